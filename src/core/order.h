/* What a shop sells, to whom: the tables of an order, and its rules. No provider is named here. */
#ifndef PAYMENTS_CORE_ORDER_H
#define PAYMENTS_CORE_ORDER_H

#include "field.h"
#include "validate.h"

/* The rows have the names of the properties of Payments\Order, Payments\Customer and Payments\OrderItem. */
extern const pay_field pay_order_fields[];
extern const pay_field pay_customer_fields[];

/* Placeholders in the addresses of an order. Each attempt puts its own values there. */
#define PAY_REFERENCE_PLACE "{reference}"
#define PAY_SECRET_PLACE    "{secret}"

/* Every broken rule, NULL when there is none. */
pay_violation *pay_order_check(pay_arena *arena, const pay_record *order);

#endif
