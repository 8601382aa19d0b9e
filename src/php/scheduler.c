/* Gives the shop's scheduler streams to watch, and asks the sockets themselves what came of it. */
#include "scheduler.h"

#include "php_network.h"
#include "zend_fibers.h"

#ifndef PHP_WIN32
#include <fcntl.h>
#endif

#include "failure.h"
#include "object.h"
#include "core/clock.h"

/* A stream on a descriptor of its own, which it closes: the connection's own stays libcurl's. */
static bool make_stream(const pay_watch *watch, zval *stream)
{
#ifdef PHP_WIN32
    (void)watch, (void)stream;
    return false; /* a socket of another library cannot be had twice here: the thread waits */
#else
    int descriptor = fcntl(watch->fd, F_DUPFD_CLOEXEC, 0);
    php_stream *made = descriptor < 0 ? NULL : php_stream_sock_open_from_socket(descriptor, NULL);

    if (!made) {
        return false;
    }
    php_stream_to_zval(made, stream);
    return true;
#endif
}

static void add_stream(zval *streams, zval *stream)
{
    Z_ADDREF_P(stream);
    add_next_index_zval(streams, stream);
}

/* False when a stream could not be made. `made` has room for all. */
static bool make_streams(const pay_watch *watches, size_t count, zval *made, zval *readable, zval *writable)
{
    for (size_t i = 0; i < count; i++) {
        if (!make_stream(&watches[i], &made[i])) {
            return false;
        }
        if (watches[i].events & POLLIN) {
            add_stream(readable, &made[i]);
        }
        if (watches[i].events & POLLOUT) {
            add_stream(writable, &made[i]);
        }
    }
    return true;
}

static void close_streams(zval *made, size_t count)
{
    for (size_t i = 0; i < count && Z_TYPE(made[i]) == IS_RESOURCE; i++) {
        zend_list_close(Z_RES(made[i]));
        zval_ptr_dtor(&made[i]);
    }
}

/* One turn of the shop's loop. False when it threw. */
static bool take_turn(const payments_scheduling *scheduling, pay_watch *watches, size_t count, int64_t until_us)
{
    zval *made = safe_emalloc(count + 1, sizeof(*made), 0);
    zval arguments[3], result;

    for (size_t i = 0; i < count; i++) {
        ZVAL_UNDEF(&made[i]);
    }
    array_init(&arguments[0]);
    array_init(&arguments[1]);
    ZVAL_DOUBLE(&arguments[2], (double)(until_us - pay_clock_us()) / 1e6);
    if (make_streams(watches, count, made, &arguments[0], &arguments[1])) {
        payments_call_method(scheduling->scheduler, "wait", &result, 3, arguments);
        zval_ptr_dtor(&result);
        *scheduling->thrown = payments_take_exception();
    } else {
        (void)pay_wait(watches, count, until_us);
    }
    close_streams(made, count);
    zval_ptr_dtor(&arguments[0]);
    zval_ptr_dtor(&arguments[1]);
    efree(made);
    return !*scheduling->thrown && !EG(exception);
}

pay_waited payments_schedule(void *data, pay_watch *watches, size_t count, int64_t until_us)
{
    const payments_scheduling *scheduling = data;

    if (zend_fiber_switch_blocked()) { /* in a destructor, for one: no loop can go on there */
        return pay_wait(watches, count, until_us) ? PAY_WAITED_READY : PAY_WAITED_LATE;
    }
    for (;;) {
        if (pay_wait(watches, count, pay_clock_us())) {
            return PAY_WAITED_READY;
        }
        if (pay_clock_us() >= until_us) {
            return PAY_WAITED_LATE;
        }
        if (!take_turn(scheduling, watches, count, until_us)) {
            return PAY_WAITED_GIVEN_UP;
        }
    }
}
