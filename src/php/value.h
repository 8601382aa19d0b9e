/* Classes of values and results: their constructor and their JSON come from their stub. */
#ifndef PAYMENTS_PHP_VALUE_H
#define PAYMENTS_PHP_VALUE_H

#include "php.h"

#include "arguments.h"
#include "declines.h"
#include "core/field.h"

extern zend_class_entry *payments_violation_ce;
extern zend_class_entry *payments_decline_class_ce;

void payments_value_register(void);

/* A case of Payments\DeclineClass as a new reference. */
void payments_decline_case(zval *value, pay_decline_class class);

/* Each argument of a constructor becomes the property of its name. */
void payments_init_properties(zend_object *object, const payments_arguments *arguments);

/* A class whose secret properties are masked wherever an object is shown. */
typedef struct payments_mask {
    const zend_class_entry *ce;
    const pay_field *fields;
    struct payments_mask *next;
} payments_mask;

/* Masks the properties that are rows marked SECRET. `mask` is static memory of the caller's. Returns the class. */
zend_class_entry *payments_value_masks(zend_class_entry *ce, const pay_field *fields, payments_mask *mask);

#endif
