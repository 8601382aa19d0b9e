/* A form becomes a JSON object of texts, so that one reader serves both. */
#include "form.h"

#include "hex.h"
#include "json_write.h"

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
        } else if (pay_hex_value(text, i + 1, 2) >= 0) {
            pay_buffer_append_char(out, (char)pay_hex_value(text, i + 1, 2));
            i += 2;
        } else {
            pay_buffer_append_char(out, (char)0xFF);
        }
    }
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
        pay_text value = pay_text_cut(&form, '&');
        pay_text name = pay_text_cut(&value, '=');

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
