/* VPWS: card payments of a dealer. */
#include "finrota.h"

static const pay_field pay_request[] = {
    {"contact", PAY_GROUP, PAY_REQUIRED, .members = finrota_contact, .record = "Contact"},
    {"card", PAY_GROUP, PAY_REQUIRED, .members = finrota_card},
    {"amount", PAY_AMOUNT, PAY_REQUIRED, .decimals = PAY_SHORT},
    {"installment", PAY_INTEGER, PAY_REQUIRED, .min = 1},
    {"tenantPosId", PAY_GUID, PAY_REQUIRED | PAY_KEY},
    {"currencyCode", PAY_CURRENCY, PAY_REQUIRED, .argument = "amount"},
    {"use3D", PAY_BOOLEAN, PAY_REQUIRED},
    {"clientOrderReferenceCode", PAY_STRING, PAY_REFERENCE},
    {"returnUrl", PAY_URL, .required_when = {"use3D", "true"}},
    {0},
};

static const pay_field payment[] = {
    {"redirectUrl", PAY_URL, PAY_IF_OPEN, .argument = "threeDSecure", .part = "redirectUrl"},
    {"redirectUrl", PAY_STRING, PAY_IF_OPEN | PAY_RAW, .argument = "threeDSecure", .part = "rawRedirectUrl"},
    {"referenceNumber", PAY_STRING, PAY_REQUIRED},
    {"transactionStatusId", PAY_CODE, PAY_REQUIRED, .argument = "status", .codes = finrota_transaction_status},
    {"transactionStatusId", PAY_STRING, PAY_REQUIRED, .argument = "rawStatus"},
    {"errorMessage", PAY_STRING, PAY_FREE_TEXT | PAY_IF_FAILED, .argument = "decline", .part = "message"},
    {"errorCode", PAY_STRING, PAY_FREE_TEXT | PAY_IF_FAILED, .argument = "decline", .part = "code"},
    {"errorCode", PAY_STRING, PAY_FREE_TEXT | PAY_IF_FAILED, .argument = "decline", .part = "class"},
    {"transactionId", PAY_STRING, PAY_REQUIRED},
    {"askedAmount", PAY_DERIVED},
    {0},
};

static const pay_field pay_answer[] = {
    FINROTA_ENVELOPE(payment),
    {0},
};

const pay_operation finrota_vpws_pay = {
    .name = "finrota.vpws.pay",
    .page = "Dealer Payment Initiation and Completion",
    .method = "POST",
    .path = "/vpws/payment",
    .safety = PAY_WRITES,
    .request = pay_request,
    .response = pay_answer,
    .derive = finrota_derive_payment,
};

static const pay_field options_request[] = {
    {"currency", PAY_STRING, PAY_REQUIRED | PAY_IN_QUERY},
    {0},
};

const pay_operation finrota_vpws_payment_options = {
    .name = "finrota.vpws.paymentOptions",
    .page = "https://dev.finrota.com/en/docs/vpws/services/payment-options-instalments-rates/"
            "installments-commission-general-list",
    .method = "GET",
    .path = "/vpws/paymentOptions",
    .safety = PAY_READ_ONLY,
    .request = options_request,
    .response = finrota_pos_list_enveloped,
    .bare_response = finrota_pos_list,
};

static const pay_field bin_request[] = {
    {"binNumber", PAY_BIN, PAY_REQUIRED | PAY_IN_PATH},
    {"currency", PAY_STRING, PAY_REQUIRED | PAY_IN_QUERY},
    {"amount", PAY_AMOUNT, PAY_IN_QUERY, .decimals = PAY_SHORT, .same_currency_as = "currency"},
    {0},
};

/* A list here, where PWS has an object with `poses`. */
const pay_operation finrota_vpws_payment_options_for_bin = {
    .name = "finrota.vpws.paymentOptionsForBin",
    .page = "https://dev.finrota.com/en/docs/vpws/services/payment-options-instalments-rates/"
            "installments-commission-by-bin",
    .method = "GET",
    .path = "/vpws/paymentOptions/{binNumber}",
    .safety = PAY_READ_ONLY,
    .request = bin_request,
    .response = finrota_pos_list_enveloped,
    .bare_response = finrota_pos_list,
};

enum { WHICH = 1 };

static const pay_field transaction_request[] = {
    {"referenceCode", PAY_STRING, PAY_IN_QUERY, .argument = "referenceNumber", .choice = WHICH},
    {"transactionId", PAY_STRING, PAY_IN_QUERY, .choice = WHICH},
    {"clientReferenceNumber", PAY_STRING, PAY_IN_QUERY, .argument = "clientOrderReferenceCode", .choice = WHICH},
    {0},
};

const pay_operation finrota_vpws_transaction = {
    .name = "finrota.vpws.transaction",
    .page = "https://dev.finrota.com/en/docs/vpws/services/payment-details",
    .method = "GET",
    .path = "/vpws/transaction",
    .safety = PAY_READ_ONLY,
    .request = transaction_request,
    .response = finrota_transaction_enveloped,
    .bare_response = finrota_transaction_bare,
    .derive = finrota_derive_state,
};

const pay_operation finrota_vpws_cancel = {
    .name = "finrota.vpws.cancel",
    .page = "https://dev.finrota.com/en/docs/vpws/services/payment-cancellation",
    .method = "POST",
    .path = "/vpws/payment/cancel",
    .safety = PAY_WRITES,
    .request = finrota_cancel_request,
    .response = finrota_reversal_answer,
};

static const pay_field refund_request[] = {
    {"referenceCode", PAY_STRING, PAY_REQUIRED, .argument = "referenceNumber"},
    {"amount", PAY_AMOUNT, .decimals = PAY_SHORT, .at_most = "remainingBefore"},
    {"reason", PAY_STRING},
    {"remainingBefore", PAY_AMOUNT, PAY_KEPT_BACK, .same_currency_as = "amount"},
    {0},
};

const pay_operation finrota_vpws_refund = {
    .name = "finrota.vpws.refund",
    .page = "https://dev.finrota.com/en/docs/vpws/services/payment-refund",
    .method = "POST",
    .path = "/vpws/payment/refund",
    .safety = PAY_WRITES,
    .request = refund_request,
    .response = finrota_reversal_answer,
    .derive = finrota_derive_remaining,
};
