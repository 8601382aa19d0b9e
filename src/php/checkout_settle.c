/* Checkout::settle() and decide(): what is due, and a person's word. */
#include "checkout.h"

#include "zend_exceptions.h"

#include "attempt_enums.h"
#include "checkout_parts.h"
#include "failure.h"
#include "finding.h"
#include "money.h"
#include "object.h"
#include "scope.h"
#include "core/text.h"

enum { HOUR = 3600, MOST_AT_ONCE = 100000, LONGEST_BY = 64, LONGEST_NOTE = 400 };

/* What settle() did. */
typedef struct work {
    zend_long asked, settled, open;
    zval look;   /* attempts for a person */
    zval errors; /* what handlers and gateways threw */
} work;

/* Looked at, and not due at once again. */
static bool postpone(payments_case *at)
{
    pay_attempt changed = at->row.attempt;
    int64_t now;

    if (!payments_store_now(at->checkout, &now)) {
        return false;
    }
    if (changed.due_at > now) {
        return true;
    }
    payments_case_plan(at, &changed, now);
    if (changed.due_at <= now) {
        changed.due_at = now + HOUR;
    }
    return payments_case_replace(at, &changed);
}

static bool look_after(payments_case *at, int64_t now, work *work)
{
    bool asked = false;
    bool done = payments_case_notify(at) && payments_case_outlives_handlers(at);

    if (done && at->row.attempt.due_at <= now) {
        done =
            (payments_case_waits_for_handler(at, now) || (payments_case_ask(at, &asked) && payments_case_notify(at))) &&
            postpone(at);
    }
    work->asked += asked;
    return done;
}

/* A handler or gateway that throws does not keep the others waiting. False: the store is down, or the script ends. */
static bool keep_error(work *work)
{
    zend_object *thrown;
    zval value;

    if (EG(exception) && payments_is_failure(EG(exception), PAY_FAILURE_STORE)) {
        return false;
    }
    thrown = payments_take_exception();
    if (!thrown) {
        return false;
    }
    ZVAL_OBJ(&value, thrown);
    add_next_index_zval(&work->errors, &value);
    return true;
}

static bool needs_person(const pay_attempt *attempt)
{
    return attempt->state == PAY_STATE_LOOK ||
           (attempt->kind == PAY_ATTEMPT_PAYMENT && attempt->state == PAY_STATE_PAID && !attempt->won_key.length);
}

static void count(const payments_case *at, bool was_settled, work *work)
{
    zval attempt;

    if (!pay_state_is_settled(at->row.attempt.state)) {
        work->open++;
    } else if (!was_settled) {
        work->settled++;
    }
    if (needs_person(&at->row.attempt)) {
        ZVAL_COPY(&attempt, &at->row.object);
        add_next_index_zval(&work->look, &attempt);
    }
}

/* False: the store is down, or the script ends. */
static bool settle_one(const payments_checkout *checkout, zval *item, int64_t now, work *work)
{
    payments_row row;
    payments_case at;
    bool was_settled, goes_on = true;

    Z_TRY_ADDREF_P(item);
    if (!payments_row_take(&row, item)) {
        return false;
    }
    was_settled = pay_state_is_settled(row.attempt.state);
    if (!payments_case_open(&at, checkout, &row)) {
        return keep_error(work);
    }
    if (!look_after(&at, now, work)) {
        goes_on = keep_error(work);
    }
    count(&at, was_settled, work);
    payments_case_close(&at);
    return goes_on;
}

static void give_settlement(zval *return_value, work *work)
{
    zend_object *settlement;
    zval value;

    object_init_ex(return_value, payments_settlement_ce);
    settlement = Z_OBJ_P(return_value);
    ZVAL_LONG(&value, work->asked);
    payments_property_init(settlement, payments_settlement_ce, "asked", &value);
    ZVAL_LONG(&value, work->settled);
    payments_property_init(settlement, payments_settlement_ce, "settled", &value);
    ZVAL_LONG(&value, work->open);
    payments_property_init(settlement, payments_settlement_ce, "open", &value);
    payments_property_init(settlement, payments_settlement_ce, "look", &work->look);
    payments_property_init(settlement, payments_settlement_ce, "errors", &work->errors);
}

ZEND_METHOD(Payments_Checkout, settle)
{
    payments_checkout *checkout = payments_checkout_of(Z_OBJ_P(ZEND_THIS));
    zend_long limit = 100;
    work work = {0};
    zval list, *item;
    int64_t now;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(limit)
    ZEND_PARSE_PARAMETERS_END();
    if (limit < 1 || limit > MOST_AT_ONCE) {
        zend_argument_value_error(1, "must be between 1 and %d", MOST_AT_ONCE);
        RETURN_THROWS();
    }
    if (!checkout || !payments_store_now(checkout, &now) || !payments_store_due(checkout, now, limit, &list)) {
        RETURN_THROWS();
    }
    array_init(&work.look);
    array_init(&work.errors);
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL(list), item) {
        if (!settle_one(checkout, item, now, &work)) {
            break;
        }
    }
    ZEND_HASH_FOREACH_END();
    zval_ptr_dtor(&list);
    if (EG(exception)) {
        zval_ptr_dtor(&work.look);
        zval_ptr_dtor(&work.errors);
        RETURN_THROWS();
    }
    give_settlement(return_value, &work);
}

/* --- a person's word ------------------------------------------------------------------ */

/* "BY: NOTE", kept with the attempt. */
static bool take_reason(pay_buffer *reason, pay_text by, pay_text note)
{
    if (!by.length || by.length > LONGEST_BY || pay_text_has_nul(by) || !pay_text_is_utf8(by)) {
        payments_checkout_refuse("by", "characters", "must have 1 to %d bytes of UTF-8", LONGEST_BY);
        return false;
    }
    if (!note.length || note.length > LONGEST_NOTE || pay_text_has_nul(note) || !pay_text_is_utf8(note)) {
        payments_checkout_refuse("note", "characters", "must have 1 to %d bytes of UTF-8", LONGEST_NOTE);
        return false;
    }
    pay_buffer_append_text(reason, by);
    pay_buffer_append_string(reason, ": ");
    pay_buffer_append_text(reason, note);
    return true;
}

/* Paid: what was taken; Part: what is left. */
static bool take_decided_amount(const pay_attempt *attempt, const pay_money *amount, pay_finding *found)
{
    found->currency = attempt->currency;
    if (amount && amount->currency != attempt->currency) {
        payments_checkout_refuse("amount", "currency", "must be in %s", attempt->currency->code);
        return false;
    }
    if (amount && (amount->minor <= 0 || (found->fact != PAY_FACT_PAID && found->fact != PAY_FACT_PART))) {
        payments_checkout_refuse("amount", "unexpected",
                                 "must be positive, and goes with Fact::Paid and Fact::Part only");
        return false;
    }
    if (found->fact == PAY_FACT_PAID) {
        found->paid = amount ? amount->minor : attempt->amount;
    } else if (found->fact == PAY_FACT_PART && !amount) {
        payments_checkout_refuse("amount", "required", "is required with Fact::Part: what is left of the payment");
        return false;
    } else if (found->fact == PAY_FACT_PART) {
        found->left = amount->minor;
    } else if (found->fact == PAY_FACT_BACK) {
        found->left = 0;
    }
    return true;
}

static bool store_decision(payments_case *at, pay_finding *found, const pay_money *amount)
{
    const pay_attempt *attempt = &at->row.attempt;

    if (!pay_attempt_accepts(attempt->kind, attempt->state, found->fact, PAY_PROOF_PERSON)) {
        payments_checkout_refuse("fact", "unexpected", "%s cannot be said of a %s in the state %s",
                                 pay_fact_name(found->fact), pay_attempt_kind_name(attempt->kind),
                                 pay_state_name(attempt->state));
        return false;
    }
    if (!take_decided_amount(attempt, amount, found)) {
        return false;
    }
    if (attempt->kind != PAY_ATTEMPT_PAYMENT) {
        return payments_reversal_decide(at, found);
    }
    return payments_case_apply(at, found, true) != PAYMENTS_THREW;
}

ZEND_METHOD(Payments_Checkout, decide)
{
    payments_checkout *checkout = payments_checkout_of(Z_OBJ_P(ZEND_THIS));
    zend_string *reference, *by, *note;
    zend_object *fact, *amount = NULL;
    pay_finding found = pay_finding_of(PAY_FACT_LOST, PAY_PROOF_PERSON);
    pay_money money;
    payments_scope *scope;
    payments_case at;
    zval value;

    ZEND_PARSE_PARAMETERS_START(4, 5)
        Z_PARAM_STR(reference)
        Z_PARAM_OBJ_OF_CLASS(fact, payments_fact_ce)
        Z_PARAM_STR(by)
        Z_PARAM_STR(note)
        Z_PARAM_OPTIONAL
        Z_PARAM_OBJ_OF_CLASS_OR_NULL(amount, payments_money_ce)
    ZEND_PARSE_PARAMETERS_END();
    ZVAL_OBJ(&value, fact);
    if (!checkout || !payments_fact_read(&value, &found.fact) || (amount && !payments_money_read(amount, &money))) {
        RETURN_THROWS();
    }
    scope = payments_scope_open();
    if (take_reason(&scope->text, payments_text_of(by), payments_text_of(note)) &&
        payments_case_get(&at, checkout, payments_text_of(reference))) {
        found.reason = pay_buffer_text(&scope->text);
        if (store_decision(&at, &found, amount ? &money : NULL) && payments_case_notify(&at)) {
            RETVAL_COPY(&at.row.object);
        }
        payments_case_close(&at);
    }
    payments_scope_close(scope);
}
