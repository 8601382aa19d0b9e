/* Messages that a provider sends to the shop: webhooks, and forms from the browser. */
#ifndef PAYMENTS_CORE_MESSAGE_H
#define PAYMENTS_CORE_MESSAGE_H

#include "failure.h"
#include "operation.h"
#include "record.h"

/*
 * Reads a message that a provider sent. NULL with *failure when it cannot be read.
 * Everything lives in the arena.
 */
pay_record *pay_message_read(pay_arena *arena, const pay_message *message, pay_text body, pay_failure *failure);

#endif
