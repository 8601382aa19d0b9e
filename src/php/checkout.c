/* Payments\Checkout: its parts, and the methods that look after attempts. checkout_pay.c and checkout_refund.c start
 * them. */
#include "checkout.h"

#include "zend_attributes.h"
#include "zend_exceptions.h"
#include "zend_interfaces.h"

#include "attempt.h"
#include "attempt_enums.h"
#include "checkout_parts.h"
#include "enums.h"
#include "failure.h"
#include "finding.h"
#include "gateway.h"
#include "object.h"
#include "scope.h"
#include "core/text.h"

#include "../../stubs/checkout_arginfo.h"

zend_class_entry *payments_checkout_ce;

enum { LONGEST_NAME = 32 };
enum { DAY = 86400, DAYS_UNTIL_PURGE = 30 };

static zend_object_handlers checkout_handlers;

static payments_checkout *checkout_of(zend_object *object)
{
    return (payments_checkout *)((char *)object - offsetof(payments_checkout, std));
}

static zend_object *create_checkout(zend_class_entry *ce)
{
    payments_checkout *checkout = zend_object_alloc(sizeof(*checkout), ce);

    zend_object_std_init(&checkout->std, ce);
    object_properties_init(&checkout->std, ce);
    checkout->std.handlers = &checkout_handlers;
    return &checkout->std;
}

static void free_checkout(zend_object *object)
{
    payments_checkout *checkout = checkout_of(object);

    if (checkout->store) {
        OBJ_RELEASE(checkout->store);
        zend_array_release(checkout->gateways);
    }
    zval_ptr_dtor(&checkout->on_payment);
    zval_ptr_dtor(&checkout->on_reversal);
    zend_object_std_dtor(object);
}

/* For the cycle collector: a handler often holds the checkout. */
static HashTable *list_references(zend_object *object, zval **table, int *count)
{
    payments_checkout *checkout = checkout_of(object);
    zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();
    zval *gateway;

    if (checkout->store) {
        zend_get_gc_buffer_add_obj(buffer, checkout->store);
        ZEND_HASH_FOREACH_VAL(checkout->gateways, gateway) {
            zend_get_gc_buffer_add_zval(buffer, gateway);
        }
        ZEND_HASH_FOREACH_END();
    }
    zend_get_gc_buffer_add_zval(buffer, &checkout->on_payment);
    zend_get_gc_buffer_add_zval(buffer, &checkout->on_reversal);
    zend_get_gc_buffer_use(buffer, table, count);
    return zend_std_get_properties(object);
}

payments_checkout *payments_checkout_of(zend_object *object)
{
    if (!checkout_of(object)->store) {
        zend_throw_error(NULL, "Payments\\Checkout was not constructed");
        return NULL;
    }
    return checkout_of(object);
}

void payments_checkout_refuse(const char *field, const char *rule, const char *format, ...)
{
    payments_scope *scope = payments_scope_open();
    pay_violation violation = {.field = pay_text_of(field), .rule = rule};
    va_list arguments;

    pay_buffer_format(&scope->text, "%s ", field);
    va_start(arguments, format);
    pay_buffer_format_list(&scope->text, format, arguments);
    va_end(arguments);
    violation.message = pay_buffer_text(&scope->text);
    payments_throw_violations(PAY_FAILURE_VALIDATION, PAY_OUTCOME_NOT_SENT, "Payments\\Checkout", &violation);
    payments_scope_close(scope);
}

void payments_checkout_throw(pay_failure_kind kind, const char *format, ...)
{
    payments_scope *scope = payments_scope_open();
    va_list arguments;

    pay_buffer_append_string(&scope->text, "Payments\\Checkout: ");
    va_start(arguments, format);
    pay_buffer_format_list(&scope->text, format, arguments);
    va_end(arguments);
    payments_throw(
        &(pay_failure){
            .kind = kind,
            .outcome = PAY_OUTCOME_NOT_SENT,
            .retry_after_ms = -1,
            .message = pay_buffer_text(&scope->text),
        },
        NULL, NULL);
    payments_scope_close(scope);
}

/* --- made of --------------------------------------------------------------------- */

/* Its name, which is stored with each attempt: 1 to 32 visible ASCII characters. NULL with an exception. */
static zend_string *gateway_name_of(zval *gateway)
{
    zval name;

    if (Z_TYPE_P(gateway) != IS_OBJECT || !instanceof_function(Z_OBJCE_P(gateway), payments_gateway_ce)) {
        zend_type_error("Payments\\Checkout::__construct(): each of $gateways must be of type Payments\\Gateway");
        return NULL;
    }
    zend_call_method_with_0_params(Z_OBJ_P(gateway), Z_OBJCE_P(gateway), NULL, "name", &name);
    if (EG(exception)) {
        return NULL;
    }
    if (Z_STRLEN(name) < 1 || Z_STRLEN(name) > LONGEST_NAME || !pay_text_is_visible(payments_text_of(Z_STR(name)))) {
        zend_value_error("%s::name() must return 1 to %d printable ASCII characters",
                         ZSTR_VAL(Z_OBJCE_P(gateway)->name), LONGEST_NAME);
        zval_ptr_dtor(&name);
        return NULL;
    }
    return Z_STR(name);
}

static bool add_gateway(HashTable *gateways, zval *gateway)
{
    zend_string *name = gateway_name_of(gateway);
    bool added = false;

    if (!name) {
        return false;
    }
    Z_ADDREF_P(gateway);
    added = zend_hash_add(gateways, name, gateway) != NULL;
    if (!added) {
        Z_DELREF_P(gateway);
        zend_value_error("Payments\\Checkout::__construct(): two gateways have the name %s", ZSTR_VAL(name));
    }
    zend_string_release(name);
    return added;
}

ZEND_METHOD(Payments_Checkout, __construct)
{
    payments_checkout *checkout = checkout_of(Z_OBJ_P(ZEND_THIS));
    HashTable *named;
    HashTable *gateways;
    zend_object *store;
    zval *given, *gateway;
    uint32_t count;

    ZEND_PARSE_PARAMETERS_START(1, -1)
        Z_PARAM_OBJ_OF_CLASS(store, payments_attempt_store_ce)
        Z_PARAM_VARIADIC_WITH_NAMED(given, count, named)
    ZEND_PARSE_PARAMETERS_END();
    if (!payments_construct_once(checkout->store, Z_OBJ_P(ZEND_THIS))) {
        RETURN_THROWS();
    }
    gateways = zend_new_array(count + 1);
    for (uint32_t i = 0; i < count && !EG(exception); i++) {
        add_gateway(gateways, &given[i]);
    }
    if (named) {
        ZEND_HASH_FOREACH_VAL(named, gateway) {
            if (!EG(exception)) {
                add_gateway(gateways, gateway);
            }
        }
        ZEND_HASH_FOREACH_END();
    }
    if (!EG(exception) && zend_hash_num_elements(gateways) == 0) {
        zend_value_error("Payments\\Checkout::__construct(): there is no gateway");
    }
    if (EG(exception)) {
        zend_array_release(gateways);
        RETURN_THROWS();
    }
    checkout->store = store;
    GC_ADDREF(store);
    checkout->gateways = gateways;
}

/* A callable argument in the place of the handler there is; null keeps that. */
static void take_handler(zval *handler, const zval *kept, const zend_fcall_info *given)
{
    ZVAL_COPY(handler, ZEND_FCI_INITIALIZED(*given) ? &given->function_name : kept);
}

ZEND_METHOD(Payments_Checkout, with)
{
    payments_checkout *checkout = payments_checkout_of(Z_OBJ_P(ZEND_THIS));
    payments_checkout *changed;
    zend_fcall_info on_payment = empty_fcall_info, on_reversal = empty_fcall_info;
    zend_fcall_info_cache cache;
    zend_object *repeat = NULL;

    ZEND_PARSE_PARAMETERS_START(0, 3)
        Z_PARAM_OPTIONAL
        Z_PARAM_FUNC_OR_NULL(on_payment, cache)
        Z_PARAM_FUNC_OR_NULL(on_reversal, cache)
        Z_PARAM_OBJ_OF_CLASS_OR_NULL(repeat, payments_repeat_ce)
    ZEND_PARSE_PARAMETERS_END();
    if (!checkout) {
        RETURN_THROWS();
    }
    object_init_ex(return_value, payments_checkout_ce);
    changed = checkout_of(Z_OBJ_P(return_value));
    changed->store = checkout->store;
    GC_ADDREF(changed->store);
    changed->gateways = checkout->gateways;
    GC_ADDREF(changed->gateways);
    take_handler(&changed->on_payment, &checkout->on_payment, &on_payment);
    take_handler(&changed->on_reversal, &checkout->on_reversal, &on_reversal);
    changed->refuses_repeat =
        repeat ? pay_text_equals(payments_case_name(repeat), PAY_TEXT("Refuse")) : checkout->refuses_repeat;
}

/* --- one attempt ------------------------------------------------------------------- */

/* Calls the shop's handler where it is due, and returns the attempt as it is then. */
static void give_handled(payments_case *at, zval *return_value)
{
    if (payments_case_notify(at)) {
        RETVAL_COPY(&at->row.object);
    }
}

ZEND_METHOD(Payments_Checkout, returned)
{
    payments_checkout *checkout = payments_checkout_of(Z_OBJ_P(ZEND_THIS));
    zend_string *reference;
    zval *form = NULL;
    payments_case at;
    zval none;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_STR(reference)
        Z_PARAM_OPTIONAL
        Z_PARAM_ARRAY(form)
    ZEND_PARSE_PARAMETERS_END();
    ZVAL_EMPTY_ARRAY(&none);
    if (!checkout || !payments_case_get(&at, checkout, payments_text_of(reference))) {
        RETURN_THROWS();
    }
    if (payments_case_return(&at, form ? form : &none)) {
        give_handled(&at, return_value);
    }
    payments_case_close(&at);
}

ZEND_METHOD(Payments_Checkout, ask)
{
    payments_checkout *checkout = payments_checkout_of(Z_OBJ_P(ZEND_THIS));
    zend_string *reference;
    payments_case at;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(reference)
    ZEND_PARSE_PARAMETERS_END();
    if (!checkout || !payments_case_get(&at, checkout, payments_text_of(reference))) {
        RETURN_THROWS();
    }
    if (payments_case_hint(&at)) {
        give_handled(&at, return_value);
    }
    payments_case_close(&at);
}

/* Of the order's payments the one that delivers, else the one that is open, else the newest. */
static int order_rank(const pay_attempt *attempt)
{
    return attempt->won_key.length ? 2 : attempt->open_key.length ? 1 : 0;
}

ZEND_METHOD(Payments_Checkout, order)
{
    payments_checkout *checkout = payments_checkout_of(Z_OBJ_P(ZEND_THIS));
    zend_string *number;
    zval list, *item;
    int best = -1;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(number)
    ZEND_PARSE_PARAMETERS_END();
    if (!checkout || !payments_store_list(checkout, "oforder", payments_text_of(number), &list)) {
        RETURN_THROWS();
    }
    RETVAL_NULL();
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL(list), item) {
        payments_row row;

        Z_TRY_ADDREF_P(item);
        if (!payments_row_take(&row, item)) {
            break;
        }
        if (order_rank(&row.attempt) >= best) {
            best = order_rank(&row.attempt);
            zval_ptr_dtor(return_value);
            RETVAL_COPY(&row.object);
        }
        payments_row_free(&row);
    }
    ZEND_HASH_FOREACH_END();
    zval_ptr_dtor(&list);
}

ZEND_METHOD(Payments_Checkout, purge)
{
    payments_checkout *checkout = payments_checkout_of(Z_OBJ_P(ZEND_THIS));
    int64_t now;

    ZEND_PARSE_PARAMETERS_NONE();
    if (checkout && payments_store_now(checkout, &now)) {
        payments_store_purge(checkout, now - (int64_t)DAYS_UNTIL_PURGE * DAY, return_value);
    }
}

static void init_checkout(zend_class_entry *ce)
{
    ce->create_object = create_checkout;
    payments_object_handlers(&checkout_handlers, offsetof(payments_checkout, std), free_checkout);
    checkout_handlers.get_gc = list_references;
    payments_checkout_ce = ce;
}

void payments_checkout_register(void)
{
    init_checkout(register_class_Payments_Checkout());
}
