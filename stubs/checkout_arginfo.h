/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: b11c2dd641743c2853bbb0bd2e1be5498cf8c752 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Checkout___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, store, Payments\\AttemptStore, 0)
	ZEND_ARG_VARIADIC_OBJ_INFO(0, gateways, Payments\\Gateway, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Checkout_with, 0, 0, IS_STATIC, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, onPayment, IS_CALLABLE, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, onReversal, IS_CALLABLE, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, repeat, Payments\\Repeat, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Checkout_pay, 0, 2, Payments\\Step, 0)
	ZEND_ARG_TYPE_INFO(0, gateway, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, order, Payments\\Order, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, card, Payments\\Card, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Checkout_installments, 0, 3, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, gateway, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, order, Payments\\Order, 0)
	ZEND_ARG_TYPE_INFO(0, bin, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Checkout_returned, 0, 1, Payments\\Attempt, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, form, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Checkout_notified, 0, 2, Payments\\Receipt, 0)
	ZEND_ARG_TYPE_INFO(0, gateway, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, body, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, headers, IS_ARRAY, 0, "[]")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, secret, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Checkout_ask, 0, 1, Payments\\Attempt, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Checkout_refund, 0, 3, Payments\\Attempt, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, amount, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO(0, refundReference, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Checkout_cancel, 0, 2, Payments\\Attempt, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, cancelReference, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Checkout_decide, 0, 4, Payments\\Attempt, 0)
	ZEND_ARG_TYPE_INFO(0, reference, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, fact, Payments\\Fact, 0)
	ZEND_ARG_TYPE_INFO(0, by, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, note, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, amount, Payments\\Money, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Checkout_order, 0, 1, Payments\\Attempt, 1)
	ZEND_ARG_TYPE_INFO(0, orderNumber, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Checkout_settle, 0, 0, Payments\\Settlement, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, limit, IS_LONG, 0, "100")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Checkout_purge, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Checkout, __construct);
ZEND_METHOD(Payments_Checkout, with);
ZEND_METHOD(Payments_Checkout, pay);
ZEND_METHOD(Payments_Checkout, installments);
ZEND_METHOD(Payments_Checkout, returned);
ZEND_METHOD(Payments_Checkout, notified);
ZEND_METHOD(Payments_Checkout, ask);
ZEND_METHOD(Payments_Checkout, refund);
ZEND_METHOD(Payments_Checkout, cancel);
ZEND_METHOD(Payments_Checkout, decide);
ZEND_METHOD(Payments_Checkout, order);
ZEND_METHOD(Payments_Checkout, settle);
ZEND_METHOD(Payments_Checkout, purge);


static const zend_function_entry class_Payments_Checkout_methods[] = {
	ZEND_ME(Payments_Checkout, __construct, arginfo_class_Payments_Checkout___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Checkout, with, arginfo_class_Payments_Checkout_with, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Checkout, pay, arginfo_class_Payments_Checkout_pay, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Checkout, installments, arginfo_class_Payments_Checkout_installments, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Checkout, returned, arginfo_class_Payments_Checkout_returned, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Checkout, notified, arginfo_class_Payments_Checkout_notified, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Checkout, ask, arginfo_class_Payments_Checkout_ask, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Checkout, refund, arginfo_class_Payments_Checkout_refund, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Checkout, cancel, arginfo_class_Payments_Checkout_cancel, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Checkout, decide, arginfo_class_Payments_Checkout_decide, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Checkout, order, arginfo_class_Payments_Checkout_order, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Checkout, settle, arginfo_class_Payments_Checkout_settle, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Checkout, purge, arginfo_class_Payments_Checkout_purge, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Checkout(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Checkout", class_Payments_Checkout_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "installments", sizeof("installments") - 1), 2, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "returned", sizeof("returned") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "notified", sizeof("notified") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "notified", sizeof("notified") - 1), 3, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}
