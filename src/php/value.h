/* Classes of values and results: their constructor and their JSON come from their stub. */
#ifndef PAYMENTS_PHP_VALUE_H
#define PAYMENTS_PHP_VALUE_H

#include "php.h"

#include "php.h"
#include "core/field.h"

extern zend_class_entry *payments_violation_ce;

void payments_value_register(void);
/* The properties of this class that are rows marked SECRET of the table are masked wherever an object is shown. */
zend_class_entry *payments_value_masks(zend_class_entry *ce, const pay_field *fields);

#endif
