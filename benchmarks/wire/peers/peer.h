/*
 * What the peers in C share: the work of one refund that has nothing to do
 * with the wire, and the loop that measures. A peer brings two functions.
 */
#ifndef PEER_H
#define PEER_H

#include <stdbool.h>
#include <stddef.h>

#define MERCHANT_NO "10019"
#define TERMINAL_NO "1019"
#define REFUND_PATH "/payment/refund"

typedef struct gateway {
    const char *origin; /* https://localhost:PORT */
    const char *ca_file;
    const char *user_agent;
} gateway;

typedef struct refund {
    char *body; /* owned; JSON */
    size_t length;
    char signature[129]; /* SHA-512 in hex */
} refund;

/* Writes and signs the body. `number` makes each refund another one. Exits when that fails. */
refund make_refund(const gateway *gateway, unsigned number);
void free_refund(refund *refund);

/* Exits unless it is what Hepsipay answers when it gave the money back. */
void check_answer(long status, const char *body, size_t length);

/* Prints the message and exits. */
void die(const char *format, ...) __attribute__((noreturn, format(printf, 1, 2)));

/* The peer's own. Both exit when something fails. */
void open_connection(const gateway *gateway);
void send_refund(const gateway *gateway, unsigned number);

#endif
