#include "order.h"

#include "arena.h"
#include "buffer.h"
#include "installment.h"
#include "money.h"
#include "record.h"

enum { LONGEST_NUMBER = 64, LONGEST_NAME = 100, LONGEST_EMAIL = 254, LONGEST_CODE = 64, LONGEST_TEXT = 255 };
enum { FEWEST_PHONE_DIGITS = 7, MOST_PHONE_DIGITS = 15 }; /* ITU-T E.164 */

const pay_field pay_customer_fields[] = {
    {"name", PAY_STRING, PAY_REQUIRED | PAY_ONE_LINE, .max = LONGEST_NAME},
    {"surname", PAY_STRING, PAY_REQUIRED | PAY_ONE_LINE, .max = LONGEST_NAME},
    {"email", PAY_STRING, PAY_REQUIRED | PAY_ONE_LINE, .max = LONGEST_EMAIL},
    {"phone", PAY_STRING, .max = LONGEST_CODE},
    {"identityNumber", PAY_STRING, PAY_SECRET | PAY_ONE_LINE, .max = LONGEST_CODE},
    {"code", PAY_STRING, PAY_REFERENCE | PAY_ONE_LINE, .max = LONGEST_CODE},
    {"isGuest", PAY_BOOLEAN},
    {0},
};

static const pay_field item_fields[] = {
    {"name", PAY_STRING, PAY_REQUIRED | PAY_ONE_LINE, .max = LONGEST_TEXT},
    {"price", PAY_AMOUNT, PAY_REQUIRED},
    {"categoryId", PAY_STRING, PAY_REFERENCE | PAY_ONE_LINE, .max = LONGEST_CODE},
    {"id", PAY_STRING, PAY_REFERENCE | PAY_ONE_LINE, .max = LONGEST_CODE},
    {"sellerId", PAY_INTEGER, .min = 1},
    {"sellerShare", PAY_AMOUNT, PAY_MAY_BE_ZERO, .same_currency_as = "price", .at_most = "price"},
    {0},
};

const pay_field pay_order_fields[] = {
    {"number", PAY_STRING, PAY_REQUIRED | PAY_VISIBLE, .max = LONGEST_NUMBER},
    {"amount", PAY_AMOUNT, PAY_REQUIRED},
    {"customer", PAY_GROUP, PAY_REQUIRED, .members = pay_customer_fields, .record = "Customer"},
    {"returnUrl", PAY_URL, PAY_REQUIRED},
    {"notifyUrl", PAY_URL, PAY_SECRET},
    {"ceiling", PAY_AMOUNT, .same_currency_as = "amount"},
    {"items", PAY_LIST, .members = item_fields, .record = "OrderItem", .sum = {"price", "amount"}},
    {"installment", PAY_INTEGER, .min = 1, .max = PAY_MOST_INSTALLMENTS},
    {"threeDSecure", PAY_BOOLEAN},
    {"clientIp", PAY_IP},
    {"description", PAY_STRING, PAY_ONE_LINE, .max = LONGEST_TEXT},
    {"language", PAY_STRING, .max = LONGEST_CODE},
    {"plan", PAY_GROUP, .members = pay_plan_fields, .record = "InstallmentPlan"},
    {0},
};

/* What the tables cannot say. */
typedef struct order_check {
    pay_arena *arena;
    const pay_record *order;
    pay_violation *first;
} order_check;

/* `message` follows the name of the field. A field that broke a rule of its table is reported once. */
static void violate_order(order_check *check, const char *field, const char *rule, const char *message)
{
    pay_violation **last = &check->first;
    pay_violation *violation = pay_arena_allocate(check->arena, sizeof(*violation));
    pay_buffer text = {0};

    for (; *last; last = &(*last)->next) {
        if (pay_text_equals((*last)->field, pay_text_of(field))) {
            return;
        }
    }
    pay_buffer_append_string(&text, field);
    pay_buffer_append_char(&text, ' ');
    pay_buffer_append_string(&text, message);
    if (violation) {
        violation->field = pay_text_of(field);
        violation->rule = rule;
        violation->message = pay_arena_keep(check->arena, &text);
        *last = violation;
    }
    pay_buffer_free(&text);
}

/* Not in the fragment, which no server gets. */
static bool has_place(pay_text url, const char *place)
{
    for (size_t i = 0; i < url.length && url.bytes[i] != '#'; i++) {
        if (pay_text_starts_with(pay_text_from(url, i), pay_text_of(place))) {
            return true;
        }
    }
    return false;
}

static void check_addresses(order_check *check)
{
    pay_text notify = pay_record_text(check->order, "notifyUrl");

    if (!has_place(pay_record_text(check->order, "returnUrl"), PAY_REFERENCE_PLACE)) {
        violate_order(check, "returnUrl", "placeholder", "must have {reference} in its path or query");
    }
    if (pay_record_find(check->order, "notifyUrl")->kind != PAY_NOTHING &&
        !(has_place(notify, PAY_REFERENCE_PLACE) && has_place(notify, PAY_SECRET_PLACE))) {
        violate_order(check, "notifyUrl", "placeholder", "must have {reference} and {secret} in its path or query");
    }
}

/* A row of the plan of installments; nothing without a plan. */
static pay_value plan_value(const order_check *check, const char *name)
{
    const pay_value *plan = pay_record_find(check->order, "plan");

    return plan->kind == PAY_IS_RECORD ? *pay_record_find(plan->record, name) : (pay_value){0};
}

static bool is_money(const pay_value *value, pay_money money)
{
    return value->kind == PAY_IS_MONEY && value->money.minor == money.minor && value->money.currency == money.currency;
}

/* An offer for another basket would charge another price. */
static void check_plan(order_check *check)
{
    const pay_value *installment = pay_record_find(check->order, "installment");
    pay_value amount = plan_value(check, "amount");
    pay_value count = plan_value(check, "count");

    if (amount.kind == PAY_IS_MONEY && !is_money(pay_record_find(check->order, "amount"), amount.money)) {
        violate_order(check, "plan.amount", "mismatch", "must be the amount of the order: ask for the plans again");
    }
    if (pay_record_find(check->order, "plan")->kind == PAY_IS_RECORD &&
        plan_value(check, "total").kind != PAY_IS_MONEY) {
        violate_order(check, "plan.total", "required", "is required"); /* of an object that no constructor made */
    }
    if (count.kind == PAY_IS_INTEGER && installment->kind == PAY_IS_INTEGER && installment->integer != 1 &&
        installment->integer != count.integer) {
        violate_order(check, "installment", "mismatch", "must be that of the plan, or left out");
    }
}

static void check_ceiling(order_check *check)
{
    const pay_value *amount = pay_record_find(check->order, "amount");
    const pay_value *ceiling = pay_record_find(check->order, "ceiling");
    pay_value total = plan_value(check, "total");
    bool has_total = total.kind == PAY_IS_MONEY;

    amount = has_total ? &total : amount;
    if (amount->kind == PAY_IS_MONEY && ceiling->kind == PAY_IS_MONEY &&
        amount->money.currency == ceiling->money.currency && ceiling->money.minor < amount->money.minor) {
        violate_order(check, "ceiling", "range",
                      has_total ? "must not be below the total of the plan" : "must not be below amount");
    }
}

/* "items[1].price" */
static const char *name_price(order_check *check, size_t index)
{
    pay_buffer name = {0};

    pay_buffer_append_string(&name, "items[");
    pay_buffer_append_integer(&name, (long long)index);
    pay_buffer_append_string(&name, "].price");
    return pay_arena_keep(check->arena, &name).bytes;
}

static void check_items(order_check *check)
{
    const pay_value *amount = pay_record_find(check->order, "amount");
    const pay_value *items = pay_record_find(check->order, "items");
    pay_buffer text = {0};
    const char *message;

    if (amount->kind != PAY_IS_MONEY || items->kind != PAY_IS_LIST) {
        return;
    }
    pay_buffer_append_string(&text, "must be in ");
    pay_buffer_append_string(&text, amount->money.currency->code);
    message = pay_arena_keep(check->arena, &text).bytes;
    for (size_t i = 0; i < items->list.count; i++) {
        const pay_value *price = pay_record_find(items->list.items[i], "price");

        if (price->kind == PAY_IS_MONEY && price->money.currency != amount->money.currency) {
            violate_order(check, name_price(check, i), "currency", message);
        }
    }
}

static void check_phone(order_check *check)
{
    const pay_value *customer = pay_record_find(check->order, "customer");
    const pay_value *phone = customer->kind == PAY_IS_RECORD ? pay_record_find(customer->record, "phone") : NULL;

    if (!phone || phone->kind != PAY_IS_TEXT) {
        return;
    }
    if (!pay_text_starts_with(phone->text, PAY_TEXT("+")) || !pay_text_is_digits(pay_text_from(phone->text, 1)) ||
        phone->text.length < 1 + FEWEST_PHONE_DIGITS || phone->text.length > 1 + MOST_PHONE_DIGITS) {
        violate_order(check, "customer.phone", "phone",
                      "must be \"+\" with 7 to 15 digits, the country's code first: \"+905551112233\"");
    }
}

static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

static void check_language(order_check *check)
{
    const pay_value *language = pay_record_find(check->order, "language");

    if (language->kind == PAY_IS_TEXT && (language->text.length != 2 || pay_text_span(language->text, is_lower) != 2)) {
        violate_order(check, "language", "language", "must be two lower-case letters (ISO 639-1): \"tr\"");
    }
}

pay_violation *pay_order_check(pay_arena *arena, const pay_record *order)
{
    order_check check = {arena, order, pay_check(arena, order, LONGEST_TEXT)};

    check_addresses(&check);
    check_plan(&check);
    check_ceiling(&check);
    check_items(&check);
    check_phone(&check);
    check_language(&check);
    return check.first;
}
