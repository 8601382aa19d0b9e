/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: d1a33c9e1071045d5a75b5e982d20304a3eb9d86 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Finrota_ErpFilter___construct, 0, 0, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, startDate, DateTimeImmutable, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, endDate, DateTimeImmutable, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, referenceNumber, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, clientOrderReferenceCode, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, transactionId, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, nonIntegrated, _IS_BOOL, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, userCode, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, vendorErpCode, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Finrota_ErpFilter_jsonSerialize, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Finrota_ErpAgent___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Finrota_ErpAgent_jsonSerialize arginfo_class_Payments_Finrota_ErpFilter_jsonSerialize

#define arginfo_class_Payments_Finrota_ErpDetail___construct arginfo_class_Payments_Finrota_ErpAgent___construct

#define arginfo_class_Payments_Finrota_ErpDetail_jsonSerialize arginfo_class_Payments_Finrota_ErpFilter_jsonSerialize

#define arginfo_class_Payments_Finrota_ErpPayment___construct arginfo_class_Payments_Finrota_ErpAgent___construct

#define arginfo_class_Payments_Finrota_ErpPayment_jsonSerialize arginfo_class_Payments_Finrota_ErpFilter_jsonSerialize

#define arginfo_class_Payments_Finrota_ErpReversal___construct arginfo_class_Payments_Finrota_ErpAgent___construct

#define arginfo_class_Payments_Finrota_ErpReversal_jsonSerialize arginfo_class_Payments_Finrota_ErpFilter_jsonSerialize

#define arginfo_class_Payments_Finrota_ErpCode___construct arginfo_class_Payments_Finrota_ErpAgent___construct

#define arginfo_class_Payments_Finrota_ErpCode_jsonSerialize arginfo_class_Payments_Finrota_ErpFilter_jsonSerialize

#define arginfo_class_Payments_Finrota_ErpRepresentative___construct arginfo_class_Payments_Finrota_ErpAgent___construct

#define arginfo_class_Payments_Finrota_ErpRepresentative_jsonSerialize arginfo_class_Payments_Finrota_ErpFilter_jsonSerialize

#define arginfo_class_Payments_Finrota_ErpRows___construct arginfo_class_Payments_Finrota_ErpAgent___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_TYPE_MASK_EX(arginfo_class_Payments_Finrota_ErpRows_current, 0, 0, Payments\\Finrota\\ErpPayment|Payments\\Finrota\\ErpReversal, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Finrota_ErpRows_key, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Finrota_ErpRows_next, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Finrota_ErpRows_rewind arginfo_class_Payments_Finrota_ErpRows_next

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Finrota_ErpRows_valid, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Finrota_ErpRows_requests arginfo_class_Payments_Finrota_ErpRows_key

#define arginfo_class_Payments_Finrota_ErpRows_repeated arginfo_class_Payments_Finrota_ErpRows_key

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Finrota_Erp___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, account, Payments\\Finrota\\Account, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, paymentsPath, IS_STRING, 0, "\'/erp/payments\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, reversalsPath, IS_STRING, 0, "\'/api/erp/getReversals\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, erpCodePath, IS_STRING, 0, "\'/api/setPaymentErpCode\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, representativesPath, IS_STRING, 0, "\'/erp/agent/{Code}/representatives\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_Erp_payments, 0, 0, Payments\\Finrota\\ErpRows, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, filter, Payments\\Finrota\\ErpFilter, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, pageSize, IS_LONG, 0, "100")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, maxPages, IS_LONG, 0, "1000")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Finrota_Erp_reversals arginfo_class_Payments_Finrota_Erp_payments

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_Erp_setErpCode, 0, 2, Payments\\Finrota\\ErpCode, 0)
	ZEND_ARG_TYPE_INFO(0, referenceNumber, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, erpTransactionCode, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Finrota_Erp_representatives, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, agentCode, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, dealerCode, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, customerCode, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Finrota_Customer, __construct);
ZEND_METHOD(Payments_Violation, jsonSerialize);
ZEND_METHOD(Payments_Violation, __construct);
ZEND_METHOD(Payments_Finrota_ErpRows, current);
ZEND_METHOD(Payments_Finrota_ErpRows, key);
ZEND_METHOD(Payments_Finrota_ErpRows, next);
ZEND_METHOD(Payments_Finrota_ErpRows, rewind);
ZEND_METHOD(Payments_Finrota_ErpRows, valid);
ZEND_METHOD(Payments_Finrota_ErpRows, requests);
ZEND_METHOD(Payments_Finrota_ErpRows, repeated);
ZEND_METHOD(Payments_Finrota_Erp, __construct);
ZEND_METHOD(Payments_Finrota_Erp, payments);
ZEND_METHOD(Payments_Finrota_Erp, reversals);
ZEND_METHOD(Payments_Finrota_Erp, setErpCode);
ZEND_METHOD(Payments_Finrota_Erp, representatives);


static const zend_function_entry class_Payments_Finrota_ErpFilter_methods[] = {
	ZEND_MALIAS(Payments_Finrota_Customer, __construct, __construct, arginfo_class_Payments_Finrota_ErpFilter___construct, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finrota_ErpFilter_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_ErpAgent_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Finrota_ErpAgent___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finrota_ErpAgent_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_ErpDetail_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Finrota_ErpDetail___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finrota_ErpDetail_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_ErpPayment_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Finrota_ErpPayment___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finrota_ErpPayment_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_ErpReversal_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Finrota_ErpReversal___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finrota_ErpReversal_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_ErpCode_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Finrota_ErpCode___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finrota_ErpCode_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_ErpRepresentative_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Finrota_ErpRepresentative___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finrota_ErpRepresentative_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_ErpRows_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Finrota_ErpRows___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Finrota_ErpRows, current, arginfo_class_Payments_Finrota_ErpRows_current, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_ErpRows, key, arginfo_class_Payments_Finrota_ErpRows_key, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_ErpRows, next, arginfo_class_Payments_Finrota_ErpRows_next, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_ErpRows, rewind, arginfo_class_Payments_Finrota_ErpRows_rewind, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_ErpRows, valid, arginfo_class_Payments_Finrota_ErpRows_valid, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_ErpRows, requests, arginfo_class_Payments_Finrota_ErpRows_requests, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_ErpRows, repeated, arginfo_class_Payments_Finrota_ErpRows_repeated, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_Erp_methods[] = {
	ZEND_ME(Payments_Finrota_Erp, __construct, arginfo_class_Payments_Finrota_Erp___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Erp, payments, arginfo_class_Payments_Finrota_Erp_payments, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Erp, reversals, arginfo_class_Payments_Finrota_Erp_reversals, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Erp, setErpCode, arginfo_class_Payments_Finrota_Erp_setErpCode, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Erp, representatives, arginfo_class_Payments_Finrota_Erp_representatives, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Finrota_ErpFilter(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "ErpFilter", class_Payments_Finrota_ErpFilter_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zend_string *property_startDate_class_DateTimeImmutable = zend_string_init("DateTimeImmutable", sizeof("DateTimeImmutable")-1, 1);
	zval property_startDate_default_value;
	ZVAL_UNDEF(&property_startDate_default_value);
	zend_string *property_startDate_name = zend_string_init("startDate", sizeof("startDate") - 1, 1);
	zend_declare_typed_property(class_entry, property_startDate_name, &property_startDate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_startDate_class_DateTimeImmutable, 0, MAY_BE_NULL));
	zend_string_release(property_startDate_name);

	zend_string *property_endDate_class_DateTimeImmutable = zend_string_init("DateTimeImmutable", sizeof("DateTimeImmutable")-1, 1);
	zval property_endDate_default_value;
	ZVAL_UNDEF(&property_endDate_default_value);
	zend_string *property_endDate_name = zend_string_init("endDate", sizeof("endDate") - 1, 1);
	zend_declare_typed_property(class_entry, property_endDate_name, &property_endDate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_endDate_class_DateTimeImmutable, 0, MAY_BE_NULL));
	zend_string_release(property_endDate_name);

	zval property_referenceNumber_default_value;
	ZVAL_UNDEF(&property_referenceNumber_default_value);
	zend_string *property_referenceNumber_name = zend_string_init("referenceNumber", sizeof("referenceNumber") - 1, 1);
	zend_declare_typed_property(class_entry, property_referenceNumber_name, &property_referenceNumber_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_referenceNumber_name);

	zval property_clientOrderReferenceCode_default_value;
	ZVAL_UNDEF(&property_clientOrderReferenceCode_default_value);
	zend_string *property_clientOrderReferenceCode_name = zend_string_init("clientOrderReferenceCode", sizeof("clientOrderReferenceCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_clientOrderReferenceCode_name, &property_clientOrderReferenceCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_clientOrderReferenceCode_name);

	zval property_transactionId_default_value;
	ZVAL_UNDEF(&property_transactionId_default_value);
	zend_string *property_transactionId_name = zend_string_init("transactionId", sizeof("transactionId") - 1, 1);
	zend_declare_typed_property(class_entry, property_transactionId_name, &property_transactionId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_transactionId_name);

	zval property_nonIntegrated_default_value;
	ZVAL_UNDEF(&property_nonIntegrated_default_value);
	zend_string *property_nonIntegrated_name = zend_string_init("nonIntegrated", sizeof("nonIntegrated") - 1, 1);
	zend_declare_typed_property(class_entry, property_nonIntegrated_name, &property_nonIntegrated_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_nonIntegrated_name);

	zval property_userCode_default_value;
	ZVAL_UNDEF(&property_userCode_default_value);
	zend_string *property_userCode_name = zend_string_init("userCode", sizeof("userCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_userCode_name, &property_userCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_userCode_name);

	zval property_vendorErpCode_default_value;
	ZVAL_UNDEF(&property_vendorErpCode_default_value);
	zend_string *property_vendorErpCode_name = zend_string_init("vendorErpCode", sizeof("vendorErpCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_vendorErpCode_name, &property_vendorErpCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_vendorErpCode_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_ErpAgent(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "ErpAgent", class_Payments_Finrota_ErpAgent_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_agentId_default_value;
	ZVAL_UNDEF(&property_agentId_default_value);
	zend_string *property_agentId_name = zend_string_init("agentId", sizeof("agentId") - 1, 1);
	zend_declare_typed_property(class_entry, property_agentId_name, &property_agentId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_agentId_name);

	zval property_name_default_value;
	ZVAL_UNDEF(&property_name_default_value);
	zend_string *property_name_name = zend_string_init("name", sizeof("name") - 1, 1);
	zend_declare_typed_property(class_entry, property_name_name, &property_name_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_name_name);

	zval property_email_default_value;
	ZVAL_UNDEF(&property_email_default_value);
	zend_string *property_email_name = zend_string_init("email", sizeof("email") - 1, 1);
	zend_declare_typed_property(class_entry, property_email_name, &property_email_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_email_name);

	zval property_agentCode_default_value;
	ZVAL_UNDEF(&property_agentCode_default_value);
	zend_string *property_agentCode_name = zend_string_init("agentCode", sizeof("agentCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_agentCode_name, &property_agentCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_agentCode_name);

	zval property_erpCode_default_value;
	ZVAL_UNDEF(&property_erpCode_default_value);
	zend_string *property_erpCode_name = zend_string_init("erpCode", sizeof("erpCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_erpCode_name, &property_erpCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_erpCode_name);

	zval property_workplaceCode_default_value;
	ZVAL_UNDEF(&property_workplaceCode_default_value);
	zend_string *property_workplaceCode_name = zend_string_init("workplaceCode", sizeof("workplaceCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_workplaceCode_name, &property_workplaceCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_workplaceCode_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_ErpDetail(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "ErpDetail", class_Payments_Finrota_ErpDetail_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_erpTransactionCode_default_value;
	ZVAL_UNDEF(&property_erpTransactionCode_default_value);
	zend_string *property_erpTransactionCode_name = zend_string_init("erpTransactionCode", sizeof("erpTransactionCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_erpTransactionCode_name, &property_erpTransactionCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_erpTransactionCode_name);

	zend_string *property_erpTransactionCodeUpdateDate_class_DateTimeImmutable = zend_string_init("DateTimeImmutable", sizeof("DateTimeImmutable")-1, 1);
	zval property_erpTransactionCodeUpdateDate_default_value;
	ZVAL_UNDEF(&property_erpTransactionCodeUpdateDate_default_value);
	zend_string *property_erpTransactionCodeUpdateDate_name = zend_string_init("erpTransactionCodeUpdateDate", sizeof("erpTransactionCodeUpdateDate") - 1, 1);
	zend_declare_typed_property(class_entry, property_erpTransactionCodeUpdateDate_name, &property_erpTransactionCodeUpdateDate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_erpTransactionCodeUpdateDate_class_DateTimeImmutable, 0, MAY_BE_NULL));
	zend_string_release(property_erpTransactionCodeUpdateDate_name);

	zval property_rawErpTransactionCodeUpdateDate_default_value;
	ZVAL_UNDEF(&property_rawErpTransactionCodeUpdateDate_default_value);
	zend_string *property_rawErpTransactionCodeUpdateDate_name = zend_string_init("rawErpTransactionCodeUpdateDate", sizeof("rawErpTransactionCodeUpdateDate") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawErpTransactionCodeUpdateDate_name, &property_rawErpTransactionCodeUpdateDate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_rawErpTransactionCodeUpdateDate_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_ErpPayment(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "ErpPayment", class_Payments_Finrota_ErpPayment_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_transactionId_default_value;
	ZVAL_UNDEF(&property_transactionId_default_value);
	zend_string *property_transactionId_name = zend_string_init("transactionId", sizeof("transactionId") - 1, 1);
	zend_declare_typed_property(class_entry, property_transactionId_name, &property_transactionId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_transactionId_name);

	zval property_referenceNumber_default_value;
	ZVAL_UNDEF(&property_referenceNumber_default_value);
	zend_string *property_referenceNumber_name = zend_string_init("referenceNumber", sizeof("referenceNumber") - 1, 1);
	zend_declare_typed_property(class_entry, property_referenceNumber_name, &property_referenceNumber_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_referenceNumber_name);

	zval property_clientOrderReferenceCode_default_value;
	ZVAL_UNDEF(&property_clientOrderReferenceCode_default_value);
	zend_string *property_clientOrderReferenceCode_name = zend_string_init("clientOrderReferenceCode", sizeof("clientOrderReferenceCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_clientOrderReferenceCode_name, &property_clientOrderReferenceCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_clientOrderReferenceCode_name);

	zend_string *property_status_class_Payments_PaymentStatus = zend_string_init("Payments\\PaymentStatus", sizeof("Payments\\PaymentStatus")-1, 1);
	zval property_status_default_value;
	ZVAL_UNDEF(&property_status_default_value);
	zend_string *property_status_name = zend_string_init("status", sizeof("status") - 1, 1);
	zend_declare_typed_property(class_entry, property_status_name, &property_status_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_status_class_Payments_PaymentStatus, 0, MAY_BE_NULL));
	zend_string_release(property_status_name);

	zval property_rawStatus_default_value;
	ZVAL_UNDEF(&property_rawStatus_default_value);
	zend_string *property_rawStatus_name = zend_string_init("rawStatus", sizeof("rawStatus") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawStatus_name, &property_rawStatus_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_rawStatus_name);

	zend_string *property_lastAmount_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_lastAmount_default_value;
	ZVAL_UNDEF(&property_lastAmount_default_value);
	zend_string *property_lastAmount_name = zend_string_init("lastAmount", sizeof("lastAmount") - 1, 1);
	zend_declare_typed_property(class_entry, property_lastAmount_name, &property_lastAmount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_lastAmount_class_Payments_Money, 0, MAY_BE_NULL));
	zend_string_release(property_lastAmount_name);

	zval property_rawLastAmount_default_value;
	ZVAL_UNDEF(&property_rawLastAmount_default_value);
	zend_string *property_rawLastAmount_name = zend_string_init("rawLastAmount", sizeof("rawLastAmount") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawLastAmount_name, &property_rawLastAmount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_rawLastAmount_name);

	zend_string *property_lastNetAmount_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_lastNetAmount_default_value;
	ZVAL_UNDEF(&property_lastNetAmount_default_value);
	zend_string *property_lastNetAmount_name = zend_string_init("lastNetAmount", sizeof("lastNetAmount") - 1, 1);
	zend_declare_typed_property(class_entry, property_lastNetAmount_name, &property_lastNetAmount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_lastNetAmount_class_Payments_Money, 0, MAY_BE_NULL));
	zend_string_release(property_lastNetAmount_name);

	zval property_currencyType_default_value;
	ZVAL_UNDEF(&property_currencyType_default_value);
	zend_string *property_currencyType_name = zend_string_init("currencyType", sizeof("currencyType") - 1, 1);
	zend_declare_typed_property(class_entry, property_currencyType_name, &property_currencyType_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_currencyType_name);

	zend_string *property_transactionDate_class_DateTimeImmutable = zend_string_init("DateTimeImmutable", sizeof("DateTimeImmutable")-1, 1);
	zval property_transactionDate_default_value;
	ZVAL_UNDEF(&property_transactionDate_default_value);
	zend_string *property_transactionDate_name = zend_string_init("transactionDate", sizeof("transactionDate") - 1, 1);
	zend_declare_typed_property(class_entry, property_transactionDate_name, &property_transactionDate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_transactionDate_class_DateTimeImmutable, 0, MAY_BE_NULL));
	zend_string_release(property_transactionDate_name);

	zval property_rawTransactionDate_default_value;
	ZVAL_UNDEF(&property_rawTransactionDate_default_value);
	zend_string *property_rawTransactionDate_name = zend_string_init("rawTransactionDate", sizeof("rawTransactionDate") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawTransactionDate_name, &property_rawTransactionDate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_rawTransactionDate_name);

	zval property_installment_default_value;
	ZVAL_UNDEF(&property_installment_default_value);
	zend_string *property_installment_name = zend_string_init("installment", sizeof("installment") - 1, 1);
	zend_declare_typed_property(class_entry, property_installment_name, &property_installment_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_installment_name);

	zval property_transactionDetailId_default_value;
	ZVAL_UNDEF(&property_transactionDetailId_default_value);
	zend_string *property_transactionDetailId_name = zend_string_init("transactionDetailId", sizeof("transactionDetailId") - 1, 1);
	zend_declare_typed_property(class_entry, property_transactionDetailId_name, &property_transactionDetailId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_transactionDetailId_name);

	zval property_tenantId_default_value;
	ZVAL_UNDEF(&property_tenantId_default_value);
	zend_string *property_tenantId_name = zend_string_init("tenantId", sizeof("tenantId") - 1, 1);
	zend_declare_typed_property(class_entry, property_tenantId_name, &property_tenantId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_tenantId_name);

	zval property_tenantPosId_default_value;
	ZVAL_UNDEF(&property_tenantPosId_default_value);
	zend_string *property_tenantPosId_name = zend_string_init("tenantPosId", sizeof("tenantPosId") - 1, 1);
	zend_declare_typed_property(class_entry, property_tenantPosId_name, &property_tenantPosId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_tenantPosId_name);

	zval property_commRate_default_value;
	ZVAL_UNDEF(&property_commRate_default_value);
	zend_string *property_commRate_name = zend_string_init("commRate", sizeof("commRate") - 1, 1);
	zend_declare_typed_property(class_entry, property_commRate_name, &property_commRate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_commRate_name);

	zval property_vposCommRate_default_value;
	ZVAL_UNDEF(&property_vposCommRate_default_value);
	zend_string *property_vposCommRate_name = zend_string_init("vposCommRate", sizeof("vposCommRate") - 1, 1);
	zend_declare_typed_property(class_entry, property_vposCommRate_name, &property_vposCommRate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_vposCommRate_name);

	zval property_bankPaymentDays_default_value;
	ZVAL_UNDEF(&property_bankPaymentDays_default_value);
	zend_string *property_bankPaymentDays_name = zend_string_init("bankPaymentDays", sizeof("bankPaymentDays") - 1, 1);
	zend_declare_typed_property(class_entry, property_bankPaymentDays_name, &property_bankPaymentDays_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_bankPaymentDays_name);

	zval property_paymentSetErpCode_default_value;
	ZVAL_UNDEF(&property_paymentSetErpCode_default_value);
	zend_string *property_paymentSetErpCode_name = zend_string_init("paymentSetErpCode", sizeof("paymentSetErpCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_paymentSetErpCode_name, &property_paymentSetErpCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_paymentSetErpCode_name);

	zval property_vPosErpCode_default_value;
	ZVAL_UNDEF(&property_vPosErpCode_default_value);
	zend_string *property_vPosErpCode_name = zend_string_init("vPosErpCode", sizeof("vPosErpCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_vPosErpCode_name, &property_vPosErpCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_vPosErpCode_name);

	zval property_impersonated_default_value;
	ZVAL_UNDEF(&property_impersonated_default_value);
	zend_string *property_impersonated_name = zend_string_init("impersonated", sizeof("impersonated") - 1, 1);
	zend_declare_typed_property(class_entry, property_impersonated_name, &property_impersonated_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_impersonated_name);

	zval property_paidTenantId_default_value;
	ZVAL_UNDEF(&property_paidTenantId_default_value);
	zend_string *property_paidTenantId_name = zend_string_init("paidTenantId", sizeof("paidTenantId") - 1, 1);
	zend_declare_typed_property(class_entry, property_paidTenantId_name, &property_paidTenantId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_paidTenantId_name);

	zval property_rePayPlanCode_default_value;
	ZVAL_UNDEF(&property_rePayPlanCode_default_value);
	zend_string *property_rePayPlanCode_name = zend_string_init("rePayPlanCode", sizeof("rePayPlanCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_rePayPlanCode_name, &property_rePayPlanCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_rePayPlanCode_name);

	zend_string *property_agent_class_Payments_Finrota_ErpAgent = zend_string_init("Payments\\Finrota\\ErpAgent", sizeof("Payments\\Finrota\\ErpAgent")-1, 1);
	zval property_agent_default_value;
	ZVAL_UNDEF(&property_agent_default_value);
	zend_string *property_agent_name = zend_string_init("agent", sizeof("agent") - 1, 1);
	zend_declare_typed_property(class_entry, property_agent_name, &property_agent_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_agent_class_Payments_Finrota_ErpAgent, 0, MAY_BE_NULL));
	zend_string_release(property_agent_name);

	zval property_details_default_value;
	ZVAL_UNDEF(&property_details_default_value);
	zend_string *property_details_name = zend_string_init("details", sizeof("details") - 1, 1);
	zend_declare_typed_property(class_entry, property_details_name, &property_details_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_details_name);

	zval property_erpTransactionCode_default_value;
	ZVAL_UNDEF(&property_erpTransactionCode_default_value);
	zend_string *property_erpTransactionCode_name = zend_string_init("erpTransactionCode", sizeof("erpTransactionCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_erpTransactionCode_name, &property_erpTransactionCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_erpTransactionCode_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_ErpReversal(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "ErpReversal", class_Payments_Finrota_ErpReversal_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_reversalId_default_value;
	ZVAL_UNDEF(&property_reversalId_default_value);
	zend_string *property_reversalId_name = zend_string_init("reversalId", sizeof("reversalId") - 1, 1);
	zend_declare_typed_property(class_entry, property_reversalId_name, &property_reversalId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_reversalId_name);

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

	zend_string *property_netAmount_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_netAmount_default_value;
	ZVAL_UNDEF(&property_netAmount_default_value);
	zend_string *property_netAmount_name = zend_string_init("netAmount", sizeof("netAmount") - 1, 1);
	zend_declare_typed_property(class_entry, property_netAmount_name, &property_netAmount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_netAmount_class_Payments_Money, 0, MAY_BE_NULL));
	zend_string_release(property_netAmount_name);

	zval property_rawNetAmount_default_value;
	ZVAL_UNDEF(&property_rawNetAmount_default_value);
	zend_string *property_rawNetAmount_name = zend_string_init("rawNetAmount", sizeof("rawNetAmount") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawNetAmount_name, &property_rawNetAmount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_rawNetAmount_name);

	zval property_currencyId_default_value;
	ZVAL_UNDEF(&property_currencyId_default_value);
	zend_string *property_currencyId_name = zend_string_init("currencyId", sizeof("currencyId") - 1, 1);
	zend_declare_typed_property(class_entry, property_currencyId_name, &property_currencyId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_currencyId_name);

	zend_string *property_reversalDate_class_DateTimeImmutable = zend_string_init("DateTimeImmutable", sizeof("DateTimeImmutable")-1, 1);
	zval property_reversalDate_default_value;
	ZVAL_UNDEF(&property_reversalDate_default_value);
	zend_string *property_reversalDate_name = zend_string_init("reversalDate", sizeof("reversalDate") - 1, 1);
	zend_declare_typed_property(class_entry, property_reversalDate_name, &property_reversalDate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_reversalDate_class_DateTimeImmutable, 0, MAY_BE_NULL));
	zend_string_release(property_reversalDate_name);

	zval property_rawReversalDate_default_value;
	ZVAL_UNDEF(&property_rawReversalDate_default_value);
	zend_string *property_rawReversalDate_name = zend_string_init("rawReversalDate", sizeof("rawReversalDate") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawReversalDate_name, &property_rawReversalDate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_rawReversalDate_name);

	zval property_reversalDescription_default_value;
	ZVAL_UNDEF(&property_reversalDescription_default_value);
	zend_string *property_reversalDescription_name = zend_string_init("reversalDescription", sizeof("reversalDescription") - 1, 1);
	zend_declare_typed_property(class_entry, property_reversalDescription_name, &property_reversalDescription_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_reversalDescription_name);

	zval property_rawReversalType_default_value;
	ZVAL_UNDEF(&property_rawReversalType_default_value);
	zend_string *property_rawReversalType_name = zend_string_init("rawReversalType", sizeof("rawReversalType") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawReversalType_name, &property_rawReversalType_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_rawReversalType_name);

	zval property_vPosErpCode_default_value;
	ZVAL_UNDEF(&property_vPosErpCode_default_value);
	zend_string *property_vPosErpCode_name = zend_string_init("vPosErpCode", sizeof("vPosErpCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_vPosErpCode_name, &property_vPosErpCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_vPosErpCode_name);

	zval property_erpCode_default_value;
	ZVAL_UNDEF(&property_erpCode_default_value);
	zend_string *property_erpCode_name = zend_string_init("erpCode", sizeof("erpCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_erpCode_name, &property_erpCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_erpCode_name);

	zend_string *property_payment_class_Payments_Finrota_ErpPayment = zend_string_init("Payments\\Finrota\\ErpPayment", sizeof("Payments\\Finrota\\ErpPayment")-1, 1);
	zval property_payment_default_value;
	ZVAL_UNDEF(&property_payment_default_value);
	zend_string *property_payment_name = zend_string_init("payment", sizeof("payment") - 1, 1);
	zend_declare_typed_property(class_entry, property_payment_name, &property_payment_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_payment_class_Payments_Finrota_ErpPayment, 0, MAY_BE_NULL));
	zend_string_release(property_payment_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_ErpCode(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "ErpCode", class_Payments_Finrota_ErpCode_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_isSet_default_value;
	ZVAL_UNDEF(&property_isSet_default_value);
	zend_string *property_isSet_name = zend_string_init("isSet", sizeof("isSet") - 1, 1);
	zend_declare_typed_property(class_entry, property_isSet_name, &property_isSet_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_isSet_name);

	zval property_referenceNumber_default_value;
	ZVAL_UNDEF(&property_referenceNumber_default_value);
	zend_string *property_referenceNumber_name = zend_string_init("referenceNumber", sizeof("referenceNumber") - 1, 1);
	zend_declare_typed_property(class_entry, property_referenceNumber_name, &property_referenceNumber_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_referenceNumber_name);

	zval property_clientOrderReferenceCode_default_value;
	ZVAL_UNDEF(&property_clientOrderReferenceCode_default_value);
	zend_string *property_clientOrderReferenceCode_name = zend_string_init("clientOrderReferenceCode", sizeof("clientOrderReferenceCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_clientOrderReferenceCode_name, &property_clientOrderReferenceCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_clientOrderReferenceCode_name);

	zval property_erpTransactionCode_default_value;
	ZVAL_UNDEF(&property_erpTransactionCode_default_value);
	zend_string *property_erpTransactionCode_name = zend_string_init("erpTransactionCode", sizeof("erpTransactionCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_erpTransactionCode_name, &property_erpTransactionCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_erpTransactionCode_name);

	zval property_messageCode_default_value;
	ZVAL_UNDEF(&property_messageCode_default_value);
	zend_string *property_messageCode_name = zend_string_init("messageCode", sizeof("messageCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_messageCode_name, &property_messageCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_messageCode_name);

	zval property_providerMessage_default_value;
	ZVAL_UNDEF(&property_providerMessage_default_value);
	zend_string *property_providerMessage_name = zend_string_init("providerMessage", sizeof("providerMessage") - 1, 1);
	zend_declare_typed_property(class_entry, property_providerMessage_name, &property_providerMessage_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_providerMessage_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_ErpRepresentative(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "ErpRepresentative", class_Payments_Finrota_ErpRepresentative_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_id_default_value;
	ZVAL_UNDEF(&property_id_default_value);
	zend_string *property_id_name = zend_string_init("id", sizeof("id") - 1, 1);
	zend_declare_typed_property(class_entry, property_id_name, &property_id_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_id_name);

	zval property_isActive_default_value;
	ZVAL_UNDEF(&property_isActive_default_value);
	zend_string *property_isActive_name = zend_string_init("isActive", sizeof("isActive") - 1, 1);
	zend_declare_typed_property(class_entry, property_isActive_name, &property_isActive_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_isActive_name);

	zval property_name_default_value;
	ZVAL_UNDEF(&property_name_default_value);
	zend_string *property_name_name = zend_string_init("name", sizeof("name") - 1, 1);
	zend_declare_typed_property(class_entry, property_name_name, &property_name_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_name_name);

	zval property_surname_default_value;
	ZVAL_UNDEF(&property_surname_default_value);
	zend_string *property_surname_name = zend_string_init("surname", sizeof("surname") - 1, 1);
	zend_declare_typed_property(class_entry, property_surname_name, &property_surname_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_surname_name);

	zval property_email_default_value;
	ZVAL_UNDEF(&property_email_default_value);
	zend_string *property_email_name = zend_string_init("email", sizeof("email") - 1, 1);
	zend_declare_typed_property(class_entry, property_email_name, &property_email_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_email_name);

	zval property_gsm_default_value;
	ZVAL_UNDEF(&property_gsm_default_value);
	zend_string *property_gsm_name = zend_string_init("gsm", sizeof("gsm") - 1, 1);
	zend_declare_typed_property(class_entry, property_gsm_name, &property_gsm_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_gsm_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_ErpRows(zend_class_entry *class_entry_Iterator)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "ErpRows", class_Payments_Finrota_ErpRows_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 1, class_entry_Iterator);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_Erp(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "Erp", class_Payments_Finrota_Erp_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_account_class_Payments_Finrota_Account = zend_string_init("Payments\\Finrota\\Account", sizeof("Payments\\Finrota\\Account")-1, 1);
	zval property_account_default_value;
	ZVAL_UNDEF(&property_account_default_value);
	zend_string *property_account_name = zend_string_init("account", sizeof("account") - 1, 1);
	zend_declare_typed_property(class_entry, property_account_name, &property_account_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_account_class_Payments_Finrota_Account, 0, 0));
	zend_string_release(property_account_name);

	zval property_paymentsPath_default_value;
	ZVAL_UNDEF(&property_paymentsPath_default_value);
	zend_string *property_paymentsPath_name = zend_string_init("paymentsPath", sizeof("paymentsPath") - 1, 1);
	zend_declare_typed_property(class_entry, property_paymentsPath_name, &property_paymentsPath_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_paymentsPath_name);

	zval property_reversalsPath_default_value;
	ZVAL_UNDEF(&property_reversalsPath_default_value);
	zend_string *property_reversalsPath_name = zend_string_init("reversalsPath", sizeof("reversalsPath") - 1, 1);
	zend_declare_typed_property(class_entry, property_reversalsPath_name, &property_reversalsPath_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_reversalsPath_name);

	zval property_erpCodePath_default_value;
	ZVAL_UNDEF(&property_erpCodePath_default_value);
	zend_string *property_erpCodePath_name = zend_string_init("erpCodePath", sizeof("erpCodePath") - 1, 1);
	zend_declare_typed_property(class_entry, property_erpCodePath_name, &property_erpCodePath_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_erpCodePath_name);

	zval property_representativesPath_default_value;
	ZVAL_UNDEF(&property_representativesPath_default_value);
	zend_string *property_representativesPath_name = zend_string_init("representativesPath", sizeof("representativesPath") - 1, 1);
	zend_declare_typed_property(class_entry, property_representativesPath_name, &property_representativesPath_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_representativesPath_name);

	return class_entry;
}
