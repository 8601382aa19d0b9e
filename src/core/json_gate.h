/*
 * What stands between the bytes that arrive and cJSON. The copy is without white space, each string value after the
 * mark PAY_JSON_STRING_MARK or PAY_JSON_MENDED_MARK, each number as a string after PAY_JSON_NUMBER_MARK: so cJSON never
 * converts a number, and the marks tell them apart in its tree. Names have no mark.
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

/* How many bytes at the start stand in a string of JSON as they are: no quote, no backslash, no control character. */
size_t pay_json_plain(pay_text text);

/* `copy` is empty, and belongs to the caller also when the text is refused. */
pay_json_result pay_json_gate(pay_text text, pay_buffer *copy);

#endif
