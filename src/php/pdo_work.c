/* What PdoAttemptStore does with its connection. */
#include "pdo_work.h"

#include "zend_exceptions.h"

#include "attempt.h"
#include "failure.h"
#include "object.h"
#include "pdo.h"
#include "scope.h"
#include "core/attempt_row.h"
#include "core/buffer.h"
#include "core/text.h"

/* --- the object ---------------------------------------------------------------- */

static zend_object_handlers store_handlers;

static zend_object *create_store(zend_class_entry *ce)
{
    payments_pdo_store *store = zend_object_alloc(sizeof(*store), ce);

    zend_object_std_init(&store->std, ce);
    object_properties_init(&store->std, ce);
    store->std.handlers = &store_handlers;
    return &store->std;
}

static void drop_statements(payments_pdo_store *store)
{
    for (int i = 0; i < PAYMENTS_STATEMENT_COUNT; i++) {
        zval statement;

        ZVAL_COPY_VALUE(&statement, &store->statements[i]);
        ZVAL_UNDEF(&store->statements[i]);
        zval_ptr_dtor(&statement);
    }
}

static void free_store(zend_object *object)
{
    payments_pdo_store *store = payments_pdo_store_of(object);

    drop_statements(store);
    if (store->pdo) {
        OBJ_RELEASE(store->pdo);
        store->pdo = NULL;
    }
    if (store->table) {
        zend_string_release(store->table);
        store->table = NULL;
    }
    zend_object_std_dtor(object);
}

/* For the cycle collector. */
static HashTable *list_store_references(zend_object *object, zval **table, int *count)
{
    payments_pdo_store *store = payments_pdo_store_of(object);
    zend_object *kept[PAYMENTS_STATEMENT_COUNT + 1] = {store->pdo};

    for (int i = 0; i < PAYMENTS_STATEMENT_COUNT; i++) {
        kept[i + 1] = Z_TYPE(store->statements[i]) == IS_OBJECT ? Z_OBJ(store->statements[i]) : NULL;
    }
    return payments_list_references(object, kept, PAYMENTS_STATEMENT_COUNT + 1, table, count);
}

void payments_pdo_store_init(zend_class_entry *ce)
{
    ce->create_object = create_store;
    payments_object_handlers(&store_handlers, offsetof(payments_pdo_store, std), free_store);
    store_handlers.get_gc = list_store_references;
}

/* --- statements ---------------------------------------------------------------- */

static bool run_prepared(zval *statement, zval *values, zend_long *count, zval *rows)
{
    return payments_pdo_execute(statement, values) && (!count || payments_pdo_count(statement, count)) &&
           (!rows || payments_pdo_rows(statement, rows));
}

bool payments_pdo_run_text(payments_pdo_store *store, const pay_buffer *sql, zval *values, zval *rows)
{
    zval statement;
    bool done;

    if (sql->failed) {
        zend_throw_error(NULL, "out of memory");
        return false;
    }
    if (!payments_pdo_prepare(store->pdo, sql->bytes, &statement)) {
        return false;
    }
    done = run_prepared(&statement, values, NULL, rows);
    zval_ptr_dtor(&statement);
    return done;
}

/* A reference of the caller's own: code of the shop's may run meanwhile, and drop what is kept. */
static bool take_statement(payments_pdo_store *store, payments_statement which, zval *statement)
{
    payments_scope *scope;
    zval made;

    if (Z_ISUNDEF(store->statements[which])) {
        scope = payments_scope_open();
        payments_sql_statement(&scope->text, which, store->driver, ZSTR_VAL(store->table));
        ZVAL_UNDEF(&made);
        if (scope->text.failed) {
            zend_throw_error(NULL, "out of memory");
        } else if (payments_pdo_prepare(store->pdo, scope->text.bytes, &made)) {
            zval_ptr_dtor(&store->statements[which]);
            ZVAL_COPY_VALUE(&store->statements[which], &made);
        }
        payments_scope_close(scope);
    }
    ZVAL_COPY(statement, &store->statements[which]);
    return !Z_ISUNDEF_P(statement);
}

bool payments_pdo_run(payments_pdo_store *store, payments_statement which, zval *values, zend_long *count, zval *rows)
{
    zval statement;
    bool done = take_statement(store, which, &statement) && run_prepared(&statement, values, count, rows);

    zval_ptr_dtor(&statement);
    return done;
}

bool payments_pdo_attempt(zval *attempt, const zval *row)
{
    zval *cells[PAY_COLUMN_COUNT];

    for (int i = 0; i < PAY_COLUMN_COUNT; i++) {
        cells[i] = Z_TYPE_P(row) == IS_ARRAY ? zend_hash_index_find_deref(Z_ARRVAL_P(row), (zend_ulong)i) : NULL;
    }
    return payments_attempt_of_cells(attempt, cells);
}

/* --- transactions -------------------------------------------------------------- */

/* PDO does not know of a BEGIN that was sent as SQL, and SQLite has no BEGIN IMMEDIATE in PDO. */
static bool begin_write(payments_pdo_store *store)
{
    return store->driver == PAYMENTS_SQLITE ? payments_pdo_exec(store->pdo, "BEGIN IMMEDIATE")
                                            : payments_pdo_do(store->pdo, "begintransaction");
}

static bool commit_write(payments_pdo_store *store)
{
    store->is_committing = true;
    return store->driver == PAYMENTS_SQLITE ? payments_pdo_exec(store->pdo, "COMMIT")
                                            : payments_pdo_do(store->pdo, "commit");
}

/* Keeps what was thrown; what the rollback itself throws says nothing more. */
static void roll_back(payments_pdo_store *store)
{
    zend_object *thrown = payments_take_exception();
    zend_object *other;
    zval exception;

    if (EG(exception)) {
        return; /* an exit */
    }
    if (store->driver == PAYMENTS_SQLITE) {
        payments_pdo_exec(store->pdo, "ROLLBACK");
    } else {
        payments_pdo_do(store->pdo, "rollback");
    }
    if ((other = payments_take_exception())) {
        OBJ_RELEASE(other);
    }
    if (thrown) {
        ZVAL_OBJ(&exception, thrown);
        zend_throw_exception_object(&exception);
    }
}

/* A single statement commits itself, unless autocommit is off. Throws on false. */
static bool require_committed(payments_pdo_store *store)
{
    bool is_open;

    if (!payments_pdo_in_transaction(store->pdo, &is_open)) {
        return false;
    }
    if (is_open) {
        roll_back(store);
        store->is_committing = false;
        payments_throw_store(PAY_TEXT("autocommit is off on the connection of Payments\\PdoAttemptStore: nothing was "
                                      "written; give it a connection of its own"),
                             false, NULL);
    }
    return !is_open;
}

bool payments_pdo_commit(payments_pdo_store *store, bool (*write)(void *context), void *context, uint32_t rows)
{
    bool done;

    if (rows == 1 && store->driver != PAYMENTS_SQLITE) {
        store->is_committing = true;
        return write(context) && require_committed(store);
    }
    if (!begin_write(store)) {
        return false;
    }
    done = write(context) && commit_write(store);
    if (!done) {
        roll_back(store);
    }
    return done;
}

/* --- the table ----------------------------------------------------------------- */

/* SQLite in memory, or a temporary file: the shop's own settings are left alone. */
static bool find_file(payments_pdo_store *store, bool *is_file)
{
    payments_scope *scope = payments_scope_open();
    zval rows;
    zval *row;
    bool done;

    pay_buffer_append_string(&scope->text, "PRAGMA database_list"); /* number, name, file */
    *is_file = false;
    done = payments_pdo_run_text(store, &scope->text, NULL, &rows);
    payments_scope_close(scope);
    if (!done) {
        return false;
    }
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL(rows), row) {
        zval *number = Z_TYPE_P(row) == IS_ARRAY ? zend_hash_index_find_deref(Z_ARRVAL_P(row), 0) : NULL;
        zval *file = number ? zend_hash_index_find_deref(Z_ARRVAL_P(row), 2) : NULL;

        *is_file |= file && zval_get_long(number) == 0 && Z_TYPE_P(file) == IS_STRING && Z_STRLEN_P(file) > 0;
    }
    ZEND_HASH_FOREACH_END();
    zval_ptr_dtor(&rows);
    return true;
}

static void ignore_exception(void)
{
    zend_object *thrown = payments_take_exception();

    if (thrown) {
        OBJ_RELEASE(thrown);
    }
}

static bool set_up_sqlite(payments_pdo_store *store)
{
    bool is_file;

    if (!find_file(store, &is_file)) {
        return false;
    }
    if (!is_file) {
        return true;
    }
    if (!payments_pdo_exec(store->pdo, "PRAGMA busy_timeout = 20000")) {
        return false;
    }
    /* Another process may be at the same: then the next connection sees to it. Its readers wait meanwhile. */
    payments_pdo_exec(store->pdo, "PRAGMA journal_mode = WAL");
    ignore_exception();
    return !EG(exception) && payments_pdo_exec(store->pdo, "PRAGMA synchronous = FULL");
}

static bool probe_table(payments_pdo_store *store)
{
    payments_scope *scope = payments_scope_open();
    zval rows;
    bool done;

    payments_sql_probe(&scope->text, ZSTR_VAL(store->table));
    ZVAL_UNDEF(&rows);
    done = payments_pdo_run_text(store, &scope->text, NULL, &rows);
    zval_ptr_dtor(&rows);
    payments_scope_close(scope);
    return done;
}

static bool create_table(payments_pdo_store *store)
{
    bool done = true;

    for (int step = 0; done; step++) {
        payments_scope *scope = payments_scope_open();
        bool is_more = payments_sql_create(&scope->text, store->driver, ZSTR_VAL(store->table), step);

        done = !is_more || (!scope->text.failed && payments_pdo_exec(store->pdo, scope->text.bytes));
        payments_scope_close(scope);
        if (!is_more) {
            break;
        }
    }
    return done;
}

/* Another process may make the table at the same time: only a table that is not there afterwards is a failure. */
static bool make_table(payments_pdo_store *store)
{
    zend_object *thrown;
    zval exception;

    ignore_exception(); /* of the probe: there is no table yet */
    if (EG(exception)) {
        return false;
    }
    create_table(store);
    thrown = payments_take_exception();
    if (!EG(exception) && probe_table(store)) {
        if (thrown) {
            OBJ_RELEASE(thrown);
        }
        return true;
    }
    if (thrown) { /* says more than the probe does */
        ignore_exception();
        ZVAL_OBJ(&exception, thrown);
        zend_throw_exception_object(&exception);
    }
    return false;
}

static bool make_ready(payments_pdo_store *store)
{
    store->is_ready = store->is_ready || ((store->driver != PAYMENTS_SQLITE || set_up_sqlite(store)) &&
                                          (probe_table(store) || make_table(store)));
    return store->is_ready;
}

/* --- work ---------------------------------------------------------------------- */

static void throw_open(zend_object *previous)
{
    payments_throw_store(
        PAY_TEXT("a transaction is open on the connection of Payments\\PdoAttemptStore: an attempt must "
                 "be committed before the provider is called. Nothing was written; commit first, or "
                 "give the store a connection of its own"),
        false, previous);
}

/* PostgreSQL's driver says so of a connection that broke, too: its own exception is then left. */
static bool refuse_transaction(payments_pdo_store *store)
{
    bool is_open;
    zend_object *thrown;
    zval exception;

    if (!payments_pdo_in_transaction(store->pdo, &is_open)) {
        return false;
    }
    if (!is_open) {
        return true;
    }
    if (store->driver == PAYMENTS_POSTGRES) {
        payments_pdo_exec(store->pdo, "SELECT 1");
    }
    thrown = payments_take_exception();
    if (thrown && payments_pdo_error(store->driver, thrown) == PAYMENTS_SQL_UNKNOWN) {
        ZVAL_OBJ(&exception, thrown);
        zend_throw_exception_object(&exception);
    } else if (!EG(exception)) {
        throw_open(thrown);
    }
    return false;
}

static void throw_failed(const payments_pdo_store *store, zend_object *thrown, payments_sql_error error, bool is_write)
{
    payments_scope *scope = payments_scope_open();
    pay_buffer *message = &scope->text;
    bool may_be_written = is_write && store->is_committing && error == PAYMENTS_SQL_UNKNOWN;

    pay_buffer_format(message, "%s could not be %s (", ZSTR_VAL(store->table), is_write ? "written" : "read");
    payments_pdo_describe(message, thrown);
    pay_buffer_append_string(message, !is_write ? "); the previous exception says why"
                                      : may_be_written
                                          ? "); it is not known whether the attempt was written: read it again"
                                          : "); nothing was written; the previous exception says why");
    payments_throw_store(pay_buffer_text(message), may_be_written, thrown);
    payments_scope_close(scope);
}

/* What the connection threw becomes a StoreException, or, of a write that lost, nothing. */
static void convert_exception(payments_pdo_store *store, bool is_write)
{
    zend_object *thrown = payments_take_exception();
    payments_sql_error error;
    zval exception;

    if (!thrown) {
        return;
    }
    if (instanceof_function(thrown->ce, payments_failure_ce)) {
        ZVAL_OBJ(&exception, thrown);
        zend_throw_exception_object(&exception);
        return;
    }
    payments_pdo_hide_arguments(thrown);
    error = payments_pdo_error(store->driver, thrown);
    /* Of a connection that may have come back as another one; and SQLite's driver does not reset one that failed. */
    drop_statements(store);
    if (store->is_ready && is_write && (error == PAYMENTS_SQL_TAKEN || error == PAYMENTS_SQL_LOST)) {
        OBJ_RELEASE(thrown);
        return;
    }
    if (error == PAYMENTS_SQL_OPEN) {
        throw_open(thrown);
    } else {
        throw_failed(store, thrown, error, is_write);
    }
}

bool payments_pdo_work(payments_pdo_store *store, bool (*work)(void *context), void *context, bool is_write)
{
    zval mode;
    bool done;

    if (!store->pdo) {
        zend_throw_error(NULL, "Payments\\PdoAttemptStore was not constructed");
        return false;
    }
    store->is_committing = false;
    ZVAL_UNDEF(&mode);
    done = payments_pdo_strict(store->pdo, &mode) && refuse_transaction(store) && make_ready(store) && work(context);
    payments_pdo_restore(store->pdo, &mode);
    if (EG(exception)) {
        convert_exception(store, is_write);
        return false;
    }
    return done;
}
