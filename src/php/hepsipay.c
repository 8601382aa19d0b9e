/* Payments\Hepsipay: Frame, Status and Refund. Methods are one line for each operation. */
#include "hepsipay.h"

#include "zend_enum.h"
#include "zend_attributes.h"
#include "ext/json/php_json.h"

#include "account.h"
#include "service.h"
#include "value.h"
#include "verdict.h"
#include "hepsipay/hepsipay.h"

#include "../../stubs/hepsipay_arginfo.h"

zend_class_entry *payments_hepsipay_status_ce;

PAYMENTS_VERDICT(Payments_Hepsipay_PaymentState, "amount", "rawAmount", false)

PAYMENTS_OPERATION(Payments_Hepsipay_Frame, checkAvailability, hepsipay_frame_check_availability)
PAYMENTS_OPERATION(Payments_Hepsipay_Frame, init, hepsipay_frame_init)
PAYMENTS_MESSAGE(Payments_Hepsipay_Frame, parseCallback, hepsipay_frame_callback)

PAYMENTS_OPERATION(Payments_Hepsipay_Status, get, hepsipay_payment_status)

PAYMENTS_OPERATION(Payments_Hepsipay_Refund, byPaymentId, hepsipay_payment_refund)
PAYMENTS_OPERATION(Payments_Hepsipay_Refund, byReferenceNo, hepsipay_payment_refund)
PAYMENTS_OPERATION(Payments_Hepsipay_Refund, basketItem, hepsipay_payment_refund)

static payments_mask session_mask, callback_mask;

void payments_hepsipay_register(void)
{
    register_class_Payments_Hepsipay_SignatureScheme();
    payments_account_init(register_class_Payments_Hepsipay_Merchant());
    register_class_Payments_Hepsipay_PaymentState(php_json_serializable_ce);
    payments_hepsipay_status_ce = register_class_Payments_Hepsipay_Status();
    register_class_Payments_Hepsipay_BasketItemRefund(php_json_serializable_ce);
    register_class_Payments_Hepsipay_RefundResult(php_json_serializable_ce);
    register_class_Payments_Hepsipay_Refund();
    register_class_Payments_Hepsipay_BasketItem(php_json_serializable_ce);
    register_class_Payments_Hepsipay_Availability(php_json_serializable_ce);
    payments_value_masks(register_class_Payments_Hepsipay_FrameSession(php_json_serializable_ce),
                         hepsipay_frame_init.response, &session_mask);
    payments_value_masks(register_class_Payments_Hepsipay_FrameCallback(php_json_serializable_ce),
                         hepsipay_frame_callback.fields, &callback_mask);
    register_class_Payments_Hepsipay_Frame();
}
