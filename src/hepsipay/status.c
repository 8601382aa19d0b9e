/* The state of a payment. Page "Ödeme Durumu (Payment Status)". */
#include "hepsipay.h"

static const pay_code payment_status[] = {
    {"1", PAY_STATUS_PENDING},            /* Initialized */
    {"2", PAY_STATUS_AWAITING_3DS},       /* ThreeDInitialized */
    {"3", PAY_STATUS_FAILED},             /* ThreeDInitializeFailed */
    {"4", PAY_STATUS_SUCCEEDED},          /* ThreeDSuccessfullyCompleted */
    {"5", PAY_STATUS_SUCCEEDED},          /* NonThreeDSuccessfullyCompleted */
    {"6", PAY_STATUS_FAILED},             /* NonThreeDFailed */
    {"7", PAY_STATUS_FAILED},             /* ThreeDFailed */
    {"8", PAY_STATUS_PARTIALLY_REFUNDED}, /* PartialRefundCompleted */
    {"9", PAY_STATUS_REFUND_FAILED},      /* PartialRefundFailed: an earlier refund may have succeeded */
    {"10", PAY_STATUS_REFUNDED},          /* RefundCompleted */
    {"11", PAY_STATUS_REFUND_FAILED},     /* RefundFailed: the same */
    {"12", PAY_STATUS_SUCCEEDED},         /* WalletPaymentCompleted */
    {"13", PAY_STATUS_FAILED},            /* WalletPaymentFailed */
    {"14", PAY_STATUS_SUCCEEDED},         /* ShoppingLoanPaymentCompleted */
    {"15", PAY_STATUS_FAILED},            /* ShoppingLoanPaymentFailed */
    {0},
};

static const pay_field status_request[] = {
    {"token", PAY_STRING, PAY_REQUIRED | PAY_IN_PATH | PAY_SECRET | PAY_KEY},
    {0},
};

static const pay_field status_answer[] = {
    {"StatusDescription", PAY_STRING, PAY_FREE_TEXT},
    {"Status", PAY_CODE, PAY_REQUIRED, .codes = payment_status},
    {"Status", PAY_STRING, PAY_REQUIRED, .argument = "rawStatus"},
    {"Amount", PAY_AMOUNT_MINOR, .currency = "TRY"},
    {"Amount", PAY_STRING, PAY_RAW, .argument = "rawAmount"},
    {"InstallmentCount", PAY_INTEGER},
    {"CreateDate", PAY_DATE_TIME},
    {"CreateDate", PAY_STRING, PAY_RAW, .argument = "rawCreateDate"},
    {"ReferenceNo", PAY_STRING},
    {"CraftgatePaymentId", PAY_STRING},
    {"PaymentId", PAY_STRING},
    {"MerchantOrderNumber", PAY_STRING},
    {"PaymentType", PAY_INTEGER},
    {"PaymentTypeDescription", PAY_STRING, PAY_FREE_TEXT},
    {"PosAlias", PAY_STRING},
    {"BinNumber", PAY_STRING},
    HEPSIPAY_RESPONSE_BASE,
    {0},
};

const pay_operation hepsipay_payment_status = {
    .name = "hepsipay.payment.status",
    .page = "Ödeme Durumu (Payment Status)",
    .method = "GET",
    .path = "/payment/{token}/status",
    .safety = PAY_READ_ONLY,
    .request = status_request,
    .response = status_answer,
};
