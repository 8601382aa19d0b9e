/* Accounts of every provider. */
#ifndef PAYMENTS_PHP_ACCOUNT_H
#define PAYMENTS_PHP_ACCOUNT_H

#include "php.h"

#include "core/account.h"

/* Makes this class an account. */
void payments_account_init(zend_class_entry *ce);
/* The options object of an account, NULL for none. Borrowed. */
zend_object *payments_account_options(zend_object *account);
/* NULL while its constructor did not run. Borrowed. */
const pay_account *payments_account_of(zend_object *object);

#endif
