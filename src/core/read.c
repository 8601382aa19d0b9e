/* Reads an answer into a record by its table: tolerant in type, strict in meaning. */
#include <string.h>

#include "code.h"
#include "json_write.h"
#include "redirect.h"
#include "scrub.h"
#include "verdict.h"
#include "read.h"
#include "decimal.h"

/* A member of the document, and the one around it: the way to it. */
typedef struct place {
    const struct place *outer; /* NULL: the document */
    const char *name;
} place;

typedef struct reader {
    pay_arena *arena;
    const pay_record *root; /* the whole, for rows that another demands */
    pay_read_mode mode;
    bool any_case;
    const pay_secrets *secrets; /* that were sent, and that the provider may repeat in its texts; NULL for none */
    const place *at;            /* the current member */
    pay_text *problem;          /* the last one; what is wrong ends the reading, or is of no interest */
    bool is_ambiguous;          /* a member was given more than once: nobody knows which one is meant */
} reader;

/* "data.link" */
static void write_path(pay_buffer *out, const place *at)
{
    if (at) {
        write_path(out, at->outer);
        pay_buffer_append_string(out, out->length ? "." : "");
        pay_buffer_append_string(out, at->name);
    }
}

static bool report_problem(reader *read, const char *what)
{
    pay_buffer text = {0};

    write_path(&text, read->at);
    pay_buffer_append_string(&text, text.length ? "" : "the document");
    pay_buffer_append_char(&text, ' ');
    pay_buffer_append_string(&text, what);
    if (text.failed) {
        read->arena->failed = true;
    }
    *read->problem = pay_arena_copy(read->arena, pay_buffer_text(&text));
    pay_buffer_free(&text);
    return false;
}

/* "null" as text is what some providers write for no value. */
static bool is_nothing(const pay_field *field, const pay_json_node *node)
{
    pay_json_kind kind = pay_json_kind_of(node);

    if (kind == PAY_JSON_NULL) {
        return !node || !(field->flags & PAY_EMPTY_IF_NULL);
    }
    return !(field->flags & PAY_EXACT) && pay_json_says(node, "null");
}

static bool is_scalar(const pay_json_node *node)
{
    pay_json_kind kind = pay_json_kind_of(node);

    return kind == PAY_JSON_STRING || kind == PAY_JSON_NUMBER;
}

/* A text as short as this is a code of the bank's, and no echo of a security code that happens to be the same. */
enum { LONGEST_CODE = 4 };

static pay_text copy_text(reader *read, const pay_field *field, pay_text text)
{
    pay_text copy = pay_arena_copy(read->arena, text);

    if ((field->flags & PAY_FREE_TEXT) && copy.length) {
        size_t known = read->secrets && copy.length > LONGEST_CODE ? read->secrets->count : 0;

        if (!pay_scrub_message((char *)copy.bytes, copy.length, known ? read->secrets->texts : NULL, known)) {
            read->arena->failed = true;
        }
    }
    return copy;
}

/* An address that cannot be used is absent where the table does not require it: a row beside it keeps its raw text. */
static bool read_address(reader *read, const pay_field *field, pay_text text, pay_value *value)
{
    pay_buffer address = {0};
    bool https_only = field->flags & PAY_HTTPS;
    bool good = pay_redirect_write(&address, text, https_only);

    if (good) {
        value->kind = PAY_IS_TEXT;
        value->text = pay_arena_copy(read->arena, pay_buffer_text(&address));
    }
    if (address.failed) {
        read->arena->failed = true;
    }
    pay_buffer_free(&address);
    if (good || !(field->flags & PAY_REQUIRED)) {
        return true;
    }
    return report_problem(read, https_only ? "is not an https URL" : "is not a URL");
}

static bool read_text(reader *read, const pay_field *field, const pay_json_node *node, pay_value *value)
{
    pay_text text;

    if (!is_scalar(node)) {
        return report_problem(read, "is not a text");
    }
    text = pay_json_text(node);
    if (field->type == PAY_URL) {
        return read_address(read, field, text, value);
    }
    value->kind = PAY_IS_TEXT;
    value->text = copy_text(read, field, text);
    return true;
}

/* As it came, whatever it is: a row beside it may need a kind that it is not of. */
static bool read_raw(reader *read, const pay_json_node *node, pay_value *value)
{
    static const pay_field shown = {.flags = PAY_FREE_TEXT};
    pay_buffer text = {0};

    pay_json_write_node(&text, node);
    value->kind = PAY_IS_TEXT;
    value->text = copy_text(read, &shown, pay_arena_keep(read->arena, &text));
    return true;
}

static bool read_integer(reader *read, const pay_field *field, const pay_json_node *node, pay_value *value)
{
    if (!is_scalar(node) || !pay_text_to_integer(pay_json_text(node), &value->integer)) {
        return report_problem(read, "is not an integer");
    }
    if (field->max && (value->integer < field->min || value->integer > field->max)) {
        return report_problem(read, "is not one of the values it may have");
    }
    value->kind = PAY_IS_INTEGER;
    return true;
}

static bool read_boolean(reader *read, const pay_json_node *node, pay_value *value)
{
    if (pay_json_kind_of(node) == PAY_JSON_BOOLEAN) {
        value->boolean = pay_json_boolean(node);
    } else if (pay_json_says(node, "true")) {
        value->boolean = true;
    } else if (pay_json_says(node, "false")) {
        value->boolean = false;
    } else {
        return report_problem(read, "is not a boolean");
    }
    value->kind = PAY_IS_BOOLEAN;
    return true;
}

/* Any currency will do to learn whether the digits are those of a number; too many of them is no fault here. */
static bool is_decimal(pay_text text)
{
    int64_t minor;

    return pay_money_parse(text, &pay_currencies[0], true, &minor) != PAY_MONEY_MALFORMED;
}

static bool read_decimal_text(reader *read, const pay_field *field, const pay_json_node *node, pay_value *value)
{
    if (!is_scalar(node) || !is_decimal(pay_json_text(node))) {
        return report_problem(read, "is not a decimal number");
    }
    value->kind = PAY_IS_TEXT;
    value->text = copy_text(read, field, pay_json_text(node));
    return true;
}

static bool read_minor(reader *read, const pay_field *field, const pay_json_node *node, pay_value *value)
{
    int64_t minor;

    if (!is_scalar(node) || !pay_text_to_integer(pay_json_text(node), &minor)) {
        return report_problem(read, "is not an integer amount");
    }
    value->kind = PAY_IS_MONEY;
    value->money = (pay_money){minor, pay_currency_by_code(pay_text_of(field->currency))};
    return true;
}

/* Letters only: a number may be an id of the provider's own, and would make money of a wrong currency. */
static const pay_currency *currency_of(const pay_json_node *node)
{
    if (!node || pay_json_kind_of(node) != PAY_JSON_STRING) {
        return NULL;
    }
    return pay_currency_by_code(pay_json_text(node));
}

/*
 * Money in major units. Where a sibling names its currency, and that or
 * the digits cannot be expressed as money, there is no value: the table keeps
 * the digits in a row of their own.
 */
static bool read_amount(reader *read, const pay_field *field, const pay_json_node *object, const pay_json_node *node,
                        pay_value *value)
{
    const pay_currency *currency;
    bool repeated = false;
    int64_t minor;

    if (!is_scalar(node) || !is_decimal(pay_json_text(node))) {
        return report_problem(read, "is not an amount");
    }
    if (field->currency) {
        currency = pay_currency_by_code(pay_text_of(field->currency));
    } else {
        currency = currency_of(pay_json_member(object, pay_text_of(field->currency_from), read->any_case, &repeated));
    }
    if (currency && pay_money_parse(pay_json_text(node), currency, true, &minor) == PAY_MONEY_OK) {
        value->kind = PAY_IS_MONEY;
        value->money = (pay_money){minor, currency};
        return true;
    }
    if (field->flags & PAY_REQUIRED) {
        return report_problem(read, "is not an amount of its currency");
    }
    return true;
}

static bool read_date(reader *read, const pay_json_node *node, pay_value *value)
{
    if (pay_json_kind_of(node) != PAY_JSON_STRING || !pay_date_parse(pay_json_text(node), &value->date)) {
        return report_problem(read, "is not an ISO 8601 date and time");
    }
    value->kind = PAY_IS_DATE;
    return true;
}

static bool read_status(reader *read, const pay_field *field, const pay_json_node *node, pay_value *value)
{
    pay_text text;

    if (pay_json_kind_of(node) == PAY_JSON_BOOLEAN) {
        text = pay_json_boolean(node) ? PAY_TEXT("true") : PAY_TEXT("false");
    } else if (is_scalar(node)) {
        text = pay_json_text(node);
    } else {
        return report_problem(read, "is not a code");
    }
    value->kind = PAY_IS_STATUS;
    value->status = pay_code_meaning(read->arena, field, text);
    return true;
}

static bool read_members(reader *read, const pay_json_node *object, pay_record *record);

static bool read_group(reader *read, const pay_field *field, const pay_json_node *node, pay_value *value)
{
    if (pay_json_kind_of(node) != PAY_JSON_OBJECT) {
        return report_problem(read, "is not an object");
    }
    value->record = pay_record_create(read->arena, field->members);
    if (!value->record) {
        return false;
    }
    value->kind = PAY_IS_RECORD;
    return read_members(read, node, value->record);
}

static bool read_list(reader *read, const pay_field *field, const pay_json_node *node, pay_value *value)
{
    size_t count = 0;

    if (pay_json_kind_of(node) != PAY_JSON_ARRAY && pay_json_kind_of(node) != PAY_JSON_NULL) {
        return report_problem(read, "is not a list");
    }
    for (const pay_json_node *item = pay_json_first(node); item; item = pay_json_next(item)) {
        count++;
    }
    value->list.items = pay_arena_allocate(read->arena, (count + 1) * sizeof(pay_record *));
    if (!value->list.items) {
        return false;
    }
    value->kind = PAY_IS_LIST;
    for (const pay_json_node *item = pay_json_first(node); item; item = pay_json_next(item)) {
        pay_value group = {0};

        if (!read_group(read, field, item, &group)) {
            return false;
        }
        value->list.items[value->list.count++] = group.record;
    }
    return true;
}

/* What was mended is good enough to be shown, and for nothing else. */
static bool may_be_mended(const pay_field *field)
{
    return field->type == PAY_ANY || (field->flags & PAY_RAW) ||
           ((field->flags & PAY_FREE_TEXT) && !(field->flags & (PAY_REQUIRED | PAY_EXACT)) &&
            field->role != PAY_ROLE_RESULT_CODE);
}

static bool read_value(reader *read, const pay_field *field, const pay_json_node *object, const pay_json_node *node,
                       pay_value *value)
{
    if ((field->flags & PAY_RAW) && !is_scalar(node)) {
        return read_raw(read, node, value);
    }
    if (pay_json_is_mended(node) && !may_be_mended(field)) {
        if (field->type == PAY_URL && !(field->flags & PAY_REQUIRED)) {
            return true; /* as any other address that cannot be used */
        }
        return report_problem(read, "is not valid text: it has invalid UTF-8 or control characters");
    }
    switch (field->type) {
    case PAY_INTEGER:
        return read_integer(read, field, node, value);
    case PAY_BOOLEAN:
        return read_boolean(read, node, value);
    case PAY_DECIMAL:
        return read_decimal_text(read, field, node, value);
    case PAY_AMOUNT:
        return read_amount(read, field, object, node, value);
    case PAY_AMOUNT_MINOR:
        return read_minor(read, field, node, value);
    case PAY_DATE_TIME:
        return read_date(read, node, value);
    case PAY_CODE:
        return read_status(read, field, node, value);
    case PAY_GROUP:
        return read_group(read, field, node, value);
    case PAY_LIST:
        return read_list(read, field, node, value);
    case PAY_ANY:
        value->kind = PAY_IS_NODE;
        value->node = node;
        return true;
    default:
        return read_text(read, field, node, value);
    }
}

/* A row without a name is the document itself. */
static const pay_json_node *member_of(const reader *read, const pay_json_node *object, const pay_field *field,
                                      bool *repeated)
{
    if (field->name[0] == '\0') {
        return object;
    }
    return pay_json_member(object, pay_text_of(field->name), read->any_case, repeated);
}

/* An empty text is not what a condition demands: no page, no address. */
static bool is_empty_demand(const reader *read, const pay_field *field, const pay_json_node *node)
{
    return pay_record_demands(read->root, field) && pay_json_kind_of(node) == PAY_JSON_STRING &&
           pay_text_is_blank(pay_json_text(node));
}

/* Whether a row is of interest: of an answer that may be a refusal, only what it says about itself. */
static bool is_wanted(const reader *read, const pay_field *field)
{
    if (field->type == PAY_DERIVED) {
        return false;
    }
    if ((field->flags & PAY_ONLY_WHEN) && !pay_record_demands(read->root, field)) {
        return false;
    }
    return read->mode == PAY_WHOLE_ANSWER || field->role != PAY_ROLE_NONE || (field->flags & PAY_INLINE);
}

static bool read_member(reader *read, const pay_json_node *object, const pay_field *field, pay_value *value)
{
    bool repeated = false;
    bool good = true;
    const pay_json_node *node = member_of(read, object, field, &repeated);
    place here = {read->at, field->name};

    read->at = &here;
    if (repeated) {
        read->is_ambiguous = read->mode == PAY_WHOLE_ANSWER;
        good = report_problem(read, "is given more than once");
    } else if (!is_nothing(field, node) && !is_empty_demand(read, field, node)) {
        good = read_value(read, field, object, node, value);
    } else if ((field->flags & PAY_REQUIRED) || pay_record_demands(read->root, field)) {
        good = report_problem(read, "is missing");
    }
    read->at = here.outer;
    return good;
}

/* What is not needed and cannot be read is nothing: it must not hide the answer that it came with. */
static bool is_needed(const reader *read, const pay_field *field)
{
    return (field->flags & (PAY_REQUIRED | PAY_EXACT)) || pay_record_demands(read->root, field) || read->is_ambiguous;
}

static bool read_members(reader *read, const pay_json_node *object, pay_record *record)
{
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_field *field = &record->fields[i];

        if (is_wanted(read, field) && !read_member(read, object, field, &record->values[i])) {
            if (read->mode == PAY_WHOLE_ANSWER && is_needed(read, field)) {
                return false;
            }
            record->values[i].kind = PAY_NOTHING;
            *read->problem = (pay_text){0};
        }
    }
    return true;
}

/*
 * The rows that the status leaves no place for. Texts that say nothing of a failure when there was none ("0000",
 * "SUCCESS") are no decline; a status that the table does not know may be one. What is paid or refused already has no
 * next step.
 */
static unsigned flags_to_drop(const pay_record *record)
{
    bool given;
    pay_status status = pay_record_status(record, &given);

    return (status == PAY_STATUS_FAILED || status == PAY_STATUS_UNRECOGNISED ? 0 : PAY_IF_FAILED) |
           (pay_status_is_final(status) ? PAY_IF_OPEN : 0);
}

static void drop_rows(pay_record *record, unsigned flags)
{
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        if (record->fields[i].flags & flags) {
            record->values[i].kind = PAY_NOTHING;
        } else if ((record->fields[i].flags & PAY_INLINE) && record->values[i].kind == PAY_IS_RECORD) {
            drop_rows(record->values[i].record, flags);
        }
    }
}

pay_record *pay_read(pay_arena *arena, const pay_json_node *object, const pay_field *fields, pay_read_mode mode,
                     bool any_case, const pay_secrets *secrets, pay_text *problem)
{
    reader read = {.arena = arena, .mode = mode, .any_case = any_case, .secrets = secrets, .problem = problem};
    pay_record *record = pay_record_create(arena, fields);

    *problem = (pay_text){0};
    read.root = record;
    if (record && fields[0].name && fields[0].name[0] && pay_json_kind_of(object) != PAY_JSON_OBJECT) {
        *problem = PAY_TEXT("the document is not an object");
        record = NULL;
    } else if (record && !read_members(&read, object, record)) {
        record = NULL;
    }
    if (record) {
        drop_rows(record, flags_to_drop(record));
    }
    return arena->failed ? NULL : record;
}
