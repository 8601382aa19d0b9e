/* Payments\Order, and what it consists of. */
#include "order.h"

#include "ext/json/php_json.h"
#include "zend_attributes.h"

#include "arguments.h"
#include "bind.h"
#include "failure.h"
#include "installment.h"
#include "money.h"
#include "object.h"
#include "scope.h"
#include "value.h"
#include "core/failure.h"
#include "core/order.h"
#include "core/record.h"

#include "../../stubs/order_arginfo.h"

zend_class_entry *payments_order_ce;
zend_class_entry *payments_customer_ce;
zend_class_entry *payments_order_item_ce;

/* Throws on false. */
static bool check_order(const payments_arguments *arguments)
{
    payments_scope *scope = payments_scope_open();
    pay_record *order = pay_record_create(&scope->arena, pay_order_fields);
    bool bound = order && payments_bind(&scope->arena, order, arguments, "Payments\\Order");
    pay_violation *violations = bound ? pay_order_check(&scope->arena, order) : NULL;

    if (violations) {
        payments_throw_violations(PAY_FAILURE_VALIDATION, PAY_OUTCOME_NOT_SENT, "Payments\\Order", violations);
    } else if (scope->arena.failed && !EG(exception)) {
        payments_throw_no_memory("Payments\\Order");
    }
    payments_scope_close(scope);
    return !EG(exception);
}

/* What the arguments that were left out are: of an order that its rules allow. */
static void fill_defaults(const payments_arguments *arguments)
{
    zval *plan = payments_argument(arguments, "plan");
    zval *ceiling = payments_argument(arguments, "ceiling");
    zval *total = payments_argument(arguments, "amount");

    if (Z_TYPE_P(plan) == IS_OBJECT) {
        total = payments_property(Z_OBJ_P(plan), payments_plan_ce, "total");
        ZVAL_COPY_VALUE(payments_argument(arguments, "installment"),
                        payments_property(Z_OBJ_P(plan), payments_plan_ce, "count"));
    }
    if (Z_TYPE_P(ceiling) == IS_NULL) {
        ZVAL_COPY(ceiling, total);
    }
}

ZEND_METHOD(Payments_Order, __construct)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    payments_arguments arguments;

    if (!payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    if (payments_construct_once(!Z_ISUNDEF_P(payments_property(object, payments_order_ce, "number")), object) &&
        check_order(&arguments)) {
        fill_defaults(&arguments);
        payments_init_properties(object, &arguments);
    }
    payments_arguments_free(&arguments);
}

static pay_text text_of(zend_object *object, const char *name)
{
    return payments_property_text(object, name);
}

/* What is to be paid. Throws on false. */
static bool read_order_total(zend_object *object, payments_order *order)
{
    zval *plan = payments_property(object, payments_order_ce, "plan");

    if (Z_TYPE_P(plan) == IS_OBJECT) {
        order->plan = Z_OBJ_P(plan);
        return payments_plan_total(order->plan, &order->amount);
    }
    return payments_money_read(Z_OBJ_P(payments_property(object, payments_order_ce, "amount")), &order->amount);
}

bool payments_order_read(zend_object *object, payments_order *order)
{
    zval *number = payments_property(object, payments_order_ce, "number");

    if (Z_TYPE_P(number) != IS_STRING) {
        zend_throw_error(NULL, "Payments\\Order was not constructed");
        return false;
    }
    *order = (payments_order){
        .number = text_of(object, "number"),
        .customer = Z_OBJ_P(payments_property(object, payments_order_ce, "customer")),
        .items = Z_ARRVAL_P(payments_property(object, payments_order_ce, "items")),
        .installment = Z_LVAL_P(payments_property(object, payments_order_ce, "installment")),
        .three_d = Z_TYPE_P(payments_property(object, payments_order_ce, "threeDSecure")) == IS_TRUE,
        .return_url = text_of(object, "returnUrl"),
        .notify_url = text_of(object, "notifyUrl"),
        .client_ip = text_of(object, "clientIp"),
        .description = text_of(object, "description"),
        .language = text_of(object, "language"),
    };
    return read_order_total(object, order) &&
           payments_money_read(Z_OBJ_P(payments_property(object, payments_order_ce, "ceiling")), &order->ceiling);
}

void payments_order_with_urls(zval *value, zend_object *order, pay_text return_url, pay_text notify_url)
{
    zend_property_info *info; /* of public properties, whose names are as they are written */

    object_init_ex(value, payments_order_ce);
    ZEND_HASH_FOREACH_PTR(&payments_order_ce->properties_info, info) {
        zval part;

        if (zend_string_equals_literal(info->name, "returnUrl")) {
            payments_text(&part, return_url);
        } else if (zend_string_equals_literal(info->name, "notifyUrl")) {
            payments_optional_text(&part, notify_url);
        } else {
            ZVAL_COPY_DEREF(&part, OBJ_PROP(order, info->offset));
        }
        payments_property_init(Z_OBJ_P(value), payments_order_ce, ZSTR_VAL(info->name), &part);
    }
    ZEND_HASH_FOREACH_END();
}

static payments_mask order_mask, customer_mask;

void payments_order_register(void)
{
    payments_order_ce =
        payments_value_masks(register_class_Payments_Order(php_json_serializable_ce), pay_order_fields, &order_mask);
    payments_customer_ce = payments_value_masks(register_class_Payments_Customer(php_json_serializable_ce),
                                                pay_customer_fields, &customer_mask);
    payments_order_item_ce = register_class_Payments_OrderItem(php_json_serializable_ce);
}
