/*
 * Preloaded into PHP: putenv("CRASH_AT=N") kills the process with SIGKILL in the place of the Nth system call after it;
 * 0 disarms. Counts what others can see and what brings their answers, where a library calls it by its name.
 */
#include <dlfcn.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static long remaining; /* 0: not armed */

static void count_call(void)
{
    if (remaining && --remaining == 0) {
        syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
    }
}

#define CALL(result, name, parameters, arguments)                                                                      \
    result name parameters                                                                                             \
    {                                                                                                                  \
        static result(*real) parameters;                                                                               \
                                                                                                                       \
        if (!real) {                                                                                                   \
            real = (result(*) parameters)dlsym(RTLD_NEXT, #name);                                                      \
        }                                                                                                              \
        count_call();                                                                                                  \
        return real arguments;                                                                                         \
    }

/* With one optional argument, which every caller's registers have room for. */
#define CALL_VARIADIC(name, first, second)                                                                             \
    int name(first a, second b, ...)                                                                                   \
    {                                                                                                                  \
        static int (*real)(first, second, ...);                                                                        \
        va_list list;                                                                                                  \
        void *argument;                                                                                                \
                                                                                                                       \
        va_start(list, b);                                                                                             \
        argument = va_arg(list, void *);                                                                               \
        va_end(list);                                                                                                  \
        if (!real) {                                                                                                   \
            real = (int (*)(first, second, ...))dlsym(RTLD_NEXT, #name);                                               \
        }                                                                                                              \
        count_call();                                                                                                  \
        return real(a, b, argument);                                                                                   \
    }

CALL(ssize_t, write, (int fd, const void *data, size_t size), (fd, data, size))
CALL(ssize_t, writev, (int fd, const struct iovec *parts, int count), (fd, parts, count))
CALL(ssize_t, pwrite, (int fd, const void *data, size_t size, off_t at), (fd, data, size, at))
CALL(ssize_t, pwrite64, (int fd, const void *data, size_t size, off_t at), (fd, data, size, at))
CALL(ssize_t, send, (int fd, const void *data, size_t size, int flags), (fd, data, size, flags))
CALL(ssize_t, sendmsg, (int fd, const struct msghdr *message, int flags), (fd, message, flags))
CALL(ssize_t, sendto, (int fd, const void *data, size_t size, int flags, const struct sockaddr *to, socklen_t length),
     (fd, data, size, flags, to, length))
CALL(int, fsync, (int fd), (fd))
CALL(int, fdatasync, (int fd), (fd))
CALL(int, ftruncate, (int fd, off_t size), (fd, size))
CALL(int, ftruncate64, (int fd, off_t size), (fd, size))
CALL(int, unlink, (const char *path), (path))
CALL(int, connect, (int fd, const struct sockaddr *to, socklen_t length), (fd, to, length))
CALL(int, shutdown, (int fd, int how), (fd, how))
CALL(int, close, (int fd), (fd))
CALL(ssize_t, read, (int fd, void *data, size_t size), (fd, data, size))
CALL(ssize_t, recv, (int fd, void *data, size_t size, int flags), (fd, data, size, flags))
CALL(ssize_t, recvfrom, (int fd, void *data, size_t size, int flags, struct sockaddr *from, socklen_t *length),
     (fd, data, size, flags, from, length))
CALL(int, poll, (struct pollfd * set, nfds_t count, int timeout), (set, count, timeout))
CALL_VARIADIC(open, const char *, int)
CALL_VARIADIC(open64, const char *, int)
CALL_VARIADIC(fcntl, int, int) /* SQLite's locks */
CALL_VARIADIC(fcntl64, int, int)

/* PHP opens extensions with RTLD_DEEPBIND: their libraries would not see the functions above. */
void *dlopen(const char *path, int flags)
{
    static void *(*real)(const char *, int);

    if (!real) {
        real = (void *(*)(const char *, int))dlsym(RTLD_NEXT, "dlopen");
    }
    return real(path, flags & ~RTLD_DEEPBIND);
}

int putenv(char *text)
{
    static int (*real)(char *);

    if (!real) {
        real = (int (*)(char *))dlsym(RTLD_NEXT, "putenv");
    }
    if (strncmp(text, "CRASH_AT=", 9) == 0) {
        remaining = atol(text + 9);
    }
    return real(text);
}
