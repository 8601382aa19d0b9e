/* Payments\Finrota\ErpRows: asks for a page when the rows of the one before it are used up. */
#include "erp_rows.h"

#include "zend_exceptions.h"
#include "zend_interfaces.h"

#include "account.h"
#include "bind.h"
#include "build.h"
#include "failure.h"
#include "object.h"
#include "php_payments.h"
#include "scope.h"
#include "service.h"
#include "core/call.h"
#include "core/exchange.h"
#include "core/pages.h"
#include "core/show.h"
#include "core/validate.h"
#include "finrota/finrota.h"

typedef struct erp_rows {
    payments_erp_list list; /* its objects and its path are owned */
    pay_pages pages;
    pay_pages_step step;
    zval page;         /* the rows that were not given yet, and those before them; UNDEF for none */
    uint32_t position; /* in that page */
    zend_long key;     /* of the row at the position */
    zend_long requests;
    bool is_begun, is_busy;
    zend_object std;
} erp_rows;

static zend_object_handlers rows_handlers;
static zend_class_entry *rows_ce;

static erp_rows *erp_rows_of(zend_object *object)
{
    return (erp_rows *)((char *)object - offsetof(erp_rows, std));
}

static zend_object *create_rows(zend_class_entry *ce)
{
    erp_rows *rows = zend_object_alloc(sizeof(*rows), ce);

    zend_object_std_init(&rows->std, ce);
    object_properties_init(&rows->std, ce);
    rows->std.handlers = &rows_handlers;
    return &rows->std;
}

static void free_rows(zend_object *object)
{
    erp_rows *rows = erp_rows_of(object);

    pay_pages_free(&rows->pages);
    zval_ptr_dtor(&rows->page);
    if (rows->list.account) {
        OBJ_RELEASE(rows->list.account);
        zend_string_release(rows->list.path);
    }
    if (rows->list.filter) {
        OBJ_RELEASE(rows->list.filter);
    }
    zend_object_std_dtor(object);
}

/* For the cycle collector. */
static HashTable *list_row_references(zend_object *object, zval **table, int *count)
{
    zend_object *kept[] = {erp_rows_of(object)->list.account, erp_rows_of(object)->list.filter};

    return payments_list_references(object, kept, 2, table, count);
}

/* --- asking ------------------------------------------------------------------- */

static void set_integer(pay_record *arguments, const char *name, int64_t integer)
{
    pay_value *value = pay_record_find(arguments, name);

    value->kind = PAY_IS_INTEGER;
    value->integer = integer;
}

static bool fill_request(pay_arena *arena, pay_record *arguments, const payments_erp_list *list, int64_t page,
                         int64_t size)
{
    set_integer(arguments, "page", page);
    set_integer(arguments, "pageSize", size);
    return !list->filter || payments_bind_object(arena, arguments, list->filter);
}

/* The list cannot be read whole: what the caller has until now is right, and not all. */
static void throw_incomplete(const erp_rows *rows, const pay_exchange *exchange, const char *what)
{
    char message[256];
    pay_failure failure = {
        .kind = PAY_FAILURE_RESPONSE,
        .outcome = PAY_OUTCOME_UNANSWERED,
        .status = exchange ? exchange->status : 0,
        .retry_after_ms = -1,
    };

    snprintf(message, sizeof(message), "%s: %s", rows->list.operation->name, what);
    failure.message = pay_text_of(message);
    payments_throw(&failure, exchange, NULL);
}

/* Adds the row to the page unless it was given before; false when it threw. */
static bool take_row(erp_rows *rows, pay_call *call, const pay_record *row)
{
    pay_text names[2] = {{0}};
    size_t count = 0;
    zval item;

    for (; rows->list.key[count]; count++) {
        names[count] = pay_record_text(row, rows->list.key[count]);
    }
    if (pay_text_is_blank(names[0])) {
        throw_incomplete(rows, pay_call_exchange(call), "the answer has a row whose id is empty");
        return false;
    }
    if (!pay_pages_add(&rows->pages, names, count)) {
        return true;
    }
    if (!payments_build(&item, rows->list.row, row)) {
        return false;
    }
    add_next_index_zval(&rows->page, &item);
    return true;
}

/* An empty list beside an error is no list. */
static bool is_error(const pay_record *answer)
{
    const pay_field *field;
    const pay_value *code = pay_record_role(answer, PAY_ROLE_RESULT_CODE, &field);

    return code && code->kind == PAY_IS_TEXT && !pay_text_is_blank(code->text);
}

static void take_page(erp_rows *rows, pay_call *call)
{
    const pay_record *answer = pay_call_answer(call);
    const pay_value *list = &answer->values[0];

    if (is_error(answer)) {
        throw_incomplete(rows, pay_call_exchange(call), "the answer names an error beside its list");
        return;
    }
    for (size_t i = 0; i < list->list.count; i++) {
        if (!take_row(rows, call, list->list.items[i])) {
            return;
        }
    }
    rows->step = pay_pages_turn(&rows->pages);
}

static void empty_page(erp_rows *rows)
{
    zval_ptr_dtor(&rows->page);
    array_init(&rows->page);
    rows->position = 0;
}

/* Asks for the next page. Whatever goes wrong has thrown, and ends the walk. */
static void ask_page(erp_rows *rows)
{
    pay_call *call = pay_call_open(&PAYMENTS_G(engine), payments_account_of(rows->list.account), rows->list.operation);

    if (!call) {
        zend_throw_error(NULL, "out of memory");
        return;
    }
    rows->is_busy = true;
    rows->requests++;
    pay_call_set_path(call, ZSTR_VAL(rows->list.path));
    if (fill_request(pay_call_arena(call), pay_call_arguments(call), &rows->list, rows->pages.page,
                     rows->pages.page_size) &&
        payments_run(call, rows->list.account)) {
        take_page(rows, call);
    } else if (rows->pages.page > 1 && pay_call_failure(call)->is_absence) {
        zend_clear_exception(); /* a page after the last one, in the service's own words */
        rows->step = pay_pages_turn(&rows->pages);
    } else if (!EG(exception)) {
        rows->step = PAY_PAGES_DONE; /* the caller is being unwound */
    }
    pay_call_close(call);
    rows->is_busy = false;
}

static const char *explain_step(pay_pages_step step)
{
    switch (step) {
    case PAY_PAGES_IGNORED:
        return "the service gives the same page whatever it is asked for: list a shorter period";
    case PAY_PAGES_CHANGING:
        return "the list changes each time it is read: list a period that is over";
    case PAY_PAGES_TOO_MANY:
        return "there are more pages than maxPages: list a shorter period, or allow more";
    default:
        return "out of memory";
    }
}

static bool has_row(const erp_rows *rows)
{
    return Z_TYPE(rows->page) == IS_ARRAY && rows->position < zend_hash_num_elements(Z_ARRVAL(rows->page));
}

/* Until there is a row, or none is left. After a failure no row is left. */
static void seek_row(erp_rows *rows)
{
    while (!has_row(rows) && rows->step != PAY_PAGES_DONE && !EG(exception)) {
        empty_page(rows);
        if (rows->step == PAY_PAGES_NEXT) {
            ask_page(rows);
        } else {
            throw_incomplete(rows, NULL, explain_step(rows->step));
        }
    }
    if (EG(exception)) {
        empty_page(rows);
        rows->step = PAY_PAGES_DONE;
    }
}

static void begin_walk(erp_rows *rows)
{
    pay_pages_start(&rows->pages, rows->list.page_size, rows->list.most_pages, FINROTA_ERP_USUAL_PAGE);
    rows->step = PAY_PAGES_NEXT;
    rows->key = rows->requests = 0;
    rows->is_begun = true;
    empty_page(rows);
    seek_row(rows);
}

/* --- the iterator --------------------------------------------------------------- */

/* The walk of a method's object; NULL when it threw. */
static erp_rows *open_rows(zend_object *object)
{
    erp_rows *rows = erp_rows_of(object);

    if (!rows->list.account) {
        zend_throw_error(NULL, "%s was not made by Payments\\Finrota\\Erp", ZSTR_VAL(object->ce->name));
    } else if (rows->is_busy) {
        zend_throw_error(NULL, "%s asks for a page already", ZSTR_VAL(object->ce->name));
    }
    return EG(exception) ? NULL : rows;
}

/* The same, begun: as a generator begins by itself. */
static erp_rows *begun_rows(zend_object *object)
{
    erp_rows *rows = open_rows(object);

    if (rows && !rows->is_begun) {
        begin_walk(rows);
    }
    return EG(exception) ? NULL : rows;
}

ZEND_METHOD(Payments_Finrota_ErpRows, rewind)
{
    erp_rows *rows;

    ZEND_PARSE_PARAMETERS_NONE();
    rows = open_rows(Z_OBJ_P(ZEND_THIS));
    if (rows && !(rows->is_begun && rows->key == 0 && has_row(rows))) {
        begin_walk(rows);
    }
}

ZEND_METHOD(Payments_Finrota_ErpRows, valid)
{
    erp_rows *rows;

    ZEND_PARSE_PARAMETERS_NONE();
    rows = begun_rows(Z_OBJ_P(ZEND_THIS));
    RETURN_BOOL(rows && has_row(rows));
}

ZEND_METHOD(Payments_Finrota_ErpRows, current)
{
    erp_rows *rows;

    ZEND_PARSE_PARAMETERS_NONE();
    rows = begun_rows(Z_OBJ_P(ZEND_THIS));
    if (rows && has_row(rows)) {
        RETURN_COPY(zend_hash_index_find(Z_ARRVAL(rows->page), rows->position));
    }
    if (!EG(exception)) {
        zend_throw_error(NULL, "%s has no row here", ZSTR_VAL(Z_OBJCE_P(ZEND_THIS)->name));
    }
}

ZEND_METHOD(Payments_Finrota_ErpRows, key)
{
    erp_rows *rows;

    ZEND_PARSE_PARAMETERS_NONE();
    rows = begun_rows(Z_OBJ_P(ZEND_THIS));
    RETURN_LONG(rows ? rows->key : 0);
}

ZEND_METHOD(Payments_Finrota_ErpRows, next)
{
    erp_rows *rows;

    ZEND_PARSE_PARAMETERS_NONE();
    rows = begun_rows(Z_OBJ_P(ZEND_THIS));
    if (rows && has_row(rows)) {
        rows->position++;
        rows->key++;
        seek_row(rows);
    }
}

ZEND_METHOD(Payments_Finrota_ErpRows, requests)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_LONG(erp_rows_of(Z_OBJ_P(ZEND_THIS))->requests);
}

ZEND_METHOD(Payments_Finrota_ErpRows, repeated)
{
    ZEND_PARSE_PARAMETERS_NONE();
    RETURN_LONG((zend_long)erp_rows_of(Z_OBJ_P(ZEND_THIS))->pages.repeated);
}

static pay_failure_kind kind_of_violations(const pay_violation *violations)
{
    while (violations && !violations->is_configuration) {
        violations = violations->next;
    }
    return violations ? PAY_FAILURE_CONFIGURATION : PAY_FAILURE_VALIDATION;
}

/* Checked before the first row is asked for: a mistake is seen where it is made. */
static bool check_list(const payments_erp_list *list)
{
    payments_scope *scope = payments_scope_open();
    pay_record *request = pay_record_create(&scope->arena, list->operation->request);
    pay_violation *violations = NULL;
    const pay_options *options = &payments_account_of(list->account)->options;

    if (request && fill_request(&scope->arena, request, list, 1, list->page_size)) {
        violations = pay_check(&scope->arena, request, (size_t)options->max_text_characters);
    }
    if (scope->arena.failed) {
        payments_throw_no_memory(list->operation->name);
    } else if (violations && !EG(exception)) {
        payments_throw_violations(kind_of_violations(violations), PAY_OUTCOME_UNANSWERED, list->operation->name,
                                  violations);
    }
    payments_scope_close(scope);
    return !EG(exception);
}

bool payments_erp_rows_create(zval *made, const payments_erp_list *list)
{
    erp_rows *rows;

    if (!check_list(list)) {
        return false;
    }
    object_init_ex(made, rows_ce);
    rows = erp_rows_of(Z_OBJ_P(made));
    rows->list = *list;
    GC_ADDREF(list->account);
    zend_string_addref(list->path);
    if (list->filter) {
        GC_ADDREF(list->filter);
    }
    return true;
}

void payments_erp_rows_init(zend_class_entry *ce)
{
    rows_ce = ce;
    ce->create_object = create_rows;
    payments_object_handlers(&rows_handlers, offsetof(erp_rows, std), free_rows);
    rows_handlers.get_gc = list_row_references;
}
