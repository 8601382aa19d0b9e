/*
 * The request is written once. curl_easy_send() is this test's: it takes as many bytes as the plan says, and keeps what
 * it took. Whatever happens, these bytes are the beginning of the one request, and they are all of it exactly when the
 * response says that the request was sent.
 */
#include "bench.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>

#include "interpose.h"

#define NEVER ((size_t)-1)

static struct plan {
    size_t most;      /* bytes in one call; 0: as many as the connection takes */
    size_t again;     /* each so-manieth call says CURLE_AGAIN; 0: none */
    bool takes_first; /* ... after it has taken bytes */
    size_t fails_at;  /* no byte from here on is taken */
    CURLcode failure;
    bool answered; /* after the first `most` bytes an answer comes, before the connection takes more */
} plan;

static char *taken;
static size_t taken_length, taken_room, calls;

static void keep(const void *bytes, size_t length)
{
    if (taken_length + length > taken_room) {
        taken_room = 2 * (taken_length + length);
        taken = realloc(taken, taken_room);
    }
    memcpy(taken + taken_length, bytes, length);
    taken_length += length;
}

static void await_answer(CURL *easy)
{
    struct pollfd polled = {.events = POLLIN};

    assert_int_equal(curl_easy_getinfo(easy, CURLINFO_ACTIVESOCKET, &polled.fd), CURLE_OK);
    assert_int_equal(poll(&polled, 1, 20000), 1);
}

static CURLcode planned_send(CURL *easy, const void *bytes, size_t length, size_t *sent)
{
    bool says_again = plan.again && ++calls % plan.again == 0;
    size_t most = plan.most && plan.most < length ? plan.most : length;
    CURLcode code;

    *sent = 0;
    if (plan.answered && taken_length == plan.most) {
        plan.answered = false;
        await_answer(easy);
        return CURLE_AGAIN;
    }
    if (plan.fails_at != NEVER && most > plan.fails_at - taken_length) {
        most = plan.fails_at - taken_length;
    }
    if (most == 0) {
        return plan.failure;
    }
    if (says_again && !plan.takes_first) {
        return CURLE_AGAIN;
    }
    code = hooks_real_send(easy, bytes, most, sent);
    keep(bytes, *sent);
    return code == CURLE_OK && says_again ? CURLE_AGAIN : code;
}

/* One exchange by the plan. `whole` is what a whole request is. */
static void run_plan(bench *b, struct plan next, pay_text whole)
{
    size_t before = fault_server_requests(b->server);

    plan = next;
    taken_length = calls = 0;
    bench_run(b);
    assert_true(taken_length <= whole.length);
    assert_memory_equal(taken, whole.bytes, taken_length);
    assert_int_equal(b->response.request_sent, taken_length == whole.length);
    pay_http_pool_clear(b->pool);
    for (size_t i = 0; i < fault_server_connections(b->server); i++) {
        assert_true(fault_server_await_end(b->server, i));
    }
    assert_int_equal(fault_server_requests(b->server) - before, b->response.request_sent);
}

static void run_plan_well(bench *b, struct plan next, pay_text whole)
{
    run_plan(b, next, whole);
    if (b->response.failure != PAY_HTTP_OK) {
        fail_msg("%s", b->response.message);
    }
}

/* The request as a connection takes it that takes all. */
static char *record_request(bench *b)
{
    char *request;

    hooks_now.send = planned_send;
    plan = (struct plan){.fails_at = NEVER};
    taken_length = 0;
    bench_run_well(b);
    request = malloc(taken_length + 1);
    memcpy(request, taken, taken_length);
    request[taken_length] = '\0';
    pay_http_pool_clear(b->pool);
    return request;
}

static const fault_options kinds[] = {{.plain = true}, {0}};

static void test_a_send_that_fails_at_any_byte(void **state)
{
    static const CURLcode failures[] = {CURLE_SEND_ERROR, CURLE_UNSUPPORTED_PROTOCOL};

    (void)state;
    for (size_t k = 0; k < COUNT(kinds); k++) {
        bench b;
        char *request;

        bench_open(&b, &kinds[k]);
        request = record_request(&b);
        for (size_t at = 0; at < strlen(request); at++) {
            run_plan(&b, (struct plan){.fails_at = at, .failure = failures[at % COUNT(failures)]},
                     pay_text_of(request));
            assert_int_equal(b.response.failure, PAY_HTTP_LOST);
            assert_false(b.response.request_sent);
            assert_int_equal(taken_length, at);
        }
        run_plan_well(&b, (struct plan){.fails_at = strlen(request), .failure = CURLE_SEND_ERROR},
                      pay_text_of(request));
        free(request);
        bench_close(&b);
    }
}

static void test_sends_in_pieces(void **state)
{
    (void)state;
    for (size_t k = 0; k < COUNT(kinds); k++) {
        bench b;
        char *request;

        bench_open(&b, &kinds[k]);
        request = record_request(&b);
        for (size_t most = 1; most <= strlen(request); most = most * 3 / 2 + 1) {
            for (size_t again = 0; again < 4; again++) {
                bool never = again == 1; /* each call: nothing would ever be sent */
                struct plan next = {.most = most, .again = never ? 0 : again, .fails_at = NEVER};

                run_plan_well(&b, next, pay_text_of(request));
                next.takes_first = true;
                next.again = again;
                run_plan_well(&b, next, pay_text_of(request));
            }
        }
        free(request);
        bench_close(&b);
    }
}

/* Larger than what a connection takes at once. It fails in the middle, or between two records of TLS. */
static void test_a_large_body(void **state)
{
    static const size_t points[] = {1, 16384, 16385, 1000000, NEVER};
    size_t size = 3 * 1024 * 1024;
    char *big = malloc(size);

    (void)state;
    for (size_t i = 0; i < size; i++) {
        big[i] = (char)('a' + i % 23);
    }
    for (size_t k = 0; k < COUNT(kinds); k++) {
        bench b;
        pay_text whole;

        bench_open(&b, &kinds[k]);
        b.request.body = (pay_text){big, size};
        hooks_now.send = planned_send;
        plan = (struct plan){.fails_at = NEVER};
        taken_length = 0;
        bench_run_well(&b);
        char *request = malloc(taken_length);
        memcpy(request, taken, taken_length);
        whole = (pay_text){request, taken_length};
        assert_memory_equal(request + whole.length - size, big, size);
        for (size_t i = 0; i < COUNT(points); i++) {
            struct plan next = {
                .most = 50021, .again = 7, .takes_first = i % 2, .fails_at = points[i], .failure = CURLE_SEND_ERROR};

            run_plan(&b, next, whole);
            assert_int_equal(b.response.failure, points[i] == NEVER ? PAY_HTTP_OK : PAY_HTTP_LOST);
        }
        free(request);
        bench_close(&b);
    }
    free(big);
}

/* On a kept connection, too, and its failure sends nothing on another one. */
static void test_a_kept_connection(void **state)
{
    bench b;

    (void)state;
    bench_open_tls(&b);
    char *request = record_request(&b);
    for (size_t at = 0; at < strlen(request); at += 17) {
        plan = (struct plan){.fails_at = NEVER};
        bench_run_well(&b);
        run_plan(&b, (struct plan){.fails_at = at, .failure = CURLE_SEND_ERROR}, pay_text_of(request));
        assert_true(b.response.reused_connection);
        assert_int_equal(taken_length, at);
    }
    free(request);
    bench_close(&b);
}

/* An answer ends the sending; what was under way may still go out. */
static void test_nothing_is_sent_after_an_answer(void **state)
{
    bench b;

    (void)state;
    bench_open_plain(&b);
    char *request = record_request(&b);
    bench_script(&b, (fault_step){.read = 50});
    run_plan(&b, (struct plan){.most = 50, .answered = true, .fails_at = NEVER}, pay_text_of(request));
    assert_in_range(taken_length, 50, 100);
    assert_int_equal(b.response.failure, PAY_HTTP_LOST);
    assert_int_equal(b.response.status, 200);
    free(request);
    bench_close(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(test_a_send_that_fails_at_any_byte),
        BENCH_TEST(test_sends_in_pieces),
        BENCH_TEST(test_a_large_body),
        BENCH_TEST(test_a_kept_connection),
        BENCH_TEST(test_nothing_is_sent_after_an_answer),
    };
    int failed = BENCH_MAIN("at_most_once", tests);

    free(taken);
    return failed;
}
