/* Settings of OpenSSL that libcurl has no option for, and the alerts that OpenSSL reports. */
#ifndef PAYMENTS_CORE_TLS_H
#define PAYMENTS_CORE_TLS_H

#include <curl/curl.h>
#include <openssl/ssl.h>

#include "connection.h"

/* Once per process, before the first connection. */
void pay_tls_start(void);

/*
 * CURLOPT_SSL_CTX_FUNCTION, with the pay_connection: called for each TLS connection, that to a proxy too, after libcurl
 * has set it up.
 */
CURLcode pay_tls_context(CURL *easy, void *context, void *connection);

/*
 * When connecting is over: the contexts forget the connection. libcurl may keep them for longer, and closes TLS with an
 * alert, which is reported to the connection of a context.
 */
void pay_tls_leave(pay_connection *connection);

/* What is spoken over TLS is HTTP/1.1, or was not negotiated. */
bool pay_tls_speaks_http11(const SSL *tls);

#endif
