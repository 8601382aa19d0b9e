/*
 * The lists of Finrota's ERP service beside the attempts. A list may not be complete, and a row says that the provider
 * has seen a payment, not that it was paid: so a row without an attempt is asked about, and what no list has proves
 * nothing.
 */
#include "reconciliation_parts.h"

#include "zend_exceptions.h"

#include "attempt.h"
#include "enums.h"
#include "finrota_erp.h"
#include "money.h"
#include "object.h"
#include "service_gateway.h"
#include "core/text.h"

enum { DAY = 86400 };

/* --- rows ------------------------------------------------------------------------------ */

/* In which zone the provider means its dates is not known: a day more on both sides. */
static bool open_listing(payments_walk *walk)
{
    const char *method = walk->phase == PHASE_PAYMENTS ? "payments" : "reversals";
    pay_date from = {.seconds = walk->from - DAY};
    pay_date until = {.seconds = walk->until + DAY};
    zval filter;
    bool opened;

    payments_erp_filter_create(&filter, from, until);
    opened = !EG(exception) && payments_call_method(walk->erp, method, &walk->rows, 1, &filter);
    zval_ptr_dtor(&filter);
    return opened;
}

static bool is_row_there(payments_walk *walk)
{
    zval result;

    return payments_call_method(Z_OBJ(walk->rows), "valid", &result, 0, NULL) && Z_TYPE(result) == IS_TRUE;
}

static bool take_next(payments_walk *walk)
{
    zval row, none;

    if (!is_row_there(walk) || !payments_call_method(Z_OBJ(walk->rows), "current", &row, 0, NULL)) {
        return false;
    }
    add_next_index_zval(&walk->portion, &row);
    return payments_call_method(Z_OBJ(walk->rows), "next", &none, 0, NULL);
}

void payments_read_listing(payments_walk *walk, zend_long size)
{
    zend_string *reason;

    array_init(&walk->portion);
    if (Z_ISUNDEF(walk->rows) && open_listing(walk)) {
        walk->is_listing = true;
    }
    while (walk->is_listing && size-- > 0 && take_next(walk)) {
    }
    if (EG(exception) && (reason = payments_reason_of_thrown())) {
        walk->is_listing = false; /* what was listed until then is right */
        payments_discrepancy_add(walk, &walk->ready,
                                 &(payments_discrepancy){
                                     .difference = PAY_NO_ANSWER,
                                     .remedy = REMEDY_ASK_AGAIN,
                                     .reason = reason,
                                 });
        zend_string_release(reason);
    }
}

/* --- a payment that no attempt has ---------------------------------------------------------- */

/* The stored attempt that the provider's row names. False without one, or with an exception. */
static bool find_attempt(const payments_walk *walk, zend_object *payment, payments_row *row)
{
    zend_string *lower;
    zval *name = payments_property(payment, payments_erp_payment_ce, "clientOrderReferenceCode");
    bool found;

    if (Z_TYPE_P(name) != IS_STRING || Z_STRLEN_P(name) > PAY_ATTEMPT_REFERENCE) {
        return false;
    }
    lower = zend_string_tolower(Z_STR_P(name));
    found = payments_store_find(payments_checkout_of(walk->checkout), payments_text_of(lower), row);
    zend_string_release(lower);
    return found;
}

/* An attempt that the store does not have, by what the row says: for a question. */
static void create_stranger(zval *attempt, zend_object *payment, pay_text gateway)
{
    pay_text transaction = payments_property_text(payment, "transactionId");
    pay_text reference = payments_property_text(payment, "clientOrderReferenceCode");
    zval *money = payments_property(payment, payments_erp_payment_ce, "lastAmount");
    pay_money amount = {1, pay_currency_by_code(PAY_TEXT("TRY"))};
    pay_attempt stranger = {
        .reference = reference.length && reference.length <= PAY_ATTEMPT_REFERENCE ? reference : transaction,
        .kind = PAY_ATTEMPT_PAYMENT,
        .order = PAY_TEXT("-"),
        .gateway = gateway,
        .state = PAY_STATE_WAITING,
        .paid = PAY_ATTEMPT_NONE,
        .left = PAY_ATTEMPT_NONE,
        .before = PAY_ATTEMPT_NONE,
        .ends_at = PAY_ATTEMPT_NONE,
        .version = 1,
    };

    if (Z_TYPE_P(money) == IS_OBJECT && !payments_money_read(Z_OBJ_P(money), &amount)) {
        zend_clear_exception();
    }
    stranger.currency = amount.currency;
    stranger.amount = stranger.ceiling = amount.minor > 0 ? amount.minor : 1;
    pay_attempt_set_handle(&stranger, PAY_TEXT("transactionId"), transaction);
    payments_attempt_create(attempt, &stranger);
}

/* What the status of a row says, where the service gives one. */
static bool is_listed_as_paid(zend_object *payment)
{
    pay_status status;

    return payments_status_read(payments_property(payment, payments_erp_payment_ce, "status"), &status) &&
           (status == PAY_STATUS_SUCCEEDED || status == PAY_STATUS_PARTIALLY_REFUNDED);
}

typedef struct payments_stranger {
    payments_found found;
    zend_string *reason; /* of a question without an answer; owned */
    bool is_answered, holds, is_unclear;
} payments_stranger;

/* False when there is nothing to ask by, or an exit. */
static bool ask_one_gateway(payments_stranger *stranger, zend_object *payment, zend_string *name, zend_object *gateway)
{
    payments_found found = {0};
    zval attempt;

    create_stranger(&attempt, payment, payments_text_of(name));
    if (payments_gateway_question(gateway, "ask", &attempt, 1, &found)) {
        stranger->is_answered = stranger->is_answered || found.finding.fact != PAY_FACT_NOT_FOUND;
        stranger->holds = pay_finding_holds(&found.finding);
        stranger->is_unclear = found.finding.fact == PAY_FACT_UNCLEAR || found.finding.fact == PAY_FACT_PENDING ||
                               found.finding.proof != PAY_PROOF_ASKED;
        payments_found_free(&stranger->found);
        stranger->found = found;
        ZVAL_UNDEF(&found.object);
    } else if (EG(exception)) {
        if (stranger->reason) {
            zend_string_release(stranger->reason);
        }
        stranger->reason = payments_reason_of_thrown();
    }
    payments_found_free(&found);
    zval_ptr_dtor(&attempt);
    return !EG(exception);
}

/* Each service of Finrota that the shop has, until one knows the payment. */
static void ask_gateways(const payments_walk *walk, payments_stranger *stranger, zend_object *payment)
{
    payments_checkout *checkout = payments_checkout_of(walk->checkout);
    zend_string *name;
    zval *gateway;

    ZEND_HASH_FOREACH_STR_KEY_VAL(checkout->gateways, name, gateway) {
        if (pay_text_starts_with(payments_text_of(name), PAY_TEXT("finrota.")) &&
            payments_gateway_supports(Z_OBJ_P(gateway), "Query") &&
            !ask_one_gateway(stranger, payment, name, Z_OBJ_P(gateway))) {
            return;
        }
        if (EG(exception) || stranger->is_answered) {
            return;
        }
    }
    ZEND_HASH_FOREACH_END();
}

static void tell_stranger(payments_walk *walk, payments_stranger *stranger, zval *row, zval *list)
{
    payments_discrepancy told = {.difference = PAY_WITHOUT_ATTEMPT, .remedy = REMEDY_LOOK, .listed_payment = row};

    if (stranger->is_answered && !stranger->holds && !stranger->is_unclear) {
        return; /* nothing was paid, or all was given back */
    }
    if (stranger->is_answered && !stranger->is_unclear) {
        told.found = &stranger->found.object;
    } else if (stranger->is_answered) {
        told.difference = PAY_NO_ANSWER;
        told.remedy = REMEDY_ASK_AGAIN;
        told.found = &stranger->found.object;
    } else if (stranger->reason) {
        told.difference = PAY_NO_ANSWER;
        told.remedy = REMEDY_ASK_AGAIN;
        told.reason = stranger->reason;
    } else if (!is_listed_as_paid(Z_OBJ_P(row))) {
        told.difference = PAY_NOT_ASKED;
        told.reason = zend_string_init(REASON_NOBODY_KNOWS, strlen(REASON_NOBODY_KNOWS), 0);
    }
    payments_discrepancy_add(walk, list, &told);
    if (told.reason && told.reason != stranger->reason) {
        zend_string_release(told.reason);
    }
}

static void compare_listed_payment(payments_walk *walk, zval *row, zval *list)
{
    payments_stranger stranger = {0};
    payments_row attempt;

    if (find_attempt(walk, Z_OBJ_P(row), &attempt)) {
        payments_row_free(&attempt); /* compared with the attempts of its own period */
        return;
    }
    if (!EG(exception)) {
        ask_gateways(walk, &stranger, Z_OBJ_P(row));
    }
    if (!EG(exception)) {
        tell_stranger(walk, &stranger, row, list);
    }
    payments_found_free(&stranger.found);
    if (stranger.reason) {
        zend_string_release(stranger.reason);
    }
}

/* --- a reversal ------------------------------------------------------------------------------- */

/* A refund or cancel of it in the period: then the payment was compared with that. */
static bool has_reversal_here(const payments_walk *walk, pay_text reference)
{
    zval list, *item;
    bool has = false;

    if (!payments_store_list(payments_checkout_of(walk->checkout), "ofpayment", reference, &list)) {
        return true;
    }
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL(list), item) {
        payments_row row;

        Z_TRY_ADDREF_P(item);
        if (!payments_row_take(&row, item)) {
            break;
        }
        has = has || (row.attempt.created_at >= walk->from && row.attempt.created_at < walk->until);
        payments_row_free(&row);
    }
    ZEND_HASH_FOREACH_END();
    zval_ptr_dtor(&list);
    return has || EG(exception);
}

/* True the first time. */
static bool note_older(payments_walk *walk, pay_text reference)
{
    zval once;

    ZVAL_TRUE(&once);
    if (Z_ISUNDEF(walk->older)) {
        array_init(&walk->older);
    }
    return zend_hash_str_add(Z_ARRVAL(walk->older), reference.bytes, reference.length, &once) != NULL;
}

/* With the attempts of the period, or for another row of the list. May throw. */
static bool is_compared(payments_walk *walk, const pay_attempt *attempt)
{
    return (attempt->created_at >= walk->from && attempt->created_at < walk->until) ||
           has_reversal_here(walk, attempt->reference) || !note_older(walk, attempt->reference);
}

static void compare_listed_reversal(payments_walk *walk, zval *row, zval *list)
{
    zval *payment = payments_property(Z_OBJ_P(row), payments_erp_reversal_ce, "payment");
    payments_row attempt;
    bool is_found = Z_TYPE_P(payment) == IS_OBJECT && find_attempt(walk, Z_OBJ_P(payment), &attempt);

    if (EG(exception)) {
        return;
    }
    if (!is_found) {
        payments_discrepancy_add(walk, list,
                                 &(payments_discrepancy){
                                     .difference = PAY_WITHOUT_ATTEMPT,
                                     .remedy = REMEDY_LOOK,
                                     .listed_reversal = row,
                                 });
    } else if (is_compared(walk, &attempt.attempt)) {
        payments_row_free(&attempt);
    } else {
        payments_compare_older(walk, &attempt, list);
    }
}

void payments_compare_listed(payments_walk *walk, zval *row, zval *list)
{
    if (Z_TYPE_P(row) == IS_OBJECT && Z_OBJCE_P(row) == payments_erp_payment_ce) {
        compare_listed_payment(walk, row, list);
    } else if (Z_TYPE_P(row) == IS_OBJECT && Z_OBJCE_P(row) == payments_erp_reversal_ce) {
        compare_listed_reversal(walk, row, list);
    }
}
