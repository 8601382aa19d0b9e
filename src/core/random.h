/* Random bytes. */
#ifndef PAYMENTS_CORE_RANDOM_H
#define PAYMENTS_CORE_RANDOM_H

#include <stdbool.h>
#include <stddef.h>

/* Fills memory from the system's random source. False when there is none. */
bool pay_random(void *memory, size_t size);

#endif
