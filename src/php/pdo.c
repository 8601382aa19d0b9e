/* PDO, called through PHP. */
#include "pdo.h"

#include "zend_exceptions.h"
#include "zend_interfaces.h"

#include "failure.h"
#include "object.h"
#include "core/buffer.h"
#include "core/text.h"

/* Of PDO, whose constants never change. */
enum { ATTR_ERRMODE = 3, ATTR_DRIVER_NAME = 16, ERRMODE_EXCEPTION = 2, FETCH_NUM = 3 };

/* Result codes of SQLite, without their extension. */
enum { SQLITE_ERROR_CODE = 1, SQLITE_IOERR_CODE = 10, SQLITE_CONSTRAINT_CODE = 19 };
enum { MYSQL_LOCK_TIMEOUT = 1205, MYSQL_DEADLOCK = 1213, MYSQL_DUPLICATE = 1062, MYSQL_DUPLICATE_NAMED = 1586 };
enum { MYSQL_SHUTDOWN = 1053, MYSQL_COMMIT_FAILED = 1180 };
enum { MYSQL_FIRST_CLIENT_ERROR = 2000, MYSQL_LAST_CLIENT_ERROR = 2999 };

static bool call_pdo(zend_object *object, const char *method, zval *result, uint32_t count, zval *arguments)
{
    zend_function *function = zend_hash_str_find_ptr(&object->ce->function_table, method, strlen(method));

    ZVAL_UNDEF(result);
    if (!function) {
        zend_throw_error(NULL, "%s has no method %s", ZSTR_VAL(object->ce->name), method);
        return false;
    }
    zend_call_known_function(function, object, object->ce, result, count, arguments, NULL);
    return !EG(exception);
}

/* The result of a method that says nothing else. */
static bool call_and_drop(zend_object *object, const char *method, uint32_t count, zval *arguments)
{
    zval result;
    bool done = call_pdo(object, method, &result, count, arguments);

    zval_ptr_dtor(&result);
    return done;
}

/* --- the connection ------------------------------------------------------------ */

bool payments_pdo_driver(zend_object *pdo, payments_sql_driver *driver)
{
    static const char *const names[] = {"sqlite", "mysql", "pgsql"};
    zval attribute, name;
    bool done;

    *driver = PAYMENTS_SQL_DRIVERS;
    ZVAL_LONG(&attribute, ATTR_DRIVER_NAME);
    done = call_pdo(pdo, "getattribute", &name, 1, &attribute);
    for (int i = 0; done && Z_TYPE(name) == IS_STRING && i < PAYMENTS_SQL_DRIVERS; i++) {
        if (zend_string_equals_cstr(Z_STR(name), names[i], strlen(names[i]))) {
            *driver = (payments_sql_driver)i;
        }
    }
    zval_ptr_dtor(&name);
    return done;
}

static bool set_error_mode(zend_object *pdo, zval *mode)
{
    zval arguments[2];

    ZVAL_LONG(&arguments[0], ATTR_ERRMODE);
    ZVAL_COPY_VALUE(&arguments[1], mode);
    return call_and_drop(pdo, "setattribute", 2, arguments);
}

bool payments_pdo_strict(zend_object *pdo, zval *before)
{
    zval attribute, strict;

    ZVAL_LONG(&attribute, ATTR_ERRMODE);
    ZVAL_LONG(&strict, ERRMODE_EXCEPTION);
    return call_pdo(pdo, "getattribute", before, 1, &attribute) &&
           (zend_is_identical(before, &strict) || set_error_mode(pdo, &strict));
}

void payments_pdo_restore(zend_object *pdo, zval *before)
{
    zend_object *thrown = payments_take_exception();

    if (!EG(exception) && Z_TYPE_P(before) == IS_LONG && Z_LVAL_P(before) != ERRMODE_EXCEPTION) {
        set_error_mode(pdo, before);
    }
    zval_ptr_dtor(before);
    if (thrown) {
        zval exception;

        ZVAL_OBJ(&exception, thrown);
        zend_throw_exception_object(&exception);
    }
}

bool payments_pdo_in_transaction(zend_object *pdo, bool *is_in)
{
    zval result;
    bool done = call_pdo(pdo, "intransaction", &result, 0, NULL);

    *is_in = done && zend_is_true(&result);
    zval_ptr_dtor(&result);
    return done;
}

bool payments_pdo_do(zend_object *pdo, const char *method)
{
    return call_and_drop(pdo, method, 0, NULL);
}

bool payments_pdo_exec(zend_object *pdo, const char *sql)
{
    zval text;
    bool done;

    ZVAL_STRING(&text, sql);
    done = call_and_drop(pdo, "exec", 1, &text);
    zval_ptr_dtor(&text);
    return done;
}

/* --- statements ---------------------------------------------------------------- */

bool payments_pdo_prepare(zend_object *pdo, const char *sql, zval *statement)
{
    zval text;
    bool done;

    ZVAL_STRING(&text, sql);
    done = call_pdo(pdo, "prepare", statement, 1, &text);
    zval_ptr_dtor(&text);
    if (done && Z_TYPE_P(statement) != IS_OBJECT) {
        zend_throw_error(NULL, "PDO::prepare() returned no statement");
        done = false;
    }
    if (!done) {
        zval_ptr_dtor(statement);
        ZVAL_UNDEF(statement);
    }
    return done;
}

bool payments_pdo_execute(zval *statement, zval *values)
{
    return call_and_drop(Z_OBJ_P(statement), "execute", values ? 1 : 0, values);
}

bool payments_pdo_count(zval *statement, zend_long *count)
{
    zval result;
    bool done = call_pdo(Z_OBJ_P(statement), "rowcount", &result, 0, NULL);

    *count = done ? zval_get_long(&result) : 0;
    zval_ptr_dtor(&result);
    return done;
}

bool payments_pdo_rows(zval *statement, zval *rows)
{
    zval mode;

    ZVAL_LONG(&mode, FETCH_NUM);
    if (call_pdo(Z_OBJ_P(statement), "fetchall", rows, 1, &mode) && Z_TYPE_P(rows) == IS_ARRAY) {
        return true;
    }
    zval_ptr_dtor(rows);
    ZVAL_UNDEF(rows);
    if (!EG(exception)) {
        zend_throw_error(NULL, "PDOStatement::fetchAll() returned no array");
    }
    return false;
}

/* --- errors -------------------------------------------------------------------- */

/* What PDOException::$errorInfo holds. Texts are borrowed from the exception. */
typedef struct error_info {
    pay_text state;
    zend_long code;
    pay_text message;
} error_info;

static pay_text entry_text(const zval *list, zend_ulong index)
{
    zval *entry = zend_hash_index_find_deref(Z_ARRVAL_P(list), index);

    return entry && Z_TYPE_P(entry) == IS_STRING ? payments_text_of(Z_STR_P(entry)) : (pay_text){0};
}

/* False: it is no exception of a database. */
static bool read_error(zend_object *thrown, error_info *error)
{
    zval room;
    zval *list = zend_read_property(thrown->ce, thrown, "errorInfo", strlen("errorInfo"), true, &room);
    zval *code;

    ZVAL_DEREF(list);
    *error = (error_info){0};
    if (Z_TYPE_P(list) != IS_ARRAY) {
        return false;
    }
    code = zend_hash_index_find_deref(Z_ARRVAL_P(list), 1);
    error->state = entry_text(list, 0);
    error->code = code ? zval_get_long(code) : 0;
    error->message = entry_text(list, 2);
    return error->state.length > 0;
}

static bool contains(pay_text text, pay_text part)
{
    for (size_t i = 0; i < text.length; i++) {
        if (pay_text_starts_with(pay_text_from(text, i), part)) {
            return true;
        }
    }
    return false;
}

static payments_sql_error sqlite_error(const error_info *error)
{
    switch (error->code & 0xff) {
    case SQLITE_CONSTRAINT_CODE:
        return contains(error->message, PAY_TEXT("UNIQUE constraint")) ? PAYMENTS_SQL_TAKEN : PAYMENTS_SQL_REFUSED;
    case SQLITE_ERROR_CODE:
        return contains(error->message, PAY_TEXT("within a transaction")) ? PAYMENTS_SQL_OPEN : PAYMENTS_SQL_REFUSED;
    case SQLITE_IOERR_CODE:
        return PAYMENTS_SQL_UNKNOWN;
    default:
        return PAYMENTS_SQL_REFUSED;
    }
}

static payments_sql_error mysql_error(const error_info *error)
{
    if (error->code == MYSQL_DUPLICATE || error->code == MYSQL_DUPLICATE_NAMED) {
        return PAYMENTS_SQL_TAKEN;
    }
    if (error->code == MYSQL_LOCK_TIMEOUT || error->code == MYSQL_DEADLOCK) {
        return PAYMENTS_SQL_LOST;
    }
    if (error->code == 0 || error->code == MYSQL_SHUTDOWN || error->code == MYSQL_COMMIT_FAILED) {
        return PAYMENTS_SQL_UNKNOWN;
    }
    /* The client's own errors: the connection is gone, before or after the server got the statement. */
    return error->code < MYSQL_FIRST_CLIENT_ERROR || error->code > MYSQL_LAST_CLIENT_ERROR ? PAYMENTS_SQL_REFUSED
                                                                                           : PAYMENTS_SQL_UNKNOWN;
}

static payments_sql_error postgres_error(const error_info *error)
{
    /* Connections that break, servers that stop, internal and system errors, and what PDO has no code for. */
    static const char *const unknown[] = {"08", "57P", "58", "XX", "HY"};

    if (pay_text_equals(error->state, PAY_TEXT("23505"))) {
        return PAYMENTS_SQL_TAKEN;
    }
    if (pay_text_equals(error->state, PAY_TEXT("55P03"))) { /* lock_timeout */
        return PAYMENTS_SQL_LOST;
    }
    for (size_t i = 0; i < sizeof(unknown) / sizeof(*unknown); i++) {
        if (pay_text_starts_with(error->state, pay_text_of(unknown[i]))) {
            return PAYMENTS_SQL_UNKNOWN;
        }
    }
    return PAYMENTS_SQL_REFUSED;
}

payments_sql_error payments_pdo_error(payments_sql_driver driver, zend_object *thrown)
{
    error_info error;

    if (!read_error(thrown, &error)) {
        return PAYMENTS_SQL_UNKNOWN;
    }
    if (pay_text_equals(error.state, PAY_TEXT("40001")) || pay_text_equals(error.state, PAY_TEXT("40P01"))) {
        return PAYMENTS_SQL_LOST;
    }
    return driver == PAYMENTS_SQLITE  ? sqlite_error(&error)
           : driver == PAYMENTS_MYSQL ? mysql_error(&error)
                                      : postgres_error(&error);
}

void payments_pdo_describe(pay_buffer *out, zend_object *thrown)
{
    error_info error;

    if (read_error(thrown, &error)) {
        pay_buffer_format(out, "SQLSTATE %.*s, code %lld", PAY_SHOWN(error.state), (long long)error.code);
    } else {
        pay_buffer_append_string(out, ZSTR_VAL(thrown->ce->name));
    }
}

void payments_pdo_hide_arguments(zend_object *thrown)
{
    zend_class_entry *base = instanceof_function(thrown->ce, zend_ce_exception) ? zend_ce_exception : zend_ce_error;
    zval room, hidden;
    zval *trace = zend_read_property(base, thrown, "trace", strlen("trace"), true, &room);

    ZVAL_DEREF(trace);
    payments_copy_trace(&hidden, trace);
    zend_update_property(base, thrown, "trace", strlen("trace"), &hidden);
    zval_ptr_dtor(&hidden);
}
