#include "digests.h"

#include "digest.h"

#include <stdlib.h>

#include <openssl/evp.h>

static void look_at(const char *properties)
{
    pay_digest_stop(); /* what was found before */
    if (EVP_set_default_properties(NULL, properties) != 1) {
        abort();
    }
}

void digests_lose(void)
{
    look_at("provider=nowhere");
}

void digests_find(void)
{
    look_at("");
}
