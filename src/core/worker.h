/* What a thread keeps between calls. */
#ifndef PAYMENTS_CORE_WORKER_H
#define PAYMENTS_CORE_WORKER_H

#include "pool.h"

/* What a thread keeps between calls: connections, tokens, and the calls that are under way. */
typedef struct pay_engine {
    pay_http_pool *pool; /* made at the first call */
    struct pay_token *tokens;
    struct pay_call *calls;
    uint64_t tokens_fetched;
} pay_engine;

#endif
