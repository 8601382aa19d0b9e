/* Payments\HstMobil: the gateway. */
#ifndef PAYMENTS_PHP_HSTMOBIL_GATEWAY_H
#define PAYMENTS_PHP_HSTMOBIL_GATEWAY_H

void payments_hstmobil_gateway_register(void);

#endif
