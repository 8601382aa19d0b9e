/* Judges an answer: the status of HTTP, then the rows with a role, then the table. */
#include "judge.h"

#include "call_state.h"
#include "decimal.h"
#include "read.h"
#include "redact.h"

/* A text of the provider's, fit to be shown. */
static pay_text shown(pay_call *call, pay_text text)
{
    pay_buffer out = {0};

    pay_redact_text(&out, text, &call->secrets);
    return pay_arena_keep(&call->arena, &out);
}

static pay_text role_text(pay_call *call, const pay_record *said, pay_role role)
{
    const pay_field *field;
    const pay_value *value = said ? pay_record_role(said, role, &field) : NULL;

    return value && value->kind == PAY_IS_TEXT ? shown(call, value->text) : (pay_text){0};
}

/* Keeps the provider's own words in the failure, and adds them to its message. */
static void quote_provider(pay_call *call, const pay_record *said)
{
    pay_failure *failure = &call->failure;
    const pay_error *error = said ? pay_record_error(said, call->account->provider->errors) : NULL;
    pay_buffer text = {0};

    failure->code = error ? pay_text_of(error->code) : role_text(call, said, PAY_ROLE_RESULT_CODE);
    failure->provider_message = role_text(call, said, PAY_ROLE_MESSAGE);
    failure->user_message = role_text(call, said, PAY_ROLE_USER_MESSAGE);
    if (failure->code.length == 0 && failure->provider_message.length == 0) {
        return;
    }
    pay_buffer_append_text(&text, failure->message);
    if (failure->code.length) {
        pay_buffer_append_string(&text, ", code ");
        pay_buffer_append_text(&text, failure->code);
    }
    if (failure->provider_message.length) {
        pay_buffer_append_string(&text, ": ");
        pay_buffer_append_text(&text, failure->provider_message);
    }
    failure->message = pay_arena_keep(&call->arena, &text);
}

static bool is_server_failure(int64_t status)
{
    return status == 408 || (status >= 500 && status <= 599);
}

static pay_failure_kind kind_of_status(int64_t status)
{
    if (is_server_failure(status)) {
        return PAY_FAILURE_SERVER;
    }
    switch (status) {
    case 401:
        return PAY_FAILURE_AUTHENTICATION;
    case 403:
        return PAY_FAILURE_PERMISSION;
    case 404:
        return PAY_FAILURE_NOT_FOUND;
    case 429:
        return PAY_FAILURE_RATE_LIMIT;
    default:
        return PAY_FAILURE_API;
    }
}

/*
 * A status that says that a WRITE was not carried out; others leave it open, 408 too: gateways say it of a slow
 * server behind them.
 */
static bool is_refusal(int64_t status)
{
    return status >= 400 && status < 500 && status != 408;
}

/* By the codes of the answer (NULL: it cannot be read), else by the status alone; NULL: neither is in the list. */
static const pay_error *error_of(const pay_call *call, const pay_record *said, int64_t status)
{
    const pay_error *error = call->account->provider->errors;
    const pay_error *named = said ? pay_record_error(said, error) : NULL;

    if (named || !error) {
        return named;
    }
    while (error->code && error->status != status) {
        error++;
    }
    return error->code ? error : NULL;
}

static bool has_member(const pay_call *call, const pay_field *row)
{
    bool repeated = false;

    return pay_json_member(call->document.root, pay_text_of(row->name), false, &repeated) != NULL;
}

/*
 * Any server on the way can answer 404. Only the provider knows its own codes, and has every member of its envelope, or
 * repeats the status in the body where only errors have one.
 */
static bool is_absence(const pay_call *call, const pay_record *said)
{
    const pay_error *named = said ? pay_record_error(said, call->account->provider->errors) : NULL;
    const pay_field *field = NULL;
    const pay_value *status = said ? pay_record_role(said, PAY_ROLE_STATUS, &field) : NULL;

    if (named) {
        return named->status == 404;
    }
    if (status && !(field->flags & PAY_REQUIRED)) {
        return status->kind == PAY_IS_INTEGER && status->integer == 404;
    }
    for (const pay_field *row = call->operation->response; row->type != PAY_END; row++) {
        if (!has_member(call, row)) {
            return false;
        }
    }
    return said != NULL;
}

/* A status of 400 and above, of HTTP or of the body. */
static bool fail_by_status(pay_call *call, int64_t status, const char *where, const pay_record *said)
{
    const pay_error *error = error_of(call, said, status);
    pay_failure_kind kind = kind_of_status(error && !is_server_failure(status) ? error->status : status);
    bool in_doubt = is_server_failure(status) || (error && error->in_doubt);

    pay_call_fail(call, kind, in_doubt && pay_call_is_write(call) ? PAY_OUTCOME_UNKNOWN : PAY_OUTCOME_REJECTED,
                  "the provider answered %s%lld", where, (long long)status);
    call->failure.retryable = kind == PAY_FAILURE_SERVER ? !pay_call_is_write(call) : kind == PAY_FAILURE_RATE_LIMIT;
    call->failure.status = (int)status;
    call->failure.retry_after_ms = call->response.retry_after_ms;
    call->failure.is_absence = kind == PAY_FAILURE_NOT_FOUND && is_absence(call, said);
    quote_provider(call, said);
    return false;
}

/* The answer says that it did not succeed, and gives no status. */
static bool fail_refused(pay_call *call, const pay_record *said)
{
    const pay_error *error = pay_record_error(said, call->account->provider->errors);
    bool in_doubt = error && error->in_doubt && pay_call_is_write(call);

    pay_call_fail(call, error ? kind_of_status(error->status) : PAY_FAILURE_API,
                  in_doubt ? PAY_OUTCOME_UNKNOWN : PAY_OUTCOME_REJECTED, "the provider refused");
    call->failure.status = call->response.status;
    quote_provider(call, said);
    return false;
}

static bool fail_response(pay_call *call, const char *what, pay_text detail)
{
    pay_call_fail(call, PAY_FAILURE_RESPONSE, pay_call_outcome(call), "%s%.*s", what, PAY_SHOWN(detail));
    call->failure.status = call->response.status;
    return false;
}

typedef enum verdict { SAYS_NOTHING, SAYS_YES, SAYS_NO } verdict;

static verdict role_verdict(const pay_record *said, pay_role role, const pay_value **value)
{
    const pay_field *field;

    *value = pay_record_role(said, role, &field);
    if (*value && role == PAY_ROLE_STATUS && (*value)->kind == PAY_NOTHING && !(field->flags & PAY_REQUIRED)) {
        *value = NULL; /* a status that only some answers have */
    }
    if (!*value || !field->expect) {
        *value = NULL;
        return SAYS_YES; /* this provider has no such thing to say, or only words */
    }
    switch ((*value)->kind) {
    case PAY_IS_BOOLEAN:
        return (*value)->boolean ? SAYS_YES : SAYS_NO;
    case PAY_IS_TEXT:
        return pay_text_equals((*value)->text, pay_text_of(field->expect)) ? SAYS_YES : SAYS_NO;
    case PAY_IS_INTEGER: {
        int64_t expected;
        return pay_text_to_integer(pay_text_of(field->expect), &expected) && expected == (*value)->integer ? SAYS_YES
                                                                                                           : SAYS_NO;
    }
    default:
        return SAYS_NOTHING;
    }
}

/* A code by which the provider says that the token is not, or no longer, good. */
static bool refuses_token(const pay_call *call, const pay_record *said)
{
    const char *refused = call->account->provider->refused_token;
    const pay_field *field;
    const pay_value *code = pay_record_role(said, PAY_ROLE_RESULT_CODE, &field);

    return refused && code && code->kind == PAY_IS_TEXT && pay_text_equals(code->text, pay_text_of(refused));
}

/*
 * Whether an answer that is marked as a refusal has every field of a success, and no field that says no. For a WRITE
 * that is not understood.
 */
static bool looks_like_success(pay_call *call, const pay_field *table)
{
    pay_text problem;
    const pay_value *said;
    bool given;
    pay_record *answer = pay_read(&call->arena, call->document.root, table, PAY_WHOLE_ANSWER, call->operation->any_case,
                                  &call->secrets, &problem);

    if (call->arena.failed) {
        return true; /* it could not be read: nobody knows that it does not; see fail_contradiction() */
    }
    if (!answer || pay_record_status(answer, &given) == PAY_STATUS_FAILED) {
        return false;
    }
    return role_verdict(answer, PAY_ROLE_SUCCESS, &said) != SAYS_NO &&
           role_verdict(answer, PAY_ROLE_RESULT_CODE, &said) != SAYS_NO;
}

static bool fail_contradiction(pay_call *call, const pay_record *said)
{
    if (call->arena.failed) {
        return pay_call_fail_memory(call);
    }
    fail_response(call, "the answer contradicts itself", (pay_text){0});
    quote_provider(call, said);
    return false;
}

/* What the answer says of itself. A refusal that contradicts itself is not understood. */
static bool judge_body(pay_call *call, const pay_field *table, const pay_record *said)
{
    const pay_value *number;
    const pay_value *flag;
    const pay_value *code;
    verdict status = role_verdict(said, PAY_ROLE_STATUS, &number);
    verdict success = role_verdict(said, PAY_ROLE_SUCCESS, &flag);
    verdict result = role_verdict(said, PAY_ROLE_RESULT_CODE, &code);
    bool has_error = pay_record_error(said, call->account->provider->errors) != NULL;

    if (status == SAYS_NO && number->integer >= 400 && (number->integer <= 599 || has_error)) {
        return pay_call_is_write(call) && !is_server_failure(number->integer) && looks_like_success(call, table)
                   ? fail_contradiction(call, said)
                   : fail_by_status(call, number->integer, "statusCode ", said);
    }
    if (refuses_token(call, said)) {
        return pay_call_is_write(call) && looks_like_success(call, table) ? fail_contradiction(call, said)
                                                                          : fail_by_status(call, 401, "code ", said);
    }
    if (success == SAYS_NO && (!code || result != SAYS_YES)) {
        return fail_refused(call, said);
    }
    if (has_error) {
        return fail_contradiction(call, said);
    }
    if (status != SAYS_YES || success != SAYS_YES || result != SAYS_YES) {
        fail_response(call, "the answer does not say clearly whether it succeeded", (pay_text){0});
        quote_provider(call, said);
        return false;
    }
    return true;
}

/* An answer may come in more than one wrapping: an envelope has a status row, a wrapper its own name. */
static const pay_field *table_of_answer(const pay_call *call)
{
    const pay_operation *operation = call->operation;

    if (operation->wrapped_response && has_member(call, operation->wrapped_response)) {
        return operation->wrapped_response;
    }
    for (const pay_field *row = operation->response; operation->bare_response && row->type != PAY_END; row++) {
        if (row->role == PAY_ROLE_STATUS && !has_member(call, row)) {
            return operation->bare_response;
        }
    }
    return operation->response;
}

static bool read_answer(pay_call *call)
{
    const pay_operation *operation = call->operation;
    const pay_field *table;
    const pay_field *other;
    pay_json_result parsed = pay_json_parse(pay_buffer_text(&call->response.body), &call->document);
    pay_record *said;
    pay_text problem;

    if (parsed == PAY_JSON_MEMORY) {
        return pay_call_fail_memory(call);
    }
    if (parsed != PAY_JSON_OK) {
        return fail_response(call, "the answer ", pay_text_of(pay_json_explain(parsed)));
    }
    table = table_of_answer(call);
    said = pay_read(&call->arena, call->document.root, table, PAY_ROLES_ONLY, operation->any_case, &call->secrets,
                    &problem);
    if (call->arena.failed) {
        return pay_call_fail_memory(call);
    }
    if (!said) {
        return fail_response(call, "the answer does not match the provider's page: ", problem);
    }
    if (!judge_body(call, table, said)) {
        return false;
    }
    call->answer = pay_read(&call->arena, call->document.root, table, PAY_WHOLE_ANSWER, operation->any_case,
                            &call->secrets, &problem);
    if (call->arena.failed) {
        return pay_call_fail_memory(call);
    }
    if (!call->answer) {
        return fail_response(call, "the answer does not match the provider's page: ", problem);
    }
    pay_record_secrets(&call->arena, call->answer, &call->secrets);
    if ((other = pay_record_contradicts(call->arguments, call->answer))) {
        call->answer = NULL;
        return fail_response(call, "the answer is about another ", pay_text_of(pay_field_argument(other).text));
    }
    if (operation->derive) {
        operation->derive(call->arguments, call->answer);
    }
    return true;
}

/* The provider's words in an answer that is an error, if they can be read at all. */
static const pay_record *read_refusal(pay_call *call, bool *no_memory)
{
    pay_json_result parsed = pay_json_parse(pay_buffer_text(&call->response.body), &call->document);
    const pay_record *said = NULL;
    const pay_field *table;
    pay_text problem;

    if (parsed == PAY_JSON_OK) {
        table = table_of_answer(call);
        table =
            table == call->operation->bare_response ? call->operation->response : table; /* only successes are bare */
        said = pay_read(&call->arena, call->document.root, table, PAY_ROLES_ONLY, call->operation->any_case,
                        &call->secrets, &problem);
    }
    *no_memory = parsed == PAY_JSON_MEMORY || call->arena.failed;
    return said;
}

static bool judge_answer(pay_call *call)
{
    int status = call->response.status;

    if (status >= 200 && status <= 299) {
        return read_answer(call);
    }
    if (status >= 400 && status <= 599) {
        bool no_memory;
        const pay_record *said = read_refusal(call, &no_memory);

        if (pay_call_is_write(call) && is_refusal(status) && no_memory) {
            return pay_call_fail_memory(call); /* what could not be read may be a success */
        }
        if (pay_call_is_write(call) && is_refusal(status) && said && looks_like_success(call, table_of_answer(call))) {
            return fail_contradiction(call, said);
        }
        return fail_by_status(call, status, "HTTP ", said);
    }
    return fail_response(call, "the answer is neither a success nor an error of HTTP", (pay_text){0});
}

bool pay_judge(pay_call *call)
{
    const pay_http_response *response = &call->response;
    pay_outcome outcome = pay_call_outcome(call);

    switch (response->failure) {
    case PAY_HTTP_OK:
        return judge_answer(call);
    case PAY_HTTP_CONNECT:
        pay_call_fail(call, PAY_FAILURE_CONNECT, PAY_OUTCOME_NOT_SENT, "%s", response->message);
        break;
    case PAY_HTTP_TIMEOUT:
        pay_call_fail(call, PAY_FAILURE_TIMEOUT, outcome, "%s", response->message);
        break;
    case PAY_HTTP_LOST:
        pay_call_fail(call, PAY_FAILURE_LOST, outcome, "%s", response->message);
        break;
    case PAY_HTTP_NOT_UNDERSTOOD:
    case PAY_HTTP_TOO_LARGE:
        return fail_response(call, response->message, (pay_text){0});
    case PAY_HTTP_CONFIGURATION:
        return pay_call_fail(call, PAY_FAILURE_CONFIGURATION, PAY_OUTCOME_NOT_SENT, "%s", response->message);
    default:
        return pay_call_fail_memory(call);
    }
    call->failure.status = response->status;
    call->failure.retryable =
        !response->is_lasting && (!pay_call_is_write(call) || call->failure.outcome == PAY_OUTCOME_NOT_SENT);
    return false;
}
