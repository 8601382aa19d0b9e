/* Hepsipay: refund, status and frame, by their pages. */
#include "provider_calls.h"

static void hepsipay_refunds_as_the_page_does(void **state)
{
    (void)state;
    static const char reference[] = "ce7ef08d-9b8d-4f2f-ac14-6516a59c1a87";
    pay_record *arguments;

    use_hepsipay("10019", "1019", "appended");
    SCRIPT({.body = HEPSIPAY_OK}, {.body = HEPSIPAY_OK}, {.body = HEPSIPAY_OK});
    arguments = begin(&hepsipay_payment_refund);
    give_money(arguments, "refundAmount", 2000, "TRY");
    give_text(arguments, "clientIp", "114.177.159.157");
    give_text(arguments, "paymentId", "49902664");
    run_well();
    assert_string_equal(b.body, "{\"refundAmount\":2000,\"clientIp\":\"114.177.159.157\",\"paymentId\":\"49902664\"}");
    assert_int_equal(answer("success")->boolean, true);
    assert_answer_text("messageCode", "0000");
    assert_answer_text("userMessage", "Islem Basariyla Gerceklestirildi.");
    assert_answer_nothing("userMessageTitle");

    arguments = begin(&hepsipay_payment_refund);
    give_money(arguments, "refundAmount", 2000, "TRY");
    give_text(arguments, "clientIp", "114.177.159.157");
    give_text(arguments, "referenceNo", reference);
    run_well();
    assert_string_equal(b.body, "{\"refundAmount\":2000,\"clientIp\":\"114.177.159.157\","
                                "\"referenceNo\":\"ce7ef08d-9b8d-4f2f-ac14-6516a59c1a87\"}");

    arguments = begin(&hepsipay_payment_refund);
    give_text(arguments, "clientIp", "114.177.159.157");
    give_text(arguments, "referenceNo", reference);
    give_text(arguments, "basketItemRefundModel.id", "630436");
    give_money(arguments, "basketItemRefundModel.amount", 1100, "TRY");
    run_well();
    assert_string_equal(b.body, "{\"clientIp\":\"114.177.159.157\",\"referenceNo\":"
                                "\"ce7ef08d-9b8d-4f2f-ac14-6516a59c1a87\",\"basketItemRefundModel\":{\"id\":\"630436\","
                                "\"amount\":1100}}");
}

static void hepsipay_refuses_a_refund(void **state)
{
    (void)state;
    use_hepsipay("10019", "1019", "appended");
    SCRIPT({.body = "{\"Success\":false,\"MessageCode\":\"1234\",\"Message\":\"m\",\"UserMessage\":\"u\"}"}, {401, ""},
           {500, ""});
    begin_refund();
    run_badly(PAY_FAILURE_API, PAY_OUTCOME_REJECTED);
    assert_text(b.call->failure.code, "1234");
    assert_text(b.call->failure.user_message, "u");
    begin_refund();
    run_badly(PAY_FAILURE_AUTHENTICATION, PAY_OUTCOME_REJECTED);
    begin_refund();
    run_badly(PAY_FAILURE_SERVER, PAY_OUTCOME_UNKNOWN);
    assert_int_equal(b.count, 3);
}

static const char status_sample[] =
    "{\"StatusDescription\":\"Non3d \xC3\xB6"
    "deme ba\xC5\x9F"
    "ar\xC4\xB1yla tamamland\xC4\xB1.\",\"Status\":5,"
    "\"Amount\":1236,\"InstallmentCount\":3,\"CreateDate\":\"2024-05-22T10:10:26.829888\","
    "\"ReferenceNo\":\"2c3e3fa7-d8af-4a6f-a8ed-f49d45a935c0\",\"CraftgatePaymentId\":632146,"
    "\"PaymentId\":\"632146\",\"MerchantOrderNumber\":\"1234\",\"PaymentType\":2,"
    "\"PaymentTypeDescription\":\"Sakl\xC4\xB1 Kart\",\"PosAlias\":null,\"BinNumber\":\"37442500\",\"Success\":true,"
    "\"MessageCode\":\"0000\",\"Message\":\"\xC4\xB0\xC5\x9Flem Ba\xC5\x9F"
    "ar\xC4\xB1yla Ger\xC3\xA7"
    "ekle\xC5\x9Ftirildi.\",\"UserMessageTitle\":null,\"UserMessage\":\"ok\"}";

static void hepsipay_tells_the_state_of_a_payment(void **state)
{
    (void)state;
    use_hepsipay("1000", "100", "appended");
    SCRIPT({.body = status_sample});
    give_text(begin(&hepsipay_payment_status), "token", "A1B2/C3");
    run_well();
    assert_string_equal(b.url, "https://merchantpfpayment-gateway-qa.hepsipay.com/payment/A1B2%2FC3/status");
    assert_null(b.body);
    assert_null(strstr(b.headers, "Content-Type"));
    assert_null(strstr(b.observed.bytes, "A1B2"));
    assert_answer_status(PAY_STATUS_SUCCEEDED);
    assert_answer_text("rawStatus", "5");
    assert_answer_money("amount", 1236, "TRY");
    assert_answer_integer("installmentCount", 3);
    assert_answer_text("rawCreateDate", "2024-05-22T10:10:26.829888");
    assert_int_equal(answer("createDate")->kind, PAY_IS_DATE);
    assert_int_equal(answer("createDate")->date.microseconds, 829888);
    assert_int_equal(answer("createDate")->date.has_zone, false);
    assert_answer_text("craftgatePaymentId", "632146");
    assert_answer_text("paymentId", "632146");
    assert_answer_text("merchantOrderNumber", "1234");
    assert_answer_integer("paymentType", 2);
    assert_answer_nothing("posAlias");
    assert_answer_text("binNumber", "37442500");
    assert_int_equal(answer("success")->boolean, true);
}

static void hepsipay_has_fifteen_states(void **state)
{
    (void)state;
    static const pay_status expected[] = {
        PAY_STATUS_UNRECOGNISED,       PAY_STATUS_PENDING,       PAY_STATUS_AWAITING_3DS, PAY_STATUS_FAILED,
        PAY_STATUS_SUCCEEDED,          PAY_STATUS_SUCCEEDED,     PAY_STATUS_FAILED,       PAY_STATUS_FAILED,
        PAY_STATUS_PARTIALLY_REFUNDED, PAY_STATUS_REFUND_FAILED, PAY_STATUS_REFUNDED,     PAY_STATUS_REFUND_FAILED,
        PAY_STATUS_SUCCEEDED,          PAY_STATUS_FAILED,        PAY_STATUS_SUCCEEDED,    PAY_STATUS_FAILED,
        PAY_STATUS_UNRECOGNISED,
    };
    use_hepsipay("1000", "100", "appended");
    for (size_t i = 0; i < COUNT(expected); i++) {
        char body[200];
        const reply said = {.body = body};
        snprintf(
            body, sizeof(body),
            "{\"Status\":%zu,\"Amount\":1,\"MerchantOrderNumber\":\"1\",\"Success\":true,\"MessageCode\":\"0000\"}", i);
        SCRIPT(said);
        give_text(begin(&hepsipay_payment_status), "token", "A");
        run_well();
        assert_answer_status(expected[i]);
    }
}

/* The rows of a table by their names on the wire, in their order: "a b(c d)". */
static void assert_order(const pay_field *fields, const char *expected)
{
    pay_buffer names = {0};
    const char *last = "";

    for (; fields->type != PAY_END; fields++) {
        if (strcmp(fields->name, last) != 0) { /* one member may have two rows */
            pay_buffer_append_string(&names, names.length ? " " : "");
            pay_buffer_append_string(&names, fields->name);
        }
        last = fields->name;
    }
    const char *found_names = pay_arena_copy(&b.arena, pay_buffer_text(&names)).bytes;
    pay_buffer_free(&names);
    assert_string_equal(found_names, expected);
}

static void tables_stand_in_the_order_of_their_pages(void **state)
{
    (void)state;
    assert_order(finrota_token_connect.request, "apiKey secretKey");
    assert_order(finrota_hpm_create_link.request,
                 "currencyCode clientOrderReference amount paymentSetId description customer successURL failURL "
                 "webhookURL userVerificationBy userVerificationFailBehavior additionalData");
    assert_order(finrota_hpm_customer, "email gsm tckn code name surname erpCode");
    assert_order(finrota_hpm_webhook.fields,
                 "Id TransactionStatusId OrderReference ClientOrderReference PureAmount CurrencyId VPosErrorCode "
                 "VPosErrorMessage");
    assert_order(hepsipay_payment_status.request, "token");
    assert_order(
        hepsipay_payment_status.response,
        "StatusDescription Status Amount InstallmentCount CreateDate ReferenceNo CraftgatePaymentId PaymentId "
        "MerchantOrderNumber PaymentType PaymentTypeDescription PosAlias BinNumber Success MessageCode Message "
        "UserMessageTitle UserMessage");
    assert_order(hepsipay_payment_refund.request, "refundAmount clientIp paymentId referenceNo basketItemRefundModel");
    assert_order(hepsipay_payment_refund.response, "Success MessageCode Message UserMessageTitle UserMessage");
    assert_order(hepsipay_basket_item_refund, "id amount");
    assert_order(finrota_pws_pay.request,
                 "contact card agentCode amount installment tenantPosId paymentSetDefinitionId currencyCode use3D "
                 "returnUrl clientOrderReferenceCode");
    assert_order(finrota_vpws_pay.request,
                 "contact card amount installment tenantPosId currencyCode use3D clientOrderReferenceCode returnUrl");
    assert_order(finrota_contact, "name surname email tckn description phone");
    assert_order(finrota_card, "cardNumber cardHolderName cvv expMonth expYear");
    assert_order(hstmobil_pay.request,
                 "amount currencyCode orderId installment cardHolderName cardNumber expireYear expireMonth cvc "
                 "isSecureTransaction callbackUrl");
    assert_order(hstmobil_login.request, "userName password lat long");
}

static void begin_frame(void)
{
    pay_record *arguments = begin(&hepsipay_frame_init);
    pay_record **items = pay_arena_allocate(&b.arena, sizeof(*items));
    int64_t *installments = pay_arena_allocate(&b.arena, 3 * sizeof(*installments));

    items[0] = pay_record_create(&b.arena, hepsipay_basket_item);
    give_text(items[0], "product", "Item");
    give_money(items[0], "price", 1200, "TRY");
    give_integer(items[0], "subMerchantMemberId", 2);
    give_money(items[0], "subMerchantMemberPrice", 100, "TRY");
    give_text(items[0], "externalId", "12345");
    give_text(items[0], "categoryId", "987");
    for (int64_t i = 0; i < 3; i++) {
        installments[i] = i + 1;
    }
    give_money(arguments, "amount", 1200, "TRY");
    give_text(arguments, "accountKey", "905551112233");
    give_text(arguments, "merchantCallBackUrl", "https://shop.example/cb");
    give(arguments, "basketItems", (pay_value){.kind = PAY_IS_LIST, .list = {items, 1}});
    give_boolean(arguments, "isGuestUser", false);
    give_boolean(arguments, "force3ds", false);
    give(arguments, "allowedInstallments", (pay_value){.kind = PAY_IS_INTEGERS, .integers = {installments, 3}});
    give_text(arguments, "merchantOrderNumber", "1234");
    give_integer(arguments, "frameType", 1);
    give_text(arguments, "checkoutMerchantUrl", "shop.example/checkout/cart");
    give_text(arguments, "bankOrderId", "f5135f15-5484-4312-8591-ba8d94557dde");
    give_text(arguments, "posAlias", "GARANTI");
    give_text(arguments, "externalId", "cdfd292d-5111-4f18-9141-4df1860fb20c");
}

#define FRAME                                                                                                          \
    "\"FrameUrl\":\"https://pf-ui-pwh-qa.hepsipay.com/"                                                                \
    "?token=F00DF00D\",\"Token\":\"F00DF00D\",\"MessageCode\":\"0000\","                                               \
    "\"Message\":\"ok\",\"UserMessageTitle\":null,\"UserMessage\":\"ok\""

static void hepsipay_opens_a_frame(void **state)
{
    (void)state;
    static const reply answers[] = {
        {.body = "{" FRAME ",\"Success\":true}"},
        {.body = "{\"RequestUrl\":\"x\",\"Response\":{" FRAME ",\"Success\":true}}"},
    };
    use_hepsipay("1000", "100", "appended");
    for (size_t i = 0; i < COUNT(answers); i++) {
        set_script(&answers[i], 1);
        begin_frame();
        run_well();
        assert_string_equal(
            b.body,
            "{\"Amount\":1200,\"AccountKey\":\"905551112233\",\"MerchantCallBackUrl\":\"https://shop.example/cb\","
            "\"BasketItems\":[{\"Product\":\"Item\",\"Price\":1200,\"SubMerchantMemberId\":2,"
            "\"SubMerchantMemberPrice\":100,\"ExternalId\":\"12345\",\"CategoryId\":\"987\"}],"
            "\"IsGuestUser\":false,\"Force3ds\":false,\"AllowedInstallments\":[1,2,3],"
            "\"MerchantOrderNumber\":\"1234\",\"FrameType\":1,\"CheckoutMerchantUrl\":\"shop.example/checkout/cart\","
            "\"BankOrderId\":\"f5135f15-5484-4312-8591-ba8d94557dde\",\"PosAlias\":\"GARANTI\","
            "\"ExternalId\":\"cdfd292d-5111-4f18-9141-4df1860fb20c\"}");
        assert_answer_text("token", "F00DF00D");
        assert_answer_text("frameUrl", "https://pf-ui-pwh-qa.hepsipay.com/?token=F00DF00D");
        assert_null(strstr(b.observed.bytes, "F00D"));
    }
}

static void a_wrapped_frame_hides_its_token(void **state)
{
    (void)state;
    static const reply answers[] = {
        {.body = "{" FRAME ",\"Success\":false}"}, {.body = "{\"Response\":{" FRAME ",\"Success\":false}}"},
        {.body = "{\"Response\":{" FRAME "}}"},    {.body = "{\"Other\":{\"Inner\":{" FRAME "}}}"},
        {500, "{\"Response\":{" FRAME "}}"},
    };
    use_hepsipay("1000", "100", "appended");
    for (size_t i = 0; i < COUNT(answers); i++) {
        set_script(&answers[i], 1);
        begin_frame();
        assert_false(pay_call_run(b.call));
        assert_null(strstr(b.observed.bytes, "F00D"));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PROVIDER_TEST(hepsipay_refunds_as_the_page_does),        PROVIDER_TEST(hepsipay_refuses_a_refund),
        PROVIDER_TEST(hepsipay_tells_the_state_of_a_payment),    PROVIDER_TEST(hepsipay_has_fifteen_states),
        PROVIDER_TEST(tables_stand_in_the_order_of_their_pages), PROVIDER_TEST(hepsipay_opens_a_frame),
        PROVIDER_TEST(a_wrapped_frame_hides_its_token),
    };
    return cmocka_run_group_tests_name("hepsipay: calls", tests, start, NULL);
}
