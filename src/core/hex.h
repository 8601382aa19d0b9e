/* Hexadecimal digits, GUIDs and base64. */
#ifndef PAYMENTS_CORE_HEX_H
#define PAYMENTS_CORE_HEX_H

#include "buffer.h"

static inline bool pay_is_hex(char c)
{
    char lower = pay_lower(c);

    return pay_is_digit(c) || (lower >= 'a' && lower <= 'f');
}

/* The value of `digits` hex digits, at most 7, from index `at` of the text; -1 where it has not so many there. */
int pay_hex_value(pay_text text, size_t at, size_t digits);
/* Two lower-case digits for each byte, and a NUL: `hex` has room for 2 * size + 1. */
void pay_hex_write(const unsigned char *bytes, size_t size, char *hex);

/* 8-4-4-4-12 hex digits, either case. */
bool pay_text_is_guid(pay_text text);
/* 32 lower-case hex digits without hyphens, and a NUL. */
enum { PAY_GUID_SIZE = 33, PAY_MOST_GUIDS = 2 };

/* A random GUID (version 4). False when there is no random source. */
bool pay_guid_create(char guid[PAY_GUID_SIZE]);
/* So many at once: the random source costs more for each call than for each byte. */
bool pay_guids_create(char *const *guids, size_t count);

/* Appends base64 (RFC 4648, section 4) with padding. */
void pay_base64_append(pay_buffer *out, const unsigned char *bytes, size_t size);

#endif
