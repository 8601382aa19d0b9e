/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: e208e9bed1736ce5222c18d94cbeba8e8869ab96 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Hepsipay_Merchant___construct, 0, 0, 4)
	ZEND_ARG_TYPE_INFO(0, merchantNo, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, terminalNo, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, secretKey, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, environment, Payments\\Environment, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, callbackKey, IS_STRING, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, signatureScheme, Payments\\Hepsipay\\SignatureScheme, 0, "Payments\\Hepsipay\\SignatureScheme::Hmac")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, sendSignatureNo, _IS_BOOL, 0, "false")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, options, Payments\\Options, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, previousCallbackKey, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Hepsipay_PaymentState___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_PaymentState_verdict, 0, 1, Payments\\Verdict, 0)
	ZEND_ARG_OBJ_INFO(0, expected, Payments\\Money, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, ceiling, Payments\\Money, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Hepsipay_PaymentState_jsonSerialize, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Hepsipay_Status___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, account, Payments\\Hepsipay\\Merchant, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_Status_get, 0, 1, Payments\\Hepsipay\\PaymentState, 0)
	ZEND_ARG_TYPE_INFO(0, token, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Hepsipay_BasketItemRefund___construct, 0, 0, 2)
	ZEND_ARG_TYPE_INFO(0, id, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, amount, Payments\\Money, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Hepsipay_BasketItemRefund_jsonSerialize arginfo_class_Payments_Hepsipay_PaymentState_jsonSerialize

#define arginfo_class_Payments_Hepsipay_RefundResult___construct arginfo_class_Payments_Hepsipay_PaymentState___construct

#define arginfo_class_Payments_Hepsipay_RefundResult_jsonSerialize arginfo_class_Payments_Hepsipay_PaymentState_jsonSerialize

#define arginfo_class_Payments_Hepsipay_Refund___construct arginfo_class_Payments_Hepsipay_Status___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_Refund_byPaymentId, 0, 2, Payments\\Hepsipay\\RefundResult, 0)
	ZEND_ARG_TYPE_INFO(0, paymentId, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, refundAmount, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, clientIp, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_Refund_byReferenceNo, 0, 2, Payments\\Hepsipay\\RefundResult, 0)
	ZEND_ARG_TYPE_INFO(0, referenceNo, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, refundAmount, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, clientIp, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_Refund_basketItem, 0, 1, Payments\\Hepsipay\\RefundResult, 0)
	ZEND_ARG_OBJ_INFO(0, basketItemRefundModel, Payments\\Hepsipay\\BasketItemRefund, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paymentId, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, referenceNo, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, clientIp, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Hepsipay_BasketItem___construct, 0, 0, 3)
	ZEND_ARG_TYPE_INFO(0, product, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, price, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO(0, categoryId, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, externalId, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, subMerchantMemberId, IS_LONG, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, subMerchantMemberPrice, Payments\\Money, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Hepsipay_BasketItem_jsonSerialize arginfo_class_Payments_Hepsipay_PaymentState_jsonSerialize

#define arginfo_class_Payments_Hepsipay_Availability___construct arginfo_class_Payments_Hepsipay_PaymentState___construct

#define arginfo_class_Payments_Hepsipay_Availability_jsonSerialize arginfo_class_Payments_Hepsipay_PaymentState_jsonSerialize

#define arginfo_class_Payments_Hepsipay_FrameSession___construct arginfo_class_Payments_Hepsipay_PaymentState___construct

#define arginfo_class_Payments_Hepsipay_FrameSession_jsonSerialize arginfo_class_Payments_Hepsipay_PaymentState_jsonSerialize

#define arginfo_class_Payments_Hepsipay_FrameCallback___construct arginfo_class_Payments_Hepsipay_PaymentState___construct

#define arginfo_class_Payments_Hepsipay_FrameCallback_jsonSerialize arginfo_class_Payments_Hepsipay_PaymentState_jsonSerialize

#define arginfo_class_Payments_Hepsipay_Frame___construct arginfo_class_Payments_Hepsipay_Status___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_Frame_checkAvailability, 0, 4, Payments\\Hepsipay\\Availability, 0)
	ZEND_ARG_OBJ_INFO(0, amount, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO(0, accountKey, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, merchantCallBackUrl, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, basketItems, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, isGuestUser, _IS_BOOL, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, force3ds, _IS_BOOL, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, allowedInstallments, IS_ARRAY, 0, "[]")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, merchantOrderNumber, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_Frame_init, 0, 4, Payments\\Hepsipay\\FrameSession, 0)
	ZEND_ARG_OBJ_INFO(0, amount, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO(0, accountKey, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, merchantCallBackUrl, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, basketItems, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, isGuestUser, _IS_BOOL, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, force3ds, _IS_BOOL, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, allowedInstallments, IS_ARRAY, 0, "[]")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, merchantOrderNumber, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, frameType, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, checkoutMerchantUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, bankOrderId, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, posAlias, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, externalId, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_Frame_parseCallback, 0, 1, Payments\\Hepsipay\\FrameCallback, 0)
	ZEND_ARG_TYPE_MASK(0, body, MAY_BE_ARRAY|MAY_BE_STRING, NULL)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Finrota_Account, __construct);
ZEND_METHOD(Payments_Violation, __construct);
ZEND_METHOD(Payments_Hepsipay_PaymentState, verdict);
ZEND_METHOD(Payments_Violation, jsonSerialize);
ZEND_METHOD(Payments_Finrota_Hpm, __construct);
ZEND_METHOD(Payments_Hepsipay_Status, get);
ZEND_METHOD(Payments_Finrota_Customer, __construct);
ZEND_METHOD(Payments_Hepsipay_Refund, byPaymentId);
ZEND_METHOD(Payments_Hepsipay_Refund, byReferenceNo);
ZEND_METHOD(Payments_Hepsipay_Refund, basketItem);
ZEND_METHOD(Payments_Hepsipay_Frame, checkAvailability);
ZEND_METHOD(Payments_Hepsipay_Frame, init);
ZEND_METHOD(Payments_Hepsipay_Frame, parseCallback);


static const zend_function_entry class_Payments_Hepsipay_SignatureScheme_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Hepsipay_Merchant_methods[] = {
	ZEND_MALIAS(Payments_Finrota_Account, __construct, __construct, arginfo_class_Payments_Hepsipay_Merchant___construct, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Hepsipay_PaymentState_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Hepsipay_PaymentState___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Hepsipay_PaymentState, verdict, arginfo_class_Payments_Hepsipay_PaymentState_verdict, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Hepsipay_PaymentState_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Hepsipay_Status_methods[] = {
	ZEND_MALIAS(Payments_Finrota_Hpm, __construct, __construct, arginfo_class_Payments_Hepsipay_Status___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Hepsipay_Status, get, arginfo_class_Payments_Hepsipay_Status_get, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Hepsipay_BasketItemRefund_methods[] = {
	ZEND_MALIAS(Payments_Finrota_Customer, __construct, __construct, arginfo_class_Payments_Hepsipay_BasketItemRefund___construct, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Hepsipay_BasketItemRefund_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Hepsipay_RefundResult_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Hepsipay_RefundResult___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Hepsipay_RefundResult_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Hepsipay_Refund_methods[] = {
	ZEND_MALIAS(Payments_Finrota_Hpm, __construct, __construct, arginfo_class_Payments_Hepsipay_Refund___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Hepsipay_Refund, byPaymentId, arginfo_class_Payments_Hepsipay_Refund_byPaymentId, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Hepsipay_Refund, byReferenceNo, arginfo_class_Payments_Hepsipay_Refund_byReferenceNo, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Hepsipay_Refund, basketItem, arginfo_class_Payments_Hepsipay_Refund_basketItem, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Hepsipay_BasketItem_methods[] = {
	ZEND_MALIAS(Payments_Finrota_Customer, __construct, __construct, arginfo_class_Payments_Hepsipay_BasketItem___construct, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Hepsipay_BasketItem_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Hepsipay_Availability_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Hepsipay_Availability___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Hepsipay_Availability_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Hepsipay_FrameSession_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Hepsipay_FrameSession___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Hepsipay_FrameSession_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Hepsipay_FrameCallback_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Hepsipay_FrameCallback___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Hepsipay_FrameCallback_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Hepsipay_Frame_methods[] = {
	ZEND_MALIAS(Payments_Finrota_Hpm, __construct, __construct, arginfo_class_Payments_Hepsipay_Frame___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Hepsipay_Frame, checkAvailability, arginfo_class_Payments_Hepsipay_Frame_checkAvailability, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Hepsipay_Frame, init, arginfo_class_Payments_Hepsipay_Frame_init, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Hepsipay_Frame, parseCallback, arginfo_class_Payments_Hepsipay_Frame_parseCallback, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Hepsipay_SignatureScheme(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\Hepsipay\\SignatureScheme", IS_STRING, class_Payments_Hepsipay_SignatureScheme_methods);

	zval enum_case_None_value;
	zend_string *enum_case_None_value_str = zend_string_init("none", strlen("none"), 1);
	ZVAL_STR(&enum_case_None_value, enum_case_None_value_str);
	zend_enum_add_case_cstr(class_entry, "None", &enum_case_None_value);

	zval enum_case_Appended_value;
	zend_string *enum_case_Appended_value_str = zend_string_init("appended", strlen("appended"), 1);
	ZVAL_STR(&enum_case_Appended_value, enum_case_Appended_value_str);
	zend_enum_add_case_cstr(class_entry, "Appended", &enum_case_Appended_value);

	zval enum_case_Prepended_value;
	zend_string *enum_case_Prepended_value_str = zend_string_init("prepended", strlen("prepended"), 1);
	ZVAL_STR(&enum_case_Prepended_value, enum_case_Prepended_value_str);
	zend_enum_add_case_cstr(class_entry, "Prepended", &enum_case_Prepended_value);

	zval enum_case_Hmac_value;
	zend_string *enum_case_Hmac_value_str = zend_string_init("hmac", strlen("hmac"), 1);
	ZVAL_STR(&enum_case_Hmac_value, enum_case_Hmac_value_str);
	zend_enum_add_case_cstr(class_entry, "Hmac", &enum_case_Hmac_value);

	zval enum_case_Between_value;
	zend_string *enum_case_Between_value_str = zend_string_init("between", strlen("between"), 1);
	ZVAL_STR(&enum_case_Between_value, enum_case_Between_value_str);
	zend_enum_add_case_cstr(class_entry, "Between", &enum_case_Between_value);

	zval enum_case_HmacPrepended_value;
	zend_string *enum_case_HmacPrepended_value_str = zend_string_init("hmac-prepended", strlen("hmac-prepended"), 1);
	ZVAL_STR(&enum_case_HmacPrepended_value, enum_case_HmacPrepended_value_str);
	zend_enum_add_case_cstr(class_entry, "HmacPrepended", &enum_case_HmacPrepended_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Hepsipay_Merchant(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Hepsipay", "Merchant", class_Payments_Hepsipay_Merchant_methods);
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


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 2, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 4, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 8, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Hepsipay_PaymentState(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Hepsipay", "PaymentState", class_Payments_Hepsipay_PaymentState_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_statusDescription_default_value;
	ZVAL_UNDEF(&property_statusDescription_default_value);
	zend_string *property_statusDescription_name = zend_string_init("statusDescription", sizeof("statusDescription") - 1, 1);
	zend_declare_typed_property(class_entry, property_statusDescription_name, &property_statusDescription_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_statusDescription_name);

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

	zval property_installmentCount_default_value;
	ZVAL_UNDEF(&property_installmentCount_default_value);
	zend_string *property_installmentCount_name = zend_string_init("installmentCount", sizeof("installmentCount") - 1, 1);
	zend_declare_typed_property(class_entry, property_installmentCount_name, &property_installmentCount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_installmentCount_name);

	zend_string *property_createDate_class_DateTimeImmutable = zend_string_init("DateTimeImmutable", sizeof("DateTimeImmutable")-1, 1);
	zval property_createDate_default_value;
	ZVAL_UNDEF(&property_createDate_default_value);
	zend_string *property_createDate_name = zend_string_init("createDate", sizeof("createDate") - 1, 1);
	zend_declare_typed_property(class_entry, property_createDate_name, &property_createDate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_createDate_class_DateTimeImmutable, 0, MAY_BE_NULL));
	zend_string_release(property_createDate_name);

	zval property_rawCreateDate_default_value;
	ZVAL_UNDEF(&property_rawCreateDate_default_value);
	zend_string *property_rawCreateDate_name = zend_string_init("rawCreateDate", sizeof("rawCreateDate") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawCreateDate_name, &property_rawCreateDate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_rawCreateDate_name);

	zval property_referenceNo_default_value;
	ZVAL_UNDEF(&property_referenceNo_default_value);
	zend_string *property_referenceNo_name = zend_string_init("referenceNo", sizeof("referenceNo") - 1, 1);
	zend_declare_typed_property(class_entry, property_referenceNo_name, &property_referenceNo_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_referenceNo_name);

	zval property_craftgatePaymentId_default_value;
	ZVAL_UNDEF(&property_craftgatePaymentId_default_value);
	zend_string *property_craftgatePaymentId_name = zend_string_init("craftgatePaymentId", sizeof("craftgatePaymentId") - 1, 1);
	zend_declare_typed_property(class_entry, property_craftgatePaymentId_name, &property_craftgatePaymentId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_craftgatePaymentId_name);

	zval property_paymentId_default_value;
	ZVAL_UNDEF(&property_paymentId_default_value);
	zend_string *property_paymentId_name = zend_string_init("paymentId", sizeof("paymentId") - 1, 1);
	zend_declare_typed_property(class_entry, property_paymentId_name, &property_paymentId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_paymentId_name);

	zval property_merchantOrderNumber_default_value;
	ZVAL_UNDEF(&property_merchantOrderNumber_default_value);
	zend_string *property_merchantOrderNumber_name = zend_string_init("merchantOrderNumber", sizeof("merchantOrderNumber") - 1, 1);
	zend_declare_typed_property(class_entry, property_merchantOrderNumber_name, &property_merchantOrderNumber_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_merchantOrderNumber_name);

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

	zval property_posAlias_default_value;
	ZVAL_UNDEF(&property_posAlias_default_value);
	zend_string *property_posAlias_name = zend_string_init("posAlias", sizeof("posAlias") - 1, 1);
	zend_declare_typed_property(class_entry, property_posAlias_name, &property_posAlias_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_posAlias_name);

	zval property_binNumber_default_value;
	ZVAL_UNDEF(&property_binNumber_default_value);
	zend_string *property_binNumber_name = zend_string_init("binNumber", sizeof("binNumber") - 1, 1);
	zend_declare_typed_property(class_entry, property_binNumber_name, &property_binNumber_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_binNumber_name);

	zval property_messageCode_default_value;
	ZVAL_UNDEF(&property_messageCode_default_value);
	zend_string *property_messageCode_name = zend_string_init("messageCode", sizeof("messageCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_messageCode_name, &property_messageCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_messageCode_name);

	zval property_message_default_value;
	ZVAL_UNDEF(&property_message_default_value);
	zend_string *property_message_name = zend_string_init("message", sizeof("message") - 1, 1);
	zend_declare_typed_property(class_entry, property_message_name, &property_message_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_message_name);

	zval property_userMessageTitle_default_value;
	ZVAL_UNDEF(&property_userMessageTitle_default_value);
	zend_string *property_userMessageTitle_name = zend_string_init("userMessageTitle", sizeof("userMessageTitle") - 1, 1);
	zend_declare_typed_property(class_entry, property_userMessageTitle_name, &property_userMessageTitle_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_userMessageTitle_name);

	zval property_userMessage_default_value;
	ZVAL_UNDEF(&property_userMessage_default_value);
	zend_string *property_userMessage_name = zend_string_init("userMessage", sizeof("userMessage") - 1, 1);
	zend_declare_typed_property(class_entry, property_userMessage_name, &property_userMessage_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_userMessage_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Hepsipay_Status(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Hepsipay", "Status", class_Payments_Hepsipay_Status_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_account_class_Payments_Hepsipay_Merchant = zend_string_init("Payments\\Hepsipay\\Merchant", sizeof("Payments\\Hepsipay\\Merchant")-1, 1);
	zval property_account_default_value;
	ZVAL_UNDEF(&property_account_default_value);
	zend_string *property_account_name = zend_string_init("account", sizeof("account") - 1, 1);
	zend_declare_typed_property(class_entry, property_account_name, &property_account_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_account_class_Payments_Hepsipay_Merchant, 0, 0));
	zend_string_release(property_account_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "get", sizeof("get") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Hepsipay_BasketItemRefund(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Hepsipay", "BasketItemRefund", class_Payments_Hepsipay_BasketItemRefund_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_id_default_value;
	ZVAL_UNDEF(&property_id_default_value);
	zend_string *property_id_name = zend_string_init("id", sizeof("id") - 1, 1);
	zend_declare_typed_property(class_entry, property_id_name, &property_id_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_id_name);

	zend_string *property_amount_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_amount_default_value;
	ZVAL_UNDEF(&property_amount_default_value);
	zend_string *property_amount_name = zend_string_init("amount", sizeof("amount") - 1, 1);
	zend_declare_typed_property(class_entry, property_amount_name, &property_amount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_amount_class_Payments_Money, 0, 0));
	zend_string_release(property_amount_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Hepsipay_RefundResult(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Hepsipay", "RefundResult", class_Payments_Hepsipay_RefundResult_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_messageCode_default_value;
	ZVAL_UNDEF(&property_messageCode_default_value);
	zend_string *property_messageCode_name = zend_string_init("messageCode", sizeof("messageCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_messageCode_name, &property_messageCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_messageCode_name);

	zval property_message_default_value;
	ZVAL_UNDEF(&property_message_default_value);
	zend_string *property_message_name = zend_string_init("message", sizeof("message") - 1, 1);
	zend_declare_typed_property(class_entry, property_message_name, &property_message_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_message_name);

	zval property_userMessageTitle_default_value;
	ZVAL_UNDEF(&property_userMessageTitle_default_value);
	zend_string *property_userMessageTitle_name = zend_string_init("userMessageTitle", sizeof("userMessageTitle") - 1, 1);
	zend_declare_typed_property(class_entry, property_userMessageTitle_name, &property_userMessageTitle_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_userMessageTitle_name);

	zval property_userMessage_default_value;
	ZVAL_UNDEF(&property_userMessage_default_value);
	zend_string *property_userMessage_name = zend_string_init("userMessage", sizeof("userMessage") - 1, 1);
	zend_declare_typed_property(class_entry, property_userMessage_name, &property_userMessage_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_userMessage_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Hepsipay_Refund(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Hepsipay", "Refund", class_Payments_Hepsipay_Refund_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_account_class_Payments_Hepsipay_Merchant = zend_string_init("Payments\\Hepsipay\\Merchant", sizeof("Payments\\Hepsipay\\Merchant")-1, 1);
	zval property_account_default_value;
	ZVAL_UNDEF(&property_account_default_value);
	zend_string *property_account_name = zend_string_init("account", sizeof("account") - 1, 1);
	zend_declare_typed_property(class_entry, property_account_name, &property_account_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_account_class_Payments_Hepsipay_Merchant, 0, 0));
	zend_string_release(property_account_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Hepsipay_BasketItem(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Hepsipay", "BasketItem", class_Payments_Hepsipay_BasketItem_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_product_default_value;
	ZVAL_UNDEF(&property_product_default_value);
	zend_string *property_product_name = zend_string_init("product", sizeof("product") - 1, 1);
	zend_declare_typed_property(class_entry, property_product_name, &property_product_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_product_name);

	zend_string *property_price_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_price_default_value;
	ZVAL_UNDEF(&property_price_default_value);
	zend_string *property_price_name = zend_string_init("price", sizeof("price") - 1, 1);
	zend_declare_typed_property(class_entry, property_price_name, &property_price_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_price_class_Payments_Money, 0, 0));
	zend_string_release(property_price_name);

	zval property_categoryId_default_value;
	ZVAL_UNDEF(&property_categoryId_default_value);
	zend_string *property_categoryId_name = zend_string_init("categoryId", sizeof("categoryId") - 1, 1);
	zend_declare_typed_property(class_entry, property_categoryId_name, &property_categoryId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_categoryId_name);

	zval property_externalId_default_value;
	ZVAL_UNDEF(&property_externalId_default_value);
	zend_string *property_externalId_name = zend_string_init("externalId", sizeof("externalId") - 1, 1);
	zend_declare_typed_property(class_entry, property_externalId_name, &property_externalId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_externalId_name);

	zval property_subMerchantMemberId_default_value;
	ZVAL_UNDEF(&property_subMerchantMemberId_default_value);
	zend_string *property_subMerchantMemberId_name = zend_string_init("subMerchantMemberId", sizeof("subMerchantMemberId") - 1, 1);
	zend_declare_typed_property(class_entry, property_subMerchantMemberId_name, &property_subMerchantMemberId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_subMerchantMemberId_name);

	zend_string *property_subMerchantMemberPrice_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_subMerchantMemberPrice_default_value;
	ZVAL_UNDEF(&property_subMerchantMemberPrice_default_value);
	zend_string *property_subMerchantMemberPrice_name = zend_string_init("subMerchantMemberPrice", sizeof("subMerchantMemberPrice") - 1, 1);
	zend_declare_typed_property(class_entry, property_subMerchantMemberPrice_name, &property_subMerchantMemberPrice_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_subMerchantMemberPrice_class_Payments_Money, 0, MAY_BE_NULL));
	zend_string_release(property_subMerchantMemberPrice_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Hepsipay_Availability(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Hepsipay", "Availability", class_Payments_Hepsipay_Availability_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_hasStoredCard_default_value;
	ZVAL_UNDEF(&property_hasStoredCard_default_value);
	zend_string *property_hasStoredCard_name = zend_string_init("hasStoredCard", sizeof("hasStoredCard") - 1, 1);
	zend_declare_typed_property(class_entry, property_hasStoredCard_name, &property_hasStoredCard_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_hasStoredCard_name);

	zval property_isAccountAlreadyLinked_default_value;
	ZVAL_UNDEF(&property_isAccountAlreadyLinked_default_value);
	zend_string *property_isAccountAlreadyLinked_name = zend_string_init("isAccountAlreadyLinked", sizeof("isAccountAlreadyLinked") - 1, 1);
	zend_declare_typed_property(class_entry, property_isAccountAlreadyLinked_name, &property_isAccountAlreadyLinked_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_isAccountAlreadyLinked_name);

	zval property_messageCode_default_value;
	ZVAL_UNDEF(&property_messageCode_default_value);
	zend_string *property_messageCode_name = zend_string_init("messageCode", sizeof("messageCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_messageCode_name, &property_messageCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_messageCode_name);

	zval property_message_default_value;
	ZVAL_UNDEF(&property_message_default_value);
	zend_string *property_message_name = zend_string_init("message", sizeof("message") - 1, 1);
	zend_declare_typed_property(class_entry, property_message_name, &property_message_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_message_name);

	zval property_userMessageTitle_default_value;
	ZVAL_UNDEF(&property_userMessageTitle_default_value);
	zend_string *property_userMessageTitle_name = zend_string_init("userMessageTitle", sizeof("userMessageTitle") - 1, 1);
	zend_declare_typed_property(class_entry, property_userMessageTitle_name, &property_userMessageTitle_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_userMessageTitle_name);

	zval property_userMessage_default_value;
	ZVAL_UNDEF(&property_userMessage_default_value);
	zend_string *property_userMessage_name = zend_string_init("userMessage", sizeof("userMessage") - 1, 1);
	zend_declare_typed_property(class_entry, property_userMessage_name, &property_userMessage_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_userMessage_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Hepsipay_FrameSession(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Hepsipay", "FrameSession", class_Payments_Hepsipay_FrameSession_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_frameUrl_default_value;
	ZVAL_UNDEF(&property_frameUrl_default_value);
	zend_string *property_frameUrl_name = zend_string_init("frameUrl", sizeof("frameUrl") - 1, 1);
	zend_declare_typed_property(class_entry, property_frameUrl_name, &property_frameUrl_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_frameUrl_name);

	zval property_token_default_value;
	ZVAL_UNDEF(&property_token_default_value);
	zend_string *property_token_name = zend_string_init("token", sizeof("token") - 1, 1);
	zend_declare_typed_property(class_entry, property_token_name, &property_token_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_token_name);

	zval property_messageCode_default_value;
	ZVAL_UNDEF(&property_messageCode_default_value);
	zend_string *property_messageCode_name = zend_string_init("messageCode", sizeof("messageCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_messageCode_name, &property_messageCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_messageCode_name);

	zval property_message_default_value;
	ZVAL_UNDEF(&property_message_default_value);
	zend_string *property_message_name = zend_string_init("message", sizeof("message") - 1, 1);
	zend_declare_typed_property(class_entry, property_message_name, &property_message_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_message_name);

	zval property_userMessageTitle_default_value;
	ZVAL_UNDEF(&property_userMessageTitle_default_value);
	zend_string *property_userMessageTitle_name = zend_string_init("userMessageTitle", sizeof("userMessageTitle") - 1, 1);
	zend_declare_typed_property(class_entry, property_userMessageTitle_name, &property_userMessageTitle_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_userMessageTitle_name);

	zval property_userMessage_default_value;
	ZVAL_UNDEF(&property_userMessage_default_value);
	zend_string *property_userMessage_name = zend_string_init("userMessage", sizeof("userMessage") - 1, 1);
	zend_declare_typed_property(class_entry, property_userMessage_name, &property_userMessage_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_userMessage_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Hepsipay_FrameCallback(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Hepsipay", "FrameCallback", class_Payments_Hepsipay_FrameCallback_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_token_default_value;
	ZVAL_UNDEF(&property_token_default_value);
	zend_string *property_token_name = zend_string_init("token", sizeof("token") - 1, 1);
	zend_declare_typed_property(class_entry, property_token_name, &property_token_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_token_name);

	zval property_merchantOrderNumber_default_value;
	ZVAL_UNDEF(&property_merchantOrderNumber_default_value);
	zend_string *property_merchantOrderNumber_name = zend_string_init("merchantOrderNumber", sizeof("merchantOrderNumber") - 1, 1);
	zend_declare_typed_property(class_entry, property_merchantOrderNumber_name, &property_merchantOrderNumber_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_merchantOrderNumber_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Hepsipay_Frame(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Hepsipay", "Frame", class_Payments_Hepsipay_Frame_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_account_class_Payments_Hepsipay_Merchant = zend_string_init("Payments\\Hepsipay\\Merchant", sizeof("Payments\\Hepsipay\\Merchant")-1, 1);
	zval property_account_default_value;
	ZVAL_UNDEF(&property_account_default_value);
	zend_string *property_account_name = zend_string_init("account", sizeof("account") - 1, 1);
	zend_declare_typed_property(class_entry, property_account_name, &property_account_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_account_class_Payments_Hepsipay_Merchant, 0, 0));
	zend_string_release(property_account_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "checkavailability", sizeof("checkavailability") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "init", sizeof("init") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "parsecallback", sizeof("parsecallback") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}
