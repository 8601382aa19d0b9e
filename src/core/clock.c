/* The monotonic clock, the time of day, and sleeping. */
#include "clock.h"

#ifdef _WIN32
#include <time.h>
#include <windows.h>

int64_t pay_clock_us(void)
{
    LARGE_INTEGER ticks, per_second;

    QueryPerformanceCounter(&ticks);
    QueryPerformanceFrequency(&per_second);
    return ticks.QuadPart / per_second.QuadPart * 1000000 +
           ticks.QuadPart % per_second.QuadPart * 1000000 / per_second.QuadPart;
}

void pay_clock_sleep(int64_t milliseconds)
{
    Sleep((DWORD)milliseconds);
}
#else
#include <errno.h>
#include <time.h>

int64_t pay_clock_us(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

void pay_clock_sleep(int64_t milliseconds)
{
    struct timespec left = {(time_t)(milliseconds / 1000), (long)(milliseconds % 1000) * 1000000};

    while (nanosleep(&left, &left) != 0 && errno == EINTR) {
    }
}
#endif

int64_t pay_clock_ms(void)
{
    return pay_clock_us() / 1000;
}

int64_t pay_clock_epoch(void)
{
    return (int64_t)time(NULL);
}
