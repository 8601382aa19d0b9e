/*
 * libcurl connects, this program writes the request and reads the answer: the
 * least that a refund costs where libcurl makes the connection. It reads
 * just this gateway's answers, and asks nothing of a connection before it is
 * used again.
 */
#include "peer.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <curl/curl.h>

#define LIMIT_MS 30000

static CURL *handle;
static curl_socket_t descriptor;
static char answer[4096];

void open_connection(const gateway *gateway)
{
    curl_global_init(CURL_GLOBAL_DEFAULT);
    handle = curl_easy_init();
    if (!handle) {
        die("libcurl gives no handle");
    }
    curl_easy_setopt(handle, CURLOPT_URL, gateway->origin);
    curl_easy_setopt(handle, CURLOPT_CONNECT_ONLY, 1L);
    curl_easy_setopt(handle, CURLOPT_CAINFO, gateway->ca_file);
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, 5000L);
    CURLcode code = curl_easy_perform(handle);
    if (code != CURLE_OK) {
        die("cannot connect: %s", curl_easy_strerror(code));
    }
    curl_easy_getinfo(handle, CURLINFO_ACTIVESOCKET, &descriptor);
}

static void wait_for(short event)
{
    struct pollfd waiting = {descriptor, event, 0};

    if (poll(&waiting, 1, LIMIT_MS) <= 0) {
        die("the gateway is silent");
    }
}

static void send_all(const char *bytes, size_t length)
{
    size_t sent = 0;

    while (sent < length) {
        size_t taken = 0;
        CURLcode code = curl_easy_send(handle, bytes + sent, length - sent, &taken);
        if (code == CURLE_AGAIN) {
            wait_for(POLLOUT);
        } else if (code != CURLE_OK) {
            die("cannot send: %s", curl_easy_strerror(code));
        }
        sent += taken;
    }
}

/* Adds what has come to `answer`; returns its new length. */
static size_t receive_more(size_t length)
{
    size_t received = 0;
    CURLcode code = curl_easy_recv(handle, answer + length, sizeof(answer) - 1 - length, &received);

    if (code == CURLE_AGAIN) {
        wait_for(POLLIN);
    } else if (code != CURLE_OK || received == 0) {
        die("the answer ends after %zu bytes: %s", length, curl_easy_strerror(code));
    }
    length += received;
    answer[length] = '\0';
    return length;
}

static size_t read_content_length(void)
{
    const char *line = strcasestr(answer, "\r\nContent-Length:");

    if (!line) {
        die("the answer has no length");
    }
    return strtoul(line + strlen("\r\nContent-Length:"), NULL, 10);
}

static void receive_answer(void)
{
    size_t length = 0, whole = 0;
    char *body = NULL;

    wait_for(POLLIN); /* nothing can be there yet: the last answer left nothing */
    while (!body || length < whole) {
        length = receive_more(length);
        char *end = body ? NULL : strstr(answer, "\r\n\r\n");
        if (end) {
            body = end + 4;
            whole = (size_t)(body - answer) + read_content_length();
        }
        if (whole >= sizeof(answer)) {
            die("the answer is too long");
        }
    }
    if (length > whole || strncmp(answer, "HTTP/1.1 ", 9) != 0) {
        die("not an answer: %s", answer);
    }
    check_answer(strtol(answer + 9, NULL, 10), body, whole - (size_t)(body - answer));
}

void send_refund(const gateway *gateway, unsigned number)
{
    char request[2048];
    refund refund = make_refund(gateway, number);
    int length = snprintf(request, sizeof(request),
                          "POST " REFUND_PATH " HTTP/1.1\r\n"
                          "Host: %s\r\n"
                          "Accept: application/json\r\n"
                          "Accept-Encoding: identity\r\n"
                          "User-Agent: %s\r\n"
                          "Content-Type: application/json\r\n"
                          "merchant-no: " MERCHANT_NO "\r\n"
                          "terminal-no: " TERMINAL_NO "\r\n"
                          "signature: %s\r\n"
                          "Content-Length: %zu\r\n"
                          "\r\n"
                          "%s",
                          gateway->origin + strlen("https://"), gateway->user_agent, refund.signature, refund.length,
                          refund.body);

    if (length < 0 || (size_t)length >= sizeof(request)) {
        die("the request is too long");
    }
    send_all(request, (size_t)length);
    receive_answer();
    free_refund(&refund);
}
