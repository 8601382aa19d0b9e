/* What holds for the gateway of every service: its tables fit its operations, and no order or answer breaks a promise.
 */
#include "gateways.h"

#include "providers.h"
#include "validate.h"

/* --- the tables ----------------------------------------------------------------------- */

typedef struct each_step {
    const char *name;
    const pay_step *step;
    bool moves_money;
} each_step;

/* The steps that the service has; ends with a name that is NULL. */
static void list_steps(const pay_gateway *gateway, each_step steps[6])
{
    const each_step all[] = {{"start", &gateway->start, true},
                             {"ask", &gateway->ask, false},
                             {"refund", &gateway->refund, true},
                             {"cancel", &gateway->cancel, true},
                             {"quote", &gateway->quote, false}};
    size_t count = 0;

    for (size_t i = 0; i < COUNT(all); i++) {
        if (all[i].step->operation) {
            steps[count++] = all[i];
        }
    }
    steps[count].name = NULL;
}

#define EACH_GATEWAY(gateway)                                                                                          \
    PAYMENTS_EACH_PROVIDER(provider)                                                                                   \
        PAYMENTS_EACH_GATEWAY(*provider, gateway)

/* "basketItems.price" in a request, by our names. */
static const pay_field *find_argument(const pay_field *fields, const char *path)
{
    size_t length = strcspn(path, ".");
    char name[64];

    snprintf(name, sizeof(name), "%.*s", (int)length, path);
    for (; fields->type != PAY_END; fields++) {
        if (pay_field_is_called(fields, name)) {
            return path[length] ? find_argument(fields->members, path + length + 1) : fields;
        }
    }
    return NULL;
}

/* In an answer or its inline groups: by the wire's name, ours, or the part. */
static const pay_field *find_output(const pay_field *fields, const char *name, bool is_part)
{
    const pay_field *found = NULL;

    for (; fields->type != PAY_END && !found; fields++) {
        if (is_part ? fields->part && strcmp(fields->part, name) == 0
                    : strcmp(fields->name, name) == 0 || pay_field_is_called(fields, name)) {
            found = fields;
        } else if ((fields->flags & PAY_INLINE) && fields->type == PAY_GROUP) {
            found = find_output(fields->members, name, is_part);
        }
    }
    return found;
}

static void assert_row(const char *who, const pay_field *fields, const char *name, pay_type type)
{
    const pay_field *row = name ? find_output(fields, name, false) : NULL;

    if (name && (!row || (type != PAY_END && row->type != type))) {
        fail_msg("%s: %s is no such row of the answer", who, name);
    }
}

static bool keeps_handle(const pay_output *outputs, const char *name)
{
    for (; outputs && outputs->row; outputs++) {
        if (outputs->handle && strcmp(outputs->handle, name) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_kept(const pay_gateway *gateway, const char *name)
{
    return keeps_handle(gateway->start.outputs, name) || keeps_handle(gateway->ask.outputs, name) ||
           (gateway->notice_handle && strcmp(name, "transactionId") == 0);
}

static bool names_argument(const pay_input *table, const char *argument)
{
    for (; table->source != PAY_INPUT_END; table++) {
        if (strcmp(table->argument, argument) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_good_input(const pay_gateway *gateway, const pay_step *step, const pay_input *input)
{
    const pay_field *row = find_argument(step->operation->request, input->argument);
    bool is_good = row && (!input->unless || names_argument(step->inputs, input->unless));

    switch (input->source) {
    case PAY_INPUT_ORDER:
        return is_good && find_argument(pay_order_fields, input->name);
    case PAY_INPUT_ITEM:
        return is_good && find_argument(members_of(pay_order_fields, "items"), input->name);
    case PAY_INPUT_ITEMS:
        return is_good && row->type == PAY_LIST && !input->name;
    case PAY_INPUT_SETTING:
        return is_good && input->name;
    case PAY_INPUT_HANDLE:
        return is_good && is_kept(gateway, input->name);
    case PAY_INPUT_AMOUNT:
    case PAY_INPUT_BEFORE:
        return is_good && row->type >= PAY_AMOUNT && row->type <= PAY_AMOUNT_MINOR && step != &gateway->start;
    default:
        return is_good && !input->name;
    }
}

/* The rows of a card are for the caller, whom nothing here sees. */
static bool is_of_card(pay_text field)
{
    return pay_text_starts_with(field, PAY_TEXT("card"));
}

/* A required row that nothing fills can never be sent. */
static bool fills_required(const pay_step *step, const pay_field *fields, const char *prefix)
{
    bool fills = true;

    for (; fields->type != PAY_END && fills; fields++) {
        char path[96];

        snprintf(path, sizeof(path), "%s%s", prefix, pay_field_argument(fields).text);
        if ((fields->flags & PAY_REQUIRED) && fields->type != PAY_GROUP && !fields->constant) {
            fills = names_argument(step->inputs, path);
        }
        if (fields->members && (fields->flags & PAY_REQUIRED) && !is_of_card(pay_text_of(path))) {
            strcat(path, ".");
            fills = fills && fills_required(step, fields->members, path);
        }
    }
    return fills;
}

/* A question that may charge is put on the wire once; nothing else that asks moves money. */
static pay_safety safety_of(const pay_gateway *gateway, const each_step *each)
{
    if (each->moves_money) {
        return PAY_WRITES;
    }
    return each->step == &gateway->ask && gateway->limits.asking_may_charge ? PAY_ASKS_ONCE : PAY_READ_ONLY;
}

static void assert_step(const pay_gateway *gateway, const each_step *each)
{
    const pay_step *step = each->step;
    size_t handles = 0;

    for (const pay_input *input = step->inputs; input->source != PAY_INPUT_END; input++) {
        if (!is_good_input(gateway, step, input)) {
            fail_msg("%s: %s: the input of %s", gateway->name, each->name, input->argument);
        }
    }
    for (const pay_output *output = step->outputs; output && output->row; output++) {
        bool is_there = find_output(step->operation->response, output->row, false) ||
                        (output->page && find_output(step->operation->response, output->row, true));

        handles += output->handle != NULL;
        if (!is_there || (output->handle && !pay_handle_name_is_valid(pay_text_of(output->handle)))) {
            fail_msg("%s: %s: the output of %s", gateway->name, each->name, output->row);
        }
    }
    assert_true(handles <= PAY_ATTEMPT_HANDLES);
    assert_true(fills_required(step, step->operation->request, ""));
    assert_int_equal(step->operation->safety, safety_of(gateway, each));
}

/* The answer to a question by what only a notice brought has to name our order: anybody may have sent the notice. */
static void assert_asked_by(const pay_gateway *gateway)
{
    for (const pay_input *input = gateway->ask.inputs; input->source != PAY_INPUT_END; input++) {
        bool is_from_notice = input->source == PAY_INPUT_HANDLE && !keeps_handle(gateway->start.outputs, input->name);

        if (is_from_notice && !gateway->order_is_needed) {
            fail_msg("%s is asked by %s, and its answer need not name the order", gateway->name, input->name);
        }
    }
}

static void assert_answers(const pay_gateway *gateway)
{
    const pay_field *start = gateway->start.operation->response;
    const pay_field *ask = gateway->ask.operation->response;
    const pay_field *notice = gateway->notice ? gateway->notice->fields : NULL;

    assert_row(gateway->name, start, gateway->asked_amount, PAY_DERIVED);
    assert_row(gateway->name, start, gateway->ends_at, PAY_DATE_TIME);
    assert_row(gateway->name, ask, gateway->amount, PAY_END);
    assert_row(gateway->name, ask, gateway->raw_amount, PAY_STRING);
    assert_row(gateway->name, ask, gateway->order, PAY_STRING);
    assert_row(gateway->name, ask, gateway->reason, PAY_STRING);
    assert_true(gateway->order || !gateway->order_is_needed);
    assert_true(gateway->raw_amount || !gateway->amount_is_left);
    assert_non_null(gateway->amount); /* without one nothing is ever plainly paid */
    assert_true(!gateway->form == !gateway->form_order);
    assert_true(!gateway->notice == !gateway->notice_order);
    if (gateway->form) {
        assert_row(gateway->name, gateway->form->fields, gateway->form_order, PAY_STRING);
    }
    if (notice) {
        assert_row(gateway->name, notice, gateway->notice_order, PAY_STRING);
        assert_row(gateway->name, notice, gateway->notice_handle, PAY_STRING);
        assert_row(gateway->name, notice, gateway->notice_amount, PAY_AMOUNT);
        assert_row(gateway->name, notice, gateway->notice_reason, PAY_STRING);
    }
}

/* The members of the list whose items are called so, in the answer or what belongs to it. */
static const pay_field *find_items(const pay_field *fields, const char *called)
{
    const pay_field *found = NULL;

    for (; fields->type != PAY_END && !found; fields++) {
        if (fields->type == PAY_LIST && fields->record && strcmp(fields->record, called) == 0) {
            found = fields->members;
        } else if (fields->type == PAY_GROUP && (fields->flags & PAY_INLINE)) {
            found = find_items(fields->members, called);
        }
    }
    return found;
}

static void assert_plans(const pay_gateway *gateway)
{
    const pay_plan_rows *rows = gateway->plans;
    const pay_field *ways, *rates;

    if (!rows) {
        return;
    }
    ways = find_items(gateway->quote.operation->response, rows->list);
    rates = ways ? find_items(ways, rows->rates) : NULL;
    if (!rates) {
        fail_msg("%s: its answer has no list of %s and %s", gateway->name, rows->list, rows->rates);
    }
    assert_true(rows->pos && rows->program && rows->count && rows->extra_count && rows->rate);
    assert_row(gateway->name, ways, rows->pos, PAY_STRING);
    assert_row(gateway->name, ways, rows->program, PAY_STRING);
    assert_row(gateway->name, rates, rows->count, PAY_INTEGER);
    assert_row(gateway->name, rates, rows->extra_count, PAY_INTEGER);
    assert_row(gateway->name, rates, rows->rate, PAY_DECIMAL);
}

static bool takes_card(const pay_step *step)
{
    for (const pay_input *input = step->inputs; input->source != PAY_INPUT_END; input++) {
        if (input->source == PAY_INPUT_CARD) {
            return true;
        }
    }
    return false;
}

static bool shows(const pay_gateway *gateway, pay_page_source page)
{
    for (const pay_output *output = gateway->start.outputs; output->row; output++) {
        if (output->page == page) {
            return true;
        }
    }
    return false;
}

static void assert_capabilities(const pay_gateway *gateway)
{
    assert_true(gateway->capabilities < 1u << PAY_CAPABILITY_COUNT);
    assert_int_equal(pay_gateway_supports(gateway, PAY_CAN_TAKE_CARD), takes_card(&gateway->start));
    assert_int_equal(pay_gateway_supports(gateway, PAY_CAN_SHOW_FRAME), shows(gateway, PAY_PAGE_FRAME));
    assert_int_equal(pay_gateway_supports(gateway, PAY_CAN_QUOTE), gateway->quote.operation != NULL);
    assert_int_equal(pay_gateway_supports(gateway, PAY_CAN_QUOTE), gateway->plans != NULL);
    assert_int_equal(pay_gateway_supports(gateway, PAY_CAN_QUERY), gateway->ask.operation != NULL);
    assert_int_equal(pay_gateway_supports(gateway, PAY_CAN_NOTIFY), gateway->notice != NULL);
    assert_int_equal(pay_gateway_supports(gateway, PAY_CAN_REFUND), gateway->refund.operation != NULL);
    assert_int_equal(pay_gateway_supports(gateway, PAY_CAN_CANCEL), gateway->cancel.operation != NULL);
    assert_true(pay_gateway_supports(gateway, PAY_CAN_REFUND) || !pay_gateway_supports(gateway, PAY_CAN_REFUND_PART));
    /* A refund whose answer was lost is weighed: without that it could not be told from one that was not made. */
    assert_true(gateway->weigh || !gateway->refund.operation);
    assert_true(gateway->weigh || !gateway->cancel.operation);
    /* Only a charge without a page comes with the answer of start(). */
    assert_int_equal(gateway->limits.may_charge_without_page, gateway->asked_amount != NULL);
    assert_true(gateway->limits.session_seconds > 0);
    assert_int_equal(gateway->limits.call_seconds, 0);
}

static void every_table_fits_its_operations(void **state)
{
    (void)state;
    EACH_GATEWAY(gateway)
    {
        each_step steps[6];
        size_t length = strlen((*provider)->name);

        if (strncmp((*gateway)->name, (*provider)->name, length) != 0 || (*gateway)->name[length] != '.') {
            fail_msg("%s is a service of %s", (*gateway)->name, (*provider)->name);
        }
        assert_non_null((*gateway)->start.operation);
        assert_capabilities(*gateway);
        assert_answers(*gateway);
        assert_asked_by(*gateway);
        assert_plans(*gateway);
        list_steps(*gateway, steps);
        for (const each_step *each = steps; each->name; each++) {
            assert_step(*gateway, each);
        }
    }
}

static void every_capability_has_its_name(void **state)
{
    (void)state;
    for (int i = 0; i < PAY_CAPABILITY_COUNT; i++) {
        for (int k = 0; k < i; k++) {
            assert_string_not_equal(pay_capability_name((pay_capability)i), pay_capability_name((pay_capability)k));
        }
    }
    assert_string_equal(pay_capability_name(PAY_CAN_TAKE_CARD), "Card");
    assert_string_equal(pay_capability_name(PAY_CAN_CANCEL), "Cancel");
}

/* --- what goes out -------------------------------------------------------------------- */

/* Everything that a step can be filled from; it borrows from itself and the test's arena. */
typedef struct source {
    pay_inputs from;
    pay_attempt payment, reversal;
    pay_setting settings[16];
} source;

/* What a shop gives for the row that the setting is sent as. */
static pay_value setting_for(const pay_field *row)
{
    static int64_t installments[] = {1, 3};
    static pay_entry entries[] = {{PAY_TEXT("shelf"), PAY_TEXT("7"), true}};

    switch (row->type) {
    case PAY_GUID:
        return text_of(GUID);
    case PAY_INTEGERS:
        return (pay_value){.kind = PAY_IS_INTEGERS, .integers = {installments, COUNT(installments)}};
    case PAY_MAP:
        return (pay_value){.kind = PAY_IS_MAP, .map = {entries, COUNT(entries)}};
    default:
        return text_of(row->one_of ? row->one_of[0] : "S1");
    }
}

static void give_settings(source *source, const pay_step *step)
{
    for (const pay_input *input = step->inputs; input->source != PAY_INPUT_END; input++) {
        if (input->source == PAY_INPUT_SETTING) {
            assert_true(source->from.setting_count < COUNT(source->settings));
            source->settings[source->from.setting_count++] =
                (pay_setting){input->name, setting_for(find_argument(step->operation->request, input->argument))};
        }
    }
}

static void give_handles(source *source, const pay_step *step)
{
    for (const pay_input *input = step->inputs; input->source != PAY_INPUT_END; input++) {
        if (input->source == PAY_INPUT_HANDLE) {
            assert_true(pay_attempt_set_handle(&source->payment, pay_text_of(input->name), PAY_TEXT(GUID)));
        }
    }
}

static void open_source(source *source, pay_record *order)
{
    *source = (struct source){.payment = payment_of(PAY_STATE_STARTING), .reversal = refund_of(500, AMOUNT)};
    source->from = (pay_inputs){.order = order,
                                .payment = &source->payment,
                                .reversal = &source->reversal,
                                .bin = PAY_TEXT("415565"),
                                .settings = source->settings};
}

/* The order with an item for each list, with none, with nothing that is not needed, and with a plan. */
enum { ORDERS = 4 };

static pay_record *order_number(int which)
{
    pay_record *order = which == 2 ? small_order() : whole_order();

    if (which == 1) {
        set(order, "items", (pay_value){0});
    } else if (which == 2) {
        set(order, "notifyUrl", text_of("https://shop.example/notice?r=" REFERENCE "&s=secret"));
    } else if (which == 3) {
        give_plan(order);
    }
    return order;
}

static void assert_no_violation(const char *who, const pay_violation *violations)
{
    for (; violations; violations = violations->next) {
        if (!is_of_card(violations->field)) {
            fail_msg("%s: %.*s", who, (int)violations->message.length, violations->message.bytes);
        }
    }
}

static void an_order_becomes_a_request_that_may_be_sent(void **state)
{
    (void)state;
    EACH_GATEWAY(gateway)
    {
        each_step steps[6];

        list_steps(*gateway, steps);
        for (const each_step *each = steps; each->name; each++) {
            for (int which = 0; which < ORDERS; which++) {
                pay_record *arguments = record_of(each->step->operation->request);
                const pay_input *missing;
                source source;

                open_source(&source, order_number(which));
                give_settings(&source, each->step);
                give_handles(&source, each->step);
                assert_true(pay_gateway_fill(&arena, arguments, each->step->inputs, &source.from, &missing));
                assert_null(missing);
                assert_no_violation((*gateway)->name, pay_check(&arena, arguments, 1000));
                assert_false(arena.failed);
            }
        }
    }
}

/* By what the attempt knows: a handle that is needed and not there yet makes the question impossible. */
static void an_attempt_is_asked_by_what_it_knows(void **state)
{
    (void)state;
    EACH_GATEWAY(gateway)
    {
        const pay_step *step = &(*gateway)->ask;
        bool needs_handle = false;
        source source;

        if (!step->operation) {
            continue;
        }
        for (const pay_input *input = step->inputs; input->source != PAY_INPUT_END; input++) {
            needs_handle = needs_handle || (input->source == PAY_INPUT_HANDLE && input->is_needed);
        }
        open_source(&source, NULL);
        assert_int_equal(pay_gateway_can_ask(step->inputs, &source.payment), !needs_handle);
        give_handles(&source, step);
        assert_true(pay_gateway_can_ask(step->inputs, &source.payment));
    }
}

/* Our reference is in every request that starts a payment: without it no answer could be found again. */
static bool has_reference(const pay_record *record)
{
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_value *value = &record->values[i];

        if ((value->kind == PAY_IS_TEXT && pay_text_equals(value->text, PAY_TEXT(REFERENCE))) ||
            (value->kind == PAY_IS_RECORD && has_reference(value->record))) {
            return true;
        }
    }
    return false;
}

static const pay_money *sent_amount(const pay_record *record)
{
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        if (record->values[i].kind == PAY_IS_MONEY) {
            return &record->values[i].money;
        }
    }
    return NULL;
}

static void a_payment_is_started_with_our_reference_and_the_whole_amount(void **state)
{
    (void)state;
    EACH_GATEWAY(gateway)
    {
        const pay_step *step = &(*gateway)->start;
        pay_record *arguments = record_of(step->operation->request);
        const pay_input *missing;
        source source;

        open_source(&source, whole_order());
        give_settings(&source, step);
        assert_true(pay_gateway_fill(&arena, arguments, step->inputs, &source.from, &missing));
        assert_true(has_reference(arguments));
        assert_non_null(sent_amount(arguments));
        assert_int_equal(sent_amount(arguments)->minor, AMOUNT);
        assert_string_equal(sent_amount(arguments)->currency->code, "TRY");
    }
}

/* What was offered is what is charged: the total of the plan, in so many installments, at its POS. */
static void a_plan_is_paid_where_plans_are_asked_for(void **state)
{
    (void)state;
    EACH_GATEWAY(gateway)
    {
        const pay_step *step = &(*gateway)->start;
        pay_record *arguments = record_of(step->operation->request);
        const pay_input *missing;
        source source;

        if (!pay_gateway_supports(*gateway, PAY_CAN_QUOTE)) {
            continue; /* an order with a plan is refused before */
        }
        open_source(&source, order_number(3));
        give_settings(&source, step);
        assert_true(pay_gateway_fill(&arena, arguments, step->inputs, &source.from, &missing));
        assert_int_equal(sent_amount(arguments)->minor, PLAN_TOTAL);
        assert_int_equal(pay_record_find(arguments, "installment")->integer, PLAN_COUNT);
        assert_text(pay_record_text(arguments, (*gateway)->plans->own_pos), PLAN_POS);
    }
}

static void a_refund_is_of_its_own_amount(void **state)
{
    (void)state;
    EACH_GATEWAY(gateway)
    {
        const pay_step *step = &(*gateway)->refund;
        pay_record *arguments;
        const pay_input *missing;
        source source;

        if (!step->operation) {
            continue;
        }
        arguments = record_of(step->operation->request);
        open_source(&source, NULL);
        give_handles(&source, step);
        assert_true(pay_gateway_fill(&arena, arguments, step->inputs, &source.from, &missing));
        assert_int_equal(sent_amount(arguments)->minor, 500);
    }
}

/* Whether the caller knows the name: of the order, of an argument of the constructor, or of the method. */
static bool is_known_name(const pay_step *step, pay_text field)
{
    char path[96];
    size_t length = 0;

    for (size_t i = 0; i < field.length && length + 1 < sizeof(path); i++) {
        i = field.bytes[i] == '[' ? i + pay_text_find(pay_text_from(field, i), ']') + 1 : i;
        path[length++] = field.bytes[i];
    }
    path[length] = '\0';
    for (const pay_input *input = step->inputs; input->source != PAY_INPUT_END; input++) {
        if ((input->source == PAY_INPUT_SETTING || input->source == PAY_INPUT_HANDLE) &&
            strcmp(input->name, path) == 0) {
            return true;
        }
    }
    return is_of_card(field) || strcmp(path, "reference") == 0 || strcmp(path, "amount") == 0 ||
           strcmp(path, "bin") == 0 || find_argument(pay_order_fields, path);
}

static void assert_known_names(const pay_gateway *gateway, const pay_step *step, const pay_violation *violations)
{
    for (; violations; violations = violations->next) {
        if (!is_known_name(step, violations->field) || !pay_text_starts_with(violations->message, violations->field)) {
            fail_msg("%s: %.*s: %.*s", gateway->name, (int)violations->field.length, violations->field.bytes,
                     (int)violations->message.length, violations->message.bytes);
        }
    }
}

/* An order with nothing in it breaks every rule of the request; each is told in the words of the order. */
static void what_is_wrong_has_the_name_that_the_caller_knows(void **state)
{
    (void)state;
    EACH_GATEWAY(gateway)
    {
        each_step steps[6];

        list_steps(*gateway, steps);
        for (const each_step *each = steps; each->name; each++) {
            const pay_step *step = each->step;
            pay_record *arguments = record_of(step->operation->request);
            const pay_input *missing;
            const pay_violation *violations;
            bool is_filled;
            source source;

            open_source(&source, record_of(pay_order_fields));
            source.payment.reference = step == &(*gateway)->start ? PAY_TEXT("") : PAY_TEXT(REFERENCE);
            is_filled = pay_gateway_fill(&arena, arguments, step->inputs, &source.from, &missing);
            assert_int_equal(is_filled, missing == NULL);
            if (missing) {
                assert_known_names(*gateway, step, pay_gateway_missing(&arena, missing));
            }
            violations = pay_check(&arena, arguments, 1000);
            assert_true(violations || step != &(*gateway)->start);
            assert_known_names(*gateway, step, pay_gateway_violations(&arena, step->inputs, &source.from, violations));
        }
    }
}

/* A cell that is missing, or of a kind that it should not be, is no reason to fall over. */
static void no_cell_of_an_order_breaks_the_walk(void **state)
{
    (void)state;
    static const char hostile[] = "\0+90\x80[0].\r\n'\"<script>";
    const pay_value cells[] = {{0},
                               {.kind = PAY_IS_TEXT, .text = {hostile, sizeof(hostile) - 1}},
                               {.kind = PAY_IS_TEXT, .text = {NULL, 0}},
                               integer_of(INT64_MIN),
                               money_of(INT64_MIN, "XXX"),
                               {.kind = PAY_IS_LIST},
                               {.kind = PAY_IS_MAP}};

    EACH_GATEWAY(gateway)
    {
        const pay_step *step = &(*gateway)->start;

        for (size_t row = 0; pay_order_fields[row].type != PAY_END; row++) {
            for (size_t i = 0; i < COUNT(cells); i++) {
                pay_record *arguments = record_of(step->operation->request);
                const pay_input *missing;
                source source;
                pay_record *order = whole_order();

                order->values[row] = cells[i];
                open_source(&source, order);
                give_settings(&source, step);
                pay_gateway_fill(&arena, arguments, step->inputs, &source.from, &missing);
                assert_known_names(
                    *gateway, step,
                    pay_gateway_violations(&arena, step->inputs, &source.from, pay_check(&arena, arguments, 1000)));
            }
        }
    }
}

/* Whichever allocation fails: the arena says so, or nothing is missing. */
static void what_is_sent_is_whole_or_memory_is_missing(void **state)
{
    (void)state;
    EACH_GATEWAY(gateway)
    {
        const pay_step *step = &(*gateway)->start;
        source source;

        open_source(&source, order_number(1)); /* made here: the order is the only item */
        give_settings(&source, step);
        for (size_t used = 0; used <= 4096; used = used ? used + 16 : 2000) {
            bool failed = true;

            for (long n = 1; failed; n++) {
                pay_arena own = {0};
                pay_record *arguments = pay_record_create(&own, step->operation->request);
                const pay_input *missing;
                const pay_violation *violations;

                assert_non_null(arguments);
                assert_true(used == 0 || pay_arena_allocate(&own, used));
                pay_allocation_fail_at(n);
                pay_gateway_fill(&own, arguments, step->inputs, &source.from, &missing);
                violations = pay_check(&own, arguments, 1000);
                violations = pay_gateway_violations(&own, step->inputs, &source.from, violations);
                pay_allocation_fail_at(0);
                failed = own.failed;
                if (!failed) {
                    assert_null(missing);
                    assert_no_violation((*gateway)->name, violations);
                }
                pay_arena_free(&own);
            }
        }
    }
}

/* --- what comes back ------------------------------------------------------------------ */

static void assert_handles(const pay_finding *finding)
{
    assert_true(finding->handle_count <= PAY_ATTEMPT_HANDLES);
    for (size_t i = 0; i < finding->handle_count; i++) {
        assert_true(pay_handle_name_is_valid(finding->handles[i].name));
        assert_true(pay_handle_value_is_valid(finding->handles[i].value));
    }
}

/* A row of the answer, where the table names one. */
static void set_row(pay_record *answer, const char *name, pay_value value)
{
    if (name) {
        set(answer, name, value);
    }
}

static void set_status(pay_record *answer, int status)
{
    pay_value *row = status_row(answer);

    if (row) {
        *row = status_of((pay_status)status);
    }
}

/* Every output, of the bank's page too. */
static void set_outputs(pay_record *answer, const pay_output *output, pay_text text)
{
    for (; output && output->row; output++) {
        pay_value *row = part_row(answer, output->row);

        row = row ? row : pay_record_find(answer, output->row);
        if (row) {
            *row = (pay_value){.kind = PAY_IS_TEXT, .text = text};
        }
    }
}

static void a_start_shows_a_page_or_says_why_not(void **state)
{
    (void)state;
    static const char *const texts[] = {NULL, "", " ", "https://bank.example/page", "a\x01"};

    EACH_GATEWAY(gateway)
    {
        for (int status = 0; status < PAY_STATUS_COUNT; status++) {
            for (size_t i = 0; i < COUNT(texts) * 2; i++) {
                pay_record *answer = answer_of((*gateway)->start.operation->response);
                pay_page page;
                pay_finding finding;

                set_status(answer, status);
                if (texts[i / 2]) {
                    set_outputs(answer, (*gateway)->start.outputs, pay_text_of(texts[i / 2]));
                }
                if (i % 2) {
                    set_row(answer, (*gateway)->asked_amount, money_of(AMOUNT, "TRY"));
                }
                finding = pay_gateway_started(&arena, *gateway, answer, &page);
                assert_int_equal(finding.proof, PAY_PROOF_ANSWER);
                assert_handles(&finding);
                assert_true(finding.fact != PAY_FACT_SHOWN || page.source != PAY_PAGE_NONE);
                assert_true(finding.fact != PAY_FACT_SHOWN || !pay_text_is_blank(page.content));
                assert_true(finding.fact != PAY_FACT_PAID || (finding.paid == AMOUNT && finding.currency));
                assert_true(finding.fact != PAY_FACT_PAID || (*gateway)->limits.may_charge_without_page);
                assert_true(finding.fact != PAY_FACT_LOST || finding.reason.length);
                assert_true(finding.fact != PAY_FACT_UNCLEAR || finding.reason.length);
                /* A code that nobody knows is no refusal: the money may be taken. */
                assert_true(status != PAY_STATUS_UNRECOGNISED || finding.fact != PAY_FACT_DECLINED);
            }
        }
    }
}

/* An answer to a question, with this state and amount, about our order. */
static pay_record *asked_answer(const pay_gateway *gateway, int status, pay_value amount, const char *order)
{
    pay_record *answer = answer_of(gateway->ask.operation->response);

    set_outputs(answer, gateway->ask.outputs, PAY_TEXT("H1"));
    set_status(answer, status);
    set_row(answer, gateway->amount, amount);
    set_row(answer, gateway->raw_amount,
            amount.kind == PAY_IS_MONEY && amount.money.minor == 0 ? text_of("0.00") : text_of("12.00"));
    set_row(answer, gateway->reason, text_of("because"));
    if (order) {
        set_row(answer, gateway->order, text_of(order));
    }
    return answer;
}

/* What a question may find, whatever the amount: all that a state of the provider's can prove. */
static void assert_asked(const pay_gateway *gateway, const pay_attempt *attempt, int status, const pay_finding *found)
{
    bool is_taken = status == PAY_STATUS_SUCCEEDED || status == PAY_STATUS_REFUND_FAILED;
    bool is_back = status == PAY_STATUS_REFUNDED || status == PAY_STATUS_CANCELLED;

    assert_int_equal(found->proof, PAY_PROOF_ASKED);
    assert_handles(found);
    assert_true(found->fact != PAY_FACT_PAID || is_taken);
    /* By the status alone nothing is paid: an amount that can be read is with it. */
    assert_true(found->fact != PAY_FACT_PAID || (found->paid != NONE && found->currency));
    assert_true(found->fact != PAY_FACT_DECLINED || (status == PAY_STATUS_FAILED && gateway->failure_is_final));
    assert_true(found->fact != PAY_FACT_FAILED_TRY || status == PAY_STATUS_FAILED);
    assert_true(found->fact != PAY_FACT_BACK || is_back);
    assert_true(found->fact != PAY_FACT_BACK || (found->left == 0 && found->currency));
    assert_true(found->fact != PAY_FACT_PART || found->left > 0 || attempt->paid != NONE);
    assert_true(found->fact != PAY_FACT_OPEN || status == PAY_STATUS_AWAITING_3DS || gateway->pending_is_open);
    assert_true(status != PAY_STATUS_UNRECOGNISED || found->fact == PAY_FACT_PENDING);
    assert_true((found->fact != PAY_FACT_UNCLEAR && found->fact != PAY_FACT_PAID_OTHERWISE) || found->reason.length);
    assert_true(found->left == NONE || found->left >= 0);
}

static void a_question_proves_no_more_than_its_answer_says(void **state)
{
    (void)state;
    const pay_value amounts[] = {{0},
                                 text_of("12.00"),
                                 money_of(AMOUNT, "TRY"),
                                 money_of(AMOUNT - 1, "TRY"),
                                 money_of(AMOUNT + 1, "TRY"),
                                 money_of(0, "TRY"),
                                 money_of(-1, "TRY"),
                                 money_of(-AMOUNT, "TRY"),
                                 money_of(AMOUNT, "USD")};
    static const pay_state states[] = {PAY_STATE_WAITING, PAY_STATE_LAPSED, PAY_STATE_PAID, PAY_STATE_PART,
                                       PAY_STATE_LOOK};
    static const int64_t known[][2] = {{NONE, NONE}, {AMOUNT, NONE}, {AMOUNT, AMOUNT}, {AMOUNT, 400}};

    EACH_GATEWAY(gateway)
    {
        for (size_t i = 0; i < PAY_STATUS_COUNT * COUNT(amounts) * COUNT(states) * COUNT(known); i++) {
            int status = (int)(i % PAY_STATUS_COUNT);
            const pay_value amount = amounts[i / PAY_STATUS_COUNT % COUNT(amounts)];
            pay_attempt attempt = payment_of(states[i / PAY_STATUS_COUNT / COUNT(amounts) % COUNT(states)]);
            const int64_t *amounts_known = known[i / PAY_STATUS_COUNT / COUNT(amounts) / COUNT(states)];
            pay_finding found;

            attempt.paid = amounts_known[0];
            attempt.left = amounts_known[1];
            found = pay_gateway_asked(*gateway, &attempt, asked_answer(*gateway, status, amount, REFERENCE), false);
            assert_asked(*gateway, &attempt, status, &found);
        }
    }
}

/* Whatever it says, it is not about ours: nothing of it is kept. */
static void an_answer_about_another_order_proves_nothing(void **state)
{
    (void)state;
    EACH_GATEWAY(gateway)
    {
        for (int status = 0; status < PAY_STATUS_COUNT; status++) {
            pay_attempt attempt = payment_of(PAY_STATE_WAITING);
            const char *const others[] = {"ffffffffffffffffffffffffffffffff", REFERENCE "0", " " REFERENCE, "", NULL};

            for (size_t i = 0; i < COUNT(others); i++) {
                pay_record *answer = asked_answer(*gateway, status, money_of(AMOUNT, "TRY"), others[i]);
                pay_finding found = pay_gateway_asked(*gateway, &attempt, answer, false);
                bool is_unsaid = !others[i] || !others[i][0];

                if (!is_unsaid || (*gateway)->order_is_needed) {
                    assert_int_equal(found.fact, PAY_FACT_UNCLEAR);
                    assert_int_equal(found.handle_count, 0);
                    assert_true(found.paid == NONE && found.left == NONE && found.reason.length);
                }
            }
        }
    }
}

static void our_reference_may_come_back_in_capitals(void **state)
{
    (void)state;
    EACH_GATEWAY(gateway)
    {
        pay_attempt attempt = payment_of(PAY_STATE_WAITING);
        pay_record *answer =
            asked_answer(*gateway, PAY_STATUS_SUCCEEDED, money_of(AMOUNT, "TRY"), "0123456789ABCDEF0123456789ABCDEF");

        assert_int_equal(pay_gateway_asked(*gateway, &attempt, answer, false).fact, PAY_FACT_PAID);
    }
}

/* A notice that the shop does not take the word of books nothing, and no notice says more than that it was paid. */
static void a_notice_books_nothing_that_is_not_trusted(void **state)
{
    (void)state;
    const pay_value amounts[] = {
        {0}, text_of("12.00"), money_of(AMOUNT, "TRY"), money_of(0, "TRY"), money_of(-AMOUNT, "TRY")};

    EACH_GATEWAY(gateway)
    {
        for (size_t i = 0; (*gateway)->notice && i < 2 * PAY_STATUS_COUNT * COUNT(amounts); i++) {
            bool is_trusted = i % 2;
            int status = (int)(i / 2 % PAY_STATUS_COUNT);
            const pay_value *amount = &amounts[i / 2 / PAY_STATUS_COUNT];
            bool has_amount = amount->kind == PAY_IS_MONEY && amount->money.minor > 0;
            pay_record *notice = answer_of((*gateway)->notice->fields);
            pay_finding found = pay_finding_of(PAY_FACT_COUNT, PAY_PROOF_COUNT);
            bool says;

            set_status(notice, status);
            set_row(notice, (*gateway)->notice_amount, *amount);
            set_row(notice, (*gateway)->notice_handle, text_of("T1"));
            says = pay_gateway_noticed(*gateway, is_trusted, notice, &found);
            assert_true(!says || found.proof == PAY_PROOF_SECRET_URL);
            assert_true(!says || found.fact == PAY_FACT_PAID || found.fact == PAY_FACT_PAID_OTHERWISE ||
                        found.fact == PAY_FACT_UNCLEAR || found.fact == PAY_FACT_FAILED_TRY);
            assert_true(!says || found.fact != PAY_FACT_PAID || (is_trusted && has_amount && found.paid == AMOUNT));
            assert_true(!says || is_trusted || found.paid == NONE);
            assert_true(!says || status == PAY_STATUS_SUCCEEDED || status == PAY_STATUS_FAILED);
        }
    }
}

/* Only an answer that says how the payment stands tells whether a lost refund was carried out. */
static void a_lost_refund_is_not_weighed_by_silence(void **state)
{
    (void)state;
    static const pay_fact silent[] = {PAY_FACT_SHOWN,    PAY_FACT_DECLINED, PAY_FACT_FAILED_TRY,
                                      PAY_FACT_OPEN,     PAY_FACT_PENDING,  PAY_FACT_NOT_FOUND,
                                      PAY_FACT_NOT_SENT, PAY_FACT_LOST,     PAY_FACT_NEVER_SHOWN};

    EACH_GATEWAY(gateway)
    {
        for (size_t i = 0; (*gateway)->weigh && i < COUNT(silent); i++) {
            pay_attempt refund = refund_of(500, AMOUNT);
            pay_finding now = pay_finding_of(silent[i], PAY_PROOF_ASKED);
            pay_text reason = {0};

            now.left = AMOUNT - 500;
            now.currency = refund.currency;
            assert_int_equal((*gateway)->weigh(&refund, &now, &reason), PAY_FACT_COUNT);
            assert_int_equal(reason.length, 0);
        }
    }
}

static void an_answer_of_a_refund_is_done_or_proves_nothing(void **state)
{
    (void)state;
    EACH_GATEWAY(gateway)
    {
        const pay_operation *reversals[] = {(*gateway)->refund.operation, (*gateway)->cancel.operation};

        for (size_t i = 0; i < COUNT(reversals); i++) {
            if (reversals[i]) {
                pay_finding found = pay_gateway_reversed(answer_of(reversals[i]->response));

                assert_int_equal(found.fact, PAY_FACT_DONE);
                assert_int_equal(found.proof, PAY_PROOF_ANSWER);
                assert_true(found.paid == NONE && found.left == NONE && found.handle_count == 0);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        GATEWAY_TEST(every_table_fits_its_operations),
        GATEWAY_TEST(every_capability_has_its_name),
        GATEWAY_TEST(an_order_becomes_a_request_that_may_be_sent),
        GATEWAY_TEST(an_attempt_is_asked_by_what_it_knows),
        GATEWAY_TEST(a_payment_is_started_with_our_reference_and_the_whole_amount),
        GATEWAY_TEST(a_plan_is_paid_where_plans_are_asked_for),
        GATEWAY_TEST(a_refund_is_of_its_own_amount),
        GATEWAY_TEST(what_is_wrong_has_the_name_that_the_caller_knows),
        GATEWAY_TEST(no_cell_of_an_order_breaks_the_walk),
        GATEWAY_TEST(what_is_sent_is_whole_or_memory_is_missing),
        GATEWAY_TEST(a_start_shows_a_page_or_says_why_not),
        GATEWAY_TEST(a_question_proves_no_more_than_its_answer_says),
        GATEWAY_TEST(an_answer_about_another_order_proves_nothing),
        GATEWAY_TEST(our_reference_may_come_back_in_capitals),
        GATEWAY_TEST(a_notice_books_nothing_that_is_not_trusted),
        GATEWAY_TEST(a_lost_refund_is_not_weighed_by_silence),
        GATEWAY_TEST(an_answer_of_a_refund_is_done_or_proves_nothing),
    };

    return cmocka_run_group_tests_name("every gateway", tests, NULL, NULL);
}
