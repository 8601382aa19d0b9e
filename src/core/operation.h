/* What a provider is made of: its hosts, its credentials, its operations and messages. All of it const. */
#ifndef PAYMENTS_CORE_OPERATION_H
#define PAYMENTS_CORE_OPERATION_H

#include "field.h"

struct pay_call;

typedef enum pay_environment { PAY_SANDBOX, PAY_LIVE } pay_environment;

typedef enum pay_safety {
    PAY_READ_ONLY, /* may be repeated */
    PAY_WRITES,    /* moves or may move money: put on the wire at most once */
    PAY_ASKS_ONCE  /* a question about an earlier write, which it may end: put on the wire at most once */
} pay_safety;

/*
 * Adds the headers that prove who is calling. The call's URL and body are
 * complete and will be sent byte for byte. False when the call cannot go on; its failure is then set.
 */
typedef bool (*pay_authorise)(struct pay_call *call);

/* Drops the proof that the provider refused, so that the next authorise() gets a fresh one. */
typedef void (*pay_forget)(struct pay_call *call);

struct pay_record;

/* Sets the DERIVED rows of an answer from it and from what was asked. */
typedef void (*pay_derive)(const struct pay_record *request, struct pay_record *answer);

struct pay_operation;

/* An error code of the provider's. */
typedef struct pay_error {
    const char *code; /* NULL closes the table */
    int status;       /* what it goes with: of HTTP, or of the body where it is above 599 */
    bool in_doubt;    /* a WRITE that gets it, or an earlier one like it, may have been carried out */
} pay_error;

struct pay_message;
struct pay_gateway;

typedef struct pay_provider {
    const char *name;        /* "finrota": in the names of operations */
    const char *title;       /* "Finrota": the namespace of its classes */
    const char *sandbox_url; /* NULL where the provider publishes none: the base URL must be given */
    const char *live_url;
    const pay_field *account; /* the credentials */
    pay_authorise authorise;
    pay_forget forget; /* NULL: nothing that authorise() keeps can be refused */
    /* For pay_bearer_authorise(): how to get a token, whose answer has the fields `token` and `expiry`. */
    const struct pay_operation *token;
    const struct pay_operation *const *operations; /* all of them; NULL closes the list */
    const struct pay_message *const *messages;     /* likewise; NULL: none */
    const struct pay_gateway *const *gateways;     /* its services as gateways; likewise */
    const char *refused_token; /* the value of a RESULT_CODE row that means that the token was refused; NULL: none */
    const pay_error *errors;   /* what the values of RESULT_CODE rows mean, or a status alone; NULL for no list */
} pay_provider;

typedef struct pay_operation {
    const char *name; /* "finrota.hpm.createLink": in messages and exchanges */
    const char *page; /* where the provider documents it: an address, or the title; docs/providers lists it too */
    const char *method;
    const char *path;
    pay_safety safety;
    bool anonymous; /* sent without authorisation */
    bool is_form;   /* the body is application/x-www-form-urlencoded; its rows are texts, numbers, booleans or money */
    const pay_field *request;
    const pay_field *response;
    /* For an answer that comes with its envelope or without: how to read it where it has no STATUS row. */
    const pay_field *bare_response;
    /* For an answer that may be inside another object: how to read that object, where it has this table's first row. */
    const pay_field *wrapped_response;
    bool any_case;     /* names compare without case */
    pay_derive derive; /* or NULL */
} pay_operation;

/* A message that a provider sends to the shop. */
typedef struct pay_message {
    const char *name;
    const char *page; /* as of an operation */
    const pay_field *fields;
    bool any_case; /* names compare without case */
    bool is_form;  /* may come as application/x-www-form-urlencoded */
} pay_message;

#endif
