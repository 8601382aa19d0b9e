/* The loop that measures a peer: PEER CALLS ORIGIN CA_FILE USER_AGENT prints the CPU time of one call. */
#include "peer.h"

#include <stdio.h>
#include <stdlib.h>

#include <sys/resource.h>

/* CPU time of this process until now, user and system, in microseconds. */
static double read_cpu_us(void)
{
    struct rusage usage;

    getrusage(RUSAGE_SELF, &usage);
    return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e6 +
           (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

int main(int argc, char **argv)
{
    enum { WARM_UP = 50 };

    if (argc != 5) {
        die("usage: %s CALLS ORIGIN CA_FILE USER_AGENT", argv[0]);
    }
    gateway gateway = {.origin = argv[2], .ca_file = argv[3], .user_agent = argv[4]};
    unsigned calls = (unsigned)strtoul(argv[1], NULL, 10), number = 0;

    open_connection(&gateway);
    while (number < WARM_UP) {
        send_refund(&gateway, number++);
    }
    double before = read_cpu_us();
    while (number < WARM_UP + calls) {
        send_refund(&gateway, number++);
    }
    printf("%.3f\n", (read_cpu_us() - before) / calls);
    return 0;
}
