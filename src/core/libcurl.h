/*
 * libcurl of this process: started, stopped, and checked for what the engine needs of it.
 *
 * libcurl connects: it resolves names, goes through proxies, does TLS and verifies who is there. It sends and reads no
 * HTTP of ours: that is http.c. libcurl 7.87 is the oldest whose resolver can be abandoned when it does not answer.
 */
#ifndef PAYMENTS_CORE_LIBCURL_H
#define PAYMENTS_CORE_LIBCURL_H

#include <stdbool.h>

#include <curl/curl.h>

#if LIBCURL_VERSION_NUM < 0x075700
#error "payments: libcurl 7.87 or newer is needed"
#endif

/* Once per process, before the first pool and after the last. Counted: pairs nest. */
void pay_libcurl_start(void);
void pay_libcurl_stop(void);

/*
 * Why the libcurl that is running cannot be used: it could not start, is too old, or does TLS with another library than
 * the OpenSSL of this extension. NULL when it can. Static text.
 */
const char *pay_libcurl_problem(void);

/* The CA file that libcurl was built with; NULL when it has none. Static text. */
const char *pay_libcurl_bundle(void);

#endif
