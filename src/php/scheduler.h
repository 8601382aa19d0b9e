/* Waiting by the shop's own event loop: Options::$scheduler. */
#ifndef PAYMENTS_PHP_SCHEDULER_H
#define PAYMENTS_PHP_SCHEDULER_H

#include "php.h"

#include "core/wait.h"

typedef struct payments_scheduling {
    zend_object *scheduler; /* borrowed from the options */
    zend_object **thrown;   /* what it throws is kept there, and owned by whose it is */
} payments_scheduling;

/* The wait of a pay_waiter; `scheduling` is a payments_scheduling. */
pay_waited payments_schedule(void *scheduling, pay_watch *watches, size_t count, int64_t until_us);

#endif
