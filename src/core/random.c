/* Random bytes from OpenSSL, which the system seeds. */
#include "random.h"

#include <limits.h>

#include <openssl/rand.h>

bool pay_random(void *memory, size_t size)
{
    unsigned char *bytes = memory;
    while (size > 0) {
        int some = size > INT_MAX ? INT_MAX : (int)size;
        if (RAND_bytes(bytes, some) != 1) {
            return false;
        }
        bytes += some;
        size -= (size_t)some;
    }
    return true;
}
