/* An answer or a message into a record, by its table. Knows no provider. */
#ifndef PAYMENTS_CORE_READ_H
#define PAYMENTS_CORE_READ_H

#include "json.h"
#include "record.h"

typedef enum pay_read_mode {
    PAY_WHOLE_ANSWER, /* every required row must be there and readable */
    PAY_ROLES_ONLY    /* only what the answer says about itself; whatever else is wrong is passed over */
} pay_read_mode;

/*
 * Reads an object into a record. The texts are copied into the arena; card numbers and these secrets (NULL for none)
 * are masked in free text. NULL with
 * *problem (arena text: "data.link is missing") when the answer is not what the
 * table promises.
 */
pay_record *pay_read(pay_arena *arena, const pay_json_node *object, const pay_field *fields, pay_read_mode mode,
                     bool any_case, const pay_secrets *secrets, pay_text *problem);

#endif
