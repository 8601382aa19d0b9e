/* Masking: against a second search that knows no shortcut, and by putting secrets where they must be found. */
#include "fuzz.h"
#include "redact.h"
#include "scrub.h"
#include "buffer.h"
#include "json.h"

static bool is_digit_at(pay_text text, size_t at)
{
    return at < text.length && text.bytes[at] >= '0' && text.bytes[at] <= '9';
}

static bool is_between_numbers(char c)
{
    return c == ' ' || c == '-';
}

static bool all_digits(pay_text text)
{
    for (size_t i = 0; i < text.length; i++) {
        if (!is_digit_at(text, i)) {
            return false;
        }
    }
    return text.length > 0;
}

/* --- cards ------------------------------------------------------------------ */

/* By doubling every second digit from the right and adding up the digits of what comes of it. */
static bool is_card(const char *digits, size_t count)
{
    unsigned sum = 0;

    for (size_t i = 0; i < count; i++) {
        unsigned value = (unsigned)(digits[i] - '0') * ((count - i) % 2 ? 1 : 2);
        sum += value / 10 + value % 10;
    }
    return count >= 13 && count <= 19 && sum % 10 == 0;
}

static bool is_of_word_at(pay_text text, size_t at)
{
    char c = at < text.length ? text.bytes[at] : ' ';

    return is_digit_at(text, at) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '*';
}

/* Stars stand where digits may have been. */
static bool is_guid_at(pay_text text, size_t start)
{
    bool has_letter = false;

    if (start + 36 > text.length || is_of_word_at(text, start + 36) || (start > 0 && is_of_word_at(text, start - 1))) {
        return false;
    }
    for (size_t i = 0; i < 36; i++) {
        char c = text.bytes[start + i];
        bool letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;

        if (hyphen ? c != '-' : !letter && c != '*' && !is_digit_at(text, start + i)) {
            return false;
        }
        has_letter = has_letter || letter;
    }
    return has_letter;
}

static bool are_in_guid(pay_text text, size_t first, size_t last)
{
    for (size_t start = last < 36 ? 0 : last - 35; start <= first; start++) {
        if (is_guid_at(text, start)) {
            return true;
        }
    }
    return false;
}

/* Every number that starts here; `grouped` passes single blanks and dashes and wants non-digits on both sides. */
static void mark_cards_from(pay_text text, size_t start, bool grouped, char *marks)
{
    char digits[20];
    size_t places[20];
    size_t count = 0;

    for (size_t at = start; count < 19 && is_digit_at(text, at);) {
        digits[count] = text.bytes[at];
        places[count++] = at;
        if (is_card(digits, count) && !(grouped && is_digit_at(text, at + 1)) &&
            !(grouped && are_in_guid(text, places[0], at))) {
            for (size_t i = 6; i + 4 < count; i++) {
                marks[places[i]] = 1;
            }
        }
        at++;
        if (grouped && at < text.length && is_between_numbers(text.bytes[at])) {
            at++;
        }
    }
}

static void mark_cards(pay_text text, char *marks)
{
    for (size_t start = 0; start < text.length; start++) {
        size_t first = start;
        size_t end = start;

        if (!is_digit_at(text, start)) {
            continue;
        }
        while (first > 0 && is_digit_at(text, first - 1)) {
            first--;
        }
        while (is_digit_at(text, end)) {
            end++;
        }
        if (first == start) {
            mark_cards_from(text, start, true, marks);
        }
        if (end - first > 19) {
            mark_cards_from(text, start, false, marks);
        }
    }
}

static void must_be_masked_by(pay_text masked, pay_text original, const char *marks)
{
    MUST(masked.length == original.length);
    for (size_t i = 0; i < original.length; i++) {
        MUST(masked.bytes[i] == (marks[i] ? '*' : original.bytes[i]));
    }
}

static void check_cards(pay_text text)
{
    char *copy = fuzz_copy(text);
    char *marks = calloc(1, text.length + 1);

    mark_cards(text, marks);
    pay_scrub_cards(copy, text.length);
    must_be_masked_by((pay_text){copy, text.length}, text, marks);
    free(copy);
    free(marks);
    if (all_digits(text) && text.length >= 13 && text.length <= 19) {
        MUST(pay_luhn(text) == is_card(text.bytes, text.length));
    }
}

static void check_mask(pay_text text)
{
    char *masked = malloc(text.length + 1);

    pay_mask_card(text, masked);
    MUST(masked[text.length] == '\0');
    for (size_t i = 0; i < text.length; i++) {
        bool shown = text.length >= 12 && (i < 6 || i >= text.length - 4);
        MUST(masked[i] == (shown ? text.bytes[i] : '*'));
    }
    free(masked);
}

/* --- known secrets ------------------------------------------------------------ */

enum { SECRETS = 3 };

/* Where the secret ends that starts here; `at` when none does. */
static size_t plain_end(pay_text text, size_t at, pay_text secret)
{
    size_t end = at + secret.length;
    bool alone = !is_digit_at(text, end) && !(at > 0 && is_digit_at(text, at - 1));

    if (secret.length < 3 || end > text.length || memcmp(text.bytes + at, secret.bytes, secret.length) != 0) {
        return at;
    }
    return secret.length < 6 && all_digits(secret) && !alone ? at : end;
}

static bool is_letter_or_digit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The same for a card's number, whatever is neither letter nor digit between its digits. */
static size_t grouped_end(pay_text text, size_t at, pay_text secret)
{
    size_t end = at;

    if (secret.length < 12 || !all_digits(secret)) {
        return at;
    }
    for (size_t i = 0; i < secret.length; i++, end++) {
        while (i > 0 && end < text.length && !is_letter_or_digit(text.bytes[end])) {
            end++;
        }
        if (end >= text.length || text.bytes[end] != secret.bytes[i]) {
            return at;
        }
    }
    return end;
}

static void mark_known(pay_text text, const pay_text *secrets, char *marks)
{
    for (size_t at = 0; at < text.length; at++) {
        for (size_t i = 0; i < SECRETS; i++) {
            size_t plain = plain_end(text, at, secrets[i]);
            size_t grouped = grouped_end(text, at, secrets[i]);
            size_t end = plain > grouped ? plain : grouped;

            memset(marks + at, 1, end - at);
        }
    }
}

/* Gone for good: masking it elsewhere cannot make it appear. */
static void must_be_gone(pay_text text, pay_text secret)
{
    bool is_code = secret.length < 6 && all_digits(secret);

    if (secret.length >= 3 && !is_code && !memchr(secret.bytes, '*', secret.length)) {
        MUST(!fuzz_contains(text, secret));
    }
}

/* Then a card's number is also found where an escape is between its digits. */
static bool has_escape(pay_text text)
{
    return memchr(text.bytes, '%', text.length) || memchr(text.bytes, '&', text.length) ||
           memchr(text.bytes, '\\', text.length);
}

static void check_known(pay_text text, const pay_text *secrets)
{
    char *copy = fuzz_copy(text);
    char *marks = calloc(1, text.length + 1);

    mark_known(text, secrets, marks);
    pay_scrub_known(copy, text.length, secrets, SECRETS);
    for (size_t i = 0; i < text.length; i++) {
        bool may_be_escaped = copy[i] == '*' && has_escape(text) && !marks[i];

        MUST(may_be_escaped || copy[i] == (marks[i] ? '*' : text.bytes[i]));
    }
    for (size_t i = 0; i < SECRETS; i++) {
        must_be_gone((pay_text){copy, text.length}, secrets[i]);
    }
    free(copy);
    free(marks);
}

/* --- as it is shown ------------------------------------------------------------- */

/* What is marked in the text is masked where it is shown, with anything around it. */
static void must_be_masked(pay_text shown, pay_text text, const pay_text *secrets)
{
    char *marks = calloc(1, text.length + 1);

    mark_cards(text, marks);
    mark_known(text, secrets, marks);
    for (size_t i = 0; i < text.length && i < 2000; i++) {
        MUST(!marks[i] || shown.bytes[i] == '*');
    }
    free(marks);
}

static void check_shown(pay_text text, const pay_text *secrets)
{
    pay_text copy[SECRETS];
    const pay_secrets known = {copy, SECRETS, SECRETS};
    pay_buffer shown = {0};

    memcpy(copy, secrets, sizeof(copy));
    pay_redact_text(&shown, text, &known);
    MUST(!shown.failed && shown.length <= 2048 + 3);
    MUST(pay_text_is_utf8(pay_buffer_text(&shown)));
    must_be_masked(pay_buffer_text(&shown), text, secrets);
    pay_buffer_free(&shown);
}

static void append_hex(pay_buffer *out, const char *before, unsigned value, int digits)
{
    char text[16];

    snprintf(text, sizeof(text), "%s%0*X", before, digits, value);
    pay_buffer_append_string(out, text);
}

/* One byte of a secret as JSON may write it. */
static void append_json(pay_buffer *out, unsigned char byte, unsigned choice)
{
    static const char plain[] = "\n\r\t\b\f\"\\/";
    static const char letters[] = "nrtbf\"\\/";
    const char *named = byte ? strchr(plain, byte) : NULL;
    bool must = byte < 0x20 || byte == '"' || byte == '\\';

    if (named && (choice == 1 || (must && choice != 2))) {
        pay_buffer_append_char(out, '\\');
        pay_buffer_append_char(out, letters[named - plain]);
    } else if (must || (choice == 2 && byte < 0x80)) {
        append_hex(out, "\\u", byte, 4);
    } else {
        pay_buffer_append_char(out, (char)byte);
    }
}

/* The same in a URL or a form. */
static void append_url(pay_buffer *out, unsigned char byte, unsigned choice)
{
    if (byte == ' ' && choice == 1) {
        pay_buffer_append_char(out, '+');
    } else if (choice == 2 || byte <= ' ' || byte >= 0x7f || strchr("%+&#\"\\", byte)) {
        append_hex(out, "%", byte, 2);
    } else {
        pay_buffer_append_char(out, (char)byte);
    }
}

/* A secret that is written into the text in the way of JSON or of a URL is masked from its first byte to its last. */
static void check_spelled(pay_text text, const pay_text *secrets, const uint8_t choices[4])
{
    pay_text copy[SECRETS];
    const pay_secrets known = {copy, SECRETS, SECRETS};
    pay_text secret = secrets[0];
    pay_buffer whole = {0};
    pay_buffer shown = {0};

    if (secret.length < 6 || text.length > 1000 || !pay_text_is_utf8(secret) || pay_text_has_nul(secret)) {
        return; /* no argument is like that */
    }
    memcpy(copy, secrets, sizeof(copy));
    pay_buffer_append(&whole, text.bytes, text.length / 2);
    size_t start = whole.length;
    for (size_t i = 0; i < secret.length; i++) {
        (choices[0] & 1 ? append_json : append_url)(&whole, (unsigned char)secret.bytes[i],
                                                    choices[1 + i / 4 % 3] >> (2 * (i % 4)) & 3);
    }
    size_t end = whole.length;
    pay_buffer_append(&whole, text.bytes + text.length / 2, text.length - text.length / 2);
    pay_redact_text(&shown, pay_buffer_text(&whole), &known);
    if (fuzz_contains(pay_buffer_text(&whole), secret)) {
        end = start; /* it stands there as it is, too, and may go in another way */
    }
    for (size_t i = start; i < end; i++) {
        MUST(shown.bytes[i] == '*');
    }
    pay_buffer_free(&whole);
    pay_buffer_free(&shown);
}

static const pay_field fields[] = {
    {"token", PAY_STRING, PAY_SECRET},
    {0},
};

static void nothing_shows(const pay_json_node *node, pay_text secret)
{
    must_be_gone(pay_json_text(node), secret);
    must_be_gone(pay_json_name(node), secret);
    for (const pay_json_node *child = pay_json_first(node); child; child = pay_json_next(child)) {
        nothing_shows(child, secret);
    }
}

/* In a document that is shown, the secret is neither in its text nor in what its strings mean. */
static void check_document(pay_text text, const pay_text *secrets)
{
    pay_text copy[] = {secrets[0]};
    const pay_secrets known = {copy, 1, 1};
    pay_json document = {0};
    pay_json again = {0};
    pay_buffer shown = {0};

    if (pay_json_parse(text, &document) == PAY_JSON_OK) {
        pay_redact_json(&shown, document.root, fields, &known);
        MUST(!shown.failed);
        must_be_gone(pay_buffer_text(&shown), secrets[0]);
        if (pay_json_parse(pay_buffer_text(&shown), &again) == PAY_JSON_OK) {
            nothing_shows(again.root, secrets[0]);
        }
    }
    pay_json_free(&document);
    pay_json_free(&again);
    pay_buffer_free(&shown);
}

FUZZ_READS_JSON();

/* Three secrets, each of a length and bytes, or cut out of the text; how the first is spelled; then the text. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_input input = {data, size};
    pay_text secrets[SECRETS];
    uint8_t cuts[SECRETS] = {0};
    uint8_t choices[4];

    for (size_t i = 0; i < SECRETS; i++) {
        uint8_t length = fuzz_byte(&input);

        if (length & 0x80) {
            cuts[i] = fuzz_byte(&input);
        }
        secrets[i] = (length & 0x80) ? (pay_text){NULL, length & 0x3f} : fuzz_text(&input, length & 0x3f);
    }
    for (size_t i = 0; i < sizeof(choices); i++) {
        choices[i] = fuzz_byte(&input);
    }
    pay_text text = fuzz_rest(&input);
    for (size_t i = 0; i < SECRETS; i++) {
        if (!secrets[i].bytes) {
            size_t start = cuts[i] < text.length ? cuts[i] : text.length;
            size_t most = text.length - start;

            secrets[i] = (pay_text){text.bytes + start, secrets[i].length < most ? secrets[i].length : most};
        }
    }
    check_cards(text);
    check_mask(text);
    check_known(text, secrets);
    check_shown(text, secrets);
    check_spelled(text, secrets, choices);
    check_document(text, secrets);
    fuzz_end();
    return 0;
}
