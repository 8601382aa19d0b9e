/*
 * The gate in front of cJSON, and the reading of its tree.
 *
 * The gate checks the text and copies it: without white space, each string
 * value after the mark STRING_MARK or MENDED_MARK, each number as a string
 * after NUMBER_MARK. So cJSON never converts a number, and the mark distinguishes them
 * apart in its tree. Names have no mark.
 */
#include "json.h"
#include "memory.h"
#include "hex.h"

#include <string.h>

#include <cjson/cJSON.h>

#define DEEPEST 32

#define STRING_MARK 's'
#define MENDED_MARK 'm'
#define NUMBER_MARK 'n'

void pay_json_start(void)
{
    cJSON_Hooks hooks = {pay_plain_allocate, pay_plain_release};
    cJSON_InitHooks(&hooks);
}

/* The text that is still to be read, and the copy. Each function below reads one thing off its start. */
typedef struct json_gate {
    const char *next;
    const char *end;
    bool is_utf8; /* all of it */
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

/* Reads and copies one character that has a meaning of its own. */
static bool pass_character(json_gate *gate, char c)
{
    if (!at(gate, c)) {
        return false;
    }
    gate->next++;
    pay_buffer_append_char(&gate->copy, c);
    return true;
}

static void skip_space(json_gate *gate)
{
    while (at(gate, ' ') || at(gate, '\t') || at(gate, '\n') || at(gate, '\r')) {
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

/* Behind a backslash. */
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

/* Whether one of eight bytes is a quote, a backslash or a control character; of others sometimes, too. */
static bool has_special(uint64_t word)
{
    const uint64_t ones = 0x0101010101010101;
    uint64_t quotes = word ^ (ones * '"'); /* a quote is a zero here */
    uint64_t backslashes = word ^ (ones * '\\');

    return (((quotes - ones) & ~quotes) | ((backslashes - ones) & ~backslashes) | ((word - ones * 0x20) & ~word)) &
           (ones * 0x80);
}

/* Eight bytes at a time, as long as they are copied as they are. */
static void skip_plain(json_gate *gate)
{
    uint64_t word;

    while ((size_t)(gate->end - gate->next) >= sizeof(word)) {
        memcpy(&word, gate->next, sizeof(word));
        if (has_special(word)) {
            break;
        }
        gate->next += sizeof(word);
    }
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
    if (!is_name) {
        pay_buffer_append_char(&gate->copy, is_damaged ? MENDED_MARK : STRING_MARK);
    }
    if (is_damaged) {
        append_mended(&gate->copy, inside);
    } else {
        pay_buffer_append_text(&gate->copy, inside);
    }
    pay_buffer_append_char(&gate->copy, '"');
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
    const char *start = gate->next;
    if (!read_number(gate)) {
        return PAY_JSON_MALFORMED;
    }
    pay_buffer_append_char(&gate->copy, '"');
    pay_buffer_append_char(&gate->copy, NUMBER_MARK);
    pay_buffer_append(&gate->copy, start, (size_t)(gate->next - start));
    pay_buffer_append_char(&gate->copy, '"');
    return PAY_JSON_OK;
}

static pay_json_result pass_word(json_gate *gate)
{
    static const pay_text words[] = {{"true", 4}, {"false", 5}, {"null", 4}};
    pay_text rest = {gate->next, (size_t)(gate->end - gate->next)};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        if (pay_text_starts_with(rest, words[i])) {
            gate->next += words[i].length;
            pay_buffer_append_text(&gate->copy, words[i]);
            return PAY_JSON_OK;
        }
    }
    return PAY_JSON_MALFORMED;
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
    if (at(gate, '{')) {
        return pass_collection(gate, '{', '}', depth + 1);
    }
    if (at(gate, '[')) {
        return pass_collection(gate, '[', ']', depth + 1);
    }
    if (at(gate, '"')) {
        return pass_string(gate, false);
    }
    if (at(gate, '-') || at_digit(gate)) {
        return pass_number(gate);
    }
    return pass_word(gate);
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
    return gate->copy.failed ? PAY_JSON_MEMORY : PAY_JSON_OK;
}

pay_json_result pay_json_parse(pay_text text, pay_json *document)
{
    static const pay_text byte_order_mark = {"\xEF\xBB\xBF", 3};
    document->root = NULL;
    if (text.length == 0) {
        return PAY_JSON_EMPTY;
    }
    json_gate gate = {.next = text.bytes, .end = text.bytes + text.length, .is_utf8 = pay_text_is_utf8(text)};
    if (pay_text_starts_with(text, byte_order_mark)) {
        gate.next += byte_order_mark.length;
    }
    pay_json_result result = pass_document(&gate);
    if (result == PAY_JSON_OK) {
        /* With the NUL after the copy, so that cJSON can see that it ends there. */
        document->root = cJSON_ParseWithLengthOpts(gate.copy.bytes, gate.copy.length + 1, NULL, true);
        /* What passed the gate is well-formed: only memory can be missing. */
        result = document->root == NULL ? PAY_JSON_MEMORY : PAY_JSON_OK;
    }
    pay_buffer_free(&gate.copy);
    return result;
}

void pay_json_free(pay_json *document)
{
    cJSON_Delete(document->root);
    document->root = NULL;
}

const char *pay_json_explain(pay_json_result result)
{
    switch (result) {
    case PAY_JSON_OK:
        return "is valid JSON";
    case PAY_JSON_EMPTY:
        return "is empty";
    case PAY_JSON_MALFORMED:
        return "is not valid JSON";
    case PAY_JSON_TOO_DEEP:
        return "is nested deeper than 32 levels";
    case PAY_JSON_MEMORY:
        break;
    }
    return "needs more memory than there is";
}

static bool is_collection(const pay_json_node *node)
{
    return cJSON_IsArray(node) || cJSON_IsObject(node);
}

pay_json_kind pay_json_kind_of(const pay_json_node *node)
{
    if (cJSON_IsString(node)) {
        return node->valuestring[0] == NUMBER_MARK ? PAY_JSON_NUMBER : PAY_JSON_STRING;
    }
    if (cJSON_IsBool(node)) {
        return PAY_JSON_BOOLEAN;
    }
    if (cJSON_IsArray(node)) {
        return PAY_JSON_ARRAY;
    }
    return cJSON_IsObject(node) ? PAY_JSON_OBJECT : PAY_JSON_NULL;
}

bool pay_json_is_mended(const pay_json_node *node)
{
    return cJSON_IsString(node) && node->valuestring[0] == MENDED_MARK;
}

bool pay_json_boolean(const pay_json_node *node)
{
    return cJSON_IsTrue(node);
}

pay_text pay_json_text(const pay_json_node *node)
{
    return pay_text_of(cJSON_IsString(node) ? node->valuestring + 1 : NULL);
}

const pay_json_node *pay_json_first(const pay_json_node *node)
{
    return is_collection(node) ? node->child : NULL;
}

const pay_json_node *pay_json_next(const pay_json_node *node)
{
    return node->next;
}

pay_text pay_json_name(const pay_json_node *member)
{
    return pay_text_of(member->string);
}

/* The first one from `member` on that answers to the name; NULL when none does. */
static const pay_json_node *next_named(const pay_json_node *member, pay_text name, bool any_case)
{
    for (; member != NULL; member = member->next) {
        pay_text own = pay_json_name(member);
        if (any_case ? pay_text_equals_nocase(own, name) : pay_text_equals(own, name)) {
            break;
        }
    }
    return member;
}

const pay_json_node *pay_json_member(const pay_json_node *node, pay_text name, bool any_case, bool *repeated)
{
    const pay_json_node *found = cJSON_IsObject(node) ? next_named(node->child, name, any_case) : NULL;
    if (repeated != NULL) {
        *repeated = found != NULL && next_named(found->next, name, any_case) != NULL;
    }
    return found;
}
