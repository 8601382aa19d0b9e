/* Attempts in the form of a database's row: one cell for each column. */
#ifndef PAYMENTS_PHP_ATTEMPT_CELLS_H
#define PAYMENTS_PHP_ATTEMPT_CELLS_H

#include "php.h"

#include "core/attempt_row.h"

typedef enum payments_cell_type {
    PAYMENTS_CELL_TEXT, /* not empty. Visible ASCII, as every text but words is */
    PAYMENTS_CELL_OPTIONAL_TEXT,
    PAYMENTS_CELL_WORDS, /* somebody else's; optional, cut where an attempt is made of them */
    PAYMENTS_CELL_MARK,  /* may be empty, is never null */
    PAYMENTS_CELL_AMOUNT,
    PAYMENTS_CELL_OPTIONAL_AMOUNT,
    PAYMENTS_CELL_INTEGER,
    PAYMENTS_CELL_OPTIONAL_INTEGER,
    PAYMENTS_CELL_BOOLEAN,
    PAYMENTS_CELL_KIND,
    PAYMENTS_CELL_STATE,
    PAYMENTS_CELL_CURRENCY,
    PAYMENTS_CELL_HANDLES,
    PAYMENTS_CELL_SCHEMA
} payments_cell_type;

typedef struct payments_cell {
    payments_cell_type type;
    size_t offset; /* in pay_attempt */
    size_t max;    /* of texts: bytes */
} payments_cell;

extern const payments_cell payments_cells[PAY_COLUMN_COUNT];

/* Where the cell's value is in an attempt. */
static inline void *payments_cell_of(const pay_attempt *attempt, pay_column column)
{
    return (char *)attempt + payments_cells[column].offset;
}

/*
 * A row into an attempt. NULL is a column that is missing. Texts are borrowed from the cells, and from *handles, which
 * is the caller's to destroy, whatever is returned. Throws a StoreException on false.
 */
bool payments_cells_read(zval *const cells[PAY_COLUMN_COUNT], pay_attempt *attempt, zval *handles);
/* One cell of a row, as a new value: an int, a text or null. */
void payments_cell_write(zval *cell, const pay_attempt *attempt, pay_column column);

/* The handles of an array; false: some entry breaks a rule. Texts are borrowed. */
bool payments_handles_read(const HashTable *array, pay_attempt *attempt);
/* A new array. */
void payments_handles_write(zval *array, const pay_attempt *attempt);

#endif
