/*
 * What Payments\Doctor sees of the PHP that it runs in: the ini files that load the extension, opcache, and the limits
 * of php-fpm. What cannot be read is undecided.
 */
#include "doctor_parts.h"

#include "SAPI.h"
#include "zend_exceptions.h"
#include "main/fopen_wrappers.h"

#include "object.h"
#include "core/buffer.h"

#ifndef PHP_WIN32
#include <glob.h>
#include <unistd.h>
#endif

enum { LONGEST_LINE = 1024, SECOND = 1000, MOST_CALLS = 3 };

/* --- ini files ------------------------------------------------------------------ */

/* open_basedir holds for the doctor, too. NULL when the file cannot be read. */
static FILE *open_settings(const char *path)
{
    return php_check_open_basedir_ex(path, 0) ? NULL : fopen(path, "r");
}

static pay_text trim_line(pay_text line)
{
    while (line.length && strchr(" \t\r\n", line.bytes[0])) {
        line = pay_text_from(line, 1);
    }
    while (line.length && strchr(" \t\r\n", line.bytes[line.length - 1])) {
        line.length--;
    }
    return line;
}

/* "name = value"; false for any other line. Quotes around the value are dropped. */
static bool split_setting(pay_text line, pay_text *name, pay_text *value)
{
    size_t at = pay_text_find(line, '=');

    if (at >= line.length || line.bytes[0] == ';') {
        return false;
    }
    *name = trim_line((pay_text){line.bytes, at});
    *value = trim_line(pay_text_from(line, at + 1));
    value->length = pay_text_find(*value, ';') < value->length ? pay_text_find(*value, ';') : value->length;
    *value = trim_line(*value);
    if (value->length > 1 && value->bytes[0] == '"' && value->bytes[value->length - 1] == '"') {
        *value = (pay_text){value->bytes + 1, value->length - 2};
    }
    return true;
}

/* "payments", "payments.so", "/usr/lib/php/payments.so" */
static bool is_this_extension(pay_text value)
{
    while (pay_text_find(value, '/') < value.length) {
        value = pay_text_from(value, pay_text_find(value, '/') + 1);
    }
    return pay_text_equals(value, PAY_TEXT("payments")) || pay_text_equals(value, PAY_TEXT("payments.so")) ||
           pay_text_equals(value, PAY_TEXT("php_payments.dll"));
}

typedef struct ini_search {
    pay_buffer files; /* those that load the extension */
    int count;
    bool is_blind; /* one could not be read */
} ini_search;

static void search_ini(ini_search *search, const char *path)
{
    FILE *file = open_settings(path);
    char line[LONGEST_LINE];
    pay_text name, value;

    search->is_blind = search->is_blind || !file;
    while (file && fgets(line, sizeof(line), file)) {
        if (split_setting(trim_line(pay_text_of(line)), &name, &value) &&
            pay_text_equals_nocase(name, PAY_TEXT("extension")) && is_this_extension(value)) {
            pay_buffer_format(&search->files, "%s%s", search->count++ ? ", " : "", path);
        }
    }
    if (file) {
        (void)fclose(file);
    }
}

/* What a function of PHP without arguments returns; undefined where an administrator has disabled it. */
static void call_php(zval *result, const char *name)
{
    zval function;

    ZVAL_STRING(&function, name);
    ZVAL_UNDEF(result);
    if (zend_is_callable(&function, 0, NULL)) {
        call_user_function(NULL, NULL, &function, result, 0, NULL);
    }
    zval_ptr_dtor(&function);
    if (EG(exception)) {
        zend_clear_exception();
    }
}

/* "a.ini,\nb.ini\n" */
static void search_scanned(ini_search *search, const char *list)
{
    char path[MAXPATHLEN];

    while (list && *list) {
        size_t length = strcspn(list, ",\n");

        if (length && length < sizeof(path)) {
            memcpy(path, list, length);
            path[length] = '\0';
            search_ini(search, path);
        }
        list += length;
        list += strspn(list, ",\n");
    }
}

/* Loaded twice, PHP warns at each start, and the second file is not what somebody believes it to be. */
static void examine_ini_files(examination *of)
{
    ini_search search = {0};
    zval opened = {0}, scanned = {0};

    call_php(&opened, "php_ini_loaded_file");
    call_php(&scanned, "php_ini_scanned_files");
    search.is_blind = Z_ISUNDEF(opened) || Z_ISUNDEF(scanned);
    if (Z_TYPE(opened) == IS_STRING) {
        search_ini(&search, Z_STRVAL(opened));
    }
    if (Z_TYPE(scanned) == IS_STRING) {
        search_scanned(&search, Z_STRVAL(scanned));
    }
    zval_ptr_dtor(&opened);
    zval_ptr_dtor(&scanned);
    if (search.count > 1) {
        payments_diagnose(of, "iniFiles", DIAGNOSIS_WRONG, pay_buffer_text(&search.files));
    } else if (search.is_blind) {
        payments_diagnose(of, "iniFiles", DIAGNOSIS_UNDECIDED, PAY_TEXT("a file cannot be read"));
    } else if (search.count == 1) {
        payments_diagnose(of, "iniFiles", DIAGNOSIS_GOOD, pay_buffer_text(&search.files));
    } else {
        payments_diagnose(of, "iniFiles", DIAGNOSIS_GOOD, PAY_TEXT("none"));
    }
    pay_buffer_free(&search.files);
}

/* --- opcache ---------------------------------------------------------------------- */

/* That of the command line says nothing about the shop's. */
static void examine_opcache(examination *of)
{
    bool is_loaded = zend_hash_str_exists(&module_registry, ZEND_STRL("zend opcache"));
    bool is_on = is_loaded && zend_ini_long("opcache.enable", strlen("opcache.enable"), 0) != 0;

    if (strcmp(sapi_module.name, "cli") == 0) {
        payments_diagnose(of, "opcache", DIAGNOSIS_UNDECIDED, PAY_TEXT("cli"));
    } else {
        payments_diagnose(of, "opcache", DIAGNOSIS_GOOD, pay_text_of(is_on ? "on" : is_loaded ? "off" : "not loaded"));
    }
}

/* --- php-fpm ------------------------------------------------------------------------ */

#ifndef PHP_WIN32

typedef struct fpm_settings {
    pay_text pool;     /* whose settings are wanted */
    bool is_inside;    /* the lines that are read belong to it */
    bool is_seen;      /* it has a section */
    bool is_blind;     /* a file could not be read */
    int64_t timeout_s; /* request_terminate_timeout; 0: none, as php-fpm's own default */
    int64_t workers;   /* pm.max_children; 0: not seen */
    int depth;         /* of includes */
} fpm_settings;

/* "30", "30s", "2m", "1h", "1d"; false for anything else, a variable for example. */
static bool read_seconds(pay_text value, int64_t *seconds)
{
    static const struct {
        char unit;
        int64_t seconds;
    } units[] = {{'s', 1}, {'m', 60}, {'h', 3600}, {'d', 86400}};
    int64_t number = 0;
    size_t at = 0;

    while (at < value.length && at < 9 && value.bytes[at] >= '0' && value.bytes[at] <= '9') {
        number = number * 10 + (value.bytes[at++] - '0');
    }
    if (at == 0 || at + 1 < value.length) {
        return false;
    }
    for (size_t i = 0; at < value.length && i < sizeof(units) / sizeof(*units); i++) {
        if (units[i].unit == value.bytes[at]) {
            *seconds = number * units[i].seconds;
            return true;
        }
    }
    *seconds = number;
    return at == value.length;
}

static void read_fpm_file(fpm_settings *settings, const char *path);

/* As php-fpm reads it: a pattern, whose files go on in the section where it stands. */
static void read_includes(fpm_settings *settings, pay_text pattern)
{
    char path[MAXPATHLEN];
    glob_t found;

    if (pattern.length >= sizeof(path) || pattern.bytes[0] != '/' || settings->depth > 3) {
        settings->is_blind = true; /* relative to a prefix that nobody here knows */
        return;
    }
    memcpy(path, pattern.bytes, pattern.length);
    path[pattern.length] = '\0';
    if (glob(path, 0, NULL, &found) != 0) {
        return;
    }
    settings->depth++;
    for (size_t i = 0; i < found.gl_pathc; i++) {
        read_fpm_file(settings, found.gl_pathv[i]);
    }
    settings->depth--;
    globfree(&found);
}

static void take_fpm_line(fpm_settings *settings, pay_text line)
{
    pay_text name, value;
    bool is_read = true;

    if (line.length > 1 && line.bytes[0] == '[') {
        settings->is_inside =
            pay_text_equals(trim_line((pay_text){line.bytes + 1, pay_text_find(line, ']') - 1}), settings->pool);
        settings->is_seen = settings->is_seen || settings->is_inside;
    } else if (split_setting(line, &name, &value)) {
        if (pay_text_equals(name, PAY_TEXT("include"))) {
            read_includes(settings, value);
        } else if (settings->is_inside && pay_text_equals(name, PAY_TEXT("request_terminate_timeout"))) {
            is_read = read_seconds(value, &settings->timeout_s);
        } else if (settings->is_inside && pay_text_equals(name, PAY_TEXT("pm.max_children"))) {
            is_read = read_seconds(value, &settings->workers);
        }
    }
    settings->is_blind = settings->is_blind || !is_read;
}

static void read_fpm_file(fpm_settings *settings, const char *path)
{
    FILE *file = open_settings(path);
    char line[LONGEST_LINE];

    settings->is_blind = settings->is_blind || !file;
    while (file && fgets(line, sizeof(line), file)) {
        take_fpm_line(settings, trim_line(pay_text_of(line)));
    }
    if (file) {
        (void)fclose(file);
    }
}

/* What a process of php-fpm calls itself, after `before`; cut at `after`. False when it does not. */
static bool read_title(const char *process, const char *before, char after, char *text, size_t size)
{
    char title[MAXPATHLEN + 64] = "";
    FILE *file = open_settings(process);
    const char *start, *end;

    if (!file) {
        return false;
    }
    title[fread(title, 1, sizeof(title) - 1, file)] = '\0';
    (void)fclose(file);
    start = strstr(title, before);
    start = start ? start + strlen(before) : title;
    end = after ? strrchr(start, after) : start + strlen(start);
    if (start == title || !end || (size_t)(end - start) >= size) {
        return false;
    }
    memcpy(text, start, (size_t)(end - start));
    text[end - start] = '\0';
    return true;
}

/*
 * "php-fpm: master process (/etc/php/8.2/fpm/php-fpm.conf)" and "php-fpm: pool www". fpm_get_status() is not asked: in
 * PHP 8.2 it crashes while other workers start.
 */
static bool find_fpm(char *path, size_t path_size, char *pool, size_t pool_size)
{
    char parent[64];

    snprintf(parent, sizeof(parent), "/proc/%ld/cmdline", (long)getppid());
    return read_title(parent, "master process (", ')', path, path_size) &&
           read_title("/proc/self/cmdline", "php-fpm: pool ", '\0', pool, pool_size);
}

/* One call, and the three of a request that asks, offers installments and pays. */
static void judge_timeout(examination *of, int64_t timeout_s, int64_t deadline_ms)
{
    const char *text = "request_terminate_timeout is %ld s, a call may take %ld s";
    pay_diagnosis state = timeout_s * SECOND <= deadline_ms               ? DIAGNOSIS_WRONG
                          : timeout_s * SECOND < deadline_ms * MOST_CALLS ? DIAGNOSIS_UNDECIDED
                                                                          : DIAGNOSIS_GOOD;

    if (timeout_s == 0) {
        payments_diagnose(of, "fpmTimeout", DIAGNOSIS_GOOD, PAY_TEXT("none"));
    } else if (deadline_ms == 0) {
        payments_diagnose_format(of, "fpmTimeout", DIAGNOSIS_UNDECIDED,
                                 "request_terminate_timeout is %ld s, and no account was given", (long)timeout_s);
    } else {
        payments_diagnose_format(of, "fpmTimeout", state, text, (long)timeout_s,
                                 (long)((deadline_ms + SECOND - 1) / SECOND));
    }
}

static void examine_fpm(examination *of, int64_t deadline_ms)
{
    fpm_settings settings = {0};
    char path[MAXPATHLEN], pool[256];
    bool is_known = find_fpm(path, sizeof(path), pool, sizeof(pool));

    if (is_known) {
        settings.pool = trim_line(pay_text_of(pool));
        read_fpm_file(&settings, path);
    }
    if (!is_known || settings.is_blind || !settings.is_seen) {
        payments_diagnose(of, "fpmTimeout", DIAGNOSIS_UNDECIDED, PAY_TEXT("the settings of php-fpm cannot be read"));
        payments_diagnose(of, "fpmWorkers", DIAGNOSIS_UNDECIDED, PAY_TEXT("the settings of php-fpm cannot be read"));
    } else {
        judge_timeout(of, settings.timeout_s, deadline_ms);
        payments_diagnose_format(of, "fpmWorkers", settings.workers == 1 ? DIAGNOSIS_WRONG : DIAGNOSIS_GOOD, "%ld",
                                 (long)settings.workers);
    }
}

#endif

void payments_examine_php(examination *of, int64_t deadline_ms)
{
    examine_opcache(of);
    examine_ini_files(of);
#ifndef PHP_WIN32
    if (strcmp(sapi_module.name, "fpm-fcgi") == 0) {
        examine_fpm(of, deadline_ms);
    }
#endif
    if (strcmp(sapi_module.name, "cli") == 0) {
        payments_diagnose(of, "fpmTimeout", DIAGNOSIS_UNDECIDED, PAY_TEXT("PHP runs as cli"));
    }
    (void)deadline_ms;
}
