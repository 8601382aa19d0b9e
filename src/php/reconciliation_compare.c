/* What differs between the attempts of an order, or a refund, and the provider; and what is stored of it. */
#include "reconciliation_parts.h"

#include "zend_exceptions.h"

#include "attempt.h"
#include "failure.h"
#include "core/text.h"

/* --- what is stored ------------------------------------------------------------------- */

/* The row has what was found; its handler may throw: it is called again when the attempt is due. */
static void call_handlers(payments_side *side)
{
    pay_difference difference = side->difference;

    if (!payments_case_notify(&side->at) && payments_side_catch(side)) {
        side->difference = difference;
    }
}

/* By the rules of attempts, in the commit of Checkout; nothing, when somebody else was there since the question. */
static void apply_finding(payments_side *side)
{
    int64_t version = side->at.row.attempt.version;

    if (payments_case_apply(&side->at, &side->at.found.finding, false) == PAYMENTS_STORED) {
        side->applied = side->at.row.attempt.version != version;
        call_handlers(side);
    }
}

static bool is_to_be_applied(const payments_side *side, const payments_walk *walk)
{
    return walk->applies && !side->applied && side->difference != PAY_NO_DIFFERENCE &&
           side->difference != PAY_NO_ANSWER && side->difference != PAY_NOT_ASKED &&
           pay_would_settle(&side->at.row.attempt, &side->at.found.finding) != PAY_STAYS;
}

/* --- what is told ---------------------------------------------------------------------- */

static payments_remedy remedy_of(const payments_side *side, pay_difference difference)
{
    pay_attempt before;

    if (difference == PAY_PAID_TWICE) {
        return REMEDY_GIVE_BACK;
    }
    if (difference == PAY_NO_ANSWER) {
        return REMEDY_ASK_AGAIN;
    }
    if (difference == PAY_NOT_ASKED || Z_TYPE(side->at.found.object) != IS_OBJECT ||
        !payments_attempt_read(Z_OBJ(side->attempt), &before)) {
        return REMEDY_LOOK;
    }
    return pay_would_settle(&before, &side->at.found.finding) == PAY_SETTLES ? REMEDY_SETTLE : REMEDY_LOOK;
}

static void tell_side(payments_walk *walk, payments_side *side, pay_difference difference, payments_side *other,
                      zval *list)
{
    payments_discrepancy_add(walk, list,
                             &(payments_discrepancy){
                                 .difference = difference,
                                 .remedy = remedy_of(side, difference),
                                 .attempt = &side->attempt,
                                 .other = other ? &other->attempt : NULL,
                                 .found = &side->at.found.object,
                                 .applied = side->applied,
                                 .reason = side->reason,
                             });
}

/* --- given back there -------------------------------------------------------------------- */

/* What the answer about the payment says of a refund or cancel that is open here; false when it says nothing. */
static bool weigh_reversal(payments_side *reversal, const payments_side *payment)
{
    zval arguments[3];
    bool answered;

    ZVAL_COPY(&arguments[0], &reversal->at.row.object);
    ZVAL_COPY(&arguments[1], &payment->at.row.object);
    ZVAL_COPY(&arguments[2], &payment->at.found.object);
    answered = payments_gateway_question(payment->at.gateway, "reversal", arguments, 3, &reversal->at.found);
    for (int i = 0; i < 3; i++) {
        zval_ptr_dtor(&arguments[i]);
    }
    if (EG(exception)) {
        payments_side_catch(reversal);
        return false;
    }
    return answered;
}

/* A refund or cancel that is open here explains it: it is told of that one, when the period has it. */
static void explain_by_reversal(payments_walk *walk, payments_side *payment, payments_row *row)
{
    payments_side reversal;
    bool is_open = row->attempt.state == PAY_STATE_STARTING || row->attempt.state == PAY_STATE_LOOK;

    if (!is_open) {
        payments_row_free(row);
        return;
    }
    payments_side_open(&reversal, walk, row);
    if (!EG(exception) && payments_is_on_its_way(&reversal.at)) {
        payments_side_reason(payment, PAY_NO_ANSWER, REASON_REVERSAL_ON_ITS_WAY);
    } else if (!EG(exception) && reversal.is_in_period && weigh_reversal(&reversal, payment) &&
               reversal.at.found.finding.fact == PAY_FACT_DONE) {
        payment->difference = PAY_NO_DIFFERENCE;
    }
    payments_side_close(&reversal);
}

static void explain_refund(payments_walk *walk, payments_side *payment)
{
    zval list, *item;

    if (!payments_store_list(payment->at.checkout, "ofpayment", payment->at.row.attempt.reference, &list)) {
        return;
    }
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL(list), item) {
        payments_row row;

        if (payment->difference != PAY_REFUNDED_THERE) {
            break;
        }
        Z_TRY_ADDREF_P(item);
        if (!payments_row_take(&row, item)) {
            break;
        }
        explain_by_reversal(walk, payment, &row);
        if (EG(exception)) {
            break;
        }
    }
    ZEND_HASH_FOREACH_END();
    zval_ptr_dtor(&list);
}

/* --- a payment ------------------------------------------------------------------------------ */

static void compare_payment(payments_walk *walk, payments_side *side)
{
    payments_side_ask(side, walk);
    if (!EG(exception) && side->difference == PAY_REFUNDED_THERE) {
        explain_refund(walk, side);
    }
    if (!EG(exception)) {
        walk->compared += side->difference != PAY_NO_ANSWER && side->difference != PAY_NOT_ASKED;
    }
}

/* By the provider's word; where it cannot be asked, by the shop's own. */
static bool holds_money(const payments_side *side)
{
    if (side->difference == PAY_NO_ANSWER) {
        return false;
    }
    if (side->difference == PAY_NOT_ASKED || Z_TYPE(side->at.found.object) != IS_OBJECT) {
        return pay_attempt_holds(&side->at.row.attempt);
    }
    return pay_finding_holds(&side->at.found.finding);
}

/* --- an order ------------------------------------------------------------------------------- */

typedef struct payments_sides {
    payments_side *list; /* owned */
    size_t count;
} payments_sides;

static void close_sides(payments_sides *sides)
{
    for (size_t i = 0; i < sides->count; i++) {
        payments_side_close(&sides->list[i]);
    }
    if (sides->list) {
        efree(sides->list);
    }
}

/* The payments of the order, oldest first. False with an exception; what was opened is the caller's to close. */
static bool open_sides(payments_sides *sides, const payments_walk *walk, zval *rows)
{
    zval *item;

    sides->list = safe_emalloc(zend_hash_num_elements(Z_ARRVAL_P(rows)) + 1, sizeof(*sides->list), 0);
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(rows), item) {
        payments_row row;

        Z_TRY_ADDREF_P(item);
        if (!payments_row_take(&row, item)) {
            return false;
        }
        payments_side_open(&sides->list[sides->count++], walk, &row);
        if (EG(exception)) {
            return false;
        }
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

/*
 * The attempt that delivers, when several hold money: NULL when none or one does. Those outside of the period are asked
 * about only when one inside of it holds money.
 */
static payments_side *find_deliverer(payments_walk *walk, payments_sides *sides)
{
    payments_side *first = NULL, *won = NULL;
    size_t holders = 0;

    for (size_t i = 0; i < sides->count && sides->count > 1; i++) {
        holders += sides->list[i].is_in_period && holds_money(&sides->list[i]);
    }
    for (size_t i = 0; i < sides->count && holders > 0; i++) {
        if (!sides->list[i].is_in_period) {
            compare_payment(walk, &sides->list[i]);
            if (EG(exception)) {
                return NULL;
            }
        }
    }
    holders = 0;
    for (size_t i = 0; i < sides->count && sides->count > 1; i++) {
        payments_side *side = &sides->list[i];

        if (holds_money(side)) {
            holders++;
            first = first ? first : side;
            won = won || !side->at.row.attempt.won_key.length ? won : side;
        }
    }
    return holders > 1 ? (won ? won : first) : NULL;
}

static void tell_payment(payments_walk *walk, payments_side *side, payments_side *deliverer, zval *list)
{
    bool is_second = deliverer && side != deliverer && holds_money(side);
    bool is_said_by_that = is_second && (side->difference == PAY_PAID_THERE || side->difference == PAY_NO_DIFFERENCE ||
                                         side->difference == PAY_NOT_ASKED);
    bool is_told = side->difference != PAY_NO_DIFFERENCE && !is_said_by_that;

    if (is_to_be_applied(side, walk)) {
        apply_finding(side);
    }
    if (EG(exception)) {
        return;
    }
    if (is_told && (side->is_in_period || side->difference == PAY_NO_ANSWER)) {
        tell_side(walk, side, side->difference, NULL, list);
    }
    if (is_second) {
        tell_side(walk, side, PAY_PAID_TWICE, deliverer, list);
    }
}

static void compare_sides(payments_walk *walk, payments_sides *sides, zval *list)
{
    payments_side *deliverer;

    for (size_t i = 0; i < sides->count; i++) {
        if (sides->list[i].is_in_period) {
            compare_payment(walk, &sides->list[i]);
            if (EG(exception)) {
                return;
            }
        }
    }
    deliverer = find_deliverer(walk, sides);
    for (size_t i = 0; i < sides->count && !EG(exception); i++) {
        if (sides->list[i].is_in_period || deliverer) {
            tell_payment(walk, &sides->list[i], deliverer, list);
        }
    }
}

/* The first attempt of an order in the period stands for all of them; the others say nothing. */
static void compare_order(payments_walk *walk, payments_row *row, zval *list)
{
    payments_sides sides = {0};
    bool is_stored = false, is_first = true;
    zval rows;

    if (!payments_store_list(payments_checkout_of(walk->checkout), "oforder", row->attempt.order, &rows)) {
        payments_row_free(row);
        return;
    }
    if (open_sides(&sides, walk, &rows)) {
        for (size_t i = 0; i < sides.count && !is_stored; i++) {
            is_stored = pay_text_equals(sides.list[i].at.row.attempt.reference, row->attempt.reference);
            is_first = is_stored ? is_first : is_first && !sides.list[i].is_in_period;
        }
        if (is_stored && is_first) {
            compare_sides(walk, &sides, list);
        }
    }
    payments_row_free(row);
    close_sides(&sides);
    zval_ptr_dtor(&rows);
}

/* --- a refund or cancel ----------------------------------------------------------------------- */

/* A payment from before the period is compared with the first refund of it in the period. */
static bool is_first_of_older(payments_walk *walk, const payments_side *reversal, const payments_side *payment)
{
    zval rows, *item;
    bool is_first = true, is_done = false;

    if (payment->is_in_period ||
        !payments_store_list(payment->at.checkout, "ofpayment", payment->at.row.attempt.reference, &rows)) {
        return false;
    }
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL(rows), item) {
        payments_row row;

        if (is_done) {
            break;
        }
        Z_TRY_ADDREF_P(item);
        if (!payments_row_take(&row, item)) {
            break;
        }
        is_done = pay_text_equals(row.attempt.reference, reversal->at.row.attempt.reference);
        is_first = is_first && (is_done || row.attempt.created_at < walk->from);
        payments_row_free(&row);
    }
    ZEND_HASH_FOREACH_END();
    zval_ptr_dtor(&rows);
    return is_first && !EG(exception);
}

/* Checkout asks once more, and joins it with its payment in one commit. */
static void settle_reversal(payments_side *reversal)
{
    pay_state before = reversal->at.row.attempt.state;
    bool asked;

    if (payments_case_ask(&reversal->at, &asked)) {
        reversal->applied = reversal->at.row.attempt.state != before;
        call_handlers(reversal);
    }
}

static void compare_open_reversal(payments_walk *walk, payments_side *reversal, payments_side *payment, zval *list)
{
    if (payments_is_on_its_way(&reversal->at)) {
        payments_side_reason(reversal, PAY_NO_ANSWER, REASON_ON_ITS_WAY);
    } else if (EG(exception) || reversal->at.row.attempt.before == PAY_ATTEMPT_NONE) {
        return; /* its call was never begun: settle() closes it */
    } else if (payment->difference == PAY_NO_ANSWER || payment->difference == PAY_NOT_ASKED) {
        payments_side_reason(reversal, payment->difference, payment->reason ? ZSTR_VAL(payment->reason) : "");
    } else if (weigh_reversal(reversal, payment)) {
        reversal->difference = pay_compare_reversal(&reversal->at.row.attempt, &reversal->at.found.finding);
    }
    if (EG(exception)) {
        return;
    }
    walk->compared += reversal->difference != PAY_NO_ANSWER && reversal->difference != PAY_NOT_ASKED;
    if (is_to_be_applied(reversal, walk)) {
        settle_reversal(reversal);
    }
    if (!EG(exception) && reversal->difference != PAY_NO_DIFFERENCE) {
        tell_side(walk, reversal, reversal->difference, NULL, list);
    }
}

static void tell_older(payments_walk *walk, payments_side *payment, zval *list)
{
    if (payment->difference == PAY_REFUNDED_THERE) {
        explain_refund(walk, payment);
    }
    if (!EG(exception)) {
        payment->is_in_period = true;
        walk->compared += payment->difference != PAY_NO_ANSWER && payment->difference != PAY_NOT_ASKED;
        tell_payment(walk, payment, NULL, list);
    }
}

void payments_compare_older(payments_walk *walk, payments_row *row, zval *list)
{
    payments_side payment;

    payments_side_open(&payment, walk, row);
    if (!EG(exception)) {
        payments_side_ask(&payment, walk);
    }
    if (!EG(exception)) {
        tell_older(walk, &payment, list);
    }
    payments_side_close(&payment);
}

static void compare_reversal(payments_walk *walk, payments_side *reversal, zval *list)
{
    const pay_attempt *attempt = &reversal->at.row.attempt;
    bool is_open = attempt->state == PAY_STATE_STARTING || attempt->state == PAY_STATE_LOOK;
    payments_side payment;
    payments_row row;
    bool tells;

    if (!payments_store_find(reversal->at.checkout, attempt->parent, &row)) {
        if (!EG(exception)) {
            payments_side_reason(reversal, PAY_NOT_ASKED, REASON_NO_PAYMENT);
            tell_side(walk, reversal, PAY_NOT_ASKED, NULL, list);
        }
        return;
    }
    payments_side_open(&payment, walk, &row);
    tells = !EG(exception) && is_first_of_older(walk, reversal, &payment);
    if (!EG(exception) && (is_open || tells)) {
        payments_side_ask(&payment, walk);
    }
    if (!EG(exception) && is_open) {
        compare_open_reversal(walk, reversal, &payment, list);
    }
    if (!EG(exception) && tells) {
        tell_older(walk, &payment, list);
    }
    payments_side_close(&payment);
}

void payments_compare_attempt(payments_walk *walk, zval *attempt, zval *list)
{
    payments_side reversal;
    payments_row row;

    Z_TRY_ADDREF_P(attempt);
    if (!payments_row_take(&row, attempt)) {
        return;
    }
    if (row.attempt.kind == PAY_ATTEMPT_PAYMENT) {
        compare_order(walk, &row, list);
        return;
    }
    payments_side_open(&reversal, walk, &row);
    if (!EG(exception)) {
        compare_reversal(walk, &reversal, list);
    }
    payments_side_close(&reversal);
}
