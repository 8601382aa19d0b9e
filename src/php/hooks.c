/* The shop's own transport, token store and observer, called by the engine. */
#include "hooks.h"

#include "zend_exceptions.h"
#include "zend_interfaces.h"

#include "account.h"
#include "batch.h"
#include "exchange.h"
#include "failure.h"
#include "http_message.h"
#include "object.h"
#include "options.h"
#include "scheduler.h"
#include "core/arena.h"
#include "core/clock.h"
#include "core/exchange.h"
#include "core/hooks.h"
#include "core/memory.h"
#include "core/operation.h"
#include "core/request.h"
#include "core/response.h"
#include "core/text.h"

static zend_ulong no_fake(zend_object *transport)
{
    (void)transport;
    return 0;
}

zend_ulong (*payments_fake_number)(zend_object *transport) = no_fake;

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
static void measure_times(pay_http_response *response, zend_object *transport, int64_t started)
{
    bool connects = payments_fake_number(transport) && response->failure != PAY_HTTP_CONNECT;
    int64_t taken = pay_clock_us() - started;

    response->connect_us = response->tls_us = connects ? 1 : 0;
    response->total_us = taken > 0 ? taken : 1;
    response->first_byte_us = response->status ? response->total_us : 0;
}

static bool hook_send(void *context, const pay_operation *operation, const pay_http_request *request,
                      pay_http_response *response)
{
    payments_hook_context *hooks = context;
    int64_t started = pay_clock_us();
    zval argument, result;
    bool answered;

    payments_http_request_create(&argument, operation, request);
    response->request_sent = true; /* from here on nobody but the transport knows */
    answered = payments_call_method(hooks->shop.transport, "send", &result, 1, &argument);
    if (answered) {
        payments_http_response_read(Z_OBJ(result), response);
    } else {
        hooks->thrown = payments_take_exception();
    }
    measure_times(response, hooks->shop.transport, started);
    zval_ptr_dtor(&result);
    zval_ptr_dtor(&argument);
    return answered;
}

static bool hook_has_token_store(void *context)
{
    return ((payments_hook_context *)context)->shop.token_store != NULL;
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
    payments_call_method(((payments_hook_context *)context)->shop.token_store, "get", &result, 1, &argument);
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
    payments_call_method(((payments_hook_context *)context)->shop.token_store, "put", &result, 3, arguments);
    payments_report_as_warning("Payments\\TokenStore::put()");
    zval_ptr_dtor(&result);
    zval_ptr_dtor(&arguments[0]);
    free_token_string(&arguments[1]);
}

static void hook_token_forget(void *context, pay_text key)
{
    zval argument, result;

    payments_text(&argument, key);
    payments_call_method(((payments_hook_context *)context)->shop.token_store, "forget", &result, 1, &argument);
    payments_report_as_warning("Payments\\TokenStore::forget()");
    zval_ptr_dtor(&result);
    zval_ptr_dtor(&argument);
}

/* The Fiber of the call is being destroyed. */
static void hook_abandoned(void *context, const pay_operation *operation)
{
    zend_object *exit = EG(exception);

    (void)context;
    if (!exit || !zend_is_graceful_exit(exit)) {
        return;
    }
    EG(exception) = NULL; /* nothing of PHP runs while there is one */
    php_error_docref(NULL, E_WARNING, "%s was given up after it was sent; it is not known whether it was carried out",
                     operation->name);
    if (EG(exception)) {
        zend_clear_exception(); /* of an error handler that makes exceptions of warnings: nobody is left to catch it */
    }
    EG(exception) = exit;
}

static void hook_observe(void *context, const pay_exchange *exchange)
{
    zval argument, result;

    if (!exchange || EG(exception)) {
        return;
    }
    payments_exchange_create(&argument, exchange);
    payments_call_method(((payments_hook_context *)context)->shop.observer, "exchanged", &result, 1, &argument);
    payments_report_as_warning("Payments\\Observer::exchanged()");
    zval_ptr_dtor(&result);
    zval_ptr_dtor(&argument);
}

/* A Batch before a scheduler: in a Fiber of its own nobody else can wait. */
static const pay_waiter *choose_waiter(payments_hook_context *context)
{
    payments_job *job = payments_batch_job();

    if (job) {
        context->waiter = (pay_waiter){payments_batch_wait, job};
    } else if (context->shop.scheduler) {
        context->scheduling = (payments_scheduling){context->shop.scheduler, &context->thrown};
        context->waiter = (pay_waiter){payments_schedule, &context->scheduling};
    } else {
        return NULL;
    }
    return &context->waiter;
}

pay_hooks payments_hooks_for(zend_object *account, payments_hook_context *context)
{
    zend_ulong fake;

    *context = (payments_hook_context){.shop = payments_hooks_of(payments_account_options(account))};
    fake = payments_fake_number(context->shop.transport);
    if (fake) {
        snprintf(context->token_scope, sizeof(context->token_scope), ZEND_ULONG_FMT, fake);
    }
    return (pay_hooks){
        .context = context,
        .waiter = choose_waiter(context),
        .flow = EG(active_fiber),
        .abandoned = hook_abandoned,
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

bool payments_pause(zend_object *account, int64_t milliseconds)
{
    payments_hook_context context;
    pay_hooks hooks = payments_hooks_for(account, &context);
    zval exception;

    if (!hooks.waiter) {
        pay_clock_sleep(milliseconds);
        return true;
    }
    (void)pay_wait_by(hooks.waiter, NULL, 0, pay_clock_us() + milliseconds * 1000);
    if (context.thrown) {
        ZVAL_OBJ(&exception, context.thrown);
        zend_throw_exception_object(&exception);
    }
    return !EG(exception);
}
