/* What comes back: from an answer of the provider to what was found out about the attempt. */
#include "gateway.h"

#include <string.h>

#include "buffer.h"

/* --- rows -------------------------------------------------------------------------- */

/* A text by the row's part (of a page, or a decline): of the record or its inline groups. */
static pay_text part_text(const pay_record *record, const char *part)
{
    pay_text found = {0};

    for (size_t i = 0; record->fields[i].type != PAY_END && !found.length; i++) {
        const pay_field *row = &record->fields[i];
        const pay_value *value = &record->values[i];

        if ((row->flags & PAY_INLINE) && value->kind == PAY_IS_RECORD) {
            found = part_text(value->record, part);
        } else if (row->part && strcmp(row->part, part) == 0 && value->kind == PAY_IS_TEXT) {
            found = value->text;
        }
    }
    return found;
}

static pay_text row_text(const pay_record *record, const char *name)
{
    const pay_value *value = name ? pay_record_find(record, name) : NULL;

    return value && value->kind == PAY_IS_TEXT ? value->text : (pay_text){0};
}

static const pay_money *row_money(const pay_record *record, const char *name)
{
    const pay_value *value = name ? pay_record_find(record, name) : NULL;

    return value && value->kind == PAY_IS_MONEY ? &value->money : NULL;
}

/* What cannot be stored is left out: the payment is then asked about by what can. */
static void keep_handle(pay_finding *finding, const char *name, pay_text value)
{
    if (pay_handle_value_is_valid(value) && finding->handle_count < PAY_ATTEMPT_HANDLES) {
        finding->handles[finding->handle_count++] = (pay_handle){pay_text_of(name), value};
    }
}

static void keep_outputs(pay_finding *finding, const pay_output *output, const pay_record *answer, pay_page *page)
{
    for (; output && output->row; output++) {
        pay_text text = output->page ? part_text(answer, output->row) : (pay_text){0};

        text = text.length || output->page == PAY_PAGE_HTML ? text : row_text(answer, output->row);
        if (output->handle) {
            keep_handle(finding, output->handle, text);
        }
        if (page && output->page && page->source == PAY_PAGE_NONE && !pay_text_is_blank(text)) {
            *page = (pay_page){output->page, text};
        }
    }
}

/* "51: Insufficient funds": the bank's code and words. */
static pay_text reason_of(pay_arena *arena, const pay_record *answer)
{
    pay_text code = part_text(answer, "code");
    pay_text message = part_text(answer, "message");
    pay_buffer text = {0};

    if (pay_text_is_blank(code) || pay_text_is_blank(message)) {
        return pay_text_is_blank(message) ? code : message;
    }
    pay_buffer_append_text(&text, code);
    pay_buffer_append_string(&text, ": ");
    pay_buffer_append_text(&text, message);
    return pay_arena_keep(arena, &text);
}

/* --- the answer of start() ------------------------------------------------------------- */

static const pay_fact started[PAY_STATUS_COUNT] = {
    [PAY_STATUS_UNRECOGNISED] = PAY_FACT_PENDING,  [PAY_STATUS_SUCCEEDED] = PAY_FACT_PAID,
    [PAY_STATUS_FAILED] = PAY_FACT_DECLINED,       [PAY_STATUS_PENDING] = PAY_FACT_PENDING,
    [PAY_STATUS_AWAITING_3DS] = PAY_FACT_SHOWN,    [PAY_STATUS_CANCELLED] = PAY_FACT_DECLINED,
    [PAY_STATUS_REFUNDED] = PAY_FACT_UNCLEAR,      [PAY_STATUS_PARTIALLY_REFUNDED] = PAY_FACT_UNCLEAR,
    [PAY_STATUS_REFUND_FAILED] = PAY_FACT_UNCLEAR,
};

static void set_paid(pay_finding *finding, const pay_money *money)
{
    finding->paid = money->minor;
    finding->currency = money->currency;
}

static void set_reason(pay_finding *finding, pay_fact fact, pay_text reason)
{
    finding->fact = fact;
    finding->reason = reason;
}

pay_finding pay_gateway_started(pay_arena *arena, const pay_gateway *gateway, const pay_record *answer, pay_page *page)
{
    bool given;
    pay_status status = pay_record_status(answer, &given);
    pay_finding finding = pay_finding_of(given ? started[status] : PAY_FACT_SHOWN, PAY_PROOF_ANSWER);
    const pay_value *end = gateway->ends_at ? pay_record_find(answer, gateway->ends_at) : NULL;
    const pay_money *amount = row_money(answer, gateway->asked_amount);

    *page = (pay_page){0};
    keep_outputs(&finding, gateway->start.outputs, answer, page);
    if (finding.fact == PAY_FACT_PAID && amount) {
        set_paid(&finding, amount);
    } else if (finding.fact == PAY_FACT_PAID) {
        set_reason(&finding, PAY_FACT_UNCLEAR, PAY_TEXT("paid before the customer confirmed it"));
    } else if (finding.fact == PAY_FACT_SHOWN && page->source == PAY_PAGE_NONE) {
        set_reason(&finding, PAY_FACT_LOST, PAY_TEXT("the address of the bank's page cannot be used"));
    } else if (finding.fact == PAY_FACT_UNCLEAR) {
        finding.reason = PAY_TEXT("the answer says that it was given back");
    } else if (finding.fact == PAY_FACT_DECLINED) {
        finding.reason = reason_of(arena, answer);
    }
    if (finding.fact == PAY_FACT_SHOWN && end && end->kind == PAY_IS_DATE) {
        finding.ends_at = end->date.seconds;
    }
    return finding;
}

/* --- the answer to a question ------------------------------------------------------------ */

static const pay_fact asked[PAY_STATUS_COUNT] = {
    [PAY_STATUS_UNRECOGNISED] = PAY_FACT_PENDING, [PAY_STATUS_SUCCEEDED] = PAY_FACT_PAID,
    [PAY_STATUS_FAILED] = PAY_FACT_DECLINED,      [PAY_STATUS_PENDING] = PAY_FACT_PENDING,
    [PAY_STATUS_AWAITING_3DS] = PAY_FACT_OPEN,    [PAY_STATUS_CANCELLED] = PAY_FACT_BACK,
    [PAY_STATUS_REFUNDED] = PAY_FACT_BACK,        [PAY_STATUS_PARTIALLY_REFUNDED] = PAY_FACT_PART,
    [PAY_STATUS_REFUND_FAILED] = PAY_FACT_PAID,
};

static void set_left(pay_finding *finding, int64_t minor, const pay_currency *currency)
{
    finding->left = minor;
    finding->currency = currency;
}

/* What is known to be paid, when it can be compared with this amount. */
static int64_t known_paid(const pay_attempt *attempt, const pay_money *money)
{
    return money->currency == attempt->currency ? attempt->paid : PAY_ATTEMPT_NONE;
}

static void judge_paid_left(pay_finding *finding, const pay_attempt *attempt, const pay_money *left)
{
    int64_t paid = left ? known_paid(attempt, left) : PAY_ATTEMPT_NONE;

    if (!left || left->minor < 0) {
        set_reason(finding, PAY_FACT_PAID_OTHERWISE, PAY_TEXT("the amount cannot be read"));
        return;
    }
    set_left(finding, left->minor, left->currency);
    if (paid != PAY_ATTEMPT_NONE && left->minor < paid) {
        finding->fact = PAY_FACT_PART;
    } else if (paid != PAY_ATTEMPT_NONE && left->minor > paid) {
        finding->left = PAY_ATTEMPT_NONE;
        set_reason(finding, PAY_FACT_UNCLEAR, PAY_TEXT("more was taken than was known"));
    } else {
        set_paid(finding, left);
    }
}

static void judge_part_left(pay_finding *finding, const pay_attempt *attempt, const pay_money *left)
{
    int64_t paid = left ? known_paid(attempt, left) : PAY_ATTEMPT_NONE;

    if (!left || left->minor <= 0 || (paid != PAY_ATTEMPT_NONE && left->minor >= paid)) {
        set_reason(finding, PAY_FACT_UNCLEAR, PAY_TEXT("a part was given back, and the amounts do not fit"));
    } else {
        set_left(finding, left->minor, left->currency);
    }
}

static void judge_back_left(pay_finding *finding, const pay_attempt *attempt, const pay_money *left, pay_text raw)
{
    if ((left && left->minor != 0) || (!left && raw.length && !pay_is_zero(raw))) {
        set_reason(finding, PAY_FACT_UNCLEAR, PAY_TEXT("it was given back, and something is left"));
    } else {
        set_left(finding, 0, attempt->currency);
    }
}

/* The answer says what is left: less than was paid was given back, whatever the state says. */
static void judge_left(pay_finding *finding, const pay_attempt *attempt, const pay_money *left, pay_text raw)
{
    if (finding->fact == PAY_FACT_PAID) {
        judge_paid_left(finding, attempt, left);
    } else if (finding->fact == PAY_FACT_PART) {
        judge_part_left(finding, attempt, left);
    } else if (finding->fact == PAY_FACT_BACK) {
        judge_back_left(finding, attempt, left, raw);
    }
}

/* What is left is known by the shop's own refunds only. */
static void judge_part_taken(pay_finding *finding, const pay_attempt *attempt)
{
    bool is_known = attempt->left > 0 && attempt->paid != PAY_ATTEMPT_NONE && attempt->left < attempt->paid;

    if (is_known) {
        finding->fact = PAY_FACT_PART;
        set_left(finding, attempt->left, attempt->currency);
    } else {
        set_reason(finding, PAY_FACT_UNCLEAR,
                   PAY_TEXT("a part was given back; the provider does not say how much is left"));
    }
}

/* A refund that failed may hide another one: the shop's own word counts, where it has one. */
static void judge_refund_failed(pay_finding *finding, const pay_attempt *attempt, const pay_money *taken)
{
    if (attempt->state == PAY_STATE_PART) {
        judge_part_taken(finding, attempt);
    } else if (attempt->state == PAY_STATE_PAID && taken && taken->minor > 0) {
        set_paid(finding, taken);
    } else {
        set_reason(finding, PAY_FACT_UNCLEAR, PAY_TEXT("paid; a refund failed, and an earlier one may have succeeded"));
    }
}

/* The answer says what was taken, whatever came afterwards. */
static void judge_taken(pay_finding *finding, const pay_attempt *attempt, pay_status status, const pay_money *taken)
{
    if (status == PAY_STATUS_REFUND_FAILED) {
        judge_refund_failed(finding, attempt, taken);
    } else if (finding->fact == PAY_FACT_PART) {
        judge_part_taken(finding, attempt);
    } else if (finding->fact == PAY_FACT_BACK) {
        set_left(finding, 0, attempt->currency);
    } else if (finding->fact == PAY_FACT_PAID && (!taken || taken->minor <= 0)) {
        set_reason(finding, PAY_FACT_PAID_OTHERWISE, PAY_TEXT("the amount cannot be read"));
    } else if (finding->fact == PAY_FACT_PAID) {
        set_paid(finding, taken);
        finding->left = taken->minor;
    }
}

/* An answer about another order says nothing about ours: somebody mixed them up. */
static bool is_of_another(const pay_gateway *gateway, const pay_attempt *attempt, const pay_record *answer)
{
    pay_text order = row_text(answer, gateway->order);

    return gateway->order && (order.length || gateway->order_is_needed) &&
           !pay_text_equals_nocase(order, attempt->reference);
}

/* An earlier pending answer erased the session's end: the customer was through then. */
static bool is_customer_through(const pay_gateway *gateway, const pay_attempt *attempt, bool came_back)
{
    return gateway->form && (came_back || attempt->ends_at == PAY_ATTEMPT_NONE);
}

pay_finding pay_gateway_asked(const pay_gateway *gateway, const pay_attempt *attempt, const pay_record *answer,
                              bool came_back)
{
    bool given;
    pay_status status = pay_record_status(answer, &given);
    pay_finding finding = pay_finding_of(asked[status], PAY_PROOF_ASKED);
    const pay_money *amount = row_money(answer, gateway->amount);

    if (is_of_another(gateway, attempt, answer)) {
        set_reason(&finding, PAY_FACT_UNCLEAR, PAY_TEXT("the provider's answer is about another order"));
        return finding;
    }
    keep_outputs(&finding, gateway->ask.outputs, answer, NULL);
    if (status == PAY_STATUS_PENDING && gateway->pending_is_open && !is_customer_through(gateway, attempt, came_back)) {
        finding.fact = PAY_FACT_OPEN;
    } else if (finding.fact == PAY_FACT_DECLINED) {
        finding.fact = gateway->failure_is_final ? PAY_FACT_DECLINED : PAY_FACT_FAILED_TRY;
        finding.reason = row_text(answer, gateway->reason);
    } else if (gateway->amount_is_left) {
        judge_left(&finding, attempt, amount, row_text(answer, gateway->raw_amount));
    } else {
        judge_taken(&finding, attempt, status, amount);
    }
    return finding;
}

/* --- refunds and cancels --------------------------------------------------------------- */

/* An answer whose amounts do not fit proves nothing: the next question says what is left. */
pay_finding pay_gateway_reversed(const pay_record *answer)
{
    const pay_value *fits = pay_record_find(answer, "isRemainingAsExpected");
    pay_finding finding = pay_finding_of(PAY_FACT_DONE, PAY_PROOF_ANSWER);

    if (fits && fits->kind == PAY_IS_BOOLEAN && !fits->boolean && row_money(answer, "remaining")) {
        set_reason(&finding, PAY_FACT_LOST, PAY_TEXT("it was carried out, but what is left does not fit the amount"));
    }
    return finding;
}

pay_fact pay_gateway_weigh_left(const pay_attempt *reversal, const pay_finding *now, pay_text *reason)
{
    bool is_known =
        now->left != PAY_ATTEMPT_NONE && now->currency == reversal->currency && reversal->before != PAY_ATTEMPT_NONE;

    if (now->fact != PAY_FACT_PAID && now->fact != PAY_FACT_PART && now->fact != PAY_FACT_BACK &&
        now->fact != PAY_FACT_UNCLEAR && now->fact != PAY_FACT_PAID_OTHERWISE) {
        return PAY_FACT_COUNT;
    }
    if (is_known && now->left == reversal->before - reversal->amount) {
        return PAY_FACT_DONE;
    }
    if (is_known && now->left == reversal->before) {
        return PAY_FACT_COUNT;
    }
    *reason = PAY_TEXT("what is left of the payment is neither what it was nor what it should be");
    return PAY_FACT_UNCLEAR;
}

/* --- notices --------------------------------------------------------------------------- */

bool pay_gateway_noticed(const pay_gateway *gateway, bool is_trusted, const pay_record *notice, pay_finding *finding)
{
    bool given;
    pay_status status = pay_record_status(notice, &given);
    const pay_money *net = row_money(notice, gateway->notice_amount);

    if (!gateway->notice_handle || (status != PAY_STATUS_SUCCEEDED && status != PAY_STATUS_FAILED)) {
        return false;
    }
    if (status == PAY_STATUS_FAILED) {
        *finding = pay_finding_of(PAY_FACT_FAILED_TRY, PAY_PROOF_SECRET_URL);
        finding->reason = row_text(notice, gateway->notice_reason);
        return true;
    }
    *finding = pay_finding_of(PAY_FACT_UNCLEAR, PAY_PROOF_SECRET_URL);
    keep_handle(finding, "transactionId", row_text(notice, gateway->notice_handle));
    if (!is_trusted) {
        finding->reason = PAY_TEXT("paid, as the provider's notice says; not confirmed by a question");
    } else if (net && net->minor > 0) {
        finding->fact = PAY_FACT_PAID;
        set_paid(finding, net);
    } else {
        set_reason(finding, PAY_FACT_PAID_OTHERWISE, PAY_TEXT("the amount of the provider's notice cannot be read"));
    }
    return true;
}
