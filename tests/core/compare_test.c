/* An attempt beside what its provider says: every state against every fact, and what is done about it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "compare.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { NONE = PAY_ATTEMPT_NONE, AMOUNT = 5200, CEILING = 5500 };

static const pay_currency *currency_of(const char *code)
{
    return code ? pay_currency_by_code(pay_text_of(code)) : NULL;
}

/* Of 52.00 TRY, with 55.00 at most. What was paid is known of states with money. */
static pay_attempt attempt_in(pay_state state)
{
    bool has_money = state == PAY_STATE_PAID || state == PAY_STATE_PART || state == PAY_STATE_BACK;

    return (pay_attempt){
        .reference = PAY_TEXT("0123456789abcdef0123456789abcdef"),
        .kind = PAY_ATTEMPT_PAYMENT,
        .state = state,
        .currency = currency_of("TRY"),
        .amount = AMOUNT,
        .ceiling = CEILING,
        .paid = has_money ? AMOUNT : NONE,
        .left = state == PAY_STATE_PAID   ? AMOUNT
                : state == PAY_STATE_PART ? 2200
                : state == PAY_STATE_BACK ? 0
                                          : NONE,
        .before = NONE,
        .ends_at = NONE,
    };
}

static pay_finding asked(pay_fact fact, int64_t paid, int64_t left, const char *currency)
{
    pay_finding found = pay_finding_of(fact, PAY_PROOF_ASKED);

    found.paid = paid;
    found.left = left;
    found.currency = currency_of(currency);
    return found;
}

/* A letter for each difference: '.' for none. */
static char letter_of(pay_difference difference)
{
    return "PUASRTWN-."[difference];
}

static char settling_of(pay_settling settling)
{
    return "sl."[settling];
}

/* The states in the order of pay_state, from starting to back. */
static const struct {
    const char *title;
    pay_fact fact;
    int64_t paid, left;
    const char *currency;
    const char *differences; /* starting waiting paid refused lapsed look part back */
    const char *settles;     /* s: settles, l: a person is needed, .: stays */
} rows[] = {
    {"paid", PAY_FACT_PAID, AMOUNT, AMOUNT, "TRY", "PP.PPPAS", "ss.lss.."},
    {"paid, and the rest is not said", PAY_FACT_PAID, AMOUNT, NONE, "TRY", "PP.PPPSS", "ss.lss.."},
    {"paid, no amount is said", PAY_FACT_PAID, NONE, NONE, "TRY", "PP.PPPSS", NULL},
    {"paid, more than was known", PAY_FACT_PAID, 5300, 5300, "TRY", "PPAPPPAS", "ss.lss.."},
    {"paid, less is left", PAY_FACT_PAID, AMOUNT, 1000, "TRY", "PPRPPPRS", NULL},
    {"paid, above the ceiling", PAY_FACT_PAID, 9900, 9900, "TRY", "PPAPPAAA", "ll.ll..."},
    {"paid, below the amount", PAY_FACT_PAID, 100, 100, "TRY", "PPAPPAAA", NULL},
    {"paid in another currency", PAY_FACT_PAID, AMOUNT, AMOUNT, "USD", "PPAPPAAA", "ll.ll..."},
    {"paid, no amount can be read", PAY_FACT_PAID_OTHERWISE, NONE, NONE, NULL, "PPNPPNNN", "ll.ll..."},
    {"paid, only the currency can be read", PAY_FACT_PAID_OTHERWISE, NONE, NONE, "TRY", "PPAPPAAA", NULL},
    {"a part is left", PAY_FACT_PART, NONE, 2200, "TRY", "PPRPPP.S", "ssslss.."},
    {"less is left", PAY_FACT_PART, NONE, 1000, "TRY", "PPRPPPRS", "ssslsss."},
    {"more is left", PAY_FACT_PART, NONE, 3000, "TRY", "PPRPPPAS", NULL},
    {"nothing is left", PAY_FACT_BACK, NONE, 0, "TRY", "SSR..SR.", "sssssss."},
    {"declined", PAY_FACT_DECLINED, NONE, NONE, NULL, "SSS..SSS", "ss..ss.."},
    {"not found", PAY_FACT_NOT_FOUND, NONE, NONE, NULL, "..U...UU", "........"},
    {"open", PAY_FACT_OPEN, NONE, NONE, NULL, "..S...SS", "........"},
    {"a try failed", PAY_FACT_FAILED_TRY, NONE, NONE, NULL, "..S...SS", NULL},
    {"pending", PAY_FACT_PENDING, NONE, NONE, NULL, "..SS..SS", NULL},
    {"unclear", PAY_FACT_UNCLEAR, NONE, NONE, NULL, "SSSSS.SS", "ll..l..."},
    {"lost", PAY_FACT_LOST, NONE, NONE, NULL, "NNNNNNNN", "........"},
    {"not sent", PAY_FACT_NOT_SENT, NONE, NONE, NULL, "NNNNNNNN", NULL},
};

static void test_every_fact_in_every_state(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        char differences[9] = {0}, settles[9] = {0};

        for (int at = PAY_STATE_STARTING; at <= PAY_STATE_BACK; at++) {
            pay_attempt attempt = attempt_in((pay_state)at);
            pay_finding found = asked(rows[i].fact, rows[i].paid, rows[i].left, rows[i].currency);

            differences[at] = letter_of(pay_compare(&attempt, &found));
            settles[at] = settling_of(pay_would_settle(&attempt, &found));
        }
        if (strcmp(differences, rows[i].differences) != 0 || (rows[i].settles && strcmp(settles, rows[i].settles))) {
            print_error("%s: %s, %s\n", rows[i].title, differences, settles);
        }
        assert_string_equal(differences, rows[i].differences);
        if (rows[i].settles) {
            assert_string_equal(settles, rows[i].settles);
        }
    }
}

/* Only the answer to a question is compared: everything else is no answer, in every state. */
static void test_weaker_proofs_are_no_answer(void **state)
{
    (void)state;
    for (int proof = PAY_PROOF_HINT; proof < PAY_PROOF_COUNT; proof++) {
        for (int at = PAY_STATE_STARTING; at <= PAY_STATE_BACK && proof != PAY_PROOF_ASKED; at++) {
            pay_attempt attempt = attempt_in((pay_state)at);
            pay_finding found = pay_finding_of(PAY_FACT_NOT_FOUND, (pay_proof)proof);

            assert_int_equal(pay_compare(&attempt, &found), PAY_NO_ANSWER);
        }
    }
}

/* The amounts of the row that somebody accepted, or that nobody has said yet. */
static void test_amounts(void **state)
{
    pay_attempt attempt = attempt_in(PAY_STATE_PAID);
    pay_finding above = asked(PAY_FACT_PAID, 9900, 9900, "TRY");
    pay_finding within = asked(PAY_FACT_PAID, 5300, 5300, "TRY");

    (void)state;
    attempt.paid = attempt.left = 9900; /* a person's word */
    assert_int_equal(pay_compare(&attempt, &above), PAY_NO_DIFFERENCE);
    above.left = 100;
    assert_int_equal(pay_compare(&attempt, &above), PAY_REFUNDED_THERE);
    attempt.paid = attempt.left = NONE;
    assert_int_equal(pay_compare(&attempt, &within), PAY_NO_DIFFERENCE);
    within.left = 5200;
    assert_int_equal(pay_compare(&attempt, &within), PAY_REFUNDED_THERE);
    attempt = attempt_in(PAY_STATE_BACK);
    attempt.paid = 9900;
    assert_int_equal(pay_compare(&attempt, &above), PAY_OTHER_AMOUNT); /* accepted, but given back since */
    attempt = attempt_in(PAY_STATE_LOOK);
    attempt.paid = 9900;
    above.left = NONE;
    assert_int_equal(pay_compare(&attempt, &above), PAY_NO_DIFFERENCE);
    above = asked(PAY_FACT_NOT_FOUND, NONE, NONE, NULL);
    assert_int_equal(pay_compare(&attempt, &above), PAY_UNKNOWN_THERE);
    attempt = attempt_in(PAY_STATE_PAID);
    above = asked(PAY_FACT_PART, NONE, NONE, NULL); /* in another currency than what was paid */
    assert_int_equal(pay_compare(&attempt, &above), PAY_OTHER_AMOUNT);
    above = asked(PAY_FACT_PART, NONE, 100, "USD");
    assert_int_equal(pay_compare(&attempt, &above), PAY_OTHER_AMOUNT);
}

/* What is left is less than what the row knows: what was left, or else all of the amount. */
static void test_less_is_left(void **state)
{
    pay_attempt attempt = attempt_in(PAY_STATE_PART);
    pay_finding less = asked(PAY_FACT_PART, NONE, 1000, "TRY");

    (void)state;
    attempt.paid = NONE;
    assert_int_equal(pay_compare(&attempt, &less), PAY_REFUNDED_THERE);
    less.left = attempt.left;
    assert_int_equal(pay_compare(&attempt, &less), PAY_NO_DIFFERENCE);
    attempt = attempt_in(PAY_STATE_PAID);
    attempt.paid = attempt.left = NONE;
    assert_int_equal(pay_compare(&attempt, &less), PAY_REFUNDED_THERE);
}

static void test_reversals(void **state)
{
    static const struct {
        pay_state state;
        pay_fact fact;
        char difference;
    } cases[] = {
        {PAY_STATE_STARTING, PAY_FACT_DONE, 'R'},    {PAY_STATE_STARTING, PAY_FACT_NOT_DONE, 'S'},
        {PAY_STATE_STARTING, PAY_FACT_UNCLEAR, 'S'}, {PAY_STATE_STARTING, PAY_FACT_LOST, '.'},
        {PAY_STATE_LOOK, PAY_FACT_DONE, 'R'},        {PAY_STATE_LOOK, PAY_FACT_NOT_DONE, 'S'},
        {PAY_STATE_LOOK, PAY_FACT_UNCLEAR, '.'},     {PAY_STATE_DONE, PAY_FACT_NOT_DONE, '.'},
        {PAY_STATE_REFUSED, PAY_FACT_DONE, '.'},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_attempt reversal = attempt_in(cases[i].state);
        pay_finding found = pay_finding_of(cases[i].fact, PAY_PROOF_ASKED);

        reversal.kind = PAY_ATTEMPT_REFUND;
        assert_int_equal(letter_of(pay_compare_reversal(&reversal, &found)), cases[i].difference);
    }
}

static void test_who_holds_money(void **state)
{
    const struct {
        pay_finding found;
        bool holds;
    } cases[] = {
        {asked(PAY_FACT_PAID, AMOUNT, AMOUNT, "TRY"), true},  {asked(PAY_FACT_PAID, AMOUNT, NONE, "TRY"), true},
        {asked(PAY_FACT_PAID, AMOUNT, 0, "TRY"), false},      {asked(PAY_FACT_PAID_OTHERWISE, NONE, NONE, NULL), true},
        {asked(PAY_FACT_PART, NONE, 100, "TRY"), true},       {asked(PAY_FACT_BACK, NONE, 0, "TRY"), false},
        {asked(PAY_FACT_NOT_FOUND, NONE, NONE, NULL), false},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_int_equal(pay_finding_holds(&cases[i].found), cases[i].holds);
    }
    for (int at = PAY_STATE_STARTING; at <= PAY_STATE_BACK; at++) {
        pay_attempt attempt = attempt_in((pay_state)at);

        assert_int_equal(pay_attempt_holds(&attempt), at == PAY_STATE_PAID || at == PAY_STATE_PART);
    }
}

static void test_names(void **state)
{
    (void)state;
    for (int i = 0; i < PAY_DIFFERENCE_COUNT; i++) {
        assert_true(strlen(pay_difference_name((pay_difference)i)) > 3);
        assert_true(strlen(pay_difference_value((pay_difference)i)) > 3);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_fact_in_every_state),
        cmocka_unit_test(test_weaker_proofs_are_no_answer),
        cmocka_unit_test(test_amounts),
        cmocka_unit_test(test_less_is_left),
        cmocka_unit_test(test_reversals),
        cmocka_unit_test(test_who_holds_money),
        cmocka_unit_test(test_names),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
