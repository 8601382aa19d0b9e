/* Closes calls that were left open, and frees what a thread keeps. */
#include "engine.h"

#include "call.h"
#include "token.h"

void pay_engine_close_calls(pay_engine *engine)
{
    while (engine->calls) {
        pay_call_close(engine->calls);
    }
}

void pay_engine_clear(pay_engine *engine)
{
    pay_tokens_forget_all(engine);
    if (engine->pool) {
        pay_http_pool_clear(engine->pool);
    }
}

void pay_engine_free(pay_engine *engine)
{
    pay_engine_close_calls(engine);
    pay_tokens_forget_all(engine);
    pay_http_pool_free(engine->pool);
    engine->pool = NULL;
}
