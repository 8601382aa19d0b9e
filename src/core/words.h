/* Eight bytes at a time. */
#ifndef PAYMENTS_CORE_WORDS_H
#define PAYMENTS_CORE_WORDS_H

#include <stdbool.h>
#include <stdint.h>

#define PAY_EACH_BYTE ((uint64_t)0x0101010101010101) /* times a byte: that byte eight times */

/* Whether one of the eight bytes is 0. */
static inline bool pay_word_has_zero(uint64_t word)
{
    return ((word - PAY_EACH_BYTE) & ~word & (PAY_EACH_BYTE * 0x80)) != 0;
}

static inline bool pay_word_has(uint64_t word, unsigned char byte)
{
    return pay_word_has_zero(word ^ (PAY_EACH_BYTE * byte));
}

/* Whether one of the eight bytes is a control character: 0x00 to 0x1f. */
static inline bool pay_word_has_control(uint64_t word)
{
    return ((word - PAY_EACH_BYTE * ' ') & ~word & (PAY_EACH_BYTE * 0x80)) != 0;
}

#endif
