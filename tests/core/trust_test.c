/*
 * Who is trusted: certificates, CA files, versions of TLS.
 */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <openssl/ssl.h>

#include "hooks.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(test_certificates),         BENCH_TEST(test_ca_file_is_read_once),
        BENCH_TEST(test_ca_file_that_changes), BENCH_TEST(test_old_tls_is_refused),
        BENCH_TEST(test_sessions_are_resumed),
    };

    return BENCH_MAIN("trust", tests);
}
