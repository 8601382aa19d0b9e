/* Payments\ThreeDSecure. */
#ifndef PAYMENTS_PHP_THREE_D_SECURE_H
#define PAYMENTS_PHP_THREE_D_SECURE_H

#include "php.h"

void payments_three_d_secure_register(void);

#endif
