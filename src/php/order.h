/* Payments\Order, and what it consists of. */
#ifndef PAYMENTS_PHP_ORDER_H
#define PAYMENTS_PHP_ORDER_H

#include "php.h"

#include "core/money.h"
#include "core/text.h"

extern zend_class_entry *payments_order_ce;
extern zend_class_entry *payments_customer_ce;
extern zend_class_entry *payments_order_item_ce;

void payments_order_register(void);

/* What a checkout and its gateways read of an order; everything is borrowed. Other parts: payments_property(). */
typedef struct payments_order {
    pay_text number;
    pay_money amount; /* what is to be paid: the total of the plan, where there is one */
    pay_money ceiling;
    zend_object *plan; /* NULL without one */
    zend_object *customer;
    HashTable *items; /* of OrderItem */
    int64_t installment;
    bool three_d;
    pay_text return_url;
    pay_text notify_url;                       /* empty: none */
    pay_text client_ip, description, language; /* empty: none */
} payments_order;

/* Throws and returns false when the object was never made. */
bool payments_order_read(zend_object *object, payments_order *order);
/* A new order with other addresses, all else the same. */
void payments_order_with_urls(zval *value, zend_object *order, pay_text return_url, pay_text notify_url);

#endif
