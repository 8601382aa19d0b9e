/* One call: check, write, authorise, send, judge, try again. call.h has the order. */
#include "call.h"

#include <string.h>

#include "authorise.h"
#include "call_state.h"
#include "clock.h"
#include "http.h"
#include "judge.h"
#include "memory.h"
#include "process.h"
#include "random.h"
#include "validate.h"
#include "write.h"
#include "show.h"

enum {
    FIRST_WAIT_MS = 200, /* before the second attempt, then doubled */
    LONGEST_WAIT_MS = 5000
};

/* --- life ---------------------------------------------------------------- */

pay_call *pay_call_open(pay_engine *engine, const pay_account *account, const pay_operation *operation)
{
    pay_call *call = pay_allocate(sizeof(*call));

    if (!call) {
        return NULL;
    }
    call->engine = engine;
    call->account = account;
    call->operation = operation;
    call->path = operation->path;
    call->arguments = pay_record_create(&call->arena, operation->request);
    if (!call->arguments) {
        pay_arena_free(&call->arena);
        pay_release(call);
        return NULL;
    }
    call->next = engine->calls;
    if (call->next) {
        call->next->previous = call;
    }
    engine->calls = call;
    return call;
}

void pay_call_close(pay_call *call)
{
    *(call->previous ? &call->previous->next : &call->engine->calls) = call->next;
    if (call->next) {
        call->next->previous = call->previous;
    }
    pay_http_response_free(&call->response);
    pay_json_free(&call->document);
    pay_buffer_free(&call->url);
    pay_buffer_free(&call->body);
    pay_arena_free(&call->arena);
    pay_release(call);
}

void pay_call_set_hooks(pay_call *call, const pay_hooks *hooks)
{
    call->hooks = *hooks;
}

void pay_call_set_deadline(pay_call *call, int64_t deadline)
{
    call->deadline = deadline;
}

void pay_call_set_path(pay_call *call, const char *path)
{
    call->path = path;
}

pay_record *pay_call_arguments(pay_call *call)
{
    return call->arguments;
}

pay_arena *pay_call_arena(pay_call *call)
{
    return &call->arena;
}

const pay_record *pay_call_answer(const pay_call *call)
{
    return call->answer;
}

const pay_failure *pay_call_failure(const pay_call *call)
{
    return &call->failure;
}

bool pay_call_failed_for_token(const pay_call *call)
{
    return call->failed_for_token;
}

const pay_operation *pay_call_operation(const pay_call *call)
{
    return call->operation;
}

/* --- preparing ----------------------------------------------------------- */

static bool check_arguments(pay_call *call)
{
    pay_violation *violations =
        pay_check(&call->arena, call->arguments, (size_t)call->account->options.max_text_characters);
    pay_failure_kind kind = PAY_FAILURE_VALIDATION;
    pay_buffer text = {0};

    if (call->arena.failed) {
        return pay_call_fail_memory(call);
    }
    if (!violations) {
        return true;
    }
    for (const pay_violation *at = violations; at; at = at->next) {
        pay_buffer_append_text(&text, at->message);
        pay_buffer_append_string(&text, at->next ? "; " : "");
        kind = at->is_configuration ? PAY_FAILURE_CONFIGURATION : kind;
    }
    pay_call_fail(call, kind, PAY_OUTCOME_NOT_SENT, "%.*s", PAY_SHOWN(pay_buffer_text(&text)));
    call->failure.violations = violations;
    pay_buffer_free(&text);
    return false;
}

static bool choose_base_url(pay_call *call)
{
    const pay_account *account = call->account;
    const char *url = account->options.base_url;

    if (!url) {
        url = account->environment == PAY_LIVE ? account->provider->live_url : account->provider->sandbox_url;
    }
    if (!url) {
        return pay_call_fail(call, PAY_FAILURE_CONFIGURATION, PAY_OUTCOME_NOT_SENT,
                             "the provider publishes no host for this environment; set Options::$baseUrl");
    }
    call->base_url = pay_text_of(url);
    while (call->base_url.length && call->base_url.bytes[call->base_url.length - 1] == '/') {
        call->base_url.length--;
    }
    return true;
}

static bool write_request(pay_call *call)
{
    pay_buffer_append_text(&call->url, call->base_url);
    pay_write_target(&call->url, call->path, call->arguments, false);
    if (pay_has_body(call->operation->request)) {
        (call->operation->is_form ? pay_write_form : pay_write_body)(&call->body, call->arguments);
    }
    pay_record_secrets(&call->arena, call->arguments, &call->secrets);
    pay_record_secrets(&call->arena, call->account->credentials, &call->secrets);
    if (call->url.failed || call->body.failed || call->arena.failed) {
        return pay_call_fail_memory(call);
    }
    return true;
}

static bool add_headers(pay_call *call)
{
    bool good;

    call->header_count = 0;
    /* Nothing is unpacked here, so that a small answer cannot become a large one. */
    good = pay_call_header(call, "Accept", PAY_TEXT("application/json")) &&
           pay_call_header(call, "Accept-Encoding", PAY_TEXT("identity")) &&
           pay_call_header(call, "User-Agent", pay_text_of(call->account->options.user_agent));
    if (good && pay_has_body(call->operation->request)) {
        good = pay_call_header(call, "Content-Type",
                               call->operation->is_form ? PAY_TEXT("application/x-www-form-urlencoded")
                                                        : PAY_TEXT("application/json"));
    }
    if (good && !call->operation->anonymous) {
        good = call->account->provider->authorise(call);
    }
    return good;
}

/* --- sending ------------------------------------------------------------- */

static int64_t smaller(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static void send_request(pay_call *call, const pay_http_request *request)
{
    if (call->hooks.send) {
        call->response.retry_after_ms = -1;
        if (!call->hooks.send(call->hooks.context, call->operation, request, &call->response)) {
            pay_call_fail(call, PAY_FAILURE_TRANSPORT, pay_call_outcome(call), "the transport threw");
        } else if (call->response.body.length > request->max_response_bytes) {
            call->response.failure = PAY_HTTP_TOO_LARGE;
            memcpy(call->response.message, "the answer is too large", sizeof("the answer is too large"));
        }
        return;
    }
    if (!call->engine->pool && !(call->engine->pool = pay_http_pool_create())) {
        call->response.failure = PAY_HTTP_MEMORY;
        return;
    }
    pay_http_exchange(call->engine->pool, request, &call->response);
    if (call->response.failure == PAY_HTTP_GIVEN_UP) {
        pay_call_fail(call, PAY_FAILURE_TRANSPORT, pay_call_outcome(call), "%s", call->response.message);
    }
}

static bool is_aborted(const pay_call *call)
{
    return call->hooks.aborted && call->hooks.aborted(call->hooks.context);
}

/* The caller is gone; report nothing. */
static bool fail_aborted(pay_call *call)
{
    return pay_call_fail(call, PAY_FAILURE_ABORTED, PAY_OUTCOME_NOT_SENT, "%s", "");
}

/* This is a child, forked in the middle of the call. It must not send what its parent sends, too. */
static bool is_forked(const pay_call *call)
{
    return call->process != pay_process_id();
}

/* One request on the wire, and the judgement on what came of it. */
static bool attempt(pay_call *call)
{
    const pay_options *options = &call->account->options;
    int64_t left;

    memset(&call->failure, 0, sizeof(call->failure));
    call->response.request_sent = false; /* the rest of the last answer is shown until there is another */
    call->failed_for_token = false;
    if (is_aborted(call)) {
        return fail_aborted(call);
    }
    if (!add_headers(call)) {
        return false;
    }
    if (is_aborted(call)) {
        return fail_aborted(call);
    }
    if (is_forked(call)) {
        return false; /* pay_call_run() says why */
    }
    left = call->deadline - pay_clock_ms();
    if (left <= 0) {
        pay_call_fail(call, PAY_FAILURE_TIMEOUT, PAY_OUTCOME_NOT_SENT, "the deadline has passed");
        call->failure.retryable = true;
        return false;
    }
    pay_json_free(&call->document);
    pay_http_response_free(&call->response);
    memset(&call->response, 0, sizeof(call->response));
    call->attempts++;
    send_request(call, &(pay_http_request){
                           .method = call->operation->method,
                           .url = pay_buffer_text(&call->url),
                           .headers = call->headers,
                           .header_count = call->header_count,
                           .body = pay_buffer_text(&call->body),
                           .has_body = pay_has_body(call->operation->request),
                           .is_write = pay_call_is_write(call),
                           .fresh_connection = call->attempts > 1 && !call->token_renewed,
                           .keep_alive = options->keep_alive,
                           .ca_file = options->ca_file,
                           .proxy = options->proxy,
                           .waiter = call->hooks.waiter,
                           .to_avoid = &call->failed_addresses,
                           .connect_timeout_ms = smaller(options->connect_timeout_ms, left),
                           .timeout_ms = smaller(options->timeout_ms, left),
                           .max_response_bytes = (size_t)options->max_response_bytes,
                       });
    return call->failure.kind == PAY_FAILURE_NONE && pay_judge(call);
}

/* Full jitter: anything from nothing to the doubled wait, but never less than the provider asked for. */
static int64_t next_wait(const pay_call *call, int64_t tries)
{
    int64_t ceiling = FIRST_WAIT_MS;
    uint32_t random = 0;

    for (int64_t i = 1; i < tries && ceiling < LONGEST_WAIT_MS; i++) {
        ceiling *= 2;
    }
    ceiling = smaller(ceiling, LONGEST_WAIT_MS);
    pay_random(&random, sizeof(random));
    ceiling = random % (ceiling + 1);
    return call->failure.retry_after_ms > ceiling ? call->failure.retry_after_ms : ceiling;
}

/* A refused token proves that the call was not carried out: one fresh token, one more try, for a WRITE as well. */
static bool may_renew_token(const pay_call *call)
{
    return call->failure.kind == PAY_FAILURE_AUTHENTICATION && !call->failed_for_token && !call->token_renewed &&
           call->account->provider->forget && call->token.length > 0;
}

static bool may_repeat(const pay_call *call, int64_t tries)
{
    return call->failure.retryable && !call->failed_for_token && tries <= call->account->options.retries &&
           (!pay_call_is_write(call) || call->failure.outcome == PAY_OUTCOME_NOT_SENT);
}

/* False: the caller wants no further try. */
static bool pause(const pay_call *call, int64_t milliseconds)
{
    if (!call->hooks.waiter) {
        pay_clock_sleep(milliseconds);
        return true;
    }
    return pay_wait_by(call->hooks.waiter, NULL, 0, pay_clock_us() + milliseconds * 1000) != PAY_WAITED_GIVEN_UP;
}

/* The caller is gone in the middle of it. */
static void abandon(pay_call *call)
{
    pay_call_fail(call, PAY_FAILURE_ABORTED, pay_call_outcome(call), "%s", "");
    if (call->response.failure == PAY_HTTP_GIVEN_UP && call->failure.outcome == PAY_OUTCOME_UNKNOWN) {
        call->hooks.abandoned(call->hooks.context, call->operation);
    }
}

static bool run_call(pay_call *call)
{
    call->process = pay_process_id();
    if (!check_arguments(call) || !choose_base_url(call) || !write_request(call)) {
        return false;
    }
    if (!call->deadline) {
        call->deadline = pay_clock_ms() + call->account->options.deadline_ms;
    }
    for (int64_t tries = 1;; tries++) {
        int sent_before = call->attempts;
        bool good = attempt(call);

        if (call->hooks.observe && call->attempts > sent_before) {
            call->hooks.observe(call->hooks.context, pay_call_exchange(call));
        }
        if (is_aborted(call)) {
            abandon(call);
            return false;
        }
        if (good) {
            return true;
        }
        if (may_renew_token(call)) {
            call->account->provider->forget(call);
            call->token_renewed = true;
            tries--; /* what was refused for its token was no try */
        } else if (may_repeat(call, tries)) {
            int64_t wait = next_wait(call, tries);

            if (wait >= call->deadline - pay_clock_ms()) {
                return false;
            }
            if (!pause(call, wait)) {
                if (is_aborted(call)) {
                    abandon(call);
                }
                return false;
            }
        } else {
            return false;
        }
    }
}

/*
 * The failure of a question must not be taken for news of an earlier write: a refund that succeeded is not undone by a
 * query that was refused or not sent.
 */
static void hide_outcome(pay_call *call)
{
    pay_safety safety = call->operation->safety;

    if (safety == PAY_READ_ONLY || (safety == PAY_ASKS_ONCE && call->failure.outcome != PAY_OUTCOME_UNKNOWN)) {
        call->failure.outcome = PAY_OUTCOME_UNANSWERED;
    }
}

/* Whatever failed in the child, a token or a try: what its parent does meanwhile the child does not know. */
static void fail_forked(pay_call *call)
{
    memset(&call->failure, 0, sizeof(call->failure));
    call->failed_for_token = false;
    call->response.request_sent = true;
    pay_call_fail(call, PAY_FAILURE_TRANSPORT, pay_call_outcome(call),
                  "the process was forked meanwhile: its parent goes on with the call");
}

bool pay_call_run(pay_call *call)
{
    bool good = run_call(call);

    if (!good && is_forked(call) && call->failure.kind != PAY_FAILURE_ABORTED) {
        fail_forked(call);
    }
    if (!good) {
        hide_outcome(call);
    }
    return good;
}
