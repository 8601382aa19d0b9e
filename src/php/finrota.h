/* Payments\Finrota. */
#ifndef PAYMENTS_PHP_FINROTA_H
#define PAYMENTS_PHP_FINROTA_H

#include "php.h"

extern zend_class_entry *payments_pws_ce;

void payments_finrota_register(void);

#endif
