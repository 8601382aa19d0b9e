/* What a call makes of an answer: a result, a refusal, or Unknown; and what its failure says. */
#include "calls.h"

/* --- judging --------------------------------------------------------------- */

typedef struct judgement {
    reply reply;
    pay_failure_kind write_kind; /* NONE: answered, by a read as well */
    pay_outcome write_outcome;
    bool write_retryable;
    pay_failure_kind read_kind; /* NONE: as for a write; it is always Unanswered */
    bool read_retryable;
} judgement;

/* One and the same for both. */
#define ANSWERED                PAY_FAILURE_NONE, PAY_OUTCOME_NOT_SENT
#define REJECTED(kind)          PAY_FAILURE_##kind, PAY_OUTCOME_REJECTED, false, PAY_FAILURE_NONE
#define REJECTED_FOR_NOW(kind)  PAY_FAILURE_##kind, PAY_OUTCOME_REJECTED, true, PAY_FAILURE_NONE, true
#define NOT_UNDERSTOOD          PAY_FAILURE_RESPONSE, PAY_OUTCOME_UNKNOWN, false, PAY_FAILURE_NONE
#define SERVER_FAILED           PAY_FAILURE_SERVER, PAY_OUTCOME_UNKNOWN, false, PAY_FAILURE_NONE, true
#define CONTRADICTS             PAY_FAILURE_RESPONSE, PAY_OUTCOME_UNKNOWN, false, PAY_FAILURE_API
#define NOT_SENT(kind)          PAY_FAILURE_##kind, PAY_OUTCOME_NOT_SENT, true, PAY_FAILURE_NONE, true
#define NOT_SENT_FOR_GOOD(kind) PAY_FAILURE_##kind, PAY_OUTCOME_NOT_SENT, false, PAY_FAILURE_NONE
#define UNKNOWN(kind)           PAY_FAILURE_##kind, PAY_OUTCOME_UNKNOWN, false, PAY_FAILURE_NONE, true
#define UNKNOWN_FOR_GOOD(kind)  PAY_FAILURE_##kind, PAY_OUTCOME_UNKNOWN, false, PAY_FAILURE_NONE

/* What a question says: nothing of an earlier write. */
static pay_outcome outcome_of(const pay_operation *operation, pay_outcome of_write)
{
    bool is_silent =
        operation->safety == PAY_READ_ONLY || (operation->safety == PAY_ASKS_ONCE && of_write != PAY_OUTCOME_UNKNOWN);

    return is_silent ? PAY_OUTCOME_UNANSWERED : of_write;
}

static void assert_judged(const pay_operation *operation, const judgement *expected, size_t number)
{
    bool is_write = operation->safety != PAY_READ_ONLY;
    pay_failure_kind kind = is_write || !expected->read_kind ? expected->write_kind : expected->read_kind;
    pay_outcome outcome = outcome_of(operation, expected->write_outcome);
    bool retryable = is_write ? expected->write_retryable : expected->read_retryable;

    reset();
    b.account.options.retries = 0;
    set_script(&expected->reply, 1);
    pay_call *call = open_call(operation);
    bool good = pay_call_run(call);
    if (good != (kind == PAY_FAILURE_NONE) || call->failure.kind != kind ||
        (!good && (call->failure.outcome != outcome || call->failure.retryable != retryable))) {
        fail_msg("%s, case %zu: kind %d, outcome %d, retryable %d, not %d, %d, %d: %.*s", operation->name, number,
                 (int)call->failure.kind, (int)call->failure.outcome, (int)call->failure.retryable, (int)kind,
                 (int)outcome, (int)retryable, (int)call->failure.message.length, call->failure.message.bytes);
    }
    assert_int_equal(good, call->answer != NULL);
    assert_int_equal(call->attempts, 1);
    assert_int_equal(b.count, 1);
    assert_int_equal(b.observations, 1);
    if (!good) {
        assert_true(pay_text_starts_with(call->failure.message, pay_text_of(operation->name)));
    }
    pay_call_close(call);
}

static void judge(const pay_operation *write, const pay_operation *read, const judgement *cases, size_t count)
{
    pay_operation once = *write;

    once.safety = PAY_ASKS_ONCE;
    for (size_t i = 0; i < count; i++) {
        assert_judged(&once, &cases[i], i);
        assert_judged(write, &cases[i], i);
        assert_judged(read, &cases[i], i);
    }
}

static void judges_the_status_of_http(void **state)
{
    (void)state;
    static const judgement cases[] = {
        {{.status = 200, .body = GOOD}, ANSWERED},
        {{.status = 201, .body = GOOD}, ANSWERED},
        {{.status = 299, .body = GOOD}, ANSWERED},
        {{.status = 400, .body = "{}"}, REJECTED(API)},
        {{.status = 401, .body = "{}"}, REJECTED(AUTHENTICATION)},
        {{.status = 403, .body = "<html>"}, REJECTED(PERMISSION)},
        {{.status = 404, .body = ""}, REJECTED(NOT_FOUND)},
        {{.status = 408, .body = ""}, SERVER_FAILED},
        {{.status = 409, .body = "[]"}, REJECTED(API)},
        {{.status = 422, .body = "{\"statusCode\":422}"}, REJECTED(API)},
        {{.status = 429, .body = ""}, REJECTED_FOR_NOW(RATE_LIMIT)},
        {{.status = 499, .body = ""}, REJECTED(API)},
        {{.status = 500, .body = "{}"}, SERVER_FAILED},
        {{.status = 502, .body = "<html>"}, SERVER_FAILED},
        {{.status = 503, .body = ""}, SERVER_FAILED},
        {{.status = 504, .body = "{\"statusCode\":400}"}, SERVER_FAILED},
        {{.status = 599, .body = ""}, SERVER_FAILED},
        {{.status = 600, .body = GOOD}, NOT_UNDERSTOOD},
        {{.status = 999, .body = GOOD}, NOT_UNDERSTOOD},
        {{.status = 100, .body = GOOD}, NOT_UNDERSTOOD},
        {{.status = 199, .body = GOOD}, NOT_UNDERSTOOD},
        {{.status = 204, .body = ""}, NOT_UNDERSTOOD},
        {{.status = 301, .body = GOOD}, NOT_UNDERSTOOD},
        {{.status = 302, .body = GOOD}, NOT_UNDERSTOOD},
        {{.status = 399, .body = GOOD}, NOT_UNDERSTOOD},
        {{.status = -1, .body = GOOD}, NOT_UNDERSTOOD},
    };
    judge(&numbered_write, &numbered_read, cases, COUNT(cases));
}

static void judges_the_number_in_the_body(void **state)
{
    (void)state;
    static const judgement cases[] = {
        {{.body = "{\"statusCode\":\"200\",\"data\":{\"id\":7}}"}, ANSWERED},
        {{.body = "{\"message\":\"ok\",\"statusCode\":2e2,\"data\":{\"id\":\"\"},\"errors\":[]}"}, ANSWERED},
        {{.body = "{\"statusCode\":400}"}, REJECTED(API)},
        {{.body = "{\"statusCode\":403,\"data\":{\"id\":\"7\"}}"},
         PAY_FAILURE_RESPONSE,
         PAY_OUTCOME_UNKNOWN,
         false,
         PAY_FAILURE_PERMISSION},
        {{.body = "{\"statusCode\":403}"}, REJECTED(PERMISSION)},
        {{.body = "{\"statusCode\":404,\"data\":null}"}, REJECTED(NOT_FOUND)},
        {{.body = "{\"statusCode\":401}"}, REJECTED(AUTHENTICATION)},
        {{.body = "{\"statusCode\":429}"}, REJECTED_FOR_NOW(RATE_LIMIT)},
        {{.body = "{\"statusCode\":500}"}, SERVER_FAILED},
        {{.body = "{\"statusCode\":599,\"data\":{\"id\":{}}}"}, SERVER_FAILED},
        {{.body = "{\"statusCode\":600}"}, NOT_UNDERSTOOD},
        {{.body = "{\"statusCode\":201,\"data\":{\"id\":\"7\"}}"}, NOT_UNDERSTOOD},
        {{.body = "{\"statusCode\":300}"}, NOT_UNDERSTOOD},
        {{.body = "{\"statusCode\":399}"}, NOT_UNDERSTOOD},
        {{.body = "{\"statusCode\":0}"}, NOT_UNDERSTOOD},
        {{.body = "{\"statusCode\":-400}"}, NOT_UNDERSTOOD},
        {{.body = "{\"statusCode\":4294967696}"}, NOT_UNDERSTOOD}, /* 2^32 + 400 */
        {{.body = "{\"statusCode\":null,\"data\":{\"id\":\"7\"}}"}, NOT_UNDERSTOOD},
        {{.body = "{\"data\":{\"id\":\"7\"}}"}, NOT_UNDERSTOOD},
        {{.body = "{\"statusCode\":true,\"data\":{\"id\":\"7\"}}"}, NOT_UNDERSTOOD},
        {{.body = "{\"statusCode\":200,\"statusCode\":400,\"data\":{\"id\":\"7\"}}"}, NOT_UNDERSTOOD},
        {{.body = "{\"statusCode\":200}"}, NOT_UNDERSTOOD},
        {{.body = "{\"statusCode\":200,\"data\":null}"}, NOT_UNDERSTOOD},
        {{.body = "{\"statusCode\":200,\"data\":{}}"}, NOT_UNDERSTOOD},
        {{.body = "{\"statusCode\":200,\"data\":{\"id\":{}}}"}, NOT_UNDERSTOOD},
        {{.body = "{\"statusCode\":200,\"data\":[{\"id\":\"7\"}]}"}, NOT_UNDERSTOOD},
        {{.body = "{\"statusCode\":200,\"data\":{\"id\":\"7\",\"id\":\"8\"}}"}, NOT_UNDERSTOOD},
        {{.body = ""}, NOT_UNDERSTOOD},
        {{.body = " "}, NOT_UNDERSTOOD},
        {{.body = "<html>"}, NOT_UNDERSTOOD},
        {{.body = "[]"}, NOT_UNDERSTOOD},
        {{.body = "null"}, NOT_UNDERSTOOD},
        {{.body = GOOD "}"}, NOT_UNDERSTOOD},
        {{.body = "{\"statusCode\":200,\"data\":{\"id\":\"7\"}"}, NOT_UNDERSTOOD},
        {{.body = "{\"statusCode\":200,\"data\":{\"id\":\"\\u0000\"}}"}, NOT_UNDERSTOOD},
        {{.body = "{\"statusCode\":200,\"data\":{\"id\":\"\xFF\"}}"}, NOT_UNDERSTOOD},
    };
    judge(&numbered_write, &numbered_read, cases, COUNT(cases));
}

static void judges_the_flag_and_the_code(void **state)
{
    (void)state;
    static const judgement cases[] = {
        {{.body = "{\"Success\":true,\"Code\":\"0000\"}"}, ANSWERED},
        {{.body = "{\"Success\":\"true\",\"Code\":\"0000\",\"Id\":\"7\"}"}, ANSWERED},
        {{.body = "{\"Success\":false,\"Code\":\"1234\"}"}, REJECTED(API)},
        {{.body = "{\"Success\":\"false\",\"Code\":1234}"}, REJECTED(API)},
        {{.body = "{\"Success\":false}"}, REJECTED(API)},
        {{.body = "{\"Success\":false,\"Code\":null}"}, REJECTED(API)},
        {{.body = "{\"Success\":false,\"Code\":\"0000\"}"}, NOT_UNDERSTOOD},
        {{.body = "{\"Success\":true,\"Code\":\"1234\"}"}, NOT_UNDERSTOOD},
        {{.body = "{\"Success\":true,\"Code\":0}"}, NOT_UNDERSTOOD},
        {{.body = "{\"Success\":true}"}, NOT_UNDERSTOOD},
        {{.body = "{\"Success\":null,\"Code\":\"0000\"}"}, NOT_UNDERSTOOD},
        {{.body = "{\"Success\":1,\"Code\":\"0000\"}"}, NOT_UNDERSTOOD},
        {{.body = "{\"Success\":0,\"Code\":\"1234\"}"}, NOT_UNDERSTOOD},
        {{.body = "{\"Code\":\"0000\"}"}, NOT_UNDERSTOOD},
        {{.body = "{\"Code\":\"1234\"}"}, NOT_UNDERSTOOD},
        {{.body = "{\"success\":true,\"code\":\"0000\"}"}, NOT_UNDERSTOOD},
        {{.body = "{\"Success\":false,\"Success\":false,\"Code\":\"1234\"}"}, NOT_UNDERSTOOD},
        {{.body = "{\"Success\":true,\"Code\":\"0000\",\"Id\":true}"}, ANSWERED},
    };
    judge(&flagged_write, &flagged_read, cases, COUNT(cases));
}

static void an_answer_without_an_envelope_speaks_by_its_rows(void **state)
{
    (void)state;
    static const judgement cases[] = {
        {{.body = "{\"id\":\"7\"}"}, ANSWERED},
        {{.body = "{}"}, NOT_UNDERSTOOD},
        {{.body = "{\"error\":\"no\"}"}, NOT_UNDERSTOOD},
        {{.status = 400, .body = "{\"id\":\"7\"}"}, CONTRADICTS},
        {{.status = 400, .body = "{\"error\":\"no\"}"}, REJECTED(API)},
        {{.status = 500, .body = "{\"error\":\"no\"}"}, SERVER_FAILED},
    };
    judge(&bare_write, &bare_read, cases, COUNT(cases));
}

static void judges_what_the_wire_says(void **state)
{
    (void)state;
    static const judgement cases[] = {
        {{.failure = PAY_HTTP_CONNECT, .unsent = true}, NOT_SENT(CONNECT)},
        {{.failure = PAY_HTTP_CONNECT, .unsent = true, .lasts = true}, NOT_SENT_FOR_GOOD(CONNECT)},
        {{.failure = PAY_HTTP_TIMEOUT, .unsent = true}, NOT_SENT(TIMEOUT)},
        {{.failure = PAY_HTTP_TIMEOUT}, UNKNOWN(TIMEOUT)},
        {{.failure = PAY_HTTP_LOST, .unsent = true}, NOT_SENT(LOST)},
        {{.failure = PAY_HTTP_LOST}, UNKNOWN(LOST)},
        {{.failure = PAY_HTTP_LOST, .status = 200, .body = GOOD}, UNKNOWN(LOST)},
        {{.failure = PAY_HTTP_LOST, .status = 400, .body = "{}"}, UNKNOWN(LOST)},
        {{.failure = PAY_HTTP_TIMEOUT, .status = 200, .body = "{\"statusCode\":400}"}, UNKNOWN(TIMEOUT)},
        {{.failure = PAY_HTTP_TOO_LARGE, .status = 200}, UNKNOWN_FOR_GOOD(RESPONSE)},
        {{.failure = PAY_HTTP_CONFIGURATION, .unsent = true}, NOT_SENT_FOR_GOOD(CONFIGURATION)},
        {{.failure = PAY_HTTP_MEMORY, .unsent = true}, NOT_SENT_FOR_GOOD(MEMORY)},
        {{.failure = PAY_HTTP_MEMORY, .status = 200}, UNKNOWN_FOR_GOOD(MEMORY)},
        {{.throws = true}, UNKNOWN_FOR_GOOD(TRANSPORT)},
        {{.throws = true, .unsent = true}, NOT_SENT_FOR_GOOD(TRANSPORT)},
    };
    judge(&numbered_write, &numbered_read, cases, COUNT(cases));
    judge(&flagged_write, &flagged_read, cases, COUNT(cases));
}

/* Not even a refusal is believed when the answer itself says that all went well. */
static void http_and_answer_must_agree(void **state)
{
    (void)state;
    static const char paid[] = "{\"Success\":true,\"Code\":\"0000\"}";
    static const judgement numbered[] = {
        {{.status = 400, .body = GOOD}, CONTRADICTS},
        {{.status = 400, .body = "{\"statusCode\":400}"}, REJECTED(API)},
        {{.status = 400, .body = "{\"statusCode\":400,\"data\":{\"id\":\"7\"}}"}, CONTRADICTS},
    };
    static const judgement flagged[] = {
        {{.status = 400, .body = paid}, CONTRADICTS},
        {{.status = 408, .body = paid}, SERVER_FAILED},
        {{.status = 500, .body = paid}, SERVER_FAILED},
        {{.status = 400, .body = "{\"Success\":true}"}, REJECTED(API)},
        {{.status = 400, .body = "{\"Success\":true,\"Code\":\"1234\"}"}, REJECTED(API)},
        {{.status = 400, .body = "{\"Success\":false,\"Code\":\"0000\"}"}, REJECTED(API)},
    };
    static const reply refusals[] = {
        {.status = 401, .body = paid}, {.status = 404, .body = paid}, {.status = 429, .body = paid}};
    judge(&numbered_write, &numbered_read, numbered, COUNT(numbered));
    judge(&flagged_write, &flagged_read, flagged, COUNT(flagged));
    for (size_t i = 0; i < COUNT(refusals); i++) {
        const reply refusal = refusals[i];
        reset();
        SCRIPT(refusal);
        pay_call *call = open_call(&flagged_write);
        assert_false(pay_call_run(call));
        assert_failure(call, PAY_FAILURE_RESPONSE, PAY_OUTCOME_UNKNOWN);
        assert_int_equal(call->failure.status, refusal.status);
        pay_call_close(call);
        assert_int_equal(b.count, 1);
    }
}

/* A server may refuse before it has read the whole request. */
static void judges_an_early_answer(void **state)
{
    (void)state;
    static const judgement cases[] = {
        {{.status = 413, .unsent = true, .body = ""}, REJECTED(API)},
        {{.status = 401, .unsent = true, .body = ""}, REJECTED(AUTHENTICATION)},
    };
    judge(&numbered_write, &numbered_read, cases, COUNT(cases));
}

static void an_answer_has_its_limit_on_any_wire(void **state)
{
    (void)state;
    static const reply large = {.body = GOOD};
    const struct {
        const pay_operation *operation;
        pay_outcome outcome;
    } cases[] = {{&numbered_write, PAY_OUTCOME_UNKNOWN}, {&numbered_read, PAY_OUTCOME_UNANSWERED}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        b.account.options.max_response_bytes = sizeof(GOOD) - 2;
        set_script(&large, 1);
        pay_call *call = open_call(cases[i].operation);
        assert_false(pay_call_run(call));
        assert_failure(call, PAY_FAILURE_RESPONSE, cases[i].outcome);
        assert_true(contains(call->failure.message, ": the answer is too large"));
        pay_call_close(call);
        assert_int_equal(b.count, 1);

        b.account.options.max_response_bytes = sizeof(GOOD) - 1;
        set_script(&large, 1);
        run_well(cases[i].operation);
    }
}

static void the_answer_is_the_callers(void **state)
{
    (void)state;
    SCRIPT({.body = "{\"message\":null,\"statusCode\":200,\"data\":{\"id\":9007199254740993}}"});
    pay_call *call = open_call(&numbered_write);
    assert_true(pay_call_run(call));
    assert_int_equal(call->failure.kind, PAY_FAILURE_NONE);
    assert_text(pay_record_text(call->answer, "id"), "9007199254740993");
    assert_ptr_equal(call->answer->fields, numbered_answer);
    pay_call_close(call);
}

/* --- answers in more than one wrapping ------------------------------------- */

static const pay_field wrapped_answer[] = {
    {"Response", PAY_GROUP, PAY_REQUIRED | PAY_INLINE, .members = flagged_answer},
    {0},
};

static const pay_operation wrapped_write = {
    .name = "bank.frame", .path = "/frame", BANK, POST, .response = flagged_answer, .wrapped_response = wrapped_answer};
static const pay_operation wrapped_read = {.name = "bank.frames",
                                           .path = "/frames/{reference}",
                                           BANK,
                                           GET,
                                           .response = flagged_answer,
                                           .wrapped_response = wrapped_answer};
static const pay_operation open_write = {
    .name = "bank.charge", .path = "/charge", BANK, POST, .response = numbered_answer, .bare_response = id_members};
static const pay_operation open_read = {.name = "bank.charges",
                                        .path = "/charges/{reference}",
                                        BANK,
                                        GET,
                                        .response = numbered_answer,
                                        .bare_response = id_members};

static void an_answer_may_be_wrapped(void **state)
{
    (void)state;
    static const judgement cases[] = {
        {{.body = "{\"Response\":{\"Success\":true,\"Code\":\"0000\",\"Id\":\"7\"}}"}, ANSWERED},
        {{.body = "{\"RequestUrl\":\"x\",\"Response\":{\"Code\":\"0000\",\"Success\":\"true\"}}"}, ANSWERED},
        {{.body = "{\"Success\":true,\"Code\":\"0000\"}"}, ANSWERED},
        {{.body = "{\"Response\":{\"Success\":false,\"Code\":\"1234\"}}"}, REJECTED(API)},
        {{.body = "{\"Success\":false,\"Code\":\"1234\"}"}, REJECTED(API)},
        {{.body = "{\"Response\":{\"Success\":true,\"Code\":\"1234\"}}"}, NOT_UNDERSTOOD},
        {{.body = "{\"Response\":{}}"}, NOT_UNDERSTOOD},
        {{.body = "{\"Response\":null}"}, NOT_UNDERSTOOD},
        {{.body = "{\"Response\":5,\"Success\":true,\"Code\":\"0000\"}"}, NOT_UNDERSTOOD},
        {{.body = "{\"Response\":{\"Success\":true,\"Code\":\"0000\"},\"Response\":{}}"}, NOT_UNDERSTOOD},
    };
    judge(&wrapped_write, &wrapped_read, cases, COUNT(cases));
}

static void a_wrapped_refusal_keeps_its_words(void **state)
{
    (void)state;
    SCRIPT({.status = 422,
            .body = "{\"Response\":{\"Success\":false,\"Code\":\"1234\",\"Message\":\"m\",\"UserMessage\":\"u\"}}"},
           {.status = 422, .body = "{\"Response\":{\"Success\":true,\"Code\":\"0000\"}}"});
    pay_call *call = open_call(&wrapped_write);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_API, PAY_OUTCOME_REJECTED);
    assert_text(call->failure.code, "1234");
    assert_text(call->failure.provider_message, "m");
    assert_text(call->failure.user_message, "u");
    pay_call_close(call);
    call = open_call(&wrapped_write);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_RESPONSE, PAY_OUTCOME_UNKNOWN);
    pay_call_close(call);
}

static void an_envelope_may_be_missing(void **state)
{
    (void)state;
    static const judgement cases[] = {
        {{.body = GOOD}, ANSWERED},
        {{.body = "{\"id\":\"7\"}"}, ANSWERED},
        {{.body = "{\"statusCode\":400}"}, REJECTED(API)},
        {{.body = "{\"statusCode\":200,\"id\":\"7\"}"}, NOT_UNDERSTOOD},
        {{.body = "{\"statusCode\":null,\"id\":\"7\"}"}, NOT_UNDERSTOOD},
        {{.body = "{\"data\":{\"id\":\"7\"}}"}, NOT_UNDERSTOOD},
        {{.body = "{}"}, NOT_UNDERSTOOD},
        {{.body = "[]"}, NOT_UNDERSTOOD},
        {{.body = "\"7\""}, NOT_UNDERSTOOD},
    };
    judge(&open_write, &open_read, cases, COUNT(cases));
}

/* A code that names no success of its own may still tell that the token was refused. */
static const pay_field coded_answer[] = {
    {"data", PAY_GROUP, PAY_REQUIRED | PAY_INLINE, .members = id_members},
    {"resultCode", PAY_STRING, .role = PAY_ROLE_RESULT_CODE},
    {0},
};

static const pay_operation coded_write = {.name = "bank.order", .path = "/order", POST, .response = coded_answer};
static const pay_operation coded_anonymous = {
    .name = "bank.login", .path = "/login", BANK, POST, .response = coded_answer};

static void a_code_may_refuse_the_token(void **state)
{
    (void)state;
    SCRIPT(TOKEN("t1"), {.body = "{\"data\":null,\"resultCode\":\"401\"}"}, TOKEN("t2"),
           {.body = "{\"data\":{\"id\":\"7\"},\"resultCode\":\"0000\"}"});
    run_well(&coded_write);
    assert_int_equal(b.count, 4);
    assert_non_null(strstr(b.requests[3].headers, BEARER("t2")));

    SCRIPT({.body = "{\"resultCode\":401}"});
    pay_call *call = open_call(&coded_anonymous);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_AUTHENTICATION, PAY_OUTCOME_REJECTED);
    pay_call_close(call);
    assert_int_equal(b.count, 1);

    SCRIPT({.body = "{\"data\":{\"id\":\"7\"},\"resultCode\":\"4010\"}"}, {.body = "{\"data\":{\"id\":\"7\"}}"},
           {.body = "{\"data\":{\"id\":\"7\"},\"resultCode\":null}"});
    run_well(&coded_anonymous);
    run_well(&coded_anonymous);
    run_well(&coded_anonymous);

    /* Not when the answer tells of a success beside it. */
    SCRIPT({.body = "{\"data\":{\"id\":\"7\"},\"resultCode\":\"401\"}"});
    call = open_call(&coded_write);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_RESPONSE, PAY_OUTCOME_UNKNOWN);
    pay_call_close(call);
    assert_int_equal(b.count, 1);
}

static void copy_the_note(const pay_record *request, pay_record *answer)
{
    *pay_record_find(answer, "asked") = *pay_record_find(request, "note");
}

static void derived_rows_are_set_from_what_was_asked(void **state)
{
    (void)state;
    static const pay_field derived_answer[] = {{"id", PAY_STRING, PAY_REQUIRED}, {"asked", PAY_DERIVED}, {0}};
    static const pay_operation derived = {
        .name = "bank.note", .path = "/note", BANK, POST, .response = derived_answer, .derive = copy_the_note};
    SCRIPT({.body = "{\"id\":\"7\",\"asked\":\"no\"}"}, {.body = "{\"asked\":\"no\"}"});
    pay_call *call = open_call(&derived);
    set_argument(call, "note", "yes");
    assert_true(pay_call_run(call));
    assert_text(pay_record_text(call->answer, "asked"), "yes");
    pay_call_close(call);
    assert_false(run(&derived));
}

/* --- what a failure says --------------------------------------------------- */

static void assert_message(const pay_operation *operation, reply answer, const char *expected)
{
    b.account.options.retries = 0;
    set_script(&answer, 1);
    pay_call *call = open_call(operation);
    assert_false(pay_call_run(call));
    assert_text(call->failure.message, expected);
    pay_call_close(call);
}

static void messages_say_what_happened_and_what_is_known(void **state)
{
    (void)state;
    static const struct {
        const pay_operation *operation;
        reply reply;
        const char *message;
    } cases[] = {
        {&numbered_write,
         {.status = 503, .body = "<html>"},
         "bank.transfer: the provider answered HTTP 503 (it is not known whether it was carried out)"},
        {&numbered_read, {.status = 503, .body = "<html>"}, "bank.lookup: the provider answered HTTP 503"},
        {&numbered_write,
         {.status = 400, .body = "{\"message\":\"no such card\"}"},
         "bank.transfer: the provider answered HTTP 400: no such card"},
        {&numbered_write,
         {.body = "{\"message\":\"wrong set\",\"statusCode\":422}"},
         "bank.transfer: the provider answered statusCode 422: wrong set"},
        {&flagged_write,
         {.body = "{\"Success\":false,\"Code\":\"1234\",\"Message\":\"limit\"}"},
         "bank.refund: the provider refused, code 1234: limit"},
        {&flagged_write,
         {.body = "{\"Success\":false,\"Code\":\"1234\"}"},
         "bank.refund: the provider refused, code 1234"},
        {&flagged_write, {.body = "{\"Success\":false}"}, "bank.refund: the provider refused"},
        {&flagged_write,
         {.body = "{\"Success\":true,\"Code\":\"1\",\"Message\":\"m\"}"},
         "bank.refund: the answer does not say clearly whether it succeeded (it is not known whether it was carried "
         "out), code 1: m"},
        {&numbered_write,
         {.body = "<html>"},
         "bank.transfer: the answer is not valid JSON (it is not known whether it was carried out)"},
        {&numbered_read, {.body = ""}, "bank.lookup: the answer is empty"},
        {&numbered_write,
         {.body = "[]"},
         "bank.transfer: the answer does not match the provider's page: the document is not an object (it is not known "
         "whether "
         "it was carried out)"},
        {&numbered_read,
         {.body = "{\"statusCode\":200,\"data\":{}}"},
         "bank.lookup: the answer does not match the provider's page: data.id is missing"},
        {&numbered_read, {.status = 302}, "bank.lookup: the answer is neither a success nor an error of HTTP"},
        {&numbered_write, {.failure = PAY_HTTP_CONNECT, .unsent = true}, "bank.transfer: the wire says 1 (not sent)"},
        {&numbered_write,
         {.failure = PAY_HTTP_TIMEOUT},
         "bank.transfer: the wire says 2 (it is not known whether it was carried out)"},
        {&numbered_read, {.failure = PAY_HTTP_LOST}, "bank.lookup: the wire says 3"},
        {&numbered_write,
         {.throws = true},
         "bank.transfer: the transport threw (it is not known whether it was carried out)"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_message(cases[i].operation, cases[i].reply, cases[i].message);
    }
}

static void a_failure_keeps_the_providers_words(void **state)
{
    (void)state;
    SCRIPT({.status = 429,
            .retry_after_ms = 120000,
            .body = "{\"Success\":false,\"Code\":\"1234\",\"Message\":\"technical\",\"UserMessage\":\"friendly\"}"});
    pay_call *call = open_call(&flagged_read);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_RATE_LIMIT, PAY_OUTCOME_REJECTED);
    assert_int_equal(call->failure.status, 429);
    assert_int_equal(call->failure.retry_after_ms, 120000);
    assert_text(call->failure.code, "1234");
    assert_text(call->failure.provider_message, "technical");
    assert_text(call->failure.user_message, "friendly");
    pay_call_close(call);

    SCRIPT({.body = "{\"message\":\"m\",\"statusCode\":404}"});
    call = open_call(&numbered_read);
    assert_false(pay_call_run(call));
    assert_int_equal(call->failure.status, 404);
    assert_int_equal(call->failure.retry_after_ms, -1);
    assert_text(call->failure.code, "");
    assert_text(call->failure.provider_message, "m");
    assert_text(call->failure.user_message, "");
    pay_call_close(call);
}

/* Whatever a provider echoes, in whatever place. */
static void the_providers_words_are_redacted(void **state)
{
    (void)state;
    SCRIPT({.body = "{\"Success\":false,\"Code\":\"E-" SECRET "\",\"Message\":\"card " CARD
                    " with 123 and the\\/api\\\"key\","
                    "\"UserMessage\":\"4155 6501 0041 6111, " CARD "\"}"});
    pay_call *call = open_call(&flagged_write);
    assert_false(pay_call_run(call));
    assert_text(call->failure.code, "E-*************");
    assert_text(call->failure.provider_message, "card " MASK " with *** and ***********");
    assert_text(call->failure.user_message, "4155 65** **** 6111, " MASK);
    assert_text(call->failure.message,
                "bank.refund: the provider refused, code E-*************: card " MASK " with *** and ***********");
    pay_call_close(call);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        CALL_TEST(judges_the_status_of_http),
        CALL_TEST(judges_the_number_in_the_body),
        CALL_TEST(judges_the_flag_and_the_code),
        CALL_TEST(an_answer_without_an_envelope_speaks_by_its_rows),
        CALL_TEST(judges_what_the_wire_says),
        CALL_TEST(http_and_answer_must_agree),
        CALL_TEST(judges_an_early_answer),
        CALL_TEST(an_answer_has_its_limit_on_any_wire),
        CALL_TEST(the_answer_is_the_callers),
        CALL_TEST(an_answer_may_be_wrapped),
        CALL_TEST(a_wrapped_refusal_keeps_its_words),
        CALL_TEST(an_envelope_may_be_missing),
        CALL_TEST(a_code_may_refuse_the_token),
        CALL_TEST(derived_rows_are_set_from_what_was_asked),
        CALL_TEST(messages_say_what_happened_and_what_is_known),
        CALL_TEST(a_failure_keeps_the_providers_words),
        CALL_TEST(the_providers_words_are_redacted),
    };
    return cmocka_run_group_tests_name("call: judged", tests, start_engine, stop_engine);
}
