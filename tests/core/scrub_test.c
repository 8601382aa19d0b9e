/* Masking of cards and secrets in foreign text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "memory.h"
#include "scrub.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define CARD16 "4155650100416111"
#define MASK16 "415565******6111"

typedef struct scrub_case {
    const char *text;
    const char *scrubbed;
} scrub_case;

/* Without the NUL, so that a read after the text is caught. */
static char *exact_copy(const char *text, size_t length)
{
    char *copy = malloc(length == 0 ? 1 : length);
    assert_non_null(copy);
    memcpy(copy, text, length);
    return copy;
}

static void assert_scrubbed(const char *text, const char *scrubbed)
{
    size_t length = strlen(text);
    char *copy = exact_copy(text, length);
    pay_scrub_cards(copy, length);
    if (length != strlen(scrubbed) || memcmp(copy, scrubbed, length) != 0) {
        fail_msg("\"%s\" became \"%.*s\", not \"%s\"", text, (int)length, copy, scrubbed);
    }
    free(copy);
}

static void luhn(void **state)
{
    (void)state;
    static const char *const good[] = {
        CARD16, "4111111111111111", "378282246310005", "30569309025904", "79927398713", "0", "6304000000000000", "18"};
    static const char *const bad[] = {"",  "4155650100416112", "4111111111111112",   "1",
                                      "a", "79927398710",      "4155 6501 0041 6111"};
    for (size_t i = 0; i < COUNT(good); i++) {
        assert_true(pay_luhn(pay_text_of(good[i])));
    }
    for (size_t i = 0; i < COUNT(bad); i++) {
        assert_false(pay_luhn(pay_text_of(bad[i])));
    }
    assert_false(pay_luhn((pay_text){NULL, 0}));
}

/* Digits of a GUID may pass Luhn's check by chance; digits beside one, or in what only looks like one, are masked. */
static void keeps_guids(void **state)
{
    (void)state;
    static const scrub_case cases[] = {
        {"a1090710-4506-45bb-bff7-ae9899a86bb8", "a1090710-4506-45bb-bff7-ae9899a86bb8"},
        {"{\"referenceNo\":\"A1090710-4506-45BB-BFF7-AE9899A86BB8\"}",
         "{\"referenceNo\":\"A1090710-4506-45BB-BFF7-AE9899A86BB8\"}"},
        {"/a1090710-4506-45bb-bff7-ae9899a86bb8/" CARD16, "/a1090710-4506-45bb-bff7-ae9899a86bb8/" MASK16},
        {CARD16 ",41556501-0041-6111-bff7-ae9899a86bb8", MASK16 ",41556501-0041-6111-bff7-ae9899a86bb8"},
        {"abcdefab-abcd-abcd-abcd-a42222222222", "abcdefab-abcd-abcd-abcd-a42222222222"},
        {"*41556501-0041-6111-bff7-ae9899a86bb8", "*415565**-****-6111-bff7-ae9899a86bb8"},
        {"41556501-0041-6111-bff7-ae9899a86bg8", "415565**-****-6111-bff7-ae9899a86bg8"},
        {"41556501-0041-6111-bff7 ae9899a86bb8", "415565**-****-6111-bff7 ae9899a86bb8"},
        {"abcdefab-abcd-4155-6501-004161115555", "abcdefab-abcd-4155-6501-004161115555"},
        {"abcdefab-abcd-4155 6501-00416111aaaa", "abcdefab-abcd-4155 65**-****6111aaaa"},
        /* No word of its own, one digit short, no letter, a digit that goes on. */
        {"x41556501-0041-6111-bff7-ae9899a86bb8", "x415565**-****-6111-bff7-ae9899a86bb8"},
        {"41556501-0041-6111-bff7-ae9899a86bb", "415565**-****-6111-bff7-ae9899a86bb"},
        {"-41556501-0041-6111-bff7-ae9899a86bb8", "-415565**-****-6111-bff7-ae9899a86bb8"},
        {"bff741a6-4155-6501-0041-6111aaaaaaaa-", "bff741a6-4155-65**-****-6111aaaaaaaa-"},
        {"41556501-0041-6111-4155-650100416111", "415565**-****-6111-4155-65******6111"},
        {"bff741a6-bff7-bff7-bffa-415565010041 6111", "bff741a6-bff7-bff7-bffa-415565****** 6111"},
        {"4155 65010041-6111-bff7-bff7-ae9899a86bb8", "4155 65******-6111-bff7-bff7-ae9899a86bb8"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_scrubbed(cases[i].text, cases[i].scrubbed);
    }
}

static void masks_card_numbers(void **state)
{
    (void)state;
    static const scrub_case cases[] = {
        {CARD16, MASK16},
        {"card " CARD16 " declined", "card " MASK16 " declined"},
        {"\"" CARD16 "\"", "\"" MASK16 "\""},
        {"x" CARD16 "y", "x" MASK16 "y"},
        {"\xC3\xA7" CARD16 "\xC3\xA7", "\xC3\xA7" MASK16 "\xC3\xA7"},
        {CARD16 "," CARD16, MASK16 "," MASK16},
        {CARD16 " " CARD16, MASK16 " " MASK16},
        {"4222222222222", "422222***2222"},             /* 13: the shortest */
        {"30569309025904", "305693****5904"},           /* 14 */
        {"378282246310005", "378282*****0005"},         /* 15 */
        {"6304000000000000000", "630400*********0000"}, /* 19: the longest */
        {"0000000000000", "000000***0000"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_scrubbed(cases[i].text, cases[i].scrubbed);
    }
}

static void separators_do_not_hide_a_card(void **state)
{
    (void)state;
    static const scrub_case cases[] = {
        {"4155 6501 0041 6111", "4155 65** **** 6111"},
        {"4155-6501-0041-6111", "4155-65**-****-6111"},
        {"4155 6501-00416111", "4155 65**-****6111"},
        {"4-1-5-5-6-5-0-1-0-0-4-1-6-1-1-1", "4-1-5-5-6-5-*-*-*-*-*-*-6-1-1-1"},
        {"6 3 0 4 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0", "6 3 0 4 0 0 * * * * * * * * * 0 0 0 0"},
        {"- 4155 6501 0041 6111 -", "- 4155 65** **** 6111 -"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_scrubbed(cases[i].text, cases[i].scrubbed);
    }
}

/* Numbers beside the card, with a blank between, must not hide it. */
static void neighbours_do_not_hide_a_card(void **state)
{
    (void)state;
    static const scrub_case cases[] = {
        {"5 " CARD16 " 12", "5 " MASK16 " 12"},
        {"order 8 4155 6501 0041 6111 123", "order 8 4155 65** **** 6111 123"},
        {"2026-11-" CARD16, "2026-11-" MASK16},
        {"000 123 " CARD16 "-000", "000 123 " MASK16 "-000"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_scrubbed(cases[i].text, cases[i].scrubbed);
    }
}

static void leaves_other_text_alone(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",
        "no digits",
        "4155650100416112",       /* fails Luhn */
        "000000000000",           /* 12 digits */
        "4155  6501  0041  6111", /* two blanks */
        "4155.6501.0041.6111",
        "4155\t6501\t0041\t6111",
        "4155 -6501 -0041 -6111",
        "14155650100416111", /* 17 digits that fail: no card stands between non-digits */
        "9223372036854775807",
        "415565******6111",
        "2026-11-23T12:43:42.123456+03:00",
        "a54cb527-718b-4431-8c39-546d38e340c5",
    };
    for (size_t i = 0; i < COUNT(texts); i++) {
        assert_scrubbed(texts[i], texts[i]);
    }
    pay_scrub_cards(NULL, 0);
}

/* Inside a run that is longer than any card, at every offset. */
static void searches_long_runs(void **state)
{
    (void)state;
    for (size_t offset = 4; offset < 60; offset++) {
        char text[80];
        memset(text, '9', sizeof(text));
        memcpy(text + offset, CARD16, 16);
        char scrubbed[80];
        memcpy(scrubbed, text, sizeof(text));
        pay_scrub_cards(scrubbed, sizeof(scrubbed));
        for (size_t i = 6; i < 12; i++) {
            assert_int_equal(scrubbed[offset + i], '*');
        }
    }
}

/* Whether text[start..end) is to be masked as a card, said as plainly as possible; *count is its digits. */
static bool is_card(const char *text, size_t length, size_t start, size_t end)
{
    char digits[19];
    size_t count = 0;
    bool plain = true;
    for (size_t i = start; i < end; i++) {
        if (!pay_is_digit(text[i])) {
            plain = false;
            bool between = i > start && i + 1 < end && pay_is_digit(text[i - 1]) && pay_is_digit(text[i + 1]);
            if (!between || (text[i] != ' ' && text[i] != '-')) {
                return false;
            }
        } else if (count == 19) {
            return false;
        } else {
            digits[count++] = text[i];
        }
    }
    if (count < 13 || !pay_is_digit(text[start]) || !pay_is_digit(text[end - 1]) ||
        !pay_luhn((pay_text){digits, count})) {
        return false;
    }
    size_t run_start = start;
    size_t run_end = end;
    while (run_start > 0 && pay_is_digit(text[run_start - 1])) {
        run_start--;
    }
    while (run_end < length && pay_is_digit(text[run_end])) {
        run_end++;
    }
    return (run_start == start && run_end == end) || (plain && run_end - run_start > 19);
}

static void mask_plainly(const char *text, size_t length, char *scrubbed)
{
    memcpy(scrubbed, text, length);
    for (size_t start = 0; start < length; start++) {
        for (size_t end = start + 13; end <= length && end <= start + 37; end++) {
            if (!is_card(text, length, start, end)) {
                continue;
            }
            size_t total = 0;
            for (size_t i = start; i < end; i++) {
                total += pay_is_digit(text[i]);
            }
            size_t passed = 0;
            for (size_t i = start; i < end; i++) {
                if (!pay_is_digit(text[i])) {
                    continue;
                }
                passed++;
                if (passed > 6 && passed + 4 <= total) {
                    scrubbed[i] = '*';
                }
            }
        }
    }
}

/* Many made-up texts, against the plain way of doing it. */
static void agrees_with_the_plain_way(void **state)
{
    (void)state;
    static const char alphabets[][24] = {"0123456789", "00112233445566778899 -", "0123456789012345678 -x", "0 ", "05-"};
    uint32_t seed = 1;
    for (int round = 0; round < 20000; round++) {
        char text[90];
        char expected[90];
        seed = seed * 1664525 + 1013904223;
        size_t length = (seed >> 16) % sizeof(text);
        const char *alphabet = alphabets[round % COUNT(alphabets)];
        size_t letters = strlen(alphabet);
        for (size_t i = 0; i < length; i++) {
            seed = seed * 1664525 + 1013904223;
            text[i] = alphabet[(seed >> 16) % letters];
        }
        mask_plainly(text, length, expected);
        char *scrubbed = exact_copy(text, length);
        pay_scrub_cards(scrubbed, length);
        if (memcmp(scrubbed, expected, length) != 0) {
            fail_msg("\"%.*s\" became \"%.*s\", not \"%.*s\"", (int)length, text, (int)length, scrubbed, (int)length,
                     expected);
        }
        free(scrubbed);
    }
}

static void assert_known(const char *text, const pay_text *secrets, size_t count, const char *scrubbed)
{
    size_t length = strlen(text);
    char *copy = exact_copy(text, length);
    pay_scrub_known(copy, length, secrets, count);
    if (memcmp(copy, scrubbed, length) != 0) {
        fail_msg("\"%s\" became \"%.*s\", not \"%s\"", text, (int)length, copy, scrubbed);
    }
    free(copy);
}

static void masks_known_secrets(void **state)
{
    (void)state;
    const pay_text key[] = {PAY_TEXT("TestSecretKey")};
    assert_known("key=TestSecretKey;", key, 1, "key=*************;");
    assert_known("TestSecretKey", key, 1, "*************");
    assert_known("TestSecretKeyTestSecretKey", key, 1, "**************************");
    assert_known("TestSecretKe", key, 1, "TestSecretKe");
    assert_known("testsecretkey", key, 1, "testsecretkey");
    assert_known("", key, 1, "");
    assert_known("anything", NULL, 0, "anything");
    pay_scrub_known(NULL, 0, key, 1);
}

static void masks_a_known_card_however_it_is_grouped(void **state)
{
    (void)state;
    const pay_text card[] = {PAY_TEXT("4155650100416111")};
    assert_known("4155 6501-00416111.", card, 1, "******************.");
    assert_known("4155 6501 0041 6111", card, 1, "*******************");
    assert_known("4155 6501 0041 61112", card, 1, "*******************2");
    assert_known("4155 6501 0041 6112", card, 1, "4155 6501 0041 6112");
    assert_known("4155 6501 0041 611", card, 1, "4155 6501 0041 611");
}

/* Whatever is neither letter nor digit may stand between two digits, as it is or escaped. */
static void masks_a_known_card_whatever_stands_between(void **state)
{
    (void)state;
    static const char *const between[] = {".",
                                          "  ",
                                          "_",
                                          "/",
                                          "\t",
                                          "\n",
                                          "\r\n",
                                          " - ",
                                          "--",
                                          "\xC2\xA0",
                                          "\xA0",
                                          "\xE2\x80\xAF",
                                          "\xE2\x80\x91",
                                          ",",
                                          ":",
                                          "|",
                                          "*",
                                          "\"",
                                          "\xE2\x80\x93",
                                          "%20",
                                          "%20%20",
                                          "%C2%A0",
                                          "%2E",
                                          "%2d",
                                          "+",
                                          "&nbsp;",
                                          "&#160;",
                                          "&nbsp;&nbsp;",
                                          "\\u00a0",
                                          "\\u00A0\\u00a0",
                                          "\\\\u00a0",
                                          "\\t",
                                          "\\{",
                                          "\\/",
                                          "%",
                                          "&",
                                          "\\"};
    static const char *const cards[] = {"4155650100416111", "4155650100416112", "201302013020130", "000000000000"};
    for (size_t i = 0; i < COUNT(cards); i++) {
        for (size_t k = 0; k < COUNT(between); k++) {
            const pay_text card = pay_text_of(cards[i]);
            char text[300] = "x ";
            char expected[300] = "x ";

            for (size_t n = 0; n < card.length; n++) {
                snprintf(text + strlen(text), sizeof(text) - strlen(text), "%s%c", n % 4 || !n ? "" : between[k],
                         card.bytes[n]);
            }
            memset(expected + 2, '*', strlen(text) - 2);
            snprintf(text + strlen(text), 8, " y");
            snprintf(expected + strlen(expected), 8, " y");
            assert_known(text, &card, 1, expected);
        }
    }
    const pay_text card = PAY_TEXT(CARD16);
    assert_known("4155a6501a0041a6111", &card, 1, "4155a6501a0041a6111");
    assert_known("4155&abcdefghijklmn;6501 0041 6111", &card, 1, "4155&abcdefghijklmn;6501 0041 6111");
    assert_known("4155 6501 0041 611 1937", &card, 1, "********************937");
    assert_known("41 4155.6501.0041.6111.4155.6501.0041.6111", &card, 1, "41 *******************.*******************");
}

/* A part of the number that passes the Luhn check for itself must not hide the rest of it. */
static void a_message_shows_ten_digits_of_a_known_card_at_most(void **state)
{
    (void)state;
    static const char *const texts[][2] = {
        {"Kart " CARD16 " red", "Kart " MASK16 " red"},
        {"4155 6501 0041 6111", "4155 65** **** 6111"},
        {"4155.6501.0041.6111", "*******************"},
        {CARD16 " " CARD16, MASK16 " " MASK16},
        {"4222222222222  111", "******************"},
        {"422 2222222222..111", "*******************"},
        {"4222222222222", "422222***2222"},
        {"4222222222222111 937", "**************** ***"},
        {"4155.650100.41.6111", "*******************"}, /* another secret in it */
        {"937 " CARD16 " Key-1", "*** " MASK16 " *****"},
        {"", ""},
    };
    const pay_text secrets[] = {PAY_TEXT(CARD16), PAY_TEXT("4222222222222111"), PAY_TEXT("937"), PAY_TEXT("Key-1"),
                                PAY_TEXT("0.4")};
    for (size_t i = 0; i < COUNT(texts); i++) {
        char *copy = exact_copy(texts[i][0], strlen(texts[i][0]));

        assert_true(pay_scrub_message(copy, strlen(texts[i][0]), secrets, COUNT(secrets)));
        assert_memory_equal(copy, texts[i][1], strlen(texts[i][1]));
        free(copy);
    }
    assert_true(pay_scrub_message(NULL, 0, secrets, COUNT(secrets)));
}

static void masks_all_of_overlapping_secrets(void **state)
{
    (void)state;
    const pay_text nested[] = {PAY_TEXT("abc"), PAY_TEXT("abcdef"), PAY_TEXT("bcd")};
    assert_known("xabcdefx abc bcd", nested, 3, "x******x *** ***");
    const pay_text crossing[] = {PAY_TEXT("abcdef"), PAY_TEXT("defghi")};
    assert_known("abcdefghi", crossing, 2, "*********");
    const pay_text itself[] = {PAY_TEXT("aba")};
    assert_known("xababax", itself, 1, "x*****x");
    const pay_text number[] = {PAY_TEXT("key12"), PAY_TEXT("123")};
    assert_known("key123 key1234", number, 2, "****** *****34");
}

static void passes_over_short_secrets(void **state)
{
    (void)state;
    const pay_text secrets[] = {{NULL, 0}, PAY_TEXT(""), PAY_TEXT("a"), PAY_TEXT("ab")};
    assert_known("a ab abc", secrets, 4, "a ab abc");
    const pay_text three[] = {PAY_TEXT("abc")};
    assert_known("a ab abcd", three, 1, "a ab ***d");
}

static void masks_short_numbers_only_when_alone(void **state)
{
    (void)state;
    const pay_text cvv[] = {PAY_TEXT("123")};
    assert_known("123", cvv, 1, "***");
    assert_known("cvv=123, 123.", cvv, 1, "cvv=***, ***.");
    assert_known("cvv123x", cvv, 1, "cvv***x");
    assert_known("1234 0123 91234 123123", cvv, 1, "1234 0123 91234 123123");
    const pay_text five[] = {PAY_TEXT("12345")};
    assert_known("12345 123456", five, 1, "***** 123456");
    const pay_text six[] = {PAY_TEXT("123456")};
    assert_known("123456 0123456789", six, 1, "****** 0******789");
}

/* The digit before a short number counts as it was, also when it has been masked. */
static void a_masked_digit_is_still_a_digit(void **state)
{
    (void)state;
    const pay_text secrets[] = {PAY_TEXT("key-1"), PAY_TEXT("234")};
    assert_known("key-1234", secrets, 2, "*****234");
    assert_known("key-1 234", secrets, 2, "***** ***");
}

/* Secrets that repeat themselves, so that the search goes back into what it has compared. */
static void finds_what_repeats_itself(void **state)
{
    (void)state;
    uint32_t seed = 1;
    for (int round = 0; round < 20000; round++) {
        static const char *const alphabets[] = {"ab", "aab", "aaaaaaaab", "0 0-"};
        char text[200];
        char scrubbed[sizeof(text)];
        char expected[sizeof(text)];
        const char *alphabet = alphabets[round % COUNT(alphabets)];
        size_t length = 3 + (size_t)round % 50;
        size_t period = 1 + (size_t)round % 7;

        for (size_t i = 0; i < sizeof(text); i++) {
            seed = seed * 1664525 + 1013904223;
            text[i] = i % 90 < period || (seed >> 16) % 40 == 0 ? alphabet[(seed >> 20) % strlen(alphabet)]
                                                                : text[i - period];
        }
        pay_text secret = {text + (seed >> 16) % 100, length};
        memcpy(expected, text, sizeof(text));
        memcpy(scrubbed, text, sizeof(text));
        for (size_t at = 0; at + length <= sizeof(text); at++) {
            if (memcmp(text + at, secret.bytes, length) == 0) {
                memset(expected + at, '*', length);
            }
        }
        if (!pay_text_is_digits(secret)) { /* those may be grouped, or have to stand alone */
            assert_true(pay_scrub_known(scrubbed, sizeof(scrubbed), &secret, 1));
            assert_memory_equal(scrubbed, expected, sizeof(text));
        }
    }
}

static void masks_a_long_number_however_it_is_grouped(void **state)
{
    (void)state;
    const pay_text zeros[] = {PAY_TEXT("0000000000000000000000000000000000000001")};
    assert_known("00 00-0000000000000000 0000000000000000 0001 1", zeros, 1,
                 "******************************************** 1");
    assert_known("0 000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0001-", zeros, 1,
                 "0 000 *************************************************-");
    assert_known("00 0000 0000 0000 0000 0000 0000 0000 0000 0000 0001", zeros, 1,
                 "00 *************************************************");
    assert_known("0000 0000 0000 0000 0000 0000 0000 0000 0000 00011", zeros, 1,
                 "*************************************************1");
    assert_known("0000 0000 0000 0000 0000 0000 0000 0000 0000 001", zeros, 1,
                 "0000 0000 0000 0000 0000 0000 0000 0000 0000 001");
}

static void shows_nothing_without_memory(void **state)
{
    (void)state;
    static const char text[] =
        "abababababababababababababababababababababababac abc and so many words that there is room for both";
    const pay_text secrets[] = {PAY_TEXT("abababababababababababababababababababababab"), PAY_TEXT("abc")};
    const long live = pay_allocations_live();
    for (long n = 1; n <= 2; n++) {
        char *copy = exact_copy(text, sizeof(text) - 1);

        pay_allocation_fail_at(n);
        assert_false(pay_scrub(copy, sizeof(text) - 1, secrets, COUNT(secrets), true));
        pay_allocation_fail_at(0);
        for (size_t i = 0; i < sizeof(text) - 1; i++) {
            assert_int_equal(copy[i], '*');
        }
        free(copy);
    }
    assert_int_equal(pay_allocations_live(), live);
}

/* A long secret of one letter, which is nearly there at every place, but for an end that never comes. */
static void shows_nothing_of_what_takes_too_long(void **state)
{
    (void)state;
    char secret[200];
    char text[4000];
    const pay_text secrets[] = {{secret, sizeof(secret)}};

    memset(secret, 'a', sizeof(secret));
    secret[sizeof(secret) - 1] = 'b';
    memset(text, 'a', sizeof(text));
    memcpy(text, "%41", 3);
    assert_true(pay_scrub(text, sizeof(text), secrets, 1, true));
    for (size_t i = 0; i < sizeof(text); i++) {
        assert_int_equal(text[i], '*');
    }
}

static void masks_one_card(void **state)
{
    (void)state;
    static const scrub_case cases[] = {
        {CARD16, MASK16},
        {"123456789012", "123456**9012"},
        {"1234567890123456789", "123456*********6789"},
        {"12345678901", "***********"},
        {"", ""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char masked[20];
        memset(masked, 'x', sizeof(masked));
        pay_mask_card(pay_text_of(cases[i].text), masked);
        assert_string_equal(masked, cases[i].scrubbed);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(luhn),
        cmocka_unit_test(masks_card_numbers),
        cmocka_unit_test(keeps_guids),
        cmocka_unit_test(separators_do_not_hide_a_card),
        cmocka_unit_test(neighbours_do_not_hide_a_card),
        cmocka_unit_test(leaves_other_text_alone),
        cmocka_unit_test(searches_long_runs),
        cmocka_unit_test(agrees_with_the_plain_way),
        cmocka_unit_test(masks_known_secrets),
        cmocka_unit_test(masks_a_known_card_however_it_is_grouped),
        cmocka_unit_test(masks_a_known_card_whatever_stands_between),
        cmocka_unit_test(a_message_shows_ten_digits_of_a_known_card_at_most),
        cmocka_unit_test(masks_all_of_overlapping_secrets),
        cmocka_unit_test(passes_over_short_secrets),
        cmocka_unit_test(masks_short_numbers_only_when_alone),
        cmocka_unit_test(a_masked_digit_is_still_a_digit),
        cmocka_unit_test(finds_what_repeats_itself),
        cmocka_unit_test(masks_a_long_number_however_it_is_grouped),
        cmocka_unit_test(shows_nothing_without_memory),
        cmocka_unit_test(shows_nothing_of_what_takes_too_long),
        cmocka_unit_test(masks_one_card),
    };
    return cmocka_run_group_tests_name("scrub", tests, NULL, NULL);
}
