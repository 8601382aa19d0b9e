/* One click on Pay: the attempts that block it, and the step it ends with. */
#ifndef PAYMENTS_PHP_CHECKOUT_CLICK_H
#define PAYMENTS_PHP_CHECKOUT_CLICK_H

#include "checkout_parts.h"
#include "order.h"

typedef struct payments_click {
    const payments_checkout *checkout;
    zend_object *gateway;
    pay_text gateway_name;
    pay_limits limits;
    zend_object *order_object;
    payments_order order;
    zend_object *card;  /* NULL for none */
    zval *return_value; /* the step */
} payments_click;

typedef enum payments_looked {
    LOOKED_FREE,    /* nothing blocks it */
    LOOKED_AGAIN,   /* something changed: look once more */
    LOOKED_ANSWERED /* there is a step, or an exception */
} payments_looked;

/* What the order's attempts mean for a new one: an open one is asked about, and may be superseded. */
payments_looked payments_click_look(const payments_click *click);
/* As payments_click_look(), after the insert: only an attempt that has won, or holds money, blocks it. */
payments_looked payments_click_look_again(const payments_click *click);
/* `page` is NULL where there is none to be shown. */
void payments_click_give(const payments_click *click, const payments_row *row, zval *page);

#endif
