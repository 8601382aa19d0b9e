/*
 * Allocation, growing buffers and arenas. Each allocation remembers its own
 * size in front of the memory, so that giving it back can wipe all of it.
 */
#include "memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(_WIN32) || defined(__linux__)
#include <malloc.h>
#elif defined(__APPLE__)
#include <malloc/malloc.h>
#elif defined(__FreeBSD__) || defined(__DragonFly__)
#include <malloc_np.h>
#else
#error "payments: no known way to ask this system's malloc() for the size of a block"
#endif

#include <openssl/crypto.h>

/* A multiple of the alignment of every type, as malloc() keeps it. */
#define ALIGNMENT ((size_t)16)
_Static_assert(16 % _Alignof(long double) == 0, "long double needs a stricter alignment");
_Static_assert(16 % _Alignof(long long) == 0, "long long needs a stricter alignment");

typedef union allocation {
    size_t size; /* of the whole, this header included */
    char room[16];
} allocation;

#ifdef PAYMENTS_ALLOCATION_FAULTS

static _Thread_local long allocations_until_failure;
static _Thread_local long allocations_live;

void pay_allocation_fail_at(long n)
{
    allocations_until_failure = n;
}

long pay_allocations_live(void)
{
    return allocations_live;
}

static bool allocation_is_to_fail(void)
{
    return allocations_until_failure > 0 && --allocations_until_failure == 0;
}

static void count_live(long change)
{
    allocations_live += change;
}

#else

static bool allocation_is_to_fail(void)
{
    return false;
}

static void count_live(long change)
{
    (void)change;
}

#endif

/* Above this no object may be, whatever calloc() would say. */
#define LARGEST_SIZE ((size_t)PTRDIFF_MAX - sizeof(allocation))

void *pay_allocate(size_t size)
{
    if (size > LARGEST_SIZE || allocation_is_to_fail()) {
        return NULL;
    }
    allocation *header = calloc(1, sizeof(allocation) + size);
    if (header == NULL) {
        return NULL;
    }
    header->size = sizeof(allocation) + size;
    count_live(1);
    return header + 1;
}

void pay_release(void *memory)
{
    if (memory == NULL) {
        return;
    }
    allocation *header = (allocation *)memory - 1;
    pay_wipe(header, header->size);
    free(header);
    count_live(-1);
}

void pay_wipe(void *memory, size_t size)
{
    if (memory != NULL && size > 0) {
        OPENSSL_cleanse(memory, size);
    }
}

char *pay_duplicate(pay_text text)
{
    if (text.length == SIZE_MAX) {
        return NULL;
    }
    char *copy = pay_allocate(text.length + 1);
    if (copy != NULL && text.length > 0) {
        memcpy(copy, text.bytes, text.length);
    }
    return copy;
}

void *pay_plain_allocate(size_t size)
{
    return allocation_is_to_fail() ? NULL : malloc(size);
}

/* The block may have been made by anyone's malloc() call, so only the allocator knows its size. */
static size_t plain_size(void *memory)
{
#if defined(_WIN32)
    return _msize(memory);
#elif defined(__APPLE__)
    return malloc_size(memory);
#else
    return malloc_usable_size(memory);
#endif
}

void pay_plain_release(void *memory)
{
    if (memory == NULL) {
        return;
    }
    pay_wipe(memory, plain_size(memory));
    free(memory);
}

#define BUFFER_FIRST_CAPACITY ((size_t)256)

/* Makes room for `more` bytes and a NUL. The old memory is wiped, which realloc() would not do. */
static bool buffer_reserve(pay_buffer *buffer, size_t more)
{
    if (more >= SIZE_MAX - buffer->length) {
        return false;
    }
    size_t needed = buffer->length + more + 1;
    if (needed <= buffer->capacity) {
        return true;
    }
    size_t capacity = buffer->capacity == 0 ? BUFFER_FIRST_CAPACITY : buffer->capacity;
    while (capacity < needed) {
        capacity = capacity > SIZE_MAX / 2 ? needed : capacity * 2;
    }
    char *bytes = pay_allocate(capacity);
    if (bytes == NULL) {
        return false;
    }
    if (buffer->length > 0) {
        memcpy(bytes, buffer->bytes, buffer->length);
    }
    pay_release(buffer->bytes);
    buffer->bytes = bytes;
    buffer->capacity = capacity;
    return true;
}

void pay_buffer_append(pay_buffer *buffer, const char *bytes, size_t length)
{
    if (buffer->failed || length == 0) {
        return;
    }
    if (!buffer_reserve(buffer, length)) {
        buffer->failed = true;
        return;
    }
    memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
    buffer->bytes[buffer->length] = '\0';
}

void pay_buffer_append_text(pay_buffer *buffer, pay_text text)
{
    pay_buffer_append(buffer, text.bytes, text.length);
}

void pay_buffer_append_string(pay_buffer *buffer, const char *string)
{
    pay_buffer_append_text(buffer, pay_text_of(string));
}

void pay_buffer_append_char(pay_buffer *buffer, char character)
{
    pay_buffer_append(buffer, &character, 1);
}

void pay_buffer_append_integer(pay_buffer *buffer, long long integer)
{
    char digits[3 * sizeof(integer) + 1];
    size_t start = sizeof(digits);
    /* Unsigned, because the smallest integer has no positive counterpart. */
    unsigned long long rest = integer < 0 ? 0 - (unsigned long long)integer : (unsigned long long)integer;
    do {
        digits[--start] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (integer < 0) {
        digits[--start] = '-';
    }
    pay_buffer_append(buffer, digits + start, sizeof(digits) - start);
}

void pay_buffer_truncate(pay_buffer *buffer, size_t length)
{
    if (length < buffer->length) {
        pay_wipe(buffer->bytes + length, buffer->length - length);
        buffer->length = length;
    }
}

pay_text pay_buffer_text(const pay_buffer *buffer)
{
    return (pay_text){buffer->bytes, buffer->length};
}

void pay_buffer_free(pay_buffer *buffer)
{
    pay_release(buffer->bytes);
    *buffer = (pay_buffer){0};
}

#define ARENA_BLOCK_SIZE ((size_t)4096)

/* Its memory stands ARENA_BLOCK_HEADER bytes behind its start and is handed out from the front. */
typedef struct pay_arena_block {
    struct pay_arena_block *next; /* older; owned */
    size_t used;
    size_t capacity;
} pay_arena_block;

#define ARENA_BLOCK_HEADER ((sizeof(pay_arena_block) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT)

static pay_arena_block *arena_add_block(pay_arena *arena, size_t size)
{
    size_t capacity = size > ARENA_BLOCK_SIZE ? size : ARENA_BLOCK_SIZE;
    if (capacity > SIZE_MAX - ARENA_BLOCK_HEADER) {
        return NULL;
    }
    pay_arena_block *block = pay_allocate(ARENA_BLOCK_HEADER + capacity);
    if (block == NULL) {
        return NULL;
    }
    block->capacity = capacity;
    block->next = arena->blocks;
    arena->blocks = block;
    return block;
}

void *pay_arena_allocate(pay_arena *arena, size_t size)
{
    if (size > SIZE_MAX - ALIGNMENT) {
        arena->failed = true;
        return NULL;
    }
    /* At least one unit, so that no two allocations share an address. */
    size_t rounded = size == 0 ? ALIGNMENT : (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    pay_arena_block *block = arena->blocks;
    if (block == NULL || rounded > block->capacity - block->used) {
        block = arena_add_block(arena, rounded);
    }
    if (block == NULL) {
        arena->failed = true;
        return NULL;
    }
    void *memory = (char *)block + ARENA_BLOCK_HEADER + block->used;
    block->used += rounded;
    return memory;
}

pay_text pay_arena_copy(pay_arena *arena, pay_text text)
{
    if (text.length == SIZE_MAX) {
        arena->failed = true;
        return PAY_TEXT("");
    }
    char *copy = pay_arena_allocate(arena, text.length + 1);
    if (copy == NULL) {
        return PAY_TEXT("");
    }
    if (text.length > 0) {
        memcpy(copy, text.bytes, text.length);
    }
    return (pay_text){copy, text.length};
}

void pay_arena_free(pay_arena *arena)
{
    pay_arena_block *block = arena->blocks;
    while (block != NULL) {
        pay_arena_block *next = block->next;
        pay_release(block);
        block = next;
    }
    *arena = (pay_arena){0};
}
