/* Answers to the customer's browser. */
#include "browser.h"

#include "SAPI.h"
#include "ext/spl/spl_exceptions.h"
#include "php_output.h"
#include "zend_exceptions.h"

#include "php_output.h"

void payments_browser_headers(zval *headers, zend_string *url)
{
    array_init(headers);
    add_assoc_string(headers, "Cache-Control", "no-store");
    if (url) {
        add_assoc_str(headers, "Location", zend_string_copy(url));
    } else {
        add_assoc_string(headers, "Content-Type", "text/html; charset=utf-8");
    }
}

static bool headers_were_sent(void)
{
    return SG(headers_sent) && !SG(request_info).no_headers;
}

static void throw_output_was_sent(void)
{
    const char *file = php_output_get_start_filename();
    zend_function *method = EG(current_execute_data)->func;

    zend_throw_exception_ex(spl_ce_LogicException, 0,
                            "%s::%s(): output was sent before, by %s on line %d; nothing may be sent before this call",
                            ZSTR_VAL(method->common.scope->name), ZSTR_VAL(method->common.function_name),
                            file ? file : "an unknown file", php_output_get_start_lineno());
}

static void delete_header(const char *name)
{
    sapi_header_line line = {.line = name, .line_len = strlen(name)};

    sapi_header_op(SAPI_HEADER_DELETE, &line);
}

static void send_header(const zend_string *name, const zend_string *value)
{
    zend_string *line = zend_strpprintf(0, "%s: %s", ZSTR_VAL(name), ZSTR_VAL(value));

    sapi_add_header_ex(ZSTR_VAL(line), ZSTR_LEN(line), 1, 1);
    zend_string_release(line);
}

void payments_browser_send(int status, HashTable *headers, const zend_string *body)
{
    zend_string *name;
    zval *value;

    if (headers_were_sent()) {
        throw_output_was_sent();
        return;
    }
    php_output_clean_all();
    if (EG(exception)) {
        return; /* a handler of the shop's threw it */
    }
    delete_header("Content-Security-Policy");
    ZEND_HASH_FOREACH_STR_KEY_VAL(headers, name, value) {
        send_header(name, Z_STR_P(value));
    }
    ZEND_HASH_FOREACH_END();
    sapi_header_op(SAPI_HEADER_SET_STATUS, (void *)(zend_intptr_t)status); /* drops a status line that the shop sent */
    if (body) {
        PHPWRITE(ZSTR_VAL(body), ZSTR_LEN(body));
    }
}
