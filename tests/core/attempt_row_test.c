/* Stored attempts: handles, words of others, purging; and the rules of an order. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "arena.h"
#include "attempt_row.h"
#include "memory.h"
#include "order.h"
#include "record.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void assert_text(pay_text text, const char *expected)
{
    assert_int_equal(text.length, strlen(expected));
    assert_memory_equal(text.length ? text.bytes : "", expected, text.length);
}

static void columns_have_names(void **state)
{
    (void)state;
    for (int i = 0; i < PAY_COLUMN_COUNT; i++) {
        assert_non_null(pay_attempt_columns[i]);
        for (const char *c = pay_attempt_columns[i]; *c; c++) {
            assert_true((*c >= 'a' && *c <= 'z') || *c == '_');
        }
    }
}

static void handles_are_set_and_removed(void **state)
{
    pay_attempt attempt = {0};
    char names[PAY_ATTEMPT_HANDLES + 1][2];

    (void)state;
    assert_text(pay_attempt_handle(&attempt, PAY_TEXT("a")), "");
    assert_true(pay_attempt_set_handle(&attempt, PAY_TEXT("a"), (pay_text){0}));
    for (int i = 0; i < PAY_ATTEMPT_HANDLES + 1; i++) {
        names[i][0] = (char)('a' + i);
        names[i][1] = '\0';
        assert_int_equal(pay_attempt_set_handle(&attempt, pay_text_of(names[i]), PAY_TEXT("1")),
                         i < PAY_ATTEMPT_HANDLES);
    }
    assert_int_equal(attempt.handle_count, PAY_ATTEMPT_HANDLES);
    assert_true(pay_attempt_set_handle(&attempt, PAY_TEXT("c"), PAY_TEXT("2")));
    assert_text(pay_attempt_handle(&attempt, PAY_TEXT("c")), "2");
    assert_true(pay_attempt_set_handle(&attempt, PAY_TEXT("a"), (pay_text){0}));
    assert_int_equal(attempt.handle_count, PAY_ATTEMPT_HANDLES - 1);
    assert_text(pay_attempt_handle(&attempt, PAY_TEXT("a")), "");
    assert_text(pay_attempt_handle(&attempt, PAY_TEXT("h")), "1");
    assert_true(pay_attempt_set_handle(&attempt, pay_text_of(names[PAY_ATTEMPT_HANDLES]), PAY_TEXT("3")));
}

static void handles_keep_their_rules(void **state)
{
    static const char *const good[] = {"a", "transactionId", "x1", "abcdefghijklmnopqrstuvwxyzABCDEF"};
    static const char *const bad[] = {"", "1a", "a b", "a_b", "\xc5\x9f", "abcdefghijklmnopqrstuvwxyzABCDEFG"};
    char longest[PAY_HANDLE_VALUE + 1];

    (void)state;
    for (size_t i = 0; i < COUNT(good); i++) {
        assert_true(pay_handle_name_is_valid(pay_text_of(good[i])));
    }
    for (size_t i = 0; i < COUNT(bad); i++) {
        assert_false(pay_handle_name_is_valid(pay_text_of(bad[i])));
    }
    memset(longest, 'x', sizeof(longest));
    assert_true(pay_handle_value_is_valid((pay_text){longest, PAY_HANDLE_VALUE}));
    assert_false(pay_handle_value_is_valid((pay_text){longest, PAY_HANDLE_VALUE + 1}));
    assert_true(pay_handle_value_is_valid(PAY_TEXT("\xc5\x9f")));
    assert_false(pay_handle_value_is_valid(PAY_TEXT("")));
    assert_false(pay_handle_value_is_valid(PAY_TEXT("a\nb")));
    assert_false(pay_handle_value_is_valid(PAY_TEXT("a\0b")));
    assert_false(pay_handle_value_is_valid(PAY_TEXT("\xff")));
    assert_true(pay_handle_is_secret(PAY_TEXT("link")) && pay_handle_is_secret(PAY_TEXT("frameUrl")) &&
                pay_handle_is_secret(PAY_TEXT("token")));
    assert_false(pay_handle_is_secret(PAY_TEXT("Token")));
}

static void words_are_cut_and_cleaned(void **state)
{
    static const struct {
        pay_text text;
        size_t max;
        const char *clean;
    } cases[] = {
        {PAY_TEXT("Yetersiz"), 8, "Yetersiz"},
        {PAY_TEXT("Yetersiz"), 3, "Yet"},
        {PAY_TEXT("a\xc5\x9f"
                  "b"),
         2, "a"},
        {PAY_TEXT("a\xc5\x9f"
                  "b"),
         3, "a\xc5\x9f"},
        {PAY_TEXT("a\0b\xff"), 9, "a?b?"},
        {PAY_TEXT("\xc5"), 9, "?"},
        {PAY_TEXT(""), 9, ""},
        {PAY_TEXT("x"), 0, ""},
    };
    char clean[16];

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        size_t length = pay_attempt_clean(clean, cases[i].max, cases[i].text);

        assert_text((pay_text){clean, length}, cases[i].clean);
    }
}

/* A payment that a purge may change, last touched 31 days ago. */
static pay_attempt old_payment(pay_state state)
{
    pay_attempt attempt = {
        .state = state,
        .handled = pay_text_of(pay_state_name(state)),
        .paid = PAY_ATTEMPT_NONE,
        .version = 4,
        .created_at = 1000,
        .asked_at = 2000,
        .reason = PAY_TEXT("R"),
        .secret_hash = PAY_TEXT("H"),
    };

    pay_attempt_set_handle(&attempt, PAY_TEXT("link"), PAY_TEXT("L"));
    pay_attempt_set_handle(&attempt, PAY_TEXT("frameUrl"), PAY_TEXT("F"));
    pay_attempt_set_handle(&attempt, PAY_TEXT("token"), PAY_TEXT("T"));
    pay_attempt_set_handle(&attempt, PAY_TEXT("paymentId"), PAY_TEXT("P"));
    return attempt;
}

static void purge_erases(void **state)
{
    pay_attempt paid = old_payment(PAY_STATE_PAID);

    (void)state;
    assert_int_equal(pay_attempt_purge(&paid, 2000), PAY_PURGE_KEEPS);
    assert_int_equal(paid.handle_count, 4);
    assert_int_equal(pay_attempt_purge(&paid, 2001), PAY_PURGE_CHANGES);
    assert_int_equal(paid.version, 5);
    assert_int_equal(paid.handle_count, 2);
    assert_text(pay_attempt_handle(&paid, PAY_TEXT("token")), "T");
    assert_text(paid.reason, "");
    assert_text(paid.secret_hash, "");
    assert_int_equal(pay_attempt_purge(&paid, 2001), PAY_PURGE_KEEPS);
    assert_int_equal(pay_attempt_purge(&paid, 2000 + 370 * 86400), PAY_PURGE_KEEPS);
    assert_int_equal(pay_attempt_purge(&paid, 2001 + 370 * 86400), PAY_PURGE_CHANGES);
    assert_int_equal(paid.version, 6);
    assert_text(pay_attempt_handle(&paid, PAY_TEXT("token")), "");
    assert_text(pay_attempt_handle(&paid, PAY_TEXT("paymentId")), "P");
    paid = old_payment(PAY_STATE_PAID);
    paid.created_at = 2500;
    assert_int_equal(pay_attempt_purge(&paid, 2001), PAY_PURGE_KEEPS);
}

static void purge_deletes_what_moved_nothing(void **state)
{
    (void)state;
    for (int i = 0; i < PAY_STATE_COUNT; i++) {
        bool empty = i == PAY_STATE_REFUSED || i == PAY_STATE_LAPSED;
        bool open = i == PAY_STATE_STARTING || i == PAY_STATE_WAITING || i == PAY_STATE_LOOK;
        pay_attempt attempt = old_payment((pay_state)i);

        assert_int_equal(pay_attempt_purge(&attempt, 3000),
                         empty ? PAY_PURGE_DELETES : (open ? PAY_PURGE_KEEPS : PAY_PURGE_CHANGES));
        attempt = old_payment((pay_state)i);
        attempt.paid = 1;
        assert_int_equal(pay_attempt_purge(&attempt, 3000), open ? PAY_PURGE_KEEPS : PAY_PURGE_CHANGES);
        attempt = old_payment((pay_state)i);
        attempt.won_key = PAY_TEXT("order:1");
        assert_int_equal(pay_attempt_purge(&attempt, 3000), open ? PAY_PURGE_KEEPS : PAY_PURGE_CHANGES);
        attempt = old_payment((pay_state)i);
        attempt.handled = (pay_text){0};
        assert_int_equal(pay_attempt_purge(&attempt, 3000), PAY_PURGE_KEEPS);
    }
}

/* --- orders -------------------------------------------------------------------- */

static const pay_currency *currency(const char *code)
{
    return pay_currency_by_code(pay_text_of(code));
}

static void set_text(pay_record *record, const char *name, pay_text text)
{
    *pay_record_find(record, name) = (pay_value){.kind = PAY_IS_TEXT, .text = text};
}

static void set_money(pay_record *record, const char *name, int64_t minor, const char *code)
{
    *pay_record_find(record, name) = (pay_value){.kind = PAY_IS_MONEY, .money = {minor, currency(code)}};
}

static pay_record *good_order(pay_arena *arena)
{
    pay_record *order = pay_record_create(arena, pay_order_fields);
    pay_record *customer = pay_record_create(arena, pay_customer_fields);

    set_text(customer, "name", PAY_TEXT("A"));
    set_text(customer, "surname", PAY_TEXT("B"));
    set_text(customer, "email", PAY_TEXT("a@b.example"));
    set_text(order, "number", PAY_TEXT("A-1"));
    set_money(order, "amount", 1000, "TRY");
    *pay_record_find(order, "customer") = (pay_value){.kind = PAY_IS_RECORD, .record = customer};
    set_text(order, "returnUrl", PAY_TEXT("https://shop.example/?r={reference}"));
    return order;
}

static void assert_violation(pay_arena *arena, const pay_record *order, const char *field, const char *rule)
{
    pay_violation *violation = pay_order_check(arena, order);

    assert_false(arena->failed);
    if (!field) {
        assert_null(violation);
        return;
    }
    assert_non_null(violation);
    assert_text(violation->field, field);
    assert_string_equal(violation->rule, rule);
    assert_null(violation->next);
}

static void orders_keep_their_rules(void **state)
{
    static const struct {
        const char *name;
        pay_text text;
        const char *rule; /* NULL: it is right */
    } cases[] = {
        {"returnUrl", PAY_TEXT("https://shop.example/?r={ref}"), "placeholder"},
        {"returnUrl", PAY_TEXT("no address"), "url"}, /* and is not told twice */
        {"notifyUrl", PAY_TEXT("https://shop.example/?r={reference}&s={secret}"), NULL},
        {"notifyUrl", PAY_TEXT("https://shop.example/?r={reference}"), "placeholder"},
        {"notifyUrl", PAY_TEXT("https://shop.example/?s={secret}"), "placeholder"},
        {"language", PAY_TEXT("tr"), NULL},
        {"language", PAY_TEXT("TR"), "language"},
        {"language", PAY_TEXT("tur"), "language"},
        {"language", PAY_TEXT(""), "language"},
        {"number", PAY_TEXT("A 1"), "header"},
        {"number", PAY_TEXT(""), "empty"},
        {"number", PAY_TEXT("0123456789012345678901234567890123456789012345678901234567890123"), NULL},
        {"number", PAY_TEXT("01234567890123456789012345678901234567890123456789012345678901234"), "too_long"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_arena arena = {0};
        pay_record *order = good_order(&arena);

        set_text(order, cases[i].name, cases[i].text);
        assert_violation(&arena, order, cases[i].rule ? cases[i].name : NULL, cases[i].rule);
        pay_arena_free(&arena);
    }
}

static void phones_have_a_country(void **state)
{
    static const struct {
        pay_text phone;
        bool good;
    } cases[] = {
        {PAY_TEXT("+905551112233"), true},
        {PAY_TEXT("+1234567"), true},
        {PAY_TEXT("+123456"), false},
        {PAY_TEXT("+123456789012345"), true},
        {PAY_TEXT("+1234567890123456"), false},
        {PAY_TEXT("05551112233"), false},
        {PAY_TEXT("+90 555"), false},
        {PAY_TEXT("+"), false},
        {PAY_TEXT(""), false},
        {PAY_TEXT("+90555111223a"), false},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_arena arena = {0};
        pay_record *order = good_order(&arena);

        set_text(pay_record_find(order, "customer")->record, "phone", cases[i].phone);
        assert_violation(&arena, order, cases[i].good ? NULL : "customer.phone", "phone");
        pay_arena_free(&arena);
    }
}

static void amounts_fit_together(void **state)
{
    pay_arena arena = {0};
    pay_record *order = good_order(&arena);

    (void)state;
    assert_violation(&arena, order, NULL, NULL);
    set_money(order, "ceiling", 1000, "TRY");
    assert_violation(&arena, order, NULL, NULL);
    set_money(order, "ceiling", 999, "TRY");
    assert_violation(&arena, order, "ceiling", "range");
    set_money(order, "ceiling", 2000, "EUR");
    assert_violation(&arena, order, "ceiling", "currency");
    set_money(order, "ceiling", 1000, "TRY");
    set_money(order, "amount", 0, "TRY");
    assert_violation(&arena, order, "amount", "positive");
    *pay_record_find(order, "amount") = (pay_value){0};
    assert_violation(&arena, order, "amount", "required");
    set_money(order, "amount", 1000, "TRY");
    *pay_record_find(order, "customer") = (pay_value){0};
    assert_violation(&arena, order, "customer", "required");
    pay_arena_free(&arena);
}

static void items_have_the_orders_currency(void **state)
{
    const pay_field *fields;
    pay_arena arena = {0};
    pay_record *order = good_order(&arena);
    pay_record *items[2];

    (void)state;
    for (fields = pay_order_fields; fields->type != PAY_LIST; fields++) {
    }
    for (size_t i = 0; i < COUNT(items); i++) {
        items[i] = pay_record_create(&arena, fields->members);
        set_text(items[i], "name", PAY_TEXT("N"));
        set_money(items[i], "price", 500, "TRY");
    }
    *pay_record_find(order, "items") = (pay_value){.kind = PAY_IS_LIST, .list = {items, COUNT(items)}};
    assert_violation(&arena, order, NULL, NULL);
    set_money(items[1], "price", 500, "EUR");
    assert_violation(&arena, order, "items[1].price", "currency");
    set_money(items[1], "price", 501, "TRY");
    assert_violation(&arena, order, "items", "sum");
    pay_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_have_names),
        cmocka_unit_test(handles_are_set_and_removed),
        cmocka_unit_test(handles_keep_their_rules),
        cmocka_unit_test(words_are_cut_and_cleaned),
        cmocka_unit_test(purge_erases),
        cmocka_unit_test(purge_deletes_what_moved_nothing),
        cmocka_unit_test(orders_keep_their_rules),
        cmocka_unit_test(phones_have_a_country),
        cmocka_unit_test(amounts_fit_together),
        cmocka_unit_test(items_have_the_orders_currency),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
