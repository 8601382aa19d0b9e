# shellcheck shell=bash
# ./dev sources: the lists of config.w32 and package.xml, from that of config.m4. Sourced by ./dev.

# Prints what differs; fails when anything does.
compare_lists() { # WHAT LISTED WANTED
    diff <(LC_ALL=C sort -u <<<"$2") <(LC_ALL=C sort -u <<<"$3") |
        sed -nE "s/^< (.*)/$1 names \\1, which is not there/p; s/^> (.*)/$1 does not name \\1/p"
    [[ $(LC_ALL=C sort -u <<<"$2") == "$(LC_ALL=C sort -u <<<"$3")" ]]
}

# config.m4 names every source, by its path, and config.w32 has the same list.
check_sources() {
    local wrong=0
    compare_lists config.m4 "$("$SYSTEM_PHP" tools/sources.php list)" "$(find src -name '*.c')" || wrong=1
    "$SYSTEM_PHP" tools/sources.php config.w32 | cmp -s - config.w32 ||
        { echo "config.w32 has another list than config.m4: run ./dev sources"; wrong=1; }
    return "$wrong"
}

cmd_sources() {
    local file
    need_packages "${BUILD_PACKAGES[@]}"
    file=$(mktemp)
    "$SYSTEM_PHP" tools/sources.php config.w32 >"$file"
    cat "$file" >config.w32
    rm -f "$file"
    "$SYSTEM_PHP" tools/package.php update package.xml
}
