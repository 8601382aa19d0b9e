#include "fault_server.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/lsan_interface.h>
#endif

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#define MAX_CONNECTIONS 1024
#define MAX_STEPS       64
#define KEPT_BYTES      65536

static const char usual_answer[] = "HTTP/1.1 200 OK\r\n"
                                   "Content-Type: application/json\r\n"
                                   "Content-Length: 2\r\n"
                                   "\r\n"
                                   "{}";

/* One connection and its thread. The thread owns `socket` and `tls`; `seen` belongs to the server's lock. */
typedef struct peer {
    fault_server *server;
    pthread_t thread;
    int socket;
    SSL *tls; /* NULL when plain */
    fault_connection seen;
} peer;

/* A copy of an answer; lives as long as the server, for it may still be going out when the next script comes. */
struct text {
    struct text *next;
    char bytes[];
};

struct fault_server {
    fault_options options;
    SSL_CTX *context;
    char ca_file[64];
    char url[256];
    int listener;
    int port;
    int go[2];   /* closing [1] lets steps that wait go on */
    int wake[2]; /* closing [1] tells every thread that the end has come */
    pthread_t thread;

    pthread_mutex_t lock; /* of all that follows */
    peer *peers[MAX_CONNECTIONS];
    size_t peer_count;
    fault_step steps[MAX_STEPS];
    size_t step_count;
    size_t next_step;
    struct text *texts;
    char last[KEPT_BYTES + 1];
    size_t last_length;
};

/* --- certificates -------------------------------------------------------- */

static X509 *certificate(const char *name, EVP_PKEY *key, X509 *issuer, EVP_PKEY *issuer_key, const char *usage,
                         long valid_until)
{
    X509 *x509 = X509_new();
    X509V3_CTX context;
    X509_NAME *subject;
    static long serial = 1;

    X509_set_version(x509, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), serial++);
    X509_gmtime_adj(X509_getm_notBefore(x509), -7200);
    X509_gmtime_adj(X509_getm_notAfter(x509), valid_until);
    subject = X509_get_subject_name(x509);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, (const unsigned char *)name, -1, -1, 0);
    X509_set_issuer_name(x509, issuer ? X509_get_subject_name(issuer) : subject);
    X509_set_pubkey(x509, key);
    X509V3_set_ctx(&context, issuer ? issuer : x509, x509, NULL, NULL, 0);
    X509_EXTENSION *extension =
        X509V3_EXT_conf_nid(NULL, &context, issuer ? NID_subject_alt_name : NID_basic_constraints, usage);
    X509_add_ext(x509, extension, -1);
    X509_EXTENSION_free(extension);
    X509_sign(x509, issuer_key, EVP_sha256());
    return x509;
}

static bool write_ca(fault_server *server, X509 *ca)
{
    snprintf(server->ca_file, sizeof(server->ca_file), "/tmp/payments-test-ca-XXXXXX");
    int descriptor = mkstemp(server->ca_file);
    FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "w");
    bool written = file && PEM_write_X509(file, ca) == 1;

    if (file) {
        fclose(file);
    }
    return written;
}

static int choose_protocol(SSL *tls, const unsigned char **chosen, unsigned char *length, const unsigned char *offered,
                           unsigned int offered_length, void *argument)
{
    (void)tls, (void)offered, (void)offered_length;
    *chosen = argument;
    *length = (unsigned char)strlen(argument);
    return SSL_TLSEXT_ERR_OK;
}

static bool make_context(fault_server *server)
{
    const fault_options *options = &server->options;
    const char *names = options->certificate == FAULT_CERTIFICATE_WRONG_HOST
                            ? "DNS:elsewhere.test"
                            : "DNS:localhost,DNS:many.test,DNS:" FAULT_LONG_HOST ",IP:127.0.0.1";
    long valid_until = options->certificate == FAULT_CERTIFICATE_EXPIRED ? -3600 : 3600;
    EVP_PKEY *ca_key = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
    X509 *ca =
        certificate(options->ca_name ? options->ca_name : "Test CA", ca_key, NULL, ca_key, "critical,CA:TRUE", 7200);
    X509 *own = certificate("Test server", key, ca, ca_key, names, valid_until);

    server->context = SSL_CTX_new(TLS_server_method());
    bool made = SSL_CTX_use_certificate(server->context, own) == 1 &&
                SSL_CTX_use_PrivateKey(server->context, key) == 1 && write_ca(server, ca);
    if (options->max_version) {
        SSL_CTX_set_min_proto_version(server->context, TLS1_VERSION);
        SSL_CTX_set_max_proto_version(server->context, options->max_version);
        SSL_CTX_set_cipher_list(server->context, "ALL:@SECLEVEL=0");
    }
    if (options->protocol) {
        SSL_CTX_set_alpn_select_cb(server->context, choose_protocol, (void *)(uintptr_t)options->protocol);
    }
    if (options->no_tickets) {
        SSL_CTX_set_num_tickets(server->context, 0);
    }
    X509_free(own);
    X509_free(ca);
    EVP_PKEY_free(key);
    EVP_PKEY_free(ca_key);
    return made;
}

/* --- one connection ------------------------------------------------------ */

static void set_ending(peer *p, fault_ending ending)
{
    pthread_mutex_lock(&p->server->lock);
    if (p->seen.ending == FAULT_OPEN) {
        p->seen.ending = ending;
    }
    pthread_mutex_unlock(&p->server->lock);
}

/* False when the server is being stopped. */
static bool await_input(peer *p)
{
    struct pollfd polled[2] = {{.fd = p->socket, .events = POLLIN}, {.fd = p->server->wake[0], .events = POLLIN}};

    if (p->tls && SSL_pending(p->tls) > 0) {
        return true;
    }
    while (poll(polled, 2, -1) < 0 && errno == EINTR) {
    }
    return polled[0].revents != 0;
}

/* Bytes of the client's; 0 and an ending when there will be no more. With `peek` they stay to be read again. */
static size_t receive(peer *p, char *bytes, size_t size, bool peek)
{
    int got;

    if (!await_input(p)) {
        set_ending(p, FAULT_ENDED_HERE);
        return 0;
    }
    if (!p->tls) {
        got = (int)recv(p->socket, bytes, size, peek ? MSG_PEEK : 0);
        if (got <= 0) {
            set_ending(p, got == 0 ? FAULT_ENDED_CLEANLY : FAULT_ENDED_CUT);
        }
    } else {
        ERR_clear_error();
        got = peek ? SSL_peek(p->tls, bytes, (int)size) : SSL_read(p->tls, bytes, (int)size);
        if (got <= 0) {
            bool farewell = SSL_get_error(p->tls, got) == SSL_ERROR_ZERO_RETURN;
            set_ending(p, farewell ? FAULT_ENDED_CLEANLY : FAULT_ENDED_CUT);
        }
    }
    return got > 0 ? (size_t)got : 0;
}

static void transmit(peer *p, const char *bytes, size_t length)
{
    while (length > 0) {
        int sent = p->tls ? SSL_write(p->tls, bytes, (int)length) : (int)send(p->socket, bytes, length, MSG_NOSIGNAL);
        if (sent <= 0) {
            return;
        }
        bytes += sent;
        length -= (size_t)sent;
    }
}

static fault_step take_step(fault_server *server)
{
    fault_step step = {0};

    pthread_mutex_lock(&server->lock);
    if (server->next_step < server->step_count) {
        step = server->steps[server->next_step++];
    }
    server->last_length = 0;
    pthread_mutex_unlock(&server->lock);
    return step;
}

static void keep(peer *p, const char *bytes, size_t length)
{
    fault_server *server = p->server;

    pthread_mutex_lock(&server->lock);
    p->seen.bytes += length;
    if (length > KEPT_BYTES - server->last_length) {
        length = KEPT_BYTES - server->last_length;
    }
    memcpy(server->last + server->last_length, bytes, length);
    server->last_length += length;
    server->last[server->last_length] = '\0';
    pthread_mutex_unlock(&server->lock);
}

/* How long the request is, head and body; 0 while its head is not complete. */
static size_t whole_length(const char *request)
{
    const char *end = strstr(request, "\r\n\r\n");
    const char *length = strcasestr(request, "\r\nContent-Length:");

    if (!end) {
        return 0;
    }
    size_t head = (size_t)(end - request) + 4;
    return length && length < end ? head + strtoul(length + 17, NULL, 10) : head;
}

/* Reads as much of the request as the step wants. False when it ended before. */
static bool read_request(peer *p, size_t limit)
{
    static _Thread_local char head[KEPT_BYTES + 1];
    size_t total = 0, whole = 0;

    while ((whole == 0 || total < whole) && (limit == 0 || total < limit)) {
        char chunk[16384];
        size_t room = limit && limit - total < sizeof(chunk) ? limit - total : sizeof(chunk);
        size_t got = receive(p, chunk, room, false);

        if (got == 0) {
            return false;
        }
        keep(p, chunk, got);
        if (whole == 0) {
            size_t copied = got < KEPT_BYTES - total ? got : KEPT_BYTES - total;
            memcpy(head + total, chunk, copied);
            head[total + copied] = '\0';
            whole = whole_length(head);
        }
        total += got;
    }
    if (whole > 0 && total >= whole) {
        pthread_mutex_lock(&p->server->lock);
        p->seen.requests++;
        pthread_mutex_unlock(&p->server->lock);
    }
    return true;
}

/* Until the client is gone or the server stops; reads nothing. */
static void stall(peer *p)
{
    struct pollfd polled[2] = {{.fd = p->socket, .events = POLLRDHUP}, {.fd = p->server->wake[0], .events = POLLIN}};

    while (poll(polled, 2, -1) < 0 && errno == EINTR) {
    }
}

/* Pass on what one side sent. False when it has ended. */
static bool pass_to_server(peer *p, int other)
{
    char bytes[16384];
    int got = p->tls ? SSL_read(p->tls, bytes, sizeof(bytes)) : (int)recv(p->socket, bytes, sizeof(bytes), 0);

    if (got <= 0) {
        return p->tls && SSL_get_error(p->tls, got) == SSL_ERROR_WANT_READ;
    }
    return send(other, bytes, (size_t)got, MSG_NOSIGNAL) == got;
}

static bool pass_to_client(peer *p, int other)
{
    char bytes[16384];
    ssize_t got = recv(other, bytes, sizeof(bytes), 0);

    if (got > 0) {
        transmit(p, bytes, (size_t)got);
    }
    return got > 0;
}

static void relay(peer *p, int port)
{
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK), .sin_port = htons((uint16_t)port)};
    int other = socket(AF_INET, SOCK_STREAM, 0);
    struct pollfd polled[3] = {{.fd = p->socket, .events = POLLIN},
                               {.fd = other, .events = POLLIN},
                               {.fd = p->server->wake[0], .events = POLLIN}};
    bool open = connect(other, (struct sockaddr *)&address, sizeof(address)) == 0;

    while (open && poll(polled, 3, -1) >= 0 && !polled[2].revents) {
        open = (!polled[0].revents || pass_to_server(p, other)) && (!polled[1].revents || pass_to_client(p, other));
        while (open && p->tls && SSL_pending(p->tls) > 0) {
            open = pass_to_server(p, other);
        }
    }
    close(other);
}

static void send_notice(peer *p, fault_notice notice)
{
    int count = notice == FAULT_NO_NOTICE ? 0 : notice == FAULT_HELLO_REQUEST ? 1 : 5;

    for (int i = 0; i < count; i++) {
        if (notice == FAULT_TICKETS) {
            SSL_new_session_ticket(p->tls);
        } else if (notice == FAULT_KEY_UPDATES) {
            SSL_key_update(p->tls, SSL_KEY_UPDATE_REQUESTED);
        } else {
            SSL_renegotiate(p->tls);
        }
        SSL_do_handshake(p->tls);
    }
}

static void send_answer(peer *p, const fault_step *step)
{
    const char *answer = step->answer ? step->answer : usual_answer;
    size_t length = strlen(answer), record = step->record;

    if (step->answer_bytes && step->answer_bytes < length) {
        length = step->answer_bytes;
    }
    while (record && length > record) {
        transmit(p, answer, record);
        answer += record;
        length -= record;
    }
    transmit(p, answer, length);
    if (step->second) {
        transmit(p, step->second, strlen(step->second));
    }
}

/* True when the connection lives on. */
static bool finish(peer *p, const fault_step *step)
{
    /* The header of a record of application data, and the start of its content. */
    static const char half[] = "\x17\x03\x03\x01\x00"
                               "AAA";
    static const char bad[] = "\x17\x03\x03\x00\x20"
                              "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    struct linger reset = {1, 0};

    switch (step->end) {
    case FAULT_KEEP:
        return true;
    case FAULT_CLOSE:
        if (p->tls) {
            SSL_shutdown(p->tls);
        }
        break;
    case FAULT_FIN:
        break;
    case FAULT_RST:
        setsockopt(p->socket, SOL_SOCKET, SO_LINGER, &reset, sizeof(reset));
        break;
    case FAULT_STALL:
        stall(p);
        break;
    case FAULT_RELAY:
        relay(p, step->relay_port);
        break;
    case FAULT_HALF_RECORD:
        send(p->socket, half, sizeof(half) - 1, MSG_NOSIGNAL);
        break;
    case FAULT_SLOW_RECORD:
        send(p->socket, half, sizeof(half) - 1, MSG_NOSIGNAL);
        stall(p);
        break;
    case FAULT_BAD_RECORD:
        send(p->socket, bad, sizeof(bad) - 1, MSG_NOSIGNAL);
        stall(p);
        break;
    }
    return false;
}

static void wait_to_go(peer *p)
{
    struct pollfd polled[2] = {{.fd = p->server->go[0], .events = POLLIN},
                               {.fd = p->server->wake[0], .events = POLLIN}};

    while (poll(polled, 2, -1) < 0 && errno == EINTR) {
    }
}

static bool serve_request(peer *p)
{
    char first;

    /* A step is for a request, not for the end of a connection. */
    if (receive(p, &first, 1, true) == 0) {
        return false;
    }
    fault_step step = take_step(p->server);
    if (step.waits) {
        wait_to_go(p);
    }
    if (step.read != FAULT_NOTHING && !read_request(p, step.read)) {
        return false;
    }
    send_notice(p, step.before);
    send_answer(p, &step);
    send_notice(p, step.after);
    return finish(p, &step);
}

static bool accept_tls(peer *p)
{
    p->tls = SSL_new(p->server->context);
    SSL_set_fd(p->tls, p->socket);
    if (!await_input(p) || SSL_accept(p->tls) != 1) {
        set_ending(p, FAULT_NO_HANDSHAKE);
        return false;
    }
    pthread_mutex_lock(&p->server->lock);
    p->seen.is_resumed = SSL_session_reused(p->tls);
    pthread_mutex_unlock(&p->server->lock);
    return true;
}

static bool welcome(peer *p)
{
    const fault_options *options = &p->server->options;

    if (options->welcome == FAULT_SLAM) {
        return false;
    }
    if (options->welcome == FAULT_IGNORE) {
        stall(p);
        return false;
    }
    if (!options->plain && !accept_tls(p)) {
        return false;
    }
    if (options->welcome == FAULT_SPEAK) {
        transmit(p, usual_answer, sizeof(usual_answer) - 1);
    }
    if (options->welcome == FAULT_FAREWELL) {
        SSL_shutdown(p->tls);
        return false;
    }
    return true;
}

static void *serve(void *argument)
{
    peer *p = argument;

#if defined(__SANITIZE_ADDRESS__)
    __lsan_disable(); /* what OpenSSL keeps for this thread looks like a leak in a forked child, which has no such
                         thread */
#endif
    if (welcome(p)) {
        while (serve_request(p)) {
        }
    }
    SSL_free(p->tls);
    p->tls = NULL;
    close(p->socket);
    set_ending(p, FAULT_ENDED_HERE);
    return NULL;
}

/* --- the server ---------------------------------------------------------- */

static void start_peer(fault_server *server, int socket)
{
    int on = 1;
    peer *p = calloc(1, sizeof(*p));

    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    p->server = server;
    p->socket = socket;
    if (server->peer_count == MAX_CONNECTIONS) {
        abort(); /* a test that needs more has to say so above */
    }
    server->peers[server->peer_count++] = p;
    pthread_create(&p->thread, NULL, serve, p);
}

/* Under the lock, so that a connection is either in the queue or counted. */
static void accept_peer(fault_server *server)
{
    pthread_mutex_lock(&server->lock);
    int socket = accept(server->listener, NULL, NULL);
    if (socket >= 0) {
        start_peer(server, socket);
    }
    pthread_mutex_unlock(&server->lock);
}

static void *listen_to_all(void *argument)
{
    fault_server *server = argument;
    struct pollfd polled[2] = {{.fd = server->listener, .events = POLLIN}, {.fd = server->wake[0], .events = POLLIN}};

    for (;;) {
        if (poll(polled, 2, -1) < 0) {
            continue;
        }
        if (polled[1].revents) {
            return NULL;
        }
        if (polled[0].revents) {
            accept_peer(server);
        }
    }
}

static bool open_listener(fault_server *server)
{
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_addr.s_addr = htonl(server->options.everywhere ? INADDR_ANY : INADDR_LOOPBACK)};
    socklen_t length = sizeof(address);
    int small = 16384;

    server->listener = socket(AF_INET, SOCK_STREAM, 0);
    /* Small, so that a body that nobody reads soon gets stuck. */
    setsockopt(server->listener, SOL_SOCKET, SO_RCVBUF, &small, sizeof(small));
    if (server->listener < 0 || bind(server->listener, (struct sockaddr *)&address, length) != 0 ||
        listen(server->listener, 64) != 0 || getsockname(server->listener, (struct sockaddr *)&address, &length) != 0) {
        return false;
    }
    server->port = ntohs(address.sin_port);
    return true;
}

fault_server *fault_server_start(const fault_options *options)
{
    fault_server *server = calloc(1, sizeof(*server));
    sigset_t pipe_signal, before;

    server->options = *options;
    pthread_mutex_init(&server->lock, NULL);
    if (pipe(server->wake) != 0 || pipe(server->go) != 0 || !open_listener(server) ||
        (!options->plain && !make_context(server))) {
        return NULL;
    }
    /* Not in the threads of the server; the client's own are left as they are, for they are what is tested. */
    sigemptyset(&pipe_signal);
    sigaddset(&pipe_signal, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe_signal, &before);
    int failed = pthread_create(&server->thread, NULL, listen_to_all, server);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return failed ? NULL : server;
}

void fault_server_stop(fault_server *server)
{
    close(server->wake[1]);
    pthread_join(server->thread, NULL);
    for (size_t i = 0; i < server->peer_count; i++) {
        pthread_join(server->peers[i]->thread, NULL);
        free(server->peers[i]);
    }
    close(server->wake[0]);
    fault_server_go(server);
    close(server->go[0]);
    close(server->listener);
    SSL_CTX_free(server->context);
    if (server->ca_file[0]) {
        unlink(server->ca_file);
    }
    while (server->texts) {
        struct text *next = server->texts->next;
        free(server->texts);
        server->texts = next;
    }
    pthread_mutex_destroy(&server->lock);
    free(server);
}

static const char *copy_answer(fault_server *server, const char *answer)
{
    if (!answer) {
        return NULL;
    }
    size_t size = strlen(answer) + 1;
    struct text *text = malloc(sizeof(*text) + size);
    memcpy(text->bytes, answer, size);
    text->next = server->texts;
    server->texts = text;
    return text->bytes;
}

void fault_server_script(fault_server *server, const fault_step *steps, size_t count)
{
    pthread_mutex_lock(&server->lock);
    if (count > MAX_STEPS) {
        abort();
    }
    for (size_t i = 0; i < count; i++) {
        server->steps[i] = steps[i];
        server->steps[i].answer = copy_answer(server, steps[i].answer);
        server->steps[i].second = copy_answer(server, steps[i].second);
    }
    server->step_count = count;
    server->next_step = 0;
    pthread_mutex_unlock(&server->lock);
}

void fault_server_go(fault_server *server)
{
    if (server->go[1] >= 0) {
        close(server->go[1]);
        server->go[1] = -1;
    }
}

const char *fault_server_url(fault_server *server, const char *path)
{
    snprintf(server->url, sizeof(server->url), "%s://127.0.0.1:%d%s", server->options.plain ? "http" : "https",
             server->port, path);
    return server->url;
}

int fault_server_port(const fault_server *server)
{
    return server->port;
}

const char *fault_server_ca_file(const fault_server *server)
{
    return server->ca_file[0] ? server->ca_file : NULL;
}

static void pause_1ms(void)
{
    struct timespec pause = {0, 1000000};

    nanosleep(&pause, NULL);
}

size_t fault_server_connections(fault_server *server)
{
    struct pollfd queue = {.fd = server->listener, .events = POLLIN};

    for (;;) {
        pthread_mutex_lock(&server->lock);
        bool complete = poll(&queue, 1, 0) == 0;
        size_t count = server->peer_count;
        pthread_mutex_unlock(&server->lock);
        if (complete) {
            return count;
        }
        pause_1ms();
    }
}

fault_connection fault_server_connection(fault_server *server, size_t index)
{
    fault_connection seen = {0};

    pthread_mutex_lock(&server->lock);
    if (index < server->peer_count) {
        seen = server->peers[index]->seen;
    }
    pthread_mutex_unlock(&server->lock);
    return seen;
}

bool fault_server_await_end(fault_server *server, size_t index)
{
    for (int i = 0; i < 60000; i++) {
        if (fault_server_connection(server, index).ending != FAULT_OPEN) {
            return true;
        }
        pause_1ms();
    }
    return false;
}

bool fault_server_client_ended(fault_server *server, size_t index)
{
    fault_ending ending;

    fault_server_await_end(server, index);
    ending = fault_server_connection(server, index).ending;
    return ending == FAULT_ENDED_CLEANLY || ending == FAULT_ENDED_CUT;
}

size_t fault_server_requests(fault_server *server)
{
    size_t count = 0;

    for (size_t i = 0; i < fault_server_connections(server); i++) {
        count += fault_server_connection(server, i).requests;
    }
    return count;
}

char *fault_server_last_request(fault_server *server)
{
    pthread_mutex_lock(&server->lock);
    char *copy = strdup(server->last);
    pthread_mutex_unlock(&server->lock);
    return copy;
}
