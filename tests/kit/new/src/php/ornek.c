/* Payments\Ornek */
#include "ornek.h"

#include "php.h"
#include "zend_attributes.h"
#include "ext/json/php_json.h"

#include "account.h"
#include "failure.h"
#include "service.h"
#include "verdict.h"
#include "ornek/ornek.h"

#include "../../stubs/ornek_arginfo.h"

PAYMENTS_OR_THROW(Payments_Ornek_Payment, "paymentId")
PAYMENTS_VERDICT(Payments_Ornek_Payment, "amount", NULL, false)

PAYMENTS_OPERATION(Payments_Ornek_Pay, pay, ornek_pay)
PAYMENTS_OPERATION(Payments_Ornek_Pay, state, ornek_state)
PAYMENTS_MESSAGE(Payments_Ornek_Pay, parseCallback, ornek_callback)

void payments_ornek_register(void)
{
    payments_account_init(register_class_Payments_Ornek_Account());
    register_class_Payments_Ornek_Payment(php_json_serializable_ce);
    register_class_Payments_Ornek_Callback(php_json_serializable_ce);
    register_class_Payments_Ornek_Pay();
}
