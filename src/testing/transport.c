/* Payments\Testing\FakeTransport: answers from queues, and keeps what was sent. */
#include "transport.h"

#include "zend_closures.h"
#include "zend_exceptions.h"
#include "zend_interfaces.h"

#include "answer.h"
#include "answers.h"
#include "failures.h"
#include "fake.h"
#include "php_payments.h"
#include "php/hooks.h"
#include "php/http_message.h"
#include "php/object.h"
#include "php/options.h"
#include "php/failure.h"

#include "../../stubs/testing_transport_arginfo.h"

static zend_object_handlers fake_handlers;

static zend_ulong fake_number(zend_object *transport)
{
    return transport && transport->handlers == &fake_handlers ? payments_fake_of(transport)->number : 0;
}

static zend_object *create_fake(zend_class_entry *ce)
{
    payments_fake *fake = zend_object_alloc(sizeof(*fake), ce);

    array_init(&fake->queue);
    array_init(&fake->by_operation);
    array_init(&fake->requests);
    zend_object_std_init(&fake->std, ce);
    object_properties_init(&fake->std, ce);
    fake->std.handlers = &fake_handlers;
    fake->number = ++PAYMENTS_G(fakes);
    return &fake->std;
}

static void free_fake(zend_object *object)
{
    payments_fake *fake = payments_fake_of(object);

    zval_ptr_dtor(&fake->queue);
    zval_ptr_dtor(&fake->by_operation);
    zval_ptr_dtor(&fake->otherwise);
    zval_ptr_dtor(&fake->token);
    zval_ptr_dtor(&fake->requests);
    zval_ptr_dtor(&fake->failure);
    zend_object_std_dtor(object);
}

static HashTable *gc_fake(zend_object *object, zval **table, int *count)
{
    payments_fake *fake = payments_fake_of(object);
    zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

    zend_get_gc_buffer_add_zval(buffer, &fake->queue);
    zend_get_gc_buffer_add_zval(buffer, &fake->by_operation);
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
    payments_object_handlers(&fake_handlers, offsetof(payments_fake, std), free_fake);
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

/* A new array of the answers from the method's argument `first` on; false when it threw. */
static bool take_answers(zval *taken, zval *given, uint32_t count, uint32_t first)
{
    array_init(taken);
    for (uint32_t i = 0; i < count; i++) {
        zval kept;

        if (!take_answer(&kept, &given[i], first + i)) {
            zval_ptr_dtor(taken);
            return false;
        }
        add_next_index_zval(taken, &kept);
    }
    return true;
}

/* Adds all of the answers, which are taken over, to a queue. */
static void add_answers(zval *queue, zval *taken)
{
    zval *answer;

    ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(taken), answer) {
        Z_ADDREF_P(answer);
        add_next_index_zval(queue, answer);
    }
    ZEND_HASH_FOREACH_END();
    zval_ptr_dtor(taken);
}

/* All of the method's answers, or none of them. */
static void push(zend_execute_data *execute_data, payments_fake *fake)
{
    zval *given = NULL;
    uint32_t count = 0;
    zval taken;

    ZEND_PARSE_PARAMETERS_START(0, -1)
        Z_PARAM_VARIADIC('*', given, count)
    ZEND_PARSE_PARAMETERS_END();
    if (take_answers(&taken, given, count, 1)) {
        add_answers(&fake->queue, &taken);
    }
}

ZEND_METHOD(Payments_Testing_FakeTransport, __construct)
{
    push(execute_data, payments_fake_of(Z_OBJ_P(ZEND_THIS)));
}

ZEND_METHOD(Payments_Testing_FakeTransport, push)
{
    push(execute_data, payments_fake_of(Z_OBJ_P(ZEND_THIS)));
    RETURN_OBJ_COPY(Z_OBJ_P(ZEND_THIS));
}

/* The queue of one operation; a new one when it has none. */
static zval *queue_of(payments_fake *fake, const char *operation)
{
    zval *queue = zend_hash_str_find(Z_ARRVAL(fake->by_operation), operation, strlen(operation));
    zval empty;

    if (queue) {
        return queue;
    }
    array_init(&empty);
    return zend_hash_str_add_new(Z_ARRVAL(fake->by_operation), operation, strlen(operation), &empty);
}

ZEND_METHOD(Payments_Testing_FakeTransport, respondTo)
{
    zend_string *name;
    zval *given = NULL;
    uint32_t count = 0;
    const char *operation;
    zval taken;

    ZEND_PARSE_PARAMETERS_START(1, -1)
        Z_PARAM_STR(name)
        Z_PARAM_VARIADIC('*', given, count)
    ZEND_PARSE_PARAMETERS_END();
    if (!(operation = payments_operation_named(name)) || !take_answers(&taken, given, count, 2)) {
        RETURN_THROWS();
    }
    add_answers(queue_of(payments_fake_of(Z_OBJ_P(ZEND_THIS)), operation), &taken);
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
    if (!replace(&payments_fake_of(Z_OBJ_P(ZEND_THIS))->otherwise, answer)) {
        RETURN_THROWS();
    }
    RETURN_OBJ_COPY(Z_OBJ_P(ZEND_THIS));
}

ZEND_METHOD(Payments_Testing_FakeTransport, answerTokens)
{
    payments_fake *fake = payments_fake_of(Z_OBJ_P(ZEND_THIS));
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

/* --- sending ------------------------------------------------------------- */

/* Takes the answer at the front of a queue; false when it is empty. A queue has no holes, so its front can be counted.
 */
static bool take_front(HashTable *queue, zval *answer)
{
    zend_ulong index = (zend_ulong)queue->nNextFreeElement - zend_hash_num_elements(queue);
    zval *front = zend_hash_index_find(queue, index);

    if (!front) {
        return false;
    }
    ZVAL_COPY(answer, front);
    zend_hash_index_del(queue, index);
    return true;
}

/* A copy of the answer to the request; false when there is none. */
static bool choose(payments_fake *fake, const char *operation, zval *answer)
{
    zval *own = zend_hash_str_find(Z_ARRVAL(fake->by_operation), operation, strlen(operation));

    if (own && take_front(Z_ARRVAL_P(own), answer)) {
        return true;
    }
    if (!fake->queues_tokens && payments_is_token_operation(operation)) {
        if (Z_ISUNDEF(fake->token)) {
            payments_answer_token(answer, operation);
        } else {
            ZVAL_COPY(answer, &fake->token);
        }
        return true;
    }
    if (take_front(Z_ARRVAL(fake->queue), answer)) {
        return true;
    }
    ZVAL_COPY(answer, &fake->otherwise);
    return !Z_ISUNDEF_P(answer);
}

/* The last request but the one at hand, and but for a token, was for the same: most likely this is a further try. */
static bool looks_repeated(const payments_fake *fake, const char *operation)
{
    for (zend_ulong i = zend_hash_num_elements(Z_ARRVAL(fake->requests)) - 1; i-- > 0;) {
        zval *before = zend_hash_index_find(Z_ARRVAL(fake->requests), i);

        if (!payments_is_token_operation(payments_operation_of(before))) {
            return strcmp(payments_operation_of(before), operation) == 0;
        }
    }
    return false;
}

static void throw_unexpected(const payments_fake *fake, const char *operation)
{
    zend_throw_exception_ex(
        payments_unexpected_request_ce, 0, "%s was sent, for which there is no answer: %s%s", operation,
        zend_hash_next_free_element(Z_ARRVAL(fake->queue)) > 0 ? "the queue is used up" : "none was given",
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

/* The first frame of a trace that says where in PHP it was called; NULL when none does. */
static HashTable *located_frame(HashTable *trace)
{
    zval *frame;

    ZEND_HASH_FOREACH_VAL(trace, frame) {
        if (Z_TYPE_P(frame) == IS_ARRAY && zend_hash_exists(Z_ARRVAL_P(frame), ZSTR_KNOWN(ZEND_STR_FILE))) {
            return Z_ARRVAL_P(frame);
        }
    }
    ZEND_HASH_FOREACH_END();
    return NULL;
}

static void copy_member(zval *to, const HashTable *from, zend_string *name)
{
    zval *value = zend_hash_find(from, name);

    if (value) {
        Z_TRY_ADDREF_P(value);
        zend_hash_update(Z_ARRVAL_P(to), name, value);
    }
}

/*
 * PHPUnit asks the first frame of an AssertionError for its file, and stops the whole run when there is none. What
 * calls a fake is not PHP code: the line that called the service is put there.
 */
static void locate(zend_object *thrown)
{
    zval unused;
    zval *trace = zend_read_property_ex(zend_ce_error, thrown, ZSTR_KNOWN(ZEND_STR_TRACE), true, &unused);
    HashTable *place = Z_TYPE_P(trace) == IS_ARRAY ? located_frame(Z_ARRVAL_P(trace)) : NULL;
    zval *first = place ? zend_hash_index_find(Z_ARRVAL_P(trace), 0) : NULL;
    zval frame, located;

    if (!first || Z_ARRVAL_P(first) == place) {
        return;
    }
    ZVAL_ARR(&frame, zend_array_dup(Z_ARRVAL_P(first)));
    copy_member(&frame, place, ZSTR_KNOWN(ZEND_STR_FILE));
    copy_member(&frame, place, ZSTR_KNOWN(ZEND_STR_LINE));
    ZVAL_ARR(&located, zend_array_dup(Z_ARRVAL_P(trace)));
    zend_hash_index_update(Z_ARRVAL(located), 0, &frame);
    zend_update_property_ex(zend_ce_error, thrown, ZSTR_KNOWN(ZEND_STR_TRACE), &located);
    zval_ptr_dtor(&located);
}

/* The first AssertionFailed is remembered. */
static void keep_failure(payments_fake *fake)
{
    zend_object *thrown = EG(exception);

    if (!thrown || !instanceof_function(thrown->ce, payments_assertion_failed_ce)) {
        return;
    }
    locate(thrown);
    if (Z_ISUNDEF(fake->failure)) {
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
    payments_fake *fake = payments_fake_of(Z_OBJ_P(ZEND_THIS));
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

void payments_fake_transport_register(void)
{
    init_fake_transport(register_class_Payments_Testing_FakeTransport(payments_transport_ce));
    payments_fake_number = fake_number;
}
