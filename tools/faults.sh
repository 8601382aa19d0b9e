# shellcheck shell=bash
# ./dev faults: every operation that writes, cut wherever a connection can break. Sourced by ./dev.

play_faults() { # ARGUMENT...
    PAYMENTS_SIMULATOR_PHP=$SYSTEM_PHP timeout 3600 \
        "$PHP" -d extension="$TREE/modules/payments.so" tests/faults/run.php "$@" 2>&1 </dev/null
}

# The short form, as one result.
run_faults() { # [FLAVOUR [ARGUMENT]...]
    local flavour=${1:-debian} start=$SECONDS log=$BUILD/faults.log
    say "Faults, the short form"
    attempt build_for "$flavour"
    use_php "$flavour"
    if [[ $STATUS -eq 0 ]]; then
        attempt play_faults --short "${@:2}" >"$log"
        [[ $STATUS -eq 0 ]] || grep -vE '^\S.*( +[0-9]+){6}$' "$log" | first 40 || true
        tail -n 1 "$log"
    else
        echo "does not build" >"$log"
    fi
    if [[ $STATUS -eq 0 ]]; then
        record Faults 1 0 0 $((SECONDS - start))
    else
        FAILURES+=("faults: $(tail -n 1 "$log")")
        record Faults 0 1 0 $((SECONDS - start))
    fi
}

cmd_faults() {
    need_packages "${BUILD_PACKAGES[@]}" "${SIMULATOR_PACKAGES[@]}" nginx-light
    build_for debian
    say "The fault run"
    play_faults "$@"
}
