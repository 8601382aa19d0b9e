/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 3d18f2e2f412b0818495a824c1a6140efb89abc8 */




static const zend_function_entry class_Payments_Testing_AssertionFailed_methods[] = {
	ZEND_FE_END
};


static const zend_function_entry class_Payments_Testing_UnexpectedRequest_methods[] = {
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Testing_AssertionFailed(zend_class_entry *class_entry_AssertionError)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "AssertionFailed", class_Payments_Testing_AssertionFailed_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_AssertionError);

	return class_entry;
}

static zend_class_entry *register_class_Payments_Testing_UnexpectedRequest(zend_class_entry *class_entry_Payments_Testing_AssertionFailed)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "UnexpectedRequest", class_Payments_Testing_UnexpectedRequest_methods);
	class_entry = zend_register_internal_class_ex(&ce, class_entry_Payments_Testing_AssertionFailed);

	return class_entry;
}
