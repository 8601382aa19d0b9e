/* Arguments against their table, before anything is sent. Knows no provider. */
#ifndef PAYMENTS_CORE_VALIDATE_H
#define PAYMENTS_CORE_VALIDATE_H

#include "failure.h"
#include "record.h"

/*
 * Checks arguments against their table. Returns every violation in the order of
 * the table, NULL when there is none. `default_max` is the number of characters
 * that a text may have whose row names no limit.
 */
pay_violation *pay_check(pay_arena *arena, const pay_record *request, size_t default_max);

#endif
