/*
 * Proxies: tunnels, and that nothing of the environment chooses one.
 */
#include "bench.h"
#include "http.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void test_environment_has_no_say(void **state)
{
    static const char *const names[] = {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"};
    bench plain, tls;

    (void)state;
    for (size_t i = 0; i < COUNT(names); i++) {
        setenv(names[i], "http://127.0.0.1:9", 1);
    }
    bench_open_tls(&tls);
    bench_run_well(&tls);
    bench_open_plain(&plain);
    bench_run_well(&plain);

    /* And a proxy that was asked for is not talked away. */
    setenv("NO_PROXY", "*", 1);
    setenv("no_proxy", "*", 1);
    char proxy[256];
    snprintf(proxy, sizeof(proxy), "%s", fault_server_url(plain.server, ""));
    tls.request.proxy = proxy;
    bench_script(&plain, (fault_step){.answer = "HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n"});
    assert_int_equal(bench_run(&tls), PAY_HTTP_CONNECT);
    assert_false(tls.response.request_sent);
    assert_int_equal(tls.response.status, 0);
    char *last = fault_server_last_request(plain.server);
    assert_memory_equal(last, "CONNECT 127.0.0.1:", 18);
    assert_null(strstr(last, "SECRET"));
    free(last);

    for (size_t i = 0; i < COUNT(names); i++) {
        unsetenv(names[i]);
    }
    unsetenv("NO_PROXY");
    unsetenv("no_proxy");
    bench_close(&plain);
    bench_close(&tls);
}

/* Through a tunnel: the proxy sees where to, and nothing of the request. */
static void test_proxy(void **state)
{
    bench tls, plain;
    char proxy[256];

    (void)state;
    bench_open_tls(&tls);
    bench_open_plain(&plain);
    snprintf(proxy, sizeof(proxy), "http://user:SECRET@127.0.0.1:%d", fault_server_port(plain.server));
    tls.request.proxy = proxy;
    fault_step tunnel = {.answer = "HTTP/1.1 200 Go\r\nContent-Type: text/proxy\r\n\r\n",
                         .end = FAULT_RELAY,
                         .relay_port = fault_server_port(tls.server)};
    bench_script(&plain, tunnel);
    for (int i = 0; i < 3; i++) {
        bench_run_well(&tls);
        assert_string_equal(tls.response.content_type, "application/json");
        assert_int_equal(tls.response.reused_connection, i > 0);
    }
    assert_int_equal(fault_server_requests(plain.server), 1);
    assert_int_equal(fault_server_requests(tls.server), 3);
    char *last = fault_server_last_request(plain.server);
    assert_memory_equal(last, "CONNECT 127.0.0.1:", 18);
    assert_null(strstr(last, "Bearer"));
    free(last);

    /* Neither is the tunnel used without the proxy, nor the other way round. */
    tls.request.proxy = NULL;
    bench_run_well(&tls);
    assert_false(tls.response.reused_connection);

    /* The end of TLS is the server's own, in a tunnel too. */
    tls.request.proxy = proxy;
    bench_script(&tls, (fault_step){.answer = "HTTP/1.1 200 OK\r\n\r\n{}", .end = FAULT_CLOSE});
    bench_run_well(&tls);
    bench_script(&plain, tunnel);
    bench_script(&tls, (fault_step){.answer = "HTTP/1.1 200 OK\r\n\r\n{}", .end = FAULT_FIN});
    assert_int_equal(bench_run(&tls), PAY_HTTP_LOST);
    bench_close(&plain);
    bench_close(&tls);
}

static void test_proxies_that_are_refused(void **state)
{
    static const char *const refused[] = {"127.0.0.1:3128", "ftp://u:SECRET@proxy.test/", "http://u:SECRET@[::x]/",
                                          "http://u:SECRET@proxy.test:99999/", ""};
    bench b;

    (void)state;
    bench_open_tls(&b);
    for (size_t i = 0; i < COUNT(refused); i++) {
        b.request.proxy = refused[i];
        assert_int_equal(bench_run(&b), PAY_HTTP_CONFIGURATION);
    }
    bench_close(&b);
    bench_open_plain(&b);
    b.request.proxy = "http://127.0.0.1:9";
    assert_int_equal(bench_run(&b), PAY_HTTP_CONFIGURATION);
    bench_close(&b);
}

/* --- a proxy that is spoken to over TLS ------------------------------------------- */

static void append_file(const char *from, FILE *target)
{
    char bytes[8192];
    FILE *source = fopen(from, "r");
    size_t length = fread(bytes, 1, sizeof(bytes), source);

    assert_int_equal(fwrite(bytes, 1, length, target), length);
    fclose(source);
}

typedef struct tunnel {
    fault_server *proxy;
    bench b; /* the server at the other end */
    char url[64];
    char both[32]; /* a file with the CAs of both */
} tunnel;

static void open_tunnel(tunnel *t, fault_certificate certificate)
{
    memset(t, 0, sizeof(*t));
    t->proxy = fault_server_start(&(fault_options){.certificate = certificate, .ca_name = "CA of the proxy"});
    assert_non_null(t->proxy);
    bench_open_tls(&t->b);
    strcpy(t->both, "/tmp/payments-test-ca-XXXXXX");
    FILE *file = fdopen(mkstemp(t->both), "w");
    append_file(fault_server_ca_file(t->proxy), file);
    append_file(fault_server_ca_file(t->b.server), file);
    fclose(file);
    t->b.request.ca_file = t->both;
    snprintf(t->url, sizeof(t->url), "https://user:SECRET@127.0.0.1:%d", fault_server_port(t->proxy));
    t->b.request.proxy = t->url;
    fault_server_script(t->proxy,
                        &(fault_step){.answer = "HTTP/1.1 200 Go\r\n\r\n",
                                      .end = FAULT_RELAY,
                                      .relay_port = fault_server_port(t->b.server)},
                        1);
}

static void close_tunnel(tunnel *t)
{
    pay_http_pool_clear(t->b.pool);
    fault_server_stop(t->proxy);
    bench_close(&t->b);
    unlink(t->both);
}

static void test_a_proxy_over_tls(void **state)
{
    tunnel t;

    (void)state;
    open_tunnel(&t, FAULT_CERTIFICATE_GOOD);
    for (int i = 0; i < 3; i++) {
        bench_run_well(&t.b);
        assert_int_equal(t.b.response.reused_connection, i > 0);
    }
    assert_int_equal(fault_server_requests(t.proxy), 1);
    assert_int_equal(fault_server_requests(t.b.server), 3);
    close_tunnel(&t);
}

/* Nobody else gets to see the proxy's password, or to carry the request. */
static void expect_distrust(tunnel *t)
{
    assert_int_equal(bench_run(&t->b), PAY_HTTP_CONNECT);
    assert_true(t->b.response.is_lasting);
    assert_true(bench_message_has(&t->b, "certificate"));
    assert_true(bench_message_has(&t->b, "the certificate of the proxy 127.0.0.1:"));
    assert_false(bench_message_has(&t->b, "SECRET"));
    pay_http_pool_clear(t->b.pool);
    assert_int_equal(fault_server_requests(t->proxy), 0);
    assert_int_equal(fault_server_connections(t->b.server), 0);
    close_tunnel(t);
}

static void test_the_certificate_of_a_proxy(void **state)
{
    tunnel t;

    (void)state;
    open_tunnel(&t, FAULT_CERTIFICATE_WRONG_HOST);
    expect_distrust(&t);
    open_tunnel(&t, FAULT_CERTIFICATE_EXPIRED);
    expect_distrust(&t);
    open_tunnel(&t, FAULT_CERTIFICATE_GOOD);
    t.b.request.ca_file = fault_server_ca_file(t.b.server);
    expect_distrust(&t);
    open_tunnel(&t, FAULT_CERTIFICATE_GOOD);
    t.b.request.ca_file = NULL;
    expect_distrust(&t);
}

/* The CA of the proxy alone is not enough for the host that it connects to. */
static void test_the_certificate_behind_a_proxy(void **state)
{
    tunnel t;

    (void)state;
    open_tunnel(&t, FAULT_CERTIFICATE_GOOD);
    t.b.request.ca_file = fault_server_ca_file(t.proxy);
    assert_int_equal(bench_run(&t.b), PAY_HTTP_CONNECT);
    assert_true(bench_message_has(&t.b, "is not trusted through the proxy 127.0.0.1:"));
    assert_int_equal(fault_server_requests(t.b.server), 0);
    close_tunnel(&t);
}

/* It opens the tunnel, and nobody is at its other end. */
static void test_a_tunnel_to_nobody(void **state)
{
    char proxy[64];
    bench tls, plain;

    (void)state;
    bench_open_tls(&tls);
    bench_open_plain(&plain);
    snprintf(proxy, sizeof(proxy), "http://127.0.0.1:%d", fault_server_port(plain.server));
    tls.request.proxy = proxy;
    bench_script(&plain, (fault_step){.answer = "HTTP/1.1 200 OK\r\n\r\n", .end = FAULT_CLOSE});
    assert_int_equal(bench_run(&tls), PAY_HTTP_CONNECT);
    assert_true(bench_message_has(&tls, "cannot connect to "));
    assert_true(bench_message_has(&tls, " through the proxy 127.0.0.1:"));
    assert_false(tls.response.request_sent);
    assert_int_equal(fault_server_connections(tls.server), 0);
    bench_close(&plain);
    bench_close(&tls);
}

/* What a proxy says with its refusal is neither printed nor part of the message; its status is. */
static void test_what_a_proxy_says(void **state)
{
    static const char *const answers[] = {
        "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 4\r\n\r\nPAGE",
        "HTTP/1.1 407 No\r\nProxy-Authenticate: Digest realm=\"x\", nonce=\"y\"\r\nContent-Length: 4\r\n\r\nPAGE",
        "HTTP/1.1 502 PAGE\r\nContent-Length: 4\r\n\r\nPAGE", "HTTP/1.1 302 Go\r\nLocation: http://PAGE/\r\n\r\nPAGE",
        "HTTP/1.1 502 No\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nPAGE\r\n0\r\n\r\n"};
    static const char *const statuses[] = {"HTTP 407", "HTTP 407", "HTTP 502", "HTTP 302", "HTTP 502"};
    char output[] = "/tmp/payments-test-output-XXXXXX", proxy[64];
    int file = mkstemp(output), standard = dup(STDOUT_FILENO);
    bench tls, plain;

    (void)state;
    bench_open_tls(&tls);
    bench_open_plain(&plain);
    snprintf(proxy, sizeof(proxy), "http://user:SECRET@127.0.0.1:%d", fault_server_port(plain.server));
    tls.request.proxy = proxy;
    for (size_t i = 0; i < COUNT(answers); i++) {
        bench_script(&plain, (fault_step){.answer = answers[i], .end = FAULT_CLOSE});
        fflush(stdout);
        dup2(file, STDOUT_FILENO);
        pay_http_exchange(tls.pool, &tls.request, &tls.response);
        fflush(stdout);
        dup2(standard, STDOUT_FILENO);
        assert_int_equal(tls.response.failure, PAY_HTTP_CONNECT);
        assert_int_equal(tls.response.status, 0);
        assert_true(bench_message_has(&tls, statuses[i]));
        assert_true(bench_message_has(&tls, "the proxy 127.0.0.1:"));
        assert_false(bench_message_has(&tls, "SECRET"));
        assert_false(bench_message_has(&tls, "PAGE"));
        assert_false(bench_message_has(&tls, "SECRET"));
        assert_int_equal(lseek(file, 0, SEEK_END), 0);
    }
    assert_int_equal(fault_server_connections(tls.server), 0);
    close(standard);
    close(file);
    unlink(output);
    bench_close(&plain);
    bench_close(&tls);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(test_environment_has_no_say),     BENCH_TEST(test_proxy),
        BENCH_TEST(test_proxies_that_are_refused),   BENCH_TEST(test_a_proxy_over_tls),
        BENCH_TEST(test_the_certificate_of_a_proxy), BENCH_TEST(test_the_certificate_behind_a_proxy),
        BENCH_TEST(test_a_tunnel_to_nobody),         BENCH_TEST(test_what_a_proxy_says),
    };

    return BENCH_MAIN("proxy", tests);
}
