/* Payments\Money: the methods that calculate. The arithmetic itself is core/money.c. */
#include "enums.h"
#include "money.h"
#include "core/money.h"
#include "core/text.h"

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
        payments_money_refuse_result(money.currency);
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
        payments_money_refuse_result(money.currency);
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

static bool take_this(zend_execute_data *execute_data, pay_money *money)
{
    ZEND_PARSE_PARAMETERS_START(0, 0)
    ZEND_PARSE_PARAMETERS_END_EX(return false);
    return payments_money_read(Z_OBJ_P(ZEND_THIS), money);
}

ZEND_METHOD(Payments_Money, isPositive)
{
    pay_money money;

    if (!take_this(execute_data, &money)) {
        RETURN_THROWS();
    }
    RETURN_BOOL(money.minor > 0);
}

ZEND_METHOD(Payments_Money, isNegative)
{
    pay_money money;

    if (!take_this(execute_data, &money)) {
        RETURN_THROWS();
    }
    RETURN_BOOL(money.minor < 0);
}

ZEND_METHOD(Payments_Money, isZero)
{
    pay_money money;

    if (!take_this(execute_data, &money)) {
        RETURN_THROWS();
    }
    RETURN_BOOL(money.minor == 0);
}

ZEND_METHOD(Payments_Money, negate)
{
    pay_money money;

    if (!take_this(execute_data, &money)) {
        RETURN_THROWS();
    }
    if (!pay_integer_subtract(0, money.minor, &money.minor)) {
        payments_money_refuse_result(money.currency);
        RETURN_THROWS();
    }
    payments_money_create(return_value, money);
}

/* The money times the method's one argument, divided by 10^shift. */
static void multiply(INTERNAL_FUNCTION_PARAMETERS, unsigned shift)
{
    char digits[MAX_LENGTH_OF_LONG + 1];
    zval *argument;
    pay_text factor;
    pay_money money;
    pay_money_result result;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_ZVAL(argument)
    ZEND_PARSE_PARAMETERS_END();
    if (!payments_money_read(Z_OBJ_P(ZEND_THIS), &money) || !payments_money_take_decimal(argument, digits, &factor)) {
        RETURN_THROWS();
    }
    result = pay_money_multiply(money.minor, factor, shift, &money.minor);
    switch (result) {
    case PAY_MONEY_OK:
        payments_money_create(return_value, money);
        break;
    case PAY_MONEY_TOO_LARGE:
        payments_money_refuse_result(money.currency);
        break;
    case PAY_MONEY_TOO_PRECISE:
        zend_argument_value_error(1, "must have at most 40 digits");
        break;
    default:
        zend_argument_value_error(1, "must be a plain decimal number such as \"1.5\"");
    }
}

ZEND_METHOD(Payments_Money, multiply)
{
    multiply(INTERNAL_FUNCTION_PARAM_PASSTHRU, 0);
}

ZEND_METHOD(Payments_Money, percent)
{
    multiply(INTERNAL_FUNCTION_PARAM_PASSTHRU, 2);
}

ZEND_METHOD(Payments_Money, zero)
{
    zend_object *currency;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_OBJ_OF_CLASS(currency, payments_currency_ce)
    ZEND_PARSE_PARAMETERS_END();
    payments_money_create(return_value, (pay_money){0, pay_currency_by_code(payments_case_name(currency))});
}

/* Puts the next money into the result. False on an overflow. */
typedef bool (*fold_step)(int64_t *result, int64_t next);

static bool fold_min(int64_t *result, int64_t next)
{
    *result = next < *result ? next : *result;
    return true;
}

static bool fold_max(int64_t *result, int64_t next)
{
    *result = next > *result ? next : *result;
    return true;
}

static bool fold_sum(int64_t *result, int64_t next)
{
    return pay_integer_add(*result, next, result);
}

static bool fold_next(pay_money *result, zval *argument, uint32_t index, fold_step step)
{
    pay_money next;

    if (Z_TYPE_P(argument) != IS_OBJECT || Z_OBJCE_P(argument) != payments_money_ce) {
        zend_argument_type_error(index + 1, "must be of type Payments\\Money, %s given", zend_zval_type_name(argument));
        return false;
    }
    if (!payments_money_read(Z_OBJ_P(argument), &next)) {
        return false;
    }
    if (index == 0) {
        *result = next;
        return true;
    }
    if (next.currency != result->currency) {
        zend_argument_value_error(index + 1, "must be in %s, %s given", result->currency->code, next.currency->code);
        return false;
    }
    if (!step(&result->minor, next.minor)) {
        payments_money_refuse_result(result->currency);
        return false;
    }
    return true;
}

/* One money of all arguments, which are of one currency. */
static void fold(INTERNAL_FUNCTION_PARAMETERS, fold_step step)
{
    zval *arguments;
    uint32_t count;
    pay_money result = {0};

    if (ZEND_CALL_INFO(execute_data) & ZEND_CALL_HAS_EXTRA_NAMED_PARAMS) {
        zend_unexpected_extra_named_error();
        RETURN_THROWS();
    }
    ZEND_PARSE_PARAMETERS_START(1, -1)
        Z_PARAM_VARIADIC('+', arguments, count)
    ZEND_PARSE_PARAMETERS_END();
    for (uint32_t i = 0; i < count; i++) {
        if (!fold_next(&result, &arguments[i], i, step)) {
            RETURN_THROWS();
        }
    }
    payments_money_create(return_value, result);
}

ZEND_METHOD(Payments_Money, min)
{
    fold(INTERNAL_FUNCTION_PARAM_PASSTHRU, fold_min);
}

ZEND_METHOD(Payments_Money, max)
{
    fold(INTERNAL_FUNCTION_PARAM_PASSTHRU, fold_max);
}

ZEND_METHOD(Payments_Money, sum)
{
    fold(INTERNAL_FUNCTION_PARAM_PASSTHRU, fold_sum);
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
