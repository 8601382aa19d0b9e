# shellcheck shell=bash
# Runs the PHPTs with one PHP. Sourced by ./dev.

readonly TEST_LOCALE=tr_TR.UTF-8
need_locale() {
    # Not `locale -a | grep -q`: that can end before locale does, and pipefail would call it a failure.
    [[ $(locale -a 2>/dev/null) != *tr_TR.utf8* ]] || return 0
    say "Adding the locale $TEST_LOCALE"
    as_root localedef -i tr_TR -f UTF-8 "$TEST_LOCALE" || true # its warnings, too, end in a code that is not 0
    [[ $(locale -a) == *tr_TR.utf8* ]] || die "localedef made no $TEST_LOCALE"
}

# What the tests may want to know.
export_test_environment() {
    export PAYMENTS_TEST_EXTENSION=$TREE/modules/payments.so
    export PAYMENTS_TEST_FPM=$FPM
    export PAYMENTS_TEST_REPORTS=$1/sanitizers
    export PAYMENTS_TEST_LOCALE=$TEST_LOCALE
    export PAYMENTS_TEST_PHPUNIT=${PHPUNIT:-}
    export PAYMENTS_SIMULATOR_PHP=$SYSTEM_PHP
    export TEST_PHP_EXECUTABLE=$TEST_PHP
    export NO_INTERACTION=1
    unset TEST_PHP_ARGS
}

# 600 seconds: who waits beside a busy neighbour is not hung.
# run-tests.php of the PHP under test, in the flavour's tree; results in DIR/results, one "STATUS<tab>file" a line.
run_tests_php() {
    local dir=$1
    shift
    export_test_environment "$dir"
    cd "$TREE"
    "$SYSTEM_PHP" -n run-tests.php -n -q -j"$(nproc)" --set-timeout 600 "${RUN_TESTS[@]}" --no-color --no-progress \
        -g FAIL,BORK,WARN,LEAK,SKIP,XFAIL,XLEAK --show-slow 5000 -W "$dir/results" \
        -d extension="$TREE/modules/payments.so" "$@" >"$dir/log" 2>&1 </dev/null
}

# Bounded: the first diffs of failed tests, the first reports of the sanitizers.
show_failed_phpts() {
    local dir=$1 shown=0 test report
    while IFS=$'\t' read -r _ test; do
        test=${test#"$TREE"/}
        FAILURES+=("$2: $test")
        [[ $((shown++)) -lt 10 ]] || continue
        echo "-- $test"
        { head -n 40 "$TREE/${test%.phpt}.diff" && echo; } 2>/dev/null ||
            grep -aF -A10 "$test]" "$dir/log" | first 20 || true
    done < <(grep -vE '^(PASSED|SKIPPED|XFAILED|XLEAKED)' "$dir/results" || true)

    shown=0
    for report in "$dir"/sanitizers/*; do
        [[ -e $report ]] || continue
        FAILURES+=("$2: sanitizer report ${report#"$ROOT"/}")
        [[ $((shown++)) -lt 5 ]] || continue
        echo "-- ${report#"$ROOT"/}"
        head -n 60 "$report"
    done
}

# Builds, runs and counts the PHPTs once.
# run_phpts NAME TITLE FLAVOUR PHP_OPTION... -- PATH...
run_phpts() {
    local dir=$BUILD/reports/$1 title=$2 flavour=$3 start=$SECONDS options=() p=0 f=0 s=0
    shift 3
    while [[ $1 != -- ]]; do options+=("$1"); shift; done
    shift

    say "$title"
    attempt build_for "$flavour"
    if [[ $STATUS -ne 0 ]]; then
        FAILURES+=("$title: does not build")
        record "$title" 0 1 0 $((SECONDS - start))
        return
    fi
    use_php "$flavour"

    rm -rf "$dir"
    mkdir -p "$dir/sanitizers"
    : >"$dir/results"
    attempt run_tests_php "$dir" "${options[@]}" "$@"
    grep -E '^(SKIP|XFAIL|XLEAK) ' "$dir/log" || true
    p=$(grep -c '^PASSED' "$dir/results" || true)
    s=$(grep -cE '^(SKIPPED|XFAILED|XLEAKED)' "$dir/results" || true)
    f=$(grep -cvE '^(PASSED|SKIPPED|XFAILED|XLEAKED)' "$dir/results" || true)
    f=$((f + $(find "$dir/sanitizers" -type f | wc -l)))
    if [[ $((p + f + s)) -eq 0 || ($STATUS -ne 0 && $f -eq 0) ]]; then
        f=$((f + 1))
        FAILURES+=("$title: run-tests.php ended with exit code $STATUS after $((p + s)) tests")
        tail -n 20 "$dir/log"
    fi
    [[ $f -eq 0 ]] || show_failed_phpts "$dir" "$title"
    record "$title" "$p" "$f" "$s" $((SECONDS - start))
}
