/*
 * Memory that ends in the middle of an exchange: that of libcurl, and that of the engine.
 */
#include "bench.h"

#include "interpose.h"
#include "memory.h"

/* Memory ends at the n-th allocation of libcurl's. True when there was such an allocation. */
static bool memory_ends_at(long n, bool kept)
{
    bench b;

    if (kept) {
        bench_open_tls(&b);
        bench_run_well(&b);
    } else {
        bench_open_plain(&b); /* without TLS: in the middle of a handshake libcurl itself does not survive it */
        b.request.header_count = 0;
    }
    size_t before = fault_server_requests(b.server);
    hooks_memory_fail_at(n);
    bench_run(&b);
    bool ended = hooks_memory_failed();
    pay_http_pool_clear(b.pool);
    for (size_t i = 0; i < fault_server_connections(b.server); i++) {
        assert_true(fault_server_await_end(b.server, i));
    }
    size_t arrived = fault_server_requests(b.server) - before;
    assert_true(arrived <= 1);
    assert_true(b.response.request_sent || arrived == 0);
    /* Without memory libcurl may say that it does not know the host. */
    bool told =
        b.response.failure == PAY_HTTP_MEMORY || (b.response.failure == PAY_HTTP_CONNECT && !b.response.request_sent);
    if (!(b.response.failure == PAY_HTTP_OK || (ended && told))) {
        fail_msg("allocation %ld, %s: failure %d, %s", n, kept ? "kept" : "new", b.response.failure,
                 b.response.message);
    }
    bench_close(&b);
    return ended;
}

/* For every n: a clear failure, and never more than one request. */
static void test_memory_ends(void **state)
{
    (void)state;
    for (int kept = 0; kept < 2; kept++) {
        for (long n = 1; memory_ends_at(n, kept); n++) {
        }
    }
}

/* Where the proxy would be parsed. */
static void test_no_memory_to_check_a_proxy(void **state)
{
    bench b;

    (void)state;
    bench_open_tls(&b);
    b.request.proxy = "http://127.0.0.1:9";
    hooks_memory_fail_at(1);
    assert_int_equal(bench_run(&b), PAY_HTTP_CONFIGURATION);
    assert_true(hooks_memory_failed());
    bench_close(&b);
}

#ifdef PAYMENTS_ALLOCATION_FAULTS
enum { MANY = 1000 };

static const fault_options kinds[] = {{.plain = true}, {0}};
static const char *const answers[] = {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                                      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"};

typedef struct exchange_kind {
    const fault_options *options;
    bool kept;
    const char *answer; /* comes in pieces: a line that is not whole needs memory too */
} exchange_kind;

/* The engine's own memory ends at its n-th allocation, which may do no harm. How many there are in all. */
static long own_memory_ends_at(long n, const exchange_kind *kind)
{
    long left = 0;
    void *more;
    bench b;

    bench_open(&b, kind->options);
    long live = pay_allocations_live();
    if (kind->kept) {
        bench_run_well(&b);
    }
    size_t before = fault_server_requests(b.server);
    bench_script(&b, (fault_step){.answer = kind->answer, .record = 9});
    pay_allocation_fail_at(n);
    bench_run(&b);
    if (n == MANY) {
        while ((more = pay_allocate(1))) {
            pay_release(more);
            left++;
        }
    }
    pay_allocation_fail_at(0);
    assert_true(b.response.failure == PAY_HTTP_OK || (b.response.failure == PAY_HTTP_MEMORY && n != MANY));
    pay_http_response_free(&b.response);
    pay_http_pool_clear(b.pool);
    assert_int_equal(pay_allocations_live(), live);
    for (size_t i = 0; i < fault_server_connections(b.server); i++) {
        assert_true(fault_server_await_end(b.server, i));
    }
    assert_int_equal(fault_server_requests(b.server) - before, b.response.request_sent);
    bench_close(&b);
    return MANY - 1 - left;
}

static void test_own_memory_ends(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2 * COUNT(kinds) * COUNT(answers); i++) {
        exchange_kind kind = {&kinds[i / 4], i % 2, answers[i / 2 % 2]};
        long count = own_memory_ends_at(MANY, &kind);

        assert_true(count > 0);
        for (long n = 1; n <= count; n++) {
            own_memory_ends_at(n, &kind);
        }
    }
}

static void test_no_memory_for_a_pool(void **state)
{
    (void)state;
    pay_allocation_fail_at(1);
    assert_null(pay_http_pool_create());
    pay_allocation_fail_at(0);
}
#endif

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(test_memory_ends),
        BENCH_TEST(test_no_memory_to_check_a_proxy),
#ifdef PAYMENTS_ALLOCATION_FAULTS
        BENCH_TEST(test_own_memory_ends),
        BENCH_TEST(test_no_memory_for_a_pool),
#endif
    };

    if (hooks_own_memory() != CURLE_OK) {
        return 1;
    }
    return BENCH_MAIN("exchange_memory", tests);
}
