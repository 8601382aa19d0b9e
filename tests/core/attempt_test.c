/* Attempts: every state beside every fact and every proof, and what holds beside the table. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "attempt.h"
#include "memory.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* One letter a state; a dot changes nothing. */
static const char letters[] = "swprlkPBd";

typedef struct row {
    pay_fact fact;
    pay_proof weakest;
    bool by_person;
    const char *next; /* starting waiting paid refused lapsed look part back done */
} row;

static const row payments[] = {
    {PAY_FACT_SHOWN, PAY_PROOF_ANSWER, false, "w........"},
    {PAY_FACT_PAID, PAY_PROOF_SECRET_URL, true, "pp.kpp..."},
    {PAY_FACT_PAID_OTHERWISE, PAY_PROOF_SECRET_URL, false, "kkkkk...."},
    {PAY_FACT_DECLINED, PAY_PROOF_ANSWER, true, "rr..rr..."},
    {PAY_FACT_FAILED_TRY, PAY_PROOF_SECRET_URL, false, ".w......."},
    {PAY_FACT_OPEN, PAY_PROOF_ASKED, false, "........."},
    {PAY_FACT_PENDING, PAY_PROOF_ANSWER, false, "ww......."},
    {PAY_FACT_NOT_FOUND, PAY_PROOF_ASKED, false, "........."},
    {PAY_FACT_NOT_SENT, PAY_PROOF_ANSWER, false, "r........"},
    {PAY_FACT_LOST, PAY_PROOF_ANSWER, false, "........."},
    {PAY_FACT_UNCLEAR, PAY_PROOF_SECRET_URL, false, "kkk.k...."},
    {PAY_FACT_PART, PAY_PROOF_ASKED, true, "PPPkPP..."},
    {PAY_FACT_BACK, PAY_PROOF_ASKED, true, "BBB.BBB.."},
    {PAY_FACT_NEVER_SHOWN, PAY_PROOF_CLOCK, false, "r........"},
    {PAY_FACT_EXPIRED, PAY_PROOF_CLOCK, false, "ll......."},
    {PAY_FACT_OVERDUE, PAY_PROOF_CLOCK, false, "kk......."},
    {PAY_FACT_DONE, PAY_PROOF_COUNT, false, "........."},
    {PAY_FACT_NOT_DONE, PAY_PROOF_COUNT, false, "........."},
};

static const row reversals[] = {
    {PAY_FACT_SHOWN, PAY_PROOF_COUNT, false, "........."},
    {PAY_FACT_PAID, PAY_PROOF_COUNT, false, "........."},
    {PAY_FACT_PAID_OTHERWISE, PAY_PROOF_COUNT, false, "........."},
    {PAY_FACT_DECLINED, PAY_PROOF_COUNT, false, "........."},
    {PAY_FACT_FAILED_TRY, PAY_PROOF_COUNT, false, "........."},
    {PAY_FACT_OPEN, PAY_PROOF_COUNT, false, "........."},
    {PAY_FACT_PENDING, PAY_PROOF_COUNT, false, "........."},
    {PAY_FACT_NOT_FOUND, PAY_PROOF_ASKED, false, "........."},
    {PAY_FACT_NOT_SENT, PAY_PROOF_ANSWER, false, "r........"},
    {PAY_FACT_LOST, PAY_PROOF_ANSWER, false, "........."},
    {PAY_FACT_UNCLEAR, PAY_PROOF_ASKED, false, "k........"},
    {PAY_FACT_PART, PAY_PROOF_COUNT, false, "........."},
    {PAY_FACT_BACK, PAY_PROOF_COUNT, false, "........."},
    {PAY_FACT_NEVER_SHOWN, PAY_PROOF_COUNT, false, "........."},
    {PAY_FACT_EXPIRED, PAY_PROOF_COUNT, false, "........."},
    {PAY_FACT_OVERDUE, PAY_PROOF_CLOCK, false, "k........"},
    {PAY_FACT_DONE, PAY_PROOF_ANSWER, true, "d....d..."},
    {PAY_FACT_NOT_DONE, PAY_PROOF_ASKED, true, "r....r..."},
};

/* paid, part and back need a question's answer or a person. A person's word changes only what was paid, lapsed or look.
 */
static bool is_enough(const row *row, pay_state from, pay_proof proof)
{
    bool was_paid = from == PAY_STATE_PAID || from == PAY_STATE_PART || from == PAY_STATE_BACK;

    if (proof == PAY_PROOF_PERSON) {
        return row->by_person && (was_paid || from == PAY_STATE_LAPSED || from == PAY_STATE_LOOK);
    }
    return proof >= row->weakest && (!was_paid || proof >= PAY_PROOF_ASKED);
}

static void check_cells(pay_attempt_kind kind, const row *rows, size_t count)
{
    assert_int_equal(count, PAY_FACT_COUNT);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(rows[i].fact, i);
        for (int from = 0; from < PAY_STATE_COUNT; from++) {
            for (int proof = 0; proof < PAY_PROOF_COUNT; proof++) {
                bool enough = is_enough(&rows[i], (pay_state)from, (pay_proof)proof);
                bool changes = enough && rows[i].next[from] != '.';
                char expected = changes ? rows[i].next[from] : letters[from];
                pay_state next = pay_attempt_next(kind, (pay_state)from, rows[i].fact, (pay_proof)proof);

                if (letters[next] != expected ||
                    pay_attempt_accepts(kind, (pay_state)from, rows[i].fact, (pay_proof)proof) != enough) {
                    fail_msg("%s: %s, %s by %s: became %s", pay_attempt_kind_name(kind),
                             pay_state_name((pay_state)from), pay_fact_name(rows[i].fact),
                             pay_proof_name((pay_proof)proof), pay_state_name(next));
                }
            }
        }
    }
}

static void every_cell_is_as_written_down(void **state)
{
    (void)state;
    check_cells(PAY_ATTEMPT_PAYMENT, payments, COUNT(payments));
    check_cells(PAY_ATTEMPT_REFUND, reversals, COUNT(reversals));
    check_cells(PAY_ATTEMPT_CANCEL, reversals, COUNT(reversals));
}

static void a_hint_changes_nothing(void **state)
{
    (void)state;
    for (int kind = 0; kind < PAY_ATTEMPT_KIND_COUNT; kind++) {
        for (int from = 0; from < PAY_STATE_COUNT; from++) {
            for (int fact = 0; fact < PAY_FACT_COUNT; fact++) {
                assert_false(
                    pay_attempt_accepts((pay_attempt_kind)kind, (pay_state)from, (pay_fact)fact, PAY_PROOF_HINT));
            }
        }
    }
}

static void only_pending_erases_the_end_of_an_open_session(void **state)
{
    (void)state;
    for (int from = 0; from < PAY_STATE_COUNT; from++) {
        for (int fact = 0; fact < PAY_FACT_COUNT; fact++) {
            for (int proof = 0; proof < PAY_PROOF_COUNT; proof++) {
                bool expected = (from == PAY_STATE_STARTING || from == PAY_STATE_WAITING) && fact == PAY_FACT_PENDING &&
                                (proof == PAY_PROOF_ANSWER || proof == PAY_PROOF_ASKED);

                assert_int_equal(pay_attempt_erases_end((pay_state)from, (pay_fact)fact, (pay_proof)proof), expected);
            }
        }
    }
}

static void what_is_left_never_rises(void **state)
{
    (void)state;
    assert_int_equal(pay_attempt_left(-1, -1), -1);
    assert_int_equal(pay_attempt_left(-1, 0), 0);
    assert_int_equal(pay_attempt_left(-1, 5200), 5200);
    assert_int_equal(pay_attempt_left(5200, -1), 5200);
    assert_int_equal(pay_attempt_left(5200, 3200), 3200);
    assert_int_equal(pay_attempt_left(3200, 5200), 3200);
    assert_int_equal(pay_attempt_left(0, 5200), 0);
    assert_int_equal(pay_attempt_left(3200, 0), 0);
    assert_int_equal(pay_attempt_left(INT64_MAX, INT64_MAX - 1), INT64_MAX - 1);
}

static void keys_are_held_as_long_as_they_block(void **state)
{
    (void)state;
    static const char keeps_open[] = "yynnnyynn"; /* starting waiting paid refused lapsed look part back done */

    for (int next = 0; next < PAY_STATE_COUNT; next++) {
        assert_int_equal(pay_attempt_keeps_open((pay_state)next, true), keeps_open[next] == 'y');
        assert_false(pay_attempt_keeps_open((pay_state)next, false));
        assert_true(pay_attempt_takes_won((pay_state)next, true, false));
        assert_true(pay_attempt_takes_won((pay_state)next, true, true));
        assert_false(pay_attempt_takes_won((pay_state)next, false, false));
        assert_int_equal(pay_attempt_takes_won((pay_state)next, false, true), next == PAY_STATE_PAID);
    }
}

static void a_verdict_for_each_state(void **state)
{
    (void)state;
    static const struct {
        pay_state state;
        pay_verdict won, not_won;
        bool settled;
    } expected[] = {
        {PAY_STATE_STARTING, PAY_VERDICT_WAIT, PAY_VERDICT_WAIT, false},
        {PAY_STATE_WAITING, PAY_VERDICT_WAIT, PAY_VERDICT_WAIT, false},
        {PAY_STATE_PAID, PAY_VERDICT_PAID, PAY_VERDICT_LOOK, true},
        {PAY_STATE_REFUSED, PAY_VERDICT_LOOK, PAY_VERDICT_NOT_PAID, true},
        {PAY_STATE_LAPSED, PAY_VERDICT_LOOK, PAY_VERDICT_NOT_PAID, true},
        {PAY_STATE_LOOK, PAY_VERDICT_LOOK, PAY_VERDICT_LOOK, true},
        {PAY_STATE_PART, PAY_VERDICT_LOOK, PAY_VERDICT_LOOK, true},
        {PAY_STATE_BACK, PAY_VERDICT_LOOK, PAY_VERDICT_NOT_PAID, true},
        {PAY_STATE_DONE, PAY_VERDICT_LOOK, PAY_VERDICT_LOOK, true},
    };

    assert_int_equal(COUNT(expected), PAY_STATE_COUNT);
    for (size_t i = 0; i < COUNT(expected); i++) {
        assert_int_equal(pay_attempt_verdict(expected[i].state, true), expected[i].won);
        assert_int_equal(pay_attempt_verdict(expected[i].state, false), expected[i].not_won);
        assert_int_equal(pay_state_is_settled(expected[i].state), expected[i].settled);
    }
}

#define ROUND_TRIP(type, count, name_of, of_name)                                                                      \
    do {                                                                                                               \
        for (int i = 0; i < (count); i++) {                                                                            \
            type found = (type)((i + 1) % (count));                                                                    \
            assert_true(of_name(pay_text_of(name_of((type)i)), &found));                                               \
            assert_int_equal(found, i);                                                                                \
            for (size_t other = 0; other < COUNT(no_names); other++) {                                                 \
                assert_false(of_name(pay_text_of(no_names[other]), &found));                                           \
                assert_int_equal(found, i);                                                                            \
            }                                                                                                          \
        }                                                                                                              \
        assert_null(name_of((type)(count)));                                                                           \
        assert_null(name_of((type)-1));                                                                                \
    } while (0)

static void names_are_read_back(void **state)
{
    (void)state;
    static const char *const no_names[] = {"", "Paid", "PAID", "paid ", " paid", "pai", "paids", "0", "not found"};

    ROUND_TRIP(pay_attempt_kind, PAY_ATTEMPT_KIND_COUNT, pay_attempt_kind_name, pay_attempt_kind_of);
    ROUND_TRIP(pay_state, PAY_STATE_COUNT, pay_state_name, pay_state_of);
    ROUND_TRIP(pay_fact, PAY_FACT_COUNT, pay_fact_name, pay_fact_of);
    ROUND_TRIP(pay_proof, PAY_PROOF_COUNT, pay_proof_name, pay_proof_of);
    /* The columns kind and state have room for eight characters. */
    for (int i = 0; i < PAY_STATE_COUNT; i++) {
        assert_true(strlen(pay_state_name((pay_state)i)) <= 8);
    }
    /* What databases hold already. */
    assert_string_equal(pay_attempt_kind_name(PAY_ATTEMPT_CANCEL), "cancel");
    assert_string_equal(pay_state_name(PAY_STATE_STARTING), "starting");
    assert_string_equal(pay_state_name(PAY_STATE_LOOK), "look");
    assert_string_equal(pay_state_name(PAY_STATE_DONE), "done");
    assert_string_equal(pay_fact_name(PAY_FACT_PAID_OTHERWISE), "paid-otherwise");
    assert_string_equal(pay_fact_name(PAY_FACT_UNCLEAR), "unclear");
    assert_string_equal(pay_fact_name(PAY_FACT_NEVER_SHOWN), "never-shown");
    assert_string_equal(pay_fact_name(PAY_FACT_NOT_DONE), "not-done");
    assert_string_equal(pay_proof_name(PAY_PROOF_SECRET_URL), "secret-url");
}

/* The words of the cases below. */
enum {
    ASKABLE = 1,
    CHARGES = 2, /* without a page */
    TRAVELS = 4
};

/* Started at 1000; the longest call takes 180 s. */
static void time_ends_what_nobody_can_pay_any_more(void **state)
{
    (void)state;
    static const struct {
        pay_state state;
        int flags;
        int64_t now, ends_at, asked_at;
        pay_fact answer;
        int fact; /* -1: none yet */
    } cases[] = {
        /* No page was handed out, and there is no charge without one. */
        {PAY_STATE_STARTING, ASKABLE, 1239, 0, 0, 0, -1},
        {PAY_STATE_STARTING, ASKABLE, 1240, 0, 0, 0, PAY_FACT_NEVER_SHOWN},
        {PAY_STATE_STARTING, 0, 1240, 0, 0, 0, PAY_FACT_NEVER_SHOWN},
        {PAY_STATE_STARTING, TRAVELS, 1240, 0, 0, 0, PAY_FACT_EXPIRED},
        /* The call itself may charge: the provider must say that it waits for the customer. */
        {PAY_STATE_STARTING, ASKABLE | CHARGES, 1240, 0, 0, 0, -1},
        {PAY_STATE_STARTING, ASKABLE | CHARGES, 1240, 0, 0, PAY_FACT_OPEN, -1},
        {PAY_STATE_STARTING, ASKABLE | CHARGES, 1240, 0, 1100, PAY_FACT_OPEN, PAY_FACT_NEVER_SHOWN},
        {PAY_STATE_STARTING, ASKABLE | CHARGES, 1239, 0, 1100, PAY_FACT_OPEN, -1},
        {PAY_STATE_STARTING, ASKABLE | CHARGES, 1240, 0, 1100, PAY_FACT_NOT_FOUND, -1},
        {PAY_STATE_STARTING, ASKABLE | CHARGES, 1700, 1100, 1700, PAY_FACT_NOT_FOUND, PAY_FACT_EXPIRED},
        {PAY_STATE_STARTING, ASKABLE | CHARGES, 87399, 0, 87000, PAY_FACT_NOT_FOUND, -1},
        {PAY_STATE_STARTING, ASKABLE | CHARGES, 87400, 0, 87000, PAY_FACT_NOT_FOUND, PAY_FACT_OVERDUE},
        /* The end of the session and ten minutes; where somebody can be asked, an answer from after that. */
        {PAY_STATE_WAITING, 0, 3399, 2800, 0, 0, -1},
        {PAY_STATE_WAITING, 0, 3400, 2800, 0, 0, PAY_FACT_EXPIRED},
        {PAY_STATE_WAITING, ASKABLE, 3400, 2800, 0, PAY_FACT_OPEN, -1},
        {PAY_STATE_WAITING, ASKABLE, 3500, 2800, 3399, PAY_FACT_OPEN, -1},
        {PAY_STATE_WAITING, ASKABLE, 3500, 2800, 3400, PAY_FACT_OPEN, PAY_FACT_EXPIRED},
        {PAY_STATE_WAITING, ASKABLE, 3500, 2800, 3400, PAY_FACT_FAILED_TRY, PAY_FACT_EXPIRED},
        {PAY_STATE_WAITING, ASKABLE, 3500, 2800, 3400, PAY_FACT_NOT_FOUND, PAY_FACT_EXPIRED},
        {PAY_STATE_WAITING, ASKABLE, 3500, 2800, 3400, PAY_FACT_PENDING, -1},
        {PAY_STATE_WAITING, ASKABLE, 3500, 2800, 3400, PAY_FACT_UNCLEAR, -1},
        /* Without an end only a day helps. */
        {PAY_STATE_WAITING, ASKABLE, 87399, 0, 87000, PAY_FACT_OPEN, -1},
        {PAY_STATE_WAITING, ASKABLE, 87400, 0, 87000, PAY_FACT_OPEN, PAY_FACT_OVERDUE},
        {PAY_STATE_WAITING, ASKABLE, 87400, 2800, 0, 0, PAY_FACT_OVERDUE},
        {PAY_STATE_WAITING, ASKABLE, 87400, 2800, 87000, PAY_FACT_OPEN, PAY_FACT_EXPIRED},
        {PAY_STATE_WAITING, 0, 87400, 0, 0, 0, PAY_FACT_OVERDUE},
        /* What is settled does not age. */
        {PAY_STATE_PAID, 0, 900000, 2800, 0, 0, -1},
        {PAY_STATE_REFUSED, 0, 900000, 2800, 0, 0, -1},
        {PAY_STATE_LAPSED, 0, 900000, 2800, 0, 0, -1},
        {PAY_STATE_LOOK, 0, 900000, 2800, 0, 0, -1},
        {PAY_STATE_PART, 0, 900000, 2800, 0, 0, -1},
        {PAY_STATE_BACK, 0, 900000, 2800, 0, 0, -1},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_attempt_age age = {
            .now = cases[i].now,
            .created_at = 1000,
            .ends_at = cases[i].ends_at,
            .asked_at = cases[i].asked_at,
            .answer = cases[i].answer,
            .call_seconds = 180,
            .can_be_asked = cases[i].flags & ASKABLE,
            .may_charge_without_page = cases[i].flags & CHARGES,
            .page_may_travel = cases[i].flags & TRAVELS,
        };
        pay_fact fact = PAY_FACT_COUNT;
        bool aged = pay_attempt_aged(cases[i].state, &age, &fact);

        if (aged != (cases[i].fact >= 0) || fact != (aged ? (pay_fact)cases[i].fact : PAY_FACT_COUNT)) {
            fail_msg("case %zu: %s", i, aged ? pay_fact_name(fact) : "nothing");
        }
    }
}

static long live_before;

static int count_before(void **state)
{
    (void)state;
    live_before = pay_allocations_live();
    return 0;
}

static int count_after(void **state)
{
    (void)state;
    return pay_allocations_live() == live_before ? 0 : -1;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_cell_is_as_written_down),
        cmocka_unit_test(a_hint_changes_nothing),
        cmocka_unit_test(only_pending_erases_the_end_of_an_open_session),
        cmocka_unit_test(what_is_left_never_rises),
        cmocka_unit_test(keys_are_held_as_long_as_they_block),
        cmocka_unit_test(a_verdict_for_each_state),
        cmocka_unit_test(names_are_read_back),
        cmocka_unit_test(time_ends_what_nobody_can_pay_any_more),
    };

    return cmocka_run_group_tests(tests, count_before, count_after);
}
