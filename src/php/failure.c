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

/* Takes the exchange over: an object, or null. */
static void set_outcome(zend_object *object, const pay_failure *failure, zval *exchange)
{
    zval value;

    payments_outcome_case(&value, failure->outcome);
    set(object, "outcome", &value);
    ZVAL_BOOL(&value, failure->retryable);
    set(object, "retryable", &value);
    set(object, "exchange", exchange);
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
    /* Out of memory has no class of its own: before anything was sent nothing can work, afterwards the answer is lost.
     */
    if (failure->kind == PAY_FAILURE_MEMORY) {
        return payments_failure_classes[failure->outcome == PAY_OUTCOME_UNKNOWN ? PAY_FAILURE_RESPONSE
                                                                                : PAY_FAILURE_CONFIGURATION];
    }
    return payments_failure_classes[failure->kind];
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
            .outcome = outcome,
            .retry_after_ms = -1,
            .message = pay_buffer_text(&message),
            .violations = (pay_violation *)violations,
        },
        NULL, NULL);
    pay_buffer_free(&message);
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

/* --- serialised ------------------------------------------------------------- */

#define TRACE_KEY    "\0Exception\0trace"
#define PREVIOUS_KEY "\0Exception\0previous"

/* Without arguments: they may be anything, also what must not be stored or cannot be serialised. */
static void copy_trace(zval *copy, const zval *trace)
{
    zval *frame;

    array_init(copy);
    if (Z_TYPE_P(trace) != IS_ARRAY) {
        return;
    }
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(trace), frame) {
        zval shown;

        ZVAL_DEREF(frame);
        if (Z_TYPE_P(frame) == IS_ARRAY) {
            ZVAL_ARR(&shown, zend_array_dup(Z_ARRVAL_P(frame)));
            zend_hash_str_del(Z_ARRVAL(shown), "args", sizeof("args") - 1);
            add_next_index_zval(copy, &shown);
        }
    }
    ZEND_HASH_FOREACH_END();
}

/* A property of any exception. Borrowed. */
static const zval *read_thrown(zend_object *thrown, const char *name, zval *room)
{
    zend_class_entry *base = instanceof_function(thrown->ce, zend_ce_exception) ? zend_ce_exception : zend_ce_error;
    zval *value = zend_read_property(base, thrown, name, strlen(name), true, room);

    ZVAL_DEREF(value);
    return value;
}

static void write_exception(zend_object *exception, const char *name, zval *value)
{
    zend_update_property(zend_ce_exception, exception, name, strlen(name), value);
}

/* The name of a class, and nothing that could be a secret. */
static bool is_class_name(const zval *message)
{
    size_t digits = 0;

    for (size_t i = 0; Z_TYPE_P(message) == IS_STRING && i < Z_STRLEN_P(message) && digits < 3; i++) {
        char c = Z_STRVAL_P(message)[i];

        digits = pay_is_digit(c) ? digits + 1 : 0;
        if (!pay_is_letter_or_digit(c) && c != '_' && c != '\\') {
            return false;
        }
    }
    return Z_TYPE_P(message) == IS_STRING && digits < 3;
}

/* The class stands for the message, which may hold the request; what was serialised before has it as its message. */
static void write_message(zend_object *exception, zend_object *thrown)
{
    zval room, value;
    const zval *message = read_thrown(thrown, "message", &room);
    bool is_copy = thrown->ce == zend_ce_exception && is_class_name(message) && Z_STRLEN_P(message);

    ZVAL_STR_COPY(&value, is_copy ? Z_STR_P(message) : thrown->ce->name);
    write_exception(exception, "message", &value);
    zval_ptr_dtor(&value);
}

/* What may be stored of an exception that another one was thrown for; nobody knows what another library's holds. */
static void copy_previous(zval *copy, const zval *previous)
{
    static const char *const plain[] = {"code", "file", "line"};
    zval room, value;

    if (Z_TYPE_P(previous) != IS_OBJECT || instanceof_function(Z_OBJCE_P(previous), payments_failure_ce)) {
        ZVAL_COPY(copy, previous);
        return;
    }
    object_init_ex(copy, zend_ce_exception);
    write_message(Z_OBJ_P(copy), Z_OBJ_P(previous));
    for (size_t i = 0; i < sizeof(plain) / sizeof(*plain); i++) {
        ZVAL_COPY_VALUE(&value, read_thrown(Z_OBJ_P(previous), plain[i], &room));
        if (Z_TYPE(value) == IS_LONG || i == 1) { /* PDO's codes are texts, which an Exception refuses */
            write_exception(Z_OBJ_P(copy), plain[i], &value);
        }
    }
    copy_trace(&value, read_thrown(Z_OBJ_P(previous), "trace", &room));
    write_exception(Z_OBJ_P(copy), "trace", &value);
    zval_ptr_dtor(&value);
    copy_previous(&value, read_thrown(Z_OBJ_P(previous), "previous", &room));
    write_exception(Z_OBJ_P(copy), "previous", &value);
    zval_ptr_dtor(&value);
}

ZEND_METHOD(Payments_Exception_Failure, __serialize)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    zval room, value;

    ZEND_PARSE_PARAMETERS_NONE();
    RETVAL_ARR(zend_array_dup(zend_std_get_properties(object)));
    copy_trace(&value, read_thrown(object, "trace", &room));
    zend_hash_str_update(Z_ARRVAL_P(return_value), TRACE_KEY, sizeof(TRACE_KEY) - 1, &value);
    copy_previous(&value, read_thrown(object, "previous", &room));
    zend_hash_str_update(Z_ARRVAL_P(return_value), PREVIOUS_KEY, sizeof(PREVIOUS_KEY) - 1, &value);
}
