/*
 * A forked child, and what it must not touch.
 */
#include "bench.h"
#include "http.h"

#include <fcntl.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/lsan_interface.h>
#endif

/* Process numbers repeat, at the latest in a new namespace: here every process has the same one. */
static bool one_number;

pid_t getpid(void)
{
    return one_number ? 4711 : (pid_t)syscall(SYS_getpid);
}

/* Of gcc's --coverage: writes the counters of a process that does not end by itself. */
extern void __gcov_dump(void) __attribute__((weak));

/* Without any clean-up of the parent's things, and no checker that finds the parent's threads gone. */
static void end_child(void)
{
    if (__gcov_dump) {
        __gcov_dump();
    }
    syscall(SYS_exit_group, 0);
}

/* What a child does: 0, or what went wrong. */
typedef int deed(bench *b);

static int call_twice(bench *b)
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
    return 0;
}

static int free_all(bench *b)
{
    pay_http_pool_free(b->pool);
#if defined(__SANITIZE_ADDRESS__)
    if (__lsan_do_recoverable_leak_check() != 0) {
        return 4;
    }
#endif
    pay_http_stop();
    return 0;
}

static int do_nothing(bench *b)
{
    (void)b;
    return 0;
}

static int clear(bench *b)
{
    int socket = (int)b->pool->connections[0]->socket;

    pay_http_pool_clear(b->pool);
    if (fcntl(socket, F_GETFD) != -1) {
        return 8; /* the parent's connection would stay open when the parent closes it */
    }
    return pay_http_pool_count(b->pool).origins == 0 ? 0 : 5;
}

static int call_and_free(bench *b)
{
    int wrong = call_twice(b);

    return wrong ? wrong : free_all(b);
}

/* A pool of the child's own, beside the parent's. */
static int use_another_pool(bench *b)
{
    pay_http_pool *parents = b->pool;
    int wrong;

    b->pool = pay_http_pool_create();
    wrong = b->pool ? call_twice(b) : 6;
    pay_http_pool_free(b->pool);
    b->pool = parents;
    return wrong ? wrong : free_all(b);
}

static int start_again(bench *b)
{
    pay_http_start();
    int wrong = call_twice(b);
    pay_http_stop();
    return wrong;
}

/* Runs it in a child. */
static int run_in_child(bench *b, deed *what)
{
    int report[2], wrong = -1;
    pid_t child;

    if (pipe(report) != 0) {
        return -2;
    }
    child = fork();
    if (child == 0) {
        wrong = what(b);
        if (write(report[1], &wrong, sizeof(wrong)) < 0) {
            abort();
        }
        end_child();
    }
    close(report[1]);
    if (read(report[0], &wrong, sizeof(wrong)) != sizeof(wrong)) {
        wrong = -3;
    }
    close(report[0]);
    waitpid(child, NULL, 0);
    return wrong;
}

static int call_and_fork(bench *b)
{
    int wrong = call_twice(b);

    return wrong ? wrong : run_in_child(b, call_and_free);
}

static deed *const deeds[] = {do_nothing,       clear,       free_all,     call_twice, call_and_free,
                              use_another_pool, start_again, call_and_fork};

/* Whatever a child does: the parent's connection stays open, nobody else wrote to it, and it is used again. */
static void test_a_child(void **state)
{
    static const fault_options kinds[] = {{0}, {.plain = true}};

    (void)state;
    for (size_t i = 0; i < 2 * COUNT(kinds) * COUNT(deeds); i++) {
        bench b;
        size_t bytes;

        one_number = i % 2 == 1;
        bench_open(&b, &kinds[i / 2 % COUNT(kinds)]);
        bench_run_well(&b);
        bytes = fault_server_connection(b.server, 0).bytes;
        assert_int_equal(run_in_child(&b, deeds[i / 2 / COUNT(kinds)]), 0);
        assert_int_equal(fault_server_connection(b.server, 0).ending, FAULT_OPEN);
        assert_int_equal(fault_server_connection(b.server, 0).bytes, bytes);

        bench_run_well(&b);
        assert_true(b.response.reused_connection);
        assert_int_equal(fault_server_connection(b.server, 0).requests, 2);
        assert_int_equal(fault_server_connection(b.server, 0).bytes, 2 * bytes);
        bench_close(&b);
        one_number = false;
    }
}

/* A child uses its own connection as its parent did: two requests on one. */
static void test_the_connection_of_a_child(void **state)
{
    bench b;

    (void)state;
    bench_open_tls(&b);
    bench_run_well(&b);
    assert_int_equal(run_in_child(&b, call_and_free), 0);
    assert_int_equal(fault_server_connections(b.server), 2);
    assert_int_equal(fault_server_connection(b.server, 1).requests, 2);
    assert_true(fault_server_client_ended(b.server, 1));
    bench_close(&b);
}

static bool is_child;

/* Forks while the answer is waited for. */
static pay_waited fork_and_wait(void *context, pay_watch *watches, size_t count, int64_t until_us)
{
    pid_t *child = context;

    if (*child == 0) {
        *child = fork();
        is_child = *child == 0;
    }
    return pay_wait_by(NULL, watches, count, until_us);
}

/* The request is the parent's: the child sends nothing, and does not know what becomes of it. */
static void test_a_fork_in_the_middle(void **state)
{
    pid_t child = 0;
    const pay_waiter waiter = {fork_and_wait, &child};
    int ended = 0;
    bench b;

    (void)state;
    bench_open_tls(&b);
    bench_run_well(&b);
    b.request.waiter = &waiter;
    pay_http_response_free(&b.response);
    pay_http_exchange(b.pool, &b.request, &b.response);
    if (is_child) {
        bool is_right = b.response.failure == PAY_HTTP_GIVEN_UP && b.response.request_sent &&
                        strstr(b.response.message, "forked") && pay_http_pool_count(b.pool).origins == 0;

        if (__gcov_dump) {
            __gcov_dump();
        }
        syscall(SYS_exit_group, is_right ? 0 : 1);
    }
    assert_int_equal(b.response.failure, PAY_HTTP_OK);
    assert_int_equal(waitpid(child, &ended, 0), child);
    assert_int_equal(ended, 0);
    assert_int_equal(fault_server_connections(b.server), 1);
    assert_int_equal(fault_server_connection(b.server, 0).requests, 2);
    bench_close(&b);
}

enum { NO_NAMESPACE = 77 };

/* In a process that then cannot have threads and further children. */
static int fork_into_a_namespace(bench *unused)
{
    int wrong;
    bench b;

    (void)unused;
    bench_open_tls(&b);
    bench_run_well(&b);
    if (unshare(CLONE_NEWPID) != 0) {
        return NO_NAMESPACE;
    }
    wrong = run_in_child(&b, call_twice); /* its number is 1 */
    if (wrong) {
        return wrong;
    }
    bench_run_well(&b);
    return b.response.reused_connection ? 0 : 7;
}

static void test_a_child_in_a_namespace(void **state)
{
    int wrong = run_in_child(NULL, fork_into_a_namespace);

    (void)state;
    if (wrong == NO_NAMESPACE) {
        skip();
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(test_the_connection_of_a_child),
        BENCH_TEST(test_a_fork_in_the_middle),
        BENCH_TEST(test_a_child),
        BENCH_TEST(test_a_child_in_a_namespace),
    };

    return BENCH_MAIN("process", tests);
}
