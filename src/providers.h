/* The one list of providers. */
#ifndef PAYMENTS_PROVIDERS_H
#define PAYMENTS_PROVIDERS_H

#include "core/operation.h"

/* NULL closes the list. */
extern const pay_provider *const payments_providers[];

#define PAYMENTS_EACH_PROVIDER(provider)                                                                               \
    for (const pay_provider *const *provider = payments_providers; *provider; provider++)
#define PAYMENTS_EACH_OPERATION(provider, operation)                                                                   \
    for (const pay_operation *const *operation = (provider)->operations; *operation; operation++)
#define PAYMENTS_EACH_MESSAGE(provider, message)                                                                       \
    for (const pay_message *const *message = (provider)->messages; message && *message; message++)
#define PAYMENTS_EACH_GATEWAY(provider, gateway)                                                                       \
    for (const struct pay_gateway *const *gateway = (provider)->gateways; gateway && *gateway; gateway++)

/* The operation of this name ("finrota.pws.pay"), of any provider; NULL when there is none. */
const pay_operation *payments_operation(pay_text name);

#endif
