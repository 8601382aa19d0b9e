/* Payments\Claims: work that one worker does at a time, and that a crash does not lose. */
#include "claims.h"

#include "zend_enum.h"
#include "zend_exceptions.h"

#include "enums.h"
#include "failure.h"
#include "object.h"
#include "core/random.h"
#include "core/text.h"

#include "../../stubs/claims_arginfo.h"

zend_class_entry *payments_claim_store_ce;
zend_class_entry *payments_claims_ce;

enum { OWNER_BYTES = 16, LONGEST_SECONDS = 24 * 60 * 60 };

/* One try to do the work. */
typedef struct claim {
    zend_object *store; /* borrowed from Claims, which lives while its method runs */
    zval key;           /* borrowed from the arguments */
    zval owner;         /* owned */
    zend_long seconds;
} claim;

ZEND_METHOD(Payments_Claims, __construct)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    zend_object *store;
    zend_long seconds = 300;
    zval value;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_OBJ_OF_CLASS(store, payments_claim_store_ce)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(seconds)
    ZEND_PARSE_PARAMETERS_END();
    if (!payments_construct_once(!Z_ISUNDEF_P(payments_property(object, payments_claims_ce, "store")), object)) {
        RETURN_THROWS();
    }
    if (seconds < 1 || seconds > LONGEST_SECONDS) {
        zend_argument_value_error(2, "must be between 1 and %d", LONGEST_SECONDS);
        RETURN_THROWS();
    }
    ZVAL_OBJ_COPY(&value, store);
    payments_property_init(object, payments_claims_ce, "store", &value);
    ZVAL_LONG(&value, seconds);
    payments_property_init(object, payments_claims_ce, "seconds", &value);
}

static bool make_owner(zval *owner)
{
    static const char digits[] = "0123456789abcdef";
    unsigned char bytes[OWNER_BYTES];
    zend_string *hex;

    if (!pay_random(bytes, sizeof(bytes))) {
        zend_throw_error(NULL, "the system gives no random bytes");
        return false;
    }
    hex = zend_string_alloc((size_t)2 * OWNER_BYTES, false);
    for (size_t i = 0; i < OWNER_BYTES; i++) {
        ZSTR_VAL(hex)[2 * i] = digits[bytes[i] >> 4];
        ZSTR_VAL(hex)[2 * i + 1] = digits[bytes[i] & 0xF];
    }
    ZSTR_VAL(hex)[ZSTR_LEN(hex)] = '\0';
    ZVAL_STR(owner, hex);
    return true;
}

/* Calls a method of the store with key and owner, and with the seconds where it takes three. False when it threw. */
static bool call_store(const claim *claim, const char *method, zval *result, uint32_t count)
{
    zval arguments[3];

    ZVAL_COPY_VALUE(&arguments[0], &claim->key);
    ZVAL_COPY_VALUE(&arguments[1], &claim->owner);
    ZVAL_LONG(&arguments[2], claim->seconds);
    return payments_call_method(claim->store, method, result, count, arguments);
}

/* What the work threw is thrown on, whatever the store says to the release. An exit ends it: the claim ends with its
 * time. */
static void give_back(const claim *claim)
{
    zend_object *thrown = payments_take_exception();
    zval result, exception;

    if (!thrown) {
        return;
    }
    call_store(claim, "release", &result, 2);
    payments_report_as_warning("Payments\\ClaimStore::release()");
    zval_ptr_dtor(&result);
    if (EG(exception)) { /* an exit in the store */
        OBJ_RELEASE(thrown);
        return;
    }
    ZVAL_OBJ(&exception, thrown);
    zend_throw_exception_object(&exception);
}

static void do_work(const claim *claim, zend_fcall_info *work, zend_fcall_info_cache *cache)
{
    zval result;

    ZVAL_UNDEF(&result);
    work->retval = &result;
    zend_call_function(work, cache);
    zval_ptr_dtor(&result);
    if (EG(exception)) {
        give_back(claim);
        return;
    }
    call_store(claim, "complete", &result, 2);
    zval_ptr_dtor(&result);
}

ZEND_METHOD(Payments_Claims, run)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    zval *store = payments_property(object, payments_claims_ce, "store");
    zend_string *key;
    zend_fcall_info work;
    zend_fcall_info_cache cache;
    claim claim = {0};

    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_STR(key)
        Z_PARAM_FUNC(work, cache)
    ZEND_PARSE_PARAMETERS_END();
    if (Z_ISUNDEF_P(store)) {
        zend_throw_error(NULL, "Payments\\Claims was not constructed");
        RETURN_THROWS();
    }
    if (ZSTR_LEN(key) == 0) {
        zend_argument_value_error(1, "must not be empty");
        RETURN_THROWS();
    }
    if (!make_owner(&claim.owner)) {
        RETURN_THROWS();
    }
    claim.store = Z_OBJ_P(store);
    claim.seconds = Z_LVAL_P(payments_property(object, payments_claims_ce, "seconds"));
    ZVAL_STR(&claim.key, key);
    /* A store that throws has given nothing: the work is not done. */
    if (call_store(&claim, "claim", return_value, 3) &&
        pay_text_equals(payments_case_name(Z_OBJ_P(return_value)), PAY_TEXT("Taken"))) {
        do_work(&claim, &work, &cache);
    }
    zval_ptr_dtor(&claim.owner);
}

void payments_claims_register(void)
{
    register_class_Payments_ClaimState();
    payments_claim_store_ce = register_class_Payments_ClaimStore();
    payments_claims_ce = register_class_Payments_Claims();
}
