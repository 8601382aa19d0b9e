/* Digests and comparison, by OpenSSL. An algorithm is looked up once for the whole process. */
#include "digest.h"

#include <limits.h>

#ifdef _MSC_VER
#include <intrin.h>
#endif

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include "hex.h"

_Static_assert(PAY_DIGEST_HEX_SIZE >= 2 * 64 + 1, "room for the hex of SHA-512");

static const char *digest_name(pay_digest digest)
{
    return digest == PAY_SHA512 ? "SHA512" : "SHA256";
}

/* Of all threads, until pay_digest_stop(). NULL until somebody needed it. */
static EVP_MD *digests[PAY_DIGESTS];

/* Keeps `own` where nothing is kept yet; answers what is kept. */
static EVP_MD *keep_first(EVP_MD **kept, EVP_MD *own)
{
#ifdef _MSC_VER
    EVP_MD *known = _InterlockedCompareExchangePointer((void **)kept, own, NULL);

    return known ? known : own;
#else
    EVP_MD *known = NULL;

    return __atomic_compare_exchange_n(kept, &known, own, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE) ? own : known;
#endif
}

static const EVP_MD *fetch_digest(pay_digest digest)
{
    EVP_MD *known = keep_first(&digests[digest], NULL);

    if (!known) {
        EVP_MD *own = EVP_MD_fetch(NULL, digest_name(digest), NULL);

        known = keep_first(&digests[digest], own);
        if (known != own) {
            EVP_MD_free(own); /* another thread was first */
        }
    }
    return known;
}

void pay_digest_stop(void)
{
    for (size_t i = 0; i < PAY_DIGESTS; i++) {
        EVP_MD_free(digests[i]);
        digests[i] = NULL;
    }
}

static bool digest_parts(EVP_MD_CTX *context, const EVP_MD *algorithm, const pay_text *parts, size_t count,
                         unsigned char *bytes, unsigned *length)
{
    if (EVP_DigestInit_ex2(context, algorithm, NULL) != 1) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (parts[i].length > 0 && EVP_DigestUpdate(context, parts[i].bytes, parts[i].length) != 1) {
            return false;
        }
    }
    return EVP_DigestFinal_ex(context, bytes, length) == 1;
}

bool pay_digest_hex(pay_digest digest, const pay_text *parts, size_t count, char hex[PAY_DIGEST_HEX_SIZE])
{
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    const EVP_MD *algorithm = fetch_digest(digest);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    bool done = algorithm != NULL && context != NULL && digest_parts(context, algorithm, parts, count, bytes, &length);
    EVP_MD_CTX_free(context);
    pay_hex_write(bytes, done ? length : 0, hex);
    return done;
}

static bool hmac_parts(EVP_MAC_CTX *context, const char *digest, pay_text key, const pay_text *parts, size_t count,
                       unsigned char *bytes, size_t size, size_t *length)
{
    /* OpenSSL takes the name as char *, and only reads it. */
    OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, (char *)digest, 0),
                               OSSL_PARAM_construct_end()};
    /* To OpenSSL a NULL key means that the key is set already, which an empty one is not. */
    const char *key_bytes = key.length > 0 ? key.bytes : "";
    if (EVP_MAC_init(context, (const unsigned char *)key_bytes, key.length, parameters) != 1) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (parts[i].length > 0 &&
            EVP_MAC_update(context, (const unsigned char *)parts[i].bytes, parts[i].length) != 1) {
            return false;
        }
    }
    return EVP_MAC_final(context, bytes, length, size) == 1;
}

/* The raw HMAC; its length, 0 when OpenSSL fails. */
static size_t compute_hmac(pay_digest digest, pay_text key, const pay_text *parts, size_t count,
                           unsigned char bytes[EVP_MAX_MD_SIZE])
{
    size_t length = 0;
    EVP_MAC *algorithm = EVP_MAC_fetch(NULL, OSSL_MAC_NAME_HMAC, NULL);
    EVP_MAC_CTX *context = algorithm == NULL ? NULL : EVP_MAC_CTX_new(algorithm);
    bool done =
        context != NULL && hmac_parts(context, digest_name(digest), key, parts, count, bytes, EVP_MAX_MD_SIZE, &length);
    EVP_MAC_CTX_free(context);
    EVP_MAC_free(algorithm);
    return done ? length : 0;
}

bool pay_hmac_hex(pay_digest digest, pay_text key, const pay_text *parts, size_t count, char hex[PAY_DIGEST_HEX_SIZE])
{
    unsigned char bytes[EVP_MAX_MD_SIZE];
    size_t length = compute_hmac(digest, key, parts, count, bytes);

    pay_hex_write(bytes, length, hex);
    return length > 0;
}

bool pay_hmac_base64(pay_digest digest, pay_text key, const pay_text *parts, size_t count, pay_buffer *out)
{
    unsigned char bytes[EVP_MAX_MD_SIZE];
    size_t length = compute_hmac(digest, key, parts, count, bytes);

    pay_base64_append(out, bytes, length);
    return length > 0 && !out->failed;
}

bool pay_equals_constant_time(pay_text a, pay_text b)
{
    return a.length == b.length && (a.length == 0 || CRYPTO_memcmp(a.bytes, b.bytes, a.length) == 0);
}
