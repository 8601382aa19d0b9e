/* What gateways say to a checkout, and a checkout to the shop. */
#include "finding.h"

#include "ext/date/php_date.h"
#include "ext/json/php_json.h"
#include "zend_attributes.h"

#include "arguments.h"
#include "attempt_cells.h"
#include "attempt_enums.h"
#include "build.h"
#include "money.h"
#include "object.h"
#include "value.h"
#include "core/field.h"

#include "../../stubs/finding_arginfo.h"

zend_class_entry *payments_finding_ce;
zend_class_entry *payments_notice_ce;
zend_class_entry *payments_limits_ce;
zend_class_entry *payments_step_ce;
zend_class_entry *payments_receipt_ce;
zend_class_entry *payments_settlement_ce;

enum { LONGEST_SESSION = 30 * 86400, LONGEST_CALL = 3600 };

/*
 * The arguments become the properties of their names, where the rules allow it: `check` throws and returns false where
 * they do not.
 */
static void construct_checked(zend_execute_data *execute_data, bool (*check)(const payments_arguments *arguments))
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    payments_arguments arguments;
    zval *first;

    if (!payments_arguments_take(execute_data, &arguments)) {
        return;
    }
    first = payments_property(object, object->ce, payments_parameter_name(EX(func), 0));
    if (payments_construct_once(!Z_ISUNDEF_P(first), object) && check(&arguments)) {
        payments_init_properties(object, &arguments);
    }
    payments_arguments_free(&arguments);
}

static void throw_not_constructed(const zend_object *object)
{
    zend_throw_error(NULL, "%s was not constructed", ZSTR_VAL(object->ce->name));
}

static void init_long(zend_object *object, const char *name, zend_long number)
{
    zval value;

    ZVAL_LONG(&value, number);
    payments_property_init(object, object->ce, name, &value);
}

static void init_bool(zend_object *object, const char *name, bool is_true)
{
    zval value;

    ZVAL_BOOL(&value, is_true);
    payments_property_init(object, object->ce, name, &value);
}

/* --- Finding ------------------------------------------------------------------- */

/* False when it threw. */
static bool read_optional_money(const zval *property, pay_money *money)
{
    *money = (pay_money){0};
    return !property || Z_TYPE_P(property) != IS_OBJECT || payments_money_read(Z_OBJ_P(property), money);
}

/* The arguments of Finding::__construct(), as their rules see them. */
enum { PAID_ARGUMENT = 3, LEFT_ARGUMENT, HANDLES_ARGUMENT, REASON_ARGUMENT, PAGE_ARGUMENT };

/* The answer to a payment may name no amount: what was asked for counts then, and is asked about later. */
static bool check_amounts(pay_fact fact, pay_proof proof, const payments_arguments *arguments)
{
    pay_money paid, left;

    if (!read_optional_money(payments_argument(arguments, "paid"), &paid) ||
        !read_optional_money(payments_argument(arguments, "left"), &left)) {
        return false;
    }
    if (fact == PAY_FACT_PAID && proof != PAY_PROOF_ANSWER && !paid.currency) {
        zend_argument_value_error(PAID_ARGUMENT,
                                  "is required with Payments\\Fact::Paid, unless with Payments\\Proof::Answer");
    } else if (paid.currency && paid.minor <= 0) {
        zend_argument_value_error(PAID_ARGUMENT, "must be positive");
    } else if (fact == PAY_FACT_PART && !(left.currency && left.minor > 0)) {
        zend_argument_value_error(LEFT_ARGUMENT, "must be given and positive with Payments\\Fact::Part");
    } else if (fact == PAY_FACT_BACK && left.currency && left.minor != 0) {
        zend_argument_value_error(LEFT_ARGUMENT, "must be zero with Payments\\Fact::Back");
    } else if (left.currency && left.minor < 0) {
        zend_argument_value_error(LEFT_ARGUMENT, "must not be negative");
    } else if (left.currency && paid.currency && left.currency != paid.currency) {
        zend_argument_value_error(LEFT_ARGUMENT, "must be in %s, as argument #%d ($paid) is", paid.currency->code,
                                  PAID_ARGUMENT);
    }
    return !EG(exception);
}

static bool check_finding(const payments_arguments *arguments)
{
    pay_attempt holder = {0};
    pay_fact fact = PAY_FACT_COUNT;
    pay_proof proof = PAY_PROOF_HINT;
    bool has_page = Z_TYPE_P(payments_argument(arguments, "page")) == IS_OBJECT;

    payments_fact_read(payments_argument(arguments, "fact"), &fact);
    payments_proof_read(payments_argument(arguments, "proof"), &proof);
    if (!check_amounts(fact, proof, arguments)) {
        return false;
    }
    if (!payments_handles_read(Z_ARRVAL_P(payments_argument(arguments, "handles")), &holder)) {
        zend_argument_value_error(HANDLES_ARGUMENT,
                                  "must have at most %d texts of 1 to %d bytes of UTF-8, under names of at most %d "
                                  "letters and digits",
                                  PAY_ATTEMPT_HANDLES, PAY_HANDLE_VALUE, PAY_HANDLE_NAME);
    } else if (has_page != (fact == PAY_FACT_SHOWN)) {
        zend_argument_value_error(PAGE_ARGUMENT, has_page ? "must be given with Payments\\Fact::Shown only"
                                                          : "is required with Payments\\Fact::Shown");
    }
    return !EG(exception);
}

ZEND_METHOD(Payments_Finding, __construct)
{
    construct_checked(execute_data, check_finding);
}

static int64_t end_seconds(const zval *date)
{
    return Z_TYPE_P(date) == IS_OBJECT && Z_PHPDATE_P(date)->time ? (int64_t)Z_PHPDATE_P(date)->time->sse
                                                                  : PAY_ATTEMPT_NONE;
}

bool payments_finding_read(zend_object *object, payments_finding *finding)
{
    zval *handles = payments_property(object, payments_finding_ce, "handles");
    zval *page = payments_property(object, payments_finding_ce, "page");
    pay_attempt holder = {0};

    *finding = (payments_finding){0};
    if (!payments_fact_read(payments_property(object, payments_finding_ce, "fact"), &finding->fact) ||
        !payments_proof_read(payments_property(object, payments_finding_ce, "proof"), &finding->proof) ||
        !read_optional_money(payments_property(object, payments_finding_ce, "paid"), &finding->paid) ||
        !read_optional_money(payments_property(object, payments_finding_ce, "left"), &finding->left) ||
        Z_TYPE_P(handles) != IS_ARRAY || !payments_handles_read(Z_ARRVAL_P(handles), &holder)) {
        if (!EG(exception)) {
            throw_not_constructed(object);
        }
        return false;
    }
    memcpy(finding->handles, holder.handles, sizeof(finding->handles));
    finding->handle_count = holder.handle_count;
    finding->reason = payments_property_text(object, "reason");
    finding->page = Z_TYPE_P(page) == IS_OBJECT ? page : NULL;
    finding->ends_at = end_seconds(payments_property(object, payments_finding_ce, "endsAt"));
    return true;
}

static void init_optional_money(zend_object *object, const char *name, pay_money money)
{
    zval value;

    ZVAL_NULL(&value);
    if (money.currency) {
        payments_money_create(&value, money);
    }
    payments_property_init(object, object->ce, name, &value);
}

void payments_finding_create(zval *value, const payments_finding *finding)
{
    pay_attempt holder = {.handle_count = finding->handle_count};
    zend_object *object;
    zval part;

    object_init_ex(value, payments_finding_ce);
    object = Z_OBJ_P(value);
    payments_fact_case(&part, finding->fact);
    payments_property_init(object, payments_finding_ce, "fact", &part);
    payments_proof_case(&part, finding->proof);
    payments_property_init(object, payments_finding_ce, "proof", &part);
    init_optional_money(object, "paid", finding->paid);
    init_optional_money(object, "left", finding->left);
    memcpy(holder.handles, finding->handles, sizeof(holder.handles));
    payments_handles_write(&part, &holder);
    payments_property_init(object, payments_finding_ce, "handles", &part);
    payments_optional_text(&part, finding->reason);
    payments_property_init(object, payments_finding_ce, "reason", &part);
    ZVAL_NULL(&part);
    if (finding->page) {
        ZVAL_COPY(&part, finding->page);
    }
    payments_property_init(object, payments_finding_ce, "page", &part);
    ZVAL_NULL(&part);
    if (finding->ends_at != PAY_ATTEMPT_NONE) {
        payments_date(&part, (pay_date){.seconds = finding->ends_at});
    }
    payments_property_init(object, payments_finding_ce, "endsAt", &part);
}

/* --- Notice -------------------------------------------------------------------- */

static bool check_notice(const payments_arguments *arguments)
{
    const zval *reference = payments_argument(arguments, "reference");

    if (Z_TYPE_P(reference) == IS_STRING && Z_STRLEN_P(reference) == 0) {
        zend_argument_value_error(1, "must not be empty: null says that the message has none");
        return false;
    }
    return true;
}

ZEND_METHOD(Payments_Notice, __construct)
{
    construct_checked(execute_data, check_notice);
}

bool payments_notice_read(zend_object *object, payments_notice *notice)
{
    zval *finding = payments_property(object, payments_notice_ce, "finding");
    zval *is_signed = payments_property(object, payments_notice_ce, "signed");

    if (Z_ISUNDEF_P(is_signed)) {
        throw_not_constructed(object);
        return false;
    }
    *notice = (payments_notice){
        .reference = payments_property_text(object, "reference"),
        .finding = Z_TYPE_P(finding) == IS_OBJECT ? Z_OBJ_P(finding) : NULL,
        .is_signed = Z_TYPE_P(is_signed) == IS_TRUE,
    };
    return true;
}

void payments_notice_create(zval *value, const payments_notice *notice)
{
    zend_object *object;
    zval part;

    object_init_ex(value, payments_notice_ce);
    object = Z_OBJ_P(value);
    payments_optional_text(&part, notice->reference);
    payments_property_init(object, payments_notice_ce, "reference", &part);
    ZVAL_NULL(&part);
    if (notice->finding) {
        ZVAL_OBJ_COPY(&part, notice->finding);
    }
    payments_property_init(object, payments_notice_ce, "finding", &part);
    init_bool(object, "signed", notice->is_signed);
}

/* --- Limits -------------------------------------------------------------------- */

static bool check_seconds(const payments_arguments *arguments, uint32_t number, zend_long most)
{
    const zval *seconds = &arguments->values[number - 1];

    if (Z_LVAL_P(seconds) < 1 || Z_LVAL_P(seconds) > most) {
        zend_argument_value_error(number, "must be between 1 and " ZEND_LONG_FMT, most);
        return false;
    }
    return true;
}

static bool check_limits(const payments_arguments *arguments)
{
    return check_seconds(arguments, 4, LONGEST_SESSION) && check_seconds(arguments, 5, LONGEST_CALL);
}

ZEND_METHOD(Payments_Limits, __construct)
{
    construct_checked(execute_data, check_limits);
}

static bool read_flag(zend_object *object, const char *name)
{
    return Z_TYPE_P(payments_property(object, object->ce, name)) == IS_TRUE;
}

bool payments_limits_read(zend_object *object, payments_limits *limits)
{
    zval *session = payments_property(object, payments_limits_ce, "sessionSeconds");
    zval *call = payments_property(object, payments_limits_ce, "callSeconds");

    if (Z_TYPE_P(session) != IS_LONG || Z_TYPE_P(call) != IS_LONG) {
        throw_not_constructed(object);
        return false;
    }
    *limits = (payments_limits){
        .may_charge_without_page = read_flag(object, "mayChargeWithoutPage"),
        .page_may_travel = read_flag(object, "pageMayTravel"),
        .asking_may_charge = read_flag(object, "askingMayCharge"),
        .session_seconds = Z_LVAL_P(session),
        .call_seconds = Z_LVAL_P(call),
    };
    return true;
}

void payments_limits_create(zval *value, const payments_limits *limits)
{
    zend_object *object;

    object_init_ex(value, payments_limits_ce);
    object = Z_OBJ_P(value);
    init_bool(object, "mayChargeWithoutPage", limits->may_charge_without_page);
    init_bool(object, "pageMayTravel", limits->page_may_travel);
    init_bool(object, "askingMayCharge", limits->asking_may_charge);
    init_long(object, "sessionSeconds", (zend_long)limits->session_seconds);
    init_long(object, "callSeconds", (zend_long)limits->call_seconds);
}

/* ------------------------------------------------------------------------------- */

static const pay_field secrets[] = {
    {"handles", PAY_MAP, PAY_SECRET},
    {0},
};

static payments_mask mask;

void payments_finding_register(void)
{
    payments_finding_ce =
        payments_value_masks(register_class_Payments_Finding(php_json_serializable_ce), secrets, &mask);
    payments_notice_ce = register_class_Payments_Notice(php_json_serializable_ce);
    payments_limits_ce = register_class_Payments_Limits(php_json_serializable_ce);
    payments_step_ce = register_class_Payments_Step(php_json_serializable_ce);
    payments_receipt_ce = register_class_Payments_Receipt(php_json_serializable_ce);
    payments_settlement_ce = register_class_Payments_Settlement(php_json_serializable_ce);
}
