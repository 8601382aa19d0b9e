/* Payments\Money: how it is made, compared and shown. */
#include "money.h"

#include "ext/json/php_json.h"

#include "enums.h"
#include "object.h"
#include "core/money.h"
#include "core/text.h"

#include "../../stubs/money_arginfo.h"

zend_class_entry *payments_money_ce;

static zend_object_handlers money_handlers;

static zend_object *create_money(zend_class_entry *ce)
{
    zend_object *money = zend_objects_new(ce);

    object_properties_init(money, ce);
    money->handlers = &money_handlers;
    return money;
}

static zend_object *clone_money(zend_object *money)
{
    zend_object *copy = create_money(money->ce);

    zend_objects_clone_members(copy, money);
    return copy;
}

/* ==, <, <=> and whatever sorts: by amount. Throws where there is no answer: two currencies, money and a number. */
static int compare_money(zval *one, zval *other)
{
    zval *stranger = Z_TYPE_P(one) == IS_OBJECT && Z_OBJCE_P(one) == payments_money_ce ? other : one;
    pay_money a, b;

    if (Z_TYPE_P(stranger) == IS_LONG || Z_TYPE_P(stranger) == IS_DOUBLE || Z_TYPE_P(stranger) == IS_STRING) {
        zend_type_error("Payments\\Money cannot be compared with %s", zend_zval_type_name(stranger));
        return ZEND_UNCOMPARABLE;
    }
    if (Z_TYPE_P(stranger) != IS_OBJECT || Z_OBJCE_P(stranger) != payments_money_ce) {
        return zend_std_compare_objects(one, other);
    }
    if (!payments_money_read(Z_OBJ_P(one), &a) || !payments_money_read(Z_OBJ_P(other), &b)) {
        return ZEND_UNCOMPARABLE;
    }
    if (a.currency != b.currency) {
        zend_value_error("Payments\\Money in %s cannot be compared with %s; equals() can", a.currency->code,
                         b.currency->code);
        return ZEND_UNCOMPARABLE;
    }
    return (a.minor > b.minor) - (a.minor < b.minor);
}

static void init_money(zend_class_entry *ce)
{
    ce->create_object = create_money;
    memcpy(&money_handlers, &std_object_handlers, sizeof(money_handlers));
    money_handlers.clone_obj = clone_money;
    money_handlers.compare = compare_money;
}

void payments_money_create(zval *value, pay_money money)
{
    zval part;

    object_init_ex(value, payments_money_ce);
    ZVAL_LONG(&part, (zend_long)money.minor);
    payments_property_init(Z_OBJ_P(value), payments_money_ce, "minor", &part);
    payments_enum_case(&part, payments_currency_ce, money.currency->code);
    payments_property_init(Z_OBJ_P(value), payments_money_ce, "currency", &part);
}

/* Where the properties are: they are read more often than any others. */
static uint32_t minor_offset, currency_offset;

static uint32_t offset_of(const zend_class_entry *ce, const char *name)
{
    const zend_property_info *info = zend_hash_str_find_ptr(&ce->properties_info, name, strlen(name));

    return info ? info->offset : 0; /* the stub has it */
}

bool payments_money_read(zend_object *object, pay_money *money)
{
    zval *minor = OBJ_PROP(object, minor_offset);
    zval *currency = OBJ_PROP(object, currency_offset);

    ZVAL_DEREF(minor);
    ZVAL_DEREF(currency);
    if (Z_TYPE_P(minor) != IS_LONG || Z_TYPE_P(currency) != IS_OBJECT) {
        zend_throw_error(NULL, "Payments\\Money was not made by one of its own methods");
        return false;
    }
    *money = (pay_money){Z_LVAL_P(minor), pay_currency_by_code(payments_case_name(Z_OBJ_P(currency)))};
    return true;
}

ZEND_METHOD(Payments_Money, __construct)
{
    ZEND_PARSE_PARAMETERS_NONE();
}

/* The largest and the smallest amount there is: "92233720368547758.07" */
static void write_limits(const pay_currency *currency, char least[PAY_MONEY_DECIMAL_SIZE],
                         char most[PAY_MONEY_DECIMAL_SIZE])
{
    pay_money_decimal((pay_money){INT64_MIN, currency}, least);
    pay_money_decimal((pay_money){INT64_MAX, currency}, most);
}

void payments_money_refuse_result(const pay_currency *currency)
{
    char least[PAY_MONEY_DECIMAL_SIZE], most[PAY_MONEY_DECIMAL_SIZE];

    write_limits(currency, least, most);
    zend_value_error("Payments\\Money::%s(): the result must be between %s and %s %s", get_active_function_name(),
                     least, most, currency->code);
}

void payments_money_refuse(uint32_t argument, pay_money_result result, const pay_currency *currency)
{
    char least[PAY_MONEY_DECIMAL_SIZE], most[PAY_MONEY_DECIMAL_SIZE];

    if (result == PAY_MONEY_TOO_PRECISE) {
        zend_argument_value_error(argument, "must not have more than %d digits after the point, unless they are zeros",
                                  currency->minor_units);
    } else if (result == PAY_MONEY_TOO_LARGE) {
        write_limits(currency, least, most);
        zend_argument_value_error(argument, "must be between %s and %s %s", least, most, currency->code);
    } else {
        zend_argument_value_error(argument, "must be a plain decimal number such as \"150.00\"");
    }
}

bool payments_money_take_decimal(zval *argument, char digits[MAX_LENGTH_OF_LONG + 1], pay_text *decimal)
{
    if (Z_TYPE_P(argument) == IS_STRING) {
        *decimal = payments_text_of(Z_STR_P(argument));
    } else if (Z_TYPE_P(argument) == IS_LONG) {
        snprintf(digits, MAX_LENGTH_OF_LONG + 1, ZEND_LONG_FMT, Z_LVAL_P(argument));
        *decimal = pay_text_of(digits);
    } else {
        zend_argument_type_error(1, "must be of type string|int, %s given", zend_zval_type_name(argument));
        return false;
    }
    return true;
}

static bool take_amount(zval *amount, const pay_currency *currency, int64_t *minor)
{
    char digits[MAX_LENGTH_OF_LONG + 1];
    pay_text decimal;
    pay_money_result result;

    if (!payments_money_take_decimal(amount, digits, &decimal)) {
        return false;
    }
    result = pay_money_parse(decimal, currency, false, minor);
    if (result != PAY_MONEY_OK) {
        payments_money_refuse(1, result, currency);
    }
    return result == PAY_MONEY_OK;
}

ZEND_METHOD(Payments_Money, of)
{
    zval *amount;
    zend_object *currency;
    pay_money money;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_ZVAL(amount)
        Z_PARAM_OBJ_OF_CLASS(currency, payments_currency_ce)
    ZEND_PARSE_PARAMETERS_END();

    money.currency = pay_currency_by_code(payments_case_name(currency));
    if (!take_amount(amount, money.currency, &money.minor)) {
        RETURN_THROWS();
    }
    payments_money_create(return_value, money);
}

ZEND_METHOD(Payments_Money, ofMinor)
{
    zval *minor;
    zend_object *currency;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_ZVAL(minor)
        Z_PARAM_OBJ_OF_CLASS(currency, payments_currency_ce)
    ZEND_PARSE_PARAMETERS_END();

    if (Z_TYPE_P(minor) != IS_LONG) {
        zend_argument_type_error(1, "must be of type int, %s given", zend_zval_type_name(minor));
        RETURN_THROWS();
    }
    payments_money_create(return_value,
                          (pay_money){Z_LVAL_P(minor), pay_currency_by_code(payments_case_name(currency))});
}

ZEND_METHOD(Payments_Money, decimal)
{
    char decimal[PAY_MONEY_DECIMAL_SIZE];
    pay_money money;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!payments_money_read(Z_OBJ_P(ZEND_THIS), &money)) {
        RETURN_THROWS();
    }
    RETURN_STRINGL(decimal, pay_money_decimal(money, decimal));
}

/* What var_export() writes. */
ZEND_METHOD(Payments_Money, __set_state)
{
    HashTable *properties;
    zval *minor, *currency;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_ARRAY_HT(properties)
    ZEND_PARSE_PARAMETERS_END();
    minor = zend_hash_str_find_deref(properties, "minor", sizeof("minor") - 1);
    currency = zend_hash_str_find_deref(properties, "currency", sizeof("currency") - 1);
    if (!minor || Z_TYPE_P(minor) != IS_LONG || !currency || Z_TYPE_P(currency) != IS_OBJECT ||
        Z_OBJCE_P(currency) != payments_currency_ce) {
        zend_argument_value_error(1, "must have an int \"minor\" and a Payments\\Currency \"currency\"");
        RETURN_THROWS();
    }
    payments_money_create(return_value,
                          (pay_money){Z_LVAL_P(minor), pay_currency_by_code(payments_case_name(Z_OBJ_P(currency)))});
}

ZEND_METHOD(Payments_Money, jsonSerialize)
{
    char decimal[PAY_MONEY_DECIMAL_SIZE];
    pay_money money;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!payments_money_read(Z_OBJ_P(ZEND_THIS), &money)) {
        RETURN_THROWS();
    }
    array_init(return_value);
    add_assoc_stringl(return_value, "amount", decimal, pay_money_decimal(money, decimal));
    add_assoc_string(return_value, "currency", money.currency->code);
}

void payments_money_register(void)
{
    payments_money_ce = register_class_Payments_Money(php_json_serializable_ce);
    init_money(payments_money_ce);
    minor_offset = offset_of(payments_money_ce, "minor");
    currency_offset = offset_of(payments_money_ce, "currency");
}
