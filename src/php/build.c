/* From a record to PHP objects: the last step of every call. The stub of a result class says which properties there
 * are. */
#include "build.h"

#include "ext/date/php_date.h"

#include "enums.h"
#include "money.h"
#include "object.h"
#include "value.h"
#include "core/date.h"
#include "core/decimal.h"
#include "core/field.h"
#include "core/json.h"
#include "core/record.h"
#include "core/text.h"

/* "2025-12-01 15:15:13.815272 UTC" */
void payments_date(zval *value, pay_date date)
{
    time_t seconds = (time_t)date.seconds;
    struct tm parts;
    char text[64];

    php_gmtime_r(&seconds, &parts);
    snprintf(text, sizeof(text), "%04d-%02d-%02d %02d:%02d:%02d.%06d UTC", parts.tm_year + 1900, parts.tm_mon + 1,
             parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, (int)date.microseconds);
    php_date_instantiate(php_date_get_immutable_ce(), value);
    php_date_initialize(Z_PHPDATE_P(value), text, strlen(text), NULL, NULL, 0);
}

/* A row and its value. */
typedef struct found_row {
    const pay_field *field; /* NULL: there is none */
    const pay_value *value;
} found_row;

/* The row of a property, of this record or of an inline group. Prefers one with a value. */
static found_row find_row(const pay_record *record, const char *name, const char *part)
{
    found_row found = {0};

    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_field *field = &record->fields[i];
        found_row here = {field, &record->values[i]};

        if (field->flags & PAY_INLINE) {
            if (here.value->kind != PAY_IS_RECORD) {
                continue;
            }
            here = find_row(here.value->record, name, part);
        } else if (!pay_field_is_called(field, name) || (part && (!field->part || strcmp(field->part, part) != 0))) {
            continue;
        }
        if (here.field && here.value->kind != PAY_NOTHING) {
            return here;
        }
        found = found.field ? found : here;
    }
    return found;
}

zend_class_entry *payments_class_beside(const zend_class_entry *owner, const char *record)
{
    const char *end = strrchr(ZSTR_VAL(owner->name), '\\');
    zend_string *name =
        zend_strpprintf(0, "%.*s%s", (int)(end + 1 - ZSTR_VAL(owner->name)), ZSTR_VAL(owner->name), record);
    zend_class_entry *ce = zend_lookup_class(name);

    zend_string_release(name);
    return ce;
}

static bool build_list(zval *value, const zend_class_entry *owner, const found_row *row)
{
    zend_class_entry *ce = payments_class_beside(owner, row->field->record);

    array_init_size(value, (uint32_t)row->value->list.count);
    for (size_t i = 0; i < row->value->list.count; i++) {
        zval item;

        if (!payments_build(&item, ce, row->value->list.items[i])) {
            return false;
        }
        add_next_index_zval(value, &item);
    }
    return true;
}

/* 10, and not 10.00: who writes a fraction means a number that may have one. */
static bool is_plain_integer(pay_text number, int64_t *integer)
{
    pay_text digits = number;

    if (digits.length && digits.bytes[0] == '-') {
        digits.bytes++;
        digits.length--;
    }
    return pay_text_is_digits(digits) && pay_text_to_integer(number, integer);
}

/* Numbers that are not written as integers stay text: their digits are exact. */
static void build_json(zval *value, const pay_json_node *node)
{
    pay_json_kind kind = pay_json_kind_of(node);
    int64_t integer;

    if (kind == PAY_JSON_OBJECT || kind == PAY_JSON_ARRAY) {
        array_init(value);
        for (const pay_json_node *child = pay_json_first(node); child; child = pay_json_next(child)) {
            pay_text name = pay_json_name(child);
            zval item;

            build_json(&item, child);
            if (kind == PAY_JSON_ARRAY) {
                add_next_index_zval(value, &item);
            } else {
                zend_symtable_str_update(Z_ARRVAL_P(value), name.length ? name.bytes : "", name.length, &item);
            }
        }
    } else if (kind == PAY_JSON_BOOLEAN) {
        ZVAL_BOOL(value, pay_json_boolean(node));
    } else if (kind == PAY_JSON_NULL) {
        ZVAL_NULL(value);
    } else if (kind == PAY_JSON_NUMBER && is_plain_integer(pay_json_text(node), &integer)) {
        ZVAL_LONG(value, (zend_long)integer);
    } else {
        payments_text(value, pay_json_text(node));
    }
}

static bool build_value(zval *value, const zend_class_entry *owner, const found_row *row)
{
    const pay_value *from = row->value;

    switch (from->kind) {
    case PAY_IS_TEXT:
        payments_text(value, from->text);
        break;
    case PAY_IS_INTEGER:
        ZVAL_LONG(value, (zend_long)from->integer);
        break;
    case PAY_IS_BOOLEAN:
        ZVAL_BOOL(value, from->boolean);
        break;
    case PAY_IS_MONEY:
        payments_money_create(value, from->money);
        break;
    case PAY_IS_DATE:
        payments_date(value, from->date);
        break;
    case PAY_IS_STATUS:
        payments_status_case(value, from->status);
        break;
    case PAY_IS_RECORD:
        return payments_build(value, payments_class_beside(owner, row->field->record), from->record);
    case PAY_IS_LIST:
        return build_list(value, owner, row);
    case PAY_IS_NODE:
        build_json(value, from->node);
        break;
    default:
        ZVAL_NULL(value);
        break;
    }
    return !EG(exception);
}

/*
 * An object whose properties are the parts of one argument: null when no part has a value. A blank text is none. The
 * class of a decline comes from the row of that part, never from a text.
 */
static void build_parts(zval *value, zend_class_entry *ce, const pay_record *record, const char *name)
{
    zend_string *part;
    zend_property_info *info;
    bool any = false;

    object_init_ex(value, ce);
    ZEND_HASH_FOREACH_STR_KEY_PTR(&ce->properties_info, part, info) {
        found_row row = find_row(record, name, ZSTR_VAL(part));
        bool given = row.field && row.value->kind == PAY_IS_TEXT && !pay_text_is_blank(row.value->text);
        pay_text text = given ? row.value->text : (pay_text){0};
        zval property;

        if (ZEND_TYPE_HAS_NAME(info->type)) {
            payments_decline_case(&property, payments_decline_class_of(text));
        } else {
            payments_optional_text(&property, text);
            any = any || given;
        }
        payments_property_set(Z_OBJ_P(value), info, &property);
    }
    ZEND_HASH_FOREACH_END();
    if (!any) {
        zval_ptr_dtor(value);
        ZVAL_NULL(value);
    }
}

static bool build_property(zval *value, zend_class_entry *ce, const pay_record *record, const char *name,
                           const zend_property_info *info)
{
    found_row row = find_row(record, name, NULL);

    ZVAL_NULL(value);
    if (row.field && row.field->part) {
        build_parts(value, zend_lookup_class(ZEND_TYPE_NAME(info->type)), record, name);
    } else if (row.field) {
        return build_value(value, ce, &row);
    }
    return !EG(exception);
}

bool payments_build(zval *object, zend_class_entry *ce, const pay_record *record)
{
    zend_string *name;
    zend_property_info *info;

    if (object_init_ex(object, ce) == FAILURE) {
        return false;
    }
    ZEND_HASH_FOREACH_STR_KEY_PTR(&ce->properties_info, name, info) {
        zval value;

        if (!build_property(&value, ce, record, ZSTR_VAL(name), info)) {
            zval_ptr_dtor(&value);
            zval_ptr_dtor(object);
            ZVAL_UNDEF(object);
            return false;
        }
        payments_property_set(Z_OBJ_P(object), info, &value);
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

bool payments_build_content(zval *value, const zend_class_entry *owner, const pay_record *record)
{
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        found_row row = {&record->fields[i], &record->values[i]};

        if (row.field->flags & PAY_INLINE) {
            continue; /* what the answer says of itself */
        }
        if (row.value->kind == PAY_IS_LIST || row.value->kind == PAY_IS_NODE) {
            return build_value(value, owner, &row);
        }
    }
    ZVAL_NULL(value);
    return true;
}
