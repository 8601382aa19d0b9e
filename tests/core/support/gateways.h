/*
 * Orders, attempts and answers for the tests of gateways.
 *
 * A header with functions, because each test is one program and takes of them what it needs.
 */

#ifndef TESTS_CORE_GATEWAYS_H
#define TESTS_CORE_GATEWAYS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "gateway.h"
#include "memory.h"
#include "order.h"

/* Here only: a test that is not in its list of tests must not build. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-variable"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define REFERENCE "0123456789abcdef0123456789abcdef"
#define GUID      "504978bf-bebd-40c5-89aa-b76f3a20341c"

enum { AMOUNT = 1200, NONE = PAY_ATTEMPT_NONE };

static pay_arena arena; /* of the test at hand */
static long live_before;

static int open_arena(void **state)
{
    (void)state;
    live_before = pay_allocations_live();
    return 0;
}

static int free_arena(void **state)
{
    (void)state;
    pay_allocation_fail_at(0);
    pay_arena_free(&arena);
    return pay_allocations_live() == live_before ? 0 : -1;
}

#define GATEWAY_TEST(function) cmocka_unit_test_setup_teardown(function, open_arena, free_arena)

/* --- values ------------------------------------------------------------------------- */

static pay_value text_of(const char *text)
{
    return (pay_value){.kind = PAY_IS_TEXT, .text = pay_text_of(text)};
}

static pay_value money_of(int64_t minor, const char *currency)
{
    return (pay_value){.kind = PAY_IS_MONEY, .money = {minor, pay_currency_by_code(pay_text_of(currency))}};
}

static pay_value integer_of(int64_t integer)
{
    return (pay_value){.kind = PAY_IS_INTEGER, .integer = integer};
}

static pay_value boolean_of(bool boolean)
{
    return (pay_value){.kind = PAY_IS_BOOLEAN, .boolean = boolean};
}

static pay_value status_of(pay_status status)
{
    return (pay_value){.kind = PAY_IS_STATUS, .status = status};
}

static pay_record *record_of(const pay_field *fields)
{
    pay_record *record = pay_record_create(&arena, fields);

    assert_non_null(record);
    return record;
}

static pay_value group_of(pay_record *record)
{
    return (pay_value){.kind = PAY_IS_RECORD, .record = record};
}

static void set(pay_record *record, const char *name, pay_value value)
{
    pay_value *row = pay_record_find(record, name);

    if (!row) {
        fail_msg("there is no row %s", name);
    }
    *row = value;
}

static void assert_text(pay_text text, const char *expected)
{
    if (!pay_text_equals(text, pay_text_of(expected))) {
        fail_msg("\"%.*s\" is not \"%s\"", (int)text.length, text.bytes, expected);
    }
}

/* --- orders ------------------------------------------------------------------------- */

static const pay_field *members_of(const pay_field *fields, const char *name)
{
    while (strcmp(fields->name, name) != 0) {
        fields++;
    }
    return fields->members;
}

static pay_record *item_of(const char *name, int64_t price, bool is_whole)
{
    pay_record *item = record_of(members_of(pay_order_fields, "items"));

    set(item, "name", text_of(name));
    set(item, "price", money_of(price, "TRY"));
    if (is_whole) {
        set(item, "categoryId", text_of("books"));
        set(item, "id", text_of("B1"));
        set(item, "sellerId", integer_of(7));
        set(item, "sellerShare", money_of(price / 2, "TRY"));
    }
    return item;
}

/* What an order cannot be without, as the caller's object fills it in. */
static pay_record *small_order(void)
{
    pay_record *order = record_of(pay_order_fields);
    pay_record *customer = record_of(pay_customer_fields);

    set(customer, "name",
        text_of("Ay\xC5\x9F"
                "e"));
    set(customer, "surname", text_of("Y\xC4\xB1lmaz"));
    set(customer, "email", text_of("ayse@example.com"));
    set(order, "number", text_of("A-7"));
    set(order, "amount", money_of(AMOUNT, "TRY"));
    set(order, "customer", group_of(customer));
    set(order, "returnUrl", text_of("https://shop.example/back?r=" REFERENCE));
    set(order, "installment", integer_of(1));
    set(order, "threeDSecure", boolean_of(true));
    return order;
}

/* One with everything that an order can have. */
static pay_record *whole_order(void)
{
    pay_record *order = small_order();
    pay_record *customer = pay_record_find(order, "customer")->record;
    pay_record **items = pay_arena_allocate(&arena, 2 * sizeof(*items));

    assert_non_null(items);
    items[0] = item_of("Novel", 700, true);
    items[1] = item_of("Atlas", 500, true);
    set(customer, "phone", text_of("+905551112233"));
    set(customer, "identityNumber", text_of("10000000146"));
    set(customer, "code", text_of("C1"));
    set(customer, "isGuest", boolean_of(false));
    set(order, "notifyUrl", text_of("https://shop.example/notice?r=" REFERENCE "&s=secret"));
    set(order, "ceiling", money_of(AMOUNT, "TRY"));
    set(order, "items", (pay_value){.kind = PAY_IS_LIST, .list = {items, 2}});
    set(order, "installment", integer_of(3));
    set(order, "clientIp", text_of("192.0.2.7"));
    set(order, "description", text_of("Two books"));
    set(order, "language", text_of("tr"));
    return order;
}

enum { PLAN_TOTAL = 1248, PLAN_COUNT = 6 };

#define PLAN_POS "384badef-11ec-ee11-98f2-005056b0d2e5"

/* The customer chose six installments with interest. */
static void give_plan(pay_record *order)
{
    pay_record *plan = record_of(pay_plan_fields);

    set(plan, "amount", money_of(AMOUNT, "TRY"));
    set(plan, "total", money_of(PLAN_TOTAL, "TRY"));
    set(plan, "count", integer_of(PLAN_COUNT));
    set(plan, "rate", text_of("4.00"));
    set(plan, "pos", text_of(PLAN_POS));
    set(order, "plan", group_of(plan));
    set(order, "ceiling", money_of(PLAN_TOTAL, "TRY"));
    set(order, "installment", integer_of(PLAN_COUNT));
}

/* --- attempts ----------------------------------------------------------------------- */

static pay_attempt payment_of(pay_state state)
{
    return (pay_attempt){
        .reference = PAY_TEXT(REFERENCE),
        .kind = PAY_ATTEMPT_PAYMENT,
        .order = PAY_TEXT("A-7"),
        .state = state,
        .currency = pay_currency_by_code(PAY_TEXT("TRY")),
        .amount = AMOUNT,
        .ceiling = AMOUNT,
        .paid = NONE,
        .left = NONE,
        .before = NONE,
        .ends_at = NONE,
    };
}

/* Of so much, when so much was left. */
static pay_attempt refund_of(int64_t amount, int64_t before)
{
    pay_attempt refund = payment_of(PAY_STATE_STARTING);

    refund.kind = PAY_ATTEMPT_REFUND;
    refund.amount = amount;
    refund.before = before;
    return refund;
}

/* --- answers ------------------------------------------------------------------------ */

/* An answer with nothing in it but its inline groups. */
static pay_record *answer_of(const pay_field *fields)
{
    pay_record *answer = record_of(fields);

    for (size_t i = 0; fields[i].type != PAY_END; i++) {
        if (fields[i].type == PAY_GROUP && (fields[i].flags & PAY_INLINE)) {
            answer->values[i] = group_of(answer_of(fields[i].members));
        }
    }
    return answer;
}

/* The row that says the state of the payment; NULL when the answer has none. */
static pay_value *status_row(const pay_record *answer)
{
    pay_value *found = NULL;

    for (size_t i = 0; answer->fields[i].type != PAY_END && !found; i++) {
        if (answer->fields[i].type == PAY_CODE) {
            found = &answer->values[i];
        } else if (answer->values[i].kind == PAY_IS_RECORD) {
            found = status_row(answer->values[i].record);
        }
    }
    return found;
}

/* The row of a part: "redirectUrl" of the bank's page. NULL when the answer has none. */
static pay_value *part_row(const pay_record *answer, const char *part)
{
    pay_value *found = NULL;

    for (size_t i = 0; answer->fields[i].type != PAY_END && !found; i++) {
        if (answer->fields[i].part && strcmp(answer->fields[i].part, part) == 0) {
            found = &answer->values[i];
        } else if (answer->values[i].kind == PAY_IS_RECORD) {
            found = part_row(answer->values[i].record, part);
        }
    }
    return found;
}

#pragma GCC diagnostic pop

#endif
