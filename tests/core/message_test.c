/* Messages of a provider: read from JSON and from a form. */
#include "calls.h"

static const struct {
    const char *body;
    const char *problem;
} bad_messages[] = {
    {"", "bank.webhook: the message is empty"},
    {"id=7&status=1", "bank.webhook: the message is not valid JSON"},
    {"{\"statusCode\":200}\xFF", "bank.webhook: the message is not valid JSON"},
    {"{\"statusCode\":200,\"data\":{\"id\":\"7\\u0000\"}}",
     "bank.webhook: data.id is not valid text: it has invalid UTF-8 or control characters"},
    {"[]", "bank.webhook: the document is not an object"},
    {"{}", "bank.webhook: statusCode is missing"},
    {"{\"statusCode\":200,\"STATUSCODE\":200,\"data\":{\"id\":\"7\"}}",
     "bank.webhook: statusCode is given more than once"},
    {"{\"statusCode\":200,\"data\":{\"id\":[]}}", "bank.webhook: data.id is not a text"},
};

static void reads_a_form_as_json(void **state)
{
    (void)state;
    static const struct {
        const char *form;
        const char *json;
    } cases[] = {
        {"", "{}"},
        {"&&=x&", "{}"},
        {"a=b", "{\"a\":\"b\"}"},
        {"a=b&c=d", "{\"a\":\"b\",\"c\":\"d\"}"},
        {"&a=b&&c=d&", "{\"a\":\"b\",\"c\":\"d\"}"},
        {"a", "{\"a\":\"\"}"},
        {"a=", "{\"a\":\"\"}"},
        {"a=b=c", "{\"a\":\"b=c\"}"},
        {"a+b=c+d", "{\"a b\":\"c d\"}"},
        {"%61=%2B%c3%A7%22%5c", "{\"a\":\"+\xC3\xA7\\\"\\\\\"}"},
        {"a=1&a=2", "{\"a\":\"1\",\"a\":\"2\"}"},
        {"a=%00", "{\"a\":\"\\u0000\"}"},
        {"a=%0a", "{\"a\":\"\\n\"}"},
        /* What is no text is mended when the JSON is read. */
        {"a=%", "{\"a\":\"\xFF\"}"},
        {"a=%4", "{\"a\":\"\xFF"
                 "4\"}"},
        {"a=%zz", "{\"a\":\"\xFFzz\"}"},
        {"%=b", "{\"\xFF\":\"b\"}"},
        {"a=b%", "{\"a\":\"b\xFF\"}"},
        {"a=%ff", "{\"a\":\"\xFF\"}"},
        {"%ff=a", "{\"\xFF\":\"a\"}"},
        {"a=\xDD&b=1", "{\"a\":\"\xDD\",\"b\":\"1\"}"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_buffer json = {0};
        bool good = pay_form_to_json(&json, pay_text_of(cases[i].form));
        const char *found = kept(pay_buffer_text(&json));
        pay_buffer_free(&json);
        assert_true(good);
        assert_string_equal(found, cases[i].json);
    }
}

static void reads_a_message(void **state)
{
    (void)state;
    pay_failure failure = {0};
    pay_record *record = pay_message_read(
        &b.arena, &message, PAY_TEXT("{\"StatusCode\":500,\"DATA\":{\"Id\":\"7\",\"note\":null}}"), &failure);
    assert_non_null(record);
    assert_int_equal(failure.kind, PAY_FAILURE_NONE);
    assert_text(pay_record_text(record, "id"), "7");
    for (size_t i = 0; i < COUNT(bad_messages); i++) {
        failure = (pay_failure){0};
        assert_null(pay_message_read(&b.arena, &message, pay_text_of(bad_messages[i].body), &failure));
        assert_int_equal(failure.kind, PAY_FAILURE_RESPONSE);
        assert_int_equal(failure.outcome, PAY_OUTCOME_UNANSWERED);
        assert_int_equal(failure.retry_after_ms, -1);
        assert_text(failure.message, bad_messages[i].problem);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        CALL_TEST(reads_a_form_as_json),
        CALL_TEST(reads_a_message),
    };
    return cmocka_run_group_tests_name("message", tests, start_engine, stop_engine);
}
