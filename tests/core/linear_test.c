/*
 * What is done with an answer grows with its bytes, whatever they are. Each input is made in three sizes, and each
 * takes at most so many steps for a byte.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "call.h"
#include "call_state.h"
#include "scrub.h"
#include "steps.h"
#include "read.h"
#include "redact.h"
#include "form.h"
#include "arena.h"
#include "buffer.h"
#include "json.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const size_t sizes[] = {10000, 100000, 1000000};

/* Writes `piece` again and again, `size` bytes in all. */
static void append_repeated(pay_buffer *out, const char *piece, size_t size)
{
    pay_text text = pay_text_of(piece);

    for (size_t i = 0; i < size; i += text.length) {
        pay_buffer_append(out, piece, size - i < text.length ? size - i : text.length);
    }
}

static void assert_linear(const char *what, unsigned long steps, size_t bytes, unsigned long most)
{
    if (steps / bytes > most) {
        fail_msg("%s: %lu steps for each of %zu bytes, more than %lu", what, steps / bytes, bytes, most);
    }
}

/* --- known secrets ---------------------------------------------------------- */

typedef struct secret_case {
    const char *secret; /* repeated */
    size_t length;
    const char *last; /* of the secret, after the rest; NULL for none */
    const char *text; /* repeated */
} secret_case;

static const secret_case secret_cases[] = {
    {"a", 10000, NULL, "a"},
    {"a", 10000, "b", "a"},
    {"ab", 10000, NULL, "ab"},
    {"ab", 9999, NULL, "ab"},
    {"aab", 10000, "c", "aab"},
    {"aabaaabaa", 5000, NULL, "aabaaabaaaabaaabaaaabaaabaac"},
    {"0", 10000, NULL, "0"},
    {"0", 10000, NULL, "0 "},
    {"0", 10000, "1", "0-"},
    {"12", 5000, "3", "1 2-12"},
    {"0", 19, NULL, "0 "},
    {"0", 19, "1", "0\xC2\xA0"},
    {"0", 10000, "1", "0  "},
    {"0", 10000, "1", "0%20"},
    {"0", 19, "1", "0\\u00a0"},
    {"0", 19, NULL, "0&nbsp;"},
    {"0", 19, NULL, "0&&&&&&&&"},
    {"0", 19, NULL, "\\"},
    {"0", 19, NULL, "0\\\\\\\\"},
    {"2", 16, NULL, "%2"},
    {"0", 12, NULL, "                0"},
    {"a", 10000, NULL, "aaaaaaaa%61"},
    {"a", 10000, "b", "aaaa\\u0061"},
    {"a", 10000, "b", "%61"},
    {"a", 10000, NULL, "\\u0061%61"},
    {" ", 10000, "x", "+"},
    {"\\", 10000, "x", "\\"},
    {"%41", 9999, "x", "%41"},
    {"%41A", 10000, "x", "%41A%2541"},
    {"TestSecretKey", 13, NULL, "TestSecretKe\\"},
    {"\"", 10000, NULL, "\\\""},
    {"123", 3, NULL, "123 1234 "},
};

static pay_text secret_of(const secret_case *c, pay_buffer *secret)
{
    append_repeated(secret, c->secret, c->length);
    pay_buffer_append_string(secret, c->last);
    return pay_buffer_text(secret);
}

static void masks_known_secrets(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(secret_cases); i++) {
        for (size_t size = 0; size < COUNT(sizes); size++) {
            pay_buffer secret = {0};
            pay_buffer text = {0};
            pay_text known = secret_of(&secret_cases[i], &secret);

            append_repeated(&text, secret_cases[i].text, sizes[size]);
            unsigned long before = steps_taken();
            pay_scrub_message(text.bytes, text.length, &known, 1);
            assert_linear(secret_cases[i].text, steps_taken() - before, sizes[size], 120);
            pay_buffer_free(&secret);
            pay_buffer_free(&text);
        }
    }
}

/* The same as JSON and URLs escape them, in a text and in a document. */
static void shows_what_escapes_known_secrets(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(secret_cases); i++) {
        for (size_t size = 0; size < COUNT(sizes); size++) {
            pay_buffer secret = {0};
            pay_buffer text = {0};
            pay_text known[] = {secret_of(&secret_cases[i], &secret), PAY_TEXT("TestSecretKey")};
            const pay_secrets secrets = {known, COUNT(known), COUNT(known)};

            append_repeated(&text, secret_cases[i].text, sizes[size]);
            unsigned long before = steps_taken();
            pay_redact_known(&text, 0, &secrets);
            /* some 1,500 with optimisation, 4,600 without; what grows with the text has 165,000 at 10 kB */
            assert_linear(secret_cases[i].text, steps_taken() - before, sizes[size], 10000);
            pay_buffer_free(&secret);
            pay_buffer_free(&text);
        }
    }
}

/* --- cards -------------------------------------------------------------------- */

static void masks_cards(void **state)
{
    (void)state;
    static const char *const texts[] = {"0",
                                        "0 ",
                                        "0-",
                                        "4155650100416111",
                                        "4155650100416111 ",
                                        "4155 6501 0041 6111 ",
                                        "000000000000 ",
                                        "12",
                                        "5x",
                                        "00000000000000000000 "};
    for (size_t i = 0; i < COUNT(texts); i++) {
        for (size_t size = 0; size < COUNT(sizes); size++) {
            pay_buffer text = {0};

            append_repeated(&text, texts[i], sizes[size]);
            unsigned long before = steps_taken();
            pay_scrub_cards(text.bytes, text.length);
            assert_linear(texts[i], steps_taken() - before, sizes[size], 40);
            pay_buffer_free(&text);
        }
    }
}

/* --- answers ------------------------------------------------------------------ */

static const pay_field item_fields[] = {
    {"code", PAY_STRING},
    {"note", PAY_STRING, PAY_FREE_TEXT},
    {"amount", PAY_AMOUNT, .currency_from = "currency"},
    {0},
};

static const pay_field answer_fields[] = {
    {"token", PAY_STRING, PAY_SECRET},
    {"link", PAY_URL, PAY_SECRET},
    {"note", PAY_STRING, PAY_FREE_TEXT},
    {"amount", PAY_DECIMAL},
    {"items", PAY_LIST, .members = item_fields},
    {"any", PAY_ANY},
    {0},
};

/* `first`, then `piece` again and again, then `last`. */
typedef struct answer_case {
    const char *first;
    const char *piece;
    const char *last;
    pay_json_result result;
} answer_case;

static const answer_case answer_cases[] = {
    {"{\"a\":\"", "x", "\"}", PAY_JSON_OK},
    {"{\"note\":\"", "a", "\"}", PAY_JSON_OK},
    {"{\"note\":\"", "\\\\", "\"}", PAY_JSON_OK},
    {"{\"note\":\"", "\\u0061", "\"}", PAY_JSON_OK},
    {"{\"note\":\"", "%61+", "\"}", PAY_JSON_OK},
    {"{\"note\":\"", "\xC3\xA7", "\"}", PAY_JSON_OK},
    {"{\"note\":\"", "4155 6501 ", "\"}", PAY_JSON_OK},
    {"{", "\"a\":1,", "\"b\":2}", PAY_JSON_OK},
    {"{", "\"note\":1,", "\"b\":2}", PAY_JSON_OK},
    {"{", "\"token\":\"abc\",", "\"b\":2}", PAY_JSON_OK},
    {"[", "1,", "1]", PAY_JSON_OK},
    {"[", "{},", "1]", PAY_JSON_OK},
    {"[", "\"\",", "1]", PAY_JSON_OK},
    {"{\"items\":[", "{\"note\":\"aaaaaaaa\"},", "{}]}", PAY_JSON_OK},
    {"{\"any\":[", "[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]],", "1]}", PAY_JSON_OK},
    {"{\"amount\":", "9", "}", PAY_JSON_OK},
    {"{\"amount\":0.", "0", "}", PAY_JSON_OK},
    {"{\"amount\":1e", "9", "}", PAY_JSON_OK},
    {" ", " ", "{}", PAY_JSON_OK},
    {"", "[", "", PAY_JSON_TOO_DEEP},
    {"", "{\"a\":", "", PAY_JSON_TOO_DEEP},
    {"", "<p>", "", PAY_JSON_MALFORMED},
    {"{\"a\":\"", "x", "", PAY_JSON_MALFORMED},
    {"{\"a\":\"", "\\\"", "", PAY_JSON_MALFORMED},
    {"", "token ", "", PAY_JSON_MALFORMED},
    {"", "token \" ", "", PAY_JSON_MALFORMED},
    {"", "\"token\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\", "", PAY_JSON_MALFORMED},
    {"token", "\"", "", PAY_JSON_MALFORMED},
    {"", ":", "", PAY_JSON_MALFORMED},
    {"", "\\", "", PAY_JSON_MALFORMED},
    {"", "\xC3\xA7", "", PAY_JSON_MALFORMED},
    {"", "\xC3", "", PAY_JSON_MALFORMED},
    {"{\"a\":\"", "\xC3", "\"}", PAY_JSON_OK},
    {"{\"a\":\"", "\\ud83d", "\"}", PAY_JSON_OK},
    {"{\"a\":[\"\xC3\"", ",\"a\"", "]}", PAY_JSON_OK},
};

static void read_and_show(pay_text body, pay_json_result expected, const pay_secrets *secrets)
{
    pay_json document = {0};
    pay_arena arena = {0};
    pay_buffer shown = {0};
    pay_text problem;

    assert_int_equal(pay_json_parse(body, &document), expected);
    if (document.root) {
        pay_read(&arena, document.root, answer_fields, PAY_ROLES_ONLY, false, secrets, &problem);
        pay_read(&arena, document.root, answer_fields, PAY_WHOLE_ANSWER, true, secrets, &problem);
        pay_redact_json(&shown, document.root, answer_fields, secrets);
    } else {
        pay_redact_unread(&shown, body, answer_fields, secrets);
    }
    assert_false(arena.failed || shown.failed);
    pay_json_free(&document);
    pay_arena_free(&arena);
    pay_buffer_free(&shown);
}

static void reads_and_shows_answers(void **state)
{
    (void)state;
    pay_buffer letters = {0};

    append_repeated(&letters, "a", 10000);
    pay_text known[] = {pay_buffer_text(&letters), PAY_TEXT("TestSecretKey"), PAY_TEXT("4155650100416111"),
                        PAY_TEXT("123")};
    const pay_secrets secrets = {known, COUNT(known), COUNT(known)};
    for (size_t i = 0; i < COUNT(answer_cases); i++) {
        for (size_t size = 0; size < COUNT(sizes); size++) {
            const answer_case *c = &answer_cases[i];
            pay_buffer body = {0};

            pay_buffer_append_string(&body, c->first);
            append_repeated(&body, c->piece, sizes[size] / strlen(c->piece) * strlen(c->piece));
            pay_buffer_append_string(&body, c->last);
            unsigned long before = steps_taken();
            read_and_show(pay_buffer_text(&body), c->result, &secrets);
            assert_linear(c->piece, steps_taken() - before, body.length, 400);
            pay_buffer_free(&body);
        }
    }
    pay_buffer_free(&letters);
}

/* Names that differ, each of them asked for its meaning. */
static void reads_many_names(void **state)
{
    (void)state;
    static const size_t members[] = {1000, 10000, 100000};
    const pay_secrets none = {0};

    for (size_t i = 0; i < COUNT(members); i++) {
        pay_buffer body = {0};

        pay_buffer_append_char(&body, '{');
        for (size_t n = 0; n < members[i]; n++) {
            pay_buffer_append_string(&body, "\"name");
            pay_buffer_append_integer(&body, (long long)n);
            pay_buffer_append_string(&body, "\":\"4155\",");
        }
        pay_buffer_append_string(&body, "\"note\":\"n\"}");
        unsigned long before = steps_taken();
        read_and_show(pay_buffer_text(&body), PAY_JSON_OK, &none);
        assert_linear("names", steps_taken() - before, body.length, 400);
        pay_buffer_free(&body);
    }
}

static void reads_forms(void **state)
{
    (void)state;
    static const char *const pieces[] = {"a=b&", "&", "=", "%41", "+", "a"};

    for (size_t i = 0; i < COUNT(pieces); i++) {
        for (size_t size = 0; size < COUNT(sizes); size++) {
            pay_buffer form = {0};
            pay_buffer json = {0};

            append_repeated(&form, pieces[i], sizes[size]);
            unsigned long before = steps_taken();
            pay_form_to_json(&json, pay_buffer_text(&form));
            assert_linear(pieces[i], steps_taken() - before, sizes[size], 400); /* bytes that are copied count, too */
            pay_buffer_free(&form);
            pay_buffer_free(&json);
        }
    }
}

static int start(void **state)
{
    (void)state;
    pay_json_start();
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(masks_known_secrets), cmocka_unit_test(shows_what_escapes_known_secrets),
        cmocka_unit_test(masks_cards),         cmocka_unit_test(reads_and_shows_answers),
        cmocka_unit_test(reads_many_names),    cmocka_unit_test(reads_forms),
    };
    return cmocka_run_group_tests_name("linear", tests, start, NULL);
}
