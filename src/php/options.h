/* Payments\Options, and the interfaces that a shop may implement: Transport, TokenStore, Observer, Scheduler. */
#ifndef PAYMENTS_PHP_OPTIONS_H
#define PAYMENTS_PHP_OPTIONS_H

#include "php.h"

#include "core/account.h"

extern zend_class_entry *payments_transport_ce;

void payments_options_register(void);

/* The defaults for NULL. Borrowed from the object; throws and returns NULL when its constructor did not succeed. */
const pay_options *payments_options_of(zend_object *object);
/* The shop's own objects in the place of parts of the engine; each may be NULL. Borrowed from the options. */
typedef struct payments_hooks {
    zend_object *transport;
    zend_object *token_store;
    zend_object *observer;
    zend_object *scheduler;
} payments_hooks;

payments_hooks payments_hooks_of(zend_object *options);

#endif
