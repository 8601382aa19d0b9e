/* Finds values in a record by their names, and collects its secrets. */
#include "record.h"

#include <string.h>

#include "digest.h"
#include "memory.h"
#include "decimal.h"

size_t pay_field_count(const pay_field *fields)
{
    size_t count = 0;

    while (fields[count].type != PAY_END) {
        count++;
    }
    return count;
}

pay_record *pay_record_create(pay_arena *arena, const pay_field *fields)
{
    pay_record *record = pay_arena_allocate(arena, sizeof(*record));
    if (!record) {
        return NULL;
    }
    record->fields = fields;
    record->values = pay_arena_allocate(arena, (pay_field_count(fields) + 1) * sizeof(pay_value));
    return record->values ? record : NULL;
}

static bool has_name(const pay_field *field, const char *name, bool ours)
{
    return ours ? pay_field_is_called(field, name) : pay_name_equals(field->name, name);
}

static pay_value *find_named(const pay_record *record, const char *name, bool ours)
{
    pay_value *empty = NULL;

    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_field *field = &record->fields[i];
        pay_value *found = &record->values[i];

        if (!has_name(field, name, ours)) {
            if (!(field->flags & PAY_INLINE) || found->kind != PAY_IS_RECORD) {
                continue;
            }
            found = find_named(found->record, name, ours);
        }
        if (found && found->kind != PAY_NOTHING) {
            return found;
        }
        empty = empty ? empty : found;
    }
    return empty;
}

pay_value *pay_record_find(const pay_record *record, const char *name)
{
    pay_value *found = find_named(record, name, false);

    return found ? found : find_named(record, name, true);
}

pay_text pay_record_text(const pay_record *record, const char *name)
{
    const pay_value *value = pay_record_find(record, name);

    return value && value->kind == PAY_IS_TEXT ? value->text : (pay_text){0};
}

/* Some providers write an empty text for none. */
static bool says_something(const pay_value *value)
{
    return value->kind != PAY_NOTHING && (value->kind != PAY_IS_TEXT || value->text.length > 0);
}

/* The records whose roles are those of the result itself: a group's one, a list's items. */
static size_t inline_records(const pay_record *record, size_t row, pay_record *const **inner)
{
    const pay_value *value = &record->values[row];
    bool is_inline = record->fields[row].flags & PAY_INLINE;

    *inner = value->kind == PAY_IS_LIST ? value->list.items : &value->record;
    return is_inline && value->kind == PAY_IS_RECORD ? 1
           : is_inline && value->kind == PAY_IS_LIST ? value->list.count
                                                     : 0;
}

const pay_error *pay_record_error(const pay_record *record, const pay_error *errors)
{
    const pay_error *first = NULL;

    for (size_t i = 0; errors && record->fields[i].type != PAY_END; i++) {
        const pay_value *value = &record->values[i];
        pay_record *const *inner;
        size_t count = inline_records(record, i, &inner);
        const pay_error *found = NULL;

        if (record->fields[i].role == PAY_ROLE_RESULT_CODE && value->kind == PAY_IS_TEXT) {
            found = errors;
            while (found->code && !pay_text_equals_nocase(value->text, pay_text_of(found->code))) {
                found++;
            }
            found = found->code ? found : NULL;
        }
        for (size_t item = 0; item < count && !(found && found->in_doubt); item++) {
            const pay_error *other = pay_record_error(inner[item], errors);

            found = !found || (other && other->in_doubt) ? other : found;
        }
        if (found && found->in_doubt) {
            return found;
        }
        first = first ? first : found;
    }
    return first;
}

const pay_value *pay_record_role(const pay_record *record, pay_role role, const pay_field **field)
{
    const pay_value *empty = NULL;

    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_field *row = &record->fields[i];
        const pay_value *found = NULL;
        pay_record *const *inner;
        size_t count = inline_records(record, i, &inner);

        if (row->role == role) {
            found = &record->values[i];
        }
        for (size_t item = 0; item < count && !(found && says_something(found)); item++) {
            const pay_field *inner_row = NULL;
            const pay_value *other = pay_record_role(inner[item], role, &inner_row);

            row = other ? inner_row : row;
            found = other ? other : found;
        }
        if (found && (!empty || says_something(found))) {
            *field = row;
            empty = found;
        }
        if (found && says_something(found)) {
            break;
        }
    }
    return empty;
}

pay_status pay_record_status(const pay_record *record, bool *given)
{
    *given = false;
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        if (record->values[i].kind == PAY_IS_STATUS) {
            *given = true;
            return record->values[i].status;
        }
        if ((record->fields[i].flags & PAY_INLINE) && record->values[i].kind == PAY_IS_RECORD) {
            pay_status status = pay_record_status(record->values[i].record, given);
            if (*given) {
                return status;
            }
        }
    }
    return PAY_STATUS_UNRECOGNISED;
}

void pay_secrets_add(pay_arena *arena, pay_secrets *secrets, pay_text text)
{
    if (text.length == 0) {
        return;
    }
    if (secrets->count == secrets->capacity) {
        size_t capacity = secrets->capacity ? secrets->capacity * 2 : 8;
        pay_text *texts = pay_arena_allocate(arena, capacity * sizeof(*texts));
        if (!texts) {
            return; /* the arena remembers the failure, and its owner ends the call */
        }
        if (secrets->count) {
            memcpy(texts, secrets->texts, secrets->count * sizeof(*texts));
        }
        secrets->texts = texts;
        secrets->capacity = capacity;
    }
    secrets->texts[secrets->count++] = text;
}

static void add_digest(pay_arena *arena, pay_text text, pay_secrets *secrets)
{
    char hex[PAY_DIGEST_HEX_SIZE];

    if (pay_digest_hex(PAY_SHA512, &text, 1, hex)) {
        pay_secrets_add(arena, secrets, pay_arena_copy(arena, pay_text_of(hex)));
        pay_wipe(hex, sizeof(hex));
    }
}

/* A group or list that is secret is so in all of its texts. */
static void add_secrets(pay_arena *arena, const pay_record *record, bool whole, pay_secrets *secrets)
{
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_value *value = &record->values[i];
        bool secret = whole || (record->fields[i].flags & PAY_SECRET);

        switch (value->kind) {
        case PAY_IS_TEXT:
            if (secret) {
                pay_secrets_add(arena, secrets, value->text);
            }
            if (record->fields[i].flags & PAY_AS_SHA512) {
                add_digest(arena, value->text, secrets); /* which is as good as the text, for whoever reads it */
            }
            break;
        case PAY_IS_RECORD:
            add_secrets(arena, value->record, secret, secrets);
            break;
        case PAY_IS_LIST:
            for (size_t item = 0; item < value->list.count; item++) {
                add_secrets(arena, value->list.items[item], secret, secrets);
            }
            break;
        default:
            break;
        }
    }
}

void pay_record_secrets(pay_arena *arena, const pay_record *record, pay_secrets *secrets)
{
    add_secrets(arena, record, false, secrets);
}

const pay_field *pay_record_contradicts(const pay_record *request, const pay_record *answer)
{
    for (size_t i = 0; answer->fields[i].type != PAY_END; i++) {
        const pay_field *field = &answer->fields[i];
        const pay_value *value = &answer->values[i];
        const pay_field *inner;
        pay_text asked;

        if ((field->flags & PAY_INLINE) && value->kind == PAY_IS_RECORD) {
            if ((inner = pay_record_contradicts(request, value->record))) {
                return inner;
            }
        } else if ((field->flags & PAY_ECHO) && value->kind == PAY_IS_TEXT) {
            asked = pay_record_text(request, pay_field_argument(field).text);
            if (asked.length && !pay_text_equals_nocase(asked, value->text)) {
                return field;
            }
        }
    }
    return NULL;
}

/* The first row of this wire name, in the record or its inline groups. */
static const pay_field *find_named_row(const pay_record *record, const char *name)
{
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_field *field = &record->fields[i];
        const pay_field *inner = NULL;

        if (pay_name_equals(field->name, name)) {
            return field;
        }
        if ((field->flags & PAY_INLINE) && record->values[i].kind == PAY_IS_RECORD &&
            (inner = find_named_row(record->values[i].record, name))) {
            return inner;
        }
    }
    return NULL;
}

static bool has_text(const pay_value *value, const char *expected)
{
    int64_t number;

    switch (value->kind) {
    case PAY_IS_BOOLEAN:
        return value->boolean == (strcmp(expected, "true") == 0);
    case PAY_IS_INTEGER:
        return pay_text_to_integer(pay_text_of(expected), &number) && number == value->integer;
    case PAY_IS_TEXT:
        return pay_text_equals(value->text, pay_text_of(expected));
    default:
        return false;
    }
}

bool pay_record_demands(const pay_record *request, const pay_field *field)
{
    const pay_value *value;
    const pay_field *row;

    if (!field->required_when.field) {
        return false;
    }
    value = pay_record_find(request, field->required_when.field);
    if (!value || value->kind == PAY_NOTHING) {
        return false;
    }
    if (field->required_when.equals && !has_text(value, field->required_when.equals)) {
        return false;
    }
    row = find_named_row(request, field->required_when.field);
    return !row || !row->required_when.field || pay_record_demands(request, row);
}
