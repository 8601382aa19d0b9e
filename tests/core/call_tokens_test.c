/* Where tokens come from, how long they are kept, and what a refused one costs. */
#include "calls.h"

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

/* --- others that fetch the same one ------------------------------------------ */

static int waits_left;

static pay_waited wait_five_milliseconds(void *context, pay_watch *watches, size_t count, int64_t until_us)
{
    (void)context, (void)watches;
    assert_int_equal(count, 0);
    assert_int_equal(until_us, clock_ms * 1000 + 5000);
    clock_ms += 5;
    return waits_left-- > 0 ? PAY_WAITED_LATE : PAY_WAITED_GIVEN_UP;
}

static const pay_waiter patient = {wait_five_milliseconds, NULL};
static char flows[2];
static const char *other_key;
static const void *other_flow;
static pay_failure other_failure;
static bool other_is_good;

/* While the first call fetches its token: another one, of its flow or of another, that wants one, too. */
static void call_meanwhile(void)
{
    pay_account account = b.account;
    pay_call *call;

    b.on_send = NULL;
    account.credentials = credentials_of(other_key, SECRET);
    call = open_call(&pay_operation_write);
    call->account = &account;
    call->hooks.waiter = &patient;
    call->hooks.flow = other_flow;
    call->deadline = clock_ms + 1000;
    other_is_good = pay_call_run(call);
    other_failure = call->failure;
    other_failure.message = pay_arena_copy(&b.arena, call->failure.message);
    pay_call_close(call);
}

static void run_beside(const char *key, const void *flow, int waits, const pay_waiter *waiter)
{
    pay_call *call;

    reset();
    other_key = key;
    other_flow = flow;
    waits_left = waits;
    b.observes = false;
    b.on_send = call_meanwhile;
    SCRIPT(TOKEN("t1"), TOKEN("t2"), {.body = GOOD}, {.body = GOOD}, {.body = GOOD});
    call = open_call(&pay_operation_write);
    call->hooks.waiter = waiter;
    call->hooks.flow = &flows[0];
    (void)pay_call_run(call);
    pay_call_close(call);
}

/* The wire answers the first request last: its token is not there while the other call waits. */
static void a_token_that_is_being_fetched_is_waited_for(void **state)
{
    (void)state;
    run_beside(KEY, &flows[1], 3, &patient); /* given up */
    assert_false(other_is_good);
    assert_int_equal(other_failure.outcome, PAY_OUTCOME_NOT_SENT);
    assert_true(contains(other_failure.message, "given up while waiting for a token"));
    assert_int_equal(waits_left, -1);

    run_beside(KEY, &flows[1], 1000, &patient); /* until its time is over */
    assert_false(other_is_good);
    assert_int_equal(other_failure.kind, PAY_FAILURE_TIMEOUT);
    assert_int_equal(waits_left, 800);

    run_beside("another", &flows[1], 0, &patient); /* nobody fetches that one */
    assert_int_equal(waits_left, 0);
    run_beside(KEY, &flows[0], 0, &patient); /* it would wait for itself */
    assert_int_equal(waits_left, 0);
    run_beside(KEY, &flows[1], 0, NULL); /* the first one holds the thread: it would wait for ever */
    assert_int_equal(waits_left, 0);
}

/* As if this were a child from now on: of the call that fetches the token, and of the one that waits for it. */
static void fork_by_name(void)
{
    for (pay_call *call = b.engine.calls; call; call = call->next) {
        call->process++;
    }
}

/* Whether its parent gets the token, and goes on with the write, the child does not know. */
static void a_fork_while_a_token_is_fetched(void **state)
{
    static const reply answers[] = {TOKEN("t1"), {.failure = PAY_HTTP_CONNECT, .unsent = true}, {.status = 401}};

    (void)state;
    for (size_t i = 0; i < COUNT(answers); i++) {
        pay_call *call;

        reset();
        b.on_send = fork_by_name;
        SCRIPT(answers[i], {.body = GOOD}, {.body = GOOD});
        call = open_call(&pay_operation_write);
        assert_false(pay_call_run(call));
        assert_failure(call, PAY_FAILURE_TRANSPORT, PAY_OUTCOME_UNKNOWN);
        assert_int_equal(arrived(&pay_operation_write), 0);
        pay_call_close(call);
    }
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
         "bank.token: the answer does not match the provider's page: the document is not an object (the call itself "
         "was not "
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        CALL_TEST(a_token_is_fetched_once),
        CALL_TEST(a_token_that_is_being_fetched_is_waited_for),
        CALL_TEST(a_fork_while_a_token_is_fetched),
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
    };
    return cmocka_run_group_tests_name("call: tokens", tests, start_engine, stop_engine);
}
