/* Every class of the extension, and what the files of src/php share. */
#ifndef PAYMENTS_PHP_CLASSES_H
#define PAYMENTS_PHP_CLASSES_H

#include "php.h"

#include "core/call.h"
#include "core/record.h"

extern zend_class_entry *payments_money_ce;
extern zend_class_entry *payments_card_ce;
extern zend_class_entry *payments_currency_ce;
extern zend_class_entry *payments_card_brand_ce;
extern zend_class_entry *payments_payment_status_ce;
extern zend_class_entry *payments_outcome_ce;
extern zend_class_entry *payments_environment_ce;
extern zend_class_entry *payments_violation_ce;
extern zend_class_entry *payments_exchange_ce;
extern zend_class_entry *payments_options_ce;
extern zend_class_entry *payments_transport_ce;
extern zend_class_entry *payments_http_request_ce;
extern zend_class_entry *payments_http_response_ce;
extern zend_class_entry *payments_failure_ce;                              /* Payments\Exception\Failure */
extern zend_class_entry *payments_exception_ce;                            /* Payments\Exception\PaymentsException */
extern zend_class_entry *payments_failure_classes[PAY_FAILURE_MEMORY + 1]; /* by kind; NULL where none is thrown */

void payments_register_classes(void);

/* Handlers of the classes that hold C memory; called while registering. */
void payments_init_account(zend_class_entry *ce);
void payments_init_card(zend_class_entry *ce);
void payments_init_http_message(zend_class_entry *ce);
void payments_init_options(zend_class_entry *ce);

/* --- arguments.c --- */

/*
 * The arguments of the running internal method by its own arginfo: types
 * checked as PHP would, defaults filled in. Missing, superfluous or mistyped
 * arguments throw. Freed with payments_arguments_free().
 */
typedef struct payments_arguments {
    const zend_function *function;
    zval *values;
    uint32_t count;
} payments_arguments;

bool payments_arguments_take(zend_execute_data *execute_data, payments_arguments *arguments);
void payments_arguments_free(payments_arguments *arguments);
/* The argument of this name, NULL when the method has none. Borrowed. */
zval *payments_argument(const payments_arguments *arguments, const char *name);

/* --- objects --- */

/* The slot of a declared property, UNDEF while it is not initialised. */
zval *payments_property(zend_object *object, zend_class_entry *scope, const char *name);
/* Initialises a property, readonly ones too; takes the value over. */
void payments_property_init(zend_object *object, zend_class_entry *scope, const char *name, zval *value);
/* Throws when a constructor runs a second time on an object. */
bool payments_construct_once(bool is_constructed, zend_object *object);

/* An enum's case as a new reference. */
void payments_enum_case(zval *value, zend_class_entry *ce, const char *name);
void payments_status_case(zval *value, pay_status status);
void payments_outcome_case(zval *value, pay_outcome outcome);
void payments_text(zval *value, pay_text text);          /* a string */
void payments_optional_text(zval *value, pay_text text); /* null when empty */
pay_text payments_text_of(const zend_string *string);

/* --- money.c --- */
void payments_money_create(zval *value, pay_money money);
/* Throws and returns false on a Money that was never made (its constructor is private, reflection is not). */
bool payments_money_read(zend_object *object, pay_money *money);

/* --- bind.c, build.c: the walkers between zvals and records --- */

/* Fills a record from arguments of the same names. Texts are borrowed from the arguments. Throws on false. */
bool payments_bind(pay_arena *arena, pay_record *record, const payments_arguments *arguments);
/* An object of the class, each property from the row of its name. Throws on false. */
bool payments_build(zval *object, zend_class_entry *ce, const pay_record *record);

/* --- failure.c --- */

/* Throws the exception of the failure. `exchange` may be NULL; `previous` is taken over. */
void payments_throw(const pay_failure *failure, const pay_exchange *exchange, zend_object *previous);
void payments_throw_violations(pay_failure_kind kind, const char *who, const pay_violation *violations);

/* --- exchange.c --- */
void payments_exchange_create(zval *value, const pay_exchange *exchange);

/* --- http_message.c --- */
void payments_http_request_create(zval *value, const pay_call *call, const pay_http_request *request);
/* Copies a Payments\Http\Response into the answer of a call. */
void payments_http_response_read(zend_object *object, pay_http_response *response);

/* --- options.c, account.c --- */

/* The defaults for NULL. Borrowed from the object; throws and returns NULL when its constructor did not succeed. */
const pay_options *payments_options_of(zend_object *object);
/* Takes the constructor's arguments by the provider's table of credentials. */
void payments_account_construct(INTERNAL_FUNCTION_PARAMETERS, const pay_provider *provider);
/* NULL while its constructor did not run. Borrowed. */
const pay_account *payments_account_of(zend_object *object);

/* --- value_object.c --- */
void payments_value_construct(INTERNAL_FUNCTION_PARAMETERS);

/* --- call.c --- */

/* The constructor of a service: keeps its account. */
void payments_service_construct(INTERNAL_FUNCTION_PARAMETERS);
/* A method of a service: arguments by name, the call, the object of the method's return type. */
void payments_call(INTERNAL_FUNCTION_PARAMETERS, const pay_operation *operation);
/* A method that reads a message of the provider's: its one argument is the body. */
void payments_read_message(INTERNAL_FUNCTION_PARAMETERS, const pay_message *message);

/*
 * What the methods of a class do, in one line each:
 *     PAYMENTS_OPERATION(Payments_Hepsipay_Status, get, hepsipay_payment_status)
 */
#define PAYMENTS_OPERATION(class, method, operation)                                                                   \
    ZEND_METHOD(class, method)                                                                                         \
    {                                                                                                                  \
        payments_call(INTERNAL_FUNCTION_PARAM_PASSTHRU, &operation);                                                   \
    }
#define PAYMENTS_MESSAGE(class, method, message)                                                                       \
    ZEND_METHOD(class, method)                                                                                         \
    {                                                                                                                  \
        payments_read_message(INTERNAL_FUNCTION_PARAM_PASSTHRU, &message);                                             \
    }
#define PAYMENTS_SERVICE(class)                                                                                        \
    ZEND_METHOD(class, __construct)                                                                                    \
    {                                                                                                                  \
        payments_service_construct(INTERNAL_FUNCTION_PARAM_PASSTHRU);                                                  \
    }
#define PAYMENTS_ACCOUNT(class, provider)                                                                              \
    ZEND_METHOD(class, __construct)                                                                                    \
    {                                                                                                                  \
        payments_account_construct(INTERNAL_FUNCTION_PARAM_PASSTHRU, &provider);                                       \
    }
/* A class of values: made by its constructor from arguments of the properties' names. */
#define PAYMENTS_VALUE(class)                                                                                          \
    ZEND_METHOD(class, __construct)                                                                                    \
    {                                                                                                                  \
        payments_value_construct(INTERNAL_FUNCTION_PARAM_PASSTHRU);                                                    \
    }                                                                                                                  \
    PAYMENTS_JSON(class)
/* A class of results: made by a call only. */
#define PAYMENTS_RESULT(class)                                                                                         \
    ZEND_METHOD(class, __construct)                                                                                    \
    {                                                                                                                  \
        ZEND_PARSE_PARAMETERS_NONE();                                                                                  \
    }                                                                                                                  \
    PAYMENTS_JSON(class)
#define PAYMENTS_JSON(class)                                                                                           \
    ZEND_METHOD(class, jsonSerialize)                                                                                  \
    {                                                                                                                  \
        ZEND_PARSE_PARAMETERS_NONE();                                                                                  \
        payments_value_json(return_value, Z_OBJ_P(ZEND_THIS));                                                         \
    }

void payments_value_json(zval *value, zend_object *object);

/* Marks properties of a value class that jsonSerialize() masks: the SECRET rows of its table. */
const pay_field *payments_fields_of(const zend_class_entry *ce);

#endif
