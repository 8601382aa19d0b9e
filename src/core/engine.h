/* The life of what a thread keeps between calls: connections, tokens, and calls that were not closed. */
#ifndef PAYMENTS_CORE_ENGINE_H
#define PAYMENTS_CORE_ENGINE_H

#include "worker.h"

/* Closes the calls that a jump left open. */
void pay_engine_close_calls(pay_engine *engine);
/* Closes connections and forgets tokens. */
void pay_engine_clear(pay_engine *engine);
/* All of it. The engine is empty and usable again. */
void pay_engine_free(pay_engine *engine);

#endif
