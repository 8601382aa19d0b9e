/* Parses a message as JSON and reads it by its table. */
#include "message.h"

#include "json.h"
#include "read.h"

static void fail_message(pay_arena *arena, const pay_message *message, pay_failure_kind kind, pay_text problem,
                         pay_failure *failure)
{
    pay_buffer text = {0};

    pay_buffer_append_string(&text, message->name);
    pay_buffer_append_string(&text, ": ");
    pay_buffer_append_text(&text, problem);
    *failure = (pay_failure){
        .kind = kind,
        .outcome = PAY_OUTCOME_UNANSWERED,
        .retry_after_ms = -1,
        .message = pay_arena_copy(arena, pay_buffer_text(&text)),
    };
    pay_buffer_free(&text);
}

pay_record *pay_message_read(pay_arena *arena, const pay_message *message, pay_text body, pay_failure *failure)
{
    pay_json document = {0};
    pay_json_result parsed = pay_json_parse(body, &document);
    pay_record *record = NULL;
    pay_buffer explained = {0};
    pay_text problem;

    pay_buffer_append_string(&explained, "the message ");
    pay_buffer_append_string(&explained, pay_json_explain(parsed));
    problem = pay_buffer_text(&explained);
    if (parsed == PAY_JSON_OK) {
        record = pay_read(arena, document.root, message->fields, PAY_WHOLE_ANSWER, message->any_case, NULL, &problem);
    }
    if (!record && (parsed == PAY_JSON_MEMORY || arena->failed)) {
        fail_message(arena, message, PAY_FAILURE_MEMORY, PAY_TEXT("out of memory"), failure);
    } else if (!record) {
        fail_message(arena, message, PAY_FAILURE_RESPONSE, problem, failure);
    }
    pay_buffer_free(&explained);
    pay_json_free(&document);
    return record;
}
