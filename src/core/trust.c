/* Notices when a CA file changes, and keeps libcurl's handles for each state of it. */
#include "trust.h"
#include "buffer.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include "clock.h"
#include "memory.h"
#include "process.h"

/* CURLMOPT_QUICK_EXIT of libcurl 8.20; older ones refuse the option, and do not need it. */
#define MULTI_QUICK_EXIT ((CURLMoption)21)

/* --- the file ------------------------------------------------------------- */

pay_file_state pay_trust_look(const char *ca_file)
{
    const char *file = ca_file ? ca_file : pay_libcurl_bundle();
    pay_file_state state = {0};
    struct stat about;

    if (!file || stat(file, &about) != 0) {
        return state;
    }
    state.device = (uint64_t)about.st_dev;
    state.inode = (uint64_t)about.st_ino;
    state.size = (int64_t)about.st_size;
    /* The time of the last change of any kind: a copy can bring along the time of its contents. */
#if defined(_WIN32)
    state.changed_s = (int64_t)about.st_mtime;
#elif defined(__APPLE__)
    state.changed_s = (int64_t)about.st_ctimespec.tv_sec;
    state.changed_ns = (int64_t)about.st_ctimespec.tv_nsec;
#else
    state.changed_s = (int64_t)about.st_ctim.tv_sec;
    state.changed_ns = (int64_t)about.st_ctim.tv_nsec;
#endif
    return state;
}

/* Longer than a line of PEM ever is; what lines of text are longer comes in parts. */
enum { PEM_LINE = 1024, MOST_DER = 65536 };

static bool starts_with(const char *line, const char *start)
{
    return strncmp(line, start, strlen(start)) == 0;
}

/* Decodes lines of base64 up to "-----END". False: there is something else, or no end. */
static bool read_der(FILE *file, EVP_ENCODE_CTX *decoder, pay_buffer *der)
{
    char line[PEM_LINE];
    unsigned char bytes[PEM_LINE];
    int length = 0;

    EVP_DecodeInit(decoder);
    while (fgets(line, sizeof(line), file) && der->length < MOST_DER) {
        if (starts_with(line, "-----END")) {
            return EVP_DecodeFinal(decoder, bytes, &length) == 1 && !der->failed;
        }
        if (EVP_DecodeUpdate(decoder, bytes, &length, (unsigned char *)line, (int)strlen(line)) < 0) {
            return false;
        }
        pay_buffer_append(der, (const char *)bytes, (size_t)length);
    }
    return false;
}

static bool read_certificate(FILE *file)
{
    EVP_ENCODE_CTX *decoder = EVP_ENCODE_CTX_new();
    pay_buffer der = {0};
    const unsigned char *start;
    X509 *certificate = NULL;

    if (decoder && read_der(file, decoder, &der)) {
        start = (const unsigned char *)der.bytes;
        certificate = d2i_X509(NULL, &start, (long)der.length);
    }
    EVP_ENCODE_CTX_free(decoder);
    pay_buffer_free(&der);
    X509_free(certificate);
    return certificate != NULL;
}

/* Without OpenSSL's own reading of files: it links what can send, and reads all of a bundle. */
bool pay_trust_has_certificate(const char *ca_file)
{
    FILE *file = fopen(ca_file, "r");
    char line[PEM_LINE];
    bool found = false;

    if (!file) {
        return false;
    }
    ERR_set_mark();
    while (fgets(line, sizeof(line), file)) {
        if (starts_with(line, "-----BEGIN CERTIFICATE-----") ||
            starts_with(line, "-----BEGIN TRUSTED CERTIFICATE-----") ||
            starts_with(line, "-----BEGIN X509 CERTIFICATE-----")) {
            found = read_certificate(file);
            break;
        }
    }
    ERR_pop_to_mark();
    (void)fclose(file);
    return found;
}

bool pay_trust_is_for(const pay_trust *trust, const char *ca_file, const pay_file_state *state)
{
    return !trust->is_broken && pay_text_equals(pay_text_of(trust->ca_file), pay_text_of(ca_file)) &&
           pay_file_state_equals(&trust->state, state);
}

/* --- what libcurl waits for ------------------------------------------------ */

static pay_trust_watch *find_watch(pay_trust *trust, curl_socket_t socket)
{
    for (size_t i = 0; i < trust->watch_count; i++) {
        if (trust->watches[i].watch.fd == socket) {
            return &trust->watches[i];
        }
    }
    return NULL;
}

static pay_trust_watch *add_watch(pay_trust *trust, curl_socket_t socket)
{
    if (trust->watch_count == trust->watch_room) {
        size_t room = trust->watch_room > 0 ? 2 * trust->watch_room : 4;
        pay_trust_watch *watches = pay_allocate(room * sizeof(*watches));

        if (!watches) {
            return NULL;
        }
        if (trust->watch_count > 0) {
            memcpy(watches, trust->watches, trust->watch_count * sizeof(*watches));
        }
        pay_release(trust->watches);
        trust->watches = watches;
        trust->watch_room = room;
    }
    trust->watches[trust->watch_count] = (pay_trust_watch){.watch.fd = socket};
    return &trust->watches[trust->watch_count++];
}

static pay_connecting *connecting_of(CURL *easy)
{
    pay_connecting *connecting = NULL;

    (void)curl_easy_getinfo(easy, CURLINFO_PRIVATE, &connecting);
    return connecting;
}

/* CURLMOPT_SOCKETFUNCTION. */
static int on_socket(CURL *easy, curl_socket_t socket, int what, void *userdata, void *of_socket)
{
    pay_trust *trust = userdata;
    pay_trust_watch *watch = find_watch(trust, socket);

    (void)of_socket;
    if (what == CURL_POLL_REMOVE) {
        if (watch) {
            *watch = trust->watches[--trust->watch_count];
        }
        return 0;
    }
    if (!watch && !(watch = add_watch(trust, socket))) {
        return -1; /* libcurl fails what it was doing */
    }
    watch->connecting = connecting_of(easy);
    watch->watch.events = (short)(((what & CURL_POLL_IN) ? POLLIN : 0) | ((what & CURL_POLL_OUT) ? POLLOUT : 0));
    return 0;
}

/* CURLMOPT_TIMERFUNCTION. */
static int on_timer(CURLM *multi, long milliseconds, void *userdata)
{
    pay_trust *trust = userdata;

    (void)multi;
    trust->timer_us = milliseconds < 0 ? -1 : pay_clock_us() + (int64_t)milliseconds * 1000;
    return 0;
}

/* --- life ----------------------------------------------------------------- */

static bool set_share(CURLSH *share)
{
    return share && curl_share_setopt(share, CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION) == CURLSHE_OK;
}

static bool set_multi(pay_trust *trust)
{
    CURLM *multi = trust->multi;

    if (!multi || curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, on_socket) != CURLM_OK ||
        curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, trust) != CURLM_OK ||
        curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, on_timer) != CURLM_OK ||
        curl_multi_setopt(multi, CURLMOPT_TIMERDATA, trust) != CURLM_OK) {
        return false;
    }
    (void)curl_multi_setopt(multi, MULTI_QUICK_EXIT, 1L); /* do not wait for a resolver at the end */
    return true;
}

static void free_trust(pay_trust *trust)
{
    if (trust->multi) {
        curl_multi_cleanup(trust->multi);
    }
    if (trust->share) {
        curl_share_cleanup(trust->share);
    }
    pay_release(trust->watches);
    pay_release(trust->ca_file);
    pay_release(trust);
}

pay_trust *pay_trust_create(const char *ca_file, const pay_file_state *state)
{
    pay_trust *trust = pay_allocate(sizeof(*trust));

    if (!trust) {
        return NULL;
    }
    trust->ca_file = ca_file ? pay_duplicate(pay_text_of(ca_file)) : NULL;
    trust->state = *state;
    trust->users = 1;
    trust->process = pay_process_id();
    trust->timer_us = -1;
    trust->multi = curl_multi_init();
    trust->share = curl_share_init();
    if ((ca_file && !trust->ca_file) || !set_share(trust->share) || !set_multi(trust)) {
        free_trust(trust);
        return NULL;
    }
    return trust;
}

void pay_trust_release(pay_trust *trust)
{
    if (--trust->users == 0) {
        free_trust(trust);
    }
}

/* --- connecting ------------------------------------------------------------ */

static void act(pay_trust *trust, curl_socket_t socket, int events)
{
    int running;

    trust->is_broken = curl_multi_socket_action(trust->multi, socket, events, &running) != CURLM_OK || trust->is_broken;
}

static void collect_results(pay_trust *trust)
{
    CURLMsg *message;
    int left;

    while ((message = curl_multi_info_read(trust->multi, &left))) {
        pay_connecting *connecting = connecting_of(message->easy_handle); /* there is one kind of message: done */

        if (connecting) {
            connecting->is_done = true;
            connecting->result = message->data.result;
        }
    }
}

static int events_of(short revents)
{
    return ((revents & POLLIN) ? CURL_CSELECT_IN : 0) | ((revents & POLLOUT) ? CURL_CSELECT_OUT : 0) |
           ((revents & (POLLERR | POLLHUP | POLLNVAL)) ? CURL_CSELECT_ERR : 0);
}

enum {
    MOST_SOCKETS = 24,  /* of one connection: addresses that are tried side by side, and those of its resolver */
    STEP_US = 50 * 1000 /* the longest wait while others move libcurl on: they may set its timer */
};

static size_t copy_watches(const pay_trust *trust, const pay_connecting *connecting, pay_watch *watches)
{
    size_t count = 0;

    for (size_t i = 0; i < trust->watch_count && count < MOST_SOCKETS; i++) {
        if (trust->watches[i].connecting == connecting || !trust->watches[i].connecting) {
            watches[count++] = trust->watches[i].watch;
        }
    }
    return count;
}

/* libcurl passes over a socket that it does not wait for any more: each act() may end a wait. */
static void act_on_ready(pay_trust *trust, const pay_watch *watches, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (watches[i].revents) {
            act(trust, watches[i].fd, events_of(watches[i].revents));
        }
    }
}

static int64_t wake_time(const pay_trust *trust, int64_t until_us, const pay_waiter *waiter)
{
    int64_t wake_us = trust->timer_us >= 0 && trust->timer_us < until_us ? trust->timer_us : until_us;
    int64_t step_us = waiter ? pay_clock_us() + STEP_US : wake_us;

    return step_us < wake_us ? step_us : wake_us;
}

CURLcode pay_trust_advance(pay_trust *trust, const pay_connecting *connecting, int64_t until_us,
                           const pay_waiter *waiter)
{
    pay_watch watches[MOST_SOCKETS];
    size_t count = copy_watches(trust, connecting, watches);
    pay_waited waited = pay_wait_by(waiter, watches, count, wake_time(trust, until_us, waiter));

    if (waited == PAY_WAITED_GIVEN_UP || trust->process != pay_process_id()) {
        return CURLE_ABORTED_BY_CALLBACK;
    }
    if (waited == PAY_WAITED_READY) {
        act_on_ready(trust, watches, count);
    } else if (trust->timer_us >= 0 && pay_clock_us() >= trust->timer_us) {
        trust->timer_us = -1;
        act(trust, CURL_SOCKET_TIMEOUT, 0);
    } else if (!waiter || pay_clock_us() >= until_us) {
        return CURLE_OPERATION_TIMEDOUT;
    }
    collect_results(trust);
    return trust->is_broken ? CURLE_OUT_OF_MEMORY : CURLE_AGAIN;
}
