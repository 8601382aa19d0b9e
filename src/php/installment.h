/* Payments\InstallmentPlan. */
#ifndef PAYMENTS_PHP_INSTALLMENT_H
#define PAYMENTS_PHP_INSTALLMENT_H

#include "php.h"

#include "core/installment.h"
#include "core/money.h"

extern zend_class_entry *payments_plan_ce;

void payments_installment_register(void);

void payments_plan_create(zval *value, pay_money amount, const pay_plan *plan);
/* Throws and returns false when the object was never made. */
bool payments_plan_total(zend_object *plan, pay_money *total);

#endif
