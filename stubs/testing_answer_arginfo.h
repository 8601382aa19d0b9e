/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 35b9be78a9758b229791504dbf61151fd4cd13cd */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Testing_Answer___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_Answer_json, 0, 1, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_MASK(0, body, MAY_BE_ARRAY|MAY_BE_STRING, NULL)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, status, IS_LONG, 0, "200")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, headers, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_Answer_status, 0, 1, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO(0, status, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, headers, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_Answer_html, 0, 0, Payments\\Testing\\Answer, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, body, IS_STRING, 0, "\'<!DOCTYPE html><html><body>Bad Gateway</body></html>\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, status, IS_LONG, 0, "502")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_Answer_connectFailed, 0, 0, Payments\\Testing\\Answer, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Testing_Answer_timeoutBeforeSend arginfo_class_Payments_Testing_Answer_connectFailed

#define arginfo_class_Payments_Testing_Answer_timeoutAfterSend arginfo_class_Payments_Testing_Answer_connectFailed

#define arginfo_class_Payments_Testing_Answer_connectionLostBeforeSend arginfo_class_Payments_Testing_Answer_connectFailed

#define arginfo_class_Payments_Testing_Answer_connectionLostAfterSend arginfo_class_Payments_Testing_Answer_connectFailed


ZEND_METHOD(Payments_Testing_Answer, __construct);
ZEND_METHOD(Payments_Testing_Answer, json);
ZEND_METHOD(Payments_Testing_Answer, status);
ZEND_METHOD(Payments_Testing_Answer, html);
ZEND_METHOD(Payments_Testing_Answer, connectFailed);
ZEND_METHOD(Payments_Testing_Answer, timeoutBeforeSend);
ZEND_METHOD(Payments_Testing_Answer, timeoutAfterSend);
ZEND_METHOD(Payments_Testing_Answer, connectionLostBeforeSend);
ZEND_METHOD(Payments_Testing_Answer, connectionLostAfterSend);


static const zend_function_entry class_Payments_Testing_Answer_methods[] = {
	ZEND_ME(Payments_Testing_Answer, __construct, arginfo_class_Payments_Testing_Answer___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Testing_Answer, json, arginfo_class_Payments_Testing_Answer_json, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Answer, status, arginfo_class_Payments_Testing_Answer_status, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Answer, html, arginfo_class_Payments_Testing_Answer_html, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Answer, connectFailed, arginfo_class_Payments_Testing_Answer_connectFailed, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Answer, timeoutBeforeSend, arginfo_class_Payments_Testing_Answer_timeoutBeforeSend, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Answer, timeoutAfterSend, arginfo_class_Payments_Testing_Answer_timeoutAfterSend, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Answer, connectionLostBeforeSend, arginfo_class_Payments_Testing_Answer_connectionLostBeforeSend, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Testing_Answer, connectionLostAfterSend, arginfo_class_Payments_Testing_Answer_connectionLostAfterSend, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Testing_Answer(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "Answer", class_Payments_Testing_Answer_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_status_default_value;
	ZVAL_UNDEF(&property_status_default_value);
	zend_string *property_status_name = zend_string_init("status", sizeof("status") - 1, 1);
	zend_declare_typed_property(class_entry, property_status_name, &property_status_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_status_name);

	zval property_body_default_value;
	ZVAL_UNDEF(&property_body_default_value);
	zend_string *property_body_name = zend_string_init("body", sizeof("body") - 1, 1);
	zend_declare_typed_property(class_entry, property_body_name, &property_body_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_body_name);

	zval property_values_default_value;
	ZVAL_UNDEF(&property_values_default_value);
	zend_string *property_values_name = zend_string_init("values", sizeof("values") - 1, 1);
	zend_declare_typed_property(class_entry, property_values_name, &property_values_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY|MAY_BE_NULL));
	zend_string_release(property_values_name);

	zval property_headers_default_value;
	ZVAL_UNDEF(&property_headers_default_value);
	zend_string *property_headers_name = zend_string_init("headers", sizeof("headers") - 1, 1);
	zend_declare_typed_property(class_entry, property_headers_name, &property_headers_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_headers_name);

	zval property_failure_default_value;
	ZVAL_UNDEF(&property_failure_default_value);
	zend_string *property_failure_name = zend_string_init("failure", sizeof("failure") - 1, 1);
	zend_declare_typed_property(class_entry, property_failure_name, &property_failure_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_failure_name);

	zval property_operations_default_value;
	ZVAL_UNDEF(&property_operations_default_value);
	zend_string *property_operations_name = zend_string_init("operations", sizeof("operations") - 1, 1);
	zend_declare_typed_property(class_entry, property_operations_name, &property_operations_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_operations_name);

	zval property_factory_default_value;
	ZVAL_UNDEF(&property_factory_default_value);
	zend_string *property_factory_name = zend_string_init("factory", sizeof("factory") - 1, 1);
	zend_declare_typed_property(class_entry, property_factory_name, &property_factory_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_factory_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "json", sizeof("json") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "html", sizeof("html") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}
