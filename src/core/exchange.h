/* One request and its answer as they may be shown: secrets are masked. */
#ifndef PAYMENTS_CORE_EXCHANGE_H
#define PAYMENTS_CORE_EXCHANGE_H

#include <stdint.h>

#include "text.h"

/* What is shown of an exchange, redacted. Texts are borrowed from the call, or empty. */
typedef struct pay_exchange {
    const char *operation;
    const char *method;
    pay_text url;
    int status; /* 0: no answer */
    int attempts;
    bool reused_connection;
    int64_t connect_us;
    int64_t tls_us;
    int64_t first_byte_us;
    int64_t total_us; /* of the last attempt */
    pay_text date;    /* of the other side's clock, as it came; see pay_http_date() */
    pay_text request_body;
    pay_text response_body;
} pay_exchange;

#endif
