/* Waiting by the shop's own event loop: Options::$scheduler. */
#ifndef PAYMENTS_PHP_SCHEDULER_H
#define PAYMENTS_PHP_SCHEDULER_H

#include "core/wait.h"

/* The wait of a pay_waiter; `context` is a payments_hook_context. What the scheduler throws is kept there. */
pay_waited payments_schedule(void *context, pay_watch *watches, size_t count, int64_t until_us);

#endif
