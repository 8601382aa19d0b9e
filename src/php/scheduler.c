/* Gives the shop's scheduler streams to watch, and asks the sockets themselves what came of it. */
#include "scheduler.h"

#include "zend_fibers.h"

#include "failure.h"
#include "object.h"
#include "core/clock.h"

/* --- streams that can be watched, and nothing else ------------------------------ */

static ssize_t refuse_write(php_stream *stream, const char *bytes, size_t count)
{
    (void)stream, (void)bytes, (void)count;
    return -1;
}

static ssize_t refuse_read(php_stream *stream, char *bytes, size_t count)
{
    (void)stream, (void)bytes, (void)count;
    return -1;
}

/* The socket is libcurl's. */
static int leave_open(php_stream *stream, int close_handle)
{
    (void)stream, (void)close_handle;
    return 0;
}

static int give_socket(php_stream *stream, int as, void **socket)
{
    if (as == PHP_STREAM_AS_STDIO) {
        return FAILURE;
    }
    if (socket) {
        const pay_watch *watch = stream->abstract;

        memcpy(socket, &watch->fd, sizeof(watch->fd)); /* an int, or a SOCKET of Windows */
    }
    return SUCCESS;
}

static const php_stream_ops watch_ops = {
    .write = refuse_write,
    .read = refuse_read,
    .close = leave_open,
    .label = "Payments\\Scheduler",
    .cast = give_socket,
};

/* --- waiting ---------------------------------------------------------------------- */

static void add_stream(zval *streams, zval *stream)
{
    Z_ADDREF_P(stream);
    add_next_index_zval(streams, stream);
}

static void make_streams(pay_watch *watches, size_t count, zval *made, zval *readable, zval *writable)
{
    for (size_t i = 0; i < count; i++) {
        php_stream_to_zval(php_stream_alloc(&watch_ops, &watches[i], NULL, "r"), &made[i]);
        if (watches[i].events & POLLIN) {
            add_stream(readable, &made[i]);
        }
        if (watches[i].events & POLLOUT) {
            add_stream(writable, &made[i]);
        }
    }
}

/* Whoever has kept one finds it closed. */
static void close_streams(zval *made, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        zend_list_close(Z_RES(made[i]));
        zval_ptr_dtor(&made[i]);
    }
}

/* One turn of the shop's loop. False when it threw. */
static bool take_turn(const payments_scheduling *scheduling, pay_watch *watches, size_t count, int64_t until_us)
{
    zval *made = safe_emalloc(count + 1, sizeof(*made), 0);
    zval arguments[3], result;

    array_init(&arguments[0]);
    array_init(&arguments[1]);
    ZVAL_DOUBLE(&arguments[2], (double)(until_us - pay_clock_us()) / 1e6);
    make_streams(watches, count, made, &arguments[0], &arguments[1]);
    payments_call_method(scheduling->scheduler, "wait", &result, 3, arguments);
    zval_ptr_dtor(&result);
    *scheduling->thrown = payments_take_exception();
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
        return pay_wait_by(NULL, watches, count, until_us);
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
