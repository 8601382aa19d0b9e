/* Whether a file is still the one that was read. */
#ifndef PAYMENTS_CORE_FILE_STATE_H
#define PAYMENTS_CORE_FILE_STATE_H

#include <stdbool.h>
#include <stdint.h>

/* The identity of a file's content: device, inode, size, time of change. All zero: there is no such file. */
typedef struct pay_file_state {
    uint64_t device;
    uint64_t inode;
    int64_t size;
    int64_t changed_s;
    int64_t changed_ns;
} pay_file_state;

static inline bool pay_file_state_equals(const pay_file_state *a, const pay_file_state *b)
{
    return a->device == b->device && a->inode == b->inode && a->size == b->size && a->changed_s == b->changed_s &&
           a->changed_ns == b->changed_ns;
}

#endif
