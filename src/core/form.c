/* application/x-www-form-urlencoded, as a browser posts it. */
#include "call.h"

static int hex_digit(char c)
{
    char lower = pay_lower(c);

    return pay_is_digit(lower) ? lower - '0' : lower - 'a' + 10;
}

/*
 * One name or value decoded, in whatever bytes the page was written. A '%' without two hex digits becomes a byte that
 * no text has, which the reader of JSON mends like any other.
 */
static void decode(pay_buffer *out, pay_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        if (text.bytes[i] == '+') {
            pay_buffer_append_char(out, ' ');
        } else if (text.bytes[i] != '%') {
            pay_buffer_append_char(out, text.bytes[i]);
        } else if (i + 2 < text.length && pay_is_hex(text.bytes[i + 1]) && pay_is_hex(text.bytes[i + 2])) {
            pay_buffer_append_char(out, (char)(hex_digit(text.bytes[i + 1]) * 16 + hex_digit(text.bytes[i + 2])));
            i += 2;
        } else {
            pay_buffer_append_char(out, (char)0xFF);
        }
    }
}

/* The bytes up to `separator`; *rest is what stands behind it. */
static pay_text cut(pay_text *rest, char separator)
{
    pay_text head = {rest->bytes, 0};

    while (head.length < rest->length && rest->bytes[head.length] != separator) {
        head.length++;
    }
    *rest = (pay_text){rest->bytes + head.length, rest->length - head.length};
    if (rest->length) {
        rest->bytes++;
        rest->length--;
    }
    return head;
}

static void write_decoded(pay_buffer *json, pay_text text)
{
    pay_buffer decoded = {0};

    decode(&decoded, text);
    pay_json_write_string(json, pay_buffer_text(&decoded));
    json->failed = json->failed || decoded.failed;
    pay_buffer_free(&decoded);
}

bool pay_form_to_json(pay_buffer *json, pay_text form)
{
    bool first = true;

    pay_buffer_append_char(json, '{');
    while (form.length) {
        pay_text value = cut(&form, '&');
        pay_text name = cut(&value, '=');

        if (name.length == 0) {
            continue;
        }
        pay_buffer_append_string(json, first ? "" : ",");
        write_decoded(json, name);
        pay_buffer_append_char(json, ':');
        write_decoded(json, value);
        first = false;
    }
    pay_buffer_append_char(json, '}');
    return !json->failed;
}
