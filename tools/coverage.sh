# shellcheck shell=bash
# ./dev coverage: what of the C code the tests run, line by line and branch by branch.
# Sourced by ./dev, whose functions it uses; not run.

readonly COVERAGE_FLAGS='-O0 --coverage -fprofile-update=atomic'

# Runs the C unit tests, the PHPTs and the short fault run with counters, then prints what no run has reached.
measure_coverage() {
    # shellcheck disable=SC2034 # they are core_make's
    CORE=$BUILD/coverage-core CORE_WATCH="$COVERAGE_FLAGS -Wl,-u,__gcov_dump" # for children that end without exit()
    mkdir -p "$CORE" "$BUILD/coverage"
    find "$CORE" "$BUILD/coverage" -name '*.gcda' -delete

    run_core_tests "C unit tests, with counters"
    run_phpts coverage "PHPT: with counters" coverage -- tests
    run_faults coverage --by=batch # test runs them one after the other
    run_coverage_report
}

run_coverage_report() {
    local start=$SECONDS
    say "Coverage"
    attempt "$SYSTEM_PHP" tools/coverage.php tools/coverage.txt "$CORE" "$BUILD/coverage"
    [[ $STATUS -eq 0 ]] || FAILURES+=("coverage: see what is not covered, above")
    record Coverage $((STATUS == 0)) $((STATUS != 0)) 0 $((SECONDS - start))
}

cmd_coverage() {
    need_test_environment
    measure_coverage
    summary
}
