/* What the files of Payments\Testing share: fakes for the tests of a shop. */
#ifndef PAYMENTS_PHP_TESTING_H
#define PAYMENTS_PHP_TESTING_H

#include "classes.h"

extern zend_class_entry *payments_answer_ce;
extern zend_class_entry *payments_unexpected_request_ce;
extern zend_class_entry *payments_finrota_answers_ce;
extern zend_class_entry *payments_hstmobil_answers_ce;

/* --- testing_template.c --- */

/* The arguments by their names, as an array: the values of a template. */
void payments_template_values(zval *values, const payments_arguments *arguments);
/*
 * Appends the template with its holes filled; its language is described in testing_template.c. `request` is the
 * Payments\Http\Request that is answered, or NULL. Throws on false.
 */
bool payments_template_fill(pay_buffer *out, const char *template, HashTable *values, zend_object *request);

/* --- testing_answer.c --- */

/*
 * A factory of an Answer: the template, with the method's arguments as its values. `operations` are those that it
 * answers, separated by ", "; one that ends in "*" stands for all that begin so.
 */
void payments_answer(INTERNAL_FUNCTION_PARAMETERS, const char *operations, const char *template);
/* The same for a refusal, whose HTTP status is the argument of this name. */
void payments_answer_refusal(INTERNAL_FUNCTION_PARAMETERS, const char *operations, const char *template,
                             const char *status);
/*
 * A Payments\Http\Response of what the Answer says to this request. Throws on false: an AssertionFailed when it answers
 * other operations only.
 */
bool payments_answer_respond(zval *response, zend_object *answer, zend_object *request);

/* --- testing_answers.c --- */

bool payments_is_token_operation(const char *operation);
/* What the provider answers to such an operation. */
void payments_answer_token(zval *answer, const char *operation);

/* --- testing_transport.c --- */

/*
 * An answer is an Answer, a Response, a Throwable or a Closure. A queue is an array that is added to at its end and
 * taken from at its front.
 */
typedef struct payments_fake {
    zval queue;        /* answers to any operation */
    zval by_operation; /* an operation's name => the queue of its own */
    zval otherwise;    /* or UNDEF */
    zval token;        /* or UNDEF: the provider's factory is asked */
    zval requests;     /* all of them, in order */
    zval failure;      /* the first AssertionFailed that was thrown while sending; or UNDEF */
    zend_ulong number; /* which fake of this thread it is, from 1 */
    bool queues_tokens;
    zend_object std;
} payments_fake;

payments_fake *payments_fake_of(zend_object *object);
void payments_init_fake_transport(zend_class_entry *ce);

/* --- testing_assertions.c --- */

/* The name of an operation, which is the method's first argument. Throws and returns NULL when there is no such. */
const char *payments_operation_named(const zend_string *name);
/* Of a request that was kept. */
const char *payments_operation_of(zval *request);

/* A class of factories: never made. */
#define PAYMENTS_FACTORIES(class)                                                                                      \
    ZEND_METHOD(class, __construct)                                                                                    \
    {                                                                                                                  \
        ZEND_PARSE_PARAMETERS_NONE();                                                                                  \
    }

#endif
