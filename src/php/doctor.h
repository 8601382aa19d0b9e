/* Payments\Doctor. */
#ifndef PAYMENTS_PHP_DOCTOR_H
#define PAYMENTS_PHP_DOCTOR_H

void payments_doctor_register(void);

#endif
