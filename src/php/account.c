/*
 * Payments\...\Account and Merchant: credentials, environment and options. One implementation for all of them; the
 * provider's table and the stub say which credentials there are.
 */
#include "account.h"

#include "arguments.h"
#include "bind.h"
#include "enums.h"
#include "failure.h"
#include "object.h"
#include "options.h"
#include "providers.h"
#include "scope.h"
#include "core/account.h"
#include "core/arena.h"
#include "core/buffer.h"
#include "core/failure.h"
#include "core/field.h"
#include "core/operation.h"
#include "core/record.h"
#include "core/text.h"
#include "core/validate.h"

typedef struct payments_account {
    pay_account account; /* its credentials live in the arena, its options in the object of the property */
    pay_arena arena;
    zend_object *settings; /* the options; a reference of its own, like that of the property; NULL for none */
    bool is_made;
    zend_object std;
} payments_account;

static zend_object_handlers account_handlers;

static payments_account *account_of(zend_object *object)
{
    return (payments_account *)((char *)object - offsetof(payments_account, std));
}

static zend_object *create_account(zend_class_entry *ce)
{
    payments_account *account = zend_object_alloc(sizeof(*account), ce);

    zend_object_std_init(&account->std, ce);
    object_properties_init(&account->std, ce);
    account->std.handlers = &account_handlers;
    return &account->std;
}

static void free_account(zend_object *object)
{
    payments_account *account = account_of(object);

    pay_arena_free(&account->arena);
    if (account->settings) {
        OBJ_RELEASE(account->settings);
        account->settings = NULL;
    }
    zend_object_std_dtor(object);
}

/* For the cycle collector. */
static HashTable *list_account_references(zend_object *object, zval **table, int *count)
{
    return payments_list_references(object, &account_of(object)->settings, 1, table, count);
}

zend_object *payments_account_options(zend_object *account)
{
    return account_of(account)->settings;
}

void payments_account_init(zend_class_entry *ce)
{
    ce->create_object = create_account;
    payments_object_handlers(&account_handlers, offsetof(payments_account, std), free_account);
    account_handlers.get_gc = list_account_references;
}

const pay_account *payments_account_of(zend_object *object)
{
    /* A property can be made to hold an object of any class; see payments_property(). */
    if (object->handlers != &account_handlers || !account_of(object)->is_made) {
        return NULL;
    }
    return &account_of(object)->account;
}

/* The credentials outlive the arguments: their texts move into memory that is wiped. */
static void own_credentials(payments_account *account)
{
    pay_record *credentials = account->account.credentials;

    for (size_t i = 0; credentials->fields[i].type != PAY_END; i++) {
        if (credentials->values[i].kind == PAY_IS_TEXT) {
            credentials->values[i].text = pay_arena_copy(&account->arena, credentials->values[i].text);
        }
    }
}

static bool take_credentials(payments_account *account, const zend_class_entry *ce, const payments_arguments *arguments)
{
    pay_violation *violations;

    account->account.credentials = pay_record_create(&account->arena, account->account.provider->account);
    if (!account->account.credentials ||
        !payments_bind(&account->arena, account->account.credentials, arguments, ZSTR_VAL(ce->name))) {
        return false;
    }
    violations = pay_check(&account->arena, account->account.credentials, 1024);
    if (violations) {
        payments_throw_violations(PAY_FAILURE_CONFIGURATION, PAY_OUTCOME_NOT_SENT, ZSTR_VAL(ce->name), violations);
        return false;
    }
    own_credentials(account);
    return !account->arena.failed;
}

static void keep_property(zend_object *object, const char *name, zval *argument)
{
    zval value;

    ZVAL_COPY(&value, argument);
    payments_property_init(object, object->ce, name, &value);
}

/* A provider may publish no host of an environment, but hand one out to each shop. */
static bool has_host(const payments_account *account, const zend_class_entry *ce)
{
    const pay_provider *provider = account->account.provider;
    bool is_live = account->account.environment == PAY_LIVE;
    payments_scope *scope;

    if (account->account.options.base_url || (is_live ? provider->live_url : provider->sandbox_url)) {
        return true;
    }
    scope = payments_scope_open();
    pay_buffer_format(&scope->text,
                      "%s: environment %s has no public host: give options whose baseUrl is the host that the provider "
                      "gave to you",
                      ZSTR_VAL(ce->name), is_live ? "Live" : "Sandbox");
    payments_throw_misconfigured(pay_buffer_text(&scope->text));
    payments_scope_close(scope);
    return false;
}

static void take_settings(payments_account *account, zend_object *object, const payments_arguments *arguments)
{
    zval *environment = payments_argument(arguments, "environment");
    zval *options = payments_argument(arguments, "options");
    bool is_live = pay_text_equals(payments_case_name(Z_OBJ_P(environment)), PAY_TEXT("Live"));
    const pay_options *taken = payments_options_of(Z_TYPE_P(options) == IS_OBJECT ? Z_OBJ_P(options) : NULL);

    if (!taken) {
        return;
    }
    account->account.environment = is_live ? PAY_LIVE : PAY_SANDBOX;
    account->account.options = *taken;
    if (!has_host(account, object->ce)) {
        return;
    }
    if (Z_TYPE_P(options) == IS_OBJECT) {
        Z_ADDREF_P(options);
        account->settings = Z_OBJ_P(options);
    }
    keep_property(object, "environment", environment);
    keep_property(object, "options", options);
    account->is_made = true;
}

/* The provider in whose namespace the class is: Payments\Finrota\Account. */
static const pay_provider *provider_of(const zend_class_entry *ce)
{
    pay_text name = payments_text_of(ce->name);

    pay_text_cut(&name, '\\');
    name = pay_text_cut(&name, '\\');
    PAYMENTS_EACH_PROVIDER(provider) {
        if (pay_text_equals(name, pay_text_of((*provider)->title))) {
            return *provider;
        }
    }
    return NULL;
}

/* Of every account: its arguments are the provider's table of credentials. */
ZEND_METHOD(Payments_Finrota_Account, __construct)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    payments_account *account = account_of(object);
    payments_arguments arguments;

    if (!payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    if (!payments_construct_once(account->is_made, object)) {
        payments_arguments_free(&arguments);
        RETURN_THROWS();
    }
    account->account.provider = provider_of(object->ce);
    if (take_credentials(account, object->ce, &arguments)) {
        take_settings(account, object, &arguments);
    } else if (!EG(exception)) {
        payments_throw_no_memory(ZSTR_VAL(object->ce->name));
    }
    payments_arguments_free(&arguments);
}
