/* Installments: the parts of a total, and what an answer says of the ways to pay. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "installment.h"
#include "memory.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* --- the parts ----------------------------------------------------------------- */

static void parts_add_up_and_the_first_are_the_larger(void **state)
{
    (void)state;
    static const int64_t totals[] = {1, 2, 98, 99, 100, 1219, 999999999, INT64_MAX};

    for (size_t i = 0; i < COUNT(totals); i++) {
        for (int64_t count = 1; count <= 2 * PAY_MOST_INSTALLMENTS; count++) {
            int64_t sum = 0;
            for (int64_t at = 0; at < count; at++) {
                int64_t part = pay_installment(totals[i], count, at);
                assert_in_range(pay_installment(totals[i], count, 0) - part, 0, 1);
                assert_true(at == 0 || part <= pay_installment(totals[i], count, at - 1));
                sum += part;
            }
            assert_int_equal(sum, totals[i]);
        }
    }
}

/* --- answers -------------------------------------------------------------------- */

static const pay_field rate_fields[] = {
    {"times", PAY_INTEGER},
    {"more", PAY_INTEGER},
    {"percent", PAY_DECIMAL},
    {0},
};

static const pay_field way_fields[] = {
    {"id", PAY_STRING},
    {"title", PAY_STRING},
    {"rates", PAY_LIST, .members = rate_fields, .record = "Rate"},
    {0},
};

static const pay_field body_fields[] = {
    {"limit", PAY_DECIMAL},
    {"ways", PAY_LIST, .members = way_fields, .record = "Way"},
    {0},
};

static const pay_field answer_fields[] = {
    {"others", PAY_LIST, .members = rate_fields, .record = "Other"},
    {"body", PAY_GROUP, PAY_INLINE, .members = body_fields},
    {"errors", PAY_LIST, .members = rate_fields},
    {"example", PAY_GROUP, .members = body_fields},
    {0},
};

static const pay_plan_rows rows = {
    .list = "Way",
    .pos = "id",
    .program = "title",
    .rates = "Rate",
    .count = "times",
    .extra_count = "more",
    .rate = "percent",
    .lower_limit = "limit",
};

/* A rate of a way; a count of 0 ends a list. */
typedef struct rate {
    int64_t count;
    int64_t extra;
    const char *percent;
    const char *pos;
} rate;

static void set_text(pay_record *record, const char *name, const char *text)
{
    if (text) {
        *pay_record_find(record, name) = (pay_value){.kind = PAY_IS_TEXT, .text = pay_text_of(text)};
    }
}

static pay_value list_of(pay_arena *arena, pay_record *only)
{
    pay_record **items = pay_arena_allocate(arena, sizeof(pay_record *));
    pay_value list = {.kind = PAY_IS_LIST, .list = {items, 1}};

    items[0] = only;
    return list;
}

/* An answer in which each rate is a way of its own. */
static pay_record *answer_of(pay_arena *arena, const char *limit, const rate *rates, size_t count)
{
    pay_record *answer = pay_record_create(arena, answer_fields);
    pay_record *body = pay_record_create(arena, body_fields);
    pay_value *ways = pay_record_find(body, "ways");

    set_text(body, "limit", limit);
    ways->kind = PAY_IS_LIST;
    ways->list.items = pay_arena_allocate(arena, (count + 1) * sizeof(pay_record *));
    for (size_t i = 0; i < count; i++) {
        pay_record *way = pay_record_create(arena, way_fields);
        pay_record *rate = pay_record_create(arena, rate_fields);

        *pay_record_find(rate, "times") = (pay_value){.kind = PAY_IS_INTEGER, .integer = rates[i].count};
        *pay_record_find(rate, "more") = (pay_value){.kind = PAY_IS_INTEGER, .integer = rates[i].extra};
        set_text(rate, "percent", rates[i].percent);
        set_text(way, "id", rates[i].pos);
        set_text(way, "title", " Bonus ");
        *pay_record_find(way, "rates") = list_of(arena, rate);
        ways->list.items[ways->list.count++] = way;
    }
    answer->values[1] = (pay_value){.kind = PAY_IS_RECORD, .record = body};
    return answer;
}

/* One rate, and what is to come of it: a total of 0 for nothing. */
typedef struct rate_case {
    const char *what;
    int64_t amount;
    bool is_added;
    rate rate;
    int64_t total;
} rate_case;

static const pay_plans *plans_of(pay_arena *arena, const pay_record *answer, int64_t amount, const char *own,
                                 bool is_added)
{
    const pay_plans *plans = NULL;
    pay_money money = {amount, pay_currency_by_code(PAY_TEXT("TRY"))};

    assert_true(pay_plans_read(arena, &rows, answer, money, pay_text_of(own), is_added, &plans));
    return plans;
}

static void one_rate_says_what_the_customer_pays(void **state)
{
    (void)state;
    static const rate_case cases[] = {
        {"the merchant pays it", 10000, false, {3, 0, "2.5", NULL}, 10000},
        {"the customer pays it", 10000, true, {3, 0, "2.5", NULL}, 10250},
        {"rounded down below a half", 1, true, {2, 0, "49.9999", NULL}, 1},
        {"rounded up from a half", 1, true, {2, 0, "50", NULL}, 2},
        {"no rate that nobody needs", 10000, false, {2, 0, NULL, NULL}, 10000},
        {"no rate that the total needs", 10000, true, {2, 0, NULL, NULL}, 0},
        {"a rate of 0", 10000, true, {2, 0, "0.0000", NULL}, 10000},
        {"a rate below 0", 10000, true, {2, 0, "-1", NULL}, 0},
        {"a rate below 0 that nobody needs", 10000, false, {2, 0, "-1", NULL}, 0},
        {"a rate that rounds to 0 from below", 1, true, {2, 0, "-0.0001", NULL}, 0},
        {"a rate that is no number", 10000, true, {2, 0, "x", NULL}, 0},
        {"a rate of many digits", 10000, true, {2, 0, "1.00000000000000000000000000000000000000000001", NULL}, 0},
        {"a total that does not fit", INT64_MAX, true, {2, 0, "1", NULL}, 0},
        {"a commission that does not fit", INT64_MAX, true, {2, 0, "101", NULL}, 0},
        {"a rate that does not fit", 1, true, {2, 0, "10000000000", NULL}, 0},
        {"no installment", 10000, false, {0, 0, "1", NULL}, 0},
        {"fewer than none", 10000, false, {-1, 0, "1", NULL}, 0},
        {"as many as there can be", 10000, false, {99, 99, "1", NULL}, 10000},
        {"too many", 10000, false, {100, 0, "1", NULL}, 0},
        {"fewer by the bank", 10000, false, {2, -1, "1", NULL}, 0},
        {"too many by the bank", 10000, false, {2, 100, "1", NULL}, 0},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_arena arena = {0};
        const rate_case *row = &cases[i];
        const pay_plans *plans =
            plans_of(&arena, answer_of(&arena, NULL, &row->rate, 1), row->amount, "", row->is_added);

        if (plans->count != (row->total != 0) || (row->total && plans->list[0].total != row->total)) {
            fail_msg("%s: %zu plans, total %lld", row->what, plans->count, (long long)plans->list[0].total);
        }
        pay_arena_free(&arena);
    }
}

static void of_several_the_lowest_rate_counts_and_of_equals_the_own(void **state)
{
    (void)state;
    static const rate rates[] = {
        {6, 1, "4", "A"}, {3, 0, "2.5000", "A"}, {3, 0, "2.4999", "B"}, {3, 0, "2.4999", "OWN"}, {3, 0, "2.4999", "C"},
        {1, 0, "0", "A"}, {1, 0, "0", "B"},      {6, 0, "4.1", "OWN"},  {3, 2, "2.4999", "own"},
    };
    pay_arena arena = {0};
    const pay_plans *plans = plans_of(&arena, answer_of(&arena, NULL, rates, COUNT(rates)), 10000, "own", false);
    static const struct {
        int64_t count, extra;
        const char *pos;
    } expected[] = {{1, 0, "A"}, {3, 0, "OWN"}, {6, 1, "A"}};

    assert_int_equal(plans->count, COUNT(expected));
    for (size_t i = 0; i < COUNT(expected); i++) {
        assert_int_equal(plans->list[i].count, expected[i].count);
        assert_int_equal(plans->list[i].extra_count, expected[i].extra);
        assert_true(pay_text_equals(plans->list[i].pos, pay_text_of(expected[i].pos)));
        assert_true(pay_text_equals(plans->list[i].program, PAY_TEXT("Bonus")));
    }
    pay_arena_free(&arena);
}

static void below_the_limit_there_is_a_single_payment(void **state)
{
    (void)state;
    static const rate rates[] = {{1, 0, "0", "A"}, {2, 0, "1", "A"}};
    static const struct {
        const char *limit;
        size_t count;
    } cases[] = {{NULL, 2}, {"100.00", 2}, {"100.01", 1}, {"1e3", 1}, {"x", 2}, {"99999999999999999999", 2}};

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_arena arena = {0};
        const pay_record *answer = answer_of(&arena, cases[i].limit, rates, COUNT(rates));

        assert_int_equal(plans_of(&arena, answer, 10000, "", false)->count, cases[i].count);
        pay_arena_free(&arena);
    }
}

static void a_service_without_a_limit_has_none(void **state)
{
    (void)state;
    static const rate rates[] = {{1, 0, "0", "A"}, {2, 0, "1", "A"}};
    pay_plan_rows unlimited = rows;
    pay_arena arena = {0};
    const pay_plans *plans;
    pay_money money = {1, pay_currency_by_code(PAY_TEXT("TRY"))};

    unlimited.lower_limit = NULL;
    assert_true(pay_plans_read(&arena, &unlimited, answer_of(&arena, "100", rates, COUNT(rates)), money, (pay_text){0},
                               false, &plans));
    assert_int_equal(plans->count, 2);
    pay_arena_free(&arena);
}

static void an_answer_without_the_list_has_no_plans(void **state)
{
    (void)state;
    pay_arena arena = {0};
    pay_record *answer = pay_record_create(&arena, answer_fields);
    pay_record *way = pay_record_create(&arena, way_fields);
    pay_record *body = pay_record_create(&arena, body_fields);

    assert_int_equal(plans_of(&arena, answer, 100, "", false)->count, 0);
    answer->values[0] = list_of(&arena, pay_record_create(&arena, rate_fields));
    answer->values[1] = (pay_value){.kind = PAY_IS_RECORD, .record = body};
    assert_int_equal(plans_of(&arena, answer, 100, "", false)->count, 0);
    *pay_record_find(body, "ways") = list_of(&arena, way);
    assert_int_equal(plans_of(&arena, answer, 100, "", false)->count, 0);
    *pay_record_find(way, "rates") = list_of(&arena, pay_record_create(&arena, rate_fields));
    assert_int_equal(plans_of(&arena, answer, 100, "", false)->count, 0);
    /* A list whose members have no name, and a group whose members are not the answer's own. */
    *pay_record_find(pay_record_find(way, "rates")->list.items[0], "times") =
        (pay_value){.kind = PAY_IS_INTEGER, .integer = 2};
    assert_int_equal(plans_of(&arena, answer, 100, "", false)->count, 1);
    answer->values[1] = (pay_value){0};
    answer->values[2] = list_of(&arena, pay_record_create(&arena, rate_fields));
    answer->values[3] = (pay_value){.kind = PAY_IS_RECORD, .record = body};
    assert_int_equal(plans_of(&arena, answer, 100, "", false)->count, 0);
    pay_arena_free(&arena);
}

#ifdef PAYMENTS_ALLOCATION_FAULTS
static void a_failed_allocation_is_told(void **state)
{
    (void)state;
    static const rate rates[] = {{1, 0, "0", "A"}};
    pay_arena arena = {0}, empty = {0};
    const pay_record *answer = answer_of(&arena, NULL, rates, COUNT(rates));
    const pay_plans *plans = NULL;
    pay_money money = {1, pay_currency_by_code(PAY_TEXT("TRY"))};

    pay_allocation_fail_at(1);
    assert_false(pay_plans_read(&empty, &rows, answer, money, (pay_text){0}, false, &plans));
    pay_allocation_fail_at(0);
    assert_true(empty.failed);
    pay_arena_free(&empty);
    pay_arena_free(&arena);
}
#endif

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_add_up_and_the_first_are_the_larger),
        cmocka_unit_test(one_rate_says_what_the_customer_pays),
        cmocka_unit_test(of_several_the_lowest_rate_counts_and_of_equals_the_own),
        cmocka_unit_test(below_the_limit_there_is_a_single_payment),
        cmocka_unit_test(a_service_without_a_limit_has_none),
        cmocka_unit_test(an_answer_without_the_list_has_no_plans),
#ifdef PAYMENTS_ALLOCATION_FAULTS
        cmocka_unit_test(a_failed_allocation_is_told),
#endif
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
