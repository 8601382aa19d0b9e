/* Shows what was sent and received without what must not be shown. */
#include <string.h>

#include "scrub.h"
#include "redact.h"
#include "json_write.h"

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

/* Whether a word is the name of a value: "name", name=, "name":, \"name\" : */
static bool is_name(pay_text text, size_t start, size_t end)
{
    bool quoted = start > 0 && is_quote(text.bytes[start - 1]);
    size_t next = end;

    if (start > 0 && pay_is_letter_or_digit(text.bytes[start - 1])) {
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

/* Whether a secret row is named here. */
static bool names_secret(const pay_field *fields, pay_text text, size_t at)
{
    for (; fields && fields->type != PAY_END; fields++) {
        if (fields->flags & PAY_SECRET) {
            pay_text name = pay_text_of(fields->name);

            if (name.length <= text.length - at &&
                pay_text_equals_nocase((pay_text){text.bytes + at, name.length}, name) &&
                is_name(text, at, at + name.length)) {
                return true;
            }
        }
        if (names_secret(fields->members, text, at)) {
            return true;
        }
    }
    return false;
}

/* The first letters of the names of secret rows, small and capital. */
static void collect_letters(const pay_field *fields, bool letters[256])
{
    for (; fields && fields->type != PAY_END; fields++) {
        if (fields->flags & PAY_SECRET) {
            char small = pay_lower(fields->name[0]);

            letters[(unsigned char)small] = true;
            letters[(unsigned char)(small >= 'a' && small <= 'z' ? small - ('a' - 'A') : small)] = true;
        }
        collect_letters(fields->members, letters);
    }
}

/* Where the first secret row is named, or the end. */
static size_t first_secret_name(const pay_field *fields, pay_text text)
{
    bool letters[256] = {false};
    size_t at = 0;

    collect_letters(fields, letters);
    while (at < text.length && !(letters[(unsigned char)text.bytes[at]] && names_secret(fields, text, at))) {
        at++;
    }
    return at;
}

/* Masks everything after the first `start` bytes; drops it when memory does not suffice. */
static void mask(pay_buffer *out, size_t start, const pay_secrets *secrets, bool escaped)
{
    size_t length = out->length - start;

    if (length && (out->failed || !pay_scrub(out->bytes + start, length, secrets->texts, secrets->count, escaped))) {
        pay_buffer_truncate(out, start); /* half a text has lost what would be recognised in it */
        out->failed = true;
    }
}

void pay_redact_known(pay_buffer *out, size_t start, const pay_secrets *secrets)
{
    mask(out, start, secrets, true);
}

typedef struct redaction {
    pay_buffer *out;
    const pay_field *fields; /* of the whole document */
    const pay_secrets *secrets;
    pay_buffer plain; /* the string at hand */
} redaction;

/* Masked before it is escaped: with a backslash in it a secret would not be recognised. */
static void redact_string(redaction *redact, pay_text text)
{
    pay_buffer_append_text(&redact->plain, text);
    mask(&redact->plain, 0, redact->secrets, true); /* an address in it spells a secret as addresses do */
    pay_json_write_string(redact->out, pay_buffer_text(&redact->plain));
    pay_buffer_truncate(&redact->plain, 0);
}

static void redact_node(redaction *redact, const pay_json_node *node, bool is_secret);

static void redact_children(redaction *redact, const pay_json_node *node, bool named)
{
    pay_buffer_append_char(redact->out, named ? '{' : '[');
    for (const pay_json_node *child = pay_json_first(node); child; child = pay_json_next(child)) {
        if (named) {
            redact_string(redact, pay_json_name(child));
            pay_buffer_append_char(redact->out, ':');
        }
        redact_node(redact, child, named && is_secret_name(redact->fields, pay_json_name(child)));
        pay_buffer_append_string(redact->out, pay_json_next(child) ? "," : "");
    }
    pay_buffer_append_char(redact->out, named ? '}' : ']');
}

static void redact_node(redaction *redact, const pay_json_node *node, bool is_secret)
{
    pay_json_kind kind = pay_json_kind_of(node);

    if (is_secret && kind != PAY_JSON_NULL) {
        pay_json_write_string(redact->out, PAY_TEXT("***"));
    } else if (kind == PAY_JSON_OBJECT || kind == PAY_JSON_ARRAY) {
        redact_children(redact, node, kind == PAY_JSON_OBJECT);
    } else if (kind == PAY_JSON_STRING) {
        redact_string(redact, pay_json_text(node));
    } else {
        pay_json_write_node(redact->out, node);
    }
}

void pay_redact_json(pay_buffer *out, const pay_json_node *node, const pay_field *fields, const pay_secrets *secrets)
{
    size_t start = out->length;
    redaction redact = {.out = out, .fields = fields, .secrets = secrets};

    redact_node(&redact, node, false);
    out->failed = out->failed || redact.plain.failed;
    pay_buffer_free(&redact.plain);
    mask(out, start, secrets, false); /* numbers too, and what only the whole shows */
}

/* The end of the character that the limit falls into; what is not UTF-8 was replaced before. */
static size_t shown_length(const char *bytes)
{
    size_t length = SHOWN_BYTES;

    while (length && ((unsigned char)bytes[length] & 0xc0) == 0x80) {
        length--;
    }
    return length;
}

/* Logs are often JSON, which takes UTF-8 only: the bytes of a text that is not become question marks. */
static void replace_bytes(char *bytes, size_t length)
{
    if (!pay_text_is_utf8((pay_text){bytes, length})) {
        for (size_t i = 0; i < length; i++) {
            if ((unsigned char)bytes[i] >= 0x80) {
                bytes[i] = '?';
            }
        }
    }
}

void pay_redact_text(pay_buffer *out, pay_text text, const pay_secrets *secrets)
{
    size_t start = out->length;

    /* Masked before it is cut: a cut could leave the half of a number that nothing recognises. */
    text.length = text.length < SEARCHED_BYTES ? text.length : SEARCHED_BYTES;
    pay_buffer_append_text(out, text);
    mask(out, start, secrets, true);
    if (!out->failed && text.length) {
        replace_bytes(out->bytes + start, text.length);
        if (text.length > SHOWN_BYTES) {
            pay_buffer_truncate(out, start + shown_length(out->bytes + start));
            pay_buffer_append_string(out, "...");
        }
    }
}

void pay_redact_unread(pay_buffer *out, pay_text text, const pay_field *fields, const pay_secrets *secrets)
{
    pay_text searched = {text.bytes, text.length < SEARCHED_BYTES ? text.length : SEARCHED_BYTES};
    size_t length = first_secret_name(fields, searched);

    pay_redact_text(out, (pay_text){text.bytes, length}, secrets);
    pay_buffer_append_string(out, length < searched.length ? "***" : "");
}
