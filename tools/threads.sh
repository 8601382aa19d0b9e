# shellcheck shell=bash
# The matrix row of threads: ThreadSanitizer. Sourced by ./dev.

readonly THREADS=8 THREADS_REQUESTS=10

build_threads() {
    local flags
    build_for tsan
    say "Building the threads' harness"
    mkdir -p "$BUILD/threads"
    flags=$("$PHP_CONFIG" --includes)
    # shellcheck disable=SC2086
    gcc -std=gnu11 -D_GNU_SOURCE -Wall -Wextra -Werror -Wno-unused-parameter -O1 -g -fno-omit-frame-pointer -fsanitize=thread $flags \
        tools/threads/threads.c -o "$BUILD/threads/threads" \
        -L"$PREFIX/lib" -Wl,-rpath,"$PREFIX/lib" -lphp -lpthread
    printf '%s\n' "extension=$TREE/modules/payments.so" display_errors=1 html_errors=0 error_reporting=-1 "$@" >"$BUILD/threads/php.ini"
}

run_threads() { # DIR
    export TSAN_OPTIONS="suppressions=$ROOT/tools/threads/suppressions:log_path=$1/sanitizers/threads:second_deadlock_stack=1:history_size=4"
    export ZEND_DONT_UNLOAD_MODULES=1
    export PAYMENTS_SIMULATOR_PHP=$SYSTEM_PHP
    export SIMULATOR_CALLS=$((THREADS * THREADS_REQUESTS))
    # The sanitizer's run-time of this compiler knows no address space as random as that of newer kernels.
    timeout 600 "$SYSTEM_PHP" tools/threads/simulator.php setarch -R "$BUILD/threads/threads" "$THREADS" "$THREADS_REQUESTS" \
        "$BUILD/threads/php.ini" "$ROOT/tools/threads/calls.php" >"$1/log" 2>&1 </dev/null
}

# One test for each setting of payments.persistent; each report of the sanitizer is a failure, too.
run_thread_rows() {
    local start=$SECONDS title="Threads: ZTS, TSAN" persistent dir p=0 f=0 reports
    say "$title"
    for persistent in 1 0; do
        dir=$BUILD/reports/threads-$persistent
        rm -rf "$dir"
        mkdir -p "$dir/sanitizers"
        attempt build_threads payments.persistent="$persistent"
        [[ $STATUS -ne 0 ]] || attempt run_threads "$dir"
        reports=$(find "$dir/sanitizers" -type f | wc -l)
        if [[ $STATUS -eq 0 && $reports -eq 0 ]]; then
            p=$((p + 1))
            continue
        fi
        f=$((f + 1))
        FAILURES+=("$title, payments.persistent=$persistent: exit code $STATUS, $reports reports in ${dir#"$ROOT"/}")
        tail -n 20 "$dir/log" || true
        cat "$dir"/sanitizers/* 2>/dev/null | first 120 || true
    done
    record "$title" "$p" "$f" 0 $((SECONDS - start))
}
