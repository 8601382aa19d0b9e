/* From a record to PHP objects: the last step of every call. */
#ifndef PAYMENTS_PHP_BUILD_H
#define PAYMENTS_PHP_BUILD_H

#include "php.h"

#include "core/date.h"
#include "core/record.h"

/* The class of a group's or a list's members: in the namespace of the class that has them. */
zend_class_entry *payments_class_beside(const zend_class_entry *owner, const char *record);
/* A new DateTimeImmutable in UTC. */
void payments_date(zval *value, pay_date date);
/* An object of the class, each property from the row of its name. Throws on false. */
bool payments_build(zval *object, zend_class_entry *ce, const pay_record *record);
/* The list or the undecoded JSON that an answer consists of; its objects are of classes beside the owner. */
bool payments_build_content(zval *value, const zend_class_entry *owner, const pay_record *record);

#endif
