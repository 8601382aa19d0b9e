/* What the providers answer. */
#ifndef PAYMENTS_TESTING_ANSWERS_H
#define PAYMENTS_TESTING_ANSWERS_H

#include "php.h"

void payments_answers_register(void);

bool payments_is_token_operation(const char *operation);
/* What the provider answers to such an operation. */
void payments_answer_token(zval *answer, const char *operation);

#endif
