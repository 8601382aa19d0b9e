/*
 * Clocks that a test can put forward, so that connections grow old without waiting: the monotonic one, and time(). The
 * engine and libcurl read them.
 */
#ifndef PAYMENTS_TESTS_CLOCK_AHEAD_H
#define PAYMENTS_TESTS_CLOCK_AHEAD_H

#include <stdint.h>

extern _Atomic int64_t clock_ahead_s;

#endif
