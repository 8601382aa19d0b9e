/* Findings: what a fact makes of an attempt's row, what time makes of it, and when it is due again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "finding.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { NONE = PAY_ATTEMPT_NONE, MINUTE = 60, HOUR = 3600, DAY = 86400 };
enum { CREATED = 1000, AMOUNT = 5200, CEILING = 5500 };

static const pay_text order_key = {"order:7", 7};

static const pay_currency *currency_of(const char *code)
{
    return code ? pay_currency_by_code(pay_text_of(code)) : NULL;
}

/* Of 52.00 TRY, with 55.00 at most. `keys`: "o" for open_key, "w" for won_key. */
static pay_attempt attempt_of(pay_attempt_kind kind, pay_state state, const char *keys)
{
    pay_attempt attempt = {
        .reference = PAY_TEXT("0123456789abcdef0123456789abcdef"),
        .kind = kind,
        .order = PAY_TEXT("7"),
        .gateway = PAY_TEXT("bank.page"),
        .state = state,
        .currency = currency_of("TRY"),
        .amount = AMOUNT,
        .ceiling = CEILING,
        .paid = NONE,
        .left = NONE,
        .before = NONE,
        .version = 1,
        .due_at = CREATED,
        .created_at = CREATED,
        .ends_at = NONE,
    };

    attempt.open_key = strchr(keys, 'o') ? order_key : PAY_TEXT("");
    attempt.won_key = strchr(keys, 'w') ? order_key : PAY_TEXT("");
    return attempt;
}

static pay_attempt payment_of(pay_state state, const char *keys)
{
    return attempt_of(PAY_ATTEMPT_PAYMENT, state, keys);
}

static pay_finding money_found(pay_fact fact, pay_proof proof, int64_t paid, int64_t left, const char *currency)
{
    pay_finding found = pay_finding_of(fact, proof);

    found.paid = paid;
    found.left = left;
    found.currency = currency_of(currency);
    return found;
}

static void assert_text(pay_text text, pay_text expected)
{
    if (!pay_text_equals(text, expected)) {
        fail_msg("\"%.*s\" is not \"%.*s\"", (int)text.length, text.bytes, (int)expected.length, expected.bytes);
    }
}

static bool has_same_handles(const pay_attempt *a, const pay_attempt *b)
{
    for (size_t i = 0; i < a->handle_count && i < b->handle_count; i++) {
        if (!pay_text_equals(a->handles[i].name, b->handles[i].name) ||
            !pay_text_equals(a->handles[i].value, b->handles[i].value)) {
            return false;
        }
    }
    return a->handle_count == b->handle_count;
}

static bool is_same(const pay_attempt *a, const pay_attempt *b)
{
    return pay_text_equals(a->reference, b->reference) && a->kind == b->kind && pay_text_equals(a->order, b->order) &&
           pay_text_equals(a->gateway, b->gateway) && a->state == b->state && a->currency == b->currency &&
           a->amount == b->amount && a->ceiling == b->ceiling && a->paid == b->paid && a->left == b->left &&
           a->before == b->before && pay_text_equals(a->state_before, b->state_before) && a->version == b->version &&
           a->due_at == b->due_at && a->created_at == b->created_at && a->ends_at == b->ends_at && a->asks == b->asks &&
           a->asked_at == b->asked_at && pay_text_equals(a->parent, b->parent) &&
           pay_text_equals(a->open_key, b->open_key) && pay_text_equals(a->won_key, b->won_key) &&
           a->superseded == b->superseded && a->three_d == b->three_d && pay_text_equals(a->handled, b->handled) &&
           pay_text_equals(a->secret_hash, b->secret_hash) && pay_text_equals(a->reason, b->reason) &&
           has_same_handles(a, b);
}

/* --- the fact for this attempt ---------------------------------------------------- */

static void another_amount_is_never_plainly_paid(void **state)
{
    (void)state;
    static const struct {
        int64_t paid, left;
        const char *currency;
        bool is_as_asked;
    } cases[] = {
        {AMOUNT, NONE, "TRY", true},
        {AMOUNT + 1, NONE, "TRY", true},
        {CEILING, NONE, "TRY", true},
        {NONE, NONE, NULL, true}, /* the provider says paid, and no amount: that of the request counts */
        {AMOUNT, AMOUNT, "TRY", true},
        {AMOUNT - 1, NONE, "TRY", false},
        {CEILING + 1, NONE, "TRY", false},
        {0, NONE, "TRY", false},
        {-AMOUNT, NONE, "TRY", false},
        {INT64_MAX, NONE, "TRY", false},
        {INT64_MIN, NONE, "TRY", false},
        {AMOUNT, NONE, "USD", false},
        {NONE, AMOUNT, "USD", false}, /* what is left has another currency */
        {CEILING + 1, NONE, NULL, false},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        for (int proof = 0; proof < PAY_PROOF_COUNT; proof++) {
            pay_attempt attempt = payment_of(PAY_STATE_WAITING, "o");
            pay_finding found =
                money_found(PAY_FACT_PAID, (pay_proof)proof, cases[i].paid, cases[i].left, cases[i].currency);
            /* A person looked into the panel, and says so of this amount. */
            bool expected = cases[i].is_as_asked || proof == PAY_PROOF_PERSON;
            pay_fact fact = pay_finding_fact(&attempt, &found);

            if (fact != (expected ? PAY_FACT_PAID : PAY_FACT_PAID_OTHERWISE)) {
                fail_msg("case %zu by %s: %s", i, pay_proof_name((pay_proof)proof), pay_fact_name(fact));
            }
        }
    }
}

static void only_a_payment_is_paid_otherwise(void **state)
{
    (void)state;
    for (int kind = 0; kind < PAY_ATTEMPT_KIND_COUNT; kind++) {
        for (int fact = 0; fact < PAY_FACT_COUNT; fact++) {
            pay_attempt attempt = attempt_of((pay_attempt_kind)kind, PAY_STATE_STARTING, "o");
            pay_finding found = money_found((pay_fact)fact, PAY_PROOF_ASKED, 1, NONE, "USD");
            bool is_other = kind == PAY_ATTEMPT_PAYMENT && fact == PAY_FACT_PAID;

            assert_int_equal(pay_finding_fact(&attempt, &found), is_other ? PAY_FACT_PAID_OTHERWISE : (pay_fact)fact);
        }
    }
}

/* --- what a finding makes of the row ---------------------------------------------- */

typedef struct change {
    pay_attempt_kind kind;
    pay_state from;
    const char *keys;
    int64_t paid, left;
    /* the finding */
    pay_fact fact;
    pay_proof proof;
    int64_t said_paid, said_left;
    const char *currency;
    bool is_free; /* no other attempt of the order has won */
    /* the row afterwards */
    bool changes;
    pay_state to;
    const char *keys_after;
    int64_t paid_after, left_after;
} change;

#define PAYMENT(state)  PAY_ATTEMPT_PAYMENT, PAY_STATE_##state
#define REFUND(state)   PAY_ATTEMPT_REFUND, PAY_STATE_##state
#define BY(fact, proof) PAY_FACT_##fact, PAY_PROOF_##proof
#define TO(state)       true, PAY_STATE_##state
#define STAYS(state)    false, PAY_STATE_##state
#define FREE            true
#define WON             false
#define NOTHING         NONE, NONE

static const change changes[] = {
    /* The first that is paid delivers; one after it is paid too, and is for a person. */
    {PAYMENT(WAITING), "o", NOTHING, BY(PAID, ASKED), 5200, 5200, "TRY", FREE, TO(PAID), "w", 5200, 5200},
    {PAYMENT(WAITING), "o", NOTHING, BY(PAID, ASKED), 5200, 5200, "TRY", WON, TO(PAID), "", 5200, 5200},
    {PAYMENT(WAITING), "", NOTHING, BY(PAID, ASKED), 5200, 5200, "TRY", FREE, TO(PAID), "w", 5200, 5200},
    {PAYMENT(LAPSED), "", NOTHING, BY(PAID, ASKED), 5400, NONE, "TRY", FREE, TO(PAID), "w", 5400, NONE},
    {PAYMENT(LOOK), "o", NOTHING, BY(PAID, PERSON), 9900, NONE, "TRY", FREE, TO(PAID), "w", 9900, NONE},
    {PAYMENT(STARTING), "o", NOTHING, BY(PAID, ANSWER), NONE, NONE, NULL, FREE, TO(PAID), "w", NOTHING},
    /* Another amount or currency: for a person, and the order stays blocked. */
    {PAYMENT(WAITING), "o", NOTHING, BY(PAID, ASKED), 5100, 5100, "TRY", FREE, TO(LOOK), "o", 5100, 5100},
    {PAYMENT(WAITING), "o", NOTHING, BY(PAID, ASKED), 5501, NONE, "TRY", FREE, TO(LOOK), "o", 5501, NONE},
    {PAYMENT(STARTING), "o", NOTHING, BY(PAID, ANSWER), 5200, NONE, "USD", FREE, TO(LOOK), "o", NOTHING},
    {PAYMENT(WAITING), "o", NOTHING, BY(PAID_OTHERWISE, ASKED), NONE, NONE, NULL, FREE, TO(LOOK), "o", NOTHING},
    {PAYMENT(PAID), "w", 5200, 5200, BY(PAID, ASKED), 5100, NONE, "TRY", FREE, TO(LOOK), "w", 5100, 5200},
    {PAYMENT(REFUSED), "", NOTHING, BY(PAID, ASKED), 5200, 5200, "TRY", FREE, TO(LOOK), "", 5200, 5200},
    /* It was another amount, and the next answer names none. */
    {PAYMENT(LOOK), "o", 5100, NONE, BY(PAID, ASKED), NOTHING, NULL, FREE, STAYS(LOOK), "o", 5100, NONE},
    {PAYMENT(PAID), "w", 9900, NONE, BY(PAID, ASKED), NOTHING, NULL, FREE, STAYS(PAID), "w", 9900, NONE},
    /* A word that nobody verified books nothing. */
    {PAYMENT(WAITING), "o", NOTHING, BY(PAID, HINT), 5200, NONE, "TRY", FREE, STAYS(WAITING), "o", NOTHING},
    {PAYMENT(WAITING), "o", NOTHING, BY(UNCLEAR, SECRET_URL), NOTHING, NULL, FREE, TO(LOOK), "o", NOTHING},
    {PAYMENT(WAITING), "o", NOTHING, BY(PAID, CLOCK), 5200, NONE, "TRY", FREE, STAYS(WAITING), "o", NOTHING},
    /* A notice alone never changes what was paid; its amounts count for nothing either. */
    {PAYMENT(PAID), "w", 5200, NONE, BY(PAID, SECRET_URL), 100, 100, "TRY", FREE, STAYS(PAID), "w", 5200, NONE},
    {PAYMENT(PAID), "w", 5200, NONE, BY(UNCLEAR, SECRET_URL), NOTHING, NULL, FREE, STAYS(PAID), "w", 5200, NONE},
    {PAYMENT(PART), "w", 5200, 3200, BY(PAID, ANSWER), 5200, 100, "TRY", FREE, STAYS(PART), "w", 5200, 3200},
    /* What is left never rises, and a late answer from before a refund changes nothing. */
    {PAYMENT(PART), "w", 5200, 3200, BY(PAID, ASKED), 5200, 5200, "TRY", FREE, STAYS(PART), "w", 5200, 3200},
    {PAYMENT(PART), "w", 5200, 3200, BY(PART, ASKED), NONE, 1200, "TRY", FREE, true, PAY_STATE_PART, "w", 5200, 1200},
    {PAYMENT(PART), "w", 5200, 3200, BY(PART, ASKED), NONE, 4200, "TRY", FREE, STAYS(PART), "w", 5200, 3200},
    {PAYMENT(PAID), "w", 5200, 5200, BY(PAID, ASKED), 5200, 5200, "TRY", FREE, STAYS(PAID), "w", 5200, 5200},
    {PAYMENT(PAID), "w", NOTHING, BY(PAID, ASKED), 5300, 5300, "TRY", FREE, true, PAY_STATE_PAID, "w", 5300, 5300},
    {PAYMENT(PAID), "w", 5200, 5200, BY(PART, ASKED), NONE, 3200, "TRY", FREE, TO(PART), "w", 5200, 3200},
    {PAYMENT(PART), "w", 5200, 3200, BY(BACK, ASKED), NONE, 0, "TRY", FREE, TO(BACK), "w", 5200, 0},
    {PAYMENT(LOOK), "o", 5100, NONE, BY(PART, PERSON), NONE, 100, "TRY", FREE, TO(PART), "o", 5100, 100},
    {PAYMENT(LOOK), "o", 5100, NONE, BY(BACK, PERSON), NONE, 0, "TRY", FREE, TO(BACK), "", 5100, 0},
    {PAYMENT(BACK), "w", 5200, 0, BY(PAID, ASKED), 5200, 5200, "TRY", FREE, STAYS(BACK), "w", 5200, 0},
    /* Nothing is held: the order may be paid again. */
    {PAYMENT(WAITING), "o", NOTHING, BY(DECLINED, ASKED), NOTHING, NULL, FREE, TO(REFUSED), "", NOTHING},
    {PAYMENT(STARTING), "o", NOTHING, BY(NOT_SENT, ANSWER), NOTHING, NULL, FREE, TO(REFUSED), "", NOTHING},
    {PAYMENT(WAITING), "o", NOTHING, BY(EXPIRED, CLOCK), NOTHING, NULL, FREE, TO(LAPSED), "", NOTHING},
    {PAYMENT(STARTING), "o", NOTHING, BY(LOST, ANSWER), NOTHING, NULL, FREE, STAYS(STARTING), "o", NOTHING},
    {PAYMENT(STARTING), "o", NOTHING, BY(SHOWN, ANSWER), NOTHING, NULL, FREE, TO(WAITING), "o", NOTHING},
    /* A refund has no amounts of its own to learn, and never delivers. */
    {REFUND(STARTING), "o", NOTHING, BY(DONE, ANSWER), 5200, 3200, "TRY", FREE, TO(DONE), "", NOTHING},
    {REFUND(LOOK), "o", NOTHING, BY(DONE, PERSON), NOTHING, NULL, FREE, TO(DONE), "", NOTHING},
    {REFUND(STARTING), "o", NOTHING, BY(UNCLEAR, ASKED), NOTHING, NULL, FREE, TO(LOOK), "o", NOTHING},
    {REFUND(STARTING), "o", NOTHING, BY(NOT_DONE, ASKED), NOTHING, NULL, FREE, TO(REFUSED), "", NOTHING},
    {REFUND(STARTING), "o", NOTHING, BY(LOST, ANSWER), NOTHING, NULL, FREE, STAYS(STARTING), "o", NOTHING},
    {REFUND(STARTING), "o", NOTHING, BY(PAID, ASKED), 5200, 5200, "TRY", FREE, STAYS(STARTING), "o", NOTHING},
    {REFUND(DONE), "", NOTHING, BY(NOT_DONE, PERSON), NOTHING, NULL, FREE, STAYS(DONE), "", NOTHING},
};

static void a_finding_changes_the_row(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(changes); i++) {
        const change *c = &changes[i];
        pay_attempt attempt = attempt_of(c->kind, c->from, c->keys);
        pay_attempt expected = attempt_of(c->kind, c->to, c->keys_after);
        pay_finding found = money_found(c->fact, c->proof, c->said_paid, c->said_left, c->currency);

        attempt.paid = c->paid;
        attempt.left = c->left;
        expected.paid = c->paid_after;
        expected.left = c->left_after;
        if (pay_attempt_apply(&attempt, &found, c->is_free ? order_key : PAY_TEXT("")) != c->changes ||
            !is_same(&attempt, &expected)) {
            fail_msg("case %zu: %s from %s: %s, open \"%.*s\", won \"%.*s\", paid %lld, left %lld", i,
                     pay_fact_name(c->fact), pay_state_name(c->from), pay_state_name(attempt.state),
                     (int)attempt.open_key.length, attempt.open_key.bytes, (int)attempt.won_key.length,
                     attempt.won_key.bytes, (long long)attempt.paid, (long long)attempt.left);
        }
    }
}

/* Everything that a finding can bring. */
static pay_finding rich_finding(pay_fact fact, pay_proof proof)
{
    pay_finding found = money_found(fact, proof, AMOUNT, 100, "TRY");

    found.ends_at = 9000;
    found.handles[0] = (pay_handle){PAY_TEXT("token"), PAY_TEXT("t")};
    found.handle_count = 1;
    found.reason = PAY_TEXT("because");
    return found;
}

/* A hint moves nothing; paid, part and back are left to an answer to a question, or to a person. */
static void too_weak_a_proof_leaves_the_row_as_it_was(void **state)
{
    (void)state;
    for (int kind = 0; kind < PAY_ATTEMPT_KIND_COUNT; kind++) {
        for (int from = 0; from < PAY_STATE_COUNT; from++) {
            bool was_paid = from == PAY_STATE_PAID || from == PAY_STATE_PART || from == PAY_STATE_BACK;
            pay_proof last = was_paid ? PAY_PROOF_ANSWER : PAY_PROOF_HINT;

            for (int fact = 0; fact < PAY_FACT_COUNT; fact++) {
                for (int proof = 0; proof <= (int)last; proof++) {
                    const pay_attempt before = attempt_of((pay_attempt_kind)kind, (pay_state)from, "ow");
                    pay_attempt attempt = before;
                    pay_finding found = rich_finding((pay_fact)fact, (pay_proof)proof);

                    if (pay_attempt_apply(&attempt, &found, order_key) || !is_same(&attempt, &before)) {
                        fail_msg("%s, %s by %s", pay_state_name((pay_state)from), pay_fact_name((pay_fact)fact),
                                 pay_proof_name((pay_proof)proof));
                    }
                }
            }
        }
    }
}

static void handles_are_kept_with_any_fact_that_counts(void **state)
{
    (void)state;
    pay_attempt attempt = payment_of(PAY_STATE_WAITING, "o");
    pay_finding found = pay_finding_of(PAY_FACT_OPEN, PAY_PROOF_ASKED);

    found.handles[0] = (pay_handle){PAY_TEXT("token"), PAY_TEXT("t")};
    found.handles[1] = (pay_handle){PAY_TEXT("paymentId"), PAY_TEXT("1")};
    found.handle_count = 2;
    assert_true(pay_attempt_apply(&attempt, &found, PAY_TEXT("")));
    assert_int_equal(attempt.handle_count, 2);
    assert_false(pay_attempt_apply(&attempt, &found, PAY_TEXT(""))); /* the same again */
    found.handles[1].value = PAY_TEXT("2");
    assert_true(pay_attempt_apply(&attempt, &found, PAY_TEXT("")));
    assert_text(pay_attempt_handle(&attempt, PAY_TEXT("paymentId")), PAY_TEXT("2"));
    assert_text(pay_attempt_handle(&attempt, PAY_TEXT("token")), PAY_TEXT("t"));
    assert_int_equal(attempt.state, PAY_STATE_WAITING);
}

/* The row has room for so many; the first ones stay, and the payment is asked about by them. */
static void a_handle_too_many_is_dropped(void **state)
{
    (void)state;
    static const char *const names[] = {"a", "b", "c", "d", "e", "f", "g", "h"};
    pay_attempt attempt = payment_of(PAY_STATE_WAITING, "o");
    pay_finding found = pay_finding_of(PAY_FACT_OPEN, PAY_PROOF_ASKED);

    for (size_t i = 0; i < COUNT(names); i++) {
        assert_true(pay_attempt_set_handle(&attempt, pay_text_of(names[i]), PAY_TEXT("1")));
    }
    found.handles[0] = (pay_handle){PAY_TEXT("token"), PAY_TEXT("t")};
    found.handle_count = 1;
    assert_false(pay_attempt_apply(&attempt, &found, PAY_TEXT("")));
    found.handles[0] = (pay_handle){PAY_TEXT("a"), PAY_TEXT("2")};
    found.handles[1] = (pay_handle){PAY_TEXT("token"), PAY_TEXT("t")};
    found.handle_count = 2;
    assert_true(pay_attempt_apply(&attempt, &found, PAY_TEXT("")));
    assert_int_equal(attempt.handle_count, PAY_ATTEMPT_HANDLES);
    assert_text(pay_attempt_handle(&attempt, PAY_TEXT("a")), PAY_TEXT("2"));
    assert_text(pay_attempt_handle(&attempt, PAY_TEXT("token")), PAY_TEXT(""));
}

static void a_reason_belongs_to_the_state_that_it_explains(void **state)
{
    (void)state;
    pay_attempt attempt = payment_of(PAY_STATE_WAITING, "o");
    pay_finding found = pay_finding_of(PAY_FACT_FAILED_TRY, PAY_PROOF_ASKED);

    found.reason = PAY_TEXT("51: no funds");
    assert_false(pay_attempt_apply(&attempt, &found, PAY_TEXT("")));
    assert_text(attempt.reason, PAY_TEXT(""));
    found.fact = PAY_FACT_DECLINED;
    assert_true(pay_attempt_apply(&attempt, &found, PAY_TEXT("")));
    assert_text(attempt.reason, PAY_TEXT("51: no funds"));
    found = pay_finding_of(PAY_FACT_PAID, PAY_PROOF_ASKED); /* without a reason: the old one stays */
    assert_true(pay_attempt_apply(&attempt, &found, PAY_TEXT("")));
    assert_int_equal(attempt.state, PAY_STATE_LOOK);
    assert_text(attempt.reason, PAY_TEXT("51: no funds"));
}

static void the_session_ends_when_its_page_says(void **state)
{
    (void)state;
    static const struct {
        pay_attempt_kind kind;
        pay_state from;
        pay_fact fact;
        pay_proof proof;
        int64_t said, after;
    } cases[] = {
        {PAYMENT(STARTING), BY(SHOWN, ANSWER), 9000, 9000},
        {PAYMENT(STARTING), BY(SHOWN, ANSWER), NONE, 2800}, /* that of the gateway's limits stays */
        {PAYMENT(STARTING), BY(PENDING, ANSWER), 9000, NONE},
        {PAYMENT(WAITING), BY(PENDING, ASKED), 9000, NONE},
        {PAYMENT(WAITING), BY(PENDING, SECRET_URL), 9000, 2800},
        {PAYMENT(WAITING), BY(SHOWN, ANSWER), 9000, 2800}, /* the page was handed out: its end is known */
        {PAYMENT(WAITING), BY(OPEN, ASKED), 9000, 2800},
        {PAYMENT(LAPSED), BY(PENDING, ASKED), 9000, 2800},
        {REFUND(STARTING), BY(LOST, ANSWER), 9000, 2800},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_attempt attempt = attempt_of(cases[i].kind, cases[i].from, "o");
        pay_finding found = pay_finding_of(cases[i].fact, cases[i].proof);

        attempt.ends_at = 2800;
        found.ends_at = cases[i].said;
        pay_attempt_apply(&attempt, &found, PAY_TEXT(""));
        if (attempt.ends_at != cases[i].after) {
            fail_msg("case %zu: %lld", i, (long long)attempt.ends_at);
        }
    }
}

/* --- any order of findings ---------------------------------------------------------- */

static uint32_t chance;

static int pick(int count)
{
    chance = chance * 1664525 + 1013904223;
    return (int)((chance >> 16) % (uint32_t)count);
}

/* What may follow what was paid: a person has to look, or it was given back. */
static bool may_follow(pay_state from, pay_state to)
{
    switch (from) {
    case PAY_STATE_PAID:
        return to == PAY_STATE_PAID || to == PAY_STATE_LOOK || to == PAY_STATE_PART || to == PAY_STATE_BACK;
    case PAY_STATE_PART:
        return to == PAY_STATE_PART || to == PAY_STATE_BACK;
    case PAY_STATE_BACK:
        return to == PAY_STATE_BACK;
    case PAY_STATE_REFUSED:
        return to == PAY_STATE_REFUSED || to == PAY_STATE_LOOK;
    default:
        return to != PAY_STATE_STARTING || from == PAY_STATE_STARTING;
    }
}

static void assert_step(const pay_attempt *before, const pay_attempt *after, bool changed, bool by_person)
{
    bool says_paid = after->state == PAY_STATE_PAID && before->state != PAY_STATE_PAID;

    assert_int_equal(changed, !is_same(before, after));
    assert_true(may_follow(before->state, after->state));
    assert_true(after->won_key.length || !before->won_key.length);   /* never given back */
    assert_true(before->open_key.length || !after->open_key.length); /* never taken by a finding */
    assert_true(before->left == NONE || (after->left != NONE && after->left <= before->left));
    assert_true(!after->won_key.length || before->won_key.length || says_paid);
    assert_true(!says_paid || by_person || after->paid == NONE || (after->paid >= AMOUNT && after->paid <= CEILING));
    assert_int_equal(after->kind, before->kind);
    assert_int_equal(after->amount, before->amount);
}

static void no_order_of_findings_breaks_a_promise(void **state)
{
    (void)state;
    static const int64_t amounts[] = {NONE, 0, 100, 3200, AMOUNT, CEILING, CEILING + 1};
    static const char *const currencies[] = {"TRY", "TRY", "TRY", "USD", NULL};

    for (int round = 0; round < 20000; round++) {
        pay_attempt attempt = payment_of(PAY_STATE_STARTING, "o");

        attempt.ends_at = 2800;
        for (int step = 0; step < 12; step++) {
            const pay_attempt before = attempt;
            const char *currency = currencies[pick(COUNT(currencies))];
            pay_finding found = money_found((pay_fact)pick(PAY_FACT_COUNT), (pay_proof)pick(PAY_PROOF_COUNT),
                                            currency ? amounts[pick(COUNT(amounts))] : NONE,
                                            currency ? amounts[pick(COUNT(amounts))] : NONE, currency);
            bool changed = pay_attempt_apply(&attempt, &found, pick(2) ? order_key : PAY_TEXT(""));

            assert_step(&before, &attempt, changed, found.proof == PAY_PROOF_PERSON);
        }
    }
}

/* --- refunds ------------------------------------------------------------------------ */

static void a_refund_leaves_the_rest(void **state)
{
    (void)state;
    static const struct {
        pay_state from;
        const char *keys;
        int64_t paid, left, before, amount;
        bool changes;
        pay_state to;
        const char *keys_after;
        int64_t left_after;
    } cases[] = {
        {PAY_STATE_PAID, "w", 5200, 5200, 5200, 2000, TO(PART), "w", 3200},
        {PAY_STATE_PAID, "w", 5200, NONE, 5200, 2000, TO(PART), "w", 3200},
        {PAY_STATE_PAID, "w", NONE, NONE, 5200, 2000, TO(PART), "w", 3200}, /* what was asked for counts */
        {PAY_STATE_PAID, "w", 5400, NONE, 5400, 5400, TO(BACK), "w", 0},
        {PAY_STATE_PAID, "", 5200, 5200, 5200, 5200, TO(BACK), "", 0},
        {PAY_STATE_PART, "w", 5200, 3200, 3200, 1200, TO(PART), "w", 2000},
        {PAY_STATE_PART, "o", 5200, 3200, 3200, 3200, TO(BACK), "", 0},
        /* A person is to look at it while money is left, whatever part of it the shop gave back. */
        {PAY_STATE_LOOK, "o", 5100, 5100, 5100, 100, TO(LOOK), "o", 5000},
        {PAY_STATE_LOOK, "o", 9900, NONE, 9900, 9899, TO(LOOK), "o", 1},
        {PAY_STATE_LOOK, "o", 5100, 5100, 5100, 5100, TO(BACK), "", 0},
        /* It was asked in between, and says so already. */
        {PAY_STATE_PART, "w", 5200, 3200, 5200, 2000, STAYS(PART), "w", 3200},
        {PAY_STATE_BACK, "w", 5200, 0, 5200, 5200, STAYS(BACK), "w", 0},
        {PAY_STATE_PAID, "w", 5200, 5200, NONE, 5200, STAYS(PAID), "w", 5200}, /* before was never noted */
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_attempt payment = payment_of(cases[i].from, cases[i].keys);
        pay_attempt refund = attempt_of(PAY_ATTEMPT_REFUND, PAY_STATE_DONE, "");
        pay_attempt expected = payment_of(cases[i].to, cases[i].keys_after);

        payment.paid = expected.paid = cases[i].paid;
        payment.left = cases[i].left;
        expected.left = cases[i].left_after;
        refund.before = cases[i].before;
        refund.amount = cases[i].amount;
        if (pay_attempt_give_back(&payment, &refund) != cases[i].changes || !is_same(&payment, &expected)) {
            fail_msg("case %zu: %s, left %lld", i, pay_state_name(payment.state), (long long)payment.left);
        }
        assert_int_equal(pay_attempt_is_given_back(&payment),
                         payment.state == PAY_STATE_PART || payment.state == PAY_STATE_BACK);
    }
}

static void what_is_held_is_what_is_known(void **state)
{
    (void)state;
    static const struct {
        int64_t paid, left, held;
    } cases[] = {{NONE, NONE, AMOUNT}, {5400, NONE, 5400}, {5400, 3200, 3200}, {NONE, 3200, 3200}, {5400, 0, 0}};

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_attempt payment = payment_of(PAY_STATE_PAID, "w");

        payment.paid = cases[i].paid;
        payment.left = cases[i].left;
        assert_int_equal(pay_attempt_held(&payment), cases[i].held);
    }
}

/* --- time --------------------------------------------------------------------------- */

/* The flags of a gateway's limits. */
enum { ASKABLE = 1, CHARGES = 2, ASKING_CHARGES = 4, TRAVELS = 8 };

static pay_limits limits_of(int flags)
{
    return (pay_limits){
        .may_charge_without_page = flags & CHARGES,
        .page_may_travel = flags & TRAVELS,
        .asking_may_charge = flags & ASKING_CHARGES,
        .can_be_asked = flags & ASKABLE,
        .session_seconds = 1800,
        .call_seconds = 180,
    };
}

/* Where a question may charge, of the payments only the one that blocks the order or has won is asked. */
static void asking_never_takes_money_for_an_order_that_is_free(void **state)
{
    (void)state;
    static const struct {
        pay_attempt_kind kind;
        const char *keys;
        int flags;
        bool may;
    } cases[] = {
        {PAY_ATTEMPT_PAYMENT, "", ASKABLE, true},
        {PAY_ATTEMPT_PAYMENT, "o", 0, false},
        {PAY_ATTEMPT_PAYMENT, "o", ASKING_CHARGES, false},
        {PAY_ATTEMPT_PAYMENT, "", ASKABLE | ASKING_CHARGES, false},
        {PAY_ATTEMPT_PAYMENT, "o", ASKABLE | ASKING_CHARGES, true},
        {PAY_ATTEMPT_PAYMENT, "w", ASKABLE | ASKING_CHARGES, true},
        {PAY_ATTEMPT_REFUND, "", ASKABLE | ASKING_CHARGES, true},
        {PAY_ATTEMPT_CANCEL, "", ASKABLE | ASKING_CHARGES, true},
        {PAY_ATTEMPT_REFUND, "o", 0, false},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_attempt attempt = attempt_of(cases[i].kind, PAY_STATE_WAITING, cases[i].keys);
        pay_limits limits = limits_of(cases[i].flags);

        if (pay_attempt_may_be_asked(&attempt, &limits) != cases[i].may) {
            fail_msg("case %zu", i);
        }
    }
}

static void time_alone_ends_what_cannot_be_asked(void **state)
{
    (void)state;
    static const struct {
        pay_attempt_kind kind;
        pay_state from;
        const char *keys;
        int flags;
        int64_t now, ends_at, asked_at;
        pay_fact answer;
        int fact; /* -1: none yet */
    } cases[] = {
        {PAYMENT(WAITING), "o", ASKABLE, 3400, 2800, 0, PAY_FACT_LOST, -1},
        {PAYMENT(WAITING), "o", ASKABLE, 3400, 2800, 3400, PAY_FACT_OPEN, PAY_FACT_EXPIRED},
        {PAYMENT(WAITING), "o", 0, 3399, 2800, 0, PAY_FACT_LOST, -1},
        {PAYMENT(WAITING), "o", 0, 3400, 2800, 0, PAY_FACT_LOST, PAY_FACT_EXPIRED},
        {PAYMENT(WAITING), "o", 0, 3400, NONE, 0, PAY_FACT_LOST, -1},
        {PAYMENT(WAITING), "o", 0, CREATED + DAY, NONE, 0, PAY_FACT_LOST, PAY_FACT_OVERDUE},
        /* Nobody asks about a superseded one where that may charge, and nothing else takes money there. */
        {PAYMENT(WAITING), "o", ASKABLE | ASKING_CHARGES, 3400, 2800, 0, PAY_FACT_LOST, -1},
        {PAYMENT(WAITING), "", ASKABLE | ASKING_CHARGES, 3400, 2800, 0, PAY_FACT_LOST, PAY_FACT_EXPIRED},
        {PAYMENT(STARTING), "o", ASKABLE, 1240, 2800, 0, PAY_FACT_LOST, PAY_FACT_NEVER_SHOWN},
        {PAYMENT(STARTING), "o", ASKABLE | CHARGES, 1240, 2800, 0, PAY_FACT_LOST, -1},
        {PAYMENT(STARTING), "o", ASKABLE | TRAVELS, 1240, 2800, 0, PAY_FACT_LOST, PAY_FACT_EXPIRED},
        {PAYMENT(LOOK), "o", 0, CREATED + 30 * DAY, 2800, 0, PAY_FACT_LOST, -1},
        /* A refund: for a person after a day. */
        {REFUND(STARTING), "o", ASKABLE, CREATED + DAY - 1, NONE, 0, PAY_FACT_LOST, -1},
        {REFUND(STARTING), "o", ASKABLE, CREATED + DAY, NONE, 0, PAY_FACT_LOST, PAY_FACT_OVERDUE},
        {PAY_ATTEMPT_CANCEL, PAY_STATE_STARTING, "o", 0, CREATED + DAY, NONE, 0, PAY_FACT_LOST, PAY_FACT_OVERDUE},
        {REFUND(DONE), "", ASKABLE, CREATED + DAY, NONE, 0, PAY_FACT_LOST, -1},
        {REFUND(LOOK), "o", ASKABLE, CREATED + DAY, NONE, 0, PAY_FACT_LOST, -1},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_attempt attempt = attempt_of(cases[i].kind, cases[i].from, cases[i].keys);
        pay_limits limits = limits_of(cases[i].flags);
        pay_finding found = pay_finding_of(PAY_FACT_COUNT, PAY_PROOF_COUNT);
        bool lapses;

        attempt.ends_at = cases[i].ends_at;
        lapses = pay_attempt_lapses(&attempt, &limits, cases[i].now, cases[i].asked_at, cases[i].answer, &found);
        if (lapses != (cases[i].fact >= 0) || (lapses && found.fact != (pay_fact)cases[i].fact)) {
            fail_msg("case %zu: %s", i, lapses ? pay_fact_name(found.fact) : "nothing");
        }
        assert_int_equal(found.proof, lapses ? PAY_PROOF_CLOCK : PAY_PROOF_COUNT);
        assert_int_equal(found.paid, NONE);
    }
}

/* Whatever the gateway is like, whatever the next questions bring but a word of the provider's. */
static void a_pending_charge_never_lapses(void **state)
{
    (void)state;
    static const pay_fact answers[] = {PAY_FACT_PENDING, PAY_FACT_OPEN, PAY_FACT_NOT_FOUND, PAY_FACT_FAILED_TRY,
                                       PAY_FACT_LOST};
    static const pay_state from[] = {PAY_STATE_STARTING, PAY_STATE_WAITING};

    for (int flags = 0; flags < 16; flags++) {
        for (size_t i = 0; i < COUNT(from) * COUNT(answers) * 2; i++) {
            pay_attempt attempt = payment_of(from[i % 2], i % 4 < 2 ? "o" : "");
            pay_finding pending = pay_finding_of(PAY_FACT_PENDING, PAY_PROOF_ASKED);
            pay_limits limits = limits_of(flags);
            pay_finding found;

            attempt.ends_at = 2800;
            pay_attempt_apply(&attempt, &pending, PAY_TEXT(""));
            assert_int_equal(attempt.state, PAY_STATE_WAITING);
            for (int64_t now = CREATED; now < CREATED + DAY; now += 100) {
                assert_false(pay_attempt_lapses(&attempt, &limits, now, now, answers[i / 4], &found));
            }
            assert_true(pay_attempt_lapses(&attempt, &limits, CREATED + DAY, CREATED + DAY, answers[i / 4], &found));
            assert_int_equal(found.fact, PAY_FACT_OVERDUE);
        }
    }
}

static void the_shop_hears_of_each_settled_state_once(void **state)
{
    (void)state;
    for (int from = 0; from < PAY_STATE_COUNT; from++) {
        pay_attempt attempt = payment_of((pay_state)from, "");

        assert_int_equal(pay_attempt_needs_handler(&attempt), pay_state_is_settled((pay_state)from));
        attempt.handled = PAY_TEXT("lapsed"); /* told of, and paid since */
        assert_int_equal(pay_attempt_needs_handler(&attempt),
                         pay_state_is_settled((pay_state)from) && from != PAY_STATE_LAPSED);
        attempt.handled = pay_text_of(pay_state_name((pay_state)from));
        assert_false(pay_attempt_needs_handler(&attempt));
    }
}

/* --- when it is due ----------------------------------------------------------------- */

#define NEVER PAY_ATTEMPT_NEVER

typedef struct plan {
    pay_attempt_kind kind;
    pay_state state;
    const char *keys;
    int flags;
    int64_t paid, ends_at, asks, now;
    int64_t due;
} plan;

static const plan plans[] = {
    /* Nothing before the longest call is over. */
    {PAYMENT(STARTING), "o", ASKABLE, NONE, 2800, 0, 1000, 1240},
    {PAYMENT(STARTING), "o", 0, NONE, 2800, 0, 1239, 1240},
    {PAYMENT(STARTING), "o", ASKABLE, NONE, 2800, 0, 1240, 1300},
    {REFUND(STARTING), "o", ASKABLE, NONE, NONE, 0, 1000, 1240},
    {REFUND(STARTING), "o", ASKABLE, NONE, NONE, 1, 1240, 1270},
    /* After a minute, then twice as long each time, an hour at most. */
    {PAYMENT(WAITING), "o", ASKABLE, NONE, NONE, 0, 2000, 2060},
    {PAYMENT(WAITING), "o", ASKABLE, NONE, NONE, 1, 2000, 2030},
    {PAYMENT(WAITING), "o", ASKABLE, NONE, NONE, 2, 2000, 2060},
    {PAYMENT(WAITING), "o", ASKABLE, NONE, NONE, 3, 2000, 2120},
    {PAYMENT(WAITING), "o", ASKABLE, NONE, NONE, 7, 2000, 3920},
    {PAYMENT(WAITING), "o", ASKABLE, NONE, NONE, 8, 2000, 5600},
    {PAYMENT(WAITING), "o", ASKABLE, NONE, NONE, INT64_MAX, 2000, 5600},
    /* At the end of the session and ten minutes, and after a day, in any case. */
    {PAYMENT(WAITING), "o", ASKABLE, NONE, 2800, 8, 2000, 3400},
    {PAYMENT(WAITING), "o", ASKABLE, NONE, 2800, 8, 3400, 7000},
    {PAYMENT(WAITING), "o", ASKABLE, NONE, NONE, 8, CREATED + DAY - 10, CREATED + DAY},
    {PAYMENT(WAITING), "o", ASKABLE, NONE, NONE, 8, CREATED + DAY, CREATED + DAY + HOUR},
    /* Nobody is asked: only the end of the session counts. Nor before it, where a question ends the payment. */
    {PAYMENT(WAITING), "o", 0, NONE, 2800, 0, 1100, 3400},
    {PAYMENT(WAITING), "o", 0, NONE, NONE, 0, 1100, CREATED + DAY},
    {PAYMENT(WAITING), "o", 0, NONE, 2800, 0, 3400, 3460},
    {PAYMENT(WAITING), "o", ASKABLE | ASKING_CHARGES, NONE, 2800, 0, 1100, 3400},
    {PAYMENT(WAITING), "", ASKABLE | ASKING_CHARGES, NONE, 2800, 0, 1100, 3400},
    {PAYMENT(WAITING), "o", ASKABLE | ASKING_CHARGES, NONE, 2800, 1, 3400, 3430},
    /* A late payment is looked for 6, 12, 30 and 78 hours after the session's end. */
    {PAYMENT(LAPSED), "", ASKABLE, NONE, 2800, 5, 3400, 2800 + 6 * HOUR},
    {PAYMENT(LAPSED), "", ASKABLE, NONE, 2800, 5, 2800 + 6 * HOUR, 2800 + 12 * HOUR},
    {PAYMENT(LAPSED), "", ASKABLE, NONE, 2800, 5, 2800 + 12 * HOUR, 2800 + 30 * HOUR},
    {PAYMENT(LAPSED), "", ASKABLE, NONE, 2800, 5, 2800 + 30 * HOUR, 2800 + 78 * HOUR},
    {PAYMENT(LAPSED), "", ASKABLE, NONE, 2800, 5, 2800 + 78 * HOUR, NEVER},
    {PAYMENT(LAPSED), "", ASKABLE, NONE, NONE, 5, 3400, CREATED + 6 * HOUR},
    {PAYMENT(LAPSED), "", 0, NONE, 2800, 5, 3400, NEVER},
    {PAYMENT(LAPSED), "", ASKABLE | ASKING_CHARGES, NONE, 2800, 5, 3400, NEVER},
    /* A person is reminded each day. */
    {PAYMENT(LOOK), "o", ASKABLE, NONE, 2800, 5, 90000, 90000 + DAY},
    {REFUND(LOOK), "o", ASKABLE, NONE, NONE, 5, 90000, 90000 + DAY},
    /* Paid, and nobody said how much: it is asked for a day. */
    {PAYMENT(PAID), "w", ASKABLE, NONE, 2800, 0, 2000, 2060},
    {PAYMENT(PAID), "w", ASKABLE, NONE, 2800, 0, CREATED + DAY - 1, CREATED + DAY - 1 + MINUTE},
    {PAYMENT(PAID), "w", ASKABLE, NONE, 2800, 0, CREATED + DAY, NEVER},
    {PAYMENT(PAID), "w", 0, NONE, 2800, 0, 2000, NEVER},
    {PAYMENT(PAID), "w", ASKABLE, NONE, 2800, 3, 2000, 2120},
    /* Paid, and how much was only said by the answer to the call: it is asked for until an answer says what is left. */
    {PAYMENT(PAID), "w", ASKABLE, AMOUNT, 2800, 0, 2000, 2060},
    {PAYMENT(PAID), "w", ASKABLE, AMOUNT, 2800, 1, 2000, 2030},
    {PAYMENT(PAID), "w", ASKABLE, AMOUNT, 2800, 9, 2000, 2000 + HOUR},
    {PAYMENT(PAID), "w", ASKABLE, AMOUNT, 2800, 10, 2000, NEVER},
    {PAYMENT(PAID), "w", ASKABLE, AMOUNT, 2800, 0, CREATED + DAY, NEVER},
    {PAYMENT(PAID), "w", 0, AMOUNT, 2800, 0, 2000, NEVER},
    {PAYMENT(REFUSED), "", ASKABLE, NONE, 2800, 0, 2000, NEVER},
    {PAYMENT(PART), "w", ASKABLE, AMOUNT, 2800, 0, 2000, NEVER},
    {PAYMENT(BACK), "w", ASKABLE, AMOUNT, 2800, 0, 2000, NEVER},
    {REFUND(DONE), "", ASKABLE, NONE, NONE, 0, 2000, NEVER},
};

static pay_attempt planned_of(const plan *p, int64_t now, bool is_handled)
{
    pay_attempt attempt = attempt_of(p->kind, p->state, p->keys);
    pay_limits limits = limits_of(p->flags);

    attempt.paid = p->paid;
    attempt.ends_at = p->ends_at;
    attempt.asks = p->asks;
    pay_attempt_plan(&attempt, &limits, now, is_handled);
    return attempt;
}

static void an_amount_that_an_answer_said_is_not_asked_for(void **state)
{
    (void)state;
    pay_limits limits = limits_of(ASKABLE);
    pay_attempt attempt = payment_of(PAY_STATE_PAID, "w");

    attempt.paid = attempt.left = AMOUNT;
    pay_attempt_plan(&attempt, &limits, 2000, true);
    assert_int_equal(attempt.due_at, NEVER);
}

static void an_attempt_is_due_when_something_can_be_found(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(plans); i++) {
        pay_attempt attempt = planned_of(&plans[i], plans[i].now, true);

        if (attempt.due_at != plans[i].due) {
            fail_msg("case %zu: %lld", i, (long long)attempt.due_at);
        }
    }
}

/* A handler that was not called comes first: at once. */
static void what_the_shop_has_not_heard_of_is_due_now(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(plans); i++) {
        pay_attempt attempt = planned_of(&plans[i], plans[i].now, false);

        assert_int_equal(attempt.due_at, pay_state_is_settled(plans[i].state) ? plans[i].now : plans[i].due);
    }
}

/* Every attempt ends, or is due again: nothing that is open is ever forgotten, and nothing is due in the past. */
static void what_is_open_is_always_due(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(plans); i++) {
        for (int64_t now = CREATED; now < CREATED + 4 * DAY; now += 1777) {
            pay_attempt attempt = planned_of(&plans[i], now, true);
            bool is_open = attempt.state == PAY_STATE_STARTING || attempt.state == PAY_STATE_WAITING ||
                           attempt.state == PAY_STATE_LOOK;

            assert_true(attempt.due_at > now);
            assert_true(!is_open || attempt.due_at <= now + DAY);
        }
    }
}

/* A gateway of the shop's may say any date. */
static void no_end_is_too_far_away(void **state)
{
    (void)state;
    static const int64_t ends[] = {INT64_MAX, INT64_MAX - 599, INT64_MIN, INT64_MAX / 2, 0};
    static const int flags[] = {0, ASKABLE, ASKABLE | ASKING_CHARGES};

    for (size_t i = 0; i < COUNT(ends) * COUNT(flags); i++) {
        pay_attempt attempt = payment_of(PAY_STATE_STARTING, "o");
        pay_finding shown = pay_finding_of(PAY_FACT_SHOWN, PAY_PROOF_ANSWER);
        pay_limits limits = limits_of(flags[i / COUNT(ends)]);
        pay_finding found;

        attempt.ends_at = 2800;
        shown.ends_at = ends[i % COUNT(ends)];
        assert_true(pay_attempt_apply(&attempt, &shown, PAY_TEXT("")));
        pay_attempt_plan(&attempt, &limits, 1100, true);
        assert_true(attempt.due_at > 1100 && attempt.due_at <= CREATED + DAY);
        assert_true(pay_attempt_lapses(&attempt, &limits, CREATED + DAY, CREATED + DAY, PAY_FACT_LOST, &found));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(another_amount_is_never_plainly_paid),
        cmocka_unit_test(only_a_payment_is_paid_otherwise),
        cmocka_unit_test(a_finding_changes_the_row),
        cmocka_unit_test(too_weak_a_proof_leaves_the_row_as_it_was),
        cmocka_unit_test(handles_are_kept_with_any_fact_that_counts),
        cmocka_unit_test(a_handle_too_many_is_dropped),
        cmocka_unit_test(a_reason_belongs_to_the_state_that_it_explains),
        cmocka_unit_test(the_session_ends_when_its_page_says),
        cmocka_unit_test(no_order_of_findings_breaks_a_promise),
        cmocka_unit_test(a_refund_leaves_the_rest),
        cmocka_unit_test(what_is_held_is_what_is_known),
        cmocka_unit_test(asking_never_takes_money_for_an_order_that_is_free),
        cmocka_unit_test(time_alone_ends_what_cannot_be_asked),
        cmocka_unit_test(a_pending_charge_never_lapses),
        cmocka_unit_test(the_shop_hears_of_each_settled_state_once),
        cmocka_unit_test(an_attempt_is_due_when_something_can_be_found),
        cmocka_unit_test(an_amount_that_an_answer_said_is_not_asked_for),
        cmocka_unit_test(what_the_shop_has_not_heard_of_is_due_now),
        cmocka_unit_test(what_is_open_is_always_due),
        cmocka_unit_test(no_end_is_too_far_away),
    };

    return cmocka_run_group_tests_name("finding", tests, NULL, NULL);
}
