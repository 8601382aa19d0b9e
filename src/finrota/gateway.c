/* The services of Finrota as gateways. */
#include "finrota.h"

enum { HALF_AN_HOUR = 1800, QUARTER_OF_AN_HOUR = 900 };

/* --- PWS and VPWS -------------------------------------------------------------------- */

#define CARD_INPUTS                                                                                                    \
    {"contact.name", PAY_INPUT_ORDER, "customer.name"}, {"contact.surname", PAY_INPUT_ORDER, "customer.surname"},      \
        {"contact.email", PAY_INPUT_ORDER, "customer.email"},                                                          \
        {"contact.tckn", PAY_INPUT_ORDER, "customer.identityNumber"},                                                  \
        {"contact.description", PAY_INPUT_ORDER, "description"}, {"contact.description", PAY_INPUT_ORDER, "number"},   \
        {"contact.phone", PAY_INPUT_ORDER, "customer.phone", .form = PAY_INPUT_NATIONAL}, {"card", PAY_INPUT_CARD},    \
        {"amount", PAY_INPUT_ORDER, "plan.total"}, {"amount", PAY_INPUT_ORDER, "amount"},                              \
        {"installment", PAY_INPUT_ORDER, "plan.count"}, {"installment", PAY_INPUT_ORDER, "installment"},               \
        {"tenantPosId", PAY_INPUT_ORDER, "plan.pos"}, {"tenantPosId", PAY_INPUT_SETTING, "tenantPosId"},               \
        {"use3D", PAY_INPUT_ORDER, "threeDSecure"}, {"returnUrl", PAY_INPUT_ORDER, "returnUrl"},                       \
    {                                                                                                                  \
        "clientOrderReferenceCode", PAY_INPUT_REFERENCE                                                                \
    }

static const pay_input pws_start[] = {
    CARD_INPUTS,
    {"agentCode", PAY_INPUT_SETTING, "agentCode"},
    {"paymentSetDefinitionId", PAY_INPUT_SETTING, "paymentSetDefinitionId"},
    {0},
};

static const pay_input vpws_start[] = {
    CARD_INPUTS,
    {0},
};

static const pay_output started[] = {
    {"redirectUrl", NULL, PAY_PAGE_REDIRECT},
    {"referenceNumber", "referenceNumber"},
    {"transactionId", "transactionId"},
    {"rawStatus", "state"},
    {0},
};

static const pay_input ask[] = {
    {"transactionId", PAY_INPUT_HANDLE, "transactionId"},
    {"clientOrderReferenceCode", PAY_INPUT_REFERENCE, .unless = "transactionId"},
    {0},
};

static const pay_output asked[] = {
    {"referenceNumber", "referenceNumber"},
    {"transactionId", "transactionId"},
    {"rawStatus", "state"},
    {0},
};

static const pay_input refund[] = {
    {"referenceNumber", PAY_INPUT_HANDLE, "referenceNumber", .is_needed = true},
    {"amount", PAY_INPUT_AMOUNT},
    {"remainingBefore", PAY_INPUT_BEFORE},
    {0},
};

static const pay_input cancel[] = {
    {"referenceNumber", PAY_INPUT_HANDLE, "referenceNumber", .is_needed = true},
    {0},
};

#define QUOTE_INPUTS                                                                                                   \
    {"binNumber", PAY_INPUT_BIN}, {"currency", PAY_INPUT_CURRENCY},                                                    \
    {                                                                                                                  \
        "amount", PAY_INPUT_ORDER, "amount"                                                                            \
    }

static const pay_input pws_quote[] = {
    QUOTE_INPUTS,
    {"paymentSetId", PAY_INPUT_SETTING, "paymentSetDefinitionId"},
    {0},
};

static const pay_input vpws_quote[] = {
    QUOTE_INPUTS,
    {0},
};

static const pay_plan_rows plans = {
    .own_pos = "tenantPosId",
    .adds = "addsCommission",
    .list = "Pos",
    .pos = "tenantPosId",
    .program = "name",
    .rates = "CommissionRate",
    .count = "installment",
    .extra_count = "plusInstallment",
    .rate = "processCommRate",
    .lower_limit = "installmentLowerLimit", /* of PWS */
};

#define CARD_CAPABILITIES                                                                                              \
    (PAY_CAN(TAKE_CARD) | PAY_CAN(SKIP_3DS) | PAY_CAN(SPLIT) | PAY_CAN(QUOTE) | PAY_CAN(QUERY) | PAY_CAN(REFUND) |     \
     PAY_CAN(REFUND_PART) | PAY_CAN(CANCEL))

#define QUERY_ROWS                                                                                                     \
    .amount = "lastAmount", .raw_amount = "rawLastAmount", .amount_is_left = true, .order = "clientOrderReferenceCode"

const pay_gateway finrota_pws_gateway = {
    .name = "finrota.pws",
    .capabilities = CARD_CAPABILITIES,
    .limits = {.may_charge_without_page = true, .session_seconds = HALF_AN_HOUR},
    .start = {&finrota_pws_pay, pws_start, started},
    .ask = {&finrota_pws_transaction, ask, asked},
    .refund = {&finrota_pws_refund, refund},
    .cancel = {&finrota_pws_cancel, cancel},
    .quote = {&finrota_pws_payment_options_for_bin, pws_quote},
    .plans = &plans,
    QUERY_ROWS,
    .asked_amount = "askedAmount",
    .failure_is_final = true,
    .weigh = pay_gateway_weigh_left,
};

const pay_gateway finrota_vpws_gateway = {
    .name = "finrota.vpws",
    .capabilities = CARD_CAPABILITIES,
    .limits = {.may_charge_without_page = true, .session_seconds = HALF_AN_HOUR},
    .start = {&finrota_vpws_pay, vpws_start, started},
    .ask = {&finrota_vpws_transaction, ask, asked},
    .refund = {&finrota_vpws_refund, refund},
    .cancel = {&finrota_vpws_cancel, cancel},
    .quote = {&finrota_vpws_payment_options_for_bin, vpws_quote},
    .plans = &plans,
    QUERY_ROWS,
    .asked_amount = "askedAmount",
    .failure_is_final = true,
    .weigh = pay_gateway_weigh_left,
};

/* --- HPM ------------------------------------------------------------------------------- */

/* The reference is ours, so that the order's number is in the description: portal and reports show it. */
static const pay_input hpm_start[] = {
    {"amount", PAY_INPUT_ORDER, "amount"},
    {"clientOrderReference", PAY_INPUT_REFERENCE},
    {"paymentSetId", PAY_INPUT_SETTING, "paymentSetId"},
    {"description", PAY_INPUT_ORDER, "number"},
    {"customer.email", PAY_INPUT_ORDER, "customer.email"},
    {"customer.gsm", PAY_INPUT_ORDER, "customer.phone", .form = PAY_INPUT_NATIONAL},
    {"customer.tckn", PAY_INPUT_ORDER, "customer.identityNumber"},
    {"customer.code", PAY_INPUT_ORDER, "customer.code"},
    {"customer.name", PAY_INPUT_ORDER, "customer.name"},
    {"customer.surname", PAY_INPUT_ORDER, "customer.surname"},
    {"successUrl", PAY_INPUT_ORDER, "returnUrl"},
    {"failUrl", PAY_INPUT_ORDER, "returnUrl"},
    {"webhookUrl", PAY_INPUT_ORDER, "notifyUrl", .is_needed = true}, /* the only message about the result */
    {"userVerificationBy", PAY_INPUT_SETTING, "userVerificationBy"},
    {"userVerificationFailBehavior", PAY_INPUT_SETTING, "userVerificationFailBehavior"},
    {"additionalData", PAY_INPUT_SETTING, "additionalData"},
    {0},
};

static const pay_output hpm_started[] = {
    {"link", "link", PAY_PAGE_REDIRECT},
    {0},
};

/* The transaction is known by the notice only. */
static const pay_input hpm_ask[] = {
    {"transactionId", PAY_INPUT_HANDLE, "transactionId", .is_needed = true},
    {0},
};

const pay_gateway finrota_hpm_gateway = {
    .name = "finrota.hpm",
    .capabilities = PAY_CAN(HOST_PAGE) | PAY_CAN(QUERY) | PAY_CAN(NOTIFY),
    .asks_by = "through",
    .limits = {.page_may_travel = true, .session_seconds = QUARTER_OF_AN_HOUR},
    .start = {&finrota_hpm_create_link, hpm_start, hpm_started},
    .ask = {&finrota_pws_transaction, hpm_ask, asked},
    QUERY_ROWS,
    .order_is_needed = true,
    .ends_at = "expiryUtc",
    .notice = &finrota_hpm_webhook,
    .notice_order = "clientOrderReference",
    .notice_handle = "id",
    .notice_amount = "pureAmount",
    .notice_reason = "vPosErrorMessage",
    .trusts_notice = "trustNotice",
};
