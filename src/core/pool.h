/*
 * Kept connections of one thread, and who they trust.
 *
 * A connection is kept for one origin, one proxy and one CA file as it is now; credentials never become part of it. At
 * most PAY_HTTP_POOL_SIZE are kept, the least recently used gives way. While a connection is in use it is not in the
 * pool.
 *
 * The pool remembers its process: in a forked child it neither uses nor ends what the parent made, and starts afresh.
 */
#ifndef PAYMENTS_CORE_POOL_H
#define PAYMENTS_CORE_POOL_H

#include "connection.h"
#include "request.h"
#include "url.h"

enum {
    PAY_HTTP_POOL_SIZE = 16,     /* connections, and CA files of which the parsed form is kept: each may have its own */
    PAY_HTTP_INPUT_BYTES = 16384 /* received at a time */
};

typedef struct pay_http_pool_figures {
    uint64_t origins;  /* connections kept now */
    uint64_t requests; /* exchanges tried */
    uint64_t connects; /* connections made */
    uint64_t reuses;   /* exchanges on a kept connection */
    uint64_t evictions;
} pay_http_pool_figures;

typedef struct pay_http_pool {
    pay_connection *connections[PAY_HTTP_POOL_SIZE]; /* owned; the first `count` */
    size_t count;
    pay_trust *trusts[PAY_HTTP_POOL_SIZE]; /* one user of each; the first `trust_count`, the latest first */
    size_t trust_count;
    char *input; /* owned; what was received last, wiped as soon as it was read */
    unsigned process;
    pay_http_pool_figures figures;
} pay_http_pool;

/* NULL without memory. Freed by pay_http_pool_free(), by the process that made it or a child of it. */
pay_http_pool *pay_http_pool_create(void);
void pay_http_pool_free(pay_http_pool *pool);
/* Closes every kept connection of this process, and forgets whom they trusted. */
void pay_http_pool_clear(pay_http_pool *pool);
pay_http_pool_figures pay_http_pool_count(const pay_http_pool *pool);

/*
 * The trust for the CA file of the request, as the file is now; connections that trusted an older state of it are
 * closed. Borrowed from the pool until the next call; a connection made with it keeps it. NULL without memory.
 */
pay_trust *pay_http_pool_trust(pay_http_pool *pool, const pay_http_request *request);

/*
 * Takes a kept connection out of the pool, one that is neither too old nor idle for too long, and on which nothing has
 * come. NULL: there is none.
 */
pay_connection *pay_http_pool_take(pay_http_pool *pool, const pay_trust *trust, const pay_http_request *request,
                                   const pay_url *url);
/* Takes over a connection that is fit for another exchange. Without memory it is closed. */
void pay_http_pool_keep(pay_http_pool *pool, pay_connection *connection, const pay_http_request *request,
                        const pay_url *url);

#endif
