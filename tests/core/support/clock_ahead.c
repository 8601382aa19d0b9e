#include "clock_ahead.h"

#include <stdatomic.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

_Atomic int64_t clock_ahead_s;

int clock_gettime(clockid_t id, struct timespec *now)
{
    int result = (int)syscall(SYS_clock_gettime, id, now);

    if (id == CLOCK_MONOTONIC || id == CLOCK_MONOTONIC_RAW) {
        now->tv_sec += (time_t)atomic_load(&clock_ahead_s);
    }
    return result;
}

/* libcurl's cache of names goes by it in some versions. */
time_t time(time_t *now)
{
    struct timespec real;
    time_t ahead;

    syscall(SYS_clock_gettime, CLOCK_REALTIME, &real);
    ahead = real.tv_sec + (time_t)atomic_load(&clock_ahead_s);
    if (now) {
        *now = ahead;
    }
    return ahead;
}
