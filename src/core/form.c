/* application/x-www-form-urlencoded, as a browser posts it. */
#include "call.h"

static int hex_digit(char c)
{
    char lower = pay_lower(c);

    return pay_is_digit(lower) ? lower - '0' : lower - 'a' + 10;
}

/* One name or value decoded. False at a '%' without two hex digits. */
static bool decode(pay_buffer *out, pay_text text)
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
            return false;
        }
    }
    return true;
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

static bool write_decoded(pay_buffer *json, pay_text text)
{
    pay_buffer decoded = {0};
    bool good = decode(&decoded, text) && pay_text_is_utf8(pay_buffer_text(&decoded));

    pay_json_write_string(json, pay_buffer_text(&decoded));
    json->failed = json->failed || decoded.failed;
    pay_buffer_free(&decoded);
    return good;
}

bool pay_form_to_json(pay_buffer *json, pay_text form)
{
    bool good = true;
    bool first = true;

    pay_buffer_append_char(json, '{');
    while (good && form.length) {
        pay_text value = cut(&form, '&');
        pay_text name = cut(&value, '=');

        if (name.length == 0) {
            continue;
        }
        pay_buffer_append_string(json, first ? "" : ",");
        good = write_decoded(json, name);
        pay_buffer_append_char(json, ':');
        good = write_decoded(json, value) && good;
        first = false;
    }
    pay_buffer_append_char(json, '}');
    return good && !json->failed;
}
