/*
 * One exchange over the wire: a request, and its answer. No retry happens here: pay_http_exchange() puts a request on
 * the wire at most once.
 */
#ifndef PAYMENTS_CORE_HTTP_H
#define PAYMENTS_CORE_HTTP_H

#include "pool.h"
#include "request.h"
#include "response.h"

/* Retry-After is clamped to a day. */
enum { PAY_HTTP_LONGEST_RETRY_AFTER_S = 24 * 60 * 60 };

/* Once per process, before the first pool and after the last. Counted: pairs nest. */
void pay_http_start(void);
void pay_http_stop(void);

/* Seconds since 1970 of a date in a header; -1 when it is none. Dear: only for who needs it. */
int64_t pay_http_date(pay_text value);

/* Errors are reported in response->failure. `response` is made by this call; free it in every case. */
void pay_http_exchange(pay_http_pool *pool, const pay_http_request *request, pay_http_response *response);

#endif
