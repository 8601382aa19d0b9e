/* Payments\Testing\Results. */
#ifndef PAYMENTS_TESTING_RESULTS_H
#define PAYMENTS_TESTING_RESULTS_H

#include "php.h"

void payments_results_register(void);

#endif
