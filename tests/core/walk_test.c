/* The walkers: what each makes of a table and its values. */
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

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define CARD  "4155650100416111"
#define MASK  "415565******6111"
#define GUID  "504978bf-bebd-40c5-89aa-b76f3a20341c"
#define LIMIT 1000 /* characters of a text whose row names no limit */

/* --- values -------------------------------------------------------------- */

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

/* The text of a buffer, which is freed: a failed assertion leaves no leak behind. */
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

/* --- check --------------------------------------------------------------- */

/* Every violation as "rule: message", one a line. */
static void assert_violations(const pay_record *record, const char *expected)
{
    pay_buffer found = {0};
    for (const pay_violation *at = pay_check(&arena, record, LIMIT); at != NULL; at = at->next) {
        assert_true(pay_text_starts_with(at->message, at->field));
        assert_int_equal(at->message.bytes[at->field.length], ' ');
        pay_buffer_append_string(&found, at->rule);
        pay_buffer_append_string(&found, ": ");
        pay_buffer_append_text(&found, at->message);
        pay_buffer_append_char(&found, '\n');
    }
    assert_buffer(&found, expected);
}

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

static pay_record *named(void)
{
    pay_record *record = record_of(text_fields);
    set_text(record, "name", "x");
    return record;
}

static void accepts_what_the_table_allows(void **state)
{
    (void)state;
    pay_record *record = named();
    assert_violations(record, "");
    set_text(record, "note", "");
    set_text(record, "short", "12345");
    set_text(record, "colour", "green");
    set_text(record, "id", GUID);
    set_text(record, "link", "https://shop.example/ok?a=b");
    set_text(record, "address", "::1");
    set_text(record, "part", "...");
    assert_violations(record, "");
    set_text(record, "name", "\xC3\xA7\xE2\x82\xAC\xF0\x9F\x98\x80 \t");
    assert_violations(record, "");
}

static void demands_what_is_required(void **state)
{
    (void)state;
    static const char *const blanks[] = {"", " ", " \t\n\v\f\r "};
    pay_record *record = record_of(text_fields);
    assert_violations(record, "required: name is required\n");
    for (size_t i = 0; i < COUNT(blanks); i++) {
        set_text(record, "name", blanks[i]);
        assert_violations(record, "empty: name must not be empty\n");
    }
    set_bytes(record, "name", (pay_text){NULL, 0});
    assert_violations(record, "empty: name must not be empty\n");
}

static void limits_texts_in_characters(void **state)
{
    (void)state;
    pay_record *record = named();
    set_text(record, "short", "\xC3\xA7\xC3\xA7\xC3\xA7\xC3\xA7\xC3\xA7\xC3\xA7");
    set_text(record, "note", repeated('x', LIMIT + 1));
    assert_violations(record, "too_long: note must have at most 1000 characters\n"
                              "too_long: short must have at most 5 characters\n");
    set_text(record, "short", "\xF0\x9F\x98\x80\xE2\x82\xAC\xC3\xA7\xC3\xA7.");
    set_text(record, "note", repeated('x', LIMIT));
    assert_violations(record, "");
}

static void limits_urls_on_their_own(void **state)
{
    (void)state;
    static const char start[] = "https://shop.example/";
    pay_record *record = named();
    char *url = repeated('x', 2049);
    memcpy(url, start, sizeof(start) - 1);
    set_text(record, "link", url);
    assert_violations(record, "too_long: link must have at most 2048 characters\n");
    set_bytes(record, "link", (pay_text){url, 2048});
    assert_violations(record, "");
}

static void refuses_what_is_no_text(void **state)
{
    (void)state;
    pay_record *record = named();
    set_bytes(record, "name", (pay_text){"a\0b", 3});
    set_text(record, "note", "\xC3");
    assert_violations(record, "nul: name must not contain a NUL byte\n"
                              "utf8: note must be valid UTF-8\n");
}

static void refuses_other_forms(void **state)
{
    (void)state;
    pay_record *record = named();
    set_text(record, "colour", "Red");
    set_text(record, "id", "504978bf");
    set_text(record, "link", "javascript:alert(1)");
    set_text(record, "address", "1.2.3");
    set_text(record, "part", "..");
    assert_violations(record, "one_of: colour must be one of red, green\n"
                              "guid: id must be a GUID (8-4-4-4-12 hex digits)\n"
                              "url: link must be an absolute http or https URL in ASCII, without user information\n"
                              "ip: address must be an IPv4 or IPv6 address\n"
                              "path: part must not be a relative path segment\n");
    record = named();
    set_text(record, "colour", "");
    set_text(record, "id", "");
    set_text(record, "link", "");
    set_text(record, "address", "");
    set_text(record, "part", ".");
    assert_violations(record, "one_of: colour must be one of red, green\n"
                              "guid: id must be a GUID (8-4-4-4-12 hex digits)\n"
                              "url: link must be an absolute http or https URL in ASCII, without user information\n"
                              "ip: address must be an IPv4 or IPv6 address\n"
                              "path: part must not be a relative path segment\n");
}

static void refuses_what_does_not_fit_its_place(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"key", PAY_STRING, PAY_SECRET | PAY_VISIBLE},
        {"bin", PAY_BIN},
        {"cardNumber", PAY_STRING, PAY_DIGITS, .argument = "number", .max = 16},
        {"cvc", PAY_STRING, PAY_SECRET | PAY_DIGITS, .argument = "cvv", .max = 3},
        {0},
    };
    static const char *const bins[] = {"", "12345", "1234567", "123456789", "12345a", "1234 6", "-12345"};
    static const char *const keys[] = {"a b", "a\nb", "\xC3\xA7", "a\x7F", "a\x1F"};
    pay_record *record = record_of(fields);
    assert_violations(record, "");
    set_text(record, "key", "~!az09");
    set_text(record, "bin", "012345");
    set_text(record, "cardNumber", "4589963225894785");
    set_text(record, "cvc", "000");
    assert_violations(record, "");
    set_text(record, "bin", "01234567");
    assert_violations(record, "");
    for (size_t i = 0; i < COUNT(bins); i++) {
        set_text(record, "bin", bins[i]);
        assert_violations(record, "digits: bin must have 6 or 8 digits\n");
    }
    set_text(record, "bin", "012345");
    for (size_t i = 0; i < COUNT(keys); i++) {
        set_text(record, "key", keys[i]);
        assert_violations(record, "header: key must be visible ASCII without blanks\n");
    }
    set_text(record, "key", "");
    set_text(record, "cvc", "0000");
    assert_violations(record, "empty: key must not be empty\n"
                              "digits: cvv must have 3 digits\n");
    set_text(record, "cvc", "  ");
    assert_violations(record, "empty: key must not be empty\n"
                              "empty: cvv must not be empty\n");
}

static void refuses_a_card_in_words_of_its_holder(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"cardNumber", PAY_STRING, PAY_DIGITS, .argument = "number", .max = 16},
        {"cvc", PAY_STRING, PAY_DIGITS, .argument = "cvv", .max = 3},
        {0},
    };
    static const char use_another[] = "digits; only cards with 16 digits are accepted: use another card\n";
    static const struct {
        const char *number;
        const char *words;
    } cases[] = {
        {"378282246310005", "is of American Express, whose cards have 15"},
        {"341111111111111", "is of American Express, whose cards have 15"},
        {"358282246310005", "has 15"},
        {"34111111111111", "has 14"},
        {"4589963225894785123", "has 19"},
    };
    pay_record *record = record_of(fields);
    set_text(record, "cvc", "1234"); /* says nothing more: the card is refused */
    for (size_t i = 0; i < COUNT(cases); i++) {
        char expected[200];
        snprintf(expected, sizeof(expected), "card: number %s %s", cases[i].words, use_another);
        set_text(record, "cardNumber", cases[i].number);
        assert_violations(record, expected);
    }
}

static void names_what_nobody_sees_around_a_key(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"key", PAY_STRING, PAY_KEY},
        {"email", PAY_STRING, PAY_ONE_LINE},
        {0},
    };
    static const struct {
        const char *key;
        const char *words;
    } cases[] = {
        {"k\n", "ends in a line feed (U+000A)"},
        {"k\r\n", "ends in a line feed (U+000A)"},
        {"\tk", "begins with a tab (U+0009)"},
        {" k ", "begins with a blank (U+0020)"},
        {"k ", "ends in a blank (U+0020)"},
        {"\xEF\xBB\xBFk", "begins with a byte order mark (U+FEFF)"},
        {"k\xC2\xA0", "ends in a no-break space (U+00A0)"},
        {"k\xE2\x80\x8B", "ends in a zero width space (U+200B)"},
        {"k\xE2\x80\x83", "ends in an invisible character (U+2003)"},
        {"\x1Bk", "begins with a control character (U+001B)"},
        {"k\x7F", "ends in a control character (U+007F)"},
    };
    static const char *const clean[] = {"k", "a b", "a\nb", "\xC3\xA7", "\xF0\x9F\x98\x80"};
    pay_record *record = record_of(fields);
    for (size_t i = 0; i < COUNT(cases); i++) {
        char expected[200];
        snprintf(expected, sizeof(expected), "stray: key %s, which is no part of a key\n", cases[i].words);
        set_text(record, "key", cases[i].key);
        assert_violations(record, expected);
        assert_true(pay_check(&arena, record, LIMIT)->is_configuration);
    }
    for (size_t i = 0; i < COUNT(clean); i++) {
        set_text(record, "key", clean[i]);
        assert_violations(record, "");
    }
    set_text(record, "email", "a@b.example\r\nBcc: c@d.example");
    assert_violations(record, "line_break: email must not contain a carriage return (U+000D)\n");
    assert_false(pay_check(&arena, record, LIMIT)->is_configuration);
    set_text(record, "email", "\xC3\xA7@b.example\xE2\x80\xA8");
    assert_violations(record, "line_break: email must not contain a line separator (U+2028)\n");
    set_text(record, "email", "\xC3\xA7@b.example");
    assert_violations(record, "");
}

static void names_the_part_of_an_object(void **state)
{
    (void)state;
    static const pay_field card[] = {{"cardNumber", PAY_STRING, PAY_REQUIRED, .argument = "number"}, {0}};
    static const pay_field fields[] = {
        {"cvc", PAY_STRING, PAY_REQUIRED, .argument = "card", .part = "cvv"},
        {"card", PAY_GROUP, PAY_REQUIRED, .members = card},
        {"lat", PAY_STRING, PAY_REQUIRED, .constant = ""},
        {0},
    };
    pay_record *record = record_of(fields);
    set_group(record, "card", card);
    assert_violations(record, "required: card.cvv is required\n"
                              "required: card.number is required\n");
}

static void checks_lists_of_integers(void **state)
{
    (void)state;
    static const pay_field fields[] = {{"allowed", PAY_INTEGERS, .min = 1, .max = 12}, {0}};
    int64_t items[] = {1, 0, 12, 13};
    pay_record *record = record_of(fields);
    set_integers(record, "allowed", items, 1);
    assert_violations(record, "");
    set_integers(record, "allowed", items, 4);
    assert_violations(record, "range: allowed[1] must be at least 1\n"
                              "range: allowed[3] must be at most 12\n");
}

static void limits_integers(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"count", PAY_INTEGER},
        {"installments", PAY_INTEGER, .min = 1, .max = 12},
        {"offset", PAY_INTEGER, .min = INT64_MIN, .max = -1},
        {0},
    };
    pay_record *record = record_of(fields);
    set_integer(record, "count", -1);
    set_integer(record, "installments", 0);
    set_integer(record, "offset", 0);
    assert_violations(record, "range: count must be at least 0\n"
                              "range: installments must be at least 1\n"
                              "range: offset must be at most -1\n");
    set_integer(record, "count", INT64_MAX);
    set_integer(record, "installments", 13);
    set_integer(record, "offset", INT64_MIN);
    assert_violations(record, "range: installments must be at most 12\n");
    set_integer(record, "count", 0);
    set_integer(record, "installments", 12);
    set_integer(record, "offset", -1);
    assert_violations(record, "");
}

static const pay_field money_fields[] = {
    {"currencyCode", PAY_CURRENCY, PAY_REQUIRED, .argument = "amount"},
    {"amount", PAY_AMOUNT, PAY_REQUIRED},
    {"fee", PAY_AMOUNT_MINOR, .currency = "TRY"},
    {"interest", PAY_AMOUNT_MINOR, PAY_MAY_BE_ZERO},
    {0},
};

static void checks_money(void **state)
{
    (void)state;
    pay_record *record = record_of(money_fields);
    set_money(record, "currencyCode", 0, "EUR");
    set_money(record, "amount", 0, "EUR");
    set_money(record, "fee", -1, "EUR");
    assert_violations(record, "positive: amount must be positive\n"
                              "positive: fee must be positive\n"
                              "currency: fee must be in TRY\n");
    set_money(record, "amount", INT64_MAX, "EUR");
    set_money(record, "fee", 1, "TRY");
    assert_violations(record, "");
    set_money(record, "interest", 0, "TRY");
    assert_violations(record, "");
    set_money(record, "interest", -1, "TRY");
    assert_violations(record, "positive: interest must not be negative\n");
}

/* Its currency is a row of its own on the wire, but the caller knows one argument. */
static void tells_a_missing_amount_once(void **state)
{
    (void)state;
    assert_violations(record_of(money_fields), "required: amount is required\n");
    static const pay_field numbered[] = {
        {"amount", PAY_AMOUNT, PAY_REQUIRED},
        {"amount", PAY_CURRENCY_NUMBER, PAY_REQUIRED, .argument = "currency"},
        {0},
    };
    assert_violations(record_of(numbered), "required: amount is required\n");
}

static const pay_field contact_fields[] = {
    {"email", PAY_STRING, PAY_REQUIRED},
    {"gsm", PAY_STRING, .argument = "mobile", .required_when = {"by", "Gsm"}},
    {0},
};

static const pay_field order_fields[] = {
    {"by", PAY_STRING},
    {"business", PAY_BOOLEAN},
    {"taxNumber", PAY_STRING, .required_when = {"business", "true"}},
    {"tckn", PAY_STRING, .required_when = {"business", "false"}},
    {"contact", PAY_GROUP, PAY_REQUIRED, .members = contact_fields},
    {"basketItems", PAY_LIST, PAY_REQUIRED, .argument = "basket", .members = contact_fields},
    {0},
};

/* An order with nothing wrong in it. */
static pay_record *order(void)
{
    pay_record *record = record_of(order_fields);
    pay_record **items = pay_arena_allocate(&arena, 2 * sizeof(*items));
    set_text(set_group(record, "contact", contact_fields), "email", "a@b.example");
    for (size_t i = 0; i < 2; i++) {
        items[i] = record_of(contact_fields);
        set_text(items[i], "email", "c@d.example");
    }
    set_list(record, "basketItems", items, 2);
    return record;
}

static void names_the_place_inside_groups_and_lists(void **state)
{
    (void)state;
    pay_record *record = order();
    assert_violations(record, "");
    set_text(row(record, "contact")->record, "email", "");
    set_text(row(record, "contact")->record, "gsm", "\xFF");
    row(record, "basketItems")->list.items[1]->values[0].kind = PAY_NOTHING;
    assert_violations(record, "empty: contact.email must not be empty\n"
                              "utf8: contact.mobile must be valid UTF-8\n"
                              "required: basket[1].email is required\n");
}

static void demands_groups_and_lists(void **state)
{
    (void)state;
    pay_record *record = record_of(order_fields);
    assert_violations(record, "required: contact is required\n"
                              "required: basket is required\n");
    record = order();
    set_list(record, "basketItems", NULL, 0);
    assert_violations(record, "empty: basket must not be empty\n");
}

static void demands_what_another_value_demands(void **state)
{
    (void)state;
    pay_record *record = order();
    set_text(record, "by", "Gsm");
    set_boolean(record, "business", true);
    assert_violations(record, "required: taxNumber is required\n"
                              "required: contact.mobile is required\n"
                              "required: basket[0].mobile is required\n"
                              "required: basket[1].mobile is required\n");
    set_text(record, "by", "gsm");
    set_boolean(record, "business", false);
    assert_violations(record, "required: tckn is required\n");
    set_text(record, "tckn", " ");
    assert_violations(record, "empty: tckn must not be empty\n");
    set_text(record, "tckn", "1");
    assert_violations(record, "");
}

static void checks_sums(void **state)
{
    (void)state;
    static const pay_field item_fields[] = {{"Price", PAY_AMOUNT_MINOR, PAY_REQUIRED}, {0}};
    static const pay_field fields[] = {
        {"Amount", PAY_AMOUNT_MINOR, PAY_REQUIRED},
        {"Items", PAY_LIST, .members = item_fields, .sum = {"Price", "Amount"}},
        {0},
    };
    pay_record *record = record_of(fields);
    pay_record *items[] = {record_of(item_fields), record_of(item_fields)};
    set_money(record, "Amount", 1200, "TRY");
    assert_violations(record, "");
    set_list(record, "Items", items, 2);
    set_money(items[0], "Price", 1000, "TRY");
    assert_violations(record, "required: items[1].price is required\n");
    set_money(items[1], "Price", 200, "TRY");
    assert_violations(record, "");
    set_money(items[1], "Price", 201, "TRY");
    assert_violations(record, "sum: items must add up to amount\n");
    set_list(record, "Items", items, 0); /* whether there must be any, its own flag says */
    assert_violations(record, "");
    set_list(record, "Items", items, 2);
    row(record, "Amount")->kind = PAY_NOTHING;
    assert_violations(record, "required: amount is required\n");
    /* More than can be counted is not what was said either. */
    set_money(record, "Amount", 1200, "TRY");
    set_money(items[0], "Price", INT64_MAX, "TRY");
    assert_violations(record, "sum: items must add up to amount\n");
    set_list(record, "Items", (pay_record *[]){items[0], items[1], items[1]}, 3);
    assert_violations(record, "sum: items must add up to amount\n");
}

static void checks_that_amounts_share_a_currency(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"amount", PAY_AMOUNT},
        {"remainingBefore", PAY_AMOUNT, PAY_KEPT_BACK, .same_currency_as = "amount"},
        {0},
    };
    pay_record *record = record_of(fields);
    set_money(record, "remainingBefore", 5, "EUR");
    assert_violations(record, "");
    set_money(record, "amount", 5, "EUR");
    assert_violations(record, "");
    set_money(record, "amount", 5, "TRY");
    assert_violations(record, "currency: remainingBefore must be in TRY\n");
    assert_body(record, "{\"amount\":0.05}");
}

/* A currency that is no text is told where it stands; the amount beside it does not repeat it. */
static void a_currency_that_is_no_text_is_not_repeated(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"currency", PAY_STRING},
        {"amount", PAY_AMOUNT, .same_currency_as = "currency"},
        {0},
    };
    pay_record *record = record_of(fields);
    set_money(record, "amount", 5, "TRY");
    set_text(record, "currency", "EUR");
    assert_violations(record, "currency: amount must be in EUR\n");
    set_text(record, "currency", "T\xFF");
    assert_violations(record, "utf8: currency must be valid UTF-8\n");
}

static const pay_field choice_fields[] = {
    {"amount", PAY_AMOUNT_MINOR, .choice = 1}, {"paymentId", PAY_STRING, .choice = 2},
    {"item", PAY_STRING, .choice = 1},         {"referenceNo", PAY_STRING, .argument = "reference", .choice = 2},
    {"token", PAY_STRING, .choice = 2},        {0},
};

static const pay_field outer_choice_fields[] = {
    {"what", PAY_GROUP, .members = choice_fields},
    {0},
};

static void exactly_one_of_a_choice(void **state)
{
    (void)state;
    static const char alone[] =
        "exactly_one: amount must be given alone: give only one of amount, item\n"
        "exactly_one: reference must be given alone: give only one of paymentId, reference, token\n";
    pay_record *record = record_of(choice_fields);
    assert_violations(record, "exactly_one: amount is missing: give one of amount, item\n"
                              "exactly_one: paymentId is missing: give one of paymentId, reference, token\n");
    set_money(record, "amount", 1, "TRY");
    set_text(record, "item", "a");
    set_text(record, "referenceNo", "b");
    set_text(record, "token", "c");
    assert_violations(record, alone);

    record = record_of(choice_fields);
    set_money(record, "amount", 1, "TRY");
    set_text(record, "token", "c");
    assert_violations(record, "");
    set_text(record, "token", " ");
    assert_violations(record, "empty: token must not be empty\n");

    record = record_of(outer_choice_fields);
    assert_violations(record, "");
    set_text(set_group(record, "what", choice_fields), "item", "a");
    assert_violations(record, "exactly_one: what.paymentId is missing: give one of paymentId, reference, token\n");
}

static const pay_field map_fields[] = {
    {"extra", PAY_MAP, .argument = "additionalData"},
    {0},
};

static void checks_maps(void **state)
{
    (void)state;
    pay_record *record = record_of(map_fields);
    pay_entry entries[] = {
        entry("1606_Dinamik_Alan_tr", "4"),
        entry("1606_dinamik_Alan_tr", ""),
        entry("", "a"),
        entry(" ", "a"),
        {{"a\0b", 3}, PAY_TEXT("a"), true},
        entry("\xFF", "a"),
        entry("list", NULL),
        entry("bytes", "\xC3"),
        {PAY_TEXT("nul"), {"a\0b", 3}, true},
        entry("long", repeated('x', LIMIT + 1)),
    };
    set_map(record, "extra", entries, 2);
    assert_violations(record, "");
    set_map(record, "extra", entries, COUNT(entries));
    assert_violations(record, "name: additionalData must have names that are not empty, without NUL bytes, in UTF-8\n"
                              "name: additionalData must have names that are not empty, without NUL bytes, in UTF-8\n"
                              "name: additionalData must have names that are not empty, without NUL bytes, in UTF-8\n"
                              "name: additionalData must have names that are not empty, without NUL bytes, in UTF-8\n"
                              "type: additionalData.list must be a string\n"
                              "utf8: additionalData.bytes must be valid UTF-8\n"
                              "nul: additionalData.nul must not contain a NUL byte\n"
                              "too_long: additionalData.long must have at most 1000 characters\n");
    set_map(record, "extra", NULL, 0);
    assert_violations(record, "");
}

static void checks_a_payment_link(void **state)
{
    (void)state;
    pay_record *record = record_of(finrota_hpm_create_link.request);
    set_money(record, "currencyCode", -5, "TRY");
    set_money(record, "amount", -5, "TRY");
    set_text(record, "paymentSetId", "1");
    set_text(record, "successURL", "/ok");
    set_text(record, "userVerificationBy", "Gsm");
    set_group(record, "customer", finrota_hpm_customer);
    assert_violations(record,
                      "required: clientOrderReference is required\n"
                      "positive: amount must be positive\n"
                      "guid: paymentSetId must be a GUID (8-4-4-4-12 hex digits)\n"
                      "required: customer.email is required\n"
                      "required: customer.gsm is required\n"
                      "url: successUrl must be an absolute http or https URL in ASCII, without user information\n"
                      "required: userVerificationFailBehavior is required\n");
    set_text(record, "userVerificationBy", "Tckn");
    set_text(row(record, "customer")->record, "email", "a@b.example");
    set_text(record, "clientOrderReference", "5");
    set_money(record, "amount", 5, "TRY");
    set_text(record, "paymentSetId", GUID);
    set_text(record, "successURL", "https://shop.example/ok");
    set_text(record, "userVerificationFailBehavior", "Create");
    assert_violations(record, "required: customer.tckn is required\n");
    set_text(record, "userVerificationBy", "Email");
    assert_violations(record, "");
    set_text(record, "userVerificationBy", "email");
    assert_violations(record, "one_of: userVerificationBy must be one of Id, Email, Tckn, Gsm\n");
}

static void checks_a_refund(void **state)
{
    (void)state;
    pay_record *record = record_of(hepsipay_payment_refund.request);
    assert_violations(record, "exactly_one: refundAmount is missing: give one of refundAmount, basketItemRefundModel\n"
                              "exactly_one: paymentId is missing: give one of paymentId, referenceNo\n");
    set_money(record, "refundAmount", 100, "EUR");
    set_text(record, "referenceNo", "709840");
    set_text(record, "clientIp", "localhost");
    assert_violations(record, "currency: refundAmount must be in TRY\n"
                              "ip: clientIp must be an IPv4 or IPv6 address\n"
                              "guid: referenceNo must be a GUID (8-4-4-4-12 hex digits)\n");
    set_money(record, "refundAmount", 100, "TRY");
    set_text(record, "referenceNo", GUID);
    set_text(record, "clientIp", "127.0.0.1");
    assert_violations(record, "");
    set_group(record, "basketItemRefundModel", hepsipay_basket_item_refund);
    assert_violations(record, "exactly_one: refundAmount must be given alone: give only one of refundAmount, "
                              "basketItemRefundModel\n"
                              "required: basketItemRefundModel.id is required\n"
                              "required: basketItemRefundModel.amount is required\n");
}

/* --- write --------------------------------------------------------------- */

static void assert_body(const pay_record *record, const char *expected)
{
    pay_buffer body = {0};
    pay_buffer_append_string(&body, "before ");
    pay_write_body(&body, record);
    pay_text text = taken(&body);
    assert_true(pay_text_starts_with(text, PAY_TEXT("before ")));
    assert_string_equal(text.bytes + 7, expected);
}

static void assert_body_redacted(const pay_record *record, const char *expected)
{
    pay_buffer body = {0};
    pay_write_body_redacted(&body, record);
    assert_buffer(&body, expected);
}

static void writes_texts_in_the_order_of_the_table(void **state)
{
    (void)state;
    pay_record *record = record_of(text_fields);
    assert_body(record, "{}");
    set_text(record, "link", "https://shop.example/ok?a=b&c=d");
    set_text(record, "note", "");
    set_text(record, "name", "\"\\/\b\f\n\r\t\x01\x1F\x7F\xC3\xA7\xF0\x9F\x98\x80<>&'");
    set_text(record, "part", "in the path");
    assert_body(record, "{\"name\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7F\xC3\xA7\xF0\x9F\x98\x80<>&'\","
                        "\"note\":\"\",\"link\":\"https://shop.example/ok?a=b&c=d\"}");
}

static void writes_money_exactly(void **state)
{
    (void)state;
    static const struct {
        int64_t minor;
        const char *currency;
        const char *body;
    } cases[] = {
        {15000, "TRY", "{\"currencyCode\":\"TRY\",\"amount\":150.00,\"fee\":15000}"},
        {5, "EUR", "{\"currencyCode\":\"EUR\",\"amount\":0.05,\"fee\":5}"},
        {150, "JPY", "{\"currencyCode\":\"JPY\",\"amount\":150,\"fee\":150}"},
        {1500, "KWD", "{\"currencyCode\":\"KWD\",\"amount\":1.500,\"fee\":1500}"},
        {INT64_MAX, "TRY", "{\"currencyCode\":\"TRY\",\"amount\":92233720368547758.07,\"fee\":9223372036854775807}"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_record *record = record_of(money_fields);
        set_money(record, "currencyCode", cases[i].minor, cases[i].currency);
        set_money(record, "amount", cases[i].minor, cases[i].currency);
        set_money(record, "fee", cases[i].minor, cases[i].currency);
        assert_body(record, cases[i].body);
    }
}

static void writes_decimals_as_the_page_does(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"short", PAY_AMOUNT, .decimals = PAY_SHORT},
        {"three", PAY_AMOUNT, .decimals = 3},
        {"one", PAY_AMOUNT, .decimals = 1},
        {"number", PAY_CURRENCY_NUMBER},
        {0},
    };
    static const struct {
        int64_t minor;
        const char *currency;
        const char *body;
    } cases[] = {
        {5200, "TRY", "{\"short\":52,\"three\":52.000,\"one\":52.00,\"number\":949}"},
        {5250, "TRY", "{\"short\":52.50,\"three\":52.500,\"one\":52.50,\"number\":949}"},
        {5, "TRY", "{\"short\":0.05,\"three\":0.050,\"one\":0.05,\"number\":949}"},
        {100000, "TRY", "{\"short\":1000,\"three\":1000.000,\"one\":1000.00,\"number\":949}"},
        {150, "JPY", "{\"short\":150,\"three\":150.000,\"one\":150.0,\"number\":392}"},
        {1000, "JPY", "{\"short\":1000,\"three\":1000.000,\"one\":1000.0,\"number\":392}"},
        {1500, "KWD", "{\"short\":1.500,\"three\":1.500,\"one\":1.500,\"number\":414}"},
        {2000, "KWD", "{\"short\":2,\"three\":2.000,\"one\":2.000,\"number\":414}"},
        {800, "ALL", "{\"short\":8,\"three\":8.000,\"one\":8.00,\"number\":8}"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_record *record = record_of(fields);
        for (size_t field = 0; field < 4; field++) {
            set_money(record, fields[field].name, cases[i].minor, cases[i].currency);
        }
        assert_body(record, cases[i].body);
    }
}

static void writes_what_stands_for_something_else(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"password", PAY_STRING, PAY_SECRET | PAY_AS_SHA512},
        {"lat", PAY_STRING, .constant = ""},
        {"kind", PAY_STRING, .constant = "a\"b"},
        {"before", PAY_AMOUNT, PAY_KEPT_BACK},
        {"allowed", PAY_INTEGERS},
        {0},
    };
    int64_t items[] = {1, -2, INT64_MAX};
    pay_record *record = record_of(fields);
    assert_body(record, "{\"lat\":\"\",\"kind\":\"a\\\"b\"}");
    assert_body_redacted(record, "{\"lat\":\"\",\"kind\":\"a\\\"b\"}");
    set_text(record, "password", "Test1234");
    set_text(record, "lat", "41");
    set_money(record, "before", 5, "TRY");
    set_integers(record, "allowed", items, 0);
    assert_body(record, "{\"password\":\"b43f1d28a3dbf30070bf1ae7c88ee2784047fc86d7be8620c8510debbd8555b3"
                        "ef0b96376a4dd494ae0561580274bcf7a3069f5c0beceff63d1237a13d4d72b7\",\"lat\":\"41\","
                        "\"kind\":\"a\\\"b\",\"allowed\":[]}");
    digests_lose();
    pay_buffer out = {0};
    pay_write_body(&out, record);
    digests_find();
    bool failed = out.failed;
    pay_buffer_free(&out);
    assert_true(failed);
    set_integers(record, "allowed", items, 3);
    assert_body_redacted(record, "{\"password\":\"***\",\"lat\":\"41\",\"kind\":\"a\\\"b\","
                                 "\"allowed\":[1,-2,9223372036854775807]}");
}

static void writes_groups_lists_and_maps(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"contact", PAY_GROUP, .members = contact_fields},
        {"items", PAY_LIST, .members = contact_fields},
        {"count", PAY_INTEGER},
        {"force3ds", PAY_BOOLEAN},
        {"guest", PAY_BOOLEAN},
        {"extra", PAY_MAP},
        {0},
    };
    pay_record *record = record_of(fields);
    pay_record *items[] = {record_of(contact_fields), record_of(contact_fields)};
    pay_entry entries[] = {entry("z", "1"), entry("Z", "2"), entry("a\"", "\n")};
    set_group(record, "contact", contact_fields);
    set_list(record, "items", items, 0);
    set_map(record, "extra", NULL, 0);
    assert_body(record, "{\"contact\":{},\"items\":[],\"extra\":{}}");
    set_text(items[0], "gsm", "1");
    set_list(record, "items", items, 2);
    set_text(row(record, "contact")->record, "gsm", "2");
    set_text(row(record, "contact")->record, "email", "3");
    set_integer(record, "count", INT64_MIN);
    set_boolean(record, "force3ds", true);
    set_boolean(record, "guest", false);
    set_map(record, "extra", entries, 3);
    assert_body(record, "{\"contact\":{\"email\":\"3\",\"gsm\":\"2\"},\"items\":[{\"gsm\":\"1\"},{}],"
                        "\"count\":-9223372036854775808,\"force3ds\":true,\"guest\":false,"
                        "\"extra\":{\"z\":\"1\",\"Z\":\"2\",\"a\\\"\":\"\\n\"}}");
}

static const pay_field target_fields[] = {
    {"token", PAY_STRING, PAY_REQUIRED | PAY_IN_PATH | PAY_SECRET},
    {"id", PAY_INTEGER, PAY_IN_PATH},
    {"accountKey", PAY_STRING, PAY_IN_QUERY | PAY_SECRET},
    {"body", PAY_STRING},
    {"amount", PAY_AMOUNT, PAY_IN_QUERY},
    {"kurus", PAY_AMOUNT_MINOR, PAY_IN_QUERY},
    {"currency", PAY_CURRENCY, PAY_IN_QUERY},
    {"short", PAY_AMOUNT, PAY_IN_QUERY, .decimals = PAY_SHORT},
    {"number", PAY_CURRENCY_NUMBER, PAY_IN_QUERY},
    {"force", PAY_BOOLEAN, PAY_IN_QUERY},
    {"count", PAY_INTEGER, PAY_IN_QUERY},
    {0},
};

static void assert_target(const pay_record *record, const char *path, bool masked, const char *expected)
{
    pay_buffer out = {0};
    pay_write_target(&out, path, record, masked);
    assert_buffer(&out, expected);
}

static void writes_path_and_query(void **state)
{
    (void)state;
    static const char path[] = "/payment/{token}/status/{id}";
    pay_record *record = record_of(target_fields);
    assert_target(record, "/plain", false, "/plain");
    set_text(record, "token", "A/B?c=d&e#f%20 \xC3\xA7+~-._");
    set_integer(record, "id", 7);
    set_text(record, "body", "not here");
    assert_target(record, path, false, "/payment/A%2FB%3Fc%3Dd%26e%23f%2520%20%C3%A7%2B~-._/status/7");
    set_text(record, "accountKey", "test@hepsipay.com");
    set_money(record, "amount", 5, "TRY");
    set_money(record, "kurus", 5, "TRY");
    set_money(record, "currency", 5, "TRY");
    set_boolean(record, "force", false);
    set_integer(record, "count", -1);
    assert_target(record, "/p", false,
                  "/p?accountKey=test%40hepsipay.com&amount=0.05&kurus=5&currency=TRY&force=false&count=-1");
    assert_target(record, path, true,
                  "/payment/{token}/status/7?accountKey={accountKey}&amount=0.05&kurus=5&currency=TRY&force=false"
                  "&count=-1");
    record = record_of(target_fields);
    set_money(record, "short", 5200, "TRY");
    set_money(record, "number", 5200, "TRY");
    assert_target(record, "/p", false, "/p?short=52&number=949");
}

static void encodes_every_byte_that_is_not_unreserved(void **state)
{
    (void)state;
    for (int byte = 0; byte < 256; byte++) {
        char text = (char)byte;
        char expected[5];
        bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
                     byte == '-' || byte == '.' || byte == '_' || byte == '~';
        pay_record *record = record_of(target_fields);
        snprintf(expected, sizeof(expected), plain ? "/%c" : "/%%%02X", byte);
        *row(record, "token") = (pay_value){.kind = PAY_IS_TEXT, .text = {&text, 1}};
        assert_target(record, "/{token}", false, expected);
    }
}

static void a_brace_without_a_row_is_nothing_to_crash_on(void **state)
{
    (void)state;
    pay_record *record = record_of(target_fields);
    assert_target(record, "/{unknown}/{body}/{open", false, "///{open");
    assert_target(record, "/{unknown}/{open", true, "//{open");
}

static void a_body_is_what_is_left(void **state)
{
    (void)state;
    static const pay_field none[] = {{0}};
    static const pay_field path_only[] = {{"token", PAY_STRING, PAY_IN_PATH}, {"q", PAY_STRING, PAY_IN_QUERY}, {0}};
    assert_true(pay_has_body(text_fields));
    assert_true(pay_has_body(target_fields));
    assert_false(pay_has_body(path_only));
    assert_false(pay_has_body(none));
    assert_false(pay_has_body(NULL));
}

static const pay_field secret_fields[] = {
    {"number", PAY_STRING, PAY_SECRET},
    {"cvv", PAY_INTEGER, PAY_SECRET},
    {"card", PAY_GROUP, PAY_SECRET, .members = contact_fields},
    {"cards", PAY_LIST, PAY_SECRET, .members = contact_fields},
    {"note", PAY_STRING},
    {"contact", PAY_GROUP, .members = contact_fields},
    {"extra", PAY_MAP},
    {0},
};

static void masks_secrets_of_a_body(void **state)
{
    (void)state;
    pay_record *record = record_of(secret_fields);
    pay_entry entries[] = {entry("tckn", "10000000146")};
    assert_body_redacted(record, "{}");
    set_text(record, "number", CARD);
    set_integer(record, "cvv", 123);
    set_group(record, "card", contact_fields);
    set_list(record, "cards", NULL, 0);
    set_text(record, "note", "paid with " CARD);
    set_text(set_group(record, "contact", contact_fields), "email", "4155 6501 0041 6111@b.example");
    set_map(record, "extra", entries, 1);
    assert_body_redacted(record, "{\"number\":\"***\",\"cvv\":\"***\",\"card\":\"***\",\"cards\":\"***\","
                                 "\"note\":\"paid with " MASK "\",\"contact\":{\"email\":"
                                 "\"4155 65** **** 6111@b.example\"},\"extra\":{\"tckn\":\"***\"}}");
}

static void masks_behind_what_was_there(void **state)
{
    (void)state;
    pay_record *record = record_of(secret_fields);
    pay_buffer out = {0};
    set_text(record, "note", CARD);
    pay_buffer_append_string(&out, CARD " ");
    pay_write_body_redacted(&out, record);
    assert_buffer(&out, CARD " {\"note\":\"" MASK "\"}");
}

/* --- write: forms ---------------------------------------------------------- */

static const pay_field form_fields[] = {
    {"order id", PAY_STRING, PAY_REQUIRED, .argument = "orderId"},
    {"id", PAY_STRING, PAY_IN_PATH},
    {"page", PAY_INTEGER, PAY_IN_QUERY},
    {"kept", PAY_STRING, PAY_KEPT_BACK},
    {"amount", PAY_AMOUNT},
    {"kurus", PAY_AMOUNT_MINOR},
    {"currency", PAY_CURRENCY},
    {"force", PAY_BOOLEAN},
    {"count", PAY_INTEGER},
    {"type", PAY_STRING, .constant = "3D model"},
    {"password", PAY_STRING, PAY_SECRET | PAY_AS_SHA512},
    {"cvv", PAY_INTEGER, PAY_SECRET},
    {"contact", PAY_GROUP, .members = contact_fields},
    {0},
};

static void assert_form(const pay_record *record, const char *expected, const char *shown)
{
    pay_buffer form = {0};

    pay_buffer_append_string(&form, CARD " ");
    pay_write_form(&form, record);
    pay_text text = taken(&form);
    assert_true(pay_text_starts_with(text, PAY_TEXT(CARD " ")));
    assert_string_equal(text.bytes + sizeof(CARD), expected);
    form = (pay_buffer){0};
    pay_buffer_append_string(&form, CARD " ");
    pay_write_form_redacted(&form, record);
    text = taken(&form);
    assert_true(pay_text_starts_with(text, PAY_TEXT(CARD " ")));
    assert_string_equal(text.bytes + sizeof(CARD), shown);
}

/* Neither what stands in the URL nor what is kept back; what has members is nothing to a form. */
static void writes_forms_in_the_order_of_the_table(void **state)
{
    (void)state;
    pay_record *record = record_of(form_fields);

    assert_form(record, "type=3D%20model", "type=3D%20model");
    set_text(record, "order id", "A b&c=d+\xC3\xA7~*%");
    set_text(record, "id", "not here");
    set_integer(record, "page", 2);
    set_text(record, "kept", "not here");
    set_money(record, "amount", 15000, "TRY");
    set_money(record, "kurus", 15000, "TRY");
    set_money(record, "currency", 15000, "TRY");
    set_boolean(record, "force", false);
    set_integer(record, "count", -1);
    set_text(record, "type", "");
    set_group(record, "contact", contact_fields);
    assert_form(record,
                "order%20id=A%20b%26c%3Dd%2B%C3%A7~%2A%25&amount=150.00&kurus=15000&currency=TRY&force=false&count=-1"
                "&type=&contact=",
                "order%20id=A%20b%26c%3Dd%2B%C3%A7~*%25&amount=150.00&kurus=15000&currency=TRY&force=false&count=-1"
                "&type=&contact=");
}

/* A card number in somebody's words is found before its blanks are encoded. */
static void masks_secrets_of_a_form(void **state)
{
    (void)state;
    pay_record *record = record_of(form_fields);

    set_text(record, "order id", "paid with 4155 6501 0041 6111");
    set_text(record, "password", "abc");
    set_integer(record, "cvv", 123);
    assert_form(record,
                "order%20id=paid%20with%204155%206501%200041%206111&type=3D%20model&password="
                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f&cvv=123",
                "order%20id=paid%20with%204155%2065**%20****%206111&type=3D%20model&password=***&cvv=***");
}

static void a_form_without_its_digest_fails(void **state)
{
    (void)state;
    pay_record *record = record_of(form_fields);
    pay_buffer form = {0};

    set_text(record, "password", "abc");
    digests_lose();
    pay_write_form(&form, record);
    digests_find();
    assert_true(form.failed);
    pay_buffer_free(&form);
}

static void a_query_masks_card_numbers_before_it_is_encoded(void **state)
{
    (void)state;
    static const pay_field fields[] = {{"note", PAY_STRING, PAY_IN_QUERY}, {0}};
    pay_record *record = record_of(fields);

    set_text(record, "note", "4155 6501 0041 6111");
    assert_target(record, "/p", false, "/p?note=4155%206501%200041%206111");
    assert_target(record, "/p", true, "/p?note=4155%2065**%20****%206111");
}

/* --- read ---------------------------------------------------------------- */

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

static void assert_problem(const char *text, const pay_field *fields, unsigned flags, const char *expected)
{
    pay_text problem;
    if (try_read(text, fields, PAY_WHOLE_ANSWER, flags, &problem) != NULL) {
        fail_msg("taken: %s", text);
    }
    assert_text(problem, expected);
}

/* One member `v` of a type, and what is made of it: the value in words, or the problem of a row that is required. */
typedef struct read_case {
    const char *json;
    const char *expected;
} read_case;

static const char *in_words(const pay_value *value)
{
    char words[64];
    char decimal[PAY_MONEY_DECIMAL_SIZE];

    switch (value->kind) {
    case PAY_NOTHING:
        return "nothing";
    case PAY_IS_TEXT:
        assert_int_equal(value->text.bytes[value->text.length], '\0');
        return value->text.bytes;
    case PAY_IS_INTEGER:
        snprintf(words, sizeof(words), "integer %lld", (long long)value->integer);
        break;
    case PAY_IS_BOOLEAN:
        return value->boolean ? "yes" : "no";
    case PAY_IS_MONEY:
        pay_money_decimal(value->money, decimal);
        snprintf(words, sizeof(words), "%s %s", decimal, value->money.currency->code);
        break;
    case PAY_IS_DATE:
        snprintf(words, sizeof(words), "%lld.%06d%s", (long long)value->date.seconds, (int)value->date.microseconds,
                 value->date.has_zone ? " with zone" : "");
        break;
    case PAY_IS_STATUS:
        snprintf(words, sizeof(words), "status %d", (int)value->status);
        break;
    default:
        fail();
    }
    return pay_arena_copy(&arena, pay_text_of(words)).bytes;
}

static void assert_read(const pay_field *field, unsigned flags, const char *json, const char *expected)
{
    pay_field fields[] = {*field, {0}};
    pay_buffer text = {0};
    pay_text problem;

    fields[0].flags |= flags;
    pay_buffer_append_string(&text, "{\"v\":");
    pay_buffer_append_string(&text, json);
    pay_buffer_append_string(&text, "}");
    pay_text document = taken(&text);
    pay_record *record = try_read(document.bytes, fields, PAY_WHOLE_ANSWER, false, &problem);
    const char *found = record ? in_words(&record->values[0]) : problem.bytes;
    if (strcmp(found, expected) != 0) {
        fail_msg("%s was read as \"%s\", not \"%s\"", document.bytes, found, expected);
    }
    assert_int_equal(problem.length == 0, record != NULL);
}

/* What is not needed and cannot be read is nothing. */
static void assert_reads(const pay_field *field, const read_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool is_problem = strncmp(cases[i].expected, "v is", 4) == 0;
        bool is_nothing = strcmp(cases[i].expected, "nothing") == 0;
        assert_read(field, 0, cases[i].json, is_problem ? "nothing" : cases[i].expected);
        assert_read(field, PAY_REQUIRED, cases[i].json, is_nothing ? "v is missing" : cases[i].expected);
    }
}

static void reads_strings(void **state)
{
    (void)state;
    static const read_case cases[] = {
        {"\"\"", ""},
        {"\"a\\u00e7\\/\\n\"", "a\xC3\xA7/\n"},
        {"12345678901234567890.50e-1", "12345678901234567890.50e-1"},
        {"-0", "-0"},
        {"null", "nothing"},
        {"\"null\"", "nothing"},
        {"\"Null\"", "Null"},
        {"true", "v is not a text"},
        {"{}", "v is not a text"},
        {"[\"a\"]", "v is not a text"},
    };
    assert_reads(&(pay_field){"v", PAY_STRING}, cases, COUNT(cases));
    assert_reads(&(pay_field){"v", PAY_GUID}, cases, COUNT(cases));
    assert_reads(&(pay_field){"v", PAY_IP}, cases, COUNT(cases));
}

static void reads_urls(void **state)
{
    (void)state;
    static const read_case cases[] = {
        {"\"https://testportal.netfinans.com/netahsilat/hpm?id=1&sign=2\"",
         "https://testportal.netfinans.com/netahsilat/hpm?id=1&sign=2"},
        {"\"https:\\/\\/a.example\"", "https://a.example"},
        {"\"HTTP://a.example\"", "HTTP://a.example"},
        {"\"http://\"", "v is not a URL"},
        {"\"\"", "v is not a URL"},
        {"\"javascript:alert(1)\"", "v is not a URL"},
        {"\"//a.example\"", "https://a.example"},
        {"\"/a\"", "v is not a URL"},
        {"5", "v is not a URL"},
        {"null", "nothing"},
    };
    assert_reads(&(pay_field){"v", PAY_URL}, cases, COUNT(cases));
    static const read_case https[] = {
        {"\"https://a.example\"", "https://a.example"},
        {"\"https://a_b.example:8443?x={y}#z\"", "https://a_b.example:8443?x={y}#z"},
        {"\"http://a.example\"", "v is not an https URL"},
        {"\"https://\"", "v is not an https URL"},
        {"\"https:///x\"", "v is not an https URL"},
        {"\"https://?x\"", "v is not an https URL"},
        {"\"https://#x\"", "v is not an https URL"},
        {"\"https://:443/\"", "v is not an https URL"},
        {"\"https://a.example@b.example/\"", "v is not an https URL"},
        {"\"https://a.example\\\\@b.example/\"", "v is not an https URL"},
        {"\"https://a.example/\\r\\nX: y\"", "v is not an https URL"},
        {"\"https://a.example/a b\"", "https://a.example/a%20b"},
        {"\"https://a.example/\\\"onload=x\"", "https://a.example/%22onload=x"},
        {"\"https://a.example/<script>\"", "https://a.example/%3Cscript%3E"},
        {"\"https://a.example/`\"", "https://a.example/%60"},
        {"\"https://\\u00e7.example\"", "v is not an https URL"},
        {"\"\"", "v is not an https URL"},
    };
    assert_reads(&(pay_field){"v", PAY_URL, PAY_HTTPS}, https, COUNT(https));
}

static void reads_integers(void **state)
{
    (void)state;
    static const read_case cases[] = {
        {"0", "integer 0"},
        {"-5", "integer -5"},
        {"\"12\"", "integer 12"},
        {"5.0", "integer 5"},
        {"1e2", "integer 100"},
        {"9223372036854775807", "integer 9223372036854775807"},
        {"-9223372036854775808", "integer -9223372036854775808"},
        {"9223372036854775808", "v is not an integer"},
        {"1.5", "v is not an integer"},
        {"\"\"", "v is not an integer"},
        {"\" 1\"", "v is not an integer"},
        {"\"0x1\"", "v is not an integer"},
        {"true", "v is not an integer"},
        {"[]", "v is not an integer"},
        {"null", "nothing"},
    };
    assert_reads(&(pay_field){"v", PAY_INTEGER}, cases, COUNT(cases));
    static const read_case limited[] = {
        {"1", "integer 1"},
        {"\"2\"", "integer 2"},
        {"0", "v is not one of the values it may have"},
        {"3", "v is not one of the values it may have"},
        {"-1", "v is not one of the values it may have"},
    };
    assert_reads(&(pay_field){"v", PAY_INTEGER, .min = 1, .max = 2}, limited, COUNT(limited));
}

static void reads_booleans(void **state)
{
    (void)state;
    static const read_case cases[] = {
        {"true", "yes"},
        {"false", "no"},
        {"\"true\"", "yes"},
        {"\"false\"", "no"},
        {"\"True\"", "v is not a boolean"},
        {"1", "v is not a boolean"},
        {"0", "v is not a boolean"},
        {"\"\"", "v is not a boolean"},
        {"{}", "v is not a boolean"},
        {"null", "nothing"},
    };
    assert_reads(&(pay_field){"v", PAY_BOOLEAN}, cases, COUNT(cases));
}

static void reads_decimals(void **state)
{
    (void)state;
    static const read_case cases[] = {
        {"150.00", "150.00"},
        {"\"1498.5000001\"", "1498.5000001"},
        {"99999999999999999999999999.5", "99999999999999999999999999.5"},
        {"1e400", "1e400"},
        {"\"1,5\"", "v is not a decimal number"},
        {"\"\"", "v is not a decimal number"},
        {"\"NaN\"", "v is not a decimal number"},
        {"true", "v is not a decimal number"},
        {"null", "nothing"},
    };
    assert_reads(&(pay_field){"v", PAY_DECIMAL}, cases, COUNT(cases));
}

static void reads_amounts_in_minor_units(void **state)
{
    (void)state;
    static const read_case cases[] = {
        {"1236", "12.36 TRY"},
        {"\"1236\"", "12.36 TRY"},
        {"1236.0", "12.36 TRY"},
        {"-1", "-0.01 TRY"},
        {"12.36", "v is not an integer amount"},
        {"\"\"", "v is not an integer amount"},
        {"99999999999999999999", "v is not an integer amount"},
        {"null", "nothing"},
    };
    assert_reads(&(pay_field){"v", PAY_AMOUNT_MINOR, .currency = "TRY"}, cases, COUNT(cases));
}

static void reads_amounts_in_major_units(void **state)
{
    (void)state;
    static const read_case cases[] = {
        {"150", "150.00 TRY"},
        {"150.00", "150.00 TRY"},
        {"1498.5000", "1498.50 TRY"},
        {"\"0.05\"", "0.05 TRY"},
        {"1.5e2", "150.00 TRY"},
        {"0.005", "v is not an amount of its currency"},
        {"1e30", "v is not an amount of its currency"},
        {"\"abc\"", "v is not an amount"},
        {"true", "v is not an amount"},
    };
    assert_reads(&(pay_field){"v", PAY_AMOUNT, .currency = "TRY"}, cases, COUNT(cases));
}

static void reads_the_currency_beside_an_amount(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"amount", PAY_AMOUNT, .currency_from = "currency"},
        {"amount", PAY_DECIMAL, PAY_REQUIRED, .argument = "rawAmount"},
        {0},
    };
    static const read_case cases[] = {
        {"\"TRY\"", "150.00 TRY"}, {"\"JPY\"", "150 JPY"}, {"\"TRY\",\"x\":1", "150.00 TRY"},
        {"\"try\"", "nothing"},    {"\"TL\"", "nothing"},  {"949", "nothing"},
        {"\"949\"", "nothing"},    {"1", "nothing"},       {"\"null\"", "nothing"},
        {"null", "nothing"},       {"true", "nothing"},    {"{}", "nothing"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char text[100];
        snprintf(text, sizeof(text), "{\"amount\":150.00,\"currency\":%s}", cases[i].json);
        pay_record *record = read_of(text, fields);
        assert_string_equal(in_words(&record->values[0]), cases[i].expected);
        assert_string_equal(in_words(&record->values[1]), "150.00");
    }
    assert_string_equal(in_words(&read_of("{\"amount\":1}", fields)->values[0]), "nothing");
    assert_string_equal(in_words(&read_of("{\"amount\":1.5,\"currency\":\"JPY\"}", fields)->values[0]), "nothing");

    static const pay_field needed[] = {{"amount", PAY_AMOUNT, PAY_REQUIRED, .currency_from = "currency"}, {0}};
    assert_problem("{\"amount\":1.5,\"currency\":\"JPY\"}", needed, 0, "amount is not an amount of its currency");
}

static void reads_dates(void **state)
{
    (void)state;
    static const read_case cases[] = {
        {"\"2025-12-01T15:15:13.8152725\"", "1764602113.815272"},
        {"\"2025-12-01T15:15:13\"", "1764602113.000000"},
        {"\"2025-09-18T09:07:17.6884225Z\"", "1758186437.688422 with zone"},
        {"\"2025-12-01T18:15:13+03:00\"", "1764602113.000000 with zone"},
        {"\"2025-12-01\"", "v is not an ISO 8601 date and time"},
        {"\"01.12.2025 15:15\"", "v is not an ISO 8601 date and time"},
        {"\"\"", "v is not an ISO 8601 date and time"},
        {"1764602113", "v is not an ISO 8601 date and time"},
        {"null", "nothing"},
    };
    assert_reads(&(pay_field){"v", PAY_DATE_TIME}, cases, COUNT(cases));
}

static void reads_codes(void **state)
{
    (void)state;
    static const pay_code codes[] = {
        {"1", PAY_STATUS_SUCCEEDED}, {"WAITING", PAY_STATUS_PENDING}, {"true", PAY_STATUS_FAILED}, {0}};
    static const read_case cases[] = {
        {"1", "status 1"},        {"\"1\"", "status 1"}, {"\"WAITING\"", "status 3"}, {"\"waiting\"", "status 0"},
        {"77", "status 0"},       {"\"\"", "status 0"},  {"null", "nothing"},         {"true", "status 2"},
        {"\"true\"", "status 2"}, {"false", "status 0"}, {"[1]", "v is not a code"},
    };
    assert_int_equal(PAY_STATUS_UNRECOGNISED, 0);
    assert_reads(&(pay_field){"v", PAY_CODE, .codes = codes}, cases, COUNT(cases));
}

static void reads_words_in_any_case(void **state)
{
    (void)state;
    static const pay_code codes[] = {{"DONE", PAY_STATUS_SUCCEEDED},   {"STOP*FAIL*", PAY_STATUS_UNRECOGNISED},
                                     {"STOP*ING", PAY_STATUS_PENDING}, {"STOP*", PAY_STATUS_FAILED},
                                     {"*", PAY_STATUS_CANCELLED},      {0}};
    static const read_case cases[] = {
        {"\"DONE\"", "status 1"},         {"\"done\"", "status 1"},     {"\"  DoNe\\t\\r\\n\"", "status 1"},
        {"\"STOP\"", "status 2"},         {"\"Stopped\"", "status 2"},  {"\"stop_by_bank \"", "status 2"},
        {"\"STOP_FAILED\"", "status 0"},  {"\"stopfail\"", "status 0"}, {"\"STOPPING\"", "status 3"},
        {"\"STOPPING NOW\"", "status 2"}, {"\"DONE.\"", "status 5"},    {"\"DON\"", "status 5"},
        {"\"UNDONE\"", "status 5"},       {"\"\"", "status 5"},         {"\"   \"", "status 5"},
        {"\"D\xc3\xb6NE\"", "status 5"},  {"\"*\"", "status 5"},        {"null", "nothing"},
    };
    static const pay_code few[] = {{"DONE", PAY_STATUS_SUCCEEDED}, {"STOP*ING*", PAY_STATUS_PENDING}, {0}};
    static const read_case others[] = {
        {"\"\"", "status 0"},       {"\"DONE \\u00a0\"", "status 0"}, {"\"STOP\"", "status 0"},
        {"\"STOPIN\"", "status 0"}, {"\"stopIngS\"", "status 3"},     {"7", "status 0"},
    };

    assert_int_equal(PAY_STATUS_CANCELLED, 5);
    assert_reads(&(pay_field){"v", PAY_CODE, PAY_WORD, .codes = codes}, cases, COUNT(cases));
    assert_reads(&(pay_field){"v", PAY_CODE, PAY_WORD, .codes = few}, others, COUNT(others));
}

static const pay_field data_fields[] = {
    {"link", PAY_URL, PAY_REQUIRED},
    {"note", PAY_STRING, PAY_FREE_TEXT},
    {0},
};

static const pay_field answer_fields[] = {
    {"statusCode", PAY_INTEGER, PAY_REQUIRED, .role = PAY_ROLE_STATUS, .expect = "200"},
    {"message", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_MESSAGE},
    {"id", PAY_STRING},
    {"data", PAY_GROUP, PAY_INLINE, .members = data_fields},
    {"items", PAY_LIST, .members = data_fields},
    {0},
};

static void reads_groups_and_lists(void **state)
{
    (void)state;
    pay_record *record =
        read_of("{\"unknown\":{\"link\":5},\"statusCode\":200,\"data\":{\"link\":\"https://a.example\"},"
                "\"items\":[{\"link\":\"https://b.example\"},{\"link\":\"https://c.example\",\"note\":"
                "\"d\"}]}",
                answer_fields);
    const pay_value *items = pay_record_find(record, "items");
    assert_text(pay_record_text(record, "link"), "https://a.example");
    assert_int_equal(items->list.count, 2);
    assert_text(pay_record_text(items->list.items[0], "link"), "https://b.example");
    assert_text(pay_record_text(items->list.items[1], "note"), "d");
    assert_int_equal(pay_record_find(record, "id")->kind, PAY_NOTHING);

    record = read_of("{\"statusCode\":200,\"items\":[]}", answer_fields);
    assert_int_equal(pay_record_find(record, "items")->kind, PAY_IS_LIST);
    assert_int_equal(pay_record_find(record, "items")->list.count, 0);
    assert_null(pay_record_find(record, "link"));
}

static const pay_field strict_fields[] = {
    {"statusCode", PAY_INTEGER, PAY_REQUIRED},
    {"id", PAY_STRING},
    {"data", PAY_GROUP, PAY_REQUIRED, .members = data_fields},
    {"items", PAY_LIST, PAY_REQUIRED, .members = data_fields},
    {0},
};

#define LINKED   "{\"link\":\"https://a.example\"}"
#define STRICTLY "\"statusCode\":200,\"data\":" LINKED

static void names_the_place_of_a_problem(void **state)
{
    (void)state;
    static const read_case cases[] = {
        {"{}", "statusCode is missing"},
        {"{\"statusCode\":null}", "statusCode is missing"},
        {"{\"statusCode\":\"null\"}", "statusCode is missing"},
        {"{\"STATUSCODE\":200}", "statusCode is missing"},
        {"{\"statusCode\":200,\"statusCode\":200}", "statusCode is given more than once"},
        {"{\"statusCode\":200,\"id\":null,\"id\":null}", "id is given more than once"},
        {"{\"statusCode\":200,\"id\":{},\"data\":5}", "data is not an object"},
        {"{\"statusCode\":200}", "data is missing"},
        {"{\"statusCode\":200,\"data\":[]}", "data is not an object"},
        {"{\"statusCode\":200,\"data\":\"\"}", "data is not an object"},
        {"{\"statusCode\":200,\"data\":{}}", "data.link is missing"},
        {"{\"statusCode\":200,\"data\":{\"link\":1}}", "data.link is not a URL"},
        {"{\"statusCode\":200,\"data\":{\"note\":1,\"link\":\"https://a.example\",\"note\":2}}",
         "data.note is given more than once"},
        {"{" STRICTLY ",\"items\":{}}", "items is not a list"},
        {"{" STRICTLY ",\"items\":[5]}", "items is not an object"},
        {"{" STRICTLY ",\"items\":[null]}", "items is not an object"},
        {"{" STRICTLY ",\"items\":[" LINKED ",{}]}", "items.link is missing"},
        {"{\"statusCode\":\"x\",\"id\":{},\"data\":5}", "statusCode is not an integer"},
        {"[]", "the document is not an object"},
        {"\"text\"", "the document is not an object"},
        {"null", "the document is not an object"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_problem(cases[i].json, strict_fields, 0, cases[i].expected);
    }
}

/* An answer to a payment must not be lost for a row that nobody needs. */
static void what_is_not_needed_hides_nothing(void **state)
{
    (void)state;
    static const pay_field deep_fields[] = {
        {"id", PAY_STRING, PAY_REQUIRED},
        {"logo", PAY_GROUP, .members = strict_fields},
        {"rates", PAY_LIST, .members = strict_fields},
        {"when", PAY_DATE_TIME},
        {"when", PAY_STRING, .argument = "rawWhen"},
        {0},
    };
    pay_record *record = read_of("{\"logo\":{" STRICTLY ",\"items\":[{}]},\"rates\":[{\"statusCode\":1},5],"
                                 "\"when\":\"yesterday\",\"id\":\"7\"}",
                                 deep_fields);
    assert_text(pay_record_text(record, "id"), "7");
    assert_int_equal(record->values[1].kind, PAY_NOTHING);
    assert_int_equal(record->values[2].kind, PAY_NOTHING);
    assert_int_equal(record->values[3].kind, PAY_NOTHING);
    assert_text(record->values[4].text, "yesterday");
    /* But what is said twice is not understood, wherever it stands. */
    assert_problem("{\"id\":\"7\",\"logo\":{\"id\":1,\"id\":2," STRICTLY ",\"items\":[]}}", deep_fields, 0,
                   "logo.id is given more than once");
    assert_problem("{\"id\":\"7\",\"when\":1,\"when\":2}", deep_fields, 0, "when is given more than once");
}

static const pay_field demanding_answer[] = {
    {"success", PAY_BOOLEAN, PAY_REQUIRED},
    {"orderId", PAY_STRING, .required_when = {"success", "true"}},
    {"returnType", PAY_INTEGER, .min = 1, .max = 2, .required_when = {"success", "true"}},
    {"returnUrl", PAY_URL, .required_when = {"returnType", "1"}},
    {"html", PAY_STRING, .required_when = {"returnType", "2"}},
    {0},
};

static void reads_what_another_value_demands(void **state)
{
    pay_record *record;

    (void)state;
    read_of("{\"success\":false}", demanding_answer);
    read_of("{\"success\":false,\"returnType\":9,\"returnUrl\":\"x\"}", demanding_answer);
    read_of("{\"success\":true,\"orderId\":\"1\",\"returnType\":\"2\",\"returnUrl\":\"\",\"html\":\"<p>\"}",
            demanding_answer);
    assert_problem("{\"success\":true}", demanding_answer, 0, "orderId is missing");
    assert_problem("{\"success\":true,\"orderId\":\"1\",\"returnType\":3}", demanding_answer, 0,
                   "returnType is not one of the values it may have");
    assert_problem("{\"success\":true,\"orderId\":\"1\",\"returnType\":1}", demanding_answer, 0,
                   "returnUrl is missing");
    /* An address that is there and cannot be used leaves the rest of the answer readable. */
    record = read_of("{\"success\":true,\"orderId\":\"1\",\"returnType\":1,\"returnUrl\":\"x\"}", demanding_answer);
    assert_string_equal(in_words(pay_record_find(record, "returnUrl")), "nothing");
    assert_problem("{\"success\":true,\"orderId\":\"1\",\"returnType\":2}", demanding_answer, 0, "html is missing");
}

static void drops_texts_of_a_failure_that_was_none(void **state)
{
    (void)state;
    static const pay_code codes[] = {{"1", PAY_STATUS_SUCCEEDED}, {"2", PAY_STATUS_FAILED}, {0}};
    static const pay_field members[] = {
        {"status", PAY_CODE, PAY_REQUIRED, .codes = codes},
        {"error", PAY_STRING, PAY_IF_FAILED},
        {0},
    };
    static const pay_field outer[] = {
        {"message", PAY_STRING, PAY_IF_FAILED},
        {"data", PAY_GROUP, PAY_REQUIRED | PAY_INLINE, .members = members},
        {0},
    };
    pay_record *record = read_of("{\"message\":\"m\",\"data\":{\"status\":2,\"error\":\"e\"}}", outer);
    assert_text(pay_record_text(record, "message"), "m");
    assert_text(pay_record_text(record, "error"), "e");
    record = read_of("{\"message\":\"m\",\"data\":{\"status\":1,\"error\":\"e\"}}", outer);
    assert_text(pay_record_text(record, "message"), "");
    assert_text(pay_record_text(record, "error"), "");

    static const pay_field beside[] = {
        {"status", PAY_CODE, PAY_REQUIRED, .codes = codes},
        {"data", PAY_GROUP, PAY_INLINE, .members = members},
        {"message", PAY_STRING, PAY_IF_FAILED},
        {0},
    };
    record = read_of("{\"status\":1,\"message\":\"m\"}", beside);
    assert_text(pay_record_text(record, "message"), "");
}

static void drops_the_next_step_of_what_is_final(void **state)
{
    (void)state;
    static const pay_code codes[] = {
        {"1", PAY_STATUS_SUCCEEDED},          {"2", PAY_STATUS_FAILED},        {"3", PAY_STATUS_PENDING},
        {"4", PAY_STATUS_AWAITING_3DS},       {"5", PAY_STATUS_CANCELLED},     {"6", PAY_STATUS_REFUNDED},
        {"7", PAY_STATUS_PARTIALLY_REFUNDED}, {"8", PAY_STATUS_REFUND_FAILED}, {0}};
    static const pay_field members[] = {{"next", PAY_STRING, PAY_IF_OPEN}, {0}};
    static const pay_field outer[] = {
        {"status", PAY_CODE, .codes = codes},
        {"data", PAY_GROUP, PAY_REQUIRED | PAY_INLINE, .members = members},
        {0},
    };
    static const char *const kept[] = {"n", "", "", "n", "n", "", "", "", "", "n"};

    for (size_t i = 0; i < COUNT(kept); i++) {
        char text[60];

        snprintf(text, sizeof(text), "{\"status\":%zu,\"data\":{\"next\":\"n\"}}", i);
        assert_text(pay_record_text(read_of(text, outer), "next"), kept[i]);
    }
    assert_text(pay_record_text(read_of("{\"data\":{\"next\":\"n\"}}", outer), "next"), "n");
}

static void an_answer_repeats_what_was_asked(void **state)
{
    (void)state;
    static const pay_field request[] = {{"orderNo", PAY_STRING, .argument = "order"}, {"other", PAY_STRING}, {0}};
    static const pay_field members[] = {
        {"orderId", PAY_STRING, PAY_ECHO, .argument = "order"}, {"other", PAY_STRING}, {0}};
    static const pay_field outer[] = {{"data", PAY_GROUP, PAY_INLINE, .members = members}, {0}};
    pay_record *asked = pay_record_create(&arena, request);

    assert_null(pay_record_contradicts(asked, read_of("{\"data\":{\"orderId\":\"x\"}}", outer))); /* nothing asked */
    asked->values[0] = (pay_value){.kind = PAY_IS_TEXT, .text = PAY_TEXT("Ab1")};
    asked->values[1] = (pay_value){.kind = PAY_IS_TEXT, .text = PAY_TEXT("o")};
    assert_null(pay_record_contradicts(asked, read_of("{\"data\":{\"orderId\":\"Ab1\",\"other\":\"p\"}}", outer)));
    assert_null(pay_record_contradicts(asked, read_of("{\"data\":{\"orderId\":\"aB1\"}}", outer)));
    assert_null(pay_record_contradicts(asked, read_of("{\"data\":{}}", outer)));
    assert_null(pay_record_contradicts(asked, read_of("{}", outer)));
    assert_ptr_equal(pay_record_contradicts(asked, read_of("{\"data\":{\"orderId\":\"Ab2\"}}", outer)), members);
    assert_ptr_equal(pay_record_contradicts(asked, read_of("{\"data\":{\"orderId\":\"\"}}", outer)), members);
}

static void a_row_without_a_name_is_the_document(void **state)
{
    (void)state;
    static const pay_field list[] = {{"", PAY_LIST, PAY_REQUIRED, .members = data_fields}, {0}};
    static const pay_field group[] = {{"", PAY_GROUP, PAY_REQUIRED | PAY_INLINE, .members = data_fields}, {0}};
    static const pay_field any[] = {{"", PAY_ANY, PAY_REQUIRED}, {0}};
    pay_record *record = read_of("[" LINKED "," LINKED "]", list);
    assert_int_equal(record->values[0].list.count, 2);
    assert_text(pay_record_text(record->values[0].list.items[1], "link"), "https://a.example");
    assert_int_equal(read_of("[]", list)->values[0].list.count, 0);
    assert_text(pay_record_text(read_of(LINKED, group), "link"), "https://a.example");
    assert_problem("{}", list, 0, "the document is not a list");
    assert_problem("null", list, 0, "the document is missing");
    assert_problem("[]", group, 0, "the document is not an object");
    assert_problem("{}", group, 0, "link is missing");
    assert_problem("null", any, 0, "the document is missing");
    assert_non_null(read_of("5", (const pay_field[]){{0}})); /* nothing is asked of it */

    static const char *const documents[] = {"{\"a\":[1.50,null]}", "[]", "5", "\"text\"", "true"};
    for (size_t i = 0; i < COUNT(documents); i++) {
        pay_json document = parsed(documents[i]);
        pay_text problem;
        pay_buffer out = {0};
        record = pay_read(&arena, document.root, any, PAY_WHOLE_ANSWER, false, NULL, &problem);
        assert_non_null(record);
        assert_int_equal(record->values[0].kind, PAY_IS_NODE);
        pay_json_write_node(&out, record->values[0].node);
        pay_json_free(&document);
        assert_buffer(&out, documents[i]);
    }
}

static void derived_rows_are_not_read(void **state)
{
    (void)state;
    static const pay_field fields[] = {{"remaining", PAY_DERIVED, PAY_REQUIRED}, {0}};
    assert_int_equal(read_of("{\"remaining\":5}", fields)->values[0].kind, PAY_NOTHING);
}

static void reads_names_in_any_case_where_told(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"Amount", PAY_AMOUNT, .currency_from = "CurrencyId"},
        {"Id", PAY_STRING, PAY_REQUIRED},
        {0},
    };
    pay_text problem;
    pay_record *record =
        try_read("{\"ID\":\"I\",\"amount\":1,\"currencyid\":\"TRY\"}", fields, PAY_WHOLE_ANSWER, true, &problem);
    assert_non_null(record);
    assert_string_equal(in_words(&record->values[0]), "1.00 TRY");
    assert_text(pay_record_text(record, "Id"), "I");
    assert_problem("{\"Id\":\"1\",\"id\":\"2\"}", fields, true, "Id is given more than once");
    assert_text(pay_record_text(read_of("{\"id\":\"2\",\"Id\":\"1\"}", fields), "Id"), "1");
    assert_problem("{\"\xC4\xB1"
                   "d\":\"1\"}",
                   fields, true, "Id is missing");
}

static void reads_one_member_into_two_rows(void **state)
{
    (void)state;
    static const pay_code codes[] = {{"1", PAY_STATUS_SUCCEEDED}, {0}};
    static const pay_field fields[] = {
        {"Status", PAY_CODE, PAY_REQUIRED, .codes = codes},
        {"Status", PAY_STRING, PAY_REQUIRED, .argument = "rawStatus"},
        {0},
    };
    pay_record *record = read_of("{\"Status\":42}", fields);
    assert_string_equal(in_words(&record->values[0]), "status 0");
    assert_string_equal(in_words(&record->values[1]), "42");
}

static void scrubs_free_text_only(void **state)
{
    (void)state;
    pay_record *record = read_of("{\"statusCode\":200,\"message\":\"card " CARD "\",\"id\":\"" CARD "\","
                                 "\"data\":{\"link\":\"https://a.example/\",\"note\":" CARD "}}",
                                 answer_fields);
    assert_text(pay_record_text(record, "message"), "card " MASK);
    assert_text(pay_record_text(record, "id"), CARD);
    assert_text(pay_record_text(record, "note"), MASK);
}

/* In somebody else's words, what they were told is masked; in a card number the first and last digits stay. */
static void masks_known_secrets_in_free_text(void **state)
{
    (void)state;
    static const char *const known[] = {CARD, "4155650100416112", "TestSecretKey", "123"};
    pay_json document =
        parsed("{\"statusCode\":200,\"message\":\"" CARD ", 4155650100416112, TestSecretKey, 123, 1234\","
               "\"id\":\"TestSecretKey\"}");
    pay_secrets secrets = {0};
    pay_text problem;
    for (size_t i = 0; i < COUNT(known); i++) {
        pay_secrets_add(&arena, &secrets, pay_text_of(known[i]));
    }
    pay_record *record = pay_read(&arena, document.root, answer_fields, PAY_WHOLE_ANSWER, false, &secrets, &problem);
    pay_json_free(&document);
    assert_non_null(record);
    assert_text(pay_record_text(record, "message"), MASK ", ****************, *************, ***, 1234");
    assert_text(pay_record_text(record, "id"), "TestSecretKey");
}

/* What a hash covers is read as it stands, or not at all. */
static void exact_rows_are_read_as_they_stand(void **state)
{
    (void)state;
    static const pay_field fields[] = {{"v", PAY_STRING, PAY_EXACT}, {"w", PAY_STRING}, {0}};
    pay_record *record = read_of("{\"v\":\"null\",\"w\":\"null\"}", fields);
    assert_text(record->values[0].text, "null");
    assert_int_equal(record->values[1].kind, PAY_NOTHING);
    assert_int_equal(read_of("{\"v\":null}", fields)->values[0].kind, PAY_NOTHING);
    assert_int_equal(read_of("{}", fields)->values[0].kind, PAY_NOTHING);
    assert_text(read_of("{\"v\":5}", fields)->values[0].text, "5");
    assert_problem("{\"v\":{}}", fields, 0, "v is not a text");
    assert_problem("{\"v\":true}", fields, 0, "v is not a text");
}

static void some_rows_count_only_when_demanded(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"type", PAY_INTEGER},
        {"url", PAY_URL, PAY_ONLY_WHEN, .required_when = {"type", "1"}},
        {"html", PAY_STRING, PAY_ONLY_WHEN, .required_when = {"type", "2"}},
        {0},
    };
    static const char *const both = ",\"url\":\"https://a.example\",\"html\":\"<p>\"}";
    char text[200];
    snprintf(text, sizeof(text), "{\"type\":1%s", both);
    pay_record *record = read_of(text, fields);
    assert_int_equal(record->values[1].kind, PAY_IS_TEXT);
    assert_int_equal(record->values[2].kind, PAY_NOTHING);
    snprintf(text, sizeof(text), "{\"type\":2%s", both);
    record = read_of(text, fields);
    assert_int_equal(record->values[1].kind, PAY_NOTHING);
    assert_int_equal(record->values[2].kind, PAY_IS_TEXT);
    assert_problem("{\"type\":1}", fields, 0, "url is missing");
    assert_problem("{\"type\":1,\"url\":\"\"}", fields, 0, "url is missing");
    assert_problem("{\"type\":2,\"html\":\" \\n\"}", fields, 0, "html is missing");
    read_of("{\"type\":3,\"url\":5,\"html\":{}}", fields);
}

static void roles_alone_pass_over_the_rest(void **state)
{
    (void)state;
    pay_text problem;
    pay_record *record = try_read("{\"message\":\"no\",\"statusCode\":400,\"id\":{},\"data\":5,\"items\":5}",
                                  answer_fields, PAY_ROLES_ONLY, false, &problem);
    assert_non_null(record);
    assert_int_equal(record->values[0].integer, 400);
    assert_text(record->values[1].text, "no");
    for (size_t i = 2; i < 5; i++) {
        assert_int_equal(record->values[i].kind, PAY_NOTHING);
    }
    record = try_read("{\"message\":{},\"statusCode\":200,\"statusCode\":200}", answer_fields, PAY_ROLES_ONLY, false,
                      &problem);
    assert_non_null(record);
    assert_int_equal(record->values[0].kind, PAY_NOTHING);
    assert_int_equal(record->values[1].kind, PAY_NOTHING);
    assert_null(try_read("[]", answer_fields, PAY_ROLES_ONLY, false, &problem));
    assert_text(problem, "the document is not an object");
}

static void reads_a_payment_link(void **state)
{
    (void)state;
    const pay_field *answer = finrota_hpm_create_link.response;
    pay_record *record =
        read_of("{\"message\":null,\"statusCode\":200,\"exceptions\":null,\"data\":{\"link\":"
                "\"https://testportal.netfinans.com/netahsilat/hpm?id=3e1c720e-baa1-4672-955f-07bad7a23133"
                "&timestamp=1764601213815&sign=b5c709a40eeeee308cf2f32a40457a2b8a8e88711352c93a4f91d109d7d23fd3\","
                "\"expiryUtc\":\"2025-12-01T15:15:13.8152725\"},\"oldData\":null,\"errors\":null}",
                answer);
    assert_text(pay_record_text(record, "link"),
                "https://testportal.netfinans.com/netahsilat/hpm?id=3e1c720e-baa1-4672-955f-07bad7a23133"
                "&timestamp=1764601213815&sign=b5c709a40eeeee308cf2f32a40457a2b8a8e88711352c93a4f91d109d7d23fd3");
    assert_string_equal(in_words(pay_record_find(record, "expiryUtc")), "1764602113.815272");
    assert_problem("{\"statusCode\":200,\"data\":null}", answer, 0, "data is missing");
    assert_problem("{\"statusCode\":200,\"data\":{\"link\":\"\",\"expiryUtc\":\"2025-12-01T15:15:13\"}}", answer, 0,
                   "data.link is not an https URL");
    assert_problem(
        "{\"statusCode\":200,\"data\":{\"link\":\"http://a.example\",\"expiryUtc\":\"2025-12-01T15:15:13\"}}", answer,
        0, "data.link is not an https URL");
}

static void reads_a_token_from_both_places(void **state)
{
    (void)state;
    const pay_field *answer = finrota_token_connect.response;
    pay_record *record =
        read_of("{\"expiry\":\"2025-09-18T09:07:17.6884225Z\",\"token\":\"a.b.c\",\"type\":\"Bearer\"}", answer);
    assert_text(pay_record_text(record, "token"), "a.b.c");
    assert_string_equal(in_words(pay_record_find(record, "expiry")), "1758186437.688422 with zone");
    record = read_of("{\"statusCode\":200,\"data\":{\"expiry\":\"2025-09-18T09:07:17Z\",\"token\":\"d\"}}", answer);
    assert_text(pay_record_text(record, "token"), "d");
    assert_string_equal(in_words(pay_record_find(record, "expiry")), "1758186437.000000 with zone");
    record = read_of("{\"token\":\"top\",\"data\":{\"token\":\"inner\"}}", answer);
    assert_text(pay_record_text(record, "token"), "top");
}

/* --- redact -------------------------------------------------------------- */

static pay_secrets secrets_of(const char *const *texts, size_t count)
{
    pay_secrets secrets = {0};
    for (size_t i = 0; i < count; i++) {
        pay_secrets_add(&arena, &secrets, pay_text_of(texts[i]));
    }
    return secrets;
}

#define SECRETS(...) secrets_of((const char *const[]){__VA_ARGS__}, COUNT(((const char *const[]){__VA_ARGS__})))

static void assert_redacted(const char *text, const pay_field *fields, pay_secrets secrets, const char *expected)
{
    pay_json document = parsed(text);
    pay_buffer out = {0};
    pay_redact_json(&out, document.root, fields, &secrets);
    pay_json_free(&document);
    assert_buffer(&out, expected);
}

static const pay_field card_fields[] = {
    {"number", PAY_STRING, PAY_SECRET},
    {"holder", PAY_STRING},
    {0},
};

static const pay_field shown_fields[] = {
    {"token", PAY_STRING, PAY_SECRET},
    {"card", PAY_GROUP, .members = card_fields},
    {"cards", PAY_LIST, .members = card_fields},
    {"note", PAY_STRING},
    {0},
};

static void redacts_secret_rows(void **state)
{
    (void)state;
    assert_redacted("{ \"token\" : \"abc\", \"note\":\"n\", \"amount\": 1.50, \"flag\":true }", shown_fields,
                    (pay_secrets){0}, "{\"token\":\"***\",\"note\":\"n\",\"amount\":1.50,\"flag\":true}");
    assert_redacted("{\"TOKEN\":5}", shown_fields, (pay_secrets){0}, "{\"TOKEN\":\"***\"}");
    assert_redacted("{\"token\":{\"a\":\"b\"}}", shown_fields, (pay_secrets){0}, "{\"token\":\"***\"}");
    assert_redacted("{\"token\":[\"a\"]}", shown_fields, (pay_secrets){0}, "{\"token\":\"***\"}");
    assert_redacted("{\"token\":null,\"note\":null}", shown_fields, (pay_secrets){0}, "{\"token\":null,\"note\":null}");
    assert_redacted(
        "{\"card\":{\"number\":\"1\",\"holder\":\"A\"},\"cards\":[{\"number\":\"2\"},{\"holder\":\"B\"},"
        "[{\"number\":\"3\"}]]}",
        shown_fields, (pay_secrets){0},
        "{\"card\":{\"number\":\"***\",\"holder\":\"A\"},\"cards\":[{\"number\":\"***\"},{\"holder\":\"B\"},"
        "[{\"number\":\"***\"}]]}");
    assert_redacted("[{\"token\":\"a\"},{\"token\":\"b\"}]", shown_fields, (pay_secrets){0},
                    "[{\"token\":\"***\"},{\"token\":\"***\"}]");
    assert_redacted("\"text\"", shown_fields, (pay_secrets){0}, "\"text\"");
    assert_redacted("{\"a\":[],\"b\":{}}", NULL, (pay_secrets){0}, "{\"a\":[],\"b\":{}}");
}

/* A provider may wrap its answer, or put it elsewhere than the page says. */
static void redacts_secret_names_at_any_depth(void **state)
{
    (void)state;
    assert_redacted("{\"result\":{\"token\":\"abc\"}}", shown_fields, (pay_secrets){0},
                    "{\"result\":{\"token\":\"***\"}}");
    assert_redacted("{\"number\":\"abc\"}", shown_fields, (pay_secrets){0}, "{\"number\":\"***\"}");
    assert_redacted("{\"note\":{\"Token\":\"abc\"}}", shown_fields, (pay_secrets){0}, "{\"note\":{\"Token\":\"***\"}}");
}

/* One name, twice in a table: where one of the rows is secret, the name is. */
static void a_secret_name_is_secret_in_every_row(void **state)
{
    (void)state;
    static const pay_field plain[] = {{"token", PAY_STRING}, {0}};
    static const pay_field fields[] = {
        {"paging", PAY_GROUP, .members = plain},
        {"token", PAY_STRING, PAY_SECRET},
        {"code", PAY_INTEGER},
        {"code", PAY_STRING, PAY_SECRET, .argument = "rawCode"},
        {0},
    };
    assert_redacted("{\"token\":\"abc\",\"code\":7,\"paging\":{\"token\":\"def\"}}", fields, (pay_secrets){0},
                    "{\"token\":\"***\",\"code\":\"***\",\"paging\":{\"token\":\"***\"}}");
}

static void redacts_known_secrets_everywhere(void **state)
{
    (void)state;
    pay_secrets secrets = SECRETS("TestSecretKey", "123", "10000000146", "\xC5\x9Fifre");
    assert_redacted("{\"a\":\"key TestSecretKey.\",\"b\":123,\"c\":[\"123\",1234,\"0123\"],\"d\":\"x10000000146y\","
                    "\"TestSecretKey\":\"\\u015Fifre\",\"e\":\"Test\"}",
                    shown_fields, secrets,
                    "{\"a\":\"key *************.\",\"b\":***,\"c\":[\"***\",1234,\"0123\"],\"d\":\"x***********y\","
                    "\"*************\":\"******\",\"e\":\"Test\"}");
}

static void redacts_cards_everywhere(void **state)
{
    (void)state;
    assert_redacted("{\"a\":\"" CARD "\",\"b\":" CARD ",\"c\":\"4155-6501-0041-6111\",\"" CARD "\":1,"
                    "\"d\":\"\\u00344155650100416111\",\"e\":\"\\u003155650100416111\"}",
                    NULL, (pay_secrets){0},
                    "{\"a\":\"" MASK "\",\"b\":" MASK ",\"c\":\"4155-65**-****-6111\",\"" MASK "\":1,"
                    "\"d\":\"44155650100416111\",\"e\":\"155650100416111\"}");
    assert_redacted("{\"a\":\"\\u0034\\u0031\\u0035\\u0035\\u0036501004\\u00316111\"}", NULL, (pay_secrets){0},
                    "{\"a\":\"" MASK "\"}");
    /* A card that fails Luhn is known by its digits. */
    assert_redacted("{\"a\":\"4155650100416112\"}", NULL, SECRETS("4155650100416112"), "{\"a\":\"****************\"}");
}

/* What is written escaped is the same secret. */
static void redacts_secrets_in_escaped_forms(void **state)
{
    (void)state;
    assert_redacted("{\"a\":\"pass\\\"word\"}", NULL, SECRETS("pass\"word"), "{\"a\":\"*********\"}");
    assert_redacted("{\"a\":\"back\\\\slash\"}", NULL, SECRETS("back\\slash"), "{\"a\":\"**********\"}");
    assert_redacted("{\"a\":\"x\\ny\\tz\"}", NULL, SECRETS("x\ny\tz"), "{\"a\":\"*****\"}");
    assert_redacted("{\"a\":\"sl\\/ash+==\"}", NULL, SECRETS("sl/ash+=="), "{\"a\":\"*********\"}");
    assert_redacted("{\"pass\\\"word\":1}", NULL, SECRETS("pass\"word"), "{\"*********\":1}");
}

static void redacts_behind_what_was_there(void **state)
{
    (void)state;
    pay_json document = parsed("{\"a\":\"" CARD " abcdef\"}");
    pay_secrets secrets = SECRETS("abcdef");
    pay_buffer out = {0};
    pay_buffer_append_string(&out, CARD " abcdef ");
    pay_redact_json(&out, document.root, NULL, &secrets);
    pay_json_free(&document);
    assert_buffer(&out, CARD " abcdef {\"a\":\"" MASK " ******\"}");
}

static void redacts_what_was_written(void **state)
{
    (void)state;
    pay_secrets secrets = SECRETS("TestSecretKey", "123");
    pay_buffer out = {0};
    pay_buffer_append_string(&out, "https://TestSecretKey/x?a=TestSecretKey&b=123&c=1234&d=" CARD);
    pay_redact_known(&out, 22, &secrets);
    assert_buffer(&out, "https://TestSecretKey/x?a=*************&b=***&c=1234&d=" MASK);
    pay_redact_known(&out, 0, &secrets);
    assert_buffer(&out, "");
}

static pay_text shown_text(const char *text, pay_secrets secrets)
{
    pay_buffer out = {0};
    pay_redact_text(&out, pay_text_of(text), &secrets);
    return taken(&out);
}

static void assert_text_redacted(const char *text, pay_secrets secrets, const char *expected)
{
    assert_text(shown_text(text, secrets), expected);
}

static void redacts_text(void **state)
{
    (void)state;
    assert_text_redacted("", (pay_secrets){0}, "");
    assert_text_redacted("<h1>Bad Gateway</h1>", (pay_secrets){0}, "<h1>Bad Gateway</h1>");
    assert_text_redacted("card " CARD ", key TestSecretKey, cvv=123&x", SECRETS("TestSecretKey", "123"),
                         "card " MASK ", key *************, cvv=***&x");
    assert_text_redacted("{\"token\":\"abcdef\",", SECRETS("abcdef"), "{\"token\":\"******\",");
}

/* Half a document: a value that nobody has read is known by its name alone. */
static void redacts_what_could_not_be_read(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *shown;
    } cases[] = {
        {"", ""},
        {"{\"note\":\"no\",\"token\":\"abc", "{\"note\":\"no\",\"***"},
        {"{\"note\":\"no\",\"token\"", "{\"note\":\"no\",\"***"},
        {"{\"card\":{\"number\":\"abc\",\"token\":", "{\"card\":{\"***"},
        {"{\"Token\":1}x", "{\"***"},
        {"{'token' : 1}", "{'***"},
        {"{\\\"token\\\" : \\\"abc\\\"", "{\\\"***"},
        {"<input name=\"token\" value=\"abc\">", "<input name=\"***"},
        {"https://frame.example/?token=abc", "https://frame.example/?***"},
        {"token: abc", "***"},
        {"a token was expected", "a token was expected"},
        {"no \"token", "no \"token"},
        {"no token \"", "no token \""},
        {"atoken=1, Atoken=1, 1token=1, ztoken:1, tokens=1", "atoken=1, Atoken=1, 1token=1, ztoken:1, tokens=1"},
        {"atoken=1 {token=2", "atoken=1 {***"},
        {"`token=1", "`***"},
        {"toke", "toke"},
        {CARD " for \"token\":", MASK " for \"***"},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_buffer out = {0};
        pay_secrets none = {0};
        pay_redact_unread(&out, pay_text_of(cases[i].text), shown_fields, &none);
        assert_buffer(&out, cases[i].shown);
        pay_redact_unread(&out, pay_text_of(cases[i].text), NULL, &none);
        assert_text_redacted(cases[i].text, none, taken(&out).bytes);
    }
}

/* In a text that is no JSON, or not read as such, nothing has undone what JSON or a URL does to a text. */
static void redacts_text_as_others_escape_it(void **state)
{
    (void)state;
    static const struct {
        const char *secret;
        const char *text;
        const char *shown;
    } cases[] = {
        {"oERW/yIXQ+Zw==", "k=oERW/yIXQ+Zw==;", "k=**************;"},
        {"oERW/yIXQ+Zw==", "k=oERW\\/yIXQ+Zw==;", "k=***************;"},
        {"oERW/yIXQ+Zw==", "k=oERW\\u002FyIXQ\\u002bZw\\u003d\\u003D;", "k=**********************************;"},
        {"oERW/yIXQ+Zw==", "k=oERW%2FyIXQ%2bZw%3D=;", "k=********************;"},
        {"pass\"word", "k=pass\\\"word;", "k=**********;"},
        {"pass\\word", "k=pass\\\\word;", "k=**********;"},
        {"two words", "k=two+words;k=two%20words", "k=*********;k=***********"},
        {"two\nlines", "k=two\\nlines;k=two%0Alines", "k=**********;k=***********"},
        {"\xC5\x9Fifre!", "k=\\u015fifre!;k=%C5%9fifre%21", "k=***********;k=*************"},
        {"\xF0\x9F\x98\x80smile", "k=\\ud83d\\ude00smile;", "k=*****************;"},
        {"50%25 off", "k=50%25 off;k=50%2525+off", "k=*********;k=***********"},
        {"smile!", "k=\\ud83d\\ue000smile!;", "k=\\ud83d\\ue000******;"},
        {"half a \xC5", "k=half a \\u015f;", "k=half a \\u015f;"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_text_redacted(cases[i].text, SECRETS(cases[i].secret), cases[i].shown);
    }
}

static void survives_every_cut_of_an_escape(void **state)
{
    (void)state;
    static const char text[] = "pass\\ud83d\\ude00\\u00e7%C3%A7\\\\+";
    for (size_t length = 0; length < sizeof(text); length++) {
        char *copy = malloc(length + 1); /* of exactly its length, so that a read behind the text is caught */
        pay_buffer out = {0};
        pay_secrets secrets = SECRETS("pass\xF0\x9F\x98\x80\xC3\xA7\xC3\xA7\\ ");
        assert_non_null(copy);
        memcpy(copy, text, length);
        pay_redact_text(&out, (pay_text){copy, length}, &secrets);
        free(copy);
        pay_text shown = taken(&out);
        assert_int_equal(shown.length, length);
        assert_int_equal(length == sizeof(text) - 1, length > 0 && shown.bytes[0] == '*');
    }
}

static void redacts_before_it_cuts(void **state)
{
    (void)state;
    char *text = repeated('x', 4000);
    for (size_t start = 2048 - 20; start <= 2048 + 2; start++) {
        memset(text, 'x', 4000);
        memcpy(text + start, CARD, 16);
        memcpy(text + 1000, "TestSecretKey", 13);
        pay_text out = shown_text(text, SECRETS("TestSecretKey"));
        assert_int_equal(out.length, 2048 + 3);
        assert_string_equal(out.bytes + 2048, "...");
        assert_null(strstr(out.bytes, "TestSecretKey"));
        assert_null(strstr(out.bytes, "4155650"));
    }
    text[2048] = '\0';
    memset(text, 'x', 2048);
    assert_text_redacted(text, (pay_secrets){0}, text);
}

static void cuts_between_characters(void **state)
{
    (void)state;
    static const char *const characters[] = {"\xC3\xA7", "\xE2\x82\xAC", "\xF0\x9F\x98\x80"};
    for (size_t i = 0; i < COUNT(characters); i++) {
        for (size_t before = 2048 - 4; before <= 2048; before++) {
            char *text = repeated('x', 2100);
            memcpy(text + before, characters[i], strlen(characters[i]));
            pay_text out = shown_text(text, (pay_secrets){0});
            assert_true(out.length <= 2048 + 3);
            assert_string_equal(out.bytes + out.length - 3, "...");
            assert_true(pay_text_is_utf8(out));
        }
    }
}

/* What is shown ends up in JSON logs, which take nothing else. */
static void shows_valid_utf8_only(void **state)
{
    (void)state;
    static const char *const texts[] = {"\xFF\xFE<html>",
                                        "\xDE"
                                        "deme reddedildi",
                                        "a\xC3", "\xC3\xA7\x80"};
    for (size_t i = 0; i < COUNT(texts); i++) {
        pay_text out = shown_text(texts[i], (pay_secrets){0});
        assert_true(pay_text_is_utf8(out));
    }
}

static int start(void **state)
{
    (void)state;
    pay_json_start();
    return 0;
}

#define WALK_TEST(function) cmocka_unit_test_setup_teardown(function, open_arena, free_arena)

/* What is no text in a member that decides nothing is mended; where it decides, the answer is refused. */
static void mends_what_decides_nothing(void **state)
{
    (void)state;
    static const pay_field free_text[] = {{"x", PAY_STRING, PAY_FREE_TEXT}, {0}};
    static const pay_field optional[] = {{"x", PAY_STRING}, {0}};
    static const pay_field anything[] = {{"x", PAY_ANY}, {0}};
    static const pay_field needed[] = {{"x", PAY_STRING, PAY_FREE_TEXT | PAY_REQUIRED}, {0}};
    static const pay_field hashed[] = {{"x", PAY_STRING, PAY_FREE_TEXT | PAY_EXACT}, {0}};
    static const pay_field code[] = {{"x", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_RESULT_CODE}, {0}};
    static const char text[] = "{\"x\":\"a\xFE\"}";
    pay_text problem;
    pay_record *record = read_of(text, free_text);

    assert_text(record->values[0].text, "a\xEF\xBF\xBD");
    record = read_of(text, optional);
    assert_int_equal(record->values[0].kind, PAY_NOTHING);
    record = read_of(text, anything);
    assert_int_equal(record->values[0].kind, PAY_IS_NODE);
    assert_null(try_read(text, needed, PAY_WHOLE_ANSWER, false, &problem));
    assert_null(try_read(text, hashed, PAY_WHOLE_ANSWER, false, &problem));
    record = read_of(text, code);
    assert_int_equal(record->values[0].kind, PAY_NOTHING);
}

/* A key with a stray character, at whatever allocation memory ends: a violation of the set-up, or no memory. */
static void a_stray_key_needs_memory(void **state)
{
    (void)state;
    static const pay_field keys[] = {{"key", PAY_STRING, PAY_REQUIRED | PAY_SECRET | PAY_KEY}, {0}};
    long n = 1;

    for (bool found = false; !found; n++) {
        pay_arena own = {0};
        pay_record *record = pay_record_create(&own, keys);
        pay_violation *violation;

        record->values[0] = (pay_value){.kind = PAY_IS_TEXT, .text = PAY_TEXT("key\n")};
        pay_allocation_fail_at(n);
        violation = pay_check(&own, record, 1000);
        pay_allocation_fail_at(0);
        found = violation && !own.failed;
        assert_true(own.failed || (violation && violation->is_configuration));
        pay_arena_free(&own);
    }
    assert_true(n > 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WALK_TEST(accepts_what_the_table_allows),
        WALK_TEST(demands_what_is_required),
        WALK_TEST(limits_texts_in_characters),
        WALK_TEST(refuses_a_card_in_words_of_its_holder),
        WALK_TEST(names_what_nobody_sees_around_a_key),
        WALK_TEST(limits_urls_on_their_own),
        WALK_TEST(refuses_what_is_no_text),
        WALK_TEST(refuses_other_forms),
        WALK_TEST(refuses_what_does_not_fit_its_place),
        WALK_TEST(limits_integers),
        WALK_TEST(checks_money),
        WALK_TEST(tells_a_missing_amount_once),
        WALK_TEST(names_the_place_inside_groups_and_lists),
        WALK_TEST(names_the_part_of_an_object),
        WALK_TEST(checks_lists_of_integers),
        WALK_TEST(checks_sums),
        WALK_TEST(checks_that_amounts_share_a_currency),
        WALK_TEST(a_currency_that_is_no_text_is_not_repeated),
        WALK_TEST(demands_groups_and_lists),
        WALK_TEST(demands_what_another_value_demands),
        WALK_TEST(exactly_one_of_a_choice),
        WALK_TEST(checks_maps),
        WALK_TEST(checks_a_payment_link),
        WALK_TEST(checks_a_refund),
        WALK_TEST(writes_texts_in_the_order_of_the_table),
        WALK_TEST(writes_money_exactly),
        WALK_TEST(mends_what_decides_nothing),
        WALK_TEST(a_stray_key_needs_memory),
        WALK_TEST(writes_decimals_as_the_page_does),
        WALK_TEST(writes_what_stands_for_something_else),
        WALK_TEST(writes_groups_lists_and_maps),
        WALK_TEST(writes_path_and_query),
        WALK_TEST(encodes_every_byte_that_is_not_unreserved),
        WALK_TEST(a_brace_without_a_row_is_nothing_to_crash_on),
        WALK_TEST(a_body_is_what_is_left),
        WALK_TEST(masks_secrets_of_a_body),
        WALK_TEST(masks_behind_what_was_there),
        WALK_TEST(writes_forms_in_the_order_of_the_table),
        WALK_TEST(masks_secrets_of_a_form),
        WALK_TEST(a_form_without_its_digest_fails),
        WALK_TEST(a_query_masks_card_numbers_before_it_is_encoded),
        WALK_TEST(reads_strings),
        WALK_TEST(reads_urls),
        WALK_TEST(reads_integers),
        WALK_TEST(reads_booleans),
        WALK_TEST(reads_decimals),
        WALK_TEST(reads_amounts_in_minor_units),
        WALK_TEST(reads_amounts_in_major_units),
        WALK_TEST(reads_the_currency_beside_an_amount),
        WALK_TEST(reads_dates),
        WALK_TEST(reads_codes),
        WALK_TEST(reads_words_in_any_case),
        WALK_TEST(reads_groups_and_lists),
        WALK_TEST(names_the_place_of_a_problem),
        WALK_TEST(what_is_not_needed_hides_nothing),
        WALK_TEST(reads_what_another_value_demands),
        WALK_TEST(drops_texts_of_a_failure_that_was_none),
        WALK_TEST(drops_the_next_step_of_what_is_final),
        WALK_TEST(an_answer_repeats_what_was_asked),
        WALK_TEST(a_row_without_a_name_is_the_document),
        WALK_TEST(derived_rows_are_not_read),
        WALK_TEST(reads_names_in_any_case_where_told),
        WALK_TEST(reads_one_member_into_two_rows),
        WALK_TEST(scrubs_free_text_only),
        WALK_TEST(masks_known_secrets_in_free_text),
        WALK_TEST(exact_rows_are_read_as_they_stand),
        WALK_TEST(some_rows_count_only_when_demanded),
        WALK_TEST(roles_alone_pass_over_the_rest),
        WALK_TEST(reads_a_payment_link),
        WALK_TEST(reads_a_token_from_both_places),
        WALK_TEST(redacts_secret_rows),
        WALK_TEST(redacts_secret_names_at_any_depth),
        WALK_TEST(a_secret_name_is_secret_in_every_row),
        WALK_TEST(redacts_known_secrets_everywhere),
        WALK_TEST(redacts_cards_everywhere),
        WALK_TEST(redacts_secrets_in_escaped_forms),
        WALK_TEST(redacts_behind_what_was_there),
        WALK_TEST(redacts_what_was_written),
        WALK_TEST(redacts_text),
        WALK_TEST(redacts_what_could_not_be_read),
        WALK_TEST(redacts_text_as_others_escape_it),
        WALK_TEST(survives_every_cut_of_an_escape),
        WALK_TEST(redacts_before_it_cuts),
        WALK_TEST(cuts_between_characters),
        WALK_TEST(shows_valid_utf8_only),
    };
    return cmocka_run_group_tests_name("walk", tests, start, NULL);
}
