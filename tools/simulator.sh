# shellcheck shell=bash
# ./dev simulator, and the tests of the simulator itself. Sourced by ./dev.

run_simulator_tests() {
    local start=$SECONDS log=$BUILD/simulator.log code=0 counts passed failed skipped
    say "Simulator tests"
    mkdir -p "$BUILD"
    timeout 900 "$SYSTEM_PHP" tests/simulator/run.php >"$log" 2>&1 </dev/null || code=$?
    counts=$(sed -nE 's/^([0-9]+) passed, ([0-9]+) failed, ([0-9]+) skipped$/\1 \2 \3/p' "$log" | tail -n 1)
    read -r passed failed skipped <<<"${counts:-0 0 0}"
    if [[ -z $counts || ($code -ne 0 && $failed -eq 0) ]]; then
        failed=$((failed + 1))
        FAILURES+=("simulator: exit code $code${counts:+, though no test failed}")
    elif [[ $failed -gt 0 ]]; then
        FAILURES+=("simulator: $failed tests")
    fi
    [[ $failed -eq 0 ]] || tail -n 60 "$log"
    record "Simulator tests" "$passed" "$failed" "$skipped" $((SECONDS - start))
}

cmd_simulator() {
    local argument port=(--port=8443)
    for argument in "$@"; do
        [[ $argument != --port* ]] || port=()
    done
    need_packages "${SIMULATOR_PACKAGES[@]}"
    exec "$SYSTEM_PHP" simulator/simulator.php "${port[@]}" "$@"
}
