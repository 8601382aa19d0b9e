/*
 * Counts the work of the engine, for tests of how it grows. ./dev builds some of the engine's sources for the unit
 * tests with STEPS_COUNTED: there each basic block is a step, and each byte that memchr() and its like go over.
 */
#ifndef PAYMENTS_TESTS_STEPS_H
#define PAYMENTS_TESTS_STEPS_H

#include <stddef.h>
#include <stdint.h>

/* So far, of this thread. */
uint64_t steps_taken(void);
void steps_add(size_t count);

#ifdef STEPS_COUNTED

#include <string.h>

static inline void *steps_memchr(const void *bytes, int byte, size_t length)
{
    const char *found = memchr(bytes, byte, length);

    steps_add(found ? (size_t)(found - (const char *)bytes) : length);
    return (void *)found;
}

#undef memchr /* glibc 2.43 has a macro of this name */
#define memchr(bytes, byte, length)   steps_memchr(bytes, byte, length)
#define memcmp(a, b, length)          (steps_add(length), memcmp(a, b, length))
#define memcpy(to, from, length)      (steps_add(length), memcpy(to, from, length))
#define memset(bytes, byte, length)   (steps_add(length), memset(bytes, byte, length))
#define explicit_bzero(bytes, length) (steps_add(length), explicit_bzero(bytes, length))

#endif
#endif
