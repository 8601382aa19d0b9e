/* Settings and callbacks of OpenSSL for the connections that libcurl makes. */
#include "tls.h"

#include <string.h>

#include <openssl/ssl.h>

/* Of RFC 8446. */
enum { ALERT_FATAL = 2 };

static int context_slot = -1;

void pay_tls_start(void)
{
    if (context_slot < 0) {
        context_slot = SSL_CTX_get_ex_new_index(0, NULL, NULL, NULL, NULL);
    }
}

/* OpenSSL's info callback: remembers the alert that ended a connection. */
static void on_tls_event(const SSL *tls, int where, int value)
{
    pay_connection *connection = SSL_CTX_get_ex_data(SSL_get_SSL_CTX(tls), context_slot);
    /* The first one ended it; OpenSSL may add to it. */
    bool is_wanted = connection && connection->alert == 0;

    if (is_wanted && (where & SSL_CB_ALERT) && value >> 8 == ALERT_FATAL) {
        connection->alert = value & 0xff;
        connection->alert_is_ours = (where & SSL_CB_WRITE) != 0;
    }
}

CURLcode pay_tls_context(CURL *easy, void *context, void *userdata)
{
    pay_connection *connection = userdata;
    SSL_CTX *tls = context;

    (void)easy;
    /* Partial writes: each record that the connection took is reported, so that what was sent is known exactly. */
    SSL_CTX_set_mode(tls, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    /* libcurl has OpenSSL give its buffers back after each read; each time they would be wiped and taken anew. */
    SSL_CTX_clear_mode(tls, SSL_MODE_RELEASE_BUFFERS);
    /* OpenSSL otherwise keeps what it has deciphered until more comes, and frees it as it is. */
    SSL_CTX_set_options(tls, SSL_OP_CLEANSE_PLAINTEXT | SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_clear_options(tls, SSL_OP_IGNORE_UNEXPECTED_EOF); /* a system's openssl.cnf can have set it */
    SSL_CTX_set_keylog_callback(tls, NULL);                   /* libcurl sets it when there is an SSLKEYLOGFILE */
    SSL_CTX_set_info_callback(tls, on_tls_event);
    if (connection->context_count == sizeof(connection->contexts) / sizeof(connection->contexts[0])) {
        return CURLE_OK; /* its alerts are not seen */
    }
    if (SSL_CTX_up_ref(tls) != 1) {
        return CURLE_OUT_OF_MEMORY;
    }
    if (SSL_CTX_set_ex_data(tls, context_slot, connection) != 1) {
        SSL_CTX_free(tls);
        return CURLE_OUT_OF_MEMORY;
    }
    connection->contexts[connection->context_count++] = tls;
    return CURLE_OK;
}

void pay_tls_leave(pay_connection *connection)
{
    while (connection->context_count > 0) {
        SSL_CTX *tls = connection->contexts[--connection->context_count];

        (void)SSL_CTX_set_ex_data(tls, context_slot, NULL);
        SSL_CTX_free(tls);
    }
}

bool pay_tls_speaks_http11(const SSL *tls)
{
    static const char http11[] = "http/1.1";
    const unsigned char *name;
    unsigned int length;

    SSL_get0_alpn_selected(tls, &name, &length);
    return length == 0 || (length == sizeof(http11) - 1 && memcmp(name, http11, length) == 0);
}
