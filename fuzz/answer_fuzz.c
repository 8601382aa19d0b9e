/*
 * Answers: a whole call of any operation, with a wire that answers what the input says. What is known about the money
 * afterwards follows from what went over the wire, and no secret shows anywhere.
 */
#include "digest.h"
#include "fuzz.h"
#include "url.h"
#include "engine.h"
#include "arena.h"
#include "memory.h"
#include "buffer.h"
#include "json.h"
#include "show.h"

/* The second byte of the input: how the call is made, and what comes back. */
enum how {
    TOKEN_TOO = 1 << 0,   /* the token service answers from the input, too */
    WIRE_FAILS = 1 << 1,  /* the sixth byte says how */
    IS_UNSENT = 1 << 2,   /* the request did not leave */
    LEAST = 1 << 3,       /* SAMPLE_LEAST */
    ODD = 1 << 4,         /* SAMPLE_ODD */
    SECOND = 1 << 5,      /* SAMPLE_SECOND */
    RETRY_AFTER = 1 << 6, /* the answer asks to wait for a second */
    TOKEN_LATER = 1 << 7, /* with TOKEN_TOO: only for the second token */
};

/* The third byte. */
enum more {
    STORE = 1 << 0,       /* the shop keeps tokens */
    STORED = 1 << 1,      /* and has one already */
    SMALL_TEXTS = 1 << 2, /* texts may have three bytes: most calls are refused before they are sent */
    OWN_HOST = 1 << 3,    /* of the provider, the sandbox */
    LIVE = 1 << 4,        /* with OWN_HOST: the live one, which not all have */
    NO_TIME = 1 << 5,     /* less than a wait takes */
    ABORTS = 1 << 6,      /* the caller is being unwound, from its n-th question on: the sixth byte says which */
    FAILS_LATE = 1 << 7   /* memory fails after the answer, not from the start */
};

#define STORED_TEXT "Stored-90cc5e1a77"
#define TOKEN_TEXT  "Token-5b1e07c2d4"
#define TOKEN_BOTH                                                                                                     \
    "{\"expiry\":\"2100-01-01T00:00:00Z\",\"token\":\"" TOKEN_TEXT "\",\"success\":true,\"data\":{\"token\":"          \
    "\"" TOKEN_TEXT "\",\"expiration\":\"2100-01-01T00:00:00\"}}"

enum { THROWS = PAY_HTTP_MEMORY + 1, KINDS_OF_FAILURE, LARGEST_BODY = 3000 };

typedef struct wire {
    const pay_provider *provider;
    const pay_operation *operation; /* the one that is called, not its token's */
    uint8_t how;
    uint8_t more;
    uint8_t failing; /* the allocation that fails; 0 for none */
    uint8_t failure; /* a pay_http_failure, or THROWS: the transport throws */
    uint8_t statuses[2];
    pay_text bodies[2];
    sample_secrets secrets;
    sample_secrets told_token; /* those of them that the token service is told: the others it cannot repeat */
    size_t asked;              /* whether the caller is being unwound */
    size_t abandoned;          /* told that nobody waits for the answer any more */
    char stored[4096 + 64];    /* the token in the shop's store; empty for none */

    size_t tokens;   /* requests to the token service */
    size_t requests; /* of the operation itself */
    struct request {
        int status;
        pay_text body;
        bool sent;
        bool failed; /* no whole answer came */
        bool given_up;
    } log[8];
} wire;

static int status_of(uint8_t byte)
{
    static const int statuses[] = {200, 201, 202, 204, 299, 100, 101, 199, 300, 301, 302,  304,    399, 400,
                                   401, 402, 403, 404, 405, 408, 409, 410, 422, 425, 429,  451,    499, 500,
                                   501, 502, 503, 504, 511, 599, 600, 999, 0,   -1,  -401, 1000000};

    return statuses[byte % COUNT(statuses)];
}

static bool is_success(int status)
{
    return status >= 200 && status <= 299;
}

static bool is_refusal(int status)
{
    return status >= 400 && status <= 499 && status != 408;
}

/* --- what may be shown --------------------------------------------------------- */

static bool is_between_digits(pay_text text, const char *at, size_t length)
{
    const char *end = at + length;

    return (at > text.bytes && pay_is_digit(at[-1])) || (end < text.bytes + text.length && pay_is_digit(*end));
}

/* A security code is looked for where it is by itself: its digits occur by chance in others. */
static void must_not_show_code(pay_text text, pay_text code)
{
    const char *end = text.length ? text.bytes + text.length : text.bytes;

    for (const char *at = text.bytes; at && (size_t)(end - at) >= code.length;) {
        at = memmem(at, (size_t)(end - at), code.bytes, code.length);
        if (!at) {
            break;
        }
        const char *behind = at + code.length;
        bool at_mask = (at > text.bytes && at[-1] == '*') || (behind < end && *behind == '*');
        bool at_cut = end - behind == 3 && memcmp(behind, "...", 3) == 0;
        MUST(is_between_digits(text, at, code.length) || at_mask || at_cut);
        at++;
    }
}

static void must_not_show(const sample_secrets *secrets, pay_text text)
{
    MUST(pay_text_is_utf8(text));
    for (size_t i = 0; i < secrets->count; i++) {
        pay_text secret = secrets->texts[i];

        if (secret.length >= 6) {
            MUST(!fuzz_contains(text, secret));
        } else if (secret.length >= 3) {
            must_not_show_code(text, secret);
        }
    }
}

static void must_not_mean(const sample_secrets *secrets, const pay_json_node *node)
{
    must_not_show(secrets, pay_json_name(node));
    if (pay_json_kind_of(node) == PAY_JSON_STRING) {
        must_not_show(secrets, pay_json_text(node));
    }
    for (const pay_json_node *child = pay_json_first(node); child; child = pay_json_next(child)) {
        must_not_mean(secrets, child);
    }
}

/* Neither as it stands there nor as whoever reads the JSON understands it. */
static void check_body(const sample_secrets *secrets, pay_text body)
{
    pay_json document = {0};

    must_not_show(secrets, body);
    if (pay_json_parse(body, &document) == PAY_JSON_OK) {
        must_not_mean(secrets, document.root);
    }
    pay_json_free(&document);
}

static void check_exchange(const sample_secrets *secrets, const pay_exchange *exchange)
{
    if (!exchange) {
        return;
    }
    must_not_show(secrets, exchange->url);
    check_body(secrets, exchange->request_body);
    check_body(secrets, exchange->response_body);
}

static void check_failure(const sample_secrets *secrets, const pay_failure *failure)
{
    const pay_text texts[] = {failure->message, failure->code, failure->provider_message, failure->user_message};

    for (size_t i = 0; i < COUNT(texts); i++) {
        must_not_show(secrets, texts[i]);
    }
    for (const pay_violation *at = failure->violations; at; at = at->next) {
        must_not_show(secrets, at->message);
    }
}

/* The other side's words. A code of the bank's, four bytes or less, stays as it is. */
static void check_free_texts(const sample_secrets *secrets, const pay_record *record)
{
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_value *value = &record->values[i];

        if (value->kind == PAY_IS_TEXT && (record->fields[i].flags & PAY_FREE_TEXT) && value->text.length > 4) {
            must_not_show(secrets, value->text);
        } else if (value->kind == PAY_IS_RECORD) {
            check_free_texts(secrets, value->record);
        } else if (value->kind == PAY_IS_LIST) {
            for (size_t item = 0; item < value->list.count; item++) {
                check_free_texts(secrets, value->list.items[item]);
            }
        }
    }
}

/* What came as a secret does not show in the answer that brought it. */
static void check_own_secrets(const pay_record *record, pay_text shown)
{
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_value *value = &record->values[i];
        pay_text text = value->kind == PAY_IS_TEXT ? value->text : (pay_text){0};

        if ((record->fields[i].flags & PAY_SECRET) && text.length >= 6 && !memchr(text.bytes, '*', text.length)) {
            MUST(!fuzz_contains(shown, text));
        } else if (value->kind == PAY_IS_RECORD) {
            check_own_secrets(value->record, shown);
        }
    }
}

/* --- the wire ------------------------------------------------------------------- */

static void answer(pay_http_response *response, int status, pay_text body)
{
    response->request_sent = true;
    response->status = status;
    pay_buffer_append_text(&response->body, body);
    if (response->body.failed) {
        response->failure = PAY_HTTP_MEMORY;
    }
}

/* False: the transport threw. */
static bool answer_as_told(const wire *wire, size_t number, struct request *log, pay_http_response *response)
{
    bool fails = (wire->how & WIRE_FAILS) && number == 0;

    log->status = status_of(wire->statuses[number > 0]);
    log->body = wire->bodies[number > 0];
    log->sent = !(wire->how & IS_UNSENT);
    response->retry_after_ms = wire->how & RETRY_AFTER ? 1000 : -1;
    if (!fails) {
        answer(response, log->status, log->body);
    } else if (wire->failure != THROWS) {
        response->failure = wire->failure;
        snprintf(response->message, sizeof(response->message), "the wire failed");
        log->sent = log->sent && wire->failure != PAY_HTTP_CONNECT && wire->failure != PAY_HTTP_CONFIGURATION;
    }
    log->failed =
        response->failure != PAY_HTTP_OK || (fails && wire->failure == THROWS) || response->body.length > LARGEST_BODY;
    log->given_up = response->failure == PAY_HTTP_GIVEN_UP;
    log->status = response->status;
    response->request_sent = log->sent;
    if (wire->more & FAILS_LATE) {
        pay_allocation_fail_at(wire->failing);
    }
    return !(fails && wire->failure == THROWS);
}

static void check_headers(const pay_http_request *request)
{
    for (size_t i = 0; i < request->header_count; i++) {
        pay_text value = request->headers[i].value;

        for (size_t at = 0; at < value.length; at++) {
            MUST(value.bytes[at] >= ' ' && value.bytes[at] < 0x7f);
        }
    }
}

static bool send_over(void *context, const pay_operation *operation, const pay_http_request *request,
                      pay_http_response *response)
{
    wire *wire = context;

    MUST(pay_text_is_url(request->url));
    MUST(request->is_write == (operation->safety != PAY_READ_ONLY));
    check_headers(request);
    if (operation != wire->operation) {
        bool told = (wire->how & TOKEN_TOO) && (!(wire->how & TOKEN_LATER) || wire->tokens > 0);

        wire->tokens++;
        if (!told) {
            sample_plant(&wire->secrets, PAY_TEXT(TOKEN_TEXT));
        }
        answer(response, 200, told ? wire->bodies[1] : PAY_TEXT(TOKEN_BOTH));
        return true;
    }
    MUST(wire->requests < COUNT(wire->log));
    size_t number = wire->requests++;
    return answer_as_told(wire, number, &wire->log[number], response);
}

static void observe(void *context, const pay_exchange *exchange)
{
    const wire *wire = context;

    bool is_own = strcmp(exchange->operation, wire->operation->name) == 0;

    check_exchange(is_own ? &wire->secrets : &wire->told_token, exchange);
}

static bool aborted(void *context)
{
    wire *wire = context;

    return ++wire->asked > wire->failure && (wire->more & ABORTS);
}

static void abandoned(void *context, const pay_operation *operation)
{
    wire *wire = context;

    MUST(operation == wire->operation);
    wire->abandoned++;
}

/* --- the shop's store ------------------------------------------------------------- */

static bool has_store(void *context)
{
    return ((wire *)context)->more & STORE;
}

static void check_key(pay_text key)
{
    MUST(key.length == 64 && pay_text_is_visible(key));
}

static bool get_token(void *context, pay_text key, pay_arena *arena, pay_text *token)
{
    wire *wire = context;

    check_key(key);
    *token = pay_arena_copy(arena, pay_text_of(wire->stored));
    if (strcmp(wire->stored, STORED_TEXT) == 0) {
        sample_plant(&wire->secrets, PAY_TEXT(STORED_TEXT));
    }
    return wire->stored[0];
}

static void put_token(void *context, pay_text key, pay_text token, int64_t lifetime)
{
    wire *wire = context;

    check_key(key);
    MUST(lifetime > 0);
    MUST(token.length && token.length < sizeof(wire->stored) && pay_text_is_visible(token));
    memcpy(wire->stored, token.bytes, token.length);
    wire->stored[token.length] = '\0';
}

static void forget_token(void *context, pay_text key)
{
    wire *wire = context;

    check_key(key);
    wire->stored[0] = '\0';
}

/* --- a call ---------------------------------------------------------------------- */

typedef struct bench {
    pay_engine engine;
    pay_account account;
    pay_arena arena;
    pay_call *call;
} bench;

/* Fills a record. The digest of a password is as good as the password. */
static void fill(bench *bench, pay_record *record, const wire *wire, sample_secrets *secrets)
{
    unsigned values = (wire->how & LEAST ? SAMPLE_LEAST : 0u) | (wire->how & ODD ? SAMPLE_ODD : 0u) |
                      (wire->how & SECOND ? SAMPLE_SECOND : 0u);
    size_t before = secrets->count;

    sample_fill(&bench->arena, record, values, secrets);
    for (size_t i = before, filled = secrets->count; i < filled; i++) {
        char hex[PAY_DIGEST_HEX_SIZE];

        if (fuzz_contains(secrets->texts[i], PAY_TEXT("Secret-password"))) {
            MUST(pay_digest_hex(PAY_SHA512, &secrets->texts[i], 1, hex));
            sample_plant(secrets, pay_arena_copy(&bench->arena, pay_text_of(hex)));
        }
    }
}

static void open_call(bench *bench, wire *wire)
{
    const pay_provider *provider = wire->provider;

    *bench = (struct bench){.account = {.provider = provider,
                                        .environment = wire->more & LIVE ? PAY_LIVE : PAY_SANDBOX,
                                        .options = {
                                            .connect_timeout_ms = 5000,
                                            .timeout_ms = 30000,
                                            .deadline_ms = wire->more & NO_TIME ? 500 : 60000,
                                            .retries = 1,
                                            .max_response_bytes = LARGEST_BODY,
                                            .max_text_characters = wire->more & SMALL_TEXTS ? 3 : 1000,
                                            .token_store_key = PAY_TEXT("store key"),
                                            .base_url = wire->more & OWN_HOST ? NULL : "https://host.example/",
                                            .user_agent = "fuzz/1",
                                        }}};
    bench->account.credentials = pay_record_create(&bench->arena, provider->account);
    fill(bench, bench->account.credentials, wire, &wire->secrets);
    wire->told_token = wire->secrets;
    bench->call = pay_call_open(&bench->engine, &bench->account, wire->operation);
    MUST(bench->call != NULL);
    bench->call->hooks = (pay_hooks){
        .context = wire,
        .send = send_over,
        .observe = observe,
        .abandoned = abandoned,
        .aborted = aborted,
        .has_token_store = has_store,
        .token_get = get_token,
        .token_put = put_token,
        .token_forget = forget_token,
    };
    fill(bench, bench->call->arguments, wire, &wire->secrets);
    if (wire->more & STORED) {
        memcpy(wire->stored, STORED_TEXT, sizeof(STORED_TEXT));
    }
    fuzz_clock_reset();
}

static void close_call(bench *bench)
{
    pay_engine_free(&bench->engine);
    pay_arena_free(&bench->arena);
}

/* Whether this body, in an answer that HTTP calls good, is understood as one; and does not tell of a failure. */
static bool succeeds(const wire *original, pay_text body)
{
    wire again = {.provider = original->provider,
                  .operation = original->operation,
                  .how = original->how & (LEAST | ODD | SECOND)};
    bench bench;
    bool given = false;

    again.bodies[0] = again.bodies[1] = body;
    open_call(&bench, &again);
    bool good =
        pay_call_run(bench.call) && !(pay_record_status(bench.call->answer, &given) == PAY_STATUS_FAILED && given);
    close_call(&bench);
    return good;
}

/* --- what is known afterwards ------------------------------------------------------- */

static void check_success(const wire *wire, pay_call *call, const struct request *last)
{
    MUST(last && !last->failed && is_success(last->status));
    MUST(call->answer != NULL && call->failure.kind == PAY_FAILURE_NONE);
    check_free_texts(&wire->secrets, call->answer);
    check_own_secrets(call->answer, pay_call_exchange(call) ? pay_call_exchange(call)->response_body : (pay_text){0});
}

static bool is_kind_of_refusal(pay_failure_kind kind)
{
    return kind == PAY_FAILURE_API || kind == PAY_FAILURE_AUTHENTICATION || kind == PAY_FAILURE_PERMISSION ||
           kind == PAY_FAILURE_NOT_FOUND || kind == PAY_FAILURE_RATE_LIMIT;
}

/* It says nothing of an earlier write. */
static void check_read(const pay_failure *failure)
{
    MUST(failure->outcome == PAY_OUTCOME_UNANSWERED);
}

/* The request left, and nothing says that it was refused for its token alone: money may have moved. */
static bool may_have_moved(const wire *wire, const struct request *request)
{
    bool names_token =
        request->status == 401 || (is_success(request->status) && fuzz_contains(request->body, PAY_TEXT("401")));

    return request->sent && (request->failed || !names_token || succeeds(wire, request->body));
}

/* Money moves once at most: a WRITE comes again only when it cannot have moved any. */
static void check_requests(const wire *wire)
{
    for (size_t i = 0; i + 1 < wire->requests; i++) {
        MUST(!may_have_moved(wire, &wire->log[i]));
    }
}

static void check_write(const wire *wire, const pay_call *call, const struct request *last)
{
    const pay_failure *failure = &call->failure;

    switch (failure->outcome) {
    case PAY_OUTCOME_UNANSWERED:
        MUST(call->operation->safety == PAY_ASKS_ONCE);
        break;
    case PAY_OUTCOME_NOT_SENT:
        MUST(!last || !may_have_moved(wire, last));
        break;
    case PAY_OUTCOME_REJECTED:
        MUST(last && !last->failed);
        MUST(is_refusal(last->status) || is_success(last->status));
        MUST(is_kind_of_refusal(failure->kind));
        /* A refusal that brings a whole good answer is none. */
        MUST(is_success(last->status) || !succeeds(wire, last->body));
        break;
    default:
        MUST(failure->outcome == PAY_OUTCOME_UNKNOWN);
        MUST(last && !failure->retryable);
        break;
    }
    if (last && last->sent && !last->failed && !call->failed_for_token) {
        MUST(is_success(last->status) || is_refusal(last->status) || failure->outcome == PAY_OUTCOME_UNKNOWN);
    }
    MUST(failure->kind != PAY_FAILURE_SERVER || failure->outcome == PAY_OUTCOME_UNKNOWN || call->failed_for_token);
}

static void check_call(const wire *wire, pay_call *call, bool good)
{
    const struct request *last = wire->requests ? &wire->log[wire->requests - 1] : NULL;
    const sample_secrets *secrets = call->failed_for_token ? &wire->told_token : &wire->secrets;
    bool is_write = call->operation->safety != PAY_READ_ONLY;

    check_exchange(secrets, pay_call_exchange(call));
    if (is_write) {
        check_requests(wire);
    }
    if (good) {
        check_success(wire, call, last);
        return;
    }
    MUST(call->failure.kind != PAY_FAILURE_NONE);
    if (call->failure.kind == PAY_FAILURE_VALIDATION) {
        MUST(wire->more & SMALL_TEXTS);
        MUST(call->failure.outcome ==
             (call->operation->safety == PAY_WRITES ? PAY_OUTCOME_NOT_SENT : PAY_OUTCOME_UNANSWERED));
        MUST(call->failed_for_token || (call->failure.violations && wire->requests == 0));
    }
    MUST(call->failure.kind != PAY_FAILURE_ABORTED || (wire->more & ABORTS));
    MUST(wire->abandoned ==
         (is_write && call->failure.kind == PAY_FAILURE_ABORTED && last && last->given_up && last->sent));
    MUST(call->failure.message.length || wire->failing);
    check_failure(secrets, &call->failure);
    if (is_write) {
        check_write(wire, call, last);
    } else {
        check_read(&call->failure);
    }
}

FUZZ_READS_JSON();

/*
 * Which operation; how it is called, in two bytes; the statuses of the first answer and of those after it; how the
 * wire fails; which allocation fails, 0 for none; then the two bodies, with 0x1e between them.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_input input = {data, size};
    fuzz_operation chosen = fuzz_operation_at(fuzz_byte(&input) % fuzz_operation_count());
    wire wire = {.provider = chosen.provider, .operation = chosen.operation};
    bench bench;

    wire.how = fuzz_byte(&input);
    wire.more = fuzz_byte(&input);
    wire.statuses[0] = fuzz_byte(&input);
    wire.statuses[1] = fuzz_byte(&input);
    wire.failure = fuzz_byte(&input) % KINDS_OF_FAILURE;
    wire.failing = fuzz_byte(&input);
    wire.bodies[0] = fuzz_until(&input, 0x1e);
    wire.bodies[1] = input.left ? fuzz_rest(&input) : wire.bodies[0];

    open_call(&bench, &wire);
    if (!(wire.more & FAILS_LATE)) {
        pay_allocation_fail_at(wire.failing);
    }
    bool good = pay_call_run(bench.call);
    pay_allocation_fail_at(0);
    MUST(bench.engine.calls == bench.call && !bench.call->next); /* the call for a token is closed */
    check_call(&wire, bench.call, good);
    close_call(&bench);
    fuzz_end();
    return 0;
}
