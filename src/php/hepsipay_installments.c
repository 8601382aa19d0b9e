/* Payments\Hepsipay\Installments: what the shop answers to Hepsipay. */
#include "hepsipay_installments.h"

#include "zend_attributes.h"
#include "ext/json/php_json.h"

#include "arguments.h"
#include "bind.h"
#include "failure.h"
#include "object.h"
#include "scope.h"
#include "service.h"
#include "core/buffer.h"
#include "core/failure.h"
#include "core/record.h"
#include "core/validate.h"
#include "core/write.h"
#include "hepsipay/hepsipay.h"

#include "../../stubs/hepsipay_installments_arginfo.h"

PAYMENTS_MESSAGE(Payments_Hepsipay_Installments, parseQuery, hepsipay_installment_query)

/* The offers checked and written by their table; throws when a rule is broken. */
static void write_answer(zval *return_value, payments_scope *scope, const payments_arguments *arguments)
{
    pay_record *answer = pay_record_create(&scope->arena, hepsipay_installment_answer);
    pay_violation *violations;

    if (!answer || !payments_bind(&scope->arena, answer, arguments)) {
        return;
    }
    violations = pay_check(&scope->arena, answer, 1000);
    if (violations) {
        payments_throw_violations(PAY_FAILURE_VALIDATION, PAY_OUTCOME_NOT_SENT, "hepsipay.installments.respond",
                                  violations);
        return;
    }
    pay_write_body(&scope->text, answer);
    if (scope->text.failed) {
        zend_throw_error(NULL, "out of memory");
    } else {
        payments_text(return_value, pay_buffer_text(&scope->text));
    }
}

ZEND_METHOD(Payments_Hepsipay_Installments, respond)
{
    payments_arguments arguments;
    payments_scope *scope;

    if (!payments_service_account(Z_OBJ_P(ZEND_THIS), EX(func)->common.scope) ||
        !payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    scope = payments_scope_open();
    write_answer(return_value, scope, &arguments);
    payments_scope_close(scope);
    payments_arguments_free(&arguments);
}

void payments_hepsipay_installments_register(void)
{
    register_class_Payments_Hepsipay_InstallmentQuery(php_json_serializable_ce);
    register_class_Payments_Hepsipay_InstallmentPrice(php_json_serializable_ce);
    register_class_Payments_Hepsipay_InstallmentOffer(php_json_serializable_ce);
    register_class_Payments_Hepsipay_Installments();
}
