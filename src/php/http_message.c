/* Payments\Http\Request and Response: what a transport is given and gives back, in memory that is wiped. */
#include "http_message.h"

#include "zend_attributes.h"

#include "object.h"
#include "core/arena.h"
#include "core/buffer.h"
#include "core/decimal.h"
#include "core/http.h"
#include "core/operation.h"
#include "core/request.h"
#include "core/response.h"
#include "core/text.h"

#include "../../stubs/http_arginfo.h"

zend_class_entry *payments_http_request_ce;
zend_class_entry *payments_http_response_ce;

typedef struct payments_http_message {
    pay_arena arena;       /* owns every text below */
    const char *method;    /* static */
    const char *operation; /* static */
    pay_text url;
    pay_text body;
    pay_http_header *headers;
    size_t header_count;
    bool is_write;
    bool is_made;
    zend_long timeout_ms;
    zend_long status;
    pay_http_failure failure; /* a fake's: what befell the connection, in the place of an answer */
    bool request_sent;
    const char *reason; /* static */
    zend_object std;
} payments_http_message;

static zend_object_handlers message_handlers;

static payments_http_message *message_of(zend_object *object)
{
    return (payments_http_message *)((char *)object - offsetof(payments_http_message, std));
}

static zend_object *create_message(zend_class_entry *ce)
{
    payments_http_message *message = zend_object_alloc(sizeof(*message), ce);

    zend_object_std_init(&message->std, ce);
    object_properties_init(&message->std, ce);
    message->std.handlers = &message_handlers;
    return &message->std;
}

static void free_message(zend_object *object)
{
    pay_arena_free(&message_of(object)->arena);
    zend_object_std_dtor(object);
}

static void init_http_message(zend_class_entry *ce)
{
    ce->create_object = create_message;
    payments_object_handlers(&message_handlers, offsetof(payments_http_message, std), free_message);
}

void payments_http_request_create(zval *value, const pay_operation *operation, const pay_http_request *request)
{
    payments_http_message *message;

    object_init_ex(value, payments_http_request_ce);
    message = message_of(Z_OBJ_P(value));
    message->method = request->method;
    message->operation = operation->name;
    message->url = pay_arena_copy(&message->arena, request->url);
    message->body = pay_arena_copy(&message->arena, request->body);
    message->headers = pay_arena_allocate(&message->arena, (request->header_count + 1) * sizeof(pay_http_header));
    for (size_t i = 0; message->headers && i < request->header_count; i++) {
        message->headers[message->header_count].name = request->headers[i].name; /* static */
        message->headers[message->header_count++].value = pay_arena_copy(&message->arena, request->headers[i].value);
    }
    message->is_write = request->is_write;
    message->timeout_ms = (zend_long)request->timeout_ms;
    message->is_made = !message->arena.failed;
}

void payments_http_response_create(zval *value, zend_long status, pay_text body, zval *headers)
{
    payments_http_message *message;
    zval kept;

    object_init_ex(value, payments_http_response_ce);
    message = message_of(Z_OBJ_P(value));
    message->status = status;
    message->body = pay_arena_copy(&message->arena, body);
    message->is_made = !message->arena.failed;
    ZVAL_EMPTY_ARRAY(&kept);
    if (headers) {
        ZVAL_COPY(&kept, headers);
    }
    payments_property_init(Z_OBJ_P(value), payments_http_response_ce, "headers", &kept);
}

void payments_http_response_broken(zval *value, pay_http_failure failure, bool request_sent, const char *reason)
{
    payments_http_message *message;

    payments_http_response_create(value, 0, (pay_text){0}, NULL);
    message = message_of(Z_OBJ_P(value));
    message->failure = failure;
    message->request_sent = request_sent;
    message->reason = reason;
}

static payments_http_message *made_message(zend_object *object)
{
    payments_http_message *message = message_of(object);

    if (!message->is_made) {
        zend_throw_error(NULL, "%s was not constructed", ZSTR_VAL(object->ce->name));
        return NULL;
    }
    return message;
}

bool payments_http_request_view(zend_object *object, payments_http_view *view)
{
    const payments_http_message *message = made_message(object);

    if (message) {
        *view = (payments_http_view){message->operation, message->url, message->body};
    }
    return message != NULL;
}

/* A method without arguments that returns one part of a message. */
#define MESSAGE_METHOD(class, method, give)                                                                            \
    ZEND_METHOD(class, method)                                                                                         \
    {                                                                                                                  \
        payments_http_message *message;                                                                                \
                                                                                                                       \
        ZEND_PARSE_PARAMETERS_NONE();                                                                                  \
        if (!(message = made_message(Z_OBJ_P(ZEND_THIS)))) {                                                           \
            RETURN_THROWS();                                                                                           \
        }                                                                                                              \
        give;                                                                                                          \
    }

ZEND_METHOD(Payments_Http_Request, __construct)
{
    ZEND_PARSE_PARAMETERS_NONE();
}

MESSAGE_METHOD(Payments_Http_Request, method, RETURN_STRING(message->method))
MESSAGE_METHOD(Payments_Http_Request, url, payments_text(return_value, message->url))
MESSAGE_METHOD(Payments_Http_Request, body, payments_text(return_value, message->body))
MESSAGE_METHOD(Payments_Http_Request, operation, RETURN_STRING(message->operation))
MESSAGE_METHOD(Payments_Http_Request, isWrite, RETURN_BOOL(message->is_write))
MESSAGE_METHOD(Payments_Http_Request, timeoutMs, RETURN_LONG(message->timeout_ms))

static void return_headers(zval *value, const payments_http_message *message)
{
    array_init(value);
    for (size_t i = 0; i < message->header_count; i++) {
        zval header;

        payments_text(&header, message->headers[i].value);
        zend_hash_str_update(Z_ARRVAL_P(value), message->headers[i].name, strlen(message->headers[i].name), &header);
    }
}

MESSAGE_METHOD(Payments_Http_Request, headers, return_headers(return_value, message))

ZEND_METHOD(Payments_Http_Response, __construct)
{
    payments_http_message *message = message_of(Z_OBJ_P(ZEND_THIS));
    zend_long status;
    zend_string *body = NULL;
    zval *headers = NULL;
    zval kept;

    ZEND_PARSE_PARAMETERS_START(1, 3)
        Z_PARAM_LONG(status)
        Z_PARAM_OPTIONAL
        Z_PARAM_STR(body)
        Z_PARAM_ARRAY(headers)
    ZEND_PARSE_PARAMETERS_END();
    if (status < 100 || status > 599) {
        zend_argument_value_error(1, "must be between 100 and 599");
        RETURN_THROWS();
    }
    if (!payments_construct_once(message->is_made, Z_OBJ_P(ZEND_THIS))) {
        RETURN_THROWS();
    }
    message->status = status;
    if (body) {
        message->body = pay_arena_copy(&message->arena, payments_text_of(body));
    }
    message->is_made = !message->arena.failed;
    if (headers) {
        ZVAL_COPY(&kept, headers);
    } else {
        ZVAL_EMPTY_ARRAY(&kept);
    }
    payments_property_init(Z_OBJ_P(ZEND_THIS), payments_http_response_ce, "headers", &kept);
}

MESSAGE_METHOD(Payments_Http_Response, status, RETURN_LONG(message->status))
MESSAGE_METHOD(Payments_Http_Response, body, payments_text(return_value, message->body))
MESSAGE_METHOD(Payments_Http_Response, headers,
               RETURN_COPY(payments_property(Z_OBJ_P(ZEND_THIS), payments_http_response_ce, "headers")))

/* Seconds, as frameworks hand them through: a text, or a list of texts. A date is read by our own wire only. */
static int64_t seconds_of(zval *value)
{
    int64_t seconds;

    ZVAL_DEREF(value);
    if (Z_TYPE_P(value) == IS_ARRAY && (value = zend_hash_index_find(Z_ARRVAL_P(value), 0))) {
        ZVAL_DEREF(value);
    }
    if (!value || Z_TYPE_P(value) != IS_STRING || Z_STRLEN_P(value) > 9 ||
        !pay_text_is_digits(payments_text_of(Z_STR_P(value))) ||
        !pay_text_to_integer(payments_text_of(Z_STR_P(value)), &seconds)) {
        return -1;
    }
    return (seconds < PAY_HTTP_LONGEST_RETRY_AFTER_S ? seconds : PAY_HTTP_LONGEST_RETRY_AFTER_S) * 1000;
}

static int64_t retry_after_of(zend_object *object)
{
    zval *headers = payments_property(object, payments_http_response_ce, "headers");
    zend_string *name;
    zval *value;

    ZEND_HASH_FOREACH_STR_KEY_VAL(Z_ARRVAL_P(headers), name, value) {
        if (name && pay_text_equals_nocase(payments_text_of(name), PAY_TEXT("retry-after"))) {
            return seconds_of(value);
        }
    }
    ZEND_HASH_FOREACH_END();
    return -1;
}

void payments_http_response_read(zend_object *object, pay_http_response *response)
{
    payments_http_message *message = message_of(object);

    if (!message->is_made) {
        response->failure = PAY_HTTP_LOST;
        return;
    }
    if (message->failure != PAY_HTTP_OK) {
        response->failure = message->failure;
        response->request_sent = message->request_sent;
        snprintf(response->message, sizeof(response->message), "%s", message->reason);
        return;
    }
    response->status = (int)message->status;
    pay_buffer_append_text(&response->body, message->body);
    response->retry_after_ms = retry_after_of(object);
    if (response->body.failed) {
        response->failure = PAY_HTTP_MEMORY;
    }
}

void payments_http_message_register(void)
{
    payments_http_request_ce = register_class_Payments_Http_Request();
    init_http_message(payments_http_request_ce);
    payments_http_response_ce = register_class_Payments_Http_Response();
    init_http_message(payments_http_response_ce);
}
