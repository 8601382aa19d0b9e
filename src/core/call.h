/*
 * One call of an operation, from checked arguments to an answer or a failure.
 *
 *   check     the table of the request, before anything is sent
 *   write     URL and body, once, into memory that is wiped
 *   authorise over those exact bytes
 *   send      under the operation's safety: a READ may be repeated within the
 *             deadline, a WRITE only while it provably was not sent
 *   judge     the HTTP status, then what the answer says about itself
 *   read      the table of the response
 */
#ifndef PAYMENTS_CORE_CALL_H
#define PAYMENTS_CORE_CALL_H

#include "failure.h"
#include "http.h"
#include "json.h"
#include "operation.h"
#include "record.h"

/* What is told of an exchange, redacted. Texts are borrowed from the call, or empty. */
typedef struct pay_exchange {
    const char *operation;
    const char *method;
    pay_text url;
    int status; /* 0: no answer */
    int attempts;
    bool reused_connection;
    int64_t connect_us;
    int64_t tls_us;
    int64_t first_byte_us;
    int64_t total_us; /* of the last attempt */
    pay_text request_body;
    pay_text response_body;
} pay_exchange;

/*
 * What the caller may put in the place of parts of the engine. Every member may
 * be NULL; the token store's four belong together. None is called while the engine holds anything that a jump out of it
 * would leak, other than the call itself.
 */
typedef struct pay_hooks {
    void *context;
    /* In place of the wire. False when it threw: response->request_sent then says whether the request may have left. */
    bool (*send)(void *context, const struct pay_call *call, const pay_http_request *request,
                 pay_http_response *response);
    /* A store of tokens beside or in place of the worker's own. The text is copied into the arena. */
    bool (*token_get)(void *context, pay_text key, pay_arena *arena, pay_text *token);
    void (*token_put)(void *context, pay_text key, pay_text token, int64_t lifetime_seconds);
    void (*token_forget)(void *context, pay_text key);
    bool (*has_token_store)(void *context);
    /* Without a store: tokens that the worker keeps are used by calls of the same scope only. Empty for the network. */
    pay_text token_scope;
    void (*observe)(void *context, const struct pay_call *call, const pay_exchange *exchange);
    /* The caller is being unwound (an exit in a hook): stop without a word. */
    bool (*aborted)(void *context);
} pay_hooks;

/* How to call. Strings are owned by whoever made the options, and outlive the call. */
typedef struct pay_options {
    int64_t connect_timeout_ms;
    int64_t timeout_ms;
    int64_t deadline_ms;
    int64_t retries;
    int64_t max_response_bytes;
    int64_t max_text_bytes;
    bool keep_alive;
    const char *ca_file;
    const char *proxy;
    const char *base_url;
    const char *user_agent;
    pay_text token_store_key; /* for the keys under which the caller's store keeps tokens; needed with one */
} pay_options;

/* Who calls, and where. Owned by the object that stands for it. */
typedef struct pay_account {
    const pay_provider *provider;
    pay_record *credentials;
    pay_environment environment;
    pay_options options;
} pay_account;

/* What a thread keeps between calls: connections, tokens, and the calls that are under way. */
typedef struct pay_engine {
    pay_http_pool *pool; /* made at the first call */
    struct pay_token *tokens;
    struct pay_call *calls;
    uint64_t tokens_fetched;
} pay_engine;

enum { PAY_CALL_HEADERS = 12 };

typedef struct pay_call {
    pay_engine *engine;
    struct pay_call *next; /* in the engine's list */
    struct pay_call *previous;

    const pay_account *account;
    const pay_operation *operation;
    pay_hooks hooks;
    pay_record *arguments; /* made by pay_call_open(), filled by the caller */

    pay_arena arena;
    pay_text base_url; /* without a slash at its end; borrowed from the options or the provider */
    pay_buffer url;
    pay_buffer body;
    pay_http_header headers[PAY_CALL_HEADERS];
    size_t header_count;
    pay_secrets secrets; /* known to this call, for redaction */
    pay_text token;      /* the bearer token used last */
    int64_t deadline;    /* on pay_clock_ms(); 0: set when the call starts */
    int attempts;        /* requests of this call itself */
    pay_addresses failed_addresses;
    bool token_renewed;
    bool failed_for_token; /* the failure is that of the token's own call */

    pay_http_response response; /* of the last attempt */
    pay_json document;
    pay_record *answer; /* in the arena; NULL until the call succeeded */
    pay_failure failure;
    pay_exchange exchange; /* of the last attempt; filled when observed or failed */
} pay_call;

/*
 * A call is in the engine's list until it is closed, so that a caller that is
 * unwound by a jump leaves nothing behind: pay_engine_close_calls() closes what is left.
 * NULL when there is no memory. `account` and what it points to outlive the call.
 */
pay_call *pay_call_open(pay_engine *engine, const pay_account *account, const pay_operation *operation);
/* Wipes and frees everything of the call. */
void pay_call_close(pay_call *call);
/* True: call->answer. False: call->failure. */
bool pay_call_run(pay_call *call);
/* The exchange as it may be shown, with its bodies; filled at the first demand. */
const pay_exchange *pay_call_exchange(pay_call *call);

/* Copies text into the call and adds it as a header; false without memory. */
bool pay_call_header(pay_call *call, const char *name, pay_text value);
/* Sets the failure and returns false. `message` is copied. */
bool pay_call_fail(pay_call *call, pay_failure_kind kind, pay_outcome outcome, pay_text message);

/*
 * Reads a message that a provider sent. NULL with *failure when it cannot be read.
 * Everything lives in the arena.
 */
pay_record *pay_message_read(pay_arena *arena, const pay_message *message, pay_text body, pay_failure *failure);

/*
 * A form that a browser posted, as the JSON object that pay_message_read() reads: a text for each name, which need not
 * be UTF-8. False without memory.
 */
bool pay_form_to_json(pay_buffer *json, pay_text form);

void pay_engine_close_calls(pay_engine *engine);
/* Closes connections and forgets tokens. */
void pay_engine_clear(pay_engine *engine);
void pay_engine_free(pay_engine *engine);

/* The bearer scheme: `Authorization: Bearer`, the token from the provider's token operation, kept until shortly before
 * it expires. */
bool pay_bearer_authorise(pay_call *call);
/* Adds the header for a token, and keeps the token in mind as a secret of the call. */
bool pay_bearer_header(pay_call *call, pay_text token);
/* Forgets the token that was refused, here and in the store. */
void pay_bearer_forget(pay_call *call);
void pay_tokens_forget_all(pay_engine *engine);
size_t pay_tokens_count(const pay_engine *engine);

#endif
