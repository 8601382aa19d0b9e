/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: e79564a4c761e55086d3e4a0f408197b3f592533 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Finrota_HpmGateway___construct, 0, 0, 2)
	ZEND_ARG_OBJ_INFO(0, account, Payments\\Finrota\\Account, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, paymentSetId, Closure, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, through, Payments\\Finrota\\Pws, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, trustNotice, _IS_BOOL, 0, "false")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, userVerificationBy, Payments\\Finrota\\\125serVerificationBy, 0, "Payments\\Finrota\\UserVerificationBy::Email")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, userVerificationFailBehavior, IS_STRING, 0, "\'Create\'")
	ZEND_ARG_OBJ_TYPE_MASK(0, additionalData, Closure, MAY_BE_ARRAY, "[]")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, sessionSeconds, IS_LONG, 0, "900")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Finrota_HpmGateway_name, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Finrota_HpmGateway_supports, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_OBJ_INFO(0, what, Payments\\Capability, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_HpmGateway_limits, 0, 0, Payments\\Limits, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_HpmGateway_start, 0, 3, Payments\\Finding, 0)
	ZEND_ARG_OBJ_INFO(0, attempt, Payments\\Attempt, 0)
	ZEND_ARG_OBJ_INFO(0, order, Payments\\Order, 0)
	ZEND_ARG_OBJ_INFO(0, card, Payments\\Card, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_HpmGateway_ask, 0, 1, Payments\\Finding, 1)
	ZEND_ARG_OBJ_INFO(0, attempt, Payments\\Attempt, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_HpmGateway_returned, 0, 2, Payments\\Finding, 1)
	ZEND_ARG_OBJ_INFO(0, attempt, Payments\\Attempt, 0)
	ZEND_ARG_TYPE_INFO(0, form, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_HpmGateway_notified, 0, 2, Payments\\\116otice, 0)
	ZEND_ARG_TYPE_INFO(0, body, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, headers, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_HpmGateway_judge, 0, 2, Payments\\Finding, 1)
	ZEND_ARG_OBJ_INFO(0, attempt, Payments\\Attempt, 0)
	ZEND_ARG_OBJ_INFO(0, notice, Payments\\\116otice, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_HpmGateway_refund, 0, 2, Payments\\Finding, 0)
	ZEND_ARG_OBJ_INFO(0, payment, Payments\\Attempt, 0)
	ZEND_ARG_OBJ_INFO(0, refund, Payments\\Attempt, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_HpmGateway_cancel, 0, 2, Payments\\Finding, 0)
	ZEND_ARG_OBJ_INFO(0, payment, Payments\\Attempt, 0)
	ZEND_ARG_OBJ_INFO(0, cancel, Payments\\Attempt, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_HpmGateway_reversal, 0, 3, Payments\\Finding, 1)
	ZEND_ARG_OBJ_INFO(0, reversal, Payments\\Attempt, 0)
	ZEND_ARG_OBJ_INFO(0, payment, Payments\\Attempt, 0)
	ZEND_ARG_OBJ_INFO(0, now, Payments\\Finding, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Finrota_PwsGateway___construct, 0, 0, 4)
	ZEND_ARG_OBJ_INFO(0, account, Payments\\Finrota\\Account, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, tenantPosId, Closure, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, paymentSetDefinitionId, Closure, MAY_BE_STRING, NULL)
	ZEND_ARG_OBJ_TYPE_MASK(0, agentCode, Closure, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, sessionSeconds, IS_LONG, 0, "1800")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, addsCommission, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Finrota_PwsGateway_name arginfo_class_Payments_Finrota_HpmGateway_name

#define arginfo_class_Payments_Finrota_PwsGateway_supports arginfo_class_Payments_Finrota_HpmGateway_supports

#define arginfo_class_Payments_Finrota_PwsGateway_limits arginfo_class_Payments_Finrota_HpmGateway_limits

#define arginfo_class_Payments_Finrota_PwsGateway_start arginfo_class_Payments_Finrota_HpmGateway_start

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Finrota_PwsGateway_installments, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_OBJ_INFO(0, order, Payments\\Order, 0)
	ZEND_ARG_TYPE_INFO(0, bin, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Finrota_PwsGateway_ask arginfo_class_Payments_Finrota_HpmGateway_ask

#define arginfo_class_Payments_Finrota_PwsGateway_returned arginfo_class_Payments_Finrota_HpmGateway_returned

#define arginfo_class_Payments_Finrota_PwsGateway_notified arginfo_class_Payments_Finrota_HpmGateway_notified

#define arginfo_class_Payments_Finrota_PwsGateway_judge arginfo_class_Payments_Finrota_HpmGateway_judge

#define arginfo_class_Payments_Finrota_PwsGateway_refund arginfo_class_Payments_Finrota_HpmGateway_refund

#define arginfo_class_Payments_Finrota_PwsGateway_cancel arginfo_class_Payments_Finrota_HpmGateway_cancel

#define arginfo_class_Payments_Finrota_PwsGateway_reversal arginfo_class_Payments_Finrota_HpmGateway_reversal

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Finrota_VpwsGateway___construct, 0, 0, 2)
	ZEND_ARG_OBJ_INFO(0, account, Payments\\Finrota\\Account, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, tenantPosId, Closure, MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, sessionSeconds, IS_LONG, 0, "1800")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, addsCommission, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Finrota_VpwsGateway_name arginfo_class_Payments_Finrota_HpmGateway_name

#define arginfo_class_Payments_Finrota_VpwsGateway_supports arginfo_class_Payments_Finrota_HpmGateway_supports

#define arginfo_class_Payments_Finrota_VpwsGateway_limits arginfo_class_Payments_Finrota_HpmGateway_limits

#define arginfo_class_Payments_Finrota_VpwsGateway_start arginfo_class_Payments_Finrota_HpmGateway_start

#define arginfo_class_Payments_Finrota_VpwsGateway_installments arginfo_class_Payments_Finrota_PwsGateway_installments

#define arginfo_class_Payments_Finrota_VpwsGateway_ask arginfo_class_Payments_Finrota_HpmGateway_ask

#define arginfo_class_Payments_Finrota_VpwsGateway_returned arginfo_class_Payments_Finrota_HpmGateway_returned

#define arginfo_class_Payments_Finrota_VpwsGateway_notified arginfo_class_Payments_Finrota_HpmGateway_notified

#define arginfo_class_Payments_Finrota_VpwsGateway_judge arginfo_class_Payments_Finrota_HpmGateway_judge

#define arginfo_class_Payments_Finrota_VpwsGateway_refund arginfo_class_Payments_Finrota_HpmGateway_refund

#define arginfo_class_Payments_Finrota_VpwsGateway_cancel arginfo_class_Payments_Finrota_HpmGateway_cancel

#define arginfo_class_Payments_Finrota_VpwsGateway_reversal arginfo_class_Payments_Finrota_HpmGateway_reversal


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
ZEND_METHOD(Payments_Finrota_PwsGateway, installments);


static const zend_function_entry class_Payments_Finrota_HpmGateway_methods[] = {
	ZEND_ME(Payments_Finrota_HpmGateway, __construct, arginfo_class_Payments_Finrota_HpmGateway___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_HpmGateway, name, arginfo_class_Payments_Finrota_HpmGateway_name, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_HpmGateway, supports, arginfo_class_Payments_Finrota_HpmGateway_supports, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_HpmGateway, limits, arginfo_class_Payments_Finrota_HpmGateway_limits, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_HpmGateway, start, arginfo_class_Payments_Finrota_HpmGateway_start, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_HpmGateway, ask, arginfo_class_Payments_Finrota_HpmGateway_ask, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_HpmGateway, returned, arginfo_class_Payments_Finrota_HpmGateway_returned, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_HpmGateway, notified, arginfo_class_Payments_Finrota_HpmGateway_notified, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_HpmGateway, judge, arginfo_class_Payments_Finrota_HpmGateway_judge, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_HpmGateway, refund, arginfo_class_Payments_Finrota_HpmGateway_refund, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_HpmGateway, cancel, arginfo_class_Payments_Finrota_HpmGateway_cancel, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_HpmGateway, reversal, arginfo_class_Payments_Finrota_HpmGateway_reversal, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_PwsGateway_methods[] = {
	ZEND_MALIAS(Payments_Finrota_HpmGateway, __construct, __construct, arginfo_class_Payments_Finrota_PwsGateway___construct, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, name, name, arginfo_class_Payments_Finrota_PwsGateway_name, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, supports, supports, arginfo_class_Payments_Finrota_PwsGateway_supports, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, limits, limits, arginfo_class_Payments_Finrota_PwsGateway_limits, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, start, start, arginfo_class_Payments_Finrota_PwsGateway_start, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_PwsGateway, installments, arginfo_class_Payments_Finrota_PwsGateway_installments, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, ask, ask, arginfo_class_Payments_Finrota_PwsGateway_ask, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, returned, returned, arginfo_class_Payments_Finrota_PwsGateway_returned, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, notified, notified, arginfo_class_Payments_Finrota_PwsGateway_notified, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, judge, judge, arginfo_class_Payments_Finrota_PwsGateway_judge, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, refund, refund, arginfo_class_Payments_Finrota_PwsGateway_refund, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, cancel, cancel, arginfo_class_Payments_Finrota_PwsGateway_cancel, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, reversal, reversal, arginfo_class_Payments_Finrota_PwsGateway_reversal, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_VpwsGateway_methods[] = {
	ZEND_MALIAS(Payments_Finrota_HpmGateway, __construct, __construct, arginfo_class_Payments_Finrota_VpwsGateway___construct, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, name, name, arginfo_class_Payments_Finrota_VpwsGateway_name, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, supports, supports, arginfo_class_Payments_Finrota_VpwsGateway_supports, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, limits, limits, arginfo_class_Payments_Finrota_VpwsGateway_limits, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, start, start, arginfo_class_Payments_Finrota_VpwsGateway_start, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_PwsGateway, installments, installments, arginfo_class_Payments_Finrota_VpwsGateway_installments, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, ask, ask, arginfo_class_Payments_Finrota_VpwsGateway_ask, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, returned, returned, arginfo_class_Payments_Finrota_VpwsGateway_returned, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, notified, notified, arginfo_class_Payments_Finrota_VpwsGateway_notified, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, judge, judge, arginfo_class_Payments_Finrota_VpwsGateway_judge, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, refund, refund, arginfo_class_Payments_Finrota_VpwsGateway_refund, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, cancel, cancel, arginfo_class_Payments_Finrota_VpwsGateway_cancel, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Finrota_HpmGateway, reversal, reversal, arginfo_class_Payments_Finrota_VpwsGateway_reversal, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Finrota_HpmGateway(zend_class_entry *class_entry_Payments_Gateway)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "HpmGateway", class_Payments_Finrota_HpmGateway_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 1, class_entry_Payments_Gateway);

	zend_string *property_account_class_Payments_Finrota_Account = zend_string_init("Payments\\Finrota\\Account", sizeof("Payments\\Finrota\\Account")-1, 1);
	zval property_account_default_value;
	ZVAL_UNDEF(&property_account_default_value);
	zend_string *property_account_name = zend_string_init("account", sizeof("account") - 1, 1);
	zend_declare_typed_property(class_entry, property_account_name, &property_account_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_account_class_Payments_Finrota_Account, 0, 0));
	zend_string_release(property_account_name);

	zend_string *property_paymentSetId_class_Closure = zend_string_init("Closure", sizeof("Closure")-1, 1);
	zval property_paymentSetId_default_value;
	ZVAL_UNDEF(&property_paymentSetId_default_value);
	zend_string *property_paymentSetId_name = zend_string_init("paymentSetId", sizeof("paymentSetId") - 1, 1);
	zend_declare_typed_property(class_entry, property_paymentSetId_name, &property_paymentSetId_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_paymentSetId_class_Closure, 0, MAY_BE_STRING));
	zend_string_release(property_paymentSetId_name);

	zend_string *property_through_class_Payments_Finrota_Pws = zend_string_init("Payments\\Finrota\\Pws", sizeof("Payments\\Finrota\\Pws")-1, 1);
	zval property_through_default_value;
	ZVAL_UNDEF(&property_through_default_value);
	zend_string *property_through_name = zend_string_init("through", sizeof("through") - 1, 1);
	zend_declare_typed_property(class_entry, property_through_name, &property_through_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_through_class_Payments_Finrota_Pws, 0, MAY_BE_NULL));
	zend_string_release(property_through_name);

	zval property_trustNotice_default_value;
	ZVAL_UNDEF(&property_trustNotice_default_value);
	zend_string *property_trustNotice_name = zend_string_init("trustNotice", sizeof("trustNotice") - 1, 1);
	zend_declare_typed_property(class_entry, property_trustNotice_name, &property_trustNotice_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_trustNotice_name);

	zend_string *property_userVerificationBy_class_Payments_Finrota_UserVerificationBy = zend_string_init("Payments\\Finrota\\\125serVerificationBy", sizeof("Payments\\Finrota\\\125serVerificationBy")-1, 1);
	zval property_userVerificationBy_default_value;
	ZVAL_UNDEF(&property_userVerificationBy_default_value);
	zend_string *property_userVerificationBy_name = zend_string_init("userVerificationBy", sizeof("userVerificationBy") - 1, 1);
	zend_declare_typed_property(class_entry, property_userVerificationBy_name, &property_userVerificationBy_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_userVerificationBy_class_Payments_Finrota_UserVerificationBy, 0, 0));
	zend_string_release(property_userVerificationBy_name);

	zval property_userVerificationFailBehavior_default_value;
	ZVAL_UNDEF(&property_userVerificationFailBehavior_default_value);
	zend_string *property_userVerificationFailBehavior_name = zend_string_init("userVerificationFailBehavior", sizeof("userVerificationFailBehavior") - 1, 1);
	zend_declare_typed_property(class_entry, property_userVerificationFailBehavior_name, &property_userVerificationFailBehavior_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_userVerificationFailBehavior_name);

	zend_string *property_additionalData_class_Closure = zend_string_init("Closure", sizeof("Closure")-1, 1);
	zval property_additionalData_default_value;
	ZVAL_UNDEF(&property_additionalData_default_value);
	zend_string *property_additionalData_name = zend_string_init("additionalData", sizeof("additionalData") - 1, 1);
	zend_declare_typed_property(class_entry, property_additionalData_name, &property_additionalData_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_additionalData_class_Closure, 0, MAY_BE_ARRAY));
	zend_string_release(property_additionalData_name);

	zval property_sessionSeconds_default_value;
	ZVAL_UNDEF(&property_sessionSeconds_default_value);
	zend_string *property_sessionSeconds_name = zend_string_init("sessionSeconds", sizeof("sessionSeconds") - 1, 1);
	zend_declare_typed_property(class_entry, property_sessionSeconds_name, &property_sessionSeconds_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_sessionSeconds_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 6, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "returned", sizeof("returned") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "notified", sizeof("notified") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_PwsGateway(zend_class_entry *class_entry_Payments_OffersInstallments)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "PwsGateway", class_Payments_Finrota_PwsGateway_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 1, class_entry_Payments_OffersInstallments);

	zend_string *property_account_class_Payments_Finrota_Account = zend_string_init("Payments\\Finrota\\Account", sizeof("Payments\\Finrota\\Account")-1, 1);
	zval property_account_default_value;
	ZVAL_UNDEF(&property_account_default_value);
	zend_string *property_account_name = zend_string_init("account", sizeof("account") - 1, 1);
	zend_declare_typed_property(class_entry, property_account_name, &property_account_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_account_class_Payments_Finrota_Account, 0, 0));
	zend_string_release(property_account_name);

	zend_string *property_tenantPosId_class_Closure = zend_string_init("Closure", sizeof("Closure")-1, 1);
	zval property_tenantPosId_default_value;
	ZVAL_UNDEF(&property_tenantPosId_default_value);
	zend_string *property_tenantPosId_name = zend_string_init("tenantPosId", sizeof("tenantPosId") - 1, 1);
	zend_declare_typed_property(class_entry, property_tenantPosId_name, &property_tenantPosId_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_tenantPosId_class_Closure, 0, MAY_BE_STRING));
	zend_string_release(property_tenantPosId_name);

	zend_string *property_paymentSetDefinitionId_class_Closure = zend_string_init("Closure", sizeof("Closure")-1, 1);
	zval property_paymentSetDefinitionId_default_value;
	ZVAL_UNDEF(&property_paymentSetDefinitionId_default_value);
	zend_string *property_paymentSetDefinitionId_name = zend_string_init("paymentSetDefinitionId", sizeof("paymentSetDefinitionId") - 1, 1);
	zend_declare_typed_property(class_entry, property_paymentSetDefinitionId_name, &property_paymentSetDefinitionId_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_paymentSetDefinitionId_class_Closure, 0, MAY_BE_STRING));
	zend_string_release(property_paymentSetDefinitionId_name);

	zend_string *property_agentCode_class_Closure = zend_string_init("Closure", sizeof("Closure")-1, 1);
	zval property_agentCode_default_value;
	ZVAL_UNDEF(&property_agentCode_default_value);
	zend_string *property_agentCode_name = zend_string_init("agentCode", sizeof("agentCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_agentCode_name, &property_agentCode_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_agentCode_class_Closure, 0, MAY_BE_STRING));
	zend_string_release(property_agentCode_name);

	zval property_sessionSeconds_default_value;
	ZVAL_UNDEF(&property_sessionSeconds_default_value);
	zend_string *property_sessionSeconds_name = zend_string_init("sessionSeconds", sizeof("sessionSeconds") - 1, 1);
	zend_declare_typed_property(class_entry, property_sessionSeconds_name, &property_sessionSeconds_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_sessionSeconds_name);

	zval property_addsCommission_default_value;
	ZVAL_UNDEF(&property_addsCommission_default_value);
	zend_string *property_addsCommission_name = zend_string_init("addsCommission", sizeof("addsCommission") - 1, 1);
	zend_declare_typed_property(class_entry, property_addsCommission_name, &property_addsCommission_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_addsCommission_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "installments", sizeof("installments") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "returned", sizeof("returned") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "notified", sizeof("notified") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_VpwsGateway(zend_class_entry *class_entry_Payments_OffersInstallments)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "VpwsGateway", class_Payments_Finrota_VpwsGateway_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 1, class_entry_Payments_OffersInstallments);

	zend_string *property_account_class_Payments_Finrota_Account = zend_string_init("Payments\\Finrota\\Account", sizeof("Payments\\Finrota\\Account")-1, 1);
	zval property_account_default_value;
	ZVAL_UNDEF(&property_account_default_value);
	zend_string *property_account_name = zend_string_init("account", sizeof("account") - 1, 1);
	zend_declare_typed_property(class_entry, property_account_name, &property_account_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_account_class_Payments_Finrota_Account, 0, 0));
	zend_string_release(property_account_name);

	zend_string *property_tenantPosId_class_Closure = zend_string_init("Closure", sizeof("Closure")-1, 1);
	zval property_tenantPosId_default_value;
	ZVAL_UNDEF(&property_tenantPosId_default_value);
	zend_string *property_tenantPosId_name = zend_string_init("tenantPosId", sizeof("tenantPosId") - 1, 1);
	zend_declare_typed_property(class_entry, property_tenantPosId_name, &property_tenantPosId_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_tenantPosId_class_Closure, 0, MAY_BE_STRING));
	zend_string_release(property_tenantPosId_name);

	zval property_sessionSeconds_default_value;
	ZVAL_UNDEF(&property_sessionSeconds_default_value);
	zend_string *property_sessionSeconds_name = zend_string_init("sessionSeconds", sizeof("sessionSeconds") - 1, 1);
	zend_declare_typed_property(class_entry, property_sessionSeconds_name, &property_sessionSeconds_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_sessionSeconds_name);

	zval property_addsCommission_default_value;
	ZVAL_UNDEF(&property_addsCommission_default_value);
	zend_string *property_addsCommission_name = zend_string_init("addsCommission", sizeof("addsCommission") - 1, 1);
	zend_declare_typed_property(class_entry, property_addsCommission_name, &property_addsCommission_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_addsCommission_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "installments", sizeof("installments") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "returned", sizeof("returned") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "notified", sizeof("notified") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}
