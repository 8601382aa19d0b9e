/* Payments\Finrota. */
#ifndef PAYMENTS_PHP_FINROTA_H
#define PAYMENTS_PHP_FINROTA_H

#include "php.h"

void payments_finrota_register(void);

#endif
