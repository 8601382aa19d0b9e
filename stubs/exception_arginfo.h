/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 04743e789f431e897e8922214bf5855bc9e9d42b */

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Exception_PaymentsException_outcome, 0, 0, Payments\\Outcome, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Exception_PaymentsException_isRetryable, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Exception_PaymentsException_exchange, 0, 0, Payments\\Exchange, 1)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Exception_Failure___construct, 0, 0, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, message, IS_STRING, 0, "\'\'")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, outcome, Payments\\Outcome, 0, "Payments\\Outcome::Unknown")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, retryable, _IS_BOOL, 0, "false")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, previous, Throwable, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Exception_Failure_outcome arginfo_class_Payments_Exception_PaymentsException_outcome

#define arginfo_class_Payments_Exception_Failure_isRetryable arginfo_class_Payments_Exception_PaymentsException_isRetryable

#define arginfo_class_Payments_Exception_Failure_exchange arginfo_class_Payments_Exception_PaymentsException_exchange

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Exception_Failure___serialize, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Exception_Failure, __construct);
ZEND_METHOD(Payments_Exception_Failure, outcome);
ZEND_METHOD(Payments_Exception_Failure, isRetryable);
ZEND_METHOD(Payments_Exception_Failure, exchange);
ZEND_METHOD(Payments_Exception_Failure, __serialize);


static const zend_function_entry class_Payments_Exception_PaymentsException_methods[] = {
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_Exception_PaymentsException, outcome, arginfo_class_Payments_Exception_PaymentsException_outcome, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_Exception_PaymentsException, isRetryable, arginfo_class_Payments_Exception_PaymentsException_isRetryable, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_Exception_PaymentsException, exchange, arginfo_class_Payments_Exception_PaymentsException_exchange, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_Failure_methods[] = {
	ZEND_ME(Payments_Exception_Failure, __construct, arginfo_class_Payments_Exception_Failure___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Exception_Failure, outcome, arginfo_class_Payments_Exception_Failure_outcome, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Exception_Failure, isRetryable, arginfo_class_Payments_Exception_Failure_isRetryable, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Exception_Failure, exchange, arginfo_class_Payments_Exception_Failure_exchange, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Exception_Failure, __serialize, arginfo_class_Payments_Exception_Failure___serialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_ValidationException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_ConfigurationException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_ConnectException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_TimeoutException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_ConnectionLostException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_ServerErrorException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_TransportException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_ResponseException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_ApiException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_DeclinedException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_AuthenticationException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_PermissionException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_NotFoundException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_RateLimitException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_SignatureProblem_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_SignatureException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_AttemptNotFoundException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_RefundOpenException_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exception_StoreException_methods[] = {
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Exception_PaymentsException(zend_class_entry *class_entry_Throwable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "PaymentsException", class_Payments_Exception_PaymentsException_methods);
	class_entry = zend_register_internal_interface(&ce);
	zend_class_implements(class_entry, 1, class_entry_Throwable);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_Failure(zend_class_entry *class_entry_RuntimeException, zend_class_entry *class_entry_Payments_Exception_PaymentsException)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "Failure", class_Payments_Exception_Failure_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_RuntimeException);
	class_entry->ce_flags |= ZEND_ACC_ABSTRACT;
	zend_class_implements(class_entry, 1, class_entry_Payments_Exception_PaymentsException);

	zval property_httpStatus_default_value;
	ZVAL_UNDEF(&property_httpStatus_default_value);
	zend_string *property_httpStatus_name = zend_string_init("httpStatus", sizeof("httpStatus") - 1, 1);
	zend_declare_typed_property(class_entry, property_httpStatus_name, &property_httpStatus_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_httpStatus_name);

	zval property_providerCode_default_value;
	ZVAL_UNDEF(&property_providerCode_default_value);
	zend_string *property_providerCode_name = zend_string_init("providerCode", sizeof("providerCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_providerCode_name, &property_providerCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_providerCode_name);

	zval property_providerMessage_default_value;
	ZVAL_UNDEF(&property_providerMessage_default_value);
	zend_string *property_providerMessage_name = zend_string_init("providerMessage", sizeof("providerMessage") - 1, 1);
	zend_declare_typed_property(class_entry, property_providerMessage_name, &property_providerMessage_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_providerMessage_name);

	zval property_userMessage_default_value;
	ZVAL_UNDEF(&property_userMessage_default_value);
	zend_string *property_userMessage_name = zend_string_init("userMessage", sizeof("userMessage") - 1, 1);
	zend_declare_typed_property(class_entry, property_userMessage_name, &property_userMessage_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_userMessage_name);

	zval property_retryAfterMs_default_value;
	ZVAL_UNDEF(&property_retryAfterMs_default_value);
	zend_string *property_retryAfterMs_name = zend_string_init("retryAfterMs", sizeof("retryAfterMs") - 1, 1);
	zend_declare_typed_property(class_entry, property_retryAfterMs_name, &property_retryAfterMs_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_retryAfterMs_name);

	zend_string *property_outcome_class_Payments_Outcome = zend_string_init("Payments\\Outcome", sizeof("Payments\\Outcome")-1, 1);
	zval property_outcome_default_value;
	ZVAL_UNDEF(&property_outcome_default_value);
	zend_string *property_outcome_name = zend_string_init("outcome", sizeof("outcome") - 1, 1);
	zend_declare_typed_property(class_entry, property_outcome_name, &property_outcome_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_outcome_class_Payments_Outcome, 0, 0));
	zend_string_release(property_outcome_name);

	zval property_retryable_default_value;
	ZVAL_UNDEF(&property_retryable_default_value);
	zend_string *property_retryable_name = zend_string_init("retryable", sizeof("retryable") - 1, 1);
	zend_declare_typed_property(class_entry, property_retryable_name, &property_retryable_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_retryable_name);

	zend_string *property_exchange_class_Payments_Exchange = zend_string_init("Payments\\Exchange", sizeof("Payments\\Exchange")-1, 1);
	zval property_exchange_default_value;
	ZVAL_UNDEF(&property_exchange_default_value);
	zend_string *property_exchange_name = zend_string_init("exchange", sizeof("exchange") - 1, 1);
	zend_declare_typed_property(class_entry, property_exchange_name, &property_exchange_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_exchange_class_Payments_Exchange, 0, MAY_BE_NULL));
	zend_string_release(property_exchange_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_ValidationException(zend_class_entry *class_entry_Payments_Exception_Failure)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "ValidationException", class_Payments_Exception_ValidationException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Exception_Failure);
	class_entry->ce_flags |= ZEND_ACC_FINAL;

	zval property_violations_default_value;
	ZVAL_UNDEF(&property_violations_default_value);
	zend_string *property_violations_name = zend_string_init("violations", sizeof("violations") - 1, 1);
	zend_declare_typed_property(class_entry, property_violations_name, &property_violations_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_violations_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_ConfigurationException(zend_class_entry *class_entry_Payments_Exception_Failure)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "ConfigurationException", class_Payments_Exception_ConfigurationException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Exception_Failure);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_ConnectException(zend_class_entry *class_entry_Payments_Exception_Failure)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "ConnectException", class_Payments_Exception_ConnectException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Exception_Failure);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_TimeoutException(zend_class_entry *class_entry_Payments_Exception_Failure)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "TimeoutException", class_Payments_Exception_TimeoutException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Exception_Failure);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_ConnectionLostException(zend_class_entry *class_entry_Payments_Exception_Failure)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "ConnectionLostException", class_Payments_Exception_ConnectionLostException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Exception_Failure);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_ServerErrorException(zend_class_entry *class_entry_Payments_Exception_Failure)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "ServerErrorException", class_Payments_Exception_ServerErrorException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Exception_Failure);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_TransportException(zend_class_entry *class_entry_Payments_Exception_Failure)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "TransportException", class_Payments_Exception_TransportException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Exception_Failure);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_ResponseException(zend_class_entry *class_entry_Payments_Exception_Failure)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "ResponseException", class_Payments_Exception_ResponseException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Exception_Failure);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_ApiException(zend_class_entry *class_entry_Payments_Exception_Failure)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "ApiException", class_Payments_Exception_ApiException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Exception_Failure);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_DeclinedException(zend_class_entry *class_entry_Payments_Exception_ApiException)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "DeclinedException", class_Payments_Exception_DeclinedException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Exception_ApiException);
	class_entry->ce_flags |= ZEND_ACC_FINAL;

	zval property_payment_default_value;
	ZVAL_UNDEF(&property_payment_default_value);
	zend_string *property_payment_name = zend_string_init("payment", sizeof("payment") - 1, 1);
	zend_declare_typed_property(class_entry, property_payment_name, &property_payment_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_OBJECT));
	zend_string_release(property_payment_name);

	zval property_reference_default_value;
	ZVAL_UNDEF(&property_reference_default_value);
	zend_string *property_reference_name = zend_string_init("reference", sizeof("reference") - 1, 1);
	zend_declare_typed_property(class_entry, property_reference_name, &property_reference_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_reference_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_AuthenticationException(zend_class_entry *class_entry_Payments_Exception_ApiException)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "AuthenticationException", class_Payments_Exception_AuthenticationException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Exception_ApiException);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_PermissionException(zend_class_entry *class_entry_Payments_Exception_ApiException)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "PermissionException", class_Payments_Exception_PermissionException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Exception_ApiException);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_NotFoundException(zend_class_entry *class_entry_Payments_Exception_ApiException)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "NotFoundException", class_Payments_Exception_NotFoundException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Exception_ApiException);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_RateLimitException(zend_class_entry *class_entry_Payments_Exception_ApiException)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "RateLimitException", class_Payments_Exception_RateLimitException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Exception_ApiException);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_SignatureProblem(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\Exception\\SignatureProblem", IS_STRING, class_Payments_Exception_SignatureProblem_methods);

	zval enum_case_NoKey_value;
	zend_string *enum_case_NoKey_value_str = zend_string_init("no-key", strlen("no-key"), 1);
	ZVAL_STR(&enum_case_NoKey_value, enum_case_NoKey_value_str);
	zend_enum_add_case_cstr(class_entry, "NoKey", &enum_case_NoKey_value);

	zval enum_case_NoHash_value;
	zend_string *enum_case_NoHash_value_str = zend_string_init("no-hash", strlen("no-hash"), 1);
	ZVAL_STR(&enum_case_NoHash_value, enum_case_NoHash_value_str);
	zend_enum_add_case_cstr(class_entry, "NoHash", &enum_case_NoHash_value);

	zval enum_case_Mismatch_value;
	zend_string *enum_case_Mismatch_value_str = zend_string_init("mismatch", strlen("mismatch"), 1);
	ZVAL_STR(&enum_case_Mismatch_value, enum_case_Mismatch_value_str);
	zend_enum_add_case_cstr(class_entry, "Mismatch", &enum_case_Mismatch_value);

	zval enum_case_Ambiguous_value;
	zend_string *enum_case_Ambiguous_value_str = zend_string_init("ambiguous", strlen("ambiguous"), 1);
	ZVAL_STR(&enum_case_Ambiguous_value, enum_case_Ambiguous_value_str);
	zend_enum_add_case_cstr(class_entry, "Ambiguous", &enum_case_Ambiguous_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_SignatureException(zend_class_entry *class_entry_Payments_Exception_Failure)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "SignatureException", class_Payments_Exception_SignatureException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Exception_Failure);

	zend_string *property_problem_class_Payments_Exception_SignatureProblem = zend_string_init("Payments\\Exception\\SignatureProblem", sizeof("Payments\\Exception\\SignatureProblem")-1, 1);
	zval property_problem_default_value;
	ZVAL_UNDEF(&property_problem_default_value);
	zend_string *property_problem_name = zend_string_init("problem", sizeof("problem") - 1, 1);
	zend_declare_typed_property(class_entry, property_problem_name, &property_problem_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_problem_class_Payments_Exception_SignatureProblem, 0, MAY_BE_NULL));
	zend_string_release(property_problem_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_AttemptNotFoundException(zend_class_entry *class_entry_Payments_Exception_Failure)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "AttemptNotFoundException", class_Payments_Exception_AttemptNotFoundException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Exception_Failure);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_RefundOpenException(zend_class_entry *class_entry_Payments_Exception_Failure)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "RefundOpenException", class_Payments_Exception_RefundOpenException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Exception_Failure);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exception_StoreException(zend_class_entry *class_entry_Payments_Exception_Failure)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Exception", "StoreException", class_Payments_Exception_StoreException_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Exception_Failure);

	zval property_mayBeWritten_default_value;
	ZVAL_UNDEF(&property_mayBeWritten_default_value);
	zend_string *property_mayBeWritten_name = zend_string_init("mayBeWritten", sizeof("mayBeWritten") - 1, 1);
	zend_declare_typed_property(class_entry, property_mayBeWritten_name, &property_mayBeWritten_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_mayBeWritten_name);

	return class_entry;
}
