/* ERP: the payments and reversals that Finrota knows, and the code that marks a payment as booked. */
#include "finrota.h"

#include "core/record.h"

/* The pages print three prefixes, and one of them in a whole address: the paths are settings of the class. */
#define ERP "https://dev.finrota.com/en/docs/erp/services/"

/* The names of both lists, as they are printed; any other is answered with an empty list. */
static const pay_field list_request[] = {
    {"page", PAY_INTEGER, PAY_REQUIRED | PAY_IN_QUERY, .min = 1},
    {"pageSize", PAY_INTEGER, PAY_REQUIRED | PAY_IN_QUERY, .min = 1, .max = FINROTA_ERP_LARGEST_PAGE},
    {"clientReferenceCode", PAY_STRING, PAY_IN_QUERY | PAY_REFERENCE, .argument = "clientOrderReferenceCode"},
    {"referenceCode", PAY_STRING, PAY_IN_QUERY | PAY_REFERENCE, .argument = "referenceNumber"},
    {"transactionId", PAY_STRING, PAY_IN_QUERY | PAY_REFERENCE},
    {"NonIntegrated", PAY_BOOLEAN, PAY_IN_QUERY},
    {"StartDate", PAY_DATE_TIME, PAY_IN_QUERY},
    {"EndDate", PAY_DATE_TIME, PAY_IN_QUERY},
    {"userCode", PAY_STRING, PAY_IN_QUERY | PAY_REFERENCE | PAY_KEY},
    {"vendorErpCode", PAY_STRING, PAY_IN_QUERY | PAY_REFERENCE | PAY_KEY},
    {0},
};

/* What an error says, and what an answer may say beside its data. */
/* clang-format off */
#define ERP_WORDS                                                                                                      \
    {"statusCode", PAY_INTEGER, .role = PAY_ROLE_STATUS, .expect = "200"},                                             \
    {"error", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_RESULT_CODE},                                                \
    {"message", PAY_STRING, PAY_FREE_TEXT, .role = PAY_ROLE_MESSAGE},                                                  \
    {"errors", PAY_LIST, PAY_INLINE, .members = finrota_error}
/* clang-format on */

static const pay_field agent[] = {
    {"agentId", PAY_STRING},
    {"name", PAY_STRING, PAY_FREE_TEXT},
    {"email", PAY_STRING, PAY_FREE_TEXT},
    {"agentCode", PAY_STRING},
    {"erpCode", PAY_STRING},
    {"workplaceCode", PAY_STRING},
    {0},
};

static const pay_field detail[] = {
    {"erpTransactionCode", PAY_STRING},
    {"erpTransactionCodeUpdateDate", PAY_DATE_TIME},
    {"erpTransactionCodeUpdateDate", PAY_STRING, PAY_RAW, .argument = "rawErpTransactionCodeUpdateDate"},
    {0},
};

/*
 * The object of the payment details, with the members that only this list shows. Whether it has a status, and whether
 * `vposTransactionDetails` is an object or a list, no page says: both are read.
 */
/* clang-format off */
#define PAYMENT_ROWS(ID)                                                                                               \
    {"id", PAY_STRING, (ID), .argument = "transactionId"},                                                             \
    {"referenceNumber", PAY_STRING},                                                                                   \
    {"clientReferenceNumber", PAY_STRING, .argument = "clientOrderReferenceCode"},                                     \
    {"transactionStatusId", PAY_CODE, .argument = "status", .codes = finrota_transaction_status},                      \
    {"transactionStatusId", PAY_STRING, PAY_RAW, .argument = "rawStatus"},                                             \
    {"lastAmount", PAY_AMOUNT, .currency_from = "currencyType"},                                                       \
    {"lastAmount", PAY_STRING, PAY_RAW, .argument = "rawLastAmount"},                                                  \
    {"lastNetAmount", PAY_AMOUNT, .currency_from = "currencyType"},                                                    \
    {"currencyType", PAY_STRING},                                                                                      \
    {"transactionDate", PAY_DATE_TIME},                                                                                \
    {"transactionDate", PAY_STRING, PAY_RAW, .argument = "rawTransactionDate"},                                        \
    {"installment", PAY_INTEGER},                                                                                      \
    {"transactionDetailId", PAY_STRING},                                                                               \
    {"tenantId", PAY_STRING},                                                                                          \
    {"tenantPosId", PAY_STRING},                                                                                       \
    {"commRate", PAY_DECIMAL},                                                                                         \
    {"vposCommRate", PAY_DECIMAL},                                                                                     \
    {"bankPaymentDays", PAY_INTEGER},                                                                                  \
    {"paymentSetErpCode", PAY_STRING},                                                                                 \
    {"vPosERPCode", PAY_STRING, .argument = "vPosErpCode"},                                                            \
    {"impersonated", PAY_BOOLEAN},                                                                                     \
    {"paidTenantId", PAY_STRING},                                                                                      \
    {"rePayPlanCode", PAY_STRING},                                                                                     \
    {"agent", PAY_GROUP, .members = agent, .record = "ErpAgent"},                                                      \
    {"vposTransactionDetails", PAY_GROUP, .argument = "detail", .members = detail, .record = "ErpDetail"},             \
    {"vposTransactionDetails", PAY_LIST, .argument = "details", .members = detail, .record = "ErpDetail"},             \
    {"erpTransactionCode", PAY_DERIVED}
/* clang-format on */

static const pay_field payment[] = {
    PAYMENT_ROWS(PAY_REQUIRED),
    {0},
};

static const pay_field payments[] = {
    {"", PAY_LIST, PAY_REQUIRED, .members = payment, .record = "ErpPayment"},
    ERP_WORDS,
    {0},
};

static const pay_field payments_wrapped[] = {
    {"data", PAY_LIST, PAY_REQUIRED | PAY_EMPTY_IF_NULL, .members = payment, .record = "ErpPayment"},
    ERP_WORDS,
    {0},
};

static pay_value *list_of(pay_record *answer)
{
    return &answer->values[0]; /* the first row of both tables */
}

/* The details as a list, whichever form they came in, and the code that all of them have. */
static void derive_details(pay_record *row)
{
    pay_value *one = pay_record_find(row, "detail");
    pay_value *details = pay_record_find(row, "details");
    pay_value *code = pay_record_find(row, "erpTransactionCode");

    if (details->kind != PAY_IS_LIST) {
        details->kind = PAY_IS_LIST;
        details->list.items = &one->record;
        details->list.count = one->kind == PAY_IS_RECORD;
    }
    for (size_t i = 0; i < details->list.count; i++) {
        pay_text here = pay_record_text(details->list.items[i], "erpTransactionCode");

        if (pay_text_is_blank(here) || (i > 0 && !pay_text_equals(here, code->text))) {
            code->kind = PAY_NOTHING;
            return;
        }
        code->kind = PAY_IS_TEXT;
        code->text = here;
    }
}

static void derive_payments(const pay_record *request, pay_record *answer)
{
    pay_value *list = list_of(answer);

    for (size_t i = 0; i < list->list.count; i++) {
        finrota_derive_state(request, list->list.items[i]);
        derive_details(list->list.items[i]);
    }
}

const pay_operation finrota_erp_payments = {
    .name = "finrota.erp.payments",
    .page = ERP "listing-payment-transactions",
    .method = "GET",
    .path = "/erp/payments",
    .safety = PAY_READ_ONLY,
    .request = list_request,
    .response = payments,
    .wrapped_response = payments_wrapped,
    .derive = derive_payments,
};

/* The sample ends before the payment's id. */
static const pay_field reversed_payment[] = {
    PAYMENT_ROWS(0),
    {0},
};

static const pay_field reversal[] = {
    {"reversalId", PAY_STRING, PAY_REQUIRED},
    {"reversalDate", PAY_DATE_TIME},
    {"reversalDate", PAY_STRING, PAY_RAW, .argument = "rawReversalDate"},
    {"reversalDesrcription", PAY_STRING, PAY_FREE_TEXT, .argument = "reversalDescription"},
    {"reversalType", PAY_STRING, PAY_RAW, .argument = "rawReversalType"},
    {"proccessAmount", PAY_STRING, PAY_RAW, .argument = "rawAmount"},
    {"proccessNetAmount", PAY_STRING, PAY_RAW, .argument = "rawNetAmount"},
    {"amount", PAY_DERIVED},
    {"netAmount", PAY_DERIVED},
    {"currencyId", PAY_STRING},
    {"vPosERPCode", PAY_STRING, .argument = "vPosErpCode"},
    {"erpCode", PAY_STRING},
    {"payment", PAY_GROUP, .members = reversed_payment, .record = "ErpPayment"},
    {0},
};

static const pay_field reversals[] = {
    {"", PAY_LIST, PAY_REQUIRED, .members = reversal, .record = "ErpReversal"},
    ERP_WORDS,
    {0},
};

static const pay_field reversals_wrapped[] = {
    {"data", PAY_LIST, PAY_REQUIRED | PAY_EMPTY_IF_NULL, .members = reversal, .record = "ErpReversal"},
    ERP_WORDS,
    {0},
};

/* `currencyId` is null in the sample: then the currency is that of the payment. */
static const pay_currency *currency_of_reversal(const pay_record *row)
{
    const pay_value *paid = pay_record_find(row, "payment");
    pay_text own = pay_record_text(row, "currencyId");

    if (own.length || paid->kind != PAY_IS_RECORD) {
        return pay_currency_by_code(own);
    }
    return pay_currency_by_code(pay_record_text(paid->record, "currencyType"));
}

static void derive_money(pay_record *row, const char *raw, const char *name, const pay_currency *currency)
{
    pay_value *money = pay_record_find(row, name);
    pay_text digits = pay_record_text(row, raw);

    if (currency && digits.length && pay_money_parse(digits, currency, true, &money->money.minor) == PAY_MONEY_OK) {
        money->kind = PAY_IS_MONEY;
        money->money.currency = currency;
    }
}

static void derive_reversals(const pay_record *request, pay_record *answer)
{
    pay_value *list = list_of(answer);

    for (size_t i = 0; i < list->list.count; i++) {
        pay_record *row = list->list.items[i];
        const pay_currency *currency = currency_of_reversal(row);
        pay_value *paid = pay_record_find(row, "payment");

        derive_money(row, "rawAmount", "amount", currency);
        derive_money(row, "rawNetAmount", "netAmount", currency);
        if (paid->kind == PAY_IS_RECORD) {
            finrota_derive_state(request, paid->record);
            derive_details(paid->record);
        }
    }
}

const pay_operation finrota_erp_reversals = {
    .name = "finrota.erp.reversals",
    .page = ERP "erp-returned-transactions",
    .method = "GET",
    .path = "/api/erp/getReversals",
    .safety = PAY_READ_ONLY,
    .request = list_request,
    .response = reversals,
    .wrapped_response = reversals_wrapped,
    .derive = derive_reversals,
};

static const pay_field code_request[] = {
    {"referenceCode", PAY_STRING, PAY_REQUIRED, .argument = "referenceNumber"},
    {"erpTransactionCode", PAY_STRING, PAY_REQUIRED},
    {0},
};

static const pay_field code_row[] = {
    {"ReferenceCode", PAY_STRING, PAY_REQUIRED, .argument = "referenceNumber"},
    {"ClientReferenceCode", PAY_STRING, .argument = "clientOrderReferenceCode"},
    {"ErpTransactionCode", PAY_STRING},
    {"Message", PAY_STRING, PAY_FREE_TEXT},
    {"MessageCode", PAY_STRING},
    {0},
};

/* clang-format off */
#define CODE_ROWS                                                                                                      \
    {"referenceNumber", PAY_DERIVED},                                                                                  \
    {"clientOrderReferenceCode", PAY_DERIVED},                                                                         \
    {"erpTransactionCode", PAY_DERIVED},                                                                               \
    {"messageCode", PAY_DERIVED},                                                                                      \
    {"providerMessage", PAY_DERIVED},                                                                                  \
    {"isSet", PAY_DERIVED},                                                                                            \
    ERP_WORDS
/* clang-format on */

static const pay_field code_answer[] = {
    {"", PAY_LIST, PAY_REQUIRED, .members = code_row, .record = "ErpCode"},
    CODE_ROWS,
    {0},
};

static const pay_field code_answer_wrapped[] = {
    {"data", PAY_LIST, PAY_REQUIRED, .members = code_row, .record = "ErpCode"},
    CODE_ROWS,
    {0},
};

typedef enum mark { SAYS_NOTHING, SAYS_NO, SAYS_YES } mark;

/*
 * MessageCode 00 is a success. 100 may be "already marked", with this code or another, or "no such payment": the code
 * that is stored decides, and never a text.
 */
static mark judge_mark(const pay_record *row, pay_text sent)
{
    pay_text stored = pay_record_text(row, "ErpTransactionCode");
    bool is_same = pay_text_equals(stored, sent);

    if (pay_text_equals(pay_record_text(row, "MessageCode"), PAY_TEXT("00"))) {
        return is_same || stored.length == 0 ? SAYS_YES : SAYS_NOTHING;
    }
    return is_same ? SAYS_YES : SAYS_NO;
}

static void copy_value(pay_record *answer, const char *name, const pay_record *row, const char *from)
{
    *pay_record_find(answer, name) = *pay_record_find(row, from);
}

/* The row of this payment. None of it, or rows that contradict each other, say nothing. */
static void derive_code(const pay_record *request, pay_record *answer)
{
    pay_text reference = pay_record_text(request, "referenceNumber");
    pay_text sent = pay_record_text(request, "erpTransactionCode");
    pay_value *list = list_of(answer);
    pay_value *is_set = pay_record_find(answer, "isSet");
    mark said = SAYS_NOTHING;
    bool agree = true;

    for (size_t i = 0; i < list->list.count; i++) {
        const pay_record *row = list->list.items[i];
        mark here;

        if (!pay_text_equals_nocase(pay_record_text(row, "ReferenceCode"), reference)) {
            continue;
        }
        here = judge_mark(row, sent);
        agree = agree && (said == SAYS_NOTHING || said == here);
        said = here;
        copy_value(answer, "referenceNumber", row, "ReferenceCode");
        copy_value(answer, "clientOrderReferenceCode", row, "ClientReferenceCode");
        copy_value(answer, "erpTransactionCode", row, "ErpTransactionCode");
        copy_value(answer, "messageCode", row, "MessageCode");
        copy_value(answer, "providerMessage", row, "Message");
    }
    if (agree && said != SAYS_NOTHING) {
        is_set->kind = PAY_IS_BOOLEAN;
        is_set->boolean = said == SAYS_YES;
    }
}

const pay_operation finrota_erp_set_code = {
    .name = "finrota.erp.setErpCode",
    .page = ERP "transferring-payment-transactions-to-erp",
    .method = "PUT",
    .path = "/api/setPaymentErpCode",
    .safety = PAY_WRITES,
    .request = code_request,
    .response = code_answer,
    .wrapped_response = code_answer_wrapped,
    .any_case = true,
    .derive = derive_code,
};

static const pay_field representatives_request[] = {
    {"Code", PAY_STRING, PAY_REQUIRED | PAY_IN_PATH | PAY_KEY, .argument = "agentCode"},
    {"dealerCode", PAY_STRING, PAY_IN_QUERY | PAY_REFERENCE},
    {"customerCode", PAY_STRING, PAY_IN_QUERY | PAY_REFERENCE},
    {0},
};

static const pay_field representative[] = {
    {"id", PAY_STRING},
    {"isActive", PAY_BOOLEAN},
    {"name", PAY_STRING, PAY_FREE_TEXT},
    {"surname", PAY_STRING, PAY_FREE_TEXT},
    {"email", PAY_STRING, PAY_FREE_TEXT},
    {"gsm", PAY_STRING},
    {0},
};

static const pay_field representatives[] = {
    {"", PAY_LIST, PAY_REQUIRED, .members = representative, .record = "ErpRepresentative"},
    ERP_WORDS,
    {0},
};

static const pay_field representatives_wrapped[] = {
    {"data", PAY_LIST, PAY_REQUIRED | PAY_EMPTY_IF_NULL, .members = representative, .record = "ErpRepresentative"},
    ERP_WORDS,
    {0},
};

const pay_operation finrota_erp_representatives = {
    .name = "finrota.erp.representatives",
    .page = ERP "customer-representative-listing",
    .method = "GET",
    .path = "/erp/agent/{Code}/representatives",
    .safety = PAY_READ_ONLY,
    .request = representatives_request,
    .response = representatives,
    .wrapped_response = representatives_wrapped,
};
