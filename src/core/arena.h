/* Memory that is freed all at once. */
#ifndef PAYMENTS_CORE_ARENA_H
#define PAYMENTS_CORE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

#include "buffer.h"

/*
 * Everything that lives as long as one call. Nothing in it is freed alone;
 * pay_arena_free() wipes and frees the lot.
 */
typedef struct pay_arena {
    struct pay_arena_block *blocks; /* newest first; owned */
    char *next;                     /* in the newest one: the memory that is given next */
    size_t left;                    /* and how much there is of it */
    bool failed;
    size_t block_size; /* what it takes at a time, with all headers: a power of two; 0 for the usual */
} pay_arena;

/* Zeroed memory, aligned for any type; NULL (and arena->failed) when there is none. */
void *pay_arena_allocate(pay_arena *arena, size_t size);
/* A copy, NUL-terminated. The empty text on failure. */
pay_text pay_arena_copy(pay_arena *arena, pay_text text);
/* Moves what a buffer holds into the arena and frees the buffer. The empty text, and arena->failed, on failure. */
pay_text pay_arena_keep(pay_arena *arena, pay_buffer *buffer);
void pay_arena_free(pay_arena *arena);

#endif
