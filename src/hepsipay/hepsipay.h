/* Hepsipay: the hosted frame, its status, refund, webhook and installments. Tables in the words of the provider's
 * pages; see docs/providers/hepsipay.md. */
#ifndef PAYMENTS_HEPSIPAY_H
#define PAYMENTS_HEPSIPAY_H

#include "core/digest.h"
#include "core/gateway.h"
#include "core/operation.h"

extern const pay_provider hepsipay;

extern const pay_operation hepsipay_frame_check_availability;
extern const pay_operation hepsipay_frame_init;
extern const pay_message hepsipay_frame_callback;
extern const pay_field hepsipay_basket_item[];

extern const pay_operation hepsipay_payment_status;
extern const pay_operation hepsipay_payment_refund;
extern const pay_field hepsipay_basket_item_refund[];

extern const pay_message hepsipay_webhook;
/* The hash that the event should have by this key. False when OpenSSL fails. */
bool hepsipay_webhook_hash(const struct pay_record *event, pay_text key, char hex[PAY_DIGEST_HEX_SIZE]);
/* The first hashed member that lets the joined text be read as another event; NULL for none. */
const char *hepsipay_webhook_ambiguous_member(const struct pay_record *event);

typedef enum hepsipay_webhook_proof {
    HEPSIPAY_WEBHOOK_HOLDS,
    HEPSIPAY_WEBHOOK_NO_KEY,    /* every key is empty */
    HEPSIPAY_WEBHOOK_NO_HASH,   /* without 3-D Secure */
    HEPSIPAY_WEBHOOK_AMBIGUOUS, /* the same hash fits another event as well */
    HEPSIPAY_WEBHOOK_MISMATCH,
    HEPSIPAY_WEBHOOK_UNCHECKED /* OpenSSL failed */
} hepsipay_webhook_proof;

/* Whether the event's hash was made with one of these keys. */
hepsipay_webhook_proof hepsipay_webhook_prove(const struct pay_record *event, const pay_text *keys, size_t count);

extern const pay_message hepsipay_installment_query;
extern const pay_field hepsipay_installment_price[];
extern const pay_field hepsipay_installment_offer[];
extern const pay_field hepsipay_installment_answer[];

/* The service as a gateway. */
extern const pay_gateway hepsipay_frame_gateway;

/* ResponseBase: what every answer says about itself. */
/* clang-format off */
#define HEPSIPAY_RESPONSE_BASE                                                                                         \
    {"Success", PAY_BOOLEAN, PAY_REQUIRED, .role = PAY_ROLE_SUCCESS, .expect = "true"},                                \
    {"MessageCode", PAY_STRING, PAY_REQUIRED, .role = PAY_ROLE_RESULT_CODE, .expect = "0000"},                         \
    {"Message", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_MESSAGE},                                                  \
    {"UserMessageTitle", PAY_STRING, PAY_FREE_TEXT},                                                                   \
    {"UserMessage", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_USER_MESSAGE}
/* clang-format on */

#endif
