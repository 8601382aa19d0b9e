/* What the parts of Payments\Reconciliation share. */
#ifndef PAYMENTS_PHP_RECONCILIATION_PARTS_H
#define PAYMENTS_PHP_RECONCILIATION_PARTS_H

#include "php.h"

#include "checkout_parts.h"
#include "core/compare.h"

/* What the walk reads: the attempts of the store, then the lists of Finrota's ERP service, if there is one. */
typedef enum payments_phase { PHASE_ATTEMPTS, PHASE_PAYMENTS, PHASE_REVERSALS, PHASE_OVER } payments_phase;

/* The attempts of a period on their way through the comparison: Payments\Discrepancies. */
typedef struct payments_walk {
    zend_object *checkout; /* owned; NULL: nobody made it */
    zend_object *erp;      /* owned; NULL: there is none */
    int64_t from, until;   /* UTC seconds */
    bool applies;
    zend_long concurrency;

    payments_phase phase;
    zval rows;       /* the ErpRows of the phase; UNDEF for none */
    bool is_listing; /* it has more rows */
    zval older;      /* references of payments from before the period that were compared for a reversal; UNDEF */
    zval portion;    /* attempts, or rows, that are compared now; UNDEF for none */
    zval found;      /* discrepancies of the portion: a list for each attempt that has some; UNDEF for none */
    zval last;       /* attempt that was read; UNDEF for none */
    uint32_t taken;  /* attempts of the portion that a worker has taken */
    bool stops;      /* a worker threw */

    zval ready; /* discrepancies to be handed out; UNDEF for none */
    uint32_t position;
    zend_long key;
    bool is_begun, is_busy;

    zend_long attempts, compared, applied;
    zend_long kinds[PAY_DIFFERENCE_COUNT];
    zend_object std;
} payments_walk;

typedef enum payments_remedy { REMEDY_SETTLE, REMEDY_LOOK, REMEDY_GIVE_BACK, REMEDY_ASK_AGAIN } payments_remedy;

/* Why there is no answer, in the library's own words. discrepancy.c has them in Turkish. */
#define REASON_ON_ITS_WAY          "its call may be on its way"
#define REASON_REVERSAL_ON_ITS_WAY "a refund or cancel of it may be on its way"
#define REASON_CHANGES             "it changes while it is asked about"
#define REASON_NO_ANSWER           "the gateway has no answer"
#define REASON_NOT_UNDERSTOOD      "the answer cannot be understood"
#define REASON_NO_GATEWAY          "the checkout has no gateway of this name"
#define REASON_NO_QUERY            "its gateway cannot be asked"
#define REASON_NAMELESS            "there is nothing to ask by: the provider gave no name for it"
#define REASON_CHARGES             "a question may charge the customer: settle() asks"
#define REASON_CHARGES_ANOTHER     "a question may charge the customer, and the order is not its"
#define REASON_NO_PAYMENT          "its payment is not stored"
#define REASON_NOBODY_KNOWS        "listed, and no gateway of the checkout knows whether it was paid"

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
/* Reads the next rows of the phase into the portion: empty at its end. A list that fails is told, and at its end. */
void payments_read_listing(payments_walk *walk, zend_long size);
/* Compares one row of a list with the attempts. May throw a StoreException. */
void payments_compare_listed(payments_walk *walk, zval *row, zval *list);

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
/* Takes what was thrown away, and says why in words; NULL for an exit. The caller's to release. */
zend_string *payments_reason_of_thrown(void);
/* A payment from before the period, compared for a refund of it in the period. Takes the row over. */
void payments_compare_older(payments_walk *walk, payments_row *row, zval *list);
/* The call of an attempt, or of a refund or cancel, may still be on its way. May throw. */
bool payments_is_on_its_way(const payments_case *at);

#endif
