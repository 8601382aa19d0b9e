/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 5f45e8dd8d1d31a3a9dd493a7c165216227c8c0f */

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_payments_status, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()


ZEND_FUNCTION(payments_status);


static const zend_function_entry ext_functions[] = {
	ZEND_FE(payments_status, arginfo_payments_status)
	ZEND_FE_END
};
