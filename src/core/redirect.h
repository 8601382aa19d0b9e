/* Addresses that a provider gives for the customer's browser. */
#ifndef PAYMENTS_CORE_REDIRECT_H
#define PAYMENTS_CORE_REDIRECT_H

#include "buffer.h"
#include "text.h"

/*
 * Appends the address as it may be in a Location header. Blanks around it are dropped. In path, query and fragment
 * a blank, one of "<>` and a character that is not ASCII become %XX, as browsers write them. "//host" becomes
 * "https://host". With https_only also http to a loopback address is taken. False, and nothing is appended, when the
 * meaning is not sure: another scheme, no host, a relative address, a host that is not ASCII, user information, a
 * control character, text that is not UTF-8.
 */
bool pay_redirect_write(pay_buffer *out, pay_text raw, bool https_only);

#endif
