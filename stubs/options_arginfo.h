/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 86e2c9a0aefa49ee6f0c23c7cda91d145d549cf1 */

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Transport_send, 0, 1, Payments\\Http\\Response, 0)
	ZEND_ARG_OBJ_INFO(0, request, Payments\\Http\\Request, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_TokenStore_get, 0, 1, IS_STRING, 1)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_TokenStore_put, 0, 3, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, token, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, lifetimeSeconds, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_TokenStore_forget, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Observer_exchanged, 0, 1, IS_VOID, 0)
	ZEND_ARG_OBJ_INFO(0, exchange, Payments\\Exchange, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Scheduler_wait, 0, 3, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, readable, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, writable, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, seconds, IS_DOUBLE, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Options___construct, 0, 0, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, connectTimeoutMs, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeoutMs, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, deadlineMs, IS_LONG, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, retries, IS_LONG, 0, "2")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, caFile, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, proxy, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, keepAlive, _IS_BOOL, 0, "true")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, maxResponseBytes, IS_LONG, 0, "1048576")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, maxTextCharacters, IS_LONG, 0, "1000")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, transport, Payments\\Transport, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, tokenStore, Payments\\TokenStore, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, observer, Payments\\Observer, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, baseUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, tokenStoreKey, IS_STRING, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, scheduler, Payments\\Scheduler, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Options_with, 0, 0, Payments\\Options, 0)
	ZEND_ARG_VARIADIC_TYPE_INFO(0, changes, IS_MIXED, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Options, __construct);
ZEND_METHOD(Payments_Options, with);


static const zend_function_entry class_Payments_Transport_methods[] = {
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_Transport, send, arginfo_class_Payments_Transport_send, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_TokenStore_methods[] = {
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_TokenStore, get, arginfo_class_Payments_TokenStore_get, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_TokenStore, put, arginfo_class_Payments_TokenStore_put, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_TokenStore, forget, arginfo_class_Payments_TokenStore_forget, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Observer_methods[] = {
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_Observer, exchanged, arginfo_class_Payments_Observer_exchanged, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Scheduler_methods[] = {
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_Scheduler, wait, arginfo_class_Payments_Scheduler_wait, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Options_methods[] = {
	ZEND_ME(Payments_Options, __construct, arginfo_class_Payments_Options___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Options, with, arginfo_class_Payments_Options_with, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Transport(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Transport", class_Payments_Transport_methods);
	class_entry = zend_register_internal_interface(&ce);

	return class_entry;
}

static zend_class_entry *register_class_Payments_TokenStore(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "TokenStore", class_Payments_TokenStore_methods);
	class_entry = zend_register_internal_interface(&ce);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "put", sizeof("put") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Observer(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Observer", class_Payments_Observer_methods);
	class_entry = zend_register_internal_interface(&ce);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Scheduler(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Scheduler", class_Payments_Scheduler_methods);
	class_entry = zend_register_internal_interface(&ce);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Options(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Options", class_Payments_Options_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zval property_connectTimeoutMs_default_value;
	ZVAL_UNDEF(&property_connectTimeoutMs_default_value);
	zend_string *property_connectTimeoutMs_name = zend_string_init("connectTimeoutMs", sizeof("connectTimeoutMs") - 1, 1);
	zend_declare_typed_property(class_entry, property_connectTimeoutMs_name, &property_connectTimeoutMs_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_connectTimeoutMs_name);

	zval property_timeoutMs_default_value;
	ZVAL_UNDEF(&property_timeoutMs_default_value);
	zend_string *property_timeoutMs_name = zend_string_init("timeoutMs", sizeof("timeoutMs") - 1, 1);
	zend_declare_typed_property(class_entry, property_timeoutMs_name, &property_timeoutMs_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_timeoutMs_name);

	zval property_deadlineMs_default_value;
	ZVAL_UNDEF(&property_deadlineMs_default_value);
	zend_string *property_deadlineMs_name = zend_string_init("deadlineMs", sizeof("deadlineMs") - 1, 1);
	zend_declare_typed_property(class_entry, property_deadlineMs_name, &property_deadlineMs_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_deadlineMs_name);

	zval property_retries_default_value;
	ZVAL_UNDEF(&property_retries_default_value);
	zend_string *property_retries_name = zend_string_init("retries", sizeof("retries") - 1, 1);
	zend_declare_typed_property(class_entry, property_retries_name, &property_retries_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_retries_name);

	zval property_caFile_default_value;
	ZVAL_UNDEF(&property_caFile_default_value);
	zend_string *property_caFile_name = zend_string_init("caFile", sizeof("caFile") - 1, 1);
	zend_declare_typed_property(class_entry, property_caFile_name, &property_caFile_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_caFile_name);

	zval property_proxy_default_value;
	ZVAL_UNDEF(&property_proxy_default_value);
	zend_string *property_proxy_name = zend_string_init("proxy", sizeof("proxy") - 1, 1);
	zend_declare_typed_property(class_entry, property_proxy_name, &property_proxy_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_proxy_name);

	zval property_keepAlive_default_value;
	ZVAL_UNDEF(&property_keepAlive_default_value);
	zend_string *property_keepAlive_name = zend_string_init("keepAlive", sizeof("keepAlive") - 1, 1);
	zend_declare_typed_property(class_entry, property_keepAlive_name, &property_keepAlive_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_keepAlive_name);

	zval property_maxResponseBytes_default_value;
	ZVAL_UNDEF(&property_maxResponseBytes_default_value);
	zend_string *property_maxResponseBytes_name = zend_string_init("maxResponseBytes", sizeof("maxResponseBytes") - 1, 1);
	zend_declare_typed_property(class_entry, property_maxResponseBytes_name, &property_maxResponseBytes_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_maxResponseBytes_name);

	zval property_maxTextCharacters_default_value;
	ZVAL_UNDEF(&property_maxTextCharacters_default_value);
	zend_string *property_maxTextCharacters_name = zend_string_init("maxTextCharacters", sizeof("maxTextCharacters") - 1, 1);
	zend_declare_typed_property(class_entry, property_maxTextCharacters_name, &property_maxTextCharacters_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_maxTextCharacters_name);

	zend_string *property_transport_class_Payments_Transport = zend_string_init("Payments\\Transport", sizeof("Payments\\Transport")-1, 1);
	zval property_transport_default_value;
	ZVAL_UNDEF(&property_transport_default_value);
	zend_string *property_transport_name = zend_string_init("transport", sizeof("transport") - 1, 1);
	zend_declare_typed_property(class_entry, property_transport_name, &property_transport_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_transport_class_Payments_Transport, 0, MAY_BE_NULL));
	zend_string_release(property_transport_name);

	zend_string *property_tokenStore_class_Payments_TokenStore = zend_string_init("Payments\\TokenStore", sizeof("Payments\\TokenStore")-1, 1);
	zval property_tokenStore_default_value;
	ZVAL_UNDEF(&property_tokenStore_default_value);
	zend_string *property_tokenStore_name = zend_string_init("tokenStore", sizeof("tokenStore") - 1, 1);
	zend_declare_typed_property(class_entry, property_tokenStore_name, &property_tokenStore_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_tokenStore_class_Payments_TokenStore, 0, MAY_BE_NULL));
	zend_string_release(property_tokenStore_name);

	zend_string *property_observer_class_Payments_Observer = zend_string_init("Payments\\Observer", sizeof("Payments\\Observer")-1, 1);
	zval property_observer_default_value;
	ZVAL_UNDEF(&property_observer_default_value);
	zend_string *property_observer_name = zend_string_init("observer", sizeof("observer") - 1, 1);
	zend_declare_typed_property(class_entry, property_observer_name, &property_observer_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_observer_class_Payments_Observer, 0, MAY_BE_NULL));
	zend_string_release(property_observer_name);

	zval property_baseUrl_default_value;
	ZVAL_UNDEF(&property_baseUrl_default_value);
	zend_string *property_baseUrl_name = zend_string_init("baseUrl", sizeof("baseUrl") - 1, 1);
	zend_declare_typed_property(class_entry, property_baseUrl_name, &property_baseUrl_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_baseUrl_name);

	zval property_tokenStoreKey_default_value;
	ZVAL_UNDEF(&property_tokenStoreKey_default_value);
	zend_string *property_tokenStoreKey_name = zend_string_init("tokenStoreKey", sizeof("tokenStoreKey") - 1, 1);
	zend_declare_typed_property(class_entry, property_tokenStoreKey_name, &property_tokenStoreKey_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_tokenStoreKey_name);

	zend_string *property_scheduler_class_Payments_Scheduler = zend_string_init("Payments\\Scheduler", sizeof("Payments\\Scheduler")-1, 1);
	zval property_scheduler_default_value;
	ZVAL_UNDEF(&property_scheduler_default_value);
	zend_string *property_scheduler_name = zend_string_init("scheduler", sizeof("scheduler") - 1, 1);
	zend_declare_typed_property(class_entry, property_scheduler_name, &property_scheduler_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_scheduler_class_Payments_Scheduler, 0, MAY_BE_NULL));
	zend_string_release(property_scheduler_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 5, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 13, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "with", sizeof("with") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}
