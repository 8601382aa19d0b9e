/*
 * Masking in place. Both scrubbers decide on the text as it was, never on what
 * they have masked already: otherwise one find could hide a part of the next
 * and leave the rest of it to be read.
 */
#include "scrub.h"

#include <string.h>

#define CARD_FEWEST      12 /* digits of a card that is known */
#define CARD_SHORTEST    13 /* of one that is recognised by its check digit */
#define CARD_LONGEST     19
#define CARD_SHOWN_FIRST 6
#define CARD_SHOWN_LAST  4

/*
 * Luhn from the right: `place` 0 is the last digit. The sum over a whole card
 * number is a multiple of 10.
 */
static unsigned luhn_term(char digit, size_t place)
{
    unsigned value = (unsigned)(digit - '0');
    if (place % 2 == 0) {
        return value;
    }
    return value < 5 ? 2 * value : 2 * value - 9;
}

bool pay_luhn(pay_text digits)
{
    if (!pay_text_is_digits(digits)) {
        return false;
    }
    unsigned sum = 0;
    for (size_t place = 0; place < digits.length; place++) {
        sum = (sum + luhn_term(digits.bytes[digits.length - 1 - place], place)) % 10;
    }
    return sum == 0;
}

static bool is_card_separator(char c)
{
    return c == ' ' || c == '-';
}

static bool is_digit_at(pay_text text, size_t index)
{
    return index < text.length && pay_is_digit(text.bytes[index]);
}

/* Digits without a separator between them. */
typedef struct digit_run {
    size_t start;
    size_t end; /* behind the last digit */
} digit_run;

/*
 * Steps from a digit to the one before it, over at most one separator. False
 * when there is none.
 */
static bool previous_digit(pay_text text, size_t *index)
{
    if (*index >= 1 && pay_is_digit(text.bytes[*index - 1])) {
        *index -= 1;
        return true;
    }
    if (*index >= 2 && is_card_separator(text.bytes[*index - 1]) && pay_is_digit(text.bytes[*index - 2])) {
        *index -= 2;
        return true;
    }
    return false;
}

/*
 * Which digits to mask because a card number ends at `last`: bit n stands for
 * the byte n before it. A number begins and ends between non-digits, except
 * inside a run that is longer than any card, where it may be anywhere.
 */
static uint64_t card_mask(pay_text text, size_t last, digit_run run)
{
    bool search_inside = run.end - run.start > CARD_LONGEST;
    uint64_t middle = 0; /* the digits passed so far, without the last four and the newest six */
    uint64_t found = 0;
    size_t places[CARD_LONGEST]; /* the digits passed so far, from the last backwards */
    size_t index = last;
    unsigned sum = 0;
    for (size_t count = 0; count < CARD_LONGEST; count++) {
        if (count > 0 && !previous_digit(text, &index)) {
            break;
        }
        places[count] = index;
        sum += luhn_term(text.bytes[index], count);
        if (count >= CARD_SHOWN_LAST + CARD_SHOWN_FIRST) {
            middle |= (uint64_t)1 << (last - places[count - CARD_SHOWN_FIRST]);
        }
        bool whole = last + 1 == run.end && (index == 0 || !pay_is_digit(text.bytes[index - 1]));
        bool inside = search_inside && index >= run.start;
        if (count + 1 >= CARD_SHORTEST && sum % 10 == 0 && (whole || inside)) {
            found |= middle;
        }
    }
    return found;
}

/* A card number with its separators is at most this long, so a byte so far back has been judged for good. */
#define CARD_SPAN ((size_t)2 * CARD_LONGEST)

void pay_scrub_cards(char *bytes, size_t length)
{
    pay_text text = {bytes, length};
    digit_run run = {0, 0};
    uint64_t pending = 0; /* bit n: the byte n before `i` is to be masked */
    for (size_t i = 0; i < length + CARD_SPAN; i++) {
        pending <<= 1;
        if (is_digit_at(text, i)) {
            if (i >= run.end) {
                run = (digit_run){i, i};
                while (is_digit_at(text, run.end)) {
                    run.end++;
                }
            }
            pending |= card_mask(text, i, run);
        }
        if (i >= CARD_SPAN && (pending >> CARD_SPAN & 1) != 0) {
            bytes[i - CARD_SPAN] = '*';
        }
    }
}

/* Few digits, such as a CVV, also occur by chance inside longer numbers. */
static bool is_short_number(pay_text secret)
{
    return secret.length < 6 && pay_text_is_digits(secret);
}

static bool secret_starts(pay_text text, pay_text secret, char before)
{
    if (secret.length < 3 || !pay_text_starts_with(text, secret)) {
        return false;
    }
    return !is_short_number(secret) || (!pay_is_digit(before) && !is_digit_at(text, secret.length));
}

/* How much of the text spells a card number, with single blanks or dashes between its digits; 0 when it does not. */
static size_t grouped_length(pay_text rest, pay_text secret, char before)
{
    size_t at = 0;

    if (secret.length < CARD_FEWEST || !pay_text_is_digits(secret) || pay_is_digit(before)) {
        return 0;
    }
    for (size_t i = 0; i < secret.length; i++) {
        if (i > 0 && at < rest.length && (rest.bytes[at] == ' ' || rest.bytes[at] == '-')) {
            at++;
        }
        if (at >= rest.length || rest.bytes[at] != secret.bytes[i]) {
            return 0;
        }
        at++;
    }
    return at < rest.length && pay_is_digit(rest.bytes[at]) ? 0 : at;
}

static size_t secret_length(pay_text rest, pay_text secret, char before)
{
    return secret_starts(rest, secret, before) ? secret.length : grouped_length(rest, secret, before);
}

void pay_scrub_known(char *bytes, size_t length, const pay_text *secrets, size_t count)
{
    size_t masked_until = 0;
    char before = '\0'; /* as it was */
    for (size_t i = 0; i < length; i++) {
        pay_text rest = {bytes + i, length - i};
        for (size_t secret = 0; secret < count; secret++) {
            size_t found = secret_length(rest, secrets[secret], before);
            if (found && i + found > masked_until) {
                masked_until = i + found;
            }
        }
        before = bytes[i];
        if (i < masked_until) {
            bytes[i] = '*';
        }
    }
}

void pay_mask_card(pay_text number, char *masked)
{
    bool is_card = number.length >= 12;
    for (size_t i = 0; i < number.length; i++) {
        bool shown = is_card && (i < CARD_SHOWN_FIRST || i + CARD_SHOWN_LAST >= number.length);
        masked[i] = '*';
        if (shown) {
            masked[i] = number.bytes[i];
        }
    }
    masked[number.length] = '\0';
}
