/* Compares a stored attempt with what its provider says of it. */
#include "compare.h"

static const struct {
    const char *name, *value;
} differences[PAY_DIFFERENCE_COUNT] = {
    [PAY_PAID_THERE] = {"PaidThere", "paid-there"},
    [PAY_UNKNOWN_THERE] = {"UnknownThere", "unknown-there"},
    [PAY_OTHER_AMOUNT] = {"OtherAmount", "other-amount"},
    [PAY_OTHER_STATE] = {"OtherState", "other-state"},
    [PAY_REFUNDED_THERE] = {"RefundedThere", "refunded-there"},
    [PAY_PAID_TWICE] = {"PaidTwice", "paid-twice"},
    [PAY_WITHOUT_ATTEMPT] = {"WithoutAttempt", "without-attempt"},
    [PAY_NO_ANSWER] = {"Unanswered", "unanswered"},
    [PAY_NOT_ASKED] = {"NotAsked", "not-asked"},
};

const char *pay_difference_name(pay_difference difference)
{
    return differences[difference].name;
}

const char *pay_difference_value(pay_difference difference)
{
    return differences[difference].value;
}

/* The provider had the money, as far as the row knows: paid, and perhaps given back. */
static bool was_paid(const pay_attempt *attempt)
{
    return attempt->state == PAY_STATE_PAID || attempt->state == PAY_STATE_PART || attempt->state == PAY_STATE_BACK;
}

static bool is_still_open(const pay_attempt *attempt)
{
    return attempt->state == PAY_STATE_STARTING || attempt->state == PAY_STATE_WAITING;
}

static bool is_unpaid(const pay_attempt *attempt)
{
    return attempt->state == PAY_STATE_REFUSED || attempt->state == PAY_STATE_LAPSED;
}

/* What is left, there and here. Where the row does not know what was taken, the provider's word counts. */
static pay_difference compare_left(const pay_attempt *attempt, const pay_finding *found)
{
    bool knows_less = attempt->paid == PAY_ATTEMPT_NONE && attempt->left == PAY_ATTEMPT_NONE;
    int64_t held = knows_less && found->paid != PAY_ATTEMPT_NONE ? found->paid : pay_attempt_held(attempt);

    if (found->left == held) {
        return PAY_NO_DIFFERENCE;
    }
    return found->left < held ? PAY_REFUNDED_THERE : PAY_OTHER_AMOUNT;
}

/* Within the amount and the ceiling, in the currency of the attempt. */
static pay_difference compare_paid(const pay_attempt *attempt, const pay_finding *found)
{
    if (!was_paid(attempt)) {
        return PAY_PAID_THERE;
    }
    if (attempt->state == PAY_STATE_BACK) {
        return PAY_OTHER_STATE;
    }
    if (attempt->paid != PAY_ATTEMPT_NONE && found->paid != PAY_ATTEMPT_NONE && attempt->paid != found->paid) {
        return PAY_OTHER_AMOUNT;
    }
    if (found->left != PAY_ATTEMPT_NONE) {
        return compare_left(attempt, found);
    }
    return attempt->state == PAY_STATE_PAID ? PAY_NO_DIFFERENCE : PAY_OTHER_STATE;
}

/* A person, or an earlier answer, has accepted the amount: then it is no news. An amount that cannot be read is none.
 */
static pay_difference compare_other_amount(const pay_attempt *attempt, const pay_finding *found)
{
    bool is_known = found->currency == attempt->currency && found->paid != PAY_ATTEMPT_NONE &&
                    attempt->paid == found->paid && attempt->state != PAY_STATE_BACK;

    if (is_still_open(attempt) || is_unpaid(attempt)) {
        return PAY_PAID_THERE;
    }
    if (is_known && found->left != PAY_ATTEMPT_NONE) {
        return compare_left(attempt, found);
    }
    if (is_known) {
        return PAY_NO_DIFFERENCE;
    }
    return found->currency ? PAY_OTHER_AMOUNT : PAY_NO_ANSWER;
}

static pay_difference compare_part(const pay_attempt *attempt, const pay_finding *found)
{
    if (!was_paid(attempt)) {
        return PAY_PAID_THERE;
    }
    if (attempt->state == PAY_STATE_BACK) {
        return PAY_OTHER_STATE;
    }
    if (found->left == PAY_ATTEMPT_NONE) { /* in another currency than what was paid */
        return PAY_OTHER_AMOUNT;
    }
    return found->currency == attempt->currency ? compare_left(attempt, found) : PAY_OTHER_AMOUNT;
}

static pay_difference compare_back(const pay_attempt *attempt)
{
    if (is_unpaid(attempt) || attempt->state == PAY_STATE_BACK) {
        return PAY_NO_DIFFERENCE;
    }
    return was_paid(attempt) ? PAY_REFUNDED_THERE : PAY_OTHER_STATE;
}

/* Nothing was paid, and nothing will be. */
static pay_difference compare_declined(const pay_attempt *attempt)
{
    return is_unpaid(attempt) ? PAY_NO_DIFFERENCE : PAY_OTHER_STATE;
}

static pay_difference compare_not_found(const pay_attempt *attempt)
{
    bool knows_money = was_paid(attempt) || (attempt->state == PAY_STATE_LOOK && attempt->paid != PAY_ATTEMPT_NONE);

    return knows_money ? PAY_UNKNOWN_THERE : PAY_NO_DIFFERENCE;
}

/* Nothing was paid yet: the customer is not through, or the provider works. */
static pay_difference compare_unpaid(const pay_attempt *attempt, pay_fact fact)
{
    bool contradicts = was_paid(attempt) || (attempt->state == PAY_STATE_REFUSED && fact == PAY_FACT_PENDING);

    return contradicts ? PAY_OTHER_STATE : PAY_NO_DIFFERENCE;
}

pay_difference pay_compare(const pay_attempt *attempt, const pay_finding *found)
{
    pay_fact fact = pay_finding_fact(attempt, found);

    if (found->proof != PAY_PROOF_ASKED) {
        return PAY_NO_ANSWER;
    }
    switch (fact) {
    case PAY_FACT_PAID:
        return compare_paid(attempt, found);
    case PAY_FACT_PAID_OTHERWISE:
        return compare_other_amount(attempt, found);
    case PAY_FACT_PART:
        return compare_part(attempt, found);
    case PAY_FACT_BACK:
        return compare_back(attempt);
    case PAY_FACT_DECLINED:
        return compare_declined(attempt);
    case PAY_FACT_NOT_FOUND:
        return compare_not_found(attempt);
    case PAY_FACT_FAILED_TRY:
    case PAY_FACT_OPEN:
    case PAY_FACT_PENDING:
        return compare_unpaid(attempt, fact);
    case PAY_FACT_UNCLEAR:
        return attempt->state == PAY_STATE_LOOK ? PAY_NO_DIFFERENCE : PAY_OTHER_STATE;
    default:
        return PAY_NO_ANSWER;
    }
}

pay_difference pay_compare_reversal(const pay_attempt *reversal, const pay_finding *found)
{
    if (reversal->state != PAY_STATE_STARTING && reversal->state != PAY_STATE_LOOK) {
        return PAY_NO_DIFFERENCE;
    }
    switch (found->fact) {
    case PAY_FACT_DONE:
        return PAY_REFUNDED_THERE;
    case PAY_FACT_NOT_DONE:
        return PAY_OTHER_STATE;
    case PAY_FACT_UNCLEAR:
        return reversal->state == PAY_STATE_LOOK ? PAY_NO_DIFFERENCE : PAY_OTHER_STATE;
    default:
        return PAY_NO_DIFFERENCE;
    }
}

bool pay_finding_holds(const pay_finding *found)
{
    return found->fact == PAY_FACT_PART ||
           ((found->fact == PAY_FACT_PAID || found->fact == PAY_FACT_PAID_OTHERWISE) && found->left != 0);
}

bool pay_attempt_holds(const pay_attempt *attempt)
{
    return attempt->state == PAY_STATE_PAID || attempt->state == PAY_STATE_PART;
}

pay_settling pay_would_settle(const pay_attempt *attempt, const pay_finding *found)
{
    pay_attempt after = *attempt;

    if (!pay_attempt_apply(&after, found, PAY_TEXT("won"))) {
        return PAY_STAYS;
    }
    if (was_paid(attempt) && after.state == attempt->state &&
        (attempt->state != PAY_STATE_PART || after.left == attempt->left)) {
        return PAY_STAYS; /* only the amounts would change */
    }
    if (after.state != PAY_STATE_LOOK) {
        return PAY_SETTLES;
    }
    return attempt->state == PAY_STATE_LOOK || was_paid(attempt) ? PAY_STAYS : PAY_LOOKS;
}
