/* Digests over the exact bytes that are sent, from OpenSSL's EVP. */
#ifndef PAYMENTS_CORE_DIGEST_H
#define PAYMENTS_CORE_DIGEST_H

#include "buffer.h"
#include "text.h"

typedef enum pay_digest { PAY_SHA256, PAY_SHA512, PAY_DIGESTS } pay_digest;

/* Room for the hex of the longest digest and its NUL. */
#define PAY_DIGEST_HEX_SIZE 129

/* Lower-case hex of the digest over the parts, one after the other. False when OpenSSL fails. */
bool pay_digest_hex(pay_digest digest, const pay_text *parts, size_t count, char hex[PAY_DIGEST_HEX_SIZE]);

/* The same for HMAC with this key. An empty key is allowed. */
bool pay_hmac_hex(pay_digest digest, pay_text key, const pay_text *parts, size_t count, char hex[PAY_DIGEST_HEX_SIZE]);

/* Appends the same HMAC in base64. False when OpenSSL fails, and without memory. */
bool pay_hmac_base64(pay_digest digest, pay_text key, const pay_text *parts, size_t count, pay_buffer *out);

/* Gives back what is kept of OpenSSL's. When no thread computes any more; a later digest begins afresh. */
void pay_digest_stop(void);

/* Compares in a time that depends on the lengths only. */
bool pay_equals_constant_time(pay_text a, pay_text b);

#endif
