/* Payments\Discrepancy: what differs, told to the shop. */
#include "reconciliation_parts.h"

#include "zend_enum.h"
#include "ext/json/php_json.h"

#include "enums.h"
#include "object.h"
#include "core/text.h"

#include "../../stubs/discrepancy_arginfo.h"

static zend_class_entry *kind_ce;
static zend_class_entry *remedy_ce;
static zend_class_entry *discrepancy_ce;

static const char *const remedy_names[] = {
    [REMEDY_SETTLE] = "Settle",
    [REMEDY_LOOK] = "Look",
    [REMEDY_GIVE_BACK] = "GiveBack",
    [REMEDY_ASK_AGAIN] = "AskAgain",
};

static const struct {
    pay_difference difference;
    const char *english, *turkish;
} sentences[] = {
    {PAY_PAID_THERE, "Paid at the provider, and not here", "Sağlayıcıda ödenmiş, burada değil"},
    {PAY_UNKNOWN_THERE, "Paid here, and unknown at the provider", "Burada ödenmiş, sağlayıcı ödemeyi tanımıyor"},
    {PAY_OTHER_AMOUNT, "The provider has another amount", "Sağlayıcıdaki tutar başka"},
    {PAY_OTHER_STATE, "The provider has another state", "Sağlayıcıdaki durum başka"},
    {PAY_REFUNDED_THERE, "Given back at the provider, and not here", "Sağlayıcıda iade edilmiş, burada değil"},
    {PAY_PAID_TWICE, "The order was paid twice: give this payment back",
     "Sipariş iki kez ödenmiş: bu ödemeyi iade edin"},
    {PAY_WITHOUT_ATTEMPT, "Money at the provider that belongs to no attempt here",
     "Sağlayıcıda, buradaki hiçbir denemeye ait olmayan para"},
    {PAY_NO_ANSWER, "Not known: there was no answer", "Bilinmiyor: yanıt alınamadı"},
    {PAY_NOT_ASKED, "Not compared: nobody can be asked", "Karşılaştırılmadı: sorulacak kimse yok"},
};

static const char *sentence_of(pay_text kind, bool is_turkish)
{
    size_t at = 0;

    while (at + 1 < sizeof(sentences) / sizeof(*sentences) &&
           !pay_text_equals(kind, pay_text_of(pay_difference_value(sentences[at].difference)))) {
        at++;
    }
    return is_turkish ? sentences[at].turkish : sentences[at].english;
}

static const struct {
    const char *english, *turkish;
} reasons[] = {
    {REASON_ON_ITS_WAY, "çağrısı yolda olabilir"},
    {REASON_REVERSAL_ON_ITS_WAY, "bir iadesi ya da iptali yolda olabilir"},
    {REASON_CHANGES, "sorulurken değişiyor"},
    {REASON_NO_ANSWER, "gateway'in yanıtı yok"},
    {REASON_NOT_UNDERSTOOD, "yanıt anlaşılamıyor"},
    {REASON_NO_GATEWAY, "checkout'ta bu adda bir gateway yok"},
    {REASON_NO_QUERY, "gateway'ine sorulamıyor"},
    {REASON_NAMELESS, "neyle sorulacağı belli değil: sağlayıcı ona bir ad vermemiş"},
    {REASON_CHARGES, "soru müşteriden para çekebilir: settle() sorar"},
    {REASON_CHARGES_ANOTHER, "soru müşteriden para çekebilir ve sipariş onun değil"},
    {REASON_NO_PAYMENT, "ödemesi saklanmamış"},
    {REASON_NOBODY_KNOWS, "listede var, ödenip ödenmediğini checkout'un hiçbir gateway'i bilmiyor"},
};

/* What somebody else said stays as it is. */
static pay_text translate_reason(pay_text reason)
{
    for (size_t i = 0; i < sizeof(reasons) / sizeof(*reasons); i++) {
        if (pay_text_equals(reason, pay_text_of(reasons[i].english))) {
            return pay_text_of(reasons[i].turkish);
        }
    }
    return reason;
}

static void init_copy(zval *object, const char *name, const zval *value)
{
    zval copy;

    ZVAL_NULL(&copy);
    if (value && Z_TYPE_P(value) == IS_OBJECT) {
        ZVAL_COPY(&copy, value);
    }
    payments_property_init(Z_OBJ_P(object), discrepancy_ce, name, &copy);
}

void payments_discrepancy_add(payments_walk *walk, zval *list, const payments_discrepancy *discrepancy)
{
    zval object, value;

    object_init_ex(&object, discrepancy_ce);
    payments_enum_case(&value, kind_ce, pay_difference_name(discrepancy->difference));
    payments_property_init(Z_OBJ(object), discrepancy_ce, "kind", &value);
    payments_enum_case(&value, remedy_ce, remedy_names[discrepancy->remedy]);
    payments_property_init(Z_OBJ(object), discrepancy_ce, "remedy", &value);
    init_copy(&object, "attempt", discrepancy->attempt);
    init_copy(&object, "other", discrepancy->other);
    init_copy(&object, "found", discrepancy->found);
    init_copy(&object, "listedPayment", discrepancy->listed_payment);
    init_copy(&object, "listedReversal", discrepancy->listed_reversal);
    ZVAL_BOOL(&value, discrepancy->applied);
    payments_property_init(Z_OBJ(object), discrepancy_ce, "applied", &value);
    ZVAL_NULL(&value);
    if (discrepancy->reason) {
        ZVAL_STR_COPY(&value, discrepancy->reason);
    }
    payments_property_init(Z_OBJ(object), discrepancy_ce, "reason", &value);
    add_next_index_zval(list, &object);
    walk->kinds[discrepancy->difference]++;
    walk->applied += discrepancy->applied;
}

/* The value of its kind; false when nobody made the object. */
static bool read_kind(zend_object *object, pay_text *kind)
{
    zval *value = payments_property(object, discrepancy_ce, "kind");

    if (Z_TYPE_P(value) != IS_OBJECT) {
        zend_throw_error(NULL, "%s was not constructed", ZSTR_VAL(object->ce->name));
        return false;
    }
    *kind = payments_case_value(Z_OBJ_P(value));
    return true;
}

static bool is_value_of(pay_text value, pay_difference difference)
{
    return pay_text_equals(value, pay_text_of(pay_difference_value(difference)));
}

ZEND_METHOD(Payments_Discrepancy, isDefect)
{
    pay_text kind;

    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_BOOL(read_kind(Z_OBJ_P(ZEND_THIS), &kind) && !is_value_of(kind, PAY_NO_ANSWER) &&
                !is_value_of(kind, PAY_NOT_ASKED));
}

ZEND_METHOD(Payments_Discrepancy, words)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    zend_string *language = NULL;
    pay_text kind, reason = payments_property_text(object, "reason");
    const char *sentence;
    bool is_turkish;

    ZEND_PARSE_PARAMETERS_START(0, 1)
        Z_PARAM_OPTIONAL
        Z_PARAM_STR(language)
    ZEND_PARSE_PARAMETERS_END();
    if (!read_kind(object, &kind)) {
        RETURN_THROWS();
    }
    is_turkish = language && pay_text_equals(payments_text_of(language), PAY_TEXT("tr"));
    sentence = sentence_of(kind, is_turkish);
    if (!reason.length) {
        RETURN_STRING(sentence);
    }
    reason = is_turkish ? translate_reason(reason) : reason;
    RETURN_STR(zend_strpprintf(0, "%s (%.*s)", sentence, (int)reason.length, reason.bytes));
}

void payments_discrepancy_register(void)
{
    kind_ce = register_class_Payments_DiscrepancyKind();
    remedy_ce = register_class_Payments_Remedy();
    discrepancy_ce = register_class_Payments_Discrepancy(php_json_serializable_ce);
}
