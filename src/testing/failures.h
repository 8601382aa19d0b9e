/* How a fake fails a test. */
#ifndef PAYMENTS_TESTING_FAILURES_H
#define PAYMENTS_TESTING_FAILURES_H

#include "php.h"

extern zend_class_entry *payments_unexpected_request_ce;

void payments_test_failures_register(void);

#endif
