/*
 * One exchange over the wire, through libcurl, and the pool that keeps
 * connections. No retry happens here, and none in libcurl: a request is put on
 * the wire at most once by each pay_http_exchange().
 */
#ifndef PAYMENTS_CORE_HTTP_H
#define PAYMENTS_CORE_HTTP_H

#include <stdint.h>

#include "memory.h"
#include "text.h"

/* A longer wait than this is no wait: what asks for it is read as this. */
enum { PAY_HTTP_LONGEST_RETRY_AFTER_S = 24 * 60 * 60 };

typedef struct pay_http_header {
    const char *name;
    pay_text value;
} pay_http_header;

typedef struct pay_http_request {
    const char *method; /* "GET", "POST" */
    pay_text url;       /* NUL-terminated; pay_text_is_url() holds; https, or http to a loopback address */
    const pay_http_header *headers;
    size_t header_count;
    pay_text body;
    bool has_body;         /* false: no body and no Content-Type (a POST then has Content-Length: 0) */
    bool is_write;         /* money may move: only a connection that was idle for a short time is reused */
    bool fresh_connection; /* do not reuse */
    bool keep_alive;       /* false: close the connection behind the answer */
    const char *ca_file;   /* NULL: the system's */
    const char *proxy;     /* NULL: none, whatever the environment says */
    int64_t connect_timeout_ms;
    int64_t timeout_ms;        /* of the whole exchange, connecting included */
    size_t max_response_bytes; /* of the body */
} pay_http_request;

typedef enum pay_http_failure {
    PAY_HTTP_OK,
    PAY_HTTP_CONNECT, /* DNS, TCP or TLS: no byte of the request was written */
    PAY_HTTP_TIMEOUT,
    PAY_HTTP_LOST,          /* the connection broke, or the answer was cut or is not HTTP */
    PAY_HTTP_TOO_LARGE,     /* the body exceeds max_response_bytes */
    PAY_HTTP_CONFIGURATION, /* the CA file cannot be read, the URL or proxy is refused */
    PAY_HTTP_MEMORY
} pay_http_failure;

typedef struct pay_http_response {
    pay_http_failure failure;
    char message[256]; /* for people: what happened, without secrets; empty when OK */
    /*
     * The whole request, to the last byte of its body, was handed to the
     * library. Only then can the other side have it; while this is false it
     * cannot have been carried out.
     */
    bool request_sent;
    bool is_lasting; /* the failure stays until somebody changes something: a certificate, an old TLS */
    int status;      /* 0 when no status line arrived */
    pay_buffer body; /* owned; pay_http_response_free() */
    char content_type[64];
    int64_t retry_after_ms; /* -1 when not given; seconds and HTTP dates are read; negative never otherwise */
    bool reused_connection;
    /* Microseconds since the start of the exchange; 0 for a phase that did not happen. */
    int64_t connect_us;    /* TCP connected */
    int64_t tls_us;        /* TLS done */
    int64_t first_byte_us; /* first byte of the answer */
    int64_t total_us;
} pay_http_response;

void pay_http_response_free(pay_http_response *response);

/*
 * Kept connections of one thread, keyed by origin, CA file and proxy; at most
 * PAY_HTTP_POOL_SIZE origins, the least recently used gives way. Credentials
 * never become part of a connection.
 *
 * The pool remembers its process: in a forked child it neither uses nor closes
 * what the parent made, forgets it and starts afresh.
 */
typedef struct pay_http_pool pay_http_pool;

#define PAY_HTTP_POOL_SIZE 16

typedef struct pay_http_pool_figures {
    uint64_t origins;  /* kept now */
    uint64_t requests; /* exchanges tried */
    uint64_t connects; /* connections made */
    uint64_t reuses;   /* exchanges on a kept connection */
    uint64_t evictions;
} pay_http_pool_figures;

/*
 * Once per process, before the first pool and after the last. False when libcurl cannot start. Counted: pairs nest.
 * Where this code may stay to the end of the process, libcurl wipes what it frees, if nobody has started it before.
 */
bool pay_http_start(bool may_stay);
void pay_http_stop(void);
bool pay_http_wipes_memory(void);

/* NULL when there is no memory. Freed by pay_http_pool_free(), by the process that made it or a child of it. */
pay_http_pool *pay_http_pool_create(void);
void pay_http_pool_free(pay_http_pool *pool);
/* Closes every kept connection of this process. */
void pay_http_pool_clear(pay_http_pool *pool);
pay_http_pool_figures pay_http_pool_count(const pay_http_pool *pool);

/* Never fails otherwise than by response->failure. `response` is made by this call; free it in every case. */
void pay_http_exchange(pay_http_pool *pool, const pay_http_request *request, pay_http_response *response);

#endif
