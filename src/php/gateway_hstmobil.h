/* Payments\HstMobil: the gateway. */
#ifndef PAYMENTS_PHP_GATEWAY_HSTMOBIL_H
#define PAYMENTS_PHP_GATEWAY_HSTMOBIL_H

void payments_gateway_hstmobil_register(void);

#endif
