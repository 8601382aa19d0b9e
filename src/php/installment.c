/* Payments\InstallmentPlan. */
#include "installment.h"

#include "ext/json/php_json.h"
#include "zend_attributes.h"

#include "arguments.h"
#include "bind.h"
#include "failure.h"
#include "money.h"
#include "object.h"
#include "scope.h"
#include "value.h"
#include "core/failure.h"
#include "core/validate.h"

#include "../../stubs/installment_arginfo.h"

zend_class_entry *payments_plan_ce;

static void init_plan_money(zend_object *object, const char *name, pay_money money)
{
    zval value;

    payments_money_create(&value, money);
    payments_property_init(object, payments_plan_ce, name, &value);
}

/* The properties that no argument is for. */
static void init_derived(zend_object *object, pay_money amount, pay_money total, int64_t months)
{
    zval payments;

    init_plan_money(object, "surcharge", (pay_money){total.minor - amount.minor, amount.currency});
    array_init_size(&payments, (uint32_t)months);
    for (int64_t at = 0; at < months; at++) {
        zval payment;

        payments_money_create(&payment, (pay_money){pay_installment(total.minor, months, at), total.currency});
        add_next_index_zval(&payments, &payment);
    }
    payments_property_init(object, payments_plan_ce, "payments", &payments);
}

void payments_plan_create(zval *value, pay_money amount, const pay_plan *plan)
{
    const pay_money total = {plan->total, amount.currency};
    zval part;
    zend_object *object;

    object_init_ex(value, payments_plan_ce);
    object = Z_OBJ_P(value);
    init_plan_money(object, "amount", amount);
    init_plan_money(object, "total", total);
    ZVAL_LONG(&part, plan->count);
    payments_property_init(object, payments_plan_ce, "count", &part);
    ZVAL_LONG(&part, plan->extra_count);
    payments_property_init(object, payments_plan_ce, "extraCount", &part);
    payments_optional_text(&part, plan->rate);
    payments_property_init(object, payments_plan_ce, "rate", &part);
    payments_optional_text(&part, plan->program);
    payments_property_init(object, payments_plan_ce, "program", &part);
    payments_optional_text(&part, plan->pos);
    payments_property_init(object, payments_plan_ce, "pos", &part);
    init_derived(object, amount, total, plan->count + plan->extra_count);
}

bool payments_plan_total(zend_object *plan, pay_money *total)
{
    zval *value = payments_property(plan, payments_plan_ce, "total");

    if (Z_TYPE_P(value) != IS_OBJECT) {
        zend_throw_error(NULL, "%s was not constructed", ZSTR_VAL(plan->ce->name));
        return false;
    }
    return payments_money_read(Z_OBJ_P(value), total);
}

/* Throws on false. */
static bool check_plan_arguments(const payments_arguments *arguments)
{
    const char *who = ZSTR_VAL(payments_plan_ce->name);
    payments_scope *scope = payments_scope_open();
    pay_record *plan = pay_record_create(&scope->arena, pay_plan_fields);
    bool bound = plan && payments_bind(&scope->arena, plan, arguments, who);
    pay_violation *violations = bound ? pay_check(&scope->arena, plan, 0) : NULL;

    if (violations) {
        payments_throw_violations(PAY_FAILURE_VALIDATION, PAY_OUTCOME_NOT_SENT, who, violations);
    } else if (scope->arena.failed && !EG(exception)) {
        payments_throw_no_memory(who);
    }
    payments_scope_close(scope);
    return !EG(exception);
}

static void init_plan(zend_object *object, const payments_arguments *arguments)
{
    zval *total = payments_argument(arguments, "total");
    zval *given = payments_argument(arguments, "amount");
    zend_long months =
        Z_LVAL_P(payments_argument(arguments, "count")) + Z_LVAL_P(payments_argument(arguments, "extraCount"));
    pay_money amount, all;

    if (Z_TYPE_P(total) == IS_NULL) {
        ZVAL_COPY(total, given);
    }
    if (payments_money_read(Z_OBJ_P(given), &amount) && payments_money_read(Z_OBJ_P(total), &all)) {
        payments_init_properties(object, arguments);
        init_derived(object, amount, all, months);
    }
}

ZEND_METHOD(Payments_InstallmentPlan, __construct)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    payments_arguments arguments;

    if (!payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    if (payments_construct_once(!Z_ISUNDEF_P(payments_property(object, payments_plan_ce, "amount")), object) &&
        check_plan_arguments(&arguments)) {
        init_plan(object, &arguments);
    }
    payments_arguments_free(&arguments);
}

void payments_installment_register(void)
{
    payments_plan_ce = register_class_Payments_InstallmentPlan(php_json_serializable_ce);
}
