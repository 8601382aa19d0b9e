/* What the targets share: taking an input apart, telling a finding, and records with values in them. */
#ifndef PAYMENTS_FUZZ_H
#define PAYMENTS_FUZZ_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "call.h"
#include "call_state.h"
#include "operation.h"
#include "arena.h"
#include "json.h"
#include "sample.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* A property that has to hold; the input that breaks it is kept. */
#define MUST(condition)                                                                                                \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            fuzz_finding(__FILE__, __LINE__, #condition);                                                              \
        }                                                                                                              \
    } while (0)

/* Once in every target that reads JSON. */
#define FUZZ_READS_JSON()                                                                                              \
    int LLVMFuzzerInitialize(int *count, char ***arguments);                                                           \
    int LLVMFuzzerInitialize(int *count, char ***arguments)                                                            \
    {                                                                                                                  \
        pay_json_start();                                                                                              \
        return 0;                                                                                                      \
    }                                                                                                                  \
    _Static_assert(1, "")

_Noreturn void fuzz_finding(const char *file, int line, const char *what);

/* --- one input ----------------------------------------------------------- */

/* What is left of the input. Behind its end there are zeros. */
typedef struct fuzz_input {
    const uint8_t *at;
    size_t left;
} fuzz_input;

uint8_t fuzz_byte(fuzz_input *input);
/* Eight bytes, or zeros for those that are missing. */
int64_t fuzz_integer(fuzz_input *input);
/* At most so many bytes. */
pay_text fuzz_text(fuzz_input *input, size_t length);
pay_text fuzz_rest(fuzz_input *input);
/* The bytes up to the separator, which is passed over. */
pay_text fuzz_until(fuzz_input *input, char separator);

/* Closes one run: everything that was taken was given back. */
void fuzz_end(void);

/* --- texts --------------------------------------------------------------- */

bool fuzz_contains(pay_text text, pay_text part);
/* A copy that ends where its memory ends, so that reading one byte too far is seen. Freed with free(). */
char *fuzz_copy(pay_text text);
/* A NUL-terminated copy. Freed with free(). */
char *fuzz_string(pay_text text);

/* --- tables --------------------------------------------------------------- */

/* The operations and messages of every provider. An index of a message counts round and round. */
typedef struct fuzz_operation {
    const pay_provider *provider;
    const pay_operation *operation;
} fuzz_operation;

size_t fuzz_operation_count(void);
fuzz_operation fuzz_operation_at(size_t index);
const pay_message *fuzz_message_at(size_t index);

/* --- time ---------------------------------------------------------------- */

/* The engine's clock does not move, unless the engine waits: this sets it back to its start. */
void fuzz_clock_reset(void);

#endif
