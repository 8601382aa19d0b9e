/* Memory: what is taken is zeroed, what is given back is wiped, and failure is reported, never fatal. */
#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <openssl/crypto.h>

#include "memory.h"
#include "arena.h"
#include "buffer.h"

/* The last wipe. This definition takes the place of the C library's, so that a wipe can be seen before its memory is
 * gone. */
static struct {
    const char *start;
    size_t size;
    int count;
} wiped;

void explicit_bzero(void *memory, size_t size)
{
    memset(memory, 0, size);
    wiped.start = memory;
    wiped.size = size;
    wiped.count++;
}

static void assert_wiped(const char *memory, size_t size)
{
    assert_true(wiped.start <= memory);
    assert_true(wiped.start + wiped.size >= memory + size);
}

static void assert_text(pay_text text, const char *expected)
{
    assert_int_equal(text.length, strlen(expected));
    assert_memory_equal(text.bytes, expected, text.length);
}

static void allocates_zeroed_and_aligned_memory(void **state)
{
    (void)state;
    static const size_t sizes[] = {0, 1, 15, 16, 17, 4096, 100000};
    for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        char *memory = pay_allocate(sizes[i]);
        assert_non_null(memory);
        assert_int_equal((uintptr_t)memory % _Alignof(max_align_t), 0);
        for (size_t byte = 0; byte < sizes[i]; byte++) {
            assert_int_equal(memory[byte], 0);
        }
        memset(memory, 'x', sizes[i]);
        pay_release(memory);
        assert_wiped(memory, sizes[i]);
    }
}

static void refuses_sizes_that_overflow(void **state)
{
    (void)state;
    assert_null(pay_allocate(SIZE_MAX));
    assert_null(pay_allocate(SIZE_MAX - 8));
    assert_null(pay_duplicate((pay_text){"x", SIZE_MAX}));
#ifndef __SANITIZE_ADDRESS__ /* which ends the process for such sizes */
    assert_null(pay_allocate((size_t)1 << 60));
    assert_null(pay_allocate(((size_t)1 << 47) - 16));
    void *memory = pay_allocate(1);
    assert_non_null(memory);
    pay_release(memory);
#endif
}

static void releases_null(void **state)
{
    (void)state;
    pay_release(NULL);
    pay_plain_release(NULL);
}

static void wipes(void **state)
{
    (void)state;
    char secret[] = "secret";
    pay_wipe(secret, 3);
    assert_memory_equal(secret, "\0\0\0ret", 7);
    pay_wipe(secret, 0);
    pay_wipe(NULL, 0);
    assert_memory_equal(secret, "\0\0\0ret", 7);
}

static void duplicates(void **state)
{
    (void)state;
    char *copy = pay_duplicate((pay_text){"a\0bc", 3});
    assert_memory_equal(copy, "a\0b", 4);
    pay_release(copy);
    copy = pay_duplicate(PAY_TEXT("x"));
    assert_string_equal(copy, "x");
    pay_release(copy);
    copy = pay_duplicate((pay_text){NULL, 0});
    assert_string_equal(copy, "");
    pay_release(copy);
}

static void plain_release_wipes_any_malloc(void **state)
{
    (void)state;
    char *own = pay_plain_allocate(100);
    char *foreign = malloc(100);
    assert_non_null(own);
    assert_non_null(foreign);
    memset(own, 'x', 100);
    memset(foreign, 'x', 100);
    pay_plain_release(own);
    assert_wiped(own, 100);
    pay_plain_release(foreign);
    assert_wiped(foreign, 100);
}

static void buffer_appends(void **state)
{
    (void)state;
    pay_buffer buffer = {0};
    assert_int_equal(pay_buffer_text(&buffer).length, 0);
    pay_buffer_append(&buffer, "abc", 2);
    pay_buffer_append_text(&buffer, PAY_TEXT("cd"));
    pay_buffer_append_string(&buffer, "ef");
    pay_buffer_append_char(&buffer, 'g');
    pay_buffer_append_char(&buffer, '\0');
    pay_buffer_append_integer(&buffer, -12);
    assert_false(buffer.failed);
    assert_int_equal(buffer.length, 11);
    assert_memory_equal(buffer.bytes, "abcdefg\0-12", 12);
    pay_buffer_free(&buffer);
    assert_null(buffer.bytes);
    assert_int_equal(buffer.length, 0);
    pay_buffer_append_string(&buffer, "again");
    assert_text(pay_buffer_text(&buffer), "again");
    pay_buffer_free(&buffer);
}

static void buffer_takes_nothing(void **state)
{
    (void)state;
    pay_buffer buffer = {0};
    pay_buffer_append(&buffer, NULL, 0);
    pay_buffer_append_text(&buffer, (pay_text){NULL, 0});
    pay_buffer_append_string(&buffer, "");
    pay_buffer_append_string(&buffer, NULL);
    assert_false(buffer.failed);
    assert_int_equal(buffer.length, 0);
    pay_buffer_free(&buffer);
    pay_buffer_free(&buffer);
}

static void buffer_writes_integers(void **state)
{
    (void)state;
    static const long long integers[] = {0, 1, -1, 9, 10, -10, 1234567890123456789, LLONG_MAX, LLONG_MIN};
    for (size_t i = 0; i < sizeof(integers) / sizeof(integers[0]); i++) {
        char expected[32];
        snprintf(expected, sizeof(expected), "%lld", integers[i]);
        pay_buffer buffer = {0};
        pay_buffer_append_integer(&buffer, integers[i]);
        assert_string_equal(buffer.bytes, expected);
        pay_buffer_free(&buffer);
    }
}

static void buffer_grows_and_wipes_what_it_leaves(void **state)
{
    (void)state;
    pay_buffer buffer = {0};
    for (size_t i = 0; i < 10000; i++) {
        const char *before = buffer.bytes;
        size_t length = buffer.length;
        int wipes_before = wiped.count;
        pay_buffer_append_char(&buffer, (char)('a' + i % 26));
        assert_int_equal(buffer.bytes[buffer.length], '\0');
        if (before != NULL && buffer.bytes != before) {
            assert_true(wiped.count > wipes_before);
            assert_wiped(before, length);
        }
    }
    assert_int_equal(buffer.length, 10000);
    for (size_t i = 0; i < buffer.length; i++) {
        assert_int_equal(buffer.bytes[i], 'a' + i % 26);
    }
    const char *bytes = buffer.bytes;
    pay_buffer_free(&buffer);
    assert_wiped(bytes, 10000);
}

/* A NUL follows the bytes also where they fill the memory exactly. */
static void buffer_keeps_room_for_its_nul(void **state)
{
    (void)state;
    char bytes[600];
    memset(bytes, 'x', sizeof(bytes));
    for (size_t length = 1; length <= sizeof(bytes); length++) {
        pay_buffer buffer = {0};
        pay_buffer_append(&buffer, bytes, length);
        assert_int_equal(strlen(buffer.bytes), length);
        assert_true(buffer.capacity > length);
        pay_buffer_append(&buffer, bytes, sizeof(bytes));
        assert_int_equal(strlen(buffer.bytes), length + sizeof(bytes));
        pay_buffer_free(&buffer);
    }
}

static void buffer_refuses_an_overflow(void **state)
{
    (void)state;
    pay_buffer buffer = {0};
    pay_buffer_append_char(&buffer, 'a');
    pay_buffer_append(&buffer, "x", SIZE_MAX - 1);
    assert_true(buffer.failed);
    assert_text(pay_buffer_text(&buffer), "a");
    pay_buffer_free(&buffer);
    assert_false(buffer.failed);
    pay_buffer_append(&buffer, "x", SIZE_MAX - 2); /* with room for a NUL, but not for twice as much */
    assert_true(buffer.failed);
    pay_buffer_free(&buffer);
}

static void arena_allocates(void **state)
{
    (void)state;
    pay_arena arena = {0};
    char *memory[200];
    for (size_t i = 0; i < 200; i++) {
        size_t size = i * 7;
        memory[i] = pay_arena_allocate(&arena, size);
        assert_non_null(memory[i]);
        assert_int_equal((uintptr_t)memory[i] % _Alignof(max_align_t), 0);
        for (size_t byte = 0; byte < size; byte++) {
            assert_int_equal(memory[i][byte], 0);
        }
        memset(memory[i], (int)i, size);
    }
    for (size_t i = 0; i < 200; i++) {
        for (size_t byte = 0; byte < i * 7; byte++) {
            assert_int_equal((unsigned char)memory[i][byte], i);
        }
        assert_true(i == 0 || memory[i] != memory[i - 1]);
    }
    assert_false(arena.failed);
    pay_arena_free(&arena);
    assert_null(arena.blocks);
}

static void arena_takes_large_blocks_and_wipes_all(void **state)
{
    (void)state;
    pay_arena arena = {0};
    char *small = pay_arena_allocate(&arena, 10);
    char *large = pay_arena_allocate(&arena, 1000000);
    assert_non_null(small);
    assert_non_null(large);
    memset(large, 'x', 1000000);
    int wipes_before = wiped.count;
    pay_arena_free(&arena);
    assert_int_equal(wiped.count, wipes_before + 2);
    assert_wiped(small, 10); /* the oldest block goes last */
    pay_arena_free(&arena);
}

static void arena_copies(void **state)
{
    (void)state;
    pay_arena arena = {0};
    pay_text copy = pay_arena_copy(&arena, (pay_text){"abcdef", 3});
    assert_text(copy, "abc");
    assert_int_equal(copy.bytes[3], '\0');
    assert_text(pay_arena_copy(&arena, PAY_TEXT("x")), "x");
    copy = pay_arena_copy(&arena, (pay_text){NULL, 0});
    assert_text(copy, "");
    assert_string_equal(copy.bytes, "");
    pay_arena_free(&arena);
}

static void buffer_formats_what_printf_does(void **state)
{
    (void)state;
    pay_buffer buffer = {0};
    pay_text text = {"part of it", 4};

    pay_buffer_append_string(&buffer, "<");
    pay_buffer_format(&buffer, "%s %.*s %lld%c", "a", PAY_SHOWN(text), -9223372036854775807LL - 1, '>');
    assert_string_equal(buffer.bytes, "<a part -9223372036854775808>");
    assert_int_equal(buffer.length, strlen(buffer.bytes));
    for (size_t i = 0; i < 300; i++) {
        pay_buffer_format(&buffer, "%.*s", PAY_SHOWN(((pay_text){NULL, 0})));
        pay_buffer_format(&buffer, "%zu,", i);
    }
    assert_int_equal(buffer.length, 29 + 10 * 2 + 90 * 3 + 200 * 4);
    assert_false(buffer.failed);
    buffer.failed = true;
    pay_buffer_format(&buffer, "more");
    assert_int_equal(buffer.length, 29 + 10 * 2 + 90 * 3 + 200 * 4);
    pay_buffer_free(&buffer);
}

static void arena_keeps_a_buffer(void **state)
{
    (void)state;
    pay_arena arena = {0};
    pay_buffer buffer = {0};
    pay_text kept;

    pay_buffer_append_string(&buffer, "text");
    kept = pay_arena_keep(&arena, &buffer);
    assert_string_equal(kept.bytes, "text");
    assert_null(buffer.bytes);
    assert_false(arena.failed);
    buffer.failed = true;
    assert_string_equal(pay_arena_keep(&arena, &buffer).bytes, "");
    assert_true(arena.failed);
    pay_arena_free(&arena);
}

static void arena_refuses_an_overflow(void **state)
{
    (void)state;
    static const size_t sizes[] = {SIZE_MAX, SIZE_MAX - 15, SIZE_MAX - 16, SIZE_MAX - 40, SIZE_MAX - 80};
    for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        pay_arena arena = {0};
        assert_null(pay_arena_allocate(&arena, sizes[i]));
        assert_true(arena.failed);
        pay_arena_free(&arena);
        assert_false(arena.failed);
    }
    pay_arena arena = {0};
    assert_string_equal(pay_arena_copy(&arena, (pay_text){"x", SIZE_MAX}).bytes, "");
    assert_true(arena.failed);
    pay_arena_free(&arena);
}

#ifdef PAYMENTS_ALLOCATION_FAULTS

static void faults_hit_the_allocation_that_was_named(void **state)
{
    (void)state;
    pay_allocation_fail_at(2);
    void *first = pay_allocate(1);
    assert_non_null(first);
    assert_null(pay_allocate(1));
    void *third = pay_allocate(1);
    assert_non_null(third);
    assert_int_equal(pay_allocations_live(), 2);
    pay_release(first);
    pay_release(third);
    assert_int_equal(pay_allocations_live(), 0);

    pay_allocation_fail_at(1);
    pay_allocation_fail_at(0);
    pay_release(pay_allocate(1));
    pay_allocation_fail_at(1);
    assert_null(pay_plain_allocate(1));
}

static void failure_of_a_copy_is_null(void **state)
{
    (void)state;
    pay_allocation_fail_at(1);
    assert_null(pay_duplicate(PAY_TEXT("x")));
}

static void failure_of_a_buffer_is_sticky(void **state)
{
    (void)state;
    for (long n = 1; n <= 3; n++) {
        pay_buffer buffer = {0};
        pay_allocation_fail_at(n);
        for (int i = 0; i < 1000; i++) {
            pay_buffer_append_char(&buffer, 'x');
        }
        assert_true(buffer.failed);
        size_t length = buffer.length;
        pay_buffer_append_string(&buffer, "y");
        pay_buffer_append_integer(&buffer, 1);
        assert_int_equal(buffer.length, length);
        pay_buffer_free(&buffer);
        assert_int_equal(pay_allocations_live(), 0);
    }
    pay_allocation_fail_at(0);
}

/* Room that was made is enough; room that could not be made is a failure, as any other. */
static void room_is_made_or_missing(void **state)
{
    (void)state;
    pay_buffer buffer = {0};
    pay_buffer_append_string(&buffer, "abc");
    pay_buffer_reserve(&buffer, 1000);
    const char *bytes = buffer.bytes;
    pay_allocation_fail_at(1);
    for (int i = 0; i < 1000; i++) {
        pay_buffer_append_char(&buffer, 'x');
    }
    assert_false(buffer.failed);
    assert_ptr_equal(buffer.bytes, bytes);
    pay_buffer_reserve(&buffer, 100000);
    assert_true(buffer.failed);
    pay_allocation_fail_at(0);
    pay_buffer_reserve(&buffer, 1);
    assert_true(buffer.failed);
    pay_buffer_free(&buffer);
}

static void failure_of_an_arena_is_kept(void **state)
{
    (void)state;
    for (long n = 1; n <= 3; n++) {
        pay_arena arena = {0};
        pay_allocation_fail_at(n);
        int failures = 0;
        for (int i = 0; i < 10; i++) {
            failures += pay_arena_copy(&arena, (pay_text){(char[2000]){0}, 2000}).length == 0;
        }
        assert_int_equal(failures, 1);
        assert_true(arena.failed);
        pay_arena_free(&arena);
        assert_int_equal(pay_allocations_live(), 0);
    }
    pay_allocation_fail_at(0);
}

#endif

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(allocates_zeroed_and_aligned_memory),
        cmocka_unit_test(refuses_sizes_that_overflow),
        cmocka_unit_test(releases_null),
        cmocka_unit_test(wipes),
        cmocka_unit_test(duplicates),
        cmocka_unit_test(plain_release_wipes_any_malloc),
        cmocka_unit_test(buffer_appends),
        cmocka_unit_test(buffer_takes_nothing),
        cmocka_unit_test(buffer_writes_integers),
        cmocka_unit_test(buffer_grows_and_wipes_what_it_leaves),
        cmocka_unit_test(buffer_keeps_room_for_its_nul),
        cmocka_unit_test(buffer_refuses_an_overflow),
        cmocka_unit_test(arena_allocates),
        cmocka_unit_test(arena_takes_large_blocks_and_wipes_all),
        cmocka_unit_test(arena_copies),
        cmocka_unit_test(buffer_formats_what_printf_does),
        cmocka_unit_test(arena_keeps_a_buffer),
        cmocka_unit_test(arena_refuses_an_overflow),
#ifdef PAYMENTS_ALLOCATION_FAULTS
        cmocka_unit_test(faults_hit_the_allocation_that_was_named),
        cmocka_unit_test(failure_of_a_copy_is_null),
        cmocka_unit_test(failure_of_a_buffer_is_sticky),
        cmocka_unit_test(room_is_made_or_missing),
        cmocka_unit_test(failure_of_an_arena_is_kept),
#endif
    };
    return cmocka_run_group_tests_name("memory", tests, NULL, NULL);
}
