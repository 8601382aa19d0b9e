/* Notices a fork by a counter that the child increases. */
#include "process.h"

#ifdef _WIN32
#include <stddef.h>

/* Nothing forks. */
void pay_process_start(void) {}

unsigned pay_process_id(void)
{
    return 0;
}

void pay_process_leave(pay_left *left)
{
    left->next = NULL;
}
#else
#include <pthread.h>
#include <stdatomic.h>

/* How many forks lie between this process and the first one. */
static atomic_uint generation;
static _Atomic(pay_left *) left_behind;

static void count_fork(void)
{
    atomic_fetch_add_explicit(&generation, 1, memory_order_relaxed);
}

void pay_process_start(void)
{
    static atomic_flag started = ATOMIC_FLAG_INIT;

    if (!atomic_flag_test_and_set(&started)) {
        (void)pthread_atfork(NULL, NULL, count_fork);
    }
}

unsigned pay_process_id(void)
{
    return atomic_load_explicit(&generation, memory_order_relaxed);
}

void pay_process_leave(pay_left *left)
{
    left->next = atomic_load(&left_behind);
    while (!atomic_compare_exchange_weak(&left_behind, &left->next, left)) {
    }
}
#endif
