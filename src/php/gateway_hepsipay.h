/* Payments\Hepsipay: the gateway. */
#ifndef PAYMENTS_PHP_GATEWAY_HEPSIPAY_H
#define PAYMENTS_PHP_GATEWAY_HEPSIPAY_H

void payments_gateway_hepsipay_register(void);

#endif
