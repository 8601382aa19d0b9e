/* What blocks a new attempt: one that won, one that holds money, one that is open. */
#include "checkout_click.h"

#include "attempt_enums.h"
#include "enums.h"
#include "failure.h"
#include "finding.h"
#include "object.h"
#include "page.h"
#include "core/text.h"

enum { SECONDS_TO_PAY = 60 };

/* --- steps -------------------------------------------------------------------- */

static const char *const page_steps[] = {
    [PAYMENTS_PAGE_REDIRECT] = "Redirect", [PAYMENTS_PAGE_HTML] = "Html", [PAYMENTS_PAGE_FRAME] = "Frame"};

static void give(const payments_click *click, const payments_row *row, const char *name, zval *page)
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
static void give_wait(const payments_click *click, const payments_row *row)
{
    give(click, row, "Wait", NULL);
}

void payments_click_give(const payments_click *click, const payments_row *row, zval *page)
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

/* The page of an open attempt, where its address was stored and the customer has time to pay. */
static bool find_page(const payments_click *click, const pay_attempt *open, int64_t now, zval *page)
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
static bool may_supersede(const payments_click *click, const payments_case *open)
{
    pay_fact answer = Z_TYPE(open->found.object) == IS_OBJECT ? open->found.finding.fact : PAY_FACT_LOST;

    return !click->checkout->refuses_repeat && open->row.attempt.state == PAY_STATE_WAITING &&
           open->row.attempt.ends_at != PAY_ATTEMPT_NONE && (answer == PAY_FACT_OPEN || answer == PAY_FACT_FAILED_TRY);
}

static payments_looked supersede(payments_case *open, int64_t now)
{
    pay_attempt changed = open->row.attempt;

    changed.superseded = true;
    changed.open_key = PAY_TEXT("");
    payments_case_plan(open, &changed, now);
    return payments_store_replace(open->checkout, &open->row, &changed) == PAYMENTS_THREW ? LOOKED_ANSWERED
                                                                                          : LOOKED_AGAIN;
}

static payments_looked ask_about_open(const payments_click *click, payments_case *open, int64_t now)
{
    bool asked;

    /* A charge may be on its way as long as a call can take: no question can prove anything then. */
    if (open->row.attempt.state == PAY_STATE_STARTING &&
        now < open->row.attempt.created_at + open->limits.call_seconds + SECONDS_TO_PAY) {
        give_wait(click, &open->row);
        return LOOKED_ANSWERED;
    }
    if (!payments_case_ask(open, &asked) || !payments_case_notify(open)) {
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
static payments_looked look_at(const payments_click *click, payments_row *row)
{
    payments_case open;
    payments_looked result;
    int64_t now;
    zval page;

    if (row->attempt.won_key.length) {
        payments_click_give(click, row, NULL);
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
        payments_click_give(click, &open.row, &page);
        zval_ptr_dtor(&page);
        result = LOOKED_ANSWERED;
    } else {
        result = ask_about_open(click, &open, now);
    }
    payments_case_close(&open);
    return result;
}

/* What blocks a new attempt, least first. */
enum { NEAR_NOT, NEAR_OPEN, NEAR_MONEY, NEAR_WON };

static int nearness(const pay_attempt *attempt)
{
    if (attempt->won_key.length) {
        return NEAR_WON;
    }
    if (attempt->state == PAY_STATE_LOOK || attempt->state == PAY_STATE_PART) {
        return NEAR_MONEY;
    }
    return attempt->open_key.length ? NEAR_OPEN : NEAR_NOT;
}

/* Of the order's attempts the one that blocks the most; its rank. False with an exception. */
static bool find_first(const payments_click *click, payments_row *first, int *nearest)
{
    zval list, *item;

    ZVAL_UNDEF(&first->object);
    *nearest = NEAR_NOT;
    if (!payments_store_list(click->checkout, "oforder", click->order.number, &list)) {
        return false;
    }
    ZEND_HASH_FOREACH_VAL(Z_ARRVAL(list), item) {
        payments_row row;

        Z_TRY_ADDREF_P(item);
        if (!payments_row_take(&row, item)) {
            break;
        }
        if (nearness(&row.attempt) > *nearest) {
            *nearest = nearness(&row.attempt);
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

payments_looked payments_click_look(const payments_click *click)
{
    payments_row first;
    int nearest;

    if (!find_first(click, &first, &nearest)) {
        return LOOKED_ANSWERED;
    }
    return nearest ? look_at(click, &first) : LOOKED_FREE;
}

payments_looked payments_click_look_again(const payments_click *click)
{
    payments_row first;
    int nearest;

    if (!find_first(click, &first, &nearest)) {
        return LOOKED_ANSWERED;
    }
    payments_row_free(&first);
    return nearest > NEAR_OPEN ? LOOKED_AGAIN : LOOKED_FREE;
}
