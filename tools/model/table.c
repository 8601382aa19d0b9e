/*
 * Prints the table of src/core/attempt.c.
 *
 *   table promela [PATCH...]    for the model; a PATCH plants a bug:
 *                                 FACT=PROOF         the weakest proof of the fact
 *                                 FACT:STATE=STATE   one cell
 *                                 STATE=frees        the state does not keep open_key
 *   table markdown              for docs/attempts.md: the table, and the picture
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "attempt.h"

/* The proofs that move a cell are a range; first > last: none does. */
typedef struct cell {
    int first, last;
    pay_state next;
} cell;

static cell cells[PAY_ATTEMPT_KIND_COUNT][PAY_FACT_COUNT][PAY_STATE_COUNT];
static bool keeps_open[PAY_STATE_COUNT];

static void fill_tables(void)
{
    for (int state = 0; state < PAY_STATE_COUNT; state++) {
        keeps_open[state] = pay_attempt_keeps_open((pay_state)state, true);
    }
    for (int kind = 0; kind < PAY_ATTEMPT_KIND_COUNT; kind++) {
        for (int fact = 0; fact < PAY_FACT_COUNT; fact++) {
            for (int state = 0; state < PAY_STATE_COUNT; state++) {
                cell *own = &cells[kind][fact][state];

                *own = (cell){PAY_PROOF_COUNT, -1, (pay_state)state};
                for (int proof = 0; proof < PAY_PROOF_COUNT; proof++) {
                    pay_state next =
                        pay_attempt_next((pay_attempt_kind)kind, (pay_state)state, (pay_fact)fact, (pay_proof)proof);

                    if (next != (pay_state)state) {
                        own->first = own->last < 0 ? proof : own->first;
                        own->last = proof;
                        own->next = next;
                    }
                }
            }
        }
    }
}

static void refuse_patch(const char *patch)
{
    fprintf(stderr, "table: not understood: %s\n", patch);
    exit(2);
}

/* Changes payments only. */
static void apply_patch(const char *patch)
{
    pay_text value = pay_text_of(patch), left = pay_text_cut(&value, '='), state_name = left;
    pay_text fact_name = pay_text_cut(&state_name, ':');
    pay_fact fact;
    pay_state state, next;
    pay_proof proof;

    if (pay_state_of(left, &state) && pay_text_equals(value, PAY_TEXT("frees"))) {
        keeps_open[state] = false;
    } else if (pay_fact_of(left, &fact) && pay_proof_of(value, &proof)) {
        for (int from = 0; from < PAY_STATE_COUNT; from++) {
            if (cells[PAY_ATTEMPT_PAYMENT][fact][from].last >= 0) {
                cells[PAY_ATTEMPT_PAYMENT][fact][from].first = (int)proof;
            }
        }
    } else if (pay_fact_of(fact_name, &fact) && pay_state_of(state_name, &state) && pay_state_of(value, &next)) {
        cells[PAY_ATTEMPT_PAYMENT][fact][state] = (cell){PAY_PROOF_CLOCK, PAY_PROOF_ASKED, next};
    } else {
        refuse_patch(patch);
    }
}

/* FACT_PAID_OTHERWISE of "FACT_" and "paid-otherwise". */
static void print_symbol(const char *prefix, const char *name)
{
    fputs(prefix, stdout);
    for (; *name; name++) {
        putchar(*name == '-' ? '_' : (*name >= 'a' && *name <= 'z' ? *name - ('a' - 'A') : *name));
    }
}

static void define_symbol(const char *prefix, const char *name, int value)
{
    fputs("#define ", stdout);
    print_symbol(prefix, name);
    printf(" %d\n", value);
}

static void print_moves(const char *name, const cell table[][PAY_STATE_COUNT])
{
    printf("\n/* Changes `state` as the table says. */\ninline %s(state, fact, proof)\n{\n    if\n", name);
    for (int fact = 0; fact < PAY_FACT_COUNT; fact++) {
        bool any = false;

        for (int state = 0; state < PAY_STATE_COUNT; state++) {
            const cell *own = &table[fact][state];

            if (own->last < 0) {
                continue;
            }
            if (!any) {
                fputs("    :: fact == ", stdout);
                print_symbol("FACT_", pay_fact_name((pay_fact)fact));
                fputs(" ->\n        if\n", stdout);
                any = true;
            }
            fputs("        :: state == ", stdout);
            print_symbol("", pay_state_name((pay_state)state));
            printf(" && proof >= %d && proof <= %d -> state = ", own->first, own->last);
            print_symbol("", pay_state_name(own->next));
            puts("");
        }
        if (any) {
            puts("        :: else\n        fi");
        }
    }
    puts("    :: else\n    fi\n}");
}

static void print_condition(const char *name, bool (*holds)(pay_state))
{
    printf("#define %s(state) (false", name);
    for (int state = 0; state < PAY_STATE_COUNT; state++) {
        if (holds((pay_state)state)) {
            fputs(" || state == ", stdout);
            print_symbol("", pay_state_name((pay_state)state));
        }
    }
    puts(")");
}

static bool is_keeping(pay_state state)
{
    return keeps_open[state];
}

static bool is_winning(pay_state state)
{
    return pay_attempt_takes_won(state, false, true);
}

static bool is_wait(pay_state state)
{
    return pay_attempt_verdict(state, false) == PAY_VERDICT_WAIT;
}

static bool is_not_paid(pay_state state)
{
    return pay_attempt_verdict(state, false) == PAY_VERDICT_NOT_PAID;
}

static bool is_not_paid_won(pay_state state)
{
    return pay_attempt_verdict(state, true) == PAY_VERDICT_NOT_PAID;
}

static bool is_paid(pay_state state)
{
    return pay_attempt_verdict(state, false) == PAY_VERDICT_PAID;
}

static bool is_paid_won(pay_state state)
{
    return pay_attempt_verdict(state, true) == PAY_VERDICT_PAID;
}

static bool is_erasing_asked(pay_state state)
{
    return pay_attempt_erases_end(state, PAY_FACT_PENDING, PAY_PROOF_ASKED);
}

static bool is_erasing_answer(pay_state state)
{
    return pay_attempt_erases_end(state, PAY_FACT_PENDING, PAY_PROOF_ANSWER);
}

static void print_promela(void)
{
    puts("/* Made by tools/model/table.c from src/core/attempt.c. */");
    for (int state = 0; state < PAY_STATE_COUNT; state++) {
        define_symbol("", pay_state_name((pay_state)state), state);
    }
    for (int fact = 0; fact < PAY_FACT_COUNT; fact++) {
        define_symbol("FACT_", pay_fact_name((pay_fact)fact), fact);
    }
    for (int proof = 0; proof < PAY_PROOF_COUNT; proof++) {
        define_symbol("PROOF_", pay_proof_name((pay_proof)proof), proof);
    }
    print_moves("payment_move", cells[PAY_ATTEMPT_PAYMENT]);
    print_moves("refund_move", cells[PAY_ATTEMPT_REFUND]);
    print_condition("KEEPS_OPEN", is_keeping);
    print_condition("TAKES_WON", is_winning);
    print_condition("SETTLED", pay_state_is_settled);
    print_condition("SAYS_WAIT", is_wait);
    print_condition("SAYS_NOT_PAID", is_not_paid);
    print_condition("SAYS_NOT_PAID_WON", is_not_paid_won);
    print_condition("SAYS_PAID", is_paid);
    print_condition("SAYS_PAID_WON", is_paid_won);
    print_condition("ERASES_END_ASKED", is_erasing_asked);
    print_condition("ERASES_END_ANSWER", is_erasing_answer);
}

/* The weakest proof that counts in any state. */
static const char *weakest_of(pay_attempt_kind kind, pay_fact fact)
{
    for (int proof = 0; proof < PAY_PROOF_COUNT; proof++) {
        for (int state = 0; state < PAY_STATE_COUNT; state++) {
            if (pay_attempt_accepts(kind, (pay_state)state, fact, (pay_proof)proof)) {
                return pay_proof_name((pay_proof)proof);
            }
        }
    }
    return NULL;
}

static void print_table(pay_attempt_kind kind, const pay_state *states, size_t count)
{
    fputs("| fact | weakest proof |", stdout);
    for (size_t i = 0; i < count; i++) {
        printf(" %s |", pay_state_name(states[i]));
    }
    fputs("\n| --- | --- |", stdout);
    for (size_t i = 0; i < count; i++) {
        fputs(" --- |", stdout);
    }
    puts("");
    for (int fact = 0; fact < PAY_FACT_COUNT; fact++) {
        const char *weakest = weakest_of(kind, (pay_fact)fact);

        if (!weakest) {
            continue;
        }
        printf("| %s | %s |", pay_fact_name((pay_fact)fact), weakest);
        for (size_t i = 0; i < count; i++) {
            const cell *own = &cells[kind][fact][states[i]];

            printf(" %s |", own->last < 0 ? "." : pay_state_name(own->next));
        }
        puts("");
    }
}

/* One arrow from state to state, with all its facts. */
static void print_picture(pay_attempt_kind kind)
{
    puts("```mermaid\nstateDiagram-v2\n    direction LR\n    [*] --> starting");
    for (int from = 0; from < PAY_STATE_COUNT; from++) {
        for (int next = 0; next < PAY_STATE_COUNT; next++) {
            int facts = 0;

            for (int fact = 0; fact < PAY_FACT_COUNT; fact++) {
                const cell *own = &cells[kind][fact][from];

                if (own->last < 0 || own->next != (pay_state)next) {
                    continue;
                }
                if (!facts++) {
                    printf("    %s --> %s: ", pay_state_name((pay_state)from), pay_state_name((pay_state)next));
                } else {
                    fputs(", ", stdout);
                }
                fputs(pay_fact_name((pay_fact)fact), stdout);
            }
            if (facts) {
                puts("");
            }
        }
    }
    puts("```");
}

static void print_markdown(void)
{
    static const pay_state payments[] = {PAY_STATE_STARTING, PAY_STATE_WAITING, PAY_STATE_PAID, PAY_STATE_REFUSED,
                                         PAY_STATE_LAPSED,   PAY_STATE_LOOK,    PAY_STATE_PART, PAY_STATE_BACK};
    static const pay_state reversals[] = {PAY_STATE_STARTING, PAY_STATE_DONE, PAY_STATE_REFUSED, PAY_STATE_LOOK};

    puts("A payment:\n");
    print_table(PAY_ATTEMPT_PAYMENT, payments, sizeof(payments) / sizeof(*payments));
    puts("\nA refund or a cancel:\n");
    print_table(PAY_ATTEMPT_REFUND, reversals, sizeof(reversals) / sizeof(*reversals));
    puts("\nThe same as a picture, a payment:\n");
    print_picture(PAY_ATTEMPT_PAYMENT);
    puts("\nA refund or a cancel:\n");
    print_picture(PAY_ATTEMPT_REFUND);
}

int main(int count, char **arguments)
{
    if (count < 2) {
        refuse_patch("nothing");
    }
    fill_tables();
    for (int i = 2; i < count; i++) {
        apply_patch(arguments[i]);
    }
    if (strcmp(arguments[1], "promela") == 0) {
        print_promela();
    } else if (strcmp(arguments[1], "markdown") == 0) {
        print_markdown();
    } else {
        refuse_patch(arguments[1]);
    }
    return 0;
}
