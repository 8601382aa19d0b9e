/* Shows what was sent and received without what must not be shown. */
#include "scrub.h"
#include "walk.h"

enum { SHOWN_BYTES = 2048 };

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

static void mask(pay_buffer *out, size_t start, const pay_secrets *secrets)
{
    if (out->failed) {
        pay_buffer_truncate(out, start); /* half a text has lost what would be recognised in it */
    } else if (out->length > start) {
        pay_scrub_known(out->bytes + start, out->length - start, secrets->texts, secrets->count);
        pay_scrub_cards(out->bytes + start, out->length - start);
    }
}

void pay_redact_known(pay_buffer *out, size_t start, const pay_secrets *secrets)
{
    mask(out, start, secrets);
}

/* Masked before it is escaped: behind a backslash a secret would not be recognised. */
static void redact_string(pay_buffer *out, pay_text text, const pay_secrets *secrets)
{
    pay_buffer plain = {0};

    pay_buffer_append_text(&plain, text);
    mask(&plain, 0, secrets);
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
    mask(out, start, secrets); /* numbers too, and what only the whole shows */
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

    /* Masked as a whole first: a cut could leave the half of a number that nothing recognises. */
    pay_buffer_append_text(&whole, text);
    mask(&whole, 0, secrets);
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
