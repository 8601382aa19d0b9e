/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: ac9b183315e591d815890cdf6ca365015355ee32 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Testing_Results___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_Results_make, 0, 1, IS_OBJECT, 0)
	ZEND_ARG_TYPE_INFO(0, resultClass, IS_STRING, 0)
	ZEND_ARG_VARIADIC_TYPE_INFO(0, values, IS_MIXED, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Violation, __construct);
ZEND_METHOD(Payments_Testing_Results, make);


static const zend_function_entry class_Payments_Testing_Results_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Testing_Results___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Testing_Results, make, arginfo_class_Payments_Testing_Results_make, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Testing_Results(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "Results", class_Payments_Testing_Results_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}
