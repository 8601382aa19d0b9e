/*
 * Which process this is. A forked child holds copies of what its parent made: connections, and libcurl's objects with
 * threads that do not exist here. It must not use them, and must not clean them up.
 */
#ifndef PAYMENTS_CORE_PROCESS_H
#define PAYMENTS_CORE_PROCESS_H

/* Part of what a child cannot free. It stays reachable until the child ends, so that no leak is reported. */
typedef struct pay_left {
    struct pay_left *next;
} pay_left;

/* Once per process, before the first question. */
void pay_process_start(void);

/* Another number in each child. A process id would not do: ids repeat. */
unsigned pay_process_id(void);

/* The parent's: it stays as it is. */
void pay_process_leave(pay_left *left);

#endif
