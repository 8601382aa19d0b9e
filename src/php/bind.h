/* From PHP values to a record: the first step of every call. */
#ifndef PAYMENTS_PHP_BIND_H
#define PAYMENTS_PHP_BIND_H

#include "php.h"

#include "arguments.h"
#include "core/arena.h"
#include "core/record.h"

/*
 * Fills a record from arguments of the same names. Texts are borrowed from the arguments. Throws on false, also when
 * memory does not suffice; `who` then names the call in the message.
 */
bool payments_bind(pay_arena *arena, pay_record *record, const payments_arguments *arguments, const char *who);

#endif
