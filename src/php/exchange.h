/* Payments\Exchange. */
#ifndef PAYMENTS_PHP_EXCHANGE_H
#define PAYMENTS_PHP_EXCHANGE_H

#include "php.h"

#include "core/exchange.h"

extern zend_class_entry *payments_exchange_ce;

void payments_exchange_register(void);

void payments_exchange_create(zval *value, const pay_exchange *exchange);

#endif
