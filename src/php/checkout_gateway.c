/* The gateways of a checkout, called; what they find, and what they throw. */
#include "checkout_parts.h"

#include <string.h>

#include "zend_exceptions.h"

#include "attempt_enums.h"
#include "enums.h"
#include "failure.h"
#include "finding.h"
#include "object.h"
#include "core/text.h"

zend_object *payments_gateway(const payments_checkout *checkout, pay_text name)
{
    zval *gateway = zend_hash_str_find(checkout->gateways, name.bytes, name.length);

    if (!gateway) {
        payments_checkout_throw(PAY_FAILURE_CONFIGURATION, "there is no gateway %.*s", (int)name.length, name.bytes);
        return NULL;
    }
    return Z_OBJ_P(gateway);
}

bool payments_gateway_supports(zend_object *gateway, const char *capability)
{
    zval what, result;
    bool called;

    payments_enum_case(&what, payments_capability_ce, capability);
    called = payments_call_method(gateway, "supports", &result, 1, &what);
    zval_ptr_dtor(&what);
    return called && Z_TYPE(result) == IS_TRUE;
}

bool payments_gateway_must_support(zend_object *gateway, const char *capability)
{
    bool supports = payments_gateway_supports(gateway, capability);

    if (!supports && !EG(exception)) {
        payments_checkout_throw(PAY_FAILURE_CONFIGURATION, "%s does not support Capability::%s: nothing was sent",
                                ZSTR_VAL(gateway->ce->name), capability);
    }
    return supports;
}

bool payments_gateway_limits(zend_object *gateway, pay_limits *limits)
{
    payments_limits given;
    zval result;
    bool read;

    if (!payments_call_method(gateway, "limits", &result, 0, NULL)) {
        return false;
    }
    read = payments_limits_read(Z_OBJ(result), &given);
    if (read) {
        *limits = (pay_limits){
            .may_charge_without_page = given.may_charge_without_page,
            .page_may_travel = given.page_may_travel,
            .asking_may_charge = given.asking_may_charge,
            .session_seconds = given.session_seconds,
            .call_seconds = given.call_seconds,
        };
    }
    zval_ptr_dtor(&result);
    limits->can_be_asked = read && payments_gateway_supports(gateway, "Query");
    return !EG(exception);
}

/* --- findings ------------------------------------------------------------- */

/* A row has one currency: what is left in another one than what was paid is not known. */
static bool read_finding(const zval *object, pay_finding *finding)
{
    payments_finding given;

    if (!payments_finding_read(Z_OBJ_P(object), &given)) {
        return false;
    }
    *finding = pay_finding_of(given.fact, given.proof);
    finding->currency = given.paid.currency ? given.paid.currency : given.left.currency;
    finding->paid = given.paid.currency ? given.paid.minor : PAY_ATTEMPT_NONE;
    finding->left =
        given.left.currency && given.left.currency == finding->currency ? given.left.minor : PAY_ATTEMPT_NONE;
    finding->ends_at = given.ends_at;
    finding->reason = given.reason;
    finding->handle_count = given.handle_count;
    memcpy(finding->handles, given.handles, sizeof(finding->handles));
    return true;
}

void payments_found_free(payments_found *found)
{
    zval_ptr_dtor(&found->object);
    ZVAL_UNDEF(&found->object);
    if (found->thrown) {
        OBJ_RELEASE(found->thrown);
        found->thrown = NULL;
    }
}

zval *payments_found_page(const payments_found *found)
{
    payments_finding given;

    return Z_TYPE(found->object) == IS_OBJECT && payments_finding_read(Z_OBJ(found->object), &given) ? given.page
                                                                                                     : NULL;
}

/* --- exceptions ----------------------------------------------------------- */

/* Whether the exception proves that no money moves: its outcome is NotSent or Rejected. */
static bool proves_nothing_moves(zend_object *thrown)
{
    zval outcome;
    pay_text name;
    bool proves;

    if (!instanceof_function(thrown->ce, payments_exception_ce)) {
        return false;
    }
    if (!payments_call_method(thrown, "outcome", &outcome, 0, NULL)) {
        zend_clear_exception();
        return false;
    }
    name = payments_case_name(Z_OBJ(outcome));
    proves = pay_text_equals(name, PAY_TEXT("NotSent")) || pay_text_equals(name, PAY_TEXT("Rejected"));
    zval_ptr_dtor(&outcome);
    return proves;
}

/* Mistakes of the caller, and what is none of this library's: thrown on once the attempt is stored. */
static bool is_to_be_thrown(zend_object *thrown)
{
    return !instanceof_function(thrown->ce, payments_exception_ce) ||
           payments_is_failure(thrown, PAY_FAILURE_VALIDATION) ||
           payments_is_failure(thrown, PAY_FAILURE_CONFIGURATION);
}

/* The message of an exception of this library is masked; that of another may hold anything. */
static void create_finding(zval *value, zend_object *thrown, pay_fact fact)
{
    payments_finding finding = {.fact = fact, .proof = PAY_PROOF_ANSWER, .ends_at = PAY_ATTEMPT_NONE};
    zval *message = payments_property(thrown, zend_ce_exception, "message");
    bool is_ours = instanceof_function(thrown->ce, payments_exception_ce);
    pay_text reason = payments_text_of(thrown->ce->name);

    if (is_ours && message && Z_TYPE_P(message) == IS_STRING && Z_STRLEN_P(message)) {
        reason = payments_text_of(Z_STR_P(message));
    }
    finding.reason = reason;
    payments_finding_create(value, &finding);
}

static void find_in_exception(payments_found *found)
{
    zend_object *thrown = payments_take_exception();

    if (!thrown) { /* an exit: the script ends, and settle() finds the attempt */
        ZVAL_NULL(&found->object);
        found->finding = pay_finding_of(PAY_FACT_LOST, PAY_PROOF_ANSWER);
        return;
    }
    create_finding(&found->object, thrown, proves_nothing_moves(thrown) ? PAY_FACT_NOT_SENT : PAY_FACT_LOST);
    read_finding(&found->object, &found->finding);
    if (is_to_be_thrown(thrown)) {
        found->thrown = thrown;
    } else {
        OBJ_RELEASE(thrown);
    }
}

void payments_gateway_move(zend_object *gateway, const char *method, zval *arguments, uint32_t count,
                           payments_found *found)
{
    *found = (payments_found){0};
    if (!payments_call_method(gateway, method, &found->object, count, arguments) ||
        !read_finding(&found->object, &found->finding)) {
        zval_ptr_dtor(&found->object);
        find_in_exception(found);
    }
}

bool payments_gateway_question(zend_object *gateway, const char *method, zval *arguments, uint32_t count,
                               payments_found *found)
{
    *found = (payments_found){0};
    if (payments_call_method(gateway, method, &found->object, count, arguments)) {
        return Z_TYPE(found->object) == IS_OBJECT && read_finding(&found->object, &found->finding);
    }
    zval_ptr_dtor(&found->object);
    ZVAL_NULL(&found->object);
    return false;
}

bool payments_gateway_ask(zend_object *gateway, const char *method, zval *arguments, uint32_t count,
                          payments_found *found)
{
    bool answered = payments_gateway_question(gateway, method, arguments, count, found);

    if (EG(exception) && instanceof_function(EG(exception)->ce, payments_exception_ce)) {
        zend_clear_exception();
    }
    return answered;
}
