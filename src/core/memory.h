/*
 * Memory of the engine. Whatever core or a provider allocates may hold a card,
 * a key or a body that carries one, so there is one rule for all of it: it is
 * taken with pay_allocate() and wiped when it is given back.
 *
 * No function here aborts: failure is NULL, or a buffer or arena that says it
 * failed, and the caller turns that into PAY_FAILURE_MEMORY.
 */
#ifndef PAYMENTS_CORE_MEMORY_H
#define PAYMENTS_CORE_MEMORY_H

#include <stdbool.h>
#include <stddef.h>

#include "text.h"

/* Memory of `size` bytes, zeroed; NULL when there is none. Owned by the caller until pay_release(). */
void *pay_allocate(size_t size);

/* Wipes the whole allocation, then frees it. NULL is allowed. */
void pay_release(void *memory);

/* Overwrites memory in a way the compiler may not drop. */
void pay_wipe(void *memory, size_t size);

/* A copy with a NUL behind it, from pay_allocate(). */
char *pay_duplicate(pay_text text);

/*
 * The pair for a library that takes allocation hooks: memory of plain malloc(),
 * and a free that wipes the whole block and takes any memory of malloc().
 */
void *pay_plain_allocate(size_t size);
void pay_plain_release(void *memory);

/*
 * Bytes that grow. `failed` is sticky: after a failed allocation every append
 * does nothing, so that a writer checks once, at its end.
 */
typedef struct pay_buffer {
    char *bytes; /* NUL-terminated when not NULL; owned */
    size_t length;
    size_t capacity;
    bool failed;
} pay_buffer;

void pay_buffer_append(pay_buffer *buffer, const char *bytes, size_t length);
void pay_buffer_append_text(pay_buffer *buffer, pay_text text);
void pay_buffer_append_string(pay_buffer *buffer, const char *string);
void pay_buffer_append_char(pay_buffer *buffer, char character);
void pay_buffer_append_integer(pay_buffer *buffer, long long integer);
/* Makes room for so many more bytes, so that they are appended without another allocation. */
void pay_buffer_reserve(pay_buffer *buffer, size_t more);
/* Forgets what stands behind the first `length` bytes; nothing when there are fewer. */
void pay_buffer_truncate(pay_buffer *buffer, size_t length);
pay_text pay_buffer_text(const pay_buffer *buffer);
/* Wipes and frees; the buffer is empty and usable again. */
void pay_buffer_free(pay_buffer *buffer);

/*
 * Everything that lives as long as one call. Nothing in it is freed alone;
 * pay_arena_free() wipes and frees the lot.
 */
typedef struct pay_arena {
    struct pay_arena_block *blocks; /* newest first; owned */
    bool failed;
} pay_arena;

/* Zeroed memory, aligned for any type; NULL (and arena->failed) when there is none. */
void *pay_arena_allocate(pay_arena *arena, size_t size);
/* A copy with a NUL behind it. The empty text on failure. */
pay_text pay_arena_copy(pay_arena *arena, pay_text text);
void pay_arena_free(pay_arena *arena);

#ifdef PAYMENTS_ALLOCATION_FAULTS
/* Tests: the n-th allocation of this thread from now on fails (1 = the next); 0 switches it off. */
void pay_allocation_fail_at(long n);
/* Tests: allocations of pay_allocate() that were not given back yet. */
long pay_allocations_live(void);
#endif

#endif
