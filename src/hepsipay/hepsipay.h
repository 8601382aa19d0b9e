/* Hepsipay: status and refund of the hosted frame. Tables in the words of the provider's pages; see
 * docs/providers/hepsipay.md. */
#ifndef PAYMENTS_HEPSIPAY_H
#define PAYMENTS_HEPSIPAY_H

#include "core/operation.h"

extern const pay_provider hepsipay;

extern const pay_operation hepsipay_payment_status;
extern const pay_operation hepsipay_payment_refund;
extern const pay_field hepsipay_basket_item_refund[];

/* ResponseBase: what every answer says about itself. */
#define HEPSIPAY_RESPONSE_BASE                                                                                         \
    {"Success", PAY_BOOLEAN, PAY_REQUIRED, .argument = "success", .role = PAY_ROLE_SUCCESS},                           \
        {"MessageCode",   PAY_STRING, PAY_REQUIRED, .argument = "messageCode", .role = PAY_ROLE_RESULT_CODE,           \
         .expect = "0000"},                                                                                            \
        {"Message", PAY_STRING, PAY_FREE_TEXT, .argument = "message", .role = PAY_ROLE_MESSAGE},                       \
        {"UserMessageTitle", PAY_STRING, PAY_FREE_TEXT, .argument = "userMessageTitle"},                               \
    {                                                                                                                  \
        "UserMessage", PAY_STRING, PAY_FREE_TEXT, .argument = "userMessage", .role = PAY_ROLE_USER_MESSAGE             \
    }

#endif
