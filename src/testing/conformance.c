/* Payments\Testing\GatewayConformance: the runner. conformance_promises.c has the promises. */
#include "conformance.h"

#include <stdarg.h>

#include "php.h"
#include "zend_attributes.h"
#include "zend_enum.h"
#include "zend_exceptions.h"
#include "zend_interfaces.h"

#include "conformance_run.h"
#include "failures.h"
#include "fake.h"
#include "php/arguments.h"
#include "php/attempt.h"
#include "php/attempt_enums.h"
#include "php/enums.h"
#include "php/failure.h"
#include "php/object.h"
#include "php/scope.h"
#include "php/value.h"
#include "core/buffer.h"
#include "core/hex.h"
#include "core/text.h"

#include "../../stubs/testing_conformance_arginfo.h"

zend_class_entry *payments_situation_ce;
static zend_class_entry *conformance_ce;

/* --- promises ------------------------------------------------------------------------ */

bool payments_promise(payments_conformance *run, bool holds, const char *format, ...)
{
    va_list arguments;
    zend_string *text;

    if (holds) {
        return true;
    }
    va_start(arguments, format);
    text = zend_vstrpprintf(0, format, arguments);
    va_end(arguments);
    if (run->when) {
        add_next_index_str(&run->broken, zend_strpprintf(0, "%s: %s", run->when, ZSTR_VAL(text)));
        zend_string_release(text);
    } else {
        add_next_index_str(&run->broken, text);
    }
    return false;
}

bool payments_conformance_goes_on(void)
{
    return EG(exception) == NULL;
}

/* --- calls --------------------------------------------------------------------------- */

/* What one of our exceptions says of the money. */
static payments_called called_of(zend_object *thrown)
{
    zval outcome;
    pay_text name = {0};
    payments_called called;

    ZVAL_UNDEF(&outcome);
    zend_call_method_with_0_params(thrown, thrown->ce, NULL, "outcome", &outcome);
    if (Z_TYPE(outcome) == IS_OBJECT) {
        name = payments_case_name(Z_OBJ(outcome));
    }
    called = pay_text_equals(name, PAY_TEXT("NotSent")) || pay_text_equals(name, PAY_TEXT("Rejected"))
                 ? PAYMENTS_CALL_REFUSED
                 : PAYMENTS_CALL_UNKNOWN;
    zval_ptr_dtor(&outcome);
    return called;
}

static payments_called judge_exception(payments_conformance *run, const char *method)
{
    zend_object *thrown;
    payments_called called = PAYMENTS_CALL_THREW;
    zend_string *message;

    if (instanceof_function(EG(exception)->ce, payments_assertion_failed_ce)) {
        return called;
    }
    thrown = payments_take_exception();
    if (!thrown) {
        return called;
    }
    if (instanceof_function(thrown->ce, payments_exception_ce)) {
        called = called_of(thrown);
    } else {
        message = zval_get_string(payments_property(thrown, zend_get_exception_base(thrown), "message"));
        payments_promise(run, false, "%s() throws %s, which is no PaymentsException: %s", method,
                         ZSTR_VAL(thrown->ce->name), ZSTR_VAL(message));
        zend_string_release(message);
    }
    OBJ_RELEASE(thrown);
    return called;
}

payments_called payments_conformance_call(payments_conformance *run, const char *method, zval *result, uint32_t count,
                                          zval *arguments)
{
    zend_string *lower = zend_string_init(method, strlen(method), 0);
    zend_function *function;

    zend_str_tolower(ZSTR_VAL(lower), ZSTR_LEN(lower));
    function = zend_hash_find_ptr(&run->gateway->ce->function_table, lower);
    zend_string_release(lower);
    ZVAL_UNDEF(result);
    zend_call_known_function(function, run->gateway, run->gateway->ce, result, count, arguments, NULL);
    if (!EG(exception)) {
        return PAYMENTS_CALL_RETURNED;
    }
    zval_ptr_dtor(result);
    ZVAL_UNDEF(result);
    return judge_exception(run, method);
}

bool payments_conformance_supports(payments_conformance *run, const char *capability)
{
    zval what, first, second;
    bool supports;

    payments_enum_case(&what, payments_capability_ce, capability);
    payments_conformance_call(run, "supports", &first, 1, &what);
    payments_conformance_call(run, "supports", &second, 1, &what);
    payments_promise(run, Z_TYPE(first) == Z_TYPE(second), "supports(Capability::%s) changes", capability);
    supports = Z_TYPE(first) == IS_TRUE;
    zval_ptr_dtor(&what);
    return supports;
}

bool payments_conformance_prepare(payments_conformance *run, const char *situation, zval *attempt, zval *result)
{
    zval arguments[2], returned;

    run->when = situation;
    payments_enum_case(&arguments[0], payments_situation_ce, situation);
    ZVAL_COPY_VALUE(&arguments[1], attempt);
    ZVAL_UNDEF(&returned);
    call_user_function(NULL, NULL, run->prepare, &returned, 2, arguments);
    zval_ptr_dtor(&arguments[0]);
    if (result && !EG(exception)) {
        ZVAL_COPY_VALUE(result, &returned);
    } else {
        zval_ptr_dtor(&returned);
    }
    return !EG(exception);
}

zend_long payments_conformance_sent(payments_conformance *run)
{
    zval returned;
    zend_long sent = -1;

    ZVAL_UNDEF(&returned);
    call_user_function(NULL, NULL, run->sent, &returned, 0, NULL);
    if (!EG(exception) && Z_TYPE(returned) != IS_LONG) {
        zend_type_error("%s: the function for $sent must return int, %s returned", ZSTR_VAL(conformance_ce->name),
                        zend_zval_type_name(&returned));
    } else if (!EG(exception)) {
        sent = Z_LVAL(returned);
    }
    zval_ptr_dtor(&returned);
    return sent;
}

/* --- attempts ------------------------------------------------------------------------ */

void payments_conformance_attempt(payments_conformance *run, zval *attempt)
{
    payments_order order;
    char reference[33];
    zval name;
    pay_attempt row = {.kind = PAY_ATTEMPT_PAYMENT,
                       .state = PAY_STATE_STARTING,
                       .paid = PAY_ATTEMPT_NONE,
                       .left = PAY_ATTEMPT_NONE,
                       .before = PAY_ATTEMPT_NONE,
                       .ends_at = PAY_ATTEMPT_NONE,
                       .version = 1};

    ZVAL_UNDEF(attempt);
    if (!payments_order_read(run->order, &order) || !pay_guid_create(reference)) {
        return;
    }
    payments_conformance_call(run, "name", &name, 0, NULL);
    row.reference = (pay_text){reference, 32};
    row.order = order.number;
    row.gateway = Z_TYPE(name) == IS_STRING ? payments_text_of(Z_STR(name)) : PAY_TEXT("gateway");
    row.currency = order.amount.currency;
    row.amount = order.amount.minor;
    row.ceiling = order.ceiling.minor;
    row.three_d = order.three_d;
    payments_attempt_create(attempt, &row);
    zval_ptr_dtor(&name);
}

void payments_conformance_found(const zval *attempt, const zval *finding, pay_state state, zval *changed)
{
    pay_attempt row;
    payments_finding found;

    ZVAL_UNDEF(changed);
    if (!payments_attempt_read(Z_OBJ_P(attempt), &row) || !payments_finding_read(Z_OBJ_P(finding), &found)) {
        return;
    }
    row.state = state;
    row.version++;
    row.paid = found.paid.currency ? found.paid.minor : row.paid;
    row.left = found.left.currency ? found.left.minor : row.left;
    for (size_t i = 0; i < found.handle_count; i++) {
        pay_attempt_set_handle(&row, found.handles[i].name, found.handles[i].value);
    }
    payments_attempt_create(changed, &row);
}

void payments_conformance_reversal(const zval *payment, pay_attempt_kind kind, int64_t amount, zval *reversal)
{
    payments_scope *scope = payments_scope_open();
    pay_attempt row;

    ZVAL_UNDEF(reversal);
    if (payments_attempt_read(Z_OBJ_P(payment), &row)) {
        pay_buffer_append_text(&scope->text, row.reference);
        pay_buffer_append_string(&scope->text, kind == PAY_ATTEMPT_REFUND ? ":R-1" : ":C-1");
        row.parent = row.reference;
        row.reference = pay_buffer_text(&scope->text);
        row.kind = kind;
        row.state = PAY_STATE_STARTING;
        row.before = row.left != PAY_ATTEMPT_NONE ? row.left : row.paid;
        row.state_before = pay_attempt_handle(&row, PAY_TEXT("state"));
        row.amount = row.ceiling = amount;
        row.paid = row.left = PAY_ATTEMPT_NONE;
        row.handle_count = 0;
        row.version = 1;
        payments_attempt_create(reversal, &row);
    }
    payments_scope_close(scope);
}

void payments_conformance_start(payments_conformance *run, zval arguments[3])
{
    payments_conformance_attempt(run, &arguments[0]);
    ZVAL_OBJ_COPY(&arguments[1], run->order);
    ZVAL_NULL(&arguments[2]);
    if (run->card) {
        ZVAL_OBJ_COPY(&arguments[2], run->card);
    }
}

void payments_conformance_quote(payments_conformance *run, zval arguments[2])
{
    ZVAL_OBJ_COPY(&arguments[0], run->order);
    ZVAL_UNDEF(&arguments[1]);
    if (run->card) {
        zend_call_method_with_0_params(run->card, run->card->ce, NULL, "bin", &arguments[1]);
    }
    if (Z_TYPE(arguments[1]) != IS_STRING) {
        ZVAL_STRING(&arguments[1], "41556501");
    }
}

void payments_conformance_free(zval *arguments, int count)
{
    for (int i = 0; i < count; i++) {
        zval_ptr_dtor(&arguments[i]);
    }
}

/* --- methods ------------------------------------------------------------------------- */

ZEND_METHOD(Payments_Testing_GatewayConformance, __construct)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    payments_arguments arguments;

    if (!payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    if (payments_construct_once(!Z_ISUNDEF_P(payments_property(object, object->ce, "gateway")), object)) {
        payments_init_properties(object, &arguments);
    }
    payments_arguments_free(&arguments);
}

/* Fills run->broken, the caller's to destroy. False with an exception. */
static bool run_all(zend_object *object, payments_conformance *run)
{
    zval *gateway = payments_property(object, object->ce, "gateway");
    zval *card = payments_property(object, object->ce, "card");

    zval *order = payments_property(object, object->ce, "order");
    payments_order read;

    if (Z_TYPE_P(gateway) != IS_OBJECT || Z_TYPE_P(order) != IS_OBJECT) {
        zend_throw_error(NULL, "%s was not constructed", ZSTR_VAL(object->ce->name));
        return false;
    }
    if (!payments_order_read(Z_OBJ_P(order), &read)) {
        return false;
    }
    *run = (payments_conformance){
        .gateway = Z_OBJ_P(gateway),
        .order = Z_OBJ_P(order),
        .card = Z_TYPE_P(card) == IS_OBJECT ? Z_OBJ_P(card) : NULL,
        .prepare = payments_property(object, object->ce, "prepare"),
        .sent = payments_property(object, object->ce, "sent"),
    };
    array_init(&run->broken);
    ZVAL_UNDEF(&run->paid);
    payments_conformance_unclaimed(run);
    if (payments_conformance_goes_on()) {
        payments_conformance_claimed(run);
    }
    zval_ptr_dtor(&run->paid);
    if (!payments_conformance_goes_on()) {
        zval_ptr_dtor(&run->broken);
        return false;
    }
    return true;
}

ZEND_METHOD(Payments_Testing_GatewayConformance, broken)
{
    payments_conformance run;

    ZEND_PARSE_PARAMETERS_NONE();
    if (run_all(Z_OBJ_P(ZEND_THIS), &run)) {
        RETVAL_COPY_VALUE(&run.broken);
    }
}

ZEND_METHOD(Payments_Testing_GatewayConformance, assertHolds)
{
    payments_conformance run;
    payments_scope *scope;
    zval *text;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!run_all(Z_OBJ_P(ZEND_THIS), &run)) {
        RETURN_THROWS();
    }
    scope = payments_scope_open();
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL(run.broken), text) {
        pay_buffer_append_string(&scope->text, "\n- ");
        pay_buffer_append_text(&scope->text, payments_text_of(Z_STR_P(text)));
    }
    ZEND_HASH_FOREACH_END();
    if (zend_hash_num_elements(Z_ARRVAL(run.broken))) {
        zend_throw_exception_ex(payments_assertion_failed_ce, 0, "%s breaks its contract:%.*s",
                                ZSTR_VAL(run.gateway->ce->name), (int)scope->text.length, scope->text.bytes);
    } else {
        payments_count_assertion();
    }
    payments_scope_close(scope);
    zval_ptr_dtor(&run.broken);
}

void payments_conformance_register(void)
{
    payments_situation_ce = register_class_Payments_Testing_Situation();
    conformance_ce = register_class_Payments_Testing_GatewayConformance();
}
