/* Every class of the extension, and what the files of src/php share. */
#ifndef PAYMENTS_PHP_CLASSES_H
#define PAYMENTS_PHP_CLASSES_H

#include "php.h"

#include "core/call.h"
#include "core/record.h"
#include "core/verdict.h"

extern zend_class_entry *payments_money_ce;
extern zend_class_entry *payments_card_ce;
extern zend_class_entry *payments_currency_ce;
extern zend_class_entry *payments_card_brand_ce;
extern zend_class_entry *payments_payment_status_ce;
extern zend_class_entry *payments_verdict_ce;
extern zend_class_entry *payments_outcome_ce;
extern zend_class_entry *payments_environment_ce;
extern zend_class_entry *payments_three_d_secure_ce;
extern zend_class_entry *payments_confirmation_ce;
extern zend_class_entry *payments_hepsipay_status_ce;
extern zend_class_entry *payments_hepsipay_webhook_event_ce;
extern zend_class_entry *payments_violation_ce;
extern zend_class_entry *payments_exchange_ce;
extern zend_class_entry *payments_options_ce;
extern zend_class_entry *payments_transport_ce;
extern zend_class_entry *payments_http_request_ce;
extern zend_class_entry *payments_http_response_ce;
extern zend_class_entry *payments_failure_ce; /* Payments\Exception\Failure */
extern zend_class_entry *payments_claim_store_ce;
extern zend_class_entry *payments_claims_ce;
extern zend_class_entry *payments_signature_problem_ce;                    /* Payments\Exception\SignatureProblem */
extern zend_class_entry *payments_exception_ce;                            /* Payments\Exception\PaymentsException */
extern zend_class_entry *payments_assertion_failed_ce;                     /* Payments\Testing\AssertionFailed */
extern zend_class_entry *payments_declined_ce;                             /* Payments\Exception\DeclinedException */
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
/* The name of a method's parameter, as the stub writes it. Borrowed. */
const char *payments_parameter_name(const zend_function *function, uint32_t index);

/* --- objects --- */

/* The value of a declared property, UNDEF while it is not initialised, NULL when there is no such property. Borrowed.
 */
zval *payments_property(zend_object *object, zend_class_entry *scope, const char *name);
/* Initialises a property, readonly ones too; takes the value over. */
void payments_property_init(zend_object *object, zend_class_entry *scope, const char *name, zval *value);
/* Adds a property's value, null while it is not initialised, to named arguments. */
void payments_add_property(HashTable *named, const char *name, zend_object *object, const char *property);
/* The text of a property; empty when it is no string. Borrowed. */
pay_text payments_property_text(zend_object *object, const char *name);
/* get_gc of an object that holds others in C memory (NULLs are passed over) beside its properties. */
HashTable *payments_list_references(zend_object *object, zend_object *const *kept, size_t kept_count, zval **table,
                                    int *count);
/* Throws when a constructor runs a second time on an object. */
bool payments_construct_once(bool is_constructed, zend_object *object);

/* The name of an enum's case; the backing text of one, empty when it has none. Borrowed. */
pay_text payments_case_name(zend_object *object);
pay_text payments_case_value(zend_object *object);
/* An enum's case as a new reference. */
void payments_enum_case(zval *value, zend_class_entry *ce, const char *name);
void payments_status_case(zval *value, pay_status status);
/* False when the value is no Payments\PaymentStatus. */
bool payments_status_read(const zval *value, pay_status *status);
void payments_verdict_case(zval *value, pay_verdict verdict);
/* False when the value is no Payments\Verdict. */
bool payments_verdict_read(const zval *value, pay_verdict *verdict);
void payments_outcome_case(zval *value, pay_outcome outcome);
void payments_text(zval *value, pay_text text);          /* a string */
void payments_optional_text(zval *value, pay_text text); /* null when empty */
pay_text payments_text_of(const zend_string *string);

/* --- card.c --- */

/* The part of a card that a row names, as the row's type. Throws on false: the card was wiped. */
bool payments_card_part(zend_object *object, pay_arena *arena, const pay_field *field, pay_value *value);

/* --- money.c --- */
void payments_money_create(zval *value, pay_money money);
/* Throws and returns false on a Money that was never made (its constructor is private, reflection is not). */
bool payments_money_read(zend_object *object, pay_money *money);

/* --- bind.c, build.c: the walkers between zvals and records --- */

/* Fills a record from arguments of the same names. Texts are borrowed from the arguments. Throws on false. */
bool payments_bind(pay_arena *arena, pay_record *record, const payments_arguments *arguments);
/* The class of a group's or a list's members: in the namespace of the class that has them. */
zend_class_entry *payments_class_beside(const zend_class_entry *owner, const char *record);
/* An object of the class, each property from the row of its name. Throws on false. */
bool payments_build(zval *object, zend_class_entry *ce, const pay_record *record);
/* The list or the undecoded JSON that an answer consists of; its objects are of classes beside the owner. */
bool payments_build_content(zval *value, const zend_class_entry *owner, const pay_record *record);

/* --- failure.c --- */

/* Throws the exception of the failure. `exchange` may be NULL; `previous` is taken over. */
void payments_throw(const pay_failure *failure, const pay_exchange *exchange, zend_object *previous);
/* Whether an exception of ours says that nothing was sent. */
bool payments_says_not_sent(zend_object *exception);
void payments_throw_violations(pay_failure_kind kind, pay_outcome outcome, const char *who,
                               const pay_violation *violations);
/*
 * Makes an exception of a shop's transport say Unanswered; unless `all`, only where it says more than Unknown. False
 * where its outcome is not ours to set.
 */
bool payments_hide_outcome(zend_object *exception, bool all);

/* --- exchange.c --- */
void payments_exchange_create(zval *value, const pay_exchange *exchange);

/* --- http_message.c --- */
void payments_http_request_create(zval *value, const pay_call *call, const pay_http_request *request);
/* Part of what a Payments\Http\Request carries, borrowed from it. Throws on false: it was never made. */
typedef struct payments_http_view {
    const char *operation;
    pay_text url;
    pay_text body;
} payments_http_view;

bool payments_http_request_view(zend_object *object, payments_http_view *view);
/* A Payments\Http\Response. The headers are copied; NULL for none. */
void payments_http_response_create(zval *value, zend_long status, pay_text body, zval *headers);
/* One that stands for a broken connection: the engine judges it as what its own wire says. `reason` is static. */
void payments_http_response_broken(zval *value, pay_http_failure failure, bool request_sent, const char *reason);
/* Copies a Payments\Http\Response into the answer of a call. */
void payments_http_response_read(zend_object *object, pay_http_response *response);

/* --- testing_transport.c --- */

/* Which Payments\Testing\FakeTransport of this thread it is, from 1; 0 for any other transport, and for NULL. */
zend_ulong payments_fake_number(zend_object *transport);

/* --- options.c, account.c --- */

/* The defaults for NULL. Borrowed from the object; throws and returns NULL when its constructor did not succeed. */
const pay_options *payments_options_of(zend_object *object);
/* The shop's own objects in the place of parts of the engine; each may be NULL. Borrowed from the options. */
typedef struct payments_hooks {
    zend_object *transport;
    zend_object *token_store;
    zend_object *observer;
} payments_hooks;

payments_hooks payments_hooks_of(zend_object *options);
/* The options object of an account, NULL for none. Borrowed. */
zend_object *payments_account_options(zend_object *account);
/* Takes the constructor's arguments by the provider's table of credentials. */
void payments_account_construct(INTERNAL_FUNCTION_PARAMETERS, const pay_provider *provider);
/* NULL while its constructor did not run. Borrowed. */
const pay_account *payments_account_of(zend_object *object);

/* --- browser.c --- */

/*
 * Sends an answer to the browser: drops what output buffers hold and a Content-Security-Policy set before, then sends
 * status, headers and body (NULL for none). Throws, and sends nothing, when output was sent before.
 */
void payments_browser_send(int status, HashTable *headers, const zend_string *body);

/* --- value_object.c --- */
void payments_value_construct(INTERNAL_FUNCTION_PARAMETERS);

/* --- call.c --- */

/* The account object of a service; throws and returns NULL when a constructor on the way did not run. */
zend_object *payments_service_account(zend_object *service, zend_class_entry *scope);
/* Takes what was thrown out of PHP's hands, NULL for nothing and for an exit, which stays there. Owned by the caller.
 */
zend_object *payments_take_exception(void);
/* Makes a warning of what a helper of the shop's threw. */
void payments_report_as_warning(const char *who);
/* The constructor of a service: keeps its account. */
void payments_service_construct(INTERNAL_FUNCTION_PARAMETERS);
/* A method of a service: arguments by name, the call, the object of the method's return type. */
void payments_call(INTERNAL_FUNCTION_PARAMETERS, const pay_operation *operation);
/*
 * A method that asks by `operation` until there is an answer: null when the provider knew nothing all the while. Its
 * arguments are those of the operation and $withinMs.
 */
void payments_resolve(INTERNAL_FUNCTION_PARAMETERS, const pay_operation *operation);
/* A method that reads a message of the provider's: its one argument is the body, or a form. */
void payments_read_message(INTERNAL_FUNCTION_PARAMETERS, const pay_message *message);
/* The message in a body or form, in the arena; throws and returns NULL when it cannot be read. */
pay_record *payments_message(pay_arena *arena, const zval *body, const pay_message *message);

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
#define PAYMENTS_SERVICE(class)                                                                                        \
    ZEND_METHOD(class, __construct)                                                                                    \
    {                                                                                                                  \
        payments_service_construct(INTERNAL_FUNCTION_PARAM_PASSTHRU);                                                  \
    }
#define PAYMENTS_ACCOUNT(class, provider)                                                                              \
    ZEND_METHOD(class, __construct)                                                                                    \
    {                                                                                                                  \
        payments_account_construct(INTERNAL_FUNCTION_PARAM_PASSTHRU, &(provider));                                     \
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

/* orThrow() of a payment: itself, unless it failed or was cancelled. `reference`: the property that names it. */
#define PAYMENTS_OR_THROW(class, reference)                                                                            \
    ZEND_METHOD(class, orThrow)                                                                                        \
    {                                                                                                                  \
        ZEND_PARSE_PARAMETERS_NONE();                                                                                  \
        payments_or_throw(return_value, Z_OBJ_P(ZEND_THIS), reference);                                                \
    }

/* verdict() of a result. `amount`, `raw`: the properties with the money and its text; NULL where there is none. */
#define PAYMENTS_VERDICT(class, amount, raw, is_left)                                                                  \
    ZEND_METHOD(class, verdict)                                                                                        \
    {                                                                                                                  \
        payments_verdict(INTERNAL_FUNCTION_PARAM_PASSTHRU, amount, raw, is_left);                                      \
    }

/* --- verdict.c --- */

void payments_verdict(INTERNAL_FUNCTION_PARAMETERS, const char *amount, const char *raw, bool is_left);
/* verdict() of a confirmation: that of its answer, unless the answer is about another order. */
void payments_verdict_of_answer(INTERNAL_FUNCTION_PARAMETERS, zend_object *answer, bool is_same_order);

void payments_or_throw(zval *return_value, zend_object *payment, const char *reference);
void payments_value_json(zval *value, zend_object *object);

/* --- confirmation.c --- */

/* A service's method by named arguments, as the shop would call it; false when it threw. */
bool payments_call_service(zval *result, zend_object *service, const char *method, HashTable *named);
/* These add to the list what a property of the answer should be and is not. */
/* False, and a difference more, where the text is another one. */
bool payments_expect_text(zval *differences, zend_object *answer, const char *name, pay_text expected, bool any_case);
void payments_expect_money(zval *differences, zend_object *answer, const char *name, pay_money expected);
/* Takes both values over. */
void payments_confirmation_create(zval *value, zval *answer, zval *differences, bool is_same_order);

/* Marks properties of a value class that jsonSerialize() masks: the SECRET rows of its table. */
const pay_field *payments_fields_of(const zend_class_entry *ce);

#endif
