/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 122aa8f9e8fe6a2c812570f0a394909bb97bbfad */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Testing_FinrotaAnswers___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FinrotaAnswers_token, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, token, IS_STRING, 0, "\'header.payload.signature\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, expiry, IS_STRING, 0, "\'2099-09-18T09:07:17.6884225Z\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FinrotaAnswers_link, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, link, IS_STRING, 0, "\'https://testportal.netfinans.com/netahsilat/hpm?id=3e1c720e-baa1-4672-955f-07bad7a23133&timestamp=1764601213815&sign=b5c709a40eeeee308cf2f32a40457a2b8a8e88711352c93a4f91d109d7d23fd3\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, expiryUtc, IS_STRING, 0, "\'2099-12-01T15:15:13.8152725\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FinrotaAnswers_paid, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, referenceNumber, IS_STRING, 0, "\'NTH2P00000002249\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, transactionId, IS_STRING, 0, "\'99248acb-3dbe-4654-9f3f-49f02111ee3e\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FinrotaAnswers_declined, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, errorCode, IS_STRING, 1, "\'51\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, errorMessage, IS_STRING, 1, "\'Yetersiz bakiye\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, referenceNumber, IS_STRING, 0, "\'NTH2P00000002249\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, transactionId, IS_STRING, 0, "\'99248acb-3dbe-4654-9f3f-49f02111ee3e\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FinrotaAnswers_threeDSecure, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, redirectUrl, IS_STRING, 0, "\'https://test_pgwapi.e-cozum.com/ThreeDForm/Pg3ds?token=b80fbf89-9264-49c2-bf85-38ad89dc1c6d\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, referenceNumber, IS_STRING, 0, "\'NTH2P00000002248\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, transactionId, IS_STRING, 0, "\'f9f0d542-e5e7-433e-be73-84a5aa0d2c56\'")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Testing_FinrotaAnswers_pending arginfo_class_Payments_Testing_FinrotaAnswers_paid

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FinrotaAnswers_transaction, 0, 1, Payments\\Testing\\Answer, 0)
	ZEND_ARG_OBJ_INFO(0, amount, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, transactionStatusId, IS_LONG, 0, "1")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, referenceNumber, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, transactionId, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, clientOrderReferenceCode, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, installment, IS_LONG, 0, "1")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FinrotaAnswers_cancelled, 0, 0, Payments\\Testing\\Answer, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FinrotaAnswers_refunded, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, remaining, Payments\\Money, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FinrotaAnswers_notReversed, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, errorCode, IS_STRING, 0, "\'R02\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, errorMessage, IS_STRING, 0, "\'The amount is more than what is left\'")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, remaining, Payments\\Money, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FinrotaAnswers_paymentSets, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, id, IS_STRING, 0, "\'18d971fc-97da-4962-88af-02e4f67c94fb\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, name, IS_STRING, 0, "\'Set A\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FinrotaAnswers_paymentOptions, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, tenantPosId, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, name, IS_STRING, 0, "\'POS A\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FinrotaAnswers_binOptions, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, tenantPosId, IS_STRING, 0, "\'384badef-11ec-ee11-98f2-005056b0d2e5\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, name, IS_STRING, 0, "\'POS A\'")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, threeDLimit, Payments\\Money, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FinrotaAnswers_erpPayment, 0, 1, Payments\\Testing\\Answer, 0)
	ZEND_ARG_OBJ_INFO(0, amount, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, transactionStatusId, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, referenceNumber, IS_STRING, 0, "\'NTH15P0000000092\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, transactionId, IS_STRING, 0, "\'5285c1d5-68c5-402d-8ac7-dce5191ac175\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, clientOrderReferenceCode, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, erpTransactionCode, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, transactionDate, IS_STRING, 0, "\'2025-09-11T14:37:39.3580599\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FinrotaAnswers_erpReversal, 0, 2, Payments\\Testing\\Answer, 0)
	ZEND_ARG_OBJ_INFO(0, reversed, Payments\\Money, 0)
	ZEND_ARG_OBJ_INFO(0, amount, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, transactionStatusId, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, reversalType, IS_LONG, 0, "50")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, reason, IS_STRING, 1, "\'test refund\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, reversalId, IS_STRING, 0, "\'a9b08499-167a-4cb2-9d4a-3258c21eb82c\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, referenceNumber, IS_STRING, 0, "\'NTH15P0000000093\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, transactionId, IS_STRING, 0, "\'5285c1d5-68c5-402d-8ac7-dce5191ac176\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, clientOrderReferenceCode, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, erpTransactionCode, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, reversalDate, IS_STRING, 0, "\'2025-09-11T14:46:20.3185782\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, transactionDate, IS_STRING, 0, "\'2025-09-11T14:37:39.3580599\'")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Testing_FinrotaAnswers_erpNothing arginfo_class_Payments_Testing_FinrotaAnswers_cancelled

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FinrotaAnswers_erpCode, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, messageCode, IS_STRING, 0, "\'00\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, message, IS_STRING, 0, "\'Successful\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, erpTransactionCode, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, referenceNumber, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, clientOrderReferenceCode, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FinrotaAnswers_representatives, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, name, IS_STRING, 0, "\'John\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, id, IS_STRING, 0, "\'6a97fdef-0b22-469f-ed1c-08dc3f2f0a70\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FinrotaAnswers_refused, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, statusCode, IS_LONG, 0, "400")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, message, IS_STRING, 0, "\'The request was refused\'")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Testing_HstMobilAnswers___construct arginfo_class_Payments_Testing_FinrotaAnswers___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_HstMobilAnswers_token, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, token, IS_STRING, 0, "\'header.payload.signature\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, expiration, IS_STRING, 0, "\'2099-01-01T12:00:00\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_HstMobilAnswers_redirect, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, returnUrl, IS_STRING, 0, "\'https://bank.example/3ds?id=1\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, orderId, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paymentId, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_HstMobilAnswers_html, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paymentData, IS_STRING, 0, "\'<!DOCTYPE html><html><body><script>document.forms[0].submit()</script></body></html>\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, orderId, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paymentId, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_HstMobilAnswers_declined, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, errorCode, IS_STRING, 1, "\'51\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, responseMessage, IS_STRING, 1, "\'Yetersiz bakiye\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, orderId, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paymentId, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_HstMobilAnswers_result, 0, 1, Payments\\Testing\\Answer, 0)
	ZEND_ARG_OBJ_INFO(0, amount, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, status, IS_STRING, 0, "\'SUCCESS\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, code, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, message, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, orderId, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_HstMobilAnswers_installments, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, body, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_HstMobilAnswers_refused, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, status, IS_LONG, 0, "400")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, message, IS_STRING, 0, "\'The request was refused\'")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Testing_HepsipayAnswers___construct arginfo_class_Payments_Testing_FinrotaAnswers___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_HepsipayAnswers_available, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, hasStoredCard, _IS_BOOL, 0, "true")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, isAccountAlreadyLinked, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_HepsipayAnswers_session, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, token, IS_STRING, 0, "\'0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_HepsipayAnswers_state, 0, 2, Payments\\Testing\\Answer, 0)
	ZEND_ARG_OBJ_INFO(0, amount, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO(0, merchantOrderNumber, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, status, IS_LONG, 0, "5")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paymentId, IS_STRING, 1, "\'632146\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, referenceNo, IS_STRING, 1, "\'2c3e3fa7-d8af-4a6f-a8ed-f49d45a935c0\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, installmentCount, IS_LONG, 0, "1")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paymentType, IS_LONG, 1, "2")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paymentTypeDescription, IS_STRING, 1, "\'Saklı Kart\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, binNumber, IS_STRING, 1, "\'37442500\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, statusDescription, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Testing_HepsipayAnswers_refunded arginfo_class_Payments_Testing_FinrotaAnswers_cancelled

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_HepsipayAnswers_refused, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, messageCode, IS_STRING, 0, "\'9999\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, message, IS_STRING, 1, "\'The request was refused\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, userMessage, IS_STRING, 1, "\'İşlem gerçekleştirilemedi.\'")
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Violation, __construct);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, token);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, link);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, paid);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, declined);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, threeDSecure);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, pending);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, transaction);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, cancelled);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, refunded);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, notReversed);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, paymentSets);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, paymentOptions);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, binOptions);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, erpPayment);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, erpReversal);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, erpNothing);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, erpCode);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, representatives);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, refused);
ZEND_METHOD(Payments_Testing_HstMobilAnswers, token);
ZEND_METHOD(Payments_Testing_HstMobilAnswers, redirect);
ZEND_METHOD(Payments_Testing_HstMobilAnswers, html);
ZEND_METHOD(Payments_Testing_HstMobilAnswers, declined);
ZEND_METHOD(Payments_Testing_HstMobilAnswers, result);
ZEND_METHOD(Payments_Testing_HstMobilAnswers, installments);
ZEND_METHOD(Payments_Testing_HstMobilAnswers, refused);
ZEND_METHOD(Payments_Testing_HepsipayAnswers, available);
ZEND_METHOD(Payments_Testing_HepsipayAnswers, session);
ZEND_METHOD(Payments_Testing_HepsipayAnswers, state);
ZEND_METHOD(Payments_Testing_HepsipayAnswers, refunded);
ZEND_METHOD(Payments_Testing_HepsipayAnswers, refused);


static const zend_function_entry class_Payments_Testing_FinrotaAnswers_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Testing_FinrotaAnswers___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Testing_FinrotaAnswers, token, arginfo_class_Payments_Testing_FinrotaAnswers_token, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_FinrotaAnswers, link, arginfo_class_Payments_Testing_FinrotaAnswers_link, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_FinrotaAnswers, paid, arginfo_class_Payments_Testing_FinrotaAnswers_paid, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_FinrotaAnswers, declined, arginfo_class_Payments_Testing_FinrotaAnswers_declined, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_FinrotaAnswers, threeDSecure, arginfo_class_Payments_Testing_FinrotaAnswers_threeDSecure, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_FinrotaAnswers, pending, arginfo_class_Payments_Testing_FinrotaAnswers_pending, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_FinrotaAnswers, transaction, arginfo_class_Payments_Testing_FinrotaAnswers_transaction, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_FinrotaAnswers, cancelled, arginfo_class_Payments_Testing_FinrotaAnswers_cancelled, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_FinrotaAnswers, refunded, arginfo_class_Payments_Testing_FinrotaAnswers_refunded, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_FinrotaAnswers, notReversed, arginfo_class_Payments_Testing_FinrotaAnswers_notReversed, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_FinrotaAnswers, paymentSets, arginfo_class_Payments_Testing_FinrotaAnswers_paymentSets, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_FinrotaAnswers, paymentOptions, arginfo_class_Payments_Testing_FinrotaAnswers_paymentOptions, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_FinrotaAnswers, binOptions, arginfo_class_Payments_Testing_FinrotaAnswers_binOptions, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_FinrotaAnswers, erpPayment, arginfo_class_Payments_Testing_FinrotaAnswers_erpPayment, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_FinrotaAnswers, erpReversal, arginfo_class_Payments_Testing_FinrotaAnswers_erpReversal, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_FinrotaAnswers, erpNothing, arginfo_class_Payments_Testing_FinrotaAnswers_erpNothing, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_FinrotaAnswers, erpCode, arginfo_class_Payments_Testing_FinrotaAnswers_erpCode, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_FinrotaAnswers, representatives, arginfo_class_Payments_Testing_FinrotaAnswers_representatives, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_FinrotaAnswers, refused, arginfo_class_Payments_Testing_FinrotaAnswers_refused, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Testing_HstMobilAnswers_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Testing_HstMobilAnswers___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Testing_HstMobilAnswers, token, arginfo_class_Payments_Testing_HstMobilAnswers_token, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HstMobilAnswers, redirect, arginfo_class_Payments_Testing_HstMobilAnswers_redirect, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HstMobilAnswers, html, arginfo_class_Payments_Testing_HstMobilAnswers_html, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HstMobilAnswers, declined, arginfo_class_Payments_Testing_HstMobilAnswers_declined, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HstMobilAnswers, result, arginfo_class_Payments_Testing_HstMobilAnswers_result, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HstMobilAnswers, installments, arginfo_class_Payments_Testing_HstMobilAnswers_installments, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HstMobilAnswers, refused, arginfo_class_Payments_Testing_HstMobilAnswers_refused, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Testing_HepsipayAnswers_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Testing_HepsipayAnswers___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Testing_HepsipayAnswers, available, arginfo_class_Payments_Testing_HepsipayAnswers_available, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HepsipayAnswers, session, arginfo_class_Payments_Testing_HepsipayAnswers_session, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HepsipayAnswers, state, arginfo_class_Payments_Testing_HepsipayAnswers_state, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HepsipayAnswers, refunded, arginfo_class_Payments_Testing_HepsipayAnswers_refunded, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HepsipayAnswers, refused, arginfo_class_Payments_Testing_HepsipayAnswers_refused, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Testing_FinrotaAnswers(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "FinrotaAnswers", class_Payments_Testing_FinrotaAnswers_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "token", sizeof("token") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "link", sizeof("link") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "threedsecure", sizeof("threedsecure") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Testing_HstMobilAnswers(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "HstMobilAnswers", class_Payments_Testing_HstMobilAnswers_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "token", sizeof("token") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "html", sizeof("html") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "installments", sizeof("installments") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Testing_HepsipayAnswers(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "HepsipayAnswers", class_Payments_Testing_HepsipayAnswers_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "session", sizeof("session") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "state", sizeof("state") - 1), 8, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}
