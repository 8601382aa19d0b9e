/* The classes of Payments\HstMobil, and WebPos::complete(). */
#include "hstmobil.h"

#include "zend_attributes.h"
#include "ext/json/php_json.h"

#include "account.h"
#include "arguments.h"
#include "confirmation.h"
#include "failure.h"
#include "money.h"
#include "object.h"
#include "scope.h"
#include "service.h"
#include "verdict.h"
#include "core/failure.h"
#include "core/hex.h"
#include "core/money.h"
#include "core/record.h"
#include "core/text.h"
#include "hstmobil/hstmobil.h"

#include "../../stubs/hstmobil_arginfo.h"

PAYMENTS_OR_THROW(Payments_HstMobil_Payment, "orderId")
PAYMENTS_VERDICT(Payments_HstMobil_Payment, NULL, NULL, false)
PAYMENTS_VERDICT(Payments_HstMobil_PaymentResult, "amount", "rawAmount", false)

PAYMENTS_OPERATION(Payments_HstMobil_WebPos, pay, hstmobil_pay)
PAYMENTS_MESSAGE(Payments_HstMobil_WebPos, parseCallback, hstmobil_callback)
PAYMENTS_OPERATION(Payments_HstMobil_WebPos, result, hstmobil_result)
PAYMENTS_OPERATION(Payments_HstMobil_WebPos, installments, hstmobil_installments)

ZEND_METHOD(Payments_HstMobil_WebPos, newOrderId)
{
    char id[33];

    ZEND_PARSE_PARAMETERS_NONE();
    if (!pay_guid_create(id)) {
        zend_throw_error(NULL, "the system gives no random bytes");
        RETURN_THROWS();
    }
    RETURN_STRINGL(id, 32);
}

/* Asks result() by what the form says; false when it threw. */
static bool ask_result(zval *answer, zend_object *service, const pay_record *form)
{
    zval named, text;
    bool asked;

    array_init(&named);
    payments_text(&text, pay_record_text(form, "orderId"));
    add_assoc_zval(&named, "orderId", &text);
    payments_text(&text, pay_record_text(form, "paymentId"));
    add_assoc_zval(&named, "paymentId", &text);
    asked = payments_call_service(answer, service, "result", Z_ARRVAL(named));
    zval_ptr_dtor(&named);
    return asked;
}

static void complete(zval *return_value, zend_object *service, const pay_record *form, pay_text order_id,
                     pay_money amount)
{
    zval answer, differences;
    bool same;

    if (!pay_text_equals_nocase(pay_record_text(form, "orderId"), order_id)) {
        pay_violation violation = {.field = PAY_TEXT("form.orderId"),
                                   .rule = "mismatch",
                                   .message = PAY_TEXT("form.orderId is not the id of this order")};

        payments_throw_violations(PAY_FAILURE_VALIDATION, PAY_OUTCOME_UNANSWERED, "hstmobil.webpos.complete",
                                  &violation);
    } else if (ask_result(&answer, service, form)) {
        array_init(&differences);
        same = payments_expect_text(&differences, Z_OBJ(answer), "orderId", order_id, true);
        payments_expect_money(&differences, Z_OBJ(answer), "amount", amount);
        payments_confirmation_create(return_value, &answer, &differences, same);
    }
}

ZEND_METHOD(Payments_HstMobil_WebPos, complete)
{
    payments_arguments arguments;
    payments_scope *scope;
    pay_record *form;
    pay_money amount;

    if (!payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    scope = payments_scope_open();
    form = payments_message(scope, payments_argument(&arguments, "form"), &hstmobil_callback);
    if (form && payments_money_read(Z_OBJ_P(payments_argument(&arguments, "amount")), &amount)) {
        complete(return_value, Z_OBJ_P(ZEND_THIS), form,
                 payments_text_of(Z_STR_P(payments_argument(&arguments, "orderId"))), amount);
    }
    payments_scope_close(scope);
    payments_arguments_free(&arguments);
}

void payments_hstmobil_register(void)
{
    payments_account_init(register_class_Payments_HstMobil_Account());
    register_class_Payments_HstMobil_Payment(php_json_serializable_ce);
    register_class_Payments_HstMobil_Callback(php_json_serializable_ce);
    register_class_Payments_HstMobil_PaymentResult(php_json_serializable_ce);
    register_class_Payments_HstMobil_WebPos();
}
