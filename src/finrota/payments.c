/* What PWS and VPWS share: the cardholder, the card, the transaction and its reversal. */
#include "finrota.h"

#include "core/record.h"
#include "core/verdict.h"

const pay_field finrota_contact[] = {
    {"name", PAY_STRING, PAY_REQUIRED},
    {"surname", PAY_STRING, PAY_REQUIRED},
    {"email", PAY_STRING, PAY_REQUIRED | PAY_ONE_LINE | PAY_TYPED},
    {"tckn", PAY_STRING, PAY_SECRET},
    {"description", PAY_STRING},
    {"phone", PAY_STRING},
    {0},
};

const pay_field finrota_card[] = {
    {"cardNumber", PAY_STRING, PAY_REQUIRED | PAY_SECRET, .argument = "number"},
    {"cardHolderName", PAY_STRING, PAY_REQUIRED | PAY_SECRET, .argument = "holderName"},
    {"cvv", PAY_STRING, PAY_REQUIRED | PAY_SECRET},
    {"expMonth", PAY_INTEGER, PAY_REQUIRED | PAY_SECRET, .argument = "expiryMonth", .min = 1, .max = 12},
    {"expYear", PAY_INTEGER, PAY_REQUIRED | PAY_SECRET, .argument = "expiryYear", .min = 1000, .max = 9999},
    {0},
};

static const pay_field logo[] = {
    {"id", PAY_STRING},
    {"colorCode", PAY_STRING},
    {"isDefault", PAY_BOOLEAN},
    {"logoSmall", PAY_STRING},
    {"logoMedium", PAY_STRING},
    {"logoBig", PAY_STRING},
    {"installmentCellColor", PAY_STRING},
    {0},
};

static const pay_field commission_rate[] = {
    {"installment", PAY_INTEGER, PAY_REQUIRED},
    {"commApplyTypeId", PAY_INTEGER},
    {"processCommRate", PAY_DECIMAL},
    {"plusInstallment", PAY_INTEGER},
    {0},
};

/* The lists show fewer members than the answer by BIN, which has the POS id. Each is read where it occurs. */
const pay_field finrota_pos[] = {
    {"paymentSetPosId", PAY_STRING},
    {"tenantPosId", PAY_STRING},
    {"vPosApiId", PAY_INTEGER},
    {"threeDStatus", PAY_INTEGER},
    {"isCvvUse", PAY_BOOLEAN},
    {"isDefaultPos", PAY_BOOLEAN},
    {"name", PAY_STRING},
    {"colorCode", PAY_STRING},
    {"logo", PAY_GROUP, .members = logo, .record = "PosLogo"},
    {"commRates", PAY_LIST, .members = commission_rate, .record = "CommissionRate"},
    {"isVisibleCommRate", PAY_BOOLEAN},
    {"posCurrencyDefinitionId", PAY_STRING},
    {"creditCardTypeId", PAY_INTEGER},
    {"creditCardProgramId", PAY_INTEGER},
    {"isBusinessCard", PAY_BOOLEAN},
    {"savedCreditCardUseCvv", PAY_BOOLEAN},
    {"hasCampaign", PAY_BOOLEAN},
    {"partnerApiDefinition", PAY_INTEGER},
    {"binFilterId", PAY_STRING},
    {"maxMaturityDayCount", PAY_INTEGER},
    {"posTypeId", PAY_INTEGER},
    {"nonBinPos", PAY_BOOLEAN},
    {"partnerId", PAY_INTEGER},
    {0},
};

const pay_field finrota_pos_list[] = {
    {"", PAY_LIST, PAY_REQUIRED, .members = finrota_pos, .record = "Pos"},
    {0},
};

const pay_field finrota_pos_list_enveloped[] = {
    FINROTA_ENVELOPE_HEAD,
    {"data", PAY_LIST, PAY_REQUIRED, .members = finrota_pos, .record = "Pos"},
    {0},
};

/*
 * The members that the pages show; the copies of the pages end in the middle of
 * the table, so nothing but the status and the reference is required.
 */
const pay_field finrota_transaction[] = {
    {"id", PAY_STRING, PAY_ECHO, .argument = "transactionId"},
    {"referenceNumber", PAY_STRING, PAY_REQUIRED | PAY_ECHO},
    {"clientReferenceNumber", PAY_STRING, PAY_ECHO, .argument = "clientOrderReferenceCode"},
    {"transactionStatusId", PAY_CODE, PAY_REQUIRED, .argument = "status", .codes = finrota_transaction_status},
    {"transactionStatusId", PAY_STRING, PAY_REQUIRED, .argument = "rawStatus"},
    {"lastAmount", PAY_AMOUNT, .currency_from = "currencyType"},
    {"lastAmount", PAY_STRING, PAY_RAW, .argument = "rawLastAmount"},
    {"lastNetAmount", PAY_AMOUNT, .currency_from = "currencyType"},
    {"currencyType", PAY_STRING},
    {"installment", PAY_INTEGER},
    {"commRate", PAY_DECIMAL},
    {"transactionDate", PAY_DATE_TIME},
    {"transactionDate", PAY_STRING, PAY_RAW, .argument = "rawTransactionDate"},
    {"transactionDetailId", PAY_STRING},
    {"tenantId", PAY_STRING},
    {"tenantPosId", PAY_STRING},
    {0},
};

/* Whether the transaction comes in an envelope, the pages do not agree on: it is read either way. */
const pay_field finrota_transaction_enveloped[] = {
    FINROTA_ENVELOPE(finrota_transaction),
    {0},
};

const pay_field finrota_transaction_bare[] = {
    {"", PAY_GROUP, PAY_REQUIRED | PAY_INLINE, .members = finrota_transaction},
    {0},
};

const pay_field finrota_cancel_request[] = {
    {"referenceCode", PAY_STRING, PAY_REQUIRED, .argument = "referenceNumber"},
    {"reason", PAY_STRING},
    {0},
};

/* `isSuccess` judges; the status is 1 in the samples where the status table says 5 and 6. */
const pay_field finrota_reversal[] = {
    {"lastAmount", PAY_DECIMAL, .argument = "rawRemaining"},
    {"remaining", PAY_DERIVED},
    {"expectedRemaining", PAY_DERIVED},
    {"isRemainingAsExpected", PAY_DERIVED},
    {"transactionStatusId", PAY_STRING, .argument = "rawStatus"},
    {"errorCode", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_RESULT_CODE},
    {"errorMessage", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_MESSAGE},
    {"isSuccess", PAY_BOOLEAN, PAY_REQUIRED, .role = PAY_ROLE_SUCCESS, .expect = "true"},
    {0},
};

const pay_field finrota_reversal_answer[] = {
    FINROTA_ENVELOPE(finrota_reversal),
    {0},
};

/* No answer names the amount. A failure whose code leaves it in doubt whether the bank took the money is none. */
void finrota_derive_payment(const pay_record *request, pay_record *answer)
{
    pay_value *status = pay_record_find(answer, "status");

    *pay_record_find(answer, "askedAmount") = *pay_record_find(request, "amount");
    if (status->status == PAY_STATUS_FAILED && finrota_is_in_doubt(pay_record_text(answer, "errorCode"))) {
        status->status = PAY_STATUS_UNRECOGNISED;
    }
}

/* On the page of cancel the status stays 1. Status 6 is a refund of a part or of all. */
void finrota_derive_state(const pay_record *request, pay_record *answer)
{
    pay_value *value = pay_record_find(answer, "status");

    if (!pay_is_zero(pay_record_text(answer, "rawLastAmount"))) {
        return;
    }
    if (value->status == PAY_STATUS_SUCCEEDED) {
        value->status = PAY_STATUS_CANCELLED;
    } else if (value->status == PAY_STATUS_PARTIALLY_REFUNDED) {
        value->status = PAY_STATUS_REFUNDED;
    }
}

static bool read_remaining(const pay_record *answer, const pay_currency *currency, pay_money *remaining)
{
    pay_text digits = pay_record_text(answer, "rawRemaining");

    remaining->currency = currency;
    return digits.length && pay_money_parse(digits, currency, true, &remaining->minor) == PAY_MONEY_OK;
}

/*
 * If the provider ignored the name of the amount, it would refund everything. So what is left is given as money, and
 * compared with what the caller says was left before.
 */
void finrota_derive_remaining(const pay_record *request, pay_record *answer)
{
    const pay_value *amount = pay_record_find(request, "amount");
    const pay_value *before = pay_record_find(request, "remainingBefore");
    const pay_value *known = amount->kind == PAY_IS_MONEY ? amount : before;
    pay_value *remaining = pay_record_find(answer, "remaining");
    pay_value *expected = pay_record_find(answer, "expectedRemaining");
    pay_value *as_expected = pay_record_find(answer, "isRemainingAsExpected");
    int64_t taken = 0;

    if (known->kind != PAY_IS_MONEY) {
        return; /* a full refund of an unknown amount, in an unknown currency */
    }
    if (read_remaining(answer, known->money.currency, &remaining->money)) {
        remaining->kind = PAY_IS_MONEY;
    }
    if (before->kind != PAY_IS_MONEY) {
        return;
    }
    taken = amount->kind == PAY_IS_MONEY ? amount->money.minor : before->money.minor;
    expected->kind = PAY_IS_MONEY;
    expected->money = (pay_money){before->money.minor - taken, before->money.currency};
    as_expected->kind = PAY_IS_BOOLEAN;
    as_expected->boolean = known->money.currency == before->money.currency && remaining->kind == PAY_IS_MONEY &&
                           remaining->money.minor == expected->money.minor;
}
