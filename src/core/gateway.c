/* What goes out: from an order, an attempt and settings into the arguments of an operation. */
#include "gateway.h"

#include <string.h>

#include "buffer.h"

static const char *const capability_names[] = {
    "Card",  "HostedPage", "Frame",  "WithoutThreeDSecure", "Installments", "InstallmentPlans", "Surcharge",
    "Query", "Notice",     "Refund", "PartialRefund",       "Cancel"};

_Static_assert(sizeof(capability_names) / sizeof(*capability_names) == PAY_CAPABILITY_COUNT, "a name for each");

const char *pay_capability_name(pay_capability capability)
{
    return capability_names[capability];
}

bool pay_gateway_supports(const pay_gateway *gateway, pay_capability capability)
{
    return gateway->capabilities >> capability & 1;
}

/* --- values ------------------------------------------------------------------------ */

/* One walk over the arguments of an operation. */
typedef struct filler {
    pay_arena *arena;
    const pay_input *table;
    const pay_inputs *from;
    const pay_record *item; /* of the list that is filled; NULL outside of one */
} filler;

static pay_value text_value(pay_text text)
{
    return (pay_value){.kind = text.length ? PAY_IS_TEXT : PAY_NOTHING, .text = text};
}

static pay_value money_value(int64_t minor, const pay_currency *currency)
{
    pay_value value = {.kind = PAY_NOTHING};

    if (minor != PAY_ATTEMPT_NONE) {
        value.kind = PAY_IS_MONEY;
        value.money = (pay_money){minor, currency};
    }
    return value;
}

/* "customer.email" in the record; nothing when there is none. */
static pay_value value_at(const pay_record *record, const char *path)
{
    pay_text rest = pay_text_of(path);
    const char *last = path;
    const pay_value *value;

    for (pay_text part = pay_text_cut(&rest, '.'); record && rest.length; part = pay_text_cut(&rest, '.')) {
        pay_value *group = NULL;

        for (size_t i = 0; record->fields[i].type != PAY_END && !group; i++) {
            group = pay_text_equals(pay_text_of(record->fields[i].name), part) ? &record->values[i] : NULL;
        }
        record = group && group->kind == PAY_IS_RECORD ? group->record : NULL;
        last = rest.bytes;
    }
    value = record ? pay_record_find(record, last) : NULL;
    return value ? *value : (pay_value){0};
}

static pay_value setting_value(const pay_inputs *from, const char *name)
{
    for (size_t i = 0; i < from->setting_count; i++) {
        if (strcmp(from->settings[i].name, name) == 0) {
            return from->settings[i].value;
        }
    }
    return (pay_value){0};
}

static pay_value currency_value(const pay_record *order)
{
    pay_value amount = value_at(order, "amount");

    return amount.kind == PAY_IS_MONEY ? text_value(pay_text_of(amount.money.currency->code)) : (pay_value){0};
}

static pay_value source_value(const filler *fill, const pay_input *input)
{
    const pay_inputs *from = fill->from;

    switch (input->source) {
    case PAY_INPUT_ORDER:
        return value_at(from->order, input->name);
    case PAY_INPUT_ITEM:
        return value_at(fill->item, input->name);
    case PAY_INPUT_SETTING:
        return setting_value(from, input->name);
    case PAY_INPUT_REFERENCE:
        return text_value(from->payment->reference);
    case PAY_INPUT_HANDLE:
        return text_value(pay_attempt_handle(from->payment, pay_text_of(input->name)));
    case PAY_INPUT_AMOUNT:
        return money_value(from->reversal->amount, from->reversal->currency);
    case PAY_INPUT_BEFORE:
        return money_value(from->reversal->before, from->reversal->currency);
    case PAY_INPUT_CURRENCY:
        return currency_value(from->order);
    case PAY_INPUT_BIN:
        return text_value(from->bin);
    default:
        return (pay_value){0};
    }
}

enum { NATIONAL_DIGITS = 10 };

static pay_text without_country(pay_text phone)
{
    const pay_text turkey = PAY_TEXT("+90");

    if (pay_text_starts_with(phone, turkey) && phone.length == turkey.length + NATIONAL_DIGITS) {
        return pay_text_from(phone, turkey.length);
    }
    return phone;
}

static pay_value formed(const filler *fill, pay_value value, pay_input_form form)
{
    if (form == PAY_INPUT_LIST && value.kind == PAY_IS_INTEGER) {
        int64_t *item = pay_arena_allocate(fill->arena, sizeof(*item));

        if (!item) {
            return (pay_value){0}; /* the arena remembers */
        }
        *item = value.integer;
        return (pay_value){.kind = PAY_IS_INTEGERS, .integers = {item, 1}};
    }
    if (value.kind == PAY_IS_TEXT && form != PAY_INPUT_AS_IS) {
        value.text = form == PAY_INPUT_NATIONAL ? without_country(value.text) : value.text;
        value.text = pay_text_starts_with(value.text, PAY_TEXT("+")) ? pay_text_from(value.text, 1) : value.text;
    }
    return value;
}

static pay_value argument_value(const filler *fill, pay_text argument);

static pay_value input_value(const filler *fill, const pay_input *input)
{
    if (input->unless && argument_value(fill, pay_text_of(input->unless)).kind != PAY_NOTHING) {
        return (pay_value){0};
    }
    return formed(fill, source_value(fill, input), input->form);
}

/* The first row for the argument that has a value; of no use for lists. */
static pay_value argument_value(const filler *fill, pay_text argument)
{
    pay_value value = {0};

    for (const pay_input *input = fill->table; input->source != PAY_INPUT_END && value.kind == PAY_NOTHING; input++) {
        if (pay_text_equals(pay_text_of(input->argument), argument)) {
            value = input_value(fill, input);
        }
    }
    return value;
}

/* --- records ----------------------------------------------------------------------- */

static const pay_input *find_input(const pay_input *table, pay_text argument)
{
    while (table->source != PAY_INPUT_END && !pay_text_equals(pay_text_of(table->argument), argument)) {
        table++;
    }
    return table->source == PAY_INPUT_END ? NULL : table;
}

/* "contact.name" */
static pay_text joined(pay_arena *arena, pay_text prefix, const char *name)
{
    pay_buffer path = {0};

    pay_buffer_append_text(&path, prefix);
    pay_buffer_append_char(&path, '.');
    pay_buffer_append_string(&path, name);
    return pay_arena_keep(arena, &path);
}

/* The order as its only item. */
static pay_record *whole_order(const filler *fill, const pay_field *fields)
{
    pay_record *item = pay_record_create(fill->arena, fields);

    if (item) {
        pay_value text = value_at(fill->from->order, "description");

        *pay_record_find(item, "name") = text.kind == PAY_IS_TEXT ? text : value_at(fill->from->order, "number");
        *pay_record_find(item, "price") = value_at(fill->from->order, "amount");
    }
    return item;
}

static const pay_field *item_fields(const pay_record *order)
{
    const pay_field *row = order->fields;

    while (row->type != PAY_LIST) {
        row++;
    }
    return row->members;
}

/* Structs of the engine contain each other no deeper than this: a group or list in the request. */
static void fill_members(const filler *fill, pay_record *record, pay_text prefix)
{
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_name name = pay_field_argument(&record->fields[i]);

        record->values[i] = argument_value(fill, joined(fill->arena, prefix, name.text));
    }
}

static pay_value filled_group(const filler *fill, const pay_field *row, pay_text path)
{
    pay_record *group = pay_record_create(fill->arena, row->members);

    if (!group) {
        return (pay_value){0};
    }
    fill_members(fill, group, path);
    return (pay_value){.kind = PAY_IS_RECORD, .record = group};
}

static pay_value filled_list(const filler *fill, const pay_field *row, pay_text path)
{
    pay_value items = value_at(fill->from->order, "items");
    size_t given = items.kind == PAY_IS_LIST ? items.list.count : 0;
    size_t count = given ? given : 1;
    pay_value list = {.kind = PAY_IS_LIST};

    list.list.items = pay_arena_allocate(fill->arena, count * sizeof(pay_record *));
    for (size_t i = 0; list.list.items && i < count; i++) {
        filler inner = *fill;
        pay_value group;

        inner.item = given ? items.list.items[i] : whole_order(fill, item_fields(fill->from->order));
        group = filled_group(&inner, row, path);
        if (!inner.item || group.kind != PAY_IS_RECORD) {
            return (pay_value){0};
        }
        list.list.items[list.list.count++] = group.record;
    }
    return list;
}

/* Whether anything is said about the group: "contact.name". */
static bool has_members(const pay_input *table, pay_text group)
{
    for (; table->source != PAY_INPUT_END; table++) {
        pay_text argument = pay_text_of(table->argument);

        if (argument.length > group.length && argument.bytes[group.length] == '.' &&
            pay_text_starts_with(argument, group)) {
            return true;
        }
    }
    return false;
}

static const pay_input *find_missing(const filler *fill)
{
    for (const pay_input *input = fill->table; input->source != PAY_INPUT_END; input++) {
        if (input->is_needed && input_value(fill, input).kind == PAY_NOTHING) {
            return input;
        }
    }
    return NULL;
}

bool pay_gateway_can_ask(const pay_input *ask, const pay_attempt *attempt)
{
    const pay_inputs from = {.payment = attempt, .reversal = attempt}; /* no question is filled from a refund */
    const filler fill = {NULL, ask, &from, NULL};

    return !find_missing(&fill);
}

bool pay_gateway_fill(pay_arena *arena, pay_record *arguments, const pay_input *table, const pay_inputs *from,
                      const pay_input **missing)
{
    const filler fill = {arena, table, from, NULL};

    for (size_t i = 0; arguments->fields[i].type != PAY_END; i++) {
        const pay_field *row = &arguments->fields[i];
        const pay_name own = pay_field_argument(row);
        pay_text name = pay_text_of(own.text);
        const pay_input *input = find_input(table, name);

        if (input && input->source == PAY_INPUT_CARD) {
            continue;
        }
        if (row->type == PAY_GROUP && has_members(table, name)) {
            arguments->values[i] = filled_group(&fill, row, name);
        } else if (input && input->source == PAY_INPUT_ITEMS) {
            arguments->values[i] = filled_list(&fill, row, name);
        } else {
            arguments->values[i] = argument_value(&fill, name);
        }
    }
    *missing = find_missing(&fill);
    return !*missing;
}

/* --- names of fields --------------------------------------------------------------- */

/* The field without the numbers of items; *index is the part with the first of them, empty when there is none. */
static pay_text without_index(pay_arena *arena, pay_text field, pay_text *index)
{
    size_t open = pay_text_find(field, '[');
    size_t close = pay_text_find(field, ']');
    pay_buffer plain = {0};

    *index = (pay_text){0};
    if (open == field.length || close == field.length || close < open) {
        return field;
    }
    *index = (pay_text){field.bytes + open, close + 1 - open};
    pay_buffer_append_text(&plain, (pay_text){field.bytes, open});
    pay_buffer_append_text(&plain, pay_text_from(field, close + 1));
    return pay_arena_keep(arena, &plain);
}

static const char *source_name(const pay_input *input)
{
    switch (input->source) {
    case PAY_INPUT_REFERENCE:
        return "reference";
    case PAY_INPUT_AMOUNT:
    case PAY_INPUT_BEFORE:
    case PAY_INPUT_CURRENCY:
        return "amount";
    case PAY_INPUT_ITEMS:
        return "items";
    case PAY_INPUT_CARD:
        return "card";
    case PAY_INPUT_BIN:
        return "bin";
    default:
        return input->name;
    }
}

/* The row that gave the value; where none did, the first one that the order could. */
static const pay_input *find_giver(const filler *fill, pay_text argument)
{
    const pay_input *first = NULL;

    for (const pay_input *input = fill->table; input->source != PAY_INPUT_END; input++) {
        if (!pay_text_equals(pay_text_of(input->argument), argument)) {
            continue;
        }
        if (input_value(fill, input).kind != PAY_NOTHING) {
            return input;
        }
        if (!first || (first->source == PAY_INPUT_SETTING && input->source == PAY_INPUT_ORDER)) {
            first = input;
        }
    }
    return first;
}

pay_text pay_gateway_field(pay_arena *arena, const pay_input *table, const pay_inputs *from, pay_text field)
{
    const filler fill = {arena, table, from, NULL};
    pay_text index;
    const pay_input *input = find_giver(&fill, without_index(arena, field, &index));
    pay_buffer name = {0};

    if (!input) {
        return field;
    }
    if (input->source == PAY_INPUT_ITEM) {
        pay_buffer_append_string(&name, "items");
        pay_buffer_append_text(&name, index);
        pay_buffer_append_char(&name, '.');
    }
    pay_buffer_append_string(&name, source_name(input));
    return pay_arena_keep(arena, &name);
}

/* The message begins with the field's name, or does not have it. */
static pay_text renamed(pay_arena *arena, pay_text message, pay_text field, pay_text name)
{
    pay_buffer text = {0};

    if (!pay_text_starts_with(message, field)) {
        return message;
    }
    pay_buffer_append_text(&text, name);
    pay_buffer_append_text(&text, pay_text_from(message, field.length));
    return pay_arena_keep(arena, &text);
}

pay_violation *pay_gateway_violations(pay_arena *arena, const pay_input *table, const pay_inputs *from,
                                      const pay_violation *violations)
{
    pay_violation *first = NULL;
    pay_violation **last = &first;

    for (; violations; violations = violations->next) {
        pay_violation *violation = pay_arena_allocate(arena, sizeof(*violation));

        if (!violation) {
            break;
        }
        *violation = *violations;
        violation->next = NULL;
        violation->field = pay_gateway_field(arena, table, from, violations->field);
        violation->message = renamed(arena, violations->message, violations->field, violation->field);
        *last = violation;
        last = &violation->next;
    }
    return first;
}

pay_violation *pay_gateway_missing(pay_arena *arena, const pay_input *missing)
{
    pay_violation *violation = pay_arena_allocate(arena, sizeof(*violation));
    pay_buffer message = {0};

    if (violation) {
        violation->field = pay_text_of(source_name(missing));
        violation->rule = "required";
        pay_buffer_append_text(&message, violation->field);
        pay_buffer_append_string(&message, missing->source == PAY_INPUT_HANDLE
                                               ? " of the payment is not known yet: ask about it first"
                                               : " is required");
        violation->message = pay_arena_keep(arena, &message);
    }
    return violation;
}
