/* A code or word of a provider's is looked up in the table of its row. */
#include "code.h"

#include "characters.h"
#include "decimal.h"

/* ASCII letters in any case; `*` matches any bytes, or none. */
static bool matches_word(pay_text word, const char *pattern)
{
    for (; *pattern && *pattern != '*'; pattern++, word.bytes++, word.length--) {
        if (word.length == 0 || pay_lower(*word.bytes) != pay_lower(*pattern)) {
            return false;
        }
    }
    if (*pattern == '\0' || pattern[1] == '\0') {
        return *pattern || word.length == 0;
    }
    for (; word.length; word.bytes++, word.length--) {
        if (matches_word(word, pattern + 1)) {
            return true;
        }
    }
    return false;
}

/* 4.0 is the code 4, and so is "4.0"; "04" may be a code of its own. */
static bool is_same_number(pay_text text, pay_text code)
{
    int64_t number, expected;

    if (text.length > 1 && text.bytes[0] == '0' && pay_is_digit(text.bytes[1])) {
        return false;
    }
    return pay_text_to_integer(text, &number) && pay_text_to_integer(code, &expected) && number == expected;
}

pay_status pay_code_meaning(pay_arena *arena, const pay_field *field, pay_text text)
{
    bool is_word = field->flags & PAY_WORD;

    text = pay_characters_trim(text);
    if (is_word) {
        text = pay_arena_copy(arena, text);
        text.length = pay_characters_fold_turkish((char *)text.bytes, text.length);
    }
    for (const pay_code *code = field->codes; code->code; code++) {
        pay_text known = pay_text_of(code->code);

        if (is_word ? matches_word(text, code->code) : pay_text_equals(text, known) || is_same_number(text, known)) {
            return code->status;
        }
    }
    return PAY_STATUS_UNRECOGNISED;
}
