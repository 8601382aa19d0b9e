/*
 * Who is trusted: certificates, CA files, versions of TLS.
 */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <openssl/err.h>
#include <openssl/ssl.h>

#include "clock.h"
#include "interpose.h"
#include "http.h"
#include "memory.h"
#include "libcurl.h"
#include "trust.h"

static void test_certificates(void **state)
{
    static const fault_certificate bad[] = {FAULT_CERTIFICATE_WRONG_HOST, FAULT_CERTIFICATE_EXPIRED};
    bench b;

    (void)state;
    for (size_t i = 0; i < COUNT(bad); i++) {
        bench_open(&b, &(fault_options){.certificate = bad[i]});
        assert_int_equal(bench_run(&b), PAY_HTTP_CONNECT);
        assert_true(bench_message_has(&b, "certificate"));
        assert_false(b.response.request_sent);
        pay_http_pool_clear(b.pool);
        assert_int_equal(fault_server_requests(b.server), 0);
        bench_close(&b);
    }
    /* Good, but of a CA that nobody knows. */
    bench_open_tls(&b);
    b.request.ca_file = NULL;
    assert_int_equal(bench_run(&b), PAY_HTTP_CONNECT);
    assert_true(bench_message_has(&b, "caFile"));
    /* Nor does it help that another CA file, on the same origin, was good a moment ago. */
    b.request.ca_file = fault_server_ca_file(b.server);
    bench_run_well(&b);
    b.request.ca_file = NULL;
    assert_int_equal(bench_run(&b), PAY_HTTP_CONNECT);
    assert_int_equal(fault_server_requests(b.server), 1);
    char other[128];
    snprintf(other, sizeof(other), "/.%s", fault_server_ca_file(b.server));
    b.request.ca_file = other;
    bench_run_well(&b);
    assert_false(b.response.reused_connection);
    assert_int_equal(pay_http_pool_count(b.pool).origins, 2);

    b.request.ca_file = "/nonexistent/ca.pem";
    assert_int_equal(bench_run(&b), PAY_HTTP_CONFIGURATION);
    assert_false(b.response.request_sent);
    assert_true(bench_message_has(&b, "/nonexistent/ca.pem"));
    bench_close(&b);
}

static void copy_file(const char *from, const char *to)
{
    char bytes[8192];
    FILE *source = fopen(from, "r"), *target = fopen(to, "w");
    size_t length = fread(bytes, 1, sizeof(bytes), source);

    assert_int_equal(fwrite(bytes, 1, length, target), length);
    fclose(source);
    fclose(target);
}

static void test_a_file_with_a_certificate(void **state)
{
    static const char *const without[] = {
        "",
        "no certificate\n",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        "-----BEGIN TRUSTED CERTIFICATE-----\nAAAA\n-----END TRUSTED CERTIFICATE-----\n",
        "-----BEGIN X509 CERTIFICATE-----\nAAAA\n-----END X509 CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\nA\n-----END CERTIFICATE-----\n",
    };
    char name[] = "/tmp/payments-test-ca-XXXXXX";
    int file = mkstemp(name);
    bench b;

    (void)state;
    assert_true(file >= 0);
    bench_open_tls(&b);
    ERR_clear_error();
    assert_true(pay_trust_has_certificate(fault_server_ca_file(b.server)));
    for (size_t i = 0; i < COUNT(without); i++) {
        assert_int_equal(ftruncate(file, 0), 0);
        assert_int_equal(pwrite(file, without[i], strlen(without[i]), 0), strlen(without[i]));
        assert_false(pay_trust_has_certificate(name));
    }
    for (size_t line = 0; line < 5000; line++) { /* more than a certificate has */
        static const char text[] = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";

        assert_int_equal(pwrite(file, text, sizeof(text) - 1, (off_t)(28 + line * (sizeof(text) - 1))),
                         sizeof(text) - 1);
    }
    assert_int_equal(pwrite(file, "-----BEGIN CERTIFICATE-----\n", 28, 0), 28);
    assert_false(pay_trust_has_certificate(name));
    copy_file(fault_server_ca_file(b.server), name);
    for (long n = 1; n < 3; n++) {
        pay_allocation_fail_at(n);
        (void)pay_trust_has_certificate(name); /* true or false, and nothing worse */
    }
    pay_allocation_fail_at(0);
    assert_true(pay_trust_has_certificate(name));
    assert_false(pay_trust_has_certificate("/nonexistent/ca.pem"));
    assert_false(pay_trust_has_certificate("/tmp"));
    assert_int_equal(ERR_peek_error(), 0);
    close(file);
    unlink(name);
    bench_close(&b);
}

/* Reading a CA bundle takes longer than all the rest of a new connection. An outage does not make it read again. */
static void test_ca_file_is_read_once(void **state)
{
    bench b;

    (void)state;
    bench_open_tls(&b);
    b.request.fresh_connection = true;
    hooks_now.ca_files_read = 0;
    bench_run_well(&b);
    bench_run_well(&b);
    bench_set_url(&b, "https://127.0.0.1:1/");
    assert_int_equal(bench_run(&b), PAY_HTTP_CONNECT);
    bench_set_url(&b, fault_server_url(b.server, "/"));
    bench_run_well(&b);
    assert_false(b.response.reused_connection);
    assert_int_equal(hooks_now.ca_files_read, 1);
    bench_close(&b);
}

/* A CA that was taken out of its file is trusted no more: by no kept connection, no TLS session, no file in memory. */
static void test_ca_file_that_changes(void **state)
{
    char file[] = "/tmp/payments-test-ca-XXXXXX";
    bench b, other;

    (void)state;
    assert_true(close(mkstemp(file)) == 0);
    bench_open_tls(&other);
    bench_open_tls(&b);
    copy_file(b.request.ca_file, file);
    b.request.ca_file = file;
    bench_run_well(&b);
    bench_run_well(&b);
    assert_true(b.response.reused_connection);

    copy_file(other.request.ca_file, file);
    assert_int_equal(bench_run(&b), PAY_HTTP_CONNECT);
    assert_true(bench_message_has(&b, "is not trusted"));
    b.request.keep_alive = false;
    assert_int_equal(bench_run(&b), PAY_HTTP_CONNECT);

    copy_file(fault_server_ca_file(b.server), file);
    bench_run_well(&b);
    b.request.fresh_connection = true;
    bench_run_well(&b);
    assert_int_equal(unlink(file), 0);
    assert_int_equal(bench_run(&b), PAY_HTTP_CONFIGURATION);
    assert_true(bench_message_has(&b, file));
    bench_close(&b);
    bench_close(&other);
}

static void test_old_tls_is_refused(void **state)
{
    bench b;

    (void)state;
    bench_open(&b, &(fault_options){.max_version = TLS1_1_VERSION});
    assert_int_equal(bench_run(&b), PAY_HTTP_CONNECT);
    assert_false(b.response.request_sent);
    bench_close(&b);

    bench_open(&b, &(fault_options){.max_version = TLS1_2_VERSION});
    bench_run_well(&b);
    bench_close(&b);
}

/* A new connection resumes the TLS session of one before: its certificates need not be sent again. */
static void test_sessions_are_resumed(void **state)
{
    size_t resumed = 0;
    bench b;

    (void)state;
    bench_open_tls(&b);
    b.request.fresh_connection = true;
    for (size_t i = 0; i < 4; i++) {
        bench_run_well(&b);
        assert_false(b.response.reused_connection);
        resumed += fault_server_connection(b.server, i).is_resumed;
    }
    assert_true(resumed > 0);
    /* Whom a pool forgets it asks again. */
    pay_http_pool_clear(b.pool);
    bench_run_well(&b);
    assert_false(fault_server_connection(b.server, 4).is_resumed);
    bench_close(&b);
}

/* Each part of a file's state tells it from another one. */
static void test_what_tells_files_apart(void **state)
{
    static const pay_file_state same = {1, 2, 3, 4, 5};
    static const pay_file_state others[] = {
        {9, 2, 3, 4, 5}, {1, 9, 3, 4, 5}, {1, 2, 9, 4, 5}, {1, 2, 3, 9, 5}, {1, 2, 3, 4, 9}};
    pay_trust *trust = pay_trust_create("/a", &same);

    (void)state;
    assert_non_null(trust);
    assert_true(pay_trust_is_for(trust, "/a", &same));
    assert_false(pay_trust_is_for(trust, "/b", &same));
    assert_false(pay_trust_is_for(trust, NULL, &same));
    for (size_t i = 0; i < COUNT(others); i++) {
        assert_false(pay_trust_is_for(trust, "/a", &others[i]));
    }
    trust->is_broken = true;
    assert_false(pay_trust_is_for(trust, "/a", &same));
    pay_trust_release(trust);

    pay_file_state state_of_none = pay_trust_look("/nonexistent");
    assert_memory_equal(&state_of_none, &(pay_file_state){0}, sizeof(state_of_none));
}

static void expect_watch(const pay_trust *trust, size_t index, int socket, short events)
{
    assert_int_equal(trust->watches[index].watch.fd, socket);
    assert_int_equal(trust->watches[index].watch.events, events);
}

/* libcurl says which sockets it waits for: more and more of them, and then fewer. */
static void test_sockets_that_are_watched(void **state)
{
    pay_trust *trust = pay_trust_create(NULL, &(pay_file_state){0});
    curl_socket_callback tell = hooks_now.on_socket;

    (void)state;
    assert_int_equal(tell(NULL, 99, CURL_POLL_REMOVE, trust, NULL), 0);
    for (int i = 0; i < 9; i++) {
        assert_int_equal(tell(NULL, 10 + i, CURL_POLL_IN, trust, NULL), 0);
    }
    assert_int_equal(trust->watch_count, 9);
    for (size_t i = 0; i < 9; i++) {
        expect_watch(trust, i, 10 + (int)i, POLLIN);
    }
    assert_int_equal(tell(NULL, 12, CURL_POLL_OUT, trust, NULL), 0);
    expect_watch(trust, 2, 12, POLLOUT);
    assert_int_equal(tell(NULL, 12, CURL_POLL_INOUT, trust, NULL), 0);
    expect_watch(trust, 2, 12, POLLIN | POLLOUT);
    assert_int_equal(tell(NULL, 10, CURL_POLL_REMOVE, trust, NULL), 0);
    assert_int_equal(trust->watch_count, 8);
    expect_watch(trust, 0, 18, POLLIN);
#ifdef PAYMENTS_ALLOCATION_FAULTS
    for (int i = 0; i < 8; i++) {
        assert_int_equal(tell(NULL, 30 + i, CURL_POLL_IN, trust, NULL), 0);
    }
    pay_allocation_fail_at(1);
    assert_int_equal(tell(NULL, 50, CURL_POLL_IN, trust, NULL), -1);
    pay_allocation_fail_at(0);
    assert_int_equal(trust->watch_count, 16);
#endif
    pay_trust_release(trust);
}

/* What libcurl must be told about waiting is told, or there is no trust. */
static void test_a_multi_that_refuses(void **state)
{
    (void)state;
    for (long n = 1; n <= 4; n++) {
        hooks_now.multi_option_refused_at = n;
        assert_null(pay_trust_create(NULL, &(pay_file_state){0}));
    }
    hooks_now.multi_option_refused_at = 5; /* one that old versions do not have */
    pay_trust *trust = pay_trust_create(NULL, &(pay_file_state){0});
    assert_non_null(trust);
    pay_trust_release(trust);
}

/* What comes first: the time that libcurl wants to be woken at, or the end of the caller's. */
static void test_times_to_wake_up(void **state)
{
    pay_trust *trust = pay_trust_create(NULL, &(pay_file_state){0});
    int64_t now = pay_clock_us();

    (void)state;
    trust->timer_us = -1;
    assert_int_equal(pay_trust_advance(trust, NULL, now, NULL), CURLE_OPERATION_TIMEDOUT);
    trust->timer_us = now + 1000000000;
    assert_int_equal(pay_trust_advance(trust, NULL, now, NULL), CURLE_OPERATION_TIMEDOUT);
    trust->timer_us = now;
    assert_int_equal(pay_trust_advance(trust, NULL, now + 1000000000, NULL), CURLE_AGAIN);
    assert_int_equal(trust->timer_us, -1);
    trust->is_broken = true; /* nothing mends it */
    trust->timer_us = now;
    assert_int_equal(pay_trust_advance(trust, NULL, now + 1000000000, NULL), CURLE_OUT_OF_MEMORY);
    pay_trust_release(trust);
}

/* What libcurl says of a handle that nobody here waits for is passed over. */
static void test_a_handle_of_nobodys(void **state)
{
    pay_trust *trust = pay_trust_create(NULL, &(pay_file_state){0});
    CURL *easy = curl_easy_init();
    char reason[CURL_ERROR_SIZE] = "";
    int left;

    (void)state;
    curl_easy_setopt(easy, CURLOPT_URL, "nosuch://example.test/");
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, reason);
    assert_int_equal(curl_multi_add_handle(trust->multi, easy), CURLM_OK);
    for (int i = 0; i < 10; i++) {
        trust->timer_us = pay_clock_us();
        assert_int_equal(pay_trust_advance(trust, NULL, pay_clock_us() + 1000000000, NULL), CURLE_AGAIN);
    }
    assert_true(reason[0] != '\0'); /* it ended */
    assert_null(curl_multi_info_read(trust->multi, &left));
    curl_multi_remove_handle(trust->multi, easy);
    curl_easy_cleanup(easy);
    pay_trust_release(trust);
}

static int64_t waited_until;
static size_t waited_for;

/* Says that the second of its sockets is ready. */
static pay_waited wait_elsewhere(void *context, pay_watch *watches, size_t count, int64_t until_us)
{
    waited_for = count;
    waited_until = until_us;
    for (size_t i = 0; i < count; i++) {
        watches[i].revents = i == 1 ? POLLIN : 0;
    }
    return *(const pay_waited *)context;
}

/* Others move connections of the same trust on meanwhile: each waits for its own sockets, and not for long. */
static void test_waiting_beside_others(void **state)
{
    pay_trust *trust = pay_trust_create(NULL, &(pay_file_state){0});
    curl_socket_callback tell = hooks_now.on_socket;
    pay_connecting mine = {0}, others = {0};
    pay_waited waited = PAY_WAITED_READY;
    const pay_waiter waiter = {wait_elsewhere, &waited};
    int64_t far = pay_clock_us() + 1000000000;

    (void)state;
    trust->timer_us = -1;
    for (int i = 0; i < 30; i++) {
        assert_int_equal(tell(NULL, 1000 + i, CURL_POLL_IN, trust, NULL), 0);
        trust->watches[i].connecting = i < 3 ? &mine : i < 4 ? &others : NULL;
    }
    assert_int_equal(pay_trust_advance(trust, &mine, far, &waiter), CURLE_AGAIN);
    assert_int_equal(waited_for, 24); /* its own and nobody's, as many as it looks at */
    assert_true(waited_until < far - 900000000);
    trust->watch_count = 4;
    assert_int_equal(pay_trust_advance(trust, &others, far, &waiter), CURLE_AGAIN);
    assert_int_equal(waited_for, 1);
    waited = PAY_WAITED_LATE;
    assert_int_equal(pay_trust_advance(trust, &mine, far, &waiter), CURLE_AGAIN);
    assert_int_equal(pay_trust_advance(trust, &mine, 0, &waiter), CURLE_OPERATION_TIMEDOUT);
    waited = PAY_WAITED_GIVEN_UP;
    assert_int_equal(pay_trust_advance(trust, &mine, far, &waiter), CURLE_ABORTED_BY_CALLBACK);
    trust->process++; /* as if this were a child */
    waited = PAY_WAITED_READY;
    assert_int_equal(pay_trust_advance(trust, &mine, far, &waiter), CURLE_ABORTED_BY_CALLBACK);
    trust->process--;
    pay_trust_release(trust);
}

/* A trust in the middle of whose work memory ended makes no other connection. */
static void test_a_broken_trust_is_replaced(void **state)
{
    bench b;

    (void)state;
    bench_open_tls(&b);
    bench_run_well(&b);
    b.request.fresh_connection = true;
    hooks_now.action_refused = true;
    assert_int_equal(bench_run(&b), PAY_HTTP_MEMORY);
    assert_true(b.pool->trusts[0]->is_broken);
    hooks_now.action_refused = false;
    bench_run_well(&b);
    assert_int_equal(b.pool->trust_count, 1);
    assert_false(b.pool->trusts[0]->is_broken);
    bench_close(&b);
}

/* libcurl was built without a CA file of its own: only the caller's is left, and nobody is trusted without one. */
static void test_no_bundle(void **state)
{
    bench b;

    (void)state;
    bench_open_tls(&b);
    hooks_now.question_refused_at = 1;
    pay_http_start();
    assert_null(pay_libcurl_bundle());
    bench_run_well(&b);
    b.request.ca_file = NULL;
    assert_int_equal(bench_run(&b), PAY_HTTP_CONNECT);
    assert_true(bench_message_has(&b, "is not trusted"));

    hooks_now.easy_refused = true;
    pay_http_start();
    hooks_now.easy_refused = false;
    assert_null(pay_libcurl_bundle());
    pay_http_start();
    assert_non_null(pay_libcurl_bundle());
    for (int i = 0; i < 3; i++) {
        pay_http_stop();
    }
    bench_close(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(test_certificates),
        BENCH_TEST(test_a_file_with_a_certificate),
        BENCH_TEST(test_ca_file_is_read_once),
        BENCH_TEST(test_ca_file_that_changes),
        BENCH_TEST(test_old_tls_is_refused),
        BENCH_TEST(test_sessions_are_resumed),
        BENCH_TEST(test_what_tells_files_apart),
        BENCH_TEST(test_sockets_that_are_watched),
        BENCH_TEST(test_a_multi_that_refuses),
        BENCH_TEST(test_times_to_wake_up),
        BENCH_TEST(test_a_handle_of_nobodys),
        BENCH_TEST(test_waiting_beside_others),
        BENCH_TEST(test_a_broken_trust_is_replaced),
        BENCH_TEST(test_no_bundle),
    };

    return BENCH_MAIN("trust", tests);
}
