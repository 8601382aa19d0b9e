/* Values for the rows of any table. */
#include "sample.h"

#include <stdlib.h>
#include <string.h>

#include "buffer.h"

void sample_plant(sample_secrets *secrets, pay_text text)
{
    if (secrets->count == sizeof(secrets->texts) / sizeof(secrets->texts[0])) {
        abort();
    }
    secrets->texts[secrets->count++] = text;
}

static const char *plain_text(const pay_field *field)
{
    const char *name = field->argument ? field->argument : field->name;

    switch (field->type) {
    case PAY_GUID:
        return "3fa85f64-5717-4562-b3fc-2c963f66afa6";
    case PAY_URL:
        return "https://shop.example/back?order=1";
    case PAY_IP:
        return "192.0.2.10";
    case PAY_BIN:
        return "415565";
    case PAY_DATE_TIME:
        return "2025-09-11T14:37:39";
    default:
        return name;
    }
}

/* The first; or one of those after it, which may demand other rows. */
static const char *one_of(const pay_field *field, unsigned values)
{
    size_t wanted = (values & SAMPLE_SECOND ? 1u : 0u) + (values & SAMPLE_ODD ? 2u : 0u);
    size_t at = 0;

    if (values & SAMPLE_LEAST) {
        return field->one_of[0];
    }
    while (at < wanted && field->one_of[at + 1]) {
        at++;
    }
    return field->one_of[at];
}

static pay_text secret_text(pay_arena *arena, const pay_field *field, unsigned values)
{
    const char *name = field->part ? field->part : field->name;
    pay_buffer text = {0};

    if (strcmp(name, "number") == 0) {
        return PAY_TEXT(SAMPLE_CARD);
    }
    if (strcmp(name, "cvv") == 0) {
        return PAY_TEXT(SAMPLE_CVV);
    }
    if (strcmp(name, "expiryMonth") == 0 || strcmp(name, "expiryYear") == 0) {
        return PAY_TEXT("12");
    }
    pay_buffer_append_string(&text, "Secret-");
    pay_buffer_append_string(&text, name);
    if ((values & SAMPLE_ODD) && !(field->flags & PAY_VISIBLE)) {
        pay_buffer_append_string(&text, "-\"a\\b/c+d e%f\xc3\xbc");
        pay_buffer_append_string(&text, field->flags & PAY_ONE_LINE ? "" : "\x01");
        pay_buffer_append_string(&text, "\xf0\x9f\x8d\xbc-");
    } else {
        pay_buffer_append_string(&text, "-7f3a91");
    }
    pay_text copy = pay_arena_copy(arena, pay_buffer_text(&text));
    pay_buffer_free(&text);
    return copy;
}

static void fill_text(pay_arena *arena, const pay_field *field, pay_value *value, unsigned values,
                      sample_secrets *secrets)
{
    value->kind = PAY_IS_TEXT;
    value->text = pay_text_of(field->one_of ? one_of(field, values) : plain_text(field));
    if ((field->flags & PAY_SECRET) && field->type == PAY_STRING) {
        value->text = secret_text(arena, field, values);
        sample_plant(secrets, value->text);
    }
}

/* An order of one item: its price is the amount. */
static void fill_list(pay_arena *arena, const pay_field *field, pay_value *value, unsigned values,
                      sample_secrets *secrets)
{
    value->kind = PAY_IS_LIST;
    value->list.count = 1;
    value->list.items = pay_arena_allocate(arena, sizeof(*value->list.items));
    value->list.items[0] = pay_record_create(arena, field->members);
    sample_fill(arena, value->list.items[0], values, secrets);
}

static void fill_map(pay_arena *arena, pay_value *value)
{
    value->kind = PAY_IS_MAP;
    value->map.count = 1;
    value->map.entries = pay_arena_allocate(arena, sizeof(*value->map.entries));
    value->map.entries[0] = (pay_entry){PAY_TEXT("name"), PAY_TEXT("text"), true};
}

void sample_value(pay_arena *arena, const pay_field *field, pay_value *value, unsigned values, sample_secrets *secrets)
{
    switch (field->type) {
    case PAY_INTEGER:
        value->kind = PAY_IS_INTEGER;
        value->integer = field->min ? field->min : 1;
        break;
    case PAY_BOOLEAN:
        value->kind = PAY_IS_BOOLEAN;
        value->boolean = true;
        break;
    case PAY_AMOUNT:
    case PAY_AMOUNT_MINOR:
    case PAY_CURRENCY:
    case PAY_CURRENCY_NUMBER:
        value->kind = PAY_IS_MONEY;
        value->money = (pay_money){15000, pay_currency_by_code(PAY_TEXT("TRY"))};
        break;
    case PAY_GROUP:
        value->kind = PAY_IS_RECORD;
        value->record = pay_record_create(arena, field->members);
        sample_fill(arena, value->record, values, secrets);
        break;
    case PAY_LIST:
        fill_list(arena, field, value, values, secrets);
        break;
    case PAY_INTEGERS:
        value->kind = PAY_IS_INTEGERS;
        value->integers.count = 1;
        value->integers.items = pay_arena_allocate(arena, sizeof(*value->integers.items));
        value->integers.items[0] = field->min;
        break;
    case PAY_MAP:
        fill_map(arena, value);
        break;
    default:
        fill_text(arena, field, value, values, secrets);
        break;
    }
}

/* Of the rows with the same number it is the first, or the second. */
static bool is_chosen(const pay_record *record, size_t row, unsigned values)
{
    size_t before = 0;

    for (size_t i = 0; i < row; i++) {
        before += record->fields[i].choice == record->fields[row].choice;
    }
    return before == ((values & SAMPLE_SECOND) ? 1 : 0);
}

/* Letters of a currency, which an amount beside them has to have. */
static bool names_currency(const pay_field *fields, const pay_field *row)
{
    for (; fields->type != PAY_END; fields++) {
        if (fields->same_currency_as && row->type == PAY_STRING && strcmp(fields->same_currency_as, row->name) == 0) {
            return true;
        }
    }
    return false;
}

void sample_fill(pay_arena *arena, pay_record *record, unsigned values, sample_secrets *secrets)
{
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_field *field = &record->fields[i];
        bool demanded = pay_record_demands(record, field) || (field->flags & PAY_REQUIRED);

        if (field->choice ? is_chosen(record, i, values)
                          : demanded || !((values & SAMPLE_LEAST) || (field->flags & PAY_ONLY_WHEN))) {
            sample_value(arena, field, &record->values[i], values, secrets);
            if (names_currency(record->fields, field)) {
                record->values[i].text = PAY_TEXT("TRY");
            }
        }
    }
}
