/* The SQL of PdoAttemptStore, for each database. */
#ifndef PAYMENTS_PHP_ATTEMPT_SQL_H
#define PAYMENTS_PHP_ATTEMPT_SQL_H

#include "pdo.h"
#include "core/buffer.h"

/* Statements that a store keeps prepared. */
typedef enum payments_statement {
    PAYMENTS_STATEMENT_INSERT,  /* every column */
    PAYMENTS_STATEMENT_REPLACE, /* every column but the reference; then reference and stored version */
    PAYMENTS_STATEMENT_FIND,    /* reference */
    PAYMENTS_STATEMENT_ORDER,   /* the order's number */
    PAYMENTS_STATEMENT_PAYMENT, /* the payment's reference */
    PAYMENTS_STATEMENT_DELETE,  /* reference, version */
    PAYMENTS_STATEMENT_NOW,
    PAYMENTS_STATEMENT_COUNT
} payments_statement;

/* Every function appends. `table` is a checked name. */

void payments_sql_statement(pay_buffer *sql, payments_statement statement, payments_sql_driver driver,
                            const char *table);
/* All columns of what is due. */
void payments_sql_due(pay_buffer *sql, payments_sql_driver driver, const char *table, int64_t now, int64_t limit);
/* All columns of what a purge may change: at most `limit` rows whose reference is after the parameter. */
void payments_sql_purge(pay_buffer *sql, payments_sql_driver driver, const char *table, int64_t before, int64_t limit);
/*
 * All columns of what was created from `from` until before `until`: at most `limit` rows. They come after the one that
 * was created at `after`, not before `from`, and has the parameter as its reference.
 */
void payments_sql_created(pay_buffer *sql, payments_sql_driver driver, const char *table, int64_t from, int64_t until,
                          int64_t after, int64_t limit);
/* All columns of no row: fails where the table is not what it must be. */
void payments_sql_probe(pay_buffer *sql, const char *table);
/* Statement number `step` that makes the table, where it is not there; false: there are no more. */
bool payments_sql_create(pay_buffer *sql, payments_sql_driver driver, const char *table, int step);

#endif
