/* libcurl's easy interface with one handle that is kept: how C programs usually speak HTTP. */
#include "peer.h"

#include <stdio.h>
#include <string.h>

#include <curl/curl.h>

static CURL *handle;
static char answer[4096];
static size_t answer_length;

static size_t take_answer(char *bytes, size_t size, size_t count, void *userdata)
{
    size_t length = size * count;

    (void)userdata;
    if (length > sizeof(answer) - answer_length) {
        return 0; /* fails the transfer */
    }
    memcpy(answer + answer_length, bytes, length);
    answer_length += length;
    return length;
}

static void add_header(struct curl_slist **headers, const char *name, const char *value)
{
    char line[256];

    snprintf(line, sizeof(line), "%s: %s", name, value);
    struct curl_slist *longer = curl_slist_append(*headers, line);
    if (!longer) {
        die("no memory for the headers");
    }
    *headers = longer;
}

static struct curl_slist *make_headers(const gateway *gateway, const char *signature)
{
    struct curl_slist *headers = NULL;

    add_header(&headers, "Accept", "application/json");
    add_header(&headers, "Accept-Encoding", "identity");
    add_header(&headers, "User-Agent", gateway->user_agent);
    add_header(&headers, "Content-Type", "application/json");
    add_header(&headers, "merchant-no", MERCHANT_NO);
    add_header(&headers, "terminal-no", TERMINAL_NO);
    add_header(&headers, "signature", signature);
    return headers;
}

void open_connection(const gateway *gateway)
{
    char url[256];

    snprintf(url, sizeof(url), "%s" REFUND_PATH, gateway->origin);
    curl_global_init(CURL_GLOBAL_DEFAULT);
    handle = curl_easy_init();
    if (!handle) {
        die("libcurl gives no handle");
    }
    curl_easy_setopt(handle, CURLOPT_URL, url);
    curl_easy_setopt(handle, CURLOPT_CAINFO, gateway->ca_file);
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, 5000L);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, 30000L);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take_answer);
}

/* The first one connects. */
void send_refund(const gateway *gateway, unsigned number)
{
    refund refund = make_refund(gateway, number);
    struct curl_slist *headers = make_headers(gateway, refund.signature);
    long status = 0;

    answer_length = 0;
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, refund.body);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, (long)refund.length);
    CURLcode code = curl_easy_perform(handle);
    if (code != CURLE_OK) {
        die("libcurl: %s", curl_easy_strerror(code));
    }
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    check_answer(status, answer, answer_length);
    curl_slist_free_all(headers);
    free_refund(&refund);
}
