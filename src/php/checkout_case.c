/* One attempt: stores what was found out about it, asks about it, and calls the shop's handler at its end. */
#include "checkout_parts.h"

#include <stdio.h>

#include "zend_exceptions.h"

#include "failure.h"
#include "object.h"
#include "service_gateway.h"
#include "core/text.h"

enum {
    TRIES = 50,
    MOST_QUESTIONS = 5,
    MINUTE = 60,
    DAY = 86400,
    DAYS_FOR_A_HANDLER = 30,
    SECONDS_OF_A_HANDLER = 60,
    SECONDS_BETWEEN_QUESTIONS = 30,
    SECONDS_BETWEEN_HINTS = 2
};

bool payments_case_open(payments_case *at, const payments_checkout *checkout, payments_row *row)
{
    zval *gateway = zend_hash_str_find(checkout->gateways, row->attempt.gateway.bytes, row->attempt.gateway.length);

    *at = (payments_case){.checkout = checkout,
                          .gateway = gateway ? Z_OBJ_P(gateway) : NULL,
                          .limits = {.may_charge_without_page = true, .page_may_travel = true, .can_be_asked = true},
                          .row = *row,
                          .was = row->attempt.state};
    ZVAL_UNDEF(&row->object);
    ZVAL_UNDEF(&at->found.object);
    if (!gateway || payments_gateway_limits(at->gateway, &at->limits)) {
        return true;
    }
    payments_case_close(at);
    return false;
}

bool payments_case_get(payments_case *at, const payments_checkout *checkout, pay_text reference)
{
    payments_row row;

    return payments_store_get(checkout, reference, &row) && payments_case_open(at, checkout, &row);
}

void payments_case_close(payments_case *at)
{
    payments_row_free(&at->row);
    payments_found_free(&at->found);
}

static const zval *handler_of(const payments_checkout *checkout, pay_attempt_kind kind)
{
    return kind == PAY_ATTEMPT_PAYMENT ? &checkout->on_payment : &checkout->on_reversal;
}

static bool lacks_handler(const payments_case *at, const pay_attempt *attempt)
{
    return Z_ISUNDEF_P(handler_of(at->checkout, attempt->kind));
}

static bool hides_given_back(const payments_case *at, const pay_attempt *attempt)
{
    return at->hides_reversals && pay_attempt_is_given_back(attempt);
}

/*
 * When the shop's handler is due that is not called now. A refund or cancel that asked explains what was given back,
 * and marks it as handled; where it never comes to that, its call must be over first. Without a handler in this process
 * another one is to find the attempt: after a minute, two, four, then each day, for a month.
 */
static int64_t handler_due(const payments_case *at, const pay_attempt *attempt, int64_t now)
{
    int64_t age = now - attempt->created_at;

    if (hides_given_back(at, attempt)) {
        return now + at->limits.call_seconds + MINUTE;
    }
    return now + (age < MINUTE ? MINUTE : age < DAY ? age : DAY);
}

void payments_case_plan(const payments_case *at, pay_attempt *attempt, int64_t now)
{
    bool waits = hides_given_back(at, attempt) || lacks_handler(at, attempt);
    int64_t due;

    pay_attempt_plan(attempt, &at->limits, now, waits);
    if (waits && pay_attempt_needs_handler(attempt)) {
        due = handler_due(at, attempt, now);
        attempt->due_at = due < attempt->due_at ? due : attempt->due_at;
    }
}

bool payments_case_waits_for_handler(const payments_case *at, int64_t now)
{
    pay_attempt asked = at->row.attempt;
    int64_t last = asked.asked_at > asked.created_at ? asked.asked_at : asked.created_at;

    pay_attempt_plan(&asked, &at->limits, last, true);
    return pay_attempt_needs_handler(&asked) && asked.due_at > now;
}

bool payments_case_replace(payments_case *at, const pay_attempt *changed)
{
    switch (payments_store_replace(at->checkout, &at->row, changed)) {
    case PAYMENTS_STORED:
        return true;
    case PAYMENTS_OUTRUN:
        return payments_store_refresh(at->checkout, &at->row);
    default:
        return false;
    }
}

/* --- keys ------------------------------------------------------------------- */

pay_text payments_order_key(pay_text number, char key[PAY_ATTEMPT_REFERENCE + 1])
{
    int length = snprintf(key, PAY_ATTEMPT_REFERENCE + 1, "order:%.*s", (int)number.length, number.bytes);

    return (pay_text){key, (size_t)length};
}

typedef bool (*is_such)(const payments_case *at, const pay_attempt *other);

/* Whether one of the attempts that the store has by this key is such; `true`, with an exception, too. */
static bool has_such(const payments_case *at, const char *method, pay_text key, is_such is)
{
    bool found = false;
    zval list, *item;

    if (!payments_store_list(at->checkout, method, key, &list)) {
        return true;
    }
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL(list), item) {
        payments_row other;

        Z_TRY_ADDREF_P(item);
        if (!payments_row_take(&other, item)) {
            found = true;
            break;
        }
        found = found || is(at, &other.attempt);
        payments_row_free(&other);
    }
    ZEND_HASH_FOREACH_END();
    zval_ptr_dtor(&list);
    return found;
}

static bool has_won_instead(const payments_case *at, const pay_attempt *other)
{
    return other->won_key.length && !pay_text_equals(other->reference, at->row.attempt.reference);
}

static bool has_a_key_instead(const payments_case *at, const pay_attempt *other)
{
    return (other->won_key.length || other->open_key.length) &&
           !pay_text_equals(other->reference, at->row.attempt.reference);
}

/*
 * Where a question may charge, only the attempt that holds the order's open_key is asked. False: it cannot have it, or
 * an exception.
 */
static bool take_key_back(payments_case *at)
{
    pay_attempt changed = at->row.attempt;
    char key[PAY_ATTEMPT_REFERENCE + 1];

    if (changed.kind != PAY_ATTEMPT_PAYMENT || !at->limits.asking_may_charge ||
        pay_attempt_may_be_asked(&changed, &at->limits)) {
        return true;
    }
    if ((changed.state != PAY_STATE_WAITING && changed.state != PAY_STATE_LAPSED) ||
        has_such(at, "oforder", changed.order, has_a_key_instead)) {
        return false;
    }
    changed.open_key = payments_order_key(changed.order, key);
    return payments_store_replace(at->checkout, &at->row, &changed) == PAYMENTS_STORED;
}

/* The order is free again of an attempt that had the key for one question. */
static bool give_key_back(payments_case *at)
{
    pay_attempt changed = at->row.attempt;

    if (changed.kind != PAY_ATTEMPT_PAYMENT || !changed.open_key.length ||
        !(changed.state == PAY_STATE_LAPSED || (changed.state == PAY_STATE_WAITING && changed.superseded))) {
        return true;
    }
    changed.open_key = PAY_TEXT("");
    return payments_case_replace(at, &changed);
}

/* --- findings --------------------------------------------------------------- */

/*
 * Where the handler is to be called, the same commit says that this worker calls it: nobody else does in the next
 * minute.
 */
static payments_stored store_and_claim(payments_case *at, pay_attempt *changed, int64_t now)
{
    bool claims = changed->due_at == now && pay_attempt_needs_handler(changed);
    payments_stored how;

    if (claims) {
        changed->due_at = now + SECONDS_OF_A_HANDLER;
    }
    how = payments_store_replace(at->checkout, &at->row, changed);
    if (claims && how == PAYMENTS_STORED) {
        at->handler_version = at->row.attempt.version;
    }
    return how;
}

static payments_stored apply_once(payments_case *at, const pay_finding *found, int64_t now)
{
    pay_attempt changed = at->row.attempt;
    char key[PAY_ATTEMPT_REFERENCE + 1];
    pay_text won_key = PAY_TEXT("");

    at->was = changed.state;
    if (changed.kind == PAY_ATTEMPT_PAYMENT && pay_finding_fact(&changed, found) == PAY_FACT_PAID &&
        !has_such(at, "oforder", changed.order, has_won_instead)) {
        won_key = payments_order_key(changed.order, key);
    }
    if (EG(exception)) {
        return PAYMENTS_THREW;
    }
    if (!pay_attempt_apply(&changed, found, won_key)) {
        return PAYMENTS_STORED;
    }
    if (at->is_quiet) {
        changed.handled = pay_text_of(pay_state_name(changed.state));
    }
    payments_case_plan(at, &changed, now);
    return store_and_claim(at, &changed, now);
}

payments_stored payments_case_apply(payments_case *at, const pay_finding *found, bool insists)
{
    payments_stored how = PAYMENTS_OUTRUN;
    int64_t now;

    for (int i = 0; i < TRIES && how == PAYMENTS_OUTRUN; i++) {
        if ((i && !payments_store_refresh(at->checkout, &at->row)) || !payments_store_now(at->checkout, &now)) {
            return PAYMENTS_THREW;
        }
        how = apply_once(at, found, now);
        if (!insists) {
            break;
        }
    }
    return how;
}

/* --- questions --------------------------------------------------------------- */

/* Moves due_at before a question, so that nobody else asks at the same time. */
static payments_stored claim_question(payments_case *at, int64_t now)
{
    pay_attempt changed = at->row.attempt;

    changed.asks++;
    changed.asked_at = now;
    payments_case_plan(at, &changed, now);
    if (changed.due_at <= now) {
        changed.due_at = now + SECONDS_BETWEEN_QUESTIONS;
    }
    return payments_store_replace(at->checkout, &at->row, &changed);
}

/* Whether the provider can be asked about it now: by what a notice brings, not before it came. */
static bool can_ask(const payments_case *at)
{
    return at->gateway && payments_service_can_ask(at->gateway, &at->row.attempt);
}

/* Time, after a question that was sent at `asked_at` (0: none was). False with an exception. */
static bool age_after(payments_case *at, int64_t asked_at, pay_fact answer)
{
    pay_limits limits = at->limits;
    pay_finding found;
    int64_t now;

    if (!payments_store_now(at->checkout, &now)) {
        return false;
    }
    limits.can_be_asked = limits.can_be_asked && (!at->gateway || can_ask(at));
    if (!pay_attempt_lapses(&at->row.attempt, &limits, now, asked_at, answer, &found)) {
        return true;
    }
    if (found.fact == PAY_FACT_OVERDUE) {
        found.reason = PAY_TEXT("nothing was found out about it in a day");
    }
    return payments_case_apply(at, &found, false) != PAYMENTS_THREW;
}

bool payments_case_age(payments_case *at)
{
    return age_after(at, 0, PAY_FACT_LOST);
}

/* An answer is worth nothing on a newer version: that is read. */
static payments_stored store_answer(payments_case *at, int64_t sent)
{
    payments_stored stored = payments_case_apply(at, &at->found.finding, false);

    if (stored == PAYMENTS_STORED && !age_after(at, sent, at->found.finding.fact)) {
        return PAYMENTS_THREW;
    }
    if (stored == PAYMENTS_OUTRUN && !payments_store_refresh(at->checkout, &at->row)) {
        return PAYMENTS_THREW;
    }
    return stored;
}

/* OUTRUN: the answer came to nothing. */
static payments_stored question_once(payments_case *at, zval *form, bool *asked)
{
    zval arguments[2];
    int64_t sent;
    bool answered;

    payments_found_free(&at->found);
    if (!payments_store_now(at->checkout, &sent)) {
        return PAYMENTS_THREW;
    }
    switch (claim_question(at, sent)) {
    case PAYMENTS_STORED:
        break;
    case PAYMENTS_OUTRUN: /* somebody else asks */
        return payments_store_refresh(at->checkout, &at->row) ? PAYMENTS_STORED : PAYMENTS_THREW;
    default:
        return PAYMENTS_THREW;
    }
    ZVAL_COPY(&arguments[0], &at->row.object);
    ZVAL_COPY_VALUE(&arguments[1], form ? form : &EG(uninitialized_zval));
    *asked = true;
    answered = payments_gateway_ask(at->gateway, form ? "returned" : "ask", arguments, form ? 2 : 1, &at->found);
    zval_ptr_dtor(&arguments[0]);
    if (EG(exception)) {
        return PAYMENTS_THREW;
    }
    if (answered) {
        return store_answer(at, sent);
    }
    return payments_case_age(at) ? PAYMENTS_STORED : PAYMENTS_THREW;
}

/*
 * `form`: what the browser brought, NULL for a question of our own. An attempt in Look is due in a day: when another
 * worker called the handler meanwhile, and the answer came to nothing, it is asked again now.
 */
static bool question(payments_case *at, zval *form, bool *asked)
{
    payments_stored how = question_once(at, form, asked);

    for (int i = 1; i < MOST_QUESTIONS && how == PAYMENTS_OUTRUN && at->row.attempt.state == PAY_STATE_LOOK; i++) {
        how = question_once(at, form, asked);
    }
    return how != PAYMENTS_THREW;
}

bool payments_case_ask(payments_case *at, bool *asked)
{
    *asked = false;
    if (at->row.attempt.kind != PAY_ATTEMPT_PAYMENT) {
        return payments_reversal_settle(at, asked);
    }
    if (at->limits.can_be_asked && can_ask(at) && take_key_back(at)) {
        return question(at, NULL, asked) && give_key_back(at);
    }
    return !EG(exception) && payments_case_age(at);
}

bool payments_case_hint(payments_case *at)
{
    int64_t now;
    bool asked;

    if (!payments_store_now(at->checkout, &now)) {
        return false;
    }
    return now - at->row.attempt.asked_at < SECONDS_BETWEEN_HINTS || payments_case_ask(at, &asked);
}

/* A form for an attempt that may not be asked any more: the customer is through there, and somebody must look. */
static bool refuse_form(payments_case *at)
{
    pay_finding found = pay_finding_of(PAY_FACT_UNCLEAR, PAY_PROOF_ASKED);

    found.reason =
        PAY_TEXT("the customer came back from its page after the order was paid, or was to be paid, otherwise");
    return payments_case_apply(at, &found, true) != PAYMENTS_THREW;
}

bool payments_case_return(payments_case *at, zval *form)
{
    bool asked = false;
    pay_state state = at->row.attempt.state;

    if (at->row.attempt.kind != PAY_ATTEMPT_PAYMENT || !at->gateway || state == PAY_STATE_PAID ||
        state == PAY_STATE_REFUSED || state == PAY_STATE_PART || state == PAY_STATE_BACK) {
        return true;
    }
    if (!can_ask(at)) {
        return payments_case_age(at);
    }
    if (take_key_back(at)) {
        return question(at, form, &asked) && give_key_back(at);
    }
    return !EG(exception) && (zend_hash_num_elements(Z_ARRVAL_P(form)) == 0 || refuse_form(at));
}

/* --- the shop ---------------------------------------------------------------- */

static bool call_handler(const zval *handler, payments_row *row)
{
    zval result, argument;

    ZVAL_COPY(&argument, &row->object);
    ZVAL_UNDEF(&result);
    call_user_function(NULL, NULL, (zval *)handler, &result, 1, &argument);
    zval_ptr_dtor(&argument);
    zval_ptr_dtor(&result);
    return !EG(exception);
}

/* Marked after the handler has returned: a crash in between calls it again. */
static bool mark_handled(payments_case *at)
{
    pay_attempt changed = at->row.attempt;
    int64_t now;

    if (!payments_store_now(at->checkout, &now)) {
        return false;
    }
    changed.handled = pay_text_of(pay_state_name(changed.state));
    payments_case_plan(at, &changed, now);
    return payments_case_replace(at, &changed);
}

/* A process that has one finds it due meanwhile. */
bool payments_case_outlives_handlers(payments_case *at)
{
    int64_t now;

    if (!lacks_handler(at, &at->row.attempt) || !pay_attempt_needs_handler(&at->row.attempt)) {
        return true;
    }
    if (!payments_store_now(at->checkout, &now)) {
        return false;
    }
    return now - at->row.attempt.created_at < (int64_t)DAYS_FOR_A_HANDLER * DAY || mark_handled(at);
}

static bool is_on_its_way(const payments_case *at, const pay_attempt *reversal)
{
    (void)at;
    return reversal->state == PAY_STATE_STARTING;
}

/* What is on its way will say what it gave back. */
bool payments_case_notify(payments_case *at)
{
    const zval *handler = handler_of(at->checkout, at->row.attempt.kind);
    pay_attempt claimed = at->row.attempt;
    int64_t now;

    if (Z_ISUNDEF_P(handler) || hides_given_back(at, &claimed) || !pay_attempt_needs_handler(&claimed)) {
        return true;
    }
    if (pay_attempt_is_given_back(&claimed) && has_such(at, "ofpayment", claimed.reference, is_on_its_way)) {
        return !EG(exception);
    }
    if (at->handler_version == claimed.version) {
        return call_handler(handler, &at->row) && mark_handled(at);
    }
    if (!payments_store_now(at->checkout, &now)) {
        return false;
    }
    claimed.due_at = now + SECONDS_OF_A_HANDLER;
    switch (payments_store_replace(at->checkout, &at->row, &claimed)) {
    case PAYMENTS_STORED:
        return call_handler(handler, &at->row) && mark_handled(at);
    case PAYMENTS_OUTRUN: /* another worker calls the handler */
        return payments_store_refresh(at->checkout, &at->row);
    default:
        return false;
    }
}
