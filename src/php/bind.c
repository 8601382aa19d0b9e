/* From PHP values to a record: the first step of every call. */
#include "bind.h"

#include "ext/date/php_date.h"

#include "arguments.h"
#include "build.h"
#include "card.h"
#include "enums.h"
#include "failure.h"
#include "money.h"
#include "object.h"
#include "core/arena.h"
#include "core/field.h"
#include "core/record.h"
#include "core/text.h"

/* What every step of a walk needs. */
typedef struct binder {
    pay_arena *arena;
    const zend_class_entry *owner; /* of the method: list items have their classes in its namespace */
} binder;

static bool bind_value(const binder *bind, const pay_field *field, zval *from, pay_value *to);

static void bind_text(pay_value *to, const zend_string *text)
{
    to->kind = PAY_IS_TEXT;
    to->text = payments_text_of(text);
}

/* A value object, each row from the property of its name; or a card, each row from its part. */
static bool bind_group(const binder *bind, const pay_field *fields, zend_object *object, pay_value *to)
{
    to->record = pay_record_create(bind->arena, fields);
    if (!to->record) {
        return true; /* payments_bind() checks the arena at the end */
    }
    to->kind = PAY_IS_RECORD;
    for (size_t i = 0; fields[i].type != PAY_END; i++) {
        pay_value *value = &to->record->values[i];
        zval *property;

        if (object->ce == payments_card_ce) {
            if (!payments_card_part(object, bind->arena, &fields[i], pay_field_argument(&fields[i]).text, value)) {
                return false;
            }
        } else if ((property = payments_property(object, object->ce, pay_field_argument(&fields[i]).text)) &&
                   !bind_value(bind, &fields[i], property, value)) {
            return false;
        }
    }
    return true;
}

/* The wall clock of the date, without its zone. */
static bool bind_date(const binder *bind, zend_object *object, pay_value *to)
{
    const timelib_time *time = php_date_obj_from_obj(object)->time;
    char text[64];

    if (!time) {
        zend_throw_error(NULL, "%s was not constructed", ZSTR_VAL(object->ce->name));
        return false;
    }
    snprintf(text, sizeof(text), "%04lld-%02lld-%02lldT%02lld:%02lld:%02lld", (long long)time->y, (long long)time->m,
             (long long)time->d, (long long)time->h, (long long)time->i, (long long)time->s);
    to->kind = PAY_IS_TEXT;
    to->text = pay_arena_copy(bind->arena, pay_text_of(text));
    return true;
}

static bool bind_object(const binder *bind, const pay_field *field, zend_object *object, pay_value *to)
{
    if (field->type == PAY_DATE_TIME && instanceof_function(object->ce, php_date_get_immutable_ce())) {
        return bind_date(bind, object, to);
    }
    if (object->ce == payments_money_ce) {
        to->kind = PAY_IS_MONEY;
        return payments_money_read(object, &to->money);
    }
    if ((object->ce->ce_flags & ZEND_ACC_ENUM) && object->ce->enum_backing_type == IS_STRING) {
        to->kind = PAY_IS_TEXT;
        to->text = payments_case_value(object);
        return true;
    }
    if (object->ce == payments_card_ce && field->part) {
        return payments_card_part(object, bind->arena, field, field->part, to);
    }
    if (!field->members) {
        zend_type_error("%s cannot be given as %s", ZSTR_VAL(object->ce->name), pay_field_argument(field).text);
        return false;
    }
    return bind_group(bind, field->members, object, to);
}

static pay_text map_name(pay_arena *arena, zend_ulong index, const zend_string *name)
{
    char digits[MAX_LENGTH_OF_LONG + 1];

    if (name) {
        return payments_text_of(name);
    }
    snprintf(digits, sizeof(digits), ZEND_LONG_FMT, (zend_long)index);
    return pay_arena_copy(arena, pay_text_of(digits));
}

/* PHP makes an integer of a key like "1606"; on the wire it is a name again. */
static void bind_map(const binder *bind, HashTable *array, pay_value *to)
{
    zend_ulong index;
    zend_string *name;
    zval *value;

    if (zend_hash_num_elements(array) == 0) {
        return;
    }
    to->map.entries = pay_arena_allocate(bind->arena, zend_hash_num_elements(array) * sizeof(pay_entry));
    if (!to->map.entries) {
        return;
    }
    to->kind = PAY_IS_MAP;
    ZEND_HASH_FOREACH_KEY_VAL(array, index, name, value) {
        pay_entry *entry = &to->map.entries[to->map.count++];

        ZVAL_DEREF(value);
        entry->name = map_name(bind->arena, index, name);
        entry->is_text = Z_TYPE_P(value) == IS_STRING;
        if (entry->is_text) {
            entry->value = payments_text_of(Z_STR_P(value));
        }
    }
    ZEND_HASH_FOREACH_END();
}

static bool refuse_item(const pay_field *field, const zval *item, const char *expected)
{
    zend_type_error("%s must be a list of %s, %s given", pay_field_argument(field).text, expected,
                    zend_zval_type_name(item));
    return false;
}

static bool is_item_of(const zend_class_entry *ce, const zval *item)
{
    return Z_TYPE_P(item) == IS_OBJECT && Z_OBJCE_P(item) == ce;
}

static bool bind_list(const binder *bind, const pay_field *field, HashTable *array, pay_value *to)
{
    zend_class_entry *ce = payments_class_beside(bind->owner, field->record);
    zval *item;

    to->list.items = pay_arena_allocate(bind->arena, (zend_hash_num_elements(array) + 1) * sizeof(pay_record *));
    if (!to->list.items) {
        return true;
    }
    to->kind = PAY_IS_LIST;
    ZEND_HASH_FOREACH_VAL(array, item) {
        pay_value group = {0};

        ZVAL_DEREF(item);
        if (!is_item_of(ce, item)) {
            return refuse_item(field, item, field->record);
        }
        if (!bind_group(bind, field->members, Z_OBJ_P(item), &group)) {
            return false;
        }
        if (group.kind == PAY_IS_RECORD) {
            to->list.items[to->list.count++] = group.record;
        }
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

static bool bind_integers(const binder *bind, const pay_field *field, HashTable *array, pay_value *to)
{
    zval *item;

    if (zend_hash_num_elements(array) == 0) {
        return true;
    }
    to->integers.items = pay_arena_allocate(bind->arena, zend_hash_num_elements(array) * sizeof(*to->integers.items));
    if (!to->integers.items) {
        return true;
    }
    to->kind = PAY_IS_INTEGERS;
    ZEND_HASH_FOREACH_VAL(array, item) {
        ZVAL_DEREF(item);
        if (Z_TYPE_P(item) != IS_LONG) {
            return refuse_item(field, item, "int");
        }
        to->integers.items[to->integers.count++] = Z_LVAL_P(item);
    }
    ZEND_HASH_FOREACH_END();
    return true;
}

static bool bind_array(const binder *bind, const pay_field *field, HashTable *array, pay_value *to)
{
    switch (field->type) {
    case PAY_LIST:
        return bind_list(bind, field, array, to);
    case PAY_INTEGERS:
        return bind_integers(bind, field, array, to);
    default:
        bind_map(bind, array, to);
        return true;
    }
}

static bool bind_value(const binder *bind, const pay_field *field, zval *from, pay_value *to)
{
    ZVAL_DEREF(from);
    switch (Z_TYPE_P(from)) {
    case IS_STRING:
        bind_text(to, Z_STR_P(from));
        return true;
    case IS_LONG:
        to->kind = PAY_IS_INTEGER;
        to->integer = Z_LVAL_P(from);
        return true;
    case IS_TRUE:
    case IS_FALSE:
        to->kind = PAY_IS_BOOLEAN;
        to->boolean = Z_TYPE_P(from) == IS_TRUE;
        return true;
    case IS_ARRAY:
        return bind_array(bind, field, Z_ARRVAL_P(from), to);
    case IS_OBJECT:
        return bind_object(bind, field, Z_OBJ_P(from), to);
    default:
        return true; /* null, or a property that was never set: nothing */
    }
}

static zval *argument_of_row(const payments_arguments *arguments, const pay_field *field)
{
    for (uint32_t i = 0; i < arguments->count; i++) {
        if (pay_field_is_called(field, payments_parameter_name(arguments->function, i))) {
            return &arguments->values[i];
        }
    }
    return NULL;
}

bool payments_bind(pay_arena *arena, pay_record *record, const payments_arguments *arguments, const char *who)
{
    const binder bind = {arena, arguments->function->common.scope};

    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        zval *argument = argument_of_row(arguments, &record->fields[i]);

        if (argument && !bind_value(&bind, &record->fields[i], argument, &record->values[i])) {
            return false;
        }
    }
    if (arena->failed) {
        payments_throw_no_memory(who);
    }
    return !arena->failed;
}

bool payments_bind_object(pay_arena *arena, pay_record *record, zend_object *object)
{
    const binder bind = {arena, object->ce};

    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        zval *property = payments_property(object, object->ce, pay_field_argument(&record->fields[i]).text);

        if (property && !bind_value(&bind, &record->fields[i], property, &record->values[i])) {
            return false;
        }
    }
    return true;
}

bool payments_bind_row(pay_arena *arena, const pay_field *row, zval *from, pay_value *value)
{
    const binder bind = {arena, NULL}; /* of lists alone somebody asks for the owner */

    return bind_value(&bind, row, from, value);
}
