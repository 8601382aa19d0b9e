/* Webhook url (Push Notification) */
#include "hepsipay.h"

#include "core/digest.h"
#include "core/walk.h"

/* `Status` is the 3-D step here, not the state of the payment. */
static const pay_field webhook[] = {
    {"Status", PAY_STRING, PAY_EXACT, .argument = "threeDSecureStatus"},
    {"CompleteStatus", PAY_STRING, PAY_EXACT, .argument = "completeStatus"},
    {"PaymentId", PAY_STRING, PAY_REQUIRED | PAY_EXACT, .argument = "paymentId"},
    {"ConversationData", PAY_STRING, PAY_EXACT, .argument = "conversationData"},
    {"ConversationId", PAY_STRING, PAY_EXACT, .argument = "conversationId"},
    {"CallbackStatus", PAY_STRING, PAY_EXACT, .argument = "callbackStatus"},
    {"MdStatus", PAY_INTEGER, .argument = "mdStatus"},
    {"Hash", PAY_STRING, .argument = "hash"},
    {"MerchantOrderNumber", PAY_STRING, .argument = "merchantOrderNumber"},
    {"IsPaymentSuccessful", PAY_BOOLEAN, PAY_REQUIRED, .argument = "isPaymentSuccessful"},
    {"PaymentType", PAY_INTEGER, .argument = "paymentType"},
    {"PaymentTypeDescription", PAY_STRING, PAY_FREE_TEXT, .argument = "paymentTypeDescription"},
    {"isSigned", PAY_DERIVED},
    {0},
};

const pay_message hepsipay_webhook = {
    .name = "hepsipay.webhook",
    .fields = webhook,
    .read_flags = PAY_READ_ANY_CASE,
};

/* Plain SHA-256 over the key and six members, joined; what is null counts as empty. */
bool hepsipay_webhook_hash(const pay_record *event, pay_text key, char hex[PAY_DIGEST_HEX_SIZE])
{
    static const char *const hashed[] = {"Status",           "CompleteStatus", "PaymentId",
                                         "ConversationData", "ConversationId", "CallbackStatus"};
    enum { HASHED = sizeof(hashed) / sizeof(*hashed) };
    pay_text parts[1 + 2 * HASHED] = {key};

    for (size_t i = 0; i < HASHED; i++) {
        parts[1 + 2 * i] = PAY_TEXT("###");
        parts[2 + 2 * i] = pay_record_text(event, hashed[i]);
    }
    return pay_digest_hex(PAY_SHA256, parts, 1 + 2 * HASHED, hex);
}

bool hepsipay_webhook_verifies(const pay_record *event, pay_text key)
{
    char hex[PAY_DIGEST_HEX_SIZE];
    pay_text hash = pay_record_text(event, "Hash");

    return key.length > 0 && hash.length > 0 && hepsipay_webhook_hash(event, key, hex) &&
           pay_equals_constant_time(hash, pay_text_of(hex));
}
