/*
 * Checkout::notified(): what a provider's message proves is stored before the provider is asked. What it leaves in
 * doubt is stored after the answer.
 */
#include "checkout.h"

#include "zend_exceptions.h"

#include "checkout_parts.h"
#include "failure.h"
#include "finding.h"
#include "object.h"
#include "core/digest.h"
#include "core/text.h"

enum { HTTP_OK = 200, HTTP_BAD_REQUEST = 400, HTTP_UNAVAILABLE = 503 };

static void give_receipt(zval *return_value, zend_long status, const payments_case *at)
{
    zval value;

    object_init_ex(return_value, payments_receipt_ce);
    ZVAL_LONG(&value, status);
    payments_property_init(Z_OBJ_P(return_value), payments_receipt_ce, "status", &value);
    ZVAL_NULL(&value);
    if (at) {
        ZVAL_COPY(&value, &at->row.object);
    }
    payments_property_init(Z_OBJ_P(return_value), payments_receipt_ce, "attempt", &value);
}

/* The store is down: the provider is to send the message again. Any other exception goes on. */
static void give_unavailable(zval *return_value)
{
    if (EG(exception) && payments_is_failure(EG(exception), PAY_FAILURE_STORE)) {
        zend_clear_exception();
        give_receipt(return_value, HTTP_UNAVAILABLE, NULL);
    }
}

/* Whether the message came to the address that only the provider knows. */
static bool knows_secret(const pay_attempt *attempt, const zend_string *secret)
{
    char hash[PAY_DIGEST_HEX_SIZE];
    pay_text text;

    if (!secret || !attempt->secret_hash.length) {
        return false;
    }
    text = payments_text_of(secret);
    return pay_digest_hex(PAY_SHA256, &text, 1, hash) &&
           pay_equals_constant_time(pay_text_of(hash), attempt->secret_hash);
}

/* By itself the word would leave the attempt to a person. */
static bool is_doubtful(const payments_case *at, const pay_finding *word)
{
    const pay_attempt *attempt = &at->row.attempt;
    pay_fact fact = pay_finding_fact(attempt, word);

    return !pay_state_is_settled(attempt->state) &&
           pay_attempt_next(attempt->kind, attempt->state, fact, word->proof) == PAY_STATE_LOOK;
}

/* By what the word brings, which the same commit stores that claims the question. */
static bool ask_first(payments_case *at, const pay_finding *word, bool *asked)
{
    for (size_t i = 0; i < word->handle_count; i++) {
        pay_attempt_set_handle(&at->row.attempt, word->handles[i].name, word->handles[i].value);
    }
    return !at->limits.can_be_asked || payments_case_ask(at, asked);
}

/*
 * Stores what the message says by itself. A doubtful word waits for the answer: otherwise somebody else could call the
 * shop's handler for it in between. What the answer proves it does not change.
 */
static payments_stored store_word(payments_case *at, zval *notice, bool *asked)
{
    payments_stored stored = PAYMENTS_STORED;
    payments_found found;
    zval arguments[2];

    ZVAL_COPY(&arguments[0], &at->row.object);
    ZVAL_COPY_VALUE(&arguments[1], notice);
    if (payments_gateway_ask(at->gateway, "judge", arguments, 2, &found)) {
        if (found.finding.proof > PAY_PROOF_SECRET_URL) {
            found.finding.proof = PAY_PROOF_SECRET_URL;
        }
        if (!is_doubtful(at, &found.finding) || ask_first(at, &found.finding, asked)) {
            stored = payments_case_apply(at, &found.finding, true);
        }
        /* An answer that left the doubt may have been outrun: it is asked for once more. */
        *asked = *asked && !(at->row.attempt.state == PAY_STATE_LOOK && Z_TYPE(at->found.object) == IS_OBJECT);
    }
    payments_found_free(&found);
    zval_ptr_dtor(&arguments[0]);
    return EG(exception) ? PAYMENTS_THREW : stored;
}

/* A message is a reason to ask, too: one that proves nothing at most once in two seconds for an attempt. */
static bool ask_after_notice(payments_case *at, bool proves)
{
    pay_state state = at->row.attempt.state;
    bool asked;

    if (!at->limits.can_be_asked || state == PAY_STATE_REFUSED || state == PAY_STATE_BACK) {
        return true;
    }
    return proves ? payments_case_ask(at, &asked) : payments_case_hint(at);
}

static void take_notice(payments_case *at, zval *notice, const zend_string *secret, zval *return_value)
{
    /* A message without the secret proves nothing. */
    bool proves = knows_secret(&at->row.attempt, secret), asked = false;
    payments_stored stored = proves ? store_word(at, notice, &asked) : PAYMENTS_STORED;

    if (stored == PAYMENTS_OUTRUN) { /* each time it was tried */
        give_receipt(return_value, HTTP_UNAVAILABLE, NULL);
        return;
    }
    if (stored == PAYMENTS_THREW) {
        give_unavailable(return_value);
        return;
    }
    /* What the message says is stored: a failure from here on is none of the provider's business. */
    if (!asked && !ask_after_notice(at, proves) && EG(exception) &&
        payments_is_failure(EG(exception), PAY_FAILURE_STORE)) {
        zend_clear_exception();
    }
    if (!EG(exception) && payments_case_notify(at)) {
        give_receipt(return_value, HTTP_OK, at);
    }
}

/* The message as the gateway reads it; false: it was answered, or an exception. */
static bool read_notice(zend_object *gateway, zval *arguments, zval *notice, zval *return_value)
{
    if (payments_call_method(gateway, "notified", notice, 2, arguments)) {
        return true;
    }
    if (instanceof_function(EG(exception)->ce, payments_exception_ce)) {
        zend_clear_exception();
        give_receipt(return_value, HTTP_BAD_REQUEST, NULL);
    }
    return false;
}

static void find_and_take(const payments_checkout *checkout, const zend_object *gateway, zval *notice,
                          const zend_string *secret, zval *return_value)
{
    payments_notice read;
    payments_case at;
    payments_row row;

    if (!payments_notice_read(Z_OBJ_P(notice), &read)) {
        return;
    }
    if (!read.reference.length || !payments_store_find(checkout, read.reference, &row)) {
        if (!EG(exception)) {
            give_receipt(return_value, HTTP_OK, NULL);
        }
        give_unavailable(return_value);
        return;
    }
    if (!payments_case_open(&at, checkout, &row)) {
        return;
    }
    if (at.gateway != gateway || at.row.attempt.kind != PAY_ATTEMPT_PAYMENT) {
        give_receipt(return_value, HTTP_OK, NULL); /* not an attempt of this gateway's */
    } else {
        take_notice(&at, notice, secret, return_value);
    }
    payments_case_close(&at);
}

ZEND_METHOD(Payments_Checkout, notified)
{
    payments_checkout *checkout = payments_checkout_of(Z_OBJ_P(ZEND_THIS));
    zend_string *name, *body, *secret = NULL;
    zend_object *gateway;
    zval *headers = NULL;
    zval arguments[2], notice;

    ZEND_PARSE_PARAMETERS_START(2, 4)
        Z_PARAM_STR(name)
        Z_PARAM_STR(body)
        Z_PARAM_OPTIONAL
        Z_PARAM_ARRAY(headers)
        Z_PARAM_STR_OR_NULL(secret)
    ZEND_PARSE_PARAMETERS_END();
    if (!checkout || !(gateway = payments_gateway(checkout, payments_text_of(name)))) {
        RETURN_THROWS();
    }
    ZVAL_STR(&arguments[0], body);
    ZVAL_EMPTY_ARRAY(&arguments[1]);
    if (headers) {
        ZVAL_COPY_VALUE(&arguments[1], headers);
    }
    if (read_notice(gateway, arguments, &notice, return_value)) {
        find_and_take(checkout, gateway, &notice, secret, return_value);
    }
    zval_ptr_dtor(&notice);
}
