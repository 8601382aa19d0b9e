/* Payments\Finrota: the gateways. */
#ifndef PAYMENTS_PHP_GATEWAY_FINROTA_H
#define PAYMENTS_PHP_GATEWAY_FINROTA_H

void payments_gateway_finrota_register(void);

#endif
