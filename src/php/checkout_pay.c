/*
 * Checkout::pay(). Its order of steps keeps an order from being paid twice: look for open attempts, insert, look again
 * for one that has won, call, store the answer, and only then hand out the page. docs/attempts.md says why.
 */
#include "checkout.h"

#include <stdio.h>

#include "zend_exceptions.h"

#include "attempt_enums.h"
#include "card.h"
#include "checkout_parts.h"
#include "enums.h"
#include "failure.h"
#include "finding.h"
#include "object.h"
#include "order.h"
#include "page.h"
#include "scope.h"
#include "core/digest.h"
#include "core/hex.h"
#include "core/text.h"

enum { ROUNDS = 10, SECONDS_TO_PAY = 60 };

/* One click on Pay. */
typedef struct click {
    const payments_checkout *checkout;
    zend_object *gateway;
    pay_text gateway_name;
    pay_limits limits;
    zend_object *order_object;
    payments_order order;
    zend_object *card;  /* NULL for none */
    zval *return_value; /* the step */
} click;

/* --- steps -------------------------------------------------------------------- */

static const char *const page_steps[] = {
    [PAYMENTS_PAGE_REDIRECT] = "Redirect", [PAYMENTS_PAGE_HTML] = "Html", [PAYMENTS_PAGE_FRAME] = "Frame"};

static void give(const click *click, const payments_row *row, const char *name, zval *page)
{
    zend_object *step;
    zval value;

    object_init_ex(click->return_value, payments_step_ce);
    step = Z_OBJ_P(click->return_value);
    payments_enum_case(&value, payments_step_kind_ce, name);
    payments_property_init(step, payments_step_ce, "kind", &value);
    ZVAL_COPY(&value, &row->object);
    payments_property_init(step, payments_step_ce, "attempt", &value);
    ZVAL_NULL(&value);
    if (page) {
        ZVAL_COPY(&value, page);
    }
    payments_property_init(step, payments_step_ce, "page", &value);
}

/* Money may be held, or is on its way: nothing is started beside it. */
static void give_wait(const click *click, const payments_row *row)
{
    give(click, row, "Wait", NULL);
}

/* `page` is NULL where there is none to be shown. */
static void give_step(const click *click, const payments_row *row, zval *page)
{
    payments_page_kind kind;
    pay_text content;

    if (page && payments_page_read(page, &kind, &content)) {
        give(click, row, page_steps[kind], page);
    } else {
        give(click, row, pay_state_is_settled(row->attempt.state) ? "Done" : "Wait", NULL);
    }
}

/* --- what is open --------------------------------------------------------------- */

typedef enum looked {
    LOOKED_FREE,    /* nothing stands in the way */
    LOOKED_AGAIN,   /* something changed: look once more */
    LOOKED_ANSWERED /* there is a step, or an exception */
} looked;

/* The page of an open attempt, where its address was stored and the customer has time to pay. */
static bool find_page(const click *click, const pay_attempt *open, int64_t now, zval *page)
{
    pay_text link = pay_attempt_handle(open, PAY_TEXT("link"));
    pay_text frame = pay_attempt_handle(open, PAY_TEXT("frameUrl"));

    if (open->state != PAY_STATE_WAITING || !pay_text_equals(open->gateway, click->gateway_name) ||
        open->currency != click->order.amount.currency || open->amount != click->order.amount.minor ||
        open->ceiling != click->order.ceiling.minor || (!link.length && !frame.length) ||
        open->ends_at == PAY_ATTEMPT_NONE || open->ends_at - now < SECONDS_TO_PAY) {
        return false;
    }
    payments_page_create(page, link.length ? PAYMENTS_PAGE_REDIRECT : PAYMENTS_PAGE_FRAME, link.length ? link : frame);
    return true;
}

/* The customer is not through with it, and said so now by asking for another: both may be paid, the first one wins. */
static bool may_supersede(const click *click, const payments_case *open)
{
    pay_fact answer = Z_TYPE(open->found.object) == IS_OBJECT ? open->found.finding.fact : PAY_FACT_LOST;

    return !click->checkout->refuses_repeat && open->row.attempt.state == PAY_STATE_WAITING &&
           open->row.attempt.ends_at != PAY_ATTEMPT_NONE && (answer == PAY_FACT_OPEN || answer == PAY_FACT_FAILED_TRY);
}

static looked supersede(payments_case *open, int64_t now)
{
    pay_attempt changed = open->row.attempt;

    changed.superseded = true;
    changed.open_key = PAY_TEXT("");
    payments_case_plan(open, &changed, now);
    return payments_store_replace(open->checkout, &open->row, &changed) == PAYMENTS_THREW ? LOOKED_ANSWERED
                                                                                          : LOOKED_AGAIN;
}

static looked ask_about_open(const click *click, payments_case *open, int64_t now)
{
    bool asked;

    /* A charge may be on its way as long as a call can take: no question can prove anything then. */
    if (open->row.attempt.state == PAY_STATE_STARTING &&
        now < open->row.attempt.created_at + open->limits.call_seconds + SECONDS_TO_PAY) {
        give_wait(click, &open->row);
        return LOOKED_ANSWERED;
    }
    if (!payments_case_ask(open, &asked) || !payments_case_tell(open)) {
        return LOOKED_ANSWERED;
    }
    if (pay_state_is_settled(open->row.attempt.state) && open->row.attempt.state != PAY_STATE_LOOK) {
        return LOOKED_AGAIN;
    }
    if (may_supersede(click, open)) {
        return supersede(open, now);
    }
    give_wait(click, &open->row);
    return LOOKED_ANSWERED;
}

/* One attempt of the order; the row is taken over. */
static looked look_at(const click *click, payments_row *row)
{
    payments_case open;
    looked result;
    int64_t now;
    zval page;

    if (row->attempt.won_key.length) {
        give_step(click, row, NULL);
        payments_row_free(row);
        return LOOKED_ANSWERED;
    }
    if (row->attempt.state == PAY_STATE_LOOK || row->attempt.state == PAY_STATE_PART) {
        give_wait(click, row);
        payments_row_free(row);
        return LOOKED_ANSWERED;
    }
    if (!row->attempt.open_key.length) {
        payments_row_free(row);
        return LOOKED_FREE;
    }
    if (!payments_case_open(&open, click->checkout, row)) {
        return LOOKED_ANSWERED;
    }
    if (!payments_store_now(click->checkout, &now)) {
        result = LOOKED_ANSWERED;
    } else if (find_page(click, &open.row.attempt, now, &page)) {
        give_step(click, &open.row, &page);
        zval_ptr_dtor(&page);
        result = LOOKED_ANSWERED;
    } else {
        result = ask_about_open(click, &open, now);
    }
    payments_case_close(&open);
    return result;
}

/* The attempt that delivers comes first, then what holds money. */
static int rank(const pay_attempt *attempt)
{
    if (attempt->won_key.length) {
        return 3;
    }
    if (attempt->state == PAY_STATE_LOOK || attempt->state == PAY_STATE_PART) {
        return 2;
    }
    return attempt->open_key.length ? 1 : 0;
}

/* Of the order's attempts the one that stands in the way most; its rank. False with an exception. */
static bool find_first(const click *click, payments_row *first, int *first_rank)
{
    zval list, *item;

    ZVAL_UNDEF(&first->object);
    *first_rank = 0;
    if (!payments_store_list(click->checkout, "oforder", click->order.number, &list)) {
        return false;
    }
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL(list), item) {
        payments_row row;

        Z_TRY_ADDREF_P(item);
        if (!payments_row_take(&row, item)) {
            break;
        }
        if (rank(&row.attempt) > *first_rank) {
            *first_rank = rank(&row.attempt);
            payments_row_move(first, &row);
        }
        payments_row_free(&row);
    }
    ZEND_HASH_FOREACH_END();
    zval_ptr_dtor(&list);
    if (EG(exception)) {
        payments_row_free(first);
    }
    return !EG(exception);
}

static looked look_for_open(const click *click)
{
    payments_row first;
    int first_rank;

    if (!find_first(click, &first, &first_rank)) {
        return LOOKED_ANSWERED;
    }
    return first_rank ? look_at(click, &first) : LOOKED_FREE;
}

/* --- the attempt ------------------------------------------------------------------ */

/* A new attempt's names: 32 hex digits each. */
typedef struct names {
    char reference[33];
    char secret[33];
    char secret_hash[PAY_DIGEST_HEX_SIZE];
    char open_key[PAY_ATTEMPT_REFERENCE + 1];
} names;

static bool make_names(const click *click, names *names)
{
    pay_text secret = {names->secret, 32};

    snprintf(names->open_key, sizeof(names->open_key), "order:%.*s", (int)click->order.number.length,
             click->order.number.bytes);
    if (!pay_guid_create(names->reference) || !pay_guid_create(names->secret) ||
        !pay_digest_hex(PAY_SHA256, &secret, 1, names->secret_hash)) {
        zend_throw_error(NULL, "the system gives no random bytes, or OpenSSL has no SHA-256");
        return false;
    }
    return true;
}

static payments_stored insert(const click *click, const names *names, payments_row *row)
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

static void fill(pay_buffer *out, pay_text url, const names *names)
{
    const pay_text reference = PAY_TEXT("{reference}");
    const pay_text secret = PAY_TEXT("{secret}");

    while (url.length) {
        if (pay_text_starts_with(url, reference)) {
            pay_buffer_append_string(out, names->reference);
            url = pay_text_from(url, reference.length);
        } else if (pay_text_starts_with(url, secret)) {
            pay_buffer_append_string(out, names->secret);
            url = pay_text_from(url, secret.length);
        } else {
            pay_buffer_append_char(out, url.bytes[0]);
            url = pay_text_from(url, 1);
        }
    }
}

/* The order with the attempt's addresses. */
static void fill_order(const click *click, const names *names, zval *filled)
{
    payments_scope *scope = payments_scope_open();
    size_t length;

    fill(&scope->text, click->order.return_url, names);
    length = scope->text.length;
    fill(&scope->text, click->order.notify_url, names);
    payments_order_with_urls(filled, click->order_object, (pay_text){scope->text.bytes, length},
                             pay_text_from(pay_buffer_text(&scope->text), length));
    payments_scope_close(scope);
}

/* --- the call ----------------------------------------------------------------------- */

/*
 * The store failed after the call: nothing more is said than what is committed. An exit of the script stays one.
 */
static void forget_store_failure(void)
{
    zend_object *thrown = payments_take_exception();

    if (thrown) {
        OBJ_RELEASE(thrown);
    }
}

/* Stores what the gateway found; true when this commit is the one that lets the page be shown. */
static bool store_found(payments_case *at, const payments_found *found)
{
    payments_stored how = payments_case_apply(at, &found->finding, true);

    if (how == PAYMENTS_THREW) {
        forget_store_failure();
    }
    return how == PAYMENTS_STORED && found->finding.fact == PAY_FACT_SHOWN && at->was == PAY_STATE_STARTING &&
           at->row.attempt.state == PAY_STATE_WAITING;
}

static void call_gateway(const click *click, const names *names, payments_case *at, payments_found *found)
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
static bool tell(payments_case *at)
{
    if (payments_case_tell(at)) {
        return true;
    }
    if (payments_is_failure(EG(exception), PAY_FAILURE_STORE)) {
        forget_store_failure();
    }
    return !EG(exception);
}

static void start(const click *click, const names *names, payments_case *at)
{
    payments_found found;
    zval exception;
    bool shows;

    call_gateway(click, names, at, &found);
    if (!EG(exception)) { /* else an exit in the gateway */
        shows = store_found(at, &found);
        if (found.thrown && !EG(exception)) {
            ZVAL_OBJ_COPY(&exception, found.thrown);
            zend_throw_exception_object(&exception);
        } else if (!EG(exception) && tell(at)) {
            give_step(click, &at->row, shows ? payments_found_page(&found) : NULL);
        }
    }
    payments_found_free(&found);
}

/* Somebody else's attempt won between the first look and the insert: ours is closed, and nothing was sent. */
static bool close_unsent(payments_case *at)
{
    pay_finding found = pay_finding_of(PAY_FACT_NOT_SENT, PAY_PROOF_ANSWER);

    found.reason = PAY_TEXT("the order was paid by another attempt: nothing was sent");
    at->is_quiet = true;
    return payments_case_apply(at, &found, true) != PAYMENTS_THREW;
}

/* The row is taken over. */
static looked look_again_and_start(const click *click, const names *names, payments_row *row)
{
    payments_case at;
    payments_row first;
    int first_rank;
    looked result = LOOKED_ANSWERED;

    if (!payments_case_open(&at, click->checkout, row)) {
        return LOOKED_ANSWERED;
    }
    if (!find_first(click, &first, &first_rank)) {
        /* the store is down: nothing was sent, and settle() closes the attempt */
    } else if (first_rank > 1) {
        result = close_unsent(&at) ? LOOKED_AGAIN : LOOKED_ANSWERED;
        payments_row_free(&first);
    } else {
        payments_row_free(&first);
        start(click, names, &at);
    }
    payments_case_close(&at);
    return result;
}

static looked try_to_pay(const click *click)
{
    looked result = look_for_open(click);
    payments_row row;
    names names;

    if (result != LOOKED_FREE) {
        return result;
    }
    if (!make_names(click, &names)) {
        return LOOKED_ANSWERED;
    }
    switch (insert(click, &names, &row)) {
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

static bool check_card(const click *click)
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
static bool check_capabilities(const click *click)
{
    const payments_order *order = &click->order;

    return check_card(click) &&
           (order->three_d || payments_gateway_must_support(click->gateway, "WithoutThreeDSecure")) &&
           (order->installment == 1 || payments_gateway_must_support(click->gateway, "Installments")) &&
           (order->ceiling.minor == order->amount.minor || payments_gateway_must_support(click->gateway, "Surcharge"));
}

/* Ten clicks at once may outrun each other: whatever the last of them stored is waited for. */
static void pay(const click *click)
{
    looked result = LOOKED_AGAIN;

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
    click click = {.checkout = payments_checkout_of(Z_OBJ_P(ZEND_THIS)), .return_value = return_value};
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
