/* The classes of Payments\Finrota: methods are one line for each operation. */
#include "finrota.h"

#include "zend_enum.h"
#include "zend_attributes.h"
#include "ext/json/php_json.h"

#include "account.h"
#include "arguments.h"
#include "confirmation.h"
#include "failure.h"
#include "money.h"
#include "object.h"
#include "service.h"
#include "value.h"
#include "verdict.h"
#include "core/failure.h"
#include "core/money.h"
#include "core/text.h"
#include "finrota/finrota.h"

#include "../../stubs/finrota_arginfo.h"

zend_class_entry *payments_pws_ce;

PAYMENTS_OR_THROW(Payments_Finrota_Payment, "referenceNumber")
PAYMENTS_VERDICT(Payments_Finrota_Payment, "askedAmount", NULL, false)
PAYMENTS_VERDICT(Payments_Finrota_Transaction, "lastAmount", "rawLastAmount", true)

PAYMENTS_OPERATION(Payments_Finrota_Hpm, createLink, finrota_hpm_create_link)
PAYMENTS_MESSAGE(Payments_Finrota_Hpm, parseWebhook, finrota_hpm_webhook)

PAYMENTS_OPERATION(Payments_Finrota_Pws, pay, finrota_pws_pay)
PAYMENTS_OPERATION(Payments_Finrota_Pws, paymentSets, finrota_pws_payment_sets)
PAYMENTS_OPERATION(Payments_Finrota_Pws, paymentOptions, finrota_pws_payment_options)
PAYMENTS_OPERATION(Payments_Finrota_Pws, paymentOptionsForBin, finrota_pws_payment_options_for_bin)
PAYMENTS_OPERATION(Payments_Finrota_Pws, transaction, finrota_pws_transaction)
PAYMENTS_OPERATION(Payments_Finrota_Pws, cancel, finrota_pws_cancel)
PAYMENTS_OPERATION(Payments_Finrota_Pws, refund, finrota_pws_refund)
PAYMENTS_RESOLVE(Payments_Finrota_Pws, resolve, finrota_pws_transaction)

PAYMENTS_OPERATION(Payments_Finrota_Vpws, pay, finrota_vpws_pay)
PAYMENTS_OPERATION(Payments_Finrota_Vpws, paymentOptions, finrota_vpws_payment_options)
PAYMENTS_OPERATION(Payments_Finrota_Vpws, paymentOptionsForBin, finrota_vpws_payment_options_for_bin)
PAYMENTS_OPERATION(Payments_Finrota_Vpws, transaction, finrota_vpws_transaction)
PAYMENTS_OPERATION(Payments_Finrota_Vpws, cancel, finrota_vpws_cancel)
PAYMENTS_OPERATION(Payments_Finrota_Vpws, refund, finrota_vpws_refund)
PAYMENTS_RESOLVE(Payments_Finrota_Vpws, resolve, finrota_vpws_transaction)

/* The transaction of a notification, by its id; false when it threw. */
static bool look_up(zval *answer, zend_object *through, zend_object *notification)
{
    zval named;
    bool found;

    array_init(&named);
    payments_add_property(Z_ARRVAL(named), "transactionId", notification, "id");
    found = payments_call_service(answer, through, "transaction", Z_ARRVAL(named));
    zval_ptr_dtor(&named);
    return found;
}

ZEND_METHOD(Payments_Finrota_Hpm, confirm)
{
    payments_arguments arguments;
    pay_money amount;
    zend_object *notification;
    zval answer, differences;
    pay_text order;
    bool same;

    if (!payments_arguments_take(execute_data, &arguments)) {
        RETURN_THROWS();
    }
    notification = Z_OBJ_P(payments_argument(&arguments, "notification"));
    order = payments_text_of(Z_STR_P(payments_argument(&arguments, "clientOrderReference")));
    if (order.length == 0) {
        pay_violation violation = {.field = PAY_TEXT("clientOrderReference"),
                                   .rule = "empty",
                                   .message = PAY_TEXT("clientOrderReference must not be empty")};

        payments_throw_violations(PAY_FAILURE_VALIDATION, PAY_OUTCOME_UNANSWERED, "finrota.hpm.confirm", &violation);
    } else if (payments_money_read(Z_OBJ_P(payments_argument(&arguments, "amount")), &amount) &&
               look_up(&answer, Z_OBJ_P(payments_argument(&arguments, "through")), notification)) {
        array_init(&differences);
        same = payments_expect_text(&differences, notification, "clientOrderReference", order, false);
        same = payments_expect_text(&differences, Z_OBJ(answer), "clientOrderReferenceCode", order, false) && same;
        payments_expect_money(&differences, Z_OBJ(answer), "lastAmount", amount);
        payments_confirmation_create(return_value, &answer, &differences, same);
    }
    payments_arguments_free(&arguments);
}

static payments_mask customer_mask, contact_mask, link_mask;

void payments_finrota_register(void)
{
    payments_account_init(register_class_Payments_Finrota_Account());
    register_class_Payments_Finrota_UserVerificationBy();
    payments_value_masks(register_class_Payments_Finrota_Customer(php_json_serializable_ce), finrota_hpm_customer,
                         &customer_mask);
    payments_value_masks(register_class_Payments_Finrota_Contact(php_json_serializable_ce), finrota_contact,
                         &contact_mask);
    payments_value_masks(register_class_Payments_Finrota_PaymentLink(php_json_serializable_ce),
                         finrota_hpm_create_link.response, &link_mask);
    register_class_Payments_Finrota_HpmNotification(php_json_serializable_ce);
    register_class_Payments_Finrota_Payment(php_json_serializable_ce);
    register_class_Payments_Finrota_Transaction(php_json_serializable_ce);
    register_class_Payments_Finrota_Reversal(php_json_serializable_ce);
    register_class_Payments_Finrota_PaymentSet(php_json_serializable_ce);
    register_class_Payments_Finrota_Pos(php_json_serializable_ce);
    register_class_Payments_Finrota_PosLogo(php_json_serializable_ce);
    register_class_Payments_Finrota_CommissionRate(php_json_serializable_ce);
    register_class_Payments_Finrota_BinOptions(php_json_serializable_ce);
    register_class_Payments_Finrota_Hpm();
    payments_pws_ce = register_class_Payments_Finrota_Pws();
    register_class_Payments_Finrota_Vpws();
}
