/* Payments\Claims. */
#ifndef PAYMENTS_PHP_CLAIMS_H
#define PAYMENTS_PHP_CLAIMS_H

#include "php.h"

void payments_claims_register(void);

#endif
