/* Ways to pay an order in installments: what a provider's answer says of them. */
#ifndef PAYMENTS_CORE_INSTALLMENT_H
#define PAYMENTS_CORE_INSTALLMENT_H

#include "arena.h"
#include "field.h"
#include "money.h"
#include "record.h"
#include "text.h"

/* The rows have the names of the properties of Payments\InstallmentPlan that its constructor is given. */
extern const pay_field pay_plan_fields[];

/* One way to pay. Texts are borrowed from the answer; empty: the provider does not say. */
typedef struct pay_plan {
    int64_t count;       /* what the provider is asked for */
    int64_t extra_count; /* what the bank adds to it */
    int64_t total;       /* what the customer pays, in minor units of the amount's currency */
    pay_text rate;       /* percent, as a decimal */
    pay_text program;
    pay_text pos;
} pay_plan;

enum { PAY_MOST_INSTALLMENTS = 99 };

/* By count, one for each. */
typedef struct pay_plans {
    pay_plan list[PAY_MOST_INSTALLMENTS];
    size_t count;
} pay_plans;

/* The rows of an answer that say it, and the gateway's settings. Lists are known by what their members are called. */
typedef struct pay_plan_rows {
    const char *own_pos; /* the setting that names the POS without a plan */
    const char *adds;    /* the setting: whether the customer pays the commission */
    const char *list;    /* of ways to be paid: "Pos" */
    const char *pos;     /* of a member of the list, as the next two */
    const char *program; /* the name that the customer knows */
    const char *rates;   /* the list of rates in it */
    const char *count;   /* of a member of the rates, as the next two */
    const char *extra_count;
    const char *rate;
    const char
        *lower_limit; /* of the answer: below this amount there is a single payment only; NULL: it has no limit */
} pay_plan_rows;

/*
 * The ways to pay this amount. Of several for one count the one of the lowest commission is taken, and of equals the
 * one of `own_pos`, else the first. With `is_added` the customer pays the commission, and what has no rate is left out;
 * without, the total is the amount. A rate that is negative or cannot be read is left out. False without memory.
 */
bool pay_plans_read(pay_arena *arena, const pay_plan_rows *rows, const pay_record *answer, pay_money amount,
                    pay_text own_pos, bool is_added, const pay_plans **plans);

/* The installment at this place, counted from 0, of so many: they add up to the total, the first ones are the larger.
 */
int64_t pay_installment(int64_t total, int64_t count, int64_t at);

#endif
