/*
 * The states of an attempt to move money, and what each fact makes of them. No provider is named here, and nothing is
 * stored here: a checkout keeps the row, this file says what it becomes. docs/attempts.md has the table as a picture.
 */
#ifndef PAYMENTS_CORE_ATTEMPT_H
#define PAYMENTS_CORE_ATTEMPT_H

#include "text.h"
#include "verdict.h"

typedef enum pay_attempt_kind {
    PAY_ATTEMPT_PAYMENT,
    PAY_ATTEMPT_REFUND,
    PAY_ATTEMPT_CANCEL,
    PAY_ATTEMPT_KIND_COUNT
} pay_attempt_kind;

typedef enum pay_state {
    PAY_STATE_STARTING, /* committed before the call; no page was handed out */
    PAY_STATE_WAITING,  /* for the customer or the provider */
    PAY_STATE_PAID,
    PAY_STATE_REFUSED, /* proven: no money is held, and none will be. Also a reversal that was not carried out */
    PAY_STATE_LAPSED,  /* assumed: the session ended. Still asked, a late payment is found */
    PAY_STATE_LOOK,    /* a person decides */
    PAY_STATE_PART,    /* paid, and part of it was given back */
    PAY_STATE_BACK,    /* paid, and all of it was given back */
    PAY_STATE_DONE,    /* a refund or cancel that was carried out */
    PAY_STATE_COUNT
} pay_state;

typedef enum pay_fact {
    PAY_FACT_SHOWN,          /* the provider made a page */
    PAY_FACT_PAID,           /* charged: within the amount and its ceiling */
    PAY_FACT_PAID_OTHERWISE, /* charged: another amount or currency, or one that cannot be read */
    PAY_FACT_DECLINED,       /* the provider's final word */
    PAY_FACT_FAILED_TRY,     /* the same page may be tried again */
    PAY_FACT_OPEN,           /* the customer is not through */
    PAY_FACT_PENDING,        /* the provider works, or the code of the state is unknown */
    PAY_FACT_NOT_FOUND,
    PAY_FACT_NOT_SENT, /* the request never left, or was rejected */
    PAY_FACT_LOST,     /* the request may have been carried out */
    PAY_FACT_UNCLEAR,  /* another order, a contradiction, or paid and not confirmed */
    PAY_FACT_PART,     /* less is left than was paid */
    PAY_FACT_BACK,     /* nothing is left */
    PAY_FACT_NEVER_SHOWN,
    PAY_FACT_EXPIRED,
    PAY_FACT_OVERDUE,
    PAY_FACT_DONE,     /* a reversal was carried out */
    PAY_FACT_NOT_DONE, /* a reversal was not carried out, and will not be */
    PAY_FACT_COUNT
} pay_fact;

/* Where a fact comes from, weakest first. */
typedef enum pay_proof {
    PAY_PROOF_HINT, /* anybody can say it: a notice without its secret */
    PAY_PROOF_CLOCK,
    PAY_PROOF_SECRET_URL, /* a notice at the address that only the provider knows */
    PAY_PROOF_ANSWER,     /* to the call that moves money */
    PAY_PROOF_ASKED,      /* to a question */
    PAY_PROOF_PERSON,
    PAY_PROOF_COUNT
} pay_proof;

/* Names as they are stored: they never change. NULL for a number that is none. */
const char *pay_attempt_kind_name(pay_attempt_kind kind);
const char *pay_state_name(pay_state state);
const char *pay_fact_name(pay_fact fact);
const char *pay_proof_name(pay_proof proof);

/* False, with the result unchanged: there is no such name. */
bool pay_attempt_kind_of(pay_text name, pay_attempt_kind *kind);
bool pay_state_of(pay_text name, pay_state *state);
bool pay_fact_of(pay_text name, pay_fact *fact);
bool pay_proof_of(pay_text name, pay_proof *proof);

/* The state after the fact: the same one where the fact changes nothing or the proof is too weak. */
pay_state pay_attempt_next(pay_attempt_kind kind, pay_state state, pay_fact fact, pay_proof proof);

/* Whether the fact counts at all in this state: if not, its handles and amounts are dropped, too. */
bool pay_attempt_accepts(pay_attempt_kind kind, pay_state state, pay_fact fact, pay_proof proof);

/* Whether the fact erases the end of the session: then time alone makes the attempt overdue, and never lapsed. */
bool pay_attempt_erases_end(pay_state state, pay_fact fact, pay_proof proof);

/* What is left of the payment, in minor units: never rises. Negative: not known. */
int64_t pay_attempt_left(int64_t stored, int64_t said);

/*
 * The two unique keys of a row, after it became `next`. `held` is whether the row has the key now.
 * open_key: blocks a second attempt of an order, or a second reversal of a payment.
 * won_key: this attempt delivers. `is_free`: no other attempt of the order has it. Once taken it is never given back.
 */
bool pay_attempt_keeps_open(pay_state next, bool held);
bool pay_attempt_takes_won(pay_state next, bool held, bool is_free);

/* A settled state is reported to the shop once it is stored. */
bool pay_state_is_settled(pay_state state);

/* Of a payment; a reversal has a state only. `won`: it holds won_key. */
pay_verdict pay_attempt_verdict(pay_state state, bool won);

/* What time says of a payment. Times in UTC seconds of the store's clock. */
typedef struct pay_attempt_age {
    int64_t now, created_at;
    int64_t ends_at;      /* of the session; 0: it has no end */
    int64_t asked_at;     /* when the last question that was answered was sent; 0: none was */
    pay_fact answer;      /* to that question */
    int64_t call_seconds; /* the longest call */
    bool can_be_asked, may_charge_without_page, page_may_travel;
} pay_attempt_age;

/* True with the fact, whose proof is PAY_PROOF_CLOCK; false: it is not time yet. */
bool pay_attempt_aged(pay_state state, const pay_attempt_age *age, pay_fact *fact);

#endif
