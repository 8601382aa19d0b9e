/* Payments\Finrota\Erp. */
#ifndef PAYMENTS_PHP_FINROTA_ERP_H
#define PAYMENTS_PHP_FINROTA_ERP_H

#include "php.h"

#include "core/date.h"

extern zend_class_entry *payments_erp_ce;
extern zend_class_entry *payments_erp_payment_ce;
extern zend_class_entry *payments_erp_reversal_ce;

void payments_finrota_erp_register(void);

/* An ErpFilter of a period. */
void payments_erp_filter_create(zval *value, pay_date from, pay_date until);

#endif
