#include "peer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cJSON.h>
#include <openssl/evp.h>

#define CLIENT_IP        "114.177.159.157"
#define SECRET_KEY       "TestSecretKey"
#define FIRST_PAYMENT_ID 49902664u

void die(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    exit(1);
}

static char *write_body(unsigned number)
{
    char payment_id[16];
    cJSON *body = cJSON_CreateObject();

    snprintf(payment_id, sizeof(payment_id), "%u", FIRST_PAYMENT_ID + number);
    cJSON_AddNumberToObject(body, "refundAmount", 2000 + number % 1000);
    cJSON_AddStringToObject(body, "clientIp", CLIENT_IP);
    cJSON_AddStringToObject(body, "paymentId", payment_id);
    char *text = cJSON_PrintUnformatted(body);
    cJSON_Delete(body);
    if (!text) {
        die("no memory for the body");
    }
    return text;
}

static void hash_text(EVP_MD_CTX *hash, const char *text)
{
    if (!EVP_DigestUpdate(hash, text, strlen(text))) {
        die("cannot hash");
    }
}

static void write_hex(const unsigned char *bytes, size_t length, char *hex)
{
    for (size_t i = 0; i < length; i++) {
        hex[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
        hex[2 * i + 1] = "0123456789abcdef"[bytes[i] & 15];
    }
    hex[2 * length] = '\0';
}

/* SHA-512 of the URL, the merchant's numbers, the body and the secret key. */
static void sign_body(const gateway *gateway, const char *body, char signature[129])
{
    static EVP_MD *sha512; /* a lookup for each refund would cost more than the hash */
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    EVP_MD_CTX *hash = EVP_MD_CTX_new();

    if (!sha512) {
        sha512 = EVP_MD_fetch(NULL, "SHA512", NULL);
    }
    if (!hash || !EVP_DigestInit_ex(hash, sha512, NULL)) {
        die("OpenSSL has no SHA-512 here");
    }
    hash_text(hash, gateway->origin);
    hash_text(hash, REFUND_PATH MERCHANT_NO TERMINAL_NO);
    hash_text(hash, body);
    hash_text(hash, SECRET_KEY);
    if (!EVP_DigestFinal_ex(hash, digest, &length)) {
        die("cannot hash");
    }
    EVP_MD_CTX_free(hash);
    write_hex(digest, length, signature);
}

refund make_refund(const gateway *gateway, unsigned number)
{
    refund made = {.body = write_body(number)};

    made.length = strlen(made.body);
    sign_body(gateway, made.body, made.signature);
    return made;
}

void free_refund(refund *refund)
{
    cJSON_free(refund->body);
}

void check_answer(long status, const char *body, size_t length)
{
    cJSON *answer = cJSON_ParseWithLength(body, length);
    const cJSON *code = cJSON_GetObjectItemCaseSensitive(answer, "MessageCode");

    if (status != 200 || !cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(answer, "Success")) || !cJSON_IsString(code) ||
        strcmp(code->valuestring, "0000") != 0) {
        die("not a refund: HTTP %ld, %.*s", status, (int)length, body);
    }
    cJSON_Delete(answer);
}
