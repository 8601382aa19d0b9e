/* Payments\Money: arithmetic is core/money.c; here are the methods. */
#include "classes.h"

#include "core/money.h"

void payments_money_create(zval *value, pay_money money)
{
    zval part;

    object_init_ex(value, payments_money_ce);
    ZVAL_LONG(&part, (zend_long)money.minor);
    payments_property_init(Z_OBJ_P(value), payments_money_ce, "minor", &part);
    payments_enum_case(&part, payments_currency_ce, money.currency->code);
    payments_property_init(Z_OBJ_P(value), payments_money_ce, "currency", &part);
}

bool payments_money_read(zend_object *object, pay_money *money)
{
    zval *minor = payments_property(object, payments_money_ce, "minor");
    zval *currency = payments_property(object, payments_money_ce, "currency");

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

static const char *explain(pay_money_result result)
{
    switch (result) {
    case PAY_MONEY_TOO_PRECISE:
        return "must not have more digits behind the point than the currency";
    case PAY_MONEY_TOO_LARGE:
        return "is too large";
    default:
        return "must be a plain decimal number such as \"150.00\"";
    }
}

/* The scalar type check of PHP would take a float or a bool for string|int; here neither becomes money. */
static bool take_amount(zval *amount, const pay_currency *currency, int64_t *minor)
{
    char digits[MAX_LENGTH_OF_LONG + 1];
    pay_text decimal;
    pay_money_result result;

    if (Z_TYPE_P(amount) == IS_STRING) {
        decimal = payments_text_of(Z_STR_P(amount));
    } else if (Z_TYPE_P(amount) == IS_LONG) {
        snprintf(digits, sizeof(digits), ZEND_LONG_FMT, Z_LVAL_P(amount));
        decimal = pay_text_of(digits);
    } else {
        zend_argument_type_error(1, "must be of type string|int, %s given", zend_zval_type_name(amount));
        return false;
    }
    result = pay_money_parse(decimal, currency, false, minor);
    if (result != PAY_MONEY_OK) {
        zend_argument_value_error(1, "%s", explain(result));
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

/* This money and the method's one argument; throws unless both are of one currency. */
static bool take_pair(zend_execute_data *execute_data, pay_money *money, pay_money *other, bool same_currency)
{
    zend_object *object;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_OBJ_OF_CLASS(object, payments_money_ce)
    ZEND_PARSE_PARAMETERS_END_EX(return false);

    if (!payments_money_read(Z_OBJ_P(ZEND_THIS), money) || !payments_money_read(object, other)) {
        return false;
    }
    if (same_currency && money->currency != other->currency) {
        zend_argument_value_error(1, "must be in %s, %s given", money->currency->code, other->currency->code);
        return false;
    }
    return true;
}

ZEND_METHOD(Payments_Money, add)
{
    pay_money money, other;

    if (!take_pair(execute_data, &money, &other, true)) {
        RETURN_THROWS();
    }
    if (!pay_integer_add(money.minor, other.minor, &money.minor)) {
        zend_argument_value_error(1, "is too large to be added");
        RETURN_THROWS();
    }
    payments_money_create(return_value, money);
}

ZEND_METHOD(Payments_Money, subtract)
{
    pay_money money, other;

    if (!take_pair(execute_data, &money, &other, true)) {
        RETURN_THROWS();
    }
    if (!pay_integer_subtract(money.minor, other.minor, &money.minor)) {
        zend_argument_value_error(1, "is too large to be subtracted");
        RETURN_THROWS();
    }
    payments_money_create(return_value, money);
}

ZEND_METHOD(Payments_Money, compareTo)
{
    pay_money money, other;

    if (!take_pair(execute_data, &money, &other, true)) {
        RETURN_THROWS();
    }
    RETURN_LONG((money.minor > other.minor) - (money.minor < other.minor));
}

ZEND_METHOD(Payments_Money, equals)
{
    pay_money money, other;

    if (!take_pair(execute_data, &money, &other, false)) {
        RETURN_THROWS();
    }
    RETURN_BOOL(money.minor == other.minor && money.currency == other.currency);
}

ZEND_METHOD(Payments_Money, isPositive)
{
    pay_money money;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!payments_money_read(Z_OBJ_P(ZEND_THIS), &money)) {
        RETURN_THROWS();
    }
    RETURN_BOOL(money.minor > 0);
}

/* Keeps the arithmetic of share_of() within 64 bits for as many ratios as a call can have. */
enum { LARGEST_RATIO = 1000000, MOST_RATIOS = 1000000 };

/* The sum of the ratios; 0 after throwing. */
static zend_long sum_ratios(const zval *ratios, uint32_t count)
{
    zend_long sum = 0;

    if (count > MOST_RATIOS) {
        zend_value_error("Payments\\Money::allocate() takes at most %d ratios", MOST_RATIOS);
        return 0;
    }
    for (uint32_t i = 0; i < count; i++) {
        if (Z_TYPE(ratios[i]) != IS_LONG) {
            zend_argument_type_error(i + 1, "must be of type int, %s given", zend_zval_type_name(&ratios[i]));
            return 0;
        }
        if (Z_LVAL(ratios[i]) < 0 || Z_LVAL(ratios[i]) > LARGEST_RATIO) {
            zend_argument_value_error(i + 1, "must be between 0 and %d", LARGEST_RATIO);
            return 0;
        }
        sum += Z_LVAL(ratios[i]);
    }
    if (sum == 0) {
        zend_value_error("Payments\\Money::allocate() needs a ratio above 0");
    }
    return sum;
}

/* minor * ratio / sum, rounded to zero; ratio <= 10^6 and sum <= 10^12, so that no step overflows. */
static int64_t share_of(int64_t minor, int64_t ratio, int64_t sum)
{
    return minor / sum * ratio + minor % sum * ratio / sum;
}

ZEND_METHOD(Payments_Money, allocate)
{
    zval *ratios = NULL;
    uint32_t count = 0;
    zend_long sum;
    pay_money money;
    int64_t left;
    int64_t step;

    if (ZEND_CALL_INFO(execute_data) & ZEND_CALL_HAS_EXTRA_NAMED_PARAMS) {
        zend_unexpected_extra_named_error();
        RETURN_THROWS();
    }
    ZEND_PARSE_PARAMETERS_START(0, -1)
        Z_PARAM_VARIADIC('*', ratios, count)
    ZEND_PARSE_PARAMETERS_END();
    if (!payments_money_read(Z_OBJ_P(ZEND_THIS), &money) || !(sum = sum_ratios(ratios, count))) {
        RETURN_THROWS();
    }
    left = money.minor;
    step = money.minor < 0 ? -1 : 1;
    for (uint32_t i = 0; i < count; i++) {
        left -= share_of(money.minor, Z_LVAL(ratios[i]), sum);
    }
    array_init_size(return_value, count);
    for (uint32_t i = 0; i < count; i++) {
        pay_money part = {share_of(money.minor, Z_LVAL(ratios[i]), sum), money.currency};
        zval value;

        if (left != 0 && Z_LVAL(ratios[i]) > 0) {
            part.minor += step;
            left -= step;
        }
        payments_money_create(&value, part);
        add_next_index_zval(return_value, &value);
    }
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
