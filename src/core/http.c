/*
 * One exchange: sets up an easy handle, performs, reads the answer, and says
 * exactly how far the request got. Everything a request sets is set anew for
 * each exchange and reset behind it.
 *
 * libcurl by itself repeats a request when a kept connection dies before the
 * first byte of the answer, whatever the method. Two guards make that
 * impossible, each alone enough for a request with a body: on_request() lets
 * one attempt pass, and the body comes from on_read(), which cannot go back.
 */
#include "http_private.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#ifdef _WIN32
#include <windows.h>
#endif

#include <openssl/ssl.h>

#include "clock.h"

/* All headers of an answer together, interim answers and trailers included. */
#define MAX_HEADER_BYTES 65536
/* Servers close idle connections after 5 s to some minutes: a write does not gamble, a read may. */
#define MAX_IDLE_WRITE_S 20L
#define MAX_IDLE_READ_S  110L
#define CA_CACHE_S       3600L

/* Where in the answer the next header line stands. */
typedef enum header_position {
    BEFORE_STATUS, /* nothing came yet, or interim (1xx) answers only */
    IN_INTERIM,
    IN_HEADERS, /* of the final answer */
    AFTER_HEADERS
} header_position;

typedef struct exchange {
    const pay_http_request *request;
    pay_http_response *response;
    pay_url url;                /* of the request, parsed */
    pay_http_handle *handle;    /* lent by the pool */
    struct curl_slist *headers; /* owned */
    bool attempted;             /* connected, and the request was allowed to go */
    bool repeat_refused;
    size_t body_given; /* bytes that libcurl took */
    char *lent;        /* the buffer of libcurl's that the last of them were written to */
    size_t lent_length;
    header_position position;
    bool says_its_length; /* the answer does, or it has no body */
    bool farewell;        /* close_notify came: what was read is all there is */
    int alert;            /* of TLS, that ended the connection; 0 for none */
    bool alert_is_ours;
    size_t header_bytes;
    bool too_large;
    bool no_memory;
    int64_t started_us;
    char error[CURL_ERROR_SIZE];
} exchange;

/* Of a clock that never goes back; finer than pay_clock_ms(), for an answer may take less. */
static int64_t now_us(void)
{
#ifdef _WIN32
    LARGE_INTEGER ticks, per_second;

    QueryPerformanceCounter(&ticks);
    QueryPerformanceFrequency(&per_second);
    return ticks.QuadPart / per_second.QuadPart * 1000000 +
           ticks.QuadPart % per_second.QuadPart * 1000000 / per_second.QuadPart;
#else
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
#endif
}

static bool is_visible(char c)
{
    return c > ' ' && c <= '~';
}

/* The message may quote what the other side sent: anything but plain ASCII is replaced. */
static void fail(pay_http_response *response, pay_http_failure failure, const char *format, ...)
#if defined(__GNUC__)
    __attribute__((format(printf, 3, 4)))
#endif
    ;

static void fail(pay_http_response *response, pay_http_failure failure, const char *format, ...)
{
    va_list arguments;

    response->failure = failure;
    va_start(arguments, format);
    (void)vsnprintf(response->message, sizeof(response->message), format, arguments);
    va_end(arguments);
    for (char *c = response->message; *c; c++) {
        if (!is_visible(*c) && *c != ' ') {
            *c = '?';
        }
    }
}

/* --- what libcurl calls ------------------------------------------------- */

static bool has_content(const pay_http_request *request)
{
    return request->has_body && request->body.length > 0;
}

/* A connection is ready. Called once for each attempt that libcurl makes; there is only one. */
static int on_request(void *userdata, char *remote_ip, char *local_ip, int remote_port, int local_port)
{
    exchange *x = userdata;
    long connects = 0;

    (void)remote_ip, (void)local_ip, (void)remote_port, (void)local_port;
    if (x->attempted) {
        x->repeat_refused = true;
        return CURL_PREREQFUNC_ABORT;
    }
    x->attempted = true;
    curl_easy_getinfo(x->handle->easy, CURLINFO_NUM_CONNECTS, &connects);
    x->response->reused_connection = connects == 0;
    if (!has_content(x->request)) {
        x->response->request_sent = true;
    }
    return CURL_PREREQFUNC_OK;
}

static size_t on_read(char *buffer, size_t size, size_t count, void *userdata)
{
    exchange *x = userdata;
    pay_text body = x->request->body;
    size_t left = body.length - x->body_given;
    size_t length = size * count < left ? size * count : left;

    if (length > 0) {
        memcpy(buffer, body.bytes + x->body_given, length);
        x->body_given += length;
        x->lent = buffer;
        x->lent_length = length;
    }
    if (x->body_given == body.length) {
        x->response->request_sent = true;
    }
    return length;
}

/* The second guard: whoever wants to send the body again has to rewind it first. */
static int on_seek(void *userdata, curl_off_t offset, int origin)
{
    exchange *x = userdata;

    (void)offset, (void)origin;
    x->repeat_refused = true;
    return CURL_SEEKFUNC_FAIL;
}

/*
 * What was written to the connection is wiped where it stands in memory of
 * libcurl's, which frees that as it is: headers with a token, and what on_read()
 * filled in. libcurl reports the very bytes that the connection has taken,
 * behind the write, and goes on with the rest (true from 7.85 to 8.21); so they
 * are not needed again. Of a body only what stands in the buffer of on_read() is
 * sure to be such memory: of one that takes more than one buffer (64 kB) a part.
 * The headers are a copy: where libcurl composed them it is out of reach, and
 * what that means for a token is written down in SECURITY.md.
 */
static void wipe_written(const exchange *x, char *bytes, size_t length)
{
    uintptr_t start = (uintptr_t)x->lent, at = (uintptr_t)bytes;

    if (at >= start && at - start <= x->lent_length && length <= x->lent_length - (at - start)) {
        pay_wipe(bytes, length);
    }
}

/* Alerts of TLS, as RFC 8446 numbers them. */
enum { ALERT_FATAL = 2 };
enum {
    CLOSE_NOTIFY = 0,
    BAD_CERTIFICATE = 42, /* to 46: bad, of an unknown kind, revoked, expired, unusable */
    CERTIFICATE_UNKNOWN = 46,
    UNKNOWN_CA = 48,
    DECRYPT_ERROR = 51, /* a signature that is wrong, that of a certificate among them */
    PROTOCOL_VERSION = 70
};

static void read_alert(exchange *x, const char *bytes, bool is_ours)
{
    unsigned char level = (unsigned char)bytes[0], alert = (unsigned char)bytes[1];

    if (!is_ours) {
        x->farewell = alert == CLOSE_NOTIFY;
    }
    if (level == ALERT_FATAL) {
        x->alert = alert;
        x->alert_is_ours = is_ours;
    }
}

/* Nothing is logged: this is how libcurl tells what it wrote, and which alerts of TLS went by. */
static int on_trace(CURL *easy, curl_infotype type, char *bytes, size_t length, void *userdata)
{
    exchange *x = userdata;

    (void)easy;
    if (type == CURLINFO_DATA_OUT) {
        wipe_written(x, bytes, length);
    } else if (type == CURLINFO_HEADER_OUT) {
        pay_wipe(bytes, length);
    } else if ((type == CURLINFO_SSL_DATA_IN || type == CURLINFO_SSL_DATA_OUT) && length == 2) {
        read_alert(x, bytes, type == CURLINFO_SSL_DATA_OUT); /* nothing else is so short */
    }
    return 0;
}

/* Wipes what it was given: it stands in libcurl's buffer, which is freed as it is, and is not read again. */
static size_t on_body(char *bytes, size_t size, size_t count, void *userdata)
{
    exchange *x = userdata;
    pay_buffer *body = &x->response->body;
    size_t length = size * count;

    if (length > x->request->max_response_bytes - body->length) {
        x->too_large = true;
    } else {
        pay_buffer_append(body, bytes, length);
        x->no_memory = body->failed;
    }
    pay_wipe(bytes, length);
    return x->too_large || x->no_memory ? 0 : length; /* 0 fails the transfer */
}

static pay_text trim(pay_text text)
{
    while (text.length > 0 && !is_visible(text.bytes[0])) {
        text.bytes++;
        text.length--;
    }
    while (text.length > 0 && !is_visible(text.bytes[text.length - 1])) {
        text.length--;
    }
    return text;
}

/* `HTTP/1.1 200 OK`. 0 when that is not what it says. */
static int read_status(pay_text line)
{
    int status = 0;
    size_t i = 0;

    while (i < line.length && line.bytes[i] != ' ') {
        i++;
    }
    for (i++; i < line.length && pay_is_digit(line.bytes[i]) && status < 100; i++) {
        status = status * 10 + (line.bytes[i] - '0');
    }
    return status >= 100 ? status : 0;
}

/* Delta seconds or an HTTP date, in milliseconds from now; -1 when it is neither. */
static int64_t read_retry_after(pay_text value)
{
    char date[64];
    int64_t seconds = 0;

    if (pay_text_is_digits(value)) {
        for (size_t i = 0; i < value.length && seconds < PAY_HTTP_LONGEST_RETRY_AFTER_S; i++) {
            seconds = seconds * 10 + (value.bytes[i] - '0');
        }
    } else if (value.length > 0 && value.length < sizeof(date)) {
        memcpy(date, value.bytes, value.length);
        date[value.length] = '\0';
        time_t at = curl_getdate(date, NULL); /* with tables of its own, whatever the locale is */
        if (at == (time_t)-1) {
            return -1;
        }
        seconds = (int64_t)at - pay_clock_epoch();
    } else {
        return -1;
    }
    if (seconds < 0) {
        seconds = 0;
    }
    return (seconds < PAY_HTTP_LONGEST_RETRY_AFTER_S ? seconds : PAY_HTTP_LONGEST_RETRY_AFTER_S) * 1000;
}

static bool ends_with_chunked(pay_text value)
{
    pay_text chunked = PAY_TEXT("chunked");

    return value.length >= chunked.length &&
           pay_text_equals_nocase((pay_text){value.bytes + value.length - chunked.length, chunked.length}, chunked);
}

/* `line` is not empty. */
static void read_header(exchange *x, pay_text line)
{
    pay_http_response *response = x->response;
    const char *colon = memchr(line.bytes, ':', line.length);
    if (!colon) {
        return;
    }
    pay_text name = {line.bytes, (size_t)(colon - line.bytes)};
    pay_text value = trim((pay_text){colon + 1, line.length - name.length - 1});

    if (pay_text_equals_nocase(name, PAY_TEXT("content-type")) && value.length < sizeof(response->content_type)) {
        memcpy(response->content_type, value.bytes, value.length);
        response->content_type[value.length] = '\0';
    } else if (pay_text_equals_nocase(name, PAY_TEXT("retry-after"))) {
        response->retry_after_ms = read_retry_after(value);
    } else if (pay_text_equals_nocase(name, PAY_TEXT("content-length")) ||
               (pay_text_equals_nocase(name, PAY_TEXT("transfer-encoding")) && ends_with_chunked(value))) {
        x->says_its_length = true;
    }
}

/* One line of a header block. Interim answers are skipped, and so are trailers, which stand behind the body. */
static void read_line(exchange *x, pay_text line)
{
    if (x->position == BEFORE_STATUS) {
        int status = read_status(line);
        if (status < 200) {
            x->position = IN_INTERIM;
        } else {
            x->position = IN_HEADERS;
            x->response->status = status;
            x->says_its_length = status == 204 || status == 304;
        }
    } else if (line.length == 0) {
        x->position = x->position == IN_INTERIM ? BEFORE_STATUS : AFTER_HEADERS;
    } else if (x->position == IN_HEADERS) {
        read_header(x, line);
    }
}

static size_t on_header(char *bytes, size_t size, size_t count, void *userdata)
{
    exchange *x = userdata;
    size_t length = size * count;

    if (x->header_bytes == 0) {
        x->response->first_byte_us = now_us() - x->started_us;
    }
    if (length > MAX_HEADER_BYTES - x->header_bytes) {
        x->too_large = true;
        return 0; /* fails the transfer */
    }
    x->header_bytes += length;
    read_line(x, trim((pay_text){bytes, length}));
    return length;
}

/* --- what the request asks for ------------------------------------------ */

static bool add_header_line(exchange *x, const char *line)
{
    struct curl_slist *longer = curl_slist_append(x->headers, line);

    if (longer) {
        x->headers = longer;
    }
    return longer != NULL;
}

static bool is_token(pay_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        char c = text.bytes[i];
        if (!is_visible(c) || strchr("()<>@,;:\\\"/[]?={}", c)) {
            return false;
        }
    }
    return text.length > 0;
}

/* Blanks and visible bytes; no line can be smuggled in. */
static bool is_header_value(pay_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        unsigned char c = (unsigned char)text.bytes[i];
        if (c < ' ' ? c != '\t' : c == 0x7f) {
            return false;
        }
    }
    return true;
}

/* They say how the body is framed, which is for this file alone to say: at most once rests on it. */
static bool is_framing(pay_text name)
{
    return pay_text_equals_nocase(name, PAY_TEXT("expect")) ||
           pay_text_equals_nocase(name, PAY_TEXT("transfer-encoding")) ||
           pay_text_equals_nocase(name, PAY_TEXT("content-length"));
}

static bool add_header(exchange *x, const pay_http_header *header)
{
    pay_buffer line = {0};

    pay_buffer_append_string(&line, header->name);
    if (header->value.length > 0) {
        pay_buffer_append_string(&line, ": ");
        pay_buffer_append_text(&line, header->value);
    } else {
        pay_buffer_append_char(&line, ';'); /* libcurl's way to write a header without a value */
    }
    bool added = !line.failed && add_header_line(x, line.bytes);
    pay_buffer_free(&line);
    return added;
}

/* libcurl adds Accept, Content-Type and Expect by itself; a name without a value takes that away. */
static bool add_headers(exchange *x)
{
    const pay_http_request *request = x->request;
    bool accept = false, content_type = false;

    for (size_t i = 0; i < request->header_count; i++) {
        const pay_http_header *header = &request->headers[i];
        pay_text name = pay_text_of(header->name);

        if (!is_token(name) || !is_header_value(header->value) || is_framing(name)) {
            fail(x->response, PAY_HTTP_CONFIGURATION, "the header %.60s cannot be sent", header->name);
            return false;
        }
        accept = accept || pay_text_equals_nocase(name, PAY_TEXT("accept"));
        content_type = content_type || pay_text_equals_nocase(name, PAY_TEXT("content-type"));
        if (!add_header(x, header)) {
            x->no_memory = true;
            return false;
        }
    }
    x->no_memory = !add_header_line(x, "Expect:") || (!accept && !add_header_line(x, "Accept:")) ||
                   (!content_type && !add_header_line(x, "Content-Type:"));
    return !x->no_memory;
}

/* libcurl's copies of the header lines hold tokens and keys. */
static void free_headers(exchange *x)
{
    for (struct curl_slist *line = x->headers; line; line = line->next) {
        pay_wipe(line->data, strlen(line->data));
    }
    curl_slist_free_all(x->headers);
    x->headers = NULL;
}

/* Does nothing once an option was refused; `code` and `easy` are the caller's. */
#define SET(option, value)                                                                                             \
    do {                                                                                                               \
        if (code == CURLE_OK) {                                                                                        \
            code = curl_easy_setopt(easy, option, value);                                                              \
        }                                                                                                              \
    } while (0)

#if defined(SSL_OP_CLEANSE_PLAINTEXT) && defined(__GNUC__) && !defined(_WIN32)
/* Of the libssl that libcurl brings along; weak, for a libcurl with another library for TLS brings none. */
#pragma weak SSL_CTX_set_options

static CURLcode on_tls_context(CURL *easy, void *context, void *userdata)
{
    (void)easy, (void)userdata;
    SSL_CTX_set_options(context, SSL_OP_CLEANSE_PLAINTEXT);
    return CURLE_OK;
}

/* OpenSSL otherwise keeps what it has deciphered until more comes, and frees it as it is. */
static CURLcode set_cleansing(CURL *easy)
{
    static const char openssl[] = "OpenSSL/";
    const char *library = curl_version_info(CURLVERSION_NOW)->ssl_version;

    /* What it is called with is an SSL_CTX only where OpenSSL is at work; as of 3.0 its options have 64 bits. */
    if (!SSL_CTX_set_options || !library || strncmp(library, openssl, sizeof(openssl) - 1) != 0 ||
        library[sizeof(openssl) - 1] < '3') {
        return CURLE_OK;
    }
    return curl_easy_setopt(easy, CURLOPT_SSL_CTX_FUNCTION, on_tls_context);
}
#else
static CURLcode set_cleansing(CURL *easy)
{
    (void)easy;
    return CURLE_OK;
}
#endif

/* Who is trusted. Peer and host are always verified, on the way to a proxy as well. */
static CURLcode set_trust(CURL *easy, const pay_http_request *request)
{
    CURLcode code = CURLE_OK;
    char *bundle = NULL;

    SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    SET(CURLOPT_SSL_VERIFYPEER, 1L);
    SET(CURLOPT_SSL_VERIFYHOST, 2L);
    SET(CURLOPT_PROXY_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    SET(CURLOPT_PROXY_SSL_VERIFYPEER, 1L);
    SET(CURLOPT_PROXY_SSL_VERIFYHOST, 2L);
    if (request->ca_file) {
        SET(CURLOPT_CAINFO, request->ca_file);
        SET(CURLOPT_PROXY_CAINFO, request->ca_file);
#ifdef _WIN32
    } else {
        SET(CURLOPT_SSL_OPTIONS, (long)CURLSSLOPT_NATIVE_CA);
        SET(CURLOPT_PROXY_SSL_OPTIONS, (long)CURLSSLOPT_NATIVE_CA);
#endif
    }
    /*
     * Without the folder of certificates beside the bundle: a caFile of the
     * caller's is then all that is trusted, and libcurl keeps the parsed bundle
     * (45 ms to read) only where no folder is set. Some TLS libraries know no
     * folder.
     */
    (void)curl_easy_getinfo(easy, CURLINFO_CAINFO, &bundle); /* the one libcurl was built with, if any */
    if (code == CURLE_OK && (request->ca_file || bundle)) {
        CURLcode folder = curl_easy_setopt(easy, CURLOPT_CAPATH, NULL);
        if (folder == CURLE_OK) {
            folder = curl_easy_setopt(easy, CURLOPT_PROXY_CAPATH, NULL);
        }
        code = folder == CURLE_NOT_BUILT_IN || folder == CURLE_UNKNOWN_OPTION ? CURLE_OK : folder;
    }
#if LIBCURL_VERSION_NUM >= 0x075700
    (void)curl_easy_setopt(easy, CURLOPT_CA_CACHE_TIMEOUT, CA_CACHE_S); /* a saving only; not every library has it */
#endif
    return code;
}

/* What is not in the request does not happen: nothing from the environment, no redirect, no cookie, no netrc. */
static CURLcode set_connection(exchange *x)
{
    const pay_http_request *request = x->request;
    CURL *easy = x->handle->easy;
    CURLcode code = set_trust(easy, request);

    if (code == CURLE_OK) {
        code = set_cleansing(easy);
    }
    SET(CURLOPT_PROTOCOLS_STR, x->url.https ? "https" : "http");
    SET(CURLOPT_FOLLOWLOCATION, 0L);
    SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    SET(CURLOPT_PROXY, request->proxy ? request->proxy : "");
    SET(CURLOPT_NOPROXY, "");
    SET(CURLOPT_HEADEROPT, (long)CURLHEADER_SEPARATE); /* a proxy does not get the request's headers */
    SET(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    SET(CURLOPT_NOSIGNAL, 1L);
#if LIBCURL_VERSION_NUM >= 0x075700
    SET(CURLOPT_QUICK_EXIT,
        1L); /* a resolver that does not answer is left behind, not waited for; see pay_http_start() */
#endif
    SET(CURLOPT_TCP_NODELAY, 1L);
    SET(CURLOPT_TCP_KEEPALIVE, 1L);
    SET(CURLOPT_MAXCONNECTS, 1L);
    SET(CURLOPT_MAXAGE_CONN, request->is_write ? MAX_IDLE_WRITE_S : MAX_IDLE_READ_S);
    SET(CURLOPT_FRESH_CONNECT, request->fresh_connection || pay_http_handle_is_stale(x->handle) ? 1L : 0L);
    SET(CURLOPT_FORBID_REUSE, request->keep_alive ? 0L : 1L);
    return code;
}

static CURLcode set_callbacks(exchange *x)
{
    CURL *easy = x->handle->easy;
    CURLcode code = CURLE_OK;

    SET(CURLOPT_PREREQFUNCTION, on_request);
    SET(CURLOPT_PREREQDATA, x);
    SET(CURLOPT_READFUNCTION, on_read);
    SET(CURLOPT_READDATA, x);
    SET(CURLOPT_SEEKFUNCTION, on_seek);
    SET(CURLOPT_SEEKDATA, x);
    SET(CURLOPT_HEADERFUNCTION, on_header);
    SET(CURLOPT_HEADERDATA, x);
    SET(CURLOPT_WRITEFUNCTION, on_body);
    SET(CURLOPT_WRITEDATA, x);
    SET(CURLOPT_DEBUGFUNCTION, on_trace); /* before VERBOSE, which otherwise prints */
    SET(CURLOPT_DEBUGDATA, x);
    SET(CURLOPT_VERBOSE, 1L);
    SET(CURLOPT_ERRORBUFFER, x->error);
    return code;
}

static int64_t connect_limit_ms(const pay_http_request *request)
{
    int64_t limit = request->connect_timeout_ms;

    return limit > 0 && limit < request->timeout_ms ? limit : request->timeout_ms;
}

/* libcurl takes an int's worth. */
static long milliseconds(int64_t limit)
{
    return limit < INT32_MAX ? (long)limit : (long)INT32_MAX;
}

static CURLcode set_request(exchange *x)
{
    const pay_http_request *request = x->request;
    CURL *easy = x->handle->easy;
    CURLcode code = CURLE_OK;

    SET(CURLOPT_URL, request->url.bytes);
    SET(CURLOPT_PATH_AS_IS, 1L); /* the signed path is the path that is sent */
    if (has_content(request)) {
        SET(CURLOPT_POST, 1L); /* without POSTFIELDS: from on_read() */
        SET(CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body.length);
    } else if (strcmp(request->method, "GET") != 0) {
        SET(CURLOPT_POST, 1L);
        SET(CURLOPT_POSTFIELDS, "");
        SET(CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)0);
    } else {
        SET(CURLOPT_HTTPGET, 1L);
    }
    SET(CURLOPT_CUSTOMREQUEST, request->method);
    SET(CURLOPT_HTTPHEADER, x->headers);
    SET(CURLOPT_CONNECTTIMEOUT_MS, milliseconds(connect_limit_ms(request)));
    SET(CURLOPT_TIMEOUT_MS, milliseconds(request->timeout_ms));
    return code;
}

static bool set_all(exchange *x)
{
    if (!add_headers(x)) {
        return false;
    }
    CURLcode code = set_connection(x);
    if (code == CURLE_OK) {
        code = set_callbacks(x);
    }
    if (code == CURLE_OK) {
        code = set_request(x);
    }
    if (code == CURLE_OUT_OF_MEMORY) {
        x->no_memory = true;
    } else if (code != CURLE_OK) {
        fail(x->response, PAY_HTTP_CONFIGURATION, "libcurl cannot do what is needed: %s", curl_easy_strerror(code));
    }
    return code == CURLE_OK;
}

/* --- what came of it ---------------------------------------------------- */

static pay_http_failure failure_of(const exchange *x, CURLcode code)
{
    if (x->too_large) {
        return PAY_HTTP_TOO_LARGE;
    }
    switch (code) {
    case CURLE_OUT_OF_MEMORY:
        return PAY_HTTP_MEMORY;
    case CURLE_OPERATION_TIMEDOUT:
        return PAY_HTTP_TIMEOUT;
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL: /* behind the request it is an answer that is not HTTP */
    case CURLE_NOT_BUILT_IN:
        return x->attempted ? PAY_HTTP_LOST : PAY_HTTP_CONFIGURATION;
    default:
        return x->attempted ? PAY_HTTP_LOST : PAY_HTTP_CONNECT;
    }
}

static const char *phase_of(const exchange *x)
{
    if (!x->attempted) {
        return "while connecting";
    }
    if (!x->response->request_sent) {
        return "while the request was being sent";
    }
    return x->header_bytes == 0 ? "while waiting for the answer" : "in the middle of the answer";
}

/* libcurl calls some of what is wrong with a certificate a handshake that failed: the alert we sent says which. */
static bool is_distrusted(const exchange *x, CURLcode code)
{
    bool about_certificates = (x->alert >= BAD_CERTIFICATE && x->alert <= CERTIFICATE_UNKNOWN) ||
                              x->alert == UNKNOWN_CA || x->alert == DECRYPT_ERROR;

    return code == CURLE_PEER_FAILED_VERIFICATION || (!x->attempted && x->alert_is_ours && about_certificates);
}

static void describe(exchange *x, CURLcode code)
{
    pay_http_response *response = x->response;
    pay_http_failure failure = failure_of(x, code);
    const char *reason = x->error[0] ? x->error : curl_easy_strerror(code);
    int host_length = (int)(x->url.host.length < 80 ? x->url.host.length : 80);
    const char *host = x->url.host.bytes;

    if (failure == PAY_HTTP_TOO_LARGE) {
        fail(response, failure, "the answer is larger than allowed");
    } else if (failure == PAY_HTTP_TIMEOUT) {
        bool whole = x->attempted || response->total_us / 1000 >= x->request->timeout_ms;
        int64_t limit = whole ? x->request->timeout_ms : connect_limit_ms(x->request);
        fail(response, failure, "timed out after %lld ms %s (%.*s)", (long long)limit, phase_of(x), host_length, host);
    } else if (x->repeat_refused) {
        fail(response, failure, "the kept connection to %.*s broke before any answer; the request was not sent again",
             host_length, host);
    } else if (is_distrusted(x, code)) {
        response->is_lasting = true;
        fail(response, failure, "the certificate of %.*s is not trusted; check it, or name its CA in caFile: %s",
             host_length, host, reason);
    } else if (failure == PAY_HTTP_CONNECT && x->alert == PROTOCOL_VERSION) {
        response->is_lasting = true;
        fail(response, failure, "%.*s does not speak TLS 1.2 or newer, which is required: %s", host_length, host,
             reason);
    } else if (failure == PAY_HTTP_CONNECT) {
        fail(response, failure, "cannot connect to %.*s: %s", host_length, host, reason);
    } else if (failure == PAY_HTTP_LOST) {
        fail(response, failure, "the connection to %.*s broke %s: %s", host_length, host, phase_of(x), reason);
    } else {
        fail(response, failure, "%s", reason);
    }
}

static int64_t time_of(CURL *easy, CURLINFO info)
{
    curl_off_t us = 0;

    return curl_easy_getinfo(easy, info, &us) == CURLE_OK ? (int64_t)us : 0;
}

/* Returns how many connections were made. */
static uint64_t measure(exchange *x)
{
    pay_http_response *response = x->response;
    long connects = 0;

    curl_easy_getinfo(x->handle->easy, CURLINFO_NUM_CONNECTS, &connects);
    if (!response->reused_connection) {
        response->connect_us = time_of(x->handle->easy, CURLINFO_CONNECT_TIME_T);
        response->tls_us = time_of(x->handle->easy, CURLINFO_APPCONNECT_TIME_T);
    }
    response->total_us = time_of(x->handle->easy, CURLINFO_TOTAL_TIME_T);
    /* libcurl's own figure is, for a request with a body, when the body began to go out. */
    if (response->first_byte_us > response->total_us) {
        response->first_byte_us = response->total_us;
    }
    return connects > 0 ? (uint64_t)connects : 0;
}

/*
 * What libcurl takes for a whole answer and is none. An answer that does not
 * say how long it is ends with the connection, and anybody can end a connection
 * unless TLS vouches for the end; through a proxy, whose good-bye it is cannot
 * be told.
 */
static void doubt(exchange *x)
{
    if (x->position != AFTER_HEADERS) {
        fail(x->response, PAY_HTTP_LOST, "the connection ended before the headers of the answer did");
    } else if (x->url.https && !x->says_its_length && (!x->farewell || x->request->proxy)) {
        fail(x->response, PAY_HTTP_LOST, "the connection ended without a sign that the answer was whole");
    }
}

static void perform(exchange *x, pay_http_pool *pool)
{
    uint64_t connects = 0;

    x->handle = pay_http_pool_borrow(pool, x->request, &x->url);
    if (!x->handle) {
        x->no_memory = true;
        return;
    }
    if (set_all(x)) {
        x->started_us = now_us();
        CURLcode code = curl_easy_perform(x->handle->easy);
        connects = measure(x);
        if (code != CURLE_OK) {
            x->handle->spoiled = true;
            describe(x, code);
        } else {
            doubt(x);
        }
    }
    pay_http_pool_return(pool, x->handle, connects, x->response->reused_connection);
    free_headers(x);
}

/* --- refused before anything is done ------------------------------------ */

static bool proxy_is_usable(const char *proxy)
{
    static const pay_text schemes[] = {{"http://", 7}, {"https://", 8}, {"socks5://", 9}, {"socks5h://", 10}};
    bool known = false;

    for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++) {
        pay_text start = {proxy, strnlen(proxy, schemes[i].length)};
        known = known || pay_text_equals_nocase(start, schemes[i]);
    }
    if (!known) {
        return false;
    }
    /* libcurl's message about a proxy it cannot parse quotes it, password and all; so it never comes to that. */
    CURLU *parsed = curl_url();
    bool usable = parsed && curl_url_set(parsed, CURLUPART_URL, proxy, CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK;
    curl_url_cleanup(parsed);
    return usable;
}

static bool is_acceptable(exchange *x)
{
    const pay_http_request *request = x->request;
    const char *objection = NULL;

    if (!pay_url_parse(request->url, &x->url)) {
        objection = "the URL is not usable";
    } else if (!x->url.https && !pay_url_is_loopback(&x->url)) {
        objection = "the URL must begin with https://; plain http is for loopback addresses";
    } else if (!x->url.https && request->proxy) {
        objection = "plain http is not sent through a proxy";
    } else if (request->proxy && !proxy_is_usable(request->proxy)) {
        objection = "the proxy is not usable: http, https, socks5 or socks5h, as in http://host:port";
    } else if (request->timeout_ms <= 0) {
        fail(x->response, PAY_HTTP_TIMEOUT, "no time was left to send the request");
        return false;
    }
    if (objection) {
        fail(x->response, PAY_HTTP_CONFIGURATION, "%s", objection);
    }
    return !objection;
}

void pay_http_exchange(pay_http_pool *pool, const pay_http_request *request, pay_http_response *response)
{
    exchange x = {.request = request, .response = response};

    *response = (pay_http_response){.retry_after_ms = -1};
    if (is_acceptable(&x)) {
        perform(&x, pool);
    }
    if (x.no_memory) {
        fail(response, PAY_HTTP_MEMORY, "out of memory");
    }
}

void pay_http_response_free(pay_http_response *response)
{
    pay_buffer_free(&response->body);
}
