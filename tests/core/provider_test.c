/* The providers, by their pages: what goes out, to the byte, and what is made of what comes back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "call.h"
#include "call_state.h"
#include "digests.h"
#include "finrota/finrota.h"
#include "hepsipay/hepsipay.h"
#include "hstmobil/hstmobil.h"
#include "providers.h"
#include "validate.h"
#include "write.h"
#include "decimal.h"
#include "engine.h"
#include "token.h"
#include "form.h"
#include "message.h"
#include "arena.h"
#include "buffer.h"
#include "json.h"
#include "json_write.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* --- a wire that answers what the test says -------------------------------- */

typedef struct reply {
    int status; /* 0: 200 */
    const char *body;
} reply;

typedef struct bench {
    pay_engine engine;
    pay_account account;
    pay_arena arena;
    pay_call *call; /* the last one */
    const reply *script;
    size_t replies;
    size_t count; /* requests */
    const char *url;
    const char *body;
    const char *headers; /* "name: value" lines of the last request */
    pay_buffer observed;
} bench;

static bench b;

static bool fake_send(void *context, const pay_operation *operation, const pay_http_request *request,
                      pay_http_response *response)
{
    static const reply empty = {500, ""};
    const reply *answer = b.count < b.replies ? &b.script[b.count] : &empty;
    pay_buffer headers = {0};

    b.count++;
    for (size_t i = 0; i < request->header_count; i++) {
        pay_buffer_append_string(&headers, request->headers[i].name);
        pay_buffer_append_string(&headers, ": ");
        pay_buffer_append_text(&headers, request->headers[i].value);
        pay_buffer_append_char(&headers, '\n');
    }
    b.url = pay_arena_copy(&b.arena, request->url).bytes;
    b.body = request->has_body ? pay_arena_copy(&b.arena, request->body).bytes : NULL;
    b.headers = pay_arena_copy(&b.arena, pay_buffer_text(&headers)).bytes;
    pay_buffer_free(&headers);
    assert_int_equal(request->is_write, operation->safety != PAY_READ_ONLY);
    assert_string_equal(request->method, operation->method);
    response->request_sent = true;
    response->retry_after_ms = -1;
    response->status = answer->status ? answer->status : 200;
    pay_buffer_append_string(&response->body, answer->body);
    return true;
}

static void fake_observe(void *context, const pay_exchange *exchange)
{
    const pay_text texts[] = {exchange->url, exchange->request_body, exchange->response_body};
    for (size_t i = 0; i < COUNT(texts); i++) {
        pay_buffer_append_text(&b.observed, texts[i]);
        pay_buffer_append_char(&b.observed, '\n');
    }
}

static void tidy(void)
{
    pay_engine_free(&b.engine);
    pay_buffer_free(&b.observed);
    pay_arena_free(&b.arena);
}

static void set_script(const reply *script, size_t replies)
{
    b.script = script;
    b.replies = replies;
    b.count = 0;
}

#define SCRIPT(...) set_script((const reply[]){__VA_ARGS__}, COUNT(((const reply[]){__VA_ARGS__})))

/* The name by which an argument reaches a row: "card.number". */
static bool is_called(const pay_field *field, const char *name)
{
    if (field->part) {
        size_t length = strlen(field->argument);

        return strncmp(name, field->argument, length) == 0 && name[length] == '.' &&
               strcmp(name + length + 1, field->part) == 0;
    }
    return pay_field_is_called(field, name);
}

/* Gives a value to every row that the argument fills, in groups as well; returns how many there were. */
static size_t give_value(pay_record *record, const char *name, pay_value given)
{
    size_t rows = 0;

    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_field *field = &record->fields[i];
        pay_value *value = &record->values[i];
        pay_name argument = pay_field_argument(field);
        size_t length = strlen(argument.text);

        if (is_called(field, name)) {
            *value = given;
            rows++;
        } else if (field->type == PAY_GROUP && strncmp(name, argument.text, length) == 0 && name[length] == '.') {
            if (value->kind == PAY_NOTHING) {
                *value = (pay_value){.kind = PAY_IS_RECORD, .record = pay_record_create(&b.arena, field->members)};
                assert_non_null(value->record);
            }
            rows += give_value(value->record, name + length + 1, given);
        }
    }
    return rows;
}

static void give(pay_record *record, const char *name, pay_value given)
{
    if (give_value(record, name, given) == 0) {
        fail_msg("no row is called %s", name);
    }
}

static void give_text(pay_record *record, const char *name, const char *text)
{
    give(record, name, (pay_value){.kind = PAY_IS_TEXT, .text = pay_text_of(text)});
}

static void give_integer(pay_record *record, const char *name, int64_t integer)
{
    give(record, name, (pay_value){.kind = PAY_IS_INTEGER, .integer = integer});
}

static void give_boolean(pay_record *record, const char *name, bool boolean)
{
    give(record, name, (pay_value){.kind = PAY_IS_BOOLEAN, .boolean = boolean});
}

static pay_money money(int64_t minor, const char *currency)
{
    const pay_currency *found = pay_currency_by_code(pay_text_of(currency));
    assert_non_null(found);
    return (pay_money){minor, found};
}

static void give_money(pay_record *record, const char *name, int64_t minor, const char *currency)
{
    give(record, name, (pay_value){.kind = PAY_IS_MONEY, .money = money(minor, currency)});
}

static pay_record *credentials_of(const pay_provider *provider)
{
    pay_record *record = pay_record_create(&b.arena, provider->account);
    assert_non_null(record);
    b.account.provider = provider;
    b.account.credentials = record;
    return record;
}

static void use_finrota(void)
{
    pay_record *credentials = credentials_of(&finrota);
    give_text(credentials, "apiKey", "demo-api-key");
    give_text(credentials, "secretKey", "demo-secret-key");
}

static pay_record *use_hepsipay(const char *merchant, const char *terminal, const char *scheme)
{
    pay_record *credentials = credentials_of(&hepsipay);
    give_text(credentials, "merchantNo", merchant);
    give_text(credentials, "terminalNo", terminal);
    give_text(credentials, "secretKey", "TestSecretKey");
    give_text(credentials, "signatureScheme", scheme);
    give_boolean(credentials, "sendSignatureNo", false);
    return credentials;
}

static void use_hstmobil(void)
{
    pay_record *credentials = credentials_of(&hstmobil);
    give_text(credentials, "userName", "5000000000");
    give_text(credentials, "password", "Test1234");
}

static int set_up(void **state)
{
    (void)state;
    tidy();
    b = (bench){0};
    b.account.options = (pay_options){
        .connect_timeout_ms = 5000,
        .timeout_ms = 30000,
        .deadline_ms = 60000,
        .max_response_bytes = 100000,
        .max_text_characters = 1000,
        .keep_alive = true,
        .user_agent = "tests/1",
    };
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    tidy();
    b = (bench){0};
    return 0;
}

/* The arguments of a new call, for the test to fill. */
static pay_record *begin(const pay_operation *operation)
{
    b.call = pay_call_open(&b.engine, &b.account, operation);
    assert_non_null(b.call);
    b.call->hooks = (pay_hooks){.context = &b, .send = fake_send, .observe = fake_observe};
    return b.call->arguments;
}

static void run_well(void)
{
    if (!pay_call_run(b.call)) {
        fail_msg("%.*s", (int)b.call->failure.message.length, b.call->failure.message.bytes);
    }
}

static void run_badly(pay_failure_kind kind, pay_outcome outcome)
{
    assert_false(pay_call_run(b.call));
    if (b.call->operation->safety == PAY_READ_ONLY) {
        outcome = PAY_OUTCOME_UNANSWERED;
    }
    if (b.call->failure.kind != kind || b.call->failure.outcome != outcome) {
        fail_msg("kind %d, outcome %d: %.*s", (int)b.call->failure.kind, (int)b.call->failure.outcome,
                 (int)b.call->failure.message.length, b.call->failure.message.bytes);
    }
}

static void assert_text(pay_text text, const char *expected)
{
    if (!pay_text_equals(text, pay_text_of(expected))) {
        fail_msg("\"%.*s\" is not \"%s\"", (int)text.length, text.bytes, expected);
    }
}

/* Our name of a row, in the answer or its inline groups. */
static const pay_value *found(const pay_record *record, const char *name)
{
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_field *field = &record->fields[i];
        const pay_value *value = &record->values[i];

        if ((field->flags & PAY_INLINE) && value->kind == PAY_IS_RECORD && (value = found(value->record, name))) {
            return value;
        }
        if (!(field->flags & PAY_INLINE) && is_called(field, name)) {
            return value;
        }
    }
    return NULL;
}

static const pay_value *answer(const char *name)
{
    const pay_value *value = found(b.call->answer, name);
    if (value == NULL) {
        fail_msg("the answer has no %s", name);
    }
    return value;
}

static void assert_answer_text(const char *name, const char *expected)
{
    assert_int_equal(answer(name)->kind, PAY_IS_TEXT);
    assert_text(answer(name)->text, expected);
}

static void assert_answer_integer(const char *name, int64_t expected)
{
    assert_int_equal(answer(name)->kind, PAY_IS_INTEGER);
    assert_int_equal(answer(name)->integer, expected);
}

static void assert_answer_money(const char *name, int64_t minor, const char *currency)
{
    assert_int_equal(answer(name)->kind, PAY_IS_MONEY);
    assert_int_equal(answer(name)->money.minor, minor);
    assert_string_equal(answer(name)->money.currency->code, currency);
}

static void assert_answer_status(pay_status expected)
{
    assert_int_equal(answer("status")->kind, PAY_IS_STATUS);
    assert_int_equal(answer("status")->status, expected);
}

static void assert_answer_nothing(const char *name)
{
    assert_int_equal(answer(name)->kind, PAY_NOTHING);
}

static void assert_header(const char *line)
{
    if (!strstr(b.headers, line)) {
        fail_msg("no %s in %s", line, b.headers);
    }
}

/* --- Hepsipay: the signature ------------------------------------------------ */

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

#define HEPSIPAY_OK                                                                                                    \
    "{\"Success\":true,\"MessageCode\":\"0000\",\"Message\":\"Islem Basariyla Gerceklestirildi.\","                    \
    "\"UserMessageTitle\":null,\"UserMessage\":\"Islem Basariyla Gerceklestirildi.\"}"

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

static void begin_refund(void)
{
    pay_record *arguments = begin(&hepsipay_payment_refund);
    give_money(arguments, "refundAmount", 100, "TRY");
    give_text(arguments, "clientIp", "127.0.0.1");
    give_text(arguments, "paymentId", "709840");
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

/* --- Hepsipay: refund, status, frame ------------------------------------------ */

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

/* --- Hepsipay: the webhook ----------------------------------------------------- */

static pay_record *webhook_of(const char *status, const char *complete, const char *id, const char *data,
                              const char *conversation, const char *callback, const char *hash)
{
    pay_buffer body = {0};
    pay_failure failure = {0};
    const char *const members[] = {"\"Status\":",          status,       ",\"CompleteStatus\":",   complete,
                                   ",\"PaymentId\":",      id,           ",\"ConversationData\":", data,
                                   ",\"ConversationId\":", conversation, ",\"CallbackStatus\":",   callback,
                                   ",\"Hash\":",           hash};
    pay_buffer_append_string(&body, "{");
    for (size_t i = 0; i < COUNT(members); i++) {
        pay_buffer_append_string(&body, members[i]);
    }
    pay_buffer_append_string(&body,
                             ",\"MdStatus\":1,\"MerchantOrderNumber\":\"1234-5678\",\"IsPaymentSuccessful\":true,"
                             "\"PaymentType\":\"1\",\"PaymentTypeDescription\":\"x\"}");
    pay_record *event = pay_message_read(&b.arena, &hepsipay_webhook, pay_buffer_text(&body), &failure);
    pay_buffer_free(&body);
    assert_non_null(event);
    return event;
}

static hepsipay_webhook_proof proof_of(const pay_record *event, const char *key)
{
    return hepsipay_webhook_prove(event, &(pay_text){key, strlen(key)}, 1);
}

static void hepsipay_webhooks_are_verified(void **state)
{
    (void)state;
    static const struct {
        const char *key;
        const char *event[7];
        hepsipay_webhook_proof proof;
    } cases[] = {
        {"merchantThreeDsCallbackKeySndbox",
         {"\"SUCCESS\"", "\"WAITING\"", "5", "\"conversation-data\"", "\"conversation-id\"", "null",
          "\"1d3fa1e51fe7c350185c5a7f8c3ff513a991367b08c16a56f4ab9abeb738a1e1\""},
         HEPSIPAY_WEBHOOK_HOLDS},
        {"merchantThreeDsCallbackKeySndbox",
         {"\"SUCCESS\"", "\"WAITING\"", "5", "null", "\"conversation-id\"", "null",
          "\"a097f0231031a88f2d687b510afca2505ccd2977d6421be4c3784666703f6f25\""},
         HEPSIPAY_WEBHOOK_HOLDS},
        {"6UkASNuafM2TdannfMacixxjMaN5ycTJ",
         {"\"SUCCESS\"", "\"WAITING\"", "415449", "null", "\"d1811bb0-25a2-40c7-ba71-c8b605259611\"", "null",
          "\"768d4e056a9720e7355294b359fe597929dbb363315b543325f1c52612d55edc\""},
         HEPSIPAY_WEBHOOK_HOLDS},
        {"6UkASNuafM2TdannfMacixxjMaN5ycTJ",
         {"\"FAILURE\"", "\"\"", "417145", "\"\"", "\"d1811bb0-25a2-40c7-ba71-c8b605259611\"", "\"ALREADY_RETURNED\"",
          "\"8f97746284f91a4295f99ae1e50dd70ccd3c932fd58437855e91a3a2fe86b293\""},
         HEPSIPAY_WEBHOOK_HOLDS},
        {"TestCallbackKey",
         {"\"SUCCESS\"", "\"WAITING\"", "24112596", "null", "\"a54cb527-718b-4431-8c39-546d38e340c5\"", "null",
          "\"90eb710393b27c17884c2b1f8098029e8eaebdaafbdb63da577825bff370bde2\""},
         HEPSIPAY_WEBHOOK_HOLDS},
        {"TestCallbackKey",
         {"\"FAILURE\"", "\"\"", "\"24112596\"", "null", "\"a54cb527-718b-4431-8c39-546d38e340c5\"",
          "\"ALREADY_RETURNED\"", "\"f760e96ac61a68f9cd0c6b8c420c225d5faba62cbd2856a082a80f58bbc4d5a4\""},
         HEPSIPAY_WEBHOOK_HOLDS},
        /* made over the text "null" */
        {"TestCallbackKey",
         {"\"SUCCESS\"", "\"WAITING\"", "24112596", "null", "\"a54cb527-718b-4431-8c39-546d38e340c5\"", "null",
          "\"1aca9c851ba52c9c725e013405d17fceefda9e0cc12a1354b1e38f8c2f0df6ea\""},
         HEPSIPAY_WEBHOOK_MISMATCH},
        {"merchantThreeDsCallbackKeySndbox",
         {"\"SUCCESS\"", "\"WAITING\"", "5", "\"conversation-data\"", "\"conversation-id\"", "null",
          "\"39427942bcaasjaduqabzhdancaASasdhbcxjancakjscace82\""},
         HEPSIPAY_WEBHOOK_MISMATCH},
        {"merchantThreeDsCallbackKeySndbox",
         {"\"SUCCESS\"", "\"WAITING\"", "6", "\"conversation-data\"", "\"conversation-id\"", "null",
          "\"1d3fa1e51fe7c350185c5a7f8c3ff513a991367b08c16a56f4ab9abeb738a1e1\""},
         HEPSIPAY_WEBHOOK_MISMATCH},
        {"TestCallbackKey", {"\"\"", "\"\"", "1", "null", "\"a\"", "null", "\"\""}, HEPSIPAY_WEBHOOK_NO_HASH},
        {"TestCallbackKey", {"\"\"", "\"\"", "1", "null", "\"a\"", "null", "null"}, HEPSIPAY_WEBHOOK_NO_HASH},
        {"", {"\"\"", "\"\"", "1", "null", "\"a\"", "null", "\"\""}, HEPSIPAY_WEBHOOK_NO_KEY},
        /* An event and a shifted one, which have the same hash. */
        {"cbkey",
         {"\"SUCCESS\"", "\"WAITING\"", "\"111\"", "\"222\"", "\"x###y\"", "\"\"",
          "\"cc6fca4df824b2a158b785817d51699dcd8012400e6a51390dbd3d7845ac1c6f\""},
         HEPSIPAY_WEBHOOK_AMBIGUOUS},
        {"cbkey",
         {"\"SUCCESS###WAITING\"", "\"111\"", "\"222\"", "\"x\"", "\"y\"", "\"\"",
          "\"cc6fca4df824b2a158b785817d51699dcd8012400e6a51390dbd3d7845ac1c6f\""},
         HEPSIPAY_WEBHOOK_AMBIGUOUS},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *const *event = cases[i].event;
        pay_record *read = webhook_of(event[0], event[1], event[2], event[3], event[4], event[5], event[6]);
        hepsipay_webhook_proof proof = proof_of(read, cases[i].key);
        if (proof != cases[i].proof) {
            fail_msg("case %zu: %d", i, (int)proof);
        }
    }
}

/* An empty key is no key, whatever hash comes with it. */
static void no_key_verifies_nothing(void **state)
{
    (void)state;
    pay_record *event = webhook_of("\"\"", "\"\"", "1", "null", "\"\"", "null",
                                   /* SHA-256 of "############1#########", the key empty, would be: */ "\"x\"");
    assert_int_equal(hepsipay_webhook_prove(event, NULL, 0), HEPSIPAY_WEBHOOK_NO_KEY);
    assert_int_equal(proof_of(event, ""), HEPSIPAY_WEBHOOK_NO_KEY);
    assert_int_equal(hepsipay_webhook_prove(event, &(pay_text){NULL, 0}, 1), HEPSIPAY_WEBHOOK_NO_KEY);
    digests_lose();
    hepsipay_webhook_proof proof = proof_of(event, "key");
    digests_find();
    assert_int_equal(proof, HEPSIPAY_WEBHOOK_UNCHECKED);
}

static void any_key_of_several_verifies(void **state)
{
    (void)state;
    const pay_text keys[] = {PAY_TEXT("new"), {NULL, 0}, PAY_TEXT("TestCallbackKey")};
    pay_record *event =
        webhook_of("\"SUCCESS\"", "\"WAITING\"", "24112596", "null", "\"a54cb527-718b-4431-8c39-546d38e340c5\"", "null",
                   "\"90eb710393b27c17884c2b1f8098029e8eaebdaafbdb63da577825bff370bde2\"");
    assert_int_equal(hepsipay_webhook_prove(event, keys, 1), HEPSIPAY_WEBHOOK_MISMATCH);
    assert_int_equal(hepsipay_webhook_prove(event, keys, 2), HEPSIPAY_WEBHOOK_MISMATCH);
    assert_int_equal(hepsipay_webhook_prove(event, keys, 3), HEPSIPAY_WEBHOOK_HOLDS);
    assert_int_equal(hepsipay_webhook_prove(event, keys + 1, 2), HEPSIPAY_WEBHOOK_HOLDS);
}

enum { LONGEST_JOINED = 64, MOST_JOINED = 4096 };

static int compare_joined(const void *a, const void *b)
{
    return strcmp(a, b);
}

/* Of all events made of these texts, no two that are not refused join to the same text, so none has the other's hash.
 */
static void no_two_events_have_one_hash(void **state)
{
    (void)state;
    static const char *const names[] = {"Status",           "CompleteStatus", "PaymentId",
                                        "ConversationData", "ConversationId", "CallbackStatus"};
    static const char *const texts[] = {"", "a", "#", "##", "a#", "#a", "a##a", "a###a"};
    static char joined[MOST_JOINED][LONGEST_JOINED];
    size_t kept = 0;
    pay_record *event = webhook_of("\"\"", "\"\"", "1", "null", "\"\"", "null", "\"x\"");

    for (unsigned long choice = 0; choice < 1UL << (3 * COUNT(names)); choice++) {
        char text[LONGEST_JOINED] = "";
        for (size_t i = 0; i < COUNT(names); i++) {
            const char *member = texts[choice >> (3 * i) & 7];
            *pay_record_find(event, names[i]) = (pay_value){.kind = PAY_IS_TEXT, .text = pay_text_of(member)};
            strcat(strcat(text, "###"), member);
        }
        if (!hepsipay_webhook_ambiguous_member(event)) {
            assert_true(kept < MOST_JOINED);
            strcpy(joined[kept++], text);
        }
    }
    assert_int_equal(kept, 729); /* of "", "a" and "a##a" */
    qsort(joined, kept, LONGEST_JOINED, compare_joined);
    for (size_t i = 1; i < kept; i++) {
        assert_string_not_equal(joined[i - 1], joined[i]);
    }
}

static void hepsipay_is_offered_installments(void **state)
{
    (void)state;
    static const int64_t details[3][4] = {{1, 1, 1200, 1200}, {2, 2, 612, 1224}, {3, 4, 312, 1248}};
    pay_record *response = pay_record_create(&b.arena, hepsipay_installment_answer);
    pay_record *offer = pay_record_create(&b.arena, hepsipay_installment_offer);
    pay_record *prices[3];
    pay_buffer body = {0};

    for (size_t i = 0; i < 3; i++) {
        prices[i] = pay_record_create(&b.arena, hepsipay_installment_price);
        give_integer(prices[i], "actualInstallmentNumber", details[i][0]);
        give_integer(prices[i], "displayInstallmentNumber", details[i][1]);
        give_money(prices[i], "installmentPrice", details[i][2], "TRY");
        give_money(prices[i], "totalPrice", details[i][3], "TRY");
        give_text(prices[i], "posAlias", "67-ykb-4676");
        if (i > 0) {
            give_money(prices[i], "interestAmount", details[i][3] - 1200, "TRY");
        }
    }
    give_money(offer, "price", 1200, "TRY");
    give_boolean(offer, "force3ds", false);
    give(offer, "installmentsPriceDetails", (pay_value){.kind = PAY_IS_LIST, .list = {prices, 3}});
    give(response, "offers", (pay_value){.kind = PAY_IS_LIST, .list = {&offer, 1}});
    assert_null(pay_check(&b.arena, response, 1000));
    pay_write_body(&body, response);
    const char *written = pay_arena_copy(&b.arena, pay_buffer_text(&body)).bytes;
    pay_buffer_free(&body);
    assert_string_equal(
        written,
        "{\"Installments\":[{\"Price\":1200,\"Force3ds\":false,\"InstallmentsPriceDetails\":["
        "{\"ActualInstallmentNumber\":1,\"DisplayInstallmentNumber\":1,\"InstallmentPrice\":1200,\"TotalPrice\":1200,"
        "\"PosAlias\":\"67-ykb-4676\"},"
        "{\"ActualInstallmentNumber\":2,\"DisplayInstallmentNumber\":2,\"InstallmentPrice\":612,\"TotalPrice\":1224,"
        "\"PosAlias\":\"67-ykb-4676\",\"InterestAmount\":24},"
        "{\"ActualInstallmentNumber\":3,\"DisplayInstallmentNumber\":4,\"InstallmentPrice\":312,\"TotalPrice\":1248,"
        "\"PosAlias\":\"67-ykb-4676\",\"InterestAmount\":48}]}]}");
}

/* --- Finrota: payment links ------------------------------------------------------ */

#define FINROTA_TOKEN                                                                                                  \
    {                                                                                                                  \
        .body = "{\"expiry\":\"2100-01-01T00:00:00.6884225Z\",\"token\":\"h.p.s\",\"type\":\"Bearer\"}"                \
    }

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

/* --- Finrota: payments ------------------------------------------------------------- */

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

    /* The second guard, behind the check of arguments. */
    pay_record *told = pay_record_create(&b.arena, finrota_reversal);
    give_text(told, "rawRemaining", "1498.50");
    finrota_derive_remaining(arguments, told);
    assert_int_equal(pay_record_find(told, "isRemainingAsExpected")->kind, PAY_IS_BOOLEAN);
    assert_false(pay_record_find(told, "isRemainingAsExpected")->boolean);
}

/* --- HstMobil ------------------------------------------------------------------------ */

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

static void hstmobil_has_words_of_failure(void **state)
{
    (void)state;
    static const char *const failed[] = {"FAIL",        "FAILED",    "Failure",  "FAIL_3D", "error",         "CANCEL",
                                         "Cancelled",   "CANCELED",  "DECLINED", "decline", "REJECTED",      "TIMEOUT",
                                         " Expired\\t", "BASARISIZ", "iptal",    "HATA",    "CANCEL_BY_USER"};
    static const char *const unknown[] = {
        "WAITING",          "SUCCESSFUL",    "",      "ERRORS", "CANCEL_FAILED", "CANCEL_REQUESTED", "Cancelling",
        "FAILED_TO_CANCEL", "REFUND_FAILED", "UNFAIL"};

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

/* --- every table ------------------------------------------------------------------------ */

/* The calls that move or may move money, as the pages of these providers say. */
static const pay_operation *const known_writes[] = {
    &finrota_hpm_create_link, &finrota_pws_pay,     &finrota_pws_cancel,      &finrota_pws_refund,
    &finrota_vpws_pay,        &finrota_vpws_cancel, &finrota_vpws_refund,     &hstmobil_pay,
    &hstmobil_result,         &hepsipay_frame_init, &hepsipay_payment_refund,
};

static bool is_known_write(const pay_operation *operation)
{
    for (size_t w = 0; w < COUNT(known_writes); w++) {
        if (operation == known_writes[w]) {
            return true;
        }
    }
    return false;
}

static bool has_known_writes(const pay_provider *provider)
{
    PAYMENTS_EACH_OPERATION(provider, operation) {
        if (is_known_write(*operation)) {
            return true;
        }
    }
    return false;
}

/* Of a provider that is in the list, every write is; no write of any provider is anonymous. */
static void writes_are_known(void **state)
{
    (void)state;
    PAYMENTS_EACH_PROVIDER(provider) {
        bool is_listed = has_known_writes(*provider);

        PAYMENTS_EACH_OPERATION(*provider, operation) {
            bool is_write = (*operation)->safety != PAY_READ_ONLY;

            assert_true(!is_listed || is_write == is_known_write(*operation));
            assert_true(!is_listed || ((*operation)->safety == PAY_ASKS_ONCE) == (*operation == &hstmobil_result));
            assert_false(is_write && (*operation)->anonymous);
        }
    }
}

static const pay_field *row_of(const pay_field *fields, const char *name)
{
    for (; fields->type != PAY_END; fields++) {
        const pay_field *inner = (fields->flags & PAY_INLINE) && fields->members ? row_of(fields->members, name) : NULL;
        if (strcmp(fields->name, name) == 0 || inner) {
            return inner ? inner : fields;
        }
    }
    return NULL;
}

static bool has_row(const pay_field *fields, const char *name)
{
    return row_of(fields, name) != NULL;
}

/* A row that another demands: what that one is demanded for holds too, and ends somewhere. */
static bool ends(const pay_field *root, const pay_field *field)
{
    for (int steps = 0; steps < 10; steps++) {
        const pay_field *next = field->required_when.field ? row_of(root, field->required_when.field) : NULL;
        if (next == NULL) {
            return !field->required_when.field;
        }
        field = next;
    }
    return false;
}

/* What the walkers take for granted of a table. `root` is the whole that it stands in. */
static void assert_sound(const char *who, const pay_field *fields, const pay_field *root, bool is_answer)
{
    for (const pay_field *field = fields; field->type != PAY_END; field++) {
        bool good = field->name != NULL;
        int64_t expected;

        good = good && ((field->type == PAY_GROUP || field->type == PAY_LIST) == (field->members != NULL));
        good = good && (field->type == PAY_CODE) == (field->codes != NULL);
        good = good && (!field->currency || pay_currency_by_code(pay_text_of(field->currency)));
        good = good && (!field->currency_from || has_row(fields, field->currency_from));
        good = good && (!field->same_currency_as || has_row(fields, field->same_currency_as));
        good = good && ends(root, field);
        good = good && (!field->sum.member ||
                        (has_row(field->members, field->sum.member) && has_row(fields, field->sum.total)));
        good = good && (field->role != PAY_ROLE_STATUS || (field->type == PAY_INTEGER && field->expect));
        good = good && (field->type != PAY_INTEGER || !field->expect ||
                        pay_text_to_integer(pay_text_of(field->expect), &expected));
        good = good && (field->role != PAY_ROLE_SUCCESS || (field->type == PAY_BOOLEAN && field->expect));
        good =
            good && (field->role == PAY_ROLE_NONE || field->type != PAY_STRING || field->role >= PAY_ROLE_RESULT_CODE);
        if (is_answer) {
            good = good && (field->type != PAY_AMOUNT || field->currency || field->currency_from);
            good = good && (field->type != PAY_AMOUNT_MINOR || field->currency);
            good = good && !(field->flags & (PAY_IN_PATH | PAY_IN_QUERY | PAY_KEPT_BACK | PAY_AS_SHA512));
            good = good && field->type != PAY_MAP && field->type != PAY_INTEGERS && !field->choice;
        } else {
            good = good && field->type != PAY_DECIMAL && field->type != PAY_CODE && field->type != PAY_ANY;
            good = good && field->type != PAY_DERIVED && field->role == PAY_ROLE_NONE;
            good = good && (!(field->flags & PAY_IN_PATH) || (field->flags & PAY_REQUIRED));
            good = good && field->name[0] != '\0';
        }
        if (!good) {
            fail_msg("%s: %s", who, field->name ? field->name : "a row without a name");
        }
        if (field->members) {
            assert_sound(who, field->members, root, is_answer);
        }
    }
}

/* Every {name} of a path has its row, and every such row its place. */
static void assert_path(const pay_operation *operation)
{
    size_t places = 0;
    size_t rows = 0;

    for (const char *at = strchr(operation->path, '{'); at; at = strchr(at + 1, '{')) {
        char name[64];
        snprintf(name, sizeof(name), "%.*s", (int)(strchr(at, '}') - at - 1), at + 1);
        assert_true(has_row(operation->request, name));
        places++;
    }
    for (const pay_field *field = operation->request; field->type != PAY_END; field++) {
        rows += (field->flags & PAY_IN_PATH) != 0;
    }
    assert_int_equal(places, rows);
    assert_int_equal(operation->path[0], '/');
    assert_null(strchr(operation->path, '?'));
}

static bool has_more_rows(const pay_field *fields, size_t count)
{
    while (count > 0 && fields->type != PAY_END) {
        fields++;
        count--;
    }
    return fields->type != PAY_END;
}

static void assert_operation(const pay_provider *provider, const pay_operation *operation)
{
    bool is_get = strcmp(operation->method, "GET") == 0;

    assert_true(is_get || strcmp(operation->method, "POST") == 0);
    assert_false(is_get && pay_has_body(operation->request));
    assert_path(operation);
    assert_sound(operation->name, operation->request, operation->request, false);
    assert_sound(operation->name, operation->response, operation->response, true);
    if (operation->bare_response) {
        assert_sound(operation->name, operation->bare_response, operation->bare_response, true);
    }
    if (operation->wrapped_response) {
        assert_sound(operation->name, operation->wrapped_response, operation->wrapped_response, true);
    }
    assert_sound(operation->name, provider->account, provider->account, false);
    if (provider->token) {
        assert_false(has_more_rows(provider->account, 6)); /* which tell two tokens apart */
    }
}

/* What docs/providers says of the provider; freed with free(). */
static char *page_of_docs(const pay_provider *provider)
{
    char path[64];
    char *text = calloc(1, 200000);
    FILE *file;

    snprintf(path, sizeof(path), "docs/providers/%s.md", provider->name);
    file = fopen(path, "r");
    if (!text || !file || fread(text, 1, 199999, file) == 0) {
        fail_msg("%s cannot be read", path);
    }
    fclose(file);
    return text;
}

static void assert_page(const char *docs, const char *name, const char *page)
{
    char row[256];

    snprintf(row, sizeof(row), "\n| `%s` | %s |\n", name, page ? page : "");
    if (!page || !strstr(docs, row)) {
        fail_msg("%s: its page is missing, or docs/providers has no row %s", name, row);
    }
}

static void every_operation_and_message_names_its_page(void **state)
{
    (void)state;
    PAYMENTS_EACH_PROVIDER(provider) {
        char *docs = page_of_docs(*provider);

        PAYMENTS_EACH_OPERATION(*provider, operation) {
            assert_page(docs, (*operation)->name, (*operation)->page);
        }
        PAYMENTS_EACH_MESSAGE(*provider, message) {
            assert_page(docs, (*message)->name, (*message)->page);
        }
        free(docs);
    }
}

static void every_table_is_sound(void **state)
{
    (void)state;
    PAYMENTS_EACH_PROVIDER(provider) {
        PAYMENTS_EACH_OPERATION(*provider, operation) {
            assert_operation(*provider, *operation);
        }
        PAYMENTS_EACH_MESSAGE(*provider, message) {
            assert_sound((*message)->name, (*message)->fields, (*message)->fields, true);
        }
    }
    assert_sound("installments", hepsipay_installment_answer, hepsipay_installment_answer, false);
}

/*
 * The target of a request whose texts in path and query are all this one; only the bytes that make up its frame, and
 * those that no target may have. Counts the texts.
 */
static size_t frame_of(const pay_operation *operation, pay_text text, char frame[256])
{
    pay_record *request = pay_record_create(&b.arena, operation->request);
    pay_buffer target = {0};
    size_t texts = 0, length = 0;

    assert_non_null(request);
    for (size_t i = 0; request->fields[i].type != PAY_END; i++) {
        const pay_field *field = &request->fields[i];

        if ((field->flags & (PAY_IN_PATH | PAY_IN_QUERY)) && field->type != PAY_AMOUNT) {
            request->values[i] = (pay_value){.kind = PAY_IS_TEXT, .text = text};
            texts++;
        }
    }
    pay_write_target(&target, operation->path, request, false);
    assert_false(target.failed);
    for (size_t i = 0; i < target.length; i++) {
        char c = target.bytes[i];
        if ((c < '0' || c > '9') && (pay_lower(c) < 'a' || pay_lower(c) > 'z') && (c == '\0' || !strchr("-._~%", c))) {
            assert_true(length < 255);
            frame[length++] = c;
        }
    }
    frame[length] = '\0';
    assert_int_equal(strlen(frame), length);
    pay_buffer_free(&target);
    return texts;
}

static void no_text_leaves_its_place_in_a_url(void **state)
{
    (void)state;
    static const char hostile[] = "x\r\nX-Evil: 1\r\n\r\n /../../x?a=b&c=d#e;f@g:1\\\t\x7f\xC2\x85%0d%0a\0z";
    size_t texts = 0;

    PAYMENTS_EACH_PROVIDER(provider) {
        PAYMENTS_EACH_OPERATION(*provider, operation) {
            char harmless_frame[256], hostile_frame[256];

            texts += frame_of(*operation, PAY_TEXT("x"), harmless_frame);
            frame_of(*operation, (pay_text){hostile, sizeof(hostile) - 1}, hostile_frame);
            assert_string_equal(hostile_frame, harmless_frame);
        }
    }
    assert_true(texts >= 17);
}

/* Card and key rows, wherever they stand. */
static void assert_secrets_marked(const char *who, const pay_field *fields)
{
    static const char *const secrets[] = {
        "cardNumber", "cvv",       "cvc",    "expMonth", "expYear",     "expireYear", "expireMonth", "cardHolderName",
        "tckn",       "secretKey", "apiKey", "password", "callbackKey", "token",      "Token"};
    for (; fields->type != PAY_END; fields++) {
        for (size_t i = 0; i < COUNT(secrets); i++) {
            if (strcmp(fields->name, secrets[i]) == 0 && !(fields->flags & PAY_SECRET)) {
                fail_msg("%s: %s is not marked as secret", who, fields->name);
            }
        }
        if (fields->members) {
            assert_secrets_marked(who, fields->members);
        }
    }
}

static void every_secret_is_marked(void **state)
{
    (void)state;
    PAYMENTS_EACH_PROVIDER(provider) {
        PAYMENTS_EACH_OPERATION(*provider, operation) {
            assert_secrets_marked((*operation)->name, (*operation)->request);
            assert_secrets_marked((*operation)->name, (*operation)->response);
            assert_secrets_marked((*operation)->name, (*provider)->account);
        }
        PAYMENTS_EACH_MESSAGE(*provider, message) {
            assert_secrets_marked((*message)->name, (*message)->fields);
        }
    }
}

static int start(void **state)
{
    (void)state;
    pay_json_start();
    return 0;
}

#define PROVIDER_TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

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
        PROVIDER_TEST(hepsipay_refunds_as_the_page_does),
        PROVIDER_TEST(hepsipay_refuses_a_refund),
        PROVIDER_TEST(hepsipay_tells_the_state_of_a_payment),
        PROVIDER_TEST(hepsipay_has_fifteen_states),
        PROVIDER_TEST(tables_stand_in_the_order_of_their_pages),
        PROVIDER_TEST(hepsipay_opens_a_frame),
        PROVIDER_TEST(a_wrapped_frame_hides_its_token),
        PROVIDER_TEST(hepsipay_webhooks_are_verified),
        PROVIDER_TEST(no_key_verifies_nothing),
        PROVIDER_TEST(any_key_of_several_verifies),
        PROVIDER_TEST(no_two_events_have_one_hash),
        PROVIDER_TEST(hepsipay_is_offered_installments),
        PROVIDER_TEST(finrota_makes_a_link),
        PROVIDER_TEST(finrota_asks_for_its_token),
        PROVIDER_TEST(finrota_may_refuse_a_link),
        PROVIDER_TEST(finrota_tells_of_a_payment),
        PROVIDER_TEST(finrota_may_name_a_currency_by_id),
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
        PROVIDER_TEST(hstmobil_pays_as_the_page_does),
        PROVIDER_TEST(hstmobil_is_understood_or_unknown),
        PROVIDER_TEST(hstmobil_logs_in),
        PROVIDER_TEST(hstmobil_takes_an_api_key_too),
        PROVIDER_TEST(hstmobil_hides_the_digest_of_the_password),
        PROVIDER_TEST(hstmobil_renews_a_token_refused_by_its_code),
        PROVIDER_TEST(hstmobil_is_not_paid_twice),
        PROVIDER_TEST(hstmobil_tells_a_result),
        PROVIDER_TEST(hstmobil_has_words_of_failure),
        PROVIDER_TEST(hstmobil_answers_for_the_order_that_was_asked),
        PROVIDER_TEST(hstmobil_tells_installments_as_they_are),
        PROVIDER_TEST(browsers_post_forms),
        PROVIDER_TEST(writes_are_known),
        PROVIDER_TEST(every_table_is_sound),
        PROVIDER_TEST(every_operation_and_message_names_its_page),
        PROVIDER_TEST(no_text_leaves_its_place_in_a_url),
        PROVIDER_TEST(every_secret_is_marked),
    };
    return cmocka_run_group_tests_name("provider", tests, start, NULL);
}
