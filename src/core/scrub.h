/*
 * Masks what must not be shown in text that somebody else wrote: a bank's
 * message, an error page, a body that echoes the request.
 */
#ifndef PAYMENTS_CORE_SCRUB_H
#define PAYMENTS_CORE_SCRUB_H

#include "text.h"

enum { PAY_CARD_SHOWN_FIRST = 6, PAY_CARD_SHOWN_LAST = 4 }; /* digits of a masked card */

/*
 * All of them work in place, in a time that grows with the bytes of the text and of the secrets, whatever these are.
 * Each search reads the text as it was, so matches may overlap.
 */

/*
 * Masks every run of 13 to 19 digits that passes the Luhn check and is between non-digits: all but its first six
 * and last four digits become '*'. Single blanks or dashes between the digits do not hide it. In a longer run of digits
 * nothing is sure, so a run of more than 19 digits is searched for such numbers at every offset too.
 */
void pay_scrub_cards(char *bytes, size_t length);

/*
 * Overwrites every occurrence of a known secret with '*'. Secrets shorter than 3 bytes are passed over. A secret that
 * is all digits and shorter than 6 (a CVV) is masked only between non-digits. One of 12 digits and more
 * (a card number) is also found with bytes between its digits that are no letter and no digit, as they are or
 * as JSON, URLs or HTML escape them. False without memory; then the whole text is '*'.
 */
bool pay_scrub_known(char *bytes, size_t length, const pay_text *secrets, size_t count);

/*
 * Cards and known secrets. With `escaped` also secrets of 6 bytes and more as JSON or a URL writes them. A text that
 * would take too long to search for those (a long secret of one letter, nearly there again and again) becomes '*' as a
 * whole. False without memory; then the whole text is '*'.
 */
bool pay_scrub(char *bytes, size_t length, const pay_text *secrets, size_t count, bool escaped);

/*
 * The same for a text that people read, where nothing is escaped: a known card's number that is masked as any other
 * keeps its first six and last four digits; however it is written, no more of it stays.
 */
bool pay_scrub_message(char *bytes, size_t length, const pay_text *secrets, size_t count);

/* "415565******6111": the mask of a card number of 12 to 19 digits. `masked` has length + 1 bytes. */
void pay_mask_card(pay_text number, char *masked);

bool pay_luhn(pay_text digits);

#endif
