/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 5f060bbfe3438b747a253f85165858fe4216d662 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_PdoAttemptStore___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, pdo, PDO, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, table, IS_STRING, 0, "\'payment_attempts\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_PdoAttemptStore_insert, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_OBJ_INFO(0, attempt, Payments\\Attempt, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_PdoAttemptStore_replace, 0, 0, _IS_BOOL, 0)
	ZEND_ARG_VARIADIC_OBJ_INFO(0, attempts, Payments\\Attempt, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_PdoAttemptStore_find, 0, 1, Payments\\Attempt, 1)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_PdoAttemptStore_ofOrder, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, number, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_PdoAttemptStore_ofPayment, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_PdoAttemptStore_due, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, now, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, limit, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_PdoAttemptStore_created, 0, 3, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, from, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, until, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, limit, IS_LONG, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, after, Payments\\Attempt, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_PdoAttemptStore_now, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_PdoAttemptStore_purge, 0, 1, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, before, IS_LONG, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_PdoAttemptStore, __construct);
ZEND_METHOD(Payments_PdoAttemptStore, insert);
ZEND_METHOD(Payments_PdoAttemptStore, replace);
ZEND_METHOD(Payments_PdoAttemptStore, find);
ZEND_METHOD(Payments_PdoAttemptStore, ofOrder);
ZEND_METHOD(Payments_PdoAttemptStore, ofPayment);
ZEND_METHOD(Payments_PdoAttemptStore, due);
ZEND_METHOD(Payments_PdoAttemptStore, created);
ZEND_METHOD(Payments_PdoAttemptStore, now);
ZEND_METHOD(Payments_PdoAttemptStore, purge);


static const zend_function_entry class_Payments_PdoAttemptStore_methods[] = {
	ZEND_ME(Payments_PdoAttemptStore, __construct, arginfo_class_Payments_PdoAttemptStore___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_PdoAttemptStore, insert, arginfo_class_Payments_PdoAttemptStore_insert, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_PdoAttemptStore, replace, arginfo_class_Payments_PdoAttemptStore_replace, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_PdoAttemptStore, find, arginfo_class_Payments_PdoAttemptStore_find, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_PdoAttemptStore, ofOrder, arginfo_class_Payments_PdoAttemptStore_ofOrder, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_PdoAttemptStore, ofPayment, arginfo_class_Payments_PdoAttemptStore_ofPayment, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_PdoAttemptStore, due, arginfo_class_Payments_PdoAttemptStore_due, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_PdoAttemptStore, created, arginfo_class_Payments_PdoAttemptStore_created, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_PdoAttemptStore, now, arginfo_class_Payments_PdoAttemptStore_now, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_PdoAttemptStore, purge, arginfo_class_Payments_PdoAttemptStore_purge, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_PdoAttemptStore(zend_class_entry *class_entry_Payments_AttemptHistory)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "PdoAttemptStore", class_Payments_PdoAttemptStore_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 1, class_entry_Payments_AttemptHistory);

	zend_string *property_pdo_class_PDO = zend_string_init("PDO", sizeof("PDO")-1, 1);
	zval property_pdo_default_value;
	ZVAL_UNDEF(&property_pdo_default_value);
	zend_string *property_pdo_name = zend_string_init("pdo", sizeof("pdo") - 1, 1);
	zend_declare_typed_property(class_entry, property_pdo_name, &property_pdo_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_pdo_class_PDO, 0, 0));
	zend_string_release(property_pdo_name);

	zval property_table_default_value;
	ZVAL_UNDEF(&property_table_default_value);
	zend_string *property_table_name = zend_string_init("table", sizeof("table") - 1, 1);
	zend_declare_typed_property(class_entry, property_table_name, &property_table_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_table_name);

	return class_entry;
}
