# shellcheck shell=bash
# ./dev misuse: everything wrong that a script can do. Sourced by ./dev.

# In a PHP that checks reference counts, and reports what was not given back.
play_misuse() { # FOLDER OPTION...
    local logs=$1
    shift
    export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:handle_abort=1:hard_rss_limit_mb=4096
    export UBSAN_OPTIONS=print_stacktrace=1 ZEND_DONT_UNLOAD_MODULES=1
    [[ $FLAVOUR != asan ]] || export USE_ZEND_ALLOC=0 USE_TRACKED_ALLOC=1
    nice "$SYSTEM_PHP" tests/misuse/run.php --jobs="$(nproc)" --logs="$logs" "$@" -- "$PHP" -n \
        -d extension="$TREE/modules/payments.so" -d memory_limit=256M -d report_memleaks=1 -d display_errors=stderr -d html_errors=0 \
        -d zend.exception_string_param_max_len=1000 -d hard_timeout=30 </dev/null
}

run_misuse() { # SECONDS SEED
    local start=$SECONDS logs=$BUILD/misuse/$FLAVOUR title="Misuse: $FLAVOUR" counts p f
    rm -rf "$logs"
    mkdir -p "$logs"
    say "Misuse, ${2:+seed $2, }$FLAVOUR"
    attempt play_misuse "$logs" --seconds="$1" ${2:+--seed="$2"} >"$logs.log"
    tail -n 400 "$logs.log"
    counts=$(sed -nE 's/^seeds .*: ([0-9]+) passed, ([0-9]+) failed$/\1 \2/p' "$logs.log" | tail -n 1)
    read -r p f <<<"${counts:-0 1}"
    [[ $STATUS -eq 0 || $f -gt 0 ]] || f=1
    [[ $f -eq 0 ]] || FAILURES+=("$title: what they said is in ${logs#"$ROOT"/}; again: ./dev misuse --php=$FLAVOUR --seed=N")
    record "$title" "$p" "$f" 0 $((SECONDS - start))
}

cmd_misuse() {
    local seconds=60 php=debug seed='' argument
    for argument in "$@"; do
        case $argument in
        --php=debug | --php=debug-8.4 | --php=asan) php=${argument#--php=} ;;
        --seed=*) seed=${argument#--seed=} ;;
        *[!0-9]* | '') die "./dev misuse knows no $argument; see ./dev help" ;;
        *) seconds=$argument ;;
        esac
    done
    exec 2>&1 # one stream, so that what is said stays in order
    need_packages "${BUILD_PACKAGES[@]}" "${SIMULATOR_PACKAGES[@]}"
    build_for "$php"
    run_misuse "$seconds" "$seed"
    summary
}
