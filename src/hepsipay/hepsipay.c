/* Hepsipay: the provider, its credentials, and the signature of a request. */
#include "hepsipay.h"

#include "core/authorise.h"
#include "core/digest.h"

/* What is signed, in the page's order; the three SECRET places are empty unless the scheme fills one. */
enum { SECRET_FIRST, URL, MERCHANT_NO, TERMINAL_NO, SECRET_BETWEEN, BODY, SECRET_LAST, SIGNED_PARTS };

/*
 * The page joins URL, merchant no, terminal no and body, and takes SHA-512. It does not say where the secret enters,
 * and no reading reproduces its printed signatures. So the scheme is a setting of the merchant's.
 */
static const char *const signature_schemes[] = {"none",    "appended",       "prepended", "hmac",
                                                "between", "hmac-prepended", NULL};

/* In the order of signature_schemes. */
static const struct {
    size_t place;         /* of the secret in the text */
    bool has_text_secret; /* the secret is a part of the text, at that place */
    bool is_keyed;        /* HMAC, keyed with the secret */
} secret_uses[] = {
    {0, false, false}, {SECRET_LAST, true, false},    {SECRET_FIRST, true, false},
    {0, false, true},  {SECRET_BETWEEN, true, false}, {SECRET_FIRST, true, true},
};

static const pay_field account[] = {
    {"merchantNo", PAY_STRING, PAY_REQUIRED | PAY_VISIBLE | PAY_KEY},
    {"terminalNo", PAY_STRING, PAY_REQUIRED | PAY_VISIBLE | PAY_KEY},
    {"secretKey", PAY_STRING, PAY_REQUIRED | PAY_SECRET | PAY_KEY},
    {"callbackKey", PAY_STRING, PAY_SECRET | PAY_KEY},
    {"previousCallbackKey", PAY_STRING, PAY_SECRET | PAY_KEY},
    {"signatureScheme", PAY_STRING, PAY_REQUIRED, .one_of = signature_schemes},
    {"sendSignatureNo", PAY_BOOLEAN, PAY_REQUIRED},
    {0},
};

static bool compute_signature(const struct pay_call *call, char signature[PAY_DIGEST_HEX_SIZE])
{
    const pay_record *merchant = pay_call_credentials(call);
    pay_text scheme = pay_record_text(merchant, "signatureScheme");
    pay_text secret = pay_record_text(merchant, "secretKey");
    pay_text parts[SIGNED_PARTS] = {
        [URL] = pay_call_url(call),
        [MERCHANT_NO] = pay_record_text(merchant, "merchantNo"),
        [TERMINAL_NO] = pay_record_text(merchant, "terminalNo"),
        [BODY] = pay_call_body(call),
    };
    size_t use = 0;

    while (signature_schemes[use] && !pay_text_equals(scheme, pay_text_of(signature_schemes[use]))) {
        use++;
    }
    if (!signature_schemes[use]) {
        return false;
    }
    if (secret_uses[use].has_text_secret) {
        parts[secret_uses[use].place] = secret;
    }
    return secret_uses[use].is_keyed ? pay_hmac_hex(PAY_SHA512, secret, parts, SIGNED_PARTS, signature)
                                     : pay_digest_hex(PAY_SHA512, parts, SIGNED_PARTS, signature);
}

static bool sign(struct pay_call *call)
{
    const pay_record *merchant = pay_call_credentials(call);
    const pay_value *send_signature_no = pay_record_find(merchant, "sendSignatureNo");
    char signature[PAY_DIGEST_HEX_SIZE];

    if (!compute_signature(call, signature)) {
        return pay_call_misconfigured(call, "signatureScheme is unknown, or OpenSSL has no SHA-512 here");
    }
    return pay_call_header(call, "merchant-no", pay_record_text(merchant, "merchantNo")) &&
           pay_call_header(call, "terminal-no", pay_record_text(merchant, "terminalNo")) &&
           pay_call_header(call, "signature", pay_text_of(signature)) &&
           (!send_signature_no->boolean || pay_call_header(call, "signature-no", pay_text_of(signature)));
}

static const pay_operation *const operations[] = {
    &hepsipay_frame_check_availability, &hepsipay_frame_init, &hepsipay_payment_status, &hepsipay_payment_refund, NULL,
};

static const pay_message *const messages[] = {
    &hepsipay_frame_callback,
    &hepsipay_webhook,
    &hepsipay_installment_query,
    NULL,
};

static const pay_gateway *const gateways[] = {&hepsipay_frame_gateway, NULL};

const pay_provider hepsipay = {
    .name = "hepsipay",
    .title = "Hepsipay",
    .sandbox_url = "https://merchantpfpayment-gateway-qa.hepsipay.com",
    .live_url = NULL, /* handed out to the merchant */
    .account = account,
    .authorise = sign,
    .operations = operations,
    .messages = messages,
    .gateways = gateways,
};
