/* Payments\Hepsipay\Installments. */
#ifndef PAYMENTS_PHP_HEPSIPAY_INSTALLMENTS_H
#define PAYMENTS_PHP_HEPSIPAY_INSTALLMENTS_H

#include "php.h"

void payments_hepsipay_installments_register(void);

#endif
