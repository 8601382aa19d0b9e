/* When a call is tried again, how long it waits before, and when it stops. */
#include "calls.h"

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

static void fork_by_name(void)
{
    b.engine.calls->process++; /* as if this were a child from now on */
}

static bool leaves; /* the caller, in the pause */

static pay_waited give_up_the_pause(void *context, pay_watch *watches, size_t count, int64_t until_us)
{
    (void)context, (void)watches, (void)until_us;
    assert_int_equal(count, 0);
    b.aborted = leaves;
    return PAY_WAITED_GIVEN_UP;
}

/* A pause that is given up: what is known of the try before it stays, unless the caller is gone. */
static void a_pause_may_be_given_up(void **state)
{
    static const pay_waiter waiter = {give_up_the_pause, NULL};

    (void)state;
    for (int i = 0; i < 2; i++) {
        pay_call *call;

        reset();
        leaves = i == 1;
        SCRIPT({.failure = PAY_HTTP_CONNECT, .unsent = true}, {.body = GOOD});
        call = open_call(&bare_write);
        call->hooks.waiter = &waiter;
        assert_false(pay_call_run(call));
        assert_failure(call, leaves ? PAY_FAILURE_ABORTED : PAY_FAILURE_CONNECT, PAY_OUTCOME_NOT_SENT);
        assert_int_equal(b.count, 1);
        pay_call_close(call);
    }
}

/* The parent makes the next try: its child knows nothing of it. */
static void a_forked_child_makes_no_further_try(void **state)
{
    static const pay_operation *const operations[] = {&bare_write, &bare_read};

    (void)state;
    for (size_t i = 0; i < COUNT(operations); i++) {
        pay_call *call;

        reset();
        b.on_send = fork_by_name;
        SCRIPT({.failure = PAY_HTTP_CONNECT, .unsent = true}, {.body = GOOD});
        call = open_call(operations[i]);
        assert_false(pay_call_run(call));
        assert_failure(call, PAY_FAILURE_TRANSPORT, PAY_OUTCOME_UNKNOWN);
        assert_true(contains(call->failure.message, "forked"));
        assert_int_equal(b.count, 1);
        pay_call_close(call);
    }
    reset();
    b.on_send = fork_by_name;
    SCRIPT({.aborts = true});
    pay_call *gone = open_call(&bare_write); /* it exits: nobody is left to be told */
    assert_false(pay_call_run(gone));
    assert_int_equal(gone->failure.kind, PAY_FAILURE_ABORTED);
    pay_call_close(gone);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        CALL_TEST(a_read_is_repeated_within_its_bounds),
        CALL_TEST(a_forked_child_makes_no_further_try),
        CALL_TEST(a_pause_may_be_given_up),
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
    };
    return cmocka_run_group_tests_name("call: retries", tests, start_engine, stop_engine);
}
