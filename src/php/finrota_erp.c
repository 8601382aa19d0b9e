/* Payments\Finrota\Erp: its paths are settings, and its lists are walked through. */
#include "finrota_erp.h"

#include "php.h"
#include "ext/json/php_json.h"
#include "zend_interfaces.h"

#include "arguments.h"
#include "build.h"
#include "erp_rows.h"
#include "failure.h"
#include "object.h"
#include "service.h"
#include "value.h"
#include "core/text.h"
#include "finrota/finrota.h"

#include "../../stubs/finrota_erp_arginfo.h"

zend_class_entry *payments_erp_ce;
zend_class_entry *payments_erp_payment_ce;
zend_class_entry *payments_erp_reversal_ce;

static zend_class_entry *erp_filter_ce;

/* --- paths --------------------------------------------------------------------- */

typedef struct erp_path {
    const char *argument;
    const pay_operation *operation;
} erp_path;

static const erp_path erp_paths[] = {
    {"paymentsPath", &finrota_erp_payments},
    {"reversalsPath", &finrota_erp_reversals},
    {"erpCodePath", &finrota_erp_set_code},
    {"representativesPath", &finrota_erp_representatives},
};

static bool is_path_character(char c)
{
    return pay_is_letter_or_digit(c) || c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
}

/* The {name} of the operation's own path; empty when it has none. */
static pay_text place_of(const pay_operation *operation)
{
    pay_text path = pay_text_of(operation->path);
    pay_text place = pay_text_from(path, pay_text_find(path, '{'));

    if (place.length) {
        place.length = pay_text_find(place, '}') + 1;
    }
    return place;
}

/* Absolute, of plain segments, with the operation's {name} once; nothing that would leave its place in a URL. */
static bool is_good_path(pay_text path, pay_text place)
{
    size_t places = 0;
    char before = '\0';

    if (path.length < 2 || path.bytes[0] != '/') {
        return false;
    }
    while (path.length) {
        char c = path.bytes[0];

        if (place.length && pay_text_starts_with(path, place)) {
            path = pay_text_from(path, place.length);
            before = '}';
            places++;
            continue;
        }
        if (!is_path_character(c) || (before == '/' && (c == '/' || c == '.'))) {
            return false;
        }
        before = c;
        path = pay_text_from(path, 1);
    }
    return places == (place.length > 0);
}

static bool check_path(const erp_path *setting, pay_text path)
{
    pay_text place = place_of(setting->operation);
    char message[192];

    if (is_good_path(path, place)) {
        return true;
    }
    snprintf(message, sizeof(message),
             "Payments\\Finrota\\Erp: %s must begin with / and have no more than letters, "
             "digits and -._~/%s%.*s",
             setting->argument, place.length ? ", and once " : "", (int)place.length, place.bytes ? place.bytes : "");
    payments_throw_misconfigured(pay_text_of(message));
    return false;
}

static bool check_paths(const payments_arguments *arguments)
{
    for (size_t i = 0; i < sizeof(erp_paths) / sizeof(*erp_paths); i++) {
        const zval *path = payments_argument(arguments, erp_paths[i].argument);

        if (!check_path(&erp_paths[i], payments_text_of(Z_STR_P(path)))) {
            return false;
        }
    }
    return true;
}

static void keep_arguments(zend_object *service, zend_class_entry *scope, const payments_arguments *arguments)
{
    for (uint32_t i = 0; i < arguments->count; i++) {
        zval value;

        ZVAL_COPY(&value, &arguments->values[i]);
        payments_property_init(service, scope, payments_parameter_name(arguments->function, i), &value);
    }
}

ZEND_METHOD(Payments_Finrota_Erp, __construct)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    zend_class_entry *scope = EX(func)->common.scope;
    payments_arguments arguments;

    if (!payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    if (payments_construct_once(!Z_ISUNDEF_P(payments_property(object, scope, "account")), object) &&
        check_paths(&arguments)) {
        keep_arguments(object, scope, &arguments);
    }
    payments_arguments_free(&arguments);
}

/* The path of an operation of a service that is constructed. Borrowed. */
static zend_string *path_of(zend_object *service, zend_class_entry *scope, const pay_operation *operation)
{
    size_t at = 0;

    while (erp_paths[at].operation != operation) {
        at++;
    }
    return Z_STR_P(payments_property(service, scope, erp_paths[at].argument));
}

/* --- lists ---------------------------------------------------------------------- */

static const char *const payment_key[] = {"transactionId", "transactionDetailId", NULL};
static const char *const reversal_key[] = {"reversalId", NULL};

enum { MOST_PAGES = 100000 };

static void open_list(INTERNAL_FUNCTION_PARAMETERS, const pay_operation *operation, const char *const *key,
                      zend_class_entry *row)
{
    zend_class_entry *scope = EX(func)->common.scope;
    payments_erp_list list = {.operation = operation, .key = key, .row = row};
    payments_arguments arguments;

    list.account = payments_service_account(Z_OBJ_P(ZEND_THIS), scope);
    if (!list.account || !payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    list.path = path_of(Z_OBJ_P(ZEND_THIS), scope, operation);
    list.page_size = Z_LVAL_P(payments_argument(&arguments, "pageSize"));
    list.most_pages = Z_LVAL_P(payments_argument(&arguments, "maxPages"));
    if (Z_TYPE_P(payments_argument(&arguments, "filter")) == IS_OBJECT) {
        list.filter = Z_OBJ_P(payments_argument(&arguments, "filter"));
    }
    if (list.most_pages < 1 || list.most_pages > MOST_PAGES) {
        zend_argument_value_error(arguments.count, "must be between 1 and %d", MOST_PAGES);
    } else {
        payments_erp_rows_create(return_value, &list);
    }
    payments_arguments_free(&arguments);
}

ZEND_METHOD(Payments_Finrota_Erp, payments)
{
    open_list(INTERNAL_FUNCTION_PARAM_PASSTHRU, &finrota_erp_payments, payment_key, payments_erp_payment_ce);
}

ZEND_METHOD(Payments_Finrota_Erp, reversals)
{
    open_list(INTERNAL_FUNCTION_PARAM_PASSTHRU, &finrota_erp_reversals, reversal_key, payments_erp_reversal_ce);
}

void payments_erp_filter_create(zval *value, pay_date from, pay_date until)
{
    zval dates[2];

    payments_date(&dates[0], from);
    payments_date(&dates[1], until);
    object_init_ex(value, erp_filter_ce);
    zend_call_known_instance_method_with_2_params(erp_filter_ce->constructor, Z_OBJ_P(value), NULL, &dates[0],
                                                  &dates[1]);
    zval_ptr_dtor(&dates[0]);
    zval_ptr_dtor(&dates[1]);
}

/* --- other calls ----------------------------------------------------------------- */

static void call_erp(INTERNAL_FUNCTION_PARAMETERS, const pay_operation *operation)
{
    zend_object *service = Z_OBJ_P(ZEND_THIS);
    zend_class_entry *scope = EX(func)->common.scope;

    if (payments_service_account(service, scope)) {
        payments_call_at(INTERNAL_FUNCTION_PARAM_PASSTHRU, operation, path_of(service, scope, operation));
    }
}

ZEND_METHOD(Payments_Finrota_Erp, setErpCode)
{
    call_erp(INTERNAL_FUNCTION_PARAM_PASSTHRU, &finrota_erp_set_code);
}

ZEND_METHOD(Payments_Finrota_Erp, representatives)
{
    call_erp(INTERNAL_FUNCTION_PARAM_PASSTHRU, &finrota_erp_representatives);
}

void payments_finrota_erp_register(void)
{
    erp_filter_ce = register_class_Payments_Finrota_ErpFilter(php_json_serializable_ce);
    register_class_Payments_Finrota_ErpAgent(php_json_serializable_ce);
    register_class_Payments_Finrota_ErpDetail(php_json_serializable_ce);
    payments_erp_payment_ce = register_class_Payments_Finrota_ErpPayment(php_json_serializable_ce);
    payments_erp_reversal_ce = register_class_Payments_Finrota_ErpReversal(php_json_serializable_ce);
    register_class_Payments_Finrota_ErpCode(php_json_serializable_ce);
    register_class_Payments_Finrota_ErpRepresentative(php_json_serializable_ce);
    payments_erp_rows_init(register_class_Payments_Finrota_ErpRows(zend_ce_iterator));
    payments_erp_ce = register_class_Payments_Finrota_Erp();
}
