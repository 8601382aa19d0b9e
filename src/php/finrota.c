/* Payments\Finrota */
#include "classes.h"

#include "finrota/finrota.h"

PAYMENTS_ACCOUNT(Payments_Finrota_Account, finrota)
PAYMENTS_VALUE(Payments_Finrota_Customer)
PAYMENTS_RESULT(Payments_Finrota_PaymentLink)
PAYMENTS_RESULT(Payments_Finrota_HpmNotification)

PAYMENTS_SERVICE(Payments_Finrota_Hpm)
PAYMENTS_OPERATION(Payments_Finrota_Hpm, createLink, finrota_hpm_create_link)
PAYMENTS_MESSAGE(Payments_Finrota_Hpm, parseWebhook, finrota_hpm_webhook)
