/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: e6e81486c5d2c58b43865904a16ed2a487fa83f8 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Hepsipay_WebhookEvent___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Hepsipay_WebhookEvent_jsonSerialize, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Hepsipay_Webhook___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, account, Payments\\Hepsipay\\Merchant, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_Webhook_parse, 0, 1, Payments\\Hepsipay\\WebhookEvent, 0)
	ZEND_ARG_TYPE_INFO(0, body, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Hepsipay_Webhook_verify arginfo_class_Payments_Hepsipay_Webhook_parse

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_Webhook_confirm, 0, 3, Payments\\Confirmation, 0)
	ZEND_ARG_OBJ_INFO(0, event, Payments\\Hepsipay\\WebhookEvent, 0)
	ZEND_ARG_TYPE_INFO(0, token, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, amount, Payments\\Money, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Violation, __construct);
ZEND_METHOD(Payments_Violation, jsonSerialize);
ZEND_METHOD(Payments_Finrota_Hpm, __construct);
ZEND_METHOD(Payments_Hepsipay_Webhook, parse);
ZEND_METHOD(Payments_Hepsipay_Webhook, verify);
ZEND_METHOD(Payments_Hepsipay_Webhook, confirm);


static const zend_function_entry class_Payments_Hepsipay_WebhookEvent_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Hepsipay_WebhookEvent___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Hepsipay_WebhookEvent_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Hepsipay_Webhook_methods[] = {
	ZEND_MALIAS(Payments_Finrota_Hpm, __construct, __construct, arginfo_class_Payments_Hepsipay_Webhook___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Hepsipay_Webhook, parse, arginfo_class_Payments_Hepsipay_Webhook_parse, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Hepsipay_Webhook, verify, arginfo_class_Payments_Hepsipay_Webhook_verify, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Hepsipay_Webhook, confirm, arginfo_class_Payments_Hepsipay_Webhook_confirm, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Hepsipay_WebhookEvent(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Hepsipay", "WebhookEvent", class_Payments_Hepsipay_WebhookEvent_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_threeDSecureStatus_default_value;
	ZVAL_UNDEF(&property_threeDSecureStatus_default_value);
	zend_string *property_threeDSecureStatus_name = zend_string_init("threeDSecureStatus", sizeof("threeDSecureStatus") - 1, 1);
	zend_declare_typed_property(class_entry, property_threeDSecureStatus_name, &property_threeDSecureStatus_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_threeDSecureStatus_name);

	zval property_completeStatus_default_value;
	ZVAL_UNDEF(&property_completeStatus_default_value);
	zend_string *property_completeStatus_name = zend_string_init("completeStatus", sizeof("completeStatus") - 1, 1);
	zend_declare_typed_property(class_entry, property_completeStatus_name, &property_completeStatus_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_completeStatus_name);

	zval property_paymentId_default_value;
	ZVAL_UNDEF(&property_paymentId_default_value);
	zend_string *property_paymentId_name = zend_string_init("paymentId", sizeof("paymentId") - 1, 1);
	zend_declare_typed_property(class_entry, property_paymentId_name, &property_paymentId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_paymentId_name);

	zval property_conversationData_default_value;
	ZVAL_UNDEF(&property_conversationData_default_value);
	zend_string *property_conversationData_name = zend_string_init("conversationData", sizeof("conversationData") - 1, 1);
	zend_declare_typed_property(class_entry, property_conversationData_name, &property_conversationData_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_conversationData_name);

	zval property_conversationId_default_value;
	ZVAL_UNDEF(&property_conversationId_default_value);
	zend_string *property_conversationId_name = zend_string_init("conversationId", sizeof("conversationId") - 1, 1);
	zend_declare_typed_property(class_entry, property_conversationId_name, &property_conversationId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_conversationId_name);

	zval property_callbackStatus_default_value;
	ZVAL_UNDEF(&property_callbackStatus_default_value);
	zend_string *property_callbackStatus_name = zend_string_init("callbackStatus", sizeof("callbackStatus") - 1, 1);
	zend_declare_typed_property(class_entry, property_callbackStatus_name, &property_callbackStatus_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_callbackStatus_name);

	zval property_mdStatus_default_value;
	ZVAL_UNDEF(&property_mdStatus_default_value);
	zend_string *property_mdStatus_name = zend_string_init("mdStatus", sizeof("mdStatus") - 1, 1);
	zend_declare_typed_property(class_entry, property_mdStatus_name, &property_mdStatus_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_mdStatus_name);

	zval property_hash_default_value;
	ZVAL_UNDEF(&property_hash_default_value);
	zend_string *property_hash_name = zend_string_init("hash", sizeof("hash") - 1, 1);
	zend_declare_typed_property(class_entry, property_hash_name, &property_hash_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_hash_name);

	zval property_merchantOrderNumber_default_value;
	ZVAL_UNDEF(&property_merchantOrderNumber_default_value);
	zend_string *property_merchantOrderNumber_name = zend_string_init("merchantOrderNumber", sizeof("merchantOrderNumber") - 1, 1);
	zend_declare_typed_property(class_entry, property_merchantOrderNumber_name, &property_merchantOrderNumber_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_merchantOrderNumber_name);

	zval property_isPaymentSuccessful_default_value;
	ZVAL_UNDEF(&property_isPaymentSuccessful_default_value);
	zend_string *property_isPaymentSuccessful_name = zend_string_init("isPaymentSuccessful", sizeof("isPaymentSuccessful") - 1, 1);
	zend_declare_typed_property(class_entry, property_isPaymentSuccessful_name, &property_isPaymentSuccessful_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_isPaymentSuccessful_name);

	zval property_paymentType_default_value;
	ZVAL_UNDEF(&property_paymentType_default_value);
	zend_string *property_paymentType_name = zend_string_init("paymentType", sizeof("paymentType") - 1, 1);
	zend_declare_typed_property(class_entry, property_paymentType_name, &property_paymentType_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_paymentType_name);

	zval property_paymentTypeDescription_default_value;
	ZVAL_UNDEF(&property_paymentTypeDescription_default_value);
	zend_string *property_paymentTypeDescription_name = zend_string_init("paymentTypeDescription", sizeof("paymentTypeDescription") - 1, 1);
	zend_declare_typed_property(class_entry, property_paymentTypeDescription_name, &property_paymentTypeDescription_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_paymentTypeDescription_name);

	zval property_isSigned_default_value;
	ZVAL_UNDEF(&property_isSigned_default_value);
	zend_string *property_isSigned_name = zend_string_init("isSigned", sizeof("isSigned") - 1, 1);
	zend_declare_typed_property(class_entry, property_isSigned_name, &property_isSigned_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_isSigned_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Hepsipay_Webhook(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Hepsipay", "Webhook", class_Payments_Hepsipay_Webhook_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_account_class_Payments_Hepsipay_Merchant = zend_string_init("Payments\\Hepsipay\\Merchant", sizeof("Payments\\Hepsipay\\Merchant")-1, 1);
	zval property_account_default_value;
	ZVAL_UNDEF(&property_account_default_value);
	zend_string *property_account_name = zend_string_init("account", sizeof("account") - 1, 1);
	zend_declare_typed_property(class_entry, property_account_name, &property_account_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_account_class_Payments_Hepsipay_Merchant, 0, 0));
	zend_string_release(property_account_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "parse", sizeof("parse") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "verify", sizeof("verify") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "confirm", sizeof("confirm") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}
