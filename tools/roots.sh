# shellcheck shell=bash
# The rows of ./dev matrix that run in a root of another Debian release (tools/root), with its compiler, PHP, libcurl and OpenSSL.
# Sourced by ./dev, whose functions and variables it uses; not run.
# shellcheck disable=SC2034 # the variables are read in ./dev

readonly ROOT_ROWS=(debian-13 newest php-8.5 php-8.6)

# Their packages change from day to day, and may not be there at all.
is_moving_root() { [[ $1 != debian-13 ]]; }

# The PHP of the root that this runs in. It runs the simulator and run-tests.php, too: there is no other.
use_root_php() {
    local series
    series=$(find /usr/bin -name 'php[0-9].[0-9]' -printf '%f\n' | sed 's/^php//' | sort -V | tail -n 1)
    PHP=/usr/bin/php$series PHPIZE=phpize$series PHP_CONFIG=php-config$series FPM=/usr/sbin/php-fpm$series
    TEST_PHP=$PHP SYSTEM_PHP=$PHP
}

# ./dev in-root NAME PATH...: what run_root_row calls inside the root. Leaves its counts in a file.
cmd_in-root() {
    local name=$1 libcurl results=$BUILD/reports/in-$1
    shift
    exec 2>&1
    CORE=$BUILD/core-$name
    use_root_php
    libcurl=$(pkg-config --modversion libcurl)
    run_core_tests "C unit tests: $name, libcurl $libcurl"
    run_phpts "$name" "PHPT: $name, $("$PHP" -n -r 'echo PHP_VERSION;'), libcurl $libcurl" "$name" -- "$@"
    {
        printf 'row|%s\n' "${ROWS[@]}"
        [[ ${#FAILURES[@]} -eq 0 ]] || printf 'failure|%s\n' "${FAILURES[@]/#core:/core, $name:}"
    } >"$results"
}

# Adds what a run in a root left to this run's own counts.
take_results() { # FILE
    local kind line cells
    while IFS='|' read -r kind line; do
        if [[ $kind == failure ]]; then
            FAILURES+=("$line")
            continue
        fi
        IFS='|' read -ra cells <<<"$line"
        ROWS+=("$line")
        PASSED=$((PASSED + cells[1])) FAILED=$((FAILED + cells[2])) SKIPPED=$((SKIPPED + cells[3]))
    done <"$1"
}

# The C unit tests, which are the transport's tests against that root's libcurl, and the PHPTs. A root that moves and
# cannot be made is skipped; one that does not move must be there.
run_root_row() { # NAME PATH...
    local name=$1 start=$SECONDS log=$BUILD/root-$1.log results=$BUILD/reports/in-$1 reason
    shift
    say "Root: $name"
    mkdir -p "$BUILD/reports"
    rm -f "$results"
    attempt tools/root "$name" >"$log" 2>&1
    if [[ $STATUS -ne 0 ]]; then
        first 60 <"$log"
        reason=$(sed -n '$s/^error: //p' "$log")
        if is_moving_root "$name"; then
            record "$name: skipped, ${reason//|/or}" 0 0 1 $((SECONDS - start))
        else
            FAILURES+=("$name: $reason")
            record "$name" 0 1 0 $((SECONDS - start))
        fi
        return
    fi
    attempt tools/root "$name" "$ROOT/dev" in-root "$name" "$@"
    if [[ -s $results ]]; then
        take_results "$results"
    else
        FAILURES+=("$name: the run in the root ended with exit code $STATUS")
        record "$name" 0 1 0 $((SECONDS - start))
    fi
}
