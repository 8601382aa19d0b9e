/* The gateways of the providers' services: the methods of Payments\Gateway, the same for all of them. */
#include "service_gateway.h"

#include "zend_exceptions.h"

#include "account.h"
#include "arguments.h"
#include "attempt.h"
#include "card.h"
#include "failure.h"
#include "finding.h"
#include "finrota.h"
#include "money.h"
#include "object.h"
#include "order.h"
#include "php_payments.h"
#include "scope.h"
#include "service.h"
#include "value.h"
#include "attempt_enums.h"
#include "enums.h"
#include "core/account.h"
#include "core/failure.h"
#include "core/text.h"

enum { LONGEST_SESSION = 30 * 86400, MILLISECONDS = 1000 };

static payments_service_gateway *gateways;

void payments_service_gateways_register(void)
{
    gateways = NULL;
}

void payments_service_gateway_add(payments_service_gateway *entry, zend_class_entry *ce, const pay_gateway *table)
{
    *entry = (payments_service_gateway){ce, table, gateways};
    gateways = entry;
}

/* NULL: a gateway of the shop's own. */
static const pay_gateway *find_table(const zend_class_entry *ce)
{
    const payments_service_gateway *entry = gateways;

    while (entry && entry->ce != ce) {
        entry = entry->next;
    }
    return entry ? entry->table : NULL;
}

const pay_gateway *payments_gateway_table(zend_object *gateway)
{
    const pay_gateway *table = find_table(gateway->ce);

    ZEND_ASSERT(table);
    return table;
}

bool payments_service_can_ask(const zend_object *gateway, const pay_attempt *attempt)
{
    const pay_gateway *table = find_table(gateway->ce);

    return !table || pay_gateway_can_ask(table->ask.inputs, attempt);
}

/* --- constructor ---------------------------------------------------------------------- */

ZEND_METHOD(Payments_Finrota_HpmGateway, __construct)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    payments_arguments arguments;
    zval *session;

    if (!payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    session = payments_argument(&arguments, "sessionSeconds");
    if (Z_LVAL_P(session) < 1 || Z_LVAL_P(session) > LONGEST_SESSION) {
        zend_argument_value_error((uint32_t)(session - arguments.values) + 1, "must be between 1 and %d",
                                  LONGEST_SESSION);
    } else if (payments_construct_once(!Z_ISUNDEF_P(payments_property(object, object->ce, "account")), object)) {
        payments_init_properties(object, &arguments);
    }
    payments_arguments_free(&arguments);
}

zend_object *payments_gateway_account(zend_object *gateway, const pay_gateway *table, bool asks)
{
    if (asks && table->asks_by) {
        zval *through = payments_property(gateway, gateway->ce, table->asks_by);

        if (Z_TYPE_P(through) == IS_OBJECT) {
            return payments_service_account(Z_OBJ_P(through), payments_pws_ce);
        }
    }
    return payments_service_account(gateway, gateway->ce);
}

/* --- what it can ------------------------------------------------------------------------ */

bool payments_service_supports(zend_object *gateway, const pay_gateway *table, pay_capability capability)
{
    if (capability == PAY_CAN_QUERY && table->asks_by &&
        Z_TYPE_P(payments_property(gateway, gateway->ce, table->asks_by)) != IS_OBJECT) {
        return false;
    }
    return pay_gateway_supports(table, capability);
}

bool payments_service_must_support(zend_object *gateway, const pay_gateway *table, pay_capability capability)
{
    payments_scope *scope;

    if (payments_service_supports(gateway, table, capability)) {
        return true;
    }
    scope = payments_scope_open();
    pay_buffer_format(&scope->text, "%s does not support Capability::%s: nothing was sent", ZSTR_VAL(gateway->ce->name),
                      pay_capability_name(capability));
    payments_throw_misconfigured(pay_buffer_text(&scope->text));
    payments_scope_close(scope);
    return false;
}

static pay_capability capability_of(zend_object *capability)
{
    pay_text name = payments_case_name(capability);
    int at = 0;

    while (!pay_text_equals(name, pay_text_of(pay_capability_name((pay_capability)at)))) {
        at++;
    }
    return (pay_capability)at;
}

ZEND_METHOD(Payments_Finrota_HpmGateway, name)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_STRING(payments_gateway_table(Z_OBJ_P(ZEND_THIS))->name);
}

ZEND_METHOD(Payments_Finrota_HpmGateway, supports)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    zend_object *what;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_OBJ_OF_CLASS(what, payments_capability_ce)
    ZEND_PARSE_PARAMETERS_END();
    RETURN_BOOL(payments_gateway_account(object, payments_gateway_table(object), false) &&
                payments_service_supports(object, payments_gateway_table(object), capability_of(what)));
}

ZEND_METHOD(Payments_Finrota_HpmGateway, limits)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    const pay_limits *own = &payments_gateway_table(object)->limits;
    zend_object *account = payments_gateway_account(object, payments_gateway_table(object), false);
    payments_limits limits;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!account) {
        RETURN_THROWS();
    }
    limits = (payments_limits){
        .may_charge_without_page = own->may_charge_without_page,
        .page_may_travel = own->page_may_travel,
        .asking_may_charge = own->asking_may_charge,
        .session_seconds = Z_LVAL_P(payments_property(object, object->ce, "sessionSeconds")),
        .call_seconds = (payments_account_of(account)->options.deadline_ms + MILLISECONDS - 1) / MILLISECONDS,
    };
    payments_limits_create(return_value, &limits);
}

/* --- start ---------------------------------------------------------------------------- */

static void refuse_field(const pay_gateway *table, const char *field, const char *rule, const char *message)
{
    pay_violation violation = {.field = pay_text_of(field), .rule = rule, .message = pay_text_of(message)};

    payments_throw_violations(PAY_FAILURE_VALIDATION, PAY_OUTCOME_NOT_SENT, table->name, &violation);
}

/* What the order asks for and the gateway has not is refused before anything is sent. */
static bool check_claims(zend_object *gateway, const pay_gateway *table, const payments_order *order, bool has_card)
{
    bool takes_card = pay_gateway_supports(table, PAY_CAN_TAKE_CARD);

    if (takes_card && !has_card) {
        refuse_field(table, "card", "required", "card is required: the customer pays in the shop");
        return false;
    }
    return (!has_card || payments_service_must_support(gateway, table, PAY_CAN_TAKE_CARD)) &&
           (order->three_d || payments_service_must_support(gateway, table, PAY_CAN_SKIP_3DS)) &&
           (order->installment == 1 || payments_service_must_support(gateway, table, PAY_CAN_SPLIT)) &&
           (!order->plan || payments_service_must_support(gateway, table, PAY_CAN_QUOTE)) &&
           (order->ceiling.minor == order->amount.minor ||
            payments_service_must_support(gateway, table, PAY_CAN_SURCHARGE));
}

ZEND_METHOD(Payments_Finrota_HpmGateway, start)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    payments_gateway_call call = {.gateway = object, .table = payments_gateway_table(object)};
    zend_object *attempt;
    payments_order order;

    ZEND_PARSE_PARAMETERS_START(3, 3)
        Z_PARAM_OBJ_OF_CLASS(attempt, payments_attempt_ce)
        Z_PARAM_OBJ_OF_CLASS(call.order, payments_order_ce)
        Z_PARAM_OBJ_OF_CLASS_OR_NULL(call.card, payments_card_ce)
    ZEND_PARSE_PARAMETERS_END();
    call.step = &call.table->start;
    if (payments_attempt_read(attempt, &call.attempt) && payments_order_read(call.order, &order) &&
        check_claims(object, call.table, &order, call.card != NULL)) {
        payments_gateway_run_move(&call, return_value);
    }
}

ZEND_METHOD(Payments_Finrota_PwsGateway, installments)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    payments_gateway_call call = {.gateway = object, .table = payments_gateway_table(object)};
    payments_order order;
    zend_string *bin;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_OBJ_OF_CLASS(call.order, payments_order_ce)
        Z_PARAM_STR(bin)
    ZEND_PARSE_PARAMETERS_END();
    call.step = &call.table->quote;
    call.bin = payments_text_of(bin);
    if (payments_order_read(call.order, &order)) {
        payments_gateway_run_quote(&call, return_value);
    }
}

/* --- questions -------------------------------------------------------------------------- */

ZEND_METHOD(Payments_Finrota_HpmGateway, ask)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    payments_gateway_call call = {.gateway = object, .table = payments_gateway_table(object)};
    zend_object *attempt;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_OBJ_OF_CLASS(attempt, payments_attempt_ce)
    ZEND_PARSE_PARAMETERS_END();
    call.step = &call.table->ask;
    if (payments_service_must_support(object, call.table, PAY_CAN_QUERY) &&
        payments_attempt_read(attempt, &call.attempt)) {
        payments_gateway_run_question(&call, return_value);
    }
}

/* Whether the form is this attempt's: anybody can post one, and where asking may charge it must be. */
static bool is_form_of(const pay_gateway *table, const pay_attempt *attempt, const zval *form)
{
    payments_scope *scope;
    pay_record *record;
    bool is_ours;

    if (!table->form) {
        return true;
    }
    scope = payments_scope_open();
    record = payments_message(scope, form, table->form);
    is_ours = record && pay_text_equals_nocase(pay_record_text(record, table->form_order), attempt->reference);
    payments_scope_close(scope);
    if (EG(exception) && instanceof_function(EG(exception)->ce, payments_exception_ce)) {
        zend_clear_exception(); /* it cannot be read */
    }
    return is_ours;
}

ZEND_METHOD(Payments_Finrota_HpmGateway, returned)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    payments_gateway_call call = {.gateway = object, .table = payments_gateway_table(object)};
    zend_object *attempt;
    zval *form;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_OBJ_OF_CLASS(attempt, payments_attempt_ce)
        Z_PARAM_ARRAY(form)
    ZEND_PARSE_PARAMETERS_END();
    call.step = &call.table->ask;
    if (payments_attempt_read(attempt, &call.attempt) && payments_service_supports(object, call.table, PAY_CAN_QUERY) &&
        is_form_of(call.table, &call.attempt, form)) {
        call.came_back = true;
        payments_gateway_run_question(&call, return_value);
    }
}

/* --- notices ---------------------------------------------------------------------------- */

static bool is_trusted(zend_object *gateway, const pay_gateway *table)
{
    return table->trusts_notice && Z_TYPE_P(payments_property(gateway, gateway->ce, table->trusts_notice)) == IS_TRUE;
}

static void give_notice(zval *return_value, zend_object *object, const pay_gateway *table, zend_object *account,
                        const zval *body)
{
    payments_scope *scope = payments_scope_open();
    pay_record *record = payments_message(scope, body, table->notice);
    payments_notice notice = {0};
    pay_finding found;
    zval finding;

    if (record) {
        ZVAL_UNDEF(&finding);
        notice.reference = pay_record_text(record, table->notice_order);
        notice.is_signed =
            table->notice_is_signed && table->notice_is_signed(payments_account_of(account)->credentials, record);
        if (pay_gateway_noticed(table, is_trusted(object, table), record, &found)) {
            payments_service_finding(&finding, &found, NULL);
            notice.finding = Z_OBJ(finding);
        }
        payments_notice_create(return_value, &notice);
        zval_ptr_dtor(&finding);
    }
    payments_scope_close(scope);
}

ZEND_METHOD(Payments_Finrota_HpmGateway, notified)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    const pay_gateway *table = payments_gateway_table(object);
    zend_object *account = payments_gateway_account(object, table, false);
    zend_string *body;
    zval *headers;
    zval text;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_STR(body)
        Z_PARAM_ARRAY(headers)
    ZEND_PARSE_PARAMETERS_END();
    (void)headers;
    if (account && payments_service_must_support(object, table, PAY_CAN_NOTIFY)) {
        ZVAL_STR(&text, body);
        give_notice(return_value, object, table, account, &text);
    }
}

ZEND_METHOD(Payments_Finrota_HpmGateway, judge)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    zend_object *attempt_object, *notice_object;
    payments_notice notice;
    pay_attempt attempt;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_OBJ_OF_CLASS(attempt_object, payments_attempt_ce)
        Z_PARAM_OBJ_OF_CLASS(notice_object, payments_notice_ce)
    ZEND_PARSE_PARAMETERS_END();
    if (payments_service_must_support(object, payments_gateway_table(object), PAY_CAN_NOTIFY) &&
        payments_attempt_read(attempt_object, &attempt) && payments_notice_read(notice_object, &notice) &&
        notice.finding && pay_text_equals(notice.reference, attempt.reference)) {
        RETURN_OBJ_COPY(notice.finding);
    }
}

/* --- refunds and cancels ---------------------------------------------------------------- */

static void reverse(INTERNAL_FUNCTION_PARAMETERS, pay_capability capability, const pay_step *step)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    payments_gateway_call call = {
        .gateway = object, .table = payments_gateway_table(object), .step = step, .is_reversal = true};
    zend_object *payment, *reversal;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_OBJ_OF_CLASS(payment, payments_attempt_ce)
        Z_PARAM_OBJ_OF_CLASS(reversal, payments_attempt_ce)
    ZEND_PARSE_PARAMETERS_END();
    if (payments_service_must_support(object, call.table, capability) &&
        payments_attempt_read(payment, &call.attempt) && payments_attempt_read(reversal, &call.reversal)) {
        payments_gateway_run_move(&call, return_value);
    }
}

ZEND_METHOD(Payments_Finrota_HpmGateway, refund)
{
    reverse(INTERNAL_FUNCTION_PARAM_PASSTHRU, PAY_CAN_REFUND, &payments_gateway_table(Z_OBJ_P(ZEND_THIS))->refund);
}

ZEND_METHOD(Payments_Finrota_HpmGateway, cancel)
{
    reverse(INTERNAL_FUNCTION_PARAM_PASSTHRU, PAY_CAN_CANCEL, &payments_gateway_table(Z_OBJ_P(ZEND_THIS))->cancel);
}

/* The engine's view of an object that a gateway, or a test, made. */
static pay_finding finding_of(const payments_finding *given)
{
    pay_finding found = pay_finding_of(given->fact, given->proof);

    found.currency = given->left.currency;
    found.left = given->left.currency ? given->left.minor : PAY_ATTEMPT_NONE;
    found.handle_count = given->handle_count;
    memcpy(found.handles, given->handles, sizeof(found.handles));
    return found;
}

ZEND_METHOD(Payments_Finrota_HpmGateway, reversal)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    const pay_gateway *table = payments_gateway_table(object);
    zend_object *reversal_object, *payment, *now;
    pay_attempt reversal;
    payments_finding given;
    pay_finding asked, found = pay_finding_of(PAY_FACT_COUNT, PAY_PROOF_ASKED);

    ZEND_PARSE_PARAMETERS_START(3, 3)
        Z_PARAM_OBJ_OF_CLASS(reversal_object, payments_attempt_ce)
        Z_PARAM_OBJ_OF_CLASS(payment, payments_attempt_ce)
        Z_PARAM_OBJ_OF_CLASS(now, payments_finding_ce)
    ZEND_PARSE_PARAMETERS_END();
    (void)payment;
    if (!payments_service_must_support(object, table, PAY_CAN_REFUND) ||
        !payments_attempt_read(reversal_object, &reversal) || !payments_finding_read(now, &given)) {
        RETURN_THROWS();
    }
    asked = finding_of(&given);
    found.fact = table->weigh(&reversal, &asked, &found.reason);
    if (found.fact != PAY_FACT_COUNT) {
        payments_service_finding(return_value, &found, NULL);
    }
}
