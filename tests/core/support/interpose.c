#include "interpose.h"

#include <arpa/inet.h>
#include <dlfcn.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

#include <openssl/ssl.h>

hooks hooks_now;

void hooks_reset(void)
{
    hooks_now = (hooks){0};
}

/* The function that this one stands before. */
#define FIND_NEXT(function) (*(void **)&next = dlsym(RTLD_NEXT, function))

static bool is_due(long *at)
{
    return *at > 0 && --*at == 0;
}

/* --- libcurl ------------------------------------------------------------- */

/* Whatever its type, an option's value has the size of a pointer. */
_Static_assert(sizeof(long) == sizeof(void *) && sizeof(curl_off_t) == sizeof(void *), "64 bits");

CURLcode(curl_easy_setopt)(CURL *easy, CURLoption option, ...)
{
    CURLcode (*next)(CURL *, CURLoption, ...);
    va_list arguments;

    FIND_NEXT("curl_easy_setopt");
    va_start(arguments, option);
    void *value = va_arg(arguments, void *);
    va_end(arguments);
    return is_due(&hooks_now.option_refused_at) ? hooks_now.option_refusal : next(easy, option, value);
}

CURLcode(curl_easy_getinfo)(CURL *easy, CURLINFO info, ...)
{
    CURLcode (*next)(CURL *, CURLINFO, ...);
    va_list arguments;

    FIND_NEXT("curl_easy_getinfo");
    va_start(arguments, info);
    void *value = va_arg(arguments, void *);
    va_end(arguments);
    return is_due(&hooks_now.question_refused_at) ? CURLE_UNKNOWN_OPTION : next(easy, info, value);
}

CURLcode curl_global_init(long flags)
{
    CURLcode (*next)(long);

    FIND_NEXT("curl_global_init");
    return hooks_now.start_refused ? CURLE_FAILED_INIT : next(flags);
}

curl_version_info_data *curl_version_info(CURLversion age)
{
    curl_version_info_data *(*next)(CURLversion);

    FIND_NEXT("curl_version_info");
    return hooks_now.version ? hooks_now.version : next(age);
}

CURL *curl_easy_init(void)
{
    CURL *(*next)(void);

    FIND_NEXT("curl_easy_init");
    return hooks_now.easy_refused ? NULL : next();
}

CURLMcode curl_multi_add_handle(CURLM *multi, CURL *easy)
{
    CURLMcode (*next)(CURLM *, CURL *);

    FIND_NEXT("curl_multi_add_handle");
    return hooks_now.add_refused ? CURLM_OUT_OF_MEMORY : next(multi, easy);
}

CURLMcode curl_multi_socket_action(CURLM *multi, curl_socket_t socket, int events, int *running)
{
    CURLMcode (*next)(CURLM *, curl_socket_t, int, int *);

    FIND_NEXT("curl_multi_socket_action");
    return hooks_now.action_refused ? CURLM_OUT_OF_MEMORY : next(multi, socket, events, running);
}

CURLMcode(curl_multi_setopt)(CURLM *multi, CURLMoption option, ...)
{
    CURLMcode (*next)(CURLM *, CURLMoption, ...);
    va_list arguments;

    FIND_NEXT("curl_multi_setopt");
    va_start(arguments, option);
    void *value = va_arg(arguments, void *);
    va_end(arguments);
    if (option == CURLMOPT_SOCKETFUNCTION) {
        *(void **)&hooks_now.on_socket = value;
    }
    return is_due(&hooks_now.multi_option_refused_at) ? CURLM_UNKNOWN_OPTION : next(multi, option, value);
}

CURLcode hooks_real_send(CURL *easy, const void *bytes, size_t length, size_t *sent)
{
    CURLcode (*next)(CURL *, const void *, size_t, size_t *);

    FIND_NEXT("curl_easy_send");
    return next(easy, bytes, length, sent);
}

CURLcode curl_easy_send(CURL *easy, const void *bytes, size_t length, size_t *sent)
{
    CURLcode code = (hooks_now.send ? hooks_now.send : hooks_real_send)(easy, bytes, length, sent);

    if (code == CURLE_OK && hooks_now.sent) {
        hooks_now.sent(easy);
    }
    return code;
}

CURLcode curl_easy_recv(CURL *easy, void *bytes, size_t size, size_t *received)
{
    CURLcode (*next)(CURL *, void *, size_t, size_t *);
    curl_socket_t socket;
    CURLcode code;

    FIND_NEXT("curl_easy_recv");
    if (hooks_now.receive_waits && curl_easy_getinfo(easy, CURLINFO_ACTIVESOCKET, &socket) == CURLE_OK) {
        struct pollfd polled = {.fd = socket, .events = POLLIN};

        poll(&polled, 1, 5000);
    }
    if (hooks_now.receives_left == 1) {
        hooks_now.empty_receives++;
        *received = 0;
        return CURLE_AGAIN;
    }
    hooks_now.receives_left -= hooks_now.receives_left > 1;
    code = next(easy, bytes, size, received);
    if (code == CURLE_OK && *received > 0 && hooks_now.received) {
        hooks_now.received(easy);
    }
    return code;
}

/* --- OpenSSL ------------------------------------------------------------- */

static void (*on_tls_event)(const SSL *, int, int);

void SSL_CTX_set_info_callback(SSL_CTX *context, void (*callback)(const SSL *, int, int))
{
    void (*next)(SSL_CTX *, void (*)(const SSL *, int, int));

    FIND_NEXT("SSL_CTX_set_info_callback");
    on_tls_event = callback;
    next(context, callback);
}

static SSL_CTX *kept_context;

bool hooks_late_alert(void)
{
    SSL *tls = kept_context ? SSL_new(kept_context) : NULL;

    if (tls) {
        on_tls_event(tls, SSL_CB_READ_ALERT, 2 << 8 | 48);
    }
    SSL_free(tls);
    SSL_CTX_free(kept_context);
    kept_context = NULL;
    return tls != NULL;
}

/* Setting the data is the last thing that the engine does to a context: the alert is reported after it. */
int SSL_CTX_set_ex_data(SSL_CTX *context, int slot, void *data)
{
    int (*next)(SSL_CTX *, int, void *);
    int result;

    FIND_NEXT("SSL_CTX_set_ex_data");
    if (hooks_now.context_refused) {
        return 0;
    }
    result = next(context, slot, data);
    if (hooks_now.keeps_context && data && SSL_CTX_up_ref(context) == 1) {
        SSL_CTX_free(kept_context);
        kept_context = context;
    }
    if (hooks_now.alert[0] && on_tls_event && data) {
        SSL *tls = SSL_new(context);

        on_tls_event(tls, hooks_now.alert_is_ours ? SSL_CB_WRITE_ALERT : SSL_CB_READ_ALERT,
                     hooks_now.alert[0] << 8 | hooks_now.alert[1]);
        SSL_free(tls);
    }
    return result;
}

/* What SSL_get_mode() is a macro for. */
long SSL_ctrl(SSL *tls, int command, long number, void *pointer)
{
    long (*next)(SSL *, int, long, void *);

    FIND_NEXT("SSL_ctrl");
    return hooks_now.modes_hidden && command == SSL_CTRL_MODE ? 0 : next(tls, command, number, pointer);
}

void SSL_get0_alpn_selected(const SSL *tls, const unsigned char **name, unsigned int *length)
{
    void (*next)(const SSL *, const unsigned char **, unsigned int *);

    FIND_NEXT("SSL_get0_alpn_selected");
    next(tls, name, length);
    if (hooks_now.protocol) {
        *name = (const unsigned char *)hooks_now.protocol;
        *length = (unsigned int)strlen(hooks_now.protocol);
    }
}

int X509_STORE_load_file(X509_STORE *store, const char *file)
{
    int (*next)(X509_STORE *, const char *);

    FIND_NEXT("X509_STORE_load_file");
    hooks_now.ca_files_read++;
    return next(store, file);
}

/* --- names and addresses --------------------------------------------------- */

typedef int resolver(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **result);

/* The host's addresses, each as the system answers for it. */
static int list_addresses(resolver *resolve, const char *service, const struct addrinfo *hints,
                          struct addrinfo **result)
{
    struct addrinfo **end = result;

    *result = NULL;
    for (size_t i = 0; i < 4 && hooks_now.addresses[i]; i++) {
        int failure = resolve(hooks_now.addresses[i], service, hints, end);

        if (failure) {
            return failure;
        }
        while (*end) {
            end = &(*end)->ai_next;
        }
    }
    return *result ? 0 : EAI_NONAME;
}

/* Not for ever: a caller that waits for it would never fail. */
static void wait_for_lookup(void)
{
    for (int i = 0; i < 30000 && hooks_now.lookup_waits; i++) {
        nanosleep(&(struct timespec){0, 1000000}, NULL);
    }
}

int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **result)
{
    resolver *next;
    int failure;

    FIND_NEXT("getaddrinfo");
    if (!node || strcmp(node, HOOKS_HOST) != 0) {
        return next(node, service, hints, result);
    }
    hooks_now.lookups++;
    if (hooks_now.lookup_waits) {
        wait_for_lookup();
        hooks_now.lookups_done++;
        return EAI_AGAIN;
    }
    failure = list_addresses(next, service, hints, result);
    hooks_now.lookups_done++;
    return failure;
}

int connect(int socket, const struct sockaddr *address, socklen_t length)
{
    int (*next)(int, const struct sockaddr *, socklen_t);

    int type = 0;
    socklen_t size = sizeof(type);

    FIND_NEXT("connect");
    getsockopt(socket, SOL_SOCKET, SO_TYPE, &type, &size);
    if (address->sa_family == AF_INET && type == SOCK_STREAM) {
        uint32_t number = ntohl(((const struct sockaddr_in *)(const void *)address)->sin_addr.s_addr);

        if (number >> 2 == INADDR_LOOPBACK >> 2) {
            hooks_now.connects[number & 3]++;
        }
    }
    return next(socket, address, length);
}

int getpeername(int socket, struct sockaddr *address, socklen_t *length)
{
    int (*next)(int, struct sockaddr *, socklen_t *);

    FIND_NEXT("getpeername");
    return hooks_now.peer_unknown ? -1 : next(socket, address, length);
}

/* --- libcurl's memory ------------------------------------------------------ */

/* Each block begins with its size. */
#define BLOCK_HEAD 16
static _Atomic long memory_fails_at;

static void *block_allocate(size_t size)
{
    char *block;

    if (atomic_load(&memory_fails_at) > 0 && atomic_fetch_sub(&memory_fails_at, 1) == 1) {
        return NULL;
    }
    block = malloc(size + BLOCK_HEAD);
    if (!block) {
        return NULL;
    }
    memcpy(block, &size, sizeof(size));
    return block + BLOCK_HEAD;
}

static void block_free(void *memory)
{
    if (memory) {
        free((char *)memory - BLOCK_HEAD);
    }
}

static void *block_resize(void *memory, size_t size)
{
    size_t old = 0;
    void *resized = block_allocate(size);

    if (memory && resized) {
        memcpy(&old, (char *)memory - BLOCK_HEAD, sizeof(old));
        memcpy(resized, memory, old < size ? old : size);
        block_free(memory);
    }
    return resized;
}

static void *block_zeroed(size_t count, size_t size)
{
    void *memory = block_allocate(count * size);

    return memory ? memset(memory, 0, count * size) : NULL;
}

static char *block_string(const char *string)
{
    size_t size = strlen(string) + 1;
    char *copy = block_allocate(size);

    return copy ? memcpy(copy, string, size) : NULL;
}

CURLcode hooks_own_memory(void)
{
    return curl_global_init_mem(CURL_GLOBAL_DEFAULT, block_allocate, block_free, block_resize, block_string,
                                block_zeroed);
}

void hooks_memory_fail_at(long n)
{
    atomic_store(&memory_fails_at, n);
}

bool hooks_memory_failed(void)
{
    return atomic_exchange(&memory_fails_at, 0) <= 0;
}
