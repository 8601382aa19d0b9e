/* verdict() of every result that has a state. */
#ifndef PAYMENTS_PHP_VERDICT_H
#define PAYMENTS_PHP_VERDICT_H

#include "php.h"

void payments_verdict(INTERNAL_FUNCTION_PARAMETERS, const char *amount, const char *raw, bool is_left);
/* verdict() of a confirmation: that of its answer, unless the answer is about another order. */
void payments_verdict_of_answer(INTERNAL_FUNCTION_PARAMETERS, zend_object *answer, bool is_same_order);

/* verdict() of a result. `amount`, `raw`: the properties with the money and its text; NULL where there is none. */
#define PAYMENTS_VERDICT(class, amount, raw, is_left)                                                                  \
    ZEND_METHOD(class, verdict)                                                                                        \
    {                                                                                                                  \
        payments_verdict(INTERNAL_FUNCTION_PARAM_PASSTHRU, amount, raw, is_left);                                      \
    }

#endif
