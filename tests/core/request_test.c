/*
 * What a request is on the wire, and which are refused. The tests look at what the server received.
 */
#include "bench.h"
#include "url.h"
#include "buffer.h"

#include <stdlib.h>

static void test_request_is_exactly_what_was_asked_for(void **state)
{
    bench b;

    (void)state;
    bench_open_tls(&b);
    bench_script(&b, (fault_step){.answer = "HTTP/1.1 200 OK\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 0\r\n\r\n"});
    bench_set_url(&b, fault_server_url(b.server, "/a/../b//c?q=%C5%9E&x=1#fragment"));
    bench_run_well(&b);
    bench_expect_request(&b, "POST /a/../b//c?q=%%C5%%9E&x=1 HTTP/1.1\r\n"
                             "Host: %s\r\n"
                             "User-Agent: payments-test\r\n"
                             "Content-Type: application/json\r\n"
                             "Authorization: " TOKEN "\r\n"
                             "Content-Length: 39\r\n"
                             "\r\n" BODY);

    bench_set_method(&b, "GET");
    b.request.header_count = 0;
    bench_run_well(&b);
    assert_true(b.response.reused_connection);
    bench_expect_request(&b, "GET /a/../b//c?q=%%C5%%9E&x=1 HTTP/1.1\r\nHost: %s\r\n\r\n");

    bench_set_method(&b, "POST");
    bench_run_well(&b);
    bench_expect_request(&b, "POST /a/../b//c?q=%%C5%%9E&x=1 HTTP/1.1\r\nHost: %s\r\nContent-Length: 0\r\n\r\n");
    bench_close(&b);
}

static void test_big_body_without_expect(void **state)
{
    size_t size = 3 * 1024 * 1024;
    char *big = malloc(size);
    bench b;

    (void)state;
    memset(big, 'x', size);
    bench_open_tls(&b);
    b.request.body = (pay_text){big, size};
    bench_run_well(&b);
    assert_int_equal(fault_server_requests(b.server), 1);
    char *last = fault_server_last_request(b.server);
    assert_null(strstr(last, "Expect"));
    assert_non_null(strstr(last, "Content-Length: 3145728\r\n"));
    free(last);
    bench_close(&b);
    free(big);
}

static void test_header_without_value(void **state)
{
    static const pay_http_header headers[] = {{"X-Empty", {NULL, 0}}, {"Accept", {"application/json", 16}}};
    bench b;

    (void)state;
    bench_open_plain(&b);
    bench_set_method(&b, "GET");
    b.request.headers = headers;
    b.request.header_count = COUNT(headers);
    bench_run_well(&b);
    bench_expect_request(&b, "GET /payment HTTP/1.1\r\nHost: %s\r\nX-Empty:\r\nAccept: application/json\r\n\r\n");
    bench_close(&b);
}

static void test_headers_that_are_refused(void **state)
{
    static const pay_http_header refused[] = {{"X-Key", {"a\r\nX-Evil: 1", 12}},
                                              {"X-Key", {"a\0b", 3}},
                                              {"X Key", {"a", 1}},
                                              {"X\r\nKey", {"a", 1}},
                                              {"X-Key:", {"a", 1}},
                                              {"", {"a", 1}},
                                              {"Expect", {"100-continue", 12}},
                                              {"content-length", {"1", 1}},
                                              {"Transfer-Encoding", {"chunked", 7}},
                                              {"HOST", {"other.example", 13}},
                                              {"Connection", {"close", 5}},
                                              {"Upgrade", {"h2c", 3}},
                                              {"TE", {"trailers", 8}}};
    bench b;

    (void)state;
    bench_open_plain(&b);
    for (size_t i = 0; i < COUNT(refused); i++) {
        b.request.headers = &refused[i];
        b.request.header_count = 1;
        assert_int_equal(bench_run(&b), PAY_HTTP_CONFIGURATION);
        assert_false(b.response.request_sent);
    }
    assert_int_equal(fault_server_connections(b.server), 0);
    bench_close(&b);
}

static void test_redirect_is_an_answer(void **state)
{
    bench b;

    (void)state;
    bench_open_tls(&b);
    bench_script(&b, (fault_step){.answer = "HTTP/1.1 307 Go\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"});
    assert_int_equal(bench_run(&b), PAY_HTTP_OK);
    assert_int_equal(b.response.status, 307);
    assert_int_equal(fault_server_requests(b.server), 1);
    bench_close(&b);
}

static void test_nothing_of_a_request_stays(void **state)
{
    bench b;

    (void)state;
    bench_open_tls(&b);
    pay_http_request usual = b.request;
    char *url = strdup(b.url), *body = strdup(BODY), *value = strdup(TOKEN), *ca = strdup(b.request.ca_file);
    pay_http_header *header = malloc(sizeof(*header));
    *header = (pay_http_header){"Authorization", pay_text_of(value)};
    b.request.url = pay_text_of(url);
    b.request.headers = header;
    b.request.header_count = 1;
    b.request.body = pay_text_of(body);
    b.request.ca_file = ca;
    bench_run_well(&b);
    free(url), free(body), free(value), free(ca), free(header);

    b.request = usual;
    bench_set_method(&b, "GET");
    b.request.header_count = 0;
    bench_run_well(&b);
    assert_true(b.response.reused_connection);
    bench_expect_request(&b, "GET /payment HTTP/1.1\r\nHost: %s\r\n\r\n");
    bench_close(&b);
}

/* The writer alone, without a connection. */
static void expect_written(const char *url, const char *expected)
{
    pay_http_request request = {.method = "GET", .url = pay_text_of(url), .keep_alive = true};
    const pay_http_header *refused = NULL;
    pay_buffer out = {0};
    pay_url parsed;

    assert_true(pay_url_parse(request.url, &parsed));
    assert_true(pay_http_write(&out, &request, &parsed, &refused));
    assert_null(refused);
    assert_string_equal(out.bytes, expected);
    pay_buffer_free(&out);
}

static void test_hosts_and_targets(void **state)
{
    (void)state;
    expect_written("https://example.test", "GET / HTTP/1.1\r\nHost: example.test\r\n\r\n");
    expect_written("https://example.test/", "GET / HTTP/1.1\r\nHost: example.test\r\n\r\n");
    expect_written("https://example.test?x=1", "GET /?x=1 HTTP/1.1\r\nHost: example.test\r\n\r\n");
    expect_written("https://example.test#part", "GET / HTTP/1.1\r\nHost: example.test\r\n\r\n");
    expect_written("https://example.test/a#part?x=1", "GET /a HTTP/1.1\r\nHost: example.test\r\n\r\n");
    expect_written("https://example.test:443/a", "GET /a HTTP/1.1\r\nHost: example.test\r\n\r\n");
    expect_written("https://example.test:80/a", "GET /a HTTP/1.1\r\nHost: example.test:80\r\n\r\n");
    expect_written("https://[::1]:8443/a", "GET /a HTTP/1.1\r\nHost: [::1]:8443\r\n\r\n");
    expect_written("http://127.0.0.1/a", "GET /a HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
}

/* Every byte that a value may have, and no other, at each place of a short and of a long one. */
static void test_bytes_of_values(void **state)
{
    pay_url url;

    (void)state;
    assert_true(pay_url_parse(PAY_TEXT("https://example.test/"), &url));
    for (int c = 0; c < 256; c++) {
        for (size_t length = 1; length <= 24; length += length == 1 ? 2 : 7) {
            for (size_t at = 0; at < length; at++) {
                char value[24];
                pay_http_header header = {"X-Value", {value, length}};
                pay_http_request request = {.method = "GET", .headers = &header, .header_count = 1};
                bool may = (c >= ' ' && c != 0x7f) || c == '\t';
                const pay_http_header *refused = NULL;
                pay_buffer out = {0};

                memset(value, at % 2 ? '~' : '\xff', sizeof(value));
                value[at] = (char)c;
                assert_int_equal(pay_http_write(&out, &request, &url, &refused), may);
                assert_ptr_equal(refused, may ? NULL : &header);
                pay_buffer_free(&out);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(test_request_is_exactly_what_was_asked_for),
        BENCH_TEST(test_big_body_without_expect),
        BENCH_TEST(test_header_without_value),
        BENCH_TEST(test_headers_that_are_refused),
        BENCH_TEST(test_redirect_is_an_answer),
        BENCH_TEST(test_nothing_of_a_request_stays),
        BENCH_TEST(test_hosts_and_targets),
        BENCH_TEST(test_bytes_of_values),
    };

    return BENCH_MAIN("request", tests);
}
