#include "bench.h"

#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <openssl/ssl.h>

#include "clock_ahead.h"
#include "interpose.h"
#include "http.h"

static const pay_http_header json_headers[] = {
    {"User-Agent", {"payments-test", 13}},
    {"Content-Type", {"application/json", 16}},
    {"Authorization", {TOKEN, sizeof(TOKEN) - 1}},
};

void bench_set_body(bench *b, const char *body)
{
    b->request.body = pay_text_of(body);
    b->request.has_body = true;
}

void bench_set_url(bench *b, const char *url)
{
    snprintf(b->url, sizeof(b->url), "%s", url);
    b->request.url = pay_text_of(b->url);
}

void bench_set_method(bench *b, const char *method)
{
    b->request.method = method;
    b->request.body = (pay_text){0};
    b->request.has_body = false;
}

void bench_open(bench *b, const fault_options *options)
{
    memset(b, 0, sizeof(*b));
    b->server = fault_server_start(options);
    assert_non_null(b->server);
    b->pool = pay_http_pool_create();
    assert_non_null(b->pool);
    b->request = (pay_http_request){.method = "POST",
                                    .headers = json_headers,
                                    .header_count = COUNT(json_headers),
                                    .is_write = true,
                                    .keep_alive = true,
                                    .ca_file = fault_server_ca_file(b->server),
                                    .connect_timeout_ms = 10000,
                                    .timeout_ms = 20000,
                                    .max_response_bytes = 100000};
    bench_set_url(b, fault_server_url(b->server, "/payment"));
    bench_set_body(b, BODY);
}

void bench_open_tls(bench *b)
{
    bench_open(b, &(fault_options){0});
}

void bench_open_plain(bench *b)
{
    bench_open(b, &(fault_options){.plain = true});
}

void bench_close(bench *b)
{
    pay_http_response_free(&b->response);
    pay_http_pool_free(b->pool);
    fault_server_stop(b->server);
}

void bench_script(bench *b, fault_step step)
{
    fault_server_script(b->server, &step, 1);
}

void bench_answer(bench *b, const char *text)
{
    bench_script(b, (fault_step){.answer = text});
}

pay_http_failure bench_run(bench *b)
{
    pay_http_response_free(&b->response);
    pay_http_exchange(b->pool, &b->request, &b->response);
    if (b->response.failure == PAY_HTTP_OK) {
        assert_string_equal(b->response.message, "");
    } else {
        assert_string_not_equal(b->response.message, "");
        assert_null(strstr(b->response.message, "SECRET"));
        for (const char *c = b->response.message; *c; c++) {
            assert_in_range(*c, ' ', '~');
        }
    }
    return b->response.failure;
}

void bench_run_well(bench *b)
{
    if (bench_run(b) != PAY_HTTP_OK) {
        fail_msg("%s", b->response.message);
    }
    assert_int_equal(b->response.status, 200);
    assert_true(b->response.request_sent);
}

bool bench_message_has(const bench *b, const char *words)
{
    return strstr(b->response.message, words) != NULL;
}

void bench_expect_request(bench *b, const char *format)
{
    char host[64], expected[1024];
    const char *start = strstr(b->url, "://") + 3;
    char *last = fault_server_last_request(b->server);

    snprintf(host, sizeof(host), "%.*s", (int)strcspn(start, "/"), start);
    snprintf(expected, sizeof(expected), format, host);
    assert_string_equal(last, expected);
    free(last);
}

void bench_await_input(const pay_connection *connection)
{
    struct pollfd polled = {.fd = connection->socket, .events = POLLIN};

    for (int i = 0; i < 5000; i++) {
        if (poll(&polled, 1, 1) == 1 || (connection->tls && SSL_has_pending(connection->tls))) {
            return;
        }
    }
    fail_msg("nothing came");
}

void bench_await_idle_input(const bench *b)
{
    assert_true(b->pool->count > 0);
    bench_await_input(b->pool->connections[b->pool->count - 1]);
}

size_t bench_descriptors(const bench *b)
{
    size_t count = 0;

    for (int i = 0; i < 1024; i++) {
        struct sockaddr_in peer = {0};
        socklen_t size = sizeof(peer);

        if (getpeername(i, (struct sockaddr *)&peer, &size) == 0 && peer.sin_family == AF_INET &&
            ntohs(peer.sin_port) == fault_server_port(b->server)) {
            count++;
        }
    }
    return count;
}

int bench_reset(void **state)
{
    (void)state;
    hooks_reset();
    clock_ahead_s = 0;
    return 0;
}

/* OpenSSL's own settings would refuse old TLS too; here they do not, so that the transport has to. */
static void allow_old_tls(char *path)
{
    static const char settings[] = "openssl_conf = init\n[init]\nssl_conf = ssl\n[ssl]\nsystem_default = all\n"
                                   "[all]\nMinProtocol = TLSv1\nCipherString = ALL:@SECLEVEL=0\n";
    int file = mkstemp(path);

    if (file < 0 || write(file, settings, sizeof(settings) - 1) < 0) {
        abort();
    }
    close(file);
    setenv("OPENSSL_CONF", path, 1);
}

int bench_main(const char *name, const struct CMUnitTest *tests, size_t count)
{
    char settings[] = "/tmp/payments-test-openssl-XXXXXX";
    int failed;

    allow_old_tls(settings);
    pay_http_start();
    failed = _cmocka_run_group_tests(name, tests, count, NULL, NULL);
    pay_http_stop();
    unlink(settings);
    return failed;
}
