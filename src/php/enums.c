/* The enums that have methods, and the way from the engine's enums to PHP's. */
#include "enums.h"

#include "zend_enum.h"

#include "object.h"
#include "core/failure.h"
#include "core/field.h"
#include "core/money.h"
#include "core/text.h"
#include "core/verdict.h"

#include "../../stubs/currency_arginfo.h"
#include "../../stubs/enums_arginfo.h"

zend_class_entry *payments_currency_ce;
zend_class_entry *payments_payment_status_ce;
zend_class_entry *payments_verdict_ce;
zend_class_entry *payments_outcome_ce;
zend_class_entry *payments_card_brand_ce;

/*
 * A case has its name in slot 0 and its value in slot 1. array_walk() makes references of them, which
 * zend_enum_fetch_case_name() rules out: there the compiler drops the check for one.
 */
static pay_text slot_text(zend_object *object, int number)
{
    zval *slot = OBJ_PROP_NUM(object, number);

    ZVAL_DEREF(slot);
    return Z_TYPE_P(slot) == IS_STRING ? payments_text_of(Z_STR_P(slot)) : (pay_text){0};
}

pay_text payments_case_name(zend_object *object)
{
    return slot_text(object, 0);
}

pay_text payments_case_value(zend_object *object)
{
    return object->ce->enum_backing_type == IS_STRING ? slot_text(object, 1) : (pay_text){0};
}

void payments_enum_case(zval *value, zend_class_entry *ce, const char *name)
{
    ZVAL_OBJ_COPY(value, zend_enum_get_case_cstr(ce, name));
}

static const char *const status_names[] = {
    [PAY_STATUS_UNRECOGNISED] = "Unrecognised",
    [PAY_STATUS_SUCCEEDED] = "Succeeded",
    [PAY_STATUS_FAILED] = "Failed",
    [PAY_STATUS_PENDING] = "Pending",
    [PAY_STATUS_AWAITING_3DS] = "AwaitingThreeDSecure",
    [PAY_STATUS_CANCELLED] = "Cancelled",
    [PAY_STATUS_REFUNDED] = "Refunded",
    [PAY_STATUS_PARTIALLY_REFUNDED] = "PartiallyRefunded",
    [PAY_STATUS_REFUND_FAILED] = "RefundFailed",
};

void payments_status_case(zval *value, pay_status status)
{
    payments_enum_case(value, payments_payment_status_ce, status_names[status]);
}

static const char *const outcome_names[] = {
    [PAY_OUTCOME_NOT_SENT] = "NotSent",
    [PAY_OUTCOME_REJECTED] = "Rejected",
    [PAY_OUTCOME_UNKNOWN] = "Unknown",
    [PAY_OUTCOME_UNANSWERED] = "Unanswered",
};

void payments_outcome_case(zval *value, pay_outcome outcome)
{
    payments_enum_case(value, payments_outcome_ce, outcome_names[outcome]);
}

bool payments_status_read(const zval *value, pay_status *status)
{
    if (!value || Z_TYPE_P(value) != IS_OBJECT || Z_OBJCE_P(value) != payments_payment_status_ce) {
        return false;
    }
    *status = PAY_STATUS_UNRECOGNISED;
    for (int i = 0; i < PAY_STATUS_COUNT; i++) {
        if (pay_text_equals(payments_case_name(Z_OBJ_P(value)), pay_text_of(status_names[i]))) {
            *status = (pay_status)i;
        }
    }
    return true;
}

static const char *const verdict_names[] = {
    [PAY_VERDICT_PAID] = "Paid",
    [PAY_VERDICT_NOT_PAID] = "NotPaid",
    [PAY_VERDICT_WAIT] = "Wait",
    [PAY_VERDICT_LOOK] = "Look",
};

void payments_verdict_case(zval *value, pay_verdict verdict)
{
    payments_enum_case(value, payments_verdict_ce, verdict_names[verdict]);
}

bool payments_verdict_read(const zval *value, pay_verdict *verdict)
{
    if (Z_TYPE_P(value) != IS_OBJECT || Z_OBJCE_P(value) != payments_verdict_ce) {
        return false;
    }
    *verdict = PAY_VERDICT_LOOK;
    for (size_t i = 0; i < sizeof(verdict_names) / sizeof(*verdict_names); i++) {
        if (pay_text_equals(payments_case_name(Z_OBJ_P(value)), pay_text_of(verdict_names[i]))) {
            *verdict = (pay_verdict)i;
        }
    }
    return true;
}

ZEND_METHOD(Payments_PaymentStatus, isPaid)
{
    pay_status status;

    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_BOOL(payments_status_read(ZEND_THIS, &status) && pay_status_is_paid(status));
}

ZEND_METHOD(Payments_PaymentStatus, isFinal)
{
    pay_status status;

    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_BOOL(payments_status_read(ZEND_THIS, &status) && pay_status_is_final(status));
}

ZEND_METHOD(Payments_Currency, numericCode)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_LONG(pay_currency_by_code(payments_case_name(Z_OBJ_P(ZEND_THIS)))->number);
}

ZEND_METHOD(Payments_Currency, minorUnits)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_LONG(pay_currency_by_code(payments_case_name(Z_OBJ_P(ZEND_THIS)))->minor_units);
}

void payments_enums_register(void)
{
    register_class_Payments_Environment();
    payments_outcome_ce = register_class_Payments_Outcome();
    payments_payment_status_ce = register_class_Payments_PaymentStatus();
    payments_verdict_ce = register_class_Payments_Verdict();
    payments_card_brand_ce = register_class_Payments_CardBrand();
    payments_currency_ce = register_class_Payments_Currency();
}
