/* An arena is a list of blocks. Memory is taken from the front of the newest one. */
#include "arena.h"

#include <stdint.h>
#include <string.h>

#include "memory.h"

/* Its memory begins BLOCK_HEADER bytes after its start. */
typedef struct pay_arena_block {
    struct pay_arena_block *next; /* older; owned */
} pay_arena_block;

#define BLOCK_HEADER ((sizeof(pay_arena_block) + PAY_ALIGNMENT - 1) / PAY_ALIGNMENT * PAY_ALIGNMENT)

#define USUAL_BLOCK ((size_t)4096) /* with all headers */

static bool add_block(pay_arena *arena, size_t size)
{
    size_t usual = (arena->block_size ? arena->block_size : USUAL_BLOCK) - PAY_ALLOCATION_HEADER - BLOCK_HEADER;
    size_t capacity = size > usual ? size : usual;
    pay_arena_block *block = capacity <= SIZE_MAX - BLOCK_HEADER ? pay_allocate(BLOCK_HEADER + capacity) : NULL;

    if (!block) {
        return false;
    }
    block->next = arena->blocks;
    arena->blocks = block;
    arena->next = (char *)block + BLOCK_HEADER;
    arena->left = capacity;
    return true;
}

void *pay_arena_allocate(pay_arena *arena, size_t size)
{
    /* At least one unit, so that no two allocations share an address; 0 when that is too large for a size_t. */
    size_t rounded = ((size ? size : 1) + PAY_ALIGNMENT - 1) / PAY_ALIGNMENT * PAY_ALIGNMENT;
    char *memory;

    if (rounded == 0 || (rounded > arena->left && !add_block(arena, rounded))) {
        arena->failed = true;
        return NULL;
    }
    memory = arena->next;
    arena->next += rounded;
    arena->left -= rounded;
    return memory;
}

pay_text pay_arena_copy(pay_arena *arena, pay_text text)
{
    char *copy;

    if (text.length == SIZE_MAX) {
        arena->failed = true;
        return PAY_TEXT("");
    }
    copy = pay_arena_allocate(arena, text.length + 1);
    if (!copy) {
        return PAY_TEXT("");
    }
    if (text.length > 0) {
        memcpy(copy, text.bytes, text.length);
    }
    return (pay_text){copy, text.length};
}

pay_text pay_arena_keep(pay_arena *arena, pay_buffer *buffer)
{
    pay_text copy = PAY_TEXT("");

    if (buffer->failed) {
        arena->failed = true;
    } else {
        copy = pay_arena_copy(arena, pay_buffer_text(buffer));
    }
    pay_buffer_free(buffer);
    return copy;
}

void pay_arena_free(pay_arena *arena)
{
    pay_arena_block *block = arena->blocks;

    while (block) {
        pay_arena_block *next = block->next;

        pay_release(block);
        block = next;
    }
    *arena = (pay_arena){0};
}
