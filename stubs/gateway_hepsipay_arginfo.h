/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 3ac693ddc08ef9f972917b4580db7101857757b0 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Hepsipay_FrameGateway___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, account, Payments\\Hepsipay\\Merchant, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, categoryId, Closure, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, accountKey, Closure, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, allowedInstallments, Closure, MAY_BE_ARRAY|MAY_BE_NULL, "null")
	ZEND_ARG_OBJ_TYPE_MASK(0, posAlias, Closure, MAY_BE_STRING|MAY_BE_NULL, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, sessionSeconds, IS_LONG, 0, "3600")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Hepsipay_FrameGateway_name, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Hepsipay_FrameGateway_supports, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_OBJ_INFO(0, what, Payments\\Capability, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_FrameGateway_limits, 0, 0, Payments\\Limits, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_FrameGateway_start, 0, 3, Payments\\Finding, 0)
	ZEND_ARG_OBJ_INFO(0, attempt, Payments\\Attempt, 0)
	ZEND_ARG_OBJ_INFO(0, order, Payments\\Order, 0)
	ZEND_ARG_OBJ_INFO(0, card, Payments\\Card, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_FrameGateway_ask, 0, 1, Payments\\Finding, 1)
	ZEND_ARG_OBJ_INFO(0, attempt, Payments\\Attempt, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_FrameGateway_returned, 0, 2, Payments\\Finding, 1)
	ZEND_ARG_OBJ_INFO(0, attempt, Payments\\Attempt, 0)
	ZEND_ARG_TYPE_INFO(0, form, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_FrameGateway_notified, 0, 2, Payments\\\116otice, 0)
	ZEND_ARG_TYPE_INFO(0, body, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, headers, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_FrameGateway_judge, 0, 2, Payments\\Finding, 1)
	ZEND_ARG_OBJ_INFO(0, attempt, Payments\\Attempt, 0)
	ZEND_ARG_OBJ_INFO(0, notice, Payments\\\116otice, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_FrameGateway_refund, 0, 2, Payments\\Finding, 0)
	ZEND_ARG_OBJ_INFO(0, payment, Payments\\Attempt, 0)
	ZEND_ARG_OBJ_INFO(0, refund, Payments\\Attempt, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_FrameGateway_cancel, 0, 2, Payments\\Finding, 0)
	ZEND_ARG_OBJ_INFO(0, payment, Payments\\Attempt, 0)
	ZEND_ARG_OBJ_INFO(0, cancel, Payments\\Attempt, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_FrameGateway_reversal, 0, 3, Payments\\Finding, 1)
	ZEND_ARG_OBJ_INFO(0, reversal, Payments\\Attempt, 0)
	ZEND_ARG_OBJ_INFO(0, payment, Payments\\Attempt, 0)
	ZEND_ARG_OBJ_INFO(0, now, Payments\\Finding, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Finrota_HpmGateway, __construct);
ZEND_METHOD(Payments_Finrota_HpmGateway, name);
ZEND_METHOD(Payments_Finrota_HpmGateway, supports);
ZEND_METHOD(Payments_Finrota_HpmGateway, limits);
ZEND_METHOD(Payments_Finrota_HpmGateway, start);
ZEND_METHOD(Payments_Finrota_HpmGateway, ask);
ZEND_METHOD(Payments_Finrota_HpmGateway, returned);
ZEND_METHOD(Payments_Finrota_HpmGateway, notified);
ZEND_METHOD(Payments_Finrota_HpmGateway, judge);
ZEND_METHOD(Payments_Finrota_HpmGateway, refund);
ZEND_METHOD(Payments_Finrota_HpmGateway, cancel);
ZEND_METHOD(Payments_Finrota_HpmGateway, reversal);


static const zend_function_entry class_Payments_Hepsipay_FrameGateway_methods[] = {
	ZEND_MALIAS(Payments_Finrota_HpmGateway, __construct, __construct, arginfo_class_Payments_Hepsipay_FrameGateway___construct, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, name, name, arginfo_class_Payments_Hepsipay_FrameGateway_name, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, supports, supports, arginfo_class_Payments_Hepsipay_FrameGateway_supports, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, limits, limits, arginfo_class_Payments_Hepsipay_FrameGateway_limits, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, start, start, arginfo_class_Payments_Hepsipay_FrameGateway_start, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, ask, ask, arginfo_class_Payments_Hepsipay_FrameGateway_ask, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, returned, returned, arginfo_class_Payments_Hepsipay_FrameGateway_returned, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, notified, notified, arginfo_class_Payments_Hepsipay_FrameGateway_notified, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, judge, judge, arginfo_class_Payments_Hepsipay_FrameGateway_judge, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, refund, refund, arginfo_class_Payments_Hepsipay_FrameGateway_refund, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, cancel, cancel, arginfo_class_Payments_Hepsipay_FrameGateway_cancel, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, reversal, reversal, arginfo_class_Payments_Hepsipay_FrameGateway_reversal, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Hepsipay_FrameGateway(zend_class_entry *class_entry_Payments_Gateway)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Hepsipay", "FrameGateway", class_Payments_Hepsipay_FrameGateway_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 1, class_entry_Payments_Gateway);

	zend_string *property_account_class_Payments_Hepsipay_Merchant = zend_string_init("Payments\\Hepsipay\\Merchant", sizeof("Payments\\Hepsipay\\Merchant")-1, 1);
	zval property_account_default_value;
	ZVAL_UNDEF(&property_account_default_value);
	zend_string *property_account_name = zend_string_init("account", sizeof("account") - 1, 1);
	zend_declare_typed_property(class_entry, property_account_name, &property_account_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_account_class_Payments_Hepsipay_Merchant, 0, 0));
	zend_string_release(property_account_name);

	zend_string *property_categoryId_class_Closure = zend_string_init("Closure", sizeof("Closure")-1, 1);
	zval property_categoryId_default_value;
	ZVAL_UNDEF(&property_categoryId_default_value);
	zend_string *property_categoryId_name = zend_string_init("categoryId", sizeof("categoryId") - 1, 1);
	zend_declare_typed_property(class_entry, property_categoryId_name, &property_categoryId_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_categoryId_class_Closure, 0, MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_categoryId_name);

	zend_string *property_accountKey_class_Closure = zend_string_init("Closure", sizeof("Closure")-1, 1);
	zval property_accountKey_default_value;
	ZVAL_UNDEF(&property_accountKey_default_value);
	zend_string *property_accountKey_name = zend_string_init("accountKey", sizeof("accountKey") - 1, 1);
	zend_declare_typed_property(class_entry, property_accountKey_name, &property_accountKey_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_accountKey_class_Closure, 0, MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_accountKey_name);

	zend_string *property_allowedInstallments_class_Closure = zend_string_init("Closure", sizeof("Closure")-1, 1);
	zval property_allowedInstallments_default_value;
	ZVAL_UNDEF(&property_allowedInstallments_default_value);
	zend_string *property_allowedInstallments_name = zend_string_init("allowedInstallments", sizeof("allowedInstallments") - 1, 1);
	zend_declare_typed_property(class_entry, property_allowedInstallments_name, &property_allowedInstallments_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_allowedInstallments_class_Closure, 0, MAY_BE_ARRAY|MAY_BE_NULL));
	zend_string_release(property_allowedInstallments_name);

	zend_string *property_posAlias_class_Closure = zend_string_init("Closure", sizeof("Closure")-1, 1);
	zval property_posAlias_default_value;
	ZVAL_UNDEF(&property_posAlias_default_value);
	zend_string *property_posAlias_name = zend_string_init("posAlias", sizeof("posAlias") - 1, 1);
	zend_declare_typed_property(class_entry, property_posAlias_name, &property_posAlias_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_posAlias_class_Closure, 0, MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_posAlias_name);

	zval property_sessionSeconds_default_value;
	ZVAL_UNDEF(&property_sessionSeconds_default_value);
	zend_string *property_sessionSeconds_name = zend_string_init("sessionSeconds", sizeof("sessionSeconds") - 1, 1);
	zend_declare_typed_property(class_entry, property_sessionSeconds_name, &property_sessionSeconds_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_sessionSeconds_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 2, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "returned", sizeof("returned") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "notified", sizeof("notified") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}
