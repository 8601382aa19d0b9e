/* What the methods of the services are made of. */
#ifndef PAYMENTS_PHP_SERVICE_H
#define PAYMENTS_PHP_SERVICE_H

#include "hooks.h"
#include "scope.h"
#include "core/call.h"
#include "core/operation.h"
#include "core/record.h"

/* The object of the method's return type; or, where that is no class, the list or JSON that came. */
void payments_build_result(zval *return_value, const zend_function *function, const pay_record *answer);
/* Throws what a call failed for: what its transport threw, or the exception of the failure. */
void payments_throw_failure(pay_call *call, payments_hook_context *context);
/* Releases what the transport threw and nobody threw on. */
void payments_drop_thrown(payments_hook_context *context);

/* The account object of a service; throws and returns NULL when a constructor on the way did not run. */
zend_object *payments_service_account(zend_object *service, zend_class_entry *scope);
/* Runs a call whose arguments are filled. False when it threw, or the caller is being unwound. */
bool payments_run(pay_call *call, zend_object *account);
/* A method of a service: arguments by name, the call, the object of the method's return type. */
void payments_call(INTERNAL_FUNCTION_PARAMETERS, const pay_operation *operation);
/* The same at another path, with the same {names}; NULL for the operation's own. The service keeps it. */
void payments_call_at(INTERNAL_FUNCTION_PARAMETERS, const pay_operation *operation, zend_string *path);
/*
 * A method that asks by `operation` until there is an answer: null when the provider knew nothing all the while. Its
 * arguments are those of the operation and $withinMs.
 */
void payments_resolve(INTERNAL_FUNCTION_PARAMETERS, const pay_operation *operation);
/* A method that reads a message of the provider's: its one argument is the body, or a form. */
void payments_read_message(INTERNAL_FUNCTION_PARAMETERS, const pay_message *message);
/* The message in a body or form, in the scope's arena; throws and returns NULL when it cannot be read. */
pay_record *payments_message(payments_scope *scope, const zval *body, const pay_message *message);

/*
 * What the methods of a class do, in one line each:
 *     PAYMENTS_OPERATION(Payments_Hepsipay_Status, get, hepsipay_payment_status)
 */
#define PAYMENTS_OPERATION(class, method, operation)                                                                   \
    ZEND_METHOD(class, method)                                                                                         \
    {                                                                                                                  \
        payments_call(INTERNAL_FUNCTION_PARAM_PASSTHRU, &(operation));                                                 \
    }
#define PAYMENTS_RESOLVE(class, method, operation)                                                                     \
    ZEND_METHOD(class, method)                                                                                         \
    {                                                                                                                  \
        payments_resolve(INTERNAL_FUNCTION_PARAM_PASSTHRU, &(operation));                                              \
    }
#define PAYMENTS_MESSAGE(class, method, message)                                                                       \
    ZEND_METHOD(class, method)                                                                                         \
    {                                                                                                                  \
        payments_read_message(INTERNAL_FUNCTION_PARAM_PASSTHRU, &(message));                                           \
    }

#endif
