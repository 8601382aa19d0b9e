/* What the methods of the services are made of. */
#ifndef PAYMENTS_PHP_SERVICE_H
#define PAYMENTS_PHP_SERVICE_H

#include "core/call.h"
#include "hooks.h"

/* The object of the method's return type; or, where that is no class, the list or JSON that came. */
void payments_build_result(zval *return_value, const zend_function *function, const pay_record *answer);
/* Throws what a call failed for: what its transport threw, or the exception of the failure. */
void payments_throw_failure(pay_call *call, payments_hook_context *context);
/* Releases what the transport threw and nobody threw on. */
void payments_drop_thrown(payments_hook_context *context);

#endif
