/* The check of arguments: which are refused, by which rule, in which words. */
#include "walks.h"

/* Every violation as "rule: message", one a line. */
static void assert_violations(const pay_record *record, const char *expected)
{
    pay_buffer found = {0};
    for (const pay_violation *at = pay_check(&arena, record, LIMIT); at != NULL; at = at->next) {
        assert_true(pay_text_starts_with(at->message, at->field));
        assert_int_equal(at->message.bytes[at->field.length], ' ');
        pay_buffer_append_string(&found, at->rule);
        pay_buffer_append_string(&found, ": ");
        pay_buffer_append_text(&found, at->message);
        pay_buffer_append_char(&found, '\n');
    }
    assert_buffer(&found, expected);
}

static pay_record *named(void)
{
    pay_record *record = record_of(text_fields);
    set_text(record, "name", "x");
    return record;
}

static void accepts_what_the_table_allows(void **state)
{
    (void)state;
    pay_record *record = named();
    assert_violations(record, "");
    set_text(record, "note", "");
    set_text(record, "short", "12345");
    set_text(record, "colour", "green");
    set_text(record, "id", GUID);
    set_text(record, "link", "https://shop.example/ok?a=b");
    set_text(record, "address", "::1");
    set_text(record, "part", "...");
    assert_violations(record, "");
    set_text(record, "name", "\xC3\xA7\xE2\x82\xAC\xF0\x9F\x98\x80 \t");
    assert_violations(record, "");
}

static void demands_what_is_required(void **state)
{
    (void)state;
    /* no-break space, ideographic space, zero width space, byte order mark, and several */
    static const char *const blanks[] = {
        "", " ", " \t\n\v\f\r ", "\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\x8B", "\xEF\xBB\xBF", " \xE2\x80\x8B\xC2\xA0 "};
    pay_record *record = record_of(text_fields);
    assert_violations(record, "required: name is required\n");
    for (size_t i = 0; i < COUNT(blanks); i++) {
        set_text(record, "name", blanks[i]);
        assert_violations(record, "empty: name must not be empty\n");
    }
    set_bytes(record, "name", (pay_text){NULL, 0});
    assert_violations(record, "empty: name must not be empty\n");
    set_text(record, "name", "\xA0"); /* no character */
    assert_violations(record, "utf8: name must be valid UTF-8\n");
}

static void limits_texts_in_characters(void **state)
{
    (void)state;
    pay_record *record = named();
    set_text(record, "short", "\xC3\xA7\xC3\xA7\xC3\xA7\xC3\xA7\xC3\xA7\xC3\xA7");
    set_text(record, "note", repeated('x', LIMIT + 1));
    assert_violations(record, "too_long: note must have at most 1000 characters\n"
                              "too_long: short must have at most 5 characters\n");
    set_text(record, "short", "\xF0\x9F\x98\x80\xE2\x82\xAC\xC3\xA7\xC3\xA7.");
    set_text(record, "note", repeated('x', LIMIT));
    assert_violations(record, "");
}

static void limits_urls_on_their_own(void **state)
{
    (void)state;
    static const char start[] = "https://shop.example/";
    pay_record *record = named();
    char *url = repeated('x', 2049);
    memcpy(url, start, sizeof(start) - 1);
    set_text(record, "link", url);
    assert_violations(record, "too_long: link must have at most 2048 characters\n");
    set_bytes(record, "link", (pay_text){url, 2048});
    assert_violations(record, "");
}

static void refuses_what_is_no_text(void **state)
{
    (void)state;
    pay_record *record = named();
    set_bytes(record, "name", (pay_text){"a\0b", 3});
    set_text(record, "note", "\xC3");
    assert_violations(record, "nul: name must not contain a NUL byte\n"
                              "utf8: note must be valid UTF-8\n");
}

static void refuses_other_forms(void **state)
{
    (void)state;
    pay_record *record = named();
    set_text(record, "colour", "Red");
    set_text(record, "id", "504978bf");
    set_text(record, "link", "javascript:alert(1)");
    set_text(record, "address", "1.2.3");
    set_text(record, "part", "..");
    assert_violations(record, "one_of: colour must be one of red, green\n"
                              "guid: id must be a GUID (8-4-4-4-12 hex digits)\n"
                              "url: link must be an absolute http or https URL in ASCII, without user information\n"
                              "ip: address must be an IPv4 or IPv6 address\n"
                              "path: part must not be a relative path segment\n");
    record = named();
    set_text(record, "colour", "");
    set_text(record, "id", "");
    set_text(record, "link", "");
    set_text(record, "address", "");
    set_text(record, "part", ".");
    assert_violations(record, "one_of: colour must be one of red, green\n"
                              "guid: id must be a GUID (8-4-4-4-12 hex digits)\n"
                              "url: link must be an absolute http or https URL in ASCII, without user information\n"
                              "ip: address must be an IPv4 or IPv6 address\n"
                              "path: part must not be a relative path segment\n");
}

static void refuses_what_does_not_fit_its_place(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"key", PAY_STRING, PAY_SECRET | PAY_VISIBLE},
        {"bin", PAY_BIN},
        {"cardNumber", PAY_STRING, PAY_DIGITS, .argument = "number", .max = 16},
        {"cvc", PAY_STRING, PAY_SECRET | PAY_DIGITS, .argument = "cvv", .max = 3},
        {0},
    };
    static const char *const bins[] = {"", "12345", "1234567", "123456789", "12345a", "1234 6", "-12345"};
    static const char *const keys[] = {"a b", "a\nb", "\xC3\xA7", "a\x7F", "a\x1F"};
    pay_record *record = record_of(fields);
    assert_violations(record, "");
    set_text(record, "key", "~!az09");
    set_text(record, "bin", "012345");
    set_text(record, "cardNumber", "4589963225894785");
    set_text(record, "cvc", "000");
    assert_violations(record, "");
    set_text(record, "bin", "01234567");
    assert_violations(record, "");
    for (size_t i = 0; i < COUNT(bins); i++) {
        set_text(record, "bin", bins[i]);
        assert_violations(record, "digits: bin must have 6 or 8 digits\n");
    }
    set_text(record, "bin", "012345");
    for (size_t i = 0; i < COUNT(keys); i++) {
        set_text(record, "key", keys[i]);
        assert_violations(record, "header: key must be visible ASCII without blanks\n");
    }
    set_text(record, "key", "");
    set_text(record, "cvc", "0000");
    assert_violations(record, "empty: key must not be empty\n"
                              "digits: cvv must have 3 digits\n");
    set_text(record, "cvc", "  ");
    assert_violations(record, "empty: key must not be empty\n"
                              "empty: cvv must not be empty\n");
}

static void refuses_a_card_in_words_of_its_holder(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"cardNumber", PAY_STRING, PAY_DIGITS, .argument = "number", .max = 16},
        {"cvc", PAY_STRING, PAY_DIGITS, .argument = "cvv", .max = 3},
        {0},
    };
    static const char use_another[] = "digits; only cards with 16 digits are accepted: use another card\n";
    static const struct {
        const char *number;
        const char *words;
    } cases[] = {
        {"378282246310005", "is of American Express, whose cards have 15"},
        {"341111111111111", "is of American Express, whose cards have 15"},
        {"358282246310005", "has 15"},
        {"34111111111111", "has 14"},
        {"4589963225894785123", "has 19"},
    };
    pay_record *record = record_of(fields);
    set_text(record, "cvc", "1234"); /* says nothing more: the card is refused */
    for (size_t i = 0; i < COUNT(cases); i++) {
        char expected[200];
        snprintf(expected, sizeof(expected), "card: number %s %s", cases[i].words, use_another);
        set_text(record, "cardNumber", cases[i].number);
        assert_violations(record, expected);
    }
}

static void names_what_nobody_sees_around_a_key(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"key", PAY_STRING, PAY_KEY},
        {"email", PAY_STRING, PAY_ONE_LINE | PAY_TYPED},
        {0},
    };
    static const struct {
        const char *key;
        const char *words;
    } cases[] = {
        {"k\n", "ends in a line feed (U+000A)"},
        {"k\r\n", "ends in a line feed (U+000A)"},
        {"\tk", "begins with a tab (U+0009)"},
        {" k ", "begins with a blank (U+0020)"},
        {"k ", "ends in a blank (U+0020)"},
        {"\xEF\xBB\xBFk", "begins with a byte order mark (U+FEFF)"},
        {"k\xC2\xA0", "ends in a no-break space (U+00A0)"},
        {"k\xE2\x80\x8B", "ends in a zero width space (U+200B)"},
        {"k\xE2\x80\x83", "ends in an invisible character (U+2003)"},
        {"\x1Bk", "begins with a control character (U+001B)"},
        {"k\x7F", "ends in a control character (U+007F)"},
    };
    static const char *const clean[] = {"k", "a b", "a\nb", "\xC3\xA7", "\xF0\x9F\x98\x80"};
    pay_record *record = record_of(fields);
    for (size_t i = 0; i < COUNT(cases); i++) {
        char expected[200];
        snprintf(expected, sizeof(expected), "stray: key %s, which is no part of a key\n", cases[i].words);
        set_text(record, "key", cases[i].key);
        assert_violations(record, expected);
        assert_true(pay_check(&arena, record, LIMIT)->is_configuration);
    }
    for (size_t i = 0; i < COUNT(clean); i++) {
        set_text(record, "key", clean[i]);
        assert_violations(record, "");
    }
    set_text(record, "email", "a@b.example\r\nBcc: c@d.example");
    assert_violations(record, "line_break: email must not contain a carriage return (U+000D)\n");
    assert_false(pay_check(&arena, record, LIMIT)->is_configuration);
    set_text(record, "email", "\xC3\xA7@b.example\xE2\x80\xA8");
    assert_violations(record, "line_break: email must not contain a line separator (U+2028)\n");
    set_text(record, "email", "a@b.example ");
    assert_violations(record, "stray: email ends in a blank (U+0020): remove it\n");
    assert_false(pay_check(&arena, record, LIMIT)->is_configuration);
    set_text(record, "email",
             "\xC2\xA0"
             "a@b.example");
    assert_violations(record, "stray: email begins with a no-break space (U+00A0): remove it\n");
    set_text(record, "email", "\xC3\xA7@b.example");
    assert_violations(record, "");
}

static void names_the_part_of_an_object(void **state)
{
    (void)state;
    static const pay_field card[] = {{"cardNumber", PAY_STRING, PAY_REQUIRED, .argument = "number"}, {0}};
    static const pay_field fields[] = {
        {"cvc", PAY_STRING, PAY_REQUIRED, .argument = "card", .part = "cvv"},
        {"card", PAY_GROUP, PAY_REQUIRED, .members = card},
        {"lat", PAY_STRING, PAY_REQUIRED, .constant = ""},
        {0},
    };
    pay_record *record = record_of(fields);
    set_group(record, "card", card);
    assert_violations(record, "required: card.cvv is required\n"
                              "required: card.number is required\n");
}

static void checks_lists_of_integers(void **state)
{
    (void)state;
    static const pay_field fields[] = {{"allowed", PAY_INTEGERS, .min = 1, .max = 12}, {0}};
    int64_t items[] = {1, 0, 12, 13};
    pay_record *record = record_of(fields);
    set_integers(record, "allowed", items, 1);
    assert_violations(record, "");
    set_integers(record, "allowed", items, 4);
    assert_violations(record, "range: allowed[1] must be at least 1\n"
                              "range: allowed[3] must be at most 12\n");
}

static void limits_integers(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"count", PAY_INTEGER},
        {"installments", PAY_INTEGER, .min = 1, .max = 12},
        {"offset", PAY_INTEGER, .min = INT64_MIN, .max = -1},
        {0},
    };
    pay_record *record = record_of(fields);
    set_integer(record, "count", -1);
    set_integer(record, "installments", 0);
    set_integer(record, "offset", 0);
    assert_violations(record, "range: count must be at least 0\n"
                              "range: installments must be at least 1\n"
                              "range: offset must be at most -1\n");
    set_integer(record, "count", INT64_MAX);
    set_integer(record, "installments", 13);
    set_integer(record, "offset", INT64_MIN);
    assert_violations(record, "range: installments must be at most 12\n");
    set_integer(record, "count", 0);
    set_integer(record, "installments", 12);
    set_integer(record, "offset", -1);
    assert_violations(record, "");
}

static void checks_money(void **state)
{
    (void)state;
    pay_record *record = record_of(money_fields);
    set_money(record, "currencyCode", 0, "EUR");
    set_money(record, "amount", 0, "EUR");
    set_money(record, "fee", -1, "EUR");
    assert_violations(record, "positive: amount must be positive\n"
                              "positive: fee must be positive\n"
                              "currency: fee must be in TRY\n");
    set_money(record, "amount", INT64_MAX, "EUR");
    set_money(record, "fee", 1, "TRY");
    assert_violations(record, "");
    set_money(record, "interest", 0, "TRY");
    assert_violations(record, "");
    set_money(record, "interest", -1, "TRY");
    assert_violations(record, "positive: interest must not be negative\n");
}

/* Its currency is a row of its own on the wire, but the caller knows one argument. */
static void tells_a_missing_amount_once(void **state)
{
    (void)state;
    assert_violations(record_of(money_fields), "required: amount is required\n");
    static const pay_field numbered[] = {
        {"amount", PAY_AMOUNT, PAY_REQUIRED},
        {"amount", PAY_CURRENCY_NUMBER, PAY_REQUIRED, .argument = "currency"},
        {0},
    };
    assert_violations(record_of(numbered), "required: amount is required\n");
}

static const pay_field order_fields[] = {
    {"by", PAY_STRING},
    {"business", PAY_BOOLEAN},
    {"taxNumber", PAY_STRING, .required_when = {"business", "true"}},
    {"tckn", PAY_STRING, .required_when = {"business", "false"}},
    {"contact", PAY_GROUP, PAY_REQUIRED, .members = contact_fields},
    {"basketItems", PAY_LIST, PAY_REQUIRED, .argument = "basket", .members = contact_fields},
    {0},
};

/* An order with nothing wrong in it. */
static pay_record *order(void)
{
    pay_record *record = record_of(order_fields);
    pay_record **items = pay_arena_allocate(&arena, 2 * sizeof(*items));
    set_text(set_group(record, "contact", contact_fields), "email", "a@b.example");
    for (size_t i = 0; i < 2; i++) {
        items[i] = record_of(contact_fields);
        set_text(items[i], "email", "c@d.example");
    }
    set_list(record, "basketItems", items, 2);
    return record;
}

static void names_the_place_inside_groups_and_lists(void **state)
{
    (void)state;
    pay_record *record = order();
    assert_violations(record, "");
    set_text(row(record, "contact")->record, "email", "");
    set_text(row(record, "contact")->record, "gsm", "\xFF");
    row(record, "basketItems")->list.items[1]->values[0].kind = PAY_NOTHING;
    assert_violations(record, "empty: contact.email must not be empty\n"
                              "utf8: contact.mobile must be valid UTF-8\n"
                              "required: basket[1].email is required\n");
}

static void demands_groups_and_lists(void **state)
{
    (void)state;
    pay_record *record = record_of(order_fields);
    assert_violations(record, "required: contact is required\n"
                              "required: basket is required\n");
    record = order();
    set_list(record, "basketItems", NULL, 0);
    assert_violations(record, "empty: basket must not be empty\n");
}

static void demands_what_another_value_demands(void **state)
{
    (void)state;
    pay_record *record = order();
    set_text(record, "by", "Gsm");
    set_boolean(record, "business", true);
    assert_violations(record, "required: taxNumber is required\n"
                              "required: contact.mobile is required\n"
                              "required: basket[0].mobile is required\n"
                              "required: basket[1].mobile is required\n");
    set_text(record, "by", "gsm");
    set_boolean(record, "business", false);
    assert_violations(record, "required: tckn is required\n");
    set_text(record, "tckn", " ");
    assert_violations(record, "empty: tckn must not be empty\n");
    set_text(record, "tckn", "1");
    assert_violations(record, "");
}

static void checks_sums(void **state)
{
    (void)state;
    static const pay_field item_fields[] = {{"Price", PAY_AMOUNT_MINOR, PAY_REQUIRED}, {0}};
    static const pay_field fields[] = {
        {"Amount", PAY_AMOUNT_MINOR, PAY_REQUIRED},
        {"Items", PAY_LIST, .members = item_fields, .sum = {"Price", "Amount"}},
        {0},
    };
    pay_record *record = record_of(fields);
    pay_record *items[] = {record_of(item_fields), record_of(item_fields)};
    set_money(record, "Amount", 1200, "TRY");
    assert_violations(record, "");
    set_list(record, "Items", items, 2);
    set_money(items[0], "Price", 1000, "TRY");
    assert_violations(record, "required: items[1].price is required\n");
    set_money(items[1], "Price", 200, "TRY");
    assert_violations(record, "");
    set_money(items[1], "Price", 201, "TRY");
    assert_violations(record, "sum: items must add up to amount\n");
    set_list(record, "Items", items, 0); /* whether there must be any, its own flag says */
    assert_violations(record, "");
    set_list(record, "Items", items, 2);
    row(record, "Amount")->kind = PAY_NOTHING;
    assert_violations(record, "required: amount is required\n");
    /* More than can be counted is not what was said either. */
    set_money(record, "Amount", 1200, "TRY");
    set_money(items[0], "Price", INT64_MAX, "TRY");
    assert_violations(record, "sum: items must add up to amount\n");
    set_list(record, "Items", (pay_record *[]){items[0], items[1], items[1]}, 3);
    assert_violations(record, "sum: items must add up to amount\n");
}

static void checks_that_amounts_share_a_currency(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"amount", PAY_AMOUNT},
        {"remainingBefore", PAY_AMOUNT, PAY_KEPT_BACK, .same_currency_as = "amount"},
        {0},
    };
    pay_record *record = record_of(fields);
    set_money(record, "remainingBefore", 5, "EUR");
    assert_violations(record, "");
    set_money(record, "amount", 5, "EUR");
    assert_violations(record, "");
    set_money(record, "amount", 5, "TRY");
    assert_violations(record, "currency: remainingBefore must be in TRY\n");
    assert_body(record, "{\"amount\":0.05}");
}

/* A currency that is no text is told where it stands; the amount beside it does not repeat it. */
static void a_currency_that_is_no_text_is_not_repeated(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"currency", PAY_STRING},
        {"amount", PAY_AMOUNT, .same_currency_as = "currency"},
        {0},
    };
    pay_record *record = record_of(fields);
    set_money(record, "amount", 5, "TRY");
    set_text(record, "currency", "EUR");
    assert_violations(record, "currency: amount must be in EUR\n");
    set_text(record, "currency", "T\xFF");
    assert_violations(record, "utf8: currency must be valid UTF-8\n");
}

static const pay_field choice_fields[] = {
    {"amount", PAY_AMOUNT_MINOR, .choice = 1}, {"paymentId", PAY_STRING, .choice = 2},
    {"item", PAY_STRING, .choice = 1},         {"referenceNo", PAY_STRING, .argument = "reference", .choice = 2},
    {"token", PAY_STRING, .choice = 2},        {0},
};

static const pay_field outer_choice_fields[] = {
    {"what", PAY_GROUP, .members = choice_fields},
    {0},
};

static void exactly_one_of_a_choice(void **state)
{
    (void)state;
    static const char alone[] =
        "exactly_one: amount must be given alone: give only one of amount, item\n"
        "exactly_one: reference must be given alone: give only one of paymentId, reference, token\n";
    pay_record *record = record_of(choice_fields);
    assert_violations(record, "exactly_one: amount is missing: give one of amount, item\n"
                              "exactly_one: paymentId is missing: give one of paymentId, reference, token\n");
    set_money(record, "amount", 1, "TRY");
    set_text(record, "item", "a");
    set_text(record, "referenceNo", "b");
    set_text(record, "token", "c");
    assert_violations(record, alone);

    record = record_of(choice_fields);
    set_money(record, "amount", 1, "TRY");
    set_text(record, "token", "c");
    assert_violations(record, "");
    set_text(record, "token", " ");
    assert_violations(record, "empty: token must not be empty\n");

    record = record_of(outer_choice_fields);
    assert_violations(record, "");
    set_text(set_group(record, "what", choice_fields), "item", "a");
    assert_violations(record, "exactly_one: what.paymentId is missing: give one of paymentId, reference, token\n");
}

static const pay_field map_fields[] = {
    {"extra", PAY_MAP, .argument = "additionalData"},
    {0},
};

static void checks_maps(void **state)
{
    (void)state;
    pay_record *record = record_of(map_fields);
    pay_entry entries[] = {
        entry("1606_Dinamik_Alan_tr", "4"),
        entry("1606_dinamik_Alan_tr", ""),
        entry("", "a"),
        entry(" ", "a"),
        {{"a\0b", 3}, PAY_TEXT("a"), true},
        entry("\xFF", "a"),
        entry("list", NULL),
        entry("bytes", "\xC3"),
        {PAY_TEXT("nul"), {"a\0b", 3}, true},
        entry("long", repeated('x', LIMIT + 1)),
    };
    set_map(record, "extra", entries, 2);
    assert_violations(record, "");
    set_map(record, "extra", entries, COUNT(entries));
    assert_violations(record, "name: additionalData must have names that are not empty, without NUL bytes, in UTF-8\n"
                              "name: additionalData must have names that are not empty, without NUL bytes, in UTF-8\n"
                              "name: additionalData must have names that are not empty, without NUL bytes, in UTF-8\n"
                              "name: additionalData must have names that are not empty, without NUL bytes, in UTF-8\n"
                              "type: additionalData.list must be a string\n"
                              "utf8: additionalData.bytes must be valid UTF-8\n"
                              "nul: additionalData.nul must not contain a NUL byte\n"
                              "too_long: additionalData.long must have at most 1000 characters\n");
    set_map(record, "extra", NULL, 0);
    assert_violations(record, "");
}

static void checks_a_payment_link(void **state)
{
    (void)state;
    pay_record *record = record_of(finrota_hpm_create_link.request);
    set_money(record, "currencyCode", -5, "TRY");
    set_money(record, "amount", -5, "TRY");
    set_text(record, "paymentSetId", "1");
    set_text(record, "successURL", "/ok");
    set_text(record, "userVerificationBy", "Gsm");
    set_group(record, "customer", finrota_hpm_customer);
    assert_violations(record,
                      "required: clientOrderReference is required\n"
                      "positive: amount must be positive\n"
                      "guid: paymentSetId must be a GUID (8-4-4-4-12 hex digits)\n"
                      "required: customer.email is required\n"
                      "required: customer.gsm is required\n"
                      "url: successUrl must be an absolute http or https URL in ASCII, without user information\n"
                      "required: userVerificationFailBehavior is required\n");
    set_text(record, "userVerificationBy", "Tckn");
    set_text(row(record, "customer")->record, "email", "a@b.example");
    set_text(record, "clientOrderReference", "5");
    set_money(record, "amount", 5, "TRY");
    set_text(record, "paymentSetId", GUID);
    set_text(record, "successURL", "https://shop.example/ok");
    set_text(record, "userVerificationFailBehavior", "Create");
    assert_violations(record, "required: customer.tckn is required\n");
    set_text(record, "userVerificationBy", "Email");
    assert_violations(record, "");
    set_text(record, "userVerificationBy", "email");
    assert_violations(record, "one_of: userVerificationBy must be one of Id, Email, Tckn, Gsm\n");
}

static void checks_a_refund(void **state)
{
    (void)state;
    pay_record *record = record_of(hepsipay_payment_refund.request);
    assert_violations(record, "exactly_one: refundAmount is missing: give one of refundAmount, basketItemRefundModel\n"
                              "exactly_one: paymentId is missing: give one of paymentId, referenceNo\n");
    set_money(record, "refundAmount", 100, "EUR");
    set_text(record, "referenceNo", "709840");
    set_text(record, "clientIp", "localhost");
    assert_violations(record, "currency: refundAmount must be in TRY\n"
                              "ip: clientIp must be an IPv4 or IPv6 address\n"
                              "guid: referenceNo must be a GUID (8-4-4-4-12 hex digits)\n");
    set_money(record, "refundAmount", 100, "TRY");
    set_text(record, "referenceNo", GUID);
    set_text(record, "clientIp", "127.0.0.1");
    assert_violations(record, "");
    set_group(record, "basketItemRefundModel", hepsipay_basket_item_refund);
    assert_violations(record, "exactly_one: refundAmount must be given alone: give only one of refundAmount, "
                              "basketItemRefundModel\n"
                              "required: basketItemRefundModel.id is required\n"
                              "required: basketItemRefundModel.amount is required\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WALK_TEST(accepts_what_the_table_allows),
        WALK_TEST(demands_what_is_required),
        WALK_TEST(limits_texts_in_characters),
        WALK_TEST(refuses_a_card_in_words_of_its_holder),
        WALK_TEST(names_what_nobody_sees_around_a_key),
        WALK_TEST(limits_urls_on_their_own),
        WALK_TEST(refuses_what_is_no_text),
        WALK_TEST(refuses_other_forms),
        WALK_TEST(refuses_what_does_not_fit_its_place),
        WALK_TEST(limits_integers),
        WALK_TEST(checks_money),
        WALK_TEST(tells_a_missing_amount_once),
        WALK_TEST(names_the_place_inside_groups_and_lists),
        WALK_TEST(names_the_part_of_an_object),
        WALK_TEST(checks_lists_of_integers),
        WALK_TEST(checks_sums),
        WALK_TEST(checks_that_amounts_share_a_currency),
        WALK_TEST(a_currency_that_is_no_text_is_not_repeated),
        WALK_TEST(demands_groups_and_lists),
        WALK_TEST(demands_what_another_value_demands),
        WALK_TEST(exactly_one_of_a_choice),
        WALK_TEST(checks_maps),
        WALK_TEST(checks_a_payment_link),
        WALK_TEST(checks_a_refund),
    };
    return cmocka_run_group_tests_name("validate", tests, start, NULL);
}
