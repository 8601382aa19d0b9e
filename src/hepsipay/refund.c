/* A refund. Page "İade (Refund)". */
#include "hepsipay.h"

const pay_field hepsipay_basket_item_refund[] = {
    {"id", PAY_STRING, PAY_REQUIRED},
    {"amount", PAY_AMOUNT_MINOR, PAY_REQUIRED, .currency = "TRY"},
    {0},
};

/* Exactly one of the two amounts, and exactly one name for the payment. */
enum { WHAT = 1, WHICH = 2 };

static const pay_field refund_request[] = {
    {"refundAmount", PAY_AMOUNT_MINOR, .choice = WHAT, .currency = "TRY"},
    {"clientIp", PAY_IP},
    {"paymentId", PAY_STRING, .choice = WHICH},
    {"referenceNo", PAY_GUID, .choice = WHICH},
    {"basketItemRefundModel", PAY_GROUP, .choice = WHAT, .members = hepsipay_basket_item_refund,
     .record = "BasketItemRefund"},
    {0},
};

static const pay_field refund_answer[] = {
    HEPSIPAY_RESPONSE_BASE,
    {0},
};

const pay_operation hepsipay_payment_refund = {
    .name = "hepsipay.payment.refund",
    .page = "İade (Refund)",
    .method = "POST",
    .path = "/payment/refund",
    .safety = PAY_WRITES,
    .request = refund_request,
    .response = refund_answer,
};
