/* What the parts of GatewayConformance share: calls of the gateway, and what was promised. */
#ifndef PAYMENTS_TESTING_CONFORMANCE_RUN_H
#define PAYMENTS_TESTING_CONFORMANCE_RUN_H

#include "php.h"

#include "core/attempt_row.h"
#include "php/finding.h"
#include "php/order.h"

extern zend_class_entry *payments_situation_ce;

typedef struct payments_conformance {
    zend_object *gateway;
    zend_object *order;
    zend_object *card; /* NULL without one */
    zval *prepare, *sent;
    zval broken;      /* a list of texts */
    zval paid;        /* the payment, once it is paid; an Attempt, or UNDEF */
    const char *when; /* the situation that is shown: for the texts */
} payments_conformance;

/* How a call ended. */
typedef enum payments_called {
    PAYMENTS_CALL_RETURNED,
    PAYMENTS_CALL_REFUSED, /* our exception: nothing is carried out */
    PAYMENTS_CALL_UNKNOWN, /* our exception: it may be carried out, or it was a question */
    PAYMENTS_CALL_THREW    /* another exception; it is listed as broken, or thrown on when it is a fake's */
} payments_called;

/* A promise that is broken, unless it holds. False when it is. */
bool payments_promise(payments_conformance *run, bool holds, const char *format, ...)
    ZEND_ATTRIBUTE_FORMAT(printf, 3, 4);
/* Something that the shop's functions threw, or a fake, ends the run. */
bool payments_conformance_goes_on(void);

/* Calls the gateway; the result is the caller's to destroy, undefined unless it returned. */
payments_called payments_conformance_call(payments_conformance *run, const char *method, zval *result, uint32_t count,
                                          zval *arguments);
bool payments_conformance_supports(payments_conformance *run, const char *capability);
/* Makes the provider ready. `result` may be NULL. False with an exception. */
bool payments_conformance_prepare(payments_conformance *run, const char *situation, zval *attempt, zval *result);
/* How many requests the provider got; -1 with an exception. */
zend_long payments_conformance_sent(payments_conformance *run);

/* A new payment of the order. */
void payments_conformance_attempt(payments_conformance *run, zval *attempt);
/* A copy of it after a finding. */
void payments_conformance_found(const zval *attempt, const zval *finding, pay_state state, zval *changed);
/* A refund or cancel of this much of the payment. */
void payments_conformance_reversal(const zval *payment, pay_attempt_kind kind, int64_t amount, zval *reversal);

/* The arguments of start(), for a payment of its own. */
void payments_conformance_start(payments_conformance *run, zval arguments[3]);
/* The arguments of installments(). */
void payments_conformance_quote(payments_conformance *run, zval arguments[2]);
void payments_conformance_free(zval *arguments, int count);

/* What the gateway claims and does not. */
void payments_conformance_unclaimed(payments_conformance *run);
/* start(), ask(), refund(), cancel(), notices. */
void payments_conformance_claimed(payments_conformance *run);

#endif
