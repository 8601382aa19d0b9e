/* The list of kept connections: takes a usable one, keeps one after a call, closes what is old. */
#include "pool.h"

#include <string.h>

#include "clock.h"
#include "process.h"
#include "memory.h"
#include "url.h"

#define SECONDS ((int64_t)1000000)

/*
 * Servers end idle connections after 5 seconds to some minutes. A write does not go out on one that was idle for long:
 * its outcome would be unknown if the server has just ended it. A read can be repeated.
 */
#define MAX_IDLE_WRITE_US (20 * SECONDS)
#define MAX_IDLE_READ_US  (110 * SECONDS)
/* A host that has moved to another address is found after at most so long. */
#define MAX_AGE_US (300 * SECONDS)

/* In a child of the process that filled the pool: forgets all of it. */
static void forget_parent(pay_http_pool *pool)
{
    unsigned process = pay_process_id();

    if (pool->process == process) {
        return;
    }
    while (pool->count > 0) {
        pay_connection *connection = pool->connections[--pool->count];

        pay_connection_abandon(connection);
        pay_process_leave(&connection->left);
    }
    while (pool->trust_count > 0) {
        pay_process_leave(&pool->trusts[--pool->trust_count]->left);
    }
    pool->process = process;
}

/* --- life ----------------------------------------------------------------- */

pay_http_pool *pay_http_pool_create(void)
{
    pay_http_pool *pool = pay_allocate(sizeof(*pool));

    if (!pool) {
        return NULL;
    }
    pool->input = pay_allocate(PAY_HTTP_INPUT_BYTES);
    if (!pool->input) {
        pay_release(pool);
        return NULL;
    }
    pool->process = pay_process_id();
    return pool;
}

static void close_at(pay_http_pool *pool, size_t index)
{
    pay_connection_close(pool->connections[index]);
    pool->connections[index] = pool->connections[--pool->count];
}

void pay_http_pool_clear(pay_http_pool *pool)
{
    forget_parent(pool);
    while (pool->count > 0) {
        close_at(pool, pool->count - 1);
    }
    while (pool->trust_count > 0) {
        pay_trust_release(pool->trusts[--pool->trust_count]);
    }
}

void pay_http_pool_free(pay_http_pool *pool)
{
    if (!pool) {
        return;
    }
    pay_http_pool_clear(pool);
    pay_release(pool->input);
    pay_release(pool);
}

pay_http_pool_figures pay_http_pool_count(const pay_http_pool *pool)
{
    pay_http_pool_figures figures = pool->figures;

    figures.origins = pool->process == pay_process_id() ? pool->count : 0;
    return figures;
}

/* --- trust ---------------------------------------------------------------- */

static void drop_trust(pay_http_pool *pool, size_t index)
{
    pay_trust *trust = pool->trusts[index];

    for (size_t i = pool->count; i > 0; i--) {
        if (pool->connections[i - 1]->trust == trust) {
            close_at(pool, i - 1);
        }
    }
    pool->trust_count--;
    memmove(&pool->trusts[index], &pool->trusts[index + 1], (pool->trust_count - index) * sizeof(pool->trusts[0]));
    pay_trust_release(trust);
}

static bool is_same_file(const pay_trust *trust, const char *ca_file)
{
    return pay_text_equals(pay_text_of(trust->ca_file), pay_text_of(ca_file));
}

static void move_to_front(pay_http_pool *pool, size_t index)
{
    pay_trust *trust = pool->trusts[index];

    memmove(&pool->trusts[1], &pool->trusts[0], index * sizeof(pool->trusts[0]));
    pool->trusts[0] = trust;
}

pay_trust *pay_http_pool_trust(pay_http_pool *pool, const pay_http_request *request)
{
    pay_file_state state = pay_trust_look(request->ca_file);
    pay_trust *trust;

    forget_parent(pool);
    for (size_t i = 0; i < pool->trust_count; i++) {
        if (pay_trust_is_for(pool->trusts[i], request->ca_file, &state)) {
            move_to_front(pool, i);
            return pool->trusts[0];
        }
        if (is_same_file(pool->trusts[i], request->ca_file)) {
            drop_trust(pool, i); /* the file has changed */
            break;
        }
    }
    if (pool->trust_count == PAY_HTTP_POOL_SIZE) {
        drop_trust(pool, pool->trust_count - 1);
    }
    trust = pay_trust_create(request->ca_file, &state);
    if (trust) {
        pool->trusts[pool->trust_count++] = trust;
        move_to_front(pool, pool->trust_count - 1);
    }
    return trust;
}

/* --- connections ------------------------------------------------------------ */

/* Parts end in NUL, which none of them contains: no two that differ share a key. */
static void write_key(pay_buffer *key, const pay_http_request *request, const pay_url *url)
{
    pay_buffer_append_char(key, url->https ? 's' : 'p');
    pay_buffer_append_integer(key, url->port);
    pay_buffer_append_char(key, '\0');
    pay_buffer_append_text(key, url->host);
    pay_buffer_append_char(key, '\0');
    pay_buffer_append_string(key, request->proxy);
}

static bool is_outdated(const pay_connection *connection, int64_t now_us, int64_t max_idle_us)
{
    int64_t limit_us = connection->idle_limit_us;

    if (limit_us == 0 || limit_us > max_idle_us) {
        limit_us = max_idle_us;
    }
    return now_us - connection->idle_since_us >= limit_us || now_us - connection->opened_us >= MAX_AGE_US;
}

/* What no request may use any more does not keep its descriptor. */
static void close_outdated(pay_http_pool *pool, int64_t now_us)
{
    for (size_t i = pool->count; i > 0; i--) {
        if (is_outdated(pool->connections[i - 1], now_us, MAX_IDLE_READ_US)) {
            close_at(pool, i - 1);
        }
    }
}

static pay_connection *take_at(pay_http_pool *pool, size_t index)
{
    pay_connection *connection = pool->connections[index];

    pool->connections[index] = pool->connections[--pool->count];
    return connection;
}

pay_connection *pay_http_pool_take(pay_http_pool *pool, const pay_trust *trust, const pay_http_request *request,
                                   const pay_url *url)
{
    int64_t now_us = pay_clock_us();
    int64_t max_idle_us = request->is_write ? MAX_IDLE_WRITE_US : MAX_IDLE_READ_US;
    pay_connection *found = NULL;
    pay_buffer key = {0};

    close_outdated(pool, now_us);
    write_key(&key, request, url);
    for (size_t i = pool->count; !found && !key.failed && i > 0; i--) {
        pay_connection *connection = pool->connections[i - 1];

        if (connection->trust != trust || !pay_text_equals(pay_buffer_text(&connection->key), pay_buffer_text(&key))) {
            continue;
        }
        if (request->fresh_connection || is_outdated(connection, now_us, max_idle_us) ||
            !pay_connection_is_quiet(connection)) {
            close_at(pool, i - 1);
        } else {
            found = take_at(pool, i - 1);
        }
    }
    pay_buffer_free(&key);
    return found;
}

static void evict_for_another(pay_http_pool *pool)
{
    size_t oldest = 0;

    if (pool->count < PAY_HTTP_POOL_SIZE) {
        return;
    }
    for (size_t i = 1; i < pool->count; i++) {
        if (pool->connections[i]->idle_since_us < pool->connections[oldest]->idle_since_us) {
            oldest = i;
        }
    }
    close_at(pool, oldest);
    pool->figures.evictions++;
}

/* The CA file may have changed while others used the pool. */
static bool is_current(const pay_http_pool *pool, const pay_trust *trust)
{
    for (size_t i = 0; i < pool->trust_count; i++) {
        if (pool->trusts[i] == trust) {
            return true;
        }
    }
    return false;
}

void pay_http_pool_keep(pay_http_pool *pool, pay_connection *connection, const pay_http_request *request,
                        const pay_url *url)
{
    if (connection->key.length == 0) {
        write_key(&connection->key, request, url);
    }
    if (connection->key.failed || !is_current(pool, connection->trust)) {
        pay_connection_close(connection);
        return;
    }
    evict_for_another(pool);
    connection->idle_since_us = pay_clock_us();
    pool->connections[pool->count++] = connection;
}
