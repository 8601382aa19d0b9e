/* Payments\Hepsipay. */
#ifndef PAYMENTS_PHP_HEPSIPAY_H
#define PAYMENTS_PHP_HEPSIPAY_H

#include "php.h"

extern zend_class_entry *payments_hepsipay_status_ce;

void payments_hepsipay_register(void);

#endif
