/* Sends and receives bytes on one connection, and asks whether it is still usable. */
#include "connection.h"
#include "memory.h"

#include <string.h>

#include <openssl/ssl.h>

#ifndef _WIN32
#include <unistd.h>
#endif

/* --- life ----------------------------------------------------------------- */

pay_connection *pay_connection_create(pay_trust *trust)
{
    pay_connection *connection = pay_allocate(sizeof(*connection));

    if (!connection) {
        return NULL;
    }
    connection->easy = curl_easy_init();
    if (!connection->easy) {
        pay_release(connection);
        return NULL;
    }
    connection->socket = CURL_SOCKET_BAD;
    connection->trust = trust;
    trust->users++;
    return connection;
}

void pay_connection_close(pay_connection *connection)
{
    if (connection->trust->process != pay_process_id()) {
        pay_connection_abandon(connection);
        pay_process_leave(&connection->left);
        return;
    }
    /* It leaves its multi first: the cleanup of libcurl 7.88 alone leaves a connection open that is still being made.
     */
    (void)curl_multi_remove_handle(connection->trust->multi, connection->easy);
    curl_easy_cleanup(connection->easy);
    pay_trust_release(connection->trust);
    pay_buffer_free(&connection->key);
    pay_release(connection);
}

void pay_connection_abandon(pay_connection *connection)
{
    pay_buffer_free(&connection->key);
#ifndef _WIN32
    (void)close(connection->socket);
#endif
    connection->socket = CURL_SOCKET_BAD;
}

/* --- bytes ---------------------------------------------------------------- */

static pay_progress end_connection(pay_connection *connection, bool has_ended, CURLcode code)
{
    connection->is_over = true;
    connection->has_ended = has_ended;
    if (!has_ended && !connection->reason[0]) {
        const char *reason = code == CURLE_OK ? "the other side closed it" : curl_easy_strerror(code);

        strncpy(connection->reason, reason, sizeof(connection->reason) - 1);
    }
    return PAY_OVER;
}

/* The one place that puts bytes of a request on the wire. */
pay_progress pay_connection_send(pay_connection *connection, pay_text bytes, size_t *sent)
{
    CURLcode code;

    *sent = 0;
    if (connection->is_over) {
        return PAY_OVER;
    }
    code = curl_easy_send(connection->easy, bytes.bytes, bytes.length, sent);
    if (code == CURLE_OK) {
        return PAY_PROGRESS;
    }
    return code == CURLE_AGAIN ? PAY_WAIT : end_connection(connection, false, code);
}

pay_progress pay_connection_receive(pay_connection *connection, char *bytes, size_t size, size_t *received)
{
    CURLcode code;

    *received = 0;
    if (connection->is_over) {
        return PAY_OVER;
    }
    code = curl_easy_recv(connection->easy, bytes, size, received);
    connection->is_drained = code == CURLE_AGAIN;
    if (code == CURLE_AGAIN) {
        return PAY_WAIT;
    }
    if (code == CURLE_OK && *received > 0) {
        return PAY_PROGRESS;
    }
    /* An end of TCP alone can be made by anybody on the way. */
    return end_connection(
        connection,
        code == CURLE_OK && (!connection->tls || (SSL_get_shutdown(connection->tls) & SSL_RECEIVED_SHUTDOWN)), code);
}

pay_waited pay_connection_wait(pay_connection *connection, bool to_send, int64_t until_us, const pay_waiter *waiter)
{
    pay_watch watch = {.fd = connection->socket, .events = (short)(POLLIN | (to_send ? POLLOUT : 0))};
    pay_waited waited = pay_wait_by(waiter, &watch, 1, until_us);

    if (waited == PAY_WAITED_READY && (watch.revents & ~POLLOUT)) {
        connection->is_drained = false;
    }
    return waited;
}

bool pay_connection_is_quiet(pay_connection *connection)
{
    size_t received;
    char byte;

    /* The start of a record is no data yet, and is in OpenSSL by then. */
    return pay_connection_receive(connection, &byte, 1, &received) == PAY_WAIT &&
           !(connection->tls && SSL_has_pending(connection->tls));
}
