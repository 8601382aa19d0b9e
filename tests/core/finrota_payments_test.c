/* Finrota: the payments of PWS and VPWS, by their pages. */
#include "provider_calls.h"

static void begin_pws_payment(int64_t minor, bool three_d, const char *reference)
{
    pay_record *arguments = begin(&finrota_pws_pay);
    give_text(arguments, "contact.name", "John");
    give_text(arguments, "contact.surname", "Doe");
    give_text(arguments, "contact.email", "test@example.com");
    give_text(arguments, "contact.tckn", "00000000000");
    give_text(arguments, "contact.description", "test");
    give_text(arguments, "contact.phone", "5000000000");
    give_text(arguments, "card.number", "4155650100416111");
    give_text(arguments, "card.holderName", "Test Test");
    give_text(arguments, "card.cvv", "715");
    give_integer(arguments, "card.expiryMonth", 1);
    give_integer(arguments, "card.expiryYear", 2050);
    give_text(arguments, "agentCode", "NT53240185");
    give_money(arguments, "amount", minor, "TRY");
    give_integer(arguments, "installment", 1);
    give_text(arguments, "tenantPosId", "384badef-11ec-ee11-98f2-005056b0d2e5");
    give_text(arguments, "paymentSetDefinitionId", "504978bf-bebd-40c5-89aa-b76f3a20341c");
    give_boolean(arguments, "use3D", three_d);
    give_text(arguments, "returnUrl", "https://google.com");
    give_text(arguments, "clientOrderReferenceCode", reference);
}

#define PWS_DATA(url, reference, status, code)                                                                         \
    "{\"message\":null,\"statusCode\":200,\"exceptions\":null,\"data\":{\"redirectUrl\":" url                          \
    ",\"referenceNumber\":\"" reference "\",\"transactionStatusId\":" status ",\"errorMessage\":" code                 \
    ",\"errorCode\":" code ",\"isMembershipCompleted\":false,\"currentAccountId\":null,\"bonusText\":null,"            \
    "\"memberId\":\"00000000-0000-0000-0000-000000000000\",\"transactionId\":"                                         \
    "\"f9f0d542-e5e7-433e-be73-84a5aa0d2c56\",\"remainingErrorCount\":-1},\"oldData\":null,\"errors\":null}"

static void finrota_pays_as_the_page_does(void **state)
{
    (void)state;
    use_finrota();
    SCRIPT(FINROTA_TOKEN,
           {.body = PWS_DATA("\"https://test_pgwapi.e-cozum.com/ThreeDForm/Pg3ds?token=b80fbf89\"", "NTH2P00000002248",
                             "4", "null")},
           {.body = PWS_DATA("null", "NTH2P00000002249", "1", "\"00\"")},
           {.body = PWS_DATA("null", "NTH2P00000002250", "2", "\"51\"")},
           {.body = PWS_DATA("null", "NTH2P00000002251", "9", "null")});
    begin_pws_payment(5200, true, "11001122010");
    run_well();
    assert_string_equal(b.url, "https://pgw.netahsilatdemo.com/pws/payment");
    assert_string_equal(
        b.body,
        "{\"contact\":{\"name\":\"John\",\"surname\":\"Doe\",\"email\":\"test@example.com\",\"tckn\":\"00000000000\","
        "\"description\":\"test\",\"phone\":\"5000000000\"},\"card\":{\"cardNumber\":\"4155650100416111\","
        "\"cardHolderName\":\"Test Test\",\"cvv\":\"715\",\"expMonth\":1,\"expYear\":2050},"
        "\"agentCode\":\"NT53240185\",\"amount\":52,\"installment\":1,"
        "\"tenantPosId\":\"384badef-11ec-ee11-98f2-005056b0d2e5\","
        "\"paymentSetDefinitionId\":\"504978bf-bebd-40c5-89aa-b76f3a20341c\",\"currencyCode\":\"TRY\",\"use3D\":true,"
        "\"returnUrl\":\"https://google.com\",\"clientOrderReferenceCode\":\"11001122010\"}");
    assert_answer_status(PAY_STATUS_AWAITING_3DS);
    assert_answer_text("threeDSecure.redirectUrl", "https://test_pgwapi.e-cozum.com/ThreeDForm/Pg3ds?token=b80fbf89");
    assert_answer_text("referenceNumber", "NTH2P00000002248");
    assert_answer_text("transactionId", "f9f0d542-e5e7-433e-be73-84a5aa0d2c56");
    assert_null(strstr(b.observed.bytes, "0041"));
    assert_null(strstr(b.observed.bytes, "715"));

    begin_pws_payment(5300, false, "11001122011");
    run_well();
    assert_non_null(strstr(b.body, "\"amount\":53,"));
    assert_non_null(strstr(b.body, "\"use3D\":false,"));
    assert_answer_status(PAY_STATUS_SUCCEEDED);
    assert_answer_nothing("threeDSecure.redirectUrl");
    assert_answer_nothing("decline.code");

    begin_pws_payment(5350, false, "11001122012");
    run_well();
    assert_non_null(strstr(b.body, "\"amount\":53.50,"));
    assert_answer_status(PAY_STATUS_FAILED);
    assert_answer_text("decline.code", "51");

    begin_pws_payment(5350, false, "11001122013");
    run_well();
    assert_answer_status(PAY_STATUS_UNRECOGNISED);
    assert_answer_text("rawStatus", "9");
}

/* An answer that names a payment is no refusal of the token, whatever its code says. */
static void finrota_is_not_paid_twice(void **state)
{
    (void)state;
    static const char *const codes[] = {"401", "400", "404", "429"};
    use_finrota();
    for (size_t i = 0; i < COUNT(codes); i++) {
        char body[600];
        snprintf(body, sizeof(body),
                 "{\"message\":null,\"statusCode\":%s,\"data\":{\"redirectUrl\":null,\"referenceNumber\":\"NTH1\","
                 "\"transactionStatusId\":1,\"transactionId\":\"f9f0d542\"}}",
                 codes[i]);
        const reply answers[] = {FINROTA_TOKEN, {.body = body}, FINROTA_TOKEN, {.body = body}};
        pay_tokens_forget_all(&b.engine);
        set_script(answers, 4);
        begin_pws_payment(5200, false, "1");
        run_badly(PAY_FAILURE_RESPONSE, PAY_OUTCOME_UNKNOWN);
        assert_int_equal(b.count, 2);
    }
    /* One that names a payment which failed is. */
    pay_tokens_forget_all(&b.engine);
    SCRIPT(FINROTA_TOKEN, {.body = "{\"message\":\"m\",\"statusCode\":400,\"data\":{\"referenceNumber\":\"NTH1\","
                                   "\"transactionStatusId\":2,\"transactionId\":\"f9f0d542\"}}"});
    begin_pws_payment(5200, false, "1");
    run_badly(PAY_FAILURE_API, PAY_OUTCOME_REJECTED);
}

static void finrota_pays_as_a_dealer(void **state)
{
    (void)state;
    pay_record *arguments;

    use_finrota();
    SCRIPT(
        FINROTA_TOKEN,
        {.body =
             "{\"message\":null,\"statusCode\":200,\"exceptions\":null,\"data\":{\"redirectUrl\":\"https://a.example\","
             "\"referenceNumber\":\"NTH2V00000000001\",\"transactionStatusId\":4,\"errorMessage\":null,"
             "\"errorCode\":null,\"transactionId\":\"guid\"},\"oldData\":null,\"errors\":null}"});
    arguments = begin(&finrota_vpws_pay);
    give_text(arguments, "contact.name", "test");
    give_text(arguments, "contact.surname", "surname");
    give_text(arguments, "contact.email", "test@example.com");
    give_text(arguments, "contact.tckn", "00000000000");
    give_text(arguments, "contact.description", "est");
    give_text(arguments, "contact.phone", "5000000000");
    give_text(arguments, "card.number", "4155650100416111");
    give_text(arguments, "card.holderName", "TEST HOLDER");
    give_text(arguments, "card.cvv", "000");
    give_integer(arguments, "card.expiryMonth", 12);
    give_integer(arguments, "card.expiryYear", 2030);
    give_money(arguments, "amount", 25000, "TRY");
    give_integer(arguments, "installment", 1);
    give_text(arguments, "tenantPosId", "03cbbf3e-ff9e-ee11-98ef-005056b0d2e5");
    give_boolean(arguments, "use3D", true);
    give_text(arguments, "clientOrderReferenceCode", "46548545646565");
    give_text(arguments, "returnUrl", "https://google.com");
    run_well();
    assert_string_equal(b.url, "https://pgw.netahsilatdemo.com/vpws/payment");
    assert_string_equal(
        b.body,
        "{\"contact\":{\"name\":\"test\",\"surname\":\"surname\",\"email\":\"test@example.com\",\"tckn\":"
        "\"00000000000\",\"description\":\"est\",\"phone\":\"5000000000\"},\"card\":{\"cardNumber\":"
        "\"4155650100416111\",\"cardHolderName\":\"TEST HOLDER\",\"cvv\":\"000\",\"expMonth\":12,\"expYear\":2030},"
        "\"amount\":250,\"installment\":1,\"tenantPosId\":\"03cbbf3e-ff9e-ee11-98ef-005056b0d2e5\","
        "\"currencyCode\":\"TRY\",\"use3D\":true,\"clientOrderReferenceCode\":\"46548545646565\","
        "\"returnUrl\":\"https://google.com\"}");
    assert_answer_text("transactionId", "guid");
}

static void finrota_lists_its_sets(void **state)
{
    (void)state;
    static const char list[] =
        "[{\"id\":\"18d971fc-97da-4962-88af-02e4f67c94fb\",\"name\":\"Set A\",\"isDefault\":false,"
        "\"description\":\"\",\"isActive\":true,\"isShowNetAmount\":false,"
        "\"canUserChangeCommApplyType\":false,\"erpCode\":\"SetAErp\"}]";
    char enveloped[600];
    const reply answers[] = {{.body = list}, {.body = enveloped}};

    snprintf(enveloped, sizeof(enveloped), "{\"message\":null,\"statusCode\":200,\"data\":%s}", list);
    use_finrota();
    SCRIPT(FINROTA_TOKEN, {.body = "[]"});
    begin(&finrota_pws_payment_sets);
    run_well();
    assert_string_equal(b.url, "https://pgw.netahsilatdemo.com/pws/paymentSet");
    assert_null(b.body);
    for (size_t i = 0; i < COUNT(answers); i++) {
        set_script(&answers[i], 1);
        begin(&finrota_pws_payment_sets);
        run_well();
        const pay_value *sets = pay_record_find(b.call->answer, i == 0 ? "" : "data");
        assert_int_equal(sets->list.count, 1);
        assert_text(pay_record_text(sets->list.items[0], "name"), "Set A");
        assert_text(pay_record_text(sets->list.items[0], "description"), "");
    }
    SCRIPT({.body = "{\"statusCode\":403,\"message\":\"no\"}"}, {.body = "{\"message\":\"no\"}"});
    begin(&finrota_pws_payment_sets);
    run_badly(PAY_FAILURE_PERMISSION, PAY_OUTCOME_REJECTED);
    begin(&finrota_pws_payment_sets);
    run_badly(PAY_FAILURE_RESPONSE, PAY_OUTCOME_REJECTED);
}

static void finrota_asks_by_bin(void **state)
{
    (void)state;
    pay_record *arguments;

    use_finrota();
    SCRIPT(FINROTA_TOKEN,
           {.body = "{\"commApplyTypeId\":10,\"poses\":[{\"tenantPosId\":\"a\",\"posTypeId\":-1,\"logo\":5,"
                    "\"commRates\":[{\"installment\":2,\"processCommRate\":1.0600}]}],"
                    "\"generalInstallmentLimit\":null}"});
    arguments = begin(&finrota_pws_payment_options_for_bin);
    give_text(arguments, "binNumber", "01556501");
    give_text(arguments, "currency", "TRY");
    give_text(arguments, "paymentSetId", "504978bf-bebd-40c5-89aa-b76f3a20341c");
    give_money(arguments, "amount", 150, "TRY");
    run_well();
    assert_string_equal(b.url, "https://pgw.netahsilatdemo.com/pws/paymentOptions/01556501?currency=TRY"
                               "&paymentSetId=504978bf-bebd-40c5-89aa-b76f3a20341c&amount=1.50");
    const pay_value *poses = answer("poses");
    assert_int_equal(poses->list.count, 1);
    assert_int_equal(found(poses->list.items[0], "posTypeId")->integer, -1);
    assert_int_equal(found(poses->list.items[0], "logo")->kind, PAY_NOTHING);
    assert_text(found(found(poses->list.items[0], "commRates")->list.items[0], "processCommRate")->text, "1.0600");
}

static void finrota_asks_for_a_transaction(void **state)
{
    (void)state;
    static const char transaction[] =
        "{\"clientReferenceNumber\":null,\"referenceNumber\":\"NTH2P00000002249\",\"lastAmount\":1498.500,"
        "\"lastNetAmount\":1490,\"currencyType\":\"TRY\",\"transactionDate\":\"2025-10-24T17:23:51.5461093\","
        "\"transactionStatusId\":6,\"installment\":1,\"id\":\"99248acb-3dbe-4654-9f3f-49f02111ee3e\"}";
    char enveloped[600];
    const reply answers[] = {{.body = transaction}, {.body = enveloped}};

    snprintf(enveloped, sizeof(enveloped), "{\"message\":null,\"statusCode\":200,\"data\":%s}", transaction);
    use_finrota();
    SCRIPT(FINROTA_TOKEN);
    for (size_t i = 0; i < COUNT(answers); i++) {
        const reply with_token[] = {FINROTA_TOKEN, answers[i]};
        pay_tokens_forget_all(&b.engine);
        set_script(with_token, 2);
        give_text(begin(&finrota_pws_transaction), "clientOrderReferenceCode", "a b");
        run_well();
        assert_string_equal(b.url,
                            "https://pgw.netahsilatdemo.com/pws/payment/transaction?clientReferenceNumber=a%20b");
        assert_answer_status(PAY_STATUS_PARTIALLY_REFUNDED);
        assert_answer_money("lastAmount", 149850, "TRY");
        assert_answer_text("rawLastAmount", "1498.500");
        assert_answer_text("transactionId", "99248acb-3dbe-4654-9f3f-49f02111ee3e");
        assert_answer_nothing("clientOrderReferenceCode");
        assert_answer_text("rawTransactionDate", "2025-10-24T17:23:51.5461093");
    }
    SCRIPT({404, ""});
    give_text(begin(&finrota_vpws_transaction), "referenceNumber", "NTH2P00000003086");
    run_badly(PAY_FAILURE_NOT_FOUND, PAY_OUTCOME_REJECTED);
    assert_string_equal(b.url, "https://pgw.netahsilatdemo.com/vpws/transaction?referenceCode=NTH2P00000003086");
}

static void what_is_left_decides_at_finrota(void **state)
{
    (void)state;
    static const struct {
        const char *members;
        pay_status status;
    } cases[] = {
        {"\"transactionStatusId\":1,\"lastAmount\":52.00,\"currencyType\":\"TRY\"", PAY_STATUS_SUCCEEDED},
        {"\"transactionStatusId\":1,\"lastAmount\":0.0,\"currencyType\":\"TRY\"", PAY_STATUS_CANCELLED},
        {"\"transactionStatusId\":1,\"lastAmount\":0,\"currencyType\":\"949\"", PAY_STATUS_CANCELLED},
        {"\"transactionStatusId\":1,\"lastAmount\":\"0,00\",\"currencyType\":\"TRY\"", PAY_STATUS_SUCCEEDED},
        {"\"transactionStatusId\":1", PAY_STATUS_SUCCEEDED},
        {"\"transactionStatusId\":2,\"lastAmount\":0", PAY_STATUS_FAILED},
        {"\"transactionStatusId\":3,\"lastAmount\":0", PAY_STATUS_PENDING},
        {"\"transactionStatusId\":4,\"lastAmount\":0", PAY_STATUS_AWAITING_3DS},
        {"\"transactionStatusId\":5,\"lastAmount\":0", PAY_STATUS_CANCELLED},
        {"\"transactionStatusId\":6,\"lastAmount\":9.99,\"currencyType\":\"TRY\"", PAY_STATUS_PARTIALLY_REFUNDED},
        {"\"transactionStatusId\":6,\"lastAmount\":\"9,99\"", PAY_STATUS_PARTIALLY_REFUNDED},
        {"\"transactionStatusId\":6", PAY_STATUS_PARTIALLY_REFUNDED},
        {"\"transactionStatusId\":6,\"lastAmount\":0.000,\"currencyType\":\"TRY\"", PAY_STATUS_REFUNDED},
        {"\"transactionStatusId\":7,\"lastAmount\":0", PAY_STATUS_UNRECOGNISED},
    };

    use_finrota();
    for (size_t i = 0; i < COUNT(cases); i++) {
        char body[300];
        const reply answers[] = {FINROTA_TOKEN, {.body = body}};

        snprintf(body, sizeof(body), "{\"referenceNumber\":\"nth1\",%s}", cases[i].members);
        pay_tokens_forget_all(&b.engine);
        set_script(answers, 2);
        give_text(begin(i % 2 ? &finrota_pws_transaction : &finrota_vpws_transaction), "referenceNumber", "NTH1");
        run_well();
        assert_answer_status(cases[i].status);
    }
}

static void what_is_final_is_not_sent_to_the_bank(void **state)
{
    (void)state;
    static const char *const codes[] = {"1", "2", "5", "6", "3", "4", "9"};

    use_finrota();
    for (size_t i = 0; i < COUNT(codes); i++) {
        char body[300];
        const reply answers[] = {FINROTA_TOKEN, {.body = body}};

        snprintf(body, sizeof(body),
                 "{\"message\":null,\"statusCode\":200,\"data\":{\"redirectUrl\":\"https://bank.example/\","
                 "\"referenceNumber\":\"NTH1\",\"transactionStatusId\":%s,\"transactionId\":\"t\"}}",
                 codes[i]);
        pay_tokens_forget_all(&b.engine);
        set_script(answers, 2);
        begin_pws_payment(5200, true, "1");
        run_well();
        assert_answer_money("askedAmount", 5200, "TRY");
        if (i < 4) {
            assert_answer_nothing("threeDSecure.redirectUrl");
        } else {
            assert_answer_text("threeDSecure.redirectUrl", "https://bank.example/");
        }
    }
}

#define REVERSAL(left, status, success)                                                                                \
    "{\"message\":\"\",\"statusCode\":200,\"exceptions\":null,\"data\":{\"lastAmount\":" left                          \
    ",\"transactionStatusId\":" status ",\"errorCode\":null,\"isSuccess\":" success                                    \
    ",\"errorMessage\":null},\"oldData\":null,\"errors\":null}"

static void finrota_takes_a_payment_back(void **state)
{
    (void)state;
    pay_record *arguments;

    use_finrota();
    SCRIPT(FINROTA_TOKEN, {.body = REVERSAL("0.0", "1", "true")}, {.body = REVERSAL("1498.500", "1", "true")},
           {.body = REVERSAL("235.00", "6", "true")}, {.body = REVERSAL("0", "1", "false")},
           {.body = REVERSAL("0", "1", "null")}, {.body = "{\"statusCode\":200,\"data\":null}"});
    arguments = begin(&finrota_pws_cancel);
    give_text(arguments, "referenceNumber", "NTH2P00000002250");
    give_text(arguments, "reason", "test cancel");
    run_well();
    assert_string_equal(b.url, "https://pgw.netahsilatdemo.com/pws/payment/cancel");
    assert_string_equal(b.body, "{\"referenceCode\":\"NTH2P00000002250\",\"reason\":\"test cancel\"}");
    assert_answer_text("rawRemaining", "0.0");
    assert_answer_text("rawStatus", "1");

    arguments = begin(&finrota_pws_refund);
    give_money(arguments, "amount", 150, "TRY");
    give_money(arguments, "remainingBefore", 150000, "TRY");
    give_text(arguments, "referenceNumber", "NTH2P00000002224");
    give_text(arguments, "reason", "Product return");
    run_well();
    assert_string_equal(b.body,
                        "{\"amount\":1.500,\"referenceCode\":\"NTH2P00000002224\",\"reason\":\"Product return\"}");
    assert_answer_money("remaining", 149850, "TRY");
    assert_answer_money("expectedRemaining", 149850, "TRY");
    assert_true(answer("isRemainingAsExpected")->boolean);

    arguments = begin(&finrota_vpws_refund);
    give_text(arguments, "referenceNumber", "NTH2P00000002974");
    give_money(arguments, "amount", 1500, "TRY");
    give_text(arguments, "reason", "test refund");
    run_well();
    assert_string_equal(b.body, "{\"referenceCode\":\"NTH2P00000002974\",\"amount\":15,\"reason\":\"test refund\"}");
    assert_answer_money("remaining", 23500, "TRY");
    assert_answer_nothing("expectedRemaining");
    assert_answer_nothing("isRemainingAsExpected");

    give_text(begin(&finrota_vpws_cancel), "referenceNumber", "a");
    run_badly(PAY_FAILURE_API, PAY_OUTCOME_REJECTED);
    give_text(begin(&finrota_vpws_cancel), "referenceNumber", "a");
    run_badly(PAY_FAILURE_RESPONSE, PAY_OUTCOME_UNKNOWN);
    give_text(begin(&finrota_vpws_cancel), "referenceNumber", "a");
    run_badly(PAY_FAILURE_RESPONSE, PAY_OUTCOME_UNKNOWN);
}

/* A key that was ignored would have given everything back. */
static void a_refund_of_too_much_is_seen(void **state)
{
    (void)state;
    static const struct {
        int64_t amount; /* 0: all of it */
        const char *left;
        bool as_expected;
    } cases[] = {
        {150, "1498.50", true}, {150, "0", false},  {150, "1498.505", false}, {150, "\"\"", false},
        {150, "null", false},   {0, "0.000", true}, {0, "1498.50", false},
    };
    use_finrota();
    for (size_t i = 0; i < COUNT(cases); i++) {
        char body[300];
        snprintf(body, sizeof(body), "{\"statusCode\":200,\"data\":{\"lastAmount\":%s,\"isSuccess\":true}}",
                 cases[i].left);
        const reply answers[] = {FINROTA_TOKEN, {.body = body}};
        pay_tokens_forget_all(&b.engine);
        set_script(answers, 2);
        pay_record *arguments = begin(&finrota_pws_refund);
        give_text(arguments, "referenceNumber", "a");
        give_money(arguments, "remainingBefore", 150000, "TRY");
        if (cases[i].amount) {
            give_money(arguments, "amount", cases[i].amount, "TRY");
        }
        run_well();
        assert_int_equal(answer("isRemainingAsExpected")->kind, PAY_IS_BOOLEAN);
        assert_int_equal(answer("isRemainingAsExpected")->boolean, cases[i].as_expected);
    }
}

static void what_is_left_is_compared_in_one_currency(void **state)
{
    (void)state;
    pay_record *arguments;

    use_finrota();
    SCRIPT(FINROTA_TOKEN, {.body = REVERSAL("1498.50", "1", "true")});
    arguments = begin(&finrota_pws_refund);
    give_text(arguments, "referenceNumber", "a");
    give_money(arguments, "amount", 150, "TRY");
    give_money(arguments, "remainingBefore", 150000, "EUR");
    if (pay_call_run(b.call)) {
        assert_false(answer("isRemainingAsExpected")->kind == PAY_IS_BOOLEAN &&
                     answer("isRemainingAsExpected")->boolean);
    } else {
        assert_int_equal(b.call->failure.kind, PAY_FAILURE_VALIDATION);
    }

    /* The second guard, after the check of arguments. */
    pay_record *told = pay_record_create(&b.arena, finrota_reversal);
    give_text(told, "rawRemaining", "1498.50");
    finrota_derive_remaining(arguments, told);
    assert_int_equal(pay_record_find(told, "isRemainingAsExpected")->kind, PAY_IS_BOOLEAN);
    assert_false(pay_record_find(told, "isRemainingAsExpected")->boolean);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PROVIDER_TEST(finrota_pays_as_the_page_does),
        PROVIDER_TEST(finrota_is_not_paid_twice),
        PROVIDER_TEST(finrota_pays_as_a_dealer),
        PROVIDER_TEST(finrota_lists_its_sets),
        PROVIDER_TEST(finrota_asks_by_bin),
        PROVIDER_TEST(finrota_asks_for_a_transaction),
        PROVIDER_TEST(what_is_left_decides_at_finrota),
        PROVIDER_TEST(what_is_final_is_not_sent_to_the_bank),
        PROVIDER_TEST(finrota_takes_a_payment_back),
        PROVIDER_TEST(a_refund_of_too_much_is_seen),
        PROVIDER_TEST(what_is_left_is_compared_in_one_currency),
    };
    return cmocka_run_group_tests_name("finrota: payments", tests, start, NULL);
}
