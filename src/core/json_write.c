/* JSON strings with their escapes, and a parsed tree written again. */
#include "json_write.h"

#include <cjson/cJSON.h>

/* The short escape of a character, '\0' when it has none. */
static char short_escape(char c)
{
    switch (c) {
    case '"':
    case '\\':
        return c;
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return '\0';
    }
}

static void write_escape(pay_buffer *out, char c)
{
    static const char digits[] = "0123456789abcdef";
    char letter = short_escape(c);
    pay_buffer_append_char(out, '\\');
    if (letter != '\0') {
        pay_buffer_append_char(out, letter);
        return;
    }
    pay_buffer_append_string(out, "u00");
    pay_buffer_append_char(out, digits[(unsigned char)c >> 4]);
    pay_buffer_append_char(out, digits[(unsigned char)c & 0xF]);
}

void pay_json_write_string(pay_buffer *out, pay_text text)
{
    pay_buffer_append_char(out, '"');
    for (size_t at = 0; at < text.length;) {
        size_t plain = pay_json_plain((pay_text){text.bytes + at, text.length - at});

        pay_buffer_append(out, text.bytes + at, plain);
        at += plain;
        if (at < text.length) {
            write_escape(out, text.bytes[at++]);
        }
    }
    pay_buffer_append_char(out, '"');
}

static void write_collection(pay_buffer *out, const pay_json_node *node, bool named)
{
    pay_buffer_append_char(out, named ? '{' : '[');
    for (const pay_json_node *child = node->child; child != NULL; child = child->next) {
        if (child != node->child) {
            pay_buffer_append_char(out, ',');
        }
        if (named) {
            pay_json_write_string(out, pay_json_name(child));
            pay_buffer_append_char(out, ':');
        }
        pay_json_write_node(out, child);
    }
    pay_buffer_append_char(out, named ? '}' : ']');
}

/* Recursive: the gate lets nothing through that is nested deeper than DEEPEST. */
void pay_json_write_node(pay_buffer *out, const pay_json_node *node)
{
    switch (pay_json_kind_of(node)) {
    case PAY_JSON_NULL:
        pay_buffer_append_string(out, "null");
        break;
    case PAY_JSON_BOOLEAN:
        pay_buffer_append_string(out, pay_json_boolean(node) ? "true" : "false");
        break;
    case PAY_JSON_NUMBER:
        pay_buffer_append_text(out, pay_json_text(node));
        break;
    case PAY_JSON_STRING:
        pay_json_write_string(out, pay_json_text(node));
        break;
    case PAY_JSON_ARRAY:
        write_collection(out, node, false);
        break;
    case PAY_JSON_OBJECT:
        write_collection(out, node, true);
        break;
    }
}
