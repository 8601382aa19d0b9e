/* Payments\Testing\MemoryAttemptStore. */
#ifndef PAYMENTS_TESTING_ATTEMPT_STORE_H
#define PAYMENTS_TESTING_ATTEMPT_STORE_H

#include "php.h"

void payments_memory_attempt_store_register(void);

#endif
