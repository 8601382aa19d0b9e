/* The table of attempts, and the function that applies one fact to one state. */
#include "attempt.h"

#include <string.h>

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* The cells of the table. Zero is a dot: the state stays. */
enum {
    WAITING = 1 + PAY_STATE_WAITING,
    PAID = 1 + PAY_STATE_PAID,
    REFUSED = 1 + PAY_STATE_REFUSED,
    LAPSED = 1 + PAY_STATE_LAPSED,
    LOOK = 1 + PAY_STATE_LOOK,
    PART = 1 + PAY_STATE_PART,
    BACK = 1 + PAY_STATE_BACK,
    DONE = 1 + PAY_STATE_DONE
};

enum { CLOCK = PAY_PROOF_CLOCK, SECRET = PAY_PROOF_SECRET_URL, ANSWER = PAY_PROOF_ANSWER, ASKED = PAY_PROOF_ASKED };

/* A fact without a rule is none of this kind: its weakest proof is zero, a hint, which proves nothing. */
typedef struct rule {
    unsigned char weakest; /* proof */
    bool by_person;        /* a person may say so */
    unsigned char next[PAY_STATE_COUNT];
} rule;

/* clang-format off */
static const rule payment_rules[PAY_FACT_COUNT] = {
    /*                            weakest person starting waiting  paid  refused lapsed   look    part  back  done */
    [PAY_FACT_SHOWN] =          {ANSWER, false, {WAITING, 0,       0,    0,    0,       0,       0,    0,    0}},
    [PAY_FACT_PAID] =           {SECRET, true,  {PAID,    PAID,    0,    LOOK, PAID,    PAID,    0,    0,    0}},
    [PAY_FACT_PAID_OTHERWISE] = {SECRET, false, {LOOK,    LOOK,    LOOK, LOOK, LOOK,    0,       0,    0,    0}},
    [PAY_FACT_DECLINED] =       {ANSWER, true,  {REFUSED, REFUSED, 0,    0,    REFUSED, REFUSED, 0,    0,    0}},
    [PAY_FACT_FAILED_TRY] =     {SECRET, false, {0,       WAITING, 0,    0,    0,       0,       0,    0,    0}},
    [PAY_FACT_OPEN] =           {ASKED,  false, {0,       0,       0,    0,    0,       0,       0,    0,    0}},
    [PAY_FACT_PENDING] =        {ANSWER, false, {WAITING, WAITING, 0,    0,    0,       0,       0,    0,    0}},
    [PAY_FACT_NOT_FOUND] =      {ASKED,  false, {0,       0,       0,    0,    0,       0,       0,    0,    0}},
    [PAY_FACT_NOT_SENT] =       {ANSWER, false, {REFUSED, 0,       0,    0,    0,       0,       0,    0,    0}},
    [PAY_FACT_LOST] =           {ANSWER, false, {0,       0,       0,    0,    0,       0,       0,    0,    0}},
    [PAY_FACT_UNCLEAR] =        {SECRET, false, {LOOK,    LOOK,    LOOK, 0,    LOOK,    0,       0,    0,    0}},
    [PAY_FACT_PART] =           {ASKED,  true,  {PART,    PART,    PART, LOOK, PART,    PART,    0,    0,    0}},
    [PAY_FACT_BACK] =           {ASKED,  true,  {BACK,    BACK,    BACK, 0,    BACK,    BACK,    BACK, 0,    0}},
    [PAY_FACT_NEVER_SHOWN] =    {CLOCK,  false, {REFUSED, 0,       0,    0,    0,       0,       0,    0,    0}},
    [PAY_FACT_EXPIRED] =        {CLOCK,  false, {LAPSED,  LAPSED,  0,    0,    0,       0,       0,    0,    0}},
    [PAY_FACT_OVERDUE] =        {CLOCK,  false, {LOOK,    LOOK,    0,    0,    0,       0,       0,    0,    0}},
};

/* Of a refund and of a cancel. */
static const rule reversal_rules[PAY_FACT_COUNT] = {
    /*                            weakest person starting waiting  paid  refused lapsed   look    part  back  done */
    [PAY_FACT_NOT_FOUND] =      {ASKED,  false, {0,       0,       0,    0,    0,       0,       0,    0,    0}},
    [PAY_FACT_NOT_SENT] =       {ANSWER, false, {REFUSED, 0,       0,    0,    0,       0,       0,    0,    0}},
    [PAY_FACT_LOST] =           {ANSWER, false, {0,       0,       0,    0,    0,       0,       0,    0,    0}},
    [PAY_FACT_UNCLEAR] =        {ASKED,  false, {LOOK,    0,       0,    0,    0,       0,       0,    0,    0}},
    [PAY_FACT_OVERDUE] =        {CLOCK,  false, {LOOK,    0,       0,    0,    0,       0,       0,    0,    0}},
    [PAY_FACT_DONE] =           {ANSWER, true,  {DONE,    0,       0,    0,    0,       DONE,    0,    0,    0}},
    [PAY_FACT_NOT_DONE] =       {ASKED,  true,  {REFUSED, 0,       0,    0,    0,       REFUSED, 0,    0,    0}},
};

/* What holds for a state, whatever the fact. */
static const struct {
    unsigned char weakest; /* no weaker proof changes it */
    bool by_person;        /* a person's word may change it */
    bool keeps_open;       /* keeps open_key, where it has it */
    bool settled;
    unsigned char verdict, verdict_won; /* won: it delivered */
} traits[PAY_STATE_COUNT] = {
    /*                       weakest             person keeps  settled */
    [PAY_STATE_STARTING] = {PAY_PROOF_HINT,  false, true,  false, PAY_VERDICT_WAIT,     PAY_VERDICT_WAIT},
    [PAY_STATE_WAITING]  = {PAY_PROOF_HINT,  false, true,  false, PAY_VERDICT_WAIT,     PAY_VERDICT_WAIT},
    [PAY_STATE_PAID]     = {PAY_PROOF_ASKED, true,  false, true,  PAY_VERDICT_LOOK,     PAY_VERDICT_PAID},
    [PAY_STATE_REFUSED]  = {PAY_PROOF_HINT,  false, false, true,  PAY_VERDICT_NOT_PAID, PAY_VERDICT_LOOK},
    [PAY_STATE_LAPSED]   = {PAY_PROOF_HINT,  true,  false, true,  PAY_VERDICT_NOT_PAID, PAY_VERDICT_LOOK},
    [PAY_STATE_LOOK]     = {PAY_PROOF_HINT,  true,  true,  true,  PAY_VERDICT_LOOK,     PAY_VERDICT_LOOK},
    [PAY_STATE_PART]     = {PAY_PROOF_ASKED, true,  true,  true,  PAY_VERDICT_LOOK,     PAY_VERDICT_LOOK},
    [PAY_STATE_BACK]     = {PAY_PROOF_ASKED, true,  false, true,  PAY_VERDICT_NOT_PAID, PAY_VERDICT_LOOK},
    [PAY_STATE_DONE]     = {PAY_PROOF_HINT,  false, false, true,  PAY_VERDICT_LOOK,     PAY_VERDICT_LOOK},
};
/* clang-format on */

enum { SECONDS_OF_GRACE = 600, SECONDS_AFTER_CALL = 60, SECONDS_UNTIL_OVERDUE = 86400 };

static const char *const kind_names[] = {"payment", "refund", "cancel"};
static const char *const state_names[] = {"starting", "waiting", "paid", "refused", "lapsed",
                                          "look",     "part",    "back", "done"};
static const char *const fact_names[] = {
    "shown", "paid",    "paid-otherwise", "declined", "failed-try",  "open",    "pending", "not-found", "not-sent",
    "lost",  "unclear", "part",           "back",     "never-shown", "expired", "overdue", "done",      "not-done"};
static const char *const proof_names[] = {"hint", "clock", "secret-url", "answer", "asked", "person"};

_Static_assert(COUNT_OF(kind_names) == PAY_ATTEMPT_KIND_COUNT, "a name for each kind");
_Static_assert(COUNT_OF(state_names) == PAY_STATE_COUNT, "a name for each state");
_Static_assert(COUNT_OF(fact_names) == PAY_FACT_COUNT, "a name for each fact");
_Static_assert(COUNT_OF(proof_names) == PAY_PROOF_COUNT, "a name for each proof");

static const char *name_at(const char *const *names, size_t count, size_t at)
{
    return at < count ? names[at] : NULL;
}

/* The number of the name; `count` where there is none. */
static size_t find_name(const char *const *names, size_t count, pay_text name)
{
    size_t at = 0;

    while (at < count && !pay_text_equals(name, pay_text_of(names[at]))) {
        at++;
    }
    return at;
}

const char *pay_attempt_kind_name(pay_attempt_kind kind)
{
    return name_at(kind_names, COUNT_OF(kind_names), kind);
}

const char *pay_state_name(pay_state state)
{
    return name_at(state_names, COUNT_OF(state_names), state);
}

const char *pay_fact_name(pay_fact fact)
{
    return name_at(fact_names, COUNT_OF(fact_names), fact);
}

const char *pay_proof_name(pay_proof proof)
{
    return name_at(proof_names, COUNT_OF(proof_names), proof);
}

bool pay_attempt_kind_of(pay_text name, pay_attempt_kind *kind)
{
    size_t at = find_name(kind_names, COUNT_OF(kind_names), name);

    *kind = at < COUNT_OF(kind_names) ? (pay_attempt_kind)at : *kind;
    return at < COUNT_OF(kind_names);
}

bool pay_state_of(pay_text name, pay_state *state)
{
    size_t at = find_name(state_names, COUNT_OF(state_names), name);

    *state = at < COUNT_OF(state_names) ? (pay_state)at : *state;
    return at < COUNT_OF(state_names);
}

bool pay_fact_of(pay_text name, pay_fact *fact)
{
    size_t at = find_name(fact_names, COUNT_OF(fact_names), name);

    *fact = at < COUNT_OF(fact_names) ? (pay_fact)at : *fact;
    return at < COUNT_OF(fact_names);
}

bool pay_proof_of(pay_text name, pay_proof *proof)
{
    size_t at = find_name(proof_names, COUNT_OF(proof_names), name);

    *proof = at < COUNT_OF(proof_names) ? (pay_proof)at : *proof;
    return at < COUNT_OF(proof_names);
}

static const rule *rule_of(pay_attempt_kind kind, pay_fact fact)
{
    return kind == PAY_ATTEMPT_PAYMENT ? &payment_rules[fact] : &reversal_rules[fact];
}

bool pay_attempt_accepts(pay_attempt_kind kind, pay_state state, pay_fact fact, pay_proof proof)
{
    const rule *own = rule_of(kind, fact);

    if (proof == PAY_PROOF_PERSON && !(own->by_person && traits[state].by_person)) {
        return false;
    }
    return own->weakest != PAY_PROOF_HINT && proof >= own->weakest && proof >= traits[state].weakest;
}

pay_state pay_attempt_next(pay_attempt_kind kind, pay_state state, pay_fact fact, pay_proof proof)
{
    unsigned char next = rule_of(kind, fact)->next[state];

    return next && pay_attempt_accepts(kind, state, fact, proof) ? (pay_state)(next - 1) : state;
}

bool pay_attempt_erases_end(pay_state state, pay_fact fact, pay_proof proof)
{
    return fact == PAY_FACT_PENDING && pay_attempt_accepts(PAY_ATTEMPT_PAYMENT, state, fact, proof) &&
           pay_attempt_next(PAY_ATTEMPT_PAYMENT, state, fact, proof) == PAY_STATE_WAITING;
}

int64_t pay_attempt_left(int64_t stored, int64_t said)
{
    if (said < 0) {
        return stored;
    }
    return stored < 0 || said < stored ? said : stored;
}

bool pay_attempt_keeps_open(pay_state next, bool held)
{
    return held && traits[next].keeps_open;
}

bool pay_attempt_takes_won(pay_state next, bool held, bool is_free)
{
    return held || (next == PAY_STATE_PAID && is_free);
}

bool pay_state_is_settled(pay_state state)
{
    return traits[state].settled;
}

pay_verdict pay_attempt_verdict(pay_state state, bool won)
{
    return (pay_verdict)(won ? traits[state].verdict_won : traits[state].verdict);
}

/* The answer says that nobody has paid or is paying; it came after the session's end, or nobody can be asked. */
static bool is_session_over(const pay_attempt_age *age)
{
    int64_t over = age->ends_at + SECONDS_OF_GRACE;

    if (age->ends_at == 0 || age->now < over) {
        return false;
    }
    return !age->can_be_asked ||
           (age->asked_at >= over &&
            (age->answer == PAY_FACT_OPEN || age->answer == PAY_FACT_FAILED_TRY || age->answer == PAY_FACT_NOT_FOUND));
}

/* Only the worker whose commit makes an attempt waiting hands out its page: a starting one was never seen by anybody.
 */
static bool is_never_shown(const pay_attempt_age *age)
{
    if (age->now < age->created_at + age->call_seconds + SECONDS_AFTER_CALL) {
        return false;
    }
    return !age->may_charge_without_page || (age->asked_at != 0 && age->answer == PAY_FACT_OPEN);
}

bool pay_attempt_aged(pay_state state, const pay_attempt_age *age, pay_fact *fact)
{
    if (state != PAY_STATE_STARTING && state != PAY_STATE_WAITING) {
        return false;
    }
    if (state == PAY_STATE_STARTING && is_never_shown(age)) {
        *fact = age->page_may_travel ? PAY_FACT_EXPIRED : PAY_FACT_NEVER_SHOWN;
    } else if (is_session_over(age)) {
        *fact = PAY_FACT_EXPIRED;
    } else if (age->now >= age->created_at + SECONDS_UNTIL_OVERDUE) {
        *fact = PAY_FACT_OVERDUE;
    } else {
        return false;
    }
    return true;
}
