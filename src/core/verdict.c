/* The table from a payment's state and amount to what a shop may do. */
#include "verdict.h"
#include "decimal.h"

enum { PAID = PAY_VERDICT_PAID, NOT_PAID = PAY_VERDICT_NOT_PAID, WAIT = PAY_VERDICT_WAIT, LOOK = PAY_VERDICT_LOOK };

/*
 * NotPaid only where the state is final and nothing is held. A state says what became of the payment, an amount that is
 * left says what of it is still held: where the two contradict each other a person looks.
 */
/* clang-format off */
static const unsigned char verdicts[PAY_STATUS_COUNT][PAY_KNOWN_COUNT] = {
    /*                                 the amount:           left of the payment:           taken:
                                  absent    unreadable   nothing   less   all    more    less      all       more */
    [PAY_STATUS_UNRECOGNISED] =       {WAIT,     WAIT,     WAIT,     WAIT,  WAIT,  WAIT,   WAIT,     WAIT,     WAIT},
    [PAY_STATUS_SUCCEEDED] =          {LOOK,     LOOK,     NOT_PAID, LOOK,  PAID,  LOOK,   LOOK,     PAID,     LOOK},
    [PAY_STATUS_FAILED] =             {NOT_PAID, NOT_PAID, NOT_PAID, NOT_PAID, NOT_PAID, NOT_PAID,
                                                                                           NOT_PAID, NOT_PAID, NOT_PAID},
    [PAY_STATUS_PENDING] =            {WAIT,     WAIT,     WAIT,     WAIT,  WAIT,  WAIT,   WAIT,     WAIT,     WAIT},
    [PAY_STATUS_AWAITING_3DS] =       {WAIT,     WAIT,     WAIT,     WAIT,  WAIT,  WAIT,   WAIT,     WAIT,     WAIT},
    [PAY_STATUS_CANCELLED] =          {NOT_PAID, LOOK,     NOT_PAID, LOOK,  LOOK,  LOOK,   NOT_PAID, NOT_PAID, NOT_PAID},
    [PAY_STATUS_REFUNDED] =           {NOT_PAID, LOOK,     NOT_PAID, LOOK,  LOOK,  LOOK,   NOT_PAID, NOT_PAID, NOT_PAID},
    [PAY_STATUS_PARTIALLY_REFUNDED] = {LOOK,     LOOK,     LOOK,     LOOK,  LOOK,  LOOK,   LOOK,     LOOK,     LOOK},
    [PAY_STATUS_REFUND_FAILED] =      {LOOK,     LOOK,     LOOK,     LOOK,  LOOK,  LOOK,   LOOK,     LOOK,     LOOK},
};
/* clang-format on */

pay_verdict pay_verdict_of(pay_status status, pay_known known)
{
    return (pay_verdict)verdicts[status][known];
}

pay_verdict pay_verdict_of_another(pay_verdict verdict)
{
    return verdict == PAY_VERDICT_WAIT ? PAY_VERDICT_WAIT : PAY_VERDICT_LOOK;
}

bool pay_status_is_paid(pay_status status)
{
    return status == PAY_STATUS_SUCCEEDED || status == PAY_STATUS_PARTIALLY_REFUNDED ||
           status == PAY_STATUS_REFUND_FAILED;
}

bool pay_status_is_final(pay_status status)
{
    return status != PAY_STATUS_UNRECOGNISED && status != PAY_STATUS_PENDING && status != PAY_STATUS_AWAITING_3DS;
}

bool pay_is_zero(pay_text decimal)
{
    int64_t integer;

    return pay_text_to_scaled(decimal, 0, &integer) == PAY_DECIMAL_OK && integer == 0;
}

pay_known pay_known_of(const pay_said *said, pay_money expected, int64_t ceiling)
{
    const pay_money *money = said->money;

    if (said->is_left && ((money && money->minor == 0) || (said->raw.length && pay_is_zero(said->raw)))) {
        return PAY_KNOWN_NOTHING_LEFT;
    }
    if (!money && said->raw.length == 0) {
        return PAY_KNOWN_ABSENT;
    }
    if (!money || money->currency != expected.currency) {
        return PAY_KNOWN_UNREADABLE;
    }
    if (money->minor < expected.minor) {
        return said->is_left ? PAY_KNOWN_LESS_LEFT : PAY_KNOWN_LESS_TAKEN;
    }
    if (money->minor > ceiling) {
        return said->is_left ? PAY_KNOWN_MORE_LEFT : PAY_KNOWN_MORE_TAKEN;
    }
    return said->is_left ? PAY_KNOWN_ALL_LEFT : PAY_KNOWN_ALL_TAKEN;
}
