# shellcheck shell=bash
# ./dev browser: banks' pages, and the way back from them, in headless Chromium. Sourced by ./dev, not run.

# Drives Chromium. Installed in build/, from the npm registry.
readonly PLAYWRIGHT=playwright-core@1.57.0
readonly BROWSER=$BUILD/browser

# Node and npm may come from elsewhere than Debian.
need_browser() {
    local packages=(chromium php8.2-pgsql postgresql mariadb-server php8.2-mysql)
    command -v node >/dev/null || packages+=(nodejs)
    command -v npm >/dev/null || packages+=(npm)
    need_packages "${BUILD_PACKAGES[@]}" "${packages[@]}"
    [[ $(cat "$BROWSER/installed" 2>/dev/null) != "$PLAYWRIGHT" ]] || return 0

    say "Installing $PLAYWRIGHT"
    rm -rf "$BROWSER"
    mkdir -p "$BROWSER"
    echo '{"private": true}' >"$BROWSER/package.json"
    quietly npm install --prefix "$BROWSER" --ignore-scripts --no-audit --no-fund --save-exact "$PLAYWRIGHT"
    echo "$PLAYWRIGHT" >"$BROWSER/installed"
}

play_browser() { # WORD
    NODE_PATH=$BROWSER/node_modules timeout 1800 node tests/browser/run.js \
        "$PHP" "$TREE/modules/payments.so" /usr/bin/chromium "${PAYMENTS_TEST_WORDPRESS:-$(wordpress_source)}" "$BROWSER/screenshots" "$BROWSER/sessions" "$1" </dev/null 2>&1
}

# One suite; each page, address and way back is a test.
run_browser() { # WORD
    local start=$SECONDS title="Browser: Chromium" counts p f
    rm -rf "$BROWSER/screenshots" "$BROWSER/sessions"
    mkdir -p "$BROWSER/screenshots" "$BROWSER/sessions"
    say "Banks' pages in Chromium"
    attempt play_browser "$1" >"$BROWSER/log"
    counts=$(sed -nE 's/^([0-9]+) passed, ([0-9]+) failed$/\1 \2/p' "$BROWSER/log")
    read -r p f <<<"${counts:-0 1}"
    [[ $STATUS -eq 0 || $f -gt 0 ]] || f=1
    [[ $f -eq 0 ]] || cat "$BROWSER/log"
    mapfile -t -O "${#FAILURES[@]}" FAILURES < <(sed -n 's/^not ok: /browser: /p' "$BROWSER/log")
    record "$title" "$p" "$f" 0 $((SECONDS - start))
}

cmd_browser() {
    local word='' argument
    for argument in "$@"; do
        case $argument in
        --only=*) word=${argument#*=} ;;
        *) die "unknown: $argument (see ./dev help)" ;;
        esac
    done
    exec 2>&1 # one stream, so that what is said stays in order
    need_browser
    install_laravel_shop
    build_for debian
    run_browser "$word"
    summary
}
