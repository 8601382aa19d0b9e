/* What is written of a record: URL, JSON and form, to the byte. */
#include "walks.h"

/* --- write ----------------------------------------------------------------- */

static void assert_body_redacted(const pay_record *record, const char *expected)
{
    pay_buffer body = {0};
    pay_write_body_redacted(&body, record);
    assert_buffer(&body, expected);
}

static void writes_texts_in_the_order_of_the_table(void **state)
{
    (void)state;
    pay_record *record = record_of(text_fields);
    assert_body(record, "{}");
    set_text(record, "link", "https://shop.example/ok?a=b&c=d");
    set_text(record, "note", "");
    set_text(record, "name", "\"\\/\b\f\n\r\t\x01\x1F\x7F\xC3\xA7\xF0\x9F\x98\x80<>&'");
    set_text(record, "part", "in the path");
    assert_body(record, "{\"name\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7F\xC3\xA7\xF0\x9F\x98\x80<>&'\","
                        "\"note\":\"\",\"link\":\"https://shop.example/ok?a=b&c=d\"}");
}

static void writes_money_exactly(void **state)
{
    (void)state;
    static const struct {
        int64_t minor;
        const char *currency;
        const char *body;
    } cases[] = {
        {15000, "TRY", "{\"currencyCode\":\"TRY\",\"amount\":150.00,\"fee\":15000}"},
        {5, "EUR", "{\"currencyCode\":\"EUR\",\"amount\":0.05,\"fee\":5}"},
        {150, "JPY", "{\"currencyCode\":\"JPY\",\"amount\":150,\"fee\":150}"},
        {1500, "KWD", "{\"currencyCode\":\"KWD\",\"amount\":1.500,\"fee\":1500}"},
        {INT64_MAX, "TRY", "{\"currencyCode\":\"TRY\",\"amount\":92233720368547758.07,\"fee\":9223372036854775807}"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_record *record = record_of(money_fields);
        set_money(record, "currencyCode", cases[i].minor, cases[i].currency);
        set_money(record, "amount", cases[i].minor, cases[i].currency);
        set_money(record, "fee", cases[i].minor, cases[i].currency);
        assert_body(record, cases[i].body);
    }
}

static void writes_decimals_as_the_page_does(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"short", PAY_AMOUNT, .decimals = PAY_SHORT},
        {"three", PAY_AMOUNT, .decimals = 3},
        {"one", PAY_AMOUNT, .decimals = 1},
        {"number", PAY_CURRENCY_NUMBER},
        {0},
    };
    static const struct {
        int64_t minor;
        const char *currency;
        const char *body;
    } cases[] = {
        {5200, "TRY", "{\"short\":52,\"three\":52.000,\"one\":52.00,\"number\":949}"},
        {5250, "TRY", "{\"short\":52.50,\"three\":52.500,\"one\":52.50,\"number\":949}"},
        {5, "TRY", "{\"short\":0.05,\"three\":0.050,\"one\":0.05,\"number\":949}"},
        {100000, "TRY", "{\"short\":1000,\"three\":1000.000,\"one\":1000.00,\"number\":949}"},
        {150, "JPY", "{\"short\":150,\"three\":150.000,\"one\":150.0,\"number\":392}"},
        {1000, "JPY", "{\"short\":1000,\"three\":1000.000,\"one\":1000.0,\"number\":392}"},
        {1500, "KWD", "{\"short\":1.500,\"three\":1.500,\"one\":1.500,\"number\":414}"},
        {2000, "KWD", "{\"short\":2,\"three\":2.000,\"one\":2.000,\"number\":414}"},
        {800, "ALL", "{\"short\":8,\"three\":8.000,\"one\":8.00,\"number\":8}"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_record *record = record_of(fields);
        for (size_t field = 0; field < 4; field++) {
            set_money(record, fields[field].name, cases[i].minor, cases[i].currency);
        }
        assert_body(record, cases[i].body);
    }
}

static void writes_what_stands_for_something_else(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"password", PAY_STRING, PAY_SECRET | PAY_AS_SHA512},
        {"lat", PAY_STRING, .constant = ""},
        {"kind", PAY_STRING, .constant = "a\"b"},
        {"before", PAY_AMOUNT, PAY_KEPT_BACK},
        {"allowed", PAY_INTEGERS},
        {0},
    };
    int64_t items[] = {1, -2, INT64_MAX};
    pay_record *record = record_of(fields);
    assert_body(record, "{\"lat\":\"\",\"kind\":\"a\\\"b\"}");
    assert_body_redacted(record, "{\"lat\":\"\",\"kind\":\"a\\\"b\"}");
    set_text(record, "password", "Test1234");
    set_text(record, "lat", "41");
    set_money(record, "before", 5, "TRY");
    set_integers(record, "allowed", items, 0);
    assert_body(record, "{\"password\":\"b43f1d28a3dbf30070bf1ae7c88ee2784047fc86d7be8620c8510debbd8555b3"
                        "ef0b96376a4dd494ae0561580274bcf7a3069f5c0beceff63d1237a13d4d72b7\",\"lat\":\"41\","
                        "\"kind\":\"a\\\"b\",\"allowed\":[]}");
    digests_lose();
    pay_buffer out = {0};
    pay_write_body(&out, record);
    digests_find();
    bool failed = out.failed;
    pay_buffer_free(&out);
    assert_true(failed);
    set_integers(record, "allowed", items, 3);
    assert_body_redacted(record, "{\"password\":\"***\",\"lat\":\"41\",\"kind\":\"a\\\"b\","
                                 "\"allowed\":[1,-2,9223372036854775807]}");
}

static void writes_groups_lists_and_maps(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"contact", PAY_GROUP, .members = contact_fields},
        {"items", PAY_LIST, .members = contact_fields},
        {"count", PAY_INTEGER},
        {"force3ds", PAY_BOOLEAN},
        {"guest", PAY_BOOLEAN},
        {"extra", PAY_MAP},
        {0},
    };
    pay_record *record = record_of(fields);
    pay_record *items[] = {record_of(contact_fields), record_of(contact_fields)};
    pay_entry entries[] = {entry("z", "1"), entry("Z", "2"), entry("a\"", "\n")};
    set_group(record, "contact", contact_fields);
    set_list(record, "items", items, 0);
    set_map(record, "extra", NULL, 0);
    assert_body(record, "{\"contact\":{},\"items\":[],\"extra\":{}}");
    set_text(items[0], "gsm", "1");
    set_list(record, "items", items, 2);
    set_text(row(record, "contact")->record, "gsm", "2");
    set_text(row(record, "contact")->record, "email", "3");
    set_integer(record, "count", INT64_MIN);
    set_boolean(record, "force3ds", true);
    set_boolean(record, "guest", false);
    set_map(record, "extra", entries, 3);
    assert_body(record, "{\"contact\":{\"email\":\"3\",\"gsm\":\"2\"},\"items\":[{\"gsm\":\"1\"},{}],"
                        "\"count\":-9223372036854775808,\"force3ds\":true,\"guest\":false,"
                        "\"extra\":{\"z\":\"1\",\"Z\":\"2\",\"a\\\"\":\"\\n\"}}");
}

static const pay_field target_fields[] = {
    {"token", PAY_STRING, PAY_REQUIRED | PAY_IN_PATH | PAY_SECRET},
    {"id", PAY_INTEGER, PAY_IN_PATH},
    {"accountKey", PAY_STRING, PAY_IN_QUERY | PAY_SECRET},
    {"body", PAY_STRING},
    {"amount", PAY_AMOUNT, PAY_IN_QUERY},
    {"kurus", PAY_AMOUNT_MINOR, PAY_IN_QUERY},
    {"currency", PAY_CURRENCY, PAY_IN_QUERY},
    {"short", PAY_AMOUNT, PAY_IN_QUERY, .decimals = PAY_SHORT},
    {"number", PAY_CURRENCY_NUMBER, PAY_IN_QUERY},
    {"force", PAY_BOOLEAN, PAY_IN_QUERY},
    {"count", PAY_INTEGER, PAY_IN_QUERY},
    {0},
};

static void assert_target(const pay_record *record, const char *path, bool masked, const char *expected)
{
    pay_buffer out = {0};
    pay_write_target(&out, path, record, masked);
    assert_buffer(&out, expected);
}

static void writes_path_and_query(void **state)
{
    (void)state;
    static const char path[] = "/payment/{token}/status/{id}";
    pay_record *record = record_of(target_fields);
    assert_target(record, "/plain", false, "/plain");
    set_text(record, "token", "A/B?c=d&e#f%20 \xC3\xA7+~-._");
    set_integer(record, "id", 7);
    set_text(record, "body", "not here");
    assert_target(record, path, false, "/payment/A%2FB%3Fc%3Dd%26e%23f%2520%20%C3%A7%2B~-._/status/7");
    set_text(record, "accountKey", "test@hepsipay.com");
    set_money(record, "amount", 5, "TRY");
    set_money(record, "kurus", 5, "TRY");
    set_money(record, "currency", 5, "TRY");
    set_boolean(record, "force", false);
    set_integer(record, "count", -1);
    assert_target(record, "/p", false,
                  "/p?accountKey=test%40hepsipay.com&amount=0.05&kurus=5&currency=TRY&force=false&count=-1");
    assert_target(record, path, true,
                  "/payment/{token}/status/7?accountKey={accountKey}&amount=0.05&kurus=5&currency=TRY&force=false"
                  "&count=-1");
    record = record_of(target_fields);
    set_money(record, "short", 5200, "TRY");
    set_money(record, "number", 5200, "TRY");
    assert_target(record, "/p", false, "/p?short=52&number=949");
}

static void encodes_every_byte_that_is_not_unreserved(void **state)
{
    (void)state;
    for (int byte = 0; byte < 256; byte++) {
        char text = (char)byte;
        char expected[5];
        bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
                     byte == '-' || byte == '.' || byte == '_' || byte == '~';
        pay_record *record = record_of(target_fields);
        snprintf(expected, sizeof(expected), plain ? "/%c" : "/%%%02X", byte);
        *row(record, "token") = (pay_value){.kind = PAY_IS_TEXT, .text = {&text, 1}};
        assert_target(record, "/{token}", false, expected);
    }
}

static void a_brace_without_a_row_is_nothing_to_crash_on(void **state)
{
    (void)state;
    pay_record *record = record_of(target_fields);
    assert_target(record, "/{unknown}/{body}/{open", false, "///{open");
    assert_target(record, "/{unknown}/{open", true, "//{open");
}

static void a_body_is_what_is_left(void **state)
{
    (void)state;
    static const pay_field none[] = {{0}};
    static const pay_field path_only[] = {{"token", PAY_STRING, PAY_IN_PATH}, {"q", PAY_STRING, PAY_IN_QUERY}, {0}};
    assert_true(pay_has_body(text_fields));
    assert_true(pay_has_body(target_fields));
    assert_false(pay_has_body(path_only));
    assert_false(pay_has_body(none));
    assert_false(pay_has_body(NULL));
}

static const pay_field secret_fields[] = {
    {"number", PAY_STRING, PAY_SECRET},
    {"cvv", PAY_INTEGER, PAY_SECRET},
    {"card", PAY_GROUP, PAY_SECRET, .members = contact_fields},
    {"cards", PAY_LIST, PAY_SECRET, .members = contact_fields},
    {"note", PAY_STRING},
    {"contact", PAY_GROUP, .members = contact_fields},
    {"extra", PAY_MAP},
    {0},
};

static void masks_secrets_of_a_body(void **state)
{
    (void)state;
    pay_record *record = record_of(secret_fields);
    pay_entry entries[] = {entry("tckn", "10000000146")};
    assert_body_redacted(record, "{}");
    set_text(record, "number", CARD);
    set_integer(record, "cvv", 123);
    set_group(record, "card", contact_fields);
    set_list(record, "cards", NULL, 0);
    set_text(record, "note", "paid with " CARD);
    set_text(set_group(record, "contact", contact_fields), "email", "4155 6501 0041 6111@b.example");
    set_map(record, "extra", entries, 1);
    assert_body_redacted(record, "{\"number\":\"***\",\"cvv\":\"***\",\"card\":\"***\",\"cards\":\"***\","
                                 "\"note\":\"paid with " MASK "\",\"contact\":{\"email\":"
                                 "\"4155 65** **** 6111@b.example\"},\"extra\":{\"tckn\":\"***\"}}");
}

static void masks_behind_what_was_there(void **state)
{
    (void)state;
    pay_record *record = record_of(secret_fields);
    pay_buffer out = {0};
    set_text(record, "note", CARD);
    pay_buffer_append_string(&out, CARD " ");
    pay_write_body_redacted(&out, record);
    assert_buffer(&out, CARD " {\"note\":\"" MASK "\"}");
}

/* --- write: forms ---------------------------------------------------------- */

static const pay_field form_fields[] = {
    {"order id", PAY_STRING, PAY_REQUIRED, .argument = "orderId"},
    {"id", PAY_STRING, PAY_IN_PATH},
    {"page", PAY_INTEGER, PAY_IN_QUERY},
    {"kept", PAY_STRING, PAY_KEPT_BACK},
    {"amount", PAY_AMOUNT},
    {"kurus", PAY_AMOUNT_MINOR},
    {"currency", PAY_CURRENCY},
    {"force", PAY_BOOLEAN},
    {"count", PAY_INTEGER},
    {"type", PAY_STRING, .constant = "3D model"},
    {"password", PAY_STRING, PAY_SECRET | PAY_AS_SHA512},
    {"cvv", PAY_INTEGER, PAY_SECRET},
    {"contact", PAY_GROUP, .members = contact_fields},
    {0},
};

static void assert_form(const pay_record *record, const char *expected, const char *shown)
{
    pay_buffer form = {0};

    pay_buffer_append_string(&form, CARD " ");
    pay_write_form(&form, record);
    pay_text text = taken(&form);
    assert_true(pay_text_starts_with(text, PAY_TEXT(CARD " ")));
    assert_string_equal(text.bytes + sizeof(CARD), expected);
    form = (pay_buffer){0};
    pay_buffer_append_string(&form, CARD " ");
    pay_write_form_redacted(&form, record);
    text = taken(&form);
    assert_true(pay_text_starts_with(text, PAY_TEXT(CARD " ")));
    assert_string_equal(text.bytes + sizeof(CARD), shown);
}

/* Neither what stands in the URL nor what is kept back; what has members is nothing to a form. */
static void writes_forms_in_the_order_of_the_table(void **state)
{
    (void)state;
    pay_record *record = record_of(form_fields);

    assert_form(record, "type=3D%20model", "type=3D%20model");
    set_text(record, "order id", "A b&c=d+\xC3\xA7~*%");
    set_text(record, "id", "not here");
    set_integer(record, "page", 2);
    set_text(record, "kept", "not here");
    set_money(record, "amount", 15000, "TRY");
    set_money(record, "kurus", 15000, "TRY");
    set_money(record, "currency", 15000, "TRY");
    set_boolean(record, "force", false);
    set_integer(record, "count", -1);
    set_text(record, "type", "");
    set_group(record, "contact", contact_fields);
    assert_form(record,
                "order%20id=A%20b%26c%3Dd%2B%C3%A7~%2A%25&amount=150.00&kurus=15000&currency=TRY&force=false&count=-1"
                "&type=&contact=",
                "order%20id=A%20b%26c%3Dd%2B%C3%A7~*%25&amount=150.00&kurus=15000&currency=TRY&force=false&count=-1"
                "&type=&contact=");
}

/* A card number in somebody's words is found before its blanks are encoded. */
static void masks_secrets_of_a_form(void **state)
{
    (void)state;
    pay_record *record = record_of(form_fields);

    set_text(record, "order id", "paid with 4155 6501 0041 6111");
    set_text(record, "password", "abc");
    set_integer(record, "cvv", 123);
    assert_form(record,
                "order%20id=paid%20with%204155%206501%200041%206111&type=3D%20model&password="
                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f&cvv=123",
                "order%20id=paid%20with%204155%2065**%20****%206111&type=3D%20model&password=***&cvv=***");
}

static void a_form_without_its_digest_fails(void **state)
{
    (void)state;
    pay_record *record = record_of(form_fields);
    pay_buffer form = {0};

    set_text(record, "password", "abc");
    digests_lose();
    pay_write_form(&form, record);
    digests_find();
    assert_true(form.failed);
    pay_buffer_free(&form);
}

static void a_query_masks_card_numbers_before_it_is_encoded(void **state)
{
    (void)state;
    static const pay_field fields[] = {{"note", PAY_STRING, PAY_IN_QUERY}, {0}};
    pay_record *record = record_of(fields);

    set_text(record, "note", "4155 6501 0041 6111");
    assert_target(record, "/p", false, "/p?note=4155%206501%200041%206111");
    assert_target(record, "/p", true, "/p?note=4155%2065**%20****%206111");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WALK_TEST(writes_texts_in_the_order_of_the_table),
        WALK_TEST(writes_money_exactly),
        WALK_TEST(writes_decimals_as_the_page_does),
        WALK_TEST(writes_what_stands_for_something_else),
        WALK_TEST(writes_groups_lists_and_maps),
        WALK_TEST(writes_path_and_query),
        WALK_TEST(encodes_every_byte_that_is_not_unreserved),
        WALK_TEST(a_brace_without_a_row_is_nothing_to_crash_on),
        WALK_TEST(a_body_is_what_is_left),
        WALK_TEST(masks_secrets_of_a_body),
        WALK_TEST(masks_behind_what_was_there),
        WALK_TEST(writes_forms_in_the_order_of_the_table),
        WALK_TEST(masks_secrets_of_a_form),
        WALK_TEST(a_form_without_its_digest_fails),
        WALK_TEST(a_query_masks_card_numbers_before_it_is_encoded),
    };
    return cmocka_run_group_tests_name("write", tests, start, NULL);
}
