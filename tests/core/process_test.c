/*
 * A forked child, and what it must not touch.
 */
#include "bench.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/lsan_interface.h>
#endif

/* In the child. 0, or what went wrong. */
static int in_child(bench *b)
{
    if (pay_http_pool_count(b->pool).origins != 0) {
        return 1;
    }
    for (int i = 0; i < 2; i++) {
        pay_http_response_free(&b->response);
        pay_http_exchange(b->pool, &b->request, &b->response);
        if (b->response.failure != PAY_HTTP_OK) {
            return 2;
        }
        if (b->response.reused_connection != (i > 0)) {
            return 3;
        }
    }
    pay_http_response_free(&b->response);
    pay_http_pool_clear(b->pool);
    pay_http_pool_free(b->pool);
#if defined(__SANITIZE_ADDRESS__)
    if (__lsan_do_recoverable_leak_check() != 0) {
        return 4;
    }
#endif
    return 0;
}

static void test_fork(void **state)
{
    bench b;
    int report[2], wrong = -1;

    (void)state;
    bench_open_tls(&b);
    bench_run_well(&b);
    assert_int_equal(pipe(report), 0);
    pid_t child = fork();
    if (child == 0) {
        wrong = in_child(&b);
        if (write(report[1], &wrong, sizeof(wrong)) < 0) {
            abort();
        }
        raise(SIGKILL); /* no clean-up of the parent's things, and no checker that finds its threads gone */
    }
    assert_int_equal(waitpid(child, NULL, 0), child);
    close(report[1]);
    assert_int_equal(read(report[0], &wrong, sizeof(wrong)), sizeof(wrong));
    close(report[0]);
    assert_int_equal(wrong, 0);
    assert_int_equal(fault_server_connection(b.server, 0).ending, FAULT_OPEN);
    assert_int_equal(fault_server_connection(b.server, 0).requests, 1);
    size_t bytes = fault_server_connection(b.server, 0).bytes;

    bench_run_well(&b);
    assert_true(b.response.reused_connection);
    assert_int_equal(fault_server_connections(b.server), 2);
    assert_int_equal(fault_server_connection(b.server, 0).requests, 2);
    assert_int_equal(fault_server_connection(b.server, 0).bytes, 2 * bytes);
    assert_int_equal(fault_server_connection(b.server, 1).requests, 2);
    assert_true(fault_server_client_ended(b.server, 1));
    bench_close(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(test_fork),
    };

    return BENCH_MAIN("process", tests);
}
