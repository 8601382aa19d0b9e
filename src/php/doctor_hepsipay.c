/* What Hepsipay's pages leave open: how the signature is read. */
#include "doctor_parts.h"

#include "core/money.h"
#include "core/record.h"
#include "hepsipay/hepsipay.h"

/* The merchant with another reading of the signature; lives in the scope. */
static bool change_merchant(examination *of, pay_account *merchant, const char *scheme, bool sends_no)
{
    pay_record *credentials = pay_record_create(&of->scope->arena, of->known->provider->account);
    pay_value *value;

    if (!credentials) {
        return false;
    }
    for (size_t i = 0; credentials->fields[i].type != PAY_END; i++) {
        credentials->values[i] = of->known->credentials->values[i];
    }
    value = pay_record_find(credentials, "signatureScheme");
    *value = (pay_value){.kind = PAY_IS_TEXT, .text = pay_text_of(scheme)};
    value = pay_record_find(credentials, "sendSignatureNo");
    *value = (pay_value){.kind = PAY_IS_BOOLEAN, .boolean = sends_no};
    *merchant = *of->known;
    merchant->credentials = credentials;
    return true;
}

/* Has a body: without one two readings are the same. It asks about a customer that does not exist. */
static void fill_availability(pay_call *call)
{
    pay_arena *arena = pay_call_arena(call);
    const pay_currency *lira = pay_currency_by_code(PAY_TEXT("TRY"));
    pay_value *list = pay_record_find(pay_call_arguments(call), "BasketItems");
    pay_record *item = pay_record_create(arena, hepsipay_basket_item);

    *pay_record_find(pay_call_arguments(call), "Amount") = (pay_value){.kind = PAY_IS_MONEY, .money = {100, lira}};
    payments_set_text(call, "AccountKey", PAY_TEXT("payments-doctor@example.com"));
    payments_set_text(call, "MerchantCallBackUrl", PAY_TEXT("https://example.com/"));
    list->list.items = pay_arena_allocate(arena, sizeof(*list->list.items));
    if (!item || !list->list.items) {
        return; /* the arena says so */
    }
    list->kind = PAY_IS_LIST;
    list->list.items[0] = item;
    list->list.count = 1;
    *pay_record_find(item, "Product") = (pay_value){.kind = PAY_IS_TEXT, .text = PAY_TEXT("payments-doctor")};
    *pay_record_find(item, "Price") = (pay_value){.kind = PAY_IS_MONEY, .money = {100, lira}};
    *pay_record_find(item, "CategoryId") = (pay_value){.kind = PAY_IS_TEXT, .text = PAY_TEXT("1")};
}

typedef enum acceptance { REFUSED, ACCEPTED, UNCLEAR } acceptance;

static acceptance try_signature(examination *of, const char *scheme, bool sends_no, bool is_first, doctor_reply *said)
{
    pay_account merchant;
    pay_call *call;

    if (!change_merchant(of, &merchant, scheme, sends_no) ||
        !(call = payments_open_question(of, &merchant, &hepsipay_frame_check_availability))) {
        return UNCLEAR;
    }
    fill_availability(call);
    *said = payments_keep_reply(of, call);
    if (is_first) {
        payments_examine_host(of, call, said);
    }
    pay_call_close(call);
    if (said->status == 401) {
        return REFUSED;
    }
    return said->status >= 200 && said->status < 500 && said->status != 403 && said->status != 429 ? ACCEPTED : UNCLEAR;
}

/* How many readings are accepted; *scheme is the last of them. -1: an answer leaves it open. */
static int try_readings(examination *of, bool sends_no, bool is_first, const char **scheme, doctor_reply *said)
{
    const pay_field *row = of->known->provider->account;
    int count = 0;

    while (!row->one_of) {
        row++;
    }
    for (size_t i = 0; row->one_of[i]; i++) {
        switch (try_signature(of, row->one_of[i], sends_no, is_first && i == 0, said)) {
        case ACCEPTED:
            *scheme = row->one_of[i];
            count++;
            break;
        case UNCLEAR:
            return -1;
        default:
            break;
        }
    }
    return count;
}

static void examine_missing_payment(examination *of, const char *scheme, bool sends_no)
{
    pay_account merchant;
    pay_call *call;
    char guid[40];
    doctor_reply said;

    if (!change_merchant(of, &merchant, scheme, sends_no) ||
        !(call = payments_open_question(of, &merchant, &hepsipay_payment_status))) {
        return;
    }
    payments_set_text(call, "token", payments_unknown_guid(guid));
    said = payments_keep_reply(of, call);
    pay_call_close(call);
    payments_diagnose(of, "missingTransaction",
                      said.status >= 200 && said.status < 500 && said.status != 401 ? DIAGNOSIS_FOUND
                                                                                    : DIAGNOSIS_UNDECIDED,
                      pay_text_of(said.text));
}

static void examine_live_merchant(examination *of)
{
    const pay_record *own = of->known->credentials;
    pay_text scheme = pay_record_text(own, "signatureScheme");
    const char *kept = pay_arena_copy(&of->scope->arena, scheme).bytes;
    doctor_reply said = {0};
    acceptance taken =
        kept ? try_signature(of, kept, pay_record_find(own, "sendSignatureNo")->boolean, true, &said) : UNCLEAR;

    if (taken == ACCEPTED) {
        payments_diagnose(of, "credentials", DIAGNOSIS_GOOD, (pay_text){0});
    } else {
        payments_refuse_credentials(of, &said);
    }
}

void payments_examine_hepsipay(examination *of)
{
    pay_text own = pay_record_text(of->known->credentials, "signatureScheme");
    const char *scheme = NULL;
    bool sends_no = false;
    doctor_reply said = {0};
    int accepted;

    if (of->known->environment == PAY_LIVE) {
        examine_live_merchant(of);
        return;
    }
    accepted = try_readings(of, false, true, &scheme, &said);
    if (accepted == 0) {
        sends_no = true;
        accepted = try_readings(of, true, false, &scheme, &said);
    }
    if (accepted != 1) {
        payments_diagnose(of, "signature", accepted == 0 ? DIAGNOSIS_WRONG : DIAGNOSIS_UNDECIDED,
                          accepted > 1 ? PAY_TEXT("more than one is accepted") : pay_text_of(said.text));
        payments_diagnose(of, "signatureNo", DIAGNOSIS_UNDECIDED, PAY_TEXT("no one reading is accepted"));
        return;
    }
    payments_diagnose(of, "credentials", DIAGNOSIS_GOOD, (pay_text){0});
    payments_diagnose(of, "signature", DIAGNOSIS_FOUND, pay_text_of(scheme));
    if (!pay_text_equals(own, pay_text_of(scheme))) {
        payments_diagnose(of, "yourSignature", DIAGNOSIS_WRONG, own);
    }
    payments_diagnose(of, "signatureNo", DIAGNOSIS_FOUND, pay_text_of(sends_no ? "needed" : "not needed"));
    examine_missing_payment(of, scheme, sends_no);
}
