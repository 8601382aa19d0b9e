/*
 * A way of so many milliseconds: delay TO_PORT ONE_WAY_MS carries bytes between a port of loopback and
 * another, each after its time. Prints its own port when it listens, and ends with its standard input.
 *
 * Loopback connects at once, where a real way takes a round trip. What a client sends first is late by as much.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { MOST_ENDS = 4096, PIECE = 16384 };

typedef struct piece {
    struct piece *next;
    int64_t due_us;
    size_t length, sent;
    char bytes[];
} piece;

/* One end of a connection. `other` is the index of the end at the other side. */
typedef struct end {
    int socket;
    int other;
    int64_t late_us; /* of the next piece from here */
    int is_closed;   /* nothing more comes from here */
    piece *first;    /* to be written here */
    piece **last;
} end;

static end ends[MOST_ENDS];
static int end_count;

static int64_t now_us(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

static void fail(const char *what)
{
    perror(what);
    exit(1);
}

static struct sockaddr_in loopback(int port)
{
    return (struct sockaddr_in){
        .sin_family = AF_INET, .sin_port = htons((uint16_t)port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
}

static void add_end(int socket, int other, int64_t late_us)
{
    int yes = 1;

    if (end_count == MOST_ENDS) {
        fail("too many connections");
    }
    (void)fcntl(socket, F_SETFL, O_NONBLOCK);
    (void)setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes)); /* no delay of its own */
    ends[end_count] = (end){.socket = socket, .other = other, .late_us = late_us};
    ends[end_count].last = &ends[end_count].first;
    end_count++;
}

static void accept_one(int server, int to, int64_t delay_us)
{
    struct sockaddr_in address = loopback(to);
    int client = accept(server, NULL, NULL), gateway = socket(AF_INET, SOCK_STREAM, 0);

    if (client < 0 || gateway < 0 || connect(gateway, (struct sockaddr *)&address, sizeof(address)) != 0) {
        fail("connecting");
    }
    add_end(client, end_count + 1, 2 * delay_us);
    add_end(gateway, end_count - 1, 0);
}

static void take(end *from, int64_t delay_us)
{
    piece *taken = malloc(sizeof(*taken) + PIECE);
    ssize_t length = read(from->socket, taken->bytes, PIECE);

    if (length < 0 && errno == EAGAIN) {
        free(taken);
        return;
    }
    from->is_closed = length <= 0;
    *taken = (piece){.due_us = now_us() + from->late_us + delay_us, .length = length > 0 ? (size_t)length : 0};
    from->late_us = 0;
    *ends[from->other].last = taken;
    ends[from->other].last = &taken->next;
}

/* Writes what is due; a piece without bytes is the end. */
static void give(end *to)
{
    while (to->first && to->first->due_us <= now_us()) {
        piece *due = to->first;
        ssize_t written = due->length ? write(to->socket, due->bytes + due->sent, due->length - due->sent) : 0;

        if (written < 0 && errno == EAGAIN) {
            return;
        }
        due->sent += written > 0 ? (size_t)written : due->length - due->sent;
        if (due->length == 0) {
            (void)shutdown(to->socket, SHUT_WR);
        }
        if (due->sent == due->length) {
            to->first = due->next;
            to->last = to->first ? to->last : &to->first;
            free(due);
        }
    }
}

static int serve(int server, int to, int64_t delay_us)
{
    static struct pollfd watches[MOST_ENDS + 2];

    for (;;) {
        int64_t wake_us = INT64_MAX;

        watches[0] = (struct pollfd){.fd = server, .events = POLLIN};
        watches[1] = (struct pollfd){.fd = STDIN_FILENO, .events = POLLIN};
        for (int i = 0; i < end_count; i++) {
            watches[i + 2] = (struct pollfd){.fd = ends[i].is_closed ? -1 : ends[i].socket, .events = POLLIN};
            if (ends[i].first && ends[i].first->due_us < wake_us) {
                wake_us = ends[i].first->due_us;
            }
        }
        int64_t left_us = wake_us - now_us();
        struct timespec limit = {left_us / 1000000, left_us % 1000000 * 1000};
        int watched = end_count;

        (void)ppoll(watches, (nfds_t)watched + 2,
                    wake_us == INT64_MAX ? NULL
                    : left_us > 0        ? &limit
                                         : &(struct timespec){0},
                    NULL);
        if (watches[1].revents) {
            return 0;
        }
        for (int i = 0; i < watched; i++) {
            if (watches[i + 2].revents) {
                take(&ends[i], delay_us);
            }
        }
        for (int i = 0; i < watched; i++) {
            give(&ends[i]);
        }
        if (watches[0].revents) {
            accept_one(server, to, delay_us);
        }
    }
}

int main(int argc, char **argv)
{
    struct sockaddr_in address = loopback(0);
    socklen_t size = sizeof(address);
    int server = socket(AF_INET, SOCK_STREAM, 0);

    if (argc != 3) {
        fprintf(stderr, "usage: delay TO_PORT ONE_WAY_MS\n");
        return 2;
    }
    if (server < 0 || bind(server, (struct sockaddr *)&address, size) != 0 || listen(server, 1024) != 0 ||
        getsockname(server, (struct sockaddr *)&address, &size) != 0) {
        fail("listening");
    }
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);
    return serve(server, atoi(argv[1]), (int64_t)atoi(argv[2]) * 1000);
}
