/* libcurl's multi interface: so many refunds, so many at once, over connections that are kept. Prints the seconds. */
#include "peer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <curl/curl.h>

enum { MOST_AT_ONCE = 1000, MOST_ANSWER = 4096 };

typedef struct transfer {
    CURL *handle;
    refund refund;
    struct curl_slist *headers;
    char answer[MOST_ANSWER];
    size_t length;
} transfer;

static transfer transfers[MOST_AT_ONCE];
static CURLM *multi;
static unsigned begun, finished;

static size_t take_answer(char *bytes, size_t size, size_t count, void *userdata)
{
    transfer *to = userdata;

    if (size * count > MOST_ANSWER - to->length) {
        return 0;
    }
    memcpy(to->answer + to->length, bytes, size * count);
    to->length += size * count;
    return size * count;
}

static void add_header(transfer *to, const char *name, const char *value)
{
    char line[256];

    snprintf(line, sizeof(line), "%s: %s", name, value);
    to->headers = curl_slist_append(to->headers, line);
}

static void set_up(transfer *to, const gateway *gateway)
{
    char url[256];

    snprintf(url, sizeof(url), "%s" REFUND_PATH, gateway->origin);
    to->handle = curl_easy_init();
    curl_easy_setopt(to->handle, CURLOPT_URL, url);
    curl_easy_setopt(to->handle, CURLOPT_CAINFO, gateway->ca_file);
    curl_easy_setopt(to->handle, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    curl_easy_setopt(to->handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(to->handle, CURLOPT_WRITEFUNCTION, take_answer);
    curl_easy_setopt(to->handle, CURLOPT_WRITEDATA, to);
    curl_easy_setopt(to->handle, CURLOPT_PRIVATE, to);
}

static void begin(transfer *to, const gateway *gateway)
{
    to->refund = make_refund(gateway, begun++);
    to->headers = NULL;
    to->length = 0;
    add_header(to, "Accept", "application/json");
    add_header(to, "Accept-Encoding", "identity");
    add_header(to, "User-Agent", gateway->user_agent);
    add_header(to, "Content-Type", "application/json");
    add_header(to, "merchant-no", MERCHANT_NO);
    add_header(to, "terminal-no", TERMINAL_NO);
    add_header(to, "signature", to->refund.signature);
    curl_easy_setopt(to->handle, CURLOPT_HTTPHEADER, to->headers);
    curl_easy_setopt(to->handle, CURLOPT_POSTFIELDS, to->refund.body);
    curl_easy_setopt(to->handle, CURLOPT_POSTFIELDSIZE, (long)to->refund.length);
    curl_multi_add_handle(multi, to->handle);
}

static void finish(const CURLMsg *message)
{
    transfer *of = NULL;
    long status = 0;

    if (message->data.result != CURLE_OK) {
        die("libcurl: %s", curl_easy_strerror(message->data.result));
    }
    curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &of);
    curl_easy_getinfo(of->handle, CURLINFO_RESPONSE_CODE, &status);
    check_answer(status, of->answer, of->length);
    curl_multi_remove_handle(multi, of->handle);
    curl_slist_free_all(of->headers);
    free_refund(&of->refund);
    finished++;
}

static double seconds(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void run(const gateway *gateway, unsigned calls, unsigned at_once)
{
    double before = seconds();

    curl_global_init(CURL_GLOBAL_DEFAULT);
    multi = curl_multi_init();
    for (unsigned i = 0; i < at_once; i++) {
        set_up(&transfers[i], gateway);
        begin(&transfers[i], gateway);
    }
    while (finished < calls) {
        int running, left;
        CURLMsg *message;

        curl_multi_perform(multi, &running);
        while ((message = curl_multi_info_read(multi, &left))) {
            transfer *of = NULL;

            curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &of);
            finish(message);
            if (begun < calls) {
                begin(of, gateway);
            }
        }
        if (finished < calls) {
            curl_multi_perform(multi, &running); /* those that were begun just now */
            curl_multi_poll(multi, NULL, 0, 1000, NULL);
        }
    }
    printf("%.6f\n", seconds() - before);
}

int main(int argc, char **argv)
{
    if (argc != 6) {
        die("usage: %s CALLS ORIGIN CA_FILE USER_AGENT AT_ONCE", argv[0]);
    }
    run(&(gateway){.origin = argv[2], .ca_file = argv[3], .user_agent = argv[4]}, (unsigned)strtoul(argv[1], NULL, 10),
        (unsigned)strtoul(argv[5], NULL, 10));
    return 0;
}
