/* One call of a gateway, from an order or an attempt to a Finding. */
#include "service_gateway.h"

#include "zend_closures.h"
#include "zend_exceptions.h"
#include "zend_interfaces.h"

#include "account.h"
#include "bind.h"
#include "enums.h"
#include "failure.h"
#include "finding.h"
#include "hooks.h"
#include "installment.h"
#include "object.h"
#include "page.h"
#include "php_payments.h"
#include "service.h"
#include "core/call.h"
#include "core/failure.h"
#include "core/order.h"
#include "core/text.h"
#include "core/url.h"

enum { MOST_SETTINGS = 8 };

/* Settings for one order; `kept` holds what they borrow from. */
typedef struct settings {
    pay_setting list[MOST_SETTINGS];
    zval kept[MOST_SETTINGS];
    size_t count;
} settings;

static void free_settings(settings *taken)
{
    for (size_t i = 0; i < taken->count; i++) {
        zval_ptr_dtor(&taken->kept[i]);
    }
}

/* --- settings ------------------------------------------------------------------------ */

/* The row of the request that a setting is sent as; NULL: a text in a group or list. */
static const pay_field *row_of(const pay_step *step, const char *argument)
{
    for (const pay_field *row = step->operation->request; row->type != PAY_END; row++) {
        if (pay_field_is_called(row, argument)) {
            return row;
        }
    }
    return NULL;
}

/* A function of the shop's gave something else than the argument may be. Throws on false. */
static bool check_returned(const payments_gateway_call *call, const pay_input *input, const pay_field *row,
                           const zval *value)
{
    zend_uchar expected = row && (row->type == PAY_INTEGERS || row->type == PAY_MAP) ? IS_ARRAY : IS_STRING;

    if (Z_TYPE_P(value) == expected || Z_TYPE_P(value) == IS_NULL) {
        return true;
    }
    zend_type_error("%s: the function for $%s must return %s, %s returned", ZSTR_VAL(call->gateway->ce->name),
                    input->name, zend_get_type_by_const(expected), zend_zval_type_name(value));
    return false;
}

/* The argument as it was given; a function is asked with the order. Throws on false. */
static bool take_setting(const payments_gateway_call *call, const pay_input *input, const pay_field *row, zval *value)
{
    zval *property = payments_property(call->gateway, call->gateway->ce, input->name);
    zval argument;

    if (Z_TYPE_P(property) != IS_OBJECT || Z_OBJCE_P(property) != zend_ce_closure) {
        ZVAL_COPY(value, property);
        return true;
    }
    ZVAL_OBJ_COPY(&argument, call->order);
    ZVAL_UNDEF(value);
    call_user_function(NULL, NULL, property, value, 1, &argument);
    zval_ptr_dtor(&argument);
    if (Z_ISREF_P(value)) {
        zend_unwrap_reference(value);
    }
    return !EG(exception) && check_returned(call, input, row, value);
}

static bool has_setting(const settings *taken, const char *name)
{
    for (size_t i = 0; i < taken->count; i++) {
        if (strcmp(taken->list[i].name, name) == 0) {
            return true;
        }
    }
    return false;
}

/* Throws on false. What was taken is the caller's to free either way. */
static bool take_given(const payments_gateway_call *call, pay_arena *arena, settings *taken)
{
    static const pay_field text = {"text", PAY_STRING};

    for (const pay_input *input = call->step->inputs; input->source != PAY_INPUT_END; input++) {
        const pay_field *row = row_of(call->step, input->argument);
        size_t at = taken->count;

        if (input->source != PAY_INPUT_SETTING || has_setting(taken, input->name)) {
            continue;
        }
        ZEND_ASSERT(at < MOST_SETTINGS);
        taken->list[at] = (pay_setting){.name = input->name};
        taken->count++;
        if (!take_setting(call, input, row, &taken->kept[at]) ||
            !payments_bind_row(arena, row ? row : &text, &taken->kept[at], &taken->list[at].value)) {
            return false;
        }
    }
    return true;
}

/* --- arguments ------------------------------------------------------------------------- */

static bool takes_card(const payments_gateway_call *call, const pay_field *row)
{
    for (const pay_input *input = call->step->inputs; input->source != PAY_INPUT_END; input++) {
        if (input->source == PAY_INPUT_CARD && pay_field_is_called(row, input->argument)) {
            return true;
        }
    }
    return false;
}

/* The card goes from its own memory into the call's, both of which are wiped. Throws on false. */
static bool fill_card(const payments_gateway_call *call, pay_arena *arena, pay_record *arguments)
{
    zval card;

    if (!call->card) {
        return true;
    }
    ZVAL_OBJ(&card, call->card);
    for (size_t i = 0; arguments->fields[i].type != PAY_END; i++) {
        const pay_field *row = &arguments->fields[i];

        if (takes_card(call, row) && !payments_bind_row(arena, row, &card, &arguments->values[i])) {
            return false;
        }
    }
    return true;
}

/* A hook of the shop's may drop the strings of an attempt that somebody made references of. */
static void own_texts(pay_arena *arena, pay_attempt *attempt)
{
    attempt->reference = pay_arena_copy(arena, attempt->reference);
    for (size_t i = 0; i < attempt->handle_count; i++) {
        attempt->handles[i].name = pay_arena_copy(arena, attempt->handles[i].name);
        attempt->handles[i].value = pay_arena_copy(arena, attempt->handles[i].value);
    }
}

/* What the call is filled from. Throws on false. */
static bool take_inputs(payments_gateway_call *call, pay_arena *arena, settings *taken, pay_inputs *from)
{
    pay_record *order = NULL;

    own_texts(arena, &call->attempt);
    if (call->order) {
        order = pay_record_create(arena, pay_order_fields);
        if (!order) {
            zend_throw_error(NULL, "out of memory");
            return false;
        }
        /* The shop's functions come first: what they change is seen. */
        if (!take_given(call, arena, taken) || !payments_bind_object(arena, order, call->order)) {
            return false;
        }
    }
    *from = (pay_inputs){.order = order,
                         .payment = &call->attempt,
                         .reversal = &call->reversal,
                         .bin = call->bin,
                         .settings = taken->list,
                         .setting_count = taken->count};
    return true;
}

static void throw_violations(const payments_gateway_call *call, const pay_violation *violations)
{
    payments_throw_violations(PAY_FAILURE_VALIDATION, PAY_OUTCOME_NOT_SENT, call->table->name, violations);
}

/* --- findings ---------------------------------------------------------------------------- */

static const payments_page_kind page_kinds[] = {[PAY_PAGE_REDIRECT] = PAYMENTS_PAGE_REDIRECT,
                                                [PAY_PAGE_HTML] = PAYMENTS_PAGE_HTML,
                                                [PAY_PAGE_FRAME] = PAYMENTS_PAGE_FRAME};

void payments_service_finding(zval *value, const pay_finding *found, const pay_page *page)
{
    payments_finding finding = {
        .fact = found->fact,
        .proof = found->proof,
        .handle_count = found->handle_count,
        .reason = found->reason,
        .ends_at = found->ends_at,
    };
    zval shown;

    ZVAL_UNDEF(&shown);
    memcpy(finding.handles, found->handles, sizeof(finding.handles));
    if (found->paid != PAY_ATTEMPT_NONE) {
        finding.paid = (pay_money){found->paid, found->currency};
    }
    if (found->left != PAY_ATTEMPT_NONE) {
        finding.left = (pay_money){found->left, found->currency};
    }
    if (found->fact == PAY_FACT_SHOWN && page) {
        payments_page_create(&shown, page_kinds[page->source], page->content);
        finding.page = &shown;
    }
    payments_finding_create(value, &finding);
    zval_ptr_dtor(&shown);
}

/* Nothing was sent, or it was rejected: else it may have been carried out. A 409 is about an earlier request. */
static pay_fact fact_of(pay_outcome outcome, int status)
{
    enum { CONFLICT = 409 };
    bool proves = outcome == PAY_OUTCOME_NOT_SENT || (outcome == PAY_OUTCOME_REJECTED && status != CONFLICT);

    return proves ? PAY_FACT_NOT_SENT : PAY_FACT_LOST;
}

/* What an exception of this library says that a transport of the shop's threw. */
static pay_fact fact_of_thrown(zend_object *thrown)
{
    zval outcome;
    pay_text name = {0};
    pay_fact fact;

    ZVAL_UNDEF(&outcome);
    zend_call_method_with_0_params(thrown, thrown->ce, NULL, "outcome", &outcome);
    if (EG(exception)) {
        zend_clear_exception();
    } else if (Z_TYPE(outcome) == IS_OBJECT) {
        name = payments_case_name(Z_OBJ(outcome));
    }
    fact = pay_text_equals(name, PAY_TEXT("NotSent")) || pay_text_equals(name, PAY_TEXT("Rejected")) ? PAY_FACT_NOT_SENT
                                                                                                     : PAY_FACT_LOST;
    zval_ptr_dtor(&outcome);
    return fact;
}

/*
 * The transport threw: what is none of this library's passes, a failed assertion of a test among it. The text of
 * somebody else's exception may hold anything: its class is the reason.
 */
static void find_in_thrown(pay_call *call, payments_hook_context *context, zval *return_value)
{
    pay_finding found = pay_finding_of(PAY_FACT_LOST, PAY_PROOF_ANSWER);
    zend_object *thrown;
    zval exception;

    payments_throw_failure(call, context);
    thrown = payments_take_exception();
    if (!thrown) {
        return;
    }
    if (instanceof_function(thrown->ce, payments_exception_ce)) {
        found.fact = fact_of_thrown(thrown);
        found.reason = payments_text_of(thrown->ce->name);
        payments_service_finding(return_value, &found, NULL);
        OBJ_RELEASE(thrown);
        return;
    }
    ZVAL_OBJ(&exception, thrown);
    zend_throw_exception_object(&exception);
}

/* A mistake of the caller's, found before anything was sent: it is thrown. */
static bool is_mistake(const pay_failure *failure)
{
    return failure->outcome == PAY_OUTCOME_NOT_SENT &&
           (failure->kind == PAY_FAILURE_VALIDATION || failure->kind == PAY_FAILURE_CONFIGURATION ||
            failure->kind == PAY_FAILURE_AUTHENTICATION);
}

static void find_in_failure(const payments_gateway_call *call, pay_call *run, payments_hook_context *context,
                            const pay_inputs *from, zval *return_value)
{
    const pay_failure *failure = pay_call_failure(run);
    pay_finding found = pay_finding_of(fact_of(failure->outcome, failure->status), PAY_PROOF_ANSWER);

    if (context->thrown) {
        find_in_thrown(run, context, return_value);
    } else if (failure->violations) {
        throw_violations(call,
                         pay_gateway_violations(pay_call_arena(run), call->step->inputs, from, failure->violations));
    } else if (is_mistake(failure)) {
        payments_throw_failure(run, context);
    } else {
        found.reason = failure->message;
        payments_service_finding(return_value, &found, NULL);
    }
}

static void find_in_answer(const payments_gateway_call *call, pay_call *run, zval *return_value)
{
    const pay_record *answer = pay_call_answer(run);
    pay_page page = {0};
    pay_finding found = call->is_reversal ? pay_gateway_reversed(answer)
                                          : pay_gateway_started(pay_call_arena(run), call->table, answer, &page);

    if (found.fact == PAY_FACT_SHOWN && page.source != PAY_PAGE_HTML && !pay_text_is_url(page.content)) {
        found.fact = PAY_FACT_LOST;
        found.reason = PAY_TEXT("the address of the bank's page cannot be used");
    }
    payments_service_finding(return_value, &found, &page);
}

/* --- calls ----------------------------------------------------------------------------- */

typedef void (*carry_out)(const payments_gateway_call *call, pay_call *run, const pay_inputs *from,
                          payments_hook_context *context, zval *return_value);

static void carry_move(const payments_gateway_call *call, pay_call *run, const pay_inputs *from,
                       payments_hook_context *context, zval *return_value)
{
    if (pay_call_run(run)) {
        find_in_answer(call, run, return_value);
    } else if (pay_call_failure(run)->kind != PAY_FAILURE_ABORTED) {
        find_in_failure(call, run, context, from, return_value);
    }
}

/* That the provider does not know the payment is an answer, when the provider itself says so. */
static void carry_question(const payments_gateway_call *call, pay_call *run, const pay_inputs *from,
                           payments_hook_context *context, zval *return_value)
{
    const pay_failure *failure = pay_call_failure(run);
    pay_finding found;

    if (pay_call_run(run)) {
        found = pay_gateway_asked(call->table, &call->attempt, pay_call_answer(run), call->came_back);
        payments_service_finding(return_value, &found, NULL);
    } else if (failure->is_absence && !context->thrown && !pay_call_failed_for_token(run)) {
        found = pay_finding_of(PAY_FACT_NOT_FOUND, PAY_PROOF_ASKED);
        payments_service_finding(return_value, &found, NULL);
    } else if (failure->kind != PAY_FAILURE_ABORTED) {
        payments_throw_failure(run, context);
    }
}

/* The setting for the order: a text, or nothing. Throws on false; *value is the caller's to destroy. */
static bool take_own_pos(const payments_gateway_call *call, zval *value, pay_text *pos)
{
    const pay_input input = {.source = PAY_INPUT_SETTING, .name = call->table->plans->own_pos};

    if (!take_setting(call, &input, NULL, value)) {
        return false;
    }
    *pos = Z_TYPE_P(value) == IS_STRING ? payments_text_of(Z_STR_P(value)) : (pay_text){0};
    return true;
}

static void list_plans(zval *list, pay_money amount, const pay_plans *plans)
{
    array_init_size(list, (uint32_t)plans->count);
    for (size_t i = 0; i < plans->count; i++) {
        zval plan;

        payments_plan_create(&plan, amount, &plans->list[i]);
        add_next_index_zval(list, &plan);
    }
}

static void throw_quote_failure(const payments_gateway_call *call, pay_call *run, const pay_inputs *from,
                                payments_hook_context *context)
{
    const pay_failure *failure = pay_call_failure(run);

    if (failure->violations) {
        throw_violations(call,
                         pay_gateway_violations(pay_call_arena(run), call->step->inputs, from, failure->violations));
    } else if (failure->kind != PAY_FAILURE_ABORTED) {
        payments_throw_failure(run, context);
    }
}

/* The settings are read first: nothing is sent when the shop's function is wrong, and a hook may drop the gateway. */
static void carry_quote(const payments_gateway_call *call, pay_call *run, const pay_inputs *from,
                        payments_hook_context *context, zval *return_value)
{
    const pay_plan_rows *rows = call->table->plans;
    pay_money amount = pay_record_find(from->order, "amount")->money;
    bool adds = Z_TYPE_P(payments_property(call->gateway, call->gateway->ce, rows->adds)) == IS_TRUE;
    const pay_plans *plans;
    zval own;
    pay_text pos;

    if (take_own_pos(call, &own, &pos)) {
        if (!pay_call_run(run)) {
            throw_quote_failure(call, run, from, context);
        } else if (pay_plans_read(pay_call_arena(run), rows, pay_call_answer(run), amount, pos, adds, &plans)) {
            list_plans(return_value, amount, plans);
        } else {
            payments_throw_no_memory(call->table->name);
        }
    }
    zval_ptr_dtor(&own);
}

/* False: there is nothing to ask by, or an exception. */
static bool fill_call(payments_gateway_call *call, pay_call *run, pay_inputs *from, settings *taken, bool asks)
{
    pay_arena *arena = pay_call_arena(run);
    const pay_input *missing;

    if (!take_inputs(call, arena, taken, from)) {
        return false;
    }
    if (!pay_gateway_fill(arena, pay_call_arguments(run), call->step->inputs, from, &missing)) {
        if (!asks) {
            throw_violations(call, pay_gateway_missing(arena, missing));
        }
        return false;
    }
    return fill_card(call, arena, pay_call_arguments(run));
}

static void carry_call(payments_gateway_call *call, zval *return_value, bool asks, carry_out carry_out)
{
    zend_object *account = payments_gateway_account(call->gateway, call->table, asks);
    settings taken = {0};
    pay_inputs from;
    pay_call *run;

    if (!account) {
        return;
    }
    GC_ADDREF(account); /* a hook may drop the gateway */
    run = pay_call_open(&PAYMENTS_G(engine), payments_account_of(account), call->step->operation);
    if (!run) {
        zend_throw_error(NULL, "out of memory");
    } else {
        if (fill_call(call, run, &from, &taken, asks)) {
            payments_hook_context context;
            pay_hooks hooks = payments_hooks_for(account, &context);

            pay_call_set_hooks(run, &hooks);
            carry_out(call, run, &from, &context, return_value);
            payments_drop_thrown(&context);
        }
        pay_call_close(run);
    }
    free_settings(&taken);
    OBJ_RELEASE(account);
}

void payments_gateway_run_move(payments_gateway_call *call, zval *return_value)
{
    carry_call(call, return_value, false, carry_move);
}

void payments_gateway_run_question(payments_gateway_call *call, zval *return_value)
{
    carry_call(call, return_value, true, carry_question);
}

void payments_gateway_run_quote(payments_gateway_call *call, zval *return_value)
{
    carry_call(call, return_value, false, carry_quote);
}
