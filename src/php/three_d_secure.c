/* Payments\ThreeDSecure: how the bank's step reaches the browser. */
#include "three_d_secure.h"

#include "ext/json/php_json.h"
#include "ext/spl/spl_exceptions.h"
#include "zend_exceptions.h"

#include "browser.h"
#include "object.h"
#include "value.h"
#include "core/field.h"

#include "../../stubs/three_d_secure_arginfo.h"

zend_class_entry *payments_three_d_secure_ce;

/* A property that is a text; NULL when it is not. Borrowed. */
static zend_string *page_part(const zval *object, const char *name)
{
    zval *property = payments_property(Z_OBJ_P(object), payments_three_d_secure_ce, name);

    return Z_TYPE_P(property) == IS_STRING ? Z_STR_P(property) : NULL;
}

static bool is_usable_page(const zval *object)
{
    return page_part(object, "redirectUrl") || page_part(object, "html");
}

/* Throws and returns false when there is nothing to send the browser. */
static bool require_usable(const zval *object)
{
    if (is_usable_page(object)) {
        return true;
    }
    if (page_part(object, "rawRedirectUrl")) {
        zend_throw_exception(spl_ce_LogicException,
                             "the provider's address for the bank's page cannot be used: $rawRedirectUrl has it; the "
                             "payment waits, ask for its state",
                             0);
    } else {
        zend_throw_error(NULL, "%s was not constructed", ZSTR_VAL(Z_OBJCE_P(object)->name)); /* by reflection */
    }
    return false;
}

static int page_status(const zval *object)
{
    return page_part(object, "redirectUrl") ? 303 : 200;
}

/* NULL for a redirect. Borrowed. */
static zend_string *body_of(const zval *object)
{
    return page_part(object, "redirectUrl") ? NULL : page_part(object, "html");
}

ZEND_METHOD(Payments_ThreeDSecure, isUsable)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_BOOL(is_usable_page(ZEND_THIS));
}

ZEND_METHOD(Payments_ThreeDSecure, status)
{
    ZEND_PARSE_PARAMETERS_NONE();
    if (require_usable(ZEND_THIS)) {
        RETVAL_LONG(page_status(ZEND_THIS));
    }
}

ZEND_METHOD(Payments_ThreeDSecure, headers)
{
    ZEND_PARSE_PARAMETERS_NONE();
    if (require_usable(ZEND_THIS)) {
        payments_browser_headers(return_value, page_part(ZEND_THIS, "redirectUrl"));
    }
}

ZEND_METHOD(Payments_ThreeDSecure, body)
{
    zend_string *body;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!require_usable(ZEND_THIS)) {
        RETURN_THROWS();
    }
    body = body_of(ZEND_THIS);
    if (!body) {
        RETURN_EMPTY_STRING();
    }
    RETURN_STR_COPY(body);
}

ZEND_METHOD(Payments_ThreeDSecure, send)
{
    zval headers;

    ZEND_PARSE_PARAMETERS_NONE();
    if (require_usable(ZEND_THIS)) {
        payments_browser_headers(&headers, page_part(ZEND_THIS, "redirectUrl"));
        payments_browser_send(page_status(ZEND_THIS), Z_ARRVAL(headers), body_of(ZEND_THIS));
        zval_ptr_dtor(&headers);
    }
}

/* Whoever has the address or the page can go on with the payment; a page may hold the card. */
static const pay_field secrets[] = {
    {"redirectUrl", PAY_STRING, PAY_SECRET},
    {"html", PAY_STRING, PAY_SECRET},
    {"rawRedirectUrl", PAY_STRING, PAY_SECRET},
    {0},
};

static payments_mask mask;

void payments_three_d_secure_register(void)
{
    payments_three_d_secure_ce =
        payments_value_masks(register_class_Payments_ThreeDSecure(php_json_serializable_ce), secrets, &mask);
}
