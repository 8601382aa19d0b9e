/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 24f73f22f6d7d090c0998099ab13a9508eb75943 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Finrota_Account___construct, 0, 0, 3)
	ZEND_ARG_TYPE_INFO(0, apiKey, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, secretKey, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, environment, Payments\\Environment, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, options, Payments\\Options, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Finrota_Customer___construct, 0, 0, 1)
	ZEND_ARG_TYPE_INFO(0, email, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, gsm, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, tckn, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, code, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, name, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, surname, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, erpCode, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Finrota_Customer_jsonSerialize, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Finrota_PaymentLink___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Finrota_PaymentLink_jsonSerialize arginfo_class_Payments_Finrota_Customer_jsonSerialize

#define arginfo_class_Payments_Finrota_HpmNotification___construct arginfo_class_Payments_Finrota_PaymentLink___construct

#define arginfo_class_Payments_Finrota_HpmNotification_jsonSerialize arginfo_class_Payments_Finrota_Customer_jsonSerialize

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Finrota_Hpm___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, account, Payments\\Finrota\\Account, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_Hpm_createLink, 0, 6, Payments\\Finrota\\PaymentLink, 0)
	ZEND_ARG_OBJ_INFO(0, amount, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO(0, clientOrderReference, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, paymentSetId, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, customer, Payments\\Finrota\\Customer, 0)
	ZEND_ARG_OBJ_INFO(0, userVerificationBy, Payments\\Finrota\\\125serVerificationBy, 0)
	ZEND_ARG_TYPE_INFO(0, userVerificationFailBehavior, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, description, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, successUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, failUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, webhookUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, additionalData, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_Hpm_parseWebhook, 0, 1, Payments\\Finrota\\HpmNotification, 0)
	ZEND_ARG_TYPE_INFO(0, body, IS_STRING, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Finrota_Account, __construct);
ZEND_METHOD(Payments_Finrota_Customer, __construct);
ZEND_METHOD(Payments_Finrota_Customer, jsonSerialize);
ZEND_METHOD(Payments_Finrota_PaymentLink, __construct);
ZEND_METHOD(Payments_Finrota_PaymentLink, jsonSerialize);
ZEND_METHOD(Payments_Finrota_HpmNotification, __construct);
ZEND_METHOD(Payments_Finrota_HpmNotification, jsonSerialize);
ZEND_METHOD(Payments_Finrota_Hpm, __construct);
ZEND_METHOD(Payments_Finrota_Hpm, createLink);
ZEND_METHOD(Payments_Finrota_Hpm, parseWebhook);


static const zend_function_entry class_Payments_Finrota_Account_methods[] = {
	ZEND_ME(Payments_Finrota_Account, __construct, arginfo_class_Payments_Finrota_Account___construct, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_UserVerificationBy_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_Customer_methods[] = {
	ZEND_ME(Payments_Finrota_Customer, __construct, arginfo_class_Payments_Finrota_Customer___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Customer, jsonSerialize, arginfo_class_Payments_Finrota_Customer_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_PaymentLink_methods[] = {
	ZEND_ME(Payments_Finrota_PaymentLink, __construct, arginfo_class_Payments_Finrota_PaymentLink___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Finrota_PaymentLink, jsonSerialize, arginfo_class_Payments_Finrota_PaymentLink_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_HpmNotification_methods[] = {
	ZEND_ME(Payments_Finrota_HpmNotification, __construct, arginfo_class_Payments_Finrota_HpmNotification___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Finrota_HpmNotification, jsonSerialize, arginfo_class_Payments_Finrota_HpmNotification_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_Hpm_methods[] = {
	ZEND_ME(Payments_Finrota_Hpm, __construct, arginfo_class_Payments_Finrota_Hpm___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Hpm, createLink, arginfo_class_Payments_Finrota_Hpm_createLink, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Hpm, parseWebhook, arginfo_class_Payments_Finrota_Hpm_parseWebhook, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Finrota_Account(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "Account", class_Payments_Finrota_Account_methods);
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


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_UserVerificationBy(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\Finrota\\UserVerificationBy", IS_STRING, class_Payments_Finrota_UserVerificationBy_methods);

	zval enum_case_Id_value;
	zend_string *enum_case_Id_value_str = zend_string_init("Id", strlen("Id"), 1);
	ZVAL_STR(&enum_case_Id_value, enum_case_Id_value_str);
	zend_enum_add_case_cstr(class_entry, "Id", &enum_case_Id_value);

	zval enum_case_Email_value;
	zend_string *enum_case_Email_value_str = zend_string_init("Email", strlen("Email"), 1);
	ZVAL_STR(&enum_case_Email_value, enum_case_Email_value_str);
	zend_enum_add_case_cstr(class_entry, "Email", &enum_case_Email_value);

	zval enum_case_Tckn_value;
	zend_string *enum_case_Tckn_value_str = zend_string_init("Tckn", strlen("Tckn"), 1);
	ZVAL_STR(&enum_case_Tckn_value, enum_case_Tckn_value_str);
	zend_enum_add_case_cstr(class_entry, "Tckn", &enum_case_Tckn_value);

	zval enum_case_Gsm_value;
	zend_string *enum_case_Gsm_value_str = zend_string_init("Gsm", strlen("Gsm"), 1);
	ZVAL_STR(&enum_case_Gsm_value, enum_case_Gsm_value_str);
	zend_enum_add_case_cstr(class_entry, "Gsm", &enum_case_Gsm_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_Customer(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "Customer", class_Payments_Finrota_Customer_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_email_default_value;
	ZVAL_UNDEF(&property_email_default_value);
	zend_string *property_email_name = zend_string_init("email", sizeof("email") - 1, 1);
	zend_declare_typed_property(class_entry, property_email_name, &property_email_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_email_name);

	zval property_gsm_default_value;
	ZVAL_UNDEF(&property_gsm_default_value);
	zend_string *property_gsm_name = zend_string_init("gsm", sizeof("gsm") - 1, 1);
	zend_declare_typed_property(class_entry, property_gsm_name, &property_gsm_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_gsm_name);

	zval property_tckn_default_value;
	ZVAL_UNDEF(&property_tckn_default_value);
	zend_string *property_tckn_name = zend_string_init("tckn", sizeof("tckn") - 1, 1);
	zend_declare_typed_property(class_entry, property_tckn_name, &property_tckn_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_tckn_name);

	zval property_code_default_value;
	ZVAL_UNDEF(&property_code_default_value);
	zend_string *property_code_name = zend_string_init("code", sizeof("code") - 1, 1);
	zend_declare_typed_property(class_entry, property_code_name, &property_code_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_code_name);

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

	zval property_erpCode_default_value;
	ZVAL_UNDEF(&property_erpCode_default_value);
	zend_string *property_erpCode_name = zend_string_init("erpCode", sizeof("erpCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_erpCode_name, &property_erpCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_erpCode_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 2, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_PaymentLink(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "PaymentLink", class_Payments_Finrota_PaymentLink_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_link_default_value;
	ZVAL_UNDEF(&property_link_default_value);
	zend_string *property_link_name = zend_string_init("link", sizeof("link") - 1, 1);
	zend_declare_typed_property(class_entry, property_link_name, &property_link_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_link_name);

	zend_string *property_expiryUtc_class_DateTimeImmutable = zend_string_init("DateTimeImmutable", sizeof("DateTimeImmutable")-1, 1);
	zval property_expiryUtc_default_value;
	ZVAL_UNDEF(&property_expiryUtc_default_value);
	zend_string *property_expiryUtc_name = zend_string_init("expiryUtc", sizeof("expiryUtc") - 1, 1);
	zend_declare_typed_property(class_entry, property_expiryUtc_name, &property_expiryUtc_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_expiryUtc_class_DateTimeImmutable, 0, 0));
	zend_string_release(property_expiryUtc_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_HpmNotification(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "HpmNotification", class_Payments_Finrota_HpmNotification_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_id_default_value;
	ZVAL_UNDEF(&property_id_default_value);
	zend_string *property_id_name = zend_string_init("id", sizeof("id") - 1, 1);
	zend_declare_typed_property(class_entry, property_id_name, &property_id_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_id_name);

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

	zval property_orderReference_default_value;
	ZVAL_UNDEF(&property_orderReference_default_value);
	zend_string *property_orderReference_name = zend_string_init("orderReference", sizeof("orderReference") - 1, 1);
	zend_declare_typed_property(class_entry, property_orderReference_name, &property_orderReference_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_orderReference_name);

	zval property_clientOrderReference_default_value;
	ZVAL_UNDEF(&property_clientOrderReference_default_value);
	zend_string *property_clientOrderReference_name = zend_string_init("clientOrderReference", sizeof("clientOrderReference") - 1, 1);
	zend_declare_typed_property(class_entry, property_clientOrderReference_name, &property_clientOrderReference_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_clientOrderReference_name);

	zend_string *property_pureAmount_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_pureAmount_default_value;
	ZVAL_UNDEF(&property_pureAmount_default_value);
	zend_string *property_pureAmount_name = zend_string_init("pureAmount", sizeof("pureAmount") - 1, 1);
	zend_declare_typed_property(class_entry, property_pureAmount_name, &property_pureAmount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_pureAmount_class_Payments_Money, 0, MAY_BE_NULL));
	zend_string_release(property_pureAmount_name);

	zval property_rawPureAmount_default_value;
	ZVAL_UNDEF(&property_rawPureAmount_default_value);
	zend_string *property_rawPureAmount_name = zend_string_init("rawPureAmount", sizeof("rawPureAmount") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawPureAmount_name, &property_rawPureAmount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_rawPureAmount_name);

	zval property_rawCurrencyId_default_value;
	ZVAL_UNDEF(&property_rawCurrencyId_default_value);
	zend_string *property_rawCurrencyId_name = zend_string_init("rawCurrencyId", sizeof("rawCurrencyId") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawCurrencyId_name, &property_rawCurrencyId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_rawCurrencyId_name);

	zval property_vPosErrorCode_default_value;
	ZVAL_UNDEF(&property_vPosErrorCode_default_value);
	zend_string *property_vPosErrorCode_name = zend_string_init("vPosErrorCode", sizeof("vPosErrorCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_vPosErrorCode_name, &property_vPosErrorCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_vPosErrorCode_name);

	zval property_vPosErrorMessage_default_value;
	ZVAL_UNDEF(&property_vPosErrorMessage_default_value);
	zend_string *property_vPosErrorMessage_name = zend_string_init("vPosErrorMessage", sizeof("vPosErrorMessage") - 1, 1);
	zend_declare_typed_property(class_entry, property_vPosErrorMessage_name, &property_vPosErrorMessage_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_vPosErrorMessage_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_Hpm(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "Hpm", class_Payments_Finrota_Hpm_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zval const_FAIL_BEHAVIOR_CREATE_value;
	zend_string *const_FAIL_BEHAVIOR_CREATE_value_str = zend_string_init("Create", strlen("Create"), 1);
	ZVAL_STR(&const_FAIL_BEHAVIOR_CREATE_value, const_FAIL_BEHAVIOR_CREATE_value_str);
	zend_string *const_FAIL_BEHAVIOR_CREATE_name = zend_string_init_interned("FAIL_BEHAVIOR_CREATE", sizeof("FAIL_BEHAVIOR_CREATE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_FAIL_BEHAVIOR_CREATE_name, &const_FAIL_BEHAVIOR_CREATE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_FAIL_BEHAVIOR_CREATE_name);

	zend_string *property_account_class_Payments_Finrota_Account = zend_string_init("Payments\\Finrota\\Account", sizeof("Payments\\Finrota\\Account")-1, 1);
	zval property_account_default_value;
	ZVAL_UNDEF(&property_account_default_value);
	zend_string *property_account_name = zend_string_init("account", sizeof("account") - 1, 1);
	zend_declare_typed_property(class_entry, property_account_name, &property_account_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_account_class_Payments_Finrota_Account, 0, 0));
	zend_string_release(property_account_name);

	return class_entry;
}
