/*
 * A list that a provider gives in numbered pages, while payments arrive, change and leave: which page to ask for next,
 * which rows are new, and when the list was read whole. Knows no provider and sends nothing.
 *
 * The order of the rows, the number of pages and what comes after the last page are not documented. So a list is read
 * until a page is empty or the page before it comes again, and a list of more than one page is read again until two
 * readings in a row have the same rows: a row that moved to a page that was read already is found then. Of each row a
 * key of 16 bytes is kept, and of what it says nothing.
 */
#ifndef PAYMENTS_CORE_PAGES_H
#define PAYMENTS_CORE_PAGES_H

#include "text.h"

typedef enum pay_pages_step {
    PAY_PAGES_NEXT,     /* ask for `page` with `page_size` */
    PAY_PAGES_DONE,     /* all rows were seen */
    PAY_PAGES_IGNORED,  /* page 2 has the rows of page 1, and the service does not turn pages */
    PAY_PAGES_CHANGING, /* no two readings have the same rows */
    PAY_PAGES_TOO_MANY, /* more pages than the caller allows */
    PAY_PAGES_MEMORY
} pay_pages_step;

enum { PAY_PAGE_KEY_SIZE = 16, PAY_MOST_READINGS = 24 };

typedef struct pay_page_key {
    unsigned char bytes[PAY_PAGE_KEY_SIZE];
} pay_page_key;

/* The rows of a page or of a reading, in any order. */
typedef struct pay_page_rows {
    int64_t count;
    pay_page_key sum; /* exclusive or of the keys */
} pay_page_rows;

struct pay_page_seen;

typedef struct pay_pages {
    int64_t page, page_size;       /* of the next request */
    int64_t size, most;            /* rows asked for in a page, pages with rows in a reading */
    int64_t usual;                 /* rows of a page of a service that does not look at the size */
    int reading;                   /* from 1 */
    int64_t repeated;              /* rows that came more than once in one reading */
    int64_t repeated_now;          /* of this page */
    pay_page_rows now, before;     /* this page and the one before it */
    pay_page_rows read, last;      /* this reading and the one before it */
    int64_t first_rows, last_page; /* of this reading: rows of page 1, the last page that was not empty or repeated */
    pay_page_key first, second;    /* the first rows of page 1 */
    bool is_probe, turns;          /* one row is asked for to learn whether pages are turned; they are */
    struct pay_page_seen *seen;    /* open addressing; owned */
    size_t seen_count, seen_size;
    bool failed; /* no memory */
} pay_pages;

/* Forgets everything, and begins with page 1. Requires memory of zeros, or of an earlier start. */
void pay_pages_start(pay_pages *pages, int64_t size, int64_t most, int64_t usual);
/* A row of the page, in order, by what names it. Whether it was never seen before. */
bool pay_pages_add(pay_pages *pages, const pay_text *names, size_t count);
/* After the last row of a page. */
pay_pages_step pay_pages_turn(pay_pages *pages);
void pay_pages_free(pay_pages *pages);

#endif
