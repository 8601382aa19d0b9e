/* Finrota: the provider, its error codes, and the service that gives tokens. */
#include "finrota.h"

#include "core/token.h"

static const pay_field account[] = {
    {"apiKey", PAY_STRING, PAY_REQUIRED | PAY_SECRET | PAY_KEY},
    {"secretKey", PAY_STRING, PAY_REQUIRED | PAY_SECRET | PAY_KEY},
    {0},
};

/*
 * Pages "General Error Pattern and Codes": P001 to P008 of PWS and VPWS, P009 to P020 of VPWS alone; HPM's has the
 * statuses of HTTP without codes. No page says after which of them a payment may have been made; each row has the
 * reason.
 */
static const pay_error errors[] = {
    {"P001", 400},                   /* invalid parameter */
    {"P002", 401},                   /* token invalid or expired */
    {"P003", 403},                   /* not allowed */
    {"P004", 404},                   /* not found */
    {"P005", 409, .in_doubt = true}, /* "the same request sent twice": the first may have been carried out. HPM's 409
                                        may be about a link that still can be paid */
    {"P006", 422},                   /* fails validation */
    {"P007", 429},                   /* too many requests */
    {"P008", 500, .in_doubt = true}, /* system error: nobody knows how far it got */
    {"P009", 503, .in_doubt = true}, /* the bank does not answer: it may have taken the money */
    {"P010", 504, .in_doubt = true}, /* timeout */
    {"P011", 600},                   /* payment failed: a decline */
    {"P012", 601},                   /* wrong code at the bank: a decline */
    {"P013", 602},                   /* cancel failed */
    {"P014", 603},                   /* refund failed */
    {"P015", 604},                   /* too many partial refunds */
    {"P016", 605},                   /* not supported */
    {"P017", 606, .in_doubt = true}, /* "already completed": by an earlier request */
    {"P018", 607},                   /* unknown BIN */
    {"P019", 608},                   /* unknown POS */
    {"P020", 609},                   /* currency not supported */
    {0},
};

bool finrota_is_in_doubt(pay_text code)
{
    const pay_error *error = errors;

    while (error->code && !pay_text_equals_nocase(code, pay_text_of(error->code))) {
        error++;
    }
    return error->code && error->in_doubt;
}

const pay_field finrota_error[] = {
    {"code", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_RESULT_CODE},
    {"message", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_MESSAGE},
    {0},
};

static const pay_operation *const operations[] = {
    &finrota_token_connect,
    &finrota_hpm_create_link,
    &finrota_pws_pay,
    &finrota_pws_payment_sets,
    &finrota_pws_payment_options,
    &finrota_pws_payment_options_for_bin,
    &finrota_pws_transaction,
    &finrota_pws_cancel,
    &finrota_pws_refund,
    &finrota_vpws_pay,
    &finrota_vpws_payment_options,
    &finrota_vpws_payment_options_for_bin,
    &finrota_vpws_transaction,
    &finrota_vpws_cancel,
    &finrota_vpws_refund,
    &finrota_erp_payments,
    &finrota_erp_reversals,
    &finrota_erp_set_code,
    &finrota_erp_representatives,
    NULL,
};

static const pay_message *const messages[] = {
    &finrota_hpm_webhook,
    NULL,
};

static const pay_gateway *const gateways[] = {&finrota_hpm_gateway, &finrota_pws_gateway, &finrota_vpws_gateway, NULL};

const pay_provider finrota = {
    .name = "finrota",
    .title = "Finrota",
    .sandbox_url = "https://pgw.netahsilatdemo.com",
    .live_url = "https://api.finrota.com",
    .account = account,
    .authorise = pay_bearer_authorise,
    .forget = pay_bearer_forget,
    .token = &finrota_token_connect,
    .errors = errors,
    .operations = operations,
    .messages = messages,
    .gateways = gateways,
};

static const pay_field token_members[] = {
    {"expiry", PAY_DATE_TIME},
    {"token", PAY_STRING, PAY_SECRET},
    {"type", PAY_STRING},
    {0},
};

/* The page prints the three members without their braces: they are read from the top and from `data`. */
static const pay_field token_answer[] = {
    {"expiry", PAY_DATE_TIME},
    {"token", PAY_STRING, PAY_SECRET},
    {"type", PAY_STRING},
    {"message", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_MESSAGE},
    {"data", PAY_GROUP, PAY_INLINE, .members = token_members},
    {0},
};

const pay_operation finrota_token_connect = {
    .name = "finrota.token.connect",
    .page = "https://dev.finrota.com/en/docs/authentication/create-access-token",
    .method = "POST",
    .path = "/auth/api/token/connect",
    .safety = PAY_READ_ONLY,
    .anonymous = true,
    .request = account,
    .response = token_answer,
};

const pay_code finrota_transaction_status[] = {
    {"1", PAY_STATUS_SUCCEEDED},
    {"2", PAY_STATUS_FAILED},
    {"3", PAY_STATUS_PENDING},
    {"4", PAY_STATUS_AWAITING_3DS},
    {"5", PAY_STATUS_CANCELLED},
    {"6", PAY_STATUS_PARTIALLY_REFUNDED}, /* "Refunded / Partial Refund": see finrota_derive_state() */
    {0},
};
