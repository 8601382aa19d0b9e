/* What Payments\Doctor asks of every account: its host, its clock, its credentials. */
#ifdef _WIN32
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <netdb.h>
#include <sys/socket.h>
#endif

#include "doctor_parts.h"

#include "core/clock.h"
#include "core/exchange.h"
#include "core/hex.h"
#include "core/http.h"
#include "core/libcurl.h"
#include "core/record.h"
#include "core/show.h"
#include "core/trust.h"
#include "core/url.h"
#include "finrota/finrota.h"
#include "hepsipay/hepsipay.h"
#include "hstmobil/hstmobil.h"

/* --- what an answer came to --------------------------------------------------- */

doctor_reply payments_keep_reply(examination *of, pay_call *call)
{
    const pay_failure *failure = pay_call_failure(call);
    doctor_reply kept = {.is_answered = payments_ask(of, call)};

    if (kept.is_answered) {
        kept.status = 200;
        memcpy(kept.text, "HTTP 200", sizeof("HTTP 200"));
        return kept;
    }
    kept.is_for_token = pay_call_failed_for_token(call);
    kept.is_absence = failure->is_absence;
    kept.kind = failure->kind;
    kept.status = failure->status;
    if (failure->status && failure->code.length) {
        snprintf(kept.text, sizeof(kept.text), "HTTP %d, %.*s", failure->status,
                 (int)(failure->code.length < 60 ? failure->code.length : 60), failure->code.bytes);
    } else if (failure->status) {
        snprintf(kept.text, sizeof(kept.text), "HTTP %d", failure->status);
    } else {
        snprintf(kept.text, sizeof(kept.text), "%.*s",
                 (int)(failure->message.length < 150 ? failure->message.length : 150), failure->message.bytes);
    }
    return kept;
}

void payments_set_text(pay_call *call, const char *name, pay_text text)
{
    pay_value *value = pay_record_find(pay_call_arguments(call), name);

    value->kind = PAY_IS_TEXT;
    value->text = text;
}

void payments_set_number(pay_call *call, const char *name, int64_t number)
{
    pay_value *value = pay_record_find(pay_call_arguments(call), name);

    value->kind = PAY_IS_INTEGER;
    value->integer = number;
}

/* A GUID that nothing has. */
pay_text payments_unknown_guid(char text[40])
{
    char hex[PAY_GUID_SIZE] = "00000000000040008000000000000000";

    pay_guid_create(hex);
    snprintf(text, 40, "%.8s-%.4s-%.4s-%.4s-%.12s", hex, hex + 8, hex + 12, hex + 16, hex + 20);
    return pay_text_of(text);
}

/* --- the host --------------------------------------------------------------------- */

static const char *base_url_of(const pay_account *account)
{
    if (account->options.base_url) {
        return account->options.base_url;
    }
    return account->environment == PAY_LIVE ? account->provider->live_url : account->provider->sandbox_url;
}

static void examine_ca(examination *of)
{
    const char *own = of->known->options.ca_file;
    const char *file = own ? own : pay_libcurl_bundle();
    bool is_good = file && pay_trust_has_certificate(file);

    payments_diagnose(of, "ca", is_good ? DIAGNOSIS_GOOD : DIAGNOSIS_WRONG, pay_text_of(file ? file : "(none)"));
}

static void examine_addresses(examination *of)
{
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM}, *found = NULL;
    bool has_v4 = false, has_v6 = false;
    pay_url url;
    char host[256];

    if (!pay_url_parse(pay_text_of(base_url_of(of->known)), &url) || url.host.length >= sizeof(host)) {
        return;
    }
    memcpy(host, url.host.bytes, url.host.length);
    host[url.host.length] = '\0';
    if (getaddrinfo(host, NULL, &hints, &found) != 0) {
        payments_diagnose(of, "addresses", DIAGNOSIS_UNDECIDED, pay_text_of(host));
        return;
    }
    for (const struct addrinfo *at = found; at; at = at->ai_next) {
        has_v4 = has_v4 || at->ai_family == AF_INET;
        has_v6 = has_v6 || at->ai_family == AF_INET6;
    }
    freeaddrinfo(found);
    payments_diagnose(of, "addresses", DIAGNOSIS_GOOD,
                      pay_text_of(has_v4 && has_v6 ? "IPv4 and IPv6" : (has_v4 ? "IPv4" : "IPv6")));
}

/* By the first question, whatever it came to. */
void payments_examine_host(examination *of, pay_call *call, const doctor_reply *first)
{
    enum { MOST_SECONDS = 120 };
    const pay_exchange *exchange = pay_call_exchange(call);
    bool is_reached = exchange && exchange->status > 0;
    int64_t date;
    long long ahead;

    if (!is_reached) {
        payments_diagnose(of, "host", first->kind == PAY_FAILURE_TRANSPORT ? DIAGNOSIS_UNDECIDED : DIAGNOSIS_WRONG,
                          pay_text_of(first->text));
        return;
    }
    payments_diagnose_format(of, "host", DIAGNOSIS_GOOD, "%lld ms", (long long)(exchange->total_us / 1000));
    date = pay_http_date(exchange->date);
    if (date == -1) {
        payments_diagnose(of, "clock", DIAGNOSIS_UNDECIDED, (pay_text){0});
        return;
    }
    ahead = (long long)(pay_clock_epoch() - date);
    payments_diagnose_format(
        of, "clock", ahead > MOST_SECONDS || ahead < -MOST_SECONDS ? DIAGNOSIS_WRONG : DIAGNOSIS_GOOD, "%lld", ahead);
}

/* What a refusal of the credentials themselves says; others say nothing of them. */
void payments_refuse_credentials(examination *of, const doctor_reply *said)
{
    const char *value = said->kind == PAY_FAILURE_AUTHENTICATION ? "401"
                        : said->status == 403                    ? "403"
                        : said->status == 422                    ? "422"
                                                                 : NULL;

    payments_diagnose(of, "credentials", value ? DIAGNOSIS_WRONG : DIAGNOSIS_UNDECIDED,
                      pay_text_of(value ? value : said->text));
}

/* --- every account -------------------------------------------------------------------------- */

void payments_examine_account(examination *of)
{
    payments_diagnose(of, "environment", DIAGNOSIS_GOOD,
                      of->known->environment == PAY_LIVE ? PAY_TEXT("Live") : PAY_TEXT("Sandbox"));
    examine_ca(of);
    payments_diagnose(of, "proxy", DIAGNOSIS_GOOD, of->known->options.proxy ? PAY_TEXT("set") : PAY_TEXT("none"));
    if (!of->known->options.proxy) {
        examine_addresses(of);
    }
    if (of->known->provider == &finrota) {
        payments_examine_finrota(of);
    } else if (of->known->provider == &hepsipay) {
        payments_examine_hepsipay(of);
    } else if (of->known->provider == &hstmobil) {
        payments_examine_hstmobil(of);
    }
}
