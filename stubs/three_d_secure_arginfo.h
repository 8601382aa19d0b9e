/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 04d808cd3da453ac8e2f5fba840e67c6a3f1f44b */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_ThreeDSecure___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_ThreeDSecure_isUsable, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_ThreeDSecure_status, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_ThreeDSecure_headers, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_ThreeDSecure_body, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_ThreeDSecure_send, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_ThreeDSecure_jsonSerialize arginfo_class_Payments_ThreeDSecure_headers


ZEND_METHOD(Payments_Violation, __construct);
ZEND_METHOD(Payments_ThreeDSecure, isUsable);
ZEND_METHOD(Payments_ThreeDSecure, status);
ZEND_METHOD(Payments_ThreeDSecure, headers);
ZEND_METHOD(Payments_ThreeDSecure, body);
ZEND_METHOD(Payments_ThreeDSecure, send);
ZEND_METHOD(Payments_Violation, jsonSerialize);


static const zend_function_entry class_Payments_ThreeDSecure_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_ThreeDSecure___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_ThreeDSecure, isUsable, arginfo_class_Payments_ThreeDSecure_isUsable, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_ThreeDSecure, status, arginfo_class_Payments_ThreeDSecure_status, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_ThreeDSecure, headers, arginfo_class_Payments_ThreeDSecure_headers, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_ThreeDSecure, body, arginfo_class_Payments_ThreeDSecure_body, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_ThreeDSecure, send, arginfo_class_Payments_ThreeDSecure_send, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_ThreeDSecure_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_ThreeDSecure(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "ThreeDSecure", class_Payments_ThreeDSecure_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_redirectUrl_default_value;
	ZVAL_UNDEF(&property_redirectUrl_default_value);
	zend_string *property_redirectUrl_name = zend_string_init("redirectUrl", sizeof("redirectUrl") - 1, 1);
	zend_declare_typed_property(class_entry, property_redirectUrl_name, &property_redirectUrl_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_redirectUrl_name);

	zval property_html_default_value;
	ZVAL_UNDEF(&property_html_default_value);
	zend_string *property_html_name = zend_string_init("html", sizeof("html") - 1, 1);
	zend_declare_typed_property(class_entry, property_html_name, &property_html_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_html_name);

	zval property_rawRedirectUrl_default_value;
	ZVAL_UNDEF(&property_rawRedirectUrl_default_value);
	zend_string *property_rawRedirectUrl_name = zend_string_init("rawRedirectUrl", sizeof("rawRedirectUrl") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawRedirectUrl_name, &property_rawRedirectUrl_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_rawRedirectUrl_name);

	return class_entry;
}
