#include "attempt_row.h"

#include <string.h>

#include "characters.h"
#include "scrub.h"

/* What is erased of a payment that needs no page any more, and what is only later: no refund can be verified then. */
enum { SECONDS_UNTIL_TOKEN = 370 * 86400 };

/* No reserved words of SQL, no upper case: PostgreSQL folds it. */
const char *const pay_attempt_columns[PAY_COLUMN_COUNT] = {
    [PAY_COLUMN_REFERENCE] = "reference",
    [PAY_COLUMN_KIND] = "kind",
    [PAY_COLUMN_ORDER] = "order_number",
    [PAY_COLUMN_GATEWAY] = "gateway",
    [PAY_COLUMN_STATE] = "state",
    [PAY_COLUMN_AMOUNT] = "amount",
    [PAY_COLUMN_CEILING] = "ceiling",
    [PAY_COLUMN_CURRENCY] = "currency",
    [PAY_COLUMN_PAID] = "paid",
    [PAY_COLUMN_LEFT] = "amount_left",
    [PAY_COLUMN_BEFORE] = "amount_before",
    [PAY_COLUMN_STATE_BEFORE] = "state_before",
    [PAY_COLUMN_VERSION] = "version",
    [PAY_COLUMN_DUE_AT] = "due_at",
    [PAY_COLUMN_CREATED_AT] = "created_at",
    [PAY_COLUMN_ENDS_AT] = "ends_at",
    [PAY_COLUMN_ASKS] = "asks",
    [PAY_COLUMN_ASKED_AT] = "asked_at",
    [PAY_COLUMN_PARENT] = "parent",
    [PAY_COLUMN_OPEN_KEY] = "open_key",
    [PAY_COLUMN_WON_KEY] = "won_key",
    [PAY_COLUMN_SUPERSEDED] = "superseded",
    [PAY_COLUMN_THREE_D] = "three_d",
    [PAY_COLUMN_HANDLED] = "handled",
    [PAY_COLUMN_SECRET_HASH] = "secret_hash",
    [PAY_COLUMN_HANDLES] = "handles",
    [PAY_COLUMN_REASON] = "reason",
    [PAY_COLUMN_SCHEMA] = "schema_version",
};

/* The handle's place; the count where there is none of that name. */
static size_t find_handle(const pay_attempt *attempt, pay_text name)
{
    size_t at = 0;

    while (at < attempt->handle_count && !pay_text_equals(attempt->handles[at].name, name)) {
        at++;
    }
    return at;
}

pay_text pay_attempt_handle(const pay_attempt *attempt, pay_text name)
{
    size_t at = find_handle(attempt, name);

    return at < attempt->handle_count ? attempt->handles[at].value : (pay_text){0};
}

/* Moves those that follow up. */
static void remove_handle(pay_attempt *attempt, size_t at)
{
    for (; at + 1 < attempt->handle_count; at++) {
        attempt->handles[at] = attempt->handles[at + 1];
    }
    attempt->handle_count--;
}

bool pay_attempt_set_handle(pay_attempt *attempt, pay_text name, pay_text value)
{
    size_t at = find_handle(attempt, name);

    if (!value.length) {
        if (at < attempt->handle_count) {
            remove_handle(attempt, at);
        }
        return true;
    }
    if (at == PAY_ATTEMPT_HANDLES) {
        return false;
    }
    attempt->handles[at] = (pay_handle){name, value};
    attempt->handle_count += at == attempt->handle_count;
    return true;
}

bool pay_handle_name_is_valid(pay_text name)
{
    return name.length > 0 && name.length <= PAY_HANDLE_NAME && !pay_is_digit(name.bytes[0]) &&
           pay_text_span(name, pay_is_letter_or_digit) == name.length;
}

bool pay_handle_value_is_valid(pay_text value)
{
    uint32_t character;

    return value.length > 0 && value.length <= PAY_HANDLE_VALUE && pay_text_is_utf8(value) &&
           !pay_characters_control(value, &character);
}

size_t pay_attempt_clean(char *clean, size_t max, pay_text text)
{
    size_t length = 0;

    while (text.length) {
        size_t size = pay_text_character(text);
        bool is_valid = size > 0 && text.bytes[0] != '\0';

        size = size ? size : 1;
        if (length + size > max) {
            break;
        }
        if (is_valid) {
            memcpy(clean + length, text.bytes, size);
        } else {
            clean[length] = '?';
        }
        length += size;
        text = pay_text_from(text, size);
    }
    pay_scrub_cards(clean, length);
    return length;
}

bool pay_handle_is_secret(pay_text name)
{
    return pay_text_equals(name, PAY_TEXT("link")) || pay_text_equals(name, PAY_TEXT("frameUrl")) ||
           pay_text_equals(name, PAY_TEXT("token"));
}

/* Refused and lapsed attempts of which nothing was ever taken. */
static bool moved_nothing(const pay_attempt *attempt)
{
    return (attempt->state == PAY_STATE_REFUSED || attempt->state == PAY_STATE_LAPSED) &&
           attempt->paid == PAY_ATTEMPT_NONE && !attempt->won_key.length;
}

/* True when there was one. */
static bool erase_handle(pay_attempt *attempt, pay_text name)
{
    bool was_there = pay_attempt_handle(attempt, name).length > 0;

    pay_attempt_set_handle(attempt, name, (pay_text){0});
    return was_there;
}

pay_purge pay_attempt_purge(pay_attempt *attempt, int64_t before)
{
    int64_t last = attempt->asked_at > attempt->created_at ? attempt->asked_at : attempt->created_at;
    bool changed;

    if (last >= before || !pay_state_is_settled(attempt->state) || attempt->state == PAY_STATE_LOOK ||
        !pay_text_equals(attempt->handled, pay_text_of(pay_state_name(attempt->state)))) {
        return PAY_PURGE_KEEPS;
    }
    if (moved_nothing(attempt)) {
        return PAY_PURGE_DELETES;
    }
    changed = attempt->secret_hash.length > 0 || attempt->reason.length > 0;
    attempt->secret_hash = attempt->reason = (pay_text){0};
    changed |= erase_handle(attempt, PAY_TEXT("link"));
    changed |= erase_handle(attempt, PAY_TEXT("frameUrl"));
    if (before - last > SECONDS_UNTIL_TOKEN) {
        changed |= erase_handle(attempt, PAY_TEXT("token"));
    }
    attempt->version += changed;
    return changed ? PAY_PURGE_CHANGES : PAY_PURGE_KEEPS;
}
