/* Payments\Testing\FakeTransport. */
#ifndef PAYMENTS_TESTING_TRANSPORT_H
#define PAYMENTS_TESTING_TRANSPORT_H

#include "php.h"

void payments_fake_transport_register(void);

#endif
