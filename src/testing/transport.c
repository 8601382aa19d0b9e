/* Payments\Testing\FakeTransport: answers from a queue, and keeps what was sent. */
#include "transport.h"

#include "ext/standard/php_assert.h"
#include "zend_closures.h"
#include "zend_exceptions.h"
#include "zend_interfaces.h"

#include "answer.h"
#include "answers.h"
#include "providers.h"
#include "core/buffer.h"
#include "core/operation.h"
#include "php/http_message.h"
#include "php/object.h"
#include "php/options.h"

#include "../../stubs/testing_transport_arginfo.h"

zend_class_entry *payments_assertion_failed_ce;
zend_class_entry *payments_unexpected_request_ce;

/*
 * An answer is an Answer, a Response, a Throwable or a Closure. The values are owned here, and shown to the garbage
 * collector by gc_fake(): a closure may well hold the service that holds this transport.
 */
typedef struct fake_transport {
    zval queue;      /* of answers, taken from its front */
    zend_ulong next; /* index of the front */
    zval otherwise;  /* or UNDEF */
    zval token;      /* or UNDEF: the provider's factory is asked */
    zval requests;   /* all of them, in order */
    zval failure;    /* the first AssertionFailed that was thrown while sending; or UNDEF */
    bool queues_tokens;
    zend_object std;
} fake_transport;

static zend_object_handlers fake_handlers;

static fake_transport *fake_of(zend_object *object)
{
    return (fake_transport *)((char *)object - offsetof(fake_transport, std));
}

static zend_object *create_fake(zend_class_entry *ce)
{
    fake_transport *fake = zend_object_alloc(sizeof(*fake), ce);

    array_init(&fake->queue);
    array_init(&fake->requests);
    zend_object_std_init(&fake->std, ce);
    object_properties_init(&fake->std, ce);
    fake->std.handlers = &fake_handlers;
    return &fake->std;
}

static void free_fake(zend_object *object)
{
    fake_transport *fake = fake_of(object);

    zval_ptr_dtor(&fake->queue);
    zval_ptr_dtor(&fake->otherwise);
    zval_ptr_dtor(&fake->token);
    zval_ptr_dtor(&fake->requests);
    zval_ptr_dtor(&fake->failure);
    zend_object_std_dtor(object);
}

static HashTable *gc_fake(zend_object *object, zval **table, int *count)
{
    fake_transport *fake = fake_of(object);
    zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

    zend_get_gc_buffer_add_zval(buffer, &fake->queue);
    zend_get_gc_buffer_add_zval(buffer, &fake->otherwise);
    zend_get_gc_buffer_add_zval(buffer, &fake->token);
    zend_get_gc_buffer_add_zval(buffer, &fake->requests);
    zend_get_gc_buffer_add_zval(buffer, &fake->failure);
    zend_get_gc_buffer_use(buffer, table, count);
    return NULL; /* it has no properties */
}

static void init_fake_transport(zend_class_entry *ce)
{
    ce->create_object = create_fake;
    payments_object_handlers(&fake_handlers, offsetof(fake_transport, std), free_fake);
    fake_handlers.get_gc = gc_fake;
}

/* --- the answers --------------------------------------------------------- */

#define ANSWER_TYPES "Payments\\Testing\\Answer|Payments\\Http\\Response|Throwable|callable"

/* The answer as it is kept: a callable becomes a closure, made in the scope of whoever gives it. Throws on false. */
static bool take_answer(zval *kept, zval *given, uint32_t argument)
{
    zend_class_entry *ce = Z_TYPE_P(given) == IS_OBJECT ? Z_OBJCE_P(given) : NULL;

    ZVAL_UNDEF(kept);
    if (ce && (ce == payments_answer_ce || ce == payments_http_response_ce || ce == zend_ce_closure ||
               instanceof_function(ce, zend_ce_throwable))) {
        ZVAL_COPY(kept, given);
        return true;
    }
    if (!zend_is_callable(given, 0, NULL)) {
        zend_argument_type_error(argument, "must be of type %s, %s given", ANSWER_TYPES, zend_zval_type_name(given));
        return false;
    }
    zend_call_method_with_1_params(NULL, zend_ce_closure, NULL, "fromcallable", kept, given);
    return !EG(exception);
}

/* All of the method's answers, or none of them. */
static void push(zend_execute_data *execute_data, fake_transport *fake)
{
    zval *given = NULL;
    uint32_t count = 0;
    zval kept, *answer;

    ZEND_PARSE_PARAMETERS_START(0, -1)
        Z_PARAM_VARIADIC('*', given, count)
    ZEND_PARSE_PARAMETERS_END();
    array_init(&kept);
    for (uint32_t i = 0; i < count; i++) {
        zval taken;

        if (!take_answer(&taken, &given[i], i + 1)) {
            zval_ptr_dtor(&kept);
            return;
        }
        add_next_index_zval(&kept, &taken);
    }
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL(kept), answer) {
        Z_ADDREF_P(answer);
        add_next_index_zval(&fake->queue, answer);
    }
    ZEND_HASH_FOREACH_END();
    zval_ptr_dtor(&kept);
}

ZEND_METHOD(Payments_Testing_FakeTransport, __construct)
{
    push(execute_data, fake_of(Z_OBJ_P(ZEND_THIS)));
}

ZEND_METHOD(Payments_Testing_FakeTransport, push)
{
    push(execute_data, fake_of(Z_OBJ_P(ZEND_THIS)));
    RETURN_OBJ_COPY(Z_OBJ_P(ZEND_THIS));
}

/* Puts an answer in the place of another; false when it threw. */
static bool replace(zval *place, zval *given)
{
    zval kept, old;

    if (!take_answer(&kept, given, 1)) {
        return false;
    }
    ZVAL_COPY_VALUE(&old, place);
    ZVAL_COPY_VALUE(place, &kept);
    zval_ptr_dtor(&old);
    return true;
}

ZEND_METHOD(Payments_Testing_FakeTransport, otherwise)
{
    zval *answer;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_ZVAL(answer)
    ZEND_PARSE_PARAMETERS_END();
    if (!replace(&fake_of(Z_OBJ_P(ZEND_THIS))->otherwise, answer)) {
        RETURN_THROWS();
    }
    RETURN_OBJ_COPY(Z_OBJ_P(ZEND_THIS));
}

ZEND_METHOD(Payments_Testing_FakeTransport, answerTokens)
{
    fake_transport *fake = fake_of(Z_OBJ_P(ZEND_THIS));
    zval *answer;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_ZVAL(answer)
    ZEND_PARSE_PARAMETERS_END();
    fake->queues_tokens = Z_TYPE_P(answer) == IS_NULL;
    if (!fake->queues_tokens && !replace(&fake->token, answer)) {
        RETURN_THROWS();
    }
    RETURN_OBJ_COPY(Z_OBJ_P(ZEND_THIS));
}

/* --- what was sent ------------------------------------------------------- */

/*
 * The name of an operation, which is the method's first argument. Throws and returns NULL when there is no such: a
 * mistake of the test must not pass unnoticed.
 */
static const char *operation_named(const zend_string *name)
{
    const pay_operation *operation = payments_operation(payments_text_of(name));

    if (!operation) {
        zend_argument_value_error(1, "must be the name of an operation, such as \"finrota.pws.pay\"");
        return NULL;
    }
    return operation->name;
}

/* Of a request that was kept: it was made, or it would not be there. */
static const char *operation_of(zval *request)
{
    payments_http_view view;

    return payments_http_request_view(Z_OBJ_P(request), &view) ? view.operation : "";
}

/* Whether an assertion about the operation counts the request; about all of them when it is NULL. */
static bool counts(zval *request, const char *operation)
{
    const char *own = operation_of(request);

    return operation ? strcmp(own, operation) == 0 : !payments_is_token_operation(own);
}

/* The requests that count, as a new list. */
static void list_requests(zval *list, const fake_transport *fake, const char *operation)
{
    zval *request;

    array_init(list);
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL(fake->requests), request) {
        if (counts(request, operation)) {
            Z_ADDREF_P(request);
            add_next_index_zval(list, request);
        }
    }
    ZEND_HASH_FOREACH_END();
}

ZEND_METHOD(Payments_Testing_FakeTransport, requests)
{
    zend_string *name = NULL;
    const char *operation = NULL;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_STR_OR_NULL(name)
    ZEND_PARSE_PARAMETERS_END();
    if (name && !(operation = operation_named(name))) {
        RETURN_THROWS();
    }
    list_requests(return_value, fake_of(Z_OBJ_P(ZEND_THIS)), operation);
}

/* --- sending ------------------------------------------------------------- */

/* A copy of the answer to the request; false when there is none. */
static bool choose(fake_transport *fake, const char *operation, zval *answer)
{
    zval *front = zend_hash_index_find(Z_ARRVAL(fake->queue), fake->next);

    if (!fake->queues_tokens && payments_is_token_operation(operation)) {
        if (Z_ISUNDEF(fake->token)) {
            payments_answer_token(answer, operation);
        } else {
            ZVAL_COPY(answer, &fake->token);
        }
        return true;
    }
    if (front) {
        ZVAL_COPY(answer, front);
        zend_hash_index_del(Z_ARRVAL(fake->queue), fake->next++);
        return true;
    }
    ZVAL_COPY(answer, &fake->otherwise);
    return !Z_ISUNDEF_P(answer);
}

/* The last request but the one at hand, and but for a token, was for the same: most likely this is a further try. */
static bool looks_repeated(const fake_transport *fake, const char *operation)
{
    for (zend_ulong i = zend_hash_num_elements(Z_ARRVAL(fake->requests)) - 1; i-- > 0;) {
        zval *before = zend_hash_index_find(Z_ARRVAL(fake->requests), i);

        if (counts(before, NULL)) {
            return strcmp(operation_of(before), operation) == 0;
        }
    }
    return false;
}

static void throw_unexpected(const fake_transport *fake, const char *operation)
{
    zend_throw_exception_ex(
        payments_unexpected_request_ce, 0, "%s was sent, for which there is no answer: %s%s", operation,
        fake->next ? "the queue is used up" : "none was given",
        looks_repeated(fake, operation)
            ? ". Was the one before to fail? Failed reads and what was not sent are tried again, see "
              "Options::$retries; and what is answered 401, once, with a new token"
            : "");
}

/* A mistake in the test, or one of its assertions. PHPUnit being the shop's, nothing is known of it here but a name. */
static bool is_of_the_test(const zend_class_entry *ce)
{
    for (; ce; ce = ce->parent) {
        if (ce == zend_ce_error || zend_string_equals_literal(ce->name, "PHPUnit\\Framework\\AssertionFailedError")) {
            return true;
        }
    }
    return false;
}

/* What a callable threw is the transport's, unless the test itself has failed in it. */
static void fail_with_callable(void)
{
    zend_object *thrown = EG(exception);
    zend_class_entry *base;
    zend_string *message;
    zval unused;

    if (!is_of_the_test(thrown->ce) || instanceof_function(thrown->ce, payments_assertion_failed_ce)) {
        return;
    }
    base = instanceof_function(thrown->ce, zend_ce_error) ? zend_ce_error : zend_ce_exception;
    message = zval_get_string(zend_read_property_ex(base, thrown, ZSTR_KNOWN(ZEND_STR_MESSAGE), true, &unused));
    zend_throw_exception(payments_assertion_failed_ce, ZSTR_VAL(message), 0); /* the other becomes its previous */
    zend_string_release(message);
}

/* The first AssertionFailed is remembered. */
static void keep_failure(fake_transport *fake)
{
    zend_object *thrown = EG(exception);

    if (thrown && Z_ISUNDEF(fake->failure) && instanceof_function(thrown->ce, payments_assertion_failed_ce)) {
        ZVAL_OBJ_COPY(&fake->failure, thrown);
    }
}

/* Asks the closure; what it returns takes the place of it. */
static void ask(zval *answer, zval *request)
{
    zval closure;

    ZVAL_COPY_VALUE(&closure, answer);
    ZVAL_UNDEF(answer);
    call_user_function(NULL, NULL, &closure, answer, 1, request);
    zval_ptr_dtor(&closure);
    if (EG(exception)) {
        fail_with_callable();
    } else if (Z_TYPE_P(answer) != IS_OBJECT ||
               (Z_OBJCE_P(answer) != payments_answer_ce && Z_OBJCE_P(answer) != payments_http_response_ce)) {
        zend_throw_exception_ex(
            payments_assertion_failed_ce, 0,
            "a callable of Payments\\Testing\\FakeTransport must return Payments\\Testing\\Answer or "
            "Payments\\Http\\Response, %s returned",
            zend_zval_type_name(answer));
    }
}

static void respond(zval *response, zval *answer, zval *request)
{
    if (Z_OBJCE_P(answer) == zend_ce_closure) {
        ask(answer, request);
    }
    if (EG(exception)) {
        return;
    }
    if (Z_OBJCE_P(answer) == payments_answer_ce) {
        payments_answer_respond(response, Z_OBJ_P(answer), Z_OBJ_P(request));
    } else if (Z_OBJCE_P(answer) == payments_http_response_ce) {
        ZVAL_COPY(response, answer);
    } else {
        Z_ADDREF_P(answer);
        zend_throw_exception_object(answer);
    }
}

ZEND_METHOD(Payments_Testing_FakeTransport, send)
{
    fake_transport *fake = fake_of(Z_OBJ_P(ZEND_THIS));
    payments_http_view view;
    zval *request;
    zval answer;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_OBJECT_OF_CLASS(request, payments_http_request_ce)
    ZEND_PARSE_PARAMETERS_END();
    if (!payments_http_request_view(Z_OBJ_P(request), &view)) {
        RETURN_THROWS();
    }
    Z_ADDREF_P(request);
    add_next_index_zval(&fake->requests, request);
    ZVAL_UNDEF(&answer);
    if (choose(fake, view.operation, &answer)) {
        respond(return_value, &answer, request);
    } else {
        throw_unexpected(fake, view.operation);
    }
    zval_ptr_dtor(&answer);
    keep_failure(fake);
}

/* --- assertions ---------------------------------------------------------- */

/* A failure that the shop has caught fails every later assertion too. */
static bool had_failure(fake_transport *fake)
{
    zval failure;

    if (Z_ISUNDEF(fake->failure)) {
        return false;
    }
    ZVAL_COPY(&failure, &fake->failure);
    zend_throw_exception_object(&failure);
    return true;
}

/* Throws with the message, and with what was sent. Takes the message over. */
static void fail(const fake_transport *fake, zend_string *message)
{
    pay_buffer sent = {0};
    zval *request;

    ZEND_HASH_FOREACH_VAL(Z_ARRVAL(fake->requests), request) {
        if (counts(request, NULL)) {
            pay_buffer_append_string(&sent, sent.length ? ", " : "; sent: ");
            pay_buffer_append_string(&sent, operation_of(request));
        }
    }
    ZEND_HASH_FOREACH_END();
    zend_throw_exception_ex(payments_assertion_failed_ce, 0, "%s%s", ZSTR_VAL(message),
                            sent.length ? sent.bytes : "; nothing was sent");
    zend_string_release(message);
    pay_buffer_free(&sent);
}

/* Whether a request passes the test's own check: one that returns nothing asserts by itself. */
static bool passes(zval *request, const zend_fcall_info *check, zend_fcall_info_cache *cache)
{
    zend_fcall_info call = *check;
    zval result;
    bool passed;

    if (!ZEND_FCI_INITIALIZED(call)) {
        return true;
    }
    ZVAL_UNDEF(&result);
    call.retval = &result;
    call.param_count = 1;
    call.params = request;
    if (zend_call_function(&call, cache) != SUCCESS || EG(exception)) {
        zval_ptr_dtor(&result);
        return false;
    }
    passed = Z_TYPE(result) == IS_NULL || zend_is_true(&result);
    zval_ptr_dtor(&result);
    return passed;
}

static const char *plural(zend_long count)
{
    return count == 1 ? "" : "s";
}

static void expect(const fake_transport *fake, const char *operation, zend_long sent, zend_long passed, bool has_check,
                   bool any, zend_long times)
{
    zend_string *wanted;
    zend_string *message;

    if (any ? passed > 0 : passed == times) {
        return;
    }
    wanted = any ? zend_string_init("at least once", strlen("at least once"), 0)
                 : zend_strpprintf(0, ZEND_LONG_FMT " time%s", times, plural(times));
    message = has_check ? zend_strpprintf(0,
                                          "%s was to be sent %s so that the check passes; it was sent " ZEND_LONG_FMT
                                          " time%s, and passed " ZEND_LONG_FMT " time%s",
                                          operation, ZSTR_VAL(wanted), sent, plural(sent), passed, plural(passed))
                        : zend_strpprintf(0, "%s was to be sent %s, and was sent " ZEND_LONG_FMT " time%s", operation,
                                          ZSTR_VAL(wanted), sent, plural(sent));
    zend_string_release(wanted);
    fail(fake, message);
}

ZEND_METHOD(Payments_Testing_FakeTransport, assertSent)
{
    fake_transport *fake = fake_of(Z_OBJ_P(ZEND_THIS));
    zend_fcall_info check = empty_fcall_info;
    zend_fcall_info_cache cache = empty_fcall_info_cache;
    zend_string *name;
    zend_long times = 0;
    zend_long passed = 0;
    bool any = true;
    const char *operation;
    zval list, *request;

    ZEND_PARSE_PARAMETERS_START(1, 3)
        Z_PARAM_STR(name)
        Z_PARAM_OPTIONAL
        Z_PARAM_FUNC_OR_NULL(check, cache)
        Z_PARAM_LONG_OR_NULL(times, any)
    ZEND_PARSE_PARAMETERS_END();
    if (!(operation = operation_named(name)) || had_failure(fake)) {
        RETURN_THROWS();
    }
    if (times < 0) {
        zend_argument_value_error(3, "must not be negative");
        RETURN_THROWS();
    }
    list_requests(&list, fake, operation); /* a list of its own: the check may send more */
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL(list), request) {
        passed += passes(request, &check, &cache);
        if (EG(exception)) {
            break;
        }
    }
    ZEND_HASH_FOREACH_END();
    if (!EG(exception)) {
        expect(fake, operation, zend_hash_num_elements(Z_ARRVAL(list)), passed, ZEND_FCI_INITIALIZED(check), any,
               times);
    }
    zval_ptr_dtor(&list);
}

ZEND_METHOD(Payments_Testing_FakeTransport, assertNothingSent)
{
    fake_transport *fake = fake_of(Z_OBJ_P(ZEND_THIS));
    zval list;

    ZEND_PARSE_PARAMETERS_NONE();
    if (had_failure(fake)) {
        RETURN_THROWS();
    }
    list_requests(&list, fake, NULL);
    if (zend_hash_num_elements(Z_ARRVAL(list)) > 0) {
        fail(fake, zend_strpprintf(0, "nothing was to be sent"));
    }
    zval_ptr_dtor(&list);
}

ZEND_METHOD(Payments_Testing_FakeTransport, assertAllUsed)
{
    fake_transport *fake = fake_of(Z_OBJ_P(ZEND_THIS));
    zend_long left = zend_hash_num_elements(Z_ARRVAL(fake->queue));

    ZEND_PARSE_PARAMETERS_NONE();
    if (had_failure(fake)) {
        RETURN_THROWS();
    }
    if (left > 0) {
        fail(fake, zend_strpprintf(0, ZEND_LONG_FMT " answer%s not asked for", left, left == 1 ? " was" : "s were"));
    }
}

void payments_fake_transport_register(void)
{
    payments_assertion_failed_ce = register_class_Payments_Testing_AssertionFailed(assertion_error_ce);
    payments_unexpected_request_ce = register_class_Payments_Testing_UnexpectedRequest(payments_assertion_failed_ce);
    init_fake_transport(register_class_Payments_Testing_FakeTransport(payments_transport_ce));
}
