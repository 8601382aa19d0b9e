#include "call.h"

#include <string.h>

#include "clock.h"
#include "digest.h"
#include "walk.h"

enum {
    FIRST_WAIT_MS = 200, /* before the second attempt, then doubled */
    LONGEST_WAIT_MS = 5000
};

/* --- life ---------------------------------------------------------------- */

pay_call *pay_call_open(pay_engine *engine, const pay_account *account, const pay_operation *operation)
{
    pay_call *call = pay_allocate(sizeof(*call));

    if (!call) {
        return NULL;
    }
    call->engine = engine;
    call->account = account;
    call->operation = operation;
    call->arguments = pay_record_create(&call->arena, operation->request);
    if (!call->arguments) {
        pay_arena_free(&call->arena);
        pay_release(call);
        return NULL;
    }
    call->next = engine->calls;
    if (call->next) {
        call->next->previous = call;
    }
    engine->calls = call;
    return call;
}

void pay_call_close(pay_call *call)
{
    *(call->previous ? &call->previous->next : &call->engine->calls) = call->next;
    if (call->next) {
        call->next->previous = call->previous;
    }
    pay_http_response_free(&call->response);
    pay_json_free(&call->document);
    pay_buffer_free(&call->url);
    pay_buffer_free(&call->body);
    pay_arena_free(&call->arena);
    pay_release(call);
}

void pay_engine_close_calls(pay_engine *engine)
{
    while (engine->calls) {
        pay_call_close(engine->calls);
    }
}

void pay_engine_clear(pay_engine *engine)
{
    pay_tokens_forget_all(engine);
    if (engine->pool) {
        pay_http_pool_clear(engine->pool);
    }
}

void pay_engine_free(pay_engine *engine)
{
    pay_engine_close_calls(engine);
    pay_tokens_forget_all(engine);
    pay_http_pool_free(engine->pool);
    engine->pool = NULL;
}

/* --- failing ------------------------------------------------------------- */

static bool is_write(const pay_call *call)
{
    return call->operation->safety != PAY_READ_ONLY;
}

/* What is known when a request was handed over and no understood answer came. */
static pay_outcome outcome_without_answer(const pay_call *call)
{
    if (!call->response.request_sent) {
        return PAY_OUTCOME_NOT_SENT;
    }
    return is_write(call) ? PAY_OUTCOME_UNKNOWN : PAY_OUTCOME_REJECTED;
}

static const char *consequence(pay_outcome outcome)
{
    switch (outcome) {
    case PAY_OUTCOME_NOT_SENT:
        return " (not sent)";
    case PAY_OUTCOME_UNKNOWN:
        return " (it is not known whether it was carried out)";
    default:
        return "";
    }
}

bool pay_call_fail(pay_call *call, pay_failure_kind kind, pay_outcome outcome, pay_text message)
{
    pay_buffer text = {0};

    pay_buffer_append_string(&text, call->operation->name);
    pay_buffer_append_string(&text, ": ");
    pay_buffer_append_text(&text, message);
    pay_buffer_append_string(&text, consequence(outcome));
    call->failure.kind = kind;
    call->failure.outcome = outcome;
    call->failure.retryable = false;
    call->failure.retry_after_ms = -1;
    call->failure.message = pay_arena_copy(&call->arena, pay_buffer_text(&text));
    pay_buffer_free(&text);
    return false;
}

static bool fail_memory(pay_call *call)
{
    return pay_call_fail(call, PAY_FAILURE_MEMORY, outcome_without_answer(call), PAY_TEXT("out of memory"));
}

/* "what: detail" */
static bool fail_with(pay_call *call, pay_failure_kind kind, pay_outcome outcome, const char *what, pay_text detail)
{
    pay_buffer text = {0};

    pay_buffer_append_string(&text, what);
    pay_buffer_append_text(&text, detail);
    pay_call_fail(call, kind, outcome, pay_buffer_text(&text));
    pay_buffer_free(&text);
    return false;
}

/* --- preparing ----------------------------------------------------------- */

bool pay_call_header(pay_call *call, const char *name, pay_text value)
{
    pay_text copy = pay_arena_copy(&call->arena, value);

    if (call->arena.failed || call->header_count == PAY_CALL_HEADERS) {
        return fail_memory(call);
    }
    call->headers[call->header_count++] = (pay_http_header){name, copy};
    return true;
}

static bool check_arguments(pay_call *call)
{
    pay_violation *violations =
        pay_check(&call->arena, call->arguments, (size_t)call->account->options.max_text_characters);
    pay_failure_kind kind = PAY_FAILURE_VALIDATION;
    pay_buffer text = {0};

    if (call->arena.failed) {
        return fail_memory(call);
    }
    if (!violations) {
        return true;
    }
    for (const pay_violation *at = violations; at; at = at->next) {
        pay_buffer_append_text(&text, at->message);
        pay_buffer_append_string(&text, at->next ? "; " : "");
        kind = at->is_configuration ? PAY_FAILURE_CONFIGURATION : kind;
    }
    pay_call_fail(call, kind, PAY_OUTCOME_NOT_SENT, pay_buffer_text(&text));
    call->failure.violations = violations;
    pay_buffer_free(&text);
    return false;
}

static bool choose_base_url(pay_call *call)
{
    const pay_account *account = call->account;
    const char *url = account->options.base_url;

    if (!url) {
        url = account->environment == PAY_LIVE ? account->provider->live_url : account->provider->sandbox_url;
    }
    if (!url) {
        return pay_call_fail(call, PAY_FAILURE_CONFIGURATION, PAY_OUTCOME_NOT_SENT,
                             PAY_TEXT("the provider publishes no host for this environment; set Options::$baseUrl"));
    }
    call->base_url = pay_text_of(url);
    while (call->base_url.length && call->base_url.bytes[call->base_url.length - 1] == '/') {
        call->base_url.length--;
    }
    return true;
}

static bool write_request(pay_call *call)
{
    pay_buffer_append_text(&call->url, call->base_url);
    pay_write_target(&call->url, call->operation->path, call->arguments, false);
    if (pay_has_body(call->operation->request)) {
        pay_write_body(&call->body, call->arguments);
    }
    pay_record_secrets(&call->arena, call->arguments, &call->secrets);
    pay_record_secrets(&call->arena, call->account->credentials, &call->secrets);
    if (call->url.failed || call->body.failed || call->arena.failed) {
        return fail_memory(call);
    }
    return true;
}

static bool add_headers(pay_call *call)
{
    bool good;

    call->header_count = 0;
    /* Nothing is unpacked here, so that a small answer cannot become a large one. */
    good = pay_call_header(call, "Accept", PAY_TEXT("application/json")) &&
           pay_call_header(call, "Accept-Encoding", PAY_TEXT("identity")) &&
           pay_call_header(call, "User-Agent", pay_text_of(call->account->options.user_agent));
    if (good && pay_has_body(call->operation->request)) {
        good = pay_call_header(call, "Content-Type", PAY_TEXT("application/json"));
    }
    if (good && !call->operation->anonymous) {
        good = call->account->provider->authorise(call);
    }
    return good;
}

/* --- judging ------------------------------------------------------------- */

/* A text of the provider's, fit to be shown. */
static pay_text shown(pay_call *call, pay_text text)
{
    pay_buffer out = {0};
    pay_text copy;

    pay_redact_text(&out, text, &call->secrets);
    copy = pay_arena_copy(&call->arena, pay_buffer_text(&out));
    pay_buffer_free(&out);
    return copy;
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
    failure->message = pay_arena_copy(&call->arena, pay_buffer_text(&text));
    pay_buffer_free(&text);
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

    if (named || !error || status > 599) {
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

/* Any server on the way can answer 404. Only the provider knows its own codes, and has every member of its envelope. */
static bool is_absence(const pay_call *call, const pay_record *said)
{
    const pay_error *named = said ? pay_record_error(said, call->account->provider->errors) : NULL;

    if (named) {
        return named->status == 404;
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
    pay_buffer text = {0};

    pay_buffer_append_string(&text, "the provider answered ");
    pay_buffer_append_string(&text, where);
    pay_buffer_append_integer(&text, status);
    pay_call_fail(call, kind, in_doubt && is_write(call) ? PAY_OUTCOME_UNKNOWN : PAY_OUTCOME_REJECTED,
                  pay_buffer_text(&text));
    call->failure.retryable = kind == PAY_FAILURE_SERVER ? !is_write(call) : kind == PAY_FAILURE_RATE_LIMIT;
    pay_buffer_free(&text);
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
    bool in_doubt = error && error->in_doubt && is_write(call);

    pay_call_fail(call, error ? kind_of_status(error->status) : PAY_FAILURE_API,
                  in_doubt ? PAY_OUTCOME_UNKNOWN : PAY_OUTCOME_REJECTED, PAY_TEXT("the provider refused"));
    call->failure.status = call->response.status;
    quote_provider(call, said);
    return false;
}

static bool fail_response(pay_call *call, const char *what, pay_text detail)
{
    fail_with(call, PAY_FAILURE_RESPONSE, outcome_without_answer(call), what, detail);
    call->failure.status = call->response.status;
    return false;
}

typedef enum verdict { SAYS_NOTHING, SAYS_YES, SAYS_NO } verdict;

static verdict role_verdict(const pay_record *said, pay_role role, const pay_value **value)
{
    const pay_field *field;

    *value = pay_record_role(said, role, &field);
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
static bool refuses_token(const pay_record *said)
{
    const pay_field *field;
    const pay_value *code = pay_record_role(said, PAY_ROLE_RESULT_CODE, &field);

    return code && code->kind == PAY_IS_TEXT && field->refused_token &&
           pay_text_equals(code->text, pay_text_of(field->refused_token));
}

/*
 * Whether an answer that is marked as a refusal tells of a success all the same: everything that a good one has is
 * there, and nothing in it says no. For a WRITE that is not understood.
 */
static bool tells_of_success(pay_call *call, const pay_field *table)
{
    pay_text problem;
    const pay_value *said;
    bool given;
    pay_record *answer = pay_read(&call->arena, call->document.root, table, PAY_READ_WHOLE, call->operation->read_flags,
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
        return fail_memory(call);
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
        return is_write(call) && !is_server_failure(number->integer) && tells_of_success(call, table)
                   ? fail_contradiction(call, said)
                   : fail_by_status(call, number->integer, "statusCode ", said);
    }
    if (refuses_token(said)) {
        return is_write(call) && tells_of_success(call, table) ? fail_contradiction(call, said)
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

/* An answer that may come in more than one wrapping: an envelope tells its status, a wrapper has its own name. */
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
        return fail_memory(call);
    }
    if (parsed != PAY_JSON_OK) {
        return fail_response(call, "the answer ", pay_text_of(pay_json_explain(parsed)));
    }
    table = table_of_answer(call);
    said = pay_read(&call->arena, call->document.root, table, PAY_READ_ROLES, operation->read_flags, &call->secrets,
                    &problem);
    if (call->arena.failed) {
        return fail_memory(call);
    }
    if (!said) {
        return fail_response(call, "the answer is not what was promised: ", problem);
    }
    if (!judge_body(call, table, said)) {
        return false;
    }
    call->answer = pay_read(&call->arena, call->document.root, table, PAY_READ_WHOLE, operation->read_flags,
                            &call->secrets, &problem);
    if (call->arena.failed) {
        return fail_memory(call);
    }
    if (!call->answer) {
        return fail_response(call, "the answer is not what was promised: ", problem);
    }
    pay_record_secrets(&call->arena, call->answer, &call->secrets);
    if ((other = pay_record_contradicts(call->arguments, call->answer))) {
        call->answer = NULL;
        return fail_response(call, "the answer is about another ", pay_text_of(pay_field_argument(other)));
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
        said = pay_read(&call->arena, call->document.root, table, PAY_READ_ROLES, call->operation->read_flags,
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

        if (is_write(call) && is_refusal(status) && no_memory) {
            return fail_memory(call); /* what could not be read may tell of a success */
        }
        if (is_write(call) && is_refusal(status) && said && tells_of_success(call, table_of_answer(call))) {
            return fail_contradiction(call, said);
        }
        return fail_by_status(call, status, "HTTP ", said);
    }
    return fail_response(call, "the answer is neither a success nor an error of HTTP", (pay_text){0});
}

static bool judge(pay_call *call)
{
    const pay_http_response *response = &call->response;
    pay_text message = pay_text_of(response->message);
    pay_outcome outcome = outcome_without_answer(call);

    switch (response->failure) {
    case PAY_HTTP_OK:
        return judge_answer(call);
    case PAY_HTTP_CONNECT:
        pay_call_fail(call, PAY_FAILURE_CONNECT, PAY_OUTCOME_NOT_SENT, message);
        break;
    case PAY_HTTP_TIMEOUT:
        pay_call_fail(call, PAY_FAILURE_TIMEOUT, outcome, message);
        break;
    case PAY_HTTP_LOST:
        pay_call_fail(call, PAY_FAILURE_LOST, outcome, message);
        break;
    case PAY_HTTP_NOT_UNDERSTOOD:
    case PAY_HTTP_TOO_LARGE:
        return fail_response(call, "", message);
    case PAY_HTTP_CONFIGURATION:
        return pay_call_fail(call, PAY_FAILURE_CONFIGURATION, PAY_OUTCOME_NOT_SENT, message);
    default:
        return fail_memory(call);
    }
    call->failure.status = response->status;
    call->failure.retryable =
        !response->is_lasting && (!is_write(call) || call->failure.outcome == PAY_OUTCOME_NOT_SENT);
    return false;
}

/* --- sending ------------------------------------------------------------- */

static int64_t smaller(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static void send_request(pay_call *call, const pay_http_request *request)
{
    if (call->hooks.send) {
        call->response.retry_after_ms = -1;
        if (!call->hooks.send(call->hooks.context, call, request, &call->response)) {
            pay_call_fail(call, PAY_FAILURE_TRANSPORT, outcome_without_answer(call), PAY_TEXT("the transport threw"));
        } else if (call->response.body.length > request->max_response_bytes) {
            call->response.failure = PAY_HTTP_TOO_LARGE;
            memcpy(call->response.message, "the answer is too large", sizeof("the answer is too large"));
        }
        return;
    }
    if (!call->engine->pool && !(call->engine->pool = pay_http_pool_create())) {
        call->response.failure = PAY_HTTP_MEMORY;
        return;
    }
    pay_http_exchange(call->engine->pool, request, &call->response);
}

static bool is_aborted(const pay_call *call)
{
    return call->hooks.aborted && call->hooks.aborted(call->hooks.context);
}

/* Stops a call whose caller is being unwound: nobody would learn what came of it. */
static bool fail_aborted(pay_call *call)
{
    return pay_call_fail(call, PAY_FAILURE_ABORTED, PAY_OUTCOME_NOT_SENT, (pay_text){0});
}

/* One request on the wire, and the judgement on what came of it. */
static bool attempt(pay_call *call)
{
    const pay_options *options = &call->account->options;
    int64_t left;

    memset(&call->failure, 0, sizeof(call->failure));
    call->response.request_sent = false; /* the rest of the last answer is shown until there is another */
    call->failed_for_token = false;
    if (is_aborted(call)) {
        return fail_aborted(call);
    }
    if (!add_headers(call)) {
        return false;
    }
    if (is_aborted(call)) {
        return fail_aborted(call);
    }
    left = call->deadline - pay_clock_ms();
    if (left <= 0) {
        pay_call_fail(call, PAY_FAILURE_TIMEOUT, PAY_OUTCOME_NOT_SENT, PAY_TEXT("the deadline has passed"));
        call->failure.retryable = true;
        return false;
    }
    pay_json_free(&call->document);
    pay_http_response_free(&call->response);
    memset(&call->response, 0, sizeof(call->response));
    call->attempts++;
    send_request(call, &(pay_http_request){
                           .method = call->operation->method,
                           .url = pay_buffer_text(&call->url),
                           .headers = call->headers,
                           .header_count = call->header_count,
                           .body = pay_buffer_text(&call->body),
                           .has_body = pay_has_body(call->operation->request),
                           .is_write = is_write(call),
                           .fresh_connection = call->attempts > 1 && !call->token_renewed,
                           .keep_alive = options->keep_alive,
                           .ca_file = options->ca_file,
                           .proxy = options->proxy,
                           .to_avoid = &call->failed_addresses,
                           .connect_timeout_ms = smaller(options->connect_timeout_ms, left),
                           .timeout_ms = smaller(options->timeout_ms, left),
                           .max_response_bytes = (size_t)options->max_response_bytes,
                       });
    return call->failure.kind == PAY_FAILURE_NONE && judge(call);
}

/* Full jitter: anything from nothing to the doubled wait, but never less than the provider asked for. */
static int64_t next_wait(const pay_call *call, int64_t tries)
{
    int64_t ceiling = FIRST_WAIT_MS;
    uint32_t random = 0;

    for (int64_t i = 1; i < tries && ceiling < LONGEST_WAIT_MS; i++) {
        ceiling *= 2;
    }
    ceiling = smaller(ceiling, LONGEST_WAIT_MS);
    pay_random(&random, sizeof(random));
    ceiling = random % (ceiling + 1);
    return call->failure.retry_after_ms > ceiling ? call->failure.retry_after_ms : ceiling;
}

/* A refused token proves that the call was not carried out: one fresh token, one more try, for a WRITE as well. */
static bool may_renew_token(const pay_call *call)
{
    return call->failure.kind == PAY_FAILURE_AUTHENTICATION && !call->failed_for_token && !call->token_renewed &&
           call->token.length > 0;
}

static bool may_repeat(const pay_call *call, int64_t tries)
{
    return call->failure.retryable && !call->failed_for_token && tries <= call->account->options.retries &&
           (!is_write(call) || call->failure.outcome == PAY_OUTCOME_NOT_SENT);
}

static bool run_call(pay_call *call)
{
    if (!check_arguments(call) || !choose_base_url(call) || !write_request(call)) {
        return false;
    }
    if (!call->deadline) {
        call->deadline = pay_clock_ms() + call->account->options.deadline_ms;
    }
    for (int64_t tries = 1;; tries++) {
        int sent_before = call->attempts;
        bool good = attempt(call);

        if (call->hooks.observe && call->attempts > sent_before) {
            call->hooks.observe(call->hooks.context, call, pay_call_exchange(call));
        }
        if (is_aborted(call)) {
            return pay_call_fail(call, PAY_FAILURE_ABORTED, outcome_without_answer(call), (pay_text){0});
        }
        if (good) {
            return true;
        }
        if (may_renew_token(call)) {
            pay_bearer_forget(call);
            call->token_renewed = true;
            tries--; /* what was refused for its token was no try */
        } else if (may_repeat(call, tries)) {
            int64_t wait = next_wait(call, tries);

            if (wait >= call->deadline - pay_clock_ms()) {
                return false;
            }
            pay_clock_sleep(wait);
        } else {
            return false;
        }
    }
}

/*
 * The failure of a question must not be taken for news of an earlier write: a refund that succeeded is not undone by a
 * query that was refused or not sent.
 */
static void hide_outcome(pay_call *call)
{
    pay_safety safety = call->operation->safety;

    if (safety == PAY_READ_ONLY || (safety == PAY_ASKS_ONCE && call->failure.outcome != PAY_OUTCOME_UNKNOWN)) {
        call->failure.outcome = PAY_OUTCOME_UNANSWERED;
    }
}

bool pay_call_run(pay_call *call)
{
    bool good = run_call(call);

    if (!good) {
        hide_outcome(call);
    }
    return good;
}

/* --- showing ------------------------------------------------------------- */

/* Where memory ran out nothing is shown: a text may have lost its masks, or the list of secrets one of them. */
static pay_text keep_text(pay_call *call, pay_buffer *text)
{
    pay_text copy = {0};

    if (!text->failed && !call->arena.failed) {
        copy = pay_arena_copy(&call->arena, pay_buffer_text(text));
    }
    pay_buffer_free(text);
    return copy;
}

static pay_text shown_url(pay_call *call)
{
    pay_buffer text = {0};

    pay_buffer_append_text(&text, call->base_url);
    pay_write_target(&text, call->operation->path, call->arguments, true);
    pay_redact_known(&text, call->base_url.length, &call->secrets);
    return keep_text(call, &text);
}

static pay_text shown_request(pay_call *call)
{
    pay_buffer text = {0};

    if (pay_has_body(call->operation->request)) {
        pay_write_body_redacted(&text, call->arguments);
        pay_redact_known(&text, 0, &call->secrets);
    }
    return keep_text(call, &text);
}

/* What a token service answers, other than an error, is a secret as a whole, wherever in it the token stands. */
static bool is_token_answer(const pay_call *call)
{
    return call->operation == call->account->provider->token && call->response.status < 400 &&
           call->response.body.length > 0;
}

static pay_text shown_response(pay_call *call)
{
    pay_buffer text = {0};

    if (is_token_answer(call)) {
        pay_buffer_append_string(&text, "***");
    } else if (call->document.root) {
        pay_redact_json(&text, call->document.root, call->operation->response, &call->secrets);
    } else if (call->failure.kind != PAY_FAILURE_MEMORY) { /* then it may be an answer that could not be read */
        pay_redact_unread(&text, pay_buffer_text(&call->response.body), call->operation->response, &call->secrets);
    }
    return keep_text(call, &text);
}

const pay_exchange *pay_call_exchange(pay_call *call)
{
    const pay_http_response *response = &call->response;
    pay_exchange *exchange = &call->exchange;

    if (call->failed_for_token) {
        return exchange->attempts ? exchange : NULL;
    }
    if (call->attempts == 0) {
        return NULL;
    }
    if (exchange->attempts == call->attempts) {
        return exchange;
    }
    *exchange = (pay_exchange){
        .operation = call->operation->name,
        .method = call->operation->method,
        .url = shown_url(call),
        .status = response->status,
        .attempts = call->attempts,
        .reused_connection = response->reused_connection,
        .connect_us = response->connect_us,
        .tls_us = response->tls_us,
        .first_byte_us = response->first_byte_us,
        .total_us = response->total_us,
        .request_body = shown_request(call),
        .response_body = shown_response(call),
    };
    return exchange;
}

/* --- messages ------------------------------------------------------------ */

static void fail_message(pay_arena *arena, const pay_message *message, pay_failure_kind kind, pay_text problem,
                         pay_failure *failure)
{
    pay_buffer text = {0};

    pay_buffer_append_string(&text, message->name);
    pay_buffer_append_string(&text, ": ");
    pay_buffer_append_text(&text, problem);
    *failure = (pay_failure){
        .kind = kind,
        .outcome = PAY_OUTCOME_UNANSWERED,
        .retry_after_ms = -1,
        .message = pay_arena_copy(arena, pay_buffer_text(&text)),
    };
    pay_buffer_free(&text);
}

pay_record *pay_message_read(pay_arena *arena, const pay_message *message, pay_text body, pay_failure *failure)
{
    pay_json document = {0};
    pay_json_result parsed = pay_json_parse(body, &document);
    pay_record *record = NULL;
    pay_buffer explained = {0};
    pay_text problem;

    pay_buffer_append_string(&explained, "the message ");
    pay_buffer_append_string(&explained, pay_json_explain(parsed));
    problem = pay_buffer_text(&explained);
    if (parsed == PAY_JSON_OK) {
        record = pay_read(arena, document.root, message->fields, PAY_READ_WHOLE, message->read_flags, NULL, &problem);
    }
    if (!record && (parsed == PAY_JSON_MEMORY || arena->failed)) {
        fail_message(arena, message, PAY_FAILURE_MEMORY, PAY_TEXT("out of memory"), failure);
    } else if (!record) {
        fail_message(arena, message, PAY_FAILURE_RESPONSE, problem, failure);
    }
    pay_buffer_free(&explained);
    pay_json_free(&document);
    return record;
}
