/* An answer to the browser. */
#ifndef PAYMENTS_PHP_BROWSER_H
#define PAYMENTS_PHP_BROWSER_H

#include "php.h"

/*
 * Sends an answer to the browser: drops what output buffers hold and a Content-Security-Policy set before, then sends
 * status, headers and body (NULL for none). Throws, and sends nothing, when output was sent before.
 */
void payments_browser_send(int status, HashTable *headers, const zend_string *body);

#endif
