/* The addresses that a call has tried, as hashes. */
#include "address.h"

#ifdef _WIN32
#include <ws2tcpip.h>
#else
#include <netinet/in.h>
#endif

/* FNV-1a over the IP address. */
uint64_t pay_address_hash(const struct sockaddr *address)
{
    const unsigned char *bytes;
    size_t length;
    uint64_t hash = 14695981039346656037u;

    if (address->sa_family == AF_INET6) {
        bytes = (const unsigned char *)&((const struct sockaddr_in6 *)(const void *)address)->sin6_addr;
        length = sizeof(struct in6_addr);
    } else {
        bytes = (const unsigned char *)&((const struct sockaddr_in *)(const void *)address)->sin_addr;
        length = sizeof(struct in_addr);
    }
    for (size_t i = 0; i < length; i++) {
        hash = (hash ^ bytes[i]) * 1099511628211u;
    }
    return hash;
}

bool pay_addresses_have(const pay_addresses *addresses, uint64_t hash)
{
    for (size_t i = 0; addresses && i < addresses->count; i++) {
        if (addresses->hashes[i] == hash) {
            return true;
        }
    }
    return false;
}

void pay_addresses_add(pay_addresses *addresses, uint64_t hash)
{
    size_t room = sizeof(addresses->hashes) / sizeof(addresses->hashes[0]);

    if (!pay_addresses_have(addresses, hash) && addresses->count < room) {
        addresses->hashes[addresses->count++] = hash;
    }
}
