/*
 * One payment whose facts come in any order, and two processes that tell the shop: claim, call, mark. Each is a step,
 * and after each the process may be killed. At the end settle() tells what is left. BUG_... plants a bug.
 */
#include "table.pml"

#define NOT_HANDLED 15

byte state = STARTING;
byte handled = NOT_HANDLED; /* the state that the shop was told of, in the row */
byte fresh;                 /* bit PROCESS: the row is as it was read */
byte facts;                 /* that came */
byte told;                  /* bit STATE: the shop's handler ran through */
byte running;

#define FRESH(process) ((fresh >> (process)) & 1)
#define TOUCH(process) fresh = 1 << (process)
#define OWED           (SETTLED(state) && handled != state)

proctype Worker(byte me)
{
    byte seen;

    do
    /* claim: a replace */
    :: d_step { OWED -> seen = state; TOUCH(me) };
#ifdef BUG_MARK_FIRST
        if
        :: d_step { FRESH(me) -> handled = seen; TOUCH(me) }
        :: !FRESH(me)
        :: goto out
        fi;
#endif
        if
        :: told = told | (1 << seen)
        :: goto out /* killed, or the handler threw */
        fi;
        if
#ifdef BUG_MARK_WITHOUT_VERSION
        :: d_step { handled = state; TOUCH(me) }
#else
        :: d_step { FRESH(me) -> handled = seen; TOUCH(me) }
        :: !FRESH(me)
#endif
        :: goto out
        fi
    :: break
    od;
out:
    skip;
    d_step { seen = 0; running-- }
}

/* Answers, notices, deadlines and persons. */
proctype World()
{
    byte next, fact;

    do
    :: atomic { facts < FACTS ->
        facts++;
        select(fact : 0 .. FACT_OVERDUE);
        d_step {
            next = state;
            if
            :: fact >= FACT_NEVER_SHOWN -> payment_move(next, fact, PROOF_CLOCK)
            :: else -> payment_move(next, fact, PROOF_ASKED)
            fi;
            if
            :: next != state -> state = next; fresh = 0
            :: else
            fi;
            next = 0;
            fact = 0
        } }
    :: break
    od;
    running--
}

init {
    atomic {
        running = 3;
        run Worker(0);
        run Worker(1);
        run World()
    };
    running == 0;
    d_step {
        /* settle() */
        if
        :: OWED -> told = told | (1 << state); handled = state
        :: else
        fi;
        assert(!SETTLED(state) || (told >> state) & 1) /* property 12 */
    }
}
