/* Checks arguments against their table, before anything is sent. */
#include <string.h>

#include "characters.h"
#include "validate.h"
#include "hex.h"
#include "memory.h"
#include "url.h"

typedef struct checker {
    pay_arena *arena;
    const pay_record *request; /* the whole, for rules that look at another field */
    size_t default_max;
    pay_violation *first;
    pay_violation *last;
    bool is_card_refused; /* for its number: no other violation of it is reported */
} checker;

/* The place of a value: its name after those of the groups around it. */
typedef struct place {
    const struct place *outer; /* NULL at the top */
    const pay_field *field;
    const char *key; /* of a map's entry; NULL for any other value */
    size_t index;    /* of a list item, counted from 1; 0 for none */
} place;

static void append_place(pay_buffer *out, const place *where)
{
    if (where->outer) {
        append_place(out, where->outer);
        pay_buffer_append_char(out, '.');
    }
    pay_buffer_append_string(out, where->key ? where->key : pay_field_argument(where->field).text);
    if (where->field->part) {
        pay_buffer_append_char(out, '.');
        pay_buffer_append_string(out, where->field->part);
    }
    if (where->index) {
        pay_buffer_append_char(out, '[');
        pay_buffer_append_integer(out, (long long)where->index - 1);
        pay_buffer_append_char(out, ']');
    }
}

/* `message` follows the name of the field: "must be positive". */
static void violate(checker *check, const place *where, const char *rule, const char *message)
{
    pay_buffer text = {0};
    pay_violation *violation = pay_arena_allocate(check->arena, sizeof(*violation));

    append_place(&text, where);
    size_t name_length = text.length;
    pay_buffer_append_char(&text, ' ');
    pay_buffer_append_string(&text, message);
    if (violation && !text.failed) {
        violation->rule = rule;
        violation->message = pay_arena_copy(check->arena, pay_buffer_text(&text));
        violation->field = (pay_text){violation->message.bytes, violation->message.length ? name_length : 0};
        *(check->last ? &check->last->next : &check->first) = violation;
        check->last = violation;
    } else {
        check->arena->failed = true;
    }
    pay_buffer_free(&text);
}

/* Adds what the buffer says, and frees it. */
static void violate_text(checker *check, const place *where, const char *rule, pay_buffer *message)
{
    if (message->failed) {
        check->arena->failed = true;
    } else {
        violate(check, where, rule, message->bytes);
    }
    pay_buffer_free(message);
}

static void violate_limit(checker *check, const place *where, const char *rule, const char *before, long long limit,
                          const char *after)
{
    pay_buffer message = {0};

    pay_buffer_append_string(&message, before);
    pay_buffer_append_integer(&message, limit);
    pay_buffer_append_string(&message, after);
    violate_text(check, where, rule, &message);
}

static bool is_one_of(pay_text text, const char *const *allowed)
{
    for (; *allowed; allowed++) {
        if (pay_text_equals(text, pay_text_of(*allowed))) {
            return true;
        }
    }
    return false;
}

static void violate_one_of(checker *check, const place *where, const char *const *allowed)
{
    pay_buffer message = {0};

    pay_buffer_append_string(&message, "must be one of ");
    for (size_t i = 0; allowed[i]; i++) {
        pay_buffer_append_string(&message, i ? ", " : "");
        pay_buffer_append_string(&message, allowed[i]);
    }
    violate_text(check, where, "one_of", &message);
}

/* A key is what the shop has set up: its order cannot be mended, and its customer can do nothing. */
static bool check_key(checker *check, pay_text key, const place *where)
{
    pay_buffer message = {0};

    if (!pay_characters_explain_key(&message, key)) {
        return true;
    }
    violate_text(check, where, "stray", &message);
    if (check->last) {
        check->last->is_configuration = true;
    }
    return false;
}

static bool check_typed(checker *check, pay_text text, const place *where)
{
    pay_buffer message = {0};

    if (!pay_characters_explain_edge(&message, text, ": remove it")) {
        return true;
    }
    violate_text(check, where, "stray", &message);
    return false;
}

static bool check_one_line(checker *check, pay_text text, const place *where)
{
    uint32_t character;
    pay_buffer message = {0};

    if (!pay_characters_control(text, &character)) {
        return true;
    }
    pay_buffer_append_string(&message, "must not contain ");
    pay_characters_name(&message, character);
    violate_text(check, where, "line_break", &message);
    return false;
}

/* Characters, which are never more than the bytes. */
static size_t max_length(const checker *check, const pay_field *field)
{
    return field->max ? (size_t)field->max : field->type == PAY_URL ? 2048 : check->default_max;
}

static bool check_length(checker *check, const pay_field *field, pay_text text, const place *where)
{
    size_t max = max_length(check, field);

    if (text.length > max && pay_characters_count(text) > max) {
        violate_limit(check, where, "too_long", "must have at most ", (long long)max, " characters");
        return false;
    }
    return true;
}

/* Part of a card that is too short or too long, in words that its holder understands. */
static void violate_card(checker *check, const pay_field *field, pay_text digits, const place *where)
{
    pay_buffer message = {0};
    bool is_amex = pay_text_starts_with(digits, PAY_TEXT("34")) || pay_text_starts_with(digits, PAY_TEXT("37"));

    if (strcmp(field->part ? field->part : pay_field_argument(field).text, "number") != 0) {
        violate_limit(check, where, "digits", "must have ", field->max, " digits");
        return;
    }
    check->is_card_refused = true;
    if (is_amex && digits.length == 15) {
        pay_buffer_append_string(&message, "is of American Express, whose cards have 15 digits; only cards with ");
    } else {
        pay_buffer_append_string(&message, "has ");
        pay_buffer_append_integer(&message, (long long)digits.length);
        pay_buffer_append_string(&message, " digits; only cards with ");
    }
    pay_buffer_append_integer(&message, field->max);
    pay_buffer_append_string(&message, " digits are accepted: use another card");
    violate_text(check, where, "card", &message);
}

/* The row takes one number of digits, the most it may have. */
static bool check_card_digits(checker *check, const pay_field *field, pay_text digits, const place *where)
{
    if (check->is_card_refused) {
        return false;
    }
    if (digits.length == (size_t)field->max) {
        return true;
    }
    violate_card(check, field, digits, where);
    return false;
}

static void check_text(checker *check, const pay_field *field, pay_text text, bool required, const place *where)
{
    if ((required || (field->flags & (PAY_SECRET | PAY_REFERENCE))) && pay_characters_are_blank(text)) {
        violate(check, where, "empty", "must not be empty");
        return;
    }
    if ((field->flags & PAY_DIGITS) ? !check_card_digits(check, field, text, where)
                                    : !check_length(check, field, text, where)) {
        return;
    }
    if (pay_text_has_nul(text)) {
        violate(check, where, "nul", "must not contain a NUL byte");
    } else if (!pay_text_is_utf8(text)) {
        violate(check, where, "utf8", "must be valid UTF-8");
    } else if (((field->flags & PAY_KEY) && !check_key(check, text, where)) ||
               ((field->flags & PAY_ONE_LINE) && !check_one_line(check, text, where)) ||
               ((field->flags & PAY_TYPED) && !check_typed(check, text, where))) {
        return; /* reported there */
    } else if ((field->flags & PAY_VISIBLE) && !pay_text_is_visible(text)) {
        violate(check, where, "header", "must be visible ASCII without blanks");
    } else if (field->one_of && !is_one_of(text, field->one_of)) {
        violate_one_of(check, where, field->one_of);
    } else if (field->type == PAY_GUID && !pay_text_is_guid(text)) {
        violate(check, where, "guid", "must be a GUID (8-4-4-4-12 hex digits)");
    } else if (field->type == PAY_URL && !pay_text_is_url(text)) {
        violate(check, where, "url", "must be an absolute http or https URL in ASCII, without user information");
    } else if (field->type == PAY_DATE_TIME && !pay_date_parse(text, &(pay_date){0})) {
        violate(check, where, "range", "must be a date of the years 1 to 9999");
    } else if (field->type == PAY_IP && !pay_text_is_ip(text)) {
        violate(check, where, "ip", "must be an IPv4 or IPv6 address");
    } else if (field->type == PAY_BIN && (!pay_text_is_digits(text) || (text.length != 6 && text.length != 8))) {
        violate(check, where, "digits", "must have 6 or 8 digits");
    } else if ((field->flags & PAY_IN_PATH) &&
               (pay_text_equals(text, PAY_TEXT(".")) || pay_text_equals(text, PAY_TEXT("..")))) {
        violate(check, where, "path", "must not be a relative path segment");
    }
}

static void check_money(checker *check, const pay_field *field, pay_money money, const place *where)
{
    if (field->type == PAY_CURRENCY || field->type == PAY_CURRENCY_NUMBER) {
        return; /* the row of the amount itself says what is wrong with it */
    }
    if (money.minor < 0 && (field->flags & PAY_MAY_BE_ZERO)) {
        violate(check, where, "positive", "must not be negative");
    } else if (money.minor <= 0 && !(field->flags & PAY_MAY_BE_ZERO)) {
        violate(check, where, "positive", "must be positive");
    }
    if (field->currency && strcmp(field->currency, money.currency->code) != 0) {
        pay_buffer message = {0};

        pay_buffer_append_string(&message, "must be in ");
        pay_buffer_append_string(&message, field->currency);
        violate_text(check, where, "currency", &message);
    }
}

/* An amount that is compared with another one. A value that is no text is reported at its own row, not here. */
static void check_same_currency(checker *check, const pay_record *record, const pay_field *field, pay_money money,
                                const place *where)
{
    const pay_value *other = pay_record_find(record, field->same_currency_as);
    pay_text code = other->kind == PAY_IS_MONEY  ? pay_text_of(other->money.currency->code)
                    : other->kind == PAY_IS_TEXT ? other->text
                                                 : (pay_text){0};
    pay_buffer message = {0};

    if (!code.length || !pay_text_is_utf8(code) || pay_text_equals(code, pay_text_of(money.currency->code))) {
        return;
    }
    pay_buffer_append_string(&message, "must be in ");
    pay_buffer_append_text(&message, code);
    violate_text(check, where, "currency", &message);
}

static void check_at_most(checker *check, const pay_record *record, const pay_field *field, pay_money money,
                          const place *where)
{
    const pay_value *other = pay_record_find(record, field->at_most);
    pay_buffer message = {0};

    if (other->kind != PAY_IS_MONEY || other->money.currency != money.currency || other->money.minor <= 0 ||
        money.minor <= other->money.minor) {
        return;
    }
    pay_buffer_append_string(&message, "must not be above ");
    pay_buffer_append_string(&message, field->at_most);
    violate_text(check, where, "range", &message);
}

static void check_integer(checker *check, const pay_field *field, int64_t integer, const place *where)
{
    if (integer < field->min) {
        violate_limit(check, where, "range", "must be at least ", field->min, "");
    } else if (field->max && integer > field->max) {
        violate_limit(check, where, "range", "must be at most ", field->max, "");
    }
}

static void check_map(checker *check, const pay_value *map, const place *where)
{
    for (size_t i = 0; i < map->map.count; i++) {
        const pay_entry *entry = &map->map.entries[i];
        const pay_field any = {.type = PAY_STRING};
        place inside = {where, &any, NULL, 0};
        char *name = NULL;

        if (pay_characters_are_blank(entry->name) || pay_text_has_nul(entry->name) || !pay_text_is_utf8(entry->name)) {
            violate(check, where, "name", "must have names that are not empty, without NUL bytes, in UTF-8");
            continue;
        }
        name = pay_duplicate(entry->name);
        if (!name) {
            check->arena->failed = true;
            return;
        }
        inside.key = name;
        if (entry->is_text) {
            check_text(check, &any, entry->value, false, &inside);
        } else {
            violate(check, &inside, "type", "must be a string");
        }
        pay_release(name);
    }
}

static void violate_without(checker *check, const place *where, const char *other)
{
    pay_buffer message = {0};

    pay_buffer_append_string(&message, "must not be given without ");
    pay_buffer_append_string(&message, other);
    violate_text(check, where, "unexpected", &message);
}

/* Names the rows that share a choice: "paymentId, referenceNo". `given`: the first row that is, else `first`. */
static void violate_choice(checker *check, const pay_field *first, const pay_field *given, bool is_missing,
                           const place *outer)
{
    pay_buffer message = {0};
    place where = {outer, given, NULL, 0};

    pay_buffer_append_string(&message,
                             is_missing ? "is missing: give one of " : "must be given alone: give only one of ");
    for (const pay_field *field = first; field->type != PAY_END; field++) {
        if (field->choice == first->choice) {
            pay_buffer_append_string(&message, field == first ? "" : ", ");
            pay_buffer_append_string(&message, pay_field_argument(field).text);
        }
    }
    violate_text(check, &where, "exactly_one", &message);
}

static void check_choice(checker *check, const pay_record *record, size_t row, const place *outer)
{
    const pay_field *first = &record->fields[row];
    const pay_field *given = first;
    size_t count = 0;

    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        if (record->fields[i].choice != first->choice) {
            continue;
        }
        if (i < row) {
            return; /* reported at the first of them */
        }
        if (record->values[i].kind != PAY_NOTHING) {
            given = count++ ? given : &record->fields[i];
        }
    }
    if (count != 1) {
        violate_choice(check, first, given, count == 0, outer);
    }
}

static void check_record(checker *check, const pay_record *record, const place *outer);

/* Our name of a sibling. */
static pay_name argument_of(const pay_record *record, const char *name)
{
    const pay_field *field = record->fields;

    while (field->type != PAY_END && strcmp(field->name, name) != 0) {
        field++;
    }
    return pay_field_argument(field);
}

/* The amounts of a list and the one that they must add up to. */
static void check_sum(checker *check, const pay_record *record, const pay_field *field, const pay_value *list,
                      const place *where)
{
    const pay_value *total = pay_record_find(record, field->sum.total);
    int64_t sum = 0;
    bool fits = true;
    pay_buffer message = {0};

    for (size_t i = 0; i < list->list.count; i++) {
        const pay_value *part = pay_record_find(list->list.items[i], field->sum.member);

        if (part->kind != PAY_IS_MONEY) {
            return; /* reported at its own row */
        }
        fits = fits && pay_integer_add(sum, part->money.minor, &sum);
    }
    if (list->list.count == 0 || total->kind != PAY_IS_MONEY || (fits && total->money.minor == sum)) {
        return;
    }
    pay_buffer_append_string(&message, "must add up to ");
    pay_buffer_append_string(&message, argument_of(record, field->sum.total).text);
    violate_text(check, where, "sum", &message);
}

static void check_value(checker *check, const pay_field *field, const pay_value *value, const place *where)
{
    bool demanded = pay_record_demands(check->request, field);
    bool required = (field->flags & PAY_REQUIRED) || demanded;

    if ((field->flags & PAY_ONLY_WHEN) && !demanded && value->kind != PAY_NOTHING) {
        violate_without(check, where, field->required_when.field);
        return;
    }
    switch (value->kind) {
    case PAY_NOTHING:
        if (required && !field->constant && field->type != PAY_CURRENCY && field->type != PAY_CURRENCY_NUMBER) {
            violate(check, where, "required", "is required");
        }
        break;
    case PAY_IS_TEXT:
        check_text(check, field, value->text, required || field->choice, where);
        break;
    case PAY_IS_INTEGER:
        check_integer(check, field, value->integer, where);
        break;
    case PAY_IS_MONEY:
        check_money(check, field, value->money, where);
        break;
    case PAY_IS_RECORD:
        check_record(check, value->record, where);
        break;
    case PAY_IS_LIST:
        if (required && value->list.count == 0) {
            violate(check, where, "empty", "must not be empty");
        }
        for (size_t i = 0; i < value->list.count; i++) {
            place item = {where->outer, where->field, NULL, i + 1};
            check_record(check, value->list.items[i], &item);
        }
        break;
    case PAY_IS_INTEGERS:
        for (size_t i = 0; i < value->integers.count; i++) {
            place item = {where->outer, where->field, NULL, i + 1};
            check_integer(check, field, value->integers.items[i], &item);
        }
        break;
    case PAY_IS_MAP:
        check_map(check, value, where);
        break;
    default:
        break;
    }
}

static void check_record(checker *check, const pay_record *record, const place *outer)
{
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_field *field = &record->fields[i];
        place where = {outer, field, NULL, 0};

        if (field->choice) {
            check_choice(check, record, i, outer);
        }
        check_value(check, field, &record->values[i], &where);
        if (field->same_currency_as && record->values[i].kind == PAY_IS_MONEY) {
            check_same_currency(check, record, field, record->values[i].money, &where);
        }
        if (field->at_most && record->values[i].kind == PAY_IS_MONEY) {
            check_at_most(check, record, field, record->values[i].money, &where);
        }
        if (field->sum.member && record->values[i].kind == PAY_IS_LIST) {
            check_sum(check, record, field, &record->values[i], &where);
        }
    }
}

pay_violation *pay_check(pay_arena *arena, const pay_record *request, size_t default_max)
{
    checker check = {.arena = arena, .request = request, .default_max = default_max};

    check_record(&check, request, NULL);
    return check.first;
}
