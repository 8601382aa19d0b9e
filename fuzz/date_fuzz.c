/* Dates: against a second reading that counts its way through the calendar, day by day. */
#include "fuzz.h"
#include "date.h"

/* Where the pattern has a 0, a digit. */
static bool has_shape(pay_text text, const char *pattern)
{
    if (text.length < strlen(pattern)) {
        return false;
    }
    for (size_t i = 0; pattern[i]; i++) {
        if (pattern[i] == '0' ? !memchr("0123456789", text.bytes[i], 10) : text.bytes[i] != pattern[i]) {
            return false;
        }
    }
    return true;
}

static long number(pay_text text, size_t at, size_t digits)
{
    char copy[8] = {0};

    memcpy(copy, text.bytes + at, digits);
    return strtol(copy, NULL, 10);
}

static bool is_leap(long year)
{
    return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
}

static long month_length(long year, long month)
{
    return month == 2 ? 28 + is_leap(year) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

static int64_t days_to(long year, long month, long day)
{
    int64_t days = 0;

    for (long y = 1970; y < year; y++) {
        days += 365 + is_leap(y);
    }
    for (long y = year; y < 1970; y++) {
        days -= 365 + is_leap(y);
    }
    for (long m = 1; m < month; m++) {
        days += month_length(year, m);
    }
    return days + day - 1;
}

static bool read_slowly(pay_text text, pay_date *date)
{
    size_t at = 19;
    long microseconds = 0;
    long offset = 0;

    if (!has_shape(text, "0000-00-00T00:00:00")) {
        return false;
    }
    long year = number(text, 0, 4);
    long month = number(text, 5, 2);
    long day = number(text, 8, 2);
    long hour = number(text, 11, 2);
    long minute = number(text, 14, 2);
    long second = number(text, 17, 2);
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > month_length(year, month) || hour > 23 || minute > 59 ||
        second > 59) {
        return false;
    }
    if (at < text.length && text.bytes[at] == '.') {
        size_t digits = 0;
        char fraction[] = "000000";

        for (at++; at < text.length && memchr("0123456789", text.bytes[at], 10); at++, digits++) {
            if (digits < 6) {
                fraction[digits] = text.bytes[at];
            }
        }
        if (digits < 1 || digits > 9) {
            return false;
        }
        microseconds = strtol(fraction, NULL, 10);
    }
    pay_text zone = {text.bytes + at, text.length - at};
    bool is_offset = zone.length == 6 && (has_shape(zone, "+00:00") || has_shape(zone, "-00:00"));
    if (is_offset) {
        if (number(zone, 1, 2) > 23 || number(zone, 4, 2) > 59) {
            return false;
        }
        offset = (number(zone, 1, 2) * 60 + number(zone, 4, 2)) * (zone.bytes[0] == '-' ? -60 : 60);
    }
    date->seconds = days_to(year, month, day) * 86400 + hour * 3600 + minute * 60 + second - offset;
    date->microseconds = (int32_t)microseconds;
    date->has_zone = zone.length > 0;
    return zone.length == 0 || is_offset || pay_text_equals(zone, PAY_TEXT("Z"));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *copy = fuzz_copy((pay_text){(const char *)data, size});
    pay_text text = {copy, size};
    const pay_date untouched = {-1, -1, true};
    pay_date date = untouched;
    pay_date expected = {0};
    bool good = pay_date_parse(text, &date);

    MUST(good == read_slowly(text, &expected));
    if (!good) {
        expected = untouched;
    }
    MUST(date.seconds == expected.seconds);
    MUST(date.microseconds == expected.microseconds);
    MUST(date.has_zone == expected.has_zone);
    free(copy);
    fuzz_end();
    return 0;
}
