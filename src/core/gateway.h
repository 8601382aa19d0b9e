/*
 * How a provider's service becomes a gateway, as a table: what of an order goes where in a request, and what an answer
 * says of the attempt. Two walkers read it; neither knows a provider.
 */
#ifndef PAYMENTS_CORE_GATEWAY_H
#define PAYMENTS_CORE_GATEWAY_H

#include "arena.h"
#include "attempt_row.h"
#include "failure.h"
#include "finding.h"
#include "installment.h"
#include "operation.h"
#include "record.h"
#include "verdict.h"

/* The cases of Payments\Capability, in their order. */
typedef enum pay_capability {
    PAY_CAN_TAKE_CARD,
    PAY_CAN_HOST_PAGE,
    PAY_CAN_SHOW_FRAME,
    PAY_CAN_SKIP_3DS,
    PAY_CAN_SPLIT,
    PAY_CAN_QUOTE,
    PAY_CAN_SURCHARGE,
    PAY_CAN_QUERY,
    PAY_CAN_NOTIFY,
    PAY_CAN_REFUND,
    PAY_CAN_REFUND_PART,
    PAY_CAN_CANCEL,
    PAY_CAPABILITY_COUNT
} pay_capability;

/* The name of the case: "HostedPage". */
const char *pay_capability_name(pay_capability capability);

typedef enum pay_input_source {
    PAY_INPUT_END = 0,   /* closes a table */
    PAY_INPUT_ORDER,     /* a row of the order: "customer.email" */
    PAY_INPUT_ITEM,      /* a row of the item of a list */
    PAY_INPUT_ITEMS,     /* a list: a record for each item, one for the whole order where it has none */
    PAY_INPUT_SETTING,   /* an argument of the gateway's constructor */
    PAY_INPUT_REFERENCE, /* the attempt's; of a refund or cancel the payment's */
    PAY_INPUT_HANDLE,    /* what the provider calls the payment */
    PAY_INPUT_AMOUNT,    /* of the refund */
    PAY_INPUT_BEFORE,    /* what was left of the payment before the refund */
    PAY_INPUT_CURRENCY,  /* the letters of the order's currency */
    PAY_INPUT_BIN,       /* the first digits of the card that plans are asked for */
    PAY_INPUT_CARD       /* filled in by the caller: nothing here sees a card */
} pay_input_source;

typedef enum pay_input_form {
    PAY_INPUT_AS_IS,
    PAY_INPUT_DIGITS,   /* "+905551112233" becomes "905551112233" */
    PAY_INPUT_NATIONAL, /* of Turkish numbers the last ten digits, of others as PAY_INPUT_DIGITS */
    PAY_INPUT_LIST      /* a number becomes the list of it */
} pay_input_form;

/* Of several rows for one argument the first that has a value counts. */
typedef struct pay_input {
    const char *argument; /* our name of the request's row, members of groups and lists after a point */
    pay_input_source source;
    const char *name; /* of the row, setting or handle; NULL where the source says it all */
    pay_input_form form;
    bool is_needed;     /* the call is not made without a value */
    const char *unless; /* left out when this argument has a value */
} pay_input;

/* What a gateway's constructor was given, for one order. */
typedef struct pay_setting {
    const char *name;
    pay_value value;
} pay_setting;

/* Where inputs come from. Everything is borrowed. */
typedef struct pay_inputs {
    const pay_record *order;    /* by pay_order_fields; NULL without one */
    const pay_attempt *payment; /* the attempt, or the payment of a refund or cancel */
    const pay_attempt *reversal;
    pay_text bin; /* empty without one */
    const pay_setting *settings;
    size_t setting_count;
} pay_inputs;

/* Fills the arguments of an operation. False, with the input that is needed and has no value: *missing. */
bool pay_gateway_fill(pay_arena *arena, pay_record *arguments, const pay_input *table, const pay_inputs *from,
                      const pay_input **missing);
/* Whether there is what the provider is asked by: it may come with a notice only. */
bool pay_gateway_can_ask(const pay_input *ask, const pay_attempt *attempt);
/* What the caller calls the field of a violation: "items[0].categoryId". Lives in the arena. */
pay_text pay_gateway_field(pay_arena *arena, const pay_input *table, const pay_inputs *from, pay_text field);
/* The violations with the caller's names; NULL for none. */
pay_violation *pay_gateway_violations(pay_arena *arena, const pay_input *table, const pay_inputs *from,
                                      const pay_violation *violations);
pay_violation *pay_gateway_missing(pay_arena *arena, const pay_input *missing);

/* --- answers --------------------------------------------------------------------- */

typedef enum pay_page_source { PAY_PAGE_NONE, PAY_PAGE_REDIRECT, PAY_PAGE_HTML, PAY_PAGE_FRAME } pay_page_source;

/* A row of an answer, and what it is for the attempt. */
typedef struct pay_output {
    const char *row;      /* by the wire's name or ours, or its part; NULL closes a table */
    const char *handle;   /* kept under this name; NULL: it is not kept */
    pay_page_source page; /* sent to the browser */
} pay_output;

typedef struct pay_step {
    const pay_operation *operation; /* NULL: the service has none */
    const pay_input *inputs;
    const pay_output *outputs;
} pay_step;

struct pay_gateway;

typedef struct pay_gateway {
    const char *name;      /* "finrota.pws" */
    unsigned capabilities; /* a bit for each */
    const char *asks_by;   /* the setting without which nobody can be asked; NULL: none is needed */
    pay_limits limits;     /* without the longest call, which is the account's; the session is a setting */
    pay_step start, ask, refund, cancel;
    pay_step quote;             /* asks for plans of installments */
    const pay_plan_rows *plans; /* what its answer says */
    const char *amount;         /* the row of the amount in the answer to a question; */
    const char *raw_amount;     /* as it came */
    bool amount_is_left;        /* it says what is left of the payment, otherwise what was taken */
    const char *asked_amount;   /* the row of the start's answer that repeats the amount; NULL: it takes none at once */
    const char *order;          /* the row of the answer to a question that has our reference; NULL: none has to */
    bool order_is_needed;
    const char *reason;        /* the row of the answer to a question that says why a payment failed; NULL: none */
    const char *ends_at;       /* the row of the start's answer that says when the page ends; NULL: none */
    bool failure_is_final;     /* a payment that failed cannot be tried again on its page */
    bool pending_is_open;      /* the provider waits for the customer; where a form is brought, until it came */
    const pay_message *form;   /* what the browser brings; NULL: whatever comes, it is time to ask */
    const char *form_order;    /* the row of it that has to be our reference */
    const pay_message *notice; /* what the provider posts to the shop; NULL: nothing */
    const char *notice_order;  /* the row of it that has our reference */
    /* Whether a signature proves that the provider sent it; NULL: it has none. */
    bool (*notice_is_signed)(const pay_record *credentials, const pay_record *notice);
    const char *notice_handle; /* the row of it that is kept as "transactionId"; NULL: it says nothing by itself */
    const char *notice_amount; /* the row of the amount, which may be net */
    const char *notice_reason; /* the row of the bank's words */
    const char *trusts_notice; /* the setting by which the shop takes the notice's word */
    /* What the answer says of a refund or cancel whose own answer was lost; PAY_FACT_COUNT: ask later. */
    pay_fact (*weigh)(const pay_attempt *reversal, const pay_finding *now, pay_text *reason);
} pay_gateway;

bool pay_gateway_supports(const pay_gateway *gateway, pay_capability capability);

/* The page of an answer; borrowed. */
typedef struct pay_page {
    pay_page_source source;
    pay_text content;
} pay_page;

/* What the answer of start() says. Texts are borrowed from the answer, static, or in the arena. */
pay_finding pay_gateway_started(pay_arena *arena, const pay_gateway *gateway, const pay_record *answer, pay_page *page);
/* What the answer to a question says: texts are borrowed from it, or static. `came_back`: the browser was the reason.
 */
pay_finding pay_gateway_asked(const pay_gateway *gateway, const pay_attempt *attempt, const pay_record *answer,
                              bool came_back);
/* What the answer of refund() or cancel() says. */
pay_finding pay_gateway_reversed(const pay_record *answer);
/* What a notice at the secret address says; false: nothing by itself. */
bool pay_gateway_noticed(const pay_gateway *gateway, bool is_trusted, const pay_record *notice, pay_finding *finding);

/* Of a service whose answers say what is left. */
pay_fact pay_gateway_weigh_left(const pay_attempt *reversal, const pay_finding *now, pay_text *reason);

/* A bit of `capabilities`. */
#define PAY_CAN(capability) (1u << PAY_CAN_##capability)

#endif
