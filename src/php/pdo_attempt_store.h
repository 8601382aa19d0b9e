/* Payments\PdoAttemptStore. */
#ifndef PAYMENTS_PHP_PDO_ATTEMPT_STORE_H
#define PAYMENTS_PHP_PDO_ATTEMPT_STORE_H

#include "php.h"

void payments_pdo_attempt_store_register(void);

#endif
