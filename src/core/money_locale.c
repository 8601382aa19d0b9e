/* Amounts as the people of a country write them. */
#include "money_locale.h"

#include "characters.h"

/* More digits fit no amount. */
enum { MOST_DIGITS = 40 };

typedef struct reader {
    const pay_number_style *style;
    const pay_currency *currency;
    pay_text rest;
    char decimal[MOST_DIGITS + 3]; /* "-150.50", as pay_money_parse() takes it */
    size_t length;
    bool is_negative;
    bool has_currency;
} reader;

/* Takes the word off the start or the end of what is left. */
static bool take_word(pay_text *rest, pay_text word, bool at_end)
{
    pay_text end;

    if (!word.length || rest->length < word.length) {
        return false;
    }
    end = (pay_text){at_end ? rest->bytes + rest->length - word.length : rest->bytes, word.length};
    if (!pay_text_equals(end, word)) {
        return false;
    }
    rest->bytes += at_end ? 0 : word.length;
    rest->length -= word.length;
    return true;
}

static bool take_minus(reader *read, bool at_end)
{
    if (read->is_negative ||
        (!take_word(&read->rest, PAY_TEXT("-"), at_end) && !take_word(&read->rest, PAY_TEXT("\xE2\x88\x92"), at_end) &&
         !take_word(&read->rest, pay_characters_trim(read->style->minus), at_end))) {
        return false;
    }
    read->is_negative = true;
    return true;
}

static bool take_currency(reader *read, bool at_end)
{
    bool is_lira = pay_text_equals(pay_text_of(read->currency->code), PAY_TEXT("TRY"));

    if (read->has_currency || (!take_word(&read->rest, pay_characters_trim(read->style->sign), at_end) &&
                               !take_word(&read->rest, pay_text_of(read->currency->code), at_end) &&
                               !(is_lira && (take_word(&read->rest, PAY_TEXT("\xE2\x82\xBA"), at_end) ||
                                             take_word(&read->rest, PAY_TEXT("TL"), at_end))))) {
        return false;
    }
    read->has_currency = true;
    return true;
}

/* What may be on both sides of the number. */
static void strip_sides(reader *read)
{
    bool changed = true;

    while (changed) {
        read->rest = pay_characters_trim(read->rest);
        changed = take_minus(read, false) || take_currency(read, false) || take_currency(read, true) ||
                  take_minus(read, true);
    }
}

/* The digit at the start of what is left, 0 to 9; -1 for none. */
static int take_digit(reader *read)
{
    size_t size, zero_size;
    uint32_t character, zero;

    if (!read->rest.length) {
        return -1;
    }
    character = pay_character_read(read->rest, &size);
    zero = '0';
    if (character > 0x7F && read->style->zero.length) {
        zero = pay_character_read(read->style->zero, &zero_size);
    }
    if (character < zero || character > zero + 9) {
        return -1;
    }
    read->rest = (pay_text){read->rest.bytes + size, read->rest.length - size};
    return (int)(character - zero);
}

/* Digits up to anything else. False when there are too many. */
static bool take_run(reader *read, size_t *count)
{
    int digit;

    for (*count = 0; (digit = take_digit(read)) >= 0; (*count)++) {
        if (read->length >= MOST_DIGITS) {
            return false;
        }
        read->decimal[read->length++] = (char)('0' + digit);
    }
    return true;
}

static bool take_grouping(reader *read)
{
    size_t size, ignored;

    if (!read->style->group || !read->style->grouping.length || !read->rest.length) {
        return false;
    }
    if (pay_is_blank_character(pay_character_read(read->style->grouping, &ignored)) &&
        pay_is_blank_character(pay_character_read(read->rest, &size))) {
        read->rest = (pay_text){read->rest.bytes + size, read->rest.length - size};
        return true;
    }
    return take_word(&read->rest, read->style->grouping, false);
}

/* The digits before the point: one run, or groups as the style has them. */
static bool take_whole(reader *read)
{
    const pay_number_style *style = read->style;
    size_t count;
    bool is_first = true;

    if (!take_run(read, &count) || count == 0) {
        return false;
    }
    while (take_grouping(read)) {
        if (is_first ? count > style->other_group : count != style->other_group) {
            return false;
        }
        is_first = false;
        if (!take_run(read, &count)) {
            return false;
        }
    }
    return is_first || count == style->group;
}

pay_money_result pay_money_parse_style(pay_text text, const pay_number_style *style, const pay_currency *currency,
                                       int64_t *minor)
{
    reader read = {.style = style, .currency = currency, .rest = text};
    size_t fraction = 0;

    strip_sides(&read);
    if (read.is_negative) {
        read.decimal[read.length++] = '-';
    }
    if (!take_whole(&read)) {
        return PAY_MONEY_MALFORMED;
    }
    if (take_word(&read.rest, style->decimal_point, false)) {
        read.decimal[read.length++] = '.';
        if (!take_run(&read, &fraction) || fraction == 0) {
            return PAY_MONEY_MALFORMED;
        }
    }
    if (read.rest.length) {
        return PAY_MONEY_MALFORMED;
    }
    if (fraction > currency->minor_units) {
        return PAY_MONEY_TOO_PRECISE;
    }
    return pay_money_parse((pay_text){read.decimal, read.length}, currency, false, minor);
}
