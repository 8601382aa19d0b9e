/*
 * Two ways to read one answer, told in the same words: the reader under test, with the answer cut into pieces, and a
 * model that has the whole answer before it. The model is written from RFC 9112 and the rules in reader.h, without the
 * reader's code. Used by reader_test.c and by the fuzzer.
 */
#ifndef PAYMENTS_TESTS_READER_MODEL_H
#define PAYMENTS_TESTS_READER_MODEL_H

#include "reader.h"

/* What came of one answer. All zero is an empty one; it can be used again and again, and ends with a free(). */
typedef struct reader_outcome {
    /*
     * The events: `200 [Content-Length=2] <{}> END`. After END: `closes`, `keep=SECONDS`, `left=BYTES` of the input.
     * Pieces of the body are joined. NUL-terminated; owned.
     */
    char *text;
    size_t length;
    size_t capacity;
    bool is_in_body;

    pay_reader_event end; /* END, CUT, TOO_LARGE, REFUSED or NO_MEMORY */
    const char *problem;  /* NULL from the model */
    int status;           /* 0: none came */
    size_t body_bytes;
    bool has_begun;
} reader_outcome;

void reader_outcome_free(reader_outcome *outcome);

/* How an answer comes. */
typedef struct reader_setting {
    size_t max_body;
    size_t used_head; /* bytes of PAY_READER_HEAD_BYTES that are used already: makes small inputs reach the limit */
    bool is_clean;    /* the connection ends with close_notify */
} reader_setting;

/* The first piece has `first` bytes, each other one `others`, or, with a seed, a random length up to `others`. */
typedef struct reader_cuts {
    size_t first;
    size_t others;
    uint64_t seed;
} reader_cuts;

/*
 * Reads the answer, ends the connection, and asserts what holds for each answer: every call uses its input up or says
 * something; a piece lies in the input; the last event stays.
 */
void reader_outcome_of_pieces(reader_outcome *outcome, const reader_setting *setting, pay_text answer,
                              reader_cuts cuts);
void reader_outcome_of_model(reader_outcome *outcome, const reader_setting *setting, pay_text answer);

#endif
