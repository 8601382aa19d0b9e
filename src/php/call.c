/* A method of a service: from PHP's arguments to the engine, and back with an object or an exception. */
#include "classes.h"

#include "zend_exceptions.h"
#include "zend_interfaces.h"

#include "core/clock.h"
#include "php_payments.h"

/* What the hooks share during one method. */
typedef struct hook_context {
    payments_hooks shop;
    zend_object *thrown; /* by the transport; owned until it is thrown on */
    char token_scope[32];
} hook_context;

/* --- hooks: the shop's own objects in the place of parts of the engine --- */

/* Calls a method with one argument or more; false when it threw, the exception is then still EG(exception). */
static bool call_method(zend_object *object, const char *name, zval *result, uint32_t count, zval *arguments)
{
    zend_function *function = zend_hash_str_find_ptr(&object->ce->function_table, name, strlen(name));

    ZVAL_UNDEF(result);
    zend_call_known_function(function, object, object->ce, result, count, arguments, NULL);
    return !EG(exception);
}

static bool is_unwinding(void *context)
{
    (void)context;
    return EG(exception) != NULL;
}

/* Takes what was thrown out of PHP's hands. An exit stays there: it ends the call, see is_unwinding(). */
zend_object *payments_take_exception(void)
{
    zend_object *exception = EG(exception);

    if (!exception || zend_is_unwind_exit(exception) || zend_is_graceful_exit(exception)) {
        return NULL;
    }
    GC_ADDREF(exception);
    zend_clear_exception();
    return exception;
}

/* What a helper of the shop's throws must not hide the result of a payment. */
void payments_report_as_warning(const char *who)
{
    zend_object *exception = payments_take_exception();

    if (exception) {
        php_error_docref(NULL, E_WARNING, "%s threw %s, which is ignored", who, ZSTR_VAL(exception->ce->name));
        OBJ_RELEASE(exception);
        exception = payments_take_exception(); /* of an error handler that makes exceptions of warnings */
        if (exception) {
            OBJ_RELEASE(exception);
        }
    }
}

/*
 * How long the transport took. What it connected to, and when, it does not say; a fake connects at once. No phase that
 * happened takes less than a microsecond.
 */
static void take_times(pay_http_response *response, zend_object *transport, int64_t started)
{
    bool connects = payments_fake_number(transport) && response->failure != PAY_HTTP_CONNECT;
    int64_t taken = pay_clock_us() - started;

    response->connect_us = response->tls_us = connects ? 1 : 0;
    response->total_us = taken > 0 ? taken : 1;
    response->first_byte_us = response->status ? response->total_us : 0;
}

static bool hook_send(void *context, const pay_call *call, const pay_http_request *request, pay_http_response *response)
{
    hook_context *hooks = context;
    int64_t started = pay_clock_us();
    zval argument, result;
    bool answered;

    payments_http_request_create(&argument, call, request);
    response->request_sent = true; /* from here on nobody but the transport knows */
    answered = call_method(hooks->shop.transport, "send", &result, 1, &argument);
    if (answered) {
        payments_http_response_read(Z_OBJ(result), response);
    } else {
        hooks->thrown = payments_take_exception();
    }
    take_times(response, hooks->shop.transport, started);
    zval_ptr_dtor(&result);
    zval_ptr_dtor(&argument);
    return answered;
}

static bool hook_has_token_store(void *context)
{
    return ((hook_context *)context)->shop.token_store != NULL;
}

/* Frees a string that held a token; wipes it first where nobody else holds it. */
static void free_token_string(zval *string)
{
    if (Z_TYPE_P(string) == IS_STRING && Z_REFCOUNTED_P(string) && Z_REFCOUNT_P(string) == 1) {
        pay_wipe(Z_STRVAL_P(string), Z_STRLEN_P(string));
    }
    zval_ptr_dtor(string);
}

static bool hook_token_get(void *context, pay_text key, pay_arena *arena, pay_text *token)
{
    zval argument, result;
    bool found;

    payments_text(&argument, key);
    call_method(((hook_context *)context)->shop.token_store, "get", &result, 1, &argument);
    payments_report_as_warning("Payments\\TokenStore::get()");
    found = Z_TYPE(result) == IS_STRING;
    if (found) {
        *token = pay_arena_copy(arena, payments_text_of(Z_STR(result)));
    }
    free_token_string(&result);
    zval_ptr_dtor(&argument);
    return found;
}

static void hook_token_put(void *context, pay_text key, pay_text token, int64_t lifetime_seconds)
{
    zval arguments[3], result;

    payments_text(&arguments[0], key);
    payments_text(&arguments[1], token);
    ZVAL_LONG(&arguments[2], (zend_long)lifetime_seconds);
    call_method(((hook_context *)context)->shop.token_store, "put", &result, 3, arguments);
    payments_report_as_warning("Payments\\TokenStore::put()");
    zval_ptr_dtor(&result);
    zval_ptr_dtor(&arguments[0]);
    free_token_string(&arguments[1]);
}

static void hook_token_forget(void *context, pay_text key)
{
    zval argument, result;

    payments_text(&argument, key);
    call_method(((hook_context *)context)->shop.token_store, "forget", &result, 1, &argument);
    payments_report_as_warning("Payments\\TokenStore::forget()");
    zval_ptr_dtor(&result);
    zval_ptr_dtor(&argument);
}

static void hook_observe(void *context, const pay_call *call, const pay_exchange *exchange)
{
    zval argument, result;

    if (!exchange || EG(exception)) {
        return;
    }
    payments_exchange_create(&argument, exchange);
    call_method(((hook_context *)context)->shop.observer, "exchanged", &result, 1, &argument);
    payments_report_as_warning("Payments\\Observer::exchanged()");
    zval_ptr_dtor(&result);
    zval_ptr_dtor(&argument);
}

static pay_hooks hooks_of(zend_object *account, hook_context *context)
{
    zend_ulong fake;

    *context = (hook_context){.shop = payments_hooks_of(payments_account_options(account))};
    fake = payments_fake_number(context->shop.transport);
    if (fake) {
        snprintf(context->token_scope, sizeof(context->token_scope), ZEND_ULONG_FMT, fake);
    }
    return (pay_hooks){
        .context = context,
        .send = context->shop.transport ? hook_send : NULL,
        .has_token_store = hook_has_token_store,
        .token_scope = pay_text_of(context->token_scope),
        .token_get = hook_token_get,
        .token_put = hook_token_put,
        .token_forget = hook_token_forget,
        .observe = context->shop.observer ? hook_observe : NULL,
        .aborted = is_unwinding,
    };
}

/* --- services ------------------------------------------------------------ */

void payments_service_construct(INTERNAL_FUNCTION_PARAMETERS)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    zend_class_entry *scope = EX(func)->common.scope;
    payments_arguments arguments;
    zval account;

    if (!payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    if (payments_construct_once(!Z_ISUNDEF_P(payments_property(object, scope, "account")), object)) {
        ZVAL_COPY(&account, &arguments.values[0]);
        payments_property_init(object, scope, "account", &account);
    }
    payments_arguments_free(&arguments);
}

/* The account object of a service; throws when a constructor on the way did not run. */
zend_object *payments_service_account(zend_object *service, zend_class_entry *scope)
{
    zval *property = payments_property(service, scope, "account");

    if (Z_TYPE_P(property) != IS_OBJECT || !payments_account_of(Z_OBJ_P(property))) {
        zend_throw_error(NULL, "%s was not constructed", ZSTR_VAL(service->ce->name));
        return NULL;
    }
    return Z_OBJ_P(property);
}

/* The object of the method's return type; or, where that is no class, the list or JSON that came. */
static void build_result(zval *return_value, const zend_function *function, const pay_record *answer)
{
    const zend_type type = function->common.arg_info[-1].type;

    if (ZEND_TYPE_HAS_NAME(type)) {
        payments_build(return_value, zend_lookup_class(ZEND_TYPE_NAME(type)), answer);
    } else {
        payments_build_content(return_value, function->common.scope, answer);
    }
}

/*
 * One of our own exceptions passes as it is, since it says how far its request got, but a question stays Unanswered. A
 * failed assertion of a test passes too: no handling of failures may swallow it. Any other is the cause of ours.
 */
static bool passes_as_it_is(const pay_call *call, zend_object *thrown)
{
    if (instanceof_function(thrown->ce, payments_assertion_failed_ce)) {
        return true;
    }
    if (!instanceof_function(thrown->ce, payments_exception_ce)) {
        return false;
    }
    if (call->operation->safety == PAY_READ_ONLY || call->failure.outcome == PAY_OUTCOME_UNANSWERED) {
        return payments_hide_outcome(thrown, call->operation->safety == PAY_READ_ONLY);
    }
    return !call->failed_for_token || payments_says_not_sent(thrown);
}

static void throw_failure(pay_call *call, hook_context *hooks)
{
    zend_object *thrown = hooks->thrown;

    hooks->thrown = NULL;
    if (thrown && passes_as_it_is(call, thrown)) {
        zval exception;

        ZVAL_OBJ(&exception, thrown);
        zend_throw_exception_object(&exception);
        return;
    }
    payments_throw(&call->failure, pay_call_exchange(call), thrown);
}

static void drop_thrown(hook_context *hooks)
{
    if (hooks->thrown) {
        OBJ_RELEASE(hooks->thrown);
        hooks->thrown = NULL;
    }
}

/* A payment that was refused keeps its exchange, for orThrow(). */
static void keep_exchange(zval *result, pay_call *call)
{
    bool given;
    pay_status status = pay_record_status(call->answer, &given);
    const pay_exchange *exchange;
    zval kept;

    if (Z_TYPE_P(result) != IS_OBJECT || !payments_property(Z_OBJ_P(result), Z_OBJCE_P(result), "exchange") ||
        (status != PAY_STATUS_FAILED && status != PAY_STATUS_CANCELLED) || !(exchange = pay_call_exchange(call))) {
        return;
    }
    payments_exchange_create(&kept, exchange);
    payments_property_init(Z_OBJ_P(result), Z_OBJCE_P(result), "exchange", &kept);
}

static void run(pay_call *call, zend_object *account, const zend_function *function, zval *return_value)
{
    hook_context hooks;

    call->hooks = hooks_of(account, &hooks);
    if (pay_call_run(call)) {
        build_result(return_value, function, call->answer);
        keep_exchange(return_value, call);
    } else if (call->failure.kind != PAY_FAILURE_ABORTED) {
        throw_failure(call, &hooks);
    }
    drop_thrown(&hooks);
}

void payments_call(INTERNAL_FUNCTION_PARAMETERS, const pay_operation *operation)
{
    zend_object *account = payments_service_account(Z_OBJ_P(ZEND_THIS), EX(func)->common.scope);
    payments_arguments arguments;
    pay_call *call;

    if (!account || !payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    GC_ADDREF(account); /* a hook may drop the service */
    call = pay_call_open(&PAYMENTS_G(engine), payments_account_of(account), operation);
    if (!call) {
        zend_throw_error(NULL, "out of memory");
    } else {
        if (payments_bind(&call->arena, call->arguments, &arguments)) {
            run(call, account, EX(func), return_value);
        }
        pay_call_close(call);
    }
    OBJ_RELEASE(account);
    payments_arguments_free(&arguments);
}

/* --- asking until there is an answer ------------------------------------- */

enum { FIRST_PAUSE_MS = 250, LONGEST_PAUSE_MS = 2000 };

typedef enum finding { FOUND, ASK_AGAIN, DONE } finding;

/*
 * Asks once. What the provider does not know yet may still be on its way through its system, so that absence counts
 * only in answer to the last question. DONE: null is returned, or an exception was thrown.
 */
static finding ask(pay_call *call, zend_object *account, const zend_function *function, bool is_last,
                   zval *return_value)
{
    const pay_failure *failure = &call->failure;
    hook_context hooks;
    finding found = FOUND;

    call->hooks = hooks_of(account, &hooks);
    if (pay_call_run(call)) {
        build_result(return_value, function, call->answer);
    } else if (failure->kind == PAY_FAILURE_ABORTED) {
        found = DONE;
    } else if (!is_last && (failure->kind == PAY_FAILURE_NOT_FOUND || failure->retryable)) {
        found = ASK_AGAIN;
    } else {
        found = DONE;
        if (failure->is_absence && !call->failed_for_token) {
            RETVAL_NULL();
        } else {
            throw_failure(call, &hooks);
        }
    }
    drop_thrown(&hooks);
    return found;
}

/* The last question begins when the time is over, and has the time of one exchange for itself. */
static void ask_until(zend_execute_data *execute_data, zval *return_value, zend_object *account,
                      const pay_operation *operation, const payments_arguments *arguments)
{
    int64_t deadline = pay_clock_ms() + Z_LVAL_P(payments_argument(arguments, "withinMs"));
    int64_t pause = FIRST_PAUSE_MS;
    finding found;

    do {
        pay_call *call = pay_call_open(&PAYMENTS_G(engine), payments_account_of(account), operation);
        int64_t left = deadline - pay_clock_ms();
        bool is_last = left <= 0;

        if (!call) {
            zend_throw_error(NULL, "out of memory");
            return;
        }
        call->deadline = is_last ? pay_clock_ms() + call->account->options.timeout_ms : deadline;
        found = payments_bind(&call->arena, call->arguments, arguments)
                    ? ask(call, account, EX(func), is_last, return_value)
                    : DONE;
        pay_call_close(call);
        left = deadline - pay_clock_ms();
        if (found == ASK_AGAIN && left > 0) {
            pay_clock_sleep(left < pause ? left : pause);
            pause = pause * 2 < LONGEST_PAUSE_MS ? pause * 2 : LONGEST_PAUSE_MS;
        }
    } while (found == ASK_AGAIN);
}

void payments_resolve(INTERNAL_FUNCTION_PARAMETERS, const pay_operation *operation)
{
    zend_object *account = payments_service_account(Z_OBJ_P(ZEND_THIS), EX(func)->common.scope);
    payments_arguments arguments;
    zval *within;

    if (!account || !payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    within = payments_argument(&arguments, "withinMs");
    if (Z_LVAL_P(within) < 1 || Z_LVAL_P(within) > 600000) {
        zend_argument_value_error(arguments.count, "must be between 1 and 600000");
    } else {
        GC_ADDREF(account);
        ask_until(execute_data, return_value, account, operation, &arguments);
        OBJ_RELEASE(account);
    }
    payments_arguments_free(&arguments);
}

/* --- messages ------------------------------------------------------------ */

static void form_to_json(pay_buffer *json, HashTable *form)
{
    zend_string *name;
    zend_ulong index;
    zval *value;
    bool first = true;

    pay_buffer_append_char(json, '{');
    ZEND_HASH_FOREACH_KEY_VAL(form, index, name, value) {
        (void)index;
        ZVAL_DEREF(value);
        if (name && Z_TYPE_P(value) == IS_STRING) {
            pay_buffer_append_string(json, first ? "" : ",");
            pay_json_write_string(json, payments_text_of(name));
            pay_buffer_append_char(json, ':');
            pay_json_write_string(json, payments_text_of(Z_STR_P(value)));
            first = false;
        }
    }
    ZEND_HASH_FOREACH_END();
    pay_buffer_append_char(json, '}');
}

/* An object, which a form cannot begin like: its names are encoded. */
static bool looks_like_json(pay_text text)
{
    size_t i = 0;

    while (i < text.length && strchr(" \t\r\n", text.bytes[i]) && text.bytes[i]) {
        i++;
    }
    return i < text.length && text.bytes[i] == '{';
}

/* The message as JSON: $_POST, JSON as it came, or a form as it came. */
static bool take_message(const zval *body, const pay_message *message, pay_buffer *json)
{
    pay_text text;

    if (Z_TYPE_P(body) == IS_ARRAY) {
        form_to_json(json, Z_ARRVAL_P(body));
        return !json->failed;
    }
    text = payments_text_of(Z_STR_P(body));
    if (message->is_form && !looks_like_json(text)) {
        return pay_form_to_json(json, text);
    }
    pay_buffer_append_text(json, text);
    return !json->failed;
}

pay_record *payments_message(pay_arena *arena, const zval *body, const pay_message *message)
{
    pay_failure failure = {.kind = PAY_FAILURE_RESPONSE,
                           .outcome = PAY_OUTCOME_UNANSWERED,
                           .retry_after_ms = -1,
                           .message = PAY_TEXT("out of memory")};
    pay_buffer json = {0};
    pay_record *record = NULL;

    if (take_message(body, message, &json)) {
        record = pay_message_read(arena, message, pay_buffer_text(&json), &failure);
    }
    pay_buffer_free(&json);
    if (!record) {
        payments_throw(&failure, NULL, NULL);
    }
    return record;
}

void payments_read_message(INTERNAL_FUNCTION_PARAMETERS, const pay_message *message)
{
    payments_arguments arguments;
    pay_arena arena = {0};
    pay_record *record;

    if (!payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    record = payments_message(&arena, &arguments.values[0], message);
    if (record) {
        build_result(return_value, EX(func), record);
    }
    pay_arena_free(&arena);
    payments_arguments_free(&arguments);
}
