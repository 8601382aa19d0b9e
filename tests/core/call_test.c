/*
 * Calls, against a wire that answers what the test says. The clock stands
 * still, and only waiting and the wire itself make it go on; random bytes are
 * the test's own.
 */
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include <openssl/rand.h>

#include "call.h"
#include "call_state.h"
#include "clock.h"
#include "digest.h"
#include "digests.h"
#include "fault_server.h"
#include "engine.h"
#include "token.h"
#include "form.h"
#include "message.h"
#include "authorise.h"
#include "http.h"
#include "arena.h"
#include "buffer.h"
#include "json.h"
#include "show.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define CARD   "4155650100416111"
#define MASK   "415565******6111"
#define KEY    "the/api\"key"
#define SECRET "TestSecretKey"

/* --- time and chance ------------------------------------------------------ */

enum { EPOCH = 1767225600 }; /* 2026-01-01 */

static bool clock_goes; /* by itself, as the real one */
static int64_t clock_ms;
static int64_t waits[64];
static size_t wait_count;
static int interruptions; /* of waits still to come, by a signal, halfway */
static uint32_t chance;

int clock_gettime(clockid_t id, struct timespec *now)
{
    if (clock_goes) {
        return (int)syscall(SYS_clock_gettime, id, now);
    }
    *now = (struct timespec){clock_ms / 1000, clock_ms % 1000 * 1000000};
    return 0;
}

time_t time(time_t *now)
{
    time_t seconds = EPOCH + clock_ms / 1000;
    if (now) {
        *now = seconds;
    }
    return seconds;
}

int nanosleep(const struct timespec *wait, struct timespec *left)
{
    if (clock_goes) {
        return (int)syscall(SYS_nanosleep, wait, left);
    }
    int64_t ms = (int64_t)wait->tv_sec * 1000 + wait->tv_nsec / 1000000;
    if (interruptions > 0) {
        interruptions--;
        clock_ms += ms / 2;
        ms -= ms / 2;
        *left = (struct timespec){ms / 1000, ms % 1000 * 1000000};
        errno = EINTR;
        return -1;
    }
    clock_ms += ms;
    waits[wait_count++ % COUNT(waits)] = ms;
    return 0;
}

int RAND_bytes(unsigned char *bytes, int count)
{
    for (int i = 0; i < count; i++) {
        bytes[i] = ((unsigned char *)&chance)[i % (int)sizeof(chance)];
    }
    return 1;
}

/* --- a bank of the test's own --------------------------------------------- */

static const pay_field account_fields[] = {
    {"apiKey", PAY_STRING, PAY_REQUIRED | PAY_SECRET},
    {"secretKey", PAY_STRING, PAY_REQUIRED | PAY_SECRET},
    {"merchant", PAY_STRING},
    {0},
};

static const pay_field token_request[] = {
    {"apiKey", PAY_STRING, PAY_REQUIRED | PAY_SECRET},
    {"secretKey", PAY_STRING, PAY_REQUIRED | PAY_SECRET},
    {0},
};

static const pay_field token_answer[] = {
    {"token", PAY_STRING, PAY_SECRET},
    {"expiry", PAY_DATE_TIME},
    {0},
};

static const pay_operation token_connect;

static const pay_provider bank = {
    .name = "bank",
    .sandbox_url = "https://sandbox.bank.example",
    .live_url = "https://bank.example/api/",
    .account = account_fields,
    .authorise = pay_bearer_authorise,
    .forget = pay_bearer_forget,
    .token = &token_connect,
    .refused_token = "401",
};

static const pay_operation token_connect = {
    .name = "bank.token",
    .method = "POST",
    .path = "/token",
    .safety = PAY_READ_ONLY,
    .anonymous = true,
    .request = token_request,
    .response = token_answer,
};

static const pay_field card_fields[] = {
    {"number", PAY_STRING, PAY_REQUIRED | PAY_SECRET},
    {"cvv", PAY_STRING, PAY_SECRET},
    {0},
};

static const pay_field transfer_request[] = {
    {"card", PAY_GROUP, PAY_REQUIRED, .members = card_fields},
    {"note", PAY_STRING},
    {0},
};

static const pay_field lookup_request[] = {
    {"reference", PAY_STRING, PAY_REQUIRED | PAY_IN_PATH | PAY_SECRET},
    {"page", PAY_INTEGER, PAY_IN_QUERY},
    {0},
};

static const pay_field id_members[] = {
    {"id", PAY_STRING, PAY_REQUIRED},
    {"note", PAY_STRING},
    {0},
};

/* An envelope with a number. */
static const pay_field numbered_answer[] = {
    {"message", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_MESSAGE},
    {"statusCode", PAY_INTEGER, PAY_REQUIRED, .role = PAY_ROLE_STATUS, .expect = "200"},
    {"data", PAY_GROUP, PAY_REQUIRED | PAY_INLINE, .members = id_members},
    {0},
};

/* An envelope with a flag and a code. */
static const pay_field flagged_answer[] = {
    {"Success", PAY_BOOLEAN, PAY_REQUIRED, .role = PAY_ROLE_SUCCESS, .expect = "true"},
    {"Code", PAY_STRING, PAY_REQUIRED, .role = PAY_ROLE_RESULT_CODE, .expect = "0000"},
    {"Message", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_MESSAGE},
    {"UserMessage", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_USER_MESSAGE},
    {"Id", PAY_STRING},
    {0},
};

#define BANK .anonymous = true
#define POST .method = "POST", .safety = PAY_WRITES, .request = transfer_request
#define GET  .method = "GET", .safety = PAY_READ_ONLY, .request = lookup_request

static const pay_operation numbered_write = {
    .name = "bank.transfer", .path = "/transfer", BANK, POST, .response = numbered_answer};
static const pay_operation numbered_read = {
    .name = "bank.lookup", .path = "/lookup/{reference}", BANK, GET, .response = numbered_answer};
static const pay_operation flagged_write = {
    .name = "bank.refund", .path = "/refund", BANK, POST, .response = flagged_answer};
static const pay_operation flagged_read = {
    .name = "bank.state", .path = "/state/{reference}", BANK, GET, .response = flagged_answer};
static const pay_operation bare_write = {.name = "bank.order", .path = "/order", BANK, POST, .response = id_members};
static const pay_operation bare_read = {
    .name = "bank.orders", .path = "/orders/{reference}", BANK, GET, .response = id_members};

/* The same behind a bearer token. */
static const pay_operation pay_operation_write = {
    .name = "bank.pay", .path = "/pay", POST, .response = numbered_answer};
static const pay_operation pay_operation_read = {
    .name = "bank.show", .path = "/show/{reference}", GET, .response = numbered_answer};

/* --- the wire ------------------------------------------------------------- */

/* Zeros: 200 with a body that none of the tables understands, at once, the request sent whole. */
typedef struct reply {
    int status;
    const char *body;
    pay_http_failure failure;
    bool unsent;
    bool lasts;
    bool throws;
    int64_t retry_after_ms; /* 0: not given */
    int64_t takes_ms;
    bool aborts; /* the caller exits in the transport */
} reply;

/* What arrived. Texts live in the bench's arena. */
typedef struct request {
    const pay_operation *operation;
    const char *method;
    const char *url;
    const char *body;
    const char *headers; /* "name: value" lines */
    pay_http_request raw;
} request;

typedef enum abort_point { NEVER, IN_GET, IN_PUT, IN_FORGET, IN_OBSERVER } abort_point;

typedef struct bench {
    pay_engine engine;
    pay_account account;
    pay_arena arena;
    const reply *script;
    size_t replies;
    request requests[64];
    size_t count;
    void (*on_send)(void);
    /* the store */
    bool has_store;
    bool forgetful; /* its forget() does nothing */
    char stored[64];
    char stored_key[160];
    int64_t stored_for;
    int gets, puts, forgets;
    /* the observer */
    bool observes;
    pay_buffer observed; /* every text it was given */
    size_t observations;
    abort_point abort_in;
    bool aborted;
} bench;

static bench b;

static const char *kept(pay_text text)
{
    return pay_arena_copy(&b.arena, text).bytes;
}

static void keep_request(const pay_operation *operation, const pay_http_request *raw)
{
    pay_buffer headers = {0};
    for (size_t i = 0; i < raw->header_count; i++) {
        pay_buffer_append_string(&headers, raw->headers[i].name);
        pay_buffer_append_string(&headers, ": ");
        pay_buffer_append_text(&headers, raw->headers[i].value);
        pay_buffer_append_char(&headers, '\n');
    }
    b.requests[b.count++ % COUNT(b.requests)] = (request){
        .operation = operation,
        .method = raw->method,
        .url = kept(raw->url),
        .body = kept(raw->body),
        .headers = kept(pay_buffer_text(&headers)),
        .raw = *raw,
    };
    pay_buffer_free(&headers);
}

static bool fake_send(void *context, const pay_operation *operation, const pay_http_request *raw,
                      pay_http_response *response)
{
    /* Behind the end of the script the connection breaks: a count shows what was too much. */
    static const reply lost = {.failure = PAY_HTTP_LOST};
    const reply *answer = b.count < b.replies ? &b.script[b.count] : &lost;

    assert_ptr_equal(context, &b);
    keep_request(operation, raw);
    if (b.on_send) {
        b.on_send();
    }
    clock_ms += answer->takes_ms;
    b.aborted = b.aborted || answer->aborts;
    response->retry_after_ms = answer->retry_after_ms ? answer->retry_after_ms : -1;
    response->request_sent = !answer->unsent;
    response->is_lasting = answer->lasts;
    if (answer->throws || answer->aborts) {
        return false;
    }
    response->failure = answer->failure;
    if (answer->failure != PAY_HTTP_OK) {
        snprintf(response->message, sizeof(response->message), "the wire says %d", (int)answer->failure);
    }
    response->status = answer->status ? answer->status : answer->failure ? 0 : 200;
    pay_buffer_append_string(&response->body, answer->body ? answer->body : answer->failure ? "" : "{}");
    return true;
}

static bool fake_has_store(void *context)
{
    assert_ptr_equal(context, &b);
    return b.has_store;
}

static bool fake_get(void *context, pay_text key, pay_arena *arena, pay_text *token)
{
    assert_ptr_equal(context, &b);
    b.gets++;
    snprintf(b.stored_key, sizeof(b.stored_key), "%.*s", (int)key.length, key.bytes);
    if (b.abort_in == IN_GET) {
        b.aborted = true;
        return false;
    }
    if (!b.stored[0]) {
        return false;
    }
    *token = pay_arena_copy(arena, pay_text_of(b.stored));
    return true;
}

static void fake_put(void *context, pay_text key, pay_text token, int64_t lifetime_seconds)
{
    assert_ptr_equal(context, &b);
    b.puts++;
    b.aborted = b.aborted || b.abort_in == IN_PUT;
    assert_string_equal(b.stored_key, key.bytes);
    snprintf(b.stored, sizeof(b.stored), "%.*s", (int)token.length, token.bytes);
    b.stored_for = lifetime_seconds;
}

static void fake_forget(void *context, pay_text key)
{
    assert_ptr_equal(context, &b);
    b.forgets++;
    b.aborted = b.aborted || b.abort_in == IN_FORGET;
    assert_string_equal(b.stored_key, key.bytes);
    if (!b.forgetful) {
        b.stored[0] = '\0';
    }
}

static void observe_text(pay_text text)
{
    pay_buffer_append_text(&b.observed, text);
    pay_buffer_append_char(&b.observed, '\n');
}

static void fake_observe(void *context, const pay_exchange *exchange)
{
    assert_ptr_equal(context, &b);
    assert_non_null(exchange);
    assert_int_equal(exchange->attempts, b.engine.calls->attempts);
    b.aborted = b.aborted || b.abort_in == IN_OBSERVER;
    b.observations++;
    observe_text(pay_text_of(exchange->operation));
    observe_text(exchange->url);
    observe_text(exchange->request_body);
    observe_text(exchange->response_body);
}

static bool fake_aborted(void *context)
{
    assert_ptr_equal(context, &b);
    return b.aborted;
}

static pay_record *credentials_of(const char *api_key, const char *secret_key)
{
    pay_record *credentials = pay_record_create(&b.arena, account_fields);
    assert_non_null(credentials);
    credentials->values[0] = (pay_value){.kind = PAY_IS_TEXT, .text = pay_text_of(api_key)};
    credentials->values[1] = (pay_value){.kind = PAY_IS_TEXT, .text = pay_text_of(secret_key)};
    return credentials;
}

static void reset(void)
{
    pay_engine_free(&b.engine);
    pay_buffer_free(&b.observed);
    pay_arena_free(&b.arena);
    b = (bench){.observes = true};
    b.account = (pay_account){
        .provider = &bank,
        .credentials = credentials_of(KEY, SECRET),
        .environment = PAY_SANDBOX,
        .options =
            {
                .connect_timeout_ms = 5000,
                .timeout_ms = 30000,
                .deadline_ms = 60000,
                .retries = 2,
                .max_response_bytes = 100000,
                .max_text_characters = 1000,
                .keep_alive = true,
                .user_agent = "tests/1",
                .token_store_key = PAY_TEXT("a key that the store does not know"),
            },
    };
    clock_goes = false;
    clock_ms = 1000000;
    wait_count = 0;
    interruptions = 0;
    chance = 0;
}

static int set_up(void **state)
{
    (void)state;
    reset();
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    pay_engine_free(&b.engine);
    pay_buffer_free(&b.observed);
    pay_arena_free(&b.arena);
    return 0;
}

static void set_script(const reply *script, size_t replies)
{
    b.script = script;
    b.replies = replies;
    b.count = 0;
}

#define SCRIPT(...) set_script((const reply[]){__VA_ARGS__}, COUNT(((const reply[]){__VA_ARGS__})))

static void set_argument(pay_call *call, const char *name, const char *text)
{
    *pay_record_find(call->arguments, name) = (pay_value){.kind = PAY_IS_TEXT, .text = pay_text_of(text)};
}

/* With its arguments; closed by the test or, where an assertion fails, with the engine. */
static pay_call *open_call(const pay_operation *operation)
{
    pay_call *call = pay_call_open(&b.engine, &b.account, operation);
    assert_non_null(call);
    call->hooks = (pay_hooks){
        .context = &b,
        .send = fake_send,
        .has_token_store = fake_has_store,
        .token_get = fake_get,
        .token_put = fake_put,
        .token_forget = fake_forget,
        .observe = b.observes ? fake_observe : NULL,
        .aborted = fake_aborted,
    };
    if (operation->request == transfer_request) {
        pay_record *card = pay_record_create(&call->arena, card_fields);
        assert_non_null(card);
        card->values[0] = (pay_value){.kind = PAY_IS_TEXT, .text = PAY_TEXT(CARD)};
        card->values[1] = (pay_value){.kind = PAY_IS_TEXT, .text = PAY_TEXT("123")};
        call->arguments->values[0] = (pay_value){.kind = PAY_IS_RECORD, .record = card};
    } else if (operation->request == lookup_request) {
        set_argument(call, "reference", "R/1");
    }
    return call;
}

static void assert_text(pay_text text, const char *expected)
{
    if (!pay_text_equals(text, pay_text_of(expected))) {
        fail_msg("\"%.*s\" is not \"%s\"", (int)text.length, text.bytes, expected);
    }
}

static bool contains(pay_text text, const char *part)
{
    size_t length = strlen(part);
    for (size_t i = 0; i + length <= text.length; i++) {
        if (memcmp(text.bytes + i, part, length) == 0) {
            return true;
        }
    }
    return false;
}

static void assert_failure(const pay_call *call, pay_failure_kind kind, pay_outcome outcome)
{
    if (call->operation->safety == PAY_READ_ONLY) {
        outcome = PAY_OUTCOME_UNANSWERED;
    }
    if (call->failure.kind != kind || call->failure.outcome != outcome) {
        fail_msg("kind %d, outcome %d, not %d, %d: %.*s", (int)call->failure.kind, (int)call->failure.outcome,
                 (int)kind, (int)outcome, (int)call->failure.message.length, call->failure.message.bytes);
    }
    assert_null(call->answer);
}

/* Runs and closes; for what the wire saw. */
static bool run(const pay_operation *operation)
{
    pay_call *call = open_call(operation);
    bool good = pay_call_run(call);
    assert_int_equal(good, call->answer != NULL);
    pay_call_close(call);
    return good;
}

static void run_well(const pay_operation *operation)
{
    assert_true(run(operation));
}

/* How many requests of an operation arrived. */
static size_t arrived(const pay_operation *operation)
{
    size_t count = 0;
    assert_true(b.count <= COUNT(b.requests));
    for (size_t i = 0; i < b.count; i++) {
        count += b.requests[i].operation == operation;
    }
    return count;
}

#define GOOD "{\"statusCode\":200,\"data\":{\"id\":\"7\"}}"
#define TOKEN(t)                                                                                                       \
    {                                                                                                                  \
        .body = "{\"token\":\"" t "\",\"expiry\":\"2030-01-01T00:00:00Z\"}"                                            \
    }
#define BEARER(t) "Authorization: Bearer " t "\n"

/* --- preparing ------------------------------------------------------------ */

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

/* --- judging -------------------------------------------------------------- */

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

/* --- answers in more than one wrapping -------------------------------------- */

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
         "bank.transfer: the answer is not what was promised: the document is not an object (it is not known whether "
         "it was carried out)"},
        {&numbered_read,
         {.body = "{\"statusCode\":200,\"data\":{}}"},
         "bank.lookup: the answer is not what was promised: data.id is missing"},
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

/* --- trying again ---------------------------------------------------------- */

static void a_read_is_repeated_within_its_bounds(void **state)
{
    (void)state;
    static const reply passing[] = {
        {.failure = PAY_HTTP_CONNECT, .unsent = true},
        {.failure = PAY_HTTP_TIMEOUT, .unsent = true},
        {.failure = PAY_HTTP_TIMEOUT},
        {.failure = PAY_HTTP_LOST, .unsent = true},
        {.failure = PAY_HTTP_LOST},
        {.status = 408, .body = "{}"},
        {.status = 429, .body = "{}"},
        {.status = 500, .body = "{}"},
        {.status = 503, .body = "<html>"},
        {.body = "{\"statusCode\":429}"},
        {.body = "{\"statusCode\":500}"},
    };
    for (size_t i = 0; i < COUNT(passing); i++) {
        for (int64_t retries = 0; retries <= 3; retries++) {
            const reply always[] = {passing[i], passing[i], passing[i], passing[i], {.body = GOOD}};
            reset();
            b.account.options.retries = retries;
            set_script(always, COUNT(always));
            pay_call *call = open_call(&numbered_read);
            assert_false(pay_call_run(call));
            assert_int_equal(call->attempts, retries + 1);
            assert_int_equal(b.count, (size_t)retries + 1);
            assert_int_equal(b.observations, (size_t)retries + 1);
            assert_int_equal(wait_count, (size_t)retries);
            assert_int_not_equal(call->failure.outcome, PAY_OUTCOME_UNKNOWN);
            assert_true(call->failure.retryable);
            pay_call_close(call);
        }
    }
}

static void a_read_may_succeed_in_the_end(void **state)
{
    (void)state;
    SCRIPT({.failure = PAY_HTTP_LOST}, {.status = 503, .body = "{\"statusCode\":503}"}, {.body = GOOD});
    pay_call *call = open_call(&numbered_read);
    assert_true(pay_call_run(call));
    assert_text(pay_record_text(call->answer, "id"), "7");
    assert_int_equal(call->failure.kind, PAY_FAILURE_NONE);
    assert_int_equal(call->attempts, 3);
    pay_call_close(call);
    assert_int_equal(b.count, 3);
    assert_false(b.requests[0].raw.fresh_connection);
    assert_true(b.requests[1].raw.fresh_connection);
    assert_true(b.requests[2].raw.fresh_connection);
    for (size_t i = 1; i < 3; i++) {
        assert_string_equal(b.requests[i].url, b.requests[0].url);
        assert_string_equal(b.requests[i].headers, b.requests[0].headers);
    }
}

static void a_read_is_not_repeated_in_vain(void **state)
{
    (void)state;
    static const reply lasting[] = {
        {.status = 400, .body = "{}"},
        {.status = 401, .body = "{}"},
        {.status = 403, .body = "{}"},
        {.status = 404, .body = "{}"},
        {.status = 302, .body = "{}"},
        {.body = "<html>"},
        {.body = "{\"statusCode\":200}"},
        {.body = "{\"statusCode\":400}"},
        {.failure = PAY_HTTP_TOO_LARGE},
        {.failure = PAY_HTTP_CONNECT, .unsent = true, .lasts = true},
        {.failure = PAY_HTTP_CONFIGURATION, .unsent = true},
        {.failure = PAY_HTTP_MEMORY},
        {.throws = true},
        {.throws = true, .unsent = true},
    };
    for (size_t i = 0; i < COUNT(lasting); i++) {
        reset();
        set_script(&lasting[i], 1);
        assert_false(run(&numbered_read));
        assert_int_equal(b.count, 1);
        assert_int_equal(wait_count, 0);
    }
}

/* The rule that matters most. */
static void a_write_is_sent_once_unless_it_never_left(void **state)
{
    (void)state;
    static const reply sent[] = {
        {.failure = PAY_HTTP_TIMEOUT},
        {.failure = PAY_HTTP_LOST},
        {.failure = PAY_HTTP_LOST, .status = 200, .body = GOOD},
        {.failure = PAY_HTTP_TOO_LARGE},
        {.failure = PAY_HTTP_MEMORY},
        {.status = 408, .body = "{}"},
        {.status = 429, .body = "{}", .retry_after_ms = 1},
        {.status = 500, .body = "{}"},
        {.status = 503, .body = "{}", .retry_after_ms = 1},
        {.body = "{\"statusCode\":429}"},
        {.body = "{\"statusCode\":503}"},
        {.body = "<html>"},
        {.throws = true},
        {.throws = true, .unsent = true},
        {.status = 413, .unsent = true, .body = ""},
    };
    for (size_t i = 0; i < COUNT(sent); i++) {
        reset();
        b.account.options.retries = 10;
        set_script(&sent[i], 1);
        assert_false(run(&numbered_write));
        assert_int_equal(b.count, 1);
    }
}

static void a_write_that_never_left_is_repeated_within_its_bounds(void **state)
{
    (void)state;
    static const pay_http_failure failures[] = {PAY_HTTP_CONNECT, PAY_HTTP_TIMEOUT, PAY_HTTP_LOST};
    for (size_t i = 0; i < COUNT(failures); i++) {
        const reply unsent = {.failure = failures[i], .unsent = true};
        for (int64_t retries = 0; retries <= 3; retries++) {
            const reply always[] = {unsent, unsent, unsent, unsent, {.body = GOOD}};
            reset();
            b.account.options.retries = retries;
            set_script(always, COUNT(always));
            pay_call *call = open_call(&numbered_write);
            assert_false(pay_call_run(call));
            assert_int_equal(call->failure.outcome, PAY_OUTCOME_NOT_SENT);
            assert_int_equal(b.count, (size_t)retries + 1);
            pay_call_close(call);
        }
        reset();
        SCRIPT(unsent, {.failure = PAY_HTTP_LOST}, {.body = GOOD});
        pay_call *call = open_call(&numbered_write);
        assert_false(pay_call_run(call));
        assert_failure(call, PAY_FAILURE_LOST, PAY_OUTCOME_UNKNOWN);
        pay_call_close(call);
        assert_int_equal(b.count, 2);

        reset();
        SCRIPT(unsent, {.body = GOOD});
        run_well(&numbered_write);
        assert_int_equal(b.count, 2);
        assert_string_equal(b.requests[1].body, b.requests[0].body);
    }
}

static void waits_double_up_to_a_limit(void **state)
{
    (void)state;
    static const int64_t ceilings[] = {200, 400, 800, 1600, 3200, 5000, 5000, 5000, 5000, 5000};
    static const uint32_t chances[] = {0, 200, 199, 5000, 123456789, UINT32_MAX};
    for (size_t i = 0; i < COUNT(chances); i++) {
        reset();
        chance = chances[i];
        b.account.options.retries = 10;
        b.account.options.deadline_ms = 3600000;
        assert_false(run(&numbered_read));
        assert_int_equal(b.count, 11);
        assert_int_equal(wait_count, 10);
        for (size_t wait = 0; wait < 10; wait++) {
            assert_int_equal(waits[wait], chances[i] % (ceilings[wait] + 1));
        }
    }
}

static void waits_on_behind_a_signal(void **state)
{
    (void)state;
    SCRIPT({.failure = PAY_HTTP_LOST}, {.body = GOOD});
    chance = 200;
    interruptions = 2;
    run_well(&numbered_read);
    assert_int_equal(clock_ms, 1000000 + 200);
    assert_int_equal(wait_count, 1);
    assert_int_equal(waits[0], 50);

    clock_goes = true;
    pay_clock_sleep(-1); /* which the system refuses */
}

static void waits_as_long_as_the_provider_asks(void **state)
{
    (void)state;
    chance = 150;
    SCRIPT({.status = 429, .body = "{}", .retry_after_ms = 7000}, {.status = 503, .body = "{}", .retry_after_ms = 10},
           {.body = GOOD});
    run_well(&numbered_read);
    assert_int_equal(wait_count, 2);
    assert_int_equal(waits[0], 7000);
    assert_int_equal(waits[1], 150);
}

static void does_not_wait_beyond_the_deadline(void **state)
{
    (void)state;
    b.account.options.deadline_ms = 50;
    SCRIPT({.status = 429, .body = "{}", .retry_after_ms = 50});
    pay_call *call = open_call(&numbered_read);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_RATE_LIMIT, PAY_OUTCOME_REJECTED);
    assert_int_equal(call->failure.retry_after_ms, 50);
    pay_call_close(call);
    assert_int_equal(b.count, 1);
    assert_int_equal(wait_count, 0);
}

static void the_deadline_bounds_every_attempt(void **state)
{
    (void)state;
    static const reply slow = {.failure = PAY_HTTP_TIMEOUT, .takes_ms = 300};
    b.account.options.retries = 10;
    b.account.options.deadline_ms = 1000;
    b.account.options.timeout_ms = 800;
    b.account.options.connect_timeout_ms = 500;
    set_script((const reply[]){slow, slow, slow, slow, slow, slow}, 6);
    assert_false(run(&numbered_read));
    assert_int_equal(b.count, 4);
    static const int64_t limits[] = {800, 700, 400, 100};
    static const int64_t connect_limits[] = {500, 500, 400, 100};
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(b.requests[i].raw.timeout_ms, limits[i]);
        assert_int_equal(b.requests[i].raw.connect_timeout_ms, connect_limits[i]);
    }
}

static void a_deadline_may_be_given(void **state)
{
    (void)state;
    pay_call *call = open_call(&numbered_write);
    call->deadline = clock_ms + 5;
    SCRIPT({.body = GOOD});
    assert_true(pay_call_run(call));
    assert_int_equal(b.requests[0].raw.timeout_ms, 5);
    pay_call_close(call);

    call = open_call(&numbered_write);
    call->deadline = clock_ms;
    SCRIPT({.body = GOOD});
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_TIMEOUT, PAY_OUTCOME_NOT_SENT);
    assert_text(call->failure.message, "bank.transfer: the deadline has passed (not sent)");
    assert_int_equal(call->attempts, 0);
    pay_call_close(call);
    assert_int_equal(b.count, 0);
}

static void the_token_spends_the_same_deadline(void **state)
{
    (void)state;
    static const reply slow_token = {.body = "{\"token\":\"t1\"}", .takes_ms = 1000};
    b.account.options.deadline_ms = 1000;
    set_script((const reply[]){slow_token, {.body = GOOD}}, 2);
    pay_call *call = open_call(&pay_operation_write);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_TIMEOUT, PAY_OUTCOME_NOT_SENT);
    assert_int_equal(call->attempts, 0);
    pay_call_close(call);
    assert_int_equal(b.count, 1);
    assert_int_equal(b.requests[0].raw.timeout_ms, 1000);

    /* It was good all the same. */
    b.account.options.deadline_ms = 1500;
    SCRIPT({.body = GOOD});
    run_well(&pay_operation_write);
    assert_int_equal(b.requests[0].raw.timeout_ms, 1500);
}

/* --- tokens ---------------------------------------------------------------- */

static void a_token_is_fetched_once(void **state)
{
    (void)state;
    SCRIPT(TOKEN("t1"), {.body = GOOD}, {.body = GOOD}, {.body = GOOD});
    run_well(&pay_operation_write);
    run_well(&pay_operation_read);
    run_well(&pay_operation_write);
    assert_int_equal(b.count, 4);
    assert_int_equal(arrived(&token_connect), 1);
    for (size_t i = 1; i < 4; i++) {
        assert_non_null(strstr(b.requests[i].headers, BEARER("t1")));
    }
    assert_int_equal(b.engine.tokens_fetched, 1);
    assert_int_equal(pay_tokens_count(&b.engine), 1);
    pay_tokens_forget_all(&b.engine);
    assert_int_equal(pay_tokens_count(&b.engine), 0);
    SCRIPT(TOKEN("t2"), {.body = GOOD});
    run_well(&pay_operation_read);
    assert_non_null(strstr(b.requests[1].headers, BEARER("t2")));
    pay_engine_clear(&b.engine);
    assert_int_equal(pay_tokens_count(&b.engine), 0);
}

static void a_token_is_used_until_shortly_before_it_expires(void **state)
{
    (void)state;
    static const struct {
        const char *answer;
        int64_t lifetime_s; /* as kept */
    } cases[] = {
        {"{\"token\":\"t1\",\"expiry\":\"2026-01-01T01:00:00Z\"}", 3600 - 60},
        {"{\"token\":\"t1\",\"expiry\":\"2026-01-01T01:00:00\"}", 3600 - 60},
        {"{\"token\":\"t1\",\"expiry\":\"2026-01-01T04:00:00+03:00\"}", 3600 - 60},
        {"{\"token\":\"t1\"}", 3600},
        {"{\"token\":\"t1\",\"expiry\":null}", 3600},
        {"{\"token\":\"t1\",\"expiry\":\"tomorrow\"}", 3600},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const reply token = {.body = cases[i].answer};
        reset();
        clock_ms = 0;
        SCRIPT(token, {.body = GOOD}, {.body = GOOD}, TOKEN("t2"), {.body = GOOD});
        run_well(&pay_operation_read);
        clock_ms = cases[i].lifetime_s * 1000 - 1;
        run_well(&pay_operation_read);
        assert_int_equal(arrived(&token_connect), 1);
        clock_ms = cases[i].lifetime_s * 1000;
        run_well(&pay_operation_read);
        assert_int_equal(arrived(&token_connect), 2);
        assert_int_equal(pay_tokens_count(&b.engine), 1);
    }
}

static const pay_field dateless_answer[] = {
    {"token", PAY_STRING, PAY_SECRET},
    {0},
};

/* Kept as one whose answer names none. */
static void a_token_may_have_no_expiry(void **state)
{
    (void)state;
    pay_operation connect = token_connect;
    pay_provider dateless = bank;
    connect.response = dateless_answer;
    dateless.token = &connect;
    b.account.provider = &dateless;
    SCRIPT(TOKEN("t1"), {.body = GOOD}, TOKEN("t2"), {.body = GOOD});
    run_well(&pay_operation_read);
    clock_ms += 3600000;
    run_well(&pay_operation_read);
    assert_int_equal(arrived(&connect), 2);
}

static void an_expiring_token_is_used_but_not_kept(void **state)
{
    (void)state;
    static const char *const expiries[] = {"2026-01-01T00:01:00Z", "2020-01-01T00:00:00Z", "0001-01-01T00:00:00Z"};
    for (size_t i = 0; i < COUNT(expiries); i++) {
        char body[100];
        snprintf(body, sizeof(body), "{\"token\":\"t1\",\"expiry\":\"%s\"}", expiries[i]);
        const reply token = {.body = body};
        reset();
        clock_ms = 0;
        SCRIPT(token, {.body = GOOD}, token, {.body = GOOD});
        run_well(&pay_operation_write);
        assert_int_equal(pay_tokens_count(&b.engine), 0);
        run_well(&pay_operation_write);
        assert_int_equal(b.count, 4);
    }
}

/* Runs a read as this account, which fetches `token` if it has none; returns how many requests it took. */
static size_t run_as(const char *api_key, const char *secret_key, const char *token)
{
    char body[100];
    snprintf(body, sizeof(body), "{\"token\":\"%s\"}", token);
    pay_record *others = b.account.credentials;
    b.account.credentials = credentials_of(api_key, secret_key);
    set_script((const reply[]){{.body = body}, {.body = GOOD}}, 2);
    if (!run(&pay_operation_read)) { /* no token was needed: the first reply was the wrong one */
        set_script(&(const reply){.body = GOOD}, 1);
        run_well(&pay_operation_read);
    }
    b.account.credentials = others;
    return b.count;
}

static void accounts_do_not_share_tokens(void **state)
{
    (void)state;
    assert_int_equal(run_as("a", "b", "t1"), 2);
    assert_int_equal(run_as("a", "c", "t2"), 2);
    assert_int_equal(run_as("c", "b", "t3"), 2);
    assert_int_equal(run_as("a", "b", "t4"), 1);
    assert_non_null(strstr(b.requests[0].headers, BEARER("t1")));
    b.account.options.base_url = "https://other.example";
    assert_int_equal(run_as("a", "b", "t5"), 2);
    assert_int_equal(run_as("a", "b", "t6"), 1);
    /* However their parts are joined. */
    assert_int_equal(run_as("a\nb", "c", "t7"), 2);
    assert_int_equal(run_as("a", "b\nc", "t8"), 2);
}

static void the_oldest_token_gives_way(void **state)
{
    (void)state;
    char names[65][8];
    for (size_t i = 0; i < COUNT(names); i++) {
        snprintf(names[i], sizeof(names[i]), "k%zu", i);
        assert_int_equal(run_as(names[i], "s", names[i]), 2);
        assert_int_equal(pay_tokens_count(&b.engine), i < 64 ? i + 1 : 64);
    }
    assert_int_equal(run_as(names[64], "s", "x"), 1);
    assert_int_equal(run_as(names[1], "s", "x"), 1);
    assert_int_equal(run_as(names[0], "s", "x"), 2);
    assert_int_equal(pay_tokens_count(&b.engine), 64);
}

static void a_call_fails_with_its_token(void **state)
{
    (void)state;
    static const struct {
        reply reply;
        pay_failure_kind kind;
        size_t requests; /* with two retries */
        const char *message;
    } cases[] = {
        {{.status = 401, .body = "{}"},
         PAY_FAILURE_AUTHENTICATION,
         1,
         "bank.token: the provider answered HTTP 401 (the call itself was not sent)"},
        {{.status = 403, .body = "{}"},
         PAY_FAILURE_PERMISSION,
         1,
         "bank.token: the provider answered HTTP 403 (the call itself was not sent)"},
        {{.status = 500, .body = "{}"},
         PAY_FAILURE_SERVER,
         3,
         "bank.token: the provider answered HTTP 500 (the call itself was not sent)"},
        {{.failure = PAY_HTTP_CONNECT, .unsent = true},
         PAY_FAILURE_CONNECT,
         3,
         "bank.token: the wire says 1 (not sent)"},
        {{.failure = PAY_HTTP_TIMEOUT},
         PAY_FAILURE_TIMEOUT,
         3,
         "bank.token: the wire says 2 (the call itself was not sent)"},
        {{.body = "<html>"},
         PAY_FAILURE_RESPONSE,
         1,
         "bank.token: the answer is not valid JSON (the call itself was not sent)"},
        {{.body = "[]"},
         PAY_FAILURE_RESPONSE,
         1,
         "bank.token: the answer is not what was promised: the document is not an object (the call itself was not "
         "sent)"},
        {{.throws = true}, PAY_FAILURE_TRANSPORT, 1, "bank.token: the transport threw (the call itself was not sent)"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const reply token = cases[i].reply;
        reset();
        SCRIPT(token, token, token, TOKEN("t1"), {.body = GOOD});
        pay_call *call = open_call(&pay_operation_write);
        assert_false(pay_call_run(call));
        assert_failure(call, cases[i].kind, PAY_OUTCOME_NOT_SENT);
        assert_text(call->failure.message, cases[i].message);
        assert_int_equal(call->attempts, 0);
        const pay_exchange *exchange = pay_call_exchange(call);
        assert_non_null(exchange); /* the one that failed */
        assert_string_equal(exchange->operation, "bank.token");
        assert_int_equal(exchange->attempts, cases[i].requests);
        assert_true(exchange->status != 0 || exchange->response_body.length == 0);
        pay_call_close(call);
        assert_int_equal(b.count, cases[i].requests);
        assert_int_equal(arrived(&pay_operation_write), 0);
        assert_int_equal(pay_tokens_count(&b.engine), 0);
    }
}

static void a_token_must_fit_its_header(void **state)
{
    (void)state;
    static const char *const answers[] = {
        "{}",
        "{\"token\":null}",
        "{\"token\":\"\"}",
        "{\"token\":\"a b\"}",
        "{\"token\":\"a\\r\\nX-Other: b\"}",
        "{\"token\":\"\\u00e7\"}",
        "{\"token\":\"a\\u007f\"}",
        "{\"accessToken\":\"abc\"}",
    };
    for (size_t i = 0; i < COUNT(answers); i++) {
        const reply token = {.body = answers[i]};
        reset();
        SCRIPT(token, {.body = GOOD});
        pay_call *call = open_call(&pay_operation_write);
        assert_false(pay_call_run(call));
        assert_failure(call, PAY_FAILURE_RESPONSE, PAY_OUTCOME_NOT_SENT);
        assert_text(call->failure.message, "bank.pay: the token service answered without a usable token (not sent)");
        pay_call_close(call);
        assert_int_equal(b.count, 1);
        assert_int_equal(pay_tokens_count(&b.engine), 0);
    }
}

/* --- a refused token ------------------------------------------------------- */

static void one_fresh_token_and_one_more_try(void **state)
{
    (void)state;
    static const reply refusals[] = {{.status = 401, .body = ""}, {.body = "{\"statusCode\":401}"}};
    static const pay_operation *const operations[] = {&pay_operation_write, &pay_operation_read};
    for (size_t i = 0; i < COUNT(refusals); i++) {
        for (size_t o = 0; o < COUNT(operations); o++) {
            const reply refusal = refusals[i];
            reset();
            b.account.options.retries = 0;
            SCRIPT(TOKEN("t1"), refusal, TOKEN("t2"), {.body = GOOD});
            pay_call *call = open_call(operations[o]);
            assert_true(pay_call_run(call));
            assert_int_equal(call->attempts, 2);
            pay_call_close(call);
            assert_int_equal(b.count, 4);
            assert_int_equal(wait_count, 0);
            assert_non_null(strstr(b.requests[1].headers, BEARER("t1")));
            assert_non_null(strstr(b.requests[3].headers, BEARER("t2")));
            assert_null(strstr(b.requests[3].headers, "t1"));
            assert_string_equal(b.requests[3].body, b.requests[1].body);
            assert_false(b.requests[3].raw.fresh_connection);
            assert_int_equal(pay_tokens_count(&b.engine), 1);
        }
    }
}

/* A payment that was made is no proof that the token was refused. */
static void a_refusal_that_tells_of_success_is_not_renewed(void **state)
{
    (void)state;
    static const reply answers[] = {
        {.status = 401, .body = GOOD},
        {.body = "{\"statusCode\":401,\"data\":{\"id\":\"7\"}}"},
    };
    for (size_t i = 0; i < COUNT(answers); i++) {
        const reply contradiction = answers[i];
        reset();
        SCRIPT(TOKEN("t1"), contradiction, TOKEN("t2"), {.body = GOOD});
        pay_call *call = open_call(&pay_operation_write);
        assert_false(pay_call_run(call));
        assert_failure(call, PAY_FAILURE_RESPONSE, PAY_OUTCOME_UNKNOWN);
        pay_call_close(call);
        assert_int_equal(arrived(&pay_operation_write), 1);

        reset();
        SCRIPT(TOKEN("t1"), contradiction, TOKEN("t2"), {.body = GOOD});
        run_well(&pay_operation_read);
    }
}

static void a_token_refused_twice_is_the_end(void **state)
{
    (void)state;
    b.account.options.retries = 10;
    SCRIPT(TOKEN("t1"), {.status = 401, .body = ""}, TOKEN("t2"), {.status = 401, .body = ""});
    pay_call *call = open_call(&pay_operation_write);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_AUTHENTICATION, PAY_OUTCOME_REJECTED);
    assert_int_equal(call->failure.status, 401);
    assert_int_equal(call->attempts, 2);
    pay_call_close(call);
    assert_int_equal(b.count, 4);
}

static void a_kept_token_may_be_refused(void **state)
{
    (void)state;
    SCRIPT(TOKEN("t1"), {.body = GOOD}, {.status = 401, .body = ""}, TOKEN("t2"), {.body = GOOD}, {.body = GOOD});
    run_well(&pay_operation_write);
    run_well(&pay_operation_write);
    run_well(&pay_operation_write);
    assert_int_equal(b.count, 6);
    assert_non_null(strstr(b.requests[5].headers, BEARER("t2")));
}

static void renewal_may_fail(void **state)
{
    (void)state;
    SCRIPT(TOKEN("t1"), {.status = 401, .body = ""}, {.status = 403, .body = ""});
    pay_call *call = open_call(&pay_operation_write);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_PERMISSION, PAY_OUTCOME_NOT_SENT);
    pay_call_close(call);
    assert_int_equal(b.count, 3);
}

/* Whose token it is cannot be told then: none is used, none is fetched. */
static void no_token_without_its_digest(void **state)
{
    (void)state;
    SCRIPT(TOKEN("t1"), {.body = GOOD}, {.status = 401, .body = ""});
    run_well(&pay_operation_write);
    for (int behind_the_refusal = 0; behind_the_refusal < 2; behind_the_refusal++) {
        pay_call *call = open_call(&pay_operation_write);
        if (behind_the_refusal) {
            b.on_send = digests_lose;
        } else {
            digests_lose();
        }
        bool good = pay_call_run(call);
        digests_find();
        assert_false(good);
        assert_failure(call, PAY_FAILURE_CONFIGURATION, PAY_OUTCOME_NOT_SENT);
        assert_text(call->failure.message, "bank.pay: OpenSSL has no SHA-256 here (not sent)");
        pay_call_close(call);
        assert_int_equal(b.count, 2 + behind_the_refusal);
    }
}

static void renewal_has_the_same_deadline(void **state)
{
    (void)state;
    b.account.options.deadline_ms = 100;
    SCRIPT(TOKEN("t1"), {.status = 401, .body = "", .takes_ms = 100}, TOKEN("t2"), {.body = GOOD});
    assert_false(run(&pay_operation_write));
    assert_int_equal(b.count, 2);
}

/* Renewal is no excuse to send a write once more. */
static void behind_a_renewal_the_rules_are_the_same(void **state)
{
    (void)state;
    b.account.options.retries = 10;
    SCRIPT(TOKEN("t1"), {.status = 401, .body = ""}, TOKEN("t2"), {.failure = PAY_HTTP_LOST});
    pay_call *call = open_call(&pay_operation_write);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_LOST, PAY_OUTCOME_UNKNOWN);
    pay_call_close(call);
    assert_int_equal(b.count, 4);

    reset();
    b.account.options.retries = 2;
    SCRIPT(TOKEN("t1"), {.status = 401, .body = ""}, TOKEN("t2"), {.status = 503, .body = ""},
           {.status = 503, .body = ""}, {.status = 503, .body = ""}, {.status = 503, .body = ""});
    assert_false(run(&pay_operation_read));
    assert_int_equal(arrived(&token_connect), 2);
    assert_in_range(arrived(&pay_operation_read), 3, 4); /* one refused, and at most three others */
}

static void a_refusal_without_a_token_is_not_renewed(void **state)
{
    (void)state;
    SCRIPT({.status = 401, .body = ""}, {.body = GOOD});
    assert_false(run(&numbered_write));
    assert_int_equal(b.count, 1);
}

/* While the first payment is on its way. */
static void fetch_another_token_meanwhile(void)
{
    static const reply inner[] = {TOKEN("t2"), {.body = GOOD}};
    static const reply rest[] = {{.body = GOOD}};
    if (b.count == 2) {
        b.on_send = NULL;
        pay_tokens_forget_all(&b.engine);
        set_script(inner, COUNT(inner));
        run_well(&pay_operation_read);
        set_script(rest, COUNT(rest));
    }
}

static void a_newer_token_is_not_forgotten(void **state)
{
    (void)state;
    SCRIPT(TOKEN("t1"), {.status = 401, .body = ""});
    b.on_send = fetch_another_token_meanwhile;
    run_well(&pay_operation_write);
    assert_int_equal(b.count, 1);
    assert_non_null(strstr(b.requests[0].headers, BEARER("t2")));
    assert_int_equal(b.engine.tokens_fetched, 2);
}

/* --- the shop's token store ------------------------------------------------ */

static void a_store_takes_the_place_of_the_workers_own(void **state)
{
    (void)state;
    b.has_store = true;
    SCRIPT(TOKEN("t1"), {.body = GOOD}, {.body = GOOD});
    run_well(&pay_operation_write);
    assert_int_equal(b.gets, 1);
    assert_int_equal(b.puts, 1);
    assert_string_equal(b.stored, "t1");
    assert_int_equal(b.stored_for, 1893456000 - (EPOCH + 1000) - 60);
    assert_int_equal(strlen(b.stored_key), 64);
    assert_null(strstr(b.stored_key, SECRET));
    assert_int_equal(pay_tokens_count(&b.engine), 0);

    char first_key[160];
    snprintf(first_key, sizeof(first_key), "%s", b.stored_key);
    run_well(&pay_operation_read);
    assert_int_equal(b.count, 3);
    assert_int_equal(b.gets, 2);
    assert_string_equal(b.stored_key, first_key);
    assert_non_null(strstr(b.requests[2].headers, BEARER("t1")));
    assert_int_equal(b.forgets, 0);

    b.account.options.base_url = "https://other.example";
    SCRIPT({.body = GOOD});
    run_well(&pay_operation_read);
    assert_string_not_equal(b.stored_key, first_key);
}

/* Whoever reads the store's keys and guesses a password cannot check the guess: that takes the store's key as well. */
static void the_keys_of_a_store_are_keyed(void **state)
{
    (void)state;
    const char *base = "https://sandbox.bank.example";
    const pay_text guess[] = {PAY_TEXT("bank"), PAY_TEXT("\0"), pay_text_of(base), PAY_TEXT("\0"),
                              PAY_TEXT(KEY),    PAY_TEXT("\0"), PAY_TEXT(SECRET)};
    char guessed[PAY_DIGEST_HEX_SIZE];
    char keyed[PAY_DIGEST_HEX_SIZE];

    b.has_store = true;
    SCRIPT(TOKEN("t1"), {.body = GOOD}, TOKEN("t2"), {.body = GOOD});
    run_well(&pay_operation_write);
    assert_true(pay_digest_hex(PAY_SHA256, guess, COUNT(guess), guessed));
    assert_string_not_equal(b.stored_key, guessed);
    assert_true(pay_hmac_hex(PAY_SHA256, b.account.options.token_store_key, guess, COUNT(guess), keyed));
    assert_string_equal(b.stored_key, keyed);
    b.account.options.token_store_key = PAY_TEXT("another key");
    b.stored[0] = '\0';
    run_well(&pay_operation_write);
    assert_string_not_equal(b.stored_key, keyed);
}

static void a_store_without_a_key_is_refused(void **state)
{
    (void)state;
    b.has_store = true;
    b.account.options.token_store_key = (pay_text){0};
    pay_call *call = open_call(&pay_operation_write);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_CONFIGURATION, PAY_OUTCOME_NOT_SENT);
    pay_call_close(call);
    assert_int_equal(b.count, 0);
    assert_int_equal(b.gets + b.puts, 0);
}

static void an_unusable_token_of_the_store_is_replaced(void **state)
{
    (void)state;
    b.has_store = true;
    snprintf(b.stored, sizeof(b.stored), "a\r\nX: y");
    SCRIPT(TOKEN("t1"), {.body = GOOD});
    run_well(&pay_operation_write);
    assert_string_equal(b.stored, "t1");
    assert_non_null(strstr(b.requests[1].headers, BEARER("t1")));
}

static void an_expiring_token_is_not_stored(void **state)
{
    (void)state;
    b.has_store = true;
    SCRIPT({.body = "{\"token\":\"t1\",\"expiry\":\"2020-01-01T00:00:00Z\"}"}, {.body = GOOD});
    run_well(&pay_operation_write);
    assert_int_equal(b.puts, 0);
}

static void a_refused_token_leaves_the_store(void **state)
{
    (void)state;
    b.has_store = true;
    snprintf(b.stored, sizeof(b.stored), "t1");
    SCRIPT({.status = 401, .body = ""}, TOKEN("t2"), {.body = GOOD});
    run_well(&pay_operation_write);
    assert_int_equal(b.forgets, 1);
    assert_string_equal(b.stored, "t2");
    assert_non_null(strstr(b.requests[2].headers, BEARER("t2")));
}

static void put_a_newer_token_into_the_store(void)
{
    if (b.count == 1) {
        snprintf(b.stored, sizeof(b.stored), "t2");
    }
}

static void a_newer_token_stays_in_the_store(void **state)
{
    (void)state;
    b.has_store = true;
    snprintf(b.stored, sizeof(b.stored), "t1");
    b.on_send = put_a_newer_token_into_the_store;
    SCRIPT({.status = 401, .body = ""}, {.body = GOOD});
    run_well(&pay_operation_write);
    assert_int_equal(b.forgets, 0);
    assert_int_equal(b.count, 2);
    assert_non_null(strstr(b.requests[1].headers, BEARER("t2")));
}

/* A store may be slow to forget; a fresh token is a fresh token. */
static void a_refused_token_is_not_sent_again(void **state)
{
    (void)state;
    b.has_store = true;
    b.forgetful = true;
    snprintf(b.stored, sizeof(b.stored), "t1");
    SCRIPT({.status = 401, .body = ""}, TOKEN("t2"), {.body = GOOD});
    assert_true(run(&pay_operation_write));
    assert_int_equal(b.count, 3);
    assert_non_null(strstr(b.requests[2].headers, BEARER("t2")));
}

/* --- the caller is being unwound ------------------------------------------- */

static void an_exit_in_the_transport_ends_the_call(void **state)
{
    (void)state;
    b.account.options.retries = 10;
    SCRIPT(TOKEN("t1"), {.aborts = true});
    pay_call *call = open_call(&pay_operation_write);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_ABORTED, PAY_OUTCOME_UNKNOWN);
    pay_call_close(call);
    assert_int_equal(b.count, 2);

    reset();
    b.account.options.retries = 10;
    SCRIPT({.aborts = true, .unsent = true});
    call = open_call(&pay_operation_write);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_ABORTED, PAY_OUTCOME_NOT_SENT);
    pay_call_close(call);
    assert_int_equal(b.count, 1);
}

static void an_exit_in_the_observer_ends_the_call(void **state)
{
    (void)state;
    b.abort_in = IN_OBSERVER;
    b.account.options.retries = 10;
    SCRIPT({.failure = PAY_HTTP_LOST});
    assert_false(run(&numbered_read));
    assert_int_equal(b.count, 1);

    reset();
    b.abort_in = IN_OBSERVER;
    SCRIPT({.body = GOOD});
    pay_call *call = open_call(&numbered_write);
    assert_false(pay_call_run(call));
    assert_int_equal(call->failure.kind, PAY_FAILURE_ABORTED);
    pay_call_close(call);

    /* What the answer allowed is forgotten with it. */
    reset();
    b.abort_in = IN_OBSERVER;
    SCRIPT({.status = 429, .body = "{}"});
    call = open_call(&numbered_write);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_ABORTED, PAY_OUTCOME_UNKNOWN);
    assert_false(call->failure.retryable);
    pay_call_close(call);
}

static void nothing_is_sent_once_the_caller_is_unwound(void **state)
{
    (void)state;
    static const struct {
        abort_point point;
        size_t requests; /* before that */
    } cases[] = {{IN_GET, 0}, {IN_PUT, 1}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        reset();
        b.has_store = true;
        b.abort_in = cases[i].point;
        SCRIPT(TOKEN("t1"), {.body = GOOD});
        pay_call *call = open_call(&pay_operation_write);
        assert_false(pay_call_run(call));
        assert_failure(call, PAY_FAILURE_ABORTED, PAY_OUTCOME_NOT_SENT);
        pay_call_close(call);
        assert_int_equal(arrived(&pay_operation_write), 0);
        assert_int_equal(b.count, cases[i].requests);
    }
    reset();
    b.has_store = true;
    b.abort_in = IN_FORGET;
    snprintf(b.stored, sizeof(b.stored), "t1");
    SCRIPT({.status = 401, .body = ""}, TOKEN("t2"), {.body = GOOD});
    assert_false(run(&pay_operation_write));
    assert_int_equal(b.count, 1);
}

/* --- showing --------------------------------------------------------------- */

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

/* --- messages that come in -------------------------------------------------- */

static const pay_message message = {.name = "bank.webhook", .fields = numbered_answer, .any_case = true};

static const struct {
    const char *body;
    const char *problem;
} bad_messages[] = {
    {"", "bank.webhook: the message is empty"},
    {"id=7&status=1", "bank.webhook: the message is not valid JSON"},
    {"{\"statusCode\":200}\xFF", "bank.webhook: the message is not valid JSON"},
    {"{\"statusCode\":200,\"data\":{\"id\":\"7\\u0000\"}}",
     "bank.webhook: data.id holds bytes or characters that are no text"},
    {"[]", "bank.webhook: the document is not an object"},
    {"{}", "bank.webhook: statusCode is missing"},
    {"{\"statusCode\":200,\"STATUSCODE\":200,\"data\":{\"id\":\"7\"}}",
     "bank.webhook: statusCode is given more than once"},
    {"{\"statusCode\":200,\"data\":{\"id\":[]}}", "bank.webhook: data.id is not a text"},
};

static void reads_a_form_as_json(void **state)
{
    (void)state;
    static const struct {
        const char *form;
        const char *json;
    } cases[] = {
        {"", "{}"},
        {"&&=x&", "{}"},
        {"a=b", "{\"a\":\"b\"}"},
        {"a=b&c=d", "{\"a\":\"b\",\"c\":\"d\"}"},
        {"&a=b&&c=d&", "{\"a\":\"b\",\"c\":\"d\"}"},
        {"a", "{\"a\":\"\"}"},
        {"a=", "{\"a\":\"\"}"},
        {"a=b=c", "{\"a\":\"b=c\"}"},
        {"a+b=c+d", "{\"a b\":\"c d\"}"},
        {"%61=%2B%c3%A7%22%5c", "{\"a\":\"+\xC3\xA7\\\"\\\\\"}"},
        {"a=1&a=2", "{\"a\":\"1\",\"a\":\"2\"}"},
        {"a=%00", "{\"a\":\"\\u0000\"}"},
        {"a=%0a", "{\"a\":\"\\n\"}"},
        /* What is no text is mended when the JSON is read. */
        {"a=%", "{\"a\":\"\xFF\"}"},
        {"a=%4", "{\"a\":\"\xFF"
                 "4\"}"},
        {"a=%zz", "{\"a\":\"\xFFzz\"}"},
        {"%=b", "{\"\xFF\":\"b\"}"},
        {"a=b%", "{\"a\":\"b\xFF\"}"},
        {"a=%ff", "{\"a\":\"\xFF\"}"},
        {"%ff=a", "{\"\xFF\":\"a\"}"},
        {"a=\xDD&b=1", "{\"a\":\"\xDD\",\"b\":\"1\"}"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_buffer json = {0};
        bool good = pay_form_to_json(&json, pay_text_of(cases[i].form));
        const char *found = kept(pay_buffer_text(&json));
        pay_buffer_free(&json);
        assert_true(good);
        assert_string_equal(found, cases[i].json);
    }
}

static void reads_a_message(void **state)
{
    (void)state;
    pay_failure failure = {0};
    pay_record *record = pay_message_read(
        &b.arena, &message, PAY_TEXT("{\"StatusCode\":500,\"DATA\":{\"Id\":\"7\",\"note\":null}}"), &failure);
    assert_non_null(record);
    assert_int_equal(failure.kind, PAY_FAILURE_NONE);
    assert_text(pay_record_text(record, "id"), "7");
    for (size_t i = 0; i < COUNT(bad_messages); i++) {
        failure = (pay_failure){0};
        assert_null(pay_message_read(&b.arena, &message, pay_text_of(bad_messages[i].body), &failure));
        assert_int_equal(failure.kind, PAY_FAILURE_RESPONSE);
        assert_int_equal(failure.outcome, PAY_OUTCOME_UNANSWERED);
        assert_int_equal(failure.retry_after_ms, -1);
        assert_text(failure.message, bad_messages[i].problem);
    }
}

/* --- the life of calls ------------------------------------------------------ */

static void calls_close_in_any_order(void **state)
{
    (void)state;
    static const size_t orders[][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    for (size_t i = 0; i < COUNT(orders); i++) {
        pay_call *calls[3];
        for (size_t c = 0; c < 3; c++) {
            calls[c] = open_call(&numbered_write);
            assert_ptr_equal(b.engine.calls, calls[c]);
        }
        for (size_t c = 0; c < 3; c++) {
            pay_call_close(calls[orders[i][c]]);
        }
        assert_null(b.engine.calls);
    }
    for (size_t c = 0; c < 3; c++) {
        (void)open_call(&pay_operation_read);
    }
    pay_engine_close_calls(&b.engine);
    assert_null(b.engine.calls);
}

static jmp_buf outside;

static void jump(void)
{
    longjmp(outside, 1);
}

/* A fatal error in a callback jumps out of everything. */
static void a_jump_leaves_nothing_behind(void **state)
{
    (void)state;
    SCRIPT(TOKEN("t1"), {.body = GOOD});
    b.on_send = jump;
    if (setjmp(outside) == 0) {
        (void)run(&pay_operation_write);
        fail();
    }
    assert_non_null(b.engine.calls);
    assert_non_null(b.engine.calls->next); /* the token's call, and the payment's */
    pay_engine_close_calls(&b.engine);
    assert_null(b.engine.calls);
    b.on_send = NULL;
    SCRIPT(TOKEN("t1"), {.body = GOOD});
    run_well(&pay_operation_write);
}

static void every_hook_may_be_left_out(void **state)
{
    (void)state;
    SCRIPT(TOKEN("t1"), {.status = 401, .body = ""}, TOKEN("t2"), {.body = GOOD});
    pay_call *call = open_call(&pay_operation_write);
    call->hooks = (pay_hooks){.context = &b, .send = fake_send};
    assert_true(pay_call_run(call));
    pay_call_close(call);
    assert_int_equal(b.count, 4);
}

/* --- the wire itself -------------------------------------------------------- */

static pay_call *open_wire_call(const pay_operation *operation, const char *base_url)
{
    b.account.options.base_url = base_url;
    clock_goes = true;
    pay_call *call = open_call(operation);
    call->hooks = (pay_hooks){0};
    return call;
}

static void without_a_transport_the_wire_is_used(void **state)
{
    (void)state;
    fault_server *server = fault_server_start(&(fault_options){.plain = true});
    assert_non_null(server);
    const char *url = kept(pay_text_of(fault_server_url(server, "")));
    static const char answer[] = "HTTP/1.1 200 OK\r\nContent-Length: 36\r\n\r\n" GOOD;
    assert_int_equal(sizeof(GOOD) - 1, 36);

    fault_server_script(server, (const fault_step[]){{.answer = "", .end = FAULT_CLOSE}}, 1);
    pay_call *call = open_wire_call(&numbered_write, url);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_LOST, PAY_OUTCOME_UNKNOWN);
    pay_call_close(call);
    assert_int_equal(fault_server_requests(server), 1);

    fault_server_script(server, (const fault_step[]){{.answer = "", .end = FAULT_CLOSE}, {.answer = answer}}, 2);
    call = open_wire_call(&numbered_read, url);
    assert_true(pay_call_run(call));
    assert_int_equal(call->attempts, 2);
    assert_int_equal(pay_call_exchange(call)->status, 200);
    pay_call_close(call);
    assert_int_equal(fault_server_requests(server), 3);
    assert_int_equal(pay_http_pool_count(b.engine.pool).origins, 1);
    pay_engine_clear(&b.engine);
    assert_int_equal(pay_http_pool_count(b.engine.pool).origins, 0);
    pay_engine_free(&b.engine);
    fault_server_stop(server);

    b.account.options.retries = 0;
    call = open_wire_call(&numbered_write, url);
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_CONNECT, PAY_OUTCOME_NOT_SENT);
    pay_call_close(call);
}

static void plain_http_goes_nowhere_else(void **state)
{
    (void)state;
    pay_call *call = open_wire_call(&numbered_write, "http://bank.example");
    assert_false(pay_call_run(call));
    assert_failure(call, PAY_FAILURE_CONFIGURATION, PAY_OUTCOME_NOT_SENT);
    pay_call_close(call);
}

static int start_engine(void **state)
{
    (void)state;
    pay_json_start();
    pay_http_start();
    return 0;
}

static int stop_engine(void **state)
{
    (void)state;
    pay_http_stop();
    return 0;
}

#define CALL_TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CALL_TEST(nothing_is_sent_that_is_not_valid),
        CALL_TEST(a_body_can_be_a_form),
        CALL_TEST(a_request_is_what_the_tables_say),
        CALL_TEST(chooses_the_host),
        CALL_TEST(a_provider_may_publish_no_host),
        CALL_TEST(authorisation_may_end_a_call),
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
        CALL_TEST(a_read_is_repeated_within_its_bounds),
        CALL_TEST(a_read_may_succeed_in_the_end),
        CALL_TEST(a_read_is_not_repeated_in_vain),
        CALL_TEST(a_write_is_sent_once_unless_it_never_left),
        CALL_TEST(a_write_that_never_left_is_repeated_within_its_bounds),
        CALL_TEST(waits_double_up_to_a_limit),
        CALL_TEST(waits_on_behind_a_signal),
        CALL_TEST(waits_as_long_as_the_provider_asks),
        CALL_TEST(does_not_wait_beyond_the_deadline),
        CALL_TEST(the_deadline_bounds_every_attempt),
        CALL_TEST(a_deadline_may_be_given),
        CALL_TEST(the_token_spends_the_same_deadline),
        CALL_TEST(a_token_is_fetched_once),
        CALL_TEST(a_token_is_used_until_shortly_before_it_expires),
        CALL_TEST(a_token_may_have_no_expiry),
        CALL_TEST(an_expiring_token_is_used_but_not_kept),
        CALL_TEST(accounts_do_not_share_tokens),
        CALL_TEST(the_oldest_token_gives_way),
        CALL_TEST(a_call_fails_with_its_token),
        CALL_TEST(a_token_must_fit_its_header),
        CALL_TEST(one_fresh_token_and_one_more_try),
        CALL_TEST(a_refusal_that_tells_of_success_is_not_renewed),
        CALL_TEST(a_token_refused_twice_is_the_end),
        CALL_TEST(a_kept_token_may_be_refused),
        CALL_TEST(renewal_may_fail),
        CALL_TEST(no_token_without_its_digest),
        CALL_TEST(renewal_has_the_same_deadline),
        CALL_TEST(behind_a_renewal_the_rules_are_the_same),
        CALL_TEST(a_refusal_without_a_token_is_not_renewed),
        CALL_TEST(a_newer_token_is_not_forgotten),
        CALL_TEST(a_store_takes_the_place_of_the_workers_own),
        CALL_TEST(the_keys_of_a_store_are_keyed),
        CALL_TEST(a_store_without_a_key_is_refused),
        CALL_TEST(an_unusable_token_of_the_store_is_replaced),
        CALL_TEST(an_expiring_token_is_not_stored),
        CALL_TEST(a_refused_token_leaves_the_store),
        CALL_TEST(a_newer_token_stays_in_the_store),
        CALL_TEST(a_refused_token_is_not_sent_again),
        CALL_TEST(an_exit_in_the_transport_ends_the_call),
        CALL_TEST(an_exit_in_the_observer_ends_the_call),
        CALL_TEST(nothing_is_sent_once_the_caller_is_unwound),
        CALL_TEST(an_exchange_tells_of_the_last_attempt),
        CALL_TEST(the_exchange_is_that_of_the_last_request),
        CALL_TEST(the_exchange_of_a_failed_renewal_is_the_tokens),
        CALL_TEST(requests_are_shown_without_secrets),
        CALL_TEST(a_secret_is_hidden_in_other_rows_too),
        CALL_TEST(answers_are_shown_without_secrets),
        CALL_TEST(escaped_secrets_are_secrets),
        CALL_TEST(an_answer_with_a_token_is_never_shown),
        CALL_TEST(reads_a_form_as_json),
        CALL_TEST(reads_a_message),
        CALL_TEST(calls_close_in_any_order),
        CALL_TEST(a_jump_leaves_nothing_behind),
        CALL_TEST(codes_decide_what_is_known),
        CALL_TEST(every_hook_may_be_left_out),
        CALL_TEST(without_a_transport_the_wire_is_used),
        CALL_TEST(plain_http_goes_nowhere_else),
    };
    return cmocka_run_group_tests_name("call", tests, start_engine, stop_engine);
}
