/* Payments\HstMobil: the gateway. */
#include "gateway_hstmobil.h"

#include "php.h"
#include "zend_attributes.h"

#include "gateway.h"
#include "service_gateway.h"
#include "hstmobil/hstmobil.h"

#include "../../stubs/gateway_hstmobil_arginfo.h"

static payments_service_gateway webpos;

void payments_gateway_hstmobil_register(void)
{
    payments_service_gateway_add(&webpos, register_class_Payments_HstMobil_WebPosGateway(payments_gateway_ce),
                                 &hstmobil_webpos_gateway);
}
