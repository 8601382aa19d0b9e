/* The frame as a gateway. */
#include "hepsipay.h"

enum { HOUR = 3600 };

/* The customer's key is a phone number or an e-mail. */
static const pay_input start[] = {
    {"amount", PAY_INPUT_ORDER, "amount"},
    {"accountKey", PAY_INPUT_SETTING, "accountKey"},
    {"accountKey", PAY_INPUT_ORDER, "customer.phone", .form = PAY_INPUT_DIGITS},
    {"accountKey", PAY_INPUT_ORDER, "customer.email"},
    {"merchantCallBackUrl", PAY_INPUT_ORDER, "returnUrl"},
    {"basketItems", PAY_INPUT_ITEMS},
    {"basketItems.product", PAY_INPUT_ITEM, "name"},
    {"basketItems.price", PAY_INPUT_ITEM, "price"},
    {"basketItems.categoryId", PAY_INPUT_ITEM, "categoryId"},
    {"basketItems.categoryId", PAY_INPUT_SETTING, "categoryId"},
    {"basketItems.externalId", PAY_INPUT_ITEM, "id"},
    {"basketItems.subMerchantMemberId", PAY_INPUT_ITEM, "sellerId"},
    {"basketItems.subMerchantMemberPrice", PAY_INPUT_ITEM, "sellerShare"},
    {"isGuestUser", PAY_INPUT_ORDER, "customer.isGuest"},
    {"force3ds", PAY_INPUT_ORDER, "threeDSecure"},
    {"allowedInstallments", PAY_INPUT_SETTING, "allowedInstallments"},
    {"allowedInstallments", PAY_INPUT_ORDER, "installment", .form = PAY_INPUT_LIST},
    {"merchantOrderNumber", PAY_INPUT_REFERENCE},
    {"posAlias", PAY_INPUT_SETTING, "posAlias"},
    {0},
};

static const pay_output started[] = {
    {"frameUrl", "frameUrl", PAY_PAGE_FRAME},
    {"token", "token"},
    {0},
};

static const pay_input ask[] = {
    {"token", PAY_INPUT_HANDLE, "token", .is_needed = true},
    {0},
};

static const pay_output asked[] = {
    {"paymentId", "paymentId"},
    {"referenceNo", "referenceNo"},
    {"rawStatus", "state"},
    {0},
};

static const pay_input refund[] = {
    {"paymentId", PAY_INPUT_HANDLE, "paymentId"},
    {"referenceNo", PAY_INPUT_HANDLE, "referenceNo", .unless = "paymentId"},
    {"refundAmount", PAY_INPUT_AMOUNT},
    {0},
};

/* What a state of the payment says of a refund. */
typedef enum refund_state { PAID, PART, BACK, FAILED, OTHER } refund_state;

static refund_state state_of(pay_text code)
{
    static const struct {
        const char *code;
        refund_state state;
    } states[] = {{"4", PAID}, {"5", PAID},  {"12", PAID},  {"14", PAID},
                  {"8", PART}, {"10", BACK}, {"9", FAILED}, {"11", FAILED}};

    for (size_t i = 0; i < sizeof(states) / sizeof(*states); i++) {
        if (pay_text_equals(code, pay_text_of(states[i].code))) {
            return states[i].state;
        }
    }
    return OTHER;
}

static pay_text state_now(const pay_finding *now)
{
    for (size_t i = 0; i < now->handle_count; i++) {
        if (pay_text_equals(now->handles[i].name, PAY_TEXT("state"))) {
            return now->handles[i].value;
        }
    }
    return (pay_text){0};
}

/*
 * No answer says how much was given back: only a state that the payment did not have before the refund proves
 * something. A part of it was given back before and after: only the panel knows.
 */
static pay_fact weigh_states(const pay_attempt *reversal, const pay_finding *now, pay_text *reason)
{
    refund_state before = state_of(reversal->state_before);
    refund_state after = state_of(state_now(now));
    bool is_all = reversal->amount == reversal->before;

    if (after == OTHER) {
        return PAY_FACT_COUNT;
    }
    if (after == FAILED && before != FAILED && before != OTHER) {
        return PAY_FACT_NOT_DONE;
    }
    if ((after == PART && before == PAID && !is_all) ||
        (after == BACK && (before == PAID || before == PART) && is_all)) {
        return PAY_FACT_DONE;
    }
    if (after == before && (after == PAID || after == FAILED)) {
        return PAY_FACT_COUNT;
    }
    *reason =
        PAY_TEXT("the state of the payment does not say whether this refund was carried out: look into the panel");
    return PAY_FACT_UNCLEAR;
}

static bool is_signed(const pay_record *credentials, const pay_record *notice)
{
    const pay_text keys[] = {pay_record_text(credentials, "callbackKey"),
                             pay_record_text(credentials, "previousCallbackKey")};

    return hepsipay_webhook_prove(notice, keys, 2) == HEPSIPAY_WEBHOOK_HOLDS;
}

const pay_gateway hepsipay_frame_gateway = {
    .name = "hepsipay.frame",
    .capabilities = PAY_CAN(SHOW_FRAME) | PAY_CAN(SKIP_3DS) | PAY_CAN(SPLIT) | PAY_CAN(SURCHARGE) | PAY_CAN(QUERY) |
                    PAY_CAN(NOTIFY) | PAY_CAN(REFUND) | PAY_CAN(REFUND_PART),
    .limits = {.session_seconds = HOUR},
    .start = {&hepsipay_frame_init, start, started},
    .ask = {&hepsipay_payment_status, ask, asked},
    .refund = {&hepsipay_payment_refund, refund},
    .amount = "amount",
    .order = "merchantOrderNumber",
    .order_is_needed = true,
    .pending_is_open = true,
    .reason = "statusDescription",
    .notice = &hepsipay_webhook,
    .notice_order = "merchantOrderNumber",
    .notice_is_signed = is_signed,
    .weigh = weigh_states,
};
