/* Characters of UTF-8 text. By table, never by locale. */
#include "characters.h"

#include <string.h>

static pay_text skip_bytes(pay_text text, size_t count)
{
    return (pay_text){text.bytes + count, text.length - count};
}

uint32_t pay_character_read(pay_text text, size_t *size)
{
    static const unsigned char lead_bits[5] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    size_t length = pay_text_character(text);
    uint32_t character;

    if (!length) {
        *size = 1;
        return (unsigned char)text.bytes[0];
    }
    character = (unsigned char)text.bytes[0] & lead_bits[length];
    for (size_t i = 1; i < length; i++) {
        character = character << 6 | ((unsigned char)text.bytes[i] & 0x3F);
    }
    *size = length;
    return character;
}

size_t pay_characters_count(pay_text text)
{
    size_t count = 0;
    size_t size;

    for (; text.length; text = skip_bytes(text, size)) {
        pay_character_read(text, &size);
        count++;
    }
    return count;
}

typedef struct character_range {
    uint32_t first;
    uint32_t last;
} character_range;

static const character_range blanks[] = {
    {'\t', '\r'},     {' ', ' '},       {0x85, 0x85},     {0xA0, 0xA0},     {0xAD, 0xAD},
    {0x61C, 0x61C},   {0x1680, 0x1680}, {0x180E, 0x180E}, {0x2000, 0x200F}, {0x2028, 0x202F},
    {0x205F, 0x2064}, {0x2066, 0x2069}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF},
};

static const character_range dashes[] = {
    {'-', '-'}, {0x2010, 0x2015}, {0x2212, 0x2212}, {0xFE58, 0xFE58}, {0xFE63, 0xFE63}, {0xFF0D, 0xFF0D},
};

/* The ranges are sorted. */
static bool is_in(const character_range *ranges, size_t count, uint32_t character)
{
    for (size_t i = 0; i < count && ranges[i].first <= character; i++) {
        if (character <= ranges[i].last) {
            return true;
        }
    }
    return false;
}

bool pay_is_blank_character(uint32_t character)
{
    return is_in(blanks, sizeof(blanks) / sizeof(*blanks), character);
}

bool pay_is_dash(uint32_t character)
{
    return is_in(dashes, sizeof(dashes) / sizeof(*dashes), character);
}

/* The last character of a text that is not empty. */
static uint32_t read_last(pay_text text, size_t *size)
{
    for (size_t length = text.length < 4 ? text.length : 4; length > 1; length--) {
        uint32_t character = pay_character_read(skip_bytes(text, text.length - length), size);

        if (*size == length) {
            return character;
        }
    }
    *size = 1;
    return (unsigned char)text.bytes[text.length - 1];
}

static pay_text skip_blanks(pay_text text)
{
    size_t size;

    while (text.length && pay_is_blank_character(pay_character_read(text, &size))) {
        text = skip_bytes(text, size);
    }
    return text;
}

pay_text pay_characters_trim(pay_text text)
{
    size_t size;

    text = skip_blanks(text);
    while (text.length && pay_is_blank_character(read_last(text, &size))) {
        text.length -= size;
    }
    return text;
}

bool pay_characters_are_blank(pay_text text)
{
    return skip_blanks(text).length == 0 && pay_text_is_utf8(text);
}

size_t pay_characters_fold_turkish(char *bytes, size_t length)
{
    pay_text rest = {bytes, length};
    size_t size, folded = 0;

    for (; rest.length; rest = skip_bytes(rest, size)) {
        uint32_t character = pay_character_read(rest, &size);
        char last = '\0';

        if (folded) {
            last = pay_lower(bytes[folded - 1]);
        }
        if (character == 0x130 || character == 0x131) {
            bytes[folded++] = 'I';
        } else if (character == 0x15E || character == 0x15F) {
            bytes[folded++] = 'S';
        } else if (!(character == 0x307 && last == 'i') && !(character == 0x327 && last == 's')) {
            memmove(bytes + folded, rest.bytes, size);
            folded += size;
        }
    }
    return folded;
}

static bool is_control(uint32_t character)
{
    return character < ' ' || (character >= 0x7F && character <= 0x9F);
}

static bool is_stray(uint32_t character)
{
    return character && (is_control(character) || pay_is_blank_character(character));
}

pay_edge pay_characters_stray(pay_text text, uint32_t *character)
{
    size_t size;

    if (!text.length || !pay_text_is_utf8(text)) {
        return PAY_EDGE_NONE;
    }
    if (is_stray(*character = pay_character_read(text, &size))) {
        return PAY_EDGE_START;
    }
    return is_stray(*character = read_last(text, &size)) ? PAY_EDGE_END : PAY_EDGE_NONE;
}

bool pay_characters_control(pay_text text, uint32_t *character)
{
    size_t size;

    for (; text.length; text = skip_bytes(text, size)) {
        size = 1;
        if (text.bytes[0] >= ' ' && text.bytes[0] < 0x7F) {
            continue; /* most are */
        }
        *character = pay_character_read(text, &size);
        if (is_control(*character) || *character == 0x2028 || *character == 0x2029) {
            return true;
        }
    }
    return false;
}

static const struct {
    uint32_t character;
    const char *name;
} names[] = {
    {'\t', "a tab"},
    {'\n', "a line feed"},
    {'\r', "a carriage return"},
    {' ', "a blank"},
    {0x85, "a next line"},
    {0xA0, "a no-break space"},
    {0xAD, "a soft hyphen"},
    {0x200B, "a zero width space"},
    {0x2028, "a line separator"},
    {0x2029, "a paragraph separator"},
    {0x202F, "a narrow no-break space"},
    {0x3000, "an ideographic space"},
    {0xFEFF, "a byte order mark"},
};

static const char *name_of(uint32_t character)
{
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
        if (names[i].character == character) {
            return names[i].name;
        }
    }
    return is_control(character) ? "a control character" : "an invisible character";
}

void pay_characters_name(pay_buffer *out, uint32_t character)
{
    static const char digits[] = "0123456789ABCDEF";

    pay_buffer_append_string(out, name_of(character));
    pay_buffer_append_string(out, " (U+");
    for (int shift = character > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) {
        pay_buffer_append_char(out, digits[character >> shift & 0xF]);
    }
    pay_buffer_append_char(out, ')');
}

bool pay_characters_explain_edge(pay_buffer *out, pay_text text, const char *after)
{
    uint32_t character;
    pay_edge edge = pay_characters_stray(text, &character);

    if (edge == PAY_EDGE_NONE) {
        return false;
    }
    pay_buffer_append_string(out, edge == PAY_EDGE_START ? "begins with " : "ends in ");
    pay_characters_name(out, character);
    pay_buffer_append_string(out, after);
    return true;
}

bool pay_characters_explain_key(pay_buffer *out, pay_text key)
{
    return pay_characters_explain_edge(out, key, ", which is no part of a key");
}
