#include "finrota.h"

#include "core/call.h"

static const pay_field account[] = {
    {"apiKey", PAY_STRING, PAY_REQUIRED | PAY_SECRET},
    {"secretKey", PAY_STRING, PAY_REQUIRED | PAY_SECRET},
    {0},
};

const pay_provider finrota = {
    .name = "finrota",
    .sandbox_url = "https://pgw.netahsilatdemo.com",
    .live_url = "https://api.finrota.com",
    .account = account,
    .authorise = pay_bearer_authorise,
    .token = &finrota_token_connect,
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
    .provider = &finrota,
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
