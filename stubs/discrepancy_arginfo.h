/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 6306053a30504a01437c911ce73477b4e68abd6d */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Discrepancy___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Discrepancy_isDefect, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Discrepancy_words, 0, 0, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, language, IS_STRING, 0, "\'en\'")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Discrepancy_jsonSerialize, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Violation, __construct);
ZEND_METHOD(Payments_Discrepancy, isDefect);
ZEND_METHOD(Payments_Discrepancy, words);
ZEND_METHOD(Payments_Violation, jsonSerialize);


static const zend_function_entry class_Payments_DiscrepancyKind_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Remedy_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Discrepancy_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Discrepancy___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Discrepancy, isDefect, arginfo_class_Payments_Discrepancy_isDefect, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Discrepancy, words, arginfo_class_Payments_Discrepancy_words, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Discrepancy_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_DiscrepancyKind(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\DiscrepancyKind", IS_STRING, class_Payments_DiscrepancyKind_methods);

	zval enum_case_PaidThere_value;
	zend_string *enum_case_PaidThere_value_str = zend_string_init("paid-there", strlen("paid-there"), 1);
	ZVAL_STR(&enum_case_PaidThere_value, enum_case_PaidThere_value_str);
	zend_enum_add_case_cstr(class_entry, "PaidThere", &enum_case_PaidThere_value);

	zval enum_case_UnknownThere_value;
	zend_string *enum_case_UnknownThere_value_str = zend_string_init("unknown-there", strlen("unknown-there"), 1);
	ZVAL_STR(&enum_case_UnknownThere_value, enum_case_UnknownThere_value_str);
	zend_enum_add_case_cstr(class_entry, "UnknownThere", &enum_case_UnknownThere_value);

	zval enum_case_OtherAmount_value;
	zend_string *enum_case_OtherAmount_value_str = zend_string_init("other-amount", strlen("other-amount"), 1);
	ZVAL_STR(&enum_case_OtherAmount_value, enum_case_OtherAmount_value_str);
	zend_enum_add_case_cstr(class_entry, "OtherAmount", &enum_case_OtherAmount_value);

	zval enum_case_OtherState_value;
	zend_string *enum_case_OtherState_value_str = zend_string_init("other-state", strlen("other-state"), 1);
	ZVAL_STR(&enum_case_OtherState_value, enum_case_OtherState_value_str);
	zend_enum_add_case_cstr(class_entry, "OtherState", &enum_case_OtherState_value);

	zval enum_case_RefundedThere_value;
	zend_string *enum_case_RefundedThere_value_str = zend_string_init("refunded-there", strlen("refunded-there"), 1);
	ZVAL_STR(&enum_case_RefundedThere_value, enum_case_RefundedThere_value_str);
	zend_enum_add_case_cstr(class_entry, "RefundedThere", &enum_case_RefundedThere_value);

	zval enum_case_PaidTwice_value;
	zend_string *enum_case_PaidTwice_value_str = zend_string_init("paid-twice", strlen("paid-twice"), 1);
	ZVAL_STR(&enum_case_PaidTwice_value, enum_case_PaidTwice_value_str);
	zend_enum_add_case_cstr(class_entry, "PaidTwice", &enum_case_PaidTwice_value);

	zval enum_case_WithoutAttempt_value;
	zend_string *enum_case_WithoutAttempt_value_str = zend_string_init("without-attempt", strlen("without-attempt"), 1);
	ZVAL_STR(&enum_case_WithoutAttempt_value, enum_case_WithoutAttempt_value_str);
	zend_enum_add_case_cstr(class_entry, "WithoutAttempt", &enum_case_WithoutAttempt_value);

	zval enum_case_Unanswered_value;
	zend_string *enum_case_Unanswered_value_str = zend_string_init("unanswered", strlen("unanswered"), 1);
	ZVAL_STR(&enum_case_Unanswered_value, enum_case_Unanswered_value_str);
	zend_enum_add_case_cstr(class_entry, "Unanswered", &enum_case_Unanswered_value);

	zval enum_case_NotAsked_value;
	zend_string *enum_case_NotAsked_value_str = zend_string_init("not-asked", strlen("not-asked"), 1);
	ZVAL_STR(&enum_case_NotAsked_value, enum_case_NotAsked_value_str);
	zend_enum_add_case_cstr(class_entry, "NotAsked", &enum_case_NotAsked_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Remedy(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\Remedy", IS_STRING, class_Payments_Remedy_methods);

	zval enum_case_Settle_value;
	zend_string *enum_case_Settle_value_str = zend_string_init("settle", strlen("settle"), 1);
	ZVAL_STR(&enum_case_Settle_value, enum_case_Settle_value_str);
	zend_enum_add_case_cstr(class_entry, "Settle", &enum_case_Settle_value);

	zval enum_case_Look_value;
	zend_string *enum_case_Look_value_str = zend_string_init("look", strlen("look"), 1);
	ZVAL_STR(&enum_case_Look_value, enum_case_Look_value_str);
	zend_enum_add_case_cstr(class_entry, "Look", &enum_case_Look_value);

	zval enum_case_GiveBack_value;
	zend_string *enum_case_GiveBack_value_str = zend_string_init("give-back", strlen("give-back"), 1);
	ZVAL_STR(&enum_case_GiveBack_value, enum_case_GiveBack_value_str);
	zend_enum_add_case_cstr(class_entry, "GiveBack", &enum_case_GiveBack_value);

	zval enum_case_AskAgain_value;
	zend_string *enum_case_AskAgain_value_str = zend_string_init("ask-again", strlen("ask-again"), 1);
	ZVAL_STR(&enum_case_AskAgain_value, enum_case_AskAgain_value_str);
	zend_enum_add_case_cstr(class_entry, "AskAgain", &enum_case_AskAgain_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Discrepancy(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Discrepancy", class_Payments_Discrepancy_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zend_string *property_kind_class_Payments_DiscrepancyKind = zend_string_init("Payments\\DiscrepancyKind", sizeof("Payments\\DiscrepancyKind")-1, 1);
	zval property_kind_default_value;
	ZVAL_UNDEF(&property_kind_default_value);
	zend_string *property_kind_name = zend_string_init("kind", sizeof("kind") - 1, 1);
	zend_declare_typed_property(class_entry, property_kind_name, &property_kind_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_kind_class_Payments_DiscrepancyKind, 0, 0));
	zend_string_release(property_kind_name);

	zend_string *property_remedy_class_Payments_Remedy = zend_string_init("Payments\\Remedy", sizeof("Payments\\Remedy")-1, 1);
	zval property_remedy_default_value;
	ZVAL_UNDEF(&property_remedy_default_value);
	zend_string *property_remedy_name = zend_string_init("remedy", sizeof("remedy") - 1, 1);
	zend_declare_typed_property(class_entry, property_remedy_name, &property_remedy_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_remedy_class_Payments_Remedy, 0, 0));
	zend_string_release(property_remedy_name);

	zend_string *property_attempt_class_Payments_Attempt = zend_string_init("Payments\\Attempt", sizeof("Payments\\Attempt")-1, 1);
	zval property_attempt_default_value;
	ZVAL_UNDEF(&property_attempt_default_value);
	zend_string *property_attempt_name = zend_string_init("attempt", sizeof("attempt") - 1, 1);
	zend_declare_typed_property(class_entry, property_attempt_name, &property_attempt_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_attempt_class_Payments_Attempt, 0, MAY_BE_NULL));
	zend_string_release(property_attempt_name);

	zend_string *property_other_class_Payments_Attempt = zend_string_init("Payments\\Attempt", sizeof("Payments\\Attempt")-1, 1);
	zval property_other_default_value;
	ZVAL_UNDEF(&property_other_default_value);
	zend_string *property_other_name = zend_string_init("other", sizeof("other") - 1, 1);
	zend_declare_typed_property(class_entry, property_other_name, &property_other_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_other_class_Payments_Attempt, 0, MAY_BE_NULL));
	zend_string_release(property_other_name);

	zend_string *property_found_class_Payments_Finding = zend_string_init("Payments\\Finding", sizeof("Payments\\Finding")-1, 1);
	zval property_found_default_value;
	ZVAL_UNDEF(&property_found_default_value);
	zend_string *property_found_name = zend_string_init("found", sizeof("found") - 1, 1);
	zend_declare_typed_property(class_entry, property_found_name, &property_found_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_found_class_Payments_Finding, 0, MAY_BE_NULL));
	zend_string_release(property_found_name);

	zend_string *property_listedPayment_class_Payments_Finrota_ErpPayment = zend_string_init("Payments\\Finrota\\ErpPayment", sizeof("Payments\\Finrota\\ErpPayment")-1, 1);
	zval property_listedPayment_default_value;
	ZVAL_UNDEF(&property_listedPayment_default_value);
	zend_string *property_listedPayment_name = zend_string_init("listedPayment", sizeof("listedPayment") - 1, 1);
	zend_declare_typed_property(class_entry, property_listedPayment_name, &property_listedPayment_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_listedPayment_class_Payments_Finrota_ErpPayment, 0, MAY_BE_NULL));
	zend_string_release(property_listedPayment_name);

	zend_string *property_listedReversal_class_Payments_Finrota_ErpReversal = zend_string_init("Payments\\Finrota\\ErpReversal", sizeof("Payments\\Finrota\\ErpReversal")-1, 1);
	zval property_listedReversal_default_value;
	ZVAL_UNDEF(&property_listedReversal_default_value);
	zend_string *property_listedReversal_name = zend_string_init("listedReversal", sizeof("listedReversal") - 1, 1);
	zend_declare_typed_property(class_entry, property_listedReversal_name, &property_listedReversal_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_listedReversal_class_Payments_Finrota_ErpReversal, 0, MAY_BE_NULL));
	zend_string_release(property_listedReversal_name);

	zval property_applied_default_value;
	ZVAL_UNDEF(&property_applied_default_value);
	zend_string *property_applied_name = zend_string_init("applied", sizeof("applied") - 1, 1);
	zend_declare_typed_property(class_entry, property_applied_name, &property_applied_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_applied_name);

	zval property_reason_default_value;
	ZVAL_UNDEF(&property_reason_default_value);
	zend_string *property_reason_name = zend_string_init("reason", sizeof("reason") - 1, 1);
	zend_declare_typed_property(class_entry, property_reason_name, &property_reason_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_reason_name);

	return class_entry;
}
