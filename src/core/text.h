/*
 * Bytes with a length, and the checks that protocol text needs. Everything is
 * ASCII by table, never by locale: in tr_TR a tolower('I') is not 'i'.
 */
#ifndef PAYMENTS_CORE_TEXT_H
#define PAYMENTS_CORE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Borrowed bytes, not NUL-terminated unless the owner says so. `bytes` may be NULL when length is 0. */
typedef struct pay_text {
    const char *bytes;
    size_t length;
} pay_text;

#define PAY_TEXT(literal) ((pay_text){(literal), sizeof(literal) - 1})

/* The text of a NUL-terminated string; the empty text for NULL. */
pay_text pay_text_of(const char *string);

bool pay_text_equals(pay_text a, pay_text b);
/* ASCII letters compare without case; all other bytes exactly. */
bool pay_text_equals_nocase(pay_text a, pay_text b);
bool pay_text_starts_with(pay_text text, pay_text prefix);

static inline bool pay_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline char pay_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static inline bool pay_is_hex(char c)
{
    char lower = pay_lower(c);

    return pay_is_digit(c) || (lower >= 'a' && lower <= 'f');
}

static inline bool pay_is_letter_or_digit(char c)
{
    char lower = pay_lower(c);

    return pay_is_digit(c) || (lower >= 'a' && lower <= 'z');
}

/* One digit or more, and nothing else. */
bool pay_text_is_digits(pay_text text);
bool pay_text_has_nul(pay_text text);
/* Nothing but ASCII white space, or nothing at all. */
bool pay_text_is_blank(pay_text text);
/* Nothing but 0x21 to 0x7e: fit for a header, which it cannot break out of. */
bool pay_text_is_visible(pay_text text);
/* A token of HTTP (RFC 9110), as the name of a header field is one; not empty. */
bool pay_text_is_token(pay_text text);
/* Well-formed UTF-8: no overlong form, no surrogate, nothing above U+10FFFF. */
bool pay_text_is_utf8(pay_text text);
/* The bytes of the UTF-8 character at the start of a text that is not empty; 0: they are none. */
size_t pay_text_character(pay_text text);
/* 8-4-4-4-12 hex digits, either case. */
bool pay_text_is_guid(pay_text text);
/* An IPv4 or IPv6 address in text form, without port, brackets or zone. */
bool pay_text_is_ip(pay_text text);
/*
 * An absolute URL that may be given to a provider or opened: http or https, a
 * host (underscores are allowed: providers use them), an optional port 1-65535,
 * then path, query and fragment in visible ASCII. No user information, no
 * blank, no backslash, no control character.
 */
bool pay_text_is_url(pay_text text);

/* The parts of a URL that pay_text_is_url() accepted; borrowed from it. */
typedef struct pay_url {
    bool https;
    pay_text host; /* an IPv6 address without its brackets */
    uint16_t port; /* 443 or 80 when the URL names none */
    pay_text rest; /* path, query and fragment; may be empty */
} pay_url;

bool pay_url_parse(pay_text text, pay_url *url);
/* The host is `localhost`, in 127.0.0.0/8 or ::1. */
bool pay_url_is_loopback(const pay_url *url);

/*
 * An integer in decimal digits, with an optional minus; a fraction of zeros
 * (`5.0`) and an exponent (`1e2`) are read exactly or refused. False when it is
 * no integer or does not fit.
 */
bool pay_text_to_integer(pay_text text, int64_t *integer);

typedef enum pay_decimal_result {
    PAY_DECIMAL_OK,
    PAY_DECIMAL_MALFORMED,   /* not `-?digits[.digits][e[+-]digits]` */
    PAY_DECIMAL_TOO_PRECISE, /* digits other than 0 are left behind the last one kept */
    PAY_DECIMAL_TOO_LARGE    /* does not fit 64 bits */
} pay_decimal_result;

/* The same, keeping `scale` digits behind the point: "1.5" with scale 2 is 150. Unchanged *integer unless OK. */
pay_decimal_result pay_text_to_scaled(pay_text text, unsigned scale, int64_t *integer);

#endif
