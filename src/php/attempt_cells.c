/* Attempts in the form of a database's row. */
#include "attempt_cells.h"

#include "ext/json/php_json.h"
#include "zend_smart_str.h"

#include "failure.h"
#include "object.h"
#include "scope.h"
#include "core/attempt_row.h"
#include "core/buffer.h"
#include "core/money.h"
#include "core/text.h"

#define AT(member) offsetof(pay_attempt, member)

const payments_cell payments_cells[PAY_COLUMN_COUNT] = {
    [PAY_COLUMN_REFERENCE] = {PAYMENTS_CELL_TEXT, AT(reference), 96},
    [PAY_COLUMN_KIND] = {PAYMENTS_CELL_KIND, AT(kind)},
    [PAY_COLUMN_ORDER] = {PAYMENTS_CELL_TEXT, AT(order), 64},
    [PAY_COLUMN_GATEWAY] = {PAYMENTS_CELL_TEXT, AT(gateway), 32},
    [PAY_COLUMN_STATE] = {PAYMENTS_CELL_STATE, AT(state)},
    [PAY_COLUMN_AMOUNT] = {PAYMENTS_CELL_AMOUNT, AT(amount)},
    [PAY_COLUMN_CEILING] = {PAYMENTS_CELL_AMOUNT, AT(ceiling)},
    [PAY_COLUMN_CURRENCY] = {PAYMENTS_CELL_CURRENCY, AT(currency)},
    [PAY_COLUMN_PAID] = {PAYMENTS_CELL_OPTIONAL_AMOUNT, AT(paid)},
    [PAY_COLUMN_LEFT] = {PAYMENTS_CELL_OPTIONAL_AMOUNT, AT(left)},
    [PAY_COLUMN_BEFORE] = {PAYMENTS_CELL_OPTIONAL_AMOUNT, AT(before)},
    [PAY_COLUMN_STATE_BEFORE] = {PAYMENTS_CELL_WORDS, AT(state_before)},
    [PAY_COLUMN_VERSION] = {PAYMENTS_CELL_INTEGER, AT(version)},
    [PAY_COLUMN_DUE_AT] = {PAYMENTS_CELL_INTEGER, AT(due_at)},
    [PAY_COLUMN_CREATED_AT] = {PAYMENTS_CELL_INTEGER, AT(created_at)},
    [PAY_COLUMN_ENDS_AT] = {PAYMENTS_CELL_OPTIONAL_INTEGER, AT(ends_at)},
    [PAY_COLUMN_ASKS] = {PAYMENTS_CELL_INTEGER, AT(asks)},
    [PAY_COLUMN_ASKED_AT] = {PAYMENTS_CELL_INTEGER, AT(asked_at)},
    [PAY_COLUMN_PARENT] = {PAYMENTS_CELL_OPTIONAL_TEXT, AT(parent), 96},
    [PAY_COLUMN_OPEN_KEY] = {PAYMENTS_CELL_OPTIONAL_TEXT, AT(open_key), 96},
    [PAY_COLUMN_WON_KEY] = {PAYMENTS_CELL_OPTIONAL_TEXT, AT(won_key), 96},
    [PAY_COLUMN_SUPERSEDED] = {PAYMENTS_CELL_BOOLEAN, AT(superseded)},
    [PAY_COLUMN_THREE_D] = {PAYMENTS_CELL_BOOLEAN, AT(three_d)},
    [PAY_COLUMN_HANDLED] = {PAYMENTS_CELL_MARK, AT(handled), 16},
    [PAY_COLUMN_SECRET_HASH] = {PAYMENTS_CELL_OPTIONAL_TEXT, AT(secret_hash), 64},
    [PAY_COLUMN_HANDLES] = {PAYMENTS_CELL_HANDLES, AT(handles)},
    [PAY_COLUMN_REASON] = {PAYMENTS_CELL_WORDS, AT(reason)},
    [PAY_COLUMN_SCHEMA] = {PAYMENTS_CELL_SCHEMA, 0},
};

/* --- reading ------------------------------------------------------------------- */

/* The reason follows the column's name. Returns false. */
static bool refuse_cell(pay_column column, const char *reason)
{
    payments_scope *scope = payments_scope_open();

    pay_buffer_format(&scope->text, "the stored attempt cannot be read: column %s %s", pay_attempt_columns[column],
                      reason);
    payments_throw_store(pay_buffer_text(&scope->text), false, NULL);
    payments_scope_close(scope);
    return false;
}

/* Digits as text, or an int. A database driver gives either. */
static bool read_cell_integer(const zval *cell, int64_t *number)
{
    int64_t read = 0;
    pay_text text;

    if (Z_TYPE_P(cell) == IS_LONG) {
        *number = Z_LVAL_P(cell);
        return *number >= 0;
    }
    text = Z_TYPE_P(cell) == IS_STRING ? payments_text_of(Z_STR_P(cell)) : (pay_text){0};
    if (!pay_text_is_digits(text)) {
        return false;
    }
    for (size_t i = 0; i < text.length; i++) {
        int digit = text.bytes[i] - '0';

        if (read > (INT64_MAX - digit) / 10) {
            return false;
        }
        read = 10 * read + digit;
    }
    *number = read;
    return true;
}

static bool read_cell_boolean(const zval *cell, bool *value)
{
    pay_text text = Z_TYPE_P(cell) == IS_STRING ? payments_text_of(Z_STR_P(cell)) : (pay_text){0};

    *value = Z_TYPE_P(cell) == IS_TRUE || (Z_TYPE_P(cell) == IS_LONG && Z_LVAL_P(cell) == 1) ||
             pay_text_equals(text, PAY_TEXT("1")) || pay_text_equals(text, PAY_TEXT("t"));
    return *value || Z_TYPE_P(cell) == IS_FALSE || (Z_TYPE_P(cell) == IS_LONG && Z_LVAL_P(cell) == 0) ||
           pay_text_equals(text, PAY_TEXT("0")) || pay_text_equals(text, PAY_TEXT("f"));
}

/* Null, which some connections give as the empty text. */
static bool is_null(const zval *cell)
{
    return Z_TYPE_P(cell) == IS_NULL || (Z_TYPE_P(cell) == IS_STRING && Z_STRLEN_P(cell) == 0);
}

bool payments_handles_read(const HashTable *array, pay_attempt *attempt)
{
    zend_string *name;
    zval *value;

    attempt->handle_count = 0;
    ZEND_HASH_FOREACH_STR_KEY_VAL((HashTable *)array, name, value) {
        ZVAL_DEREF(value);
        if (!name || Z_TYPE_P(value) != IS_STRING || !pay_handle_name_is_valid(payments_text_of(name)) ||
            !pay_handle_value_is_valid(payments_text_of(Z_STR_P(value))) ||
            !pay_attempt_set_handle(attempt, payments_text_of(name), payments_text_of(Z_STR_P(value)))) {
            return false;
        }
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

static bool read_handles(const zval *cell, pay_attempt *attempt, zval *handles)
{
    return Z_TYPE_P(cell) == IS_STRING && Z_STRLEN_P(cell) > 0 &&
           php_json_decode_ex(handles, Z_STRVAL_P(cell), Z_STRLEN_P(cell), PHP_JSON_OBJECT_AS_ARRAY, 2) == SUCCESS &&
           Z_TYPE_P(handles) == IS_ARRAY && payments_handles_read(Z_ARRVAL_P(handles), attempt);
}

static bool read_schema(const zval *cell)
{
    int64_t version;

    if (!read_cell_integer(cell, &version) || version < 1) {
        return refuse_cell(PAY_COLUMN_SCHEMA, "must be a number from 1 on");
    }
    if (version > PAY_ATTEMPT_SCHEMA) {
        return refuse_cell(PAY_COLUMN_SCHEMA,
                           "is of a newer version of payments: update the extension on this machine");
    }
    return true;
}

/* A text that means something else: false when it is none of those. */
static bool read_word(payments_cell_type type, pay_text word, pay_attempt *attempt)
{
    if (type == PAYMENTS_CELL_KIND) {
        return pay_attempt_kind_of(word, &attempt->kind);
    }
    if (type == PAYMENTS_CELL_STATE) {
        return pay_state_of(word, &attempt->state);
    }
    attempt->currency = pay_currency_by_code(word);
    return attempt->currency;
}

static bool read_cell_text(pay_column column, const zval *cell, pay_text *text)
{
    char rule[64];

    if (is_null(cell)) {
        *text = (pay_text){0};
        return payments_cells[column].type != PAYMENTS_CELL_TEXT || refuse_cell(column, "must not be empty");
    }
    if (Z_TYPE_P(cell) != IS_STRING) {
        return refuse_cell(column, "must be a text");
    }
    *text = payments_text_of(Z_STR_P(cell));
    if (payments_cells[column].max && (text->length > payments_cells[column].max || !pay_text_is_visible(*text))) {
        snprintf(rule, sizeof(rule), "must be at most %d visible ASCII characters", (int)payments_cells[column].max);
        return refuse_cell(column, rule);
    }
    return true;
}

static bool read_cell(pay_column column, const zval *cell, pay_attempt *attempt, zval *handles)
{
    void *to = payments_cell_of(attempt, column);
    payments_cell_type type = payments_cells[column].type;

    switch (type) {
    case PAYMENTS_CELL_OPTIONAL_AMOUNT:
    case PAYMENTS_CELL_OPTIONAL_INTEGER:
        if (is_null(cell)) {
            *(int64_t *)to = PAY_ATTEMPT_NONE;
            return true;
        }
        return read_cell_integer(cell, to) || refuse_cell(column, "must be null or a number that is not negative");
    case PAYMENTS_CELL_AMOUNT:
    case PAYMENTS_CELL_INTEGER:
        return read_cell_integer(cell, to) || refuse_cell(column, "must be a number that is not negative");
    case PAYMENTS_CELL_BOOLEAN:
        return read_cell_boolean(cell, to) || refuse_cell(column, "must be 0 or 1");
    case PAYMENTS_CELL_HANDLES:
        return read_handles(cell, attempt, handles) || refuse_cell(column, "must be a JSON object of texts");
    case PAYMENTS_CELL_SCHEMA:
        return read_schema(cell);
    case PAYMENTS_CELL_KIND:
    case PAYMENTS_CELL_STATE:
    case PAYMENTS_CELL_CURRENCY:
        return (Z_TYPE_P(cell) == IS_STRING && read_word(type, payments_text_of(Z_STR_P(cell)), attempt)) ||
               refuse_cell(column, "holds a word that this version does not know");
    default:
        return read_cell_text(column, cell, to);
    }
}

bool payments_cells_read(zval *const cells[PAY_COLUMN_COUNT], pay_attempt *attempt, zval *handles)
{
    *attempt = (pay_attempt){0};
    ZVAL_UNDEF(handles);
    for (int i = 0; i < PAY_COLUMN_COUNT; i++) {
        if (!cells[i]) {
            return refuse_cell((pay_column)i, "is missing");
        }
    }
    /* A newer row may hold words that are not known yet, so its version is checked first. */
    if (!read_schema(cells[PAY_COLUMN_SCHEMA])) {
        return false;
    }
    for (int i = 0; i < PAY_COLUMN_COUNT; i++) {
        if (!read_cell((pay_column)i, cells[i], attempt, handles)) {
            return false;
        }
    }
    return true;
}

/* --- writing ------------------------------------------------------------------- */

void payments_handles_write(zval *array, const pay_attempt *attempt)
{
    array_init(array);
    for (size_t i = 0; i < attempt->handle_count; i++) {
        const pay_handle *handle = &attempt->handles[i];
        zval value;

        payments_text(&value, handle->value);
        zend_hash_str_update(Z_ARRVAL_P(array), handle->name.bytes, handle->name.length, &value);
    }
}

static void write_handles(zval *cell, const pay_attempt *attempt)
{
    smart_str json = {0};
    zval array;

    payments_handles_write(&array, attempt);
    php_json_encode_ex(&json, &array, PHP_JSON_FORCE_OBJECT | PHP_JSON_UNESCAPED_SLASHES | PHP_JSON_UNESCAPED_UNICODE,
                       2);
    zval_ptr_dtor(&array);
    ZVAL_STR(cell, smart_str_extract(&json));
}

static void write_integer(zval *cell, int64_t number, bool is_optional)
{
    if (is_optional && number == PAY_ATTEMPT_NONE) {
        ZVAL_NULL(cell);
    } else {
        ZVAL_LONG(cell, (zend_long)number);
    }
}

void payments_cell_write(zval *cell, const pay_attempt *attempt, pay_column column)
{
    const void *from = payments_cell_of(attempt, column);

    switch (payments_cells[column].type) {
    case PAYMENTS_CELL_TEXT:
    case PAYMENTS_CELL_MARK:
        payments_text(cell, *(const pay_text *)from);
        break;
    case PAYMENTS_CELL_OPTIONAL_TEXT:
    case PAYMENTS_CELL_WORDS:
        payments_optional_text(cell, *(const pay_text *)from);
        break;
    case PAYMENTS_CELL_AMOUNT:
    case PAYMENTS_CELL_INTEGER:
        write_integer(cell, *(const int64_t *)from, false);
        break;
    case PAYMENTS_CELL_OPTIONAL_AMOUNT:
    case PAYMENTS_CELL_OPTIONAL_INTEGER:
        write_integer(cell, *(const int64_t *)from, true);
        break;
    case PAYMENTS_CELL_BOOLEAN:
        ZVAL_LONG(cell, *(const bool *)from);
        break;
    case PAYMENTS_CELL_KIND:
        ZVAL_STRING(cell, pay_attempt_kind_name(attempt->kind));
        break;
    case PAYMENTS_CELL_STATE:
        ZVAL_STRING(cell, pay_state_name(attempt->state));
        break;
    case PAYMENTS_CELL_CURRENCY:
        ZVAL_STRING(cell, attempt->currency->code);
        break;
    case PAYMENTS_CELL_HANDLES:
        write_handles(cell, attempt);
        break;
    case PAYMENTS_CELL_SCHEMA:
        ZVAL_LONG(cell, PAY_ATTEMPT_SCHEMA);
        break;
    }
}
