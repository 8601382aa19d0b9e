# shellcheck shell=bash
# ./dev matrix: the PHPTs on every PHP, in every variant, with every libcurl. Sourced by ./dev.

readonly ROW_NAMES=(debian no-persistent locale jit together asan debug debug-8.4 repeat valgrind threads core "${ROOT_ROWS[@]}")

# Tests with a process that never comes to PHP's shutdown: it ends by a signal, as a built-in web server and a worker
# of php-fpm do, while it writes to nobody, or in a fatal error, after which PHP gives back its heap as a whole. All that
# it ever took would be lost.
readonly VALGRIND_UNENDED=(
    tests/batch/{given_up,held}.phpt
    tests/fpm/{batch,kept,not_persistent,tenants}.phpt
    tests/leaks/places.phpt
    tests/shared/browser_answers.phpt
    tests/transport/exit.phpt
)

# The first starts ninety processes: more than run-tests.php has time for under Valgrind, where it gives every test 300
# seconds. The second looks at how php-fpm was started: by Valgrind.
readonly VALGRIND_LEFT_OUT=(tests/docs/verdicts.phpt tests/fpm/doctor.phpt)

# The rest of the suite, ten times slower than elsewhere. Memory that nothing points to any more is reported when a process ends.
# The simulator, and what else is Debian's, is no test's subject.
run_valgrind_rows() {
    local common="--trace-children-skip=/usr/*,/bin/* --num-callers=30 --suppressions=$ROOT/tools/valgrind.supp"
    local leaks="--leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite" paths
    need_packages valgrind
    mapfile -t paths < <(find tests -name '*.phpt' | grep -vxFf <(printf '%s\n' "${VALGRIND_UNENDED[@]}" "${VALGRIND_LEFT_OUT[@]}") | sort)
    VALGRIND_OPTS="$common $leaks" run_phpts valgrind "PHPT: Valgrind" debug -m -- "${paths[@]}"
    VALGRIND_OPTS="$common" run_phpts valgrind-unended "PHPT: Valgrind, errors alone" debug -m -- "${VALGRIND_UNENDED[@]}"
}

run_row() { # ROW [PATH...]
    local row=$1 jit=(-d zend_extension=opcache -d opcache.enable_cli=1 -d opcache.jit_buffer_size=32M -d opcache.jit=tracing)
    shift
    [[ $# -gt 0 ]] || set -- tests
    case $row in
    debian) run_phpts "$row" "PHPT: Debian's PHP" debian -- "$@" ;;
    no-persistent) run_phpts "$row" "PHPT: payments.persistent=0" debian -d payments.persistent=0 -- "$@" ;;
    locale) run_phpts "$row" "PHPT: $TEST_LOCALE" debian -d auto_prepend_file="$ROOT/tools/locale.php" -- "$@" ;;
    jit) run_phpts "$row" "PHPT: opcache, JIT" debian "${jit[@]}" -- "$@" ;;
    together) run_phpts "$row" "PHPT: JIT, $TEST_LOCALE, payments.persistent=0" debian "${jit[@]}" -d payments.persistent=0 -d auto_prepend_file="$ROOT/tools/locale.php" -- "$@" ;;
    asan) run_phpts "$row" "PHPT: ZTS, debug, ASAN, UBSAN" asan -- "$@" ;;
    debug) run_phpts "$row" "PHPT: PHP 8.2, ZTS, debug" debug -- "$@" ;;
    debug-8.4) run_phpts "$row" "PHPT: PHP 8.4, ZTS, debug" debug-8.4 -- "$@" ;;
    repeat) run_phpts "$row" "PHPT: every script twice in its process" debug --repeat 2 -d payments.persistent=0 -- "$@" ;;
    valgrind) run_valgrind_rows ;;
    threads) run_thread_rows ;;
    core) run_core_tests "C unit tests, libcurl $(pkg-config --modversion libcurl)" ;;
    debian-13 | newest | php-8.5 | php-8.6) run_root_row "$row" "$@" ;;
    debian-13-transport) run_root_row debian-13 tests/transport ;;
    *) die "unknown row: $row (there are: ${ROW_NAMES[*]} debian-13-transport)" ;;
    esac
}

cmd_matrix() {
    local row
    [[ $# -gt 0 ]] || set -- "${ROW_NAMES[@]}"
    need_test_environment
    for row in "$@"; do run_row "$row"; done
    summary
}
