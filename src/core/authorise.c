/* What the authorise function of a provider uses: URL, body, credentials and headers of the call. */
#include "authorise.h"

#include "call_state.h"

const pay_record *pay_call_credentials(const pay_call *call)
{
    return call->account->credentials;
}

pay_text pay_call_url(const pay_call *call)
{
    return pay_buffer_text(&call->url);
}

pay_text pay_call_body(const pay_call *call)
{
    return pay_buffer_text(&call->body);
}

bool pay_call_header(pay_call *call, const char *name, pay_text value)
{
    pay_text copy = pay_arena_copy(&call->arena, value);

    if (call->arena.failed || call->header_count == PAY_CALL_HEADERS) {
        return pay_call_fail_memory(call);
    }
    call->headers[call->header_count++] = (pay_http_header){name, copy};
    return true;
}

bool pay_call_misconfigured(pay_call *call, const char *reason)
{
    return pay_call_fail(call, PAY_FAILURE_CONFIGURATION, PAY_OUTCOME_NOT_SENT, "%s", reason);
}
