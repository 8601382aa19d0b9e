/*
 * The transport against a server that misbehaves. What is claimed here was seen
 * by the server, not concluded from what the client says.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dlfcn.h>
#include <locale.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <openssl/ssl.h>

#include "fault_server.h"
#include "http.h"

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/lsan_interface.h>
#endif

#define BODY         "{\"card\":\"SECRET-BODY-4155650100416111\"}"
#define TOKEN        "Bearer SECRET-TOKEN"
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* --- the ground under the tests ------------------------------------------ */

/* Lets kept connections grow old without waiting: the clock that libcurl reads is this one. */
static _Atomic int64_t clock_ahead_s;

int clock_gettime(clockid_t id, struct timespec *now)
{
    int result = (int)syscall(SYS_clock_gettime, id, now);

    if (id == CLOCK_MONOTONIC || id == CLOCK_MONOTONIC_RAW) {
        now->tv_sec += (time_t)atomic_load(&clock_ahead_s);
    }
    return result;
}

/*
 * libcurl's memory: sees what it frees, and fails when a test wants so. Each
 * block begins with its size.
 */
#define BLOCK_HEAD 16
static _Atomic long bodies_freed;    /* blocks given back with a request's body still in them */
static _Atomic long tokens_freed;    /* ... with a header line that carries a token */
static _Atomic long memory_fails_at; /* the n-th request for memory from now on; 0: never */

static void *block_allocate(size_t size)
{
    if (atomic_load(&memory_fails_at) > 0 && atomic_fetch_sub(&memory_fails_at, 1) == 1) {
        return NULL;
    }
    char *block = malloc(size + BLOCK_HEAD);
    if (!block) {
        return NULL;
    }
    memset(block, 0xa5, size + BLOCK_HEAD); /* what was here before is not what the test looks for */
    memcpy(block, &size, sizeof(size));
    return block + BLOCK_HEAD;
}

static void block_free(void *memory)
{
    size_t size;

    if (!memory) {
        return;
    }
    memcpy(&size, (char *)memory - BLOCK_HEAD, sizeof(size));
    if (memmem(memory, size, "SECRET-BODY", 11)) {
        atomic_fetch_add(&bodies_freed, 1);
    }
    if (size > 15 && memcmp(memory, "Authorization: ", 15) == 0) {
        atomic_fetch_add(&tokens_freed, 1);
    }
    free((char *)memory - BLOCK_HEAD);
}

static void *block_resize(void *memory, size_t size)
{
    size_t old = 0;
    void *resized = block_allocate(size);

    if (memory && resized) {
        memcpy(&old, (char *)memory - BLOCK_HEAD, sizeof(old));
        memcpy(resized, memory, old < size ? old : size);
        block_free(memory);
    }
    return resized;
}

static void *block_zeroed(size_t count, size_t size)
{
    void *memory = block_allocate(count * size);
    return memory ? memset(memory, 0, count * size) : NULL;
}

static char *block_string(const char *string)
{
    size_t size = strlen(string) + 1;
    char *copy = block_allocate(size);
    return copy ? memcpy(copy, string, size) : NULL;
}

/*
 * These stand before libcurl's own functions, and pass on what a test does not
 * have refused.
 */
static long options_refused_at; /* the n-th from now on; 0: none */
static CURLcode option_refusal;
static char alert_told[2]; /* of TLS, before there is a connection; {0}: none */
static bool alert_is_ours;
static long questions_refused_at; /* the n-th about a transfer; 0: none */
static bool start_refused;
static curl_version_info_data *said_of_itself; /* NULL: the truth */

/* Whatever its type, an option's value has the size of a pointer. */
_Static_assert(sizeof(long) == sizeof(void *) && sizeof(curl_off_t) == sizeof(void *), "64 bits");

static bool is_due(long *at)
{
    return *at > 0 && --*at == 0;
}

CURLcode(curl_easy_setopt)(CURL *easy, CURLoption option, ...)
{
    CURLcode (*set)(CURL *, CURLoption, ...);
    va_list arguments;

    *(void **)&set = dlsym(RTLD_NEXT, "curl_easy_setopt");
    va_start(arguments, option);
    void *value = va_arg(arguments, void *);
    va_end(arguments);
    if (is_due(&options_refused_at)) {
        return option_refusal;
    }
    return set(easy, option, value);
}

CURLcode(curl_easy_getinfo)(CURL *easy, CURLINFO info, ...)
{
    CURLcode (*get)(CURL *, CURLINFO, ...);
    va_list arguments;

    *(void **)&get = dlsym(RTLD_NEXT, "curl_easy_getinfo");
    va_start(arguments, info);
    void *value = va_arg(arguments, void *);
    va_end(arguments);
    return is_due(&questions_refused_at) ? CURLE_UNKNOWN_OPTION : get(easy, info, value);
}

static void (*on_tls_event)(const SSL *, int, int);

void SSL_CTX_set_info_callback(SSL_CTX *context, void (*callback)(const SSL *, int, int))
{
    void (*set)(SSL_CTX *, void (*)(const SSL *, int, int));

    *(void **)&set = dlsym(RTLD_NEXT, "SSL_CTX_set_info_callback");
    on_tls_event = callback;
    set(context, callback);
}

/* By now the engine has set up the context: the alert that the test wants goes by. */
int SSL_CTX_set_ex_data(SSL_CTX *context, int slot, void *data)
{
    int (*set)(SSL_CTX *, int, void *);
    int result;

    *(void **)&set = dlsym(RTLD_NEXT, "SSL_CTX_set_ex_data");
    result = set(context, slot, data);
    if (alert_told[0] && on_tls_event) {
        SSL *tls = SSL_new(context);

        on_tls_event(tls, alert_is_ours ? SSL_CB_WRITE_ALERT : SSL_CB_READ_ALERT, alert_told[0] << 8 | alert_told[1]);
        SSL_free(tls);
    }
    return result;
}

CURLcode curl_global_init(long flags)
{
    CURLcode (*init)(long);

    *(void **)&init = dlsym(RTLD_NEXT, "curl_global_init");
    return start_refused ? CURLE_FAILED_INIT : init(flags);
}

curl_version_info_data *curl_version_info(CURLversion age)
{
    curl_version_info_data *(*info)(CURLversion);

    *(void **)&info = dlsym(RTLD_NEXT, "curl_version_info");
    return said_of_itself ? said_of_itself : info(age);
}

/* --- a test's server, pool and request ----------------------------------- */

typedef struct bench {
    fault_server *server;
    pay_http_pool *pool;
    pay_http_request request;
    char url[256];
    pay_http_response response; /* of the last exchange */
} bench;

static const pay_http_header json_headers[] = {
    {"User-Agent", {"payments-test", 13}},
    {"Content-Type", {"application/json", 16}},
    {"Authorization", {TOKEN, sizeof(TOKEN) - 1}},
};

static void set_body(bench *b, const char *body)
{
    b->request.body = pay_text_of(body);
    b->request.has_body = true;
}

static void set_url(bench *b, const char *url)
{
    snprintf(b->url, sizeof(b->url), "%s", url);
    b->request.url = pay_text_of(b->url);
}

/* A POST with a body that succeeds, but for what the test changes. */
static void bench_open(bench *b, const fault_options *options)
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
                                    .connect_timeout_ms = 5000,
                                    .timeout_ms = 5000,
                                    .max_response_bytes = 100000};
    set_url(b, fault_server_url(b->server, "/payment"));
    set_body(b, BODY);
}

static void open_tls(bench *b)
{
    bench_open(b, &(fault_options){0});
}

static void open_plain(bench *b)
{
    bench_open(b, &(fault_options){.plain = true});
}

/* The pool first: then the server has read everything that was sent. */
static void bench_close(bench *b)
{
    pay_http_response_free(&b->response);
    pay_http_pool_free(b->pool);
    fault_server_stop(b->server);
}

static void set_method(bench *b, const char *method)
{
    b->request.method = method;
    b->request.body = (pay_text){0};
    b->request.has_body = false;
}

static pay_http_failure run(bench *b)
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

static void run_well(bench *b)
{
    if (run(b) != PAY_HTTP_OK) {
        fail_msg("%s", b->response.message);
    }
    assert_int_equal(b->response.status, 200);
    assert_true(b->response.request_sent);
}

static void script(bench *b, fault_step step)
{
    fault_server_script(b->server, &step, 1);
}

static bool message_has(const bench *b, const char *words)
{
    return strstr(b->response.message, words) != NULL;
}

static void assert_last_request(bench *b, const char *expected)
{
    char *last = fault_server_last_request(b->server);
    assert_string_equal(last, expected);
    free(last);
}

/* --- at most once on the wire --------------------------------------------- */

/* A kept connection, whose second request is read whole and never answered. */
static void kept_connection_dies(const char *method, const char *body, fault_end end)
{
    bench b;

    open_tls(&b);
    run_well(&b);
    set_method(&b, method);
    if (body) {
        set_body(&b, body);
    }
    script(&b, (fault_step){.answer = "", .end = end});
    assert_int_equal(run(&b), PAY_HTTP_LOST);
    assert_true(b.response.request_sent);
    assert_true(b.response.reused_connection);
    assert_true(message_has(&b, "not sent again"));
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
    open_tls(&b);
    for (size_t i = 0; i < 2 * COUNT(failures); i++) {
        run_well(&b);
        script(&b, failures[i / 2]);
        assert_int_equal(run(&b), PAY_HTTP_LOST);
    }
    run_well(&b);
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
            open_tls(&b);
            run_well(&b);
            script(&b, (fault_step){.read = points[i], .answer = "", .end = ends[e]});
            assert_int_equal(run(&b), PAY_HTTP_LOST);
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
        open_tls(&b);
        script(&b, (fault_step){.end = ends[i]});
        run_well(&b);
        assert_true(fault_server_await_end(b.server, 0));
        run_well(&b);
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
    open_tls(&b);
    run_well(&b);
    b.request.body = (pay_text){big, size};
    script(&b, (fault_step){.read = 100, .answer = "", .end = FAULT_RST});
    assert_int_equal(run(&b), PAY_HTTP_LOST);
    assert_false(b.response.request_sent);

    script(&b, (fault_step){.read = 100, .answer = "", .end = FAULT_STALL});
    b.request.timeout_ms = 500;
    assert_int_equal(run(&b), PAY_HTTP_TIMEOUT);
    assert_false(b.response.request_sent);
    assert_true(message_has(&b, "while the request was being sent"));

    pay_http_pool_clear(b.pool);
    assert_int_equal(fault_server_requests(b.server), 1);
    bench_close(&b);
    free(big);
}

/* Answered in the middle of the body: never a success, whatever the answer says; the request was not whole. */
static void test_answer_before_the_end_of_the_body(void **state)
{
    size_t size = 16 * 1024 * 1024;
    char *big = malloc(size);
    bench b;

    (void)state;
    memset(big, 'x', size);
    open_tls(&b);
    b.request.body = (pay_text){big, size};
    script(&b,
           (fault_step){.read = 100, .answer = "HTTP/1.1 413 Big\r\nContent-Length: 0\r\n\r\n", .end = FAULT_STALL});
    assert_int_equal(run(&b), PAY_HTTP_LOST);
    assert_int_equal(b.response.status, 413);
    assert_true(b.response.is_lasting);
    assert_false(b.response.request_sent);
    assert_true(message_has(&b, "answered HTTP 413 before the request was sent whole"));

    script(&b, (fault_step){.read = 100, .end = FAULT_STALL});
    assert_int_equal(run(&b), PAY_HTTP_LOST);
    assert_int_equal(b.response.status, 200);
    assert_false(b.response.is_lasting);
    assert_false(b.response.request_sent);
    assert_int_equal(fault_server_requests(b.server), 0);
    set_body(&b, BODY);
    run_well(&b);
    assert_false(b.response.reused_connection);
    bench_close(&b);
    free(big);
}

/* --- what goes on the wire ------------------------------------------------ */

static void expect_request(bench *b, const char *format)
{
    char host[64], expected[1024];
    const char *start = strstr(b->url, "://") + 3;

    snprintf(host, sizeof(host), "%.*s", (int)strcspn(start, "/"), start);
    snprintf(expected, sizeof(expected), format, host);
    assert_last_request(b, expected);
}

static void test_request_is_exactly_what_was_asked_for(void **state)
{
    bench b;

    (void)state;
    open_tls(&b);
    script(&b, (fault_step){.answer = "HTTP/1.1 200 OK\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 0\r\n\r\n"});
    set_url(&b, fault_server_url(b.server, "/a/../b//c?q=%C5%9E&x=1#fragment"));
    run_well(&b);
    expect_request(&b, "POST /a/../b//c?q=%%C5%%9E&x=1 HTTP/1.1\r\n"
                       "Host: %s\r\n"
                       "User-Agent: payments-test\r\n"
                       "Content-Type: application/json\r\n"
                       "Authorization: " TOKEN "\r\n"
                       "Content-Length: 39\r\n"
                       "\r\n" BODY);

    set_method(&b, "GET");
    b.request.header_count = 0;
    run_well(&b);
    assert_true(b.response.reused_connection);
    expect_request(&b, "GET /a/../b//c?q=%%C5%%9E&x=1 HTTP/1.1\r\nHost: %s\r\n\r\n");

    set_method(&b, "POST");
    run_well(&b);
    expect_request(&b, "POST /a/../b//c?q=%%C5%%9E&x=1 HTTP/1.1\r\nHost: %s\r\nContent-Length: 0\r\n\r\n");
    bench_close(&b);
}

static void test_big_body_without_expect(void **state)
{
    size_t size = 3 * 1024 * 1024;
    char *big = malloc(size);
    bench b;

    (void)state;
    memset(big, 'x', size);
    open_tls(&b);
    b.request.body = (pay_text){big, size};
    run_well(&b);
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
    open_plain(&b);
    set_method(&b, "GET");
    b.request.headers = headers;
    b.request.header_count = COUNT(headers);
    run_well(&b);
    expect_request(&b, "GET /payment HTTP/1.1\r\nHost: %s\r\nX-Empty:\r\nAccept: application/json\r\n\r\n");
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
    open_plain(&b);
    for (size_t i = 0; i < COUNT(refused); i++) {
        b.request.headers = &refused[i];
        b.request.header_count = 1;
        assert_int_equal(run(&b), PAY_HTTP_CONFIGURATION);
        assert_false(b.response.request_sent);
    }
    assert_int_equal(fault_server_connections(b.server), 0);
    bench_close(&b);
}

static void test_redirect_is_an_answer(void **state)
{
    bench b;

    (void)state;
    open_tls(&b);
    script(&b, (fault_step){.answer = "HTTP/1.1 307 Go\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"});
    assert_int_equal(run(&b), PAY_HTTP_OK);
    assert_int_equal(b.response.status, 307);
    assert_int_equal(fault_server_requests(b.server), 1);
    bench_close(&b);
}

/* --- whom it speaks to ---------------------------------------------------- */

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
    open_plain(&b);
    for (size_t i = 0; i < COUNT(refused); i++) {
        set_url(&b, refused[i]);
        assert_int_equal(run(&b), PAY_HTTP_CONFIGURATION);
        assert_false(b.response.request_sent);
    }
    bench_close(&b);
}

static void test_certificates(void **state)
{
    static const fault_certificate bad[] = {FAULT_CERTIFICATE_WRONG_HOST, FAULT_CERTIFICATE_EXPIRED};
    bench b;

    (void)state;
    for (size_t i = 0; i < COUNT(bad); i++) {
        bench_open(&b, &(fault_options){.certificate = bad[i]});
        assert_int_equal(run(&b), PAY_HTTP_CONNECT);
        assert_true(message_has(&b, "certificate"));
        assert_false(b.response.request_sent);
        pay_http_pool_clear(b.pool);
        assert_int_equal(fault_server_requests(b.server), 0);
        bench_close(&b);
    }
    /* Good, but of a CA that nobody knows. */
    open_tls(&b);
    b.request.ca_file = NULL;
    assert_int_equal(run(&b), PAY_HTTP_CONNECT);
    assert_true(message_has(&b, "caFile"));
    /* Nor does it help that another CA file, on the same origin, was good a moment ago. */
    b.request.ca_file = fault_server_ca_file(b.server);
    run_well(&b);
    b.request.ca_file = NULL;
    assert_int_equal(run(&b), PAY_HTTP_CONNECT);
    assert_int_equal(fault_server_requests(b.server), 1);
    char other[128];
    snprintf(other, sizeof(other), "/.%s", fault_server_ca_file(b.server));
    b.request.ca_file = other;
    run_well(&b);
    assert_false(b.response.reused_connection);
    assert_int_equal(pay_http_pool_count(b.pool).origins, 2);

    b.request.ca_file = "/nonexistent/ca.pem";
    assert_int_equal(run(&b), PAY_HTTP_CONFIGURATION);
    assert_false(b.response.request_sent);
    assert_true(message_has(&b, "/nonexistent/ca.pem"));
    bench_close(&b);
}

static int ca_files_read;

int X509_STORE_load_file(X509_STORE *store, const char *file)
{
    int (*load)(X509_STORE *, const char *);

    *(void **)&load = dlsym(RTLD_NEXT, "X509_STORE_load_file");
    ca_files_read++;
    return load(store, file);
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
    open_tls(&b);
    b.request.fresh_connection = true;
    ca_files_read = 0;
    run_well(&b);
    run_well(&b);
    set_url(&b, "https://127.0.0.1:1/");
    assert_int_equal(run(&b), PAY_HTTP_CONNECT);
    set_url(&b, fault_server_url(b.server, "/"));
    run_well(&b);
    assert_false(b.response.reused_connection);
    assert_int_equal(ca_files_read, 1);
    bench_close(&b);
}

/* A CA that was taken out of its file is trusted no more: by no kept connection, no TLS session, no file in memory. */
static void test_ca_file_that_changes(void **state)
{
    char file[] = "/tmp/payments-test-ca-XXXXXX";
    bench b, other;

    (void)state;
    assert_true(close(mkstemp(file)) == 0);
    open_tls(&other);
    open_tls(&b);
    copy_file(b.request.ca_file, file);
    b.request.ca_file = file;
    run_well(&b);
    run_well(&b);
    assert_true(b.response.reused_connection);

    copy_file(other.request.ca_file, file);
    assert_int_equal(run(&b), PAY_HTTP_CONNECT);
    assert_true(message_has(&b, "is not trusted"));
    b.request.keep_alive = false;
    assert_int_equal(run(&b), PAY_HTTP_CONNECT);

    copy_file(fault_server_ca_file(b.server), file);
    run_well(&b);
    b.request.fresh_connection = true;
    run_well(&b);
    assert_int_equal(unlink(file), 0);
    assert_int_equal(run(&b), PAY_HTTP_CONFIGURATION);
    assert_true(message_has(&b, file));
    bench_close(&b);
    bench_close(&other);
}

static void test_old_tls_is_refused(void **state)
{
    bench b;

    (void)state;
    bench_open(&b, &(fault_options){.max_version = TLS1_1_VERSION});
    assert_int_equal(run(&b), PAY_HTTP_CONNECT);
    assert_false(b.response.request_sent);
    bench_close(&b);

    bench_open(&b, &(fault_options){.max_version = TLS1_2_VERSION});
    run_well(&b);
    bench_close(&b);
}

static void test_environment_has_no_say(void **state)
{
    static const char *const names[] = {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"};
    bench plain, tls;

    (void)state;
    for (size_t i = 0; i < COUNT(names); i++) {
        setenv(names[i], "http://127.0.0.1:9", 1);
    }
    open_tls(&tls);
    run_well(&tls);
    open_plain(&plain);
    run_well(&plain);

    /* And a proxy that was asked for is not talked away. */
    setenv("NO_PROXY", "*", 1);
    setenv("no_proxy", "*", 1);
    char proxy[256];
    snprintf(proxy, sizeof(proxy), "%s", fault_server_url(plain.server, ""));
    tls.request.proxy = proxy;
    script(&plain, (fault_step){.answer = "HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n"});
    assert_int_equal(run(&tls), PAY_HTTP_CONNECT);
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
    open_tls(&tls);
    open_plain(&plain);
    snprintf(proxy, sizeof(proxy), "http://user:SECRET@127.0.0.1:%d", fault_server_port(plain.server));
    tls.request.proxy = proxy;
    fault_step tunnel = {.answer = "HTTP/1.1 200 Go\r\nContent-Type: text/proxy\r\n\r\n",
                         .end = FAULT_RELAY,
                         .relay_port = fault_server_port(tls.server)};
    script(&plain, tunnel);
    for (int i = 0; i < 3; i++) {
        run_well(&tls);
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
    run_well(&tls);
    assert_false(tls.response.reused_connection);

    /* The end of TLS is the server's own, in a tunnel too. */
    tls.request.proxy = proxy;
    script(&tls, (fault_step){.answer = "HTTP/1.1 200 OK\r\n\r\n{}", .end = FAULT_CLOSE});
    run_well(&tls);
    script(&plain, tunnel);
    script(&tls, (fault_step){.answer = "HTTP/1.1 200 OK\r\n\r\n{}", .end = FAULT_FIN});
    assert_int_equal(run(&tls), PAY_HTTP_LOST);
    bench_close(&plain);
    bench_close(&tls);
}

static void test_proxies_that_are_refused(void **state)
{
    static const char *const refused[] = {"127.0.0.1:3128", "ftp://u:SECRET@proxy.test/", "http://u:SECRET@[::x]/",
                                          "http://u:SECRET@proxy.test:99999/", ""};
    bench b;

    (void)state;
    open_tls(&b);
    for (size_t i = 0; i < COUNT(refused); i++) {
        b.request.proxy = refused[i];
        assert_int_equal(run(&b), PAY_HTTP_CONFIGURATION);
    }
    b.request.proxy = "http://127.0.0.1:9";
    atomic_store(&memory_fails_at, 1); /* where it would be parsed */
    assert_int_equal(run(&b), PAY_HTTP_CONFIGURATION);
    assert_int_equal(atomic_load(&memory_fails_at), 0);
    bench_close(&b);
    open_plain(&b);
    b.request.proxy = "http://127.0.0.1:9";
    assert_int_equal(run(&b), PAY_HTTP_CONFIGURATION);
    bench_close(&b);
}

/* --- answers -------------------------------------------------------------- */

static void answer(bench *b, const char *text)
{
    script(b, (fault_step){.answer = text});
}

static void test_answers(void **state)
{
    bench b;

    (void)state;
    open_tls(&b);
    run_well(&b);
    assert_string_equal(b.response.content_type, "application/json");
    assert_string_equal(b.response.body.bytes, "{}");
    assert_int_equal(b.response.retry_after_ms, -1);
    assert_true(b.response.tls_us > 0);

    answer(&b, "HTTP/1.1 204 No Content\r\n\r\n");
    assert_int_equal(run(&b), PAY_HTTP_OK);
    assert_int_equal(b.response.status, 204);
    assert_int_equal(b.response.body.length, 0);
    assert_string_equal(b.response.content_type, "");
    assert_true(b.response.reused_connection);
    assert_int_equal(b.response.tls_us, 0);

    /* Interim answers, and what they and trailers say, do not count. */
    answer(&b, "HTTP/1.1 100 Continue\r\n\r\n"
               "HTTP/1.1 103 Early\r\nContent-Type: text/early\r\nRetry-After: 1\r\n\r\n"
               "HTTP/1.1 503 Busy\r\nTransfer-Encoding: chunked\r\ncontent-TYPE:  text/plain \r\n\r\n"
               "3\r\nabc\r\n0\r\nRetry-After: 2\r\nContent-Type: text/late\r\n\r\n");
    assert_int_equal(run(&b), PAY_HTTP_OK);
    assert_int_equal(b.response.status, 503);
    assert_string_equal(b.response.content_type, "text/plain");
    assert_int_equal(b.response.retry_after_ms, -1);
    assert_string_equal(b.response.body.bytes, "abc");
    run_well(&b);
    assert_true(b.response.reused_connection);
    bench_close(&b);
}

#define SIXTY "123456789012345678901234567890123456789012345678901234567890"

/* Each with close_notify behind it. */
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
    open_tls(&b);
    for (size_t i = 0; i < COUNT(cases); i++) {
        char text[512];

        snprintf(text, sizeof(text), "%s\r\n{}", cases[i].head);
        script(&b, (fault_step){.answer = text, .end = FAULT_CLOSE});
        if (run(&b) != cases[i].failure) {
            fail_msg("%s: failure %d, status %d", cases[i].head, b.response.failure, b.response.status);
        }
        assert_true(b.response.request_sent);
        assert_string_equal(b.response.content_type, cases[i].content_type);
    }
    bench_close(&b);
}

static int64_t retry_after(bench *b, const char *value)
{
    char text[256];

    snprintf(text, sizeof(text), "HTTP/1.1 429 Slow\r\nContent-Length: 0\r\nRetry-After: %s\r\n\r\n", value);
    answer(b, text);
    assert_int_equal(run(b), PAY_HTTP_OK);
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
    open_plain(&b);
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
    open_tls(&b);
    b.request.max_response_bytes = 10;
    answer(&b, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789");
    run_well(&b);
    assert_int_equal(b.response.body.length, 10);

    answer(&b, "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n01234567890");
    assert_int_equal(run(&b), PAY_HTTP_TOO_LARGE);
    assert_int_equal(b.response.status, 200);
    assert_true(b.response.request_sent);

    answer(&b, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n01234567\r\n3\r\n890\r\n0\r\n\r\n");
    assert_int_equal(run(&b), PAY_HTTP_TOO_LARGE);
    assert_false(b.response.reused_connection);

    size_t length = (size_t)snprintf(headers, sizeof(headers), "HTTP/1.1 200 OK\r\n");
    while (length < 70000) {
        length += (size_t)snprintf(headers + length, sizeof(headers) - length, "X-Long: %0100d\r\n", 0);
    }
    snprintf(headers + length, sizeof(headers) - length, "Content-Length: 0\r\n\r\n");
    answer(&b, headers);
    assert_int_equal(run(&b), PAY_HTTP_TOO_LARGE);
    run_well(&b);
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
    open_tls(&b);
    for (size_t length = 0; length < sizeof(whole) - 1; length++) {
        fault_step step = {.answer = length ? whole : "", .answer_bytes = length, .end = ends[length % COUNT(ends)]};
        script(&b, step);
        assert_int_equal(run(&b), PAY_HTTP_LOST);
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
    open_tls(&b);
    for (size_t i = 0; i < COUNT(lost); i++) {
        script(&b, lost[i]);
        if (run(&b) != PAY_HTTP_LOST) {
            print_message("answer %zu: failure %d, status %d\n", i, b.response.failure, b.response.status);
        }
        assert_int_equal(b.response.failure, PAY_HTTP_LOST);
        assert_true(b.response.request_sent);
    }
    for (size_t i = 0; i < COUNT(not_understood); i++) {
        script(&b, (fault_step){.answer = not_understood[i], .end = FAULT_STALL});
        assert_int_equal(run(&b), PAY_HTTP_NOT_UNDERSTOOD);
        assert_true(b.response.request_sent);
    }
    /* With close_notify it is whole. */
    script(&b, (fault_step){.answer = "HTTP/1.1 200 OK\r\n\r\n{\"paid\":true}", .end = FAULT_CLOSE});
    run_well(&b);
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
    assert_int_equal(run(&b), PAY_HTTP_TIMEOUT);
    assert_false(b.response.request_sent);
    assert_true(message_has(&b, "timed out after 200 ms while connecting"));
    bench_close(&b);

    open_tls(&b);
    script(&b, (fault_step){.answer = "", .end = FAULT_STALL});
    b.request.timeout_ms = 300;
    assert_int_equal(run(&b), PAY_HTTP_TIMEOUT);
    assert_true(b.response.request_sent);
    assert_true(message_has(&b, "timed out after 300 ms while waiting for the answer"));

    script(&b, (fault_step){.answer = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", .end = FAULT_STALL});
    assert_int_equal(run(&b), PAY_HTTP_TIMEOUT);
    assert_true(b.response.request_sent);
    assert_true(message_has(&b, "in the middle of the answer"));
    assert_false(b.response.reused_connection);

    b.request.timeout_ms = 0;
    assert_int_equal(run(&b), PAY_HTTP_TIMEOUT);
    assert_false(b.response.request_sent);

    b.request.timeout_ms = 5000;
    b.request.connect_timeout_ms = 0; /* no limit of its own */
    run_well(&b);
    pay_http_pool_clear(b.pool);
    assert_int_equal(fault_server_requests(b.server), 3);
    bench_close(&b);
}

static void test_no_connection(void **state)
{
    bench b;

    (void)state;
    bench_open(&b, &(fault_options){.welcome = FAULT_SLAM});
    assert_int_equal(run(&b), PAY_HTTP_CONNECT);
    assert_false(b.response.request_sent);

    set_url(&b, "https://127.0.0.1:1/");
    assert_int_equal(run(&b), PAY_HTTP_CONNECT);
    set_url(&b, "https://nowhere.invalid/pay?token=SECRET");
    assert_int_equal(run(&b), PAY_HTTP_CONNECT);
    assert_true(message_has(&b, "nowhere.invalid"));

    /* Its first 80 bytes will do. */
    set_url(&b, "https://" SIXTY "." SIXTY ".localhost:1/");
    assert_int_equal(run(&b), PAY_HTTP_CONNECT);
    assert_true(message_has(&b, "cannot connect to " SIXTY ".1234567890123456789: "));
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
        memcpy(alert_told, cases[i].alert, 2);
        alert_is_ours = cases[i].is_ours;
        assert_int_equal(run(&b), PAY_HTTP_CONNECT);
        assert_true(message_has(&b, cases[i].message));
        assert_int_equal(b.response.is_lasting, cases[i].is_lasting);
    }
    memset(alert_told, 0, sizeof(alert_told));
    bench_close(&b);
}

/* --- kept connections ----------------------------------------------------- */

static void test_connections_are_kept(void **state)
{
    bench b;

    (void)state;
    open_tls(&b);
    for (int i = 0; i < 5; i++) {
        run_well(&b);
        assert_int_equal(b.response.reused_connection, i > 0);
    }
    pay_http_pool_figures figures = pay_http_pool_count(b.pool);
    assert_int_equal(figures.origins, 1);
    assert_int_equal(figures.requests, 5);
    assert_int_equal(figures.connects, 1);
    assert_int_equal(figures.reuses, 4);

    b.request.fresh_connection = true;
    run_well(&b);
    assert_false(b.response.reused_connection);
    b.request.fresh_connection = false;
    run_well(&b);
    assert_true(b.response.reused_connection);
    assert_true(fault_server_await_end(b.server, 0)); /* one connection is kept, the newest */

    b.request.keep_alive = false;
    run_well(&b);
    assert_true(fault_server_await_end(b.server, 1));
    assert_int_equal(fault_server_connection(b.server, 1).ending, FAULT_ENDED_CLEANLY);

    b.request.keep_alive = true;
    run_well(&b);
    pay_http_pool_clear(b.pool);
    assert_true(fault_server_await_end(b.server, 2));
    assert_int_equal(fault_server_connection(b.server, 2).ending, FAULT_ENDED_CLEANLY);
    assert_int_equal(pay_http_pool_count(b.pool).origins, 0);
    bench_close(&b);
}

static void test_idle_connections_grow_old(void **state)
{
    bench b;

    (void)state;
    open_tls(&b);
    run_well(&b);
    clock_ahead_s += 15;
    run_well(&b);
    assert_true(b.response.reused_connection);
    clock_ahead_s += 30; /* too old for a write */
    run_well(&b);
    assert_false(b.response.reused_connection);
    clock_ahead_s += 30; /* but not for a read */
    b.request.is_write = false;
    run_well(&b);
    assert_true(b.response.reused_connection);
    clock_ahead_s += 115;
    run_well(&b);
    assert_false(b.response.reused_connection);
    bench_close(&b);
}

static void test_pool_is_bounded(void **state)
{
    fault_server *servers[PAY_HTTP_POOL_SIZE + 1];
    bench b;

    (void)state;
    open_plain(&b);
    for (size_t i = 0; i < COUNT(servers); i++) {
        servers[i] = fault_server_start(&(fault_options){.plain = true});
        set_url(&b, fault_server_url(servers[i], "/"));
        run_well(&b);
        if (i == PAY_HTTP_POOL_SIZE - 1) {
            set_url(&b, fault_server_url(servers[0], "/"));
            run_well(&b); /* so that the second is the least recently used */
            assert_true(b.response.reused_connection);
        }
    }
    assert_int_equal(pay_http_pool_count(b.pool).origins, PAY_HTTP_POOL_SIZE);
    assert_int_equal(pay_http_pool_count(b.pool).evictions, 1);
    assert_true(fault_server_await_end(servers[1], 0));
    assert_int_equal(fault_server_connection(servers[0], 0).ending, FAULT_OPEN);
    assert_int_equal(fault_server_connection(servers[16], 0).ending, FAULT_OPEN);
    pay_http_pool_clear(b.pool);
    for (size_t i = 0; i < COUNT(servers); i++) {
        fault_server_stop(servers[i]);
    }
    bench_close(&b);
}

static void test_nothing_of_a_request_stays(void **state)
{
    bench b;

    (void)state;
    open_tls(&b);
    pay_http_request usual = b.request;
    char *url = strdup(b.url), *body = strdup(BODY), *value = strdup(TOKEN), *ca = strdup(b.request.ca_file);
    pay_http_header *header = malloc(sizeof(*header));
    *header = (pay_http_header){"Authorization", pay_text_of(value)};
    b.request.url = pay_text_of(url);
    b.request.headers = header;
    b.request.header_count = 1;
    b.request.body = pay_text_of(body);
    b.request.ca_file = ca;
    run_well(&b);
    free(url), free(body), free(value), free(ca), free(header);

    b.request = usual;
    set_method(&b, "GET");
    b.request.header_count = 0;
    run_well(&b);
    assert_true(b.response.reused_connection);
    expect_request(&b, "GET /payment HTTP/1.1\r\nHost: %s\r\n\r\n");
    bench_close(&b);
}

/* --- a libcurl that does not do as it is told ----------------------------- */

/* Whether there is an n-th option. Where it is needed and refused, nothing is sent. */
static bool is_option(bench *b, long n, CURLcode refusal)
{
    size_t before = fault_server_requests(b->server);

    options_refused_at = n;
    option_refusal = refusal;
    pay_http_failure failure = run(b);
    if (options_refused_at > 0) {
        assert_int_equal(failure, PAY_HTTP_OK);
        assert_int_equal(fault_server_requests(b->server), before + 1);
    } else {
        assert_int_equal(failure, refusal == CURLE_OUT_OF_MEMORY ? PAY_HTTP_MEMORY : PAY_HTTP_CONFIGURATION);
        assert_false(b->response.request_sent);
        assert_int_equal(fault_server_requests(b->server), before);
    }
    bool there_is = options_refused_at == 0;
    options_refused_at = 0;
    return there_is;
}

static void test_options_that_are_refused(void **state)
{
    static const CURLcode refusals[] = {CURLE_BAD_FUNCTION_ARGUMENT, CURLE_OUT_OF_MEMORY, CURLE_UNKNOWN_OPTION};
    bench b;

    (void)state;
    open_tls(&b);
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
    open_tls(&b);
    b.request.fresh_connection = true;
    b.request.timeout_ms = 500;
    for (long n = 1; asked; n++) {
        size_t before = fault_server_requests(b.server);

        questions_refused_at = n;
        run(&b);
        assert_int_equal(b.response.request_sent, b.response.failure == PAY_HTTP_OK);
        pay_http_pool_clear(b.pool);
        assert_int_equal(fault_server_requests(b.server) - before, b.response.failure == PAY_HTTP_OK);
        asked = questions_refused_at == 0;
    }
    questions_refused_at = 0;
    bench_close(&b);
}

/* What was learnt at the start is said of each call. */
static void expect_problem(const char *words)
{
    bench b;

    pay_http_start();
    assert_non_null(strstr(pay_libcurl_problem(), words));
    open_plain(&b);
    assert_int_equal(run(&b), PAY_HTTP_CONFIGURATION);
    assert_true(message_has(&b, words));
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
    start_refused = true;
    expect_problem("cannot start");
    start_refused = false;

    said_of_itself = &other;
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
    said_of_itself = NULL;
    for (int i = 0; i < 7; i++) {
        pay_http_stop(); /* each start that succeeded */
    }
}

/* --- fork ----------------------------------------------------------------- */

/* In the child. 0, or what went wrong. */
static int in_child(bench *b)
{
    if (pay_http_pool_count(b->pool).origins != 0) {
        return 1;
    }
    for (int i = 0; i < 2; i++) {
        pay_http_response_free(&b->response);
        pay_http_exchange(b->pool, &b->request, &b->response);
        if (b->response.failure != PAY_HTTP_OK) {
            return 2;
        }
        if (b->response.reused_connection != (i > 0)) {
            return 3;
        }
    }
    pay_http_response_free(&b->response);
    pay_http_pool_clear(b->pool);
    pay_http_pool_free(b->pool);
#if defined(__SANITIZE_ADDRESS__)
    if (__lsan_do_recoverable_leak_check() != 0) {
        return 4;
    }
#endif
    return 0;
}

static void test_fork(void **state)
{
    bench b;
    int report[2], wrong = -1;

    (void)state;
    open_tls(&b);
    run_well(&b);
    assert_int_equal(pipe(report), 0);
    pid_t child = fork();
    if (child == 0) {
        wrong = in_child(&b);
        if (write(report[1], &wrong, sizeof(wrong)) < 0) {
            abort();
        }
        raise(SIGKILL); /* no clean-up of the parent's things, and no checker that finds its threads gone */
    }
    assert_int_equal(waitpid(child, NULL, 0), child);
    close(report[1]);
    assert_int_equal(read(report[0], &wrong, sizeof(wrong)), sizeof(wrong));
    close(report[0]);
    assert_int_equal(wrong, 0);
    assert_int_equal(fault_server_connection(b.server, 0).ending, FAULT_OPEN);
    assert_int_equal(fault_server_connection(b.server, 0).requests, 1);
    size_t bytes = fault_server_connection(b.server, 0).bytes;

    run_well(&b);
    assert_true(b.response.reused_connection);
    assert_int_equal(fault_server_connections(b.server), 2);
    assert_int_equal(fault_server_connection(b.server, 0).requests, 2);
    assert_int_equal(fault_server_connection(b.server, 0).bytes, 2 * bytes);
    assert_int_equal(fault_server_connection(b.server, 1).requests, 2);
    assert_int_equal(fault_server_connection(b.server, 1).ending, FAULT_ENDED_CLEANLY);
    bench_close(&b);
}

/* --- secrets and memory --------------------------------------------------- */

static void test_secrets_are_not_left_in_memory(void **state)
{
    bench tls, plain;

    (void)state;
    atomic_store(&bodies_freed, 0);
    atomic_store(&tokens_freed, 0);
    open_tls(&tls);
    run_well(&tls);
    run_well(&tls);
    script(&tls, (fault_step){.answer = "", .end = FAULT_RST});
    assert_int_equal(run(&tls), PAY_HTTP_LOST);
    bench_close(&tls);
    open_plain(&plain);
    run_well(&plain);
    bench_close(&plain);
    assert_int_equal(atomic_load(&bodies_freed), 0);
    assert_int_equal(atomic_load(&tokens_freed), 0);
}

/* Memory ends at the n-th allocation of libcurl's. True when there was such an allocation. */
static bool memory_ends_at(long n, bool kept)
{
    bench b;

    if (kept) {
        open_tls(&b);
        run_well(&b);
    } else {
        open_plain(&b); /* without TLS: in the middle of a handshake libcurl itself does not survive it */
        b.request.header_count = 0;
    }
    size_t before = fault_server_requests(b.server);
    atomic_store(&memory_fails_at, n);
    run(&b);
    bool ended = atomic_exchange(&memory_fails_at, 0) <= 0;
    pay_http_pool_clear(b.pool);
    for (size_t i = 0; i < fault_server_connections(b.server); i++) {
        assert_true(fault_server_await_end(b.server, i));
    }
    size_t arrived = fault_server_requests(b.server) - before;
    assert_true(arrived <= 1);
    assert_true(b.response.request_sent || arrived == 0);
    /* Without memory libcurl may say that it does not know the host. */
    bool told =
        b.response.failure == PAY_HTTP_MEMORY || (b.response.failure == PAY_HTTP_CONNECT && !b.response.request_sent);
    if (!(b.response.failure == PAY_HTTP_OK || (ended && told))) {
        fail_msg("allocation %ld, %s: failure %d, %s", n, kept ? "kept" : "new", b.response.failure,
                 b.response.message);
    }
    bench_close(&b);
    return ended;
}

/* For every n: a clear failure, and never more than one request. */
static void test_memory_ends(void **state)
{
    (void)state;
    for (int kept = 0; kept < 2; kept++) {
        for (long n = 1; memory_ends_at(n, kept); n++) {
        }
    }
}

#ifdef PAYMENTS_ALLOCATION_FAULTS
/* The same for the engine's own memory. */
static void test_own_memory_ends(void **state)
{
    bool ended = true;

    (void)state;
    for (long n = 1; ended; n++) {
        bench b;
        open_plain(&b);
        long live = pay_allocations_live();
        pay_allocation_fail_at(n);
        ended = run(&b) != PAY_HTTP_OK;
        pay_allocation_fail_at(0);
        assert_true(!ended || b.response.failure == PAY_HTTP_MEMORY);
        pay_http_response_free(&b.response);
        pay_http_pool_clear(b.pool);
        assert_int_equal(pay_allocations_live(), live);
        bench_close(&b);
    }
}
#endif

#ifdef PAYMENTS_ALLOCATION_FAULTS
static void test_no_memory_for_a_pool(void **state)
{
    (void)state;
    pay_allocation_fail_at(1);
    assert_null(pay_http_pool_create());
    pay_allocation_fail_at(0);
}
#endif

static void test_start_and_stop_are_counted(void **state)
{
    bench b;

    (void)state;
    pay_http_start();
    pay_http_stop();
    open_tls(&b);
    run_well(&b);
    bench_close(&b);
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fork), /* first: its search for leaks must not find those of a test that failed */
        cmocka_unit_test(test_kept_connection_dies),
        cmocka_unit_test(test_kept_connection_dies_anywhere),
        cmocka_unit_test(test_next_request_after_a_failure),
        cmocka_unit_test(test_stale_connection),
        cmocka_unit_test(test_body_cut_short_was_not_sent),
        cmocka_unit_test(test_answer_before_the_end_of_the_body),
        cmocka_unit_test(test_request_is_exactly_what_was_asked_for),
        cmocka_unit_test(test_big_body_without_expect),
        cmocka_unit_test(test_header_without_value),
        cmocka_unit_test(test_headers_that_are_refused),
        cmocka_unit_test(test_redirect_is_an_answer),
        cmocka_unit_test(test_urls_that_are_refused),
        cmocka_unit_test(test_certificates),
        cmocka_unit_test(test_ca_file_is_read_once),
        cmocka_unit_test(test_ca_file_that_changes),
        cmocka_unit_test(test_old_tls_is_refused),
        cmocka_unit_test(test_environment_has_no_say),
        cmocka_unit_test(test_proxy),
        cmocka_unit_test(test_proxies_that_are_refused),
        cmocka_unit_test(test_answers),
        cmocka_unit_test(test_odd_answers),
        cmocka_unit_test(test_retry_after),
        cmocka_unit_test(test_answers_that_are_too_large),
        cmocka_unit_test(test_answer_cut_anywhere),
        cmocka_unit_test(test_answers_that_are_lost),
        cmocka_unit_test(test_timeouts),
        cmocka_unit_test(test_no_connection),
        cmocka_unit_test(test_alerts),
        cmocka_unit_test(test_connections_are_kept),
        cmocka_unit_test(test_idle_connections_grow_old),
        cmocka_unit_test(test_pool_is_bounded),
        cmocka_unit_test(test_nothing_of_a_request_stays),
        cmocka_unit_test(test_options_that_are_refused),
        cmocka_unit_test(test_questions_without_an_answer),
        cmocka_unit_test(test_no_call_without_what_is_needed),
        cmocka_unit_test(test_secrets_are_not_left_in_memory),
        cmocka_unit_test(test_memory_ends),
#ifdef PAYMENTS_ALLOCATION_FAULTS
        cmocka_unit_test(test_own_memory_ends),
        cmocka_unit_test(test_no_memory_for_a_pool),
#endif
        cmocka_unit_test(test_start_and_stop_are_counted),
    };
    char settings[] = "/tmp/payments-test-openssl-XXXXXX";

    allow_old_tls(settings);
    if (curl_global_init_mem(CURL_GLOBAL_DEFAULT, block_allocate, block_free, block_resize, block_string,
                             block_zeroed) != CURLE_OK) {
        return 1;
    }
    pay_http_start();
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    pay_http_stop();
    curl_global_cleanup();
    unlink(settings);
    return failed;
}
