/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: dc2e818b7682ef09bf349d8be524bbfb5dfed87e */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Card___construct, 0, 0, 5)
	ZEND_ARG_TYPE_INFO(0, number, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, holderName, IS_STRING, 0)
	ZEND_ARG_TYPE_MASK(0, expiryMonth, MAY_BE_STRING|MAY_BE_LONG, NULL)
	ZEND_ARG_TYPE_MASK(0, expiryYear, MAY_BE_STRING|MAY_BE_LONG, NULL)
	ZEND_ARG_TYPE_INFO(0, cvv, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Card_masked, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Card_bin, 0, 0, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, length, IS_LONG, 0, "6")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Card_lastFour arginfo_class_Payments_Card_masked

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Card_brand, 0, 0, Payments\\CardBrand, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Card_isLuhnValid, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Card_isExpired arginfo_class_Payments_Card_isLuhnValid

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Card_wipe, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Card, __construct);
ZEND_METHOD(Payments_Card, masked);
ZEND_METHOD(Payments_Card, bin);
ZEND_METHOD(Payments_Card, lastFour);
ZEND_METHOD(Payments_Card, brand);
ZEND_METHOD(Payments_Card, isLuhnValid);
ZEND_METHOD(Payments_Card, isExpired);
ZEND_METHOD(Payments_Card, wipe);


static const zend_function_entry class_Payments_Card_methods[] = {
	ZEND_ME(Payments_Card, __construct, arginfo_class_Payments_Card___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Card, masked, arginfo_class_Payments_Card_masked, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Card, bin, arginfo_class_Payments_Card_bin, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Card, lastFour, arginfo_class_Payments_Card_lastFour, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Card, brand, arginfo_class_Payments_Card_brand, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Card, isLuhnValid, arginfo_class_Payments_Card_isLuhnValid, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Card, isExpired, arginfo_class_Payments_Card_isExpired, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Card, wipe, arginfo_class_Payments_Card_wipe, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Card(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Card", class_Payments_Card_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 2, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 3, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 4, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}
