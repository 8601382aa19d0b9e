/*
 * Looks at eight bytes at a time. A mask has the highest bit of each byte that was looked for. On a little-endian
 * machine the first byte of a mask is exact; bytes after it may be set although they do not match.
 */
#ifndef PAYMENTS_CORE_WORDS_H
#define PAYMENTS_CORE_WORDS_H

#include <stdbool.h>
#include <stdint.h>

#define PAY_EACH_BYTE ((uint64_t)0x0101010101010101) /* times a byte: that byte eight times */

/* Bytes below a limit, which is 0x80 at most. */
static inline uint64_t pay_word_below(uint64_t word, unsigned char limit)
{
    return (word - PAY_EACH_BYTE * limit) & ~word & (PAY_EACH_BYTE * 0x80);
}

static inline uint64_t pay_word_with(uint64_t word, unsigned char byte)
{
    return pay_word_below(word ^ (PAY_EACH_BYTE * byte), 1);
}

static inline bool pay_word_has(uint64_t word, unsigned char byte)
{
    return pay_word_with(word, byte) != 0;
}

/* Control characters: 0x00 to 0x1f. */
static inline uint64_t pay_word_controls(uint64_t word)
{
    return pay_word_below(word, ' ');
}

/* How many bytes are before the first one of a mask that is not 0; fewer where the compiler cannot say it at once. */
static inline unsigned pay_word_before(uint64_t mask)
{
#if defined(__GNUC__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return (unsigned)__builtin_ctzll(mask) / 8;
#else
    (void)mask;
    return 0;
#endif
}

#endif
