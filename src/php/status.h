/* payments_status(): what a worker keeps, in figures. */
#ifndef PAYMENTS_PHP_STATUS_H
#define PAYMENTS_PHP_STATUS_H

#include "php.h"

/* The rows of phpinfo(). */
void payments_status_print(void);

#endif
