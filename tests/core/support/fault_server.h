/*
 * An HTTP/1.1 server on a loopback port that misbehaves on demand, for tests of
 * the transport. It runs in threads of the test's own process, with a CA of its
 * own, and keeps account of what arrived: a test asks how many whole requests
 * there were, on which connection, and how each connection ended.
 */
#ifndef PAYMENTS_TESTS_FAULT_SERVER_H
#define PAYMENTS_TESTS_FAULT_SERVER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum fault_certificate {
    FAULT_CERTIFICATE_GOOD, /* for localhost, 127.0.0.1, many.test and FAULT_LONG_HOST */
    FAULT_CERTIFICATE_WRONG_HOST,
    FAULT_CERTIFICATE_EXPIRED
} fault_certificate;

/* More than 80 bytes; at a loopback address. */
#define FAULT_LONG_HOST                                                                                                \
    "123456789012345678901234567890123456789012345678901234567890."                                                    \
    "abcdefghijabcdefghijabcdefghij.localhost"

/* What happens to a connection before any request. */
typedef enum fault_welcome {
    FAULT_WELCOME,
    FAULT_SLAM,    /* closed at once */
    FAULT_IGNORE,  /* no handshake */
    FAULT_SPEAK,   /* the usual answer, to no request */
    FAULT_FAREWELL /* handshake, close_notify and FIN */
} fault_welcome;

typedef struct fault_options {
    bool plain;      /* http instead of https */
    int max_version; /* TLS1_1_VERSION ...; 0: no limit */
    fault_certificate certificate;
    const char *ca_name; /* NULL: that of all others */
    fault_welcome welcome;
    const char *protocol; /* ALPN: what is chosen, whatever the client offers; NULL: nothing. Static text */
    bool no_tickets;      /* of TLS 1.3, in the handshake */
    bool everywhere;      /* listens at every address */
} fault_options;

/* What TLS sends besides data; each several times. */
typedef enum fault_notice {
    FAULT_NO_NOTICE,
    FAULT_TICKETS,      /* TLS 1.3: session tickets */
    FAULT_KEY_UPDATES,  /* TLS 1.3: new keys, and a request for new ones back */
    FAULT_HELLO_REQUEST /* TLS 1.2: a request for another handshake; once */
} fault_notice;

/* How a connection goes on after an answer, or instead of one. */
typedef enum fault_end {
    FAULT_KEEP,
    FAULT_CLOSE, /* close_notify and FIN */
    FAULT_FIN,   /* FIN alone, which TLS calls truncation */
    FAULT_RST,
    FAULT_STALL,       /* open, and silent until the other side or the server ends */
    FAULT_RELAY,       /* from now on what comes is passed to relay_port and back: a proxy */
    FAULT_HALF_RECORD, /* the start of a TLS record, then FIN */
    FAULT_SLOW_RECORD, /* the start of a TLS record; then as FAULT_STALL */
    FAULT_BAD_RECORD   /* a TLS record that cannot be deciphered; then as FAULT_STALL */
} fault_end;

#define FAULT_NOTHING ((size_t)-1)

/* What to do about one request. All zero: reads it whole, answers 200 with {}, keeps the connection. */
typedef struct fault_step {
    bool waits;          /* begins to read after fault_server_go() */
    size_t read;         /* stop reading after so many bytes; 0: the whole request; FAULT_NOTHING: not one */
    const char *answer;  /* NULL: the usual one; "": none */
    size_t answer_bytes; /* of the answer, only so many; 0: all */
    fault_notice before; /* the answer */
    fault_notice after;
    size_t record;      /* the answer goes out in TLS records of so many bytes; 0: one record */
    const char *second; /* sent after the answer, in a record of its own; NULL: nothing */
    fault_end end;
    int relay_port; /* on loopback */
} fault_step;

typedef enum fault_ending {
    FAULT_OPEN,
    FAULT_ENDED_CLEANLY, /* by the client, with close_notify (plain: FIN) */
    FAULT_ENDED_CUT,     /* by the client, some other way */
    FAULT_ENDED_HERE,
    FAULT_NO_HANDSHAKE
} fault_ending;

typedef struct fault_connection {
    size_t requests; /* whole ones */
    size_t bytes;    /* of requests, whole or not */
    bool is_resumed; /* by a TLS session of an earlier one */
    fault_ending ending;
} fault_connection;

typedef struct fault_server fault_server;

/* NULL when it cannot start. */
fault_server *fault_server_start(const fault_options *options);
/* Ends what is still open and frees. Close the client's connections first where what arrived is still of interest. */
void fault_server_stop(fault_server *server);

/* For the requests from now on, in the order of their first bytes; later ones get the usual answer. Copied. */
void fault_server_script(fault_server *server, const fault_step *steps, size_t count);

/* Lets the steps that wait go on, and those to come. */
void fault_server_go(fault_server *server);

/* `https://127.0.0.1:PORT` and the path; in a buffer of the server's, until the next call. */
const char *fault_server_url(fault_server *server, const char *path);
/* NULL for a server that is plain. */
const char *fault_server_ca_file(const fault_server *server);
int fault_server_port(const fault_server *server);

/* Every connection that the client has opened, also those that nobody has accepted yet. */
size_t fault_server_connections(fault_server *server);
fault_connection fault_server_connection(fault_server *server, size_t index);
/* Waits until it has ended; false after a minute. */
bool fault_server_await_end(fault_server *server, size_t index);
/* Waits for the end, and says whether the client brought it about. */
bool fault_server_client_ended(fault_server *server, size_t index);
/* Whole requests on all connections together. */
size_t fault_server_requests(fault_server *server);
/* Head and body of the last request that arrived, as far as it did, NUL-terminated; freed with free(). */
char *fault_server_last_request(fault_server *server);

#endif
