/* Runs callables in Fibers, and waits for the sockets of all of them at once. */
#include "batch.h"

#include "php.h"
#include "zend_exceptions.h"
#include "zend_fibers.h"
#include "zend_interfaces.h"

#include "batch_source.h"
#include "failure.h"
#include "object.h"
#include "php_payments.h"
#include "core/clock.h"

#include "../../stubs/batch_arginfo.h"

enum { MOST_AT_ONCE = 1000 };

/* A callable on its way. What it waits for lies on its Fiber's own stack, and is there while the Fiber is suspended. */
struct payments_job {
    zval fiber; /* owned */
    zval key;   /* owned */
    bool is_waiting;
    bool is_due; /* the Batch has resumed it */
    pay_watch *watches;
    size_t watch_count;
    int64_t until_us;
    pay_waited waited;
    bool is_left;       /* its Batch has ended */
    payments_job *next; /* left, too */
};

typedef struct batch {
    payments_batch_source *source;
    const pay_waiter *outer; /* who waits for the Batch itself; NULL: the thread */
    payments_job **jobs;     /* owned, as they are; the first `count` run */
    size_t count;
    size_t most;
    zend_long finished;
    zval *results; /* NULL: they are given to `done` alone */
    zend_fcall_info *done;
    zend_fcall_info_cache *done_cache;
    zend_object *thrown; /* by the source, or by each()'s callback; owned. Nothing new is begun, what runs goes on */
} batch;

/* --- of a job, in its Fiber --------------------------------------------------- */

payments_job *payments_batch_job(void)
{
    payments_job *job = PAYMENTS_G(job);
    zend_fiber *running = EG(active_fiber);

    return job && running && &running->std == Z_OBJ(job->fiber) && !zend_fiber_switch_blocked() ? job : NULL;
}

pay_waited payments_batch_wait(void *context, pay_watch *watches, size_t count, int64_t until_us)
{
    zend_function *suspend = zend_hash_str_find_ptr(&zend_ce_fiber->function_table, ZEND_STRL("suspend"));
    payments_job *job = context;
    zval sent;

    if (!job || payments_batch_job() != job) { /* inside another Fiber, or where none can be left */
        return pay_wait_by(NULL, watches, count, until_us);
    }
    job->watches = watches;
    job->watch_count = count;
    job->until_us = until_us;
    job->is_due = false;
    job->is_waiting = true;
    do { /* whoever has got hold of the Fiber may resume it, too */
        ZVAL_UNDEF(&sent);
        zend_call_known_function(suspend, NULL, zend_ce_fiber, &sent, 0, NULL, NULL);
        zval_ptr_dtor(&sent);
    } while (!job->is_due && !job->is_left && !EG(exception));
    job->is_waiting = false;
    if (EG(exception)) {
        return PAY_WAITED_GIVEN_UP;
    }
    return job->is_left ? pay_wait_by(NULL, watches, count, until_us) : job->waited;
}

/* --- of a Batch ------------------------------------------------------------------ */

static bool is_over(const payments_job *job)
{
    return ((zend_fiber *)Z_OBJ(job->fiber))->context.status == ZEND_FIBER_STATUS_DEAD;
}

/*
 * A Fiber that is suspended is unwound by it. Where somebody else has got hold of it, that comes later, and the job
 * stays until the end of the request: a call on the Fiber's stack waits with it.
 */
static void free_job(payments_job *job)
{
    bool stays = GC_REFCOUNT(Z_OBJ(job->fiber)) > 1 && !is_over(job);

    zval_ptr_dtor(&job->key);
    zval_ptr_dtor(&job->fiber);
    if (stays) {
        job->is_left = true;
        job->next = PAYMENTS_G(jobs_left);
        PAYMENTS_G(jobs_left) = job;
    } else {
        efree(job);
    }
}

void payments_batch_end_request(void)
{
    PAYMENTS_G(job) = NULL;
    while (PAYMENTS_G(jobs_left)) {
        payments_job *job = PAYMENTS_G(jobs_left);

        PAYMENTS_G(jobs_left) = job->next;
        efree(job);
    }
}

/* What somebody else threw ends the Batch when all that runs is finished. Only the first is thrown on. */
static void stop_for_exception(batch *all)
{
    zend_object *thrown;

    if (all->thrown) {
        payments_report_as_warning("the callback of Payments\\Batch");
    } else if ((thrown = payments_take_exception())) {
        all->thrown = thrown;
    }
}

static void report(batch *all, const zval *key, const zval *result, zend_object *thrown)
{
    zval arguments[3], answer;

    if (!all->done) {
        return;
    }
    ZVAL_COPY_VALUE(&arguments[0], key);
    ZVAL_NULL(&arguments[1]);
    ZVAL_NULL(&arguments[2]);
    if (thrown) {
        ZVAL_OBJ(&arguments[2], thrown);
    } else {
        ZVAL_COPY_VALUE(&arguments[1], result);
    }
    ZVAL_UNDEF(&answer);
    all->done->retval = &answer;
    all->done->param_count = 3;
    all->done->params = arguments;
    zend_call_function(all->done, all->done_cache);
    zval_ptr_dtor(&answer);
    if (EG(exception) && all->results) {
        payments_report_as_warning("the callback of Payments\\Batch::run()");
    } else if (EG(exception)) {
        stop_for_exception(all);
    }
}

/* The job is over: its value, or what it threw. False for an exit, which is still EG(exception). */
static bool finish(batch *all, payments_job *job)
{
    zend_object *thrown = payments_take_exception();
    zval result;

    if (EG(exception)) {
        return false;
    }
    if (thrown) {
        ZVAL_OBJ(&result, thrown);
    } else {
        payments_call_method(Z_OBJ(job->fiber), "getreturn", &result, 0, NULL);
    }
    all->finished++;
    report(all, &job->key, &result, thrown);
    if (all->results) {
        array_set_zval_key(Z_ARRVAL_P(all->results), &job->key, &result);
    }
    zval_ptr_dtor(&result);
    return !EG(exception);
}

/* Begins the job, or goes on with it, until it waits or is over. False for an exit. */
static bool go_on(batch *all, size_t index, const char *method)
{
    payments_job *job = all->jobs[index];
    payments_job *before = PAYMENTS_G(job);
    bool goes_on = true;
    zval suspended;

    PAYMENTS_G(job) = job;
    payments_call_method(Z_OBJ(job->fiber), method, &suspended, 0, NULL);
    PAYMENTS_G(job) = before;
    zval_ptr_dtor(&suspended);
    if (is_over(job) || EG(exception)) {
        all->jobs[index] = all->jobs[--all->count];
        goes_on = finish(all, job);
        free_job(job);
    }
    return goes_on;
}

/* Takes over key and callable. */
static payments_job *make_job(zval *key, zval *callable)
{
    payments_job *job = ecalloc(1, sizeof(*job));

    ZVAL_COPY_VALUE(&job->key, key);
    object_init_ex(&job->fiber, zend_ce_fiber);
    zend_call_known_instance_method_with_1_params(zend_ce_fiber->constructor, Z_OBJ(job->fiber), NULL, callable);
    zval_ptr_dtor(callable);
    return job;
}

/* As many as may run at once. False for an exit. */
static bool begin_more(batch *all)
{
    zval key, callable;

    while (all->count < all->most && !all->thrown) {
        if (!payments_batch_source_next(all->source, &key, &callable)) {
            if (EG(exception)) {
                stop_for_exception(all);
            }
            break;
        }
        if (all->results) { /* in the order of the calls, whichever is finished first */
            zval none;

            ZVAL_NULL(&none);
            array_set_zval_key(Z_ARRVAL_P(all->results), &key, &none);
        }
        all->jobs[all->count++] = make_job(&key, &callable);
        if (!go_on(all, all->count - 1, "start")) {
            return false;
        }
    }
    return !EG(exception);
}

/* Waits until one of them can go on. False: given up. */
static bool wait_for_any(batch *all)
{
    size_t count = 0;
    int64_t until_us = INT64_MAX;
    pay_watch *watches;
    pay_waited waited;

    for (size_t i = 0; i < all->count; i++) {
        const payments_job *job = all->jobs[i];

        count += job->watch_count;
        until_us = MIN(until_us, job->is_waiting ? job->until_us : 0);
    }
    watches = safe_emalloc(count + 1, sizeof(*watches), 0);
    count = 0;
    for (size_t i = 0; i < all->count; i++) {
        for (size_t n = 0; all->jobs[i]->is_waiting && n < all->jobs[i]->watch_count; n++) {
            watches[count++] = all->jobs[i]->watches[n];
        }
    }
    waited = pay_wait_by(all->outer, watches, count, until_us);
    count = 0;
    for (size_t i = 0; i < all->count; i++) {
        payments_job *job = all->jobs[i];

        job->waited = PAY_WAITED_LATE;
        for (size_t n = 0; job->is_waiting && n < job->watch_count; n++) {
            job->watches[n].revents = 0;
            if (waited == PAY_WAITED_READY && watches[count].revents) {
                job->watches[n].revents = watches[count].revents;
                job->waited = PAY_WAITED_READY;
            }
            count++;
        }
        job->is_due = !job->is_waiting || job->waited == PAY_WAITED_READY || pay_clock_us() >= job->until_us;
    }
    efree(watches);
    return waited != PAY_WAITED_GIVEN_UP;
}

/* From the last to the first: one that is over gives its place to the last. False for an exit. */
static bool go_on_with_due(batch *all)
{
    for (size_t i = all->count; i > 0; i--) {
        if (all->jobs[i - 1]->is_due && !go_on(all, i - 1, "resume")) {
            return false;
        }
    }
    return true;
}

static void run_batch(batch *all)
{
    payments_job *around = payments_batch_job();
    pay_waiter outer = {payments_batch_wait, around};

    all->outer = around ? &outer : NULL;
    all->jobs = safe_emalloc(all->most, sizeof(*all->jobs), 0);
    while (begin_more(all) && all->count > 0 && wait_for_any(all) && go_on_with_due(all)) {
    }
    while (all->count > 0) {
        free_job(all->jobs[--all->count]);
    }
    efree(all->jobs);
    if (all->thrown && EG(exception)) {
        OBJ_RELEASE(all->thrown);
    } else if (all->thrown) {
        zval exception;

        ZVAL_OBJ(&exception, all->thrown);
        zend_throw_exception_object(&exception);
    }
}

void payments_batch_run(zval *calls, size_t concurrency, zval *results)
{
    batch all = {.most = concurrency, .results = results};

    all.source = payments_batch_source_open(calls);
    run_batch(&all);
    payments_batch_source_free(all.source);
}

/* --- methods ----------------------------------------------------------------------- */

static bool check_concurrency(zend_long concurrency, uint32_t argument)
{
    if (concurrency < 1 || concurrency > MOST_AT_ONCE) {
        zend_argument_value_error(argument, "must be between 1 and %d", MOST_AT_ONCE);
        return false;
    }
    return true;
}

ZEND_METHOD(Payments_Batch, run)
{
    zend_long concurrency = 10;
    zend_fcall_info done = empty_fcall_info;
    zend_fcall_info_cache done_cache = empty_fcall_info_cache;
    batch all = {0};
    zval *calls;

    ZEND_PARSE_PARAMETERS_START(1, 3)
        Z_PARAM_ITERABLE(calls)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(concurrency)
        Z_PARAM_FUNC_OR_NULL(done, done_cache)
    ZEND_PARSE_PARAMETERS_END();
    if (!check_concurrency(concurrency, 2) || !(all.source = payments_batch_source_read(calls))) {
        RETURN_THROWS();
    }
    array_init(return_value);
    all.most = (size_t)concurrency;
    all.results = return_value;
    all.done = ZEND_FCI_INITIALIZED(done) ? &done : NULL;
    all.done_cache = &done_cache;
    run_batch(&all);
    payments_batch_source_free(all.source);
}

ZEND_METHOD(Payments_Batch, each)
{
    zend_long concurrency = 10;
    zend_fcall_info done;
    zend_fcall_info_cache done_cache;
    batch all = {0};
    zval *calls;

    ZEND_PARSE_PARAMETERS_START(2, 3)
        Z_PARAM_ITERABLE(calls)
        Z_PARAM_FUNC(done, done_cache)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(concurrency)
    ZEND_PARSE_PARAMETERS_END();
    if (!check_concurrency(concurrency, 3) || !(all.source = payments_batch_source_open(calls))) {
        RETURN_THROWS();
    }
    all.most = (size_t)concurrency;
    all.done = &done;
    all.done_cache = &done_cache;
    run_batch(&all);
    payments_batch_source_free(all.source);
    RETVAL_LONG(all.finished);
}

void payments_batch_register(void)
{
    register_class_Payments_Batch();
}
