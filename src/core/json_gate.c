/* The gate in front of cJSON: it checks a text, and copies it as cJSON can read it without a loss. */
#include "json_gate.h"

#include <stdint.h>
#include <string.h>

#include "hex.h"
#include "words.h"

#define DEEPEST 32

/*
 * The text that is still to be read, and the copy. Each function below reads one thing off the start of the text. What
 * the copy has as it came is copied when something else goes in, or at the end.
 */
typedef struct json_gate {
    const char *next;
    const char *end;
    const char *uncopied; /* from here to `next` */
    bool is_utf8;         /* all of it */
    pay_buffer copy;
} json_gate;

static bool at(const json_gate *gate, char c)
{
    return gate->next < gate->end && *gate->next == c;
}

static bool at_digit(const json_gate *gate)
{
    return gate->next < gate->end && pay_is_digit(*gate->next);
}

static bool pass_character(json_gate *gate, char c)
{
    bool is_there = at(gate, c);

    gate->next += is_there;
    return is_there;
}

static void copy_until(json_gate *gate, const char *end)
{
    pay_buffer_append(&gate->copy, gate->uncopied, (size_t)(end - gate->uncopied));
    gate->uncopied = end;
}

static bool is_white_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void skip_space(json_gate *gate)
{
    while (gate->next < gate->end && is_white_space(*gate->next)) {
        gate->next++;
    }
}

/* The four digits after \u; -1 when they are not there. */
static int read_hex4(json_gate *gate)
{
    int code = pay_hex_value((pay_text){gate->next, (size_t)(gate->end - gate->next)}, 0, 4);

    gate->next += code < 0 ? 0 : 4;
    return code;
}

/* Reads nothing when there is none. */
static bool read_low_surrogate(json_gate *gate)
{
    json_gate ahead = *gate;
    int code;

    if (gate->end - gate->next < 2 || gate->next[0] != '\\' || gate->next[1] != 'u') {
        return false;
    }
    ahead.next += 2;
    code = read_hex4(&ahead);
    if (code < 0xDC00 || code > 0xDFFF) {
        return false;
    }
    gate->next = ahead.next;
    return true;
}

/* Sets *is_damaged at U+0000, which would end a text of C's, and at half a surrogate. */
static bool read_unicode_escape(json_gate *gate, bool *is_damaged)
{
    int code = read_hex4(gate);
    bool high = code >= 0xD800 && code <= 0xDBFF;
    bool low = code >= 0xDC00 && code <= 0xDFFF;

    if (code == 0 || low || (high && !read_low_surrogate(gate))) {
        *is_damaged = true;
    }
    return code >= 0;
}

/* Reads what follows a backslash. */
static bool read_escape(json_gate *gate, bool *is_damaged)
{
    if (gate->next == gate->end) {
        return false;
    }
    char c = *gate->next++;
    if (c == 'u') {
        return read_unicode_escape(gate, is_damaged);
    }
    return c != '\0' && strchr("\"\\/bfnrt", c) != NULL;
}

/* The bytes between the quotes, with U+FFFD for each thing that no text may have. */
static void append_mended(pay_buffer *copy, pay_text text)
{
    json_gate rest = {.next = text.bytes, .end = text.bytes + text.length};

    while (rest.next < rest.end) {
        const char *start = rest.next;
        size_t length = pay_text_character((pay_text){start, (size_t)(rest.end - start)});
        bool is_damaged = length == 0 || (unsigned char)*start < 0x20;

        rest.next += length ? length : 1;
        if (*start == '\\') {
            read_escape(&rest, &is_damaged);
        }
        if (is_damaged) {
            pay_buffer_append_string(copy, "\xEF\xBF\xBD");
        } else {
            pay_buffer_append(copy, start, (size_t)(rest.next - start));
        }
    }
}

static bool is_special(char c)
{
    return c == '"' || c == '\\' || (unsigned char)c < 0x20;
}

size_t pay_json_plain(pay_text text)
{
    size_t count = 0;
    uint64_t word;

    while (text.length - count >= sizeof(word)) {
        memcpy(&word, text.bytes + count, sizeof(word));
        uint64_t special = pay_word_with(word, '"') | pay_word_with(word, '\\') | pay_word_controls(word);
        if (special) {
            count += pay_word_before(special);
            break;
        }
        count += sizeof(word);
    }
    while (count < text.length && !is_special(text.bytes[count])) {
        count++;
    }
    return count;
}

static void skip_plain(json_gate *gate)
{
    gate->next += pay_json_plain((pay_text){gate->next, (size_t)(gate->end - gate->next)});
}

/* To the quote that ends a string, and over it. False: there is none, or an escape that JSON does not have. */
static bool skip_string(json_gate *gate, bool *is_damaged)
{
    for (skip_plain(gate); !at(gate, '"'); skip_plain(gate)) {
        if (gate->next == gate->end) {
            return false;
        }
        if ((unsigned char)*gate->next < 0x20) {
            *is_damaged = true;
        }
        if (*gate->next++ == '\\' && !read_escape(gate, is_damaged)) {
            return false;
        }
    }
    gate->next++;
    return true;
}

/* A string from its quote to its quote. */
static pay_json_result pass_string(json_gate *gate, bool is_name)
{
    bool is_damaged = false;
    pay_text inside;

    if (!pass_character(gate, '"')) {
        return PAY_JSON_MALFORMED;
    }
    inside.bytes = gate->next;
    if (!skip_string(gate, &is_damaged)) {
        return PAY_JSON_MALFORMED;
    }
    inside.length = (size_t)(gate->next - inside.bytes) - 1;
    is_damaged = is_damaged || (!gate->is_utf8 && !pay_text_is_utf8(inside));
    if (is_name && !is_damaged) {
        return PAY_JSON_OK;
    }
    copy_until(gate, inside.bytes);
    if (!is_name) {
        pay_buffer_append_char(&gate->copy, is_damaged ? PAY_JSON_MENDED_MARK : PAY_JSON_STRING_MARK);
    }
    if (is_damaged) {
        append_mended(&gate->copy, inside);
        gate->uncopied = inside.bytes + inside.length;
    }
    return PAY_JSON_OK;
}

static bool read_digits(json_gate *gate)
{
    if (!at_digit(gate)) {
        return false;
    }
    while (at_digit(gate)) {
        gate->next++;
    }
    return true;
}

static bool read_number(json_gate *gate)
{
    if (at(gate, '-')) {
        gate->next++;
    }
    if (at(gate, '0')) {
        gate->next++;
    } else if (!read_digits(gate)) {
        return false;
    }
    if (at(gate, '.')) {
        gate->next++;
        if (!read_digits(gate)) {
            return false;
        }
    }
    if (at(gate, 'e') || at(gate, 'E')) {
        gate->next++;
        if (at(gate, '+') || at(gate, '-')) {
            gate->next++;
        }
        return read_digits(gate);
    }
    return true;
}

static pay_json_result pass_number(json_gate *gate)
{
    copy_until(gate, gate->next);
    pay_buffer_append_char(&gate->copy, '"');
    pay_buffer_append_char(&gate->copy, PAY_JSON_NUMBER_MARK);
    if (!read_number(gate)) {
        return PAY_JSON_MALFORMED;
    }
    copy_until(gate, gate->next);
    pay_buffer_append_char(&gate->copy, '"');
    return PAY_JSON_OK;
}

static pay_json_result pass_word(json_gate *gate, pay_text word)
{
    if (!pay_text_starts_with((pay_text){gate->next, (size_t)(gate->end - gate->next)}, word)) {
        return PAY_JSON_MALFORMED;
    }
    gate->next += word.length;
    return PAY_JSON_OK;
}

static pay_json_result pass_value(json_gate *gate, int depth);

static pay_json_result pass_member(json_gate *gate, int depth)
{
    skip_space(gate);
    pay_json_result result = pass_string(gate, true);
    if (result != PAY_JSON_OK) {
        return result;
    }
    skip_space(gate);
    return pass_character(gate, ':') ? pass_value(gate, depth) : PAY_JSON_MALFORMED;
}

/* An array or object; `depth` is its own, 1 for the outermost. */
static pay_json_result pass_collection(json_gate *gate, char open, char close, int depth)
{
    if (depth > DEEPEST) {
        return PAY_JSON_TOO_DEEP;
    }
    pass_character(gate, open);
    skip_space(gate);
    if (pass_character(gate, close)) {
        return PAY_JSON_OK;
    }
    do {
        pay_json_result result = open == '{' ? pass_member(gate, depth) : pass_value(gate, depth);
        if (result != PAY_JSON_OK) {
            return result;
        }
        skip_space(gate);
    } while (pass_character(gate, ','));
    return pass_character(gate, close) ? PAY_JSON_OK : PAY_JSON_MALFORMED;
}

/* `depth` counts the arrays and objects around the value; their limit bounds the recursion. */
static pay_json_result pass_value(json_gate *gate, int depth)
{
    skip_space(gate);
    switch (gate->next < gate->end ? *gate->next : '\0') {
    case '{':
        return pass_collection(gate, '{', '}', depth + 1);
    case '[':
        return pass_collection(gate, '[', ']', depth + 1);
    case '"':
        return pass_string(gate, false);
    case 't':
        return pass_word(gate, PAY_TEXT("true"));
    case 'f':
        return pass_word(gate, PAY_TEXT("false"));
    case 'n':
        return pass_word(gate, PAY_TEXT("null"));
    default:
        return pass_number(gate);
    }
}

static pay_json_result pass_document(json_gate *gate)
{
    skip_space(gate);
    if (gate->next == gate->end) {
        return PAY_JSON_EMPTY;
    }
    pay_json_result result = pass_value(gate, 0);
    if (result != PAY_JSON_OK) {
        return result;
    }
    skip_space(gate);
    if (gate->next != gate->end) {
        return PAY_JSON_MALFORMED;
    }
    copy_until(gate, gate->end);
    return gate->copy.failed ? PAY_JSON_MEMORY : PAY_JSON_OK;
}

pay_json_result pay_json_gate(pay_text text, pay_buffer *copy)
{
    static const pay_text byte_order_mark = {"\xEF\xBB\xBF", 3};
    json_gate gate = {.next = text.bytes, .is_utf8 = pay_text_is_utf8(text)};

    if (text.length == 0) {
        return PAY_JSON_EMPTY;
    }
    gate.end = text.bytes + text.length;
    if (pay_text_starts_with(text, byte_order_mark)) {
        gate.next += byte_order_mark.length;
    }
    gate.uncopied = gate.next;
    pay_buffer_reserve(&gate.copy, text.length + text.length / 4); /* the marks */
    pay_json_result result = pass_document(&gate);
    *copy = gate.copy;
    return result;
}
