/* Payments\Finrota: the gateways. */
#include "gateway_finrota.h"

#include "php.h"
#include "zend_attributes.h"

#include "gateway.h"
#include "service_gateway.h"
#include "finrota/finrota.h"

#include "../../stubs/gateway_finrota_arginfo.h"

static payments_service_gateway hpm, pws, vpws;

void payments_gateway_finrota_register(void)
{
    payments_service_gateway_add(&hpm, register_class_Payments_Finrota_HpmGateway(payments_gateway_ce),
                                 &finrota_hpm_gateway);
    payments_service_gateway_add(&pws, register_class_Payments_Finrota_PwsGateway(payments_offers_installments_ce),
                                 &finrota_pws_gateway);
    payments_service_gateway_add(&vpws, register_class_Payments_Finrota_VpwsGateway(payments_offers_installments_ce),
                                 &finrota_vpws_gateway);
}
