/* What is read of an answer: which values are taken, which are absent, and which refuse the answer. */
#include "walks.h"

static void assert_problem(const char *text, const pay_field *fields, unsigned flags, const char *expected)
{
    pay_text problem;
    if (try_read(text, fields, PAY_WHOLE_ANSWER, flags, &problem) != NULL) {
        fail_msg("taken: %s", text);
    }
    assert_text(problem, expected);
}

/* One member `v` of a type, and what is made of it: the value in words, or the problem of a row that is required. */
typedef struct read_case {
    const char *json;
    const char *expected;
} read_case;

static const char *in_words(const pay_value *value)
{
    char words[64];
    char decimal[PAY_MONEY_DECIMAL_SIZE];

    switch (value->kind) {
    case PAY_NOTHING:
        return "nothing";
    case PAY_IS_TEXT:
        assert_int_equal(value->text.bytes[value->text.length], '\0');
        return value->text.bytes;
    case PAY_IS_INTEGER:
        snprintf(words, sizeof(words), "integer %lld", (long long)value->integer);
        break;
    case PAY_IS_BOOLEAN:
        return value->boolean ? "yes" : "no";
    case PAY_IS_MONEY:
        pay_money_decimal(value->money, decimal);
        snprintf(words, sizeof(words), "%s %s", decimal, value->money.currency->code);
        break;
    case PAY_IS_DATE:
        snprintf(words, sizeof(words), "%lld.%06d%s", (long long)value->date.seconds, (int)value->date.microseconds,
                 value->date.has_zone ? " with zone" : "");
        break;
    case PAY_IS_STATUS:
        snprintf(words, sizeof(words), "status %d", (int)value->status);
        break;
    default:
        fail();
    }
    return pay_arena_copy(&arena, pay_text_of(words)).bytes;
}

static void assert_read(const pay_field *field, unsigned flags, const char *json, const char *expected)
{
    pay_field fields[] = {*field, {0}};
    pay_buffer text = {0};
    pay_text problem;

    fields[0].flags |= flags;
    pay_buffer_append_string(&text, "{\"v\":");
    pay_buffer_append_string(&text, json);
    pay_buffer_append_string(&text, "}");
    pay_text document = taken(&text);
    pay_record *record = try_read(document.bytes, fields, PAY_WHOLE_ANSWER, false, &problem);
    const char *found = record ? in_words(&record->values[0]) : problem.bytes;
    if (strcmp(found, expected) != 0) {
        fail_msg("%s was read as \"%s\", not \"%s\"", document.bytes, found, expected);
    }
    assert_int_equal(problem.length == 0, record != NULL);
}

/* What is not needed and cannot be read is nothing. */
static void assert_reads(const pay_field *field, const read_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool is_problem = strncmp(cases[i].expected, "v is", 4) == 0;
        bool is_nothing = strcmp(cases[i].expected, "nothing") == 0;
        assert_read(field, 0, cases[i].json, is_problem ? "nothing" : cases[i].expected);
        assert_read(field, PAY_REQUIRED, cases[i].json, is_nothing ? "v is missing" : cases[i].expected);
    }
}

static void reads_strings(void **state)
{
    (void)state;
    static const read_case cases[] = {
        {"\"\"", ""},
        {"\"a\\u00e7\\/\\n\"", "a\xC3\xA7/\n"},
        {"12345678901234567890.50e-1", "12345678901234567890.50e-1"},
        {"-0", "-0"},
        {"null", "nothing"},
        {"\"null\"", "nothing"},
        {"\"Null\"", "Null"},
        {"true", "v is not a text"},
        {"{}", "v is not a text"},
        {"[\"a\"]", "v is not a text"},
    };
    assert_reads(&(pay_field){"v", PAY_STRING}, cases, COUNT(cases));
    assert_reads(&(pay_field){"v", PAY_GUID}, cases, COUNT(cases));
    assert_reads(&(pay_field){"v", PAY_IP}, cases, COUNT(cases));
}

static void reads_urls(void **state)
{
    (void)state;
    static const read_case cases[] = {
        {"\"https://testportal.netfinans.com/netahsilat/hpm?id=1&sign=2\"",
         "https://testportal.netfinans.com/netahsilat/hpm?id=1&sign=2"},
        {"\"https:\\/\\/a.example\"", "https://a.example"},
        {"\"HTTP://a.example\"", "HTTP://a.example"},
        {"\"http://\"", "v is not a URL"},
        {"\"\"", "v is not a URL"},
        {"\"javascript:alert(1)\"", "v is not a URL"},
        {"\"//a.example\"", "https://a.example"},
        {"\"/a\"", "v is not a URL"},
        {"5", "v is not a URL"},
        {"null", "nothing"},
    };
    assert_reads(&(pay_field){"v", PAY_URL}, cases, COUNT(cases));
    static const read_case https[] = {
        {"\"https://a.example\"", "https://a.example"},
        {"\"https://a_b.example:8443?x={y}#z\"", "https://a_b.example:8443?x={y}#z"},
        {"\"http://a.example\"", "v is not an https URL"},
        {"\"http://127.0.0.1:8443/a b\"", "http://127.0.0.1:8443/a%20b"},
        {"\"http://localhost/\"", "http://localhost/"},
        {"\"http://[::1]:80\"", "http://[::1]:80"},
        {"\"http://127.0.0.1.a.example/\"", "v is not an https URL"},
        {"\"http://localhost@a.example/\"", "v is not an https URL"},
        {"\"http://localhost:x/\"", "v is not an https URL"},
        {"\"https://\"", "v is not an https URL"},
        {"\"https:///x\"", "v is not an https URL"},
        {"\"https://?x\"", "v is not an https URL"},
        {"\"https://#x\"", "v is not an https URL"},
        {"\"https://:443/\"", "v is not an https URL"},
        {"\"https://a.example@b.example/\"", "v is not an https URL"},
        {"\"https://a.example\\\\@b.example/\"", "v is not an https URL"},
        {"\"https://a.example/\\r\\nX: y\"", "v is not an https URL"},
        {"\"https://a.example/a b\"", "https://a.example/a%20b"},
        {"\"https://a.example/\\\"onload=x\"", "https://a.example/%22onload=x"},
        {"\"https://a.example/<script>\"", "https://a.example/%3Cscript%3E"},
        {"\"https://a.example/`\"", "https://a.example/%60"},
        {"\"https://\\u00e7.example\"", "v is not an https URL"},
        {"\"\"", "v is not an https URL"},
    };
    assert_reads(&(pay_field){"v", PAY_URL, PAY_HTTPS}, https, COUNT(https));
}

static void reads_integers(void **state)
{
    (void)state;
    static const read_case cases[] = {
        {"0", "integer 0"},
        {"-5", "integer -5"},
        {"\"12\"", "integer 12"},
        {"5.0", "integer 5"},
        {"1e2", "integer 100"},
        {"9223372036854775807", "integer 9223372036854775807"},
        {"-9223372036854775808", "integer -9223372036854775808"},
        {"9223372036854775808", "v is not an integer"},
        {"1.5", "v is not an integer"},
        {"\"\"", "v is not an integer"},
        {"\" 1\"", "v is not an integer"},
        {"\"0x1\"", "v is not an integer"},
        {"true", "v is not an integer"},
        {"[]", "v is not an integer"},
        {"null", "nothing"},
    };
    assert_reads(&(pay_field){"v", PAY_INTEGER}, cases, COUNT(cases));
    static const read_case limited[] = {
        {"1", "integer 1"},
        {"\"2\"", "integer 2"},
        {"0", "v is not one of the values it may have"},
        {"3", "v is not one of the values it may have"},
        {"-1", "v is not one of the values it may have"},
    };
    assert_reads(&(pay_field){"v", PAY_INTEGER, .min = 1, .max = 2}, limited, COUNT(limited));
}

static void reads_booleans(void **state)
{
    (void)state;
    static const read_case cases[] = {
        {"true", "yes"},
        {"false", "no"},
        {"\"true\"", "yes"},
        {"\"false\"", "no"},
        {"\"True\"", "v is not a boolean"},
        {"1", "v is not a boolean"},
        {"0", "v is not a boolean"},
        {"\"\"", "v is not a boolean"},
        {"{}", "v is not a boolean"},
        {"null", "nothing"},
    };
    assert_reads(&(pay_field){"v", PAY_BOOLEAN}, cases, COUNT(cases));
}

static void reads_decimals(void **state)
{
    (void)state;
    static const read_case cases[] = {
        {"150.00", "150.00"},
        {"\"1498.5000001\"", "1498.5000001"},
        {"99999999999999999999999999.5", "99999999999999999999999999.5"},
        {"1e400", "1e400"},
        {"\"1,5\"", "v is not a decimal number"},
        {"\"\"", "v is not a decimal number"},
        {"\"NaN\"", "v is not a decimal number"},
        {"true", "v is not a decimal number"},
        {"null", "nothing"},
    };
    assert_reads(&(pay_field){"v", PAY_DECIMAL}, cases, COUNT(cases));
}

static void reads_amounts_in_minor_units(void **state)
{
    (void)state;
    static const read_case cases[] = {
        {"1236", "12.36 TRY"},
        {"\"1236\"", "12.36 TRY"},
        {"1236.0", "12.36 TRY"},
        {"-1", "-0.01 TRY"},
        {"12.36", "v is not an integer amount"},
        {"\"\"", "v is not an integer amount"},
        {"99999999999999999999", "v is not an integer amount"},
        {"null", "nothing"},
    };
    assert_reads(&(pay_field){"v", PAY_AMOUNT_MINOR, .currency = "TRY"}, cases, COUNT(cases));
}

static void reads_amounts_in_major_units(void **state)
{
    (void)state;
    static const read_case cases[] = {
        {"150", "150.00 TRY"},
        {"150.00", "150.00 TRY"},
        {"1498.5000", "1498.50 TRY"},
        {"\"0.05\"", "0.05 TRY"},
        {"1.5e2", "150.00 TRY"},
        {"0.005", "v is not an amount of its currency"},
        {"1e30", "v is not an amount of its currency"},
        {"\"abc\"", "v is not an amount"},
        {"true", "v is not an amount"},
    };
    assert_reads(&(pay_field){"v", PAY_AMOUNT, .currency = "TRY"}, cases, COUNT(cases));
}

static void reads_the_currency_beside_an_amount(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"amount", PAY_AMOUNT, .currency_from = "currency"},
        {"amount", PAY_DECIMAL, PAY_REQUIRED, .argument = "rawAmount"},
        {0},
    };
    static const read_case cases[] = {
        {"\"TRY\"", "150.00 TRY"}, {"\"JPY\"", "150 JPY"}, {"\"TRY\",\"x\":1", "150.00 TRY"},
        {"\"try\"", "nothing"},    {"\"TL\"", "nothing"},  {"949", "nothing"},
        {"\"949\"", "nothing"},    {"1", "nothing"},       {"\"null\"", "nothing"},
        {"null", "nothing"},       {"true", "nothing"},    {"{}", "nothing"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        char text[100];
        snprintf(text, sizeof(text), "{\"amount\":150.00,\"currency\":%s}", cases[i].json);
        pay_record *record = read_of(text, fields);
        assert_string_equal(in_words(&record->values[0]), cases[i].expected);
        assert_string_equal(in_words(&record->values[1]), "150.00");
    }
    assert_string_equal(in_words(&read_of("{\"amount\":1}", fields)->values[0]), "nothing");
    assert_string_equal(in_words(&read_of("{\"amount\":1.5,\"currency\":\"JPY\"}", fields)->values[0]), "nothing");

    static const pay_field needed[] = {{"amount", PAY_AMOUNT, PAY_REQUIRED, .currency_from = "currency"}, {0}};
    assert_problem("{\"amount\":1.5,\"currency\":\"JPY\"}", needed, 0, "amount is not an amount of its currency");
}

static void reads_dates(void **state)
{
    (void)state;
    static const read_case cases[] = {
        {"\"2025-12-01T15:15:13.8152725\"", "1764602113.815272"},
        {"\"2025-12-01T15:15:13\"", "1764602113.000000"},
        {"\"2025-09-18T09:07:17.6884225Z\"", "1758186437.688422 with zone"},
        {"\"2025-12-01T18:15:13+03:00\"", "1764602113.000000 with zone"},
        {"\"2025-12-01\"", "v is not an ISO 8601 date and time"},
        {"\"01.12.2025 15:15\"", "v is not an ISO 8601 date and time"},
        {"\"\"", "v is not an ISO 8601 date and time"},
        {"1764602113", "v is not an ISO 8601 date and time"},
        {"null", "nothing"},
    };
    assert_reads(&(pay_field){"v", PAY_DATE_TIME}, cases, COUNT(cases));
}

static void reads_codes(void **state)
{
    (void)state;
    static const pay_code codes[] = {
        {"1", PAY_STATUS_SUCCEEDED}, {"WAITING", PAY_STATUS_PENDING}, {"true", PAY_STATUS_FAILED}, {0}};
    static const read_case cases[] = {
        {"1", "status 1"},           {"\"1\"", "status 1"},
        {"\"WAITING\"", "status 3"}, {"\"waiting\"", "status 0"},
        {"1.0", "status 1"},         {"1e0", "status 1"},
        {"\"1.0\"", "status 1"},     {"\" 1 \"", "status 1"},
        {"\"1.5\"", "status 0"},     {"\"1 1\"", "status 0"},
        {"\"-1\"", "status 0"},      {"\"01\"", "status 0"},
        {"\"0.0\"", "status 0"},     {"\" WAITING\\n\"", "status 3"},
        {"77", "status 0"},          {"\"\"", "status 0"},
        {"null", "nothing"},         {"true", "status 2"},
        {"\"true\"", "status 2"},    {"false", "status 0"},
        {"[1]", "v is not a code"},
    };
    assert_int_equal(PAY_STATUS_UNRECOGNISED, 0);
    assert_reads(&(pay_field){"v", PAY_CODE, .codes = codes}, cases, COUNT(cases));
}

static void keeps_what_came_of_raw_rows(void **state)
{
    (void)state;
    static const read_case cases[] = {
        {"\"52,00\"", "52,00"},
        {"52.0", "52.0"},
        {"true", "true"},
        {"[]", "[]"},
        {"{ }", "{}"},
        {"[1, \"a\"]", "[1,\"a\"]"},
        {"\"a\xff\"", "a\xEF\xBF\xBD"},
        {"null", "nothing"},
        {"\"null\"", "nothing"},
        {"[\"4155650100416111\"]", "[\"415565******6111\"]"},
    };

    assert_reads(&(pay_field){"v", PAY_STRING, PAY_RAW}, cases, COUNT(cases));
}

static void reads_words_in_any_case(void **state)
{
    (void)state;
    static const pay_code codes[] = {{"DONE", PAY_STATUS_SUCCEEDED},   {"STOP*FAIL*", PAY_STATUS_UNRECOGNISED},
                                     {"STOP*ING", PAY_STATUS_PENDING}, {"STOP*", PAY_STATUS_FAILED},
                                     {"*", PAY_STATUS_CANCELLED},      {0}};
    static const read_case cases[] = {
        {"\"DONE\"", "status 1"},         {"\"done\"", "status 1"},     {"\"  DoNe\\t\\r\\n\"", "status 1"},
        {"\"STOP\"", "status 2"},         {"\"Stopped\"", "status 2"},  {"\"stop_by_bank \"", "status 2"},
        {"\"STOP_FAILED\"", "status 0"},  {"\"stopfail\"", "status 0"}, {"\"STOPPING\"", "status 3"},
        {"\"STOPPING NOW\"", "status 2"}, {"\"DONE.\"", "status 5"},    {"\"DON\"", "status 5"},
        {"\"UNDONE\"", "status 5"},       {"\"\"", "status 5"},         {"\"   \"", "status 5"},
        {"\"D\xc3\xb6NE\"", "status 5"},  {"\"*\"", "status 5"},        {"null", "nothing"},
    };
    static const pay_code few[] = {{"DONE", PAY_STATUS_SUCCEEDED}, {"STOP*ING*", PAY_STATUS_PENDING}, {0}};
    static const read_case others[] = {
        {"\"\"", "status 0"},       {"\"DONE \\u00a0\"", "status 1"}, {"\"STOP\"", "status 0"},
        {"\"STOPIN\"", "status 0"}, {"\"stopIngS\"", "status 3"},     {"7", "status 0"},
    };

    static const pay_code turkish[] = {{"BASARISIZ", PAY_STATUS_FAILED}, {"IPTAL", PAY_STATUS_FAILED}, {0}};
    static const read_case in_turkish[] = {
        {"\"ba\xc5\x9f"
         "ar\xc4\xb1s\xc4\xb1z\"",
         "status 2"},
        {"\"BA\xc5\x9e"
         "ARISIZ\"",
         "status 2"},
        {"\"Bas\xcc\xa7"
         "ar\xc4\xb1s\xc4\xb1z\"",
         "status 2"}, /* a cedilla of its own */
        {"\"\xc4\xb0PTAL\"", "status 2"},
        {"\"\xc4\xb1ptal\"", "status 2"},
        {"\"i\xcc\x87ptal\"", "status 2"}, /* a dot of its own: what lower-casing makes of U+0130 */
        {"\"\xc3\xadptal\"", "status 0"},
        {"\"iptal\xcc\x87\"", "status 0"},
        {"\"\xc4\"", "v is not valid text: it has invalid UTF-8 or control characters"},
    };

    assert_int_equal(PAY_STATUS_CANCELLED, 5);
    assert_reads(&(pay_field){"v", PAY_CODE, PAY_WORD, .codes = turkish}, in_turkish, COUNT(in_turkish));
    assert_reads(&(pay_field){"v", PAY_CODE, PAY_WORD, .codes = codes}, cases, COUNT(cases));
    assert_reads(&(pay_field){"v", PAY_CODE, PAY_WORD, .codes = few}, others, COUNT(others));
}

static const pay_field data_fields[] = {
    {"link", PAY_URL, PAY_REQUIRED},
    {"note", PAY_STRING, PAY_FREE_TEXT},
    {0},
};

static const pay_field answer_fields[] = {
    {"statusCode", PAY_INTEGER, PAY_REQUIRED, .role = PAY_ROLE_STATUS, .expect = "200"},
    {"message", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_MESSAGE},
    {"id", PAY_STRING},
    {"data", PAY_GROUP, PAY_INLINE, .members = data_fields},
    {"items", PAY_LIST, .members = data_fields},
    {0},
};

static void reads_groups_and_lists(void **state)
{
    (void)state;
    pay_record *record =
        read_of("{\"unknown\":{\"link\":5},\"statusCode\":200,\"data\":{\"link\":\"https://a.example\"},"
                "\"items\":[{\"link\":\"https://b.example\"},{\"link\":\"https://c.example\",\"note\":"
                "\"d\"}]}",
                answer_fields);
    const pay_value *items = pay_record_find(record, "items");
    assert_text(pay_record_text(record, "link"), "https://a.example");
    assert_int_equal(items->list.count, 2);
    assert_text(pay_record_text(items->list.items[0], "link"), "https://b.example");
    assert_text(pay_record_text(items->list.items[1], "note"), "d");
    assert_int_equal(pay_record_find(record, "id")->kind, PAY_NOTHING);

    record = read_of("{\"statusCode\":200,\"items\":[]}", answer_fields);
    assert_int_equal(pay_record_find(record, "items")->kind, PAY_IS_LIST);
    assert_int_equal(pay_record_find(record, "items")->list.count, 0);
    assert_null(pay_record_find(record, "link"));
}

static const pay_field strict_fields[] = {
    {"statusCode", PAY_INTEGER, PAY_REQUIRED},
    {"id", PAY_STRING},
    {"data", PAY_GROUP, PAY_REQUIRED, .members = data_fields},
    {"items", PAY_LIST, PAY_REQUIRED, .members = data_fields},
    {0},
};

#define LINKED   "{\"link\":\"https://a.example\"}"
#define STRICTLY "\"statusCode\":200,\"data\":" LINKED

static void names_the_place_of_a_problem(void **state)
{
    (void)state;
    static const read_case cases[] = {
        {"{}", "statusCode is missing"},
        {"{\"statusCode\":null}", "statusCode is missing"},
        {"{\"statusCode\":\"null\"}", "statusCode is missing"},
        {"{\"STATUSCODE\":200}", "statusCode is missing"},
        {"{\"statusCode\":200,\"statusCode\":200}", "statusCode is given more than once"},
        {"{\"statusCode\":200,\"id\":null,\"id\":null}", "id is given more than once"},
        {"{\"statusCode\":200,\"id\":{},\"data\":5}", "data is not an object"},
        {"{\"statusCode\":200}", "data is missing"},
        {"{\"statusCode\":200,\"data\":[]}", "data is not an object"},
        {"{\"statusCode\":200,\"data\":\"\"}", "data is not an object"},
        {"{\"statusCode\":200,\"data\":{}}", "data.link is missing"},
        {"{\"statusCode\":200,\"data\":{\"link\":1}}", "data.link is not a URL"},
        {"{\"statusCode\":200,\"data\":{\"note\":1,\"link\":\"https://a.example\",\"note\":2}}",
         "data.note is given more than once"},
        {"{" STRICTLY ",\"items\":{}}", "items is not a list"},
        {"{" STRICTLY ",\"items\":[5]}", "items is not an object"},
        {"{" STRICTLY ",\"items\":[null]}", "items is not an object"},
        {"{" STRICTLY ",\"items\":[" LINKED ",{}]}", "items.link is missing"},
        {"{\"statusCode\":\"x\",\"id\":{},\"data\":5}", "statusCode is not an integer"},
        {"[]", "the document is not an object"},
        {"\"text\"", "the document is not an object"},
        {"null", "the document is not an object"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_problem(cases[i].json, strict_fields, 0, cases[i].expected);
    }
}

/* An answer to a payment must not be lost for a row that nobody needs. */
static void what_is_not_needed_hides_nothing(void **state)
{
    (void)state;
    static const pay_field deep_fields[] = {
        {"id", PAY_STRING, PAY_REQUIRED},
        {"logo", PAY_GROUP, .members = strict_fields},
        {"rates", PAY_LIST, .members = strict_fields},
        {"when", PAY_DATE_TIME},
        {"when", PAY_STRING, .argument = "rawWhen"},
        {0},
    };
    pay_record *record = read_of("{\"logo\":{" STRICTLY ",\"items\":[{}]},\"rates\":[{\"statusCode\":1},5],"
                                 "\"when\":\"yesterday\",\"id\":\"7\"}",
                                 deep_fields);
    assert_text(pay_record_text(record, "id"), "7");
    assert_int_equal(record->values[1].kind, PAY_NOTHING);
    assert_int_equal(record->values[2].kind, PAY_NOTHING);
    assert_int_equal(record->values[3].kind, PAY_NOTHING);
    assert_text(record->values[4].text, "yesterday");
    /* But what is said twice is not understood, wherever it stands. */
    assert_problem("{\"id\":\"7\",\"logo\":{\"id\":1,\"id\":2," STRICTLY ",\"items\":[]}}", deep_fields, 0,
                   "logo.id is given more than once");
    assert_problem("{\"id\":\"7\",\"when\":1,\"when\":2}", deep_fields, 0, "when is given more than once");
}

static const pay_field demanding_answer[] = {
    {"success", PAY_BOOLEAN, PAY_REQUIRED},
    {"orderId", PAY_STRING, .required_when = {"success", "true"}},
    {"returnType", PAY_INTEGER, .min = 1, .max = 2, .required_when = {"success", "true"}},
    {"returnUrl", PAY_URL, .required_when = {"returnType", "1"}},
    {"html", PAY_STRING, .required_when = {"returnType", "2"}},
    {0},
};

static void reads_what_another_value_demands(void **state)
{
    pay_record *record;

    (void)state;
    read_of("{\"success\":false}", demanding_answer);
    read_of("{\"success\":false,\"returnType\":9,\"returnUrl\":\"x\"}", demanding_answer);
    read_of("{\"success\":true,\"orderId\":\"1\",\"returnType\":\"2\",\"returnUrl\":\"\",\"html\":\"<p>\"}",
            demanding_answer);
    assert_problem("{\"success\":true}", demanding_answer, 0, "orderId is missing");
    assert_problem("{\"success\":true,\"orderId\":\"1\",\"returnType\":3}", demanding_answer, 0,
                   "returnType is not one of the values it may have");
    assert_problem("{\"success\":true,\"orderId\":\"1\",\"returnType\":1}", demanding_answer, 0,
                   "returnUrl is missing");
    /* An address that is there and cannot be used leaves the rest of the answer readable. */
    record = read_of("{\"success\":true,\"orderId\":\"1\",\"returnType\":1,\"returnUrl\":\"x\"}", demanding_answer);
    assert_string_equal(in_words(pay_record_find(record, "returnUrl")), "nothing");
    assert_problem("{\"success\":true,\"orderId\":\"1\",\"returnType\":2}", demanding_answer, 0, "html is missing");
}

static void drops_texts_of_a_failure_that_was_none(void **state)
{
    (void)state;
    static const pay_code codes[] = {{"1", PAY_STATUS_SUCCEEDED}, {"2", PAY_STATUS_FAILED}, {0}};
    static const pay_field members[] = {
        {"status", PAY_CODE, PAY_REQUIRED, .codes = codes},
        {"error", PAY_STRING, PAY_IF_FAILED},
        {0},
    };
    static const pay_field outer[] = {
        {"message", PAY_STRING, PAY_IF_FAILED},
        {"data", PAY_GROUP, PAY_REQUIRED | PAY_INLINE, .members = members},
        {0},
    };
    pay_record *record = read_of("{\"message\":\"m\",\"data\":{\"status\":2,\"error\":\"e\"}}", outer);
    assert_text(pay_record_text(record, "message"), "m");
    assert_text(pay_record_text(record, "error"), "e");
    record = read_of("{\"message\":\"m\",\"data\":{\"status\":1,\"error\":\"e\"}}", outer);
    assert_text(pay_record_text(record, "message"), "");
    assert_text(pay_record_text(record, "error"), "");

    static const pay_field beside[] = {
        {"status", PAY_CODE, PAY_REQUIRED, .codes = codes},
        {"data", PAY_GROUP, PAY_INLINE, .members = members},
        {"message", PAY_STRING, PAY_IF_FAILED},
        {0},
    };
    record = read_of("{\"status\":1,\"message\":\"m\"}", beside);
    assert_text(pay_record_text(record, "message"), "");
}

static void drops_the_next_step_of_what_is_final(void **state)
{
    (void)state;
    static const pay_code codes[] = {
        {"1", PAY_STATUS_SUCCEEDED},          {"2", PAY_STATUS_FAILED},        {"3", PAY_STATUS_PENDING},
        {"4", PAY_STATUS_AWAITING_3DS},       {"5", PAY_STATUS_CANCELLED},     {"6", PAY_STATUS_REFUNDED},
        {"7", PAY_STATUS_PARTIALLY_REFUNDED}, {"8", PAY_STATUS_REFUND_FAILED}, {0}};
    static const pay_field members[] = {{"next", PAY_STRING, PAY_IF_OPEN}, {0}};
    static const pay_field outer[] = {
        {"status", PAY_CODE, .codes = codes},
        {"data", PAY_GROUP, PAY_REQUIRED | PAY_INLINE, .members = members},
        {0},
    };
    static const char *const kept[] = {"n", "", "", "n", "n", "", "", "", "", "n"};

    for (size_t i = 0; i < COUNT(kept); i++) {
        char text[60];

        snprintf(text, sizeof(text), "{\"status\":%zu,\"data\":{\"next\":\"n\"}}", i);
        assert_text(pay_record_text(read_of(text, outer), "next"), kept[i]);
    }
    assert_text(pay_record_text(read_of("{\"data\":{\"next\":\"n\"}}", outer), "next"), "n");
}

static void an_answer_repeats_what_was_asked(void **state)
{
    (void)state;
    static const pay_field request[] = {{"orderNo", PAY_STRING, .argument = "order"}, {"other", PAY_STRING}, {0}};
    static const pay_field members[] = {
        {"orderId", PAY_STRING, PAY_ECHO, .argument = "order"}, {"other", PAY_STRING}, {0}};
    static const pay_field outer[] = {{"data", PAY_GROUP, PAY_INLINE, .members = members}, {0}};
    pay_record *asked = pay_record_create(&arena, request);

    assert_null(pay_record_contradicts(asked, read_of("{\"data\":{\"orderId\":\"x\"}}", outer))); /* nothing asked */
    asked->values[0] = (pay_value){.kind = PAY_IS_TEXT, .text = PAY_TEXT("Ab1")};
    asked->values[1] = (pay_value){.kind = PAY_IS_TEXT, .text = PAY_TEXT("o")};
    assert_null(pay_record_contradicts(asked, read_of("{\"data\":{\"orderId\":\"Ab1\",\"other\":\"p\"}}", outer)));
    assert_null(pay_record_contradicts(asked, read_of("{\"data\":{\"orderId\":\"aB1\"}}", outer)));
    assert_null(pay_record_contradicts(asked, read_of("{\"data\":{}}", outer)));
    assert_null(pay_record_contradicts(asked, read_of("{}", outer)));
    assert_ptr_equal(pay_record_contradicts(asked, read_of("{\"data\":{\"orderId\":\"Ab2\"}}", outer)), members);
    assert_ptr_equal(pay_record_contradicts(asked, read_of("{\"data\":{\"orderId\":\"\"}}", outer)), members);
}

static void a_row_without_a_name_is_the_document(void **state)
{
    (void)state;
    static const pay_field list[] = {{"", PAY_LIST, PAY_REQUIRED, .members = data_fields}, {0}};
    static const pay_field group[] = {{"", PAY_GROUP, PAY_REQUIRED | PAY_INLINE, .members = data_fields}, {0}};
    static const pay_field any[] = {{"", PAY_ANY, PAY_REQUIRED}, {0}};
    pay_record *record = read_of("[" LINKED "," LINKED "]", list);
    assert_int_equal(record->values[0].list.count, 2);
    assert_text(pay_record_text(record->values[0].list.items[1], "link"), "https://a.example");
    assert_int_equal(read_of("[]", list)->values[0].list.count, 0);
    assert_text(pay_record_text(read_of(LINKED, group), "link"), "https://a.example");
    assert_problem("{}", list, 0, "the document is not a list");
    assert_problem("null", list, 0, "the document is missing");
    assert_problem("[]", group, 0, "the document is not an object");
    assert_problem("{}", group, 0, "link is missing");
    assert_problem("null", any, 0, "the document is missing");
    assert_non_null(read_of("5", (const pay_field[]){{0}})); /* nothing is asked of it */

    static const char *const documents[] = {"{\"a\":[1.50,null]}", "[]", "5", "\"text\"", "true"};
    for (size_t i = 0; i < COUNT(documents); i++) {
        pay_json document = parsed(documents[i]);
        pay_text problem;
        pay_buffer out = {0};
        record = pay_read(&arena, document.root, any, PAY_WHOLE_ANSWER, false, NULL, &problem);
        assert_non_null(record);
        assert_int_equal(record->values[0].kind, PAY_IS_NODE);
        pay_json_write_node(&out, record->values[0].node);
        pay_json_free(&document);
        assert_buffer(&out, documents[i]);
    }
}

static void derived_rows_are_not_read(void **state)
{
    (void)state;
    static const pay_field fields[] = {{"remaining", PAY_DERIVED, PAY_REQUIRED}, {0}};
    assert_int_equal(read_of("{\"remaining\":5}", fields)->values[0].kind, PAY_NOTHING);
}

static void reads_names_in_any_case_where_told(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"Amount", PAY_AMOUNT, .currency_from = "CurrencyId"},
        {"Id", PAY_STRING, PAY_REQUIRED},
        {0},
    };
    pay_text problem;
    pay_record *record =
        try_read("{\"ID\":\"I\",\"amount\":1,\"currencyid\":\"TRY\"}", fields, PAY_WHOLE_ANSWER, true, &problem);
    assert_non_null(record);
    assert_string_equal(in_words(&record->values[0]), "1.00 TRY");
    assert_text(pay_record_text(record, "Id"), "I");
    assert_problem("{\"Id\":\"1\",\"id\":\"2\"}", fields, true, "Id is given more than once");
    assert_text(pay_record_text(read_of("{\"id\":\"2\",\"Id\":\"1\"}", fields), "Id"), "1");
    assert_problem("{\"\xC4\xB1"
                   "d\":\"1\"}",
                   fields, true, "Id is missing");
}

static void reads_one_member_into_two_rows(void **state)
{
    (void)state;
    static const pay_code codes[] = {{"1", PAY_STATUS_SUCCEEDED}, {0}};
    static const pay_field fields[] = {
        {"Status", PAY_CODE, PAY_REQUIRED, .codes = codes},
        {"Status", PAY_STRING, PAY_REQUIRED, .argument = "rawStatus"},
        {0},
    };
    pay_record *record = read_of("{\"Status\":42}", fields);
    assert_string_equal(in_words(&record->values[0]), "status 0");
    assert_string_equal(in_words(&record->values[1]), "42");
}

static void scrubs_free_text_only(void **state)
{
    (void)state;
    pay_record *record = read_of("{\"statusCode\":200,\"message\":\"card " CARD "\",\"id\":\"" CARD "\","
                                 "\"data\":{\"link\":\"https://a.example/\",\"note\":" CARD "}}",
                                 answer_fields);
    assert_text(pay_record_text(record, "message"), "card " MASK);
    assert_text(pay_record_text(record, "id"), CARD);
    assert_text(pay_record_text(record, "note"), MASK);
}

/* In somebody else's words, what they were told is masked; in a card number the first and last digits stay. */
static void masks_known_secrets_in_free_text(void **state)
{
    (void)state;
    static const char *const known[] = {CARD, "4155650100416112", "TestSecretKey", "123"};
    pay_json document =
        parsed("{\"statusCode\":200,\"message\":\"" CARD ", 4155650100416112, TestSecretKey, 123, 1234\","
               "\"id\":\"TestSecretKey\"}");
    pay_secrets secrets = {0};
    pay_text problem;
    for (size_t i = 0; i < COUNT(known); i++) {
        pay_secrets_add(&arena, &secrets, pay_text_of(known[i]));
    }
    pay_record *record = pay_read(&arena, document.root, answer_fields, PAY_WHOLE_ANSWER, false, &secrets, &problem);
    pay_json_free(&document);
    assert_non_null(record);
    assert_text(pay_record_text(record, "message"), MASK ", ****************, *************, ***, 1234");
    assert_text(pay_record_text(record, "id"), "TestSecretKey");
}

/* What a hash covers is read as it stands, or not at all. */
static void exact_rows_are_read_as_they_stand(void **state)
{
    (void)state;
    static const pay_field fields[] = {{"v", PAY_STRING, PAY_EXACT}, {"w", PAY_STRING}, {0}};
    pay_record *record = read_of("{\"v\":\"null\",\"w\":\"null\"}", fields);
    assert_text(record->values[0].text, "null");
    assert_int_equal(record->values[1].kind, PAY_NOTHING);
    assert_int_equal(read_of("{\"v\":null}", fields)->values[0].kind, PAY_NOTHING);
    assert_int_equal(read_of("{}", fields)->values[0].kind, PAY_NOTHING);
    assert_text(read_of("{\"v\":5}", fields)->values[0].text, "5");
    assert_problem("{\"v\":{}}", fields, 0, "v is not a text");
    assert_problem("{\"v\":true}", fields, 0, "v is not a text");
}

static void some_rows_count_only_when_demanded(void **state)
{
    (void)state;
    static const pay_field fields[] = {
        {"type", PAY_INTEGER},
        {"url", PAY_URL, PAY_ONLY_WHEN, .required_when = {"type", "1"}},
        {"html", PAY_STRING, PAY_ONLY_WHEN, .required_when = {"type", "2"}},
        {0},
    };
    static const char *const both = ",\"url\":\"https://a.example\",\"html\":\"<p>\"}";
    char text[200];
    snprintf(text, sizeof(text), "{\"type\":1%s", both);
    pay_record *record = read_of(text, fields);
    assert_int_equal(record->values[1].kind, PAY_IS_TEXT);
    assert_int_equal(record->values[2].kind, PAY_NOTHING);
    snprintf(text, sizeof(text), "{\"type\":2%s", both);
    record = read_of(text, fields);
    assert_int_equal(record->values[1].kind, PAY_NOTHING);
    assert_int_equal(record->values[2].kind, PAY_IS_TEXT);
    assert_problem("{\"type\":1}", fields, 0, "url is missing");
    assert_problem("{\"type\":1,\"url\":\"\"}", fields, 0, "url is missing");
    assert_problem("{\"type\":2,\"html\":\" \\n\"}", fields, 0, "html is missing");
    read_of("{\"type\":3,\"url\":5,\"html\":{}}", fields);
}

static void roles_alone_pass_over_the_rest(void **state)
{
    (void)state;
    pay_text problem;
    pay_record *record = try_read("{\"message\":\"no\",\"statusCode\":400,\"id\":{},\"data\":5,\"items\":5}",
                                  answer_fields, PAY_ROLES_ONLY, false, &problem);
    assert_non_null(record);
    assert_int_equal(record->values[0].integer, 400);
    assert_text(record->values[1].text, "no");
    for (size_t i = 2; i < 5; i++) {
        assert_int_equal(record->values[i].kind, PAY_NOTHING);
    }
    record = try_read("{\"message\":{},\"statusCode\":200,\"statusCode\":200}", answer_fields, PAY_ROLES_ONLY, false,
                      &problem);
    assert_non_null(record);
    assert_int_equal(record->values[0].kind, PAY_NOTHING);
    assert_int_equal(record->values[1].kind, PAY_NOTHING);
    assert_null(try_read("[]", answer_fields, PAY_ROLES_ONLY, false, &problem));
    assert_text(problem, "the document is not an object");
}

static void reads_a_payment_link(void **state)
{
    (void)state;
    const pay_field *answer = finrota_hpm_create_link.response;
    pay_record *record =
        read_of("{\"message\":null,\"statusCode\":200,\"exceptions\":null,\"data\":{\"link\":"
                "\"https://testportal.netfinans.com/netahsilat/hpm?id=3e1c720e-baa1-4672-955f-07bad7a23133"
                "&timestamp=1764601213815&sign=b5c709a40eeeee308cf2f32a40457a2b8a8e88711352c93a4f91d109d7d23fd3\","
                "\"expiryUtc\":\"2025-12-01T15:15:13.8152725\"},\"oldData\":null,\"errors\":null}",
                answer);
    assert_text(pay_record_text(record, "link"),
                "https://testportal.netfinans.com/netahsilat/hpm?id=3e1c720e-baa1-4672-955f-07bad7a23133"
                "&timestamp=1764601213815&sign=b5c709a40eeeee308cf2f32a40457a2b8a8e88711352c93a4f91d109d7d23fd3");
    assert_string_equal(in_words(pay_record_find(record, "expiryUtc")), "1764602113.815272");
    assert_problem("{\"statusCode\":200,\"data\":null}", answer, 0, "data is missing");
    assert_problem("{\"statusCode\":200,\"data\":{\"link\":\"\",\"expiryUtc\":\"2025-12-01T15:15:13\"}}", answer, 0,
                   "data.link is not an https URL");
    assert_problem(
        "{\"statusCode\":200,\"data\":{\"link\":\"http://a.example\",\"expiryUtc\":\"2025-12-01T15:15:13\"}}", answer,
        0, "data.link is not an https URL");
}

static void reads_a_token_from_both_places(void **state)
{
    (void)state;
    const pay_field *answer = finrota_token_connect.response;
    pay_record *record =
        read_of("{\"expiry\":\"2025-09-18T09:07:17.6884225Z\",\"token\":\"a.b.c\",\"type\":\"Bearer\"}", answer);
    assert_text(pay_record_text(record, "token"), "a.b.c");
    assert_string_equal(in_words(pay_record_find(record, "expiry")), "1758186437.688422 with zone");
    record = read_of("{\"statusCode\":200,\"data\":{\"expiry\":\"2025-09-18T09:07:17Z\",\"token\":\"d\"}}", answer);
    assert_text(pay_record_text(record, "token"), "d");
    assert_string_equal(in_words(pay_record_find(record, "expiry")), "1758186437.000000 with zone");
    record = read_of("{\"token\":\"top\",\"data\":{\"token\":\"inner\"}}", answer);
    assert_text(pay_record_text(record, "token"), "top");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WALK_TEST(reads_strings),
        WALK_TEST(reads_urls),
        WALK_TEST(reads_integers),
        WALK_TEST(reads_booleans),
        WALK_TEST(reads_decimals),
        WALK_TEST(reads_amounts_in_minor_units),
        WALK_TEST(reads_amounts_in_major_units),
        WALK_TEST(reads_the_currency_beside_an_amount),
        WALK_TEST(reads_dates),
        WALK_TEST(reads_codes),
        WALK_TEST(keeps_what_came_of_raw_rows),
        WALK_TEST(reads_words_in_any_case),
        WALK_TEST(reads_groups_and_lists),
        WALK_TEST(names_the_place_of_a_problem),
        WALK_TEST(what_is_not_needed_hides_nothing),
        WALK_TEST(reads_what_another_value_demands),
        WALK_TEST(drops_texts_of_a_failure_that_was_none),
        WALK_TEST(drops_the_next_step_of_what_is_final),
        WALK_TEST(an_answer_repeats_what_was_asked),
        WALK_TEST(a_row_without_a_name_is_the_document),
        WALK_TEST(derived_rows_are_not_read),
        WALK_TEST(reads_names_in_any_case_where_told),
        WALK_TEST(reads_one_member_into_two_rows),
        WALK_TEST(scrubs_free_text_only),
        WALK_TEST(masks_known_secrets_in_free_text),
        WALK_TEST(exact_rows_are_read_as_they_stand),
        WALK_TEST(some_rows_count_only_when_demanded),
        WALK_TEST(roles_alone_pass_over_the_rest),
        WALK_TEST(reads_a_payment_link),
        WALK_TEST(reads_a_token_from_both_places),
    };
    return cmocka_run_group_tests_name("read", tests, start, NULL);
}
