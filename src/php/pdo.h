/* PDO, called through PHP: nothing of it is linked, so payments loads without it. */
#ifndef PAYMENTS_PHP_PDO_H
#define PAYMENTS_PHP_PDO_H

#include "php.h"

#include "core/buffer.h"
#include "core/text.h"

typedef enum payments_sql_driver {
    PAYMENTS_SQLITE,
    PAYMENTS_MYSQL, /* MariaDB, too */
    PAYMENTS_POSTGRES,
    PAYMENTS_SQL_DRIVERS
} payments_sql_driver;

/* What an exception of PDO says about a statement. */
typedef enum payments_sql_error {
    PAYMENTS_SQL_TAKEN,   /* a unique key has the value already: nothing was written */
    PAYMENTS_SQL_LOST,    /* a deadlock or a conflict with another transaction: nothing was written */
    PAYMENTS_SQL_OPEN,    /* a transaction is open on the connection: nothing was written */
    PAYMENTS_SQL_REFUSED, /* the database answered that it did not do it */
    PAYMENTS_SQL_UNKNOWN  /* the connection broke, or it is not known what was thrown: it may have done it */
} payments_sql_error;

/* Every function that returns a bool threw when it is false. Results are new values, of the caller's to destroy. */

/* PAYMENTS_SQL_DRIVERS: another driver; false: PDO threw. */
bool payments_pdo_driver(zend_object *pdo, payments_sql_driver *driver);
/*
 * Lets PDO throw on every error, whatever the shop has set. *before is for payments_pdo_restore(), which is called in
 * any case, and keeps an exception that was thrown since.
 */
bool payments_pdo_strict(zend_object *pdo, zval *before);
void payments_pdo_restore(zend_object *pdo, zval *before);

bool payments_pdo_in_transaction(zend_object *pdo, bool *is_in);
/* A method without arguments: "begintransaction", "commit", "rollback"; in lower case. */
bool payments_pdo_do(zend_object *pdo, const char *method);
bool payments_pdo_exec(zend_object *pdo, const char *sql);
bool payments_pdo_prepare(zend_object *pdo, const char *sql, zval *statement);
/* Executes with the values of an array, NULL for none. */
bool payments_pdo_execute(zval *statement, zval *values);
bool payments_pdo_count(zval *statement, zend_long *count);
/* All rows that are left: an array of arrays by number. The statement can then be executed again. */
bool payments_pdo_rows(zval *statement, zval *rows);

payments_sql_error payments_pdo_error(payments_sql_driver driver, zend_object *thrown);
/* "SQLSTATE 40001, code 1213"; nothing of the statement. */
void payments_pdo_describe(pay_buffer *out, zend_object *thrown);
/* Takes the arguments out of the trace: what was to be stored would be in it. */
void payments_pdo_hide_arguments(zend_object *thrown);

#endif
