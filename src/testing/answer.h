/* Payments\Testing\Answer. */
#ifndef PAYMENTS_TESTING_ANSWER_H
#define PAYMENTS_TESTING_ANSWER_H

#include "php.h"

extern zend_class_entry *payments_answer_ce;

void payments_answer_register(void);

/*
 * A factory of an Answer: the template, with the method's arguments as its values. `operations` are those that it
 * answers, separated by ", "; one that ends in "*" matches all that begin so.
 */
void payments_answer(INTERNAL_FUNCTION_PARAMETERS, const char *operations, const char *template);
/* The same for a refusal, whose HTTP status is the argument of this name. */
void payments_answer_refusal(INTERNAL_FUNCTION_PARAMETERS, const char *operations, const char *template,
                             const char *status);
/*
 * A Payments\Http\Response of what the Answer says to this request. Throws on false: an AssertionFailed when it answers
 * other operations only.
 */
bool payments_answer_respond(zval *response, zend_object *answer, zend_object *request);

#endif
