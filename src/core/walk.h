/* The walkers: each takes a table and a record, and knows no provider. */
#ifndef PAYMENTS_CORE_WALK_H
#define PAYMENTS_CORE_WALK_H

#include "failure.h"
#include "json.h"
#include "record.h"

/*
 * Checks arguments against their table. Returns every violation in the order of
 * the table, NULL when there is none. `default_max` is the number of characters
 * that a text may have whose row names no limit.
 */
pay_violation *pay_check(pay_arena *arena, const pay_record *request, size_t default_max);

/* The body: an object of every row that is neither in the path nor in the query. */
void pay_write_body(pay_buffer *out, const pay_record *request);
/* The same with secrets masked, for logs. */
void pay_write_body_redacted(pay_buffer *out, const pay_record *request);
/* `path` with its {names} filled, then the query. Masked: secrets stay as {name}. */
void pay_write_target(pay_buffer *out, const char *path, const pay_record *request, bool masked);
/* Whether the table has a row that goes into a body. */
bool pay_has_body(const pay_field *fields);

typedef enum pay_read_mode {
    PAY_READ_WHOLE, /* every required row must be there and readable */
    PAY_READ_ROLES  /* only what the answer says about itself; whatever else is wrong is passed over */
} pay_read_mode;

enum pay_read_flags { PAY_READ_ANY_CASE = 1 << 0 /* names compare without case */ };

/*
 * Reads an object into a record. The texts are copied into the arena; card numbers and these secrets (NULL for none)
 * are masked in free text. NULL with
 * *problem (arena text: "data.link is missing") when the answer is not what the
 * table promises.
 */
pay_record *pay_read(pay_arena *arena, const pay_json_node *object, const pay_field *fields, pay_read_mode mode,
                     unsigned flags, const pay_secrets *secrets, pay_text *problem);

/* A JSON document as it may be shown: rows marked SECRET masked, card numbers and known secrets masked. */
void pay_redact_json(pay_buffer *out, const pay_json_node *node, const pay_field *fields, const pay_secrets *secrets);
/* Masks known secrets and card numbers in what stands behind the first `start` bytes. */
void pay_redact_known(pay_buffer *out, size_t start, const pay_secrets *secrets);
/*
 * Any other text as it may be shown, cut at 2,048 bytes. A secret is recognised in it, too, as JSON or a URL writes it.
 */
void pay_redact_text(pay_buffer *out, pay_text text, const pay_secrets *secrets);
/* The same of what should have been a document of these rows and cannot be read: it ends where a row marked SECRET is
 * named. */
void pay_redact_unread(pay_buffer *out, pay_text text, const pay_field *fields, const pay_secrets *secrets);

#endif
