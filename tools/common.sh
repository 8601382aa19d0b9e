# shellcheck shell=bash
# What every command uses: the packages, the counts, and how a step is tried. Sourced by ./dev.

readonly BUILD_PACKAGES=(build-essential pkg-config rsync php8.2-cli php8.2-dev
    libcjson-dev libcurl4-openssl-dev libssl-dev)
readonly TEST_PACKAGES=(php8.2-curl php8.2-fpm php8.2-intl php8.2-mbstring php8.2-mysql php8.2-pgsql php8.2-sqlite3 php8.2-xml
    mariadb-server postgresql php-parser libcmocka-dev clang-format-14 locales)
readonly SIMULATOR_PACKAGES=(php8.2-cli php8.2-mbstring php8.2-sqlite3)

# Debian's own PHP: it runs the simulator and the tools, whichever PHP is being tested. In a root (tools/roots.sh): its PHP.
SYSTEM_PHP=/usr/bin/php8.2

PASSED=0 FAILED=0 SKIPPED=0
ROWS=()     # suite|passed|failed|skipped|seconds
FAILURES=() # suite: what failed

record() { # SUITE PASSED FAILED SKIPPED SECONDS
    ROWS+=("$1|$2|$3|$4|$5")
    PASSED=$((PASSED + $2)) FAILED=$((FAILED + $3)) SKIPPED=$((SKIPPED + $4))
    printf '   %s passed, %s failed, %s skipped (%s s)\n' "$2" "$3" "$4" "$5"
}

# The table, then the plain line; fails when something failed, and when nothing passed.
summary() {
    local row cells failure
    printf '\n%-44s %7s %7s %8s %8s\n' suite passed failed skipped seconds
    for row in "${ROWS[@]}"; do
        IFS='|' read -ra cells <<<"$row"
        printf '%-44s %7s %7s %8s %8s\n' "${cells[@]}"
    done
    if [[ ${#FAILURES[@]} -gt 0 ]]; then
        printf '\nFailed:\n'
        for failure in "${FAILURES[@]}"; do printf '  %s\n' "$failure"; done
    fi
    printf '\n%d passed, %d failed, %d skipped\n' "$PASSED" "$FAILED" "$SKIPPED"
    [[ $FAILED -eq 0 && $PASSED -gt 0 ]]
}

# first N: the first lines of what comes in. It reads the rest too: `head` would end what feeds it with a SIGPIPE,
# which pipefail takes for a failure.
first() { sed -n "1,$1p"; }

# attempt COMMAND...: runs it in a subshell that stops at its first error, and leaves its exit code in STATUS.
# (Plain `if COMMAND` would switch `set -e` off inside it.)
STATUS=0
attempt() {
    set +e
    (set -e && "$@")
    STATUS=$?
    set -e
}
