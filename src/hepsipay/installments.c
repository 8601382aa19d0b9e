/* Hepsipay asks the shop for installments. Page "Taksit Yönetimi (Installment)". */
#include "hepsipay.h"

static const pay_field query[] = {
    {"binNumber", PAY_STRING, PAY_REQUIRED},
    {"orderNumber", PAY_STRING, PAY_REQUIRED},
    {"customerEmail", PAY_STRING, PAY_REQUIRED},
    {"customerGsm", PAY_STRING, PAY_REQUIRED},
    {"RewardAmount", PAY_AMOUNT_MINOR, .currency = "TRY"},
    {0},
};

const pay_message hepsipay_installment_query = {
    .name = "hepsipay.installments.query",
    .page = "Taksit Yönetimi (Installment)",
    .fields = query,
    .any_case = true,
};

/* The page's table says a rate, its sample the difference of the totals: the sample is written. */
const pay_field hepsipay_installment_price[] = {
    {"ActualInstallmentNumber", PAY_INTEGER, PAY_REQUIRED, .min = 1},
    {"DisplayInstallmentNumber", PAY_INTEGER, PAY_REQUIRED, .min = 1},
    {"InstallmentPrice", PAY_AMOUNT_MINOR, PAY_REQUIRED, .currency = "TRY"},
    {"TotalPrice", PAY_AMOUNT_MINOR, PAY_REQUIRED, .currency = "TRY"},
    {"PosAlias", PAY_STRING, PAY_KEY},
    {"InterestAmount", PAY_AMOUNT_MINOR, PAY_MAY_BE_ZERO, .currency = "TRY"},
    {0},
};

const pay_field hepsipay_installment_offer[] = {
    {"Price", PAY_AMOUNT_MINOR, PAY_REQUIRED, .currency = "TRY"},
    {"Force3ds", PAY_BOOLEAN, PAY_REQUIRED},
    {"InstallmentsPriceDetails", PAY_LIST, PAY_REQUIRED, .members = hepsipay_installment_price,
     .record = "InstallmentPrice"},
    {0},
};

const pay_field hepsipay_installment_answer[] = {
    {"Installments", PAY_LIST, PAY_REQUIRED, .argument = "offers", .members = hepsipay_installment_offer,
     .record = "InstallmentOffer"},
    {0},
};
