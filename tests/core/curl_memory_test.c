/* libcurl with memory functions of the extension's: a process of its own, for the first to start libcurl decides on
 * them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <curl/curl.h>

#include "http.h"

/* Longer and longer, so that blocks move; what comes out is whole, whoever allocated it. */
static void test_blocks_move(void **state)
{
    (void)state;
    for (size_t length = 1; length <= 4096; length *= 2) {
        char *text = malloc(length);
        assert_non_null(text);
        memset(text, '%', length);
        char *escaped = curl_easy_escape(NULL, text, (int)length);
        assert_non_null(escaped);
        assert_int_equal(strlen(escaped), 3 * length);
        for (size_t i = 0; i < length; i++) {
            assert_memory_equal(escaped + 3 * i, "%25", 3);
        }
        curl_free(escaped);
        free(text);
    }
    curl_free(NULL);
}

static void test_an_exchange(void **state)
{
    (void)state;
    static const pay_http_header headers[] = {{"Authorization", {"Bearer token", 12}}};
    pay_http_pool *pool = pay_http_pool_create();
    pay_http_response response;

    assert_non_null(pool);
    for (int i = 0; i < 3; i++) {
        pay_http_exchange(pool,
                          &(pay_http_request){.method = "GET",
                                              .url = {"https://127.0.0.1:1/", 20},
                                              .headers = headers,
                                              .header_count = 1,
                                              .keep_alive = true,
                                              .connect_timeout_ms = 5000,
                                              .timeout_ms = 5000,
                                              .max_response_bytes = 1000},
                          &response);
        assert_int_equal(response.failure, PAY_HTTP_CONNECT);
        pay_http_response_free(&response);
    }
    pay_http_pool_free(pool);
}

static void test_it_is_told(void **state)
{
    (void)state;
    assert_true(pay_http_wipes_memory());
}

static int start_engine(void **state)
{
    (void)state;
    return pay_http_start(true) ? 0 : -1;
}

static int stop_engine(void **state)
{
    (void)state;
    pay_http_stop();
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_it_is_told),
        cmocka_unit_test(test_blocks_move),
        cmocka_unit_test(test_an_exchange),
    };

    return cmocka_run_group_tests_name("curl_memory", tests, start_engine, stop_engine);
}
