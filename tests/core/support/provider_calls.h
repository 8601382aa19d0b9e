/*
 * Calls of the providers, against a wire that answers what the test says.
 *
 * A header with functions, because each test is one program and takes of them what it needs.
 */

#ifndef TESTS_CORE_PROVIDER_CALLS_H
#define TESTS_CORE_PROVIDER_CALLS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "call.h"
#include "call_state.h"
#include "digests.h"
#include "finrota/finrota.h"
#include "hepsipay/hepsipay.h"
#include "hstmobil/hstmobil.h"
#include "providers.h"
#include "validate.h"
#include "write.h"
#include "decimal.h"
#include "engine.h"
#include "token.h"
#include "form.h"
#include "message.h"
#include "arena.h"
#include "buffer.h"
#include "json.h"
#include "json_write.h"

/* Here only: a test that is not in its list of tests must not build. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-variable"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* --- a wire that answers what the test says -------------------------------- */

typedef struct reply {
    int status; /* 0: 200 */
    const char *body;
} reply;

typedef struct bench {
    pay_engine engine;
    pay_account account;
    pay_arena arena;
    pay_call *call; /* the last one */
    const reply *script;
    size_t replies;
    size_t count; /* requests */
    const char *url;
    const char *body;
    const char *headers; /* "name: value" lines of the last request */
    pay_buffer observed;
} bench;

static bench b;

static bool fake_send(void *context, const pay_operation *operation, const pay_http_request *request,
                      pay_http_response *response)
{
    static const reply empty = {500, ""};
    const reply *answer = b.count < b.replies ? &b.script[b.count] : &empty;
    pay_buffer headers = {0};

    b.count++;
    for (size_t i = 0; i < request->header_count; i++) {
        pay_buffer_append_string(&headers, request->headers[i].name);
        pay_buffer_append_string(&headers, ": ");
        pay_buffer_append_text(&headers, request->headers[i].value);
        pay_buffer_append_char(&headers, '\n');
    }
    b.url = pay_arena_copy(&b.arena, request->url).bytes;
    b.body = request->has_body ? pay_arena_copy(&b.arena, request->body).bytes : NULL;
    b.headers = pay_arena_copy(&b.arena, pay_buffer_text(&headers)).bytes;
    pay_buffer_free(&headers);
    assert_int_equal(request->is_write, operation->safety != PAY_READ_ONLY);
    assert_string_equal(request->method, operation->method);
    response->request_sent = true;
    response->retry_after_ms = -1;
    response->status = answer->status ? answer->status : 200;
    pay_buffer_append_string(&response->body, answer->body);
    return true;
}

static void fake_observe(void *context, const pay_exchange *exchange)
{
    const pay_text texts[] = {exchange->url, exchange->request_body, exchange->response_body};
    for (size_t i = 0; i < COUNT(texts); i++) {
        pay_buffer_append_text(&b.observed, texts[i]);
        pay_buffer_append_char(&b.observed, '\n');
    }
}

static void tidy(void)
{
    pay_engine_free(&b.engine);
    pay_buffer_free(&b.observed);
    pay_arena_free(&b.arena);
}

static void set_script(const reply *script, size_t replies)
{
    b.script = script;
    b.replies = replies;
    b.count = 0;
}

#define SCRIPT(...) set_script((const reply[]){__VA_ARGS__}, COUNT(((const reply[]){__VA_ARGS__})))

/* The name by which an argument reaches a row: "card.number". */
static bool is_called(const pay_field *field, const char *name)
{
    if (field->part) {
        size_t length = strlen(field->argument);

        return strncmp(name, field->argument, length) == 0 && name[length] == '.' &&
               strcmp(name + length + 1, field->part) == 0;
    }
    return pay_field_is_called(field, name);
}

/* Gives a value to every row that the argument fills, in groups as well; returns how many there were. */
static size_t give_value(pay_record *record, const char *name, pay_value given)
{
    size_t rows = 0;

    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_field *field = &record->fields[i];
        pay_value *value = &record->values[i];
        pay_name argument = pay_field_argument(field);
        size_t length = strlen(argument.text);

        if (is_called(field, name)) {
            *value = given;
            rows++;
        } else if (field->type == PAY_GROUP && strncmp(name, argument.text, length) == 0 && name[length] == '.') {
            if (value->kind == PAY_NOTHING) {
                *value = (pay_value){.kind = PAY_IS_RECORD, .record = pay_record_create(&b.arena, field->members)};
                assert_non_null(value->record);
            }
            rows += give_value(value->record, name + length + 1, given);
        }
    }
    return rows;
}

static void give(pay_record *record, const char *name, pay_value given)
{
    if (give_value(record, name, given) == 0) {
        fail_msg("no row is called %s", name);
    }
}

static void give_text(pay_record *record, const char *name, const char *text)
{
    give(record, name, (pay_value){.kind = PAY_IS_TEXT, .text = pay_text_of(text)});
}

static void give_integer(pay_record *record, const char *name, int64_t integer)
{
    give(record, name, (pay_value){.kind = PAY_IS_INTEGER, .integer = integer});
}

static void give_boolean(pay_record *record, const char *name, bool boolean)
{
    give(record, name, (pay_value){.kind = PAY_IS_BOOLEAN, .boolean = boolean});
}

static pay_money money(int64_t minor, const char *currency)
{
    const pay_currency *found = pay_currency_by_code(pay_text_of(currency));
    assert_non_null(found);
    return (pay_money){minor, found};
}

static void give_money(pay_record *record, const char *name, int64_t minor, const char *currency)
{
    give(record, name, (pay_value){.kind = PAY_IS_MONEY, .money = money(minor, currency)});
}

static pay_record *credentials_of(const pay_provider *provider)
{
    pay_record *record = pay_record_create(&b.arena, provider->account);
    assert_non_null(record);
    b.account.provider = provider;
    b.account.credentials = record;
    return record;
}

static void use_finrota(void)
{
    pay_record *credentials = credentials_of(&finrota);
    give_text(credentials, "apiKey", "demo-api-key");
    give_text(credentials, "secretKey", "demo-secret-key");
}

static pay_record *use_hepsipay(const char *merchant, const char *terminal, const char *scheme)
{
    pay_record *credentials = credentials_of(&hepsipay);
    give_text(credentials, "merchantNo", merchant);
    give_text(credentials, "terminalNo", terminal);
    give_text(credentials, "secretKey", "TestSecretKey");
    give_text(credentials, "signatureScheme", scheme);
    give_boolean(credentials, "sendSignatureNo", false);
    return credentials;
}

static void use_hstmobil(void)
{
    pay_record *credentials = credentials_of(&hstmobil);
    give_text(credentials, "userName", "5000000000");
    give_text(credentials, "password", "Test1234");
}

static int set_up(void **state)
{
    (void)state;
    tidy();
    b = (bench){0};
    b.account.options = (pay_options){
        .connect_timeout_ms = 5000,
        .timeout_ms = 30000,
        .deadline_ms = 60000,
        .max_response_bytes = 100000,
        .max_text_characters = 1000,
        .keep_alive = true,
        .user_agent = "tests/1",
    };
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    tidy();
    b = (bench){0};
    return 0;
}

/* The arguments of a new call, for the test to fill. */
static pay_record *begin(const pay_operation *operation)
{
    b.call = pay_call_open(&b.engine, &b.account, operation);
    assert_non_null(b.call);
    b.call->hooks = (pay_hooks){.context = &b, .send = fake_send, .observe = fake_observe};
    return b.call->arguments;
}

static void run_well(void)
{
    if (!pay_call_run(b.call)) {
        fail_msg("%.*s", (int)b.call->failure.message.length, b.call->failure.message.bytes);
    }
}

static void run_badly(pay_failure_kind kind, pay_outcome outcome)
{
    assert_false(pay_call_run(b.call));
    if (b.call->operation->safety == PAY_READ_ONLY) {
        outcome = PAY_OUTCOME_UNANSWERED;
    }
    if (b.call->failure.kind != kind || b.call->failure.outcome != outcome) {
        fail_msg("kind %d, outcome %d: %.*s", (int)b.call->failure.kind, (int)b.call->failure.outcome,
                 (int)b.call->failure.message.length, b.call->failure.message.bytes);
    }
}

static void assert_text(pay_text text, const char *expected)
{
    if (!pay_text_equals(text, pay_text_of(expected))) {
        fail_msg("\"%.*s\" is not \"%s\"", (int)text.length, text.bytes, expected);
    }
}

/* Our name of a row, in the answer or its inline groups. */
static const pay_value *found(const pay_record *record, const char *name)
{
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_field *field = &record->fields[i];
        const pay_value *value = &record->values[i];

        if ((field->flags & PAY_INLINE) && value->kind == PAY_IS_RECORD && (value = found(value->record, name))) {
            return value;
        }
        if (!(field->flags & PAY_INLINE) && is_called(field, name)) {
            return value;
        }
    }
    return NULL;
}

static const pay_value *answer(const char *name)
{
    const pay_value *value = found(b.call->answer, name);
    if (value == NULL) {
        fail_msg("the answer has no %s", name);
    }
    return value;
}

static void assert_answer_text(const char *name, const char *expected)
{
    assert_int_equal(answer(name)->kind, PAY_IS_TEXT);
    assert_text(answer(name)->text, expected);
}

static void assert_answer_integer(const char *name, int64_t expected)
{
    assert_int_equal(answer(name)->kind, PAY_IS_INTEGER);
    assert_int_equal(answer(name)->integer, expected);
}

static void assert_answer_money(const char *name, int64_t minor, const char *currency)
{
    assert_int_equal(answer(name)->kind, PAY_IS_MONEY);
    assert_int_equal(answer(name)->money.minor, minor);
    assert_string_equal(answer(name)->money.currency->code, currency);
}

static void assert_answer_status(pay_status expected)
{
    assert_int_equal(answer("status")->kind, PAY_IS_STATUS);
    assert_int_equal(answer("status")->status, expected);
}

static void assert_answer_nothing(const char *name)
{
    assert_int_equal(answer(name)->kind, PAY_NOTHING);
}

static void assert_header(const char *line)
{
    if (!strstr(b.headers, line)) {
        fail_msg("no %s in %s", line, b.headers);
    }
}

/* --- Hepsipay: the signature ----------------------------------------------- */

#define HEPSIPAY_OK                                                                                                    \
    "{\"Success\":true,\"MessageCode\":\"0000\",\"Message\":\"Islem Basariyla Gerceklestirildi.\","                    \
    "\"UserMessageTitle\":null,\"UserMessage\":\"Islem Basariyla Gerceklestirildi.\"}"

static void begin_refund(void)
{
    pay_record *arguments = begin(&hepsipay_payment_refund);
    give_money(arguments, "refundAmount", 100, "TRY");
    give_text(arguments, "clientIp", "127.0.0.1");
    give_text(arguments, "paymentId", "709840");
}

/* --- Finrota: payment links ------------------------------------------------ */

#define FINROTA_TOKEN                                                                                                  \
    {                                                                                                                  \
        .body = "{\"expiry\":\"2100-01-01T00:00:00.6884225Z\",\"token\":\"h.p.s\",\"type\":\"Bearer\"}"                \
    }

/* --- every table ----------------------------------------------------------- */

static int start(void **state)
{
    (void)state;
    pay_json_start();
    return 0;
}

#define PROVIDER_TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

#pragma GCC diagnostic pop

#endif
