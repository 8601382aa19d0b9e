/* Classes of values and results: their constructor and their JSON come from their stub. */
#ifndef PAYMENTS_PHP_VALUE_H
#define PAYMENTS_PHP_VALUE_H

#include "php.h"
#include "php.h"
#include "php.h"
#include "php.h"

#include "php.h"
#include "core/field.h"

extern zend_class_entry *payments_violation_ce;

void payments_value_register(void);
/* The rows marked SECRET of this table are masked in the JSON of the class. */
void payments_value_masks(const zend_class_entry *ce, const pay_field *fields);

#endif
