/* HstMobil Web POS: 3-D Secure payments. Tables in the words of the provider's page; see docs/providers/hstmobil.md. */
#ifndef PAYMENTS_HSTMOBIL_H
#define PAYMENTS_HSTMOBIL_H

#include "core/gateway.h"
#include "core/operation.h"

extern const pay_provider hstmobil;

extern const pay_operation hstmobil_login;
extern const pay_operation hstmobil_pay;
extern const pay_operation hstmobil_result;
extern const pay_operation hstmobil_installments;
extern const pay_message hstmobil_callback;

/* The service as a gateway. */
extern const pay_gateway hstmobil_webpos_gateway;

#endif
