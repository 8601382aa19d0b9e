/* What an exchange shows of a call: no secret and no card. */
#include "calls.h"

static void an_exchange_tells_of_the_last_attempt(void **state)
{
    (void)state;
    SCRIPT({.status = 503, .body = "busy"}, {.body = GOOD});
    pay_call *call = open_call(&numbered_read);
    *pay_record_find(call->arguments, "page") = (pay_value){.kind = PAY_IS_INTEGER, .integer = 2};
    assert_null(pay_call_exchange(call));
    assert_true(pay_call_run(call));
    const pay_exchange *exchange = pay_call_exchange(call);
    assert_string_equal(exchange->operation, "bank.lookup");
    assert_string_equal(exchange->method, "GET");
    assert_text(exchange->url, "https://sandbox.bank.example/lookup/{reference}?page=2");
    assert_int_equal(exchange->status, 200);
    assert_int_equal(exchange->attempts, 2);
    assert_text(exchange->request_body, "");
    assert_text(exchange->response_body, GOOD);
    assert_ptr_equal(pay_call_exchange(call), exchange);
    pay_call_close(call);
    assert_int_equal(b.observations, 2);
    assert_string_equal(b.observed.bytes,
                        "bank.lookup\nhttps://sandbox.bank.example/lookup/{reference}?page=2\n\nbusy\n"
                        "bank.lookup\nhttps://sandbox.bank.example/lookup/{reference}?page=2\n\n" GOOD "\n");
}

static void the_exchange_is_that_of_the_last_request(void **state)
{
    (void)state;
    b.observes = false;
    b.account.options.deadline_ms = 100;
    SCRIPT(TOKEN("t1"), {.status = 401, .body = "no", .takes_ms = 50}, {.body = "{\"token\":\"t2\"}", .takes_ms = 50},
           {.body = GOOD});
    pay_call *call = open_call(&pay_operation_write);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_TIMEOUT, PAY_OUTCOME_NOT_SENT);
    const pay_exchange *exchange = pay_call_exchange(call);
    assert_string_equal(exchange->operation, "bank.pay");
    assert_int_equal(exchange->attempts, 1);
    assert_int_equal(exchange->status, 401);
    assert_text(exchange->response_body, "no");
    pay_call_close(call);
}

static void the_exchange_of_a_failed_renewal_is_the_tokens(void **state)
{
    (void)state;
    SCRIPT(TOKEN("t1"), {.status = 401, .body = "no"}, {.status = 403, .body = "never"});
    pay_call *call = open_call(&pay_operation_write);
    assert_false(pay_call_run(call));
    const pay_exchange *exchange = pay_call_exchange(call);
    assert_string_equal(exchange->operation, "bank.token");
    assert_text(exchange->url, "https://sandbox.bank.example/token");
    assert_int_equal(exchange->status, 403);
    assert_text(exchange->response_body, "never");
    pay_call_close(call);
}

/* None of these may be found in what is shown of any request. */
static void assert_nothing_shown(void)
{
    static const char *const hidden[] = {CARD, "0041", "123", SECRET, KEY, "the/api", "R/1", "R%2F1", "tokentoken"};
    for (size_t i = 0; i < COUNT(hidden); i++) {
        if (strstr(b.observed.bytes, hidden[i])) {
            fail_msg("%s is shown: %s", hidden[i], b.observed.bytes);
        }
    }
}

static void requests_are_shown_without_secrets(void **state)
{
    (void)state;
    SCRIPT(TOKEN("tokentoken"), {.body = GOOD}, {.body = GOOD});
    pay_call *call = open_call(&pay_operation_write);
    set_argument(call, "note", "paid by " CARD);
    assert_true(pay_call_run(call));
    pay_call_close(call);
    run_well(&pay_operation_read);
    assert_string_equal(b.observed.bytes,
                        "bank.token\nhttps://sandbox.bank.example/token\n{\"apiKey\":\"***\",\"secretKey\":\"***\"}\n"
                        "***\n"
                        "bank.pay\nhttps://sandbox.bank.example/pay\n"
                        "{\"card\":{\"number\":\"***\",\"cvv\":\"***\"},\"note\":\"paid by " MASK "\"}\n" GOOD "\n"
                        "bank.show\nhttps://sandbox.bank.example/show/{reference}\n\n" GOOD "\n");
}

/* A secret of one row may have found its way into another. */
static void a_secret_is_hidden_in_other_rows_too(void **state)
{
    (void)state;
    SCRIPT({.body = GOOD});
    pay_call *call = open_call(&numbered_write);
    set_argument(call, "note", "cvv 123, key " SECRET);
    assert_true(pay_call_run(call));
    pay_call_close(call);
    assert_nothing_shown();
}

static void answers_are_shown_without_secrets(void **state)
{
    (void)state;
    static const reply echoes[] = {
        {.body =
             "{\"statusCode\":200,\"data\":{\"id\":\"7\",\"note\":\"card " CARD " 123\"},\"x\":" CARD ",\"y\":123}"},
        {.body = "{\"statusCode\":200,\"data\":{\"id\":\"7\"},\"headers\":{\"Authorization\":\"Bearer tokentoken\"}}"},
        {.status = 500, .body = "{\"request\":{\"card\":{\"number\":\"4155-6501-0041-6111\",\"cvv\":\"123\"}}}"},
        {.status = 500, .body = "[\"" SECRET "\",{\"" SECRET "\":\"x" SECRET "\"}]"},
        {.status = 500, .body = "<pre>" CARD " 123 tokentoken " SECRET "</pre>"},
        {.status = 500, .body = "{\"cut\":\"" CARD "\",\"cvv\":\"123\",\"a\":\"" SECRET},
        {.status = 302, .body = "{\"a\":\"" CARD "\",\"b\":\"" SECRET "\",\"c\":\"tokentoken\"}"},
        {.failure = PAY_HTTP_LOST,
         .status = 200,
         .body = "{\"a\":\"" CARD "\",\"b\":\"" SECRET "\",\"c\":\"tokentoken"},
    };
    for (size_t i = 0; i < COUNT(echoes); i++) {
        const reply echo = echoes[i];
        reset();
        SCRIPT(TOKEN("tokentoken"), echo);
        (void)run(&pay_operation_write);
        assert_int_equal(b.count, 2);
        assert_nothing_shown();
    }
    SCRIPT({.status = 404, .body = "/lookup/R/1 was not found"});
    (void)run(&numbered_read);
    assert_nothing_shown();
}

/* Escaped by JSON, by a URL, or both as PHP and others do it. */
static void escaped_secrets_are_secrets(void **state)
{
    (void)state;
    static const struct {
        const char *secret;
        reply reply;
        const char *hidden;
    } cases[] = {
        {"pass\"word", {.body = "{\"a\":\"pass\\\"word\"}"}, "word"},
        {"pass\\word", {.status = 500, .body = "{\"a\":\"pass\\\\word\"}"}, "word"},
        {"oERW/yIXQ+Zw==", {.status = 500, .body = "{\"a\":\"oERW\\/yIXQ+Zw==\",\"cut\":"}, "yIXQ"},
        {"oERW/yIXQ+Zw==", {.status = 302, .body = "{\"a\":\"oERW\\/yIXQ+Zw==\"}"}, "yIXQ"},
        {"oERW/yIXQ+Zw==", {.status = 404, .body = "/pay?key=oERW%2FyIXQ%2BZw%3D%3D"}, "yIXQ"},
        {"oERW/yIXQ+Zw==", {.status = 404, .body = "/pay?key=oERW%2fyIXQ%2bZw%3d%3d"}, "yIXQ"},
        {"oERW/yIXQ+Zw==", {.status = 500, .body = "oERW/yIXQ\\u002BZw=="}, "yIXQ"},
        {"two words/x", {.status = 404, .body = "/pay?key=two+words%2Fx"}, "words"},
        {"\xC5\x9Fifre-12", {.status = 302, .body = "{\"a\":\"\\u015fifre-12\"}"}, "ifre"},
        {"\xC5\x9Fifre-12", {.status = 302, .body = "{\"a\":\"\\u015Fifre-12\"}"}, "ifre"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        reset();
        b.account.credentials = credentials_of("api-key", cases[i].secret);
        set_script(&cases[i].reply, 1);
        (void)run(&numbered_write);
        if (strstr(b.observed.bytes, cases[i].hidden)) {
            fail_msg("shown: %s", b.observed.bytes);
        }
    }
}

/* Its fields are known, but it need not stand where the page says. */
static void an_answer_with_a_token_is_never_shown(void **state)
{
    (void)state;
    static const reply answers[] = {
        TOKEN("tokentoken"),
        {.body = "{\"result\":{\"token\":\"tokentoken\"}}"},
        {.body = "{\"accessToken\":\"tokentoken\"}"},
        {.body = "\"tokentoken\""},
        {.body = "tokentoken"},
        {.body = "{\"token\":\"tokentoken\",\"expiry\":"},
        {.body = "{\"token\":\"tokentoken\"} "
                 "{}"},
        {.status = 302, .body = "{\"token\":\"tokentoken\"}"},
        {.failure = PAY_HTTP_LOST, .status = 200, .body = "{\"token\":\"tokentoken"},
    };
    for (size_t i = 0; i < COUNT(answers); i++) {
        const reply answer = answers[i];
        reset();
        b.account.options.retries = 0;
        SCRIPT(answer, {.body = GOOD});
        (void)run(&pay_operation_write);
        assert_nothing_shown();
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        CALL_TEST(an_exchange_tells_of_the_last_attempt),
        CALL_TEST(the_exchange_is_that_of_the_last_request),
        CALL_TEST(the_exchange_of_a_failed_renewal_is_the_tokens),
        CALL_TEST(requests_are_shown_without_secrets),
        CALL_TEST(a_secret_is_hidden_in_other_rows_too),
        CALL_TEST(answers_are_shown_without_secrets),
        CALL_TEST(escaped_secrets_are_secrets),
        CALL_TEST(an_answer_with_a_token_is_never_shown),
    };
    return cmocka_run_group_tests_name("call: shown", tests, start_engine, stop_engine);
}
