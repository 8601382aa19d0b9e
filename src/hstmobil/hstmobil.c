/* HstMobil: the provider, its credentials, and the login that gives a token. */
#include "hstmobil.h"

#include "core/authorise.h"
#include "core/token.h"

/* An API key, or a user whose login gives a token. */
enum { WHO = 1 };

static const pay_field account[] = {
    {"apiKey", PAY_STRING, PAY_SECRET | PAY_VISIBLE | PAY_KEY, .choice = WHO},
    {"userName", PAY_STRING, PAY_KEY, .choice = WHO},
    {"password", PAY_STRING, PAY_SECRET | PAY_ONLY_WHEN | PAY_KEY, .required_when = {"userName", NULL}},
    {0},
};

static bool authorise(struct pay_call *call)
{
    pay_text api_key = pay_record_text(pay_call_credentials(call), "apiKey");

    return api_key.length ? pay_bearer_header(call, api_key) : pay_bearer_authorise(call);
}

static const pay_operation *const operations[] = {
    &hstmobil_login, &hstmobil_pay, &hstmobil_result, &hstmobil_installments, NULL,
};

static const pay_message *const messages[] = {
    &hstmobil_callback,
    NULL,
};

static const pay_gateway *const gateways[] = {&hstmobil_webpos_gateway, NULL};

const pay_provider hstmobil = {
    .name = "hstmobil",
    .title = "HstMobil",
    .sandbox_url = "https://virtualapitest.hstmobil.com.tr",
    .live_url = "https://virtualapi.hstmobil.com.tr",
    .account = account,
    .authorise = authorise,
    .forget = pay_bearer_forget,
    .token = &hstmobil_login,
    .refused_token = "401",
    .operations = operations,
    .messages = messages,
    .gateways = gateways,
};

static const pay_field login_request[] = {
    {"userName", PAY_STRING, PAY_REQUIRED},
    {"password", PAY_STRING, PAY_REQUIRED | PAY_SECRET | PAY_AS_SHA512},
    {"lat", PAY_STRING, .constant = ""},
    {"long", PAY_STRING, .constant = ""},
    {0},
};

static const pay_field login_data[] = {
    {"token", PAY_STRING, PAY_REQUIRED | PAY_SECRET},
    {"expiration", PAY_DATE_TIME, .argument = "expiry"}, /* names no zone; a token refused earlier is renewed */
    {0},
};

static const pay_field login_answer[] = {
    {"data", PAY_GROUP, PAY_REQUIRED | PAY_INLINE, .members = login_data},
    {"success", PAY_BOOLEAN, PAY_REQUIRED, .role = PAY_ROLE_SUCCESS, .expect = "true"},
    {"message", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_MESSAGE},
    {"resultCode", PAY_STRING, .role = PAY_ROLE_RESULT_CODE},
    {0},
};

const pay_operation hstmobil_login = {
    .name = "hstmobil.auth.login",
    .page = "the provider's sample project",
    .method = "POST",
    .path = "/api/Auth/login",
    .safety = PAY_READ_ONLY,
    .anonymous = true,
    .request = login_request,
    .response = login_answer,
};
