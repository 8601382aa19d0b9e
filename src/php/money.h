/* Payments\Money. */
#ifndef PAYMENTS_PHP_MONEY_H
#define PAYMENTS_PHP_MONEY_H

#include "php.h"

#include "core/money.h"
#include "core/text.h"

extern zend_class_entry *payments_money_ce;

void payments_money_register(void);

void payments_money_create(zval *value, pay_money money);
/* Throws and returns false on a Money that was never made (its constructor is private, reflection is not). */
bool payments_money_read(zend_object *object, pay_money *money);
/* Throws that a result does not fit; or what is wrong with the amount that an argument (counted from 1) says. */
void payments_money_refuse_result(const pay_currency *currency);
/*
 * The digits of the first argument: a text (borrowed), or an int. The scalar type check of PHP would take a float or a
 * bool for string|int; here neither becomes a number. Throws on false.
 */
bool payments_money_take_decimal(zval *argument, char digits[MAX_LENGTH_OF_LONG + 1], pay_text *decimal);
void payments_money_refuse(uint32_t argument, pay_money_result result, const pay_currency *currency);

#endif
