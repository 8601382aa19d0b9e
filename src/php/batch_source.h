/* The callables of a Batch, one after the other, from an array or from any Traversable. */
#ifndef PAYMENTS_PHP_BATCH_SOURCE_H
#define PAYMENTS_PHP_BATCH_SOURCE_H

#include "php.h"

typedef struct payments_batch_source payments_batch_source;

/*
 * Reads all of them, and checks each: what is wrong is thrown before anything is begun. Throws and returns NULL.
 * Freed with payments_batch_source_free().
 */
payments_batch_source *payments_batch_source_read(zval *calls);
/* Takes one at a time, and checks it then. */
payments_batch_source *payments_batch_source_open(zval *calls);
/* The next one; both belong to the caller. False at the end, and when it threw. */
bool payments_batch_source_next(payments_batch_source *source, zval *key, zval *callable);
void payments_batch_source_free(payments_batch_source *source);

#endif
