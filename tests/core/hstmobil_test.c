/* HstMobil: login, payment, result and callback, by their page. */
#include "provider_calls.h"

#define HST_DIGEST                                                                                                     \
    "b43f1d28a3dbf30070bf1ae7c88ee2784047fc86d7be8620c8510debbd8555b3"                                                 \
    "ef0b96376a4dd494ae0561580274bcf7a3069f5c0beceff63d1237a13d4d72b7"

#define HST_LOGIN(t)                                                                                                   \
    {                                                                                                                  \
        .body = "{\"data\":{\"token\":\"" t "\",\"expiration\":\"2100-01-01T12:00:00\"},\"success\":true,"             \
                "\"message\":null,\"resultCode\":\"0000\"}"                                                            \
    }

static void begin_hstmobil_payment(void)
{
    pay_record *arguments = begin(&hstmobil_pay);
    give_money(arguments, "amount", 1000, "TRY");
    give_text(arguments, "orderId", "1ae8af2024c811ee8844dd9840dd82ae");
    give_integer(arguments, "installment", 1);
    give_text(arguments, "card.holderName", "TEST HOLDER");
    give_text(arguments, "card.number", "4589963225894785");
    give_text(arguments, "card.expiryYear", "2030");
    give_text(arguments, "card.expiryMonth", "12");
    give_text(arguments, "card.cvv", "000");
    give_boolean(arguments, "isSecureTransaction", true);
    give_text(arguments, "callbackUrl", "https://shop.example/cb");
}

#define HST_DATA(url, html, type)                                                                                      \
    "{\"data\":{\"responseMessage\":\"ok\",\"orderId\":\"1ae8af2024c811ee8844dd9840dd82ae\",\"returnUrl\":" url        \
    ",\"errorCode\":null,\"status\":\"SUCCESS\",\"paymentId\":\"1ae8af2024c811ee8844dd9840dd82ae\","                   \
    "\"paymentData\":" html ",\"returnType\":" type "},\"success\":true,\"message\":null,\"resultCode\":\"0000\"}"

static void hstmobil_pays_as_the_page_does(void **state)
{
    (void)state;
    use_hstmobil();
    SCRIPT(
        HST_LOGIN("t1"), {.body = HST_DATA("null", "\"<html>...</html>\"", "2")},
        {.body = HST_DATA("\"https://bank.example/3d\"", "null", "\"1\"")},
        {.body = "{\"data\":null,\"success\":false,\"message\":\"limit\",\"resultCode\":\"51\"}"},
        {.body =
             "{\"data\":{\"errorCode\":\"12\",\"responseMessage\":\"no\"},\"success\":\"false\",\"message\":\"null\","
             "\"resultCode\":\"0001\"}"});
    begin_hstmobil_payment();
    run_well();
    assert_string_equal(b.url, "https://virtualapitest.hstmobil.com.tr/api/Payments/Payment");
    assert_string_equal(b.body,
                        "{\"amount\":10,\"currencyCode\":949,\"orderId\":\"1ae8af2024c811ee8844dd9840dd82ae\","
                        "\"installment\":1,\"cardHolderName\":\"TEST HOLDER\",\"cardNumber\":\"4589963225894785\","
                        "\"expireYear\":\"2030\",\"expireMonth\":\"12\",\"cvc\":\"000\",\"isSecureTransaction\":true,"
                        "\"callbackUrl\":\"https://shop.example/cb\"}");
    assert_header("Authorization: Bearer t1\n");
    assert_answer_status(PAY_STATUS_AWAITING_3DS);
    assert_answer_text("threeDSecure.html", "<html>...</html>");
    assert_answer_nothing("threeDSecure.redirectUrl");
    assert_answer_text("paymentId", "1ae8af2024c811ee8844dd9840dd82ae");
    assert_answer_nothing("decline.code");

    begin_hstmobil_payment();
    run_well();
    assert_answer_text("threeDSecure.redirectUrl", "https://bank.example/3d");
    assert_answer_text("threeDSecure.rawRedirectUrl", "https://bank.example/3d");

    begin_hstmobil_payment();
    run_well();
    assert_answer_status(PAY_STATUS_FAILED);
    assert_answer_text("decline.code", "51");
    assert_answer_text("decline.message", "limit");

    begin_hstmobil_payment();
    run_well();
    assert_answer_status(PAY_STATUS_FAILED);
    assert_int_equal(b.count, 5);
    assert_null(strstr(b.observed.bytes, "4589963225894785"));
    assert_null(strstr(b.observed.bytes, "TEST HOLDER"));
    assert_null(strstr(b.observed.bytes, "Test1234"));
}

static void hstmobil_is_understood_or_unknown(void **state)
{
    (void)state;
    static const reply answers[] = {
        {500, ""},
        {.body = "{\"success\":true,\"data\":null}"},
        {.body = HST_DATA("null", "null", "2")},
        {.body = HST_DATA("null", "\"<p>\"", "1")},
        {.body = HST_DATA("\"https://a.example\"", "\"<p>\"", "3")},
        {.body = "{\"data\":{\"returnType\":2}}"},
        {.body = "{}"},
    };
    use_hstmobil();
    for (size_t i = 0; i < COUNT(answers); i++) {
        const reply with_login[] = {HST_LOGIN("t1"), answers[i]};
        pay_tokens_forget_all(&b.engine);
        set_script(with_login, 2);
        begin_hstmobil_payment();
        assert_false(pay_call_run(b.call));
        assert_int_equal(b.call->failure.outcome, PAY_OUTCOME_UNKNOWN);
        assert_int_equal(b.count, 2);
    }
}

static void hstmobil_logs_in(void **state)
{
    (void)state;
    use_hstmobil();
    SCRIPT({.body = "{\"data\":null,\"success\":false,\"message\":\"wrong password\",\"resultCode\":\"0007\"}"});
    begin_hstmobil_payment();
    run_badly(PAY_FAILURE_API, PAY_OUTCOME_NOT_SENT);
    assert_text(b.call->failure.provider_message, "wrong password");
    assert_text(b.call->failure.code, "0007");
    assert_string_equal(b.url, "https://virtualapitest.hstmobil.com.tr/api/Auth/login");
    assert_string_equal(b.body,
                        "{\"userName\":\"5000000000\",\"password\":\"" HST_DIGEST "\",\"lat\":\"\",\"long\":\"\"}");
    assert_null(strstr(b.headers, "Authorization"));
    assert_null(strstr(b.observed.bytes, HST_DIGEST));
}

static void hstmobil_takes_an_api_key_too(void **state)
{
    (void)state;
    give_text(credentials_of(&hstmobil), "apiKey", "hst-api-key");
    SCRIPT({.body = HST_DATA("null", "\"<p>hst-api-key</p>\"", "2")}, {401, "hst-api-key"});
    begin_hstmobil_payment();
    run_well();
    assert_header("Authorization: Bearer hst-api-key\n");
    begin_hstmobil_payment();
    run_badly(PAY_FAILURE_AUTHENTICATION, PAY_OUTCOME_REJECTED);
    assert_int_equal(b.count, 2);
    assert_null(strstr(b.observed.bytes, "hst-api-key"));
}

/* What logs in is the digest, not the password. */
static void hstmobil_hides_the_digest_of_the_password(void **state)
{
    (void)state;
    static const reply echoes[] = {
        {500, "{\"echo\":\"" HST_DIGEST "\"}"},
        {400, "<pre>password=" HST_DIGEST "</pre>"},
        {.body = "{\"success\":false,\"message\":\"no " HST_DIGEST "\"}"},
    };
    use_hstmobil();
    for (size_t i = 0; i < COUNT(echoes); i++) {
        set_script(&echoes[i], 1);
        begin_hstmobil_payment();
        assert_false(pay_call_run(b.call));
        assert_null(strstr(b.observed.bytes, HST_DIGEST));
        assert_null(strstr(b.call->failure.message.bytes, HST_DIGEST));
    }
}

static void hstmobil_renews_a_token_refused_by_its_code(void **state)
{
    (void)state;
    use_hstmobil();
    SCRIPT(HST_LOGIN("t1"), {.body = "{\"data\":null,\"success\":false,\"message\":null,\"resultCode\":\"401\"}"},
           HST_LOGIN("t2"), {.body = HST_DATA("null", "\"<p>\"", "2")});
    begin_hstmobil_payment();
    run_well();
    assert_int_equal(b.count, 4);
    assert_header("Authorization: Bearer t2\n");

    pay_tokens_forget_all(&b.engine);
    SCRIPT(HST_LOGIN("t1"), {.body = "{\"data\":null,\"resultCode\":401}"}, HST_LOGIN("t2"),
           {.body = "{\"data\":null,\"resultCode\":401}"});
    pay_record *arguments = begin(&hstmobil_result);
    give_text(arguments, "paymentId", "a");
    give_text(arguments, "orderId", "b");
    run_badly(PAY_FAILURE_AUTHENTICATION, PAY_OUTCOME_UNANSWERED);
    assert_int_equal(b.count, 4);
}

static void hstmobil_is_not_paid_twice(void **state)
{
    (void)state;
    static const char prepared[] =
        "{\"data\":{\"orderId\":\"1ae8af2024c811ee8844dd9840dd82ae\",\"paymentId\":\"7\",\"paymentData\":\"<p>\","
        "\"returnType\":2},\"success\":true,\"message\":null,\"resultCode\":\"401\"}";
    use_hstmobil();
    SCRIPT(HST_LOGIN("t1"), {.body = prepared}, HST_LOGIN("t2"), {.body = prepared});
    begin_hstmobil_payment();
    run_badly(PAY_FAILURE_RESPONSE, PAY_OUTCOME_UNKNOWN);
    assert_int_equal(b.count, 2);
}

static void hstmobil_tells_a_result(void **state)
{
    (void)state;
    pay_record *arguments;

    use_hstmobil();
    SCRIPT(HST_LOGIN("t1"),
           {.body =
                "{\"data\":{\"paymentId\":null,\"orderId\":\"1ae8af2024c811ee8844dd9840dd82ae\",\"amount\":60,"
                "\"firstInquiryTime\":\"0001-01-01T00:00:00\",\"inquiryAlreadyCalled\":false,\"operationDate\":null,"
                "\"status\":\"SUCCESS\",\"code\":null,\"message\":\"SUCCESS\",\"operation\":null,"
                "\"transactionOrderId\":\"1ae8af2024c811ee8844dd9840dd82ae\"},\"errorInfo\":null,\"messages\":null,"
                "\"succeeded\":false}"},
           {500, ""});
    arguments = begin(&hstmobil_result);
    give_text(arguments, "paymentId", "a&b");
    give_text(arguments, "orderId", "1ae8af2024c811ee8844dd9840dd82ae");
    run_well();
    assert_string_equal(b.url, "https://virtualapitest.hstmobil.com.tr/api/Payments/PaymentResult?paymentId=a%26b"
                               "&orderId=1ae8af2024c811ee8844dd9840dd82ae");
    assert_null(b.body);
    assert_answer_status(PAY_STATUS_SUCCEEDED);
    assert_answer_money("amount", 6000, "TRY");
    assert_answer_nothing("paymentId");

    arguments = begin(&hstmobil_result);
    give_text(arguments, "paymentId", "a");
    give_text(arguments, "orderId", "b");
    run_badly(PAY_FAILURE_SERVER, PAY_OUTCOME_UNKNOWN);
    assert_int_equal(b.count, 3);
}

static void hstmobil_names_the_order_of_a_refusal(void **state)
{
    (void)state;
    static const char *const answers[] = {
        "{\"data\":null,\"success\":false}",
        "{\"data\":{\"errorCode\":\"05\"},\"success\":false}",
    };

    use_hstmobil();
    for (size_t i = 0; i < COUNT(answers); i++) {
        const reply replies[] = {HST_LOGIN("t1"), {.body = answers[i]}};

        pay_tokens_forget_all(&b.engine);
        set_script(replies, 2);
        begin_hstmobil_payment();
        run_well();
        assert_answer_status(PAY_STATUS_FAILED);
        assert_text(pay_record_text(b.call->answer, "orderId"), "1ae8af2024c811ee8844dd9840dd82ae");
    }
}

static void hstmobil_has_words_of_failure(void **state)
{
    (void)state;
    static const char *const failed[] = {"FAIL",        "FAILED",    "Failure",  "FAIL_3D", "error",         "CANCEL",
                                         "Cancelled",   "CANCELED",  "DECLINED", "decline", "REJECTED",      "TIMEOUT",
                                         " Expired\\t", "BASARISIZ", "iptal",    "HATA",    "CANCEL_BY_USER"};
    static const char *const unknown[] = {"WAITING",          "SUCCESSFUL",       "",
                                          "ERRORS",           "CANCEL_FAILED",    "CANCEL_REQUESTED",
                                          "Cancelling",       "FAILED_TO_CANCEL", "REFUND_FAILED",
                                          "UNFAIL",           "DECLINE_PENDING",  "REJECT_PENDING",
                                          "FAIL_PENDING",     "Rejecting",        "DECLINE_FAILED",
                                          "REJECT_REQUESTED", "DECLINED_REFUND",  "CANCEL_IN_PROGRESS"};

    use_hstmobil();
    for (size_t i = 0; i < COUNT(failed) + COUNT(unknown); i++) {
        const char *word = i < COUNT(failed) ? failed[i] : unknown[i - COUNT(failed)];
        char body[200];
        const reply answers[] = {HST_LOGIN("t1"), {.body = body}};
        pay_record *arguments;

        snprintf(body, sizeof(body), "{\"data\":{\"orderId\":\"O\",\"amount\":60,\"status\":\"%s\"}}", word);
        pay_tokens_forget_all(&b.engine);
        set_script(answers, 2);
        arguments = begin(&hstmobil_result);
        give_text(arguments, "paymentId", "a");
        give_text(arguments, "orderId", "o");
        run_well();
        assert_answer_status(i < COUNT(failed) ? PAY_STATUS_FAILED : PAY_STATUS_UNRECOGNISED);
    }
}

static void hstmobil_answers_for_the_order_that_was_asked(void **state)
{
    (void)state;
    pay_record *arguments;

    use_hstmobil();
    SCRIPT(HST_LOGIN("t1"),
           {.body = "{\"success\":true,\"data\":{\"orderId\":\"another\",\"paymentId\":\"p\",\"returnType\":1,"
                    "\"returnUrl\":\"https://bank.example/\"}}"},
           {.body = "{\"data\":{\"orderId\":\"another\",\"amount\":60,\"status\":\"SUCCESS\"}}"});
    begin_hstmobil_payment();
    run_badly(PAY_FAILURE_RESPONSE, PAY_OUTCOME_UNKNOWN);
    assert_non_null(strstr(b.call->failure.message.bytes, "the answer is about another orderId"));
    arguments = begin(&hstmobil_result);
    give_text(arguments, "paymentId", "p");
    give_text(arguments, "orderId", "o");
    run_badly(PAY_FAILURE_RESPONSE, PAY_OUTCOME_UNKNOWN);
}

static void hstmobil_tells_installments_as_they_are(void **state)
{
    (void)state;
    pay_buffer out = {0};

    use_hstmobil();
    SCRIPT(HST_LOGIN("t1"), {.body = "{\"data\":[{\"rate\":1.50}]}"});
    begin(&hstmobil_installments);
    run_well();
    assert_string_equal(b.url, "https://virtualapitest.hstmobil.com.tr/api/Payments/Get-All-Installment");
    assert_null(b.body);
    assert_int_equal(answer("installments")->kind, PAY_IS_NODE);
    pay_json_write_node(&out, answer("installments")->node);
    const char *written = pay_arena_copy(&b.arena, pay_buffer_text(&out)).bytes;
    pay_buffer_free(&out);
    assert_string_equal(written, "{\"data\":[{\"rate\":1.50}]}");
}

static void browsers_post_forms(void **state)
{
    (void)state;
    pay_buffer json = {0};
    pay_failure failure = {0};

    assert_true(pay_form_to_json(&json, PAY_TEXT("OrderId=1ae8&PaymentId=5&errorMessage=a+b&hash=")));
    pay_record *event = pay_message_read(&b.arena, &hstmobil_callback, pay_buffer_text(&json), &failure);
    pay_buffer_free(&json);
    assert_non_null(event);
    assert_text(found(event, "orderId")->text, "1ae8");
    assert_text(found(event, "paymentId")->text, "5");
    assert_text(found(event, "errorMessage")->text, "a b");

    assert_true(pay_form_to_json(&json, PAY_TEXT("token=ABC&MerchantOrderNumber=1234")));
    event = pay_message_read(&b.arena, &hepsipay_frame_callback, pay_buffer_text(&json), &failure);
    pay_buffer_free(&json);
    assert_non_null(event);
    assert_text(found(event, "token")->text, "ABC");
    assert_text(found(event, "merchantOrderNumber")->text, "1234");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PROVIDER_TEST(hstmobil_pays_as_the_page_does),
        PROVIDER_TEST(hstmobil_is_understood_or_unknown),
        PROVIDER_TEST(hstmobil_logs_in),
        PROVIDER_TEST(hstmobil_takes_an_api_key_too),
        PROVIDER_TEST(hstmobil_hides_the_digest_of_the_password),
        PROVIDER_TEST(hstmobil_renews_a_token_refused_by_its_code),
        PROVIDER_TEST(hstmobil_is_not_paid_twice),
        PROVIDER_TEST(hstmobil_tells_a_result),
        PROVIDER_TEST(hstmobil_names_the_order_of_a_refusal),
        PROVIDER_TEST(hstmobil_has_words_of_failure),
        PROVIDER_TEST(hstmobil_answers_for_the_order_that_was_asked),
        PROVIDER_TEST(hstmobil_tells_installments_as_they_are),
        PROVIDER_TEST(browsers_post_forms),
    };
    return cmocka_run_group_tests_name("hstmobil", tests, start, NULL);
}
