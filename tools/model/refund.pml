/*
 * One payment of three units, two refunds of UNITS each, one of the others in the panel, settle(), one provider.
 *
 * refund(): ask, insert with open_key, look again, store what was left before, call, answer, commit of both rows. Each
 * is a step, and after each the process may be killed. BUG_... plants a bug.
 */
#include "table.pml"

#define PAID_UNITS 3
#define NONE       15
#define NO_ANSWER  31
#define NEVER      15 /* before: the call never began */

typedef refund {
    /* The row. */
    byte state = NONE;
    bit open_key;
    byte before = NEVER; /* what was left: stored when nothing but the call is left to do */
    /* The provider. */
    bit sent;
    bit flight;
    bit executed;
    bit calling;
    byte answer = NO_ANSWER;
};

refund r[2];
byte left = PAID_UNITS;     /* the row of the payment: what is left */
byte truth = PAID_UNITS;    /* at the provider */
bit panel;                  /* a person gave money back there */
byte fresh;                 /* bit PROCESS: the payment is as it was read; bit 4 + PROCESS: the refund */
byte running;
bit ended;
hidden byte was, next;

#define AMOUNT(at)      UNITS
#define PANEL           (PAID_UNITS - UNITS)
#define UNDECIDED(at)   (r[at].state == STARTING || r[at].state == LOOK)
#define FRESH(process)  ((fresh >> (process)) & 1)
#define READ(process)   fresh = fresh | (1 << (process))
/* The payment was replaced. */
#define TOUCH(process)  fresh = (fresh & 240) | (FRESH(process) << (process))
/* The row of the refund: bit 4 + PROCESS. */
#define OWN(process)    ((fresh >> (4 + (process))) & 1)
#define SEE(process)    fresh = fresh | (16 << (process))

/* What the payment says; STATUS of some providers stays "paid" after a cancel, so only what is left counts. */
inline ask(said)
{
    said = truth
}

/* left never rises. */
inline merge(process, said)
{
    if
    :: said < left -> left = said; TOUCH(process)
    :: else
    fi
}

/* Both rows in one replace. */
inline commit(process, at, fact, proof, done)
{
    done = OWN(process);
    was = r[at].state;
    next = was;
    if
    :: done ->
        refund_move(next, fact, proof);
        assert(next != DONE || r[at].executed);
        assert(next != REFUSED || was == REFUSED || !r[at].executed && !r[at].flight);
        assert(was != DONE || next == DONE);
        assert(was != REFUSED || next == REFUSED);
        if
        :: next != was ->
            r[at].state = next;
            r[at].open_key = r[at].open_key && KEEPS_OPEN(next);
#ifdef BUG_LOOK_FREES_REFUND
            if
            :: next == LOOK -> r[at].open_key = 0
            :: else
            fi;
#endif
            fresh = (fresh & 15) | (16 << (process));
            TOUCH(process)
        :: else
        fi
    :: else
    fi
}

/* Evidence of a refund whose answer was lost. */
inline judge(at, said, fact)
{
    if
#ifdef BUG_STATUS_ALONE
    :: fact = FACT_NOT_DONE
#else
    :: r[at].before == NEVER -> fact = FACT_NOT_DONE
    :: said + AMOUNT(at) == r[at].before -> fact = FACT_DONE
    :: said == r[at].before -> fact = FACT_NOT_FOUND /* not yet */
    :: r[at].before != NEVER && said != r[at].before && said + AMOUNT(at) != r[at].before -> fact = FACT_UNCLEAR
#endif
    fi
}

#ifdef BUG_CALLED_AGAIN
#define LOST_REFUND again
#else
#define LOST_REFUND out
#endif

proctype Refund(byte me)
{
    byte said, fact;
    bit done;

    /* ask */
    if
    :: d_step { READ(me); ask(said) }
    :: goto out
    fi;
    if
    :: d_step { FRESH(me) -> merge(me, said) }
    :: !FRESH(me) -> goto out /* it is about an older version: ask again */
    :: goto out
    fi;
    if
    :: said < AMOUNT(me) -> goto out
    :: else
    fi;

    /* insert */
    if
    :: d_step {
        if
#ifdef BUG_TWO_OPEN
        :: true ->
#else
        :: !r[1 - me].open_key ->
#endif
            r[me].state = STARTING;
            r[me].open_key = 1;
#ifdef BUG_BEFORE_AT_INSERT
            r[me].before = said;
#endif
            r[me].calling = 1;
            SEE(me);
            done = 1
        :: else -> done = 0
        fi }
    :: goto out
    fi;
    if
    :: done -> assert(!UNDECIDED(1 - me) || !UNDECIDED(me)) /* property 11 */
    :: !done -> goto out
    fi;

    /* look again */
#ifndef BUG_NO_LOOK_AGAIN
    if
    :: FRESH(me)
    :: !FRESH(me) -> fact = FACT_NOT_SENT; goto answered
    :: goto out
    fi;
#endif

    /* before: from here on the call may have been made */
#ifndef BUG_BEFORE_AT_INSERT
    if
    :: d_step { OWN(me) -> r[me].before = said; fresh = (fresh & 15) | (16 << me) }
    :: !OWN(me) -> goto out /* settle() closed it */
    :: goto out
    fi;
#endif

    /* call */
again:
    if
    :: fact = FACT_NOT_SENT; goto answered
    :: d_step {
        assert(!r[me].sent); /* property 1 */
        assert((1 + r[1 - me].executed) * UNITS <= PAID_UNITS); /* property 11 */
        r[me].sent = 1;
        r[me].flight = 1 }
    :: goto out
    fi;
    if
    :: d_step { r[me].answer != NO_ANSWER -> fact = r[me].answer; r[me].answer = NO_ANSWER }
    :: goto LOST_REFUND
    :: goto out
    fi;

    /* commit, again on a newer version */
answered:
    do
    :: atomic { true;
        d_step {
            commit(me, me, fact, PROOF_ANSWER, done);
            if
            :: done && next == DONE && was != DONE && left == r[me].before -> left = left - AMOUNT(me)
            :: else
            fi };
        if
        :: done -> break
        :: !done -> SEE(me)
        fi }
    :: goto out
    od;
out:
    skip;
    d_step { said = 0; fact = 0; done = 0; r[me].answer = NO_ANSWER; r[me].calling = 0; running-- }
}

/* settle(), a panel, a person. */
proctype Desk(byte me)
{
    byte said, fact, at;
    bit done;

    do
    :: atomic { true;
        d_step { said = 0; fact = 0; at = 0; done = 0; fresh = fresh & ~(17 << me) };
        if
        :: at = 0
        :: at = 1
        :: break
        fi };
        if
        :: r[at].state != STARTING && r[at].state != LOOK
        :: d_step { r[at].state == STARTING -> READ(me); SEE(me); ask(said); judge(at, said, fact) };
            if
            :: d_step { FRESH(me) -> commit(me, at, fact, PROOF_ASKED, done);
                if
                :: done -> merge(me, said)
                :: else
                fi }
            :: skip
            fi
        /* a day later */
        :: d_step { r[at].state == STARTING && !r[at].calling && !r[at].flight ->
            SEE(me); commit(me, at, FACT_OVERDUE, PROOF_CLOCK, done) }
        :: d_step { r[at].state == LOOK && !r[at].calling && !r[at].flight ->
            SEE(me);
            ask(said);
            fact = (r[at].executed -> FACT_DONE : FACT_NOT_DONE);
            commit(me, at, fact, PROOF_PERSON, done);
            merge(me, said) }
        fi
    od;
    skip;
    d_step { said = 0; fact = 0; at = 0; done = 0; fresh = fresh & ~(17 << me); running-- }
}

proctype World(byte at)
{
end:
    do
    :: ended -> break
    :: d_step { !ended && r[at].flight && truth >= AMOUNT(at) ->
        r[at].flight = 0;
        r[at].executed = 1;
        truth = truth - AMOUNT(at);
        if
        :: r[at].calling -> r[at].answer = FACT_DONE
        :: else
        fi }
    :: d_step { !ended && r[at].flight && truth < AMOUNT(at) ->
        r[at].flight = 0;
        if
        :: r[at].calling -> r[at].answer = FACT_NOT_SENT
        :: else
        fi }
    :: d_step { !ended && r[at].flight -> r[at].flight = 0 }
    :: d_step { !ended && BY_PANEL && !panel && truth >= PANEL -> panel = 1; truth = truth - PANEL }
    od
}

inline settle_refund(at)
{
    SEE(0);
    READ(0);
    if
    :: r[at].state == STARTING -> ask(said); judge(at, said, fact);
        commit(0, at, fact, PROOF_ASKED, done); merge(0, said)
    :: else
    fi;
    if
    :: r[at].state == STARTING -> commit(0, at, FACT_OVERDUE, PROOF_CLOCK, done)
    :: else
    fi;
    assert(r[at].state == NONE || SETTLED(r[at].state)); /* property 9 */
    assert(r[at].state != REFUSED || !r[at].executed);
    assert(r[at].state != DONE || r[at].executed)
}

init {
    byte said, fact;
    bit done;

    atomic {
        running = 3;
        run Refund(0);
        run Refund(1);
        run Desk(2);
        run World(0);
        run World(1)
    };
    running == 0 && !r[0].flight && !r[1].flight;
    atomic {
        ended = 1;
        settle_refund(0);
        settle_refund(1);
        ask(said);
        merge(0, said);
        assert(left == truth);
        assert(r[0].executed * AMOUNT(0) + r[1].executed * AMOUNT(1) + panel * PANEL + truth
               == PAID_UNITS) /* property 11 */
    }
}
