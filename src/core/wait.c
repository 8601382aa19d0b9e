/* poll(), with a deadline. */
#include "wait.h"

#include <errno.h>
#include <limits.h>

#include "clock.h"

#ifdef _WIN32
#include <windows.h>

/* WSAPoll() refuses to wait for no socket. */
static int poll(pay_watch *watches, size_t count, int limit)
{
    if (count == 0) {
        Sleep((DWORD)limit);
        return 0;
    }
    return WSAPoll(watches, (ULONG)count, limit);
}
#endif

/* Rounded up: a wait that ends early would be begun again. */
static int milliseconds_until(int64_t until_us)
{
    int64_t left = until_us - pay_clock_us();

    if (left <= 0) {
        return 0;
    }
    return left / 1000 < INT_MAX ? (int)((left + 999) / 1000) : INT_MAX;
}

bool pay_wait(pay_watch *watches, size_t count, int64_t until_us)
{
    for (;;) {
        int limit = milliseconds_until(until_us);
        int ready = poll(watches, count, limit);

        if (ready > 0) {
            return true;
        }
        if (ready == 0 ? pay_clock_us() >= until_us : errno != EINTR && errno != EAGAIN) {
            return false;
        }
    }
}

pay_waited pay_wait_by(const pay_waiter *waiter, pay_watch *watches, size_t count, int64_t until_us)
{
    if (waiter) {
        return waiter->wait(waiter->context, watches, count, until_us);
    }
    return pay_wait(watches, count, until_us) ? PAY_WAITED_READY : PAY_WAITED_LATE;
}
