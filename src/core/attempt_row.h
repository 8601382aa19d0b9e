/*
 * One stored attempt as C has it, and the names of its columns. docs/attempt-stores.md has the table.
 */
#ifndef PAYMENTS_CORE_ATTEMPT_ROW_H
#define PAYMENTS_CORE_ATTEMPT_ROW_H

#include "attempt.h"
#include "money.h"
#include "text.h"

enum {
    PAY_ATTEMPT_SCHEMA = 1,     /* schema_version of the rows that this version writes */
    PAY_ATTEMPT_HANDLES = 8,    /* most handles of an attempt */
    PAY_HANDLE_NAME = 32,       /* longest name of one */
    PAY_HANDLE_VALUE = 2048,    /* longest value */
    PAY_ATTEMPT_REFERENCE = 96, /* longest reference, and longest key */
    PAY_ATTEMPT_REASON = 4096,  /* longest reason, in bytes */
    PAY_ATTEMPT_NOTE = 32       /* longest state_before, in bytes */
};

/* due_at of an attempt that nobody asks about any more. */
#define PAY_ATTEMPT_NEVER INT64_MAX
/* An amount that is not known, and an end that there is not. */
#define PAY_ATTEMPT_NONE (-1)

/* A name that the provider has for the payment. */
typedef struct pay_handle {
    pay_text name;
    pay_text value;
} pay_handle;

/*
 * Texts are borrowed; an empty one is null where the column may be. Amounts are minor units of `currency`, times UTC
 * seconds of the store's clock.
 */
typedef struct pay_attempt {
    pay_text reference;
    pay_attempt_kind kind;
    pay_text order;
    pay_text gateway;
    pay_state state;
    const pay_currency *currency; /* static */
    int64_t amount, ceiling;
    int64_t paid, left, before; /* PAY_ATTEMPT_NONE: not known */
    pay_text state_before;
    int64_t version;
    int64_t due_at, created_at;
    int64_t ends_at; /* PAY_ATTEMPT_NONE: there is none */
    int64_t asks, asked_at;
    pay_text parent, open_key, won_key;
    bool superseded, three_d;
    pay_text handled; /* the last state that the shop's handler was called for; empty: none */
    pay_text secret_hash;
    pay_handle handles[PAY_ATTEMPT_HANDLES];
    size_t handle_count;
    pay_text reason;
} pay_attempt;

/* The columns, in their order. */
typedef enum pay_column {
    PAY_COLUMN_REFERENCE,
    PAY_COLUMN_KIND,
    PAY_COLUMN_ORDER,
    PAY_COLUMN_GATEWAY,
    PAY_COLUMN_STATE,
    PAY_COLUMN_AMOUNT,
    PAY_COLUMN_CEILING,
    PAY_COLUMN_CURRENCY,
    PAY_COLUMN_PAID,
    PAY_COLUMN_LEFT,
    PAY_COLUMN_BEFORE,
    PAY_COLUMN_STATE_BEFORE,
    PAY_COLUMN_VERSION,
    PAY_COLUMN_DUE_AT,
    PAY_COLUMN_CREATED_AT,
    PAY_COLUMN_ENDS_AT,
    PAY_COLUMN_ASKS,
    PAY_COLUMN_ASKED_AT,
    PAY_COLUMN_PARENT,
    PAY_COLUMN_OPEN_KEY,
    PAY_COLUMN_WON_KEY,
    PAY_COLUMN_SUPERSEDED,
    PAY_COLUMN_THREE_D,
    PAY_COLUMN_HANDLED,
    PAY_COLUMN_SECRET_HASH,
    PAY_COLUMN_HANDLES,
    PAY_COLUMN_REASON,
    PAY_COLUMN_SCHEMA,
    PAY_COLUMN_COUNT
} pay_column;

extern const char *const pay_attempt_columns[PAY_COLUMN_COUNT];

/* The value of a handle; empty when the attempt has none of that name. */
pay_text pay_attempt_handle(const pay_attempt *attempt, pay_text name);
/* Adds a handle, or gives the one of that name another value; an empty value removes it. False: there is no room. */
bool pay_attempt_set_handle(pay_attempt *attempt, pay_text name, pay_text value);

/* Letters and digits, a letter first, at most 32. */
bool pay_handle_name_is_valid(pay_text name);
/* UTF-8 without control characters, not empty, at most 2048 bytes. */
bool pay_handle_value_is_valid(pay_text value);
/*
 * Somebody else's words as every database takes them: UTF-8 without NUL, cut at a character after `max` bytes at most.
 * Bytes that are neither become "?", and card numbers are masked. Returns the length; `clean` has room for `max` bytes.
 */
size_t pay_attempt_clean(char *clean, size_t max, pay_text text);
/* Whether the handle opens the payment to whoever has it: masked wherever it is shown. */
bool pay_handle_is_secret(pay_text name);

/* What a purge makes of an attempt. */
typedef enum pay_purge {
    PAY_PURGE_KEEPS,
    PAY_PURGE_CHANGES, /* the attempt was changed, its version included */
    PAY_PURGE_DELETES
} pay_purge;

/* `before` in UTC seconds; AttemptStore::purge() has the rules. */
pay_purge pay_attempt_purge(pay_attempt *attempt, int64_t before);

#endif
