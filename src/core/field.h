/*
 * The language of the provider tables. A request and an answer are tables of fields, in the order and the spelling of
 * the provider's page. One walker each checks, writes, reads and redacts them.
 */
#ifndef PAYMENTS_CORE_FIELD_H
#define PAYMENTS_CORE_FIELD_H

#include <string.h>

#include "money.h"
#include "text.h"

typedef enum pay_type {
    PAY_END = 0,         /* closes a table */
    PAY_STRING,          /* text; read from a JSON number too, by its digits */
    PAY_INTEGER,         /* JSON integer; read from a numeric string too */
    PAY_BOOLEAN,         /* JSON boolean; read from "true" and "false" too */
    PAY_DECIMAL,         /* reading only: a decimal number of any size, kept as text */
    PAY_AMOUNT,          /* money in major units, written with all minor digits: 150.00 */
    PAY_AMOUNT_MINOR,    /* money in minor units: 15000 */
    PAY_CURRENCY_NUMBER, /* writing: the number of the currency of a money argument: 949 */
    PAY_CURRENCY,        /* writing: the letters of the currency of a money argument; reading: letters */
    PAY_GUID,
    PAY_URL, /* http or https; reading: as redirect.h says, absent when it cannot be used and is not required */
    PAY_IP,
    PAY_BIN,       /* the first 6 or 8 digits of a card */
    PAY_DATE_TIME, /* ISO 8601, read as UTC when no zone is given; written as it is given, without one */
    PAY_CODE,      /* reading only: a number or text that `codes` gives a meaning; blanks around it do not count */
    PAY_GROUP,     /* an object: `members` */
    PAY_LIST,      /* an array of objects: `members` */
    PAY_INTEGERS,  /* writing only: an array of integers */
    PAY_MAP,       /* writing only: an object of the caller's names and texts, in the caller's order */
    PAY_ANY,       /* reading only: any JSON, undecoded */
    PAY_DERIVED    /* reading only: not in the answer; set by the operation's `derive` */
} pay_type;

enum pay_field_flags {
    PAY_REQUIRED = 1 << 0,
    PAY_SECRET = 1 << 1,    /* masked wherever it is shown */
    PAY_FREE_TEXT = 1 << 2, /* somebody else's words: card numbers in it are masked when it is read */
    PAY_IN_PATH = 1 << 3,   /* fills {name} of the path */
    PAY_IN_QUERY = 1 << 4,
    PAY_INLINE = 1 << 5,     /* the members of this group belong to the result itself; of a list only their roles */
    PAY_VISIBLE = 1 << 6,    /* visible ASCII only: it goes into a header */
    PAY_AS_SHA512 = 1 << 7,  /* writing: the lower-case hex of its SHA-512 goes out in its place */
    PAY_KEPT_BACK = 1 << 8,  /* an argument that is not sent: the operation's `derive` needs it */
    PAY_IF_FAILED = 1 << 9,  /* part of the result only when the status of the answer is Failed, or unknown */
    PAY_HTTPS = 1 << 10,     /* reading a URL: https, or http to a loopback address */
    PAY_ONLY_WHEN = 1 << 11, /* counts only when `required_when` demands it; as an argument it is then refused */
    PAY_EXACT = 1 << 12, /* reading: a hash covers it; the text "null" is text, and what cannot be read is refused */
    PAY_MAY_BE_ZERO = 1 << 13, /* an amount that need not be positive, but must not be negative */
    PAY_IF_OPEN = 1 << 14,     /* part of the result only while the status of the answer is not final */
    PAY_WORD = 1 << 15,        /* CODE: read in any case, the Turkish one too; `*` in its codes matches any bytes */
    PAY_REFERENCE = 1 << 17,   /* an optional argument that is never empty or blank: somebody will ask by it */
    PAY_KEY = 1 << 18,         /* handed out to the shop: begins and ends in no blank and no control character */
    PAY_ONE_LINE = 1 << 19,    /* an argument without line breaks and other control characters */
    PAY_TYPED = 1 << 21,       /* typed by a customer: begins and ends in no blank, which the customer can remove */
    PAY_RAW = 1 << 22, /* reading STRING: as it came, mended or as JSON when it is no text; a row beside it reads it */
    PAY_DIGITS = 1 << 20,        /* part of a card, of exactly `max` digits */
    PAY_EMPTY_IF_NULL = 1 << 23, /* reading a LIST: null is an empty list; a member that is not there is not */
    PAY_ECHO = 1 << 16           /* an answer that gives it gives what the argument of the same name was, in any case */
};

/* What an answer says about itself, whatever the provider calls it. */
typedef enum pay_role {
    PAY_ROLE_NONE,
    PAY_ROLE_STATUS,      /* an HTTP-like number in the body, equal to `expect` when all went well */
    PAY_ROLE_SUCCESS,     /* true when all went well */
    PAY_ROLE_RESULT_CODE, /* equal to `expect` when all went well */
    PAY_ROLE_MESSAGE,     /* technical text */
    PAY_ROLE_USER_MESSAGE /* text for the customer */
} pay_role;

/* The meaning of a provider's status code. */
typedef enum pay_status {
    PAY_STATUS_UNRECOGNISED = 0,
    PAY_STATUS_SUCCEEDED,
    PAY_STATUS_FAILED,
    PAY_STATUS_PENDING,
    PAY_STATUS_AWAITING_3DS,
    PAY_STATUS_CANCELLED,
    PAY_STATUS_REFUNDED,
    PAY_STATUS_PARTIALLY_REFUNDED,
    PAY_STATUS_REFUND_FAILED, /* taken; a refund failed, and an earlier one may have succeeded */
    PAY_STATUS_COUNT
} pay_status;

typedef struct pay_code {
    const char *code; /* NULL closes the table; the first that matches counts */
    pay_status status;
} pay_code;

/* `decimals`: a fraction of zeros is left out (52), any other is written whole (52.50). */
enum { PAY_SHORT = -1 };

typedef struct pay_field {
    const char *name; /* on the wire; "" for the document itself */
    pay_type type;
    unsigned flags;
    const char *argument;            /* our name for it, where it is not the wire's: see pay_field_argument() */
    const char *part;                /* the argument or property is an object, this is part of it: "number" of a card */
    const struct pay_field *members; /* GROUP, LIST */
    const char *record;              /* what one of the members is called: "BasketItem" */
    const pay_code *codes;           /* CODE */
    const char *const *one_of;       /* the only texts allowed; NULL closes the list */
    const char *currency;            /* AMOUNT, AMOUNT_MINOR: the only currency there is */
    const char *same_currency_as;    /* AMOUNT: the sibling, money or letters, whose currency it has to have */
    const char *at_most;             /* AMOUNT: the sibling, of the same currency, that it must not be above */
    const char *currency_from;       /* reading AMOUNT: the sibling that names the currency */
    const char *constant;            /* writing: what goes out when there is no argument */
    int decimals;    /* writing AMOUNT: at least so many digits after the point; 0: those of the currency; PAY_SHORT */
    int64_t min;     /* INTEGER: smallest value */
    int64_t max;     /* INTEGER: largest value; texts: characters; 0: no limit, or the call's default */
    unsigned choice; /* of the siblings with the same number exactly one is given */
    struct {
        const char *field;  /* of the request or answer itself, by its wire name */
        const char *equals; /* NULL: whatever it is */
    } required_when;        /* conditions are transitive: that row's own must hold too */
    struct {
        const char *member;
        const char *total;
    } sum; /* LIST: the members' amounts add up to this sibling of the list */
    pay_role role;
    const char *expect; /* the value of a role that means success */
} pay_field;

/* Our name of a field: of the method's argument, the object's property, the violation. */
typedef struct pay_name {
    char text[48];
} pay_name;

/* The row's `argument`, or its name on the wire with a small first letter: "status" for "Status". */
static inline pay_name pay_field_argument(const pay_field *field)
{
    const char *from = field->argument ? field->argument : field->name;
    pay_name name = {{0}};

    memcpy(name.text, from, strnlen(from, sizeof(name.text) - 1));
    if (!field->argument) {
        name.text[0] = pay_lower(name.text[0]);
    }
    return name;
}

/* strcmp() for names, most of which differ in their first letter. */
static inline bool pay_name_equals(const char *a, const char *b)
{
    return a[0] == b[0] && strcmp(a, b) == 0;
}

/* Whether pay_field_argument() is this name. */
static inline bool pay_field_is_called(const pay_field *field, const char *name)
{
    if (field->argument) {
        return pay_name_equals(field->argument, name);
    }
    return pay_lower(field->name[0]) == name[0] && strcmp(field->name + (name[0] != 0), name + (name[0] != 0)) == 0;
}

#endif
