/* Payments\Doctor: the set-up that every account shares, and what a diagnosis is. */
#include "doctor.h"

#include <openssl/crypto.h>

#include "php.h"
#include "zend_enum.h"
#include "ext/json/php_json.h"
#include "SAPI.h"

#include "account.h"
#include "arguments.h"
#include "build.h"
#include "doctor_parts.h"
#include "enums.h"
#include "hooks.h"
#include "object.h"
#include "php_payments.h"
#include "service.h"
#include "core/buffer.h"
#include "core/libcurl.h"

#include "../../stubs/doctor_arginfo.h"

static zend_class_entry *diagnosis_ce;
static zend_class_entry *diagnosis_state_ce;

static const char *const state_names[] = {
    [DIAGNOSIS_GOOD] = "Good",
    [DIAGNOSIS_WRONG] = "Wrong",
    [DIAGNOSIS_FOUND] = "Found",
    [DIAGNOSIS_UNDECIDED] = "Undecided",
};

/* --- diagnoses ----------------------------------------------------------------- */

static void init_text(zval *object, const char *name, pay_text text)
{
    zval value;

    payments_optional_text(&value, text);
    payments_property_init(Z_OBJ_P(object), diagnosis_ce, name, &value);
}

void payments_diagnose(examination *of, const char *check, pay_diagnosis state, pay_text value)
{
    enum { LONGEST_VALUE = 300 };
    char shown[LONGEST_VALUE];
    zval diagnosis, property;
    size_t length = 0;

    for (size_t i = 0; i < value.length && length < sizeof(shown); i++) {
        unsigned char c = (unsigned char)value.bytes[i];

        shown[length] = value.bytes[i];
        if (c < 0x20 || c >= 0x7f) {
            shown[length] = '?';
        }
        length++;
    }
    object_init_ex(&diagnosis, diagnosis_ce);
    init_text(&diagnosis, "provider", of->known ? pay_text_of(of->known->provider->name) : (pay_text){0});
    init_text(&diagnosis, "check", pay_text_of(check));
    payments_enum_case(&property, diagnosis_state_ce, state_names[state]);
    payments_property_init(Z_OBJ(diagnosis), diagnosis_ce, "state", &property);
    init_text(&diagnosis, "value", (pay_text){shown, length});
    add_next_index_zval(of->list, &diagnosis);
}

void payments_diagnose_format(examination *of, const char *check, pay_diagnosis state, const char *format, ...)
{
    char text[512];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(text, sizeof(text), format, arguments);
    va_end(arguments);
    payments_diagnose(of, check, state, pay_text_of(text));
}

/* The sentence with the value in its place. */
ZEND_METHOD(Payments_Diagnosis, words)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    zend_string *language = NULL;
    zval *state = payments_property(object, diagnosis_ce, "state");
    pay_text value = payments_property_text(object, "value");
    pay_text sentence, place;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_STR(language)
    ZEND_PARSE_PARAMETERS_END();
    sentence = pay_text_of(
        payments_doctor_words(payments_property_text(object, "check"),
                              Z_TYPE_P(state) == IS_OBJECT ? payments_case_value(Z_OBJ_P(state)) : (pay_text){0}, value,
                              language && pay_text_equals(payments_text_of(language), PAY_TEXT("tr"))));
    place = pay_text_from(sentence, pay_text_find(sentence, '%'));
    if (!place.length) {
        payments_text(return_value, sentence);
        return;
    }
    RETURN_STR(zend_strpprintf(0, "%.*s%.*s%.*s", (int)(sentence.length - place.length), sentence.bytes,
                               (int)value.length, value.bytes ? value.bytes : "", (int)(place.length - 2),
                               place.bytes + 2));
}

/* --- questions ------------------------------------------------------------------- */

pay_call *payments_open_question(examination *of, const pay_account *account, const pay_operation *operation)
{
    pay_call *call = of->stops ? NULL : pay_call_open(&PAYMENTS_G(engine), account, operation);

    of->stops = of->stops || !call;
    return call;
}

bool payments_ask(examination *of, pay_call *call)
{
    payments_hook_context context;
    pay_hooks hooks = payments_hooks_for(of->account, &context);
    bool is_answered;

    pay_call_set_hooks(call, &hooks);
    is_answered = pay_call_run(call);
    of->stops = of->stops || (!is_answered && pay_call_failure(call)->kind == PAY_FAILURE_ABORTED);
    payments_drop_thrown(&context);
    return is_answered;
}

/* --- the set-up -------------------------------------------------------------------- */

static const char *on_or_off(bool is_on)
{
    return is_on ? "on" : "off";
}

/* Of the account that allows its calls the most time; 0 without one. */
static int64_t longest_deadline(zval *accounts)
{
    int64_t longest = 0;
    zval *account;

    ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(accounts), account) {
        longest = MAX(longest, payments_account_of(Z_OBJ_P(account))->options.deadline_ms);
    }
    ZEND_HASH_FOREACH_END();
    return longest;
}

static void examine_setup(examination *of)
{
    const char *problem = pay_libcurl_problem();

    payments_diagnose(of, "php", DIAGNOSIS_GOOD, PAY_TEXT(PHP_VERSION));
    payments_diagnose(of, "extension", DIAGNOSIS_GOOD, PAY_TEXT(PHP_PAYMENTS_VERSION));
    payments_diagnose(of, "libcurl", problem ? DIAGNOSIS_WRONG : DIAGNOSIS_GOOD,
                      pay_text_of(problem ? problem : curl_version_info(CURLVERSION_NOW)->version));
    payments_diagnose(of, "openssl", DIAGNOSIS_GOOD, pay_text_of(OpenSSL_version(OPENSSL_VERSION)));
    payments_diagnose(of, "sapi", DIAGNOSIS_GOOD, pay_text_of(sapi_module.name));
    payments_diagnose(of, "persistent", DIAGNOSIS_GOOD,
                      pay_text_of(on_or_off(zend_ini_long("payments.persistent", strlen("payments.persistent"), 0))));
}

/* --- the class ---------------------------------------------------------------------- */

ZEND_METHOD(Payments_Doctor, __construct)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    zval *accounts, list;
    uint32_t count;

    ZEND_PARSE_PARAMETERS_START(0, -1)
        Z_PARAM_VARIADIC('*', accounts, count)
    ZEND_PARSE_PARAMETERS_END();
    if (!payments_construct_once(!Z_ISUNDEF_P(payments_property(object, object->ce, "accounts")), object)) {
        RETURN_THROWS();
    }
    array_init(&list);
    for (uint32_t i = 0; i < count; i++) {
        zval *account = &accounts[i];

        ZVAL_DEREF(account);
        if (Z_TYPE_P(account) != IS_OBJECT || !payments_account_of(Z_OBJ_P(account))) {
            zend_argument_type_error(i + 1,
                                     "must be of type Payments\\Finrota\\Account|Payments\\HstMobil\\Account|"
                                     "Payments\\Hepsipay\\Merchant, %s given",
                                     zend_zval_type_name(account));
            zval_ptr_dtor(&list);
            RETURN_THROWS();
        }
        Z_ADDREF_P(account);
        add_next_index_zval(&list, account);
    }
    payments_property_init(object, object->ce, "accounts", &list);
}

/* The one probe that changes something. */
#define MARK_PROBE "finrota.erpCodePath"

/* False when it threw. */
static bool take_writes(examination *of, const zval *writes, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (Z_TYPE(writes[i]) != IS_STRING) {
            zend_argument_type_error(i + 2, "must be of type string, %s given", zend_zval_type_name(&writes[i]));
            return false;
        }
        if (!pay_text_equals(payments_text_of(Z_STR(writes[i])), PAY_TEXT(MARK_PROBE))) {
            zend_argument_value_error(i + 2, "must be the name of a probe that writes: \"" MARK_PROBE "\"");
            return false;
        }
        of->may_mark = true;
    }
    return true;
}

ZEND_METHOD(Payments_Doctor, examine)
{
    zval *accounts = payments_property(Z_OBJ_P(ZEND_THIS), Z_OBJCE_P(ZEND_THIS), "accounts");
    zend_string *transaction = NULL;
    zval *writes = NULL, *account;
    uint32_t count = 0;
    examination of = {.list = return_value};

    ZEND_PARSE_PARAMETERS_START(0, -1)
        Z_PARAM_OPTIONAL
        Z_PARAM_STR_OR_NULL(transaction)
        Z_PARAM_VARIADIC('*', writes, count)
    ZEND_PARSE_PARAMETERS_END();
    if (Z_ISUNDEF_P(accounts)) {
        zend_throw_error(NULL, "Payments\\Doctor was not constructed");
        RETURN_THROWS();
    }
    if (!take_writes(&of, writes, count)) {
        RETURN_THROWS();
    }
    of.hpm_transaction = transaction ? payments_text_of(transaction) : (pay_text){0};
    array_init(return_value);
    examine_setup(&of);
    payments_examine_php(&of, longest_deadline(accounts));
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(accounts), account) {
        of.account = Z_OBJ_P(account);
        of.known = payments_account_of(of.account);
        of.scope = payments_scope_open();
        payments_examine_account(&of);
        payments_scope_close(of.scope);
    }
    ZEND_HASH_FOREACH_END();
}

void payments_doctor_register(void)
{
    diagnosis_state_ce = register_class_Payments_DiagnosisState();
    diagnosis_ce = register_class_Payments_Diagnosis(php_json_serializable_ce);
    register_class_Payments_Doctor();
}
