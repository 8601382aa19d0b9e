/* Payments\Confirmation: the answer to a query, compared with what the shop expects. */
#include "confirmation.h"

#include "ext/json/php_json.h"

#include "money.h"
#include "object.h"
#include "verdict.h"
#include "core/money.h"
#include "core/text.h"

#include "../../stubs/confirmation_arginfo.h"

zend_class_entry *payments_confirmation_ce;

static void differ(zval *differences, const char *what, pay_text expected, pay_text found)
{
    add_next_index_str(differences, zend_strpprintf(0, "%s: expected \"%.*s\", found \"%.*s\"", what,
                                                    (int)expected.length, expected.length ? expected.bytes : "",
                                                    (int)found.length, found.length ? found.bytes : ""));
}

bool payments_expect_text(zval *differences, zend_object *answer, const char *name, pay_text expected, bool any_case)
{
    pay_text found = payments_property_text(answer, name);
    /* Nothing is not equal to nothing: an order without a number is not found by having none. */
    bool same = found.length > 0 && (any_case ? pay_text_equals_nocase : pay_text_equals)(found, expected);

    if (!same) {
        differ(differences, name, expected, found);
    }
    return same;
}

static pay_text show(pay_money money, char decimal[PAY_MONEY_DECIMAL_SIZE + 4])
{
    size_t length = pay_money_decimal(money, decimal);

    decimal[length] = ' ';
    memcpy(decimal + length + 1, money.currency->code, 4);
    return (pay_text){decimal, length + 4};
}

void payments_expect_money(zval *differences, zend_object *answer, const char *name, pay_money expected)
{
    zval *property = payments_property(answer, answer->ce, name);
    char expected_text[PAY_MONEY_DECIMAL_SIZE + 4], found_text[PAY_MONEY_DECIMAL_SIZE + 4];
    pay_money found;

    if (Z_TYPE_P(property) != IS_OBJECT) {
        differ(differences, name, show(expected, expected_text), PAY_TEXT("nothing"));
        return;
    }
    if (!payments_money_read(Z_OBJ_P(property), &found)) {
        return;
    }
    if (found.currency != expected.currency || found.minor != expected.minor) {
        differ(differences, name, show(expected, expected_text), show(found, found_text));
    }
}

void payments_confirmation_create(zval *value, zval *answer, zval *differences, bool is_same_order)
{
    zval same;

    ZVAL_BOOL(&same, is_same_order);
    object_init_ex(value, payments_confirmation_ce);
    payments_property_init(Z_OBJ_P(value), payments_confirmation_ce, "answer", answer);
    payments_property_init(Z_OBJ_P(value), payments_confirmation_ce, "differences", differences);
    payments_property_init(Z_OBJ_P(value), payments_confirmation_ce, "isSameOrder", &same);
}

bool payments_call_service(zval *result, zend_object *service, const char *method, HashTable *named)
{
    zend_string *lower = zend_string_init(method, strlen(method), 0);
    zend_function *function;

    zend_str_tolower(ZSTR_VAL(lower), ZSTR_LEN(lower));
    function = zend_hash_find_ptr(&service->ce->function_table, lower);
    zend_string_release(lower);
    ZVAL_UNDEF(result);
    zend_call_known_function(function, service, service->ce, result, 0, NULL, named);
    return !EG(exception);
}

ZEND_METHOD(Payments_Confirmation, verdict)
{
    zval *answer = payments_property(Z_OBJ_P(ZEND_THIS), payments_confirmation_ce, "answer");
    zval *same = payments_property(Z_OBJ_P(ZEND_THIS), payments_confirmation_ce, "isSameOrder");
    /* Reflection can make a confirmation of a confirmation, of itself even. */
    bool has_answer = Z_TYPE_P(answer) == IS_OBJECT && Z_OBJCE_P(answer) != payments_confirmation_ce;

    payments_verdict_of_answer(INTERNAL_FUNCTION_PARAM_PASSTHRU, has_answer ? Z_OBJ_P(answer) : NULL,
                               Z_TYPE_P(same) == IS_TRUE);
}

void payments_confirmation_register(void)
{
    payments_confirmation_ce = register_class_Payments_Confirmation(php_json_serializable_ce);
}
