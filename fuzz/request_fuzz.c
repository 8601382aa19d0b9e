/* Requests: whatever passes the check is written as what it is, and shown without its secrets. */
#include <ctype.h>

#include "fuzz.h"

#include "redact.h"
#include "validate.h"
#include "write.h"

#include "hepsipay/hepsipay.h"
#include "providers.h"
#include "url.h"
#include "decimal.h"
#include "arena.h"
#include "buffer.h"
#include "json.h"

enum { DEFAULT_MAX = 1000, LONGEST = 4000 };

/* --- records from bytes --------------------------------------------------------- */

/* How a row gets its value: the two lowest bits of its byte. */
enum { GIVE_NOTHING, GIVE_GOOD, GIVE_BYTES, GIVE_MANY };

/* A length that stands for the last secret that was given: it may find its way into other rows. */
enum { LAST_SECRET = 0xff };

static pay_text last_secret; /* in the arena of the run */

static void fill(pay_arena *arena, pay_record *record, fuzz_input *input);

static void give_text(pay_arena *arena, pay_value *value, fuzz_input *input, int how)
{
    uint8_t length = fuzz_byte(input);
    pay_text text = length == LAST_SECRET ? last_secret : fuzz_text(input, length);
    pay_buffer many = {0};

    value->kind = PAY_IS_TEXT;
    if (how == GIVE_MANY) {
        for (int times = fuzz_byte(input) % 128; times > 0 && many.length < LONGEST; times--) {
            pay_buffer_append_text(&many, text);
        }
        text = pay_buffer_text(&many);
    }
    value->text = pay_arena_copy(arena, text);
    pay_buffer_free(&many);
}

static void give_money(pay_value *value, fuzz_input *input)
{
    uint8_t currency = fuzz_byte(input);

    value->kind = PAY_IS_MONEY;
    value->money.minor = fuzz_integer(input);
    value->money.currency =
        currency & 1 ? pay_currency_by_code(PAY_TEXT("TRY")) : &pay_currencies[(currency >> 1) % pay_currency_count];
}

static pay_record *give_record(pay_arena *arena, const pay_field *fields, fuzz_input *input)
{
    pay_record *record = pay_record_create(arena, fields);

    fill(arena, record, input);
    return record;
}

static void give_list(pay_arena *arena, const pay_field *field, pay_value *value, fuzz_input *input)
{
    size_t count = fuzz_byte(input) % 4;

    value->kind = PAY_IS_LIST;
    value->list.items = pay_arena_allocate(arena, (count + 1) * sizeof(*value->list.items));
    while (value->list.count < count) {
        value->list.items[value->list.count++] = give_record(arena, field->members, input);
    }
}

static void give_integers(pay_arena *arena, pay_value *value, fuzz_input *input)
{
    value->kind = PAY_IS_INTEGERS;
    value->integers.count = 1 + fuzz_byte(input) % 3;
    value->integers.items = pay_arena_allocate(arena, value->integers.count * sizeof(*value->integers.items));
    for (size_t i = 0; i < value->integers.count; i++) {
        value->integers.items[i] = fuzz_integer(input);
    }
}

static void give_map(pay_arena *arena, pay_value *value, fuzz_input *input)
{
    value->kind = PAY_IS_MAP;
    value->map.count = 1 + fuzz_byte(input) % 3;
    value->map.entries = pay_arena_allocate(arena, value->map.count * sizeof(*value->map.entries));
    for (size_t i = 0; i < value->map.count; i++) {
        pay_entry *entry = &value->map.entries[i];
        uint8_t kind = fuzz_byte(input);

        entry->name = pay_arena_copy(arena, fuzz_text(input, kind >> 3));
        entry->is_text = kind & 7;
        if (entry->is_text) {
            entry->value = pay_arena_copy(arena, fuzz_text(input, fuzz_byte(input)));
        }
    }
}

static void give_bytes(pay_arena *arena, const pay_field *field, pay_value *value, fuzz_input *input, int how)
{
    switch (field->type) {
    case PAY_INTEGER:
        value->kind = PAY_IS_INTEGER;
        value->integer = how == GIVE_MANY ? fuzz_integer(input) : fuzz_byte(input);
        break;
    case PAY_BOOLEAN:
        value->kind = PAY_IS_BOOLEAN;
        value->boolean = how == GIVE_MANY;
        break;
    case PAY_AMOUNT:
    case PAY_AMOUNT_MINOR:
    case PAY_CURRENCY:
    case PAY_CURRENCY_NUMBER:
        give_money(value, input);
        break;
    case PAY_GROUP:
        value->kind = PAY_IS_RECORD;
        value->record = give_record(arena, field->members, input);
        break;
    case PAY_LIST:
        give_list(arena, field, value, input);
        break;
    case PAY_INTEGERS:
        give_integers(arena, value, input);
        break;
    case PAY_MAP:
        give_map(arena, value, input);
        break;
    default:
        give_text(arena, value, input, how);
        break;
    }
}

/* An argument of the method can fill more than one row, as an amount does that also gives the currency. */
static const pay_value *same_argument(const pay_record *record, size_t row)
{
    for (size_t i = 0; i < row; i++) {
        if (!record->fields[row].part &&
            pay_field_is_called(&record->fields[i], pay_field_argument(&record->fields[row]).text)) {
            return &record->values[i];
        }
    }
    return NULL;
}

static void fill(pay_arena *arena, pay_record *record, fuzz_input *input)
{
    pay_record *good = pay_record_create(arena, record->fields);
    sample_secrets unused = {0};

    sample_fill(arena, good, 0, &unused);
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_value *same = same_argument(record, i);
        int how = same ? GIVE_NOTHING : fuzz_byte(input) & 3;

        if (same) {
            record->values[i] = *same;
        } else if (how == GIVE_GOOD) {
            record->values[i] = good->values[i];
        } else if (how != GIVE_NOTHING) {
            give_bytes(arena, &record->fields[i], &record->values[i], input, how);
        }
        if ((record->fields[i].flags & PAY_SECRET) && record->values[i].kind == PAY_IS_TEXT) {
            last_secret = record->values[i].text;
        }
    }
}

/* --- what was written ------------------------------------------------------------- */

static void check_object(const pay_record *record, const pay_json_node *object);

static void check_money(const pay_field *field, pay_money money, const pay_json_node *node)
{
    pay_text text = pay_json_text(node);
    int64_t written = 0;

    if (field->type == PAY_CURRENCY) {
        MUST(pay_json_kind_of(node) == PAY_JSON_STRING && pay_currency_by_code(text) == money.currency);
        return;
    }
    MUST(pay_json_kind_of(node) == PAY_JSON_NUMBER);
    if (field->type == PAY_AMOUNT) {
        MUST(pay_money_parse(text, money.currency, true, &written) == PAY_MONEY_OK && written == money.minor);
    } else {
        MUST(pay_text_to_integer(text, &written));
        MUST(written == (field->type == PAY_AMOUNT_MINOR ? money.minor : money.currency->number));
    }
}

static void check_integer(int64_t integer, const pay_json_node *node)
{
    int64_t written = 0;

    MUST(pay_json_kind_of(node) == PAY_JSON_NUMBER);
    MUST(pay_text_to_integer(pay_json_text(node), &written) && written == integer);
}

static void check_text(const pay_field *field, pay_text text, const pay_json_node *node)
{
    MUST(pay_json_kind_of(node) == PAY_JSON_STRING);
    if (field->flags & PAY_AS_SHA512) {
        MUST(pay_json_text(node).length == 128 && !pay_text_equals(pay_json_text(node), text));
    } else {
        MUST(pay_text_equals(pay_json_text(node), text));
    }
}

static void check_map(const pay_value *map, const pay_json_node *node)
{
    const pay_json_node *member = pay_json_first(node);

    MUST(pay_json_kind_of(node) == PAY_JSON_OBJECT);
    for (size_t i = 0; i < map->map.count; i++, member = pay_json_next(member)) {
        MUST(member && map->map.entries[i].is_text);
        MUST(pay_text_equals(pay_json_name(member), map->map.entries[i].name));
        MUST(pay_text_equals(pay_json_text(member), map->map.entries[i].value));
    }
    MUST(!member);
}

static void check_value(const pay_field *field, const pay_value *value, const pay_json_node *node)
{
    const pay_json_node *item = pay_json_first(node);

    switch (value->kind) {
    case PAY_NOTHING:
        MUST(pay_text_equals(pay_json_text(node), pay_text_of(field->constant)));
        break;
    case PAY_IS_TEXT:
        check_text(field, value->text, node);
        break;
    case PAY_IS_INTEGER:
        check_integer(value->integer, node);
        break;
    case PAY_IS_BOOLEAN:
        MUST(pay_json_kind_of(node) == PAY_JSON_BOOLEAN && pay_json_boolean(node) == value->boolean);
        break;
    case PAY_IS_MONEY:
        check_money(field, value->money, node);
        break;
    case PAY_IS_RECORD:
        check_object(value->record, node);
        break;
    case PAY_IS_LIST:
        for (size_t i = 0; i < value->list.count; i++, item = pay_json_next(item)) {
            MUST(item != NULL);
            check_object(value->list.items[i], item);
        }
        MUST(!item);
        break;
    case PAY_IS_INTEGERS:
        for (size_t i = 0; i < value->integers.count; i++, item = pay_json_next(item)) {
            MUST(item != NULL);
            check_integer(value->integers.items[i], item);
        }
        MUST(!item);
        break;
    default:
        check_map(value, node);
        break;
    }
}

/* Every row that has a value, in the order of the table, and nothing else. */
static void check_object(const pay_record *record, const pay_json_node *object)
{
    const pay_json_node *member = pay_json_first(object);

    MUST(pay_json_kind_of(object) == PAY_JSON_OBJECT);
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_field *field = &record->fields[i];

        if ((field->flags & (PAY_IN_PATH | PAY_IN_QUERY | PAY_KEPT_BACK)) ||
            (record->values[i].kind == PAY_NOTHING && !field->constant)) {
            continue;
        }
        MUST(member && pay_text_equals(pay_json_name(member), pay_text_of(field->name)));
        check_value(field, &record->values[i], member);
        member = pay_json_next(member);
    }
    MUST(!member);
}

/* --- the target --------------------------------------------------------------------- */

/* The bytes that a part of the target stands for, compared with those that were given. */
static void check_encoded(pay_text part, pay_text given)
{
    size_t length = 0;

    for (size_t i = 0; i < part.length; i++, length++) {
        char c = part.bytes[i];

        if (c == '%') {
            char digits[3] = {0};

            MUST(i + 2 < part.length);
            memcpy(digits, part.bytes + i + 1, 2);
            c = (char)strtol(digits, NULL, 16);
            i += 2;
        } else {
            MUST(isalnum((unsigned char)c) || strchr("-._~", c)); /* in a query a plus is a blank */
        }
        MUST(length < given.length && given.bytes[length] == c);
    }
    MUST(length == given.length);
}

static void check_query(pay_text query, const pay_record *record)
{
    fuzz_input rest = {(const uint8_t *)query.bytes, query.length};

    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_field *field = &record->fields[i];

        if (!(field->flags & PAY_IN_QUERY) || record->values[i].kind == PAY_NOTHING) {
            continue;
        }
        pay_text pair = fuzz_until(&rest, '&');
        size_t name = strlen(field->name);
        MUST(pay_text_starts_with(pair, pay_text_of(field->name)) && pair.bytes[name] == '=');
        pay_text value = {pair.bytes + name + 1, pair.length - name - 1};
        if (record->values[i].kind == PAY_IS_TEXT) {
            check_encoded(value, record->values[i].text);
        } else if (record->values[i].kind == PAY_IS_INTEGER) {
            int64_t written = 0;
            MUST(pay_text_to_integer(value, &written) && written == record->values[i].integer);
        } else if (record->values[i].kind == PAY_IS_BOOLEAN) {
            MUST(pay_text_equals(value, pay_text_of(record->values[i].boolean ? "true" : "false")));
        } else {
            MUST(record->values[i].kind == PAY_IS_MONEY);
            int64_t written = 0;
            MUST(pay_money_parse(value, record->values[i].money.currency, true, &written) == PAY_MONEY_OK);
            MUST(written == record->values[i].money.minor);
        }
    }
    MUST(rest.left == 0);
}

/* The path has as many segments as its pattern, and those that a row fills stand for what was given. */
static void check_path(pay_text target, const char *pattern, const pay_record *record)
{
    fuzz_input path = {(const uint8_t *)target.bytes, target.length};
    fuzz_input segments = {(const uint8_t *)pattern, strlen(pattern)};

    while (segments.left) {
        pay_text segment = fuzz_until(&segments, '/');
        pay_text written = fuzz_until(&path, '/');

        if (segment.length && segment.bytes[0] == '{') {
            char name[64] = {0};

            memcpy(name, segment.bytes + 1, segment.length - 2);
            MUST(written.length && !pay_text_equals(written, PAY_TEXT(".")) &&
                 !pay_text_equals(written, PAY_TEXT("..")));
            check_encoded(written, pay_record_text(record, name));
        } else {
            MUST(pay_text_equals(written, segment));
        }
    }
    MUST(path.left == 0);
}

static void check_target(const pay_operation *operation, const pay_record *record)
{
    pay_buffer target = {0};
    pay_buffer url = {0};

    pay_write_target(&target, operation->path, record, false);
    MUST(!target.failed && pay_text_is_visible(pay_buffer_text(&target)));
    pay_buffer_append_string(&url, "https://host.example");
    pay_buffer_append_text(&url, pay_buffer_text(&target));
    MUST(pay_text_is_url(pay_buffer_text(&url)));

    fuzz_input rest = {(const uint8_t *)target.bytes, target.length};
    pay_text path = fuzz_until(&rest, '?');
    check_path(path, operation->path, record);
    check_query(fuzz_rest(&rest), record);
    pay_buffer_free(&target);
    pay_buffer_free(&url);
}

/* --- what is shown -------------------------------------------------------------------- */

static void must_not_show(pay_text text, const pay_secrets *secrets)
{
    for (size_t i = 0; i < secrets->count; i++) {
        pay_text secret = secrets->texts[i];

        if (secret.length >= 6 && !memchr(secret.bytes, '*', secret.length)) {
            MUST(!fuzz_contains(text, secret));
        }
    }
}

/* Nor what a reader of the JSON makes of it. */
static void must_not_mean(const pay_json_node *node, const pay_secrets *secrets)
{
    must_not_show(pay_json_name(node), secrets);
    must_not_show(pay_json_text(node), secrets);
    for (const pay_json_node *child = pay_json_first(node); child; child = pay_json_next(child)) {
        must_not_mean(child, secrets);
    }
}

static void check_shown_body(pay_text body, const pay_secrets *secrets)
{
    pay_json document = {0};

    MUST(pay_text_is_utf8(body));
    must_not_show(body, secrets);
    if (pay_json_parse(body, &document) == PAY_JSON_OK) {
        must_not_mean(document.root, secrets);
    }
    pay_json_free(&document);
}

static void check_redacted(const pay_operation *operation, const pay_record *record)
{
    pay_arena arena = {0};
    pay_secrets secrets = {0};
    pay_buffer shown = {0};

    pay_record_secrets(&arena, record, &secrets);
    pay_write_body_redacted(&shown, record);
    pay_redact_known(&shown, 0, &secrets);
    MUST(!shown.failed);
    check_shown_body(pay_buffer_text(&shown), &secrets);
    pay_buffer_free(&shown);
    pay_write_form_redacted(&shown, record);
    pay_redact_known(&shown, 0, &secrets);
    MUST(!shown.failed);
    must_not_show(pay_buffer_text(&shown), &secrets);
    pay_buffer_free(&shown);
    if (operation) {
        pay_write_target(&shown, operation->path, record, true);
        pay_redact_known(&shown, 0, &secrets);
        must_not_show(pay_buffer_text(&shown), &secrets);
        pay_buffer_free(&shown);
    }
    pay_arena_free(&arena);
}

/* --- one request ------------------------------------------------------------------------ */

/* `operation` is NULL for tables that are no operation's request. */
static void check_request(const pay_operation *operation, const pay_record *record)
{
    pay_buffer body = {0};
    pay_json document = {0};

    if (!operation || pay_has_body(operation->request)) {
        pay_write_body(&body, record);
        MUST(!body.failed);
        MUST(pay_json_parse(pay_buffer_text(&body), &document) == PAY_JSON_OK);
        check_object(record, document.root);
        pay_json_free(&document);
        pay_buffer_free(&body);
    }
    pay_write_form(&body, record); /* of any table: what has members is left empty */
    MUST(!body.failed && (body.length == 0 || pay_text_is_visible(pay_buffer_text(&body))));
    pay_buffer_free(&body);
    if (operation) {
        check_target(operation, record);
    }
    check_redacted(operation, record);
}

static void check_violations(const pay_violation *violation)
{
    for (; violation; violation = violation->next) {
        MUST(violation->field.length && violation->rule);
        MUST(pay_text_starts_with(violation->message, violation->field));
        MUST(pay_text_is_utf8(violation->message));
    }
}

/* What sample_fill() gives is good for every table and in every way: otherwise half of this would find nothing. */
static void check_good_values(void)
{
    for (size_t i = 0; i < fuzz_operation_count(); i++) {
        fuzz_operation at = fuzz_operation_at(i);

        for (unsigned values = 0; values < 8; values++) {
            pay_arena arena = {0};
            sample_secrets secrets = {0};
            pay_record *record = pay_record_create(&arena, at.operation->request);
            pay_record *account = pay_record_create(&arena, at.provider->account);

            sample_fill(&arena, record, values, &secrets);
            sample_fill(&arena, account, values, &secrets);
            MUST(!pay_check(&arena, account, DEFAULT_MAX));
            MUST(!pay_check(&arena, record, DEFAULT_MAX));
            check_request(at.operation, record);
            pay_arena_free(&arena);
        }
    }
}

/* Tables that are no operation's request. */
static const pay_field *other_table(size_t number)
{
    size_t count = 0;

    while (payments_providers[count]) {
        count++;
    }
    number %= count + 1;
    return number < count ? payments_providers[number]->account : hepsipay_installment_answer;
}

FUZZ_READS_JSON();

/* The table, then for each row how it gets its value, and of what. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static bool is_checked;
    fuzz_input input = {data, size};
    size_t table = fuzz_byte(&input);
    const pay_operation *operation = table < fuzz_operation_count() ? fuzz_operation_at(table).operation : NULL;
    pay_arena arena = {0};
    pay_record *record = pay_record_create(&arena, operation ? operation->request : other_table(table));

    if (!is_checked) {
        is_checked = true;
        check_good_values();
    }
    last_secret = (pay_text){0};
    fill(&arena, record, &input);
    pay_violation *violations = pay_check(&arena, record, DEFAULT_MAX);
    MUST(!arena.failed);
    check_violations(violations);
    if (!violations) {
        check_request(operation, record);
    }
    pay_arena_free(&arena);
    fuzz_end();
    return 0;
}
