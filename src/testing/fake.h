/* What a FakeTransport keeps. */
#ifndef PAYMENTS_TESTING_FAKE_H
#define PAYMENTS_TESTING_FAKE_H

#include "php.h"

/*
 * An answer is an Answer, a Response, a Throwable or a Closure. A queue is an array that is added to at its end and
 * taken from at its front.
 */
typedef struct payments_fake {
    zval queue;        /* answers to any operation */
    zval by_operation; /* an operation's name => the queue of its own */
    zval otherwise;    /* or UNDEF */
    zval token;        /* or UNDEF: the provider's factory is asked */
    zval requests;     /* all of them, in order */
    zval failure;      /* the first AssertionFailed that was thrown while sending; or UNDEF */
    zend_ulong number; /* which fake of this thread it is, from 1 */
    bool queues_tokens;
    zend_object std;
} payments_fake;

static inline payments_fake *payments_fake_of(zend_object *object)
{
    return (payments_fake *)((char *)object - offsetof(payments_fake, std));
}

/* The name of an operation, which is the method's first argument. Throws and returns NULL when there is no such. */
const char *payments_operation_named(const zend_string *name);
/* Of a request that was kept. */
const char *payments_operation_of(zval *request);

/* One assertion more for PHPUnit, where it is loaded. */
void payments_count_assertion(void);

#endif
