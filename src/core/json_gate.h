/*
 * The step before cJSON: it checks the bytes that arrived, and makes the copy that cJSON reads. In the copy each string
 * value begins with PAY_JSON_STRING_MARK or PAY_JSON_MENDED_MARK; each number is a string that begins with
 * PAY_JSON_NUMBER_MARK. So cJSON never converts a number, and the reader of its tree can tell the three apart. The
 * names of members have no mark.
 */
#ifndef PAYMENTS_CORE_JSON_GATE_H
#define PAYMENTS_CORE_JSON_GATE_H

#include "buffer.h"
#include "text.h"

typedef enum pay_json_result {
    PAY_JSON_OK,
    PAY_JSON_EMPTY,     /* nothing but white space */
    PAY_JSON_MALFORMED, /* not RFC 8259, or text after the document */
    PAY_JSON_TOO_DEEP,
    PAY_JSON_MEMORY
} pay_json_result;

#define PAY_JSON_STRING_MARK 's'
#define PAY_JSON_MENDED_MARK 'm'
#define PAY_JSON_NUMBER_MARK 'n'

/* How many bytes at the start need no escape in a string of JSON: neither quote, backslash nor control character. */
size_t pay_json_plain(pay_text text);

/* `copy` is empty, and belongs to the caller also when the text is refused. */
pay_json_result pay_json_gate(pay_text text, pay_buffer *copy);

#endif
