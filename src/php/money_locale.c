/* Payments\Money: formats and parses amounts as a country writes them. Asks ext/intl at run time, if it is loaded. */
#include "enums.h"
#include "failure.h"
#include "money.h"
#include "object.h"
#include "core/failure.h"
#include "core/money.h"
#include "core/money_locale.h"
#include "core/text.h"

/* Of ICU: UNumberFormatStyle, UNumberFormatSymbol, UNumberFormatAttribute, UNumberFormatTextAttribute. */
enum { STYLE_CURRENCY = 2 };
enum {
    SYMBOL_POINT = 0,
    SYMBOL_GROUPING = 1,
    SYMBOL_ZERO = 4,
    SYMBOL_MINUS = 6,
    SYMBOL_CURRENCY = 8,
    SYMBOL_MONEY_POINT = 10,
    SYMBOL_MONEY_GROUPING = 17,
    SYMBOL_COUNT
};
enum { ATTRIBUTE_FRACTION = 8, ATTRIBUTE_GROUP = 10, ATTRIBUTE_OTHER_GROUP = 15 };
enum { TEXT_CURRENCY = 5 };

static void refuse_without_intl(void)
{
    payments_throw(
        &(pay_failure){
            .kind = PAY_FAILURE_CONFIGURATION,
            .outcome = PAY_OUTCOME_NOT_SENT,
            .retry_after_ms = -1,
            .message = PAY_TEXT("Payments\\Money: parse() and format() need PHP's extension intl, which is not loaded; "
                                "of() and decimal() do not"),
        },
        NULL, NULL);
}

/* NumberFormatter::NAME(first, second), as many as `count` says. False when it threw, or says that it failed. */
static bool ask_formatter(zval *formatter, const char *name, zval *result, uint32_t count, zval *arguments)
{
    zend_function *method = zend_hash_str_find_ptr(&Z_OBJCE_P(formatter)->function_table, name, strlen(name));

    zend_call_known_function(method, Z_OBJ_P(formatter), Z_OBJCE_P(formatter), result, count, arguments, NULL);
    return !EG(exception) && Z_TYPE_P(result) != IS_FALSE;
}

static bool set_currency(zval *formatter, const pay_currency *currency)
{
    zval arguments[2], result;
    bool done;

    ZVAL_LONG(&arguments[0], TEXT_CURRENCY);
    ZVAL_STRING(&arguments[1], currency->code);
    done = ask_formatter(formatter, "settextattribute", &result, 2, arguments);
    zval_ptr_dtor(&arguments[1]);
    if (!done) {
        return false;
    }
    /* The digits of ISO 4217; ICU has its own. */
    ZVAL_LONG(&arguments[0], ATTRIBUTE_FRACTION);
    ZVAL_LONG(&arguments[1], currency->minor_units);
    return ask_formatter(formatter, "setattribute", &result, 2, arguments);
}

/* A NumberFormatter for money; throws on false. */
static bool make_formatter(zval *formatter, zend_string *locale, const pay_currency *currency)
{
    zend_string *name = zend_string_init("NumberFormatter", sizeof("NumberFormatter") - 1, 0);
    zend_class_entry *ce = zend_lookup_class(name);
    zval arguments[2], result;

    zend_string_release(name);
    if (!ce || ce->type != ZEND_INTERNAL_CLASS) {
        if (!EG(exception)) {
            refuse_without_intl();
        }
        return false;
    }
    object_init_ex(formatter, ce);
    ZVAL_STR_COPY(&arguments[0], locale);
    ZVAL_LONG(&arguments[1], STYLE_CURRENCY);
    (void)ask_formatter(formatter, "__construct", &result, 2, arguments);
    zval_ptr_dtor(&arguments[0]);
    if (!EG(exception) && set_currency(formatter, currency)) {
        return true;
    }
    if (!EG(exception)) {
        zend_value_error("Payments\\Money: intl does not know the locale \"%s\"", ZSTR_VAL(locale));
    }
    zval_ptr_dtor(formatter);
    return false;
}

static zend_long ask_number(zval *formatter, zend_long attribute)
{
    zval argument, result;

    ZVAL_LONG(&argument, attribute);
    return ask_formatter(formatter, "getattribute", &result, 1, &argument) && Z_TYPE(result) == IS_LONG ? Z_LVAL(result)
                                                                                                        : 0;
}

/* Texts of ICU by their number; freed by the caller. */
static void ask_symbols(zval *formatter, zval symbols[SYMBOL_COUNT])
{
    for (zend_long i = 0; i < SYMBOL_COUNT; i++) {
        zval argument;

        ZVAL_LONG(&argument, i);
        ZVAL_UNDEF(&symbols[i]);
        if (!ask_formatter(formatter, "getsymbol", &symbols[i], 1, &argument) || Z_TYPE(symbols[i]) != IS_STRING) {
            zval_ptr_dtor(&symbols[i]);
            ZVAL_EMPTY_STRING(&symbols[i]);
        }
    }
}

static pay_money_result parse_text(zval *formatter, pay_text text, const pay_currency *currency, int64_t *minor)
{
    zval symbols[SYMBOL_COUNT];
    zend_long group = ask_number(formatter, ATTRIBUTE_GROUP);
    zend_long other = ask_number(formatter, ATTRIBUTE_OTHER_GROUP);
    pay_number_style plain, money;
    pay_money_result result, money_result;
    int64_t money_minor;

    ask_symbols(formatter, symbols);
    plain = (pay_number_style){
        .decimal_point = payments_text_of(Z_STR(symbols[SYMBOL_POINT])),
        .grouping = payments_text_of(Z_STR(symbols[SYMBOL_GROUPING])),
        .minus = payments_text_of(Z_STR(symbols[SYMBOL_MINUS])),
        .sign = payments_text_of(Z_STR(symbols[SYMBOL_CURRENCY])),
        .zero = payments_text_of(Z_STR(symbols[SYMBOL_ZERO])),
        .group = group > 0 ? (size_t)group : 3,
        .other_group = other > 0   ? (size_t)other
                       : group > 0 ? (size_t)group
                                   : 3,
    };
    money = plain;
    money.decimal_point = payments_text_of(Z_STR(symbols[SYMBOL_MONEY_POINT]));
    money.grouping = payments_text_of(Z_STR(symbols[SYMBOL_MONEY_GROUPING]));
    result = pay_money_parse_style(text, &plain, currency, minor);
    money_result = pay_money_parse_style(text, &money, currency, &money_minor);
    for (size_t i = 0; i < SYMBOL_COUNT; i++) {
        zval_ptr_dtor(&symbols[i]);
    }
    if (money_result != PAY_MONEY_OK) {
        return result;
    }
    if (result == PAY_MONEY_OK && *minor != money_minor) {
        return PAY_MONEY_MALFORMED; /* numbers and money are written differently: it may be either */
    }
    *minor = money_minor;
    return PAY_MONEY_OK;
}

ZEND_METHOD(Payments_Money, parse)
{
    zend_string *text, *locale;
    zend_object *currency;
    zval formatter;
    pay_money money;
    pay_money_result result;

    ZEND_PARSE_PARAMETERS_START(3, 3)
        Z_PARAM_STR(text)
        Z_PARAM_OBJ_OF_CLASS(currency, payments_currency_ce)
        Z_PARAM_STR(locale)
    ZEND_PARSE_PARAMETERS_END();
    money.currency = pay_currency_by_code(payments_case_name(currency));
    if (!make_formatter(&formatter, locale, money.currency)) {
        RETURN_THROWS();
    }
    result = parse_text(&formatter, payments_text_of(text), money.currency, &money.minor);
    zval_ptr_dtor(&formatter);
    if (EG(exception)) {
        RETURN_THROWS();
    }
    if (result == PAY_MONEY_OK) {
        payments_money_create(return_value, money);
    } else if (result == PAY_MONEY_MALFORMED) {
        zend_argument_value_error(1, "must be an amount in %s as the locale writes it", money.currency->code);
    } else if (result == PAY_MONEY_TOO_PRECISE) {
        zend_argument_value_error(1, "must not have more than %d digits after the decimal separator",
                                  money.currency->minor_units);
    } else {
        payments_money_refuse(1, result, money.currency);
    }
}

/* ICU is given a double by PHP; up to 15 digits it writes exactly the decimal number that the double is nearest to. */
#define LARGEST_EXACT INT64_C(999999999999999)

static double as_double(pay_money money)
{
    double divisor = 1;

    for (unsigned i = 0; i < money.currency->minor_units; i++) {
        divisor *= 10;
    }
    return (double)money.minor / divisor;
}

ZEND_METHOD(Payments_Money, format)
{
    zend_string *locale;
    zval formatter, argument;
    pay_money money;
    bool done;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(locale)
    ZEND_PARSE_PARAMETERS_END();
    if (!payments_money_read(Z_OBJ_P(ZEND_THIS), &money)) {
        RETURN_THROWS();
    }
    if (money.minor > LARGEST_EXACT || money.minor < -LARGEST_EXACT) {
        zend_value_error("Payments\\Money::format() writes amounts of up to 15 digits; use decimal()");
        RETURN_THROWS();
    }
    if (!make_formatter(&formatter, locale, money.currency)) {
        RETURN_THROWS();
    }
    ZVAL_DOUBLE(&argument, as_double(money));
    done = ask_formatter(&formatter, "format", return_value, 1, &argument);
    zval_ptr_dtor(&formatter);
    if (!done && !EG(exception)) {
        zend_value_error("Payments\\Money: intl cannot write the amount");
    }
}
