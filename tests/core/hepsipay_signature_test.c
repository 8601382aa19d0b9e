/* Hepsipay: what is signed, to the byte, by every scheme. */
#include "provider_calls.h"

static const pay_field loyalties_request[] = {
    {"accountKey", PAY_STRING, PAY_REQUIRED},
    {"cardToken", PAY_STRING, PAY_REQUIRED},
    {"clientIp", PAY_IP, PAY_REQUIRED},
    {"amount", PAY_AMOUNT_MINOR, PAY_REQUIRED, .currency = "TRY"},
    {0},
};

static const pay_field accounts_request[] = {
    {"accountKey", PAY_STRING, PAY_REQUIRED | PAY_IN_QUERY},
    {"merchantLinkRelationValue", PAY_STRING, PAY_REQUIRED | PAY_IN_QUERY},
    {0},
};

static const pay_field base_answer[] = {HEPSIPAY_RESPONSE_BASE, {0}};

/* The two examples of the page that describes the signature. */
static const pay_operation loyalties = {
    .name = "hepsipay.loyalties",
    .method = "POST",
    .path = "/apipay/cards/loyalties",
    .safety = PAY_READ_ONLY,
    .request = loyalties_request,
    .response = base_answer,
};

static const pay_operation accounts = {
    .name = "hepsipay.accounts",
    .method = "GET",
    .path = "/apipay/accounts",
    .safety = PAY_READ_ONLY,
    .request = accounts_request,
    .response = base_answer,
};

typedef struct vectors {
    const char *none;
    const char *appended;
    const char *prepended;
    const char *hmac;
    const char *between;
    const char *hmac_prepended;
} vectors;

static void begin_loyalties(void)
{
    pay_record *arguments = begin(&loyalties);
    give_text(arguments, "accountKey", "905110001111");
    give_text(
        arguments, "cardToken",
        "oERWRRvtRQel68/yIXQ/Z+EIr7kD1q7gx/Jm2zI6PlDqB3Nl1/Vfnw4f53X+AM5U7lp/7eOKPvynpfnb7fYeGqkCWTgOMAqwRNwNyx0Mxes=");
    give_text(arguments, "clientIp", "192.168.10.11");
    give_money(arguments, "amount", 100, "TRY");
}

static void begin_accounts(void)
{
    pay_record *arguments = begin(&accounts);
    give_text(arguments, "accountKey", "905110001111");
    give_text(arguments, "merchantLinkRelationValue", "test@hepsipay.com");
}

static void assert_signed(void (*begin_call)(void), const char *merchant, const char *terminal, const vectors *vectors)
{
    const struct {
        const char *scheme;
        const char *signature;
    } cases[] = {
        {"none", vectors->none}, {"appended", vectors->appended}, {"prepended", vectors->prepended},
        {"hmac", vectors->hmac}, {"between", vectors->between},   {"hmac-prepended", vectors->hmac_prepended},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_buffer line = {0};
        use_hepsipay(merchant, terminal, cases[i].scheme);
        SCRIPT({.body = HEPSIPAY_OK});
        begin_call();
        run_well();
        pay_buffer_append_string(&line, "signature: ");
        pay_buffer_append_string(&line, cases[i].signature);
        pay_buffer_append_string(&line, "\n");
        bool is_there = strstr(b.headers, line.bytes) != NULL;
        pay_buffer_free(&line);
        if (!is_there) {
            fail_msg("%s: %s", cases[i].scheme, b.headers);
        }
        assert_null(strstr(b.headers, "signature-no"));
    }
}

static void hepsipay_signs_url_and_body(void **state)
{
    (void)state;
    assert_signed(begin_loyalties, "1000", "100",
                  &(vectors){
                      "3c3b5939c97e8e2b3da45f3bc5d2287af6f6dcd2e0ed2a25219011a5f28f31d7"
                      "1624f3d0b178e5929f00b5a33fd74ff11b9bdde7f4455d4c2e89e06baeff3c11",
                      "7a81f1f6eac74e49e6154b30b6264ac845932d8175f23e42f71eafc53ea78634"
                      "846fd267cab0726e355094d796cd1b7899c267899324922e08ff3b9bcedd5f66",
                      "dd0bf8bb9309314be1b1678341f5e81bbb24f3d456915d5185c8586dd58aa241"
                      "f7b18c382ba230e1d1eead57138f1a3f1e158391ebaa44de5b7c6650502cab44",
                      "9200bdf10ce07156c4cd90aa2cced1d1ed0ccd9de89874e1979225e437bc1083"
                      "f1565f736424c952b3de9c09767d3f8ee5c42dd1066ced49fe0a5fb592efcaa7",
                      "e826bacb08157e1580a0001f65dd399c59085a6dc81527f494be3d2e28699f7f"
                      "b09cb5a4b358ef5479d7e44102f8e4935e1a29fff0e1ab546c1fdc70ddb0bedd",
                      "89fce042e95981c12f651f30bdeeeecf3376c39dc30f9b44df91bb500a392f39"
                      "8d649d7297089a79a7a2e4b61712c96c17f5d5016429de0451f82b30a49ccf40",
                  });
    assert_string_equal(b.url, "https://merchantpfpayment-gateway-qa.hepsipay.com/apipay/cards/loyalties");
    assert_string_equal(b.body, "{\"accountKey\":\"905110001111\",\"cardToken\":\"oERWRRvtRQel68/yIXQ/Z+EIr7kD1q7gx/"
                                "Jm2zI6PlDqB3Nl1/Vfnw4f53X+AM5U7lp/7eOKPvynpfnb7fYeGqkCWTgOMAqwRNwNyx0Mxes=\","
                                "\"clientIp\":\"192.168.10.11\",\"amount\":100}");
}

static void hepsipay_signs_the_query_as_it_is_sent(void **state)
{
    (void)state;
    assert_signed(begin_accounts, "1000", "100",
                  &(vectors){
                      "bea8f84ad2da84504f3c799cd60dcdc9a57802bb9713399615211f9359a870df"
                      "f70996dd4d9779a1f71fc86e55946f0bf46aecf0e78f67fdb5c435d1a52987ef",
                      "59f500a292bec535418a9e1274539bc2b39d7431ce3774268b9135ba3b83e49b"
                      "455110e536968b7e0227b820282a8449e5c05ad421ff3f3b331bf8416e86a49d",
                      "35b3a5da8f6a6bfa5f2fe87ec073218e555bc2c2d2b52a94e080b4b8bb73bab2"
                      "cc28f6951652b7bdba82b8dbea4820c707b850cf40e35cb7fe9424a882ab22c2",
                      "b23332ee146793ad2e3c0fb4b15dd93d8839b95581a7ea69f0c003c52872c306"
                      "dcb65481195ad36bab2096ceb991bb02f9580eb8155919692e764e8734fef429",
                      "59f500a292bec535418a9e1274539bc2b39d7431ce3774268b9135ba3b83e49b"
                      "455110e536968b7e0227b820282a8449e5c05ad421ff3f3b331bf8416e86a49d",
                      "e8899013bc473da20152da4bb9e0a9110b0cec7ca42b806fc0d387aeba024655"
                      "b9cac2d7b9ea773ae7d5d80fcb9076022d79e64a9f482177bbecc5c3602a3393",
                  });
    assert_string_equal(b.url, "https://merchantpfpayment-gateway-qa.hepsipay.com/apipay/accounts"
                               "?accountKey=905110001111&merchantLinkRelationValue=test%40hepsipay.com");
    assert_null(b.body);
}

static void hepsipay_signs_a_refund(void **state)
{
    (void)state;
    assert_signed(begin_refund, "10019", "1019",
                  &(vectors){
                      "7fa8c98588ffcd7fb5ebc73065b4df3c8bf56ab6ef00806df0259623352aea64"
                      "927b1d0985edd0acd18e3139963212bf1253d9400c87af33cacb80c3fbefa328",
                      "8568e435e7012b96bbb4f031fd52aef79bd4d2a7bbc7d034e982f8541b8d3473"
                      "a189db9e07a592b1ec1e87758451ab3e765ce1e1be8a2a3806c86dbc0b1d5ab9",
                      "d843a8f1de9bed638424e6ce0096a5dde744f4b59a52b576b756c92c51b6dc4a"
                      "7217111880149c2b7be2c891fbecf488316c75790419733ab9389a7f548f2432",
                      "23a56236f4c79a7cd8bf76fa13311b0afa623c3e180e3a0ca1675c33759e06d8"
                      "310bb2480b4ff9092007a6d01475f4a6d3c7e5834c02096ef2b6a71b1b273c84",
                      "5fac57754dee21a5cfff1747545b46a892ca5442c7d9ce75557480869eca3d3a"
                      "3a08d5a108112716515f783e2b2c6b5301d8d693c0d8429243c78a405cc567ff",
                      "0e643601d89cf2ca0c6773d3e7f888393a1e6722c3d00238444e8a06fcc82230"
                      "3cbda2c9c77ee015c02f3704fbd78b461d857349c52094a1e78ef4e2df018773",
                  });
    assert_string_equal(b.url, "https://merchantpfpayment-gateway-qa.hepsipay.com/payment/refund");
    assert_string_equal(b.body, "{\"refundAmount\":100,\"clientIp\":\"127.0.0.1\",\"paymentId\":\"709840\"}");
    assert_header("Content-Type: application/json\n");
    assert_header("merchant-no: 10019\n");
    assert_header("terminal-no: 1019\n");
}

static void hepsipay_sends_the_other_header_where_told(void **state)
{
    (void)state;
    give_boolean(use_hepsipay("10019", "1019", "appended"), "sendSignatureNo", true);
    SCRIPT({.body = HEPSIPAY_OK});
    begin_refund();
    run_well();
    assert_header("signature: 8568e435e7012b96bbb4f031fd52aef79bd4d2a7bbc7d034e982f8541b8d3473"
                  "a189db9e07a592b1ec1e87758451ab3e765ce1e1be8a2a3806c86dbc0b1d5ab9\n"
                  "signature-no: 8568e435e7012b96bbb4f031fd52aef79bd4d2a7bbc7d034e982f8541b8d3473"
                  "a189db9e07a592b1ec1e87758451ab3e765ce1e1be8a2a3806c86dbc0b1d5ab9\n");
}

static void hepsipay_sends_nothing_unsigned(void **state)
{
    (void)state;
    static const char *const schemes[] = {"none", "appended", "prepended", "hmac", "between", "hmac-prepended"};
    for (size_t i = 0; i < COUNT(schemes); i++) {
        use_hepsipay("10019", "1019", schemes[i]);
        begin_refund();
        digests_lose();
        bool good = pay_call_run(b.call);
        digests_find();
        assert_false(good);
        assert_int_equal(b.call->failure.kind, PAY_FAILURE_CONFIGURATION);
        assert_int_equal(b.call->failure.outcome, PAY_OUTCOME_NOT_SENT);
        assert_int_equal(b.count, 0);
    }
}

static void hepsipay_signs_nothing_by_an_unknown_scheme(void **state)
{
    (void)state;
    use_hepsipay("10019", "1019", "hmac-");
    begin_refund();
    run_badly(PAY_FAILURE_CONFIGURATION, PAY_OUTCOME_NOT_SENT);
    assert_int_equal(b.count, 0);
}

static void hepsipay_has_no_live_host_of_its_own(void **state)
{
    (void)state;
    use_hepsipay("10019", "1019", "appended");
    b.account.environment = PAY_LIVE;
    begin_refund();
    run_badly(PAY_FAILURE_CONFIGURATION, PAY_OUTCOME_NOT_SENT);
    assert_int_equal(b.count, 0);
    b.account.options.base_url = "https://live.example/";
    SCRIPT({.body = HEPSIPAY_OK});
    begin_refund();
    run_well();
    assert_string_equal(b.url, "https://live.example/payment/refund");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PROVIDER_TEST(hepsipay_signs_url_and_body),
        PROVIDER_TEST(hepsipay_signs_the_query_as_it_is_sent),
        PROVIDER_TEST(hepsipay_signs_a_refund),
        PROVIDER_TEST(hepsipay_sends_the_other_header_where_told),
        PROVIDER_TEST(hepsipay_sends_nothing_unsigned),
        PROVIDER_TEST(hepsipay_signs_nothing_by_an_unknown_scheme),
        PROVIDER_TEST(hepsipay_has_no_live_host_of_its_own),
    };
    return cmocka_run_group_tests_name("hepsipay: signature", tests, start, NULL);
}
