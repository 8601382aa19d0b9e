/*
 * Kept connections: which are used again, which are not, and how long they are kept.
 */
#include "bench.h"

#include <stdio.h>

#include <openssl/ssl.h>

#include "clock_ahead.h"
#include "interpose.h"

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

/* Somebody else clears the pool while an answer is waited for. */
static pay_waited clear_and_wait(void *context, pay_watch *watches, size_t count, int64_t until_us)
{
    pay_http_pool_clear(((bench *)context)->pool);
    return pay_wait_by(NULL, watches, count, until_us);
}

/* Whom a connection trusts may be forgotten while it is in use: then it is not kept. */
static void test_a_trust_is_forgotten_meanwhile(void **state)
{
    bench b;
    const pay_waiter waiter = {clear_and_wait, &b};

    (void)state;
    bench_open_tls(&b);
    bench_run_well(&b);
    b.request.waiter = &waiter;
    bench_run_well(&b);
    assert_true(b.response.reused_connection);
    assert_int_equal(pay_http_pool_count(b.pool).origins, 0);
    assert_true(fault_server_client_ended(b.server, 0));

    b.request.waiter = NULL;
    bench_run_well(&b);
    assert_false(b.response.reused_connection);
    bench_close(&b);
}

/* Somebody else trusts another CA file meanwhile. */
static pay_waited trust_another_and_wait(void *context, pay_watch *watches, size_t count, int64_t until_us)
{
    (void)pay_http_pool_trust(((bench *)context)->pool, &(pay_http_request){0});
    return pay_wait_by(NULL, watches, count, until_us);
}

static void test_another_trust_meanwhile(void **state)
{
    bench b;
    const pay_waiter waiter = {trust_another_and_wait, &b};

    (void)state;
    bench_open_tls(&b);
    b.request.waiter = &waiter;
    bench_run_well(&b);
    bench_run_well(&b);
    assert_true(b.response.reused_connection);
    bench_close(&b);
}

static bool gives_up_at_once;

/* At once, or when the request was sent. */
static pay_waited give_up(void *context, pay_watch *watches, size_t count, int64_t until_us)
{
    if (gives_up_at_once || ((const bench *)context)->response.request_sent) {
        return PAY_WAITED_GIVEN_UP;
    }
    return pay_wait_by(NULL, watches, count, until_us);
}

/* What is given up is not sent, or not known; its connection is not kept. */
static void test_waits_that_are_given_up(void **state)
{
    (void)state;
    for (int i = 0; i < 2; i++) {
        bench b;
        const pay_waiter waiter = {give_up, &b};

        gives_up_at_once = i == 0;
        bench_open_tls(&b);
        bench_script(&b, (fault_step){.answer = "", .end = FAULT_STALL});
        b.request.waiter = &waiter;
        assert_int_equal(bench_run(&b), PAY_HTTP_GIVEN_UP);
        assert_int_equal(b.response.request_sent, i == 1);
        assert_true(
            bench_message_has(&b, i == 0 ? "given up while connecting" : "given up while waiting for the answer"));
        assert_int_equal(pay_http_pool_count(b.pool).origins, 0);
        bench_close(&b);
    }
}

/* Waits as often as the context says, then gives up. */
static pay_waited wait_or_give_up(void *context, pay_watch *watches, size_t count, int64_t until_us)
{
    int *waits = context;

    return (*waits)-- > 0 ? pay_wait_by(NULL, watches, count, until_us) : PAY_WAITED_GIVEN_UP;
}

/* Wherever it is given up, no connection stays behind in libcurl. */
static void test_given_up_connections_are_closed(void **state)
{
    int given_up = 0;
    bench b;

    (void)state;
    bench_open_tls(&b);
    for (;;) {
        int waits = given_up;
        const pay_waiter waiter = {wait_or_give_up, &waits};

        b.request.waiter = &waiter;
        if (bench_run(&b) == PAY_HTTP_OK) {
            break;
        }
        assert_int_equal(b.response.failure, PAY_HTTP_GIVEN_UP);
        assert_int_equal(bench_descriptors(&b), 0);
        given_up++;
    }
    assert_in_range(given_up, 3, 100); /* TCP, TLS, the answer */
    assert_int_equal(bench_descriptors(&b), 1);
    bench_close(&b);
}

/* A connection that does not come about leaves nothing behind. */
static void test_failed_connections_are_closed(void **state)
{
    static const fault_options ways[] = {
        {.welcome = FAULT_SLAM},
        {.certificate = FAULT_CERTIFICATE_WRONG_HOST},
        {.protocol = "h2"},
    };
    bench b;

    (void)state;
    for (size_t i = 0; i < COUNT(ways); i++) {
        bench_open(&b, &ways[i]);
        assert_int_not_equal(bench_run(&b), PAY_HTTP_OK);
        assert_int_equal(bench_descriptors(&b), 0);
        bench_close(&b);
    }

    /* Its time ends by libcurl's clock or by ours, whichever is first. */
    bench_open(&b, &(fault_options){.welcome = FAULT_IGNORE});
    b.request.connect_timeout_ms = 10;
    for (int i = 0; i < 50; i++) {
        assert_int_equal(bench_run(&b), PAY_HTTP_TIMEOUT);
        assert_int_equal(bench_descriptors(&b), 0);
    }
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

/* --- what a server says, and what it leaves behind ------------------------------ */

#define STRANGER "HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\n{\"stranger\":1}"

static const fault_options kinds[] = {{.no_tickets = true}, {.max_version = TLS1_2_VERSION}, {.plain = true}};

/* The next request goes out on a new connection, and succeeds there. */
static void expect_new_connection(bench *b)
{
    size_t before = fault_server_connections(b->server);

    bench_run_well(b);
    assert_false(b->response.reused_connection);
    assert_string_equal(b->response.body.bytes, "{}");
    assert_int_equal(fault_server_connections(b->server), before + 1);
}

/* An answer that nobody asked for comes in a record of its own, when the first was read. */
static void test_a_second_answer_answers_nothing(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2 * COUNT(kinds); i++) {
        bench b;

        bench_open(&b, &kinds[i / 2]);
        b.request.is_write = i % 2 == 0;
        bench_script(&b, (fault_step){.second = STRANGER});
        bench_run_well(&b);
        if (pay_http_pool_count(b.pool).origins > 0) {
            bench_await_idle_input(&b);
        }
        expect_new_connection(&b);
        bench_close(&b);
    }
}

/* Bytes after the answer, of any kind and number. */
static void test_what_is_left_of_an_answer(void **state)
{
    static const char *const left[] = {STRANGER, "\n", "\r\n", "x", "HTTP/1.1 100 Continue\r\n\r\n"};

    (void)state;
    for (size_t i = 0; i < COUNT(left); i++) {
        char text[256];
        bench b;

        snprintf(text, sizeof(text), "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}%s", left[i]);
        bench_open_tls(&b);
        bench_answer(&b, text);
        bench_run_well(&b);
        assert_int_equal(pay_http_pool_count(b.pool).origins, 0);
        assert_true(fault_server_client_ended(b.server, 0));
        expect_new_connection(&b);
        bench_close(&b);
    }
}

/* Whatever was said of the end since the answer: nothing is written to that connection. */
static void test_an_end_while_idle(void **state)
{
    static const fault_end ends[] = {FAULT_CLOSE,       FAULT_FIN,         FAULT_RST,
                                     FAULT_HALF_RECORD, FAULT_SLOW_RECORD, FAULT_BAD_RECORD};

    (void)state;
    for (size_t i = 0; i < COUNT(kinds) * COUNT(ends); i++) {
        const fault_options *kind = &kinds[i / COUNT(ends)];
        bench b;

        bench_open(&b, kind);
        bench_script(&b, (fault_step){.end = ends[i % COUNT(ends)]});
        bench_run_well(&b);
        if (pay_http_pool_count(b.pool).origins > 0) {
            bench_await_idle_input(&b);
        }
        expect_new_connection(&b);
        pay_http_pool_clear(b.pool);
        assert_int_equal(fault_server_connection(b.server, 0).requests, 1);
        bench_close(&b);
    }
}

/* Session tickets and new keys that come while it is idle are no reason to drop it. */
static void test_notices_while_idle(void **state)
{
    static const fault_notice notices[] = {FAULT_TICKETS, FAULT_KEY_UPDATES};
    bench b;

    (void)state;
    for (size_t i = 0; i < COUNT(notices); i++) {
        bench_open(&b, &(fault_options){.no_tickets = true});
        bench_script(&b, (fault_step){.after = notices[i]});
        bench_run_well(&b);
        bench_await_idle_input(&b);
        for (int n = 0; n < 2; n++) {
            bench_run_well(&b);
            assert_true(b.response.reused_connection);
        }
        bench_close(&b);
    }
}

/*
 * A second answer that begins with a folded line: in libcurl 7.88.1's own parser, whose state outlived the first, it
 * was a read of freed memory.
 */
static void test_a_folded_first_line(void **state)
{
    bench b;

    (void)state;
    for (int kept = 0; kept < 2; kept++) {
        bench_open_tls(&b);
        b.request.keep_alive = kept;
        for (int i = 0; i < 3; i++) {
            bench_run_well(&b);
            bench_answer(&b, "HTTP/1.1 200 OK\r\n Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}");
            assert_int_equal(bench_run(&b), PAY_HTTP_NOT_UNDERSTOOD);
            assert_true(bench_message_has(&b, "folded"));
            assert_int_equal(b.response.reused_connection, kept);
            assert_int_equal(pay_http_pool_count(b.pool).origins, 0);
        }
        bench_close(&b);
    }
}

/* Whether a connection is used again so many seconds after an answer with these lines. */
static bool is_used_after(const char *lines, int seconds, bool is_write)
{
    char text[256];
    bench b;
    bool reused;

    bench_open_plain(&b);
    b.request.is_write = is_write;
    snprintf(text, sizeof(text), "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n%s\r\n{}", lines);
    bench_answer(&b, text);
    bench_run_well(&b);
    clock_ahead_s += seconds;
    bench_run_well(&b);
    reused = b.response.reused_connection;
    bench_close(&b);
    return reused;
}

static void test_what_the_server_allows(void **state)
{
    (void)state;
    assert_false(is_used_after("Connection: close\r\n", 0, false));
    assert_false(is_used_after("Connection: keep-alive, CLOSE\r\n", 0, false));
    assert_true(is_used_after("Connection: keep-alive\r\n", 100, false));
    assert_false(is_used_after("Keep-Alive: timeout=0\r\n", 0, false));
    assert_true(is_used_after("Keep-Alive: timeout=60\r\n", 0, false));
    assert_false(is_used_after("Keep-Alive: timeout=1\r\n", 1, false));
    /* Some time is left to the way. */
    assert_true(is_used_after("Keep-Alive: timeout=60, max=100\r\n", 50, false));
    assert_false(is_used_after("Keep-Alive: timeout=60, max=100\r\n", 59, false));
    /* It cannot allow more than the engine does. */
    assert_true(is_used_after("Keep-Alive: timeout=9999\r\n", 100, false));
    assert_false(is_used_after("Keep-Alive: timeout=9999\r\n", 110, false));
    assert_true(is_used_after("Keep-Alive: timeout=9999\r\n", 10, true));
    assert_false(is_used_after("Keep-Alive: timeout=9999\r\n", 20, true));
}

/* A connection that is never idle for long does not live for ever: a host that has moved is found. */
static void test_busy_connections_grow_old(void **state)
{
    int seconds = 0, before = 0;
    bench b;

    (void)state;
    bench_open(&b, &(fault_options){.everywhere = true});
    char url[64];
    snprintf(url, sizeof(url), "https://" HOOKS_HOST ":%d/", fault_server_port(b.server));
    bench_set_url(&b, url);
    hooks_now.addresses[0] = "127.0.0.1";
    bench_run_well(&b);
    before = hooks_now.connects[1];
    hooks_now.addresses[0] = "127.0.0.3";
    do {
        clock_ahead_s += 7;
        seconds += 7;
        bench_run_well(&b);
    } while (b.response.reused_connection && seconds < 1000);
    assert_in_range(seconds, 300, 307);
    assert_int_equal(hooks_now.connects[1], before);
    assert_int_equal(hooks_now.connects[3], 1);
    assert_int_equal(fault_server_connections(b.server), 2);
    bench_close(&b);
}

/*
 * Each kept connection may trust another CA file; the kept CA files are bounded, too. When one is dropped, its
 * connections are closed.
 */
static void test_trusts_are_bounded(void **state)
{
    char files[PAY_HTTP_POOL_SIZE + 1][128];
    bench b;

    (void)state;
    bench_open_tls(&b);
    for (size_t i = 0; i < COUNT(files); i++) {
        /* The same file by other names. */
        snprintf(files[i], sizeof(files[i]), "%.*s%s", (int)i + 1, "/////////////////",
                 fault_server_ca_file(b.server) + 1);
        b.request.ca_file = files[i];
        bench_run_well(&b);
        assert_false(b.response.reused_connection);
    }
    assert_int_equal(b.pool->trust_count, PAY_HTTP_POOL_SIZE);
    assert_int_equal(pay_http_pool_count(b.pool).origins, PAY_HTTP_POOL_SIZE);
    assert_true(fault_server_client_ended(b.server, 0));
    for (size_t i = 1; i < COUNT(files); i++) {
        b.request.ca_file = files[i];
        bench_run_well(&b);
        assert_true(b.response.reused_connection);
    }
    bench_close(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(test_connections_are_kept),
        BENCH_TEST(test_idle_connections_grow_old),
        BENCH_TEST(test_pool_is_bounded),
        BENCH_TEST(test_a_second_answer_answers_nothing),
        BENCH_TEST(test_what_is_left_of_an_answer),
        BENCH_TEST(test_an_end_while_idle),
        BENCH_TEST(test_notices_while_idle),
        BENCH_TEST(test_a_folded_first_line),
        BENCH_TEST(test_what_the_server_allows),
        BENCH_TEST(test_busy_connections_grow_old),
        BENCH_TEST(test_trusts_are_bounded),
        BENCH_TEST(test_a_trust_is_forgotten_meanwhile),
        BENCH_TEST(test_waits_that_are_given_up),
        BENCH_TEST(test_another_trust_meanwhile),
        BENCH_TEST(test_failed_connections_are_closed),
        BENCH_TEST(test_given_up_connections_are_closed),
    };

    return BENCH_MAIN("pool", tests);
}
