/* The file of CA certificates that a shop names. */
#include "ca_file.h"

#include "fopen_wrappers.h"

#include "php_payments.h"
#include "core/trust.h"

/* To read a certificate takes longer than most calls, and each request of php-fpm makes its options anew. */
static bool is_known(const pay_file_state *state)
{
    for (size_t i = 0; state->size && i < PAY_HTTP_POOL_SIZE; i++) {
        if (pay_file_state_equals(state, &PAYMENTS_G(good_ca_files)[i])) {
            return true;
        }
    }
    return false;
}

static void remember(const pay_file_state *state)
{
    PAYMENTS_G(good_ca_files)[PAYMENTS_G(next_good_ca_file)] = *state;
    PAYMENTS_G(next_good_ca_file) = (PAYMENTS_G(next_good_ca_file) + 1) % PAY_HTTP_POOL_SIZE;
}

const char *payments_check_ca_file(const zend_string *text, char path[MAXPATHLEN])
{
    zend_stat_t found;
    pay_file_state state;

    if (zend_str_has_nul_byte(text) || ZSTR_LEN(text) == 0 || !expand_filepath(ZSTR_VAL(text), path)) {
        return "must be a path without NUL bytes";
    }
    if (php_check_open_basedir_ex(path, 0)) {
        return "is outside open_basedir";
    }
    state = pay_trust_look(path);
    if (is_known(&state)) {
        return NULL;
    }
    if (VCWD_STAT(path, &found) != 0 || !S_ISREG(found.st_mode) || VCWD_ACCESS(path, R_OK) != 0) {
        return "must be a file that can be read";
    }
    if (!pay_trust_has_certificate(path)) {
        return "must hold a certificate in PEM: \"-----BEGIN CERTIFICATE-----\"";
    }
    remember(&state);
    return NULL;
}
