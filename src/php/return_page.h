/* Payments\ReturnPage. */
#ifndef PAYMENTS_PHP_RETURN_PAGE_H
#define PAYMENTS_PHP_RETURN_PAGE_H

#include "php.h"

void payments_return_page_register(void);

#endif
