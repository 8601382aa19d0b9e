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

#endif
