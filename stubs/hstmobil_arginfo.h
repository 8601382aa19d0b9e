/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 3fcd156bfc0e6b81c7d1062c0569623a81fccbdf */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_HstMobil_Account___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, environment, Payments\\Environment, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, apiKey, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, userName, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, password, IS_STRING, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, options, Payments\\Options, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_HstMobil_Payment___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_HstMobil_Payment_verdict, 0, 1, Payments\\Verdict, 0)
	ZEND_ARG_OBJ_INFO(0, expected, Payments\\Money, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, ceiling, Payments\\Money, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_HstMobil_Payment_orThrow, 0, 0, Payments\\HstMobil\\Payment, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_HstMobil_Payment_jsonSerialize, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_HstMobil_Callback___construct arginfo_class_Payments_HstMobil_Payment___construct

#define arginfo_class_Payments_HstMobil_Callback_jsonSerialize arginfo_class_Payments_HstMobil_Payment_jsonSerialize

#define arginfo_class_Payments_HstMobil_PaymentResult___construct arginfo_class_Payments_HstMobil_Payment___construct

#define arginfo_class_Payments_HstMobil_PaymentResult_verdict arginfo_class_Payments_HstMobil_Payment_verdict

#define arginfo_class_Payments_HstMobil_PaymentResult_jsonSerialize arginfo_class_Payments_HstMobil_Payment_jsonSerialize

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_HstMobil_WebPos___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, account, Payments\\HstMobil\\Account, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_HstMobil_WebPos_newOrderId, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_HstMobil_WebPos_pay, 0, 5, Payments\\HstMobil\\Payment, 0)
	ZEND_ARG_OBJ_INFO(0, amount, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO(0, orderId, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, installment, IS_LONG, 0)
	ZEND_ARG_OBJ_INFO(0, card, Payments\\Card, 0)
	ZEND_ARG_TYPE_INFO(0, callbackUrl, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, isSecureTransaction, _IS_BOOL, 0, "true")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_HstMobil_WebPos_parseCallback, 0, 1, Payments\\HstMobil\\Callback, 0)
	ZEND_ARG_TYPE_MASK(0, form, MAY_BE_ARRAY|MAY_BE_STRING, NULL)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_HstMobil_WebPos_result, 0, 2, Payments\\HstMobil\\PaymentResult, 0)
	ZEND_ARG_TYPE_INFO(0, orderId, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, paymentId, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_HstMobil_WebPos_complete, 0, 3, Payments\\Confirmation, 0)
	ZEND_ARG_TYPE_MASK(0, form, MAY_BE_ARRAY|MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO(0, orderId, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, amount, Payments\\Money, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_HstMobil_WebPos_installments, 0, 0, IS_MIXED, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Finrota_Account, __construct);
ZEND_METHOD(Payments_Violation, __construct);
ZEND_METHOD(Payments_HstMobil_Payment, verdict);
ZEND_METHOD(Payments_HstMobil_Payment, orThrow);
ZEND_METHOD(Payments_Violation, jsonSerialize);
ZEND_METHOD(Payments_HstMobil_PaymentResult, verdict);
ZEND_METHOD(Payments_Finrota_Hpm, __construct);
ZEND_METHOD(Payments_HstMobil_WebPos, newOrderId);
ZEND_METHOD(Payments_HstMobil_WebPos, pay);
ZEND_METHOD(Payments_HstMobil_WebPos, parseCallback);
ZEND_METHOD(Payments_HstMobil_WebPos, result);
ZEND_METHOD(Payments_HstMobil_WebPos, complete);
ZEND_METHOD(Payments_HstMobil_WebPos, installments);


static const zend_function_entry class_Payments_HstMobil_Account_methods[] = {
	ZEND_MALIAS(Payments_Finrota_Account, __construct, __construct, arginfo_class_Payments_HstMobil_Account___construct, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_HstMobil_Payment_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_HstMobil_Payment___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_HstMobil_Payment, verdict, arginfo_class_Payments_HstMobil_Payment_verdict, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_HstMobil_Payment, orThrow, arginfo_class_Payments_HstMobil_Payment_orThrow, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_HstMobil_Payment_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_HstMobil_Callback_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_HstMobil_Callback___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_HstMobil_Callback_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_HstMobil_PaymentResult_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_HstMobil_PaymentResult___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_HstMobil_PaymentResult, verdict, arginfo_class_Payments_HstMobil_PaymentResult_verdict, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_HstMobil_PaymentResult_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_HstMobil_WebPos_methods[] = {
	ZEND_MALIAS(Payments_Finrota_Hpm, __construct, __construct, arginfo_class_Payments_HstMobil_WebPos___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_HstMobil_WebPos, newOrderId, arginfo_class_Payments_HstMobil_WebPos_newOrderId, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_HstMobil_WebPos, pay, arginfo_class_Payments_HstMobil_WebPos_pay, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_HstMobil_WebPos, parseCallback, arginfo_class_Payments_HstMobil_WebPos_parseCallback, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_HstMobil_WebPos, result, arginfo_class_Payments_HstMobil_WebPos_result, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_HstMobil_WebPos, complete, arginfo_class_Payments_HstMobil_WebPos_complete, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_HstMobil_WebPos, installments, arginfo_class_Payments_HstMobil_WebPos_installments, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_HstMobil_Account(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\HstMobil", "Account", class_Payments_HstMobil_Account_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_environment_class_Payments_Environment = zend_string_init("Payments\\Environment", sizeof("Payments\\Environment")-1, 1);
	zval property_environment_default_value;
	ZVAL_UNDEF(&property_environment_default_value);
	zend_string *property_environment_name = zend_string_init("environment", sizeof("environment") - 1, 1);
	zend_declare_typed_property(class_entry, property_environment_name, &property_environment_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_environment_class_Payments_Environment, 0, 0));
	zend_string_release(property_environment_name);

	zend_string *property_options_class_Payments_Options = zend_string_init("Payments\\Options", sizeof("Payments\\Options")-1, 1);
	zval property_options_default_value;
	ZVAL_UNDEF(&property_options_default_value);
	zend_string *property_options_name = zend_string_init("options", sizeof("options") - 1, 1);
	zend_declare_typed_property(class_entry, property_options_name, &property_options_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_options_class_Payments_Options, 0, MAY_BE_NULL));
	zend_string_release(property_options_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 3, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_HstMobil_Payment(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\HstMobil", "Payment", class_Payments_HstMobil_Payment_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zend_string *property_threeDSecure_class_Payments_ThreeDSecure = zend_string_init("Payments\\ThreeDSecure", sizeof("Payments\\ThreeDSecure")-1, 1);
	zval property_threeDSecure_default_value;
	ZVAL_UNDEF(&property_threeDSecure_default_value);
	zend_string *property_threeDSecure_name = zend_string_init("threeDSecure", sizeof("threeDSecure") - 1, 1);
	zend_declare_typed_property(class_entry, property_threeDSecure_name, &property_threeDSecure_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_threeDSecure_class_Payments_ThreeDSecure, 0, MAY_BE_NULL));
	zend_string_release(property_threeDSecure_name);

	zend_string *property_status_class_Payments_PaymentStatus = zend_string_init("Payments\\PaymentStatus", sizeof("Payments\\PaymentStatus")-1, 1);
	zval property_status_default_value;
	ZVAL_UNDEF(&property_status_default_value);
	zend_string *property_status_name = zend_string_init("status", sizeof("status") - 1, 1);
	zend_declare_typed_property(class_entry, property_status_name, &property_status_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_status_class_Payments_PaymentStatus, 0, 0));
	zend_string_release(property_status_name);

	zval property_rawStatus_default_value;
	ZVAL_UNDEF(&property_rawStatus_default_value);
	zend_string *property_rawStatus_name = zend_string_init("rawStatus", sizeof("rawStatus") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawStatus_name, &property_rawStatus_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_rawStatus_name);

	zend_string *property_decline_class_Payments_Decline = zend_string_init("Payments\\Decline", sizeof("Payments\\Decline")-1, 1);
	zval property_decline_default_value;
	ZVAL_UNDEF(&property_decline_default_value);
	zend_string *property_decline_name = zend_string_init("decline", sizeof("decline") - 1, 1);
	zend_declare_typed_property(class_entry, property_decline_name, &property_decline_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_decline_class_Payments_Decline, 0, MAY_BE_NULL));
	zend_string_release(property_decline_name);

	zval property_orderId_default_value;
	ZVAL_UNDEF(&property_orderId_default_value);
	zend_string *property_orderId_name = zend_string_init("orderId", sizeof("orderId") - 1, 1);
	zend_declare_typed_property(class_entry, property_orderId_name, &property_orderId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_orderId_name);

	zval property_paymentId_default_value;
	ZVAL_UNDEF(&property_paymentId_default_value);
	zend_string *property_paymentId_name = zend_string_init("paymentId", sizeof("paymentId") - 1, 1);
	zend_declare_typed_property(class_entry, property_paymentId_name, &property_paymentId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_paymentId_name);

	zval property_returnType_default_value;
	ZVAL_UNDEF(&property_returnType_default_value);
	zend_string *property_returnType_name = zend_string_init("returnType", sizeof("returnType") - 1, 1);
	zend_declare_typed_property(class_entry, property_returnType_name, &property_returnType_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_returnType_name);

	zval property_responseMessage_default_value;
	ZVAL_UNDEF(&property_responseMessage_default_value);
	zend_string *property_responseMessage_name = zend_string_init("responseMessage", sizeof("responseMessage") - 1, 1);
	zend_declare_typed_property(class_entry, property_responseMessage_name, &property_responseMessage_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_responseMessage_name);

	zval property_message_default_value;
	ZVAL_UNDEF(&property_message_default_value);
	zend_string *property_message_name = zend_string_init("message", sizeof("message") - 1, 1);
	zend_declare_typed_property(class_entry, property_message_name, &property_message_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_message_name);

	zval property_resultCode_default_value;
	ZVAL_UNDEF(&property_resultCode_default_value);
	zend_string *property_resultCode_name = zend_string_init("resultCode", sizeof("resultCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_resultCode_name, &property_resultCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_resultCode_name);

	zend_string *property_exchange_class_Payments_Exchange = zend_string_init("Payments\\Exchange", sizeof("Payments\\Exchange")-1, 1);
	zval property_exchange_default_value;
	ZVAL_UNDEF(&property_exchange_default_value);
	zend_string *property_exchange_name = zend_string_init("exchange", sizeof("exchange") - 1, 1);
	zend_declare_typed_property(class_entry, property_exchange_name, &property_exchange_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_exchange_class_Payments_Exchange, 0, MAY_BE_NULL));
	zend_string_release(property_exchange_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_HstMobil_Callback(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\HstMobil", "Callback", class_Payments_HstMobil_Callback_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_orderId_default_value;
	ZVAL_UNDEF(&property_orderId_default_value);
	zend_string *property_orderId_name = zend_string_init("orderId", sizeof("orderId") - 1, 1);
	zend_declare_typed_property(class_entry, property_orderId_name, &property_orderId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_orderId_name);

	zval property_paymentId_default_value;
	ZVAL_UNDEF(&property_paymentId_default_value);
	zend_string *property_paymentId_name = zend_string_init("paymentId", sizeof("paymentId") - 1, 1);
	zend_declare_typed_property(class_entry, property_paymentId_name, &property_paymentId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_paymentId_name);

	zval property_rawStatus_default_value;
	ZVAL_UNDEF(&property_rawStatus_default_value);
	zend_string *property_rawStatus_name = zend_string_init("rawStatus", sizeof("rawStatus") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawStatus_name, &property_rawStatus_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_rawStatus_name);

	zval property_amount_default_value;
	ZVAL_UNDEF(&property_amount_default_value);
	zend_string *property_amount_name = zend_string_init("amount", sizeof("amount") - 1, 1);
	zend_declare_typed_property(class_entry, property_amount_name, &property_amount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_amount_name);

	zval property_random_default_value;
	ZVAL_UNDEF(&property_random_default_value);
	zend_string *property_random_name = zend_string_init("random", sizeof("random") - 1, 1);
	zend_declare_typed_property(class_entry, property_random_name, &property_random_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_random_name);

	zval property_hash_default_value;
	ZVAL_UNDEF(&property_hash_default_value);
	zend_string *property_hash_name = zend_string_init("hash", sizeof("hash") - 1, 1);
	zend_declare_typed_property(class_entry, property_hash_name, &property_hash_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_hash_name);

	zval property_operationDate_default_value;
	ZVAL_UNDEF(&property_operationDate_default_value);
	zend_string *property_operationDate_name = zend_string_init("operationDate", sizeof("operationDate") - 1, 1);
	zend_declare_typed_property(class_entry, property_operationDate_name, &property_operationDate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_operationDate_name);

	zval property_errorCode_default_value;
	ZVAL_UNDEF(&property_errorCode_default_value);
	zend_string *property_errorCode_name = zend_string_init("errorCode", sizeof("errorCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_errorCode_name, &property_errorCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_errorCode_name);

	zval property_errorMessage_default_value;
	ZVAL_UNDEF(&property_errorMessage_default_value);
	zend_string *property_errorMessage_name = zend_string_init("errorMessage", sizeof("errorMessage") - 1, 1);
	zend_declare_typed_property(class_entry, property_errorMessage_name, &property_errorMessage_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_errorMessage_name);

	zval property_bankAuthCode_default_value;
	ZVAL_UNDEF(&property_bankAuthCode_default_value);
	zend_string *property_bankAuthCode_name = zend_string_init("bankAuthCode", sizeof("bankAuthCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_bankAuthCode_name, &property_bankAuthCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_bankAuthCode_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_HstMobil_PaymentResult(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\HstMobil", "PaymentResult", class_Payments_HstMobil_PaymentResult_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_paymentId_default_value;
	ZVAL_UNDEF(&property_paymentId_default_value);
	zend_string *property_paymentId_name = zend_string_init("paymentId", sizeof("paymentId") - 1, 1);
	zend_declare_typed_property(class_entry, property_paymentId_name, &property_paymentId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_paymentId_name);

	zval property_orderId_default_value;
	ZVAL_UNDEF(&property_orderId_default_value);
	zend_string *property_orderId_name = zend_string_init("orderId", sizeof("orderId") - 1, 1);
	zend_declare_typed_property(class_entry, property_orderId_name, &property_orderId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_orderId_name);

	zend_string *property_amount_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_amount_default_value;
	ZVAL_UNDEF(&property_amount_default_value);
	zend_string *property_amount_name = zend_string_init("amount", sizeof("amount") - 1, 1);
	zend_declare_typed_property(class_entry, property_amount_name, &property_amount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_amount_class_Payments_Money, 0, MAY_BE_NULL));
	zend_string_release(property_amount_name);

	zval property_rawAmount_default_value;
	ZVAL_UNDEF(&property_rawAmount_default_value);
	zend_string *property_rawAmount_name = zend_string_init("rawAmount", sizeof("rawAmount") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawAmount_name, &property_rawAmount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_rawAmount_name);

	zval property_firstInquiryTime_default_value;
	ZVAL_UNDEF(&property_firstInquiryTime_default_value);
	zend_string *property_firstInquiryTime_name = zend_string_init("firstInquiryTime", sizeof("firstInquiryTime") - 1, 1);
	zend_declare_typed_property(class_entry, property_firstInquiryTime_name, &property_firstInquiryTime_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_firstInquiryTime_name);

	zval property_inquiryAlreadyCalled_default_value;
	ZVAL_UNDEF(&property_inquiryAlreadyCalled_default_value);
	zend_string *property_inquiryAlreadyCalled_name = zend_string_init("inquiryAlreadyCalled", sizeof("inquiryAlreadyCalled") - 1, 1);
	zend_declare_typed_property(class_entry, property_inquiryAlreadyCalled_name, &property_inquiryAlreadyCalled_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_inquiryAlreadyCalled_name);

	zval property_operationDate_default_value;
	ZVAL_UNDEF(&property_operationDate_default_value);
	zend_string *property_operationDate_name = zend_string_init("operationDate", sizeof("operationDate") - 1, 1);
	zend_declare_typed_property(class_entry, property_operationDate_name, &property_operationDate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_operationDate_name);

	zend_string *property_status_class_Payments_PaymentStatus = zend_string_init("Payments\\PaymentStatus", sizeof("Payments\\PaymentStatus")-1, 1);
	zval property_status_default_value;
	ZVAL_UNDEF(&property_status_default_value);
	zend_string *property_status_name = zend_string_init("status", sizeof("status") - 1, 1);
	zend_declare_typed_property(class_entry, property_status_name, &property_status_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_status_class_Payments_PaymentStatus, 0, 0));
	zend_string_release(property_status_name);

	zval property_rawStatus_default_value;
	ZVAL_UNDEF(&property_rawStatus_default_value);
	zend_string *property_rawStatus_name = zend_string_init("rawStatus", sizeof("rawStatus") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawStatus_name, &property_rawStatus_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_rawStatus_name);

	zval property_code_default_value;
	ZVAL_UNDEF(&property_code_default_value);
	zend_string *property_code_name = zend_string_init("code", sizeof("code") - 1, 1);
	zend_declare_typed_property(class_entry, property_code_name, &property_code_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_code_name);

	zval property_message_default_value;
	ZVAL_UNDEF(&property_message_default_value);
	zend_string *property_message_name = zend_string_init("message", sizeof("message") - 1, 1);
	zend_declare_typed_property(class_entry, property_message_name, &property_message_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_message_name);

	zval property_operation_default_value;
	ZVAL_UNDEF(&property_operation_default_value);
	zend_string *property_operation_name = zend_string_init("operation", sizeof("operation") - 1, 1);
	zend_declare_typed_property(class_entry, property_operation_name, &property_operation_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_operation_name);

	zval property_transactionOrderId_default_value;
	ZVAL_UNDEF(&property_transactionOrderId_default_value);
	zend_string *property_transactionOrderId_name = zend_string_init("transactionOrderId", sizeof("transactionOrderId") - 1, 1);
	zend_declare_typed_property(class_entry, property_transactionOrderId_name, &property_transactionOrderId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_transactionOrderId_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_HstMobil_WebPos(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\HstMobil", "WebPos", class_Payments_HstMobil_WebPos_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_account_class_Payments_HstMobil_Account = zend_string_init("Payments\\HstMobil\\Account", sizeof("Payments\\HstMobil\\Account")-1, 1);
	zval property_account_default_value;
	ZVAL_UNDEF(&property_account_default_value);
	zend_string *property_account_name = zend_string_init("account", sizeof("account") - 1, 1);
	zend_declare_typed_property(class_entry, property_account_name, &property_account_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_account_class_Payments_HstMobil_Account, 0, 0));
	zend_string_release(property_account_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "parsecallback", sizeof("parsecallback") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "complete", sizeof("complete") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}
