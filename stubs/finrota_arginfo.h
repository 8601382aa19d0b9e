/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 45214d3f4b6fe618c399d04ab66d40d69d0c3e78 */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Finrota_Account___construct, 0, 0, 3)
	ZEND_ARG_TYPE_INFO(0, apiKey, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, secretKey, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, environment, Payments\\Environment, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, options, Payments\\Options, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Finrota_Customer___construct, 0, 0, 1)
	ZEND_ARG_TYPE_INFO(0, email, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, gsm, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, tckn, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, code, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, name, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, surname, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, erpCode, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Finrota_Customer_jsonSerialize, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Finrota_PaymentLink___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Finrota_PaymentLink_jsonSerialize arginfo_class_Payments_Finrota_Customer_jsonSerialize

#define arginfo_class_Payments_Finrota_HpmNotification___construct arginfo_class_Payments_Finrota_PaymentLink___construct

#define arginfo_class_Payments_Finrota_HpmNotification_jsonSerialize arginfo_class_Payments_Finrota_Customer_jsonSerialize

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Finrota_Hpm___construct, 0, 0, 1)
	ZEND_ARG_OBJ_INFO(0, account, Payments\\Finrota\\Account, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_Hpm_createLink, 0, 6, Payments\\Finrota\\PaymentLink, 0)
	ZEND_ARG_OBJ_INFO(0, amount, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO(0, clientOrderReference, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, paymentSetId, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, customer, Payments\\Finrota\\Customer, 0)
	ZEND_ARG_OBJ_INFO(0, userVerificationBy, Payments\\Finrota\\\125serVerificationBy, 0)
	ZEND_ARG_TYPE_INFO(0, userVerificationFailBehavior, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, description, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, successUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, failUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, webhookUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, additionalData, IS_ARRAY, 0, "[]")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_Hpm_parseWebhook, 0, 1, Payments\\Finrota\\HpmNotification, 0)
	ZEND_ARG_TYPE_INFO(0, body, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_Hpm_confirm, 0, 4, Payments\\Confirmation, 0)
	ZEND_ARG_OBJ_INFO(0, notification, Payments\\Finrota\\HpmNotification, 0)
	ZEND_ARG_OBJ_INFO(0, amount, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO(0, clientOrderReference, IS_STRING, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, through, Payments\\Finrota\\Pws|Payments\\Finrota\\Vpws, 0, NULL)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Finrota_Contact___construct, 0, 0, 3)
	ZEND_ARG_TYPE_INFO(0, name, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, surname, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, email, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, tckn, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, description, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, phone, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Finrota_Contact_jsonSerialize arginfo_class_Payments_Finrota_Customer_jsonSerialize

#define arginfo_class_Payments_Finrota_Payment___construct arginfo_class_Payments_Finrota_PaymentLink___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_Payment_verdict, 0, 1, Payments\\Verdict, 0)
	ZEND_ARG_OBJ_INFO(0, expected, Payments\\Money, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, ceiling, Payments\\Money, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_Payment_orThrow, 0, 0, Payments\\Finrota\\Payment, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Finrota_Payment_jsonSerialize arginfo_class_Payments_Finrota_Customer_jsonSerialize

#define arginfo_class_Payments_Finrota_Transaction___construct arginfo_class_Payments_Finrota_PaymentLink___construct

#define arginfo_class_Payments_Finrota_Transaction_verdict arginfo_class_Payments_Finrota_Payment_verdict

#define arginfo_class_Payments_Finrota_Transaction_jsonSerialize arginfo_class_Payments_Finrota_Customer_jsonSerialize

#define arginfo_class_Payments_Finrota_Reversal___construct arginfo_class_Payments_Finrota_PaymentLink___construct

#define arginfo_class_Payments_Finrota_Reversal_jsonSerialize arginfo_class_Payments_Finrota_Customer_jsonSerialize

#define arginfo_class_Payments_Finrota_PaymentSet___construct arginfo_class_Payments_Finrota_PaymentLink___construct

#define arginfo_class_Payments_Finrota_PaymentSet_jsonSerialize arginfo_class_Payments_Finrota_Customer_jsonSerialize

#define arginfo_class_Payments_Finrota_Pos___construct arginfo_class_Payments_Finrota_PaymentLink___construct

#define arginfo_class_Payments_Finrota_Pos_jsonSerialize arginfo_class_Payments_Finrota_Customer_jsonSerialize

#define arginfo_class_Payments_Finrota_PosLogo___construct arginfo_class_Payments_Finrota_PaymentLink___construct

#define arginfo_class_Payments_Finrota_PosLogo_jsonSerialize arginfo_class_Payments_Finrota_Customer_jsonSerialize

#define arginfo_class_Payments_Finrota_CommissionRate___construct arginfo_class_Payments_Finrota_PaymentLink___construct

#define arginfo_class_Payments_Finrota_CommissionRate_jsonSerialize arginfo_class_Payments_Finrota_Customer_jsonSerialize

#define arginfo_class_Payments_Finrota_BinOptions___construct arginfo_class_Payments_Finrota_PaymentLink___construct

#define arginfo_class_Payments_Finrota_BinOptions_jsonSerialize arginfo_class_Payments_Finrota_Customer_jsonSerialize

#define arginfo_class_Payments_Finrota_Pws___construct arginfo_class_Payments_Finrota_Hpm___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_Pws_pay, 0, 8, Payments\\Finrota\\Payment, 0)
	ZEND_ARG_OBJ_INFO(0, contact, Payments\\Finrota\\Contact, 0)
	ZEND_ARG_OBJ_INFO(0, card, Payments\\Card, 0)
	ZEND_ARG_TYPE_INFO(0, agentCode, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, amount, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO(0, installment, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, tenantPosId, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, paymentSetDefinitionId, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, use3D, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, returnUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, clientOrderReferenceCode, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Finrota_Pws_paymentSets arginfo_class_Payments_Finrota_Customer_jsonSerialize

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Finrota_Pws_paymentOptions, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_OBJ_INFO(0, currency, Payments\\Currency, 0)
	ZEND_ARG_TYPE_INFO(0, paymentSetId, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_Pws_paymentOptionsForBin, 0, 3, Payments\\Finrota\\BinOptions, 0)
	ZEND_ARG_TYPE_INFO(0, binNumber, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, currency, Payments\\Currency, 0)
	ZEND_ARG_TYPE_INFO(0, paymentSetId, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, amount, Payments\\Money, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_Pws_transaction, 0, 0, Payments\\Finrota\\Transaction, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, transactionId, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, referenceNumber, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, clientOrderReferenceCode, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_Pws_cancel, 0, 1, Payments\\Finrota\\Reversal, 0)
	ZEND_ARG_TYPE_INFO(0, referenceNumber, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, reason, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_Pws_refund, 0, 1, Payments\\Finrota\\Reversal, 0)
	ZEND_ARG_TYPE_INFO(0, referenceNumber, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, amount, Payments\\Money, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, reason, IS_STRING, 1, "null")
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, remainingBefore, Payments\\Money, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_Pws_resolve, 0, 1, Payments\\Finrota\\Transaction, 1)
	ZEND_ARG_TYPE_INFO(0, clientOrderReferenceCode, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, withinMs, IS_LONG, 0, "10000")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Finrota_Vpws___construct arginfo_class_Payments_Finrota_Hpm___construct

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Finrota_Vpws_pay, 0, 6, Payments\\Finrota\\Payment, 0)
	ZEND_ARG_OBJ_INFO(0, contact, Payments\\Finrota\\Contact, 0)
	ZEND_ARG_OBJ_INFO(0, card, Payments\\Card, 0)
	ZEND_ARG_OBJ_INFO(0, amount, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO(0, installment, IS_LONG, 0)
	ZEND_ARG_TYPE_INFO(0, tenantPosId, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, use3D, _IS_BOOL, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, returnUrl, IS_STRING, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, clientOrderReferenceCode, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Finrota_Vpws_paymentOptions, 0, 1, IS_ARRAY, 0)
	ZEND_ARG_OBJ_INFO(0, currency, Payments\\Currency, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Finrota_Vpws_paymentOptionsForBin, 0, 2, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO(0, binNumber, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, currency, Payments\\Currency, 0)
	ZEND_ARG_OBJ_INFO_WITH_DEFAULT_VALUE(0, amount, Payments\\Money, 1, "null")
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Finrota_Vpws_transaction arginfo_class_Payments_Finrota_Pws_transaction

#define arginfo_class_Payments_Finrota_Vpws_cancel arginfo_class_Payments_Finrota_Pws_cancel

#define arginfo_class_Payments_Finrota_Vpws_refund arginfo_class_Payments_Finrota_Pws_refund

#define arginfo_class_Payments_Finrota_Vpws_resolve arginfo_class_Payments_Finrota_Pws_resolve


ZEND_METHOD(Payments_Finrota_Account, __construct);
ZEND_METHOD(Payments_Finrota_Customer, __construct);
ZEND_METHOD(Payments_Violation, jsonSerialize);
ZEND_METHOD(Payments_Violation, __construct);
ZEND_METHOD(Payments_Finrota_Hpm, __construct);
ZEND_METHOD(Payments_Finrota_Hpm, createLink);
ZEND_METHOD(Payments_Finrota_Hpm, parseWebhook);
ZEND_METHOD(Payments_Finrota_Hpm, confirm);
ZEND_METHOD(Payments_Finrota_Payment, verdict);
ZEND_METHOD(Payments_Finrota_Payment, orThrow);
ZEND_METHOD(Payments_Finrota_Transaction, verdict);
ZEND_METHOD(Payments_Finrota_Pws, pay);
ZEND_METHOD(Payments_Finrota_Pws, paymentSets);
ZEND_METHOD(Payments_Finrota_Pws, paymentOptions);
ZEND_METHOD(Payments_Finrota_Pws, paymentOptionsForBin);
ZEND_METHOD(Payments_Finrota_Pws, transaction);
ZEND_METHOD(Payments_Finrota_Pws, cancel);
ZEND_METHOD(Payments_Finrota_Pws, refund);
ZEND_METHOD(Payments_Finrota_Pws, resolve);
ZEND_METHOD(Payments_Finrota_Vpws, pay);
ZEND_METHOD(Payments_Finrota_Vpws, paymentOptions);
ZEND_METHOD(Payments_Finrota_Vpws, paymentOptionsForBin);
ZEND_METHOD(Payments_Finrota_Vpws, transaction);
ZEND_METHOD(Payments_Finrota_Vpws, cancel);
ZEND_METHOD(Payments_Finrota_Vpws, refund);
ZEND_METHOD(Payments_Finrota_Vpws, resolve);


static const zend_function_entry class_Payments_Finrota_Account_methods[] = {
	ZEND_ME(Payments_Finrota_Account, __construct, arginfo_class_Payments_Finrota_Account___construct, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_UserVerificationBy_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_Customer_methods[] = {
	ZEND_ME(Payments_Finrota_Customer, __construct, arginfo_class_Payments_Finrota_Customer___construct, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finrota_Customer_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_PaymentLink_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Finrota_PaymentLink___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finrota_PaymentLink_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_HpmNotification_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Finrota_HpmNotification___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finrota_HpmNotification_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_Hpm_methods[] = {
	ZEND_ME(Payments_Finrota_Hpm, __construct, arginfo_class_Payments_Finrota_Hpm___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Hpm, createLink, arginfo_class_Payments_Finrota_Hpm_createLink, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Hpm, parseWebhook, arginfo_class_Payments_Finrota_Hpm_parseWebhook, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Hpm, confirm, arginfo_class_Payments_Finrota_Hpm_confirm, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_Contact_methods[] = {
	ZEND_MALIAS(Payments_Finrota_Customer, __construct, __construct, arginfo_class_Payments_Finrota_Contact___construct, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finrota_Contact_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_Payment_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Finrota_Payment___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Finrota_Payment, verdict, arginfo_class_Payments_Finrota_Payment_verdict, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Payment, orThrow, arginfo_class_Payments_Finrota_Payment_orThrow, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finrota_Payment_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_Transaction_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Finrota_Transaction___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Finrota_Transaction, verdict, arginfo_class_Payments_Finrota_Transaction_verdict, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finrota_Transaction_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_Reversal_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Finrota_Reversal___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finrota_Reversal_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_PaymentSet_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Finrota_PaymentSet___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finrota_PaymentSet_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_Pos_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Finrota_Pos___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finrota_Pos_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_PosLogo_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Finrota_PosLogo___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finrota_PosLogo_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_CommissionRate_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Finrota_CommissionRate___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finrota_CommissionRate_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_BinOptions_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Finrota_BinOptions___construct, ZEND_ACC_PRIVATE)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Finrota_BinOptions_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_Pws_methods[] = {
	ZEND_MALIAS(Payments_Finrota_Hpm, __construct, __construct, arginfo_class_Payments_Finrota_Pws___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Pws, pay, arginfo_class_Payments_Finrota_Pws_pay, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Pws, paymentSets, arginfo_class_Payments_Finrota_Pws_paymentSets, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Pws, paymentOptions, arginfo_class_Payments_Finrota_Pws_paymentOptions, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Pws, paymentOptionsForBin, arginfo_class_Payments_Finrota_Pws_paymentOptionsForBin, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Pws, transaction, arginfo_class_Payments_Finrota_Pws_transaction, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Pws, cancel, arginfo_class_Payments_Finrota_Pws_cancel, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Pws, refund, arginfo_class_Payments_Finrota_Pws_refund, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Pws, resolve, arginfo_class_Payments_Finrota_Pws_resolve, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Finrota_Vpws_methods[] = {
	ZEND_MALIAS(Payments_Finrota_Hpm, __construct, __construct, arginfo_class_Payments_Finrota_Vpws___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Vpws, pay, arginfo_class_Payments_Finrota_Vpws_pay, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Vpws, paymentOptions, arginfo_class_Payments_Finrota_Vpws_paymentOptions, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Vpws, paymentOptionsForBin, arginfo_class_Payments_Finrota_Vpws_paymentOptionsForBin, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Vpws, transaction, arginfo_class_Payments_Finrota_Vpws_transaction, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Vpws, cancel, arginfo_class_Payments_Finrota_Vpws_cancel, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Vpws, refund, arginfo_class_Payments_Finrota_Vpws_refund, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Finrota_Vpws, resolve, arginfo_class_Payments_Finrota_Vpws_resolve, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Finrota_Account(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "Account", class_Payments_Finrota_Account_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_environment_class_Payments_Environment = zend_string_init("Payments\\Environment", sizeof("Payments\\Environment")-1, 1);
	zval property_environment_default_value;
	ZVAL_UNDEF(&property_environment_default_value);
	zend_string *property_environment_name = zend_string_init("environment", sizeof("environment") - 1, 1);
	zend_declare_typed_property(class_entry, property_environment_name, &property_environment_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_environment_class_Payments_Environment, 0, 0));
	zend_string_release(property_environment_name);

	zend_string *property_options_class_Payments_Options = zend_string_init("Payments\\Options", sizeof("Payments\\Options")-1, 1);
	zval property_options_default_value;
	ZVAL_UNDEF(&property_options_default_value);
	zend_string *property_options_name = zend_string_init("options", sizeof("options") - 1, 1);
	zend_declare_typed_property(class_entry, property_options_name, &property_options_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_options_class_Payments_Options, 0, MAY_BE_NULL));
	zend_string_release(property_options_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 1, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_UserVerificationBy(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\Finrota\\UserVerificationBy", IS_STRING, class_Payments_Finrota_UserVerificationBy_methods);

	zval enum_case_Id_value;
	zend_string *enum_case_Id_value_str = zend_string_init("Id", strlen("Id"), 1);
	ZVAL_STR(&enum_case_Id_value, enum_case_Id_value_str);
	zend_enum_add_case_cstr(class_entry, "Id", &enum_case_Id_value);

	zval enum_case_Email_value;
	zend_string *enum_case_Email_value_str = zend_string_init("Email", strlen("Email"), 1);
	ZVAL_STR(&enum_case_Email_value, enum_case_Email_value_str);
	zend_enum_add_case_cstr(class_entry, "Email", &enum_case_Email_value);

	zval enum_case_Tckn_value;
	zend_string *enum_case_Tckn_value_str = zend_string_init("Tckn", strlen("Tckn"), 1);
	ZVAL_STR(&enum_case_Tckn_value, enum_case_Tckn_value_str);
	zend_enum_add_case_cstr(class_entry, "Tckn", &enum_case_Tckn_value);

	zval enum_case_Gsm_value;
	zend_string *enum_case_Gsm_value_str = zend_string_init("Gsm", strlen("Gsm"), 1);
	ZVAL_STR(&enum_case_Gsm_value, enum_case_Gsm_value_str);
	zend_enum_add_case_cstr(class_entry, "Gsm", &enum_case_Gsm_value);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_Customer(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "Customer", class_Payments_Finrota_Customer_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_email_default_value;
	ZVAL_UNDEF(&property_email_default_value);
	zend_string *property_email_name = zend_string_init("email", sizeof("email") - 1, 1);
	zend_declare_typed_property(class_entry, property_email_name, &property_email_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_email_name);

	zval property_gsm_default_value;
	ZVAL_UNDEF(&property_gsm_default_value);
	zend_string *property_gsm_name = zend_string_init("gsm", sizeof("gsm") - 1, 1);
	zend_declare_typed_property(class_entry, property_gsm_name, &property_gsm_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_gsm_name);

	zval property_tckn_default_value;
	ZVAL_UNDEF(&property_tckn_default_value);
	zend_string *property_tckn_name = zend_string_init("tckn", sizeof("tckn") - 1, 1);
	zend_declare_typed_property(class_entry, property_tckn_name, &property_tckn_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_tckn_name);

	zval property_code_default_value;
	ZVAL_UNDEF(&property_code_default_value);
	zend_string *property_code_name = zend_string_init("code", sizeof("code") - 1, 1);
	zend_declare_typed_property(class_entry, property_code_name, &property_code_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_code_name);

	zval property_name_default_value;
	ZVAL_UNDEF(&property_name_default_value);
	zend_string *property_name_name = zend_string_init("name", sizeof("name") - 1, 1);
	zend_declare_typed_property(class_entry, property_name_name, &property_name_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_name_name);

	zval property_surname_default_value;
	ZVAL_UNDEF(&property_surname_default_value);
	zend_string *property_surname_name = zend_string_init("surname", sizeof("surname") - 1, 1);
	zend_declare_typed_property(class_entry, property_surname_name, &property_surname_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_surname_name);

	zval property_erpCode_default_value;
	ZVAL_UNDEF(&property_erpCode_default_value);
	zend_string *property_erpCode_name = zend_string_init("erpCode", sizeof("erpCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_erpCode_name, &property_erpCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_erpCode_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 2, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_PaymentLink(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "PaymentLink", class_Payments_Finrota_PaymentLink_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_link_default_value;
	ZVAL_UNDEF(&property_link_default_value);
	zend_string *property_link_name = zend_string_init("link", sizeof("link") - 1, 1);
	zend_declare_typed_property(class_entry, property_link_name, &property_link_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_link_name);

	zend_string *property_expiryUtc_class_DateTimeImmutable = zend_string_init("DateTimeImmutable", sizeof("DateTimeImmutable")-1, 1);
	zval property_expiryUtc_default_value;
	ZVAL_UNDEF(&property_expiryUtc_default_value);
	zend_string *property_expiryUtc_name = zend_string_init("expiryUtc", sizeof("expiryUtc") - 1, 1);
	zend_declare_typed_property(class_entry, property_expiryUtc_name, &property_expiryUtc_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_expiryUtc_class_DateTimeImmutable, 0, 0));
	zend_string_release(property_expiryUtc_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_HpmNotification(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "HpmNotification", class_Payments_Finrota_HpmNotification_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_id_default_value;
	ZVAL_UNDEF(&property_id_default_value);
	zend_string *property_id_name = zend_string_init("id", sizeof("id") - 1, 1);
	zend_declare_typed_property(class_entry, property_id_name, &property_id_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_id_name);

	zend_string *property_status_class_Payments_PaymentStatus = zend_string_init("Payments\\PaymentStatus", sizeof("Payments\\PaymentStatus")-1, 1);
	zval property_status_default_value;
	ZVAL_UNDEF(&property_status_default_value);
	zend_string *property_status_name = zend_string_init("status", sizeof("status") - 1, 1);
	zend_declare_typed_property(class_entry, property_status_name, &property_status_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_status_class_Payments_PaymentStatus, 0, 0));
	zend_string_release(property_status_name);

	zval property_rawStatus_default_value;
	ZVAL_UNDEF(&property_rawStatus_default_value);
	zend_string *property_rawStatus_name = zend_string_init("rawStatus", sizeof("rawStatus") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawStatus_name, &property_rawStatus_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_rawStatus_name);

	zval property_orderReference_default_value;
	ZVAL_UNDEF(&property_orderReference_default_value);
	zend_string *property_orderReference_name = zend_string_init("orderReference", sizeof("orderReference") - 1, 1);
	zend_declare_typed_property(class_entry, property_orderReference_name, &property_orderReference_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_orderReference_name);

	zval property_clientOrderReference_default_value;
	ZVAL_UNDEF(&property_clientOrderReference_default_value);
	zend_string *property_clientOrderReference_name = zend_string_init("clientOrderReference", sizeof("clientOrderReference") - 1, 1);
	zend_declare_typed_property(class_entry, property_clientOrderReference_name, &property_clientOrderReference_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_clientOrderReference_name);

	zend_string *property_pureAmount_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_pureAmount_default_value;
	ZVAL_UNDEF(&property_pureAmount_default_value);
	zend_string *property_pureAmount_name = zend_string_init("pureAmount", sizeof("pureAmount") - 1, 1);
	zend_declare_typed_property(class_entry, property_pureAmount_name, &property_pureAmount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_pureAmount_class_Payments_Money, 0, MAY_BE_NULL));
	zend_string_release(property_pureAmount_name);

	zval property_rawPureAmount_default_value;
	ZVAL_UNDEF(&property_rawPureAmount_default_value);
	zend_string *property_rawPureAmount_name = zend_string_init("rawPureAmount", sizeof("rawPureAmount") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawPureAmount_name, &property_rawPureAmount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_rawPureAmount_name);

	zval property_rawCurrencyId_default_value;
	ZVAL_UNDEF(&property_rawCurrencyId_default_value);
	zend_string *property_rawCurrencyId_name = zend_string_init("rawCurrencyId", sizeof("rawCurrencyId") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawCurrencyId_name, &property_rawCurrencyId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_rawCurrencyId_name);

	zval property_vPosErrorCode_default_value;
	ZVAL_UNDEF(&property_vPosErrorCode_default_value);
	zend_string *property_vPosErrorCode_name = zend_string_init("vPosErrorCode", sizeof("vPosErrorCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_vPosErrorCode_name, &property_vPosErrorCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_vPosErrorCode_name);

	zval property_vPosErrorMessage_default_value;
	ZVAL_UNDEF(&property_vPosErrorMessage_default_value);
	zend_string *property_vPosErrorMessage_name = zend_string_init("vPosErrorMessage", sizeof("vPosErrorMessage") - 1, 1);
	zend_declare_typed_property(class_entry, property_vPosErrorMessage_name, &property_vPosErrorMessage_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_vPosErrorMessage_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_Hpm(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "Hpm", class_Payments_Finrota_Hpm_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zval const_FAIL_BEHAVIOR_CREATE_value;
	zend_string *const_FAIL_BEHAVIOR_CREATE_value_str = zend_string_init("Create", strlen("Create"), 1);
	ZVAL_STR(&const_FAIL_BEHAVIOR_CREATE_value, const_FAIL_BEHAVIOR_CREATE_value_str);
	zend_string *const_FAIL_BEHAVIOR_CREATE_name = zend_string_init_interned("FAIL_BEHAVIOR_CREATE", sizeof("FAIL_BEHAVIOR_CREATE") - 1, 1);
	zend_declare_class_constant_ex(class_entry, const_FAIL_BEHAVIOR_CREATE_name, &const_FAIL_BEHAVIOR_CREATE_value, ZEND_ACC_PUBLIC, NULL);
	zend_string_release(const_FAIL_BEHAVIOR_CREATE_name);

	zend_string *property_account_class_Payments_Finrota_Account = zend_string_init("Payments\\Finrota\\Account", sizeof("Payments\\Finrota\\Account")-1, 1);
	zval property_account_default_value;
	ZVAL_UNDEF(&property_account_default_value);
	zend_string *property_account_name = zend_string_init("account", sizeof("account") - 1, 1);
	zend_declare_typed_property(class_entry, property_account_name, &property_account_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_account_class_Payments_Finrota_Account, 0, 0));
	zend_string_release(property_account_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "createlink", sizeof("createlink") - 1), 10, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "parsewebhook", sizeof("parsewebhook") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_Contact(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "Contact", class_Payments_Finrota_Contact_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_name_default_value;
	ZVAL_UNDEF(&property_name_default_value);
	zend_string *property_name_name = zend_string_init("name", sizeof("name") - 1, 1);
	zend_declare_typed_property(class_entry, property_name_name, &property_name_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_name_name);

	zval property_surname_default_value;
	ZVAL_UNDEF(&property_surname_default_value);
	zend_string *property_surname_name = zend_string_init("surname", sizeof("surname") - 1, 1);
	zend_declare_typed_property(class_entry, property_surname_name, &property_surname_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_surname_name);

	zval property_email_default_value;
	ZVAL_UNDEF(&property_email_default_value);
	zend_string *property_email_name = zend_string_init("email", sizeof("email") - 1, 1);
	zend_declare_typed_property(class_entry, property_email_name, &property_email_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_email_name);

	zval property_tckn_default_value;
	ZVAL_UNDEF(&property_tckn_default_value);
	zend_string *property_tckn_name = zend_string_init("tckn", sizeof("tckn") - 1, 1);
	zend_declare_typed_property(class_entry, property_tckn_name, &property_tckn_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_tckn_name);

	zval property_description_default_value;
	ZVAL_UNDEF(&property_description_default_value);
	zend_string *property_description_name = zend_string_init("description", sizeof("description") - 1, 1);
	zend_declare_typed_property(class_entry, property_description_name, &property_description_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_description_name);

	zval property_phone_default_value;
	ZVAL_UNDEF(&property_phone_default_value);
	zend_string *property_phone_name = zend_string_init("phone", sizeof("phone") - 1, 1);
	zend_declare_typed_property(class_entry, property_phone_name, &property_phone_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_phone_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "__construct", sizeof("__construct") - 1), 3, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_Payment(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "Payment", class_Payments_Finrota_Payment_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zend_string *property_threeDSecure_class_Payments_ThreeDSecure = zend_string_init("Payments\\ThreeDSecure", sizeof("Payments\\ThreeDSecure")-1, 1);
	zval property_threeDSecure_default_value;
	ZVAL_UNDEF(&property_threeDSecure_default_value);
	zend_string *property_threeDSecure_name = zend_string_init("threeDSecure", sizeof("threeDSecure") - 1, 1);
	zend_declare_typed_property(class_entry, property_threeDSecure_name, &property_threeDSecure_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_threeDSecure_class_Payments_ThreeDSecure, 0, MAY_BE_NULL));
	zend_string_release(property_threeDSecure_name);

	zend_string *property_status_class_Payments_PaymentStatus = zend_string_init("Payments\\PaymentStatus", sizeof("Payments\\PaymentStatus")-1, 1);
	zval property_status_default_value;
	ZVAL_UNDEF(&property_status_default_value);
	zend_string *property_status_name = zend_string_init("status", sizeof("status") - 1, 1);
	zend_declare_typed_property(class_entry, property_status_name, &property_status_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_status_class_Payments_PaymentStatus, 0, 0));
	zend_string_release(property_status_name);

	zval property_rawStatus_default_value;
	ZVAL_UNDEF(&property_rawStatus_default_value);
	zend_string *property_rawStatus_name = zend_string_init("rawStatus", sizeof("rawStatus") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawStatus_name, &property_rawStatus_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_rawStatus_name);

	zval property_referenceNumber_default_value;
	ZVAL_UNDEF(&property_referenceNumber_default_value);
	zend_string *property_referenceNumber_name = zend_string_init("referenceNumber", sizeof("referenceNumber") - 1, 1);
	zend_declare_typed_property(class_entry, property_referenceNumber_name, &property_referenceNumber_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_referenceNumber_name);

	zval property_transactionId_default_value;
	ZVAL_UNDEF(&property_transactionId_default_value);
	zend_string *property_transactionId_name = zend_string_init("transactionId", sizeof("transactionId") - 1, 1);
	zend_declare_typed_property(class_entry, property_transactionId_name, &property_transactionId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_transactionId_name);

	zend_string *property_askedAmount_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_askedAmount_default_value;
	ZVAL_UNDEF(&property_askedAmount_default_value);
	zend_string *property_askedAmount_name = zend_string_init("askedAmount", sizeof("askedAmount") - 1, 1);
	zend_declare_typed_property(class_entry, property_askedAmount_name, &property_askedAmount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_askedAmount_class_Payments_Money, 0, 0));
	zend_string_release(property_askedAmount_name);

	zend_string *property_decline_class_Payments_Decline = zend_string_init("Payments\\Decline", sizeof("Payments\\Decline")-1, 1);
	zval property_decline_default_value;
	ZVAL_UNDEF(&property_decline_default_value);
	zend_string *property_decline_name = zend_string_init("decline", sizeof("decline") - 1, 1);
	zend_declare_typed_property(class_entry, property_decline_name, &property_decline_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_decline_class_Payments_Decline, 0, MAY_BE_NULL));
	zend_string_release(property_decline_name);

	zval property_isMembershipCompleted_default_value;
	ZVAL_UNDEF(&property_isMembershipCompleted_default_value);
	zend_string *property_isMembershipCompleted_name = zend_string_init("isMembershipCompleted", sizeof("isMembershipCompleted") - 1, 1);
	zend_declare_typed_property(class_entry, property_isMembershipCompleted_name, &property_isMembershipCompleted_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_isMembershipCompleted_name);

	zval property_currentAccountId_default_value;
	ZVAL_UNDEF(&property_currentAccountId_default_value);
	zend_string *property_currentAccountId_name = zend_string_init("currentAccountId", sizeof("currentAccountId") - 1, 1);
	zend_declare_typed_property(class_entry, property_currentAccountId_name, &property_currentAccountId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_currentAccountId_name);

	zval property_bonusText_default_value;
	ZVAL_UNDEF(&property_bonusText_default_value);
	zend_string *property_bonusText_name = zend_string_init("bonusText", sizeof("bonusText") - 1, 1);
	zend_declare_typed_property(class_entry, property_bonusText_name, &property_bonusText_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_bonusText_name);

	zval property_memberId_default_value;
	ZVAL_UNDEF(&property_memberId_default_value);
	zend_string *property_memberId_name = zend_string_init("memberId", sizeof("memberId") - 1, 1);
	zend_declare_typed_property(class_entry, property_memberId_name, &property_memberId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_memberId_name);

	zval property_remainingErrorCount_default_value;
	ZVAL_UNDEF(&property_remainingErrorCount_default_value);
	zend_string *property_remainingErrorCount_name = zend_string_init("remainingErrorCount", sizeof("remainingErrorCount") - 1, 1);
	zend_declare_typed_property(class_entry, property_remainingErrorCount_name, &property_remainingErrorCount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_remainingErrorCount_name);

	zend_string *property_exchange_class_Payments_Exchange = zend_string_init("Payments\\Exchange", sizeof("Payments\\Exchange")-1, 1);
	zval property_exchange_default_value;
	ZVAL_UNDEF(&property_exchange_default_value);
	zend_string *property_exchange_name = zend_string_init("exchange", sizeof("exchange") - 1, 1);
	zend_declare_typed_property(class_entry, property_exchange_name, &property_exchange_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_exchange_class_Payments_Exchange, 0, MAY_BE_NULL));
	zend_string_release(property_exchange_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_Transaction(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "Transaction", class_Payments_Finrota_Transaction_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_transactionId_default_value;
	ZVAL_UNDEF(&property_transactionId_default_value);
	zend_string *property_transactionId_name = zend_string_init("transactionId", sizeof("transactionId") - 1, 1);
	zend_declare_typed_property(class_entry, property_transactionId_name, &property_transactionId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_transactionId_name);

	zval property_referenceNumber_default_value;
	ZVAL_UNDEF(&property_referenceNumber_default_value);
	zend_string *property_referenceNumber_name = zend_string_init("referenceNumber", sizeof("referenceNumber") - 1, 1);
	zend_declare_typed_property(class_entry, property_referenceNumber_name, &property_referenceNumber_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_referenceNumber_name);

	zval property_clientOrderReferenceCode_default_value;
	ZVAL_UNDEF(&property_clientOrderReferenceCode_default_value);
	zend_string *property_clientOrderReferenceCode_name = zend_string_init("clientOrderReferenceCode", sizeof("clientOrderReferenceCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_clientOrderReferenceCode_name, &property_clientOrderReferenceCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_clientOrderReferenceCode_name);

	zend_string *property_status_class_Payments_PaymentStatus = zend_string_init("Payments\\PaymentStatus", sizeof("Payments\\PaymentStatus")-1, 1);
	zval property_status_default_value;
	ZVAL_UNDEF(&property_status_default_value);
	zend_string *property_status_name = zend_string_init("status", sizeof("status") - 1, 1);
	zend_declare_typed_property(class_entry, property_status_name, &property_status_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_status_class_Payments_PaymentStatus, 0, 0));
	zend_string_release(property_status_name);

	zval property_rawStatus_default_value;
	ZVAL_UNDEF(&property_rawStatus_default_value);
	zend_string *property_rawStatus_name = zend_string_init("rawStatus", sizeof("rawStatus") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawStatus_name, &property_rawStatus_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_rawStatus_name);

	zend_string *property_lastAmount_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_lastAmount_default_value;
	ZVAL_UNDEF(&property_lastAmount_default_value);
	zend_string *property_lastAmount_name = zend_string_init("lastAmount", sizeof("lastAmount") - 1, 1);
	zend_declare_typed_property(class_entry, property_lastAmount_name, &property_lastAmount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_lastAmount_class_Payments_Money, 0, MAY_BE_NULL));
	zend_string_release(property_lastAmount_name);

	zval property_rawLastAmount_default_value;
	ZVAL_UNDEF(&property_rawLastAmount_default_value);
	zend_string *property_rawLastAmount_name = zend_string_init("rawLastAmount", sizeof("rawLastAmount") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawLastAmount_name, &property_rawLastAmount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_rawLastAmount_name);

	zend_string *property_lastNetAmount_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_lastNetAmount_default_value;
	ZVAL_UNDEF(&property_lastNetAmount_default_value);
	zend_string *property_lastNetAmount_name = zend_string_init("lastNetAmount", sizeof("lastNetAmount") - 1, 1);
	zend_declare_typed_property(class_entry, property_lastNetAmount_name, &property_lastNetAmount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_lastNetAmount_class_Payments_Money, 0, MAY_BE_NULL));
	zend_string_release(property_lastNetAmount_name);

	zval property_currencyType_default_value;
	ZVAL_UNDEF(&property_currencyType_default_value);
	zend_string *property_currencyType_name = zend_string_init("currencyType", sizeof("currencyType") - 1, 1);
	zend_declare_typed_property(class_entry, property_currencyType_name, &property_currencyType_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_currencyType_name);

	zval property_installment_default_value;
	ZVAL_UNDEF(&property_installment_default_value);
	zend_string *property_installment_name = zend_string_init("installment", sizeof("installment") - 1, 1);
	zend_declare_typed_property(class_entry, property_installment_name, &property_installment_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_installment_name);

	zval property_commRate_default_value;
	ZVAL_UNDEF(&property_commRate_default_value);
	zend_string *property_commRate_name = zend_string_init("commRate", sizeof("commRate") - 1, 1);
	zend_declare_typed_property(class_entry, property_commRate_name, &property_commRate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_commRate_name);

	zend_string *property_transactionDate_class_DateTimeImmutable = zend_string_init("DateTimeImmutable", sizeof("DateTimeImmutable")-1, 1);
	zval property_transactionDate_default_value;
	ZVAL_UNDEF(&property_transactionDate_default_value);
	zend_string *property_transactionDate_name = zend_string_init("transactionDate", sizeof("transactionDate") - 1, 1);
	zend_declare_typed_property(class_entry, property_transactionDate_name, &property_transactionDate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_transactionDate_class_DateTimeImmutable, 0, MAY_BE_NULL));
	zend_string_release(property_transactionDate_name);

	zval property_rawTransactionDate_default_value;
	ZVAL_UNDEF(&property_rawTransactionDate_default_value);
	zend_string *property_rawTransactionDate_name = zend_string_init("rawTransactionDate", sizeof("rawTransactionDate") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawTransactionDate_name, &property_rawTransactionDate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_rawTransactionDate_name);

	zval property_transactionDetailId_default_value;
	ZVAL_UNDEF(&property_transactionDetailId_default_value);
	zend_string *property_transactionDetailId_name = zend_string_init("transactionDetailId", sizeof("transactionDetailId") - 1, 1);
	zend_declare_typed_property(class_entry, property_transactionDetailId_name, &property_transactionDetailId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_transactionDetailId_name);

	zval property_tenantId_default_value;
	ZVAL_UNDEF(&property_tenantId_default_value);
	zend_string *property_tenantId_name = zend_string_init("tenantId", sizeof("tenantId") - 1, 1);
	zend_declare_typed_property(class_entry, property_tenantId_name, &property_tenantId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_tenantId_name);

	zval property_tenantPosId_default_value;
	ZVAL_UNDEF(&property_tenantPosId_default_value);
	zend_string *property_tenantPosId_name = zend_string_init("tenantPosId", sizeof("tenantPosId") - 1, 1);
	zend_declare_typed_property(class_entry, property_tenantPosId_name, &property_tenantPosId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_tenantPosId_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_Reversal(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "Reversal", class_Payments_Finrota_Reversal_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_rawRemaining_default_value;
	ZVAL_UNDEF(&property_rawRemaining_default_value);
	zend_string *property_rawRemaining_name = zend_string_init("rawRemaining", sizeof("rawRemaining") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawRemaining_name, &property_rawRemaining_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_rawRemaining_name);

	zend_string *property_remaining_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_remaining_default_value;
	ZVAL_UNDEF(&property_remaining_default_value);
	zend_string *property_remaining_name = zend_string_init("remaining", sizeof("remaining") - 1, 1);
	zend_declare_typed_property(class_entry, property_remaining_name, &property_remaining_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_remaining_class_Payments_Money, 0, MAY_BE_NULL));
	zend_string_release(property_remaining_name);

	zend_string *property_expectedRemaining_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_expectedRemaining_default_value;
	ZVAL_UNDEF(&property_expectedRemaining_default_value);
	zend_string *property_expectedRemaining_name = zend_string_init("expectedRemaining", sizeof("expectedRemaining") - 1, 1);
	zend_declare_typed_property(class_entry, property_expectedRemaining_name, &property_expectedRemaining_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_expectedRemaining_class_Payments_Money, 0, MAY_BE_NULL));
	zend_string_release(property_expectedRemaining_name);

	zval property_isRemainingAsExpected_default_value;
	ZVAL_UNDEF(&property_isRemainingAsExpected_default_value);
	zend_string *property_isRemainingAsExpected_name = zend_string_init("isRemainingAsExpected", sizeof("isRemainingAsExpected") - 1, 1);
	zend_declare_typed_property(class_entry, property_isRemainingAsExpected_name, &property_isRemainingAsExpected_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_isRemainingAsExpected_name);

	zval property_rawStatus_default_value;
	ZVAL_UNDEF(&property_rawStatus_default_value);
	zend_string *property_rawStatus_name = zend_string_init("rawStatus", sizeof("rawStatus") - 1, 1);
	zend_declare_typed_property(class_entry, property_rawStatus_name, &property_rawStatus_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_rawStatus_name);

	zval property_errorCode_default_value;
	ZVAL_UNDEF(&property_errorCode_default_value);
	zend_string *property_errorCode_name = zend_string_init("errorCode", sizeof("errorCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_errorCode_name, &property_errorCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_errorCode_name);

	zval property_errorMessage_default_value;
	ZVAL_UNDEF(&property_errorMessage_default_value);
	zend_string *property_errorMessage_name = zend_string_init("errorMessage", sizeof("errorMessage") - 1, 1);
	zend_declare_typed_property(class_entry, property_errorMessage_name, &property_errorMessage_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_errorMessage_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_PaymentSet(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "PaymentSet", class_Payments_Finrota_PaymentSet_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_id_default_value;
	ZVAL_UNDEF(&property_id_default_value);
	zend_string *property_id_name = zend_string_init("id", sizeof("id") - 1, 1);
	zend_declare_typed_property(class_entry, property_id_name, &property_id_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_id_name);

	zval property_name_default_value;
	ZVAL_UNDEF(&property_name_default_value);
	zend_string *property_name_name = zend_string_init("name", sizeof("name") - 1, 1);
	zend_declare_typed_property(class_entry, property_name_name, &property_name_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_name_name);

	zval property_isDefault_default_value;
	ZVAL_UNDEF(&property_isDefault_default_value);
	zend_string *property_isDefault_name = zend_string_init("isDefault", sizeof("isDefault") - 1, 1);
	zend_declare_typed_property(class_entry, property_isDefault_name, &property_isDefault_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_isDefault_name);

	zval property_description_default_value;
	ZVAL_UNDEF(&property_description_default_value);
	zend_string *property_description_name = zend_string_init("description", sizeof("description") - 1, 1);
	zend_declare_typed_property(class_entry, property_description_name, &property_description_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_description_name);

	zval property_isActive_default_value;
	ZVAL_UNDEF(&property_isActive_default_value);
	zend_string *property_isActive_name = zend_string_init("isActive", sizeof("isActive") - 1, 1);
	zend_declare_typed_property(class_entry, property_isActive_name, &property_isActive_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_isActive_name);

	zval property_isShowNetAmount_default_value;
	ZVAL_UNDEF(&property_isShowNetAmount_default_value);
	zend_string *property_isShowNetAmount_name = zend_string_init("isShowNetAmount", sizeof("isShowNetAmount") - 1, 1);
	zend_declare_typed_property(class_entry, property_isShowNetAmount_name, &property_isShowNetAmount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_isShowNetAmount_name);

	zval property_canUserChangeCommApplyType_default_value;
	ZVAL_UNDEF(&property_canUserChangeCommApplyType_default_value);
	zend_string *property_canUserChangeCommApplyType_name = zend_string_init("canUserChangeCommApplyType", sizeof("canUserChangeCommApplyType") - 1, 1);
	zend_declare_typed_property(class_entry, property_canUserChangeCommApplyType_name, &property_canUserChangeCommApplyType_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_canUserChangeCommApplyType_name);

	zval property_erpCode_default_value;
	ZVAL_UNDEF(&property_erpCode_default_value);
	zend_string *property_erpCode_name = zend_string_init("erpCode", sizeof("erpCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_erpCode_name, &property_erpCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_erpCode_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_Pos(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "Pos", class_Payments_Finrota_Pos_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_paymentSetPosId_default_value;
	ZVAL_UNDEF(&property_paymentSetPosId_default_value);
	zend_string *property_paymentSetPosId_name = zend_string_init("paymentSetPosId", sizeof("paymentSetPosId") - 1, 1);
	zend_declare_typed_property(class_entry, property_paymentSetPosId_name, &property_paymentSetPosId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_paymentSetPosId_name);

	zval property_tenantPosId_default_value;
	ZVAL_UNDEF(&property_tenantPosId_default_value);
	zend_string *property_tenantPosId_name = zend_string_init("tenantPosId", sizeof("tenantPosId") - 1, 1);
	zend_declare_typed_property(class_entry, property_tenantPosId_name, &property_tenantPosId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_tenantPosId_name);

	zval property_vPosApiId_default_value;
	ZVAL_UNDEF(&property_vPosApiId_default_value);
	zend_string *property_vPosApiId_name = zend_string_init("vPosApiId", sizeof("vPosApiId") - 1, 1);
	zend_declare_typed_property(class_entry, property_vPosApiId_name, &property_vPosApiId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_vPosApiId_name);

	zval property_threeDStatus_default_value;
	ZVAL_UNDEF(&property_threeDStatus_default_value);
	zend_string *property_threeDStatus_name = zend_string_init("threeDStatus", sizeof("threeDStatus") - 1, 1);
	zend_declare_typed_property(class_entry, property_threeDStatus_name, &property_threeDStatus_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_threeDStatus_name);

	zval property_isCvvUse_default_value;
	ZVAL_UNDEF(&property_isCvvUse_default_value);
	zend_string *property_isCvvUse_name = zend_string_init("isCvvUse", sizeof("isCvvUse") - 1, 1);
	zend_declare_typed_property(class_entry, property_isCvvUse_name, &property_isCvvUse_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_isCvvUse_name);

	zval property_isDefaultPos_default_value;
	ZVAL_UNDEF(&property_isDefaultPos_default_value);
	zend_string *property_isDefaultPos_name = zend_string_init("isDefaultPos", sizeof("isDefaultPos") - 1, 1);
	zend_declare_typed_property(class_entry, property_isDefaultPos_name, &property_isDefaultPos_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_isDefaultPos_name);

	zval property_name_default_value;
	ZVAL_UNDEF(&property_name_default_value);
	zend_string *property_name_name = zend_string_init("name", sizeof("name") - 1, 1);
	zend_declare_typed_property(class_entry, property_name_name, &property_name_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_name_name);

	zval property_colorCode_default_value;
	ZVAL_UNDEF(&property_colorCode_default_value);
	zend_string *property_colorCode_name = zend_string_init("colorCode", sizeof("colorCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_colorCode_name, &property_colorCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_colorCode_name);

	zend_string *property_logo_class_Payments_Finrota_PosLogo = zend_string_init("Payments\\Finrota\\PosLogo", sizeof("Payments\\Finrota\\PosLogo")-1, 1);
	zval property_logo_default_value;
	ZVAL_UNDEF(&property_logo_default_value);
	zend_string *property_logo_name = zend_string_init("logo", sizeof("logo") - 1, 1);
	zend_declare_typed_property(class_entry, property_logo_name, &property_logo_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_logo_class_Payments_Finrota_PosLogo, 0, MAY_BE_NULL));
	zend_string_release(property_logo_name);

	zval property_commRates_default_value;
	ZVAL_UNDEF(&property_commRates_default_value);
	zend_string *property_commRates_name = zend_string_init("commRates", sizeof("commRates") - 1, 1);
	zend_declare_typed_property(class_entry, property_commRates_name, &property_commRates_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY|MAY_BE_NULL));
	zend_string_release(property_commRates_name);

	zval property_isVisibleCommRate_default_value;
	ZVAL_UNDEF(&property_isVisibleCommRate_default_value);
	zend_string *property_isVisibleCommRate_name = zend_string_init("isVisibleCommRate", sizeof("isVisibleCommRate") - 1, 1);
	zend_declare_typed_property(class_entry, property_isVisibleCommRate_name, &property_isVisibleCommRate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_isVisibleCommRate_name);

	zval property_posCurrencyDefinitionId_default_value;
	ZVAL_UNDEF(&property_posCurrencyDefinitionId_default_value);
	zend_string *property_posCurrencyDefinitionId_name = zend_string_init("posCurrencyDefinitionId", sizeof("posCurrencyDefinitionId") - 1, 1);
	zend_declare_typed_property(class_entry, property_posCurrencyDefinitionId_name, &property_posCurrencyDefinitionId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_posCurrencyDefinitionId_name);

	zval property_creditCardTypeId_default_value;
	ZVAL_UNDEF(&property_creditCardTypeId_default_value);
	zend_string *property_creditCardTypeId_name = zend_string_init("creditCardTypeId", sizeof("creditCardTypeId") - 1, 1);
	zend_declare_typed_property(class_entry, property_creditCardTypeId_name, &property_creditCardTypeId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_creditCardTypeId_name);

	zval property_creditCardProgramId_default_value;
	ZVAL_UNDEF(&property_creditCardProgramId_default_value);
	zend_string *property_creditCardProgramId_name = zend_string_init("creditCardProgramId", sizeof("creditCardProgramId") - 1, 1);
	zend_declare_typed_property(class_entry, property_creditCardProgramId_name, &property_creditCardProgramId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_creditCardProgramId_name);

	zval property_isBusinessCard_default_value;
	ZVAL_UNDEF(&property_isBusinessCard_default_value);
	zend_string *property_isBusinessCard_name = zend_string_init("isBusinessCard", sizeof("isBusinessCard") - 1, 1);
	zend_declare_typed_property(class_entry, property_isBusinessCard_name, &property_isBusinessCard_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_isBusinessCard_name);

	zval property_savedCreditCardUseCvv_default_value;
	ZVAL_UNDEF(&property_savedCreditCardUseCvv_default_value);
	zend_string *property_savedCreditCardUseCvv_name = zend_string_init("savedCreditCardUseCvv", sizeof("savedCreditCardUseCvv") - 1, 1);
	zend_declare_typed_property(class_entry, property_savedCreditCardUseCvv_name, &property_savedCreditCardUseCvv_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_savedCreditCardUseCvv_name);

	zval property_hasCampaign_default_value;
	ZVAL_UNDEF(&property_hasCampaign_default_value);
	zend_string *property_hasCampaign_name = zend_string_init("hasCampaign", sizeof("hasCampaign") - 1, 1);
	zend_declare_typed_property(class_entry, property_hasCampaign_name, &property_hasCampaign_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_hasCampaign_name);

	zval property_partnerApiDefinition_default_value;
	ZVAL_UNDEF(&property_partnerApiDefinition_default_value);
	zend_string *property_partnerApiDefinition_name = zend_string_init("partnerApiDefinition", sizeof("partnerApiDefinition") - 1, 1);
	zend_declare_typed_property(class_entry, property_partnerApiDefinition_name, &property_partnerApiDefinition_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_partnerApiDefinition_name);

	zval property_binFilterId_default_value;
	ZVAL_UNDEF(&property_binFilterId_default_value);
	zend_string *property_binFilterId_name = zend_string_init("binFilterId", sizeof("binFilterId") - 1, 1);
	zend_declare_typed_property(class_entry, property_binFilterId_name, &property_binFilterId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_binFilterId_name);

	zval property_maxMaturityDayCount_default_value;
	ZVAL_UNDEF(&property_maxMaturityDayCount_default_value);
	zend_string *property_maxMaturityDayCount_name = zend_string_init("maxMaturityDayCount", sizeof("maxMaturityDayCount") - 1, 1);
	zend_declare_typed_property(class_entry, property_maxMaturityDayCount_name, &property_maxMaturityDayCount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_maxMaturityDayCount_name);

	zval property_posTypeId_default_value;
	ZVAL_UNDEF(&property_posTypeId_default_value);
	zend_string *property_posTypeId_name = zend_string_init("posTypeId", sizeof("posTypeId") - 1, 1);
	zend_declare_typed_property(class_entry, property_posTypeId_name, &property_posTypeId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_posTypeId_name);

	zval property_nonBinPos_default_value;
	ZVAL_UNDEF(&property_nonBinPos_default_value);
	zend_string *property_nonBinPos_name = zend_string_init("nonBinPos", sizeof("nonBinPos") - 1, 1);
	zend_declare_typed_property(class_entry, property_nonBinPos_name, &property_nonBinPos_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_nonBinPos_name);

	zval property_partnerId_default_value;
	ZVAL_UNDEF(&property_partnerId_default_value);
	zend_string *property_partnerId_name = zend_string_init("partnerId", sizeof("partnerId") - 1, 1);
	zend_declare_typed_property(class_entry, property_partnerId_name, &property_partnerId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_partnerId_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_PosLogo(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "PosLogo", class_Payments_Finrota_PosLogo_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_id_default_value;
	ZVAL_UNDEF(&property_id_default_value);
	zend_string *property_id_name = zend_string_init("id", sizeof("id") - 1, 1);
	zend_declare_typed_property(class_entry, property_id_name, &property_id_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_id_name);

	zval property_colorCode_default_value;
	ZVAL_UNDEF(&property_colorCode_default_value);
	zend_string *property_colorCode_name = zend_string_init("colorCode", sizeof("colorCode") - 1, 1);
	zend_declare_typed_property(class_entry, property_colorCode_name, &property_colorCode_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_colorCode_name);

	zval property_isDefault_default_value;
	ZVAL_UNDEF(&property_isDefault_default_value);
	zend_string *property_isDefault_name = zend_string_init("isDefault", sizeof("isDefault") - 1, 1);
	zend_declare_typed_property(class_entry, property_isDefault_name, &property_isDefault_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL|MAY_BE_NULL));
	zend_string_release(property_isDefault_name);

	zval property_logoSmall_default_value;
	ZVAL_UNDEF(&property_logoSmall_default_value);
	zend_string *property_logoSmall_name = zend_string_init("logoSmall", sizeof("logoSmall") - 1, 1);
	zend_declare_typed_property(class_entry, property_logoSmall_name, &property_logoSmall_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_logoSmall_name);

	zval property_logoMedium_default_value;
	ZVAL_UNDEF(&property_logoMedium_default_value);
	zend_string *property_logoMedium_name = zend_string_init("logoMedium", sizeof("logoMedium") - 1, 1);
	zend_declare_typed_property(class_entry, property_logoMedium_name, &property_logoMedium_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_logoMedium_name);

	zval property_logoBig_default_value;
	ZVAL_UNDEF(&property_logoBig_default_value);
	zend_string *property_logoBig_name = zend_string_init("logoBig", sizeof("logoBig") - 1, 1);
	zend_declare_typed_property(class_entry, property_logoBig_name, &property_logoBig_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_logoBig_name);

	zval property_installmentCellColor_default_value;
	ZVAL_UNDEF(&property_installmentCellColor_default_value);
	zend_string *property_installmentCellColor_name = zend_string_init("installmentCellColor", sizeof("installmentCellColor") - 1, 1);
	zend_declare_typed_property(class_entry, property_installmentCellColor_name, &property_installmentCellColor_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_installmentCellColor_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_CommissionRate(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "CommissionRate", class_Payments_Finrota_CommissionRate_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_installment_default_value;
	ZVAL_UNDEF(&property_installment_default_value);
	zend_string *property_installment_name = zend_string_init("installment", sizeof("installment") - 1, 1);
	zend_declare_typed_property(class_entry, property_installment_name, &property_installment_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_installment_name);

	zval property_commApplyTypeId_default_value;
	ZVAL_UNDEF(&property_commApplyTypeId_default_value);
	zend_string *property_commApplyTypeId_name = zend_string_init("commApplyTypeId", sizeof("commApplyTypeId") - 1, 1);
	zend_declare_typed_property(class_entry, property_commApplyTypeId_name, &property_commApplyTypeId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_commApplyTypeId_name);

	zval property_processCommRate_default_value;
	ZVAL_UNDEF(&property_processCommRate_default_value);
	zend_string *property_processCommRate_name = zend_string_init("processCommRate", sizeof("processCommRate") - 1, 1);
	zend_declare_typed_property(class_entry, property_processCommRate_name, &property_processCommRate_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_processCommRate_name);

	zval property_plusInstallment_default_value;
	ZVAL_UNDEF(&property_plusInstallment_default_value);
	zend_string *property_plusInstallment_name = zend_string_init("plusInstallment", sizeof("plusInstallment") - 1, 1);
	zend_declare_typed_property(class_entry, property_plusInstallment_name, &property_plusInstallment_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_plusInstallment_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_BinOptions(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "BinOptions", class_Payments_Finrota_BinOptions_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_commApplyTypeId_default_value;
	ZVAL_UNDEF(&property_commApplyTypeId_default_value);
	zend_string *property_commApplyTypeId_name = zend_string_init("commApplyTypeId", sizeof("commApplyTypeId") - 1, 1);
	zend_declare_typed_property(class_entry, property_commApplyTypeId_name, &property_commApplyTypeId_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_commApplyTypeId_name);

	zval property_installmentLowerLimit_default_value;
	ZVAL_UNDEF(&property_installmentLowerLimit_default_value);
	zend_string *property_installmentLowerLimit_name = zend_string_init("installmentLowerLimit", sizeof("installmentLowerLimit") - 1, 1);
	zend_declare_typed_property(class_entry, property_installmentLowerLimit_name, &property_installmentLowerLimit_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_installmentLowerLimit_name);

	zval property_threeDLimit_default_value;
	ZVAL_UNDEF(&property_threeDLimit_default_value);
	zend_string *property_threeDLimit_name = zend_string_init("threeDLimit", sizeof("threeDLimit") - 1, 1);
	zend_declare_typed_property(class_entry, property_threeDLimit_name, &property_threeDLimit_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_threeDLimit_name);

	zval property_poses_default_value;
	ZVAL_UNDEF(&property_poses_default_value);
	zend_string *property_poses_name = zend_string_init("poses", sizeof("poses") - 1, 1);
	zend_declare_typed_property(class_entry, property_poses_name, &property_poses_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_poses_name);

	zval property_generalInstallmentLimit_default_value;
	ZVAL_UNDEF(&property_generalInstallmentLimit_default_value);
	zend_string *property_generalInstallmentLimit_name = zend_string_init("generalInstallmentLimit", sizeof("generalInstallmentLimit") - 1, 1);
	zend_declare_typed_property(class_entry, property_generalInstallmentLimit_name, &property_generalInstallmentLimit_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_generalInstallmentLimit_name);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_Pws(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "Pws", class_Payments_Finrota_Pws_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_account_class_Payments_Finrota_Account = zend_string_init("Payments\\Finrota\\Account", sizeof("Payments\\Finrota\\Account")-1, 1);
	zval property_account_default_value;
	ZVAL_UNDEF(&property_account_default_value);
	zend_string *property_account_name = zend_string_init("account", sizeof("account") - 1, 1);
	zend_declare_typed_property(class_entry, property_account_name, &property_account_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_account_class_Payments_Finrota_Account, 0, 0));
	zend_string_release(property_account_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "paymentoptionsforbin", sizeof("paymentoptionsforbin") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Finrota_Vpws(void)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Finrota", "Vpws", class_Payments_Finrota_Vpws_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_NOT_SERIALIZABLE;

	zend_string *property_account_class_Payments_Finrota_Account = zend_string_init("Payments\\Finrota\\Account", sizeof("Payments\\Finrota\\Account")-1, 1);
	zval property_account_default_value;
	ZVAL_UNDEF(&property_account_default_value);
	zend_string *property_account_name = zend_string_init("account", sizeof("account") - 1, 1);
	zend_declare_typed_property(class_entry, property_account_name, &property_account_default_value, ZEND_ACC_PRIVATE|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_account_class_Payments_Finrota_Account, 0, 0));
	zend_string_release(property_account_name);


	zend_add_parameter_attribute(zend_hash_str_find_ptr(&class_entry->function_table, "paymentoptionsforbin", sizeof("paymentoptionsforbin") - 1), 0, ZSTR_KNOWN(ZEND_STR_SENSITIVEPARAMETER), 0);

	return class_entry;
}
