/* Payments\Exception\*: makes an exception of the engine's failure. */
#include "failure.h"

#include "zend_enum.h"
#include "zend_exceptions.h"
#include "ext/spl/spl_exceptions.h"

#include "enums.h"
#include "exchange.h"
#include "object.h"
#include "scope.h"
#include "value.h"
#include "core/buffer.h"
#include "core/exchange.h"
#include "core/failure.h"
#include "core/field.h"
#include "core/text.h"

#include "../../stubs/exception_arginfo.h"

zend_class_entry *payments_failure_ce;
zend_class_entry *payments_exception_ce;
zend_class_entry *payments_declined_ce;
zend_class_entry *payments_signature_problem_ce;
zend_class_entry *payments_assertion_failed_ce;

/* By kind; NULL where none is thrown. */
static zend_class_entry *failure_classes[PAY_FAILURE_MEMORY + 1];

static void set_failure(zend_object *object, const char *name, zval *value)
{
    payments_property_init(object, payments_failure_ce, name, value);
}

static void set_failure_text(zend_object *object, const char *name, pay_text text)
{
    zval value;

    payments_optional_text(&value, text);
    set_failure(object, name, &value);
}

static void set_failure_number(zend_object *object, const char *name, int64_t number, bool is_given)
{
    zval value;

    if (is_given) {
        ZVAL_LONG(&value, (zend_long)number);
    } else {
        ZVAL_NULL(&value);
    }
    set_failure(object, name, &value);
}

/* Takes the exchange over: an object, or null. */
static void set_outcome(zend_object *object, const pay_failure *failure, zval *exchange)
{
    zval value;

    payments_outcome_case(&value, failure->outcome);
    set_failure(object, "outcome", &value);
    ZVAL_BOOL(&value, failure->retryable);
    set_failure(object, "retryable", &value);
    set_failure(object, "exchange", exchange);
}

static void set_provider_words(zend_object *object, const pay_failure *failure)
{
    set_failure_number(object, "httpStatus", failure->status, failure->status != 0);
    set_failure_text(object, "providerCode", failure->code);
    set_failure_text(object, "providerMessage", failure->provider_message);
    set_failure_text(object, "userMessage", failure->user_message);
    set_failure_number(object, "retryAfterMs", failure->retry_after_ms, failure->retry_after_ms >= 0);
}

static void add_violation(zval *list, const pay_violation *violation)
{
    zval object;
    zval value;

    object_init_ex(&object, payments_violation_ce);
    payments_text(&value, violation->field);
    payments_property_init(Z_OBJ(object), payments_violation_ce, "field", &value);
    ZVAL_STRING(&value, violation->rule);
    payments_property_init(Z_OBJ(object), payments_violation_ce, "rule", &value);
    payments_text(&value, violation->message);
    payments_property_init(Z_OBJ(object), payments_violation_ce, "message", &value);
    add_next_index_zval(list, &object);
}

static void set_violations(zend_object *object, const pay_violation *violation)
{
    zval list;

    array_init(&list);
    for (; violation; violation = violation->next) {
        add_violation(&list, violation);
    }
    payments_property_init(object, object->ce, "violations", &list);
}

static void set_signature_problem(zend_object *object, const char *name)
{
    zval value;

    ZVAL_NULL(&value);
    if (name) {
        payments_enum_case(&value, payments_signature_problem_ce, name);
    }
    payments_property_init(object, failure_classes[PAY_FAILURE_SIGNATURE], "problem", &value);
}

static zend_class_entry *class_of(const pay_failure *failure)
{
    /* Out of memory has no class of its own: before anything was sent nothing can work, afterwards the answer is lost.
     */
    if (failure->kind == PAY_FAILURE_MEMORY) {
        return failure_classes[failure->outcome == PAY_OUTCOME_UNKNOWN ? PAY_FAILURE_RESPONSE
                                                                       : PAY_FAILURE_CONFIGURATION];
    }
    return failure_classes[failure->kind];
}

/* Takes the exchange over: an object, or null. */
static void make_exception(zval *exception, zend_class_entry *ce, const pay_failure *failure, zval *exchange)
{
    object_init_ex(exception, ce);
    zend_update_property_stringl(zend_ce_exception, Z_OBJ_P(exception), "message", sizeof("message") - 1,
                                 failure->message.length ? failure->message.bytes : "", failure->message.length);
    set_provider_words(Z_OBJ_P(exception), failure);
    set_outcome(Z_OBJ_P(exception), failure, exchange);
}

void payments_throw(const pay_failure *failure, const pay_exchange *exchange, zend_object *previous)
{
    zval exception;
    zval shown;

    ZVAL_NULL(&shown);
    if (exchange) {
        payments_exchange_create(&shown, exchange);
    }
    make_exception(&exception, class_of(failure), failure, &shown);
    if (failure->kind == PAY_FAILURE_VALIDATION) {
        set_violations(Z_OBJ(exception), failure->violations);
    }
    if (failure->kind == PAY_FAILURE_SIGNATURE) {
        set_signature_problem(Z_OBJ(exception), failure->signature_problem);
    }
    if (previous) {
        zend_exception_set_previous(Z_OBJ(exception), previous);
    }
    zend_throw_exception_object(&exception);
}

void payments_throw_violations(pay_failure_kind kind, pay_outcome outcome, const char *who,
                               const pay_violation *violations)
{
    payments_scope *scope = payments_scope_open();
    pay_buffer *message = &scope->text;

    pay_buffer_append_string(message, who);
    pay_buffer_append_string(message, ": ");
    for (const pay_violation *at = violations; at; at = at->next) {
        kind = at->is_configuration ? PAY_FAILURE_CONFIGURATION : kind;
        pay_buffer_append_text(message, at->message);
        pay_buffer_append_string(message, at->next ? "; " : "");
    }
    payments_throw(
        &(pay_failure){
            .kind = kind,
            .outcome = outcome,
            .retry_after_ms = -1,
            .message = pay_buffer_text(message),
            .violations = (pay_violation *)violations,
        },
        NULL, NULL);
    payments_scope_close(scope);
}

void payments_throw_misconfigured(pay_text message)
{
    payments_throw(
        &(pay_failure){
            .kind = PAY_FAILURE_CONFIGURATION,
            .outcome = PAY_OUTCOME_NOT_SENT,
            .retry_after_ms = -1,
            .message = message,
        },
        NULL, NULL);
}

bool payments_is_failure(const zend_object *thrown, pay_failure_kind kind)
{
    return instanceof_function(thrown->ce, failure_classes[kind]);
}

static void set_may_be_written(zend_object *object, bool may_be_written)
{
    zval value;

    ZVAL_BOOL(&value, may_be_written);
    payments_property_init(object, failure_classes[PAY_FAILURE_STORE], "mayBeWritten", &value);
}

void payments_throw_store(pay_text message, bool may_be_written, zend_object *previous)
{
    const pay_failure failure = {
        .kind = PAY_FAILURE_STORE,
        .outcome = PAY_OUTCOME_UNANSWERED,
        .retry_after_ms = -1,
        .message = message,
    };
    zval exception, exchange;

    ZVAL_NULL(&exchange);
    make_exception(&exception, class_of(&failure), &failure, &exchange);
    set_may_be_written(Z_OBJ(exception), may_be_written);
    if (previous) {
        zend_exception_set_previous(Z_OBJ(exception), previous);
    }
    zend_throw_exception_object(&exception);
}

void payments_throw_no_memory(const char *who)
{
    payments_scope *scope = payments_scope_open();

    pay_buffer_format(&scope->text, "%s: out of memory (not sent)", who);
    payments_throw_misconfigured(pay_buffer_text(&scope->text));
    payments_scope_close(scope);
}

/* A copy of a property for another object: null where there is none. */
static void copy_property(zval *copy, zend_object *from, const char *name)
{
    zval *property = payments_property(from, from->ce, name);

    if (property && !Z_ISUNDEF_P(property)) {
        ZVAL_COPY(copy, property);
    } else {
        ZVAL_NULL(copy);
    }
}

static int http_status_of(const zval *exchange)
{
    zval *status = Z_TYPE_P(exchange) == IS_OBJECT && Z_OBJCE_P(exchange) == payments_exchange_ce
                       ? payments_property(Z_OBJ_P(exchange), payments_exchange_ce, "httpStatus")
                       : NULL;

    return status && Z_TYPE_P(status) == IS_LONG ? (int)Z_LVAL_P(status) : 0;
}

/* The provider answered and said no: whatever it said goes along. */
static void throw_declined(zend_object *payment, const char *reference)
{
    zval *decline = payments_property(payment, payment->ce, "decline");
    pay_failure failure = {.kind = PAY_FAILURE_API,
                           .outcome = PAY_OUTCOME_REJECTED,
                           .retry_after_ms = -1,
                           .message = PAY_TEXT("declined")};
    zval exception, value;

    if (Z_TYPE_P(decline) == IS_OBJECT) {
        failure.code = payments_property_text(Z_OBJ_P(decline), "code");
        failure.provider_message = payments_property_text(Z_OBJ_P(decline), "message");
        failure.message = failure.provider_message.length ? failure.provider_message : failure.message;
    }
    copy_property(&value, payment, "exchange");
    failure.status = http_status_of(&value);
    make_exception(&exception, payments_declined_ce, &failure, &value);
    copy_property(&value, payment, reference);
    payments_property_init(Z_OBJ(exception), payments_declined_ce, "reference", &value);
    ZVAL_OBJ_COPY(&value, payment);
    payments_property_init(Z_OBJ(exception), payments_declined_ce, "payment", &value);
    zend_throw_exception_object(&exception);
}

void payments_or_throw(zval *return_value, zend_object *payment, const char *reference)
{
    pay_status status;

    if (payments_status_read(payments_property(payment, payment->ce, "status"), &status) &&
        (status == PAY_STATUS_FAILED || status == PAY_STATUS_CANCELLED)) {
        throw_declined(payment, reference);
        return;
    }
    RETURN_OBJ_COPY(payment);
}

ZEND_METHOD(Payments_Exception_Failure, __construct)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    zend_string *message = NULL;
    zend_object *outcome = NULL;
    bool retryable = false;
    zend_object *previous = NULL;
    zval value;

    ZEND_PARSE_PARAMETERS_START(0, 4)
        Z_PARAM_OPTIONAL
        Z_PARAM_STR(message)
        Z_PARAM_OBJ_OF_CLASS(outcome, payments_outcome_ce)
        Z_PARAM_BOOL(retryable)
        Z_PARAM_OBJ_OF_CLASS_OR_NULL(previous, zend_ce_throwable)
    ZEND_PARSE_PARAMETERS_END();
    if (!payments_construct_once(!Z_ISUNDEF_P(payments_property(object, payments_failure_ce, "outcome")), object)) {
        RETURN_THROWS();
    }
    if (message) {
        ZVAL_STR(&value, message);
        zend_update_property_ex(zend_ce_exception, object, ZSTR_KNOWN(ZEND_STR_MESSAGE), &value);
    }
    set_provider_words(object, &(pay_failure){.retry_after_ms = -1});
    ZVAL_NULL(&value);
    set_outcome(object, &(pay_failure){.outcome = PAY_OUTCOME_UNKNOWN, .retryable = retryable}, &value);
    if (instanceof_function(object->ce, failure_classes[PAY_FAILURE_VALIDATION])) {
        set_violations(object, NULL);
    }
    if (instanceof_function(object->ce, failure_classes[PAY_FAILURE_SIGNATURE])) {
        set_signature_problem(object, NULL);
    }
    if (instanceof_function(object->ce, failure_classes[PAY_FAILURE_STORE])) {
        set_may_be_written(object, true);
    }
    if (outcome) {
        zval *slot = payments_property(object, payments_failure_ce, "outcome");
        zval_ptr_dtor(slot);
        ZVAL_OBJ_COPY(slot, outcome);
    }
    if (previous) {
        GC_ADDREF(previous);
        zend_exception_set_previous(object, previous);
    }
}

/*
 * A catch block must be able to ask whatever it caught: an exception whose constructor did not run, of a class made by
 * the shop, knows nothing, and says so.
 */
static zval *known(zend_object *object, const char *name)
{
    zval *property = payments_property(object, payments_failure_ce, name);

    return Z_ISUNDEF_P(property) ? NULL : property;
}

bool payments_says_not_sent(zend_object *exception)
{
    zval *outcome = instanceof_function(exception->ce, payments_failure_ce) ? known(exception, "outcome") : NULL;

    return outcome && pay_text_equals(payments_case_name(Z_OBJ_P(outcome)), PAY_TEXT("NotSent"));
}

bool payments_hide_outcome(zend_object *exception, bool all)
{
    zval *outcome = instanceof_function(exception->ce, payments_failure_ce) ? known(exception, "outcome") : NULL;

    if (!outcome) {
        return false;
    }
    if (all || !pay_text_equals(payments_case_name(Z_OBJ_P(outcome)), PAY_TEXT("Unknown"))) {
        zval_ptr_dtor(outcome);
        payments_outcome_case(outcome, PAY_OUTCOME_UNANSWERED);
    }
    return true;
}

ZEND_METHOD(Payments_Exception_Failure, outcome)
{
    zval *outcome;

    ZEND_PARSE_PARAMETERS_NONE();
    if ((outcome = known(Z_OBJ_P(ZEND_THIS), "outcome"))) {
        RETURN_COPY(outcome);
    }
    payments_outcome_case(return_value, PAY_OUTCOME_UNKNOWN);
}

ZEND_METHOD(Payments_Exception_Failure, isRetryable)
{
    zval *retryable;

    ZEND_PARSE_PARAMETERS_NONE();
    retryable = known(Z_OBJ_P(ZEND_THIS), "retryable");
    RETURN_BOOL(retryable && Z_TYPE_P(retryable) == IS_TRUE);
}

ZEND_METHOD(Payments_Exception_Failure, exchange)
{
    zval *exchange;

    ZEND_PARSE_PARAMETERS_NONE();
    if ((exchange = known(Z_OBJ_P(ZEND_THIS), "exchange"))) {
        RETURN_COPY(exchange);
    }
}

void payments_failure_register(void)
{
    zend_class_entry **by_kind = failure_classes;
    zend_class_entry *failure;
    zend_class_entry *api;

    payments_exception_ce = register_class_Payments_Exception_PaymentsException(zend_ce_throwable);
    failure = register_class_Payments_Exception_Failure(spl_ce_RuntimeException, payments_exception_ce);
    payments_failure_ce = failure;
    by_kind[PAY_FAILURE_VALIDATION] = register_class_Payments_Exception_ValidationException(failure);
    by_kind[PAY_FAILURE_CONFIGURATION] = register_class_Payments_Exception_ConfigurationException(failure);
    by_kind[PAY_FAILURE_CONNECT] = register_class_Payments_Exception_ConnectException(failure);
    by_kind[PAY_FAILURE_TIMEOUT] = register_class_Payments_Exception_TimeoutException(failure);
    by_kind[PAY_FAILURE_LOST] = register_class_Payments_Exception_ConnectionLostException(failure);
    by_kind[PAY_FAILURE_SERVER] = register_class_Payments_Exception_ServerErrorException(failure);
    by_kind[PAY_FAILURE_TRANSPORT] = register_class_Payments_Exception_TransportException(failure);
    by_kind[PAY_FAILURE_RESPONSE] = register_class_Payments_Exception_ResponseException(failure);
    by_kind[PAY_FAILURE_STORE] = register_class_Payments_Exception_StoreException(failure);
    by_kind[PAY_FAILURE_NO_ATTEMPT] = register_class_Payments_Exception_AttemptNotFoundException(failure);
    by_kind[PAY_FAILURE_REFUND_OPEN] = register_class_Payments_Exception_RefundOpenException(failure);
    payments_signature_problem_ce = register_class_Payments_Exception_SignatureProblem();
    by_kind[PAY_FAILURE_SIGNATURE] = register_class_Payments_Exception_SignatureException(failure);
    api = register_class_Payments_Exception_ApiException(failure);
    by_kind[PAY_FAILURE_API] = api;
    payments_declined_ce = register_class_Payments_Exception_DeclinedException(api);
    by_kind[PAY_FAILURE_AUTHENTICATION] = register_class_Payments_Exception_AuthenticationException(api);
    by_kind[PAY_FAILURE_PERMISSION] = register_class_Payments_Exception_PermissionException(api);
    by_kind[PAY_FAILURE_NOT_FOUND] = register_class_Payments_Exception_NotFoundException(api);
    by_kind[PAY_FAILURE_RATE_LIMIT] = register_class_Payments_Exception_RateLimitException(api);
}
