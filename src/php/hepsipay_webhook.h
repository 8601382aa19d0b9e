/* Payments\Hepsipay\Webhook. */
#ifndef PAYMENTS_PHP_HEPSIPAY_WEBHOOK_H
#define PAYMENTS_PHP_HEPSIPAY_WEBHOOK_H

#include "php.h"

void payments_hepsipay_webhook_register(void);

#endif
