/* The interfaces of a checkout's parts. */
#ifndef PAYMENTS_PHP_GATEWAY_H
#define PAYMENTS_PHP_GATEWAY_H

#include "php.h"

extern zend_class_entry *payments_gateway_ce;
extern zend_class_entry *payments_offers_installments_ce;
extern zend_class_entry *payments_attempt_store_ce;
extern zend_class_entry *payments_attempt_history_ce;

void payments_gateway_register(void);

#endif
