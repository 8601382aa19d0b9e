/* Payments\Page: what a browser is sent to pay. */
#include "page.h"

#include "ext/json/php_json.h"
#include "ext/spl/spl_exceptions.h"
#include "zend_attributes.h"
#include "zend_exceptions.h"

#include "arguments.h"
#include "attempt_enums.h"
#include "browser.h"
#include "enums.h"
#include "object.h"
#include "value.h"
#include "core/field.h"
#include "core/text.h"
#include "core/url.h"

#include "../../stubs/page_arginfo.h"

zend_class_entry *payments_page_ce;

static const char *const kind_cases[] = {"Redirect", "Html", "Frame"};

static payments_page_kind page_kind(const zval *kind)
{
    pay_text name = payments_case_name(Z_OBJ_P(kind));

    return pay_text_equals(name, PAY_TEXT("Redirect")) ? PAYMENTS_PAGE_REDIRECT
           : pay_text_equals(name, PAY_TEXT("Html"))   ? PAYMENTS_PAGE_HTML
                                                       : PAYMENTS_PAGE_FRAME;
}

/* Throws on false. */
static bool check_content(payments_page_kind kind, pay_text content)
{
    if (kind != PAYMENTS_PAGE_HTML && !pay_text_is_url(content)) {
        zend_argument_value_error(2, "must be an absolute http or https URL in ASCII, without user information");
        return false;
    }
    if (kind == PAYMENTS_PAGE_HTML && pay_text_is_blank(content)) {
        zend_argument_value_error(2, "must not be empty");
        return false;
    }
    return true;
}

static void init_page(zend_object *object, zval *kind, zval *content)
{
    payments_property_init(object, payments_page_ce, "kind", kind);
    payments_property_init(object, payments_page_ce, "content", content);
}

ZEND_METHOD(Payments_Page, __construct)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    payments_arguments arguments;
    zval kind, content;

    if (!payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    ZVAL_COPY_VALUE(&kind, payments_argument(&arguments, "kind"));
    ZVAL_COPY_VALUE(&content, payments_argument(&arguments, "content"));
    if (payments_construct_once(!Z_ISUNDEF_P(payments_property(object, payments_page_ce, "kind")), object) &&
        check_content(page_kind(&kind), payments_text_of(Z_STR(content)))) {
        Z_TRY_ADDREF(kind);
        Z_TRY_ADDREF(content);
        init_page(object, &kind, &content);
    }
    payments_arguments_free(&arguments);
}

void payments_page_create(zval *value, payments_page_kind kind, pay_text content)
{
    zval part, text;

    object_init_ex(value, payments_page_ce);
    payments_enum_case(&part, payments_page_kind_ce, kind_cases[kind]);
    payments_text(&text, content);
    init_page(Z_OBJ_P(value), &part, &text);
}

bool payments_page_read(const zval *value, payments_page_kind *kind, pay_text *content)
{
    zval *part, *text;

    if (!value || Z_TYPE_P(value) != IS_OBJECT || Z_OBJCE_P(value) != payments_page_ce) {
        return false;
    }
    part = payments_property(Z_OBJ_P(value), payments_page_ce, "kind");
    text = payments_property(Z_OBJ_P(value), payments_page_ce, "content");
    if (Z_TYPE_P(part) != IS_OBJECT || Z_TYPE_P(text) != IS_STRING) {
        return false;
    }
    *kind = page_kind(part);
    *content = payments_text_of(Z_STR_P(text));
    return true;
}

/* The content of a page that can be sent; throws and returns NULL of one that cannot. Borrowed. */
static zend_string *sendable(const zval *page, payments_page_kind *kind)
{
    pay_text content;

    if (!payments_page_read(page, kind, &content)) {
        zend_throw_error(NULL, "Payments\\Page was not constructed");
        return NULL;
    }
    if (*kind == PAYMENTS_PAGE_FRAME) {
        zend_throw_exception(spl_ce_LogicException,
                             "a frame belongs into a page of the shop: url() is the address of its iframe", 0);
        return NULL;
    }
    return Z_STR_P(payments_property(Z_OBJ_P(page), payments_page_ce, "content"));
}

static int kind_status(payments_page_kind kind)
{
    return kind == PAYMENTS_PAGE_REDIRECT ? 303 : 200;
}

ZEND_METHOD(Payments_Page, status)
{
    payments_page_kind kind;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!sendable(ZEND_THIS, &kind)) {
        RETURN_THROWS();
    }
    RETURN_LONG(kind_status(kind));
}

ZEND_METHOD(Payments_Page, headers)
{
    payments_page_kind kind;
    zend_string *content;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!(content = sendable(ZEND_THIS, &kind))) {
        RETURN_THROWS();
    }
    payments_browser_headers(return_value, kind == PAYMENTS_PAGE_REDIRECT ? content : NULL);
}

ZEND_METHOD(Payments_Page, body)
{
    payments_page_kind kind;
    zend_string *content;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!(content = sendable(ZEND_THIS, &kind))) {
        RETURN_THROWS();
    }
    if (kind == PAYMENTS_PAGE_REDIRECT) {
        RETURN_EMPTY_STRING();
    }
    RETURN_STR_COPY(content);
}

ZEND_METHOD(Payments_Page, url)
{
    payments_page_kind kind;
    pay_text content;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!payments_page_read(ZEND_THIS, &kind, &content)) {
        zend_throw_error(NULL, "Payments\\Page was not constructed");
        RETURN_THROWS();
    }
    if (kind == PAYMENTS_PAGE_HTML) {
        zend_throw_exception(spl_ce_LogicException, "a page of HTML has no address: send() sends it", 0);
        RETURN_THROWS();
    }
    payments_text(return_value, content);
}

ZEND_METHOD(Payments_Page, send)
{
    payments_page_kind kind;
    zend_string *content;
    zval headers;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!(content = sendable(ZEND_THIS, &kind))) {
        RETURN_THROWS();
    }
    payments_browser_headers(&headers, kind == PAYMENTS_PAGE_REDIRECT ? content : NULL);
    payments_browser_send(kind_status(kind), Z_ARRVAL(headers), kind == PAYMENTS_PAGE_REDIRECT ? NULL : content);
    zval_ptr_dtor(&headers);
}

static const pay_field secrets[] = {
    {"content", PAY_STRING, PAY_SECRET},
    {0},
};

static payments_mask mask;

void payments_page_register(void)
{
    payments_page_ce = payments_value_masks(register_class_Payments_Page(php_json_serializable_ce), secrets, &mask);
}
