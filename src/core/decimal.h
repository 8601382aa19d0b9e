/* Decimal numbers as text, read exactly. */
#ifndef PAYMENTS_CORE_DECIMAL_H
#define PAYMENTS_CORE_DECIMAL_H

#include "text.h"

/*
 * An integer in decimal digits, with an optional minus; a fraction of zeros
 * (`5.0`) and an exponent (`1e2`) are read exactly or refused. False when it is
 * no integer or does not fit.
 */
bool pay_text_to_integer(pay_text text, int64_t *integer);

typedef enum pay_decimal_result {
    PAY_DECIMAL_OK,
    PAY_DECIMAL_MALFORMED,   /* not `-?digits[.digits][e[+-]digits]` */
    PAY_DECIMAL_TOO_PRECISE, /* digits other than 0 follow the last one kept */
    PAY_DECIMAL_TOO_LARGE    /* does not fit 64 bits */
} pay_decimal_result;

/* The same, keeping `scale` digits after the point: "1.5" with scale 2 is 150. Unchanged *integer unless OK. */
pay_decimal_result pay_text_to_scaled(pay_text text, unsigned scale, int64_t *integer);

#endif
