/*
 * One call of an operation, from checked arguments to an answer or a failure.
 *
 *   check     the table of the request, before anything is sent
 *   write     URL and body, once, into memory that is wiped
 *   authorise over those exact bytes
 *   send      under the operation's safety: a READ may be repeated within the
 *             deadline, a WRITE only while it provably was not sent
 *   judge     the HTTP status, then what the answer says about itself
 *   read      the table of the response
 */
#ifndef PAYMENTS_CORE_CALL_H
#define PAYMENTS_CORE_CALL_H

#include "account.h"
#include "exchange.h"
#include "failure.h"
#include "hooks.h"
#include "record.h"
#include "worker.h"

typedef struct pay_call pay_call;

/*
 * A call is in the engine's list until it is closed, so that a caller that is
 * unwound by a jump leaks nothing: pay_engine_close_calls() closes it.
 * NULL when there is no memory. `account` and what it points to outlive the call.
 */
pay_call *pay_call_open(pay_engine *engine, const pay_account *account, const pay_operation *operation);
/* Wipes and frees everything of the call. */
void pay_call_close(pay_call *call);
/* True: call->answer. False: call->failure. */
bool pay_call_run(pay_call *call);

/* Before pay_call_run(): the caller's own parts of the engine; the deadline of the whole call, on pay_clock_ms(). */
void pay_call_set_hooks(pay_call *call, const pay_hooks *hooks);
void pay_call_set_deadline(pay_call *call, int64_t deadline);
/* The path in the place of the operation's, with the same {names}. Borrowed. */
void pay_call_set_path(pay_call *call, const char *path);
/* To be filled before pay_call_run(), with memory of the call. Borrowed. */
pay_record *pay_call_arguments(pay_call *call);
pay_arena *pay_call_arena(pay_call *call);

/* After pay_call_run(). Borrowed. */
const pay_record *pay_call_answer(const pay_call *call);
const pay_failure *pay_call_failure(const pay_call *call);
/* The call was not sent, because no token could be had for it. */
bool pay_call_failed_for_token(const pay_call *call);
const pay_operation *pay_call_operation(const pay_call *call);

#endif
