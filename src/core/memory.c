/*
 * Allocation, growing buffers and arenas. Each allocation remembers its own
 * size in front of the memory, so that giving it back can wipe all of it.
 *
 * The memory comes from zones: pages of our own, which the kernel leaves out of
 * core dumps. A zone hands out blocks of powers of two from its front, keeps
 * those that come back in a list for each size, and starts afresh when it is
 * empty. Where pages cannot be kept out of a dump, and under AddressSanitizer,
 * which watches over malloc() alone, there are no zones but malloc().
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

#if defined(__GLIBC__) || defined(__FreeBSD__) || defined(__OpenBSD__)
#define PAY_HAS_EXPLICIT_BZERO 1
#else
#define PAY_HAS_EXPLICIT_BZERO 0
#endif

#ifdef _WIN32
#define PAY_HAS_ZONES 0
#else
#include <sys/mman.h>
#if defined(MADV_DONTDUMP)
#define ADVICE_NOT_DUMPED MADV_DONTDUMP
#elif defined(MADV_NOCORE)
#define ADVICE_NOT_DUMPED MADV_NOCORE
#endif
#if defined(ADVICE_NOT_DUMPED) && !defined(__SANITIZE_ADDRESS__)
#define PAY_HAS_ZONES 1
#include <sched.h>
#include <stdatomic.h>
#else
#define PAY_HAS_ZONES 0
#endif
#endif

/* A multiple of the alignment of every type, as malloc() keeps it. */
#define ALIGNMENT ((size_t)16)
_Static_assert(16 % _Alignof(long double) == 0, "long double needs a stricter alignment");
_Static_assert(16 % _Alignof(long long) == 0, "long long needs a stricter alignment");

typedef union allocation {
    struct {
        size_t size;           /* of the whole, this header included */
        struct pay_zone *zone; /* that it is a block of */
    } of;
    union allocation *next; /* of a block that came back */
    char room[16];
} allocation;
_Static_assert(sizeof(allocation) == 16, "the header must keep the alignment");

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

/* Above this no object may be, whatever malloc() would say. */
#define LARGEST_SIZE ((size_t)PTRDIFF_MAX / 2)

#if PAY_HAS_ZONES

enum { SMALLEST_BLOCK_BITS = 5, BLOCK_SIZES = 48 };

#define ZONE_SIZE ((size_t)256 * 1024) /* of pages of any size a multiple; a larger block has a zone of its own */

/* Stands at the start of its own pages. */
typedef struct pay_zone {
    struct pay_zone *next;
    struct pay_zone *previous;
    size_t size; /* of all its pages */
    size_t used; /* handed out from the front, this header included */
    size_t live; /* blocks that did not come back */
    allocation *free[BLOCK_SIZES];
} pay_zone;

#define ZONE_HEADER ((sizeof(pay_zone) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT)

/* Of the process, as the heap is: memory may be given back by another thread than took it. */
static pay_zone *zones;
static atomic_flag zones_locked = ATOMIC_FLAG_INIT;

/* Held for some tens of instructions, or a system call where a zone begins or ends. */
static void lock_zones(void)
{
    while (atomic_flag_test_and_set_explicit(&zones_locked, memory_order_acquire)) {
        sched_yield();
    }
}

static void unlock_zones(void)
{
    atomic_flag_clear_explicit(&zones_locked, memory_order_release);
}

static pay_zone *add_zone(size_t block)
{
    size_t size = (block + ZONE_HEADER + ZONE_SIZE - 1) / ZONE_SIZE * ZONE_SIZE;
    pay_zone *zone = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    if (zone == MAP_FAILED) {
        return NULL;
    }
    (void)madvise(zone, size, ADVICE_NOT_DUMPED); /* an old kernel may not know it */
    zone->size = size;
    zone->used = ZONE_HEADER;
    zone->next = zones;
    if (zones) {
        zones->previous = zone;
    }
    zones = zone;
    return zone;
}

static allocation *take_from(pay_zone *zone, unsigned bits, size_t block)
{
    allocation *taken = zone->free[bits];

    if (taken) {
        zone->free[bits] = taken->next;
    } else if (block <= zone->size - zone->used) {
        taken = (allocation *)((char *)zone + zone->used);
        zone->used += block;
    }
    return taken;
}

static unsigned bits_of(size_t size)
{
    unsigned bits = SMALLEST_BLOCK_BITS;

    while (((size_t)1 << bits) < size) {
        bits++;
    }
    return bits;
}

static allocation *take_block(size_t size)
{
    unsigned bits = bits_of(size);
    size_t block = (size_t)1 << bits;
    allocation *taken = NULL;
    pay_zone *zone;

    if (bits >= BLOCK_SIZES) {
        return NULL;
    }
    lock_zones();
    for (zone = zones; zone && !(taken = take_from(zone, bits, block));) {
        zone = zone->next;
    }
    if (!taken && (zone = add_zone(block))) {
        taken = take_from(zone, bits, block);
    }
    if (taken) {
        zone->live++;
        taken->of.zone = zone;
    }
    unlock_zones();
    if (taken) {
        memset(taken + 1, 0, size - sizeof(*taken)); /* a link of a list may stand there */
    }
    return taken;
}

/* The only zone stays, so that taking and giving back in turns costs no system call. */
static void end_zone(pay_zone *zone)
{
    if (!zone->next && !zone->previous && zone->size == ZONE_SIZE) {
        zone->used = ZONE_HEADER;
        memset(zone->free, 0, sizeof(zone->free));
        return;
    }
    *(zone->previous ? &zone->previous->next : &zones) = zone->next;
    if (zone->next) {
        zone->next->previous = zone->previous;
    }
    munmap(zone, zone->size);
}

static void give_block_back(allocation *header, size_t size, pay_zone *zone)
{
    unsigned bits = bits_of(size);

    lock_zones();
    header->next = zone->free[bits];
    zone->free[bits] = header;
    if (--zone->live == 0) {
        end_zone(zone);
    }
    unlock_zones();
}

#else

typedef struct pay_zone pay_zone;

static allocation *take_block(size_t size)
{
    return calloc(1, size);
}

static void give_block_back(allocation *header, size_t size, pay_zone *zone)
{
    (void)size, (void)zone;
    free(header);
}

#endif

void *pay_allocate(size_t size)
{
    if (size > LARGEST_SIZE || allocation_is_to_fail()) {
        return NULL;
    }
    allocation *header = take_block(sizeof(allocation) + size);
    if (header == NULL) {
        return NULL;
    }
    header->of.size = sizeof(allocation) + size;
    count_live(1);
    return header + 1;
}

void pay_release(void *memory)
{
    if (memory == NULL) {
        return;
    }
    allocation *header = (allocation *)memory - 1;
    size_t size = header->of.size;
    pay_zone *zone = header->of.zone;
    pay_wipe(header, size);
    give_block_back(header, size, zone);
    count_live(-1);
}

void pay_wipe(void *memory, size_t size)
{
    if (memory == NULL || size == 0) {
        return;
    }
#if PAY_HAS_EXPLICIT_BZERO
    explicit_bzero(memory, size); /* some ten times as fast as OPENSSL_cleanse() */
#else
    OPENSSL_cleanse(memory, size);
#endif
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

/* With the header of an allocation a power of two, and never more than the next when it is doubled. */
#define BUFFER_FIRST_CAPACITY ((size_t)256 - sizeof(allocation))

/* Makes room for `more` bytes and a NUL. The old memory is wiped, which realloc() would not do. */
static bool make_room(pay_buffer *buffer, size_t more)
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

void pay_buffer_reserve(pay_buffer *buffer, size_t more)
{
    buffer->failed = buffer->failed || !make_room(buffer, more);
}

void pay_buffer_append(pay_buffer *buffer, const char *bytes, size_t length)
{
    if (buffer->failed || length == 0) {
        return;
    }
    if (!make_room(buffer, length)) {
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

/* Its memory stands ARENA_BLOCK_HEADER bytes behind its start and is handed out from the front. */
typedef struct pay_arena_block {
    struct pay_arena_block *next; /* older; owned */
    size_t used;
    size_t capacity;
} pay_arena_block;

#define ARENA_BLOCK_HEADER ((sizeof(pay_arena_block) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT)

/* 4 kB with all headers. */
#define ARENA_BLOCK_SIZE ((size_t)4096 - sizeof(allocation) - ARENA_BLOCK_HEADER)

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
