/*
 * Masks what must not be shown in text that somebody else wrote: a bank's
 * message, an error page, a body that echoes the request.
 */
#ifndef PAYMENTS_CORE_SCRUB_H
#define PAYMENTS_CORE_SCRUB_H

#include "text.h"

/*
 * Masks, in place, every run of 13 to 19 digits that passes the Luhn check and
 * stands between non-digits: all but its first six and last four digits become
 * '*'. Single blanks or dashes between the digits do not hide it. In a longer run of digits
 * nothing is sure, so a run of more than 19 digits is searched for such numbers at every offset too.
 */
void pay_scrub_cards(char *bytes, size_t length);

/*
 * Overwrites, in place, every occurrence of a known secret with '*'. Secrets
 * shorter than 3 bytes are passed over. A secret that is all digits and shorter than 6 (a CVV) is masked only
 * where it stands between non-digits. A card number is found with single blanks or dashes between its digits, too.
 */
void pay_scrub_known(char *bytes, size_t length, const pay_text *secrets, size_t count);

/* "415565******6111": the mask of a card number of 12 to 19 digits. `masked` has length + 1 bytes. */
void pay_mask_card(pay_text number, char *masked);

bool pay_luhn(pay_text digits);

#endif
