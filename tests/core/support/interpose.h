/*
 * Functions that replace those of libcurl, OpenSSL and the C library. They pass on what a test does not change.
 * All zero: they change nothing.
 */
#ifndef PAYMENTS_TESTS_INTERPOSE_H
#define PAYMENTS_TESTS_INTERPOSE_H

#include <stdbool.h>
#include <stddef.h>

#include <curl/curl.h>

typedef struct hooks {
    /* libcurl */
    long option_refused_at; /* the n-th from now on; 0: none */
    CURLcode option_refusal;
    long question_refused_at; /* the n-th curl_easy_getinfo() from now on; 0: none */
    bool start_refused;
    bool easy_refused;               /* curl_easy_init() */
    bool add_refused;                /* curl_multi_add_handle() */
    bool action_refused;             /* curl_multi_socket_action() */
    long multi_option_refused_at;    /* the n-th from now on; 0: none */
    curl_socket_callback on_socket;  /* the one that was set last */
    curl_version_info_data *version; /* what libcurl says of itself; NULL: the truth */
    /* Instead of curl_easy_send(), which it may call; NULL: none. */
    CURLcode (*send)(CURL *easy, const void *bytes, size_t length, size_t *sent);
    bool receive_waits;       /* curl_easy_recv() is called when something can be read */
    long receives_left;       /* after so many, curl_easy_recv() finds nothing, whatever is there; 0: no limit */
    long empty_receives;      /* ... and how often it was called then */
    void (*sent)(CURL *easy); /* after each curl_easy_send() that took bytes; NULL: none */
    void (*received)(CURL *easy);

    /* OpenSSL: an alert that is reported before there is a connection; {0}: none */
    char alert[2];
    bool alert_is_ours;
    bool context_refused; /* SSL_CTX_set_ex_data() */
    bool modes_hidden;    /* SSL_get_mode() */
    bool keeps_context;   /* of the last connection: libcurl may keep a TLS connection whose connecting failed */
    const char *protocol; /* of ALPN; NULL: what was agreed on */
    int ca_files_read;

    /* The C library: the addresses of HOOKS_HOST, in this order; the first empty one ends the list. */
    const char *addresses[4];
    _Atomic bool lookup_waits; /* until it is false; such a lookup finds nothing */
    _Atomic int lookups;       /* of that host: begun, and done */
    _Atomic int lookups_done;
    int connects[4];   /* to 127.0.0.0, 127.0.0.1, ... */
    bool peer_unknown; /* getpeername() fails */
} hooks;

/* Has the addresses of hooks_now.addresses. */
#define HOOKS_HOST "many.test"

extern hooks hooks_now;

void hooks_reset(void);

/* An alert on a new TLS connection of the context that was kept, which is then freed. False when none was. */
bool hooks_late_alert(void);

CURLcode hooks_real_send(CURL *easy, const void *bytes, size_t length, size_t *sent);

/*
 * libcurl with a memory of the tests', from now on; pay_http_start() comes after. The n-th allocation from now on
 * fails; 0: none. hooks_memory_failed() says whether it came to that, and ends it.
 */
CURLcode hooks_own_memory(void);
void hooks_memory_fail_at(long n);
bool hooks_memory_failed(void);

#endif
