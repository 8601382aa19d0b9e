/* What a customer can do about a declined payment, by the code of the bank or provider: one table, each row with its
 * source. */
#ifndef PAYMENTS_DECLINES_H
#define PAYMENTS_DECLINES_H

#include "core/text.h"

/* The cases of Payments\DeclineClass, in their order. */
typedef enum pay_decline_class {
    PAY_DECLINE_SOFT,
    PAY_DECLINE_HARD,
    PAY_DECLINE_FIX,
    PAY_DECLINE_FRAUD,
    PAY_DECLINE_OTHER
} pay_decline_class;

/* A code that is in no row, or no code at all, is OTHER. Blanks around it and the case of letters do not count. */
pay_decline_class payments_decline_class_of(pay_text code);

#endif
