/*
 * Exact money. An amount is an integer count of the currency's minor unit; text
 * becomes that integer and back by its digits alone, never through a double.
 */
#ifndef PAYMENTS_CORE_MONEY_H
#define PAYMENTS_CORE_MONEY_H

#include <stdint.h>

#include "text.h"

typedef struct pay_currency {
    char code[4]; /* ISO 4217 letters */
    uint16_t number;
    uint8_t minor_units; /* digits after the point; 0 where ISO 4217 says N.A. */
} pay_currency;

/* The active codes of ISO 4217, sorted by code. Static, never freed. */
extern const pay_currency pay_currencies[];
extern const size_t pay_currency_count;

/* NULL when unknown. The code is compared exactly (upper case). */
const pay_currency *pay_currency_by_code(pay_text code);
const pay_currency *pay_currency_by_number(int64_t number);

typedef struct pay_money {
    int64_t minor;
    const pay_currency *currency; /* static */
} pay_money;

typedef enum pay_money_result {
    PAY_MONEY_OK,
    PAY_MONEY_MALFORMED,   /* not a decimal number */
    PAY_MONEY_TOO_PRECISE, /* digits other than 0 below the minor unit */
    PAY_MONEY_TOO_LARGE    /* does not fit 64 bits of minor units */
} pay_money_result;

/*
 * Reads `-?digits[.digits]` ("150", "150.00", "0.5"; no sign +, no blank, no
 * separator, no leading or trailing point). With `wire` it also reads what a
 * JSON number may be: an exponent. Digits beyond the minor unit are TOO_PRECISE
 * unless they are zeros: databases write "150.0000".
 */
pay_money_result pay_money_parse(pay_text decimal, const pay_currency *currency, bool wire, int64_t *minor);

/* Room for the longest decimal and its NUL. */
#define PAY_MONEY_DECIMAL_SIZE 32
/* Writes "150.00" (always all minor digits) with a NUL; returns the length. */
size_t pay_money_decimal(pay_money money, char decimal[PAY_MONEY_DECIMAL_SIZE]);

/* False on overflow; *result is then unchanged. */
bool pay_integer_add(int64_t a, int64_t b, int64_t *result);
bool pay_integer_subtract(int64_t a, int64_t b, int64_t *result);

/*
 * minor * factor / 10^shift, rounded half up: a half becomes the next number away from zero. The factor is a plain
 * decimal; TOO_PRECISE: it has more than 40 digits. Unchanged *result unless OK.
 */
pay_money_result pay_money_multiply(int64_t minor, pay_text factor, unsigned shift, int64_t *result);

#endif
