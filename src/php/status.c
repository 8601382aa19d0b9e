/* payments_status(), and the same figures in phpinfo(). */
#include "status.h"

#include <stdio.h>

#include "ext/standard/info.h"

#include "php_payments.h"
#include "core/engine.h"
#include "core/token.h"

/* One figure: as a metric, and in words. */
typedef struct figure {
    const char *metric, *words;
    uint64_t value;
} figure;

enum { FIGURES = 7 };

static void read_figures(figure figures[FIGURES])
{
    const pay_engine *engine = &PAYMENTS_G(engine);
    pay_http_pool_figures pool = engine->pool ? pay_http_pool_count(engine->pool) : (pay_http_pool_figures){0};
    const figure read[FIGURES] = {
        {"payments_connections", "origins kept", pool.origins},
        {"payments_requests_total", "requests", pool.requests},
        {"payments_connects_total", "connections made", pool.connects},
        {"payments_reuses_total", "connections reused", pool.reuses},
        {"payments_evictions_total", "origins evicted", pool.evictions},
        {"payments_tokens", "tokens kept", pay_tokens_count(engine)},
        {"payments_tokens_fetched_total", "tokens fetched", engine->tokens_fetched},
    };

    memcpy(figures, read, sizeof(read));
}

void payments_status_print(void)
{
    figure figures[FIGURES];
    char text[32];

    read_figures(figures);
    php_info_print_table_start();
    php_info_print_table_header(2, "pool of this worker", "figure");
    for (size_t i = 0; i < FIGURES; i++) {
        snprintf(text, sizeof(text), "%llu", (unsigned long long)figures[i].value);
        php_info_print_table_row(2, figures[i].words, text);
    }
    php_info_print_table_end();
}

ZEND_FUNCTION(payments_status)
{
    figure figures[FIGURES];

    ZEND_PARSE_PARAMETERS_NONE();
    read_figures(figures);
    array_init_size(return_value, FIGURES);
    for (size_t i = 0; i < FIGURES; i++) {
        add_assoc_long(return_value, figures[i].metric, (zend_long)figures[i].value);
    }
}
