/* Checks and encodes an address for a Location header. */
#include "redirect.h"

#include <string.h>

#include "url.h"

static pay_text skip(pay_text text, size_t count)
{
    return (pay_text){text.bytes + count, text.length - count};
}

/* Browsers drop blanks and control characters around an address. */
static pay_text trim(pay_text text)
{
    while (text.length && (unsigned char)text.bytes[0] <= ' ') {
        text = skip(text, 1);
    }
    while (text.length && (unsigned char)text.bytes[text.length - 1] <= ' ') {
        text.length--;
    }
    return text;
}

static bool take_prefix(pay_text *text, pay_text prefix)
{
    if (text->length < prefix.length || !pay_text_equals_nocase((pay_text){text->bytes, prefix.length}, prefix)) {
        return false;
    }
    *text = skip(*text, prefix.length);
    return true;
}

static bool is_among(char c, const char *characters)
{
    return c != '\0' && strchr(characters, c);
}

static size_t authority_length(pay_text text)
{
    size_t length = 0;

    while (length < text.length && !is_among(text.bytes[length], "/?#")) {
        length++;
    }
    return length;
}

/* With an '@' or a backslash the host would be another one than it seems to be. */
static bool is_authority(pay_text text)
{
    if (text.length == 0 || text.bytes[0] == ':' || !pay_text_is_visible(text)) {
        return false;
    }
    for (size_t i = 0; i < text.length; i++) {
        if (is_among(text.bytes[i], "@\\\"<>`")) {
            return false;
        }
    }
    return true;
}

static bool has_control_character(pay_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        if ((unsigned char)text.bytes[i] < ' ' || text.bytes[i] == 0x7f) {
            return true;
        }
    }
    return false;
}

static void write_encoded(pay_buffer *out, pay_text text)
{
    static const char digits[] = "0123456789ABCDEF";

    for (size_t i = 0; i < text.length; i++) {
        unsigned char byte = (unsigned char)text.bytes[i];

        if (byte < 0x80 && !is_among((char)byte, " \"<>`")) {
            pay_buffer_append_char(out, (char)byte);
        } else {
            pay_buffer_append_char(out, '%');
            pay_buffer_append_char(out, digits[byte >> 4]);
            pay_buffer_append_char(out, digits[byte & 15]);
        }
    }
}

/* Plain http that never leaves this machine, as Options::$baseUrl takes it: of a simulator or a relay. */
static bool is_plain_loopback(pay_text address)
{
    pay_url url;

    return pay_url_parse(address, &url) && pay_url_is_loopback(&url);
}

bool pay_redirect_write(pay_buffer *out, pay_text raw, bool https_only)
{
    pay_text text = trim(raw);
    pay_text rest = text;
    pay_text authority;
    bool is_plain = take_prefix(&rest, PAY_TEXT("http://"));
    bool has_scheme = is_plain || take_prefix(&rest, PAY_TEXT("https://"));

    if (!has_scheme && !take_prefix(&rest, PAY_TEXT("//"))) {
        return false;
    }
    authority = (pay_text){rest.bytes, authority_length(rest)};
    if (is_plain && https_only &&
        !is_plain_loopback((pay_text){text.bytes, text.length - rest.length + authority.length})) {
        return false;
    }
    if (!is_authority(authority) || has_control_character(rest) || !pay_text_is_utf8(rest)) {
        return false;
    }
    if (has_scheme) {
        pay_buffer_append(out, text.bytes, text.length - rest.length);
    } else {
        pay_buffer_append_string(out, "https://");
    }
    pay_buffer_append_text(out, authority);
    write_encoded(out, skip(rest, authority.length));
    return true;
}
