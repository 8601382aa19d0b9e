/*
 * Finrota: payment links (HPM), payments of a company (PWS) and of a dealer (VPWS), and the lists for an ERP. Tables in
 * the words of the provider's pages; see docs/providers/finrota.md.
 */
#ifndef PAYMENTS_FINROTA_H
#define PAYMENTS_FINROTA_H

#include "core/gateway.h"
#include "core/operation.h"

extern const pay_provider finrota;

extern const pay_operation finrota_token_connect;

extern const pay_operation finrota_hpm_create_link;
extern const pay_message finrota_hpm_webhook;
extern const pay_field finrota_hpm_customer[];

extern const pay_operation finrota_pws_pay;
extern const pay_operation finrota_pws_payment_sets;
extern const pay_operation finrota_pws_payment_options;
extern const pay_operation finrota_pws_payment_options_for_bin;
extern const pay_operation finrota_pws_transaction;
extern const pay_operation finrota_pws_cancel;
extern const pay_operation finrota_pws_refund;

extern const pay_operation finrota_vpws_pay;
extern const pay_operation finrota_vpws_payment_options;
extern const pay_operation finrota_vpws_payment_options_for_bin;
extern const pay_operation finrota_vpws_transaction;
extern const pay_operation finrota_vpws_cancel;
extern const pay_operation finrota_vpws_refund;

extern const pay_operation finrota_erp_payments;
extern const pay_operation finrota_erp_reversals;
extern const pay_operation finrota_erp_set_code;
extern const pay_operation finrota_erp_representatives;

/* Rows of a page of a list: the most that may be asked for, and what comes when nothing is. */
enum { FINROTA_ERP_LARGEST_PAGE = 100, FINROTA_ERP_USUAL_PAGE = 10 };

/* What PWS and VPWS share. */
extern const pay_field finrota_contact[];
extern const pay_field finrota_card[];
extern const pay_field finrota_pos[];         /* of the lists of payment options */
extern const pay_field finrota_transaction[]; /* the transaction object */
extern const pay_field finrota_reversal[];    /* answer of cancel and refund */
extern const pay_field finrota_transaction_bare[];
extern const pay_field finrota_transaction_enveloped[];
extern const pay_field finrota_pos_list[];
extern const pay_field finrota_pos_list_enveloped[];
extern const pay_field finrota_cancel_request[];
extern const pay_field finrota_reversal_answer[];

/* The amount that was asked for, which the answer of a payment does not name; and whether a failure is one. */
void finrota_derive_payment(const struct pay_record *request, struct pay_record *answer);
/* What is left decides where the status leaves it open. */
void finrota_derive_state(const struct pay_record *request, struct pay_record *answer);
/* Compares what is left of a payment with what should be. */
void finrota_derive_remaining(const struct pay_record *request, struct pay_record *answer);

/* transactionStatusId of every Finrota service. */
extern const pay_code finrota_transaction_status[];

extern const pay_field finrota_error[]; /* one of `errors` */
/* A code of the pages after which nobody knows whether the bank took the money. */
bool finrota_is_in_doubt(pay_text code);

/* The services as gateways. */
extern const pay_gateway finrota_hpm_gateway;
extern const pay_gateway finrota_pws_gateway;
extern const pay_gateway finrota_vpws_gateway;

/*
 * The envelope of most Finrota answers: the members around `data`.
 * `statusCode` speaks for the call itself, independently of HTTP.
 */
/* clang-format off */
#define FINROTA_ENVELOPE_HEAD                                                                                          \
    {"message", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_MESSAGE},                                                  \
    {"statusCode", PAY_INTEGER, PAY_REQUIRED, .role = PAY_ROLE_STATUS, .expect = "200"},                               \
    {"errors", PAY_LIST, PAY_INLINE, .members = finrota_error}
#define FINROTA_ENVELOPE(DATA_MEMBERS)                                                                                 \
    FINROTA_ENVELOPE_HEAD,                                                                                             \
    {"data", PAY_GROUP, PAY_REQUIRED | PAY_INLINE, .members = (DATA_MEMBERS)}
/* clang-format on */

#endif
