/* HPM: a payment page of Finrota's, opened by a link that each request creates. */
#include "finrota.h"

static const char *const user_verification_by[] = {"Id", "Email", "Tckn", "Gsm", NULL};

const pay_field finrota_hpm_customer[] = {
    {"email", PAY_STRING, PAY_REQUIRED | PAY_ONE_LINE | PAY_TYPED},
    {"gsm", PAY_STRING, .required_when = {"userVerificationBy", "Gsm"}},
    {"tckn", PAY_STRING, PAY_SECRET, .required_when = {"userVerificationBy", "Tckn"}},
    {"code", PAY_STRING},
    {"name", PAY_STRING},
    {"surname", PAY_STRING},
    {"erpCode", PAY_STRING},
    {0},
};

static const pay_field link_request[] = {
    {"currencyCode", PAY_CURRENCY, PAY_REQUIRED, .argument = "amount"},
    {"clientOrderReference", PAY_STRING, PAY_REQUIRED},
    {"amount", PAY_AMOUNT, PAY_REQUIRED},
    {"paymentSetId", PAY_GUID, PAY_REQUIRED | PAY_KEY},
    {"description", PAY_STRING},
    {"customer", PAY_GROUP, PAY_REQUIRED, .members = finrota_hpm_customer, .record = "Customer"},
    {"successURL", PAY_URL, .argument = "successUrl"},
    {"failURL", PAY_URL, .argument = "failUrl"},
    {"webhookURL", PAY_URL, .argument = "webhookUrl"},
    {"userVerificationBy", PAY_STRING, PAY_REQUIRED, .one_of = user_verification_by},
    {"userVerificationFailBehavior", PAY_STRING, PAY_REQUIRED},
    {"additionalData", PAY_MAP},
    {0},
};

static const pay_field link_data[] = {
    {"link", PAY_URL, PAY_REQUIRED | PAY_HTTPS | PAY_SECRET}, /* its sign opens the payment page */
    {"expiryUtc", PAY_DATE_TIME, PAY_REQUIRED},
    {0},
};

static const pay_field link_answer[] = {
    FINROTA_ENVELOPE(link_data),
    {0},
};

const pay_operation finrota_hpm_create_link = {
    .name = "finrota.hpm.createLink",
    .page = "Creating an HPM Payment Link",
    .method = "POST",
    .path = "/hpm",
    .safety = PAY_WRITES,
    .request = link_request,
    .response = link_answer,
};

/*
 * The amount is net and its currency a text that may be letters or a number:
 * both are kept as they came, beside the money they make when they are understood.
 */
static const pay_field webhook_fields[] = {
    {"Id", PAY_STRING, PAY_REQUIRED},
    {"TransactionStatusId", PAY_CODE, PAY_REQUIRED, .argument = "status", .codes = finrota_transaction_status},
    {"TransactionStatusId", PAY_STRING, PAY_REQUIRED, .argument = "rawStatus"},
    {"OrderReference", PAY_STRING, PAY_REQUIRED},
    {"ClientOrderReference", PAY_STRING, PAY_REQUIRED},
    {"PureAmount", PAY_AMOUNT, .currency_from = "CurrencyId"},
    {"PureAmount", PAY_DECIMAL, PAY_REQUIRED, .argument = "rawPureAmount"},
    {"CurrencyId", PAY_STRING, PAY_REQUIRED, .argument = "rawCurrencyId"},
    {"VPosErrorCode", PAY_STRING, PAY_FREE_TEXT},
    {"VPosErrorMessage", PAY_STRING, PAY_FREE_TEXT},
    {0},
};

const pay_message finrota_hpm_webhook = {
    .name = "finrota.hpm.webhook",
    .page = "Creating an HPM Payment Link",
    .fields = webhook_fields,
    .any_case = true,
};
