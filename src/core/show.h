/* An exchange as it may be shown. */
#ifndef PAYMENTS_CORE_SHOW_H
#define PAYMENTS_CORE_SHOW_H

#include "exchange.h"

struct pay_call;

/* The exchange of the last attempt, made at the first demand; NULL when nothing was sent. Borrowed from the call. */
const pay_exchange *pay_call_exchange(struct pay_call *call);

#endif
