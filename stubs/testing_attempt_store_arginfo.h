/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: ebe4a53ff980831e417f154f2f747a78a485a36e */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Testing_MemoryAttemptStore___construct, 0, 0, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, now, IS_LONG, 0, "1767225600")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_MemoryAttemptStore_setNow, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, now, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_MemoryAttemptStore_insert, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_OBJ_INFO(0, attempt, Payments\\Attempt, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_MemoryAttemptStore_replace, 0, 0, _IS_BOOL, 0)
	ZEND_ARG_VARIADIC_OBJ_INFO(0, attempts, Payments\\Attempt, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_MemoryAttemptStore_find, 0, 1, Payments\\Attempt, 1)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_MemoryAttemptStore_ofOrder, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, number, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_MemoryAttemptStore_ofPayment, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_MemoryAttemptStore_due, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, now, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, limit, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_MemoryAttemptStore_created, 0, 3, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, from, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, until, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, limit, IS_LONG, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, after, Payments\\Attempt, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_MemoryAttemptStore_now, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_MemoryAttemptStore_purge, 0, 1, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, before, IS_LONG, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Testing_MemoryAttemptStore, __construct);
ZEND_METHOD(Payments_Testing_MemoryAttemptStore, setNow);
ZEND_METHOD(Payments_Testing_MemoryAttemptStore, insert);
ZEND_METHOD(Payments_Testing_MemoryAttemptStore, replace);
ZEND_METHOD(Payments_Testing_MemoryAttemptStore, find);
ZEND_METHOD(Payments_Testing_MemoryAttemptStore, ofOrder);
ZEND_METHOD(Payments_Testing_MemoryAttemptStore, ofPayment);
ZEND_METHOD(Payments_Testing_MemoryAttemptStore, due);
ZEND_METHOD(Payments_Testing_MemoryAttemptStore, created);
ZEND_METHOD(Payments_Testing_MemoryAttemptStore, now);
ZEND_METHOD(Payments_Testing_MemoryAttemptStore, purge);


static const zend_function_entry class_Payments_Testing_MemoryAttemptStore_methods[] = {
	ZEND_ME(Payments_Testing_MemoryAttemptStore, __construct, arginfo_class_Payments_Testing_MemoryAttemptStore___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_MemoryAttemptStore, setNow, arginfo_class_Payments_Testing_MemoryAttemptStore_setNow, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_MemoryAttemptStore, insert, arginfo_class_Payments_Testing_MemoryAttemptStore_insert, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_MemoryAttemptStore, replace, arginfo_class_Payments_Testing_MemoryAttemptStore_replace, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_MemoryAttemptStore, find, arginfo_class_Payments_Testing_MemoryAttemptStore_find, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_MemoryAttemptStore, ofOrder, arginfo_class_Payments_Testing_MemoryAttemptStore_ofOrder, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_MemoryAttemptStore, ofPayment, arginfo_class_Payments_Testing_MemoryAttemptStore_ofPayment, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_MemoryAttemptStore, due, arginfo_class_Payments_Testing_MemoryAttemptStore_due, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_MemoryAttemptStore, created, arginfo_class_Payments_Testing_MemoryAttemptStore_created, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_MemoryAttemptStore, now, arginfo_class_Payments_Testing_MemoryAttemptStore_now, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_MemoryAttemptStore, purge, arginfo_class_Payments_Testing_MemoryAttemptStore_purge, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Testing_MemoryAttemptStore(zend_class_entry *class_entry_Payments_AttemptHistory)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "MemoryAttemptStore", class_Payments_Testing_MemoryAttemptStore_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 1, class_entry_Payments_AttemptHistory);

	return class_entry;
}
