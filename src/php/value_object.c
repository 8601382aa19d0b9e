/* Classes of values: their constructor and their JSON come from their stub. */
#include "classes.h"

void payments_value_construct(INTERNAL_FUNCTION_PARAMETERS)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    zend_class_entry *ce = object->ce;
    payments_arguments arguments;
    zval *first;

    if (!payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    first = payments_property(object, ce, payments_parameter_name(EX(func), 0));
    if (payments_construct_once(first && !Z_ISUNDEF_P(first), object)) {
        for (uint32_t i = 0; i < arguments.count; i++) {
            const char *name = payments_parameter_name(EX(func), i);
            zval value;

            ZVAL_COPY(&value, &arguments.values[i]);
            payments_property_init(object, ce, name, &value);
        }
    }
    payments_arguments_free(&arguments);
}

static bool is_secret(const pay_field *fields, const char *name)
{
    for (; fields && fields->type != PAY_END; fields++) {
        if (strcmp(pay_field_argument(fields), name) == 0) {
            return fields->flags & PAY_SECRET;
        }
    }
    return false;
}

void payments_value_json(zval *value, zend_object *object)
{
    const pay_field *fields = payments_fields_of(object->ce);
    zend_string *name;
    zend_property_info *info;

    array_init(value);
    ZEND_HASH_FOREACH_STR_KEY_PTR(&object->ce->properties_info, name, info) {
        zval *property = OBJ_PROP(object, info->offset);
        zval shown;

        if (Z_ISUNDEF_P(property) || (info->flags & ZEND_ACC_PRIVATE)) {
            continue;
        }
        if (Z_TYPE_P(property) != IS_NULL && is_secret(fields, ZSTR_VAL(name))) {
            ZVAL_STRING(&shown, "***");
        } else {
            ZVAL_COPY(&shown, property);
        }
        zend_hash_update(Z_ARRVAL_P(value), name, &shown);
    }
    ZEND_HASH_FOREACH_END();
}
