/*
 * Memory of the engine that is in use while PHP may end the script: a memory limit, exit in a handler. PHP jumps over
 * the caller then, and what is open is wiped and given back when the request ends. A call has its own such list, see
 * core/engine.h.
 */
#ifndef PAYMENTS_PHP_SCOPE_H
#define PAYMENTS_PHP_SCOPE_H

#include "core/arena.h"
#include "core/buffer.h"
#include "core/json.h"

/* A caller uses the parts that it needs. */
typedef struct payments_scope {
    pay_arena arena;
    pay_buffer text;
    pay_json documents[2];
    struct payments_scope *next; /* in the list of this thread */
    struct payments_scope *previous;
} payments_scope;

/* Never NULL. Owned by the list until it is closed, with all that is in it. */
payments_scope *payments_scope_open(void);
void payments_scope_close(payments_scope *scope);

/* The end of a request. */
void payments_scope_close_all(void);

#endif
