/* What a checkout is made of: Payments\Gateway, Payments\AttemptStore and its AttemptHistory. */
#include "gateway.h"

#include "zend_attributes.h"

#include "../../stubs/gateway_arginfo.h"

zend_class_entry *payments_gateway_ce;
zend_class_entry *payments_offers_installments_ce;
zend_class_entry *payments_attempt_store_ce;
zend_class_entry *payments_attempt_history_ce;

void payments_gateway_register(void)
{
    payments_gateway_ce = register_class_Payments_Gateway();
    payments_offers_installments_ce = register_class_Payments_OffersInstallments(payments_gateway_ce);
    payments_attempt_store_ce = register_class_Payments_AttemptStore();
    payments_attempt_history_ce = register_class_Payments_AttemptHistory(payments_attempt_store_ce);
}
