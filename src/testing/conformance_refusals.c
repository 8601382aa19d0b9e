/* What a gateway does not claim is refused, and sends nothing. */
#include "conformance_run.h"

#include "php/attempt.h"
#include "php/card.h"
#include "php/gateway.h"
#include "php/installment.h"
#include "php/money.h"
#include "php/object.h"
#include "core/text.h"

enum { LONGEST_NAME = 32 };

/* --- what it is -------------------------------------------------------------------------- */

static void promise_name(payments_conformance *run)
{
    zval name, again;

    payments_conformance_call(run, "name", &name, 0, NULL);
    payments_conformance_call(run, "name", &again, 0, NULL);
    payments_promise(run,
                     Z_TYPE(name) == IS_STRING && Z_STRLEN(name) >= 1 && Z_STRLEN(name) <= LONGEST_NAME &&
                         pay_text_is_visible(payments_text_of(Z_STR(name))),
                     "name() must be 1 to %d visible ASCII characters", LONGEST_NAME);
    payments_promise(run, Z_TYPE(name) == IS_STRING && zend_is_identical(&name, &again), "name() changes");
    zval_ptr_dtor(&name);
    zval_ptr_dtor(&again);
}

static bool read_limits(payments_conformance *run, payments_limits *limits)
{
    zval result;
    bool read = payments_conformance_call(run, "limits", &result, 0, NULL) == PAYMENTS_CALL_RETURNED &&
                payments_limits_read(Z_OBJ(result), limits);

    zval_ptr_dtor(&result);
    return read;
}

static void promise_limits(payments_conformance *run)
{
    payments_limits first = {0}, second = {0};

    if (read_limits(run, &first) && read_limits(run, &second)) {
        payments_promise(run,
                         first.session_seconds == second.session_seconds && first.call_seconds == second.call_seconds &&
                             first.asking_may_charge == second.asking_may_charge &&
                             first.may_charge_without_page == second.may_charge_without_page &&
                             first.page_may_travel == second.page_may_travel,
                         "limits() changes");
    }
}

/* --- what it cannot ---------------------------------------------------------------------- */

/* The call is refused by an exception that says that nothing was sent, and nothing was. */
static void promise_refused(payments_conformance *run, const char *capability, const char *method, uint32_t count,
                            zval *arguments)
{
    zend_long before = payments_conformance_sent(run);
    payments_called called;
    zval result;

    if (before < 0) {
        return;
    }
    called = payments_conformance_call(run, method, &result, count, arguments);
    zval_ptr_dtor(&result);
    if (called == PAYMENTS_CALL_THREW) {
        return;
    }
    payments_promise(run, called == PAYMENTS_CALL_REFUSED,
                     "%s() must throw a PaymentsException that says NotSent: Capability::%s is not claimed", method,
                     capability);
    payments_promise(run, payments_conformance_sent(run) == before,
                     "%s() sends something, though Capability::%s is not claimed", method, capability);
}

/* The order with another value of one property. */
static void change_order(zval *changed, zend_object *order, const char *name, zval *value)
{
    zend_property_info *info; /* of public properties, whose names are as they are written */

    object_init_ex(changed, payments_order_ce);
    ZEND_HASH_FOREACH_PTR(&payments_order_ce->properties_info, info) {
        zval *from = OBJ_PROP(order, info->offset);
        zval part;

        if (zend_string_equals_cstr(info->name, name, strlen(name))) {
            from = value;
        }
        ZVAL_COPY_DEREF(&part, from);
        payments_property_init(Z_OBJ_P(changed), payments_order_ce, ZSTR_VAL(info->name), &part);
    }
    ZEND_HASH_FOREACH_END();
}

/* An order that asks for what is not claimed. Takes the value over. */
static void promise_order_refused(payments_conformance *run, const char *capability, const char *name, zval *value)
{
    zval arguments[3], order;

    if (!payments_conformance_supports(run, capability)) {
        payments_conformance_start(run, arguments);
        change_order(&order, run->order, name, value);
        zval_ptr_dtor(&arguments[1]);
        ZVAL_COPY_VALUE(&arguments[1], &order);
        promise_refused(run, capability, "start", 3, arguments);
        payments_conformance_free(arguments, 3);
    }
    zval_ptr_dtor(value);
}

static void promise_orders_refused(payments_conformance *run)
{
    payments_order order;
    zval value = {0};

    ZVAL_FALSE(&value);
    promise_order_refused(run, "WithoutThreeDSecure", "threeDSecure", &value);
    ZVAL_LONG(&value, 3);
    promise_order_refused(run, "Installments", "installment", &value);
    if (payments_order_read(run->order, &order)) {
        payments_plan_create(&value, order.amount, &(pay_plan){.count = 1, .total = order.amount.minor});
        promise_order_refused(run, "InstallmentPlans", "plan", &value);
        payments_money_create(&value, (pay_money){order.amount.minor + 1, order.amount.currency});
        promise_order_refused(run, "Surcharge", "ceiling", &value);
    }
}

static void create_test_card(zval *card)
{
    zval arguments[5];

    ZVAL_STRING(&arguments[0], "4155650100416111");
    ZVAL_STRING(&arguments[1], "Test");
    ZVAL_LONG(&arguments[2], 1);
    ZVAL_LONG(&arguments[3], 2050);
    ZVAL_STRING(&arguments[4], "715");
    object_init_ex(card, payments_card_ce);
    zend_call_known_instance_method(payments_card_ce->constructor, Z_OBJ_P(card), NULL, 5, arguments);
    payments_conformance_free(arguments, 5);
}

/* A card for a gateway that takes none, or none for one that takes it. */
static void promise_card_refused(payments_conformance *run)
{
    bool takes = payments_conformance_supports(run, "Card");
    bool has_page = payments_conformance_supports(run, "HostedPage") || payments_conformance_supports(run, "Frame");
    zval arguments[3];

    payments_promise(run, takes || has_page, "supports() claims none of Card, HostedPage, Frame: nothing can be paid");
    payments_promise(run, !takes || has_page || run->card, "a card is needed: Capability::Card is claimed");
    if (takes && has_page) {
        return;
    }
    payments_conformance_start(run, arguments);
    zval_ptr_dtor(&arguments[2]);
    ZVAL_NULL(&arguments[2]);
    if (!takes) {
        create_test_card(&arguments[2]);
    }
    promise_refused(run, takes ? "HostedPage" : "Card", "start", 3, arguments);
    payments_conformance_free(arguments, 3);
}

static void promise_reversal_refused(payments_conformance *run, const char *capability, pay_attempt_kind kind)
{
    zval arguments[2];
    pay_attempt row;

    if (payments_conformance_supports(run, capability)) {
        return;
    }
    payments_conformance_attempt(run, &arguments[0]);
    ZVAL_UNDEF(&arguments[1]);
    if (payments_attempt_read(Z_OBJ(arguments[0]), &row)) {
        payments_conformance_reversal(&arguments[0], kind, row.amount, &arguments[1]);
        promise_refused(run, capability, kind == PAY_ATTEMPT_REFUND ? "refund" : "cancel", 2, arguments);
    }
    payments_conformance_free(arguments, 2);
}

/* Of a class that offers them, and an object of it that does not claim to. */
static void promise_plans_refused(payments_conformance *run)
{
    zval arguments[2];

    if (!payments_conformance_supports(run, "InstallmentPlans") &&
        instanceof_function(run->gateway->ce, payments_offers_installments_ce)) {
        payments_conformance_quote(run, arguments);
        promise_refused(run, "InstallmentPlans", "installments", 2, arguments);
        payments_conformance_free(arguments, 2);
    }
}

void payments_conformance_unclaimed(payments_conformance *run)
{
    zval arguments[2];

    promise_name(run);
    promise_limits(run);
    promise_orders_refused(run);
    promise_card_refused(run);
    promise_plans_refused(run);
    promise_reversal_refused(run, "Refund", PAY_ATTEMPT_REFUND);
    promise_reversal_refused(run, "Cancel", PAY_ATTEMPT_CANCEL);
    if (!payments_conformance_supports(run, "Query")) {
        payments_conformance_attempt(run, &arguments[0]);
        promise_refused(run, "Query", "ask", 1, arguments);
        zval_ptr_dtor(&arguments[0]);
    }
    if (!payments_conformance_supports(run, "Notice")) {
        ZVAL_STRING(&arguments[0], "{}");
        ZVAL_EMPTY_ARRAY(&arguments[1]);
        promise_refused(run, "Notice", "notified", 2, arguments);
        zval_ptr_dtor(&arguments[0]);
    }
}
