/* What a provider needs to prove who is calling. */
#ifndef PAYMENTS_CORE_AUTHORISE_H
#define PAYMENTS_CORE_AUTHORISE_H

#include "failure.h"
#include "record.h"

/* Borrowed from the call. */
const pay_record *pay_call_credentials(const struct pay_call *call);
/* The URL and the body as they are sent, byte for byte. Borrowed from the call. */
pay_text pay_call_url(const struct pay_call *call);
pay_text pay_call_body(const struct pay_call *call);

/* Copies the value into the call and adds it as a header. False without memory; the call then has failed. */
bool pay_call_header(struct pay_call *call, const char *name, pay_text value);
/* Fails the call before it is sent, for its set-up, and returns false. `reason` is static. */
bool pay_call_misconfigured(struct pay_call *call, const char *reason);

#endif
