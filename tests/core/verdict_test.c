/* Verdict: every state beside everything that can be known of an amount. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "money.h"
#include "verdict.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* One letter a cell: P paid, N not paid, w wait, L look. */
static const char letters[] = {
    [PAY_VERDICT_PAID] = 'P',
    [PAY_VERDICT_NOT_PAID] = 'N',
    [PAY_VERDICT_WAIT] = 'w',
    [PAY_VERDICT_LOOK] = 'L',
};

static void every_cell_is_as_written_down(void **state)
{
    (void)state;
    /* absent, unreadable; nothing, less, all, more left; less, all, more taken */
    static const struct {
        pay_status status;
        const char *row;
    } expected[] = {
        {PAY_STATUS_UNRECOGNISED, "ww wwww www"},  {PAY_STATUS_SUCCEEDED, "LL NLPL LPL"},
        {PAY_STATUS_FAILED, "NN NNNN NNN"},        {PAY_STATUS_PENDING, "ww wwww www"},
        {PAY_STATUS_AWAITING_3DS, "ww wwww www"},  {PAY_STATUS_CANCELLED, "NL NLLL NNN"},
        {PAY_STATUS_REFUNDED, "NL NLLL NNN"},      {PAY_STATUS_PARTIALLY_REFUNDED, "LL LLLL LLL"},
        {PAY_STATUS_REFUND_FAILED, "LL LLLL LLL"},
    };

    assert_int_equal(COUNT(expected), PAY_STATUS_COUNT);
    for (size_t i = 0; i < COUNT(expected); i++) {
        char row[16];
        size_t at = 0;

        for (int known = 0; known < PAY_KNOWN_COUNT; known++) {
            if (known == PAY_KNOWN_NOTHING_LEFT || known == PAY_KNOWN_LESS_TAKEN) {
                row[at++] = ' ';
            }
            row[at++] = letters[pay_verdict_of(expected[i].status, (pay_known)known)];
        }
        row[at] = '\0';
        assert_string_equal(row, expected[i].row);
    }
}

static void an_answer_about_another_order_settles_nothing(void **state)
{
    (void)state;
    assert_int_equal(pay_verdict_of_another(PAY_VERDICT_PAID), PAY_VERDICT_LOOK);
    assert_int_equal(pay_verdict_of_another(PAY_VERDICT_NOT_PAID), PAY_VERDICT_LOOK);
    assert_int_equal(pay_verdict_of_another(PAY_VERDICT_LOOK), PAY_VERDICT_LOOK);
    assert_int_equal(pay_verdict_of_another(PAY_VERDICT_WAIT), PAY_VERDICT_WAIT);
}

static void zero_is_zero_in_every_currency(void **state)
{
    (void)state;
    static const char *const zeros[] = {"0", "0.0", "0.000", "-0", "0e5", "0.00000000000000"};
    static const char *const others[] = {"", "0,00", "0.01", "-0.01", "0.0000000001", "1", "zero", " 0", "0 ", "1e999"};

    for (size_t i = 0; i < COUNT(zeros); i++) {
        assert_true(pay_is_zero(pay_text_of(zeros[i])));
    }
    for (size_t i = 0; i < COUNT(others); i++) {
        assert_false(pay_is_zero(pay_text_of(others[i])));
    }
}

/* Against an expected 52.00 TRY of which at most 54.00 may be taken. */
static pay_known known(bool is_left, const char *raw, const char *code, int64_t minor)
{
    pay_money money = {minor, code ? pay_currency_by_code(pay_text_of(code)) : NULL};
    pay_said said = {.is_left = is_left, .money = code ? &money : NULL, .raw = pay_text_of(raw)};

    return pay_known_of(&said, (pay_money){5200, pay_currency_by_code(PAY_TEXT("TRY"))}, 5400);
}

static void an_amount_is_compared_with_what_is_expected(void **state)
{
    (void)state;
    static const struct {
        const char *raw, *code;
        int64_t minor;
        pay_known left, taken;
    } cases[] = {
        {"", NULL, 0, PAY_KNOWN_ABSENT, PAY_KNOWN_ABSENT},
        {"52,00", NULL, 0, PAY_KNOWN_UNREADABLE, PAY_KNOWN_UNREADABLE},
        {"52.00", NULL, 0, PAY_KNOWN_UNREADABLE, PAY_KNOWN_UNREADABLE}, /* in "949" */
        {"0.00", NULL, 0, PAY_KNOWN_NOTHING_LEFT, PAY_KNOWN_UNREADABLE},
        {"52.00", "USD", 5200, PAY_KNOWN_UNREADABLE, PAY_KNOWN_UNREADABLE},
        {"0", "USD", 0, PAY_KNOWN_NOTHING_LEFT, PAY_KNOWN_UNREADABLE},
        {"0", "TRY", 0, PAY_KNOWN_NOTHING_LEFT, PAY_KNOWN_LESS_TAKEN},
        {"", "TRY", 0, PAY_KNOWN_NOTHING_LEFT, PAY_KNOWN_LESS_TAKEN},
        {"-1.00", "TRY", -100, PAY_KNOWN_LESS_LEFT, PAY_KNOWN_LESS_TAKEN},
        {"51.99", "TRY", 5199, PAY_KNOWN_LESS_LEFT, PAY_KNOWN_LESS_TAKEN},
        {"52.00", "TRY", 5200, PAY_KNOWN_ALL_LEFT, PAY_KNOWN_ALL_TAKEN},
        {"", "TRY", 5200, PAY_KNOWN_ALL_LEFT, PAY_KNOWN_ALL_TAKEN},
        {"54.00", "TRY", 5400, PAY_KNOWN_ALL_LEFT, PAY_KNOWN_ALL_TAKEN},
        {"54.01", "TRY", 5401, PAY_KNOWN_MORE_LEFT, PAY_KNOWN_MORE_TAKEN},
        {"92233720368547758.07", "TRY", INT64_MAX, PAY_KNOWN_MORE_LEFT, PAY_KNOWN_MORE_TAKEN},
        {"-92233720368547758.08", "TRY", INT64_MIN, PAY_KNOWN_LESS_LEFT, PAY_KNOWN_LESS_TAKEN},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_int_equal(known(true, cases[i].raw, cases[i].code, cases[i].minor), cases[i].left);
        assert_int_equal(known(false, cases[i].raw, cases[i].code, cases[i].minor), cases[i].taken);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_cell_is_as_written_down),
        cmocka_unit_test(an_answer_about_another_order_settles_nothing),
        cmocka_unit_test(zero_is_zero_in_every_currency),
        cmocka_unit_test(an_amount_is_compared_with_what_is_expected),
    };
    return cmocka_run_group_tests_name("verdict", tests, NULL, NULL);
}
