/* Numbered pages: every row that stays is seen once, whatever changes while the list is read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "digests.h"
#include "memory.h"
#include "pages.h"

enum { MOST_ROWS = 64, USUAL = 10, LIMIT = 50 };

typedef enum past_end { EMPTY, LAST_AGAIN, FIRST_ALWAYS } past_end;
typedef enum change { NOTHING, ADD_FIRST, ADD_LAST, REMOVE, SWAP } change;

/* A service, and what happens to its list before its n-th request. */
typedef struct service {
    int rows[MOST_ROWS];
    size_t count;
    past_end past_end;
    int64_t cap; /* rows of a page, whatever is asked for; 0: none */
    int next;    /* the name of the next new row */
    size_t requests;
    struct {
        size_t before;
        change change;
        size_t row;
    } events[2];
} service;

static service service_of(size_t count)
{
    service made = {.count = count, .next = MOST_ROWS};

    for (size_t i = 0; i < count; i++) {
        made.rows[i] = (int)i + 1;
    }
    return made;
}

static void change_list(service *s, change change, size_t row)
{
    int kept;

    switch (change) {
    case ADD_FIRST:
        memmove(s->rows + 1, s->rows, s->count * sizeof(*s->rows));
        s->rows[0] = s->next++;
        s->count++;
        break;
    case ADD_LAST:
        s->rows[s->count++] = s->next++;
        break;
    case REMOVE:
        if (row < s->count) {
            memmove(s->rows + row, s->rows + row + 1, (s->count - row - 1) * sizeof(*s->rows));
            s->count--;
        }
        break;
    case SWAP: /* the first and another one change places */
        if (row < s->count) {
            kept = s->rows[0];
            s->rows[0] = s->rows[row];
            s->rows[row] = kept;
        }
        break;
    default:
        break;
    }
}

/* What came of a reading: how often each row was new. */
typedef struct result {
    pay_pages_step end;
    unsigned char times[2 * MOST_ROWS];
    int64_t repeated;
} result;

static void answer_page(service *s, pay_pages *pages, result *of)
{
    size_t size = (size_t)(s->cap ? s->cap : pages->page_size);
    size_t page = s->past_end == FIRST_ALWAYS ? 1 : (size_t)pages->page;
    size_t from;

    s->requests++;
    for (size_t i = 0; i < 2; i++) {
        if (s->events[i].before == s->requests) {
            change_list(s, s->events[i].change, s->events[i].row);
        }
    }
    if (s->past_end == LAST_AGAIN && s->count && (page - 1) * size >= s->count) {
        page = (s->count - 1) / size + 1;
    }
    from = (page - 1) * size;
    for (size_t i = from; i < s->count && i < from + size; i++) {
        char name[16];
        pay_text names[2] = {{name, 0}, PAY_TEXT("detail")};

        names[0].length = (size_t)snprintf(name, sizeof(name), "%d", s->rows[i]);
        of->times[s->rows[i]] += pay_pages_add(pages, names, 2);
    }
}

static result read_list(service *s, int64_t size, int64_t most)
{
    pay_pages pages = {0};
    result of;

    memset(&of, 0, sizeof(of));
    pay_pages_start(&pages, size, most, USUAL);
    while (of.end == PAY_PAGES_NEXT && s->requests < 1000) {
        answer_page(s, &pages, &of);
        of.end = pay_pages_turn(&pages);
    }
    of.repeated = pages.repeated;
    pay_pages_free(&pages);
    return of;
}

static void every_row_of_a_quiet_list_is_seen_once(void **state)
{
    (void)state;
    for (int past = EMPTY; past <= LAST_AGAIN; past++) {
        for (size_t count = 0; count <= 30; count++) {
            for (int64_t size = 1; size <= 12; size++) {
                for (int64_t cap = 0; cap <= 10; cap += 5) {
                    service s = service_of(count);
                    result of;

                    s.past_end = (past_end)past;
                    s.cap = cap;
                    if (cap && size < cap) {
                        continue; /* nobody gives more than it was asked for */
                    }
                    if (past == LAST_AGAIN && (cap || size == 1) && count && count <= (size_t)(cap ? cap : size)) {
                        continue; /* cannot be told from a service that turns no pages: see below */
                    }
                    of = read_list(&s, size, LIMIT);
                    assert_int_equal(of.end, PAY_PAGES_DONE);
                    assert_int_equal(of.repeated, 0);
                    for (size_t i = 1; i <= count; i++) {
                        assert_int_equal(of.times[i], 1);
                    }
                }
            }
        }
    }
}

/* The fewest requests: one for nothing, two for a page that is not full. */
static void a_list_of_one_page_is_read_once(void **state)
{
    (void)state;
    static const struct {
        size_t count, requests;
    } cases[] = {{0, 1}, {1, 2}, {9, 2}, {10, 4}, {11, 2}, {19, 2}, {20, 4}, {21, 6}, {40, 6}};

    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        service s = service_of(cases[i].count);

        assert_int_equal(read_list(&s, 20, LIMIT).end, PAY_PAGES_DONE);
        assert_int_equal(s.requests, cases[i].requests);
    }
}

/* One change, or two, before any request: what was there all the time is seen, and nothing twice. */
static void a_list_that_changes_loses_and_doubles_nothing(void **state)
{
    (void)state;
    size_t cases = 0;

    for (size_t count = 0; count <= 6; count += 2) {
        for (size_t code = 0; code < 5 * 5 * 5 * 8 * 5 * 8; code++) {
            service s = service_of(count);
            size_t at = code;
            bool stays[MOST_ROWS] = {false};
            result of;

            s.past_end = code % 2 ? LAST_AGAIN : EMPTY;
            for (size_t i = 0; i < 2; i++) {
                s.events[i].change = (change)(at % 5);
                at /= 5;
                s.events[i].row = at % 5;
                at /= 5;
                s.events[i].before = at % 8 + 1;
                at /= 8;
            }
            of = read_list(&s, 2, LIMIT);
            assert_true(of.end == PAY_PAGES_DONE || (s.past_end == LAST_AGAIN && of.end == PAY_PAGES_IGNORED));
            for (size_t i = 0; i < s.count; i++) {
                stays[s.rows[i] < MOST_ROWS ? s.rows[i] : 0] = true;
            }
            for (size_t i = 1; i <= count; i++) {
                assert_true(of.times[i] <= 1);
                if (stays[i] && of.end == PAY_PAGES_DONE) {
                    assert_int_equal(of.times[i], 1);
                }
            }
            for (size_t i = MOST_ROWS; i < (size_t)s.next; i++) {
                assert_true(of.times[i] <= 1);
            }
            cases++;
        }
    }
    print_message("# %zu cases\n", cases);
}

/* Each row leaves the list when it is seen: who marks payments while listing those that are not marked. */
static void rows_that_leave_when_they_are_seen_are_all_seen(void **state)
{
    (void)state;
    for (size_t count = 0; count <= 60; count++) {
        service s = service_of(count);
        pay_pages pages = {0};
        size_t seen = 0;
        pay_pages_step step;

        pay_pages_start(&pages, 3, LIMIT, USUAL);
        do {
            size_t from = (size_t)(pages.page - 1) * 3;
            int page[3];
            size_t rows = 0;

            while (rows < 3 && from + rows < s.count) {
                page[rows] = s.rows[from + rows];
                rows++;
            }
            for (size_t i = 0; i < rows; i++) {
                pay_text name = {(const char *)&page[i], sizeof(page[i])};

                if (pay_pages_add(&pages, &name, 1)) {
                    seen++;
                    for (size_t j = 0; j < s.count; j++) {
                        if (s.rows[j] == page[i]) {
                            change_list(&s, REMOVE, j);
                            break;
                        }
                    }
                }
            }
        } while ((step = pay_pages_turn(&pages)) == PAY_PAGES_NEXT);
        assert_int_equal(step, PAY_PAGES_DONE);
        assert_int_equal(seen, count);
        pay_pages_free(&pages);
    }
}

static void a_service_that_turns_no_pages_is_noticed(void **state)
{
    (void)state;
    for (size_t count = 2; count <= 30; count++) {
        service s = service_of(count);

        s.past_end = FIRST_ALWAYS;
        s.cap = 10;
        assert_int_equal(read_list(&s, 20, LIMIT).end, PAY_PAGES_IGNORED);
    }
    for (size_t count = 2; count <= 30; count++) {
        service s = service_of(count);

        s.past_end = FIRST_ALWAYS;
        assert_int_equal(read_list(&s, 5, LIMIT).end, PAY_PAGES_IGNORED);
        assert_int_equal(s.requests, 3);
    }
    service one = service_of(2);

    one.past_end = FIRST_ALWAYS;
    assert_int_equal(read_list(&one, 1, LIMIT).end, PAY_PAGES_IGNORED);
}

static void too_many_pages_end_it(void **state)
{
    (void)state;
    for (int64_t most = 1; most <= 4; most++) {
        for (size_t count = 1; count <= 12; count++) {
            service s = service_of(count);
            bool fits = (int64_t)(count + 1) / 2 <= most;

            assert_int_equal(read_list(&s, 2, most).end, fits ? PAY_PAGES_DONE : PAY_PAGES_TOO_MANY);
        }
    }
}

/* A new row before each request: no two readings are the same. */
static void a_list_that_never_rests_is_given_up(void **state)
{
    (void)state;
    pay_pages pages = {0};
    pay_pages_step step = PAY_PAGES_NEXT;
    size_t requests = 0;

    pay_pages_start(&pages, 2, LIMIT, USUAL);
    while (step == PAY_PAGES_NEXT) {
        size_t first = pages.page == 1 ? 0 : 2;
        size_t rows = pages.page > 2 ? 0 : 2;

        for (size_t i = 0; i < rows; i++) {
            size_t row = first + i + requests;
            pay_text name = {(const char *)&row, sizeof(row)};

            pay_pages_add(&pages, &name, 1);
        }
        requests++;
        step = pay_pages_turn(&pages);
    }
    assert_int_equal(step, PAY_PAGES_CHANGING);
    assert_int_equal(pages.reading, PAY_MOST_READINGS);
    pay_pages_free(&pages);
}

static void a_row_that_comes_twice_in_one_page_is_counted(void **state)
{
    (void)state;
    pay_pages pages = {0};
    const pay_text a[2] = {PAY_TEXT("a"), PAY_TEXT("bc")};
    const pay_text b[2] = {PAY_TEXT("ab"), PAY_TEXT("c")};

    pay_pages_start(&pages, 5, LIMIT, USUAL);
    assert_true(pay_pages_add(&pages, a, 2));
    assert_false(pay_pages_add(&pages, a, 2));
    assert_true(pay_pages_add(&pages, b, 2)); /* not the same names, however they are joined */
    assert_int_equal(pay_pages_turn(&pages), PAY_PAGES_NEXT);
    assert_int_equal(pages.repeated, 1);
    assert_int_equal(pay_pages_turn(&pages), PAY_PAGES_DONE);
    pay_pages_free(&pages);
}

static void without_memory_it_ends(void **state)
{
    (void)state;
    const pay_text name = PAY_TEXT("a");

    for (long n = 1; n <= 2; n++) {
        pay_pages pages = {0};
        pay_pages_step step = PAY_PAGES_NEXT;

        pay_pages_start(&pages, 2, 1000, USUAL);
        for (int i = 0; i < 1000 && step == PAY_PAGES_NEXT; i++) {
            pay_text row = {(const char *)&i, sizeof(i)};

            if (i == (n == 1 ? 0 : 100)) {
                pay_allocation_fail_at(1);
            }
            pay_pages_add(&pages, &row, 1);
            pay_pages_add(&pages, &name, 1);
            step = pay_pages_turn(&pages);
        }
        pay_allocation_fail_at(0);
        assert_int_equal(step, PAY_PAGES_MEMORY);
        pay_pages_free(&pages);
    }
    assert_int_equal(pay_allocations_live(), 0);
}

static void without_a_digest_it_ends(void **state)
{
    (void)state;
    pay_pages pages = {0};
    const pay_text name = PAY_TEXT("R1");

    pay_pages_start(&pages, USUAL, LIMIT, USUAL);
    digests_lose();
    assert_false(pay_pages_add(&pages, &name, 1));
    digests_find();
    assert_true(pages.failed);
    pay_pages_free(&pages);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_of_a_quiet_list_is_seen_once),
        cmocka_unit_test(a_list_of_one_page_is_read_once),
        cmocka_unit_test(a_list_that_changes_loses_and_doubles_nothing),
        cmocka_unit_test(rows_that_leave_when_they_are_seen_are_all_seen),
        cmocka_unit_test(a_service_that_turns_no_pages_is_noticed),
        cmocka_unit_test(too_many_pages_end_it),
        cmocka_unit_test(a_list_that_never_rests_is_given_up),
        cmocka_unit_test(a_row_that_comes_twice_in_one_page_is_counted),
        cmocka_unit_test(without_memory_it_ends),
        cmocka_unit_test(without_a_digest_it_ends),
    };
    return cmocka_run_group_tests_name("pages", tests, NULL, NULL);
}
