/* Payments\Checkout. */
#ifndef PAYMENTS_PHP_CHECKOUT_H
#define PAYMENTS_PHP_CHECKOUT_H

#include "php.h"

extern zend_class_entry *payments_checkout_ce;

void payments_checkout_register(void);

#endif
