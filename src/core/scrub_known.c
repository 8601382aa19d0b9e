/* Masks known secrets in place. Matches may overlap, so each search only marks bytes; all are masked at the end. */
#include "scrub.h"

#include <string.h>

#include "memory.h"
#include "hex.h"

#define CARD_FEWEST 12 /* digits of a card that is known */

/* What is marked: MARK_CARD belongs to a known card's number, MARK_ALL to any other secret. */
enum { MARK_CARD = 1, MARK_ALL = 2 };

/* What is to be masked, a byte for each byte of the text. There is none before the first find. */
typedef struct marks {
    size_t length;
    char *bytes; /* owned */
    bool failed; /* without memory; all is to be masked */
} marks;

/* False, and all is to be masked, without memory. */
static bool make_marks(marks *found)
{
    found->bytes = found->failed ? NULL : pay_allocate(found->length);
    found->failed = !found->bytes;
    return !found->failed;
}

static void mark(marks *found, size_t start, size_t end, char as)
{
    if (!found->bytes && !make_marks(found)) {
        return;
    }
    for (size_t i = start; i < end; i++) {
        found->bytes[i] = (char)(found->bytes[i] | as);
    }
}

/* Takes the marks off the numbers of known cards of which no more than the first and last digits are to be seen. */
static void spare_masked_cards(marks *found, const char *bytes)
{
    size_t end = 0;

    for (size_t start = 0; found->bytes && start < found->length; start = end + 1) {
        size_t shown = 0;

        for (end = start; end < found->length && (found->bytes[end] & MARK_CARD); end++) {
            shown += found->bytes[end] == MARK_CARD && pay_is_digit(bytes[end]);
        }
        if (shown > PAY_CARD_SHOWN_FIRST + PAY_CARD_SHOWN_LAST) {
            continue;
        }
        for (size_t i = start; i < end; i++) {
            found->bytes[i] &= ~MARK_CARD;
        }
    }
}

/* Masks what is marked. False when all had to be. */
static bool apply(marks *found, char *bytes)
{
    if (found->failed) {
        memset(bytes, '*', found->length);
    } else if (found->bytes) {
        for (size_t i = 0; i < found->length; i++) {
            if (found->bytes[i]) {
                bytes[i] = '*';
            }
        }
    }
    pay_release(found->bytes);
    return !found->failed;
}

/* Few digits, such as a CVV, also occur by chance inside longer numbers. */
static bool is_short_number(pay_text secret)
{
    return secret.length < 6 && pay_text_is_digits(secret);
}

static bool is_card_number(pay_text secret)
{
    return secret.length >= CARD_FEWEST && pay_text_is_digits(secret);
}

/*
 * Knuth, Morris and Pratt's table, made as far as it is needed: lengths[n] is the length of the longest beginning of
 * the secret that also ends its first n bytes, and is shorter than n.
 */
enum { FEW = 32 };

typedef struct borders {
    pay_text secret;
    size_t known; /* of `lengths`, counted from 0 */
    size_t *lengths;
    size_t *few; /* room for FEW, which most searches need */
    bool failed;
} borders;

/* Room for all of them. */
static void extend_borders(borders *own)
{
    size_t *lengths = pay_allocate((own->secret.length + 1) * sizeof(*lengths));

    if (lengths) {
        memcpy(lengths, own->few, own->known * sizeof(*lengths));
        own->lengths = lengths;
    }
    own->failed = !lengths;
}

static size_t border(borders *own, size_t length)
{
    if (length < 2) {
        return 0;
    }
    if (length >= FEW && own->lengths == own->few) {
        extend_borders(own);
    }
    for (; own->known <= length && !own->failed; own->known++) {
        char next = own->secret.bytes[own->known - 1];
        size_t shorter = own->lengths[own->known - 1];

        while (shorter && own->secret.bytes[shorter] != next) {
            shorter = own->lengths[shorter];
        }
        own->lengths[own->known] = shorter + (own->secret.bytes[shorter] == next);
    }
    return own->failed ? 0 : own->lengths[length];
}

static void free_borders(borders *own)
{
    pay_release(own->lengths == own->few ? NULL : own->lengths);
    pay_wipe(own->few, (own->known < FEW ? own->known : FEW) * sizeof(*own->few));
}

/* --- numbers that are grouped ------------------------------------------------- */

/* Separators between two digits of a card's number: bytes that are no letter and no digit, plain or escaped. */
typedef enum gaps { GAPS_NONE, GAPS_PLAIN, GAPS_ESCAPED } gaps;

/* "&nbsp;", "&#160;": its bytes, 0 when there is none. */
static size_t entity_length(pay_text text, size_t at)
{
    enum { LONGEST_ENTITY = 10 };

    for (size_t i = at + 1; i < text.length && i < at + LONGEST_ENTITY; i++) {
        char c = text.bytes[i];

        if (c == ';') {
            return i + 1 - at;
        }
        if (c != '#' && !pay_is_letter_or_digit(c)) {
            break;
        }
    }
    return 0;
}

static bool is_gap_escape(char c)
{
    static const bool escapes[256] = {['%'] = true, ['&'] = true, ['\\'] = true};

    return escapes[(unsigned char)c];
}

/* The bytes that a backslash begins. */
static size_t backslash_length(pay_text text, size_t at)
{
    char next = '\0';

    if (at + 1 < text.length) {
        next = pay_lower(text.bytes[at + 1]);
    }
    if (next == 'u' && pay_hex_value(text, at + 2, 4) >= 0) {
        return 6;
    }
    return next >= 'a' && next <= 'z' ? 2 : 1;
}

/* The bytes of one piece of a gap, which begins with neither a letter nor a digit, escaped or not. */
static size_t escaped_gap_length(pay_text text, size_t at)
{
    char c = text.bytes[at];
    size_t length;

    if (!is_gap_escape(c)) {
        return 1;
    }
    if (c == '%') {
        return pay_hex_value(text, at + 1, 2) >= 0 ? 3 : 1;
    }
    if (c == '\\') {
        return backslash_length(text, at);
    }
    length = entity_length(text, at);
    return length ? length : 1;
}

static size_t pass_gap(pay_text text, size_t at, gaps between)
{
    while (at < text.length && !pay_is_letter_or_digit(text.bytes[at])) {
        at += between == GAPS_PLAIN ? 1 : escaped_gap_length(text, at);
    }
    return at;
}

static bool stands_alone(pay_text text, size_t start, size_t end)
{
    return !(start && pay_is_digit(text.bytes[start - 1])) && !(end < text.length && pay_is_digit(text.bytes[end]));
}

/* `between`: what does not count between two bytes of the secret. */
static void mark_secret(marks *found, pay_text text, pay_text secret, gaps between)
{
    size_t few[FEW]; /* not cleared: most searches end at once */
    borders own = {.secret = secret, .known = 2, .lengths = few, .few = few};
    bool alone = is_short_number(secret);
    char as = (char)(between ? MARK_CARD : MARK_ALL);
    size_t at = 0;
    size_t start = 0;   /* of the last `secret.length` bytes that were compared */
    size_t passed = 0;  /* bytes that were compared from a first one on */
    size_t matched = 0; /* so many of the secret's end here */
    size_t marked = 0;  /* up to here */

    few[0] = few[1] = 0;
    while (secret.length - matched <= text.length - at && !own.failed) {
        if (!matched) {
            const char *next = memchr(text.bytes + at, secret.bytes[0], text.length - at - secret.length + 1);

            if (!next) {
                break;
            }
            at = start = (size_t)(next - text.bytes);
            passed = 0;
        } else if (between && (at = pass_gap(text, at, between)) == text.length) {
            break;
        }
        if (text.bytes[at] != secret.bytes[matched]) {
            matched = border(&own, matched);
            continue;
        }
        at++;
        matched++;
        if (++passed > secret.length) {
            start++;
            start = between ? pass_gap(text, start, between) : start;
        }
        if (matched == secret.length) {
            if (!alone || stands_alone(text, start, at)) {
                mark(found, start < marked ? marked : start, at, as);
                marked = at;
            }
            matched = border(&own, matched);
        }
    }
    found->failed = found->failed || own.failed;
    free_borders(&own);
}

static bool has_escape(pay_text text)
{
    return memchr(text.bytes, '%', text.length) || memchr(text.bytes, '&', text.length) ||
           memchr(text.bytes, '\\', text.length);
}

static void mark_known(marks *found, pay_text text, const pay_text *secrets, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (secrets[i].length < 3 || secrets[i].length > text.length ||
            !memchr(text.bytes, secrets[i].bytes[0], text.length - secrets[i].length + 1)) {
            continue;
        }
        mark_secret(found, text, secrets[i], is_card_number(secrets[i]) ? GAPS_PLAIN : GAPS_NONE);
        if (is_card_number(secrets[i]) && has_escape(text)) {
            mark_secret(found, text, secrets[i], GAPS_ESCAPED);
        }
    }
}

/* --- known secrets, escaped -------------------------------------------------- */

/* One character of an escaped text: its bytes, and how much of the text it takes. */
typedef struct decoded {
    unsigned char bytes[4];
    size_t count;
    size_t taken; /* 0: nothing is escaped here */
} decoded;

static decoded one_byte(int byte, size_t taken)
{
    return (decoded){{(unsigned char)byte}, 1, taken};
}

static decoded code_point(unsigned long point, size_t taken)
{
    decoded is = {.taken = taken};
    size_t more = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    static const unsigned char lead[] = {0, 0xc0, 0xe0, 0xf0};

    is.count = more + 1;
    for (size_t i = more; i > 0; i--) {
        is.bytes[i] = (unsigned char)(0x80 | (point & 0x3f));
        point >>= 6;
    }
    is.bytes[0] = (unsigned char)(lead[more] | point);
    return is;
}

/* \uXXXX, or two of them for one character. */
static decoded unicode_escape(pay_text text, size_t at)
{
    int high = pay_hex_value(text, at + 2, 4);
    int low = high >= 0xd800 && high <= 0xdbff ? pay_hex_value(text, at + 8, 4) : -1;

    if (high < 0) {
        return (decoded){0};
    }
    if (low >= 0xdc00 && low <= 0xdfff) {
        return code_point(0x10000 + (((unsigned long)high & 0x3ff) << 10 | ((unsigned long)low & 0x3ff)), 12);
    }
    return code_point((unsigned long)high, 6);
}

/* The ways to write text. A byte that one of them escapes is plain in the other. */
enum { AS_URL = 1, AS_JSON = 2 };

static decoded unescape(pay_text text, size_t at, int ways)
{
    static const char names[] = "nrtbf";
    static const char values[] = "\n\r\t\b\f";
    char next = '\0';
    int byte;

    if (at + 1 < text.length) {
        next = text.bytes[at + 1];
    }
    if ((ways & AS_URL) && text.bytes[at] == '%') {
        byte = pay_hex_value(text, at + 1, 2);
        if (byte >= 0) {
            return one_byte(byte, 3);
        }
    }
    if ((ways & AS_URL) && text.bytes[at] == '+') {
        return one_byte(' ', 1);
    }
    if (!(ways & AS_JSON) || text.bytes[at] != '\\' || next == '\0') {
        return (decoded){0};
    }
    if (next == 'u') {
        return unicode_escape(text, at);
    }
    for (size_t i = 0; i < sizeof(names) - 1; i++) {
        if (next == names[i]) {
            return one_byte(values[i], 2);
        }
    }
    return one_byte((unsigned char)next, 2);
}

static bool is_escape(char c)
{
    static const bool escapes[256] = {['%'] = true, ['+'] = true, ['\\'] = true};

    return escapes[(unsigned char)c];
}

/* How much of the text from `at` on spells the secret, escaped or not; 0 when it does not, or no step is left. */
static size_t spelled(pay_text text, size_t at, pay_text secret, int ways, size_t *steps)
{
    size_t start = at;

    for (size_t i = 0; i < secret.length; *steps -= 1) {
        decoded is = at < text.length && is_escape(text.bytes[at]) ? unescape(text, at, ways) : (decoded){0};

        if (*steps && is.taken && is.count <= secret.length - i && memcmp(is.bytes, secret.bytes + i, is.count) == 0) {
            i += is.count;
            at += is.taken;
        } else if (*steps && at < text.length && text.bytes[at] == secret.bytes[i]) {
            i++;
            at++;
        } else {
            return 0;
        }
    }
    return at - start;
}

/* Short secrets, such as a security code, are left to the search for plain ones: it looks at the bytes around them. */
enum { SHORTEST_SPELLED = 6 };

/* What begins a secret, or an escape. */
static void collect_beginnings(bool begins[256], const pay_text *secrets, size_t count)
{
    memset(begins, 0, 256);
    begins['%'] = begins['+'] = begins['\\'] = true;
    for (size_t i = 0; i < count; i++) {
        if (secrets[i].length >= SHORTEST_SPELLED) {
            begins[(unsigned char)secrets[i].bytes[0]] = true;
        }
    }
}

static bool have_blank(const pay_text *secrets, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (secrets[i].length >= SHORTEST_SPELLED && memchr(secrets[i].bytes, ' ', secrets[i].length)) {
            return true;
        }
    }
    return false;
}

/* The ways in which anything is escaped in the text that may belong to a secret. */
static int ways_of(pay_text text, const pay_text *secrets, size_t count)
{
    bool url =
        memchr(text.bytes, '%', text.length) || (memchr(text.bytes, '+', text.length) && have_blank(secrets, count));
    bool json = memchr(text.bytes, '\\', text.length);

    return (url ? AS_URL : 0) | (json ? AS_JSON : 0);
}

/* Marks where one of the secrets is spelled from `at` on. */
static void mark_spelled_at(marks *found, pay_text text, size_t at, pay_text secret, int most, size_t *steps)
{
    for (int ways = AS_URL; ways <= most; ways++) {
        if ((ways & most) == ways) {
            size_t length = spelled(text, at, secret, ways, steps);

            if (length) {
                mark(found, at, at + length, MARK_ALL);
            }
        }
    }
}

/*
 * An escaped text may be read in more ways than one, so each place is tried, with so many steps for each byte of the
 * text. A secret that does not repeat itself takes few of them. When they do not suffice, all is marked.
 */
enum { STEPS = 32 };

static void mark_spelled(marks *found, pay_text text, const pay_text *secrets, size_t count)
{
    int most = !count || text.length < SHORTEST_SPELLED ? 0 : ways_of(text, secrets, count);
    size_t steps = STEPS * text.length;
    bool begins[256];

    if (!most) {
        return;
    }
    collect_beginnings(begins, secrets, count);
    for (size_t at = 0; at < text.length && steps; at++) {
        if (!begins[(unsigned char)text.bytes[at]]) {
            continue;
        }
        for (size_t i = 0; i < count; i++) {
            if (secrets[i].length >= SHORTEST_SPELLED && secrets[i].length <= text.length - at &&
                (text.bytes[at] == secrets[i].bytes[0] || is_escape(text.bytes[at]))) {
                mark_spelled_at(found, text, at, secrets[i], most, &steps);
            }
        }
    }
    if (!steps) {
        mark(found, 0, text.length, MARK_ALL);
    }
}

bool pay_scrub_known(char *bytes, size_t length, const pay_text *secrets, size_t count)
{
    marks found = {.length = length};

    mark_known(&found, (pay_text){bytes, length}, secrets, count);
    return apply(&found, bytes);
}

bool pay_scrub(char *bytes, size_t length, const pay_text *secrets, size_t count, bool escaped)
{
    marks found = {.length = length};
    pay_text text = {bytes, length};

    mark_known(&found, text, secrets, count);
    if (escaped) {
        mark_spelled(&found, text, secrets, count);
    }
    pay_scrub_cards(bytes, length);
    return apply(&found, bytes);
}

bool pay_scrub_message(char *bytes, size_t length, const pay_text *secrets, size_t count)
{
    marks found = {.length = length};

    mark_known(&found, (pay_text){bytes, length}, secrets, count);
    pay_scrub_cards(bytes, length);
    spare_masked_cards(&found, bytes);
    return apply(&found, bytes);
}
