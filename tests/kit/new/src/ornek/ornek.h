/* Örnek Pay: payments, their state and the callback. See docs/providers/ornek.md. */
#ifndef PAYMENTS_ORNEK_H
#define PAYMENTS_ORNEK_H

#include "core/operation.h"

extern const pay_provider ornek;

extern const pay_operation ornek_pay;
extern const pay_operation ornek_state;
extern const pay_message ornek_callback;

#endif
