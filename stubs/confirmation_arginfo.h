/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 8b05c466ec611ecccb5a764a9a12a7af659f558e */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Confirmation___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Confirmation_verdict, 0, 1, Payments\\Verdict, 0)
	ZEND_ARG_OBJ_INFO(0, expected, Payments\\Money, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, ceiling, Payments\\Money, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Confirmation_jsonSerialize, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Violation, __construct);
ZEND_METHOD(Payments_Confirmation, verdict);
ZEND_METHOD(Payments_Violation, jsonSerialize);


static const zend_function_entry class_Payments_Confirmation_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Confirmation___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Confirmation, verdict, arginfo_class_Payments_Confirmation_verdict, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Confirmation_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Confirmation(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Confirmation", class_Payments_Confirmation_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_answer_default_value;
	ZVAL_UNDEF(&property_answer_default_value);
	zend_string *property_answer_name = zend_string_init("answer", sizeof("answer") - 1, 1);
	zend_declare_typed_property(class_entry, property_answer_name, &property_answer_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_OBJECT));
	zend_string_release(property_answer_name);

	zval property_differences_default_value;
	ZVAL_UNDEF(&property_differences_default_value);
	zend_string *property_differences_name = zend_string_init("differences", sizeof("differences") - 1, 1);
	zend_declare_typed_property(class_entry, property_differences_name, &property_differences_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_differences_name);

	zval property_isSameOrder_default_value;
	ZVAL_UNDEF(&property_isSameOrder_default_value);
	zend_string *property_isSameOrder_name = zend_string_init("isSameOrder", sizeof("isSameOrder") - 1, 1);
	zend_declare_typed_property(class_entry, property_isSameOrder_name, &property_isSameOrder_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_isSameOrder_name);

	return class_entry;
}
