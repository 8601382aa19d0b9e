/* The enums of attempts. Their values are the names of core/attempt.c. */
#include "attempt_enums.h"

#include "zend_enum.h"

#include "enums.h"
#include "core/attempt.h"
#include "core/text.h"

#include "../../stubs/attempt_enums_arginfo.h"

zend_class_entry *payments_attempt_kind_ce;
zend_class_entry *payments_state_ce;
zend_class_entry *payments_fact_ce;
zend_class_entry *payments_proof_ce;
zend_class_entry *payments_repeat_ce;
zend_class_entry *payments_step_kind_ce;
zend_class_entry *payments_page_kind_ce;
zend_class_entry *payments_capability_ce;

/* The cases in the order of core/attempt.h. */
static const char *const kind_cases[] = {"Payment", "Refund", "Cancel"};
static const char *const state_cases[] = {"Starting", "Waiting", "Paid", "Refused", "Lapsed",
                                          "Look",     "Part",    "Back", "Done"};
static const char *const fact_cases[] = {"Shown",   "Paid",       "PaidOtherwise", "Declined", "FailedTry", "Open",
                                         "Pending", "NotFound",   "NotSent",       "Lost",     "Unclear",   "Part",
                                         "Back",    "NeverShown", "Expired",       "Overdue",  "Done",      "NotDone"};
static const char *const proof_cases[] = {"Hint", "Clock", "SecretUrl", "Answer", "Asked", "Person"};

_Static_assert(sizeof(kind_cases) / sizeof(*kind_cases) == PAY_ATTEMPT_KIND_COUNT, "a case for each kind");
_Static_assert(sizeof(state_cases) / sizeof(*state_cases) == PAY_STATE_COUNT, "a case for each state");
_Static_assert(sizeof(fact_cases) / sizeof(*fact_cases) == PAY_FACT_COUNT, "a case for each fact");
_Static_assert(sizeof(proof_cases) / sizeof(*proof_cases) == PAY_PROOF_COUNT, "a case for each proof");

void payments_attempt_kind_case(zval *value, pay_attempt_kind kind)
{
    payments_enum_case(value, payments_attempt_kind_ce, kind_cases[kind]);
}

void payments_state_case(zval *value, pay_state state)
{
    payments_enum_case(value, payments_state_ce, state_cases[state]);
}

void payments_fact_case(zval *value, pay_fact fact)
{
    payments_enum_case(value, payments_fact_ce, fact_cases[fact]);
}

void payments_proof_case(zval *value, pay_proof proof)
{
    payments_enum_case(value, payments_proof_ce, proof_cases[proof]);
}

/* The number of the case among the names; -1 when the value is no case of the class. */
static int case_number(const zval *value, const zend_class_entry *ce, const char *const *cases, size_t count)
{
    if (!value || Z_TYPE_P(value) != IS_OBJECT || Z_OBJCE_P(value) != ce) {
        return -1;
    }
    for (size_t i = 0; i < count; i++) {
        if (pay_text_equals(payments_case_name(Z_OBJ_P(value)), pay_text_of(cases[i]))) {
            return (int)i;
        }
    }
    return -1;
}

bool payments_attempt_kind_read(const zval *value, pay_attempt_kind *kind)
{
    int number = case_number(value, payments_attempt_kind_ce, kind_cases, PAY_ATTEMPT_KIND_COUNT);

    *kind = number < 0 ? *kind : (pay_attempt_kind)number;
    return number >= 0;
}

bool payments_state_read(const zval *value, pay_state *state)
{
    int number = case_number(value, payments_state_ce, state_cases, PAY_STATE_COUNT);

    *state = number < 0 ? *state : (pay_state)number;
    return number >= 0;
}

bool payments_fact_read(const zval *value, pay_fact *fact)
{
    int number = case_number(value, payments_fact_ce, fact_cases, PAY_FACT_COUNT);

    *fact = number < 0 ? *fact : (pay_fact)number;
    return number >= 0;
}

bool payments_proof_read(const zval *value, pay_proof *proof)
{
    int number = case_number(value, payments_proof_ce, proof_cases, PAY_PROOF_COUNT);

    *proof = number < 0 ? *proof : (pay_proof)number;
    return number >= 0;
}

void payments_attempt_enums_register(void)
{
    payments_attempt_kind_ce = register_class_Payments_AttemptKind();
    payments_state_ce = register_class_Payments_State();
    payments_fact_ce = register_class_Payments_Fact();
    payments_proof_ce = register_class_Payments_Proof();
    payments_repeat_ce = register_class_Payments_Repeat();
    payments_step_kind_ce = register_class_Payments_StepKind();
    payments_page_kind_ce = register_class_Payments_PageKind();
    payments_capability_ce = register_class_Payments_Capability();
}
