/*
 * Arguments by arginfo. The stub already says every name, type and default, so
 * nothing is listed a second time in C.
 */
#include "arguments.h"

#include "zend_attributes.h"

#include "core/field.h"

/* From PHP 8.6 on, functions in C and in PHP describe their parameters with the same struct. */
#if PHP_VERSION_ID >= 80600
typedef zend_arg_info parameter_info;
#define PARAMETER_NAME(info) ZSTR_VAL((info)->name)
#else
typedef zend_internal_arg_info parameter_info;
#define PARAMETER_NAME(info) ((info)->name)
#endif

static parameter_info *parameter_of(const zend_function *function, uint32_t index)
{
    return (parameter_info *)&function->common.arg_info[index];
}

const char *payments_parameter_name(const zend_function *function, uint32_t index)
{
    return PARAMETER_NAME(parameter_of(function, index));
}

/* One class or a union of them. */
static bool is_of_class(zend_type type, const zval *value)
{
    const zend_type *single;

    if (Z_TYPE_P(value) != IS_OBJECT) {
        return false;
    }
    ZEND_TYPE_FOREACH(type, single)
    {
        zend_class_entry *ce = ZEND_TYPE_HAS_NAME(*single) ? zend_lookup_class(ZEND_TYPE_NAME(*single)) : NULL;

        if (ce && instanceof_function(Z_OBJCE_P(value), ce)) {
            return true;
        }
    }
    ZEND_TYPE_FOREACH_END();
    return false;
}

/*
 * As PHP does for its own functions: the exact type, or a scalar that the caller's mode lets be converted. (The value
 * is ours: `is_internal_arg` would make a debug build check it without converting it.) False too when it threw.
 */
static bool is_accepted(const payments_arguments *arguments, uint32_t index, zval *value, bool strict)
{
    const zend_type type = parameter_of(arguments->function, index)->type;
    const uint32_t mask = ZEND_TYPE_FULL_MASK(type) & MAY_BE_ANY;

    return ZEND_TYPE_CONTAINS_CODE(type, Z_TYPE_P(value)) || is_of_class(type, value) ||
           (mask && Z_TYPE_P(value) != IS_NULL && zend_verify_scalar_type_hint(mask, value, strict, false));
}

static bool accept_type(const payments_arguments *arguments, uint32_t index, zval *value, bool strict)
{
    zend_string *expected;

    if (is_accepted(arguments, index, value, strict)) {
        return true;
    }
    if (!EG(exception)) {
        expected = zend_type_to_string(parameter_of(arguments->function, index)->type);
        zend_argument_type_error(index + 1, "must be of type %s, %s given", ZSTR_VAL(expected),
                                 zend_zval_type_name(value));
        zend_string_release(expected);
    }
    return false;
}

/* The default of the stub; an enum's case is an expression until it is evaluated. */
static bool take_default(payments_arguments *arguments, uint32_t index)
{
    zval *value = &arguments->values[index];

    ZVAL_UNDEF(value);
    if (zend_get_default_from_internal_arg_info(value, parameter_of(arguments->function, index)) == FAILURE) {
        return false;
    }
    return Z_TYPE_P(value) != IS_CONSTANT_AST ||
           zval_update_constant_ex(value, arguments->function->common.scope) == SUCCESS;
}

static bool take_one(payments_arguments *arguments, zend_execute_data *execute_data, uint32_t index)
{
    zval *value = &arguments->values[index];

    if (index < ZEND_NUM_ARGS() && !Z_ISUNDEF_P(ZEND_CALL_ARG(execute_data, index + 1))) {
        ZVAL_COPY_DEREF(value, ZEND_CALL_ARG(execute_data, index + 1));
        return accept_type(arguments, index, value, ZEND_ARG_USES_STRICT_TYPES());
    }
    return take_default(arguments, index);
}

/* The variadic parameter: the arguments after the last one with its own name, as a list. */
static bool take_rest(payments_arguments *arguments, zend_execute_data *execute_data, uint32_t index)
{
    zval *list = &arguments->values[index];

    array_init(list);
    for (uint32_t i = index; i < ZEND_NUM_ARGS(); i++) {
        zval value;

        ZVAL_COPY_DEREF(&value, ZEND_CALL_ARG(execute_data, i + 1));
        add_next_index_zval(list, &value);
        if (!accept_type(arguments, index, zend_hash_index_find(Z_ARRVAL_P(list), i - index),
                         ZEND_ARG_USES_STRICT_TYPES())) {
            return false;
        }
    }
    return true;
}

bool payments_arguments_take(zend_execute_data *execute_data, payments_arguments *arguments)
{
    const zend_function *function = EX(func);
    uint32_t count = function->common.num_args;
    bool is_variadic = function->common.fn_flags & ZEND_ACC_VARIADIC;

    *arguments = (payments_arguments){.function = function};
    if (ZEND_CALL_INFO(execute_data) & ZEND_CALL_HAS_EXTRA_NAMED_PARAMS) {
        zend_unexpected_extra_named_error();
        return false;
    }
    if (ZEND_NUM_ARGS() < function->common.required_num_args || (ZEND_NUM_ARGS() > count && !is_variadic)) {
        zend_wrong_parameters_count_error(function->common.required_num_args, count);
        return false;
    }
    arguments->values = ecalloc(count + 1, sizeof(zval));
    for (uint32_t i = 0; i < count + is_variadic; i++) {
        arguments->count = i + 1;
        if (!(i < count ? take_one(arguments, execute_data, i) : take_rest(arguments, execute_data, i))) {
            payments_arguments_free(arguments);
            return false;
        }
    }
    return true;
}

/* One named argument of a method that passes it on. */
static bool change_one(payments_arguments *arguments, const zend_string *name, zval *given, bool strict)
{
    zval *value = payments_argument(arguments, ZSTR_VAL(name));
    uint32_t index = (uint32_t)(value - arguments->values);
    zend_string *expected;

    if (!value) {
        zend_throw_error(NULL, "Unknown named parameter $%s", ZSTR_VAL(name));
        return false;
    }
    zval_ptr_dtor(value);
    ZVAL_COPY_DEREF(value, given);
    if (is_accepted(arguments, index, value, strict)) {
        return true;
    }
    if (!EG(exception)) {
        expected = zend_type_to_string(parameter_of(arguments->function, index)->type);
        zend_type_error("%s::%s(): ($%s) must be of type %s, %s given",
                        ZSTR_VAL(arguments->function->common.scope->name), get_active_function_name(), ZSTR_VAL(name),
                        ZSTR_VAL(expected), zend_zval_type_name(value));
        zend_string_release(expected);
    }
    return false;
}

/*
 * PHP 8.2 shows named arguments of a variadic parameter in traces, whatever its attributes say: what
 * #[SensitiveParameter] makes of other arguments is made here. Returns the arguments as they were; NULL for none.
 */
static zend_array *hide_named(zend_execute_data *execute_data)
{
    zend_array *given;
    zval *value;

    if (!(ZEND_CALL_INFO(execute_data) & ZEND_CALL_HAS_EXTRA_NAMED_PARAMS)) {
        return NULL;
    }
    given = EX(extra_named_params);
    EX(extra_named_params) = zend_array_dup(given);
    ZEND_HASH_FOREACH_VAL(EX(extra_named_params), value) {
        zval hidden;

        object_init_ex(&hidden, zend_ce_sensitive_parameter_value);
        zend_call_known_instance_method_with_1_params(zend_ce_sensitive_parameter_value->constructor, Z_OBJ(hidden),
                                                      NULL, value);
        zval_ptr_dtor(value);
        ZVAL_COPY_VALUE(value, &hidden);
    }
    ZEND_HASH_FOREACH_END();
    return given;
}

static bool change_each(payments_arguments *arguments, zend_array *named, bool strict)
{
    zend_string *name;
    zval *given;

    ZEND_HASH_FOREACH_STR_KEY_VAL(named, name, given) {
        if (!change_one(arguments, name, given, strict)) {
            return false;
        }
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

static bool change_all(zend_execute_data *execute_data, payments_arguments *arguments)
{
    zend_array *named = hide_named(execute_data);
    bool changed;

    if (ZEND_NUM_ARGS() > 0) {
        zend_argument_count_error("%s::%s() takes named arguments only",
                                  ZSTR_VAL(arguments->function->common.scope->name), get_active_function_name());
    }
    changed = !EG(exception) && (!named || change_each(arguments, named, ZEND_ARG_USES_STRICT_TYPES()));
    if (named) {
        zend_array_release(named);
    }
    return changed;
}

bool payments_arguments_change(zend_execute_data *execute_data, const zend_function *constructor,
                               payments_current_argument current, payments_arguments *arguments)
{
    *arguments = (payments_arguments){.function = constructor, .count = constructor->common.num_args};
    arguments->values = ecalloc(arguments->count + 1, sizeof(zval));
    for (uint32_t i = 0; i < arguments->count; i++) {
        current(Z_OBJ_P(ZEND_THIS), payments_parameter_name(constructor, i), &arguments->values[i]);
    }
    if (!change_all(execute_data, arguments)) {
        payments_arguments_free(arguments);
        return false;
    }
    return true;
}

void payments_arguments_free(payments_arguments *arguments)
{
    for (uint32_t i = 0; i < arguments->count; i++) {
        zval_ptr_dtor(&arguments->values[i]);
    }
    if (arguments->values) {
        efree(arguments->values);
    }
    *arguments = (payments_arguments){0};
}

zval *payments_argument(const payments_arguments *arguments, const char *name)
{
    for (uint32_t i = 0; i < arguments->count; i++) {
        if (pay_name_equals(payments_parameter_name(arguments->function, i), name)) {
            return &arguments->values[i];
        }
    }
    return NULL;
}
