/* From a record to PHP objects: the walker that ends every call. A result class is its stub, and nothing here. */
#include "classes.h"

#include "ext/date/php_date.h"

/* "2025-12-01 15:15:13.815272 UTC" */
static void build_date(zval *value, pay_date date)
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

/* The row behind a property: of this record, or of a group that belongs to it. */
static const pay_value *find_row(const pay_record *record, const char *name)
{
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_field *field = &record->fields[i];

        if ((field->flags & PAY_INLINE) && record->values[i].kind == PAY_IS_RECORD) {
            const pay_value *found = find_row(record->values[i].record, name);
            if (found) {
                return found;
            }
        } else if (strcmp(pay_field_argument(field), name) == 0) {
            return &record->values[i];
        }
    }
    return NULL;
}

static bool build_value(zval *value, const pay_value *from, const zend_property_info *info)
{
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
        build_date(value, from->date);
        break;
    case PAY_IS_STATUS:
        payments_status_case(value, from->status);
        break;
    case PAY_IS_RECORD:
        return payments_build(value, zend_lookup_class(ZEND_TYPE_NAME(info->type)), from->record);
    default:
        ZVAL_NULL(value);
        break;
    }
    return !EG(exception);
}

bool payments_build(zval *object, zend_class_entry *ce, const pay_record *record)
{
    const pay_value nothing = {0};
    zend_string *name;
    zend_property_info *info;

    if (object_init_ex(object, ce) == FAILURE) {
        return false;
    }
    ZEND_HASH_FOREACH_STR_KEY_PTR(&ce->properties_info, name, info) {
        const pay_value *row = find_row(record, ZSTR_VAL(name));
        zval value;

        ZVAL_UNDEF(&value);
        if (!build_value(&value, row ? row : &nothing, info)) {
            zval_ptr_dtor(&value);
            zval_ptr_dtor(object);
            ZVAL_UNDEF(object);
            return false;
        }
        payments_property_init(Z_OBJ_P(object), ce, ZSTR_VAL(name), &value);
    }
    ZEND_HASH_FOREACH_END();
    return true;
}
