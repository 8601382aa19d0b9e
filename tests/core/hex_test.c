/* Hex digits, GUIDs and base64. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "digest.h"
#include "hex.h"
#include "memory.h"

static void hex_is_read_where_it_is(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t at, digits;
        int value;
    } cases[] = {
        {"00", 0, 2, 0},
        {"ff", 0, 2, 255},
        {"FF", 0, 2, 255},
        {"x7Fy", 1, 2, 0x7f},
        {"dead", 0, 4, 0xdead},
        {"f", 0, 2, -1},
        {"fg", 0, 2, -1},
        {"gf", 0, 2, -1},
        {"ff", 1, 2, -1},
        {"ff", 2, 1, -1},
        {"ff", 5, 1, -1},
        {"", 0, 1, -1},
        {"1", 0, 0, 0},
        {"0x1", 0, 3, -1},
        {"@1", 0, 2, -1},
        {"`a", 0, 2, -1},
        {"7ffffff", 0, 7, 0x7ffffff},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        assert_int_equal(pay_hex_value(pay_text_of(cases[i].text), cases[i].at, cases[i].digits), cases[i].value);
    }
}

static void hex_is_written_in_lower_case(void **state)
{
    (void)state;
    static const unsigned char bytes[] = {0, 1, 0x7f, 0x80, 0xab, 0xff};
    char hex[13];

    pay_hex_write(bytes, sizeof(bytes), hex);
    assert_string_equal(hex, "00017f80abff");
    pay_hex_write(bytes, 0, hex);
    assert_string_equal(hex, "");
}

static void base64_is_that_of_rfc_4648(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t size;
        const char *text;
    } cases[] = {
        {"", 0, ""},
        {"f", 1, "Zg=="},
        {"fo", 2, "Zm8="},
        {"foo", 3, "Zm9v"},
        {"foob", 4, "Zm9vYg=="},
        {"fooba", 5, "Zm9vYmE="},
        {"foobar", 6, "Zm9vYmFy"},
        {"\0\0\0", 3, "AAAA"},
        {"\xff\xff\xfe", 3, "///+"},
        {"\xfb\xf0", 2, "+/A="},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        pay_buffer out = {0};

        pay_base64_append(&out, (const unsigned char *)cases[i].bytes, cases[i].size);
        assert_int_equal(out.length, strlen(cases[i].text));
        assert_string_equal(out.length ? out.bytes : "", cases[i].text);
        pay_buffer_free(&out);
    }
}

static void base64_of_an_hmac_needs_memory(void **state)
{
    (void)state;
    pay_text part = PAY_TEXT("text");
    pay_buffer out = {0};

    assert_true(pay_hmac_base64(PAY_SHA256, PAY_TEXT("key"), &part, 1, &out));
    assert_int_equal(out.length, 44);
    pay_buffer_free(&out);
    pay_allocation_fail_at(1);
    assert_false(pay_hmac_base64(PAY_SHA256, PAY_TEXT("key"), &part, 1, &out));
    pay_allocation_fail_at(0);
    pay_buffer_free(&out);
}

static void guids_are_random_and_of_version_4(void **state)
{
    (void)state;
    char first[33], second[33];

    assert_true(pay_guid_create(first) && pay_guid_create(second));
    assert_int_equal(strlen(first), 32);
    assert_int_equal(first[12], '4');
    assert_non_null(strchr("89ab", first[16]));
    assert_int_equal(pay_hex_value(pay_text_of(first), 0, 4) < 0, 0);
    assert_string_not_equal(first, second);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hex_is_read_where_it_is),           cmocka_unit_test(hex_is_written_in_lower_case),
        cmocka_unit_test(base64_is_that_of_rfc_4648),        cmocka_unit_test(base64_of_an_hmac_needs_memory),
        cmocka_unit_test(guids_are_random_and_of_version_4),
    };
    return cmocka_run_group_tests_name("hex", tests, NULL, NULL);
}
