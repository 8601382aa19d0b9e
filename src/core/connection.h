/*
 * One connection to one server. libcurl makes it (CURLOPT_CONNECT_ONLY) and does its TLS; what goes over it is the
 * caller's.
 *
 * Rules of libcurl's and OpenSSL's that this room keeps, so that nobody else has to know them:
 *  - One easy handle for one connection, in the multi of its trust as long as the connection lives; never reset, never
 *    used again.
 *  - One receive directly after the connect: before it the connection counts as idle in libcurl, which may drop it.
 *  - The first error or end is final. A second receive after it can look like a clean end.
 *  - The end of TLS is what OpenSSL says of it (close_notify was received), not what a receive returns.
 *  - OpenSSL's objects are only asked; reading or writing past libcurl would crash it.
 */
#ifndef PAYMENTS_CORE_CONNECTION_H
#define PAYMENTS_CORE_CONNECTION_H

#include "address.h"
#include "buffer.h"
#include "process.h"
#include "trust.h"

typedef enum pay_progress {
    PAY_PROGRESS, /* some bytes */
    PAY_WAIT,     /* nothing now: wait for the socket */
    PAY_OVER      /* the connection has ended or broken, for good */
} pay_progress;

typedef struct pay_connection {
    CURL *easy;       /* owned; in the multi of `trust` */
    pay_trust *trust; /* one of its users */
    curl_socket_t socket;
    uint64_t address;             /* hash of the one at the other end; of none when it is not known */
    void *tls;                    /* OpenSSL's SSL, owned by libcurl; NULL for plain http */
    bool is_over;                 /* nothing more can be sent or received */
    bool has_ended;               /* ... because the other side said so: close_notify, or the end of plain TCP */
    bool is_drained;              /* the last receive found nothing, so that waiting for the socket is right */
    char reason[CURL_ERROR_SIZE]; /* why it is over, when it has not ended; libcurl's words */

    int64_t connect_us; /* from the start of connecting until TCP was connected */
    int64_t tls_us;     /* ... and until TLS was done; 0 for plain http */

    /* Of the connecting alone. */
    pay_connecting connecting;
    pay_addresses tried;
    const pay_addresses *avoided;
    size_t avoided_count;
    int alert; /* of TLS, that ended it; 0 for none */
    bool alert_is_ours;
    void *contexts[2]; /* OpenSSL's SSL_CTX, of the proxy and of the host; one reference each */
    size_t context_count;

    /* Of the pool. */
    pay_buffer key; /* owned; a proxy in it may carry a password */
    int64_t opened_us;
    int64_t idle_since_us;
    int64_t idle_limit_us; /* what the server allows; 0: it did not say */
    pay_left left;
} pay_connection;

/* Not connected yet; one more user of the trust. NULL without memory. Closed with pay_connection_close(). */
pay_connection *pay_connection_create(pay_trust *trust);

/* Sends some of the bytes; *sent says how many the connection took. After PAY_WAIT it wants the same bytes again. */
pay_progress pay_connection_send(pay_connection *connection, pay_text bytes, size_t *sent);
/* Receives at most `size` bytes. */
pay_progress pay_connection_receive(pay_connection *connection, char *bytes, size_t size, size_t *received);
/* Waits until something can be received, or sent if asked to. */
pay_waited pay_connection_wait(pay_connection *connection, bool to_send, int64_t until_us, const pay_waiter *waiter);

/* Nothing came on it since the last answer: no bytes, no alert, no end, no start of a record. */
bool pay_connection_is_quiet(pay_connection *connection);

/* In a child of the process that made it nothing but the descriptor is closed. */
void pay_connection_close(pay_connection *connection);
/* For a child process, of what its parent made: closes the descriptor and touches nothing else. */
void pay_connection_abandon(pay_connection *connection);

#endif
