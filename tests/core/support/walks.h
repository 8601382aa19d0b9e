/*
 * Records for the tests of the walkers: made by a table, filled by name, compared as text.
 *
 * A header with functions, because each test is one program and takes of them what it needs.
 */

#ifndef TESTS_CORE_WALKS_H
#define TESTS_CORE_WALKS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "digests.h"
#include "finrota/finrota.h"
#include "hepsipay/hepsipay.h"
#include "read.h"
#include "redact.h"
#include "validate.h"
#include "write.h"
#include "arena.h"
#include "buffer.h"
#include "json.h"
#include "json_write.h"
#include "memory.h"

/* Here only: a test that is not in its list of tests must not build. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-variable"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define CARD  "4155650100416111"
#define MASK  "415565******6111"
#define GUID  "504978bf-bebd-40c5-89aa-b76f3a20341c"
#define LIMIT 1000 /* characters of a text whose row names no limit */

/* --- values ---------------------------------------------------------------- */

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

/* By its name on the wire. */
static pay_value *row(pay_record *record, const char *name)
{
    size_t i = 0;
    while (record->fields[i].type != PAY_END && strcmp(record->fields[i].name, name) != 0) {
        i++;
    }
    assert_int_not_equal(record->fields[i].type, PAY_END);
    return &record->values[i];
}

static void set_bytes(pay_record *record, const char *name, pay_text text)
{
    *row(record, name) = (pay_value){.kind = PAY_IS_TEXT, .text = text};
}

static void set_text(pay_record *record, const char *name, const char *text)
{
    set_bytes(record, name, pay_text_of(text));
}

static void set_integer(pay_record *record, const char *name, int64_t integer)
{
    *row(record, name) = (pay_value){.kind = PAY_IS_INTEGER, .integer = integer};
}

static void set_boolean(pay_record *record, const char *name, bool boolean)
{
    *row(record, name) = (pay_value){.kind = PAY_IS_BOOLEAN, .boolean = boolean};
}

static void set_money(pay_record *record, const char *name, int64_t minor, const char *currency)
{
    const pay_currency *found = pay_currency_by_code(pay_text_of(currency));
    assert_non_null(found);
    *row(record, name) = (pay_value){.kind = PAY_IS_MONEY, .money = {minor, found}};
}

/* The members of a group row, for the test to set. */
static pay_record *set_group(pay_record *record, const char *name, const pay_field *members)
{
    pay_record *group = record_of(members);
    *row(record, name) = (pay_value){.kind = PAY_IS_RECORD, .record = group};
    return group;
}

static void set_list(pay_record *record, const char *name, pay_record **items, size_t count)
{
    *row(record, name) = (pay_value){.kind = PAY_IS_LIST, .list = {items, count}};
}

static void set_integers(pay_record *record, const char *name, int64_t *items, size_t count)
{
    *row(record, name) = (pay_value){.kind = PAY_IS_INTEGERS, .integers = {items, count}};
}

static void set_map(pay_record *record, const char *name, pay_entry *entries, size_t count)
{
    *row(record, name) = (pay_value){.kind = PAY_IS_MAP, .map = {entries, count}};
}

static pay_entry entry(const char *name, const char *value)
{
    return (pay_entry){pay_text_of(name), pay_text_of(value), value != NULL};
}

/* Owned by the arena. */
static char *repeated(char character, size_t count)
{
    char *text = pay_arena_allocate(&arena, count + 1);
    assert_non_null(text);
    memset(text, character, count);
    return text;
}

static void assert_text(pay_text text, const char *expected)
{
    if (!pay_text_equals(text, pay_text_of(expected))) {
        fail_msg("\"%.*s\" is not \"%s\"", (int)text.length, text.bytes, expected);
    }
}

/* The text of a buffer, which is freed: a failed assertion leaks nothing. */
static pay_text taken(pay_buffer *buffer)
{
    pay_text text = pay_arena_copy(&arena, pay_buffer_text(buffer));
    bool failed = buffer->failed;
    pay_buffer_free(buffer);
    assert_false(failed);
    return text;
}

static void assert_buffer(pay_buffer *buffer, const char *expected)
{
    assert_text(taken(buffer), expected);
}

static void assert_body(const pay_record *record, const char *expected);

/* --- check ----------------------------------------------------------------- */

static const char *const colours[] = {"red", "green", NULL};

static const pay_field text_fields[] = {
    {"name", PAY_STRING, PAY_REQUIRED},
    {"note", PAY_STRING},
    {"short", PAY_STRING, .max = 5},
    {"colour", PAY_STRING, .one_of = colours},
    {"id", PAY_GUID},
    {"link", PAY_URL},
    {"address", PAY_IP},
    {"part", PAY_STRING, PAY_IN_PATH},
    {0},
};

static const pay_field money_fields[] = {
    {"currencyCode", PAY_CURRENCY, PAY_REQUIRED, .argument = "amount"},
    {"amount", PAY_AMOUNT, PAY_REQUIRED},
    {"fee", PAY_AMOUNT_MINOR, .currency = "TRY"},
    {"interest", PAY_AMOUNT_MINOR, PAY_MAY_BE_ZERO},
    {0},
};

static const pay_field contact_fields[] = {
    {"email", PAY_STRING, PAY_REQUIRED},
    {"gsm", PAY_STRING, .argument = "mobile", .required_when = {"by", "Gsm"}},
    {0},
};

/* --- write ----------------------------------------------------------------- */

static void assert_body(const pay_record *record, const char *expected)
{
    pay_buffer body = {0};
    pay_buffer_append_string(&body, "before ");
    pay_write_body(&body, record);
    pay_text text = taken(&body);
    assert_true(pay_text_starts_with(text, PAY_TEXT("before ")));
    assert_string_equal(text.bytes + 7, expected);
}

/* --- read ------------------------------------------------------------------ */

static pay_json parsed(const char *text)
{
    pay_json document;
    if (pay_json_parse(pay_text_of(text), &document) != PAY_JSON_OK) {
        fail_msg("refused: %s", text);
    }
    return document;
}

/* The document is gone when this returns: texts are copies. */
static pay_record *try_read(const char *text, const pay_field *fields, pay_read_mode mode, unsigned flags,
                            pay_text *problem)
{
    pay_json document = parsed(text);
    pay_record *record = pay_read(&arena, document.root, fields, mode, flags, NULL, problem);
    pay_json_free(&document);
    return record;
}

static pay_record *read_of(const char *text, const pay_field *fields)
{
    pay_text problem;
    pay_record *record = try_read(text, fields, PAY_WHOLE_ANSWER, false, &problem);
    if (record == NULL) {
        fail_msg("%s: %.*s", text, (int)problem.length, problem.bytes);
    }
    assert_int_equal(problem.length, 0);
    return record;
}

/* --- redact ---------------------------------------------------------------- */

static int start(void **state)
{
    (void)state;
    pay_json_start();
    return 0;
}

#define WALK_TEST(function) cmocka_unit_test_setup_teardown(function, open_arena, free_arena)

#pragma GCC diagnostic pop

#endif
