/* Addresses that a provider gives for the customer's browser. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "redirect.h"
#include "buffer.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* The address that is written; NULL when none is. */
static void assert_written(pay_text raw, bool https_only, const char *expected)
{
    pay_buffer out = {0};
    bool good;

    pay_buffer_append_string(&out, "before ");
    good = pay_redirect_write(&out, raw, https_only);
    assert_int_equal(good, expected != NULL);
    pay_buffer_append_char(&out, '\0');
    assert_string_equal(out.bytes + strlen("before "), expected ? expected : "");
    pay_buffer_free(&out);
}

static void encodes_what_is_sure(void **state)
{
    (void)state;
    static const struct {
        const char *raw;
        const char *written;
    } cases[] = {
        {"https://bank.example", "https://bank.example"},
        {"HTTPS://Bank.example:8443/a?b#c", "HTTPS://Bank.example:8443/a?b#c"},
        {" \t\r\n\x01https://bank.example/\x1f ", "https://bank.example/"},
        {"https://bank.example/a b\"<>`", "https://bank.example/a%20b%22%3C%3E%60"},
        {"https://bank.example/\xc5\x9e?\xc4\xb1#\xf0\x9f\x98\x80", "https://bank.example/%C5%9E?%C4%B1#%F0%9F%98%80"},
        {"https://bank.example/%20%C5%9E%", "https://bank.example/%20%C5%9E%"},
        {"https://bank.example?a b", "https://bank.example?a%20b"},
        {"//bank.example/3d", "https://bank.example/3d"},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_written(pay_text_of(cases[i].raw), false, cases[i].written);
        assert_written(pay_text_of(cases[i].raw), true, cases[i].written);
    }
    assert_written(PAY_TEXT("http://bank.example/a b"), false, "http://bank.example/a%20b");
    assert_written(PAY_TEXT("http://bank.example/a b"), true, NULL);
}

static void refuses_what_is_not_sure(void **state)
{
    (void)state;
    static const char *const cases[] = {
        "",
        " ",
        "/3d",
        "3d",
        "bank.example",
        "javascript:alert(1)",
        "ftp://bank.example/",
        "https:/bank.example/",
        "https://",
        "//",
        "///bank.example/",
        "https:///3d",
        "https://?a",
        "https://#a",
        "https://:443/",
        "https://user@bank.example/",
        "https://bank.example\\@elsewhere.example/",
        "https://bank.example\"/",
        "https://bank.example</",
        "https://bank.example`/",
        "https://bank example/",
        "https://\xc5\x9f.example/",
        "https://bank.example/\r\nX: y",
        "https://bank.example/a\tb",
        "https://bank.example/\x7f",
        "https://bank.example/\xfe",
        "https://bank.example/\xc5",
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_written(pay_text_of(cases[i]), false, NULL);
        assert_written(pay_text_of(cases[i]), true, NULL);
    }
    assert_written((pay_text){0}, false, NULL);
    assert_written(PAY_TEXT("https://bank.example/a\0b"), false, NULL);
    assert_written(PAY_TEXT("https://bank\0.example/"), false, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(encodes_what_is_sure),
        cmocka_unit_test(refuses_what_is_not_sure),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
