/* Payments\Finrota\ErpRows: a list of the ERP service, page by page. */
#ifndef PAYMENTS_PHP_ERP_ROWS_H
#define PAYMENTS_PHP_ERP_ROWS_H

#include "php.h"

#include "core/operation.h"

/* What is listed. Borrowed. */
typedef struct payments_erp_list {
    zend_object *account; /* is constructed */
    const pay_operation *operation;
    const char *const *key; /* the rows of the answer that name one of its rows; NULL closes them */
    zend_class_entry *row;
    zend_string *path;
    zend_object *filter; /* NULL for none */
    zend_long page_size, most_pages;
} payments_erp_list;

/* A new walk through the list. False when it threw, because nothing can be asked for so. */
bool payments_erp_rows_create(zval *rows, const payments_erp_list *list);

/* Keeps its class, and makes it an iterator. */
void payments_erp_rows_init(zend_class_entry *ce);

#endif
