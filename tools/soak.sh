# shellcheck shell=bash
# ./dev soak: php-fpm behind nginx, many calls. Sourced by ./dev.

readonly SABOTAGES=(leak descriptor connections death lie twice)

play_soak() { # ARGUMENT...
    PAYMENTS_TEST_FPM=$FPM PAYMENTS_TEST_EXTENSION=$TREE/modules/payments.so PAYMENTS_SIMULATOR_PHP=$SYSTEM_PHP \
        timeout 7200 "$SYSTEM_PHP" tests/soak/run.php "$@" 2>&1 </dev/null
}

# The short form, as one result; and one for each sabotage that it finds out.
run_soaks() {
    local start=$SECONDS log=$BUILD/soak.log sabotage p=0 f=0
    attempt play_soak --short >"$log"
    [[ $STATUS -eq 0 ]] || first 60 <"$log"
    tail -n 1 "$log"
    if [[ $STATUS -eq 0 ]]; then p=1; else f=1; FAILURES+=("soak: $(tail -n 1 "$log")"); fi
    record "Soak, the short form" "$p" "$f" 0 $((SECONDS - start))

    start=$SECONDS p=0 f=0
    say "Soaks that are sabotaged"
    for sabotage in "${SABOTAGES[@]}"; do
        attempt play_soak 400 "--sabotage=$sabotage" >"$log"
        tail -n 1 "$log"
        if [[ $STATUS -eq 0 ]]; then p=$((p + 1)); else f=$((f + 1)); FAILURES+=("soak: the sabotage $sabotage was not found out"); fi
    done
    record "Sabotage of the soak, found out" "$p" "$f" 0 $((SECONDS - start))
}

cmd_soak() {
    exec 2>&1 # one stream, so that what is said stays in order
    need_packages "${BUILD_PACKAGES[@]}" "${SIMULATOR_PACKAGES[@]}" php8.2-curl php8.2-fpm php8.2-opcache nginx-light
    build_for debian
    say "The soak"
    if [[ $* == --short ]]; then
        run_soaks
        summary
    else
        play_soak "$@"
    fi
}
