/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 23c0fd6a64e6805451c4daa10b23da9f8b9d7218 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Finding___construct, 0, 0, 2)
	ZEND_ARG_OBJ_INFO(0, fact, Payments\\Fact, 0)
	ZEND_ARG_OBJ_INFO(0, proof, Payments\\Proof, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, paid, Payments\\Money, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, left, Payments\\Money, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, handles, IS_ARRAY, 0, "[]")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, reason, IS_STRING, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, page, Payments\\Page, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, endsAt, DateTimeImmutable, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Finding_jsonSerialize, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Notice___construct, 0, 0, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, reference, IS_STRING, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, finding, Payments\\Finding, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, signed, _IS_BOOL, 0, "false")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Notice_jsonSerialize arginfo_class_Payments_Finding_jsonSerialize

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Limits___construct, 0, 0, 5)
	ZEND_ARG_TYPE_INFO(0, mayChargeWithoutPage, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, pageMayTravel, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, askingMayCharge, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO(0, sessionSeconds, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, callSeconds, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Limits_jsonSerialize arginfo_class_Payments_Finding_jsonSerialize

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Step___construct, 0, 0, 2)
	ZEND_ARG_OBJ_INFO(0, kind, Payments\\StepKind, 0)
	ZEND_ARG_OBJ_INFO(0, attempt, Payments\\Attempt, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, page, Payments\\Page, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Step_jsonSerialize arginfo_class_Payments_Finding_jsonSerialize

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Receipt___construct, 0, 0, 1)
	ZEND_ARG_TYPE_INFO(0, status, IS_LONG, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, attempt, Payments\\Attempt, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Receipt_jsonSerialize arginfo_class_Payments_Finding_jsonSerialize

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Settlement___construct, 0, 0, 3)
	ZEND_ARG_TYPE_INFO(0, asked, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, settled, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, open, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, look, IS_ARRAY, 0, "[]")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, errors, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Settlement_jsonSerialize arginfo_class_Payments_Finding_jsonSerialize


ZEND_METHOD(Payments_Finding, __construct);
ZEND_METHOD(Payments_Violation, jsonSerialize);
ZEND_METHOD(Payments_Notice, __construct);
ZEND_METHOD(Payments_Limits, __construct);
ZEND_METHOD(Payments_Finrota_Customer, __construct);


static const zend_function_entry class_Payments_Finding_methods[] = {
	ZEND_ME(Payments_Finding, __construct, arginfo_class_Payments_Finding___construct, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finding_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Notice_methods[] = {
	ZEND_ME(Payments_Notice, __construct, arginfo_class_Payments_Notice___construct, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Notice_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Limits_methods[] = {
	ZEND_ME(Payments_Limits, __construct, arginfo_class_Payments_Limits___construct, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Limits_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Step_methods[] = {
	ZEND_MALIAS(Payments_Finrota_Customer, __construct, __construct, arginfo_class_Payments_Step___construct, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Step_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Receipt_methods[] = {
	ZEND_MALIAS(Payments_Finrota_Customer, __construct, __construct, arginfo_class_Payments_Receipt___construct, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Receipt_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Settlement_methods[] = {
	ZEND_MALIAS(Payments_Finrota_Customer, __construct, __construct, arginfo_class_Payments_Settlement___construct, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Settlement_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Finding(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Finding", class_Payments_Finding_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zend_string *property_fact_class_Payments_Fact = zend_string_init("Payments\\Fact", sizeof("Payments\\Fact")-1, 1);
	zval property_fact_default_value;
	ZVAL_UNDEF(&property_fact_default_value);
	zend_string *property_fact_name = zend_string_init("fact", sizeof("fact") - 1, 1);
	zend_declare_typed_property(class_entry, property_fact_name, &property_fact_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_fact_class_Payments_Fact, 0, 0));
	zend_string_release(property_fact_name);

	zend_string *property_proof_class_Payments_Proof = zend_string_init("Payments\\Proof", sizeof("Payments\\Proof")-1, 1);
	zval property_proof_default_value;
	ZVAL_UNDEF(&property_proof_default_value);
	zend_string *property_proof_name = zend_string_init("proof", sizeof("proof") - 1, 1);
	zend_declare_typed_property(class_entry, property_proof_name, &property_proof_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_proof_class_Payments_Proof, 0, 0));
	zend_string_release(property_proof_name);

	zend_string *property_paid_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_paid_default_value;
	ZVAL_UNDEF(&property_paid_default_value);
	zend_string *property_paid_name = zend_string_init("paid", sizeof("paid") - 1, 1);
	zend_declare_typed_property(class_entry, property_paid_name, &property_paid_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_paid_class_Payments_Money, 0, MAY_BE_NULL));
	zend_string_release(property_paid_name);

	zend_string *property_left_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_left_default_value;
	ZVAL_UNDEF(&property_left_default_value);
	zend_string *property_left_name = zend_string_init("left", sizeof("left") - 1, 1);
	zend_declare_typed_property(class_entry, property_left_name, &property_left_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_left_class_Payments_Money, 0, MAY_BE_NULL));
	zend_string_release(property_left_name);

	zval property_handles_default_value;
	ZVAL_UNDEF(&property_handles_default_value);
	zend_string *property_handles_name = zend_string_init("handles", sizeof("handles") - 1, 1);
	zend_declare_typed_property(class_entry, property_handles_name, &property_handles_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_handles_name);

	zval property_reason_default_value;
	ZVAL_UNDEF(&property_reason_default_value);
	zend_string *property_reason_name = zend_string_init("reason", sizeof("reason") - 1, 1);
	zend_declare_typed_property(class_entry, property_reason_name, &property_reason_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_reason_name);

	zend_string *property_page_class_Payments_Page = zend_string_init("Payments\\Page", sizeof("Payments\\Page")-1, 1);
	zval property_page_default_value;
	ZVAL_UNDEF(&property_page_default_value);
	zend_string *property_page_name = zend_string_init("page", sizeof("page") - 1, 1);
	zend_declare_typed_property(class_entry, property_page_name, &property_page_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_page_class_Payments_Page, 0, MAY_BE_NULL));
	zend_string_release(property_page_name);

	zend_string *property_endsAt_class_DateTimeImmutable = zend_string_init("DateTimeImmutable", sizeof("DateTimeImmutable")-1, 1);
	zval property_endsAt_default_value;
	ZVAL_UNDEF(&property_endsAt_default_value);
	zend_string *property_endsAt_name = zend_string_init("endsAt", sizeof("endsAt") - 1, 1);
	zend_declare_typed_property(class_entry, property_endsAt_name, &property_endsAt_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_endsAt_class_DateTimeImmutable, 0, MAY_BE_NULL));
	zend_string_release(property_endsAt_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 4, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Notice(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Notice", class_Payments_Notice_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_reference_default_value;
	ZVAL_UNDEF(&property_reference_default_value);
	zend_string *property_reference_name = zend_string_init("reference", sizeof("reference") - 1, 1);
	zend_declare_typed_property(class_entry, property_reference_name, &property_reference_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_reference_name);

	zend_string *property_finding_class_Payments_Finding = zend_string_init("Payments\\Finding", sizeof("Payments\\Finding")-1, 1);
	zval property_finding_default_value;
	ZVAL_UNDEF(&property_finding_default_value);
	zend_string *property_finding_name = zend_string_init("finding", sizeof("finding") - 1, 1);
	zend_declare_typed_property(class_entry, property_finding_name, &property_finding_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_finding_class_Payments_Finding, 0, MAY_BE_NULL));
	zend_string_release(property_finding_name);

	zval property_signed_default_value;
	ZVAL_UNDEF(&property_signed_default_value);
	zend_string *property_signed_name = zend_string_init("signed", sizeof("signed") - 1, 1);
	zend_declare_typed_property(class_entry, property_signed_name, &property_signed_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_signed_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Limits(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Limits", class_Payments_Limits_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_mayChargeWithoutPage_default_value;
	ZVAL_UNDEF(&property_mayChargeWithoutPage_default_value);
	zend_string *property_mayChargeWithoutPage_name = zend_string_init("mayChargeWithoutPage", sizeof("mayChargeWithoutPage") - 1, 1);
	zend_declare_typed_property(class_entry, property_mayChargeWithoutPage_name, &property_mayChargeWithoutPage_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_mayChargeWithoutPage_name);

	zval property_pageMayTravel_default_value;
	ZVAL_UNDEF(&property_pageMayTravel_default_value);
	zend_string *property_pageMayTravel_name = zend_string_init("pageMayTravel", sizeof("pageMayTravel") - 1, 1);
	zend_declare_typed_property(class_entry, property_pageMayTravel_name, &property_pageMayTravel_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_pageMayTravel_name);

	zval property_askingMayCharge_default_value;
	ZVAL_UNDEF(&property_askingMayCharge_default_value);
	zend_string *property_askingMayCharge_name = zend_string_init("askingMayCharge", sizeof("askingMayCharge") - 1, 1);
	zend_declare_typed_property(class_entry, property_askingMayCharge_name, &property_askingMayCharge_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_askingMayCharge_name);

	zval property_sessionSeconds_default_value;
	ZVAL_UNDEF(&property_sessionSeconds_default_value);
	zend_string *property_sessionSeconds_name = zend_string_init("sessionSeconds", sizeof("sessionSeconds") - 1, 1);
	zend_declare_typed_property(class_entry, property_sessionSeconds_name, &property_sessionSeconds_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_sessionSeconds_name);

	zval property_callSeconds_default_value;
	ZVAL_UNDEF(&property_callSeconds_default_value);
	zend_string *property_callSeconds_name = zend_string_init("callSeconds", sizeof("callSeconds") - 1, 1);
	zend_declare_typed_property(class_entry, property_callSeconds_name, &property_callSeconds_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_callSeconds_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Step(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Step", class_Payments_Step_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zend_string *property_kind_class_Payments_StepKind = zend_string_init("Payments\\StepKind", sizeof("Payments\\StepKind")-1, 1);
	zval property_kind_default_value;
	ZVAL_UNDEF(&property_kind_default_value);
	zend_string *property_kind_name = zend_string_init("kind", sizeof("kind") - 1, 1);
	zend_declare_typed_property(class_entry, property_kind_name, &property_kind_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_kind_class_Payments_StepKind, 0, 0));
	zend_string_release(property_kind_name);

	zend_string *property_attempt_class_Payments_Attempt = zend_string_init("Payments\\Attempt", sizeof("Payments\\Attempt")-1, 1);
	zval property_attempt_default_value;
	ZVAL_UNDEF(&property_attempt_default_value);
	zend_string *property_attempt_name = zend_string_init("attempt", sizeof("attempt") - 1, 1);
	zend_declare_typed_property(class_entry, property_attempt_name, &property_attempt_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_attempt_class_Payments_Attempt, 0, 0));
	zend_string_release(property_attempt_name);

	zend_string *property_page_class_Payments_Page = zend_string_init("Payments\\Page", sizeof("Payments\\Page")-1, 1);
	zval property_page_default_value;
	ZVAL_UNDEF(&property_page_default_value);
	zend_string *property_page_name = zend_string_init("page", sizeof("page") - 1, 1);
	zend_declare_typed_property(class_entry, property_page_name, &property_page_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_page_class_Payments_Page, 0, MAY_BE_NULL));
	zend_string_release(property_page_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Receipt(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Receipt", class_Payments_Receipt_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_status_default_value;
	ZVAL_UNDEF(&property_status_default_value);
	zend_string *property_status_name = zend_string_init("status", sizeof("status") - 1, 1);
	zend_declare_typed_property(class_entry, property_status_name, &property_status_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_status_name);

	zend_string *property_attempt_class_Payments_Attempt = zend_string_init("Payments\\Attempt", sizeof("Payments\\Attempt")-1, 1);
	zval property_attempt_default_value;
	ZVAL_UNDEF(&property_attempt_default_value);
	zend_string *property_attempt_name = zend_string_init("attempt", sizeof("attempt") - 1, 1);
	zend_declare_typed_property(class_entry, property_attempt_name, &property_attempt_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_attempt_class_Payments_Attempt, 0, MAY_BE_NULL));
	zend_string_release(property_attempt_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Settlement(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Settlement", class_Payments_Settlement_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_asked_default_value;
	ZVAL_UNDEF(&property_asked_default_value);
	zend_string *property_asked_name = zend_string_init("asked", sizeof("asked") - 1, 1);
	zend_declare_typed_property(class_entry, property_asked_name, &property_asked_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_asked_name);

	zval property_settled_default_value;
	ZVAL_UNDEF(&property_settled_default_value);
	zend_string *property_settled_name = zend_string_init("settled", sizeof("settled") - 1, 1);
	zend_declare_typed_property(class_entry, property_settled_name, &property_settled_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_settled_name);

	zval property_open_default_value;
	ZVAL_UNDEF(&property_open_default_value);
	zend_string *property_open_name = zend_string_init("open", sizeof("open") - 1, 1);
	zend_declare_typed_property(class_entry, property_open_name, &property_open_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_open_name);

	zval property_look_default_value;
	ZVAL_UNDEF(&property_look_default_value);
	zend_string *property_look_name = zend_string_init("look", sizeof("look") - 1, 1);
	zend_declare_typed_property(class_entry, property_look_name, &property_look_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_look_name);

	zval property_errors_default_value;
	ZVAL_UNDEF(&property_errors_default_value);
	zend_string *property_errors_name = zend_string_init("errors", sizeof("errors") - 1, 1);
	zend_declare_typed_property(class_entry, property_errors_name, &property_errors_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_errors_name);

	return class_entry;
}
