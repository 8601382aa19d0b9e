#include "sample_answer.h"

#include <string.h>

#include "buffer.h"

typedef struct answer {
    pay_arena *arena;
    const pay_record *request;
    const char *words;
    sample_secrets *secrets;
} answer;

static void add_members(const answer *of, cJSON *object, const pay_field *fields);

static bool is_digits(const char *text)
{
    return *text && text[strspn(text, "0123456789")] == '\0';
}

static cJSON *number_or_text(const char *text)
{
    return is_digits(text) ? cJSON_CreateRaw(text) : cJSON_CreateString(text);
}

/* Rows of one name read the same member. What decides comes first: a code, an expected value, a strict type, a text. */
static int rank_row(const pay_field *field)
{
    switch (field->type) {
    case PAY_CODE:
        return 4;
    case PAY_DERIVED:
        return -1;
    case PAY_STRING:
    case PAY_ANY:
        return field->expect ? 3 : 0;
    case PAY_DECIMAL:
        return 1;
    default:
        return field->expect ? 3 : 2;
    }
}

static const pay_field *leading_row(const pay_field *fields, const char *name)
{
    const pay_field *found = NULL;

    for (const pay_field *field = fields; field->type != PAY_END; field++) {
        if (strcmp(field->name, name) == 0 && rank_row(field) >= 0 && (!found || rank_row(field) > rank_row(found))) {
            found = field;
        }
    }
    return found;
}

static bool has_row_of(const pay_field *fields, const char *name, pay_type type)
{
    for (; fields->type != PAY_END; fields++) {
        if (fields->type == type && strcmp(fields->name, name) == 0) {
            return true;
        }
    }
    return false;
}

static bool names_currency(const pay_field *fields, const char *name)
{
    for (; fields->type != PAY_END; fields++) {
        if (fields->currency_from && strcmp(fields->currency_from, name) == 0) {
            return true;
        }
    }
    return false;
}

static cJSON *code_of(const pay_field *fields, const pay_field *row)
{
    const pay_code *code = row->codes;

    while (code->code && code->status != PAY_STATUS_SUCCEEDED) {
        code++;
    }
    code = code->code ? code : row->codes;
    if (has_row_of(fields, row->name, PAY_BOOLEAN)) {
        return cJSON_CreateBool(strcmp(code->code, "true") == 0);
    }
    return number_or_text(code->code);
}

static cJSON *text_of(const answer *of, const pay_field *fields, const pay_field *row)
{
    pay_buffer text = {0};
    pay_text asked = row->flags & PAY_ECHO && of->request ? pay_record_text(of->request, pay_field_argument(row).text)
                                                          : (pay_text){0};
    cJSON *node;

    if (row->expect) {
        return cJSON_CreateString(row->expect);
    }
    if (row->flags & PAY_FREE_TEXT) {
        return cJSON_CreateString(of->words);
    }
    if (names_currency(fields, row->name)) {
        return cJSON_CreateString("TRY");
    }
    if (asked.length) {
        return cJSON_CreateString(pay_arena_copy(of->arena, asked).bytes);
    }
    pay_buffer_append_string(&text, row->type == PAY_URL ? "https://host.example/" : "");
    pay_buffer_append_string(&text, row->flags & PAY_SECRET ? "Answer-" : "");
    pay_buffer_append_string(&text, row->name);
    pay_buffer_append_string(&text, "-7f3a91");
    if (row->flags & PAY_SECRET) {
        sample_plant(of->secrets, pay_arena_copy(of->arena, pay_buffer_text(&text)));
    }
    node = cJSON_CreateString(text.bytes);
    pay_buffer_free(&text);
    return node;
}

static cJSON *integer_of(const pay_field *row)
{
    pay_buffer digits = {0};
    cJSON *node;

    if (row->expect) {
        return cJSON_CreateRaw(row->expect);
    }
    pay_buffer_append_integer(&digits, row->min ? row->min : 1);
    node = cJSON_CreateRaw(digits.bytes);
    pay_buffer_free(&digits);
    return node;
}

static cJSON *member_of(const answer *of, const pay_field *fields, const pay_field *row)
{
    cJSON *node;

    switch (row->type) {
    case PAY_CODE:
        return code_of(fields, row);
    case PAY_INTEGER:
        return integer_of(row);
    case PAY_BOOLEAN:
        return cJSON_CreateBool(!row->expect || strcmp(row->expect, "true") == 0);
    case PAY_DECIMAL:
    case PAY_AMOUNT:
        return cJSON_CreateRaw("150.00");
    case PAY_AMOUNT_MINOR:
        return cJSON_CreateRaw("15000");
    case PAY_DATE_TIME:
        return cJSON_CreateString("2100-01-01T00:00:00Z");
    case PAY_GUID:
        return cJSON_CreateString("3fa85f64-5717-4562-b3fc-2c963f66afa6");
    case PAY_ANY:
        return cJSON_CreateObject();
    case PAY_GROUP:
        node = cJSON_CreateObject();
        add_members(of, node, row->members);
        return node;
    case PAY_LIST:
        node = cJSON_CreateArray();
        if (!(row->flags & PAY_INLINE)) { /* an inline list is one of errors */
            cJSON_AddItemToArray(node, cJSON_CreateObject());
            add_members(of, cJSON_GetArrayItem(node, 0), row->members);
        }
        return node;
    default:
        return text_of(of, fields, row);
    }
}

/* By a member that stands before it. */
static bool is_demanded(const cJSON *object, const pay_field *row)
{
    const cJSON *other =
        row->required_when.field ? cJSON_GetObjectItemCaseSensitive(object, row->required_when.field) : NULL;

    return other && row->required_when.equals && other->valuestring &&
           strcmp(other->valuestring, row->required_when.equals) == 0;
}

/* A code that no value is expected of is one of an error. */
static bool is_left_out(const cJSON *object, const pay_field *row)
{
    return (row->flags & PAY_IF_FAILED) || ((row->flags & PAY_ONLY_WHEN) && !is_demanded(object, row)) ||
           (row->role == PAY_ROLE_RESULT_CODE && !row->expect);
}

static void add_members(const answer *of, cJSON *object, const pay_field *fields)
{
    for (const pay_field *field = fields; field->type != PAY_END; field++) {
        const pay_field *row = leading_row(fields, field->name);

        if (field->name[0] == '\0') {
            if (field->type == PAY_GROUP) {
                add_members(of, object, field->members);
            }
        } else if (row && !is_left_out(object, row) && !cJSON_GetObjectItemCaseSensitive(object, field->name)) {
            cJSON_AddItemToObject(object, field->name, member_of(of, fields, row));
        }
    }
}

cJSON *sample_answer(pay_arena *arena, const pay_field *fields, const pay_record *request, const char *words,
                     sample_secrets *secrets)
{
    const answer of = {arena, request, words, secrets};
    bool is_list = fields->type == PAY_LIST && fields->name[0] == '\0';
    cJSON *document = is_list ? member_of(&of, fields, fields) : cJSON_CreateObject();

    if (!is_list) {
        add_members(&of, document, fields);
    }
    return document;
}

void sample_each_required(cJSON *document, const pay_field *fields, sample_visit *visit, void *context)
{
    for (const pay_field *row = fields; row->type != PAY_END; row++) {
        cJSON *member = row->name[0] ? cJSON_GetObjectItemCaseSensitive(document, row->name) : document;

        if (!(row->flags & PAY_REQUIRED) || !member) {
            continue;
        }
        if (row->type == PAY_GROUP) {
            sample_each_required(member, row->members, visit, context);
        } else if (row->type == PAY_LIST && member->child) {
            sample_each_required(member->child, row->members, visit, context);
        }
        if (row->name[0]) {
            visit(context, document, row);
        }
    }
}
