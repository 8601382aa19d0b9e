/* Objects, their properties, and texts. */
#ifndef PAYMENTS_PHP_OBJECT_H
#define PAYMENTS_PHP_OBJECT_H

#include "php.h"

#include "core/text.h"

/* The value of a declared property, UNDEF while it is not initialised, NULL when there is no such property. Borrowed.
 */
zval *payments_property(zend_object *object, zend_class_entry *scope, const char *name);
/* Initialises a property, readonly ones too; takes the value over. */
void payments_property_init(zend_object *object, zend_class_entry *scope, const char *name, zval *value);
void payments_property_set(zend_object *object, zend_property_info *info, zval *value);
/* Adds a property's value, null while it is not initialised, to named arguments. */
void payments_add_property(HashTable *named, const char *name, zend_object *object, const char *property);
/* Calls a method, whose name is in lower case. False when it threw; the exception is then still EG(exception). */
bool payments_call_method(zend_object *object, const char *name, zval *result, uint32_t count, zval *arguments);
/* A closure of a method, whose name is in lower case and which may be private. */
void payments_method_closure(zend_object *object, const char *name, zval *closure);
/* The text of a property; empty when it is no string. Borrowed. */
pay_text payments_property_text(zend_object *object, const char *name);
/* get_gc of an object that holds others in C memory (NULLs are passed over) beside its properties. */
HashTable *payments_list_references(zend_object *object, zend_object *const *kept, size_t kept_count, zval **table,
                                    int *count);
/* Throws when a constructor runs a second time on an object. */
bool payments_construct_once(bool is_constructed, zend_object *object);

void payments_text(zval *value, pay_text text);          /* a string */
void payments_optional_text(zval *value, pay_text text); /* null when empty */
pay_text payments_text_of(const zend_string *string);

/* Handlers of a class whose objects hold C memory: they can be neither cloned nor compared. */
void payments_object_handlers(zend_object_handlers *handlers, size_t offset, void (*free_object)(zend_object *));

#endif
