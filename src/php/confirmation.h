/* Payments\Confirmation. */
#ifndef PAYMENTS_PHP_CONFIRMATION_H
#define PAYMENTS_PHP_CONFIRMATION_H

#include "php.h"

#include "core/money.h"
#include "core/text.h"

void payments_confirmation_register(void);

extern zend_class_entry *payments_confirmation_ce;

/* A service's method by named arguments, as the shop would call it; false when it threw. */
bool payments_call_service(zval *result, zend_object *service, const char *method, HashTable *named);
/* These add to the list what a property of the answer should be and is not. */
/* False, and a difference more, where the text is another one. */
bool payments_expect_text(zval *differences, zend_object *answer, const char *name, pay_text expected, bool any_case);
void payments_expect_money(zval *differences, zend_object *answer, const char *name, pay_money expected);
/* Takes both values over. */
void payments_confirmation_create(zval *value, zval *answer, zval *differences, bool is_same_order);

#endif
