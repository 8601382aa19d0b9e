/*
 * Kept connections: which are used again, which are not, and how long they are kept.
 */
#include "bench.h"

#include "clock_ahead.h"

static void test_connections_are_kept(void **state)
{
    bench b;

    (void)state;
    bench_open_tls(&b);
    for (int i = 0; i < 5; i++) {
        bench_run_well(&b);
        assert_int_equal(b.response.reused_connection, i > 0);
    }
    pay_http_pool_figures figures = pay_http_pool_count(b.pool);
    assert_int_equal(figures.origins, 1);
    assert_int_equal(figures.requests, 5);
    assert_int_equal(figures.connects, 1);
    assert_int_equal(figures.reuses, 4);

    b.request.fresh_connection = true;
    bench_run_well(&b);
    assert_false(b.response.reused_connection);
    b.request.fresh_connection = false;
    bench_run_well(&b);
    assert_true(b.response.reused_connection);
    assert_true(fault_server_await_end(b.server, 0)); /* one connection is kept, the newest */

    b.request.keep_alive = false;
    bench_run_well(&b);
    assert_true(fault_server_client_ended(b.server, 1));

    b.request.keep_alive = true;
    bench_run_well(&b);
    pay_http_pool_clear(b.pool);
    assert_true(fault_server_client_ended(b.server, 2));
    assert_int_equal(pay_http_pool_count(b.pool).origins, 0);
    bench_close(&b);
}

static void test_idle_connections_grow_old(void **state)
{
    bench b;

    (void)state;
    bench_open_tls(&b);
    bench_run_well(&b);
    clock_ahead_s += 15;
    bench_run_well(&b);
    assert_true(b.response.reused_connection);
    clock_ahead_s += 30; /* too old for a write */
    bench_run_well(&b);
    assert_false(b.response.reused_connection);
    clock_ahead_s += 30; /* but not for a read */
    b.request.is_write = false;
    bench_run_well(&b);
    assert_true(b.response.reused_connection);
    clock_ahead_s += 115;
    bench_run_well(&b);
    assert_false(b.response.reused_connection);
    bench_close(&b);
}

static void test_pool_is_bounded(void **state)
{
    fault_server *servers[PAY_HTTP_POOL_SIZE + 1];
    bench b;

    (void)state;
    bench_open_plain(&b);
    for (size_t i = 0; i < COUNT(servers); i++) {
        servers[i] = fault_server_start(&(fault_options){.plain = true});
        bench_set_url(&b, fault_server_url(servers[i], "/"));
        bench_run_well(&b);
        if (i == PAY_HTTP_POOL_SIZE - 1) {
            bench_set_url(&b, fault_server_url(servers[0], "/"));
            bench_run_well(&b); /* so that the second is the least recently used */
            assert_true(b.response.reused_connection);
        }
    }
    assert_int_equal(pay_http_pool_count(b.pool).origins, PAY_HTTP_POOL_SIZE);
    assert_int_equal(pay_http_pool_count(b.pool).evictions, 1);
    assert_true(fault_server_await_end(servers[1], 0));
    assert_int_equal(fault_server_connection(servers[0], 0).ending, FAULT_OPEN);
    assert_int_equal(fault_server_connection(servers[16], 0).ending, FAULT_OPEN);
    pay_http_pool_clear(b.pool);
    for (size_t i = 0; i < COUNT(servers); i++) {
        fault_server_stop(servers[i]);
    }
    bench_close(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(test_connections_are_kept),
        BENCH_TEST(test_idle_connections_grow_old),
        BENCH_TEST(test_pool_is_bounded),
    };

    return BENCH_MAIN("pool", tests);
}
