/* What a gateway promises, one function for each of its methods. */
#include "conformance_run.h"

#include "php/attempt.h"
#include "php/gateway.h"
#include "php/installment.h"
#include "php/money.h"
#include "php/object.h"
#include "core/attempt.h"
#include "core/text.h"

/* A set of facts. */
#define FACT(name) (1u << PAY_FACT_##name)

static const char *fact_name(pay_fact fact)
{
    return pay_fact_name(fact);
}

/* The result is a finding with one of these facts and this proof; listed as broken, and false, when it is not. */
static bool expect_finding(payments_conformance *run, const char *method, const zval *result, unsigned facts,
                           pay_proof proof, payments_finding *finding)
{
    if (!payments_promise(run, Z_TYPE_P(result) == IS_OBJECT && Z_OBJCE_P(result) == payments_finding_ce,
                          "%s() finds nothing", method) ||
        !payments_finding_read(Z_OBJ_P(result), finding)) {
        return false;
    }
    return payments_promise(run, facts >> finding->fact & 1, "%s() must not say %s", method,
                            fact_name(finding->fact)) &&
           payments_promise(run, finding->proof == proof, "%s() says so with the proof %s, which must be %s", method,
                            pay_proof_name(finding->proof), pay_proof_name(proof));
}

/* --- a call that moves money --------------------------------------------------------------- */

/* What start(), refund() or cancel() may say in a situation. */
typedef struct move_rule {
    const char *situation;
    unsigned facts;
    bool may_refuse, may_not_know; /* by an exception */
    bool sends;
} move_rule;

static const move_rule start_rules[] = {
    {"Rejects", FACT(NOT_SENT) | FACT(DECLINED), true, false, true},
    {"Unreachable", FACT(NOT_SENT), true, false, false},
    {"Loses", FACT(LOST), false, true, true},
    {"Accepts", FACT(SHOWN) | FACT(PAID) | FACT(PENDING), false, false, true},
};

static const move_rule reversal_rules[] = {
    {"Rejects", FACT(NOT_SENT), true, false, true},
    {"Unreachable", FACT(NOT_SENT), true, false, false},
    {"Loses", FACT(LOST), false, true, true},
    {"GivesBack", FACT(DONE), false, false, true},
};

/*
 * One call in one situation. `about` is the attempt that it moves. True with a finding in `result`, the caller's to
 * destroy.
 */
static bool promise_move(payments_conformance *run, const move_rule *rule, const char *method, uint32_t count,
                         zval *arguments, zval *about, zval *result)
{
    payments_finding finding;
    zend_long before;
    payments_called called;

    ZVAL_UNDEF(result);
    if (!payments_conformance_prepare(run, rule->situation, about, NULL) ||
        (before = payments_conformance_sent(run)) < 0) {
        return false;
    }
    called = payments_conformance_call(run, method, result, count, arguments);
    if (called == PAYMENTS_CALL_THREW) {
        return false;
    }
    if (rule->sends) {
        payments_promise(run, payments_conformance_sent(run) > before, "%s() sends nothing", method);
    }
    if (called == PAYMENTS_CALL_RETURNED) {
        return expect_finding(run, method, result, rule->facts, PAY_PROOF_ANSWER, &finding);
    }
    payments_promise(run, called == PAYMENTS_CALL_REFUSED ? rule->may_refuse : rule->may_not_know,
                     called == PAYMENTS_CALL_REFUSED
                         ? "%s() throws an exception that says that nothing was carried out"
                         : "%s() throws an exception that does not say that nothing was carried out",
                     method);
    return false;
}

/* Pays, in each situation with an attempt of its own; the last one goes on. */
static void promise_start(payments_conformance *run, zval *payment)
{
    ZVAL_UNDEF(payment);
    for (size_t i = 0; i < sizeof(start_rules) / sizeof(*start_rules) && payments_conformance_goes_on(); i++) {
        zval arguments[3], result;

        payments_conformance_start(run, arguments);
        if (promise_move(run, &start_rules[i], "start", 3, arguments, &arguments[0], &result)) {
            zval_ptr_dtor(payment);
            payments_conformance_found(&arguments[0], &result, PAY_STATE_WAITING, payment);
        }
        zval_ptr_dtor(&result);
        payments_conformance_free(arguments, 3);
    }
}

/* --- questions ----------------------------------------------------------------------------- */

static void promise_paid(payments_conformance *run, zval *payment)
{
    payments_finding finding;
    payments_order order;
    zval result;

    if (!payments_conformance_prepare(run, "Paid", payment, NULL) || !payments_order_read(run->order, &order)) {
        return;
    }
    if (payments_conformance_call(run, "ask", &result, 1, payment) == PAYMENTS_CALL_RETURNED &&
        expect_finding(run, "ask", &result, FACT(PAID), PAY_PROOF_ASKED, &finding) &&
        payments_promise(run,
                         finding.paid.currency == order.amount.currency && finding.paid.minor == order.amount.minor,
                         "ask() must say how much was paid: the order's amount")) {
        payments_conformance_found(payment, &result, PAY_STATE_PAID, &run->paid);
    }
    zval_ptr_dtor(&result);
}

/* No answer is no word about the payment. */
static void promise_unanswered(payments_conformance *run, const char *situation, zval *payment)
{
    payments_called called;
    zval result;

    if (!payments_conformance_prepare(run, situation, payment, NULL)) {
        return;
    }
    called = payments_conformance_call(run, "ask", &result, 1, payment);
    if (called != PAYMENTS_CALL_THREW) {
        payments_promise(run, called != PAYMENTS_CALL_RETURNED || Z_TYPE(result) == IS_NULL,
                         "ask() says something without an answer: it must return null or throw a PaymentsException");
    }
    zval_ptr_dtor(&result);
}

/* --- refunds and cancels -------------------------------------------------------------------- */

/* Once the answer was lost: what the payment says of it. */
static void promise_found_back(payments_conformance *run, zval *reversal)
{
    payments_finding finding;
    zval arguments[3], result;

    if (!payments_conformance_prepare(run, "GivenBack", reversal, NULL) ||
        payments_conformance_call(run, "ask", &arguments[2], 1, &run->paid) != PAYMENTS_CALL_RETURNED) {
        return;
    }
    ZVAL_COPY(&arguments[0], reversal);
    ZVAL_COPY(&arguments[1], &run->paid);
    ZVAL_UNDEF(&result);
    if (Z_TYPE(arguments[2]) == IS_OBJECT &&
        payments_conformance_call(run, "reversal", &result, 3, arguments) == PAYMENTS_CALL_RETURNED) {
        expect_finding(run, "reversal", &result, FACT(DONE) | FACT(UNCLEAR), PAY_PROOF_ASKED, &finding);
    } else {
        payments_promise(run, Z_TYPE(arguments[2]) == IS_OBJECT, "ask() finds nothing");
    }
    zval_ptr_dtor(&result);
    payments_conformance_free(arguments, 3);
}

static void promise_reversals(payments_conformance *run, pay_attempt_kind kind, int64_t amount)
{
    const char *method = kind == PAY_ATTEMPT_REFUND ? "refund" : "cancel";

    for (size_t i = 0; i < sizeof(reversal_rules) / sizeof(*reversal_rules) && payments_conformance_goes_on(); i++) {
        zval arguments[2], result;

        ZVAL_COPY(&arguments[0], &run->paid);
        payments_conformance_reversal(&run->paid, kind, amount, &arguments[1]);
        promise_move(run, &reversal_rules[i], method, 2, arguments, &arguments[1], &result);
        zval_ptr_dtor(&result);
        if (strcmp(reversal_rules[i].situation, "Loses") == 0 && payments_conformance_goes_on() &&
            payments_conformance_supports(run, "Query")) {
            promise_found_back(run, &arguments[1]);
        }
        payments_conformance_free(arguments, 2);
    }
}

/* --- notices ---------------------------------------------------------------------------------- */

static void promise_unreadable_notice(payments_conformance *run)
{
    payments_called called;
    zval arguments[2], result;

    run->when = "Unreadable";
    ZVAL_STRING(&arguments[0], "\1 no message");
    ZVAL_EMPTY_ARRAY(&arguments[1]);
    called = payments_conformance_call(run, "notified", &result, 2, arguments);
    if (called != PAYMENTS_CALL_THREW) {
        payments_promise(run, called != PAYMENTS_CALL_RETURNED,
                         "notified() must throw a ResponseException when the body cannot be read");
    }
    zval_ptr_dtor(&result);
    zval_ptr_dtor(&arguments[0]);
}

static void judge_notice(payments_conformance *run, zval *payment, zval *notice_object)
{
    zval arguments[2], result;
    payments_finding finding;
    payments_notice notice;
    pay_attempt row;

    if (!payments_notice_read(Z_OBJ_P(notice_object), &notice) || !payments_attempt_read(Z_OBJ_P(payment), &row)) {
        return;
    }
    payments_promise(run, pay_text_equals(notice.reference, row.reference),
                     "notified() must give the attempt's reference");
    ZVAL_COPY(&arguments[0], payment);
    ZVAL_COPY(&arguments[1], notice_object);
    if (payments_conformance_call(run, "judge", &result, 2, arguments) == PAYMENTS_CALL_RETURNED &&
        Z_TYPE(result) != IS_NULL) {
        expect_finding(run, "judge", &result,
                       FACT(PAID) | FACT(PAID_OTHERWISE) | FACT(UNCLEAR) | FACT(FAILED_TRY) | FACT(DECLINED),
                       PAY_PROOF_SECRET_URL, &finding);
    }
    zval_ptr_dtor(&result);
    payments_conformance_free(arguments, 2);
}

static void promise_notice(payments_conformance *run, zval *payment)
{
    zval arguments[2], result;

    promise_unreadable_notice(run);
    if (!payments_conformance_goes_on() || !payments_conformance_prepare(run, "Posts", payment, &arguments[0])) {
        return;
    }
    ZVAL_EMPTY_ARRAY(&arguments[1]);
    ZVAL_UNDEF(&result);
    if (payments_promise(run, Z_TYPE(arguments[0]) == IS_STRING, "the function for $prepare must return the body") &&
        payments_conformance_call(run, "notified", &result, 2, arguments) == PAYMENTS_CALL_RETURNED) {
        judge_notice(run, payment, &result);
    }
    zval_ptr_dtor(&result);
    zval_ptr_dtor(&arguments[0]);
}

/* --- installments ------------------------------------------------------------------------------- */

/* One plan, which has more installments than the one before it. */
static bool judge_plan(payments_conformance *run, const zval *plan, pay_money amount, zend_long *count)
{
    zend_object *object;
    zend_long before = *count;
    pay_money of;

    if (!payments_promise(run, Z_TYPE_P(plan) == IS_OBJECT && Z_OBJCE_P(plan) == payments_plan_ce,
                          "installments() must return a list of InstallmentPlan")) {
        return false;
    }
    object = Z_OBJ_P(plan);
    *count = Z_LVAL_P(payments_property(object, payments_plan_ce, "count"));
    return payments_money_read(Z_OBJ_P(payments_property(object, payments_plan_ce, "amount")), &of) &&
           payments_promise(run, of.minor == amount.minor && of.currency == amount.currency,
                            "installments() has a plan for another amount than the order's") &&
           payments_promise(run, *count > before, "installments() must be sorted by count, with one plan for each");
}

static void promise_plans(payments_conformance *run, zval *payment, pay_money amount)
{
    zval arguments[2], result;
    zend_long count = 0;
    payments_called called;
    zval *plan;

    if (!payments_promise(run, instanceof_function(run->gateway->ce, payments_offers_installments_ce),
                          "Capability::InstallmentPlans is claimed by a class that is no %s",
                          ZSTR_VAL(payments_offers_installments_ce->name)) ||
        !payments_conformance_prepare(run, "Quotes", payment, NULL)) {
        return;
    }
    payments_conformance_quote(run, arguments);
    called = payments_conformance_call(run, "installments", &result, 2, arguments);
    if (called == PAYMENTS_CALL_RETURNED) {
        payments_promise(run, zend_hash_num_elements(Z_ARRVAL(result)) > 0, "installments() returns none");
        ZEND_HASH_FOREACH_VAL(Z_ARRVAL(result), plan) {
            ZVAL_DEREF(plan);
            if (!judge_plan(run, plan, amount, &count)) {
                break;
            }
        }
        ZEND_HASH_FOREACH_END();
    }
    payments_promise(run, called == PAYMENTS_CALL_RETURNED || called == PAYMENTS_CALL_THREW, "installments() throws");
    zval_ptr_dtor(&result);
    payments_conformance_free(arguments, 2);
}

/* --- all of it ---------------------------------------------------------------------------------- */

static void promise_questions(payments_conformance *run, zval *payment)
{
    promise_unanswered(run, "Unreadable", payment);
    if (payments_conformance_goes_on()) {
        promise_unanswered(run, "Unreachable", payment);
    }
    if (payments_conformance_goes_on()) {
        promise_paid(run, payment);
    }
}

void payments_conformance_claimed(payments_conformance *run)
{
    zval payment;
    payments_order order;

    promise_start(run, &payment);
    if (Z_TYPE(payment) != IS_OBJECT || !payments_order_read(run->order, &order)) {
        return;
    }
    if (payments_conformance_supports(run, "InstallmentPlans")) {
        promise_plans(run, &payment, order.amount);
    }
    if (payments_conformance_goes_on() && payments_conformance_supports(run, "Notice")) {
        promise_notice(run, &payment);
    }
    if (payments_conformance_goes_on() && payments_conformance_supports(run, "Query")) {
        promise_questions(run, &payment);
    }
    if (payments_conformance_goes_on() && Z_TYPE(run->paid) == IS_OBJECT) {
        if (payments_conformance_supports(run, "Refund")) {
            promise_reversals(run, PAY_ATTEMPT_REFUND, order.amount.minor);
        }
        if (payments_conformance_goes_on() && payments_conformance_supports(run, "PartialRefund")) {
            promise_reversals(run, PAY_ATTEMPT_REFUND, order.amount.minor > 1 ? order.amount.minor / 2 : 1);
        }
        if (payments_conformance_goes_on() && payments_conformance_supports(run, "Cancel")) {
            promise_reversals(run, PAY_ATTEMPT_CANCEL, order.amount.minor);
        }
    }
    run->when = NULL;
    zval_ptr_dtor(&payment);
}
