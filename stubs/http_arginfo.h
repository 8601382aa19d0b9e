/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 0925e79406f2ad1b5a2282cdee084957f0c7d243 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Http_Request___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Http_Request_method, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Http_Request_url arginfo_class_Payments_Http_Request_method

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Http_Request_headers, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Http_Request_body arginfo_class_Payments_Http_Request_method

#define arginfo_class_Payments_Http_Request_operation arginfo_class_Payments_Http_Request_method

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Http_Request_isWrite, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Http_Request_timeoutMs, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Http_Response___construct, 0, 0, 1)
	ZEND_ARG_TYPE_INFO(0, status, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, body, IS_STRING, 0, "\'\'")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, headers, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Http_Response_status arginfo_class_Payments_Http_Request_timeoutMs

#define arginfo_class_Payments_Http_Response_body arginfo_class_Payments_Http_Request_method

#define arginfo_class_Payments_Http_Response_headers arginfo_class_Payments_Http_Request_headers


ZEND_METHOD(Payments_Http_Request, __construct);
ZEND_METHOD(Payments_Http_Request, method);
ZEND_METHOD(Payments_Http_Request, url);
ZEND_METHOD(Payments_Http_Request, headers);
ZEND_METHOD(Payments_Http_Request, body);
ZEND_METHOD(Payments_Http_Request, operation);
ZEND_METHOD(Payments_Http_Request, isWrite);
ZEND_METHOD(Payments_Http_Request, timeoutMs);
ZEND_METHOD(Payments_Http_Response, __construct);
ZEND_METHOD(Payments_Http_Response, status);
ZEND_METHOD(Payments_Http_Response, body);
ZEND_METHOD(Payments_Http_Response, headers);


static const zend_function_entry class_Payments_Http_Request_methods[] = {
	ZEND_ME(Payments_Http_Request, __construct, arginfo_class_Payments_Http_Request___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Http_Request, method, arginfo_class_Payments_Http_Request_method, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Http_Request, url, arginfo_class_Payments_Http_Request_url, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Http_Request, headers, arginfo_class_Payments_Http_Request_headers, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Http_Request, body, arginfo_class_Payments_Http_Request_body, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Http_Request, operation, arginfo_class_Payments_Http_Request_operation, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Http_Request, isWrite, arginfo_class_Payments_Http_Request_isWrite, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Http_Request, timeoutMs, arginfo_class_Payments_Http_Request_timeoutMs, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Http_Response_methods[] = {
	ZEND_ME(Payments_Http_Response, __construct, arginfo_class_Payments_Http_Response___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Http_Response, status, arginfo_class_Payments_Http_Response_status, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Http_Response, body, arginfo_class_Payments_Http_Response_body, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Http_Response, headers, arginfo_class_Payments_Http_Response_headers, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Http_Request(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Http", "Request", class_Payments_Http_Request_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	return class_entry;
}

static zend_class_entry *register_class_Payments_Http_Response(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Http", "Response", class_Payments_Http_Response_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_headers_default_value;
	ZVAL_UNDEF(&property_headers_default_value);
	zend_string *property_headers_name = zend_string_init("headers", sizeof("headers") - 1, 1);
	zend_declare_typed_property(class_entry, property_headers_name, &property_headers_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_headers_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}
