/*
 * What holds for every operation and message of every provider, whatever its tables say: bad input is not sent, a bad
 * answer is no success and leaves a WRITE Unknown, a broken connection leaves what the rules say, and no secret is
 * shown. The cases are made from the tables; nothing here names a provider.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "arena.h"
#include "buffer.h"
#include "call.h"
#include "call_state.h"
#include "engine.h"
#include "form.h"
#include "json.h"
#include "message.h"
#include "providers.h"
#include "sample.h"
#include "sample_answer.h"
#include "show.h"
#include "validate.h"
#include "write.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { LONGEST_TEXT = 1000, LARGEST_ANSWER = 100000 };

static size_t cases; /* of the family at hand */

static int count_none(void **state)
{
    (void)state;
    cases = 0;
    return 0;
}

static int print_count(void **state)
{
    (void)state;
    print_message("# %zu cases\n", cases);
    return cases == 0;
}

/* --- the wire ------------------------------------------------------------- */

/* All zero: 200 without a body, the request sent whole. */
typedef struct reply {
    int status; /* 0: 200 */
    pay_text body;
    pay_http_failure failure;
    bool is_unsent;
    bool throws;
    bool echoes; /* after the body comes what was sent */
} reply;

typedef struct bench {
    pay_engine engine;
    pay_arena arena;
    pay_account account;
    const pay_operation *operation;
    sample_secrets secrets;
    reply reply;
    size_t sent; /* requests of the operation itself */
    pay_call *call;
} bench;

static bench b;

static void echo_request(pay_buffer *out, const pay_http_request *request)
{
    pay_buffer_append_text(out, request->url);
    for (size_t i = 0; i < request->header_count; i++) {
        pay_buffer_append_string(out, "\n");
        pay_buffer_append_string(out, request->headers[i].name);
        pay_buffer_append_string(out, ": ");
        pay_buffer_append_text(out, request->headers[i].value);
    }
    pay_buffer_append_string(out, "\n\n");
    pay_buffer_append_text(out, request->body);
}

static bool send_over(void *context, const pay_operation *operation, const pay_http_request *request,
                      pay_http_response *response)
{
    (void)context;
    assert_int_equal(request->is_write, operation->safety != PAY_READ_ONLY);
    response->retry_after_ms = -1;
    if (operation != b.operation) { /* the provider's token */
        cJSON *token = sample_answer(&b.arena, operation->response, NULL, "words", &(sample_secrets){.count = 0});
        char *text = cJSON_PrintUnformatted(token);

        response->status = 200;
        response->request_sent = true;
        pay_buffer_append_string(&response->body, text);
        cJSON_free(text);
        cJSON_Delete(token);
        return true;
    }
    b.sent++;
    response->failure = b.reply.failure;
    response->request_sent = !b.reply.is_unsent;
    if (b.reply.failure == PAY_HTTP_OK && !b.reply.throws) {
        response->status = b.reply.status ? b.reply.status : 200;
        pay_buffer_append_text(&response->body, b.reply.body);
        if (b.reply.echoes) {
            echo_request(&response->body, request);
        }
    } else {
        snprintf(response->message, sizeof(response->message), "the wire failed");
    }
    return !b.reply.throws;
}

static void set_up_operation(const pay_provider *provider, const pay_operation *operation, unsigned values)
{
    b = (bench){.operation = operation,
                .account = {.provider = provider,
                            .environment = PAY_SANDBOX,
                            .options = {
                                .connect_timeout_ms = 5000,
                                .timeout_ms = 30000,
                                .deadline_ms = 60000,
                                .max_response_bytes = LARGEST_ANSWER,
                                .max_text_characters = LONGEST_TEXT,
                                .base_url = "https://host.example",
                                .user_agent = "tests/1",
                            }}};
    b.account.credentials = pay_record_create(&b.arena, provider->account);
    sample_fill(&b.arena, b.account.credentials, values, &b.secrets);
}

static void tear_down_operation(void)
{
    pay_engine_free(&b.engine);
    pay_arena_free(&b.arena);
}

/* With arguments that pass; a bench is for one operation and many calls. */
static void open_call(unsigned values)
{
    b.call = pay_call_open(&b.engine, &b.account, b.operation);
    assert_non_null(b.call);
    b.call->hooks = (pay_hooks){.send = send_over};
    sample_fill(&b.arena, b.call->arguments, values, &b.secrets);
    b.sent = 0;
}

static bool contains(pay_text text, pay_text part)
{
    return part.length && text.length >= part.length && memmem(text.bytes, text.length, part.bytes, part.length);
}

static void assert_shows_no_secret(const char *where, pay_text text)
{
    for (size_t i = 0; i < b.secrets.count; i++) {
        /* A month would be found in any number. */
        if (b.secrets.texts[i].length > 2 && contains(text, b.secrets.texts[i])) {
            fail_msg("%s: %s shows %s: %.*s", b.operation ? b.operation->name : "", where, b.secrets.texts[i].bytes,
                     (int)text.length, text.bytes);
        }
    }
}

static void assert_call_shows_no_secret(void)
{
    const pay_failure *failure = pay_call_failure(b.call);
    const pay_exchange *exchange = pay_call_exchange(b.call);

    assert_shows_no_secret("the message", failure->message);
    assert_shows_no_secret("the code", failure->code);
    assert_shows_no_secret("the provider's message", failure->provider_message);
    assert_shows_no_secret("the message for the customer", failure->user_message);
    for (const pay_violation *at = failure->violations; at; at = at->next) {
        assert_shows_no_secret("a violation", at->message);
    }
    if (exchange) {
        assert_shows_no_secret("the address", exchange->url);
        assert_shows_no_secret("the request", exchange->request_body);
        assert_shows_no_secret("the answer", exchange->response_body);
    }
}

/* Of a question only that a WRITE it may end is in doubt. */
static pay_outcome expected_outcome(pay_outcome of_a_write)
{
    if (b.operation->safety == PAY_WRITES) {
        return of_a_write;
    }
    return b.operation->safety == PAY_ASKS_ONCE && of_a_write == PAY_OUTCOME_UNKNOWN ? PAY_OUTCOME_UNKNOWN
                                                                                     : PAY_OUTCOME_UNANSWERED;
}

/* A token that was refused is renewed, and the call sent once more. */
static size_t expected_requests(int status)
{
    return status == 401 && b.account.provider->forget && !b.operation->anonymous ? 2 : 1;
}

/* Runs a call with these values against this reply; it fails, and leaves that outcome. */
static void assert_fails(const char *what, unsigned values, reply answer, pay_outcome of_a_write)
{
    open_call(values);
    b.reply = answer;
    if (pay_call_run(b.call)) {
        fail_msg("%s: %s: a success", b.operation->name, what);
    }
    assert_null(pay_call_answer(b.call));
    assert_in_range(b.sent, 1, expected_requests(answer.status));
    if (pay_call_failure(b.call)->outcome != expected_outcome(of_a_write)) {
        fail_msg("%s: %s: outcome %d, not %d: %s", b.operation->name, what, (int)pay_call_failure(b.call)->outcome,
                 (int)expected_outcome(of_a_write), pay_call_failure(b.call)->message.bytes);
    }
    assert_call_shows_no_secret();
    pay_call_close(b.call);
    b.secrets.count = 0;
    sample_fill(&b.arena, pay_record_create(&b.arena, b.account.provider->account), values, &b.secrets);
    cases++;
}

#define EACH_OPERATION(provider, operation)                                                                            \
    PAYMENTS_EACH_PROVIDER(provider)                                                                                   \
        PAYMENTS_EACH_OPERATION(*provider, operation)

/* The ways to give arguments: all of them, the second of each choice, only what is required, and odd secrets. */
static const unsigned ways[] = {0, SAMPLE_SECOND, SAMPLE_LEAST, SAMPLE_ODD};

/* --- bad input --------------------------------------------------------------- */

/* Breaks the n-th rule of a record that keeps them all. */
typedef struct breaker {
    pay_arena *arena;
    const pay_record *root;
    size_t left;
    bool is_done;
    const char *rule;
    const char *field; /* that the violation names */
} breaker;

static bool breaks_here(breaker *at, const char *field, const char *rule)
{
    if (at->is_done || at->left-- > 0) {
        return false;
    }
    at->is_done = true;
    at->rule = rule;
    at->field = field;
    return true;
}

static const char *joined(pay_arena *arena, const char *a, const char *b, const char *c)
{
    pay_buffer text = {0};

    pay_buffer_append_string(&text, a);
    pay_buffer_append_string(&text, b);
    pay_buffer_append_string(&text, c);
    return pay_arena_keep(arena, &text).bytes;
}

static const char *name_of(pay_arena *arena, const char *outer, const pay_field *field)
{
    if (field->part) {
        return joined(arena, outer, joined(arena, field->argument, ".", field->part), "");
    }
    return joined(arena, outer, pay_field_argument(field).text, "");
}

static pay_text repeated(pay_arena *arena, char c, size_t count)
{
    pay_buffer text = {0};

    for (size_t i = 0; i < count; i++) {
        pay_buffer_append_char(&text, c);
    }
    return pay_arena_keep(arena, &text);
}

static void append_to(pay_arena *arena, pay_value *value, pay_text more)
{
    pay_buffer text = {0};

    pay_buffer_append_text(&text, value->text);
    pay_buffer_append_text(&text, more);
    value->text = pay_arena_keep(arena, &text);
}

/* A text that is none of its type's. */
static void break_shape(breaker *at, const pay_field *field, pay_value *value, const char *name)
{
    static const struct {
        unsigned flag;
        const char *rule;
        const char *text;
    } flags[] = {
        {PAY_KEY, "a blank at the start of a key", " x"},
        {PAY_ONE_LINE, "a line break", "a\nb"},
        {PAY_VISIBLE, "a header that is not ASCII", "\xc3\xbc"},
        {PAY_DIGITS, "a digit too few", "1"},
        {PAY_IN_PATH, "a relative segment", ".."},
    };
    static const struct {
        pay_type type;
        const char *text;
    } types[] = {{PAY_GUID, "x"},
                 {PAY_URL, "ftp://host.example"},
                 {PAY_IP, "256.0.0.1"},
                 {PAY_BIN, "1234567"},
                 {PAY_DATE_TIME, "2025-09-31T00:00:00"}};

    for (size_t i = 0; i < COUNT(flags); i++) {
        if ((field->flags & flags[i].flag) && breaks_here(at, name, flags[i].rule)) {
            value->text = pay_text_of(flags[i].text);
        }
    }
    for (size_t i = 0; i < COUNT(types); i++) {
        if (field->type == types[i].type && breaks_here(at, name, "a wrong shape")) {
            value->text = pay_text_of(types[i].text);
        }
    }
    if (field->one_of && breaks_here(at, name, "none of the values")) {
        value->text = PAY_TEXT("none of them");
    }
}

static void break_text(breaker *at, const pay_field *field, pay_value *value, const char *name, bool is_needed)
{
    size_t longest = field->max ? (size_t)field->max : field->type == PAY_URL ? 2048 : LONGEST_TEXT;

    if ((is_needed || (field->flags & (PAY_SECRET | PAY_REFERENCE))) && breaks_here(at, name, "blank")) {
        value->text = PAY_TEXT(" \t");
    }
    if (breaks_here(at, name, "too long")) {
        value->text = repeated(at->arena, '1', longest + 1);
    }
    if (breaks_here(at, name, "a NUL")) {
        append_to(at->arena, value, PAY_TEXT("\0"));
    }
    if (breaks_here(at, name, "not UTF-8")) {
        append_to(at->arena, value, PAY_TEXT("\xff"));
    }
    break_shape(at, field, value, name);
}

static void break_money(breaker *at, const pay_record *record, const pay_field *field, pay_value *value,
                        const char *name)
{
    const pay_value *most = field->at_most ? pay_record_find(record, field->at_most) : NULL;

    if (field->type != PAY_AMOUNT && field->type != PAY_AMOUNT_MINOR) {
        return;
    }
    if (!(field->flags & PAY_MAY_BE_ZERO) && breaks_here(at, name, "an amount of zero")) {
        value->money.minor = 0;
    }
    if (breaks_here(at, name, "a negative amount")) {
        value->money.minor = -1;
    }
    if ((field->currency ||
         (field->same_currency_as && pay_record_find(record, field->same_currency_as)->kind != PAY_NOTHING)) &&
        breaks_here(at, name, "a wrong currency")) {
        value->money.currency = pay_currency_by_code(PAY_TEXT("EUR"));
    }
    if (most && most->kind == PAY_IS_MONEY && breaks_here(at, name, "above another amount")) {
        value->money.minor = most->money.minor + 1;
    }
}

static void break_integer(breaker *at, const pay_field *field, int64_t *integer, const char *name)
{
    if (breaks_here(at, name, "below the smallest")) {
        *integer = field->min - 1;
    }
    if (field->max && breaks_here(at, name, "above the largest")) {
        *integer = field->max + 1;
    }
}

static void break_record(breaker *at, pay_record *record, const char *outer);

static void break_list(breaker *at, const pay_field *field, pay_value *value, const char *name, bool is_needed)
{
    if (is_needed && breaks_here(at, name, "an empty list")) {
        value->list.count = 0;
        return;
    }
    if (field->sum.member && breaks_here(at, name, "a wrong sum")) {
        pay_record_find(value->list.items[0], field->sum.member)->money.minor++;
    }
    break_record(at, value->list.items[0], joined(at->arena, name, "[0].", ""));
}

static void break_map(breaker *at, pay_value *value, const char *name)
{
    const char *member = joined(at->arena, name, ".", value->map.entries[0].name.bytes);

    if (breaks_here(at, member, "no text")) {
        value->map.entries[0].is_text = false;
    }
    if (breaks_here(at, name, "a blank name")) {
        value->map.entries[0].name = PAY_TEXT(" ");
    }
}

static void break_value(breaker *at, pay_record *record, size_t row, const char *name, bool is_needed)
{
    const pay_field *field = &record->fields[row];
    pay_value *value = &record->values[row];

    switch (value->kind) {
    case PAY_IS_TEXT:
        break_text(at, field, value, name, is_needed);
        break;
    case PAY_IS_INTEGER:
        break_integer(at, field, &value->integer, name);
        break;
    case PAY_IS_MONEY:
        break_money(at, record, field, value, name);
        break;
    case PAY_IS_RECORD:
        break_record(at, value->record, joined(at->arena, name, ".", ""));
        break;
    case PAY_IS_LIST:
        break_list(at, field, value, name, is_needed);
        break;
    case PAY_IS_INTEGERS:
        break_integer(at, field, &value->integers.items[0], joined(at->arena, name, "[0]", ""));
        break;
    case PAY_IS_MAP:
        break_map(at, value, name);
        break;
    default:
        break;
    }
}

/* Of the rows that share a choice none, or two of them. */
static void break_choice(breaker *at, pay_record *record, size_t row, const char *outer)
{
    size_t first = 0;
    size_t given = 0;
    const char *name;

    while (record->fields[first].choice != record->fields[row].choice) {
        first++;
    }
    while (record->fields[given].choice != record->fields[row].choice || record->values[given].kind == PAY_NOTHING) {
        given++;
    }
    if (record->values[row].kind != PAY_NOTHING) {
        name = name_of(at->arena, outer, &record->fields[first]);
        if (breaks_here(at, name, "none of a choice")) {
            record->values[row].kind = PAY_NOTHING;
        }
        return;
    }
    name = name_of(at->arena, outer, &record->fields[row < given ? row : given]);
    if (breaks_here(at, name, "two of a choice")) {
        sample_value(at->arena, &record->fields[row], &record->values[row], 0, &(sample_secrets){.count = 0});
    }
}

static void break_record(breaker *at, pay_record *record, const char *outer)
{
    for (size_t i = 0; record->fields[i].type != PAY_END && !at->is_done; i++) {
        const pay_field *field = &record->fields[i];
        bool is_demanded = pay_record_demands(at->root, field);
        bool is_needed = (field->flags & PAY_REQUIRED) || is_demanded;
        bool is_currency = field->type == PAY_CURRENCY || field->type == PAY_CURRENCY_NUMBER;
        const char *name = name_of(at->arena, outer, field);

        if (field->choice) {
            break_choice(at, record, i, outer);
        } else if (record->values[i].kind == PAY_NOTHING) {
            if ((field->flags & PAY_ONLY_WHEN) && !is_demanded && breaks_here(at, name, "not asked for")) {
                sample_value(at->arena, field, &record->values[i], 0, &(sample_secrets){.count = 0});
            }
            continue;
        } else if (is_needed && !field->constant && !is_currency && breaks_here(at, name, "missing")) {
            record->values[i].kind = PAY_NOTHING;
        }
        break_value(at, record, i, name, is_needed || field->choice);
    }
}

static bool is_named(const pay_violation *violations, const char *field)
{
    for (; violations; violations = violations->next) {
        if (pay_text_equals(violations->field, pay_text_of(field))) {
            return true;
        }
    }
    return false;
}

/* False when there is no n-th rule. */
static bool break_request(size_t n, unsigned values)
{
    const pay_failure *failure;
    breaker at = {.arena = &b.arena, .left = n};

    open_call(values);
    at.root = b.call->arguments;
    break_record(&at, b.call->arguments, "");
    if (at.is_done) {
        assert_false(pay_call_run(b.call));
        failure = pay_call_failure(b.call);
        if (!is_named(failure->violations, at.field)) {
            fail_msg("%s: %s: %s is not named: %s", b.operation->name, at.rule, at.field, failure->message.bytes);
        }
        assert_true(failure->kind == PAY_FAILURE_VALIDATION || failure->kind == PAY_FAILURE_CONFIGURATION);
        assert_int_equal(failure->outcome, expected_outcome(PAY_OUTCOME_NOT_SENT));
        assert_int_equal(b.sent, 0);
        assert_call_shows_no_secret();
        cases++;
    }
    pay_call_close(b.call);
    return at.is_done;
}

static void bad_input_is_named_and_not_sent(void **state)
{
    (void)state;
    EACH_OPERATION(provider, operation)
    {
        for (size_t way = 0; way < COUNT(ways); way++) {
            bool is_broken = true;

            for (size_t n = 0; is_broken; n++) {
                set_up_operation(*provider, *operation, ways[way]);
                is_broken = break_request(n, ways[way]);
                tear_down_operation();
            }
        }
    }
}

static void bad_credentials_are_named(void **state)
{
    (void)state;
    PAYMENTS_EACH_PROVIDER(provider) {
        for (size_t way = 0; way < COUNT(ways); way++) {
            bool is_broken = true;

            for (size_t n = 0; is_broken; n++) {
                breaker at = {.arena = &b.arena, .left = n};

                set_up_operation(*provider, NULL, ways[way]);
                at.root = b.account.credentials;
                assert_null(pay_check(&b.arena, b.account.credentials, LONGEST_TEXT));
                break_record(&at, b.account.credentials, "");
                is_broken = at.is_done;
                if (is_broken) {
                    const pay_violation *found = pay_check(&b.arena, b.account.credentials, LONGEST_TEXT);

                    assert_true(is_named(found, at.field));
                    for (; found; found = found->next) {
                        assert_shows_no_secret("a violation", found->message);
                    }
                    cases++;
                }
                tear_down_operation();
            }
        }
    }
}

/* A form has no place for what has members. */
static void the_tables_of_forms_are_flat(void **state)
{
    (void)state;
    EACH_OPERATION(provider, operation)
    {
        cases++;
        for (const pay_field *row = (*operation)->request; (*operation)->is_form && row->type != PAY_END; row++) {
            assert_true(row->type != PAY_GROUP && row->type != PAY_LIST && row->type != PAY_INTEGERS &&
                        row->type != PAY_MAP);
        }
    }
}

/* --- bad answers ------------------------------------------------------------- */

/* An answer to the operation at hand, as text of the arena. */
static pay_text print(cJSON *document)
{
    char *text = cJSON_PrintUnformatted(document);
    pay_text copy = pay_arena_copy(&b.arena, pay_text_of(text));

    cJSON_free(text);
    return copy;
}

static cJSON *good_answer(const pay_field *table, const char *words)
{
    pay_record *request = pay_record_create(&b.arena, b.operation->request);

    sample_fill(&b.arena, request, 0, &(sample_secrets){.count = 0});
    return sample_answer(&b.arena, table, request, words, &b.secrets);
}

typedef void check_of_answer(const pay_field *table, cJSON *good);

/* Every operation with every table that its answer may have. */
static void each_answer(check_of_answer *check)
{
    EACH_OPERATION(provider, operation)
    {
        const pay_field *const tables[] = {(*operation)->response, (*operation)->bare_response,
                                           (*operation)->wrapped_response};

        for (size_t i = 0; i < COUNT(tables); i++) {
            if (tables[i]) {
                cJSON *good;

                set_up_operation(*provider, *operation, 0);
                good = good_answer(tables[i], "words");
                check(tables[i], good);
                cJSON_Delete(good);
                tear_down_operation();
            }
        }
    }
}

static void check_good(const pay_field *table, cJSON *good)
{
    (void)table;
    open_call(0);
    b.reply = (reply){.body = print(good)};
    if (!pay_call_run(b.call)) {
        fail_msg("%s: %s: %s", b.operation->name, pay_call_failure(b.call)->message.bytes, b.reply.body.bytes);
    }
    assert_int_equal(b.sent, 1);
    assert_call_shows_no_secret();
    pay_call_close(b.call);
    cases++;
}

/* Otherwise what follows would find nothing. */
static void a_good_answer_is_a_success(void **state)
{
    (void)state;
    each_answer(check_good);
}

static void check_cut(const pay_field *table, cJSON *good)
{
    pay_text whole = print(good);

    (void)table;
    for (size_t length = 0; length < whole.length; length++) {
        assert_fails("a cut answer", 0, (reply){.body = {whole.bytes, length}}, PAY_OUTCOME_UNKNOWN);
    }
}

static void a_cut_answer_leaves_a_write_unknown(void **state)
{
    (void)state;
    each_answer(check_cut);
}

static void check_no_json(const pay_field *table, cJSON *good)
{
    static const char *const bodies[] = {" ", "OK", "<html></html>", "{]", "\"text\"", "1", "null", "{}{}", "\xff"};

    (void)table;
    (void)good;
    for (size_t i = 0; i < COUNT(bodies); i++) {
        if (b.operation->response->type != PAY_ANY || i < 4 || i > 6) {
            assert_fails(bodies[i], 0, (reply){.body = pay_text_of(bodies[i])}, PAY_OUTCOME_UNKNOWN);
        }
    }
}

static void what_is_no_json_leaves_a_write_unknown(void **state)
{
    (void)state;
    each_answer(check_no_json);
}

static cJSON *document_at_hand;

static void leave_out(void *context, cJSON *object, const pay_field *row)
{
    cJSON *member = cJSON_DetachItemFromObjectCaseSensitive(object, row->name);

    (void)context;
    assert_fails(row->name, 0, (reply){.body = print(document_at_hand)}, PAY_OUTCOME_UNKNOWN);
    cJSON_AddItemToObject(object, row->name, cJSON_CreateNull());
    if (row->flags & PAY_EMPTY_IF_NULL) {
        check_good(NULL, document_at_hand);
    } else {
        assert_fails(row->name, 0, (reply){.body = print(document_at_hand)}, PAY_OUTCOME_UNKNOWN);
    }
    cJSON_DeleteItemFromObjectCaseSensitive(object, row->name);
    cJSON_AddItemToObject(object, row->name, member);
}

static void check_missing(const pay_field *table, cJSON *good)
{
    document_at_hand = good;
    sample_each_required(good, table, leave_out, NULL);
}

static void an_answer_without_a_required_member_leaves_a_write_unknown(void **state)
{
    (void)state;
    each_answer(check_missing);
}

static cJSON *wrong_value(const pay_field *row)
{
    return row->type == PAY_GROUP || row->type == PAY_LIST ? cJSON_CreateString("text") : cJSON_CreateObject();
}

static void spoil(void *context, cJSON *object, const pay_field *row)
{
    cJSON *member;

    (void)context;
    if (row->type == PAY_ANY) {
        return;
    }
    member = cJSON_DetachItemFromObjectCaseSensitive(object, row->name);
    cJSON_AddItemToObject(object, row->name, wrong_value(row));
    assert_fails(row->name, 0, (reply){.body = print(document_at_hand)}, PAY_OUTCOME_UNKNOWN);
    cJSON_DeleteItemFromObjectCaseSensitive(object, row->name);
    cJSON_AddItemToObject(object, row->name, member);
}

static void check_wrong_types(const pay_field *table, cJSON *good)
{
    document_at_hand = good;
    sample_each_required(good, table, spoil, NULL);
}

static void a_required_member_of_a_wrong_type_leaves_a_write_unknown(void **state)
{
    (void)state;
    each_answer(check_wrong_types);
}

/* Whether the provider's own list leaves a WRITE that gets this status in doubt. */
static bool is_in_doubt(int status)
{
    const pay_error *error = b.account.provider->errors;

    while (error && error->code && error->status != status) {
        error++;
    }
    return error && error->code && error->in_doubt;
}

static void check_statuses(const pay_field *table, cJSON *good)
{
    pay_text whole = print(good);

    (void)table;
    for (int status = 400; status <= 599; status++) {
        bool is_refused = status < 500 && status != 408 && !is_in_doubt(status);
        pay_outcome outcome = is_refused ? PAY_OUTCOME_REJECTED : PAY_OUTCOME_UNKNOWN;

        for (size_t i = 0; i < 2; i++) {
            reply answer = {.status = status, .body = i ? PAY_TEXT("<html></html>") : PAY_TEXT("")};

            assert_fails("an error of HTTP", 0, answer, outcome);
        }
        /* It contradicts itself. */
        assert_fails("an error of HTTP with a good answer", 0, (reply){.status = status, .body = whole},
                     PAY_OUTCOME_UNKNOWN);
    }
    for (int status = 300; status < 400; status++) {
        assert_fails("a redirect", 0, (reply){.status = status, .body = whole}, PAY_OUTCOME_UNKNOWN);
    }
}

static void an_error_of_http_is_no_success(void **state)
{
    (void)state;
    each_answer(check_statuses);
}

/* --- faults of the wire ------------------------------------------------------- */

static pay_outcome outcome_of_fault(const reply *fault)
{
    if (fault->is_unsent || fault->failure == PAY_HTTP_CONNECT || fault->failure == PAY_HTTP_CONFIGURATION) {
        return PAY_OUTCOME_NOT_SENT;
    }
    return PAY_OUTCOME_UNKNOWN;
}

/* A WRITE that may have arrived is not sent again, however many tries there are. */
static void a_fault_of_the_wire_leaves_what_the_rules_say(void **state)
{
    (void)state;
    EACH_OPERATION(provider, operation)
    {
        for (int kind = PAY_HTTP_CONNECT; kind <= PAY_HTTP_MEMORY + 1; kind++) {
            for (int unsent = 0; unsent < 2; unsent++) {
                bool throws = kind > PAY_HTTP_MEMORY;
                reply fault = {.failure = throws ? PAY_HTTP_OK : (pay_http_failure)kind,
                               .throws = throws,
                               .is_unsent = unsent != 0};

                set_up_operation(*provider, *operation, 0);
                if (outcome_of_fault(&fault) == PAY_OUTCOME_UNKNOWN && (*operation)->safety != PAY_READ_ONLY) {
                    b.account.options.retries = 3;
                }
                assert_fails("a fault of the wire", 0, fault, outcome_of_fault(&fault));
                tear_down_operation();
            }
        }
    }
}

/* --- secrets ------------------------------------------------------------------- */

/* Every secret that is known before the answer comes. */
static pay_text all_secrets(void)
{
    pay_buffer text = {0};

    for (size_t i = 0; i < b.secrets.count; i++) {
        pay_buffer_append_string(&text, i ? ", " : "");
        pay_buffer_append_text(&text, b.secrets.texts[i]);
    }
    return pay_arena_keep(&b.arena, &text);
}

static void run_and_look(reply answer, unsigned values)
{
    size_t known = b.secrets.count;

    open_call(values);
    b.reply = answer;
    pay_call_run(b.call);
    assert_in_range(b.sent, 1, expected_requests(answer.status));
    assert_call_shows_no_secret();
    pay_call_close(b.call);
    b.secrets.count = known;
    cases++;
}

static void look_for_echoes(unsigned values)
{
    static const int statuses[] = {200, 302, 400, 401, 500};
    pay_text words;
    cJSON *good;

    sample_fill(&b.arena, pay_record_create(&b.arena, b.operation->request), values, &b.secrets);
    words = all_secrets();
    good = good_answer(b.operation->response, words.bytes ? words.bytes : "");
    for (size_t i = 0; i < COUNT(statuses); i++) {
        run_and_look((reply){.status = statuses[i], .body = words}, values);
        run_and_look((reply){.status = statuses[i], .body = print(good)}, values);
        run_and_look((reply){.status = statuses[i], .echoes = true}, values);
    }
    cJSON_Delete(good);
}

static void an_answer_that_repeats_secrets_does_not_show_them(void **state)
{
    (void)state;
    EACH_OPERATION(provider, operation)
    {
        for (size_t way = 0; way < COUNT(ways); way++) {
            set_up_operation(*provider, *operation, ways[way]);
            look_for_echoes(ways[way]);
            tear_down_operation();
        }
    }
}

/* --- messages -------------------------------------------------------------------- */

static bool is_flat(const cJSON *document)
{
    const cJSON *member;

    cJSON_ArrayForEach(member, document)
    {
        if (cJSON_IsObject(member) || cJSON_IsArray(member)) {
            return false;
        }
    }
    return true;
}

static void append_encoded(pay_buffer *form, const char *text)
{
    for (; *text; text++) {
        char encoded[4];

        snprintf(encoded, sizeof(encoded), "%%%02x", (unsigned char)*text);
        pay_buffer_append_string(form, encoded);
    }
}

/* The document as a browser posts it, in the JSON that is read. */
static pay_text as_form(const cJSON *document)
{
    pay_buffer form = {0};
    pay_buffer json = {0};
    const cJSON *member;

    cJSON_ArrayForEach(member, document)
    {
        pay_buffer_append_string(&form, form.length ? "&" : "");
        append_encoded(&form, member->string);
        pay_buffer_append_char(&form, '=');
        append_encoded(&form, cJSON_IsBool(member)  ? (cJSON_IsTrue(member) ? "true" : "false")
                              : member->valuestring ? member->valuestring
                                                    : "");
    }
    assert_true(pay_form_to_json(&json, pay_buffer_text(&form)));
    pay_buffer_free(&form);
    return pay_arena_keep(&b.arena, &json);
}

static const pay_message *message_at_hand;

static bool reads(pay_text body, const char *field)
{
    pay_failure failure = {0};
    pay_record *record = pay_message_read(&b.arena, message_at_hand, body, &failure);

    cases++;
    if (record) {
        return true;
    }
    assert_int_equal(failure.kind, PAY_FAILURE_RESPONSE);
    assert_int_equal(failure.outcome, PAY_OUTCOME_UNANSWERED);
    assert_shows_no_secret("the message", failure.message);
    if (field && !contains(failure.message, pay_text_of(field))) {
        fail_msg("%s does not name %s: %s", message_at_hand->name, field, failure.message.bytes);
    }
    return false;
}

static void leave_out_of_message(void *context, cJSON *object, const pay_field *row)
{
    cJSON *member = cJSON_DetachItemFromObjectCaseSensitive(object, row->name);

    (void)context;
    assert_false(reads(print(document_at_hand), row->name));
    if (message_at_hand->is_form) {
        assert_false(reads(as_form(document_at_hand), row->name));
    }
    cJSON_AddItemToObject(object, row->name, wrong_value(row));
    assert_true(row->type == PAY_ANY || !reads(print(document_at_hand), row->name));
    cJSON_DeleteItemFromObjectCaseSensitive(object, row->name);
    cJSON_AddItemToObject(object, row->name, member);
}

static void check_message(const pay_message *message)
{
    cJSON *good = sample_answer(&b.arena, message->fields, NULL, "words", &b.secrets);
    pay_text whole = print(good);

    message_at_hand = message;
    document_at_hand = good;
    assert_true(reads(whole, NULL));
    if (message->is_form) {
        assert_true(is_flat(good));
        assert_true(reads(as_form(good), NULL));
    }
    for (size_t length = 0; length < whole.length; length++) {
        assert_false(reads((pay_text){whole.bytes, length}, NULL));
    }
    assert_false(reads(PAY_TEXT("[]"), NULL));
    assert_false(reads(PAY_TEXT("token=1&status=2"), NULL)); /* a form that was not read as one */
    sample_each_required(good, message->fields, leave_out_of_message, NULL);
    cJSON_Delete(good);
}

static void a_message_that_is_not_whole_is_not_read(void **state)
{
    (void)state;
    PAYMENTS_EACH_PROVIDER(provider) {
        PAYMENTS_EACH_MESSAGE(*provider, message) {
            b = (bench){.operation = NULL};
            check_message(*message);
            tear_down_operation();
        }
    }
}

#define FAMILY(test) cmocka_unit_test_setup_teardown(test, count_none, print_count)

int main(void)
{
    const struct CMUnitTest tests[] = {
        FAMILY(bad_input_is_named_and_not_sent),
        FAMILY(bad_credentials_are_named),
        FAMILY(the_tables_of_forms_are_flat),
        FAMILY(a_good_answer_is_a_success),
        FAMILY(a_cut_answer_leaves_a_write_unknown),
        FAMILY(what_is_no_json_leaves_a_write_unknown),
        FAMILY(an_answer_without_a_required_member_leaves_a_write_unknown),
        FAMILY(a_required_member_of_a_wrong_type_leaves_a_write_unknown),
        FAMILY(an_error_of_http_is_no_success),
        FAMILY(a_fault_of_the_wire_leaves_what_the_rules_say),
        FAMILY(an_answer_that_repeats_secrets_does_not_show_them),
        FAMILY(a_message_that_is_not_whole_is_not_read),
    };

    pay_json_start();
    return cmocka_run_group_tests_name("families", tests, NULL, NULL);
}
