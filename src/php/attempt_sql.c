/* The SQL of PdoAttemptStore, for each database. */
#include "attempt_sql.h"

#include "core/attempt_row.h"

/* How a column is declared. Keys and names are compared byte by byte, words are for people. */
typedef enum column_type { KEY, NAME, WORDS, NUMBER, COUNTER, FLAG, CODE, HASH } column_type;

typedef struct column_declaration {
    column_type type;
    int size; /* of keys, names and words, in characters; 0 for a long text */
    const char *rule;
} column_declaration;

static const column_declaration declarations[PAY_COLUMN_COUNT] = {
    [PAY_COLUMN_REFERENCE] = {KEY, 96, "NOT NULL PRIMARY KEY"},
    [PAY_COLUMN_KIND] = {NAME, 8, "NOT NULL"},
    [PAY_COLUMN_ORDER] = {NAME, 64, "NOT NULL"},
    [PAY_COLUMN_GATEWAY] = {NAME, 32, "NOT NULL"},
    [PAY_COLUMN_STATE] = {NAME, 8, "NOT NULL"},
    [PAY_COLUMN_AMOUNT] = {NUMBER, 0, "NOT NULL"},
    [PAY_COLUMN_CEILING] = {NUMBER, 0, "NOT NULL"},
    [PAY_COLUMN_CURRENCY] = {CODE, 3, "NOT NULL"},
    [PAY_COLUMN_PAID] = {NUMBER, 0, "NULL"},
    [PAY_COLUMN_LEFT] = {NUMBER, 0, "NULL"},
    [PAY_COLUMN_BEFORE] = {NUMBER, 0, "NULL"},
    [PAY_COLUMN_STATE_BEFORE] = {WORDS, 32, "NULL"},
    [PAY_COLUMN_VERSION] = {NUMBER, 0, "NOT NULL"},
    [PAY_COLUMN_DUE_AT] = {NUMBER, 0, "NOT NULL"},
    [PAY_COLUMN_CREATED_AT] = {NUMBER, 0, "NOT NULL"},
    [PAY_COLUMN_ENDS_AT] = {NUMBER, 0, "NULL"},
    [PAY_COLUMN_ASKS] = {COUNTER, 0, "NOT NULL"},
    [PAY_COLUMN_ASKED_AT] = {NUMBER, 0, "NOT NULL"},
    [PAY_COLUMN_PARENT] = {NAME, 96, "NULL"},
    [PAY_COLUMN_OPEN_KEY] = {KEY, 96, "NULL UNIQUE"},
    [PAY_COLUMN_WON_KEY] = {KEY, 96, "NULL UNIQUE"},
    [PAY_COLUMN_SUPERSEDED] = {FLAG, 0, "NOT NULL"},
    [PAY_COLUMN_THREE_D] = {FLAG, 0, "NOT NULL"},
    [PAY_COLUMN_HANDLED] = {NAME, 16, "NOT NULL"},
    [PAY_COLUMN_SECRET_HASH] = {HASH, 64, "NULL"},
    [PAY_COLUMN_HANDLES] = {WORDS, 0, "NOT NULL"},
    [PAY_COLUMN_REASON] = {WORDS, 0, "NULL"},
    [PAY_COLUMN_SCHEMA] = {FLAG, 0, "NOT NULL"},
};

static const pay_column indexed[] = {PAY_COLUMN_DUE_AT, PAY_COLUMN_ORDER, PAY_COLUMN_PARENT, PAY_COLUMN_CREATED_AT};

enum { INDEX_COUNT = sizeof(indexed) / sizeof(*indexed) };

static void append_columns(pay_buffer *sql, int first, const char *after)
{
    for (int i = first; i < PAY_COLUMN_COUNT; i++) {
        pay_buffer_append_string(sql, i > first ? ", " : "");
        pay_buffer_append_string(sql, pay_attempt_columns[i]);
        pay_buffer_append_string(sql, after);
    }
}

static void append_select(pay_buffer *sql, const char *table)
{
    pay_buffer_append_string(sql, "SELECT ");
    append_columns(sql, 0, "");
    pay_buffer_format(sql, " FROM %s WHERE ", table);
}

/* A database may order texts by a language. MySQL's keys are declared to be compared byte by byte. */
static const char *by_bytes(payments_sql_driver driver)
{
    return driver == PAYMENTS_POSTGRES ? "reference COLLATE \"C\"" : "reference";
}

static void append_insert(pay_buffer *sql, const char *table)
{
    pay_buffer_format(sql, "INSERT INTO %s (", table);
    append_columns(sql, 0, "");
    pay_buffer_append_string(sql, ") VALUES (?");
    for (int i = 1; i < PAY_COLUMN_COUNT; i++) {
        pay_buffer_append_string(sql, ", ?");
    }
    pay_buffer_append_string(sql, ")");
}

static const char *now_of(payments_sql_driver driver)
{
    static const char *const texts[] = {
        [PAYMENTS_SQLITE] = "SELECT CAST(strftime('%s', 'now') AS INTEGER)",
        [PAYMENTS_MYSQL] = "SELECT UNIX_TIMESTAMP()",
        [PAYMENTS_POSTGRES] = "SELECT CAST(floor(extract(epoch FROM clock_timestamp())) AS BIGINT)",
    };

    return texts[driver];
}

void payments_sql_statement(pay_buffer *sql, payments_statement statement, payments_sql_driver driver,
                            const char *table)
{
    switch (statement) {
    case PAYMENTS_STATEMENT_INSERT:
        append_insert(sql, table);
        break;
    case PAYMENTS_STATEMENT_REPLACE:
        pay_buffer_format(sql, "UPDATE %s SET ", table);
        append_columns(sql, PAY_COLUMN_REFERENCE + 1, " = ?");
        pay_buffer_append_string(sql, " WHERE reference = ? AND version = ?");
        break;
    case PAYMENTS_STATEMENT_FIND:
        append_select(sql, table);
        pay_buffer_append_string(sql, "reference = ?");
        break;
    case PAYMENTS_STATEMENT_ORDER:
        append_select(sql, table);
        pay_buffer_format(sql, "order_number = ? AND parent IS NULL ORDER BY created_at, %s", by_bytes(driver));
        break;
    case PAYMENTS_STATEMENT_PAYMENT:
        append_select(sql, table);
        pay_buffer_format(sql, "parent = ? ORDER BY created_at, %s", by_bytes(driver));
        break;
    case PAYMENTS_STATEMENT_DELETE:
        pay_buffer_format(sql, "DELETE FROM %s WHERE reference = ? AND version = ?", table);
        break;
    case PAYMENTS_STATEMENT_NOW:
    case PAYMENTS_STATEMENT_COUNT:
        pay_buffer_append_string(sql, now_of(driver));
        break;
    }
}

/* What a newer version of this library wrote waits for a worker that has it. */
void payments_sql_due(pay_buffer *sql, payments_sql_driver driver, const char *table, int64_t now, int64_t limit)
{
    append_select(sql, table);
    pay_buffer_format(sql, "due_at <= %lld AND schema_version <= %d ORDER BY due_at, %s LIMIT %lld", (long long)now,
                      PAY_ATTEMPT_SCHEMA, by_bytes(driver), (long long)limit);
}

void payments_sql_purge(pay_buffer *sql, payments_sql_driver driver, const char *table, int64_t before, int64_t limit)
{
    append_select(sql, table);
    pay_buffer_format(sql,
                      "handled = state AND created_at < %lld AND asked_at < %lld AND schema_version <= %d AND %s > ? "
                      "ORDER BY %s LIMIT %lld",
                      (long long)before, (long long)before, PAY_ATTEMPT_SCHEMA, by_bytes(driver), by_bytes(driver),
                      (long long)limit);
}

void payments_sql_created(pay_buffer *sql, payments_sql_driver driver, const char *table, int64_t from, int64_t until,
                          int64_t after, int64_t limit)
{
    append_select(sql, table);
    pay_buffer_format(
        sql,
        "created_at >= %lld AND created_at < %lld AND (created_at > %lld OR (created_at = %lld AND %s > ?)) "
        "ORDER BY created_at, %s LIMIT %lld",
        (long long)from, (long long)until, (long long)after, (long long)after, by_bytes(driver), by_bytes(driver),
        (long long)limit);
}

void payments_sql_probe(pay_buffer *sql, const char *table)
{
    append_select(sql, table);
    pay_buffer_append_string(sql, "1 = 0");
}

/* --- the table ----------------------------------------------------------------- */

static void append_type(pay_buffer *sql, const column_declaration *column, payments_sql_driver driver)
{
    static const char *const numbers[] = {[NUMBER] = "BIGINT", [COUNTER] = "INTEGER", [FLAG] = "SMALLINT"};
    bool is_mysql = driver == PAYMENTS_MYSQL;

    switch (column->type) {
    case NUMBER:
    case COUNTER:
    case FLAG:
        pay_buffer_append_string(sql, numbers[column->type]);
        return;
    case CODE:
    case HASH:
        pay_buffer_format(sql, "CHAR(%d)", column->size);
        break;
    default:
        if (column->size) {
            pay_buffer_format(sql, "VARCHAR(%d)", column->size);
        } else {
            pay_buffer_append_string(sql, "TEXT");
        }
        break;
    }
    if (is_mysql) {
        pay_buffer_append_string(sql, column->type == WORDS ? " CHARACTER SET utf8mb4"
                                                            : " CHARACTER SET ascii COLLATE ascii_bin");
    }
}

static void append_table(pay_buffer *sql, payments_sql_driver driver, const char *table)
{
    pay_buffer_format(sql, "CREATE TABLE IF NOT EXISTS %s (", table);
    for (int i = 0; i < PAY_COLUMN_COUNT; i++) {
        pay_buffer_format(sql, "%s%s ", i ? ", " : "", pay_attempt_columns[i]);
        append_type(sql, &declarations[i], driver);
        pay_buffer_format(sql, " %s", declarations[i].rule);
    }
    /* MySQL has no CREATE INDEX IF NOT EXISTS. */
    for (int i = 0; i < INDEX_COUNT && driver == PAYMENTS_MYSQL; i++) {
        pay_buffer_format(sql, ", INDEX (%s)", pay_attempt_columns[indexed[i]]);
    }
    pay_buffer_append_string(sql, driver == PAYMENTS_MYSQL ? ") ENGINE=InnoDB" : ")");
}

bool payments_sql_create(pay_buffer *sql, payments_sql_driver driver, const char *table, int step)
{
    if (step == 0) {
        append_table(sql, driver, table);
        return true;
    }
    if (driver == PAYMENTS_MYSQL || step > INDEX_COUNT) {
        return false;
    }
    pay_buffer_format(sql, "CREATE INDEX IF NOT EXISTS %s_%s ON %s (%s)", table, pay_attempt_columns[indexed[step - 1]],
                      table, pay_attempt_columns[indexed[step - 1]]);
    return true;
}
