/* Payments\Hepsipay: the gateway. */
#ifndef PAYMENTS_PHP_HEPSIPAY_GATEWAY_H
#define PAYMENTS_PHP_HEPSIPAY_GATEWAY_H

void payments_hepsipay_gateway_register(void);

#endif
