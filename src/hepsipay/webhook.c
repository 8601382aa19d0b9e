/* The webhook and its hash. Page "Webhook url (Push Notification)". */
#include "hepsipay.h"

#include "core/digest.h"
#include "core/record.h"

/* `Status` is the 3-D step here, not the state of the payment. */
static const pay_field webhook[] = {
    {"Status", PAY_STRING, PAY_EXACT, .argument = "threeDSecureStatus"},
    {"CompleteStatus", PAY_STRING, PAY_EXACT},
    {"PaymentId", PAY_STRING, PAY_REQUIRED | PAY_EXACT},
    {"ConversationData", PAY_STRING, PAY_EXACT},
    {"ConversationId", PAY_STRING, PAY_EXACT},
    {"CallbackStatus", PAY_STRING, PAY_EXACT},
    {"MdStatus", PAY_INTEGER},
    {"Hash", PAY_STRING},
    {"MerchantOrderNumber", PAY_STRING},
    {"IsPaymentSuccessful", PAY_BOOLEAN, PAY_REQUIRED},
    {"PaymentType", PAY_INTEGER},
    {"PaymentTypeDescription", PAY_STRING, PAY_FREE_TEXT},
    {"isSigned", PAY_DERIVED},
    {0},
};

const pay_message hepsipay_webhook = {
    .name = "hepsipay.webhook",
    .page = "Webhook url (Push Notification)",
    .fields = webhook,
    .any_case = true,
};

/* What the hash covers, in its order. */
static const char *const hashed[] = {"Status",           "CompleteStatus", "PaymentId",
                                     "ConversationData", "ConversationId", "CallbackStatus"};

enum { HASHED = sizeof(hashed) / sizeof(*hashed) };

#define SEPARATOR "###"

/* Plain SHA-256 over the key and six members, joined; what is null counts as empty. */
bool hepsipay_webhook_hash(const pay_record *event, pay_text key, char hex[PAY_DIGEST_HEX_SIZE])
{
    pay_text parts[1 + 2 * HASHED] = {key};

    for (size_t i = 0; i < HASHED; i++) {
        parts[1 + 2 * i] = PAY_TEXT(SEPARATOR);
        parts[2 + 2 * i] = pay_record_text(event, hashed[i]);
    }
    return pay_digest_hex(PAY_SHA256, parts, 1 + 2 * HASHED, hex);
}

/* "a#" and "b" join to the same text as "a" and "#b". */
static bool blurs_separator(pay_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        pay_text rest = {text.bytes + i, text.length - i};

        if (pay_text_starts_with(rest, PAY_TEXT(SEPARATOR))) {
            return true;
        }
    }
    return text.length > 0 && (text.bytes[0] == '#' || text.bytes[text.length - 1] == '#');
}

const char *hepsipay_webhook_ambiguous_member(const pay_record *event)
{
    for (size_t i = 0; i < HASHED; i++) {
        if (blurs_separator(pay_record_text(event, hashed[i]))) {
            return hashed[i];
        }
    }
    return NULL;
}

static hepsipay_webhook_proof compare_hash(const pay_record *event, pay_text key)
{
    char hex[PAY_DIGEST_HEX_SIZE];

    if (!hepsipay_webhook_hash(event, key, hex)) {
        return HEPSIPAY_WEBHOOK_UNCHECKED;
    }
    return pay_equals_constant_time(pay_record_text(event, "Hash"), pay_text_of(hex)) ? HEPSIPAY_WEBHOOK_HOLDS
                                                                                      : HEPSIPAY_WEBHOOK_MISMATCH;
}

hepsipay_webhook_proof hepsipay_webhook_prove(const pay_record *event, const pay_text *keys, size_t count)
{
    hepsipay_webhook_proof proof = HEPSIPAY_WEBHOOK_NO_KEY;

    for (size_t i = 0; i < count && proof != HEPSIPAY_WEBHOOK_HOLDS; i++) {
        if (keys[i].length == 0) {
            continue;
        }
        if (pay_record_text(event, "Hash").length == 0) {
            return HEPSIPAY_WEBHOOK_NO_HASH;
        }
        if (hepsipay_webhook_ambiguous_member(event)) {
            return HEPSIPAY_WEBHOOK_AMBIGUOUS;
        }
        proof = compare_hash(event, keys[i]);
    }
    return proof;
}
