/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 02701ccde9a28d1489ebf59477f4f94eb6bb9ffe */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Testing_Answer___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_Answer_json, 0, 1, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_MASK(0, body, MAY_BE_ARRAY|MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, status, IS_LONG, 0, "200")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, headers, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_Answer_status, 0, 1, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO(0, status, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, headers, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_Answer_html, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, body, IS_STRING, 0, "\'<!DOCTYPE html><html><body>Bad Gateway</body></html>\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, status, IS_LONG, 0, "502")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_Answer_connectFailed, 0, 0, Payments\\Testing\\Answer, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Testing_Answer_timeoutBeforeSend arginfo_class_Payments_Testing_Answer_connectFailed

#define arginfo_class_Payments_Testing_Answer_timeoutAfterSend arginfo_class_Payments_Testing_Answer_connectFailed

#define arginfo_class_Payments_Testing_Answer_connectionLostBeforeSend arginfo_class_Payments_Testing_Answer_connectFailed

#define arginfo_class_Payments_Testing_Answer_connectionLostAfterSend arginfo_class_Payments_Testing_Answer_connectFailed

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Testing_FakeTransport___construct, 0, 0, 0)
	ZEND_ARG_VARIADIC_OBJ_TYPE_MASK(0, answers, Payments\\Testing\\Answer|Payments\\Http\\Response|Throwable, MAY_BE_CALLABLE)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_FakeTransport_push, 0, 0, IS_STATIC, 0)
	ZEND_ARG_VARIADIC_OBJ_TYPE_MASK(0, answers, Payments\\Testing\\Answer|Payments\\Http\\Response|Throwable, MAY_BE_CALLABLE)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_FakeTransport_respondTo, 0, 1, IS_STATIC, 0)
	ZEND_ARG_TYPE_INFO(0, operation, IS_STRING, 0)
	ZEND_ARG_VARIADIC_OBJ_TYPE_MASK(0, answers, Payments\\Testing\\Answer|Payments\\Http\\Response|Throwable, MAY_BE_CALLABLE)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_FakeTransport_otherwise, 0, 1, IS_STATIC, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, answer, Payments\\Testing\\Answer|Payments\\Http\\Response|Throwable, MAY_BE_CALLABLE, NULL)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_FakeTransport_answerTokens, 0, 1, IS_STATIC, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, answer, Payments\\Testing\\Answer|Payments\\Http\\Response|Throwable, MAY_BE_CALLABLE|MAY_BE_NULL, NULL)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FakeTransport_send, 0, 1, Payments\\Http\\Response, 0)
	ZEND_ARG_OBJ_INFO(0, request, Payments\\Http\\Request, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_FakeTransport_requests, 0, 0, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, operation, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_FakeTransport_assertSent, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, operation, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, check, IS_CALLABLE, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, times, IS_LONG, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_FakeTransport_assertNothingSent, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Testing_FakeTransport_assertAllUsed arginfo_class_Payments_Testing_FakeTransport_assertNothingSent

#define arginfo_class_Payments_Testing_FinrotaAnswers___construct arginfo_class_Payments_Testing_Answer___construct

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

#define arginfo_class_Payments_Testing_FinrotaAnswers_cancelled arginfo_class_Payments_Testing_Answer_connectFailed

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

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FinrotaAnswers_refused, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, statusCode, IS_LONG, 0, "400")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, message, IS_STRING, 0, "\'The request was refused\'")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Testing_HstMobilAnswers___construct arginfo_class_Payments_Testing_Answer___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_HstMobilAnswers_login, 0, 0, Payments\\Testing\\Answer, 0)
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

#define arginfo_class_Payments_Testing_HepsipayAnswers___construct arginfo_class_Payments_Testing_Answer___construct

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

#define arginfo_class_Payments_Testing_HepsipayAnswers_refunded arginfo_class_Payments_Testing_Answer_connectFailed

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_HepsipayAnswers_refused, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, messageCode, IS_STRING, 0, "\'9999\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, message, IS_STRING, 1, "\'The request was refused\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, userMessage, IS_STRING, 1, "\'İşlem gerçekleştirilemedi.\'")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Testing_Webhooks___construct arginfo_class_Payments_Testing_Answer___construct

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_Webhooks_hepsipay, 0, 2, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, callbackKey, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, merchantOrderNumber, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paymentId, IS_STRING, 0, "\'24112596\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, conversationId, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, status, IS_STRING, 0, "\'SUCCESS\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, completeStatus, IS_STRING, 0, "\'WAITING\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, conversationData, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, callbackStatus, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, mdStatus, IS_LONG, 0, "1")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, isPaymentSuccessful, _IS_BOOL, 0, "true")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paymentType, IS_STRING, 0, "\'1\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paymentTypeDescription, IS_STRING, 0, "\'Cüzdan\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_Webhooks_hepsipayNon3ds, 0, 1, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, merchantOrderNumber, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paymentId, IS_STRING, 0, "\'24112596\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, conversationId, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, isPaymentSuccessful, _IS_BOOL, 0, "true")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paymentType, IS_STRING, 0, "\'1\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paymentTypeDescription, IS_STRING, 0, "\'Cüzdan\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_Webhooks_hepsipayFrameCallback, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, token, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, merchantOrderNumber, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_Webhooks_hepsipayInstallmentQuery, 0, 1, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, orderNumber, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, binNumber, IS_STRING, 0, "\'123456\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, customerEmail, IS_STRING, 0, "\'test@hepsipay.com\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, customerGsm, IS_STRING, 0, "\'05000000000\'")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, rewardAmount, Payments\\Money, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_Webhooks_finrotaHpm, 0, 2, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, clientOrderReference, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, amount, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, transactionStatusId, IS_LONG, 0, "1")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, id, IS_STRING, 0, "\'d6a1f4b2-1c3e-4a21-9b1e-11aa22bb33cc\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, orderReference, IS_STRING, 0, "\'HPM-20251201-00001\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, vPosErrorCode, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, vPosErrorMessage, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_Webhooks_hstMobilCallback, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, orderId, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, amount, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paymentId, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, status, IS_STRING, 0, "\'SUCCESS\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, errorCode, IS_STRING, 0, "\'\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, errorMessage, IS_STRING, 0, "\'\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, operationDate, IS_STRING, 0, "\'2025-12-01T15:15:13\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, bankAuthCode, IS_STRING, 0, "\'123456\'")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Testing_Results___construct arginfo_class_Payments_Testing_Answer___construct

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_Results_make, 0, 1, IS_OBJECT, 0)
	ZEND_ARG_TYPE_INFO(0, class, IS_STRING, 0)
	ZEND_ARG_VARIADIC_TYPE_INFO(0, values, IS_MIXED, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Testing_Answer, __construct);
ZEND_METHOD(Payments_Testing_Answer, json);
ZEND_METHOD(Payments_Testing_Answer, status);
ZEND_METHOD(Payments_Testing_Answer, html);
ZEND_METHOD(Payments_Testing_Answer, connectFailed);
ZEND_METHOD(Payments_Testing_Answer, timeoutBeforeSend);
ZEND_METHOD(Payments_Testing_Answer, timeoutAfterSend);
ZEND_METHOD(Payments_Testing_Answer, connectionLostBeforeSend);
ZEND_METHOD(Payments_Testing_Answer, connectionLostAfterSend);
ZEND_METHOD(Payments_Testing_FakeTransport, __construct);
ZEND_METHOD(Payments_Testing_FakeTransport, push);
ZEND_METHOD(Payments_Testing_FakeTransport, respondTo);
ZEND_METHOD(Payments_Testing_FakeTransport, otherwise);
ZEND_METHOD(Payments_Testing_FakeTransport, answerTokens);
ZEND_METHOD(Payments_Testing_FakeTransport, send);
ZEND_METHOD(Payments_Testing_FakeTransport, requests);
ZEND_METHOD(Payments_Testing_FakeTransport, assertSent);
ZEND_METHOD(Payments_Testing_FakeTransport, assertNothingSent);
ZEND_METHOD(Payments_Testing_FakeTransport, assertAllUsed);
ZEND_METHOD(Payments_Testing_FinrotaAnswers, __construct);
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
ZEND_METHOD(Payments_Testing_FinrotaAnswers, refused);
ZEND_METHOD(Payments_Testing_HstMobilAnswers, __construct);
ZEND_METHOD(Payments_Testing_HstMobilAnswers, login);
ZEND_METHOD(Payments_Testing_HstMobilAnswers, redirect);
ZEND_METHOD(Payments_Testing_HstMobilAnswers, html);
ZEND_METHOD(Payments_Testing_HstMobilAnswers, declined);
ZEND_METHOD(Payments_Testing_HstMobilAnswers, result);
ZEND_METHOD(Payments_Testing_HstMobilAnswers, installments);
ZEND_METHOD(Payments_Testing_HstMobilAnswers, refused);
ZEND_METHOD(Payments_Testing_HepsipayAnswers, __construct);
ZEND_METHOD(Payments_Testing_HepsipayAnswers, available);
ZEND_METHOD(Payments_Testing_HepsipayAnswers, session);
ZEND_METHOD(Payments_Testing_HepsipayAnswers, state);
ZEND_METHOD(Payments_Testing_HepsipayAnswers, refunded);
ZEND_METHOD(Payments_Testing_HepsipayAnswers, refused);
ZEND_METHOD(Payments_Testing_Webhooks, __construct);
ZEND_METHOD(Payments_Testing_Webhooks, hepsipay);
ZEND_METHOD(Payments_Testing_Webhooks, hepsipayNon3ds);
ZEND_METHOD(Payments_Testing_Webhooks, hepsipayFrameCallback);
ZEND_METHOD(Payments_Testing_Webhooks, hepsipayInstallmentQuery);
ZEND_METHOD(Payments_Testing_Webhooks, finrotaHpm);
ZEND_METHOD(Payments_Testing_Webhooks, hstMobilCallback);
ZEND_METHOD(Payments_Testing_Results, __construct);
ZEND_METHOD(Payments_Testing_Results, make);


static const zend_function_entry class_Payments_Testing_AssertionFailed_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Testing_UnexpectedRequest_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Testing_Answer_methods[] = {
	ZEND_ME(Payments_Testing_Answer, __construct, arginfo_class_Payments_Testing_Answer___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Testing_Answer, json, arginfo_class_Payments_Testing_Answer_json, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Answer, status, arginfo_class_Payments_Testing_Answer_status, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Answer, html, arginfo_class_Payments_Testing_Answer_html, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Answer, connectFailed, arginfo_class_Payments_Testing_Answer_connectFailed, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Answer, timeoutBeforeSend, arginfo_class_Payments_Testing_Answer_timeoutBeforeSend, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Answer, timeoutAfterSend, arginfo_class_Payments_Testing_Answer_timeoutAfterSend, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Answer, connectionLostBeforeSend, arginfo_class_Payments_Testing_Answer_connectionLostBeforeSend, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Answer, connectionLostAfterSend, arginfo_class_Payments_Testing_Answer_connectionLostAfterSend, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Testing_FakeTransport_methods[] = {
	ZEND_ME(Payments_Testing_FakeTransport, __construct, arginfo_class_Payments_Testing_FakeTransport___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_FakeTransport, push, arginfo_class_Payments_Testing_FakeTransport_push, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_FakeTransport, respondTo, arginfo_class_Payments_Testing_FakeTransport_respondTo, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_FakeTransport, otherwise, arginfo_class_Payments_Testing_FakeTransport_otherwise, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_FakeTransport, answerTokens, arginfo_class_Payments_Testing_FakeTransport_answerTokens, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_FakeTransport, send, arginfo_class_Payments_Testing_FakeTransport_send, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_FakeTransport, requests, arginfo_class_Payments_Testing_FakeTransport_requests, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_FakeTransport, assertSent, arginfo_class_Payments_Testing_FakeTransport_assertSent, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_FakeTransport, assertNothingSent, arginfo_class_Payments_Testing_FakeTransport_assertNothingSent, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_FakeTransport, assertAllUsed, arginfo_class_Payments_Testing_FakeTransport_assertAllUsed, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Testing_FinrotaAnswers_methods[] = {
	ZEND_ME(Payments_Testing_FinrotaAnswers, __construct, arginfo_class_Payments_Testing_FinrotaAnswers___construct, ZEND_ACC_PRIVATE)
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
	ZEND_ME(Payments_Testing_FinrotaAnswers, refused, arginfo_class_Payments_Testing_FinrotaAnswers_refused, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Testing_HstMobilAnswers_methods[] = {
	ZEND_ME(Payments_Testing_HstMobilAnswers, __construct, arginfo_class_Payments_Testing_HstMobilAnswers___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Testing_HstMobilAnswers, login, arginfo_class_Payments_Testing_HstMobilAnswers_login, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HstMobilAnswers, redirect, arginfo_class_Payments_Testing_HstMobilAnswers_redirect, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HstMobilAnswers, html, arginfo_class_Payments_Testing_HstMobilAnswers_html, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HstMobilAnswers, declined, arginfo_class_Payments_Testing_HstMobilAnswers_declined, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HstMobilAnswers, result, arginfo_class_Payments_Testing_HstMobilAnswers_result, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HstMobilAnswers, installments, arginfo_class_Payments_Testing_HstMobilAnswers_installments, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HstMobilAnswers, refused, arginfo_class_Payments_Testing_HstMobilAnswers_refused, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Testing_HepsipayAnswers_methods[] = {
	ZEND_ME(Payments_Testing_HepsipayAnswers, __construct, arginfo_class_Payments_Testing_HepsipayAnswers___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Testing_HepsipayAnswers, available, arginfo_class_Payments_Testing_HepsipayAnswers_available, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HepsipayAnswers, session, arginfo_class_Payments_Testing_HepsipayAnswers_session, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HepsipayAnswers, state, arginfo_class_Payments_Testing_HepsipayAnswers_state, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HepsipayAnswers, refunded, arginfo_class_Payments_Testing_HepsipayAnswers_refunded, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_HepsipayAnswers, refused, arginfo_class_Payments_Testing_HepsipayAnswers_refused, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Testing_Webhooks_methods[] = {
	ZEND_ME(Payments_Testing_Webhooks, __construct, arginfo_class_Payments_Testing_Webhooks___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Testing_Webhooks, hepsipay, arginfo_class_Payments_Testing_Webhooks_hepsipay, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Webhooks, hepsipayNon3ds, arginfo_class_Payments_Testing_Webhooks_hepsipayNon3ds, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Webhooks, hepsipayFrameCallback, arginfo_class_Payments_Testing_Webhooks_hepsipayFrameCallback, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Webhooks, hepsipayInstallmentQuery, arginfo_class_Payments_Testing_Webhooks_hepsipayInstallmentQuery, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Webhooks, finrotaHpm, arginfo_class_Payments_Testing_Webhooks_finrotaHpm, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Webhooks, hstMobilCallback, arginfo_class_Payments_Testing_Webhooks_hstMobilCallback, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Testing_Results_methods[] = {
	ZEND_ME(Payments_Testing_Results, __construct, arginfo_class_Payments_Testing_Results___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Testing_Results, make, arginfo_class_Payments_Testing_Results_make, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Testing_AssertionFailed(zend_class_entry *class_entry_AssertionError)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "AssertionFailed", class_Payments_Testing_AssertionFailed_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_AssertionError);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Testing_UnexpectedRequest(zend_class_entry *class_entry_Payments_Testing_AssertionFailed)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "UnexpectedRequest", class_Payments_Testing_UnexpectedRequest_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Testing_AssertionFailed);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Testing_Answer(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "Answer", class_Payments_Testing_Answer_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_status_default_value;
	ZVAL_UNDEF(&property_status_default_value);
	zend_string *property_status_name = zend_string_init("status", sizeof("status") - 1, 1);
	zend_declare_typed_property(class_entry, property_status_name, &property_status_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_status_name);

	zval property_body_default_value;
	ZVAL_UNDEF(&property_body_default_value);
	zend_string *property_body_name = zend_string_init("body", sizeof("body") - 1, 1);
	zend_declare_typed_property(class_entry, property_body_name, &property_body_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_body_name);

	zval property_values_default_value;
	ZVAL_UNDEF(&property_values_default_value);
	zend_string *property_values_name = zend_string_init("values", sizeof("values") - 1, 1);
	zend_declare_typed_property(class_entry, property_values_name, &property_values_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY|MAY_BE_NULL));
	zend_string_release(property_values_name);

	zval property_headers_default_value;
	ZVAL_UNDEF(&property_headers_default_value);
	zend_string *property_headers_name = zend_string_init("headers", sizeof("headers") - 1, 1);
	zend_declare_typed_property(class_entry, property_headers_name, &property_headers_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_headers_name);

	zval property_failure_default_value;
	ZVAL_UNDEF(&property_failure_default_value);
	zend_string *property_failure_name = zend_string_init("failure", sizeof("failure") - 1, 1);
	zend_declare_typed_property(class_entry, property_failure_name, &property_failure_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_failure_name);

	zval property_operations_default_value;
	ZVAL_UNDEF(&property_operations_default_value);
	zend_string *property_operations_name = zend_string_init("operations", sizeof("operations") - 1, 1);
	zend_declare_typed_property(class_entry, property_operations_name, &property_operations_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_operations_name);

	zval property_factory_default_value;
	ZVAL_UNDEF(&property_factory_default_value);
	zend_string *property_factory_name = zend_string_init("factory", sizeof("factory") - 1, 1);
	zend_declare_typed_property(class_entry, property_factory_name, &property_factory_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_factory_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Testing_FakeTransport(zend_class_entry *class_entry_Payments_Transport)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "FakeTransport", class_Payments_Testing_FakeTransport_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 1, class_entry_Payments_Transport);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Testing_FinrotaAnswers(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "FinrotaAnswers", class_Payments_Testing_FinrotaAnswers_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "token", sizeof("token") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Testing_HstMobilAnswers(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "HstMobilAnswers", class_Payments_Testing_HstMobilAnswers_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "login", sizeof("login") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Testing_HepsipayAnswers(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "HepsipayAnswers", class_Payments_Testing_HepsipayAnswers_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "session", sizeof("session") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Testing_Webhooks(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "Webhooks", class_Payments_Testing_Webhooks_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "hepsipay", sizeof("hepsipay") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "hepsipayframecallback", sizeof("hepsipayframecallback") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Testing_Results(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "Results", class_Payments_Testing_Results_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}
