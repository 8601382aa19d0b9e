/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 157de025c00eb742fc71f27fda82c7436986f898 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Testing_GatewayConformance___construct, 0, 0, 5)
	ZEND_ARG_OBJ_INFO(0, gateway, Payments\\Gateway, 0)
	ZEND_ARG_OBJ_INFO(0, order, Payments\\Order, 0)
	ZEND_ARG_OBJ_INFO(0, card, Payments\\Card, 1)
	ZEND_ARG_OBJ_INFO(0, prepare, Closure, 0)
	ZEND_ARG_OBJ_INFO(0, sent, Closure, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_GatewayConformance_broken, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_GatewayConformance_assertHolds, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Testing_GatewayConformance, __construct);
ZEND_METHOD(Payments_Testing_GatewayConformance, broken);
ZEND_METHOD(Payments_Testing_GatewayConformance, assertHolds);


static const zend_function_entry class_Payments_Testing_Situation_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Testing_GatewayConformance_methods[] = {
	ZEND_ME(Payments_Testing_GatewayConformance, __construct, arginfo_class_Payments_Testing_GatewayConformance___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_GatewayConformance, broken, arginfo_class_Payments_Testing_GatewayConformance_broken, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_GatewayConformance, assertHolds, arginfo_class_Payments_Testing_GatewayConformance_assertHolds, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Testing_Situation(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\Testing\\Situation", IS_STRING, class_Payments_Testing_Situation_methods);

	zval enum_case_Accepts_value;
	zend_string *enum_case_Accepts_value_str = zend_string_init("accepts", strlen("accepts"), 1);
	ZVAL_STR(&enum_case_Accepts_value, enum_case_Accepts_value_str);
	zend_enum_add_case_cstr(class_entry, "Accepts", &enum_case_Accepts_value);

	zval enum_case_Rejects_value;
	zend_string *enum_case_Rejects_value_str = zend_string_init("rejects", strlen("rejects"), 1);
	ZVAL_STR(&enum_case_Rejects_value, enum_case_Rejects_value_str);
	zend_enum_add_case_cstr(class_entry, "Rejects", &enum_case_Rejects_value);

	zval enum_case_Loses_value;
	zend_string *enum_case_Loses_value_str = zend_string_init("loses", strlen("loses"), 1);
	ZVAL_STR(&enum_case_Loses_value, enum_case_Loses_value_str);
	zend_enum_add_case_cstr(class_entry, "Loses", &enum_case_Loses_value);

	zval enum_case_Unreachable_value;
	zend_string *enum_case_Unreachable_value_str = zend_string_init("unreachable", strlen("unreachable"), 1);
	ZVAL_STR(&enum_case_Unreachable_value, enum_case_Unreachable_value_str);
	zend_enum_add_case_cstr(class_entry, "Unreachable", &enum_case_Unreachable_value);

	zval enum_case_Paid_value;
	zend_string *enum_case_Paid_value_str = zend_string_init("paid", strlen("paid"), 1);
	ZVAL_STR(&enum_case_Paid_value, enum_case_Paid_value_str);
	zend_enum_add_case_cstr(class_entry, "Paid", &enum_case_Paid_value);

	zval enum_case_Unreadable_value;
	zend_string *enum_case_Unreadable_value_str = zend_string_init("unreadable", strlen("unreadable"), 1);
	ZVAL_STR(&enum_case_Unreadable_value, enum_case_Unreadable_value_str);
	zend_enum_add_case_cstr(class_entry, "Unreadable", &enum_case_Unreadable_value);

	zval enum_case_GivesBack_value;
	zend_string *enum_case_GivesBack_value_str = zend_string_init("gives-back", strlen("gives-back"), 1);
	ZVAL_STR(&enum_case_GivesBack_value, enum_case_GivesBack_value_str);
	zend_enum_add_case_cstr(class_entry, "GivesBack", &enum_case_GivesBack_value);

	zval enum_case_GivenBack_value;
	zend_string *enum_case_GivenBack_value_str = zend_string_init("given-back", strlen("given-back"), 1);
	ZVAL_STR(&enum_case_GivenBack_value, enum_case_GivenBack_value_str);
	zend_enum_add_case_cstr(class_entry, "GivenBack", &enum_case_GivenBack_value);

	zval enum_case_Quotes_value;
	zend_string *enum_case_Quotes_value_str = zend_string_init("quotes", strlen("quotes"), 1);
	ZVAL_STR(&enum_case_Quotes_value, enum_case_Quotes_value_str);
	zend_enum_add_case_cstr(class_entry, "Quotes", &enum_case_Quotes_value);

	zval enum_case_Posts_value;
	zend_string *enum_case_Posts_value_str = zend_string_init("posts", strlen("posts"), 1);
	ZVAL_STR(&enum_case_Posts_value, enum_case_Posts_value_str);
	zend_enum_add_case_cstr(class_entry, "Posts", &enum_case_Posts_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Testing_GatewayConformance(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "GatewayConformance", class_Payments_Testing_GatewayConformance_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_gateway_class_Payments_Gateway = zend_string_init("Payments\\Gateway", sizeof("Payments\\Gateway")-1, 1);
	zval property_gateway_default_value;
	ZVAL_UNDEF(&property_gateway_default_value);
	zend_string *property_gateway_name = zend_string_init("gateway", sizeof("gateway") - 1, 1);
	zend_declare_typed_property(class_entry, property_gateway_name, &property_gateway_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_gateway_class_Payments_Gateway, 0, 0));
	zend_string_release(property_gateway_name);

	zend_string *property_order_class_Payments_Order = zend_string_init("Payments\\Order", sizeof("Payments\\Order")-1, 1);
	zval property_order_default_value;
	ZVAL_UNDEF(&property_order_default_value);
	zend_string *property_order_name = zend_string_init("order", sizeof("order") - 1, 1);
	zend_declare_typed_property(class_entry, property_order_name, &property_order_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_order_class_Payments_Order, 0, 0));
	zend_string_release(property_order_name);

	zend_string *property_card_class_Payments_Card = zend_string_init("Payments\\Card", sizeof("Payments\\Card")-1, 1);
	zval property_card_default_value;
	ZVAL_UNDEF(&property_card_default_value);
	zend_string *property_card_name = zend_string_init("card", sizeof("card") - 1, 1);
	zend_declare_typed_property(class_entry, property_card_name, &property_card_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_card_class_Payments_Card, 0, MAY_BE_NULL));
	zend_string_release(property_card_name);

	zend_string *property_prepare_class_Closure = zend_string_init("Closure", sizeof("Closure")-1, 1);
	zval property_prepare_default_value;
	ZVAL_UNDEF(&property_prepare_default_value);
	zend_string *property_prepare_name = zend_string_init("prepare", sizeof("prepare") - 1, 1);
	zend_declare_typed_property(class_entry, property_prepare_name, &property_prepare_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_prepare_class_Closure, 0, 0));
	zend_string_release(property_prepare_name);

	zend_string *property_sent_class_Closure = zend_string_init("Closure", sizeof("Closure")-1, 1);
	zval property_sent_default_value;
	ZVAL_UNDEF(&property_sent_default_value);
	zend_string *property_sent_name = zend_string_init("sent", sizeof("sent") - 1, 1);
	zend_declare_typed_property(class_entry, property_sent_name, &property_sent_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_sent_class_Closure, 0, 0));
	zend_string_release(property_sent_name);

	return class_entry;
}
