/* What gateways say to a checkout, and a checkout to the shop. */
#ifndef PAYMENTS_PHP_FINDING_H
#define PAYMENTS_PHP_FINDING_H

#include "php.h"

#include "core/attempt.h"
#include "core/attempt_row.h"
#include "core/money.h"

extern zend_class_entry *payments_finding_ce;
extern zend_class_entry *payments_notice_ce;
extern zend_class_entry *payments_limits_ce;
extern zend_class_entry *payments_step_ce;
extern zend_class_entry *payments_receipt_ce;
extern zend_class_entry *payments_settlement_ce;

/* Registers the classes above. */
void payments_finding_register(void);

/* A Finding as C has it; everything is borrowed. */
typedef struct payments_finding {
    pay_fact fact;
    pay_proof proof;
    pay_money paid, left; /* currency NULL: not said */
    pay_handle handles[PAY_ATTEMPT_HANDLES];
    size_t handle_count;
    pay_text reason; /* empty: none */
    zval *page;      /* a Page; NULL: none */
    int64_t ends_at; /* UTC seconds; PAY_ATTEMPT_NONE: not said */
} payments_finding;

/* Throws and returns false when the object was never made. */
bool payments_finding_read(zend_object *object, payments_finding *finding);
/* A new object; everything is copied, and the page gets a reference. The caller keeps the rules of the class. */
void payments_finding_create(zval *value, const payments_finding *finding);

typedef struct payments_notice {
    pay_text reference;   /* empty: none */
    zend_object *finding; /* NULL: none; borrowed */
    bool is_signed;
} payments_notice;

/* Throws and returns false when the object was never made. */
bool payments_notice_read(zend_object *object, payments_notice *notice);
void payments_notice_create(zval *value, const payments_notice *notice);

typedef struct payments_limits {
    bool may_charge_without_page, page_may_travel, asking_may_charge;
    int64_t session_seconds, call_seconds;
} payments_limits;

/* Throws and returns false when the object was never made. */
bool payments_limits_read(zend_object *object, payments_limits *limits);
void payments_limits_create(zval *value, const payments_limits *limits);

#endif
