/* Gateways: the walkers over a table of the test's own, cell by cell, and how Hepsipay's states are weighed. */
#include "gateways.h"

#include "hepsipay/hepsipay.h"

/* --- a service of the test's own ------------------------------------------------------- */

static const pay_field contact[] = {
    {"Name", PAY_STRING},
    {"Phone", PAY_STRING},
    {0},
};

static const pay_field line[] = {
    {"Product", PAY_STRING},
    {"Price", PAY_AMOUNT},
    {"Shelf", PAY_STRING},
    {0},
};

static const pay_field request[] = {
    {"Amount", PAY_AMOUNT},
    {"OrderId", PAY_STRING},
    {"Contact", PAY_GROUP, .members = contact},
    {"Contacts", PAY_GROUP, .members = contact},
    {"Lines", PAY_LIST, .members = line},
    {"Plans", PAY_INTEGERS},
    {"Email", PAY_STRING},
    {"Digits", PAY_STRING},
    {"Card", PAY_STRING},
    {"Token", PAY_STRING},
    {"Spare", PAY_STRING},
    {"Before", PAY_AMOUNT},
    {"Letters", PAY_STRING},
    {"First", PAY_BIN},
    {"Silent", PAY_STRING},
    {0},
};

static const pay_input inputs[] = {
    {"another.name", PAY_INPUT_ORDER, "customer.surname"}, /* of a row that the request does not have */
    {"amount", PAY_INPUT_AMOUNT},
    {"before", PAY_INPUT_BEFORE},
    {"orderId", PAY_INPUT_REFERENCE},
    {"contact.name", PAY_INPUT_ORDER, "customer.name"},
    {"contact.phone", PAY_INPUT_ORDER, "customer.phone", .form = PAY_INPUT_NATIONAL},
    {"lines", PAY_INPUT_ITEMS},
    {"lines.product", PAY_INPUT_ITEM, "name"},
    {"lines.price", PAY_INPUT_ITEM, "price"},
    {"lines.shelf", PAY_INPUT_ITEM, "categoryId"},
    {"lines.shelf", PAY_INPUT_SETTING, "shelf"},
    {"plans", PAY_INPUT_ORDER, "installment", .form = PAY_INPUT_LIST},
    {"email", PAY_INPUT_SETTING, "mail"},
    {"email", PAY_INPUT_SETTING, "secondMail"},
    {"email", PAY_INPUT_ORDER, "customer.email"},
    {"digits", PAY_INPUT_ORDER, "customer.phone", .form = PAY_INPUT_DIGITS},
    {"card", PAY_INPUT_CARD},
    {"token", PAY_INPUT_HANDLE, "token", .is_needed = true},
    {"spare", PAY_INPUT_ORDER, "description", .unless = "token"},
    {"letters", PAY_INPUT_CURRENCY},
    {"first", PAY_INPUT_BIN},
    {0},
};

/* What the walk borrows from. */
typedef struct source {
    pay_inputs from;
    pay_attempt payment, reversal;
    pay_setting settings[2];
} source;

static void open_source(source *source, pay_record *order)
{
    *source = (struct source){.payment = payment_of(PAY_STATE_STARTING), .reversal = refund_of(500, AMOUNT)};
    source->from = (pay_inputs){.order = order,
                                .payment = &source->payment,
                                .reversal = &source->reversal,
                                .bin = PAY_TEXT("415565"),
                                .settings = source->settings};
}

static void give_setting(source *source, const char *name, const char *text)
{
    source->settings[source->from.setting_count++] = (pay_setting){name, text_of(text)};
}

static pay_record *filled_by(const pay_input *table, const source *source, const pay_input **missing)
{
    pay_record *arguments = record_of(request);
    bool is_filled = pay_gateway_fill(&arena, arguments, table, &source->from, missing);

    assert_int_equal(is_filled, *missing == NULL);
    return arguments;
}

static pay_record *customer_of(const pay_record *order)
{
    return pay_record_find(order, "customer")->record;
}

/* --- what goes out ----------------------------------------------------------------------- */

static void every_source_fills_its_row(void **state)
{
    (void)state;
    pay_record *order = whole_order();
    const pay_input *missing;
    pay_record *arguments;
    pay_record **lines;
    source source;

    open_source(&source, order);
    assert_true(pay_attempt_set_handle(&source.payment, PAY_TEXT("token"), PAY_TEXT("T1")));
    arguments = filled_by(inputs, &source, &missing);
    assert_null(missing);
    assert_int_equal(pay_record_find(arguments, "Amount")->money.minor, 500);
    assert_int_equal(pay_record_find(arguments, "Before")->money.minor, AMOUNT);
    assert_text(pay_record_text(arguments, "OrderId"), REFERENCE);
    assert_text(pay_record_text(arguments, "Token"), "T1");
    assert_text(pay_record_text(arguments, "Letters"), "TRY");
    assert_text(pay_record_text(arguments, "First"), "415565");
    assert_text(pay_record_text(arguments, "Email"), "ayse@example.com");
    assert_text(pay_record_text(arguments, "Digits"), "905551112233");
    assert_text(pay_record_text(pay_record_find(arguments, "Contact")->record, "Phone"), "5551112233");
    assert_int_equal(pay_record_find(arguments, "Plans")->kind, PAY_IS_INTEGERS);
    assert_int_equal(pay_record_find(arguments, "Plans")->integers.count, 1);
    assert_int_equal(pay_record_find(arguments, "Plans")->integers.items[0], 3);
    assert_int_equal(pay_record_find(arguments, "Lines")->list.count, 2);
    lines = pay_record_find(arguments, "Lines")->list.items;
    assert_text(pay_record_text(lines[0], "Product"), "Novel");
    assert_text(pay_record_text(lines[0], "Shelf"), "books");
    assert_int_equal(pay_record_find(lines[1], "Price")->money.minor, 500);
    /* Nothing fills them: left out because of another, the caller's, and of no row. */
    assert_int_equal(pay_record_find(arguments, "Spare")->kind, PAY_NOTHING);
    assert_int_equal(pay_record_find(arguments, "Card")->kind, PAY_NOTHING);
    assert_int_equal(pay_record_find(arguments, "Silent")->kind, PAY_NOTHING);
    assert_int_equal(pay_record_find(arguments, "Contacts")->kind, PAY_NOTHING);
}

static void the_first_row_with_a_value_counts(void **state)
{
    (void)state;
    pay_record *order = whole_order();
    pay_record **items = pay_record_find(order, "items")->list.items;
    const pay_input *missing;
    pay_record *arguments;
    source source;

    set(items[1], "categoryId", (pay_value){0});
    open_source(&source, order);
    give_setting(&source, "shelf", "S1");
    give_setting(&source, "mail", "shop@example.com");
    arguments = filled_by(inputs, &source, &missing);
    assert_text(pay_record_text(arguments, "Email"), "shop@example.com");
    assert_text(pay_record_text(pay_record_find(arguments, "Lines")->list.items[0], "Shelf"), "books");
    assert_text(pay_record_text(pay_record_find(arguments, "Lines")->list.items[1], "Shelf"), "S1");
    assert_text(pay_record_text(arguments, "Spare"), "Two books"); /* there is no token */
    assert_ptr_equal(missing, &inputs[17]);
}

static void an_order_without_items_is_its_own_item(void **state)
{
    (void)state;
    static const char *const names[] = {"Two books", "A-7"};

    for (size_t i = 0; i < COUNT(names); i++) {
        pay_record *order = i == 0 ? whole_order() : small_order();
        const pay_input *missing;
        pay_value *lines;
        source source;

        set(order, "items", i == 0 ? (pay_value){.kind = PAY_IS_LIST} : (pay_value){0});
        open_source(&source, order);
        lines = pay_record_find(filled_by(inputs, &source, &missing), "Lines");
        assert_int_equal(lines->list.count, 1);
        assert_text(pay_record_text(lines->list.items[0], "Product"), names[i]);
        assert_int_equal(pay_record_find(lines->list.items[0], "Price")->money.minor, AMOUNT);
        assert_int_equal(pay_record_find(lines->list.items[0], "Shelf")->kind, PAY_NOTHING);
    }
}

static void a_phone_is_written_as_the_provider_reads_it(void **state)
{
    (void)state;
    static const struct {
        const char *phone, *digits, *national;
    } cases[] = {
        {"+905551112233", "905551112233", "5551112233"},
        {"+90555111223", "90555111223", "90555111223"}, /* no Turkish number */
        {"+9055511122334", "9055511122334", "9055511122334"},
        {"+4915112345678", "4915112345678", "4915112345678"},
        {"05551112233", "05551112233", "05551112233"},
        {"+", "", ""},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_record *order = small_order();
        const pay_input *missing;
        pay_record *arguments;
        source source;

        set(customer_of(order), "phone", text_of(cases[i].phone));
        open_source(&source, order);
        arguments = filled_by(inputs, &source, &missing);
        assert_text(pay_record_text(arguments, "Digits"), cases[i].digits);
        assert_text(pay_record_text(pay_record_find(arguments, "Contact")->record, "Phone"), cases[i].national);
    }
}

/* A name of a table that is none, and a group that is none: nothing, and no other row's value. */
static void a_path_that_leads_nowhere_has_no_value(void **state)
{
    (void)state;
    static const char *const paths[] = {"nobody",   "nobody.email",  "number.email",
                                        "customer", "customer.none", "customer.email.domain",
                                        "",         "customer."};

    for (size_t i = 0; i < COUNT(paths); i++) {
        const pay_input table[] = {{"spare", PAY_INPUT_ORDER, paths[i], .is_needed = true}, {0}};
        const pay_input *missing;
        source source;

        open_source(&source, whole_order());
        if (strcmp(paths[i], "customer") != 0) { /* which is a group, and fits no text: the check says so */
            filled_by(table, &source, &missing);
            assert_ptr_equal(missing, &table[0]);
        }
        open_source(&source, NULL);
        filled_by(table, &source, &missing);
        assert_ptr_equal(missing, &table[0]);
    }
}

static void an_amount_that_is_not_known_is_left_out(void **state)
{
    (void)state;
    const pay_input *missing;
    pay_record *arguments;
    source source;

    open_source(&source, small_order());
    source.reversal.before = NONE;
    arguments = filled_by(inputs, &source, &missing);
    assert_int_equal(pay_record_find(arguments, "Before")->kind, PAY_NOTHING);
    assert_int_equal(pay_record_find(arguments, "Amount")->kind, PAY_IS_MONEY);
}

/* Whichever allocation fails: the arena says so, or nothing is missing. */
static void a_request_is_whole_or_memory_is_missing(void **state)
{
    (void)state;
    source source;

    open_source(&source, whole_order());
    assert_true(pay_attempt_set_handle(&source.payment, PAY_TEXT("token"), PAY_TEXT("T1")));
    for (size_t used = 0; used <= 4096; used = used ? used + 16 : 2000) {
        bool failed = true;

        for (long n = 1; failed; n++) {
            pay_arena own = {0};
            pay_record *arguments = pay_record_create(&own, request);
            const pay_input *missing;

            assert_non_null(arguments);
            assert_true(used == 0 || pay_arena_allocate(&own, used));
            pay_allocation_fail_at(n);
            pay_gateway_fill(&own, arguments, inputs, &source.from, &missing);
            pay_allocation_fail_at(0);
            failed = own.failed;
            if (!failed) {
                assert_null(missing);
                assert_int_equal(pay_record_find(arguments, "Lines")->list.count, 2);
                assert_int_equal(pay_record_find(arguments, "Plans")->integers.items[0], 3);
                assert_int_equal(pay_record_find(arguments, "Contact")->kind, PAY_IS_RECORD);
            }
            pay_arena_free(&own);
        }
    }
}

static void a_currency_is_that_of_the_amount(void **state)
{
    (void)state;
    const pay_input *missing;
    pay_record *order = small_order();
    source source;

    set(order, "amount", (pay_value){0});
    open_source(&source, order);
    source.from.bin = PAY_TEXT("");
    assert_int_equal(pay_record_find(filled_by(inputs, &source, &missing), "Letters")->kind, PAY_NOTHING);
    assert_int_equal(pay_record_find(filled_by(inputs, &source, &missing), "First")->kind, PAY_NOTHING);
}

/* --- names of fields ----------------------------------------------------------------------- */

static void a_field_has_the_name_that_the_caller_knows(void **state)
{
    (void)state;
    static const struct {
        const char *field, *name;
    } cases[] = {
        {"amount", "amount"},
        {"before", "amount"},
        {"orderId", "reference"},
        {"contact.name", "customer.name"},
        {"lines", "items"},
        {"lines[0].product", "items[0].name"},
        {"lines[17].shelf", "items[17].categoryId"},
        {"lines.shelf", "items.categoryId"},
        {"email", "customer.email"}, /* the order could give it, and a setting too: neither did */
        {"card", "card"},
        {"token", "token"},
        {"letters", "amount"},
        {"first", "bin"},
        {"unknown", "unknown"},
        {"lines[0]", "items"},
        {"lines]0[.shelf", "lines]0[.shelf"},
        {"lines[0.shelf", "lines[0.shelf"},
        {"lines0].shelf", "lines0].shelf"},
        {"", ""},
    };
    source source;

    open_source(&source, record_of(pay_order_fields));
    for (size_t i = 0; i < COUNT(cases); i++) {
        assert_text(pay_gateway_field(&arena, inputs, &source.from, pay_text_of(cases[i].field)), cases[i].name);
    }
}

/* Where a value broke the rule, the one who gave it is named. */
static void who_gave_the_value_is_named(void **state)
{
    (void)state;
    source source;

    open_source(&source, whole_order());
    assert_text(pay_gateway_field(&arena, inputs, &source.from, PAY_TEXT("email")), "customer.email");
    give_setting(&source, "mail", "x");
    assert_text(pay_gateway_field(&arena, inputs, &source.from, PAY_TEXT("email")), "mail");
    give_setting(&source, "shelf", "x");
    assert_text(pay_gateway_field(&arena, inputs, &source.from, PAY_TEXT("lines[1].shelf")), "shelf");
}

static void violations_are_told_in_the_callers_words(void **state)
{
    (void)state;
    pay_violation second = {NULL, PAY_TEXT("orderId"), "max", PAY_TEXT("give one of a, b"), false};
    pay_violation first = {&second, PAY_TEXT("lines[1].product"), "required", PAY_TEXT("lines[1].product is required"),
                           true};
    const pay_violation *told;
    source source;

    open_source(&source, whole_order());
    told = pay_gateway_violations(&arena, inputs, &source.from, &first);
    assert_text(told->field, "items[1].name");
    assert_text(told->message, "items[1].name is required");
    assert_string_equal(told->rule, "required");
    assert_true(told->is_configuration);
    told = told->next;
    assert_text(told->field, "reference");
    assert_text(told->message, "give one of a, b"); /* which does not begin with the field */
    assert_null(told->next);
    assert_null(pay_gateway_violations(&arena, inputs, &source.from, NULL));
    assert_text(first.field, "lines[1].product"); /* as it was */
}

static void what_is_missing_is_named(void **state)
{
    (void)state;
    static const struct {
        pay_input input;
        const char *field, *message;
    } cases[] = {
        {{"webhookUrl", PAY_INPUT_ORDER, "notifyUrl"}, "notifyUrl", "notifyUrl is required"},
        {{"token", PAY_INPUT_HANDLE, "token"}, "token", "token of the payment is not known yet: ask about it first"},
        {{"orderId", PAY_INPUT_REFERENCE}, "reference", "reference is required"},
        {{"refundAmount", PAY_INPUT_AMOUNT}, "amount", "amount is required"},
        {{"lines", PAY_INPUT_ITEMS}, "items", "items is required"},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        const pay_violation *violation = pay_gateway_missing(&arena, &cases[i].input);

        assert_text(violation->field, cases[i].field);
        assert_string_equal(violation->rule, "required");
        assert_text(violation->message, cases[i].message);
        assert_null(violation->next);
    }
}

/* Which allocation it may be: the arena says so, or nothing is missing. */
static void violations_are_whole_or_memory_is_missing(void **state)
{
    (void)state;
    pay_violation second = {NULL, PAY_TEXT("orderId"), "max", PAY_TEXT("orderId is too long"), false};
    pay_violation first = {&second, PAY_TEXT("lines[1].product"), "required", PAY_TEXT("lines[1].product is required"),
                           false};
    source source;

    open_source(&source, whole_order());
    for (size_t used = 0; used <= 4096; used = used ? used + 16 : 3000) {
        bool failed = true;

        for (long n = 1; failed; n++) {
            pay_arena own = {0};
            const pay_violation *told, *missing;

            assert_true(used == 0 || pay_arena_allocate(&own, used));
            pay_allocation_fail_at(n);
            told = pay_gateway_violations(&own, inputs, &source.from, &first);
            missing = pay_gateway_missing(&own, &inputs[3]);
            pay_allocation_fail_at(0);
            failed = own.failed;
            if (!failed) {
                assert_text(told->message, "items[1].name is required");
                assert_text(told->next->message, "reference is too long");
                assert_text(missing->message, "reference is required");
            }
            pay_arena_free(&own);
        }
    }
}

/* --- the answer of start() ----------------------------------------------------------------- */

static const pay_code codes[] = {{"1", PAY_STATUS_SUCCEEDED}, {0}};

static const pay_field answer_data[] = {
    {"state", PAY_CODE, .argument = "status", .codes = codes},
    {"html", PAY_STRING, .argument = "threeDSecure", .part = "html"},
    {"redirectUrl", PAY_URL, .argument = "threeDSecure", .part = "redirectUrl"},
    {"errorCode", PAY_STRING, .argument = "decline", .part = "code"},
    {"errorMessage", PAY_STRING, .argument = "decline", .part = "message"},
    {0},
};

static const pay_field answer_rows[] = {
    {"data", PAY_GROUP, PAY_INLINE, .members = answer_data},
    {"Link", PAY_URL},
    {"EndsAt", PAY_DATE_TIME},
    {"Taken", PAY_AMOUNT, .currency = "TRY"},
    {"RawTaken", PAY_STRING},
    {"Order", PAY_STRING},
    {"Why", PAY_STRING},
    {"One", PAY_STRING},
    {0},
};

static const pay_operation operation = {.name = "bank.pay", .request = request, .response = answer_rows};

static const pay_output outputs[] = {
    {"redirectUrl", NULL, PAY_PAGE_REDIRECT},
    {"html", NULL, PAY_PAGE_HTML},
    {"link", "link", PAY_PAGE_REDIRECT},
    {"One", "one"},
    {0},
};

/* So many that an attempt has no room for them. */
static const pay_output many_outputs[] = {
    {"One", "a"}, {"One", "b"}, {"One", "c"}, {"One", "d"}, {"One", "e"},
    {"One", "f"}, {"One", "g"}, {"One", "h"}, {"One", "i"}, {0},
};

/* Says what was taken; `left`: what is left. */
static pay_gateway gateway_of(bool left)
{
    return (pay_gateway){
        .name = "bank.page",
        .start = {&operation, inputs, outputs},
        .ask = {&operation, inputs, outputs + 3},
        .amount = "taken",
        .raw_amount = "rawTaken",
        .amount_is_left = left,
        .asked_amount = "taken",
        .order = "order",
        .reason = "why",
        .ends_at = "endsAt",
        .failure_is_final = true,
        .notice_order = "order",
        .notice_handle = "one",
        .notice_amount = "taken",
        .notice_reason = "why",
    };
}

static pay_record *answer_with(pay_status status)
{
    pay_record *answer = answer_of(answer_rows);

    if (status != PAY_STATUS_COUNT) {
        *status_row(answer) = status_of(status);
    }
    return answer;
}

static void every_state_of_a_start_is_a_fact(void **state)
{
    (void)state;
    static const struct {
        pay_status status; /* COUNT: the answer has none */
        bool has_amount, has_page;
        pay_fact fact;
        const char *reason;
    } cases[] = {
        {PAY_STATUS_UNRECOGNISED, true, true, PAY_FACT_PENDING, ""},
        {PAY_STATUS_SUCCEEDED, true, false, PAY_FACT_PAID, ""},
        {PAY_STATUS_SUCCEEDED, false, true, PAY_FACT_UNCLEAR, "paid before the customer confirmed it"},
        {PAY_STATUS_FAILED, true, false, PAY_FACT_DECLINED, "51: no funds"},
        {PAY_STATUS_PENDING, false, false, PAY_FACT_PENDING, ""},
        {PAY_STATUS_AWAITING_3DS, false, true, PAY_FACT_SHOWN, ""},
        {PAY_STATUS_AWAITING_3DS, false, false, PAY_FACT_LOST, "the address of the bank's page cannot be used"},
        {PAY_STATUS_CANCELLED, false, false, PAY_FACT_DECLINED, "51: no funds"},
        {PAY_STATUS_REFUNDED, true, false, PAY_FACT_UNCLEAR, "the answer says that it was given back"},
        {PAY_STATUS_PARTIALLY_REFUNDED, true, false, PAY_FACT_UNCLEAR, "the answer says that it was given back"},
        {PAY_STATUS_REFUND_FAILED, true, false, PAY_FACT_UNCLEAR, "the answer says that it was given back"},
        {PAY_STATUS_COUNT, false, true, PAY_FACT_SHOWN, ""},
        {PAY_STATUS_COUNT, true, false, PAY_FACT_LOST, "the address of the bank's page cannot be used"},
    };
    const pay_gateway gateway = gateway_of(false);

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_record *answer = answer_with(cases[i].status);
        pay_finding found;
        pay_page page;

        *part_row(answer, "code") = text_of("51");
        *part_row(answer, "message") = text_of("no funds");
        set(answer, "EndsAt", (pay_value){.kind = PAY_IS_DATE, .date = {.seconds = 9000}});
        if (cases[i].has_amount) {
            set(answer, "Taken", money_of(AMOUNT, "TRY"));
        }
        if (cases[i].has_page) {
            set(answer, "Link", text_of("https://bank.example/p"));
        }
        found = pay_gateway_started(&arena, &gateway, answer, &page);
        if (found.fact != cases[i].fact) {
            fail_msg("case %zu: %s", i, pay_fact_name(found.fact));
        }
        assert_text(found.reason, cases[i].reason);
        assert_int_equal(found.proof, PAY_PROOF_ANSWER);
        assert_int_equal(found.paid, found.fact == PAY_FACT_PAID ? AMOUNT : NONE);
        assert_int_equal(found.ends_at, found.fact == PAY_FACT_SHOWN ? 9000 : NONE);
    }
}

static void a_page_without_an_end_has_none(void **state)
{
    (void)state;
    static const char *const rows[] = {NULL, "endsAt", "nobody"};

    for (size_t i = 0; i < COUNT(rows); i++) {
        pay_gateway gateway = gateway_of(false);
        pay_record *answer = answer_with(PAY_STATUS_AWAITING_3DS);
        pay_page page;

        gateway.ends_at = rows[i];
        set(answer, "Link", text_of("https://bank.example/p"));
        assert_int_equal(pay_gateway_started(&arena, &gateway, answer, &page).ends_at, NONE);
    }
}

static void the_first_page_that_is_not_blank_is_shown(void **state)
{
    (void)state;
    static const struct {
        const char *redirect, *html, *link;
        pay_page_source source;
        const char *content;
    } cases[] = {
        {"https://a", "<form>", "https://b", PAY_PAGE_REDIRECT, "https://a"},
        {NULL, "<form>", "https://b", PAY_PAGE_HTML, "<form>"},
        {" \t", "<form>", NULL, PAY_PAGE_HTML, "<form>"},
        {NULL, NULL, "https://b", PAY_PAGE_REDIRECT, "https://b"},
        {NULL, " ", "https://b", PAY_PAGE_REDIRECT, "https://b"},
        {NULL, NULL, NULL, PAY_PAGE_NONE, ""},
    };
    const pay_gateway gateway = gateway_of(false);

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_record *answer = answer_with(PAY_STATUS_AWAITING_3DS);
        pay_page page;

        *part_row(answer, "redirectUrl") = cases[i].redirect ? text_of(cases[i].redirect) : (pay_value){0};
        *part_row(answer, "html") = cases[i].html ? text_of(cases[i].html) : (pay_value){0};
        set(answer, "Link", cases[i].link ? text_of(cases[i].link) : (pay_value){0});
        pay_gateway_started(&arena, &gateway, answer, &page);
        assert_int_equal(page.source, cases[i].source);
        assert_text(page.content, cases[i].content);
    }
}

static void a_refusal_has_the_banks_words(void **state)
{
    (void)state;
    static const struct {
        const char *code, *message, *reason;
    } cases[] = {
        {"51", "no funds", "51: no funds"}, {"51", NULL, "51"},           {"51", " ", "51"},
        {NULL, "no funds", "no funds"},     {"", "no funds", "no funds"}, {NULL, NULL, ""},
    };
    const pay_gateway gateway = gateway_of(false);

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_record *answer = answer_with(PAY_STATUS_FAILED);
        pay_page page;

        *part_row(answer, "code") = cases[i].code ? text_of(cases[i].code) : (pay_value){0};
        *part_row(answer, "message") = cases[i].message ? text_of(cases[i].message) : integer_of(7);
        assert_text(pay_gateway_started(&arena, &gateway, answer, &page).reason, cases[i].reason);
    }
}

static void only_what_can_be_stored_is_kept(void **state)
{
    (void)state;
    static char longest[PAY_HANDLE_VALUE + 1];
    const struct {
        pay_value value;
        size_t count;
    } cases[] = {
        {text_of("1"), 1},
        {text_of(""), 0},
        {text_of("a\nb"), 0},
        {text_of("\xC3"), 0},
        {integer_of(1), 0},
        {{.kind = PAY_IS_TEXT, .text = {longest, PAY_HANDLE_VALUE}}, 1},
        {{.kind = PAY_IS_TEXT, .text = {longest, PAY_HANDLE_VALUE + 1}}, 0},
    };
    pay_gateway gateway = gateway_of(false);
    pay_finding found;
    pay_page page;

    memset(longest, 'x', sizeof(longest));
    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_record *answer = answer_with(PAY_STATUS_PENDING);

        set(answer, "One", cases[i].value);
        assert_int_equal(pay_gateway_started(&arena, &gateway, answer, &page).handle_count, cases[i].count);
    }
    gateway.start.outputs = many_outputs;
    pay_record *answer = answer_with(PAY_STATUS_PENDING);
    set(answer, "One", text_of("1"));
    found = pay_gateway_started(&arena, &gateway, answer, &page);
    assert_int_equal(found.handle_count, PAY_ATTEMPT_HANDLES);
    assert_text(found.handles[7].name, "h");
}

/* --- the answer to a question ---------------------------------------------------------------- */

#define WAITING PAY_STATE_WAITING
#define NOTHING NONE, NONE

typedef struct asked_case {
    pay_state state;
    int64_t paid, left; /* as the row has them */
    pay_status status;
    int64_t amount; /* NONE: it cannot be read */
    const char *currency, *raw;
    pay_fact fact;
    int64_t said_paid, said_left;
} asked_case;

static void check_asked(const pay_gateway *gateway, const asked_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const asked_case *c = &cases[i];
        pay_attempt attempt = payment_of(c->state);
        pay_record *answer = answer_with(c->status);
        pay_finding found;

        attempt.paid = c->paid;
        attempt.left = c->left;
        set(answer, "One", text_of("1"));
        set(answer, "Why", text_of("because"));
        set(answer, "RawTaken", text_of(c->raw));
        if (c->currency) {
            set(answer, "Taken", money_of(c->amount, c->currency));
        }
        found = pay_gateway_asked(gateway, &attempt, answer, false);
        if (found.fact != c->fact || found.paid != c->said_paid || found.left != c->said_left) {
            fail_msg("case %zu: %s, paid %lld, left %lld", i, pay_fact_name(found.fact), (long long)found.paid,
                     (long long)found.left);
        }
        assert_int_equal(found.proof, PAY_PROOF_ASKED);
        assert_int_equal(found.handle_count, 1);
        assert_int_equal(found.reason.length != 0, found.fact == PAY_FACT_UNCLEAR ||
                                                       found.fact == PAY_FACT_PAID_OTHERWISE ||
                                                       found.fact == PAY_FACT_DECLINED);
    }
}

static void an_answer_says_what_is_left(void **state)
{
    (void)state;
    static const asked_case cases[] = {
        {WAITING, NOTHING, PAY_STATUS_SUCCEEDED, 1200, "TRY", "12.00", PAY_FACT_PAID, 1200, 1200},
        {WAITING, NOTHING, PAY_STATUS_SUCCEEDED, 1200, "USD", "12.00", PAY_FACT_PAID, 1200, 1200}, /* judged later */
        {WAITING, NOTHING, PAY_STATUS_SUCCEEDED, NONE, NULL, "x", PAY_FACT_PAID_OTHERWISE, NOTHING},
        {WAITING, NOTHING, PAY_STATUS_SUCCEEDED, -1, "TRY", "-0.01", PAY_FACT_PAID_OTHERWISE, NOTHING},
        {WAITING, NOTHING, PAY_STATUS_SUCCEEDED, -1200, "TRY", "-12.00", PAY_FACT_PAID_OTHERWISE, NOTHING},
        {WAITING, NOTHING, PAY_STATUS_SUCCEEDED, 0, "TRY", "0.00", PAY_FACT_PAID, 0, 0}, /* judged later, too */
        {PAY_STATE_PAID, 1200, NONE, PAY_STATUS_SUCCEEDED, -1, "TRY", "-0.01", PAY_FACT_PAID_OTHERWISE, NOTHING},
        {PAY_STATE_PAID, 1200, NONE, PAY_STATUS_PARTIALLY_REFUNDED, -1, "TRY", "-0.01", PAY_FACT_UNCLEAR, NOTHING},
        {PAY_STATE_PAID, 1200, NONE, PAY_STATUS_REFUNDED, -1, "TRY", "-0.01", PAY_FACT_UNCLEAR, NOTHING},
        {PAY_STATE_PAID, 1200, NONE, PAY_STATUS_SUCCEEDED, 1200, "TRY", "12.00", PAY_FACT_PAID, 1200, 1200},
        {PAY_STATE_PAID, 1200, NONE, PAY_STATUS_SUCCEEDED, 700, "TRY", "7.00", PAY_FACT_PART, NONE, 700},
        {PAY_STATE_PAID, 1200, NONE, PAY_STATUS_SUCCEEDED, 1300, "TRY", "13.00", PAY_FACT_UNCLEAR, NOTHING},
        {PAY_STATE_PAID, 1200, NONE, PAY_STATUS_SUCCEEDED, 700, "USD", "7.00", PAY_FACT_PAID, 700, 700},
        {PAY_STATE_PAID, 1200, NONE, PAY_STATUS_PARTIALLY_REFUNDED, 700, "TRY", "7.00", PAY_FACT_PART, NONE, 700},
        {PAY_STATE_PAID, NOTHING, PAY_STATUS_PARTIALLY_REFUNDED, 700, "TRY", "7.00", PAY_FACT_PART, NONE, 700},
        {PAY_STATE_PAID, 1200, NONE, PAY_STATUS_PARTIALLY_REFUNDED, 1200, "TRY", "12.00", PAY_FACT_UNCLEAR, NOTHING},
        {PAY_STATE_PAID, 1200, NONE, PAY_STATUS_PARTIALLY_REFUNDED, 0, "TRY", "0.00", PAY_FACT_UNCLEAR, NOTHING},
        {PAY_STATE_PAID, 1200, NONE, PAY_STATUS_PARTIALLY_REFUNDED, NONE, NULL, "x", PAY_FACT_UNCLEAR, NOTHING},
        {PAY_STATE_PAID, 1200, 1200, PAY_STATUS_REFUNDED, 0, "TRY", "0.00", PAY_FACT_BACK, NONE, 0},
        {PAY_STATE_PAID, 1200, 1200, PAY_STATUS_REFUNDED, NONE, NULL, "0", PAY_FACT_BACK, NONE, 0},
        {PAY_STATE_PAID, 1200, 1200, PAY_STATUS_REFUNDED, NONE, NULL, "", PAY_FACT_BACK, NONE, 0},
        {PAY_STATE_PAID, 1200, 1200, PAY_STATUS_REFUNDED, NONE, NULL, "x", PAY_FACT_UNCLEAR, NOTHING},
        {PAY_STATE_PAID, 1200, 1200, PAY_STATUS_REFUNDED, 1, "TRY", "0.01", PAY_FACT_UNCLEAR, NOTHING},
        {PAY_STATE_PAID, 1200, 1200, PAY_STATUS_CANCELLED, 0, "TRY", "0.00", PAY_FACT_BACK, NONE, 0},
        {WAITING, NOTHING, PAY_STATUS_FAILED, 1200, "TRY", "12.00", PAY_FACT_DECLINED, NOTHING},
        {WAITING, NOTHING, PAY_STATUS_PENDING, 1200, "TRY", "12.00", PAY_FACT_PENDING, NOTHING},
        {WAITING, NOTHING, PAY_STATUS_AWAITING_3DS, 1200, "TRY", "12.00", PAY_FACT_OPEN, NOTHING},
        {WAITING, NOTHING, PAY_STATUS_UNRECOGNISED, 1200, "TRY", "12.00", PAY_FACT_PENDING, NOTHING},
        {WAITING, NOTHING, PAY_STATUS_COUNT, 1200, "TRY", "12.00", PAY_FACT_PENDING, NOTHING},
    };
    const pay_gateway gateway = gateway_of(true);

    check_asked(&gateway, cases, COUNT(cases));
}

static void an_answer_says_what_was_taken(void **state)
{
    (void)state;
    static const asked_case cases[] = {
        {WAITING, NOTHING, PAY_STATUS_SUCCEEDED, 1200, "TRY", "", PAY_FACT_PAID, 1200, 1200},
        {WAITING, NOTHING, PAY_STATUS_SUCCEEDED, NONE, NULL, "", PAY_FACT_PAID_OTHERWISE, NOTHING},
        {WAITING, NOTHING, PAY_STATUS_SUCCEEDED, 0, "TRY", "", PAY_FACT_PAID_OTHERWISE, NOTHING},
        {WAITING, NOTHING, PAY_STATUS_SUCCEEDED, -1200, "TRY", "", PAY_FACT_PAID_OTHERWISE, NOTHING},
        /* How much was given back only our own refunds know. */
        {PAY_STATE_PART, 1200, 700, PAY_STATUS_PARTIALLY_REFUNDED, 1200, "TRY", "", PAY_FACT_PART, NONE, 700},
        {PAY_STATE_PAID, 1200, 1200, PAY_STATUS_PARTIALLY_REFUNDED, 1200, "TRY", "", PAY_FACT_UNCLEAR, NOTHING},
        {PAY_STATE_PAID, 1200, NONE, PAY_STATUS_PARTIALLY_REFUNDED, 1200, "TRY", "", PAY_FACT_UNCLEAR, NOTHING},
        {PAY_STATE_PAID, NONE, 700, PAY_STATUS_PARTIALLY_REFUNDED, 1200, "TRY", "", PAY_FACT_UNCLEAR, NOTHING},
        {PAY_STATE_PAID, 1200, 1200, PAY_STATUS_REFUNDED, 1200, "TRY", "", PAY_FACT_BACK, NONE, 0},
        {PAY_STATE_PAID, 1200, 1200, PAY_STATUS_CANCELLED, 1200, "TRY", "", PAY_FACT_BACK, NONE, 0},
        /* A refund that failed may hide one that did not. */
        {PAY_STATE_PAID, 1200, 1200, PAY_STATUS_REFUND_FAILED, 1200, "TRY", "", PAY_FACT_PAID, 1200, NONE},
        {PAY_STATE_PAID, 1200, 1200, PAY_STATUS_REFUND_FAILED, NONE, NULL, "", PAY_FACT_UNCLEAR, NOTHING},
        {PAY_STATE_PAID, 1200, 1200, PAY_STATUS_REFUND_FAILED, -1, "TRY", "", PAY_FACT_UNCLEAR, NOTHING},
        {PAY_STATE_PAID, 1200, 1200, PAY_STATUS_REFUND_FAILED, 0, "TRY", "", PAY_FACT_UNCLEAR, NOTHING},
        {PAY_STATE_PART, 1200, 700, PAY_STATUS_REFUND_FAILED, 1200, "TRY", "", PAY_FACT_PART, NONE, 700},
        {PAY_STATE_PART, 1200, NONE, PAY_STATUS_REFUND_FAILED, 1200, "TRY", "", PAY_FACT_UNCLEAR, NOTHING},
        {WAITING, NOTHING, PAY_STATUS_REFUND_FAILED, 1200, "TRY", "", PAY_FACT_UNCLEAR, NOTHING},
        {PAY_STATE_LAPSED, NOTHING, PAY_STATUS_REFUND_FAILED, 1200, "TRY", "", PAY_FACT_UNCLEAR, NOTHING},
        {WAITING, NOTHING, PAY_STATUS_PENDING, 1200, "TRY", "", PAY_FACT_PENDING, NOTHING},
        {WAITING, NOTHING, PAY_STATUS_AWAITING_3DS, 1200, "TRY", "", PAY_FACT_OPEN, NOTHING},
    };
    const pay_gateway gateway = gateway_of(false);

    check_asked(&gateway, cases, COUNT(cases));
}

static void a_page_may_be_tried_again_and_its_customer_waited_for(void **state)
{
    (void)state;
    pay_gateway gateway = gateway_of(false);
    pay_attempt attempt = payment_of(WAITING);
    pay_finding found;

    gateway.failure_is_final = false;
    gateway.pending_is_open = true;
    found = pay_gateway_asked(&gateway, &attempt, answer_with(PAY_STATUS_FAILED), false);
    assert_int_equal(found.fact, PAY_FACT_FAILED_TRY);
    assert_int_equal(pay_gateway_asked(&gateway, &attempt, answer_with(PAY_STATUS_PENDING), false).fact, PAY_FACT_OPEN);
    /* A code that nobody knows is not the customer's turn. */
    found = pay_gateway_asked(&gateway, &attempt, answer_with(PAY_STATUS_UNRECOGNISED), false);
    assert_int_equal(found.fact, PAY_FACT_PENDING);
}

static void a_form_ends_the_customers_turn(void **state)
{
    (void)state;
    static const pay_message form = {.name = "form"};
    static const struct {
        const pay_message *form;
        bool came_back;
        int64_t ends_at;
        pay_fact fact;
    } cases[] = {
        {&form, false, 100, PAY_FACT_OPEN},
        {&form, true, 100, PAY_FACT_PENDING},
        {&form, false, PAY_ATTEMPT_NONE, PAY_FACT_PENDING}, /* it came earlier */
        {NULL, true, 100, PAY_FACT_OPEN},
        {NULL, false, PAY_ATTEMPT_NONE, PAY_FACT_OPEN},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_gateway gateway = gateway_of(false);
        pay_attempt attempt = payment_of(WAITING);

        gateway.pending_is_open = true;
        gateway.form = cases[i].form;
        attempt.ends_at = cases[i].ends_at;
        assert_int_equal(
            pay_gateway_asked(&gateway, &attempt, answer_with(PAY_STATUS_PENDING), cases[i].came_back).fact,
            cases[i].fact);
    }
}

static void an_answer_is_about_our_order(void **state)
{
    (void)state;
    static const struct {
        const char *row, *said;
        bool is_needed, is_ours;
    } cases[] = {
        {"order", REFERENCE, true, true},
        {"order", "other", true, false},
        {"order", NULL, true, false},
        {"order", NULL, false, true},
        {"order", "other", false, false},
        {NULL, "other", false, true},
        {"order", "0123456789ABCDEF0123456789abcdef", true, true},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_gateway gateway = gateway_of(false);
        pay_attempt attempt = payment_of(WAITING);
        pay_record *answer = answer_with(PAY_STATUS_SUCCEEDED);
        pay_finding found;

        gateway.order = cases[i].row;
        gateway.order_is_needed = cases[i].is_needed;
        set(answer, "Taken", money_of(AMOUNT, "TRY"));
        set(answer, "Order", cases[i].said ? text_of(cases[i].said) : (pay_value){0});
        found = pay_gateway_asked(&gateway, &attempt, answer, false);
        assert_int_equal(found.fact, cases[i].is_ours ? PAY_FACT_PAID : PAY_FACT_UNCLEAR);
    }
}

/* --- refunds --------------------------------------------------------------------------------- */

static const pay_field reversal_rows[] = {
    {"remaining", PAY_DERIVED},
    {"isRemainingAsExpected", PAY_DERIVED},
    {0},
};

static void a_refund_whose_rest_does_not_fit_proves_nothing(void **state)
{
    (void)state;
    const struct {
        pay_value fits, remaining;
        pay_fact fact;
    } cases[] = {
        {boolean_of(true), money_of(700, "TRY"), PAY_FACT_DONE},
        {boolean_of(false), money_of(100, "TRY"), PAY_FACT_LOST},
        {boolean_of(false), {0}, PAY_FACT_DONE}, /* nothing was said of the rest */
        {{0}, money_of(100, "TRY"), PAY_FACT_DONE},
        {text_of("false"), money_of(100, "TRY"), PAY_FACT_DONE},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_record *answer = record_of(reversal_rows);
        pay_finding found;

        answer->values[0] = cases[i].remaining;
        answer->values[1] = cases[i].fits;
        found = pay_gateway_reversed(answer);
        assert_int_equal(found.fact, cases[i].fact);
        assert_int_equal(found.reason.length != 0, cases[i].fact == PAY_FACT_LOST);
    }
    assert_int_equal(pay_gateway_reversed(record_of(contact)).fact, PAY_FACT_DONE);
}

/* 5.00 of 12.00. */
static void a_lost_refund_is_weighed_by_what_is_left(void **state)
{
    (void)state;
    static const struct {
        pay_fact now;
        int64_t left;
        const char *currency;
        int64_t before;
        pay_fact fact;
    } cases[] = {
        {PAY_FACT_PART, 700, "TRY", 1200, PAY_FACT_DONE},
        {PAY_FACT_UNCLEAR, 700, "TRY", 1200, PAY_FACT_DONE},
        {PAY_FACT_PAID, 700, "TRY", 1200, PAY_FACT_DONE},
        {PAY_FACT_PAID, 1200, "TRY", 1200, PAY_FACT_COUNT}, /* not yet: it is asked again */
        {PAY_FACT_PAID_OTHERWISE, 1200, "TRY", 1200, PAY_FACT_COUNT},
        {PAY_FACT_BACK, 0, "TRY", 500, PAY_FACT_DONE},
        {PAY_FACT_BACK, 0, "TRY", 1200, PAY_FACT_UNCLEAR},
        {PAY_FACT_PART, 900, "TRY", 1200, PAY_FACT_UNCLEAR},
        {PAY_FACT_PART, 700, "USD", 1200, PAY_FACT_UNCLEAR},
        {PAY_FACT_PART, 700, "TRY", NONE, PAY_FACT_UNCLEAR},
        {PAY_FACT_PAID, NONE, NULL, 1200, PAY_FACT_UNCLEAR},
        {PAY_FACT_PENDING, 700, "TRY", 1200, PAY_FACT_COUNT},
        {PAY_FACT_NOT_FOUND, NONE, NULL, 1200, PAY_FACT_COUNT},
        {PAY_FACT_DECLINED, 0, "TRY", 500, PAY_FACT_COUNT},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_attempt refund = refund_of(500, cases[i].before);
        pay_finding now = pay_finding_of(cases[i].now, PAY_PROOF_ASKED);
        pay_text reason = {0};
        pay_fact fact;

        now.left = cases[i].left;
        now.currency = cases[i].currency ? pay_currency_by_code(pay_text_of(cases[i].currency)) : NULL;
        fact = pay_gateway_weigh_left(&refund, &now, &reason);
        if (fact != cases[i].fact) {
            fail_msg("case %zu: %s", i, fact == PAY_FACT_COUNT ? "ask later" : pay_fact_name(fact));
        }
        assert_int_equal(reason.length != 0, fact == PAY_FACT_UNCLEAR);
    }
}

/* The states of the page, before and after, for a refund of a part and of all: docs/providers/hepsipay.md. */
static pay_fact weighed_by_hepsipay(const char *before, const char *after, bool is_all, pay_text *reason)
{
    pay_attempt refund = refund_of(is_all ? AMOUNT : 500, AMOUNT);
    pay_finding now = pay_finding_of(PAY_FACT_PAID, PAY_PROOF_ASKED);

    refund.state_before = pay_text_of(before);
    now.handles[0] = (pay_handle){PAY_TEXT("paymentId"), PAY_TEXT("8")};
    now.handle_count = 1;
    if (after) {
        now.handles[now.handle_count++] = (pay_handle){PAY_TEXT("state"), pay_text_of(after)};
    }
    return hepsipay_frame_gateway.weigh(&refund, &now, reason);
}

static bool is_one_of(const char *code, const char *const *codes, size_t count)
{
    for (size_t i = 0; code && i < count; i++) {
        if (strcmp(code, codes[i]) == 0) {
            return true;
        }
    }
    return false;
}

static void hepsipay_says_of_a_lost_refund_what_its_states_prove(void **state)
{
    (void)state;
    static const char *const codes_of_all[] = {"1",  "2",  "3",  "4",  "5",  "6",  "7", "8",  "9",  "10",
                                               "11", "12", "13", "14", "15", "99", "",  "04", "4 ", NULL};
    static const char *const paid[] = {"4", "5", "12", "14"};
    static const char *const failed[] = {"9", "11"};

    for (size_t i = 0; i < 2 * COUNT(codes_of_all) * (COUNT(codes_of_all) - 1); i++) {
        bool is_all = i % 2;
        const char *before = codes_of_all[i / 2 % (COUNT(codes_of_all) - 1)];
        const char *after = codes_of_all[i / 2 / (COUNT(codes_of_all) - 1)];
        bool was_paid = is_one_of(before, paid, COUNT(paid));
        bool had_part = strcmp(before, "8") == 0;
        bool had_failed = is_one_of(before, failed, COUNT(failed));
        bool is_paid = is_one_of(after, paid, COUNT(paid));
        bool has_failed = is_one_of(after, failed, COUNT(failed));
        bool has_part = after && strcmp(after, "8") == 0;
        bool is_back = after && strcmp(after, "10") == 0;
        pay_text reason = {0};
        pay_fact fact = weighed_by_hepsipay(before, after, is_all, &reason);
        pay_fact expected = PAY_FACT_UNCLEAR;

        if (!is_paid && !has_failed && !has_part && !is_back) {
            expected = PAY_FACT_COUNT; /* it says nothing of money that was taken */
        } else if (has_failed && (was_paid || had_part || strcmp(before, "10") == 0)) {
            expected = PAY_FACT_NOT_DONE;
        } else if ((has_part && was_paid && !is_all) || (is_back && (was_paid || had_part) && is_all)) {
            expected = PAY_FACT_DONE;
        } else if ((is_paid && was_paid) || (has_failed && had_failed)) {
            expected = PAY_FACT_COUNT;
        }
        if (fact != expected) {
            fail_msg("%s to %s, %s: %s", before, after ? after : "none", is_all ? "all" : "a part",
                     fact == PAY_FACT_COUNT ? "ask later" : pay_fact_name(fact));
        }
        assert_int_equal(reason.length != 0, fact == PAY_FACT_UNCLEAR);
    }
}

/* --- notices --------------------------------------------------------------------------------- */

static void a_notice_says_no_more_than_the_shop_believes(void **state)
{
    (void)state;
    static const struct {
        bool is_trusted;
        pay_status status;
        int64_t amount;
        const char *handle;
        int fact; /* -1: nothing by itself */
        int64_t paid;
        size_t handles;
    } cases[] = {
        {true, PAY_STATUS_SUCCEEDED, 1200, "T1", PAY_FACT_PAID, 1200, 1},
        {true, PAY_STATUS_SUCCEEDED, 1100, "T1", PAY_FACT_PAID, 1100, 1}, /* net: whether it fits is said later */
        {true, PAY_STATUS_SUCCEEDED, 0, "T1", PAY_FACT_PAID_OTHERWISE, NONE, 1},
        {true, PAY_STATUS_SUCCEEDED, NONE, "T1", PAY_FACT_PAID_OTHERWISE, NONE, 1},
        {true, PAY_STATUS_SUCCEEDED, 1200, "a\nb", PAY_FACT_PAID, 1200, 0},
        {false, PAY_STATUS_SUCCEEDED, 1200, "T1", PAY_FACT_UNCLEAR, NONE, 1},
        {true, PAY_STATUS_FAILED, 1200, "T1", PAY_FACT_FAILED_TRY, NONE, 0},
        {false, PAY_STATUS_FAILED, 1200, "T1", PAY_FACT_FAILED_TRY, NONE, 0},
        {true, PAY_STATUS_PENDING, 1200, "T1", -1, NONE, 0},
        {true, PAY_STATUS_UNRECOGNISED, 1200, "T1", -1, NONE, 0},
        {true, PAY_STATUS_REFUNDED, 1200, "T1", -1, NONE, 0},
        {true, PAY_STATUS_COUNT, 1200, "T1", -1, NONE, 0},
        {true, PAY_STATUS_SUCCEEDED, 1200, NULL, -1, NONE, 0}, /* a service whose notices only start a question */
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_gateway gateway = gateway_of(false);
        pay_record *notice = answer_with(cases[i].status);
        pay_finding found = pay_finding_of(PAY_FACT_COUNT, PAY_PROOF_HINT);
        bool says;

        gateway.notice_handle = cases[i].handle ? "one" : NULL;
        set(notice, "One", cases[i].handle ? text_of(cases[i].handle) : (pay_value){0});
        set(notice, "Why", text_of("declined"));
        if (cases[i].amount != NONE) {
            set(notice, "Taken", money_of(cases[i].amount, "TRY"));
        }
        says = pay_gateway_noticed(&gateway, cases[i].is_trusted, notice, &found);
        if (says != (cases[i].fact >= 0) || (says && found.fact != (pay_fact)cases[i].fact)) {
            fail_msg("case %zu: %s", i, says ? pay_fact_name(found.fact) : "nothing");
        }
        assert_int_equal(found.paid, cases[i].paid);
        assert_int_equal(found.handle_count, cases[i].handles);
        assert_int_equal(found.proof, says ? PAY_PROOF_SECRET_URL : PAY_PROOF_HINT);
        assert_int_equal(found.reason.length != 0, says && found.fact != PAY_FACT_PAID);
    }
}

/* By the key of today or the one before it; what is signed by anybody else, or not at all, is a hint. */
static void hepsipays_notice_is_signed_by_one_of_two_keys(void **state)
{
    (void)state;
    static const struct {
        const char *key, *previous, *used;
        bool is_signed;
    } cases[] = {
        {"new", "old", "new", true}, {"new", "old", "old", true}, {"new", NULL, "old", false},
        {NULL, "old", "old", true},  {NULL, NULL, "", false},     {"new", "old", "other", false},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        pay_record *credentials = record_of(hepsipay.account);
        pay_record *notice = record_of(hepsipay_webhook.fields);
        char hash[PAY_DIGEST_HEX_SIZE];

        set(credentials, "callbackKey", cases[i].key ? text_of(cases[i].key) : (pay_value){0});
        set(credentials, "previousCallbackKey", cases[i].previous ? text_of(cases[i].previous) : (pay_value){0});
        set(notice, "PaymentId", text_of("709840"));
        assert_false(hepsipay_frame_gateway.notice_is_signed(credentials, notice));
        assert_true(hepsipay_webhook_hash(notice, pay_text_of(cases[i].used), hash));
        set(notice, "Hash", text_of(hash));
        assert_int_equal(hepsipay_frame_gateway.notice_is_signed(credentials, notice), cases[i].is_signed);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        GATEWAY_TEST(every_source_fills_its_row),
        GATEWAY_TEST(the_first_row_with_a_value_counts),
        GATEWAY_TEST(an_order_without_items_is_its_own_item),
        GATEWAY_TEST(a_phone_is_written_as_the_provider_reads_it),
        GATEWAY_TEST(a_path_that_leads_nowhere_has_no_value),
        GATEWAY_TEST(an_amount_that_is_not_known_is_left_out),
        GATEWAY_TEST(a_currency_is_that_of_the_amount),
        GATEWAY_TEST(a_request_is_whole_or_memory_is_missing),
        GATEWAY_TEST(a_field_has_the_name_that_the_caller_knows),
        GATEWAY_TEST(who_gave_the_value_is_named),
        GATEWAY_TEST(violations_are_told_in_the_callers_words),
        GATEWAY_TEST(what_is_missing_is_named),
        GATEWAY_TEST(violations_are_whole_or_memory_is_missing),
        GATEWAY_TEST(every_state_of_a_start_is_a_fact),
        GATEWAY_TEST(a_page_without_an_end_has_none),
        GATEWAY_TEST(the_first_page_that_is_not_blank_is_shown),
        GATEWAY_TEST(a_refusal_has_the_banks_words),
        GATEWAY_TEST(only_what_can_be_stored_is_kept),
        GATEWAY_TEST(an_answer_says_what_is_left),
        GATEWAY_TEST(an_answer_says_what_was_taken),
        GATEWAY_TEST(a_page_may_be_tried_again_and_its_customer_waited_for),
        GATEWAY_TEST(a_form_ends_the_customers_turn),
        GATEWAY_TEST(an_answer_is_about_our_order),
        GATEWAY_TEST(a_refund_whose_rest_does_not_fit_proves_nothing),
        GATEWAY_TEST(a_lost_refund_is_weighed_by_what_is_left),
        GATEWAY_TEST(hepsipay_says_of_a_lost_refund_what_its_states_prove),
        GATEWAY_TEST(a_notice_says_no_more_than_the_shop_believes),
        GATEWAY_TEST(hepsipays_notice_is_signed_by_one_of_two_keys),
    };

    return cmocka_run_group_tests_name("gateway", tests, NULL, NULL);
}
