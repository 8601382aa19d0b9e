/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 2ef51723883b471b41d26c2fe10b7b04594ed1b4 */

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_ClaimStore_claim, 0, 3, Payments\\ClaimState, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, owner, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, seconds, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_ClaimStore_complete, 0, 2, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, owner, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_ClaimStore_release arginfo_class_Payments_ClaimStore_complete

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Claims___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, store, Payments\\ClaimStore, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, seconds, IS_LONG, 0, "300")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Claims_run, 0, 2, Payments\\ClaimState, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, work, IS_CALLABLE, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Claims, __construct);
ZEND_METHOD(Payments_Claims, run);


static const zend_function_entry class_Payments_ClaimState_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_ClaimStore_methods[] = {
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_ClaimStore, claim, arginfo_class_Payments_ClaimStore_claim, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_ClaimStore, complete, arginfo_class_Payments_ClaimStore_complete, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_ClaimStore, release, arginfo_class_Payments_ClaimStore_release, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Claims_methods[] = {
	ZEND_ME(Payments_Claims, __construct, arginfo_class_Payments_Claims___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Claims, run, arginfo_class_Payments_Claims_run, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_ClaimState(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\ClaimState", IS_STRING, class_Payments_ClaimState_methods);

	zval enum_case_Taken_value;
	zend_string *enum_case_Taken_value_str = zend_string_init("taken", strlen("taken"), 1);
	ZVAL_STR(&enum_case_Taken_value, enum_case_Taken_value_str);
	zend_enum_add_case_cstr(class_entry, "Taken", &enum_case_Taken_value);

	zval enum_case_Busy_value;
	zend_string *enum_case_Busy_value_str = zend_string_init("busy", strlen("busy"), 1);
	ZVAL_STR(&enum_case_Busy_value, enum_case_Busy_value_str);
	zend_enum_add_case_cstr(class_entry, "Busy", &enum_case_Busy_value);

	zval enum_case_Done_value;
	zend_string *enum_case_Done_value_str = zend_string_init("done", strlen("done"), 1);
	ZVAL_STR(&enum_case_Done_value, enum_case_Done_value_str);
	zend_enum_add_case_cstr(class_entry, "Done", &enum_case_Done_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_ClaimStore(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "ClaimStore", class_Payments_ClaimStore_methods);
	class_entry = zend_register_internal_interface(&ce);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Claims(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Claims", class_Payments_Claims_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_store_class_Payments_ClaimStore = zend_string_init("Payments\\ClaimStore", sizeof("Payments\\ClaimStore")-1, 1);
	zval property_store_default_value;
	ZVAL_UNDEF(&property_store_default_value);
	zend_string *property_store_name = zend_string_init("store", sizeof("store") - 1, 1);
	zend_declare_typed_property(class_entry, property_store_name, &property_store_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_store_class_Payments_ClaimStore, 0, 0));
	zend_string_release(property_store_name);

	zval property_seconds_default_value;
	ZVAL_UNDEF(&property_seconds_default_value);
	zend_string *property_seconds_name = zend_string_init("seconds", sizeof("seconds") - 1, 1);
	zend_declare_typed_property(class_entry, property_seconds_name, &property_seconds_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_seconds_name);

	return class_entry;
}
