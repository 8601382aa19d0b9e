/* Payments\Exception\*: from the engine's failure to the exception that tells it. */
#include "classes.h"

#include "zend_exceptions.h"

static void set(zend_object *object, const char *name, zval *value)
{
    payments_property_init(object, payments_failure_ce, name, value);
}

static void set_optional_text(zend_object *object, const char *name, pay_text text)
{
    zval value;

    payments_optional_text(&value, text);
    set(object, name, &value);
}

static void set_optional_long(zend_object *object, const char *name, int64_t number, bool is_given)
{
    zval value;

    if (is_given) {
        ZVAL_LONG(&value, (zend_long)number);
    } else {
        ZVAL_NULL(&value);
    }
    set(object, name, &value);
}

static void set_outcome(zend_object *object, const pay_failure *failure, const pay_exchange *exchange)
{
    zval value;

    payments_outcome_case(&value, failure->outcome);
    set(object, "outcome", &value);
    ZVAL_BOOL(&value, failure->retryable);
    set(object, "retryable", &value);
    ZVAL_NULL(&value);
    if (exchange) {
        payments_exchange_create(&value, exchange);
    }
    set(object, "exchange", &value);
}

static void set_provider_words(zend_object *object, const pay_failure *failure)
{
    set_optional_long(object, "httpStatus", failure->status, failure->status != 0);
    set_optional_text(object, "providerCode", failure->code);
    set_optional_text(object, "providerMessage", failure->provider_message);
    set_optional_text(object, "userMessage", failure->user_message);
    set_optional_long(object, "retryAfterMs", failure->retry_after_ms, failure->retry_after_ms >= 0);
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
    payments_property_init(object, payments_failure_classes[PAY_FAILURE_SIGNATURE], "problem", &value);
}

static zend_class_entry *class_of(const pay_failure *failure)
{
    /* Out of memory has no class of its own: what matters is whether the money may have moved. */
    if (failure->kind == PAY_FAILURE_MEMORY || failure->kind == PAY_FAILURE_TRANSPORT) {
        bool unknown = failure->outcome == PAY_OUTCOME_UNKNOWN;
        pay_failure_kind other = failure->kind == PAY_FAILURE_MEMORY ? PAY_FAILURE_CONFIGURATION : PAY_FAILURE_LOST;

        return payments_failure_classes[unknown ? PAY_FAILURE_OUTCOME_UNKNOWN : other];
    }
    return payments_failure_classes[failure->kind];
}

void payments_throw(const pay_failure *failure, const pay_exchange *exchange, zend_object *previous)
{
    zval exception;

    object_init_ex(&exception, class_of(failure));
    zend_update_property_stringl(zend_ce_exception, Z_OBJ(exception), "message", sizeof("message") - 1,
                                 failure->message.length ? failure->message.bytes : "", failure->message.length);
    set_provider_words(Z_OBJ(exception), failure);
    set_outcome(Z_OBJ(exception), failure, exchange);
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

void payments_throw_violations(pay_failure_kind kind, const char *who, const pay_violation *violations)
{
    pay_buffer message = {0};

    pay_buffer_append_string(&message, who);
    pay_buffer_append_string(&message, ": ");
    for (const pay_violation *at = violations; at; at = at->next) {
        pay_buffer_append_text(&message, at->message);
        pay_buffer_append_string(&message, at->next ? "; " : "");
    }
    payments_throw(
        &(pay_failure){
            .kind = kind,
            .outcome = PAY_OUTCOME_NOT_SENT,
            .retry_after_ms = -1,
            .message = pay_buffer_text(&message),
            .violations = (pay_violation *)violations,
        },
        NULL, NULL);
    pay_buffer_free(&message);
}

/* The provider answered and said no: whatever it said goes along. */
void payments_or_throw(zval *return_value, zend_object *payment)
{
    zval *status = payments_property(payment, payment->ce, "status");
    zval *decline = payments_property(payment, payment->ce, "decline");
    pay_failure failure = {.kind = PAY_FAILURE_API,
                           .outcome = PAY_OUTCOME_REJECTED,
                           .retry_after_ms = -1,
                           .message = PAY_TEXT("declined")};

    if (Z_TYPE_P(status) != IS_OBJECT ||
        !(payments_status_is(Z_OBJ_P(status), "Failed") || payments_status_is(Z_OBJ_P(status), "Cancelled"))) {
        RETURN_OBJ_COPY(payment);
    }
    if (Z_TYPE_P(decline) == IS_OBJECT) {
        failure.code = payments_property_text(Z_OBJ_P(decline), "code");
        failure.provider_message = payments_property_text(Z_OBJ_P(decline), "message");
        failure.message = failure.provider_message.length ? failure.provider_message : failure.message;
    }
    payments_throw(&failure, NULL, NULL);
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
    set_outcome(object, &(pay_failure){.outcome = PAY_OUTCOME_UNKNOWN, .retryable = retryable}, NULL);
    if (instanceof_function(object->ce, payments_failure_classes[PAY_FAILURE_VALIDATION])) {
        set_violations(object, NULL);
    }
    if (instanceof_function(object->ce, payments_failure_classes[PAY_FAILURE_SIGNATURE])) {
        set_signature_problem(object, NULL);
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
