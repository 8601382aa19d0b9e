/*
 * The result of one exchange: an answer, or how it failed.
 */
#ifndef PAYMENTS_CORE_RESPONSE_H
#define PAYMENTS_CORE_RESPONSE_H

#include <stdint.h>

#include "buffer.h"

typedef enum pay_http_failure {
    PAY_HTTP_OK,
    PAY_HTTP_CONNECT, /* DNS, TCP or TLS: no byte of the request was written */
    PAY_HTTP_TIMEOUT,
    PAY_HTTP_LOST,           /* the connection broke, or the answer was cut */
    PAY_HTTP_NOT_UNDERSTOOD, /* the answer is not one of HTTP/1.1, or can be read in two ways */
    PAY_HTTP_GIVEN_UP,       /* by the caller, while it was waited for */
    PAY_HTTP_TOO_LARGE,      /* the body exceeds max_response_bytes, or the head is too long */
    PAY_HTTP_CONFIGURATION,  /* the CA file cannot be read, the URL or proxy is refused */
    PAY_HTTP_MEMORY
} pay_http_failure;

typedef struct pay_http_response {
    pay_http_failure failure;
    char message[256]; /* for people: what happened, without secrets; empty when OK */
    /*
     * The connection took the whole request, to the last byte of its body. While this is false the other side cannot
     * have a whole request, and cannot have carried it out.
     */
    bool request_sent;
    bool is_lasting; /* the failure stays until somebody changes something: a certificate, an old TLS */
    int status;      /* 0 when no status line arrived */
    pay_buffer body; /* owned; pay_http_response_free() */
    char content_type[64];
    int64_t retry_after_ms; /* -1 when not given; seconds and HTTP dates are read; negative never otherwise */
    char date[32];          /* as the other side wrote it; empty when it gave none, or none of this length */
    bool reused_connection;
    /* Microseconds since the start of the exchange; 0 for a phase that did not happen. */
    int64_t connect_us;    /* TCP connected */
    int64_t tls_us;        /* TLS done */
    int64_t first_byte_us; /* first byte of the answer */
    int64_t total_us;
} pay_http_response;

/* Sets the failure. The message may quote the other side: anything but visible ASCII and blanks is replaced. */
void pay_http_fail(pay_http_response *response, pay_http_failure failure, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 3, 4)))
#endif
    ;

/* Wipes. */
void pay_http_response_free(pay_http_response *response);

#endif
