/* Registers every class, bases first, and holds the few things that all of them need. */
#include "classes.h"

#include "zend_attributes.h"
#include "zend_enum.h"
#include "zend_exceptions.h"
#include "zend_interfaces.h"
#include "ext/json/php_json.h"
#include "ext/spl/spl_exceptions.h"
#include "ext/standard/php_assert.h"

#include "finrota/finrota.h"
#include "hepsipay/hepsipay.h"
#include "hstmobil/hstmobil.h"
#include "testing.h"

#include "../../stubs/currency_arginfo.h"
#include "../../stubs/exception_arginfo.h"
#include "../../stubs/finrota_arginfo.h"
#include "../../stubs/hepsipay_arginfo.h"
#include "../../stubs/hstmobil_arginfo.h"
#include "../../stubs/http_arginfo.h"
#include "../../stubs/payments_arginfo.h"
#include "../../stubs/testing_arginfo.h"

zend_class_entry *payments_money_ce;
zend_class_entry *payments_card_ce;
zend_class_entry *payments_currency_ce;
zend_class_entry *payments_card_brand_ce;
zend_class_entry *payments_payment_status_ce;
zend_class_entry *payments_verdict_ce;
zend_class_entry *payments_outcome_ce;
zend_class_entry *payments_environment_ce;
zend_class_entry *payments_three_d_secure_ce;
zend_class_entry *payments_confirmation_ce;
zend_class_entry *payments_hepsipay_status_ce;
zend_class_entry *payments_hepsipay_webhook_event_ce;
zend_class_entry *payments_violation_ce;
zend_class_entry *payments_exchange_ce;
zend_class_entry *payments_options_ce;
zend_class_entry *payments_transport_ce;
zend_class_entry *payments_http_request_ce;
zend_class_entry *payments_http_response_ce;
zend_class_entry *payments_failure_ce;
zend_class_entry *payments_exception_ce;
zend_class_entry *payments_declined_ce;
zend_class_entry *payments_claim_store_ce;
zend_class_entry *payments_claims_ce;
zend_class_entry *payments_signature_problem_ce;
zend_class_entry *payments_failure_classes[PAY_FAILURE_MEMORY + 1];

/* The tables of classes that have secrets, for their JSON. */
static struct {
    const zend_class_entry *ce;
    const pay_field *fields;
} value_tables[8];

static void has_table(const zend_class_entry *ce, const pay_field *fields)
{
    size_t i = 0;

    while (value_tables[i].ce) {
        i++;
    }
    value_tables[i].ce = ce;
    value_tables[i].fields = fields;
}

static void register_shared(void)
{
    payments_environment_ce = register_class_Payments_Environment();
    payments_verdict_ce = register_class_Payments_Verdict();
    payments_outcome_ce = register_class_Payments_Outcome();
    payments_payment_status_ce = register_class_Payments_PaymentStatus();
    payments_card_brand_ce = register_class_Payments_CardBrand();
    payments_currency_ce = register_class_Payments_Currency();
    payments_money_ce = register_class_Payments_Money(php_json_serializable_ce);
    payments_card_ce = register_class_Payments_Card();
    payments_init_card(payments_card_ce);
    payments_three_d_secure_ce = register_class_Payments_ThreeDSecure(php_json_serializable_ce);
    register_class_Payments_ReturnPage(php_json_serializable_ce);
    register_class_Payments_Decline(php_json_serializable_ce);
    payments_confirmation_ce = register_class_Payments_Confirmation(php_json_serializable_ce);
    payments_violation_ce = register_class_Payments_Violation(php_json_serializable_ce);
    payments_exchange_ce = register_class_Payments_Exchange(php_json_serializable_ce);
    payments_transport_ce = register_class_Payments_Transport();
    register_class_Payments_TokenStore();
    register_class_Payments_ClaimState();
    payments_claim_store_ce = register_class_Payments_ClaimStore();
    payments_claims_ce = register_class_Payments_Claims();
    register_class_Payments_Observer();
    payments_options_ce = register_class_Payments_Options();
    payments_init_options(payments_options_ce);
    payments_http_request_ce = register_class_Payments_Http_Request();
    payments_init_http_message(payments_http_request_ce);
    payments_http_response_ce = register_class_Payments_Http_Response();
    payments_init_http_message(payments_http_response_ce);
}

static void register_exceptions(void)
{
    zend_class_entry **by_kind = payments_failure_classes;
    zend_class_entry *failure;
    zend_class_entry *api;

    payments_exception_ce = register_class_Payments_Exception_PaymentsException(zend_ce_throwable);
    failure = register_class_Payments_Exception_Failure(spl_ce_RuntimeException, payments_exception_ce);
    payments_failure_ce = failure;
    by_kind[PAY_FAILURE_VALIDATION] = register_class_Payments_Exception_ValidationException(failure);
    by_kind[PAY_FAILURE_CONFIGURATION] = register_class_Payments_Exception_ConfigurationException(failure);
    by_kind[PAY_FAILURE_CONNECT] = register_class_Payments_Exception_ConnectException(failure);
    by_kind[PAY_FAILURE_TIMEOUT] = register_class_Payments_Exception_TimeoutException(failure);
    by_kind[PAY_FAILURE_LOST] = register_class_Payments_Exception_ConnectionLostException(failure);
    by_kind[PAY_FAILURE_SERVER] = register_class_Payments_Exception_ServerErrorException(failure);
    by_kind[PAY_FAILURE_TRANSPORT] = register_class_Payments_Exception_TransportException(failure);
    by_kind[PAY_FAILURE_RESPONSE] = register_class_Payments_Exception_ResponseException(failure);
    payments_signature_problem_ce = register_class_Payments_Exception_SignatureProblem();
    by_kind[PAY_FAILURE_SIGNATURE] = register_class_Payments_Exception_SignatureException(failure);
    api = register_class_Payments_Exception_ApiException(failure);
    by_kind[PAY_FAILURE_API] = api;
    payments_declined_ce = register_class_Payments_Exception_DeclinedException(api);
    by_kind[PAY_FAILURE_AUTHENTICATION] = register_class_Payments_Exception_AuthenticationException(api);
    by_kind[PAY_FAILURE_PERMISSION] = register_class_Payments_Exception_PermissionException(api);
    by_kind[PAY_FAILURE_NOT_FOUND] = register_class_Payments_Exception_NotFoundException(api);
    by_kind[PAY_FAILURE_RATE_LIMIT] = register_class_Payments_Exception_RateLimitException(api);
}

static void register_finrota(void)
{
    payments_init_account(register_class_Payments_Finrota_Account());
    register_class_Payments_Finrota_UserVerificationBy();
    has_table(register_class_Payments_Finrota_Customer(php_json_serializable_ce), finrota_hpm_customer);
    has_table(register_class_Payments_Finrota_Contact(php_json_serializable_ce), finrota_contact);
    register_class_Payments_Finrota_PaymentLink(php_json_serializable_ce);
    register_class_Payments_Finrota_HpmNotification(php_json_serializable_ce);
    register_class_Payments_Finrota_Payment(php_json_serializable_ce);
    register_class_Payments_Finrota_Transaction(php_json_serializable_ce);
    register_class_Payments_Finrota_Reversal(php_json_serializable_ce);
    register_class_Payments_Finrota_PaymentSet(php_json_serializable_ce);
    register_class_Payments_Finrota_Pos(php_json_serializable_ce);
    register_class_Payments_Finrota_PosLogo(php_json_serializable_ce);
    register_class_Payments_Finrota_CommissionRate(php_json_serializable_ce);
    register_class_Payments_Finrota_BinOptions(php_json_serializable_ce);
    register_class_Payments_Finrota_Hpm();
    register_class_Payments_Finrota_Pws();
    register_class_Payments_Finrota_Vpws();
}

static void register_hstmobil(void)
{
    payments_init_account(register_class_Payments_HstMobil_Account());
    register_class_Payments_HstMobil_Payment(php_json_serializable_ce);
    register_class_Payments_HstMobil_Callback(php_json_serializable_ce);
    register_class_Payments_HstMobil_PaymentResult(php_json_serializable_ce);
    register_class_Payments_HstMobil_WebPos();
}

static void register_hepsipay(void)
{
    register_class_Payments_Hepsipay_SignatureScheme();
    payments_init_account(register_class_Payments_Hepsipay_Merchant());
    register_class_Payments_Hepsipay_PaymentState(php_json_serializable_ce);
    payments_hepsipay_status_ce = register_class_Payments_Hepsipay_Status();
    register_class_Payments_Hepsipay_BasketItemRefund(php_json_serializable_ce);
    register_class_Payments_Hepsipay_RefundResult(php_json_serializable_ce);
    register_class_Payments_Hepsipay_Refund();
    register_class_Payments_Hepsipay_BasketItem(php_json_serializable_ce);
    register_class_Payments_Hepsipay_Availability(php_json_serializable_ce);
    has_table(register_class_Payments_Hepsipay_FrameSession(php_json_serializable_ce), hepsipay_frame_init.response);
    has_table(register_class_Payments_Hepsipay_FrameCallback(php_json_serializable_ce), hepsipay_frame_callback.fields);
    register_class_Payments_Hepsipay_Frame();
    payments_hepsipay_webhook_event_ce = register_class_Payments_Hepsipay_WebhookEvent(php_json_serializable_ce);
    register_class_Payments_Hepsipay_Webhook();
    register_class_Payments_Hepsipay_InstallmentQuery(php_json_serializable_ce);
    register_class_Payments_Hepsipay_InstallmentPrice(php_json_serializable_ce);
    register_class_Payments_Hepsipay_InstallmentOffer(php_json_serializable_ce);
    register_class_Payments_Hepsipay_Installments();
}

static void register_testing(void)
{
    payments_assertion_failed_ce = register_class_Payments_Testing_AssertionFailed(assertion_error_ce);
    payments_unexpected_request_ce = register_class_Payments_Testing_UnexpectedRequest(payments_assertion_failed_ce);
    payments_answer_ce = register_class_Payments_Testing_Answer();
    payments_init_fake_transport(register_class_Payments_Testing_FakeTransport(payments_transport_ce));
    payments_finrota_answers_ce = register_class_Payments_Testing_FinrotaAnswers();
    payments_hstmobil_answers_ce = register_class_Payments_Testing_HstMobilAnswers();
    register_class_Payments_Testing_HepsipayAnswers();
    register_class_Payments_Testing_Webhooks();
    register_class_Payments_Testing_Results();
}

void payments_register_classes(void)
{
    register_shared();
    register_exceptions();
    register_finrota();
    register_hstmobil();
    register_hepsipay();
    register_testing();
}

const pay_field *payments_fields_of(const zend_class_entry *ce)
{
    for (size_t i = 0; i < sizeof(value_tables) / sizeof(*value_tables); i++) {
        if (value_tables[i].ce == ce) {
            return value_tables[i].fields;
        }
    }
    return NULL;
}

PAYMENTS_RESULT(Payments_Violation)
PAYMENTS_RESULT(Payments_Exchange)
PAYMENTS_RESULT(Payments_ThreeDSecure)
PAYMENTS_RESULT(Payments_Decline)

/* --- objects ------------------------------------------------------------- */

static zend_property_info *property_info(zend_class_entry *scope, const char *name)
{
    return zend_hash_str_find_ptr(&scope->properties_info, name, strlen(name));
}

zval *payments_property(zend_object *object, zend_class_entry *scope, const char *name)
{
    zend_property_info *info = property_info(scope, name);
    zval *property = info ? OBJ_PROP(object, info->offset) : NULL;

    /* array_walk() and unserialize() make references of properties, of readonly ones too. */
    if (property) {
        ZVAL_DEREF(property);
    }
    return property;
}

void payments_property_init(zend_object *object, zend_class_entry *scope, const char *name, zval *value)
{
    zend_property_info *info = property_info(scope, name);
    zval *slot;
    zval before;

    ZEND_ASSERT(info != NULL);
    slot = OBJ_PROP(object, info->offset);
    /* Nothing, unless reflection wrote there: a constructor may be called late. */
    ZVAL_COPY_VALUE(&before, slot);
    ZVAL_COPY_VALUE(slot, value);
    Z_PROP_FLAG_P(slot) = 0;
    if (Z_ISREF(before) && ZEND_TYPE_IS_SET(info->type)) {
        ZEND_REF_DEL_TYPE_SOURCE(Z_REF(before), info);
    }
    zval_ptr_dtor(&before);
}

HashTable *payments_list_references(zend_object *object, zend_object *const *kept, size_t kept_count, zval **table,
                                    int *count)
{
    zval *slots;
    int slot_count;
    /* Slots or a table that points to them, never both: what is named twice is counted twice. */
    HashTable *properties = zend_std_get_gc(object, &slots, &slot_count);
    zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

    for (size_t i = 0; i < kept_count; i++) {
        if (kept[i]) {
            zend_get_gc_buffer_add_obj(buffer, kept[i]);
        }
    }
    for (int i = 0; i < slot_count; i++) {
        zend_get_gc_buffer_add_zval(buffer, &slots[i]);
    }
    zend_get_gc_buffer_use(buffer, table, count);
    return properties;
}

bool payments_construct_once(bool is_constructed, zend_object *object)
{
    if (is_constructed) {
        zend_throw_error(NULL, "%s was constructed before", ZSTR_VAL(object->ce->name));
    }
    return !is_constructed;
}

void payments_add_property(HashTable *named, const char *name, zend_object *object, const char *property)
{
    zval *value = payments_property(object, object->ce, property);
    zval added;

    if (value && !Z_ISUNDEF_P(value)) {
        ZVAL_COPY(&added, value);
    } else {
        ZVAL_NULL(&added);
    }
    zend_hash_str_update(named, name, strlen(name), &added);
}

pay_text payments_property_text(zend_object *object, const char *name)
{
    zval *property = payments_property(object, object->ce, name);

    return property && Z_TYPE_P(property) == IS_STRING ? payments_text_of(Z_STR_P(property)) : (pay_text){0};
}

void payments_text(zval *value, pay_text text)
{
    ZVAL_STRINGL(value, text.length ? text.bytes : "", text.length);
}

void payments_optional_text(zval *value, pay_text text)
{
    if (text.length) {
        payments_text(value, text);
    } else {
        ZVAL_NULL(value);
    }
}

pay_text payments_text_of(const zend_string *string)
{
    return (pay_text){ZSTR_VAL(string), ZSTR_LEN(string)};
}
