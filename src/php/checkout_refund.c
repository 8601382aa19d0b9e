/* Checkout::refund() and cancel(): attempts of their own, stored before the call. */
#include "checkout.h"

#include <stdio.h>

#include "zend_exceptions.h"

#include "checkout_parts.h"
#include "failure.h"
#include "money.h"
#include "object.h"
#include "core/text.h"

enum { TRIES = 20, LONGEST_OWN_REFERENCE = 63, LONGEST_STATE = 32 };

/* One refund or cancel that was asked for. */
typedef struct request {
    const payments_checkout *checkout;
    pay_attempt_kind kind;
    pay_money amount;         /* of a refund */
    pay_text own_reference;   /* the shop's */
    const char *own_argument; /* its name */
    char reference[PAY_ATTEMPT_REFERENCE + 1];
    char open_key[PAY_ATTEMPT_REFERENCE + 1];
} request;

/* --- the call ---------------------------------------------------------------- */

/* What the payment is after the last question, and whether so much can be given back of it. Throws on false. */
static bool is_refundable(const request *request, const payments_case *payment)
{
    const pay_attempt *paid = &payment->row.attempt;
    int64_t held = pay_attempt_held(paid);

    if (paid->state != PAY_STATE_PAID && paid->state != PAY_STATE_PART &&
        (paid->state != PAY_STATE_LOOK || paid->paid == PAY_ATTEMPT_NONE)) {
        payments_checkout_refuse("reference", "unexpected",
                                 "is that of a payment in the state %s, which cannot be refunded or cancelled",
                                 pay_state_name(paid->state));
        return false;
    }
    if (request->kind == PAY_ATTEMPT_REFUND && request->amount.currency != paid->currency) {
        payments_checkout_refuse("amount", "currency", "must be in %s", paid->currency->code);
        return false;
    }
    if (held <= 0) {
        payments_checkout_refuse("reference", "unexpected", "is that of a payment of which nothing is left");
        return false;
    }
    if (request->kind == PAY_ATTEMPT_REFUND && request->amount.minor > held) {
        char left[PAY_MONEY_DECIMAL_SIZE];

        pay_money_decimal((pay_money){held, paid->currency}, left);
        payments_checkout_refuse("amount", "range", "is more than the %s that are left", left);
        return false;
    }
    return true;
}

static int64_t amount_of(const request *request, const payments_case *payment)
{
    return request->kind == PAY_ATTEMPT_REFUND ? request->amount.minor : pay_attempt_held(&payment->row.attempt);
}

static payments_stored insert_reversal(const request *request, const payments_case *payment, payments_row *row)
{
    const pay_attempt *paid = &payment->row.attempt;
    pay_attempt attempt = {
        .reference = pay_text_of(request->reference),
        .kind = request->kind,
        .order = paid->order,
        .gateway = paid->gateway,
        .state = PAY_STATE_STARTING,
        .currency = paid->currency,
        .amount = amount_of(request, payment),
        .ceiling = amount_of(request, payment),
        .paid = PAY_ATTEMPT_NONE,
        .left = PAY_ATTEMPT_NONE,
        .before = PAY_ATTEMPT_NONE,
        .version = 1,
        .ends_at = PAY_ATTEMPT_NONE,
        .parent = paid->reference,
        .open_key = pay_text_of(request->open_key),
        .three_d = paid->three_d,
    };

    if (!payments_store_now(request->checkout, &attempt.created_at)) {
        return PAYMENTS_THREW;
    }
    payments_case_plan(payment, &attempt, attempt.created_at);
    return payments_store_insert(request->checkout, &attempt, row);
}

static bool store_before(const request *request, payments_case *reversal, const pay_attempt *payment)
{
    pay_attempt noted = reversal->row.attempt;
    pay_text state = pay_attempt_handle(payment, PAY_TEXT("state"));

    noted.before = pay_attempt_held(payment);
    noted.state_before = (pay_text){state.bytes, state.length < LONGEST_STATE ? state.length : LONGEST_STATE};
    return payments_store_replace(request->checkout, &reversal->row, &noted) == PAYMENTS_STORED;
}

/*
 * Notes what is left before the call, once the payment was asked about and is still as it was: from here on the call
 * may have been made. False: it is not to be made, or an exception.
 */
static bool note_before(const request *request, payments_case *reversal, payments_case *payment)
{
    for (int i = 0; i < TRIES; i++) {
        int64_t version = payment->row.attempt.version;

        if (!payments_store_refresh(request->checkout, &payment->row)) {
            return false;
        }
        if (payment->row.attempt.version == version) {
            return store_before(request, reversal, &payment->row.attempt);
        }
        if (!is_refundable(request, payment) || amount_of(request, payment) != reversal->row.attempt.amount) {
            return false;
        }
    }
    return false;
}

/* Nothing was sent; what was thrown is thrown again. */
static void close_unsent_reversal(payments_case *reversal, const char *reason)
{
    zend_object *thrown = payments_take_exception();
    pay_finding found = pay_finding_of(PAY_FACT_NOT_SENT, PAY_PROOF_ANSWER);
    zval exception;

    found.reason = pay_text_of(reason);
    if (reversal->row.attempt.before == PAY_ATTEMPT_NONE) {
        payments_case_apply(reversal, &found, true);
    }
    if (thrown) {
        zend_clear_exception();
        ZVAL_OBJ(&exception, thrown);
        zend_throw_exception_object(&exception);
    }
}

static void call_reversal(payments_case *reversal, payments_case *payment)
{
    payments_found found;
    zval arguments[2];
    zval exception;

    ZVAL_COPY(&arguments[0], &payment->row.object);
    ZVAL_COPY(&arguments[1], &reversal->row.object);
    payments_gateway_move(reversal->gateway, reversal->row.attempt.kind == PAY_ATTEMPT_REFUND ? "refund" : "cancel",
                          arguments, 2, &found);
    zval_ptr_dtor(&arguments[0]);
    zval_ptr_dtor(&arguments[1]);
    /* A store that fails now leaves the attempt as it was before the call: settle() finds out what happened. */
    if (!EG(exception) && payments_reversal_store(reversal, payment, &found.finding) == PAYMENTS_THREW) {
        payments_report_as_warning("Payments\\AttemptStore");
    }
    if (found.thrown && !EG(exception)) {
        ZVAL_OBJ_COPY(&exception, found.thrown);
        zend_throw_exception_object(&exception);
    }
    payments_found_free(&found);
}

/* --- a reference that is known ---------------------------------------------------- */

/* The reversal that has the shop's reference; throws when it is another one's. False: there is none, or an exception.
 */
static bool find_same(const request *request, payments_row *row)
{
    if (!payments_store_find(request->checkout, pay_text_of(request->reference), row)) {
        return false;
    }
    if (row->attempt.kind == request->kind &&
        (request->kind == PAY_ATTEMPT_CANCEL ||
         (row->attempt.amount == request->amount.minor && row->attempt.currency == request->amount.currency))) {
        return true;
    }
    payments_row_free(row);
    payments_checkout_refuse(request->own_argument, "mismatch", "is that of another refund or cancel of this payment");
    return false;
}

static void start_reversal(const request *request, payments_case *payment, payments_row *row, zval *return_value)
{
    payments_case reversal;

    if (!payments_case_open(&reversal, request->checkout, row)) {
        return;
    }
    if (note_before(request, &reversal, payment)) {
        call_reversal(&reversal, payment);
    } else {
        close_unsent_reversal(&reversal, "the payment changed before the call");
    }
    if (!EG(exception) && payments_case_notify(&reversal) && reversal.row.attempt.state != PAY_STATE_STARTING) {
        payments_reversal_notify_payment(payment);
    }
    if (!EG(exception)) {
        RETVAL_COPY(&reversal.row.object);
    }
    payments_case_close(&reversal);
}

static void ask_and_start(const request *request, payments_case *payment, zval *return_value)
{
    payments_row row;
    bool asked;

    payment->hides_reversals = true;
    if (!payments_case_ask(payment, &asked) || !payments_case_notify(payment) || !is_refundable(request, payment)) {
        return;
    }
    switch (insert_reversal(request, payment, &row)) {
    case PAYMENTS_STORED:
        start_reversal(request, payment, &row, return_value);
        break;
    case PAYMENTS_OUTRUN:
        if (find_same(request, &row)) { /* the same one at the same time */
            RETVAL_COPY_VALUE(&row.object);
        } else if (!EG(exception)) {
            payments_checkout_throw(PAY_FAILURE_REFUND_OPEN,
                                    "another refund or cancel of the payment %.*s is open: nothing was sent",
                                    (int)payment->row.attempt.reference.length, payment->row.attempt.reference.bytes);
        }
        break;
    case PAYMENTS_THREW:
        break;
    }
}

/* --- methods ------------------------------------------------------------------ */

static bool is_own_reference(pay_text text)
{
    return pay_text_is_visible(text) && text.length >= 1 && text.length <= LONGEST_OWN_REFERENCE;
}

/* The gateway can do this; throws on false. */
static bool check_capability(const request *request, const payments_case *payment)
{
    const char *capability = request->kind == PAY_ATTEMPT_CANCEL ? "Cancel" : "Refund";

    if (!payment->gateway) {
        return payments_gateway(request->checkout, payment->row.attempt.gateway) != NULL;
    }
    if (!payments_gateway_must_support(payment->gateway, capability)) {
        return false;
    }
    return request->kind == PAY_ATTEMPT_CANCEL || request->amount.minor == pay_attempt_held(&payment->row.attempt) ||
           payments_gateway_must_support(payment->gateway, "PartialRefund");
}

/* The payment is closed by the caller. */
static void run_for(request *request, payments_case *payment, zval *return_value)
{
    pay_text reference = payment->row.attempt.reference;
    payments_row row;

    if (payment->row.attempt.kind != PAY_ATTEMPT_PAYMENT) {
        payments_checkout_refuse("reference", "unexpected", "must be that of a payment");
        return;
    }
    snprintf(request->reference, sizeof(request->reference), "%.*s:%.*s", (int)reference.length, reference.bytes,
             (int)request->own_reference.length, request->own_reference.bytes);
    snprintf(request->open_key, sizeof(request->open_key), "back:%.*s", (int)reference.length, reference.bytes);
    if (find_same(request, &row)) {
        RETVAL_COPY_VALUE(&row.object);
    } else if (!EG(exception) && check_capability(request, payment)) {
        ask_and_start(request, payment, return_value);
    }
}

static void run_reversal(request *request, pay_text reference, zval *return_value)
{
    payments_case payment;

    if (!is_own_reference(request->own_reference)) {
        payments_checkout_refuse(request->own_argument, "characters", "must have 1 to %d printable ASCII characters",
                                 LONGEST_OWN_REFERENCE);
        return;
    }
    if (request->kind == PAY_ATTEMPT_REFUND && request->amount.minor <= 0) {
        payments_checkout_refuse("amount", "positive", "must be positive");
        return;
    }
    if (payments_case_get(&payment, request->checkout, reference)) {
        run_for(request, &payment, return_value);
        payments_case_close(&payment);
    }
}

ZEND_METHOD(Payments_Checkout, refund)
{
    request request = {.checkout = payments_checkout_of(Z_OBJ_P(ZEND_THIS)),
                       .kind = PAY_ATTEMPT_REFUND,
                       .own_argument = "refundReference"};
    zend_string *reference, *own_reference;
    zend_object *amount;

    ZEND_PARSE_PARAMETERS_START(3, 3)
        Z_PARAM_STR(reference)
        Z_PARAM_OBJ_OF_CLASS(amount, payments_money_ce)
        Z_PARAM_STR(own_reference)
    ZEND_PARSE_PARAMETERS_END();
    if (!request.checkout || !payments_money_read(amount, &request.amount)) {
        RETURN_THROWS();
    }
    request.own_reference = payments_text_of(own_reference);
    run_reversal(&request, payments_text_of(reference), return_value);
}

ZEND_METHOD(Payments_Checkout, cancel)
{
    request request = {.checkout = payments_checkout_of(Z_OBJ_P(ZEND_THIS)),
                       .kind = PAY_ATTEMPT_CANCEL,
                       .own_argument = "cancelReference"};
    zend_string *reference, *own_reference;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_STR(reference)
        Z_PARAM_STR(own_reference)
    ZEND_PARSE_PARAMETERS_END();
    if (!request.checkout) {
        RETURN_THROWS();
    }
    request.own_reference = payments_text_of(own_reference);
    run_reversal(&request, payments_text_of(reference), return_value);
}
