/* Card payments with 3-D Secure. Page "Web Pos (3D Ödeme)". */
#include "hstmobil.h"

#include "core/record.h"

/* The page asks for exactly these digits. */
static const pay_field pay_request[] = {
    {"amount", PAY_AMOUNT, PAY_REQUIRED, .currency = "TRY", .decimals = PAY_SHORT},
    {"currencyCode", PAY_CURRENCY_NUMBER, PAY_REQUIRED, .argument = "amount"},
    {"orderId", PAY_STRING, PAY_REQUIRED, .max = 36},
    {"installment", PAY_INTEGER, PAY_REQUIRED, .min = 1},
    {"cardHolderName", PAY_STRING, PAY_REQUIRED | PAY_SECRET, .argument = "card", .part = "holderName"},
    {"cardNumber", PAY_STRING, PAY_REQUIRED | PAY_SECRET | PAY_DIGITS, .argument = "card", .part = "number", .max = 16},
    {"expireYear", PAY_STRING, PAY_REQUIRED | PAY_SECRET, .argument = "card", .part = "expiryYear"},
    {"expireMonth", PAY_STRING, PAY_REQUIRED | PAY_SECRET, .argument = "card", .part = "expiryMonth"},
    {"cvc", PAY_STRING, PAY_REQUIRED | PAY_SECRET | PAY_DIGITS, .argument = "card", .part = "cvv", .max = 3},
    {"isSecureTransaction", PAY_BOOLEAN, PAY_REQUIRED},
    {"callbackUrl", PAY_URL, PAY_REQUIRED},
    {0},
};

/* `success` says that the 3-D step is prepared, never that the card was charged. */
static const pay_code prepared[] = {
    {"true", PAY_STATUS_AWAITING_3DS},
    {"false", PAY_STATUS_FAILED},
    {0},
};

static const pay_field payment[] = {
    {"responseMessage", PAY_STRING, PAY_FREE_TEXT},
    {"orderId", PAY_STRING, PAY_ECHO, .required_when = {"success", "true"}},
    {"returnType", PAY_INTEGER, .required_when = {"success", "true"}, .min = 1, .max = 2},
    {"returnUrl", PAY_URL, PAY_ONLY_WHEN | PAY_IF_OPEN, .argument = "threeDSecure", .part = "redirectUrl",
     .required_when = {"returnType", "1"}},
    {"returnUrl", PAY_STRING, PAY_ONLY_WHEN | PAY_IF_OPEN | PAY_RAW, .argument = "threeDSecure",
     .part = "rawRedirectUrl", .required_when = {"returnType", "1"}},
    {"paymentData", PAY_STRING, PAY_ONLY_WHEN | PAY_IF_OPEN, .argument = "threeDSecure", .part = "html",
     .required_when = {"returnType", "2"}},
    {"errorCode", PAY_STRING, PAY_FREE_TEXT | PAY_IF_FAILED, .argument = "decline", .part = "code"},
    {"errorCode", PAY_STRING, PAY_FREE_TEXT | PAY_IF_FAILED, .argument = "decline", .part = "class"},
    {"responseMessage", PAY_STRING, PAY_FREE_TEXT | PAY_IF_FAILED, .argument = "decline", .part = "message"},
    {"status", PAY_STRING, .argument = "rawStatus"},
    {"paymentId", PAY_STRING, .required_when = {"success", "true"}},
    {0},
};

/* A refusal is a declined payment: a result. Its texts are in `data` or around it. */
static const pay_field pay_answer[] = {
    {"success", PAY_BOOLEAN, PAY_REQUIRED},
    {"success", PAY_CODE, PAY_REQUIRED, .argument = "status", .codes = prepared},
    {"data", PAY_GROUP, PAY_INLINE, .members = payment, .required_when = {"success", "true"}},
    {"message", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_MESSAGE},
    {"resultCode", PAY_STRING, .role = PAY_ROLE_RESULT_CODE},
    {"resultCode", PAY_STRING, PAY_FREE_TEXT | PAY_IF_FAILED, .argument = "decline", .part = "code"},
    {"message", PAY_STRING, PAY_FREE_TEXT | PAY_IF_FAILED, .argument = "decline", .part = "message"},
    {"orderId", PAY_DERIVED},
    {0},
};

/* A refusal may come without `data`, or without the id in it: it is of the order that was asked for. */
static void derive_order(const pay_record *request, pay_record *answer)
{
    pay_value *order = pay_record_find(answer, "orderId");

    if (order->kind == PAY_NOTHING) {
        *order = *pay_record_find(request, "orderId");
    }
}

const pay_operation hstmobil_pay = {
    .name = "hstmobil.webpos.pay",
    .page = "Web Pos (3D Ödeme)",
    .method = "POST",
    .path = "/api/Payments/Payment",
    .safety = PAY_WRITES,
    .request = pay_request,
    .response = pay_answer,
    .derive = derive_order,
};

/* The form that the bank's page sends the browser back with. */
static const pay_field callback[] = {
    {"orderId", PAY_STRING, PAY_REQUIRED},
    {"paymentId", PAY_STRING, PAY_REQUIRED},
    {"status", PAY_STRING, .argument = "rawStatus"},
    {"amount", PAY_STRING},
    {"random", PAY_STRING},
    {"hash", PAY_STRING},
    {"operationDate", PAY_STRING},
    {"errorCode", PAY_STRING, PAY_FREE_TEXT},
    {"errorMessage", PAY_STRING, PAY_FREE_TEXT},
    {"bankAuthCode", PAY_STRING},
    {0},
};

const pay_message hstmobil_callback = {
    .name = "hstmobil.webpos.callback",
    .page = "Web Pos (3D Ödeme)",
    .fields = callback,
    .any_case = true,
    .is_form = true,
};

static const pay_field result_request[] = {
    {"paymentId", PAY_STRING, PAY_REQUIRED | PAY_IN_QUERY},
    {"orderId", PAY_STRING, PAY_REQUIRED | PAY_IN_QUERY},
    {0},
};

/* A word that begins so is a failure, unless it goes on with what says that this was not done. */
/* clang-format off */
#define FAILURE(stem)                                                                                                  \
    {stem "*FAIL*", PAY_STATUS_UNRECOGNISED},                                                                          \
    {stem "*ERROR*", PAY_STATUS_UNRECOGNISED},                                                                         \
    {stem "*REJECT*", PAY_STATUS_UNRECOGNISED},                                                                        \
    {stem "*DECLINE*", PAY_STATUS_UNRECOGNISED},                                                                       \
    {stem "*CANCEL*", PAY_STATUS_UNRECOGNISED},                                                                        \
    {stem "*", PAY_STATUS_FAILED}
/* clang-format on */

/*
 * The page shows SUCCESS only. The others are words that can only mean what they say; the provider's sample project
 * takes every word but SUCCESS and PENDING for a failure, which is not done here: money may be held.
 */
static const pay_code payment_status[] = {
    {"SUCCESS", PAY_STATUS_SUCCEEDED},
    {"PENDING", PAY_STATUS_PENDING},
    /* not done yet, or of a refund */
    {"*PENDING*", PAY_STATUS_UNRECOGNISED},
    {"*REQUEST*", PAY_STATUS_UNRECOGNISED},
    {"*PROGRESS*", PAY_STATUS_UNRECOGNISED},
    {"*ING", PAY_STATUS_UNRECOGNISED},
    {"*REFUND*", PAY_STATUS_UNRECOGNISED},
    {"FAIL*CANCEL*", PAY_STATUS_UNRECOGNISED},
    {"FAIL*", PAY_STATUS_FAILED},
    {"ERROR", PAY_STATUS_FAILED},
    FAILURE("CANCEL"),
    FAILURE("DECLINE"),
    FAILURE("REJECT"),
    {"TIMEOUT", PAY_STATUS_FAILED},
    {"EXPIRED", PAY_STATUS_FAILED},
    {"BASARISIZ", PAY_STATUS_FAILED},
    {"IPTAL", PAY_STATUS_FAILED},
    {"HATA", PAY_STATUS_FAILED},
    {0},
};

static const pay_field result[] = {
    {"paymentId", PAY_STRING},
    {"orderId", PAY_STRING, PAY_REQUIRED | PAY_ECHO},
    {"amount", PAY_AMOUNT, .currency = "TRY"},
    {"amount", PAY_STRING, PAY_RAW, .argument = "rawAmount"},
    {"firstInquiryTime", PAY_STRING},
    {"inquiryAlreadyCalled", PAY_BOOLEAN},
    {"operationDate", PAY_STRING},
    {"status", PAY_CODE, PAY_REQUIRED | PAY_WORD, .codes = payment_status},
    {"status", PAY_STRING, PAY_REQUIRED, .argument = "rawStatus"},
    {"code", PAY_STRING, PAY_FREE_TEXT},
    {"message", PAY_STRING, PAY_FREE_TEXT},
    {"operation", PAY_STRING},
    {"transactionOrderId", PAY_STRING},
    {0},
};

/* `succeeded` is false in the page's own sample of a payment that succeeded: `data.status` decides. */
static const pay_field result_answer[] = {
    {"data", PAY_GROUP, PAY_REQUIRED | PAY_INLINE, .members = result},
    {"message", PAY_STRING, PAY_FREE_TEXT, .argument = "refusal", .role = PAY_ROLE_MESSAGE},
    {"resultCode", PAY_STRING, .role = PAY_ROLE_RESULT_CODE},
    {0},
};

const pay_operation hstmobil_result = {
    .name = "hstmobil.webpos.result",
    .page = "Web Pos (3D Ödeme)",
    .method = "POST",
    .path = "/api/Payments/PaymentResult",
    .safety = PAY_ASKS_ONCE, /* the page calls it the end of the payment */
    .request = result_request,
    .response = result_answer,
};

static const pay_field no_request[] = {
    {0},
};

static const pay_field anything[] = {
    {"", PAY_ANY, PAY_REQUIRED, .argument = "installments"},
    {"message", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_MESSAGE},
    {"resultCode", PAY_STRING, .role = PAY_ROLE_RESULT_CODE},
    {0},
};

const pay_operation hstmobil_installments = {
    .name = "hstmobil.webpos.installments",
    .page = "Web Pos (3D Ödeme)",
    .method = "POST",
    .path = "/api/Payments/Get-All-Installment",
    .safety = PAY_READ_ONLY,
    .request = no_request,
    .response = anything,
};
