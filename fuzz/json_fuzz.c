/* JSON: what is read and written back is the same again. */
#include "fuzz.h"
#include "memory.h"
#include "buffer.h"
#include "json.h"
#include "json_write.h"

enum { DEEPEST = 32 };

/* Looks at every node in every way there is, and at what must hold of it. */
static void walk(const pay_json_node *node, int depth)
{
    pay_json_kind kind = pay_json_kind_of(node);
    pay_text text = pay_json_text(node);
    bool is_collection = kind == PAY_JSON_ARRAY || kind == PAY_JSON_OBJECT;

    MUST(pay_text_is_utf8(text));
    MUST(depth <= DEEPEST || !is_collection);
    MUST(!pay_json_is_mended(node) || (kind == PAY_JSON_STRING && fuzz_contains(text, PAY_TEXT("\xEF\xBF\xBD"))));
    MUST(kind == PAY_JSON_BOOLEAN || !pay_json_boolean(node));
    MUST(kind == PAY_JSON_STRING || kind == PAY_JSON_NUMBER || text.length == 0);
    MUST(is_collection || pay_json_first(node) == NULL);
    if (kind == PAY_JSON_NUMBER) {
        MUST(text.length && (text.bytes[0] == '-' || pay_is_digit(text.bytes[0])));
        for (size_t i = 0; i < text.length; i++) {
            MUST(pay_is_digit(text.bytes[i]) || memchr("+-.eE", text.bytes[i], 5));
        }
    }
    for (const pay_json_node *child = pay_json_first(node); child; child = pay_json_next(child)) {
        if (kind == PAY_JSON_OBJECT) {
            bool repeated = false;
            const pay_json_node *first = pay_json_member(node, pay_json_name(child), false, &repeated);

            MUST(first != NULL && (first == child || repeated));
            MUST(pay_json_member(node, pay_json_name(child), true, NULL) != NULL);
            MUST(pay_text_is_utf8(pay_json_name(child)));
        }
        walk(child, depth + 1);
    }
}

static void must_be_same(const pay_json_node *a, const pay_json_node *b)
{
    const pay_json_node *left = pay_json_first(a);
    const pay_json_node *right = pay_json_first(b);

    MUST(pay_json_kind_of(a) == pay_json_kind_of(b));
    MUST(pay_json_boolean(a) == pay_json_boolean(b));
    MUST(pay_text_equals(pay_json_text(a), pay_json_text(b)));
    for (; left && right; left = pay_json_next(left), right = pay_json_next(right)) {
        MUST(pay_text_equals(pay_json_name(left), pay_json_name(right)));
        must_be_same(left, right);
    }
    MUST(!left && !right);
}

static void write_and_read_again(const pay_json *document)
{
    pay_json again = {0};
    pay_buffer first = {0};
    pay_buffer second = {0};

    pay_json_write_node(&first, document->root);
    MUST(pay_json_parse(pay_buffer_text(&first), &again) == PAY_JSON_OK);
    must_be_same(document->root, again.root);
    pay_json_write_node(&second, again.root);
    MUST(pay_text_equals(pay_buffer_text(&first), pay_buffer_text(&second)));
    pay_json_free(&again);
    pay_buffer_free(&first);
    pay_buffer_free(&second);
}

/* U+FFFD for each byte that belongs to no character and for each NUL; everything else is as it was. */
static void must_be_mended(pay_text text, pay_text mended)
{
    MUST(pay_text_is_utf8(mended) && !pay_text_has_nul(mended));
    for (size_t i = 0; i < text.length;) {
        size_t longest = text.length - i < 4 ? text.length - i : 4;
        size_t length = 1;

        while (length <= longest && !pay_text_is_utf8((pay_text){text.bytes + i, length})) {
            length++;
        }
        length = length <= longest ? length : 0;
        bool is_good = length && text.bytes[i] != '\0';
        pay_text part = is_good ? (pay_text){text.bytes + i, length} : PAY_TEXT("\xEF\xBF\xBD");

        MUST(pay_text_starts_with(mended, part));
        mended = (pay_text){mended.bytes + part.length, mended.length - part.length};
        i += length ? length : 1;
    }
    MUST(mended.length == 0);
}

/* Any text at all, written as a string, is read as the same text, or mended. */
static void write_as_string(pay_text text)
{
    pay_buffer written = {0};
    pay_json document = {0};

    pay_json_write_string(&written, text);
    pay_json_result result = pay_json_parse(pay_buffer_text(&written), &document);
    MUST(result == PAY_JSON_OK && pay_json_kind_of(document.root) == PAY_JSON_STRING);
    if (pay_text_is_utf8(text) && !pay_text_has_nul(text)) {
        MUST(!pay_json_is_mended(document.root));
        MUST(pay_text_equals(pay_json_text(document.root), text));
    } else {
        MUST(pay_json_is_mended(document.root));
        must_be_mended(text, pay_json_text(document.root));
    }
    pay_json_free(&document);
    pay_buffer_free(&written);
}

/* Missing memory is reported as such, or does not matter. */
static void parse_without_memory(pay_text text, pay_json_result expected)
{
    for (long n = 1; n <= 8; n++) {
        pay_json document = {0};

        pay_allocation_fail_at(n);
        pay_json_result result = pay_json_parse(text, &document);
        pay_allocation_fail_at(0);
        MUST(result == expected || result == PAY_JSON_MEMORY);
        MUST((result == PAY_JSON_OK) == (document.root != NULL));
        pay_json_free(&document);
    }
}

FUZZ_READS_JSON();

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    pay_text text = {(const char *)data, size};
    pay_json document = {0};
    pay_json_result result = pay_json_parse(text, &document);

    MUST(result != PAY_JSON_MEMORY); /* whatever passes the gate, cJSON takes */
    MUST((result == PAY_JSON_OK) == (document.root != NULL));
    MUST(pay_json_explain(result)[0] != '\0');
    if (result == PAY_JSON_OK) {
        walk(document.root, 1);
        write_and_read_again(&document);
    }
    pay_json_free(&document);
    write_as_string(text);
    parse_without_memory(text, result);
    fuzz_end();
    return 0;
}
