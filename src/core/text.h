/*
 * Bytes with a length, and the checks that protocol text needs. Everything is
 * ASCII by table, never by locale: in tr_TR a tolower('I') is not 'i'.
 */
#ifndef PAYMENTS_CORE_TEXT_H
#define PAYMENTS_CORE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Borrowed bytes, not NUL-terminated unless the owner says so. `bytes` may be NULL when length is 0. */
typedef struct pay_text {
    const char *bytes;
    size_t length;
} pay_text;

#define PAY_TEXT(literal) ((pay_text){(literal), sizeof(literal) - 1})

/* The text of a NUL-terminated string; the empty text for NULL. */
static inline pay_text pay_text_of(const char *string)
{
    return (pay_text){string, string ? strlen(string) : 0};
}

static inline bool pay_text_equals(pay_text a, pay_text b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.bytes, b.bytes, a.length) == 0);
}

static inline bool pay_text_starts_with(pay_text text, pay_text prefix)
{
    return text.length >= prefix.length && pay_text_equals((pay_text){text.bytes, prefix.length}, prefix);
}

/* ASCII letters compare without case; all other bytes exactly. */
bool pay_text_equals_nocase(pay_text a, pay_text b);

static inline bool pay_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline char pay_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* An ASCII letter or digit. Bit n % 32 of word n / 32 is for byte n. */
static inline bool pay_is_letter_or_digit(char c)
{
    static const uint32_t bits[8] = {0, 0x03ff0000, 0x07fffffe, 0x07fffffe};

    return bits[(unsigned char)c / 32] >> (unsigned char)c % 32 & 1;
}

/* One digit or more, and nothing else. */
bool pay_text_is_digits(pay_text text);
bool pay_text_has_nul(pay_text text);
/* Nothing but ASCII white space, or nothing at all. */
bool pay_text_is_blank(pay_text text);
/* Nothing but 0x21 to 0x7e: fit for a header, which it cannot break out of. */
bool pay_text_is_visible(pay_text text);
/* Fit for the value of a header field: no control character but the tab. May be empty. */
bool pay_text_is_field_value(pay_text text);
/* A token of HTTP (RFC 9110), as the name of a header field is one; not empty. */
bool pay_text_is_token(pay_text text);
/* Well-formed UTF-8: no overlong form, no surrogate, nothing above U+10FFFF. */
bool pay_text_is_utf8(pay_text text);
/* The bytes of the UTF-8 character at the start of a text that is not empty; 0: they are none. */
size_t pay_text_character(pay_text text);

/* The text after its first `count` bytes. Requires count <= length. */
pay_text pay_text_from(pay_text text, size_t count);
/* How many bytes at the start meet the condition. Inline, so that the condition is, too. */
static inline size_t pay_text_span(pay_text text, bool (*condition)(char))
{
    size_t span = 0;

    while (span < text.length && condition(text.bytes[span])) {
        span++;
    }
    return span;
}

/* Where the character first occurs; the length where it does not. */
size_t pay_text_find(pay_text text, char c);
/* Takes the bytes up to `separator` off *rest, and drops the separator. Everything where there is no separator. */
pay_text pay_text_cut(pay_text *rest, char separator);

#endif
