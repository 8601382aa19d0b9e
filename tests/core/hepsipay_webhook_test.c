/* Hepsipay: the webhook and its hash, by their page. */
#include "provider_calls.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        PROVIDER_TEST(hepsipay_webhooks_are_verified),   PROVIDER_TEST(no_key_verifies_nothing),
        PROVIDER_TEST(any_key_of_several_verifies),      PROVIDER_TEST(no_two_events_have_one_hash),
        PROVIDER_TEST(hepsipay_is_offered_installments),
    };
    return cmocka_run_group_tests_name("hepsipay: webhook", tests, start, NULL);
}
