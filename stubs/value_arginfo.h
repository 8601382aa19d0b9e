/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 215fc48b6d88cb55ae1cfe97c4a451fbaf0361b3 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Decline___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Decline_jsonSerialize, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Violation___construct arginfo_class_Payments_Decline___construct

#define arginfo_class_Payments_Violation_jsonSerialize arginfo_class_Payments_Decline_jsonSerialize


ZEND_METHOD(Payments_Violation, __construct);
ZEND_METHOD(Payments_Violation, jsonSerialize);


static const zend_function_entry class_Payments_DeclineClass_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Decline_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Decline___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Decline_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Violation_methods[] = {
	ZEND_ME(Payments_Violation, __construct, arginfo_class_Payments_Violation___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Violation, jsonSerialize, arginfo_class_Payments_Violation_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_DeclineClass(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\DeclineClass", IS_STRING, class_Payments_DeclineClass_methods);

	zval enum_case_Soft_value;
	zend_string *enum_case_Soft_value_str = zend_string_init("soft", strlen("soft"), 1);
	ZVAL_STR(&enum_case_Soft_value, enum_case_Soft_value_str);
	zend_enum_add_case_cstr(class_entry, "Soft", &enum_case_Soft_value);

	zval enum_case_Hard_value;
	zend_string *enum_case_Hard_value_str = zend_string_init("hard", strlen("hard"), 1);
	ZVAL_STR(&enum_case_Hard_value, enum_case_Hard_value_str);
	zend_enum_add_case_cstr(class_entry, "Hard", &enum_case_Hard_value);

	zval enum_case_Fix_value;
	zend_string *enum_case_Fix_value_str = zend_string_init("fix", strlen("fix"), 1);
	ZVAL_STR(&enum_case_Fix_value, enum_case_Fix_value_str);
	zend_enum_add_case_cstr(class_entry, "Fix", &enum_case_Fix_value);

	zval enum_case_Fraud_value;
	zend_string *enum_case_Fraud_value_str = zend_string_init("fraud", strlen("fraud"), 1);
	ZVAL_STR(&enum_case_Fraud_value, enum_case_Fraud_value_str);
	zend_enum_add_case_cstr(class_entry, "Fraud", &enum_case_Fraud_value);

	zval enum_case_Other_value;
	zend_string *enum_case_Other_value_str = zend_string_init("other", strlen("other"), 1);
	ZVAL_STR(&enum_case_Other_value, enum_case_Other_value_str);
	zend_enum_add_case_cstr(class_entry, "Other", &enum_case_Other_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Decline(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Decline", class_Payments_Decline_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

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

	zend_string *property_class_class_Payments_DeclineClass = zend_string_init("Payments\\DeclineClass", sizeof("Payments\\DeclineClass")-1, 1);
	zval property_class_default_value;
	ZVAL_UNDEF(&property_class_default_value);
	zend_string *property_class_name = zend_string_init("class", sizeof("class") - 1, 1);
	zend_declare_typed_property(class_entry, property_class_name, &property_class_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_class_class_Payments_DeclineClass, 0, 0));
	zend_string_release(property_class_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Violation(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Violation", class_Payments_Violation_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_field_default_value;
	ZVAL_UNDEF(&property_field_default_value);
	zend_string *property_field_name = zend_string_init("field", sizeof("field") - 1, 1);
	zend_declare_typed_property(class_entry, property_field_name, &property_field_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_field_name);

	zval property_rule_default_value;
	ZVAL_UNDEF(&property_rule_default_value);
	zend_string *property_rule_name = zend_string_init("rule", sizeof("rule") - 1, 1);
	zend_declare_typed_property(class_entry, property_rule_name, &property_rule_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_rule_name);

	zval property_message_default_value;
	ZVAL_UNDEF(&property_message_default_value);
	zend_string *property_message_name = zend_string_init("message", sizeof("message") - 1, 1);
	zend_declare_typed_property(class_entry, property_message_name, &property_message_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_message_name);

	return class_entry;
}
