/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 5dabc460a40e7928ca728662c37700c3759a68de */

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Currency_numericCode, 0, 0, IS_LONG, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Currency_minorUnits arginfo_class_Payments_Currency_numericCode


ZEND_METHOD(Payments_Currency, numericCode);
ZEND_METHOD(Payments_Currency, minorUnits);


static const zend_function_entry class_Payments_Currency_methods[] = {
	ZEND_ME(Payments_Currency, numericCode, arginfo_class_Payments_Currency_numericCode, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Currency, minorUnits, arginfo_class_Payments_Currency_minorUnits, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Currency(void)
{
	zend_class_entry *class_entry = zend_register_internal_enum("Payments\\Currency", IS_STRING, class_Payments_Currency_methods);

	zval enum_case_AED_value;
	zend_string *enum_case_AED_value_str = zend_string_init("AED", strlen("AED"), 1);
	ZVAL_STR(&enum_case_AED_value, enum_case_AED_value_str);
	zend_enum_add_case_cstr(class_entry, "AED", &enum_case_AED_value);

	zval enum_case_AFN_value;
	zend_string *enum_case_AFN_value_str = zend_string_init("AFN", strlen("AFN"), 1);
	ZVAL_STR(&enum_case_AFN_value, enum_case_AFN_value_str);
	zend_enum_add_case_cstr(class_entry, "AFN", &enum_case_AFN_value);

	zval enum_case_ALL_value;
	zend_string *enum_case_ALL_value_str = zend_string_init("ALL", strlen("ALL"), 1);
	ZVAL_STR(&enum_case_ALL_value, enum_case_ALL_value_str);
	zend_enum_add_case_cstr(class_entry, "ALL", &enum_case_ALL_value);

	zval enum_case_AMD_value;
	zend_string *enum_case_AMD_value_str = zend_string_init("AMD", strlen("AMD"), 1);
	ZVAL_STR(&enum_case_AMD_value, enum_case_AMD_value_str);
	zend_enum_add_case_cstr(class_entry, "AMD", &enum_case_AMD_value);

	zval enum_case_AOA_value;
	zend_string *enum_case_AOA_value_str = zend_string_init("AOA", strlen("AOA"), 1);
	ZVAL_STR(&enum_case_AOA_value, enum_case_AOA_value_str);
	zend_enum_add_case_cstr(class_entry, "AOA", &enum_case_AOA_value);

	zval enum_case_ARS_value;
	zend_string *enum_case_ARS_value_str = zend_string_init("ARS", strlen("ARS"), 1);
	ZVAL_STR(&enum_case_ARS_value, enum_case_ARS_value_str);
	zend_enum_add_case_cstr(class_entry, "ARS", &enum_case_ARS_value);

	zval enum_case_AUD_value;
	zend_string *enum_case_AUD_value_str = zend_string_init("AUD", strlen("AUD"), 1);
	ZVAL_STR(&enum_case_AUD_value, enum_case_AUD_value_str);
	zend_enum_add_case_cstr(class_entry, "AUD", &enum_case_AUD_value);

	zval enum_case_AWG_value;
	zend_string *enum_case_AWG_value_str = zend_string_init("AWG", strlen("AWG"), 1);
	ZVAL_STR(&enum_case_AWG_value, enum_case_AWG_value_str);
	zend_enum_add_case_cstr(class_entry, "AWG", &enum_case_AWG_value);

	zval enum_case_AZN_value;
	zend_string *enum_case_AZN_value_str = zend_string_init("AZN", strlen("AZN"), 1);
	ZVAL_STR(&enum_case_AZN_value, enum_case_AZN_value_str);
	zend_enum_add_case_cstr(class_entry, "AZN", &enum_case_AZN_value);

	zval enum_case_BAM_value;
	zend_string *enum_case_BAM_value_str = zend_string_init("BAM", strlen("BAM"), 1);
	ZVAL_STR(&enum_case_BAM_value, enum_case_BAM_value_str);
	zend_enum_add_case_cstr(class_entry, "BAM", &enum_case_BAM_value);

	zval enum_case_BBD_value;
	zend_string *enum_case_BBD_value_str = zend_string_init("BBD", strlen("BBD"), 1);
	ZVAL_STR(&enum_case_BBD_value, enum_case_BBD_value_str);
	zend_enum_add_case_cstr(class_entry, "BBD", &enum_case_BBD_value);

	zval enum_case_BDT_value;
	zend_string *enum_case_BDT_value_str = zend_string_init("BDT", strlen("BDT"), 1);
	ZVAL_STR(&enum_case_BDT_value, enum_case_BDT_value_str);
	zend_enum_add_case_cstr(class_entry, "BDT", &enum_case_BDT_value);

	zval enum_case_BHD_value;
	zend_string *enum_case_BHD_value_str = zend_string_init("BHD", strlen("BHD"), 1);
	ZVAL_STR(&enum_case_BHD_value, enum_case_BHD_value_str);
	zend_enum_add_case_cstr(class_entry, "BHD", &enum_case_BHD_value);

	zval enum_case_BIF_value;
	zend_string *enum_case_BIF_value_str = zend_string_init("BIF", strlen("BIF"), 1);
	ZVAL_STR(&enum_case_BIF_value, enum_case_BIF_value_str);
	zend_enum_add_case_cstr(class_entry, "BIF", &enum_case_BIF_value);

	zval enum_case_BMD_value;
	zend_string *enum_case_BMD_value_str = zend_string_init("BMD", strlen("BMD"), 1);
	ZVAL_STR(&enum_case_BMD_value, enum_case_BMD_value_str);
	zend_enum_add_case_cstr(class_entry, "BMD", &enum_case_BMD_value);

	zval enum_case_BND_value;
	zend_string *enum_case_BND_value_str = zend_string_init("BND", strlen("BND"), 1);
	ZVAL_STR(&enum_case_BND_value, enum_case_BND_value_str);
	zend_enum_add_case_cstr(class_entry, "BND", &enum_case_BND_value);

	zval enum_case_BOB_value;
	zend_string *enum_case_BOB_value_str = zend_string_init("BOB", strlen("BOB"), 1);
	ZVAL_STR(&enum_case_BOB_value, enum_case_BOB_value_str);
	zend_enum_add_case_cstr(class_entry, "BOB", &enum_case_BOB_value);

	zval enum_case_BOV_value;
	zend_string *enum_case_BOV_value_str = zend_string_init("BOV", strlen("BOV"), 1);
	ZVAL_STR(&enum_case_BOV_value, enum_case_BOV_value_str);
	zend_enum_add_case_cstr(class_entry, "BOV", &enum_case_BOV_value);

	zval enum_case_BRL_value;
	zend_string *enum_case_BRL_value_str = zend_string_init("BRL", strlen("BRL"), 1);
	ZVAL_STR(&enum_case_BRL_value, enum_case_BRL_value_str);
	zend_enum_add_case_cstr(class_entry, "BRL", &enum_case_BRL_value);

	zval enum_case_BSD_value;
	zend_string *enum_case_BSD_value_str = zend_string_init("BSD", strlen("BSD"), 1);
	ZVAL_STR(&enum_case_BSD_value, enum_case_BSD_value_str);
	zend_enum_add_case_cstr(class_entry, "BSD", &enum_case_BSD_value);

	zval enum_case_BTN_value;
	zend_string *enum_case_BTN_value_str = zend_string_init("BTN", strlen("BTN"), 1);
	ZVAL_STR(&enum_case_BTN_value, enum_case_BTN_value_str);
	zend_enum_add_case_cstr(class_entry, "BTN", &enum_case_BTN_value);

	zval enum_case_BWP_value;
	zend_string *enum_case_BWP_value_str = zend_string_init("BWP", strlen("BWP"), 1);
	ZVAL_STR(&enum_case_BWP_value, enum_case_BWP_value_str);
	zend_enum_add_case_cstr(class_entry, "BWP", &enum_case_BWP_value);

	zval enum_case_BYN_value;
	zend_string *enum_case_BYN_value_str = zend_string_init("BYN", strlen("BYN"), 1);
	ZVAL_STR(&enum_case_BYN_value, enum_case_BYN_value_str);
	zend_enum_add_case_cstr(class_entry, "BYN", &enum_case_BYN_value);

	zval enum_case_BZD_value;
	zend_string *enum_case_BZD_value_str = zend_string_init("BZD", strlen("BZD"), 1);
	ZVAL_STR(&enum_case_BZD_value, enum_case_BZD_value_str);
	zend_enum_add_case_cstr(class_entry, "BZD", &enum_case_BZD_value);

	zval enum_case_CAD_value;
	zend_string *enum_case_CAD_value_str = zend_string_init("CAD", strlen("CAD"), 1);
	ZVAL_STR(&enum_case_CAD_value, enum_case_CAD_value_str);
	zend_enum_add_case_cstr(class_entry, "CAD", &enum_case_CAD_value);

	zval enum_case_CDF_value;
	zend_string *enum_case_CDF_value_str = zend_string_init("CDF", strlen("CDF"), 1);
	ZVAL_STR(&enum_case_CDF_value, enum_case_CDF_value_str);
	zend_enum_add_case_cstr(class_entry, "CDF", &enum_case_CDF_value);

	zval enum_case_CHE_value;
	zend_string *enum_case_CHE_value_str = zend_string_init("CHE", strlen("CHE"), 1);
	ZVAL_STR(&enum_case_CHE_value, enum_case_CHE_value_str);
	zend_enum_add_case_cstr(class_entry, "CHE", &enum_case_CHE_value);

	zval enum_case_CHF_value;
	zend_string *enum_case_CHF_value_str = zend_string_init("CHF", strlen("CHF"), 1);
	ZVAL_STR(&enum_case_CHF_value, enum_case_CHF_value_str);
	zend_enum_add_case_cstr(class_entry, "CHF", &enum_case_CHF_value);

	zval enum_case_CHW_value;
	zend_string *enum_case_CHW_value_str = zend_string_init("CHW", strlen("CHW"), 1);
	ZVAL_STR(&enum_case_CHW_value, enum_case_CHW_value_str);
	zend_enum_add_case_cstr(class_entry, "CHW", &enum_case_CHW_value);

	zval enum_case_CLF_value;
	zend_string *enum_case_CLF_value_str = zend_string_init("CLF", strlen("CLF"), 1);
	ZVAL_STR(&enum_case_CLF_value, enum_case_CLF_value_str);
	zend_enum_add_case_cstr(class_entry, "CLF", &enum_case_CLF_value);

	zval enum_case_CLP_value;
	zend_string *enum_case_CLP_value_str = zend_string_init("CLP", strlen("CLP"), 1);
	ZVAL_STR(&enum_case_CLP_value, enum_case_CLP_value_str);
	zend_enum_add_case_cstr(class_entry, "CLP", &enum_case_CLP_value);

	zval enum_case_CNY_value;
	zend_string *enum_case_CNY_value_str = zend_string_init("CNY", strlen("CNY"), 1);
	ZVAL_STR(&enum_case_CNY_value, enum_case_CNY_value_str);
	zend_enum_add_case_cstr(class_entry, "CNY", &enum_case_CNY_value);

	zval enum_case_COP_value;
	zend_string *enum_case_COP_value_str = zend_string_init("COP", strlen("COP"), 1);
	ZVAL_STR(&enum_case_COP_value, enum_case_COP_value_str);
	zend_enum_add_case_cstr(class_entry, "COP", &enum_case_COP_value);

	zval enum_case_COU_value;
	zend_string *enum_case_COU_value_str = zend_string_init("COU", strlen("COU"), 1);
	ZVAL_STR(&enum_case_COU_value, enum_case_COU_value_str);
	zend_enum_add_case_cstr(class_entry, "COU", &enum_case_COU_value);

	zval enum_case_CRC_value;
	zend_string *enum_case_CRC_value_str = zend_string_init("CRC", strlen("CRC"), 1);
	ZVAL_STR(&enum_case_CRC_value, enum_case_CRC_value_str);
	zend_enum_add_case_cstr(class_entry, "CRC", &enum_case_CRC_value);

	zval enum_case_CUP_value;
	zend_string *enum_case_CUP_value_str = zend_string_init("CUP", strlen("CUP"), 1);
	ZVAL_STR(&enum_case_CUP_value, enum_case_CUP_value_str);
	zend_enum_add_case_cstr(class_entry, "CUP", &enum_case_CUP_value);

	zval enum_case_CVE_value;
	zend_string *enum_case_CVE_value_str = zend_string_init("CVE", strlen("CVE"), 1);
	ZVAL_STR(&enum_case_CVE_value, enum_case_CVE_value_str);
	zend_enum_add_case_cstr(class_entry, "CVE", &enum_case_CVE_value);

	zval enum_case_CZK_value;
	zend_string *enum_case_CZK_value_str = zend_string_init("CZK", strlen("CZK"), 1);
	ZVAL_STR(&enum_case_CZK_value, enum_case_CZK_value_str);
	zend_enum_add_case_cstr(class_entry, "CZK", &enum_case_CZK_value);

	zval enum_case_DJF_value;
	zend_string *enum_case_DJF_value_str = zend_string_init("DJF", strlen("DJF"), 1);
	ZVAL_STR(&enum_case_DJF_value, enum_case_DJF_value_str);
	zend_enum_add_case_cstr(class_entry, "DJF", &enum_case_DJF_value);

	zval enum_case_DKK_value;
	zend_string *enum_case_DKK_value_str = zend_string_init("DKK", strlen("DKK"), 1);
	ZVAL_STR(&enum_case_DKK_value, enum_case_DKK_value_str);
	zend_enum_add_case_cstr(class_entry, "DKK", &enum_case_DKK_value);

	zval enum_case_DOP_value;
	zend_string *enum_case_DOP_value_str = zend_string_init("DOP", strlen("DOP"), 1);
	ZVAL_STR(&enum_case_DOP_value, enum_case_DOP_value_str);
	zend_enum_add_case_cstr(class_entry, "DOP", &enum_case_DOP_value);

	zval enum_case_DZD_value;
	zend_string *enum_case_DZD_value_str = zend_string_init("DZD", strlen("DZD"), 1);
	ZVAL_STR(&enum_case_DZD_value, enum_case_DZD_value_str);
	zend_enum_add_case_cstr(class_entry, "DZD", &enum_case_DZD_value);

	zval enum_case_EGP_value;
	zend_string *enum_case_EGP_value_str = zend_string_init("EGP", strlen("EGP"), 1);
	ZVAL_STR(&enum_case_EGP_value, enum_case_EGP_value_str);
	zend_enum_add_case_cstr(class_entry, "EGP", &enum_case_EGP_value);

	zval enum_case_ERN_value;
	zend_string *enum_case_ERN_value_str = zend_string_init("ERN", strlen("ERN"), 1);
	ZVAL_STR(&enum_case_ERN_value, enum_case_ERN_value_str);
	zend_enum_add_case_cstr(class_entry, "ERN", &enum_case_ERN_value);

	zval enum_case_ETB_value;
	zend_string *enum_case_ETB_value_str = zend_string_init("ETB", strlen("ETB"), 1);
	ZVAL_STR(&enum_case_ETB_value, enum_case_ETB_value_str);
	zend_enum_add_case_cstr(class_entry, "ETB", &enum_case_ETB_value);

	zval enum_case_EUR_value;
	zend_string *enum_case_EUR_value_str = zend_string_init("EUR", strlen("EUR"), 1);
	ZVAL_STR(&enum_case_EUR_value, enum_case_EUR_value_str);
	zend_enum_add_case_cstr(class_entry, "EUR", &enum_case_EUR_value);

	zval enum_case_FJD_value;
	zend_string *enum_case_FJD_value_str = zend_string_init("FJD", strlen("FJD"), 1);
	ZVAL_STR(&enum_case_FJD_value, enum_case_FJD_value_str);
	zend_enum_add_case_cstr(class_entry, "FJD", &enum_case_FJD_value);

	zval enum_case_FKP_value;
	zend_string *enum_case_FKP_value_str = zend_string_init("FKP", strlen("FKP"), 1);
	ZVAL_STR(&enum_case_FKP_value, enum_case_FKP_value_str);
	zend_enum_add_case_cstr(class_entry, "FKP", &enum_case_FKP_value);

	zval enum_case_GBP_value;
	zend_string *enum_case_GBP_value_str = zend_string_init("GBP", strlen("GBP"), 1);
	ZVAL_STR(&enum_case_GBP_value, enum_case_GBP_value_str);
	zend_enum_add_case_cstr(class_entry, "GBP", &enum_case_GBP_value);

	zval enum_case_GEL_value;
	zend_string *enum_case_GEL_value_str = zend_string_init("GEL", strlen("GEL"), 1);
	ZVAL_STR(&enum_case_GEL_value, enum_case_GEL_value_str);
	zend_enum_add_case_cstr(class_entry, "GEL", &enum_case_GEL_value);

	zval enum_case_GHS_value;
	zend_string *enum_case_GHS_value_str = zend_string_init("GHS", strlen("GHS"), 1);
	ZVAL_STR(&enum_case_GHS_value, enum_case_GHS_value_str);
	zend_enum_add_case_cstr(class_entry, "GHS", &enum_case_GHS_value);

	zval enum_case_GIP_value;
	zend_string *enum_case_GIP_value_str = zend_string_init("GIP", strlen("GIP"), 1);
	ZVAL_STR(&enum_case_GIP_value, enum_case_GIP_value_str);
	zend_enum_add_case_cstr(class_entry, "GIP", &enum_case_GIP_value);

	zval enum_case_GMD_value;
	zend_string *enum_case_GMD_value_str = zend_string_init("GMD", strlen("GMD"), 1);
	ZVAL_STR(&enum_case_GMD_value, enum_case_GMD_value_str);
	zend_enum_add_case_cstr(class_entry, "GMD", &enum_case_GMD_value);

	zval enum_case_GNF_value;
	zend_string *enum_case_GNF_value_str = zend_string_init("GNF", strlen("GNF"), 1);
	ZVAL_STR(&enum_case_GNF_value, enum_case_GNF_value_str);
	zend_enum_add_case_cstr(class_entry, "GNF", &enum_case_GNF_value);

	zval enum_case_GTQ_value;
	zend_string *enum_case_GTQ_value_str = zend_string_init("GTQ", strlen("GTQ"), 1);
	ZVAL_STR(&enum_case_GTQ_value, enum_case_GTQ_value_str);
	zend_enum_add_case_cstr(class_entry, "GTQ", &enum_case_GTQ_value);

	zval enum_case_GYD_value;
	zend_string *enum_case_GYD_value_str = zend_string_init("GYD", strlen("GYD"), 1);
	ZVAL_STR(&enum_case_GYD_value, enum_case_GYD_value_str);
	zend_enum_add_case_cstr(class_entry, "GYD", &enum_case_GYD_value);

	zval enum_case_HKD_value;
	zend_string *enum_case_HKD_value_str = zend_string_init("HKD", strlen("HKD"), 1);
	ZVAL_STR(&enum_case_HKD_value, enum_case_HKD_value_str);
	zend_enum_add_case_cstr(class_entry, "HKD", &enum_case_HKD_value);

	zval enum_case_HNL_value;
	zend_string *enum_case_HNL_value_str = zend_string_init("HNL", strlen("HNL"), 1);
	ZVAL_STR(&enum_case_HNL_value, enum_case_HNL_value_str);
	zend_enum_add_case_cstr(class_entry, "HNL", &enum_case_HNL_value);

	zval enum_case_HTG_value;
	zend_string *enum_case_HTG_value_str = zend_string_init("HTG", strlen("HTG"), 1);
	ZVAL_STR(&enum_case_HTG_value, enum_case_HTG_value_str);
	zend_enum_add_case_cstr(class_entry, "HTG", &enum_case_HTG_value);

	zval enum_case_HUF_value;
	zend_string *enum_case_HUF_value_str = zend_string_init("HUF", strlen("HUF"), 1);
	ZVAL_STR(&enum_case_HUF_value, enum_case_HUF_value_str);
	zend_enum_add_case_cstr(class_entry, "HUF", &enum_case_HUF_value);

	zval enum_case_IDR_value;
	zend_string *enum_case_IDR_value_str = zend_string_init("IDR", strlen("IDR"), 1);
	ZVAL_STR(&enum_case_IDR_value, enum_case_IDR_value_str);
	zend_enum_add_case_cstr(class_entry, "IDR", &enum_case_IDR_value);

	zval enum_case_ILS_value;
	zend_string *enum_case_ILS_value_str = zend_string_init("ILS", strlen("ILS"), 1);
	ZVAL_STR(&enum_case_ILS_value, enum_case_ILS_value_str);
	zend_enum_add_case_cstr(class_entry, "ILS", &enum_case_ILS_value);

	zval enum_case_INR_value;
	zend_string *enum_case_INR_value_str = zend_string_init("INR", strlen("INR"), 1);
	ZVAL_STR(&enum_case_INR_value, enum_case_INR_value_str);
	zend_enum_add_case_cstr(class_entry, "INR", &enum_case_INR_value);

	zval enum_case_IQD_value;
	zend_string *enum_case_IQD_value_str = zend_string_init("IQD", strlen("IQD"), 1);
	ZVAL_STR(&enum_case_IQD_value, enum_case_IQD_value_str);
	zend_enum_add_case_cstr(class_entry, "IQD", &enum_case_IQD_value);

	zval enum_case_IRR_value;
	zend_string *enum_case_IRR_value_str = zend_string_init("IRR", strlen("IRR"), 1);
	ZVAL_STR(&enum_case_IRR_value, enum_case_IRR_value_str);
	zend_enum_add_case_cstr(class_entry, "IRR", &enum_case_IRR_value);

	zval enum_case_ISK_value;
	zend_string *enum_case_ISK_value_str = zend_string_init("ISK", strlen("ISK"), 1);
	ZVAL_STR(&enum_case_ISK_value, enum_case_ISK_value_str);
	zend_enum_add_case_cstr(class_entry, "ISK", &enum_case_ISK_value);

	zval enum_case_JMD_value;
	zend_string *enum_case_JMD_value_str = zend_string_init("JMD", strlen("JMD"), 1);
	ZVAL_STR(&enum_case_JMD_value, enum_case_JMD_value_str);
	zend_enum_add_case_cstr(class_entry, "JMD", &enum_case_JMD_value);

	zval enum_case_JOD_value;
	zend_string *enum_case_JOD_value_str = zend_string_init("JOD", strlen("JOD"), 1);
	ZVAL_STR(&enum_case_JOD_value, enum_case_JOD_value_str);
	zend_enum_add_case_cstr(class_entry, "JOD", &enum_case_JOD_value);

	zval enum_case_JPY_value;
	zend_string *enum_case_JPY_value_str = zend_string_init("JPY", strlen("JPY"), 1);
	ZVAL_STR(&enum_case_JPY_value, enum_case_JPY_value_str);
	zend_enum_add_case_cstr(class_entry, "JPY", &enum_case_JPY_value);

	zval enum_case_KES_value;
	zend_string *enum_case_KES_value_str = zend_string_init("KES", strlen("KES"), 1);
	ZVAL_STR(&enum_case_KES_value, enum_case_KES_value_str);
	zend_enum_add_case_cstr(class_entry, "KES", &enum_case_KES_value);

	zval enum_case_KGS_value;
	zend_string *enum_case_KGS_value_str = zend_string_init("KGS", strlen("KGS"), 1);
	ZVAL_STR(&enum_case_KGS_value, enum_case_KGS_value_str);
	zend_enum_add_case_cstr(class_entry, "KGS", &enum_case_KGS_value);

	zval enum_case_KHR_value;
	zend_string *enum_case_KHR_value_str = zend_string_init("KHR", strlen("KHR"), 1);
	ZVAL_STR(&enum_case_KHR_value, enum_case_KHR_value_str);
	zend_enum_add_case_cstr(class_entry, "KHR", &enum_case_KHR_value);

	zval enum_case_KMF_value;
	zend_string *enum_case_KMF_value_str = zend_string_init("KMF", strlen("KMF"), 1);
	ZVAL_STR(&enum_case_KMF_value, enum_case_KMF_value_str);
	zend_enum_add_case_cstr(class_entry, "KMF", &enum_case_KMF_value);

	zval enum_case_KPW_value;
	zend_string *enum_case_KPW_value_str = zend_string_init("KPW", strlen("KPW"), 1);
	ZVAL_STR(&enum_case_KPW_value, enum_case_KPW_value_str);
	zend_enum_add_case_cstr(class_entry, "KPW", &enum_case_KPW_value);

	zval enum_case_KRW_value;
	zend_string *enum_case_KRW_value_str = zend_string_init("KRW", strlen("KRW"), 1);
	ZVAL_STR(&enum_case_KRW_value, enum_case_KRW_value_str);
	zend_enum_add_case_cstr(class_entry, "KRW", &enum_case_KRW_value);

	zval enum_case_KWD_value;
	zend_string *enum_case_KWD_value_str = zend_string_init("KWD", strlen("KWD"), 1);
	ZVAL_STR(&enum_case_KWD_value, enum_case_KWD_value_str);
	zend_enum_add_case_cstr(class_entry, "KWD", &enum_case_KWD_value);

	zval enum_case_KYD_value;
	zend_string *enum_case_KYD_value_str = zend_string_init("KYD", strlen("KYD"), 1);
	ZVAL_STR(&enum_case_KYD_value, enum_case_KYD_value_str);
	zend_enum_add_case_cstr(class_entry, "KYD", &enum_case_KYD_value);

	zval enum_case_KZT_value;
	zend_string *enum_case_KZT_value_str = zend_string_init("KZT", strlen("KZT"), 1);
	ZVAL_STR(&enum_case_KZT_value, enum_case_KZT_value_str);
	zend_enum_add_case_cstr(class_entry, "KZT", &enum_case_KZT_value);

	zval enum_case_LAK_value;
	zend_string *enum_case_LAK_value_str = zend_string_init("LAK", strlen("LAK"), 1);
	ZVAL_STR(&enum_case_LAK_value, enum_case_LAK_value_str);
	zend_enum_add_case_cstr(class_entry, "LAK", &enum_case_LAK_value);

	zval enum_case_LBP_value;
	zend_string *enum_case_LBP_value_str = zend_string_init("LBP", strlen("LBP"), 1);
	ZVAL_STR(&enum_case_LBP_value, enum_case_LBP_value_str);
	zend_enum_add_case_cstr(class_entry, "LBP", &enum_case_LBP_value);

	zval enum_case_LKR_value;
	zend_string *enum_case_LKR_value_str = zend_string_init("LKR", strlen("LKR"), 1);
	ZVAL_STR(&enum_case_LKR_value, enum_case_LKR_value_str);
	zend_enum_add_case_cstr(class_entry, "LKR", &enum_case_LKR_value);

	zval enum_case_LRD_value;
	zend_string *enum_case_LRD_value_str = zend_string_init("LRD", strlen("LRD"), 1);
	ZVAL_STR(&enum_case_LRD_value, enum_case_LRD_value_str);
	zend_enum_add_case_cstr(class_entry, "LRD", &enum_case_LRD_value);

	zval enum_case_LSL_value;
	zend_string *enum_case_LSL_value_str = zend_string_init("LSL", strlen("LSL"), 1);
	ZVAL_STR(&enum_case_LSL_value, enum_case_LSL_value_str);
	zend_enum_add_case_cstr(class_entry, "LSL", &enum_case_LSL_value);

	zval enum_case_LYD_value;
	zend_string *enum_case_LYD_value_str = zend_string_init("LYD", strlen("LYD"), 1);
	ZVAL_STR(&enum_case_LYD_value, enum_case_LYD_value_str);
	zend_enum_add_case_cstr(class_entry, "LYD", &enum_case_LYD_value);

	zval enum_case_MAD_value;
	zend_string *enum_case_MAD_value_str = zend_string_init("MAD", strlen("MAD"), 1);
	ZVAL_STR(&enum_case_MAD_value, enum_case_MAD_value_str);
	zend_enum_add_case_cstr(class_entry, "MAD", &enum_case_MAD_value);

	zval enum_case_MDL_value;
	zend_string *enum_case_MDL_value_str = zend_string_init("MDL", strlen("MDL"), 1);
	ZVAL_STR(&enum_case_MDL_value, enum_case_MDL_value_str);
	zend_enum_add_case_cstr(class_entry, "MDL", &enum_case_MDL_value);

	zval enum_case_MGA_value;
	zend_string *enum_case_MGA_value_str = zend_string_init("MGA", strlen("MGA"), 1);
	ZVAL_STR(&enum_case_MGA_value, enum_case_MGA_value_str);
	zend_enum_add_case_cstr(class_entry, "MGA", &enum_case_MGA_value);

	zval enum_case_MKD_value;
	zend_string *enum_case_MKD_value_str = zend_string_init("MKD", strlen("MKD"), 1);
	ZVAL_STR(&enum_case_MKD_value, enum_case_MKD_value_str);
	zend_enum_add_case_cstr(class_entry, "MKD", &enum_case_MKD_value);

	zval enum_case_MMK_value;
	zend_string *enum_case_MMK_value_str = zend_string_init("MMK", strlen("MMK"), 1);
	ZVAL_STR(&enum_case_MMK_value, enum_case_MMK_value_str);
	zend_enum_add_case_cstr(class_entry, "MMK", &enum_case_MMK_value);

	zval enum_case_MNT_value;
	zend_string *enum_case_MNT_value_str = zend_string_init("MNT", strlen("MNT"), 1);
	ZVAL_STR(&enum_case_MNT_value, enum_case_MNT_value_str);
	zend_enum_add_case_cstr(class_entry, "MNT", &enum_case_MNT_value);

	zval enum_case_MOP_value;
	zend_string *enum_case_MOP_value_str = zend_string_init("MOP", strlen("MOP"), 1);
	ZVAL_STR(&enum_case_MOP_value, enum_case_MOP_value_str);
	zend_enum_add_case_cstr(class_entry, "MOP", &enum_case_MOP_value);

	zval enum_case_MRU_value;
	zend_string *enum_case_MRU_value_str = zend_string_init("MRU", strlen("MRU"), 1);
	ZVAL_STR(&enum_case_MRU_value, enum_case_MRU_value_str);
	zend_enum_add_case_cstr(class_entry, "MRU", &enum_case_MRU_value);

	zval enum_case_MUR_value;
	zend_string *enum_case_MUR_value_str = zend_string_init("MUR", strlen("MUR"), 1);
	ZVAL_STR(&enum_case_MUR_value, enum_case_MUR_value_str);
	zend_enum_add_case_cstr(class_entry, "MUR", &enum_case_MUR_value);

	zval enum_case_MVR_value;
	zend_string *enum_case_MVR_value_str = zend_string_init("MVR", strlen("MVR"), 1);
	ZVAL_STR(&enum_case_MVR_value, enum_case_MVR_value_str);
	zend_enum_add_case_cstr(class_entry, "MVR", &enum_case_MVR_value);

	zval enum_case_MWK_value;
	zend_string *enum_case_MWK_value_str = zend_string_init("MWK", strlen("MWK"), 1);
	ZVAL_STR(&enum_case_MWK_value, enum_case_MWK_value_str);
	zend_enum_add_case_cstr(class_entry, "MWK", &enum_case_MWK_value);

	zval enum_case_MXN_value;
	zend_string *enum_case_MXN_value_str = zend_string_init("MXN", strlen("MXN"), 1);
	ZVAL_STR(&enum_case_MXN_value, enum_case_MXN_value_str);
	zend_enum_add_case_cstr(class_entry, "MXN", &enum_case_MXN_value);

	zval enum_case_MXV_value;
	zend_string *enum_case_MXV_value_str = zend_string_init("MXV", strlen("MXV"), 1);
	ZVAL_STR(&enum_case_MXV_value, enum_case_MXV_value_str);
	zend_enum_add_case_cstr(class_entry, "MXV", &enum_case_MXV_value);

	zval enum_case_MYR_value;
	zend_string *enum_case_MYR_value_str = zend_string_init("MYR", strlen("MYR"), 1);
	ZVAL_STR(&enum_case_MYR_value, enum_case_MYR_value_str);
	zend_enum_add_case_cstr(class_entry, "MYR", &enum_case_MYR_value);

	zval enum_case_MZN_value;
	zend_string *enum_case_MZN_value_str = zend_string_init("MZN", strlen("MZN"), 1);
	ZVAL_STR(&enum_case_MZN_value, enum_case_MZN_value_str);
	zend_enum_add_case_cstr(class_entry, "MZN", &enum_case_MZN_value);

	zval enum_case_NAD_value;
	zend_string *enum_case_NAD_value_str = zend_string_init("NAD", strlen("NAD"), 1);
	ZVAL_STR(&enum_case_NAD_value, enum_case_NAD_value_str);
	zend_enum_add_case_cstr(class_entry, "NAD", &enum_case_NAD_value);

	zval enum_case_NGN_value;
	zend_string *enum_case_NGN_value_str = zend_string_init("NGN", strlen("NGN"), 1);
	ZVAL_STR(&enum_case_NGN_value, enum_case_NGN_value_str);
	zend_enum_add_case_cstr(class_entry, "NGN", &enum_case_NGN_value);

	zval enum_case_NIO_value;
	zend_string *enum_case_NIO_value_str = zend_string_init("NIO", strlen("NIO"), 1);
	ZVAL_STR(&enum_case_NIO_value, enum_case_NIO_value_str);
	zend_enum_add_case_cstr(class_entry, "NIO", &enum_case_NIO_value);

	zval enum_case_NOK_value;
	zend_string *enum_case_NOK_value_str = zend_string_init("NOK", strlen("NOK"), 1);
	ZVAL_STR(&enum_case_NOK_value, enum_case_NOK_value_str);
	zend_enum_add_case_cstr(class_entry, "NOK", &enum_case_NOK_value);

	zval enum_case_NPR_value;
	zend_string *enum_case_NPR_value_str = zend_string_init("NPR", strlen("NPR"), 1);
	ZVAL_STR(&enum_case_NPR_value, enum_case_NPR_value_str);
	zend_enum_add_case_cstr(class_entry, "NPR", &enum_case_NPR_value);

	zval enum_case_NZD_value;
	zend_string *enum_case_NZD_value_str = zend_string_init("NZD", strlen("NZD"), 1);
	ZVAL_STR(&enum_case_NZD_value, enum_case_NZD_value_str);
	zend_enum_add_case_cstr(class_entry, "NZD", &enum_case_NZD_value);

	zval enum_case_OMR_value;
	zend_string *enum_case_OMR_value_str = zend_string_init("OMR", strlen("OMR"), 1);
	ZVAL_STR(&enum_case_OMR_value, enum_case_OMR_value_str);
	zend_enum_add_case_cstr(class_entry, "OMR", &enum_case_OMR_value);

	zval enum_case_PAB_value;
	zend_string *enum_case_PAB_value_str = zend_string_init("PAB", strlen("PAB"), 1);
	ZVAL_STR(&enum_case_PAB_value, enum_case_PAB_value_str);
	zend_enum_add_case_cstr(class_entry, "PAB", &enum_case_PAB_value);

	zval enum_case_PEN_value;
	zend_string *enum_case_PEN_value_str = zend_string_init("PEN", strlen("PEN"), 1);
	ZVAL_STR(&enum_case_PEN_value, enum_case_PEN_value_str);
	zend_enum_add_case_cstr(class_entry, "PEN", &enum_case_PEN_value);

	zval enum_case_PGK_value;
	zend_string *enum_case_PGK_value_str = zend_string_init("PGK", strlen("PGK"), 1);
	ZVAL_STR(&enum_case_PGK_value, enum_case_PGK_value_str);
	zend_enum_add_case_cstr(class_entry, "PGK", &enum_case_PGK_value);

	zval enum_case_PHP_value;
	zend_string *enum_case_PHP_value_str = zend_string_init("PHP", strlen("PHP"), 1);
	ZVAL_STR(&enum_case_PHP_value, enum_case_PHP_value_str);
	zend_enum_add_case_cstr(class_entry, "PHP", &enum_case_PHP_value);

	zval enum_case_PKR_value;
	zend_string *enum_case_PKR_value_str = zend_string_init("PKR", strlen("PKR"), 1);
	ZVAL_STR(&enum_case_PKR_value, enum_case_PKR_value_str);
	zend_enum_add_case_cstr(class_entry, "PKR", &enum_case_PKR_value);

	zval enum_case_PLN_value;
	zend_string *enum_case_PLN_value_str = zend_string_init("PLN", strlen("PLN"), 1);
	ZVAL_STR(&enum_case_PLN_value, enum_case_PLN_value_str);
	zend_enum_add_case_cstr(class_entry, "PLN", &enum_case_PLN_value);

	zval enum_case_PYG_value;
	zend_string *enum_case_PYG_value_str = zend_string_init("PYG", strlen("PYG"), 1);
	ZVAL_STR(&enum_case_PYG_value, enum_case_PYG_value_str);
	zend_enum_add_case_cstr(class_entry, "PYG", &enum_case_PYG_value);

	zval enum_case_QAR_value;
	zend_string *enum_case_QAR_value_str = zend_string_init("QAR", strlen("QAR"), 1);
	ZVAL_STR(&enum_case_QAR_value, enum_case_QAR_value_str);
	zend_enum_add_case_cstr(class_entry, "QAR", &enum_case_QAR_value);

	zval enum_case_RON_value;
	zend_string *enum_case_RON_value_str = zend_string_init("RON", strlen("RON"), 1);
	ZVAL_STR(&enum_case_RON_value, enum_case_RON_value_str);
	zend_enum_add_case_cstr(class_entry, "RON", &enum_case_RON_value);

	zval enum_case_RSD_value;
	zend_string *enum_case_RSD_value_str = zend_string_init("RSD", strlen("RSD"), 1);
	ZVAL_STR(&enum_case_RSD_value, enum_case_RSD_value_str);
	zend_enum_add_case_cstr(class_entry, "RSD", &enum_case_RSD_value);

	zval enum_case_RUB_value;
	zend_string *enum_case_RUB_value_str = zend_string_init("RUB", strlen("RUB"), 1);
	ZVAL_STR(&enum_case_RUB_value, enum_case_RUB_value_str);
	zend_enum_add_case_cstr(class_entry, "RUB", &enum_case_RUB_value);

	zval enum_case_RWF_value;
	zend_string *enum_case_RWF_value_str = zend_string_init("RWF", strlen("RWF"), 1);
	ZVAL_STR(&enum_case_RWF_value, enum_case_RWF_value_str);
	zend_enum_add_case_cstr(class_entry, "RWF", &enum_case_RWF_value);

	zval enum_case_SAR_value;
	zend_string *enum_case_SAR_value_str = zend_string_init("SAR", strlen("SAR"), 1);
	ZVAL_STR(&enum_case_SAR_value, enum_case_SAR_value_str);
	zend_enum_add_case_cstr(class_entry, "SAR", &enum_case_SAR_value);

	zval enum_case_SBD_value;
	zend_string *enum_case_SBD_value_str = zend_string_init("SBD", strlen("SBD"), 1);
	ZVAL_STR(&enum_case_SBD_value, enum_case_SBD_value_str);
	zend_enum_add_case_cstr(class_entry, "SBD", &enum_case_SBD_value);

	zval enum_case_SCR_value;
	zend_string *enum_case_SCR_value_str = zend_string_init("SCR", strlen("SCR"), 1);
	ZVAL_STR(&enum_case_SCR_value, enum_case_SCR_value_str);
	zend_enum_add_case_cstr(class_entry, "SCR", &enum_case_SCR_value);

	zval enum_case_SDG_value;
	zend_string *enum_case_SDG_value_str = zend_string_init("SDG", strlen("SDG"), 1);
	ZVAL_STR(&enum_case_SDG_value, enum_case_SDG_value_str);
	zend_enum_add_case_cstr(class_entry, "SDG", &enum_case_SDG_value);

	zval enum_case_SEK_value;
	zend_string *enum_case_SEK_value_str = zend_string_init("SEK", strlen("SEK"), 1);
	ZVAL_STR(&enum_case_SEK_value, enum_case_SEK_value_str);
	zend_enum_add_case_cstr(class_entry, "SEK", &enum_case_SEK_value);

	zval enum_case_SGD_value;
	zend_string *enum_case_SGD_value_str = zend_string_init("SGD", strlen("SGD"), 1);
	ZVAL_STR(&enum_case_SGD_value, enum_case_SGD_value_str);
	zend_enum_add_case_cstr(class_entry, "SGD", &enum_case_SGD_value);

	zval enum_case_SHP_value;
	zend_string *enum_case_SHP_value_str = zend_string_init("SHP", strlen("SHP"), 1);
	ZVAL_STR(&enum_case_SHP_value, enum_case_SHP_value_str);
	zend_enum_add_case_cstr(class_entry, "SHP", &enum_case_SHP_value);

	zval enum_case_SLE_value;
	zend_string *enum_case_SLE_value_str = zend_string_init("SLE", strlen("SLE"), 1);
	ZVAL_STR(&enum_case_SLE_value, enum_case_SLE_value_str);
	zend_enum_add_case_cstr(class_entry, "SLE", &enum_case_SLE_value);

	zval enum_case_SOS_value;
	zend_string *enum_case_SOS_value_str = zend_string_init("SOS", strlen("SOS"), 1);
	ZVAL_STR(&enum_case_SOS_value, enum_case_SOS_value_str);
	zend_enum_add_case_cstr(class_entry, "SOS", &enum_case_SOS_value);

	zval enum_case_SRD_value;
	zend_string *enum_case_SRD_value_str = zend_string_init("SRD", strlen("SRD"), 1);
	ZVAL_STR(&enum_case_SRD_value, enum_case_SRD_value_str);
	zend_enum_add_case_cstr(class_entry, "SRD", &enum_case_SRD_value);

	zval enum_case_SSP_value;
	zend_string *enum_case_SSP_value_str = zend_string_init("SSP", strlen("SSP"), 1);
	ZVAL_STR(&enum_case_SSP_value, enum_case_SSP_value_str);
	zend_enum_add_case_cstr(class_entry, "SSP", &enum_case_SSP_value);

	zval enum_case_STN_value;
	zend_string *enum_case_STN_value_str = zend_string_init("STN", strlen("STN"), 1);
	ZVAL_STR(&enum_case_STN_value, enum_case_STN_value_str);
	zend_enum_add_case_cstr(class_entry, "STN", &enum_case_STN_value);

	zval enum_case_SVC_value;
	zend_string *enum_case_SVC_value_str = zend_string_init("SVC", strlen("SVC"), 1);
	ZVAL_STR(&enum_case_SVC_value, enum_case_SVC_value_str);
	zend_enum_add_case_cstr(class_entry, "SVC", &enum_case_SVC_value);

	zval enum_case_SYP_value;
	zend_string *enum_case_SYP_value_str = zend_string_init("SYP", strlen("SYP"), 1);
	ZVAL_STR(&enum_case_SYP_value, enum_case_SYP_value_str);
	zend_enum_add_case_cstr(class_entry, "SYP", &enum_case_SYP_value);

	zval enum_case_SZL_value;
	zend_string *enum_case_SZL_value_str = zend_string_init("SZL", strlen("SZL"), 1);
	ZVAL_STR(&enum_case_SZL_value, enum_case_SZL_value_str);
	zend_enum_add_case_cstr(class_entry, "SZL", &enum_case_SZL_value);

	zval enum_case_THB_value;
	zend_string *enum_case_THB_value_str = zend_string_init("THB", strlen("THB"), 1);
	ZVAL_STR(&enum_case_THB_value, enum_case_THB_value_str);
	zend_enum_add_case_cstr(class_entry, "THB", &enum_case_THB_value);

	zval enum_case_TJS_value;
	zend_string *enum_case_TJS_value_str = zend_string_init("TJS", strlen("TJS"), 1);
	ZVAL_STR(&enum_case_TJS_value, enum_case_TJS_value_str);
	zend_enum_add_case_cstr(class_entry, "TJS", &enum_case_TJS_value);

	zval enum_case_TMT_value;
	zend_string *enum_case_TMT_value_str = zend_string_init("TMT", strlen("TMT"), 1);
	ZVAL_STR(&enum_case_TMT_value, enum_case_TMT_value_str);
	zend_enum_add_case_cstr(class_entry, "TMT", &enum_case_TMT_value);

	zval enum_case_TND_value;
	zend_string *enum_case_TND_value_str = zend_string_init("TND", strlen("TND"), 1);
	ZVAL_STR(&enum_case_TND_value, enum_case_TND_value_str);
	zend_enum_add_case_cstr(class_entry, "TND", &enum_case_TND_value);

	zval enum_case_TOP_value;
	zend_string *enum_case_TOP_value_str = zend_string_init("TOP", strlen("TOP"), 1);
	ZVAL_STR(&enum_case_TOP_value, enum_case_TOP_value_str);
	zend_enum_add_case_cstr(class_entry, "TOP", &enum_case_TOP_value);

	zval enum_case_TRY_value;
	zend_string *enum_case_TRY_value_str = zend_string_init("TRY", strlen("TRY"), 1);
	ZVAL_STR(&enum_case_TRY_value, enum_case_TRY_value_str);
	zend_enum_add_case_cstr(class_entry, "TRY", &enum_case_TRY_value);

	zval enum_case_TTD_value;
	zend_string *enum_case_TTD_value_str = zend_string_init("TTD", strlen("TTD"), 1);
	ZVAL_STR(&enum_case_TTD_value, enum_case_TTD_value_str);
	zend_enum_add_case_cstr(class_entry, "TTD", &enum_case_TTD_value);

	zval enum_case_TWD_value;
	zend_string *enum_case_TWD_value_str = zend_string_init("TWD", strlen("TWD"), 1);
	ZVAL_STR(&enum_case_TWD_value, enum_case_TWD_value_str);
	zend_enum_add_case_cstr(class_entry, "TWD", &enum_case_TWD_value);

	zval enum_case_TZS_value;
	zend_string *enum_case_TZS_value_str = zend_string_init("TZS", strlen("TZS"), 1);
	ZVAL_STR(&enum_case_TZS_value, enum_case_TZS_value_str);
	zend_enum_add_case_cstr(class_entry, "TZS", &enum_case_TZS_value);

	zval enum_case_UAH_value;
	zend_string *enum_case_UAH_value_str = zend_string_init("UAH", strlen("UAH"), 1);
	ZVAL_STR(&enum_case_UAH_value, enum_case_UAH_value_str);
	zend_enum_add_case_cstr(class_entry, "UAH", &enum_case_UAH_value);

	zval enum_case_UGX_value;
	zend_string *enum_case_UGX_value_str = zend_string_init("UGX", strlen("UGX"), 1);
	ZVAL_STR(&enum_case_UGX_value, enum_case_UGX_value_str);
	zend_enum_add_case_cstr(class_entry, "UGX", &enum_case_UGX_value);

	zval enum_case_USD_value;
	zend_string *enum_case_USD_value_str = zend_string_init("USD", strlen("USD"), 1);
	ZVAL_STR(&enum_case_USD_value, enum_case_USD_value_str);
	zend_enum_add_case_cstr(class_entry, "USD", &enum_case_USD_value);

	zval enum_case_USN_value;
	zend_string *enum_case_USN_value_str = zend_string_init("USN", strlen("USN"), 1);
	ZVAL_STR(&enum_case_USN_value, enum_case_USN_value_str);
	zend_enum_add_case_cstr(class_entry, "USN", &enum_case_USN_value);

	zval enum_case_UYI_value;
	zend_string *enum_case_UYI_value_str = zend_string_init("UYI", strlen("UYI"), 1);
	ZVAL_STR(&enum_case_UYI_value, enum_case_UYI_value_str);
	zend_enum_add_case_cstr(class_entry, "UYI", &enum_case_UYI_value);

	zval enum_case_UYU_value;
	zend_string *enum_case_UYU_value_str = zend_string_init("UYU", strlen("UYU"), 1);
	ZVAL_STR(&enum_case_UYU_value, enum_case_UYU_value_str);
	zend_enum_add_case_cstr(class_entry, "UYU", &enum_case_UYU_value);

	zval enum_case_UYW_value;
	zend_string *enum_case_UYW_value_str = zend_string_init("UYW", strlen("UYW"), 1);
	ZVAL_STR(&enum_case_UYW_value, enum_case_UYW_value_str);
	zend_enum_add_case_cstr(class_entry, "UYW", &enum_case_UYW_value);

	zval enum_case_UZS_value;
	zend_string *enum_case_UZS_value_str = zend_string_init("UZS", strlen("UZS"), 1);
	ZVAL_STR(&enum_case_UZS_value, enum_case_UZS_value_str);
	zend_enum_add_case_cstr(class_entry, "UZS", &enum_case_UZS_value);

	zval enum_case_VED_value;
	zend_string *enum_case_VED_value_str = zend_string_init("VED", strlen("VED"), 1);
	ZVAL_STR(&enum_case_VED_value, enum_case_VED_value_str);
	zend_enum_add_case_cstr(class_entry, "VED", &enum_case_VED_value);

	zval enum_case_VES_value;
	zend_string *enum_case_VES_value_str = zend_string_init("VES", strlen("VES"), 1);
	ZVAL_STR(&enum_case_VES_value, enum_case_VES_value_str);
	zend_enum_add_case_cstr(class_entry, "VES", &enum_case_VES_value);

	zval enum_case_VND_value;
	zend_string *enum_case_VND_value_str = zend_string_init("VND", strlen("VND"), 1);
	ZVAL_STR(&enum_case_VND_value, enum_case_VND_value_str);
	zend_enum_add_case_cstr(class_entry, "VND", &enum_case_VND_value);

	zval enum_case_VUV_value;
	zend_string *enum_case_VUV_value_str = zend_string_init("VUV", strlen("VUV"), 1);
	ZVAL_STR(&enum_case_VUV_value, enum_case_VUV_value_str);
	zend_enum_add_case_cstr(class_entry, "VUV", &enum_case_VUV_value);

	zval enum_case_WST_value;
	zend_string *enum_case_WST_value_str = zend_string_init("WST", strlen("WST"), 1);
	ZVAL_STR(&enum_case_WST_value, enum_case_WST_value_str);
	zend_enum_add_case_cstr(class_entry, "WST", &enum_case_WST_value);

	zval enum_case_XAD_value;
	zend_string *enum_case_XAD_value_str = zend_string_init("XAD", strlen("XAD"), 1);
	ZVAL_STR(&enum_case_XAD_value, enum_case_XAD_value_str);
	zend_enum_add_case_cstr(class_entry, "XAD", &enum_case_XAD_value);

	zval enum_case_XAF_value;
	zend_string *enum_case_XAF_value_str = zend_string_init("XAF", strlen("XAF"), 1);
	ZVAL_STR(&enum_case_XAF_value, enum_case_XAF_value_str);
	zend_enum_add_case_cstr(class_entry, "XAF", &enum_case_XAF_value);

	zval enum_case_XAG_value;
	zend_string *enum_case_XAG_value_str = zend_string_init("XAG", strlen("XAG"), 1);
	ZVAL_STR(&enum_case_XAG_value, enum_case_XAG_value_str);
	zend_enum_add_case_cstr(class_entry, "XAG", &enum_case_XAG_value);

	zval enum_case_XAU_value;
	zend_string *enum_case_XAU_value_str = zend_string_init("XAU", strlen("XAU"), 1);
	ZVAL_STR(&enum_case_XAU_value, enum_case_XAU_value_str);
	zend_enum_add_case_cstr(class_entry, "XAU", &enum_case_XAU_value);

	zval enum_case_XBA_value;
	zend_string *enum_case_XBA_value_str = zend_string_init("XBA", strlen("XBA"), 1);
	ZVAL_STR(&enum_case_XBA_value, enum_case_XBA_value_str);
	zend_enum_add_case_cstr(class_entry, "XBA", &enum_case_XBA_value);

	zval enum_case_XBB_value;
	zend_string *enum_case_XBB_value_str = zend_string_init("XBB", strlen("XBB"), 1);
	ZVAL_STR(&enum_case_XBB_value, enum_case_XBB_value_str);
	zend_enum_add_case_cstr(class_entry, "XBB", &enum_case_XBB_value);

	zval enum_case_XBC_value;
	zend_string *enum_case_XBC_value_str = zend_string_init("XBC", strlen("XBC"), 1);
	ZVAL_STR(&enum_case_XBC_value, enum_case_XBC_value_str);
	zend_enum_add_case_cstr(class_entry, "XBC", &enum_case_XBC_value);

	zval enum_case_XBD_value;
	zend_string *enum_case_XBD_value_str = zend_string_init("XBD", strlen("XBD"), 1);
	ZVAL_STR(&enum_case_XBD_value, enum_case_XBD_value_str);
	zend_enum_add_case_cstr(class_entry, "XBD", &enum_case_XBD_value);

	zval enum_case_XCD_value;
	zend_string *enum_case_XCD_value_str = zend_string_init("XCD", strlen("XCD"), 1);
	ZVAL_STR(&enum_case_XCD_value, enum_case_XCD_value_str);
	zend_enum_add_case_cstr(class_entry, "XCD", &enum_case_XCD_value);

	zval enum_case_XCG_value;
	zend_string *enum_case_XCG_value_str = zend_string_init("XCG", strlen("XCG"), 1);
	ZVAL_STR(&enum_case_XCG_value, enum_case_XCG_value_str);
	zend_enum_add_case_cstr(class_entry, "XCG", &enum_case_XCG_value);

	zval enum_case_XDR_value;
	zend_string *enum_case_XDR_value_str = zend_string_init("XDR", strlen("XDR"), 1);
	ZVAL_STR(&enum_case_XDR_value, enum_case_XDR_value_str);
	zend_enum_add_case_cstr(class_entry, "XDR", &enum_case_XDR_value);

	zval enum_case_XOF_value;
	zend_string *enum_case_XOF_value_str = zend_string_init("XOF", strlen("XOF"), 1);
	ZVAL_STR(&enum_case_XOF_value, enum_case_XOF_value_str);
	zend_enum_add_case_cstr(class_entry, "XOF", &enum_case_XOF_value);

	zval enum_case_XPD_value;
	zend_string *enum_case_XPD_value_str = zend_string_init("XPD", strlen("XPD"), 1);
	ZVAL_STR(&enum_case_XPD_value, enum_case_XPD_value_str);
	zend_enum_add_case_cstr(class_entry, "XPD", &enum_case_XPD_value);

	zval enum_case_XPF_value;
	zend_string *enum_case_XPF_value_str = zend_string_init("XPF", strlen("XPF"), 1);
	ZVAL_STR(&enum_case_XPF_value, enum_case_XPF_value_str);
	zend_enum_add_case_cstr(class_entry, "XPF", &enum_case_XPF_value);

	zval enum_case_XPT_value;
	zend_string *enum_case_XPT_value_str = zend_string_init("XPT", strlen("XPT"), 1);
	ZVAL_STR(&enum_case_XPT_value, enum_case_XPT_value_str);
	zend_enum_add_case_cstr(class_entry, "XPT", &enum_case_XPT_value);

	zval enum_case_XSU_value;
	zend_string *enum_case_XSU_value_str = zend_string_init("XSU", strlen("XSU"), 1);
	ZVAL_STR(&enum_case_XSU_value, enum_case_XSU_value_str);
	zend_enum_add_case_cstr(class_entry, "XSU", &enum_case_XSU_value);

	zval enum_case_XTS_value;
	zend_string *enum_case_XTS_value_str = zend_string_init("XTS", strlen("XTS"), 1);
	ZVAL_STR(&enum_case_XTS_value, enum_case_XTS_value_str);
	zend_enum_add_case_cstr(class_entry, "XTS", &enum_case_XTS_value);

	zval enum_case_XUA_value;
	zend_string *enum_case_XUA_value_str = zend_string_init("XUA", strlen("XUA"), 1);
	ZVAL_STR(&enum_case_XUA_value, enum_case_XUA_value_str);
	zend_enum_add_case_cstr(class_entry, "XUA", &enum_case_XUA_value);

	zval enum_case_XXX_value;
	zend_string *enum_case_XXX_value_str = zend_string_init("XXX", strlen("XXX"), 1);
	ZVAL_STR(&enum_case_XXX_value, enum_case_XXX_value_str);
	zend_enum_add_case_cstr(class_entry, "XXX", &enum_case_XXX_value);

	zval enum_case_YER_value;
	zend_string *enum_case_YER_value_str = zend_string_init("YER", strlen("YER"), 1);
	ZVAL_STR(&enum_case_YER_value, enum_case_YER_value_str);
	zend_enum_add_case_cstr(class_entry, "YER", &enum_case_YER_value);

	zval enum_case_ZAR_value;
	zend_string *enum_case_ZAR_value_str = zend_string_init("ZAR", strlen("ZAR"), 1);
	ZVAL_STR(&enum_case_ZAR_value, enum_case_ZAR_value_str);
	zend_enum_add_case_cstr(class_entry, "ZAR", &enum_case_ZAR_value);

	zval enum_case_ZMW_value;
	zend_string *enum_case_ZMW_value_str = zend_string_init("ZMW", strlen("ZMW"), 1);
	ZVAL_STR(&enum_case_ZMW_value, enum_case_ZMW_value_str);
	zend_enum_add_case_cstr(class_entry, "ZMW", &enum_case_ZMW_value);

	zval enum_case_ZWG_value;
	zend_string *enum_case_ZWG_value_str = zend_string_init("ZWG", strlen("ZWG"), 1);
	ZVAL_STR(&enum_case_ZWG_value, enum_case_ZWG_value_str);
	zend_enum_add_case_cstr(class_entry, "ZWG", &enum_case_ZWG_value);

	return class_entry;
}
