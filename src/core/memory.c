/*
 * Each allocation stores its size in a header, so that pay_release() can wipe all of it.
 *
 * The memory comes from zones: pages of our own, which the kernel leaves out of core dumps. A zone hands out blocks of
 * powers of two from its front, keeps returned blocks in one list for each size, and starts afresh when it is empty.
 * Where pages cannot be kept out of a dump, and under AddressSanitizer, which watches malloc() only, malloc() is used.
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

#define ALIGNMENT ((size_t)PAY_ALIGNMENT)
_Static_assert(PAY_ALIGNMENT % _Alignof(long double) == 0, "long double needs a stricter alignment");
_Static_assert(PAY_ALIGNMENT % _Alignof(long long) == 0, "long long needs a stricter alignment");

typedef union allocation {
    struct {
        size_t size;           /* of the whole, this header included */
        struct pay_zone *zone; /* that it is a block of */
    } of;
    union allocation *next; /* of a block that came back */
    char room[16];
} allocation;
_Static_assert(sizeof(allocation) == PAY_ALLOCATION_HEADER, "the header has the size that memory.h says");
_Static_assert(PAY_ALLOCATION_HEADER % PAY_ALIGNMENT == 0, "the header must keep the alignment");

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

/* Largest allocation. */
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
    size_t last = (size - 1) | (((size_t)1 << SMALLEST_BLOCK_BITS) - 1);

    return (unsigned)(8 * sizeof(long long)) - (unsigned)__builtin_clzll(last);
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
        memset(taken + 1, 0, size - sizeof(*taken)); /* a link of a list may be there */
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
    allocation *header;

    if (size > LARGEST_SIZE || allocation_is_to_fail()) {
        return NULL;
    }
    header = take_block(sizeof(allocation) + size);
    if (!header) {
        return NULL;
    }
    header->of.size = sizeof(allocation) + size;
    count_live(1);
    return header + 1;
}

void pay_release(void *memory)
{
    allocation *header;
    pay_zone *zone;
    size_t size;

    if (!memory) {
        return;
    }
    header = (allocation *)memory - 1;
    size = header->of.size;
    zone = header->of.zone;
    pay_wipe(header, size);
    give_block_back(header, size, zone);
    count_live(-1);
}

void pay_wipe(void *memory, size_t size)
{
    if (!memory || size == 0) {
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
    char *copy = text.length < SIZE_MAX ? pay_allocate(text.length + 1) : NULL;

    if (copy && text.length > 0) {
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
    if (!memory) {
        return;
    }
    pay_wipe(memory, plain_size(memory));
    free(memory);
}
