/*
 * One exchange with a server that misbehaves. What is asserted was seen by the server, not concluded from what the
 * client says.
 */
#include "bench.h"

#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "clock_ahead.h"
#include "interpose.h"
#include "http.h"

/* The time of an exchange is over as soon as this was called. */
static void end_time(CURL *easy)
{
    (void)easy;
    clock_ahead_s += 1000;
}

/* --- at most once on the wire --------------------------------------------- */

/* A kept connection, whose second request is read whole and never answered. */
static void kept_connection_dies(const char *method, const char *body, fault_end end)
{
    bench b;

    bench_open_tls(&b);
    bench_run_well(&b);
    bench_set_method(&b, method);
    if (body) {
        bench_set_body(&b, body);
    }
    bench_script(&b, (fault_step){.answer = "", .end = end});
    assert_int_equal(bench_run(&b), PAY_HTTP_LOST);
    assert_true(b.response.request_sent);
    assert_true(b.response.reused_connection);
    assert_true(bench_message_has(&b, "not sent again"));
    assert_int_equal(b.response.status, 0);

    pay_http_pool_clear(b.pool);
    for (size_t i = 0; i < fault_server_connections(b.server); i++) {
        assert_true(fault_server_await_end(b.server, i));
    }
    assert_int_equal(fault_server_requests(b.server), 2);
    bench_close(&b);
}

static void test_kept_connection_dies(void **state)
{
    static const fault_end ends[] = {FAULT_RST, FAULT_FIN, FAULT_CLOSE};

    (void)state;
    for (size_t i = 0; i < COUNT(ends); i++) {
        kept_connection_dies("POST", BODY, ends[i]);
        kept_connection_dies("POST", "", ends[i]);
        kept_connection_dies("POST", NULL, ends[i]);
        kept_connection_dies("GET", NULL, ends[i]);
    }
}

/* What went wrong with one request has no bearing on the next. */
static void test_next_request_after_a_failure(void **state)
{
    static const fault_step failures[] = {{.answer = "", .end = FAULT_RST},
                                          {.answer = "", .end = FAULT_CLOSE},
                                          {.read = 1, .answer = "", .end = FAULT_RST},
                                          {.read = FAULT_NOTHING, .answer = "", .end = FAULT_FIN},
                                          {.answer_bytes = 30, .end = FAULT_FIN}};
    bench b;

    (void)state;
    bench_open_tls(&b);
    for (size_t i = 0; i < 2 * COUNT(failures); i++) {
        bench_run_well(&b);
        bench_script(&b, failures[i / 2]);
        assert_int_equal(bench_run(&b), PAY_HTTP_LOST);
    }
    bench_run_well(&b);
    assert_int_equal(pay_http_pool_count(b.pool).origins, 1);
    bench_close(&b);
}

/* The same at every point of the second request: no second copy, and what arrived whole is known as sent. */
static void test_kept_connection_dies_anywhere(void **state)
{
    static const fault_end ends[] = {FAULT_RST, FAULT_FIN};
    static const size_t points[] = {FAULT_NOTHING, 1, 50, 120, 180, 200, 0};

    (void)state;
    for (size_t e = 0; e < COUNT(ends); e++) {
        for (size_t i = 0; i < COUNT(points); i++) {
            bench b;
            bench_open_tls(&b);
            bench_run_well(&b);
            bench_script(&b, (fault_step){.read = points[i], .answer = "", .end = ends[e]});
            assert_int_equal(bench_run(&b), PAY_HTTP_LOST);
            pay_http_pool_clear(b.pool);
            for (size_t c = 0; c < fault_server_connections(b.server); c++) {
                assert_true(fault_server_await_end(b.server, c));
                assert_true(c == 0 || fault_server_connection(b.server, c).bytes == 0);
            }
            if (fault_server_requests(b.server) == 2) {
                assert_true(b.response.request_sent);
            }
            bench_close(&b);
        }
    }
}

/* Closed before the request was begun: a fresh connection, and no harm done. */
static void test_stale_connection(void **state)
{
    static const fault_end ends[] = {FAULT_RST, FAULT_FIN, FAULT_CLOSE};

    (void)state;
    for (size_t i = 0; i < COUNT(ends); i++) {
        bench b;
        bench_open_tls(&b);
        bench_script(&b, (fault_step){.end = ends[i]});
        bench_run_well(&b);
        assert_true(fault_server_await_end(b.server, 0));
        bench_run_well(&b);
        assert_false(b.response.reused_connection);
        assert_int_equal(fault_server_requests(b.server), 2);
        assert_int_equal(fault_server_connections(b.server), 2);
        bench_close(&b);
    }
}

/* A body so big that it gets stuck: the server cannot have the whole request. */
static void test_body_cut_short_was_not_sent(void **state)
{
    size_t size = 16 * 1024 * 1024;
    char *big = malloc(size);
    bench b;

    (void)state;
    memset(big, 'x', size);
    bench_open_tls(&b);
    bench_run_well(&b);
    b.request.body = (pay_text){big, size};
    bench_script(&b, (fault_step){.read = 100, .answer = "", .end = FAULT_RST});
    assert_int_equal(bench_run(&b), PAY_HTTP_LOST);
    assert_false(b.response.request_sent);

    bench_script(&b, (fault_step){.read = 100, .answer = "", .end = FAULT_STALL});
    hooks_now.sent = end_time;
    assert_int_equal(bench_run(&b), PAY_HTTP_TIMEOUT);
    assert_false(b.response.request_sent);
    assert_true(bench_message_has(&b, "while the request was being sent"));

    pay_http_pool_clear(b.pool);
    assert_int_equal(fault_server_requests(b.server), 1);
    bench_close(&b);
    free(big);
}

/* Answered in the middle of the body: never a success, whatever the answer says; the request was not whole. */
static void test_answer_before_the_end_of_the_body(void **state)
{
    static const struct {
        int status;
        bool is_lasting;
    } cases[] = {{413, true},  {400, true},  {401, true},  {408, false},
                 {429, false}, {500, false}, {302, false}, {200, false}};
    size_t size = 16 * 1024 * 1024;
    char *big = malloc(size);
    bench b;

    (void)state;
    memset(big, 'x', size);
    bench_open_tls(&b);
    for (size_t i = 0; i < COUNT(cases); i++) {
        char text[128];

        snprintf(text, sizeof(text), "HTTP/1.1 %d X\r\nContent-Length: 2\r\n\r\n{}", cases[i].status);
        b.request.body = (pay_text){big, size};
        bench_script(&b, (fault_step){.read = 100, .answer = text, .end = FAULT_STALL});
        assert_int_equal(bench_run(&b), PAY_HTTP_LOST);
        assert_int_equal(b.response.status, cases[i].status);
        assert_int_equal(b.response.is_lasting, cases[i].is_lasting);
        assert_false(b.response.request_sent);
        assert_true(bench_message_has(&b, "before the request was sent whole"));
        assert_int_equal(pay_http_pool_count(b.pool).origins, 0);
    }
    assert_int_equal(fault_server_requests(b.server), 0);
    bench_set_body(&b, BODY);
    bench_run_well(&b);
    assert_false(b.response.reused_connection);
    bench_close(&b);
    free(big);
}

/* --- answers -------------------------------------------------------------- */

static void test_answers(void **state)
{
    bench b;

    (void)state;
    bench_open_tls(&b);
    bench_run_well(&b);
    assert_string_equal(b.response.content_type, "application/json");
    assert_string_equal(b.response.body.bytes, "{}");
    assert_int_equal(b.response.retry_after_ms, -1);
    assert_true(b.response.tls_us > 0);

    bench_answer(&b, "HTTP/1.1 204 No Content\r\n\r\n");
    assert_int_equal(bench_run(&b), PAY_HTTP_OK);
    assert_int_equal(b.response.status, 204);
    assert_int_equal(b.response.body.length, 0);
    assert_string_equal(b.response.content_type, "");
    assert_true(b.response.reused_connection);
    assert_int_equal(b.response.tls_us, 0);

    /* Interim answers, and what they and trailers say, do not count. */
    bench_answer(&b, "HTTP/1.1 100 Continue\r\n\r\n"
                     "HTTP/1.1 103 Early\r\nContent-Type: text/early\r\nRetry-After: 1\r\n\r\n"
                     "HTTP/1.1 503 Busy\r\nTransfer-Encoding: chunked\r\ncontent-TYPE:  text/plain \r\n\r\n"
                     "3\r\nabc\r\n0\r\nRetry-After: 2\r\nContent-Type: text/late\r\n\r\n");
    assert_int_equal(bench_run(&b), PAY_HTTP_OK);
    assert_int_equal(b.response.status, 503);
    assert_string_equal(b.response.content_type, "text/plain");
    assert_int_equal(b.response.retry_after_ms, -1);
    assert_string_equal(b.response.body.bytes, "abc");
    bench_run_well(&b);
    assert_true(b.response.reused_connection);
    bench_close(&b);
}

/* Each with close_notify after it. */
static void test_odd_answers(void **state)
{
    static const struct {
        const char *head;
        pay_http_failure failure;
        const char *content_type;
    } cases[] = {
        {"HTTP/1.1 200\r\n", PAY_HTTP_OK, ""},
        {"HTTP/1.1  200 OK\r\n", PAY_HTTP_NOT_UNDERSTOOD, ""},
        {"HTTP/1.1 200 OK\r\nNo colon\r\n", PAY_HTTP_NOT_UNDERSTOOD, ""},
        {"HTTP/1.1 200 OK\r\nX-Folded: a\r\n b\r\n", PAY_HTTP_NOT_UNDERSTOOD, ""},
        {"HTTP/1.1 200 OK\r\n Content-Length: 2\r\nContent-Length: 2\r\n", PAY_HTTP_NOT_UNDERSTOOD, ""},
        {"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n", PAY_HTTP_NOT_UNDERSTOOD, ""},
        {"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n", PAY_HTTP_NOT_UNDERSTOOD, ""},
        {"HTTP/1.1 200 OK\r\nContent-Type: text/" SIXTY SIXTY SIXTY "\r\n", PAY_HTTP_OK, ""},
        {"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n", PAY_HTTP_NOT_UNDERSTOOD, ""},
    };
    bench b;

    (void)state;
    bench_open_tls(&b);
    for (size_t i = 0; i < COUNT(cases); i++) {
        char text[512];

        snprintf(text, sizeof(text), "%s\r\n{}", cases[i].head);
        bench_script(&b, (fault_step){.answer = text, .end = FAULT_CLOSE});
        if (bench_run(&b) != cases[i].failure) {
            fail_msg("%s: failure %d, status %d", cases[i].head, b.response.failure, b.response.status);
        }
        assert_true(b.response.request_sent);
        assert_string_equal(b.response.content_type, cases[i].content_type);
    }
    bench_close(&b);
}

/* Interim answers are skipped, but not for ever. */
static void test_many_interim_answers(void **state)
{
    (void)state;
    for (int count = 15; count <= 18; count++) {
        char text[1024] = "";
        bench b;

        for (int i = 0; i < count; i++) {
            strcat(text, i % 2 ? "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" : "HTTP/1.1 100 Continue\r\n\r\n");
        }
        strcat(text, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        bench_open_tls(&b);
        bench_answer(&b, text);
        assert_int_equal(bench_run(&b), count <= 16 ? PAY_HTTP_OK : PAY_HTTP_NOT_UNDERSTOOD);
        assert_true(b.response.request_sent);
        assert_int_equal(pay_http_pool_count(b.pool).origins, count <= 16);
        bench_close(&b);
    }
}

static int64_t retry_after(bench *b, const char *value)
{
    char text[256];

    snprintf(text, sizeof(text), "HTTP/1.1 429 Slow\r\nContent-Length: 0\r\nRetry-After: %s\r\n\r\n", value);
    bench_answer(b, text);
    assert_int_equal(bench_run(b), PAY_HTTP_OK);
    return b->response.retry_after_ms;
}

static void test_retry_after(void **state)
{
    bench b;
    char date[64];
    time_t later = time(NULL) + 1000;

    (void)state;
    strftime(date, sizeof(date), "%a, %d %b %Y %H:%M:%S GMT", gmtime(&later)); /* before any setlocale() */
    setlocale(LC_ALL, "tr_TR.UTF-8");
    bench_open_plain(&b);
    assert_int_equal(retry_after(&b, "7"), 7000);
    assert_int_equal(retry_after(&b, "0"), 0);
    assert_int_equal(retry_after(&b, "86401"), 86400000);
    assert_int_equal(retry_after(&b, "99999999999999999999999999"), 86400000);
    assert_int_equal(retry_after(&b, "Fri, 21 Oct 2016 07:28:00 GMT"), 0);
    assert_int_equal(retry_after(&b, "Sun, 21 Oct 2096 07:28:00 GMT"), 86400000);
    assert_in_range(retry_after(&b, date), 900000, 1000000);
    assert_int_equal(retry_after(&b, "-5"), -1);
    assert_int_equal(retry_after(&b, "soon"), -1);
    assert_int_equal(retry_after(&b, ""), -1);
    assert_int_equal(retry_after(&b, "Fri, 21 Oct 2016 07:28:00 GMT; and so on, far beyond any date" SIXTY), -1);
    setlocale(LC_ALL, "C");
    bench_close(&b);
}

static void test_answers_that_are_too_large(void **state)
{
    static char headers[80000];
    bench b;

    (void)state;
    bench_open_tls(&b);
    b.request.max_response_bytes = 10;
    bench_answer(&b, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789");
    bench_run_well(&b);
    assert_int_equal(b.response.body.length, 10);

    bench_answer(&b, "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n01234567890");
    assert_int_equal(bench_run(&b), PAY_HTTP_TOO_LARGE);
    assert_int_equal(b.response.status, 200);
    assert_true(b.response.request_sent);

    bench_answer(&b, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n01234567\r\n3\r\n890\r\n0\r\n\r\n");
    assert_int_equal(bench_run(&b), PAY_HTTP_TOO_LARGE);
    assert_false(b.response.reused_connection);

    size_t length = (size_t)snprintf(headers, sizeof(headers), "HTTP/1.1 200 OK\r\n");
    while (length < 70000) {
        length += (size_t)snprintf(headers + length, sizeof(headers) - length, "X-Long: %0100d\r\n", 0);
    }
    snprintf(headers + length, sizeof(headers) - length, "Content-Length: 0\r\n\r\n");
    bench_answer(&b, headers);
    assert_int_equal(bench_run(&b), PAY_HTTP_TOO_LARGE);
    bench_run_well(&b);
    assert_false(b.response.reused_connection);
    bench_close(&b);
}

/* An answer that ends early, at every byte: never taken for an answer. */
static void test_answer_cut_anywhere(void **state)
{
    static const char whole[] = "HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"paid\":true";
    static const fault_end ends[] = {FAULT_FIN, FAULT_RST, FAULT_CLOSE};
    bench b;

    (void)state;
    bench_open_tls(&b);
    for (size_t length = 0; length < sizeof(whole) - 1; length++) {
        fault_step step = {.answer = length ? whole : "", .answer_bytes = length, .end = ends[length % COUNT(ends)]};
        bench_script(&b, step);
        assert_int_equal(bench_run(&b), PAY_HTTP_LOST);
        assert_true(b.response.request_sent);
    }
    assert_int_equal(fault_server_requests(b.server), sizeof(whole) - 1);
    bench_close(&b);
}

static void test_answers_that_are_lost(void **state)
{
    static const fault_step lost[] = {
        /* The end of a body without a length must be vouched for by close_notify. */
        {.answer = "HTTP/1.1 200 OK\r\n\r\n{\"paid\":true}", .end = FAULT_FIN},
        {.answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", .end = FAULT_CLOSE},
        {.answer = "HTTP/1.1 100 Continue\r\n\r\n", .end = FAULT_CLOSE},
        {.answer = "HTTP/1.1 200 OK\r\nContent-Le", .end = FAULT_CLOSE},
    };
    static const char *const not_understood[] = {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
                                                 "SSH-2.0-OpenSSH_9.2\r\n", "{\"paid\":true}"};
    bench b;

    (void)state;
    bench_open_tls(&b);
    for (size_t i = 0; i < COUNT(lost); i++) {
        bench_script(&b, lost[i]);
        if (bench_run(&b) != PAY_HTTP_LOST) {
            print_message("answer %zu: failure %d, status %d\n", i, b.response.failure, b.response.status);
        }
        assert_int_equal(b.response.failure, PAY_HTTP_LOST);
        assert_true(b.response.request_sent);
    }
    for (size_t i = 0; i < COUNT(not_understood); i++) {
        bench_script(&b, (fault_step){.answer = not_understood[i], .end = FAULT_STALL});
        assert_int_equal(bench_run(&b), PAY_HTTP_NOT_UNDERSTOOD);
        assert_true(b.response.request_sent);
    }
    /* With close_notify it is whole. */
    bench_script(&b, (fault_step){.answer = "HTTP/1.1 200 OK\r\n\r\n{\"paid\":true}", .end = FAULT_CLOSE});
    bench_run_well(&b);
    assert_string_equal(b.response.body.bytes, "{\"paid\":true}");
    bench_close(&b);
}

/* --- limits of time, and connections that do not come about --------------- */

static void test_timeouts(void **state)
{
    bench b;

    (void)state;
    bench_open(&b, &(fault_options){.welcome = FAULT_IGNORE});
    b.request.connect_timeout_ms = 200;
    assert_int_equal(bench_run(&b), PAY_HTTP_TIMEOUT);
    assert_false(b.response.request_sent);
    assert_true(bench_message_has(&b, "timed out after 200 ms while connecting"));
    bench_close(&b);

    bench_open_tls(&b);
    bench_script(&b, (fault_step){.answer = "", .end = FAULT_STALL});
    hooks_now.sent = end_time;
    assert_int_equal(bench_run(&b), PAY_HTTP_TIMEOUT);
    assert_true(b.response.request_sent);
    assert_true(bench_message_has(&b, "timed out after 20000 ms while waiting for the answer"));
    assert_true(fault_server_await_end(b.server, 0));

    bench_script(&b, (fault_step){.answer = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", .end = FAULT_STALL});
    hooks_now.sent = NULL;
    hooks_now.received = end_time;
    assert_int_equal(bench_run(&b), PAY_HTTP_TIMEOUT);
    assert_true(b.response.request_sent);
    assert_true(bench_message_has(&b, "in the middle of the answer"));
    assert_false(b.response.reused_connection);
    hooks_now.received = NULL;

    b.request.timeout_ms = 0;
    assert_int_equal(bench_run(&b), PAY_HTTP_TIMEOUT);
    assert_false(b.response.request_sent);

    b.request.timeout_ms = 5000;
    b.request.connect_timeout_ms = 0; /* no limit of its own */
    bench_run_well(&b);
    pay_http_pool_clear(b.pool);
    assert_int_equal(fault_server_requests(b.server), 3);
    bench_close(&b);
}

static void test_start_and_stop_are_counted(void **state)
{
    bench b;

    (void)state;
    pay_http_start();
    pay_http_stop();
    bench_open_tls(&b);
    bench_run_well(&b);
    bench_close(&b);
}

static void end_time_with_the_answer(CURL *easy)
{
    struct pollfd polled = {.events = POLLIN};

    assert_int_equal(curl_easy_getinfo(easy, CURLINFO_ACTIVESOCKET, &polled.fd), CURLE_OK);
    assert_int_equal(poll(&polled, 1, 20000), 1);
    end_time(easy);
}

/*
 * A server can make a connection readable for ever without a byte of an answer, by new keys of TLS. The time is over
 * all the same. What came in time is read, even if it is looked at late.
 */
static void test_the_time_is_over_without_a_pause(void **state)
{
    bench b;

    (void)state;
    bench_open(&b, &(fault_options){.no_tickets = true}); /* readable is then the answer */
    hooks_now.receives_left = 2;                          /* the one after the connect */
    hooks_now.sent = end_time_with_the_answer;
    assert_int_equal(bench_run(&b), PAY_HTTP_TIMEOUT);
    assert_true(b.response.request_sent);
    assert_in_range(hooks_now.empty_receives, 1, 2);

    hooks_now.receives_left = 0;
    bench_run_well(&b);
    bench_close(&b);
}

/* Of a host its first 80 bytes will do; of what others say, what can be shown. */
static void test_messages(void **state)
{
    pay_http_response response = {0};
    char url[256];
    bench b;

    (void)state;
    bench_open_tls(&b);
    snprintf(url, sizeof(url), "https://" FAULT_LONG_HOST ":%d/", fault_server_port(b.server));
    bench_set_url(&b, url);
    bench_script(&b, (fault_step){.answer = "", .end = FAULT_FIN});
    assert_int_equal(bench_run(&b), PAY_HTTP_LOST);
    assert_true(bench_message_has(&b, "the connection to " SIXTY ".abcdefghijabcdefghi broke"));
    bench_close(&b);

    pay_http_fail(&response, PAY_HTTP_LOST, "%s", "a\x7f-\x80-\n-\x1b[1m-\xc5\x9e~ !");
    assert_string_equal(response.message, "a?-?-?-?[1m-?\?~ !");
    assert_int_equal(response.failure, PAY_HTTP_LOST);
}

/* Kept as it came, and read for who asks. */
static void test_the_date_of_an_answer(void **state)
{
    static const struct {
        const char *header;
        const char *kept;
        int64_t date;
    } cases[] = {
        {"Date: Sun, 29 Nov 2026 10:00:00 GMT\r\n", "Sun, 29 Nov 2026 10:00:00 GMT", 1795946400},
        {"date: yesterday\r\n", "yesterday", -1},
        {"Date: Sun, 29 Nov 2026 10:00:00 GMT, more or less\r\n", "", -1},
        {"", "", -1},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        char answer[200];
        bench b;

        bench_open_plain(&b);
        snprintf(answer, sizeof(answer), "HTTP/1.1 200 OK\r\n%sContent-Length: 2\r\n\r\n{}", cases[i].header);
        bench_answer(&b, answer);
        bench_run_well(&b);
        assert_string_equal(b.response.date, cases[i].kept);
        assert_int_equal(pay_http_date(pay_text_of(b.response.date)), cases[i].date);
        bench_close(&b);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(test_kept_connection_dies),
        BENCH_TEST(test_next_request_after_a_failure),
        BENCH_TEST(test_kept_connection_dies_anywhere),
        BENCH_TEST(test_stale_connection),
        BENCH_TEST(test_body_cut_short_was_not_sent),
        BENCH_TEST(test_answer_before_the_end_of_the_body),
        BENCH_TEST(test_answers),
        BENCH_TEST(test_odd_answers),
        BENCH_TEST(test_many_interim_answers),
        BENCH_TEST(test_retry_after),
        BENCH_TEST(test_answers_that_are_too_large),
        BENCH_TEST(test_answer_cut_anywhere),
        BENCH_TEST(test_answers_that_are_lost),
        BENCH_TEST(test_timeouts),
        BENCH_TEST(test_the_time_is_over_without_a_pause),
        BENCH_TEST(test_messages),
        BENCH_TEST(test_start_and_stop_are_counted),
        BENCH_TEST(test_the_date_of_an_answer),
    };

    return BENCH_MAIN("http", tests);
}
