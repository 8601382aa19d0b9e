/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 0aaa3e5be54a1c14efb0447056624099b39e2ed6 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Diagnosis___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Diagnosis_words, 0, 0, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, language, IS_STRING, 0, "\'en\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Diagnosis_jsonSerialize, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Doctor___construct, 0, 0, 0)
	ZEND_ARG_VARIADIC_OBJ_TYPE_MASK(0, accounts, Payments\\Finrota\\Account|Payments\\HstMobil\\Account|Payments\\Hepsipay\\Merchant, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Doctor_examine, 0, 0, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, hpmTransactionId, IS_STRING, 1, "null")
	ZEND_ARG_VARIADIC_TYPE_INFO(0, writes, IS_STRING, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Violation, __construct);
ZEND_METHOD(Payments_Diagnosis, words);
ZEND_METHOD(Payments_Violation, jsonSerialize);
ZEND_METHOD(Payments_Doctor, __construct);
ZEND_METHOD(Payments_Doctor, examine);


static const zend_function_entry class_Payments_DiagnosisState_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Diagnosis_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Diagnosis___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Diagnosis, words, arginfo_class_Payments_Diagnosis_words, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Diagnosis_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Doctor_methods[] = {
	ZEND_ME(Payments_Doctor, __construct, arginfo_class_Payments_Doctor___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Doctor, examine, arginfo_class_Payments_Doctor_examine, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_DiagnosisState(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\DiagnosisState", IS_STRING, class_Payments_DiagnosisState_methods);

	zval enum_case_Good_value;
	zend_string *enum_case_Good_value_str = zend_string_init("good", strlen("good"), 1);
	ZVAL_STR(&enum_case_Good_value, enum_case_Good_value_str);
	zend_enum_add_case_cstr(class_entry, "Good", &enum_case_Good_value);

	zval enum_case_Wrong_value;
	zend_string *enum_case_Wrong_value_str = zend_string_init("wrong", strlen("wrong"), 1);
	ZVAL_STR(&enum_case_Wrong_value, enum_case_Wrong_value_str);
	zend_enum_add_case_cstr(class_entry, "Wrong", &enum_case_Wrong_value);

	zval enum_case_Found_value;
	zend_string *enum_case_Found_value_str = zend_string_init("found", strlen("found"), 1);
	ZVAL_STR(&enum_case_Found_value, enum_case_Found_value_str);
	zend_enum_add_case_cstr(class_entry, "Found", &enum_case_Found_value);

	zval enum_case_Undecided_value;
	zend_string *enum_case_Undecided_value_str = zend_string_init("undecided", strlen("undecided"), 1);
	ZVAL_STR(&enum_case_Undecided_value, enum_case_Undecided_value_str);
	zend_enum_add_case_cstr(class_entry, "Undecided", &enum_case_Undecided_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Diagnosis(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Diagnosis", class_Payments_Diagnosis_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_provider_default_value;
	ZVAL_UNDEF(&property_provider_default_value);
	zend_string *property_provider_name = zend_string_init("provider", sizeof("provider") - 1, 1);
	zend_declare_typed_property(class_entry, property_provider_name, &property_provider_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_provider_name);

	zval property_check_default_value;
	ZVAL_UNDEF(&property_check_default_value);
	zend_string *property_check_name = zend_string_init("check", sizeof("check") - 1, 1);
	zend_declare_typed_property(class_entry, property_check_name, &property_check_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_check_name);

	zend_string *property_state_class_Payments_DiagnosisState = zend_string_init("Payments\\DiagnosisState", sizeof("Payments\\DiagnosisState")-1, 1);
	zval property_state_default_value;
	ZVAL_UNDEF(&property_state_default_value);
	zend_string *property_state_name = zend_string_init("state", sizeof("state") - 1, 1);
	zend_declare_typed_property(class_entry, property_state_name, &property_state_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_state_class_Payments_DiagnosisState, 0, 0));
	zend_string_release(property_state_name);

	zval property_value_default_value;
	ZVAL_UNDEF(&property_value_default_value);
	zend_string *property_value_name = zend_string_init("value", sizeof("value") - 1, 1);
	zend_declare_typed_property(class_entry, property_value_name, &property_value_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_value_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Doctor(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Doctor", class_Payments_Doctor_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_accounts_default_value;
	ZVAL_UNDEF(&property_accounts_default_value);
	zend_string *property_accounts_name = zend_string_init("accounts", sizeof("accounts") - 1, 1);
	zend_declare_typed_property(class_entry, property_accounts_name, &property_accounts_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_accounts_name);

	return class_entry;
}
