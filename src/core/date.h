/* Dates as providers print them: ISO 8601, 0 to 7 fraction digits, with a zone or without. */
#ifndef PAYMENTS_CORE_DATE_H
#define PAYMENTS_CORE_DATE_H

#include <stdint.h>

#include "text.h"

typedef struct pay_date {
    int64_t seconds;      /* since 1970-01-01T00:00:00; read as UTC when there is no zone */
    int32_t microseconds; /* 0-999999; further digits are dropped */
    bool has_zone;        /* Z or an offset stood there (and was applied to `seconds`) */
} pay_date;

/*
 * YYYY-MM-DDTHH:MM:SS[.f{1,9}][Z|+HH:MM|-HH:MM] with a real calendar date of
 * years 1 to 9999. False for anything else.
 */
bool pay_date_parse(pay_text text, pay_date *date);

#endif
