/* Bearer tokens: fetched once, kept in the worker or the shop's store, renewed after a refusal. */
#include <string.h>

#include "token.h"

#include "authorise.h"
#include "call.h"
#include "call_state.h"
#include "clock.h"
#include "digest.h"
#include "memory.h"
#include "show.h"

enum {
    KEPT_TOKENS = 64,         /* a worker that serves many merchants forgets the oldest */
    EARLY_SECONDS = 60,       /* a token that is about to expire could do so on the way */
    AWAITED_EACH_US = 5000,   /* how often a call looks whether the token that another one fetches has come */
    UNDATED_SECONDS = 60 * 60 /* for a token whose answer names no expiry */
};

typedef struct pay_token {
    struct pay_token *next;
    char key[PAY_DIGEST_HEX_SIZE];
    char *token; /* owned */
    int64_t expires_at;
} pay_token;

static void free_token(pay_token *token)
{
    pay_release(token->token);
    pay_release(token);
}

void pay_tokens_forget_all(pay_engine *engine)
{
    while (engine->tokens) {
        pay_token *token = engine->tokens;
        engine->tokens = token->next;
        free_token(token);
    }
}

size_t pay_tokens_count(const pay_engine *engine)
{
    size_t count = 0;

    for (const pay_token *token = engine->tokens; token; token = token->next) {
        count++;
    }
    return count;
}

static pay_token **find_token(pay_engine *engine, const char *key)
{
    pay_token **at = &engine->tokens;

    while (*at && strcmp((*at)->key, key) != 0) {
        at = &(*at)->next;
    }
    return at;
}

static void drop_token(pay_token **at)
{
    pay_token *token = *at;

    if (token) {
        *at = token->next;
        free_token(token);
    }
}

static void drop_oldest(pay_engine *engine)
{
    pay_token **at = &engine->tokens;
    size_t kept = 0;

    for (; *at && kept < KEPT_TOKENS; kept++) {
        at = &(*at)->next;
    }
    drop_token(at);
}

static void keep_token(pay_engine *engine, const char *key, pay_text text, int64_t expires_at)
{
    pay_token *token = pay_allocate(sizeof(*token));

    drop_token(find_token(engine, key));
    if (!token || !(token->token = pay_duplicate(text))) {
        pay_release(token); /* not kept: the next call fetches another */
        return;
    }
    memcpy(token->key, key, sizeof(token->key));
    token->expires_at = expires_at;
    token->next = engine->tokens;
    engine->tokens = token;
    drop_oldest(engine);
}

/* A token that would break out of its header is no token. */
static bool is_usable_token(pay_text token)
{
    return token.length > 0 && pay_text_is_visible(token);
}

static bool has_store(const pay_call *call)
{
    return call->hooks.has_token_store && call->hooks.has_token_store(call->hooks.context);
}

/*
 * Tells accounts and hosts apart. A store's keys can be read by others (dumps, backups): there it is an HMAC whose key
 * is not in the store, because passwords can be found by guessing from a plain hash of them.
 */
static bool token_key(const pay_call *call, char key[PAY_DIGEST_HEX_SIZE])
{
    const pay_record *credentials = call->account->credentials;
    pay_text scope = call->hooks.token_scope;
    /* Joined by NUL bytes, which no credential can hold: "a" + "bc" and "ab" + "c" are two accounts. */
    pay_text parts[18] = {pay_text_of(call->account->provider->name), PAY_TEXT("/"), scope, PAY_TEXT("\0"),
                          call->base_url};
    size_t count = 5;

    if (has_store(call) || scope.length == 0) {
        parts[1].length = parts[2].length = 0;
    }
    for (size_t i = 0; credentials->fields[i].type != PAY_END && count + 2 <= 18; i++) {
        if (credentials->values[i].kind == PAY_IS_TEXT) {
            parts[count++] = PAY_TEXT("\0");
            parts[count++] = credentials->values[i].text;
        }
    }
    return has_store(call) ? pay_hmac_hex(PAY_SHA256, call->account->options.token_store_key, parts, count, key)
                           : pay_digest_hex(PAY_SHA256, parts, count, key);
}

/* A token of the shop's store, unless it is the one that was just refused: a store may be slow to forget it. */
static bool stored_token(pay_call *call, const char *key, pay_text *token)
{
    pay_text stored;

    if (!call->hooks.token_get(call->hooks.context, pay_text_of(key), &call->arena, &stored) ||
        !is_usable_token(stored) || (call->token_renewed && pay_equals_constant_time(stored, call->token))) {
        return false;
    }
    *token = stored;
    return true;
}

static bool kept_token(pay_call *call, const char *key, pay_text *token)
{
    pay_token *kept;

    if (has_store(call)) {
        return stored_token(call, key, token);
    }
    kept = *find_token(call->engine, key);
    if (!kept || kept->expires_at <= pay_clock_epoch()) {
        return false;
    }
    *token = pay_arena_copy(&call->arena, pay_text_of(kept->token));
    return token->length > 0;
}

/* The request of a token is made of the credentials, under the same names. */
static void fill_arguments(pay_call *fetch)
{
    const pay_record *arguments = fetch->arguments;

    for (size_t i = 0; arguments->fields[i].type != PAY_END; i++) {
        const pay_value *credential = pay_record_find(fetch->account->credentials, arguments->fields[i].name);
        if (credential) {
            arguments->values[i] = *credential;
        }
    }
}

/* What is shown of a call that failed for its token is the exchange that failed. */
static void copy_exchange(pay_call *call, const pay_exchange *exchange)
{
    memset(&call->exchange, 0, sizeof(call->exchange));
    if (exchange) {
        call->exchange = *exchange;
        call->exchange.url = pay_arena_copy(&call->arena, exchange->url);
        call->exchange.date = pay_arena_copy(&call->arena, exchange->date);
        call->exchange.request_body = pay_arena_copy(&call->arena, exchange->request_body);
        call->exchange.response_body = pay_arena_copy(&call->arena, exchange->response_body);
    }
}

/* Whatever went wrong with the token, the call itself was not sent. */
static bool fail_for_token(pay_call *call, pay_call *fetch)
{
    const pay_failure *failure = &fetch->failure;
    pay_buffer message = {0};

    pay_buffer_append_text(&message, failure->message);
    if (fetch->response.request_sent) {
        pay_buffer_append_string(&message, " (the call itself was not sent)");
    }
    call->failure = *failure;
    call->failure.outcome = PAY_OUTCOME_NOT_SENT;
    call->failure.violations = NULL;
    call->failure.message = pay_arena_copy(&call->arena, pay_buffer_text(&message));
    pay_buffer_free(&message);
    call->failure.code = pay_arena_copy(&call->arena, failure->code);
    call->failure.provider_message = pay_arena_copy(&call->arena, failure->provider_message);
    call->failure.user_message = pay_arena_copy(&call->arena, failure->user_message);
    copy_exchange(call, pay_call_exchange(fetch));
    call->failed_for_token = true;
    return false;
}

static int64_t lifetime(const pay_record *answer)
{
    const pay_value *expiry = pay_record_find(answer, "expiry");

    if (!expiry || expiry->kind != PAY_IS_DATE) {
        return UNDATED_SECONDS;
    }
    return expiry->date.seconds - pay_clock_epoch() - EARLY_SECONDS;
}

static void keep(pay_call *call, const char *key, pay_text token, int64_t seconds)
{
    if (seconds <= 0) {
        return;
    }
    if (has_store(call)) {
        call->hooks.token_put(call->hooks.context, pay_text_of(key), token, seconds);
    } else {
        keep_token(call->engine, key, token, pay_clock_epoch() + seconds);
    }
}

static bool take_token(pay_call *call, pay_call *fetch, const char *key)
{
    pay_text token;

    fill_arguments(fetch);
    fetch->hooks = call->hooks;
    fetch->deadline = call->deadline;
    if (!pay_call_run(fetch)) {
        return fail_for_token(call, fetch);
    }
    token = pay_record_text(fetch->answer, "token");
    if (!is_usable_token(token)) {
        return pay_call_fail(call, PAY_FAILURE_RESPONSE, PAY_OUTCOME_NOT_SENT,
                             "the token service answered without a usable token");
    }
    call->engine->tokens_fetched++;
    call->token = pay_arena_copy(&call->arena, token);
    keep(call, key, call->token, lifetime(fetch->answer));
    return true;
}

static bool fetch_token(pay_call *call, const char *key)
{
    pay_call *fetch = pay_call_open(call->engine, call->account, call->account->provider->token);
    bool taken;

    if (!fetch) {
        return pay_call_fail(call, PAY_FAILURE_MEMORY, PAY_OUTCOME_NOT_SENT, "out of memory");
    }
    fetch->fetches_token = true;
    memcpy(fetch->token_key, key, sizeof(fetch->token_key));
    taken = take_token(call, fetch, key);
    pay_call_close(fetch);
    return taken;
}

/* A call that waits elsewhere in this thread is fetching this very token. */
static bool is_being_fetched(const pay_call *call, const char *key)
{
    for (const pay_call *other = call->engine->calls; other; other = other->next) {
        if (other->fetches_token && other->hooks.waiter && other->hooks.flow != call->hooks.flow &&
            strcmp(other->token_key, key) == 0) {
            return true;
        }
    }
    return false;
}

/* READY when the fetch of others has ended, with a token or without; LATE when there was none to wait for. */
static pay_waited await_token(const pay_call *call, const char *key)
{
    const pay_waiter *waiter = call->hooks.waiter;
    pay_waited waited = PAY_WAITED_LATE;

    while (waiter && is_being_fetched(call, key) && pay_clock_ms() < call->deadline) {
        if (pay_wait_by(waiter, NULL, 0, pay_clock_us() + AWAITED_EACH_US) == PAY_WAITED_GIVEN_UP) {
            return PAY_WAITED_GIVEN_UP;
        }
        waited = PAY_WAITED_READY;
    }
    return waited;
}

/* One that is there, that others are fetching, or a new one. */
static bool get_token(pay_call *call, const char *key)
{
    pay_waited waited;

    if (kept_token(call, key, &call->token)) {
        return true;
    }
    waited = await_token(call, key);
    if (waited == PAY_WAITED_GIVEN_UP) {
        return pay_call_fail(call, PAY_FAILURE_TRANSPORT, PAY_OUTCOME_NOT_SENT, "given up while waiting for a token");
    }
    return (waited == PAY_WAITED_READY && kept_token(call, key, &call->token)) || fetch_token(call, key);
}

bool pay_bearer_header(pay_call *call, pay_text token)
{
    pay_buffer header = {0};
    bool good;

    pay_secrets_add(&call->arena, &call->secrets, token);
    pay_buffer_append_string(&header, "Bearer ");
    pay_buffer_append_text(&header, token);
    good = !header.failed && pay_call_header(call, "Authorization", pay_buffer_text(&header));
    pay_buffer_free(&header);
    if (!good && call->failure.kind == PAY_FAILURE_NONE) {
        pay_call_fail(call, PAY_FAILURE_MEMORY, PAY_OUTCOME_NOT_SENT, "out of memory");
    }
    return good;
}

bool pay_bearer_authorise(pay_call *call)
{
    char key[PAY_DIGEST_HEX_SIZE];

    if (has_store(call) && call->account->options.token_store_key.length == 0) {
        return pay_call_fail(call, PAY_FAILURE_CONFIGURATION, PAY_OUTCOME_NOT_SENT,
                             "a token store needs a tokenStoreKey");
    }
    if (!token_key(call, key)) {
        return pay_call_fail(call, PAY_FAILURE_CONFIGURATION, PAY_OUTCOME_NOT_SENT, "OpenSSL has no SHA-256 here");
    }
    return get_token(call, key) && pay_bearer_header(call, call->token);
}

void pay_bearer_forget(pay_call *call)
{
    char key[PAY_DIGEST_HEX_SIZE];
    pay_text stored;
    pay_token **kept;

    if (!token_key(call, key)) {
        return;
    }
    if (has_store(call)) {
        /* Another worker may have put a new one there since. */
        if (call->hooks.token_get(call->hooks.context, pay_text_of(key), &call->arena, &stored) &&
            pay_equals_constant_time(stored, call->token)) {
            call->hooks.token_forget(call->hooks.context, pay_text_of(key));
        }
        return;
    }
    kept = find_token(call->engine, key);
    if (*kept && pay_equals_constant_time(pay_text_of((*kept)->token), call->token)) {
        drop_token(kept);
    }
}
