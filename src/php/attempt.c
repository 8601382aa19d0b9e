/* Payments\Attempt. */
#include "attempt.h"

#include "ext/json/php_json.h"
#include "ext/spl/spl_exceptions.h"
#include "zend_exceptions.h"

#include "attempt_cells.h"
#include "attempt_enums.h"
#include "enums.h"
#include "money.h"
#include "object.h"
#include "value.h"
#include "core/attempt.h"
#include "core/attempt_row.h"
#include "core/field.h"

#include "../../stubs/attempt_arginfo.h"

zend_class_entry *payments_attempt_ce;

/*
 * The properties are declared in the order of the columns, without two: the currency is part of each amount, and the
 * version of the table is none of the attempt's.
 */
static bool is_property(pay_column column)
{
    return column != PAY_COLUMN_CURRENCY && column != PAY_COLUMN_SCHEMA;
}

static zval *slot_of(zend_object *object, pay_column column)
{
    return OBJ_PROP_NUM(object, column - (column > PAY_COLUMN_CURRENCY));
}

/* --- reading ------------------------------------------------------------------- */

static bool read_money_property(const zval *property, int64_t *minor, const pay_currency **currency)
{
    pay_money money;

    if (Z_TYPE_P(property) == IS_NULL) {
        *minor = PAY_ATTEMPT_NONE;
        return true;
    }
    if (!payments_money_read(Z_OBJ_P(property), &money)) {
        return false;
    }
    *minor = money.minor;
    *currency = money.currency;
    return true;
}

/* False, with or without an exception, when the property is not what the attempt was made with. */
static bool read_property(const zval *property, pay_column column, pay_attempt *attempt)
{
    void *to = payments_cell_of(attempt, column);

    switch (payments_cells[column].type) {
    case PAYMENTS_CELL_AMOUNT:
    case PAYMENTS_CELL_OPTIONAL_AMOUNT:
        return read_money_property(property, to, &attempt->currency);
    case PAYMENTS_CELL_INTEGER:
    case PAYMENTS_CELL_OPTIONAL_INTEGER:
        *(int64_t *)to = Z_TYPE_P(property) == IS_LONG ? Z_LVAL_P(property) : PAY_ATTEMPT_NONE;
        return true;
    case PAYMENTS_CELL_BOOLEAN:
        *(bool *)to = Z_TYPE_P(property) == IS_TRUE;
        return true;
    case PAYMENTS_CELL_KIND:
        return payments_attempt_kind_read(property, &attempt->kind);
    case PAYMENTS_CELL_STATE:
        return payments_state_read(property, &attempt->state);
    case PAYMENTS_CELL_HANDLES:
        return payments_handles_read(Z_ARRVAL_P(property), attempt);
    default:
        *(pay_text *)to = Z_TYPE_P(property) == IS_STRING ? payments_text_of(Z_STR_P(property)) : (pay_text){0};
        return true;
    }
}

bool payments_attempt_read(zend_object *object, pay_attempt *attempt)
{
    *attempt = (pay_attempt){0};
    for (int i = 0; i < PAY_COLUMN_COUNT; i++) {
        zval *property = is_property((pay_column)i) ? slot_of(object, (pay_column)i) : NULL;

        if (!property) {
            continue;
        }
        ZVAL_DEREF(property);
        if (Z_ISUNDEF_P(property) || !read_property(property, (pay_column)i, attempt)) {
            if (!EG(exception)) {
                zend_throw_error(NULL, "Payments\\Attempt was not made by one of its own methods");
            }
            return false;
        }
    }
    return true;
}

/* --- making -------------------------------------------------------------------- */

static void make_amount(zval *property, int64_t minor, const pay_currency *currency)
{
    if (minor == PAY_ATTEMPT_NONE) {
        ZVAL_NULL(property);
    } else {
        payments_money_create(property, (pay_money){minor, currency});
    }
}

static void make_clean(zval *property, pay_text text, size_t max)
{
    zend_string *clean;

    if (!text.length) {
        ZVAL_NULL(property);
        return;
    }
    max = max < text.length ? max : text.length;
    clean = zend_string_alloc(max, false);
    ZSTR_LEN(clean) = pay_attempt_clean(ZSTR_VAL(clean), max, text);
    ZSTR_VAL(clean)[ZSTR_LEN(clean)] = '\0';
    ZVAL_STR(property, clean);
}

static void make_property(zval *property, const pay_attempt *attempt, pay_column column)
{
    const void *from = payments_cell_of(attempt, column);

    switch (payments_cells[column].type) {
    case PAYMENTS_CELL_AMOUNT:
    case PAYMENTS_CELL_OPTIONAL_AMOUNT:
        make_amount(property, *(const int64_t *)from, attempt->currency);
        break;
    case PAYMENTS_CELL_BOOLEAN:
        ZVAL_BOOL(property, *(const bool *)from);
        break;
    case PAYMENTS_CELL_KIND:
        payments_attempt_kind_case(property, attempt->kind);
        break;
    case PAYMENTS_CELL_STATE:
        payments_state_case(property, attempt->state);
        break;
    case PAYMENTS_CELL_HANDLES:
        payments_handles_write(property, attempt);
        break;
    case PAYMENTS_CELL_WORDS:
        make_clean(property, *(const pay_text *)from,
                   column == PAY_COLUMN_REASON ? PAY_ATTEMPT_REASON : PAY_ATTEMPT_NOTE);
        break;
    default:
        payments_cell_write(property, attempt, column);
        break;
    }
}

void payments_attempt_create(zval *value, const pay_attempt *attempt)
{
    object_init_ex(value, payments_attempt_ce);
    for (int i = 0; i < PAY_COLUMN_COUNT; i++) {
        if (is_property((pay_column)i)) {
            zval *slot = slot_of(Z_OBJ_P(value), (pay_column)i);

            make_property(slot, attempt, (pay_column)i);
            Z_PROP_FLAG_P(slot) = 0; /* initialised */
        }
    }
}

bool payments_attempt_of_cells(zval *value, zval *const cells[PAY_COLUMN_COUNT])
{
    pay_attempt attempt;
    zval handles;
    bool read = payments_cells_read(cells, &attempt, &handles);

    if (read) {
        payments_attempt_create(value, &attempt);
    }
    zval_ptr_dtor(&handles);
    return read;
}

bool payments_attempts_take(zend_execute_data *execute_data, zval **attempts, uint32_t *count)
{
    ZEND_PARSE_PARAMETERS_START(0, -1)
        Z_PARAM_VARIADIC('*', *attempts, *count)
    ZEND_PARSE_PARAMETERS_END_EX(return false);

    for (uint32_t i = 0; i < *count; i++) {
        zval *given = &(*attempts)[i];

        if (Z_TYPE_P(given) != IS_OBJECT || Z_OBJCE_P(given) != payments_attempt_ce) {
            zend_argument_type_error(i + 1, "must be of type Payments\\Attempt, %s given", zend_zval_type_name(given));
            return false;
        }
    }
    return true;
}

ZEND_METHOD(Payments_Attempt, fromArray)
{
    zval *cells[PAY_COLUMN_COUNT];
    HashTable *row;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_ARRAY_HT(row)
    ZEND_PARSE_PARAMETERS_END();
    for (int i = 0; i < PAY_COLUMN_COUNT; i++) {
        cells[i] = zend_hash_str_find(row, pay_attempt_columns[i], strlen(pay_attempt_columns[i]));
        if (cells[i]) {
            ZVAL_DEREF(cells[i]);
        }
    }
    payments_attempt_of_cells(return_value, cells);
}

ZEND_METHOD(Payments_Attempt, toArray)
{
    pay_attempt attempt;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!payments_attempt_read(Z_OBJ_P(ZEND_THIS), &attempt)) {
        RETURN_THROWS();
    }
    array_init_size(return_value, PAY_COLUMN_COUNT);
    for (int i = 0; i < PAY_COLUMN_COUNT; i++) {
        zval cell;

        payments_cell_write(&cell, &attempt, (pay_column)i);
        zend_hash_str_add_new(Z_ARRVAL_P(return_value), pay_attempt_columns[i], strlen(pay_attempt_columns[i]), &cell);
    }
}

ZEND_METHOD(Payments_Attempt, verdict)
{
    pay_attempt attempt;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!payments_attempt_read(Z_OBJ_P(ZEND_THIS), &attempt)) {
        RETURN_THROWS();
    }
    if (attempt.kind != PAY_ATTEMPT_PAYMENT) {
        zend_throw_exception(spl_ce_LogicException,
                             "a refund or cancel has no verdict: its $state says whether it was carried out", 0);
        RETURN_THROWS();
    }
    payments_verdict_case(return_value, pay_attempt_verdict(attempt.state, attempt.won_key.length > 0));
}

ZEND_METHOD(Payments_Attempt, needsPerson)
{
    pay_attempt attempt;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!payments_attempt_read(Z_OBJ_P(ZEND_THIS), &attempt)) {
        RETURN_THROWS();
    }
    RETURN_BOOL(attempt.state == PAY_STATE_LOOK || (attempt.state == PAY_STATE_PAID && !attempt.won_key.length));
}

static const pay_field secrets[] = {
    {"handles", PAY_MAP, PAY_SECRET},
    {0},
};

static payments_mask mask;

void payments_attempt_register(void)
{
    payments_attempt_ce =
        payments_value_masks(register_class_Payments_Attempt(php_json_serializable_ce), secrets, &mask);
}
