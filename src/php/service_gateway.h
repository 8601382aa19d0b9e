/* The gateways of the providers' services: one implementation, which reads core/gateway.h's tables. */
#ifndef PAYMENTS_PHP_SERVICE_GATEWAY_H
#define PAYMENTS_PHP_SERVICE_GATEWAY_H

#include "php.h"

#include "core/gateway.h"

/* A class and its table, in a list. Static memory of the file that registers the class. */
typedef struct payments_service_gateway {
    zend_class_entry *ce;
    const pay_gateway *table;
    struct payments_service_gateway *next;
} payments_service_gateway;

/* Before the classes: a server that restarts in one process registers its classes again. */
void payments_service_gateways_register(void);
void payments_service_gateway_add(payments_service_gateway *entry, zend_class_entry *ce, const pay_gateway *table);

/* The table of an object of one of these classes. */
const pay_gateway *payments_gateway_table(zend_object *gateway);
/* Whether there is what the attempt is asked about by; of a gateway of the shop's own that is not known: true. */
bool payments_service_can_ask(const zend_object *gateway, const pay_attempt *attempt);
/* Whether this object can; HPM can be asked only through another service. */
bool payments_service_supports(zend_object *gateway, const pay_gateway *table, pay_capability capability);
/* Throws a ConfigurationException that names the capability, and returns false, when the gateway has not got it. */
bool payments_service_must_support(zend_object *gateway, const pay_gateway *table, pay_capability capability);
/* The object's account, or for a question that of the service it asks through; throws and returns NULL without one. */
zend_object *payments_gateway_account(zend_object *gateway, const pay_gateway *table, bool asks);

/* What one call works with. */
typedef struct payments_gateway_call {
    zend_object *gateway;
    const pay_gateway *table;
    const pay_step *step;
    pay_attempt attempt;  /* the payment */
    pay_attempt reversal; /* of a refund or cancel */
    bool is_reversal;
    bool came_back;     /* the browser brought a form */
    zend_object *order; /* NULL without one */
    zend_object *card;  /* NULL without one */
    pay_text bin;       /* the first digits of one; empty without */
} payments_gateway_call;

/* A call that moves money: a Finding in return_value, or an exception, when nothing was sent or it is not ours. */
void payments_gateway_run_move(payments_gateway_call *call, zval *return_value);
/* A question: a Finding, null when there is nothing to ask by, or an exception. */
void payments_gateway_run_question(payments_gateway_call *call, zval *return_value);

/* Asks for the ways to pay an order: a list of InstallmentPlan, or an exception. */
void payments_gateway_run_quote(payments_gateway_call *call, zval *return_value);

/* A finding as an object. `page` may be NULL, unless the fact is that there is one. */
void payments_service_finding(zval *value, const pay_finding *found, const pay_page *page);

#endif
