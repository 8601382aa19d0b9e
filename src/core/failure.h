/* How a call can fail, and what is then known about the money. */
#ifndef PAYMENTS_CORE_FAILURE_H
#define PAYMENTS_CORE_FAILURE_H

#include <stdint.h>

#include "text.h"

typedef enum pay_outcome {
    PAY_OUTCOME_NOT_SENT,  /* the provider cannot have received the request */
    PAY_OUTCOME_REJECTED,  /* the provider received it and did not carry it out */
    PAY_OUTCOME_UNKNOWN,   /* it may have been carried out */
    PAY_OUTCOME_UNANSWERED /* a question that failed: it says nothing of any earlier write */
} pay_outcome;

typedef enum pay_failure_kind {
    PAY_FAILURE_NONE = 0,
    PAY_FAILURE_VALIDATION,
    PAY_FAILURE_CONFIGURATION,
    PAY_FAILURE_CONNECT,
    PAY_FAILURE_TIMEOUT,
    PAY_FAILURE_LOST,
    PAY_FAILURE_SERVER, /* HTTP 5xx or 408, of HTTP or of the body */
    PAY_FAILURE_RESPONSE,
    PAY_FAILURE_AUTHENTICATION,
    PAY_FAILURE_PERMISSION,
    PAY_FAILURE_NOT_FOUND,
    PAY_FAILURE_RATE_LIMIT,
    PAY_FAILURE_API,
    PAY_FAILURE_SIGNATURE,
    PAY_FAILURE_TRANSPORT,   /* a transport of the caller's threw */
    PAY_FAILURE_STORE,       /* an attempt could not be read or written */
    PAY_FAILURE_NO_ATTEMPT,  /* no attempt has the reference */
    PAY_FAILURE_REFUND_OPEN, /* another refund or cancel of the payment is open */
    PAY_FAILURE_ABORTED,     /* the caller is being unwound; say nothing */
    PAY_FAILURE_MEMORY
} pay_failure_kind;

/* One broken rule of one field. */
typedef struct pay_violation {
    struct pay_violation *next;
    pay_text field;        /* our name, "customer.email" */
    const char *rule;      /* static: "required", "too_long", ... */
    pay_text message;      /* "customer.email is required" */
    bool is_configuration; /* about a key that the shop has set up, not about this order */
} pay_violation;

/* Texts are borrowed from the arena of the call, or static. */
typedef struct pay_failure {
    pay_failure_kind kind;
    pay_outcome outcome;
    bool retryable;
    int status;             /* of HTTP, or of the body where it has one; 0 for none */
    int64_t retry_after_ms; /* -1 for none */
    pay_text message;
    pay_text code; /* the provider's */
    pay_text provider_message;
    pay_text user_message;
    pay_violation *violations;     /* in the order of the table */
    bool is_absence;               /* NOT_FOUND, in the words of the provider itself and not of some server before it */
    const char *signature_problem; /* static: "NoKey", "Mismatch", ... NULL for none */
} pay_failure;

#endif
