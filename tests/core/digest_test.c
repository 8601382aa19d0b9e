/* Digests against published vectors, comparison in constant time, random bytes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include <cmocka.h>

#include <dlfcn.h>

#include <openssl/evp.h>
#include <openssl/rand.h>

#include "digest.h"
#include "hex.h"
#include "digests.h"
#include "random.h"

/* --- an OpenSSL that fails ------------------------------------------------ */

/* These stand before OpenSSL's own functions, and pass on what a test does not want to fail. */
static const char *failing; /* the name of one; NULL: none */

static bool fails(const char *name)
{
    return failing && strcmp(failing, name) == 0;
}

EVP_MD_CTX *EVP_MD_CTX_new(void)
{
    EVP_MD_CTX *(*next)(void);
    *(void **)&next = dlsym(RTLD_NEXT, __func__);
    return fails(__func__) ? NULL : next();
}

int EVP_DigestInit_ex2(EVP_MD_CTX *context, const EVP_MD *type, const OSSL_PARAM parameters[])
{
    int (*next)(EVP_MD_CTX *, const EVP_MD *, const OSSL_PARAM *);
    *(void **)&next = dlsym(RTLD_NEXT, __func__);
    return fails(__func__) ? 0 : next(context, type, parameters);
}

int EVP_DigestUpdate(EVP_MD_CTX *context, const void *bytes, size_t count)
{
    int (*next)(EVP_MD_CTX *, const void *, size_t);
    *(void **)&next = dlsym(RTLD_NEXT, __func__);
    return fails(__func__) ? 0 : next(context, bytes, count);
}

int EVP_DigestFinal_ex(EVP_MD_CTX *context, unsigned char *bytes, unsigned *count)
{
    int (*next)(EVP_MD_CTX *, unsigned char *, unsigned *);
    *(void **)&next = dlsym(RTLD_NEXT, __func__);
    return fails(__func__) ? 0 : next(context, bytes, count);
}

EVP_MAC_CTX *EVP_MAC_CTX_new(EVP_MAC *mac)
{
    EVP_MAC_CTX *(*next)(EVP_MAC *);
    *(void **)&next = dlsym(RTLD_NEXT, __func__);
    return fails(__func__) ? NULL : next(mac);
}

int EVP_MAC_init(EVP_MAC_CTX *context, const unsigned char *key, size_t length, const OSSL_PARAM parameters[])
{
    int (*next)(EVP_MAC_CTX *, const unsigned char *, size_t, const OSSL_PARAM *);
    *(void **)&next = dlsym(RTLD_NEXT, __func__);
    return fails(__func__) ? 0 : next(context, key, length, parameters);
}

int EVP_MAC_update(EVP_MAC_CTX *context, const unsigned char *bytes, size_t length)
{
    int (*next)(EVP_MAC_CTX *, const unsigned char *, size_t);
    *(void **)&next = dlsym(RTLD_NEXT, __func__);
    return fails(__func__) ? 0 : next(context, bytes, length);
}

int EVP_MAC_final(EVP_MAC_CTX *context, unsigned char *bytes, size_t *count, size_t size)
{
    int (*next)(EVP_MAC_CTX *, unsigned char *, size_t *, size_t);
    *(void **)&next = dlsym(RTLD_NEXT, __func__);
    return fails(__func__) ? 0 : next(context, bytes, count, size);
}

static unsigned char *unwritten; /* where no random byte is written, only counted */
static size_t asked_for;
static int most_asked_for;

int RAND_bytes(unsigned char *bytes, int count)
{
    int (*next)(unsigned char *, int);
    *(void **)&next = dlsym(RTLD_NEXT, __func__);
    if (!unwritten) {
        return fails(__func__) ? 0 : next(bytes, count);
    }
    assert_ptr_equal(bytes, unwritten + asked_for);
    asked_for += (size_t)count;
    most_asked_for = count > most_asked_for ? count : most_asked_for;
    return 1;
}

/* -------------------------------------------------------------------------- */

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const pay_text no_key = {NULL, 0};

static void assert_digest(pay_digest digest, const char *text, const char *expected)
{
    char hex[PAY_DIGEST_HEX_SIZE];
    pay_text part = pay_text_of(text);
    assert_true(pay_digest_hex(digest, &part, 1, hex));
    assert_string_equal(hex, expected);
}

static void assert_hmac(pay_digest digest, pay_text key, const char *text, const char *expected)
{
    char hex[PAY_DIGEST_HEX_SIZE];
    pay_text part = pay_text_of(text);
    assert_true(pay_hmac_hex(digest, key, &part, 1, hex));
    assert_string_equal(hex, expected);
}

/* FIPS 180-4 */
static void sha256(void **state)
{
    (void)state;
    assert_digest(PAY_SHA256, "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert_digest(PAY_SHA256, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_digest(PAY_SHA256, "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                  "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

static void sha512(void **state)
{
    (void)state;
    assert_digest(PAY_SHA512, "",
                  "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
                  "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e");
    assert_digest(PAY_SHA512, "abc",
                  "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                  "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
}

static void a_million_bytes(void **state)
{
    (void)state;
    char *bytes = malloc(1000000);
    assert_non_null(bytes);
    memset(bytes, 'a', 1000000);
    pay_text part = {bytes, 1000000};
    char hex[PAY_DIGEST_HEX_SIZE];
    assert_true(pay_digest_hex(PAY_SHA256, &part, 1, hex));
    assert_string_equal(hex, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    assert_true(pay_digest_hex(PAY_SHA512, &part, 1, hex));
    assert_string_equal(hex, "e718483d0ce769644e2e42c7bc15b4638e1f98b13b2044285632a803afa973eb"
                             "de0ff244877ea60a4cb0432ce577c31beb009c5c2c49aa2e4eadb217ad8cc09b");
    free(bytes);
}

static void parts_are_one_text(void **state)
{
    (void)state;
    const pay_text parts[] = {PAY_TEXT("a"), {NULL, 0}, PAY_TEXT(""), PAY_TEXT("b"), PAY_TEXT("c"), {NULL, 0}};
    char hex[PAY_DIGEST_HEX_SIZE];
    assert_true(pay_digest_hex(PAY_SHA256, parts, COUNT(parts), hex));
    assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_true(pay_digest_hex(PAY_SHA256, NULL, 0, hex));
    assert_string_equal(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    const pay_text message[] = {PAY_TEXT("what do ya want "), {NULL, 0}, PAY_TEXT("for nothing?")};
    assert_true(pay_hmac_hex(PAY_SHA256, PAY_TEXT("Jefe"), message, COUNT(message), hex));
    assert_string_equal(hex, "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

static void nul_bytes_count(void **state)
{
    (void)state;
    pay_text part = PAY_TEXT("a\0b");
    char hex[PAY_DIGEST_HEX_SIZE];
    assert_true(pay_digest_hex(PAY_SHA256, &part, 1, hex));
    assert_string_equal(hex, "59b271ae1bbcb1d31d41929817f4b16fb439eb4f31520b5ad1d5ce98920a7138");
}

/* RFC 4231 */
static void hmac(void **state)
{
    (void)state;
    assert_hmac(PAY_SHA256, PAY_TEXT("Jefe"), "what do ya want for nothing?",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    assert_hmac(PAY_SHA512, PAY_TEXT("Jefe"), "what do ya want for nothing?",
                "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
                "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737");
    const pay_text letters[] = {PAY_TEXT("a"), PAY_TEXT("b"), PAY_TEXT("c")};
    char hex[PAY_DIGEST_HEX_SIZE];
    assert_true(pay_hmac_hex(PAY_SHA256, PAY_TEXT("k"), letters, COUNT(letters), hex));
    assert_string_equal(hex, "342e519ce0ad6c03a36b98eeb3f1d130db4813b9df4d1160eda488d712dc78ee");
    char key[131];
    memset(key, 0xAA, sizeof(key));
    assert_hmac(PAY_SHA256, (pay_text){key, sizeof(key)}, "Test Using Larger Than Block-Size Key - Hash Key First",
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    assert_hmac(PAY_SHA512, (pay_text){key, sizeof(key)}, "Test Using Larger Than Block-Size Key - Hash Key First",
                "80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f352"
                "6b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598");
}

/* Those of RFC 4231, cases 1 to 3, in base64. */
static void hmac_in_base64(void **state)
{
    (void)state;
    static const char ones[20] = {0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b,
                                  0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b, 0x0b};
    const pay_text greeting[] = {PAY_TEXT("Hi "), PAY_TEXT("There")};
    const pay_text question = PAY_TEXT("what do ya want for nothing?");
    pay_buffer out = {0};

    assert_true(pay_hmac_base64(PAY_SHA256, (pay_text){ones, sizeof(ones)}, greeting, COUNT(greeting), &out));
    assert_string_equal(out.bytes, "sDRMYdjbOFNcqK/OrwvxK4gdwgDJgz2nJuk3bC4yz/c=");
    pay_buffer_truncate(&out, 0);
    assert_true(pay_hmac_base64(PAY_SHA512, PAY_TEXT("Jefe"), &question, 1, &out));
    assert_string_equal(out.bytes,
                        "Fkt6e/z4GeLjlfvnO1bgo4e9ZCIugx/WECcM1+olBVSXWL91wFqZSm0DT2X48Ob9yuqxo01Ka0tjbgcKOLznNw==");
    pay_buffer_free(&out);
}

static void hmac_in_base64_without_openssl_is_nothing(void **state)
{
    (void)state;
    const pay_text part = PAY_TEXT("text");
    pay_buffer out = {0};

    pay_buffer_append_string(&out, "before");
    failing = "EVP_MAC_init";
    assert_false(pay_hmac_base64(PAY_SHA256, PAY_TEXT("key"), &part, 1, &out));
    failing = NULL;
    assert_string_equal(out.bytes, "before");
    pay_buffer_free(&out);
}

static void hmac_with_an_empty_key(void **state)
{
    (void)state;
    assert_hmac(PAY_SHA256, no_key, "", "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
    assert_hmac(PAY_SHA256, PAY_TEXT(""), "", "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
    assert_hmac(PAY_SHA512, no_key, "",
                "b936cee86c9f87aa5d3c6f2e84cb5a4239a5fe50480a6ec66b70ab5b1f4ac673"
                "0c6c515421b327ec1d69402e53dfb49ad7381eb067b338fd7b0cb22247225d47");
    char hex[PAY_DIGEST_HEX_SIZE];
    assert_true(pay_hmac_hex(PAY_SHA256, no_key, NULL, 0, hex));
    assert_string_equal(hex, "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
}

/* A signed Hepsipay call: URL, merchant, terminal and body, and where its readings put the secret. */
typedef struct signed_call {
    pay_text base[4];
    const char *plain;
    const char *secret_last;
    const char *secret_first;
    const char *keyed;
    const char *secret_between;
    const char *keyed_secret_first;
} signed_call;

static void assert_signatures(const signed_call *call)
{
    const pay_text secret = PAY_TEXT("TestSecretKey");
    const pay_text last[] = {call->base[0], call->base[1], call->base[2], call->base[3], secret};
    const pay_text first[] = {secret, call->base[0], call->base[1], call->base[2], call->base[3]};
    const pay_text between[] = {call->base[0], call->base[1], call->base[2], secret, call->base[3]};
    char hex[PAY_DIGEST_HEX_SIZE];
    assert_true(pay_digest_hex(PAY_SHA512, call->base, 4, hex));
    assert_string_equal(hex, call->plain);
    assert_true(pay_digest_hex(PAY_SHA512, last, COUNT(last), hex));
    assert_string_equal(hex, call->secret_last);
    assert_true(pay_digest_hex(PAY_SHA512, first, COUNT(first), hex));
    assert_string_equal(hex, call->secret_first);
    assert_true(pay_hmac_hex(PAY_SHA512, secret, call->base, 4, hex));
    assert_string_equal(hex, call->keyed);
    assert_true(pay_digest_hex(PAY_SHA512, between, COUNT(between), hex));
    assert_string_equal(hex, call->secret_between);
    assert_true(pay_hmac_hex(PAY_SHA512, secret, first, COUNT(first), hex));
    assert_string_equal(hex, call->keyed_secret_first);
}

static void hepsipay_signatures(void **state)
{
    (void)state;
    const signed_call with_body = {
        .base = {PAY_TEXT("https://merchantpfpayment-gateway-qa.hepsipay.com/apipay/cards/loyalties"), PAY_TEXT("1000"),
                 PAY_TEXT("100"),
                 PAY_TEXT("{\"accountKey\":\"905110001111\",\"cardToken\":\"oERWRRvtRQel68/yIXQ/Z+EIr7kD1q7gx/"
                          "Jm2zI6PlDqB3Nl1/Vfnw4f53X+AM5U7lp/7eOKPvynpfnb7fYeGqkCWTgOMAqwRNwNyx0Mxes=\","
                          "\"clientIp\":\"192.168.10.11\",\"amount\":100}")},
        .plain = "3c3b5939c97e8e2b3da45f3bc5d2287af6f6dcd2e0ed2a25219011a5f28f31d7"
                 "1624f3d0b178e5929f00b5a33fd74ff11b9bdde7f4455d4c2e89e06baeff3c11",
        .secret_last = "7a81f1f6eac74e49e6154b30b6264ac845932d8175f23e42f71eafc53ea78634"
                       "846fd267cab0726e355094d796cd1b7899c267899324922e08ff3b9bcedd5f66",
        .secret_first = "dd0bf8bb9309314be1b1678341f5e81bbb24f3d456915d5185c8586dd58aa241"
                        "f7b18c382ba230e1d1eead57138f1a3f1e158391ebaa44de5b7c6650502cab44",
        .keyed = "9200bdf10ce07156c4cd90aa2cced1d1ed0ccd9de89874e1979225e437bc1083"
                 "f1565f736424c952b3de9c09767d3f8ee5c42dd1066ced49fe0a5fb592efcaa7",
        .secret_between = "e826bacb08157e1580a0001f65dd399c59085a6dc81527f494be3d2e28699f7f"
                          "b09cb5a4b358ef5479d7e44102f8e4935e1a29fff0e1ab546c1fdc70ddb0bedd",
        .keyed_secret_first = "89fce042e95981c12f651f30bdeeeecf3376c39dc30f9b44df91bb500a392f39"
                              "8d649d7297089a79a7a2e4b61712c96c17f5d5016429de0451f82b30a49ccf40",
    };
    const signed_call without_body = {
        .base = {PAY_TEXT("https://merchantpfpayment-gateway-qa.hepsipay.com/apipay/accounts"
                          "?accountKey=905110001111&merchantLinkRelationValue=test%40hepsipay.com"),
                 PAY_TEXT("1000"),
                 PAY_TEXT("100"),
                 {NULL, 0}},
        .plain = "bea8f84ad2da84504f3c799cd60dcdc9a57802bb9713399615211f9359a870df"
                 "f70996dd4d9779a1f71fc86e55946f0bf46aecf0e78f67fdb5c435d1a52987ef",
        .secret_last = "59f500a292bec535418a9e1274539bc2b39d7431ce3774268b9135ba3b83e49b"
                       "455110e536968b7e0227b820282a8449e5c05ad421ff3f3b331bf8416e86a49d",
        .secret_first = "35b3a5da8f6a6bfa5f2fe87ec073218e555bc2c2d2b52a94e080b4b8bb73bab2"
                        "cc28f6951652b7bdba82b8dbea4820c707b850cf40e35cb7fe9424a882ab22c2",
        .keyed = "b23332ee146793ad2e3c0fb4b15dd93d8839b95581a7ea69f0c003c52872c306"
                 "dcb65481195ad36bab2096ceb991bb02f9580eb8155919692e764e8734fef429",
        .secret_between = "59f500a292bec535418a9e1274539bc2b39d7431ce3774268b9135ba3b83e49b"
                          "455110e536968b7e0227b820282a8449e5c05ad421ff3f3b331bf8416e86a49d",
        .keyed_secret_first = "e8899013bc473da20152da4bb9e0a9110b0cec7ca42b806fc0d387aeba024655"
                              "b9cac2d7b9ea773ae7d5d80fcb9076022d79e64a9f482177bbecc5c3602a3393",
    };
    assert_signatures(&with_body);
    assert_signatures(&without_body);
}

/* The hash of a 3-D Secure callback: SHA-256 over the key and six values, "###" between them. */
static void callback_hashes(void **state)
{
    (void)state;
    static const struct {
        const char *values[7];
        const char *hash;
    } cases[] = {
        {{"merchantThreeDsCallbackKeySndbox", "SUCCESS", "WAITING", "5", "conversation-data", "conversation-id", NULL},
         "1d3fa1e51fe7c350185c5a7f8c3ff513a991367b08c16a56f4ab9abeb738a1e1"},
        {{"merchantThreeDsCallbackKeySndbox", "SUCCESS", "WAITING", "5", NULL, "conversation-id", NULL},
         "a097f0231031a88f2d687b510afca2505ccd2977d6421be4c3784666703f6f25"},
        {{"6UkASNuafM2TdannfMacixxjMaN5ycTJ", "SUCCESS", "WAITING", "415449", NULL,
          "d1811bb0-25a2-40c7-ba71-c8b605259611", NULL},
         "768d4e056a9720e7355294b359fe597929dbb363315b543325f1c52612d55edc"},
        {{"6UkASNuafM2TdannfMacixxjMaN5ycTJ", "FAILURE", "", "417145", "", "d1811bb0-25a2-40c7-ba71-c8b605259611",
          "ALREADY_RETURNED"},
         "8f97746284f91a4295f99ae1e50dd70ccd3c932fd58437855e91a3a2fe86b293"},
        {{"TestCallbackKey", "SUCCESS", "WAITING", "24112596", NULL, "a54cb527-718b-4431-8c39-546d38e340c5", NULL},
         "90eb710393b27c17884c2b1f8098029e8eaebdaafbdb63da577825bff370bde2"},
        {{"TestCallbackKey", "FAILURE", "", "24112596", NULL, "a54cb527-718b-4431-8c39-546d38e340c5",
          "ALREADY_RETURNED"},
         "f760e96ac61a68f9cd0c6b8c420c225d5faba62cbd2856a082a80f58bbc4d5a4"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_text parts[13];
        for (size_t part = 0; part < 13; part++) {
            parts[part] = part % 2 == 1 ? PAY_TEXT("###") : pay_text_of(cases[i].values[part / 2]);
        }
        char hex[PAY_DIGEST_HEX_SIZE];
        assert_true(pay_digest_hex(PAY_SHA256, parts, 13, hex));
        assert_string_equal(hex, cases[i].hash);
    }
}

/* A webhook's signature, in hex here. */
static void webhook_signature(void **state)
{
    (void)state;
    assert_hmac(PAY_SHA256, PAY_TEXT("Aoh7tReTybO6wOjBmOJFFsOR53SBojEp"), "API_VERIFY_AND_AUTH1661521221SUCCESS584",
                "d30441e57a96271c303db9f967d4dc6c787c106605b9f4984ec44c07be0dd3de");
}

/* With no provider to be found, OpenSSL has no algorithm. */
static void failure_leaves_no_hex(void **state)
{
    (void)state;
    const pay_text part = PAY_TEXT("abc");
    char digest[PAY_DIGEST_HEX_SIZE] = "old";
    char mac[PAY_DIGEST_HEX_SIZE] = "old";
    digests_lose();
    bool digested = pay_digest_hex(PAY_SHA512, &part, 1, digest);
    bool keyed = pay_hmac_hex(PAY_SHA512, part, &part, 1, mac);
    digests_find();
    assert_false(digested);
    assert_false(keyed);
    assert_string_equal(digest, "");
    assert_string_equal(mac, "");
    assert_true(pay_digest_hex(PAY_SHA512, &part, 1, digest));
}

static void every_failure_leaves_no_hex(void **state)
{
    (void)state;
    static const char *const of_digest[] = {"EVP_MD_CTX_new", "EVP_DigestInit_ex2", "EVP_DigestUpdate",
                                            "EVP_DigestFinal_ex"};
    static const char *const of_mac[] = {"EVP_MAC_CTX_new", "EVP_MAC_init", "EVP_MAC_update", "EVP_MAC_final"};
    const pay_text part = PAY_TEXT("abc");
    for (size_t i = 0; i < COUNT(of_digest); i++) {
        char hex[PAY_DIGEST_HEX_SIZE] = "old";
        failing = of_digest[i];
        bool done = pay_digest_hex(PAY_SHA256, &part, 1, hex);
        failing = NULL;
        assert_false(done);
        assert_string_equal(hex, "");
    }
    for (size_t i = 0; i < COUNT(of_mac); i++) {
        char hex[PAY_DIGEST_HEX_SIZE] = "old";
        failing = of_mac[i];
        bool done = pay_hmac_hex(PAY_SHA256, part, &part, 1, hex);
        failing = NULL;
        assert_false(done);
        assert_string_equal(hex, "");
    }
}

static void compares(void **state)
{
    (void)state;
    const pay_text nothing = {NULL, 0};
    assert_true(pay_equals_constant_time(nothing, nothing));
    assert_true(pay_equals_constant_time(nothing, PAY_TEXT("")));
    assert_true(pay_equals_constant_time(PAY_TEXT("a\0b"), PAY_TEXT("a\0b")));
    assert_false(pay_equals_constant_time(PAY_TEXT("a\0b"), PAY_TEXT("a\0c")));
    assert_false(pay_equals_constant_time(PAY_TEXT("abc"), PAY_TEXT("Abc")));
    assert_false(pay_equals_constant_time(PAY_TEXT("abc"), PAY_TEXT("ab")));
    assert_false(pay_equals_constant_time(PAY_TEXT("abc"), nothing));
    assert_false(pay_equals_constant_time(PAY_TEXT("a"), PAY_TEXT("b")));
}

static void random_bytes_differ(void **state)
{
    (void)state;
    unsigned char a[64] = {0};
    unsigned char b[64] = {0};
    unsigned char zero[64] = {0};
    assert_true(pay_random(a, sizeof(a)));
    assert_true(pay_random(b, sizeof(b)));
    assert_memory_not_equal(a, b, sizeof(a));
    assert_memory_not_equal(a, zero, sizeof(a));
    assert_true(pay_random(NULL, 0));
    for (int tries = 0; tries < 64 && zero[0] == 0; tries++) {
        assert_true(pay_random(zero, 1));
    }
    assert_int_not_equal(zero[0], 0);
    assert_memory_equal(zero + 1, (unsigned char[63]){0}, 63);
}

/* OpenSSL counts in int. */
static void random_bytes_come_in_pieces(void **state)
{
    (void)state;
    size_t size = (size_t)INT32_MAX + 10;
    void *room = mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    assert_ptr_not_equal(room, MAP_FAILED);
    unwritten = room;
    bool done = pay_random(room, size);
    unwritten = NULL;
    munmap(room, size);
    assert_true(done);
    assert_int_equal(asked_for, size);
    assert_int_equal(most_asked_for, INT32_MAX);

    char byte, guid[33];
    failing = "RAND_bytes";
    done = pay_random(&byte, 1) || pay_guid_create(guid);
    failing = NULL;
    assert_false(done);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sha256),
        cmocka_unit_test(sha512),
        cmocka_unit_test(a_million_bytes),
        cmocka_unit_test(parts_are_one_text),
        cmocka_unit_test(nul_bytes_count),
        cmocka_unit_test(hmac),
        cmocka_unit_test(hmac_in_base64),
        cmocka_unit_test(hmac_in_base64_without_openssl_is_nothing),
        cmocka_unit_test(hmac_with_an_empty_key),
        cmocka_unit_test(hepsipay_signatures),
        cmocka_unit_test(callback_hashes),
        cmocka_unit_test(webhook_signature),
        cmocka_unit_test(failure_leaves_no_hex),
        cmocka_unit_test(every_failure_leaves_no_hex),
        cmocka_unit_test(compares),
        cmocka_unit_test(random_bytes_differ),
        cmocka_unit_test(random_bytes_come_in_pieces),
    };
    return cmocka_run_group_tests_name("digest", tests, NULL, NULL);
}
