/*
 * Masks card numbers in place. Matches may overlap, so the search remembers the digits that it has masked.
 */
#include "scrub.h"

#include <string.h>

#include "hex.h"
#include "words.h"

#define CARD_SHORTEST 13 /* digits of a card that is recognised by its check digit */
#define CARD_LONGEST  19

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

/*
 * Luhn's sums over all digits so far, modulo 10: `last` as if a card ended here, whose last digit is not doubled;
 * `other` as if it had one more digit. A card adds up to a multiple of 10, so the sum before its first digit is the one
 * after its last digit: `last` where the card has an even number of digits, `other` where it has an odd one.
 */
typedef struct sums {
    unsigned char last;
    unsigned char other;
} sums;

static inline sums add_digit(sums before, char digit)
{
    static const unsigned char doubled[] = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
    static const unsigned char ones[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8};
    size_t value = (size_t)(digit - '0');

    return (sums){ones[before.other + value], ones[before.last + doubled[value]]};
}

enum { KEPT = 32, BLOCK = 256 /* KEPT is a power of two, more than the digits of a card */ };
enum { NO_SUM = 0x40 /* equals no sum, and is below 0x80: see with_cards() */ };

/*
 * The sums of a block of digits, and of the digits before it: [KEPT + n] is the sum before digit n. They are read eight
 * at a time, so `last` has room for eight more.
 */
typedef struct block_sums {
    unsigned char last[KEPT + BLOCK + 1 + sizeof(uint64_t)];
    unsigned char other[KEPT + BLOCK + 1];
} block_sums;

/*
 * Looks at eight digits of a block at once. `longest` has a byte for each: the length of the longest card found so far
 * that ends there. Returns it with the cards of `digits` digits added. `sums` points to the sum after the first of the
 * eight: `last` for an even number of digits, `other` for an odd one. `after` has the eight sums `last`. All are below
 * 0x80, so no subtraction borrows from the next byte.
 */
static uint64_t with_cards(uint64_t longest, const unsigned char *sums, uint64_t after, unsigned digits)
{
    uint64_t before;
    uint64_t equal; /* the highest bit of a byte */
    uint64_t bytes; /* all of its bits */

    memcpy(&before, sums - digits, sizeof(before));
    equal = (PAY_EACH_BYTE * 0x80 - (before ^ after)) & (PAY_EACH_BYTE * 0x80);
    bytes = (equal << 1) - (equal >> 7);
    return (longest & ~bytes) | (PAY_EACH_BYTE * digits & bytes);
}

/* [n]: how many digits the longest card has that ends with digit n of the block; 0 for none. */
static void find_cards(const block_sums *sums, size_t count, unsigned char found[BLOCK])
{
    for (size_t n = 0; n < count; n += sizeof(uint64_t)) {
        const unsigned char *last = sums->last + KEPT + n + 1;
        const unsigned char *other = sums->other + KEPT + n + 1;
        uint64_t longest = 0;
        uint64_t after;

        _Static_assert(CARD_SHORTEST == 13 && CARD_LONGEST == 19, "a line for each number of digits");
        memcpy(&after, last, sizeof(after));
        longest = with_cards(longest, other, after, 13);
        longest = with_cards(longest, last, after, 14);
        longest = with_cards(longest, other, after, 15);
        longest = with_cards(longest, last, after, 16);
        longest = with_cards(longest, other, after, 17);
        longest = with_cards(longest, last, after, 18);
        longest = with_cards(longest, other, after, 19);
        memcpy(found + n, &longest, sizeof(longest));
    }
}

/* Of each card all but the first and the last digits. The block begins with digit `start` of the run. */
static void mask_cards(char *run, size_t start, size_t count, const unsigned char found[BLOCK])
{
    size_t from = start + count; /* where the stars of the cards begin that end with digit n or later */

    for (size_t n = count; n-- > 0;) {
        size_t end = start + n + 1;

        if (found[n] && end - found[n] + PAY_CARD_SHOWN_FIRST < from) {
            from = end - found[n] + PAY_CARD_SHOWN_FIRST;
        }
        if (end > from + PAY_CARD_SHOWN_LAST) {
            run[end - PAY_CARD_SHOWN_LAST - 1] = '*';
        }
    }
    if (start > from + PAY_CARD_SHOWN_LAST) {
        memset(run + from, '*', start - PAY_CARD_SHOWN_LAST - from);
    }
}

/*
 * In a run that is longer than any card, the longest number that ends at each digit; it shows the fewest. The sums are
 * made for a block of digits, then its numbers are masked: no digit after the block is touched.
 */
static void mask_inside(char *run, size_t length)
{
    unsigned char found[BLOCK];
    block_sums all;
    sums now = {0, 0};

    memset(all.last, NO_SUM, KEPT);
    memset(all.other, NO_SUM, KEPT);
    for (size_t start = 0; start < length; start += BLOCK) {
        size_t count = length - start < BLOCK ? length - start : BLOCK;

        if (start) {
            memcpy(all.last, all.last + BLOCK, KEPT);
            memcpy(all.other, all.other + BLOCK, KEPT);
        }
        all.last[KEPT] = now.last;
        all.other[KEPT] = now.other;
        for (size_t n = 0; n < count; n++) {
            now = add_digit(now, run[start + n]);
            all.last[KEPT + n + 1] = now.last;
            all.other[KEPT + n + 1] = now.other;
        }
        memset(all.last + KEPT + count + 1, NO_SUM, sizeof(uint64_t));
        find_cards(&all, count, found);
        mask_cards(run, start, count, found);
    }
}

/* One of what people write between the digits of a card. */
static bool is_separator(char c)
{
    return c == ' ' || c == '-';
}

/* Digits with at most one separator between them; of the last ones it is known where they are. */
typedef struct chain {
    size_t count; /* digits so far: the next one has this number */
    sums now;
    sums before[KEPT];
    bool begins[KEPT]; /* no digit is directly before it */
    size_t places[KEPT];
} chain;

/* Digits without a separator between them, no more than a card has. */
static void pass_run(chain *passed, const char *bytes, size_t start, size_t end)
{
    for (size_t place = start; place < end; place++) {
        size_t slot = passed->count % KEPT;

        passed->places[slot] = place;
        passed->begins[slot] = place == start;
        passed->before[slot] = passed->now;
        passed->now = add_digit(passed->now, bytes[place]);
        passed->count++;
    }
}

enum { GUID_LENGTH = 36, GUID_FIRST_GROUP = 8 };

/* Digits that were masked since count, too. */
static bool is_of_word(char c)
{
    return pay_is_letter_or_digit(c) || c == '-' || c == '*';
}

/* Whether a GUID with a letter starts there, a word of its own. */
static bool is_guid(const char *bytes, size_t length, size_t start)
{
    static const char shape[] = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    size_t end = start + GUID_LENGTH;
    bool has_letter = false;

    if (end > length || (start && is_of_word(bytes[start - 1])) || (end < length && is_of_word(bytes[end]))) {
        return false;
    }
    for (size_t i = 0; i < GUID_LENGTH; i++) {
        char c = bytes[start + i];

        if (shape[i] == '-' ? c != '-' : !pay_is_hex(c) && c != '*') {
            return false;
        }
        has_letter = has_letter || c > '9';
    }
    return has_letter;
}

/*
 * Whether a number lies in a GUID, from its first digit to its last. One GUID in 200 has 13 digits in a row that pass
 * Luhn's check, and nobody finds a payment by a GUID with stars in it. More digits than a group has are around a
 * hyphen: there are four that it can be.
 */
static bool is_in_guid(const char *bytes, size_t length, size_t first, size_t last)
{
    static const size_t hyphens[] = {8, 13, 18, 23};
    size_t hyphen = first;

    if (last - first >= GUID_LENGTH) {
        return false;
    }
    while (hyphen < first + GUID_FIRST_GROUP && bytes[hyphen] != '-' && bytes[hyphen] != ' ') {
        hyphen++;
    }
    if (bytes[hyphen] != '-') {
        return false;
    }
    for (size_t i = 0; i < sizeof(hyphens) / sizeof(hyphens[0]); i++) {
        size_t start = hyphen - hyphens[i];

        if (hyphen >= hyphens[i] && last < start + GUID_LENGTH && is_guid(bytes, length, start)) {
            return true;
        }
    }
    return false;
}

/* Masks the longest number that begins with a run and ends here, with the last one; the shorter ones are in it. */
static void mask_whole(const chain *passed, char *bytes, size_t length)
{
    size_t digits = passed->count < CARD_LONGEST ? passed->count : CARD_LONGEST;

    while (digits >= CARD_SHORTEST) {
        size_t slot = (passed->count - digits) % KEPT;
        sums before = passed->before[slot];

        if (passed->begins[slot] && (digits % 2 ? before.other : before.last) == passed->now.last) {
            break;
        }
        digits--;
    }
    size_t first = passed->count - digits;
    if (digits < CARD_SHORTEST ||
        is_in_guid(bytes, length, passed->places[first % KEPT], passed->places[(passed->count - 1) % KEPT])) {
        return;
    }
    for (size_t n = first + PAY_CARD_SHOWN_FIRST; n + PAY_CARD_SHOWN_LAST < passed->count; n++) {
        bytes[passed->places[n % KEPT]] = '*';
    }
}

/*
 * Where the next card can begin, the length for nowhere. It has 13 bytes at least, and no two of them that follow each
 * other are no digits: where the last two of 13 are none, none of the 13 begins a card.
 */
static size_t next_start(const char *bytes, size_t length, size_t from)
{
    size_t last = from + CARD_SHORTEST - 1;

    while (last < length) {
        if (!pay_is_digit(bytes[last]) && !pay_is_digit(bytes[last - 1])) {
            last += CARD_SHORTEST;
        } else if (pay_is_digit(bytes[last - (CARD_SHORTEST - 1)])) {
            return last - (CARD_SHORTEST - 1);
        } else {
            last++;
        }
    }
    return length;
}

void pay_scrub_cards(char *bytes, size_t length)
{
    chain passed;
    size_t end = 0; /* of the last run */

    passed.count = 0;
    for (size_t start = 0; start < length; start = end + 1) {
        if (!passed.count || !is_separator(bytes[end]) || !pay_is_digit(bytes[start])) {
            start = next_start(bytes, length, start);
            if (start == length) {
                break;
            }
            passed.count = 0;
            passed.now = (sums){0, 0};
        }
        end = start;
        while (end < length && pay_is_digit(bytes[end])) {
            end++;
        }
        if (end - start > CARD_LONGEST) {
            mask_inside(bytes + start, end - start);
            passed.count = 0; /* no card reaches over so many digits */
        } else {
            pass_run(&passed, bytes, start, end);
            if (passed.count >= CARD_SHORTEST) {
                mask_whole(&passed, bytes, length);
            }
        }
    }
}

void pay_mask_card(pay_text number, char *masked)
{
    bool is_card = number.length >= 12;
    for (size_t i = 0; i < number.length; i++) {
        bool shown = is_card && (i < PAY_CARD_SHOWN_FIRST || i + PAY_CARD_SHOWN_LAST >= number.length);
        masked[i] = '*';
        if (shown) {
            masked[i] = number.bytes[i];
        }
    }
    masked[number.length] = '\0';
}
