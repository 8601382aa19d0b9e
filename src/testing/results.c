/* Payments\Testing\Results: results for doubles of the services, each property by its name. */
#include "results.h"

#include "zend_exceptions.h"

#include "php_payments.h"
#include "php/money.h"
#include "php/object.h"
#include "php/value.h"

#include "../../stubs/testing_results_arginfo.h"

/* A result is final and readonly, and has no constructor for others. Money is made by its own methods. */
static bool is_result(const zend_class_entry *ce)
{
    const uint32_t flags = ZEND_ACC_FINAL | ZEND_ACC_READONLY_CLASS;

    return ce->type == ZEND_INTERNAL_CLASS &&
           ce->info.internal.module->module_number == payments_module_entry.module_number &&
           (ce->ce_flags & flags) == flags && !(ce->constructor->common.fn_flags & ZEND_ACC_PUBLIC) &&
           ce != payments_money_ce;
}

/* Throws and returns NULL when there is no such class. */
static zend_class_entry *result_named(zend_string *name)
{
    zend_class_entry *ce = zend_lookup_class(name);

    if (!EG(exception) && (!ce || !is_result(ce))) {
        zend_argument_value_error(1, "must be the name of a result class, such as Payments\\Finrota\\Payment");
    }
    return EG(exception) ? NULL : ce;
}

/* The property of that name, for anybody to see; NULL when there is none. */
static zend_property_info *public_property(const zend_class_entry *ce, zend_string *name)
{
    zend_property_info *info = zend_hash_find_ptr(&ce->properties_info, name);

    return info && (info->flags & ZEND_ACC_PUBLIC) ? info : NULL;
}

static bool check_names(const zend_class_entry *ce, HashTable *values)
{
    zend_string *name;
    zval *value;

    ZEND_HASH_FOREACH_STR_KEY_VAL(values, name, value) {
        (void)value;
        if (name && public_property(ce, name)) {
            continue;
        }
        zend_throw_error(NULL, "Unknown named parameter $%s", name ? ZSTR_VAL(name) : "");
        return false;
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

static bool is_decline_class(const zend_property_info *info)
{
    return ZEND_TYPE_HAS_NAME(info->type) &&
           zend_string_equals(ZEND_TYPE_NAME(info->type), payments_decline_class_ce->name);
}

/* The class of a decline by its code, as an answer gives it. */
static void take_decline_class(zval *value, HashTable *values)
{
    zval *code = values ? zend_hash_str_find(values, "code", sizeof("code") - 1) : NULL;

    pay_text text = {0};

    if (code) {
        ZVAL_DEREF(code);
        text = Z_TYPE_P(code) == IS_STRING ? payments_text_of(Z_STR_P(code)) : text;
    }
    payments_decline_case(value, payments_decline_class_of(text));
}

/* What a property has that is not given; private ones may be null. False when it must be given. */
static bool take_absent(zval *value, const zend_class_entry *ce, const zend_property_info *info, HashTable *values)
{
    if (is_decline_class(info)) {
        take_decline_class(value, values);
    } else if (ZEND_TYPE_ALLOW_NULL(info->type)) {
        ZVAL_NULL(value);
    } else if (ZEND_TYPE_FULL_MASK(info->type) & MAY_BE_STRING) {
        ZVAL_STR_COPY(value, info->name);
    } else if (ZEND_TYPE_FULL_MASK(info->type) & MAY_BE_ARRAY) {
        ZVAL_EMPTY_ARRAY(value);
    } else {
        zend_value_error("Payments\\Testing\\Results::make(): %s must have a value for $%s", ZSTR_VAL(ce->name),
                         ZSTR_VAL(info->name));
        return false;
    }
    return true;
}

/* The value of one property, as a new reference; false when it threw. */
static bool take_value(zval *value, const zend_class_entry *ce, zend_string *name, zend_property_info *info,
                       HashTable *values)
{
    zval *given = values ? zend_hash_find(values, name) : NULL;

    ZVAL_UNDEF(value);
    if (!given) {
        return take_absent(value, ce, info, values);
    }
    ZVAL_COPY_DEREF(value, given);
    if (!zend_verify_property_type(info, value, true)) {
        zval_ptr_dtor(value);
        return false;
    }
    return true;
}

static void make(zval *result, zend_class_entry *ce, HashTable *values)
{
    zend_string *name;
    zend_property_info *info;

    object_init_ex(result, ce);
    ZEND_HASH_FOREACH_STR_KEY_PTR(&ce->properties_info, name, info) {
        zval value;

        if (!take_value(&value, ce, name, info, values)) {
            zval_ptr_dtor(result);
            ZVAL_UNDEF(result);
            return;
        }
        payments_property_init(Z_OBJ_P(result), ce, ZSTR_VAL(name), &value);
    }
    ZEND_HASH_FOREACH_END();
}

ZEND_METHOD(Payments_Testing_Results, make)
{
    zend_string *name;
    zval *nameless = NULL;
    uint32_t count = 0;
    HashTable *values = NULL;
    zend_class_entry *ce;

    ZEND_PARSE_PARAMETERS_START(1, -1)
        Z_PARAM_STR(name)
        Z_PARAM_VARIADIC_WITH_NAMED(nameless, count, values)
    ZEND_PARSE_PARAMETERS_END();
    if (nameless && count > 0) {
        zend_argument_count_error("Payments\\Testing\\Results::make(): values have names");
        RETURN_THROWS();
    }
    if (!(ce = result_named(name)) || (values && !check_names(ce, values))) {
        RETURN_THROWS();
    }
    make(return_value, ce, values);
}

void payments_results_register(void)
{
    register_class_Payments_Testing_Results();
}
