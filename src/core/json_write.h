/* JSON as it is sent and shown. */
#ifndef PAYMENTS_CORE_JSON_WRITE_H
#define PAYMENTS_CORE_JSON_WRITE_H

#include "buffer.h"
#include "json.h"

/* Writing: a quoted JSON string; of a `text` that is not UTF-8 the reader mends it. Escapes only what RFC 8259 demands;
 * '/' and non-ASCII are written as they are. */
void pay_json_write_string(pay_buffer *out, pay_text text);
/* Writing a node back, members in their order, numbers by their digits. */
void pay_json_write_node(pay_buffer *out, const pay_json_node *node);

#endif
