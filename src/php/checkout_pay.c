/*
 * Checkout::pay(). Its order of steps keeps an order from being paid twice: look for open attempts, insert, look again
 * for one that has won, call, store the answer, and only then hand out the page. docs/attempts.md says why.
 */
#include "checkout.h"

#include "zend_exceptions.h"

#include "card.h"
#include "checkout_click.h"
#include "failure.h"
#include "object.h"
#include "scope.h"
#include "core/digest.h"
#include "core/hex.h"
#include "core/text.h"

enum { ROUNDS = 10 };

/* --- the attempt ------------------------------------------------------------------ */

/* A new attempt's names: 32 hex digits each. */
typedef struct names {
    char reference[PAY_GUID_SIZE];
    char secret[PAY_GUID_SIZE];
    char secret_hash[PAY_DIGEST_HEX_SIZE];
    char open_key[PAY_ATTEMPT_REFERENCE + 1];
} names;

static bool make_names(const payments_click *click, names *names)
{
    pay_text secret = {names->secret, PAY_GUID_SIZE - 1};

    payments_order_key(click->order.number, names->open_key);
    if (!pay_guids_create((char *[]){names->reference, names->secret}, 2) ||
        !pay_digest_hex(PAY_SHA256, &secret, 1, names->secret_hash)) {
        zend_throw_error(NULL, "the system gives no random bytes, or OpenSSL has no SHA-256");
        return false;
    }
    return true;
}

static payments_stored insert_payment(const payments_click *click, const names *names, payments_row *row)
{
    pay_attempt attempt = {
        .reference = pay_text_of(names->reference),
        .kind = PAY_ATTEMPT_PAYMENT,
        .order = click->order.number,
        .gateway = click->gateway_name,
        .state = PAY_STATE_STARTING,
        .currency = click->order.amount.currency,
        .amount = click->order.amount.minor,
        .ceiling = click->order.ceiling.minor,
        .paid = PAY_ATTEMPT_NONE,
        .left = PAY_ATTEMPT_NONE,
        .before = PAY_ATTEMPT_NONE,
        .version = 1,
        .ends_at = PAY_ATTEMPT_NONE,
        .open_key = pay_text_of(names->open_key),
        .three_d = click->order.three_d,
    };

    if (!payments_store_now(click->checkout, &attempt.created_at)) {
        return PAYMENTS_THREW;
    }
    if (click->order.notify_url.length) {
        attempt.secret_hash = pay_text_of(names->secret_hash);
    }
    if (!click->limits.may_charge_without_page || click->order.three_d) {
        attempt.ends_at = attempt.created_at + click->limits.session_seconds;
    }
    pay_attempt_plan(&attempt, &click->limits, attempt.created_at, true);
    return payments_store_insert(click->checkout, &attempt, row);
}

static void fill_url(pay_buffer *out, pay_text url, const names *names)
{
    const pay_text reference = PAY_TEXT("{reference}");
    const pay_text secret = PAY_TEXT("{secret}");

    while (url.length) {
        size_t plain = pay_text_find(url, '{');

        pay_buffer_append_text(out, (pay_text){url.bytes, plain});
        url = pay_text_from(url, plain);
        if (pay_text_starts_with(url, reference)) {
            pay_buffer_append_string(out, names->reference);
            url = pay_text_from(url, reference.length);
        } else if (pay_text_starts_with(url, secret)) {
            pay_buffer_append_string(out, names->secret);
            url = pay_text_from(url, secret.length);
        } else if (url.length) {
            pay_buffer_append_char(out, '{');
            url = pay_text_from(url, 1);
        }
    }
}

/* The order with the attempt's addresses. */
static void fill_order(const payments_click *click, const names *names, zval *filled)
{
    payments_scope *scope = payments_scope_open();
    size_t length;

    fill_url(&scope->text, click->order.return_url, names);
    length = scope->text.length;
    fill_url(&scope->text, click->order.notify_url, names);
    payments_order_with_urls(filled, click->order_object, (pay_text){scope->text.bytes, length},
                             pay_text_from(pay_buffer_text(&scope->text), length));
    payments_scope_close(scope);
}

/* --- the call ----------------------------------------------------------------------- */

/* Stores what the gateway found; true when this commit is the one that lets the page be shown. */
static bool store_found(payments_case *at, const payments_found *found)
{
    payments_stored how = payments_case_apply(at, &found->finding, true);

    if (how == PAYMENTS_THREW) { /* the step says no more than what is committed, and settle() finds the rest */
        payments_report_as_warning("Payments\\AttemptStore");
    }
    return how == PAYMENTS_STORED && found->finding.fact == PAY_FACT_SHOWN && at->was == PAY_STATE_STARTING &&
           at->row.attempt.state == PAY_STATE_WAITING;
}

static void call_start(const payments_click *click, const names *names, payments_case *at, payments_found *found)
{
    zval arguments[3];

    ZVAL_COPY(&arguments[0], &at->row.object);
    fill_order(click, names, &arguments[1]);
    if (click->card) {
        ZVAL_OBJ_COPY(&arguments[2], click->card);
    } else {
        ZVAL_NULL(&arguments[2]);
    }
    payments_gateway_move(click->gateway, "start", arguments, 3, found);
    for (int i = 0; i < 3; i++) {
        zval_ptr_dtor(&arguments[i]);
    }
}

/* False with the handler's own exception. Where the store fails now, settle() calls the handler. */
static bool notify_shop(payments_case *at)
{
    if (payments_case_notify(at)) {
        return true;
    }
    if (payments_is_failure(EG(exception), PAY_FAILURE_STORE)) {
        payments_report_as_warning("Payments\\AttemptStore");
    }
    return !EG(exception);
}

static void start_payment(const payments_click *click, const names *names, payments_case *at)
{
    payments_found found;
    zval exception;
    bool shows;

    call_start(click, names, at, &found);
    if (!EG(exception)) { /* else an exit in the gateway */
        shows = store_found(at, &found);
        if (found.thrown && !EG(exception)) {
            ZVAL_OBJ_COPY(&exception, found.thrown);
            zend_throw_exception_object(&exception);
        } else if (!EG(exception) && notify_shop(at)) {
            payments_click_give(click, &at->row, shows ? payments_found_page(&found) : NULL);
        }
    }
    payments_found_free(&found);
}

/* Somebody else's attempt won between the first look and the insert: ours is closed, and nothing was sent. */
static bool close_unsent_payment(payments_case *at)
{
    pay_finding found = pay_finding_of(PAY_FACT_NOT_SENT, PAY_PROOF_ANSWER);

    found.reason = PAY_TEXT("the order was paid by another attempt: nothing was sent");
    at->is_quiet = true;
    return payments_case_apply(at, &found, true) != PAYMENTS_THREW;
}

/* The row is taken over. */
static payments_looked look_again_and_start(const payments_click *click, const names *names, payments_row *row)
{
    payments_case at;
    payments_looked result;

    if (!payments_case_open(&at, click->checkout, row)) {
        return LOOKED_ANSWERED;
    }
    result = payments_click_look_again(click);
    if (result == LOOKED_FREE) {
        start_payment(click, names, &at);
        result = LOOKED_ANSWERED;
    } else if (result == LOOKED_AGAIN && !close_unsent_payment(&at)) {
        result = LOOKED_ANSWERED;
    }
    payments_case_close(&at);
    return result;
}

static payments_looked try_to_pay(const payments_click *click)
{
    payments_looked result = payments_click_look(click);
    payments_row row;
    names names;

    if (result != LOOKED_FREE) {
        return result;
    }
    if (!make_names(click, &names)) {
        return LOOKED_ANSWERED;
    }
    switch (insert_payment(click, &names, &row)) {
    case PAYMENTS_STORED:
        result = look_again_and_start(click, &names, &row);
        break;
    case PAYMENTS_OUTRUN:
        result = LOOKED_AGAIN;
        break;
    case PAYMENTS_THREW:
        result = LOOKED_ANSWERED;
        break;
    }
    ZEND_SECURE_ZERO(&names, sizeof(names));
    return result;
}

/* --- the method ------------------------------------------------------------------------ */

static bool check_order_card(const payments_click *click)
{
    if (click->card) {
        return payments_gateway_must_support(click->gateway, "Card");
    }
    if (payments_gateway_supports(click->gateway, "HostedPage") || payments_gateway_supports(click->gateway, "Frame")) {
        return true;
    }
    if (!EG(exception)) {
        payments_checkout_refuse("card", "required", "is required: the customer pays with %s in the shop",
                                 ZSTR_VAL(click->gateway->ce->name));
    }
    return false;
}

/* What the order asks for and the gateway has not is refused before anything is stored or sent. */
static bool check_capabilities(const payments_click *click)
{
    const payments_order *order = &click->order;

    return check_order_card(click) &&
           (order->three_d || payments_gateway_must_support(click->gateway, "WithoutThreeDSecure")) &&
           (order->installment == 1 || payments_gateway_must_support(click->gateway, "Installments")) &&
           (!order->plan || payments_gateway_must_support(click->gateway, "InstallmentPlans")) &&
           (order->ceiling.minor == order->amount.minor || payments_gateway_must_support(click->gateway, "Surcharge"));
}

/* Ten clicks at once may outrun each other: whatever the last of them stored is waited for. */
static void pay(const payments_click *click)
{
    payments_looked result = LOOKED_AGAIN;

    for (int i = 0; i < ROUNDS && result != LOOKED_ANSWERED; i++) {
        result = try_to_pay(click);
    }
    if (result != LOOKED_ANSWERED) {
        payments_checkout_throw(PAY_FAILURE_STORE, "the store takes no attempt of order %.*s: nothing was sent",
                                (int)click->order.number.length, click->order.number.bytes);
    }
}

ZEND_METHOD(Payments_Checkout, pay)
{
    payments_click click = {.checkout = payments_checkout_of(Z_OBJ_P(ZEND_THIS)), .return_value = return_value};
    zend_string *gateway;

    ZEND_PARSE_PARAMETERS_START(2, 3)
        Z_PARAM_STR(gateway)
        Z_PARAM_OBJ_OF_CLASS(click.order_object, payments_order_ce)
        Z_PARAM_OPTIONAL
        Z_PARAM_OBJ_OF_CLASS_OR_NULL(click.card, payments_card_ce)
    ZEND_PARSE_PARAMETERS_END();
    if (!click.checkout || !payments_order_read(click.order_object, &click.order)) {
        RETURN_THROWS();
    }
    click.gateway_name = payments_text_of(gateway);
    click.gateway = payments_gateway(click.checkout, click.gateway_name);
    if (click.gateway && payments_gateway_limits(click.gateway, &click.limits) && check_capabilities(&click)) {
        pay(&click);
    }
}
