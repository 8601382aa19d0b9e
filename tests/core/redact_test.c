/* What is shown of requests and answers: marked rows and known secrets are masked. */
#include "walks.h"

static pay_secrets secrets_of(const char *const *texts, size_t count)
{
    pay_secrets secrets = {0};
    for (size_t i = 0; i < count; i++) {
        pay_secrets_add(&arena, &secrets, pay_text_of(texts[i]));
    }
    return secrets;
}

#define SECRETS(...) secrets_of((const char *const[]){__VA_ARGS__}, COUNT(((const char *const[]){__VA_ARGS__})))

static void assert_redacted(const char *text, const pay_field *fields, pay_secrets secrets, const char *expected)
{
    pay_json document = parsed(text);
    pay_buffer out = {0};
    pay_redact_json(&out, document.root, fields, &secrets);
    pay_json_free(&document);
    assert_buffer(&out, expected);
}

static const pay_field card_fields[] = {
    {"number", PAY_STRING, PAY_SECRET},
    {"holder", PAY_STRING},
    {0},
};

static const pay_field shown_fields[] = {
    {"token", PAY_STRING, PAY_SECRET},
    {"card", PAY_GROUP, .members = card_fields},
    {"cards", PAY_LIST, .members = card_fields},
    {"note", PAY_STRING},
    {0},
};

static void redacts_secret_rows(void **state)
{
    (void)state;
    assert_redacted("{ \"token\" : \"abc\", \"note\":\"n\", \"amount\": 1.50, \"flag\":true }", shown_fields,
                    (pay_secrets){0}, "{\"token\":\"***\",\"note\":\"n\",\"amount\":1.50,\"flag\":true}");
    assert_redacted("{\"TOKEN\":5}", shown_fields, (pay_secrets){0}, "{\"TOKEN\":\"***\"}");
    assert_redacted("{\"token\":{\"a\":\"b\"}}", shown_fields, (pay_secrets){0}, "{\"token\":\"***\"}");
    assert_redacted("{\"token\":[\"a\"]}", shown_fields, (pay_secrets){0}, "{\"token\":\"***\"}");
    assert_redacted("{\"token\":null,\"note\":null}", shown_fields, (pay_secrets){0}, "{\"token\":null,\"note\":null}");
    assert_redacted(
        "{\"card\":{\"number\":\"1\",\"holder\":\"A\"},\"cards\":[{\"number\":\"2\"},{\"holder\":\"B\"},"
        "[{\"number\":\"3\"}]]}",
        shown_fields, (pay_secrets){0},
        "{\"card\":{\"number\":\"***\",\"holder\":\"A\"},\"cards\":[{\"number\":\"***\"},{\"holder\":\"B\"},"
        "[{\"number\":\"***\"}]]}");
    assert_redacted("[{\"token\":\"a\"},{\"token\":\"b\"}]", shown_fields, (pay_secrets){0},
                    "[{\"token\":\"***\"},{\"token\":\"***\"}]");
    assert_redacted("\"text\"", shown_fields, (pay_secrets){0}, "\"text\"");
    assert_redacted("{\"a\":[],\"b\":{}}", NULL, (pay_secrets){0}, "{\"a\":[],\"b\":{}}");
}

/* A provider may wrap its answer, or put it elsewhere than the page says. */
static void redacts_secret_names_at_any_depth(void **state)
{
    (void)state;
    assert_redacted("{\"result\":{\"token\":\"abc\"}}", shown_fields, (pay_secrets){0},
                    "{\"result\":{\"token\":\"***\"}}");
    assert_redacted("{\"number\":\"abc\"}", shown_fields, (pay_secrets){0}, "{\"number\":\"***\"}");
    assert_redacted("{\"note\":{\"Token\":\"abc\"}}", shown_fields, (pay_secrets){0}, "{\"note\":{\"Token\":\"***\"}}");
}

/* One name, twice in a table: where one of the rows is secret, the name is. */
static void a_secret_name_is_secret_in_every_row(void **state)
{
    (void)state;
    static const pay_field plain[] = {{"token", PAY_STRING}, {0}};
    static const pay_field fields[] = {
        {"paging", PAY_GROUP, .members = plain},
        {"token", PAY_STRING, PAY_SECRET},
        {"code", PAY_INTEGER},
        {"code", PAY_STRING, PAY_SECRET, .argument = "rawCode"},
        {0},
    };
    assert_redacted("{\"token\":\"abc\",\"code\":7,\"paging\":{\"token\":\"def\"}}", fields, (pay_secrets){0},
                    "{\"token\":\"***\",\"code\":\"***\",\"paging\":{\"token\":\"***\"}}");
}

static void redacts_known_secrets_everywhere(void **state)
{
    (void)state;
    pay_secrets secrets = SECRETS("TestSecretKey", "123", "10000000146", "\xC5\x9Fifre");
    assert_redacted("{\"a\":\"key TestSecretKey.\",\"b\":123,\"c\":[\"123\",1234,\"0123\"],\"d\":\"x10000000146y\","
                    "\"TestSecretKey\":\"\\u015Fifre\",\"e\":\"Test\"}",
                    shown_fields, secrets,
                    "{\"a\":\"key *************.\",\"b\":***,\"c\":[\"***\",1234,\"0123\"],\"d\":\"x***********y\","
                    "\"*************\":\"******\",\"e\":\"Test\"}");
}

static void redacts_cards_everywhere(void **state)
{
    (void)state;
    assert_redacted("{\"a\":\"" CARD "\",\"b\":" CARD ",\"c\":\"4155-6501-0041-6111\",\"" CARD "\":1,"
                    "\"d\":\"\\u00344155650100416111\",\"e\":\"\\u003155650100416111\"}",
                    NULL, (pay_secrets){0},
                    "{\"a\":\"" MASK "\",\"b\":" MASK ",\"c\":\"4155-65**-****-6111\",\"" MASK "\":1,"
                    "\"d\":\"44155650100416111\",\"e\":\"155650100416111\"}");
    assert_redacted("{\"a\":\"\\u0034\\u0031\\u0035\\u0035\\u0036501004\\u00316111\"}", NULL, (pay_secrets){0},
                    "{\"a\":\"" MASK "\"}");
    /* A card that fails Luhn is known by its digits. */
    assert_redacted("{\"a\":\"4155650100416112\"}", NULL, SECRETS("4155650100416112"), "{\"a\":\"****************\"}");
}

/* What is written escaped is the same secret. */
static void redacts_secrets_in_escaped_forms(void **state)
{
    (void)state;
    assert_redacted("{\"a\":\"pass\\\"word\"}", NULL, SECRETS("pass\"word"), "{\"a\":\"*********\"}");
    assert_redacted("{\"a\":\"back\\\\slash\"}", NULL, SECRETS("back\\slash"), "{\"a\":\"**********\"}");
    assert_redacted("{\"a\":\"x\\ny\\tz\"}", NULL, SECRETS("x\ny\tz"), "{\"a\":\"*****\"}");
    assert_redacted("{\"a\":\"sl\\/ash+==\"}", NULL, SECRETS("sl/ash+=="), "{\"a\":\"*********\"}");
    assert_redacted("{\"pass\\\"word\":1}", NULL, SECRETS("pass\"word"), "{\"*********\":1}");
}

static void redacts_behind_what_was_there(void **state)
{
    (void)state;
    pay_json document = parsed("{\"a\":\"" CARD " abcdef\"}");
    pay_secrets secrets = SECRETS("abcdef");
    pay_buffer out = {0};
    pay_buffer_append_string(&out, CARD " abcdef ");
    pay_redact_json(&out, document.root, NULL, &secrets);
    pay_json_free(&document);
    assert_buffer(&out, CARD " abcdef {\"a\":\"" MASK " ******\"}");
}

static void redacts_what_was_written(void **state)
{
    (void)state;
    pay_secrets secrets = SECRETS("TestSecretKey", "123");
    pay_buffer out = {0};
    pay_buffer_append_string(&out, "https://TestSecretKey/x?a=TestSecretKey&b=123&c=1234&d=" CARD);
    pay_redact_known(&out, 22, &secrets);
    assert_buffer(&out, "https://TestSecretKey/x?a=*************&b=***&c=1234&d=" MASK);
    pay_redact_known(&out, 0, &secrets);
    assert_buffer(&out, "");
}

static pay_text shown_text(const char *text, pay_secrets secrets)
{
    pay_buffer out = {0};
    pay_redact_text(&out, pay_text_of(text), &secrets);
    return taken(&out);
}

static void assert_text_redacted(const char *text, pay_secrets secrets, const char *expected)
{
    assert_text(shown_text(text, secrets), expected);
}

static void redacts_text(void **state)
{
    (void)state;
    assert_text_redacted("", (pay_secrets){0}, "");
    assert_text_redacted("<h1>Bad Gateway</h1>", (pay_secrets){0}, "<h1>Bad Gateway</h1>");
    assert_text_redacted("card " CARD ", key TestSecretKey, cvv=123&x", SECRETS("TestSecretKey", "123"),
                         "card " MASK ", key *************, cvv=***&x");
    assert_text_redacted("{\"token\":\"abcdef\",", SECRETS("abcdef"), "{\"token\":\"******\",");
}

/* Half a document: a value that nobody has read is known by its name alone. */
static void redacts_what_could_not_be_read(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *shown;
    } cases[] = {
        {"", ""},
        {"{\"note\":\"no\",\"token\":\"abc", "{\"note\":\"no\",\"***"},
        {"{\"note\":\"no\",\"token\"", "{\"note\":\"no\",\"***"},
        {"{\"card\":{\"number\":\"abc\",\"token\":", "{\"card\":{\"***"},
        {"{\"Token\":1}x", "{\"***"},
        {"{'token' : 1}", "{'***"},
        {"{\\\"token\\\" : \\\"abc\\\"", "{\\\"***"},
        {"<input name=\"token\" value=\"abc\">", "<input name=\"***"},
        {"https://frame.example/?token=abc", "https://frame.example/?***"},
        {"token: abc", "***"},
        {"a token was expected", "a token was expected"},
        {"no \"token", "no \"token"},
        {"no token \"", "no token \""},
        {"atoken=1, Atoken=1, 1token=1, ztoken:1, tokens=1", "atoken=1, Atoken=1, 1token=1, ztoken:1, tokens=1"},
        {"atoken=1 {token=2", "atoken=1 {***"},
        {"`token=1", "`***"},
        {"toke", "toke"},
        {CARD " for \"token\":", MASK " for \"***"},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_buffer out = {0};
        pay_secrets none = {0};
        pay_redact_unread(&out, pay_text_of(cases[i].text), shown_fields, &none);
        assert_buffer(&out, cases[i].shown);
        pay_redact_unread(&out, pay_text_of(cases[i].text), NULL, &none);
        assert_text_redacted(cases[i].text, none, taken(&out).bytes);
    }
}

/* A name may begin with a byte that has no capital. */
static void a_secret_name_may_begin_with_anything(void **state)
{
    (void)state;
    static const pay_field odd_fields[] = {
        {"_key", PAY_STRING, PAY_SECRET},
        {"~pin", PAY_STRING, PAY_SECRET},
        {"3d", PAY_STRING, PAY_SECRET},
        {0},
    };
    static const struct {
        const char *text;
        const char *shown;
    } cases[] = {
        {"{\"note\":1,\"_key\":2", "{\"note\":1,\"***"},      {"{\"note\":1,\"_KEY\":2", "{\"note\":1,\"***"},
        {"{\"note\":1,\"~pin\":2", "{\"note\":1,\"***"},      {"{\"note\":1,\"3D\":2", "{\"note\":1,\"***"},
        {"{\"note\":1,\"?key\":2", "{\"note\":1,\"?key\":2"}, {"{\"note\":1,\"^pin\":2", "{\"note\":1,\"^pin\":2"},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_buffer out = {0};
        pay_secrets none = {0};

        pay_redact_unread(&out, pay_text_of(cases[i].text), odd_fields, &none);
        assert_buffer(&out, cases[i].shown);
    }
}

/* In a text that is no JSON, or not read as such, nothing has undone what JSON or a URL does to a text. */
static void redacts_text_as_others_escape_it(void **state)
{
    (void)state;
    static const struct {
        const char *secret;
        const char *text;
        const char *shown;
    } cases[] = {
        {"oERW/yIXQ+Zw==", "k=oERW/yIXQ+Zw==;", "k=**************;"},
        {"oERW/yIXQ+Zw==", "k=oERW\\/yIXQ+Zw==;", "k=***************;"},
        {"oERW/yIXQ+Zw==", "k=oERW\\u002FyIXQ\\u002bZw\\u003d\\u003D;", "k=**********************************;"},
        {"oERW/yIXQ+Zw==", "k=oERW%2FyIXQ%2bZw%3D=;", "k=********************;"},
        {"pass\"word", "k=pass\\\"word;", "k=**********;"},
        {"pass\\word", "k=pass\\\\word;", "k=**********;"},
        {"two words", "k=two+words;k=two%20words", "k=*********;k=***********"},
        {"two\nlines", "k=two\\nlines;k=two%0Alines", "k=**********;k=***********"},
        {"\xC5\x9Fifre!", "k=\\u015fifre!;k=%C5%9fifre%21", "k=***********;k=*************"},
        {"\xF0\x9F\x98\x80smile", "k=\\ud83d\\ude00smile;", "k=*****************;"},
        {"50%25 off", "k=50%25 off;k=50%2525+off", "k=*********;k=***********"},
        {"smile!", "k=\\ud83d\\ue000smile!;", "k=\\ud83d\\ue000******;"},
        {"half a \xC5", "k=half a \\u015f;", "k=half a \\u015f;"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_text_redacted(cases[i].text, SECRETS(cases[i].secret), cases[i].shown);
    }
}

static void survives_every_cut_of_an_escape(void **state)
{
    (void)state;
    static const char text[] = "pass\\ud83d\\ude00\\u00e7%C3%A7\\\\+";
    for (size_t length = 0; length < sizeof(text); length++) {
        char *copy = malloc(length + 1); /* of exactly its length, so that a read after the text is caught */
        pay_buffer out = {0};
        pay_secrets secrets = SECRETS("pass\xF0\x9F\x98\x80\xC3\xA7\xC3\xA7\\ ");
        assert_non_null(copy);
        memcpy(copy, text, length);
        pay_redact_text(&out, (pay_text){copy, length}, &secrets);
        free(copy);
        pay_text shown = taken(&out);
        assert_int_equal(shown.length, length);
        assert_int_equal(length == sizeof(text) - 1, length > 0 && shown.bytes[0] == '*');
    }
}

static void redacts_before_it_cuts(void **state)
{
    (void)state;
    char *text = repeated('x', 4000);
    for (size_t start = 2048 - 20; start <= 2048 + 2; start++) {
        memset(text, 'x', 4000);
        memcpy(text + start, CARD, 16);
        memcpy(text + 1000, "TestSecretKey", 13);
        pay_text out = shown_text(text, SECRETS("TestSecretKey"));
        assert_int_equal(out.length, 2048 + 3);
        assert_string_equal(out.bytes + 2048, "...");
        assert_null(strstr(out.bytes, "TestSecretKey"));
        assert_null(strstr(out.bytes, "4155650"));
    }
    text[2048] = '\0';
    memset(text, 'x', 2048);
    assert_text_redacted(text, (pay_secrets){0}, text);
}

static void cuts_between_characters(void **state)
{
    (void)state;
    static const char *const characters[] = {"\xC3\xA7", "\xE2\x82\xAC", "\xF0\x9F\x98\x80"};
    for (size_t i = 0; i < COUNT(characters); i++) {
        for (size_t before = 2048 - 4; before <= 2048; before++) {
            char *text = repeated('x', 2100);
            memcpy(text + before, characters[i], strlen(characters[i]));
            pay_text out = shown_text(text, (pay_secrets){0});
            assert_true(out.length <= 2048 + 3);
            assert_string_equal(out.bytes + out.length - 3, "...");
            assert_true(pay_text_is_utf8(out));
        }
    }
}

/* What is shown ends up in JSON logs, which take nothing else. */
static void shows_valid_utf8_only(void **state)
{
    (void)state;
    static const char *const texts[] = {"\xFF\xFE<html>",
                                        "\xDE"
                                        "deme reddedildi",
                                        "a\xC3", "\xC3\xA7\x80"};
    for (size_t i = 0; i < COUNT(texts); i++) {
        pay_text out = shown_text(texts[i], (pay_secrets){0});
        assert_true(pay_text_is_utf8(out));
    }
}

/* What is no text in a member that decides nothing is mended; where it decides, the answer is refused. */
static void mends_what_decides_nothing(void **state)
{
    (void)state;
    static const pay_field free_text[] = {{"x", PAY_STRING, PAY_FREE_TEXT}, {0}};
    static const pay_field optional[] = {{"x", PAY_STRING}, {0}};
    static const pay_field anything[] = {{"x", PAY_ANY}, {0}};
    static const pay_field needed[] = {{"x", PAY_STRING, PAY_FREE_TEXT | PAY_REQUIRED}, {0}};
    static const pay_field hashed[] = {{"x", PAY_STRING, PAY_FREE_TEXT | PAY_EXACT}, {0}};
    static const pay_field code[] = {{"x", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_RESULT_CODE}, {0}};
    static const char text[] = "{\"x\":\"a\xFE\"}";
    pay_text problem;
    pay_record *record = read_of(text, free_text);

    assert_text(record->values[0].text, "a\xEF\xBF\xBD");
    record = read_of(text, optional);
    assert_int_equal(record->values[0].kind, PAY_NOTHING);
    record = read_of(text, anything);
    assert_int_equal(record->values[0].kind, PAY_IS_NODE);
    assert_null(try_read(text, needed, PAY_WHOLE_ANSWER, false, &problem));
    assert_null(try_read(text, hashed, PAY_WHOLE_ANSWER, false, &problem));
    record = read_of(text, code);
    assert_int_equal(record->values[0].kind, PAY_NOTHING);
}

/* A key with a stray character, at whatever allocation memory ends: a violation of the set-up, or no memory. */
static void a_stray_key_needs_memory(void **state)
{
    (void)state;
    static const pay_field keys[] = {{"key", PAY_STRING, PAY_REQUIRED | PAY_SECRET | PAY_KEY}, {0}};
    long n = 1;

    for (bool found = false; !found; n++) {
        pay_arena own = {0};
        pay_record *record = pay_record_create(&own, keys);
        pay_violation *violation;

        record->values[0] = (pay_value){.kind = PAY_IS_TEXT, .text = PAY_TEXT("key\n")};
        pay_allocation_fail_at(n);
        violation = pay_check(&own, record, 1000);
        pay_allocation_fail_at(0);
        found = violation && !own.failed;
        assert_true(own.failed || (violation && violation->is_configuration));
        pay_arena_free(&own);
    }
    assert_true(n > 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WALK_TEST(mends_what_decides_nothing),
        WALK_TEST(a_stray_key_needs_memory),
        WALK_TEST(redacts_secret_rows),
        WALK_TEST(redacts_secret_names_at_any_depth),
        WALK_TEST(a_secret_name_is_secret_in_every_row),
        WALK_TEST(redacts_known_secrets_everywhere),
        WALK_TEST(redacts_cards_everywhere),
        WALK_TEST(redacts_secrets_in_escaped_forms),
        WALK_TEST(redacts_behind_what_was_there),
        WALK_TEST(redacts_what_was_written),
        WALK_TEST(redacts_text),
        WALK_TEST(redacts_what_could_not_be_read),
        WALK_TEST(a_secret_name_may_begin_with_anything),
        WALK_TEST(redacts_text_as_others_escape_it),
        WALK_TEST(survives_every_cut_of_an_escape),
        WALK_TEST(redacts_before_it_cuts),
        WALK_TEST(cuts_between_characters),
        WALK_TEST(shows_valid_utf8_only),
    };
    return cmocka_run_group_tests_name("redact", tests, start, NULL);
}
