/* Payments\Testing\Answer: what a fake says to a request. All of it is in the properties; there is no memory in C. */
#include "answer.h"

#include "zend_attributes.h"
#include "zend_exceptions.h"
#include "ext/json/php_json.h"
#include "zend_smart_str.h"

#include "failures.h"
#include "template.h"
#include "core/buffer.h"
#include "core/response.h"
#include "core/text.h"
#include "php/arguments.h"
#include "php/http_message.h"
#include "php/object.h"
#include "php/failure.h"
#include "php/scope.h"

#include "../../stubs/testing_answer_arginfo.h"

zend_class_entry *payments_answer_ce;

/* How a connection breaks, by the name of the method that makes such an answer. */
static const struct {
    const char *name;
    pay_http_failure failure;
    bool request_sent;
    const char *message;
} breaks[] = {
    {"connectFailed", PAY_HTTP_CONNECT, false, "cannot connect: a fake"},
    {"timeoutBeforeSend", PAY_HTTP_TIMEOUT, false, "timed out while the request was being sent: a fake"},
    {"timeoutAfterSend", PAY_HTTP_TIMEOUT, true, "timed out while waiting for the answer: a fake"},
    {"connectionLostBeforeSend", PAY_HTTP_LOST, false, "the connection broke while the request was being sent: a fake"},
    {"connectionLostAfterSend", PAY_HTTP_LOST, true, "the connection broke while waiting for the answer: a fake"},
};

ZEND_METHOD(Payments_Testing_Answer, __construct)
{
    ZEND_PARSE_PARAMETERS_NONE();
}

/* --- making one ---------------------------------------------------------- */

/* What an Answer consists of; what is left out is null or empty. `body`, `values` and `headers` are copied. */
typedef struct parts {
    zend_long status;
    pay_text body;
    zval *values;
    zval *headers;
    const char *failure;
    const char *operations;
    const zend_function *factory; /* of $operations */
} parts;

static void set(zval *answer, const char *name, zval *value)
{
    payments_property_init(Z_OBJ_P(answer), payments_answer_ce, name, value);
}

static void create(zval *answer, parts parts)
{
    zval value;

    object_init_ex(answer, payments_answer_ce);
    ZVAL_NULL(&value);
    if (parts.status) {
        ZVAL_LONG(&value, parts.status);
    }
    set(answer, "status", &value);
    payments_text(&value, parts.body);
    set(answer, "body", &value);
    ZVAL_NULL(&value);
    if (parts.values) {
        ZVAL_COPY(&value, parts.values);
    }
    set(answer, "values", &value);
    ZVAL_EMPTY_ARRAY(&value);
    if (parts.headers) {
        ZVAL_COPY(&value, parts.headers);
    }
    set(answer, "headers", &value);
    payments_optional_text(&value, pay_text_of(parts.failure));
    set(answer, "failure", &value);
    payments_optional_text(&value, pay_text_of(parts.operations));
    set(answer, "operations", &value);
    ZVAL_NULL(&value);
    if (parts.factory) {
        ZVAL_STR(&value, get_function_or_method_name(parts.factory));
    }
    set(answer, "factory", &value);
}

static bool check_status(zend_long status, uint32_t argument, zend_long least)
{
    if (status < least || status > 599) {
        zend_argument_value_error(argument, "must be between " ZEND_LONG_FMT " and 599", least);
        return false;
    }
    return true;
}

/* Fills the template once, without a request, so that a value that cannot be written is refused where it is given. */
static void create_filled(zval *answer, const char *operations, const char *template, zend_long status,
                          const payments_arguments *arguments)
{
    payments_scope *scope = payments_scope_open();
    zval values;

    payments_template_values(&values, arguments);
    if (payments_template_fill(&scope->text, template, Z_ARRVAL(values), NULL)) {
        create(answer, (parts){.status = status,
                               .body = pay_text_of(template),
                               .values = &values,
                               .operations = operations,
                               .factory = arguments->function});
    }
    payments_scope_close(scope);
    zval_ptr_dtor(&values);
}

void payments_answer(INTERNAL_FUNCTION_PARAMETERS, const char *operations, const char *template)
{
    payments_arguments arguments;

    if (!payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    create_filled(return_value, operations, template, 200, &arguments);
    payments_arguments_free(&arguments);
}

void payments_answer_refusal(INTERNAL_FUNCTION_PARAMETERS, const char *operations, const char *template,
                             const char *status)
{
    payments_arguments arguments;
    zval *value;

    if (!payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    value = payments_argument(&arguments, status);
    if (check_status(Z_LVAL_P(value), (uint32_t)(value - arguments.values) + 1, 400)) {
        create_filled(return_value, operations, template, Z_LVAL_P(value), &arguments);
    }
    payments_arguments_free(&arguments);
}

/* --- the generic ones ---------------------------------------------------- */

/* PHP 8.6 keeps the place of a JSON error beside its code. */
#if PHP_VERSION_ID >= 80600
typedef php_json_error_details json_error;
#define LAST_JSON_ERROR        JSON_G(error_details)
#define JSON_ERROR_CODE(error) ((error).code)
#else
typedef php_json_error_code json_error;
#define LAST_JSON_ERROR        JSON_G(error_code)
#define JSON_ERROR_CODE(error) (error)
#endif

/* False when it threw. The text is owned by the caller. What json_last_error() says stays the shop's. */
static bool encode(smart_str *json, zval *value)
{
    const int options = PHP_JSON_UNESCAPED_SLASHES | PHP_JSON_UNESCAPED_UNICODE | PHP_JSON_PRESERVE_ZERO_FRACTION;
    json_error before = LAST_JSON_ERROR;
    bool good = php_json_encode_ex(json, value, options, PHP_JSON_PARSER_DEFAULT_DEPTH) == SUCCESS &&
                JSON_ERROR_CODE(LAST_JSON_ERROR) == PHP_JSON_ERROR_NONE;

    LAST_JSON_ERROR = before;
    if (!good && !EG(exception)) {
        zend_argument_value_error(1, "cannot be expressed in JSON");
    }
    smart_str_0(json);
    return !EG(exception);
}

/* `parts` but for the body. */
static void create_encoded(zval *answer, zval *body, parts parts)
{
    smart_str json = {0};

    if (encode(&json, body)) {
        parts.body = payments_text_of(json.s);
        create(answer, parts);
    }
    smart_str_free(&json);
}

/* A text as it is, an array as JSON. */
static void create_answer(zval *answer, zval *body, zend_long status, zval *headers)
{
    if (Z_TYPE_P(body) == IS_STRING) {
        create(answer, (parts){.status = status, .body = payments_text_of(Z_STR_P(body)), .headers = headers});
    } else {
        create_encoded(answer, body, (parts){.status = status, .headers = headers});
    }
}

/* A factory whose arguments are parts of the answer: $status, and $body and $headers where it has them. */
static void create_of_arguments(INTERNAL_FUNCTION_PARAMETERS)
{
    payments_arguments arguments;
    zval *body, *status;
    zval empty;

    if (!payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    ZVAL_EMPTY_STRING(&empty);
    body = payments_argument(&arguments, "body");
    status = payments_argument(&arguments, "status");
    if (check_status(Z_LVAL_P(status), (uint32_t)(status - arguments.values) + 1, 100)) {
        create_answer(return_value, body ? body : &empty, Z_LVAL_P(status), payments_argument(&arguments, "headers"));
    }
    payments_arguments_free(&arguments);
}

ZEND_METHOD(Payments_Testing_Answer, json)
{
    create_of_arguments(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

ZEND_METHOD(Payments_Testing_Answer, status)
{
    create_of_arguments(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

ZEND_METHOD(Payments_Testing_Answer, html)
{
    create_of_arguments(INTERNAL_FUNCTION_PARAM_PASSTHRU);
}

ZEND_METHOD(Payments_Testing_HstMobilAnswers, installments)
{
    payments_arguments arguments;

    if (!payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    create_encoded(return_value, &arguments.values[0],
                   (parts){.status = 200, .operations = "hstmobil.webpos.installments", .factory = arguments.function});
    payments_arguments_free(&arguments);
}

/* A method whose name is that of one of the breaks. */
#define BREAK_METHOD(method)                                                                                           \
    ZEND_METHOD(Payments_Testing_Answer, method)                                                                       \
    {                                                                                                                  \
        ZEND_PARSE_PARAMETERS_NONE();                                                                                  \
        create(return_value, (parts){.failure = #method});                                                             \
    }

BREAK_METHOD(connectFailed)
BREAK_METHOD(timeoutBeforeSend)
BREAK_METHOD(timeoutAfterSend)
BREAK_METHOD(connectionLostBeforeSend)
BREAK_METHOD(connectionLostAfterSend)

/* --- answering ----------------------------------------------------------- */

static zval *part(zend_object *answer, const char *name)
{
    return payments_property(answer, payments_answer_ce, name);
}

static void respond_broken(zval *response, const zend_string *failure)
{
    for (size_t i = 0; i < sizeof(breaks) / sizeof(*breaks); i++) {
        if (zend_string_equals_cstr(failure, breaks[i].name, strlen(breaks[i].name))) {
            payments_http_response_broken(response, breaks[i].failure, breaks[i].request_sent, breaks[i].message);
        }
    }
}

/* Whether the parts are what create() made of them. */
static bool is_whole(const zval *status, const zval *body, const zval *headers)
{
    return Z_TYPE_P(status) == IS_LONG && Z_TYPE_P(body) == IS_STRING && Z_TYPE_P(headers) == IS_ARRAY;
}

/* One of the operations, or all that begin so: "finrota.*". */
static bool is_named(pay_text pattern, pay_text name)
{
    if (pattern.length && pattern.bytes[pattern.length - 1] == '*') {
        return pay_text_starts_with(name, (pay_text){pattern.bytes, pattern.length - 1});
    }
    return pay_text_equals(pattern, name);
}

/* Whether the name is one of these; see payments_answer(). */
static bool is_listed(pay_text operations, pay_text name)
{
    size_t at = 0;

    while (at < operations.length) {
        const char *start = operations.bytes + at;
        const char *comma = memchr(start, ',', operations.length - at);
        size_t length = comma ? (size_t)(comma - start) : operations.length - at;

        if (is_named((pay_text){start, length}, name)) {
            return true;
        }
        at += length + strlen(", ");
    }
    return false;
}

/* False, and an AssertionFailed, when the answer is one to other operations. */
static bool fits(zend_object *answer, zend_object *request)
{
    zval *operations = part(answer, "operations");
    zval *factory = part(answer, "factory");
    payments_http_view view;

    if (!payments_http_request_view(request, &view)) {
        return false;
    }
    if (Z_TYPE_P(operations) != IS_STRING ||
        is_listed(payments_text_of(Z_STR_P(operations)), pay_text_of(view.operation))) {
        return true;
    }
    zend_throw_exception_ex(payments_assertion_failed_ce, 0, "%s was sent, and %s%s answers %s", view.operation,
                            Z_TYPE_P(factory) == IS_STRING ? Z_STRVAL_P(factory) : "the answer",
                            Z_TYPE_P(factory) == IS_STRING ? "()" : "", Z_STRVAL_P(operations));
    return false;
}

bool payments_answer_respond(zval *response, zend_object *answer, zend_object *request)
{
    zval *status = part(answer, "status");
    zval *body = part(answer, "body");
    zval *values = part(answer, "values");
    zval *headers = part(answer, "headers");
    zval *failure = part(answer, "failure");
    payments_scope *scope;

    ZVAL_UNDEF(response);
    if (!fits(answer, request)) {
        return false;
    }
    scope = payments_scope_open();
    if (Z_TYPE_P(failure) == IS_STRING) {
        respond_broken(response, Z_STR_P(failure));
    } else if (is_whole(status, body, headers) && Z_TYPE_P(values) != IS_ARRAY) {
        payments_http_response_create(response, Z_LVAL_P(status), payments_text_of(Z_STR_P(body)), headers);
    } else if (is_whole(status, body, headers) &&
               payments_template_fill(&scope->text, Z_STRVAL_P(body), Z_ARRVAL_P(values), request)) {
        payments_http_response_create(response, Z_LVAL_P(status), pay_buffer_text(&scope->text), headers);
    }
    payments_scope_close(scope);
    if (Z_ISUNDEF_P(response) && !EG(exception)) {
        zend_throw_error(NULL, "Payments\\Testing\\Answer was not made by one of its own methods");
    }
    return !EG(exception);
}

void payments_answer_register(void)
{
    payments_answer_ce = register_class_Payments_Testing_Answer();
}
