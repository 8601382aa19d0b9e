/* Payments\PdoAttemptStore: attempts in SQLite, MySQL, MariaDB and PostgreSQL. */
#include "pdo_attempt_store.h"

#include "zend_exceptions.h"

#include "attempt.h"
#include "attempt_cells.h"
#include "attempt_sql.h"
#include "failure.h"
#include "gateway.h"
#include "object.h"
#include "pdo.h"
#include "pdo_work.h"
#include "scope.h"
#include "core/attempt_row.h"
#include "core/buffer.h"
#include "core/text.h"

#include "../../stubs/pdo_attempt_store_arginfo.h"

enum { LONGEST_TABLE = 48, PURGE_BATCH = 100 };

/* --- the object ---------------------------------------------------------------- */

static bool is_name_character(char c)
{
    return (c >= 'a' && c <= 'z') || pay_is_digit(c) || c == '_';
}

static bool is_table_name(pay_text name)
{
    return name.length > 0 && name.length <= LONGEST_TABLE && !pay_is_digit(name.bytes[0]) &&
           pay_text_span(name, is_name_character) == name.length;
}

/* Throws on false. */
static bool require_pdo(void)
{
    zend_string *name = zend_string_init("PDO", strlen("PDO"), false);
    bool is_there = zend_lookup_class_ex(name, NULL, ZEND_FETCH_CLASS_NO_AUTOLOAD);

    zend_string_release(name);
    if (!is_there) {
        payments_throw_misconfigured(
            PAY_TEXT("Payments\\PdoAttemptStore needs PHP's extension pdo, which is not loaded"));
    }
    return is_there;
}

/* An Error of PHP's own class says that the constructor of a class that extends PDO did not call PDO's. */
static void throw_unconnected(void)
{
    if (EG(exception) && EG(exception)->ce == zend_ce_error) {
        zend_clear_exception();
        zend_argument_value_error(1, "must be connected: PDO's constructor was not called");
    }
}

static bool take_driver(payments_pdo_store *store, zend_object *pdo)
{
    if (!payments_pdo_driver(pdo, &store->driver)) {
        throw_unconnected();
        return false;
    }
    if (store->driver == PAYMENTS_SQL_DRIVERS) {
        payments_throw_misconfigured(
            PAY_TEXT("Payments\\PdoAttemptStore knows the drivers sqlite, mysql and pgsql of PDO, and "
                     "not the one of this connection"));
        return false;
    }
    return true;
}

static void init_store(zend_object *object, zval *pdo, zend_string *table)
{
    payments_pdo_store *store = payments_pdo_store_of(object);
    zval value;

    if (!payments_construct_once(store->pdo, object)) {
        return;
    }
    if (!is_table_name(payments_text_of(table))) {
        zend_argument_value_error(2, "must be 1 to %d lower-case letters, digits and \"_\", not a digit first",
                                  LONGEST_TABLE);
        return;
    }
    if (take_driver(store, Z_OBJ_P(pdo))) {
        ZVAL_COPY(&value, pdo);
        payments_property_init(object, object->ce, "pdo", &value);
        ZVAL_STR_COPY(&value, table);
        payments_property_init(object, object->ce, "table", &value);
        store->table = zend_string_copy(table);
        store->pdo = Z_OBJ_P(pdo);
        GC_ADDREF(store->pdo);
    }
}

ZEND_METHOD(Payments_PdoAttemptStore, __construct)
{
    payments_arguments arguments;

    if (!require_pdo() || !payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    init_store(Z_OBJ_P(ZEND_THIS), payments_argument(&arguments, "pdo"),
               Z_STR_P(payments_argument(&arguments, "table")));
    payments_arguments_free(&arguments);
}

/* --- writing ------------------------------------------------------------------- */

/* The cells from `first` on; then, for a replace, what finds the row. A new array. */
static void make_values(zval *values, const pay_attempt *attempt, int first)
{
    array_init_size(values, PAY_COLUMN_COUNT + 1);
    for (int i = first; i < PAY_COLUMN_COUNT; i++) {
        zval cell;

        payments_cell_write(&cell, attempt, (pay_column)i);
        add_next_index_zval(values, &cell);
    }
}

static void add_place(zval *values, pay_text reference, int64_t version)
{
    add_next_index_stringl(values, reference.bytes, reference.length);
    add_next_index_long(values, (zend_long)version);
}

/* False without an exception: no row has this reference and the version before. */
static bool replace_row(payments_pdo_store *store, const pay_attempt *attempt)
{
    zval values;
    zend_long count;
    bool done;

    make_values(&values, attempt, PAY_COLUMN_REFERENCE + 1);
    add_place(&values, attempt->reference, attempt->version - 1);
    done = payments_pdo_run(store, PAYMENTS_STATEMENT_REPLACE, &values, &count, NULL);
    zval_ptr_dtor(&values);
    return done && count == 1;
}

static bool delete_row(payments_pdo_store *store, const pay_attempt *attempt)
{
    zval values;
    zend_long count;
    bool done;

    array_init(&values);
    add_place(&values, attempt->reference, attempt->version);
    done = payments_pdo_run(store, PAYMENTS_STATEMENT_DELETE, &values, &count, NULL);
    zval_ptr_dtor(&values);
    return done && count == 1;
}

/* What one call of insert() or replace() writes. */
typedef struct write_job {
    payments_pdo_store *store;
    zval *attempts;
    uint32_t count;
} write_job;

static bool insert_rows(void *context)
{
    const write_job *job = context;
    pay_attempt attempt;
    zval values;
    bool done;

    if (!payments_attempt_read(Z_OBJ(job->attempts[0]), &attempt)) {
        return false;
    }
    make_values(&values, &attempt, PAY_COLUMN_REFERENCE);
    done = payments_pdo_run(job->store, PAYMENTS_STATEMENT_INSERT, &values, NULL, NULL);
    zval_ptr_dtor(&values);
    return done;
}

static bool replace_rows(void *context)
{
    const write_job *job = context;
    bool done = true;

    for (uint32_t i = 0; i < job->count && done; i++) {
        pay_attempt attempt;

        done = payments_attempt_read(Z_OBJ(job->attempts[i]), &attempt) && replace_row(job->store, &attempt);
    }
    return done;
}

static bool insert_committed(void *context)
{
    const write_job *job = context;

    return payments_pdo_commit(job->store, insert_rows, context, 1);
}

static bool replace_committed(void *context)
{
    const write_job *job = context;

    return payments_pdo_commit(job->store, replace_rows, context, job->count);
}

ZEND_METHOD(Payments_PdoAttemptStore, insert)
{
    write_job job = {.store = payments_pdo_store_of(Z_OBJ_P(ZEND_THIS)), .count = 1};

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_OBJECT_OF_CLASS(job.attempts, payments_attempt_ce)
    ZEND_PARSE_PARAMETERS_END();
    RETVAL_BOOL(payments_pdo_work(job.store, insert_committed, &job, true));
}

ZEND_METHOD(Payments_PdoAttemptStore, replace)
{
    write_job job = {.store = payments_pdo_store_of(Z_OBJ_P(ZEND_THIS))};

    if (!payments_attempts_take(execute_data, &job.attempts, &job.count)) {
        RETURN_THROWS();
    }
    RETVAL_BOOL(payments_pdo_work(job.store, replace_committed, &job, true));
}

/* --- reading ------------------------------------------------------------------- */

typedef struct read_job {
    payments_pdo_store *store;
    payments_statement statement;
    zval *values; /* of the statement */
    zval rows;
} read_job;

static bool read_rows(void *context)
{
    read_job *job = context;

    return payments_pdo_run(job->store, job->statement, job->values, NULL, &job->rows);
}

/* What kept a row from being read, as a warning: our own words, and the attempt's reference. */
static void warn_unreadable(const zval *row)
{
    zend_object *thrown = payments_take_exception();
    const zval *cell =
        Z_TYPE_P(row) == IS_ARRAY ? zend_hash_index_find_deref(Z_ARRVAL_P(row), PAY_COLUMN_REFERENCE) : NULL;
    pay_text reference = cell && Z_TYPE_P(cell) == IS_STRING ? payments_text_of(Z_STR_P(cell)) : PAY_TEXT("?");
    const zval *message;

    if (thrown) {
        message = payments_property(thrown, zend_ce_exception, "message");
        php_error_docref(NULL, E_WARNING, "attempt %.*s is left out: %s", (int)reference.length, reference.bytes,
                         Z_TYPE_P(message) == IS_STRING ? Z_STRVAL_P(message) : "");
        OBJ_RELEASE(thrown);
    }
}

/*
 * Each row as an Attempt, in a new list; false when it threw. Destroys the rows. With `passes_over` one that cannot be
 * read raises a warning, and does not keep the others from being looked after.
 */
static bool make_attempts(zval *list, zval *rows, bool passes_over)
{
    zval *row;

    array_init(list);
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(rows), row) {
        zval attempt;

        if (payments_pdo_attempt(&attempt, row)) {
            add_next_index_zval(list, &attempt);
        } else if (passes_over) {
            warn_unreadable(row);
        }
        if (EG(exception)) { /* or of an error handler */
            break;
        }
    }
    ZEND_HASH_FOREACH_END();
    zval_ptr_dtor(rows);
    return !EG(exception);
}

/* The attempts that a statement finds by one text. What no row can have is not asked for: a database may refuse it. */
static void list_by_text(zval *list, zend_object *object, payments_statement statement, const zend_string *text)
{
    read_job job = {.store = payments_pdo_store_of(object), .statement = statement};
    zval values;

    array_init(list);
    if (ZSTR_LEN(text) > PAY_ATTEMPT_REFERENCE || !pay_text_is_visible(payments_text_of(text))) {
        return;
    }
    array_init(&values);
    add_next_index_stringl(&values, ZSTR_VAL(text), ZSTR_LEN(text));
    job.values = &values;
    if (payments_pdo_work(job.store, read_rows, &job, false)) {
        zval_ptr_dtor(list);
        make_attempts(list, &job.rows, false);
    }
    zval_ptr_dtor(&values);
}

ZEND_METHOD(Payments_PdoAttemptStore, find)
{
    zend_string *reference;
    zval list;
    zval *found;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(reference)
    ZEND_PARSE_PARAMETERS_END();
    list_by_text(&list, Z_OBJ_P(ZEND_THIS), PAYMENTS_STATEMENT_FIND, reference);
    found = zend_hash_index_find(Z_ARRVAL(list), 0);
    if (found) {
        ZVAL_COPY(return_value, found);
    }
    zval_ptr_dtor(&list);
}

ZEND_METHOD(Payments_PdoAttemptStore, ofOrder)
{
    zend_string *number;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(number)
    ZEND_PARSE_PARAMETERS_END();
    list_by_text(return_value, Z_OBJ_P(ZEND_THIS), PAYMENTS_STATEMENT_ORDER, number);
}

ZEND_METHOD(Payments_PdoAttemptStore, ofPayment)
{
    zend_string *reference;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(reference)
    ZEND_PARSE_PARAMETERS_END();
    list_by_text(return_value, Z_OBJ_P(ZEND_THIS), PAYMENTS_STATEMENT_PAYMENT, reference);
}

ZEND_METHOD(Payments_PdoAttemptStore, now)
{
    read_job job = {.store = payments_pdo_store_of(Z_OBJ_P(ZEND_THIS)), .statement = PAYMENTS_STATEMENT_NOW};
    zval *row, *seconds;

    ZEND_PARSE_PARAMETERS_NONE();
    if (!payments_pdo_work(job.store, read_rows, &job, false)) {
        RETURN_THROWS();
    }
    row = zend_hash_index_find_deref(Z_ARRVAL(job.rows), 0);
    seconds = row && Z_TYPE_P(row) == IS_ARRAY ? zend_hash_index_find_deref(Z_ARRVAL_P(row), 0) : NULL;
    RETVAL_LONG(seconds ? zval_get_long(seconds) : 0);
    zval_ptr_dtor(&job.rows);
}

/* What is due, or may be purged: the SQL has the numbers, since MySQL takes no text as a LIMIT. */
typedef struct range_job {
    payments_pdo_store *store;
    bool is_purge;
    int64_t until, limit;
    zval *values;
    zval rows;
} range_job;

static bool read_range(void *context)
{
    range_job *job = context;
    payments_scope *scope = payments_scope_open();
    bool done;

    (job->is_purge ? payments_sql_purge : payments_sql_due)(&scope->text, job->store->driver,
                                                            ZSTR_VAL(job->store->table), job->until, job->limit);
    done = payments_pdo_run_text(job->store, &scope->text, job->values, &job->rows);
    payments_scope_close(scope);
    return done;
}

ZEND_METHOD(Payments_PdoAttemptStore, due)
{
    range_job job = {.store = payments_pdo_store_of(Z_OBJ_P(ZEND_THIS))};
    zend_long now, limit;

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_LONG(now)
        Z_PARAM_LONG(limit)
    ZEND_PARSE_PARAMETERS_END();
    job.until = now;
    job.limit = limit > 0 ? limit : 0;
    if (payments_pdo_work(job.store, read_range, &job, false)) {
        make_attempts(return_value, &job.rows, true);
    }
}

/* --- purge --------------------------------------------------------------------- */

typedef struct purge_job {
    payments_pdo_store *store;
    pay_attempt attempt;
    bool deletes;
} purge_job;

static bool purge_row(void *context)
{
    const purge_job *job = context;

    return job->deletes ? delete_row(job->store, &job->attempt) : replace_row(job->store, &job->attempt);
}

static bool purge_committed(void *context)
{
    const purge_job *job = context;

    return payments_pdo_commit(job->store, purge_row, context, 1);
}

/* Whether the attempt was changed or deleted: not where somebody else changed it meanwhile. */
static bool purge_attempt(payments_pdo_store *store, zend_object *stored, int64_t before)
{
    purge_job job = {.store = store};
    pay_purge purge;

    if (!payments_attempt_read(stored, &job.attempt)) {
        return false;
    }
    purge = pay_attempt_purge(&job.attempt, before);
    job.deletes = purge == PAY_PURGE_DELETES;
    return purge != PAY_PURGE_KEEPS && payments_pdo_work(store, purge_committed, &job, true);
}

static void purge_attempts(payments_pdo_store *store, const zval *list, int64_t before, zend_long *purged)
{
    zval *attempt;

    ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(list), attempt) {
        *purged += purge_attempt(store, Z_OBJ_P(attempt), before);
        if (EG(exception)) {
            return;
        }
    }
    ZEND_HASH_FOREACH_END();
}

/* `after` becomes the reference of the last row, whether it can be read or not. */
static void move_on(zval *after, const zval *rows)
{
    uint32_t count = zend_hash_num_elements(Z_ARRVAL_P(rows));
    zval *row = count ? zend_hash_index_find_deref(Z_ARRVAL_P(rows), count - 1) : NULL;
    zval *reference =
        row && Z_TYPE_P(row) == IS_ARRAY ? zend_hash_index_find_deref(Z_ARRVAL_P(row), PAY_COLUMN_REFERENCE) : NULL;

    if (reference) {
        Z_TRY_ADDREF_P(reference);
        zend_hash_index_update(Z_ARRVAL_P(after), 0, reference);
    }
}

/* The attempts of one batch; moves `after` on. Returns how many there were, -1 when it threw. */
static zend_long purge_batch(payments_pdo_store *store, int64_t before, zval *after, zend_long *purged)
{
    range_job job = {.store = store, .is_purge = true, .until = before, .limit = PURGE_BATCH, .values = after};
    zend_long count;
    zval list;

    if (!payments_pdo_work(store, read_range, &job, false)) {
        return -1;
    }
    count = zend_hash_num_elements(Z_ARRVAL(job.rows));
    move_on(after, &job.rows);
    if (make_attempts(&list, &job.rows, true)) {
        purge_attempts(store, &list, before, purged);
    }
    zval_ptr_dtor(&list);
    return EG(exception) ? -1 : count;
}

ZEND_METHOD(Payments_PdoAttemptStore, purge)
{
    payments_pdo_store *store = payments_pdo_store_of(Z_OBJ_P(ZEND_THIS));
    zend_long before;
    zend_long purged = 0;
    zval after;

    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_LONG(before)
    ZEND_PARSE_PARAMETERS_END();
    array_init(&after);
    add_next_index_string(&after, "");
    while (purge_batch(store, before, &after, &purged) == PURGE_BATCH) {
    }
    zval_ptr_dtor(&after);
    RETVAL_LONG(purged);
}

void payments_pdo_attempt_store_register(void)
{
    payments_pdo_store_init(register_class_Payments_PdoAttemptStore(payments_attempt_history_ce));
}
