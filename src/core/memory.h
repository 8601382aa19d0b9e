/*
 * Memory of the engine. It may hold a card, a key or a body that carries one. So everything in core and in the
 * providers is allocated here, and wiped when it is released.
 *
 * No function here aborts. Without memory it returns NULL; a buffer or an arena sets `failed`. The caller reports
 * PAY_FAILURE_MEMORY.
 */
#ifndef PAYMENTS_CORE_MEMORY_H
#define PAYMENTS_CORE_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

#include "text.h"

/* Memory is aligned for any type. Each allocation has a header of its own in front. */
enum { PAY_ALIGNMENT = 16, PAY_ALLOCATION_HEADER = 16 };

/* Memory of `size` bytes, zeroed; NULL when there is none. Owned by the caller until pay_release(). */
void *pay_allocate(size_t size);

/* Wipes the whole allocation, then frees it. NULL is allowed. */
void pay_release(void *memory);

/* Overwrites memory in a way the compiler may not drop. */
void pay_wipe(void *memory, size_t size);

/* A NUL-terminated copy, from pay_allocate(). */
char *pay_duplicate(pay_text text);

/*
 * The pair for a library that takes allocation hooks: memory of plain malloc(),
 * and a free that wipes the whole block and takes any memory of malloc().
 */
void *pay_plain_allocate(size_t size);
void pay_plain_release(void *memory);

#ifdef PAYMENTS_ALLOCATION_FAULTS
/* Tests: the n-th allocation of this thread from now on fails (1 = the next); 0 switches it off. */
void pay_allocation_fail_at(long n);
/* Tests: allocations of pay_allocate() that were not given back yet. */
long pay_allocations_live(void);
#endif

#endif
