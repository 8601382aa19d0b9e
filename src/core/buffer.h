/* Bytes that grow, in memory that is wiped. */
#ifndef PAYMENTS_CORE_BUFFER_H
#define PAYMENTS_CORE_BUFFER_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include "text.h"

/*
 * Bytes that grow. `failed` is sticky: after a failed allocation every append
 * does nothing, so that a writer checks once, at its end.
 */
typedef struct pay_buffer {
    char *bytes; /* NUL-terminated when not NULL; owned */
    size_t length;
    size_t capacity;
    bool failed;
} pay_buffer;

void pay_buffer_append(pay_buffer *buffer, const char *bytes, size_t length);
void pay_buffer_append_text(pay_buffer *buffer, pay_text text);
void pay_buffer_append_string(pay_buffer *buffer, const char *string);

static inline void pay_buffer_append_char(pay_buffer *buffer, char character)
{
    if (buffer->failed || buffer->capacity - buffer->length < 2) {
        pay_buffer_append(buffer, &character, 1);
        return;
    }
    buffer->bytes[buffer->length++] = character;
    buffer->bytes[buffer->length] = '\0';
}

void pay_buffer_append_integer(pay_buffer *buffer, long long integer);
/* Makes room for so many more bytes, so that they are appended without another allocation. */
void pay_buffer_reserve(pay_buffer *buffer, size_t more);
/* Wipes everything after the first `length` bytes. */
void pay_buffer_truncate(pay_buffer *buffer, size_t length);
/*
 * Appends as printf() formats. No floating-point numbers: they depend on the locale. A pay_text is `%.*s` with
 * PAY_SHOWN(text). For messages only, never for a secret: printf() keeps bytes on its stack.
 */
#ifdef __GNUC__
__attribute__((format(printf, 2, 3)))
#endif
void pay_buffer_format(pay_buffer *buffer, const char *format, ...);
void pay_buffer_format_list(pay_buffer *buffer, const char *format, va_list arguments);
#define PAY_SHOWN(text) (int)(text).length, (text).length ? (text).bytes : ""
pay_text pay_buffer_text(const pay_buffer *buffer);
/* Wipes and frees; the buffer is empty and usable again. */
void pay_buffer_free(pay_buffer *buffer);

#endif
