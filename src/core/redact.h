/* Shows what was sent and received without secrets. */
#ifndef PAYMENTS_CORE_REDACT_H
#define PAYMENTS_CORE_REDACT_H

#include "json.h"
#include "record.h"

/* A JSON document as it may be shown: rows marked SECRET masked, card numbers and known secrets masked. */
void pay_redact_json(pay_buffer *out, const pay_json_node *node, const pay_field *fields, const pay_secrets *secrets);
/* Masks known secrets and card numbers in everything after the first `start` bytes. */
void pay_redact_known(pay_buffer *out, size_t start, const pay_secrets *secrets);
/*
 * Any other text as it may be shown, cut at 2,048 bytes. A secret is recognised in it, too, as JSON or a URL writes it.
 */
void pay_redact_text(pay_buffer *out, pay_text text, const pay_secrets *secrets);
/* The same of what should have been a document of these rows and cannot be read: it ends where a row marked SECRET is
 * named. */
void pay_redact_unread(pay_buffer *out, pay_text text, const pay_field *fields, const pay_secrets *secrets);

#endif
