/* Payments\Testing\Webhooks. */
#ifndef PAYMENTS_TESTING_WEBHOOKS_H
#define PAYMENTS_TESTING_WEBHOOKS_H

#include "php.h"

void payments_webhooks_register(void);

#endif
