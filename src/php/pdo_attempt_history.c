/* Payments\PdoAttemptStore as Payments\AttemptHistory: what was attempted in a period. */
#include "php.h"

#include "attempt.h"
#include "attempt_sql.h"
#include "object.h"
#include "pdo_work.h"
#include "scope.h"
#include "core/attempt_row.h"

typedef struct history_job {
    payments_pdo_store *store;
    int64_t from, until, after, limit;
    zval *values; /* the reference of the attempt before */
    zval rows;
} history_job;

static bool read_history(void *context)
{
    history_job *job = context;
    payments_scope *scope = payments_scope_open();
    bool done;

    payments_sql_created(&scope->text, job->store->driver, ZSTR_VAL(job->store->table), job->from, job->until,
                         job->after, job->limit);
    done = payments_pdo_run_text(job->store, &scope->text, job->values, &job->rows);
    payments_scope_close(scope);
    return done;
}

/* None is left out: one that cannot be read throws. */
static void make_history(zval *list, const zval *rows)
{
    zval *row;

    array_init(list);
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(rows), row) {
        zval attempt;

        if (!payments_pdo_attempt(&attempt, row)) {
            return;
        }
        add_next_index_zval(list, &attempt);
    }
    ZEND_HASH_FOREACH_END();
}

/* Where a list goes on. False when it threw. */
static bool begin_after(history_job *job, zend_object *after)
{
    pay_attempt attempt = {.created_at = job->from};

    if (after && !payments_attempt_read(after, &attempt)) {
        return false;
    }
    if (attempt.created_at < job->from) { /* everything is after it */
        attempt = (pay_attempt){.created_at = job->from};
    }
    job->after = attempt.created_at;
    add_next_index_stringl(job->values, attempt.reference.length ? attempt.reference.bytes : "",
                           attempt.reference.length);
    return true;
}

ZEND_METHOD(Payments_PdoAttemptStore, created)
{
    history_job job = {.store = payments_pdo_store_of(Z_OBJ_P(ZEND_THIS))};
    zend_long from, until, limit;
    zend_object *after = NULL;
    zval values;

    ZEND_PARSE_PARAMETERS_START(3, 4)
        Z_PARAM_LONG(from)
        Z_PARAM_LONG(until)
        Z_PARAM_LONG(limit)
        Z_PARAM_OPTIONAL
        Z_PARAM_OBJ_OF_CLASS_OR_NULL(after, payments_attempt_ce)
    ZEND_PARSE_PARAMETERS_END();
    job.from = from;
    job.until = until;
    job.limit = limit > 0 ? limit : 0;
    array_init(&values);
    job.values = &values;
    if (begin_after(&job, after) && payments_pdo_work(job.store, read_history, &job, false)) {
        make_history(return_value, &job.rows);
        zval_ptr_dtor(&job.rows);
    }
    zval_ptr_dtor(&values);
}
