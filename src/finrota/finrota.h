/* Finrota: payment links (HPM). Tables in the words of the provider's pages; see docs/providers/finrota.md. */
#ifndef PAYMENTS_FINROTA_H
#define PAYMENTS_FINROTA_H

#include "core/operation.h"

extern const pay_provider finrota;

extern const pay_operation finrota_token_connect;
extern const pay_operation finrota_hpm_create_link;
extern const pay_message finrota_hpm_webhook;
extern const pay_field finrota_hpm_customer[];

/* transactionStatusId of every Finrota service. */
extern const pay_code finrota_transaction_status[];

/*
 * The envelope that most Finrota answers come in: what stands around `data`.
 * `statusCode` speaks for the call itself, independently of HTTP.
 */
#define FINROTA_ENVELOPE(DATA_MEMBERS)                                                                                 \
    {"message", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_MESSAGE},                                                  \
        {"statusCode", PAY_INTEGER, PAY_REQUIRED, .role = PAY_ROLE_STATUS, .expect = "200"},                           \
    {                                                                                                                  \
        "data", PAY_GROUP, PAY_REQUIRED | PAY_INLINE, .members = (DATA_MEMBERS)                                        \
    }

#endif
