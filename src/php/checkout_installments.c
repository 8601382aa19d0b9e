/* Checkout::installments(). */
#include "checkout.h"

#include "attempt_enums.h"
#include "checkout_parts.h"
#include "gateway.h"
#include "installment.h"
#include "object.h"
#include "order.h"
#include "core/text.h"

enum { SHORT_BIN = 6, LONG_BIN = 8 };

/* Of a gateway that somebody else wrote. Throws on false. */
static bool check_plans(zend_object *gateway, const zval *plans)
{
    zval *plan;

    ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(plans), plan) {
        ZVAL_DEREF(plan);
        if (Z_TYPE_P(plan) != IS_OBJECT || Z_OBJCE_P(plan) != payments_plan_ce) {
            zend_type_error("%s::installments() must return a list of %s, %s found", ZSTR_VAL(gateway->ce->name),
                            ZSTR_VAL(payments_plan_ce->name), zend_zval_type_name(plan));
            return false;
        }
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

static void ask_gateway(zend_object *gateway, zend_object *order, zend_string *bin, zval *return_value)
{
    zval arguments[2], plans;

    if (!instanceof_function(gateway->ce, payments_offers_installments_ce)) {
        payments_checkout_throw(PAY_FAILURE_CONFIGURATION,
                                "%s claims Capability::InstallmentPlans and is no %s: nothing was sent",
                                ZSTR_VAL(gateway->ce->name), ZSTR_VAL(payments_offers_installments_ce->name));
        return;
    }
    ZVAL_OBJ(&arguments[0], order);
    ZVAL_STR(&arguments[1], bin);
    if (payments_call_method(gateway, "installments", &plans, 2, arguments) && check_plans(gateway, &plans)) {
        ZVAL_COPY_VALUE(return_value, &plans);
    } else {
        zval_ptr_dtor(&plans);
    }
}

static bool check_bin(pay_text bin)
{
    if (pay_text_is_digits(bin) && (bin.length == SHORT_BIN || bin.length == LONG_BIN)) {
        return true;
    }
    payments_checkout_refuse("bin", "bin", "must be the first %d or %d digits of the card's number", SHORT_BIN,
                             LONG_BIN);
    return false;
}

ZEND_METHOD(Payments_Checkout, installments)
{
    payments_checkout *checkout = payments_checkout_of(Z_OBJ_P(ZEND_THIS));
    zend_object *order_object, *gateway;
    zend_string *name, *bin;
    payments_order order;

    ZEND_PARSE_PARAMETERS_START(3, 3)
        Z_PARAM_STR(name)
        Z_PARAM_OBJ_OF_CLASS(order_object, payments_order_ce)
        Z_PARAM_STR(bin)
    ZEND_PARSE_PARAMETERS_END();
    if (!checkout || !payments_order_read(order_object, &order) || !check_bin(payments_text_of(bin))) {
        RETURN_THROWS();
    }
    gateway = payments_gateway(checkout, payments_text_of(name));
    if (gateway && payments_gateway_must_support(gateway, "InstallmentPlans")) {
        ask_gateway(gateway, order_object, bin, return_value);
    }
}
