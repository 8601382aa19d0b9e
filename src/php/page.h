/* Payments\Page: what a browser is sent to pay. */
#ifndef PAYMENTS_PHP_PAGE_H
#define PAYMENTS_PHP_PAGE_H

#include "php.h"

#include "core/text.h"

extern zend_class_entry *payments_page_ce;

typedef enum payments_page_kind { PAYMENTS_PAGE_REDIRECT, PAYMENTS_PAGE_HTML, PAYMENTS_PAGE_FRAME } payments_page_kind;

void payments_page_register(void);

/* A new page; the content is copied. The caller has checked it: an address, or a page that is not empty. */
void payments_page_create(zval *value, payments_page_kind kind, pay_text content);
/* False when the value is no page that was made. The content is borrowed. */
bool payments_page_read(const zval *value, payments_page_kind *kind, pay_text *content);

#endif
