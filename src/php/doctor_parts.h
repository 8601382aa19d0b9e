/* What the checks of Payments\Doctor share. */
#ifndef PAYMENTS_PHP_DOCTOR_PARTS_H
#define PAYMENTS_PHP_DOCTOR_PARTS_H

#include "php.h"

#include "scope.h"
#include "core/account.h"
#include "core/call.h"
#include "core/text.h"

typedef enum pay_diagnosis { DIAGNOSIS_GOOD, DIAGNOSIS_WRONG, DIAGNOSIS_FOUND, DIAGNOSIS_UNDECIDED } pay_diagnosis;

/* One account under examination, or the set-up that all of them share. */
typedef struct examination {
    zval *list;               /* of the diagnoses */
    zend_object *account;     /* NULL for the set-up */
    const pay_account *known; /* the engine's side of it */
    payments_scope *scope;    /* for copies of the account */
    pay_text hpm_transaction; /* empty without one */
    bool may_mark;            /* the probe of erpCodePath was named */
    bool stops;               /* the caller is being unwound */
} examination;

/* Adds what a check came to. `value` is copied; empty: null. Only visible characters of it are kept. */
void payments_diagnose(examination *of, const char *check, pay_diagnosis state, pay_text value);
void payments_diagnose_format(examination *of, const char *check, pay_diagnosis state, const char *format, ...)
#ifdef __GNUC__
    __attribute__((format(printf, 4, 5)))
#endif
    ;

/* A question to be filled; NULL when there is no memory. Closed with pay_call_close(). */
pay_call *payments_open_question(examination *of, const pay_account *account, const pay_operation *operation);
/* Whether it was answered. What a transport of the shop's threw is dropped: it is a failure like others. */
bool payments_ask(examination *of, pay_call *call);

/* What a question came to: kept after the call is closed. */
typedef struct doctor_reply {
    bool is_answered;
    bool is_for_token; /* the token's own call failed */
    bool is_absence;
    pay_failure_kind kind;
    int status;
    char text[160]; /* "HTTP 404, P004" */
} doctor_reply;

doctor_reply payments_keep_reply(examination *of, pay_call *call);

void payments_set_text(pay_call *call, const char *name, pay_text text);
void payments_set_number(pay_call *call, const char *name, int64_t number);
/* A GUID that nothing has. */
pay_text payments_unknown_guid(char text[40]);

/* By the first question of an account: host and clock, whatever it came to. */
void payments_examine_host(examination *of, pay_call *call, const doctor_reply *first);
/* What a refusal of the credentials themselves says; others say nothing of them. */
void payments_refuse_credentials(examination *of, const doctor_reply *said);

/* Of the PHP that runs: `deadline_ms` is the longest call of the accounts, 0 without one. */
void payments_examine_php(examination *of, int64_t deadline_ms);

void payments_examine_finrota(examination *of);
void payments_examine_hepsipay(examination *of);
void payments_examine_hstmobil(examination *of);

/* Everything of one account: its host, its credentials, its open questions. */
void payments_examine_account(examination *of);

/* The sentence of a diagnosis; static, with %s where the value belongs. */
const char *payments_doctor_words(pay_text check, pay_text state, pay_text value, bool is_turkish);

#endif
