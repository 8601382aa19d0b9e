/* The assertions of Payments\Testing\FakeTransport about what was sent. */
#include "php.h"
#include "zend_exceptions.h"

#include "answers.h"
#include "failures.h"
#include "fake.h"
#include "core/buffer.h"
#include "php/failure.h"
#include "php/scope.h"

/* --- what was sent ------------------------------------------------------- */

/* Whether an assertion about the operation counts the request; about all of them when it is NULL. */
static bool counts(zval *request, const char *operation)
{
    const char *own = payments_operation_of(request);

    return operation ? strcmp(own, operation) == 0 : !payments_is_token_operation(own);
}

/* The requests that count, as a new list. */
static void list_requests(zval *list, const payments_fake *fake, const char *operation)
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
    if (name && !(operation = payments_operation_named(name))) {
        RETURN_THROWS();
    }
    list_requests(return_value, payments_fake_of(Z_OBJ_P(ZEND_THIS)), operation);
}

/* --- assertions ---------------------------------------------------------- */

/*
 * One assertion more for PHPUnit, where it is loaded: a test without any is "risky" to it. It counts what goes through
 * its own assertions, so this is one that always holds; and by itself each AssertionError.
 */
void payments_count_assertion(void)
{
    zend_string *name = zend_string_init(ZEND_STRL("PHPUnit\\Framework\\Assert"), 0);
    zend_class_entry *ce = zend_lookup_class_ex(name, NULL, ZEND_FETCH_CLASS_NO_AUTOLOAD);
    zend_function *holds = ce ? zend_hash_str_find_ptr(&ce->function_table, ZEND_STRL("asserttrue")) : NULL;
    zval truth;

    zend_string_release(name);
    if (holds && (holds->common.fn_flags & ZEND_ACC_STATIC) && (holds->common.fn_flags & ZEND_ACC_PUBLIC)) {
        ZVAL_TRUE(&truth);
        zend_call_known_function(holds, NULL, ce, NULL, 1, &truth, NULL);
    }
}

/* A failure that the shop has caught fails every later assertion too. */
static bool had_failure(payments_fake *fake)
{
    zval failure;

    if (Z_ISUNDEF(fake->failure)) {
        return false;
    }
    ZVAL_COPY(&failure, &fake->failure);
    zend_throw_exception_object(&failure);
    return true;
}

/* After what an assertion compared: it held unless it threw. */
static void end_assertion(void)
{
    if (!EG(exception)) {
        payments_count_assertion();
    }
}

/* Throws with the message, and with what was sent. Takes the message over. */
static void fail(const payments_fake *fake, zend_string *message)
{
    payments_scope *scope = payments_scope_open();
    pay_buffer *sent = &scope->text;
    zval *request;

    ZEND_HASH_FOREACH_VAL(Z_ARRVAL(fake->requests), request) {
        if (counts(request, NULL)) {
            pay_buffer_append_string(sent, sent->length ? ", " : "; sent: ");
            pay_buffer_append_string(sent, payments_operation_of(request));
        }
    }
    ZEND_HASH_FOREACH_END();
    zend_throw_exception_ex(payments_assertion_failed_ce, 0, "%s%s", ZSTR_VAL(message),
                            sent->length ? sent->bytes : "; nothing was sent");
    zend_string_release(message);
    payments_scope_close(scope);
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

static void expect(const payments_fake *fake, const char *operation, zend_long sent, zend_long passed, bool has_check,
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
    payments_fake *fake = payments_fake_of(Z_OBJ_P(ZEND_THIS));
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
    if (!(operation = payments_operation_named(name))) {
        RETURN_THROWS();
    }
    if (times < 0) {
        zend_argument_value_error(3, "must not be negative");
        RETURN_THROWS();
    }
    if (had_failure(fake)) {
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
    end_assertion();
}

ZEND_METHOD(Payments_Testing_FakeTransport, assertNothingSent)
{
    payments_fake *fake = payments_fake_of(Z_OBJ_P(ZEND_THIS));
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
    end_assertion();
}

ZEND_METHOD(Payments_Testing_FakeTransport, assertAllUsed)
{
    payments_fake *fake = payments_fake_of(Z_OBJ_P(ZEND_THIS));
    zend_long left = zend_hash_num_elements(Z_ARRVAL(fake->queue));
    zval *queue;

    ZEND_PARSE_PARAMETERS_NONE();
    if (had_failure(fake)) {
        RETURN_THROWS();
    }
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL(fake->by_operation), queue) {
        left += zend_hash_num_elements(Z_ARRVAL_P(queue));
    }
    ZEND_HASH_FOREACH_END();
    if (left > 0) {
        fail(fake, zend_strpprintf(0, ZEND_LONG_FMT " answer%s not asked for", left, left == 1 ? " was" : "s were"));
    }
    end_assertion();
}
