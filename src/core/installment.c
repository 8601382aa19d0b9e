/* Ways to pay an order in installments. */
#include "installment.h"

#include <string.h>

#include "characters.h"

enum { LONGEST_NAME = 255, LONGEST_CODE = 64, PERCENT = 2 };

const pay_field pay_plan_fields[] = {
    {"amount", PAY_AMOUNT, PAY_REQUIRED},
    {"count", PAY_INTEGER, PAY_REQUIRED, .min = 1, .max = PAY_MOST_INSTALLMENTS},
    {"total", PAY_AMOUNT, .same_currency_as = "amount"},
    {"extraCount", PAY_INTEGER, .min = 0, .max = PAY_MOST_INSTALLMENTS},
    {"rate", PAY_STRING, PAY_ONE_LINE, .max = LONGEST_CODE},
    {"program", PAY_STRING, PAY_ONE_LINE, .max = LONGEST_NAME},
    {"pos", PAY_STRING, PAY_REFERENCE | PAY_ONE_LINE, .max = LONGEST_CODE},
    {0},
};

int64_t pay_installment(int64_t total, int64_t count, int64_t at)
{
    return total / count + (at < total % count ? 1 : 0);
}

/* One reading of an answer. */
typedef struct plan_reader {
    const pay_plan_rows *rows;
    pay_money amount;
    pay_text own_pos;
    bool is_added;
    bool is_single;
    pay_plan best[PAY_MOST_INSTALLMENTS + 1]; /* by count; its own count is 0 while there is none */
    int64_t weight[PAY_MOST_INSTALLMENTS + 1];
} plan_reader;

/* The list whose members are called so, in the record or its inline groups; NULL without one. */
static const pay_value *find_list(const pay_record *record, const char *called)
{
    for (size_t i = 0; record->fields[i].type != PAY_END; i++) {
        const pay_field *field = &record->fields[i];
        const pay_value *value = &record->values[i];

        if (value->kind == PAY_IS_LIST && field->record && strcmp(field->record, called) == 0) {
            return value;
        }
        if (value->kind == PAY_IS_RECORD && (field->flags & PAY_INLINE) && (value = find_list(value->record, called))) {
            return value;
        }
    }
    return NULL;
}

/* Of a row that the record has. */
static int64_t integer_of(const pay_record *record, const char *name)
{
    const pay_value *value = pay_record_find(record, name);

    return value->kind == PAY_IS_INTEGER ? value->integer : 0;
}

/* The rate as a number, to compare it with others; false: it cannot be used. None is as one of 0. */
static bool weigh_rate(const plan_reader *reader, pay_text rate, int64_t *weight)
{
    const int64_t fine = 1000000000000;

    *weight = 0;
    if (!rate.length) {
        return !reader->is_added;
    }
    return rate.bytes[0] != '-' && pay_money_multiply(fine, rate, PERCENT, weight) == PAY_MONEY_OK;
}

static bool add_commission(const plan_reader *reader, pay_plan *plan)
{
    int64_t commission;

    return !reader->is_added || (pay_money_multiply(plan->total, plan->rate, PERCENT, &commission) == PAY_MONEY_OK &&
                                 pay_integer_add(plan->total, commission, &plan->total));
}

static bool is_better(const plan_reader *reader, const pay_plan *plan, int64_t weight)
{
    const pay_plan *best = &reader->best[plan->count];
    int64_t before = reader->weight[plan->count];

    return best->count == 0 || weight < before ||
           (weight == before && pay_text_equals_nocase(plan->pos, reader->own_pos) &&
            !pay_text_equals_nocase(best->pos, reader->own_pos));
}

static void read_rate(plan_reader *reader, const pay_record *pos, const pay_record *rate)
{
    const pay_plan_rows *rows = reader->rows;
    int64_t weight;
    pay_plan plan = {
        .count = integer_of(rate, rows->count),
        .extra_count = integer_of(rate, rows->extra_count),
        .total = reader->amount.minor,
        .rate = pay_record_text(rate, rows->rate),
        .program = pay_characters_trim(pay_record_text(pos, rows->program)),
        .pos = pay_record_text(pos, rows->pos),
    };

    if (plan.count < 1 || plan.count > (reader->is_single ? 1 : PAY_MOST_INSTALLMENTS) || plan.extra_count < 0 ||
        plan.extra_count > PAY_MOST_INSTALLMENTS || !weigh_rate(reader, plan.rate, &weight) ||
        !add_commission(reader, &plan)) {
        return;
    }
    if (is_better(reader, &plan, weight)) {
        reader->best[plan.count] = plan;
        reader->weight[plan.count] = weight;
    }
}

static bool is_below_limit(const plan_reader *reader, const pay_record *answer)
{
    pay_text limit = reader->rows->lower_limit ? pay_record_text(answer, reader->rows->lower_limit) : (pay_text){0};
    int64_t minor;

    return limit.length && pay_money_parse(limit, reader->amount.currency, true, &minor) == PAY_MONEY_OK &&
           reader->amount.minor < minor;
}

static void read_ways(plan_reader *reader, const pay_value *list)
{
    for (size_t i = 0; list && i < list->list.count; i++) {
        const pay_record *pos = list->list.items[i];
        const pay_value *rates = find_list(pos, reader->rows->rates);

        for (size_t j = 0; rates && j < rates->list.count; j++) {
            read_rate(reader, pos, rates->list.items[j]);
        }
    }
}

bool pay_plans_read(pay_arena *arena, const pay_plan_rows *rows, const pay_record *answer, pay_money amount,
                    pay_text own_pos, bool is_added, const pay_plans **plans)
{
    plan_reader reader = {.rows = rows, .amount = amount, .own_pos = own_pos, .is_added = is_added};
    pay_plans *found = pay_arena_allocate(arena, sizeof(*found));

    if (!found) {
        return false;
    }
    reader.is_single = is_below_limit(&reader, answer);
    read_ways(&reader, find_list(answer, rows->list));
    for (int count = 1; count <= PAY_MOST_INSTALLMENTS; count++) {
        if (reader.best[count].count) {
            found->list[found->count++] = reader.best[count];
        }
    }
    *plans = found;
    return true;
}
