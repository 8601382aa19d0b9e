/* Finrota: payment links and their webhook, by their page. */
#include "provider_calls.h"

static void begin_link(void)
{
    pay_record *arguments = begin(&finrota_hpm_create_link);
    give_money(arguments, "amount", 15000, "TRY");
    give_text(arguments, "clientOrderReference", "0005");
    give_text(arguments, "paymentSetId", "504978bf-bebd-40c5-89aa-b76f3a20341c");
    give_text(arguments, "description", "test");
    give_text(arguments, "customer.email", "test@example.com");
    give_text(arguments, "customer.gsm", "5000000000");
    give_text(arguments, "customer.name", "Test");
    give_text(arguments, "customer.surname", "User");
    give_text(arguments, "successUrl", "https://shop.example/ok");
    give_text(arguments, "failUrl", "https://shop.example/fail");
    give_text(arguments, "webhookUrl", "https://shop.example/hook");
    give_text(arguments, "userVerificationBy", "Email");
    give_text(arguments, "userVerificationFailBehavior", "Create");
}

static void finrota_makes_a_link(void **state)
{
    (void)state;
    pay_entry entries[] = {
        {PAY_TEXT("1606_Dinamik_Alan_tr"), PAY_TEXT("4"), true},
        {PAY_TEXT("1606_dinamik_Alan_tr"), PAY_TEXT("55"), true},
    };
    use_finrota();
    SCRIPT(FINROTA_TOKEN,
           {.body = "{\"message\":null,\"statusCode\":200,\"exceptions\":null,\"data\":{\"link\":"
                    "\"https://testportal.netfinans.com/netahsilat/hpm?id=3e1c720e-baa1-4672-955f-07bad7a23133"
                    "&timestamp=1764601213815&sign=b5c709a40eeeee308cf2f32a40457a2b8a8e88711352c93a4f91d109d7d23fd3\","
                    "\"expiryUtc\":\"2025-12-01T15:15:13.8152725\"},\"oldData\":null,\"errors\":null}"});
    begin_link();
    give(b.call->arguments, "additionalData", (pay_value){.kind = PAY_IS_MAP, .map = {entries, 2}});
    run_well();
    assert_string_equal(b.url, "https://pgw.netahsilatdemo.com/hpm");
    assert_string_equal(
        b.body,
        "{\"currencyCode\":\"TRY\",\"clientOrderReference\":\"0005\",\"amount\":150.00,"
        "\"paymentSetId\":\"504978bf-bebd-40c5-89aa-b76f3a20341c\",\"description\":\"test\","
        "\"customer\":{\"email\":\"test@example.com\",\"gsm\":\"5000000000\",\"name\":\"Test\",\"surname\":\"User\"},"
        "\"successURL\":\"https://shop.example/ok\",\"failURL\":\"https://shop.example/fail\","
        "\"webhookURL\":\"https://shop.example/hook\",\"userVerificationBy\":\"Email\","
        "\"userVerificationFailBehavior\":\"Create\",\"additionalData\":{\"1606_Dinamik_Alan_tr\":\"4\","
        "\"1606_dinamik_Alan_tr\":\"55\"}}");
    assert_header("Content-Type: application/json\n");
    assert_header("Authorization: Bearer h.p.s\n");
    assert_answer_text("link", "https://testportal.netfinans.com/netahsilat/hpm?id=3e1c720e-baa1-4672-955f-07bad7a23133"
                               "&timestamp=1764601213815"
                               "&sign=b5c709a40eeeee308cf2f32a40457a2b8a8e88711352c93a4f91d109d7d23fd3");
    assert_int_equal(answer("expiryUtc")->date.seconds, 1764602113);
    assert_null(strstr(b.observed.bytes, "b5c709a4")); /* whoever has the link can open the page */
}

static void finrota_asks_for_its_token(void **state)
{
    (void)state;
    use_finrota();
    SCRIPT(FINROTA_TOKEN);
    begin_link();
    (void)pay_call_run(b.call);
    SCRIPT({.body = "{\"data\":{\"token\":\"x\",\"expiry\":\"2100-01-01T00:00:00Z\"}}"});
    pay_tokens_forget_all(&b.engine);
    begin_link();
    b.call->hooks.observe = NULL;
    (void)pay_call_run(b.call);
    assert_int_equal(pay_tokens_count(&b.engine), 1);
    SCRIPT({403, "{\"message\":\"no permission\"}"});
    pay_tokens_forget_all(&b.engine);
    begin_link();
    run_badly(PAY_FAILURE_PERMISSION, PAY_OUTCOME_NOT_SENT);
    assert_string_equal(b.url, "https://pgw.netahsilatdemo.com/auth/api/token/connect");
    assert_string_equal(b.body, "{\"apiKey\":\"demo-api-key\",\"secretKey\":\"demo-secret-key\"}");
    assert_null(strstr(b.headers, "Authorization"));
    assert_null(strstr(b.observed.bytes, "demo-"));
}

static void finrota_may_refuse_a_link(void **state)
{
    (void)state;
    use_finrota();
    SCRIPT(
        FINROTA_TOKEN, {.body = "{\"message\":\"set not found\",\"statusCode\":400,\"data\":null}"},
        {.body = "{\"message\":null,\"statusCode\":500,\"data\":null}"},
        {.body = "{\"statusCode\":200,\"data\":{\"link\":\"http://a.example\",\"expiryUtc\":\"2025-12-01T15:15:13\"}}"},
        {.body =
             "{\"statusCode\":200,\"data\":{\"link\":\"https://a.example\",\"expiryUtc\":\"2025-12-01T15:15:13\"}}"});
    begin_link();
    run_badly(PAY_FAILURE_API, PAY_OUTCOME_REJECTED);
    assert_text(b.call->failure.provider_message, "set not found");
    begin_link();
    run_badly(PAY_FAILURE_SERVER, PAY_OUTCOME_UNKNOWN);
    begin_link();
    run_badly(PAY_FAILURE_RESPONSE, PAY_OUTCOME_UNKNOWN);
    begin_link();
    run_well();
}

static void finrota_tells_of_a_payment(void **state)
{
    (void)state;
    static const char *const samples[] = {
        "{\"Id\":\"d6a1f4b2-1c3e-4a21-9b1e-11aa22bb33cc\",\"TransactionStatusId\":1,\"OrderReference\":"
        "\"HPM-20251201-00001\",\"ClientOrderReference\":\"0005\",\"PureAmount\":150.00,\"CurrencyId\":\"TRY\","
        "\"VPosErrorCode\":null,\"VPosErrorMessage\":null}",
        "{\"id\":\"d6a1f4b2-1c3e-4a21-9b1e-11aa22bb33cc\",\"transactionStatusId\":\"1\",\"orderReference\":"
        "\"HPM-20251201-00001\",\"clientOrderReference\":\"0005\",\"pureAmount\":\"150.00\",\"currencyId\":\"TRY\"}",
    };
    for (size_t i = 0; i < COUNT(samples); i++) {
        pay_failure failure = {0};
        pay_record *event = pay_message_read(&b.arena, &finrota_hpm_webhook, pay_text_of(samples[i]), &failure);
        assert_non_null(event);
        assert_text(found(event, "id")->text, "d6a1f4b2-1c3e-4a21-9b1e-11aa22bb33cc");
        assert_int_equal(found(event, "status")->status, PAY_STATUS_SUCCEEDED);
        assert_text(found(event, "rawStatus")->text, "1");
        assert_text(found(event, "orderReference")->text, "HPM-20251201-00001");
        assert_text(found(event, "clientOrderReference")->text, "0005");
        assert_int_equal(found(event, "pureAmount")->money.minor, 15000);
        assert_text(found(event, "rawPureAmount")->text, "150.00");
        assert_text(found(event, "rawCurrencyId")->text, "TRY");
        assert_int_equal(found(event, "vPosErrorCode")->kind, PAY_NOTHING);
    }
}

/* An id of the provider's own is kept as it came, and makes no money. */
static void finrota_may_name_a_currency_by_id(void **state)
{
    (void)state;
    pay_failure failure = {0};
    pay_record *event = pay_message_read(
        &b.arena, &finrota_hpm_webhook,
        PAY_TEXT("{\"Id\":\"1\",\"TransactionStatusId\":77,\"OrderReference\":\"a\",\"ClientOrderReference\":\"b\","
                 "\"PureAmount\":150.005,\"CurrencyId\":949,\"VPosErrorCode\":51,\"VPosErrorMessage\":"
                 "\"4155650100416111\"}"),
        &failure);
    assert_non_null(event);
    assert_int_equal(found(event, "status")->status, PAY_STATUS_UNRECOGNISED);
    assert_text(found(event, "rawStatus")->text, "77");
    assert_int_equal(found(event, "pureAmount")->kind, PAY_NOTHING);
    assert_text(found(event, "rawPureAmount")->text, "150.005");
    assert_text(found(event, "rawCurrencyId")->text, "949");
    assert_text(found(event, "vPosErrorCode")->text, "51");
    assert_text(found(event, "vPosErrorMessage")->text, "415565******6111");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PROVIDER_TEST(finrota_makes_a_link),
        PROVIDER_TEST(finrota_asks_for_its_token),
        PROVIDER_TEST(finrota_may_refuse_a_link),
        PROVIDER_TEST(finrota_tells_of_a_payment),
        PROVIDER_TEST(finrota_may_name_a_currency_by_id),
    };
    return cmocka_run_group_tests_name("finrota: links", tests, start, NULL);
}
