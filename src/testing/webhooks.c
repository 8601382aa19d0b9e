/* Payments\Testing\Webhooks: the messages that the providers send, in the words and the order of their pages. */
#include "webhooks.h"

#include "zend_attributes.h"
#include "ext/json/php_json.h"

#include "template.h"
#include "core/buffer.h"
#include "core/digest.h"
#include "core/random.h"
#include "core/record.h"
#include "core/text.h"
#include "hepsipay/hepsipay.h"
#include "php/arguments.h"
#include "php/object.h"
#include "php/scope.h"
#include "php/service.h"

#include "../../stubs/testing_webhooks_arginfo.h"

/* The template with these values; the empty text when it threw. Freed by the caller. */
static pay_text fill_event(pay_buffer *out, const char *template, zval *values)
{
    return payments_template_fill(out, template, Z_ARRVAL_P(values), NULL) ? pay_buffer_text(out) : (pay_text){0};
}

/* Takes the method's arguments as values; false when it threw. */
static bool take_values(zend_execute_data *execute_data, zval *values)
{
    payments_arguments arguments;

    if (!payments_arguments_take(execute_data, &arguments)) {
        return false;
    }
    payments_template_values(values, &arguments);
    payments_arguments_free(&arguments);
    return true;
}

static void return_json(zval *return_value, const char *template, zval *values)
{
    payments_scope *scope = payments_scope_open();
    pay_text text = fill_event(&scope->text, template, values);

    if (text.length) {
        payments_text(return_value, text);
    }
    payments_scope_close(scope);
}

/* As $_POST has it: names and texts. */
static void return_form(zval *return_value, const char *template, zval *values)
{
    payments_scope *scope = payments_scope_open();
    pay_text text = fill_event(&scope->text, template, values);

    if (text.length) {
        php_json_decode_ex(return_value, text.bytes, text.length, PHP_JSON_OBJECT_AS_ARRAY,
                           PHP_JSON_PARSER_DEFAULT_DEPTH);
    }
    payments_scope_close(scope);
}

#define MESSAGE(method, give, template)                                                                                \
    ZEND_METHOD(Payments_Testing_Webhooks, method)                                                                     \
    {                                                                                                                  \
        zval values;                                                                                                   \
                                                                                                                       \
        if (!take_values(execute_data, &values)) {                                                                     \
            RETURN_THROWS();                                                                                           \
        }                                                                                                              \
        give(return_value, template, &values);                                                                         \
        zval_ptr_dtor(&values);                                                                                        \
    }

/* --- Finrota ------------------------------------------------------------- */

MESSAGE(finrotaHpm, return_json,
        "{'Id':<id>,'TransactionStatusId':<transactionStatusId>,'OrderReference':<orderReference>,"
        "'ClientOrderReference':<clientOrderReference>,'PureAmount':<amount>,'CurrencyId':<amount:currency>,"
        "'VPosErrorCode':<vPosErrorCode>,'VPosErrorMessage':<vPosErrorMessage>}")

/* --- HstMobil ------------------------------------------------------------ */

MESSAGE(hstMobilCallback, return_form,
        "{'orderId':<orderId>,'paymentId':<paymentId|orderId>,'random':'5f2b8c1d9e0a7b6c4d3e','status':<status>,"
        "'amount':'<amount:lira>','hash':'bm90IGEgaGFzaA==','operationDate':<operationDate>,'errorCode':<errorCode>,"
        "'errorMessage':<errorMessage>,'bankAuthCode':<bankAuthCode>}")

/* --- Hepsipay ------------------------------------------------------------ */

MESSAGE(hepsipayFrameCallback, return_form, "{'token':<token>,'MerchantOrderNumber':<merchantOrderNumber>}")

MESSAGE(hepsipayInstallmentQuery, return_json,
        "{'binNumber':<binNumber>,'orderNumber':<orderNumber>,'customerEmail':<customerEmail>,"
        "'customerGsm':<customerGsm><if rewardAmount>,'RewardAmount':<rewardAmount:kurus><end>}")

#define WEBHOOK                                                                                                        \
    "{'Status':<status=''>,'CompleteStatus':<completeStatus=''>,'PaymentId':<paymentId:digits>,"                       \
    "'ConversationData':<conversationData>,'ConversationId':<conversationId>,'CallbackStatus':<callbackStatus>,"       \
    "'MdStatus':<mdStatus=0>,'Hash':<hash=''>,'MerchantOrderNumber':<merchantOrderNumber>,"                            \
    "'IsPaymentSuccessful':<isPaymentSuccessful>,'PaymentType':<paymentType>,"                                         \
    "'PaymentTypeDescription':<paymentTypeDescription>}"

/* A new one where none is given; false when it threw. */
static bool complete_conversation_id(zval *values)
{
    unsigned char bytes[16];
    char guid[37];
    size_t length = 0;

    if (Z_TYPE_P(zend_hash_str_find(Z_ARRVAL_P(values), "conversationId", strlen("conversationId"))) != IS_NULL) {
        return true;
    }
    if (!pay_random(bytes, sizeof(bytes))) {
        zend_throw_error(NULL, "the system gives no random bytes");
        return false;
    }
    bytes[6] = (unsigned char)((bytes[6] & 0x0f) | 0x40); /* a random GUID: version 4, */
    bytes[8] = (unsigned char)((bytes[8] & 0x3f) | 0x80); /* variant 1 */
    for (size_t i = 0; i < sizeof(bytes); i++) {
        length +=
            (size_t)snprintf(guid + length, 4, i == 4 || i == 6 || i == 8 || i == 10 ? "-%02x" : "%02x", bytes[i]);
    }
    add_assoc_stringl(values, "conversationId", guid, length);
    return true;
}

/* A hash over members that hold its separator proves nothing: Webhook::verify() refuses it. */
static bool refuse_ambiguous(const pay_record *event)
{
    const char *member = hepsipay_webhook_ambiguous_member(event);
    const char *between;
    const char *class = get_active_class_name(&between);

    if (member) {
        zend_value_error(
            "%s%s%s(): $%c%s must not hold \"###\", nor begin or end with \"#\": it separates what the hash "
            "covers, and Webhook::verify() refuses such a message",
            class, between, get_active_function_name(), pay_lower(member[0]), member + 1);
    }
    return member;
}

/* Adds the hash that proves the message without it; false when it threw. */
static bool add_hash(zval *values, pay_text unsigned_message)
{
    zval *key = zend_hash_str_find(Z_ARRVAL_P(values), "callbackKey", strlen("callbackKey"));
    char hex[PAY_DIGEST_HEX_SIZE];
    payments_scope *scope = payments_scope_open();
    pay_record *event;
    zval body;

    payments_text(&body, unsigned_message);
    event = payments_message(scope, &body, &hepsipay_webhook);
    zval_ptr_dtor(&body);
    if (event && refuse_ambiguous(event)) {
        /* thrown */
    } else if (event && !hepsipay_webhook_hash(event, payments_text_of(Z_STR_P(key)), hex)) {
        zend_throw_error(NULL, "OpenSSL has no SHA-256 here");
    } else if (event) {
        add_assoc_string(values, "hash", hex);
    }
    payments_scope_close(scope);
    return !EG(exception);
}

static void return_signed(zval *return_value, zval *values)
{
    payments_scope *scope;
    pay_text text;

    if (!complete_conversation_id(values)) {
        return;
    }
    scope = payments_scope_open();
    text = fill_event(&scope->text, WEBHOOK, values);
    if (text.length && add_hash(values, text)) {
        return_json(return_value, WEBHOOK, values);
    }
    payments_scope_close(scope);
}

ZEND_METHOD(Payments_Testing_Webhooks, hepsipay)
{
    zval values;

    if (!take_values(execute_data, &values)) {
        RETURN_THROWS();
    }
    if (Z_STRLEN_P(zend_hash_str_find(Z_ARRVAL(values), "callbackKey", strlen("callbackKey"))) == 0) {
        zend_argument_value_error(1, "cannot be empty");
    } else {
        return_signed(return_value, &values);
    }
    zval_ptr_dtor(&values);
}

ZEND_METHOD(Payments_Testing_Webhooks, hepsipayNon3ds)
{
    zval values;

    if (!take_values(execute_data, &values)) {
        RETURN_THROWS();
    }
    if (complete_conversation_id(&values)) {
        return_json(return_value, WEBHOOK, &values);
    }
    zval_ptr_dtor(&values);
}

void payments_webhooks_register(void)
{
    register_class_Payments_Testing_Webhooks();
}
