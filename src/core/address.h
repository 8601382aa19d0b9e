/*
 * Addresses that a call has tried without success. A later attempt of the same call prefers others.
 */
#ifndef PAYMENTS_CORE_ADDRESS_H
#define PAYMENTS_CORE_ADDRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef _WIN32
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

/* An address is known by a hash. Two that share one cost a detour, nothing else. */
typedef struct pay_addresses {
    uint64_t hashes[8];
    size_t count;
} pay_addresses;

/* Of the address without its port. */
uint64_t pay_address_hash(const struct sockaddr *address);
/* `addresses` may be NULL: no address is in it. */
bool pay_addresses_have(const pay_addresses *addresses, uint64_t hash);
/* An address for which there is no room is not remembered. */
void pay_addresses_add(pay_addresses *addresses, uint64_t hash);

#endif
