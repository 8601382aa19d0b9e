/* Dates by their digits, on the proleptic Gregorian calendar. */
#include "date.h"

/* Reads exactly `count` digits off the start of the text. */
static bool take_date_number(pay_text *text, size_t count, int *number)
{
    if (text->length < count) {
        return false;
    }
    *number = 0;
    for (size_t i = 0; i < count; i++) {
        if (!pay_is_digit(text->bytes[i])) {
            return false;
        }
        *number = *number * 10 + (text->bytes[i] - '0');
    }
    *text = (pay_text){text->bytes + count, text->length - count};
    return true;
}

static bool skip_date_character(pay_text *text, char c)
{
    if (text->length == 0 || text->bytes[0] != c) {
        return false;
    }
    *text = (pay_text){text->bytes + 1, text->length - 1};
    return true;
}

static bool is_leap_year(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_of_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap_year(year) ? 1 : 0);
}

static int64_t leap_days_before_year(int year)
{
    int past = year - 1;
    return past / 4 - past / 100 + past / 400;
}

static int64_t days_since_1970(int year, int month, int day)
{
    int64_t days = 365 * (int64_t)(year - 1970) + leap_days_before_year(year) - leap_days_before_year(1970);
    for (int past = 1; past < month; past++) {
        days += days_of_month(year, past);
    }
    return days + day - 1;
}

static bool take_day(pay_text *text, int64_t *seconds)
{
    int year;
    int month;
    int day;
    if (!take_date_number(text, 4, &year) || !skip_date_character(text, '-') || !take_date_number(text, 2, &month) ||
        !skip_date_character(text, '-') || !take_date_number(text, 2, &day)) {
        return false;
    }
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > days_of_month(year, month)) {
        return false;
    }
    *seconds = days_since_1970(year, month, day) * 86400;
    return true;
}

/* HH:MM, of a time or of an offset. */
static bool take_hours_and_minutes(pay_text *text, int64_t *seconds)
{
    int hours;
    int minutes;
    if (!take_date_number(text, 2, &hours) || !skip_date_character(text, ':') || !take_date_number(text, 2, &minutes)) {
        return false;
    }
    *seconds = hours * 3600 + minutes * 60;
    return hours <= 23 && minutes <= 59;
}

static bool take_time(pay_text *text, int64_t *seconds)
{
    int rest;
    if (!take_hours_and_minutes(text, seconds) || !skip_date_character(text, ':') ||
        !take_date_number(text, 2, &rest)) {
        return false;
    }
    *seconds += rest;
    return rest <= 59;
}

/* The digits after the point, 1 to 9 of them; those below a microsecond are dropped. */
static bool take_fraction(pay_text *text, int32_t *microseconds)
{
    size_t digits = 0;
    int digit;
    *microseconds = 0;
    for (int32_t weight = 100000; take_date_number(text, 1, &digit); weight /= 10) {
        *microseconds += weight * digit;
        digits++;
    }
    return digits >= 1 && digits <= 9;
}

/* The rest of the text: nothing, Z or an offset. */
static bool take_zone(pay_text text, int64_t *offset, bool *has_zone)
{
    *offset = 0;
    *has_zone = text.length > 0;
    if (text.length == 0) {
        return true;
    }
    if (skip_date_character(&text, 'Z')) {
        return text.length == 0;
    }
    bool west = skip_date_character(&text, '-');
    if (!west && !skip_date_character(&text, '+')) {
        return false;
    }
    if (!take_hours_and_minutes(&text, offset)) {
        return false;
    }
    if (west) {
        *offset = -*offset;
    }
    return text.length == 0;
}

bool pay_date_parse(pay_text text, pay_date *date)
{
    pay_date parsed = {0};
    int64_t time;
    int64_t offset;
    if (!take_day(&text, &parsed.seconds) || !skip_date_character(&text, 'T') || !take_time(&text, &time)) {
        return false;
    }
    if (skip_date_character(&text, '.') && !take_fraction(&text, &parsed.microseconds)) {
        return false;
    }
    if (!take_zone(text, &offset, &parsed.has_zone)) {
        return false;
    }
    parsed.seconds += time - offset;
    *date = parsed;
    return true;
}
