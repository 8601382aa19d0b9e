/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 2baea7aace6d4fdc92a5672cb0173e62d3fd9600 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Page___construct, 0, 0, 2)
	ZEND_ARG_OBJ_INFO(0, kind, Payments\\PageKind, 0)
	ZEND_ARG_TYPE_INFO(0, content, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Page_status, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Page_headers, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Page_body, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Page_url arginfo_class_Payments_Page_body

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Page_send, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Page_jsonSerialize arginfo_class_Payments_Page_headers


ZEND_METHOD(Payments_Page, __construct);
ZEND_METHOD(Payments_Page, status);
ZEND_METHOD(Payments_Page, headers);
ZEND_METHOD(Payments_Page, body);
ZEND_METHOD(Payments_Page, url);
ZEND_METHOD(Payments_Page, send);
ZEND_METHOD(Payments_Violation, jsonSerialize);


static const zend_function_entry class_Payments_Page_methods[] = {
	ZEND_ME(Payments_Page, __construct, arginfo_class_Payments_Page___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Page, status, arginfo_class_Payments_Page_status, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Page, headers, arginfo_class_Payments_Page_headers, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Page, body, arginfo_class_Payments_Page_body, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Page, url, arginfo_class_Payments_Page_url, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Page, send, arginfo_class_Payments_Page_send, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Page_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Page(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Page", class_Payments_Page_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zend_string *property_kind_class_Payments_PageKind = zend_string_init("Payments\\PageKind", sizeof("Payments\\PageKind")-1, 1);
	zval property_kind_default_value;
	ZVAL_UNDEF(&property_kind_default_value);
	zend_string *property_kind_name = zend_string_init("kind", sizeof("kind") - 1, 1);
	zend_declare_typed_property(class_entry, property_kind_name, &property_kind_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_kind_class_Payments_PageKind, 0, 0));
	zend_string_release(property_kind_name);

	zval property_content_default_value;
	ZVAL_UNDEF(&property_content_default_value);
	zend_string *property_content_name = zend_string_init("content", sizeof("content") - 1, 1);
	zend_declare_typed_property(class_entry, property_content_name, &property_content_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_content_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}
