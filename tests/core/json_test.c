/* JSON: what the gate refuses, and that nothing is lost on the way through cJSON. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <openssl/crypto.h>

#include "json.h"
#include "json_write.h"
#include "memory.h"
#include "buffer.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define SECRET "4155650100416111"

static int secrets_wiped;

static bool holds_secret(const char *memory, size_t size)
{
    for (size_t i = 0; i + sizeof(SECRET) - 1 <= size; i++) {
        if (memcmp(memory + i, SECRET, sizeof(SECRET) - 1) == 0) {
            return true;
        }
    }
    return false;
}

/* Takes the place of the C library's, and counts the wiped memory that held SECRET. */
void explicit_bzero(void *memory, size_t size)
{
    char *bytes;

    memcpy(&bytes, &memory, sizeof(bytes)); /* the compiler takes it that this function never reads */
    if (size < 10000 && holds_secret(bytes, size)) {
        secrets_wiped++;
    }
    memset(memory, 0, size);
}

/* From memory of exactly its length, so that a read after the text is caught. */
static pay_json_result parse_text(pay_text text, pay_json *document)
{
    char *copy = malloc(text.length == 0 ? 1 : text.length);
    assert_non_null(copy);
    if (text.length > 0) {
        memcpy(copy, text.bytes, text.length);
    }
    document->root = (pay_json_node *)copy; /* must be replaced */
    pay_json_result result = pay_json_parse((pay_text){copy, text.length}, document);
    free(copy);
    if (result != PAY_JSON_OK) {
        assert_null(document->root);
    }
    return result;
}

static pay_json parsed(const char *text)
{
    pay_json document;
    if (parse_text(pay_text_of(text), &document) != PAY_JSON_OK) {
        fail_msg("refused: %s", text);
    }
    return document;
}

static void assert_result(pay_text text, pay_json_result expected)
{
    pay_json document;
    pay_json_result result = parse_text(text, &document);
    if (result != expected) {
        fail_msg("%.*s: %s, not: %s", (int)text.length, text.bytes, pay_json_explain(result),
                 pay_json_explain(expected));
    }
    pay_json_free(&document);
}

static void assert_results(const char *const *texts, size_t count, pay_json_result expected)
{
    for (size_t i = 0; i < count; i++) {
        assert_result(pay_text_of(texts[i]), expected);
    }
}

static void assert_text(pay_text text, const char *expected)
{
    assert_int_equal(text.length, strlen(expected));
    assert_memory_equal(text.bytes, expected, text.length);
}

static void assert_written(const pay_json_node *node, const char *expected)
{
    pay_buffer out = {0};
    pay_json_write_node(&out, node);
    assert_false(out.failed);
    assert_string_equal(out.bytes, expected);
    pay_buffer_free(&out);
}

static const pay_json_node *member(const pay_json *document, const char *name)
{
    return pay_json_member(document->root, pay_text_of(name), false, NULL);
}

static void accepts_json(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "{}",
        "[]",
        "0",
        "-0",
        "-0.0e-0",
        "1E+2",
        "\"\"",
        "true",
        "false",
        "null",
        " \t\r\n[ \t\r\n1 \t\r\n, \t\r\n2 \t\r\n] \t\r\n",
        "{ \"a\" : { \"b\" : [ ] } , \"c\" : null }",
        "{\"\":\"\"}",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e7\\uD83D\\uDE00\"",
        "\"\x7F\"",
        "\"\\u0001\\u001F\\uFFFF\"",
        "\"\xEF\xBB\xBF\"",
    };
    assert_results(texts, COUNT(texts), PAY_JSON_OK);
}

static void refuses_what_is_empty(void **state)
{
    (void)state;
    static const char *const texts[] = {"", " ", "\r\n\t ", "\xEF\xBB\xBF", "\xEF\xBB\xBF \n"};
    assert_results(texts, COUNT(texts), PAY_JSON_EMPTY);
    pay_json document;
    assert_int_equal(pay_json_parse((pay_text){NULL, 0}, &document), PAY_JSON_EMPTY);
    assert_null(document.root);
}

static void refuses_other_grammar(void **state)
{
    (void)state;
    static const char *const texts[] = {
        /* cut */
        "{",
        "[",
        "\"",
        "\"abc",
        "{\"",
        "{\"a",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "[1",
        "[1,",
        "\"\\",
        "\"\\u",
        "\"\\u1",
        "\"\\u123",
        "t",
        "tru",
        "fals",
        "nul",
        "-",
        "1.",
        "1e",
        "1e+",
        "1e-",
        /* text after the document */
        "{}x",
        "{} {}",
        "[],",
        "1 2",
        "null null",
        "\"a\"\"b\"",
        "{}]",
        "[]}",
        "1\"",
        "{}//",
        "true1",
        "nullnull",
        /* commas and colons */
        "[,]",
        "[1,]",
        "[,1]",
        "[1,,2]",
        "[1 2]",
        "{,}",
        "{\"a\":1,}",
        "{\"a\":1,,\"b\":2}",
        "{\"a\"}",
        "{\"a\",1}",
        "{\"a\":}",
        "{:1}",
        "{\"a\"::1}",
        "{\"a\":1 \"b\":2}",
        "[1:2]",
        "[}",
        "{]",
        "[1}",
        "{\"a\":1]",
        /* names */
        "{a:1}",
        "{'a':1}",
        "{1:1}",
        "{null:1}",
        "{[]:1}",
        "{\"a\" \"b\":1}",
        /* numbers */
        "+1",
        "01",
        "-01",
        "00",
        "0x10",
        ".5",
        "-.5",
        "1.e2",
        "1.5.",
        "1.5e1.5",
        "1e1e1",
        "--1",
        "1-",
        "- 1",
        "1 .5",
        "1_000",
        "NaN",
        "Infinity",
        "-Infinity",
        "nan",
        "inf",
        "1,5",
        "\xD9\xA1",
        "1f",
        "1L",
        "0b1",
        "1e 1",
        "-a",
        /* words */
        "True",
        "FALSE",
        "Null",
        "undefined",
        "none",
        "yes",
        "truefalse",
        /* strings */
        "'a'",
        "\"\\x41\"",
        "\"\\a\"",
        "\"\\'\"",
        "\"\\0\"",
        "\"\\U0041\"",
        "\"\\u 123\"",
        "\"\\u12G4\"",
        "\"\\u-123\"",
        "\"\\u+123\"",
        "\"\\\n\"",
        "\"\\u00e\"",
        "\"\\ \"",
        "\"\\\xC3\xA7\"",
        /* comments and other white space */
        "/**/{}",
        "{}/**/",
        "[1,//x\n2]",
        "#\n1",
        "\f1",
        "\v1",
        "\x01",
        "\xC2\xA0[]",
        "\xE2\x80\x8B{}",
        /* other things than JSON */
        "<html></html>",
        "<?xml?>",
        "OK",
        "a=b",
        "--\n- a",
        ")]}'\n{}",
        "callback({})",
        "=1",
        /* a byte order mark is passed over once, and at the start only */
        "\xEF\xBB\xBF\xEF\xBB\xBF{}",
        " \xEF\xBB\xBF{}",
        "{}\xEF\xBB\xBF",
    };
    assert_results(texts, COUNT(texts), PAY_JSON_MALFORMED);
}

static void refuses_what_is_no_text_outside_of_strings(void **state)
{
    (void)state;
    assert_result(PAY_TEXT("\0"), PAY_JSON_MALFORMED);
    assert_result(PAY_TEXT("{}\0"), PAY_JSON_MALFORMED);
    assert_result(PAY_TEXT("\0{}"), PAY_JSON_MALFORMED);
    assert_result(PAY_TEXT("\"a\\\0\""), PAY_JSON_MALFORMED);
    assert_result(PAY_TEXT("[1,\0]"), PAY_JSON_MALFORMED);
    assert_result(PAY_TEXT("{}\xFF"), PAY_JSON_MALFORMED);
    assert_result(PAY_TEXT("\xFE\xFF"), PAY_JSON_MALFORMED);
    assert_result(PAY_TEXT("\xFF"), PAY_JSON_MALFORMED);
    assert_result(PAY_TEXT("[1,\x80]"), PAY_JSON_MALFORMED);
    assert_result(PAY_TEXT("\xFF\xFE{\0}\0"), PAY_JSON_MALFORMED); /* UTF-16 */
    assert_result(PAY_TEXT("\"\\ud83d\\u\""), PAY_JSON_MALFORMED);
    assert_result(PAY_TEXT("\"\xFF\\x\""), PAY_JSON_MALFORMED);
    assert_result(PAY_TEXT("\"\xFF"), PAY_JSON_MALFORMED);
    assert_result(PAY_TEXT("\"\\u0041\\u0000"), PAY_JSON_MALFORMED);
}

#define BAD "\xEF\xBF\xBD"

static void mends_what_is_no_text_in_strings(void **state)
{
    (void)state;
    static const struct {
        pay_text inside;
        const char *mended;
    } cases[] = {
        {PAY_TEXT("\xE7"), BAD},
        {PAY_TEXT("\xC3"), BAD},
        {PAY_TEXT("a\xFE"
                  "b"),
         "a" BAD "b"},
        {PAY_TEXT("\xDDSLEM BA\xDE"
                  "ARILI"),
         BAD "SLEM BA" BAD "ARILI"},
        {PAY_TEXT("\xC0\x80"), BAD BAD},
        {PAY_TEXT("\xED\xA0\x80"), BAD BAD BAD},
        {PAY_TEXT("\xF4\x90\x80\x80"), BAD BAD BAD BAD},
        {PAY_TEXT("\xC3\xA7\xC3"), "\xC3\xA7" BAD},
        {PAY_TEXT("0123456789\xFF\xFF"
                  "0123456789"),
         "0123456789" BAD BAD "0123456789"},
        {PAY_TEXT("\xFF\\\"\\\\\\n\\u00e7"), BAD "\"\\\n\xC3\xA7"},
        {PAY_TEXT("a\0b"), "a" BAD "b"},
        {PAY_TEXT("a\tb\nc"), "a" BAD "b" BAD "c"},
        {PAY_TEXT("01234567\x1F"), "01234567" BAD},
        {PAY_TEXT("\\u0000"), BAD},
        {PAY_TEXT("abc\\u0000def"), "abc" BAD "def"},
        {PAY_TEXT("\\ud800"), BAD},
        {PAY_TEXT("\\udbff"), BAD},
        {PAY_TEXT("\\udc00"), BAD},
        {PAY_TEXT("\\uD83Dx"), BAD "x"},
        {PAY_TEXT("\\ud83d\\n"), BAD "\n"},
        {PAY_TEXT("\\ud83d\\u0041"), BAD "A"},
        {PAY_TEXT("\\ud83d\\ud83d"), BAD BAD},
        {PAY_TEXT("\\ud83d\\ud83d\\ude00"), BAD "\xF0\x9F\x98\x80"},
        {PAY_TEXT("\\ude00\\ud83d"), BAD BAD},
        {PAY_TEXT("\\ud83d\\ude00\\ude00"), "\xF0\x9F\x98\x80" BAD},
        {PAY_TEXT("\\ud83d\\u0000"), BAD BAD},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_buffer text = {0};
        pay_json document = {0};
        bool repeated = false;
        const pay_json_node *value;

        /* The name is mended in the same way, and the members beside it are not touched. */
        pay_buffer_append_string(&text, "{\"before\":\"\xC3\xA7\",\"");
        pay_buffer_append_text(&text, cases[i].inside);
        pay_buffer_append_string(&text, "\":\"");
        pay_buffer_append_text(&text, cases[i].inside);
        pay_buffer_append_string(&text, "\",\"after\":[1.50,\"x\"]}");
        assert_int_equal(parse_text(pay_buffer_text(&text), &document), PAY_JSON_OK);
        pay_buffer_free(&text);
        value = pay_json_member(document.root, PAY_TEXT("before"), false, &repeated);
        assert_false(pay_json_is_mended(value));
        value = pay_json_member(document.root, pay_text_of(cases[i].mended), false, &repeated);
        assert_non_null(value);
        assert_true(pay_json_is_mended(value));
        assert_int_equal(pay_json_kind_of(value), PAY_JSON_STRING);
        assert_true(pay_text_equals(pay_json_text(value), pay_text_of(cases[i].mended)));
        value = pay_json_member(document.root, PAY_TEXT("after"), false, &repeated);
        pay_json_write_node(&text, value);
        assert_true(pay_text_equals(pay_buffer_text(&text), PAY_TEXT("[1.50,\"x\"]")));
        pay_buffer_free(&text);
        pay_json_free(&document);
    }
    assert_result(PAY_TEXT("\"\\\\u0000\""), PAY_JSON_OK); /* an escaped backslash */
}

/* `levels` openings, `inner`, and as many closings. */
static char *nested(size_t levels, const char *open, const char *inner, const char *close)
{
    size_t open_length = strlen(open);
    size_t inner_length = strlen(inner);
    size_t close_length = strlen(close);
    char *text = malloc(levels * (open_length + close_length) + inner_length + 1);
    assert_non_null(text);
    char *end = text;
    for (size_t i = 0; i < levels; i++, end += open_length) {
        memcpy(end, open, open_length);
    }
    memcpy(end, inner, inner_length);
    end += inner_length;
    for (size_t i = 0; i < levels; i++, end += close_length) {
        memcpy(end, close, close_length);
    }
    *end = '\0';
    return text;
}

static void assert_nested(size_t levels, const char *open, const char *inner, const char *close,
                          pay_json_result expected)
{
    char *text = nested(levels, open, inner, close);
    pay_json document;
    assert_int_equal(parse_text(pay_text_of(text), &document), expected);
    if (expected == PAY_JSON_OK) {
        assert_written(document.root, text);
    }
    pay_json_free(&document);
    free(text);
}

static void nests_to_its_limit(void **state)
{
    (void)state;
    assert_nested(32, "[", "", "]", PAY_JSON_OK);
    assert_nested(32, "[", "1", "]", PAY_JSON_OK);
    assert_nested(32, "{\"a\":", "null", "}", PAY_JSON_OK);
    assert_nested(16, "[{\"a\":", "\"\"", "}]", PAY_JSON_OK);
    assert_nested(33, "[", "", "]", PAY_JSON_TOO_DEEP);
    assert_nested(33, "{\"a\":", "1", "}", PAY_JSON_TOO_DEEP);
    assert_nested(17, "[{\"a\":", "1", "}]", PAY_JSON_TOO_DEEP);
    assert_nested(32, "[", "[]", "]", PAY_JSON_TOO_DEEP);
    assert_nested(32, "[", "{}", "]", PAY_JSON_TOO_DEEP);
}

static void survives_nesting_bombs(void **state)
{
    (void)state;
    assert_nested(1000000, "[", "", "]", PAY_JSON_TOO_DEEP);
    assert_nested(1000000, "{\"a\":", "1", "}", PAY_JSON_TOO_DEEP);
    assert_nested(1000000, "[", "", "", PAY_JSON_TOO_DEEP);
    assert_nested(1000000, "[{\"\":", "", "", PAY_JSON_TOO_DEEP);
}

/* Depth counts what is open, not what there is. */
static void takes_many_neighbours(void **state)
{
    (void)state;
    char *text = malloc(300003);
    assert_non_null(text);
    text[0] = '[';
    for (size_t i = 0; i < 100000; i++) {
        memcpy(text + 1 + 3 * i, i % 2 == 0 ? "[]," : "{},", 3);
    }
    memcpy(text + 300000, "]", 2); /* over the last comma */
    pay_json document = parsed(text);
    size_t count = 0;
    for (const pay_json_node *node = pay_json_first(document.root); node != NULL; node = pay_json_next(node)) {
        assert_int_equal(pay_json_kind_of(node), count % 2 == 0 ? PAY_JSON_ARRAY : PAY_JSON_OBJECT);
        count++;
    }
    assert_int_equal(count, 100000);
    pay_json_free(&document);
    free(text);
}

static void tells_the_kinds_apart(void **state)
{
    (void)state;
    pay_json document = parsed("[null,true,false,5,\"5\",[],{},\"n5\",\"s5\",\"\"]");
    static const pay_json_kind kinds[] = {PAY_JSON_NULL,   PAY_JSON_BOOLEAN, PAY_JSON_BOOLEAN, PAY_JSON_NUMBER,
                                          PAY_JSON_STRING, PAY_JSON_ARRAY,   PAY_JSON_OBJECT,  PAY_JSON_STRING,
                                          PAY_JSON_STRING, PAY_JSON_STRING};
    static const char *const texts[] = {"", "", "", "5", "5", "", "", "n5", "s5", ""};
    assert_int_equal(pay_json_kind_of(document.root), PAY_JSON_ARRAY);
    const pay_json_node *node = pay_json_first(document.root);
    for (size_t i = 0; i < COUNT(kinds); i++, node = pay_json_next(node)) {
        assert_int_equal(pay_json_kind_of(node), kinds[i]);
        assert_int_equal(pay_json_boolean(node), i == 1);
        assert_text(pay_json_text(node), texts[i]);
        assert_null(pay_json_first(node));
    }
    assert_null(node);
    pay_json_free(&document);
}

static void no_node_reads_as_null(void **state)
{
    (void)state;
    bool repeated = true;
    assert_int_equal(pay_json_kind_of(NULL), PAY_JSON_NULL);
    assert_false(pay_json_boolean(NULL));
    assert_int_equal(pay_json_text(NULL).length, 0);
    assert_null(pay_json_first(NULL));
    assert_null(pay_json_member(NULL, PAY_TEXT("a"), false, &repeated));
    assert_false(repeated);
    pay_json document = {NULL};
    pay_json_free(&document);
}

static void keeps_every_digit(void **state)
{
    (void)state;
    static const char *const numbers[] = {
        "0",
        "-0",
        "150.00",
        "1498.500",
        "1234567890123456789",
        "9223372036854775807",
        "9223372036854775808",
        "18446744073709551616",
        "-9223372036854775809",
        "9007199254740993",
        "12345678901234567890123456789012345678901234567890",
        "0.1",
        "0.10000000000000000000000000000000001",
        "1e2",
        "1E+02",
        "1.5e-300",
        "1e999999999",
    };
    for (size_t i = 0; i < COUNT(numbers); i++) {
        pay_json document = parsed(numbers[i]);
        assert_int_equal(pay_json_kind_of(document.root), PAY_JSON_NUMBER);
        assert_text(pay_json_text(document.root), numbers[i]);
        assert_written(document.root, numbers[i]);
        pay_json_free(&document);
    }
}

/* In a locale with a decimal comma, where this machine has it. */
static void asks_no_locale(void **state)
{
    (void)state;
    setlocale(LC_ALL, "tr_TR.UTF-8");
    pay_json document = parsed("{\"ID\":150.00}");
    assert_text(pay_json_text(pay_json_member(document.root, PAY_TEXT("id"), true, NULL)), "150.00");
    pay_json_free(&document);
    setlocale(LC_ALL, "C");
}

static void decodes_strings(void **state)
{
    (void)state;
    static const struct {
        const char *json;
        const char *text;
    } cases[] = {
        {"\"plain\"", "plain"},
        {"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t"},
        {"\"\\u0041\\u00e7\\u20BA\\uFFFF\"", "A\xC3\xA7\xE2\x82\xBA\xEF\xBF\xBF"},
        {"\"\\ud83d\\ude00\\uDBFF\\uDFFF\"", "\xF0\x9F\x98\x80\xF4\x8F\xBF\xBF"},
        {"\"\\uD800\\uDC00\"", "\xF0\x90\x80\x80"},
        {"\"\\uD7FF\\uE000\"", "\xED\x9F\xBF\xEE\x80\x80"},
        {"\"\xC3\xA7\xF0\x9F\x98\x80\"", "\xC3\xA7\xF0\x9F\x98\x80"},
        {"\"\\\\u0041\"", "\\u0041"},
        {"\"\\u005C\\u0022\"", "\\\""},
        {"\"\\u0001\"", "\x01"},
        {"\" [1] {} // \"", " [1] {} // "},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_json document = parsed(cases[i].json);
        assert_text(pay_json_text(document.root), cases[i].text);
        pay_json_free(&document);
    }
}

static void passes_over_a_byte_order_mark(void **state)
{
    (void)state;
    pay_json document = parsed("\xEF\xBB\xBF {\"a\":\"\xEF\xBB\xBF\"}");
    assert_text(pay_json_text(member(&document, "a")), "\xEF\xBB\xBF");
    pay_json_free(&document);
}

static void walks_in_order(void **state)
{
    (void)state;
    pay_json document = parsed("{\"b\":1,\"a\":[2,{\"c\":3}],\"\":4}");
    const pay_json_node *node = pay_json_first(document.root);
    assert_text(pay_json_name(node), "b");
    node = pay_json_next(node);
    assert_text(pay_json_name(node), "a");
    const pay_json_node *item = pay_json_first(node);
    assert_text(pay_json_text(item), "2");
    assert_int_equal(pay_json_name(item).length, 0);
    item = pay_json_next(item);
    assert_text(pay_json_name(pay_json_first(item)), "c");
    assert_null(pay_json_next(item));
    node = pay_json_next(node);
    assert_text(pay_json_name(node), "");
    assert_null(pay_json_next(node));
    pay_json_free(&document);
}

static void finds_members(void **state)
{
    (void)state;
    pay_json document = parsed("{\"a\":1,\"A\":2,\"b\":3,\"\\u00e7\":4,\"d\\ne\":5,\"\":6,\"\xC3\x87\":7}");
    bool repeated = true;
    assert_text(pay_json_text(pay_json_member(document.root, PAY_TEXT("a"), false, &repeated)), "1");
    assert_false(repeated);
    assert_text(pay_json_text(pay_json_member(document.root, PAY_TEXT("A"), false, &repeated)), "2");
    assert_false(repeated);
    assert_text(pay_json_text(pay_json_member(document.root, PAY_TEXT("A"), true, &repeated)), "1");
    assert_true(repeated);
    assert_text(pay_json_text(pay_json_member(document.root, PAY_TEXT("B"), true, &repeated)), "3");
    assert_false(repeated);
    assert_null(pay_json_member(document.root, PAY_TEXT("B"), false, &repeated));
    assert_false(repeated);
    assert_text(pay_json_text(pay_json_member(document.root, PAY_TEXT("\xC3\xA7"), true, &repeated)), "4");
    assert_false(repeated); /* only ASCII letters have a case here */
    assert_text(pay_json_text(member(&document, "d\ne")), "5");
    assert_text(pay_json_text(member(&document, "")), "6");
    assert_null(member(&document, "aa"));
    assert_null(pay_json_member(document.root, PAY_TEXT("a\0"), false, NULL));
    assert_null(pay_json_member(document.root, (pay_text){0}, false, NULL));
    pay_json_free(&document);
}

static void reports_repeated_names(void **state)
{
    (void)state;
    pay_json document = parsed("{\"x\":0,\"id\":1,\"y\":0,\"id\":2,\"i\\u0064\":3,\"Id\":4}");
    bool repeated = false;
    assert_text(pay_json_text(pay_json_member(document.root, PAY_TEXT("id"), false, &repeated)), "1");
    assert_true(repeated);
    assert_text(pay_json_text(pay_json_member(document.root, PAY_TEXT("Id"), false, &repeated)), "4");
    assert_false(repeated);
    assert_text(pay_json_text(pay_json_member(document.root, PAY_TEXT("id"), false, NULL)), "1");
    assert_written(document.root, "{\"x\":0,\"id\":1,\"y\":0,\"id\":2,\"id\":3,\"Id\":4}");
    pay_json_free(&document);
}

static void only_objects_have_members(void **state)
{
    (void)state;
    static const char *const texts[] = {"[1]", "\"a\"", "1", "null", "true", "[[\"a\"]]"};
    for (size_t i = 0; i < COUNT(texts); i++) {
        pay_json document = parsed(texts[i]);
        bool repeated = true;
        assert_null(pay_json_member(document.root, PAY_TEXT(""), true, &repeated));
        assert_false(repeated);
        pay_json_free(&document);
    }
}

static void takes_long_strings(void **state)
{
    (void)state;
    size_t length = 10 * 1024 * 1024;
    char *text = malloc(length + 2);
    assert_non_null(text);
    memset(text, 'x', length + 2);
    text[0] = '"';
    text[length + 1] = '"';
    pay_json document;
    assert_int_equal(parse_text((pay_text){text, length + 2}, &document), PAY_JSON_OK);
    assert_int_equal(pay_json_text(document.root).length, length);
    pay_json_free(&document);

    for (size_t i = 1; i <= length; i += 2) {
        memcpy(text + i, "\\n", 2);
    }
    assert_int_equal(parse_text((pay_text){text, length + 2}, &document), PAY_JSON_OK);
    assert_int_equal(pay_json_text(document.root).length, length / 2);
    pay_json_free(&document);

    assert_int_equal(parse_text((pay_text){text, length + 1}, &document), PAY_JSON_MALFORMED);
    memset(text, '9', length + 2);
    assert_int_equal(parse_text((pay_text){text, length + 2}, &document), PAY_JSON_OK);
    assert_int_equal(pay_json_text(document.root).length, length + 2);
    pay_json_free(&document);
    free(text);
}

static void writes_strings(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *json;
    } cases[] = {
        {"", "\"\""},
        {"plain / text", "\"plain / text\""},
        {"\"\\\b\f\n\r\t", "\"\\\"\\\\\\b\\f\\n\\r\\t\""},
        {"\x01\x1F\x7F", "\"\\u0001\\u001f\x7F\""},
        {"\xC3\xA7\xF0\x9F\x98\x80", "\"\xC3\xA7\xF0\x9F\x98\x80\""},
        {"a\"b\"", "\"a\\\"b\\\"\""},
        {"<script>&'", "\"<script>&'\""},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_buffer out = {0};
        pay_json_write_string(&out, pay_text_of(cases[i].text));
        assert_string_equal(out.bytes, cases[i].json);
        pay_json document = parsed(out.bytes);
        assert_text(pay_json_text(document.root), cases[i].text);
        pay_json_free(&document);
        pay_buffer_free(&out);
    }
    pay_buffer out = {0};
    pay_json_write_string(&out, (pay_text){NULL, 0});
    pay_json_write_string(&out, PAY_TEXT("a\0b"));
    assert_string_equal(out.bytes, "\"\"\"a\\u0000b\"");
    pay_buffer_free(&out);
}

static void writes_nodes(void **state)
{
    (void)state;
    pay_json document =
        parsed(" { \"b\\n\" : [ 1.50 , \"\\u00e7\\/\" , true , false , null , { } , [ ] ] , \"a\" : -1E+2 } ");
    assert_written(document.root, "{\"b\\n\":[1.50,\"\xC3\xA7/\",true,false,null,{},[]],\"a\":-1E+2}");
    assert_written(pay_json_first(pay_json_first(document.root)), "1.50");
    assert_written(NULL, "null");
    pay_json_free(&document);
}

static void wipes_its_copies(void **state)
{
    (void)state;
    secrets_wiped = 0;
    pay_json document = parsed("{\"pan\":\"" SECRET "\",\"" SECRET "\":1,\"number\":" SECRET "}");
    assert_int_equal(secrets_wiped, 1); /* the gate's copy */
    pay_json_free(&document);
    assert_int_equal(secrets_wiped, 2); /* and the memory of the tree */
    assert_null(document.root);

    secrets_wiped = 0;
    assert_result(PAY_TEXT("{\"pan\":\"" SECRET "\",\"more\":\"\"} x"), PAY_JSON_MALFORMED);
    assert_int_equal(secrets_wiped, 1);
}

static void explains_every_result(void **state)
{
    (void)state;
    assert_string_equal(pay_json_explain(PAY_JSON_MALFORMED), "is not valid JSON");
    assert_string_equal(pay_json_explain(PAY_JSON_TOO_DEEP), "is nested deeper than 32 levels");
    for (int result = PAY_JSON_OK; result <= PAY_JSON_MEMORY; result++) {
        for (int other = PAY_JSON_OK; other < result; other++) {
            assert_string_not_equal(pay_json_explain((pay_json_result)result),
                                    pay_json_explain((pay_json_result)other));
        }
    }
}

static const char sample[] =
    "{\"Success\":true,\"id\":1234567890123456789,\"amount\":150.00,\"none\":null,\"name\":\"\\u00c7a\\ud83d"
    "\\ude00\xC3\xA7\",\"items\":[{\"price\":-1.5e+10},[],{},[false,\"\"]],\"Message\":\"\\\"ok\\\"\\n\"}";

/*
 * Whatever passes the gate is read by cJSON, and reads the same once written:
 * tried on many damaged documents.
 */
static void gate_and_cjson_agree(void **state)
{
    (void)state;
    static const char damage[] = "{}[]\",:\\u0d8019.eE+-tfn \n/\xC3\xA7\x80\x01";
    uint32_t seed = 1;
    int accepted = 0;
    for (int round = 0; round < 30000; round++) {
        char text[sizeof(sample)];
        memcpy(text, sample, sizeof(sample));
        for (int change = 0; change <= round % 3; change++) {
            seed = seed * 1664525 + 1013904223;
            size_t place = (seed >> 12) % (sizeof(sample) - 1);
            seed = seed * 1664525 + 1013904223;
            text[place] = damage[(seed >> 16) % (sizeof(damage) - 1)];
        }
        pay_json document;
        pay_json_result result = parse_text((pay_text){text, sizeof(sample) - 1}, &document);
        assert_int_not_equal(result, PAY_JSON_MEMORY);
        if (result == PAY_JSON_OK) {
            accepted++;
            pay_buffer first = {0};
            pay_json_write_node(&first, document.root);
            pay_json again = parsed(first.bytes);
            assert_written(again.root, first.bytes);
            pay_json_free(&again);
            pay_buffer_free(&first);
        }
        pay_json_free(&document);
    }
    assert_true(accepted > 1000 && accepted < 29000);
}

static void refuses_every_cut(void **state)
{
    (void)state;
    for (size_t length = 0; length < sizeof(sample) - 1; length++) {
        pay_json document;
        assert_int_not_equal(parse_text((pay_text){sample, length}, &document), PAY_JSON_OK);
    }
    assert_result(pay_text_of(sample), PAY_JSON_OK);
}

#ifdef PAYMENTS_ALLOCATION_FAULTS

/* The sample so often that the gate's copy and the tree grow on the way. */
static void reports_every_failed_allocation(void **state)
{
    (void)state;
    pay_buffer text = {0};
    pay_buffer_append_char(&text, '[');
    for (int i = 0; i < 100; i++) {
        pay_buffer_append_string(&text, sample);
        pay_buffer_append_char(&text, ',');
    }
    for (int i = 0; i < 20000; i++) {
        pay_buffer_append_string(&text, "1,"); /* each needs three more bytes in the copy */
    }
    pay_buffer_append_string(&text, "{}]");
    long live = pay_allocations_live();
    long failures = 0;
    for (;; failures++) {
        pay_json document;
        pay_allocation_fail_at(failures + 1);
        pay_json_result result = pay_json_parse(pay_buffer_text(&text), &document);
        if (result == PAY_JSON_OK) {
            pay_allocation_fail_at(0);
            pay_json_free(&document);
            assert_int_equal(pay_allocations_live(), live);
            break;
        }
        assert_int_equal(pay_allocations_live(), live);
        assert_int_equal(result, PAY_JSON_MEMORY);
        assert_null(document.root);
    }
    assert_true(failures > 20);
    pay_buffer_free(&text);
}

static void writing_reports_every_failed_allocation(void **state)
{
    (void)state;
    pay_json document = parsed(sample);
    for (long n = 1; n <= 3; n++) {
        pay_buffer out = {0};
        pay_allocation_fail_at(n);
        for (int i = 0; i < 5; i++) {
            pay_json_write_node(&out, document.root);
        }
        assert_true(out.failed);
        pay_buffer_free(&out);
    }
    pay_allocation_fail_at(0);
    pay_json_free(&document);
}

#endif

static int start(void **state)
{
    (void)state;
    pay_json_start();
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accepts_json),
        cmocka_unit_test(refuses_what_is_empty),
        cmocka_unit_test(refuses_other_grammar),
        cmocka_unit_test(refuses_what_is_no_text_outside_of_strings),
        cmocka_unit_test(mends_what_is_no_text_in_strings),
        cmocka_unit_test(nests_to_its_limit),
        cmocka_unit_test(survives_nesting_bombs),
        cmocka_unit_test(takes_many_neighbours),
        cmocka_unit_test(tells_the_kinds_apart),
        cmocka_unit_test(no_node_reads_as_null),
        cmocka_unit_test(keeps_every_digit),
        cmocka_unit_test(asks_no_locale),
        cmocka_unit_test(decodes_strings),
        cmocka_unit_test(passes_over_a_byte_order_mark),
        cmocka_unit_test(walks_in_order),
        cmocka_unit_test(finds_members),
        cmocka_unit_test(reports_repeated_names),
        cmocka_unit_test(only_objects_have_members),
        cmocka_unit_test(takes_long_strings),
        cmocka_unit_test(writes_strings),
        cmocka_unit_test(writes_nodes),
        cmocka_unit_test(wipes_its_copies),
        cmocka_unit_test(explains_every_result),
        cmocka_unit_test(gate_and_cjson_agree),
        cmocka_unit_test(refuses_every_cut),
#ifdef PAYMENTS_ALLOCATION_FAULTS
        cmocka_unit_test(reports_every_failed_allocation),
        cmocka_unit_test(writing_reports_every_failed_allocation),
#endif
    };
    return cmocka_run_group_tests_name("json", tests, start, NULL);
}
