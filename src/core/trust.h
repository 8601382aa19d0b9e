/*
 * Who is trusted: a CA file as it is now, with what libcurl keeps because of it.
 *
 * libcurl keeps the parsed CA file in a multi handle and TLS sessions in a share. A parsed file is not read again, and
 * a resumed session is not verified again; so a CA that was taken out of its file would stay trusted. A file that has
 * changed therefore gets a new multi and a new share: both, because either alone goes on trusting.
 *
 * The multi is also where libcurl connects: several connections can be on their way in it at the same time.
 */
#ifndef PAYMENTS_CORE_TRUST_H
#define PAYMENTS_CORE_TRUST_H

#include <stdint.h>

#include "file_state.h"
#include "libcurl.h"
#include "process.h"
#include "wait.h"

/* A connection on its way. CURLOPT_PRIVATE of its easy handle points here. */
typedef struct pay_connecting {
    bool is_done;
    CURLcode result;
} pay_connecting;

/* A socket that libcurl waits for, and the connection it belongs to: NULL for what is none of ours. */
typedef struct pay_trust_watch {
    pay_watch watch;
    const pay_connecting *connecting;
} pay_trust_watch;

/* Belongs to one thread. */
typedef struct pay_trust {
    char *ca_file; /* owned; NULL: the one that libcurl was built with, or its folder of certificates */
    pay_file_state state;
    CURLM *multi;  /* owned */
    CURLSH *share; /* owned */
    size_t users;
    bool is_broken; /* libcurl ran out of memory in the middle of something: not for another connection */

    /* What libcurl waits for. */
    pay_trust_watch *watches; /* owned; the first `watch_count` */
    size_t watch_count;
    size_t watch_room;
    int64_t timer_us; /* of pay_clock_us(); -1: none */

    unsigned process; /* that made it */
    pay_left left;
} pay_trust;

/* The state of this CA file now; NULL: of libcurl's own. */
pay_file_state pay_trust_look(const char *ca_file);
/* Whether the trust is for this CA file in this state, and not broken. */
bool pay_trust_is_for(const pay_trust *trust, const char *ca_file, const pay_file_state *state);

/* Whether the first certificate of a file in PEM can be read; false when there is none. Text around it is ignored. */
bool pay_trust_has_certificate(const char *ca_file);

/* NULL without memory. The caller is its first user. */
pay_trust *pay_trust_create(const char *ca_file, const pay_file_state *state);
/* Takes one user away. The last one frees it; by then every easy handle in its multi is gone. */
void pay_trust_release(pay_trust *trust);

/*
 * Waits for anything that moves this connection on, and moves it on; others may be on their way meanwhile, each moved
 * on by who waits for it. CURLE_AGAIN: go on; CURLE_OPERATION_TIMEDOUT: the time is over; CURLE_OUT_OF_MEMORY: the
 * trust is broken; CURLE_ABORTED_BY_CALLBACK: the waiter has given up, or this is a child of the process that began.
 */
CURLcode pay_trust_advance(pay_trust *trust, const pay_connecting *connecting, int64_t until_us,
                           const pay_waiter *waiter);

#endif
