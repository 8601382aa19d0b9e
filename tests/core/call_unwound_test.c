/* A call that is left in the middle, or closed out of order, leaves nothing behind in the engine. */
#include "calls.h"

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

/* --- the life of calls ----------------------------------------------------- */

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        CALL_TEST(an_exit_in_the_transport_ends_the_call),
        CALL_TEST(an_exit_in_the_observer_ends_the_call),
        CALL_TEST(nothing_is_sent_once_the_caller_is_unwound),
        CALL_TEST(calls_close_in_any_order),
        CALL_TEST(a_jump_leaves_nothing_behind),
        CALL_TEST(every_hook_may_be_left_out),
    };
    return cmocka_run_group_tests_name("call: unwound", tests, start_engine, stop_engine);
}
