/* The shop's own transport, token store and observer, called by the engine. */
#ifndef PAYMENTS_PHP_HOOKS_H
#define PAYMENTS_PHP_HOOKS_H

#include "options.h"
#include "scheduler.h"
#include "core/hooks.h"
#include "core/wait.h"

/* What the hooks share during one call. */
typedef struct payments_hook_context {
    payments_hooks shop;
    zend_object *thrown; /* by the transport or the scheduler; owned until it is thrown on */
    pay_waiter waiter;
    payments_scheduling scheduling;
    char token_scope[32];
} payments_hook_context;

/*
 * Which of the thread's fakes the transport is, from 1; 0 for any other transport, and for NULL. The fakes set it when
 * they are registered.
 */
extern zend_ulong (*payments_fake_number)(zend_object *transport);

/* The hooks of an account's options. `context` outlives the call. */
pay_hooks payments_hooks_for(zend_object *account, payments_hook_context *context);

/* A pause as the account's calls make it: others run meanwhile where they may. False when it threw, or was given up. */
bool payments_pause(zend_object *account, int64_t milliseconds);

#endif
