/* application/x-www-form-urlencoded. */
#ifndef PAYMENTS_CORE_FORM_H
#define PAYMENTS_CORE_FORM_H

#include "buffer.h"

/*
 * A form that a browser posted, as the JSON object that pay_message_read() reads: a text for each name, which need not
 * be UTF-8. False without memory.
 */
bool pay_form_to_json(pay_buffer *json, pay_text form);

#endif
