/* What the parts of Payments\Checkout share: its store and gateways, called; and attempts on their way to the store. */
#ifndef PAYMENTS_PHP_CHECKOUT_PARTS_H
#define PAYMENTS_PHP_CHECKOUT_PARTS_H

#include "php.h"

#include "core/failure.h"
#include "core/finding.h"

typedef struct payments_checkout {
    zend_object *store;  /* owned reference */
    HashTable *gateways; /* name to gateway; owned */
    zval on_payment;     /* callables; undefined for none; owned */
    zval on_reversal;
    bool refuses_repeat; /* Repeat::Refuse */
    zend_object std;
} payments_checkout;

/* NULL, with an exception, when its constructor did not run. */
payments_checkout *payments_checkout_of(zend_object *object);

/* Throws a ValidationException: "FIELD what is wrong". Nothing was sent. */
void payments_checkout_refuse(const char *field, const char *rule, const char *format, ...)
    ZEND_ATTRIBUTE_FORMAT(printf, 3, 4);

/* Throws an exception of this kind; nothing was sent. */
void payments_checkout_throw(pay_failure_kind kind, const char *format, ...) ZEND_ATTRIBUTE_FORMAT(printf, 2, 3);

/* An Attempt as the store has it. `attempt` borrows from `object`, which is owned. */
typedef struct payments_row {
    zval object;
    pay_attempt attempt;
} payments_row;

/* Takes the value over; false, with an exception, when it is no Attempt. */
bool payments_row_take(payments_row *row, zval *value);
void payments_row_free(payments_row *row);
/* Puts the other row in its place, which is empty then. */
void payments_row_move(payments_row *to, payments_row *from);

/* "order:NUMBER": open_key and won_key of the order's attempts. */
pay_text payments_order_key(pay_text number, char key[PAY_ATTEMPT_REFERENCE + 1]);

/* --- the store; PAYMENTS_THREW leaves the exception to the caller ------------ */

typedef enum payments_stored {
    PAYMENTS_STORED,
    PAYMENTS_OUTRUN, /* nothing was written: somebody else was there first */
    PAYMENTS_THREW
} payments_stored;

bool payments_store_now(const payments_checkout *checkout, int64_t *now);
/* False: there is none, or an exception. */
bool payments_store_find(const payments_checkout *checkout, pay_text reference, payments_row *row);
/* As find(), and there must be one: throws AttemptNotFoundException. */
bool payments_store_get(const payments_checkout *checkout, pay_text reference, payments_row *row);
/* A list of attempts; false with an exception. `method` is ofOrder or ofPayment in lower case. */
bool payments_store_list(const payments_checkout *checkout, const char *method, pay_text key, zval *list);
bool payments_store_due(const payments_checkout *checkout, int64_t now, int64_t limit, zval *list);
bool payments_store_purge(const payments_checkout *checkout, int64_t before, zval *count);
/* The attempts of a period after the one given, whose object may be undefined; the store must be an AttemptHistory. */
bool payments_store_created(const payments_checkout *checkout, int64_t from, int64_t until, zend_long limit,
                            const zval *after, zval *list);
payments_stored payments_store_insert(const payments_checkout *checkout, const pay_attempt *attempt, payments_row *row);
/* Stores what the attempt of the row became; its version is raised here. The row is the new one then. */
payments_stored payments_store_replace(const payments_checkout *checkout, payments_row *row,
                                       const pay_attempt *changed);
/* Both or none. */
payments_stored payments_store_replace_two(const payments_checkout *checkout, payments_row *one,
                                           const pay_attempt *changed_one, payments_row *other,
                                           const pay_attempt *changed_other);
/* Reads the row again; false with an exception. */
bool payments_store_refresh(const payments_checkout *checkout, payments_row *row);

/* --- gateways ------------------------------------------------------------- */

/* NULL, with a ConfigurationException, when the checkout has none of this name. Borrowed. */
zend_object *payments_gateway(const payments_checkout *checkout, pay_text name);
/* `capability`: the name of a case. False with an exception, too. */
bool payments_gateway_supports(zend_object *gateway, const char *capability);
/* Throws a ConfigurationException on false. */
bool payments_gateway_must_support(zend_object *gateway, const char *capability);
bool payments_gateway_limits(zend_object *gateway, pay_limits *limits);

/* What a gateway found. `found` borrows from `object`, which is owned; `object` is null when nothing was found. */
typedef struct payments_found {
    zval object;
    pay_finding finding;
    zend_object *thrown; /* what the call threw, when the caller is to have it; owned */
} payments_found;

void payments_found_free(payments_found *found);
/*
 * A call that moves money: always a finding, whatever happens. `method` in lower case. The exception is in
 * found->thrown when it is the caller's mistake, or none of this library's.
 */
void payments_gateway_move(zend_object *gateway, const char *method, zval *arguments, uint32_t count,
                           payments_found *found);
/* A question: true with a finding. False without an answer, or with an exception that is none of this library's. */
bool payments_gateway_ask(zend_object *gateway, const char *method, zval *arguments, uint32_t count,
                          payments_found *found);
/* The same, with every exception left to the caller. */
bool payments_gateway_question(zend_object *gateway, const char *method, zval *arguments, uint32_t count,
                               payments_found *found);
/* The page of a finding; NULL without one. Borrowed. */
zval *payments_found_page(const payments_found *found);

/* --- what happens to attempts ------------------------------------------------ */

/* An attempt on its way. */
typedef struct payments_case {
    const payments_checkout *checkout;
    zend_object *gateway; /* borrowed; NULL: the checkout has it no more, and nothing but a day makes anything of it */
    pay_limits limits;
    payments_row row;
    pay_state was;           /* before the last finding was applied */
    payments_found found;    /* by the last question; its object is undefined when there was no answer */
    bool is_quiet;           /* what is stored now counts as handled */
    bool hides_reversals;    /* no handler is called for money that was given back: that is the reversal's */
    int64_t handler_version; /* of the row: stored with this worker as the one that calls the handler; 0: none */
} payments_case;

/* Takes the row over; false with an exception. */
bool payments_case_open(payments_case *at, const payments_checkout *checkout, payments_row *row);
/* As payments_store_get(), then open. */
bool payments_case_get(payments_case *at, const payments_checkout *checkout, pay_text reference);
void payments_case_close(payments_case *at);

/*
 * Applies a finding and stores what the attempt becomes; PAYMENTS_STORED when nothing changes, too. With `insists` it
 * is applied again to what somebody else stored in between: for the own answer to a call.
 */
payments_stored payments_case_apply(payments_case *at, const pay_finding *found, bool insists);
/* Asks about it and stores the answer. False with an exception; *asked is whether a question was sent. */
bool payments_case_ask(payments_case *at, bool *asked);
/* Asks, unless somebody did within two seconds. False with an exception. */
bool payments_case_hint(payments_case *at);
/* As payments_case_ask(), by the form that the browser brought. */
bool payments_case_return(payments_case *at, zval *form);
/* Time may have ended it. False with an exception. */
bool payments_case_age(payments_case *at);
/* Calls the shop's handler for a settled state that it was not called for. False with an exception: the handler's own.
 */
bool payments_case_notify(payments_case *at);
/*
 * Where this checkout has no handler, another process of the shop may have one: after 30 days the attempt counts as
 * handled. False with an exception.
 */
bool payments_case_outlives_handlers(payments_case *at);
/* It is due for the shop's handler, and no question is. */
bool payments_case_waits_for_handler(const payments_case *at, int64_t now);
/* Sets due_at of what is about to be stored. */
void payments_case_plan(const payments_case *at, pay_attempt *attempt, int64_t now);
/* Stores a changed row; what somebody else stored in between is read instead. False with an exception. */
bool payments_case_replace(payments_case *at, const pay_attempt *changed);

/*
 * Stores what was found out about a reversal. One that was carried out changes its payment in the same commit. Applied
 * again to what somebody else stored in between.
 */
payments_stored payments_reversal_store(payments_case *reversal, payments_case *payment, const pay_finding *found);
/* The payment changed by what was asked, and no reversal explains it: the shop's handler is due. False with an
 * exception. */
bool payments_reversal_notify_payment(payments_case *payment);
/* The reversal of a payment is looked into: asks about the payment. False with an exception. */
bool payments_reversal_settle(payments_case *at, bool *asked);
/* A person's word about a reversal: its payment changes with it. False with an exception. */
bool payments_reversal_decide(payments_case *at, const pay_finding *found);

#endif
