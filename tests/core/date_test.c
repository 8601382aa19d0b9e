/* Dates as providers print them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "date.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void reads_dates(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t seconds;
        int32_t microseconds;
        bool has_zone;
    } cases[] = {
        {"1970-01-01T00:00:00", 0, 0, false},
        {"1970-01-01T00:00:00Z", 0, 0, true},
        {"1970-01-01T00:00:01Z", 1, 0, true},
        {"1969-12-31T23:59:59Z", -1, 0, true},
        {"2024-05-22T10:10:26.829888", 1716372626, 829888, false},
        {"2024-05-22T10:10:26.8298887", 1716372626, 829888, false},
        {"2024-05-22T10:10:26.8298887Z", 1716372626, 829888, true},
        {"2024-05-22T10:10:26.829888799Z", 1716372626, 829888, true},
        {"2024-05-22T10:10:26.8", 1716372626, 800000, false},
        {"2024-05-22T10:10:26.000001", 1716372626, 1, false},
        {"2024-05-22T10:10:26.0000009", 1716372626, 0, false},
        {"2024-05-22T10:10:26.999999999", 1716372626, 999999, false},
        {"2024-05-22T13:10:26+03:00", 1716372626, 0, true},
        {"2024-05-22T04:40:26.5-05:30", 1716372626, 500000, true},
        {"2024-05-22T10:10:26+00:00", 1716372626, 0, true},
        {"2024-05-22T10:10:26-00:00", 1716372626, 0, true},
        {"2024-05-23T10:09:26+23:59", 1716372626, 0, true},
        {"2000-02-29T00:00:00Z", 951782400, 0, true},
        {"2024-02-29T23:59:59Z", 1709251199, 0, true},
        {"2024-03-01T00:00:00Z", 1709251200, 0, true},
        {"1900-03-01T00:00:00Z", -2203891200, 0, true},
        {"2038-01-19T03:14:08Z", 2147483648, 0, true},
        {"0001-01-01T00:00:00Z", -62135596800, 0, true},
        {"9999-12-31T23:59:59Z", 253402300799, 0, true},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_date date = {0};
        if (!pay_date_parse(pay_text_of(cases[i].text), &date) || date.seconds != cases[i].seconds) {
            fail_msg("\"%s\" was read as %lld", cases[i].text, (long long)date.seconds);
        }
        assert_int_equal(date.microseconds, cases[i].microseconds);
        assert_int_equal(date.has_zone, cases[i].has_zone);
    }
}

/* Each day of 800 years follows the one before it. */
static void knows_the_calendar(void **state)
{
    (void)state;
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int64_t expected = -11676096000; /* 1600-01-01 */
    for (int year = 1600; year < 2400; year++) {
        bool leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= 31; day++) {
                char text[] = "0000-00-00T00:00:00";
                text[0] = (char)('0' + year / 1000);
                text[1] = (char)('0' + year / 100 % 10);
                text[2] = (char)('0' + year / 10 % 10);
                text[3] = (char)('0' + year % 10);
                text[5] = (char)('0' + month / 10);
                text[6] = (char)('0' + month % 10);
                text[8] = (char)('0' + day / 10);
                text[9] = (char)('0' + day % 10);
                bool real = day <= days[month - 1] + (leap && month == 2);
                pay_date date;
                assert_int_equal(pay_date_parse(pay_text_of(text), &date), real);
                if (real) {
                    assert_true(date.seconds == expected);
                    expected += 86400;
                }
            }
        }
    }
    assert_true(expected == 13569465600); /* 2400-01-01 */
}

static void refuses_what_is_no_date(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "",
        "2024",
        "2024-05-22",
        "2024-05-22T",
        "2024-05-22T10",
        "2024-05-22T10:10",
        "2024-05-22T10:10:2",
        "2024-05-22 10:10:26",
        "2024-05-22t10:10:26",
        "2024-05-22T10:10:26z",
        "2024-05-22T10:10:26ZZ",
        "2024-05-22T10:10:26 Z",
        "2024-05-22T10:10:26.",
        "2024-05-22T10:10:26.Z",
        "2024-05-22T10:10:26,5",
        "2024-05-22T10:10:26.1234567890",
        "2024-05-22T10:10:26.00000000000000000000000000",
        "2024-05-22T10:10:26+3",
        "2024-05-22T10:10:26+03",
        "2024-05-22T10:10:26+0300",
        "2024-05-22T10:10:26+03:0",
        "2024-05-22T10:10:26+03:60",
        "2024-05-22T10:10:26+24:00",
        "2024-05-22T10:10:26+03:00Z",
        "2024-05-22T10:10:26+-3:00",
        "2024-05-22T10:10:26Europe/Istanbul",
        "2024-05-22T24:00:00",
        "2024-05-22T23:60:00",
        "2024-05-22T23:59:60",
        "2024-13-01T00:00:00",
        "2024-00-01T00:00:00",
        "2024-01-00T00:00:00",
        "2024-01-32T00:00:00",
        "2024-04-31T00:00:00",
        "2023-02-29T00:00:00",
        "1900-02-29T00:00:00",
        "2100-02-29T00:00:00",
        "0000-01-01T00:00:00",
        "-001-01-01T00:00:00",
        "+2024-05-22T10:10:26",
        "12024-05-22T10:10:26",
        " 2024-05-22T10:10:26",
        "2024-05-22T10:10:26 ",
        "2024-05-22T10:10:26\n",
        "2024-5-22T10:10:26",
        "24-05-22T10:10:26",
        "22.05.2024 10:10:26",
        "2024/05/22T10:10:26",
        "20240522T101026",
        "2024-05-22T1 :10:26",
        "2024-05-22T10:+1:26",
        "/Date(1716372626000)/",
        "null",
    };
    for (size_t i = 0; i < COUNT(bad); i++) {
        pay_date date = {.seconds = 77};
        if (pay_date_parse(pay_text_of(bad[i]), &date) || date.seconds != 77) {
            fail_msg("\"%s\" was read as %lld", bad[i], (long long)date.seconds);
        }
    }
    pay_date date;
    assert_false(pay_date_parse((pay_text){NULL, 0}, &date));
    assert_false(pay_date_parse(PAY_TEXT("2024-05-22T10:10:26\0"), &date));
}

/* No prefix of a date is read as one, except where the fraction or the zone may be left out. */
static void refuses_cut_dates(void **state)
{
    (void)state;
    pay_text whole = PAY_TEXT("2024-05-22T10:10:26.829888+03:00");
    for (size_t length = 0; length < whole.length; length++) {
        pay_date date;
        bool readable = length == 19 || (length >= 21 && length <= 26);
        assert_int_equal(pay_date_parse((pay_text){whole.bytes, length}, &date), readable);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_dates),
        cmocka_unit_test(knows_the_calendar),
        cmocka_unit_test(refuses_what_is_no_date),
        cmocka_unit_test(refuses_cut_dates),
    };
    return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
