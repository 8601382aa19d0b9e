/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 674f6e528bddf786001ebeb18528a2deb90a5941 */

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_PaymentStatus_isPaid, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_PaymentStatus_isFinal arginfo_class_Payments_PaymentStatus_isPaid

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Money___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Money_of, 0, 2, Payments\\Money, 0)
	ZEND_ARG_TYPE_MASK(0, amount, MAY_BE_STRING|MAY_BE_LONG, NULL)
	ZEND_ARG_OBJ_INFO(0, currency, Payments\\Currency, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Money_ofMinor, 0, 2, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO(0, minor, IS_LONG, 0)
	ZEND_ARG_OBJ_INFO(0, currency, Payments\\Currency, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Money_decimal, 0, 0, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Money_add, 0, 1, Payments\\Money, 0)
	ZEND_ARG_OBJ_INFO(0, other, Payments\\Money, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Money_subtract arginfo_class_Payments_Money_add

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Money_compareTo, 0, 1, IS_LONG, 0)
	ZEND_ARG_OBJ_INFO(0, other, Payments\\Money, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Money_equals, 0, 1, _IS_BOOL, 0)
	ZEND_ARG_OBJ_INFO(0, other, Payments\\Money, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Money_isPositive arginfo_class_Payments_PaymentStatus_isPaid

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Money_allocate, 0, 0, IS_ARRAY, 0)
	ZEND_ARG_VARIADIC_TYPE_INFO(0, ratios, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Money_jsonSerialize, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Card___construct, 0, 0, 5)
	ZEND_ARG_TYPE_INFO(0, number, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, holderName, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, expiryMonth, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, expiryYear, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, cvv, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Card_masked arginfo_class_Payments_Money_decimal

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Card_bin, 0, 0, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, length, IS_LONG, 0, "6")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Card_lastFour arginfo_class_Payments_Money_decimal

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Card_brand, 0, 0, Payments\\CardBrand, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Card_isLuhnValid arginfo_class_Payments_PaymentStatus_isPaid

#define arginfo_class_Payments_Card_isExpired arginfo_class_Payments_PaymentStatus_isPaid

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Card_wipe, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_ThreeDSecure___construct arginfo_class_Payments_Money___construct

#define arginfo_class_Payments_ThreeDSecure_isUsable arginfo_class_Payments_PaymentStatus_isPaid

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_ThreeDSecure_status, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_ThreeDSecure_headers arginfo_class_Payments_Money_jsonSerialize

#define arginfo_class_Payments_ThreeDSecure_body arginfo_class_Payments_Money_decimal

#define arginfo_class_Payments_ThreeDSecure_send arginfo_class_Payments_Card_wipe

#define arginfo_class_Payments_ThreeDSecure_jsonSerialize arginfo_class_Payments_Money_jsonSerialize

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_ReturnPage___construct, 0, 0, 1)
	ZEND_ARG_TYPE_INFO(0, url, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_ReturnPage_status arginfo_class_Payments_ThreeDSecure_status

#define arginfo_class_Payments_ReturnPage_headers arginfo_class_Payments_Money_jsonSerialize

#define arginfo_class_Payments_ReturnPage_send arginfo_class_Payments_Card_wipe

#define arginfo_class_Payments_ReturnPage_jsonSerialize arginfo_class_Payments_Money_jsonSerialize

#define arginfo_class_Payments_Decline___construct arginfo_class_Payments_Money___construct

#define arginfo_class_Payments_Decline_jsonSerialize arginfo_class_Payments_Money_jsonSerialize

#define arginfo_class_Payments_Confirmation___construct arginfo_class_Payments_Money___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Confirmation_verdict, 0, 1, Payments\\Verdict, 0)
	ZEND_ARG_OBJ_INFO(0, expected, Payments\\Money, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, ceiling, Payments\\Money, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Confirmation_jsonSerialize arginfo_class_Payments_Money_jsonSerialize

#define arginfo_class_Payments_Violation___construct arginfo_class_Payments_Money___construct

#define arginfo_class_Payments_Violation_jsonSerialize arginfo_class_Payments_Money_jsonSerialize

#define arginfo_class_Payments_Exchange___construct arginfo_class_Payments_Money___construct

#define arginfo_class_Payments_Exchange_jsonSerialize arginfo_class_Payments_Money_jsonSerialize

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

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_ClaimStore_claim, 0, 3, Payments\\ClaimState, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, owner, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, seconds, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_ClaimStore_complete, 0, 2, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, owner, IS_STRING, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_ClaimStore_release arginfo_class_Payments_ClaimStore_complete

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Claims___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, store, Payments\\ClaimStore, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, seconds, IS_LONG, 0, "300")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Claims_run, 0, 2, Payments\\ClaimState, 0)
	ZEND_ARG_TYPE_INFO(0, key, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, work, IS_CALLABLE, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Observer_exchanged, 0, 1, IS_VOID, 0)
	ZEND_ARG_OBJ_INFO(0, exchange, Payments\\Exchange, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Options___construct, 0, 0, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, connectTimeoutMs, IS_LONG, 0, "5000")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, timeoutMs, IS_LONG, 0, "30000")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, deadlineMs, IS_LONG, 0, "60000")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, retries, IS_LONG, 0, "2")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, caFile, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, proxy, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, keepAlive, _IS_BOOL, 0, "true")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, maxResponseBytes, IS_LONG, 0, "1048576")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, maxTextBytes, IS_LONG, 0, "1000")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, transport, Payments\\Transport, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, tokenStore, Payments\\TokenStore, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, observer, Payments\\Observer, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, baseUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, tokenStoreKey, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_PaymentStatus, isPaid);
ZEND_METHOD(Payments_PaymentStatus, isFinal);
ZEND_METHOD(Payments_Money, __construct);
ZEND_METHOD(Payments_Money, of);
ZEND_METHOD(Payments_Money, ofMinor);
ZEND_METHOD(Payments_Money, decimal);
ZEND_METHOD(Payments_Money, add);
ZEND_METHOD(Payments_Money, subtract);
ZEND_METHOD(Payments_Money, compareTo);
ZEND_METHOD(Payments_Money, equals);
ZEND_METHOD(Payments_Money, isPositive);
ZEND_METHOD(Payments_Money, allocate);
ZEND_METHOD(Payments_Money, jsonSerialize);
ZEND_METHOD(Payments_Card, __construct);
ZEND_METHOD(Payments_Card, masked);
ZEND_METHOD(Payments_Card, bin);
ZEND_METHOD(Payments_Card, lastFour);
ZEND_METHOD(Payments_Card, brand);
ZEND_METHOD(Payments_Card, isLuhnValid);
ZEND_METHOD(Payments_Card, isExpired);
ZEND_METHOD(Payments_Card, wipe);
ZEND_METHOD(Payments_ThreeDSecure, __construct);
ZEND_METHOD(Payments_ThreeDSecure, isUsable);
ZEND_METHOD(Payments_ThreeDSecure, status);
ZEND_METHOD(Payments_ThreeDSecure, headers);
ZEND_METHOD(Payments_ThreeDSecure, body);
ZEND_METHOD(Payments_ThreeDSecure, send);
ZEND_METHOD(Payments_ThreeDSecure, jsonSerialize);
ZEND_METHOD(Payments_ReturnPage, __construct);
ZEND_METHOD(Payments_ReturnPage, status);
ZEND_METHOD(Payments_ReturnPage, headers);
ZEND_METHOD(Payments_ReturnPage, send);
ZEND_METHOD(Payments_ReturnPage, jsonSerialize);
ZEND_METHOD(Payments_Decline, __construct);
ZEND_METHOD(Payments_Decline, jsonSerialize);
ZEND_METHOD(Payments_Confirmation, __construct);
ZEND_METHOD(Payments_Confirmation, verdict);
ZEND_METHOD(Payments_Confirmation, jsonSerialize);
ZEND_METHOD(Payments_Violation, __construct);
ZEND_METHOD(Payments_Violation, jsonSerialize);
ZEND_METHOD(Payments_Exchange, __construct);
ZEND_METHOD(Payments_Exchange, jsonSerialize);
ZEND_METHOD(Payments_Claims, __construct);
ZEND_METHOD(Payments_Claims, run);
ZEND_METHOD(Payments_Options, __construct);


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


static const zend_function_entry class_Payments_Money_methods[] = {
	ZEND_ME(Payments_Money, __construct, arginfo_class_Payments_Money___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Money, of, arginfo_class_Payments_Money_of, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Money, ofMinor, arginfo_class_Payments_Money_ofMinor, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Money, decimal, arginfo_class_Payments_Money_decimal, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, add, arginfo_class_Payments_Money_add, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, subtract, arginfo_class_Payments_Money_subtract, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, compareTo, arginfo_class_Payments_Money_compareTo, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, equals, arginfo_class_Payments_Money_equals, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, isPositive, arginfo_class_Payments_Money_isPositive, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, allocate, arginfo_class_Payments_Money_allocate, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, jsonSerialize, arginfo_class_Payments_Money_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Card_methods[] = {
	ZEND_ME(Payments_Card, __construct, arginfo_class_Payments_Card___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Card, masked, arginfo_class_Payments_Card_masked, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Card, bin, arginfo_class_Payments_Card_bin, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Card, lastFour, arginfo_class_Payments_Card_lastFour, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Card, brand, arginfo_class_Payments_Card_brand, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Card, isLuhnValid, arginfo_class_Payments_Card_isLuhnValid, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Card, isExpired, arginfo_class_Payments_Card_isExpired, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Card, wipe, arginfo_class_Payments_Card_wipe, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_ThreeDSecure_methods[] = {
	ZEND_ME(Payments_ThreeDSecure, __construct, arginfo_class_Payments_ThreeDSecure___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_ThreeDSecure, isUsable, arginfo_class_Payments_ThreeDSecure_isUsable, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_ThreeDSecure, status, arginfo_class_Payments_ThreeDSecure_status, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_ThreeDSecure, headers, arginfo_class_Payments_ThreeDSecure_headers, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_ThreeDSecure, body, arginfo_class_Payments_ThreeDSecure_body, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_ThreeDSecure, send, arginfo_class_Payments_ThreeDSecure_send, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_ThreeDSecure, jsonSerialize, arginfo_class_Payments_ThreeDSecure_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_ReturnPage_methods[] = {
	ZEND_ME(Payments_ReturnPage, __construct, arginfo_class_Payments_ReturnPage___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_ReturnPage, status, arginfo_class_Payments_ReturnPage_status, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_ReturnPage, headers, arginfo_class_Payments_ReturnPage_headers, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_ReturnPage, send, arginfo_class_Payments_ReturnPage_send, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_ReturnPage, jsonSerialize, arginfo_class_Payments_ReturnPage_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Decline_methods[] = {
	ZEND_ME(Payments_Decline, __construct, arginfo_class_Payments_Decline___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Decline, jsonSerialize, arginfo_class_Payments_Decline_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Confirmation_methods[] = {
	ZEND_ME(Payments_Confirmation, __construct, arginfo_class_Payments_Confirmation___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Confirmation, verdict, arginfo_class_Payments_Confirmation_verdict, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Confirmation, jsonSerialize, arginfo_class_Payments_Confirmation_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Violation_methods[] = {
	ZEND_ME(Payments_Violation, __construct, arginfo_class_Payments_Violation___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Violation, jsonSerialize, arginfo_class_Payments_Violation_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Exchange_methods[] = {
	ZEND_ME(Payments_Exchange, __construct, arginfo_class_Payments_Exchange___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Exchange, jsonSerialize, arginfo_class_Payments_Exchange_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


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


static const zend_function_entry class_Payments_ClaimState_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_ClaimStore_methods[] = {
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_ClaimStore, claim, arginfo_class_Payments_ClaimStore_claim, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_ClaimStore, complete, arginfo_class_Payments_ClaimStore_complete, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_ClaimStore, release, arginfo_class_Payments_ClaimStore_release, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Claims_methods[] = {
	ZEND_ME(Payments_Claims, __construct, arginfo_class_Payments_Claims___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Claims, run, arginfo_class_Payments_Claims_run, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Observer_methods[] = {
	ZEND_ABSTRACT_ME_WITH_FLAGS(Payments_Observer, exchanged, arginfo_class_Payments_Observer_exchanged, ZEND_ACC_PUBLIC|ZEND_ACC_ABSTRACT)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Options_methods[] = {
	ZEND_ME(Payments_Options, __construct, arginfo_class_Payments_Options___construct, ZEND_ACC_PUBLIC)
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

static zend_class_entry *register_class_Payments_Money(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Money", class_Payments_Money_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_minor_default_value;
	ZVAL_UNDEF(&property_minor_default_value);
	zend_string *property_minor_name = zend_string_init("minor", sizeof("minor") - 1, 1);
	zend_declare_typed_property(class_entry, property_minor_name, &property_minor_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_minor_name);

	zend_string *property_currency_class_Payments_Currency = zend_string_init("Payments\\Currency", sizeof("Payments\\Currency")-1, 1);
	zval property_currency_default_value;
	ZVAL_UNDEF(&property_currency_default_value);
	zend_string *property_currency_name = zend_string_init("currency", sizeof("currency") - 1, 1);
	zend_declare_typed_property(class_entry, property_currency_name, &property_currency_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_currency_class_Payments_Currency, 0, 0));
	zend_string_release(property_currency_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Card(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Card", class_Payments_Card_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 2, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 3, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 4, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

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

static zend_class_entry *register_class_Payments_Decline(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Decline", class_Payments_Decline_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_code_default_value;
	ZVAL_UNDEF(&property_code_default_value);
	zend_string *property_code_name = zend_string_init("code", sizeof("code") - 1, 1);
	zend_declare_typed_property(class_entry, property_code_name, &property_code_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_code_name);

	zval property_message_default_value;
	ZVAL_UNDEF(&property_message_default_value);
	zend_string *property_message_name = zend_string_init("message", sizeof("message") - 1, 1);
	zend_declare_typed_property(class_entry, property_message_name, &property_message_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_message_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Confirmation(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Confirmation", class_Payments_Confirmation_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_answer_default_value;
	ZVAL_UNDEF(&property_answer_default_value);
	zend_string *property_answer_name = zend_string_init("answer", sizeof("answer") - 1, 1);
	zend_declare_typed_property(class_entry, property_answer_name, &property_answer_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_OBJECT));
	zend_string_release(property_answer_name);

	zval property_differences_default_value;
	ZVAL_UNDEF(&property_differences_default_value);
	zend_string *property_differences_name = zend_string_init("differences", sizeof("differences") - 1, 1);
	zend_declare_typed_property(class_entry, property_differences_name, &property_differences_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_differences_name);

	zval property_isSameOrder_default_value;
	ZVAL_UNDEF(&property_isSameOrder_default_value);
	zend_string *property_isSameOrder_name = zend_string_init("isSameOrder", sizeof("isSameOrder") - 1, 1);
	zend_declare_typed_property(class_entry, property_isSameOrder_name, &property_isSameOrder_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_isSameOrder_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Violation(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Violation", class_Payments_Violation_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_field_default_value;
	ZVAL_UNDEF(&property_field_default_value);
	zend_string *property_field_name = zend_string_init("field", sizeof("field") - 1, 1);
	zend_declare_typed_property(class_entry, property_field_name, &property_field_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_field_name);

	zval property_rule_default_value;
	ZVAL_UNDEF(&property_rule_default_value);
	zend_string *property_rule_name = zend_string_init("rule", sizeof("rule") - 1, 1);
	zend_declare_typed_property(class_entry, property_rule_name, &property_rule_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_rule_name);

	zval property_message_default_value;
	ZVAL_UNDEF(&property_message_default_value);
	zend_string *property_message_name = zend_string_init("message", sizeof("message") - 1, 1);
	zend_declare_typed_property(class_entry, property_message_name, &property_message_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_message_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Exchange(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Exchange", class_Payments_Exchange_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_operation_default_value;
	ZVAL_UNDEF(&property_operation_default_value);
	zend_string *property_operation_name = zend_string_init("operation", sizeof("operation") - 1, 1);
	zend_declare_typed_property(class_entry, property_operation_name, &property_operation_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_operation_name);

	zval property_method_default_value;
	ZVAL_UNDEF(&property_method_default_value);
	zend_string *property_method_name = zend_string_init("method", sizeof("method") - 1, 1);
	zend_declare_typed_property(class_entry, property_method_name, &property_method_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_method_name);

	zval property_url_default_value;
	ZVAL_UNDEF(&property_url_default_value);
	zend_string *property_url_name = zend_string_init("url", sizeof("url") - 1, 1);
	zend_declare_typed_property(class_entry, property_url_name, &property_url_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_url_name);

	zval property_httpStatus_default_value;
	ZVAL_UNDEF(&property_httpStatus_default_value);
	zend_string *property_httpStatus_name = zend_string_init("httpStatus", sizeof("httpStatus") - 1, 1);
	zend_declare_typed_property(class_entry, property_httpStatus_name, &property_httpStatus_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_httpStatus_name);

	zval property_attempts_default_value;
	ZVAL_UNDEF(&property_attempts_default_value);
	zend_string *property_attempts_name = zend_string_init("attempts", sizeof("attempts") - 1, 1);
	zend_declare_typed_property(class_entry, property_attempts_name, &property_attempts_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_attempts_name);

	zval property_reusedConnection_default_value;
	ZVAL_UNDEF(&property_reusedConnection_default_value);
	zend_string *property_reusedConnection_name = zend_string_init("reusedConnection", sizeof("reusedConnection") - 1, 1);
	zend_declare_typed_property(class_entry, property_reusedConnection_name, &property_reusedConnection_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_reusedConnection_name);

	zval property_connectMs_default_value;
	ZVAL_UNDEF(&property_connectMs_default_value);
	zend_string *property_connectMs_name = zend_string_init("connectMs", sizeof("connectMs") - 1, 1);
	zend_declare_typed_property(class_entry, property_connectMs_name, &property_connectMs_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_DOUBLE));
	zend_string_release(property_connectMs_name);

	zval property_tlsMs_default_value;
	ZVAL_UNDEF(&property_tlsMs_default_value);
	zend_string *property_tlsMs_name = zend_string_init("tlsMs", sizeof("tlsMs") - 1, 1);
	zend_declare_typed_property(class_entry, property_tlsMs_name, &property_tlsMs_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_DOUBLE));
	zend_string_release(property_tlsMs_name);

	zval property_firstByteMs_default_value;
	ZVAL_UNDEF(&property_firstByteMs_default_value);
	zend_string *property_firstByteMs_name = zend_string_init("firstByteMs", sizeof("firstByteMs") - 1, 1);
	zend_declare_typed_property(class_entry, property_firstByteMs_name, &property_firstByteMs_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_DOUBLE));
	zend_string_release(property_firstByteMs_name);

	zval property_totalMs_default_value;
	ZVAL_UNDEF(&property_totalMs_default_value);
	zend_string *property_totalMs_name = zend_string_init("totalMs", sizeof("totalMs") - 1, 1);
	zend_declare_typed_property(class_entry, property_totalMs_name, &property_totalMs_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_DOUBLE));
	zend_string_release(property_totalMs_name);

	zval property_requestBody_default_value;
	ZVAL_UNDEF(&property_requestBody_default_value);
	zend_string *property_requestBody_name = zend_string_init("requestBody", sizeof("requestBody") - 1, 1);
	zend_declare_typed_property(class_entry, property_requestBody_name, &property_requestBody_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_requestBody_name);

	zval property_responseBody_default_value;
	ZVAL_UNDEF(&property_responseBody_default_value);
	zend_string *property_responseBody_name = zend_string_init("responseBody", sizeof("responseBody") - 1, 1);
	zend_declare_typed_property(class_entry, property_responseBody_name, &property_responseBody_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_responseBody_name);

	return class_entry;
}

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

static zend_class_entry *register_class_Payments_ClaimState(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\ClaimState", IS_STRING, class_Payments_ClaimState_methods);

	zval enum_case_Taken_value;
	zend_string *enum_case_Taken_value_str = zend_string_init("taken", strlen("taken"), 1);
	ZVAL_STR(&enum_case_Taken_value, enum_case_Taken_value_str);
	zend_enum_add_case_cstr(class_entry, "Taken", &enum_case_Taken_value);

	zval enum_case_Busy_value;
	zend_string *enum_case_Busy_value_str = zend_string_init("busy", strlen("busy"), 1);
	ZVAL_STR(&enum_case_Busy_value, enum_case_Busy_value_str);
	zend_enum_add_case_cstr(class_entry, "Busy", &enum_case_Busy_value);

	zval enum_case_Done_value;
	zend_string *enum_case_Done_value_str = zend_string_init("done", strlen("done"), 1);
	ZVAL_STR(&enum_case_Done_value, enum_case_Done_value_str);
	zend_enum_add_case_cstr(class_entry, "Done", &enum_case_Done_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_ClaimStore(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "ClaimStore", class_Payments_ClaimStore_methods);
	class_entry = zend_register_internal_interface(&ce);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Claims(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Claims", class_Payments_Claims_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_store_class_Payments_ClaimStore = zend_string_init("Payments\\ClaimStore", sizeof("Payments\\ClaimStore")-1, 1);
	zval property_store_default_value;
	ZVAL_UNDEF(&property_store_default_value);
	zend_string *property_store_name = zend_string_init("store", sizeof("store") - 1, 1);
	zend_declare_typed_property(class_entry, property_store_name, &property_store_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_store_class_Payments_ClaimStore, 0, 0));
	zend_string_release(property_store_name);

	zval property_seconds_default_value;
	ZVAL_UNDEF(&property_seconds_default_value);
	zend_string *property_seconds_name = zend_string_init("seconds", sizeof("seconds") - 1, 1);
	zend_declare_typed_property(class_entry, property_seconds_name, &property_seconds_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_seconds_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Observer(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Observer", class_Payments_Observer_methods);
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

	zval property_maxTextBytes_default_value;
	ZVAL_UNDEF(&property_maxTextBytes_default_value);
	zend_string *property_maxTextBytes_name = zend_string_init("maxTextBytes", sizeof("maxTextBytes") - 1, 1);
	zend_declare_typed_property(class_entry, property_maxTextBytes_name, &property_maxTextBytes_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_maxTextBytes_name);

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


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 5, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 13, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}
