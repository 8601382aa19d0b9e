/* Payments\Card. */
#ifndef PAYMENTS_PHP_CARD_H
#define PAYMENTS_PHP_CARD_H

#include "php.h"

#include "core/arena.h"
#include "core/field.h"
#include "core/record.h"

extern zend_class_entry *payments_card_ce;

void payments_card_register(void);

/* `part` of a card, as the row's type. Throws on false: the card was wiped. */
bool payments_card_part(zend_object *object, pay_arena *arena, const pay_field *field, const char *part,
                        pay_value *value);

#endif
