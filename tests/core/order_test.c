/* Orders: every rule that an order can break, by name, and none that it does not. */
#include "gateways.h"

/* As the shop makes it: an attempt puts its own values into the placeholders. */
static pay_record *placed_order(pay_record *order)
{
    set(order, "returnUrl", text_of("https://shop.example/back?r={reference}"));
    set(order, "notifyUrl", text_of("https://shop.example/notice/{reference}/{secret}"));
    return order;
}

/* The whole order with one row changed; a name with a point is of the customer. */
static pay_record *order_with(const char *name, pay_value value)
{
    pay_record *order = placed_order(whole_order());
    const char *point = strchr(name, '.');

    set(point ? pay_record_find(order, "customer")->record : order, point ? point + 1 : name, value);
    return order;
}

static void an_order_that_is_whole_or_small_breaks_no_rule(void **state)
{
    (void)state;
    assert_null(pay_order_check(&arena, placed_order(whole_order())));
    assert_null(pay_order_check(&arena, placed_order(small_order())));
    assert_false(arena.failed);
}

/* One row, and the rule that it breaks first; NULL: none. */
static void each_rule_has_its_name(void **state)
{
    (void)state;
    const struct {
        const char *name;
        pay_value value;
        const char *field, *rule;
    } cases[] = {
        {"number", {0}, "number", "required"},
        {"amount", {0}, "amount", "required"},
        {"customer", {0}, "customer", "required"},
        {"returnUrl", {0}, "returnUrl", "required"},
        {"returnUrl", text_of("https://shop.example/back"), "returnUrl", "placeholder"},
        {"returnUrl", text_of("https://shop.example/{secret}"), "returnUrl", "placeholder"},
        {"returnUrl", text_of("https://shop.example/back#{reference}"), "returnUrl", "placeholder"},
        {"notifyUrl", text_of("https://shop.example/{reference}#{secret}"), "notifyUrl", "placeholder"},
        {"notifyUrl", text_of("https://shop.example/{reference}"), "notifyUrl", "placeholder"},
        {"notifyUrl", text_of("https://shop.example/{secret}"), "notifyUrl", "placeholder"},
        {"returnUrl", text_of("https://shop.example/back#{reference}"), "returnUrl",
         "placeholder"}, /* no server sees it */
        {"returnUrl", text_of("https://shop.example/{reference}#top"), NULL, NULL},
        {"notifyUrl", text_of("https://shop.example/{reference}#{secret}"), "notifyUrl", "placeholder"},
        {"notifyUrl", text_of("https://shop.example/{secret}#{reference}"), "notifyUrl", "placeholder"},
        {"notifyUrl", {0}, NULL, NULL},
        {"ceiling", money_of(AMOUNT - 1, "TRY"), "ceiling", "range"},
        {"ceiling", money_of(AMOUNT + 1, "TRY"), NULL, NULL},
        {"ceiling", money_of(1, "USD"), "ceiling", "currency"},
        {"ceiling", {0}, NULL, NULL},
        {"customer.phone", {0}, NULL, NULL},
        {"customer.phone", text_of("+1234567"), NULL, NULL},
        {"customer.phone", text_of("+123456789012345"), NULL, NULL},
        {"customer.phone", text_of("+123456"), "customer.phone", "phone"},
        {"customer.phone", text_of("+1234567890123456"), "customer.phone", "phone"},
        {"customer.phone", text_of("05551112233"), "customer.phone", "phone"},
        {"customer.phone", text_of("+90 555 111 22 33"), "customer.phone", "phone"},
        {"language", {0}, NULL, NULL},
        {"language", text_of("az"), NULL, NULL},
        {"language", text_of("t"), "language", "language"},
        {"language", text_of("tur"), "language", "language"},
        {"language", text_of("TR"), "language", "language"},
        {"language", text_of("t1"), "language", "language"},
        {"language", text_of("t{"), "language", "language"},
        {"items", {0}, NULL, NULL},
        {"items", {.kind = PAY_IS_LIST}, NULL, NULL},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        const pay_violation *violation = pay_order_check(&arena, order_with(cases[i].name, cases[i].value));

        if (!violation != !cases[i].field) {
            fail_msg("case %zu, %s: %s", i, cases[i].name, violation ? violation->rule : "no violation");
        }
        if (violation) {
            assert_text(violation->field, cases[i].field);
            assert_string_equal(violation->rule, cases[i].rule);
            assert_true(pay_text_starts_with(violation->message, violation->field));
            assert_null(violation->next); /* a field is told of once */
        }
    }
}

/* The plan's rules: a row of the plan with another value, or of the order beside it. */
static void a_plan_is_an_offer_for_this_order(void **state)
{
    (void)state;
    const struct {
        const char *of_plan, *of_order;
        pay_value value;
        const char *field, *rule;
    } cases[] = {
        {"rate", NULL, {0}, NULL, NULL},
        {"pos", NULL, {0}, NULL, NULL},
        {"amount", NULL, money_of(AMOUNT - 1, "TRY"), "plan.amount", "mismatch"},
        {"amount", NULL, money_of(AMOUNT, "USD"), "plan.total", "currency"},
        {"amount", NULL, {0}, "plan.amount", "required"},
        {NULL, "amount", {0}, "amount", "required"},
        {"total", NULL, {0}, "plan.total", "required"},
        {"total", NULL, money_of(PLAN_TOTAL + 1, "TRY"), "ceiling", "range"},
        {"total", NULL, money_of(PLAN_TOTAL - 1, "TRY"), NULL, NULL},
        {"count", NULL, integer_of(100), "plan.count", "range"},
        {NULL, "installment", integer_of(1), NULL, NULL}, /* left out */
        {NULL, "installment", {0}, NULL, NULL},
        {NULL, "installment", integer_of(3), "installment", "mismatch"},
        {NULL, "ceiling", {0}, NULL, NULL},
        {NULL, "ceiling", money_of(PLAN_TOTAL - 1, "TRY"), "ceiling", "range"},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_record *order = placed_order(whole_order());
        const pay_violation *violation;

        give_plan(order);
        set(cases[i].of_plan ? pay_record_find(order, "plan")->record : order,
            cases[i].of_plan ? cases[i].of_plan : cases[i].of_order, cases[i].value);
        violation = pay_order_check(&arena, order);
        if (!violation != !cases[i].field) {
            fail_msg("case %zu: %s", i, violation ? violation->rule : "no violation");
        }
        if (violation) {
            assert_text(violation->field, cases[i].field);
            assert_string_equal(violation->rule, cases[i].rule);
        }
    }
}

static void each_item_is_in_the_currency_of_the_order(void **state)
{
    (void)state;
    pay_record *order = placed_order(whole_order());
    pay_record **items = pay_record_find(order, "items")->list.items;
    const pay_violation *violation;

    set(items[1], "price", money_of(500, "USD"));
    set(items[1], "sellerShare", (pay_value){0});
    violation = pay_order_check(&arena, order);
    while (violation && strcmp(violation->rule, "currency") != 0) {
        violation = violation->next;
    }
    assert_non_null(violation);
    assert_text(violation->field, "items[1].price");
    assert_text(violation->message, "items[1].price must be in TRY");
    /* What has no price, and an order without an amount, break other rules. */
    set(items[1], "price", (pay_value){0});
    assert_text(pay_order_check(&arena, order)->field, "items[1].price");
    set(order, "amount", (pay_value){0});
    assert_text(pay_order_check(&arena, order)->field, "amount");
}

static size_t count_of(const pay_violation *violation)
{
    size_t count = 0;

    for (; violation; violation = violation->next) {
        count++;
    }
    return count;
}

/* Whichever allocation fails: the arena says so, or all is told. */
static void all_is_told_or_memory_is_missing(void **state)
{
    (void)state;
    pay_record *order = order_with("language", text_of("turkish"));
    size_t all;

    set(pay_record_find(order, "items")->list.items[0], "price", money_of(1, "USD"));
    set(order, "ceiling", money_of(1, "TRY"));
    all = count_of(pay_order_check(&arena, order));
    assert_true(all >= 5);
    for (size_t used = 0; used <= 4096; used = used ? used + 16 : 3000) {
        bool failed = true;

        for (long n = 1; failed; n++) {
            pay_arena own = {0};
            size_t told;

            assert_true(used == 0 || pay_arena_allocate(&own, used));
            pay_allocation_fail_at(n);
            told = count_of(pay_order_check(&own, order));
            pay_allocation_fail_at(0);
            failed = own.failed;
            assert_true(failed || told == all);
            pay_arena_free(&own);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        GATEWAY_TEST(an_order_that_is_whole_or_small_breaks_no_rule),
        GATEWAY_TEST(each_rule_has_its_name),
        GATEWAY_TEST(a_plan_is_an_offer_for_this_order),
        GATEWAY_TEST(each_item_is_in_the_currency_of_the_order),
        GATEWAY_TEST(all_is_told_or_memory_is_missing),
    };

    return cmocka_run_group_tests_name("order", tests, NULL, NULL);
}
