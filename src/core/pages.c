/* Numbered pages of a list that changes while it is read. */
#include "pages.h"

#include <string.h>

#include "digest.h"
#include "hex.h"
#include "memory.h"

typedef struct pay_page_seen {
    pay_page_key key;
    int reading; /* in which the row came last; 0: a free place */
} pay_page_seen;

enum { FIRST_PLACES = 256 };

static bool key_equals(const pay_page_key *a, const pay_page_key *b)
{
    return memcmp(a, b, sizeof(*a)) == 0;
}

static bool rows_equal(const pay_page_rows *a, const pay_page_rows *b)
{
    return a->count == b->count && key_equals(&a->sum, &b->sum);
}

static void add_row(pay_page_rows *rows, const pay_page_key *key)
{
    rows->count++;
    for (size_t i = 0; i < PAY_PAGE_KEY_SIZE; i++) {
        rows->sum.bytes[i] ^= key->bytes[i];
    }
}

/* The first bytes of the SHA-256 over the names, each after its length. */
static bool make_key(pay_page_key *key, const pay_text *names, size_t count)
{
    enum { MOST_NAMES = 4 };
    char hex[PAY_DIGEST_HEX_SIZE];
    char lengths[MOST_NAMES][24];
    pay_text parts[2 * MOST_NAMES];

    for (size_t i = 0; i < count; i++) {
        pay_hex_write((const unsigned char *)&names[i].length, sizeof(names[i].length), lengths[i]);
        parts[2 * i] = pay_text_of(lengths[i]);
        parts[2 * i + 1] = names[i];
    }
    if (!pay_digest_hex(PAY_SHA256, parts, 2 * count, hex)) {
        return false;
    }
    for (size_t i = 0; i < PAY_PAGE_KEY_SIZE; i++) {
        key->bytes[i] = (unsigned char)pay_hex_value(pay_text_of(hex), 2 * i, 2);
    }
    return true;
}

/* The place of the key, or the free one where it belongs. Requires a free place. */
static pay_page_seen *find_place(pay_page_seen *seen, size_t size, const pay_page_key *key)
{
    size_t at;

    memcpy(&at, key->bytes, sizeof(at));
    at &= size - 1;
    while (seen[at].reading && !key_equals(&seen[at].key, key)) {
        at = (at + 1) & (size - 1);
    }
    return &seen[at];
}

/* At most half of the places are taken. */
static bool make_room(pay_pages *pages)
{
    size_t size = pages->seen_size ? 2 * pages->seen_size : FIRST_PLACES;
    pay_page_seen *seen;

    if (2 * (pages->seen_count + 1) <= pages->seen_size) {
        return true;
    }
    seen = pay_allocate(size * sizeof(*seen));
    if (!seen) {
        return false;
    }
    for (size_t i = 0; i < pages->seen_size; i++) {
        if (pages->seen[i].reading) {
            *find_place(seen, size, &pages->seen[i].key) = pages->seen[i];
        }
    }
    pay_release(pages->seen);
    pages->seen = seen;
    pages->seen_size = size;
    return true;
}

static void begin_reading(pay_pages *pages)
{
    pages->page = 1;
    pages->page_size = pages->size;
    pages->now = pages->before = pages->read = (pay_page_rows){0};
    pages->repeated_now = 0;
    pages->first_rows = pages->last_page = 0;
}

void pay_pages_start(pay_pages *pages, int64_t size, int64_t most, int64_t usual)
{
    pay_pages_free(pages);
    *pages = (pay_pages){.size = size, .most = most, .usual = usual, .reading = 1};
    begin_reading(pages);
}

bool pay_pages_add(pay_pages *pages, const pay_text *names, size_t count)
{
    pay_page_key key;
    pay_page_seen *place;
    bool is_new;

    if (!make_key(&key, names, count) || !make_room(pages)) {
        pages->failed = true;
        return false;
    }
    add_row(&pages->now, &key);
    if (pages->is_probe) {
        return false;
    }
    if (pages->page == 1 && pages->now.count <= 2) {
        *(pages->now.count == 1 ? &pages->first : &pages->second) = key;
    }
    place = find_place(pages->seen, pages->seen_size, &key);
    is_new = place->reading == 0;
    if (place->reading == pages->reading) {
        pages->repeated_now++;
        return false;
    }
    add_row(&pages->read, &key);
    pages->seen_count += is_new;
    *place = (pay_page_seen){key, pages->reading};
    return is_new;
}

static pay_pages_step read_again(pay_pages *pages)
{
    if (pages->reading == PAY_MOST_READINGS) {
        return PAY_PAGES_CHANGING;
    }
    pages->last = pages->read;
    pages->reading++;
    begin_reading(pages);
    return PAY_PAGES_NEXT;
}

/*
 * A list of one page that is not full was seen as it was at one moment. Any other counts when the reading before it had
 * the same rows.
 */
static pay_pages_step end_reading(pay_pages *pages)
{
    bool is_one_page = pages->last_page <= 1 && pages->first_rows < pages->size && pages->first_rows != pages->usual;

    if (pages->reading == 1 ? is_one_page : rows_equal(&pages->read, &pages->last)) {
        return PAY_PAGES_DONE;
    }
    return read_again(pages);
}

/*
 * Page 2 has the rows of page 1: the service gives the last page again, or it gives the first one whatever it is asked
 * for. One row is asked for as page 2: it is the second row, or else the first one. Any other shows that rows moved.
 */
static pay_pages_step turn_repeated(pay_pages *pages)
{
    if (pages->page > 2 || pages->turns) {
        return end_reading(pages);
    }
    if (pages->now.count == 1) { /* one row, and no second one to ask for */
        return pages->size > 1 ? end_reading(pages) : PAY_PAGES_IGNORED;
    }
    pages->is_probe = true;
    pages->page_size = 1;
    pages->now = (pay_page_rows){0};
    return PAY_PAGES_NEXT;
}

static pay_pages_step end_probe(pay_pages *pages)
{
    pages->is_probe = false;
    if (pages->now.count > 1 || (pages->now.count == 1 && key_equals(&pages->now.sum, &pages->first))) {
        return PAY_PAGES_IGNORED;
    }
    pages->turns = pages->now.count == 1 && key_equals(&pages->now.sum, &pages->second);
    return pages->turns ? end_reading(pages) : read_again(pages);
}

pay_pages_step pay_pages_turn(pay_pages *pages)
{
    if (pages->failed) {
        return PAY_PAGES_MEMORY;
    }
    if (pages->is_probe) {
        return end_probe(pages);
    }
    if (pages->now.count == 0) {
        return end_reading(pages);
    }
    if (pages->page > 1 && rows_equal(&pages->now, &pages->before)) {
        return turn_repeated(pages);
    }
    if (pages->page > pages->most) {
        return PAY_PAGES_TOO_MANY;
    }
    pages->first_rows = pages->page == 1 ? pages->now.count : pages->first_rows;
    pages->last_page = pages->page;
    pages->turns = pages->turns || pages->page > 1;
    pages->repeated += pages->repeated_now;
    pages->repeated_now = 0;
    pages->before = pages->now;
    pages->now = (pay_page_rows){0};
    pages->page++;
    return PAY_PAGES_NEXT;
}

void pay_pages_free(pay_pages *pages)
{
    pay_release(pages->seen);
    pages->seen = NULL;
    pages->seen_count = pages->seen_size = 0;
}
