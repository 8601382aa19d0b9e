/* Payments\Hepsipay\Installments: reads Hepsipay's query, and writes the shop's answer. */
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

#define RESPOND "hepsipay.installments.respond"

/* The answer of these offers, checked by its table; NULL when it threw. */
static pay_record *make_answer(pay_arena *arena, const payments_arguments *arguments)
{
    pay_record *answer = pay_record_create(arena, hepsipay_installment_answer);
    pay_violation *violations;

    if (!answer) {
        payments_throw_no_memory(RESPOND);
        return NULL;
    }
    if (!payments_bind(arena, answer, arguments, RESPOND)) {
        return NULL;
    }
    violations = pay_check(arena, answer, 1000);
    if (arena->failed) {
        payments_throw_no_memory(RESPOND);
    } else if (violations) {
        payments_throw_violations(PAY_FAILURE_VALIDATION, PAY_OUTCOME_NOT_SENT, RESPOND, violations);
    }
    return arena->failed || violations ? NULL : answer;
}

static void write_answer(zval *return_value, pay_buffer *json, const pay_record *answer)
{
    pay_write_body(json, answer);
    if (json->failed) {
        payments_throw_no_memory(RESPOND);
    } else {
        payments_text(return_value, pay_buffer_text(json));
    }
}

ZEND_METHOD(Payments_Hepsipay_Installments, respond)
{
    payments_arguments arguments;
    payments_scope *scope;
    pay_record *answer;

    if (!payments_service_account(Z_OBJ_P(ZEND_THIS), EX(func)->common.scope) ||
        !payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    scope = payments_scope_open();
    answer = make_answer(&scope->arena, &arguments);
    if (answer) {
        write_answer(return_value, &scope->text, answer);
    }
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
