/* Decides what one attempt of a call means: a result, or a failure with its outcome. */
#ifndef PAYMENTS_CORE_JUDGE_H
#define PAYMENTS_CORE_JUDGE_H

#include <stdbool.h>

struct pay_call;

/* True: call->answer. False: call->failure, with what is known about the money. */
bool pay_judge(struct pay_call *call);

#endif
