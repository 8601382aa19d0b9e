/* Shows what was received without what must not be shown. */
#include "scrub.h"
#include "walk.h"

enum { SHOWN_BYTES = 2048 };

/* The row of a member of this name; NULL when the table does not know it. */
static const pay_field *row_of(const pay_field *fields, pay_text name)
{
    for (; fields && fields->type != PAY_END; fields++) {
        if (pay_text_equals_nocase(pay_text_of(fields->name), name)) {
            return fields;
        }
    }
    return NULL;
}

static void redact_node(pay_buffer *out, const pay_json_node *node, const pay_field *field, const pay_field *members);

static void redact_children(pay_buffer *out, const pay_json_node *node, const pay_field *members, bool named)
{
    pay_buffer_append_char(out, named ? '{' : '[');
    for (const pay_json_node *child = pay_json_first(node); child; child = pay_json_next(child)) {
        const pay_field *field = named ? row_of(members, pay_json_name(child)) : NULL;

        if (named) {
            pay_json_write_string(out, pay_json_name(child));
            pay_buffer_append_char(out, ':');
        }
        redact_node(out, child, field, named ? (field ? field->members : NULL) : members);
        pay_buffer_append_string(out, pay_json_next(child) ? "," : "");
    }
    pay_buffer_append_char(out, named ? '}' : ']');
}

static void redact_node(pay_buffer *out, const pay_json_node *node, const pay_field *field, const pay_field *members)
{
    pay_json_kind kind = pay_json_kind_of(node);

    if (field && (field->flags & PAY_SECRET) && kind != PAY_JSON_NULL) {
        pay_json_write_string(out, PAY_TEXT("***"));
    } else if (kind == PAY_JSON_OBJECT || kind == PAY_JSON_ARRAY) {
        redact_children(out, node, members, kind == PAY_JSON_OBJECT);
    } else {
        pay_json_write_node(out, node);
    }
}

static void mask(pay_buffer *out, size_t start, const pay_secrets *secrets)
{
    if (!out->failed && out->length > start) {
        pay_scrub_known(out->bytes + start, out->length - start, secrets->texts, secrets->count);
        pay_scrub_cards(out->bytes + start, out->length - start);
    }
}

void pay_redact_json(pay_buffer *out, const pay_json_node *node, const pay_field *fields, const pay_secrets *secrets)
{
    size_t start = out->length;

    redact_node(out, node, NULL, fields);
    mask(out, start, secrets);
}

void pay_redact_text(pay_buffer *out, pay_text text, const pay_secrets *secrets)
{
    pay_buffer whole = {0};

    /* Masked as a whole first: a cut could leave the half of a number that nothing recognises. */
    pay_buffer_append_text(&whole, text);
    mask(&whole, 0, secrets);
    if (whole.failed) {
        out->failed = true;
    } else if (whole.length > SHOWN_BYTES) {
        pay_buffer_append(out, whole.bytes, SHOWN_BYTES);
        pay_buffer_append_string(out, "...");
    } else {
        pay_buffer_append_text(out, pay_buffer_text(&whole));
    }
    pay_buffer_free(&whole);
}
