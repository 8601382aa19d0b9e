/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: e75f107151deab55088e3596573335887b1ae3b4 */




static const zend_function_entry class_Payments_AttemptKind_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_State_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Fact_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Proof_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Repeat_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_StepKind_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_PageKind_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Capability_methods[] = {
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_AttemptKind(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\AttemptKind", IS_STRING, class_Payments_AttemptKind_methods);

	zval enum_case_Payment_value;
	zend_string *enum_case_Payment_value_str = zend_string_init("payment", strlen("payment"), 1);
	ZVAL_STR(&enum_case_Payment_value, enum_case_Payment_value_str);
	zend_enum_add_case_cstr(class_entry, "Payment", &enum_case_Payment_value);

	zval enum_case_Refund_value;
	zend_string *enum_case_Refund_value_str = zend_string_init("refund", strlen("refund"), 1);
	ZVAL_STR(&enum_case_Refund_value, enum_case_Refund_value_str);
	zend_enum_add_case_cstr(class_entry, "Refund", &enum_case_Refund_value);

	zval enum_case_Cancel_value;
	zend_string *enum_case_Cancel_value_str = zend_string_init("cancel", strlen("cancel"), 1);
	ZVAL_STR(&enum_case_Cancel_value, enum_case_Cancel_value_str);
	zend_enum_add_case_cstr(class_entry, "Cancel", &enum_case_Cancel_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_State(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\State", IS_STRING, class_Payments_State_methods);

	zval enum_case_Starting_value;
	zend_string *enum_case_Starting_value_str = zend_string_init("starting", strlen("starting"), 1);
	ZVAL_STR(&enum_case_Starting_value, enum_case_Starting_value_str);
	zend_enum_add_case_cstr(class_entry, "Starting", &enum_case_Starting_value);

	zval enum_case_Waiting_value;
	zend_string *enum_case_Waiting_value_str = zend_string_init("waiting", strlen("waiting"), 1);
	ZVAL_STR(&enum_case_Waiting_value, enum_case_Waiting_value_str);
	zend_enum_add_case_cstr(class_entry, "Waiting", &enum_case_Waiting_value);

	zval enum_case_Paid_value;
	zend_string *enum_case_Paid_value_str = zend_string_init("paid", strlen("paid"), 1);
	ZVAL_STR(&enum_case_Paid_value, enum_case_Paid_value_str);
	zend_enum_add_case_cstr(class_entry, "Paid", &enum_case_Paid_value);

	zval enum_case_Refused_value;
	zend_string *enum_case_Refused_value_str = zend_string_init("refused", strlen("refused"), 1);
	ZVAL_STR(&enum_case_Refused_value, enum_case_Refused_value_str);
	zend_enum_add_case_cstr(class_entry, "Refused", &enum_case_Refused_value);

	zval enum_case_Lapsed_value;
	zend_string *enum_case_Lapsed_value_str = zend_string_init("lapsed", strlen("lapsed"), 1);
	ZVAL_STR(&enum_case_Lapsed_value, enum_case_Lapsed_value_str);
	zend_enum_add_case_cstr(class_entry, "Lapsed", &enum_case_Lapsed_value);

	zval enum_case_Look_value;
	zend_string *enum_case_Look_value_str = zend_string_init("look", strlen("look"), 1);
	ZVAL_STR(&enum_case_Look_value, enum_case_Look_value_str);
	zend_enum_add_case_cstr(class_entry, "Look", &enum_case_Look_value);

	zval enum_case_Part_value;
	zend_string *enum_case_Part_value_str = zend_string_init("part", strlen("part"), 1);
	ZVAL_STR(&enum_case_Part_value, enum_case_Part_value_str);
	zend_enum_add_case_cstr(class_entry, "Part", &enum_case_Part_value);

	zval enum_case_Back_value;
	zend_string *enum_case_Back_value_str = zend_string_init("back", strlen("back"), 1);
	ZVAL_STR(&enum_case_Back_value, enum_case_Back_value_str);
	zend_enum_add_case_cstr(class_entry, "Back", &enum_case_Back_value);

	zval enum_case_Done_value;
	zend_string *enum_case_Done_value_str = zend_string_init("done", strlen("done"), 1);
	ZVAL_STR(&enum_case_Done_value, enum_case_Done_value_str);
	zend_enum_add_case_cstr(class_entry, "Done", &enum_case_Done_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Fact(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\Fact", IS_STRING, class_Payments_Fact_methods);

	zval enum_case_Shown_value;
	zend_string *enum_case_Shown_value_str = zend_string_init("shown", strlen("shown"), 1);
	ZVAL_STR(&enum_case_Shown_value, enum_case_Shown_value_str);
	zend_enum_add_case_cstr(class_entry, "Shown", &enum_case_Shown_value);

	zval enum_case_Paid_value;
	zend_string *enum_case_Paid_value_str = zend_string_init("paid", strlen("paid"), 1);
	ZVAL_STR(&enum_case_Paid_value, enum_case_Paid_value_str);
	zend_enum_add_case_cstr(class_entry, "Paid", &enum_case_Paid_value);

	zval enum_case_PaidOtherwise_value;
	zend_string *enum_case_PaidOtherwise_value_str = zend_string_init("paid-otherwise", strlen("paid-otherwise"), 1);
	ZVAL_STR(&enum_case_PaidOtherwise_value, enum_case_PaidOtherwise_value_str);
	zend_enum_add_case_cstr(class_entry, "PaidOtherwise", &enum_case_PaidOtherwise_value);

	zval enum_case_Declined_value;
	zend_string *enum_case_Declined_value_str = zend_string_init("declined", strlen("declined"), 1);
	ZVAL_STR(&enum_case_Declined_value, enum_case_Declined_value_str);
	zend_enum_add_case_cstr(class_entry, "Declined", &enum_case_Declined_value);

	zval enum_case_FailedTry_value;
	zend_string *enum_case_FailedTry_value_str = zend_string_init("failed-try", strlen("failed-try"), 1);
	ZVAL_STR(&enum_case_FailedTry_value, enum_case_FailedTry_value_str);
	zend_enum_add_case_cstr(class_entry, "FailedTry", &enum_case_FailedTry_value);

	zval enum_case_Open_value;
	zend_string *enum_case_Open_value_str = zend_string_init("open", strlen("open"), 1);
	ZVAL_STR(&enum_case_Open_value, enum_case_Open_value_str);
	zend_enum_add_case_cstr(class_entry, "Open", &enum_case_Open_value);

	zval enum_case_Pending_value;
	zend_string *enum_case_Pending_value_str = zend_string_init("pending", strlen("pending"), 1);
	ZVAL_STR(&enum_case_Pending_value, enum_case_Pending_value_str);
	zend_enum_add_case_cstr(class_entry, "Pending", &enum_case_Pending_value);

	zval enum_case_NotFound_value;
	zend_string *enum_case_NotFound_value_str = zend_string_init("not-found", strlen("not-found"), 1);
	ZVAL_STR(&enum_case_NotFound_value, enum_case_NotFound_value_str);
	zend_enum_add_case_cstr(class_entry, "NotFound", &enum_case_NotFound_value);

	zval enum_case_NotSent_value;
	zend_string *enum_case_NotSent_value_str = zend_string_init("not-sent", strlen("not-sent"), 1);
	ZVAL_STR(&enum_case_NotSent_value, enum_case_NotSent_value_str);
	zend_enum_add_case_cstr(class_entry, "NotSent", &enum_case_NotSent_value);

	zval enum_case_Lost_value;
	zend_string *enum_case_Lost_value_str = zend_string_init("lost", strlen("lost"), 1);
	ZVAL_STR(&enum_case_Lost_value, enum_case_Lost_value_str);
	zend_enum_add_case_cstr(class_entry, "Lost", &enum_case_Lost_value);

	zval enum_case_Unclear_value;
	zend_string *enum_case_Unclear_value_str = zend_string_init("unclear", strlen("unclear"), 1);
	ZVAL_STR(&enum_case_Unclear_value, enum_case_Unclear_value_str);
	zend_enum_add_case_cstr(class_entry, "Unclear", &enum_case_Unclear_value);

	zval enum_case_Part_value;
	zend_string *enum_case_Part_value_str = zend_string_init("part", strlen("part"), 1);
	ZVAL_STR(&enum_case_Part_value, enum_case_Part_value_str);
	zend_enum_add_case_cstr(class_entry, "Part", &enum_case_Part_value);

	zval enum_case_Back_value;
	zend_string *enum_case_Back_value_str = zend_string_init("back", strlen("back"), 1);
	ZVAL_STR(&enum_case_Back_value, enum_case_Back_value_str);
	zend_enum_add_case_cstr(class_entry, "Back", &enum_case_Back_value);

	zval enum_case_NeverShown_value;
	zend_string *enum_case_NeverShown_value_str = zend_string_init("never-shown", strlen("never-shown"), 1);
	ZVAL_STR(&enum_case_NeverShown_value, enum_case_NeverShown_value_str);
	zend_enum_add_case_cstr(class_entry, "NeverShown", &enum_case_NeverShown_value);

	zval enum_case_Expired_value;
	zend_string *enum_case_Expired_value_str = zend_string_init("expired", strlen("expired"), 1);
	ZVAL_STR(&enum_case_Expired_value, enum_case_Expired_value_str);
	zend_enum_add_case_cstr(class_entry, "Expired", &enum_case_Expired_value);

	zval enum_case_Overdue_value;
	zend_string *enum_case_Overdue_value_str = zend_string_init("overdue", strlen("overdue"), 1);
	ZVAL_STR(&enum_case_Overdue_value, enum_case_Overdue_value_str);
	zend_enum_add_case_cstr(class_entry, "Overdue", &enum_case_Overdue_value);

	zval enum_case_Done_value;
	zend_string *enum_case_Done_value_str = zend_string_init("done", strlen("done"), 1);
	ZVAL_STR(&enum_case_Done_value, enum_case_Done_value_str);
	zend_enum_add_case_cstr(class_entry, "Done", &enum_case_Done_value);

	zval enum_case_NotDone_value;
	zend_string *enum_case_NotDone_value_str = zend_string_init("not-done", strlen("not-done"), 1);
	ZVAL_STR(&enum_case_NotDone_value, enum_case_NotDone_value_str);
	zend_enum_add_case_cstr(class_entry, "NotDone", &enum_case_NotDone_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Proof(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\Proof", IS_LONG, class_Payments_Proof_methods);

	zval enum_case_Hint_value;
	ZVAL_LONG(&enum_case_Hint_value, 0);
	zend_enum_add_case_cstr(class_entry, "Hint", &enum_case_Hint_value);

	zval enum_case_Clock_value;
	ZVAL_LONG(&enum_case_Clock_value, 1);
	zend_enum_add_case_cstr(class_entry, "Clock", &enum_case_Clock_value);

	zval enum_case_SecretUrl_value;
	ZVAL_LONG(&enum_case_SecretUrl_value, 2);
	zend_enum_add_case_cstr(class_entry, "SecretUrl", &enum_case_SecretUrl_value);

	zval enum_case_Answer_value;
	ZVAL_LONG(&enum_case_Answer_value, 3);
	zend_enum_add_case_cstr(class_entry, "Answer", &enum_case_Answer_value);

	zval enum_case_Asked_value;
	ZVAL_LONG(&enum_case_Asked_value, 4);
	zend_enum_add_case_cstr(class_entry, "Asked", &enum_case_Asked_value);

	zval enum_case_Person_value;
	ZVAL_LONG(&enum_case_Person_value, 5);
	zend_enum_add_case_cstr(class_entry, "Person", &enum_case_Person_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Repeat(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\Repeat", IS_STRING, class_Payments_Repeat_methods);

	zval enum_case_Refuse_value;
	zend_string *enum_case_Refuse_value_str = zend_string_init("refuse", strlen("refuse"), 1);
	ZVAL_STR(&enum_case_Refuse_value, enum_case_Refuse_value_str);
	zend_enum_add_case_cstr(class_entry, "Refuse", &enum_case_Refuse_value);

	zval enum_case_AfterAsking_value;
	zend_string *enum_case_AfterAsking_value_str = zend_string_init("after-asking", strlen("after-asking"), 1);
	ZVAL_STR(&enum_case_AfterAsking_value, enum_case_AfterAsking_value_str);
	zend_enum_add_case_cstr(class_entry, "AfterAsking", &enum_case_AfterAsking_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_StepKind(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\StepKind", IS_STRING, class_Payments_StepKind_methods);

	zval enum_case_Done_value;
	zend_string *enum_case_Done_value_str = zend_string_init("done", strlen("done"), 1);
	ZVAL_STR(&enum_case_Done_value, enum_case_Done_value_str);
	zend_enum_add_case_cstr(class_entry, "Done", &enum_case_Done_value);

	zval enum_case_Wait_value;
	zend_string *enum_case_Wait_value_str = zend_string_init("wait", strlen("wait"), 1);
	ZVAL_STR(&enum_case_Wait_value, enum_case_Wait_value_str);
	zend_enum_add_case_cstr(class_entry, "Wait", &enum_case_Wait_value);

	zval enum_case_Redirect_value;
	zend_string *enum_case_Redirect_value_str = zend_string_init("redirect", strlen("redirect"), 1);
	ZVAL_STR(&enum_case_Redirect_value, enum_case_Redirect_value_str);
	zend_enum_add_case_cstr(class_entry, "Redirect", &enum_case_Redirect_value);

	zval enum_case_Html_value;
	zend_string *enum_case_Html_value_str = zend_string_init("html", strlen("html"), 1);
	ZVAL_STR(&enum_case_Html_value, enum_case_Html_value_str);
	zend_enum_add_case_cstr(class_entry, "Html", &enum_case_Html_value);

	zval enum_case_Frame_value;
	zend_string *enum_case_Frame_value_str = zend_string_init("frame", strlen("frame"), 1);
	ZVAL_STR(&enum_case_Frame_value, enum_case_Frame_value_str);
	zend_enum_add_case_cstr(class_entry, "Frame", &enum_case_Frame_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_PageKind(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\PageKind", IS_STRING, class_Payments_PageKind_methods);

	zval enum_case_Redirect_value;
	zend_string *enum_case_Redirect_value_str = zend_string_init("redirect", strlen("redirect"), 1);
	ZVAL_STR(&enum_case_Redirect_value, enum_case_Redirect_value_str);
	zend_enum_add_case_cstr(class_entry, "Redirect", &enum_case_Redirect_value);

	zval enum_case_Html_value;
	zend_string *enum_case_Html_value_str = zend_string_init("html", strlen("html"), 1);
	ZVAL_STR(&enum_case_Html_value, enum_case_Html_value_str);
	zend_enum_add_case_cstr(class_entry, "Html", &enum_case_Html_value);

	zval enum_case_Frame_value;
	zend_string *enum_case_Frame_value_str = zend_string_init("frame", strlen("frame"), 1);
	ZVAL_STR(&enum_case_Frame_value, enum_case_Frame_value_str);
	zend_enum_add_case_cstr(class_entry, "Frame", &enum_case_Frame_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Capability(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\Capability", IS_STRING, class_Payments_Capability_methods);

	zval enum_case_Card_value;
	zend_string *enum_case_Card_value_str = zend_string_init("card", strlen("card"), 1);
	ZVAL_STR(&enum_case_Card_value, enum_case_Card_value_str);
	zend_enum_add_case_cstr(class_entry, "Card", &enum_case_Card_value);

	zval enum_case_HostedPage_value;
	zend_string *enum_case_HostedPage_value_str = zend_string_init("hosted-page", strlen("hosted-page"), 1);
	ZVAL_STR(&enum_case_HostedPage_value, enum_case_HostedPage_value_str);
	zend_enum_add_case_cstr(class_entry, "HostedPage", &enum_case_HostedPage_value);

	zval enum_case_Frame_value;
	zend_string *enum_case_Frame_value_str = zend_string_init("frame", strlen("frame"), 1);
	ZVAL_STR(&enum_case_Frame_value, enum_case_Frame_value_str);
	zend_enum_add_case_cstr(class_entry, "Frame", &enum_case_Frame_value);

	zval enum_case_WithoutThreeDSecure_value;
	zend_string *enum_case_WithoutThreeDSecure_value_str = zend_string_init("without-3d-secure", strlen("without-3d-secure"), 1);
	ZVAL_STR(&enum_case_WithoutThreeDSecure_value, enum_case_WithoutThreeDSecure_value_str);
	zend_enum_add_case_cstr(class_entry, "WithoutThreeDSecure", &enum_case_WithoutThreeDSecure_value);

	zval enum_case_Installments_value;
	zend_string *enum_case_Installments_value_str = zend_string_init("installments", strlen("installments"), 1);
	ZVAL_STR(&enum_case_Installments_value, enum_case_Installments_value_str);
	zend_enum_add_case_cstr(class_entry, "Installments", &enum_case_Installments_value);

	zval enum_case_InstallmentPlans_value;
	zend_string *enum_case_InstallmentPlans_value_str = zend_string_init("installment-plans", strlen("installment-plans"), 1);
	ZVAL_STR(&enum_case_InstallmentPlans_value, enum_case_InstallmentPlans_value_str);
	zend_enum_add_case_cstr(class_entry, "InstallmentPlans", &enum_case_InstallmentPlans_value);

	zval enum_case_Surcharge_value;
	zend_string *enum_case_Surcharge_value_str = zend_string_init("surcharge", strlen("surcharge"), 1);
	ZVAL_STR(&enum_case_Surcharge_value, enum_case_Surcharge_value_str);
	zend_enum_add_case_cstr(class_entry, "Surcharge", &enum_case_Surcharge_value);

	zval enum_case_Query_value;
	zend_string *enum_case_Query_value_str = zend_string_init("query", strlen("query"), 1);
	ZVAL_STR(&enum_case_Query_value, enum_case_Query_value_str);
	zend_enum_add_case_cstr(class_entry, "Query", &enum_case_Query_value);

	zval enum_case_Notice_value;
	zend_string *enum_case_Notice_value_str = zend_string_init("notice", strlen("notice"), 1);
	ZVAL_STR(&enum_case_Notice_value, enum_case_Notice_value_str);
	zend_enum_add_case_cstr(class_entry, "Notice", &enum_case_Notice_value);

	zval enum_case_Refund_value;
	zend_string *enum_case_Refund_value_str = zend_string_init("refund", strlen("refund"), 1);
	ZVAL_STR(&enum_case_Refund_value, enum_case_Refund_value_str);
	zend_enum_add_case_cstr(class_entry, "Refund", &enum_case_Refund_value);

	zval enum_case_PartialRefund_value;
	zend_string *enum_case_PartialRefund_value_str = zend_string_init("partial-refund", strlen("partial-refund"), 1);
	ZVAL_STR(&enum_case_PartialRefund_value, enum_case_PartialRefund_value_str);
	zend_enum_add_case_cstr(class_entry, "PartialRefund", &enum_case_PartialRefund_value);

	zval enum_case_Cancel_value;
	zend_string *enum_case_Cancel_value_str = zend_string_init("cancel", strlen("cancel"), 1);
	ZVAL_STR(&enum_case_Cancel_value, enum_case_Cancel_value_str);
	zend_enum_add_case_cstr(class_entry, "Cancel", &enum_case_Cancel_value);

	return class_entry;
}
