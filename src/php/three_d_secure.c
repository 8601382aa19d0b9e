/* Payments\ThreeDSecure: how the bank's step reaches the browser. */
#include "classes.h"

#include "SAPI.h"
#include "php_output.h"

#include "core/memory.h"

static zval *part(zend_object *object, const char *name)
{
    return payments_property(object, payments_three_d_secure_ce, name);
}

static bool is_redirect(zend_object *object)
{
    return Z_TYPE_P(part(object, "redirectUrl")) == IS_STRING;
}

/* A nonce stands in a header and in an attribute: nothing that could end either. */
static bool is_nonce(const zend_string *nonce)
{
    for (size_t i = 0; i < ZSTR_LEN(nonce); i++) {
        char c = ZSTR_VAL(nonce)[i];
        char lower = pay_lower(c);

        if (!pay_is_digit(c) && !(lower >= 'a' && lower <= 'z') && (c == '\0' || !strchr("+/-_=", c))) {
            return false;
        }
    }
    return ZSTR_LEN(nonce) > 0;
}

/* The one argument of every method here; false when it threw. */
static bool take_nonce(zend_execute_data *execute_data, zend_string **nonce)
{
    *nonce = NULL;
    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_STR_OR_NULL(*nonce)
    ZEND_PARSE_PARAMETERS_END_EX(return false);
    if (*nonce && !is_nonce(*nonce)) {
        zend_argument_value_error(1, "must be base64 or base64url text");
        return false;
    }
    return true;
}

ZEND_METHOD(Payments_ThreeDSecure, status)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_LONG(is_redirect(Z_OBJ_P(ZEND_THIS)) ? 303 : 200);
}

static void list_headers(zval *list, zend_object *object, const zend_string *nonce)
{
    array_init(list);
    add_assoc_string(list, "Cache-Control", "no-store");
    if (is_redirect(object)) {
        add_assoc_str(list, "Location", zend_string_copy(Z_STR_P(part(object, "redirectUrl"))));
        return;
    }
    add_assoc_string(list, "Content-Type", "text/html; charset=utf-8");
    if (nonce) {
        add_assoc_str(list, "Content-Security-Policy",
                      zend_strpprintf(0, "script-src 'nonce-%s'; object-src 'none'; base-uri 'none'", ZSTR_VAL(nonce)));
    }
}

/* Where a script tag begins: '<script' and then no further letter of a name. */
static bool is_script_tag(pay_text page, size_t at)
{
    const size_t length = sizeof("<script") - 1;

    if (at + length >= page.length ||
        !pay_text_equals_nocase((pay_text){page.bytes + at, length}, PAY_TEXT("<script"))) {
        return false;
    }
    return strchr(" \t\r\n\f/>", page.bytes[at + length]) != NULL && page.bytes[at + length] != '\0';
}

static void return_page(zval *return_value, pay_text page, const zend_string *nonce)
{
    pay_buffer out = {0};

    for (size_t i = 0; i < page.length; i++) {
        if (is_script_tag(page, i)) {
            pay_buffer_append(&out, page.bytes + i, sizeof("<script") - 1);
            pay_buffer_append_string(&out, " nonce=\"");
            pay_buffer_append_text(&out, payments_text_of(nonce));
            pay_buffer_append_char(&out, '"');
            i += sizeof("<script") - 2;
        } else {
            pay_buffer_append_char(&out, page.bytes[i]);
        }
    }
    if (out.failed) {
        zend_throw_error(NULL, "out of memory");
    } else {
        payments_text(return_value, pay_buffer_text(&out));
    }
    pay_buffer_free(&out);
}

static void return_body(zval *return_value, zend_object *object, const zend_string *nonce)
{
    zval *html = part(object, "html");

    if (is_redirect(object) || Z_TYPE_P(html) != IS_STRING) {
        RETVAL_EMPTY_STRING();
    } else if (nonce) {
        return_page(return_value, payments_text_of(Z_STR_P(html)), nonce);
    } else {
        ZVAL_COPY(return_value, html);
    }
}

ZEND_METHOD(Payments_ThreeDSecure, headers)
{
    zend_string *nonce;

    if (!take_nonce(execute_data, &nonce)) {
        RETURN_THROWS();
    }
    list_headers(return_value, Z_OBJ_P(ZEND_THIS), nonce);
}

ZEND_METHOD(Payments_ThreeDSecure, body)
{
    zend_string *nonce;

    if (!take_nonce(execute_data, &nonce)) {
        RETURN_THROWS();
    }
    return_body(return_value, Z_OBJ_P(ZEND_THIS), nonce);
}

static void send_header(const char *name, const zend_string *value)
{
    zend_string *line = zend_strpprintf(0, "%s: %s", name, ZSTR_VAL(value));

    sapi_add_header_ex(ZSTR_VAL(line), ZSTR_LEN(line), 1, 1);
    zend_string_release(line);
}

ZEND_METHOD(Payments_ThreeDSecure, send)
{
    zend_string *nonce;
    zend_string *name;
    zval headers, body, *value;

    if (!take_nonce(execute_data, &nonce)) {
        RETURN_THROWS();
    }
    list_headers(&headers, Z_OBJ_P(ZEND_THIS), nonce);
    ZEND_HASH_FOREACH_STR_KEY_VAL(Z_ARRVAL(headers), name, value) {
        send_header(ZSTR_VAL(name), Z_STR_P(value));
    }
    ZEND_HASH_FOREACH_END();
    zval_ptr_dtor(&headers);
    SG(sapi_headers).http_response_code = is_redirect(Z_OBJ_P(ZEND_THIS)) ? 303 : 200;
    return_body(&body, Z_OBJ_P(ZEND_THIS), nonce);
    if (!EG(exception)) {
        PHPWRITE(Z_STRVAL(body), Z_STRLEN(body));
        zval_ptr_dtor(&body);
    }
}
