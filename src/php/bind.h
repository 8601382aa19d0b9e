/* From PHP values to a record: the first step of every call. */
#ifndef PAYMENTS_PHP_BIND_H
#define PAYMENTS_PHP_BIND_H

#include "php.h"

#include "arguments.h"
#include "core/arena.h"
#include "core/record.h"

/*
 * Fills a record from arguments of the same names. Texts are borrowed from the arguments. Throws on false, also when
 * memory does not suffice; `who` then names the call in the message.
 */
bool payments_bind(pay_arena *arena, pay_record *record, const payments_arguments *arguments, const char *who);
/* Fills a record from an object's properties of the same names. Texts are borrowed from them. Throws on false. */
bool payments_bind_object(pay_arena *arena, pay_record *record, zend_object *object);
/* Fills one row's value from one of PHP's. Throws on false. */
bool payments_bind_row(pay_arena *arena, const pay_field *row, zval *from, pay_value *value);

#endif
