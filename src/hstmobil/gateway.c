/* Web POS as a gateway. */
#include "hstmobil.h"

enum { HALF_AN_HOUR = 1800 };

static const pay_input start[] = {
    {"amount", PAY_INPUT_ORDER, "amount"},
    {"orderId", PAY_INPUT_REFERENCE},
    {"installment", PAY_INPUT_ORDER, "installment"},
    {"card", PAY_INPUT_CARD},
    {"isSecureTransaction", PAY_INPUT_ORDER, "threeDSecure"},
    {"callbackUrl", PAY_INPUT_ORDER, "returnUrl"},
    {0},
};

static const pay_output started[] = {
    {"redirectUrl", NULL, PAY_PAGE_REDIRECT},
    {"html", NULL, PAY_PAGE_HTML},
    {"paymentId", "paymentId"},
    {0},
};

/* The id of the answer, never that of a form: anybody can post one. */
static const pay_input ask[] = {
    {"paymentId", PAY_INPUT_HANDLE, "paymentId", .is_needed = true},
    {"orderId", PAY_INPUT_REFERENCE},
    {0},
};

const pay_gateway hstmobil_webpos_gateway = {
    .name = "hstmobil.webpos",
    .capabilities = PAY_CAN(TAKE_CARD) | PAY_CAN(SPLIT) | PAY_CAN(QUERY),
    .limits = {.asking_may_charge = true, .session_seconds = HALF_AN_HOUR}, /* the page: the result ends the payment */
    .start = {&hstmobil_pay, start, started},
    .ask = {&hstmobil_result, ask},
    .amount = "amount",
    .order = "orderId",
    .order_is_needed = true,
    .reason = "message",
    .failure_is_final = true,
    .pending_is_open = true,
    .form = &hstmobil_callback,
    .form_order = "orderId",
};
