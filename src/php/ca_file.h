/* The file of CA certificates that a shop names. */
#ifndef PAYMENTS_PHP_CA_FILE_H
#define PAYMENTS_PHP_CA_FILE_H

#include "php.h"

/* NULL, and the absolute path, when it can be used; else what is wrong with it: static text. */
const char *payments_check_ca_file(const zend_string *text, char path[MAXPATHLEN]);

#endif
