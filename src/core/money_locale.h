/* Amounts as the people of a country write them. The caller supplies the separators. */
#ifndef PAYMENTS_CORE_MONEY_LOCALE_H
#define PAYMENTS_CORE_MONEY_LOCALE_H

#include "money.h"

typedef struct pay_number_style {
    pay_text decimal_point;
    pay_text grouping;  /* a blank one matches every kind of blank */
    pay_text minus;     /* beside "-" and U+2212 */
    pay_text sign;      /* of the currency, beside its code */
    pay_text zero;      /* the digit, beside "0"; the other nine follow it in Unicode */
    size_t group;       /* digits of the last group, 3; 0: none */
    size_t other_group; /* digits of the groups before it; the first may have fewer */
} pay_number_style;

/*
 * Reads "1.500,50 TL": blanks around, one minus, and the currency before or after the number. MALFORMED too when a
 * separator is where the style does not put it, and TOO_PRECISE when there are more digits than the currency has,
 * zeros or not: what looks like a fraction may be meant as thousands. Unchanged *minor unless OK.
 */
pay_money_result pay_money_parse_style(pay_text text, const pay_number_style *style, const pay_currency *currency,
                                       int64_t *minor);

#endif
