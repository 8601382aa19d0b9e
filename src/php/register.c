/* Registers every class: base classes first. */
#include "register.h"

#include "attempt.h"
#include "attempt_enums.h"
#include "batch.h"
#include "card.h"
#include "checkout.h"
#include "claims.h"
#include "confirmation.h"
#include "doctor.h"
#include "enums.h"
#include "exchange.h"
#include "failure.h"
#include "finding.h"
#include "finrota.h"
#include "finrota_erp.h"
#include "gateway.h"
#include "gateway_finrota.h"
#include "gateway_hepsipay.h"
#include "gateway_hstmobil.h"
#include "hepsipay.h"
#include "hepsipay_installments.h"
#include "hepsipay_webhook.h"
#include "hstmobil.h"
#include "http_message.h"
#include "installment.h"
#include "money.h"
#include "options.h"
#include "order.h"
#include "page.h"
#include "pdo_attempt_store.h"
#include "reconciliation.h"
#include "return_page.h"
#include "service_gateway.h"
#include "three_d_secure.h"
#include "value.h"

/* Bases first. */
void payments_register_classes(void)
{
    payments_enums_register();
    payments_money_register();
    payments_card_register();
    payments_value_register();
    payments_exchange_register();
    payments_three_d_secure_register();
    payments_return_page_register();
    payments_confirmation_register();
    payments_options_register();
    payments_http_message_register();
    payments_claims_register();
    payments_batch_register();
    payments_failure_register();
    payments_finrota_register();
    payments_finrota_erp_register();
    payments_hstmobil_register();
    payments_hepsipay_register();
    payments_hepsipay_webhook_register();
    payments_hepsipay_installments_register();
    payments_attempt_enums_register();
    payments_installment_register();
    payments_order_register();
    payments_attempt_register();
    payments_page_register();
    payments_finding_register();
    payments_gateway_register();
    payments_service_gateways_register();
    payments_gateway_finrota_register();
    payments_gateway_hstmobil_register();
    payments_gateway_hepsipay_register();
    payments_pdo_attempt_store_register();
    payments_checkout_register();
    payments_reconciliation_register();
    payments_doctor_register();
}
