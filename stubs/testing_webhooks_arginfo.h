/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 039429dc084be4e14509a29b8dccb419311a90c8 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Testing_Webhooks___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

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


ZEND_METHOD(Payments_Violation, __construct);
ZEND_METHOD(Payments_Testing_Webhooks, hepsipay);
ZEND_METHOD(Payments_Testing_Webhooks, hepsipayNon3ds);
ZEND_METHOD(Payments_Testing_Webhooks, hepsipayFrameCallback);
ZEND_METHOD(Payments_Testing_Webhooks, hepsipayInstallmentQuery);
ZEND_METHOD(Payments_Testing_Webhooks, finrotaHpm);
ZEND_METHOD(Payments_Testing_Webhooks, hstMobilCallback);


static const zend_function_entry class_Payments_Testing_Webhooks_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Testing_Webhooks___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Testing_Webhooks, hepsipay, arginfo_class_Payments_Testing_Webhooks_hepsipay, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Webhooks, hepsipayNon3ds, arginfo_class_Payments_Testing_Webhooks_hepsipayNon3ds, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Webhooks, hepsipayFrameCallback, arginfo_class_Payments_Testing_Webhooks_hepsipayFrameCallback, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Webhooks, hepsipayInstallmentQuery, arginfo_class_Payments_Testing_Webhooks_hepsipayInstallmentQuery, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Webhooks, finrotaHpm, arginfo_class_Payments_Testing_Webhooks_finrotaHpm, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Webhooks, hstMobilCallback, arginfo_class_Payments_Testing_Webhooks_hstMobilCallback, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Testing_Webhooks(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "Webhooks", class_Payments_Testing_Webhooks_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "hepsipay", sizeof("hepsipay") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "hepsipayframecallback", sizeof("hepsipayframecallback") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "hepsipayinstallmentquery", sizeof("hepsipayinstallmentquery") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}
