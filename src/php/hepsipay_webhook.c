/* Payments\Hepsipay\Webhook: a message, its hash, and the query that confirms it. */
#include "classes.h"

#include "core/digest.h"
#include "hepsipay/hepsipay.h"

PAYMENTS_SERVICE(Payments_Hepsipay_Webhook)

/* By the merchant's key, or by the one that it replaces. */
static bool verifies(const pay_account *merchant, const pay_record *event)
{
    return hepsipay_webhook_verifies(event, pay_record_text(merchant->credentials, "callbackKey")) ||
           hepsipay_webhook_verifies(event, pay_record_text(merchant->credentials, "previousCallbackKey"));
}

/* One event: whoever copies it copies its hash, whatever else they change. */
static bool event_key(const pay_record *event, char key[PAY_DIGEST_HEX_SIZE])
{
    const pay_text parts[] = {PAY_TEXT("hepsipay.webhook\n"), pay_record_text(event, "Hash")};

    return pay_digest_hex(PAY_SHA256, parts, 2, key);
}

typedef enum proof { HOLDS, DOES_NOT_HOLD, IS_A_COPY } proof;

static proof prove(zend_object *account, const pay_record *event, bool remember)
{
    char key[PAY_DIGEST_HEX_SIZE];

    if (!verifies(payments_account_of(account), event) || !event_key(event, key)) {
        return DOES_NOT_HOLD;
    }
    return payments_seen_before(account, key, remember) ? IS_A_COPY : HOLDS;
}

static void build_event(zval *return_value, pay_record *event, bool is_signed)
{
    pay_value *value = pay_record_find(event, "isSigned");

    value->kind = PAY_IS_BOOLEAN;
    value->boolean = is_signed;
    payments_build(return_value, payments_hepsipay_webhook_event_ce, event);
}

static void throw_signature(const char *message)
{
    payments_throw(
        &(pay_failure){
            .kind = PAY_FAILURE_SIGNATURE,
            .outcome = PAY_OUTCOME_UNANSWERED,
            .retry_after_ms = -1,
            .message = pay_text_of(message),
        },
        NULL, NULL);
}

static void read_event(INTERNAL_FUNCTION_PARAMETERS, bool must_hold)
{
    zend_object *account = payments_service_account(Z_OBJ_P(ZEND_THIS), EX(func)->common.scope);
    payments_arguments arguments;
    pay_arena arena = {0};
    pay_record *event;

    if (!account || !payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    event = payments_message(&arena, &arguments.values[0], &hepsipay_webhook);
    if (event) {
        proof proof = prove(account, event, must_hold);

        if (!must_hold || proof == HOLDS) {
            build_event(return_value, event, proof == HOLDS);
        } else {
            throw_signature(proof == IS_A_COPY ? "hepsipay.webhook: a copy of an event that was verified before"
                                               : "hepsipay.webhook: the hash does not hold");
        }
    }
    pay_arena_free(&arena);
    payments_arguments_free(&arguments);
}

ZEND_METHOD(Payments_Hepsipay_Webhook, parse)
{
    read_event(INTERNAL_FUNCTION_PARAM_PASSTHRU, false);
}

ZEND_METHOD(Payments_Hepsipay_Webhook, verify)
{
    read_event(INTERNAL_FUNCTION_PARAM_PASSTHRU, true);
}

/* Status::get() of the same merchant; false when it threw. */
static bool ask_status(zval *answer, zend_object *account, zval *token)
{
    zval status, property, named;
    bool asked;

    object_init_ex(&status, payments_hepsipay_status_ce);
    ZVAL_OBJ_COPY(&property, account);
    payments_property_init(Z_OBJ(status), payments_hepsipay_status_ce, "account", &property);
    array_init(&named);
    Z_TRY_ADDREF_P(token);
    add_assoc_zval(&named, "token", token);
    asked = payments_call_service(answer, Z_OBJ(status), "get", Z_ARRVAL(named));
    zval_ptr_dtor(&named);
    zval_ptr_dtor(&status);
    return asked;
}

ZEND_METHOD(Payments_Hepsipay_Webhook, confirm)
{
    zend_object *account = payments_service_account(Z_OBJ_P(ZEND_THIS), EX(func)->common.scope);
    payments_arguments arguments;
    zend_object *event;
    zval answer, differences;
    pay_money amount;
    bool same;

    if (!account || !payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    event = Z_OBJ_P(payments_argument(&arguments, "event"));
    if (payments_money_read(Z_OBJ_P(payments_argument(&arguments, "amount")), &amount) &&
        ask_status(&answer, account, payments_argument(&arguments, "token"))) {
        array_init(&differences);
        same = payments_expect_text(&differences, Z_OBJ(answer), "merchantOrderNumber",
                                    payments_property_text(event, "merchantOrderNumber"), false);
        same = payments_expect_text(&differences, Z_OBJ(answer), "paymentId",
                                    payments_property_text(event, "paymentId"), false) &&
               same;
        payments_expect_money(&differences, Z_OBJ(answer), "amount", amount);
        payments_confirmation_create(return_value, &answer, &differences, same);
    }
    payments_arguments_free(&arguments);
}
