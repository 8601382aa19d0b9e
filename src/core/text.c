/*
 * Text by its bytes: comparison, and the checks of protocol text. Nothing here
 * asks the locale.
 */
#include "text.h"

#include <string.h>

#include "words.h"

pay_text pay_text_from(pay_text text, size_t count)
{
    return count == 0 ? text : (pay_text){text.bytes + count, text.length - count};
}

bool pay_text_equals_nocase(pay_text a, pay_text b)
{
    if (a.length != b.length) {
        return false;
    }
    for (size_t i = 0; i < a.length; i++) {
        if (a.bytes[i] != b.bytes[i] && pay_lower(a.bytes[i]) != pay_lower(b.bytes[i])) {
            return false;
        }
    }
    return true;
}

/* How many bytes at the start of the text fulfil the condition. */
bool pay_text_is_digits(pay_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] < '0' || text.bytes[i] > '9') {
            return false;
        }
    }
    return text.length > 0;
}

bool pay_text_has_nul(pay_text text)
{
    return text.length > 0 && memchr(text.bytes, '\0', text.length) != NULL;
}

/* The second byte's range keeps out overlong forms, surrogates and what lies above U+10FFFF. */
size_t pay_text_character(pay_text text)
{
    const unsigned char *bytes = (const unsigned char *)text.bytes;
    unsigned char first = bytes[0];
    if (first < 0x80) {
        return 1;
    }
    size_t length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3 : 4;
    if (first < 0xC2 || first > 0xF4 || length > text.length) {
        return 0;
    }
    unsigned char lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    unsigned char highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (bytes[1] < lowest || bytes[1] > highest) {
        return 0;
    }
    for (size_t i = 2; i < length; i++) {
        if (bytes[i] < 0x80 || bytes[i] > 0xBF) {
            return 0;
        }
    }
    return length;
}

bool pay_text_is_blank(pay_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] != ' ' && (text.bytes[i] < '\t' || text.bytes[i] > '\r')) {
            return false;
        }
    }
    return true;
}

bool pay_text_is_visible(pay_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] < 0x21 || text.bytes[i] > 0x7e) {
            return false;
        }
    }
    return true;
}

static bool may_be_in_field_value(char c)
{
    return c == '\t' || ((unsigned char)c >= ' ' && c != 0x7f);
}

bool pay_text_is_field_value(pay_text text)
{
    size_t count = 0;
    uint64_t word;

    while (text.length - count >= sizeof(word)) {
        memcpy(&word, text.bytes + count, sizeof(word));
        if (pay_word_controls(word) || pay_word_has(word, 0x7f)) {
            break;
        }
        count += sizeof(word);
    }
    while (count < text.length && may_be_in_field_value(text.bytes[count])) {
        count++;
    }
    return count == text.length;
}

/* Bit n % 32 of word n / 32 is byte n: letters, digits and !#$%&'*+-.^_`|~ */
static const uint32_t token_bytes[8] = {0, 0x03ff6cfa, 0xc7fffffe, 0x57ffffff};

static bool is_token_character(char c)
{
    unsigned char byte = (unsigned char)c;

    return token_bytes[byte / 32] >> byte % 32 & 1;
}

bool pay_text_is_token(pay_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        if (!is_token_character(text.bytes[i])) {
            return false;
        }
    }
    return text.length > 0;
}

/* How many bytes at the start are ASCII; up to seven may be left out. */
static size_t ascii_words(pay_text text)
{
    size_t count = 0;
    uint64_t word;

    while (text.length - count >= sizeof(word)) {
        memcpy(&word, text.bytes + count, sizeof(word));
        if (word & 0x8080808080808080) {
            break;
        }
        count += sizeof(word);
    }
    return count;
}

bool pay_text_is_utf8(pay_text text)
{
    for (text = pay_text_from(text, ascii_words(text)); text.length > 0;) {
        size_t length = pay_text_character(text);
        if (length == 0) {
            return false;
        }
        text = pay_text_from(text, length);
        if (length > 1) {
            text = pay_text_from(text, ascii_words(text));
        }
    }
    return true;
}

size_t pay_text_find(pay_text text, char c)
{
    size_t index = 0;
    while (index < text.length && text.bytes[index] != c) {
        index++;
    }
    return index;
}

pay_text pay_text_cut(pay_text *rest, char separator)
{
    pay_text head = {rest->bytes, pay_text_find(*rest, separator)};

    *rest = pay_text_from(*rest, head.length < rest->length ? head.length + 1 : head.length);
    return head;
}
