/*
 * The codes of declined payments. docs/errors-and-outcomes.md has the same table; tests/docs/declines.phpt compares.
 *
 * A code is in the table only when its sources agree on what it says. Codes after which a charge may have been made
 * are OTHER: nobody is told to pay again.
 */
#include "declines.h"

#include <string.h>

/* Response codes (field 39) of ISO 8583:1987: developers.mypos.com/en/doc/online_payments/v1_4/229-response-codes */
#define ISO "ISO 8583"
/* Visa's categories of declines: support.forte.net/support/solutions/articles/11000097635 and
 * www.checkout.com/docs/developer-resources/codes/visa-response-codes-categories */
#define VISA_NEVER   "Visa, category 1: never approved"
#define VISA_NOT_NOW "Visa, category 2: cannot approve now"
#define VISA_DATA    "Visa, category 3: not with these data"
#define VISA_GENERIC "Visa, category 4: says no cause"
/* The virtual POS of Garanti BBVA: serhatsaglam.com.tr/garanti-bankasi-sanal-pos-hata-kodlari */
#define GARANTI "Garanti BBVA"
/* Codes of Turkish banks as iyzico passes them on, 100 before them: docs.iyzico.com/en/add-ons/error-codes */
#define IYZICO "iyzico, 100 before the code"
/* dev.finrota.com/en/docs/vpws/general-error-pattern-and-codes; the first eight are on the page of PWS, too */
#define FINROTA "Finrota, error codes"

typedef struct decline_row {
    const char *code; /* of a bank: two characters */
    pay_decline_class class;
    const char *says;
    const char *source;
} decline_row;

static const decline_row decline_rows[] = {
    {"01", PAY_DECLINE_HARD, "ask the card's bank", ISO ", " GARANTI},
    {"02", PAY_DECLINE_HARD, "ask the card's bank", ISO ", " GARANTI},
    {"03", PAY_DECLINE_OTHER, "invalid merchant", ISO ", " GARANTI},
    {"04", PAY_DECLINE_HARD, "keep the card", ISO ", " GARANTI ", " VISA_NEVER},
    {"05", PAY_DECLINE_OTHER, "not approved", ISO ", " GARANTI ", " VISA_GENERIC},
    {"07", PAY_DECLINE_FRAUD, "keep the card, special condition", ISO ", " GARANTI ", " VISA_NEVER},
    {"12", PAY_DECLINE_HARD, "invalid transaction", ISO ", " GARANTI ", " VISA_NEVER},
    {"13", PAY_DECLINE_OTHER, "invalid amount", ISO ", " GARANTI},
    {"14", PAY_DECLINE_FIX, "wrong card number", ISO ", " GARANTI},
    {"15", PAY_DECLINE_HARD, "no such bank", ISO ", " GARANTI ", " VISA_NEVER},
    {"19", PAY_DECLINE_SOFT, "ask again", ISO ", " GARANTI ", " VISA_NOT_NOW},
    {"33", PAY_DECLINE_HARD, "card expired, keep it", ISO ", " GARANTI},
    {"34", PAY_DECLINE_FRAUD, "suspected fraud", ISO ", " GARANTI ", " IYZICO},
    {"36", PAY_DECLINE_HARD, "restricted card, keep it", ISO ", " GARANTI},
    {"38", PAY_DECLINE_HARD, "too many wrong PINs, keep the card", ISO ", " GARANTI},
    {"39", PAY_DECLINE_HARD, "no credit account", ISO ", " GARANTI},
    {"41", PAY_DECLINE_FRAUD, "lost card", ISO ", " IYZICO ", " VISA_NEVER},
    {"43", PAY_DECLINE_FRAUD, "stolen card", ISO ", " IYZICO ", " VISA_NEVER},
    {"46", PAY_DECLINE_HARD, "closed account", VISA_NEVER},
    {"51", PAY_DECLINE_SOFT, "not enough money", ISO ", " IYZICO ", " VISA_NOT_NOW},
    {"54", PAY_DECLINE_FIX, "wrong or past date of expiry", ISO ", " IYZICO ", " VISA_DATA},
    {"55", PAY_DECLINE_FIX, "wrong PIN", ISO ", " VISA_DATA},
    {"57", PAY_DECLINE_HARD, "not allowed with this card", ISO ", " IYZICO ", " VISA_NEVER},
    {"58", PAY_DECLINE_OTHER, "not allowed to this merchant", ISO ", " IYZICO},
    {"59", PAY_DECLINE_FRAUD, "suspected fraud", ISO},
    {"61", PAY_DECLINE_SOFT, "above the card's limit", ISO ", " VISA_NOT_NOW},
    {"62", PAY_DECLINE_HARD, "restricted card", ISO},
    {"65", PAY_DECLINE_SOFT, "too many payments in a time", ISO ", " VISA_NOT_NOW},
    {"75", PAY_DECLINE_SOFT, "too many wrong PINs", ISO ", " VISA_NOT_NOW},
    {"82", PAY_DECLINE_FIX, "wrong security code", VISA_DATA},
    {"84", PAY_DECLINE_FIX, "wrong security code", IYZICO},
    {"91", PAY_DECLINE_SOFT, "the card's bank cannot be reached", ISO ", " VISA_NOT_NOW},
    {"93", PAY_DECLINE_HARD, "closed for internet payments", IYZICO ", " VISA_NEVER},
    {"96", PAY_DECLINE_SOFT, "system error at the bank", ISO ", " VISA_NOT_NOW},
    {"N7", PAY_DECLINE_FIX, "wrong security code", VISA_DATA},
    {"R0", PAY_DECLINE_HARD, "stopped by the customer", VISA_NEVER},
    {"R1", PAY_DECLINE_HARD, "stopped by the customer", VISA_NEVER},
    {"R3", PAY_DECLINE_HARD, "stopped by the customer", VISA_NEVER},
    {"P001", PAY_DECLINE_OTHER, "invalid parameter", FINROTA},
    {"P002", PAY_DECLINE_OTHER, "token invalid or expired", FINROTA},
    {"P003", PAY_DECLINE_OTHER, "not allowed", FINROTA},
    {"P004", PAY_DECLINE_OTHER, "not found", FINROTA},
    {"P005", PAY_DECLINE_OTHER, "sent twice: the first may be charged", FINROTA},
    {"P006", PAY_DECLINE_FIX, "card number, BIN or amount invalid", FINROTA},
    {"P007", PAY_DECLINE_SOFT, "too many requests", FINROTA},
    {"P008", PAY_DECLINE_OTHER, "system error: may be charged", FINROTA},
    {"P009", PAY_DECLINE_OTHER, "the bank does not answer: may be charged", FINROTA},
    {"P010", PAY_DECLINE_OTHER, "timeout: may be charged", FINROTA},
    {"P011", PAY_DECLINE_OTHER, "payment failed", FINROTA},
    {"P012", PAY_DECLINE_FIX, "wrong code on the bank's page", FINROTA},
    {"P013", PAY_DECLINE_OTHER, "cancel failed", FINROTA},
    {"P014", PAY_DECLINE_OTHER, "refund failed", FINROTA},
    {"P015", PAY_DECLINE_OTHER, "too many refunds of a part", FINROTA},
    {"P016", PAY_DECLINE_OTHER, "not supported", FINROTA},
    {"P017", PAY_DECLINE_OTHER, "already completed: may be charged", FINROTA},
    {"P018", PAY_DECLINE_HARD, "BIN not defined", FINROTA},
    {"P019", PAY_DECLINE_OTHER, "POS not found", FINROTA},
    {"P020", PAY_DECLINE_OTHER, "currency not supported", FINROTA},
};

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static pay_text trim_blanks(pay_text code)
{
    code = pay_text_from(code, pay_text_span(code, is_space));
    while (code.length && is_space(code.bytes[code.length - 1])) {
        code.length--;
    }
    return code;
}

pay_decline_class payments_decline_class_of(pay_text code)
{
    char digits[2] = {'0', 0};

    code = trim_blanks(code);
    if (code.length == 1 && pay_is_digit(code.bytes[0])) { /* a JSON number: 5 for "05" */
        digits[1] = code.bytes[0];
        code = (pay_text){digits, sizeof(digits)};
    }
    for (size_t i = 0; i < sizeof(decline_rows) / sizeof(*decline_rows); i++) {
        if (pay_text_equals_nocase(code, pay_text_of(decline_rows[i].code))) {
            return decline_rows[i].class;
        }
    }
    return PAY_DECLINE_OTHER;
}
