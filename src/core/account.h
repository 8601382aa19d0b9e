/* An account: the provider, the credentials, the environment and the options of a call. */
#ifndef PAYMENTS_CORE_ACCOUNT_H
#define PAYMENTS_CORE_ACCOUNT_H

#include "operation.h"
#include "record.h"

/* How to call. Strings are owned by whoever made the options, and outlive the call. */
typedef struct pay_options {
    int64_t connect_timeout_ms;
    int64_t timeout_ms;
    int64_t deadline_ms;
    int64_t retries;
    int64_t max_response_bytes;
    int64_t max_text_characters;
    bool keep_alive;
    const char *ca_file;
    const char *proxy;
    const char *base_url;
    const char *user_agent;
    pay_text token_store_key; /* for the keys under which the caller's store keeps tokens; needed with one */
} pay_options;

/* Who calls, and where. Owned by PHP's object of the account. */
typedef struct pay_account {
    const pay_provider *provider;
    pay_record *credentials;
    pay_environment environment;
    pay_options options;
} pay_account;

#endif
