/* Characters of UTF-8 text: how many there are, what they are called, and those that nobody sees. */
#ifndef PAYMENTS_CORE_CHARACTERS_H
#define PAYMENTS_CORE_CHARACTERS_H

#include "buffer.h"
#include "text.h"

/* The code point at the start of a text that is not empty, and its bytes. A byte that begins none: itself, *size 1. */
uint32_t pay_character_read(pay_text text, size_t *size);
/* Code points. A byte that belongs to none counts as one. */
size_t pay_characters_count(pay_text text);

/* White space of Unicode, and what has no width: byte order marks, zero width spaces, marks of direction. */
bool pay_is_blank_character(uint32_t character);
/* Nothing but blank characters, or nothing at all. False when it is not UTF-8. */
bool pay_characters_are_blank(pay_text text);
/* Minus and hyphens of all lengths. */
bool pay_is_dash(uint32_t character);
/* The text without blank characters around it; borrowed from it. */
pay_text pay_characters_trim(pay_text text);

/*
 * In place: the dotted and the dotless Turkish letter i become I, s with a cedilla becomes S, also where the mark is a
 * character of its own. Returns the new length. Case is kept otherwise.
 */
size_t pay_characters_fold_turkish(char *bytes, size_t length);

typedef enum pay_edge { PAY_EDGE_NONE, PAY_EDGE_START, PAY_EDGE_END } pay_edge;

/* Where a text begins or ends in a blank or control character (NUL is not looked for). None: it is not UTF-8. */
pay_edge pay_characters_stray(pay_text text, uint32_t *character);
/* The first line break or other control character, tab and NUL included; false when there is none. */
bool pay_characters_control(pay_text text, uint32_t *character);

/* "a line feed (U+000A)" */
void pay_characters_name(pay_buffer *out, uint32_t character);
/* "ends in a blank (U+0020)" and what comes after; false, and nothing, when the text is clean. */
bool pay_characters_explain_edge(pay_buffer *out, pay_text text, const char *after);
/* "ends in a line feed (U+000A), which is no part of a key"; false, and nothing, when the key is clean. */
bool pay_characters_explain_key(pay_buffer *out, pay_text key);

#endif
