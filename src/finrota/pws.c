/* PWS: card payments of a company. */
#include "finrota.h"

static const pay_field pay_request[] = {
    {"contact", PAY_GROUP, PAY_REQUIRED, .members = finrota_contact, .record = "Contact"},
    {"card", PAY_GROUP, PAY_REQUIRED, .members = finrota_card},
    {"agentCode", PAY_STRING, PAY_REQUIRED | PAY_KEY},
    {"amount", PAY_AMOUNT, PAY_REQUIRED, .decimals = PAY_SHORT},
    {"installment", PAY_INTEGER, PAY_REQUIRED, .min = 1},
    {"tenantPosId", PAY_GUID, PAY_REQUIRED | PAY_KEY},
    {"paymentSetDefinitionId", PAY_GUID, PAY_REQUIRED | PAY_KEY},
    {"currencyCode", PAY_CURRENCY, PAY_REQUIRED, .argument = "amount"},
    {"use3D", PAY_BOOLEAN, PAY_REQUIRED},
    {"returnUrl", PAY_URL, .required_when = {"use3D", "true"}},
    {"clientOrderReferenceCode", PAY_STRING, PAY_REFERENCE},
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
    {"isMembershipCompleted", PAY_BOOLEAN},
    {"currentAccountId", PAY_STRING},
    {"bonusText", PAY_STRING, PAY_FREE_TEXT},
    {"memberId", PAY_STRING},
    {"transactionId", PAY_STRING, PAY_REQUIRED},
    {"askedAmount", PAY_DERIVED},
    {"remainingErrorCount", PAY_INTEGER},
    {0},
};

static const pay_field pay_answer[] = {
    FINROTA_ENVELOPE(payment),
    {0},
};

const pay_operation finrota_pws_pay = {
    .name = "finrota.pws.pay",
    .page = "Payment Initiation and Completion",
    .method = "POST",
    .path = "/pws/payment",
    .safety = PAY_WRITES,
    .request = pay_request,
    .response = pay_answer,
    .derive = finrota_derive_payment,
};

static const pay_field no_request[] = {
    {0},
};

static const pay_field payment_set[] = {
    {"id", PAY_STRING, PAY_REQUIRED},
    {"name", PAY_STRING, PAY_REQUIRED},
    {"isDefault", PAY_BOOLEAN},
    {"description", PAY_STRING},
    {"isActive", PAY_BOOLEAN},
    {"isShowNetAmount", PAY_BOOLEAN},
    {"canUserChangeCommApplyType", PAY_BOOLEAN},
    {"erpCode", PAY_STRING},
    {0},
};

static const pay_field payment_sets[] = {
    {"", PAY_LIST, PAY_REQUIRED, .members = payment_set, .record = "PaymentSet"},
    {0},
};

static const pay_field payment_sets_enveloped[] = {
    FINROTA_ENVELOPE_HEAD,
    {"data", PAY_LIST, PAY_REQUIRED, .members = payment_set, .record = "PaymentSet"},
    {0},
};

const pay_operation finrota_pws_payment_sets = {
    .name = "finrota.pws.paymentSets",
    .page = "https://dev.finrota.com/en/docs/pws/services/listing-payment-sets",
    .method = "GET",
    .path = "/pws/paymentSet",
    .safety = PAY_READ_ONLY,
    .request = no_request,
    .response = payment_sets_enveloped,
    .bare_response = payment_sets,
};

static const pay_field options_request[] = {
    {"currency", PAY_STRING, PAY_REQUIRED | PAY_IN_QUERY},
    {"paymentSetId", PAY_GUID, PAY_REQUIRED | PAY_IN_QUERY | PAY_KEY},
    {0},
};

const pay_operation finrota_pws_payment_options = {
    .name = "finrota.pws.paymentOptions",
    .page = "https://dev.finrota.com/en/docs/pws/services/payment-options-instalments-rates/"
            "installments-commission-general-list",
    .method = "GET",
    .path = "/pws/paymentOptions",
    .safety = PAY_READ_ONLY,
    .request = options_request,
    .response = finrota_pos_list_enveloped,
    .bare_response = finrota_pos_list,
};

static const pay_field bin_request[] = {
    {"binNumber", PAY_BIN, PAY_REQUIRED | PAY_IN_PATH},
    {"currency", PAY_STRING, PAY_REQUIRED | PAY_IN_QUERY},
    {"paymentSetId", PAY_GUID, PAY_REQUIRED | PAY_IN_QUERY | PAY_KEY},
    {"amount", PAY_AMOUNT, PAY_IN_QUERY, .decimals = PAY_SHORT, .same_currency_as = "currency"},
    {0},
};

static const pay_field bin_options[] = {
    {"commApplyTypeId", PAY_INTEGER},
    {"installmentLowerLimit", PAY_DECIMAL},
    {"threeDLimit", PAY_DECIMAL},
    {"poses", PAY_LIST, PAY_REQUIRED, .members = finrota_pos, .record = "Pos"},
    {"generalInstallmentLimit", PAY_DECIMAL},
    {0},
};

static const pay_field bin_options_enveloped[] = {
    FINROTA_ENVELOPE(bin_options),
    {0},
};

const pay_operation finrota_pws_payment_options_for_bin = {
    .name = "finrota.pws.paymentOptionsForBin",
    .page =
        "https://dev.finrota.com/en/docs/pws/services/payment-options-instalments-rates/installments-commission-by-bin",
    .method = "GET",
    .path = "/pws/paymentOptions/{binNumber}",
    .safety = PAY_READ_ONLY,
    .request = bin_request,
    .response = bin_options_enveloped,
    .bare_response = bin_options,
};

enum { WHICH = 1 };

static const pay_field transaction_request[] = {
    {"transactionId", PAY_STRING, PAY_IN_QUERY, .choice = WHICH},
    {"referenceNumber", PAY_STRING, PAY_IN_QUERY, .choice = WHICH},
    {"clientReferenceNumber", PAY_STRING, PAY_IN_QUERY, .argument = "clientOrderReferenceCode", .choice = WHICH},
    {0},
};

const pay_operation finrota_pws_transaction = {
    .name = "finrota.pws.transaction",
    .page = "https://dev.finrota.com/en/docs/pws/services/payment-details",
    .method = "GET",
    .path = "/pws/payment/transaction",
    .safety = PAY_READ_ONLY,
    .request = transaction_request,
    .response = finrota_transaction_enveloped,
    .bare_response = finrota_transaction_bare,
    .derive = finrota_derive_state,
};

const pay_operation finrota_pws_cancel = {
    .name = "finrota.pws.cancel",
    .page = "https://dev.finrota.com/en/docs/pws/services/payment-cancellation",
    .method = "POST",
    .path = "/pws/payment/cancel",
    .safety = PAY_WRITES,
    .request = finrota_cancel_request,
    .response = finrota_reversal_answer,
};

/* The page's table calls it `refundAmount`; every sample writes `amount`, with three digits. */
static const pay_field refund_request[] = {
    {"amount", PAY_AMOUNT, .decimals = 3, .at_most = "remainingBefore"},
    {"referenceCode", PAY_STRING, PAY_REQUIRED, .argument = "referenceNumber"},
    {"reason", PAY_STRING},
    {"remainingBefore", PAY_AMOUNT, PAY_KEPT_BACK, .same_currency_as = "amount"},
    {0},
};

const pay_operation finrota_pws_refund = {
    .name = "finrota.pws.refund",
    .page = "https://dev.finrota.com/en/docs/pws/services/payment-refund",
    .method = "POST",
    .path = "/pws/payment/refund",
    .safety = PAY_WRITES,
    .request = refund_request,
    .response = finrota_reversal_answer,
    .derive = finrota_derive_remaining,
};
