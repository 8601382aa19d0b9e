/* Shows what was sent and received without what must not be shown. */
#include <string.h>

#include "scrub.h"
#include "walk.h"

enum {
    SHOWN_BYTES = 2048,
    SEARCHED_BYTES =
        SHOWN_BYTES + 16384 /* whatever begins in what is shown ends here, the longest secret escaped, too */
};

/* Whether any row of this name, at whatever depth, is secret: it stays so where the table does not expect it. */
static bool is_secret_name(const pay_field *fields, pay_text name)
{
    for (; fields && fields->type != PAY_END; fields++) {
        if ((fields->flags & PAY_SECRET) && pay_text_equals_nocase(pay_text_of(fields->name), name)) {
            return true;
        }
        if (is_secret_name(fields->members, name)) {
            return true;
        }
    }
    return false;
}

static bool is_quote(char c)
{
    return c == '"' || c == '\'';
}

static bool is_letter_or_digit(char c)
{
    char lower = pay_lower(c);

    return pay_is_digit(c) || (lower >= 'a' && lower <= 'z');
}

/* Whether a word is the name of a value: "name", name=, "name":, \"name\" : */
static bool is_name(pay_text text, size_t start, size_t end)
{
    bool quoted = start > 0 && is_quote(text.bytes[start - 1]);
    size_t next = end;

    if (start > 0 && is_letter_or_digit(text.bytes[start - 1])) {
        return false;
    }
    if (quoted && end < text.length && is_quote(text.bytes[end])) {
        return true;
    }
    while (next < text.length && (is_quote(text.bytes[next]) || text.bytes[next] == '\\' || text.bytes[next] == ' ')) {
        next++;
    }
    return next < text.length && (text.bytes[next] == ':' || text.bytes[next] == '=');
}

static size_t first_name(pay_text name, pay_text text)
{
    for (size_t at = 0; at + name.length <= text.length; at++) {
        if (pay_text_equals_nocase((pay_text){text.bytes + at, name.length}, name) &&
            is_name(text, at, at + name.length)) {
            return at;
        }
    }
    return text.length;
}

/* Where the first secret row is named, or the end. */
static size_t first_secret_name(const pay_field *fields, pay_text text)
{
    for (; fields && fields->type != PAY_END; fields++) {
        if (fields->flags & PAY_SECRET) {
            text.length = first_name(pay_text_of(fields->name), text);
        }
        text.length = first_secret_name(fields->members, text);
    }
    return text.length;
}

/* What the one has masked is masked in the other, too. */
static void join(char *bytes, const char *masked, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (masked[i] == '*') {
            bytes[i] = '*';
        }
    }
}

static void mask_spelled(char *bytes, pay_text text, const pay_secrets *secrets);

/* Every search reads the text as it was: otherwise one find could hide a part of the next. */
static void mask(pay_buffer *out, size_t start, const pay_secrets *secrets, bool spelled)
{
    pay_buffer original = {0};
    pay_buffer known = {0};
    size_t length = out->length - start;

    if (length && !out->failed) {
        pay_buffer_append(&original, out->bytes + start, length);
        pay_buffer_append(&known, out->bytes + start, length);
    }
    if (out->failed || original.failed || known.failed) {
        pay_buffer_truncate(out, start); /* half a text has lost what would be recognised in it */
        out->failed = true;
    } else if (length) {
        pay_scrub_cards(out->bytes + start, length);
        pay_scrub_known(known.bytes, length, secrets->texts, secrets->count);
        join(out->bytes + start, known.bytes, length);
        if (spelled) {
            mask_spelled(out->bytes + start, pay_buffer_text(&original), secrets);
        }
    }
    pay_buffer_free(&original);
    pay_buffer_free(&known);
}

void pay_redact_known(pay_buffer *out, size_t start, const pay_secrets *secrets)
{
    mask(out, start, secrets, true);
}

static int hex_value(pay_text text, size_t at, size_t digits)
{
    int value = 0;

    for (size_t i = at; i < at + digits; i++) {
        if (i >= text.length || !pay_is_hex(text.bytes[i])) {
            return -1;
        }
        char lower = pay_lower(text.bytes[i]);
        value = value * 16 + (pay_is_digit(lower) ? lower - '0' : lower - 'a' + 10);
    }
    return value;
}

/* One character of text as it was meant: its bytes, and how much of the text it takes. */
typedef struct meant {
    unsigned char bytes[4];
    size_t count;
    size_t taken; /* 0: nothing is escaped here */
} meant;

static meant one_byte(int byte, size_t taken)
{
    return (meant){{(unsigned char)byte}, 1, taken};
}

static meant code_point(unsigned long point, size_t taken)
{
    meant is = {.taken = taken};
    size_t more = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    static const unsigned char lead[] = {0, 0xc0, 0xe0, 0xf0};

    is.count = more + 1;
    for (size_t i = more; i > 0; i--) {
        is.bytes[i] = (unsigned char)(0x80 | (point & 0x3f));
        point >>= 6;
    }
    is.bytes[0] = (unsigned char)(lead[more] | point);
    return is;
}

/* \uXXXX, or two of them for one character. */
static meant unicode_escape(pay_text text, size_t at)
{
    int high = hex_value(text, at + 2, 4);
    int low = high >= 0xd800 && high <= 0xdbff ? hex_value(text, at + 8, 4) : -1;

    if (high < 0) {
        return (meant){0};
    }
    if (low >= 0xdc00 && low <= 0xdfff) {
        return code_point(0x10000 + (((unsigned long)high & 0x3ff) << 10 | ((unsigned long)low & 0x3ff)), 12);
    }
    return code_point((unsigned long)high, 6);
}

/* The ways to write text. A byte that one of them escapes stands for itself in the other. */
enum { AS_URL = 1, AS_JSON = 2 };

static meant unescape(pay_text text, size_t at, int ways)
{
    static const char names[] = "nrtbf";
    static const char values[] = "\n\r\t\b\f";
    char next = '\0';

    if (at + 1 < text.length) {
        next = text.bytes[at + 1];
    }
    if ((ways & AS_URL) && text.bytes[at] == '%' && hex_value(text, at + 1, 2) >= 0) {
        return one_byte(hex_value(text, at + 1, 2), 3);
    }
    if ((ways & AS_URL) && text.bytes[at] == '+') {
        return one_byte(' ', 1);
    }
    if (!(ways & AS_JSON) || text.bytes[at] != '\\' || next == '\0') {
        return (meant){0};
    }
    if (next == 'u') {
        return unicode_escape(text, at);
    }
    for (size_t i = 0; i < sizeof(names) - 1; i++) {
        if (next == names[i]) {
            return one_byte(values[i], 2);
        }
    }
    return one_byte((unsigned char)next, 2);
}

/* How much of the text from `at` on spells the secret, escaped or not; 0 when it does not. */
static size_t spelled(pay_text text, size_t at, pay_text secret, int ways)
{
    size_t start = at;

    for (size_t i = 0; i < secret.length;) {
        meant is = at < text.length ? unescape(text, at, ways) : (meant){0};

        if (is.taken && is.count <= secret.length - i && memcmp(is.bytes, secret.bytes + i, is.count) == 0) {
            i += is.count;
            at += is.taken;
        } else if (at < text.length && text.bytes[at] == secret.bytes[i]) {
            i++;
            at++;
        } else {
            return 0;
        }
    }
    return at - start;
}

/* Short secrets, a security code, are left to the search for plain ones, which knows what stands around them. */
enum { SHORTEST_SPELLED = 6 };

static void mask_spelled(char *bytes, pay_text text, const pay_secrets *secrets)
{
    for (size_t n = 0; n < secrets->count; n++) {
        for (size_t at = 0; secrets->texts[n].length >= SHORTEST_SPELLED && at < text.length; at++) {
            for (int ways = AS_URL; ways <= (AS_URL | AS_JSON); ways++) {
                memset(bytes + at, '*', spelled(text, at, secrets->texts[n], ways));
            }
        }
    }
}

/* Masked before it is escaped: behind a backslash a secret would not be recognised. */
static void redact_string(pay_buffer *out, pay_text text, const pay_secrets *secrets)
{
    pay_buffer plain = {0};

    pay_buffer_append_text(&plain, text);
    mask(&plain, 0, secrets, true); /* an address in it spells a secret as addresses do */
    if (plain.failed) {
        out->failed = true;
    } else {
        pay_json_write_string(out, pay_buffer_text(&plain));
    }
    pay_buffer_free(&plain);
}

typedef struct redaction {
    pay_buffer *out;
    const pay_field *fields; /* of the whole document */
    const pay_secrets *secrets;
} redaction;

static void redact_node(const redaction *redact, const pay_json_node *node, bool is_secret);

static void redact_children(const redaction *redact, const pay_json_node *node, bool named)
{
    pay_buffer_append_char(redact->out, named ? '{' : '[');
    for (const pay_json_node *child = pay_json_first(node); child; child = pay_json_next(child)) {
        if (named) {
            redact_string(redact->out, pay_json_name(child), redact->secrets);
            pay_buffer_append_char(redact->out, ':');
        }
        redact_node(redact, child, named && is_secret_name(redact->fields, pay_json_name(child)));
        pay_buffer_append_string(redact->out, pay_json_next(child) ? "," : "");
    }
    pay_buffer_append_char(redact->out, named ? '}' : ']');
}

static void redact_node(const redaction *redact, const pay_json_node *node, bool is_secret)
{
    pay_json_kind kind = pay_json_kind_of(node);

    if (is_secret && kind != PAY_JSON_NULL) {
        pay_json_write_string(redact->out, PAY_TEXT("***"));
    } else if (kind == PAY_JSON_OBJECT || kind == PAY_JSON_ARRAY) {
        redact_children(redact, node, kind == PAY_JSON_OBJECT);
    } else if (kind == PAY_JSON_STRING) {
        redact_string(redact->out, pay_json_text(node), redact->secrets);
    } else {
        pay_json_write_node(redact->out, node);
    }
}

void pay_redact_json(pay_buffer *out, const pay_json_node *node, const pay_field *fields, const pay_secrets *secrets)
{
    size_t start = out->length;

    redact_node(&(redaction){out, fields, secrets}, node, false);
    mask(out, start, secrets, false); /* numbers too, and what only the whole shows */
}

/* The end of the character that the limit falls into; what is not UTF-8 was replaced before. */
static size_t shown_length(pay_text text)
{
    size_t length = SHOWN_BYTES;

    while (length && ((unsigned char)text.bytes[length] & 0xc0) == 0x80) {
        length--;
    }
    return length;
}

/* Logs are often JSON, which takes UTF-8 only: the bytes of a text that is not become question marks. */
static void replace_bytes(pay_buffer *text)
{
    if (text->length && !pay_text_is_utf8(pay_buffer_text(text))) {
        for (size_t i = 0; i < text->length; i++) {
            if ((unsigned char)text->bytes[i] >= 0x80) {
                text->bytes[i] = '?';
            }
        }
    }
}

void pay_redact_text(pay_buffer *out, pay_text text, const pay_secrets *secrets)
{
    pay_buffer whole = {0};

    /* Masked before it is cut: a cut could leave the half of a number that nothing recognises. */
    text.length = text.length < SEARCHED_BYTES ? text.length : SEARCHED_BYTES;
    pay_buffer_append_text(&whole, text);
    mask(&whole, 0, secrets, true);
    if (whole.failed) {
        out->failed = true;
    } else {
        replace_bytes(&whole);
        if (whole.length > SHOWN_BYTES) {
            pay_buffer_append(out, whole.bytes, shown_length(pay_buffer_text(&whole)));
            pay_buffer_append_string(out, "...");
        } else {
            pay_buffer_append_text(out, pay_buffer_text(&whole));
        }
    }
    pay_buffer_free(&whole);
}

void pay_redact_unread(pay_buffer *out, pay_text text, const pay_field *fields, const pay_secrets *secrets)
{
    size_t length = first_secret_name(fields, text);

    pay_redact_text(out, (pay_text){text.bytes, length}, secrets);
    pay_buffer_append_string(out, length < text.length ? "***" : "");
}
