/* A call without a transport of the shop: it uses the engine's own wire. */
#include "calls.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        CALL_TEST(without_a_transport_the_wire_is_used),
        CALL_TEST(plain_http_goes_nowhere_else),
    };
    return cmocka_run_group_tests_name("call: wire", tests, start_engine, stop_engine);
}
