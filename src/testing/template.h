/* Answers of the providers, written once with holes. */
#ifndef PAYMENTS_TESTING_TEMPLATE_H
#define PAYMENTS_TESTING_TEMPLATE_H

#include "php.h"

#include "core/buffer.h"
#include "php/arguments.h"

/* The arguments by their names, as an array: the values of a template. */
void payments_template_values(zval *values, const payments_arguments *arguments);
/*
 * Appends the template with its holes filled; its language is described in testing_template.c. `request` is the
 * Payments\Http\Request that is answered, or NULL. Throws on false.
 */
bool payments_template_fill(pay_buffer *out, const char *template, HashTable *values, zend_object *request);

#endif
