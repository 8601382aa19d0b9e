/* Bearer tokens: fetched once, kept in the worker or in the shop's store, renewed after a refusal. */
#ifndef PAYMENTS_CORE_TOKEN_H
#define PAYMENTS_CORE_TOKEN_H

#include "text.h"
#include "worker.h"

struct pay_call;

/* The bearer scheme: `Authorization: Bearer`, the token from the provider's token operation, kept until shortly before
 * it expires. */
bool pay_bearer_authorise(struct pay_call *call);
/* Adds the header for a token, and keeps the token in mind as a secret of the call. */
bool pay_bearer_header(struct pay_call *call, pay_text token);
/* Forgets the token that was refused, here and in the store. */
void pay_bearer_forget(struct pay_call *call);
void pay_tokens_forget_all(pay_engine *engine);
size_t pay_tokens_count(const pay_engine *engine);

#endif
