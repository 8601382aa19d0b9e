/* Payments\Hepsipay: the gateway. */
#include "gateway_hepsipay.h"

#include "php.h"
#include "zend_attributes.h"

#include "gateway.h"
#include "service_gateway.h"
#include "hepsipay/hepsipay.h"

#include "../../stubs/gateway_hepsipay_arginfo.h"

static payments_service_gateway frame;

void payments_gateway_hepsipay_register(void)
{
    payments_service_gateway_add(&frame, register_class_Payments_Hepsipay_FrameGateway(payments_gateway_ce),
                                 &hepsipay_frame_gateway);
}
