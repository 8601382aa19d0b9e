/* Text: comparison and the checks of protocol text. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text.h"
#include "url.h"
#include "decimal.h"
#include "hex.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const pay_text nothing = {NULL, 0};

static void assert_text(pay_text text, const char *expected)
{
    assert_int_equal(text.length, strlen(expected));
    assert_true(pay_text_equals(text, pay_text_of(expected)));
}

/* Says which entry of a table failed. */
static void assert_check(bool (*check)(pay_text), const char *text, bool expected)
{
    if (check(pay_text_of(text)) != expected) {
        fail_msg("\"%s\" should %sbe accepted", text, expected ? "" : "not ");
    }
}

static void assert_checks(bool (*check)(pay_text), const char *const *texts, size_t count, bool expected)
{
    for (size_t i = 0; i < count; i++) {
        assert_check(check, texts[i], expected);
    }
}

static void text_of_a_string(void **state)
{
    (void)state;
    assert_int_equal(pay_text_of(NULL).length, 0);
    assert_int_equal(pay_text_of("").length, 0);
    assert_int_equal(pay_text_of("abc").length, 3);
    assert_int_equal(PAY_TEXT("a\0b").length, 3);
}

static void equality(void **state)
{
    (void)state;
    assert_true(pay_text_equals(nothing, nothing));
    assert_true(pay_text_equals(nothing, PAY_TEXT("")));
    assert_true(pay_text_equals(PAY_TEXT("a\0b"), PAY_TEXT("a\0b")));
    assert_false(pay_text_equals(PAY_TEXT("a\0b"), PAY_TEXT("a\0c")));
    assert_false(pay_text_equals(PAY_TEXT("a"), PAY_TEXT("A")));
    assert_false(pay_text_equals(PAY_TEXT("a"), PAY_TEXT("ab")));
    assert_false(pay_text_equals(PAY_TEXT("a"), nothing));
}

static void equality_without_case(void **state)
{
    (void)state;
    assert_true(pay_text_equals_nocase(nothing, PAY_TEXT("")));
    assert_true(pay_text_equals_nocase(PAY_TEXT("PaymentID"), PAY_TEXT("paymentid")));
    assert_true(pay_text_equals_nocase(PAY_TEXT("AZaz09@[`{"), PAY_TEXT("azAZ09@[`{")));
    assert_false(pay_text_equals_nocase(PAY_TEXT("@"), PAY_TEXT("`")));
    assert_false(pay_text_equals_nocase(PAY_TEXT("["), PAY_TEXT("{")));
    assert_false(pay_text_equals_nocase(PAY_TEXT("\xC3\x87"), PAY_TEXT("\xC3\xA7")));
    assert_false(pay_text_equals_nocase(PAY_TEXT("a"), PAY_TEXT("aa")));
}

static void prefixes(void **state)
{
    (void)state;
    assert_true(pay_text_starts_with(PAY_TEXT("abc"), PAY_TEXT("ab")));
    assert_true(pay_text_starts_with(PAY_TEXT("abc"), PAY_TEXT("abc")));
    assert_true(pay_text_starts_with(PAY_TEXT("abc"), nothing));
    assert_true(pay_text_starts_with(nothing, nothing));
    assert_false(pay_text_starts_with(PAY_TEXT("abc"), PAY_TEXT("abcd")));
    assert_false(pay_text_starts_with(PAY_TEXT("abc"), PAY_TEXT("b")));
    assert_false(pay_text_starts_with(nothing, PAY_TEXT("a")));
}

/* Every byte, in the locale in which a lower-case I has no dot, where this machine has it. */
static void characters(void **state)
{
    (void)state;
    setlocale(LC_ALL, "tr_TR.UTF-8");
    for (int i = 0; i < 256; i++) {
        char c = (char)i;
        bool digit = i != 0 && strchr("0123456789", i) != NULL;
        bool hex = i != 0 && strchr("0123456789abcdefABCDEF", i) != NULL;
        assert_int_equal(pay_is_digit(c), digit);
        assert_int_equal(pay_is_hex(c), hex);
        assert_int_equal(pay_lower(c), i >= 'A' && i <= 'Z' ? (char)(i + 32) : c);
    }
    setlocale(LC_ALL, "C");
}

static void digits(void **state)
{
    (void)state;
    static const char *const good[] = {"0", "0123456789", "99999999999999999999999"};
    static const char *const bad[] = {"", "-1", "1.0", " 1", "1 ", "a", "\xD9\xA1", "1\n"};
    assert_checks(pay_text_is_digits, good, COUNT(good), true);
    assert_checks(pay_text_is_digits, bad, COUNT(bad), false);
    assert_false(pay_text_is_digits(nothing));
    assert_false(pay_text_is_digits(PAY_TEXT("1\0")));
}

static void nul_bytes(void **state)
{
    (void)state;
    assert_false(pay_text_has_nul(nothing));
    assert_false(pay_text_has_nul(PAY_TEXT("abc")));
    assert_true(pay_text_has_nul(PAY_TEXT("\0")));
    assert_true(pay_text_has_nul(PAY_TEXT("ab\0")));
}

static void utf8(void **state)
{
    (void)state;
    static const char *const good[] = {
        "",
        "plain\x7F",
        "\xC2\x80",
        "\xDF\xBF",
        "\xE0\xA0\x80",
        "\xEC\xBF\xBF",
        "\xED\x9F\xBF",
        "\xEE\x80\x80",
        "\xEF\xBF\xBF",
        "\xF0\x90\x80\x80",
        "\xF4\x8F\xBF\xBF",
        "a\xC3\xBC\xE2\x82\xBA\xF0\x9F\x98\x80z",
    };
    static const char *const bad[] = {
        "\x80",             /* a continuation alone */
        "\xBF",             /* the same */
        "\xC0\x80",         /* overlong, two bytes */
        "\xC1\xBF",         /* overlong, two bytes */
        "\xE0\x80\x80",     /* overlong, three bytes */
        "\xE0\x9F\xBF",     /* overlong, three bytes */
        "\xF0\x80\x80\x80", /* overlong, four bytes */
        "\xF0\x8F\xBF\xBF", /* overlong, four bytes */
        "\xED\xA0\x80",     /* U+D800 */
        "\xED\xBF\xBF",     /* U+DFFF */
        "\xF4\x90\x80\x80", /* U+110000 */
        "\xF5\x80\x80\x80", /* no such first byte */
        "\xFE",             /* no such first byte */
        "\xFF",             /* no such first byte */
        "\xC2",             /* cut */
        "\xE2\x82",         /* cut */
        "\xF0\x9F\x98",     /* cut */
        "\xC2\x41",         /* no continuation, second */
        "\xC2\xC0",         /* no continuation, second */
        "\xE2\x82\x41",     /* no continuation, third */
        "\xF0\x9F\x98\xC0", /* no continuation, fourth */
        "ok\xFF",           /* after good text */
        "\xFC\x80\x80\x80\x80\x80",
    };
    assert_checks(pay_text_is_utf8, good, COUNT(good), true);
    assert_checks(pay_text_is_utf8, bad, COUNT(bad), false);
    assert_true(pay_text_is_utf8(nothing));
    assert_true(pay_text_is_utf8(PAY_TEXT("a\0b")));
}

/* Counts what is accepted among all sequences of two bytes against what Unicode has. */
static void utf8_of_two_bytes(void **state)
{
    (void)state;
    int accepted = 0;
    for (int pair = 0; pair < 65536; pair++) {
        char bytes[2] = {(char)(pair >> 8), (char)pair};
        accepted += pay_text_is_utf8((pay_text){bytes, 2});
    }
    assert_int_equal(accepted, 128 * 128 + (0x800 - 0x80));
}

static void guids(void **state)
{
    (void)state;
    static const char *const good[] = {"a54cb527-718b-4431-8c39-546d38e340c5", "A54CB527-718B-4431-8C39-546D38E340C5",
                                       "00000000-0000-0000-0000-000000000000"};
    static const char *const bad[] = {"",
                                      "a54cb527-718b-4431-8c39-546d38e340c",
                                      "a54cb527-718b-4431-8c39-546d38e340c55",
                                      "a54cb527718b-4431-8c39-546d38e340c5-0",
                                      "g54cb527-718b-4431-8c39-546d38e340c5",
                                      "{54cb527-718b-4431-8c39-546d38e340c}",
                                      "a54cb527_718b_4431_8c39_546d38e340c5",
                                      "a54cb527-718b-4431-8c39-546d38e340c-",
                                      "a54cb527718b44318c39546d38e340c5"};
    assert_checks(pay_text_is_guid, good, COUNT(good), true);
    assert_checks(pay_text_is_guid, bad, COUNT(bad), false);
    assert_false(pay_text_is_guid(nothing));
}

static void addresses(void **state)
{
    (void)state;
    static const char *const good[] = {
        "127.0.0.1",
        "0.0.0.0",
        "255.255.255.255",
        "::1",
        "::",
        "2001:db8::1",
        "::ffff:192.168.1.1",
        "FE80::1",
        "1:2:3:4:5:6:7:8",
        "2001:0db8:0000:0000:0000:0000:255.255.255.255",
    };
    static const char *const bad[] = {
        "",
        "127.0.0",
        "127.0.0.1.1",
        "256.0.0.1",
        "1.2.3",
        "1",
        "a.b.c.d",
        "localhost",
        "127.0.0.1:80",
        "[::1]",
        "fe80::1%lo",
        "fe80::1%1",
        ":::",
        "1:2:3:4:5:6:7",
        " 127.0.0.1",
        "127.0.0.1 ",
        "127.0.0.1\n",
        "0x7f.0.0.1",
        "1.2.3.4/24",
        "12345::",
        "1::2::3",
        "1:2:3:4:5:6:7:8:9",
        "1111:2222:3333:4444:5555:6666:7777:8888:9999:aaaa",
    };
    assert_checks(pay_text_is_ip, good, COUNT(good), true);
    assert_checks(pay_text_is_ip, bad, COUNT(bad), false);
    assert_false(pay_text_is_ip(nothing));
    assert_false(pay_text_is_ip(PAY_TEXT("127.0.0.1\0")));
    assert_true(pay_text_is_ip(PAY_TEXT("0000:0000:0000:0000:0000:ffff:255.255.255.255"))); /* the longest */
    assert_false(pay_text_is_ip(PAY_TEXT("0000:0000:0000:0000:0000:0ffff:255.255.255.255")));
    assert_true(pay_text_is_ip((pay_text){"127.0.0.12", 9})); /* only its length counts */
}

static void urls(void **state)
{
    (void)state;
    static const char *const good[] = {
        "https://shop.example",
        "http://shop.example/",
        "HTTPS://Shop.Example/Path?q=1#f",
        "https://shop_demo.example/cb",
        "https://a-b.c_d.example:8443/cb",
        "https://localhost",
        "https://127.0.0.1:1/",
        "https://[::1]:65535/x",
        "https://[2001:db8::1]",
        "https://shop.example?token=a",
        "https://shop.example#top",
        "https://shop.example/a%20b/\"<>{}|^`'()[]@:!$&*+,;=~",
        "https://shop.example/?next=https://other.example/",
        "https://4you.example/",
        "https://1.2.3.example/",
        "https://0xyz/",
        "https://xn--mnchen-3ya.example/",
    };
    static const char *const bad[] = {
        "",
        "https",
        "https:",
        "https:/shop.example",
        "https://",
        "https:///path",
        "https://?q",
        "https://:443/",
        "//shop.example",
        "/path",
        "shop.example",
        "ftp://shop.example",
        "file:///etc/passwd",
        "javascript:alert(1)",
        " https://shop.example",
        "https://shop.example ",
        "https://shop .example/",
        "https://shop{.example/",
        "https://shop.example/a b",
        "https://shop.example/a\tb",
        "https://shop.example/a\nb",
        "https://shop.example/\x7F",
        "https://shop.example/\xC3\xA7",
        "https://\xC3\xA7.example/",
        "https://shop.example\\@evil.example/",
        "https://shop.example/a\\b",
        "https://user@shop.example/",
        "https://user:password@shop.example/",
        "https://shop.example@evil.example/",
        "https://shop.example:0/",
        "https://shop.example:65536/",
        "https://shop.example:99999/",
        "https://shop.example:000443/",
        "https://shop.example:/",
        "https://shop.example:-1/",
        "https://shop.example:44a/",
        "https://shop.example:443:443/",
        "https://.shop.example/",
        "https://shop..example/",
        "https://shop.example./",
        "https://sh%6fp.example/",
        "https://shop,example/",
        "https://*.example/",
        "https://[::1/",
        "https://::1/",
        "https://[]/",
        "https://[127.0.0.1]/",
        "https://[fe80::1%25lo]/",
        "https://[::1]x/",
        "https://[::1]:/",
        "https://127.1/",
        "https://2130706433/",
        "https://256.0.0.1/",
        "https://1.2.3.4.5/",
        "https://0x7f.1/",
        "https://0x7f000001/",
        "https://example.0X1/",
    };
    assert_checks(pay_text_is_url, good, COUNT(good), true);
    assert_checks(pay_text_is_url, bad, COUNT(bad), false);
    assert_false(pay_text_is_url(nothing));
    assert_false(pay_text_is_url(PAY_TEXT("https://shop.example/\0")));
    assert_false(pay_text_is_url(PAY_TEXT("https://shop.example\0.evil.example/")));
}

static void urls_with_long_hosts(void **state)
{
    (void)state;
    char url[400] = "https://";
    memset(url + 8, 'a', 63);
    assert_check(pay_text_is_url, url, true);
    url[8 + 63] = 'a';
    assert_check(pay_text_is_url, url, false);

    for (size_t i = 0; i < 253; i++) {
        url[8 + i] = i % 50 == 49 ? '.' : 'a';
    }
    assert_check(pay_text_is_url, url, true);
    url[8 + 253] = 'a';
    assert_check(pay_text_is_url, url, false);
}

static void url_parts(void **state)
{
    (void)state;
    pay_url url;
    assert_true(pay_url_parse(PAY_TEXT("https://shop.example"), &url));
    assert_true(url.https);
    assert_text(url.host, "shop.example");
    assert_int_equal(url.port, 443);
    assert_text(url.rest, "");

    assert_true(pay_url_parse(PAY_TEXT("http://127.0.0.1/a?b=1#c"), &url));
    assert_false(url.https);
    assert_text(url.host, "127.0.0.1");
    assert_int_equal(url.port, 80);
    assert_text(url.rest, "/a?b=1#c");

    assert_true(pay_url_parse(PAY_TEXT("https://[2001:db8::1]:8443?q=:"), &url));
    assert_text(url.host, "2001:db8::1");
    assert_int_equal(url.port, 8443);
    assert_text(url.rest, "?q=:");

    assert_true(pay_url_parse(PAY_TEXT("https://shop.example:00065#x"), &url));
    assert_int_equal(url.port, 65);
    assert_text(url.rest, "#x");
}

static void a_refused_url_leaves_the_parts_alone(void **state)
{
    (void)state;
    pay_url url = {.port = 7};
    assert_false(pay_url_parse(PAY_TEXT("https://shop.example:0/"), &url));
    assert_int_equal(url.port, 7);
    assert_null(url.host.bytes);
}

static bool is_loopback(pay_text text)
{
    pay_url url;
    assert_true(pay_url_parse(text, &url));
    return pay_url_is_loopback(&url);
}

static void loopback(void **state)
{
    (void)state;
    static const char *const good[] = {"http://localhost",  "http://LocalHost:8080/x",
                                       "http://127.0.0.1/", "http://127.255.255.254/",
                                       "http://[::1]/",     "http://[0:0:0:0:0:0:0:1]:80/"};
    static const char *const bad[] = {"http://localhost.evil.example/",
                                      "http://127.0.0.1.evil.example/",
                                      "http://128.0.0.1/",
                                      "http://0.0.0.0/",
                                      "http://[::]/",
                                      "http://[::2]/",
                                      "http://[::ffff:127.0.0.1]/",
                                      "http://[1::1]/",
                                      "http://notlocalhost/",
                                      "http://shop.example/localhost",
                                      "http://shop.example/?@127.0.0.1"};
    assert_checks(is_loopback, good, COUNT(good), true);
    assert_checks(is_loopback, bad, COUNT(bad), false);
}

static void integers(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t integer;
    } good[] = {
        {"0", 0},
        {"-0", 0},
        {"7", 7},
        {"-7", -7},
        {"007", 7},
        {"5.0", 5},
        {"5.000000000000000000000000000000", 5},
        {"1e2", 100},
        {"1E+2", 100},
        {"-1.5e1", -15},
        {"1500e-2", 15},
        {"0e999999999999999999999999", 0},
        {"0.0e-999999999999999999999999", 0},
        {"0.0000000000000000000000001e25", 1},
        {"10000000000000000000000000e-25", 1},
        {"9223372036854775807", INT64_MAX},
        {"-9223372036854775808", INT64_MIN},
        {"9223372036854775807.0", INT64_MAX},
        {"922337203685477580.7e1", INT64_MAX},
        {"000000000000000000000000000009223372036854775807", INT64_MAX},
        {"9e18", 9000000000000000000},
    };
    for (size_t i = 0; i < COUNT(good); i++) {
        int64_t integer = -99;
        if (!pay_text_to_integer(pay_text_of(good[i].text), &integer) || integer != good[i].integer) {
            fail_msg("\"%s\" was read as %lld", good[i].text, (long long)integer);
        }
    }
}

static void texts_that_are_no_integer(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "",
        "-",
        "+1",
        " 1",
        "1 ",
        "1.",
        ".5",
        "1.5",
        "1e",
        "1e+",
        "1e-",
        "e1",
        "1e1.0",
        "1e-1",
        "0x10",
        "1,000",
        "1_0",
        "--1",
        "1-",
        "nan",
        "inf",
        "1.0.0",
        "1e2e3",
        "12a",
        "1.a",
        "1e 2",
        "\t1",
        "1\n",
        "-.5",
        "-e1",
        "15e-1",
        "0.1",
        "1e-99999999999999999999",
        "9223372036854775808",
        "-9223372036854775809",
        "1e19",
        "99999999999999999999999",
        "1e99999999999999999999",
        "10000000000000000000",
        "-1e999",
    };
    for (size_t i = 0; i < COUNT(bad); i++) {
        int64_t integer = -99;
        if (pay_text_to_integer(pay_text_of(bad[i]), &integer) || integer != -99) {
            fail_msg("\"%s\" was read as %lld", bad[i], (long long)integer);
        }
    }
    int64_t integer;
    assert_false(pay_text_to_integer(nothing, &integer));
    assert_false(pay_text_to_integer(PAY_TEXT("1\0"), &integer));
}

static void scaled_numbers(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        unsigned scale;
        pay_decimal_result result;
        int64_t integer;
    } cases[] = {
        {"1.5", 2, PAY_DECIMAL_OK, 150},
        {"-1.5", 2, PAY_DECIMAL_OK, -150},
        {"1.50000", 1, PAY_DECIMAL_OK, 15},
        {"1.505", 2, PAY_DECIMAL_TOO_PRECISE, 0},
        {"1e-2", 2, PAY_DECIMAL_OK, 1},
        {"1e-3", 2, PAY_DECIMAL_TOO_PRECISE, 0},
        {"92233720368547758.07", 2, PAY_DECIMAL_OK, INT64_MAX},
        {"-92233720368547758.08", 2, PAY_DECIMAL_OK, INT64_MIN},
        {"92233720368547758.08", 2, PAY_DECIMAL_TOO_LARGE, 0},
        {"1", 18, PAY_DECIMAL_OK, 1000000000000000000},
        {"1", 19, PAY_DECIMAL_TOO_LARGE, 0},
        {"1", 4000000000, PAY_DECIMAL_TOO_LARGE, 0},
        {"0", 4000000000, PAY_DECIMAL_OK, 0},
        {"1.", 2, PAY_DECIMAL_MALFORMED, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        int64_t integer = 0;
        assert_int_equal(pay_text_to_scaled(pay_text_of(cases[i].text), cases[i].scale, &integer), cases[i].result);
        assert_true(integer == cases[i].integer);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_of_a_string),
        cmocka_unit_test(equality),
        cmocka_unit_test(equality_without_case),
        cmocka_unit_test(prefixes),
        cmocka_unit_test(characters),
        cmocka_unit_test(digits),
        cmocka_unit_test(nul_bytes),
        cmocka_unit_test(utf8),
        cmocka_unit_test(utf8_of_two_bytes),
        cmocka_unit_test(guids),
        cmocka_unit_test(addresses),
        cmocka_unit_test(urls),
        cmocka_unit_test(urls_with_long_hosts),
        cmocka_unit_test(url_parts),
        cmocka_unit_test(a_refused_url_leaves_the_parts_alone),
        cmocka_unit_test(loopback),
        cmocka_unit_test(integers),
        cmocka_unit_test(texts_that_are_no_integer),
        cmocka_unit_test(scaled_numbers),
    };
    return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
