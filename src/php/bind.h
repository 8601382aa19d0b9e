/* From PHP values to a record: the walker that goes before every call. */
#ifndef PAYMENTS_PHP_BIND_H
#define PAYMENTS_PHP_BIND_H

#include "php.h"

#include "arguments.h"
#include "php.h"
#include "core/arena.h"
#include "core/record.h"

/* Fills a record from arguments of the same names. Texts are borrowed from the arguments. Throws on false. */
bool payments_bind(pay_arena *arena, pay_record *record, const payments_arguments *arguments);

#endif
