/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 5c443ea9a0e8d37acbbb5432a337afe06bee0a1a */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Reconciled___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Reconciled_jsonSerialize, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Discrepancies___construct arginfo_class_Payments_Reconciled___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Discrepancies_current, 0, 0, Payments\\Discrepancy, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Discrepancies_key, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Discrepancies_next, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Discrepancies_rewind arginfo_class_Payments_Discrepancies_next

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Discrepancies_valid, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Discrepancies_summary, 0, 0, Payments\\Reconciled, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Discrepancies_work arginfo_class_Payments_Discrepancies_next

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Reconciliation___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, checkout, Payments\\Checkout, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, erp, Payments\\Finrota\\Erp, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Reconciliation_compare, 0, 2, Payments\\Discrepancies, 0)
	ZEND_ARG_OBJ_INFO(0, from, DateTimeInterface, 0)
	ZEND_ARG_OBJ_INFO(0, until, DateTimeInterface, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, apply, _IS_BOOL, 0, "false")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, concurrency, IS_LONG, 0, "10")
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Violation, __construct);
ZEND_METHOD(Payments_Violation, jsonSerialize);
ZEND_METHOD(Payments_Discrepancies, current);
ZEND_METHOD(Payments_Discrepancies, key);
ZEND_METHOD(Payments_Discrepancies, next);
ZEND_METHOD(Payments_Discrepancies, rewind);
ZEND_METHOD(Payments_Discrepancies, valid);
ZEND_METHOD(Payments_Discrepancies, summary);
ZEND_METHOD(Payments_Discrepancies, work);
ZEND_METHOD(Payments_Reconciliation, __construct);
ZEND_METHOD(Payments_Reconciliation, compare);


static const zend_function_entry class_Payments_Reconciled_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Reconciled___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Reconciled_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Discrepancies_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Discrepancies___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Discrepancies, current, arginfo_class_Payments_Discrepancies_current, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Discrepancies, key, arginfo_class_Payments_Discrepancies_key, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Discrepancies, next, arginfo_class_Payments_Discrepancies_next, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Discrepancies, rewind, arginfo_class_Payments_Discrepancies_rewind, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Discrepancies, valid, arginfo_class_Payments_Discrepancies_valid, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Discrepancies, summary, arginfo_class_Payments_Discrepancies_summary, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Discrepancies, work, arginfo_class_Payments_Discrepancies_work, ZEND_ACC_PRIVATE)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Reconciliation_methods[] = {
	ZEND_ME(Payments_Reconciliation, __construct, arginfo_class_Payments_Reconciliation___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Reconciliation, compare, arginfo_class_Payments_Reconciliation_compare, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Reconciled(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Reconciled", class_Payments_Reconciled_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_attempts_default_value;
	ZVAL_UNDEF(&property_attempts_default_value);
	zend_string *property_attempts_name = zend_string_init("attempts", sizeof("attempts") - 1, 1);
	zend_declare_typed_property(class_entry, property_attempts_name, &property_attempts_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_attempts_name);

	zval property_compared_default_value;
	ZVAL_UNDEF(&property_compared_default_value);
	zend_string *property_compared_name = zend_string_init("compared", sizeof("compared") - 1, 1);
	zend_declare_typed_property(class_entry, property_compared_name, &property_compared_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_compared_name);

	zval property_defects_default_value;
	ZVAL_UNDEF(&property_defects_default_value);
	zend_string *property_defects_name = zend_string_init("defects", sizeof("defects") - 1, 1);
	zend_declare_typed_property(class_entry, property_defects_name, &property_defects_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_defects_name);

	zval property_unanswered_default_value;
	ZVAL_UNDEF(&property_unanswered_default_value);
	zend_string *property_unanswered_name = zend_string_init("unanswered", sizeof("unanswered") - 1, 1);
	zend_declare_typed_property(class_entry, property_unanswered_name, &property_unanswered_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_unanswered_name);

	zval property_notAsked_default_value;
	ZVAL_UNDEF(&property_notAsked_default_value);
	zend_string *property_notAsked_name = zend_string_init("notAsked", sizeof("notAsked") - 1, 1);
	zend_declare_typed_property(class_entry, property_notAsked_name, &property_notAsked_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_notAsked_name);

	zval property_applied_default_value;
	ZVAL_UNDEF(&property_applied_default_value);
	zend_string *property_applied_name = zend_string_init("applied", sizeof("applied") - 1, 1);
	zend_declare_typed_property(class_entry, property_applied_name, &property_applied_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_applied_name);

	zval property_kinds_default_value;
	ZVAL_UNDEF(&property_kinds_default_value);
	zend_string *property_kinds_name = zend_string_init("kinds", sizeof("kinds") - 1, 1);
	zend_declare_typed_property(class_entry, property_kinds_name, &property_kinds_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_kinds_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Discrepancies(zend_class_entry *class_entry_Iterator)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Discrepancies", class_Payments_Discrepancies_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 1, class_entry_Iterator);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Reconciliation(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Reconciliation", class_Payments_Reconciliation_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_checkout_class_Payments_Checkout = zend_string_init("Payments\\Checkout", sizeof("Payments\\Checkout")-1, 1);
	zval property_checkout_default_value;
	ZVAL_UNDEF(&property_checkout_default_value);
	zend_string *property_checkout_name = zend_string_init("checkout", sizeof("checkout") - 1, 1);
	zend_declare_typed_property(class_entry, property_checkout_name, &property_checkout_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_checkout_class_Payments_Checkout, 0, 0));
	zend_string_release(property_checkout_name);

	zend_string *property_erp_class_Payments_Finrota_Erp = zend_string_init("Payments\\Finrota\\Erp", sizeof("Payments\\Finrota\\Erp")-1, 1);
	zval property_erp_default_value;
	ZVAL_UNDEF(&property_erp_default_value);
	zend_string *property_erp_name = zend_string_init("erp", sizeof("erp") - 1, 1);
	zend_declare_typed_property(class_entry, property_erp_name, &property_erp_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_erp_class_Payments_Finrota_Erp, 0, MAY_BE_NULL));
	zend_string_release(property_erp_name);

	return class_entry;
}
