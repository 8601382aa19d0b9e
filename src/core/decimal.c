/* Decimal numbers, digit by digit: no double is used. */
#include "decimal.h"

#include <string.h>

/* A decimal number by its parts; borrowed from its text. */
typedef struct decimal {
    bool negative;
    pay_text whole;    /* one digit or more */
    pay_text fraction; /* digits; may be empty */
    int64_t exponent;
} decimal;

/* Far beyond the length of any text, far below an overflow when lengths are added to it. */
#define EXPONENT_LIMIT ((int64_t)1000000000000000)

/* Takes the digits at the start of *text off it. False when there are none. */
static bool take_digits(pay_text *text, pay_text *digits)
{
    *digits = (pay_text){text->bytes, pay_text_span(*text, pay_is_digit)};
    *text = pay_text_from(*text, digits->length);
    return digits->length > 0;
}

static bool take_character(pay_text *text, char c)
{
    if (text->length == 0 || pay_lower(text->bytes[0]) != c) {
        return false;
    }
    *text = pay_text_from(*text, 1);
    return true;
}

/* A number beyond EXPONENT_LIMIT becomes EXPONENT_LIMIT: it makes no difference to what fits 64 bits. */
static bool take_exponent(pay_text *text, int64_t *exponent)
{
    bool negative = take_character(text, '-');
    if (!negative) {
        take_character(text, '+');
    }
    pay_text digits;
    if (!take_digits(text, &digits)) {
        return false;
    }
    *exponent = 0;
    for (size_t i = 0; i < digits.length && *exponent < EXPONENT_LIMIT; i++) {
        *exponent = *exponent * 10 + (digits.bytes[i] - '0');
    }
    if (*exponent > EXPONENT_LIMIT) {
        *exponent = EXPONENT_LIMIT;
    }
    if (negative) {
        *exponent = -*exponent;
    }
    return true;
}

static bool split_decimal(pay_text text, decimal *number)
{
    *number = (decimal){.negative = take_character(&text, '-')};
    if (!take_digits(&text, &number->whole)) {
        return false;
    }
    if (take_character(&text, '.') && !take_digits(&text, &number->fraction)) {
        return false;
    }
    if (take_character(&text, 'e') && !take_exponent(&text, &number->exponent)) {
        return false;
    }
    return text.length == 0;
}

/* The digit at an index counted through whole and fraction, as if zeros without end followed. */
static unsigned digit_at(const decimal *number, int64_t index)
{
    int64_t whole = (int64_t)number->whole.length;
    if (index < whole) {
        return (unsigned)(number->whole.bytes[index] - '0');
    }
    if (index - whole < (int64_t)number->fraction.length) {
        return (unsigned)(number->fraction.bytes[index - whole] - '0');
    }
    return 0;
}

pay_decimal_result pay_text_to_scaled(pay_text text, unsigned scale, int64_t *integer)
{
    decimal number;
    if (!split_decimal(text, &number)) {
        return PAY_DECIMAL_MALFORMED;
    }
    int64_t digits = (int64_t)(number.whole.length + number.fraction.length);
    int64_t first = 0; /* index of the first digit that counts */
    while (first < digits && digit_at(&number, first) == 0) {
        first++;
    }
    if (first == digits) {
        *integer = 0;
        return PAY_DECIMAL_OK;
    }
    /* The digits before this index make the integer; those from it on are too small to keep. */
    int64_t kept = (int64_t)number.whole.length + number.exponent + scale;
    for (int64_t i = kept > first ? kept : first; i < digits; i++) {
        if (digit_at(&number, i) != 0) {
            return PAY_DECIMAL_TOO_PRECISE;
        }
    }
    uint64_t limit = (uint64_t)INT64_MAX + (number.negative ? 1 : 0);
    uint64_t magnitude = 0;
    for (int64_t i = first; i < kept; i++) {
        unsigned digit = digit_at(&number, i);
        if (magnitude > (limit - digit) / 10) {
            return PAY_DECIMAL_TOO_LARGE;
        }
        magnitude = magnitude * 10 + digit;
    }
    /* Never 0 here. Without a cast of 2^63, which int64_t does not have. */
    *integer = number.negative ? -(int64_t)(magnitude - 1) - 1 : (int64_t)magnitude;
    return PAY_DECIMAL_OK;
}

bool pay_text_to_integer(pay_text text, int64_t *integer)
{
    return pay_text_to_scaled(text, 0, integer) == PAY_DECIMAL_OK;
}
