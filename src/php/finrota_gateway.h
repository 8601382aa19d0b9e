/* Payments\Finrota: the gateways. */
#ifndef PAYMENTS_PHP_FINROTA_GATEWAY_H
#define PAYMENTS_PHP_FINROTA_GATEWAY_H

void payments_finrota_gateway_register(void);

#endif
