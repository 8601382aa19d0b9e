#include "hepsipay.h"

#include "core/call.h"
#include "core/digest.h"

/*
 * The page joins URL, merchant no, terminal no and body and takes SHA-512. Where
 * the secret enters it does not say, and its printed signatures reproduce under
 * no reading: which of these holds is a setting of the merchant's.
 */
static const char *const signature_schemes[] = {"none", "appended", "prepended", "hmac", NULL};

static const pay_field account[] = {
    {"merchantNo", PAY_STRING, PAY_REQUIRED | PAY_VISIBLE},
    {"terminalNo", PAY_STRING, PAY_REQUIRED | PAY_VISIBLE},
    {"secretKey", PAY_STRING, PAY_REQUIRED | PAY_SECRET},
    {"callbackKey", PAY_STRING, PAY_SECRET, .min = 1},
    {"previousCallbackKey", PAY_STRING, PAY_SECRET, .min = 1},
    {"signatureScheme", PAY_STRING, PAY_REQUIRED, .one_of = signature_schemes},
    {"sendSignatureNo", PAY_BOOLEAN, PAY_REQUIRED},
    {0},
};

static bool compute_signature(const pay_call *call, char signature[PAY_DIGEST_HEX_SIZE])
{
    const pay_record *merchant = call->account->credentials;
    pay_text scheme = pay_record_text(merchant, "signatureScheme");
    pay_text secret = pay_record_text(merchant, "secretKey");
    pay_text parts[] = {
        {0},
        pay_buffer_text(&call->url),
        pay_record_text(merchant, "merchantNo"),
        pay_record_text(merchant, "terminalNo"),
        pay_buffer_text(&call->body),
        {0},
    };
    size_t count = sizeof(parts) / sizeof(*parts);

    if (pay_text_equals(scheme, PAY_TEXT("hmac"))) {
        return pay_hmac_hex(PAY_SHA512, secret, parts, count, signature);
    }
    if (pay_text_equals(scheme, PAY_TEXT("prepended"))) {
        parts[0] = secret;
    } else if (pay_text_equals(scheme, PAY_TEXT("appended"))) {
        parts[count - 1] = secret;
    }
    return pay_digest_hex(PAY_SHA512, parts, count, signature);
}

static bool sign(pay_call *call)
{
    const pay_record *merchant = call->account->credentials;
    const pay_value *send_signature_no = pay_record_find(merchant, "sendSignatureNo");
    char signature[PAY_DIGEST_HEX_SIZE];

    if (!compute_signature(call, signature)) {
        return pay_call_fail(call, PAY_FAILURE_CONFIGURATION, PAY_OUTCOME_NOT_SENT,
                             PAY_TEXT("OpenSSL has no SHA-512 here"));
    }
    return pay_call_header(call, "merchant-no", pay_record_text(merchant, "merchantNo")) &&
           pay_call_header(call, "terminal-no", pay_record_text(merchant, "terminalNo")) &&
           pay_call_header(call, "signature", pay_text_of(signature)) &&
           (!send_signature_no->boolean || pay_call_header(call, "signature-no", pay_text_of(signature)));
}

const pay_provider hepsipay = {
    .name = "hepsipay",
    .sandbox_url = "https://merchantpfpayment-gateway-qa.hepsipay.com",
    .live_url = NULL, /* handed out to the merchant */
    .account = account,
    .authorise = sign,
};
