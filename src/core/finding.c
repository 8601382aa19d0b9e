#include "finding.h"

enum { MINUTE = 60, HOUR = 3600, DAY = 86400, GRACE = 600 };

pay_finding pay_finding_of(pay_fact fact, pay_proof proof)
{
    return (pay_finding){
        .fact = fact, .proof = proof, .paid = PAY_ATTEMPT_NONE, .left = PAY_ATTEMPT_NONE, .ends_at = PAY_ATTEMPT_NONE};
}

/* What was taken: by the finding, or else as the row knows it. Of a paid attempt the row's amount was accepted. */
static int64_t taken_amount(const pay_attempt *attempt, const pay_finding *found)
{
    return found->paid != PAY_ATTEMPT_NONE || attempt->state == PAY_STATE_PAID ? found->paid : attempt->paid;
}

pay_fact pay_finding_fact(const pay_attempt *attempt, const pay_finding *found)
{
    int64_t taken = taken_amount(attempt, found);
    bool is_as_asked = !found->currency || found->currency == attempt->currency;

    if (found->fact != PAY_FACT_PAID || found->proof == PAY_PROOF_PERSON || attempt->kind != PAY_ATTEMPT_PAYMENT) {
        return found->fact;
    }
    if (taken != PAY_ATTEMPT_NONE) {
        is_as_asked = is_as_asked && taken >= attempt->amount && taken <= attempt->ceiling;
    }
    return is_as_asked ? PAY_FACT_PAID : PAY_FACT_PAID_OTHERWISE;
}

/* Amounts of another currency are in the reason only: the row has one currency. */
static bool merge_amounts(pay_attempt *attempt, const pay_finding *found)
{
    int64_t paid = attempt->paid;
    int64_t left = attempt->left;

    if (attempt->kind == PAY_ATTEMPT_PAYMENT && found->currency == attempt->currency) {
        attempt->paid = found->paid != PAY_ATTEMPT_NONE ? found->paid : paid;
        attempt->left = pay_attempt_left(left, found->left);
    }
    return paid != attempt->paid || left != attempt->left;
}

static bool merge_handles(pay_attempt *attempt, const pay_finding *found)
{
    bool changed = false;

    for (size_t i = 0; i < found->handle_count; i++) {
        const pay_handle *handle = &found->handles[i];

        if (!pay_text_equals(pay_attempt_handle(attempt, handle->name), handle->value)) {
            changed = pay_attempt_set_handle(attempt, handle->name, handle->value) || changed;
        }
    }
    return changed;
}

/* A gateway of the shop's may say any date: one before 1970 or after the year 9999 is none. */
static bool is_session_end(int64_t seconds)
{
    static const int64_t year_10000 = 253402300800;

    return seconds > 0 && seconds < year_10000;
}

static bool merge_end(pay_attempt *attempt, const pay_finding *found, pay_fact fact)
{
    int64_t end = attempt->ends_at;

    if (attempt->kind != PAY_ATTEMPT_PAYMENT) {
        return false;
    }
    if (pay_attempt_erases_end(attempt->state, fact, found->proof)) {
        attempt->ends_at = PAY_ATTEMPT_NONE;
    } else if (fact == PAY_FACT_SHOWN && attempt->state == PAY_STATE_STARTING && is_session_end(found->ends_at)) {
        attempt->ends_at = found->ends_at;
    }
    return end != attempt->ends_at;
}

static bool move(pay_attempt *attempt, pay_state next, pay_text won_key)
{
    bool had_won = attempt->won_key.length != 0;

    if (next == attempt->state) {
        return false;
    }
    attempt->state = next;
    if (!pay_attempt_keeps_open(next, attempt->open_key.length != 0)) {
        attempt->open_key = PAY_TEXT("");
    }
    if (!had_won && pay_attempt_takes_won(next, had_won, won_key.length != 0)) {
        attempt->won_key = won_key;
    }
    return true;
}

bool pay_attempt_apply(pay_attempt *attempt, const pay_finding *found, pay_text won_key)
{
    pay_fact fact = pay_finding_fact(attempt, found);
    pay_state next = pay_attempt_next(attempt->kind, attempt->state, fact, found->proof);
    bool changed;

    if (!pay_attempt_accepts(attempt->kind, attempt->state, fact, found->proof)) {
        return false;
    }
    changed = merge_amounts(attempt, found);
    changed = merge_handles(attempt, found) || changed;
    changed = merge_end(attempt, found, fact) || changed;
    if (found->reason.length && next != attempt->state) {
        attempt->reason = found->reason;
    }
    return move(attempt, next, won_key) || changed;
}

bool pay_attempt_is_given_back(const pay_attempt *attempt)
{
    return attempt->state == PAY_STATE_PART || attempt->state == PAY_STATE_BACK;
}

int64_t pay_attempt_held(const pay_attempt *attempt)
{
    int64_t paid = attempt->paid != PAY_ATTEMPT_NONE ? attempt->paid : attempt->amount;

    return attempt->left != PAY_ATTEMPT_NONE ? attempt->left : paid;
}

bool pay_attempt_give_back(pay_attempt *payment, const pay_attempt *reversal)
{
    if (pay_attempt_held(payment) != reversal->before) {
        return false;
    }
    payment->left = reversal->before - reversal->amount;
    if (payment->left == 0) {
        move(payment, PAY_STATE_BACK, PAY_TEXT(""));
    } else if (payment->state != PAY_STATE_LOOK) {
        move(payment, PAY_STATE_PART, PAY_TEXT(""));
    }
    return true;
}

bool pay_attempt_may_be_asked(const pay_attempt *attempt, const pay_limits *limits)
{
    return limits->can_be_asked && (!limits->asking_may_charge || attempt->open_key.length != 0 ||
                                    attempt->kind != PAY_ATTEMPT_PAYMENT || attempt->won_key.length != 0);
}

/*
 * Where a question may charge, what has no open_key is never asked, and only a question takes money there: so the
 * end of its session is known without one.
 */
bool pay_attempt_lapses(const pay_attempt *attempt, const pay_limits *limits, int64_t now, int64_t asked_at,
                        pay_fact answer, pay_finding *found)
{
    pay_attempt_age age = {
        .now = now,
        .created_at = attempt->created_at,
        .ends_at = attempt->ends_at != PAY_ATTEMPT_NONE ? attempt->ends_at : 0,
        .asked_at = asked_at,
        .answer = answer,
        .call_seconds = limits->call_seconds,
        .can_be_asked = pay_attempt_may_be_asked(attempt, limits),
        .may_charge_without_page = limits->may_charge_without_page,
        .page_may_travel = limits->page_may_travel,
    };
    pay_fact fact;

    if (attempt->kind != PAY_ATTEMPT_PAYMENT) {
        if (attempt->state != PAY_STATE_STARTING || now < attempt->created_at + DAY) {
            return false;
        }
        *found = pay_finding_of(PAY_FACT_OVERDUE, PAY_PROOF_CLOCK);
        return true;
    }
    if (!pay_attempt_aged(attempt->state, &age, &fact)) {
        return false;
    }
    *found = pay_finding_of(fact, PAY_PROOF_CLOCK);
    return true;
}

bool pay_attempt_needs_handler(const pay_attempt *attempt)
{
    return pay_state_is_settled(attempt->state) &&
           !pay_text_equals(attempt->handled, pay_text_of(pay_state_name(attempt->state)));
}

/* After 60 s, then 30 s to an hour apart, doubling. */
static int64_t next_question(const pay_attempt *attempt, int64_t now)
{
    int64_t seconds = attempt->asks == 0 ? MINUTE : 30;

    for (int64_t i = 1; i < attempt->asks && seconds < HOUR; i++) {
        seconds *= 2;
    }
    return now + (seconds < HOUR ? seconds : HOUR);
}

static int64_t sooner(int64_t due, int64_t at, int64_t now)
{
    return at > now && at < due ? at : due;
}

static int64_t plan_open(const pay_attempt *attempt, const pay_limits *limits, int64_t now)
{
    int64_t overdue = attempt->created_at + DAY;
    int64_t end = attempt->ends_at != PAY_ATTEMPT_NONE ? attempt->ends_at + GRACE : overdue;
    int64_t first = attempt->created_at + limits->call_seconds + MINUTE;
    int64_t due = next_question(attempt, now);

    if (attempt->state == PAY_STATE_STARTING && first > now) {
        return first;
    }
    if (attempt->kind == PAY_ATTEMPT_PAYMENT && attempt->state == PAY_STATE_WAITING && end > now &&
        (!pay_attempt_may_be_asked(attempt, limits) || limits->asking_may_charge)) {
        return end;
    }
    return sooner(sooner(due, end, now), overdue, now);
}

/* A late payment is looked for 6, 12, 30 and 78 hours after the session ended. */
static int64_t plan_lapsed(const pay_attempt *attempt, int64_t now)
{
    static const int hours[] = {6, 12, 30, 78};
    int64_t end = attempt->ends_at != PAY_ATTEMPT_NONE ? attempt->ends_at : attempt->created_at;

    for (size_t i = 0; i < sizeof(hours) / sizeof(hours[0]); i++) {
        if (end + (int64_t)hours[i] * HOUR > now) {
            return end + (int64_t)hours[i] * HOUR;
        }
    }
    return PAY_ATTEMPT_NEVER;
}

/*
 * The provider has not said how much was taken, or the answer to the call was taken at its word. What is left comes
 * with the answer to a question; a gateway that never says it is not asked for ever.
 */
static bool is_amount_unchecked(const pay_attempt *attempt)
{
    enum { MOST_QUESTIONS = 10 };

    return attempt->paid == PAY_ATTEMPT_NONE || (attempt->left == PAY_ATTEMPT_NONE && attempt->asks < MOST_QUESTIONS);
}

void pay_attempt_plan(pay_attempt *attempt, const pay_limits *limits, int64_t now, bool is_handled)
{
    bool may_be_asked = pay_attempt_may_be_asked(attempt, limits);

    attempt->due_at = PAY_ATTEMPT_NEVER;
    if (!is_handled && pay_attempt_needs_handler(attempt)) {
        attempt->due_at = now;
    } else if (attempt->state == PAY_STATE_STARTING || attempt->state == PAY_STATE_WAITING) {
        attempt->due_at = plan_open(attempt, limits, now);
    } else if (attempt->state == PAY_STATE_LAPSED && may_be_asked) {
        attempt->due_at = plan_lapsed(attempt, now);
    } else if (attempt->state == PAY_STATE_LOOK) {
        attempt->due_at = now + DAY;
    } else if (attempt->state == PAY_STATE_PAID && is_amount_unchecked(attempt) && may_be_asked &&
               now < attempt->created_at + DAY) {
        attempt->due_at = next_question(attempt, now);
    }
}
