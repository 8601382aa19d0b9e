/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: b594fa7a25fb533a7a0eb82bc8e8f7170cab00c2 */

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

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Money_zero, 0, 1, Payments\\Money, 0)
	ZEND_ARG_OBJ_INFO(0, currency, Payments\\Currency, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Money_parse, 0, 3, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO(0, text, IS_STRING, 0)
	ZEND_ARG_OBJ_INFO(0, currency, Payments\\Currency, 0)
	ZEND_ARG_TYPE_INFO(0, locale, IS_STRING, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Money_format, 0, 1, IS_STRING, 0)
	ZEND_ARG_TYPE_INFO(0, locale, IS_STRING, 0)
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

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Money_isPositive, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Money_isNegative arginfo_class_Payments_Money_isPositive

#define arginfo_class_Payments_Money_isZero arginfo_class_Payments_Money_isPositive

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Money_negate, 0, 0, Payments\\Money, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Money_multiply, 0, 1, Payments\\Money, 0)
	ZEND_ARG_TYPE_MASK(0, factor, MAY_BE_STRING|MAY_BE_LONG, NULL)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Money_percent, 0, 1, Payments\\Money, 0)
	ZEND_ARG_TYPE_MASK(0, rate, MAY_BE_STRING|MAY_BE_LONG, NULL)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Money_min, 0, 1, Payments\\Money, 0)
	ZEND_ARG_OBJ_INFO(0, first, Payments\\Money, 0)
	ZEND_ARG_VARIADIC_OBJ_INFO(0, others, Payments\\Money, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Money_max arginfo_class_Payments_Money_min

#define arginfo_class_Payments_Money_sum arginfo_class_Payments_Money_min

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Money___set_state, 0, 1, Payments\\Money, 0)
	ZEND_ARG_TYPE_INFO(0, properties, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Money_allocate, 0, 0, IS_ARRAY, 0)
	ZEND_ARG_VARIADIC_TYPE_INFO(0, ratios, IS_LONG, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Money_jsonSerialize, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()


ZEND_METHOD(Payments_Money, __construct);
ZEND_METHOD(Payments_Money, of);
ZEND_METHOD(Payments_Money, ofMinor);
ZEND_METHOD(Payments_Money, zero);
ZEND_METHOD(Payments_Money, parse);
ZEND_METHOD(Payments_Money, format);
ZEND_METHOD(Payments_Money, decimal);
ZEND_METHOD(Payments_Money, add);
ZEND_METHOD(Payments_Money, subtract);
ZEND_METHOD(Payments_Money, compareTo);
ZEND_METHOD(Payments_Money, equals);
ZEND_METHOD(Payments_Money, isPositive);
ZEND_METHOD(Payments_Money, isNegative);
ZEND_METHOD(Payments_Money, isZero);
ZEND_METHOD(Payments_Money, negate);
ZEND_METHOD(Payments_Money, multiply);
ZEND_METHOD(Payments_Money, percent);
ZEND_METHOD(Payments_Money, min);
ZEND_METHOD(Payments_Money, max);
ZEND_METHOD(Payments_Money, sum);
ZEND_METHOD(Payments_Money, __set_state);
ZEND_METHOD(Payments_Money, allocate);
ZEND_METHOD(Payments_Money, jsonSerialize);


static const zend_function_entry class_Payments_Money_methods[] = {
	ZEND_ME(Payments_Money, __construct, arginfo_class_Payments_Money___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Money, of, arginfo_class_Payments_Money_of, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Money, ofMinor, arginfo_class_Payments_Money_ofMinor, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Money, zero, arginfo_class_Payments_Money_zero, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Money, parse, arginfo_class_Payments_Money_parse, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Money, format, arginfo_class_Payments_Money_format, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, decimal, arginfo_class_Payments_Money_decimal, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, add, arginfo_class_Payments_Money_add, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, subtract, arginfo_class_Payments_Money_subtract, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, compareTo, arginfo_class_Payments_Money_compareTo, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, equals, arginfo_class_Payments_Money_equals, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, isPositive, arginfo_class_Payments_Money_isPositive, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, isNegative, arginfo_class_Payments_Money_isNegative, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, isZero, arginfo_class_Payments_Money_isZero, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, negate, arginfo_class_Payments_Money_negate, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, multiply, arginfo_class_Payments_Money_multiply, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, percent, arginfo_class_Payments_Money_percent, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, min, arginfo_class_Payments_Money_min, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Money, max, arginfo_class_Payments_Money_max, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Money, sum, arginfo_class_Payments_Money_sum, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Money, __set_state, arginfo_class_Payments_Money___set_state, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Money, allocate, arginfo_class_Payments_Money_allocate, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Money, jsonSerialize, arginfo_class_Payments_Money_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

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
