/* Payments\Testing\FakeTransport. */
#ifndef PAYMENTS_TESTING_TRANSPORT_H
#define PAYMENTS_TESTING_TRANSPORT_H

#include "php.h"

extern zend_class_entry *payments_unexpected_request_ce;

void payments_fake_transport_register(void);

#endif
