/*
 * What most tests of the transport need: a server, a pool, a request that succeeds, and the last response. Functions
 * that fail end the test.
 */
#ifndef PAYMENTS_TESTS_BENCH_H
#define PAYMENTS_TESTS_BENCH_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "fault_server.h"
#include "http.h"

#define BODY         "{\"card\":\"SECRET-BODY-4155650100416111\"}"
#define TOKEN        "Bearer SECRET-TOKEN"
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define SIXTY        "123456789012345678901234567890123456789012345678901234567890"

typedef struct bench {
    fault_server *server;
    pay_http_pool *pool;
    pay_http_request request;
    char url[256];
    pay_http_response response; /* of the last exchange */
} bench;

/* The request: a POST of BODY that succeeds. */
void bench_open(bench *b, const fault_options *options);
void bench_open_tls(bench *b);
void bench_open_plain(bench *b);
/* Frees the pool before the server: then the server has read everything that was sent. */
void bench_close(bench *b);

void bench_set_url(bench *b, const char *url);
void bench_set_body(bench *b, const char *body);
/* Takes the body away. */
void bench_set_method(bench *b, const char *method);

/* For the next request. */
void bench_script(bench *b, fault_step step);
void bench_answer(bench *b, const char *text);

/* One exchange. No message has a secret in it. */
pay_http_failure bench_run(bench *b);
/* One that ends in a 200. */
void bench_run_well(bench *b);

bool bench_message_has(const bench *b, const char *words);
/* What the server received last; %s is its host and port. */
void bench_expect_request(bench *b, const char *format);

/*
 * Waits until something came: bytes, an alert, an end. Newer versions of libcurl have read it by then; OpenSSL knows.
 */
void bench_await_input(const pay_connection *connection);
/* ... on the connection that was kept last. */
void bench_await_idle_input(const bench *b);

/* How many descriptors of this process are connections to the server, whoever has them. */
size_t bench_descriptors(const bench *b);

/* Runs the tests of a program between pay_http_start() and pay_http_stop(); hooks are reset after each. */
#define BENCH_TEST(test) cmocka_unit_test_teardown(test, bench_reset)
int bench_reset(void **state);
#define BENCH_MAIN(name, tests) bench_main(name, tests, COUNT(tests))
int bench_main(const char *name, const struct CMUnitTest *tests, size_t count);

#endif
