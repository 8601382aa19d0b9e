/* Money: against a slow arithmetic of decimal digits, and there and back again. */
#include "fuzz.h"
#include "money.h"
#include "decimal.h"
#include "money_locale.h"

/* --- a second reading, on paper as it were -------------------------------- */

enum { ROOM = 64 }; /* digits: far more than an amount can have */

typedef struct paper {
    bool negative;
    char digits[8192]; /* of the number without its point */
    long count;
    long behind; /* how many of them are after the point; negative: zeros that are missing */
} paper;

static const char *take_digits(const char *at, const char *end, char *to, long *count)
{
    while (at < end && *at >= '0' && *at <= '9') {
        if (to) {
            to[*count] = *at;
        }
        ++*count;
        at++;
    }
    return at;
}

/* False when it is not a number in this notation. */
static bool read_paper(pay_text text, bool exponents, paper *paper)
{
    const char *at = text.bytes;
    const char *end = at + text.length;
    long whole;

    memset(paper, 0, sizeof(*paper));
    if (text.length >= sizeof(paper->digits)) {
        return false;
    }
    if (at < end && *at == '-') {
        paper->negative = true;
        at++;
    }
    at = take_digits(at, end, paper->digits, &paper->count);
    whole = paper->count;
    if (whole == 0) {
        return false;
    }
    if (at < end && *at == '.') {
        at = take_digits(at + 1, end, paper->digits, &paper->count);
        paper->behind = paper->count - whole;
        if (paper->behind == 0) {
            return false;
        }
    }
    if (exponents && at < end && (*at == 'e' || *at == 'E')) {
        bool down = false;
        long digits = 0;
        long power = 0;

        at++;
        if (at < end && (*at == '+' || *at == '-')) {
            down = *at == '-';
            at++;
        }
        const char *start = at;
        at = take_digits(at, end, NULL, &digits);
        if (digits == 0) {
            return false;
        }
        for (; start < at; start++) {
            power = power > 1000000 ? power : power * 10 + (*start - '0');
        }
        paper->behind += down ? power : -power;
    }
    return at == end;
}

/* The digits of the number shifted by `scale`, without zeros in front; those that would be cut must be zeros. */
static pay_decimal_result scale_paper(const paper *paper, unsigned scale, int64_t *integer)
{
    char plain[ROOM] = {0};
    long kept = paper->count - paper->behind + (long)scale; /* so many digits make the integer */
    size_t length = 0;
    bool too_large = false;

    for (long i = 0; i < paper->count; i++) {
        if (i >= kept && paper->digits[i] != '0') {
            return PAY_DECIMAL_TOO_PRECISE;
        }
    }
    for (long i = 0; i < kept && !too_large; i++) {
        char digit = i < paper->count ? paper->digits[i] : '0';

        if (length || digit != '0') {
            too_large = length == ROOM - 1;
            plain[too_large ? 0 : length++] = digit;
        } else if (i >= paper->count) {
            break; /* zero, however far it is shifted */
        }
    }
    const char *limit = paper->negative ? "9223372036854775808" : "9223372036854775807";
    if (too_large || length > strlen(limit) || (length == strlen(limit) && strcmp(plain, limit) > 0)) {
        return PAY_DECIMAL_TOO_LARGE;
    }
    *integer = 0;
    for (size_t i = 0; i < length; i++) {
        *integer = *integer * 10 - (plain[i] - '0'); /* downwards, where there is room for one more */
    }
    *integer = paper->negative ? *integer : -*integer;
    return PAY_DECIMAL_OK;
}

static void check_scaled(pay_text text, unsigned scale)
{
    paper paper;
    int64_t expected = -77;
    int64_t found = -77;
    pay_decimal_result result = PAY_DECIMAL_MALFORMED;

    if (read_paper(text, true, &paper)) {
        result = scale_paper(&paper, scale, &expected);
    }
    MUST(pay_text_to_scaled(text, scale, &found) == result);
    MUST(found == expected);
    if (scale == 0) {
        MUST(pay_text_to_integer(text, &found) == (result == PAY_DECIMAL_OK));
    }
}

static void check_parse(pay_text text, const pay_currency *currency, bool wire)
{
    static const pay_money_result same[] = {
        [PAY_DECIMAL_OK] = PAY_MONEY_OK,
        [PAY_DECIMAL_MALFORMED] = PAY_MONEY_MALFORMED,
        [PAY_DECIMAL_TOO_PRECISE] = PAY_MONEY_TOO_PRECISE,
        [PAY_DECIMAL_TOO_LARGE] = PAY_MONEY_TOO_LARGE,
    };
    paper paper;
    int64_t expected = -77;
    int64_t found = -77;
    pay_money_result result = PAY_MONEY_MALFORMED;

    if (read_paper(text, wire, &paper)) {
        result = same[scale_paper(&paper, currency->minor_units, &expected)];
    }
    MUST(pay_money_parse(text, currency, wire, &found) == result);
    MUST(found == expected);
}

/* --- printed and read again ------------------------------------------------ */

static void check_printed(int64_t minor, const pay_currency *currency)
{
    char decimal[PAY_MONEY_DECIMAL_SIZE];
    size_t length = pay_money_decimal((pay_money){minor, currency}, decimal);
    int64_t again = ~minor;

    MUST(length < sizeof(decimal) && strlen(decimal) == length);
    MUST(currency->minor_units == 0 ? !strchr(decimal, '.')
                                    : strchr(decimal, '.') == decimal + length - currency->minor_units - 1);
    MUST(decimal[minor < 0] != '0' || decimal[(minor < 0) + 1] == '.' || length == 1);
    for (int wire = 0; wire < 2; wire++) {
        MUST(pay_money_parse((pay_text){decimal, length}, currency, wire, &again) == PAY_MONEY_OK);
        MUST(again == minor);
    }
}

static void check_currency(const pay_currency *currency)
{
    MUST(pay_currency_by_code(pay_text_of(currency->code)) == currency);
    MUST(pay_currency_by_number(currency->number) == currency);
}

static void check_sums(int64_t a, int64_t b)
{
    __int128 sum = (__int128)a + b;
    __int128 difference = (__int128)a - b;
    int64_t result = 5;

    MUST(pay_integer_add(a, b, &result) == (sum >= INT64_MIN && sum <= INT64_MAX));
    MUST(result == (sum >= INT64_MIN && sum <= INT64_MAX ? (int64_t)sum : 5));
    result = 5;
    MUST(pay_integer_subtract(a, b, &result) == (difference >= INT64_MIN && difference <= INT64_MAX));
    MUST(result == (difference >= INT64_MIN && difference <= INT64_MAX ? (int64_t)difference : 5));
}

/* A factor of three digits after the point, so that 128 bits have room. */
static void check_product(int64_t minor, int32_t thousandths)
{
    __int128 magnitude = minor < 0 ? -(__int128)minor : minor;
    int64_t positive = thousandths < 0 ? -(int64_t)thousandths : thousandths;
    bool negative = (minor < 0) != (thousandths < 0);
    int64_t found = 5;
    char factor[32];

    magnitude = (magnitude * positive + 500) / 1000;
    magnitude = negative ? -magnitude : magnitude;
    snprintf(factor, sizeof(factor), "%s%lld.%03lld", thousandths < 0 ? "-" : "", (long long)(positive / 1000),
             (long long)(positive % 1000));
    bool fits = magnitude >= INT64_MIN && magnitude <= INT64_MAX;
    MUST(pay_money_multiply(minor, pay_text_of(factor), 0, &found) == (fits ? PAY_MONEY_OK : PAY_MONEY_TOO_LARGE));
    MUST(found == (fits ? (int64_t)magnitude : 5));
}

/* What is read in a style is what its digits alone say; anything at all may be given. */
static void check_style(pay_text text, const pay_currency *currency, int64_t minor)
{
    static const pay_number_style style = {
        .decimal_point = {",", 1}, .grouping = {".", 1}, .group = 3, .other_group = 3};
    char decimal[PAY_MONEY_DECIMAL_SIZE];
    int64_t found = ~minor;
    size_t length = pay_money_decimal((pay_money){minor, currency}, decimal);

    (void)pay_money_parse_style(text, &style, currency, &found);
    for (char *at = decimal; *at; at++) {
        *at = *at == '.' ? ',' : *at;
    }
    MUST(pay_money_parse_style((pay_text){decimal, length}, &style, currency, &found) == PAY_MONEY_OK);
    MUST(found == minor);
}

/* A currency, a scale, then the text; its bytes serve as two integers, too. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_input input = {data, size};
    const pay_currency *currency = &pay_currencies[fuzz_byte(&input) % pay_currency_count];
    unsigned scale = fuzz_byte(&input) % 24;
    fuzz_input numbers = input;
    pay_text text = fuzz_rest(&input);
    int64_t a = fuzz_integer(&numbers);
    int64_t b = fuzz_integer(&numbers);
    const pay_currency *named;

    text.length = text.length < 4096 ? text.length : 4096;
    char *copy = fuzz_copy(text);
    text.bytes = copy;
    check_scaled(text, 0);
    check_scaled(text, scale);
    check_parse(text, currency, false);
    check_parse(text, currency, true);
    check_printed(a, currency);
    check_printed(b >> (scale * 2), currency);
    check_sums(a, b);
    check_product(a, (int32_t)b);
    check_style(text, currency, a);
    check_currency(currency);
    named = pay_currency_by_code(text);
    MUST(!named || pay_text_equals(text, pay_text_of(named->code)));
    free(copy);
    fuzz_end();
    return 0;
}
