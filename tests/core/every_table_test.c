/* What holds for the tables of every provider: they are sound, name their page, and mark every secret. */
#include "provider_calls.h"

/* The calls that move or may move money, or change the books, as the pages of these providers say. */
static const pay_operation *const known_writes[] = {
    &finrota_hpm_create_link, &finrota_pws_pay,     &finrota_pws_cancel,      &finrota_pws_refund,
    &finrota_vpws_pay,        &finrota_vpws_cancel, &finrota_vpws_refund,     &hstmobil_pay,
    &hstmobil_result,         &hepsipay_frame_init, &hepsipay_payment_refund, &finrota_erp_set_code,
};

static bool is_known_write(const pay_operation *operation)
{
    for (size_t w = 0; w < COUNT(known_writes); w++) {
        if (operation == known_writes[w]) {
            return true;
        }
    }
    return false;
}

static bool has_known_writes(const pay_provider *provider)
{
    PAYMENTS_EACH_OPERATION(provider, operation) {
        if (is_known_write(*operation)) {
            return true;
        }
    }
    return false;
}

/* Of a provider that is in the list, every write is; no write of any provider is anonymous. */
static void writes_are_known(void **state)
{
    (void)state;
    PAYMENTS_EACH_PROVIDER(provider) {
        bool is_listed = has_known_writes(*provider);

        PAYMENTS_EACH_OPERATION(*provider, operation) {
            bool is_write = (*operation)->safety != PAY_READ_ONLY;

            assert_true(!is_listed || is_write == is_known_write(*operation));
            assert_true(!is_listed || ((*operation)->safety == PAY_ASKS_ONCE) == (*operation == &hstmobil_result));
            assert_false(is_write && (*operation)->anonymous);
        }
    }
}

static const pay_field *row_of(const pay_field *fields, const char *name)
{
    for (; fields->type != PAY_END; fields++) {
        const pay_field *inner = (fields->flags & PAY_INLINE) && fields->members ? row_of(fields->members, name) : NULL;
        if (strcmp(fields->name, name) == 0 || inner) {
            return inner ? inner : fields;
        }
    }
    return NULL;
}

static bool has_row(const pay_field *fields, const char *name)
{
    return row_of(fields, name) != NULL;
}

/* A row that another demands: what that one is demanded for holds too, and ends somewhere. */
static bool ends(const pay_field *root, const pay_field *field)
{
    for (int steps = 0; steps < 10; steps++) {
        const pay_field *next = field->required_when.field ? row_of(root, field->required_when.field) : NULL;
        if (next == NULL) {
            return !field->required_when.field;
        }
        field = next;
    }
    return false;
}

/* What the walkers take for granted of a table. `root` is the whole that it stands in. */
static void assert_sound(const char *who, const pay_field *fields, const pay_field *root, bool is_answer)
{
    for (const pay_field *field = fields; field->type != PAY_END; field++) {
        bool good = field->name != NULL;
        int64_t expected;

        good = good && ((field->type == PAY_GROUP || field->type == PAY_LIST) == (field->members != NULL));
        good = good && (field->type == PAY_CODE) == (field->codes != NULL);
        good = good && (!field->currency || pay_currency_by_code(pay_text_of(field->currency)));
        good = good && (!field->currency_from || has_row(fields, field->currency_from));
        good = good && (!field->same_currency_as || has_row(fields, field->same_currency_as));
        good = good && ends(root, field);
        good = good && (!field->sum.member ||
                        (has_row(field->members, field->sum.member) && has_row(fields, field->sum.total)));
        good = good && (field->role != PAY_ROLE_STATUS || (field->type == PAY_INTEGER && field->expect));
        good = good && (field->type != PAY_INTEGER || !field->expect ||
                        pay_text_to_integer(pay_text_of(field->expect), &expected));
        good = good && (field->role != PAY_ROLE_SUCCESS || (field->type == PAY_BOOLEAN && field->expect));
        good =
            good && (field->role == PAY_ROLE_NONE || field->type != PAY_STRING || field->role >= PAY_ROLE_RESULT_CODE);
        if (is_answer) {
            good = good && (field->type != PAY_AMOUNT || field->currency || field->currency_from);
            good = good && (field->type != PAY_AMOUNT_MINOR || field->currency);
            good = good && !(field->flags & (PAY_IN_PATH | PAY_IN_QUERY | PAY_KEPT_BACK | PAY_AS_SHA512));
            good = good && field->type != PAY_MAP && field->type != PAY_INTEGERS && !field->choice;
        } else {
            good = good && field->type != PAY_DECIMAL && field->type != PAY_CODE && field->type != PAY_ANY;
            good = good && field->type != PAY_DERIVED && field->role == PAY_ROLE_NONE;
            good = good && (!(field->flags & PAY_IN_PATH) || (field->flags & PAY_REQUIRED));
            good = good && field->name[0] != '\0';
        }
        if (!good) {
            fail_msg("%s: %s", who, field->name ? field->name : "a row without a name");
        }
        if (field->members) {
            assert_sound(who, field->members, root, is_answer);
        }
    }
}

/* Every {name} of a path has its row, and every such row its place. */
static void assert_path(const pay_operation *operation)
{
    size_t places = 0;
    size_t rows = 0;

    for (const char *at = strchr(operation->path, '{'); at; at = strchr(at + 1, '{')) {
        char name[64];
        snprintf(name, sizeof(name), "%.*s", (int)(strchr(at, '}') - at - 1), at + 1);
        assert_true(has_row(operation->request, name));
        places++;
    }
    for (const pay_field *field = operation->request; field->type != PAY_END; field++) {
        rows += (field->flags & PAY_IN_PATH) != 0;
    }
    assert_int_equal(places, rows);
    assert_int_equal(operation->path[0], '/');
    assert_null(strchr(operation->path, '?'));
}

static bool has_more_rows(const pay_field *fields, size_t count)
{
    while (count > 0 && fields->type != PAY_END) {
        fields++;
        count--;
    }
    return fields->type != PAY_END;
}

static void assert_operation(const pay_provider *provider, const pay_operation *operation)
{
    bool is_get = strcmp(operation->method, "GET") == 0;

    assert_true(is_get || strcmp(operation->method, "POST") == 0 || strcmp(operation->method, "PUT") == 0);
    assert_false(is_get && pay_has_body(operation->request));
    assert_path(operation);
    assert_sound(operation->name, operation->request, operation->request, false);
    assert_sound(operation->name, operation->response, operation->response, true);
    if (operation->bare_response) {
        assert_sound(operation->name, operation->bare_response, operation->bare_response, true);
    }
    if (operation->wrapped_response) {
        assert_sound(operation->name, operation->wrapped_response, operation->wrapped_response, true);
    }
    assert_sound(operation->name, provider->account, provider->account, false);
    if (provider->token) {
        assert_false(has_more_rows(provider->account, 6)); /* which tell two tokens apart */
    }
}

/* What docs/providers says of the provider; freed with free(). */
static char *page_of_docs(const pay_provider *provider)
{
    char path[64];
    char *text = calloc(1, 200000);
    FILE *file;

    snprintf(path, sizeof(path), "docs/providers/%s.md", provider->name);
    file = fopen(path, "r");
    if (!text || !file || fread(text, 1, 199999, file) == 0) {
        fail_msg("%s cannot be read", path);
    }
    fclose(file);
    return text;
}

static void assert_page(const char *docs, const char *name, const char *page)
{
    char row[256];

    snprintf(row, sizeof(row), "\n| `%s` | %s |\n", name, page ? page : "");
    if (!page || !strstr(docs, row)) {
        fail_msg("%s: its page is missing, or docs/providers has no row %s", name, row);
    }
}

static void every_operation_and_message_names_its_page(void **state)
{
    (void)state;
    PAYMENTS_EACH_PROVIDER(provider) {
        char *docs = page_of_docs(*provider);

        PAYMENTS_EACH_OPERATION(*provider, operation) {
            assert_page(docs, (*operation)->name, (*operation)->page);
        }
        PAYMENTS_EACH_MESSAGE(*provider, message) {
            assert_page(docs, (*message)->name, (*message)->page);
        }
        free(docs);
    }
}

static void every_table_is_sound(void **state)
{
    (void)state;
    PAYMENTS_EACH_PROVIDER(provider) {
        PAYMENTS_EACH_OPERATION(*provider, operation) {
            assert_operation(*provider, *operation);
        }
        PAYMENTS_EACH_MESSAGE(*provider, message) {
            assert_sound((*message)->name, (*message)->fields, (*message)->fields, true);
        }
    }
    assert_sound("installments", hepsipay_installment_answer, hepsipay_installment_answer, false);
}

/*
 * The target of a request whose texts in path and query are all this one; only the bytes that make up its frame, and
 * those that no target may have. Counts the texts.
 */
static size_t frame_of(const pay_operation *operation, pay_text text, char frame[256])
{
    pay_record *request = pay_record_create(&b.arena, operation->request);
    pay_buffer target = {0};
    size_t texts = 0, length = 0;

    assert_non_null(request);
    for (size_t i = 0; request->fields[i].type != PAY_END; i++) {
        const pay_field *field = &request->fields[i];

        if ((field->flags & (PAY_IN_PATH | PAY_IN_QUERY)) && field->type != PAY_AMOUNT) {
            request->values[i] = (pay_value){.kind = PAY_IS_TEXT, .text = text};
            texts++;
        }
    }
    pay_write_target(&target, operation->path, request, false);
    assert_false(target.failed);
    for (size_t i = 0; i < target.length; i++) {
        char c = target.bytes[i];
        if ((c < '0' || c > '9') && (pay_lower(c) < 'a' || pay_lower(c) > 'z') && (c == '\0' || !strchr("-._~%", c))) {
            assert_true(length < 255);
            frame[length++] = c;
        }
    }
    frame[length] = '\0';
    assert_int_equal(strlen(frame), length);
    pay_buffer_free(&target);
    return texts;
}

static void no_text_leaves_its_place_in_a_url(void **state)
{
    (void)state;
    static const char hostile[] = "x\r\nX-Evil: 1\r\n\r\n /../../x?a=b&c=d#e;f@g:1\\\t\x7f\xC2\x85%0d%0a\0z";
    size_t texts = 0;

    PAYMENTS_EACH_PROVIDER(provider) {
        PAYMENTS_EACH_OPERATION(*provider, operation) {
            char harmless_frame[256], hostile_frame[256];

            texts += frame_of(*operation, PAY_TEXT("x"), harmless_frame);
            frame_of(*operation, (pay_text){hostile, sizeof(hostile) - 1}, hostile_frame);
            assert_string_equal(hostile_frame, harmless_frame);
        }
    }
    assert_true(texts >= 17);
}

/* Card and key rows, wherever they stand. */
static void assert_secrets_marked(const char *who, const pay_field *fields)
{
    static const char *const secrets[] = {
        "cardNumber", "cvv",       "cvc",    "expMonth", "expYear",     "expireYear", "expireMonth", "cardHolderName",
        "tckn",       "secretKey", "apiKey", "password", "callbackKey", "token",      "Token"};
    for (; fields->type != PAY_END; fields++) {
        for (size_t i = 0; i < COUNT(secrets); i++) {
            if (strcmp(fields->name, secrets[i]) == 0 && !(fields->flags & PAY_SECRET)) {
                fail_msg("%s: %s is not marked as secret", who, fields->name);
            }
        }
        if (fields->members) {
            assert_secrets_marked(who, fields->members);
        }
    }
}

static void every_secret_is_marked(void **state)
{
    (void)state;
    PAYMENTS_EACH_PROVIDER(provider) {
        PAYMENTS_EACH_OPERATION(*provider, operation) {
            assert_secrets_marked((*operation)->name, (*operation)->request);
            assert_secrets_marked((*operation)->name, (*operation)->response);
            assert_secrets_marked((*operation)->name, (*provider)->account);
        }
        PAYMENTS_EACH_MESSAGE(*provider, message) {
            assert_secrets_marked((*message)->name, (*message)->fields);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        PROVIDER_TEST(writes_are_known),
        PROVIDER_TEST(every_table_is_sound),
        PROVIDER_TEST(every_operation_and_message_names_its_page),
        PROVIDER_TEST(no_text_leaves_its_place_in_a_url),
        PROVIDER_TEST(every_secret_is_marked),
    };
    return cmocka_run_group_tests_name("every table", tests, start, NULL);
}
