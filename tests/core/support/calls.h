/*
 * Calls, against a wire that answers what the test says. The clock does not move: only waits and the wire itself move
 * it. Random bytes are the test's own.
 *
 * A header with functions, because each test is one program and takes of them what it needs.
 */

#ifndef TESTS_CORE_CALLS_H
#define TESTS_CORE_CALLS_H

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

/* Here only: a test that is not in its list of tests must not build. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-variable"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define CARD   "4155650100416111"
#define MASK   "415565******6111"
#define KEY    "the/api\"key"
#define SECRET "TestSecretKey"

/* --- time and chance ------------------------------------------------------- */

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

/* --- a bank of the test's own ---------------------------------------------- */

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

/* The same with a bearer token. */
static const pay_operation pay_operation_write = {
    .name = "bank.pay", .path = "/pay", POST, .response = numbered_answer};
static const pay_operation pay_operation_read = {
    .name = "bank.show", .path = "/show/{reference}", GET, .response = numbered_answer};

/* --- the wire -------------------------------------------------------------- */

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

/* --- messages that come in ------------------------------------------------- */

static const pay_message message = {.name = "bank.webhook", .fields = numbered_answer, .any_case = true};

/* --- the wire itself ------------------------------------------------------- */

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

#pragma GCC diagnostic pop

#endif
