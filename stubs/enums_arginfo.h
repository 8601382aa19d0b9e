/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 407cc42bd0358a3e3dab956fb2c0f51d2a1fd8d0 */

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_PaymentStatus_isPaid, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_PaymentStatus_isFinal arginfo_class_Payments_PaymentStatus_isPaid


ZEND_METHOD(Payments_PaymentStatus, isPaid);
ZEND_METHOD(Payments_PaymentStatus, isFinal);


static const zend_function_entry class_Payments_Environment_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Outcome_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_PaymentStatus_methods[] = {
	ZEND_ME(Payments_PaymentStatus, isPaid, arginfo_class_Payments_PaymentStatus_isPaid, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_PaymentStatus, isFinal, arginfo_class_Payments_PaymentStatus_isFinal, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Verdict_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_CardBrand_methods[] = {
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Environment(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\Environment", IS_STRING, class_Payments_Environment_methods);

	zval enum_case_Sandbox_value;
	zend_string *enum_case_Sandbox_value_str = zend_string_init("sandbox", strlen("sandbox"), 1);
	ZVAL_STR(&enum_case_Sandbox_value, enum_case_Sandbox_value_str);
	zend_enum_add_case_cstr(class_entry, "Sandbox", &enum_case_Sandbox_value);

	zval enum_case_Live_value;
	zend_string *enum_case_Live_value_str = zend_string_init("live", strlen("live"), 1);
	ZVAL_STR(&enum_case_Live_value, enum_case_Live_value_str);
	zend_enum_add_case_cstr(class_entry, "Live", &enum_case_Live_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Outcome(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\Outcome", IS_STRING, class_Payments_Outcome_methods);

	zval enum_case_NotSent_value;
	zend_string *enum_case_NotSent_value_str = zend_string_init("not-sent", strlen("not-sent"), 1);
	ZVAL_STR(&enum_case_NotSent_value, enum_case_NotSent_value_str);
	zend_enum_add_case_cstr(class_entry, "NotSent", &enum_case_NotSent_value);

	zval enum_case_Rejected_value;
	zend_string *enum_case_Rejected_value_str = zend_string_init("rejected", strlen("rejected"), 1);
	ZVAL_STR(&enum_case_Rejected_value, enum_case_Rejected_value_str);
	zend_enum_add_case_cstr(class_entry, "Rejected", &enum_case_Rejected_value);

	zval enum_case_Unknown_value;
	zend_string *enum_case_Unknown_value_str = zend_string_init("unknown", strlen("unknown"), 1);
	ZVAL_STR(&enum_case_Unknown_value, enum_case_Unknown_value_str);
	zend_enum_add_case_cstr(class_entry, "Unknown", &enum_case_Unknown_value);

	zval enum_case_Unanswered_value;
	zend_string *enum_case_Unanswered_value_str = zend_string_init("unanswered", strlen("unanswered"), 1);
	ZVAL_STR(&enum_case_Unanswered_value, enum_case_Unanswered_value_str);
	zend_enum_add_case_cstr(class_entry, "Unanswered", &enum_case_Unanswered_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_PaymentStatus(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\PaymentStatus", IS_STRING, class_Payments_PaymentStatus_methods);

	zval enum_case_Succeeded_value;
	zend_string *enum_case_Succeeded_value_str = zend_string_init("succeeded", strlen("succeeded"), 1);
	ZVAL_STR(&enum_case_Succeeded_value, enum_case_Succeeded_value_str);
	zend_enum_add_case_cstr(class_entry, "Succeeded", &enum_case_Succeeded_value);

	zval enum_case_Failed_value;
	zend_string *enum_case_Failed_value_str = zend_string_init("failed", strlen("failed"), 1);
	ZVAL_STR(&enum_case_Failed_value, enum_case_Failed_value_str);
	zend_enum_add_case_cstr(class_entry, "Failed", &enum_case_Failed_value);

	zval enum_case_Pending_value;
	zend_string *enum_case_Pending_value_str = zend_string_init("pending", strlen("pending"), 1);
	ZVAL_STR(&enum_case_Pending_value, enum_case_Pending_value_str);
	zend_enum_add_case_cstr(class_entry, "Pending", &enum_case_Pending_value);

	zval enum_case_AwaitingThreeDSecure_value;
	zend_string *enum_case_AwaitingThreeDSecure_value_str = zend_string_init("awaiting-3d-secure", strlen("awaiting-3d-secure"), 1);
	ZVAL_STR(&enum_case_AwaitingThreeDSecure_value, enum_case_AwaitingThreeDSecure_value_str);
	zend_enum_add_case_cstr(class_entry, "AwaitingThreeDSecure", &enum_case_AwaitingThreeDSecure_value);

	zval enum_case_Cancelled_value;
	zend_string *enum_case_Cancelled_value_str = zend_string_init("cancelled", strlen("cancelled"), 1);
	ZVAL_STR(&enum_case_Cancelled_value, enum_case_Cancelled_value_str);
	zend_enum_add_case_cstr(class_entry, "Cancelled", &enum_case_Cancelled_value);

	zval enum_case_Refunded_value;
	zend_string *enum_case_Refunded_value_str = zend_string_init("refunded", strlen("refunded"), 1);
	ZVAL_STR(&enum_case_Refunded_value, enum_case_Refunded_value_str);
	zend_enum_add_case_cstr(class_entry, "Refunded", &enum_case_Refunded_value);

	zval enum_case_PartiallyRefunded_value;
	zend_string *enum_case_PartiallyRefunded_value_str = zend_string_init("partially-refunded", strlen("partially-refunded"), 1);
	ZVAL_STR(&enum_case_PartiallyRefunded_value, enum_case_PartiallyRefunded_value_str);
	zend_enum_add_case_cstr(class_entry, "PartiallyRefunded", &enum_case_PartiallyRefunded_value);

	zval enum_case_RefundFailed_value;
	zend_string *enum_case_RefundFailed_value_str = zend_string_init("refund-failed", strlen("refund-failed"), 1);
	ZVAL_STR(&enum_case_RefundFailed_value, enum_case_RefundFailed_value_str);
	zend_enum_add_case_cstr(class_entry, "RefundFailed", &enum_case_RefundFailed_value);

	zval enum_case_Unrecognised_value;
	zend_string *enum_case_Unrecognised_value_str = zend_string_init("unrecognised", strlen("unrecognised"), 1);
	ZVAL_STR(&enum_case_Unrecognised_value, enum_case_Unrecognised_value_str);
	zend_enum_add_case_cstr(class_entry, "Unrecognised", &enum_case_Unrecognised_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Verdict(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\Verdict", IS_STRING, class_Payments_Verdict_methods);

	zval enum_case_Paid_value;
	zend_string *enum_case_Paid_value_str = zend_string_init("paid", strlen("paid"), 1);
	ZVAL_STR(&enum_case_Paid_value, enum_case_Paid_value_str);
	zend_enum_add_case_cstr(class_entry, "Paid", &enum_case_Paid_value);

	zval enum_case_NotPaid_value;
	zend_string *enum_case_NotPaid_value_str = zend_string_init("not-paid", strlen("not-paid"), 1);
	ZVAL_STR(&enum_case_NotPaid_value, enum_case_NotPaid_value_str);
	zend_enum_add_case_cstr(class_entry, "NotPaid", &enum_case_NotPaid_value);

	zval enum_case_Wait_value;
	zend_string *enum_case_Wait_value_str = zend_string_init("wait", strlen("wait"), 1);
	ZVAL_STR(&enum_case_Wait_value, enum_case_Wait_value_str);
	zend_enum_add_case_cstr(class_entry, "Wait", &enum_case_Wait_value);

	zval enum_case_Look_value;
	zend_string *enum_case_Look_value_str = zend_string_init("look", strlen("look"), 1);
	ZVAL_STR(&enum_case_Look_value, enum_case_Look_value_str);
	zend_enum_add_case_cstr(class_entry, "Look", &enum_case_Look_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_CardBrand(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\CardBrand", IS_STRING, class_Payments_CardBrand_methods);

	zval enum_case_Visa_value;
	zend_string *enum_case_Visa_value_str = zend_string_init("visa", strlen("visa"), 1);
	ZVAL_STR(&enum_case_Visa_value, enum_case_Visa_value_str);
	zend_enum_add_case_cstr(class_entry, "Visa", &enum_case_Visa_value);

	zval enum_case_Mastercard_value;
	zend_string *enum_case_Mastercard_value_str = zend_string_init("mastercard", strlen("mastercard"), 1);
	ZVAL_STR(&enum_case_Mastercard_value, enum_case_Mastercard_value_str);
	zend_enum_add_case_cstr(class_entry, "Mastercard", &enum_case_Mastercard_value);

	zval enum_case_Amex_value;
	zend_string *enum_case_Amex_value_str = zend_string_init("amex", strlen("amex"), 1);
	ZVAL_STR(&enum_case_Amex_value, enum_case_Amex_value_str);
	zend_enum_add_case_cstr(class_entry, "Amex", &enum_case_Amex_value);

	zval enum_case_Troy_value;
	zend_string *enum_case_Troy_value_str = zend_string_init("troy", strlen("troy"), 1);
	ZVAL_STR(&enum_case_Troy_value, enum_case_Troy_value_str);
	zend_enum_add_case_cstr(class_entry, "Troy", &enum_case_Troy_value);

	zval enum_case_Maestro_value;
	zend_string *enum_case_Maestro_value_str = zend_string_init("maestro", strlen("maestro"), 1);
	ZVAL_STR(&enum_case_Maestro_value, enum_case_Maestro_value_str);
	zend_enum_add_case_cstr(class_entry, "Maestro", &enum_case_Maestro_value);

	zval enum_case_Discover_value;
	zend_string *enum_case_Discover_value_str = zend_string_init("discover", strlen("discover"), 1);
	ZVAL_STR(&enum_case_Discover_value, enum_case_Discover_value_str);
	zend_enum_add_case_cstr(class_entry, "Discover", &enum_case_Discover_value);

	zval enum_case_Jcb_value;
	zend_string *enum_case_Jcb_value_str = zend_string_init("jcb", strlen("jcb"), 1);
	ZVAL_STR(&enum_case_Jcb_value, enum_case_Jcb_value_str);
	zend_enum_add_case_cstr(class_entry, "Jcb", &enum_case_Jcb_value);

	zval enum_case_UnionPay_value;
	zend_string *enum_case_UnionPay_value_str = zend_string_init("unionpay", strlen("unionpay"), 1);
	ZVAL_STR(&enum_case_UnionPay_value, enum_case_UnionPay_value_str);
	zend_enum_add_case_cstr(class_entry, "UnionPay", &enum_case_UnionPay_value);

	zval enum_case_Diners_value;
	zend_string *enum_case_Diners_value_str = zend_string_init("diners", strlen("diners"), 1);
	ZVAL_STR(&enum_case_Diners_value, enum_case_Diners_value_str);
	zend_enum_add_case_cstr(class_entry, "Diners", &enum_case_Diners_value);

	zval enum_case_Unknown_value;
	zend_string *enum_case_Unknown_value_str = zend_string_init("unknown", strlen("unknown"), 1);
	ZVAL_STR(&enum_case_Unknown_value, enum_case_Unknown_value_str);
	zend_enum_add_case_cstr(class_entry, "Unknown", &enum_case_Unknown_value);

	return class_entry;
}
