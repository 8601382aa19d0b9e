/*
 * Answers as bytes: the incremental reader, with the answer in one piece and cut into pieces, against the model that
 * reads the whole answer at once (tests/core/support/reader_model.c).
 */
#include "fuzz.h"

#include "reader_model.h"
#include "memory.h"

enum {
    IS_CLEAN = 1,     /* close_notify comes at the end */
    SMALL_HEAD = 2,   /* little of the limit for lines is left */
    SMALL_BODY = 4,   /* the limit of the body is small */
    LITTLE_MEMORY = 8 /* an allocation fails */
};

static reader_outcome whole, cut, expected; /* their memory is used again */

int LLVMFuzzerInitialize(int *count, char ***arguments);

static void free_outcomes(void)
{
    reader_outcome_free(&whole);
    reader_outcome_free(&cut);
    reader_outcome_free(&expected);
}

int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    (void)count, (void)arguments;
    return atexit(free_outcomes);
}

static reader_setting take_setting(uint8_t flags, uint8_t limit)
{
    return (reader_setting){
        .max_body = flags & SMALL_BODY ? limit : 1 << 23,
        .used_head = flags & SMALL_HEAD ? PAY_READER_HEAD_BYTES - 2 * (size_t)limit : 0,
        .is_clean = flags & IS_CLEAN,
    };
}

/* The first piece has 1 to 4 bytes, the others 1 to 32: all the same, or from 0x80 on random lengths up to that. */
static reader_cuts take_cuts(uint8_t byte)
{
    size_t length = 1 + (byte & 0x1f);

    return (reader_cuts){.first = 1 + (byte >> 5 & 3), .others = length, .seed = byte & 0x80 ? byte : 0};
}

static bool is_same(const reader_outcome *a, const reader_outcome *b)
{
    return a->length == b->length && memcmp(a->text, b->text, a->length) == 0 && a->has_begun == b->has_begun;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_input input = {data, size};
    uint8_t flags = fuzz_byte(&input), limit = fuzz_byte(&input), pieces = fuzz_byte(&input);
    reader_setting setting = take_setting(flags, limit);
    pay_text answer = fuzz_rest(&input);

    reader_outcome_of_model(&expected, &setting, answer);
    reader_outcome_of_pieces(&whole, &setting, answer, (reader_cuts){SIZE_MAX, SIZE_MAX, 0});
    MUST(is_same(&whole, &expected));
    pay_allocation_fail_at(flags & LITTLE_MEMORY ? 1 + limit % 3 : 0);
    reader_outcome_of_pieces(&cut, &setting, answer, take_cuts(pieces));
    pay_allocation_fail_at(0);
    if (cut.end == PAY_READER_NO_MEMORY) {
        MUST(flags & LITTLE_MEMORY);
    } else {
        MUST(is_same(&cut, &whole) && cut.problem == whole.problem);
    }
    fuzz_end();
    return 0;
}
