/* Payments\Batch: many calls at once in one thread, each callable in a Fiber of its own. */
#ifndef PAYMENTS_PHP_BATCH_H
#define PAYMENTS_PHP_BATCH_H

#include "php.h"

#include "core/wait.h"

typedef struct payments_job payments_job;

void payments_batch_register(void);
void payments_batch_end_request(void);

/* As Batch::run(), of an array of callables; results is an array. An exit is the only exception that is left. */
void payments_batch_run(zval *calls, size_t concurrency, zval *results);

/* The job whose Fiber is the running one; NULL outside of a Batch, and where no Fiber can be left. */
payments_job *payments_batch_job(void);
/* The wait of a pay_waiter: suspends the Fiber of the job, which is the running one, until the Batch resumes it. */
pay_waited payments_batch_wait(void *job, pay_watch *watches, size_t count, int64_t until_us);

#endif
