/* A method of a service: from PHP's arguments to the engine, and back with an object or an exception. */
#include "service.h"

#include "zend_exceptions.h"
#include "zend_interfaces.h"

#include "account.h"
#include "arguments.h"
#include "bind.h"
#include "build.h"
#include "exchange.h"
#include "failure.h"
#include "hooks.h"
#include "object.h"
#include "php_payments.h"
#include "core/call.h"
#include "core/exchange.h"
#include "core/failure.h"
#include "core/field.h"
#include "core/hooks.h"
#include "core/operation.h"
#include "core/record.h"
#include "core/show.h"

/* Of every service: keeps its account. */
ZEND_METHOD(Payments_Finrota_Hpm, __construct)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    zend_class_entry *scope = EX(func)->common.scope;
    payments_arguments arguments;
    zval account;

    if (!payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    if (payments_construct_once(!Z_ISUNDEF_P(payments_property(object, scope, "account")), object)) {
        ZVAL_COPY(&account, &arguments.values[0]);
        payments_property_init(object, scope, "account", &account);
    }
    payments_arguments_free(&arguments);
}

/* The account object of a service; throws when a constructor on the way did not run. */
zend_object *payments_service_account(zend_object *service, zend_class_entry *scope)
{
    zval *property = payments_property(service, scope, "account");

    if (Z_TYPE_P(property) != IS_OBJECT || !payments_account_of(Z_OBJ_P(property))) {
        zend_throw_error(NULL, "%s was not constructed", ZSTR_VAL(service->ce->name));
        return NULL;
    }
    return Z_OBJ_P(property);
}

/* The object of the method's return type; or, where that is no class, the list or JSON that came. */
void payments_build_result(zval *return_value, const zend_function *function, const pay_record *answer)
{
    const zend_type type = function->common.arg_info[-1].type;

    if (ZEND_TYPE_HAS_NAME(type)) {
        payments_build(return_value, zend_lookup_class(ZEND_TYPE_NAME(type)), answer);
    } else {
        payments_build_content(return_value, function->common.scope, answer);
    }
}

/*
 * One of our own exceptions passes as it is, since it says how far its request got, but a question stays Unanswered. A
 * failed assertion of a test passes too: no handling of failures may swallow it. Any other is the cause of ours.
 */
static bool passes_as_it_is(const pay_call *call, zend_object *thrown)
{
    if (payments_assertion_failed_ce && instanceof_function(thrown->ce, payments_assertion_failed_ce)) {
        return true;
    }
    if (!instanceof_function(thrown->ce, payments_exception_ce)) {
        return false;
    }
    if (pay_call_operation(call)->safety == PAY_READ_ONLY ||
        pay_call_failure(call)->outcome == PAY_OUTCOME_UNANSWERED) {
        return payments_hide_outcome(thrown, pay_call_operation(call)->safety == PAY_READ_ONLY);
    }
    return !pay_call_failed_for_token(call) || payments_says_not_sent(thrown);
}

void payments_throw_failure(pay_call *call, payments_hook_context *hooks)
{
    zend_object *thrown = hooks->thrown;

    hooks->thrown = NULL;
    if (thrown && passes_as_it_is(call, thrown)) {
        zval exception;

        ZVAL_OBJ(&exception, thrown);
        zend_throw_exception_object(&exception);
        return;
    }
    payments_throw(pay_call_failure(call), pay_call_exchange(call), thrown);
}

void payments_drop_thrown(payments_hook_context *hooks)
{
    if (hooks->thrown) {
        OBJ_RELEASE(hooks->thrown);
        hooks->thrown = NULL;
    }
}

/* A payment that was refused keeps its exchange, for orThrow(). */
static void keep_exchange(zval *result, pay_call *call)
{
    bool given;
    pay_status status = pay_record_status(pay_call_answer(call), &given);
    const pay_exchange *exchange;
    zval kept;

    if (Z_TYPE_P(result) != IS_OBJECT || !payments_property(Z_OBJ_P(result), Z_OBJCE_P(result), "exchange") ||
        (status != PAY_STATUS_FAILED && status != PAY_STATUS_CANCELLED) || !(exchange = pay_call_exchange(call))) {
        return;
    }
    payments_exchange_create(&kept, exchange);
    payments_property_init(Z_OBJ_P(result), Z_OBJCE_P(result), "exchange", &kept);
}

bool payments_run(pay_call *call, zend_object *account)
{
    payments_hook_context context;
    pay_hooks hooks = payments_hooks_for(account, &context);
    bool is_answered;

    pay_call_set_hooks(call, &hooks);
    is_answered = pay_call_run(call);
    if (!is_answered && pay_call_failure(call)->kind != PAY_FAILURE_ABORTED) {
        payments_throw_failure(call, &context);
    }
    payments_drop_thrown(&context);
    return is_answered;
}

void payments_call(INTERNAL_FUNCTION_PARAMETERS, const pay_operation *operation)
{
    payments_call_at(INTERNAL_FUNCTION_PARAM_PASSTHRU, operation, NULL);
}

void payments_call_at(INTERNAL_FUNCTION_PARAMETERS, const pay_operation *operation, zend_string *path)
{
    zend_object *account = payments_service_account(Z_OBJ_P(ZEND_THIS), EX(func)->common.scope);
    payments_arguments arguments;
    pay_call *call;

    if (!account || !payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    GC_ADDREF(account); /* a hook may drop the service */
    call = pay_call_open(&PAYMENTS_G(engine), payments_account_of(account), operation);
    if (!call) {
        zend_throw_error(NULL, "out of memory");
    } else {
        if (path) {
            pay_call_set_path(call, ZSTR_VAL(path));
        }
        if (payments_bind(pay_call_arena(call), pay_call_arguments(call), &arguments, operation->name) &&
            payments_run(call, account)) {
            payments_build_result(return_value, EX(func), pay_call_answer(call));
            keep_exchange(return_value, call);
        }
        pay_call_close(call);
    }
    OBJ_RELEASE(account);
    payments_arguments_free(&arguments);
}
