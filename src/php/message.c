/* Methods that read a message of the provider's: a webhook, or a form that a browser posted. */
#include "arguments.h"
#include "failure.h"
#include "object.h"
#include "scope.h"
#include "service.h"
#include "core/buffer.h"
#include "core/failure.h"
#include "core/form.h"
#include "core/json_write.h"
#include "core/message.h"
#include "core/operation.h"
#include "core/record.h"
#include "core/text.h"

static void form_to_json(pay_buffer *json, HashTable *form)
{
    zend_string *name;
    zend_ulong index;
    zval *value;
    bool first = true;

    pay_buffer_append_char(json, '{');
    ZEND_HASH_FOREACH_KEY_VAL(form, index, name, value) {
        (void)index;
        ZVAL_DEREF(value);
        if (name && Z_TYPE_P(value) == IS_STRING) {
            pay_buffer_append_string(json, first ? "" : ",");
            pay_json_write_string(json, payments_text_of(name));
            pay_buffer_append_char(json, ':');
            pay_json_write_string(json, payments_text_of(Z_STR_P(value)));
            first = false;
        }
    }
    ZEND_HASH_FOREACH_END();
    pay_buffer_append_char(json, '}');
}

/* An object, which a form cannot begin like: its names are encoded. */
static bool looks_like_json(pay_text text)
{
    size_t i = 0;

    while (i < text.length && strchr(" \t\r\n", text.bytes[i]) && text.bytes[i]) {
        i++;
    }
    return i < text.length && text.bytes[i] == '{';
}

/* The message as JSON: $_POST, JSON as it came, or a form as it came. */
static bool take_message(const zval *body, const pay_message *message, pay_buffer *json)
{
    pay_text text;

    if (Z_TYPE_P(body) == IS_ARRAY) {
        form_to_json(json, Z_ARRVAL_P(body));
        return !json->failed;
    }
    text = payments_text_of(Z_STR_P(body));
    if (message->is_form && !looks_like_json(text)) {
        return pay_form_to_json(json, text);
    }
    pay_buffer_append_text(json, text);
    return !json->failed;
}

pay_record *payments_message(payments_scope *scope, const zval *body, const pay_message *message)
{
    pay_failure failure = {.kind = PAY_FAILURE_RESPONSE,
                           .outcome = PAY_OUTCOME_UNANSWERED,
                           .retry_after_ms = -1,
                           .message = PAY_TEXT("out of memory")};
    pay_record *record = NULL;

    if (take_message(body, message, &scope->text)) {
        record = pay_message_read(&scope->arena, message, pay_buffer_text(&scope->text), &failure);
    }
    if (!record) {
        payments_throw(&failure, NULL, NULL);
    }
    return record;
}

void payments_read_message(INTERNAL_FUNCTION_PARAMETERS, const pay_message *message)
{
    payments_arguments arguments;
    payments_scope *scope;
    pay_record *record;

    if (!payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    scope = payments_scope_open();
    record = payments_message(scope, &arguments.values[0], message);
    if (record) {
        payments_build_result(return_value, EX(func), record);
    }
    payments_scope_close(scope);
    payments_arguments_free(&arguments);
}
