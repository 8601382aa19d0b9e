/*
 * What http.c and http_pool.c share: the handles that the pool lends to one
 * exchange at a time. For nobody else.
 */
#ifndef PAYMENTS_CORE_HTTP_PRIVATE_H
#define PAYMENTS_CORE_HTTP_PRIVATE_H

#include <curl/curl.h>

#include "http.h"

#if LIBCURL_VERSION_NUM < 0x075500
#error "payments: libcurl 7.85 or newer is needed"
#endif

/*
 * One easy handle and with it at most one kept connection, the TLS session and
 * the parsed CA file of one origin. Owned by the pool; while it is lent the
 * borrower alone touches `easy`, which holds no option between two exchanges.
 */
typedef struct pay_http_handle {
    CURL *easy;
    pay_buffer key;    /* origin, CA file, proxy; wiped when freed, for a proxy may carry a password */
    uint64_t last_use; /* of the pool's count of exchanges */
    bool kept;         /* in the pool; otherwise made for one exchange */
    bool in_use;
    bool spoiled;                 /* set by the borrower: something went wrong, do not use it again */
    struct pay_http_handle *next; /* in the list of the abandoned only */
} pay_http_handle;

/*
 * The handle for this request, never one that is lent already. NULL when there
 * is no memory. `url` is the parsed request->url.
 */
pay_http_handle *pay_http_pool_borrow(pay_http_pool *pool, const pay_http_request *request, const pay_url *url);

/*
 * True when the kept connection is not as quiet as one between two requests has
 * to be: the server has closed it, or said something that nobody asked for.
 */
bool pay_http_handle_is_stale(const pay_http_handle *handle);

/*
 * Takes the handle back and counts. Every option is reset: nothing of the
 * request stays referenced. A spoiled handle is freed, with its connection:
 * libcurl does not forget all about a transfer that failed, a rewind that it
 * still had in mind for one.
 */
void pay_http_pool_return(pay_http_pool *pool, pay_http_handle *handle, uint64_t connects, bool reused);

#endif
