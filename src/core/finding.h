/*
 * What was found out about an attempt, and what its row becomes by it: state, keys, amounts, and when it is due again.
 * Nothing is stored here, and no provider is named.
 */
#ifndef PAYMENTS_CORE_FINDING_H
#define PAYMENTS_CORE_FINDING_H

#include "attempt_row.h"

/* Texts are borrowed. */
typedef struct pay_finding {
    pay_fact fact;
    pay_proof proof;
    int64_t paid, left;           /* minor units; PAY_ATTEMPT_NONE: not known */
    const pay_currency *currency; /* of both; static; NULL when neither is known */
    int64_t ends_at;              /* of the session, UTC seconds; PAY_ATTEMPT_NONE: not known */
    pay_handle handles[PAY_ATTEMPT_HANDLES];
    size_t handle_count;
    pay_text reason;
} pay_finding;

/* What a gateway says of its provider: Payments\Limits, and whether it can be asked at all. */
typedef struct pay_limits {
    bool may_charge_without_page;
    bool page_may_travel;
    bool asking_may_charge;
    bool can_be_asked;
    int64_t session_seconds, call_seconds;
} pay_limits;

/* A finding with nothing but its fact and proof. */
pay_finding pay_finding_of(pay_fact fact, pay_proof proof);

/*
 * The fact for this attempt: paid becomes paid-otherwise when the amount is not within amount and ceiling, unless a
 * person says so. A finding without an amount does not make the one that the row has any better.
 */
pay_fact pay_finding_fact(const pay_attempt *attempt, const pay_finding *found);

/*
 * Changes the row by a finding; false when nothing changes. `won_key` is what the attempt takes if it is to deliver;
 * empty when another attempt of the order has it.
 */
bool pay_attempt_apply(pay_attempt *attempt, const pay_finding *found, pay_text won_key);

/*
 * The refund or cancel was carried out: what is left of its payment. One that a person must look at stays so while
 * money is left. False when the payment says so already, because it was asked in between.
 */
bool pay_attempt_give_back(pay_attempt *payment, const pay_attempt *reversal);

/* Part of it, or all, was given back. */
bool pay_attempt_is_given_back(const pay_attempt *attempt);

/* What was taken and is not given back, as far as is known; the amount that was asked for when nothing is. */
int64_t pay_attempt_held(const pay_attempt *attempt);

/* Whether a question about it may be asked now; where it may charge, only the attempt that has open_key. */
bool pay_attempt_may_be_asked(const pay_attempt *attempt, const pay_limits *limits);

/* What time makes of an attempt whose question was sent at `asked_at` (0: none was) and answered with `answer`. */
bool pay_attempt_lapses(const pay_attempt *attempt, const pay_limits *limits, int64_t now, int64_t asked_at,
                        pay_fact answer, pay_finding *found);

/* A settled state that the shop's handler was not called for yet. */
bool pay_attempt_needs_handler(const pay_attempt *attempt);

/* Sets due_at: when settle() looks at the attempt again. `is_handled`: no handler is to be called for its state. */
void pay_attempt_plan(pay_attempt *attempt, const pay_limits *limits, int64_t now, bool is_handled);

#endif
