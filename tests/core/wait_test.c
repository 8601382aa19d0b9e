/*
 * Waiting for sockets. poll() is this test's where a test says what it returns.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <limits.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "clock.h"
#include "wait.h"

/* What poll() does next: results below 0 are errors of that number. */
static int results[4];
static int next_result, result_count;
static int limits[4]; /* what it was asked to wait for, in milliseconds */

int poll(struct pollfd *watches, nfds_t count, int limit)
{
    if (next_result < result_count) {
        int result = results[next_result];

        limits[next_result++] = limit;
        errno = result < 0 ? -result : 0;
        return result < 0 ? -1 : result;
    }
    struct timespec time = {limit / 1000, limit % 1000 * 1000000L};
    return (int)syscall(SYS_ppoll, watches, count, limit < 0 ? NULL : &time, NULL, 0);
}

static void plan_polls(const int *planned, int count)
{
    for (int i = 0; i < count; i++) {
        results[i] = planned[i];
    }
    next_result = 0;
    result_count = count;
}

#define PLAN(...) plan_polls((int[]){__VA_ARGS__}, sizeof((int[]){__VA_ARGS__}) / sizeof(int))

static void test_ready_sockets(void **state)
{
    int ends[2];

    (void)state;
    PLAN(0);
    result_count = 0;
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    pay_watch watches[2] = {{.fd = ends[0], .events = POLLIN}, {.fd = ends[1], .events = POLLIN}};

    assert_false(pay_wait(watches, 2, pay_clock_us()));
    assert_int_equal(write(ends[0], "x", 1), 1);
    assert_true(pay_wait(watches, 2, INT64_MAX));
    assert_int_equal(watches[0].revents, 0);
    assert_int_equal(watches[1].revents, POLLIN);
    /* What is ready is ready, even if it is late. */
    assert_true(pay_wait(watches, 2, 0));
    close(ends[0]);
    assert_true(pay_wait(&watches[1], 1, pay_clock_us() + 10000000));
    assert_true(watches[1].revents & POLLHUP);
    close(ends[1]);
    assert_false(pay_wait(NULL, 0, pay_clock_us() + 1000));
}

static void test_signals_do_not_end_it(void **state)
{
    pay_watch watch = {.fd = -1};

    (void)state;
    PLAN(-EINTR, -EAGAIN, -EINTR, 1);
    assert_true(pay_wait(&watch, 1, pay_clock_us() + 10000000));
    assert_int_equal(next_result, 4);
}

static void test_a_poll_that_fails(void **state)
{
    pay_watch watch = {.fd = -1};

    (void)state;
    PLAN(-ENOMEM);
    assert_false(pay_wait(&watch, 1, pay_clock_us() + 10000000));
    PLAN(-EINTR, -EINVAL);
    assert_false(pay_wait(&watch, 1, pay_clock_us() + 10000000));
    assert_int_equal(next_result, 2);
}

/* poll() may wake a little early: the clock decides. The limit is rounded up, so that this is rare. */
static void test_the_clock_decides(void **state)
{
    pay_watch watch = {.fd = -1};

    (void)state;
    PLAN(0, 0, 1);
    assert_true(pay_wait(&watch, 1, pay_clock_us() + 100000000));
    PLAN(0);
    assert_false(pay_wait(&watch, 1, pay_clock_us()));
    assert_int_equal(limits[0], 0);
    PLAN(1, 1);
    assert_true(pay_wait(&watch, 1, INT64_MAX));
    assert_int_equal(limits[0], INT_MAX);
    int64_t now = pay_clock_us();
    assert_true(pay_wait(&watch, 1, now + 100000000));
    assert_in_range(limits[1], 1, 100000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ready_sockets),
        cmocka_unit_test(test_signals_do_not_end_it),
        cmocka_unit_test(test_a_poll_that_fails),
        cmocka_unit_test(test_the_clock_decides),
    };

    return cmocka_run_group_tests_name("wait", tests, NULL, NULL);
}
