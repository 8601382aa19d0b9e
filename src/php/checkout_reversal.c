/* Refunds and cancels once they are stored: joined with their payment, and looked into when their answer was lost. */
#include "checkout_parts.h"

#include "zend_exceptions.h"

#include "object.h"
#include "core/text.h"

enum { TRIES = 20, MINUTE = 60 };

/* --- both rows --------------------------------------------------------------- */

/*
 * The payment after its reversal was carried out. The shop hears of that by onReversal. By onPayment it hears of money
 * that was given back before, if it has not heard of it yet. False: the payment stays, or an exception.
 */
static bool give_payment_back(payments_case *payment, const pay_attempt *reversal, pay_attempt *changed)
{
    bool gives, is_unheard;
    int64_t now;

    *changed = payment->row.attempt;
    is_unheard = pay_attempt_is_given_back(changed) && pay_attempt_needs_handler(changed);
    gives = pay_attempt_give_back(changed, reversal);
    if (!gives && !is_unheard) {
        return false;
    }
    if (!payments_store_now(payment->checkout, &now)) {
        return false;
    }
    if (pay_attempt_is_given_back(changed) && !(gives && is_unheard)) {
        changed->handled = pay_text_of(pay_state_name(changed->state));
    }
    payments_case_plan(payment, changed, now);
    return true;
}

static payments_stored store_done_once(payments_case *reversal, payments_case *payment, const pay_finding *done)
{
    pay_attempt changed = reversal->row.attempt;
    pay_attempt given;
    int64_t now;

    if (!payments_store_now(reversal->checkout, &now)) {
        return PAYMENTS_THREW;
    }
    if (!pay_attempt_apply(&changed, done, PAY_TEXT(""))) {
        return PAYMENTS_STORED;
    }
    payments_case_plan(reversal, &changed, now);
    if (give_payment_back(payment, &changed, &given)) {
        return payments_store_replace_two(reversal->checkout, &reversal->row, &changed, &payment->row, &given);
    }
    return EG(exception) ? PAYMENTS_THREW : payments_store_replace(reversal->checkout, &reversal->row, &changed);
}

/* Carried out: both rows change in one commit, so that what is left is never booked twice. */
static payments_stored store_done(payments_case *reversal, payments_case *payment, const pay_finding *done)
{
    payments_stored how = PAYMENTS_OUTRUN;

    for (int i = 0; i < TRIES && how == PAYMENTS_OUTRUN; i++) {
        if (i && (!payments_store_refresh(reversal->checkout, &reversal->row) ||
                  !payments_store_refresh(payment->checkout, &payment->row))) {
            return PAYMENTS_THREW;
        }
        how = store_done_once(reversal, payment, done);
    }
    return how;
}

payments_stored payments_reversal_store(payments_case *reversal, payments_case *payment, const pay_finding *found)
{
    return found->fact == PAY_FACT_DONE ? store_done(reversal, payment, found)
                                        : payments_case_apply(reversal, found, true);
}

bool payments_reversal_notify_payment(payments_case *payment)
{
    pay_attempt changed = payment->row.attempt;
    int64_t now;

    payment->hides_reversals = false;
    if (!pay_attempt_needs_handler(&changed)) {
        return true;
    }
    if (!payments_store_now(payment->checkout, &now)) {
        return false;
    }
    payments_case_plan(payment, &changed, now);
    return payments_case_replace(payment, &changed);
}

/* --- an answer that was lost ----------------------------------------------------- */

/* The call was never begun: nobody has noted what was left before it. */
static bool close_never_begun(payments_case *reversal)
{
    pay_finding found = pay_finding_of(PAY_FACT_NOT_DONE, PAY_PROOF_ASKED);
    const pay_attempt *attempt = &reversal->row.attempt;
    int64_t now;

    if (!payments_store_now(reversal->checkout, &now)) {
        return false;
    }
    if (now < attempt->created_at + reversal->limits.call_seconds + MINUTE) {
        return true;
    }
    found.reason = PAY_TEXT("the call was never begun");
    return payments_case_apply(reversal, &found, false) != PAYMENTS_THREW;
}

/* What the payment says of it. */
static bool weigh(payments_case *reversal, payments_case *payment)
{
    payments_found found;
    zval arguments[3];
    bool stored = true;

    ZVAL_COPY(&arguments[0], &reversal->row.object);
    ZVAL_COPY(&arguments[1], &payment->row.object);
    ZVAL_COPY(&arguments[2], &payment->found.object);
    if (payments_gateway_ask(reversal->gateway, "reversal", arguments, 3, &found)) {
        stored = payments_reversal_store(reversal, payment, &found.finding) != PAYMENTS_THREW;
    }
    payments_found_free(&found);
    for (int i = 0; i < 3; i++) {
        zval_ptr_dtor(&arguments[i]);
    }
    return stored && !EG(exception);
}

/* Once for each question: due_at moves, and asks count. */
static bool claim(payments_case *reversal)
{
    pay_attempt changed = reversal->row.attempt;

    if (!payments_store_now(reversal->checkout, &changed.asked_at)) {
        return false;
    }
    changed.asks++;
    payments_case_plan(reversal, &changed, changed.asked_at);
    return payments_store_replace(reversal->checkout, &reversal->row, &changed) == PAYMENTS_STORED;
}

bool payments_reversal_settle(payments_case *at, bool *asked)
{
    payments_case payment;
    bool settled = true;

    *asked = false;
    if (at->row.attempt.state != PAY_STATE_STARTING && at->row.attempt.state != PAY_STATE_LOOK) {
        return true;
    }
    if (at->row.attempt.before == PAY_ATTEMPT_NONE && at->row.attempt.state == PAY_STATE_STARTING) {
        return close_never_begun(at);
    }
    if (at->gateway && at->limits.can_be_asked && claim(at) &&
        payments_case_get(&payment, at->checkout, at->row.attempt.parent)) {
        payment.hides_reversals = true;
        settled = payments_case_ask(&payment, asked) &&
                  (Z_TYPE(payment.found.object) != IS_OBJECT || weigh(at, &payment)) &&
                  payments_reversal_notify_payment(&payment);
        payments_case_close(&payment);
    }
    return settled && !EG(exception) && payments_case_age(at);
}

bool payments_reversal_decide(payments_case *at, const pay_finding *found)
{
    payments_case payment;
    bool stored;

    if (!payments_case_get(&payment, at->checkout, at->row.attempt.parent)) {
        return false;
    }
    stored = payments_reversal_store(at, &payment, found) != PAYMENTS_THREW;
    payments_case_close(&payment);
    return stored;
}
