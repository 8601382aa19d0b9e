/* How a call reports a failure, and what it says of the outcome. */
#include "call_state.h"

#include <stdarg.h>
#include <stdio.h>

pay_outcome pay_call_outcome(const pay_call *call)
{
    if (!call->response.request_sent) {
        return PAY_OUTCOME_NOT_SENT;
    }
    return pay_call_is_write(call) ? PAY_OUTCOME_UNKNOWN : PAY_OUTCOME_REJECTED;
}

static const char *consequence(pay_outcome outcome)
{
    switch (outcome) {
    case PAY_OUTCOME_NOT_SENT:
        return " (not sent)";
    case PAY_OUTCOME_UNKNOWN:
        return " (it is not known whether it was carried out)";
    default:
        return "";
    }
}

bool pay_call_fail(pay_call *call, pay_failure_kind kind, pay_outcome outcome, const char *format, ...)
{
    pay_buffer message = {0};
    va_list arguments;

    pay_buffer_format(&message, "%s: ", call->operation->name);
    va_start(arguments, format);
    pay_buffer_format_list(&message, format, arguments);
    va_end(arguments);
    pay_buffer_append_string(&message, consequence(outcome));
    call->failure.kind = kind;
    call->failure.outcome = outcome;
    call->failure.retryable = false;
    call->failure.retry_after_ms = -1;
    call->failure.message = pay_arena_keep(&call->arena, &message);
    return false;
}

bool pay_call_fail_memory(pay_call *call)
{
    return pay_call_fail(call, PAY_FAILURE_MEMORY, pay_call_outcome(call), "out of memory");
}
