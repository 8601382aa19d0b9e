/* The arguments of the running method, by their names. */
#ifndef PAYMENTS_PHP_ARGUMENTS_H
#define PAYMENTS_PHP_ARGUMENTS_H

#include "php.h"

/*
 * The arguments of the running internal method by its own arginfo: types
 * checked as PHP would, defaults filled in. Missing, superfluous or mistyped
 * arguments throw. Freed with payments_arguments_free().
 */
typedef struct payments_arguments {
    const zend_function *function;
    zval *values;
    uint32_t count;
} payments_arguments;

bool payments_arguments_take(zend_execute_data *execute_data, payments_arguments *arguments);
void payments_arguments_free(payments_arguments *arguments);
/* The value with which the constructor makes this part of the object again: a new reference. */
typedef void (*payments_current_argument)(zend_object *object, const char *name, zval *value);
/*
 * Arguments of a constructor: those of this object, and in the place of some what the running method was given by name.
 * Throws on false.
 */
bool payments_arguments_change(zend_execute_data *execute_data, const zend_function *constructor,
                               payments_current_argument current, payments_arguments *arguments);
/* The argument of this name, NULL when the method has none. Borrowed. */
zval *payments_argument(const payments_arguments *arguments, const char *name);
/* The name of a method's parameter, as the stub writes it. Borrowed. */
const char *payments_parameter_name(const zend_function *function, uint32_t index);

#endif
