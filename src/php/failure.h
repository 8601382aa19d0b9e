/* From the engine's failure to an exception. */
#ifndef PAYMENTS_PHP_FAILURE_H
#define PAYMENTS_PHP_FAILURE_H

#include "php.h"

#include "core/buffer.h"
#include "core/exchange.h"
#include "core/failure.h"

extern zend_class_entry *payments_exception_ce;
extern zend_class_entry *payments_failure_ce;          /* Payments\Exception\Failure */
extern zend_class_entry *payments_assertion_failed_ce; /* Payments\Testing\AssertionFailed; set by src/testing */

void payments_failure_register(void);

/* Throws the exception of the failure. `exchange` may be NULL; `previous` is taken over. */
void payments_throw(const pay_failure *failure, const pay_exchange *exchange, zend_object *previous);
/* Throws a ConfigurationException: nothing was sent. */
void payments_throw_misconfigured(pay_text message);
/*
 * Throws a StoreException. `previous` is taken over, NULL for none. `may_be_written`: it is not
 * known that nothing was.
 */
void payments_throw_store(pay_text message, bool may_be_written, zend_object *previous);
/* Whether it is an exception of this kind. */
bool payments_is_failure(const zend_object *thrown, pay_failure_kind kind);
/* Throws for an end of memory in `who`, an operation or a class, before anything was sent. */
void payments_throw_no_memory(const char *who);
/* Whether an exception of ours says that nothing was sent. */
bool payments_says_not_sent(zend_object *exception);
void payments_throw_violations(pay_failure_kind kind, pay_outcome outcome, const char *who,
                               const pay_violation *violations);
/*
 * Makes an exception of a shop's transport say Unanswered; unless `all`, only where it says more than Unknown. False
 * where its outcome is not ours to set.
 */
bool payments_hide_outcome(zend_object *exception, bool all);

/* Takes what was thrown out of PHP's hands, NULL for nothing and for an exit, which stays there. Owned by the caller.
 */
zend_object *payments_take_exception(void);
/* A new array: an exception's trace without the arguments of its calls. */
void payments_copy_trace(zval *copy, const zval *trace);
/* Makes a warning of what a helper of the shop's threw. */
void payments_report_as_warning(const char *who);

/* orThrow() of a payment: itself, unless it failed or was cancelled. `reference`: the property that names it. */
void payments_or_throw(zval *return_value, zend_object *payment, const char *reference);
#define PAYMENTS_OR_THROW(class, reference)                                                                            \
    ZEND_METHOD(class, orThrow)                                                                                        \
    {                                                                                                                  \
        ZEND_PARSE_PARAMETERS_NONE();                                                                                  \
        payments_or_throw(return_value, Z_OBJ_P(ZEND_THIS), reference);                                                \
    }

#endif
