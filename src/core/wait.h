/*
 * Waiting for sockets. The engine waits here and nowhere else while an exchange is under way.
 */
#ifndef PAYMENTS_CORE_WAIT_H
#define PAYMENTS_CORE_WAIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef _WIN32
#include <winsock2.h>
typedef WSAPOLLFD pay_watch;
#else
#include <poll.h>
typedef struct pollfd pay_watch;
#endif

/*
 * Waits until one of the sockets is ready for what its `events` ask for, or the time `until_us` of pay_clock_us() has
 * come. True when a socket is ready: its `revents` says for what. Signals do not end it.
 */
bool pay_wait(pay_watch *watches, size_t count, int64_t until_us);

typedef enum pay_waited {
    PAY_WAITED_LATE,
    PAY_WAITED_READY,
    PAY_WAITED_GIVEN_UP /* the caller wants no more of it: nothing further may be sent */
} pay_waited;

/*
 * Somebody who waits in the place of the thread, so that other calls go on meanwhile. READY and LATE are true: it says
 * neither before a socket is ready or the time has come. Other calls run until it returns.
 */
typedef struct pay_waiter {
    pay_waited (*wait)(void *context, pay_watch *watches, size_t count, int64_t until_us);
    void *context;
} pay_waiter;

/* NULL: the thread waits. */
pay_waited pay_wait_by(const pay_waiter *waiter, pay_watch *watches, size_t count, int64_t until_us);

#endif
