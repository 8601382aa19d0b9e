/* What the parts of Payments\Reconciliation share. */
#ifndef PAYMENTS_PHP_RECONCILIATION_PARTS_H
#define PAYMENTS_PHP_RECONCILIATION_PARTS_H

#include "php.h"

#include "checkout_parts.h"
#include "core/compare.h"

/* The attempts of a period on their way through the comparison: Payments\Discrepancies. */
typedef struct payments_walk {
    zend_object *checkout; /* owned; NULL: nobody made it */
    int64_t from, until;   /* UTC seconds */
    bool applies;
    zend_long concurrency;

    zval portion;   /* attempts that are compared now; UNDEF for none */
    zval found;     /* discrepancies of the portion: a list for each attempt that has some; UNDEF for none */
    zval last;      /* attempt that was read; UNDEF for none */
    uint32_t taken; /* attempts of the portion that a worker has taken */
    bool stops;     /* a worker threw */

    zval ready; /* discrepancies to be handed out; UNDEF for none */
    uint32_t position;
    zend_long key;
    bool is_begun, is_busy, is_read;

    zend_long attempts, compared, applied;
    zend_long kinds[PAY_DIFFERENCE_COUNT];
    zend_object std;
} payments_walk;

typedef enum payments_remedy { REMEDY_SETTLE, REMEDY_LOOK, REMEDY_GIVE_BACK, REMEDY_ASK_AGAIN } payments_remedy;

/* Values may be NULL or undefined. Everything is borrowed. */
typedef struct payments_discrepancy {
    pay_difference difference;
    payments_remedy remedy;
    zval *attempt, *other, *found, *listed_payment, *listed_reversal;
    bool applied;
    zend_string *reason; /* NULL for none */
} payments_discrepancy;

/* Adds a Discrepancy to the list, and counts it. */
void payments_discrepancy_add(payments_walk *walk, zval *list, const payments_discrepancy *discrepancy);
/* Compares one attempt of the portion, and adds to the list what differs. May throw a StoreException. */
void payments_compare_attempt(payments_walk *walk, zval *attempt, zval *list);

void payments_discrepancy_register(void);

/* --- one attempt beside its provider ------------------------------------------------ */

typedef struct payments_side {
    payments_case at;
    zval attempt; /* as it was compared; owned */
    pay_difference difference;
    zend_string *reason; /* NULL for none; owned */
    bool is_in_period;
    bool applied;
} payments_side;

/* Takes the row over. May throw. */
void payments_side_open(payments_side *side, const payments_walk *walk, payments_row *row);
void payments_side_close(payments_side *side);
/* Asks, without storing anything, and sets at.found and difference. A failure of the provider is an answer like others.
 */
void payments_side_ask(payments_side *side, payments_walk *walk);
void payments_side_reason(payments_side *side, pay_difference difference, const char *reason);
/* Makes a reason of what was thrown, and no difference of it; false for an exit. */
bool payments_side_catch(payments_side *side);
/* The call of an attempt, or of a refund or cancel, may still be on its way. May throw. */
bool payments_is_on_its_way(const payments_case *at);

#endif
