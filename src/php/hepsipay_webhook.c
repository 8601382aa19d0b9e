/* Payments\Hepsipay\Webhook: a message, its hash, and the query that confirms it. */
#include "hepsipay_webhook.h"

#include "zend_attributes.h"
#include "ext/json/php_json.h"

#include "account.h"
#include "arguments.h"
#include "build.h"
#include "confirmation.h"
#include "failure.h"
#include "hepsipay.h"
#include "money.h"
#include "object.h"
#include "scope.h"
#include "service.h"
#include "core/buffer.h"
#include "core/failure.h"
#include "core/money.h"
#include "core/record.h"
#include "core/text.h"
#include "hepsipay/hepsipay.h"

#include "../../stubs/hepsipay_webhook_arginfo.h"

zend_class_entry *payments_hepsipay_webhook_event_ce;

/* By the merchant's key, or by the one before it. */
static hepsipay_webhook_proof prove(zend_object *account, const pay_record *event)
{
    const pay_record *merchant = payments_account_of(account)->credentials;
    const pay_text keys[] = {pay_record_text(merchant, "callbackKey"),
                             pay_record_text(merchant, "previousCallbackKey")};

    return hepsipay_webhook_prove(event, keys, 2);
}

static void build_event(zval *return_value, pay_record *event, bool is_signed)
{
    pay_value *value = pay_record_find(event, "isSigned");

    value->kind = PAY_IS_BOOLEAN;
    value->boolean = is_signed;
    payments_build(return_value, payments_hepsipay_webhook_event_ce, event);
}

/* The cases of Payments\Exception\SignatureProblem, and what they say. */
static const struct {
    const char *name;
    const char *message;
} problems[] = {
    [HEPSIPAY_WEBHOOK_NO_KEY] = {"NoKey", "the merchant has no callbackKey to check the hash with"},
    [HEPSIPAY_WEBHOOK_NO_HASH] = {"NoHash",
                                  "the message has no hash, as without 3-D Secure: use parse() and confirm()"},
    [HEPSIPAY_WEBHOOK_AMBIGUOUS] = {"Ambiguous", " holds \"###\", or begins or ends with \"#\": the hash fits other "
                                                 "events too"},
    [HEPSIPAY_WEBHOOK_MISMATCH] = {"Mismatch", "the hash does not match the message and the callbackKey"},
};

static void throw_problem(hepsipay_webhook_proof proof, const pay_record *event)
{
    payments_scope *scope = payments_scope_open();
    pay_buffer *message = &scope->text;

    pay_buffer_append_string(message, "hepsipay.webhook: ");
    if (proof == HEPSIPAY_WEBHOOK_AMBIGUOUS) {
        pay_buffer_append_string(message, hepsipay_webhook_ambiguous_member(event));
    }
    pay_buffer_append_string(message, proof == HEPSIPAY_WEBHOOK_UNCHECKED ? "OpenSSL has no SHA-256 here"
                                                                          : problems[proof].message);
    payments_throw(
        &(pay_failure){
            .kind = proof == HEPSIPAY_WEBHOOK_UNCHECKED ? PAY_FAILURE_CONFIGURATION : PAY_FAILURE_SIGNATURE,
            .outcome = PAY_OUTCOME_UNANSWERED,
            .retry_after_ms = -1,
            .message = pay_buffer_text(message),
            .signature_problem = proof == HEPSIPAY_WEBHOOK_UNCHECKED ? NULL : problems[proof].name,
        },
        NULL, NULL);
    payments_scope_close(scope);
}

static void read_event(INTERNAL_FUNCTION_PARAMETERS, bool must_hold)
{
    zend_object *account = payments_service_account(Z_OBJ_P(ZEND_THIS), EX(func)->common.scope);
    payments_arguments arguments;
    payments_scope *scope;
    pay_record *event;

    if (!account || !payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    scope = payments_scope_open();
    event = payments_message(scope, &arguments.values[0], &hepsipay_webhook);
    if (event) {
        hepsipay_webhook_proof proof = prove(account, event);

        if (must_hold && proof != HEPSIPAY_WEBHOOK_HOLDS) {
            throw_problem(proof, event);
        } else {
            build_event(return_value, event, proof == HEPSIPAY_WEBHOOK_HOLDS);
        }
    }
    payments_scope_close(scope);
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

void payments_hepsipay_webhook_register(void)
{
    payments_hepsipay_webhook_event_ce = register_class_Payments_Hepsipay_WebhookEvent(php_json_serializable_ce);
    register_class_Payments_Hepsipay_Webhook();
}
