# shellcheck shell=bash
# ./dev docs: the documentation as a site. Sourced by ./dev, not run.
#
# docs/, README.md and the stubs are the sources. build/docs holds the pages that tools/docs makes of them and what is
# installed from the npm registry; build/site is the site.

readonly DOCS_WORK=$BUILD/docs
readonly DOCS_SITE=$BUILD/site
# VitePress makes the pages, mermaid draws the pictures. No lock file: it would name a registry.
readonly DOCS_TOOLS='vitepress@1.6.4 mermaid@11.12.2'

need_docs() {
    local tools
    need_packages "${BUILD_PACKAGES[@]}" php8.2-cli php-parser
    need_browser
    [[ $(cat "$DOCS_WORK/installed" 2>/dev/null) != "$DOCS_TOOLS" ]] || return 0

    say "Installing $DOCS_TOOLS"
    rm -rf "$DOCS_WORK"
    mkdir -p "$DOCS_WORK"
    echo '{"private": true, "type": "module"}' >"$DOCS_WORK/package.json"
    read -ra tools <<<"$DOCS_TOOLS"
    quietly npm install --prefix "$DOCS_WORK" --ignore-scripts --no-audit --no-fund --no-package-lock --save-exact "${tools[@]}"
    echo "$DOCS_TOOLS" >"$DOCS_WORK/installed"
}

# The program that prints the tables of the gateways; built again when a source is newer.
build_docs_table() {
    local program=$DOCS_WORK/gateways sources
    [[ ! -e $program || -n $(find src tools/docs/gateways.c -newer "$program" -name '*.[ch]') ]] || return 0
    mapfile -t sources < <(find src/core src/finrota src/hepsipay src/hstmobil src/providers.c -name '*.c')
    # shellcheck disable=SC2046
    quietly cc -std=gnu11 -D_GNU_SOURCE -O0 -w -iquote src/core -Isrc -I. $(pkg-config --cflags libcurl libcjson openssl) \
        tools/docs/gateways.c "${sources[@]}" $(pkg-config --libs libcurl libcjson openssl) -lpthread -o "$program"
}

# build/docs/pages, from the sources.
make_docs_pages() {
    build_model_table
    build_docs_table
    rm -rf "$DOCS_WORK/pages"
    mkdir -p "$DOCS_WORK/pages"
    cp -R site/. "$DOCS_WORK/pages/"
    "$MODEL/table" markdown >"$DOCS_WORK/attempts.md"
    "$DOCS_WORK/gateways" >"$DOCS_WORK/gateways.json"
    "$SYSTEM_PHP" -n -d extension=tokenizer tools/docs/build.php "$DOCS_WORK"
    NODE_PATH=$BROWSER/node_modules node tools/docs/pictures.cjs "$DOCS_WORK" /usr/bin/chromium
}

build_docs_site() {
    make_docs_pages
    rm -rf "$DOCS_SITE"
    DOCS_BASE=$1 "$DOCS_WORK/node_modules/.bin/vitepress" build "$DOCS_WORK/pages" --outDir "$DOCS_SITE"
}

# One suite; each page is a test: its links and anchors, its width on a phone and on a desktop.
check_docs_site() { # BASE
    NODE_PATH=$BROWSER/node_modules node tools/docs/check.cjs "$DOCS_SITE" "$1" /usr/bin/chromium "$DOCS_WORK/screenshots"
}

run_docs() { # BASE
    local start=$SECONDS counts p f
    say "Building the site"
    attempt build_docs_site "$1" >"$DOCS_WORK/log" 2>&1
    if [[ $STATUS -ne 0 ]]; then
        tail -n 60 "$DOCS_WORK/log"
        FAILURES+=("docs: the site is not built")
        record "The site is built" 0 1 0 $((SECONDS - start))
        return
    fi
    record "The site is built" 1 0 0 $((SECONDS - start))
    start=$SECONDS
    say "Links, anchors, widths, search"
    attempt check_docs_site "$1" >"$DOCS_WORK/check.log" 2>&1
    counts=$(sed -nE 's/^([0-9]+) passed, ([0-9]+) failed$/\1 \2/p' "$DOCS_WORK/check.log")
    read -r p f <<<"${counts:-0 1}"
    [[ $STATUS -eq 0 || $f -gt 0 ]] || f=1
    [[ $f -eq 0 ]] || cat "$DOCS_WORK/check.log"
    mapfile -t -O "${#FAILURES[@]}" FAILURES < <(sed -n 's/^not ok: /docs: /p' "$DOCS_WORK/check.log")
    record "Pages" "$p" "$f" 0 $((SECONDS - start))
}

cmd_docs() {
    local base=/ argument
    exec 2>&1 # one stream, so that what is said stays in order
    for argument in "$@"; do
        case $argument in
        --base=/ | --base=/*/) base=${argument#--base=} ;;
        *) die "./dev docs knows no $argument; see ./dev help" ;;
        esac
    done
    need_docs
    run_docs "$base"
    summary && say "The site is in $DOCS_SITE"
}
