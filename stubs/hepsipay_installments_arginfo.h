/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 4f83ac59c288fdeff51add87af29465508f7681e */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Hepsipay_InstallmentQuery___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Hepsipay_InstallmentQuery_jsonSerialize, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Hepsipay_InstallmentPrice___construct, 0, 0, 4)
	ZEND_ARG_TYPE_INFO(0, actualInstallmentNumber, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, displayInstallmentNumber, IS_LONG, 0)
	ZEND_ARG_OBJ_INFO(0, installmentPrice, Payments\\Money, 0)
	ZEND_ARG_OBJ_INFO(0, totalPrice, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, posAlias, IS_STRING, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, interestAmount, Payments\\Money, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Hepsipay_InstallmentPrice_jsonSerialize arginfo_class_Payments_Hepsipay_InstallmentQuery_jsonSerialize

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Hepsipay_InstallmentOffer___construct, 0, 0, 3)
	ZEND_ARG_OBJ_INFO(0, price, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO(0, force3ds, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, installmentsPriceDetails, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Hepsipay_InstallmentOffer_jsonSerialize arginfo_class_Payments_Hepsipay_InstallmentQuery_jsonSerialize

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Hepsipay_Installments___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, account, Payments\\Hepsipay\\Merchant, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Hepsipay_Installments_parseQuery, 0, 1, Payments\\Hepsipay\\InstallmentQuery, 0)
	ZEND_ARG_TYPE_INFO(0, body, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Hepsipay_Installments_respond, 0, 0, IS_STRING, 0)
	ZEND_ARG_VARIADIC_OBJ_INFO(0, offers, Payments\\Hepsipay\\InstallmentOffer, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Violation, __construct);
ZEND_METHOD(Payments_Violation, jsonSerialize);
ZEND_METHOD(Payments_Finrota_Customer, __construct);
ZEND_METHOD(Payments_Finrota_Hpm, __construct);
ZEND_METHOD(Payments_Hepsipay_Installments, parseQuery);
ZEND_METHOD(Payments_Hepsipay_Installments, respond);


static const zend_function_entry class_Payments_Hepsipay_InstallmentQuery_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Hepsipay_InstallmentQuery___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Hepsipay_InstallmentQuery_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Hepsipay_InstallmentPrice_methods[] = {
	ZEND_MALIAS(Payments_Finrota_Customer, __construct, __construct, arginfo_class_Payments_Hepsipay_InstallmentPrice___construct, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Hepsipay_InstallmentPrice_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Hepsipay_InstallmentOffer_methods[] = {
	ZEND_MALIAS(Payments_Finrota_Customer, __construct, __construct, arginfo_class_Payments_Hepsipay_InstallmentOffer___construct, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Hepsipay_InstallmentOffer_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Hepsipay_Installments_methods[] = {
	ZEND_MALIAS(Payments_Finrota_Hpm, __construct, __construct, arginfo_class_Payments_Hepsipay_Installments___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Hepsipay_Installments, parseQuery, arginfo_class_Payments_Hepsipay_Installments_parseQuery, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Hepsipay_Installments, respond, arginfo_class_Payments_Hepsipay_Installments_respond, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Hepsipay_InstallmentQuery(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Hepsipay", "InstallmentQuery", class_Payments_Hepsipay_InstallmentQuery_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_binNumber_default_value;
	ZVAL_UNDEF(&property_binNumber_default_value);
	zend_string *property_binNumber_name = zend_string_init("binNumber", sizeof("binNumber") - 1, 1);
	zend_declare_typed_property(class_entry, property_binNumber_name, &property_binNumber_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_binNumber_name);

	zval property_orderNumber_default_value;
	ZVAL_UNDEF(&property_orderNumber_default_value);
	zend_string *property_orderNumber_name = zend_string_init("orderNumber", sizeof("orderNumber") - 1, 1);
	zend_declare_typed_property(class_entry, property_orderNumber_name, &property_orderNumber_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_orderNumber_name);

	zval property_customerEmail_default_value;
	ZVAL_UNDEF(&property_customerEmail_default_value);
	zend_string *property_customerEmail_name = zend_string_init("customerEmail", sizeof("customerEmail") - 1, 1);
	zend_declare_typed_property(class_entry, property_customerEmail_name, &property_customerEmail_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_customerEmail_name);

	zval property_customerGsm_default_value;
	ZVAL_UNDEF(&property_customerGsm_default_value);
	zend_string *property_customerGsm_name = zend_string_init("customerGsm", sizeof("customerGsm") - 1, 1);
	zend_declare_typed_property(class_entry, property_customerGsm_name, &property_customerGsm_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_customerGsm_name);

	zend_string *property_rewardAmount_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_rewardAmount_default_value;
	ZVAL_UNDEF(&property_rewardAmount_default_value);
	zend_string *property_rewardAmount_name = zend_string_init("rewardAmount", sizeof("rewardAmount") - 1, 1);
	zend_declare_typed_property(class_entry, property_rewardAmount_name, &property_rewardAmount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_rewardAmount_class_Payments_Money, 0, MAY_BE_NULL));
	zend_string_release(property_rewardAmount_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Hepsipay_InstallmentPrice(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Hepsipay", "InstallmentPrice", class_Payments_Hepsipay_InstallmentPrice_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_actualInstallmentNumber_default_value;
	ZVAL_UNDEF(&property_actualInstallmentNumber_default_value);
	zend_string *property_actualInstallmentNumber_name = zend_string_init("actualInstallmentNumber", sizeof("actualInstallmentNumber") - 1, 1);
	zend_declare_typed_property(class_entry, property_actualInstallmentNumber_name, &property_actualInstallmentNumber_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_actualInstallmentNumber_name);

	zval property_displayInstallmentNumber_default_value;
	ZVAL_UNDEF(&property_displayInstallmentNumber_default_value);
	zend_string *property_displayInstallmentNumber_name = zend_string_init("displayInstallmentNumber", sizeof("displayInstallmentNumber") - 1, 1);
	zend_declare_typed_property(class_entry, property_displayInstallmentNumber_name, &property_displayInstallmentNumber_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_displayInstallmentNumber_name);

	zend_string *property_installmentPrice_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_installmentPrice_default_value;
	ZVAL_UNDEF(&property_installmentPrice_default_value);
	zend_string *property_installmentPrice_name = zend_string_init("installmentPrice", sizeof("installmentPrice") - 1, 1);
	zend_declare_typed_property(class_entry, property_installmentPrice_name, &property_installmentPrice_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_installmentPrice_class_Payments_Money, 0, 0));
	zend_string_release(property_installmentPrice_name);

	zend_string *property_totalPrice_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_totalPrice_default_value;
	ZVAL_UNDEF(&property_totalPrice_default_value);
	zend_string *property_totalPrice_name = zend_string_init("totalPrice", sizeof("totalPrice") - 1, 1);
	zend_declare_typed_property(class_entry, property_totalPrice_name, &property_totalPrice_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_totalPrice_class_Payments_Money, 0, 0));
	zend_string_release(property_totalPrice_name);

	zval property_posAlias_default_value;
	ZVAL_UNDEF(&property_posAlias_default_value);
	zend_string *property_posAlias_name = zend_string_init("posAlias", sizeof("posAlias") - 1, 1);
	zend_declare_typed_property(class_entry, property_posAlias_name, &property_posAlias_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_posAlias_name);

	zend_string *property_interestAmount_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_interestAmount_default_value;
	ZVAL_UNDEF(&property_interestAmount_default_value);
	zend_string *property_interestAmount_name = zend_string_init("interestAmount", sizeof("interestAmount") - 1, 1);
	zend_declare_typed_property(class_entry, property_interestAmount_name, &property_interestAmount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_interestAmount_class_Payments_Money, 0, MAY_BE_NULL));
	zend_string_release(property_interestAmount_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Hepsipay_InstallmentOffer(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Hepsipay", "InstallmentOffer", class_Payments_Hepsipay_InstallmentOffer_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zend_string *property_price_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_price_default_value;
	ZVAL_UNDEF(&property_price_default_value);
	zend_string *property_price_name = zend_string_init("price", sizeof("price") - 1, 1);
	zend_declare_typed_property(class_entry, property_price_name, &property_price_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_price_class_Payments_Money, 0, 0));
	zend_string_release(property_price_name);

	zval property_force3ds_default_value;
	ZVAL_UNDEF(&property_force3ds_default_value);
	zend_string *property_force3ds_name = zend_string_init("force3ds", sizeof("force3ds") - 1, 1);
	zend_declare_typed_property(class_entry, property_force3ds_name, &property_force3ds_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_force3ds_name);

	zval property_installmentsPriceDetails_default_value;
	ZVAL_UNDEF(&property_installmentsPriceDetails_default_value);
	zend_string *property_installmentsPriceDetails_name = zend_string_init("installmentsPriceDetails", sizeof("installmentsPriceDetails") - 1, 1);
	zend_declare_typed_property(class_entry, property_installmentsPriceDetails_name, &property_installmentsPriceDetails_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_installmentsPriceDetails_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Hepsipay_Installments(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Hepsipay", "Installments", class_Payments_Hepsipay_Installments_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_account_class_Payments_Hepsipay_Merchant = zend_string_init("Payments\\Hepsipay\\Merchant", sizeof("Payments\\Hepsipay\\Merchant")-1, 1);
	zval property_account_default_value;
	ZVAL_UNDEF(&property_account_default_value);
	zend_string *property_account_name = zend_string_init("account", sizeof("account") - 1, 1);
	zend_declare_typed_property(class_entry, property_account_name, &property_account_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_account_class_Payments_Hepsipay_Merchant, 0, 0));
	zend_string_release(property_account_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "parsequery", sizeof("parsequery") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}
