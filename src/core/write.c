/* Writes a request from its table: straight into one buffer that is wiped, in the table's order. */
#include <string.h>

#include "digest.h"
#include "scrub.h"
#include "write.h"
#include "json_write.h"
#include "memory.h"

static bool is_body_row(const pay_field *field)
{
    return !(field->flags & (PAY_IN_PATH | PAY_IN_QUERY | PAY_KEPT_BACK));
}

bool pay_has_body(const pay_field *fields)
{
    for (; fields && fields->type != PAY_END; fields++) {
        if (is_body_row(fields)) {
            return true;
        }
    }
    return false;
}

static void write_object(pay_buffer *out, const pay_record *record, bool masked);

/* Major units by the row's `decimals`: 52.00 as 52 for PAY_SHORT, 1.50 as 1.500 for 3. */
static void write_decimal(pay_buffer *out, const pay_field *field, pay_money money)
{
    char decimal[PAY_MONEY_DECIMAL_SIZE];
    size_t length = pay_money_decimal(money, decimal);
    size_t fraction = money.currency->minor_units;

    if (field->decimals == PAY_SHORT && fraction && strspn(decimal + length - fraction, "0") == fraction) {
        length -= fraction + 1;
    }
    pay_buffer_append(out, decimal, length);
    if (field->decimals > 0 && fraction == 0) {
        pay_buffer_append_char(out, '.');
    }
    for (; field->decimals > 0 && fraction < (size_t)field->decimals; fraction++) {
        pay_buffer_append_char(out, '0');
    }
}

/* Values that are written alike in a body and in a URL: numbers, booleans, and a currency's letters, which JSON quotes.
 */
static void append_plain(pay_buffer *out, const pay_field *field, const pay_value *value)
{
    if (value->kind == PAY_IS_INTEGER) {
        pay_buffer_append_integer(out, value->integer);
    } else if (value->kind == PAY_IS_BOOLEAN) {
        pay_buffer_append_string(out, value->boolean ? "true" : "false");
    } else if (field->type == PAY_CURRENCY) {
        pay_buffer_append_string(out, value->money.currency->code);
    } else if (field->type == PAY_CURRENCY_NUMBER) {
        pay_buffer_append_integer(out, value->money.currency->number);
    } else if (field->type == PAY_AMOUNT_MINOR) {
        pay_buffer_append_integer(out, value->money.minor);
    } else {
        write_decimal(out, field, value->money);
    }
}

static void write_text_row(pay_buffer *out, const pay_field *field, pay_text text)
{
    char hex[PAY_DIGEST_HEX_SIZE];

    if (!(field->flags & PAY_AS_SHA512)) {
        pay_json_write_string(out, text);
    } else if (pay_digest_hex(PAY_SHA512, &text, 1, hex)) {
        pay_json_write_string(out, pay_text_of(hex));
        pay_wipe(hex, sizeof(hex));
    } else {
        out->failed = true;
    }
}

static void write_map(pay_buffer *out, const pay_value *map, bool masked)
{
    pay_buffer_append_char(out, '{');
    for (size_t i = 0; i < map->map.count; i++) {
        pay_buffer_append_string(out, i ? "," : "");
        pay_json_write_string(out, map->map.entries[i].name);
        pay_buffer_append_char(out, ':');
        pay_json_write_string(out, masked ? PAY_TEXT("***") : map->map.entries[i].value);
    }
    pay_buffer_append_char(out, '}');
}

static void write_row(pay_buffer *out, const pay_field *field, const pay_value *value, bool masked)
{
    if (masked && (field->flags & PAY_SECRET)) {
        pay_json_write_string(out, PAY_TEXT("***"));
        return;
    }
    switch (value->kind) {
    case PAY_IS_TEXT:
        write_text_row(out, field, value->text);
        break;
    case PAY_IS_INTEGER:
    case PAY_IS_BOOLEAN:
        append_plain(out, field, value);
        break;
    case PAY_IS_MONEY:
        pay_buffer_append_string(out, field->type == PAY_CURRENCY ? "\"" : "");
        append_plain(out, field, value);
        pay_buffer_append_string(out, field->type == PAY_CURRENCY ? "\"" : "");
        break;
    case PAY_IS_RECORD:
        write_object(out, value->record, masked);
        break;
    case PAY_IS_LIST:
        pay_buffer_append_char(out, '[');
        for (size_t i = 0; i < value->list.count; i++) {
            pay_buffer_append_string(out, i ? "," : "");
            write_object(out, value->list.items[i], masked);
        }
        pay_buffer_append_char(out, ']');
        break;
    case PAY_IS_INTEGERS:
        pay_buffer_append_char(out, '[');
        for (size_t i = 0; i < value->integers.count; i++) {
            pay_buffer_append_string(out, i ? "," : "");
            pay_buffer_append_integer(out, value->integers.items[i]);
        }
        pay_buffer_append_char(out, ']');
        break;
    case PAY_IS_MAP:
        write_map(out, value, masked);
        break;
    default:
        pay_json_write_string(out, pay_text_of(field->constant));
        break;
    }
}

static void write_object(pay_buffer *out, const pay_record *record, bool masked)
{
    bool first = true;

    pay_buffer_append_char(out, '{');
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_field *field = &record->fields[i];

        if (!is_body_row(field) || (record->values[i].kind == PAY_NOTHING && !field->constant)) {
            continue;
        }
        pay_buffer_append_string(out, first ? "" : ",");
        pay_json_write_string(out, pay_text_of(field->name));
        pay_buffer_append_char(out, ':');
        write_row(out, field, &record->values[i], masked);
        first = false;
    }
    pay_buffer_append_char(out, '}');
}

void pay_write_body(pay_buffer *out, const pay_record *request)
{
    write_object(out, request, false);
}

void pay_write_body_redacted(pay_buffer *out, const pay_record *request)
{
    size_t start = out->length;

    write_object(out, request, true);
    if (out->failed) {
        pay_buffer_truncate(out, start); /* half a text has lost what would be recognised in it */
    } else {
        pay_scrub_cards(out->bytes + start, out->length - start);
    }
}

/* RFC 3986: everything but the unreserved characters. The stars of a masked text stay as they are. */
static void append_percent_encoded(pay_buffer *out, pay_text text, bool masked)
{
    static const char hex[] = "0123456789ABCDEF";
    const char *marks = masked ? "-._~*" : "-._~";

    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.bytes[i];
        char lower = pay_lower((char)c);

        if ((lower >= 'a' && lower <= 'z') || pay_is_digit((char)c) || (c && strchr(marks, c))) {
            pay_buffer_append_char(out, (char)c);
        } else {
            char encoded[3] = {'%', hex[c >> 4], hex[c & 15]};
            pay_buffer_append(out, encoded, sizeof(encoded));
        }
    }
}

/* Card numbers are masked before the encoding would hide them. */
static void append_masked_text(pay_buffer *out, pay_text text)
{
    pay_buffer plain = {0};

    pay_buffer_append_text(&plain, text);
    if (plain.failed) {
        out->failed = true;
    } else if (plain.length) {
        pay_scrub_cards(plain.bytes, plain.length);
        append_percent_encoded(out, pay_buffer_text(&plain), true);
    }
    pay_buffer_free(&plain);
}

static void append_encoded_text(pay_buffer *out, const pay_field *field, pay_text text, bool masked)
{
    char hex[PAY_DIGEST_HEX_SIZE];

    if (masked) {
        append_masked_text(out, text);
    } else if (!(field->flags & PAY_AS_SHA512)) {
        append_percent_encoded(out, text, false);
    } else if (pay_digest_hex(PAY_SHA512, &text, 1, hex)) {
        pay_buffer_append_string(out, hex);
        pay_wipe(hex, sizeof(hex));
    } else {
        out->failed = true;
    }
}

/* A value as a URL and a form hold it. What has members has no place there. */
static void append_encoded_value(pay_buffer *out, const pay_field *field, const pay_value *value, bool masked)
{
    switch (value->kind) {
    case PAY_NOTHING:
        append_percent_encoded(out, pay_text_of(field->constant), false);
        break;
    case PAY_IS_TEXT:
        append_encoded_text(out, field, value->text, masked);
        break;
    case PAY_IS_INTEGER:
    case PAY_IS_BOOLEAN:
    case PAY_IS_MONEY:
        append_plain(out, field, value);
        break;
    default:
        break;
    }
}

static void write_form(pay_buffer *out, const pay_record *request, bool masked)
{
    const char *separator = "";

    for (size_t i = 0; request->fields[i].type != PAY_END; i++) {
        const pay_field *field = &request->fields[i];

        if (!is_body_row(field) || (request->values[i].kind == PAY_NOTHING && !field->constant)) {
            continue;
        }
        pay_buffer_append_string(out, separator);
        append_percent_encoded(out, pay_text_of(field->name), false);
        pay_buffer_append_char(out, '=');
        if (masked && (field->flags & PAY_SECRET)) {
            pay_buffer_append_string(out, "***");
        } else {
            append_encoded_value(out, field, &request->values[i], masked);
        }
        separator = "&";
    }
}

void pay_write_form(pay_buffer *out, const pay_record *request)
{
    write_form(out, request, false);
}

void pay_write_form_redacted(pay_buffer *out, const pay_record *request)
{
    size_t start = out->length;

    write_form(out, request, true);
    if (out->failed) {
        pay_buffer_truncate(out, start);
    }
}

static void append_target_value(pay_buffer *out, const pay_field *field, const pay_value *value, bool masked)
{
    if (masked && (field->flags & PAY_SECRET)) {
        pay_buffer_append_char(out, '{');
        pay_buffer_append_string(out, field->name);
        pay_buffer_append_char(out, '}');
    } else {
        append_encoded_value(out, field, value, masked);
    }
}

/* The row that fills {name}, where `name` runs to the closing brace. */
static size_t path_row(const pay_record *request, pay_text name)
{
    size_t row = 0;

    while (request->fields[row].type != PAY_END && !((request->fields[row].flags & PAY_IN_PATH) &&
                                                     pay_text_equals(pay_text_of(request->fields[row].name), name))) {
        row++;
    }
    return row;
}

void pay_write_target(pay_buffer *out, const char *path, const pay_record *request, bool masked)
{
    const char *open;
    const char *close;
    char separator = '?';

    while ((open = strchr(path, '{')) && (close = strchr(open, '}'))) {
        size_t row = path_row(request, (pay_text){open + 1, (size_t)(close - open - 1)});

        pay_buffer_append(out, path, (size_t)(open - path));
        append_target_value(out, &request->fields[row], &request->values[row], masked);
        path = close + 1;
    }
    pay_buffer_append_string(out, path);
    for (size_t i = 0; request->fields[i].type != PAY_END; i++) {
        const pay_field *field = &request->fields[i];

        if ((field->flags & PAY_IN_QUERY) && request->values[i].kind != PAY_NOTHING) {
            pay_buffer_append_char(out, separator);
            pay_buffer_append_string(out, field->name);
            pay_buffer_append_char(out, '=');
            append_target_value(out, field, &request->values[i], masked);
            separator = '&';
        }
    }
}
