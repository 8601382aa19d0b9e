/* One attempt beside its provider: asked about, and compared. Nothing is stored here. */
#include "reconciliation_parts.h"

#include "zend_exceptions.h"

#include "attempt.h"
#include "failure.h"
#include "object.h"
#include "service_gateway.h"
#include "core/text.h"

enum { MINUTE = 60, TRIES = 3 };

void payments_side_reason(payments_side *side, pay_difference difference, const char *reason)
{
    side->difference = difference;
    if (side->reason) {
        zend_string_release(side->reason);
    }
    side->reason = zend_string_init(reason, strlen(reason), 0);
}

/* The message of an exception of this library is masked; that of another may hold anything. */
zend_string *payments_reason_of_thrown(void)
{
    zend_object *thrown;
    zend_string *reason;
    zval *message;

    if (payments_assertion_failed_ce && instanceof_function(EG(exception)->ce, payments_assertion_failed_ce)) {
        return NULL; /* it is for the test that made it */
    }
    thrown = payments_take_exception();
    if (!thrown) {
        return NULL;
    }
    message = payments_property(thrown, zend_ce_exception, "message");
    if (instanceof_function(thrown->ce, payments_exception_ce) && message && Z_TYPE_P(message) == IS_STRING) {
        reason = zend_string_copy(Z_STR_P(message));
    } else {
        reason = zend_string_copy(thrown->ce->name);
    }
    OBJ_RELEASE(thrown);
    return reason;
}

bool payments_side_catch(payments_side *side)
{
    zend_string *reason = EG(exception) ? payments_reason_of_thrown() : NULL;

    if (!reason) {
        return false;
    }
    payments_side_reason(side, PAY_NO_ANSWER, ZSTR_VAL(reason));
    zend_string_release(reason);
    return true;
}

/* --- the row --------------------------------------------------------------------------- */

static void note_attempt(payments_side *side)
{
    zval_ptr_dtor(&side->attempt);
    ZVAL_COPY(&side->attempt, &side->at.row.object);
}

void payments_side_open(payments_side *side, const payments_walk *walk, payments_row *row)
{
    payments_checkout *checkout = payments_checkout_of(walk->checkout);
    zval kept;

    *side = (payments_side){.difference = PAY_NO_DIFFERENCE};
    ZVAL_UNDEF(&side->attempt);
    ZVAL_COPY(&kept, &row->object);
    side->is_in_period = row->attempt.created_at >= walk->from && row->attempt.created_at < walk->until;
    if (!payments_case_open(&side->at, checkout, row) && payments_side_catch(side)) {
        payments_row again; /* its gateway throws whatever it is asked */

        Z_ADDREF(kept);
        side->at = (payments_case){.checkout = checkout};
        if (payments_row_take(&again, &kept)) {
            side->at.row = again;
        }
    }
    if (Z_TYPE(side->at.row.object) == IS_OBJECT) {
        note_attempt(side);
    }
    zval_ptr_dtor(&kept);
}

void payments_side_close(payments_side *side)
{
    payments_case_close(&side->at);
    zval_ptr_dtor(&side->attempt);
    if (side->reason) {
        zend_string_release(side->reason);
    }
}

bool payments_is_on_its_way(const payments_case *at)
{
    int64_t now;

    return at->row.attempt.state == PAY_STATE_STARTING && payments_store_now(at->checkout, &now) &&
           now < at->row.attempt.created_at + at->limits.call_seconds + MINUTE;
}

/* Reads the row again. False: somebody changed it since it was asked about, or an exception. */
static bool is_row_unchanged(payments_side *side)
{
    payments_row again;
    bool is_same;

    if (!payments_store_find(side->at.checkout, side->at.row.attempt.reference, &again)) {
        return !EG(exception); /* purged */
    }
    is_same = again.attempt.version == side->at.row.attempt.version;
    payments_row_move(&side->at.row, &again);
    note_attempt(side);
    return is_same;
}

/* --- questions --------------------------------------------------------------------------- */

/* The gateway's answer about this attempt object; false with a reason, or an exception that is to be thrown. */
static bool question_gateway(payments_side *side, zval *attempt, payments_found *found)
{
    zval argument;
    bool answered;

    ZVAL_COPY(&argument, attempt);
    answered = payments_gateway_question(side->at.gateway, "ask", &argument, 1, found);
    zval_ptr_dtor(&argument);
    if (EG(exception)) {
        payments_side_catch(side);
        return false;
    }
    if (!answered) {
        payments_side_reason(side, PAY_NO_ANSWER, REASON_NO_ANSWER);
    }
    return answered;
}

/*
 * The provider says that something does not fit what is known here. Asked by an attempt that knows nothing of the
 * money, it says what there is.
 */
static void ask_afresh(payments_side *side)
{
    pay_attempt blank = side->at.row.attempt;
    payments_found found = {0};
    pay_difference difference;
    zval object;

    blank.paid = blank.left = PAY_ATTEMPT_NONE;
    payments_attempt_create(&object, &blank);
    if (question_gateway(side, &object, &found)) {
        difference = pay_compare(&side->at.row.attempt, &found.finding);
        if (found.finding.fact == PAY_FACT_PAID &&
            (difference == PAY_OTHER_AMOUNT || difference == PAY_REFUNDED_THERE)) {
            payments_found_free(&side->at.found);
            side->at.found = found;
            side->difference = difference;
            ZVAL_UNDEF(&found.object);
        }
    }
    payments_found_free(&found);
    zval_ptr_dtor(&object);
}

/* Some providers do not say how much is left: whether a refund of a part would explain the answer. */
static bool is_part_given_back(payments_side *side)
{
    const pay_attempt *payment = &side->at.row.attempt;
    pay_attempt refund = *payment;
    payments_found found = {0};
    bool is_given = false;
    zval arguments[3];

    refund.kind = PAY_ATTEMPT_REFUND;
    refund.state = PAY_STATE_STARTING;
    refund.amount = refund.ceiling = 1;
    refund.paid = refund.left = PAY_ATTEMPT_NONE;
    refund.before = pay_attempt_held(payment);
    refund.state_before = pay_attempt_handle(payment, PAY_TEXT("state"));
    refund.parent = payment->reference;
    refund.open_key = refund.won_key = PAY_TEXT("");
    if (refund.before <= refund.amount || refund.state_before.length > PAY_ATTEMPT_NOTE ||
        !payments_gateway_supports(side->at.gateway, "PartialRefund")) {
        return false;
    }
    payments_attempt_create(&arguments[0], &refund);
    ZVAL_COPY(&arguments[1], &side->at.row.object);
    ZVAL_COPY(&arguments[2], &side->at.found.object);
    is_given =
        payments_gateway_ask(side->at.gateway, "reversal", arguments, 3, &found) && found.finding.fact == PAY_FACT_DONE;
    payments_found_free(&found);
    for (int i = 0; i < 3; i++) {
        zval_ptr_dtor(&arguments[i]);
    }
    return is_given;
}

static void ask_plainly(payments_side *side)
{
    bool was_paid;

    payments_found_free(&side->at.found);
    if (!question_gateway(side, &side->at.row.object, &side->at.found)) {
        return;
    }
    side->difference = pay_compare(&side->at.row.attempt, &side->at.found.finding);
    if (side->difference == PAY_NO_ANSWER) {
        payments_side_reason(side, PAY_NO_ANSWER, REASON_NOT_UNDERSTOOD);
    }
    was_paid = pay_attempt_holds(&side->at.row.attempt);
    if (side->difference == PAY_OTHER_STATE && was_paid && side->at.found.finding.fact == PAY_FACT_UNCLEAR) {
        ask_afresh(side);
        if (side->difference == PAY_OTHER_STATE && !EG(exception) && is_part_given_back(side)) {
            side->difference = PAY_REFUNDED_THERE;
        }
    }
    if (EG(exception)) {
        payments_side_catch(side);
    }
}

/* Where asking may charge, Checkout asks: it stores the answer. */
static void ask_by_checkout(payments_side *side)
{
    pay_attempt before;
    bool asked;

    if (!payments_case_ask(&side->at, &asked) || !payments_attempt_read(Z_OBJ(side->attempt), &before)) {
        return;
    }
    if (Z_TYPE(side->at.found.object) != IS_OBJECT) {
        payments_side_reason(side, PAY_NO_ANSWER, REASON_NO_ANSWER);
        return;
    }
    side->difference = pay_compare(&before, &side->at.found.finding);
    side->applied = before.state != side->at.row.attempt.state;
}

/* Whether there is anybody to ask, and anything to ask by. */
static bool may_ask(payments_side *side, const payments_walk *walk)
{
    const payments_case *at = &side->at;
    const pay_attempt *attempt = &at->row.attempt;
    bool charges = at->limits.asking_may_charge && !attempt->won_key.length;

    if (!at->gateway) {
        if (!side->reason) {
            payments_side_reason(side, PAY_NOT_ASKED, REASON_NO_GATEWAY);
        }
    } else if (payments_is_on_its_way(at)) {
        payments_side_reason(side, PAY_NO_ANSWER, REASON_ON_ITS_WAY);
    } else if (!at->limits.can_be_asked) {
        payments_side_reason(side, PAY_NOT_ASKED, REASON_NO_QUERY);
    } else if (!payments_service_can_ask(at->gateway, attempt)) {
        payments_side_reason(side, PAY_NOT_ASKED, REASON_NAMELESS);
    } else if (charges && !pay_attempt_may_be_asked(attempt, &at->limits)) {
        payments_side_reason(side, PAY_NOT_ASKED, REASON_CHARGES_ANOTHER);
    } else if (charges && !walk->applies) {
        payments_side_reason(side, PAY_NOT_ASKED, REASON_CHARGES);
    } else {
        return !EG(exception);
    }
    return false;
}

void payments_side_ask(payments_side *side, payments_walk *walk)
{
    for (int i = 0; i < TRIES; i++) {
        if (!may_ask(side, walk) || EG(exception)) {
            return;
        }
        if (side->at.limits.asking_may_charge && !side->at.row.attempt.won_key.length) {
            ask_by_checkout(side);
            return;
        }
        ask_plainly(side);
        if (EG(exception) || side->difference == PAY_NO_DIFFERENCE || side->difference == PAY_NO_ANSWER ||
            is_row_unchanged(side)) {
            return;
        }
    }
    payments_side_reason(side, PAY_NO_ANSWER, REASON_CHANGES);
}
