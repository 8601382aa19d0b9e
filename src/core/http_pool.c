/*
 * Kept connections. The pool holds one libcurl easy handle for each origin, and
 * libcurl keeps connection, TLS session and CA store inside that handle; so
 * whose connection is whose is decided here, by the key, and never by libcurl.
 */
#include <stdlib.h>
#include <string.h>

#include "http_private.h"

#ifdef _WIN32
#include <winsock2.h>
#define poll WSAPoll
#else
#include <dlfcn.h>
#ifdef __linux__
#include <malloc.h>
#endif
#include <poll.h>
#include <stdatomic.h>
#include <unistd.h>
#endif

struct pay_http_pool {
    pay_http_handle *handles[PAY_HTTP_POOL_SIZE]; /* owned; the first `count` */
    size_t count;
    long process; /* that made the handles */
    pay_http_pool_figures figures;
};

#if defined(__linux__) || defined(__FreeBSD__) || defined(__APPLE__)
/* The library that a function is in stays loaded, even when whoever loaded it lets it go. */
static void pin(uintptr_t function)
{
    Dl_info info;
    void *library;

    if (dladdr((void *)function, &info) && (library = dlopen(info.dli_fname, RTLD_NOW | RTLD_NOLOAD | RTLD_NODELETE))) {
        dlclose(library); /* the mark stays */
    }
}
#else
static void pin(uintptr_t function)
{
    (void)function;
}
#endif

#ifdef __linux__
/* --- libcurl's memory ---------------------------------------------------- */

/*
 * Some of what libcurl allocates holds secrets and cannot be reached from outside: a request's headers with the
 * token, a proxy's password. With these functions it is wiped as it is given back. They take any block of malloc()'s,
 * and their blocks can go to free(): libcurl is the whole process's, and some of its memory may be older.
 */
static atomic_bool takes_part;

static void wipe_and_free(void *memory)
{
    atomic_store_explicit(&takes_part, true, memory_order_relaxed);
    if (memory) {
        pay_wipe(memory, malloc_usable_size(memory));
        free(memory);
    }
}

static void *wipe_and_move(void *memory, size_t size)
{
    void *moved = malloc(size);

    if (moved && memory) {
        size_t had = malloc_usable_size(memory);

        memcpy(moved, memory, had < size ? had : size);
        wipe_and_free(memory);
    }
    return moved;
}

static CURLcode start_libcurl(bool may_stay)
{
    if (!may_stay) {
        return curl_global_init(CURL_GLOBAL_DEFAULT);
    }
    pin((uintptr_t)&wipe_and_free);
    return curl_global_init_mem(CURL_GLOBAL_DEFAULT, malloc, wipe_and_free, wipe_and_move, strdup, calloc);
}

bool pay_http_wipes_memory(void)
{
    curl_free(curl_easy_escape(NULL, "?", 1));
    return atomic_load_explicit(&takes_part, memory_order_relaxed);
}
#else
static CURLcode start_libcurl(bool may_stay)
{
    (void)may_stay;
    return curl_global_init(CURL_GLOBAL_DEFAULT);
}

bool pay_http_wipes_memory(void)
{
    return false;
}
#endif

bool pay_http_start(bool may_stay)
{
    /* Counted by libcurl, under its own lock since 7.84. The first to start it in a process decides on its memory. */
    if (start_libcurl(may_stay) != CURLE_OK) {
        return false;
    }
    const curl_version_info_data *version = curl_version_info(CURLVERSION_NOW);
    if (version->version_num < 0x075500 || !(version->features & CURL_VERSION_SSL)) {
        curl_global_cleanup();
        return false;
    }
    /*
     * A thread of libcurl's that waits for a resolver past our limits is left behind, and comes back into libcurl's
     * code when the resolver answers.
     */
    pin((uintptr_t)&curl_easy_init);
    return true;
}

void pay_http_stop(void)
{
    curl_global_cleanup();
}

static void handle_free(pay_http_handle *handle)
{
    curl_easy_cleanup(handle->easy);
    pay_buffer_free(&handle->key);
    pay_release(handle);
}

static pay_http_handle *handle_create(void)
{
    pay_http_handle *handle = pay_allocate(sizeof(*handle));
    if (!handle) {
        return NULL;
    }
    handle->easy = curl_easy_init();
    if (!handle->easy) {
        pay_release(handle);
        return NULL;
    }
    return handle;
}

#ifdef _WIN32
/* Nothing forks. */
static long this_process(void)
{
    return 0;
}

static void forget_parent(pay_http_pool *pool)
{
    (void)pool;
}
#else
/*
 * Handles of a parent process, in a forked child. Cleaning them up would write
 * close_notify on the parent's connections, and using them would corrupt these.
 * So they stay as they are until the child ends, and stay reachable so that no
 * leak is reported. Only ever pushed to; the one piece of mutable data here that
 * is not in a pool, for it outlives the pool.
 */
static _Atomic(pay_http_handle *) abandoned;

static long this_process(void)
{
    return (long)getpid();
}

static void abandon(pay_http_handle *handle)
{
    pay_buffer_free(&handle->key); /* this copy is the child's own */
    handle->next = atomic_load(&abandoned);
    while (!atomic_compare_exchange_weak(&abandoned, &handle->next, handle)) {
    }
}

/* In a child of the process that filled the pool: forgets all of it. */
static void forget_parent(pay_http_pool *pool)
{
    long process = this_process();

    if (pool->process == process) {
        return;
    }
    while (pool->count > 0) {
        abandon(pool->handles[--pool->count]);
    }
    pool->process = process;
}
#endif

pay_http_pool *pay_http_pool_create(void)
{
    pay_http_pool *pool = pay_allocate(sizeof(*pool));

    if (pool) {
        pool->process = this_process();
    }
    return pool;
}

void pay_http_pool_clear(pay_http_pool *pool)
{
    size_t lent = 0;

    forget_parent(pool);
    for (size_t i = 0; i < pool->count; i++) {
        if (pool->handles[i]->in_use) {
            pool->handles[lent++] = pool->handles[i];
        } else {
            handle_free(pool->handles[i]);
        }
    }
    pool->count = lent;
}

void pay_http_pool_free(pay_http_pool *pool)
{
    if (!pool) {
        return;
    }
    pay_http_pool_clear(pool);
    pay_release(pool);
}

pay_http_pool_figures pay_http_pool_count(const pay_http_pool *pool)
{
    pay_http_pool_figures figures = pool->figures;

    figures.origins = pool->process == this_process() ? pool->count : 0;
    return figures;
}

/* Parts end in NUL, which none of them contains: no two requests that differ share a key. */
static void write_key(pay_buffer *key, const pay_http_request *request, const pay_url *url)
{
    pay_buffer_append_char(key, url->https ? 's' : 'p');
    pay_buffer_append_integer(key, url->port);
    pay_buffer_append_char(key, '\0');
    pay_buffer_append_text(key, url->host);
    pay_buffer_append_char(key, '\0');
    pay_buffer_append_string(key, request->ca_file ? request->ca_file : "");
    pay_buffer_append_char(key, '\0');
    pay_buffer_append_string(key, request->proxy ? request->proxy : "");
}

static pay_http_handle *find(const pay_http_pool *pool, pay_text key)
{
    for (size_t i = 0; i < pool->count; i++) {
        if (pay_text_equals(pay_buffer_text(&pool->handles[i]->key), key)) {
            return pool->handles[i];
        }
    }
    return NULL;
}

/* Makes room for one more handle; false when every one is lent. */
static bool make_room(pay_http_pool *pool)
{
    size_t oldest = pool->count;

    if (pool->count < PAY_HTTP_POOL_SIZE) {
        return true;
    }
    for (size_t i = 0; i < pool->count; i++) {
        if (!pool->handles[i]->in_use &&
            (oldest == pool->count || pool->handles[i]->last_use < pool->handles[oldest]->last_use)) {
            oldest = i;
        }
    }
    if (oldest == pool->count) {
        return false;
    }
    handle_free(pool->handles[oldest]);
    pool->handles[oldest] = pool->handles[--pool->count];
    pool->figures.evictions++;
    return true;
}

/* A new handle under this key, which it takes over when it is kept. */
static pay_http_handle *add(pay_http_pool *pool, pay_buffer *key, bool keep)
{
    pay_http_handle *handle = handle_create();

    if (handle && keep && make_room(pool)) {
        handle->kept = true;
        handle->key = *key;
        *key = (pay_buffer){0};
        pool->handles[pool->count++] = handle;
    }
    return handle;
}

pay_http_handle *pay_http_pool_borrow(pay_http_pool *pool, const pay_http_request *request, const pay_url *url)
{
    pay_buffer key = {0};
    pay_http_handle *handle = NULL;

    forget_parent(pool);
    pool->figures.requests++;
    write_key(&key, request, url);
    if (!key.failed) {
        handle = find(pool, pay_buffer_text(&key));
        if (!handle || handle->in_use) {
            handle = add(pool, &key, !handle);
        }
    }
    pay_buffer_free(&key);
    if (handle) {
        handle->in_use = true;
        handle->last_use = pool->figures.requests;
    }
    return handle;
}

bool pay_http_handle_is_stale(const pay_http_handle *handle)
{
    curl_socket_t socket = CURL_SOCKET_BAD;

    /*
     * Before 8.0 libcurl with OpenSSL takes a connection for alive when one byte
     * can be read from it, and close_notify is such a byte: what a server that
     * says good-bye in due form sends first.
     */
    if (curl_easy_getinfo(handle->easy, CURLINFO_ACTIVESOCKET, &socket) != CURLE_OK || socket == CURL_SOCKET_BAD) {
        return false;
    }
    struct pollfd polled = {.fd = socket, .events = POLLIN};
    return poll(&polled, 1, 0) > 0;
}

static void take_out(pay_http_pool *pool, const pay_http_handle *handle)
{
    for (size_t i = 0; i < pool->count; i++) {
        if (pool->handles[i] == handle) {
            pool->handles[i] = pool->handles[--pool->count];
            return;
        }
    }
}

void pay_http_pool_return(pay_http_pool *pool, pay_http_handle *handle, uint64_t connects, bool reused)
{
    pool->figures.connects += connects;
    pool->figures.reuses += reused ? 1 : 0;
    curl_easy_reset(handle->easy);
    handle->in_use = false;
    if (handle->spoiled) {
        take_out(pool, handle);
    }
    if (handle->spoiled || !handle->kept) {
        handle_free(handle);
    }
}
