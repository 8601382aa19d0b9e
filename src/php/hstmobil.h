/* Payments\HstMobil. */
#ifndef PAYMENTS_PHP_HSTMOBIL_H
#define PAYMENTS_PHP_HSTMOBIL_H

#include "php.h"

void payments_hstmobil_register(void);

#endif
