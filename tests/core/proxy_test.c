/*
 * Proxies: tunnels, and that nothing of the environment chooses one.
 */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>

#include "hooks.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(test_environment_has_no_say),
        BENCH_TEST(test_proxy),
        BENCH_TEST(test_proxies_that_are_refused),
    };

    return BENCH_MAIN("proxy", tests);
}
