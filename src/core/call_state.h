/*
 * A call from the inside: for the files that carry it out, and their tests. Everybody else uses call.h, or
 * authorise.h.
 */
#ifndef PAYMENTS_CORE_CALL_STATE_H
#define PAYMENTS_CORE_CALL_STATE_H

#include "account.h"
#include "arena.h"
#include "digest.h"
#include "failure.h"
#include "hooks.h"
#include "json.h"
#include "record.h"
#include "worker.h"

enum { PAY_CALL_HEADERS = 12 };

typedef struct pay_call {
    pay_engine *engine;
    struct pay_call *next; /* in the engine's list */
    struct pay_call *previous;

    const pay_account *account;
    const pay_operation *operation;
    const char *path; /* the operation's, unless the caller sets another */
    pay_hooks hooks;
    pay_record *arguments; /* made by pay_call_open(), filled by the caller */

    pay_arena arena;
    pay_text base_url; /* without a slash at its end; borrowed from the options or the provider */
    pay_buffer url;
    pay_buffer body;
    pay_http_header headers[PAY_CALL_HEADERS];
    size_t header_count;
    pay_secrets secrets; /* known to this call, for redaction */
    pay_text token;      /* the bearer token used last */
    int64_t deadline;    /* on pay_clock_ms(); 0: set when the call starts */
    int attempts;        /* requests of this call itself */
    pay_addresses failed_addresses;
    unsigned process; /* that runs it */
    bool fetches_token;
    char token_key[PAY_DIGEST_HEX_SIZE]; /* of the token that it fetches */
    bool token_renewed;
    bool failed_for_token; /* the failure is that of the token's own call */

    pay_http_response response; /* of the last attempt */
    pay_json document;
    pay_record *answer; /* in the arena; NULL until the call succeeded */
    pay_failure failure;
    pay_exchange exchange; /* of the last attempt; filled when observed or failed */
} pay_call;

static inline bool pay_call_is_write(const pay_call *call)
{
    return call->operation->safety != PAY_READ_ONLY;
}

/* What is known when a request was handed over and no answer came that is understood. */
pay_outcome pay_call_outcome(const pay_call *call);

/*
 * These set call->failure and return false, so that a step ends with `return pay_call_fail(...)`. The message is
 * formatted as by pay_buffer_format(), after the name of the operation.
 */
#ifdef __GNUC__
__attribute__((format(printf, 4, 5)))
#endif
bool pay_call_fail(pay_call *call, pay_failure_kind kind, pay_outcome outcome, const char *format, ...);
bool pay_call_fail_memory(pay_call *call);

#endif
