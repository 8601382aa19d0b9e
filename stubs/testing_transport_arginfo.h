/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: 794c2040463df0e6aa49e0663cb9c5b34c62dd7f */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Testing_FakeTransport___construct, 0, 0, 0)
	ZEND_ARG_VARIADIC_OBJ_TYPE_MASK(0, answers, Payments\\Testing\\Answer|Payments\\Http\\Response|Throwable, MAY_BE_CALLABLE)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_FakeTransport_push, 0, 0, IS_STATIC, 0)
	ZEND_ARG_VARIADIC_OBJ_TYPE_MASK(0, answers, Payments\\Testing\\Answer|Payments\\Http\\Response|Throwable, MAY_BE_CALLABLE)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_FakeTransport_respondTo, 0, 1, IS_STATIC, 0)
	ZEND_ARG_TYPE_INFO(0, operation, IS_STRING, 0)
	ZEND_ARG_VARIADIC_OBJ_TYPE_MASK(0, answers, Payments\\Testing\\Answer|Payments\\Http\\Response|Throwable, MAY_BE_CALLABLE)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_FakeTransport_otherwise, 0, 1, IS_STATIC, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, answer, Payments\\Testing\\Answer|Payments\\Http\\Response|Throwable, MAY_BE_CALLABLE, NULL)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_FakeTransport_answerTokens, 0, 1, IS_STATIC, 0)
	ZEND_ARG_OBJ_TYPE_MASK(0, answer, Payments\\Testing\\Answer|Payments\\Http\\Response|Throwable, MAY_BE_CALLABLE|MAY_BE_NULL, NULL)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Testing_FakeTransport_send, 0, 1, Payments\\Http\\Response, 0)
	ZEND_ARG_OBJ_INFO(0, request, Payments\\Http\\Request, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_FakeTransport_requests, 0, 0, IS_ARRAY, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, operation, IS_STRING, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_FakeTransport_assertSent, 0, 1, IS_VOID, 0)
	ZEND_ARG_TYPE_INFO(0, operation, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, check, IS_CALLABLE, 1, "null")
	ZEND_ARG_TYPE_INFO_WITH_DEFAULT_VALUE(0, times, IS_LONG, 1, "null")
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Testing_FakeTransport_assertNothingSent, 0, 0, IS_VOID, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Testing_FakeTransport_assertAllUsed arginfo_class_Payments_Testing_FakeTransport_assertNothingSent


ZEND_METHOD(Payments_Testing_FakeTransport, __construct);
ZEND_METHOD(Payments_Testing_FakeTransport, push);
ZEND_METHOD(Payments_Testing_FakeTransport, respondTo);
ZEND_METHOD(Payments_Testing_FakeTransport, otherwise);
ZEND_METHOD(Payments_Testing_FakeTransport, answerTokens);
ZEND_METHOD(Payments_Testing_FakeTransport, send);
ZEND_METHOD(Payments_Testing_FakeTransport, requests);
ZEND_METHOD(Payments_Testing_FakeTransport, assertSent);
ZEND_METHOD(Payments_Testing_FakeTransport, assertNothingSent);
ZEND_METHOD(Payments_Testing_FakeTransport, assertAllUsed);


static const zend_function_entry class_Payments_Testing_FakeTransport_methods[] = {
	ZEND_ME(Payments_Testing_FakeTransport, __construct, arginfo_class_Payments_Testing_FakeTransport___construct, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_FakeTransport, push, arginfo_class_Payments_Testing_FakeTransport_push, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_FakeTransport, respondTo, arginfo_class_Payments_Testing_FakeTransport_respondTo, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_FakeTransport, otherwise, arginfo_class_Payments_Testing_FakeTransport_otherwise, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_FakeTransport, answerTokens, arginfo_class_Payments_Testing_FakeTransport_answerTokens, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_FakeTransport, send, arginfo_class_Payments_Testing_FakeTransport_send, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_FakeTransport, requests, arginfo_class_Payments_Testing_FakeTransport_requests, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_FakeTransport, assertSent, arginfo_class_Payments_Testing_FakeTransport_assertSent, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_FakeTransport, assertNothingSent, arginfo_class_Payments_Testing_FakeTransport_assertNothingSent, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Testing_FakeTransport, assertAllUsed, arginfo_class_Payments_Testing_FakeTransport_assertAllUsed, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Testing_FakeTransport(zend_class_entry *class_entry_Payments_Transport)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments\\Testing", "FakeTransport", class_Payments_Testing_FakeTransport_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_NOT_SERIALIZABLE;
	zend_class_implements(class_entry, 1, class_entry_Payments_Transport);

	return class_entry;
}
