/* Clocks, in milliseconds and microseconds, and sleeping. */
#ifndef PAYMENTS_CORE_CLOCK_H
#define PAYMENTS_CORE_CLOCK_H

#include <stdint.h>

/* Of a clock that never goes back. */
int64_t pay_clock_us(void);
int64_t pay_clock_ms(void);
/* Seconds since 1970, for dates that others set. */
int64_t pay_clock_epoch(void);
void pay_clock_sleep(int64_t milliseconds);

#endif
