/* Values for the rows of any table: requests that pass their checks, and answers that say that all went well. */
#ifndef PAYMENTS_TESTS_SAMPLE_H
#define PAYMENTS_TESTS_SAMPLE_H

#include "arena.h"
#include "record.h"

enum sample_values {
    SAMPLE_LEAST = 1 << 0,  /* only what is required */
    SAMPLE_ODD = 1 << 1,    /* secrets with bytes that are escaped in JSON and in a URL */
    SAMPLE_SECOND = 1 << 2, /* of a choice the second */
};

/* Secrets that were planted, with the arena that holds them. */
typedef struct sample_secrets {
    pay_text texts[64];
    size_t count;
} sample_secrets;

void sample_plant(sample_secrets *secrets, pay_text text);
/* Gives every row a value that passes the check; texts of SECRET rows are added to the secrets. */
void sample_fill(pay_arena *arena, pay_record *record, unsigned values, sample_secrets *secrets);
/* The same for one row. */
void sample_value(pay_arena *arena, const pay_field *field, pay_value *value, unsigned values, sample_secrets *secrets);

/* The card and the security code that sample_fill() gives. */
#define SAMPLE_CARD "4155650100416111"
#define SAMPLE_CVV  "973"

#endif
