# shellcheck shell=bash
# ./dev kit: adds the invented provider of tests/kit to a copy of the tree, counts what that edits, and pays through it.
# Sourced by ./dev.

readonly KIT=$BUILD/kit KIT_MOST_FILES=8 KIT_MOST_LINES=40
# The C tests that go over every provider.
readonly KIT_TESTS=(families_test every_table_test every_gateway_test)

kit_git() { git -c safe.directory="$KIT" -c user.name=kit -c user.email=kit@localhost -C "$KIT" "$@"; }

# A repository of its own with what is here, committed or not. Products of an earlier build stay.
copy_for_kit() {
    rsync -a --checksum --no-times --delete --filter=':- .gitignore' --exclude=/.git "$ROOT/" "$KIT/"
    [[ -e $KIT/.git ]] || kit_git init -q
    kit_git add -A
    kit_git commit -q --allow-empty -m 'before the kit'
}

# By the project's own commands, as a contributor does it.
add_kit() {
    kit_git apply -C1 --whitespace=nowarn tests/kit/edits.patch || return 1
    cp -R "$KIT/tests/kit/new/." "$KIT/"
    mkdir -p "$KIT/tests/ornek"
    cp "$KIT/tests/kit/flow.phpt.in" "$KIT/tests/ornek/flow.phpt"
    env -u PAYMENTS_DEV_LOCKED "$KIT/dev" stubs
    env -u PAYMENTS_DEV_LOCKED "$KIT/dev" sources
    kit_git add -A
}

# Added and removed lines of every file that was there before; what ./dev stubs makes of the stubs is no edit.
count_kit_edits() {
    local added removed file files=0 lines=0
    while read -r added removed file; do
        printf '   %3d lines: %s\n' $((added + removed)) "$file"
        files=$((files + 1)) lines=$((lines + added + removed))
    done < <(kit_git diff --cached --numstat --diff-filter=a -- . ':!integrations/stubs')
    printf '   %d files, %d lines; at most %d and %d\n' "$files" "$lines" "$KIT_MOST_FILES" "$KIT_MOST_LINES"
    [[ $files -gt 0 && $files -le $KIT_MOST_FILES && $lines -le $KIT_MOST_LINES ]]
}

# try_kit TITLE COMMAND: one test; false when it failed.
try_kit() {
    local start=$SECONDS
    say "$1"
    attempt "$2"
    [[ $STATUS -eq 0 ]] || FAILURES+=("kit: $1")
    record "kit: $1" $((STATUS == 0)) $((STATUS != 0)) 0 $((SECONDS - start))
    [[ $STATUS -eq 0 ]]
}

run_kit_core_tests() {
    local start=$SECONDS passed=0 failed=0 skipped=0 name
    say "C unit tests, with the new provider"
    mkdir -p "$KIT/build/core"
    make -C "$KIT" -f tests/core/Makefile -j"$(nproc)" OUT="$KIT/build/core" WATCH="$CORE_WATCH" \
        "${KIT_TESTS[@]/#/$KIT/build/core/tests/core/}" >"$KIT/build/core/make.log" 2>&1 </dev/null ||
        { grep -vE '^(cc|make:|ar|rm) ' "$KIT/build/core/make.log" | first 40; }
    cd "$KIT" # docs/providers is that of the copy
    play_core_tests "${KIT_TESTS[@]/#/$KIT/build/core/tests/core/}"
    cd "$ROOT"
    for name in "${KIT_TESTS[@]}"; do count_core_test "$KIT/build/core/tests/core/$name"; done
    record "kit: C unit tests" "$passed" "$failed" "$skipped" $((SECONDS - start))
}

# The PHPTs of the new provider, and those that go over every class.
run_kit_phpts() {
    local start=$SECONDS log=$KIT/build/phpt.log p=0 f=0 s=0
    say "PHPTs, with the new provider"
    attempt env -u PAYMENTS_DEV_LOCKED "$KIT/dev" test tests/ornek tests/shared tests/testing >"$log" 2>&1
    read -r p f s < <(tail -n 1 "$log" | sed -nE 's/^([0-9]+) passed, ([0-9]+) failed, ([0-9]+) skipped$/\1 \2 \3/p') || true
    if [[ -z ${p:-} || ($STATUS -ne 0 && $f -eq 0) ]]; then f=$((${f:-0} + 1)); fi
    if [[ $f -ne 0 ]]; then
        tail -n 60 "$log"
        FAILURES+=("kit: PHPTs (exit code $STATUS)")
    fi
    record "kit: PHPTs" "${p:-0}" "$f" "${s:-0}" $((SECONDS - start))
}

cmd_kit() {
    need_test_environment
    mkdir -p "$KIT"
    if try_kit "A copy of the tree" copy_for_kit && try_kit "The new provider is added" add_kit; then
        try_kit "What that edits" count_kit_edits || true
        run_kit_core_tests
        run_kit_phpts
    fi
    summary
}
