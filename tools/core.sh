# shellcheck shell=bash
# ./dev core: the C unit tests, without PHP. Sourced by ./dev.

# Where they are built, and what watches them.
CORE=$BUILD/core
CORE_WATCH='-O1 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all'

# The folders under src that know nothing of PHP.
portable_folders() {
    find src -mindepth 1 -maxdepth 1 -type d ! -name php ! -name testing | sort
}

core_make() { # ARGUMENTS OF MAKE...
    make -f tests/core/Makefile OUT="$CORE" WATCH="$CORE_WATCH" "$@"
}

# Builds what can be built; the rest is reported.
build_core_tests() {
    mkdir -p "$CORE"
    core_make -j"$(nproc)" -k >"$CORE/make.log" 2>&1 </dev/null ||
        grep -vE '^(cc|make:) ' "$CORE/make.log" | first 80 || true
}

is_current() { # PROGRAM
    core_make -q "$1" >/dev/null 2>&1
}

# Runs cmocka programs, as many at once as there are cores. PROGRAM.log has what each said, PROGRAM.code how it ended.
play_core_tests() { # PROGRAM...
    rm -f "${@/%/.code}"
    # shellcheck disable=SC2016
    printf '%s\0' "$@" | CMOCKA_MESSAGE_OUTPUT=TAP UBSAN_OPTIONS=print_stacktrace=1 xargs -0 -r -P"$(nproc)" -I{} \
        bash -c 'timeout 900 "$1" >"$1.log" 2>&1 </dev/null; echo $? >"$1.code"' each {}
}

# Adds what a program said to passed, failed and skipped of the caller.
count_core_test() { # PROGRAM
    local program=$1 log=$1.log name p f s code
    name=$(basename "$program")
    code=$(cat "$program.code" 2>/dev/null || echo 127)
    s=$(grep -acE '^(not )?ok [0-9]+ # SKIP' "$log" || true)
    p=$(grep -acE '^ok [0-9]+ - ' "$log" || true)
    f=$(grep -acE '^not ok [0-9]+ - ' "$log" || true)
    # It died, leaked, failed in a fixture, or has no test in it.
    if [[ ($code -ne 0 && $f -eq 0) || $((p + f + s)) -eq 0 ]]; then
        f=$((f + 1))
        FAILURES+=("core: $name (exit code $code)")
    fi
    mapfile -t -O "${#FAILURES[@]}" FAILURES < <(sed -nE "s/^not ok [0-9]+ - /core: $name: /p" "$log")
    if [[ $f -gt 0 ]]; then
        echo "-- $name"
        grep -avE '^ok [0-9]+' "$log" | first 60 || true
    fi
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
}

run_core_tests() { # [TITLE]
    local title=${1:-"C unit tests (ASAN, UBSAN)"} start=$SECONDS passed=0 failed=0 skipped=0 test program programs=()
    say "C unit tests, without PHP"
    build_core_tests
    # The one that takes longest comes first.
    for test in tests/core/linear_test.c $(find tests/core -maxdepth 1 -name '*_test.c' ! -name linear_test.c | sort); do
        if is_current "$CORE/${test%.c}"; then
            programs+=("$CORE/${test%.c}")
        else
            failed=$((failed + 1))
            FAILURES+=("core: $test does not build")
        fi
    done
    play_core_tests "${programs[@]}"
    for program in "${programs[@]}"; do count_core_test "$program"; done
    if [[ $((passed + failed + skipped)) -eq 0 ]]; then
        failed=1
        FAILURES+=("core: there are no tests")
    fi
    record "$title" "$passed" "$failed" "$skipped" $((SECONDS - start))
}

cmd_core() {
    need_packages "${BUILD_PACKAGES[@]}" libcmocka-dev
    run_core_tests
    summary
}
