/* Payments\Http\Request and Response. */
#ifndef PAYMENTS_PHP_HTTP_MESSAGE_H
#define PAYMENTS_PHP_HTTP_MESSAGE_H

#include "php.h"

#include "core/operation.h"
#include "core/request.h"
#include "core/response.h"
#include "core/text.h"

extern zend_class_entry *payments_http_request_ce;
extern zend_class_entry *payments_http_response_ce;

void payments_http_message_register(void);

void payments_http_request_create(zval *value, const pay_operation *operation, const pay_http_request *request);
/* Part of what a Payments\Http\Request carries, borrowed from it. Throws on false: it was never made. */
typedef struct payments_http_view {
    const char *operation;
    pay_text url;
    pay_text body;
} payments_http_view;

bool payments_http_request_view(zend_object *object, payments_http_view *view);
/* A Payments\Http\Response. The headers are copied; NULL for none. */
void payments_http_response_create(zval *value, zend_long status, pay_text body, zval *headers);
/* An answer that means a broken connection; the engine judges it like one of its own. `reason` is static. */
void payments_http_response_broken(zval *value, pay_http_failure failure, bool request_sent, const char *reason);
/* Copies a Payments\Http\Response into the answer of a call. */
void payments_http_response_read(zend_object *object, pay_http_response *response);

#endif
