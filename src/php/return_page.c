/* Payments\ReturnPage: the answer to the browser that comes back from the bank. */
#include "return_page.h"

#include "ext/json/php_json.h"

#include "arguments.h"
#include "browser.h"
#include "object.h"
#include "core/text.h"
#include "core/url.h"

#include "../../stubs/return_page_arginfo.h"

/* "//host" and "/\host" name another host to a browser. */
static bool is_path(pay_text text)
{
    return pay_text_starts_with(text, PAY_TEXT("/")) && !pay_text_starts_with(text, PAY_TEXT("//")) &&
           pay_text_is_visible(text) && !memchr(text.bytes, '\\', text.length);
}

static void construct(zend_object *object, zend_string *url)
{
    zval *before = payments_property(object, object->ce, "url");
    zval value;

    if (!payments_construct_once(!Z_ISUNDEF_P(before), object)) {
        return;
    }
    if (!is_path(payments_text_of(url)) && !pay_text_is_url(payments_text_of(url))) {
        zend_argument_value_error(1, "must be a path that begins with one \"/\", or an http or https URL; blanks and "
                                     "letters that are not ASCII must be percent-encoded");
        return;
    }
    ZVAL_STR_COPY(&value, url);
    payments_property_init(object, object->ce, "url", &value);
}

ZEND_METHOD(Payments_ReturnPage, __construct)
{
    payments_arguments arguments;

    if (payments_arguments_take(execute_data, &arguments)) {
        construct(Z_OBJ_P(ZEND_THIS), Z_STR_P(payments_argument(&arguments, "url")));
        payments_arguments_free(&arguments);
    }
}

ZEND_METHOD(Payments_ReturnPage, status)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_LONG(303);
}

/* Throws and returns false when the constructor did not succeed. */
static bool list_page_headers(zval *list, zend_object *object)
{
    zval *url = payments_property(object, object->ce, "url");

    if (Z_TYPE_P(url) != IS_STRING) {
        zend_throw_error(NULL, "%s was not constructed", ZSTR_VAL(object->ce->name));
        return false;
    }
    payments_browser_headers(list, Z_STR_P(url));
    return true;
}

ZEND_METHOD(Payments_ReturnPage, headers)
{
    ZEND_PARSE_PARAMETERS_NONE();
    list_page_headers(return_value, Z_OBJ_P(ZEND_THIS));
}

ZEND_METHOD(Payments_ReturnPage, send)
{
    zval headers;

    ZEND_PARSE_PARAMETERS_NONE();
    if (list_page_headers(&headers, Z_OBJ_P(ZEND_THIS))) {
        payments_browser_send(303, Z_ARRVAL(headers), NULL);
        zval_ptr_dtor(&headers);
    }
}

void payments_return_page_register(void)
{
    register_class_Payments_ReturnPage(php_json_serializable_ce);
}
