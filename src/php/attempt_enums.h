/* The enums of attempts, and the way to the engine's and back. */
#ifndef PAYMENTS_PHP_ATTEMPT_ENUMS_H
#define PAYMENTS_PHP_ATTEMPT_ENUMS_H

#include "php.h"

#include "core/attempt.h"

extern zend_class_entry *payments_attempt_kind_ce;
extern zend_class_entry *payments_state_ce;
extern zend_class_entry *payments_fact_ce;
extern zend_class_entry *payments_proof_ce;
extern zend_class_entry *payments_repeat_ce;
extern zend_class_entry *payments_step_kind_ce;
extern zend_class_entry *payments_page_kind_ce;
extern zend_class_entry *payments_capability_ce;

/* Registers the other enums, too. */
void payments_attempt_enums_register(void);

/* The case as a new reference. */
void payments_attempt_kind_case(zval *value, pay_attempt_kind kind);
void payments_state_case(zval *value, pay_state state);
void payments_fact_case(zval *value, pay_fact fact);
void payments_proof_case(zval *value, pay_proof proof);
/* False, with the result unchanged, when the value is no such case. */
bool payments_attempt_kind_read(const zval *value, pay_attempt_kind *kind);
bool payments_state_read(const zval *value, pay_state *state);
bool payments_fact_read(const zval *value, pay_fact *fact);
bool payments_proof_read(const zval *value, pay_proof *proof);

#endif
