/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 7f10b76ce53435b5c8c5eb2c79ab62dacd517447 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_ReturnPage___construct, 0, 0, 1)
	ZEND_ARG_TYPE_INFO(0, url, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_ReturnPage_status, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_ReturnPage_headers, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_ReturnPage_send, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_ReturnPage_jsonSerialize arginfo_class_Payments_ReturnPage_headers


ZEND_METHOD(Payments_ReturnPage, __construct);
ZEND_METHOD(Payments_ReturnPage, status);
ZEND_METHOD(Payments_ReturnPage, headers);
ZEND_METHOD(Payments_ReturnPage, send);
ZEND_METHOD(Payments_Violation, jsonSerialize);


static const zend_function_entry class_Payments_ReturnPage_methods[] = {
	ZEND_ME(Payments_ReturnPage, __construct, arginfo_class_Payments_ReturnPage___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_ReturnPage, status, arginfo_class_Payments_ReturnPage_status, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_ReturnPage, headers, arginfo_class_Payments_ReturnPage_headers, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_ReturnPage, send, arginfo_class_Payments_ReturnPage_send, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_ReturnPage_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_ReturnPage(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "ReturnPage", class_Payments_ReturnPage_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_url_default_value;
	ZVAL_UNDEF(&property_url_default_value);
	zend_string *property_url_name = zend_string_init("url", sizeof("url") - 1, 1);
	zend_declare_typed_property(class_entry, property_url_name, &property_url_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_url_name);

	return class_entry;
}
