/*
 * The module.
 *
 * What is made                      by                    freed by
 * --------------------------------- --------------------- ------------------------------------------------------
 * libcurl, cJSON's hooks            the first GINIT       the last GSHUTDOWN (libcurl); the hooks stay: there is no
 *                                                         way back that would be safe for others that use cJSON
 * class entries                     MINIT                 PHP, after MSHUTDOWN
 * engine: connections, tokens       the first call of     GSHUTDOWN of the thread; each RSHUTDOWN when
 *                                   the thread            payments.persistent=0
 * engine: calls                     a method              the same method; what a jump (a fatal error in a callback)
 *                                                         left behind, RSHUTDOWN
 * objects: cards, accounts, ...     create_object         free_obj, which wipes
 *
 * GSHUTDOWN of the last thread comes after MSHUTDOWN, and needs libcurl to close
 * its connections: that is why libcurl goes with the globals and not with the module.
 */
#ifdef HAVE_CONFIG_H
#include "config.h"
#endif

#include "php.h"
#include "php_ini.h"
#include "ext/standard/info.h"

#include <cjson/cJSON.h>
#include <curl/curl.h>
#include <openssl/crypto.h>
#include <openssl/opensslv.h>

#include "php_payments.h"
#include "core/digest.h"
#include "core/engine.h"
#include "core/http.h"
#include "core/json.h"
#include "core/libcurl.h"
#include "php/batch.h"
#include "php/register.h"
#include "php/scope.h"
#include "php/status.h"
#include "stubs/status_arginfo.h"
#include "testing/register.h"

ZEND_DECLARE_MODULE_GLOBALS(payments)

PHP_INI_BEGIN()
    STD_PHP_INI_BOOLEAN("payments.persistent", "1", PHP_INI_SYSTEM, OnUpdateBool, persistent, zend_payments_globals,
                        payments_globals)
PHP_INI_END()

static PHP_GINIT_FUNCTION(payments)
{
#if defined(ZTS) && defined(COMPILE_DL_PAYMENTS)
    ZEND_TSRMLS_CACHE_UPDATE();
#endif
    memset(payments_globals, 0, sizeof(*payments_globals));
    pay_http_start();
}

static PHP_GSHUTDOWN_FUNCTION(payments)
{
    pay_engine_free(&payments_globals->engine);
    pay_http_stop();
}

static PHP_MINIT_FUNCTION(payments)
{
    REGISTER_INI_ENTRIES();
    pay_json_start();
    payments_register_classes();
    payments_testing_register_classes();
    return SUCCESS;
}

static PHP_MSHUTDOWN_FUNCTION(payments)
{
    UNREGISTER_INI_ENTRIES();
    pay_digest_stop();
    return SUCCESS;
}

static PHP_RINIT_FUNCTION(payments)
{
#if defined(ZTS) && defined(COMPILE_DL_PAYMENTS)
    ZEND_TSRMLS_CACHE_UPDATE();
#endif
    return SUCCESS;
}

static PHP_RSHUTDOWN_FUNCTION(payments)
{
    pay_engine_close_calls(&PAYMENTS_G(engine));
    payments_scope_close_all();
    payments_batch_end_request();
    if (!PAYMENTS_G(persistent)) {
        pay_engine_clear(&PAYMENTS_G(engine));
    }
    return SUCCESS;
}

static void print_versions(void)
{
    char cjson[32];

    snprintf(cjson, sizeof(cjson), "%d.%d.%d", CJSON_VERSION_MAJOR, CJSON_VERSION_MINOR, CJSON_VERSION_PATCH);
    php_info_print_table_start();
    php_info_print_table_header(3, "payments", "compiled", "running");
    php_info_print_table_row(3, "extension", PHP_PAYMENTS_VERSION, PHP_PAYMENTS_VERSION);
    php_info_print_table_row(3, "libcurl", LIBCURL_VERSION, curl_version_info(CURLVERSION_NOW)->version);
    php_info_print_table_row(3, "OpenSSL", OPENSSL_VERSION_TEXT, OpenSSL_version(OPENSSL_VERSION));
    php_info_print_table_row(3, "cJSON", cjson, cJSON_Version());
    php_info_print_table_end();
    if (pay_libcurl_problem()) {
        php_info_print_table_start();
        php_info_print_table_row(2, "no call can be made", pay_libcurl_problem());
        php_info_print_table_end();
    }
}

static PHP_MINFO_FUNCTION(payments)
{
    print_versions();
    payments_status_print();
    DISPLAY_INI_ENTRIES();
}

static const zend_module_dep payments_dependencies[] = {ZEND_MOD_REQUIRED("date") ZEND_MOD_REQUIRED("json")
                                                            ZEND_MOD_REQUIRED("spl") ZEND_MOD_END};

zend_module_entry payments_module_entry = {
    STANDARD_MODULE_HEADER_EX,
    NULL,
    payments_dependencies,
    "payments",
    ext_functions,
    PHP_MINIT(payments),
    PHP_MSHUTDOWN(payments),
    PHP_RINIT(payments),
    PHP_RSHUTDOWN(payments),
    PHP_MINFO(payments),
    PHP_PAYMENTS_VERSION,
    PHP_MODULE_GLOBALS(payments),
    PHP_GINIT(payments),
    PHP_GSHUTDOWN(payments),
    NULL,
    STANDARD_MODULE_PROPERTIES_EX,
};

#ifdef COMPILE_DL_PAYMENTS
#ifdef ZTS
ZEND_TSRMLS_CACHE_DEFINE()
#endif
ZEND_GET_MODULE(payments)
#endif
