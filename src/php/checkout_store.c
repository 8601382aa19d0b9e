/* The store of a checkout, called; and attempts as it gives them. */
#include "checkout_parts.h"

#include "zend_exceptions.h"

#include "attempt.h"
#include "failure.h"
#include "object.h"
#include "core/text.h"

bool payments_row_take(payments_row *row, zval *value)
{
    row->attempt = (pay_attempt){0};
    ZVAL_COPY_VALUE(&row->object, value);
    if (Z_TYPE_P(value) == IS_OBJECT && instanceof_function(Z_OBJCE_P(value), payments_attempt_ce) &&
        payments_attempt_read(Z_OBJ_P(value), &row->attempt)) {
        return true;
    }
    if (!EG(exception)) {
        zend_type_error("Payments\\AttemptStore gave %s in the place of an Attempt", zend_zval_type_name(value));
    }
    payments_row_free(row);
    return false;
}

void payments_row_free(payments_row *row)
{
    zval_ptr_dtor(&row->object);
    ZVAL_UNDEF(&row->object);
}

void payments_row_move(payments_row *to, payments_row *from)
{
    payments_row_free(to);
    *to = *from;
    ZVAL_UNDEF(&from->object);
}

static bool call_attempt_store(const payments_checkout *checkout, const char *method, zval *result, uint32_t count,
                               zval *arguments)
{
    bool called = payments_call_method(checkout->store, method, result, count, arguments);

    if (!called) {
        zval_ptr_dtor(result);
        ZVAL_UNDEF(result);
    }
    return called;
}

bool payments_store_now(const payments_checkout *checkout, int64_t *now)
{
    zval result;

    if (!call_attempt_store(checkout, "now", &result, 0, NULL)) {
        return false;
    }
    *now = Z_LVAL(result);
    return true;
}

bool payments_store_find(const payments_checkout *checkout, pay_text reference, payments_row *row)
{
    zval argument, result;
    bool called;

    ZVAL_UNDEF(&row->object);
    payments_text(&argument, reference);
    called = call_attempt_store(checkout, "find", &result, 1, &argument);
    zval_ptr_dtor(&argument);
    return called && Z_TYPE(result) != IS_NULL && payments_row_take(row, &result);
}

bool payments_store_get(const payments_checkout *checkout, pay_text reference, payments_row *row)
{
    bool found = payments_store_find(checkout, reference, row);

    if (!found && !EG(exception)) {
        size_t shown = reference.length < PAY_ATTEMPT_REFERENCE ? reference.length : PAY_ATTEMPT_REFERENCE;

        payments_checkout_throw(PAY_FAILURE_NO_ATTEMPT, "no attempt has the reference %.*s", (int)shown,
                                reference.bytes);
    }
    return found;
}

bool payments_store_list(const payments_checkout *checkout, const char *method, pay_text key, zval *list)
{
    zval argument;
    bool called;

    payments_text(&argument, key);
    called = call_attempt_store(checkout, method, list, 1, &argument);
    zval_ptr_dtor(&argument);
    return called;
}

bool payments_store_due(const payments_checkout *checkout, int64_t now, int64_t limit, zval *list)
{
    zval arguments[2];

    ZVAL_LONG(&arguments[0], now);
    ZVAL_LONG(&arguments[1], limit);
    return call_attempt_store(checkout, "due", list, 2, arguments);
}

bool payments_store_created(const payments_checkout *checkout, int64_t from, int64_t until, zend_long limit,
                            const zval *after, zval *list)
{
    zval arguments[4];

    ZVAL_LONG(&arguments[0], from);
    ZVAL_LONG(&arguments[1], until);
    ZVAL_LONG(&arguments[2], limit);
    ZVAL_COPY_VALUE(&arguments[3], Z_ISUNDEF_P(after) ? &EG(uninitialized_zval) : after);
    return call_attempt_store(checkout, "created", list, 4, arguments);
}

bool payments_store_purge(const payments_checkout *checkout, int64_t before, zval *count)
{
    zval argument;

    ZVAL_LONG(&argument, before);
    return call_attempt_store(checkout, "purge", count, 1, &argument);
}

static payments_stored stored(bool called, const zval *result)
{
    if (!called) {
        return PAYMENTS_THREW;
    }
    return Z_TYPE_P(result) == IS_TRUE ? PAYMENTS_STORED : PAYMENTS_OUTRUN;
}

payments_stored payments_store_insert(const payments_checkout *checkout, const pay_attempt *attempt, payments_row *row)
{
    zval object, result;
    payments_stored how;

    ZVAL_UNDEF(&row->object);
    payments_attempt_create(&object, attempt);
    how = stored(call_attempt_store(checkout, "insert", &result, 1, &object), &result);
    if (how != PAYMENTS_STORED) {
        zval_ptr_dtor(&object);
        return how;
    }
    return payments_row_take(row, &object) ? PAYMENTS_STORED : PAYMENTS_THREW;
}

static void create_next(zval *object, const pay_attempt *changed)
{
    pay_attempt next = *changed;

    next.version++;
    payments_attempt_create(object, &next);
}

static bool take_stored(payments_row *row, zval *object)
{
    payments_row taken;

    if (!payments_row_take(&taken, object)) {
        return false;
    }
    payments_row_move(row, &taken);
    return true;
}

payments_stored payments_store_replace(const payments_checkout *checkout, payments_row *row, const pay_attempt *changed)
{
    zval object, result;
    payments_stored how;

    create_next(&object, changed);
    how = stored(call_attempt_store(checkout, "replace", &result, 1, &object), &result);
    if (how != PAYMENTS_STORED) {
        zval_ptr_dtor(&object);
        return how;
    }
    return take_stored(row, &object) ? PAYMENTS_STORED : PAYMENTS_THREW;
}

payments_stored payments_store_replace_two(const payments_checkout *checkout, payments_row *one,
                                           const pay_attempt *changed_one, payments_row *other,
                                           const pay_attempt *changed_other)
{
    zval objects[2], result;
    payments_stored how;

    create_next(&objects[0], changed_one);
    create_next(&objects[1], changed_other);
    how = stored(call_attempt_store(checkout, "replace", &result, 2, objects), &result);
    if (how != PAYMENTS_STORED) {
        zval_ptr_dtor(&objects[0]);
        zval_ptr_dtor(&objects[1]);
        return how;
    }
    return take_stored(one, &objects[0]) && take_stored(other, &objects[1]) ? PAYMENTS_STORED : PAYMENTS_THREW;
}

bool payments_store_refresh(const payments_checkout *checkout, payments_row *row)
{
    payments_row again;

    if (!payments_store_get(checkout, row->attempt.reference, &again)) {
        return false;
    }
    payments_row_move(row, &again);
    return true;
}
