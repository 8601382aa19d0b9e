#include "ornek.h"

#include "core/authorise.h"
#include "core/digest.h"

static const pay_field account[] = {
    {"shopId", PAY_STRING, PAY_REQUIRED | PAY_VISIBLE | PAY_KEY},
    {"secretKey", PAY_STRING, PAY_REQUIRED | PAY_SECRET | PAY_KEY},
    {0},
};

/* HMAC-SHA256 over the URL and the body, in base64. */
static bool sign(struct pay_call *call)
{
    const pay_record *credentials = pay_call_credentials(call);
    const pay_text signed_parts[] = {pay_call_url(call), pay_call_body(call)};
    pay_buffer signature = {0};
    bool good = pay_hmac_base64(PAY_SHA256, pay_record_text(credentials, "secretKey"), signed_parts, 2, &signature)
                    ? pay_call_header(call, "shop-id", pay_record_text(credentials, "shopId")) &&
                          pay_call_header(call, "signature", pay_buffer_text(&signature))
                    : pay_call_misconfigured(call, "OpenSSL has no SHA-256 here, or there is no memory");

    pay_buffer_free(&signature);
    return good;
}

static const pay_operation *const operations[] = {&ornek_pay, &ornek_state, NULL};

static const pay_message *const messages[] = {&ornek_callback, NULL};

const pay_provider ornek = {
    .name = "ornek",
    .title = "Ornek",
    .sandbox_url = "https://sandbox.ornekpay.example",
    .live_url = "https://api.ornekpay.example",
    .account = account,
    .authorise = sign,
    .operations = operations,
    .messages = messages,
};

static const pay_code payment_status[] = {
    {"APPROVED", PAY_STATUS_SUCCEEDED},
    {"DECLINED", PAY_STATUS_FAILED},
    {"WAITING", PAY_STATUS_PENDING},
    {0},
};

static const pay_field pay_request[] = {
    {"orderNumber", PAY_STRING, PAY_REQUIRED, .max = 36},
    {"amount", PAY_AMOUNT, PAY_REQUIRED, .currency = "TRY"},
    {"currency", PAY_CURRENCY, PAY_REQUIRED, .argument = "amount"},
    {"cardNumber", PAY_STRING, PAY_REQUIRED | PAY_SECRET | PAY_DIGITS, .argument = "card", .part = "number", .max = 16},
    {"cardHolder", PAY_STRING, PAY_REQUIRED | PAY_SECRET, .argument = "card", .part = "holderName"},
    {"expiryMonth", PAY_STRING, PAY_REQUIRED | PAY_SECRET, .argument = "card", .part = "expiryMonth"},
    {"expiryYear", PAY_STRING, PAY_REQUIRED | PAY_SECRET, .argument = "card", .part = "expiryYear"},
    {"cvv", PAY_STRING, PAY_REQUIRED | PAY_SECRET | PAY_DIGITS, .argument = "card", .part = "cvv", .max = 3},
    {"callbackUrl", PAY_URL},
    {0},
};

static const pay_field payment[] = {
    {"result", PAY_STRING, PAY_REQUIRED, .role = PAY_ROLE_RESULT_CODE, .expect = "OK"},
    {"message", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_MESSAGE},
    {"orderNumber", PAY_STRING, PAY_REQUIRED | PAY_ECHO},
    {"paymentId", PAY_STRING, PAY_REQUIRED},
    {"amount", PAY_AMOUNT, PAY_REQUIRED, .currency = "TRY"},
    {"status", PAY_CODE, PAY_REQUIRED, .codes = payment_status},
    {"status", PAY_STRING, PAY_REQUIRED, .argument = "rawStatus"},
    {"declineCode", PAY_STRING, PAY_FREE_TEXT | PAY_IF_FAILED, .argument = "decline", .part = "code"},
    {"declineCode", PAY_STRING, PAY_FREE_TEXT | PAY_IF_FAILED, .argument = "decline", .part = "class"},
    {"message", PAY_STRING, PAY_FREE_TEXT | PAY_IF_FAILED, .argument = "decline", .part = "message"},
    {0},
};

const pay_operation ornek_pay = {
    .name = "ornek.pay.pay",
    .page = "Payments",
    .method = "POST",
    .path = "/ornek/payments",
    .safety = PAY_WRITES,
    .request = pay_request,
    .response = payment,
};

static const pay_field state_request[] = {
    {"orderNumber", PAY_STRING, PAY_REQUIRED | PAY_IN_PATH},
    {0},
};

const pay_operation ornek_state = {
    .name = "ornek.pay.state",
    .page = "Payments",
    .method = "GET",
    .path = "/ornek/payments/{orderNumber}",
    .safety = PAY_READ_ONLY,
    .request = state_request,
    .response = payment,
};

static const pay_field callback[] = {
    {"orderNumber", PAY_STRING, PAY_REQUIRED},
    {"paymentId", PAY_STRING, PAY_REQUIRED},
    {"status", PAY_STRING, PAY_REQUIRED, .argument = "rawStatus"},
    {0},
};

const pay_message ornek_callback = {
    .name = "ornek.pay.callback",
    .page = "Payments",
    .fields = callback,
    .is_form = true,
};
