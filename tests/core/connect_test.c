/*
 * Connections that do not come about, and why; what libcurl refuses to do.
 */
#include "bench.h"

#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "interpose.h"
#include "tls.h"
#include "http.h"
#include "libcurl.h"

static void test_urls_that_are_refused(void **state)
{
    static const char *const refused[] = {"http://example.com/",
                                          "http://10.0.0.1/",
                                          "http://127.0.0.1.example.com/",
                                          "ftp://127.0.0.1/",
                                          "https://user@127.0.0.1/",
                                          "http://localhost.example/x",
                                          "file:///etc/passwd",
                                          ""};
    bench b;

    (void)state;
    bench_open_plain(&b);
    for (size_t i = 0; i < COUNT(refused); i++) {
        bench_set_url(&b, refused[i]);
        assert_int_equal(bench_run(&b), PAY_HTTP_CONFIGURATION);
        assert_false(b.response.request_sent);
    }
    bench_close(&b);
}

static void test_no_connection(void **state)
{
    bench b;

    (void)state;
    bench_open(&b, &(fault_options){.welcome = FAULT_SLAM});
    assert_int_equal(bench_run(&b), PAY_HTTP_CONNECT);
    assert_false(b.response.request_sent);

    bench_set_url(&b, "https://127.0.0.1:1/");
    assert_int_equal(bench_run(&b), PAY_HTTP_CONNECT);
    bench_set_url(&b, "https://nowhere.invalid/pay?token=SECRET");
    assert_int_equal(bench_run(&b), PAY_HTTP_CONNECT);
    assert_true(bench_message_has(&b, "nowhere.invalid"));

    /* Its first 80 bytes will do. */
    bench_set_url(&b, "https://" SIXTY "." SIXTY ".localhost:1/");
    assert_int_equal(bench_run(&b), PAY_HTTP_CONNECT);
    assert_true(bench_message_has(&b, "cannot connect to " SIXTY ".1234567890123456789: "));
    bench_close(&b);
}

static void test_alerts(void **state)
{
    static const struct {
        bool is_ours;
        char alert[2];
        const char *message;
        bool is_lasting;
    } cases[] = {
        {true, {2, 42}, "is not trusted", true},   {true, {2, 46}, "is not trusted", true},
        {true, {2, 48}, "is not trusted", true},   {true, {2, 51}, "is not trusted", true},
        {true, {2, 40}, "cannot connect", false},  {true, {2, 47}, "cannot connect", false},
        {true, {2, 80}, "cannot connect", false},  {true, {1, 42}, "cannot connect", false},
        {false, {2, 42}, "cannot connect", false}, {false, {2, 48}, "cannot connect", false},
        {true, {2, 70}, "TLS 1.2 or newer", true}, {false, {2, 70}, "TLS 1.2 or newer", true},
    };
    bench b;

    (void)state;
    bench_open(&b, &(fault_options){.welcome = FAULT_SLAM});
    for (size_t i = 0; i < COUNT(cases); i++) {
        memcpy(hooks_now.alert, cases[i].alert, 2);
        hooks_now.alert_is_ours = cases[i].is_ours;
        assert_int_equal(bench_run(&b), PAY_HTTP_CONNECT);
        if (!bench_message_has(&b, cases[i].message)) {
            fail_msg("alert %d: %s", cases[i].alert[1], b.response.message);
        }
        assert_int_equal(b.response.is_lasting, cases[i].is_lasting);
    }
    memset(hooks_now.alert, 0, sizeof(hooks_now.alert));
    bench_close(&b);
}

/* libcurl may keep a TLS connection for longer than the engine keeps its own, and close it with an alert. */
static void test_late_alerts(void **state)
{
    bench b;

    (void)state;
    hooks_now.keeps_context = true;
    bench_open(&b, &(fault_options){.welcome = FAULT_SLAM});
    assert_int_equal(bench_run(&b), PAY_HTTP_CONNECT);
    assert_true(hooks_late_alert());
    bench_close(&b);

    bench_open(&b, &(fault_options){.welcome = FAULT_IGNORE});
    b.request.connect_timeout_ms = 200;
    assert_int_equal(bench_run(&b), PAY_HTTP_TIMEOUT);
    assert_true(hooks_late_alert());
    bench_close(&b);

    bench_open_tls(&b);
    bench_run_well(&b);
    pay_http_pool_clear(b.pool);
    assert_true(hooks_late_alert());
    bench_close(&b);
}

/* A proxy has a context, and the host: nobody asks for a third, whose alerts would not be seen. */
static void test_contexts(void **state)
{
    pay_connection connection = {0};
    SSL_CTX *contexts[3];

    (void)state;
    pay_tls_start();
    for (size_t i = 0; i < COUNT(contexts); i++) {
        contexts[i] = SSL_CTX_new(TLS_client_method());
        assert_int_equal(pay_tls_context(NULL, contexts[i], &connection), CURLE_OK);
    }
    assert_int_equal(connection.context_count, 2);
    pay_tls_leave(&connection);
    assert_int_equal(connection.context_count, 0);
    for (size_t i = 0; i < COUNT(contexts); i++) {
        SSL_CTX_free(contexts[i]);
    }
}

/* Whether there is an n-th option. Where it is needed and refused, nothing is sent. */
static bool is_option(bench *b, long n, CURLcode refusal)
{
    size_t before = fault_server_requests(b->server);

    hooks_now.option_refused_at = n;
    hooks_now.option_refusal = refusal;
    pay_http_failure failure = bench_run(b);
    if (hooks_now.option_refused_at > 0) {
        assert_int_equal(failure, PAY_HTTP_OK);
        assert_int_equal(fault_server_requests(b->server), before + 1);
    } else {
        assert_int_equal(failure, refusal == CURLE_OUT_OF_MEMORY ? PAY_HTTP_MEMORY : PAY_HTTP_CONFIGURATION);
        assert_false(b->response.request_sent);
        assert_int_equal(fault_server_requests(b->server), before);
    }
    bool there_is = hooks_now.option_refused_at == 0;
    hooks_now.option_refused_at = 0;
    return there_is;
}

static void test_options_that_are_refused(void **state)
{
    static const CURLcode refusals[] = {CURLE_BAD_FUNCTION_ARGUMENT, CURLE_OUT_OF_MEMORY, CURLE_UNKNOWN_OPTION};
    bench b;

    (void)state;
    bench_open_tls(&b);
    b.request.fresh_connection = true;
    for (size_t i = 0; i < COUNT(refusals); i++) {
        long n = 1;

        while (is_option(&b, n, refusals[i])) {
            n++;
        }
        assert_true(n > 30);
    }
    bench_close(&b);
}

/* What libcurl does not tell about a connection that it made: the connection is not used. Later it is not asked. */
static void test_questions_without_an_answer(void **state)
{
    bool asked = true;
    bench b;

    (void)state;
    bench_open_tls(&b);
    b.request.fresh_connection = true;
    b.request.timeout_ms = 500;
    for (long n = 1; asked; n++) {
        size_t before = fault_server_requests(b.server);

        hooks_now.question_refused_at = n;
        bench_run(&b);
        assert_int_equal(b.response.request_sent, b.response.failure == PAY_HTTP_OK);
        pay_http_pool_clear(b.pool);
        assert_int_equal(fault_server_requests(b.server) - before, b.response.failure == PAY_HTTP_OK);
        asked = hooks_now.question_refused_at == 0;
    }
    hooks_now.question_refused_at = 0;
    bench_close(&b);
}

/* What was learnt at the start is said of each call. */
static void expect_problem(const char *words)
{
    bench b;

    pay_http_start();
    assert_non_null(strstr(pay_libcurl_problem(), words));
    bench_open_plain(&b);
    assert_int_equal(bench_run(&b), PAY_HTTP_CONFIGURATION);
    assert_true(bench_message_has(&b, words));
    assert_int_equal(fault_server_connections(b.server), 0);
    bench_close(&b);
}

static void test_no_call_without_what_is_needed(void **state)
{
    static const char *const libraries[] = {"GnuTLS/3.7.9", "OpenSSL/1.1.1w", "(OpenSSL/3.0.0) Schannel",
                                            "LibreSSL/3.8.2", NULL};
    curl_version_info_data other = *curl_version_info(CURLVERSION_NOW);
    const char *library = other.ssl_version;

    (void)state;
    hooks_now.start_refused = true;
    expect_problem("cannot start");
    hooks_now.start_refused = false;

    hooks_now.version = &other;
    other.version_num = 0x075600;
    expect_problem("7.87");
    other.version_num = 0x075700;
    for (size_t i = 0; i < COUNT(libraries); i++) {
        other.ssl_version = libraries[i];
        expect_problem("OpenSSL 3");
    }
    other.ssl_version = library;
    pay_http_start();
    assert_null(pay_libcurl_problem());
    hooks_now.version = NULL;
    for (int i = 0; i < 7; i++) {
        pay_http_stop(); /* each start that succeeded */
    }
}

/* OpenSSL or libcurl do not what is needed for a connection: there is none. */
static void test_connections_that_are_not_set_up(void **state)
{
    bench b;

    (void)state;
    bench_open_tls(&b);
    hooks_now.context_refused = true;
    assert_int_equal(bench_run(&b), PAY_HTTP_MEMORY);
    hooks_reset();
    hooks_now.add_refused = true;
    assert_int_equal(bench_run(&b), PAY_HTTP_MEMORY);
    hooks_reset();
    hooks_now.easy_refused = true;
    assert_int_equal(bench_run(&b), PAY_HTTP_MEMORY);
    hooks_reset();
    hooks_now.modes_hidden = true; /* what was sent would not be known exactly */
    assert_int_equal(bench_run(&b), PAY_HTTP_CONNECT);
    hooks_reset();
    static const char *const protocols[] = {"http/1.0", "http/1.10", "spdy/3.1"};
    for (size_t i = 0; i < COUNT(protocols); i++) {
        hooks_now.protocol = protocols[i];
        assert_int_equal(bench_run(&b), PAY_HTTP_CONNECT);
    }
    assert_false(b.response.request_sent);
    pay_http_pool_clear(b.pool);
    assert_int_equal(fault_server_requests(b.server), 0);
    hooks_now.protocol = "http/1.1";
    bench_run_well(&b);
    bench_close(&b);
}

/* --- names with several addresses --------------------------------------------------- */

/* An address at which nobody answers: a listener whose queue is full. */
typedef struct dead_end {
    int sockets[6];
} dead_end;

static void open_dead_end(dead_end *dead, int port)
{
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1), .sin_port = htons((uint16_t)port)};

    for (size_t i = 0; i < COUNT(dead->sockets); i++) {
        dead->sockets[i] = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        if (i == 0) {
            assert_int_equal(bind(dead->sockets[i], (struct sockaddr *)&address, sizeof(address)), 0);
            assert_int_equal(listen(dead->sockets[i], 0), 0);
        } else {
            (void)connect(dead->sockets[i], (struct sockaddr *)&address, sizeof(address));
        }
    }
    memset(hooks_now.connects, 0, sizeof(hooks_now.connects));
}

static void close_dead_end(dead_end *dead)
{
    for (size_t i = 0; i < COUNT(dead->sockets); i++) {
        close(dead->sockets[i]);
    }
}

static void set_host(bench *b)
{
    char url[64];

    snprintf(url, sizeof(url), "https://" HOOKS_HOST ":%d/", fault_server_port(b->server));
    bench_set_url(b, url);
}

/* A retry looks the name up again, and does not go where the try before got no answer. */
static void test_a_retry_goes_elsewhere(void **state)
{
    pay_addresses avoided = {0};
    dead_end dead;
    bench b;

    (void)state;
    bench_open_tls(&b);
    open_dead_end(&dead, fault_server_port(b.server));
    set_host(&b);
    b.request.to_avoid = &avoided;
    b.request.connect_timeout_ms = 600;
    hooks_now.addresses[0] = "127.0.0.2";
    assert_int_equal(bench_run(&b), PAY_HTTP_TIMEOUT);
    assert_false(b.response.request_sent);
    assert_int_equal(avoided.count, 1);
    assert_true(hooks_now.connects[2] > 0);

    hooks_now.connects[2] = 0;
    hooks_now.addresses[1] = "127.0.0.1";
    b.request.connect_timeout_ms = 10000;
    bench_run_well(&b);
    assert_int_equal(hooks_now.connects[2], 0);
    assert_true(hooks_now.connects[1] > 0);
    close_dead_end(&dead);
    bench_close(&b);
}

/* One that answered and broke, too; if there is no other it is tried again. */
static void test_a_retry_after_a_broken_connection(void **state)
{
    pay_addresses avoided = {0};
    bench b;

    (void)state;
    bench_open(&b, &(fault_options){.everywhere = true});
    set_host(&b);
    b.request.to_avoid = &avoided;
    hooks_now.addresses[0] = "127.0.0.1";
    for (int i = 0; i < 2; i++) {
        bench_script(&b, (fault_step){.answer = "", .end = FAULT_RST});
        assert_int_equal(bench_run(&b), PAY_HTTP_LOST);
        assert_int_equal(avoided.count, 1);
        assert_int_equal(hooks_now.connects[1], i + 1);
    }
    hooks_now.addresses[1] = "127.0.0.3";
    bench_run_well(&b);
    assert_int_equal(hooks_now.connects[1], 2);
    assert_int_equal(hooks_now.connects[3], 1);
    bench_close(&b);
}

static pay_waited give_up(void *context, pay_watch *watches, size_t count, int64_t until_us)
{
    return --*(int *)context < 0 ? PAY_WAITED_GIVEN_UP : pay_wait_by(NULL, watches, count, until_us);
}

/* Given up while another address is tried: that of before is not tried after it. */
static void test_no_second_go_after_giving_up(void **state)
{
    pay_addresses avoided = {0};
    int waits = 0;
    const pay_waiter waiter = {give_up, &waits};
    dead_end dead;
    bench b;

    (void)state;
    bench_open_tls(&b);
    set_host(&b);
    b.request.to_avoid = &avoided;
    hooks_now.addresses[0] = "127.0.0.1";
    bench_script(&b, (fault_step){.answer = "", .end = FAULT_RST});
    assert_int_equal(bench_run(&b), PAY_HTTP_LOST);
    open_dead_end(&dead, fault_server_port(b.server));
    hooks_now.addresses[1] = "127.0.0.2";
    hooks_now.connects[1] = hooks_now.connects[2] = 0;
    b.request.waiter = &waiter;
    for (int most = 0; hooks_now.connects[2] == 0; most++) {
        waits = most;
        assert_int_equal(bench_run(&b), PAY_HTTP_GIVEN_UP);
        assert_false(b.response.request_sent);
        assert_int_equal(hooks_now.connects[1], 0);
    }
    close_dead_end(&dead);
    bench_close(&b);
}

/* The address that failed before is tried only while there is time, and memory. */
static void test_no_second_go(void **state)
{
    pay_addresses avoided = {0};
    dead_end dead;
    bench b;

    (void)state;
    bench_open(&b, &(fault_options){.everywhere = true});
    set_host(&b);
    b.request.to_avoid = &avoided;
    hooks_now.addresses[0] = "127.0.0.1";
    bench_script(&b, (fault_step){.answer = "", .end = FAULT_RST});
    assert_int_equal(bench_run(&b), PAY_HTTP_LOST);
    hooks_now.addresses[1] = "127.0.0.3";
    hooks_now.connects[1] = 0;
    hooks_now.context_refused = true;
    assert_int_equal(bench_run(&b), PAY_HTTP_MEMORY);
    assert_int_equal(hooks_now.connects[1], 0);
    hooks_now.context_refused = false;
    bench_close(&b);

    avoided = (pay_addresses){0};
    bench_open_tls(&b);
    set_host(&b);
    b.request.to_avoid = &avoided;
    hooks_now.addresses[1] = NULL;
    bench_script(&b, (fault_step){.answer = "", .end = FAULT_RST});
    assert_int_equal(bench_run(&b), PAY_HTTP_LOST);
    open_dead_end(&dead, fault_server_port(b.server));
    hooks_now.addresses[1] = "127.0.0.2";
    b.request.connect_timeout_ms = 600;
    assert_int_equal(bench_run(&b), PAY_HTTP_TIMEOUT);
    assert_int_equal(hooks_now.connects[1], 0);
    assert_int_equal(avoided.count, 2);
    close_dead_end(&dead);
    bench_close(&b);
}

/* Who is at the other end is not known: then nobody is avoided, and all else is as ever. */
static void test_an_unknown_peer(void **state)
{
    pay_addresses avoided = {0};
    bench b;

    (void)state;
    bench_open_tls(&b);
    b.request.to_avoid = &avoided;
    hooks_now.peer_unknown = true;
    bench_script(&b, (fault_step){.answer = "", .end = FAULT_RST});
    assert_int_equal(bench_run(&b), PAY_HTTP_LOST);
    bench_run_well(&b);
    bench_close(&b);
}

/* More addresses than are remembered: tried all the same, and then given up. */
static void test_more_addresses_than_are_remembered(void **state)
{
    pay_addresses avoided = {0};
    bench b;

    (void)state;
    for (uint64_t i = 1; i <= 20; i++) {
        pay_addresses_add(&avoided, i);
        pay_addresses_add(&avoided, 1);
    }
    assert_int_equal(avoided.count, COUNT(avoided.hashes));
    assert_true(pay_addresses_have(&avoided, 8));
    assert_false(pay_addresses_have(&avoided, 9));
    assert_false(pay_addresses_have(NULL, 1));
    bench_open_tls(&b);
    b.request.to_avoid = &avoided;
    bench_run_well(&b);
    bench_close(&b);
}

/* "localhost" is ::1 as well, where nobody listens. */
static void test_an_address_that_refuses(void **state)
{
    char url[64];
    bench b;

    (void)state;
    bench_open_tls(&b);
    snprintf(url, sizeof(url), "https://localhost:%d/", fault_server_port(b.server));
    bench_set_url(&b, url);
    bench_run_well(&b);
    bench_close(&b);
}

/* A lookup that does not end is left behind: the limit holds. */
static void test_a_resolver_that_does_not_answer(void **state)
{
    bench b;

    (void)state;
    bench_open_tls(&b);
    set_host(&b);
    b.request.connect_timeout_ms = 300;
    hooks_now.lookup_waits = true;
    assert_int_equal(bench_run(&b), PAY_HTTP_TIMEOUT);
    assert_true(bench_message_has(&b, "while connecting"));
    assert_false(b.response.request_sent);
    pay_http_pool_clear(b.pool);
    assert_true(hooks_now.lookups > 0); /* newer versions look for each kind of address alone */
    assert_int_equal(hooks_now.lookups_done, 0);
    hooks_now.lookup_waits = false;
    while (hooks_now.lookups_done < hooks_now.lookups) {
        nanosleep(&(struct timespec){0, 1000000}, NULL);
    }
    bench_close(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(test_urls_that_are_refused),
        BENCH_TEST(test_no_connection),
        BENCH_TEST(test_alerts),
        BENCH_TEST(test_late_alerts),
        BENCH_TEST(test_contexts),
        BENCH_TEST(test_options_that_are_refused),
        BENCH_TEST(test_questions_without_an_answer),
        BENCH_TEST(test_no_call_without_what_is_needed),
        BENCH_TEST(test_a_retry_goes_elsewhere),
        BENCH_TEST(test_connections_that_are_not_set_up),
        BENCH_TEST(test_a_retry_after_a_broken_connection),
        BENCH_TEST(test_no_second_go),
        BENCH_TEST(test_no_second_go_after_giving_up),
        BENCH_TEST(test_an_unknown_peer),
        BENCH_TEST(test_more_addresses_than_are_remembered),
        BENCH_TEST(test_an_address_that_refuses),
        BENCH_TEST(test_a_resolver_that_does_not_answer),
    };

    return BENCH_MAIN("connect", tests);
}
