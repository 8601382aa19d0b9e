/* What a provider's code or word says about a payment. */
#ifndef PAYMENTS_CORE_CODE_H
#define PAYMENTS_CORE_CODE_H

#include "arena.h"
#include "field.h"
#include "text.h"

/* Unrecognised where the row's table does not know it. The arena is for the copy in which a word is folded. */
pay_status pay_code_meaning(pay_arena *arena, const pay_field *field, pay_text text);

#endif
