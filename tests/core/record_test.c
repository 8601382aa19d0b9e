/* Records: values beside their rows, how they are found, and which of them are secret. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "digests.h"
#include "record.h"
#include "arena.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static pay_arena arena; /* of the test at hand */

static int open_arena(void **state)
{
    (void)state;
    arena = (pay_arena){0};
    return 0;
}

static int free_arena(void **state)
{
    (void)state;
    assert_false(arena.failed);
    pay_arena_free(&arena);
    return 0;
}

static pay_record *record_of(const pay_field *fields)
{
    pay_record *record = pay_record_create(&arena, fields);
    assert_non_null(record);
    return record;
}

static pay_value text_value(const char *text)
{
    return (pay_value){.kind = PAY_IS_TEXT, .text = pay_text_of(text)};
}

static pay_value group_value(pay_record *record)
{
    return (pay_value){.kind = PAY_IS_RECORD, .record = record};
}

static void assert_text(pay_text text, const char *expected)
{
    if (!pay_text_equals(text, pay_text_of(expected))) {
        fail_msg("\"%.*s\" is not \"%s\"", (int)text.length, text.bytes, expected);
    }
}

static const pay_field inner_fields[] = {
    {"token", PAY_STRING, PAY_SECRET},
    {"expiry", PAY_DATE_TIME},
    {0},
};

static const pay_field fields[] = {
    {"token", PAY_STRING, PAY_SECRET},
    {"count", PAY_INTEGER, .role = PAY_ROLE_STATUS},
    {"data", PAY_GROUP, PAY_INLINE, .members = inner_fields},
    {"own", PAY_GROUP, .members = inner_fields},
    {"items", PAY_LIST, .members = inner_fields},
    {"extra", PAY_MAP},
    {"count", PAY_STRING, .argument = "rawCount", .role = PAY_ROLE_STATUS},
    {0},
};

enum { TOKEN, NUMBER, DATA, OWN, ITEMS, EXTRA, RAW_NUMBER };

static const pay_field no_fields[] = {{0}};

static void begins_with_nothing(void **state)
{
    (void)state;
    pay_record *record = record_of(fields);
    assert_int_equal(pay_field_count(fields), 7);
    assert_int_equal(pay_field_count(no_fields), 0);
    assert_ptr_equal(record->fields, fields);
    for (size_t i = 0; i <= pay_field_count(fields); i++) { /* one after the last row too */
        assert_int_equal(record->values[i].kind, PAY_NOTHING);
    }
    assert_null(pay_record_find(record_of(no_fields), "token"));
}

static void finds_by_name(void **state)
{
    (void)state;
    pay_record *record = record_of(fields);
    assert_ptr_equal(pay_record_find(record, "token"), &record->values[TOKEN]);
    assert_ptr_equal(pay_record_find(record, "items"), &record->values[ITEMS]);
    assert_ptr_equal(pay_record_find(record, "rawCount"), &record->values[RAW_NUMBER]);
    assert_null(pay_record_find(record, "Token"));
    assert_null(pay_record_find(record, ""));
    assert_null(pay_record_find(record, "expiry"));
}

/* Where one row is called as another's argument is. */
static void the_name_on_the_wire_comes_first(void **state)
{
    (void)state;
    static const pay_field money_fields[] = {
        {"currencyCode", PAY_CURRENCY, .argument = "amount"},
        {"amount", PAY_AMOUNT},
        {"status", PAY_STRING, .argument = "rawStatus"},
        {"success", PAY_BOOLEAN, .argument = "status"},
        {0},
    };
    pay_record *record = record_of(money_fields);
    assert_ptr_equal(pay_record_find(record, "amount"), &record->values[1]);
    assert_ptr_equal(pay_record_find(record, "status"), &record->values[2]);
    assert_ptr_equal(pay_record_find(record, "rawStatus"), &record->values[2]);
    record->values[0] = text_value("a");
    record->values[1] = text_value("b");
    assert_text(pay_record_text(record, "amount"), "b");
}

static void finds_what_is_there_before_what_is_not(void **state)
{
    (void)state;
    pay_record *record = record_of(fields);
    assert_ptr_equal(pay_record_find(record, "count"), &record->values[NUMBER]);
    record->values[RAW_NUMBER] = text_value("7");
    assert_ptr_equal(pay_record_find(record, "count"), &record->values[RAW_NUMBER]);
    record->values[NUMBER] = (pay_value){.kind = PAY_IS_INTEGER, .integer = 7};
    assert_ptr_equal(pay_record_find(record, "count"), &record->values[NUMBER]);
}

static void looks_into_inline_groups_only(void **state)
{
    (void)state;
    pay_record *record = record_of(fields);
    pay_record *inner = record_of(inner_fields);
    record->values[OWN] = group_value(inner);
    inner->values[0] = text_value("own");
    assert_null(pay_record_find(record, "expiry"));
    assert_text(pay_record_text(record, "token"), "");

    inner = record_of(inner_fields);
    record->values[DATA] = group_value(inner);
    assert_ptr_equal(pay_record_find(record, "expiry"), &inner->values[1]);
    assert_ptr_equal(pay_record_find(record, "token"), &record->values[TOKEN]);
    inner->values[0] = text_value("inner");
    assert_text(pay_record_text(record, "token"), "inner");
    record->values[TOKEN] = text_value("outer");
    assert_text(pay_record_text(record, "token"), "outer");
}

static void the_text_of_no_text_is_empty(void **state)
{
    (void)state;
    pay_record *record = record_of(fields);
    assert_text(pay_record_text(record, "token"), "");
    assert_text(pay_record_text(record, "unknown"), "");
    record->values[NUMBER] = (pay_value){.kind = PAY_IS_INTEGER, .integer = 7};
    assert_text(pay_record_text(record, "count"), "");
}

static void finds_a_role(void **state)
{
    (void)state;
    pay_record *record = record_of(fields);
    const pay_field *field = NULL;
    assert_ptr_equal(pay_record_role(record, PAY_ROLE_STATUS, &field), &record->values[NUMBER]);
    assert_ptr_equal(field, &fields[NUMBER]);
    field = NULL;
    assert_null(pay_record_role(record, PAY_ROLE_SUCCESS, &field));
    assert_null(field);
    record->values[RAW_NUMBER] = text_value("7");
    assert_ptr_equal(pay_record_role(record, PAY_ROLE_STATUS, &field), &record->values[RAW_NUMBER]);
    assert_ptr_equal(field, &fields[RAW_NUMBER]);
    record->values[NUMBER] = (pay_value){.kind = PAY_IS_INTEGER, .integer = 7};
    assert_ptr_equal(pay_record_role(record, PAY_ROLE_STATUS, &field), &record->values[NUMBER]);
    assert_ptr_equal(field, &fields[NUMBER]);
}

static void finds_a_role_in_inline_groups(void **state)
{
    (void)state;
    static const pay_field said[] = {{"message", PAY_STRING, .role = PAY_ROLE_MESSAGE}, {0}};
    static const pay_field outer[] = {
        {"own", PAY_GROUP, .members = said},
        {"data", PAY_GROUP, PAY_INLINE, .members = said},
        {"message", PAY_STRING, .role = PAY_ROLE_MESSAGE},
        {0},
    };
    pay_record *record = record_of(outer);
    const pay_field *field = NULL;
    record->values[0] = group_value(record_of(said));
    record->values[0].record->values[0] = text_value("own");
    assert_ptr_equal(pay_record_role(record, PAY_ROLE_MESSAGE, &field), &record->values[2]);
    record->values[1] = group_value(record_of(said));
    assert_ptr_equal(pay_record_role(record, PAY_ROLE_MESSAGE, &field), record->values[1].record->values);
    assert_ptr_equal(field, said);
    record->values[2] = text_value("outer");
    assert_text(pay_record_role(record, PAY_ROLE_MESSAGE, &field)->text, "outer");
    assert_ptr_equal(field, &outer[2]);
    record->values[1].record->values[0] = text_value("inner");
    assert_text(pay_record_role(record, PAY_ROLE_MESSAGE, &field)->text, "inner");
    assert_ptr_equal(field, said);
}

static void finds_the_status_of_a_payment(void **state)
{
    (void)state;
    static const pay_field members[] = {{"status", PAY_CODE}, {0}};
    static const pay_field outer[] = {
        {"own", PAY_GROUP, .members = members},
        {"data", PAY_GROUP, PAY_INLINE, .members = members},
        {"status", PAY_CODE},
        {0},
    };
    pay_record *record = record_of(outer);
    bool given = true;
    assert_int_equal(pay_record_status(record, &given), PAY_STATUS_UNRECOGNISED);
    assert_false(given);
    record->values[0] = group_value(record_of(members));
    record->values[0].record->values[0] = (pay_value){.kind = PAY_IS_STATUS, .status = PAY_STATUS_FAILED};
    record->values[1] = group_value(record_of(members));
    assert_int_equal(pay_record_status(record, &given), PAY_STATUS_UNRECOGNISED);
    assert_false(given);
    record->values[2] = (pay_value){.kind = PAY_IS_STATUS, .status = PAY_STATUS_PENDING};
    assert_int_equal(pay_record_status(record, &given), PAY_STATUS_PENDING);
    assert_true(given);
    record->values[1].record->values[0] = (pay_value){.kind = PAY_IS_STATUS, .status = PAY_STATUS_UNRECOGNISED};
    given = false;
    assert_int_equal(pay_record_status(record, &given), PAY_STATUS_UNRECOGNISED);
    assert_true(given);
}

static void collects_every_secret_text(void **state)
{
    (void)state;
    static const char *const expected[] = {"a", "b", "c", "d", "e"};
    pay_record *record = record_of(fields);
    pay_record *groups[4];
    pay_entry entry = {PAY_TEXT("name"), PAY_TEXT("value"), true};
    pay_secrets secrets = {0};

    pay_record_secrets(&arena, record, &secrets);
    assert_int_equal(secrets.count, 0);
    for (size_t i = 0; i < COUNT(groups); i++) {
        groups[i] = record_of(inner_fields);
        groups[i]->values[0] = text_value(expected[i + 1]);
        groups[i]->values[1] = text_value("not secret");
    }
    record->values[TOKEN] = text_value(expected[0]);
    record->values[DATA] = group_value(groups[0]);
    record->values[OWN] = group_value(groups[1]);
    record->values[ITEMS] = (pay_value){.kind = PAY_IS_LIST, .list = {&groups[2], 2}};
    record->values[EXTRA] = (pay_value){.kind = PAY_IS_MAP, .map = {&entry, 1}};
    record->values[RAW_NUMBER] = text_value("not secret");
    pay_record_secrets(&arena, record, &secrets);
    assert_int_equal(secrets.count, COUNT(expected));
    for (size_t i = 0; i < COUNT(expected); i++) {
        assert_text(secrets.texts[i], expected[i]);
    }
}

/* What stands in a group that is not shown may be echoed outside of it. */
static void a_secret_group_is_secret_in_all_its_texts(void **state)
{
    (void)state;
    static const pay_field card_fields[] = {{"number", PAY_STRING}, {"cvv", PAY_STRING}, {0}};
    static const pay_field outer[] = {
        {"card", PAY_GROUP, PAY_SECRET, .members = card_fields},
        {"cards", PAY_LIST, PAY_SECRET, .members = card_fields},
        {0},
    };
    pay_record *record = record_of(outer);
    pay_record *card = record_of(card_fields);
    pay_secrets secrets = {0};
    card->values[0] = text_value("4155650100416112");
    card->values[1] = text_value("123");
    record->values[0] = group_value(card);
    record->values[1] = (pay_value){.kind = PAY_IS_LIST, .list = {&card, 1}};
    pay_record_secrets(&arena, record, &secrets);
    assert_int_equal(secrets.count, 4);
    assert_text(secrets.texts[0], "4155650100416112");
    assert_text(secrets.texts[3], "123");
}

static void secrets_grow(void **state)
{
    (void)state;
    char texts[100][8];
    pay_secrets secrets = {0};
    for (size_t i = 0; i < COUNT(texts); i++) {
        snprintf(texts[i], sizeof(texts[i]), "%zu", i);
        pay_secrets_add(&arena, &secrets, pay_text_of(texts[i]));
        pay_secrets_add(&arena, &secrets, (pay_text){NULL, 0});
        assert_int_equal(secrets.count, i + 1);
        assert_true(secrets.capacity >= secrets.count);
    }
    for (size_t i = 0; i < COUNT(texts); i++) {
        assert_text(secrets.texts[i], texts[i]);
    }
}

static const pay_field demanding_fields[] = {
    {"by", PAY_STRING},
    {"type", PAY_INTEGER},
    {"when", PAY_DATE_TIME},
    {"business", PAY_BOOLEAN},
    {"data", PAY_GROUP, PAY_INLINE, .members = inner_fields},
    {"Late", PAY_STRING},
    {0},
};

static void a_row_demands_by_another_value(void **state)
{
    (void)state;
    static const pay_field by_text = {"gsm", PAY_STRING, .required_when = {"by", "Gsm"}};
    static const pay_field by_any_text = {"gsm", PAY_STRING, .required_when = {"by", NULL}};
    static const pay_field by_number = {"url", PAY_STRING, .required_when = {"type", "1"}};
    static const pay_field by_yes = {"tax", PAY_STRING, .required_when = {"business", "true"}};
    static const pay_field by_no = {"tckn", PAY_STRING, .required_when = {"business", "false"}};
    static const pay_field by_inner = {"x", PAY_STRING, .required_when = {"token", "t"}};
    static const pay_field by_date = {"x", PAY_STRING, .required_when = {"when", "2026"}};
    static const pay_field by_unknown = {"x", PAY_STRING, .required_when = {"unknown", "t"}};
    static const pay_field by_any_unknown = {"x", PAY_STRING, .required_when = {"unknown", NULL}};
    static const pay_field by_late = {"x", PAY_STRING, .required_when = {"Late", NULL}};
    static const pay_field by_our_name = {"x", PAY_STRING, .required_when = {"late", NULL}};
    static const pay_field by_no_number = {"x", PAY_STRING, .required_when = {"type", "one"}};
    static const pay_field plain = {"x", PAY_STRING};
    const pay_field *const all[] = {&by_text,     &by_any_text,  &by_number,  &by_yes,         &by_no,
                                    &by_inner,    &by_date,      &by_unknown, &by_any_unknown, &by_late,
                                    &by_our_name, &by_no_number, &plain};
    pay_record *record = record_of(demanding_fields);
    for (size_t i = 0; i < COUNT(all); i++) {
        assert_false(pay_record_demands(record, all[i]));
    }
    *pay_record_find(record, "Late") = text_value("l");
    assert_true(pay_record_demands(record, &by_late));
    assert_true(pay_record_demands(record, &by_our_name));
    *pay_record_find(record, "by") = text_value("Gsm");
    *pay_record_find(record, "type") = (pay_value){.kind = PAY_IS_INTEGER, .integer = 1};
    *pay_record_find(record, "when") = (pay_value){.kind = PAY_IS_DATE};
    *pay_record_find(record, "business") = (pay_value){.kind = PAY_IS_BOOLEAN, .boolean = true};
    *pay_record_find(record, "data") = group_value(record_of(inner_fields));
    *pay_record_find(record, "token") = text_value("t");
    assert_true(pay_record_demands(record, &by_text));
    assert_true(pay_record_demands(record, &by_any_text));
    assert_true(pay_record_demands(record, &by_number));
    assert_true(pay_record_demands(record, &by_yes));
    assert_false(pay_record_demands(record, &by_no));
    assert_true(pay_record_demands(record, &by_inner));
    assert_false(pay_record_demands(record, &by_date));
    assert_false(pay_record_demands(record, &by_unknown));
    assert_false(pay_record_demands(record, &by_any_unknown));
    assert_true(pay_record_demands(record, &by_late));
    assert_true(pay_record_demands(record, &by_our_name));
    assert_false(pay_record_demands(record, &by_no_number));
    assert_false(pay_record_demands(record, &plain));
    *pay_record_find(record, "by") = text_value("GSM");
    *pay_record_find(record, "type") = (pay_value){.kind = PAY_IS_INTEGER, .integer = 11};
    *pay_record_find(record, "business") = (pay_value){.kind = PAY_IS_BOOLEAN, .boolean = false};
    assert_false(pay_record_demands(record, &by_text));
    assert_true(pay_record_demands(record, &by_any_text));
    assert_false(pay_record_demands(record, &by_number));
    assert_false(pay_record_demands(record, &by_yes));
    assert_true(pay_record_demands(record, &by_no));
}

/* What a demanding row is itself demanded for holds as well. */
static void demands_form_chains(void **state)
{
    (void)state;
    static const pay_field said[] = {
        {"success", PAY_BOOLEAN},
        {"returnType", PAY_INTEGER, .required_when = {"success", "true"}},
        {"url", PAY_STRING, .required_when = {"returnType", "1"}},
        {0},
    };
    pay_record *record = record_of(said);
    record->values[1] = (pay_value){.kind = PAY_IS_INTEGER, .integer = 1};
    assert_false(pay_record_demands(record, &said[2]));
    record->values[0] = (pay_value){.kind = PAY_IS_BOOLEAN, .boolean = false};
    assert_false(pay_record_demands(record, &said[2]));
    record->values[0].boolean = true;
    assert_true(pay_record_demands(record, &said[2]));
    record->values[1].integer = 2;
    assert_false(pay_record_demands(record, &said[2]));
}

static void the_digest_of_a_secret_is_one(void **state)
{
    (void)state;
    static const pay_field login[] = {{"password", PAY_STRING, PAY_SECRET | PAY_AS_SHA512}, {0}};
    pay_record *record = record_of(login);
    pay_secrets secrets = {0};
    record->values[0] = text_value("Test1234");
    pay_record_secrets(&arena, record, &secrets);
    digests_lose();
    pay_secrets without = {0};
    pay_record_secrets(&arena, record, &without);
    digests_find();
    assert_int_equal(without.count, 1);
    assert_int_equal(secrets.count, 2);
    assert_text(secrets.texts[0], "Test1234");
    assert_text(secrets.texts[1], "b43f1d28a3dbf30070bf1ae7c88ee2784047fc86d7be8620c8510debbd8555b3"
                                  "ef0b96376a4dd494ae0561580274bcf7a3069f5c0beceff63d1237a13d4d72b7");
}

#define RECORD_TEST(function) cmocka_unit_test_setup_teardown(function, open_arena, free_arena)

int main(void)
{
    const struct CMUnitTest tests[] = {
        RECORD_TEST(begins_with_nothing),
        RECORD_TEST(finds_by_name),
        RECORD_TEST(the_name_on_the_wire_comes_first),
        RECORD_TEST(finds_what_is_there_before_what_is_not),
        RECORD_TEST(looks_into_inline_groups_only),
        RECORD_TEST(the_text_of_no_text_is_empty),
        RECORD_TEST(finds_a_role),
        RECORD_TEST(finds_a_role_in_inline_groups),
        RECORD_TEST(finds_the_status_of_a_payment),
        RECORD_TEST(collects_every_secret_text),
        RECORD_TEST(a_secret_group_is_secret_in_all_its_texts),
        RECORD_TEST(secrets_grow),
        RECORD_TEST(a_row_demands_by_another_value),
        RECORD_TEST(demands_form_chains),
        RECORD_TEST(the_digest_of_a_secret_is_one),
    };
    return cmocka_run_group_tests_name("record", tests, NULL, NULL);
}
