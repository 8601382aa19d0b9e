/* The caller's own transport, token store and observer. */
#ifndef PAYMENTS_CORE_HOOKS_H
#define PAYMENTS_CORE_HOOKS_H

#include "arena.h"
#include "exchange.h"
#include "operation.h"
#include "request.h"
#include "response.h"
#include "wait.h"

/*
 * What the caller may put in the place of parts of the engine. Every member may be NULL; the four of the token store
 * are given together or not at all. Hooks may longjmp; only the call then needs closing.
 */
typedef struct pay_hooks {
    void *context;
    /* In place of the wire. False when it threw: response->request_sent then says whether the request may have left. */
    bool (*send)(void *context, const pay_operation *operation, const pay_http_request *request,
                 pay_http_response *response);
    /* A store of tokens beside or in place of the worker's own. The text is copied into the arena. */
    bool (*token_get)(void *context, pay_text key, pay_arena *arena, pay_text *token);
    void (*token_put)(void *context, pay_text key, pay_text token, int64_t lifetime_seconds);
    void (*token_forget)(void *context, pay_text key);
    bool (*has_token_store)(void *context);
    /* Without a store: tokens that the worker keeps are used by calls of the same scope only. Empty for the network. */
    pay_text token_scope;
    void (*observe)(void *context, const pay_exchange *exchange);
    /* Who waits for sockets and pauses; NULL: the thread. Calls that wait at the same time are of different flows. */
    const pay_waiter *waiter;
    const void *flow;
    /* Given with a waiter: the caller is being unwound, and a write that was sent is left without an answer. */
    void (*abandoned)(void *context, const pay_operation *operation);
    /* The caller is being unwound (an exit in a hook): stop, and report nothing. */
    bool (*aborted)(void *context);
} pay_hooks;

#endif
