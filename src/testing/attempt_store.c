/* Payments\Testing\MemoryAttemptStore: attempts in an array, with the promises of a database. */
#include "attempt_store.h"

#include "php/attempt.h"
#include "php/gateway.h"
#include "php/object.h"
#include "core/attempt_row.h"
#include "core/text.h"

#include "../../stubs/testing_attempt_store_arginfo.h"

typedef struct memory_store {
    zval rows; /* array: reference => Attempt */
    zend_long now;
    zend_object std;
} memory_store;

static zend_object_handlers memory_handlers;

static memory_store *memory_of(zend_object *object)
{
    return (memory_store *)((char *)object - offsetof(memory_store, std));
}

static zend_object *create_memory(zend_class_entry *ce)
{
    memory_store *store = zend_object_alloc(sizeof(*store), ce);

    array_init(&store->rows);
    zend_object_std_init(&store->std, ce);
    object_properties_init(&store->std, ce);
    store->std.handlers = &memory_handlers;
    return &store->std;
}

static void free_memory(zend_object *object)
{
    zval_ptr_dtor(&memory_of(object)->rows);
    zend_object_std_dtor(object);
}

static HashTable *rows_of(const zval *this)
{
    return Z_ARRVAL(memory_of(Z_OBJ_P(this))->rows);
}

/* References may be all digits, which an array would take for a number: all texts of PHP are looked up as they are. */
static zend_object *stored_row(const HashTable *rows, pay_text reference)
{
    zval *row = zend_hash_str_find(rows, reference.bytes, reference.length);

    return row ? Z_OBJ_P(row) : NULL;
}

static void put_row(HashTable *rows, pay_text reference, zval *row)
{
    zend_hash_str_update(rows, reference.bytes, reference.length, row);
}

static bool is_taken(const HashTable *rows, const pay_attempt *attempt, const char *property, pay_text key)
{
    zval *row;

    if (!key.length) {
        return false;
    }
    ZEND_HASH_FOREACH_VAL((HashTable *)rows, row) {
        if (pay_text_equals(payments_property_text(Z_OBJ_P(row), property), key) &&
            !pay_text_equals(payments_property_text(Z_OBJ_P(row), "reference"), attempt->reference)) {
            return true;
        }
    }
    ZEND_HASH_FOREACH_END();
    return false;
}

static bool has_taken_key(const HashTable *rows, const pay_attempt *attempt)
{
    return is_taken(rows, attempt, "openKey", attempt->open_key) || is_taken(rows, attempt, "wonKey", attempt->won_key);
}

ZEND_METHOD(Payments_Testing_MemoryAttemptStore, __construct)
{
    zend_long now = 1767225600;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(now)
    ZEND_PARSE_PARAMETERS_END();
    memory_of(Z_OBJ_P(ZEND_THIS))->now = now;
}

ZEND_METHOD(Payments_Testing_MemoryAttemptStore, setNow)
{
    zend_long now;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_LONG(now)
    ZEND_PARSE_PARAMETERS_END();
    memory_of(Z_OBJ_P(ZEND_THIS))->now = now;
}

ZEND_METHOD(Payments_Testing_MemoryAttemptStore, now)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_LONG(memory_of(Z_OBJ_P(ZEND_THIS))->now);
}

ZEND_METHOD(Payments_Testing_MemoryAttemptStore, insert)
{
    HashTable *rows = rows_of(ZEND_THIS);
    pay_attempt attempt;
    zval *row;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_OBJECT_OF_CLASS(row, payments_attempt_ce)
    ZEND_PARSE_PARAMETERS_END();
    if (!payments_attempt_read(Z_OBJ_P(row), &attempt)) {
        RETURN_THROWS();
    }
    if (stored_row(rows, attempt.reference) || has_taken_key(rows, &attempt)) {
        RETURN_FALSE;
    }
    Z_ADDREF_P(row);
    put_row(rows, attempt.reference, row);
    RETURN_TRUE;
}

/* One of several, in the order in which a database would do it. False, with or without an exception. */
static bool replace_stored(HashTable *rows, zval *row)
{
    pay_attempt attempt, stored;
    zend_object *before;

    if (!payments_attempt_read(Z_OBJ_P(row), &attempt)) {
        return false;
    }
    before = stored_row(rows, attempt.reference);
    if (!before || !payments_attempt_read(before, &stored) || stored.version != attempt.version - 1 ||
        has_taken_key(rows, &attempt)) {
        return false;
    }
    Z_ADDREF_P(row);
    put_row(rows, attempt.reference, row);
    return true;
}

ZEND_METHOD(Payments_Testing_MemoryAttemptStore, replace)
{
    memory_store *store = memory_of(Z_OBJ_P(ZEND_THIS));
    zval *given = NULL;
    uint32_t count = 0;
    HashTable *rows;
    bool replaced = true;

    if (!payments_attempts_take(execute_data, &given, &count)) {
        RETURN_THROWS();
    }
    rows = zend_array_dup(Z_ARRVAL(store->rows));
    for (uint32_t i = 0; i < count && replaced; i++) {
        replaced = replace_stored(rows, &given[i]);
    }
    if (replaced) {
        zval before;

        ZVAL_COPY_VALUE(&before, &store->rows);
        ZVAL_ARR(&store->rows, rows);
        zval_ptr_dtor(&before);
    } else {
        zend_array_release(rows);
    }
    RETVAL_BOOL(replaced && !EG(exception));
}

ZEND_METHOD(Payments_Testing_MemoryAttemptStore, find)
{
    zend_string *reference;
    zend_object *row;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(reference)
    ZEND_PARSE_PARAMETERS_END();
    if ((row = stored_row(rows_of(ZEND_THIS), payments_text_of(reference)))) {
        RETURN_OBJ_COPY(row);
    }
}

/* By one number, then by reference. */
static int compare_rows(const Bucket *a, const Bucket *b, const char *number)
{
    zend_object *one = Z_OBJ(a->val), *other = Z_OBJ(b->val);
    zend_long first = Z_LVAL_P(payments_property(one, payments_attempt_ce, number));
    zend_long second = Z_LVAL_P(payments_property(other, payments_attempt_ce, number));
    zval *references[] = {payments_property(one, payments_attempt_ce, "reference"),
                          payments_property(other, payments_attempt_ce, "reference")};

    return first != second ? (first > second) - (first < second)
                           : zend_binary_strcmp(Z_STRVAL_P(references[0]), Z_STRLEN_P(references[0]),
                                                Z_STRVAL_P(references[1]), Z_STRLEN_P(references[1]));
}

static int compare_age(Bucket *a, Bucket *b)
{
    return compare_rows(a, b, "createdAt");
}

static int compare_due(Bucket *a, Bucket *b)
{
    return compare_rows(a, b, "dueAt");
}

/* The rows with this text as a property, oldest first. */
static void list_rows(zval *list, const HashTable *rows, const char *property, const zend_string *text, bool payments)
{
    zval *row;

    array_init(list);
    ZEND_HASH_FOREACH_VAL((HashTable *)rows, row) {
        zval *parent = payments_property(Z_OBJ_P(row), payments_attempt_ce, "parent");

        if ((Z_TYPE_P(parent) == IS_NULL) == payments &&
            pay_text_equals(payments_property_text(Z_OBJ_P(row), property), payments_text_of(text))) {
            Z_ADDREF_P(row);
            add_next_index_zval(list, row);
        }
    }
    ZEND_HASH_FOREACH_END();
    zend_hash_sort(Z_ARRVAL_P(list), compare_age, true);
}

ZEND_METHOD(Payments_Testing_MemoryAttemptStore, ofOrder)
{
    zend_string *number;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(number)
    ZEND_PARSE_PARAMETERS_END();
    list_rows(return_value, rows_of(ZEND_THIS), "order", number, true);
}

ZEND_METHOD(Payments_Testing_MemoryAttemptStore, ofPayment)
{
    zend_string *reference;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(reference)
    ZEND_PARSE_PARAMETERS_END();
    list_rows(return_value, rows_of(ZEND_THIS), "parent", reference, false);
}

ZEND_METHOD(Payments_Testing_MemoryAttemptStore, due)
{
    zend_long now, limit;
    zval *row;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_LONG(now)
        Z_PARAM_LONG(limit)
    ZEND_PARSE_PARAMETERS_END();
    array_init(return_value);
    ZEND_HASH_FOREACH_VAL(rows_of(ZEND_THIS), row) {
        if (Z_LVAL_P(payments_property(Z_OBJ_P(row), payments_attempt_ce, "dueAt")) <= now) {
            Z_ADDREF_P(row);
            add_next_index_zval(return_value, row);
        }
    }
    ZEND_HASH_FOREACH_END();
    zend_hash_sort(Z_ARRVAL_P(return_value), compare_due, true);
    while ((zend_long)zend_hash_num_elements(Z_ARRVAL_P(return_value)) > (limit > 0 ? limit : 0)) {
        zend_hash_index_del(Z_ARRVAL_P(return_value), zend_hash_num_elements(Z_ARRVAL_P(return_value)) - 1);
    }
}

static zend_long creation_of(const zval *row)
{
    return Z_LVAL_P(payments_property(Z_OBJ_P(row), payments_attempt_ce, "createdAt"));
}

/* Drops what is not after this attempt, in the order of their age. */
static bool is_after(const zval *row, zend_object *after)
{
    Bucket one = {.val = *row}, other;

    if (!after) {
        return true;
    }
    ZVAL_OBJ(&other.val, after);
    return compare_age(&one, &other) > 0;
}

ZEND_METHOD(Payments_Testing_MemoryAttemptStore, created)
{
    zend_long from, until, limit;
    zend_object *after = NULL;
    zval all, *row;

    ZEND_PARSE_PARAMETERS_START(3, 4)
        Z_PARAM_LONG(from)
        Z_PARAM_LONG(until)
        Z_PARAM_LONG(limit)
        Z_PARAM_OPTIONAL
        Z_PARAM_OBJ_OF_CLASS_OR_NULL(after, payments_attempt_ce)
    ZEND_PARSE_PARAMETERS_END();
    array_init(&all);
    ZEND_HASH_FOREACH_VAL(rows_of(ZEND_THIS), row) {
        if (creation_of(row) >= from && creation_of(row) < until && is_after(row, after)) {
            Z_ADDREF_P(row);
            add_next_index_zval(&all, row);
        }
    }
    ZEND_HASH_FOREACH_END();
    zend_hash_sort(Z_ARRVAL(all), compare_age, true);
    array_init(return_value);
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL(all), row) {
        if ((zend_long)zend_hash_num_elements(Z_ARRVAL_P(return_value)) >= limit) {
            break;
        }
        Z_ADDREF_P(row);
        add_next_index_zval(return_value, row);
    }
    ZEND_HASH_FOREACH_END();
    zval_ptr_dtor(&all);
}

/* Whether the row was changed or deleted. */
static bool purge_stored(HashTable *rows, pay_attempt *attempt, int64_t before)
{
    zval changed;

    switch (pay_attempt_purge(attempt, before)) {
    case PAY_PURGE_DELETES:
        zend_hash_str_del(rows, attempt->reference.bytes, attempt->reference.length);
        return true;
    case PAY_PURGE_CHANGES:
        payments_attempt_create(&changed, attempt);
        put_row(rows, payments_property_text(Z_OBJ(changed), "reference"), &changed);
        return true;
    default:
        return false;
    }
}

ZEND_METHOD(Payments_Testing_MemoryAttemptStore, purge)
{
    memory_store *store = memory_of(Z_OBJ_P(ZEND_THIS));
    zend_long before;
    zend_long purged = 0;
    HashTable *rows;
    zval *row;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_LONG(before)
    ZEND_PARSE_PARAMETERS_END();
    rows = zend_array_dup(Z_ARRVAL(store->rows)); /* keeps the rows alive while the others change */
    ZEND_HASH_FOREACH_VAL(rows, row) {
        pay_attempt attempt;

        purged +=
            payments_attempt_read(Z_OBJ_P(row), &attempt) && purge_stored(Z_ARRVAL(store->rows), &attempt, before);
    }
    ZEND_HASH_FOREACH_END();
    zend_array_release(rows);
    RETVAL_LONG(purged);
}

void payments_memory_attempt_store_register(void)
{
    zend_class_entry *ce = register_class_Payments_Testing_MemoryAttemptStore(payments_attempt_history_ce);

    ce->create_object = create_memory;
    payments_object_handlers(&memory_handlers, offsetof(memory_store, std), free_memory);
}
