/* An answer to the browser. */
#ifndef PAYMENTS_PHP_BROWSER_H
#define PAYMENTS_PHP_BROWSER_H

#include "php.h"

/* The headers of a redirect to `url`, or, where that is NULL, of a page. A new array. */
void payments_browser_headers(zval *headers, zend_string *url);

/*
 * Sends an answer to the browser: drops what output buffers hold and a Content-Security-Policy set before, then sends
 * status, headers and body (NULL for none). Throws, and sends nothing, when output was sent before.
 */
void payments_browser_send(int status, HashTable *headers, const zend_string *body);

#endif
