/* Values for a table of fields: arguments on their way out, an answer on its way in. */
#ifndef PAYMENTS_CORE_RECORD_H
#define PAYMENTS_CORE_RECORD_H

#include "date.h"
#include "field.h"
#include "arena.h"
#include "money.h"
#include "operation.h"

typedef enum pay_kind {
    PAY_NOTHING = 0, /* absent, or null */
    PAY_IS_TEXT,
    PAY_IS_INTEGER,
    PAY_IS_BOOLEAN,
    PAY_IS_MONEY,
    PAY_IS_DATE,
    PAY_IS_STATUS,
    PAY_IS_RECORD,
    PAY_IS_LIST,
    PAY_IS_INTEGERS,
    PAY_IS_MAP,
    PAY_IS_NODE
} pay_kind;

/* A name and its text, of a map. */
typedef struct pay_entry {
    pay_text name;
    pay_text value;
    bool is_text; /* false: the caller gave something else, which the check refuses */
} pay_entry;

typedef struct pay_value {
    pay_kind kind;
    union {
        pay_text text;
        int64_t integer;
        bool boolean;
        pay_money money;
        pay_date date;
        pay_status status;
        const struct cJSON *node; /* of the document that was read, which outlives the record */
        struct pay_record *record;
        struct {
            struct pay_record **items;
            size_t count;
        } list;
        struct {
            int64_t *items;
            size_t count;
        } integers;
        struct {
            pay_entry *entries;
            size_t count;
        } map;
    };
} pay_value;

/*
 * One value for each row of the table. Records live in the arena that made
 * them; the texts in them are borrowed from whoever set them, who keeps them
 * alive as long as the record is used.
 */
typedef struct pay_record {
    const pay_field *fields;
    pay_value *values;
} pay_record;

size_t pay_field_count(const pay_field *fields);

/* A record of nothing; NULL (and arena->failed) when there is no memory. */
pay_record *pay_record_create(pay_arena *arena, const pay_field *fields);

/*
 * The first value under this name, the wire's or else ours, in the record or its inline groups: one
 * that is not nothing, if any. NULL when the table has no such row.
 */
pay_value *pay_record_find(const pay_record *record, const char *name);
/* The text of that value; the empty text when it is absent or no text. */
pay_text pay_record_text(const pay_record *record, const char *name);
/*
 * The first value with this role, in the record or its inline groups: one that says something, if any; *field is its
 * row. NULL when the table has no such row.
 */
const pay_value *pay_record_role(const pay_record *record, pay_role role, const pay_field **field);

/*
 * What the RESULT_CODE rows say by this list: the first code that leaves a WRITE in doubt, else the first that is in
 * the list; NULL when none is.
 */
const pay_error *pay_record_error(const pay_record *record, const pay_error *errors);

/* The status that an answer gives the payment, in the record or its inline groups; *given says whether it gives any. */
pay_status pay_record_status(const pay_record *record, bool *given);

/* Texts that must not be shown: borrowed, in a growing array of the arena. */
typedef struct pay_secrets {
    pay_text *texts;
    size_t count;
    size_t capacity;
} pay_secrets;

/* Adds every text of a SECRET row, of nested records too. */
void pay_record_secrets(pay_arena *arena, const pay_record *record, pay_secrets *secrets);
void pay_secrets_add(pay_arena *arena, pay_secrets *secrets, pay_text text);

/* The first row of the answer that should repeat an argument (PAY_ECHO) and gives another one; NULL when all agree. */
const pay_field *pay_record_contradicts(const pay_record *request, const pay_record *answer);

/* Whether a row that demands another's value (`required_when`) is demanded by this request. */
bool pay_record_demands(const pay_record *request, const pay_field *field);

#endif
