/* Answers and messages that the tables promise: complete, and saying that all went well. */
#ifndef PAYMENTS_TESTS_SAMPLE_ANSWER_H
#define PAYMENTS_TESTS_SAMPLE_ANSWER_H

#include <cjson/cJSON.h>

#include "sample.h"

/*
 * A document of these rows. What repeats an argument repeats that of `request` (NULL: of none). `words` are the texts
 * of the FREE_TEXT rows. Texts of SECRET rows are added to the secrets. Freed with cJSON_Delete().
 */
cJSON *sample_answer(pay_arena *arena, const pay_field *fields, const pay_record *request, const char *words,
                     sample_secrets *secrets);

/*
 * Calls visit() for each row that a document must have: `object` holds the member of `row`. A row that names the
 * document itself is passed over.
 */
typedef void sample_visit(void *context, cJSON *object, const pay_field *row);
void sample_each_required(cJSON *document, const pay_field *fields, sample_visit *visit, void *context);

#endif
