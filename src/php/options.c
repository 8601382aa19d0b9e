/* Payments\Options: checked once, then read by every call. */
#include "options.h"

#include "zend_attributes.h"

#include "arguments.h"
#include "ca_file.h"
#include "failure.h"
#include "object.h"
#include "php_payments.h"
#include "scope.h"
#include "value.h"
#include "core/account.h"
#include "core/buffer.h"
#include "core/characters.h"
#include "core/memory.h"
#include "core/text.h"
#include "core/url.h"

#include "../../stubs/options_arginfo.h"

zend_class_entry *payments_options_ce;
zend_class_entry *payments_transport_ce;

/* What calls use is kept here: a property can be made a reference, and then be changed. */
typedef struct payments_options {
    pay_options options;
    char *proxy;           /* with its password; owned, wiped */
    char *ca_file;         /* as an absolute path; owned */
    char *base_url;        /* owned */
    char *token_store_key; /* owned, wiped */
    int64_t times[3];      /* as they were given, in the order of time_rules; NOT_GIVEN */
    payments_hooks hooks;  /* references of their own, like those of the properties; NULL for none */
    bool is_made;
    zend_object std;
} payments_options;

static const pay_options default_options = {
    .connect_timeout_ms = 5000,
    .timeout_ms = 30000,
    .deadline_ms = 60000,
    .retries = 2,
    .max_response_bytes = 1048576,
    .max_text_characters = 1000,
    .keep_alive = true,
    .user_agent = "payments-php/" PHP_PAYMENTS_VERSION,
};

static zend_object_handlers options_handlers;

static payments_options *options_of(zend_object *object)
{
    return (payments_options *)((char *)object - offsetof(payments_options, std));
}

static zend_object *create_options(zend_class_entry *ce)
{
    payments_options *options = zend_object_alloc(sizeof(*options), ce);

    options->options = default_options;
    zend_object_std_init(&options->std, ce);
    object_properties_init(&options->std, ce);
    options->std.handlers = &options_handlers;
    return &options->std;
}

static void forget_texts(payments_options *options)
{
    pay_release(options->proxy);
    pay_release(options->ca_file);
    pay_release(options->base_url);
    pay_release(options->token_store_key);
    options->proxy = options->ca_file = options->base_url = options->token_store_key = NULL;
    options->options = default_options;
}

static const struct {
    const char *name;
    size_t offset; /* of a zend_object * in payments_hooks */
} hook_places[] = {
    {"transport", offsetof(payments_hooks, transport)},
    {"tokenStore", offsetof(payments_hooks, token_store)},
    {"observer", offsetof(payments_hooks, observer)},
    {"scheduler", offsetof(payments_hooks, scheduler)},
};

enum { HOOKS = sizeof(hook_places) / sizeof(hook_places[0]) };

_Static_assert(HOOKS * sizeof(zend_object *) == sizeof(payments_hooks), "each hook has its row, in their order");

static zend_object **hook_of(payments_options *options, size_t place)
{
    return (zend_object **)((char *)&options->hooks + hook_places[place].offset);
}

static void free_options(zend_object *object)
{
    for (size_t i = 0; i < HOOKS; i++) {
        if (*hook_of(options_of(object), i)) {
            OBJ_RELEASE(*hook_of(options_of(object), i));
        }
    }
    forget_texts(options_of(object));
    zend_object_std_dtor(object);
}

/* For the cycle collector. */
static HashTable *list_option_references(zend_object *object, zval **table, int *count)
{
    return payments_list_references(object, hook_of(options_of(object), 0), HOOKS, table, count);
}

static void init_options(zend_class_entry *ce)
{
    ce->create_object = create_options;
    payments_object_handlers(&options_handlers, offsetof(payments_options, std), free_options);
    options_handlers.get_gc = list_option_references;
}

const pay_options *payments_options_of(zend_object *object)
{
    if (object && !options_of(object)->is_made) {
        zend_throw_error(NULL, "Payments\\Options was not constructed");
        return NULL;
    }
    return object ? &options_of(object)->options : &default_options;
}

payments_hooks payments_hooks_of(zend_object *object)
{
    return object ? options_of(object)->hooks : (payments_hooks){0};
}

/* --- the rules ----------------------------------------------------------- */

typedef struct number_rule {
    const char *name;
    size_t offset; /* of an int64_t in pay_options */
    zend_long min;
    zend_long max;
} number_rule;

#define HOUR_MS 3600000
static const number_rule number_rules[] = {
    {"retries", offsetof(pay_options, retries), 0, 10},
    {"maxResponseBytes", offsetof(pay_options, max_response_bytes), 1, 64 << 20},
    {"maxTextCharacters", offsetof(pay_options, max_text_characters), 1, 65536},
};

/* Adds "Options::$name what"; the message so far is empty or ends in a sentence. */
static void complain_of(pay_buffer *complaints, const char *name, const char *what)
{
    pay_buffer_format(complaints, "%s%s %s", complaints->length ? "; $" : "Payments\\Options: $", name, what);
}

static int64_t *number_of(pay_options *options, const number_rule *rule)
{
    return (int64_t *)((char *)options + rule->offset);
}

static void take_option_number(payments_options *options, const number_rule *rule, zend_long number,
                               pay_buffer *complaints)
{
    char what[80];

    if (number < rule->min || number > rule->max) {
        snprintf(what, sizeof(what), "must be between " ZEND_LONG_FMT " and " ZEND_LONG_FMT, rule->min, rule->max);
        complain_of(complaints, rule->name, what);
    }
    *number_of(&options->options, rule) = number;
}

/* Each must not be above the next: to connect is a part of a request, and that of a call. */
static const number_rule time_rules[] = {
    {"connectTimeoutMs", offsetof(pay_options, connect_timeout_ms), 1, HOUR_MS},
    {"timeoutMs", offsetof(pay_options, timeout_ms), 1, HOUR_MS},
    {"deadlineMs", offsetof(pay_options, deadline_ms), 1, HOUR_MS},
};

enum { CONNECT, REQUEST, CALL, TIMES, NOT_GIVEN = -1 };

static bool is_above(const int64_t times[TIMES], size_t part, size_t whole)
{
    return times[part] != NOT_GIVEN && times[whole] != NOT_GIVEN && times[part] > times[whole];
}

/* Times that are not given make room for those that are. */
static void fill_times(const int64_t given[TIMES], pay_options *options)
{
    int64_t request = given[REQUEST];

    if (request == NOT_GIVEN) {
        request = given[CONNECT] > default_options.timeout_ms ? given[CONNECT] : default_options.timeout_ms;
        request = given[CALL] != NOT_GIVEN && given[CALL] < request ? given[CALL] : request;
    }
    options->timeout_ms = request;
    options->connect_timeout_ms = given[CONNECT] != NOT_GIVEN                    ? given[CONNECT]
                                  : request < default_options.connect_timeout_ms ? request
                                                                                 : default_options.connect_timeout_ms;
    options->deadline_ms = given[CALL] != NOT_GIVEN                ? given[CALL]
                           : request > default_options.deadline_ms ? request
                                                                   : default_options.deadline_ms;
}

/* Replaces the values of the properties by the times that hold. */
static void take_times(payments_options *options, payments_arguments *arguments, pay_buffer *complaints)
{
    size_t before = complaints->length;

    for (size_t i = 0; i < TIMES; i++) {
        zval *value = payments_argument(arguments, time_rules[i].name);

        options->times[i] = NOT_GIVEN;
        if (Z_TYPE_P(value) == IS_LONG) {
            take_option_number(options, &time_rules[i], Z_LVAL_P(value), complaints);
            options->times[i] = Z_LVAL_P(value);
        }
    }
    if (complaints->length != before) {
        return;
    }
    if (is_above(options->times, CONNECT, REQUEST)) {
        complain_of(complaints, "connectTimeoutMs", "must not be above $timeoutMs: connecting is part of a request");
    } else if (is_above(options->times, CONNECT, CALL)) {
        complain_of(complaints, "connectTimeoutMs", "must not be above $deadlineMs: connecting is part of a call");
    }
    if (is_above(options->times, REQUEST, CALL)) {
        complain_of(complaints, "timeoutMs", "must not be above $deadlineMs: a request is part of a call");
    }
    fill_times(options->times, &options->options);
    for (size_t i = 0; i < TIMES; i++) {
        ZVAL_LONG(payments_argument(arguments, time_rules[i].name),
                  (zend_long)*number_of(&options->options, &time_rules[i]));
    }
}

static void take_base_url(payments_options *options, const zend_string *text, pay_buffer *complaints)
{
    pay_url url;

    if (!pay_url_parse(payments_text_of(text), &url)) {
        complain_of(complaints, "baseUrl", "must be an absolute URL in ASCII, without user information");
    } else if (!url.https && !pay_url_is_loopback(&url)) {
        complain_of(complaints, "baseUrl", "must be https, or http to a loopback address");
    } else if (memchr(url.rest.bytes, '?', url.rest.length) || memchr(url.rest.bytes, '#', url.rest.length)) {
        complain_of(complaints, "baseUrl", "must have no query and no fragment");
    }
    options->base_url = pay_duplicate(payments_text_of(text));
    options->options.base_url = options->base_url;
}

static void take_ca_file(payments_options *options, const zend_string *text, pay_buffer *complaints)
{
    char path[MAXPATHLEN];
    const char *complaint = payments_check_ca_file(text, path);

    if (complaint) {
        complain_of(complaints, "caFile", complaint);
    } else {
        options->ca_file = pay_duplicate(pay_text_of(path));
        options->options.ca_file = options->ca_file;
    }
}

/* A copy of the proxy without user and password: a URL by the common rules, and what is shown. */
static zend_string *without_user(const zend_string *proxy, bool *has_user)
{
    const char *scheme = strstr(ZSTR_VAL(proxy), "://");
    const char *at = strrchr(ZSTR_VAL(proxy), '@');

    *has_user = scheme && at && at > scheme;
    return *has_user ? zend_strpprintf(0, "%.*s://%s", (int)(scheme - ZSTR_VAL(proxy)), ZSTR_VAL(proxy), at + 1)
                     : zend_strpprintf(0, "%s", ZSTR_VAL(proxy));
}

/* Replaces the property's value by one without password. */
static void take_proxy(payments_options *options, zval *value, pay_buffer *complaints)
{
    zend_string *proxy = Z_STR_P(value);
    bool has_user;
    zend_string *bare = without_user(proxy, &has_user);

    if (!pay_text_is_visible(payments_text_of(proxy)) || !pay_text_is_url(payments_text_of(bare))) {
        complain_of(complaints, "proxy", "must be \"http://[user:password@]host:port\"");
    }
    options->proxy = pay_duplicate(payments_text_of(proxy));
    options->options.proxy = options->proxy;
    if (has_user) {
        const char *host = strstr(ZSTR_VAL(bare), "://") + 3;
        zend_string *shown = zend_strpprintf(0, "%.*s***@%s", (int)(host - ZSTR_VAL(bare)), ZSTR_VAL(bare), host);

        ZVAL_STR(value, shown);
        zend_string_release(proxy);
    }
    zend_string_release(bare);
}

enum { SHORTEST_STORE_KEY = 32 };

/* Replaces the property's value by asterisks. */
static void take_token_store_key(payments_options *options, zval *value, bool has_store, pay_buffer *complaints)
{
    pay_buffer stray = {0};
    pay_text key;

    if (Z_TYPE_P(value) != IS_STRING && has_store) {
        complain_of(complaints, "tokenStoreKey", "must be given with $tokenStore");
    }
    if (Z_TYPE_P(value) != IS_STRING) {
        return;
    }
    key = payments_text_of(Z_STR_P(value));
    if (key.length < SHORTEST_STORE_KEY) {
        complain_of(complaints, "tokenStoreKey", "must have at least 32 characters");
    } else if (pay_characters_explain_key(&stray, key) && !stray.failed) {
        complain_of(complaints, "tokenStoreKey", stray.bytes);
    }
    pay_buffer_free(&stray);
    options->token_store_key = pay_duplicate(key);
    options->options.token_store_key = (pay_text){options->token_store_key, options->token_store_key ? key.length : 0};
    zend_string_release(Z_STR_P(value));
    ZVAL_STRING(value, "***");
}

static void take_hooks(payments_options *options, const payments_arguments *arguments)
{
    for (size_t i = 0; i < HOOKS; i++) {
        zval *argument = payments_argument(arguments, hook_places[i].name);

        if (Z_TYPE_P(argument) == IS_OBJECT) {
            Z_ADDREF_P(argument);
            *hook_of(options, i) = Z_OBJ_P(argument);
        }
    }
}

static void take_all(payments_options *options, payments_arguments *arguments, pay_buffer *complaints)
{
    zval *base_url = payments_argument(arguments, "baseUrl");
    zval *ca_file = payments_argument(arguments, "caFile");
    zval *proxy = payments_argument(arguments, "proxy");
    bool has_store = Z_TYPE_P(payments_argument(arguments, "tokenStore")) == IS_OBJECT;

    take_times(options, arguments, complaints);
    for (size_t i = 0; i < sizeof(number_rules) / sizeof(*number_rules); i++) {
        take_option_number(options, &number_rules[i], Z_LVAL_P(payments_argument(arguments, number_rules[i].name)),
                           complaints);
    }
    options->options.keep_alive = Z_TYPE_P(payments_argument(arguments, "keepAlive")) == IS_TRUE;
    if (Z_TYPE_P(base_url) == IS_STRING) {
        take_base_url(options, Z_STR_P(base_url), complaints);
    }
    if (Z_TYPE_P(ca_file) == IS_STRING) {
        take_ca_file(options, Z_STR_P(ca_file), complaints);
    }
    if (Z_TYPE_P(proxy) == IS_STRING) {
        take_proxy(options, proxy, complaints);
    }
    take_token_store_key(options, payments_argument(arguments, "tokenStoreKey"), has_store, complaints);
}

/* Makes the object of these arguments, or throws all that is wrong with them. */
static void make_options(zend_object *object, payments_arguments *arguments)
{
    payments_options *options = options_of(object);
    payments_scope *scope = payments_scope_open();

    take_all(options, arguments, &scope->text);
    if (scope->text.length) {
        forget_texts(options);
        payments_throw_misconfigured(pay_buffer_text(&scope->text));
    } else {
        payments_init_properties(object, arguments);
        take_hooks(options, arguments);
        options->is_made = true;
    }
    payments_scope_close(scope);
}

ZEND_METHOD(Payments_Options, __construct)
{
    payments_arguments arguments;

    if (!payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    if (payments_construct_once(options_of(Z_OBJ_P(ZEND_THIS))->is_made, Z_OBJ_P(ZEND_THIS))) {
        make_options(Z_OBJ_P(ZEND_THIS), &arguments);
    }
    payments_arguments_free(&arguments);
}

/* --- a copy with changes -------------------------------------------------- */

static bool current_text(const payments_options *options, const char *name, zval *value)
{
    const struct {
        const char *name;
        pay_text text;
    } texts[] = {
        {"caFile", pay_text_of(options->ca_file)},
        {"proxy", pay_text_of(options->proxy)},
        {"baseUrl", pay_text_of(options->base_url)},
        {"tokenStoreKey", options->options.token_store_key},
    };

    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        if (strcmp(name, texts[i].name) == 0) {
            payments_optional_text(value, texts[i].text);
            return true;
        }
    }
    return false;
}

static bool current_number(const payments_options *options, const char *name, zval *value)
{
    for (size_t i = 0; i < TIMES; i++) {
        if (strcmp(name, time_rules[i].name) == 0) {
            ZVAL_LONG(value, (zend_long)options->times[i]);
            if (options->times[i] == NOT_GIVEN) {
                ZVAL_NULL(value);
            }
            return true;
        }
    }
    for (size_t i = 0; i < sizeof(number_rules) / sizeof(*number_rules); i++) {
        if (strcmp(name, number_rules[i].name) == 0) {
            ZVAL_LONG(value, (zend_long)*number_of((pay_options *)&options->options, &number_rules[i]));
            return true;
        }
    }
    return false;
}

static void current_hook(payments_options *options, const char *name, zval *value)
{
    ZVAL_NULL(value);
    for (size_t i = 0; i < HOOKS; i++) {
        if (strcmp(name, hook_places[i].name) == 0 && *hook_of(options, i)) {
            ZVAL_OBJ_COPY(value, *hook_of(options, i));
        }
    }
}

/* The argument that made the option. Of what is kept in C: a property has no secret, and can be made a reference. */
static void current_argument(zend_object *object, const char *name, zval *value)
{
    payments_options *options = options_of(object);

    if (strcmp(name, "keepAlive") == 0) {
        ZVAL_BOOL(value, options->options.keep_alive);
    } else if (!current_text(options, name, value) && !current_number(options, name, value)) {
        current_hook(options, name, value);
    }
}

ZEND_METHOD(Payments_Options, with)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    payments_arguments arguments;

    if (!payments_options_of(object) ||
        !payments_arguments_change(execute_data, payments_options_ce->constructor, current_argument, &arguments)) {
        RETURN_THROWS();
    }
    object_init_ex(return_value, payments_options_ce);
    make_options(Z_OBJ_P(return_value), &arguments);
    payments_arguments_free(&arguments);
}

void payments_options_register(void)
{
    payments_transport_ce = register_class_Payments_Transport();
    register_class_Payments_TokenStore();
    register_class_Payments_Observer();
    register_class_Payments_Scheduler();
    payments_options_ce = register_class_Payments_Options();
    init_options(payments_options_ce);
}
