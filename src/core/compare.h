/*
 * A stored attempt beside what its provider says of it: where the two differ, and what may be done about it. Nothing is
 * asked or stored here.
 */
#ifndef PAYMENTS_CORE_COMPARE_H
#define PAYMENTS_CORE_COMPARE_H

#include "attempt_row.h"
#include "finding.h"

/* The cases of Payments\DiscrepancyKind, in their order, and none. */
typedef enum pay_difference {
    PAY_PAID_THERE,
    PAY_UNKNOWN_THERE,
    PAY_OTHER_AMOUNT,
    PAY_OTHER_STATE,
    PAY_REFUNDED_THERE,
    PAY_PAID_TWICE,
    PAY_WITHOUT_ATTEMPT,
    PAY_NO_ANSWER,
    PAY_NOT_ASKED,
    PAY_DIFFERENCE_COUNT,
    PAY_NO_DIFFERENCE = PAY_DIFFERENCE_COUNT
} pay_difference;

/* Names of the enum's cases, and their values. */
const char *pay_difference_name(pay_difference difference);
const char *pay_difference_value(pay_difference difference);

/* Of a payment. `found` is the answer to a question. */
pay_difference pay_compare(const pay_attempt *attempt, const pay_finding *found);

/* The same of a refund or cancel, by what its gateway concludes from an answer about the payment. */
pay_difference pay_compare_reversal(const pay_attempt *reversal, const pay_finding *found);

/* The provider has money of the customer by this payment. */
bool pay_finding_holds(const pay_finding *found);
/* The same as the shop's own row knows it. */
bool pay_attempt_holds(const pay_attempt *attempt);

/*
 * What the finding makes of the attempt by the rules of attempts. SETTLES: a state that needs no person. LOOKS: the
 * state that a person must look at. STAYS: the attempt is left as it is; also where it is paid here and a person would
 * be needed: that is reported, not stored.
 */
typedef enum pay_settling { PAY_SETTLES, PAY_LOOKS, PAY_STAYS } pay_settling;

pay_settling pay_would_settle(const pay_attempt *attempt, const pay_finding *found);

#endif
