/*
 * Without memory: whichever allocation fails, nothing crashes, nothing leaks,
 * nothing is shown that must not be, and a call says what is known of the
 * money. Built with PAYMENTS_ALLOCATION_FAULTS only.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#ifdef PAYMENTS_ALLOCATION_FAULTS

#include "call.h"
#include "call_state.h"
#include "finrota/finrota.h"
#include "hepsipay/hepsipay.h"
#include "hstmobil/hstmobil.h"
#include "read.h"
#include "redact.h"
#include "validate.h"
#include "write.h"
#include "url.h"
#include "engine.h"
#include "form.h"
#include "message.h"
#include "http.h"
#include "arena.h"
#include "memory.h"
#include "buffer.h"
#include "json.h"
#include "show.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define CARD   "4155650100416111"
#define KEY    "TestApiKey"
#define SECRET "TestSecretKey"
/* So long that a header, which has room for 256 bytes at first, has to grow for it. */
#define TOKEN                                                                                                          \
    "tokentokentokentokentokentokentokentokentokentokentokentokentokentokentokentokentokentokentokentoken"             \
    "tokentokentokentokentokentokentokentokentokentokentokentokentokentokentokentokentokentokentokentoken"             \
    "tokentokentokentokentokentokentokentokentokentokentokentokentokentokentokentokentokentokentokentoken"

static long live_before;

static int set_up(void **state)
{
    (void)state;
    live_before = pay_allocations_live();
    return 0;
}

static void close_bench(void);

static int tear_down(void **state)
{
    (void)state;
    pay_allocation_fail_at(0);
    close_bench(); /* which a failed assertion left open */
    return 0;
}

/* Whether the n-th allocation is still to come. */
static bool fault_is_due(long n)
{
    bool due = false;
    for (long i = 0; i < n && !due; i++) {
        void *memory = pay_allocate(1);
        due = memory == NULL;
        pay_release(memory);
    }
    pay_allocation_fail_at(0);
    return due;
}

/* An arena whose first block has so many bytes less, so that its end comes somewhere else: 0, then its last ones. */
static pay_arena used_arena(size_t used)
{
    pay_arena arena = {0};
    if (used) {
        assert_non_null(pay_arena_allocate(&arena, used));
    }
    return arena;
}

static size_t next_used(size_t used)
{
    return used ? used + 16 : 3600;
}

#define FOR_EVERY_END(used) for (size_t used = 0; used <= 4096; used = next_used(used))

static void assert_all_given_back(void)
{
    assert_int_equal(pay_allocations_live(), live_before);
}

/* A copy that no fault can hit, for a test to look at; freed with free(). */
static char *copy_of(pay_text text)
{
    char *copy = malloc(text.length + 1);
    assert_non_null(copy);
    if (text.length) {
        memcpy(copy, text.bytes, text.length);
    }
    copy[text.length] = '\0';
    return copy;
}

/* --- the walkers ------------------------------------------------------------- */

static const char *const colours[] = {"red", "green", NULL};

static const pay_field item_fields[] = {
    {"name", PAY_STRING, PAY_REQUIRED},
    {"price", PAY_AMOUNT_MINOR, PAY_REQUIRED, .currency = "TRY"},
    {0},
};

static const pay_field request_fields[] = {
    {"token", PAY_STRING, PAY_REQUIRED | PAY_IN_PATH | PAY_SECRET},
    {"page", PAY_STRING, PAY_IN_QUERY},
    {"card", PAY_STRING, PAY_SECRET},
    {"password", PAY_STRING, PAY_SECRET | PAY_AS_SHA512},
    {"colour", PAY_STRING, .one_of = colours},
    {"short", PAY_STRING, .max = 5},
    {"amount", PAY_AMOUNT, PAY_REQUIRED, .currency = "EUR"},
    {"one", PAY_STRING, .choice = 1},
    {"other", PAY_STRING, .choice = 1},
    {"items", PAY_LIST, .members = item_fields, .sum = {"price", "total"}},
    {"total", PAY_AMOUNT_MINOR},
    {"extra", PAY_MAP},
    {"note", PAY_STRING},
    {"left", PAY_AMOUNT, .same_currency_as = "amount"},
    {"day", PAY_STRING, PAY_ONLY_WHEN, .required_when = {"page", "2"}},
    {0},
};

static pay_value text_value(const char *text)
{
    return (pay_value){.kind = PAY_IS_TEXT, .text = pay_text_of(text)};
}

static pay_value money_value(int64_t minor)
{
    return (pay_value){.kind = PAY_IS_MONEY, .money = {minor, pay_currency_by_code(PAY_TEXT("TRY"))}};
}

/* A request whose memory no fault hits: `wrong` breaks every rule that its rows have. */
static pay_record *request_of(pay_arena *arena, bool wrong)
{
    static pay_entry entries[] = {{PAY_TEXT(""), PAY_TEXT(""), true}, {PAY_TEXT("name"), PAY_TEXT("value"), true}};
    pay_record *request = pay_record_create(arena, request_fields);
    pay_record **items = pay_arena_allocate(arena, sizeof(*items));

    items[0] = pay_record_create(arena, item_fields);
    items[0]->values[0] = text_value(wrong ? "" : "item");
    items[0]->values[1] = money_value(100);
    *pay_record_find(request, "token") = text_value(wrong ? ".." : "A/B");
    *pay_record_find(request, "page") = text_value("1");
    *pay_record_find(request, "card") = text_value(CARD);
    *pay_record_find(request, "password") = text_value(SECRET);
    *pay_record_find(request, "colour") = text_value(wrong ? "blue" : "red");
    *pay_record_find(request, "short") = text_value(wrong ? "123456" : "12345");
    *pay_record_find(request, "amount") = money_value(wrong ? -1 : 1);
    *pay_record_find(request, "total") = money_value(wrong ? 101 : 100);
    *pay_record_find(request, "items") = (pay_value){.kind = PAY_IS_LIST, .list = {items, 1}};
    *pay_record_find(request, "extra") = (pay_value){.kind = PAY_IS_MAP, .map = {entries + !wrong, 2 - !wrong}};
    *pay_record_find(request, "note") = text_value("paid by " CARD);
    *pay_record_find(request, "left") =
        (pay_value){.kind = PAY_IS_MONEY, .money = {1, pay_currency_by_code(PAY_TEXT("EUR"))}};
    if (wrong) {
        *pay_record_find(request, "day") = text_value("Monday");
    } else {
        *pay_record_find(request, "one") = text_value("1");
        pay_record_find(request, "amount")->money.currency = pay_currency_by_code(PAY_TEXT("EUR"));
    }
    assert_false(arena->failed);
    return request;
}

/* One that ran out of memory may have lost its words. */
static size_t count_violations(const pay_violation *violation, const pay_arena *arena)
{
    size_t count = 0;
    for (; violation; violation = violation->next) {
        assert_true(violation->message.length > violation->field.length || arena->failed);
        assert_true(violation->message.length >= violation->field.length);
        count++;
    }
    return count;
}

static void the_check_tells_all_or_fails(void **state)
{
    (void)state;
    pay_arena arena = {0};
    pay_record *right = request_of(&arena, false);
    pay_record *wrong = request_of(&arena, true);
    pay_arena found = {0};
    size_t all = count_violations(pay_check(&found, wrong, 1000), &found);

    assert_int_equal(all, 11);
    pay_arena_free(&found);
    FOR_EVERY_END(used)
    {
        bool failed = true;
        long faults = 0;
        for (long n = 1; failed; n++) {
            found = used_arena(used);
            pay_allocation_fail_at(n);
            size_t count = count_violations(pay_check(&found, wrong, 1000), &found);
            pay_allocation_fail_at(0);
            failed = found.failed;
            assert_true(failed || count == all);
            pay_arena_free(&found);

            found = used_arena(used);
            pay_allocation_fail_at(n);
            assert_null(pay_check(&found, right, 1000));
            pay_allocation_fail_at(0);
            pay_arena_free(&found);
            faults += failed;
        }
        assert_true(faults >= 11);
    }
    pay_arena_free(&arena);
    assert_all_given_back();
}

static void write_body(pay_buffer *out, const pay_record *request)
{
    pay_write_body(out, request);
}

static void write_redacted(pay_buffer *out, const pay_record *request)
{
    pay_write_body_redacted(out, request);
}

static void write_form(pay_buffer *out, const pay_record *request)
{
    pay_write_form(out, request);
}

static void write_form_redacted(pay_buffer *out, const pay_record *request)
{
    pay_write_form_redacted(out, request);
}

static void write_target(pay_buffer *out, const pay_record *request)
{
    pay_write_target(out, "/a/{token}/b", request, false);
}

static void write_masked(pay_buffer *out, const pay_record *request)
{
    pay_write_target(out, "/a/{token}/b", request, true);
}

static void redact_answer(pay_buffer *out, const pay_record *request)
{
    static pay_text texts[] = {PAY_TEXT(SECRET), PAY_TEXT(KEY)};
    static const pay_secrets secrets = {texts, 2, 2};
    pay_json document;
    if (pay_json_parse(PAY_TEXT("{\"echo\":{\"card\":\"x\",\"key\":\"" KEY "\",\"" SECRET "\":[\"" CARD "\"," CARD "]},"
                                "\"more\":\"................................................................"
                                "................................................................................"
                                "................................................................................"
                                "................................................................ " SECRET "\"}"),
                       &document) != PAY_JSON_OK) {
        out->failed = true;
        return;
    }
    pay_redact_json(out, document.root, request_fields, &secrets);
    pay_json_free(&document);
}

static void redact_text(pay_buffer *out, const pay_record *request)
{
    static pay_text texts[] = {PAY_TEXT(SECRET)};
    static const pay_secrets secrets = {texts, 1, 1};
    pay_redact_text(out, PAY_TEXT("<p>" SECRET " " CARD), &secrets);
}

/* Whole, or known to have failed; and never with anything in it that is to be masked. */
static void what_is_written_is_whole_or_failed(void **state)
{
    (void)state;
    static const struct {
        void (*write)(pay_buffer *out, const pay_record *request);
        bool masked;
    } cases[] = {{write_body, false},   {write_redacted, true}, {write_form, false},   {write_form_redacted, true},
                 {write_target, false}, {write_masked, false},  {redact_answer, true}, {redact_text, true}};
    pay_arena arena = {0};
    pay_record *request = request_of(&arena, false);

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_buffer whole = {0};
        bool failed = true;
        cases[i].write(&whole, request);
        assert_false(whole.failed);
        for (long n = 1; failed; n++) {
            pay_buffer out = {0};
            pay_allocation_fail_at(n);
            cases[i].write(&out, request);
            pay_allocation_fail_at(0);
            failed = out.failed;
            char *copy = copy_of(pay_buffer_text(&out));
            pay_buffer_free(&out);
            bool equal = strcmp(copy, whole.bytes) == 0;
            bool shows = strstr(copy, CARD) || strstr(copy, SECRET) || strstr(copy, KEY);
            free(copy);
            assert_true(failed || equal);
            assert_false(cases[i].masked && shows);
        }
        pay_buffer_free(&whole);
    }
    pay_arena_free(&arena);
    assert_all_given_back();
}

static const pay_code codes[] = {{"1", PAY_STATUS_SUCCEEDED}, {0}};

static const pay_field rate_fields[] = {
    {"count", PAY_INTEGER, PAY_REQUIRED},
    {"rate", PAY_DECIMAL},
    {0},
};

static const pay_field answer_fields[] = {
    {"status", PAY_CODE, PAY_REQUIRED, .codes = codes},
    {"status", PAY_STRING, PAY_REQUIRED, .argument = "rawStatus"},
    {"message", PAY_STRING, PAY_FREE_TEXT},
    {"when", PAY_DATE_TIME},
    {"amount", PAY_AMOUNT, PAY_REQUIRED, .currency_from = "currency"},
    {"logo", PAY_GROUP, .members = rate_fields},
    {"rates", PAY_LIST, .members = rate_fields},
    {0},
};

static const char answer_text[] =
    "{\"status\":1,\"message\":\"card " CARD "\",\"when\":\"yesterday\",\"amount\":150.00,\"currency\":\"TRY\","
    "\"logo\":{\"count\":\"none\"},\"rates\":[{\"count\":1,\"rate\":1.0600},{\"count\":2,\"rate\":2.1}]}";

static void assert_read(const pay_record *record)
{
    assert_int_equal(record->values[0].status, PAY_STATUS_SUCCEEDED);
    assert_int_equal(record->values[1].text.length, 1);
    assert_int_equal(record->values[2].text.length, 5 + 16);
    assert_int_equal(record->values[3].kind, PAY_NOTHING);
    assert_int_equal(record->values[4].money.minor, 15000);
    assert_int_equal(record->values[5].kind, PAY_NOTHING);
    assert_int_equal(record->values[6].list.count, 2);
    assert_int_equal(record->values[6].list.items[1]->values[0].integer, 2);
    assert_int_equal(record->values[6].list.items[0]->values[1].text.length, 6);
}

/* A row that is not needed may be nothing, but not for want of memory. */
static void an_answer_is_read_whole_or_not_at_all(void **state)
{
    (void)state;
    pay_json document;

    assert_int_equal(pay_json_parse(pay_text_of(answer_text), &document), PAY_JSON_OK);
    FOR_EVERY_END(used)
    {
        pay_record *record = NULL;
        long faults = 0;
        while (!record) {
            pay_arena arena = used_arena(used);
            pay_text problem;
            pay_allocation_fail_at(++faults);
            record = pay_read(&arena, document.root, answer_fields, PAY_WHOLE_ANSWER, false, NULL, &problem);
            pay_allocation_fail_at(0);
            assert_int_equal(arena.failed, record == NULL);
            if (record) {
                assert_read(record);
            }
            pay_arena_free(&arena);
        }
        assert_true(faults > 2);
    }
    pay_json_free(&document);
    assert_all_given_back();
}

static void what_is_wrong_is_told_or_memory_is_missing(void **state)
{
    (void)state;
    static const char *const texts[] = {"{}", "[]", "{\"status\":1,\"amount\":1,\"rates\":[{}]}"};
    for (size_t i = 0; i < COUNT(texts); i++) {
        pay_json document;
        bool failed = true;

        assert_int_equal(pay_json_parse(pay_text_of(texts[i]), &document), PAY_JSON_OK);
        for (long n = 1; failed; n++) {
            pay_arena arena = {0};
            pay_text problem;
            pay_allocation_fail_at(n);
            assert_null(pay_read(&arena, document.root, answer_fields, PAY_WHOLE_ANSWER, false, NULL, &problem));
            pay_allocation_fail_at(0);
            failed = arena.failed;
            assert_true(failed || problem.length > 0);
            pay_arena_free(&arena);
        }
        pay_json_free(&document);
    }
    assert_all_given_back();
}

static void a_message_is_read_or_memory_is_missing(void **state)
{
    (void)state;
    static const pay_message message = {.name = "bank.webhook", .fields = answer_fields};
    bool hit = true;

    for (long n = 1; hit; n++) {
        pay_arena arena = {0};
        pay_failure failure = {0};
        pay_allocation_fail_at(n);
        pay_record *record = pay_message_read(&arena, &message, pay_text_of(answer_text), &failure);
        hit = !fault_is_due(n);
        if (record) {
            assert_read(record);
            assert_int_equal(failure.kind, PAY_FAILURE_NONE);
        } else {
            assert_int_equal(failure.kind, PAY_FAILURE_MEMORY);
            assert_int_equal(failure.outcome, PAY_OUTCOME_UNANSWERED);
        }
        pay_arena_free(&arena);
    }
    assert_all_given_back();
}

static void a_form_is_read_or_memory_is_missing(void **state)
{
    (void)state;
    bool good = false;
    for (long n = 1; !good; n++) {
        pay_buffer json = {0};
        pay_allocation_fail_at(n);
        good = pay_form_to_json(&json, PAY_TEXT("orderId=1%20&paymentId=2+3"));
        pay_allocation_fail_at(0);
        assert_int_equal(json.failed, !good);
        if (good) {
            assert_string_equal(json.bytes, "{\"orderId\":\"1 \",\"paymentId\":\"2 3\"}");
        }
        pay_buffer_free(&json);
    }
    assert_all_given_back();
}

/* --- whole calls --------------------------------------------------------------- */

typedef struct reply {
    int status; /* 0: 200 */
    const char *body;
} reply;

typedef struct bench {
    pay_engine engine;
    pay_account account;
    pay_arena arena; /* of the credentials */
    const reply *script;
    size_t replies;
    size_t count;    /* requests */
    size_t payments; /* of the operation itself */
    bool torn;       /* a request was not whole */
    bool revealed;   /* something was shown that must not be */
    bool has_store;
    char stored[sizeof(TOKEN) + 1];
} bench;

static bench b;

/* A fault may be due at any moment: the wire itself is not meant. */
static void respond(pay_http_response *response, const reply *answer)
{
    response->request_sent = true;
    response->retry_after_ms = -1;
    response->status = answer->status ? answer->status : 200;
    pay_buffer_append_string(&response->body, answer->body);
    if (response->body.failed) { /* as the real wire tells it */
        response->failure = PAY_HTTP_MEMORY;
    }
}

static bool has_header(const pay_http_request *request, const char *name, const char *value)
{
    for (size_t i = 0; i < request->header_count; i++) {
        if (strcmp(request->headers[i].name, name) == 0) {
            return pay_text_equals(request->headers[i].value, pay_text_of(value));
        }
    }
    return false;
}

static bool ends_with(pay_text text, char last)
{
    return text.length > 0 && text.bytes[text.length - 1] == last;
}

/* Whatever arrives has its authorisation and its whole body. */
static bool fake_send(void *context, const pay_operation *operation, const pay_http_request *request,
                      pay_http_response *response)
{
    static const reply broken = {500, ""};
    const pay_operation *token = b.account.provider->token;
    bool is_bearer = !operation->anonymous && token;

    (void)context;
    b.payments += operation != token;
    b.torn = b.torn || (is_bearer && !has_header(request, "Authorization", "Bearer " TOKEN));
    b.torn = b.torn || (request->has_body && !ends_with(request->body, '}'));
    b.torn = b.torn || request->header_count < 3 || !pay_text_is_url(request->url);
    respond(response, b.count < b.replies ? &b.script[b.count] : &broken);
    b.count++;
    return true;
}

static bool fake_has_store(void *context)
{
    (void)context;
    return b.has_store;
}

static bool fake_get(void *context, pay_text key, pay_arena *arena, pay_text *token)
{
    (void)context, (void)key;
    *token = b.stored[0] ? pay_arena_copy(arena, pay_text_of(b.stored)) : (pay_text){0};
    return b.stored[0] != '\0';
}

static void fake_put(void *context, pay_text key, pay_text token, int64_t lifetime_seconds)
{
    (void)context, (void)key, (void)lifetime_seconds;
    snprintf(b.stored, sizeof(b.stored), "%.*s", (int)token.length, token.bytes);
}

static void fake_forget(void *context, pay_text key)
{
    (void)context, (void)key;
    b.stored[0] = '\0';
}

static bool reveals(pay_text text)
{
    static const char *const hidden[] = {CARD, "00416", SECRET, KEY, "tokentoken", "A1B2C3"};
    char *copy = copy_of(text);
    bool found = false;
    for (size_t i = 0; i < COUNT(hidden); i++) {
        found = found || strstr(copy, hidden[i]);
    }
    free(copy);
    return found;
}

static void look_at(const pay_exchange *exchange)
{
    if (exchange) {
        b.revealed =
            b.revealed || reveals(exchange->url) || reveals(exchange->request_body) || reveals(exchange->response_body);
    }
}

static void fake_observe(void *context, const pay_exchange *exchange)
{
    (void)context;
    look_at(exchange);
}

static void open_bench(const pay_provider *provider, const reply *script, size_t replies)
{
    b = (bench){.script = script, .replies = replies};
    b.account = (pay_account){
        .provider = provider,
        .credentials = pay_record_create(&b.arena, provider->account),
        .options =
            {
                .connect_timeout_ms = 5000,
                .timeout_ms = 30000,
                .deadline_ms = 60000,
                .max_response_bytes = 100000,
                .max_text_characters = 1000,
                .user_agent = "tests/1",
                .token_store_key = PAY_TEXT("a key that the store does not know"),
            },
    };
    if (provider == &finrota) {
        *pay_record_find(b.account.credentials, "apiKey") = text_value(KEY);
        *pay_record_find(b.account.credentials, "secretKey") = text_value(SECRET);
    } else if (provider == &hstmobil) {
        *pay_record_find(b.account.credentials, "userName") = text_value("5000000000");
        *pay_record_find(b.account.credentials, "password") = text_value(SECRET);
    } else {
        *pay_record_find(b.account.credentials, "merchantNo") = text_value("10019");
        *pay_record_find(b.account.credentials, "terminalNo") = text_value("1019");
        *pay_record_find(b.account.credentials, "secretKey") = text_value(SECRET);
        *pay_record_find(b.account.credentials, "signatureScheme") = text_value("hmac");
        *pay_record_find(b.account.credentials, "sendSignatureNo") =
            (pay_value){.kind = PAY_IS_BOOLEAN, .boolean = true};
    }
}

static void close_bench(void)
{
    pay_engine_free(&b.engine);
    pay_arena_free(&b.arena);
}

static void fill_link(pay_call *call)
{
    pay_record *arguments = call->arguments;
    pay_record *customer = pay_record_create(&call->arena, finrota_hpm_customer);

    arguments->values[0] = money_value(15000); /* the currency, by the amount */
    *pay_record_find(arguments, "amount") = money_value(15000);
    *pay_record_find(arguments, "clientOrderReference") = text_value("0005");
    *pay_record_find(arguments, "paymentSetId") = text_value("504978bf-bebd-40c5-89aa-b76f3a20341c");
    *pay_record_find(arguments, "description") = text_value("paid by " CARD);
    *pay_record_find(arguments, "userVerificationBy") = text_value("Email");
    *pay_record_find(arguments, "userVerificationFailBehavior") = text_value("Create");
    if (customer) {
        *pay_record_find(customer, "email") = text_value("test@example.com");
        *pay_record_find(customer, "tckn") = text_value(CARD);
        *pay_record_find(arguments, "customer") = (pay_value){.kind = PAY_IS_RECORD, .record = customer};
    }
}

static void fill_wrong_link(pay_call *call)
{
    fill_link(call);
    *pay_record_find(call->arguments, "clientOrderReference") = text_value("");
    *pay_record_find(call->arguments, "paymentSetId") = text_value("1");
    *pay_record_find(call->arguments, "userVerificationBy") = text_value("?");
}

static void fill_refund(pay_call *call)
{
    *pay_record_find(call->arguments, "refundAmount") = money_value(100);
    *pay_record_find(call->arguments, "paymentId") = text_value("709840");
}

static void fill_status(pay_call *call)
{
    *pay_record_find(call->arguments, "token") = text_value("A1B2C3");
}

/* With the account's one and the answer's there are nine secrets, for whose list memory is taken again. */
static const pay_field crowded_request[] = {
    {"s1", PAY_STRING, PAY_SECRET}, {"s2", PAY_STRING, PAY_SECRET},
    {"s3", PAY_STRING, PAY_SECRET}, {"s4", PAY_STRING, PAY_SECRET},
    {"s5", PAY_STRING, PAY_SECRET}, {"s6", PAY_STRING, PAY_SECRET},
    {"s7", PAY_STRING, PAY_SECRET}, {0},
};

static const pay_field crowded_answer[] = {{"pin", PAY_STRING, PAY_REQUIRED | PAY_SECRET}, {0}};

static const pay_operation crowded = {
    .name = "bank.crowded",
    .method = "POST",
    .path = "/crowded",
    .safety = PAY_WRITES,
    .request = crowded_request,
    .response = crowded_answer,
};

static void fill_crowded(pay_call *call)
{
    for (size_t i = 0; i < 7; i++) {
        call->arguments->values[i] = text_value(KEY);
    }
}

static void fill_nothing(pay_call *call)
{
    (void)call;
}

#define FETCH_TOKEN                                                                                                    \
    {                                                                                                                  \
        .body = "{\"token\":\"" TOKEN "\",\"expiry\":\"2100-01-01T00:00:00Z\",\"type\":\"Bearer\"}"                    \
    }
#define LINK                                                                                                           \
    "{\"message\":\"" CARD "\",\"statusCode\":200,\"data\":{\"link\":\"https://a.example/?id=1\","                     \
    "\"expiryUtc\":\"2025-12-01T15:15:13\"},\"echo\":{\"note\":\"" CARD "\",\"key\":\"" KEY "\",\"s\":\"" SECRET       \
    "\",\"h\":\"Bearer " TOKEN "\"}}"

/* A call and its wire; how it ends when there is memory, and how it may end when there is none. */
typedef struct scenario {
    const pay_provider *provider;
    const pay_operation *operation;
    void (*fill)(pay_call *call);
    reply replies[5];
    size_t reply_count;
    bool has_store;
    pay_failure_kind kind;
    pay_outcome outcome;
    size_t payments; /* requests of the operation itself */
    size_t sent;     /* the payment from which on the provider has done what was asked, or may have; 0: never */
} scenario;

static const scenario scenarios[] = {
    {&finrota, &finrota_hpm_create_link, fill_link, {FETCH_TOKEN, {.body = LINK}}, 2, .payments = 1, .sent = 1},
    {&finrota,
     &finrota_hpm_create_link,
     fill_link,
     {FETCH_TOKEN, {.body = LINK}},
     2,
     .has_store = true,
     .payments = 1,
     .sent = 1},
    {&finrota,
     &finrota_hpm_create_link,
     fill_link,
     {FETCH_TOKEN, {401, "{\"message\":\"" CARD "\"}"}, FETCH_TOKEN, {.body = LINK}},
     4,
     .payments = 2,
     .sent = 2},
    {&finrota,
     &finrota_hpm_create_link,
     fill_link,
     {FETCH_TOKEN, {.body = "{\"message\":\"no " CARD "\",\"statusCode\":400}"}},
     2,
     .kind = PAY_FAILURE_API,
     .outcome = PAY_OUTCOME_REJECTED,
     .payments = 1},
    {&finrota,
     &finrota_hpm_create_link,
     fill_link,
     {FETCH_TOKEN, {400, LINK}},
     2,
     .kind = PAY_FAILURE_RESPONSE,
     .outcome = PAY_OUTCOME_UNKNOWN,
     .payments = 1,
     .sent = 1},
    {&finrota,
     &finrota_hpm_create_link,
     fill_link,
     {FETCH_TOKEN,
      {.body = "{\"statusCode\":401,\"data\":{\"link\":\"https://a.example\",\"expiryUtc\":\"2025-12-01T15:15:13\"}}"}},
     2,
     .kind = PAY_FAILURE_RESPONSE,
     .outcome = PAY_OUTCOME_UNKNOWN,
     .payments = 1,
     .sent = 1},
    {&finrota,
     &finrota_hpm_create_link,
     fill_link,
     {FETCH_TOKEN, {500, "<p>" CARD " " SECRET " " KEY " " TOKEN}},
     2,
     .kind = PAY_FAILURE_SERVER,
     .outcome = PAY_OUTCOME_UNKNOWN,
     .payments = 1,
     .sent = 1},
    {&finrota,
     &finrota_hpm_create_link,
     fill_link,
     {FETCH_TOKEN, {.body = "{\"statusCode\":200,\"data\":{\"link\":5}}"}},
     2,
     .kind = PAY_FAILURE_RESPONSE,
     .outcome = PAY_OUTCOME_UNKNOWN,
     .payments = 1,
     .sent = 1},
    {&finrota,
     &finrota_hpm_create_link,
     fill_link,
     {{403, "{\"message\":\"no " KEY "\"}"}},
     1,
     .kind = PAY_FAILURE_PERMISSION,
     .outcome = PAY_OUTCOME_NOT_SENT},
    {&finrota,
     &finrota_hpm_create_link,
     fill_wrong_link,
     {{0}},
     0,
     .kind = PAY_FAILURE_VALIDATION,
     .outcome = PAY_OUTCOME_NOT_SENT},
    {&finrota,
     &finrota_pws_payment_sets,
     fill_nothing,
     {FETCH_TOKEN, {.body = "[{\"id\":\"1\",\"name\":\"a\"},{\"id\":\"2\",\"name\":\"" SECRET "\"}]"}},
     2,
     .payments = 1},
    {&hstmobil,
     &hstmobil_installments,
     fill_nothing,
     {{.body = "{\"data\":{\"token\":\"" TOKEN "\",\"expiration\":\"2100-01-01T12:00:00\"},\"success\":true}"},
      {.body = "[1.50]"}},
     2,
     .payments = 1},
    {&hepsipay,
     &hepsipay_payment_refund,
     fill_refund,
     {{.body = "{\"Success\":true,\"MessageCode\":\"0000\",\"Message\":\"" SECRET "\"}"}},
     1,
     .payments = 1,
     .sent = 1},
    {&hepsipay,
     &hepsipay_payment_refund,
     fill_refund,
     {{.body = "{\"Success\":false,\"MessageCode\":\"1\",\"Message\":\"" SECRET "\",\"UserMessage\":\"" CARD "\"}"}},
     1,
     .kind = PAY_FAILURE_API,
     .outcome = PAY_OUTCOME_REJECTED,
     .payments = 1},
    {&hepsipay,
     &hepsipay_payment_status,
     fill_status,
     {{.body = "{\"Status\":5,\"Amount\":1236,\"MerchantOrderNumber\":\"1\",\"Success\":true,\"MessageCode\":\"0000\","
               "\"Message\":\"A1B2C3 " CARD "\",\"CreateDate\":\"?\"}"}},
     1,
     .payments = 1},
    {&hepsipay,
     &crowded,
     fill_crowded,
     {{.body = "{\"pin\":\"A1B2C3\",\"echo\":\"A1B2C3\"}"}},
     1,
     .payments = 1,
     .sent = 1},
};

/* What is known when memory ran out after so many payments on the wire. */
static void assert_honest(const scenario *it, const pay_failure *failure)
{
    bool is_write = it->operation->safety != PAY_READ_ONLY;

    if (failure->kind != PAY_FAILURE_MEMORY) {
        /* It ended as it was bound to; only its words may be missing. */
        assert_int_equal(failure->kind, it->kind);
        assert_int_equal(failure->outcome, it->outcome);
        return;
    }
    if (!is_write) {
        assert_int_equal(failure->outcome, PAY_OUTCOME_UNANSWERED);
    } else if (it->sent && b.payments >= it->sent) {
        assert_int_equal(failure->outcome, PAY_OUTCOME_UNKNOWN);
    } else {
        assert_int_not_equal(failure->outcome, PAY_OUTCOME_UNANSWERED);
    }
    if (is_write && b.payments == 0) {
        assert_int_equal(failure->outcome, PAY_OUTCOME_NOT_SENT);
    }
}

/*
 * Runs it with the n-th allocation failing; whether there was one. So many bytes of the call's first block are used up
 * before, so that its end comes somewhere else.
 */
static bool run_with_fault(const scenario *it, size_t used, long n)
{
    open_bench(it->provider, it->replies, it->reply_count);
    b.has_store = it->has_store;
    pay_call *call = pay_call_open(&b.engine, &b.account, it->operation);
    assert_non_null(call);
    call->hooks = (pay_hooks){
        .context = &b,
        .send = fake_send,
        .has_token_store = fake_has_store,
        .token_get = fake_get,
        .token_put = fake_put,
        .token_forget = fake_forget,
        .observe = fake_observe,
    };
    it->fill(call);
    assert_non_null(pay_arena_allocate(&call->arena, used));
    pay_allocation_fail_at(n);
    bool good = pay_call_run(call);
    look_at(pay_call_exchange(call));
    bool hit = !fault_is_due(n);

    assert_int_equal(good, call->failure.kind == PAY_FAILURE_NONE);
    assert_true(good || it->kind || call->failure.kind == PAY_FAILURE_MEMORY);
    if (good) {
        assert_non_null(call->answer);
        assert_int_equal(it->kind, PAY_FAILURE_NONE);
    } else {
        assert_honest(it, &call->failure);
        b.revealed = b.revealed || reveals(call->failure.message) || reveals(call->failure.code) ||
                     reveals(call->failure.provider_message) || reveals(call->failure.user_message);
    }
    assert_true(hit || call->failure.kind == it->kind);
    assert_true(hit || !call->arena.failed);
    assert_true(b.payments <= it->payments);
    assert_true(call->failure.kind == PAY_FAILURE_MEMORY || b.payments == it->payments);
    assert_false(b.torn);
    assert_false(b.revealed);
    pay_call_close(call);
    close_bench();
    return hit;
}

static void a_call_ends_well_or_says_so(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(scenarios); i++) {
        for (size_t used = 0; used <= 4096; used += 512) {
            long n = 1;
            while (run_with_fault(&scenarios[i], used, n)) {
                assert_all_given_back();
                n++;
            }
            assert_all_given_back();
            assert_true(n > 5);
        }
    }
}

/* Small ones, with the end of the first block at every place. */
static void a_call_may_run_out_anywhere(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(scenarios); i++) {
        bool is_small = scenarios[i].operation == &hepsipay_payment_refund || scenarios[i].operation == &crowded;
        for (size_t used = 2560; is_small && used <= 4096; used += 16) {
            long n = 1;
            while (run_with_fault(&scenarios[i], used, n)) {
                n++;
            }
            assert_all_given_back();
        }
    }
}

static void a_call_is_opened_or_not(void **state)
{
    (void)state;
    pay_call *call = NULL;

    for (long n = 1; !call; n++) {
        open_bench(&finrota, NULL, 0);
        pay_allocation_fail_at(n);
        call = pay_call_open(&b.engine, &b.account, &finrota_hpm_create_link);
        pay_allocation_fail_at(0);
        assert_ptr_equal(b.engine.calls, call);
        if (call) {
            pay_call_close(call);
        }
        close_bench();
        assert_all_given_back();
    }
}

/* On the wire itself, at a port where nobody listens. */
static void nothing_is_sent_without_a_pool(void **state)
{
    (void)state;
    pay_failure_kind kind = PAY_FAILURE_MEMORY;

    pay_http_start();
    for (long n = 1; kind == PAY_FAILURE_MEMORY; n++) {
        open_bench(&hepsipay, NULL, 0);
        b.account.options.base_url = "https://127.0.0.1:1";
        pay_call *call = pay_call_open(&b.engine, &b.account, &hepsipay_payment_refund);
        assert_non_null(call);
        fill_refund(call);
        pay_allocation_fail_at(n);
        assert_false(pay_call_run(call));
        pay_allocation_fail_at(0);
        kind = call->failure.kind;
        assert_int_equal(call->failure.outcome, PAY_OUTCOME_NOT_SENT);
        pay_call_close(call);
        close_bench();
        assert_all_given_back();
    }
    assert_int_equal(kind, PAY_FAILURE_CONNECT);
    pay_http_stop();
}

static int start(void **state)
{
    (void)state;
    pay_json_start();
    return 0;
}

#define ALLOCATION_TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ALLOCATION_TEST(the_check_tells_all_or_fails),
        ALLOCATION_TEST(what_is_written_is_whole_or_failed),
        ALLOCATION_TEST(an_answer_is_read_whole_or_not_at_all),
        ALLOCATION_TEST(what_is_wrong_is_told_or_memory_is_missing),
        ALLOCATION_TEST(a_message_is_read_or_memory_is_missing),
        ALLOCATION_TEST(a_form_is_read_or_memory_is_missing),
        ALLOCATION_TEST(a_call_ends_well_or_says_so),
        ALLOCATION_TEST(a_call_may_run_out_anywhere),
        ALLOCATION_TEST(a_call_is_opened_or_not),
        ALLOCATION_TEST(nothing_is_sent_without_a_pool),
    };
    return cmocka_run_group_tests_name("allocation", tests, start, NULL);
}

#else

static void needs_faults_that_were_not_built_in(void **state)
{
    (void)state;
    skip();
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(needs_faults_that_were_not_built_in)};
    return cmocka_run_group_tests_name("allocation", tests, NULL, NULL);
}

#endif
