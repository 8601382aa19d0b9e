/* The errors that a fake throws. */
#include "failures.h"

#include "ext/standard/php_assert.h"

#include "php/failure.h"

#include "../../stubs/testing_failures_arginfo.h"

zend_class_entry *payments_unexpected_request_ce;

void payments_test_failures_register(void)
{
    payments_assertion_failed_ce = register_class_Payments_Testing_AssertionFailed(assertion_error_ce);
    payments_unexpected_request_ce = register_class_Payments_Testing_UnexpectedRequest(payments_assertion_failed_ce);
}
