/*
 * One exchange.
 *
 * At most once: the request is one buffer, `sent` counts the bytes of it that the connection took and only grows, and
 * send_some() is the only caller of the only function that sends (pay_connection_send()). When `sent` has reached the
 * end, the other side can have a whole request; before, it cannot. Nothing below this file repeats anything: libcurl
 * makes the connection and carries bytes, it knows of no request.
 */
#include "http.h"

#include <string.h>

#include "clock.h"
#include "connect.h"
#include "reader.h"
#include "memory.h"
#include "process.h"
#include "url.h"
#include "tls.h"

typedef struct exchange {
    pay_http_pool *pool;
    const pay_http_request *request;
    pay_http_response *response;
    pay_url url;
    pay_buffer bytes; /* the whole request; wiped */
    size_t sent;
    pay_connection *connection; /* of this exchange alone; NULL: none yet */
    pay_reader reader;
    bool is_whole;    /* the answer is */
    bool is_late;     /* the time was over at the last wait */
    unsigned process; /* that began it */
    int64_t started_us;
    int64_t until_us;
} exchange;

void pay_http_start(void)
{
    pay_process_start();
    pay_libcurl_start();
    pay_tls_start();
}

void pay_http_stop(void)
{
    pay_libcurl_stop();
}

/* --- refused before anything is done --------------------------------------- */

static bool is_usable_proxy(const char *proxy)
{
    static const pay_text schemes[] = {{"http://", 7}, {"https://", 8}, {"socks5://", 9}, {"socks5h://", 10}};
    bool is_known = false;

    for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++) {
        pay_text start = {proxy, strnlen(proxy, schemes[i].length)};

        is_known = is_known || pay_text_equals_nocase(start, schemes[i]);
    }
    if (!is_known) {
        return false;
    }
    /* libcurl's message about a proxy that it cannot parse quotes it, password and all; so it never comes to that. */
    CURLU *parsed = curl_url();
    bool is_usable = parsed && curl_url_set(parsed, CURLUPART_URL, proxy, CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK;

    curl_url_cleanup(parsed);
    return is_usable;
}

static bool check_request(exchange *x)
{
    const pay_http_request *request = x->request;
    const char *objection = pay_libcurl_problem();

    if (objection) {
        /* nothing can be sent */
    } else if (!pay_url_parse(request->url, &x->url)) {
        objection = "the URL is not usable";
    } else if (!x->url.https && !pay_url_is_loopback(&x->url)) {
        objection = "the URL must begin with https://; plain http is for loopback addresses";
    } else if (!x->url.https && request->proxy) {
        objection = "plain http is not sent through a proxy";
    } else if (request->proxy && !is_usable_proxy(request->proxy)) {
        objection = "the proxy is not usable: http, https, socks5 or socks5h, as in http://host:port";
    } else if (request->timeout_ms <= 0) {
        pay_http_fail(x->response, PAY_HTTP_TIMEOUT, "no time was left to send the request");
        return false;
    }
    if (objection) {
        pay_http_fail(x->response, PAY_HTTP_CONFIGURATION, "%s", objection);
    }
    return !objection;
}

static bool fail_memory(exchange *x)
{
    pay_http_fail(x->response, PAY_HTTP_MEMORY, "out of memory");
    return false;
}

static bool compose_request(exchange *x)
{
    const pay_http_header *refused;

    if (!pay_http_write(&x->bytes, x->request, &x->url, &refused)) {
        pay_http_fail(x->response, PAY_HTTP_CONFIGURATION, "the header %.60s cannot be sent", refused->name);
        return false;
    }
    if (x->bytes.failed) {
        return fail_memory(x);
    }
    return true;
}

/* --- how it fails ------------------------------------------------------------ */

/* Where the exchange was when it failed. */
static const char *phase_of(const exchange *x)
{
    if (!x->response->request_sent) {
        return "while the request was being sent";
    }
    return pay_reader_has_begun(&x->reader) ? "in the middle of the answer" : "while waiting for the answer";
}

static int host_length(const exchange *x)
{
    return (int)(x->url.host.length < 80 ? x->url.host.length : 80);
}

/*
 * Somebody else ran while it was waited for. In a child that was forked meanwhile the connection is the parent's, and
 * so is the request: whatever becomes of it, the child cannot know, and must not send it again.
 */
static void fail_given_up(exchange *x)
{
    if (x->process == pay_process_id()) {
        pay_http_fail(x->response, PAY_HTTP_GIVEN_UP, "given up %s (%.*s)",
                      x->connection ? phase_of(x) : "while connecting", host_length(x), x->url.host.bytes);
        return;
    }
    x->response->request_sent = true;
    pay_http_fail(x->response, PAY_HTTP_GIVEN_UP, "the process was forked meanwhile: its parent goes on with the call");
}

/* --- the connection ---------------------------------------------------------- */

static int64_t connect_limit_ms(const pay_http_request *request)
{
    int64_t limit = request->connect_timeout_ms;

    return limit > 0 && limit < request->timeout_ms ? limit : request->timeout_ms;
}

static bool get_connection(exchange *x)
{
    pay_http_response *response = x->response;
    pay_trust *trust = pay_http_pool_trust(x->pool, x->request);

    if (!trust) {
        return fail_memory(x);
    }
    x->connection = pay_http_pool_take(x->pool, trust, x->request, &x->url);
    if (x->connection) {
        response->reused_connection = true;
        x->pool->figures.reuses++;
        return true;
    }
    x->connection = pay_connect(trust, x->request, &x->url, connect_limit_ms(x->request), response);
    if (!x->connection) {
        if (response->failure == PAY_HTTP_GIVEN_UP) {
            fail_given_up(x);
        }
        return false;
    }
    x->pool->figures.connects++;
    response->connect_us = x->connection->connect_us;
    response->tls_us = x->connection->tls_us;
    return true;
}

/* --- the answer ------------------------------------------------------------- */

int64_t pay_http_date(pay_text value)
{
    char date[64];

    if (value.length == 0 || value.length >= sizeof(date)) {
        return -1;
    }
    memcpy(date, value.bytes, value.length);
    date[value.length] = '\0';
    return (int64_t)curl_getdate(date, NULL); /* has tables of its own, whatever the locale is */
}

/* Delta seconds or an HTTP date, in milliseconds from now; -1 when it is neither. */
static int64_t read_retry_after(pay_text value)
{
    int64_t seconds = 0;

    if (pay_text_is_digits(value)) {
        for (size_t i = 0; i < value.length && seconds < PAY_HTTP_LONGEST_RETRY_AFTER_S; i++) {
            seconds = seconds * 10 + (value.bytes[i] - '0');
        }
    } else {
        int64_t at = pay_http_date(value);

        if (at == -1) {
            return -1;
        }
        seconds = at - pay_clock_epoch();
    }
    if (seconds < 0) {
        seconds = 0;
    }
    return (seconds < PAY_HTTP_LONGEST_RETRY_AFTER_S ? seconds : PAY_HTTP_LONGEST_RETRY_AFTER_S) * 1000;
}

static void take_field(pay_http_response *response, pay_text name, pay_text value)
{
    if (pay_text_equals_nocase(name, PAY_TEXT("content-type")) && value.length < sizeof(response->content_type)) {
        memcpy(response->content_type, value.bytes, value.length);
        response->content_type[value.length] = '\0';
    } else if (pay_text_equals_nocase(name, PAY_TEXT("retry-after"))) {
        response->retry_after_ms = read_retry_after(value);
    } else if (pay_text_equals_nocase(name, PAY_TEXT("date")) && value.length < sizeof(response->date)) {
        memcpy(response->date, value.bytes, value.length);
        response->date[value.length] = '\0';
    }
}

static void fail_lost(exchange *x)
{
    const pay_connection *connection = x->connection;

    if (x->response->reused_connection && !pay_reader_has_begun(&x->reader)) {
        pay_http_fail(x->response, PAY_HTTP_LOST,
                      "the kept connection to %.*s broke before any answer; the request was not sent again",
                      host_length(x), x->url.host.bytes);
        return;
    }
    pay_http_fail(x->response, PAY_HTTP_LOST, "the connection to %.*s broke %s: %s", host_length(x), x->url.host.bytes,
                  phase_of(x), connection->has_ended ? "the server closed it" : connection->reason);
}

static void fail_timeout(exchange *x)
{
    pay_http_fail(x->response, PAY_HTTP_TIMEOUT, "timed out after %lld ms %s (%.*s)", (long long)x->request->timeout_ms,
                  phase_of(x), host_length(x), x->url.host.bytes);
}

/*
 * An answer to a request that was not sent whole is none: the other side cannot have carried out what it did not get.
 * What it says may help all the same: 413, 401.
 */
static void fail_early(exchange *x)
{
    int status = x->reader.status;

    x->response->status = status;
    x->response->is_lasting = status >= 400 && status < 500 && status != 408 && status != 429;
    pay_http_fail(x->response, PAY_HTTP_LOST, "%.*s answered HTTP %d before the request was sent whole", host_length(x),
                  x->url.host.bytes, status);
}

static void take_status(exchange *x)
{
    if (!x->response->request_sent) {
        fail_early(x);
    } else {
        x->response->status = x->reader.status;
    }
}

static void take_piece(exchange *x)
{
    pay_buffer *body = &x->response->body;

    if (body->length == 0 && x->reader.has_length) {
        pay_buffer_reserve(body, x->reader.length);
    }
    pay_buffer_append_text(body, x->reader.piece);
    if (body->failed) {
        fail_memory(x);
    }
}

static void take_event(exchange *x, pay_reader_event event)
{
    switch (event) {
    case PAY_READER_STATUS:
        take_status(x);
        break;
    case PAY_READER_FIELD:
        take_field(x->response, x->reader.name, x->reader.value);
        break;
    case PAY_READER_BODY:
        take_piece(x);
        break;
    case PAY_READER_END:
        x->is_whole = true;
        break;
    case PAY_READER_TOO_LARGE:
        pay_http_fail(x->response, PAY_HTTP_TOO_LARGE, "the answer is larger than allowed");
        break;
    case PAY_READER_REFUSED:
        pay_http_fail(x->response, PAY_HTTP_NOT_UNDERSTOOD, "the answer of %.*s cannot be understood: %s",
                      host_length(x), x->url.host.bytes, x->reader.problem);
        break;
    case PAY_READER_NO_MEMORY:
        fail_memory(x);
        break;
    default: /* CUT: the connection says why */
        fail_lost(x);
    }
}

static bool is_finished(const exchange *x)
{
    return x->is_whole || x->response->failure != PAY_HTTP_OK;
}

static void read_input(exchange *x, pay_text input)
{
    while (!is_finished(x)) {
        pay_reader_event event = pay_reader_next(&x->reader, &input);

        if (event == PAY_READER_MORE) {
            return;
        }
        take_event(x, event);
    }
    /* Bytes after the answer belong to nothing that was asked: whose they are nobody knows. */
    x->reader.closes = x->reader.closes || input.length > 0;
}

/* --- the exchange ------------------------------------------------------------ */

/* Sends what is left of the request, as much as the connection takes. */
static pay_progress send_some(exchange *x)
{
    pay_text rest = {x->bytes.bytes + x->sent, x->bytes.length - x->sent};
    pay_progress progress;
    size_t sent;

    if (rest.length == 0) {
        return PAY_WAIT;
    }
    progress = pay_connection_send(x->connection, rest, &sent);
    x->sent += sent;
    x->response->request_sent = x->sent == x->bytes.length;
    if (progress == PAY_OVER) {
        fail_lost(x);
    }
    return progress;
}

static pay_progress receive_some(exchange *x)
{
    pay_http_response *response = x->response;
    char *input = x->pool->input;
    size_t received;
    pay_progress progress;

    if (x->connection->is_drained) {
        return PAY_WAIT;
    }
    progress = pay_connection_receive(x->connection, input, PAY_HTTP_INPUT_BYTES, &received);
    if (progress == PAY_PROGRESS) {
        if (response->first_byte_us == 0) {
            response->first_byte_us = pay_clock_us() - x->started_us;
        }
        read_input(x, (pay_text){input, received});
        pay_wipe(input, received);
    } else if (progress == PAY_OVER) {
        take_event(x, pay_reader_finish(&x->reader, x->connection->has_ended));
    }
    return progress;
}

/*
 * What has come in time is read, even if it is looked at late; so the time is over when there is nothing more to read.
 * A server that keeps the connection readable without saying anything does not put that off.
 */
static void wait_for_more(exchange *x)
{
    bool was_late = x->is_late;
    pay_waited waited = PAY_WAITED_LATE;

    x->is_late = pay_clock_us() >= x->until_us;
    if (!was_late) {
        waited = pay_connection_wait(x->connection, !x->response->request_sent, x->until_us, x->request->waiter);
    }
    if (waited == PAY_WAITED_GIVEN_UP || x->process != pay_process_id()) {
        fail_given_up(x);
    } else if (waited == PAY_WAITED_LATE) {
        fail_timeout(x);
    }
}

static void converse(exchange *x)
{
    while (!is_finished(x)) {
        pay_progress sending = send_some(x);
        pay_progress receiving = is_finished(x) ? PAY_OVER : receive_some(x);

        if (is_finished(x) || sending == PAY_PROGRESS || receiving == PAY_PROGRESS) {
            continue;
        }
        wait_for_more(x);
    }
}

/*
 * How long the server keeps an idle connection, by its own words, with a margin for the way; 0: it did not say. Longer
 * than an hour is as good as for ever.
 */
static int64_t idle_limit_us(const pay_reader *reader)
{
    int64_t seconds = reader->keep_alive_s < 3600 ? reader->keep_alive_s : 3600;

    return seconds > 1 ? (seconds - 1) * 1000000 : seconds * 500000;
}

/* What becomes of the connection. It is kept only after a complete answer. */
static void settle_connection(exchange *x)
{
    pay_connection *connection = x->connection;
    bool is_fit = x->is_whole && !x->reader.closes && x->request->keep_alive;

    if (x->response->failure != PAY_HTTP_OK && x->request->to_avoid) {
        pay_addresses_add(x->request->to_avoid, connection->address);
    }
    x->connection = NULL;
    if (is_fit) {
        connection->idle_limit_us = idle_limit_us(&x->reader);
        pay_http_pool_keep(x->pool, connection, x->request, &x->url);
    } else {
        pay_connection_close(connection);
    }
}

static void perform(exchange *x)
{
    x->pool->figures.requests++;
    x->started_us = pay_clock_us();
    x->until_us = x->started_us + x->request->timeout_ms * 1000;
    if (get_connection(x)) {
        x->reader.max_body = x->request->max_response_bytes;
        converse(x);
        settle_connection(x);
    }
    x->response->total_us = pay_clock_us() - x->started_us;
    pay_reader_free(&x->reader);
}

void pay_http_exchange(pay_http_pool *pool, const pay_http_request *request, pay_http_response *response)
{
    exchange x = {.pool = pool, .request = request, .response = response, .process = pay_process_id()};

    *response = (pay_http_response){.retry_after_ms = -1};
    if (check_request(&x) && compose_request(&x)) {
        perform(&x);
    }
    pay_buffer_free(&x.bytes);
}
