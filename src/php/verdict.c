/* verdict() of every result with the state of a payment. The table is core/verdict.c. */
#include "verdict.h"

#include "zend_exceptions.h"

#include "enums.h"
#include "money.h"
#include "object.h"
#include "core/field.h"
#include "core/money.h"
#include "core/verdict.h"

/* What the shop expects, and the most that it lets be taken. */
typedef struct expectation {
    pay_money expected;
    pay_money ceiling;
} expectation;

static bool read_ceiling(zend_object *ceiling, expectation *shop)
{
    if (!payments_money_read(ceiling, &shop->ceiling)) {
        return false;
    }
    if (shop->ceiling.currency != shop->expected.currency) {
        zend_argument_value_error(2, "must be in %s, as argument #1 ($expected) is", shop->expected.currency->code);
        return false;
    }
    if (shop->ceiling.minor < shop->expected.minor) {
        zend_argument_value_error(2, "must not be below argument #1 ($expected)");
        return false;
    }
    return true;
}

/* Throws on false. */
static bool take_expectation(zend_execute_data *execute_data, expectation *shop)
{
    zend_object *expected;
    zend_object *ceiling = NULL;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_OBJ_OF_CLASS(expected, payments_money_ce)
        Z_PARAM_OPTIONAL
        Z_PARAM_OBJ_OF_CLASS_OR_NULL(ceiling, payments_money_ce)
    ZEND_PARSE_PARAMETERS_END_EX(return false);

    if (!payments_money_read(expected, &shop->expected)) {
        return false;
    }
    if (shop->expected.minor <= 0) {
        zend_argument_value_error(1, "must be positive");
        return false;
    }
    shop->ceiling = shop->expected;
    return !ceiling || read_ceiling(ceiling, shop);
}

static void throw_not_made(const zend_object *result)
{
    zend_throw_error(NULL, "%s was not made by a call", ZSTR_VAL(result->ce->name));
}

/* False when a property is not what a call makes of it. */
static bool read_said(zend_object *result, const char *amount, const char *raw, pay_said *said, pay_money *money)
{
    zval *property = amount ? payments_property(result, result->ce, amount) : NULL;

    if (raw) {
        said->raw = payments_property_text(result, raw);
    }
    if (!property || Z_TYPE_P(property) == IS_NULL) {
        return true;
    }
    if (Z_TYPE_P(property) != IS_OBJECT || Z_OBJCE_P(property) != payments_money_ce) {
        return false;
    }
    said->money = money;
    return payments_money_read(Z_OBJ_P(property), money);
}

void payments_verdict(INTERNAL_FUNCTION_PARAMETERS, const char *amount, const char *raw, bool is_left)
{
    zend_object *result = Z_OBJ_P(ZEND_THIS);
    pay_said said = {.is_left = is_left};
    expectation shop;
    pay_money money;
    pay_status status;

    if (!take_expectation(execute_data, &shop)) {
        RETURN_THROWS();
    }
    if (!payments_status_read(payments_property(result, result->ce, "status"), &status) ||
        !read_said(result, amount, raw, &said, &money)) {
        if (!EG(exception)) {
            throw_not_made(result);
        }
        RETURN_THROWS();
    }
    payments_verdict_case(return_value, pay_verdict_of(status, pay_known_of(&said, shop.expected, shop.ceiling.minor)));
}

/* verdict() of the answer, of one of our own classes only. */
static zend_function *verdict_method(const zend_object *answer)
{
    zend_function *method = zend_hash_str_find_ptr(&answer->ce->function_table, "verdict", sizeof("verdict") - 1);

    return method && method->type == ZEND_INTERNAL_FUNCTION && !(method->common.fn_flags & ZEND_ACC_STATIC) ? method
                                                                                                            : NULL;
}

void payments_verdict_of_answer(INTERNAL_FUNCTION_PARAMETERS, zend_object *answer, bool is_same_order)
{
    zend_function *method = answer ? verdict_method(answer) : NULL;
    expectation shop;
    zval arguments[2];
    pay_verdict verdict;

    if (!take_expectation(execute_data, &shop)) {
        RETURN_THROWS();
    }
    if (!method) {
        throw_not_made(Z_OBJ_P(ZEND_THIS));
        RETURN_THROWS();
    }
    payments_money_create(&arguments[0], shop.expected);
    payments_money_create(&arguments[1], shop.ceiling);
    zend_call_known_function(method, answer, answer->ce, return_value, 2, arguments, NULL);
    zval_ptr_dtor(&arguments[0]);
    zval_ptr_dtor(&arguments[1]);
    if (!is_same_order && !EG(exception) && payments_verdict_read(return_value, &verdict)) {
        zval_ptr_dtor(return_value);
        payments_verdict_case(return_value, pay_verdict_of_another(verdict));
    }
}
