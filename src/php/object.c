/* Objects of PHP: their handlers, and properties that are written once. */
#include "object.h"

#include "zend_closures.h"

#include "core/text.h"

static zend_property_info *property_info(zend_class_entry *scope, const char *name)
{
    return zend_hash_str_find_ptr(&scope->properties_info, name, strlen(name));
}

zval *payments_property(zend_object *object, zend_class_entry *scope, const char *name)
{
    zend_property_info *info = property_info(scope, name);
    zval *property = info ? OBJ_PROP(object, info->offset) : NULL;

    /* array_walk() and unserialize() make references of properties, of readonly ones too. */
    if (property) {
        ZVAL_DEREF(property);
    }
    return property;
}

bool payments_call_method(zend_object *object, const char *name, zval *result, uint32_t count, zval *arguments)
{
    zend_function *function = zend_hash_str_find_ptr(&object->ce->function_table, name, strlen(name));

    ZVAL_UNDEF(result);
    zend_call_known_function(function, object, object->ce, result, count, arguments, NULL);
    return !EG(exception);
}

void payments_method_closure(zend_object *object, const char *name, zval *closure)
{
    zend_function *function = zend_hash_str_find_ptr(&object->ce->function_table, name, strlen(name));
#if PHP_VERSION_ID >= 80600
    zend_create_fake_closure(closure, function, object->ce, object->ce, object);
#else
    zval it;

    ZVAL_OBJ(&it, object);
    zend_create_fake_closure(closure, function, object->ce, object->ce, &it);
#endif
}

void payments_property_set(zend_object *object, zend_property_info *info, zval *value)
{
    zval *slot = OBJ_PROP(object, info->offset);
    zval before;

    /* Nothing, unless reflection wrote there: a constructor may be called late. */
    ZVAL_COPY_VALUE(&before, slot);
    ZVAL_COPY_VALUE(slot, value);
    Z_PROP_FLAG_P(slot) = 0;
    if (Z_ISREF(before) && ZEND_TYPE_IS_SET(info->type)) {
        ZEND_REF_DEL_TYPE_SOURCE(Z_REF(before), info);
    }
    zval_ptr_dtor(&before);
}

void payments_property_init(zend_object *object, zend_class_entry *scope, const char *name, zval *value)
{
    zend_property_info *info = property_info(scope, name);

    ZEND_ASSERT(info != NULL);
    payments_property_set(object, info, value);
}

HashTable *payments_list_references(zend_object *object, zend_object *const *kept, size_t kept_count, zval **table,
                                    int *count)
{
    zval *slots;
    int slot_count;
    /* Slots or a table that points to them, never both: what is named twice is counted twice. */
    HashTable *properties = zend_std_get_gc(object, &slots, &slot_count);
    zend_get_gc_buffer *buffer = zend_get_gc_buffer_create();

    for (size_t i = 0; i < kept_count; i++) {
        if (kept[i]) {
            zend_get_gc_buffer_add_obj(buffer, kept[i]);
        }
    }
    for (int i = 0; i < slot_count; i++) {
        zend_get_gc_buffer_add_zval(buffer, &slots[i]);
    }
    zend_get_gc_buffer_use(buffer, table, count);
    return properties;
}

bool payments_construct_once(bool is_constructed, zend_object *object)
{
    if (is_constructed) {
        zend_throw_error(NULL, "%s was constructed before", ZSTR_VAL(object->ce->name));
    }
    return !is_constructed;
}

void payments_add_property(HashTable *named, const char *name, zend_object *object, const char *property)
{
    zval *value = payments_property(object, object->ce, property);
    zval added;

    if (value && !Z_ISUNDEF_P(value)) {
        ZVAL_COPY(&added, value);
    } else {
        ZVAL_NULL(&added);
    }
    zend_hash_str_update(named, name, strlen(name), &added);
}

pay_text payments_property_text(zend_object *object, const char *name)
{
    zval *property = payments_property(object, object->ce, name);

    return property && Z_TYPE_P(property) == IS_STRING ? payments_text_of(Z_STR_P(property)) : (pay_text){0};
}

void payments_text(zval *value, pay_text text)
{
    ZVAL_STRINGL(value, text.length ? text.bytes : "", text.length);
}

void payments_optional_text(zval *value, pay_text text)
{
    if (text.length) {
        payments_text(value, text);
    } else {
        ZVAL_NULL(value);
    }
}

pay_text payments_text_of(const zend_string *string)
{
    return (pay_text){ZSTR_VAL(string), ZSTR_LEN(string)};
}

void payments_object_handlers(zend_object_handlers *handlers, size_t offset, void (*free_object)(zend_object *))
{
    memcpy(handlers, &std_object_handlers, sizeof(*handlers));
    handlers->offset = (int)offset;
    handlers->free_obj = free_object;
    handlers->clone_obj = NULL;
    handlers->compare = zend_objects_not_comparable;
}
