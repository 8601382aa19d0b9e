/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 6e426cf84d797286d9d76bf58e59ecc2d6d25dcc */

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Gateway_name, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Gateway_supports, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_OBJ_INFO(0, what, Payments\\Capability, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Gateway_limits, 0, 0, Payments\\Limits, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Gateway_start, 0, 3, Payments\\Finding, 0)
	ZEND_ARG_OBJ_INFO(0, attempt, Payments\\Attempt, 0)
	ZEND_ARG_OBJ_INFO(0, order, Payments\\Order, 0)
	ZEND_ARG_OBJ_INFO(0, card, Payments\\Card, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Gateway_ask, 0, 1, Payments\\Finding, 1)
	ZEND_ARG_OBJ_INFO(0, attempt, Payments\\Attempt, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Gateway_returned, 0, 2, Payments\\Finding, 1)
	ZEND_ARG_OBJ_INFO(0, attempt, Payments\\Attempt, 0)
	ZEND_ARG_TYPE_INFO(0, form, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Gateway_notified, 0, 2, Payments\\\116otice, 0)
	ZEND_ARG_TYPE_INFO(0, body, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, headers, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Gateway_judge, 0, 2, Payments\\Finding, 1)
	ZEND_ARG_OBJ_INFO(0, attempt, Payments\\Attempt, 0)
	ZEND_ARG_OBJ_INFO(0, notice, Payments\\\116otice, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Gateway_refund, 0, 2, Payments\\Finding, 0)
	ZEND_ARG_OBJ_INFO(0, payment, Payments\\Attempt, 0)
	ZEND_ARG_OBJ_INFO(0, refund, Payments\\Attempt, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Gateway_cancel, 0, 2, Payments\\Finding, 0)
	ZEND_ARG_OBJ_INFO(0, payment, Payments\\Attempt, 0)
	ZEND_ARG_OBJ_INFO(0, cancel, Payments\\Attempt, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Gateway_reversal, 0, 3, Payments\\Finding, 1)
	ZEND_ARG_OBJ_INFO(0, reversal, Payments\\Attempt, 0)
	ZEND_ARG_OBJ_INFO(0, payment, Payments\\Attempt, 0)
	ZEND_ARG_OBJ_INFO(0, now, Payments\\Finding, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_OffersInstallments_installments, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_OBJ_INFO(0, order, Payments\\Order, 0)
	ZEND_ARG_TYPE_INFO(0, bin, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_AttemptStore_insert, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_OBJ_INFO(0, attempt, Payments\\Attempt, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_AttemptStore_replace, 0, 0, _IS_BOOL, 0)
	ZEND_ARG_VARIADIC_OBJ_INFO(0, attempts, Payments\\Attempt, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_AttemptStore_find, 0, 1, Payments\\Attempt, 1)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_AttemptStore_ofOrder, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, number, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_AttemptStore_ofPayment, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_AttemptStore_due, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, now, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, limit, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_AttemptStore_now, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_AttemptStore_purge, 0, 1, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, before, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_AttemptHistory_created, 0, 3, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, from, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, until, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, limit, IS_LONG, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, after, Payments\\Attempt, 1, "null")
ZEND_END_ARG_INFO()




static const zend_function_entry class_Payments_Gateway_methods[] = {
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_Gateway, name, arginfo_class_Payments_Gateway_name, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_Gateway, supports, arginfo_class_Payments_Gateway_supports, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_Gateway, limits, arginfo_class_Payments_Gateway_limits, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_Gateway, start, arginfo_class_Payments_Gateway_start, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_Gateway, ask, arginfo_class_Payments_Gateway_ask, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_Gateway, returned, arginfo_class_Payments_Gateway_returned, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_Gateway, notified, arginfo_class_Payments_Gateway_notified, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_Gateway, judge, arginfo_class_Payments_Gateway_judge, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_Gateway, refund, arginfo_class_Payments_Gateway_refund, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_Gateway, cancel, arginfo_class_Payments_Gateway_cancel, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_Gateway, reversal, arginfo_class_Payments_Gateway_reversal, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_OffersInstallments_methods[] = {
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_OffersInstallments, installments, arginfo_class_Payments_OffersInstallments_installments, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_AttemptStore_methods[] = {
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_AttemptStore, insert, arginfo_class_Payments_AttemptStore_insert, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_AttemptStore, replace, arginfo_class_Payments_AttemptStore_replace, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_AttemptStore, find, arginfo_class_Payments_AttemptStore_find, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_AttemptStore, ofOrder, arginfo_class_Payments_AttemptStore_ofOrder, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_AttemptStore, ofPayment, arginfo_class_Payments_AttemptStore_ofPayment, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_AttemptStore, due, arginfo_class_Payments_AttemptStore_due, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_AttemptStore, now, arginfo_class_Payments_AttemptStore_now, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_AttemptStore, purge, arginfo_class_Payments_AttemptStore_purge, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_AttemptHistory_methods[] = {
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_AttemptHistory, created, arginfo_class_Payments_AttemptHistory_created, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Gateway(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Gateway", class_Payments_Gateway_methods);
	class_entry = zend_register_internal_interface(&ce);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "returned", sizeof("returned") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "notified", sizeof("notified") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_OffersInstallments(zend_class_entry *class_entry_Payments_Gateway)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "OffersInstallments", class_Payments_OffersInstallments_methods);
	class_entry = zend_register_internal_interface(&ce);
	zend_class_implements(class_entry, 1, class_entry_Payments_Gateway);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "installments", sizeof("installments") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_AttemptStore(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "AttemptStore", class_Payments_AttemptStore_methods);
	class_entry = zend_register_internal_interface(&ce);

	return class_entry;
}

static zend_class_entry *register_class_Payments_AttemptHistory(zend_class_entry *class_entry_Payments_AttemptStore)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "AttemptHistory", class_Payments_AttemptHistory_methods);
	class_entry = zend_register_internal_interface(&ce);
	zend_class_implements(class_entry, 1, class_entry_Payments_AttemptStore);

	return class_entry;
}
