/* This is a generated file, edit the .stub.php file instead.
 * Stub hash: fbc36e3f11f5a423e30fba68054f4a5e4668c90c */

ZEND_BEGIN_ARG_INFO_EX(arginfo_class_Payments_Attempt___construct, 0, 0, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Attempt_fromArray, 0, 1, Payments\\Attempt, 0)
	ZEND_ARG_TYPE_INFO(0, row, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Attempt_toArray, 0, 0, IS_ARRAY, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_OBJ_INFO_EX(arginfo_class_Payments_Attempt_verdict, 0, 0, Payments\\Verdict, 0)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_WITH_RETURN_TYPE_INFO_EX(arginfo_class_Payments_Attempt_needsPerson, 0, 0, _IS_BOOL, 0)
ZEND_END_ARG_INFO()

#define arginfo_class_Payments_Attempt_jsonSerialize arginfo_class_Payments_Attempt_toArray


ZEND_METHOD(Payments_Violation, __construct);
ZEND_METHOD(Payments_Attempt, fromArray);
ZEND_METHOD(Payments_Attempt, toArray);
ZEND_METHOD(Payments_Attempt, verdict);
ZEND_METHOD(Payments_Attempt, needsPerson);
ZEND_METHOD(Payments_Violation, jsonSerialize);


static const zend_function_entry class_Payments_Attempt_methods[] = {
	ZEND_MALIAS(Payments_Violation, __construct, __construct, arginfo_class_Payments_Attempt___construct, ZEND_ACC_PRIVATE)
	ZEND_ME(Payments_Attempt, fromArray, arginfo_class_Payments_Attempt_fromArray, ZEND_ACC_PUBLIC|ZEND_ACC_STATIC)
	ZEND_ME(Payments_Attempt, toArray, arginfo_class_Payments_Attempt_toArray, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Attempt, verdict, arginfo_class_Payments_Attempt_verdict, ZEND_ACC_PUBLIC)
	ZEND_ME(Payments_Attempt, needsPerson, arginfo_class_Payments_Attempt_needsPerson, ZEND_ACC_PUBLIC)
	ZEND_MALIAS(Payments_Violation, jsonSerialize, jsonSerialize, arginfo_class_Payments_Attempt_jsonSerialize, ZEND_ACC_PUBLIC)
	ZEND_FE_END
};

static zend_class_entry *register_class_Payments_Attempt(zend_class_entry *class_entry_JsonSerializable)
{
	zend_class_entry ce, *class_entry;

	INIT_NS_CLASS_ENTRY(ce, "Payments", "Attempt", class_Payments_Attempt_methods);
	class_entry = zend_register_internal_class_ex(&ce, NULL);
	class_entry->ce_flags |= ZEND_ACC_FINAL|ZEND_ACC_NO_DYNAMIC_PROPERTIES|ZEND_ACC_READONLY_CLASS;
	zend_class_implements(class_entry, 1, class_entry_JsonSerializable);

	zval property_reference_default_value;
	ZVAL_UNDEF(&property_reference_default_value);
	zend_string *property_reference_name = zend_string_init("reference", sizeof("reference") - 1, 1);
	zend_declare_typed_property(class_entry, property_reference_name, &property_reference_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_reference_name);

	zend_string *property_kind_class_Payments_AttemptKind = zend_string_init("Payments\\AttemptKind", sizeof("Payments\\AttemptKind")-1, 1);
	zval property_kind_default_value;
	ZVAL_UNDEF(&property_kind_default_value);
	zend_string *property_kind_name = zend_string_init("kind", sizeof("kind") - 1, 1);
	zend_declare_typed_property(class_entry, property_kind_name, &property_kind_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_kind_class_Payments_AttemptKind, 0, 0));
	zend_string_release(property_kind_name);

	zval property_order_default_value;
	ZVAL_UNDEF(&property_order_default_value);
	zend_string *property_order_name = zend_string_init("order", sizeof("order") - 1, 1);
	zend_declare_typed_property(class_entry, property_order_name, &property_order_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_order_name);

	zval property_gateway_default_value;
	ZVAL_UNDEF(&property_gateway_default_value);
	zend_string *property_gateway_name = zend_string_init("gateway", sizeof("gateway") - 1, 1);
	zend_declare_typed_property(class_entry, property_gateway_name, &property_gateway_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_gateway_name);

	zend_string *property_state_class_Payments_State = zend_string_init("Payments\\State", sizeof("Payments\\State")-1, 1);
	zval property_state_default_value;
	ZVAL_UNDEF(&property_state_default_value);
	zend_string *property_state_name = zend_string_init("state", sizeof("state") - 1, 1);
	zend_declare_typed_property(class_entry, property_state_name, &property_state_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_state_class_Payments_State, 0, 0));
	zend_string_release(property_state_name);

	zend_string *property_amount_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_amount_default_value;
	ZVAL_UNDEF(&property_amount_default_value);
	zend_string *property_amount_name = zend_string_init("amount", sizeof("amount") - 1, 1);
	zend_declare_typed_property(class_entry, property_amount_name, &property_amount_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_amount_class_Payments_Money, 0, 0));
	zend_string_release(property_amount_name);

	zend_string *property_ceiling_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_ceiling_default_value;
	ZVAL_UNDEF(&property_ceiling_default_value);
	zend_string *property_ceiling_name = zend_string_init("ceiling", sizeof("ceiling") - 1, 1);
	zend_declare_typed_property(class_entry, property_ceiling_name, &property_ceiling_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_ceiling_class_Payments_Money, 0, 0));
	zend_string_release(property_ceiling_name);

	zend_string *property_paid_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_paid_default_value;
	ZVAL_UNDEF(&property_paid_default_value);
	zend_string *property_paid_name = zend_string_init("paid", sizeof("paid") - 1, 1);
	zend_declare_typed_property(class_entry, property_paid_name, &property_paid_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_paid_class_Payments_Money, 0, MAY_BE_NULL));
	zend_string_release(property_paid_name);

	zend_string *property_left_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_left_default_value;
	ZVAL_UNDEF(&property_left_default_value);
	zend_string *property_left_name = zend_string_init("left", sizeof("left") - 1, 1);
	zend_declare_typed_property(class_entry, property_left_name, &property_left_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_left_class_Payments_Money, 0, MAY_BE_NULL));
	zend_string_release(property_left_name);

	zend_string *property_before_class_Payments_Money = zend_string_init("Payments\\Money", sizeof("Payments\\Money")-1, 1);
	zval property_before_default_value;
	ZVAL_UNDEF(&property_before_default_value);
	zend_string *property_before_name = zend_string_init("before", sizeof("before") - 1, 1);
	zend_declare_typed_property(class_entry, property_before_name, &property_before_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_CLASS(property_before_class_Payments_Money, 0, MAY_BE_NULL));
	zend_string_release(property_before_name);

	zval property_stateBefore_default_value;
	ZVAL_UNDEF(&property_stateBefore_default_value);
	zend_string *property_stateBefore_name = zend_string_init("stateBefore", sizeof("stateBefore") - 1, 1);
	zend_declare_typed_property(class_entry, property_stateBefore_name, &property_stateBefore_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_stateBefore_name);

	zval property_version_default_value;
	ZVAL_UNDEF(&property_version_default_value);
	zend_string *property_version_name = zend_string_init("version", sizeof("version") - 1, 1);
	zend_declare_typed_property(class_entry, property_version_name, &property_version_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_version_name);

	zval property_dueAt_default_value;
	ZVAL_UNDEF(&property_dueAt_default_value);
	zend_string *property_dueAt_name = zend_string_init("dueAt", sizeof("dueAt") - 1, 1);
	zend_declare_typed_property(class_entry, property_dueAt_name, &property_dueAt_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_dueAt_name);

	zval property_createdAt_default_value;
	ZVAL_UNDEF(&property_createdAt_default_value);
	zend_string *property_createdAt_name = zend_string_init("createdAt", sizeof("createdAt") - 1, 1);
	zend_declare_typed_property(class_entry, property_createdAt_name, &property_createdAt_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_createdAt_name);

	zval property_endsAt_default_value;
	ZVAL_UNDEF(&property_endsAt_default_value);
	zend_string *property_endsAt_name = zend_string_init("endsAt", sizeof("endsAt") - 1, 1);
	zend_declare_typed_property(class_entry, property_endsAt_name, &property_endsAt_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG|MAY_BE_NULL));
	zend_string_release(property_endsAt_name);

	zval property_asks_default_value;
	ZVAL_UNDEF(&property_asks_default_value);
	zend_string *property_asks_name = zend_string_init("asks", sizeof("asks") - 1, 1);
	zend_declare_typed_property(class_entry, property_asks_name, &property_asks_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_asks_name);

	zval property_askedAt_default_value;
	ZVAL_UNDEF(&property_askedAt_default_value);
	zend_string *property_askedAt_name = zend_string_init("askedAt", sizeof("askedAt") - 1, 1);
	zend_declare_typed_property(class_entry, property_askedAt_name, &property_askedAt_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_LONG));
	zend_string_release(property_askedAt_name);

	zval property_parent_default_value;
	ZVAL_UNDEF(&property_parent_default_value);
	zend_string *property_parent_name = zend_string_init("parent", sizeof("parent") - 1, 1);
	zend_declare_typed_property(class_entry, property_parent_name, &property_parent_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_parent_name);

	zval property_openKey_default_value;
	ZVAL_UNDEF(&property_openKey_default_value);
	zend_string *property_openKey_name = zend_string_init("openKey", sizeof("openKey") - 1, 1);
	zend_declare_typed_property(class_entry, property_openKey_name, &property_openKey_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_openKey_name);

	zval property_wonKey_default_value;
	ZVAL_UNDEF(&property_wonKey_default_value);
	zend_string *property_wonKey_name = zend_string_init("wonKey", sizeof("wonKey") - 1, 1);
	zend_declare_typed_property(class_entry, property_wonKey_name, &property_wonKey_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_wonKey_name);

	zval property_superseded_default_value;
	ZVAL_UNDEF(&property_superseded_default_value);
	zend_string *property_superseded_name = zend_string_init("superseded", sizeof("superseded") - 1, 1);
	zend_declare_typed_property(class_entry, property_superseded_name, &property_superseded_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_superseded_name);

	zval property_threeDSecure_default_value;
	ZVAL_UNDEF(&property_threeDSecure_default_value);
	zend_string *property_threeDSecure_name = zend_string_init("threeDSecure", sizeof("threeDSecure") - 1, 1);
	zend_declare_typed_property(class_entry, property_threeDSecure_name, &property_threeDSecure_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_BOOL));
	zend_string_release(property_threeDSecure_name);

	zval property_handled_default_value;
	ZVAL_UNDEF(&property_handled_default_value);
	zend_string *property_handled_name = zend_string_init("handled", sizeof("handled") - 1, 1);
	zend_declare_typed_property(class_entry, property_handled_name, &property_handled_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING));
	zend_string_release(property_handled_name);

	zval property_secretHash_default_value;
	ZVAL_UNDEF(&property_secretHash_default_value);
	zend_string *property_secretHash_name = zend_string_init("secretHash", sizeof("secretHash") - 1, 1);
	zend_declare_typed_property(class_entry, property_secretHash_name, &property_secretHash_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_secretHash_name);

	zval property_handles_default_value;
	ZVAL_UNDEF(&property_handles_default_value);
	zend_string *property_handles_name = zend_string_init("handles", sizeof("handles") - 1, 1);
	zend_declare_typed_property(class_entry, property_handles_name, &property_handles_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_ARRAY));
	zend_string_release(property_handles_name);

	zval property_reason_default_value;
	ZVAL_UNDEF(&property_reason_default_value);
	zend_string *property_reason_name = zend_string_init("reason", sizeof("reason") - 1, 1);
	zend_declare_typed_property(class_entry, property_reason_name, &property_reason_default_value, ZEND_ACC_PUBLIC|ZEND_ACC_READONLY, NULL, (zend_type) ZEND_TYPE_INIT_MASK(MAY_BE_STRING|MAY_BE_NULL));
	zend_string_release(property_reason_name);

	return class_entry;
}
