/* Money by its digits. */
#include "money.h"
#include "decimal.h"

#include <string.h>

/* `-?digits[.digits]`, as a person writes an amount. */
static bool is_plain_decimal(pay_text text)
{
    size_t i = text.length > 0 && text.bytes[0] == '-' ? 1 : 0;
    size_t start = i;
    while (i < text.length && pay_is_digit(text.bytes[i])) {
        i++;
    }
    if (i == start || i == text.length) {
        return i > start;
    }
    pay_text fraction = {text.bytes + i + 1, text.length - i - 1};
    return text.bytes[i] == '.' && pay_text_is_digits(fraction);
}

pay_money_result pay_money_parse(pay_text decimal, const pay_currency *currency, bool wire, int64_t *minor)
{
    if (!wire && !is_plain_decimal(decimal)) {
        return PAY_MONEY_MALFORMED;
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

/* A number by its digits, the last one first. Room for a product of 64 bits and a factor. */
enum { MOST_FACTOR_DIGITS = 40, PRODUCT_DIGITS = 20 + MOST_FACTOR_DIGITS };

typedef struct digit_string {
    unsigned char digits[PRODUCT_DIGITS];
    size_t count;
} digit_string;

static void digits_of_integer(uint64_t integer, digit_string *out)
{
    for (*out = (digit_string){0}; integer > 0; integer /= 10) {
        out->digits[out->count++] = (unsigned char)(integer % 10);
    }
}

/* The digits of a plain decimal without its sign and point. False when there are too many. */
static bool digits_of_decimal(pay_text text, digit_string *out, size_t *scale)
{
    size_t first = 0;
    size_t end = text.length;
    bool has_point = pay_text_find(text, '.') < text.length;

    *out = (digit_string){0};
    *scale = 0;
    while (first < end && (text.bytes[first] == '-' || text.bytes[first] == '0')) {
        first++;
    }
    while (has_point && text.bytes[end - 1] == '0') { /* ends at the point */
        end--;
    }
    for (size_t i = end; i > first; i--) {
        if (text.bytes[i - 1] == '.') {
            *scale = end - i;
        } else if (out->count == MOST_FACTOR_DIGITS) {
            return false;
        } else {
            out->digits[out->count++] = (unsigned char)(text.bytes[i - 1] - '0');
        }
    }
    return true;
}

static void multiply_digits(const digit_string *a, const digit_string *b, digit_string *product)
{
    *product = (digit_string){.count = a->count + b->count};
    for (size_t i = 0; i < a->count; i++) {
        unsigned carry = 0;
        for (size_t k = 0; k < b->count; k++) {
            carry += product->digits[i + k] + (unsigned)a->digits[i] * b->digits[k];
            product->digits[i + k] = (unsigned char)(carry % 10);
            carry /= 10;
        }
        product->digits[i + b->count] = (unsigned char)carry;
    }
}

/* The number without its last `dropped` digits; a half and more of what is dropped makes one more. */
static bool round_digits(const digit_string *number, size_t dropped, bool negative, int64_t *result)
{
    uint64_t limit = (uint64_t)INT64_MAX + (negative ? 1 : 0);
    uint64_t magnitude = 0;
    unsigned up = dropped > 0 && dropped <= number->count && number->digits[dropped - 1] >= 5;

    for (size_t i = number->count; i > dropped; i--) {
        unsigned digit = number->digits[i - 1];
        if (magnitude > (limit - digit) / 10) {
            return false;
        }
        magnitude = magnitude * 10 + digit;
    }
    if (magnitude > limit - up) {
        return false;
    }
    magnitude += up;
    *result = negative && magnitude ? -(int64_t)(magnitude - 1) - 1 : (int64_t)magnitude;
    return true;
}

pay_money_result pay_money_multiply(int64_t minor, pay_text factor, unsigned shift, int64_t *result)
{
    bool negative = (minor < 0) != (factor.length > 0 && factor.bytes[0] == '-');
    digit_string a, b, product;
    size_t scale;

    if (!is_plain_decimal(factor)) {
        return PAY_MONEY_MALFORMED;
    }
    if (!digits_of_decimal(factor, &b, &scale)) {
        return PAY_MONEY_TOO_PRECISE;
    }
    digits_of_integer(minor < 0 ? 0 - (uint64_t)minor : (uint64_t)minor, &a);
    multiply_digits(&a, &b, &product);
    return round_digits(&product, scale + shift, negative, result) ? PAY_MONEY_OK : PAY_MONEY_TOO_LARGE;
}

/* A number that sorts as the three letters do. */
static unsigned letters_of(const char *code)
{
    const unsigned char *letters = (const unsigned char *)code;

    return (unsigned)letters[0] << 16 | (unsigned)letters[1] << 8 | letters[2];
}

const pay_currency *pay_currency_by_code(pay_text code)
{
    size_t low = 0;
    size_t high = pay_currency_count;
    unsigned wanted;

    if (code.length != 3) {
        return NULL;
    }
    wanted = letters_of(code.bytes);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        unsigned letters = letters_of(pay_currencies[middle].code);

        if (letters == wanted) {
            return &pay_currencies[middle];
        }
        if (wanted < letters) {
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
