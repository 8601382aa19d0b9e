/* Payments\Attempt, and the way from its objects to the engine's rows and back. */
#ifndef PAYMENTS_PHP_ATTEMPT_H
#define PAYMENTS_PHP_ATTEMPT_H

#include "php.h"

#include "core/attempt_row.h"

extern zend_class_entry *payments_attempt_ce;

void payments_attempt_register(void);

/*
 * Texts are borrowed from the object, which must live as long. Throws and returns false when the object was never made.
 */
bool payments_attempt_read(zend_object *object, pay_attempt *attempt);
/* A new object; texts are copied. */
void payments_attempt_create(zval *value, const pay_attempt *attempt);

/* A new object of a row; NULL is a column that is missing. Throws a StoreException on false. */
bool payments_attempt_of_cells(zval *value, zval *const cells[PAY_COLUMN_COUNT]);

/* Takes the arguments of a method that has attempts only, any number of them. Throws on false. */
bool payments_attempts_take(zend_execute_data *execute_data, zval **attempts, uint32_t *count);

#endif
