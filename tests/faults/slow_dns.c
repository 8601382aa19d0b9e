/*
 * For LD_PRELOAD: a resolver that is slow for names under ".slow.test" and otherwise the system's own.
 * "3000.slow.test" takes three seconds, and is then not there.
 */
#include <dlfcn.h>
#include <netdb.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **result)
{
    static const char suffix[] = ".slow.test";
    const char *dot = node ? strchr(node, '.') : NULL;

    if (dot && strcmp(dot, suffix) == 0) {
        long wait = strtol(node, NULL, 10);
        struct timespec left = {wait / 1000, wait % 1000 * 1000000};
        nanosleep(&left, NULL);
        return EAI_AGAIN;
    }
    int (*next)(const char *, const char *, const struct addrinfo *, struct addrinfo **) =
        (int (*)(const char *, const char *, const struct addrinfo *, struct addrinfo **))dlsym(RTLD_NEXT,
                                                                                                "getaddrinfo");
    return next(node, service, hints, result);
}
