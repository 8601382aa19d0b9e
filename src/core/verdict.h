/*
 * What a shop may do with an order, from the state of a payment and what is known of its amount. No provider is named
 * here: each row of the table holds for all of them.
 */
#ifndef PAYMENTS_CORE_VERDICT_H
#define PAYMENTS_CORE_VERDICT_H

#include "field.h"

typedef enum pay_verdict {
    PAY_VERDICT_PAID,     /* the expected amount was taken, and nothing of it given back */
    PAY_VERDICT_NOT_PAID, /* nothing is held, and nothing will be */
    PAY_VERDICT_WAIT,     /* not known yet, or not final */
    PAY_VERDICT_LOOK      /* money is or may be held, but not as expected: a person decides */
} pay_verdict;

/* What an answer says of the amount, beside the amount that is expected. */
typedef enum pay_known {
    PAY_KNOWN_ABSENT,       /* the answer has no amount */
    PAY_KNOWN_UNREADABLE,   /* it has one that cannot be compared: no number, or another currency */
    PAY_KNOWN_NOTHING_LEFT, /* it says what is left of the payment: zero, in whatever currency */
    PAY_KNOWN_LESS_LEFT,
    PAY_KNOWN_ALL_LEFT, /* the expected amount, or more up to the ceiling */
    PAY_KNOWN_MORE_LEFT,
    PAY_KNOWN_LESS_TAKEN, /* it says what was taken, whatever came afterwards */
    PAY_KNOWN_ALL_TAKEN,
    PAY_KNOWN_MORE_TAKEN,
    PAY_KNOWN_COUNT
} pay_known;

/* An amount as an answer has it. */
typedef struct pay_said {
    bool is_left;           /* it says what is left of the payment; otherwise what was taken */
    const pay_money *money; /* NULL when it is absent or cannot be expressed */
    pay_text raw;           /* its text as it came; empty when it is absent */
} pay_said;

/* The most that may be taken; `minor` is not below that of the expected amount, in the same currency. */
pay_known pay_known_of(const pay_said *said, pay_money expected, int64_t ceiling);

pay_verdict pay_verdict_of(pay_status status, pay_known known);

/* The verdict on the expected order of an answer that is about another one: never Paid, never NotPaid. */
pay_verdict pay_verdict_of_another(pay_verdict verdict);

/* Money was taken, and not given back in full. */
bool pay_status_is_paid(pay_status status);
/* No further change is expected by itself. */
bool pay_status_is_final(pay_status status);

/* Whether an amount as it came is zero: then nothing is left, whatever the currency. */
bool pay_is_zero(pay_text decimal);

#endif
