/* Payments\Ornek. */
#ifndef PAYMENTS_PHP_ORNEK_H
#define PAYMENTS_PHP_ORNEK_H

void payments_ornek_register(void);

#endif
