/* What a call sends: nothing that is invalid, and the request that its tables say. */
#include "calls.h"

static void nothing_is_sent_that_is_not_valid(void **state)
{
    (void)state;
    pay_call *call = open_call(&pay_operation_write);
    call->arguments->values[0].record->values[0].text = PAY_TEXT("");
    set_argument(call, "note", "\xFF");
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_VALIDATION, PAY_OUTCOME_NOT_SENT);
    assert_text(call->failure.message, "bank.pay: card.number must not be empty; note must be valid UTF-8 (not sent)");
    assert_text(call->failure.violations->field, "card.number");
    assert_text(call->failure.violations->next->field, "note");
    assert_null(call->failure.violations->next->next);
    assert_false(call->failure.retryable);
    assert_int_equal(call->failure.retry_after_ms, -1);
    assert_null(pay_call_exchange(call));
    pay_call_close(call);
    assert_int_equal(b.count, 0);
    assert_int_equal(b.observations, 0);
    assert_int_equal(b.gets, 0);
}

static const pay_field form_request[] = {
    {"number", PAY_STRING, PAY_REQUIRED | PAY_SECRET},
    {"note", PAY_STRING},
    {0},
};

static const pay_operation form_write = {.name = "bank.form",
                                         .path = "/form",
                                         .method = "POST",
                                         .safety = PAY_WRITES,
                                         BANK,
                                         .is_form = true,
                                         .request = form_request,
                                         .response = numbered_answer};

static void a_body_can_be_a_form(void **state)
{
    (void)state;
    SCRIPT({.body = GOOD});
    pay_call *call = open_call(&form_write);
    set_argument(call, "number", CARD);
    set_argument(call, "note", "a b, 4155-6501-0041-6111");
    assert_true(pay_call_run(call));
    assert_int_equal(b.count, 1);
    assert_string_equal(b.requests[0].body, "number=" CARD "&note=a%20b%2C%204155-6501-0041-6111");
    assert_string_equal(b.requests[0].headers, "Accept: application/json\nAccept-Encoding: identity\n"
                                               "User-Agent: tests/1\n"
                                               "Content-Type: application/x-www-form-urlencoded\n");
    assert_text(pay_call_exchange(call)->request_body, "number=***&note=a%20b%2C%204155-65**-****-6111");
    pay_call_close(call);
}

static void a_request_is_what_the_tables_say(void **state)
{
    (void)state;
    SCRIPT(TOKEN("t1"), {.body = GOOD}, {.body = GOOD});
    b.account.options.ca_file = "/ca.pem";
    b.account.options.proxy = "http://proxy.example";
    b.account.options.keep_alive = false;
    run_well(&pay_operation_write);
    assert_int_equal(b.count, 2);

    const request *token = &b.requests[0];
    assert_string_equal(token->method, "POST");
    assert_string_equal(token->url, "https://sandbox.bank.example/token");
    assert_string_equal(token->body, "{\"apiKey\":\"the/api\\\"key\",\"secretKey\":\"TestSecretKey\"}");
    assert_string_equal(token->headers, "Accept: application/json\nAccept-Encoding: identity\nUser-Agent: tests/1\n"
                                        "Content-Type: application/json\n");
    assert_false(token->raw.is_write);

    const request *pay = &b.requests[1];
    assert_string_equal(pay->method, "POST");
    assert_string_equal(pay->url, "https://sandbox.bank.example/pay");
    assert_string_equal(pay->body, "{\"card\":{\"number\":\"" CARD "\",\"cvv\":\"123\"}}");
    assert_string_equal(pay->headers, "Accept: application/json\nAccept-Encoding: identity\nUser-Agent: tests/1\n"
                                      "Content-Type: application/json\n" BEARER("t1"));
    assert_true(pay->raw.has_body);
    assert_true(pay->raw.is_write);
    assert_false(pay->raw.fresh_connection);
    assert_false(pay->raw.keep_alive);
    assert_string_equal(pay->raw.ca_file, "/ca.pem");
    assert_string_equal(pay->raw.proxy, "http://proxy.example");
    assert_int_equal(pay->raw.connect_timeout_ms, 5000);
    assert_int_equal(pay->raw.timeout_ms, 30000);
    assert_int_equal(pay->raw.max_response_bytes, 100000);

    b.account.options.keep_alive = true;
    run_well(&numbered_read);
    const request *lookup = &b.requests[2];
    assert_string_equal(lookup->method, "GET");
    assert_string_equal(lookup->url, "https://sandbox.bank.example/lookup/R%2F1");
    assert_string_equal(lookup->body, "");
    assert_string_equal(lookup->headers, "Accept: application/json\nAccept-Encoding: identity\nUser-Agent: tests/1\n");
    assert_false(lookup->raw.has_body);
    assert_false(lookup->raw.is_write);
    assert_true(lookup->raw.keep_alive);
}

static void chooses_the_host(void **state)
{
    (void)state;
    SCRIPT({.body = GOOD}, {.body = GOOD}, {.body = GOOD}, {.body = GOOD});
    b.account.environment = PAY_LIVE;
    run_well(&numbered_read);
    assert_string_equal(b.requests[0].url, "https://bank.example/api/lookup/R%2F1");
    b.account.options.base_url = "http://127.0.0.1:8443//";
    run_well(&numbered_read);
    assert_string_equal(b.requests[1].url, "http://127.0.0.1:8443/lookup/R%2F1");
    b.account.environment = PAY_SANDBOX;
    run_well(&numbered_read);
    assert_string_equal(b.requests[2].url, "http://127.0.0.1:8443/lookup/R%2F1");
    b.account.options.base_url = "//";
    run_well(&numbered_read);
    assert_string_equal(b.requests[3].url, "/lookup/R%2F1");
}

static void a_provider_may_publish_no_host(void **state)
{
    (void)state;
    static const pay_provider hidden = {.name = "hidden", .account = account_fields};
    b.account.provider = &hidden;
    pay_call *call = open_call(&numbered_write);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_CONFIGURATION, PAY_OUTCOME_NOT_SENT);
    assert_text(call->failure.message,
                "bank.transfer: the provider publishes no host for this environment; set Options::$baseUrl (not sent)");
    pay_call_close(call);
    assert_int_equal(b.count, 0);
}

static const pay_error coded_errors[] = {
    {"E1", 402},
    {"E2", 409, .in_doubt = true},
    {"E3", 404},
    {0},
};

static const pay_provider coded_bank = {
    .name = "bank",
    .sandbox_url = "https://sandbox.bank.example",
    .account = account_fields,
    .authorise = pay_bearer_authorise,
    .errors = coded_errors,
};

static const pay_field listed_error[] = {
    {"code", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_RESULT_CODE},
    {"message", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_MESSAGE},
    {0},
};

static const pay_field listed_answer[] = {
    {"statusCode", PAY_INTEGER, PAY_REQUIRED, .role = PAY_ROLE_STATUS, .expect = "200"},
    {"errors", PAY_LIST, PAY_INLINE, .members = listed_error},
    {"more", PAY_LIST, PAY_INLINE, .members = listed_error},
    {"data", PAY_GROUP, PAY_REQUIRED | PAY_INLINE, .members = id_members},
    {0},
};

static const pay_operation listed_write = {
    .name = "bank.listed", .path = "/listed", BANK, POST, .response = listed_answer};

/* The first code that leaves a write in doubt counts, wherever it is; else the first that is known. */
static void codes_decide_what_is_known(void **state)
{
    (void)state;
    static const struct {
        const pay_operation *operation;
        reply reply;
        pay_failure_kind kind;
        pay_outcome outcome;
        const char *code;
        const char *message;
    } cases[] = {
        {&flagged_write,
         {.body = "{\"Success\":false,\"Code\":\"E1\"}"},
         PAY_FAILURE_API,
         PAY_OUTCOME_REJECTED,
         "E1",
         ""},
        {&flagged_write,
         {.body = "{\"Success\":false,\"Code\":\"E2\"}"},
         PAY_FAILURE_API,
         PAY_OUTCOME_UNKNOWN,
         "E2",
         ""},
        {&flagged_read,
         {.body = "{\"Success\":false,\"Code\":\"E2\"}"},
         PAY_FAILURE_API,
         PAY_OUTCOME_UNANSWERED,
         "E2",
         ""},
        {&flagged_write,
         {.body = "{\"Success\":false,\"Code\":\"E9\"}"},
         PAY_FAILURE_API,
         PAY_OUTCOME_REJECTED,
         "E9",
         ""},
        {&listed_write,
         {409, "{\"statusCode\":409,\"errors\":[{\"code\":\"E1\",\"message\":\"one\"},{\"code\":\"E2\"}]}"},
         PAY_FAILURE_API,
         PAY_OUTCOME_UNKNOWN,
         "E2",
         "one"},
        {&listed_write,
         {409, "{\"statusCode\":409,\"errors\":[{\"code\":\"E2\"},{\"code\":\"E1\",\"message\":\"two\"},{\"code\":"
               "\"E3\"}]}"},
         PAY_FAILURE_API,
         PAY_OUTCOME_UNKNOWN,
         "E2",
         "two"},
        {&listed_write,
         {402, "{\"statusCode\":402,\"errors\":[{\"code\":\"E1\"},{\"code\":\"E3\"}],\"more\":[{\"code\":\"E3\","
               "\"message\":\"m\"}]}"},
         PAY_FAILURE_API,
         PAY_OUTCOME_REJECTED,
         "E1",
         "m"},
        {&listed_write,
         {404, "{\"statusCode\":404,\"errors\":[{\"code\":\"E9\"},{\"code\":\"E3\"}]}"},
         PAY_FAILURE_NOT_FOUND,
         PAY_OUTCOME_REJECTED,
         "E3",
         ""},
        {&listed_write,
         {402, "{\"statusCode\":402,\"errors\":[{\"code\":\"E1\"},{\"code\":\"E9\"}]}"},
         PAY_FAILURE_API,
         PAY_OUTCOME_REJECTED,
         "E1",
         ""},
        {&listed_write, {409, "{\"statusCode\":409,\"errors\":[]}"}, PAY_FAILURE_API, PAY_OUTCOME_UNKNOWN, "", ""},
    };
    b.account.provider = &coded_bank;
    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_call *call;

        set_script(&cases[i].reply, 1);
        call = open_call(cases[i].operation);
        assert_false(pay_call_run(call));
        assert_failure(call, cases[i].kind, cases[i].outcome);
        assert_text(call->failure.code, cases[i].code);
        assert_text(call->failure.provider_message, cases[i].message);
        pay_call_close(call);
    }
}

static bool refuse(pay_call *call)
{
    return pay_call_fail(call, PAY_FAILURE_CONFIGURATION, PAY_OUTCOME_NOT_SENT, "no key");
}

static bool too_many_headers(pay_call *call)
{
    for (int i = 0; i < PAY_CALL_HEADERS; i++) {
        if (!pay_call_header(call, "x", PAY_TEXT("y"))) {
            return false;
        }
    }
    return true;
}

static void authorisation_may_end_a_call(void **state)
{
    (void)state;
    static const pay_provider refusing = {
        .name = "refusing", .sandbox_url = "https://a.example", .account = account_fields, .authorise = refuse};
    static const pay_provider chatty = {
        .name = "chatty", .sandbox_url = "https://a.example", .account = account_fields, .authorise = too_many_headers};
    b.account.provider = &refusing;
    pay_call *call = open_call(&pay_operation_write);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_CONFIGURATION, PAY_OUTCOME_NOT_SENT);
    assert_text(call->failure.message, "bank.pay: no key (not sent)");
    pay_call_close(call);
    b.account.provider = &chatty;
    call = open_call(&pay_operation_write);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_MEMORY, PAY_OUTCOME_NOT_SENT);
    pay_call_close(call);
    assert_int_equal(b.count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        CALL_TEST(nothing_is_sent_that_is_not_valid), CALL_TEST(a_body_can_be_a_form),
        CALL_TEST(a_request_is_what_the_tables_say),  CALL_TEST(chooses_the_host),
        CALL_TEST(a_provider_may_publish_no_host),    CALL_TEST(authorisation_may_end_a_call),
        CALL_TEST(codes_decide_what_is_known),
    };
    return cmocka_run_group_tests_name("call: request", tests, start_engine, stop_engine);
}
