/* Payments\Reconciliation: reads the attempts of a period in portions, and hands out what differs. */
#include "reconciliation.h"

#include "php.h"
#include "ext/date/php_date.h"
#include "ext/json/php_json.h"
#include "zend_exceptions.h"
#include "zend_interfaces.h"

#include "arguments.h"
#include "batch.h"
#include "checkout.h"
#include "failure.h"
#include "finrota_erp.h"
#include "gateway.h"
#include "object.h"
#include "reconciliation_parts.h"
#include "core/text.h"

#include "../../stubs/reconciliation_arginfo.h"

enum { MOST_AT_ONCE = 1000, SMALLEST_PORTION = 200 };

static zend_class_entry *reconciled_ce;
static zend_class_entry *walk_ce;

static zend_object_handlers walk_handlers;

/* --- the walk ----------------------------------------------------------------------------- */

static payments_walk *walk_of(zend_object *object)
{
    return (payments_walk *)((char *)object - offsetof(payments_walk, std));
}

static zend_object *create_walk(zend_class_entry *ce)
{
    payments_walk *walk = zend_object_alloc(sizeof(*walk), ce);

    zend_object_std_init(&walk->std, ce);
    object_properties_init(&walk->std, ce);
    walk->std.handlers = &walk_handlers;
    return &walk->std;
}

static void forget_value(zval *value)
{
    zval before;

    ZVAL_COPY_VALUE(&before, value);
    ZVAL_UNDEF(value);
    zval_ptr_dtor(&before);
}

static void free_walk(zend_object *object)
{
    payments_walk *walk = walk_of(object);

    if (walk->checkout) {
        OBJ_RELEASE(walk->checkout);
    }
    if (walk->erp) {
        OBJ_RELEASE(walk->erp);
    }
    forget_value(&walk->rows);
    forget_value(&walk->older);
    forget_value(&walk->portion);
    forget_value(&walk->found);
    forget_value(&walk->last);
    forget_value(&walk->ready);
    zend_object_std_dtor(object);
}

/* For the cycle collector: a handler of the checkout may hold the walk. */
static HashTable *list_walk_references(zend_object *object, zval **table, int *count)
{
    zend_object *kept[] = {walk_of(object)->checkout, walk_of(object)->erp};

    return payments_list_references(object, kept, 2, table, count);
}

static void append_all(zval *to, zval *list)
{
    zval *item;

    ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(list), item) {
        Z_ADDREF_P(item);
        add_next_index_zval(to, item);
    }
    ZEND_HASH_FOREACH_END();
}

/* Moves the discrepancies of the portion to those that are handed out, in the order of their attempts. */
static void collect_found(payments_walk *walk)
{
    uint32_t count = zend_hash_num_elements(Z_ARRVAL(walk->portion));

    for (uint32_t i = 0; i < count; i++) {
        zval *list = zend_hash_index_find(Z_ARRVAL(walk->found), i);

        if (list) {
            append_all(&walk->ready, list);
        }
    }
}

ZEND_METHOD(Payments_Discrepancies, work)
{
    payments_walk *walk = walk_of(Z_OBJ_P(ZEND_THIS));

    ZEND_PARSE_PARAMETERS_NONE();
    while (walk->is_busy && !walk->stops && walk->taken < zend_hash_num_elements(Z_ARRVAL(walk->portion))) {
        uint32_t at = walk->taken++;
        zval list, *attempt = zend_hash_index_find(Z_ARRVAL(walk->portion), at);

        array_init(&list);
        if (attempt && walk->phase == PHASE_ATTEMPTS) {
            payments_compare_attempt(walk, attempt, &list);
        } else if (attempt) {
            payments_compare_listed(walk, attempt, &list);
        }
        if (Z_TYPE(walk->found) == IS_ARRAY && zend_hash_num_elements(Z_ARRVAL(list))) {
            add_index_zval(&walk->found, at, &list);
        } else {
            zval_ptr_dtor(&list);
        }
        walk->stops = walk->stops || EG(exception);
    }
}

/* What a worker threw ends the walk; the others have finished what they had begun. */
static void throw_result(zval *results)
{
    zval *result;

    ZEND_HASH_FOREACH_VAL(Z_ARRVAL_P(results), result) {
        if (Z_TYPE_P(result) == IS_OBJECT && !EG(exception)) {
            Z_ADDREF_P(result);
            zend_throw_exception_object(result);
        }
    }
    ZEND_HASH_FOREACH_END();
}

/* As many workers at once as there may be questions. */
static void compare_portion(payments_walk *walk)
{
    zend_long count = MIN(walk->concurrency, zend_hash_num_elements(Z_ARRVAL(walk->portion)));
    zval calls, results, worker;

    payments_method_closure(&walk->std, "work", &worker);
    array_init_size(&calls, (uint32_t)count);
    for (zend_long i = 0; i < count; i++) {
        Z_ADDREF(worker);
        add_next_index_zval(&calls, &worker);
    }
    array_init(&walk->found);
    walk->taken = 0;
    walk->stops = false;
    array_init(&results);
    payments_batch_run(&calls, (size_t)count, &results);
    if (!EG(exception)) {
        throw_result(&results);
    }
    if (!EG(exception)) {
        collect_found(walk);
    }
    forget_value(&walk->found);
    zval_ptr_dtor(&results);
    zval_ptr_dtor(&calls);
    zval_ptr_dtor(&worker);
}

/* Every value of the list is checked where it is compared; the last one says where the next portion begins. */
static void read_attempts(payments_walk *walk, zend_long size)
{
    payments_checkout *checkout = payments_checkout_of(walk->checkout);
    uint32_t count;
    zval *last;

    if (!payments_store_created(checkout, walk->from, walk->until, size, &walk->last, &walk->portion)) {
        return;
    }
    count = zend_hash_num_elements(Z_ARRVAL(walk->portion));
    walk->attempts += count;
    last = count ? zend_hash_index_find(Z_ARRVAL(walk->portion), count - 1) : NULL;
    if (last) {
        forget_value(&walk->last);
        ZVAL_COPY(&walk->last, last);
    }
}

/* False when the phase has no more, or an exception. */
static bool read_portion(payments_walk *walk)
{
    zend_long size = MAX(SMALLEST_PORTION, 10 * walk->concurrency);

    if (walk->phase == PHASE_ATTEMPTS) {
        read_attempts(walk, size);
    } else {
        payments_read_listing(walk, size);
    }
    return !EG(exception) && Z_TYPE(walk->portion) == IS_ARRAY && zend_hash_num_elements(Z_ARRVAL(walk->portion)) > 0;
}

static void end_phase(payments_walk *walk)
{
    walk->phase = walk->erp ? (payments_phase)(walk->phase + 1) : PHASE_OVER;
    walk->is_listing = false;
    forget_value(&walk->rows);
    forget_value(&walk->last);
}

static bool has_discrepancy(const payments_walk *walk)
{
    return Z_TYPE(walk->ready) == IS_ARRAY && walk->position < zend_hash_num_elements(Z_ARRVAL(walk->ready));
}

static void empty_ready(payments_walk *walk)
{
    forget_value(&walk->ready);
    array_init(&walk->ready);
    walk->position = 0;
}

/* Until there is a discrepancy, or all is read. After an exception there is none. */
static void seek_discrepancy(payments_walk *walk)
{
    GC_ADDREF(&walk->std); /* a handler may drop the walk */
    walk->is_busy = true;
    while (!has_discrepancy(walk) && walk->phase != PHASE_OVER && !EG(exception)) {
        empty_ready(walk);
        if (read_portion(walk)) {
            compare_portion(walk);
        } else {
            end_phase(walk);
        }
        forget_value(&walk->portion);
    }
    walk->is_busy = false;
    if (EG(exception)) {
        empty_ready(walk);
        walk->phase = PHASE_OVER;
    }
    OBJ_RELEASE(&walk->std);
}

static void pass_discrepancy(payments_walk *walk)
{
    if (has_discrepancy(walk)) {
        walk->position++;
        walk->key++;
        seek_discrepancy(walk);
    }
}

static void begin_comparison(payments_walk *walk)
{
    walk->attempts = walk->compared = walk->applied = walk->key = 0;
    memset(walk->kinds, 0, sizeof(walk->kinds));
    walk->is_begun = true;
    walk->phase = PHASE_ATTEMPTS;
    walk->is_listing = false;
    forget_value(&walk->rows);
    forget_value(&walk->last);
    forget_value(&walk->older);
    empty_ready(walk);
    seek_discrepancy(walk);
}

/* --- the iterator ----------------------------------------------------------------------- */

/* NULL when it threw. */
static payments_walk *open_walk(zend_object *object)
{
    payments_walk *walk = walk_of(object);

    if (!walk->checkout) {
        zend_throw_error(NULL, "%s was not made by Payments\\Reconciliation", ZSTR_VAL(object->ce->name));
    } else if (walk->is_busy) {
        zend_throw_error(NULL, "%s asks already", ZSTR_VAL(object->ce->name));
    }
    return EG(exception) ? NULL : walk;
}

/* The same, begun: as a generator begins by itself. */
static payments_walk *begun_walk(zend_object *object)
{
    payments_walk *walk = open_walk(object);

    if (walk && !walk->is_begun) {
        begin_comparison(walk);
    }
    return EG(exception) ? NULL : walk;
}

ZEND_METHOD(Payments_Discrepancies, rewind)
{
    payments_walk *walk;

    ZEND_PARSE_PARAMETERS_NONE();
    walk = open_walk(Z_OBJ_P(ZEND_THIS));
    if (walk && !(walk->is_begun && walk->key == 0 && has_discrepancy(walk))) {
        begin_comparison(walk);
    }
}

ZEND_METHOD(Payments_Discrepancies, valid)
{
    payments_walk *walk;

    ZEND_PARSE_PARAMETERS_NONE();
    walk = begun_walk(Z_OBJ_P(ZEND_THIS));
    RETURN_BOOL(walk && has_discrepancy(walk));
}

ZEND_METHOD(Payments_Discrepancies, current)
{
    payments_walk *walk;

    ZEND_PARSE_PARAMETERS_NONE();
    walk = begun_walk(Z_OBJ_P(ZEND_THIS));
    if (!walk) {
        RETURN_THROWS();
    }
    if (!has_discrepancy(walk)) {
        zend_throw_error(NULL, "%s has no discrepancy here", ZSTR_VAL(walk_ce->name));
        RETURN_THROWS();
    }
    RETURN_COPY(zend_hash_index_find(Z_ARRVAL(walk->ready), walk->position));
}

ZEND_METHOD(Payments_Discrepancies, key)
{
    payments_walk *walk;

    ZEND_PARSE_PARAMETERS_NONE();
    walk = begun_walk(Z_OBJ_P(ZEND_THIS));
    if (walk) {
        RETVAL_LONG(walk->key);
    }
}

ZEND_METHOD(Payments_Discrepancies, next)
{
    payments_walk *walk;

    ZEND_PARSE_PARAMETERS_NONE();
    walk = begun_walk(Z_OBJ_P(ZEND_THIS));
    if (walk) {
        pass_discrepancy(walk);
    }
}

static void init_count(zval *object, const char *name, zend_long count)
{
    zval value;

    ZVAL_LONG(&value, count);
    payments_property_init(Z_OBJ_P(object), reconciled_ce, name, &value);
}

ZEND_METHOD(Payments_Discrepancies, summary)
{
    payments_walk *walk;
    zend_long defects = 0;
    zval kinds;

    ZEND_PARSE_PARAMETERS_NONE();
    walk = open_walk(Z_OBJ_P(ZEND_THIS));
    if (!walk) {
        RETURN_THROWS();
    }
    array_init(&kinds);
    for (int i = 0; i < PAY_DIFFERENCE_COUNT; i++) {
        add_assoc_long(&kinds, pay_difference_value((pay_difference)i), walk->kinds[i]);
        defects += i == PAY_NO_ANSWER || i == PAY_NOT_ASKED ? 0 : walk->kinds[i];
    }
    object_init_ex(return_value, reconciled_ce);
    init_count(return_value, "attempts", walk->attempts);
    init_count(return_value, "compared", walk->compared);
    init_count(return_value, "defects", defects);
    init_count(return_value, "unanswered", walk->kinds[PAY_NO_ANSWER]);
    init_count(return_value, "notAsked", walk->kinds[PAY_NOT_ASKED]);
    init_count(return_value, "applied", walk->applied);
    payments_property_init(Z_OBJ_P(return_value), reconciled_ce, "kinds", &kinds);
}

/* --- the class -------------------------------------------------------------------------- */

ZEND_METHOD(Payments_Reconciliation, __construct)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS), *given, *erp = NULL;
    payments_checkout *checkout;
    zval value;

    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_OBJ_OF_CLASS(given, payments_checkout_ce)
        Z_PARAM_OPTIONAL
        Z_PARAM_OBJ_OF_CLASS_OR_NULL(erp, payments_erp_ce)
    ZEND_PARSE_PARAMETERS_END();
    checkout = payments_checkout_of(given);
    if (!checkout ||
        !payments_construct_once(!Z_ISUNDEF_P(payments_property(object, object->ce, "checkout")), object)) {
        RETURN_THROWS();
    }
    if (!instanceof_function(checkout->store->ce, payments_attempt_history_ce)) {
        payments_throw_misconfigured(
            PAY_TEXT("Payments\\Reconciliation: the checkout's store cannot tell what was attempted in a period: it "
                     "must be a Payments\\AttemptHistory"));
        RETURN_THROWS();
    }
    ZVAL_OBJ_COPY(&value, given);
    payments_property_init(object, object->ce, "checkout", &value);
    ZVAL_NULL(&value);
    if (erp) {
        ZVAL_OBJ_COPY(&value, erp);
    }
    payments_property_init(object, object->ce, "erp", &value);
}

/* UTC seconds; false when nobody constructed the date. */
static bool read_moment(const zval *date, int64_t *seconds)
{
    if (!Z_PHPDATE_P(date)->time) {
        zend_throw_error(NULL, "%s was not constructed", ZSTR_VAL(Z_OBJCE_P(date)->name));
        return false;
    }
    *seconds = (int64_t)Z_PHPDATE_P(date)->time->sse;
    return true;
}

ZEND_METHOD(Payments_Reconciliation, compare)
{
    zend_object *object = Z_OBJ_P(ZEND_THIS);
    zval *checkout = payments_property(object, object->ce, "checkout");
    zval *erp = payments_property(object, object->ce, "erp");
    zend_long concurrency = 10;
    int64_t first, end;
    zval *from, *until;
    bool applies = false;
    payments_walk *walk;

    ZEND_PARSE_PARAMETERS_START(2, 4)
        Z_PARAM_OBJECT_OF_CLASS(from, php_date_get_interface_ce())
        Z_PARAM_OBJECT_OF_CLASS(until, php_date_get_interface_ce())
        Z_PARAM_OPTIONAL
        Z_PARAM_BOOL(applies)
        Z_PARAM_LONG(concurrency)
    ZEND_PARSE_PARAMETERS_END();
    if (Z_TYPE_P(checkout) != IS_OBJECT) {
        zend_throw_error(NULL, "Payments\\Reconciliation was not constructed");
        RETURN_THROWS();
    }
    if (!read_moment(from, &first) || !read_moment(until, &end)) {
        RETURN_THROWS();
    }
    if (end <= first) {
        zend_argument_value_error(2, "must be after argument #1 ($from)");
        RETURN_THROWS();
    }
    if (concurrency < 1 || concurrency > MOST_AT_ONCE) {
        zend_argument_value_error(4, "must be between 1 and %d", MOST_AT_ONCE);
        RETURN_THROWS();
    }
    object_init_ex(return_value, walk_ce);
    walk = walk_of(Z_OBJ_P(return_value));
    walk->checkout = Z_OBJ_P(checkout);
    GC_ADDREF(walk->checkout);
    if (Z_TYPE_P(erp) == IS_OBJECT) {
        walk->erp = Z_OBJ_P(erp);
        GC_ADDREF(walk->erp);
    }
    walk->from = first;
    walk->until = end;
    walk->applies = applies;
    walk->concurrency = concurrency;
}

static void init_walk_class(zend_class_entry *ce)
{
    ce->create_object = create_walk;
    payments_object_handlers(&walk_handlers, offsetof(payments_walk, std), free_walk);
    walk_handlers.get_gc = list_walk_references;
    walk_ce = ce;
}

void payments_reconciliation_register(void)
{
    payments_discrepancy_register();
    reconciled_ce = register_class_Payments_Reconciled(php_json_serializable_ce);
    init_walk_class(register_class_Payments_Discrepancies(zend_ce_iterator));
    register_class_Payments_Reconciliation();
}
