# shellcheck shell=bash
# ./dev crash: a shop's script, killed at every system call, then settled. Sourced by ./dev.

readonly CRASH_PACKAGES=(php8.2-mysql php8.2-pgsql php8.2-sqlite3 mariadb-server postgresql)

# Runs a script of tests/crash.
play_crash() { # SCRIPT ARGUMENT...
    PAYMENTS_SIMULATOR_PHP=$SYSTEM_PHP PAYMENTS_TEST_EXTENSION=$TREE/modules/payments.so timeout 7200 \
        "$PHP" -d extension="$TREE/modules/payments.so" "tests/crash/$1" "${@:2}" 2>&1 </dev/null
}

cmd_crash() {
    need_packages "${BUILD_PACKAGES[@]}" "${SIMULATOR_PACKAGES[@]}" "${CRASH_PACKAGES[@]}"
    build_for debian
    mkdir -p "$BUILD/crash"
    gcc -std=gnu11 -D_GNU_SOURCE -Wall -Wextra -Werror -O2 -fPIC -shared tests/crash/preload.c -o "$BUILD/crash/preload.so"
    say "The crash run, with bugs put in"
    play_crash run.php "$BUILD/crash/preload.so" --self-test
    [[ $* != --self-test ]] || return 0
    say "The crash run"
    play_crash run.php "$BUILD/crash/preload.so" "$@"
}
