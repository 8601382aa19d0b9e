/* Money by its digits. */
#include "money.h"
#include "decimal.h"

#include <string.h>

/* `-?digits[.digits]`, as a person writes an amount; says how many digits stand behind the point. */
static bool is_plain_decimal(pay_text text, size_t *fraction_digits)
{
    size_t i = text.length > 0 && text.bytes[0] == '-' ? 1 : 0;
    size_t start = i;
    while (i < text.length && pay_is_digit(text.bytes[i])) {
        i++;
    }
    *fraction_digits = 0;
    if (i == start || i == text.length) {
        return i > start;
    }
    pay_text fraction = {text.bytes + i + 1, text.length - i - 1};
    *fraction_digits = fraction.length;
    return text.bytes[i] == '.' && pay_text_is_digits(fraction);
}

pay_money_result pay_money_parse(pay_text decimal, const pay_currency *currency, bool wire, int64_t *minor)
{
    if (!wire) {
        size_t fraction_digits;
        if (!is_plain_decimal(decimal, &fraction_digits)) {
            return PAY_MONEY_MALFORMED;
        }
        if (fraction_digits > currency->minor_units) {
            return PAY_MONEY_TOO_PRECISE;
        }
    }
    switch (pay_text_to_scaled(decimal, currency->minor_units, minor)) {
    case PAY_DECIMAL_OK:
        return PAY_MONEY_OK;
    case PAY_DECIMAL_TOO_PRECISE:
        return PAY_MONEY_TOO_PRECISE;
    case PAY_DECIMAL_TOO_LARGE:
        return PAY_MONEY_TOO_LARGE;
    case PAY_DECIMAL_MALFORMED:
        break;
    }
    return PAY_MONEY_MALFORMED;
}

/* The longest: a minus, 19 digits, the point, and a zero before it. */
_Static_assert(1 + 19 + 1 + 1 < PAY_MONEY_DECIMAL_SIZE, "room for every amount");

size_t pay_money_decimal(pay_money money, char decimal[PAY_MONEY_DECIMAL_SIZE])
{
    char reversed[PAY_MONEY_DECIMAL_SIZE];
    size_t length = 0;
    unsigned units = money.currency->minor_units;
    /* Unsigned, because the smallest integer has no positive counterpart. */
    uint64_t rest = money.minor < 0 ? 0 - (uint64_t)money.minor : (uint64_t)money.minor;
    for (unsigned written = 0; rest > 0 || written <= units; written++) {
        if (written == units && units > 0) {
            reversed[length++] = '.';
        }
        reversed[length++] = (char)('0' + rest % 10);
        rest /= 10;
    }
    if (money.minor < 0) {
        reversed[length++] = '-';
    }
    for (size_t i = 0; i < length; i++) {
        decimal[i] = reversed[length - 1 - i];
    }
    decimal[length] = '\0';
    return length;
}

bool pay_integer_add(int64_t a, int64_t b, int64_t *result)
{
    if (b > 0 ? a > INT64_MAX - b : a < INT64_MIN - b) {
        return false;
    }
    *result = a + b;
    return true;
}

bool pay_integer_subtract(int64_t a, int64_t b, int64_t *result)
{
    if (b > 0 ? a < INT64_MIN + b : a > INT64_MAX + b) {
        return false;
    }
    *result = a - b;
    return true;
}

const pay_currency *pay_currency_by_code(pay_text code)
{
    if (code.length != 3) {
        return NULL;
    }
    size_t low = 0;
    size_t high = pay_currency_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = memcmp(code.bytes, pay_currencies[middle].code, 3);
        if (order == 0) {
            return &pay_currencies[middle];
        }
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return NULL;
}

const pay_currency *pay_currency_by_number(int64_t number)
{
    for (size_t i = 0; i < pay_currency_count; i++) {
        if (pay_currencies[i].number == number) {
            return &pay_currencies[i];
        }
    }
    return NULL;
}
