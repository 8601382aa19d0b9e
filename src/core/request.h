/*
 * What is sent: a request of HTTP/1.1, and how it is written.
 */
#ifndef PAYMENTS_CORE_REQUEST_H
#define PAYMENTS_CORE_REQUEST_H

#include "address.h"
#include "buffer.h"
#include "text.h"
#include "url.h"
#include "wait.h"

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
    bool has_body;            /* false: no body and no Content-Type (a POST then has Content-Length: 0) */
    bool is_write;            /* money may move: only a connection that was idle for a short time is reused */
    bool fresh_connection;    /* do not reuse */
    bool keep_alive;          /* false: close the connection after the answer */
    const char *ca_file;      /* NULL: the system's */
    const char *proxy;        /* NULL: none, whatever the environment says */
    const pay_waiter *waiter; /* NULL: the thread waits */
    pay_addresses *to_avoid;  /* of the caller, may be NULL; addresses that fail now are added */
    int64_t connect_timeout_ms;
    int64_t timeout_ms;        /* of the whole exchange, connecting included */
    size_t max_response_bytes; /* of the body */
} pay_http_request;

/*
 * Appends the whole request, head and body. False when a header cannot be sent, which is then *refused: its name is
 * not a token, its value has a line break in it, or it is one of those that only this writer may set, because they say
 * where the request ends and what becomes of the connection.
 */
bool pay_http_write(pay_buffer *out, const pay_http_request *request, const pay_url *url,
                    const pay_http_header **refused);

#endif
