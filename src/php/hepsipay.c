/* Payments\Hepsipay */
#include "classes.h"

#include "hepsipay/hepsipay.h"

PAYMENTS_ACCOUNT(Payments_Hepsipay_Merchant, hepsipay)
PAYMENTS_VALUE(Payments_Hepsipay_BasketItemRefund)
PAYMENTS_RESULT(Payments_Hepsipay_PaymentState)
PAYMENTS_RESULT(Payments_Hepsipay_RefundResult)

PAYMENTS_SERVICE(Payments_Hepsipay_Status)
PAYMENTS_OPERATION(Payments_Hepsipay_Status, get, hepsipay_payment_status)

PAYMENTS_SERVICE(Payments_Hepsipay_Refund)
PAYMENTS_OPERATION(Payments_Hepsipay_Refund, byPaymentId, hepsipay_payment_refund)
PAYMENTS_OPERATION(Payments_Hepsipay_Refund, byReferenceNo, hepsipay_payment_refund)
PAYMENTS_OPERATION(Payments_Hepsipay_Refund, basketItem, hepsipay_payment_refund)
