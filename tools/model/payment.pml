/*
 * One order, two clicks on Pay, a desk (cron, return route, webhook route, a person), one provider.
 *
 * Each step of a click is a step of the model: look, insert, second look, call, answer, commit, page. Between any two
 * the others may go on, or the process is killed. The table comes from src/core/attempt.c (TABLE).
 *
 * Switches, all 0 or 1:
 *   AFTER_ASKING     Repeat::AfterAsking; 0: Repeat::Refuse
 *   HAS_PAGE         the customer pays on a page
 *   MAY_CHARGE       the call may charge without a page
 *   ASKABLE          the provider answers questions
 *   ASKING_CHARGES   a question completes the payment
 *   TRAVELS          the page may reach the customer by itself
 *   BY_NOTICE        a notice at the secret URL counts
 *   LATE             a page can be paid after the session's end
 *   REVERSED         the payment is given back in the provider's panel
 * BUG_... plants a bug.
 */
#include "table.pml"

#define CLICKS 2 /* click N makes attempt N */
#define NONE   15 /* no such row yet */

/* What is true at the provider. */
#define NOTHING  0
#define FLIGHT   1 /* the request is on its way */
#define OPEN     2 /* the customer may pay */
#define WORKING  3 /* the provider works */
#define FORM     4 /* the bank agreed; the next question charges */
#define CHARGED  5
#define DECLINED 6
#define GIVEN    7 /* charged, and given back */

#define NO_ANSWER 31

typedef attempt {
    /* The row. */
    byte state = NONE;
    bit open_key;
    bit won_key;
    bit superseded;
    bit has_end;
    /* The provider. */
    byte truth;
    byte answer = NO_ANSWER; /* to the call */
    bit over;                /* the session ended more than ten minutes ago */
    bit page;                /* somebody may have it */
    /* Kept for the properties. */
    bit calling; /* its click is alive */
    bit sent;
    bit pending; /* was stored as pending */
};

attempt a[2];
byte fresh;     /* bit 2 * process + attempt: the row is as this process has read it */
byte running; /* clicks and desks */
bit ended;
bit lapsed; /* an attempt of the order lapsed, now or before */
hidden byte was, next;

#define READ(process, at)  fresh = fresh | (1 << (2 * (process) + (at)))
#define FRESH(process, at) ((fresh >> (2 * (process) + (at))) & 1)
/* A replace: what the others have read is old. */
#define TOUCH(process, at) fresh = (fresh & ~(85 << (at))) | (1 << (2 * (process) + (at)))

#define EXISTS(at)  (a[at].state != NONE)
#define HOLDS(at)   (a[at].truth == CHARGED)
#define WAS_CHARGED(at) (a[at].truth == CHARGED || a[at].truth == GIVEN)
#define IS_OPEN(at) (a[at].state == STARTING || a[at].state == WAITING)
#define IS_DUE(at)  (IS_OPEN(at) || IS_LAPSED(at))
#ifdef BUG_LAPSED_NOT_ASKED
#define IS_LAPSED(at) (false)
#else
#define IS_LAPSED(at) (a[at].state == LAPSED)
#endif
#define FINAL_NO(at) (a[at].truth == DECLINED || a[at].truth == NOTHING && !a[at].calling)

#ifdef BUG_WON_NOT_UNIQUE
byte saw_free = 255; /* whether won_key was free when the row was read */
#define WON_IS_FREE(process, at) ((saw_free >> (2 * (process) + (at))) & 1)
#define SEE(process, at)                                                                                               \
    saw_free = (saw_free & ~(1 << (2 * (process) + (at)))) | ((1 - a[1 - (at)].won_key) << (2 * (process) + (at)))
#else
#define WON_IS_FREE(process, at) (!a[1 - (at)].won_key)
#define SEE(process, at) skip
#endif

inline look_at(process, at)
{
    READ(process, at);
    SEE(process, at)
}

/* The provider takes the money. */
inline charge(at)
{
    a[at].truth = CHARGED;
    assert(a[at].state != REFUSED); /* property 3 */
    if
    :: HOLDS(1 - (at)) ->
        assert(!ASKING_CHARGES || AFTER_ASKING); /* there every question needs open_key */
        assert(lapsed || AFTER_ASKING && (a[0].superseded || a[1].superseded)); /* properties 5 and 6 */
    :: else
    fi;
    assert(LATE || !ASKABLE || a[at].state != LAPSED);
}

inline check_step(at, fact, proof)
{
    assert(next != PAID || WAS_CHARGED(at));                                            /* property 2 */
    assert(next != REFUSED || was == REFUSED || !HOLDS(at));                          /* property 3 */
    assert(was != REFUSED || next == REFUSED || next == LOOK);                        /* property 3 */
    assert(was != PAID || next == PAID || next == PART || next == BACK || next == LOOK); /* property 7 */
    assert(was != PART || next == PART || next == BACK);                              /* property 7 */
    assert(was != BACK || next == BACK);                                              /* property 7 */
    assert(next == was || proof >= PROOF_ASKED || was != PAID && was != PART && was != BACK); /* property 13 */
    if
    :: next == LAPSED && was != LAPSED ->
        lapsed = 1;
        assert(!a[at].pending);
        /* Where nobody pays after the end, an attempt that can be asked lapses only when nobody will have paid. */
        assert(LATE || !ASKABLE || a[at].truth != CHARGED && a[at].truth != WORKING)
    :: else
    fi
}

/* Stores a fact, if the row is still as it was read. done: 1 if so. The old state is in `was`, the new in `next`. */
inline commit(process, at, fact, proof, done)
{
    done = FRESH(process, at);
    was = a[at].state;
    next = was;
    if
    :: done ->
        payment_move(next, fact, proof);
        check_step(at, fact, proof);
        if
        :: next == was && !(fact == FACT_PENDING && a[at].has_end)
        :: else ->
            a[at].state = next;
            a[at].open_key = a[at].open_key && KEEPS_OPEN(next);
            if
            :: TAKES_WON(next) && WON_IS_FREE(process, at) -> a[at].won_key = 1
            :: else
            fi;
            assert(!(a[0].won_key && a[1].won_key)); /* property 4 */
            TOUCH(process, at)
        fi;
        if
        :: fact == FACT_PENDING && (proof == PROOF_ASKED && ERASES_END_ASKED(was) ||
                                    proof == PROOF_ANSWER && ERASES_END_ANSWER(was)) ->
            a[at].pending = 1;
#ifndef BUG_END_KEPT
            a[at].has_end = 0;
#endif
        :: else
        fi
    :: else
    fi
}

/* A question. Its answer may be lost; that it charges is not. */
inline ask(at, answer)
{
    if
    :: a[at].truth == FORM ->
        assert(AFTER_ASKING || !a[1 - (at)].open_key); /* nobody else may be paying */
        charge(at)
    :: else
    fi;
    if
    :: a[at].truth == OPEN -> answer = FACT_OPEN
    :: a[at].truth == WORKING -> answer = FACT_PENDING
    :: a[at].truth == CHARGED -> answer = FACT_PAID
    :: a[at].truth == DECLINED -> answer = FACT_DECLINED
    :: a[at].truth == GIVEN -> answer = FACT_BACK
    :: else -> answer = FACT_NOT_FOUND
    fi
}

/* Where a question may charge, the attempt first takes open_key back. done: 0 where it cannot. */
inline take_key(process, at, done)
{
    done = 1;
    if
    :: ASKING_CHARGES && !a[at].open_key ->
#ifndef BUG_KEY_NOT_TAKEN_BACK
        if
        :: a[1 - (at)].open_key || a[1 - (at)].won_key || !FRESH(process, at) -> done = 0
        :: else ->
            a[at].open_key = 1;
            TOUCH(process, at)
        fi
#endif
    :: else
    fi
}

#define NOBODY_PAYS(answer) (answer == FACT_OPEN || answer == FACT_NOT_FOUND)
#ifdef BUG_CLOCK_ALONE
#define SESSION_OVER(answer) true
#else
#ifdef BUG_PENDING_LAPSES
#define SESSION_OVER(answer) (!ASKABLE || NOBODY_PAYS(answer) || answer == FACT_PENDING)
#else
#define SESSION_OVER(answer) (!ASKABLE || NOBODY_PAYS(answer))
#endif
#endif
#ifdef BUG_NEVER_SHOWN_MAY_CHARGE
#define NEVER_SHOWN(answer) true
#else
#define NEVER_SHOWN(answer) (!MAY_CHARGE && answer != FACT_PAID && answer != FACT_PENDING || answer == FACT_OPEN)
#endif

/* What time makes of the answer in `fact`: pay_attempt_aged(). */
inline age(at, fact)
{
    if
    :: a[at].state == STARTING && NEVER_SHOWN(fact) ->
        fact = (TRAVELS -> FACT_EXPIRED : FACT_NEVER_SHOWN)
    :: !(a[at].state == STARTING && NEVER_SHOWN(fact)) && IS_OPEN(at) && a[at].over && a[at].has_end &&
       SESSION_OVER(fact) ->
        fact = FACT_EXPIRED
    :: else
    fi
}

/* What a person sees in the panel. */
inline decide(at, fact)
{
    if
    :: a[at].truth == CHARGED -> fact = FACT_PAID
    :: a[at].truth == GIVEN -> fact = FACT_BACK
    :: FINAL_NO(at) -> fact = FACT_DECLINED
    :: else -> fact = NO_ANSWER
    fi
}

/* A page is handed out by the click whose commit made the attempt waiting, or again from a waiting row. */
inline hand_out(at)
{
    assert(a[at].state != STARTING); /* property 8 */
    a[at].page = 1
}

#ifdef BUG_ANSWER_FROM_BEFORE_THE_END
#define AGED_WHEN_ASKED  skip
#define AGED_WHEN_STORED age(at, fact);
#else
#define AGED_WHEN_ASKED age(at, fact)
#define AGED_WHEN_STORED
#endif
#define PROOF_OF(fact) (fact == FACT_EXPIRED || fact == FACT_NEVER_SHOWN -> PROOF_CLOCK : PROOF_ASKED)

/* Each step, or death. */
#define OR_DIES :: goto out

#ifdef BUG_LOST_AS_NOT_SENT
#define LOST_ANSWER fact = FACT_NOT_SENT
#else
#ifdef BUG_CALLED_AGAIN
#define LOST_ANSWER goto again
#else
#define LOST_ANSWER goto out
#endif
#endif

proctype Click(byte me)
{
    byte fact = NO_ANSWER;
    bit done;

    /* look; where an attempt is open, ask about it */
    if
    :: atomic { a[1 - me].won_key -> goto out }
    :: atomic { !a[1 - me].won_key && !a[1 - me].open_key -> skip }
    :: atomic { !a[1 - me].won_key && a[1 - me].open_key ->
        if
        :: a[1 - me].state != WAITING -> goto out
        /* The page that was stored is shown again. */
        :: HAS_PAGE && a[1 - me].state == WAITING -> a[1 - me].page = 1; goto out
        :: AFTER_ASKING && ASKABLE && a[1 - me].state == WAITING -> d_step { look_at(me, 1 - me); ask(1 - me, fact) }
        :: else -> goto out
        fi }
    OR_DIES
    fi;
    if
    :: fact == NO_ANSWER
    :: atomic { fact != NO_ANSWER && fact != FACT_OPEN ->
        d_step { commit(me, 1 - me, fact, PROOF_ASKED, done) }; goto out }
    :: atomic { fact == FACT_OPEN ->
        if
        :: d_step { FRESH(me, 1 - me) ->
            a[1 - me].superseded = 1;
            a[1 - me].open_key = 0;
            TOUCH(me, 1 - me);
            fact = NO_ANSWER;
            fresh = fresh & ~(3 << (2 * me)) }
        :: else -> goto out
        fi }
    OR_DIES
    fi;

    /* insert. The first attempt is called 0: a run where it is 1 is the same with the names changed. */
    if
    :: atomic { a[1 - me].open_key -> goto out }
    :: d_step { !a[1 - me].open_key && (me == 0 || EXISTS(0)) ->
        a[me].state = STARTING;
        a[me].open_key = 1;
        a[me].has_end = HAS_PAGE;
        a[me].calling = 1;
        look_at(me, me) }
    OR_DIES
    fi;

    /* second look */
#ifndef BUG_NO_SECOND_LOOK
    if
    :: atomic { a[1 - me].won_key -> fact = FACT_NOT_SENT; goto answered }
    :: !a[1 - me].won_key
    OR_DIES
    fi;
#endif

    /* call */
again:
    if
    :: fact = FACT_NOT_SENT; goto answered
    :: d_step {
        assert(!a[me].sent); /* property 1 */
        a[me].sent = 1;
        a[me].truth = FLIGHT }
    OR_DIES
    fi;
    if
    :: d_step { a[me].answer != NO_ANSWER -> fact = a[me].answer; a[me].answer = NO_ANSWER }
    :: LOST_ANSWER /* or late */
    OR_DIES
    fi;
#ifdef BUG_PAGE_BEFORE_COMMIT
    if
    :: fact == FACT_SHOWN -> hand_out(me)
    :: else
    fi;
#endif

    /* commit: the own answer is applied again on a newer version */
answered:
#ifdef BUG_NOT_SENT_AS_LOST
    if
    :: atomic { fact == FACT_NOT_SENT -> fact = FACT_LOST }
    :: else
    fi;
#endif
    do
    :: d_step {
        commit(me, me, fact, PROOF_ANSWER, done);
        if
        :: done -> fact = (was == STARTING && next == WAITING && fact == FACT_SHOWN -> FACT_SHOWN : NO_ANSWER)
        :: else -> look_at(me, me)
        fi };
        if
        :: done -> break
        :: !done
        OR_DIES
        fi
    OR_DIES
    od;

    assert(a[me].state != STARTING || a[me].sent); /* what was never sent is closed, and needs no person */

    /* page */
    if
    :: d_step { fact == FACT_SHOWN -> hand_out(me) }
    :: fact != FACT_SHOWN
    OR_DIES
    fi;
out:
    skip;
    d_step {
        fact = 0;
        done = 0;
        a[me].answer = NO_ANSWER;
        a[me].calling = 0;
        fresh = fresh & ~(3 << (2 * me));
        running--
    }
}

/* The cron line, the return route, the webhook route and a person: one thing at a time, in any order. */
proctype Desk(byte me)
{
    byte fact, at;
    bit done;

    do
    :: atomic { true;
        d_step { fact = 0; at = 0; done = 0; fresh = fresh & ~(3 << (2 * me)) };
        if
        /* What needs no question is one step: it is read again until it can be stored. */
        :: at = 0
        :: at = 1
        :: break
        fi };
        if
        :: !EXISTS(at)
        /* settle(), ask() */
        :: d_step { IS_DUE(at) && ASKABLE ->
            look_at(me, at);
            take_key(me, at, done);
            if
            :: done && !ASKING_CHARGES -> ask(at, fact); AGED_WHEN_ASKED
            :: else
            fi };
            if
            :: done && ASKING_CHARGES -> d_step { ask(at, fact); AGED_WHEN_ASKED }
            :: !ASKING_CHARGES && done
            :: !done
            fi;
            if
            :: d_step { done -> AGED_WHEN_STORED commit(me, at, fact, PROOF_OF(fact), done) }
            :: skip /* the answer was lost */
            fi
        :: d_step { IS_OPEN(at) && !ASKABLE ->
            fact = FACT_NOT_FOUND; age(at, fact); look_at(me, at); commit(me, at, fact, PROOF_OF(fact), done) }
        :: d_step { IS_OPEN(at) -> look_at(me, at); commit(me, at, FACT_OVERDUE, PROOF_CLOCK, done) }
        /* a notice at the secret URL, perhaps an old or a doubled one */
        :: d_step { BY_NOTICE && EXISTS(at) && WAS_CHARGED(at) ->
            look_at(me, at); commit(me, at, FACT_PAID, PROOF_SECRET_URL, done) }
        :: d_step { BY_NOTICE && EXISTS(at) && WAS_CHARGED(at) ->
            look_at(me, at); commit(me, at, FACT_UNCLEAR, PROOF_SECRET_URL, done) }
        /* a forged notice */
        :: d_step { EXISTS(at) -> look_at(me, at); commit(me, at, FACT_PAID, PROOF_HINT, done) }
        /* the form of an attempt that may not be asked */
        :: d_step { a[at].truth == FORM && !a[at].open_key ->
            look_at(me, at); commit(me, at, FACT_UNCLEAR, PROOF_SECRET_URL, done) }
        /* decide() */
        :: d_step { a[at].state == LOOK || a[at].state == LAPSED ->
            decide(at, fact);
            look_at(me, at);
            if
            :: fact != NO_ANSWER -> commit(me, at, fact, PROOF_PERSON, done)
            :: else
            fi }
        fi
    od;
    skip;
    d_step { fact = 0; at = 0; done = 0; fresh = fresh & ~(3 << (2 * me)); running-- }
}

#define MAY_PAY(at) (a[at].truth == OPEN && a[at].page && (LATE || !a[at].over))

/* The provider, the customer and the clock. */
proctype World(byte at)
{
end:
    do
    :: ended -> break
    /* the request arrives, or never does */
    :: d_step { !ended && a[at].truth == FLIGHT -> a[at].truth = NOTHING }
    :: d_step { !ended && a[at].truth == FLIGHT && HAS_PAGE && (LATE || !a[at].over) ->
        a[at].truth = OPEN; a[at].answer = FACT_SHOWN }
    :: d_step { !ended && a[at].truth == FLIGHT && MAY_CHARGE && (LATE || !a[at].over) ->
        charge(at); a[at].answer = FACT_PAID }
    :: d_step { !ended && a[at].truth == FLIGHT && MAY_CHARGE -> a[at].truth = DECLINED; a[at].answer = FACT_DECLINED }
    :: d_step { !ended && a[at].truth == FLIGHT && (MAY_CHARGE || TRAVELS) && (LATE || !a[at].over) ->
        a[at].truth = WORKING; a[at].answer = FACT_PENDING }
    /* the page */
    :: d_step { !ended && TRAVELS && a[at].truth == OPEN && !a[at].page -> a[at].page = 1 }
    :: d_step { !ended && MAY_PAY(at) && !ASKING_CHARGES -> charge(at) }
    :: d_step { !ended && MAY_PAY(at) && ASKING_CHARGES -> a[at].truth = FORM }
    :: d_step { !ended && MAY_PAY(at) && !ASKING_CHARGES && !TRAVELS -> a[at].truth = WORKING }
    :: d_step { !ended && MAY_PAY(at) && !TRAVELS -> a[at].truth = DECLINED }
    /* what the provider worked on */
    :: d_step { !ended && a[at].truth == WORKING -> charge(at) }
    :: d_step { !ended && a[at].truth == WORKING -> a[at].truth = DECLINED }
    :: d_step { !ended && a[at].truth == WORKING && HAS_PAGE -> a[at].truth = OPEN }
    /* the panel, and time */
    :: d_step { !ended && REVERSED && a[at].truth == CHARGED -> a[at].truth = GIVEN }
    :: d_step { !ended && HAS_PAGE && EXISTS(at) && !a[at].over -> a[at].over = 1 }
    od
}

/* Nobody is left but settle(), which comes until nothing is due. */
inline settle_all(at)
{
    byte round;
    bit blocked;

    for (round : 0 .. 2) {
        blocked = 0;
        fact = NO_ANSWER;
        READ(0, at);
        if
        :: IS_DUE(at) && ASKABLE ->
            take_key(0, at, done);
            blocked = !done;
            if
            :: done -> ask(at, fact); commit(0, at, fact, PROOF_ASKED, done); age(at, fact);
                commit(0, at, fact, PROOF_OF(fact), done)
            :: else
            fi
        :: IS_DUE(at) && !ASKABLE -> fact = FACT_NOT_FOUND; age(at, fact); commit(0, at, fact, PROOF_OF(fact), done)
        :: else
        fi
    };
    if
    :: IS_OPEN(at) -> commit(0, at, FACT_OVERDUE, PROOF_CLOCK, done)
    :: else
    fi;
    /* A person sees the panel. */
    assert(!EXISTS(at) || SETTLED(a[at].state));                                          /* property 9 */
    assert(!ASKABLE || blocked || a[at].truth != CHARGED || a[at].state != LAPSED);       /* property 10 */
    blocked = 0;
    round = 0
}

#define VERDICT_PAID(at) (a[at].won_key && SAYS_PAID_WON(a[at].state) || !a[at].won_key && SAYS_PAID(a[at].state))
#define VERDICT_NOT_PAID(at)                                                                                           \
    (a[at].won_key && SAYS_NOT_PAID_WON(a[at].state) || !a[at].won_key && SAYS_NOT_PAID(a[at].state))

init {
    byte fact;
    bit done;

    atomic {
        running = 3;
        run Click(0);
        run Click(1);
        run Desk(2);
        run World(0);
        run World(1)
    };
    running == 0;
    atomic {
        ended = 1;
        if
        :: HAS_PAGE -> a[0].over = EXISTS(0); a[1].over = EXISTS(1)
        :: else
        fi;
        settle_all(0);
        settle_all(1);
        assert(!VERDICT_PAID(0) || !VERDICT_PAID(1));                                       /* property 4 */
        /* What holds money is never called not paid, unless it lapsed and could not be asked. */
        assert(!HOLDS(0) || !VERDICT_NOT_PAID(0) || a[0].state == LAPSED);
        assert(!HOLDS(1) || !VERDICT_NOT_PAID(1) || a[1].state == LAPSED)
    }
}
