/* A buffer doubles its memory when it is full, and wipes the old. Once `failed` is set, nothing more is appended. */
#include "buffer.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "memory.h"

/* With the header of an allocation a power of two, and never more than the next when it is doubled. */
#define FIRST_CAPACITY ((size_t)256 - PAY_ALLOCATION_HEADER)

/* More memory, for `more` bytes and a NUL. The old memory is wiped, which realloc() would not do. */
static bool grow(pay_buffer *buffer, size_t more)
{
    size_t capacity = buffer->capacity ? buffer->capacity : FIRST_CAPACITY;
    size_t needed = buffer->length + more + 1;
    char *bytes;

    if (more >= SIZE_MAX - buffer->length) {
        return false;
    }
    while (capacity < needed) {
        capacity = capacity > SIZE_MAX / 2 ? needed : capacity * 2;
    }
    bytes = pay_allocate(capacity);
    if (!bytes) {
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

static inline bool make_room(pay_buffer *buffer, size_t more)
{
    return more < buffer->capacity - buffer->length || grow(buffer, more);
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

void pay_buffer_format_list(pay_buffer *buffer, const char *format, va_list arguments)
{
    va_list again;
    int length;

    va_copy(again, arguments);
    length = vsnprintf(NULL, 0, format, arguments);
    if (length < 0 || buffer->failed || !make_room(buffer, (size_t)length)) {
        buffer->failed = true;
    } else {
        (void)vsnprintf(buffer->bytes + buffer->length, (size_t)length + 1, format, again);
        buffer->length += (size_t)length;
    }
    va_end(again);
}

void pay_buffer_format(pay_buffer *buffer, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    pay_buffer_format_list(buffer, format, arguments);
    va_end(arguments);
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
