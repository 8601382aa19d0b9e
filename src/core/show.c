/* Makes the exchange that an observer or an exception gets: URL and bodies with secrets masked. */
#include "show.h"

#include "call_state.h"
#include "redact.h"
#include "write.h"

/* Where memory ran out nothing is shown: a text may have lost its masks, or the list of secrets one of them. */
static pay_text keep_text(pay_call *call, pay_buffer *text)
{
    pay_text copy = {0};

    if (!text->failed && !call->arena.failed) {
        copy = pay_arena_copy(&call->arena, pay_buffer_text(text));
    }
    pay_buffer_free(text);
    return copy;
}

static pay_text shown_url(pay_call *call)
{
    pay_buffer text = {0};

    pay_buffer_append_text(&text, call->base_url);
    pay_write_target(&text, call->path, call->arguments, true);
    pay_redact_known(&text, call->base_url.length, &call->secrets);
    return keep_text(call, &text);
}

static pay_text shown_request(pay_call *call)
{
    pay_buffer text = {0};

    if (pay_has_body(call->operation->request)) {
        (call->operation->is_form ? pay_write_form_redacted : pay_write_body_redacted)(&text, call->arguments);
        pay_redact_known(&text, 0, &call->secrets);
    }
    return keep_text(call, &text);
}

/* An answer of a token service, other than an error, is secret as a whole: the token may be anywhere in it. */
static bool is_token_answer(const pay_call *call)
{
    return call->operation == call->account->provider->token && call->response.status < 400 &&
           call->response.body.length > 0;
}

static pay_text shown_response(pay_call *call)
{
    pay_buffer text = {0};

    if (is_token_answer(call)) {
        pay_buffer_append_string(&text, "***");
    } else if (call->document.root) {
        pay_redact_json(&text, call->document.root, call->operation->response, &call->secrets);
    } else if (call->failure.kind != PAY_FAILURE_MEMORY) { /* then it may be an answer that could not be read */
        pay_redact_unread(&text, pay_buffer_text(&call->response.body), call->operation->response, &call->secrets);
    }
    return keep_text(call, &text);
}

const pay_exchange *pay_call_exchange(pay_call *call)
{
    const pay_http_response *response = &call->response;
    pay_exchange *exchange = &call->exchange;

    if (call->failed_for_token) {
        return exchange->attempts ? exchange : NULL;
    }
    if (call->attempts == 0) {
        return NULL;
    }
    if (exchange->attempts == call->attempts) {
        return exchange;
    }
    *exchange = (pay_exchange){
        .operation = call->operation->name,
        .method = call->operation->method,
        .url = shown_url(call),
        .status = response->status,
        .attempts = call->attempts,
        .reused_connection = response->reused_connection,
        .connect_us = response->connect_us,
        .tls_us = response->tls_us,
        .first_byte_us = response->first_byte_us,
        .total_us = response->total_us,
        .date = pay_text_of(response->date),
        .request_body = shown_request(call),
        .response_body = shown_response(call),
    };
    return exchange;
}
