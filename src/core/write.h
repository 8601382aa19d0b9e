/* The bytes of a request, straight from its table. Knows no provider. */
#ifndef PAYMENTS_CORE_WRITE_H
#define PAYMENTS_CORE_WRITE_H

#include "buffer.h"
#include "record.h"

/* The body: an object of every row that is neither in the path nor in the query. */
void pay_write_body(pay_buffer *out, const pay_record *request);
/* The same with secrets masked, for logs. */
void pay_write_body_redacted(pay_buffer *out, const pay_record *request);
/* The same rows as application/x-www-form-urlencoded, percent-encoded as in the query. */
void pay_write_form(pay_buffer *out, const pay_record *request);
void pay_write_form_redacted(pay_buffer *out, const pay_record *request);
/* `path` with its {names} filled, then the query. Masked: secrets stay as {name}. */
void pay_write_target(pay_buffer *out, const char *path, const pay_record *request, bool masked);
/* Whether the table has a row that goes into a body. */
bool pay_has_body(const pay_field *fields);

#endif
