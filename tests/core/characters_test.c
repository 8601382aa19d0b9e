/* Characters that nobody sees, and how they are named. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "characters.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define BYTES(literal)                                                                                                 \
    {                                                                                                                  \
        (literal), sizeof(literal) - 1                                                                                 \
    }

static void strays_are_found_at_both_ends(void **state)
{
    (void)state;
    static const struct {
        pay_text text;
        pay_edge edge;
        uint32_t character;
    } cases[] = {
        {BYTES("key"), PAY_EDGE_NONE, 0},
        {BYTES(""), PAY_EDGE_NONE, 0},
        {BYTES("key\n"), PAY_EDGE_END, '\n'},
        {BYTES(" key"), PAY_EDGE_START, ' '},
        {BYTES("\xEF\xBB\xBFkey"), PAY_EDGE_START, 0xFEFF},
        {BYTES("key\xC2\xA0"), PAY_EDGE_END, 0xA0},
        {BYTES("key\x7F"), PAY_EDGE_END, 0x7F},
        {BYTES("\xC2\x85key"), PAY_EDGE_START, 0x85},
        {BYTES("a b"), PAY_EDGE_NONE, 0},
        {BYTES("\0key"), PAY_EDGE_NONE, 0},
        {BYTES("key\0"), PAY_EDGE_NONE, 0},
        {BYTES("\xFFkey "), PAY_EDGE_NONE, 0},
        {BYTES("\xF0\x9F\x92\xB3"), PAY_EDGE_NONE, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        uint32_t character = 0;
        pay_edge edge = pay_characters_stray(cases[i].text, &character);

        if (edge != cases[i].edge || (edge != PAY_EDGE_NONE && character != cases[i].character)) {
            fail_msg("case %zu: edge %d, U+%04X", i, (int)edge, (unsigned)character);
        }
    }
}

static void line_breaks_of_every_kind_are_controls(void **state)
{
    (void)state;
    static const struct {
        pay_text text;
        bool found;
        uint32_t character;
    } cases[] = {
        {BYTES("a@b.example"), false, 0},        {BYTES(""), false, 0},
        {BYTES("a\r\nBcc: x"), true, '\r'},      {BYTES("a\xE2\x80\xA8"), true, 0x2028},
        {BYTES("a\xE2\x80\xA9z"), true, 0x2029}, {BYTES("a\0"), true, 0},
        {BYTES("a\xC2\x9F"), true, 0x9F},        {BYTES("\xC2\xA0 \xC3\xA7"), false, 0},
        {BYTES("a~\x7F"), true, 0x7F},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        uint32_t character = 99;

        assert_int_equal(pay_characters_control(cases[i].text, &character), cases[i].found);
        assert_true(!cases[i].found || character == cases[i].character);
    }
}

static void assert_named(uint32_t character, const char *name)
{
    pay_buffer out = {0};

    pay_characters_name(&out, character);
    assert_string_equal(out.bytes, name);
    pay_buffer_free(&out);
}

static void characters_are_named_with_their_number(void **state)
{
    (void)state;
    assert_named('\n', "a line feed (U+000A)");
    assert_named(0x01, "a control character (U+0001)");
    assert_named(0x2060, "an invisible character (U+2060)");
    assert_named(0xFEFF, "a byte order mark (U+FEFF)");
    assert_named(0xE0020, "an invisible character (U+0E0020)");
}

/* A mark counts with the letter it belongs to; with any other it stays. */
static void turkish_letters_become_those_of_ascii(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"", ""},
        {"iptal", "iptal"},
        {"\xC4\xB0PTAL", "IPTAL"},
        {"\xC4\xB1ptal", "Iptal"},
        {"I\xCC\x87PTAL", "IPTAL"},
        {"i\xCC\x87ptal", "iptal"},
        {"BA\xC5\x9E \xC5\x9F", "BAS S"},
        {"S\xCC\xA7 s\xCC\xA7", "S s"},
        {"c\xCC\xA7", "c\xCC\xA7"},
        {"e\xCC\x87", "e\xCC\x87"},
        {"i\xCC\xA7 s\xCC\x87", "i\xCC\xA7 s\xCC\x87"},
        {"\xCC\x87\xCC\xA7", "\xCC\x87\xCC\xA7"},
        {"\xC3\xA7 \xFF", "\xC3\xA7 \xFF"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char text[32];
        size_t length = strlen(cases[i][0]);

        memcpy(text, cases[i][0], length);
        length = pay_characters_fold_turkish(text, length);
        assert_int_equal(length, strlen(cases[i][1]));
        assert_memory_equal(text, cases[i][1], length);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(strays_are_found_at_both_ends),
        cmocka_unit_test(line_breaks_of_every_kind_are_controls),
        cmocka_unit_test(characters_are_named_with_their_number),
        cmocka_unit_test(turkish_letters_become_those_of_ascii),
    };
    return cmocka_run_group_tests_name("characters", tests, NULL, NULL);
}
