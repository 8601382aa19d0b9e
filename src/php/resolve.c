/* resolve(): asks for a payment until the provider knows it, or the time is over. */
#include "account.h"
#include "arguments.h"
#include "bind.h"
#include "hooks.h"
#include "php_payments.h"
#include "service.h"
#include "core/call.h"
#include "core/clock.h"
#include "core/failure.h"
#include "core/hooks.h"
#include "core/operation.h"

enum { FIRST_PAUSE_MS = 250, LONGEST_PAUSE_MS = 2000 };

typedef enum finding { FOUND, ASK_AGAIN, DONE } finding;

/*
 * Asks once. What the provider does not know yet may still be on its way through its system, so that absence counts
 * only in answer to the last question. DONE: null is returned, or an exception was thrown.
 */
static finding ask_once(pay_call *call, zend_object *account, const zend_function *function, bool is_last,
                        zval *return_value)
{
    const pay_failure *failure = pay_call_failure(call);
    payments_hook_context context;
    pay_hooks hooks = payments_hooks_for(account, &context);
    finding found = FOUND;

    pay_call_set_hooks(call, &hooks);
    if (pay_call_run(call)) {
        payments_build_result(return_value, function, pay_call_answer(call));
    } else if (failure->kind == PAY_FAILURE_ABORTED) {
        found = DONE;
    } else if (!is_last && (failure->kind == PAY_FAILURE_NOT_FOUND || failure->retryable)) {
        found = ASK_AGAIN;
    } else {
        found = DONE;
        if (failure->is_absence && !pay_call_failed_for_token(call)) {
            RETVAL_NULL();
        } else {
            payments_throw_failure(call, &context);
        }
    }
    payments_drop_thrown(&context);
    return found;
}

/* The last question begins when the time is over, and has the time of one exchange for itself. */
static void ask_until(zend_execute_data *execute_data, zval *return_value, zend_object *account,
                      const pay_operation *operation, const payments_arguments *arguments)
{
    int64_t deadline = pay_clock_ms() + Z_LVAL_P(payments_argument(arguments, "withinMs"));
    int64_t timeout = payments_account_of(account)->options.timeout_ms;
    int64_t pause = FIRST_PAUSE_MS;
    finding found;

    do {
        pay_call *call = pay_call_open(&PAYMENTS_G(engine), payments_account_of(account), operation);
        int64_t left = deadline - pay_clock_ms();
        bool is_last = left <= 0;

        if (!call) {
            zend_throw_error(NULL, "out of memory");
            return;
        }
        pay_call_set_deadline(call, is_last ? pay_clock_ms() + timeout : deadline);
        found = payments_bind(pay_call_arena(call), pay_call_arguments(call), arguments, operation->name)
                    ? ask_once(call, account, EX(func), is_last, return_value)
                    : DONE;
        pay_call_close(call);
        left = deadline - pay_clock_ms();
        if (found == ASK_AGAIN && left > 0) {
            if (!payments_pause(account, left < pause ? left : pause)) {
                return;
            }
            pause = pause * 2 < LONGEST_PAUSE_MS ? pause * 2 : LONGEST_PAUSE_MS;
        }
    } while (found == ASK_AGAIN);
}

void payments_resolve(INTERNAL_FUNCTION_PARAMETERS, const pay_operation *operation)
{
    zend_object *account = payments_service_account(Z_OBJ_P(ZEND_THIS), EX(func)->common.scope);
    payments_arguments arguments;
    zval *within;

    if (!account || !payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    within = payments_argument(&arguments, "withinMs");
    if (Z_LVAL_P(within) < 1 || Z_LVAL_P(within) > 600000) {
        zend_argument_value_error(arguments.count, "must be between 1 and 600000");
    } else {
        GC_ADDREF(account);
        ask_until(execute_data, return_value, account, operation, &arguments);
        OBJ_RELEASE(account);
    }
    payments_arguments_free(&arguments);
}
