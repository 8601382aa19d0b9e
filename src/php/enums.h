/* The enums, and the way from the engine's enums to them. */
#ifndef PAYMENTS_PHP_ENUMS_H
#define PAYMENTS_PHP_ENUMS_H

#include "php.h"

#include "core/failure.h"
#include "core/field.h"
#include "core/text.h"
#include "core/verdict.h"

void payments_enums_register(void);

extern zend_class_entry *payments_payment_status_ce;
extern zend_class_entry *payments_verdict_ce;
extern zend_class_entry *payments_outcome_ce;
extern zend_class_entry *payments_card_brand_ce;
extern zend_class_entry *payments_currency_ce;

/* The name of an enum's case; the backing text of one, empty when it has none. Borrowed. */
pay_text payments_case_name(zend_object *object);
pay_text payments_case_value(zend_object *object);
/* An enum's case as a new reference. */
void payments_enum_case(zval *value, zend_class_entry *ce, const char *name);
void payments_status_case(zval *value, pay_status status);
/* False when the value is no Payments\PaymentStatus. */
bool payments_status_read(const zval *value, pay_status *status);
void payments_verdict_case(zval *value, pay_verdict verdict);
/* False when the value is no Payments\Verdict. */
bool payments_verdict_read(const zval *value, pay_verdict *verdict);
void payments_outcome_case(zval *value, pay_outcome outcome);

#endif
