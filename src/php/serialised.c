/* Exceptions as they are stored: without arguments of the trace, and without the texts of other libraries. */
#include "php.h"
#include "zend_exceptions.h"

#include "failure.h"
#include "php.h"
#include "core/hex.h"
#include "core/text.h"

#define TRACE_KEY    "\0Exception\0trace"
#define PREVIOUS_KEY "\0Exception\0previous"

/* Arguments may be anything, also what must not be stored or cannot be serialised. */
void payments_copy_trace(zval *copy, const zval *trace)
{
    zval *frame;

    array_init(copy);
    if (Z_TYPE_P(trace) != IS_ARRAY) {
        return;
    }
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(trace), frame) {
        zval shown;

        ZVAL_DEREF(frame);
        if (Z_TYPE_P(frame) == IS_ARRAY) {
            ZVAL_ARR(&shown, zend_array_dup(Z_ARRVAL_P(frame)));
            zend_hash_str_del(Z_ARRVAL(shown), "args", sizeof("args") - 1);
            add_next_index_zval(copy, &shown);
        }
    }
    ZEND_HASH_FOREACH_END();
}

/* A property of any exception. Borrowed. */
static const zval *read_thrown(zend_object *thrown, const char *name, zval *room)
{
    zend_class_entry *base = instanceof_function(thrown->ce, zend_ce_exception) ? zend_ce_exception : zend_ce_error;
    zval *value = zend_read_property(base, thrown, name, strlen(name), true, room);

    ZVAL_DEREF(value);
    return value;
}

static void write_exception(zend_object *exception, const char *name, zval *value)
{
    zend_update_property(zend_ce_exception, exception, name, strlen(name), value);
}

/* The name of a class, and nothing that could be a secret. */
static bool is_class_name(const zval *message)
{
    size_t digits = 0;

    for (size_t i = 0; Z_TYPE_P(message) == IS_STRING && i < Z_STRLEN_P(message) && digits < 3; i++) {
        char c = Z_STRVAL_P(message)[i];

        digits = pay_is_digit(c) ? digits + 1 : 0;
        if (!pay_is_letter_or_digit(c) && c != '_' && c != '\\') {
            return false;
        }
    }
    return Z_TYPE_P(message) == IS_STRING && digits < 3;
}

/* The class replaces the message, which may hold the request. An exception that was serialised before has its class
 * there already. */
static void write_message(zend_object *exception, zend_object *thrown)
{
    zval room, value;
    const zval *message = read_thrown(thrown, "message", &room);
    bool is_copy = thrown->ce == zend_ce_exception && is_class_name(message) && Z_STRLEN_P(message);

    ZVAL_STR_COPY(&value, is_copy ? Z_STR_P(message) : thrown->ce->name);
    write_exception(exception, "message", &value);
    zval_ptr_dtor(&value);
}

/* What may be stored of an exception that another one was thrown for; nobody knows what another library's holds. */
static void copy_previous(zval *copy, const zval *previous)
{
    static const char *const plain[] = {"code", "file", "line"};
    zval room, value;

    if (Z_TYPE_P(previous) != IS_OBJECT || instanceof_function(Z_OBJCE_P(previous), payments_failure_ce)) {
        ZVAL_COPY(copy, previous);
        return;
    }
    object_init_ex(copy, zend_ce_exception);
    write_message(Z_OBJ_P(copy), Z_OBJ_P(previous));
    for (size_t i = 0; i < sizeof(plain) / sizeof(*plain); i++) {
        ZVAL_COPY_VALUE(&value, read_thrown(Z_OBJ_P(previous), plain[i], &room));
        if (Z_TYPE(value) == IS_LONG || i == 1) { /* PDO's codes are texts, which an Exception refuses */
            write_exception(Z_OBJ_P(copy), plain[i], &value);
        }
    }
    payments_copy_trace(&value, read_thrown(Z_OBJ_P(previous), "trace", &room));
    write_exception(Z_OBJ_P(copy), "trace", &value);
    zval_ptr_dtor(&value);
    copy_previous(&value, read_thrown(Z_OBJ_P(previous), "previous", &room));
    write_exception(Z_OBJ_P(copy), "previous", &value);
    zval_ptr_dtor(&value);
}

ZEND_METHOD(Payments_Exception_Failure, __serialize)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    zval room, value;

    ZEND_PARSE_PARAMETERS_NONE();
    RETVAL_ARR(zend_array_dup(zend_std_get_properties(object)));
    payments_copy_trace(&value, read_thrown(object, "trace", &room));
    zend_hash_str_update(Z_ARRVAL_P(return_value), TRACE_KEY, sizeof(TRACE_KEY) - 1, &value);
    copy_previous(&value, read_thrown(object, "previous", &room));
    zend_hash_str_update(Z_ARRVAL_P(return_value), PREVIOUS_KEY, sizeof(PREVIOUS_KEY) - 1, &value);
}
