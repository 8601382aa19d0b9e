/* Payments\Exchange, made from the engine's redacted exchange. */
#include "exchange.h"

#include "ext/json/php_json.h"

#include "object.h"
#include "core/exchange.h"
#include "core/text.h"

#include "../../stubs/exchange_arginfo.h"

zend_class_entry *payments_exchange_ce;

static void set_text(zend_object *object, const char *name, pay_text text)
{
    zval value;

    payments_text(&value, text);
    payments_property_init(object, payments_exchange_ce, name, &value);
}

static void set_text_or_null(zend_object *object, const char *name, pay_text text)
{
    zval value;

    payments_optional_text(&value, text);
    payments_property_init(object, payments_exchange_ce, name, &value);
}

static void set_milliseconds(zend_object *object, const char *name, int64_t microseconds)
{
    zval value;

    ZVAL_DOUBLE(&value, (double)microseconds / 1000.0);
    payments_property_init(object, payments_exchange_ce, name, &value);
}

void payments_exchange_create(zval *value, const pay_exchange *exchange)
{
    zend_object *object;
    zval part;

    object_init_ex(value, payments_exchange_ce);
    object = Z_OBJ_P(value);
    set_text(object, "operation", pay_text_of(exchange->operation));
    set_text(object, "method", pay_text_of(exchange->method));
    set_text(object, "url", exchange->url);
    if (exchange->status) {
        ZVAL_LONG(&part, exchange->status);
    } else {
        ZVAL_NULL(&part);
    }
    payments_property_init(object, payments_exchange_ce, "httpStatus", &part);
    ZVAL_LONG(&part, exchange->attempts);
    payments_property_init(object, payments_exchange_ce, "attempts", &part);
    ZVAL_BOOL(&part, exchange->reused_connection);
    payments_property_init(object, payments_exchange_ce, "reusedConnection", &part);
    set_milliseconds(object, "connectMs", exchange->connect_us);
    set_milliseconds(object, "tlsMs", exchange->tls_us);
    set_milliseconds(object, "firstByteMs", exchange->first_byte_us);
    set_milliseconds(object, "totalMs", exchange->total_us);
    set_text_or_null(object, "requestBody", exchange->request_body);
    set_text_or_null(object, "responseBody", exchange->response_body);
}

void payments_exchange_register(void)
{
    payments_exchange_ce = register_class_Payments_Exchange(php_json_serializable_ce);
}
