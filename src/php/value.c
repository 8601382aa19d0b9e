/* Classes of values: their constructor and their JSON come from their stub. */
#include "value.h"

#include "ext/json/php_json.h"

#include "arguments.h"
#include "object.h"
#include "core/field.h"

#include "../../stubs/value_arginfo.h"

zend_class_entry *payments_violation_ce;

/* Of every class of values: its arguments have the names of its properties. */
ZEND_METHOD(Payments_Finrota_Customer, __construct)
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

/* Of a class of results or of factories: nobody but a call makes one. */
ZEND_METHOD(Payments_Violation, __construct)
{
    ZEND_PARSE_PARAMETERS_NONE();
}

static struct {
    const zend_class_entry *ce;
    const pay_field *fields;
} masks[8];

void payments_value_masks(const zend_class_entry *ce, const pay_field *fields)
{
    size_t i = 0;

    while (masks[i].ce) {
        i++;
    }
    masks[i].ce = ce;
    masks[i].fields = fields;
}

static const pay_field *fields_of(const zend_class_entry *ce)
{
    for (size_t i = 0; i < sizeof(masks) / sizeof(*masks); i++) {
        if (masks[i].ce == ce) {
            return masks[i].fields;
        }
    }
    return NULL;
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

/* Of every class of values and results: secrets are masked. */
ZEND_METHOD(Payments_Violation, jsonSerialize)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    const pay_field *fields = fields_of(object->ce);
    zend_string *name;
    zend_property_info *info;

    ZEND_PARSE_PARAMETERS_NONE();
    array_init(return_value);
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
        zend_hash_update(Z_ARRVAL_P(return_value), name, &shown);
    }
    ZEND_HASH_FOREACH_END();
}

void payments_value_register(void)
{
    payments_violation_ce = register_class_Payments_Violation(php_json_serializable_ce);
    register_class_Payments_Decline(php_json_serializable_ce);
}
