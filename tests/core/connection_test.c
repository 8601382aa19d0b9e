/*
 * One connection: what it says of each way in which the other side can end it, stall it or talk beside the data, and
 * what libcurl must not do to it. The exchange rests on these.
 */
#include "bench.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <openssl/ssl.h>

#include "clock.h"
#include "clock_ahead.h"
#include "connect.h"
#include "interpose.h"
#include "url.h"

#define REQUEST "POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}"

/* The keys of TLS would be written to it; see main(). */
static char key_log[] = "/tmp/payments-test-keys-XXXXXX";

static pay_connection *try_to_connect(bench *b)
{
    pay_url url;

    assert_true(pay_url_parse(b->request.url, &url));
    b->response = (pay_http_response){.retry_after_ms = -1};
    return pay_connect(pay_http_pool_trust(b->pool, &b->request), &b->request, &url, 10000, &b->response);
}

static pay_connection *connect_to(bench *b)
{
    pay_connection *connection = try_to_connect(b);

    if (!connection) {
        fail_msg("%s", b->response.message);
    }
    return connection;
}

static void wait_for(pay_connection *connection, bool to_send)
{
    assert_int_equal(pay_connection_wait(connection, to_send, pay_clock_us() + 20000000, NULL), PAY_WAITED_READY);
}

static void send_all(pay_connection *connection, const char *bytes)
{
    pay_text rest = pay_text_of(bytes);

    while (rest.length > 0) {
        size_t sent;
        pay_progress progress = pay_connection_send(connection, rest, &sent);

        assert_int_not_equal(progress, PAY_OVER);
        rest = (pay_text){rest.bytes + sent, rest.length - sent};
        if (progress == PAY_WAIT) {
            wait_for(connection, true);
        }
    }
}

/* Something, or the end. */
static pay_progress await_bytes(pay_connection *connection, char *bytes, size_t size, size_t *received)
{
    pay_progress progress;

    while ((progress = pay_connection_receive(connection, bytes, size, received)) == PAY_WAIT) {
        wait_for(connection, false);
    }
    return progress;
}

/* Reads until `expected` came, and no more than that. */
static void expect_bytes(pay_connection *connection, const char *expected)
{
    char bytes[512];
    size_t length = 0, received;

    while (length < strlen(expected)) {
        assert_int_equal(await_bytes(connection, bytes + length, sizeof(bytes) - length, &received), PAY_PROGRESS);
        length += received;
    }
    assert_int_equal(length, strlen(expected));
    assert_memory_equal(bytes, expected, length);
}

/* --- how it ends ------------------------------------------------------------ */

static const struct ending {
    const char *name;
    fault_step step;
    bool has_ended; /* the other side said that this was the end */
    bool needs_tls;
} endings[] = {
    {"close_notify", {.answer = "", .end = FAULT_CLOSE}, true, true},
    {"data, close_notify", {.answer = "data", .end = FAULT_CLOSE}, true, true},
    {"FIN", {.answer = "", .end = FAULT_FIN}, false, false},
    {"data, FIN", {.answer = "data", .end = FAULT_FIN}, false, false},
    {"half a record, FIN", {.answer = "", .end = FAULT_HALF_RECORD}, false, true},
    {"data, half a record, FIN", {.answer = "data", .end = FAULT_HALF_RECORD}, false, true},
    {"RST", {.answer = "", .end = FAULT_RST}, false, false},
    {"a record that cannot be deciphered", {.answer = "", .end = FAULT_BAD_RECORD}, false, true},
};

/* What was found out once stays: no later call finds a clean end. */
static void expect_over(pay_connection *connection, bool has_ended)
{
    char byte;
    size_t count = 1;

    for (int i = 0; i < 3; i++) {
        assert_true(connection->is_over);
        assert_int_equal(connection->has_ended, has_ended);
        assert_int_equal(pay_connection_receive(connection, &byte, 1, &count), PAY_OVER);
        assert_int_equal(count, 0);
        assert_int_equal(pay_connection_send(connection, PAY_TEXT(REQUEST), &count), PAY_OVER);
        assert_int_equal(count, 0);
        assert_false(pay_connection_is_quiet(connection));
        assert_true(has_ended || connection->reason[0]);
    }
}

static void end_like(const struct ending *ending, const fault_options *options)
{
    /* The end of plain TCP is a FIN. */
    bool has_ended = ending->has_ended || (options->plain && ending->step.end == FAULT_FIN);
    pay_connection *connection;
    char bytes[64];
    size_t received;
    bench b;

    print_message("%s, %s\n", ending->name, options->plain ? "plain" : options->max_version ? "TLS 1.2" : "TLS 1.3");
    bench_open(&b, options);
    connection = connect_to(&b);
    bench_script(&b, ending->step);
    send_all(connection, REQUEST);
    if (ending->step.answer[0]) {
        expect_bytes(connection, ending->step.answer);
    }
    assert_int_equal(await_bytes(connection, bytes, sizeof(bytes), &received), PAY_OVER);
    assert_int_equal(received, 0);
    expect_over(connection, has_ended);
    pay_connection_close(connection);
    bench_close(&b);
}

static void test_each_way_to_end(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(endings); i++) {
        end_like(&endings[i], &(fault_options){0});
        end_like(&endings[i], &(fault_options){.max_version = TLS1_2_VERSION});
        if (!endings[i].needs_tls) {
            end_like(&endings[i], &(fault_options){.plain = true});
        }
    }
}

/*
 * The first send after the other side has gone may look like a success: so a kept connection is asked before. SIGPIPE
 * has its default action here, which ends the process.
 */
static void test_sending_to_somebody_who_is_gone(void **state)
{
    static const fault_options options[] = {{0}, {.plain = true}, {.max_version = TLS1_2_VERSION}};
    static const fault_end ends[] = {FAULT_RST, FAULT_FIN};

    (void)state;
    for (size_t i = 0; i < COUNT(options) * COUNT(ends); i++) {
        pay_connection *connection, *asked;
        pay_progress progress = PAY_PROGRESS;
        size_t sent;
        bench b;

        bench_open(&b, &options[i / COUNT(ends)]);
        bench_script(&b, (fault_step){.answer = "", .end = ends[i % COUNT(ends)]});
        connection = connect_to(&b);
        send_all(connection, REQUEST);
        assert_true(fault_server_await_end(b.server, 0));
        for (int n = 0; n < 1000 && progress != PAY_OVER; n++) {
            progress = pay_connection_send(connection, PAY_TEXT(REQUEST), &sent);
        }
        assert_int_equal(progress, PAY_OVER);
        expect_over(connection, false);
        pay_connection_close(connection);

        bench_script(&b, (fault_step){.answer = "", .end = ends[i % COUNT(ends)]});
        asked = connect_to(&b);
        send_all(asked, REQUEST);
        assert_true(fault_server_await_end(b.server, 1));
        assert_false(pay_connection_is_quiet(asked));
        pay_connection_close(asked);
        bench_close(&b);
    }
}

/* --- what is beside the data ------------------------------------------------ */

static void talk_beside(fault_notice before, fault_notice after, int max_version)
{
    pay_connection *connection;
    bench b;

    bench_open(&b, &(fault_options){.max_version = max_version});
    connection = connect_to(&b);
    bench_script(&b, (fault_step){.answer = "data", .before = before, .after = after});
    send_all(connection, REQUEST);
    expect_bytes(connection, "data");
    if (after) {
        /* It may be readable, and nothing has come. */
        bench_await_input(connection);
        assert_true(pay_connection_is_quiet(connection));
    }
    if (before != FAULT_HELLO_REQUEST) { /* OpenSSL's server ends a connection whose client does not renegotiate */
        bench_script(&b, (fault_step){.answer = "more"});
        send_all(connection, REQUEST);
        expect_bytes(connection, "more");
    }
    pay_connection_close(connection);
    bench_close(&b);
}

static void test_what_TLS_says_is_no_data(void **state)
{
    (void)state;
    talk_beside(FAULT_TICKETS, FAULT_NO_NOTICE, 0);
    talk_beside(FAULT_NO_NOTICE, FAULT_TICKETS, 0);
    talk_beside(FAULT_KEY_UPDATES, FAULT_NO_NOTICE, 0);
    talk_beside(FAULT_NO_NOTICE, FAULT_KEY_UPDATES, 0);
    talk_beside(FAULT_HELLO_REQUEST, FAULT_NO_NOTICE, TLS1_2_VERSION);
}

/* Of a record only the start has come: what it is, or whether it will be whole, nobody knows. */
static void test_the_start_of_a_record_is_not_quiet(void **state)
{
    pay_connection *connection;
    bench b;

    (void)state;
    bench_open(&b, &(fault_options){.no_tickets = true});
    connection = connect_to(&b);
    bench_script(&b, (fault_step){.answer = "data", .end = FAULT_SLOW_RECORD});
    send_all(connection, REQUEST);
    expect_bytes(connection, "data");
    bench_await_input(connection);
    assert_false(pay_connection_is_quiet(connection));
    assert_false(connection->is_over);
    pay_connection_close(connection);
    bench_close(&b);
}

/* A record that was read in part is in OpenSSL, where no poll() sees it: what is there is received without waiting. */
static void test_a_record_in_pieces(void **state)
{
    static char record[9001];
    pay_connection *connection;
    char bytes[100];
    size_t received, total;
    bench b;

    (void)state;
    memset(record, 'x', sizeof(record) - 1);
    bench_open_tls(&b);
    connection = connect_to(&b);
    bench_answer(&b, record);
    send_all(connection, REQUEST);
    assert_int_equal(await_bytes(connection, bytes, sizeof(bytes), &received), PAY_PROGRESS);
    assert_int_equal(received, sizeof(bytes));
    assert_false(connection->is_drained);
    for (total = received; total < sizeof(record) - 1; total += received) {
        assert_int_equal(pay_connection_receive(connection, bytes, sizeof(bytes), &received), PAY_PROGRESS);
    }
    assert_true(pay_connection_is_quiet(connection));
    assert_true(connection->is_drained);
    pay_connection_close(connection);
    bench_close(&b);
}

/* --- a server that does not read, and one that speaks first ------------------ */

static void test_a_server_that_does_not_read(void **state)
{
    static const fault_options options[] = {{.no_tickets = true}, {.plain = true}};
    size_t size = 4 * 1024 * 1024;
    char *big = malloc(size);

    (void)state;
    memset(big, 'x', size);
    for (size_t i = 0; i < COUNT(options); i++) {
        pay_connection *connection;
        size_t sent, received, total = 0;
        char byte;
        bench b;

        bench_open(&b, &options[i]);
        bench_script(&b, (fault_step){.read = FAULT_NOTHING, .answer = "", .end = FAULT_STALL});
        connection = connect_to(&b);
        /* Until it takes nothing more, and is not about to. */
        do {
            assert_true(total < size);
            (void)pay_connection_send(connection, (pay_text){big + total, size - total}, &sent);
            total += sent;
            assert_false(connection->is_over);
            /* TLS tickets may come late: while they wait to be read, the socket is ready. */
            assert_int_equal(pay_connection_receive(connection, &byte, 1, &received), PAY_WAIT);
        } while (sent > 0 || pay_connection_wait(connection, true, pay_clock_us(), NULL) == PAY_WAITED_READY);
        assert_int_equal(pay_connection_wait(connection, false, pay_clock_us(), NULL), PAY_WAITED_LATE);
        assert_true(connection->is_drained);
        pay_connection_close(connection);
        bench_close(&b);
    }
    free(big);
}

/* What is left may be sent from another place: OpenSSL is told that it may move. */
static void test_the_rest_may_move(void **state)
{
    enum { WINDOW = 65536, SIZE = 8 * 1024 * 1024 };
    static const char head[] = "POST / HTTP/1.1\r\nContent-Length: 8388608\r\n\r\n";
    pay_connection *connection;
    size_t waits = 0, total = 0, sent;
    bench b;

    (void)state;
    bench_open_tls(&b);
    connection = connect_to(&b);
    bench_script(&b, (fault_step){.waits = true});
    send_all(connection, head);
    while (total < SIZE) {
        size_t length = SIZE - total < WINDOW ? SIZE - total : WINDOW;
        char *copy = malloc(length);
        pay_progress progress;

        memset(copy, 'x', length);
        progress = pay_connection_send(connection, (pay_text){copy, length}, &sent);
        free(copy);
        assert_int_not_equal(progress, PAY_OVER);
        total += sent;
        if (progress == PAY_WAIT) {
            waits++;
            fault_server_go(b.server);
            wait_for(connection, true);
        }
    }
    assert_true(waits > 0);
    expect_bytes(connection, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
    assert_int_equal(fault_server_connection(b.server, 0).bytes, sizeof(head) - 1 + SIZE);
    pay_connection_close(connection);
    bench_close(&b);
}

/* Bytes that nobody asked for: found by the receive after the connect, or by the next one. */
static void test_a_server_that_speaks_first(void **state)
{
    static const fault_options options[] = {{.welcome = FAULT_SPEAK, .no_tickets = true},
                                            {.welcome = FAULT_SPEAK, .plain = true},
                                            {.welcome = FAULT_FAREWELL, .no_tickets = true}};

    (void)state;
    for (size_t i = 0; i < COUNT(options); i++) {
        pay_connection *connection;
        bench b;

        bench_open(&b, &options[i]);
        hooks_now.receive_waits = true;
        assert_null(try_to_connect(&b));
        assert_int_equal(b.response.failure, PAY_HTTP_CONNECT);
        assert_int_equal(bench_message_has(&b, "sent data before the request"), options[i].welcome == FAULT_SPEAK);
        assert_int_equal(bench_descriptors(&b), 0);

        hooks_now.receive_waits = false;
        connection = try_to_connect(&b); /* it may have been quick */
        if (connection) {
            bench_await_input(connection);
            assert_false(pay_connection_is_quiet(connection));
            pay_connection_close(connection);
        }
        assert_int_equal(fault_server_requests(b.server), 0);
        bench_close(&b);
    }
}

/* --- what libcurl and OpenSSL were told --------------------------------------- */

static void test_how_TLS_is_set(void **state)
{
    pay_connection *connection;
    uint64_t options;
    bench b;

    (void)state;
    bench_open_tls(&b);
    connection = connect_to(&b);
    assert_non_null(connection->tls);
    options = SSL_get_options(connection->tls);
    assert_true(SSL_get_mode(connection->tls) & SSL_MODE_ENABLE_PARTIAL_WRITE);
    assert_true(SSL_get_mode(connection->tls) & SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    assert_true(options & SSL_OP_CLEANSE_PLAINTEXT);
    assert_true(options & SSL_OP_NO_RENEGOTIATION);
    assert_false(options & SSL_OP_IGNORE_UNEXPECTED_EOF);
    assert_null(SSL_CTX_get_keylog_callback(SSL_get_SSL_CTX(connection->tls)));
    assert_int_equal(SSL_get_verify_result(connection->tls), X509_V_OK);
    pay_connection_close(connection);
    bench_close(&b);
}

/* SSLKEYLOGFILE was set before libcurl was started. */
static void test_no_keys_are_written(void **state)
{
    static const int versions[] = {0, TLS1_2_VERSION};

    (void)state;
    for (size_t i = 0; i < COUNT(versions); i++) {
        bench b;

        bench_open(&b, &(fault_options){.max_version = versions[i]});
        bench_run_well(&b);
        bench_close(&b);
    }
    FILE *file = fopen(key_log, "r");
    assert_non_null(file);
    assert_int_equal(fgetc(file), EOF);
    fclose(file);
}

static void test_only_http_1_1_is_spoken(void **state)
{
    static const char *const refused[] = {"h2", "http/1.0", "h3"};
    bench b;

    (void)state;
    for (size_t i = 0; i < COUNT(refused); i++) {
        bench_open(&b, &(fault_options){.protocol = refused[i]});
        assert_int_equal(bench_run(&b), PAY_HTTP_CONNECT);
        assert_false(b.response.request_sent);
        pay_http_pool_clear(b.pool);
        assert_int_equal(fault_server_requests(b.server), 0);
        bench_close(&b);
    }
    bench_open(&b, &(fault_options){.protocol = "http/1.1"});
    bench_run_well(&b);
    bench_close(&b);
}

/* libcurl drops connections of its pool that are old, or have bytes waiting; one that was received from is not in it.
 */
static void test_others_connect_meanwhile(void **state)
{
    pay_connection *first, *others[12];
    bench b;

    (void)state;
    bench_open_tls(&b);
    first = connect_to(&b);
    others[0] = connect_to(&b);
    bench_script(&b, (fault_step){.answer = "data", .after = FAULT_TICKETS});
    send_all(others[0], REQUEST);
    expect_bytes(others[0], "data");
    bench_await_input(others[0]); /* the tickets, which stay where they are */
    clock_ahead_s += 400;
    for (size_t i = 1; i < COUNT(others); i++) {
        others[i] = connect_to(&b);
    }
    clock_ahead_s += 400;
    pay_http_pool_clear(b.pool); /* the connections keep what they need of it */
    for (size_t i = 0; i < COUNT(others); i++) {
        bench_answer(&b, "data");
        send_all(others[i], REQUEST);
        expect_bytes(others[i], "data");
        assert_ptr_equal(others[i]->trust, first->trust);
    }
    for (size_t i = 0; i < COUNT(others); i++) {
        pay_connection_close(others[i]);
    }
    bench_answer(&b, "data");
    send_all(first, REQUEST);
    expect_bytes(first, "data");
    pay_connection_close(first);
    bench_close(&b);
}

/* --- its descriptor ----------------------------------------------------------- */

static bool is_open(curl_socket_t socket)
{
    return fcntl(socket, F_GETFD) != -1;
}

static void test_a_closed_connection_has_no_descriptor(void **state)
{
    pay_connection *connection;
    curl_socket_t socket;
    bench b;

    (void)state;
    bench_open_tls(&b);
    connection = connect_to(&b);
    socket = connection->socket;
    assert_true(is_open(socket));
    pay_connection_close(connection);
    assert_false(is_open(socket));
    assert_true(fault_server_client_ended(b.server, 0));
    bench_close(&b);
}

static void test_programs_that_are_started_have_no_connection(void **state)
{
    extern char **environ;
    char script[64];
    char *arguments[] = {"sh", "-c", script, NULL};
    pay_connection *connection;
    pid_t child;
    int status = -1;
    bench b;

    (void)state;
    bench_open_tls(&b);
    connection = connect_to(&b);
    snprintf(script, sizeof(script), "test ! -e /proc/self/fd/%d", (int)connection->socket);
    assert_int_equal(posix_spawn(&child, "/bin/sh", NULL, NULL, arguments, environ), 0);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    pay_connection_close(connection);
    bench_close(&b);
}

/* Numbers of descriptors from 1024 on do not fit into select(). */
static void test_a_process_with_many_descriptors(void **state)
{
    enum { MANY = 1100 };
    struct rlimit limit, wanted;
    int open_files[MANY];
    pay_connection *connection;
    bench b;

    (void)state;
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &limit), 0);
    wanted = limit;
    wanted.rlim_cur = 2 * MANY;
    if (limit.rlim_max < wanted.rlim_cur || setrlimit(RLIMIT_NOFILE, &wanted) != 0) {
        skip();
    }
    bench_open_tls(&b);
    for (size_t i = 0; i < MANY; i++) {
        open_files[i] = open("/dev/null", O_RDONLY | O_CLOEXEC);
        assert_true(open_files[i] >= 0);
    }
    connection = connect_to(&b);
    assert_true(connection->socket >= 1024);
    pay_connection_close(connection);
    for (int i = 0; i < 2; i++) {
        bench_run_well(&b);
        assert_int_equal(b.response.reused_connection, i > 0);
    }
    bench_close(&b);
    for (size_t i = 0; i < MANY; i++) {
        close(open_files[i]);
    }
    setrlimit(RLIMIT_NOFILE, &limit);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(test_each_way_to_end),
        BENCH_TEST(test_sending_to_somebody_who_is_gone),
        BENCH_TEST(test_what_TLS_says_is_no_data),
        BENCH_TEST(test_the_start_of_a_record_is_not_quiet),
        BENCH_TEST(test_a_record_in_pieces),
        BENCH_TEST(test_a_server_that_does_not_read),
        BENCH_TEST(test_the_rest_may_move),
        BENCH_TEST(test_a_server_that_speaks_first),
        BENCH_TEST(test_how_TLS_is_set),
        BENCH_TEST(test_no_keys_are_written),
        BENCH_TEST(test_only_http_1_1_is_spoken),
        BENCH_TEST(test_others_connect_meanwhile),
        BENCH_TEST(test_a_closed_connection_has_no_descriptor),
        BENCH_TEST(test_programs_that_are_started_have_no_connection),
        BENCH_TEST(test_a_process_with_many_descriptors),
    };
    int failed;

    close(mkstemp(key_log));
    setenv("SSLKEYLOGFILE", key_log, 1);
    failed = BENCH_MAIN("connection", tests);
    unlink(key_log);
    return failed;
}
