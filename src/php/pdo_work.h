/* What PdoAttemptStore does with its connection: one piece of work at a time, each in its own commit. */
#ifndef PAYMENTS_PHP_PDO_WORK_H
#define PAYMENTS_PHP_PDO_WORK_H

#include "php.h"

#include "arguments.h"
#include "attempt_sql.h"
#include "pdo.h"

typedef struct payments_pdo_store {
    zend_object *pdo;   /* owned; NULL before the constructor */
    zend_string *table; /* owned */
    payments_sql_driver driver;
    bool is_ready;                             /* the table is there */
    bool is_committing;                        /* what may commit the work at hand was sent */
    zval statements[PAYMENTS_STATEMENT_COUNT]; /* prepared; UNDEF: not yet */
    zend_object std;
} payments_pdo_store;

static inline payments_pdo_store *payments_pdo_store_of(zend_object *object)
{
    return (payments_pdo_store *)((char *)object - offsetof(payments_pdo_store, std));
}

void payments_pdo_store_init(zend_class_entry *ce);

/*
 * Does the work on a connection that throws, is in no transaction, and has the table. False: the work returned false,
 * or it threw, which has become a StoreException. A write that lost against another one, or whose key is taken, returns
 * false without an exception.
 */
bool payments_pdo_work(payments_pdo_store *store, bool (*work)(void *context), void *context, bool is_write);

/*
 * For the functions below, which work uses: false is an exception of PDO.
 */

/* Writes so many rows in one commit; what returns false is rolled back. */
bool payments_pdo_commit(payments_pdo_store *store, bool (*write)(void *context), void *context, uint32_t rows);
/* Runs a statement with the values of an array, NULL for none. *count: the rows that it changed; *rows: those it found;
 * either may be NULL. */
bool payments_pdo_run(payments_pdo_store *store, payments_statement statement, zval *values, zend_long *count,
                      zval *rows);
/* The same with a text, for once. */
bool payments_pdo_run_text(payments_pdo_store *store, const pay_buffer *sql, zval *values, zval *rows);

/* An Attempt of a row; throws a StoreException on false. */
bool payments_pdo_attempt(zval *attempt, const zval *row);

#endif
