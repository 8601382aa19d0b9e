/* Sets libcurl's options for a connection, lets it connect, and turns its errors into failures. */
#include "connect.h"

#include <string.h>

#include <openssl/ssl.h>

#include "clock.h"
#include "tls.h"
#include "url.h"

#ifdef _WIN32
#include <ws2tcpip.h>
#else
#include <fcntl.h>
#include <sys/socket.h>
#endif

#define DNS_CACHE_S 60L

/* --- TLS ------------------------------------------------------------------ */

/* Alerts, as RFC 8446 numbers them. */
enum {
    BAD_CERTIFICATE = 42, /* to 46: bad, of an unknown kind, revoked, expired, unusable */
    CERTIFICATE_UNKNOWN = 46,
    UNKNOWN_CA = 48,
    DECRYPT_ERROR = 51, /* a signature that is wrong, that of a certificate among them */
    PROTOCOL_VERSION = 70
};

/* --- sockets --------------------------------------------------------------- */

/* CURLOPT_OPENSOCKETFUNCTION. An address that gets no socket is passed over: libcurl goes on with the next one. */
static curl_socket_t on_open_socket(void *userdata, curlsocktype purpose, struct curl_sockaddr *address)
{
    pay_connection *connection = userdata;
    uint64_t hash = pay_address_hash(&address->addr);
    curl_socket_t opened;

    (void)purpose;
    if (pay_addresses_have(connection->avoided, hash)) {
        connection->avoided_count++;
        return CURL_SOCKET_BAD;
    }
    pay_addresses_add(&connection->tried, hash);
    /* Programs that PHP starts do not inherit the connection. */
#ifdef SOCK_CLOEXEC
    opened = socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
#else
    opened = socket(address->family, address->socktype, address->protocol);
#ifdef FD_CLOEXEC
    if (opened != CURL_SOCKET_BAD) {
        (void)fcntl(opened, F_SETFD, FD_CLOEXEC);
    }
#endif
#endif
    return opened;
}

/* --- what libcurl is asked for --------------------------------------------- */

/* Does nothing once an option was refused; `code` and `easy` are the caller's. */
#define SET(option, value)                                                                                             \
    do {                                                                                                               \
        if (code == CURLE_OK) {                                                                                        \
            code = curl_easy_setopt(easy, option, value);                                                              \
        }                                                                                                              \
    } while (0)

/* Who is trusted. Peer and host are always verified, on the way to a proxy as well. */
static CURLcode set_trust(pay_connection *connection)
{
    CURL *easy = connection->easy;
    const char *ca_file = connection->trust->ca_file;
    CURLcode code = CURLE_OK;

    SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    SET(CURLOPT_SSL_VERIFYPEER, 1L);
    SET(CURLOPT_SSL_VERIFYHOST, 2L);
    SET(CURLOPT_PROXY_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    SET(CURLOPT_PROXY_SSL_VERIFYPEER, 1L);
    SET(CURLOPT_PROXY_SSL_VERIFYHOST, 2L);
    if (ca_file) {
        SET(CURLOPT_CAINFO, ca_file);
        SET(CURLOPT_PROXY_CAINFO, ca_file);
#ifdef _WIN32
    } else {
        SET(CURLOPT_SSL_OPTIONS, (long)CURLSSLOPT_NATIVE_CA);
        SET(CURLOPT_PROXY_SSL_OPTIONS, (long)CURLSSLOPT_NATIVE_CA);
#endif
    }
    /*
     * No folder of certificates beside the file: the caller's caFile is then all that is trusted, and libcurl keeps a
     * parsed file (45 ms to read) only where no folder is set.
     */
    if (ca_file || pay_libcurl_bundle()) {
        SET(CURLOPT_CAPATH, NULL);
        SET(CURLOPT_PROXY_CAPATH, NULL);
    }
    SET(CURLOPT_CA_CACHE_TIMEOUT, -1L); /* for ever: a file that changes gets another multi */
    SET(CURLOPT_SSL_CTX_FUNCTION, pay_tls_context);
    SET(CURLOPT_SSL_CTX_DATA, connection);
    return code;
}

/* The page that a proxy sends with its refusal goes nowhere; libcurl would print it. */
static size_t drop_bytes(char *bytes, size_t size, size_t count, void *userdata)
{
    (void)bytes, (void)userdata;
    return size * count;
}

/* What is not in the request does not happen: nothing from the environment, no netrc. */
static CURLcode set_way(pay_connection *connection, const pay_http_request *request, const pay_url *url)
{
    CURL *easy = connection->easy;
    CURLcode code = CURLE_OK;

    SET(CURLOPT_URL, request->url.bytes);
    SET(CURLOPT_PROTOCOLS_STR, url->https ? "https" : "http");
    SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    SET(CURLOPT_PROXY, request->proxy ? request->proxy : "");
    SET(CURLOPT_NOPROXY, "");
    SET(CURLOPT_HTTPPROXYTUNNEL, 1L);
    SET(CURLOPT_PROXYAUTH, (long)CURLAUTH_BASIC);
    SET(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    SET(CURLOPT_WRITEFUNCTION, drop_bytes);
    SET(CURLOPT_HEADERFUNCTION, drop_bytes);
    SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    SET(CURLOPT_NOSIGNAL, 1L);
    SET(CURLOPT_QUICK_EXIT, 1L); /* a resolver that does not answer is abandoned; see pin_libcurl() */
    SET(CURLOPT_TCP_NODELAY, 1L);
    SET(CURLOPT_TCP_KEEPALIVE, 1L);
    SET(CURLOPT_OPENSOCKETFUNCTION, on_open_socket);
    SET(CURLOPT_OPENSOCKETDATA, connection);
    /* A host that failed is looked up again. */
    SET(CURLOPT_DNS_CACHE_TIMEOUT, request->to_avoid && request->to_avoid->count > 0 ? 0L : DNS_CACHE_S);
    return code;
}

/* libcurl takes an int's worth. */
static long clamp_milliseconds(int64_t limit)
{
    return limit < INT32_MAX ? (long)limit : (long)INT32_MAX;
}

static CURLcode set_options(pay_connection *connection, const pay_http_request *request, const pay_url *url,
                            int64_t limit_ms)
{
    CURL *easy = connection->easy;
    CURLcode code = set_trust(connection);

    if (code == CURLE_OK) {
        code = set_way(connection, request, url);
    }
    SET(CURLOPT_CONNECT_ONLY, 1L);
    SET(CURLOPT_SHARE, connection->trust->share);
    SET(CURLOPT_PRIVATE, &connection->connecting);
    SET(CURLOPT_ERRORBUFFER, connection->reason);
    SET(CURLOPT_CONNECTTIMEOUT_MS, clamp_milliseconds(limit_ms));
    return code;
}

/* --- why it failed --------------------------------------------------------- */

typedef struct target {
    const pay_http_request *request;
    const pay_url *url;
    int64_t limit_ms;
    pay_http_response *response;
} target;

/* libcurl calls some of what is wrong with a certificate a handshake that failed: the alert we sent says which. */
static bool is_distrusted(const pay_connection *connection, CURLcode code)
{
    int alert = connection->alert;
    bool about_certificates =
        (alert >= BAD_CERTIFICATE && alert <= CERTIFICATE_UNKNOWN) || alert == UNKNOWN_CA || alert == DECRYPT_ERROR;

    return code == CURLE_PEER_FAILED_VERIFICATION || (connection->alert_is_ours && about_certificates);
}

static pay_http_failure kind_of(CURLcode code)
{
    switch (code) {
    case CURLE_OUT_OF_MEMORY:
        return PAY_HTTP_MEMORY;
    case CURLE_OPERATION_TIMEDOUT:
        return PAY_HTTP_TIMEOUT;
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_NOT_BUILT_IN:
        return PAY_HTTP_CONFIGURATION;
    case CURLE_ABORTED_BY_CALLBACK:
        return PAY_HTTP_GIVEN_UP;
    default:
        return PAY_HTTP_CONNECT;
    }
}

/* The proxy's own answer to CONNECT; 0 when it gave none. */
static long proxy_status(const pay_connection *connection)
{
    long status = 0;

    (void)curl_easy_getinfo(connection->easy, CURLINFO_HTTP_CONNECTCODE, &status);
    return status >= 300 ? status : 0;
}

/* Who is on the way, cut for a message. */
typedef struct route {
    char host[81];
    char proxy[81];        /* host and port, without the user; empty: none */
    char through[81 + 32]; /* " through the proxy PROXY"; empty: none */
} route;

static void name_route(const target *to, route *names)
{
    const char *proxy = to->request->proxy ? to->request->proxy : "";
    const char *scheme = strstr(proxy, "://");
    const char *user = strrchr(proxy, '@');

    proxy = user ? user + 1 : scheme ? scheme + 3 : proxy;
    (void)snprintf(names->host, sizeof(names->host), "%.*s", (int)to->url->host.length, to->url->host.bytes);
    (void)snprintf(names->proxy, sizeof(names->proxy), "%.*s", (int)strcspn(proxy, "/"), proxy);
    (void)snprintf(names->through, sizeof(names->through), names->proxy[0] ? " through the proxy %s" : "%s",
                   names->proxy);
}

/* Whether a connection to the proxy was made: something after it failed then. libcurl 7.88 knows it by the answer only.
 */
static bool has_reached_proxy(const pay_connection *connection)
{
    curl_off_t connected_us = 0;
    long status = 0;

    (void)curl_easy_getinfo(connection->easy, CURLINFO_CONNECT_TIME_T, &connected_us);
    (void)curl_easy_getinfo(connection->easy, CURLINFO_HTTP_CONNECTCODE, &status);
    return connected_us > 0 || status > 0;
}

/* Whether it is the proxy whose certificate is refused. */
static bool is_proxy_distrusted(const pay_connection *connection)
{
    long result = 0;

    (void)curl_easy_getinfo(connection->easy, CURLINFO_PROXY_SSL_VERIFYRESULT, &result);
    return result != 0;
}

static void explain_distrust(const pay_connection *connection, const route *names, const char *reason,
                             pay_http_response *response)
{
    response->is_lasting = true;
    if (names->proxy[0] && is_proxy_distrusted(connection)) {
        pay_http_fail(response, PAY_HTTP_CONNECT,
                      "the certificate of the proxy %s is not trusted; check it, or name its CA in caFile: %s",
                      names->proxy, reason);
    } else {
        pay_http_fail(response, PAY_HTTP_CONNECT,
                      "the certificate of %s is not trusted%s; check it, or name its CA in caFile: %s", names->host,
                      names->through, reason);
    }
}

static void explain_failure(const pay_connection *connection, CURLcode code, const target *to)
{
    pay_http_response *response = to->response;
    pay_http_failure failure = kind_of(code);
    const char *reason = connection->reason[0] ? connection->reason : curl_easy_strerror(code);
    long refused;
    route names;

    if (failure == PAY_HTTP_GIVEN_UP) { /* nothing may be asked of libcurl: the connection may be another process's */
        pay_http_fail(response, failure, "given up while connecting");
        return;
    }
    refused = proxy_status(connection);
    name_route(to, &names);
    if (failure == PAY_HTTP_MEMORY) {
        pay_http_fail(response, failure, "out of memory");
    } else if (failure == PAY_HTTP_TIMEOUT) {
        pay_http_fail(response, failure, "timed out after %lld ms while connecting (%s)%s", (long long)to->limit_ms,
                      names.host, names.through);
    } else if (failure == PAY_HTTP_CONFIGURATION) {
        pay_http_fail(response, failure, "%s", reason);
    } else if (is_distrusted(connection, code)) {
        explain_distrust(connection, &names, reason, response);
    } else if (connection->alert == PROTOCOL_VERSION) {
        response->is_lasting = true;
        pay_http_fail(response, failure, "%s does not speak TLS 1.2 or newer, which is required: %s", names.host,
                      reason);
    } else if (refused) {
        pay_http_fail(response, failure, "cannot connect to %s: the proxy %s answered HTTP %ld", names.host,
                      names.proxy, refused);
    } else if (names.proxy[0] && !has_reached_proxy(connection)) {
        /* In its longer words libcurl 8.23 names the provider, too. */
        pay_http_fail(response, failure, "cannot connect to the proxy %s: %s", names.proxy,
                      code == CURLE_COULDNT_CONNECT ? curl_easy_strerror(code) : reason);
    } else {
        pay_http_fail(response, failure, "cannot connect to %s%s: %s", names.host, names.through, reason);
    }
}

/* --- connecting ------------------------------------------------------------ */

static int64_t time_of(CURL *easy, CURLINFO info)
{
    curl_off_t us = 0;

    return curl_easy_getinfo(easy, info, &us) == CURLE_OK ? (int64_t)us : 0;
}

/* Asked now: nothing is known of the other end of a connection that was reset. */
static uint64_t address_of_peer(curl_socket_t socket)
{
    struct sockaddr_storage address;
    socklen_t size = sizeof(address);

    if (getpeername(socket, (struct sockaddr *)&address, &size) != 0) {
        return 0;
    }
    return pay_address_hash((struct sockaddr *)&address);
}

/* Takes over what libcurl has connected. False when it is not what was asked for. */
static bool take_over(pay_connection *connection, const pay_url *url)
{
    struct curl_tlssessioninfo none = {0}, *session = &none;
    size_t received;
    char byte;

    if (curl_easy_getinfo(connection->easy, CURLINFO_ACTIVESOCKET, &connection->socket) != CURLE_OK) {
        return false;
    }
    connection->address = address_of_peer(connection->socket);
    connection->connect_us = time_of(connection->easy, CURLINFO_CONNECT_TIME_T);
    switch (pay_connection_receive(connection, &byte, 1, &received)) {
    case PAY_WAIT:
        break;
    case PAY_PROGRESS:
        strcpy(connection->reason, "the server sent data before the request");
        return false;
    default:
        return false;
    }
    if (!url->https) {
        return true;
    }
    connection->tls_us = time_of(connection->easy, CURLINFO_APPCONNECT_TIME_T);
    (void)curl_easy_getinfo(connection->easy, CURLINFO_TLS_SSL_PTR, &session);
    connection->tls = session->internals;
    return connection->tls && (SSL_get_mode(connection->tls) & SSL_MODE_ENABLE_PARTIAL_WRITE) &&
           pay_tls_speaks_http11(connection->tls);
}

static CURLcode connect_until(pay_connection *connection, int64_t until_us, const pay_waiter *waiter)
{
    CURLcode code = CURLE_AGAIN;

    if (curl_multi_add_handle(connection->trust->multi, connection->easy) != CURLM_OK) {
        return CURLE_OUT_OF_MEMORY;
    }
    while (code == CURLE_AGAIN && !connection->connecting.is_done) {
        code = pay_trust_advance(connection->trust, &connection->connecting, until_us, waiter);
    }
    return connection->connecting.is_done ? connection->connecting.result : code;
}

/* One go: CURLE_OK, or why not; response->failure is set. */
static CURLcode try_to_connect(pay_connection *connection, const target *to, int64_t until_us)
{
    CURLcode code = set_options(connection, to->request, to->url, to->limit_ms);

    if (code != CURLE_OK && code != CURLE_OUT_OF_MEMORY) {
        pay_http_fail(to->response, PAY_HTTP_CONFIGURATION, "libcurl cannot do what is needed: %s",
                      curl_easy_strerror(code));
        return code;
    }
    if (code == CURLE_OK) {
        code = connect_until(connection, until_us, to->request->waiter);
    }
    if (code == CURLE_OK && !take_over(connection, to->url)) {
        code = CURLE_COULDNT_CONNECT;
    }
    if (code != CURLE_OK) {
        explain_failure(connection, code, to);
    }
    return code;
}

/* One go that leaves out the addresses of `avoided`. *tried: the addresses that were tried; *left_out: whether any was
 * not. */
static pay_connection *open_once(pay_trust *trust, const target *to, const pay_addresses *avoided, int64_t until_us,
                                 pay_addresses *tried, bool *left_out)
{
    pay_connection *connection = pay_connection_create(trust);
    CURLcode code;

    if (!connection) {
        pay_http_fail(to->response, PAY_HTTP_MEMORY, "out of memory");
        return NULL;
    }
    connection->avoided = avoided;
    code = try_to_connect(connection, to, until_us);
    connection->avoided = NULL; /* the caller's */
    pay_tls_leave(connection);
    *tried = connection->tried;
    *left_out = connection->avoided_count > 0;
    if (code != CURLE_OK) {
        pay_connection_close(connection);
        return NULL;
    }
    connection->opened_us = pay_clock_us();
    return connection;
}

static void add_addresses(pay_addresses *to, const pay_addresses *from)
{
    for (size_t i = 0; to && i < from->count; i++) {
        pay_addresses_add(to, from->hashes[i]);
    }
}

static bool may_try_others(const pay_http_response *response)
{
    return response->failure != PAY_HTTP_MEMORY && response->failure != PAY_HTTP_GIVEN_UP;
}

pay_connection *pay_connect(pay_trust *trust, const pay_http_request *request, const pay_url *url, int64_t limit_ms,
                            pay_http_response *response)
{
    target to = {.request = request, .url = url, .limit_ms = limit_ms, .response = response};
    int64_t until_us = pay_clock_us() + limit_ms * 1000;
    pay_addresses tried = {0}, tried_before;
    bool left_out = false;
    pay_connection *connection = open_once(trust, &to, request->to_avoid, until_us, &tried, &left_out);

    /* Nobody else answers: then those that failed before. */
    if (!connection && left_out && may_try_others(response) && pay_clock_us() < until_us) {
        response->failure = PAY_HTTP_OK;
        response->is_lasting = false;
        response->message[0] = '\0';
        tried_before = tried;
        connection = open_once(trust, &to, &tried_before, until_us, &tried, &left_out);
        add_addresses(&tried, &tried_before);
    }
    if (!connection) {
        add_addresses(request->to_avoid, &tried);
    }
    return connection;
}
