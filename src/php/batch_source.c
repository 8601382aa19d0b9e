/* Reads and checks the callables of a Batch. */
#include "batch_source.h"

#include "zend_exceptions.h"
#include "zend_interfaces.h"

struct payments_batch_source {
    zval calls; /* owned: an array, or the object of `iterator` */
    HashPosition position;
    zend_object_iterator *iterator; /* owned; NULL for an array */
    bool has_begun;
};

static bool check_callable(zval *callable, const zval *key)
{
    zend_string *name;

    if (zend_is_callable(callable, 0, NULL)) {
        return true;
    }
    name = zval_get_string((zval *)key);
    zend_argument_type_error(1, "must have callables only; that of the key \"%s\" is of type %s", ZSTR_VAL(name),
                             zend_zval_type_name(callable));
    zend_string_release(name);
    return false;
}

payments_batch_source *payments_batch_source_open(zval *calls)
{
    payments_batch_source *source = ecalloc(1, sizeof(*source));
    zend_class_entry *ce;

    ZVAL_COPY(&source->calls, calls);
    if (Z_TYPE_P(calls) == IS_ARRAY) {
        zend_hash_internal_pointer_reset_ex(Z_ARRVAL(source->calls), &source->position);
        return source;
    }
    ce = Z_OBJCE_P(calls);
    source->iterator = ce->get_iterator(ce, calls, 0);
    if (!source->iterator) {
        payments_batch_source_free(source);
        return NULL;
    }
    return source;
}

void payments_batch_source_free(payments_batch_source *source)
{
    if (source->iterator) {
        zend_iterator_dtor(source->iterator);
    }
    zval_ptr_dtor(&source->calls);
    efree(source);
}

static bool next_of_array(payments_batch_source *source, zval *key, zval *callable)
{
    zval *value = zend_hash_get_current_data_ex(Z_ARRVAL(source->calls), &source->position);

    if (!value) {
        return false;
    }
    zend_hash_get_current_key_zval_ex(Z_ARRVAL(source->calls), key, &source->position);
    ZVAL_COPY_DEREF(callable, value);
    zend_hash_move_forward_ex(Z_ARRVAL(source->calls), &source->position);
    return true;
}

/* Goes to the next one when it is wanted, and not before: a generator does not run ahead. */
static bool go_to_next(payments_batch_source *source)
{
    zend_object_iterator *iterator = source->iterator;

    if (source->has_begun) {
        iterator->funcs->move_forward(iterator);
    } else if (iterator->funcs->rewind) {
        iterator->funcs->rewind(iterator);
    }
    source->has_begun = true;
    return !EG(exception) && iterator->funcs->valid(iterator) == SUCCESS && !EG(exception);
}

static bool next_of_iterator(payments_batch_source *source, zval *key, zval *callable)
{
    zend_object_iterator *iterator = source->iterator;
    zval *value;

    if (!go_to_next(source)) {
        return false;
    }
    value = iterator->funcs->get_current_data(iterator);
    if (EG(exception) || !value) {
        return false;
    }
    ZVAL_COPY_DEREF(callable, value);
    if (iterator->funcs->get_current_key) {
        iterator->funcs->get_current_key(iterator, key);
    } else {
        ZVAL_LONG(key, (zend_long)iterator->index);
    }
    if (EG(exception)) {
        zval_ptr_dtor(callable);
        return false;
    }
    return true;
}

bool payments_batch_source_next(payments_batch_source *source, zval *key, zval *callable)
{
    if (!(source->iterator ? next_of_iterator : next_of_array)(source, key, callable)) {
        return false;
    }
    if (check_callable(callable, key)) {
        return true;
    }
    zval_ptr_dtor(key);
    zval_ptr_dtor(callable);
    return false;
}

/* Takes over the callable. False when it threw. */
static bool keep_call(HashTable *calls, zval *key, zval *callable)
{
    zval *kept = NULL;
    zend_ulong number;

    if (Z_TYPE_P(key) == IS_LONG) {
        kept = zend_hash_index_add(calls, (zend_ulong)Z_LVAL_P(key), callable);
    } else if (Z_TYPE_P(key) == IS_STRING) {
        kept = ZEND_HANDLE_NUMERIC_STR(Z_STRVAL_P(key), Z_STRLEN_P(key), number)
                   ? zend_hash_index_add(calls, number, callable)
                   : zend_hash_add(calls, Z_STR_P(key), callable);
    } else {
        zend_argument_type_error(1, "must have keys of the types int and string, one is of type %s",
                                 zend_zval_type_name(key));
    }
    if (!kept && !EG(exception)) {
        zend_string *name = zval_get_string(key);

        zend_argument_value_error(1, "must have each key once; \"%s\" comes again", ZSTR_VAL(name));
        zend_string_release(name);
    }
    if (!kept) {
        zval_ptr_dtor(callable);
    }
    return kept != NULL;
}

payments_batch_source *payments_batch_source_read(zval *calls)
{
    payments_batch_source *source = payments_batch_source_open(calls);
    zval all, key, callable;
    bool is_kept = true;

    if (!source) {
        return NULL;
    }
    array_init(&all);
    while (is_kept && payments_batch_source_next(source, &key, &callable)) {
        is_kept = keep_call(Z_ARRVAL(all), &key, &callable);
        zval_ptr_dtor(&key);
    }
    payments_batch_source_free(source);
    source = EG(exception) ? NULL : payments_batch_source_open(&all);
    zval_ptr_dtor(&all);
    return source;
}
