/* Classes of values and results: their constructor, their JSON and how they are shown come from stub and table. */
#include "value.h"

#include "ext/date/php_date.h"
#include "ext/json/php_json.h"
#include "zend_enum.h"

#include "arguments.h"
#include "enums.h"
#include "object.h"
#include "core/attempt_row.h"
#include "core/field.h"
#include "core/text.h"

#include "../../stubs/value_arginfo.h"

zend_class_entry *payments_violation_ce;
zend_class_entry *payments_decline_class_ce;

/* A stub declares the properties in the order of the constructor's parameters; a subclass may add some before them. */
static zend_property_info *property_of(const zend_class_entry *ce, uint32_t index, const char *name)
{
    if (index < ce->properties_info.nNumUsed) {
        const Bucket *declared = &ce->properties_info.arData[index];

        if (pay_name_equals(ZSTR_VAL(declared->key), name)) {
            return Z_PTR(declared->val);
        }
    }
    return zend_hash_str_find_ptr(&ce->properties_info, name, strlen(name));
}

void payments_init_properties(zend_object *object, const payments_arguments *arguments)
{
    for (uint32_t i = 0; i < arguments->count; i++) {
        zval value;

        ZVAL_COPY(&value, &arguments->values[i]);
        payments_property_set(object, property_of(object->ce, i, payments_parameter_name(arguments->function, i)),
                              &value);
    }
}

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
        payments_init_properties(object, &arguments);
    }
    payments_arguments_free(&arguments);
}

static const char *const decline_names[] = {
    [PAY_DECLINE_SOFT] = "Soft",   [PAY_DECLINE_HARD] = "Hard",   [PAY_DECLINE_FIX] = "Fix",
    [PAY_DECLINE_FRAUD] = "Fraud", [PAY_DECLINE_OTHER] = "Other",
};

void payments_decline_case(zval *value, pay_decline_class class)
{
    payments_enum_case(value, payments_decline_class_ce, decline_names[class]);
}

/* Of a class of results or of factories: nobody but a call makes one. */
ZEND_METHOD(Payments_Violation, __construct)
{
    ZEND_PARSE_PARAMETERS_NONE();
}

static payments_mask *masks;

static const pay_field *fields_of(const zend_class_entry *ce)
{
    for (const payments_mask *mask = masks; mask; mask = mask->next) {
        if (mask->ce == ce) {
            return mask->fields;
        }
    }
    return NULL;
}

/* The secret row of this name, NULL for none; the members of an inline group are rows of the result itself. */
static const pay_field *secret_row(const pay_field *fields, const char *name)
{
    for (; fields && fields->type != PAY_END; fields++) {
        const pay_field *row = fields->flags & PAY_INLINE ? secret_row(fields->members, name) : fields;

        if (row && (row->flags & PAY_SECRET) && pay_field_is_called(row, name)) {
            return row;
        }
    }
    return NULL;
}

/* A secret text as a whole; of handles those that open a payment. */
static void show_masked(zval *shown, const zval *property, const pay_field *row)
{
    zend_string *name;
    zval *value;

    if (row->type != PAY_MAP || Z_TYPE_P(property) != IS_ARRAY) {
        ZVAL_STRING(shown, "***");
        return;
    }
    array_init(shown);
    ZEND_HASH_FOREACH_STR_KEY_VAL(Z_ARRVAL_P(property), name, value) {
        zval entry;

        ZVAL_DEREF(value);
        if (!name) {
            continue; /* no handle: their names begin with a letter */
        }
        if (pay_handle_is_secret(payments_text_of(name))) {
            ZVAL_STRING(&entry, "***");
        } else {
            ZVAL_COPY(&entry, value);
        }
        zend_hash_update(Z_ARRVAL_P(shown), name, &entry);
    }
    ZEND_HASH_FOREACH_END();
}

/* "2025-12-01T15:15:13.815272Z" */
static void show_date(zval *shown, const zval *date)
{
    const php_date_obj *object = Z_PHPDATE_P(date);
    char text[64];
    struct tm parts;
    time_t seconds;

    ZVAL_NULL(shown);
    if (object->time) { /* none while its constructor did not run */
        seconds = (time_t)object->time->sse;
        php_gmtime_r(&seconds, &parts);
        snprintf(text, sizeof(text), "%04d-%02d-%02dT%02d:%02d:%02d.%06dZ", parts.tm_year + 1900, parts.tm_mon + 1,
                 parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, (int)object->time->us);
        ZVAL_STRING(shown, text);
    }
}

static bool is_date(const zval *property)
{
    return Z_TYPE_P(property) == IS_OBJECT && instanceof_function(Z_OBJCE_P(property), php_date_get_immutable_ce());
}

/* The public properties, secret ones masked; in JSON dates are texts. */
static void show_properties(zval *shown, zend_object *object, bool is_json)
{
    const pay_field *fields = fields_of(object->ce);
    zend_string *name;
    zend_property_info *info;

    array_init(shown);
    ZEND_HASH_FOREACH_STR_KEY_PTR(&object->ce->properties_info, name, info) {
        zval *property = OBJ_PROP(object, info->offset);
        const pay_field *secret = secret_row(fields, ZSTR_VAL(name));
        zval value;

        ZVAL_DEREF(property);
        if (Z_ISUNDEF_P(property) || (info->flags & ZEND_ACC_PRIVATE)) {
            continue;
        }
        if (Z_TYPE_P(property) != IS_NULL && secret) {
            show_masked(&value, property, secret);
        } else if (is_json && is_date(property)) {
            show_date(&value, property);
        } else {
            ZVAL_COPY(&value, property);
        }
        zend_hash_update(Z_ARRVAL_P(shown), name, &value);
    }
    ZEND_HASH_FOREACH_END();
}

/* Of every class of values and results: secrets are masked. */
ZEND_METHOD(Payments_Violation, jsonSerialize)
{
    ZEND_PARSE_PARAMETERS_NONE();
    show_properties(return_value, Z_OBJ_P(ZEND_THIS), true);
}

/* --- classes that have secrets ------------------------------------------------- */

static zend_object_handlers secret_handlers;

static zend_object *create_secret(zend_class_entry *ce)
{
    zend_object *object = zend_objects_new(ce);

    object_properties_init(object, ce);
    object->handlers = &secret_handlers;
    return object;
}

/* zend_objects_clone_obj() makes an object with the standard handlers. */
static zend_object *clone_secret(zend_object *object)
{
    zend_object *copy = create_secret(object->ce);

    zend_objects_clone_members(copy, object);
    return copy;
}

/* For a program, and not to be looked at: get_object_vars() gives what the properties give. */
static bool is_for_program(zend_prop_purpose purpose)
{
#if PHP_VERSION_ID >= 80400 /* before, it asks in another way */
    if (purpose == ZEND_PROP_PURPOSE_GET_OBJECT_VARS) {
        return true;
    }
#endif
    return purpose == ZEND_PROP_PURPOSE_SERIALIZE; /* what is serialised comes back whole */
}

/* What var_dump(), print_r(), var_export(), debug_zval_dump() and (array) see. */
static zend_array *show_secret(zend_object *object, zend_prop_purpose purpose)
{
    zval shown;

    if (is_for_program(purpose)) {
        return zend_std_get_properties_for(object, purpose);
    }
    show_properties(&shown, object, false);
    return Z_ARRVAL(shown);
}

zend_class_entry *payments_value_masks(zend_class_entry *ce, const pay_field *fields, payments_mask *mask)
{
    *mask = (payments_mask){.ce = ce, .fields = fields, .next = masks};
    masks = mask;
    ce->create_object = create_secret;
    return ce;
}

void payments_value_register(void)
{
    masks = NULL; /* a server that restarts in one process registers its classes again */
    memcpy(&secret_handlers, &std_object_handlers, sizeof(secret_handlers));
    secret_handlers.clone_obj = clone_secret;
    secret_handlers.get_properties_for = show_secret;
    payments_violation_ce = register_class_Payments_Violation(php_json_serializable_ce);
    payments_decline_class_ce = register_class_Payments_DeclineClass();
    register_class_Payments_Decline(php_json_serializable_ce);
}
