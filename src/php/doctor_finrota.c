/* What Finrota's pages leave open. */
#include "doctor_parts.h"

#include "core/record.h"
#include "finrota/finrota.h"

static bool examine_permission(examination *of, const char *check, const doctor_reply *said)
{
    if (said->is_answered || said->status == 403) {
        payments_diagnose(of, check, DIAGNOSIS_FOUND, pay_text_of(said->is_answered ? "allowed" : "403"));
    } else {
        payments_diagnose(of, check, DIAGNOSIS_UNDECIDED, pay_text_of(said->text));
    }
    return said->is_answered;
}

static doctor_reply ask_dealer(examination *of)
{
    pay_call *call = payments_open_question(of, of->known, &finrota_vpws_payment_options);
    doctor_reply said = {0};

    if (call) {
        payments_set_text(call, "currency", PAY_TEXT("TRY"));
        said = payments_keep_reply(of, call);
        pay_call_close(call);
    }
    return said;
}

static void examine_missing(examination *of, const pay_operation *operation)
{
    pay_call *call = payments_open_question(of, of->known, operation);
    char guid[40];
    doctor_reply said;

    if (!call) {
        return;
    }
    payments_set_text(call, "transactionId", payments_unknown_guid(guid));
    said = payments_keep_reply(of, call);
    pay_call_close(call);
    payments_diagnose(of, "missingTransaction",
                      said.status >= 200 && said.status < 500 && said.status != 401 && said.status != 403 &&
                              said.status != 429
                          ? DIAGNOSIS_FOUND
                          : DIAGNOSIS_UNDECIDED,
                      pay_text_of(said.text));
}

static void examine_links(examination *of)
{
    pay_call *call;
    doctor_reply said;

    if (!of->hpm_transaction.length) {
        payments_diagnose(of, "hpmThroughPws", DIAGNOSIS_UNDECIDED, PAY_TEXT("no hpmTransactionId was given"));
        return;
    }
    call = payments_open_question(of, of->known, &finrota_pws_transaction);
    if (!call) {
        return;
    }
    payments_set_text(call, "transactionId", of->hpm_transaction);
    said = payments_keep_reply(of, call);
    pay_call_close(call);
    if (said.is_answered || said.is_absence) {
        payments_diagnose(of, "hpmThroughPws", DIAGNOSIS_FOUND, pay_text_of(said.is_answered ? "yes" : "no"));
    } else {
        payments_diagnose(of, "hpmThroughPws", DIAGNOSIS_UNDECIDED, pay_text_of(said.text));
    }
}

/* What a page of payments shows. */
typedef struct page_seen {
    doctor_reply said;
    size_t rows;
    bool has_status;
} page_seen;

static page_seen ask_payments(examination *of, int64_t page)
{
    pay_call *call = payments_open_question(of, of->known, &finrota_erp_payments);
    page_seen seen = {0};

    if (!call) {
        return seen;
    }
    payments_set_number(call, "page", page);
    payments_set_number(call, "pageSize", FINROTA_ERP_LARGEST_PAGE);
    seen.said = payments_keep_reply(of, call);
    if (seen.said.is_answered) {
        const pay_value *list = &pay_call_answer(call)->values[0];

        seen.rows = list->list.count;
        for (size_t i = 0; i < seen.rows; i++) {
            seen.has_status = seen.has_status || pay_record_text(list->list.items[i], "rawStatus").length;
        }
    }
    pay_call_close(call);
    return seen;
}

/* A page that no list is long enough for. */
static void examine_past_end(examination *of)
{
    enum { DISTANT_PAGE = 100000 };
    page_seen seen = ask_payments(of, DISTANT_PAGE);

    if (seen.said.is_answered) {
        payments_diagnose(of, "erpPastEnd", DIAGNOSIS_FOUND,
                          seen.rows ? PAY_TEXT("rows again") : PAY_TEXT("an empty page"));
    } else {
        payments_diagnose(of, "erpPastEnd", seen.said.is_absence ? DIAGNOSIS_FOUND : DIAGNOSIS_UNDECIDED,
                          pay_text_of(seen.said.text));
    }
}

static bool answers_at(examination *of, const pay_operation *operation, const char *path, doctor_reply *said)
{
    pay_call *call = payments_open_question(of, of->known, operation);
    char guid[40];

    if (!call) {
        return false;
    }
    pay_call_set_path(call, path);
    if (operation == &finrota_erp_set_code) {
        payments_set_text(call, "referenceNumber", payments_unknown_guid(guid));
        payments_set_text(call, "erpTransactionCode", PAY_TEXT("payments-doctor"));
    } else {
        payments_set_number(call, "page", 1);
        payments_set_number(call, "pageSize", 1);
    }
    *said = payments_keep_reply(of, call);
    pay_call_close(call);
    return said->is_answered;
}

/* The path as it is printed, or below /erp. */
static void examine_path(examination *of, const char *check, const pay_operation *operation, const char *below)
{
    doctor_reply printed = {0}, other = {0};
    bool is_printed = answers_at(of, operation, operation->path, &printed);
    bool is_below = answers_at(of, operation, below, &other);

    if (is_printed && is_below) {
        payments_diagnose_format(of, check, DIAGNOSIS_FOUND, "%s or %s", operation->path, below);
    } else if (is_printed || is_below) {
        payments_diagnose(of, check, DIAGNOSIS_FOUND, pay_text_of(is_printed ? operation->path : below));
    } else {
        payments_diagnose(of, check, DIAGNOSIS_UNDECIDED, pay_text_of(printed.text));
    }
}

static void examine_erp(examination *of)
{
    page_seen first = ask_payments(of, 1);

    if (!examine_permission(of, "erp", &first.said)) {
        return;
    }
    examine_path(of, "reversalsPath", &finrota_erp_reversals, "/erp/getReversals");
    if (of->may_mark) {
        examine_path(of, "erpCodePath", &finrota_erp_set_code, "/erp/setPaymentErpCode");
    } else {
        payments_diagnose(of, "erpCodePath", DIAGNOSIS_UNDECIDED, PAY_TEXT("not asked, because it writes"));
    }
    if (first.rows == 0) {
        payments_diagnose(of, "erpStatus", DIAGNOSIS_UNDECIDED, PAY_TEXT("the list is empty"));
        payments_diagnose(of, "erpPastEnd", DIAGNOSIS_UNDECIDED, PAY_TEXT("the list is empty"));
        return;
    }
    payments_diagnose(of, "erpStatus", DIAGNOSIS_FOUND, pay_text_of(first.has_status ? "yes" : "no"));
    examine_past_end(of);
}

void payments_examine_finrota(examination *of)
{
    pay_call *call = payments_open_question(of, of->known, &finrota_pws_payment_sets);
    bool is_company, is_dealer;
    doctor_reply first, dealer;

    if (!call) {
        return;
    }
    first = payments_keep_reply(of, call);
    payments_examine_host(of, call, &first);
    pay_call_close(call);
    if (!first.is_answered && (first.is_for_token || first.status == 0)) {
        payments_refuse_credentials(of, &first);
        return;
    }
    payments_diagnose(of, "credentials", DIAGNOSIS_GOOD, (pay_text){0});
    if (of->known->environment == PAY_LIVE) {
        return;
    }
    is_company = examine_permission(of, "pws", &first);
    dealer = ask_dealer(of);
    is_dealer = examine_permission(of, "vpws", &dealer);
    if (is_company || is_dealer) {
        examine_missing(of, is_company ? &finrota_pws_transaction : &finrota_vpws_transaction);
    }
    if (is_company) {
        examine_links(of);
    }
    examine_erp(of);
}
